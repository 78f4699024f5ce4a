//! Which dogs, how many, and what else may be done with them.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, assessed, broken, codes, day_of, read, read_over, text};
use crate::{
    husbandry::{self, Boarding, DealingFacts, Litter, LitterDuty},
    jurisdiction::Jurisdiction,
    policy::{Dealing, Keeper, Standard, Zone},
    registration::{Dog, DogsKept},
};

/// Takes `names` out of `given`.
fn part(given: &mut Table, names: &[&str]) -> Table {
    let taken = names.iter().filter_map(|name| Some(((*name).to_owned(), given.remove(*name)?)));
    taken.collect()
}

pub(super) fn class(law: &Jurisdiction, given: &Table) -> Answer {
    let (zone, on) = day_of(given)?;
    let mut given = given.clone();
    part(&mut given, &["zone", "on"]);
    let dog: Dog = read(&given)?;
    let word = |standard: Standard<'_>| {
        Value::from(match standard {
            Standard::Within(_) => "yes",
            Standard::Without(_) => "no",
            Standard::FactMissing(_) => "fact_missing",
            Standard::NoStandard => "STANDARD_UNKNOWN",
        })
    };
    let dogs = &law.policy.dogs;
    let standards =
        [dogs.fierce(&dog, on, zone), dogs.large(&dog, on, zone), dogs.unlisted(&dog, on, zone)];
    let missing = standards.iter().filter_map(|standard| match standard {
        Standard::FactMissing(fact) => Some(*fact),
        _ => None,
    });
    let [fierce, large, unlisted] = standards;
    Ok(Table::from_iter([
        ("missing".to_owned(), codes(missing)),
        ("fierce".to_owned(), word(fierce)),
        ("large".to_owned(), word(large)),
        ("unlisted".to_owned(), word(unlisted)),
    ]))
}

pub(super) fn dealing(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        dealing: Dealing,
        #[serde(default = "individual")]
        keeper: Keeper,
    }
    const fn individual() -> Keeper {
        Keeper::Individual
    }
    let (zone, on) = day_of(given)?;
    let mut dog = given.clone();
    part(&mut dog, &["zone", "on"]);
    let Given { dealing, keeper } = read(&part(&mut dog, &["dealing", "keeper"]))?;
    let facts = DealingFacts { on, zone, keeper, dealing, dog: read(&dog)? };
    Ok(assessed(&husbandry::dealing(&law.policy, &facts), husbandry::Ground::code))
}

pub(super) fn litter(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default = "key")]
        zone: Zone,
        born: NaiveDate,
        #[serde(default)]
        replaces_old_dog: Option<bool>,
        #[serde(default)]
        passed_on: Option<NaiveDate>,
        #[serde(default)]
        dogs_kept: DogsKept,
        #[serde(default)]
        puppies: u32,
    }
    const fn key() -> Zone {
        Zone::Key
    }
    let Given { zone, born, replaces_old_dog, passed_on, dogs_kept, puppies } = read(given)?;
    let mut answer = Table::new();
    let duty = husbandry::litter(law, &Litter { born, zone, replaces_old_dog }).map_err(broken)?;
    let (word, source) = match duty {
        LitterDuty::By { deadline, to, source } => {
            answer.insert("nominal".to_owned(), text(deadline.nominal()));
            answer.insert("effective".to_owned(), text(deadline.effective()));
            answer.insert("to".to_owned(), codes(to.iter().copied()));
            if let Some(passed_on) = passed_on {
                let late = passed_on.signed_duration_since(deadline.effective()).num_days().max(0);
                answer.insert("days_late".to_owned(), late.into());
            }
            ("by", Some(source))
        }
        LitterDuty::NoDay { to, source } => {
            answer.insert("to".to_owned(), codes(to.iter().copied()));
            ("no_day", Some(source))
        }
        LitterDuty::MayStay(source) => ("may_stay", Some(source)),
        LitterDuty::Missing(fact) => {
            answer.insert("missing".to_owned(), codes([fact]));
            ("missing", None)
        }
        LitterDuty::NotRegulated => ("not_regulated", None),
        LitterDuty::Unknown => ("unknown", None),
    };
    answer.insert("duty".to_owned(), word.into());
    if let Some(source) = source {
        answer.insert("source".to_owned(), text(source));
    }
    let excess = husbandry::excess(&law.policy, zone, Keeper::Individual, &dogs_kept, puppies);
    if let Some(excess) = excess {
        answer.insert("excess".to_owned(), i64::from(excess).into());
    }
    Ok(answer)
}

pub(super) fn boarding(law: &Jurisdiction, given: &Table) -> Answer {
    let (zone, on) = day_of(given)?;
    let facts: Boarding = read_over(&Boarding::plain(zone, on, on), given)?;
    Ok(assessed(&husbandry::boarding(&law.policy, &facts), husbandry::Ground::code))
}
