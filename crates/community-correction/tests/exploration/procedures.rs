//! The procedures beside the case, explored: investigation, commutation, complaints, corrections by
//! the procuratorate, objections.

use std::{collections::BTreeSet, sync::LazyLock};

use community_correction::{
    Jurisdiction,
    commutation::{self, Commutation, Facts, Penalty, Property, Reason, Reduction, Service},
    decision::{Category, CourtLevel},
    investigation::{
        self, Commission, Conclusion, Investigation, Notice, Obstacle, Paper, Purpose, Topic, Track,
    },
    remedy::{
        Violation,
        complaint::{self, Complaint, Kind, Matter},
        correction::{self, Correction, Found},
        objection::{self, Contested, Objection},
    },
};
use governance_core::{
    language::WordSet,
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure, Report},
};

use super::{at, cite, day, entrusted, law};

/// The law that the invariants ask, read once.
static LAW: LazyLock<Jurisdiction> = LazyLock::new(law);

fn actors(bodies: &[BodyKind]) -> Vec<Actor> {
    bodies.iter().map(|body| Actor::new(*body, body.code())).collect()
}

/// Everybody who holds nothing of a procedure, among those whom the district let act.
fn strangers(holders: &[BodyKind]) -> Vec<Actor> {
    let all = [
        BodyKind::SubdistrictOffice,
        BodyKind::CommunityManagementOffice,
        BodyKind::TownGovernment,
        BodyKind::GridWorker,
        BodyKind::Volunteer,
        BodyKind::FamilyOrEmployer,
        BodyKind::CorrectionCommittee,
        BodyKind::ResidentsCommittee,
        BodyKind::SocialOrganisation,
    ];
    let left: Vec<BodyKind> = all.into_iter().filter(|body| !holders.contains(body)).collect();
    actors(&left)
}

#[track_caller]
fn sound(report: &Report, states: usize, refusals: &[&str]) {
    assert_eq!(report.faults, BTreeSet::new());
    for code in refusals {
        assert!(report.refusals.contains_key(code), "never refused by {code}");
    }
    assert_eq!(report.states, states);
}

#[test]
fn investigation() {
    let holders = [
        BodyKind::Court,
        BodyKind::Procuratorate,
        BodyKind::PublicSecurity,
        BodyKind::PrisonAdministration,
        BodyKind::CorrectionInstitution,
        BodyKind::SocialOrganisation,
        BodyKind::ResidentsCommittee,
    ];
    let court = Commission::by_court();
    let submit = |topics: &[Topic], identified| investigation::Command::Submit {
        conclusion: Conclusion::Unsuitable,
        looked_into: topics.iter().copied().collect(),
        identified,
    };
    let due = [Topic::Danger, Topic::Effect, Topic::Upbringing];
    let decide = |category, own_judgment| investigation::Command::Decide {
        category,
        granted: true,
        own_judgment,
        stated: None,
    };
    let mut helpers = actors(&holders);
    helpers.push(entrusted(&["investigate"]));
    helpers.extend(actors(&[BodyKind::JusticeOffice]));
    let report = Exploration {
        start: vec![Investigation::not_commissioned()],
        actors: helpers,
        strangers: strangers(&holders),
        // The first day, the last day in time, the day after it.
        moments: ["2026-03-02T09:00:00", "2026-03-16T09:00:00", "2026-03-17T09:00:00"]
            .map(at)
            .to_vec(),
        commands: vec![
            investigation::Command::Commission(court),
            investigation::Command::Commission(Commission {
                to: BodyKind::SocialOrganisation,
                track: Track::FastTrack,
                ..court
            }),
            investigation::Command::Commission(Commission { to: BodyKind::JusticeOffice, ..court }),
            investigation::Command::Commission(Commission {
                purpose: Purpose::SentencingProposal,
                organ: BodyKind::Procuratorate,
                ..court
            }),
            investigation::Command::Commission(Commission {
                purpose: Purpose::SocialInquiry,
                organ: BodyKind::PublicSecurity,
                minor: Some(true),
                ..court
            }),
            investigation::Command::ReceivePaper { paper: Paper::Letter },
            investigation::Command::ReceivePaper { paper: Paper::Attachments },
            investigation::Command::Begin,
            investigation::Command::Assist,
            investigation::Command::Extend { until: day("2026-04-10"), agreed: Some(true) },
            investigation::Command::Extend { until: day("2026-04-10"), agreed: Some(false) },
            investigation::Command::Extend { until: day("2026-04-10"), agreed: None },
            investigation::Command::Inform { of: Notice::Commission },
            investigation::Command::Inform { of: Notice::Opinion },
            submit(&due, Some(true)),
            submit(&due, Some(false)),
            submit(&[Topic::Housing], Some(true)),
            investigation::Command::Return {
                obstacle: Obstacle::UnknownIdentity,
                explained: Some(true),
            },
            investigation::Command::Return { obstacle: Obstacle::FalseName, explained: None },
            decide(Category::Probation, Some(true)),
            decide(Category::Probation, Some(false)),
            decide(Category::Parole, Some(true)),
        ],
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "nobody begins before letter and attachments are there",
                source: cite("《社区矫正法实施办法》（2020）第十四条"),
                holds: |before, event, _, _| {
                    *event != investigation::Event::Begun || before.missing().is_empty()
                },
            },
            Invariant {
                name: "what the person was found not to be is never assessed against him",
                source: cite("《社区矫正法实施办法》（2020）第十四条"),
                holds: |_, _, _, after| {
                    after.stage(0) != investigation::Stage::Returned || after.opinion().is_none()
                },
            },
            Invariant {
                name: "an opinion is one on danger and effect",
                source: cite("《社区矫正法》第十八条"),
                holds: |_, event, _, after| {
                    let due: WordSet<Topic> = [Topic::Danger, Topic::Effect].into_iter().collect();
                    !matches!(event, investigation::Event::OpinionSubmitted { .. })
                        || after.left_open().without(due) == after.left_open()
                },
            },
            Invariant {
                name: "no parole without the report",
                source: cite("《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百三十五条第一款第（五）项"),
                holds: |before, event, _, _| match event {
                    investigation::Event::Decided { category: Category::Parole, .. } => {
                        before.opinion().is_some()
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "a time that ran out is not extended",
                source: cite("《社区矫正法实施办法》（2020）第十四条"),
                holds: |before, event, at, _| match event {
                    investigation::Event::Extended { .. } => {
                        before.is_late(at.date(), &LAW).unwrap() == Some(false)
                    }
                    _ => true,
                },
            },
        ],
    }
    .run();
    sound(&report, 1793, &["wrong_authority", "needs_delegation", "wrong_stage", "grounds"]);
}

/// A decision waits for no opinion: it is possible at every stage from the commission on (CCL 18).
#[test]
fn a_decision_waits_for_no_opinion() {
    for stage in investigation::Stage::ALL {
        let open = Investigation::TABLE
            .rows
            .iter()
            .any(|row| row.from == *stage && row.event == investigation::EventKind::Decided);
        let before = *stage == investigation::Stage::NotCommissioned;
        assert_eq!(open, !before && *stage != investigation::Stage::Closed, "{stage}");
    }
}

#[test]
fn commutation() {
    let holders = [
        BodyKind::CorrectionInstitution,
        BodyKind::HigherCorrectionInstitution,
        BodyKind::Procuratorate,
        BodyKind::Court,
    ];
    let control = Facts {
        repentance: Some(true),
        penalty: Some(Penalty::Control),
        sentence_months: Some(12),
        property: Some(Property::Unable),
        ..Facts::on(Category::Control)
    };
    let probation = Facts {
        major_merit: Some(true),
        penalty: Some(Penalty::FixedTerm),
        sentence_months: Some(24),
        probation_months: Some(24),
        ..Facts::on(Category::Probation)
    };
    let held =
        Facts { repentance: Some(false), merit: Some(true), petition_held: Some(true), ..control };
    let reduction =
        |sentence_months, probation_months| Reduction { sentence_months, probation_months };
    let few = reduction(3, None);
    let both = reduction(6, Some(12));
    let file = |court, copied| commutation::Command::File { court, at_place: Some(true), copied };
    let grant =
        |reduction, heard| commutation::Command::Grant { reduction, panel: Some(true), heard };
    let deny = |reason| commutation::Command::Deny { reason, panel: Some(true), heard: Some(true) };
    let mut commands = vec![
        file(CourtLevel::Basic, Some(true)),
        file(CourtLevel::Intermediate, Some(true)),
        file(CourtLevel::Intermediate, None),
        commutation::Command::Comment { against: true },
        commutation::Command::Comment { against: false },
        commutation::Command::AskWithdrawal { in_writing: Some(true) },
        commutation::Command::AskWithdrawal { in_writing: None },
        commutation::Command::AllowWithdrawal,
        commutation::Command::DenyWithdrawal,
        commutation::Command::Serve(Service::complete()),
        commutation::Command::Serve(Service::default()),
        commutation::Command::Contest { in_writing: Some(true), same_level: Some(true) },
        commutation::Command::Contest { in_writing: Some(true), same_level: None },
        commutation::Command::RuleAgain { reduction: None, new_panel: Some(true) },
        commutation::Command::RuleAgain { reduction: Some(few), new_panel: Some(true) },
        commutation::Command::RuleAgain { reduction: None, new_panel: None },
    ];
    for taken in [few, both, reduction(9, None), reduction(6, Some(13))] {
        commands.push(commutation::Command::Draft(taken));
        commands.push(grant(taken, Some(true)));
        commands.push(grant(taken, Some(false)));
    }
    for reason in Reason::ALL {
        commands.push(commutation::Command::Decline { reason: *reason });
        commands.push(deny(*reason));
    }
    let report = Exploration {
        start: vec![
            Commutation::of(control),
            Commutation::of(probation),
            Commutation::of(Facts { major_merit: Some(false), ..probation }),
            Commutation::of(held),
            Commutation::of(Facts::on(Category::Parole)),
        ],
        actors: actors(&holders),
        strangers: strangers(&holders),
        // The day, the last day for an objection, the day after it.
        moments: ["2026-06-01T09:00:00", "2026-06-22T09:00:00", "2026-07-14T09:00:00"]
            .map(at)
            .to_vec(),
        commands,
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "a petition is never the reason",
                source: cite("《社区矫正法》第六十一条第（五）项"),
                holds: |_, event, _, _| {
                    !matches!(
                        event,
                        commutation::Event::Declined { reason: Reason::Petition }
                            | commutation::Event::Denied { reason: Reason::Petition }
                    )
                },
            },
            Invariant {
                name: "nobody is denied commutation for want of means",
                source: cite("《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百三十六条"),
                holds: |before, event, _, _| match event {
                    commutation::Event::Declined { reason: Reason::Unpaid }
                    | commutation::Event::Denied { reason: Reason::Unpaid } => {
                        before.facts().property == Some(Property::AbleButUnpaid)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "half of the sentence is served",
                source: cite("《刑法》第七十八条第二款第（一）项"),
                holds: |before, _, _, after| {
                    after.granted().is_none_or(|taken| {
                        before
                            .facts()
                            .sentence_months
                            .is_some_and(|months| taken.sentence_months * 2 <= months)
                    })
                },
            },
            Invariant {
                name: "a suspended sentence is commuted for major merit only, and a year remains",
                source: cite(
                    "《最高人民法院关于办理减刑、假释案件具体应用法律的规定》（2016）第十八条",
                ),
                holds: |before, event, _, _| match event {
                    commutation::Event::Granted(taken)
                        if before.facts().category == Category::Probation =>
                    {
                        before.facts().major_merit == Some(true)
                            && taken.probation_months.is_some_and(|months| 24 - months >= 12)
                    }
                    _ => true,
                },
            },
            Invariant {
                name: "on parole nothing is proposed as long as the law is not settled",
                source: cite("《社区矫正法》第三十三条第一款"),
                holds: |before, _, _, _| before.facts().category != Category::Parole,
            },
            Invariant {
                name: "objections come within twenty days",
                source: cite("《刑事诉讼法》（2018）第二百七十四条"),
                holds: |before, event, at, _| match event {
                    commutation::Event::Contested => {
                        before.contest_by(&LAW).unwrap().is_some_and(|by| at.date() <= by)
                    }
                    _ => true,
                },
            },
        ],
    }
    .run();
    sound(&report, 275, &["wrong_authority", "wrong_stage", "grounds"]);
}

#[test]
fn complaint() {
    let holders = [
        BodyKind::Party,
        BodyKind::Procuratorate,
        BodyKind::CorrectionInstitution,
        BodyKind::HigherCorrectionInstitution,
        BodyKind::JusticeBureau,
    ];
    let lodge =
        |with| complaint::Command::Lodge { kind: Kind::Complaint, matter: Matter::Sanction, with };
    let report = Exploration {
        start: vec![Complaint::not_lodged()],
        actors: actors(&holders),
        strangers: strangers(&holders),
        moments: ["2026-03-02T09:00:00", "2026-03-20T09:00:00"].map(at).to_vec(),
        commands: vec![
            lodge(BodyKind::Procuratorate),
            lodge(BodyKind::CorrectionInstitution),
            lodge(BodyKind::HigherCorrectionInstitution),
            lodge(BodyKind::JusticeBureau),
            lodge(BodyKind::SubdistrictOffice),
            complaint::Command::TakeToProcuratorate,
            complaint::Command::Accept,
            complaint::Command::Conclude { upheld: true },
            complaint::Command::Conclude { upheld: false },
            complaint::Command::Tell,
        ],
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "the result is told, and nothing before it",
                source: cite("《社区矫正法》第三十四条第二款"),
                holds: |before, event, _, _| {
                    *event != complaint::Event::Told || before.upheld().is_some()
                },
            },
            Invariant {
                name: "whoever complains is owed something until told, and never retaliation",
                source: cite("《社区矫正法》第六十一条第（五）项"),
                holds: |_, _, _, after| {
                    let owed = after.obligations();
                    let told = after.stage(0) == complaint::Stage::Told;
                    let open =
                        owed.iter().any(|owed| owed.source.to_string().contains("第三十四条"));
                    let safe =
                        owed.iter().any(|owed| owed.source.to_string().contains("第六十一条"));
                    safe && open != told
                },
            },
        ],
    }
    .run();
    sound(&report, 25, &["wrong_authority", "wrong_stage", "grounds"]);
}

/// Whoever has lodged a complaint may take it to the procuratorate at every stage (CCL 34(2)).
#[test]
fn the_way_to_the_procuratorate_is_open() {
    for stage in complaint::Stage::ALL {
        let open = Complaint::TABLE.rows.iter().any(|row| {
            row.from == *stage && row.event == complaint::EventKind::TakenToProcuratorate
        });
        assert_eq!(open, *stage != complaint::Stage::NotLodged, "{stage}");
    }
}

#[test]
fn correction() {
    let holders =
        [BodyKind::Procuratorate, BodyKind::CorrectionInstitution, BodyKind::DetentionHouse];
    let told = Found { violation: Violation::NotTold, unit: BodyKind::CorrectionInstitution };
    let held = Found { violation: Violation::NotFreedAtOnce, unit: BodyKind::DetentionHouse };
    let reply =
        |adopted, reasons| correction::Command::Reply { in_writing: Some(true), adopted, reasons };
    let mut commands = vec![
        correction::Command::Orally(Found { unit: BodyKind::Volunteer, ..told }),
        correction::Command::PutRight,
        reply(Some(true), None),
        reply(Some(false), Some(true)),
        reply(Some(false), None),
        reply(None, Some(true)),
        correction::Command::Reply { in_writing: None, adopted: Some(true), reasons: None },
        correction::Command::Urge,
        correction::Command::ReportUp,
        correction::Command::AskReview { in_writing: Some(true) },
        correction::Command::Uphold,
        correction::Command::TakeBack,
    ];
    for found in [told, held] {
        commands.push(correction::Command::Orally(found));
        for fact in [Some(true), Some(false), None] {
            commands.push(correction::Command::InWriting { found, serious: fact });
            commands.push(correction::Command::Suggest { found, grave: fact });
        }
    }
    let report = Exploration {
        start: vec![Correction::nothing_found()],
        actors: actors(&holders),
        strangers: strangers(&holders),
        moments: ["2026-03-02T09:00:00", "2026-03-09T09:00:00", "2026-03-10T09:00:00"]
            .map(at)
            .to_vec(),
        commands,
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "an opinion stays owed until it is answered or taken back",
                source: cite("《社区矫正法》第六十二条"),
                holds: |_, _, _, after| {
                    let open = !after.obligations(&LAW).unwrap().is_empty();
                    let closed = matches!(
                        after.stage(0),
                        correction::Stage::PutRight
                            | correction::Stage::Replied
                            | correction::Stage::TakenBack
                    );
                    open != closed
                },
            },
            Invariant {
                name: "nobody held waits seven days for a word",
                source: cite("《人民检察院刑事诉讼规则》（2019）第六百二十六条"),
                holds: |_, event, _, _| match event {
                    correction::Event::CorrectedOrally(found) => !found.violation.is_at_once(),
                    _ => true,
                },
            },
            Invariant {
                name: "an opinion is about one matter of one unit",
                source: cite("《人民检察院刑事诉讼规则》（2019）第六百二十四条第一款第（二）项"),
                holds: |before, _, _, after| {
                    before.found().is_none_or(|found| after.found() == Some(found))
                },
            },
        ],
    }
    .run();
    sound(&report, 121, &["wrong_authority", "wrong_stage", "grounds"]);
}

#[test]
fn objection() {
    let holders = [
        BodyKind::Procuratorate,
        BodyKind::Court,
        BodyKind::PublicSecurity,
        BodyKind::PrisonAdministration,
    ];
    let notified = day("2026-03-02");
    let outside = |organ| Objection::against(Contested::OutsidePrison, organ, notified);
    let raise = |in_writing, same_level| objection::Command::Raise { in_writing, same_level };
    let report = Exploration {
        start: vec![
            outside(BodyKind::Court),
            outside(BodyKind::PublicSecurity),
            outside(BodyKind::PrisonAdministration),
            Objection::against(Contested::Parole, BodyKind::Court, notified),
        ],
        actors: actors(&holders),
        strangers: strangers(&holders),
        // Before it came in, the last day for a ruling, the last for execution outside prison, after.
        moments: [
            "2026-03-01T09:00:00",
            "2026-03-23T09:00:00",
            "2026-04-02T09:00:00",
            "2026-04-03T09:00:00",
        ]
        .map(at)
        .to_vec(),
        commands: vec![
            raise(Some(true), Some(true)),
            raise(Some(true), None),
            raise(None, Some(true)),
            objection::Command::Recheck { stands: true, new_panel: Some(true) },
            objection::Command::Recheck { stands: false, new_panel: None },
        ],
        law: &LAW,
        invariants: vec![
            Invariant {
                name: "one month or twenty days from notice, and not before",
                source: cite("《刑事诉讼法》（2018）第二百六十七条"),
                holds: |before, event, at, _| match event {
                    objection::Event::Raised { .. } => {
                        let by = before.raise_by(&LAW).unwrap().unwrap();
                        day("2026-03-02") <= at.date() && at.date() <= by
                    }
                    objection::Event::Rechecked { .. } => true,
                    _ => false,
                },
            },
            Invariant {
                name: "an objection is owed an answer, and once",
                source: cite("《刑事诉讼法》（2018）第二百七十四条"),
                holds: |_, _, _, after| {
                    let open = !after.obligations(&LAW).unwrap().is_empty();
                    open == (after.stage(0) == objection::Stage::Raised)
                },
            },
        ],
    }
    .run();
    sound(&report, 24, &["wrong_authority", "wrong_stage", "grounds"]);
}
