//! What a city sets about fees.

use governance_core::{
    legal_time::TimeLimit,
    money::Yuan,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{ServiceKind, ServiceUser, Zones};

governance_core::vocabulary! {
    /// What is paid for.
    pub enum FeeItem {
        /// Keeping a dog: the management service fee.
        Management = "management", "养犬管理服务费", "management service fee";
        /// Vaccinating as a whole: vaccine and injection.
        Vaccination = "vaccination", "狂犬病免疫接种费用", "vaccination";
        /// The vaccine.
        Vaccine = "vaccine", "狂犬病疫苗", "vaccine";
        /// The injection.
        Injection = "injection", "免疫注射", "injection";
        /// The card of the immunity register.
        ImmunityCard = "immunity_card", "免疫登记卡", "immunity card";
        /// The microchip.
        Chip = "chip", "电子标识费用", "microchip";
        /// Certificate and tag.
        Certificate = "certificate", "相关证件费用", "certificate and tag";
    }
}

impl FeeItem {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    const fn is_management(&self) -> bool {
        matches!(self, Self::Management)
    }
}

const fn management() -> FeeItem {
    FeeItem::Management
}

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
    /// What for.
    #[serde(default = "management", skip_serializing_if = "FeeItem::is_management")]
    pub item: FeeItem,
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
    /// This many hundredths.
    Percent(u32),
}

impl ReliefShare {
    /// Returns how many hundredths fall away.
    pub(crate) const fn percent(self) -> u32 {
        match self {
            Self::Half => 50,
            Self::Whole => 100,
            Self::Percent(percent) => percent,
        }
    }
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
    /// The years that begin within this time after the surgery.
    AfterNeutering(TimeLimit),
}

/// Who pays less.
#[doc(alias("减免", "减半收取"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Relief {
    /// What for; the management service fee where nothing is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<FeeItem>,
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

impl Relief {
    /// Returns whether the relief is from what is paid for `item`.
    pub(crate) fn is_from(&self, item: FeeItem) -> bool {
        self.items.contains(&item) || self.items.is_empty() && item == FeeItem::Management
    }
}

/// Who bears a cost.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a cost falls on the keeper or on the public")]
pub enum Payer {
    /// The keeper.
    Keeper,
    /// The public.
    Public,
}

/// Who bears which costs, whatever they come to.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Charge {
    /// The costs.
    pub items: Vec<FeeItem>,
    /// Who bears them.
    pub borne_by: Payer,
}

/// What several reliefs come to together.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "reliefs exclude each other, add up or follow each other"
)]
pub enum Combining {
    /// They are added up, to the whole fee at most.
    Added,
    /// Each is taken from what the one before it left.
    InTurn,
}

governance_core::provisions! {
    /// What a city sets about fees.
    pub struct FeeLaw {
        /// What is paid, as far as the amounts are known.
        pub tariff: Setting<Vec<Tariff>>,
        /// Who bears which costs.
        pub charges: Vec<Provision<Charge>>,
        /// Who pays less.
        pub reliefs: Vec<Provision<Relief>>,
        /// What several reliefs come to; where the text says nothing, the most favourable one counts.
        pub combining: Setting<Combining>,
        /// That the difference is paid on moving from the general to the key zone.
        pub difference_on_move: Setting<super::Required>,
    }
}

impl FeeLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        for (index, relief) in self.reliefs.iter().enumerate() {
            if relief.is.share.percent() > 100 {
                let what = "no more than the whole fee falls away";
                let path = format!("fees.reliefs[{index}]");
                errors.push(DocumentError::contradiction(path, what));
            }
        }
        let public = |item| {
            let borne = |charge: &Provision<Charge>| {
                charge.is.borne_by == Payer::Public && charge.is.items.contains(&item)
            };
            self.charges.iter().any(borne)
        };
        let Some(tariff) = self.tariff.set() else { return };
        for (index, row) in tariff.is.iter().enumerate() {
            if row.amount < Yuan::ZERO {
                errors.push(DocumentError::contradiction("fees.tariff", "a fee is never negative"));
            }
            if public(row.item) {
                let what = format!("the public bears the cost: {}", row.item);
                errors.push(DocumentError::contradiction("fees.tariff", what));
            }
            let overlaps = |other: &Tariff| {
                let zones = other.zones == row.zones
                    || other.zones == Zones::All
                    || row.zones == Zones::All;
                let years = other.year == row.year
                    || other.year == TariffYear::Every
                    || row.year == TariffYear::Every;
                zones && years && other.item == row.item
            };
            if tariff.is.iter().skip(index + 1).any(overlaps) {
                let what = "two rows set the fee of one zone and year";
                errors.push(DocumentError::contradiction("fees.tariff", what));
            }
        }
    }
}
