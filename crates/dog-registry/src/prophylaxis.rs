//! After exposure: how grave it is, what it calls for, and when the doses are due.
//!
//! This is medical guidance ([`Guidance`]) and no law: it tells a host what to propose and to remind
//! of. A doctor decides, also on stopping the course once the dog was found healthy
//! ([`Command::StopProphylaxis`](crate::bite::Command::StopProphylaxis)).
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use chrono::NaiveDate;
//! use dog_registry::{policies, policy::{Contact, Exposure}, prophylaxis::{self, ExposureFacts}};
//!
//! let guidance = policies::prophylaxis()?;
//! let facts = ExposureFacts { contacts: vec![Contact::IntactSkin, Contact::Pierced], ..ExposureFacts::default() };
//! assert_eq!(prophylaxis::grade(&guidance, &facts).at_least, Some(Exposure::Third));
//!
//! let first = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
//! let doses = prophylaxis::doses(guidance.schedule("two_one_one").unwrap(), first).unwrap();
//! let days: Vec<_> = doses.iter().map(|dose| (dose.on.to_string(), dose.doses)).collect();
//! assert_eq!(days, [("2025-07-01".into(), 2), ("2025-07-08".into(), 1), ("2025-07-22".into(), 1)]);
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::legal_time::{TimeError, TimeLimit, convention};
use serde::Deserialize;

use crate::policy::{Aggravation, Contact, Exposure, Guidance, Schedule, Treatment};

governance_core::vocabulary! {
    /// A fact that the grade hangs on.
    pub enum Fact {
        /// How the dog touched the person.
        Contacts = "contacts", "接触方式", "how the dog touched the person";
        /// Where the wound is, and whether the animal is known to be healthy.
        HeadOrFaceByUnknownAnimal = "head_or_face_by_unknown_animal", "伤口是否位于头面部以及致伤动物健康状况", "where the wound is, and whether the animal is known to be healthy";
        /// Immune deficiency.
        SevereImmuneDeficiency = "severe_immune_deficiency", "是否严重免疫功能低下", "whether there is a severe immune deficiency";
    }
}

/// What a doctor establishes.
#[derive(Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct ExposureFacts {
    /// How the dog touched the person; the gravest counts.
    pub contacts: Vec<Contact>,
    /// The wound is on head or face.
    pub head_or_face: Option<bool>,
    /// The animal is known to be healthy.
    pub animal_known_healthy: Option<bool>,
    /// The person's immune system is severely deficient.
    pub severely_immune_deficient: Option<bool>,
}

/// Health data do not go into logs.
impl std::fmt::Debug for ExposureFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ExposureFacts(redacted)")
    }
}

/// How grave an exposure is.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Grading<'law> {
    /// The grade, or the least that it can be while facts are missing; `None` without any contact.
    pub at_least: Option<Exposure>,
    /// What the grade calls for.
    pub treatment: &'law [Treatment],
    /// The facts that could make it graver.
    pub missing: Vec<Fact>,
}

impl ExposureFacts {
    /// Returns whether `aggravation` is the case; `None` where that is not known.
    fn has(&self, aggravation: Aggravation) -> Option<bool> {
        match aggravation {
            Aggravation::SevereImmuneDeficiency => self.severely_immune_deficient,
            Aggravation::HeadOrFaceByUnknownAnimal => {
                match (self.head_or_face, self.animal_known_healthy) {
                    (Some(false), _) | (_, Some(true)) => Some(false),
                    (Some(true), Some(false)) => Some(true),
                    _ => None,
                }
            }
        }
    }
}

impl Guidance {
    /// Returns the schedule of that name.
    pub fn schedule(&self, name: &str) -> Option<&Schedule> {
        self.schedules.iter().find(|schedule| &*schedule.name == name)
    }
}

/// Grades an exposure.
///
/// The gravest contact decides. A fact that nobody stated never makes the grade lighter: it is
/// reported as missing.
#[must_use]
pub fn grade<'law>(guidance: &'law Guidance, facts: &ExposureFacts) -> Grading<'law> {
    let touched = guidance
        .grades
        .iter()
        .filter(|grade| grade.contacts.iter().any(|contact| facts.contacts.contains(contact)))
        .map(|grade| grade.grade)
        .max();
    let Some(touched) = touched else {
        return Grading { at_least: None, treatment: &[], missing: vec![Fact::Contacts] };
    };
    let mut reached = touched;
    let mut open = Vec::new();
    for raise in guidance.raised.iter().filter(|raise| raise.from == touched) {
        for &aggravation in &raise.when {
            match facts.has(aggravation) {
                Some(true) => reached = reached.max(raise.to),
                Some(false) => {}
                None => open.push((raise.to, aggravation)),
            }
        }
    }
    // What is graver already asks for no more facts.
    let missing = open.into_iter().filter(|(to, _)| reached < *to).map(|(_, why)| match why {
        Aggravation::HeadOrFaceByUnknownAnimal => Fact::HeadOrFaceByUnknownAnimal,
        Aggravation::SevereImmuneDeficiency => Fact::SevereImmuneDeficiency,
    });
    let missing = missing.collect();
    let treatment = guidance.grades.iter().find(|grade| grade.grade == reached);
    let treatment = treatment.map_or(&[][..], |grade| grade.treatment.as_slice());
    Grading { at_least: Some(reached), treatment, missing }
}

/// Doses of one day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Dose {
    /// The day.
    pub on: NaiveDate,
    /// How many are given.
    pub doses: u32,
}

/// Returns the days of `schedule` whose first dose is given on `first`; the first day is day 0.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn doses(schedule: &Schedule, first: NaiveDate) -> Result<Vec<Dose>, TimeError> {
    let dose = |planned: &crate::policy::PlannedDose| {
        let on = match planned.day {
            0 => first,
            days => convention::LOCAL.corresponding_day(TimeLimit::days(days), first)?,
        };
        Ok(Dose { on, doses: planned.doses })
    };
    schedule.doses.iter().map(dose).collect()
}
