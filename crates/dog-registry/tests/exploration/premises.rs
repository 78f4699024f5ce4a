//! Dog business premises, explored.

use dog_registry::{
    policies,
    policy::{Business, Errand, Permit, Policy, SuspensionReason, Zone},
    premises::{Command, Event, Inspection, Plan, Premises, Sale, Stage, Vet},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure, Report},
};

use super::{at, cite, faults_of_any_city, jurisdiction, states};

/// Everybody who holds an act here in some city, and one body that holds none.
const ACTORS: &[BodyKind] = &[
    BodyKind::Party,
    BodyKind::Agriculture,
    BodyKind::AnimalHealth,
    BodyKind::MarketRegulation,
    BodyKind::UrbanManagement,
    BodyKind::GridWorker,
];

fn invariants() -> Vec<Invariant<Premises>> {
    vec![
        Invariant {
            name: "no farm opens without its certificate, no clinic without its licence",
            source: cite("《动物防疫法》（2021）第六十二条"),
            holds: |before, event, _, _| match (event, before.business()) {
                (Event::Opened, Business::Breeding) => before.holds(Permit::EpidemicConditions),
                (Event::Opened, Business::Clinic) => before.holds(Permit::ClinicLicence),
                _ => true,
            },
        },
        Invariant {
            name: "who is suspended or closed sells and treats nothing",
            source: cite("《动物防疫法》（2021）第九十八条"),
            holds: |before, event, _, _| match event {
                Event::Sold | Event::TakenOut { .. } | Event::Treated => {
                    before.stage(3) == Stage::Operating
                }
                _ => true,
            },
        },
        Invariant {
            name: "only an unlicensed clinic is ordered to stop",
            source: cite("《动物防疫法》（2021）第一百零五条第一款"),
            holds: |before, event, _, _| match event {
                Event::Stopped => {
                    before.business() == Business::Clinic && !before.holds(Permit::ClinicLicence)
                }
                _ => true,
            },
        },
        Invariant {
            name: "a business without its permit is closed",
            source: cite("《动物防疫法》（2021）第九十九条"),
            holds: |_, event, _, after| match event {
                Event::PermitRevoked { .. } => after.stage(3) == Stage::Closed,
                _ => true,
            },
        },
        Invariant {
            name: "nobody but a clinic treats",
            source: cite("《动物防疫法》（2021）第六十二条"),
            holds: |before, event, _, _| match event {
                Event::Treated => before.business() == Business::Clinic,
                _ => true,
            },
        },
    ]
}

fn explore(policy: Policy, business: Business, zone: Zone) -> Report {
    let law = jurisdiction(policy);
    let moments = ["2025-04-08T10:00:00", "2025-04-15T10:00:00"].map(at);
    let day = "2025-04-08".parse().unwrap();
    let plan = Plan::ordinary(business, zone, day);
    let sale = Sale::with_papers(business, zone, day);
    let boxed = |plan: &Plan| Box::new(plan.clone());
    let other = if zone == Zone::Key { Zone::General } else { Zone::Key };
    let open =
        |plan: &Plan, show_certificates| Command::Open { plan: boxed(plan), show_certificates };
    let found = Inspection { quiet: Some(false), ..Inspection::clean(plan.clone()) };
    let decided = Some(day);
    Exploration {
        start: vec![Premises::proposed(business, zone)],
        actors: ACTORS.iter().map(|body| Actor::new(*body, body.code())).collect(),
        // Anybody may report a suspicion: there are no strangers to that.
        strangers: Vec::new(),
        moments: moments.to_vec(),
        commands: vec![
            Command::GrantPermit { permit: Permit::EpidemicConditions, plan: boxed(&plan) },
            Command::GrantPermit { permit: Permit::ClinicLicence, plan: boxed(&plan) },
            Command::GrantPermit { permit: Permit::Veterinary, plan: boxed(&plan) },
            Command::GrantPermit {
                permit: Permit::ClinicLicence,
                plan: Box::new(Plan { vets: Some(false), ..plan.clone() }),
            },
            Command::RefusePermit { permit: Permit::ClinicLicence, reasons: true },
            Command::RefusePermit { permit: Permit::ClinicLicence, reasons: false },
            Command::RevokePermit {
                permit: Permit::EpidemicConditions,
                aggravated: Some(true),
                decided,
            },
            Command::RevokePermit {
                permit: Permit::ClinicLicence,
                aggravated: Some(true),
                decided,
            },
            Command::RevokePermit { permit: Permit::ClinicLicence, aggravated: None, decided },
            Command::Register,
            Command::File { with: BodyKind::AnimalHealth },
            Command::File { with: BodyKind::PublicSecurity },
            open(&plan, Some(true)),
            open(&plan, Some(false)),
            open(&Plan { zone: other, ..plan.clone() }, Some(true)),
            Command::Discover,
            Command::Sell { sale },
            Command::Sell { sale: Sale { quarantine_certificate: Some(false), ..sale } },
            Command::TakeOut { errand: Some(Errand::Vaccination) },
            Command::TakeOut { errand: Some(Errand::Other) },
            Command::Treat { by: Vet::Licensed { filed: Some(true) } },
            Command::Treat { by: Vet::None },
            Command::Suspect { isolated: true },
            Command::Suspect { isolated: false },
            Command::Inspect { found: Box::new(found) },
            Command::Suspend {
                reason: SuspensionReason::NoCertificate,
                aggravated: Some(true),
                decided,
            },
            Command::Suspend {
                reason: SuspensionReason::Suspicion,
                aggravated: Some(true),
                decided,
            },
            Command::Suspend {
                reason: SuspensionReason::Suspicion,
                aggravated: Some(false),
                decided,
            },
            Command::Suspend {
                reason: SuspensionReason::Suspicion,
                aggravated: Some(true),
                decided: None,
            },
            Command::Reopen { corrected: Some(true) },
            Command::Reopen { corrected: Some(false) },
            Command::Stop,
            Command::Cease,
        ],
        law: &law,
        invariants: invariants(),
    }
    .run()
}

#[test]
fn premises() {
    let reports: Vec<_> = [
        (policies::beijing(), Business::Breeding, Zone::General),
        (policies::shanghai(), Business::Sale, Zone::Key),
        (policies::shanghai(), Business::Show, Zone::Key),
        (policies::shanghai(), Business::Clinic, Zone::Key),
        (policies::dongying(), Business::Boarding, Zone::Key),
        (policies::wenzhou(), Business::Breeding, Zone::General),
    ]
    .into_iter()
    .map(|(policy, business, zone)| explore(policy.unwrap(), business, zone))
    .collect();
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [240, 85, 102, 120, 192, 225]);
}

/// What a city bars never opens, whatever papers are brought: it operates only when discovered.
#[test]
fn what_is_barred_never_opens() {
    for (policy, business) in [
        (policies::beijing(), Business::Breeding),
        (policies::dongying(), Business::Breeding),
        (policies::lishui(), Business::Breeding),
        (policies::zhengzhou(), Business::Fight),
    ] {
        let report = explore(policy.unwrap(), business, Zone::Key);
        let opened =
            "the row \"proposed + opened => operating by open the premises\" is never used";
        assert!(report.faults.contains(opened), "{business}: {:?}", report.faults);
    }
}
