//! Scenarios of dog businesses.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Assessment, Recorder as _},
    procedure::Case,
};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, Step, assessed, broken, codes, day_of, owed, read, read_over, walk, word};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{Business, Errand, Zone},
    premises::{
        self, Command, Fact, Ground, Inspection, Plan, Premises, Sale, Transit, Vet, inspect, plan,
        sale, take_out, transit, treat,
    },
};

/// Answers a scenario of one of these topics.
pub(super) fn answer(topic: &str, law: &Jurisdiction, given: &Table) -> Answer {
    let policy = &law.policy;
    match topic {
        "plan" => Ok(found(&plan(policy, &ordinary(given)?))),
        "inspection" => {
            let mut given = given.clone();
            let place = ordinary(&taken(&mut given, "plan"))?;
            let facts: Inspection = read_over(&Inspection::clean(place), &given)?;
            Ok(found(&inspect(law, &facts)))
        }
        "sale" => Ok(found(&sale(policy, &for_sale(given)?))),
        "transit" => Ok(found(&transit(law, &read::<Transit>(given)?))),
        "take_out" => {
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Given {
                business: Business,
                #[serde(default)]
                errand: Option<Errand>,
            }
            let Given { business, errand } = read(given)?;
            let mut assessment = Assessment::default();
            assessment.record("take_out", take_out(policy, business, errand), || []);
            Ok(found(&assessment))
        }
        "vet" => {
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Given {
                by: Vet,
                on: NaiveDate,
            }
            let Given { by, on } = read(given)?;
            let mut assessment = Assessment::default();
            assessment.record("treat", treat(by, on), || []);
            Ok(found(&assessment))
        }
        _ => case(law, given),
    }
}

fn found(assessment: &Assessment<'_, Ground, Fact>) -> Table {
    let mut answer = assessed(assessment, Ground::code);
    let violations = assessment.findings().iter().filter_map(|f| f.ground.violation());
    answer.insert("violations".to_owned(), codes(violations));
    answer
}

fn taken(given: &mut Table, key: &str) -> Table {
    given.remove(key).and_then(|value| value.as_table().cloned()).unwrap_or_default()
}

/// Reads a plan laid over the ordinary shop front.
fn ordinary(given: &Table) -> Result<Plan, governance_core::scenario::SubjectError> {
    let (zone, on) = day_of(given)?;
    let business: Business = word(&mut given.clone(), "business")?;
    read_over(&Plan::ordinary(business, zone, on), given)
}

/// Reads a sale laid over that of a dog with papers.
fn for_sale(given: &Table) -> Result<Sale, governance_core::scenario::SubjectError> {
    let (zone, on) = day_of(given)?;
    let mut given = given.clone();
    given.entry("business").or_insert_with(|| Value::from("sale"));
    let business: Business = word(&mut given.clone(), "business")?;
    read_over(&Sale::with_papers(business, zone, on), &given)
}

fn case(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        business: Business,
        zone: Zone,
        #[serde(default)]
        steps: Vec<Step<Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    // The facts of each step are laid over the ordinary ones, as in the other topics.
    let mut given = given.clone();
    let (business, zone) = (given.get("business").cloned(), given.get("zone").cloned());
    if let Some(Value::Array(steps)) = given.get_mut("steps") {
        for step in steps {
            let at = step.get("at").and_then(Value::as_str).unwrap_or_default();
            let day = at.get(..10).unwrap_or_default().to_owned();
            let Some(command) = step.get_mut("command").and_then(Value::as_table_mut) else {
                continue;
            };
            let whole = |mut stated: Table| {
                let day = Some(Value::from(day.clone()));
                for (key, value) in
                    [("business", business.clone()), ("zone", zone.clone()), ("on", day)]
                {
                    if let Some(value) = value {
                        stated.entry(key).or_insert(value);
                    }
                }
                stated
            };
            for (_, arguments) in command.iter_mut() {
                let Some(arguments) = arguments.as_table_mut() else { continue };
                if arguments.contains_key("plan") {
                    let plan = ordinary(&whole(taken(arguments, "plan")))?;
                    let plan = Value::try_from(plan).map_err(broken)?;
                    arguments.insert("plan".to_owned(), plan);
                }
                if arguments.contains_key("sale") {
                    let sale = for_sale(&whole(taken(arguments, "sale")))?;
                    let sale = Value::try_from(sale).map_err(broken)?;
                    arguments.insert("sale".to_owned(), sale);
                }
                if arguments.contains_key("found") {
                    let mut found = taken(arguments, "found");
                    let plan = ordinary(&whole(taken(&mut found, "plan")))?;
                    let found: Inspection = read_over(&Inspection::clean(plan), &found)?;
                    arguments.insert("found".to_owned(), Value::try_from(found).map_err(broken)?);
                }
            }
        }
    }
    let Given { business, zone, steps, at } = read(&given)?;
    let case = Case::new(Premises::proposed(business, zone));
    let (case, mut answer) = walk(law, case, &steps, premises::Ground::code)?;
    let obligations = case.state().obligations(law).map_err(broken)?;
    answer.insert("obligations".to_owned(), owed(&obligations, at));
    answer.insert("violations_found".to_owned(), i64::from(case.state().violations()).into());
    Ok(answer)
}
