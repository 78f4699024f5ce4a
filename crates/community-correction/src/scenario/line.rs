//! Scenarios of the line from the decision to the archive.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `arrival` | effect; or organ and custodian (who holds the convict, and when the decision was received) | nominal and legal last day of the arrival |

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    mandate::BodyKind,
    procedure::{Due, Obligation},
    scenario::{
        SubjectError,
        answer::{self, broken, read, text},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    correction::Correction,
    duty::Duty,
    handover::{Custodian, hand_over_by, report_by},
    jurisdiction::Jurisdiction,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    match topic {
        "arrival" => Some(arrival(law, given)),
        _ => None,
    }
}

/// By when the person comes: reports after `effect`, or is handed over by `custodian`.
fn arrival(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        effect: Option<NaiveDate>,
        #[serde(default)]
        organ: Option<BodyKind>,
        #[serde(default)]
        custodian: Option<Custodian>,
    }
    let Given { effect, organ, custodian } = read(given)?;
    let deadline = match (effect, organ.zip(custodian)) {
        (Some(effect), None) => report_by(effect, law).map_err(broken)?,
        (None, Some((organ, custodian))) => {
            hand_over_by(organ, custodian, law).map_err(broken)?.map(|(deadline, _)| deadline)
        }
        _ => return Err(SubjectError::new("effect, or organ and custodian")),
    };
    let mut answer = Table::new();
    if let Some(deadline) = deadline {
        answer.insert("nominal".to_owned(), text(deadline.nominal()));
        answer.insert("legal".to_owned(), text(deadline.effective()));
    }
    Ok(answer)
}

/// Puts what is outstanding into an answer, notice by notice.
pub(super) fn notices(case: &Correction, at: NaiveDateTime, law: &Jurisdiction) -> Value {
    let list = case.outstanding(law).map(|told| {
        let obligation = Obligation {
            duty: Duty::SendNotice,
            by: told.by,
            to: told.to,
            due: told.due,
            source: told.source,
        };
        let overdue = obligation.is_overdue(at);
        let due = match told.due {
            Due::AtOnce(_) => "at_once",
            _ => "promptly",
        };
        let mut answer = Table::from_iter([
            ("notice".to_owned(), Value::from(told.notice.code())),
            ("by".to_owned(), told.by.code().into()),
            ("to".to_owned(), told.to.code().into()),
            ("due".to_owned(), due.into()),
            ("source".to_owned(), answer::text(told.source)),
        ]);
        if let Some(overdue) = overdue {
            answer.insert("overdue".to_owned(), overdue.into());
        }
        Value::Table(answer)
    });
    list.collect::<Vec<_>>().into()
}
