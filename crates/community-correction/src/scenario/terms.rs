//! Scenarios of terms, places and conditions.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `finality` | the decision with its days | final_on, settled, the time for appeal, what is open |
//! | `term` | one of the terms, changes or rests; `decided` where finality is to be reckoned first | first and last day, notes, or the grounds |
//! | `rights` | an attached deprivation of political rights | running, days, who executes it |
//! | `prohibition_order` | an order | the grounds on which it cannot stand |
//! | `order_breaches` | how it was breached | grave |
//! | `place` | where the person lives, fixing, refused_by_institution | freedom, places, grounds |
//! | `conditions` | probation, parole or outside_prison | the assessment; must_suspend |
//! | `category` | category | the comparison, point by point |

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::Citation,
    language::{Bilingual, Language},
    provision::Provision,
    scenario::{
        SubjectError,
        answer::{assessed, codes, read, text},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    conditions,
    decision::{Category, Term},
    jurisdiction::Jurisdiction,
    place, term,
    unlawful::Unlawful,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "finality" => finality(law, given),
        "term" => reckoning(law, given),
        "rights" => rights(law, given),
        "prohibition_order" => read(given)
            .map(|order| grounds(&term::order_faults(&order, law), term::Ground::code, unlawful)),
        "order_breaches" => read(given).map(|breaches| {
            let grave = term::is_grave(&breaches, law);
            let word = grave.map_or(Value::from("undetermined"), Value::from);
            Table::from_iter([("grave".to_owned(), word)])
        }),
        "place" => fixing(given),
        "conditions" => admission(law, given),
        "category" => compared(given),
        _ => return None,
    })
}

const fn unlawful(ground: &term::Ground) -> Option<Unlawful> {
    ground.unlawful()
}

/// Puts findings into an answer, with the kinds of unlawful act that they are.
fn grounds<G: Bilingual>(
    findings: &[Finding<'_, G>],
    code: impl Fn(&G) -> &'static str,
    unlawful: impl Fn(&G) -> Option<Unlawful>,
) -> Table {
    let list = |pick: &dyn Fn(&Finding<'_, G>) -> String| {
        Value::from(findings.iter().map(pick).map(Value::from).collect::<Vec<_>>())
    };
    let said =
        |finding: &Finding<'_, G>, language| finding.ground.in_language(language).to_string();
    Table::from_iter([
        ("grounds".to_owned(), list(&|finding| code(&finding.ground).to_owned())),
        ("sources".to_owned(), list(&|finding| finding.source.to_string())),
        ("english".to_owned(), list(&|finding| said(finding, Language::English))),
        ("chinese".to_owned(), list(&|finding| said(finding, Language::Chinese))),
        (
            "unlawful".to_owned(),
            codes(findings.iter().filter_map(|finding| unlawful(&finding.ground))),
        ),
    ])
}

fn put_day(answer: &mut Table, key: &str, day: Option<NaiveDate>) {
    if let Some(day) = day {
        answer.insert(key.to_owned(), text(day));
    }
}

fn finality(law: &Jurisdiction, given: &Table) -> Answer {
    Ok(match term::finality(&read(given)?, law) {
        Ok(finality) => {
            let mut answer = Table::new();
            put_day(&mut answer, "final_on", finality.day);
            put_day(&mut answer, "settled", finality.settled());
            put_day(&mut answer, "nominal", finality.limit.map(|limit| limit.nominal()));
            put_day(&mut answer, "effective", finality.limit.map(|limit| limit.effective()));
            put_day(&mut answer, "reporting_from", finality.reporting_from);
            answer.insert("open".to_owned(), codes(finality.open.iter().copied()));
            answer.insert("source".to_owned(), text(finality.source));
            answer
        }
        Err(findings) => grounds(&findings, term::Ground::code, unlawful),
    })
}

fn reckoning(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Altered {
        category: Category,
        change: term::Change,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Released {
        term: Term,
        #[serde(default)]
        certified: Option<NaiveDate>,
        #[serde(default)]
        acted: Option<NaiveDate>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        decided: Option<term::Decided>,
        control: Option<term::Control>,
        probation: Option<term::Probation>,
        parole: Option<term::Parole>,
        outside_prison: Option<term::OutsidePrison>,
        rest_after_probation: Option<term::RevokedProbation>,
        rest_after_parole: Option<term::RevokedParole>,
        reduced: Option<term::ReductionRuling>,
        alter: Option<Altered>,
        release: Option<Released>,
    }
    let given: Given = read(given)?;
    let final_on = match &given.decided {
        Some(decided) => match term::finality(decided, law) {
            Ok(finality) => finality.settled(),
            Err(findings) => return Ok(grounds(&findings, term::Ground::code, unlawful)),
        },
        None => None,
    };
    let reckoned = match given {
        Given { control: Some(facts), .. } => {
            term::control(&term::Control { final_on: facts.final_on.or(final_on), ..facts }, law)
        }
        Given { probation: Some(facts), .. } => {
            let final_on = facts.final_on.or(final_on);
            term::probation(&term::Probation { final_on, ..facts }, law)
        }
        Given { parole: Some(facts), .. } => term::parole(&facts, law),
        Given { outside_prison: Some(facts), .. } => term::outside_prison(&facts, law),
        Given { rest_after_probation: Some(facts), .. } => term::rest_after_probation(&facts, law),
        Given { rest_after_parole: Some(facts), .. } => term::rest_after_parole(&facts, law),
        Given { reduced: Some(facts), .. } => term::reduced(&facts, law),
        Given { alter: Some(Altered { category, change }), .. } => {
            Err(vec![term::alter(category, change)])
        }
        Given { release: Some(Released { term, certified, acted }), .. } => {
            let late = certified.and_then(|day| term::certificate_late_by(term, day));
            let mut answer = Table::new();
            put_day(&mut answer, "released", Some(term::release_day(term)));
            if let Some(days) = late {
                answer.insert("certificate_late_by".to_owned(), days.into());
            }
            if let Some(day) = acted {
                answer.insert("bound".to_owned(), term::binds(term, day).into());
            }
            return Ok(answer);
        }
        _ => return Err(SubjectError::new("expected one term")),
    };
    Ok(match reckoned {
        Ok(reckoned) => told(&reckoned),
        Err(findings) => grounds(&findings, term::Ground::code, unlawful),
    })
}

fn told(reckoned: &term::Reckoned) -> Table {
    let mut answer = Table::new();
    put_day(&mut answer, "first", reckoned.term.map(|term| term.first));
    put_day(&mut answer, "last", reckoned.term.map(|term| term.last));
    put_day(&mut answer, "computed_last", reckoned.computed.map(|term| term.last));
    put_day(&mut answer, "other_end", reckoned.other_end);
    answer.insert("days".to_owned(), i64::try_from(reckoned.days).unwrap_or(i64::MAX).into());
    if let Some(days) = reckoned.kept_custody_days {
        answer.insert("kept_custody_days".to_owned(), i64::from(days).into());
    }
    answer.insert("notes".to_owned(), codes(reckoned.notes.iter().copied()));
    answer
}

fn rights(law: &Jurisdiction, given: &Table) -> Answer {
    Ok(match term::rights(&read(given)?, law) {
        Ok(rights) => {
            let mut answer = Table::from_iter([
                ("running".to_owned(), Value::from(rights.running.code())),
                ("executed_by".to_owned(), rights.executed_by.code().into()),
                ("executed_under".to_owned(), text(rights.executed_under)),
                ("source".to_owned(), text(rights.source)),
            ]);
            if let Some(length) = rights.length {
                answer.insert("length".to_owned(), text(length));
            }
            put_day(&mut answer, "first", rights.term.map(|term| term.first));
            put_day(&mut answer, "last", rights.term.map(|term| term.last));
            answer
        }
        Err(findings) => grounds(&findings, term::Ground::code, unlawful),
    })
}

fn fixing(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        lives: place::Residences,
        #[serde(default)]
        fixing: Option<place::Fixing>,
        /// Whether the county institution turns the person away.
        #[serde(default)]
        turned_away: bool,
    }
    let Given { lives, fixing, turned_away } = read(given)?;
    let mut findings = match &fixing {
        Some(fixing) => place::fixing_faults(&lives, fixing),
        None => Vec::new(),
    };
    if turned_away {
        findings.push(place::refuse_reception());
    }
    let choice = place::choice(&lives);
    if let (Err(finding), None) = (&choice, &fixing) {
        findings.push(*finding);
    }
    let mut answer = grounds(&findings, place::Ground::code, place::Ground::unlawful);
    if let Ok(choice) = choice {
        answer.insert("freedom".to_owned(), choice.freedom.code().into());
        let places: Vec<_> = choice.places.into_iter().map(Value::from).collect();
        answer.insert("places".to_owned(), places.into());
        answer.insert("source".to_owned(), text(choice.source));
    }
    Ok(answer)
}

fn admission(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Given {
        Probation(conditions::ProbationFacts),
        Parole(conditions::ParoleFacts),
        OutsidePrison(conditions::OutsideFacts),
    }
    let code = conditions::Ground::code;
    Ok(match read(given)? {
        Given::Probation(facts) => {
            let mut answer = assessed(&conditions::probation(&facts, law), code);
            if let Some(must) = conditions::must_suspend(&facts) {
                answer.insert("must_suspend".to_owned(), must.into());
            }
            answer
        }
        Given::Parole(facts) => assessed(&conditions::parole(&facts, law), code),
        Given::OutsidePrison(facts) => assessed(&conditions::outside_prison(&facts, law), code),
    })
}

fn compared(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        category: Category,
    }
    let Given { category } = read(given)?;
    let all = category.comparison();
    let flag = |point: &Provision<bool>| (Value::from(point.is), point.source.clone());
    let points: [(&str, (Value, Citation)); 8] = [
        ("prohibition_order", flag(&all.prohibition_order)),
        ("penalty_for_breach", flag(&all.penalty_for_breach)),
        ("last_resort", (all.last_resort.is.code().into(), all.last_resort.source.clone())),
        ("arrest", flag(&all.arrest)),
        ("reduction", (all.reduction.is.code().into(), all.reduction.source.clone())),
        ("speech", flag(&all.speech)),
        ("counts_as_served", flag(&all.counts_as_served)),
        ("credited", flag(&all.credited)),
    ];
    Ok(points
        .into_iter()
        .map(|(point, (is, source))| {
            let told = [("is".to_owned(), is), ("source".to_owned(), text(source))];
            (point.to_owned(), Value::Table(Table::from_iter(told)))
        })
        .collect())
}
