//! What registering costs.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{fees::{self, FeeFacts, Fee}, policies, policy::Zone};
//! use governance_core::money::Yuan;
//!
//! let beijing = policies::beijing()?;
//! let facts = FeeFacts { neutered: true, ..FeeFacts::plain(Zone::Key, 1) };
//! let Fee::Due { amount, relief, .. } = fees::fee(&beijing, &facts) else { panic!("no tariff") };
//! assert_eq!(amount, Yuan::from(500));
//! assert_eq!(relief.unwrap().source.to_string(), "《北京市养犬管理规定》第十三条第三款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    citation::Citation,
    legal_time::convention,
    money::Yuan,
    provision::{Provision, Setting},
};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::{
    policy::{Combining, FeeItem, Payer, Policy, Relief, ReliefYears, TariffYear, Zone},
    registration::Service,
};

/// What decides the fee.
///
/// A relief is for whoever shows that it applies: a fact that is not stated gives none.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct FeeFacts {
    /// Where the dog is kept.
    pub zone: Zone,
    /// What is paid for.
    #[serde(default = "management")]
    pub item: FeeItem,
    /// Which year of keeping it is, from one.
    pub year: u32,
    /// The day on which that year begins.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The service that the dog does.
    #[serde(default)]
    pub service: Option<Service>,
    /// Neutered.
    #[serde(default)]
    pub neutered: bool,
    /// The day of the surgery.
    #[serde(default)]
    pub neutered_on: Option<NaiveDate>,
    /// Proof of the surgery was shown.
    #[serde(default)]
    pub neutering_proof: bool,
    /// The keeper is elderly, without a spouse, and in hardship.
    #[serde(default)]
    pub elderly_in_hardship: bool,
}

const fn management() -> FeeItem {
    FeeItem::Management
}

impl FeeFacts {
    /// Constructs the facts of an ordinary dog in its `year`th year in `zone`.
    pub const fn plain(zone: Zone, year: u32) -> Self {
        Self {
            zone,
            item: FeeItem::Management,
            year,
            on: None,
            service: None,
            neutered: false,
            neutered_on: None,
            neutering_proof: false,
            elderly_in_hardship: false,
        }
    }
}

/// What is to be paid.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Fee<'law> {
    /// This much.
    Due {
        /// The amount.
        amount: Yuan,
        /// Where the tariff is written; the relief, where it waives a sum that nobody knows.
        source: &'law Citation,
        /// The relief that counted, if any; the most favourable one, where several did.
        relief: Option<&'law Provision<Relief>>,
    },
    /// The public bears the cost.
    Free(&'law Citation),
    /// The regulation sets no fee.
    NotRegulated,
    /// There is a fee, and no tariff that we know covers the case: `FEE_UNKNOWN`, never zero.
    Unknown,
}

/// Returns what is paid for one item, for one dog and one year.
///
/// Of several reliefs the most favourable one counts, unless the policy adds them up.
///
/// # Source
///
/// [`FeeLaw`](crate::policy::FeeLaw); in Beijing 《北京市养犬管理规定》第十三条.
#[must_use]
pub fn fee<'law>(law: &'law Policy, facts: &FeeFacts) -> Fee<'law> {
    let fees = &law.fees;
    let charge = fees.charges.iter().find(|charge| charge.is.items.contains(&facts.item));
    if let Some(charge) = charge
        && charge.is.borne_by == Payer::Public
    {
        return Fee::Free(&charge.source);
    }
    let first = facts.year <= 1;
    let reliefs = || {
        fees.reliefs
            .iter()
            .filter(|relief| relief.is.is_from(facts.item) && applies(&relief.is, facts))
    };
    let best = reliefs().reduce(|best, next| {
        if best.is.share.percent() < next.is.share.percent() { next } else { best }
    });
    // How many hundredths of the fee are left.
    let left = match fees.combining.set().map(|combining| combining.is) {
        None => 100_u32.saturating_sub(best.map_or(0, |relief| relief.is.share.percent())).into(),
        Some(Combining::Added) => reliefs()
            .fold(100_u32, |left, relief| left.saturating_sub(relief.is.share.percent()))
            .into(),
        Some(Combining::InTurn) => reliefs().fold(Decimal::ONE_HUNDRED, |left, relief| {
            left * Decimal::from(100_u32.saturating_sub(relief.is.share.percent()))
                / Decimal::ONE_HUNDRED
        }),
    };
    if let Some(tariff) = fees.tariff.set() {
        let row = tariff.is.iter().find(|row| {
            row.item == facts.item
                && row.zones.include(facts.zone)
                && match row.year {
                    TariffYear::First => first,
                    TariffYear::Later => !first,
                    TariffYear::Every => true,
                }
        });
        // A text that breaks off may relieve where nobody has read.
        let special = facts.service.is_some() || facts.neutered || facts.elderly_in_hardship;
        if let Some(row) = row
            && !(special && best.is_none() && law.breaks_off())
        {
            let amount = Yuan::new(row.amount.amount() * left / Decimal::ONE_HUNDRED);
            return Fee::Due { amount, source: &tariff.source, relief: best };
        }
    }
    if let Some(relief) = best
        && left == Decimal::ZERO
    {
        return Fee::Due { amount: Yuan::ZERO, source: &relief.source, relief: best };
    }
    let named = match &fees.tariff {
        Setting::Set(tariff) => tariff.is.iter().any(|row| row.item == facts.item),
        Setting::Silent(_) => false,
        Setting::Unknown => true,
    };
    if named || charge.is_some() || law.breaks_off() { Fee::Unknown } else { Fee::NotRegulated }
}

/// Returns whether `relief` is shown to apply.
fn applies(relief: &Relief, facts: &FeeFacts) -> bool {
    let in_time = match relief.years {
        ReliefYears::All => true,
        ReliefYears::First => facts.year <= 1,
        // The year must begin after the surgery and within the time, its last day included.
        ReliefYears::AfterNeutering(time) => match (facts.neutered_on, facts.on) {
            (Some(surgery), Some(on)) => {
                let end = convention::LOCAL.corresponding_day(time, surgery);
                surgery <= on && end.is_ok_and(|end| on <= end)
            }
            _ => false,
        },
    };
    let service = facts.service.is_some_and(|service| {
        relief.service.contains(&service.kind)
            && (relief.users.is_empty() || relief.users.contains(&service.user))
    });
    let neutered = relief.neutered && facts.neutered && (!relief.on_proof || facts.neutering_proof);
    let elderly = relief.elderly_in_hardship && facts.elderly_in_hardship;
    in_time && (service || neutered || elderly)
}

/// Returns what is to be paid on moving a dog to the key zone, having `paid` for the same year.
///
/// `None` where the regulation asks for no difference, or where no tariff covers the case.
///
/// # Source
///
/// In Beijing 《北京市养犬管理规定》第十四条第二款. Never less than nothing.
#[must_use]
pub fn difference_on_move(law: &Policy, facts: &FeeFacts, paid: Yuan) -> Option<Yuan> {
    law.fees.difference_on_move.set()?;
    match fee(law, facts) {
        Fee::Due { amount, .. } => Some(amount.minus(paid)?.max(Yuan::ZERO)),
        Fee::Free(_) | Fee::NotRegulated | Fee::Unknown => None,
    }
}
