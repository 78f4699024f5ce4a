//! Electronic positioning, explored.

use chrono::Months;
use community_correction::{
    correction::{Command, Correction, Event, Region, Stage},
    decision::{Decision, Term},
    positioning::{self, Device, Lifting, Occasion, OnFile},
    revocation::{self, Addressee, Proposal, Showing},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure},
};

use super::{at, cite, day, law};

const fn seek(on: Occasion, necessary: Option<bool>, device: Option<Device>) -> Command {
    Command::Positioning(positioning::Command::Seek { on, necessary, device })
}

const fn start(told: Option<bool>, device: Device) -> Command {
    Command::Positioning(positioning::Command::Start { told, device: Some(device) })
}

fn approve(from: &str, until: Option<&str>) -> Command {
    let until = until.map(day);
    Command::Positioning(positioning::Command::Approve { from: day(from), until })
}

const fn assess(necessary: Option<bool>) -> Command {
    Command::Positioning(positioning::Command::Assess { necessary })
}

fn extend(until: Option<&str>) -> Command {
    Command::Positioning(positioning::Command::Extend { until: until.map(day) })
}

/// Whoever would like to have a say.
const STRANGERS: &[BodyKind] = &[
    BodyKind::SubdistrictOffice,
    BodyKind::CommunityManagementOffice,
    BodyKind::JusticeOffice,
    BodyKind::PoliceStation,
    BodyKind::ResidentsCommittee,
    BodyKind::Volunteer,
    BodyKind::Party,
];

/// Everything that anybody tries, on the days on which it matters: before, on and after the first and
/// the last day approved, and on and after the last day of the term.
#[test]
fn positioning() {
    let law = law();
    let term = Term { first: day("2026-01-01"), last: day("2026-08-31") };
    let decision = Decision::ordinary_probation();
    let device = Some(Device::Dedicated);
    let showing = Showing::OffSupervision {
        since: day("2026-01-15"),
        on: day("2026-02-20"),
        good_reason: Some(false),
    };
    let proposal = Proposal {
        showing,
        to: Addressee::Original,
        court: None,
        reasons: Some(true),
        evidence: Some(true),
        copied: Some(true),
    };
    let holders = [BodyKind::CorrectionInstitution, BodyKind::JusticeBureau, BodyKind::Court];
    let moments = [
        "2026-03-10T09:00:00",
        "2026-06-09T09:00:00",
        "2026-06-10T09:00:00",
        "2026-08-31T09:00:00",
        "2026-09-01T09:00:00",
    ];
    let report = Exploration {
        start: vec![Correction::taken_over(decision, term)],
        actors: holders.iter().map(|body| Actor::new(*body, body.code())).collect(),
        strangers: STRANGERS.iter().map(|body| Actor::new(*body, body.code())).collect(),
        moments: moments.map(at).to_vec(),
        commands: vec![
            Command::Revocation(revocation::Command::Prepare { showing }),
            Command::Revocation(revocation::Command::Propose(proposal)),
            Command::Revocation(revocation::Command::Deny),
            seek(Occasion::RevocationPrepared, Some(true), device),
            seek(Occasion::RevocationPrepared, None, device),
            seek(Occasion::RevocationPrepared, Some(true), Some(Device::App)),
            seek(Occasion::LeftWithoutApproval, Some(true), device),
            seek(Occasion::BlanketOrder, Some(true), device),
            seek(Occasion::Consent, Some(true), device),
            approve("2026-03-10", None),
            approve("2026-03-10", Some("2026-06-10")),
            approve("2026-06-09", None),
            Command::Positioning(positioning::Command::Refuse),
            start(Some(true), Device::Dedicated),
            start(None, Device::Dedicated),
            start(Some(true), Device::Phone),
            assess(Some(true)),
            assess(Some(false)),
            assess(None),
            extend(None),
            extend(Some("2026-12-31")),
            Command::Positioning(positioning::Command::Lift),
        ],
        law: &law,
        invariants: vec![
            Invariant {
                name: "a device is put on under an approval that was given before, on a day that it covers, \
                       and while the file bears its ground",
                source: cite("《社区矫正法》第二十九条第一款"),
                holds: |before, event, at, after| match event {
                    Event::Positioning(positioning::Event::Started { .. }) => {
                        let (kept, day) = (before.positioning(), at.date());
                        before.at(Region::Positioning) == Stage::PositioningApproved
                            && kept.first().is_some_and(|first| first <= day)
                            && kept.last().is_some_and(|last| day <= last)
                            && kept.ground().and_then(|on| OnFile::of(before).bears(on))
                                == Some(true)
                            && after.is_worn_lawfully(day)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "nothing but the five grounds is ever on file",
                source: cite("《社区矫正法》第二十九条第一款"),
                holds: |_, _, _, after| {
                    after.positioning().ground().is_none_or(|on| on.item().is_some())
                },
            },
            Invariant {
                name: "no period is longer than three months, or reaches back, or beyond the term",
                source: cite("《社区矫正法》第二十九条第二款"),
                holds: |before, event, at, _| {
                    let (from, until) = match event {
                        Event::Positioning(
                            positioning::Event::Approved { from, until }
                            | positioning::Event::Extended { from, until },
                        ) => (*from, *until),
                        _ => return true,
                    };
                    at.date() <= from
                        && until < from + Months::new(3)
                        && before.ends().is_some_and(|last| until <= last)
                },
            },
            Invariant {
                name: "what is extended is worn lawfully, and follows day upon day",
                source: cite("《社区矫正法》第二十九条第二款"),
                holds: |before, event, at, _| match event {
                    Event::Positioning(positioning::Event::Extended { from, .. }) => {
                        before.is_worn_lawfully(at.date())
                            && before.positioning().last().and_then(|last| last.succ_opt())
                                == Some(*from)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "nothing is worn lawfully after its last day, without its ground or after the end",
                source: cite("《社区矫正法》第二十九条第二款"),
                holds: |_, _, at, after| {
                    let (kept, day) = (after.positioning(), at.date());
                    !after.is_worn_lawfully(day)
                        || (kept.last().is_some_and(|last| day <= last)
                            && !after.is_over(day)
                            && kept.ground().and_then(|on| OnFile::of(after).bears(on))
                                == Some(true))
                },
            },
            Invariant {
                name: "a denied proposal leaves nothing on that was put on for it",
                source: cite("《社区矫正法》第二十九条第二款"),
                holds: |_, event, at, after| match event {
                    Event::Revocation(revocation::Event::RevocationDenied { .. }) => {
                        !after.is_worn_lawfully(at.date())
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "after the end a device is only taken off, and nothing is approved",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, event, at, after| {
                    !before.is_over(at.date())
                        || match event {
                            Event::Positioning(
                                positioning::Event::Refused
                                | positioning::Event::Lifted { .. }
                                | positioning::Event::Assessed { necessary: false },
                            )
                            | Event::Revocation(_) => {
                                after.must_lift(at.date()).is_none_or(|why| why == Lifting::Ended)
                            }
                            _ => false,
                        }
                },
            },
            Invariant {
                name: "no term grows or shrinks with a device",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, _, _, after| before.ends() == after.ends(),
            },
        ],
    }
    .run_in(|region| region == Region::Positioning as usize);
    assert_eq!(report.faults, std::collections::BTreeSet::new());
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.states, 929);
}

/// A device can be taken off at every stage at which there is one.
#[test]
fn off_from_everywhere() {
    for stage in [Stage::PositioningApproved, Stage::On] {
        let row = Correction::TABLE
            .rows
            .iter()
            .find(|row| row.from == stage && row.to == Stage::Off)
            .unwrap();
        assert_eq!(row.act.code(), "lift_positioning");
    }
}
