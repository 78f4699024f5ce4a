//! The pound.

use dog_registry::{
    Jurisdiction,
    impound::{self, Impound},
    policies,
    policy::{Intake, Zone},
};
use governance_core::{
    legal_time::Calendar,
    mandate::BodyKind,
    penalty::{ReleaseCause, SeizureExtension, SeizureSteps},
    procedure::Case,
};

use super::{applicant, check, log, replay};

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
