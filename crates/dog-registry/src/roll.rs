//! The roster of dogs, and what it says about a unit.
//!
//! An [`Entry`] is a dog's identity and immunity record, which the veterinary station keeps; that
//! the police have registered the dog is a fact beside it, not the same record.
//! [`Roll::new`] refuses doubles; [`Roll::shares`] counts what a campaign is judged by.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, policies, policy::Zone, roll::{Entry, Roll}};
//! use governance_core::legal_time::Calendar;
//!
//! let shanghai = Jurisdiction { policy: policies::shanghai()?, calendar: Calendar::official() };
//! let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
//! let dog = |reference: &str, until| Entry {
//!     born: Some(day(2022, 5, 1)),
//!     immune_until: until,
//!     registered: Some(until.is_some()),
//!     ..Entry::new(reference, "village-1", Zone::Key)
//! };
//! let roll = Roll::new(vec![dog("a", Some(day(2025, 9, 1))), dog("b", None)]).unwrap();
//! let shares = roll.shares("village-1", day(2025, 6, 1), &shanghai).unwrap();
//! assert_eq!((shares.immunised.of, shares.immunised.done), (2, 1));
//! assert_eq!((shares.registered.of, shares.registered.done), (2, 1));
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use std::collections::BTreeMap;

use chrono::NaiveDate;
use governance_core::{assessment::Finding, legal_time::TimeError};
use serde::{Deserialize, Serialize};

use crate::{
    breed::Lineage,
    campaign::{Acceptance, Criterion},
    immunisation::{Immunisation, Standing},
    jurisdiction::Jurisdiction,
    policy::{DogUse, Zone},
    registration::{Need, need},
};

/// One dog on the roster.
#[doc(alias("造册", "犬只档案"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts build rosters from their own records")]
pub struct Entry {
    /// The host's reference of the dog; the library never looks into it.
    pub dog: String,
    /// The unit that found it.
    pub unit: String,
    /// Where it is kept.
    pub zone: Zone,
    /// The microchip, where it bears one.
    #[serde(default)]
    pub chip: Option<String>,
    /// Its breed.
    #[serde(default)]
    pub lineage: Option<Lineage>,
    /// What it is kept for.
    #[serde(default)]
    pub kept_as: Option<DogUse>,
    /// When it was born.
    #[serde(default)]
    pub born: Option<NaiveDate>,
    /// The last day of its immunity, where it has been vaccinated.
    #[serde(default)]
    pub immune_until: Option<NaiveDate>,
    /// Whether a valid registration is on file with the police.
    #[serde(default)]
    pub registered: Option<bool>,
}

impl Entry {
    /// Constructs the entry of a dog of which nothing else is known.
    pub fn new(dog: impl Into<String>, unit: impl Into<String>, zone: Zone) -> Self {
        Self {
            dog: dog.into(),
            unit: unit.into(),
            zone,
            chip: None,
            lineage: None,
            kept_as: None,
            born: None,
            immune_until: None,
            registered: None,
        }
    }
}

/// Two entries are one dog.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("entries {first} and {second} are one dog: {what}")]
#[non_exhaustive]
pub struct DoubleError {
    /// The position of the first, from zero.
    pub first: usize,
    /// The position of the second.
    pub second: usize,
    /// What they have in common.
    pub what: String,
}

/// A roster without doubles.
#[doc(alias = "名册")]
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Roll {
    entries: Vec<Entry>,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Share {
    /// How many dogs it concerns.
    pub of: u32,
    /// Of how many it is done.
    pub done: u32,
    /// Of how many it cannot be said whether it concerns them, or whether it is done.
    pub unknown: u32,
}

impl Share {
    fn count(&mut self, concerned: Option<bool>, done: Option<bool>) {
        match (concerned, done) {
            (Some(false), _) => {}
            (Some(true), Some(done)) => {
                self.of = self.of.saturating_add(1);
                self.done = self.done.saturating_add(u32::from(done));
            }
            _ => self.unknown = self.unknown.saturating_add(1),
        }
    }

    /// Returns whether at least `least` per cent are done; `None` while the unknown could decide.
    #[must_use]
    pub fn reaches(self, least: u8) -> Option<bool> {
        let (of, done, unknown) =
            (u64::from(self.of), u64::from(self.done), u64::from(self.unknown));
        let enough = |done: u64, of: u64| done * 100 >= u64::from(least) * of;
        // At best the unknown are all done, at worst none is.
        match (enough(done, of + unknown), enough(done + unknown, of + unknown)) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }
}

/// What a unit is judged by.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Shares {
    /// Dogs that are immune, of those due.
    pub immunised: Share,
    /// Dogs that are registered, of those requiring it.
    pub registered: Share,
}

impl Roll {
    /// Constructs a roster.
    ///
    /// # Errors
    ///
    /// Returns the first double: one reference, or one microchip, on two entries.
    pub fn new(entries: Vec<Entry>) -> Result<Self, DoubleError> {
        let mut dogs = BTreeMap::new();
        let mut chips = BTreeMap::new();
        for (second, entry) in entries.iter().enumerate() {
            if let Some(first) = dogs.insert(entry.dog.as_str(), second) {
                let what = format!("the reference {}", entry.dog);
                return Err(DoubleError { first, second, what });
            }
            if let Some(chip) = &entry.chip
                && let Some(first) = chips.insert(chip.as_str(), second)
            {
                return Err(DoubleError { first, second, what: format!("the microchip {chip}") });
            }
        }
        Ok(Self { entries })
    }

    /// Returns the entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns how many dogs each unit has, by unit.
    #[must_use]
    pub fn totals(&self) -> BTreeMap<&str, u32> {
        let mut totals = BTreeMap::new();
        for entry in &self.entries {
            let count: &mut u32 = totals.entry(entry.unit.as_str()).or_default();
            *count = count.saturating_add(1);
        }
        totals
    }

    /// Returns what `unit` is judged by on `on` under `law`.
    ///
    /// # Errors
    ///
    /// Returns an error when an age lies beyond the calendar.
    pub fn shares(
        &self,
        unit: &str,
        on: NaiveDate,
        law: &Jurisdiction,
    ) -> Result<Shares, TimeError> {
        let mut shares = Shares::default();
        for entry in self.entries.iter().filter(|entry| entry.unit == unit) {
            let immune = entry.immune_until.is_some_and(|until| on <= until);
            let (due, required) = match entry.born {
                None => (None, None),
                Some(born) => {
                    let standing = Immunisation::of_dog_born(born).standing(on, law)?;
                    let due = match standing {
                        Standing::NotYet => Some(false),
                        Standing::NotRegulated => None,
                        _ => Some(true),
                    };
                    let required = match need(&law.policy, entry.zone, entry.kept_as, born, on)? {
                        Need::Required(_) => Some(true),
                        Need::NotRequired(_) | Need::NotRegulated => Some(false),
                        Need::Unknown => None,
                    };
                    (due, required)
                }
            };
            // An immune dog was due, whatever is known of its age.
            shares.immunised.count(if immune { Some(true) } else { due }, Some(immune));
            shares.registered.count(required, entry.registered);
        }
        Ok(shares)
    }
}

/// Returns what the figures say about each criterion: passed, failed, or not to be said because
/// the plan sets no threshold or facts are missing.
///
/// Where the plan sets no threshold, people judge.
#[must_use]
pub fn verdicts(
    acceptance: &Acceptance,
    survey_clear: Option<bool>,
    shares: &Shares,
    cases: Share,
) -> [(Criterion, Option<bool>); 4] {
    let against = |setting: &governance_core::provision::Setting<u8>, share: Share| {
        setting.set().and_then(|least| share.reaches(least.is))
    };
    [
        (Criterion::Survey, survey_clear),
        (Criterion::Immunisation, against(&acceptance.immunised_share, shares.immunised)),
        (Criterion::Registration, against(&acceptance.registered_share, shares.registered)),
        (Criterion::CleanUp, against(&acceptance.closed_share, cases)),
    ]
}

/// Returns the share of clean-up cases that are closed.
#[must_use]
pub const fn cases(opened: u32, closed: u32) -> Share {
    Share { of: opened, done: if closed < opened { closed } else { opened }, unknown: 0 }
}

governance_core::grounds! {
    /// What the roster still does not say.
    pub enum RollFault {
        /// Age not known.
        NoDateOfBirth { entry: u32 } = "ROLL_NO_BIRTH",
            "第{entry}条没有出生日期", "entry {entry} has no date of birth";
        /// Breed not known.
        NoBreed { entry: u32 } = "ROLL_NO_BREED", "第{entry}条没有品种", "entry {entry} has no breed";
    }
}

impl Roll {
    /// Returns every entry that is no clear basis for registration, counted from one: what the
    /// survey must still find out.
    ///
    /// # Source
    ///
    /// The plan's survey: number and breed (第四部分第（一）项).
    pub fn gaps<'plan>(
        &self,
        source: &'plan governance_core::citation::Citation,
    ) -> Vec<Finding<'plan, RollFault>> {
        let mut gaps = Vec::new();
        for (number, entry) in (1u32..).zip(&self.entries) {
            if entry.born.is_none() {
                let ground = RollFault::NoDateOfBirth { entry: number };
                gaps.push(Finding { ground, source });
            }
            if entry.lineage.is_none() {
                gaps.push(Finding { ground: RollFault::NoBreed { entry: number }, source });
            }
        }
        gaps
    }
}
