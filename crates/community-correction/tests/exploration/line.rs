//! The line from the decision to the archive, explored for every category: whoever acts, and whoever
//! does not, the last day, a pardon and death end it.

use std::sync::LazyLock;

use community_correction::{
    Jurisdiction,
    correction::{Command, Correction, Event, Region, Stage},
    decision::{Category, CourtLevel, Decision, Term},
    entry::{self, Content, Dossier, Member, Seat, Tie},
    handover::{self, Arrival, Custodian, Papers, Reception},
    notice::{self, Notice},
    release::{self, Cause, Termination},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Case, Exploration, Invariant, Procedure, Report},
};

use super::{at, cite, day, entrusted, law};

/// Only the stages and rows of this region are for these explorations.
const LINE: fn(usize) -> bool = |region| region == Region::Line as usize;

static LAW: LazyLock<Jurisdiction> = LazyLock::new(law);

const LAST: &str = "2026-10-03";

fn decisions() -> Vec<Decision> {
    let probation = Decision::ordinary_probation();
    let of = |category, organ, court| Decision { category, organ, court, ..probation.clone() };
    vec![
        probation.clone(),
        Decision { minor: Some(true), minor_at_offence: Some(true), ..probation.clone() },
        Decision { woman: None, minor: None, minor_at_offence: None, ..probation.clone() },
        of(Category::Control, BodyKind::Court, Some(CourtLevel::Basic)),
        of(Category::Parole, BodyKind::Court, Some(CourtLevel::Intermediate)),
        of(Category::OutsidePrison, BodyKind::Court, Some(CourtLevel::Basic)),
        of(Category::OutsidePrison, BodyKind::PrisonAdministration, None),
        of(Category::OutsidePrison, BodyKind::PublicSecurity, None),
    ]
}

fn term() -> Term {
    Term { first: day("2026-09-24"), last: day(LAST) }
}

fn member(woman: bool, knows_minors: bool) -> Member {
    Member {
        woman: Some(woman),
        knows_minors: Some(knows_minors),
        tie: Some(Tie::Unconnected),
        ..Member::of(Seat::Committee)
    }
}

/// From the decision to the plan.
fn first_half() -> Vec<Command> {
    let effect = |custodian| {
        Command::Handover(handover::Command::TakeEffect {
            day: term().first,
            term: term(),
            custodian,
        })
    };
    let held = |body| effect(Some(Custodian { body, received: Some(term().first) }));
    let register = |identity, good_reason| {
        Command::Handover(handover::Command::Register(Reception {
            identity,
            good_reason,
            place_disputed: Some(true),
            ..Reception::by(Arrival::Reported)
        }))
    };
    let announce = |public, guardian_called| {
        Command::Entry(entry::Command::AnnounceEntry {
            public,
            guardian_called,
            with_adults: Some(false),
            content: Content::ALL.to_vec(),
        })
    };
    vec![
        Command::Handover(handover::Command::Decide { place_fixed: Some(true) }),
        Command::Handover(handover::Command::Decide { place_fixed: None }),
        effect(None),
        held(BodyKind::DetentionHouse),
        held(BodyKind::PublicSecurity),
        Command::Handover(handover::Command::Request { waiting: Some(true) }),
        register(Some(true), Some(false)),
        register(None, None),
        announce(Some(true), Some(false)),
        announce(Some(false), Some(true)),
        Command::Entry(entry::Command::MakePlan {
            replaces: None,
            for_minor: Some(true),
            with_adults: Some(false),
        }),
        Command::Entry(entry::Command::MakePlan {
            replaces: Some(1),
            for_minor: Some(true),
            with_adults: Some(true),
        }),
    ]
}

/// What ends a case.
fn ends() -> Vec<Command> {
    let terminate = |cause| {
        let judgment_final = Some(true);
        Command::Release(release::Command::Terminate { cause, judgment_final })
    };
    let pardon = |ordered| Command::Release(release::Command::Release(Cause::Pardon { ordered }));
    vec![
        Command::Release(release::Command::Release(Cause::TermOver)),
        pardon(Some(true)),
        pardon(None),
        Command::Release(release::Command::RecordExpiry),
        terminate(Termination::Death),
        terminate(Termination::Revoked),
        terminate(Termination::Recommitted),
        terminate(Termination::NewSentence),
    ]
}

/// What closes a file.
fn closing() -> Vec<Command> {
    let send = |notice, to| Command::Notice(notice::Command::Send { notice, to });
    let announce = |public, guardian_called| {
        Command::Release(release::Command::Announce { public, guardian_called })
    };
    let mut commands = vec![
        Command::Release(release::Command::CertifySentenceServed { keeps_file: Some(true) }),
        Command::Release(release::Command::Seal),
        Command::Release(release::Command::Archive),
        announce(Some(true), None),
        announce(Some(false), Some(true)),
        send(Notice::SentenceServedCopy, BodyKind::Procuratorate),
        send(Notice::Death, BodyKind::Prison),
        send(Notice::Death, BodyKind::DetentionHouse),
        send(Notice::Release, BodyKind::FamilyOrEmployer),
    ];
    for to in [
        BodyKind::Court,
        BodyKind::PublicSecurity,
        BodyKind::PrisonAdministration,
        BodyKind::Procuratorate,
    ] {
        commands.push(send(Notice::Release, to));
        commands.push(send(Notice::Death, to));
    }
    commands
}

fn actors(bodies: &[BodyKind]) -> Vec<Actor> {
    bodies.iter().map(|body| Actor::new(*body, body.code())).collect()
}

/// Who never moves the line: what a sub-district, a committee, a volunteer or a company does has no
/// effect, whatever they claim to have been entrusted with.
fn strangers() -> Vec<Actor> {
    let mut strangers = [
        BodyKind::SubdistrictOffice,
        BodyKind::CommunityManagementOffice,
        BodyKind::TownGovernment,
        BodyKind::ResidentsCommittee,
        BodyKind::SocialOrganisation,
        BodyKind::Volunteer,
        BodyKind::CorrectionCommittee,
        BodyKind::Procuratorate,
        BodyKind::Party,
        BodyKind::Anyone,
    ]
    .map(|body| Actor::new(body, body.code()))
    .to_vec();
    let claimed = entrusted(&["register", "announce_entry", "release", "archive"]);
    for stranger in &mut strangers {
        stranger.delegation.clone_from(&claimed.delegation);
    }
    strangers
}

fn invariants() -> Vec<Invariant<Correction>> {
    vec![
        Invariant {
            name: "nobody is released before the last day, unless pardoned",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, at, _| match event {
                Event::Release(release::Event::Released { pardoned: false, .. }) => {
                    before.ends().is_some_and(|last| last <= at.date())
                }
                _ => true,
            },
        },
        Invariant {
            name: "a release for the end of the term takes effect on its last day, however late",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, _, after| match event {
                Event::Release(release::Event::Released { pardoned: false, effective, .. }) => {
                    before.ends() == Some(*effective) && after.ending().ended() == before.ends()
                }
                _ => true,
            },
        },
        Invariant {
            name: "no event moves the last day of a term",
            source: cite("《刑法》第七十三条第三款"),
            holds: |before, _, _, after| before.ends().is_none() || before.ends() == after.ends(),
        },
        Invariant {
            name: "after the end nobody is supervised any longer",
            source: cite("《社区矫正法》第四十四条"),
            holds: |_, event, at, after| match event {
                Event::Release(
                    release::Event::Released { pardoned: true, .. }
                    | release::Event::Terminated { .. }
                    | release::Event::Expired,
                ) => !after.is_under_correction(at.date()),
                Event::Entry(_) => !after.is_over(at.date()),
                _ => true,
            },
        },
        Invariant {
            name: "only probation and parole await a ruling, and only while one is open",
            source: cite("《社区矫正法》第四十六条"),
            holds: |before, event, _, _| match event {
                Event::Release(release::Event::Expired) => before.awaits_ruling(),
                _ => true,
            },
        },
        Invariant {
            name: "control is never terminated by revocation or recommittal",
            source: cite("《刑法》第四十条"),
            holds: |before, event, _, _| match event {
                Event::Release(release::Event::Terminated {
                    cause: Termination::Revoked | Termination::Recommitted,
                    ..
                }) => {
                    before.decision().category != Category::Control
                        && matches!(before.at(Region::Revocation), Stage::Granted | Stage::TakenIn)
                }
                _ => true,
            },
        },
        Invariant {
            name: "a minor, and whoever may be one, is announced neither in public nor without the guardian",
            source: cite("《社区矫正法》第五十二条第三款"),
            holds: |before, event, _, _| match event {
                Event::Entry(entry::Event::EntryAnnounced { closed })
                | Event::Release(release::Event::ReleaseAnnounced { closed, .. }) => {
                    *closed || before.decision().minor == Some(false)
                }
                _ => true,
            },
        },
        Invariant {
            name: "there is one plan: its version counts up by one",
            source: cite("《社区矫正法》第二十四条"),
            holds: |before, event, _, after| match event {
                Event::Entry(entry::Event::PlanMade { version }) => {
                    after.entry().plan() == Some(*version)
                        && before.entry().plan().unwrap_or(0) + 1 == *version
                }
                _ => before.entry().plan() == after.entry().plan(),
            },
        },
        Invariant {
            name: "no file is closed while a notice of the statute is outstanding or a record unsealed",
            source: cite("《社区矫正法》第四十四条"),
            holds: |before, event, _, _| match event {
                Event::Release(release::Event::Archived) => {
                    before.outstanding(&LAW).all(|told| !told.notice.is_statutory())
                        && (before.ending().is_sealed()
                            || before.decision().is_to_be_sealed() == Some(false))
                }
                _ => true,
            },
        },
        Invariant {
            name: "neither missing papers nor a disputed place keeps anybody from being registered",
            source: cite("《社区矫正法》第二十二条"),
            holds: |before, _, at, _| {
                let reception = Reception {
                    identity: Some(true),
                    place_disputed: Some(true),
                    ..Reception::by(Arrival::Reported)
                };
                let register = Command::Handover(handover::Command::Register(reception));
                before.at(Region::Line) != Stage::Effective
                    || before.is_over(at.date())
                    || before.consider(&register, at, &LAW).is_ok()
            },
        },
    ]
}

/// A case ends on its last day, by a pardon and by death, from every live stage: it waits for nobody.
fn is_live(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::Effective
            | Stage::Registered
            | Stage::Announced
            | Stage::Supervised
            | Stage::ReleasePending
            | Stage::ExpiredPendingRuling
    )
}

fn explore(
    start: Vec<Correction>,
    bodies: &[BodyKind],
    moments: &[&str],
    commands: Vec<Command>,
) -> Report {
    // Every stranger is tried in `strangers_move_nothing`.
    Exploration {
        start,
        actors: actors(bodies),
        strangers: strangers().into_iter().take(1).collect(),
        moments: moments.iter().map(|moment| at(moment)).collect(),
        commands,
        law: &LAW,
        invariants: invariants(),
    }
    .run_in(LINE)
}

/// Faults of the line that another part of its exploration, not this one, has to do without.
fn faults(reports: &[Report]) -> Vec<String> {
    let whole = |fault: &&String| {
        fault.ends_with("is never reached")
            || fault.ends_with("is never used")
            || fault.ends_with("is a dead end")
    };
    let mut faults: Vec<_> = reports
        .iter()
        .flat_map(|report| report.faults.iter().filter(|fault| !whole(fault)))
        .cloned()
        .collect();
    // A stage is reached and a row is used in some part; a stage that is left in one is no dead end.
    if let Some((first, rest)) = reports.split_first() {
        let everywhere = first.faults.iter().filter(whole);
        faults.extend(
            everywhere
                .filter(|fault| rest.iter().all(|part| part.faults.contains(*fault)))
                .cloned(),
        );
    }
    faults
}

#[test]
fn from_the_decision_to_the_end() {
    let moments = ["2026-09-20T09:00:00", "2026-09-25T09:00:00", "2026-10-03T09:00:00"];
    // Those who are not minors, nor perhaps.
    let known = decisions().into_iter().filter(|decision| decision.woman.is_some());
    let start = known.map(Correction::of).collect();
    let mut commands = first_half();
    commands.extend(ends());
    commands.push(Command::Release(release::Command::Appraise { summary: None }));
    let organs = [
        BodyKind::Court,
        BodyKind::PublicSecurity,
        BodyKind::PrisonAdministration,
        BodyKind::CorrectionInstitution,
    ];
    let first = explore(start, &organs, &moments, commands);
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(first.refusals.contains_key(code), "never refused by {code}");
    }

    // At the end, with whatever is open elsewhere.
    let live = [
        Stage::Effective,
        Stage::Registered,
        Stage::Announced,
        Stage::Supervised,
        Stage::ReleasePending,
    ];
    let elsewhere = [Stage::NotProposed, Stage::Proposed, Stage::Granted];
    let mut start = Vec::new();
    for decision in decisions() {
        let last = Term { first: day("2025-10-04"), last: day(LAST) };
        for line in live {
            for open in elsewhere {
                let case = Correction::taken_over(decision.clone(), last);
                start.push(case.having_reached(line).having_reached(open));
            }
        }
    }
    let mut commands = ends();
    commands.extend(closing());
    let moments = ["2026-10-02T09:00:00", "2026-11-02T09:00:00"];
    let executing = [BodyKind::CorrectionInstitution, BodyKind::Prison, BodyKind::DetentionHouse];
    let second = explore(start, &executing, &moments, commands);
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(second.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(faults(&[first.clone(), second.clone()]), Vec::<String>::new());
    assert_eq!([first.states, second.states], [1897, 1874]);
}

/// 《社区矫正法》第四十四条, 第四十五条, 第五十一条: the last day, a pardon and death end correction from
/// every live stage, whatever is open elsewhere and whoever is late. Where a ruling on probation or
/// parole is awaited, the restrictions end and the release waits; where it was given, correction
/// terminates.
#[test]
fn nothing_blocks_the_end() {
    let institution = Actor::new(BodyKind::CorrectionInstitution, "institution");
    let [release, pardon, _, expiry, death, revoked, recommitted, ..] =
        <[Command; 8]>::try_from(ends()).unwrap();
    let mut checked = 0;
    for decision in decisions() {
        for line in Stage::ALL.iter().copied().filter(|stage| is_live(*stage)) {
            for row in Correction::TABLE.rows {
                let last = Term { first: day("2025-10-04"), last: day(LAST) };
                let case = Correction::taken_over(decision.clone(), last);
                let case = Case::new(case.having_reached(row.from).having_reached(line));
                for moment in ["2026-10-03T00:00:00", "2026-10-04T00:00:00", "2030-01-01T00:00:00"]
                {
                    let may = |command: &Command| {
                        case.decide(command, &institution, at(moment), &LAW).is_ok()
                    };
                    assert!(may(&pardon) && may(&death), "{line}, {}", row.from);
                    let revoked = matches!(row.from, Stage::Granted | Stage::TakenIn)
                        && (may(&revoked) || may(&recommitted));
                    let expired = line == Stage::ExpiredPendingRuling || may(&expiry);
                    let waits = case.state().awaits_ruling() && expired;
                    assert!(
                        may(&release) || waits || revoked,
                        "{line}, {}: {decision:?}",
                        row.from
                    );
                    assert!(!case.state().is_under_correction(day("2026-10-04")));
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 10_000);
}

/// 《社区矫正法》第九条: whoever is neither organ, institution, prison nor detention house moves nothing on
/// the line, at no stage, whatever entrustment they claim.
#[test]
fn strangers_move_nothing() {
    let mut commands = first_half();
    commands.extend(ends());
    commands.extend(closing());
    for decision in decisions() {
        for line in Correction::TABLE.rows.iter().filter(|row| LINE(row.region)) {
            let case = Correction::taken_over(decision.clone(), term()).having_reached(line.from);
            let case = Case::new(case);
            for stranger in strangers() {
                for command in &commands {
                    let refusal = case.decide(command, &stranger, at("2026-10-03T09:00:00"), &LAW);
                    let code = refusal.unwrap_err().code();
                    assert!(["wrong_authority", "not_provided"].contains(&code), "{code}");
                }
            }
        }
    }
}

/// Team, class, file, papers: what the file holds of the line.
#[test]
fn what_the_file_holds() {
    let team = |members| Command::Entry(entry::Command::FixTeam { members, letters: None });
    let class = |assessed, restricts| {
        Command::Entry(entry::Command::Classify { class: 1, assessed, restricts })
    };
    let file = |dossier| Command::Entry(entry::Command::OpenFile { dossier });
    let deliver = |judgment, execution_notice| {
        let papers = Papers { judgment, execution_notice, minor_report: false };
        Command::Handover(handover::Command::Deliver { papers })
    };
    let educate = |rules, within: &str| {
        Command::Handover(handover::Command::Educate {
            rules,
            consequences: Some(true),
            report_within: Some(within.parse().unwrap()),
            proved: Some(true),
        })
    };
    let mut commands = first_half();
    commands.retain(|command| !matches!(command, Command::Entry(_)));
    commands.extend([
        educate(Some(true), "10 days"),
        educate(Some(true), "3 days"),
        educate(None, "10 days"),
        Command::Handover(handover::Command::Notify),
        deliver(true, false),
        deliver(false, true),
        deliver(false, false),
        Command::Handover(handover::Command::Acknowledge),
        team(vec![member(true, true)]),
        team(vec![member(false, false)]),
        team(vec![Member::of(Seat::Volunteer)]),
        class(Some(true), Some(false)),
        class(Some(true), Some(true)),
        class(None, None),
        file(Dossier::Work),
        file(Dossier::Correction),
    ]);
    let probation = Decision::ordinary_probation();
    let report = Exploration {
        start: vec![
            Correction::of(probation.clone()),
            Correction::of(Decision { woman: None, minor: Some(true), ..probation }),
        ],
        actors: vec![
            Actor::new(BodyKind::Court, "court"),
            Actor::new(BodyKind::CorrectionInstitution, "institution"),
            entrusted(&["fix_team", "open_file", "classify", "register"]),
        ],
        strangers: strangers().into_iter().take(1).collect(),
        moments: vec![at("2026-09-24T09:00:00"), at("2026-10-12T09:00:00")],
        commands,
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "a minor's team, and that of whoever may be a woman, is fit",
                source: cite("《社区矫正法》第二十五条第二款"),
                holds: |before, event, _, _| match event {
                    Event::Entry(entry::Event::TeamFixed { members, .. }) => {
                        // Of the teams that are tried, only the fit one has one member.
                        *members == 1 || before.decision().minor == Some(false)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "no lateness is held against whoever was not told, and none without a day missed",
                source: cite("《社区矫正法》第十九条第二款"),
                holds: |before, _, _, after| {
                    after.handover().days_late().is_none_or(|days| {
                        days > 0
                            && after.handover().was_told()
                            && after.handover().missed().is_some_and(|missed| {
                                after.handover().arrived().is_some_and(|arrived| missed < arrived)
                            })
                    }) && (before.handover().days_late().is_none()
                        || before.handover().days_late() == after.handover().days_late())
                },
            },
            Invariant {
                name: "what is not in effect is neither notified nor delivered nor received",
                source: cite("《刑事诉讼法》（2018）第二百五十九条第一款"),
                holds: |before, event, _, _| match event {
                    Event::Handover(
                        handover::Event::Notified
                        | handover::Event::DocumentsDelivered { .. }
                        | handover::Event::Registered { .. },
                    ) => before.handover().effect().is_some(),
                    _ => true,
                },
            },
            Invariant {
                name: "papers are asked for once the person is received, or while nobody waits",
                source: cite("《社区矫正法》第二十二条"),
                holds: |before, event, _, _| match event {
                    Event::Handover(handover::Event::DocumentsRequested) => {
                        before.handover().registered().is_some()
                    }
                    _ => true,
                },
            },
        ],
    }
    .run_in(|_| false);
    for code in ["wrong_authority", "wrong_stage", "grounds"] {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.faults, std::collections::BTreeSet::new());
    assert_eq!(report.states, 2354);
}
