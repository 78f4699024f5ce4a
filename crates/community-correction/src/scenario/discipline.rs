//! Scenarios of the ledger: lateness measured, papers counted, the range of a penalty.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `lateness` | category, reference, until | days, gravity, reaction, source |
//! | `tally` | papers | admonitions, warnings, what is excluded and why |
//! | `penalty` | offence, severity, acted, decided, penalty | the law that applies, whether the penalty keeps within it |

use chrono::NaiveDate;
use governance_core::scenario::{
    SubjectError,
    answer::{read, text},
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    decision::Category,
    discipline::{
        Gravity, Level, Paper, lateness,
        police::{Offence, Penalty, Severity, sanction},
        tally,
    },
    jurisdiction::Jurisdiction,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    match topic {
        "lateness" => Some(late(law, given)),
        "tally" => Some(count(given)),
        "penalty" => Some(penalty(given)),
        _ => None,
    }
}

fn late(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        category: Category,
        reference: NaiveDate,
        until: NaiveDate,
    }
    let Given { category, reference, until } = read(given)?;
    let late = lateness(&law.policy.discipline, category, reference, until)
        .ok_or_else(|| SubjectError::new("the figure of the law is not known"))?;
    let word = |code: Option<&'static str>| Value::from(code.unwrap_or("none"));
    Ok(Table::from_iter([
        ("days".to_owned(), late.days.into()),
        ("gravity".to_owned(), word(late.gravity.map(Gravity::code))),
        ("reaction".to_owned(), word(late.reaction.map(Level::code))),
        ("source".to_owned(), text(late.source)),
    ]))
}

fn count(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        papers: Vec<Paper>,
    }
    let tally = tally(&read::<Given>(given)?.papers);
    let number = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let excluded = tally.excluded.iter().map(|(place, reason)| {
        Value::Table(Table::from_iter([
            ("paper".to_owned(), number(*place)),
            ("reason".to_owned(), reason.code().into()),
        ]))
    });
    Ok(Table::from_iter([
        ("admonitions".to_owned(), number(tally.admonitions)),
        ("warnings".to_owned(), number(tally.warnings)),
        ("excluded".to_owned(), excluded.collect::<Vec<_>>().into()),
    ]))
}

fn penalty(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        offence: Offence,
        severity: Severity,
        acted: NaiveDate,
        decided: NaiveDate,
        penalty: Penalty,
    }
    let Given { offence, severity, acted, decided, penalty } = read(given)?;
    let Some(range) = sanction(offence, severity, acted, decided) else {
        return Ok(Table::from_iter([("source".to_owned(), "none".into())]));
    };
    Ok(Table::from_iter([
        ("source".to_owned(), text(&range.source)),
        ("allowed".to_owned(), range.allows(penalty).into()),
    ]))
}
