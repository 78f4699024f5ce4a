//! Revocation, recommittal, arrest and custody, explored for every category.

use std::sync::LazyLock;

use community_correction::{
    Jurisdiction,
    correction::{Command, Correction, Event, EventKind, Region, Stage},
    decision::{Category, CourtLevel, Decision, OutsideGround, Term},
    revocation::{
        self, Addressee, Crime, Danger, LawyerHeard, Proposal, Request, Showing, SubjectHeard,
    },
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Happening, Invariant, Procedure, Report},
};

use super::{at, cite, day, law};

const LINE: usize = Region::Line as usize;
const REVOCATION: usize = Region::Revocation as usize;

/// The law is read once: every invariant asks it on every move.
static LAW: LazyLock<Jurisdiction> = LazyLock::new(law);

fn term() -> Term {
    Term { first: day("2025-05-11"), last: day("2026-05-10") }
}

fn off_supervision(on: &str) -> Showing {
    Showing::OffSupervision { since: day("2026-03-01"), on: day(on), good_reason: Some(false) }
}

/// A proposal to which nothing is wanting.
fn proposal(showing: Showing) -> Proposal {
    Proposal {
        showing,
        to: Addressee::Original,
        court: None,
        reasons: Some(true),
        evidence: Some(true),
        copied: Some(true),
    }
}

fn commands() -> Vec<Command> {
    let shown = off_supervision("2026-04-02");
    let gone = Showing::GroundGone { on: day("2026-04-02"), gone: Some(true) };
    let request = |proposal, danger| {
        revocation::Command::RequestArrest(Request { proposal, danger, evidence: Some(true) })
    };
    let hear = |subject, lawyer| revocation::Command::Hear { subject, lawyer };
    [
        revocation::Command::Prepare { showing: shown },
        revocation::Command::Prepare { showing: gone },
        revocation::Command::Propose(proposal(shown)),
        revocation::Command::Propose(proposal(gone)),
        revocation::Command::Propose(proposal(Showing::TwiceWarned { on: day("2026-04-02") })),
        revocation::Command::Propose(Proposal { copied: None, ..proposal(shown) }),
        revocation::Command::Propose(Proposal {
            court: Some(CourtLevel::Intermediate),
            ..proposal(shown)
        }),
        request(Some(proposal(shown)), Some(Danger::Flight)),
        request(Some(proposal(gone)), Some(Danger::Flight)),
        request(Some(proposal(shown)), None),
        request(None, Some(Danger::Flight)),
        revocation::Command::OrderArrest,
        revocation::Command::DenyArrest,
        revocation::Command::Arrest,
        revocation::Command::Free,
        hear(Some(SubjectHeard::Heard), None),
        hear(None, Some(LawyerHeard::NoneRetained)),
        hear(Some(SubjectHeard::Unreachable), None),
        hear(None, None),
        revocation::Command::Grant { excluded_days: None },
        revocation::Command::Grant { excluded_days: Some(5) },
        revocation::Command::Deny,
        revocation::Command::Withdraw { reasons: Some(true) },
        revocation::Command::Withdraw { reasons: None },
        revocation::Command::RevokeForCrime { crime: Crime::New { committed: day("2026-04-01") } },
        revocation::Command::RevokeForCrime { crime: Crime::New { committed: day("2026-05-11") } },
        revocation::Command::TakeToPrison,
    ]
    .map(Command::Revocation)
    .to_vec()
}

/// Bodies that hold a mandate somewhere here, and those that hold none.
fn bodies() -> (Vec<Actor>, Vec<Actor>) {
    let actor = |body: BodyKind| Actor::new(body, "body-1");
    let holders = [
        BodyKind::CorrectionInstitution,
        BodyKind::HigherCorrectionInstitution,
        BodyKind::Court,
        BodyKind::PublicSecurity,
        BodyKind::PrisonAdministration,
        BodyKind::Prison,
    ];
    let strangers = BodyKind::ALL.iter().copied().filter(|body| !holders.contains(body));
    (holders.map(actor).to_vec(), strangers.map(actor).collect())
}

fn holds_revocation(event: &Event, allowed: impl Fn(&revocation::Event) -> bool) -> bool {
    match event {
        Event::Revocation(event) => allowed(event),
        _ => true,
    }
}

fn invariants() -> Vec<Invariant<Correction>> {
    vec![
        Invariant {
            name: "no court revokes before it has heard subject and lawyer (UL-28)",
            source: cite("《社区矫正法》第四十八条第二款"),
            holds: |before, event, _, _| {
                holds_revocation(event, |event| match event {
                    revocation::Event::RevocationGranted { .. } => {
                        before.decision().category == Category::OutsidePrison
                            || before.revocation().is_heard()
                    }
                    _ => true,
                })
            },
        },
        Invariant {
            name: "with control nothing is prepared, proposed or revoked (UL-15)",
            source: cite("《刑法》第四十条"),
            holds: |before, event, _, after| {
                before.decision().category != Category::Control
                    || !matches!(event, Event::Revocation(_))
                    || after.stage(REVOCATION) == Stage::NotProposed
            },
        },
        Invariant {
            name: "nobody is arrested but under probation and parole (UL-14)",
            source: cite("《社区矫正法》第四十七条第一款"),
            holds: |before, event, _, after| {
                let may =
                    matches!(before.decision().category, Category::Probation | Category::Parole);
                may || (after.revocation().in_custody_since().is_none()
                    && !matches!(
                        event.kind(),
                        EventKind::ProposedWithArrest
                            | EventKind::ArrestOrderMade
                            | EventKind::ArrestMade
                    ))
            },
        },
        Invariant {
            name: "nobody is arrested without a proposal on file",
            source: cite("《社区矫正法》第四十七条第一款"),
            holds: |before, event, _, _| {
                event.kind() != EventKind::ArrestMade || before.revocation().proposal().is_some()
            },
        },
        Invariant {
            name: "whoever is held has a last day, within thirty days and within the term (UL-29)",
            source: cite("《社区矫正法》第四十七条第二款"),
            holds: |_, _, _, after| {
                let held = matches!(after.stage(REVOCATION), Stage::Arrested | Stage::CustodyToEnd);
                let custody = after.custody(&LAW).unwrap();
                custody.is_some() == held
                    && custody.is_none_or(|custody| {
                        let days = custody.last.signed_duration_since(custody.since).num_days();
                        days < 30
                            && after.ends().is_none_or(|ends| custody.last <= ends)
                            && !custody.is_lawful(
                                custody.last.succ_opt().unwrap().and_hms_opt(0, 0, 0).unwrap(),
                            )
                    })
            },
        },
        Invariant {
            name: "whoever is held has a right to be freed by a day, at every moment (UL-29)",
            source: cite("《社区矫正法》第四十八条第四款"),
            holds: |_, _, moment, after| {
                let owed = after.obligations(moment, &LAW).unwrap();
                let free = owed
                    .iter()
                    .any(|owed| owed.duty == community_correction::duty::Duty::EndCustody);
                free == after.custody(&LAW).unwrap().is_some()
            },
        },
        Invariant {
            name: "custody is over the moment revocation is denied or the proposal withdrawn (UL-29)",
            source: cite("《社区矫正法》第四十八条第四款"),
            holds: |before, event, moment, after| {
                let ends = matches!(
                    event.kind(),
                    EventKind::RevocationDenied | EventKind::RevocationWithdrawn
                );
                let held = before.revocation().in_custody_since().is_some();
                let later = moment + chrono::Duration::seconds(1);
                !ends
                    || !held
                    || after.custody(&LAW).unwrap().is_some_and(|held| !held.is_lawful(later))
            },
        },
        Invariant {
            name: "nobody is arrested twice for the same facts: thirty days stay thirty (UL-29)",
            source: cite("《社区矫正法》第四十七条第二款"),
            holds: |before, event, _, _| {
                let revocation = before.revocation();
                event.kind() != EventKind::ArrestMade
                    || revocation.proposal().is_some_and(|proposal| {
                        revocation.last_arrest().is_none_or(|arrested| arrested < proposal.on)
                    })
            },
        },
        Invariant {
            name: "after the term nothing is begun against the person (UL-18)",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, moment, _| {
                !before.is_over(moment.date())
                    || !matches!(
                        event.kind(),
                        EventKind::RevocationPrepared
                            | EventKind::RevocationProposed
                            | EventKind::ProposedWithArrest
                            | EventKind::ArrestOrderMade
                            | EventKind::ArrestMade
                    )
            },
        },
        Invariant {
            name: "a revocation is about to be proposed only while something is on file for it",
            source: cite("《社区矫正法》第二十九条第一款第（五）项"),
            holds: |_, _, _, after| {
                after.revocation().is_prepared()
                    == (after.revocation().preparation().is_some() || after.is_revocation_open())
            },
        },
        Invariant {
            name: "the line is not moved by a step of this region",
            source: cite("《社区矫正法》第四十五条"),
            holds: |before, event, _, after| {
                !matches!(event, Event::Revocation(_)) || before.stage(LINE) == after.stage(LINE)
            },
        },
    ]
}

fn explore(decision: Decision, regions: bool) -> Report {
    let (actors, strangers) = bodies();
    // Inside the term, on its last day, and after it.
    let moments =
        ["2026-04-08T09:00:00", "2026-05-10T09:00:00", "2026-05-11T09:00:00"].map(at).to_vec();
    Exploration {
        start: vec![Correction::taken_over(decision, term())],
        actors,
        strangers,
        moments,
        commands: commands(),
        law: &LAW,
        invariants: invariants(),
    }
    .run_in(|region| regions && region == REVOCATION)
}

fn probation() -> Decision {
    Decision::ordinary_probation()
}

#[test]
fn under_probation() {
    let report = explore(probation(), true);
    assert_eq!(report.faults.into_iter().collect::<Vec<_>>(), Vec::<String>::new());
    for code in ["grounds", "wrong_stage", "wrong_authority"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.states, 1604);
}

#[test]
fn under_parole_of_an_intermediate_court() {
    let decision = Decision {
        category: Category::Parole,
        court: Some(CourtLevel::Intermediate),
        ..probation()
    };
    let report = explore(decision, true);
    assert_eq!(report.faults.into_iter().collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(report.states, 1604);
}

#[test]
fn outside_prison() {
    let decision = Decision {
        category: Category::OutsidePrison,
        organ: BodyKind::PrisonAdministration,
        outside: Some(OutsideGround::Nursing),
        ..probation()
    };
    let report = explore(decision, false);
    // No arrest: of the whole region only these stages are within reach.
    assert_eq!(faults_but_unreached(&report), Vec::<String>::new());
    assert_eq!(report.states, 225);
}

#[test]
fn under_control() {
    let report = explore(Decision { category: Category::Control, ..probation() }, false);
    assert_eq!(faults_but_unreached(&report), Vec::<String>::new());
    // Nothing at all happens.
    assert_eq!((report.states, report.moves), (1, 0));
}

/// Stages that a category cannot reach are no faults where it is explored by itself.
fn faults_but_unreached(report: &Report) -> Vec<String> {
    let faults = report.faults.iter().filter(|fault| !fault.ends_with("is never reached"));
    faults.cloned().collect()
}
