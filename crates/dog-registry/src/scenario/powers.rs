//! Scenarios that ask a policy itself: who may do what, and what the neighbourhood and the offices owe.

use std::fmt::Write as _;

use governance_core::{
    mandate::Delegable,
    provision::{Provision, Setting},
    scenario::SubjectError,
};
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::{Answer, broken, read, text};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{Act, Zone},
};

/// Answers a scenario of one of these topics.
pub(super) fn answer(topic: &str, law: &Jurisdiction, given: &Table) -> Answer {
    match topic {
        "powers" => powers(law, given),
        _ => neighbourhood(law, given),
    }
}

/// Says for every act who holds it in the zone, each with the article, and to whom it may pass.
fn powers(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        zone: Zone,
    }
    let Given { zone } = read(given)?;
    let mandates = law.policy.mandates_in(zone);
    let held = Act::ALL.iter().map(|act| {
        let holders = mandates.of(*act).map(|held| {
            let mut holder = format!("{} {}", held.holder.code(), held.source);
            if let Some(delegable) = &held.delegable {
                let Delegable { to, form, source } = delegable;
                for body in to {
                    _ = write!(holder, " → {} ({}) {source}", body.code(), form.code());
                }
            }
            Value::from(holder)
        });
        (act.code().to_owned(), holders.collect::<Vec<_>>().into())
    });
    Ok(held.collect())
}

/// Says what the articles on the neighbourhood and the offices set that no procedure takes up.
fn neighbourhood(law: &Jurisdiction, given: &Table) -> Answer {
    fn point<T: Serialize>(setting: &Setting<T>) -> Result<Value, SubjectError> {
        Ok(match setting {
            Setting::Set(Provision { is, source }) => Value::Table(Table::from_iter([
                ("is".to_owned(), Value::try_from(is).map_err(broken)?),
                ("source".to_owned(), text(source)),
            ])),
            Setting::Silent(_) => "not_regulated".into(),
            Setting::Unknown => "unknown".into(),
        })
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {}
    let Given {} = read(given)?;
    let complaint = &law.policy.complaint;
    Ok(Table::from_iter([
        ("channels".to_owned(), point(&complaint.channels)?),
        ("published".to_owned(), point(&complaint.published)?),
        ("covenants".to_owned(), point(&complaint.covenants)?),
        ("property".to_owned(), point(&complaint.property)?),
        ("records".to_owned(), point(&complaint.records)?),
        ("key_persons".to_owned(), point(&complaint.key_persons)?),
        ("liability".to_owned(), point(&complaint.liability)?),
    ]))
}
