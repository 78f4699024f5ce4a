//! What a city sets about immunisation.

use governance_core::{
    legal_time::{TimeLimit, Unit},
    provision::{DocumentError, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Required, Zones};

/// When the next dose is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Booster {
    /// Before the validity of the last one ends.
    BeforeExpiry,
    /// Within this limit before it ends.
    Within(TimeLimit),
    /// 免疫间隔期届满: when it has ended.
    AtExpiry,
    /// 定期: regularly; the text gives no figure.
    Regularly,
}

/// When a dog gets its microchip.
#[doc(alias("电子标识", "芯片"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChipRule {
    /// Where the rule binds.
    #[serde(default)]
    pub zones: Zones,
    /// Whether a biometric record of the dog does as well.
    #[doc(alias = "生物识别")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub or_biometric: bool,
}

governance_core::provisions! {
    /// What a city sets about immunisation.
    #[doc(alias = "免疫")]
    pub struct ImmunisationLaw {
        /// That dogs are immunised.
        pub required: Setting<Required>,
        /// The age from which.
        pub age: Setting<TimeLimit>,
        /// Within which limit from that age; silent means at that age.
        pub first_dose: Setting<TimeLimit>,
        /// Within which limit from acquiring an older dog.
        pub acquired: Setting<TimeLimit>,
        /// Within which limit from the first day of the regulation, for dogs that were old enough
        /// before it.
        pub transition: Setting<TimeLimit>,
        /// When the next dose is due.
        pub booster: Setting<Booster>,
        /// That only published or approved points may vaccinate.
        pub designated_points: Setting<Required>,
        /// The microchip at the first dose.
        pub chip: Setting<ChipRule>,
    }
}

impl ImmunisationLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        if let Some(age) = self.age.set()
            && !matches!(age.is.unit(), Unit::Day | Unit::Month | Unit::Year)
        {
            errors.push(DocumentError::contradiction(
                "immunisation.age",
                format!("{} is not an age", age.is),
            ));
        }
        if self.transition.set().is_some() && self.age.set().is_none() {
            errors.push(DocumentError::contradiction(
                "immunisation.transition",
                "which dogs were old enough hangs on an age that the policy does not set",
            ));
        }
        if self.first_dose.set().is_some() && self.age.set().is_none() {
            errors.push(DocumentError::contradiction(
                "immunisation.first_dose",
                "the time for the first dose runs from an age that the policy does not set",
            ));
        }
    }
}
