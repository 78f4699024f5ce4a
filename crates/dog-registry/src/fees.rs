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

use governance_core::{
    citation::Citation,
    money::Yuan,
    provision::{Provision, Setting},
};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::{
    policy::{Policy, Relief, ReliefShare, ReliefYears, TariffYear, Zone},
    registration::Service,
};

/// What decides the fee.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct FeeFacts {
    /// Where the dog is kept.
    pub zone: Zone,
    /// Which year of keeping it is, from one.
    pub year: u32,
    /// The service that the dog does.
    #[serde(default)]
    pub service: Option<Service>,
    /// Neutered.
    #[serde(default)]
    pub neutered: bool,
    /// Proof of the surgery was shown.
    #[serde(default)]
    pub neutering_proof: bool,
    /// The keeper is elderly, without a spouse, and in hardship.
    #[serde(default)]
    pub elderly_in_hardship: bool,
}

impl FeeFacts {
    /// Constructs the facts of an ordinary dog in its `year`th year in `zone`.
    pub const fn plain(zone: Zone, year: u32) -> Self {
        Self {
            zone,
            year,
            service: None,
            neutered: false,
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
        /// Where the tariff is written.
        source: &'law Citation,
        /// The relief that counted, if any.
        relief: Option<&'law Provision<Relief>>,
    },
    /// The regulation sets no fee.
    NotRegulated,
    /// There is a fee, and no tariff that we know covers the case: `FEE_UNKNOWN`, never zero.
    Unknown,
}

/// Returns the fee of one dog for one year.
///
/// Of several reliefs the most favourable one counts; they are not added up.
///
/// # Source
///
/// [`FeeLaw`](crate::policy::FeeLaw); in Beijing 《北京市养犬管理规定》第十三条.
#[must_use]
pub fn fee<'law>(law: &'law Policy, facts: &FeeFacts) -> Fee<'law> {
    let tariff = match &law.fees.tariff {
        Setting::Set(tariff) => tariff,
        Setting::Silent(_) => return Fee::NotRegulated,
        Setting::Unknown => return Fee::Unknown,
    };
    let first = facts.year <= 1;
    // A text that breaks off may relieve where nobody has read.
    let special = facts.service.is_some() || facts.neutered || facts.elderly_in_hardship;
    if special && law.fees.reliefs.is_empty() && law.breaks_off() {
        return Fee::Unknown;
    }
    let row = tariff.is.iter().find(|row| {
        row.zones.include(facts.zone)
            && match row.year {
                TariffYear::First => first,
                TariffYear::Later => !first,
                TariffYear::Every => true,
            }
    });
    let Some(row) = row else { return Fee::Unknown };
    let applies = |relief: &Relief| {
        let service = facts.service.is_some_and(|service| {
            relief.service.contains(&service.kind)
                && (relief.users.is_empty() || relief.users.contains(&service.user))
        });
        let neutered =
            relief.neutered && facts.neutered && (!relief.on_proof || facts.neutering_proof);
        let elderly = relief.elderly_in_hardship && facts.elderly_in_hardship;
        (relief.years == ReliefYears::All || first) && (service || neutered || elderly)
    };
    let share = |relief: &&Provision<Relief>| match relief.is.share {
        ReliefShare::Half => 1,
        ReliefShare::Whole => 2,
    };
    let relief = law.fees.reliefs.iter().filter(|relief| applies(&relief.is)).max_by_key(share);
    let amount = match relief.map(|relief| relief.is.share) {
        None => row.amount,
        Some(ReliefShare::Whole) => Yuan::ZERO,
        Some(ReliefShare::Half) => Yuan::new(row.amount.amount() / Decimal::TWO),
    };
    Fee::Due { amount, source: &tariff.source, relief }
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
        Fee::NotRegulated | Fee::Unknown => None,
    }
}
