//! Registration: every way through it, in every city whose whole text is stored.

use dog_registry::{
    Jurisdiction, policies,
    policy::{Policy, Zone},
    registration::{
        self, Application, CancelReason, Documents, Immunity, Recipient, Registration,
        WithdrawReason,
    },
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure as _},
};

use super::{applicant, at, cite, faults_of_any_city, ineligible, jurisdiction, states};

/// The cities that ship with a whole text, and one where a lower office gives its opinion first.
fn cities() -> Vec<(&'static str, Jurisdiction)> {
    let two_step = include_str!("../../scenarios/policies/two_step.toml");
    let mut cities: Vec<_> = [
        ("beijing", policies::BEIJING),
        ("shanghai", policies::SHANGHAI),
        ("wenzhou", policies::WENZHOU),
        ("dongying", policies::DONGYING),
        ("huzhou", policies::HUZHOU),
        ("lishui", policies::LISHUI),
        ("qingdao", policies::QINGDAO),
        ("zhengzhou", policies::ZHENGZHOU),
    ]
    .into();
    cities.push(("two_step", two_step));
    let law = |(city, text)| (city, jurisdiction(Policy::from_toml(text).unwrap()));
    cities.into_iter().map(law).collect()
}

/// Whoever holds an act of registration in one of them, and one body that holds none.
fn actors() -> Vec<Actor> {
    [
        BodyKind::Party,
        BodyKind::PublicSecurity,
        BodyKind::PoliceStation,
        BodyKind::DesignatedRegistrar,
        BodyKind::ComprehensiveEnforcement,
        BodyKind::Sanitation,
        BodyKind::ResidentsCommittee,
        BodyKind::UrbanManagement,
    ]
    .map(|body| Actor::new(body, body.code()))
    .into()
}

/// Bodies that hold no act of registration anywhere.
const STRANGERS: &[BodyKind] =
    &[BodyKind::GridWorker, BodyKind::LeadingGroup, BodyKind::PropertyCompany, BodyKind::Court];

#[test]
fn registration() {
    // Thursday, the application; seven working days later; the day the registration has ended.
    let moments = ["2025-01-02T09:00:00", "2025-01-16T09:00:00", "2026-01-20T09:00:00"].map(at);
    let mut reports = Vec::new();
    for (city, law) in cities() {
        let mut fit = applicant(&law, Zone::Key, "2025-01-02");
        // Where no notice is stored, the registrar has looked.
        (fit.dog.found_fierce, fit.dog.found_large) = (Some(false), Some(false));
        let mut revaccinated = fit.clone();
        revaccinated.dog.immunity = Some(Immunity::Until("2026-12-31".parse().unwrap()));
        let mut unvaccinated = fit.clone();
        unvaccinated.dog.immunity = Some(Immunity::Never);
        let mut incomplete = fit.clone();
        incomplete.documents = Some(Documents::default());
        let all = registration::required_documents(&law.policy, &fit).unwrap();
        let elsewhere = Application { zone: Zone::General, ..fit.clone() };
        let left_at_home = Application { dog_present: Some(false), ..revaccinated.clone() };
        let day = |text: &str| text.parse().unwrap();
        let boxed = |facts: &Application| Box::new(facts.clone());
        let commands = vec![
            registration::Command::SignUndertaking { keeper: true, committee: true },
            registration::Command::SignUndertaking { keeper: false, committee: true },
            registration::Command::CertifyEligibility { facts: boxed(&fit) },
            registration::Command::CertifyEligibility { facts: Box::new(ineligible(fit.clone())) },
            registration::Command::Apply { earlier_dog_uncancelled: Some(false) },
            registration::Command::Apply { earlier_dog_uncancelled: Some(true) },
            registration::Command::RequestSupplement { facts: boxed(&incomplete), items: all },
            registration::Command::RequestSupplement { facts: boxed(&fit), items: all },
            registration::Command::Supplement,
            registration::Command::Register { facts: boxed(&fit), fee_paid: Some(true) },
            registration::Command::Register { facts: boxed(&fit), fee_paid: Some(false) },
            registration::Command::Register { facts: boxed(&unvaccinated), fee_paid: Some(true) },
            registration::Command::Refuse { facts: boxed(&fit) },
            registration::Command::Refuse { facts: Box::new(ineligible(fit.clone())) },
            registration::Command::Renew { facts: boxed(&revaccinated) },
            registration::Command::Renew { facts: Box::new(ineligible(revaccinated.clone())) },
            registration::Command::ChangeData { changed: day("2025-01-02") },
            registration::Command::Move {
                facts: boxed(&elsewhere),
                moved: day("2025-01-02"),
                difference_paid: None,
            },
            registration::Command::Transfer { facts: boxed(&fit), handed_over: day("2025-01-02") },
            registration::Command::Transfer {
                facts: Box::new(ineligible(fit.clone())),
                handed_over: day("2025-01-02"),
            },
            registration::Command::Inherit { facts: boxed(&fit), died: day("2025-01-02") },
            registration::Command::ReportDeath { died: day("2025-01-02") },
            registration::Command::ReportDeath { died: day("2030-01-01") },
            registration::Command::ReportLoss { lost: day("2025-01-02") },
            registration::Command::GiveUp { to: Recipient::Pound, handed_over: day("2025-01-02") },
            registration::Command::GiveUp {
                to: Recipient::Ineligible,
                handed_over: day("2025-01-02"),
            },
            registration::Command::ReplaceCredentials { lost: day("2025-01-02") },
            registration::Command::CancelExOfficio {
                reason: CancelReason::ImmunityEnded,
                decided: None,
                immunity: Some(Immunity::Until(day("2026-01-02"))),
            },
            registration::Command::CancelExOfficio {
                reason: CancelReason::ImmunityEnded,
                decided: None,
                immunity: None,
            },
            registration::Command::CancelExOfficio {
                reason: CancelReason::Confiscated,
                decided: Some(day("2025-01-02")),
                immunity: None,
            },
            registration::Command::CancelExOfficio {
                reason: CancelReason::Confiscated,
                decided: None,
                immunity: None,
            },
            registration::Command::Revoke { decided: Some(day("2025-01-02")) },
            registration::Command::Revoke { decided: None },
            registration::Command::Withdraw {
                reason: WithdrawReason::Deceit,
                found: Some(day("2025-01-16")),
            },
            registration::Command::Withdraw { reason: WithdrawReason::Deceit, found: None },
            registration::Command::Revoke { decided: Some(day("2010-01-01")) },
            registration::Command::GiveOpinion { favourable: true },
            registration::Command::GiveOpinion { favourable: false },
            registration::Command::ExtendDecision {
                circumstances: Some(true),
                approved: Some(true),
                reasons_told: Some(true),
            },
            registration::Command::ExtendDecision {
                circumstances: None,
                approved: Some(false),
                reasons_told: None,
            },
            registration::Command::RegisterTemporarily {
                facts: boxed(&fit),
                home_registration: Some(true),
            },
            registration::Command::RegisterTemporarily {
                facts: boxed(&unvaccinated),
                home_registration: None,
            },
            registration::Command::Renew { facts: boxed(&left_at_home) },
            registration::Command::LeaveZone { left: day("2025-01-02") },
            registration::Command::LeaveZone { left: day("2030-01-01") },
            registration::Command::ReportOutgrown { exceeds: Some(true) },
            registration::Command::ReportOutgrown { exceeds: Some(false) },
            registration::Command::ReportOutgrown { exceeds: None },
            registration::Command::CancelExOfficio {
                reason: CancelReason::NotFiled,
                decided: Some(day("2025-01-02")),
                immunity: None,
            },
            registration::Command::CancelExOfficio {
                reason: CancelReason::Breach,
                decided: Some(day("2025-01-02")),
                immunity: None,
            },
            registration::Command::CancelExOfficio {
                reason: CancelReason::NotRenewed,
                decided: None,
                immunity: None,
            },
        ];
        let report = Exploration {
            start: [
                Some(Registration::new(Zone::Key, Some(day("2025-01-02")))),
                law.policy
                    .registration
                    .visiting
                    .set()
                    .map(|_| Registration::visiting(Zone::Key, day("2025-01-02"))),
            ]
            .into_iter()
            .flatten()
            .collect(),
            actors: actors(),
            strangers: STRANGERS.iter().map(|body| Actor::new(*body, body.code())).collect(),
            moments: moments.to_vec(),
            commands,
            law: &law,
            invariants: vec![
                Invariant {
                    name: "nobody is registered without valid immunity",
                    source: cite("《动物防疫法》（2021）第三十条第一款"),
                    holds: |_, event, at, _| match event {
                        registration::Event::Registered { immune_until, .. }
                        | registration::Event::TemporarilyRegistered { immune_until } => {
                            immune_until.is_some_and(|until| at.date() <= until)
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "missing documents are asked for once and in time",
                    source: cite("《行政许可法》（2019）第三十二条第一款第（四）项"),
                    // The moments lie more than five working days apart: in time is the same day.
                    holds: |before, event, at, _| match event {
                        registration::Event::SupplementRequested { items } => {
                            !items.is_empty() && before.received() == Some(at.date())
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "what a lower office has sent up is not asked for again",
                    source: cite("《行政许可法》（2019）第三十五条"),
                    holds: |before, event, _, _| {
                        !matches!(event, registration::Event::SupplementRequested { .. })
                            || !before.has_opinion()
                    },
                },
                Invariant {
                    name: "a visit is registered from the beginning, and never renewed",
                    source: cite("《东营市养犬管理条例》第二十三条"),
                    holds: |before, event, _, _| {
                        let stage = before.stage(0);
                        match event {
                            registration::Event::TemporarilyRegistered { .. } => {
                                stage == registration::Stage::Unregistered
                            }
                            registration::Event::Renewed { .. } => {
                                stage == registration::Stage::Registered
                            }
                            _ => true,
                        }
                    },
                },
                Invariant {
                    name: "no filing ends a registration that another step must end",
                    source: cite("《行政许可法》（2019）第七十条"),
                    holds: |before, event, _, after| {
                        let filed = matches!(
                            event,
                            registration::Event::DataChanged { .. }
                                | registration::Event::Moved { .. }
                                | registration::Event::CredentialsReplaced { .. }
                                | registration::Event::Inherited { .. }
                        );
                        !filed || before.stage(0) == after.stage(0)
                    },
                },
                Invariant {
                    name: "a lapsed registration is not renewed",
                    source: cite("《温州市养犬管理条例》第十五条第二款"),
                    holds: |before, event, at, _| match event {
                        registration::Event::Renewed { .. } => !matches!(
                            before.standing(at.date()),
                            registration::Standing::Lapsed { .. }
                        ),
                        _ => true,
                    },
                },
            ],
        }
        .run();
        for code in ["wrong_authority", "wrong_stage", "grounds"] {
            assert!(report.refusals.contains_key(code), "{city}: never refused by {code}");
        }
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [224, 34, 30, 132, 30, 24, 27, 62, 41]);
}

/// What one city rules out is reached by no order of commands there.
#[test]
fn of_one_city_alone() {
    let moments = ["2025-01-02T09:00:00", "2025-01-16T09:00:00"].map(at);
    let check = |city: &str, text: &str, invariant: Invariant<Registration>| {
        let law = jurisdiction(Policy::from_toml(text).unwrap());
        let mut fit = applicant(&law, Zone::Key, "2025-01-02");
        (fit.dog.found_fierce, fit.dog.found_large) = (Some(false), Some(false));
        let elsewhere = Application { zone: Zone::General, ..fit.clone() };
        let day = |text: &str| text.parse().unwrap();
        let boxed = |facts: &Application| Box::new(facts.clone());
        let refused = ineligible(fit.clone());
        let name = invariant.name;
        let report = Exploration {
            start: vec![Registration::new(Zone::Key, Some(day("2025-01-02")))],
            actors: actors(),
            strangers: Vec::new(),
            moments: moments.to_vec(),
            commands: vec![
                registration::Command::SignUndertaking { keeper: true, committee: true },
                registration::Command::Apply { earlier_dog_uncancelled: Some(false) },
                registration::Command::GiveOpinion { favourable: true },
                registration::Command::Register { facts: boxed(&fit), fee_paid: Some(true) },
                registration::Command::Refuse { facts: Box::new(refused) },
                registration::Command::Move {
                    facts: boxed(&elsewhere),
                    moved: day("2025-01-02"),
                    difference_paid: Some(true),
                },
                registration::Command::CancelExOfficio {
                    reason: CancelReason::Confiscated,
                    decided: Some(day("2025-01-02")),
                    immunity: None,
                },
                registration::Command::Revoke { decided: Some(day("2025-01-02")) },
            ],
            law: &law,
            invariants: vec![invariant],
        }
        .run();
        let broken: Vec<_> = report.faults.iter().filter(|fault| fault.contains(name)).collect();
        assert!(broken.is_empty(), "{city}: {broken:?}");
        assert!(report.states > 3, "{city}: nothing was explored");
    };
    check(
        "dongying",
        policies::DONGYING,
        Invariant {
            name: "a dog that leaves the key zone is not moved",
            source: cite("《东营市养犬管理条例》第十七条第一款第（三）项"),
            holds: |_, event, _, _| {
                !matches!(event, registration::Event::Moved { zone: Zone::General, .. })
            },
        },
    );
    check(
        "lishui",
        policies::LISHUI,
        Invariant {
            name: "a confiscation is followed by a revocation and by no cancelling",
            source: cite("《丽水市城市养犬管理规定》第二十八条第四款"),
            holds: |_, event, _, _| {
                !matches!(
                    event,
                    registration::Event::CancelledExOfficio { reason: CancelReason::Confiscated }
                )
            },
        },
    );
    check(
        "two_step",
        include_str!("../../scenarios/policies/two_step.toml"),
        Invariant {
            name: "nothing is decided before the lower office's opinion",
            source: cite("《行政许可法》（2019）第三十五条"),
            holds: |before, event, _, _| {
                !matches!(
                    event,
                    registration::Event::Registered { .. } | registration::Event::Refused
                ) || before.has_opinion()
            },
        },
    );
}
