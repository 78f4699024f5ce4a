//! Who answers for what a dog did to somebody, and what may lessen it: the Civil Code.
//!
//! [`assess`] names the article that governs the harm, everybody of whom damages may be claimed, and
//! every reduction that the law allows on these facts, each with its article. It fixes no amount and
//! no share: that is for the parties, a mediator or a court.
//!
//! Liability for animals is liability without fault (Art. 1245). The stricter articles come first:
//!
//! | the harm | article | what the victim's own conduct may do |
//! | --- | --- | --- |
//! | by a prohibited fierce or otherwise dangerous dog | 1247 | nothing |
//! | by a dog without the safety measures that the rules ask for | 1246 | intent may reduce |
//! | by an animal of a zoo | 1248 | the zoo is free where it proves that it did its duty |
//! | by any other dog | 1245 | intent or gross negligence may reduce or exclude |
//!
//! Mere carelessness of the victim reduces nothing: the articles on animals say otherwise than the
//! general one (Arts. 1173 and 1178). Art. 1251 says how dogs are kept, and gives no claim by itself.
//! Costs that a regulation makes the keeper advance decide nothing on who bears them in the end.
//!
//! ```
//! use dog_registry::liability::{self, Basis, Harm, VictimFault};
//!
//! // A leashed and registered dog; the victim kicked it on purpose.
//! let harm = Harm {
//!     prohibited: Some(false),
//!     unsafe_against_rules: Some(false),
//!     victim: Some(VictimFault::Intent),
//!     third_party_at_fault: Some(false),
//!     ..Harm::by_kept_dog()
//! };
//! let answer = liability::assess(&harm);
//! assert_eq!(answer.basis.unwrap().ground, Basis::Keeping);
//! let reduction = answer.reductions[0];
//! assert_eq!(reduction.ground.code(), "victim_intent_may_exclude");
//! assert_eq!(reduction.source.to_string(), "《民法典》第一千二百四十五条");
//! ```

use governance_core::{
    assessment::Finding,
    capacity::CivilCapacity,
    citation::{Citation, Locator, national},
};
use serde::{Deserialize, Serialize};

governance_core::vocabulary! {
    /// Who has the animal at the time of the harm.
    pub enum Custody {
        /// It is kept.
        Kept = "kept", "在饲养、管理之下", "kept";
        /// It was abandoned.
        Abandoned = "abandoned", "遗弃期间", "abandoned";
        /// It had escaped.
        Escaped = "escaped", "逃逸期间", "escaped";
        /// A zoo keeps it.
        Zoo = "zoo", "动物园饲养", "kept by a zoo";
    }
}

governance_core::vocabulary! {
    /// What is proved against the victim.
    pub enum VictimFault {
        /// Nothing.
        None = "none", "没有过错", "no fault";
        /// Carelessness.
        Negligence = "negligence", "一般过失", "carelessness";
        /// Gross negligence.
        GrossNegligence = "gross_negligence", "重大过失", "gross negligence";
        /// Intent.
        Intent = "intent", "故意", "intent";
    }
}

/// Harm that an animal did to somebody.
///
/// Absent means not known: it lessens nobody's liability.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Harm {
    /// Who had the animal.
    pub custody: Custody,
    /// A fierce or otherwise dangerous animal that must not be kept.
    #[serde(default)]
    pub prohibited: Option<bool>,
    /// No safety measure was taken, against the rules on keeping dogs.
    #[serde(default)]
    pub unsafe_against_rules: Option<bool>,
    /// What is proved against the victim; it must have brought the harm about.
    #[serde(default)]
    pub victim: Option<VictimFault>,
    /// Somebody else was at fault for the harm.
    #[serde(default)]
    pub third_party_at_fault: Option<bool>,
    /// The capacity of whoever kept or managed the animal; absent for an organisation, and where
    /// nobody doubts it.
    #[serde(default)]
    pub capacity: Option<CivilCapacity>,
    /// Where that is not full: whether the guardian did the duty of a guardian.
    #[serde(default)]
    pub guardian_diligent: Option<bool>,
    /// Whether the zoo proves that it did its duty.
    #[serde(default)]
    pub zoo_diligent: Option<bool>,
}

impl Harm {
    /// Constructs the harm that a dog did while it was kept; nothing else is known.
    pub const fn by_kept_dog() -> Self {
        Self {
            custody: Custody::Kept,
            prohibited: None,
            unsafe_against_rules: None,
            victim: None,
            third_party_at_fault: None,
            capacity: None,
            guardian_diligent: None,
            zoo_diligent: None,
        }
    }
}

governance_core::vocabulary! {
    /// What the liability rests on.
    pub enum Basis {
        /// A prohibited dangerous animal.
        Prohibited = "prohibited", "禁止饲养的烈性犬等危险动物", "a prohibited dangerous animal";
        /// Rules on safety broken.
        RulesBroken = "rules_broken", "违反管理规定未采取安全措施", "no safety measure, against the rules";
        /// A zoo.
        ZooAnimal = "zoo_animal", "动物园的动物", "an animal of a zoo";
        /// Keeping the animal.
        Keeping = "keeping", "饲养的动物造成损害", "keeping the animal";
    }
}

governance_core::vocabulary! {
    /// Of whom damages may be claimed.
    pub enum Liable {
        /// Whoever keeps or manages the animal.
        Keeper = "keeper", "动物饲养人或者管理人", "the keeper or manager";
        /// Whoever kept or managed it before.
        OriginalKeeper = "original_keeper", "动物原饲养人或者管理人", "the original keeper or manager";
        /// The zoo.
        Zoo = "zoo", "动物园", "the zoo";
        /// The guardian of a keeper without full capacity.
        Guardian = "guardian", "监护人", "the guardian";
        /// The third party at fault; whoever pays in the keeper's place has recourse against it.
        ThirdParty = "third_party", "有过错的第三人", "the third party at fault";
    }
}

governance_core::vocabulary! {
    /// What lessens a liability, or moves it on.
    pub enum Reduction {
        /// The victim's intent: reduced or excluded.
        VictimIntentMayExclude = "victim_intent_may_exclude", "被侵权人故意：可以不承担或者减轻责任", "the victim's intent may reduce or exclude liability";
        /// The victim's gross negligence: reduced or excluded.
        GrossNegligenceMayExclude = "gross_negligence_may_exclude", "被侵权人重大过失：可以不承担或者减轻责任", "the victim's gross negligence may reduce or exclude liability";
        /// The victim's intent: reduced, not excluded.
        VictimIntentMayReduce = "victim_intent_may_reduce", "被侵权人故意：可以减轻责任", "the victim's intent may reduce liability";
        /// The zoo did its duty.
        ZooFree = "zoo_free", "动物园尽到管理职责：不承担责任", "the zoo did its duty: it is not liable";
        /// The guardian did the guardian's duty.
        GuardianMayReduce = "guardian_may_reduce", "监护人尽到监护职责：可以减轻责任", "the guardian did the duty of a guardian: liability may be reduced";
        /// Paid from the ward's own property first.
        WardsProperty = "wards_property", "从本人财产中支付，不足部分由监护人赔偿", "paid from the ward's own property first, the rest by the guardian";
        /// Recourse against the third party.
        Recourse = "recourse", "赔偿后有权向第三人追偿", "who has paid has recourse against the third party";
    }
}

governance_core::vocabulary! {
    /// A fact that would decide more.
    pub enum Fact {
        /// Whether the animal is prohibited.
        Prohibited = "prohibited", "是否禁止饲养的危险动物", "whether the animal is a prohibited one";
        /// Whether the rules on safety were broken.
        UnsafeAgainstRules = "unsafe_against_rules", "是否违反管理规定未采取安全措施", "whether a safety measure that the rules ask for was missing";
        /// What is proved against the victim.
        Victim = "victim", "被侵权人的过错", "what is proved against the victim";
        /// Whether a third party was at fault.
        ThirdParty = "third_party_at_fault", "是否因第三人过错", "whether a third party was at fault";
        /// Whether the guardian did the duty of one.
        Guardian = "guardian_diligent", "监护人是否尽到监护职责", "whether the guardian did the duty of one";
        /// Whether the zoo did its duty.
        Zoo = "zoo_diligent", "动物园是否尽到管理职责", "whether the zoo did its duty";
    }
}

/// Who answers for a harm, and what may lessen it.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Liability {
    /// The article that governs; `None` while a fact could make a stricter one govern.
    pub basis: Option<Finding<'static, Basis>>,
    /// Everybody of whom damages may be claimed.
    pub liable: Vec<Finding<'static, Liable>>,
    /// Every reduction that the law allows on these facts. Where it says 可以, a court decides.
    pub reductions: Vec<Finding<'static, Reduction>>,
    /// The facts that would decide more.
    pub missing: Vec<Fact>,
}

static KEEPING: Citation = national::CIVIL_CODE.at(Locator::new(1245));
static RULES_BROKEN: Citation = national::CIVIL_CODE.at(Locator::new(1246));
static PROHIBITED: Citation = national::CIVIL_CODE.at(Locator::new(1247));
static ZOO: Citation = national::CIVIL_CODE.at(Locator::new(1248));
static AT_LARGE: Citation = national::CIVIL_CODE.at(Locator::new(1249));
static THIRD_PARTY: Citation = national::CIVIL_CODE.at(Locator::new(1250));
static GUARDIAN: Citation = national::CIVIL_CODE.at(Locator::new(1188).paragraph(1));
static WARDS_PROPERTY: Citation = national::CIVIL_CODE.at(Locator::new(1188).paragraph(2));

/// Returns who answers for `harm`, and what may lessen it.
///
/// # Source
///
/// 《民法典》第一千二百四十五条至第一千二百五十条; keepers without full capacity, 第一千一百八十八条.
#[must_use]
pub fn assess(harm: &Harm) -> Liability {
    let mut answer = Liability {
        basis: basis(*harm),
        liable: Vec::new(),
        reductions: Vec::new(),
        missing: Vec::new(),
    };
    if answer.basis.is_none() {
        if harm.prohibited.is_none() {
            answer.missing.push(Fact::Prohibited);
        }
        if harm.prohibited != Some(true) && harm.unsafe_against_rules.is_none() {
            answer.missing.push(Fact::UnsafeAgainstRules);
        }
    }
    liable(*harm, &mut answer);
    reductions(*harm, &mut answer);
    answer
}

/// Returns the article that governs, the strictest first.
fn basis(harm: Harm) -> Option<Finding<'static, Basis>> {
    let found = |ground, source| Some(Finding { ground, source });
    // The article on zoos is made for their animals, dangerous ones included.
    if harm.custody == Custody::Zoo {
        return found(Basis::ZooAnimal, &ZOO);
    }
    match (harm.prohibited, harm.unsafe_against_rules) {
        (Some(true), _) => found(Basis::Prohibited, &PROHIBITED),
        (Some(false), Some(true)) => found(Basis::RulesBroken, &RULES_BROKEN),
        (Some(false), Some(false)) => found(Basis::Keeping, &KEEPING),
        _ => None,
    }
}

/// Returns whether whoever kept or managed the animal lacks full capacity.
const fn is_ward(harm: Harm) -> bool {
    !matches!(harm.custody, Custody::Zoo)
        && matches!(harm.capacity, Some(CivilCapacity::Limited | CivilCapacity::None))
}

/// Finds everybody of whom damages may be claimed.
fn liable(harm: Harm, answer: &mut Liability) {
    let mut add = |ground, source| answer.liable.push(Finding { ground, source });
    match harm.custody {
        Custody::Zoo if harm.zoo_diligent == Some(true) => {}
        Custody::Zoo => add(Liable::Zoo, &ZOO),
        // In the ward's place, whichever article makes the ward answer.
        _ if is_ward(harm) => add(Liable::Guardian, &GUARDIAN),
        Custody::Abandoned | Custody::Escaped => add(Liable::OriginalKeeper, &AT_LARGE),
        Custody::Kept => {
            add(Liable::Keeper, answer.basis.map_or(&KEEPING, |basis| basis.source));
        }
    }
    match harm.third_party_at_fault {
        Some(true) => add(Liable::ThirdParty, &THIRD_PARTY),
        Some(false) => {}
        None => answer.missing.push(Fact::ThirdParty),
    }
}

/// Finds what lessens the liability, or moves it on.
fn reductions(harm: Harm, answer: &mut Liability) {
    let mut add = |ground, source| answer.reductions.push(Finding { ground, source });
    match answer.basis.map(|basis| basis.ground) {
        // The article lists none.
        Some(Basis::Prohibited) | None => {}
        Some(Basis::ZooAnimal) => match harm.zoo_diligent {
            Some(true) => add(Reduction::ZooFree, &ZOO),
            Some(false) => {}
            None => answer.missing.push(Fact::Zoo),
        },
        Some(Basis::RulesBroken) => match harm.victim {
            Some(VictimFault::Intent) => add(Reduction::VictimIntentMayReduce, &RULES_BROKEN),
            Some(_) => {}
            None => answer.missing.push(Fact::Victim),
        },
        Some(Basis::Keeping) => match harm.victim {
            Some(VictimFault::Intent) => add(Reduction::VictimIntentMayExclude, &KEEPING),
            Some(VictimFault::GrossNegligence) => {
                add(Reduction::GrossNegligenceMayExclude, &KEEPING);
            }
            Some(VictimFault::None | VictimFault::Negligence) => {}
            None => answer.missing.push(Fact::Victim),
        },
    }
    if is_ward(harm) {
        match harm.guardian_diligent {
            Some(true) => add(Reduction::GuardianMayReduce, &GUARDIAN),
            Some(false) => {}
            None => answer.missing.push(Fact::Guardian),
        }
        // Whether there is any property is for whoever pays to find out.
        add(Reduction::WardsProperty, &WARDS_PROPERTY);
    }
    let somebody_else = answer.liable.iter().any(|liable| liable.ground != Liable::ThirdParty);
    if harm.third_party_at_fault == Some(true) && somebody_else {
        add(Reduction::Recourse, &THIRD_PARTY);
    }
}
