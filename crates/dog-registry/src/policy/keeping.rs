//! What a city sets about where dogs are kept and how keepers behave.

use governance_core::provision::{DocumentError, Provision, Setting};
use serde::{Deserialize, Serialize};

use super::{DogClasses, Keeper, KeptIn, PlaceKinds, Zones};

/// Places where no dog is kept.
#[doc(alias = "禁养区")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoKeepingRule {
    /// Where the rule binds.
    #[serde(default)]
    pub zones: Zones,
    /// The kinds of place.
    pub kinds: PlaceKinds,
    /// Not where services for dogs are offered.
    #[serde(default)]
    pub except_dog_services: bool,
    /// Only where the manager has closed the place to dogs.
    #[serde(default)]
    pub closed_by_manager: bool,
}

/// Parts that others share, where no dog is kept.
#[doc(alias("公共区域", "共有部分"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CommonAreaRule {
    /// Where the rule binds.
    #[serde(default)]
    pub zones: Zones,
    /// The parts; where the list is open (等), the word for any other one is among them.
    pub parts: Vec<KeptIn>,
}

/// Dogs that are fenced in or tied up.
#[doc(alias("圈养", "拴养"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConfinementRule {
    /// Where the rule binds.
    #[serde(default)]
    pub zones: Zones,
    /// The classes of dog; empty for every dog.
    #[serde(default)]
    pub classes: DogClasses,
    /// Whose dogs; empty for everybody's.
    #[serde(default)]
    pub keepers: Vec<Keeper>,
}

/// That the text forbids the conduct.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Forbidden {
    /// Where.
    #[serde(default)]
    pub zones: Zones,
}

/// That the text encourages the conduct: no duty.
#[doc(alias("鼓励", "提倡", "倡导"))]
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Encouraged {
    /// The text encourages it.
    #[default]
    Encouraged,
}

governance_core::provisions! {
    /// What a city sets about where dogs are kept and how keepers behave.
    #[doc(alias = "养犬行为规范")]
    pub struct KeepingLaw {
        /// Places where no dog is kept.
        pub no_keeping: Vec<Provision<NoKeepingRule>>,
        /// Areas that an authority closes to keeping.
        pub declared_area: Setting<Forbidden>,
        /// Parts that others share.
        pub common_area: Setting<CommonAreaRule>,
        /// Dogs that are fenced in or tied up.
        pub confinement: Vec<Provision<ConfinementRule>>,
        /// Letting a dog disturb others, and not stopping it.
        #[doc(alias = "犬吠扰民")]
        pub noise: Setting<Forbidden>,
        /// Letting dogs chase about in a crowd.
        pub chasing: Setting<Forbidden>,
        /// Letting a dog frighten people.
        pub frightening: Setting<Forbidden>,
        /// Letting or making a dog hurt people.
        pub harming: Setting<Forbidden>,
        /// Abandonment.
        pub abandonment: Setting<Forbidden>,
        /// Cruelty.
        pub cruelty: Setting<Forbidden>,
        /// Slaughter.
        pub slaughter: Setting<Forbidden>,
        /// Dog fights.
        pub dog_fights: Setting<Forbidden>,
        /// Liability insurance.
        pub insurance: Setting<Encouraged>,
        /// Neutering.
        pub neutering: Setting<Encouraged>,
    }
}

impl KeepingLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        for (index, rule) in self.no_keeping.iter().enumerate() {
            if rule.is.kinds.is_empty() {
                let what = "a rule on places names at least one kind";
                errors.push(DocumentError::contradiction(
                    format!("keeping.no_keeping[{index}]"),
                    what,
                ));
            }
        }
        if let Some(rule) = self.common_area.set()
            && (rule.is.parts.is_empty() || rule.is.parts.contains(&KeptIn::Inside))
        {
            let what = "shared parts are named, and the inside of a dwelling is none";
            errors.push(DocumentError::contradiction("keeping.common_area", what));
        }
    }
}
