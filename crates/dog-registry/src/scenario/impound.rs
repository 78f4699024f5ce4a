//! Answers about dogs in the pound.

use chrono::NaiveDate;
use governance_core::procedure::Case;
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, Step, broken, facts_of_application, owed, read, text, walk};
use crate::{
    impound::{Command, Ground, Impound, Payer},
    jurisdiction::Jurisdiction,
    policy::Zone,
};

/// Takes the steps of a case and says what became of each, and how the dog stands on a day.
pub(super) fn impound_case(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default = "key")]
        zone: Zone,
        #[serde(default)]
        steps: Vec<Step<Command>>,
        #[serde(default)]
        on: Option<NaiveDate>,
    }
    const fn key() -> Zone {
        Zone::Key
    }
    let Given { zone, steps, on } = read(&with_plain_facts(given)?)?;
    let (case, mut answer) = walk(law, Case::new(Impound::new(zone)), &steps, Ground::root_code)?;
    let state = case.state();
    let at = on.and_then(|on| on.and_hms_opt(12, 0, 0));
    answer.insert("obligations".to_owned(), owed(&state.obligations(law).map_err(broken)?, at));
    if let Some((deadline, source)) = state.claim_deadline(law).map_err(broken)? {
        answer.insert("claim_nominal".to_owned(), text(deadline.nominal()));
        answer.insert("claim_until".to_owned(), text(deadline.effective()));
        answer.insert("claim_source".to_owned(), text(source));
    }
    for (key, deadline) in [
        ("notify_by", state.notice_deadline(law)),
        ("announce_by", state.announcement_deadline(law)),
        ("seizure_until", state.seizure_ends(law)),
    ] {
        if let Some(deadline) = deadline.map_err(broken)? {
            answer.insert(key.to_owned(), text(deadline.effective()));
        }
    }
    if let Some(until) = state.adoption_ends(law).map_err(broken)? {
        answer.insert("adoption_until".to_owned(), text(until));
    }
    let (payer, source) = match state.payer(law) {
        Payer::Authority(source) => ("authority", Some(source)),
        Payer::Claimant(source) => ("claimant", Some(source)),
        Payer::NotRegulated => ("not_regulated", None),
        Payer::Unknown => ("unknown", None),
    };
    answer.insert("payer".to_owned(), payer.into());
    if let Some(source) = source {
        answer.insert("payer_source".to_owned(), text(source));
    }
    if let Some(on) = on {
        let standing = state.standing(on, law).map_err(broken)?;
        answer.insert("standing".to_owned(), Value::try_from(standing).map_err(broken)?);
    }
    Ok(answer)
}

/// Lays the facts of each step over the plain individual, as in the topic `application`.
fn with_plain_facts(given: &Table) -> Answer {
    let mut given = given.clone();
    let steps = given.get_mut("steps").and_then(Value::as_array_mut);
    for step in steps.into_iter().flatten() {
        let commands = step.get_mut("command").and_then(Value::as_table_mut);
        for (_, arguments) in commands.into_iter().flat_map(Table::iter_mut) {
            let Some(facts) = arguments.as_table_mut().and_then(|table| table.get_mut("facts"))
            else {
                continue;
            };
            let Some(table) = facts.as_table() else { continue };
            *facts = Value::try_from(facts_of_application(table)?).map_err(broken)?;
        }
    }
    Ok(given)
}
