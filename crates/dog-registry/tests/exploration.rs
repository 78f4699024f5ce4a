//! Every procedure of the crate, explored exhaustively under every shipped city.
//!
//! The number of states is pinned: a change of the law or of the code that opens or closes a way
//! shows here first.

#![expect(
    clippy::unwrap_used,
    clippy::large_stack_arrays,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as the tests do"
)]

use chrono::NaiveDateTime;
use dog_registry::{
    Jurisdiction,
    bite::{self, Bite},
    breed::{Breed, Lineage},
    immunisation::{self, Immunisation},
    impound::Impound,
    policies,
    policy::{Act, Policy, Zone},
    registration::{
        self, Application, CancelReason, Documents, Immunity, Keeping, Recipient, Registration,
        WithdrawReason,
    },
};
use governance_core::{
    capacity::CivilCapacity,
    citation::Citation,
    legal_time::Calendar,
    mandate::{Actor, BodyKind, Delegation, Form},
    procedure::{Exploration, Invariant, Procedure, Report},
};

#[path = "exploration/impound.rs"]
mod impound;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn cite(text: &str) -> Citation {
    text.parse().unwrap()
}

fn jurisdiction(policy: Policy) -> Jurisdiction {
    Jurisdiction { policy, calendar: Calendar::official() }
}

fn cities() -> [(&'static str, Jurisdiction); 3] {
    [
        ("beijing", jurisdiction(policies::beijing().unwrap())),
        ("shanghai", jurisdiction(policies::shanghai().unwrap())),
        ("wenzhou", jurisdiction(policies::wenzhou().unwrap())),
    ]
}

/// Everybody who might hold a mandate, one of each kind.
fn actors() -> Vec<Actor> {
    BodyKind::ALL
        .iter()
        .filter(|body| !STRANGERS.contains(body))
        .map(|body| Actor::new(*body, body.code()))
        .collect()
}

/// Bodies that hold no power over dogs in any of the three cities.
const STRANGERS: &[BodyKind] = &[
    BodyKind::GridWorker,
    BodyKind::LeadingGroup,
    BodyKind::Workstation,
    BodyKind::PropertyCompany,
    BodyKind::Sanitation,
    BodyKind::Procuratorate,
];

fn applicant(law: &Jurisdiction, zone: Zone, on: &str) -> Application {
    let mut facts = Application::by_eligible_individual(zone, on.parse().unwrap());
    facts.dog.lineage = Some(Lineage::Pure(Breed::from_code("shih_tzu").unwrap()));
    facts.dog.height_cm = Some(25);
    facts.dog.adult_height_cm = Some(25);
    facts.documents = registration::required_documents(&law.policy, &facts);
    facts
}

fn ineligible(mut facts: Application) -> Application {
    if let Keeping::Individual(person) = &mut facts.keeper {
        person.capacity = Some(CivilCapacity::Limited);
    }
    facts
}

/// What must be clean in every city: everything but ways that only other cities open.
fn faults_of_any_city(reports: &[Report]) -> Vec<String> {
    let mut shared = reports[0].faults.clone();
    for report in reports {
        shared.retain(|fault| report.faults.contains(fault));
    }
    // A fault that is not about a way that some city opens is a fault wherever it appears.
    let local = |fault: &String| {
        fault.contains("is never reached")
            || fault.contains("is never used")
            || fault.contains("is a dead end")
            || fault.contains("nobody may")
    };
    let mut faults: Vec<_> = shared.into_iter().collect();
    faults.extend(reports.iter().flat_map(|r| &r.faults).filter(|f| !local(f)).cloned());
    faults
}

/// The number of states in Beijing, Shanghai and Wenzhou.
fn states(reports: &[Report]) -> Vec<usize> {
    reports.iter().map(|report| report.states).collect()
}

#[test]
fn registration() {
    // Thursday, the application; seven working days later; the day the registration has ended.
    let moments = ["2025-01-02T09:00:00", "2025-01-16T09:00:00", "2026-01-20T09:00:00"].map(at);
    let mut reports = Vec::new();
    for (city, law) in cities() {
        let fit = applicant(&law, Zone::Key, "2025-01-02");
        let mut revaccinated = fit.clone();
        revaccinated.dog.immunity = Some(Immunity::Until("2026-12-31".parse().unwrap()));
        let mut unvaccinated = fit.clone();
        unvaccinated.dog.immunity = Some(Immunity::Never);
        let mut incomplete = fit.clone();
        incomplete.documents = Some(Documents::default());
        let all = registration::required_documents(&law.policy, &fit).unwrap();
        let elsewhere = applicant(&law, Zone::General, "2025-01-02");
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
        ];
        let report = Exploration {
            start: vec![Registration::new(Zone::Key, Some(day("2025-01-02")))],
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
                        registration::Event::Registered { immune_until, .. } => {
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
    assert_eq!(states(&reports), [242, 51, 43]);
}

#[test]
fn immunisation() {
    let mut reports = Vec::new();
    for (_, law) in cities() {
        let day = |text: &str| text.parse().unwrap();
        let dose =
            |given: &str, until: &str, designated_point, chip| immunisation::Command::Vaccinate {
                given: day(given),
                until: day(until),
                designated_point,
                chip,
                zone: Zone::Key,
            };
        let report = Exploration {
            start: vec![Immunisation::of_dog_born(day("2025-01-10"))],
            actors: actors(),
            strangers: STRANGERS.iter().map(|body| Actor::new(*body, body.code())).collect(),
            moments: vec![at("2025-04-10T10:00:00"), at("2026-04-01T10:00:00")],
            commands: vec![
                dose("2025-04-10", "2026-04-09", true, true),
                dose("2026-04-01", "2027-03-31", true, true),
                dose("2025-04-10", "2025-04-10", true, true),
                dose("2024-12-31", "2026-04-09", true, true),
                dose("2030-01-01", "2031-01-01", true, true),
                immunisation::Command::Close { died: day("2025-04-10") },
                immunisation::Command::Close { died: day("2024-01-01") },
            ],
            law: &law,
            invariants: vec![Invariant {
                name: "a dose lies between birth and today and lasts",
                source: cite("《动物防疫法》（2021）第三十条第一款"),
                holds: |_, event, at, _| match event {
                    immunisation::Event::Vaccinated { given, until } => {
                        *given <= at.date() && given < until
                    }
                    _ => true,
                },
            }],
        }
        .run();
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [6, 6, 6]);
}

#[test]
fn bite() {
    let moments = ["2025-03-03T10:00:00", "2025-03-10T10:00:00", "2025-03-13T10:00:00"].map(at);
    let mut reports = Vec::new();
    for (city, law) in cities() {
        let report = Exploration {
            start: vec![Bite::unreported()],
            actors: actors(),
            // Anybody may report a bite and a suspicion: there are no strangers to those.
            strangers: Vec::new(),
            moments: moments.to_vec(),
            commands: vec![
                bite::Command::Report { bitten: at("2025-03-03T09:00:00"), victims: 1 },
                bite::Command::Report { bitten: at("2025-03-03T09:00:00"), victims: 0 },
                bite::Command::Report { bitten: at("2030-01-01T00:00:00"), victims: 1 },
                bite::Command::TakeToCare { costs_advanced: true },
                bite::Command::TakeToCare { costs_advanced: false },
                bite::Command::CompleteCare,
                bite::Command::HandOver { to: BodyKind::Pound },
                bite::Command::HandOver { to: BodyKind::PropertyCompany },
                bite::Command::Observe,
                bite::Command::Clear { signs: false },
                bite::Command::Clear { signs: true },
                bite::Command::Suspect,
                bite::Command::Confirm { finding: true },
                bite::Command::Confirm { finding: false },
                bite::Command::RuleOut { finding: true },
                bite::Command::RuleOut { finding: false },
                bite::Command::Cull { finding: true },
                bite::Command::Cull { finding: false },
                bite::Command::Dispose,
                bite::Command::Return,
            ],
            law: &law,
            invariants: vec![
                Invariant {
                    name: "no dog is killed that is not at least suspected of rabies",
                    source: cite("《温州市养犬管理条例》第七条第一款第（三）项"),
                    holds: |before, event, _, _| match event {
                        bite::Event::Culled => matches!(
                            before.stage(1),
                            bite::Stage::Suspected | bite::Stage::Confirmed
                        ),
                        _ => true,
                    },
                },
                Invariant {
                    name: "no dog leaves observation before its end",
                    source: cite("《北京市养犬管理规定》第十九条第一款"),
                    holds: |_, event, at, _| match event {
                        bite::Event::Cleared | bite::Event::Returned => {
                            at.date() >= "2025-03-13".parse().unwrap()
                        }
                        _ => true,
                    },
                },
            ],
        }
        .run();
        // Killing on mere suspicion takes a text that commands it.
        let culls = report.refusals.contains_key("grounds");
        assert!(culls, "{city}: nothing was ever refused by the law");
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [142, 49, 142]);
}

/// Every act that a city gives to somebody is used by a procedure: no power lies idle.
#[test]
fn mandates_are_minimal() {
    let mut used = Registration::TABLE.acts();
    used.extend(Immunisation::TABLE.acts());
    used.extend(Bite::TABLE.acts());
    used.extend(Impound::TABLE.acts());
    for (city, law) in cities() {
        assert_eq!(law.policy.mandates.unused(&used), Vec::<Act>::new(), "{city}");
    }
}

/// The union of the three cities uses every act: none of the vocabulary is idle.
#[test]
fn every_act_has_a_holder_somewhere() {
    let cities = cities();
    for act in Act::ALL {
        let held = cities.iter().any(|(_, law)| law.policy.mandates.of(*act).next().is_some());
        assert!(held, "nobody may {act} in any city");
    }
}

/// 《温州市养犬管理条例》第七条第二款: the police may entrust registration to urban management, with
/// public notice.
#[test]
fn wenzhou_entrustment() {
    let law = jurisdiction(policies::wenzhou().unwrap());
    let check = |published, since: &str, until: Option<&str>, day: &str, expected: &str| {
        let delegation = Delegation {
            from: BodyKind::PublicSecurity,
            form: Form::Entrustment,
            acts: vec!["register".into()],
            since: since.parse().unwrap(),
            until: until.map(|day| day.parse().unwrap()),
            published,
        };
        let actor = Actor::new(BodyKind::UrbanManagement, "squad").under(delegation);
        let answer =
            format!("{:?}", law.policy.mandates.may(&actor, Act::Register, day.parse().unwrap()));
        assert!(answer.contains(expected), "{answer}");
    };
    check(Some(true), "2025-01-01", None, "2025-01-01", "in_name_of: Some(PublicSecurity)");
    check(Some(true), "2025-01-01", None, "2024-12-31", "NotYetInForce");
    check(Some(true), "2025-01-01", Some("2025-12-31"), "2025-12-31", "Permitted");
    check(Some(true), "2025-01-01", Some("2025-12-31"), "2026-01-01", "Expired");
    check(Some(false), "2025-01-01", None, "2025-06-01", "NotPublished");
    check(None, "2025-01-01", None, "2025-06-01", "Undetermined");
    let bare = Actor::new(BodyKind::UrbanManagement, "squad");
    let answer = law.policy.mandates.may(&bare, Act::Register, "2025-06-01".parse().unwrap());
    assert!(format!("{answer:?}").contains("NeedsDelegation"), "{answer:?}");
}
