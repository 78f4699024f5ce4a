//! Logs that were tampered with, and dates at the ends of the calendar, for every procedure.
//!
//! Each stored log is taken apart record by record: what is missing, repeated, exchanged or cut off is
//! reported at that record. Then its dates are exchanged for absurd ones, and the same questions and
//! commands are put to whatever state comes of it: an answer or an error, never a panic.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail as the tests do"
)]

use std::{fmt::Debug, fs, path::PathBuf};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use dog_registry::{
    Jurisdiction,
    bite::Bite,
    campaign::{Campaign, Plan, TOWN},
    complaint::Complaint,
    enforcement::{Suspected, case_law},
    immunisation::Immunisation,
    impound::Impound,
    mediation::Mediation,
    policies,
    policy::{Business, Policy, PolicyError, Violation, Zone},
    premises::Premises,
    registration::Registration,
    violation::Conduct,
};
use governance_core::{
    language::Vocabulary,
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    penalty::{
        Offence, Subject,
        case::{CaseLaw, Decision, PenaltyCase, Proposal},
        execution::Execution,
    },
    procedure::{Case, Procedure, Record},
};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn stored(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    fs::read_to_string(folder.join(format!("0.1-{name}.jsonl"))).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn law_of(policy: Result<Policy, PolicyError>) -> Jurisdiction {
    Jurisdiction { policy: policy.unwrap(), calendar: Calendar::official() }
}

fn penalty_law() -> CaseLaw {
    let keeper = Offence { dogs: Some(2), ..Offence::by(Subject::Individual) };
    let conduct = Conduct::new(Violation::Unregistered, Zone::Key, keeper, day("2025-03-03"));
    let suspected = Suspected { goes_on: true, ..Suspected::of(conduct) };
    case_law(&law_of(policies::wenzhou()), &policies::national().unwrap(), &suspected).unwrap()
}

fn execution() -> Execution {
    let penalty = Proposal::fine(4_000_u32.into());
    let decision =
        Decision { penalty, reading: 0, perform_by: None, on_the_spot: false, late: false };
    Execution::of(&decision, day("2025-03-06"))
}

fn plan() -> Plan {
    let unit = r#"{
        "name": "river village", "body": "residents_committee", "zone": "key",
        "leader": "r-1", "liaison": "r-2"
    }"#;
    Plan::from_toml(TOWN).unwrap().with_units([serde_json::from_str(unit).unwrap()]).unwrap()
}

fn replay<P>(state: &P, lines: &[&str]) -> Result<u32, String>
where
    P: Procedure,
    P::Event: DeserializeOwned,
{
    Case::replay_stored(state.clone(), lines, |line| serde_json::from_str::<Record<P::Event>>(line))
        .map(|case| case.length())
        .map_err(|error| error.to_string())
}

/// Takes the log of `name` apart at every record.
fn tampered<P>(name: &str, state: &P)
where
    P: Procedure,
    P::Event: DeserializeOwned,
{
    let text = stored(name);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(replay(state, &lines), Ok(u32::try_from(lines.len()).unwrap()), "{name}");
    let check = |lines: &[&str], at: usize, what: &str| {
        let Err(error) = replay(state, lines) else { panic!("{name}, {what} {at}: not reported") };
        assert!(error.starts_with(&format!("record {at}: ")), "{name}, {what} {at}: {error}");
    };
    for at in 0..lines.len() {
        let mut changed = lines.clone();
        changed.remove(at);
        if at + 1 < lines.len() {
            check(&changed, at, "missing");
        }
        changed.clone_from(&lines);
        changed.insert(at, lines[at]);
        check(&changed, at + 1, "repeated");
        if at + 1 < lines.len() {
            changed.clone_from(&lines);
            changed.swap(at, at + 1);
            check(&changed, at, "exchanged");
        }
        changed.clone_from(&lines);
        let half = &lines[at][..lines[at].len() / 2];
        changed[at] = half;
        check(&changed, at, "cut off");
        let extra = lines[at].replacen('{', r#"{"forged":true,"#, 1);
        changed[at] = &extra;
        check(&changed, at, "added to");
        let early = lines[at].replace(r#""recorded":"20"#, r#""recorded":"19"#);
        changed[at] = &early;
        check(&changed, at, "recorded before it happened,");
    }
}

#[test]
fn tampered_logs_are_reported_at_the_record() {
    tampered("penalty-wenzhou", &PenaltyCase::new());
    tampered("execution-wenzhou", &execution());
    tampered("impound-shanghai", &Impound::new(Zone::Key));
    tampered("impound-dongying", &Impound::new(Zone::Key));
    tampered("bite-wenzhou", &Bite::unreported());
    tampered("bite-dongying", &Bite::unreported());
    tampered("premises-shanghai", &Premises::proposed(Business::Clinic, Zone::Key));
    tampered("premises-shop-shanghai", &Premises::proposed(Business::Sale, Zone::Key));
    tampered("complaint-qingdao", &Complaint::not_lodged());
    tampered("mediation-wenzhou", &Mediation::open());
    tampered("campaign-town", &Campaign::new());
    tampered("immunisation-wenzhou", &Immunisation::of_dog_born(day("2024-01-10")));
    tampered("registration-wenzhou", &Registration::new(Zone::Key, None));
}

/// Exchanges every date in `value` for one of `days`, in turn.
fn exchange(value: &mut Value, days: &mut impl Iterator<Item = NaiveDate>) {
    match value {
        Value::String(text) => {
            let mut next = || days.next().unwrap();
            if text.parse::<NaiveDate>().is_ok() {
                *value = serde_json::to_value(next()).unwrap();
            } else if text.parse::<NaiveDateTime>().is_ok() {
                *value = serde_json::to_value(next().and_time(NaiveTime::MIN)).unwrap();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| exchange(value, days)),
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(_, value)| exchange(value, days));
        }
        _ => {}
    }
}

/// Folds the log of `name` with absurd dates; after every record it asks `probe` and takes every
/// command on every day.
fn absurd<P>(
    name: &str,
    state: P,
    law: &P::Law,
    commands: &[&str],
    days: &[NaiveDate],
    probe: impl Fn(&P, NaiveDate),
) where
    P: Procedure,
    P::Event: DeserializeOwned,
    P::Command: DeserializeOwned + Debug,
{
    let mut turn = days.iter().copied().cycle();
    let mut case = Case::new(state);
    for line in stored(name).lines() {
        let mut value: Value = serde_json::from_str(line).unwrap();
        exchange(&mut value, &mut turn);
        value["recorded"] = serde_json::to_value(NaiveDateTime::MAX).unwrap();
        let record: Record<P::Event> = serde_json::from_value(value).unwrap();
        case.apply(&record).unwrap();
        for on in days {
            probe(case.state(), *on);
            for command in commands {
                let mut value: Value = serde_json::from_str(command).unwrap();
                exchange(&mut value, &mut turn);
                let command: P::Command = serde_json::from_value(value).unwrap();
                for body in BodyKind::WORDS {
                    let actor = Actor::new(*body, body.code());
                    _ = case.decide(&command, &actor, on.and_time(NaiveTime::MIN), law);
                }
            }
        }
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let near = |end: NaiveDate, step: i64| {
        (0_i64..400).prop_map(move |days| end + chrono::TimeDelta::days(step * days))
    };
    prop_oneof![
        2 => near(NaiveDate::MAX, -1),
        2 => near(NaiveDate::MIN, 1),
        1 => near(day("2025-03-03"), 1),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// Invariant: no date in a penalty case makes a clock panic.
    #[test]
    fn absurd_penalties(days in proptest::collection::vec(any_day(), 3..6)) {
        let mut law = penalty_law();
        let commands = [
            r#"{"order":{"by":"2025-03-18"}}"#,
            r#"{"record_correction":{"on":"2025-03-18"}}"#,
            r#"{"schedule_hearing":{"day":"2025-03-18","chair_investigated":false}}"#,
            r#"{"hold_hearing":{"attended":true}}"#,
            r#""request_hearing""#,
            r#"{"serve":{"way":"public_notice","unreachable":true}}"#,
            r#"{"decide":{"penalty":{"fine":4000},"contents":[],"head":true,"perform_by":"2025-03-18"}}"#,
            r#"{"extend":{"approved":true,"weighty":true}}"#,
        ];
        for ended in [None, days.first().copied()] {
            law.ended = ended;
            absurd("penalty-wenzhou", PenaltyCase::new(), &law, &commands, &days, |case, on| {
                _ = case.obligations(&law);
                _ = case.decide_by(&law);
                _ = case.hearing_requested_by(&law);
                _ = case.binds_evidence(on, &law);
                _ = case.reached(on);
                _ = case.further_act(on);
            });
        }
        let commands = [
            r#"{"pay":{"amount":1}}"#,
            r#"{"defer":{"until":"2025-03-18","applied":true,"hardship":true}}"#,
            r#"{"impose_surcharge":{"rate_told":true}}"#,
            r#"{"demand":{"by":"2025-03-18","contents":["performance","right_to_state","amount"]}}"#,
            r#"{"apply_to_court":{"excused":false}}"#,
            r#"{"ask_reconsideration":{"excused":false}}"#,
            r#"{"sue":{"excused":false}}"#,
        ];
        for received in &days {
            let decision = Decision {
                penalty: Proposal::fine(4_000_u32.into()),
                reading: 0, perform_by: days.last().copied(), on_the_spot: false, late: false,
            };
            let start = Execution::of(&decision, *received);
            absurd("execution-wenzhou", start, &law, &commands, &days, |case, on| {
                _ = case.obligations(&law);
                _ = case.due(&law);
                _ = case.outstanding(on, &law);
                _ = case.contestable_until(&law);
                _ = case.court_window(&law);
            });
        }
    }

    /// Invariant: no date in the pound makes a clock panic.
    #[test]
    fn absurd_impounding(days in proptest::collection::vec(any_day(), 3..6)) {
        let commands = [
            r#"{"notify_keeper":{"sent":"2025-03-18","received":"2025-03-18"}}"#,
            r#"{"announce":{"unreachable":true}}"#,
            r#"{"claim":{"proof":true,"proper_reason":true}}"#,
            r#"{"examine":{"fit":true}}"#,
            r#"{"take_in":{"kind":"stray","bitten":"2025-03-18"}}"#,
            r#"{"dispose":{"method":"shelter","no_adopter":true,"unclaimed":true}}"#,
            r#"{"order_test":{"until":"2025-03-18","told":true}}"#,
            r#"{"extend_seizure":{"days":30,"complex":true,"approved":true,"told":true}}"#,
            r#"{"decide_seizure":{"confiscate":{"decided":"2025-03-18"}}}"#,
            r#"{"decide_seizure":{"lift":{"cause":"term_ended"}}}"#,
        ];
        for (_, text) in policies::ALL {
            let law = law_of(Policy::from_toml(text));
            for name in ["impound-shanghai", "impound-dongying"] {
                absurd(name, Impound::new(Zone::Key), &law, &commands, &days, |case, on| {
                    _ = case.obligations(&law);
                    _ = case.standing(on, &law);
                    _ = case.claim_deadline(&law);
                    _ = case.notice_deadline(&law);
                    _ = case.announcement_deadline(&law);
                    _ = case.adoption_ends(&law);
                    _ = case.seizure_ends(&law);
                });
            }
        }
    }

    /// Invariant: no date after a bite, in premises, complaints, disputes or campaigns makes a clock
    /// panic.
    #[test]
    fn absurd_files(days in proptest::collection::vec(any_day(), 3..6), year in any::<i32>()) {
        for (_, text) in policies::ALL {
            let law = law_of(Policy::from_toml(text));
            let commands = [
                r#"{"report":{"bitten":"2025-03-18T09:00:00","victims":1}}"#,
                r#"{"clear":{"signs":false}}"#,
                r#"{"begin_prophylaxis":{"grade":"grade_3","last_dose":"2025-03-18"}}"#,
                r#""complete_care""#,
                r#""close""#,
            ];
            for name in ["bite-wenzhou", "bite-dongying"] {
                absurd(name, Bite::unreported(), &law, &commands, &days, |case, on| {
                    let at = on.and_time(NaiveTime::MIN);
                    _ = case.obligations(&law);
                    _ = case.observed_until(&law);
                    _ = case.breaches(at, &law);
                });
            }
            let commands = [
                r#"{"file":{"with":"animal_health"}}"#,
                r#"{"suspend":{"reason":"suspicion","aggravated":true,"decided":"2025-03-18"}}"#,
                r#"{"treat":{"by":{"licensed":{"filed":true}}}}"#,
            ];
            let start = Premises::proposed(Business::Sale, Zone::Key);
            absurd("premises-shop-shanghai", start, &law, &commands, &days, |case, _| {
                _ = case.obligations(&law);
            });
            let start = Premises::proposed(Business::Clinic, Zone::Key);
            absurd("premises-shanghai", start, &law, &commands, &days, |case, _| {
                _ = case.obligations(&law);
            });
            let commands = [
                r#"{"lodge":{"with":"public_security","by":"telephone"}}"#,
                r#"{"conclude":"violation"}"#,
            ];
            let start = Complaint::not_lodged();
            absurd("complaint-qingdao", start, &law, &commands, &days, |case, _| {
                _ = case.obligations(&law);
                _ = case.reply_by(&law);
            });
            let commands = [
                r#"{"agree":{"agreement":{"form":"oral","own_will":true,"lawful":true},"reached":"2025-03-18"}}"#,
                r#"{"ask_confirmation":{"jointly":true}}"#,
            ];
            absurd("mediation-wenzhou", Mediation::open(), &law, &commands, &days, |case, _| {
                _ = case.obligations();
                _ = case.confirmation_by(&law);
            });
        }
        let plan = plan();
        let launch = format!(r#"{{"launch":{{"year":{year},"leading_group":true,"office":true}}}}"#);
        let commands = [
            launch.as_str(),
            r#"{"submit_households":{"unit":0,"report":{"kind":"household","lines":[],"total":4294967295}}}"#,
            r#"{"publish_schedule":{"contents":[],"until":"2025-03-18"}}"#,
            r#"{"schedule_unit":{"unit":255,"reason":false}}"#,
            r#""close_registration""#,
        ];
        absurd("campaign-town", Campaign::new(), &plan, &commands, &days, |case, _| {
            _ = case.obligations(&plan);
            _ = case.late().has(255);
        });
    }
}
