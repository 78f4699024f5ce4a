//! Golden logs: what earlier versions stored replays for ever, and a broken log is reported at the
//! exact record.
//!
//! A file `tests/golden/<name>.toml` holds the steps of a case; the log of the present version
//! stands beside it as `0.1-<name>.jsonl`. `BLESS=1` writes the logs of the present version; those of
//! released versions are never touched.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::PathBuf};

use chrono::NaiveDateTime;
use community_correction::{
    Jurisdiction,
    correction::Correction,
    decision::{Decision, Term},
    policies,
};
use governance_core::{
    legal_time::Calendar,
    mandate::Actor,
    procedure::{Case, Procedure, Record},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Life<C> {
    #[serde(default)]
    decision: Option<Decision>,
    #[serde(default)]
    supervised: Option<Term>,
    steps: Vec<Step<C>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step<C> {
    at: NaiveDateTime,
    by: Actor,
    command: C,
}

/// Takes the steps of a case and returns its log, one record a line, with the case.
fn log<P>(mut case: Case<P>, law: &P::Law, steps: &[Step<P::Command>]) -> (Vec<String>, Case<P>)
where
    P: Procedure,
    P::Event: Serialize,
{
    let mut lines = Vec::new();
    for Step { at, by, command } in steps {
        let decided = match case.decide(command, by, *at, law) {
            Ok(decided) => decided,
            Err(refusal) => panic!("step {}: {refusal:?}", lines.len()),
        };
        let record = case.record(decided, by, *at, *at);
        case.apply(&record).unwrap();
        lines.push(serde_json::to_string(&record).unwrap());
    }
    (lines, case)
}

/// Checks the golden log of `name`, and that every way of breaking it is found where it is.
#[track_caller]
fn check<P>(name: &str, start: impl Fn(&Life<P::Command>) -> P)
where
    P: Procedure<Law = Jurisdiction> + PartialEq,
    P::Event: Serialize + DeserializeOwned,
    P::Command: DeserializeOwned,
{
    let law =
        Jurisdiction { policy: policies::national().unwrap(), calendar: Calendar::official() };
    let steps = fs::read_to_string(folder().join(format!("{name}.toml"))).unwrap();
    let life: Life<P::Command> = toml::from_str(&steps).unwrap();
    let (present, case) = log(Case::new(start(&life)), &law, &life.steps);

    let path = folder().join(format!("0.1-{name}.jsonl"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, present.join("\n") + "\n").unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    let lines: Vec<_> = stored.lines().collect();
    assert_eq!(lines, present, "{name} is not what this version stores");

    let replay = |lines: &[&str]| {
        Case::replay_stored(start(&life), lines, |line| {
            serde_json::from_str::<Record<P::Event>>(line)
        })
        .map_err(|error| error.to_string())
    };
    assert!(replay(&lines).unwrap() == case, "{name} replays to another case");

    for position in 0..lines.len() {
        let found = |broken: &[&str], at: usize| {
            let error = replay(broken).unwrap_err();
            assert!(error.starts_with(&format!("record {at}")), "{name}: {error}");
        };
        let mut doubled = lines.clone();
        doubled.insert(position, lines.get(position).unwrap());
        found(&doubled, position + 1);
        let mut torn = lines.clone();
        torn.splice(position..=position, ["{\"sequence\":0"]);
        found(&torn, position);
        if position + 1 < lines.len() {
            let mut short = lines.clone();
            short.remove(position);
            found(&short, position);
        }
    }
}

#[track_caller]
fn correction(name: &str) {
    check::<Correction>(name, |life| {
        let decision = life.decision.clone().unwrap_or_else(Decision::ordinary_probation);
        match life.supervised {
            Some(term) => Correction::taken_over(decision, term),
            None => Correction::of(decision),
        }
    });
}
