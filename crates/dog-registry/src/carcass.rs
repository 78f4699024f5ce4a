//! What becomes of a dead dog.
//!
//! [`assess`] examines one way of getting rid of a carcass against the regulation, and against the
//! national law that nobody may throw away or trade an animal that died of a disease.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{
//!     carcass::{self, Carcass},
//!     policies,
//!     policy::{CarcassHolder, CarcassWay, DeathCause},
//! };
//!
//! let qingdao = policies::qingdao()?;
//! let mut carcass = Carcass::held_by(CarcassHolder::Keeper);
//! carcass.cause = Some(DeathCause::Other);
//! carcass.way = Some(CarcassWay::Buried);
//! let assessment = carcass::assess(&qingdao, &carcass);
//! let finding = assessment.findings()[0];
//! assert_eq!(finding.ground.code(), "C_BARRED");
//! assert_eq!(finding.source.to_string(), "《青岛市养犬管理条例》第十四条");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder, Value},
    citation::{Citation, Locator, national},
    provision::Provision,
};
use serde::{Deserialize, Serialize};

use crate::policy::{CarcassHolder, CarcassRule, CarcassWay, DeathCause, Policy, Violation};

/// A dead dog, and what becomes of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Carcass {
    /// With whom the dog died.
    pub holder: CarcassHolder,
    /// What it died of; `None` where nobody has asked, which is not "unknown cause".
    #[serde(default)]
    pub cause: Option<DeathCause>,
    /// What becomes of it.
    #[serde(default)]
    pub way: Option<CarcassWay>,
    /// Whether the keeper keeps it in the countryside, outside any trade (农村散养户).
    #[serde(default)]
    pub rural: Option<bool>,
}

impl Carcass {
    /// Constructs the carcass of a dog that died with `holder`; nothing else is known.
    pub const fn held_by(holder: CarcassHolder) -> Self {
        Self { holder, cause: None, way: None, rural: None }
    }
}

governance_core::vocabulary! {
    /// A fact that an officer establishes.
    pub enum Fact {
        /// The cause of death.
        Cause = "cause", "死亡原因", "the cause of death";
        /// The way.
        Way = "way", "犬只尸体的去向", "what becomes of the carcass";
        /// Whether the keeper is a rural one.
        Rural = "rural", "是否农村散养户", "whether the dog is kept in the countryside";
    }
}

governance_core::grounds! {
    /// What is wrong with a way.
    pub enum Ground {
        /// The text bars it by name.
        Barred { way: CarcassWay } = "C_BARRED", "犬只尸体不得{way}", "barred for a carcass: {way}";
        /// The text opens other ways.
        NotOpen { way: CarcassWay } = "C_NOT_OPEN", "处理犬只尸体的方式（{way}）不符合规定", "not a way that the text opens: {way}";
    }
}

impl Ground {
    /// Returns the violation that the table of sanctions answers; `None` for the trade in dead
    /// animals, which is no violation of dog law but of the law on epidemics.
    pub const fn violation(&self) -> Option<Violation> {
        match self {
            Self::Barred { way } | Self::NotOpen { way } => match way {
                CarcassWay::Traded => None,
                CarcassWay::Dumped | CarcassWay::HouseholdWaste => Some(Violation::CarcassDumped),
                _ => Some(Violation::CarcassNotDelivered),
            },
        }
    }
}

/// Nobody may trade, process or throw away an animal that died of a disease; one that died of an
/// unknown cause counts as such (Art. 110(3)).
static DEAD_OF_DISEASE: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(57).paragraph(3));

/// Examines `facts` by every rule and hands the answers to `recorder`.
pub fn examine<'law, R>(law: &'law Policy, facts: &Carcass, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let values = || [(Fact::Cause, Value::term(facts.cause)), (Fact::Way, Value::term(facts.way))];
    if law.bite.carcasses.is_empty() {
        let unread = law.breaks_off();
        let check = if unread { Check::Unknown("bite.carcasses") } else { Check::NotRegulated };
        recorder.record("carcass", check, values);
    }
    for rule in &law.bite.carcasses {
        recorder.record("carcass", local(rule, *facts), values);
    }
    recorder.record("dead_of_disease", dead_of_disease(*facts), values);
}

/// Returns what is wrong with what becomes of the carcass, and what is not known.
#[must_use]
pub fn assess<'law>(law: &'law Policy, facts: &Carcass) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(law, facts, &mut assessment);
    assessment
}

/// Returns the first rule that binds `holder`.
pub(crate) fn rule_for(law: &Policy, holder: CarcassHolder) -> Option<&Citation> {
    let rules = law.bite.carcasses.iter();
    rules.clone().find(|rule| rule.is.by.contains(&holder)).map(|rule| &rule.source)
}

/// Checks one rule of the regulation.
fn local(rule: &Provision<CarcassRule>, facts: Carcass) -> Check<'_, Ground, Fact> {
    let CarcassRule { by, after, ways, rural_ways, barred } = &rule.is;
    if !by.contains(&facts.holder) {
        return Check::Passed(&rule.source);
    }
    if !after.is_empty() {
        let Some(cause) = facts.cause else { return Check::Missing(Fact::Cause) };
        if !after.contains(&cause) {
            return Check::Passed(&rule.source);
        }
    }
    let Some(way) = facts.way else { return Check::Missing(Fact::Way) };
    let failed = |ground| Check::Failed(Finding { ground, source: &rule.source });
    if barred.contains(&way) {
        return failed(Ground::Barred { way });
    }
    if ways.is_empty() || ways.contains(&way) {
        return Check::Passed(&rule.source);
    }
    match facts.rural {
        _ if !rural_ways.contains(&way) => failed(Ground::NotOpen { way }),
        Some(true) => Check::Passed(&rule.source),
        Some(false) => failed(Ground::NotOpen { way }),
        None => Check::Missing(Fact::Rural),
    }
}

/// Checks that a dog that died of a disease is neither thrown away nor traded.
///
/// # Source
///
/// 《动物防疫法》（2021）第五十七条第三款; what counts as dead of a disease, 第一百一十条第（三）项.
fn dead_of_disease(facts: Carcass) -> Check<'static, Ground, Fact> {
    let Some(way) = facts.way else { return Check::Missing(Fact::Way) };
    if !matches!(way, CarcassWay::Dumped | CarcassWay::HouseholdWaste | CarcassWay::Traded) {
        return Check::Passed(&DEAD_OF_DISEASE);
    }
    match facts.cause {
        None => Check::Missing(Fact::Cause),
        Some(DeathCause::Other) => Check::Passed(&DEAD_OF_DISEASE),
        Some(DeathCause::Disease | DeathCause::Unknown) => {
            Check::Failed(Finding { ground: Ground::Barred { way }, source: &DEAD_OF_DISEASE })
        }
    }
}
