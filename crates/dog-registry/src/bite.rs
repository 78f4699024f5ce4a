//! A bite: the victim's care, the dog's observation, rabies, and the file.
//!
//! Four regions share one case.
//!
//! ```text
//! victim:   (not reported) ──report──→ reported ──take to care──→ in care ──begin──→ in prophylaxis ──stop──→ stopped
//!                                          └──decline──→ declined      └──────complete──────┴──→ care completed
//!
//! dog:      (not known) ──report──→ with keeper ──hand over, or isolate──→ held ──observe──→ under observation ──clear──→ cleared
//!                                          └───────────────────────────────┴───────suspect──────────┴───────────────────────┤
//!              suspected ──confirm──→ confirmed ──cull──→ culled ──dispose──→ disposed          return, confiscate, impound ←┘
//!                  └──rule out──→ under observation        dead ──deliver the carcass──↗
//!
//! outbreak: unpublished ──publish──→ published
//!
//! file:     (none) ──report──→ open ──close──→ closed ──suspect──→ open
//! ```
//!
//! The report opens victim, dog and file at once.
//!
//! A dog is killed only when the law commands it, by the body that the law empowers in that zone, and
//! only when rabies is confirmed; on suspicion alone only where a city's text says so. How it is to be
//! killed none of the shipped texts says; a city that asks for a humane way says so in its policy
//! ([`BiteLaw::humane`](crate::policy::BiteLaw)), and is obeyed.
//!
//! What the keeper failed to do is asked with a date ([`Bite::breaches`]); whether a dog's bites count
//! as repeated is asked of its history ([`repetition`]); who pays in the end is asked of the Civil Code
//! ([`liability`](crate::liability)).
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, bite::{Bite, Duty}, policies};
//! use governance_core::{legal_time::Calendar, procedure::Due};
//!
//! let wenzhou = Jurisdiction { policy: policies::wenzhou()?, calendar: Calendar::official() };
//! let at = "2025-10-03T16:30:00".parse().unwrap();
//! let bite = Bite::reported(at, 1);
//! let owed = bite.obligations(&wenzhou).unwrap();
//! let hand_over = owed.iter().find(|owed| owed.duty == Duty::HandOver).unwrap();
//! assert_eq!(hand_over.due, Due::Until("2025-10-04T16:30:00".parse().unwrap()));
//! assert_eq!(hand_over.source.to_string(), "《温州市养犬管理条例》第二十三条第二款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    citation::{Citation, Locator, national},
    legal_time::{TimeError, convention},
};

use crate::{jurisdiction::Jurisdiction, policy::Zone};

mod duty;
mod event;
mod ground;
mod procedure;
mod repeat;
mod watch;

pub use duty::Duty;
pub use event::{Command, Event, EventKind, Publisher, Stage};
pub use ground::Ground;
pub use procedure::TRANSITIONS;
pub use repeat::{Incident, Repetition, repetition};
pub use watch::{Watch, watch};

static REPORT: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1));

/// What was found about the dog.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
enum Verdict {
    Open,
    Healthy,
    Rabid,
}

/// A bite case.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("bite.outline.md")]
#[doc(alias("犬只伤人", "伤人犬"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Bite {
    victim: Stage,
    dog: Stage,
    outbreak: Stage,
    file: Stage,
    bitten: NaiveDateTime,
    victims: u32,
    zone: Option<Zone>,
    last_dose: Option<NaiveDate>,
    suspected: Option<NaiveDateTime>,
    handed_over: Option<NaiveDateTime>,
    isolated: bool,
    culled: bool,
    verdict: Verdict,
}

impl Bite {
    /// Constructs a case of which nothing has been reported yet.
    pub const fn unreported() -> Self {
        Self {
            victim: Stage::NotReported,
            dog: Stage::NotKnown,
            outbreak: Stage::Unpublished,
            file: Stage::Unopened,
            bitten: NaiveDateTime::MIN,
            victims: 0,
            zone: None,
            last_dose: None,
            suspected: None,
            handed_over: None,
            isolated: false,
            culled: false,
            verdict: Verdict::Open,
        }
    }

    /// Constructs the case of a bite at `bitten` that hurt `victims` people and was reported, the
    /// dog being with its keeper.
    pub const fn reported(bitten: NaiveDateTime, victims: u32) -> Self {
        Self {
            victim: Stage::Reported,
            dog: Stage::WithKeeper,
            file: Stage::Open,
            bitten,
            victims,
            ..Self::unreported()
        }
    }

    /// Returns the same case of a dog that is kept in `zone`.
    #[must_use]
    pub const fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// Returns when the bite happened.
    pub const fn bitten(&self) -> NaiveDateTime {
        self.bitten
    }

    /// Returns how many people were hurt.
    pub const fn victims(&self) -> u32 {
        self.victims
    }

    /// Returns where the dog is kept, if that is known.
    pub const fn zone(&self) -> Option<Zone> {
        self.zone
    }

    /// Returns the last day of observation, where one is set.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn observed_until(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let Some(observation) = law.policy.bite.observation.set() else { return Ok(None) };
        convention::LOCAL.corresponding_day(observation.is.days, self.bitten.date()).map(Some)
    }
}
