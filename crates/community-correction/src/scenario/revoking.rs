//! Scenarios of revocation.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `revocation_ground` | standing (laid over an ordinary adult's probation with nothing on the ledger), showing, day | reason, discretionary, source; or grounds, sources, unlawful acts |
//! | `ruling_due` | category, received, in_custody | nominal, effective, source |
//! | `arrest_due` | received | due, source |
//! | `revocation_owed` | decision, supervised, steps (of topic `correction`), at | steps; what this topic makes owed; custody: last, outer, lawful; prepared |
//! | `custody` | since, ends, at | last, outer, lawful, source |

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    language::Bilingual as _,
    procedure::Case,
    scenario::answer::{self, Step, broken, codes, read, read_over, text, walk_with},
};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, figures, unlawful};
use crate::{
    correction::{self, Correction},
    decision::{Category, Decision, Term},
    jurisdiction::Jurisdiction,
    revocation::{self, Showing, Standing, arrest_due, custody_limit, prove, rule_due},
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "revocation_ground" => ground(law, given),
        "ruling_due" => ruling(law, given),
        "arrest_due" => arrest(law, given),
        "custody" => custody(law, given),
        "revocation_owed" => owed(law, given),
        _ => return None,
    })
}

fn ground(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        standing: Table,
        showing: Showing,
        day: NaiveDate,
    }
    let Given { standing, showing, day } = read(given)?;
    let standing: Standing = read_over(&Standing::default(), &standing)?;
    Ok(match prove(&standing, &showing, day, law) {
        Ok(proven) => Table::from_iter([
            ("reason".to_owned(), Value::from(proven.reason.code())),
            ("discretionary".to_owned(), proven.discretionary.into()),
            ("source".to_owned(), text(proven.source)),
        ]),
        Err(findings) => {
            let list = |values: Vec<Value>| Value::from(values);
            let grounds = findings.iter().map(|found| Value::from(found.ground.code()));
            let sources = findings.iter().map(|found| text(found.source));
            let english = findings.iter().map(|found| {
                text(found.ground.in_language(governance_core::language::Language::English))
            });
            Table::from_iter([
                ("grounds".to_owned(), list(grounds.collect())),
                ("sources".to_owned(), list(sources.collect())),
                ("english".to_owned(), list(english.collect())),
                (
                    "unlawful".to_owned(),
                    codes(findings.iter().filter_map(|found| found.ground.unlawful())),
                ),
            ])
        }
    })
}

fn ruling(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        category: Category,
        received: NaiveDate,
        #[serde(default)]
        in_custody: bool,
    }
    let Given { category, received, in_custody } = read(given)?;
    let mut answer = Table::new();
    if let Some(limit) = rule_due(category, received, in_custody, law).map_err(broken)? {
        answer.insert("nominal".to_owned(), text(limit.deadline.nominal()));
        answer.insert("effective".to_owned(), text(limit.deadline.effective()));
        answer.insert("source".to_owned(), text(limit.source));
    }
    Ok(answer)
}

fn arrest(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        received: NaiveDateTime,
    }
    let Given { received } = read(given)?;
    let mut answer = Table::new();
    if let Some(limit) = arrest_due(received, law).map_err(broken)? {
        if let Some(due) = limit.deadline.moment() {
            answer.insert("due".to_owned(), text(due.format("%Y-%m-%dT%H:%M")));
        }
        answer.insert("source".to_owned(), text(limit.source));
    }
    Ok(answer)
}

fn custody(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        since: NaiveDate,
        #[serde(default)]
        ends: Option<NaiveDate>,
        at: NaiveDateTime,
    }
    let Given { since, ends, at } = read(given)?;
    let mut answer = Table::new();
    if let Some(custody) = custody_limit(since, ends, law).map_err(broken)? {
        answer.insert("last".to_owned(), text(custody.last));
        answer.insert("outer".to_owned(), text(custody.outer));
        answer.insert("lawful".to_owned(), custody.is_lawful(at).into());
        answer.insert("source".to_owned(), text(custody.source));
    }
    Ok(answer)
}

/// As topic `correction`, with the questions of this topic alone: other topics add duties of theirs.
fn owed(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        decision: Table,
        supervised: Term,
        #[serde(default)]
        steps: Vec<Step<correction::Command>>,
        at: NaiveDateTime,
    }
    let Given { decision, supervised, steps, at } = read(given)?;
    let decision: Decision = read_over(&Decision::ordinary_probation(), &decision)?;
    let case = Case::new(Correction::taken_over(decision, supervised));
    let (case, mut answer) =
        walk_with(law, case, &steps, correction::Ground::code, figures, unlawful)?;
    let state = case.state();
    let mut owed = Vec::new();
    revocation::owed(state, at, law, &mut owed).map_err(broken)?;
    answer.insert("owed".to_owned(), answer::owed(&owed, Some(at)));
    answer.insert("prepared".to_owned(), state.revocation().is_prepared().into());
    if let Some(custody) = state.custody(law).map_err(broken)? {
        let table = Table::from_iter([
            ("last".to_owned(), text(custody.last)),
            ("outer".to_owned(), text(custody.outer)),
            ("lawful".to_owned(), custody.is_lawful(at).into()),
        ]);
        answer.insert("custody".to_owned(), table.into());
    }
    Ok(answer)
}
