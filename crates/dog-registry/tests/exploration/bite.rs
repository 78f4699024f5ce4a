//! A bite, explored under five cities that differ most (hand-over, isolation, neither; culling on
//! suspicion or on confirmation alone) and one that confiscates a dog nobody asked to hand over.
//!
//! Victim and dog hardly touch each other: each is explored with all that can happen to it, and with
//! only so much of the other as it asks about.

use std::collections::BTreeSet;

use dog_registry::{
    Jurisdiction,
    bite::{Bite, Command, Event, Publisher, Stage},
    policies,
    policy::{CarcassWay, DeathCause, Exposure, Policy, VictimCare, Violation, Zone},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure},
};

use super::{at, cite, faults_of_any_city, jurisdiction, states};

fn cities() -> [(&'static str, Jurisdiction); 6] {
    let confiscating = include_str!("../../scenarios/policies/bite_confiscation.toml");
    [
        ("beijing", jurisdiction(policies::beijing().unwrap())),
        ("shanghai", jurisdiction(policies::shanghai().unwrap())),
        ("wenzhou", jurisdiction(policies::wenzhou().unwrap())),
        ("lishui", jurisdiction(policies::lishui().unwrap())),
        ("zhengzhou", jurisdiction(policies::zhengzhou().unwrap())),
        ("bite_confiscation", jurisdiction(Policy::from_toml(confiscating).unwrap())),
    ]
}

/// Everybody who holds an act of the procedure in the city, and one who holds none.
fn actors(law: &Jurisdiction) -> Vec<Actor> {
    let acts = Bite::TABLE.acts();
    let holders = acts.iter().flat_map(|act| law.policy.mandates.of(*act));
    let mut bodies: BTreeSet<_> = holders.map(|mandate| mandate.holder).collect();
    bodies.insert(BodyKind::PropertyCompany);
    bodies.into_iter().map(|body| Actor::new(body, body.code())).collect()
}

/// What can happen to the victim, and so much to the dog as it depends on.
fn about_the_victim(law: &Jurisdiction) -> Vec<Command> {
    let (bitten, zone) = (at("2025-03-03T09:00:00"), Some(Zone::General));
    let to = law.policy.bite.hand_over.set().map_or(BodyKind::Pound, |rule| rule.is.to);
    let grade = Exposure::Third;
    vec![
        Command::Report { bitten, victims: 1, zone },
        Command::Report { bitten, victims: 0, zone },
        Command::Report { bitten: at("2030-01-01T00:00:00"), victims: 1, zone },
        Command::TakeToCare { costs_advanced: true },
        Command::TakeToCare { costs_advanced: false },
        Command::DeclineCare,
        Command::BeginProphylaxis { grade, last_dose: "2025-03-10".parse().unwrap() },
        Command::BeginProphylaxis { grade, last_dose: "2025-03-01".parse().unwrap() },
        Command::StopProphylaxis,
        Command::CompleteCare,
        Command::HandOver { to },
        Command::Isolate,
        Command::Observe,
        Command::Clear { signs: false },
        Command::Return,
        Command::Close,
    ]
}

/// What can happen to the dog, and a victim in care.
fn about_the_dog(law: &Jurisdiction) -> Vec<Command> {
    let to = law.policy.bite.hand_over.set().map_or(BodyKind::Pound, |rule| rule.is.to);
    let decided = Some("2025-03-03".parse().unwrap());
    let later = Some("2030-01-01".parse().unwrap());
    let (takes, keeps) = (Violation::CommonArea, Violation::Faeces);
    let carcass = |way, cause| Command::DeliverCarcass { way, cause, rural: Some(false) };
    let report = Command::Report {
        bitten: at("2025-03-03T09:00:00"),
        victims: 1,
        zone: Some(Zone::General),
    };
    vec![
        report,
        Command::TakeToCare { costs_advanced: true },
        Command::RunOff,
        Command::MoveAway,
        Command::HandOver { to },
        Command::HandOver { to: BodyKind::PropertyCompany },
        Command::Isolate,
        Command::Observe,
        Command::Clear { signs: false },
        Command::Clear { signs: true },
        Command::Suspect,
        Command::Confirm { finding: true },
        Command::Confirm { finding: false },
        Command::RuleOut { finding: true },
        Command::RuleOut { finding: false },
        Command::Cull { finding: true, humane: None },
        Command::Cull { finding: false, humane: None },
        Command::ReportDogDeath,
        carcass(CarcassWay::Facility, Some(DeathCause::Disease)),
        carcass(CarcassWay::SanitationUnit, Some(DeathCause::Disease)),
        carcass(CarcassWay::Dumped, Some(DeathCause::Disease)),
        carcass(CarcassWay::DeepBurial, None),
        Command::Dispose,
        Command::Return,
        Command::Confiscate { violation: takes, decided },
        Command::Confiscate { violation: takes, decided: None },
        Command::Confiscate { violation: keeps, decided },
        Command::Impound { violation: Violation::RepeatBites, decided },
        Command::Impound { violation: Violation::RepeatBites, decided: later },
        Command::PublishOutbreak { publisher: Publisher::State },
        Command::PublishOutbreak { publisher: Publisher::Other },
        Command::Close,
    ]
}

/// What must never be reached, whatever the city.
fn invariants(law: &Jurisdiction) -> Vec<Invariant<Bite>> {
    let bite = &law.policy.bite;
    let mut invariants: Vec<Invariant<Bite>> = vec![
        Invariant {
            name: "no dog is killed that is not at least suspected of rabies",
            source: cite("《温州市养犬管理条例》第七条第一款第（三）项"),
            holds: |before, event, _, _| match event {
                Event::Culled => matches!(before.stage(1), Stage::Suspected | Stage::Confirmed),
                _ => true,
            },
        },
        Invariant {
            name: "no dog leaves observation before its end",
            source: cite("《北京市养犬管理规定》第十九条第一款"),
            holds: |before, event, at, _| match event {
                Event::Cleared | Event::Returned => at.date() >= "2025-03-13".parse().unwrap(),
                Event::Confiscated { .. } | Event::Impounded { .. } => {
                    before.stage(1) != Stage::UnderObservation
                }
                _ => true,
            },
        },
        Invariant {
            name: "what is isolated is not moved",
            source: cite("《动物防疫法》（2021）第四十三条第二款"),
            holds: |before, event, _, _| {
                *event != Event::MovedAway || before.stage(1) == Stage::WithKeeper
            },
        },
        Invariant {
            name: "nobody publishes what was not confirmed",
            source: cite("《动物防疫法》（2021）第三十六条"),
            holds: |before, event, _, _| {
                let found = [Stage::Confirmed, Stage::Culled, Stage::Dead, Stage::Disposed];
                *event != Event::Published || found.contains(&before.stage(1))
            },
        },
        Invariant {
            name: "no course is stopped while the dog may be rabid",
            source: cite("《动物防疫法》（2021）第三十四条第二款"),
            holds: |before, event, _, _| {
                let open = [
                    Stage::WithKeeper,
                    Stage::AtLarge,
                    Stage::Isolated,
                    Stage::HandedOver,
                    Stage::UnderObservation,
                    Stage::Suspected,
                    Stage::Confirmed,
                ];
                *event != Event::ProphylaxisStopped || !open.contains(&before.stage(1))
            },
        },
        Invariant {
            name: "no dog that died of a disease is thrown away",
            source: cite("《动物防疫法》（2021）第五十七条第三款"),
            holds: |_, event, _, _| *event != Event::CarcassDelivered { way: CarcassWay::Dumped },
        },
        Invariant {
            name: "no file is closed over a dog that may be rabid, or a carcass",
            source: cite("《动物防疫法》（2021）第三十一条第一款"),
            holds: |before, event, _, _| {
                let open = [
                    Stage::HandedOver,
                    Stage::UnderObservation,
                    Stage::Suspected,
                    Stage::Confirmed,
                    Stage::Culled,
                    Stage::Dead,
                ];
                *event != Event::Closed || !open.contains(&before.stage(1))
            },
        },
    ];
    if bite.cull_suspected.set().is_none() {
        invariants.push(Invariant {
            name: "no dog is killed on suspicion alone",
            source: cite("《动物防疫法》（2021）第三十二条第一款"),
            holds: |before, event, _, _| {
                *event != Event::Culled || before.stage(1) == Stage::Confirmed
            },
        });
    }
    if bite.victim_care.set().is_some_and(|care| care.is == VictimCare::CareAndCosts) {
        invariants.push(Invariant {
            name: "no file is closed without a record of care",
            source: cite("《上海市养犬管理条例》第二十五条第二款"),
            holds: |before, event, _, _| {
                *event != Event::Closed || before.stage(0) != Stage::Reported
            },
        });
    }
    if bite.hand_over.set().is_some() {
        invariants.push(Invariant {
            name: "no file is closed while the keeper still has the dog",
            source: cite("《温州市养犬管理条例》第二十三条第二款"),
            holds: |before, event, _, _| {
                *event != Event::Closed || before.stage(1) != Stage::WithKeeper
            },
        });
    }
    invariants
}

#[test]
fn bite() {
    // The day of the bite; the end of the observation, after the last dose.
    let moments = ["2025-03-03T10:00:00", "2025-03-13T10:00:00"].map(at);
    let mut reports = Vec::new();
    for (city, law) in cities() {
        for commands in [about_the_victim(&law), about_the_dog(&law)] {
            let report = Exploration {
                start: vec![Bite::unreported()],
                actors: actors(&law),
                // Anybody may report a bite and a suspicion: there are no strangers to those.
                strangers: Vec::new(),
                moments: moments.to_vec(),
                commands,
                law: &law,
                invariants: invariants(&law),
            }
            .run();
            for code in ["wrong_authority", "wrong_stage", "grounds"] {
                assert!(report.refusals.contains_key(code), "{city}: never refused by {code}");
            }
            reports.push(report);
        }
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    // The victim and the dog of each city in turn.
    let pinned = [71, 614, 60, 257, 71, 776, 65, 361, 71, 656, 65, 313];
    assert_eq!(states(&reports), pinned);
}
