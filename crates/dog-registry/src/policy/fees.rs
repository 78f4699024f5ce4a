//! What a city sets about fees.

use governance_core::{
    money::Yuan,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{ServiceKind, ServiceUser, Zones};

/// Which years a row of a tariff is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TariffYear {
    /// The first year.
    First,
    /// Every later year.
    Later,
    /// Every year.
    Every,
}

/// One row of a tariff.
#[doc(alias = "收费标准")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Tariff {
    /// Where.
    #[serde(default)]
    pub zones: Zones,
    /// Which years.
    pub year: TariffYear,
    /// How much, per dog.
    pub amount: Yuan,
}

/// How much of the fee falls away.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReliefShare {
    /// 减半.
    Half,
    /// 免收.
    Whole,
}

/// For which years.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReliefYears {
    /// The first year only.
    First,
    /// Every year.
    All,
}

/// Who pays less.
#[doc(alias("减免", "减半收取"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Relief {
    /// Service dogs of these kinds …
    #[serde(default)]
    pub service: Vec<ServiceKind>,
    /// … serving these users.
    #[serde(default)]
    pub users: Vec<ServiceUser>,
    /// Neutered dogs.
    #[serde(default)]
    pub neutered: bool,
    /// … on proof of the surgery.
    #[serde(default)]
    pub on_proof: bool,
    /// 生活困难的鳏寡老人: elderly people without a spouse, in hardship.
    #[serde(default)]
    pub elderly_in_hardship: bool,
    /// How much falls away.
    pub share: ReliefShare,
    /// For which years.
    pub years: ReliefYears,
}

governance_core::provisions! {
    /// What a city sets about fees.
    pub struct FeeLaw {
        /// The management service fee.
        pub tariff: Setting<Vec<Tariff>>,
        /// Who pays less; the most favourable one counts, they are not added up.
        pub reliefs: Vec<Provision<Relief>>,
        /// That the difference is paid on moving from the general to the key zone.
        pub difference_on_move: Setting<super::Required>,
    }
}

impl FeeLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        let Some(tariff) = self.tariff.set() else { return };
        for (index, row) in tariff.is.iter().enumerate() {
            if row.amount < Yuan::ZERO {
                errors.push(DocumentError::contradiction("fees.tariff", "a fee is never negative"));
            }
            let overlaps = |other: &Tariff| {
                let zones = other.zones == row.zones
                    || other.zones == Zones::All
                    || row.zones == Zones::All;
                let years = other.year == row.year
                    || other.year == TariffYear::Every
                    || row.year == TariffYear::Every;
                zones && years
            };
            if tariff.is.iter().skip(index + 1).any(overlaps) {
                let what = "two rows set the fee of one zone and year";
                errors.push(DocumentError::contradiction("fees.tariff", what));
            }
        }
    }
}
