//! The place of execution: where a person lives, and not where a register has them.
//!
//! The decision organ fixes it. The household register, the place of the offence and the seat of the
//! court play no part, and the county institution has no veto: what it may do is write.
//!
//! ```
//! use community_correction::place::{self, Residences};
//! use community_correction::unlawful::Unlawful;
//! use governance_core::mandate::BodyKind;
//!
//! let lives_in_two = Residences {
//!     residences: vec!["county-e".into(), "county-f".into()],
//!     habitual: Some("county-e".into()),
//!     suitable: Some(true),
//! };
//! let choice = place::choice(&lives_in_two).unwrap();
//! assert!(choice.allows("county-e") && choice.allows("county-f") && !choice.allows("county-g"));
//! assert_eq!(choice.source.to_string(), "《社区矫正法》第十七条第二款");
//!
//! let refusal = place::refuse_reception();
//! assert_eq!(refusal.ground.unlawful(), Some(Unlawful::ReceptionRefused));
//! ```

use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
};
use serde::{Deserialize, Serialize};

use crate::unlawful::Unlawful;

static FIXED_BY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(17).paragraph(1));
static WHERE_ONE_LIVES: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(17).paragraph(2));
static BY_PRINCIPLE: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(17).paragraph(3));
static RECEIVES: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(22));

/// Where a person lives.
///
/// There is no room here for the household register, for the place of the offence or for that of the
/// court: none of them decides.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Residences {
    /// The counties, cities or districts in which the person has an actual dwelling; none where none
    /// can be determined.
    #[serde(default)]
    #[doc(alias = "居住地")]
    pub residences: Vec<String>,
    /// The one of several that is habitual: the usual dwelling, with a fixed home and income.
    #[serde(default)]
    #[doc(alias = "经常居住地")]
    pub habitual: Option<String>,
    /// Whether correction can suitably be executed there.
    #[serde(default)]
    #[doc(alias = "不适宜执行社区矫正")]
    pub suitable: Option<bool>,
}

governance_core::vocabulary! {
    /// How far the law binds the choice of the place.
    pub enum Freedom {
        /// One place.
        Bound = "bound", "居住地", "the residence";
        /// One of several residences; the habitual one may be taken.
        AmongResidences = "among_residences", "居住地之一，可以确定经常居住地", "one of the residences, the habitual one among them";
        /// The place that best serves reception and reintegration.
        ByPrinciple = "by_principle", "有利于接受矫正、更好地融入社会的地方", "the place that best serves correction and reintegration";
    }
}

/// Which places a decision organ may fix.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
#[must_use]
pub struct Choice {
    /// How far it is bound.
    pub freedom: Freedom,
    /// The places to choose from; empty where the principle alone decides.
    pub places: Vec<String>,
    /// Whether the reason has to be recorded.
    pub reason_recorded: bool,
    /// The article.
    pub source: &'static Citation,
}

impl Choice {
    /// Returns whether `place` may be fixed.
    pub fn allows(&self, place: &str) -> bool {
        self.freedom == Freedom::ByPrinciple || self.places.iter().any(|known| known == place)
    }
}

governance_core::grounds! {
    /// Why a place of execution cannot be fixed, or is not to be questioned.
    pub enum Ground {
        /// It is not known whether correction can suitably be executed where the person lives.
        SuitabilityNotKnown = "PLACE_SUITABILITY_NOT_KNOWN", "居住地是否适宜执行社区矫正尚未查明", "it is not known whether correction can suitably be executed at the residence";
        /// The habitual residence is none of the residences.
        HabitualNotAmong = "HABITUAL_NOT_AMONG_RESIDENCES", "经常居住地不在所列居住地之内", "the habitual residence is not among the residences";
        /// Another than the decision organ fixes the place.
        FixedByOther { by: BodyKind } = "PLACE_NOT_BY_DECISION_ORGAN", "{by}不是社区矫正决定机关，无权确定执行地", "the {by} is no decision organ and does not fix the place";
        /// The place is none of those where the person lives.
        NotAResidence = "PLACE_NOT_A_RESIDENCE", "执行地不是社区矫正对象的居住地", "the person does not live at the place";
        /// The reason for another place than the residence is not recorded.
        ReasonNotRecorded = "PLACE_REASON_NOT_RECORDED", "另定执行地未说明理由", "the reason for another place than the residence is not recorded";
        /// The institution turns away a person whom the decision organ sent.
        ReceptionRefused = "RECEPTION_REFUSED", "执行地由决定机关确定，社区矫正机构应当接收，可以提出意见，不得拒绝", "the decision organ fixed the place: the institution receives, may write, and may not refuse";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::ReceptionRefused => Some(Unlawful::ReceptionRefused),
            _ => None,
        }
    }
}

/// Returns which places the decision organ may fix for a person who lives as `facts` say.
///
/// # Source
///
/// 《社区矫正法》第十七条第二款、第三款.
///
/// # Errors
///
/// Returns what contradicts itself. Whether the place is suitable has to be known: it is presumed
/// neither way.
#[doc(alias("执行地", "社区矫正执行地"))]
pub fn choice(facts: &Residences) -> Result<Choice, Finding<'static, Ground>> {
    let by_principle = Choice {
        freedom: Freedom::ByPrinciple,
        places: Vec::new(),
        reason_recorded: true,
        source: &BY_PRINCIPLE,
    };
    let Residences { residences, habitual, suitable } = facts;
    let outside = |habitual: &String| !residences.is_empty() && !residences.contains(habitual);
    if habitual.as_ref().is_some_and(outside) {
        return Err(Finding { ground: Ground::HabitualNotAmong, source: &WHERE_ONE_LIVES });
    }
    // A habitual residence alone is a residence.
    let mut places = residences.clone();
    if places.is_empty() {
        places.extend(habitual.clone());
    }
    places.sort_unstable();
    places.dedup();
    let freedom = match (places.len(), suitable) {
        (0, _) | (_, Some(false)) => return Ok(by_principle),
        (_, None) => {
            return Err(Finding { ground: Ground::SuitabilityNotKnown, source: &BY_PRINCIPLE });
        }
        (1, Some(true)) => Freedom::Bound,
        (_, Some(true)) => Freedom::AmongResidences,
    };
    Ok(Choice { freedom, places, reason_recorded: false, source: &WHERE_ONE_LIVES })
}

/// A place of execution that somebody fixes.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Fixing {
    /// The county, city or district.
    pub place: String,
    /// Who fixes it: where several cases are joined, the organ of the last decision.
    pub by: BodyKind,
    /// Whether the reason for another place than the residence is recorded.
    #[serde(default)]
    pub reason_recorded: Option<bool>,
}

/// Returns why `fixing` cannot stand; nothing if it can.
///
/// # Source
///
/// 《社区矫正法》第十七条.
#[doc(alias = "确定执行地")]
pub fn fixing_faults(facts: &Residences, fixing: &Fixing) -> Vec<Finding<'static, Ground>> {
    let mut findings = Vec::new();
    let mut find = |ground, source| findings.push(Finding { ground, source });
    let by = fixing.by;
    if !matches!(by, BodyKind::Court | BodyKind::PrisonAdministration | BodyKind::PublicSecurity) {
        find(Ground::FixedByOther { by }, &FIXED_BY);
    }
    match choice(facts) {
        Ok(choice) if !choice.allows(&fixing.place) => {
            find(Ground::NotAResidence, choice.source);
        }
        Ok(choice) if choice.reason_recorded && fixing.reason_recorded != Some(true) => {
            find(Ground::ReasonNotRecorded, choice.source);
        }
        Ok(_) => {}
        Err(finding) => find(finding.ground, finding.source),
    }
    findings
}

/// Refuses an institution that turns away a person whom the decision organ sent.
///
/// It receives; it may write to the decision organ and to the procuratorate.
///
/// # Source
///
/// 《社区矫正法》第二十二条: reception is a duty, and 第十七条 gives no veto.
#[doc(alias = "拒绝接收")]
#[must_use]
pub fn refuse_reception() -> Finding<'static, Ground> {
    Finding { ground: Ground::ReceptionRefused, source: &RECEIVES }
}
