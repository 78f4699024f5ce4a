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

#[path = "exploration/campaign.rs"]
mod campaign;
#[path = "exploration/registration.rs"]
mod registering;

use chrono::NaiveDateTime;
use dog_registry::{
    Jurisdiction,
    bite::Bite,
    breed::{Breed, Lineage},
    complaint::Complaint,
    immunisation::{self, Immunisation},
    impound::Impound,
    mediation::Mediation,
    policies,
    policy::{Act, Policy, Zone},
    premises::Premises,
    registration::{self, Application, Keeping, Registration},
};
use governance_core::{
    capacity::CivilCapacity,
    citation::Citation,
    legal_time::Calendar,
    mandate::{Actor, BodyKind, Delegation, Form},
    procedure::{Exploration, Invariant, Procedure, Report},
};

#[path = "exploration/bite.rs"]
mod after_bite;
#[path = "exploration/complaints.rs"]
mod complaints;
#[path = "exploration/impound.rs"]
mod impound;
#[path = "exploration/premises.rs"]
mod premises;

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
                biometric: false,
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

/// Every act that a city gives to somebody is used by a procedure: no power lies idle.
#[test]
fn mandates_are_minimal() {
    let mut used = Registration::TABLE.acts();
    used.extend(Immunisation::TABLE.acts());
    used.extend(Bite::TABLE.acts());
    used.extend(Complaint::TABLE.acts());
    used.extend(Mediation::TABLE.acts());
    used.extend(Premises::TABLE.acts());
    used.extend(Impound::TABLE.acts());
    for (city, law) in cities() {
        assert_eq!(law.policy.mandates.unused(&used), Vec::<Act>::new(), "{city}");
    }
}

/// Every act has a holder in a shipped city, or in a policy that shows what another one may provide:
/// none of the vocabulary is idle.
#[test]
fn every_act_has_a_holder_somewhere() {
    let others = [include_str!("../scenarios/policies/two_step.toml")];
    let texts = policies::ALL.iter().map(|(_, text)| *text).chain(others);
    let cities: Vec<_> = texts.map(|text| Policy::from_toml(text).unwrap()).collect();
    for act in Act::ALL {
        let held = cities.iter().any(|policy| policy.mandates.of(*act).next().is_some());
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
