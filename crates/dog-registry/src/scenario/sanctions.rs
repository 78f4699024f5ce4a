//! Answers about sanctions.

use chrono::NaiveDate;
use governance_core::{
    language::{Bilingual, Language},
    penalty::{Envelope, MeasureKind, Offender, Sanction, hints, joined_detention, one_fine},
    scenario::{SubjectError, overlay},
};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, broken, codes, envelope, read, text};
use crate::{
    Jurisdiction,
    policy::{BanTrigger, Violation},
    violation::{
        Breach, Conduct, Consequence, Earlier, NationalLaw, answer, answer_after,
        consequences as follow, ledger,
    },
};

/// Returns `given` laid over the conduct of an individual in the key zone, decided on the day.
pub(super) fn plain_conduct(given: &Table) -> Table {
    let base = Table::from_iter([
        ("zone".to_owned(), Value::from("key")),
        (
            "offence".to_owned(),
            Value::Table(Table::from_iter([("subject".to_owned(), Value::from("individual"))])),
        ),
    ]);
    let mut given = overlay(base, given);
    if let Some(acted) = given.get("acted").cloned() {
        given.entry("decided").or_insert(acted);
    }
    given
}

fn conduct(given: &Table) -> Result<Conduct, SubjectError> {
    read(&plain_conduct(given))
}

fn english(sanction: &Sanction) -> String {
    sanction.in_language(Language::English).to_string()
}

pub(super) fn penalty(law: &Jurisdiction, national: &NationalLaw, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Besides {
        #[serde(default)]
        earlier: Option<Vec<Earlier>>,
        #[serde(default)]
        offender: Offender,
    }
    let mut given = given.clone();
    let mut besides = Table::new();
    for name in ["earlier", "offender"] {
        besides.extend(given.remove(name).map(|value| (name.to_owned(), value)));
    }
    let Besides { earlier, offender } = read(&besides)?;
    let conduct = conduct(&given)?;
    let found = match &earlier {
        None => answer(&law.policy, national, &conduct),
        Some(earlier) => answer_after(&law.policy, national, &conduct, earlier),
    };
    let mut answer = Table::new();
    let relation = Value::try_from(found.relation).map_err(broken)?;
    answer.insert("relation".to_owned(), relation);
    if let Some(flag) = found.relation.flag() {
        answer.insert("flag".to_owned(), flag.into());
    }
    answer.insert("regime".to_owned(), found.regime.code().into());
    answer.insert("limitation".to_owned(), found.limitation.code().into());
    answer.insert("reaches".to_owned(), found.reaches.code().into());
    answer.insert("missing".to_owned(), codes(found.missing.iter().copied()));
    answer.insert("local_unknown".to_owned(), found.local_unknown.into());
    if let Some(local) = &found.local {
        answer.insert("local".to_owned(), Value::Table(envelope(local)));
    }
    if !found.also_local.is_empty() {
        let also = found.also_local.iter().map(|also| Value::Table(envelope(also)));
        answer.insert("also_local".to_owned(), also.collect::<Vec<_>>().into());
    }
    let pointers = found.pointers.iter().map(|pointer| {
        Value::Table(Table::from_iter([
            ("authority".to_owned(), Value::from(pointer.authority.code())),
            ("source".to_owned(), text(pointer.source)),
        ]))
    });
    answer.insert("pointers".to_owned(), pointers.collect::<Vec<_>>().into());
    for (name, reading) in [("national", &found.national), ("alternative", &found.alternative)] {
        if let Some(reading) = reading {
            answer.insert(name.to_owned(), Value::Table(envelope(reading)));
        }
    }
    let recommended = found.recommended();
    let recommended = recommended.iter().map(|(sanction, source)| {
        let chinese = source.to_string();
        Value::from(format!("{} ({chinese})", english(sanction)))
    });
    answer.insert("recommended".to_owned(), recommended.collect::<Vec<_>>().into());
    let steps = found.prevailing().map_or_else(Vec::new, |prevailing| {
        hints(prevailing, found.regime, conduct.offence.subject, &offender)
    });
    answer.insert("steps".to_owned(), codes(steps.iter().map(|hint| hint.step)));
    answer.insert(
        "steps_by".to_owned(),
        steps.iter().map(|hint| text(&hint.source)).collect::<Vec<_>>().into(),
    );
    Ok(answer)
}

/// One act that breaks several rules: the prevailing reading of each, then one fine.
pub(super) fn one_act(law: &Jurisdiction, national: &NationalLaw, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        conducts: Vec<Table>,
    }
    let Given { conducts } = read(given)?;
    let conducts: Vec<_> = conducts.iter().map(conduct).collect::<Result<_, _>>()?;
    let answers: Vec<_> =
        conducts.iter().map(|conduct| answer(&law.policy, national, conduct)).collect();
    let prevailing: Vec<&Envelope<'_>> = answers.iter().filter_map(|a| a.prevailing()).collect();
    let found = one_fine(prevailing);
    let mut answer = Table::new();
    if let Some(fine) = found.fine {
        answer.insert("fine".to_owned(), text(fine.range.in_language(Language::English)));
        answer.insert("source".to_owned(), text(fine.source));
        answer.insert("authority".to_owned(), fine.authority.code().into());
    }
    let dropped = found.dropped.iter().map(|fine| text(fine.source));
    answer.insert("dropped".to_owned(), dropped.collect::<Vec<_>>().into());
    let kept = found.kept.iter().map(|(sanction, _)| Value::from(english(sanction)));
    answer.insert("kept".to_owned(), kept.collect::<Vec<_>>().into());
    answer.insert("missing".to_owned(), codes(found.missing.iter().copied()));
    Ok(answer)
}

pub(super) fn consequences(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        violation: Violation,
        imposed: Vec<MeasureKind>,
    }
    let Given { violation, imposed } = read(given)?;
    let mut found = Vec::new();
    for consequence in follow(&law.policy, violation, &imposed) {
        let trigger = |trigger: BanTrigger| Value::try_from(trigger).map_err(broken);
        let (row, source) = match consequence {
            Consequence::Measure { after, measure, authority, source } => (
                vec![
                    ("after", Value::from(after.code())),
                    ("measure", measure.code().into()),
                    ("authority", authority.code().into()),
                ],
                source,
            ),
            Consequence::Ban { after, length, bars_renewal, source } => (
                vec![
                    ("after", trigger(after)?),
                    ("ban", Value::try_from(length).map_err(broken)?),
                    ("bars_renewal", bars_renewal.into()),
                ],
                source,
            ),
            Consequence::Counts { towards, source } => {
                (vec![("counts", trigger(towards)?)], source)
            }
        };
        let row = row.into_iter().chain([("source", text(source))]);
        let row = row.map(|(name, value)| (name.to_owned(), value));
        found.push(Value::Table(row.collect()));
    }
    Ok(Table::from_iter([("consequences".to_owned(), found.into())]))
}

pub(super) fn points(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        breaches: Vec<Breach>,
        on: NaiveDate,
        #[serde(default)]
        passed: Option<bool>,
    }
    let Given { breaches, on, passed } = read(given)?;
    let Some(rule) = law.policy.points.set() else {
        return Ok(Table::from_iter([("points".to_owned(), "not_regulated".into())]));
    };
    let found = ledger(&rule.is, &breaches, on, passed);
    let mut answer = Table::from_iter([
        ("left".to_owned(), Value::from(i64::from(found.left))),
        ("measures".to_owned(), codes(found.measures.iter().copied())),
        ("source".to_owned(), text(&rule.source)),
    ]);
    answer.extend(found.exhausted.map(|day| ("exhausted".to_owned(), text(day))));
    answer.extend(found.bar.map(|bar| ("bar".to_owned(), text(bar))));
    Ok(answer)
}

pub(super) fn joined(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        days: Vec<u8>,
    }
    let Given { days } = read(given)?;
    let days = joined_detention(days);
    Ok(Table::from_iter([("days".to_owned(), Value::from(i64::from(days)))]))
}
