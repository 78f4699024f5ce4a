//! Answers about where a dog is kept, what managers of places owe, and who answers for an outing.

use governance_core::scenario::SubjectError;
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, assessed, codes, day_of, read, read_over, text};
use crate::{
    conduct::{
        self, Answerable, Outing,
        venue::{self, Venue},
    },
    jurisdiction::Jurisdiction,
    keeping::{self, Keeping},
    policy::Encouraged,
};
use governance_core::provision::Setting;

pub(super) fn keeping(law: &Jurisdiction, given: &Table) -> Answer {
    let (zone, on) = day_of(given)?;
    let facts: Keeping = read_over(&Keeping::plain(zone, on), given)?;
    let assessment = keeping::assess(&law.policy, &facts);
    let mut answer = assessed(&assessment, keeping::Ground::code);
    let violations = assessment.findings().iter().map(|finding| finding.ground.violation());
    answer.insert("violations".to_owned(), codes(violations));
    Ok(answer)
}

pub(super) fn venue(law: &Jurisdiction, given: &Table) -> Answer {
    let facts: Venue = read(given)?;
    let assessment = venue::assess(&law.policy, &facts);
    let mut answer = assessed(&assessment, venue::Ground::code);
    let violations = assessment.findings().iter().map(|finding| finding.ground.violation());
    answer.insert("violations".to_owned(), codes(violations));
    Ok(answer)
}

/// Says for every ground of an outing who answers for it.
pub(super) fn answerable(law: &Jurisdiction, given: &Table) -> Answer {
    let (zone, on) = day_of(given)?;
    let facts: Outing = read_over(&Outing::plain(zone, on), given)?;
    let assessment = conduct::assess(&law.policy, &facts);
    let answers = assessment.findings().iter().map(|finding| {
        let (who, source) = match conduct::answerable(&law.policy, &finding.ground, facts.handler) {
            Answerable::Handler(source) => ("handler", source),
            Answerable::Keeper(source) => ("keeper", source),
            Answerable::HandlerNotKnown => ("handler_not_known", None),
        };
        let mut answer = Table::from_iter([
            ("ground".to_owned(), Value::from(finding.ground.code())),
            ("who".to_owned(), who.into()),
        ]);
        if let Some(source) = source {
            answer.insert("source".to_owned(), text(source));
        }
        Value::Table(answer)
    });
    Ok(Table::from_iter([("answers".to_owned(), answers.collect::<Vec<_>>().into())]))
}

/// Says what the text encourages, without a duty.
pub(super) fn encouraged(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        what: String,
    }
    let Given { what } = read(given)?;
    let setting: &Setting<Encouraged> = match what.as_str() {
        "insurance" => &law.policy.keeping.insurance,
        "neutering" => &law.policy.keeping.neutering,
        other => return Err(SubjectError::new(format!("what: unknown conduct \"{other}\""))),
    };
    let mut answer = Table::new();
    let word = match setting {
        Setting::Set(provision) => {
            answer.insert("source".to_owned(), text(&provision.source));
            "encouraged"
        }
        Setting::Silent(_) => "not_regulated",
        Setting::Unknown => "unknown",
    };
    answer.insert("answer".to_owned(), word.into());
    Ok(answer)
}
