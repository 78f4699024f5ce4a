//! Answers about bites: the case, its repetition, carcasses, liability, prophylaxis.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{assessment::Finding, language::Vocabulary, procedure::Case};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, Step, SubjectError, assessed, broken, codes, owed, read, text, walk};
use crate::{
    bite::{self, Bite, Incident, Repetition, repetition},
    carcass::{self, Carcass},
    jurisdiction::Jurisdiction,
    liability::{self, Harm},
    policies,
    policy::Zone,
    prophylaxis::{self, ExposureFacts},
};

pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Answer {
    match topic {
        "bite" => case(law, given),
        "repeat_bites" => repeated(law, given),
        "carcass" => dead_dog(law, given),
        "liability" => liable(given),
        "exposure" => exposure(given),
        "doses" => doses(given),
        "watch" => watched(law, given),
        other => Err(SubjectError::new(format!("unknown topic \"{other}\""))),
    }
}

/// Puts findings whose grounds are legal terms into an answer, with their articles.
fn found<T: Vocabulary>(answer: &mut Table, name: &str, findings: &[Finding<'_, T>]) {
    let sources = findings.iter().map(|finding| text(finding.source)).collect::<Vec<_>>();
    answer.insert(name.to_owned(), codes(findings.iter().map(|finding| finding.ground)));
    answer.insert(format!("{name}_sources"), sources.into());
}

/// Takes every case through its steps and adds the cases up, by area.
fn watched(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Watched {
        area: String,
        steps: Vec<Step<bite::Command>>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        cases: Vec<Watched>,
        from: NaiveDate,
        until: NaiveDate,
    }
    let Given { cases, from, until } = read(given)?;
    let mut bites = Vec::new();
    for Watched { area, steps } in cases {
        let (case, _) = walk(law, Case::new(Bite::unreported()), &steps, bite::Ground::code)?;
        bites.push((area, *case.state()));
    }
    let watch = bite::watch(bites.iter().map(|(area, bite)| (area.as_str(), bite)), from, until);
    watch
        .into_iter()
        .map(|(area, watch)| Ok((area.to_owned(), Value::try_from(watch).map_err(broken)?)))
        .collect()
}

fn case(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        /// Absent where the steps report the bite themselves.
        #[serde(default)]
        bitten: Option<NaiveDateTime>,
        #[serde(default = "one")]
        victims: u32,
        #[serde(default)]
        zone: Option<Zone>,
        #[serde(default)]
        steps: Vec<Step<bite::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    const fn one() -> u32 {
        1
    }
    let Given { bitten, victims, zone, steps, at } = read(given)?;
    let mut state = bitten.map_or(Bite::unreported(), |bitten| Bite::reported(bitten, victims));
    if let Some(zone) = zone {
        state = state.in_zone(zone);
    }
    let (case, mut answer) = walk(law, Case::new(state), &steps, bite::Ground::code)?;
    let obligations = case.state().obligations(law).map_err(broken)?;
    answer.insert("obligations".to_owned(), owed(&obligations, at));
    if let Some(at) = at {
        found(&mut answer, "breaches", &case.state().breaches(at, law).map_err(broken)?);
    }
    Ok(answer)
}

fn repeated(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        history: Vec<Incident>,
    }
    let Given { history } = read(given)?;
    let (word, counted) = match repetition(&law.policy, &history) {
        Repetition::NotRegulated => ("not_regulated", None),
        Repetition::Unknown => ("unknown", None),
        Repetition::Below { bites, most_victims, source } => {
            ("below", Some((bites, most_victims, source)))
        }
        Repetition::Reached { bites, most_victims, source } => {
            ("reached", Some((bites, most_victims, source)))
        }
    };
    let mut answer = Table::from_iter([("repetition".to_owned(), Value::from(word))]);
    if let Some((bites, most_victims, source)) = counted {
        answer.insert("bites".to_owned(), bites.into());
        answer.insert("most_victims".to_owned(), most_victims.into());
        answer.insert("source".to_owned(), text(source));
    }
    Ok(answer)
}

fn dead_dog(law: &Jurisdiction, given: &Table) -> Answer {
    let facts: Carcass = read(given)?;
    let assessment = carcass::assess(&law.policy, &facts);
    let mut answer = assessed(&assessment, carcass::Ground::code);
    let violations = assessment.findings().iter();
    let violations = violations.filter_map(|finding| finding.ground.violation());
    answer.insert("violations".to_owned(), codes(violations));
    Ok(answer)
}

fn liable(given: &Table) -> Answer {
    let harm: Harm = read(given)?;
    let liability = liability::assess(&harm);
    let mut answer = Table::new();
    if let Some(basis) = liability.basis {
        answer.insert("basis".to_owned(), basis.ground.code().into());
        answer.insert("source".to_owned(), text(basis.source));
    }
    found(&mut answer, "liable", &liability.liable);
    found(&mut answer, "reductions", &liability.reductions);
    answer.insert("missing".to_owned(), codes(liability.missing));
    Ok(answer)
}

fn exposure(given: &Table) -> Answer {
    let facts: ExposureFacts = read(given)?;
    let guidance = policies::prophylaxis().map_err(broken)?;
    let grading = prophylaxis::grade(&guidance, &facts);
    let mut answer = Table::new();
    if let Some(grade) = grading.at_least {
        answer.insert("at_least".to_owned(), grade.code().into());
    }
    answer.insert("treatment".to_owned(), codes(grading.treatment.iter().copied()));
    answer.insert("missing".to_owned(), codes(grading.missing));
    answer.insert("evidence".to_owned(), guidance.evidence.code().into());
    Ok(answer)
}

fn doses(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        schedule: String,
        first: NaiveDate,
    }
    let Given { schedule, first } = read(given)?;
    let guidance = policies::prophylaxis().map_err(broken)?;
    let schedule = guidance
        .schedule(&schedule)
        .ok_or_else(|| SubjectError::new(format!("schedule: unknown schedule \"{schedule}\"")))?;
    let doses = prophylaxis::doses(schedule, first).map_err(broken)?;
    let days = doses.iter().map(|dose| match dose.doses {
        1 => text(dose.on),
        doses => text(format_args!("{} ×{doses}", dose.on)),
    });
    Ok(Table::from_iter([
        ("doses".to_owned(), days.collect::<Vec<_>>().into()),
        ("evidence".to_owned(), guidance.evidence.code().into()),
    ]))
}
