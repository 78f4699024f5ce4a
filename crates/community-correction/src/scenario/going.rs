//! Scenarios of going away and moving.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `leave_level` | first, last, taken | level, by, days, sum, source; or grounds |
//! | `absence` | the facts of an absence | standing, whether it opens positioning, whether it may be a breach, source |
//! | `move_clocks` | the days of a move | nominal and legal day of each clock that runs |

use chrono::NaiveDate;
use governance_core::{
    legal_time::{Deadline, Period, TimeError},
    scenario::{
        SubjectError,
        answer::{broken, read, text},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    decision::Term,
    jurisdiction::Jurisdiction,
    leave::{Absence, required},
    relocation::Clocks,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "leave_level" => level(law, given),
        "absence" => read(given).map(|absence| judged(law, absence)),
        "move_clocks" => clocks(law, given),
        _ => return None,
    })
}

fn level(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        first: NaiveDate,
        last: NaiveDate,
        #[serde(default)]
        taken: Vec<Term>,
    }
    let Given { first, last, taken } = read(given)?;
    let period = |first, last| Period::new(first, last).map_err(broken);
    let taken: Vec<Period> =
        taken.iter().map(|days| period(days.first, days.last)).collect::<Result<_, _>>()?;
    Ok(match required(&law.policy.leave, period(first, last)?, &taken) {
        Ok(needed) => Table::from_iter([
            ("level".to_owned(), Value::from(needed.level.code())),
            ("by".to_owned(), needed.level.decided_by().code().into()),
            ("days".to_owned(), i64::from(needed.days).into()),
            ("sum".to_owned(), i64::from(needed.sum).into()),
            ("source".to_owned(), text(needed.source)),
        ]),
        Err(finding) => Table::from_iter([
            ("grounds".to_owned(), Value::from(vec![Value::from(finding.ground.code())])),
            ("source".to_owned(), text(finding.source)),
        ]),
    })
}

fn judged(law: &Jurisdiction, absence: Absence) -> Table {
    let judged = absence.judge(&law.policy.leave);
    let word = |known: Option<bool>| known.map_or(Value::from("undetermined"), Value::from);
    Table::from_iter([
        ("standing".to_owned(), Value::from(judged.standing.code())),
        ("opens_positioning".to_owned(), word(judged.standing.opens_positioning())),
        ("may_be_breach".to_owned(), word(judged.standing.may_be_breach())),
        ("source".to_owned(), text(judged.source)),
    ])
}

fn clocks(law: &Jurisdiction, given: &Table) -> Answer {
    let days: Clocks = read(given)?;
    let said = |(name, clock): (&str, Result<Option<Deadline>, TimeError>)| {
        let clock = clock.map_err(|error| SubjectError::new(error.to_string()))?;
        Ok(clock.map(|by| {
            let both = Table::from_iter([
                ("nominal".to_owned(), text(by.nominal())),
                ("legal".to_owned(), text(by.effective())),
            ]);
            (name.to_owned(), Value::Table(both))
        }))
    };
    [
        ("inquire", days.inquire(law)),
        ("answer", days.answer(law)),
        ("tell", days.tell(law)),
        ("transfer", days.transfer(law)),
        ("acknowledge", days.acknowledge(law)),
        ("report", days.report(law)),
    ]
    .into_iter()
    .filter_map(|clock| said(clock).transpose())
    .collect()
}
