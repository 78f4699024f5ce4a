//! Whatever comes in, nothing panics, nothing is lost, and what was decided can be folded in.

#![cfg(feature = "scenario")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::PathBuf, sync::LazyLock};

use chrono::NaiveDateTime;
use community_correction::{
    Jurisdiction,
    correction::{Command, Correction},
    decision::{Category, Decision, Term},
    policies,
    policy::Policy,
    scenario::Laws,
};
use governance_core::{
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    procedure::{Case, Record},
    scenario::{Scenarios, Subject},
};
use proptest::prelude::*;
use serde::Deserialize;
use toml::{Table, Value};

#[derive(Clone, Debug, Deserialize)]
struct Step {
    at: NaiveDateTime,
    by: Actor,
    command: Command,
}

static SCENARIOS: LazyLock<Vec<Scenarios>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| Scenarios::from_toml(&fs::read_to_string(path).unwrap()).unwrap())
        .collect()
});

static LAW: LazyLock<Jurisdiction> = LazyLock::new(|| Jurisdiction {
    policy: policies::national().unwrap(),
    calendar: Calendar::official(),
});

/// Every step of every scenario: who tried what when.
static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let rows = SCENARIOS.iter().flat_map(Scenarios::rows);
    rows.filter(|test| test.scenario.topic == "correction")
        .filter_map(|test| test.row.given.get("steps").cloned())
        .filter_map(|steps| steps.as_array().cloned())
        .flatten()
        .filter_map(|step| step.try_into().ok())
        .collect()
});

fn shifted(value: &Value, from: &str, to: &str) -> Value {
    match value {
        Value::String(text) if text.starts_with(from) => text.replacen(from, to, 1).into(),
        Value::Array(items) => {
            items.iter().map(|item| shifted(item, from, to)).collect::<Vec<_>>().into()
        }
        Value::Table(table) => Value::Table(shifted_table(table, from, to)),
        value => value.clone(),
    }
}

fn shifted_table(table: &Table, from: &str, to: &str) -> Table {
    table.iter().map(|(key, value)| (key.clone(), shifted(value, from, to))).collect()
}

/// At the ends of the calendar every question is answered or refused, and none panics.
#[test]
fn the_ends_of_the_calendar() {
    let laws = Laws::shipped().unwrap();
    let mut answers = 0;
    for test in SCENARIOS.iter().flat_map(Scenarios::rows) {
        for year in ["2025", "2026", "2027", "2028"] {
            for end in ["+262142", "-262143"] {
                let given = shifted_table(&test.row.given, &format!("{year}-"), &format!("{end}-"));
                answers += usize::from(
                    laws.answer(&test.scenario.policy, &test.scenario.topic, &given).is_ok(),
                );
            }
        }
    }
    assert!(answers > 0);
}

/// Facts taken away one by one leave a question that is answered, refused or malformed.
#[test]
fn missing_facts() {
    let laws = Laws::shipped().unwrap();
    for test in SCENARIOS.iter().flat_map(Scenarios::rows) {
        let keys: Vec<_> = test.row.given.keys().cloned().collect();
        for key in keys {
            let mut given = test.row.given.clone();
            given.remove(&key);
            drop(laws.answer(&test.scenario.policy, &test.scenario.topic, &given));
        }
    }
}

fn starts() -> Vec<Correction> {
    let term = Term { first: "2026-01-01".parse().unwrap(), last: "2027-12-31".parse().unwrap() };
    let probation = Decision::ordinary_probation();
    let of = |category, organ| Decision { category, organ, ..Decision::ordinary_probation() };
    let control = of(Category::Control, BodyKind::Court);
    let parole = of(Category::Parole, BodyKind::Court);
    let outside = of(Category::OutsidePrison, BodyKind::PrisonAdministration);
    let mut starts = vec![Correction::of(probation.clone())];
    for decision in [probation, control, parole, outside] {
        starts.push(Correction::taken_over(decision, term));
    }
    starts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Any order of all that anybody tried in any scenario.
    #[test]
    fn any_order(
        start in 0..5_usize,
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..120),
        sorted in any::<bool>(),
    ) {
        let start = starts().swap_remove(start);
        let mut steps: Vec<_> = picks.iter().map(|pick| pick.get(&STEPS)).collect();
        if sorted {
            steps.sort_by_key(|step| step.at);
        }
        let mut case = Case::new(start.clone());
        let mut log = Vec::new();
        for Step { at, by, command } in steps {
            let Ok(decided) = case.decide(command, by, *at, &LAW) else { continue };
            let recorded = log.last().map_or(*at, |last: &Record<_>| last.recorded.max(*at));
            let record = case.record(decided, by, *at, recorded);
            let stored = serde_json::to_string(&record).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Record<_>>(&stored).unwrap(), &record);
            prop_assert!(case.apply(&record).is_ok());
            prop_assert!(case.state().obligations(*at, &LAW).is_ok());
            log.push(record);
        }
        prop_assert!(Case::replay(start, &log).unwrap() == case);
    }

    /// Random text is no policy.
    #[test]
    fn no_policy(text in ".{0,400}") {
        prop_assert!(Policy::from_toml(&text).is_err());
    }

    /// A policy with a line torn out loads or says what is wrong.
    #[test]
    fn torn_policy(line in any::<prop::sample::Index>()) {
        let lines: Vec<_> = policies::NATIONAL.lines().collect();
        let torn = line.index(lines.len());
        let rest: Vec<_> = lines.iter().enumerate().filter(|(at, _)| *at != torn).map(|(_, line)| *line).collect();
        if let Err(error) = Policy::from_toml(&rest.join("\n")) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
