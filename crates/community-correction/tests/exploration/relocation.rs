//! Moving, explored.

use std::collections::BTreeSet;

use community_correction::{
    correction::{Command, Correction, Event, EventKind, Region, Stage, TRANSITIONS},
    decision::{Category, Decision, Term},
    leave::{Cause, Condition, Findings},
    relocation::{self, Responsible},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant},
};

use super::{at, cite, day, law};

fn supervised(decision: Decision) -> Correction {
    let term = Term { first: day("2025-06-01"), last: day("2026-04-15") };
    Correction::taken_over(decision, term)
}

fn legitimate(is: Option<bool>) -> Findings {
    Findings { legitimate: is, papers_true: None, against_order: Some(false) }
}

fn refuse(cause: Option<Cause>, findings: Findings, written: Option<bool>) -> relocation::Command {
    relocation::Command::Refuse { cause, findings, reasons_in_writing: written, withdrawn: None }
}

#[test]
fn relocation() {
    let law = law();
    let actors = |bodies: &[BodyKind]| -> Vec<Actor> {
        bodies.iter().map(|body| Actor::new(*body, body.code())).collect()
    };
    let consent = |findings, conditions: &[Condition]| relocation::Command::Consent {
        findings,
        conditions: conditions.to_vec(),
    };
    let answer = |agrees| relocation::Command::Answer { agrees, received: day("2026-03-10") };
    let settle = |goes_ahead, legitimate| relocation::Command::Settle { goes_ahead, legitimate };
    let serve = |received: &str, told| relocation::Command::Serve { received: day(received), told };
    let outside = Decision {
        category: Category::OutsidePrison,
        ..Decision::on(Category::OutsidePrison, BodyKind::PrisonAdministration)
    };
    let report = Exploration {
        start: vec![
            supervised(Decision::ordinary_probation()),
            supervised(outside),
            Correction::of(Decision::ordinary_probation()),
        ],
        actors: actors(&[
            BodyKind::Party,
            BodyKind::CorrectionInstitution,
            BodyKind::HigherCorrectionInstitution,
        ]),
        strangers: actors(&[
            BodyKind::SubdistrictOffice,
            BodyKind::ResidentsCommittee,
            BodyKind::JusticeBureau,
            BodyKind::JusticeOffice,
            BodyKind::PublicSecurity,
        ]),
        moments: [
            "2026-03-02T09:00:00",
            "2026-03-10T09:00:00",
            "2026-03-18T09:00:00",
            "2026-03-30T09:00:00",
            "2026-04-16T09:00:00",
        ]
        .map(at)
        .to_vec(),
        commands: [
            relocation::Command::Apply { moves: None, other_province: Some(true) },
            relocation::Command::Inquire { received: None },
            relocation::Command::Inquire { received: Some(day("2026-03-10")) },
            answer(true),
            answer(false),
            relocation::Command::Refer,
            settle(true, None),
            settle(false, Some(false)),
            settle(false, Some(true)),
            refuse(Some(Cause::NoLegitimateReason), legitimate(Some(false)), Some(true)),
            refuse(Some(Cause::NoLegitimateReason), legitimate(Some(true)), Some(true)),
            refuse(Some(Cause::OtherPlaceUnwilling), legitimate(None), Some(true)),
            refuse(None, legitimate(None), None),
            relocation::Command::Refuse {
                cause: None,
                findings: legitimate(None),
                reasons_in_writing: None,
                withdrawn: Some(true),
            },
            consent(legitimate(Some(true)), &[]),
            consent(legitimate(None), &[]),
            consent(legitimate(Some(true)), &[Condition::Deposit]),
            serve("2026-03-18", Some(true)),
            serve("2026-03-30", None),
            relocation::Command::TransferFile,
            relocation::Command::Acknowledge { arrived: day("2026-03-18") },
            relocation::Command::Complete { good_reason: None },
        ]
        .map(Command::Relocation)
        .to_vec(),
        law: &law,
        invariants: vec![
            Invariant {
                name: "somebody answers for the person at every moment: the old place until arrival",
                source: cite("《社区矫正法实施办法》（2020）第三十一条"),
                holds: |_, _, _, after| {
                    let deciding = after.at(Region::Relocation) == Stage::MoveConsented;
                    deciding == (after.relocation().responsible() == Some(Responsible::Old))
                },
            },
            Invariant {
                name: "a move is refused for what the law knows, and for nothing else",
                source: cite("《社区矫正法》第二十七条第一款"),
                holds: |_, event, _, _| match event {
                    Event::Relocation(relocation::Event::Refused { cause: Some(cause) }) => {
                        cause.is_lawful()
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "nobody consents over the head of the new place but the next higher institution",
                source: cite("《社区矫正法实施办法》（2020）第三十条"),
                holds: |before, event, _, _| match event {
                    Event::Relocation(relocation::Event::Consented { .. }) => {
                        before.at(Region::Relocation) == Stage::MoveAnswered
                            && before.relocation().goes_ahead() == Some(true)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "nobody is late who has not received the decision",
                source: cite("《社区矫正法实施办法》（2020）第三十一条"),
                holds: |before, event, _, _| match event {
                    Event::Relocation(relocation::Event::Completed { late, .. }) => {
                        *late == 0 || before.relocation().clocks().received.is_some()
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "after the term nobody decides, and nobody is late",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, event, at, _| {
                    !before.is_over(at.date())
                        || matches!(
                            event,
                            Event::Relocation(
                                relocation::Event::Served { .. }
                                    | relocation::Event::FileTransferred
                                    | relocation::Event::Acknowledged { .. }
                                    | relocation::Event::Completed { late: 0, .. }
                            )
                        )
                },
            },
            Invariant {
                name: "whoever has moved stays moved",
                source: cite("《社区矫正法》第二十七条第二款"),
                holds: |before, _, _, after| {
                    before.relocation().moved().is_none() || after.relocation().moved().is_some()
                },
            },
        ],
    }
    .run_in(|region| region == Region::Relocation as usize);
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.faults, BTreeSet::new());
    assert_eq!(report.states, 1201);
}

/// No stage before the decision keeps somebody who has thought better of it.
#[test]
fn an_application_can_be_withdrawn_at_every_stage() {
    let stages =
        [Stage::MoveApplied, Stage::MoveInquired, Stage::MoveAnswered, Stage::MoveReferred];
    for stage in stages {
        assert!(TRANSITIONS.row(stage, EventKind::MoveRefused).is_some(), "{stage}");
    }
}
