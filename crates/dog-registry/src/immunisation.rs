//! Immunising a dog against rabies.
//!
//! ```text
//! unvaccinated ──vaccinate──→ immune ↺ vaccinate
//!       └───────close───────→ closed ←──close──┘
//! ```
//!
//! *Not yet due*, *due*, *overdue*, *open for the next dose* and *expired* are questions asked with a
//! date: [`Immunisation::standing`].
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, immunisation::{Immunisation, Standing}, policies};
//! use governance_core::legal_time::Calendar;
//!
//! let wenzhou = Jurisdiction { policy: policies::wenzhou()?, calendar: Calendar::official() };
//! let day = |m, d| chrono::NaiveDate::from_ymd_opt(2025, m, d).unwrap();
//! let puppy = Immunisation::of_dog_born(day(1, 10));
//! // Three months old on 10 April; the first dose within fifteen days, that is by 25 April.
//! assert_eq!(puppy.standing(day(4, 9), &wenzhou).unwrap(), Standing::NotYet);
//! assert_eq!(puppy.standing(day(4, 25), &wenzhou).unwrap(), Standing::FirstDue { by: day(4, 25) });
//! assert_eq!(puppy.standing(day(4, 26), &wenzhou).unwrap(), Standing::Overdue { since: day(4, 26) });
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Deadline, TimeError, convention},
    mandate::Mandates,
    procedure::{Happening, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    jurisdiction::Jurisdiction,
    policy::{Act, Booster, Zone},
};

governance_core::vocabulary! {
    /// Where the immunisation of a dog stands.
    #[doc(alias("犬只免疫", "免疫证明"))]
    pub enum Stage {
        /// Never vaccinated.
        Unvaccinated = "unvaccinated", "未免疫", "unvaccinated";
        /// Vaccinated.
        Immune = "immune", "已免疫", "vaccinated";
        /// The dog is dead.
        Closed = "closed", "已终结", "closed";
    }
}

governance_core::vocabulary! {
    /// What happens to the immunisation of a dog.
    pub enum EventKind {
        /// A dose was given and certified.
        Vaccinated = "vaccinated", "接种疫苗", "vaccinated";
        /// The record was closed.
        Closed = "closed", "终结", "closed";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Give a dose and certify it.
    Vaccinate {
        /// The day of the dose.
        given: NaiveDate,
        /// The last day of immunity, as the certificate says.
        until: NaiveDate,
        /// Whether the place is a published or approved point.
        designated_point: bool,
        /// Whether the dog bears a microchip afterwards.
        chip: bool,
        /// Whether a biometric record of the dog is on file afterwards.
        #[serde(default)]
        biometric: bool,
        /// Where the dog is kept.
        zone: Zone,
    },
    /// Close the record of a dead dog.
    Close {
        /// The day of death.
        died: NaiveDate,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// A dose was given and certified.
    Vaccinated {
        /// The day of the dose.
        given: NaiveDate,
        /// The last day of immunity.
        until: NaiveDate,
    },
    /// The record was closed.
    Closed {
        /// The day of death.
        died: NaiveDate,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    fn kind(&self) -> EventKind {
        match self {
            Self::Vaccinated { .. } => EventKind::Vaccinated,
            Self::Closed { .. } => EventKind::Closed,
        }
    }
}

governance_core::grounds! {
    /// Why a dose is not accepted.
    pub enum Ground {
        /// The point is not designated.
        PointNotDesignated = "POINT_NOT_DESIGNATED", "不是指定的免疫点", "the place is no designated vaccination point";
        /// No microchip.
        NoChip = "E_NO_CHIP", "首次免疫应当植入电子标识", "the first dose comes with a microchip";
        /// The certificate ends before it begins.
        EndsBeforeItBegins { given: NaiveDate, until: NaiveDate } = "CERTIFICATE_EMPTY", "免疫证明的有效期（{given}至{until}）为空", "the certificate from {given} to {until} covers no day";
        /// Before the dog was born.
        BeforeBirth { born: NaiveDate } = "BEFORE_BIRTH", "早于犬只出生（{born}）", "before the dog was born on {born}";
        /// In the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// Earlier than a dose on record.
        BeforeLastDose { last: NaiveDate } = "BEFORE_LAST_DOSE", "早于已记录的免疫（{last}）", "before the dose of {last} that is on record";
    }
}

governance_core::transitions! {
    /// Every transition of an immunisation.
    pub static TRANSITIONS: Immunisation {
        region Immunisation {
            Unvaccinated + Vaccinated => Immune by Vaccinate under |law| law.policy.immunisation.required.source();
            Immune + Vaccinated => Immune by Vaccinate under |law| law.policy.immunisation.booster.source();
            Unvaccinated + Closed => Closed by CloseRecord under |law| law.policy.registration.death_or_loss.source();
            Immune + Closed => Closed by CloseRecord under |law| law.policy.registration.death_or_loss.source();
        }
    }
}

static VACCINATION: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(1));

/// How a dog's immunity stands on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a new standing must break every caller's match")]
pub enum Standing {
    /// Too young.
    NotYet,
    /// The first dose is due.
    FirstDue {
        /// The last day.
        by: NaiveDate,
    },
    /// The first dose is overdue.
    Overdue {
        /// The first day too late.
        since: NaiveDate,
    },
    /// Immune.
    Immune {
        /// The last day.
        until: NaiveDate,
    },
    /// Immune, and the next dose may be given.
    BoosterOpen {
        /// The last day.
        until: NaiveDate,
    },
    /// No longer immune.
    Expired {
        /// The first day without immunity.
        since: NaiveDate,
    },
    /// The city sets no age: nothing is due by a day.
    NotRegulated,
    /// The dog is dead.
    Closed,
}

/// The immunisation of one dog.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("immunisation.outline.md")]
#[doc(alias("犬只免疫", "狂犬病免疫"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Immunisation {
    stage: Stage,
    born: NaiveDate,
    acquired: Option<NaiveDate>,
    given: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Immunisation {
    /// Constructs the case of a dog born on `born`.
    pub const fn of_dog_born(born: NaiveDate) -> Self {
        Self { stage: Stage::Unvaccinated, born, acquired: None, given: None, until: None }
    }

    /// Returns the case of a dog that its keeper acquired on `day`.
    #[must_use]
    pub const fn acquired_on(mut self, day: NaiveDate) -> Self {
        self.acquired = Some(day);
        self
    }

    /// Returns by when the first dose is due: nominal and effective day.
    ///
    /// # Source
    ///
    /// [`ImmunisationLaw`](crate::policy::ImmunisationLaw); in Wenzhou 《温州市养犬管理条例》
    /// 第十四条第一款: within fifteen days from three months of age.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn first_dose(&self, law: &Jurisdiction) -> Result<Option<FirstDose>, TimeError> {
        let immunisation = &law.policy.immunisation;
        let Some(age) = immunisation.age.set() else { return Ok(None) };
        let reached = convention::LOCAL.corresponding_day(age.is, self.born)?;
        // A dog that was older already when acquired unvaccinated has its own time, where the text
        // gives one.
        if let (Some(acquired), Setting::Set(within)) = (self.acquired, &immunisation.acquired)
            && reached < acquired
        {
            let deadline = law.party_deadline(within.is, acquired)?;
            return Ok(Some(FirstDose { reached: acquired, by: Some(deadline) }));
        }
        // A dog that was old enough before the regulation has the time that it gives such dogs.
        if let (Some(start), Setting::Set(within)) =
            (law.policy.instrument.in_force_from, &immunisation.transition)
            && reached < start
        {
            let deadline = law.party_deadline(within.is, start)?;
            return Ok(Some(FirstDose { reached, by: Some(deadline) }));
        }
        let by = match &immunisation.first_dose {
            Setting::Set(within) => Some(law.party_deadline(within.is, reached)?),
            Setting::Silent(_) | Setting::Unknown => None,
        };
        Ok(Some(FirstDose { reached, by }))
    }

    /// Returns how the immunity stands on `day`.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn standing(&self, day: NaiveDate, law: &Jurisdiction) -> Result<Standing, TimeError> {
        if self.stage == Stage::Closed {
            return Ok(Standing::Closed);
        }
        if let Some(until) = self.until {
            if until < day {
                let since = until.succ_opt().unwrap_or(until);
                return Ok(Standing::Expired { since });
            }
            let open = match law.policy.immunisation.booster.set().map(|booster| booster.is) {
                Some(Booster::Within(limit)) => {
                    let window = convention::LOCAL.window_before(
                        limit,
                        until,
                        governance_core::legal_time::Binds::Party,
                        &law.calendar,
                    )?;
                    window.value.first() <= day
                }
                // "Before it ends": at any time.
                Some(Booster::BeforeExpiry | Booster::AtExpiry | Booster::Regularly) | None => {
                    false
                }
            };
            return Ok(if open {
                Standing::BoosterOpen { until }
            } else {
                Standing::Immune { until }
            });
        }
        let Some(FirstDose { reached, by }) = self.first_dose(law)? else {
            return Ok(Standing::NotRegulated);
        };
        // A text without a margin wants the dose on the day itself.
        let by = by.map_or(reached, |deadline| deadline.effective());
        Ok(if day < reached {
            Standing::NotYet
        } else if day <= by {
            Standing::FirstDue { by }
        } else {
            Standing::Overdue { since: by.succ_opt().unwrap_or(by) }
        })
    }
}

/// When the first dose is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct FirstDose {
    /// The day on which the age is reached.
    pub reached: NaiveDate,
    /// The deadline, where the text gives a margin.
    pub by: Option<Deadline>,
}

impl Procedure for Immunisation {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &VACCINATION;

    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Vaccinate { .. } => (EventKind::Vaccinated, Act::Vaccinate),
            Command::Close { .. } => (EventKind::Closed, Act::CloseRecord),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let immunisation = &law.policy.immunisation;
        let source = immunisation.required.source().unwrap_or(&VACCINATION);
        let mut grounds = Vec::new();
        let mut object = |ground, source| grounds.push(Finding { ground, source });
        match command {
            Command::Vaccinate { given, until, designated_point, chip, biometric, zone } => {
                if at.date() < *given {
                    object(Ground::InFuture { day: *given }, source);
                }
                if *given < self.born {
                    object(Ground::BeforeBirth { born: self.born }, source);
                }
                if let Some(last) = self.given.filter(|last| given < last) {
                    object(Ground::BeforeLastDose { last }, source);
                }
                if until <= given {
                    object(Ground::EndsBeforeItBegins { given: *given, until: *until }, source);
                }
                if let Setting::Set(points) = &immunisation.designated_points
                    && !designated_point
                {
                    object(Ground::PointNotDesignated, &points.source);
                }
                if let Setting::Set(rule) = &immunisation.chip
                    && rule.is.zones.include(*zone)
                    && self.given.is_none()
                    && !(*chip || rule.is.or_biometric && *biometric)
                {
                    object(Ground::NoChip, &rule.source);
                }
                if grounds.is_empty() {
                    return Ok(Event::Vaccinated { given: *given, until: *until });
                }
            }
            Command::Close { died } => {
                if at.date() < *died {
                    object(Ground::InFuture { day: *died }, source);
                }
                if *died < self.born {
                    object(Ground::BeforeBirth { born: self.born }, source);
                }
                if grounds.is_empty() {
                    return Ok(Event::Closed { died: *died });
                }
            }
        }
        Err(grounds)
    }

    fn evolve(&mut self, event: &Event, _: NaiveDateTime) {
        match *event {
            Event::Vaccinated { given, until } => {
                self.stage = Stage::Immune;
                self.given = Some(given);
                self.until = Some(until);
            }
            Event::Closed { .. } => self.stage = Stage::Closed,
        }
    }
}
