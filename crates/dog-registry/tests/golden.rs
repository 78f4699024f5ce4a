//! Golden logs: what earlier versions stored replays for ever, and a broken log is reported at the
//! exact record.
//!
//! `BLESS=1` writes the files of the present version; those of released versions are never touched.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::PathBuf};

use dog_registry::{
    Jurisdiction,
    bite::{self, Bite},
    breed::{Breed, Lineage},
    immunisation::{self, Immunisation},
    impound::{self, Impound},
    policies,
    policy::{Intake, Zone},
    registration::{self, Application, Immunity, Registration, Stage, Standing},
};
use governance_core::{
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    penalty::{ReleaseCause, SeizureExtension, SeizureSteps},
    procedure::{Case, Procedure, Record},
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Takes the steps of a case and returns its log, one record a line.
fn log<P>(mut case: Case<P>, law: &Jurisdiction, steps: &[(&str, BodyKind, P::Command)]) -> String
where
    P: Procedure<Law = Jurisdiction>,
    P::Event: Serialize,
{
    let mut lines = String::new();
    for (at, body, command) in steps {
        let at = at.parse().unwrap();
        let actor = Actor::new(*body, body.code());
        let decided = case.decide(command, &actor, at, law).unwrap();
        let record = case.record(decided, &actor, at, at);
        case.apply(&record).unwrap();
        lines.push_str(&serde_json::to_string(&record).unwrap());
        lines.push('\n');
    }
    lines
}

fn replay<P>(state: P, text: &str) -> Result<Case<P>, String>
where
    P: Procedure,
    P::Event: DeserializeOwned,
{
    Case::replay_stored(state, text.lines(), serde_json::from_str::<Record<P::Event>>)
        .map_err(|error| error.to_string())
}

#[track_caller]
fn check(name: &str, present: &str) -> String {
    let path = golden(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, present).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    assert_eq!(stored, present, "{name} is not what this version stores");
    stored
}

fn applicant(law: &Jurisdiction, on: &str) -> Box<Application> {
    let mut facts = Application::by_eligible_individual(Zone::Key, on.parse().unwrap());
    facts.dog.lineage = Some(Lineage::Pure(Breed::from_code("shih_tzu").unwrap()));
    facts.dog.height_cm = Some(25);
    facts.dog.adult_height_cm = Some(25);
    facts.documents = registration::required_documents(&law.policy, &facts);
    Box::new(facts)
}

fn wenzhou() -> Jurisdiction {
    Jurisdiction { policy: policies::wenzhou().unwrap(), calendar: Calendar::official() }
}

/// A whole life: refused documents, registered, renewed, changed late, transferred.
fn wenzhou_registration() -> String {
    // In 2025 the breed notice was in force until 29 June.
    let law = wenzhou();
    let facts = applicant(&law, "2025-01-02");
    let mut incomplete = facts.clone();
    incomplete.documents = Some([].into_iter().collect());
    let items = registration::required_documents(&law.policy, &facts).unwrap();
    let mut renewed = applicant(&law, "2025-06-02");
    renewed.dog.immunity = Some(Immunity::Until("2026-05-31".parse().unwrap()));
    let day = |text: &str| text.parse().unwrap();
    log(
        Case::new(Registration::new(Zone::Key, Some(day("2024-12-30")))),
        &law,
        &[
            (
                "2025-01-02T09:00:00",
                BodyKind::Party,
                registration::Command::Apply { earlier_dog_uncancelled: None },
            ),
            (
                "2025-01-02T09:30:00",
                BodyKind::PublicSecurity,
                registration::Command::RequestSupplement { facts: incomplete, items },
            ),
            ("2025-01-06T10:00:00", BodyKind::Party, registration::Command::Supplement),
            (
                "2025-01-06T10:10:00",
                BodyKind::PublicSecurity,
                registration::Command::Register { facts, fee_paid: None },
            ),
            (
                "2025-06-02T10:00:00",
                BodyKind::PublicSecurity,
                registration::Command::Renew { facts: renewed },
            ),
            (
                "2025-06-20T10:00:00",
                BodyKind::Party,
                registration::Command::ChangeData { changed: day("2025-06-03") },
            ),
            (
                "2025-06-23T10:00:00",
                BodyKind::Party,
                registration::Command::Transfer {
                    facts: applicant(&law, "2025-06-23"),
                    handed_over: day("2025-06-20"),
                },
            ),
        ],
    )
}

fn wenzhou_bite() -> String {
    log(
        Case::new(Bite::unreported()),
        &wenzhou(),
        &[
            (
                "2025-10-03T16:40:00",
                BodyKind::Anyone,
                bite::Command::Report {
                    bitten: "2025-10-03T16:30:00".parse().unwrap(),
                    victims: 2,
                },
            ),
            (
                "2025-10-03T17:00:00",
                BodyKind::Party,
                bite::Command::TakeToCare { costs_advanced: true },
            ),
            (
                "2025-10-04T09:00:00",
                BodyKind::Party,
                bite::Command::HandOver { to: BodyKind::Pound },
            ),
            ("2025-10-04T10:00:00", BodyKind::Pound, bite::Command::Observe),
            ("2025-10-06T08:00:00", BodyKind::Anyone, bite::Command::Suspect),
            (
                "2025-10-07T08:00:00",
                BodyKind::Agriculture,
                bite::Command::Confirm { finding: true },
            ),
            (
                "2025-10-07T12:00:00",
                BodyKind::PublicSecurity,
                bite::Command::Cull { finding: true },
            ),
        ],
    )
}

fn wenzhou_immunisation() -> String {
    let day = |text: &str| text.parse().unwrap();
    let dose = |given: &str, until: &str| immunisation::Command::Vaccinate {
        given: day(given),
        until: day(until),
        designated_point: true,
        chip: true,
        zone: Zone::Key,
    };
    log(
        Case::new(Immunisation::of_dog_born(day("2024-01-10"))),
        &wenzhou(),
        &[
            ("2024-04-12T10:00:00", BodyKind::VaccinationPoint, dose("2024-04-12", "2025-04-11")),
            ("2025-04-01T10:00:00", BodyKind::VaccinationPoint, dose("2025-04-01", "2026-03-31")),
            (
                "2025-12-01T10:00:00",
                BodyKind::Party,
                immunisation::Command::Close { died: day("2025-11-30") },
            ),
        ],
    )
}

/// A stray nobody claims, vaccinated and adopted.
fn shanghai_impound() -> String {
    let law =
        Jurisdiction { policy: policies::shanghai().unwrap(), calendar: Calendar::official() };
    let take_in = impound::Command::TakeIn {
        kind: Intake::LostRegistered,
        keeper_known: None,
        decided: None,
        bitten: None,
    };
    let day = |text: &str| text.parse().unwrap();
    let adopt = impound::Command::Adopt(impound::Adoption {
        facts: applicant(&law, "2025-06-02"),
        former_keeper: Some(false),
        for_trade: Some(false),
        registered_here: true,
        unclaimed: None,
    });
    log(
        Case::new(Impound::new(Zone::Key)),
        &law,
        &[
            ("2025-05-15T09:00:00", BodyKind::Pound, take_in),
            (
                "2025-05-20T10:00:00",
                BodyKind::Pound,
                impound::Command::NotifyKeeper {
                    sent: day("2025-05-19"),
                    received: day("2025-05-20"),
                },
            ),
            (
                "2025-05-29T10:00:00",
                BodyKind::Party,
                impound::Command::Claim { proof: Some(true), proper_reason: false },
            ),
            (
                "2025-05-30T10:00:00",
                BodyKind::Pound,
                impound::Command::RefuseClaim { cause: impound::ClaimRefusal::Late },
            ),
            ("2025-06-02T09:00:00", BodyKind::Agriculture, impound::Command::Examine { fit: true }),
            (
                "2025-06-02T09:30:00",
                BodyKind::VaccinationPoint,
                impound::Command::Treat { immune_until: day("2026-06-01") },
            ),
            ("2025-06-02T10:00:00", BodyKind::Pound, adopt),
        ],
    )
}

/// An urgent seizure, approved afterwards, extended, and lifted in the end.
fn dongying_impound() -> String {
    let law =
        Jurisdiction { policy: policies::dongying().unwrap(), calendar: Calendar::official() };
    let police = BodyKind::PublicSecurity;
    let seize = impound::Command::Seize {
        measure: impound::CompulsoryMeasure::Seize,
        authority: police,
        steps: SeizureSteps { approved: false, urgent: true, ..SeizureSteps::complete() },
    };
    let take_in = impound::Command::TakeIn {
        kind: Intake::Seized,
        keeper_known: Some(true),
        decided: None,
        bitten: None,
    };
    let extend = impound::Command::ExtendSeizure(SeizureExtension {
        days: 20,
        complex: true,
        approved: true,
        told: true,
    });
    let lift = impound::SeizureOutcome::Lift { cause: ReleaseCause::NoLongerNeeded };
    let hand_back = impound::Command::HandBack(impound::Handover {
        facts: applicant(&law, "2025-04-15"),
        registered: Some(true),
        case_opened: true,
        costs: impound::Costs::NotCharged,
        although_late: false,
        test_passed: None,
    });
    log(
        Case::new(Impound::new(Zone::Key)),
        &law,
        &[
            ("2025-03-01T09:00:00", police, seize),
            ("2025-03-01T11:00:00", BodyKind::Pound, take_in),
            ("2025-03-01T15:00:00", police, impound::Command::ReportSeizure { approved: true }),
            (
                "2025-03-03T09:00:00",
                police,
                impound::Command::OrderTest { until: "2025-03-08".parse().unwrap(), told: true },
            ),
            ("2025-04-01T09:00:00", police, extend),
            ("2025-04-15T09:00:00", police, impound::Command::DecideSeizure(lift)),
            ("2025-04-15T10:00:00", police, hand_back),
        ],
    )
}

#[test]
fn impound_of_version_0_1() {
    let stored = check("0.1-impound-shanghai.jsonl", &shanghai_impound());
    let case = replay(Impound::new(Zone::Key), &stored).unwrap();
    assert_eq!(case.stage(0), impound::Stage::Adopted);
    assert!(stored.contains(r#"{"claimed":{"late":3,"excused":false}}"#), "{stored}");

    let stored = check("0.1-impound-dongying.jsonl", &dongying_impound());
    let case = replay(Impound::new(Zone::Key), &stored).unwrap();
    assert_eq!((case.stage(0), case.stage(2)), (impound::Stage::Returned, impound::Stage::Lifted));
    // Thirty days, twenty more, and the five of the test.
    let four = stored.lines().take(5).collect::<Vec<_>>().join("\n");
    let case = replay(Impound::new(Zone::Key), &four).unwrap();
    let law =
        Jurisdiction { policy: policies::dongying().unwrap(), calendar: Calendar::official() };
    let until = case.state().seizure_ends(&law).unwrap().unwrap();
    assert_eq!(until.effective().to_string(), "2025-04-25");
}

#[test]
fn registration_of_version_0_1() {
    let stored = check("0.1-registration-wenzhou.jsonl", &wenzhou_registration());
    let case = replay(Registration::new(Zone::Key, None), &stored).unwrap();
    assert_eq!(case.stage(0), Stage::Cancelled);
    assert_eq!(case.length(), 7);

    // Up to the renewal the registration follows the new certificate.
    let five = stored.lines().take(5).collect::<Vec<_>>().join("\n");
    let case = replay(Registration::new(Zone::Key, None), &five).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let until = day("2026-05-31");
    assert_eq!(case.state().standing(day("2026-05-31")), Standing::Valid { until: Some(until) });
    assert_eq!(case.state().standing(day("2026-06-01")), Standing::Lapsed { until });
    // Filed on 20 June what was due on 13 June.
    assert!(stored.contains(r#"{"data_changed":{"late":7}}"#), "{stored}");
}

#[test]
fn bite_of_version_0_1() {
    let stored = check("0.1-bite-wenzhou.jsonl", &wenzhou_bite());
    let case = replay(Bite::unreported(), &stored).unwrap();
    assert_eq!((case.stage(0), case.stage(1)), (bite::Stage::InCare, bite::Stage::Culled));
}

#[test]
fn immunisation_of_version_0_1() {
    let stored = check("0.1-immunisation-wenzhou.jsonl", &wenzhou_immunisation());
    let born = "2024-01-10".parse().unwrap();
    let case = replay(Immunisation::of_dog_born(born), &stored).unwrap();
    assert_eq!(case.stage(0), immunisation::Stage::Closed);
}

/// What is wrong with a log is said at the record, in the domain's words.
#[test]
fn broken_logs_name_the_record() {
    let whole = wenzhou_registration();
    let lines: Vec<_> = whole.lines().collect();
    let check = |lines: &[&str], expected: &str| {
        let error = replay(Registration::new(Zone::Key, None), &lines.join("\n")).unwrap_err();
        assert_eq!(error, expected);
    };
    check(
        &[lines[0], lines[2]],
        "record 1: its sequence number is 2: a record is missing, repeated or out of place",
    );
    check(
        &[lines[0], lines[0]],
        "record 1: its sequence number is 0: a record is missing, repeated or out of place",
    );
    check(
        &[lines[1], lines[0]],
        "record 0: its sequence number is 1: a record is missing, repeated or out of place",
    );
    let half = &lines[1][..40];
    let error =
        replay(Registration::new(Zone::Key, None), &[lines[0], half].join("\n")).unwrap_err();
    assert!(error.starts_with("record 1: EOF while parsing"), "{error}");
    let renamed = lines[3].replace("\"sequence\":3", "\"sequence\":0");
    check(&[&renamed], "record 0: \"registered\" cannot follow \"unregistered\"");
    let early = lines[0].replace("\"recorded\":\"2025-01-02T09", "\"recorded\":\"2024-01-02T09");
    check(
        &[&early],
        "record 0: recorded at 2024-01-02 09:00:00, before it occurred at 2025-01-02 09:00:00",
    );
    let unknown = lines[0].replace("\"applied\"", "\"approved\"");
    let error = replay(Registration::new(Zone::Key, None), &unknown).unwrap_err();
    assert!(error.starts_with("record 0: unknown variant `approved`"), "{error}");
}

proptest! {
    /// Invariant: no bytes make replay panic; a mangled log is the same case or an error at a record
    /// that exists.
    #[test]
    fn mangled_logs_never_panic(
        place in 0_usize..2_000,
        byte in any::<u8>(),
        drop in proptest::option::of(0_usize..7),
        swap in proptest::option::of((0_usize..7, 0_usize..7)),
    ) {
        let whole = wenzhou_registration();
        let mut lines: Vec<_> = whole.lines().map(str::to_owned).collect();
        if let Some((a, b)) = swap {
            lines.swap(a, b);
        }
        if let Some(index) = drop {
            lines.remove(index);
        }
        let mut bytes = lines.join("\n").into_bytes();
        let at = place % bytes.len();
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = replay(Registration::new(Zone::Key, None), &text) {
            let position: usize = error
                .strip_prefix("record ")
                .and_then(|rest| rest.split(':').next())
                .and_then(|number| number.parse().ok())
                .expect("an error names its record");
            prop_assert!(position <= text.lines().count());
        }
    }

    /// Invariant: random bytes are no log.
    #[test]
    fn random_bytes_are_no_log(bytes in proptest::collection::vec(any::<u8>(), 1..200)) {
        let text = String::from_utf8_lossy(&bytes);
        let outcome = replay(Registration::new(Zone::Key, None), &text);
        prop_assert!(outcome.is_err() || text.lines().count() == 0);
    }
}
