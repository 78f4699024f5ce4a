//! Cases of a penalty, from the lead to the performance.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    language::{Vocabulary, WordSet},
    penalty::{
        Trigger,
        case::{self, Content, Evidence, Notice, Officers, PenaltyCase, Proposal, decision_states},
        execution::{self, Execution},
    },
    procedure::Case,
    scenario::{SubjectError, overlay},
};
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::{Answer, Step, broken, codes, owed, read, sanctions, text, walk};
use crate::{
    enforcement::{Suspected, case_law, consequences_of, fined_as},
    jurisdiction::Jurisdiction,
    violation::{Conduct, Consequence, NationalLaw},
};

fn table<T: Serialize>(value: &T) -> Result<Table, SubjectError> {
    Table::try_from(value).map_err(broken)
}

fn every<T: Vocabulary>() -> WordSet<T> {
    T::WORDS.iter().copied().collect()
}

/// Returns what the plain case states at a step: two qualified officers, complete papers, sufficient
/// evidence, no hearing due.
fn plain(command: &str, on: NaiveDate) -> Result<Option<Table>, SubjectError> {
    let flag = |name: &str, is: bool| (name.to_owned(), Value::from(is));
    Ok(Some(match command {
        "file" => Table::from_iter([flag("here", true), flag("filed_elsewhere", false)]),
        "investigate" => {
            Table::from_iter([("officers".to_owned(), Value::Table(table(&Officers::two())?))])
        }
        "notify" => table(&Notice::of(Proposal::default(), on))?,
        "decide" => {
            let contents = Value::try_from(decision_states()).map_err(broken)?;
            Table::from_iter([flag("head", true), ("contents".to_owned(), contents)])
        }
        "decide_on_the_spot" => {
            let contents = Value::try_from(every::<Content>()).map_err(broken)?;
            Table::from_iter([
                ("officers".to_owned(), Value::Table(table(&Officers::two())?)),
                ("evidence".to_owned(), Value::Table(table(&Evidence::sufficient())?)),
                flag("heard", true),
                flag("disputed", false),
                ("contents".to_owned(), contents),
            ])
        }
        _ => return Ok(None),
    }))
}

/// Lays the command of every step over what the plain case states.
fn lay(steps: &mut Value) -> Result<(), SubjectError> {
    for step in steps.as_array_mut().into_iter().flatten() {
        let at = step.get("at").and_then(Value::as_str).and_then(|at| at.parse().ok());
        let Some(on) = at.map(|at: NaiveDateTime| at.date()) else { continue };
        let Some(command) = step.get_mut("command").and_then(Value::as_table_mut) else {
            continue;
        };
        for (name, given) in command.iter_mut() {
            if let (Some(plain), Some(stated)) = (plain(name, on)?, given.as_table()) {
                *given = Value::Table(overlay(plain, stated));
            }
        }
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    suspected: Suspected,
    /// The day of an earlier act for which a warning was given and served on the spot.
    #[serde(default)]
    warned: Option<NaiveDate>,
    #[serde(default)]
    steps: Vec<Step<case::Command>>,
    #[serde(default)]
    execution: Vec<Step<execution::Command>>,
    #[serde(default)]
    at: Option<NaiveDateTime>,
}

pub(super) fn case(law: &Jurisdiction, national: &NationalLaw, given: &Table) -> Answer {
    let mut given = given.clone();
    if let Some(suspected) = given.get_mut("suspected").and_then(Value::as_table_mut)
        && let Some(Value::Table(conduct)) = suspected.get_mut("conduct")
    {
        *conduct = sanctions::plain_conduct(conduct);
    }
    if let Some(steps) = given.get_mut("steps") {
        lay(steps)?;
    }
    let Given { suspected, warned, steps, execution, at } = read(&given)?;
    let case_law = case_law(law, national, &suspected).map_err(broken)?;
    let start = match warned {
        None => PenaltyCase::new(),
        Some(day) => warned_on(day)
            .further_act(suspected.conduct.acted)
            .ok_or_else(|| SubjectError::new("warned: not before the act"))?,
    };
    let (taken, mut answer) = walk(&case_law, Case::new(start), &steps, case::Ground::code)?;
    let state = taken.state();
    let readings = case_law.readings().iter().map(|reading| text(&reading.ladder.source));
    answer.insert("readings".to_owned(), readings.collect::<Vec<_>>().into());
    let regimes = case_law.readings().iter().map(|reading| reading.regime);
    answer.insert("regimes".to_owned(), codes(regimes));
    let gap = case_law.gap.map_or("none", case::Gap::code);
    answer.insert("gap".to_owned(), gap.into());
    let on = at.or(steps.last().map(|step| step.at)).map(|at| at.date());
    if let Some(on) = on {
        let reached = state.reached(on);
        let reached = Trigger::ALL
            .iter()
            .copied()
            .filter(|when| *when != Trigger::Base && reached.contains(*when));
        answer.insert("reached".to_owned(), codes(reached));
    }
    if let Some(by) = state.decide_by(&case_law).map_err(broken)? {
        answer.insert("decide_by".to_owned(), text(by.nominal()));
    }
    let adjustments = state.adjustments(&case_law);
    let effects = adjustments.iter().map(|adjustment| adjustment.effect);
    answer.insert("effects".to_owned(), codes(effects));
    let obligations = state.obligations(&case_law).map_err(broken)?;
    answer.insert("obligations".to_owned(), owed(&obligations, at));
    answer.insert("sealed".to_owned(), state.sealed(&case_law).is_some().into());
    if let Some(decision) = state.decision() {
        let violation = suspected.conduct.violation;
        let follow = consequences_of(&law.policy, violation, &decision);
        let sources = follow.iter().map(|consequence| match consequence {
            Consequence::Measure { source, .. }
            | Consequence::Ban { source, .. }
            | Consequence::Counts { source, .. } => text(source),
        });
        answer.insert("follows".to_owned(), sources.collect::<Vec<_>>().into());
    }
    if execution.is_empty() {
        return Ok(answer);
    }
    let begun = Execution::of_case(state)
        .ok_or_else(|| SubjectError::new("execution: no decision has been served"))?;
    let (ran, mut course) = walk(&case_law, Case::new(begun), &execution, execution::Ground::code)?;
    let state = ran.state();
    if let Some(due) = state.due(&case_law).map_err(broken)? {
        course.insert("due".to_owned(), text(due));
    }
    if let Some(on) = at.or(execution.last().map(|step| step.at)).map(|at| at.date()) {
        let surcharge = state.surcharge(on, &case_law).map_err(broken)?;
        course.insert("surcharge".to_owned(), text(surcharge));
        let outstanding = state.outstanding(on, &case_law).map_err(broken)?;
        course.insert("outstanding".to_owned(), text(outstanding));
    }
    if let Some(until) = state.contestable_until(&case_law).map_err(broken)? {
        course.insert("contestable_until".to_owned(), text(until));
    }
    let obligations = state.obligations(&case_law).map_err(broken)?;
    course.insert("obligations".to_owned(), owed(&obligations, at));
    answer.insert("execution".to_owned(), Value::Table(course));
    Ok(answer)
}

/// Returns a case that ended in a warning on the spot on `day`.
fn warned_on(day: NaiveDate) -> PenaltyCase {
    use governance_core::{
        penalty::{
            MeasureKind,
            case::{Decision, Event},
        },
        procedure::Procedure as _,
    };
    let decision = Decision {
        penalty: Proposal::of(MeasureKind::Warning),
        reading: 0,
        perform_by: None,
        on_the_spot: true,
        late: false,
    };
    let moment = day.and_time(chrono::NaiveTime::MIN);
    let mut warned = PenaltyCase::new();
    warned.evolve(&Event::Reported, moment);
    warned.evolve(&Event::DecidedOnTheSpot(decision), moment);
    warned
}

/// Several violations by one act: as which of them it is fined.
pub(super) fn fined(law: &Jurisdiction, national: &NationalLaw, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Conducts {
        conducts: Vec<Table>,
    }
    let Conducts { conducts } = read(given)?;
    let conducts = conducts
        .iter()
        .map(|conduct| read(&sanctions::plain_conduct(conduct)))
        .collect::<Result<Vec<Conduct>, _>>()?;
    let found = fined_as(&law.policy, national, &conducts);
    let violation = found.and_then(|at| conducts.get(at)).map(|conduct| conduct.violation.code());
    Ok(Table::from_iter([("fined_as".to_owned(), violation.unwrap_or("none").into())]))
}
