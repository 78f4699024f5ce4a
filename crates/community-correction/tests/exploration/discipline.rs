//! The ledger, explored: breaches, sanctions, proposals, objections, in any order.

use chrono::NaiveDate;
use community_correction::{
    correction::{Command, Correction, Event, EventKind, Region},
    decision::{Category, Decision, Term},
    discipline::{
        self, AdmonitionGround, Breach, BreachKind, Cause, Form, Gravity, MeasureKind, Reproach,
        Validity, WarningGround, police::Offence,
    },
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant},
};

use super::{at, cite, day, law};

/// Returns the faults except those about stages and rows that are for other explorations: of the
/// rows only those of `kinds` are asked for here.
pub(crate) fn faults_of(
    report: &governance_core::procedure::Report,
    kinds: &[EventKind],
) -> Vec<String> {
    let elsewhere = |fault: &String| {
        let of_kinds = || {
            kinds.iter().any(|kind| {
                fault.contains(&format!("\"{kind}\"")) || fault.contains(&format!("{kind:?}"))
            })
        };
        fault.ends_with("is never reached")
            || fault.ends_with("is a dead end")
            || (fault.starts_with("the row") && !of_kinds())
    };
    report.faults.iter().filter(|fault| !elsewhere(fault)).cloned().collect()
}

fn decided(category: Category) -> Decision {
    Decision { category, ..Decision::ordinary_probation() }
}

fn start(decision: Decision) -> Correction {
    Correction::taken_over(decision, Term { first: day("2026-01-05"), last: day("2026-06-30") })
}

fn sanctioned(event: &Event) -> Option<(usize, Option<&[usize]>)> {
    match event {
        Event::Discipline(discipline::Event::Admonished { breach, .. }) => Some((*breach, None)),
        Event::Discipline(discipline::Event::Warned { breach, uses, .. }) => {
            Some((*breach, Some(uses)))
        }
        _ => None,
    }
}

fn last_day(case: &Correction) -> NaiveDate {
    case.ends().unwrap()
}

fn invariants() -> Vec<Invariant<Correction>> {
    vec![
        Invariant {
            name: "a breach is used once",
            source: cite("《社区矫正法实施办法》（2020）第三十五条"),
            holds: |before, event, _, after| match sanctioned(event) {
                Some((breach, _)) => {
                    before.ledger().breaches()[breach].used.is_none()
                        && after.ledger().breaches()[breach].used.is_some()
                }
                None => true,
            },
        },
        Invariant {
            name: "two admonitions that stand, served before the breach, lead to a warning, once",
            source: cite("《社区矫正法实施办法》（2020）第三十五条第（五）项"),
            holds: |before, event, _, after| match sanctioned(event) {
                Some((breach, Some(uses))) if !uses.is_empty() => {
                    let (before, after) = (before.ledger(), after.ledger());
                    let on = before.breaches()[breach].on;
                    uses.len() == 2
                        && uses.iter().all(|used| {
                            let made = before.decisions()[*used];
                            made.kind == MeasureKind::Admonition
                                && made.validity == Validity::InForce
                                && made.served < on
                                && after.decisions()[*used].validity == Validity::UsedUp
                        })
                }
                _ => true,
            },
        },
        Invariant {
            name: "a slight breach is admonished, a fairly serious one warned",
            source: cite("《社区矫正法实施办法》（2020）第三十四条"),
            holds: |before, event, _, _| match sanctioned(event) {
                Some((breach, uses)) => {
                    let breach = before.ledger().breaches()[breach];
                    let more = breach.kind == BreachKind::ProhibitionOrder
                        || breach.gravity > Gravity::Slight;
                    let two_admonitions = uses.is_some_and(|uses| !uses.is_empty());
                    match uses {
                        None => !more,
                        Some(_) => more || two_admonitions,
                    }
                }
                None => true,
            },
        },
        Invariant {
            name: "nothing is held against anybody after the end",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, at, _| match event {
                Event::Discipline(
                    discipline::Event::BreachFound { .. }
                    | discipline::Event::Admonished { .. }
                    | discipline::Event::Warned { .. }
                    | discipline::Event::PenaltyProposed { .. },
                ) => at.date() <= last_day(before),
                _ => true,
            },
        },
        Invariant {
            name: "no penalty is proposed for a parolee's breach of supervision",
            source: cite("《治安管理处罚法》（2025）第七十二条第（四）项"),
            holds: |before, event, _, _| match event {
                Event::Discipline(discipline::Event::PenaltyProposed { offence, .. }) => {
                    before.decision().category != Category::Parole
                        || *offence != Offence::SupervisionRules
                }
                _ => true,
            },
        },
        Invariant {
            name: "objecting changes nothing for the worse, setting aside only for the better",
            source: cite("《社区矫正法》第六十一条第（五）项"),
            holds: |before, event, _, after| {
                let (before, after) = (before.ledger(), after.ledger());
                let counts =
                    |ledger: &discipline::Ledger| (ledger.admonitions(), ledger.warnings());
                match event {
                    Event::Discipline(
                        discipline::Event::Objected { .. }
                        | discipline::Event::ObjectionAnswered { .. },
                    ) => {
                        counts(before) == counts(after)
                            && before.breaches() == after.breaches()
                            && before.still_not_correcting() == after.still_not_correcting()
                    }
                    Event::Discipline(discipline::Event::SetAside { .. }) => {
                        after.admonitions() <= before.admonitions()
                            && after.warnings() <= before.warnings()
                    }
                    _ => true,
                }
            },
        },
        Invariant {
            name: "only a decision of the institution adds to what counts",
            source: cite("《社区矫正法实施办法》（2020）第三十二条"),
            holds: |before, event, _, after| {
                let more = after.ledger().warnings() + after.ledger().admonitions()
                    > before.ledger().warnings() + before.ledger().admonitions();
                !more || sanctioned(event).is_some()
            },
        },
        Invariant {
            name: "what is held against a person leaves the line where it is",
            source: cite("《社区矫正法》第二十八条第一款"),
            holds: |before, _, _, after| before.at(Region::Line) == after.at(Region::Line),
        },
    ]
}

#[test]
fn the_ledger() {
    let law = law();
    let slight = |kind, on| Breach::proven(kind, day(on), Gravity::Slight);
    let establish = discipline::Command::EstablishBreach;
    let admonish = |breach| discipline::Command::Admonish {
        ground: AdmonitionGround::Rules,
        breach,
        form: Form::proper(),
    };
    let warn = |ground, breach, form| discipline::Command::Warn { ground, breach, form };
    let first = slight(BreachKind::Reporting, "2026-02-01");
    let commands = [
        establish(first),
        establish(slight(BreachKind::Visitors, "2026-03-01")),
        establish(slight(BreachKind::Move, "2026-05-01")),
        establish(Breach { proven: None, ..first }),
        establish(Breach { reproach: Some(Reproach::Complaint), ..first }),
        admonish(0),
        admonish(1),
        admonish(2),
        warn(WarningGround::TwoAdmonitions, 2, Form::proper()),
        warn(WarningGround::Rules, 0, Form::proper()),
        warn(WarningGround::TwoAdmonitions, 2, Form { served: None, ..Form::proper() }),
        discipline::Command::ProposePenalty { breach: 0, written: Some(true), discovered: None },
        discipline::Command::Object { decision: 0 },
        discipline::Command::AnswerObjection { decision: 0, upheld: Some(true) },
        discipline::Command::AnswerObjection { decision: 0, upheld: None },
        discipline::Command::SetAside { decision: 0, cause: Cause::Objection },
    ];
    let actors = [BodyKind::CorrectionInstitution, BodyKind::Party];
    let report = Exploration {
        start: vec![start(decided(Category::Probation))],
        actors: actors.map(|body| Actor::new(body, body.code())).to_vec(),
        strangers: [
            BodyKind::PublicSecurity,
            BodyKind::JusticeOffice,
            BodyKind::HigherCorrectionInstitution,
            BodyKind::CommunityManagementOffice,
        ]
        .map(|body| Actor::new(body, body.code()))
        .to_vec(),
        moments: ["2026-03-02T09:00:00", "2026-05-10T09:00:00", "2026-07-01T09:00:00"]
            .map(at)
            .to_vec(),
        commands: commands.into_iter().map(Command::Discipline).collect(),
        law: &law,
        invariants: invariants(),
    }
    .run_in(|region| region == Region::File as usize);
    for code in ["wrong_authority", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    let kinds = [
        EventKind::BreachFound,
        EventKind::Admonished,
        EventKind::Warned,
        EventKind::PenaltyProposed,
        EventKind::Objected,
        EventKind::ObjectionAnswered,
        EventKind::SetAside,
    ];
    assert_eq!(faults_of(&report, &kinds), Vec::<String>::new());
    assert_eq!(report.states, 1973);
}

#[test]
fn graver_breaches() {
    let law = law();
    let late = Breach::late(BreachKind::OffSupervision, day("2026-02-01"), day("2026-02-20"));
    let grave = Breach::late(BreachKind::OffSupervision, day("2026-02-25"), day("2026-04-01"));
    let order = Breach::proven(BreachKind::ProhibitionOrder, day("2026-03-01"), Gravity::Slight);
    let establish = discipline::Command::EstablishBreach;
    let mut commands = vec![establish(late), establish(grave), establish(order)];
    for breach in 0..3 {
        for ground in [WarningGround::Lateness, WarningGround::ProhibitionOrder] {
            commands.push(discipline::Command::Warn { ground, breach, form: Form::proper() });
        }
        commands.push(discipline::Command::Admonish {
            ground: AdmonitionGround::Lateness,
            breach,
            form: Form::proper(),
        });
        commands.push(discipline::Command::ProposePenalty {
            breach,
            written: Some(true),
            discovered: None,
        });
    }
    let institution = Actor::new(BodyKind::CorrectionInstitution, "county");
    let ordered = |category| Decision { prohibition_order: Some(true), ..decided(category) };
    let report = Exploration {
        start: vec![
            start(ordered(Category::Control)),
            start(ordered(Category::Probation)),
            start(decided(Category::Probation)),
            start(decided(Category::Parole)),
            start(Decision { minor: None, ..decided(Category::Parole) }),
        ],
        actors: vec![institution],
        strangers: [BodyKind::PublicSecurity, BodyKind::SubdistrictOffice, BodyKind::JusticeOffice]
            .map(|body| Actor::new(body, body.code()))
            .to_vec(),
        moments: ["2026-04-02T09:00:00", "2026-06-30T23:00:00", "2026-07-01T00:00:00"]
            .map(at)
            .to_vec(),
        commands: commands.into_iter().map(Command::Discipline).collect(),
        law: &law,
        invariants: invariants(),
    }
    .run_in(|region| region == Region::File as usize);
    assert!(report.refusals.contains_key("grounds"));
    let kinds = [EventKind::BreachFound, EventKind::Warned, EventKind::PenaltyProposed];
    assert_eq!(faults_of(&report, &kinds), Vec::<String>::new());
    assert_eq!(report.states, 5368);
}
