//! Every state of a campaign of two villages.

use dog_registry::campaign::{
    Campaign, Command, Content, Event, KitDocument, Plan, Stage, SurveyKind, SurveyLine,
    SurveyReport, TOWN, Unit,
};
use governance_core::{
    citation::Citation,
    mandate::{Actor, BodyKind},
    procedure::{Exploration, Invariant, Procedure},
};

use super::at;

#[derive(serde::Deserialize)]
struct Units {
    unit: Vec<Unit>,
}

fn town() -> Plan {
    let units = r#"
        [[unit]]
        name = "river"
        body = "residents_committee"
        zone = "key"
        leader = "r-1"
        liaison = "r-2"
        [[unit]]
        name = "hill"
        body = "residents_committee"
        zone = "general"
        leader = "h-1"
        liaison = "h-2"
    "#;
    let units: Units = toml::from_str(units).unwrap();
    Plan::from_toml(TOWN).unwrap().with_units(units.unit).unwrap()
}

fn cite(item: &str) -> Citation {
    format!("《镇犬类管理集中整治工作方案》第四部分第（{item}）项").parse().unwrap()
}

#[test]
fn campaign() {
    let plan = town();
    let report = |kind, total| SurveyReport {
        kind,
        total,
        lines: vec![SurveyLine {
            place: "1".into(),
            breed: Some("shih tzu".into()),
            trade: None,
            dogs: 1,
        }],
    };
    let all = Content::ALL.to_vec();
    let kit = KitDocument::ALL.to_vec();
    let until = "2026-06-30".parse().unwrap();
    let mut commands = vec![
        Command::Launch { year: 2026, leading_group: Some(true), office: Some(true) },
        Command::Launch { year: 2026, leading_group: None, office: Some(true) },
        Command::OpenSurvey,
        Command::SubmitShops { unit: 0, report: report(SurveyKind::Shopfront, 1) },
        Command::SubmitTrade { unit: 0, report: report(SurveyKind::Trade, 1) },
        Command::WaiveReport { unit: 1, in_writing: Some(true) },
        Command::WaiveReport { unit: 1, in_writing: None },
        Command::CloseSurvey,
        Command::OpenPublicity,
        Command::PublishSchedule { contents: all, until },
        Command::PublishSchedule { contents: vec![Content::Fees], until },
        Command::DeliverKit { unit: 0, documents: kit },
        Command::DeliverKit { unit: 0, documents: Vec::new() },
        Command::OpenRegistration { points_ready: 1 },
        Command::OpenRegistration { points_ready: 2 },
        Command::RegisterAtPoint { unit: 0, preapproved: Some(true), fee_paid: Some(true) },
        Command::RegisterAtPoint { unit: 0, preapproved: Some(true), fee_paid: None },
        Command::CloseRegistration,
        Command::StartCleanUp,
        Command::EndCleanUp,
        Command::Close,
    ];
    for unit in [0, 1] {
        let scored = |clean_up| Command::ScoreUnit {
            unit,
            survey: Some(true),
            immunisation: Some(true),
            registration: Some(true),
            clean_up,
        };
        commands.extend([
            Command::SubmitHouseholds { unit, report: report(SurveyKind::Household, 1) },
            Command::SubmitHouseholds { unit, report: report(SurveyKind::Household, 2) },
            Command::ScheduleUnit { unit, reason: false },
            scored(Some(true)),
            scored(Some(false)),
            scored(None),
            Command::ProposeCriticism { unit },
            Command::Criticise { unit },
            Command::Commend { unit, strong: Some(true) },
            Command::Commend { unit, strong: None },
        ]);
    }
    // Only villages take part, so that shops and trade have nobody who could report them.
    let idle = ["shops surveyed", "trade rostered"];
    let actor = |body: BodyKind| Actor::new(body, body.code());
    let report = Exploration {
        start: vec![Campaign::new()],
        actors: [
            BodyKind::TownGovernment,
            BodyKind::LeadingGroup,
            BodyKind::CampaignOffice,
            BodyKind::PoliceStation,
            BodyKind::MarketRegulation,
            BodyKind::ResidentsCommittee,
        ]
        .map(actor)
        .to_vec(),
        strangers: [BodyKind::UrbanManagement, BodyKind::GridWorker, BodyKind::PropertyCompany]
            .map(actor)
            .to_vec(),
        moments: ["2026-04-01T09:00:00", "2026-07-01T09:00:00"].map(at).to_vec(),
        commands,
        law: &plan,
        invariants: vec![
            Invariant {
                name: "the clean-up begins after collective registration has ended",
                source: cite("三"),
                holds: |before, event, _, _| {
                    !matches!(event, Event::CleanUpStarted) || before.stage(0) == Stage::Registered
                },
            },
            Invariant {
                name: "nobody is registered before places and times are published",
                source: cite("二"),
                holds: |before, event, _, _| {
                    !matches!(event, Event::RegisteredAtPoint { .. })
                        || before.stage(1) == Stage::SchedulePublished
                },
            },
            Invariant {
                name: "only a unit that failed is criticised, only one that passed is commended",
                source: cite("五"),
                holds: |before, event, _, _| match event {
                    Event::UnitCriticised { unit } => before.failed().has(*unit),
                    Event::UnitCommended { unit } => !before.failed().has(*unit),
                    _ => true,
                },
            },
            Invariant {
                name: "nothing is scored while the clean-up runs",
                source: cite("五"),
                holds: |before, event, _, _| {
                    !matches!(event, Event::UnitScored { .. })
                        || before.stage(0) == Stage::Accepting
                },
            },
        ],
    }
    .run();
    let faults: Vec<_> = report
        .faults
        .iter()
        .filter(|fault| !idle.iter().any(|idle| fault.contains(idle)))
        .collect();
    assert_eq!(faults, Vec::<&String>::new());
    assert_eq!(report.states, 1980);
}
