//! Contact and liberty, explored.

use community_correction::{
    contact,
    correction::{Command, Correction, Event, Region, Stage},
    decision::{Decision, Term},
    liberty::{self, Restraint},
    revocation::{self, Addressee, LawyerHeard, Proposal, Showing, SubjectHeard},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant},
};

use super::{at, cite, day, entrusted, law};

fn commands() -> Vec<Command> {
    let lose = |last_contact: Option<&str>, missed: Option<&str>| {
        Command::Contact(contact::Command::Lose {
            last_contact: last_contact.map(day),
            missed: missed.map(day),
        })
    };
    let restrict = |kind, organ| {
        let decided = day("2026-03-12");
        Command::Liberty(liberty::Command::Restrict { kind, decided, organ })
    };
    let inform = |whom| Command::Liberty(liberty::Command::Inform { whom });
    vec![
        lose(Some("2026-03-11"), None),
        lose(None, Some("2026-03-12")),
        lose(None, None),
        Command::Contact(contact::Command::AskPolice),
        Command::Contact(contact::Command::Find { good_reason: Some(true) }),
        Command::Contact(contact::Command::Find { good_reason: None }),
        Command::Contact(contact::Command::DeclareFugitive),
        Command::Contact(contact::Command::Catch),
        restrict(Restraint::AdministrativeDetention, BodyKind::PublicSecurity),
        restrict(Restraint::Arrest, BodyKind::Court),
        restrict(Restraint::Arrest, BodyKind::CorrectionInstitution),
        inform(BodyKind::CorrectionInstitution),
        inform(BodyKind::Procuratorate),
        inform(BodyKind::Volunteer),
        Command::Liberty(liberty::Command::Restore),
        Command::Revocation(revocation::Command::Propose(Proposal {
            showing: Showing::OffSupervision {
                since: day("2026-01-15"),
                on: day("2026-02-20"),
                good_reason: Some(false),
            },
            to: Addressee::Original,
            court: None,
            reasons: Some(true),
            evidence: Some(true),
            copied: Some(true),
        })),
        Command::Revocation(revocation::Command::Hear {
            subject: Some(SubjectHeard::Heard),
            lawyer: Some(LawyerHeard::NoneRetained),
        }),
        Command::Revocation(revocation::Command::Grant { excluded_days: None }),
    ]
}

fn invariants() -> Vec<Invariant<Correction>> {
    vec![
        Invariant {
            name: "nobody is a fugitive, and nobody is caught, without a ruling or decision",
            source: cite("《社区矫正法》第五十条"),
            holds: |before, event, _, after| match event {
                Event::Contact(contact::Event::FugitiveDeclared | contact::Event::Caught) => {
                    before.at(Region::Revocation) == Stage::Granted
                }
                _ => {
                    after.at(Region::Contact) != Stage::Fugitive
                        || before.at(Region::Contact) == Stage::Fugitive
                }
            },
        },
        Invariant {
            name: "whoever is held is not lost, and whoever is lost is searched for",
            source: cite("《社区矫正法》第三十条"),
            holds: |before, event, _, after| match event {
                Event::Contact(contact::Event::Lost { .. }) => {
                    before.at(Region::Liberty) != Stage::Held
                        && after.at(Region::Contact) == Stage::Searching
                        && after.contact().lost_since().is_some()
                }
                _ => true,
            },
        },
        Invariant {
            name: "no day off supervision lies after the end, and a reason nobody knows stays unknown",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, at, after| match event {
                Event::Contact(contact::Event::Found { days_off, good_reason }) => {
                    let since = before.contact().lost_since();
                    let until = before.ends().map_or(at.date(), |last| last.min(at.date()));
                    let most = since.map_or(0, |since| (until - since).num_days().max(0));
                    i64::from(*days_off) <= most
                        && after.contact().spell().is_none_or(|spell| {
                            since.is_none() || spell.good_reason == *good_reason
                        })
                }
                _ => true,
            },
        },
        Invariant {
            name: "nobody is searched for as being off supervision after the end",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, at, _| match event {
                Event::Contact(contact::Event::Lost { .. } | contact::Event::PoliceAsked) => {
                    !before.is_over(at.date())
                }
                _ => true,
            },
        },
        Invariant {
            name: "reports rest while somebody is held, and no clock stops",
            source: cite("《社区矫正法》第三十二条"),
            holds: |before, _, _, after| {
                after.do_reports_rest() == after.liberty().kind().is_some()
                    && before.ends() == after.ends()
            },
        },
    ]
}

/// The last day of the term, and the day after it.
const MOMENTS: [&str; 2] = ["2026-03-20T09:00:00", "2026-03-21T09:00:00"];

fn term() -> Term {
    Term { first: day("2025-03-21"), last: day("2026-03-20") }
}

/// Those who hold something try everything, with some who do not; a hint is free to anybody.
#[test]
fn contact() {
    let law = law();
    let mut commands = commands();
    commands.push(Command::Contact(contact::Command::GiveHint));
    let actors = [
        BodyKind::CorrectionInstitution,
        BodyKind::PublicSecurity,
        BodyKind::Court,
        BodyKind::JusticeOffice,
        BodyKind::Volunteer,
    ];
    let mut actors: Vec<_> = actors.iter().map(|body| Actor::new(*body, body.code())).collect();
    actors.push(entrusted(&["search"]));
    let report = Exploration {
        start: vec![Correction::taken_over(Decision::ordinary_probation(), term())],
        actors,
        strangers: Vec::new(),
        moments: MOMENTS.map(at).to_vec(),
        commands,
        law: &law,
        invariants: invariants(),
    }
    .run_in(|region| region == Region::Contact as usize || region == Region::Liberty as usize);
    assert_eq!(report.faults, std::collections::BTreeSet::new());
    for code in ["wrong_authority", "needs_delegation", "wrong_stage", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.states, 1431);
}

/// Committees, volunteers, offices and relatives search, seize, hold and propose nothing.
#[test]
fn strangers() {
    let law = law();
    let strangers = [
        BodyKind::SubdistrictOffice,
        BodyKind::CommunityManagementOffice,
        BodyKind::JusticeOffice,
        BodyKind::ResidentsCommittee,
        BodyKind::Volunteer,
        BodyKind::SocialOrganisation,
        BodyKind::FamilyOrEmployer,
        BodyKind::Party,
        BodyKind::JusticeBureau,
    ];
    let holders = [BodyKind::CorrectionInstitution, BodyKind::PublicSecurity, BodyKind::Court];
    let of = |bodies: &[BodyKind]| {
        bodies.iter().map(|body| Actor::new(*body, body.code())).collect::<Vec<_>>()
    };
    let [first, ..] = MOMENTS;
    let report = Exploration {
        start: vec![Correction::taken_over(Decision::ordinary_probation(), term())],
        actors: of(&holders),
        strangers: of(&strangers),
        moments: vec![at(first)],
        commands: commands(),
        law: &law,
        invariants: invariants(),
    }
    .run_in(|_| false);
    assert_eq!(report.faults, std::collections::BTreeSet::new());
    assert_eq!(report.states, 1053);
}
