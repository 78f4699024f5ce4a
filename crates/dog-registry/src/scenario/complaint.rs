//! Scenarios of complaints and disputes.

use chrono::NaiveDateTime;
use governance_core::{
    language::{Bilingual, Language},
    procedure::Case,
    scenario::SubjectError,
};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, Step, broken, owed, read, text, walk, word};
use crate::{
    complaint::{self, Complaint, Informant, Recipient},
    jurisdiction::Jurisdiction,
    mediation::{self, Mediation},
};

/// Answers a scenario of one of these topics.
pub(super) fn answer(topic: &str, law: &Jurisdiction, given: &Table) -> Answer {
    match topic {
        "complaint" => complaint_case(law, given),
        "mediation" => mediation_case(law, given),
        _ => informant(law, given),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given<C> {
    steps: Vec<Step<C>>,
    #[serde(default)]
    at: Option<NaiveDateTime>,
}

fn complaint_case(law: &Jurisdiction, given: &Table) -> Answer {
    let Given { steps, at } = read::<Given<complaint::Command>>(given)?;
    let case = Case::new(Complaint::not_lodged());
    let (case, mut answer) = walk(law, case, &steps, complaint::Ground::code)?;
    let obligations = case.state().obligations(law).map_err(broken)?;
    answer.insert("obligations".to_owned(), owed(&obligations, at));
    if let Some(day) = case.state().reply_by(law).map_err(broken)? {
        answer.insert("reply_by".to_owned(), text(day));
    }
    Ok(answer)
}

fn mediation_case(law: &Jurisdiction, given: &Table) -> Answer {
    let Given { steps, at } = read::<Given<mediation::Command>>(given)?;
    let case = Case::new(Mediation::open());
    let code = governance_core::mediation::Ground::code;
    let (case, mut answer) = walk(law, case, &steps, code)?;
    answer.insert("obligations".to_owned(), owed(&case.state().obligations(), at));
    if let Some(day) = case.state().in_force() {
        answer.insert("in_force".to_owned(), text(day));
    }
    if let Some(day) = case.state().confirmation_by(law).map_err(broken)? {
        answer.insert("confirmation_by".to_owned(), text(day));
    }
    Ok(answer)
}

fn informant(law: &Jurisdiction, given: &Table) -> Result<Table, SubjectError> {
    let mut given = given.clone();
    let to: Recipient = word(&mut given, "to")?;
    let informant = Informant::new("informant-1");
    let mut answer = Table::from_iter([("shown".to_owned(), text(format!("{informant:?}")))]);
    match informant.disclose(to, &law.policy) {
        Ok(disclosed) => {
            answer.insert("basis".to_owned(), text(disclosed.basis));
        }
        Err(finding) => {
            answer.insert("refused".to_owned(), Value::from(finding.ground.code()));
            answer.insert("source".to_owned(), text(finding.source));
            let sentence = finding.ground.in_language(Language::English);
            answer.insert("english".to_owned(), text(sentence));
        }
    }
    Ok(answer)
}
