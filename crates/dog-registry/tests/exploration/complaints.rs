//! Complaints and disputes, explored.

use dog_registry::{
    complaint::{self, Complaint, Conclusion, Disposition},
    mediation::{self, Mediation},
    policies,
    policy::Channel,
};
use governance_core::{
    mandate::{Actor, BodyKind},
    mediation::{Agreement, Form, Peacemaker, Settlement, Side},
    penalty::Regime,
    procedure::{Exploration, Invariant, Procedure, Report},
};

use super::{at, cite, faults_of_any_city, jurisdiction, states};

/// Every body, one of each kind.
fn everybody() -> Vec<Actor> {
    BodyKind::ALL.iter().map(|body| Actor::new(*body, body.code())).collect()
}

#[test]
fn complaint() {
    let moments = ["2025-10-13T10:00:00", "2025-10-27T10:00:00"].map(at);
    let settlement = Settlement {
        by: Peacemaker::Committee,
        civil_dispute: Some(true),
        fight_or_damage: Some(true),
        minor: Some(true),
        performed: Some(true),
        recognised: Some(true),
    };
    let lodge =
        |with, reachable| complaint::Command::Lodge { with, by: Channel::Telephone, reachable };
    let settled = |regime| complaint::Command::Conclude(Conclusion::Settled { settlement, regime });
    let refer = |to, competent| complaint::Command::Refer { to, competent };
    let mut reports = Vec::new();
    for policy in [
        policies::beijing(),
        policies::shanghai(),
        policies::dongying(),
        policies::qingdao(),
        policies::zhengzhou(),
    ] {
        let law = jurisdiction(policy.unwrap());
        let report: Report = Exploration {
            start: vec![Complaint::not_lodged()],
            actors: everybody(),
            // Anybody may complain: there are no strangers to that.
            strangers: Vec::new(),
            moments: moments.to_vec(),
            commands: vec![
                lodge(BodyKind::PublicSecurity, None),
                lodge(BodyKind::UrbanManagement, Some(false)),
                complaint::Command::Accept,
                refer(BodyKind::UrbanManagement, Some(false)),
                refer(BodyKind::UrbanManagement, Some(true)),
                refer(BodyKind::UrbanManagement, None),
                refer(BodyKind::GridWorker, Some(false)),
                complaint::Command::Reply,
                complaint::Command::Conclude(Conclusion::Violation),
                complaint::Command::Conclude(Conclusion::NoViolation),
                settled(Regime::General),
                settled(Regime::PublicSecurity2012),
            ],
            law: &law,
            invariants: vec![
                Invariant {
                    name: "a settlement before a committee ends no case of a violation",
                    source: cite("《行政处罚法》（2021）第三十二条第（一）项"),
                    holds: |_, event, _, _| {
                        let settled = complaint::Event::Concluded { result: Disposition::Settled };
                        *event != settled
                    },
                },
                Invariant {
                    name: "a complaint is concluded once it was taken up, and once",
                    source: cite("《东营市养犬管理条例》第七条第三款"),
                    holds: |before, event, _, _| match event {
                        complaint::Event::Concluded { .. } => {
                            before.stage(0) == complaint::Stage::Handling
                                && before.result().is_none()
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "only what is another's matter is referred, and to a body that handles it",
                    source: cite("《青岛市养犬管理条例》第十九条"),
                    holds: |_, event, _, _| match event {
                        complaint::Event::Referred { to } => *to == BodyKind::UrbanManagement,
                        _ => true,
                    },
                },
            ],
        }
        .run();
        assert!(report.refusals.contains_key("wrong_authority"));
        assert!(report.refusals.contains_key("grounds"));
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [37, 37, 37, 57, 37]);
}

#[test]
fn mediation() {
    // The day of the agreement, the last day for the court, the day after it.
    let moments = ["2025-09-15T10:00:00", "2025-10-15T10:00:00", "2025-10-16T10:00:00"].map(at);
    let reached = |text: &str| text.parse().unwrap();
    let agree = |agreement, day| mediation::Command::Agree {
        agreement,
        reached: reached(day),
        perform_by: None,
    };
    let strangers = [
        BodyKind::GridWorker,
        BodyKind::LeadingGroup,
        BodyKind::Workstation,
        BodyKind::PublicSecurity,
        BodyKind::Procuratorate,
    ];
    let mut reports = Vec::new();
    for policy in
        [policies::beijing(), policies::shanghai(), policies::wenzhou(), policies::zhengzhou()]
    {
        let law = jurisdiction(policy.unwrap());
        let report: Report = Exploration {
            start: vec![Mediation::open()],
            actors: everybody()
                .into_iter()
                .filter(|actor| !strangers.contains(&actor.body))
                .collect(),
            strangers: strangers.iter().map(|body| Actor::new(*body, body.code())).collect(),
            moments: moments.to_vec(),
            commands: vec![
                mediation::Command::Conciliate { settled: true },
                mediation::Command::Ask { side: Side::First },
                mediation::Command::Ask { side: Side::Second },
                mediation::Command::Offer,
                mediation::Command::Consent { side: Side::First },
                mediation::Command::Consent { side: Side::Second },
                mediation::Command::Refuse { side: Side::First },
                mediation::Command::Refuse { side: Side::Second },
                mediation::Command::Begin { charged: None },
                mediation::Command::Begin { charged: Some(0_u32.into()) },
                mediation::Command::Begin { charged: Some(50_u32.into()) },
                mediation::Command::End { told: true },
                mediation::Command::End { told: false },
                agree(Agreement { form: Form::Oral, ..Agreement::sound() }, "2025-09-15"),
                agree(Agreement { sealed: Some(false), ..Agreement::sound() }, "2025-09-15"),
                agree(Agreement::sound(), "2030-01-01"),
                mediation::Command::AskConfirmation { jointly: Some(true) },
                mediation::Command::AskConfirmation { jointly: Some(false) },
                mediation::Command::AskConfirmation { jointly: None },
                mediation::Command::Confirm,
                mediation::Command::Deny,
                mediation::Command::Enforce,
                mediation::Command::Perform,
                mediation::Command::Sue,
            ],
            law: &law,
            invariants: vec![
                Invariant {
                    name: "nobody mediates without the consent of both, and never against a refusal",
                    source: cite("《人民调解法》第十七条"),
                    holds: |before, event, _, _| match event {
                        mediation::Event::Begun => Side::ALL
                            .iter()
                            .all(|side| before.answer(*side) == Some(true)),
                        mediation::Event::Offered => Side::ALL
                            .iter()
                            .all(|side| before.answer(*side) != Some(false)),
                        _ => true,
                    },
                },
                Invariant {
                    name: "an agreement is asked to be confirmed within thirty days",
                    source: cite("《人民调解法》第三十三条第一款"),
                    holds: |before, event, at, _| match event {
                        mediation::Event::ConfirmationAsked => before.in_force().is_some_and(|day| {
                            at.date().signed_duration_since(day).num_days() <= 30
                        }),
                        _ => true,
                    },
                },
                Invariant {
                    name: "only what the court confirmed is enforced",
                    source: cite("《人民调解法》第三十三条第二款"),
                    holds: |before, event, _, _| match event {
                        mediation::Event::EnforcementAsked => {
                            before.stage(0) == mediation::Stage::Confirmed
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "what the neighbourhood settles is no mediated agreement",
                    source: cite("《人民调解法》第七条"),
                    holds: |_, event, _, after| match event {
                        mediation::Event::Conciliated { .. } => after.in_force().is_none(),
                        _ => true,
                    },
                },
            ],
        }
        .run();
        for code in ["wrong_authority", "wrong_stage", "grounds"] {
            assert!(report.refusals.contains_key(code), "never refused by {code}");
        }
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [51, 51, 52, 52]);
}

/// 《人民调解法》第三条第（三）项, 第三十二条: mediation keeps nobody from the court. What the court has
/// confirmed, or has before it, or what is performed, needs none.
#[test]
fn the_court_is_open_at_every_stage() {
    let settled = [
        mediation::Stage::Confirmed,
        mediation::Stage::InEnforcement,
        mediation::Stage::Performed,
        mediation::Stage::InCourt,
    ];
    for stage in mediation::Stage::ALL {
        let open = Mediation::TABLE
            .rows
            .iter()
            .any(|row| row.from == *stage && row.event == mediation::EventKind::Sued);
        assert_eq!(open, !settled.contains(stage), "{stage}");
    }
}
