//! Scenarios of positioning, of measures, and of the rules of a place.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    language::{Bilingual, Language},
    mandate::Actor,
    scenario::{
        SubjectError,
        answer::{codes, loading, read, text},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    correction::Correction,
    jurisdiction::Jurisdiction,
    local::Local,
    policies,
    positioning::{DataUse, Ground, Occasion, OnFile, Purpose, use_of_data},
    restriction::{self, Circumstances, Measure},
    unlawful::Unlawful,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "positioning_ground" => ground(given),
        "positioning_data" => data(given),
        "measure" => measure(law, given),
        "local" => local(given),
        "law_on" => law_on(given),
        _ => return None,
    })
}

/// Adds what a case says of a device and of liberty on `day`.
pub(super) fn questions(case: &Correction, day: NaiveDate, answer: &mut Table) {
    answer.insert("worn_lawfully".to_owned(), case.is_worn_lawfully(day).into());
    answer.insert("reports_rest".to_owned(), case.do_reports_rest().into());
    if let Some(why) = case.must_lift(day) {
        answer.insert("must_lift".to_owned(), why.code().into());
    }
}

/// Takes `keys` out of `given` and reads them; the rest stays.
fn read_part<T: serde::de::DeserializeOwned>(
    given: &mut Table,
    keys: &[&str],
) -> Result<T, SubjectError> {
    let part = keys.iter().filter_map(|key| given.remove_entry(*key)).collect();
    read(&part)
}

/// Puts findings into an answer.
fn refused<G: Bilingual>(
    found: &[Finding<'_, G>],
    code: impl Fn(&G) -> &'static str,
    unlawful: impl Fn(&G) -> Option<Unlawful>,
    answer: &mut Table,
) {
    let list = |pick: &dyn Fn(&Finding<'_, G>) -> String| {
        Value::from(found.iter().map(pick).map(Value::from).collect::<Vec<_>>())
    };
    let said = |language| list(&|finding| finding.ground.in_language(language).to_string());
    answer.insert("grounds".to_owned(), list(&|finding| code(&finding.ground).to_owned()));
    answer.insert("sources".to_owned(), list(&|finding| finding.source.to_string()));
    answer.insert("english".to_owned(), said(Language::English));
    answer.insert("chinese".to_owned(), said(Language::Chinese));
    let kinds = found.iter().filter_map(|finding| unlawful(&finding.ground));
    answer.insert("unlawful".to_owned(), codes(kinds));
}

fn ground(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Claimed {
        on: Occasion,
    }
    let mut given = given.clone();
    let Claimed { on } = read_part(&mut given, &["on"])?;
    let file: OnFile = read(&given)?;
    let mut answer = Table::new();
    match file.ground(on) {
        Ok(item) => {
            answer.insert("may".to_owned(), true.into());
            answer.insert("source".to_owned(), text(item));
        }
        Err(finding) => {
            answer.insert("may".to_owned(), false.into());
            refused(&[finding], Ground::code, Ground::unlawful, &mut answer);
        }
    }
    Ok(answer)
}

fn data(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        purpose: Purpose,
    }
    let Given { purpose } = read(given)?;
    let usage = use_of_data(purpose);
    let (permitted, source, review) = match usage {
        DataUse::Permitted { source } => (true, source, None),
        DataUse::Refused { source, review } => (false, source, review),
    };
    let mut answer = Table::from_iter([
        ("permitted".to_owned(), permitted.into()),
        ("source".to_owned(), text(source)),
        ("unlawful".to_owned(), codes(usage.unlawful())),
    ]);
    if let Some(review) = review {
        answer.insert("review".to_owned(), text(review));
    }
    Ok(answer)
}

fn measure(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Tried {
        measure: Measure,
        by: Actor,
        day: NaiveDate,
    }
    let mut given = given.clone();
    let Tried { measure, by, day } = read_part(&mut given, &["measure", "by", "day"])?;
    let person: Circumstances = read(&given)?;
    let mut answer = Table::new();
    let word = match restriction::assess(measure, person, &by, day, law) {
        restriction::Answer::Lawful(source) => {
            answer.insert("source".to_owned(), text(source));
            "lawful"
        }
        restriction::Answer::ByCase(source) => {
            answer.insert("source".to_owned(), text(source));
            "by_case"
        }
        restriction::Answer::Refused(found) => {
            refused(&found, restriction::Ground::code, |why| Some(why.unlawful()), &mut answer);
            "refused"
        }
    };
    answer.insert("answer".to_owned(), word.into());
    Ok(answer)
}

fn local(given: &Table) -> Answer {
    let document = given
        .get("text")
        .and_then(Value::as_str)
        .ok_or_else(|| SubjectError::new("text: expected the rules of a place"))?;
    Ok(loading(Local::from_toml(document).map(|local| local.name)))
}

fn law_on(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        day: NaiveDate,
    }
    let Given { day } = read(given)?;
    Ok(match policies::on(day) {
        Ok(law) => Table::from_iter([
            ("law".to_owned(), Value::from(law.name)),
            ("instrument".to_owned(), Value::from(law.instrument.title.into_owned())),
        ]),
        Err(error) => Table::from_iter([("error".to_owned(), text(error))]),
    })
}
