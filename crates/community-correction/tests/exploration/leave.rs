//! Leave and recurrent activity, explored.

use chrono::NaiveDate;
use community_correction::{
    correction::{Command, Correction, Event, Region, Stage},
    decision::{Category, Decision, Term},
    leave::{self, Cause, Condition, Destination, Findings, Level, Reason},
    permit::{self, EndCause, Need},
};
use governance_core::{
    legal_time::Period,
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant},
};

use super::{at, cite, day, entrusted, law};

/// The last day of the term.
const ENDS: &str = "2026-07-31";

fn supervised(decision: Decision) -> Correction {
    let term = Term { first: day("2025-08-01"), last: day(ENDS) };
    Correction::taken_over(decision, term)
}

/// Who decides somewhere on leave, and the person.
fn concerned() -> Vec<Actor> {
    vec![
        Actor::new(BodyKind::Party, "subject-1"),
        Actor::new(BodyKind::CorrectionInstitution, "institution-1"),
        Actor::new(BodyKind::HigherCorrectionInstitution, "city-1"),
        entrusted(&["decide_short_leave"]),
    ]
}

/// Bodies that never decide on leave, and a justice office that nobody entrusted.
fn strangers() -> Vec<Actor> {
    [
        BodyKind::SubdistrictOffice,
        BodyKind::CommunityManagementOffice,
        BodyKind::ResidentsCommittee,
        BodyKind::JusticeBureau,
        BodyKind::JusticeOffice,
        BodyKind::PublicSecurity,
        BodyKind::Volunteer,
    ]
    .map(|body| Actor::new(body, body.code()))
    .to_vec()
}

fn apply(first: &str, last: &str, destination: Destination) -> Command {
    let (first, last) = (day(first), day(last));
    Command::Leave(leave::Command::Apply { first, last, destination, reason: Reason::Family })
}

fn legitimate(is: Option<bool>) -> Findings {
    Findings { legitimate: is, papers_true: None, against_order: Some(false) }
}

fn approve(level: Level, findings: Findings, conditions: &[Condition]) -> Command {
    let conditions = conditions.to_vec();
    Command::Leave(leave::Command::Approve { level, findings, conditions })
}

fn refuse(level: Level, cause: Cause, findings: Findings, written: Option<bool>) -> Command {
    let reasons_in_writing = written;
    Command::Leave(leave::Command::Refuse { level, cause, findings, reasons_in_writing })
}

/// Counts, from day to day, the most days of leave within two months on any day of `leave`.
fn from_day_to_day(leave: Period, taken: &[Period]) -> usize {
    let on_leave =
        |day: &NaiveDate| leave.contains(*day) || taken.iter().any(|period| period.contains(*day));
    let days = |end: NaiveDate| {
        let before = end.checked_sub_months(chrono::Months::new(2)).unwrap();
        before.iter_days().skip(1).take_while(|day| *day <= end).filter(on_leave).count()
    };
    leave.first().iter_days().take(leave.days() as usize).map(days).max().unwrap_or(0)
}

#[test]
fn leave() {
    let law = law();
    let order = Decision {
        category: Category::Control,
        prohibition_order: Some(true),
        ..Decision::ordinary_probation()
    };
    let return_with = |special_reasons, told_at_once| {
        Command::Leave(leave::Command::Return { special_reasons, told_at_once })
    };
    let report = Exploration {
        start: vec![
            supervised(Decision::ordinary_probation()),
            supervised(order),
            // Nobody has been received here: nothing moves.
            Correction::of(Decision::ordinary_probation()),
        ],
        actors: concerned(),
        strangers: strangers(),
        moments: [
            "2026-06-01T09:00:00",
            "2026-06-04T09:00:00",
            "2026-07-06T09:00:00",
            "2026-08-01T09:00:00",
        ]
        .map(at)
        .to_vec(),
        commands: vec![
            apply("2026-06-04", "2026-06-10", Destination::Elsewhere),
            apply("2026-06-04", "2026-07-05", Destination::SamePrefecture),
            // More of the first leave; and what is more than the term.
            apply("2026-06-11", "2026-06-30", Destination::Elsewhere),
            apply("2026-07-06", "2026-09-30", Destination::Elsewhere),
            apply("2026-06-04", "2026-06-10", Destination::UrbanArea),
            apply("2026-06-04", "2026-06-10", Destination::Abroad),
            apply("2026-06-10", "2026-06-04", Destination::Elsewhere),
            approve(Level::Short, legitimate(Some(true)), &[]),
            approve(Level::Ordinary, legitimate(Some(true)), &[Condition::StayInContact]),
            approve(Level::Long, legitimate(Some(true)), &[]),
            approve(Level::Ordinary, legitimate(None), &[]),
            approve(Level::Ordinary, legitimate(Some(true)), &[Condition::Deposit]),
            approve(
                Level::Ordinary,
                Findings { against_order: Some(true), ..legitimate(Some(true)) },
                &[],
            ),
            refuse(Level::Ordinary, Cause::NoLegitimateReason, legitimate(Some(false)), Some(true)),
            refuse(Level::Long, Cause::NoLegitimateReason, legitimate(Some(false)), Some(true)),
            refuse(Level::Short, Cause::NoStaff, legitimate(Some(true)), Some(true)),
            refuse(Level::Ordinary, Cause::NoLegitimateReason, legitimate(Some(true)), Some(true)),
            refuse(Level::Ordinary, Cause::NoLegitimateReason, legitimate(Some(false)), None),
            Command::Leave(leave::Command::Withdraw),
            Command::Leave(leave::Command::Depart),
            return_with(None, None),
            return_with(Some(true), Some(true)),
        ],
        law: &law,
        invariants: vec![
            Invariant {
                name: "seven days by an office, thirty and thirty in two months by the institution",
                source: cite("《社区矫正法实施办法》（2020）第二十七条"),
                holds: |before, event, _, _| {
                    let Event::Leave(leave::Event::Approved { level, first, last, .. }) = event
                    else {
                        return true;
                    };
                    let Ok(whole) = Period::new(*first, *last) else { return false };
                    let sum = from_day_to_day(whole, &before.leave().taken());
                    match level {
                        Level::Short => whole.days() <= 7 && sum <= 30,
                        Level::Ordinary => whole.days() <= 30 && sum <= 30,
                        _ => 30 < whole.days() || 30 < sum,
                    }
                },
            },
            Invariant {
                name: "leave is refused for what the law knows, and for nothing else",
                source: cite("《社区矫正法》第二十七条第一款"),
                holds: |_, event, _, _| match event {
                    Event::Leave(leave::Event::Refused { cause, .. }) => cause.is_lawful(),
                    _ => true,
                },
            },
            Invariant {
                name: "nobody decides on leave after the term, and none reaches past it",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, event, at, after| {
                    let decides = matches!(
                        event,
                        Event::Leave(leave::Event::Approved { .. } | leave::Event::Refused { .. })
                    );
                    let within = |days: Option<Period>| {
                        days.is_none_or(|days| before.ends().is_none_or(|ends| days.last() <= ends))
                    };
                    !(decides && before.is_over(at.date()))
                        && within(after.leave().granted())
                        && within(after.leave().asked())
                },
            },
            Invariant {
                name: "whoever departs departs on leave, and only coming back ends being away",
                source: cite("《社区矫正法》第二十七条第一款"),
                holds: |before, event, at, after| match event {
                    Event::Leave(leave::Event::Departed) => before.leave().covers(at.date()),
                    Event::Leave(leave::Event::Returned { .. }) => after.leave().left().is_none(),
                    _ => before.leave().left() == after.leave().left(),
                },
            },
            Invariant {
                name: "the stage and the record tell the same",
                source: cite("《社区矫正法》第二十七条第一款"),
                holds: |_, _, _, after| {
                    let record = after.leave();
                    match after.at(Region::Leave) {
                        Stage::AtHome => record.granted().is_none() && record.asked().is_none(),
                        Stage::LeaveApplied => record.asked().is_some() && record.left().is_none(),
                        Stage::LeaveApproved => {
                            record.granted().is_some() && record.left().is_none()
                        }
                        Stage::Away => record.granted().is_some() && record.left().is_some(),
                        _ => false,
                    }
                },
            },
            Invariant {
                name: "leave that was approved is not taken back by anybody but the person",
                source: cite("《社区矫正法》第三十四条第一款"),
                holds: |before, event, _, after| match event {
                    Event::Leave(leave::Event::Withdrawn | leave::Event::Returned { .. }) => true,
                    _ => before
                        .leave()
                        .granted()
                        .is_none_or(|days| after.leave().covers(days.last())),
                },
            },
        ],
    }
    .run_in(|region| region == Region::Leave as usize);
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    // Leave prolonged by the office is walked in the scenarios.
    let prolonged = "away on leave + short leave approved";
    let faults = report.faults.iter().filter(|fault| !fault.contains(prolonged));
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(report.states, 461);
}

/// From every stage of being away, coming back is open, whoever has decided what.
#[test]
fn coming_back_is_open() {
    use community_correction::correction::{EventKind, TRANSITIONS};
    assert!(TRANSITIONS.row(Stage::Away, EventKind::Returned).is_some());
    for stage in [Stage::LeaveApplied, Stage::LeaveApproved, Stage::Away] {
        assert!(TRANSITIONS.row(stage, EventKind::LeaveWithdrawn).is_some(), "{stage}");
    }
}

#[test]
fn permits() {
    let law = law();
    let grant = |first: &str, last: Option<&str>, regular| {
        Command::Permit(permit::Command::Grant {
            first: day(first),
            last: last.map(day),
            regular,
            findings: legitimate(Some(true)),
            conditions: Vec::new(),
        })
    };
    let end = |cause, written| {
        Command::Permit(permit::Command::End {
            cause,
            established: Some(true),
            reasons_in_writing: written,
        })
    };
    let places: Vec<Box<str>> = vec!["130208".into()];
    let mut strangers = strangers();
    strangers.push(Actor::new(BodyKind::HigherCorrectionInstitution, "city-1"));
    let report = Exploration {
        start: vec![supervised(Decision::ordinary_probation())],
        actors: vec![
            Actor::new(BodyKind::Party, "subject-1"),
            Actor::new(BodyKind::CorrectionInstitution, "institution-1"),
        ],
        strangers,
        moments: [
            "2025-12-01T09:00:00",
            "2026-06-01T09:00:00",
            "2026-07-31T09:00:00",
            "2026-08-01T09:00:00",
        ]
        .map(at)
        .to_vec(),
        commands: vec![
            Command::Permit(permit::Command::Apply { need: Need::Work, places }),
            Command::Permit(permit::Command::Apply { need: Need::Life, places: Vec::new() }),
            grant("2025-12-01", None, Some(true)),
            grant("2026-06-01", None, Some(true)),
            grant("2026-06-01", Some("2026-12-01"), Some(true)),
            grant("2026-07-31", Some("2026-07-31"), Some(true)),
            grant("2026-06-01", None, None),
            Command::Permit(permit::Command::Refuse { reasons_in_writing: Some(true) }),
            Command::Permit(permit::Command::Refuse { reasons_in_writing: None }),
            end(EndCause::GivenUp, None),
            end(EndCause::Misused, Some(true)),
            end(EndCause::NeedEnded, None),
        ],
        law: &law,
        invariants: vec![
            Invariant {
                name: "a permit lasts six months at most, and never past the end of the term",
                source: cite("《社区矫正法实施办法》（2020）第二十九条"),
                holds: |before, event, at, _| match event {
                    Event::Permit(permit::Event::Granted { first, last }) => {
                        let months = chrono::Months::new(6);
                        first.checked_add_months(months).is_some_and(|next| *last < next)
                            && before.ends().is_some_and(|ends| *last <= ends)
                            && at.date() <= *first
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "after the term there is nothing to decide",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, _, at, _| !before.is_over(at.date()),
            },
            Invariant {
                name: "what has been travelled under a permit stays covered",
                source: cite("《社区矫正法》第三十四条第一款"),
                holds: |before, _, at, after| {
                    !before.permit().covers(at.date()) || after.permit().covers(at.date())
                },
            },
        ],
    }
    .run_in(|_| false);
    for code in ["wrong_authority", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.faults, std::collections::BTreeSet::new());
    assert_eq!(report.states, 64);
}
