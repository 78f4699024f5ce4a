//! Reports, checks, approvals and help, explored.

use community_correction::{
    correction::{Command, Correction, Event, EventKind, Region},
    decision::{Category, Decision, OutsideGround, Term},
    reporting::{
        self, Check, Institution, Liberty, Person, PoliceMatter, ReportKind, Restriction, Way,
    },
    support::{self, Activity, Concern, Help, Measure},
};
use governance_core::{
    legal_time::TimeLimit,
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant},
};

use super::{at, cite, day, discipline::faults_of, entrusted, law};

fn start(decision: Decision) -> Correction {
    Correction::taken_over(decision, Term { first: day("2026-01-05"), last: day("2026-06-30") })
}

fn starts() -> Vec<Correction> {
    let of = |category| Decision { category, ..Decision::ordinary_probation() };
    vec![
        start(Decision { prohibition_order: Some(true), ..of(Category::Control) }),
        start(of(Category::Probation)),
        start(Decision { prohibition_order: None, minor: None, ..of(Category::Probation) }),
        start(Decision {
            outside: Some(OutsideGround::MedicalBail),
            ..of(Category::OutsidePrison)
        }),
    ]
}

fn actors(bodies: &[BodyKind]) -> Vec<Actor> {
    bodies.iter().map(|body| Actor::new(*body, body.code())).collect()
}

#[test]
fn reports() {
    let law = law();
    let report = |of, designated| reporting::Command::Report { of, designated };
    let check = reporting::Command::Check;
    let discreet = Check::discreet(Way::Visit);
    let liberty = |granted| reporting::Command::ApproveLiberties {
        liberty: Liberty::Press,
        granted,
        reasons: Some(true),
    };
    let require = |every, told| reporting::Command::Require {
        of: ReportKind::Contact,
        every,
        written: Some(true),
        told,
    };
    let lengthen = |by, level| reporting::Command::Lengthen { of: ReportKind::Recheck, by, level };
    let commands = vec![
        report(ReportKind::Recheck, Some(true)),
        report(ReportKind::Recheck, None),
        report(ReportKind::Health, None),
        report(ReportKind::Contact, None),
        check(discreet),
        check(Check { reveals: Some(true), ..discreet }),
        check(Check { continuous: Some(true), ..discreet }),
        check(Check { imposes: Some(Restriction::Curfew), ..discreet }),
        reporting::Command::ApproveContact {
            with: Person::Victim,
            granted: Some(true),
            barred: None,
            reasons: None,
        },
        reporting::Command::ApproveEntry {
            granted: Some(true),
            approvable: Some(true),
            reasons: None,
        },
        liberty(Some(true)),
        liberty(Some(false)),
        liberty(None),
        require(TimeLimit::days(7), Some(true)),
        require(TimeLimit::hours(2), Some(true)),
        require(TimeLimit::days(7), None),
        lengthen(TimeLimit::days(20), Institution::County),
        lengthen(TimeLimit::months(1), Institution::County),
        lengthen(TimeLimit::months(1), Institution::Higher),
        lengthen(TimeLimit::months(3), Institution::Higher),
        lengthen(TimeLimit::months(3), Institution::Province),
        reporting::Command::StopConduct { effective: Some(false), held: None },
        reporting::Command::StopConduct { effective: Some(true), held: Some(true) },
        reporting::Command::CallPolice { matter: PoliceMatter::Unstopped },
        reporting::Command::CallPolice { matter: PoliceMatter::AgainstStaff },
    ];
    let mut acting = actors(&[
        BodyKind::CorrectionInstitution,
        BodyKind::HigherCorrectionInstitution,
        BodyKind::PublicSecurity,
        BodyKind::Party,
    ]);
    acting.push(entrusted(&["check", "stop_conduct", "call_police"]));
    let report = Exploration {
        start: starts(),
        actors: acting,
        strangers: actors(&[
            BodyKind::SubdistrictOffice,
            BodyKind::CommunityManagementOffice,
            BodyKind::JusticeOffice,
            BodyKind::ResidentsCommittee,
            BodyKind::Volunteer,
            BodyKind::Court,
            BodyKind::FamilyOrEmployer,
        ]),
        moments: ["2026-02-02T09:00:00", "2026-06-30T23:00:00", "2026-07-01T00:00:00"]
            .map(at)
            .to_vec(),
        commands: commands.into_iter().map(Command::Reporting).collect(),
        law: &law,
        invariants: vec![
            Invariant {
                name: "only control limits speech, press, assembly and the like",
                source: cite("《刑法》第三十九条第一款第（二）项"),
                holds: |before, event, _, _| {
                    before.decision().category == Category::Control
                        || !matches!(
                            event,
                            Event::Reporting(reporting::Event::LibertiesDecided { .. })
                        )
                },
            },
            Invariant {
                name: "entry is approved where the court restricted it",
                source: cite("《刑法》第七十二条第二款"),
                holds: |before, event, _, _| {
                    before.decision().prohibition_order == Some(true)
                        || !matches!(event, Event::Reporting(reporting::Event::EntryDecided { .. }))
                },
            },
            Invariant {
                name: "after the end nobody is supervised",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, event, at, _| {
                    at.date() <= before.ends().unwrap()
                        || matches!(
                            event,
                            Event::Reporting(
                                reporting::Event::Reported { .. }
                                    | reporting::Event::PoliceCalled { .. }
                            )
                        )
                },
            },
            Invariant {
                name: "what is lengthened is lengthened high enough up",
                source: cite("《社区矫正法实施办法》（2020）第二十四条"),
                holds: |before, event, _, _| match event {
                    Event::Reporting(reporting::Event::Lengthened { by, level, .. }) => {
                        before.decision().category == Category::OutsidePrison
                            && match *level {
                                Institution::County => *by == TimeLimit::days(20),
                                Institution::Higher => *by == TimeLimit::months(1),
                                _ => true,
                            }
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "nothing is required by the hour",
                source: cite("《社区矫正法》第三十四条第一款"),
                holds: |_, _, _, after| {
                    after.reporting().required(ReportKind::Contact) != Some(TimeLimit::hours(2))
                },
            },
            Invariant {
                name: "supervision leaves the ledger and the line where they are",
                source: cite("《社区矫正法》第二十六条第一款"),
                holds: |before, _, _, after| {
                    before.ledger() == after.ledger()
                        && before.at(Region::Line) == after.at(Region::Line)
                },
            },
        ],
    }
    .run_in(|region| region == Region::File as usize);
    for code in ["wrong_authority", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    let kinds = [
        EventKind::Reported,
        EventKind::Checked,
        EventKind::ContactApproved,
        EventKind::EntryApproved,
        EventKind::LibertiesApproved,
        EventKind::IntervalChanged,
        EventKind::IntervalLengthened,
        EventKind::ConductStopped,
        EventKind::PoliceCalled,
    ];
    assert_eq!(faults_of(&report, &kinds), Vec::<String>::new());
    assert_eq!(report.states, 2412);
}

#[test]
fn help_and_guardians() {
    let law = law();
    let fitting = Activity::fitting(Measure::PublicBenefit);
    let offer = support::Command::Support;
    let give =
        |given, conditions| support::Command::GiveHelp { with: Help::LegalAid, given, conditions };
    let commands = vec![
        offer(fitting),
        offer(Activity { over_time: Some(true), ..fitting }),
        offer(Activity { over_strength: None, ..fitting }),
        offer(Activity { with_adults: None, ..fitting }),
        offer(Activity { schooling_unfinished: Some(true), ..fitting }),
        support::Command::SeekHelp { with: Help::LegalAid },
        give(Some(true), Some(false)),
        give(Some(false), None),
        give(Some(true), Some(true)),
        support::Command::UrgeGuardian { refuses: Some(true) },
        support::Command::UrgeGuardian { refuses: None },
        support::Command::TellDepartment { of: Concern::Guardian },
        support::Command::TellDepartment { of: Concern::Schooling },
    ];
    let minor = Decision { minor: Some(true), ..Decision::ordinary_probation() };
    let report = Exploration {
        start: [starts(), vec![start(minor)]].concat(),
        actors: actors(&[
            BodyKind::CorrectionInstitution,
            BodyKind::Party,
            BodyKind::ResidentsCommittee,
            BodyKind::SocialOrganisation,
        ]),
        strangers: actors(&[
            BodyKind::SubdistrictOffice,
            BodyKind::CommunityManagementOffice,
            BodyKind::JusticeOffice,
            BodyKind::PublicSecurity,
        ]),
        moments: ["2026-02-02T09:00:00", "2026-07-01T00:00:00"].map(at).to_vec(),
        commands: commands.into_iter().map(Command::Support).collect(),
        law: &law,
        invariants: vec![
            Invariant {
                name: "help that is sought stays owed until it is given",
                source: cite("《社区矫正法》第四十三条"),
                holds: |before, event, _, after| {
                    let sought = |case: &Correction| case.support().is_sought(Help::LegalAid);
                    !sought(before)
                        || sought(after)
                        || matches!(event, Event::Support(support::Event::HelpGiven { .. }))
                },
            },
            Invariant {
                name: "a department is told of a guardian who was urged and refuses",
                source: cite("《社区矫正法》第五十三条第二款"),
                holds: |before, event, _, _| match event {
                    Event::Support(support::Event::DepartmentTold { of: Concern::Guardian }) => {
                        before.support().guardian_refuses() == Some(true)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "after the end nothing is asked of the person",
                source: cite("《社区矫正法》第四十四条"),
                holds: |before, event, at, _| {
                    at.date() <= before.ends().unwrap()
                        || !matches!(event, Event::Support(support::Event::Supported { .. }))
                },
            },
            Invariant {
                name: "support leaves the ledger where it is",
                source: cite("《社区矫正法》第四十二条"),
                holds: |before, _, _, after| before.ledger() == after.ledger(),
            },
        ],
    }
    .run_in(|region| region == Region::File as usize);
    assert!(report.refusals.contains_key("grounds"));
    let kinds = [
        EventKind::Supported,
        EventKind::HelpSought,
        EventKind::HelpGiven,
        EventKind::GuardianUrged,
        EventKind::DepartmentTold,
    ];
    assert_eq!(faults_of(&report, &kinds), Vec::<String>::new());
    assert_eq!(report.states, 16);
}
