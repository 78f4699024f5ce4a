//! Answers about scope and registration.

use chrono::NaiveDate;
use governance_core::scenario::SubjectError;
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, broken, codes, read, text};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{DogUse, EarlierDogs, Zone},
    regime::{Place, Regime, regime},
    registration::{self, Event, Grandfathered, Held, Kept, Need, Visit},
};

fn answer(word: &str, source: Option<&governance_core::citation::Citation>) -> Table {
    let mut answer = Table::from_iter([("answer".to_owned(), Value::from(word))]);
    if let Some(source) = source {
        answer.insert("source".to_owned(), text(source));
    }
    answer
}

/// `need`: whether a dog must be registered.
pub(super) fn need(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        zone: Zone,
        born: NaiveDate,
        on: NaiveDate,
        #[serde(default)]
        kept_as: Option<DogUse>,
        #[serde(default)]
        own_litter: Option<bool>,
    }
    let Given { zone, born, on, kept_as, own_litter } = read(given)?;
    let dog = Kept { zone, kept_as, born, own_litter, on };
    let (word, source) = match registration::need(&law.policy, &dog).map_err(broken)? {
        Need::Required(source) => ("required", Some(source)),
        Need::NotRequired(source) => ("not_required", Some(source)),
        Need::NotRegulated => ("not_regulated", None),
        Need::Missing(fact) => {
            return Ok(Table::from_iter([
                ("need".to_owned(), Value::from("missing")),
                ("missing".to_owned(), fact.code().into()),
            ]));
        }
        Need::Unknown => ("unknown", None),
    };
    let mut answer = Table::from_iter([("need".to_owned(), Value::from(word))]);
    if let Some(source) = source {
        answer.insert("source".to_owned(), text(source));
    }
    Ok(answer)
}

/// `regime`: which rules reach a dog.
pub(super) fn scope(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        /// Absent for a place outside the territory.
        #[serde(default)]
        zone: Option<Zone>,
        #[serde(default)]
        town: Option<String>,
        #[serde(default)]
        kept_as: Option<DogUse>,
        on: NaiveDate,
    }
    let Given { zone, town, kept_as, on } = read(given)?;
    let place = match zone {
        Some(zone) => Place::Within(zone),
        None => Place::Outside { town: town.as_deref() },
    };
    Ok(match regime(&law.policy, place, kept_as, on) {
        Regime::Whole { zone, unless, extended } => {
            let mut answer = answer("whole", extended);
            answer.insert("zone".to_owned(), zone.code().into());
            if let Some(unless) = unless {
                answer.insert("unless".to_owned(), text(unless));
            }
            answer
        }
        Regime::Partial { parts, source } => {
            let mut answer = answer("partial", Some(source));
            answer.insert("parts".to_owned(), codes(parts.iter().copied()));
            answer
        }
        Regime::Excluded(source) => answer("SCOPE_EXCLUDED", Some(source)),
        Regime::Outside(source) => answer("OUTSIDE_TERRITORY", source),
        Regime::NotInForce => answer("POLICY_NOT_IN_FORCE", None),
        Regime::Unknown => answer("unknown", None),
    })
}

/// `visit`: when a visiting dog must be registered.
pub(super) fn visit(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        zone: Zone,
        entered: NaiveDate,
        #[serde(default)]
        on: Option<NaiveDate>,
    }
    let Given { zone, entered, on } = read(given)?;
    Ok(match registration::temporary(law, zone, entered).map_err(broken)? {
        Visit::Due { from, by, source } => {
            let word = match on {
                Some(on) if on < from => "not_yet",
                Some(on) if by < on => "overdue",
                _ => "due",
            };
            let mut answer = answer(word, Some(source));
            answer.insert("from".to_owned(), text(from));
            answer.insert("by".to_owned(), text(by));
            answer
        }
        Visit::NotRegulated => answer("not_regulated", None),
        Visit::Unknown => answer("unknown", None),
    })
}

/// `grandfathering`: what is left to dogs that were there before the regulation.
pub(super) fn earlier(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        zone: Zone,
        dogs: EarlierDogs,
        #[serde(default)]
        held: Held,
    }
    let Given { zone, dogs, held } = read(given)?;
    let found = registration::grandfathered(law, zone, dogs, &held).map_err(broken)?;
    let by = |word, day: NaiveDate, source| {
        let mut answer = answer(word, Some(source));
        answer.insert("by".to_owned(), text(day));
        answer
    };
    Ok(match found {
        Grandfathered::Stays(source) => answer("stays", Some(source)),
        Grandfathered::MayRegister(source) => answer("may_register", Some(source)),
        Grandfathered::RegisterBy(day, source) => by("register", day, source),
        Grandfathered::PassOnBy(day, source) => by("pass_on", day, source),
        Grandfathered::NotRegulated => answer("not_regulated", None),
        Grandfathered::Unknown => answer("unknown", None),
    })
}

/// `late`: what a late filing counts as.
pub(super) fn late(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        event: Event,
    }
    let Given { event } = read(given)?;
    let Some((violation, graver)) = event.breach(&law.policy) else {
        return Err(SubjectError::new("event: it is not late"));
    };
    let mut answer = answer(violation.code(), graver);
    answer.insert("days".to_owned(), i64::from(event.late()).into());
    Ok(answer)
}
