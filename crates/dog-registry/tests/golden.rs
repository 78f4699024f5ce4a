//! Golden logs: what earlier versions stored replays for ever, and a broken log is reported at the
//! exact record.
//!
//! `BLESS=1` writes the files of the present version; those of released versions are never touched.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

#[path = "golden_logs/business.rs"]
mod business;
#[path = "golden_logs/impound.rs"]
mod impound;

use std::{fs, path::PathBuf};

use dog_registry::{
    Jurisdiction,
    bite::{self, Bite},
    breed::{Breed, Lineage},
    campaign::{self, Campaign, Content, KitDocument, Plan, SurveyKind, SurveyReport, TOWN},
    enforcement::{Suspected, case_law},
    immunisation::{self, Immunisation},
    policies,
    policy::{CarcassWay, DeathCause, Exposure, Violation, Zone},
    registration::{self, Application, Immunity, Registration, Stage, Standing},
    violation::Conduct,
};
use governance_core::{
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    money::Yuan,
    penalty::{
        MeasureKind, Offence, Subject,
        case::{
            self, Decision, Notice, Officers, PenaltyCase, Proposal, Service, Statement,
            decision_states,
        },
        execution::{self, Execution, Outcome},
    },
    procedure::{Case, Procedure, Record},
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Takes the steps of a case and returns its log, one record a line.
fn log<P>(mut case: Case<P>, law: &P::Law, steps: &[(&str, BodyKind, P::Command)]) -> String
where
    P: Procedure,
    P::Event: Serialize,
{
    let mut lines = String::new();
    for (at, body, command) in steps {
        let at = at.parse().unwrap();
        let actor = Actor::new(*body, body.code());
        let decided = case.decide(command, &actor, at, law).unwrap();
        let record = case.record(decided, &actor, at, at);
        case.apply(&record).unwrap();
        lines.push_str(&serde_json::to_string(&record).unwrap());
        lines.push('\n');
    }
    lines
}

fn replay<P>(state: P, text: &str) -> Result<Case<P>, String>
where
    P: Procedure,
    P::Event: DeserializeOwned,
{
    Case::replay_stored(state, text.lines(), serde_json::from_str::<Record<P::Event>>)
        .map_err(|error| error.to_string())
}

#[track_caller]
fn check(name: &str, present: &str) -> String {
    let path = golden(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, present).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    assert_eq!(stored, present, "{name} is not what this version stores");
    stored
}

fn applicant(law: &Jurisdiction, on: &str) -> Box<Application> {
    let mut facts = Application::by_eligible_individual(Zone::Key, on.parse().unwrap());
    facts.dog.lineage = Some(Lineage::Pure(Breed::from_code("shih_tzu").unwrap()));
    facts.dog.height_cm = Some(25);
    facts.dog.adult_height_cm = Some(25);
    facts.documents = registration::required_documents(&law.policy, &facts);
    Box::new(facts)
}

fn wenzhou() -> Jurisdiction {
    Jurisdiction { policy: policies::wenzhou().unwrap(), calendar: Calendar::official() }
}

/// A whole life: refused documents, registered, renewed, changed late, transferred.
fn wenzhou_registration() -> String {
    // In 2025 the breed notice was in force until 29 June.
    let law = wenzhou();
    let facts = applicant(&law, "2025-01-02");
    let mut incomplete = facts.clone();
    incomplete.documents = Some([].into_iter().collect());
    let items = registration::required_documents(&law.policy, &facts).unwrap();
    let mut renewed = applicant(&law, "2025-06-02");
    renewed.dog.immunity = Some(Immunity::Until("2026-05-31".parse().unwrap()));
    let day = |text: &str| text.parse().unwrap();
    log(
        Case::new(Registration::new(Zone::Key, Some(day("2024-12-30")))),
        &law,
        &[
            (
                "2025-01-02T09:00:00",
                BodyKind::Party,
                registration::Command::Apply { earlier_dog_uncancelled: None },
            ),
            (
                "2025-01-02T09:30:00",
                BodyKind::PublicSecurity,
                registration::Command::RequestSupplement { facts: incomplete, items },
            ),
            ("2025-01-06T10:00:00", BodyKind::Party, registration::Command::Supplement),
            (
                "2025-01-06T10:10:00",
                BodyKind::PublicSecurity,
                registration::Command::Register { facts, fee_paid: None },
            ),
            (
                "2025-06-02T10:00:00",
                BodyKind::PublicSecurity,
                registration::Command::Renew { facts: renewed },
            ),
            (
                "2025-06-20T10:00:00",
                BodyKind::Party,
                registration::Command::ChangeData { changed: day("2025-06-03") },
            ),
            (
                "2025-06-23T10:00:00",
                BodyKind::Party,
                registration::Command::Transfer {
                    facts: applicant(&law, "2025-06-23"),
                    handed_over: day("2025-06-20"),
                },
            ),
        ],
    )
}

/// A visit that turns into a stay: registered for a time, applied for, decided late with leave, left.
fn dongying_registration() -> String {
    let law =
        Jurisdiction { policy: policies::dongying().unwrap(), calendar: Calendar::official() };
    let day = |text: &str| text.parse().unwrap();
    let found = |on: &str| {
        let mut facts = applicant(&law, on);
        // No notice of the city is stored: the registrar has looked.
        (facts.dog.found_fierce, facts.dog.found_large) = (Some(false), Some(false));
        facts
    };
    log(
        Case::new(Registration::visiting(Zone::Key, day("2025-01-02"))),
        &law,
        &[
            (
                "2025-01-17T09:00:00",
                BodyKind::PublicSecurity,
                registration::Command::RegisterTemporarily {
                    facts: found("2025-01-17"),
                    home_registration: None,
                },
            ),
            (
                "2025-02-06T09:00:00",
                BodyKind::Party,
                registration::Command::Apply { earlier_dog_uncancelled: None },
            ),
            (
                "2025-03-05T09:00:00",
                BodyKind::PublicSecurity,
                registration::Command::ExtendDecision {
                    circumstances: None,
                    approved: Some(true),
                    reasons_told: Some(true),
                },
            ),
            (
                "2025-03-12T09:00:00",
                BodyKind::PublicSecurity,
                registration::Command::Register { facts: found("2025-03-12"), fee_paid: None },
            ),
            (
                "2025-07-21T09:00:00",
                BodyKind::Party,
                registration::Command::LeaveZone { left: day("2025-07-01") },
            ),
        ],
    )
}

fn wenzhou_bite() -> String {
    log(
        Case::new(Bite::unreported()),
        &wenzhou(),
        &[
            (
                "2025-10-03T16:40:00",
                BodyKind::Anyone,
                bite::Command::Report {
                    bitten: "2025-10-03T16:30:00".parse().unwrap(),
                    victims: 2,
                    zone: None,
                },
            ),
            (
                "2025-10-03T17:00:00",
                BodyKind::Party,
                bite::Command::TakeToCare { costs_advanced: true },
            ),
            (
                "2025-10-04T09:00:00",
                BodyKind::Party,
                bite::Command::HandOver { to: BodyKind::Pound },
            ),
            ("2025-10-04T10:00:00", BodyKind::Pound, bite::Command::Observe),
            ("2025-10-06T08:00:00", BodyKind::Anyone, bite::Command::Suspect),
            (
                "2025-10-07T08:00:00",
                BodyKind::Agriculture,
                bite::Command::Confirm { finding: true },
            ),
            (
                "2025-10-07T12:00:00",
                BodyKind::PublicSecurity,
                bite::Command::Cull { finding: true, humane: None },
            ),
        ],
    )
}

/// A dog isolated at home, a course begun and stopped, the file closed, and opened by a suspicion.
fn dongying_bite() -> String {
    let law =
        Jurisdiction { policy: policies::dongying().unwrap(), calendar: Calendar::official() };
    let health = BodyKind::Health;
    let centre = BodyKind::AnimalDiseaseControl;
    log(
        Case::new(Bite::unreported()),
        &law,
        &[
            (
                "2025-07-01T10:10:00",
                BodyKind::Anyone,
                bite::Command::Report {
                    bitten: "2025-07-01T10:00:00".parse().unwrap(),
                    victims: 1,
                    zone: Some(Zone::Key),
                },
            ),
            (
                "2025-07-01T10:30:00",
                BodyKind::Party,
                bite::Command::TakeToCare { costs_advanced: true },
            ),
            (
                "2025-07-01T11:00:00",
                health,
                bite::Command::BeginProphylaxis {
                    grade: Exposure::Third,
                    last_dose: "2025-07-29".parse().unwrap(),
                },
            ),
            ("2025-07-01T12:00:00", BodyKind::Party, bite::Command::Isolate),
            ("2025-07-01T15:00:00", centre, bite::Command::Observe),
            ("2025-07-11T09:00:00", centre, bite::Command::Clear { signs: false }),
            ("2025-07-11T10:00:00", health, bite::Command::StopProphylaxis),
            ("2025-07-11T11:00:00", BodyKind::Party, bite::Command::Suspect),
            (
                "2025-07-11T12:00:00",
                BodyKind::Agriculture,
                bite::Command::Confirm { finding: true },
            ),
            (
                "2025-07-11T13:00:00",
                BodyKind::Agriculture,
                bite::Command::PublishOutbreak { publisher: bite::Publisher::AuthorisedProvince },
            ),
            ("2025-07-11T14:00:00", BodyKind::Party, bite::Command::ReportDogDeath),
            (
                "2025-07-11T15:00:00",
                BodyKind::Party,
                bite::Command::DeliverCarcass {
                    way: CarcassWay::Collected,
                    cause: Some(DeathCause::Disease),
                    rural: None,
                },
            ),
            ("2025-07-11T16:00:00", BodyKind::PublicSecurity, bite::Command::Close),
        ],
    )
}

fn wenzhou_immunisation() -> String {
    let day = |text: &str| text.parse().unwrap();
    let dose = |given: &str, until: &str| immunisation::Command::Vaccinate {
        given: day(given),
        until: day(until),
        designated_point: true,
        chip: true,
        biometric: false,
        zone: Zone::Key,
    };
    log(
        Case::new(Immunisation::of_dog_born(day("2024-01-10"))),
        &wenzhou(),
        &[
            ("2024-04-12T10:00:00", BodyKind::VaccinationPoint, dose("2024-04-12", "2025-04-11")),
            ("2025-04-01T10:00:00", BodyKind::VaccinationPoint, dose("2025-04-01", "2026-03-31")),
            (
                "2025-12-01T10:00:00",
                BodyKind::Party,
                immunisation::Command::Close { died: day("2025-11-30") },
            ),
        ],
    )
}

/// From launch to close; the only unit fails and is criticised.
fn town_campaign() -> String {
    let unit = r#"{
        "name": "river village", "body": "residents_committee", "zone": "key",
        "leader": "r-1", "liaison": "r-2"
    }"#;
    let unit = serde_json::from_str(unit).unwrap();
    let plan = Plan::from_toml(TOWN).unwrap().with_units([unit]).unwrap();
    let report = SurveyReport { kind: SurveyKind::Household, lines: Vec::new(), total: 0 };
    log(
        Case::new(Campaign::new()),
        &plan,
        &[
            (
                "2026-03-02T09:00:00",
                BodyKind::TownGovernment,
                campaign::Command::Launch {
                    year: 2026,
                    leading_group: Some(true),
                    office: Some(true),
                },
            ),
            ("2026-03-03T09:00:00", BodyKind::LeadingGroup, campaign::Command::OpenPublicity),
            ("2026-03-03T10:00:00", BodyKind::LeadingGroup, campaign::Command::OpenSurvey),
            (
                "2026-03-05T09:00:00",
                BodyKind::ResidentsCommittee,
                campaign::Command::DeliverKit { unit: 0, documents: KitDocument::ALL.to_vec() },
            ),
            (
                "2026-04-30T13:00:00",
                BodyKind::ResidentsCommittee,
                campaign::Command::SubmitHouseholds { unit: 0, report },
            ),
            ("2026-05-06T09:00:00", BodyKind::CampaignOffice, campaign::Command::CloseSurvey),
            (
                "2026-05-06T10:00:00",
                BodyKind::CampaignOffice,
                campaign::Command::PublishSchedule {
                    contents: Content::ALL.to_vec(),
                    until: "2026-06-30".parse().unwrap(),
                },
            ),
            (
                "2026-05-11T09:00:00",
                BodyKind::LeadingGroup,
                campaign::Command::OpenRegistration { points_ready: 2 },
            ),
            (
                "2026-05-11T10:00:00",
                BodyKind::CampaignOffice,
                campaign::Command::ScheduleUnit { unit: 0, reason: false },
            ),
            (
                "2026-05-12T09:00:00",
                BodyKind::PoliceStation,
                campaign::Command::RegisterAtPoint {
                    unit: 0,
                    preapproved: Some(true),
                    fee_paid: Some(true),
                },
            ),
            ("2026-06-30T17:00:00", BodyKind::LeadingGroup, campaign::Command::CloseRegistration),
            ("2026-07-01T09:00:00", BodyKind::LeadingGroup, campaign::Command::StartCleanUp),
            ("2026-07-31T09:00:00", BodyKind::LeadingGroup, campaign::Command::EndCleanUp),
            (
                "2026-08-03T09:00:00",
                BodyKind::LeadingGroup,
                campaign::Command::ScoreUnit {
                    unit: 0,
                    survey: Some(false),
                    immunisation: Some(true),
                    registration: Some(true),
                    clean_up: Some(true),
                },
            ),
            (
                "2026-08-04T09:00:00",
                BodyKind::LeadingGroup,
                campaign::Command::ProposeCriticism { unit: 0 },
            ),
            (
                "2026-08-05T09:00:00",
                BodyKind::TownGovernment,
                campaign::Command::Criticise { unit: 0 },
            ),
            ("2026-08-06T09:00:00", BodyKind::LeadingGroup, campaign::Command::Close),
        ],
    )
}

/// Whoever keeps two dogs without registration: ordered, fined, the date missed, both confiscated.
fn wenzhou_enforcement() -> (String, String) {
    let wenzhou = wenzhou();
    let keeper = Offence { dogs: Some(2), ..Offence::by(Subject::Individual) };
    let found = "2025-03-03".parse().unwrap();
    let conduct = Conduct::new(Violation::Unregistered, Zone::Key, keeper, found);
    let suspected = Suspected { goes_on: true, ..Suspected::of(conduct) };
    let law = case_law(&wenzhou, &policies::national().unwrap(), &suspected).unwrap();
    let fine = Proposal::fine(Yuan::from(4_000));
    let dogs = Proposal::of(MeasureKind::Confiscate);
    let decide = |penalty, perform_by| case::Command::Decide {
        penalty,
        contents: decision_states(),
        head: Some(true),
        perform_by,
    };
    let waives = || case::Command::State { statement: Statement::Waives, waives_hearing: true };
    let notice = |proposal, on: &str| {
        case::Command::Notify(Notice::of(proposal, on.parse().unwrap()).offering_hearing())
    };
    let serve = || case::Command::Serve { way: Service::AtOnce, consent: None, unreachable: None };
    let begun = log(
        Case::new(PenaltyCase::new()),
        &law,
        &[
            ("2025-03-03T09:00:00", BodyKind::Anyone, case::Command::Report),
            (
                "2025-03-03T09:10:00",
                BodyKind::PublicSecurity,
                case::Command::File { here: Some(true), filed_elsewhere: Some(false) },
            ),
            (
                "2025-03-03T09:20:00",
                BodyKind::PublicSecurity,
                case::Command::Investigate { officers: Officers::two() },
            ),
            (
                "2025-03-03T09:30:00",
                BodyKind::PublicSecurity,
                case::Command::RegisterEvidence { at_risk: true, approved: Some(true) },
            ),
            (
                "2025-03-03T09:40:00",
                BodyKind::PublicSecurity,
                case::Command::Order { by: Some("2025-03-18".parse().unwrap()) },
            ),
            ("2025-03-04T09:00:00", BodyKind::PublicSecurity, notice(fine, "2025-03-07")),
            ("2025-03-04T10:00:00", BodyKind::Party, case::Command::AskRecusal),
            (
                "2025-03-05T09:00:00",
                BodyKind::PublicSecurity,
                case::Command::DecideRecusal { head: Some(true) },
            ),
            ("2025-03-05T10:00:00", BodyKind::Party, waives()),
            ("2025-03-06T09:00:00", BodyKind::PublicSecurity, decide(fine, None)),
            ("2025-03-06T09:10:00", BodyKind::PublicSecurity, serve()),
            ("2025-03-10T09:00:00", BodyKind::PublicSecurity, case::Command::SettleEvidence),
            ("2025-03-19T09:00:00", BodyKind::PublicSecurity, notice(dogs, "2025-03-24")),
            ("2025-03-19T10:00:00", BodyKind::Party, waives()),
            (
                "2025-03-20T09:00:00",
                BodyKind::PublicSecurity,
                decide(dogs, Some("2025-03-24".parse().unwrap())),
            ),
            ("2025-03-20T09:10:00", BodyKind::PublicSecurity, serve()),
        ],
    );
    let decision =
        Decision { penalty: fine, reading: 0, perform_by: None, on_the_spot: false, late: false };
    let start = Execution::of(&decision, "2025-03-06".parse().unwrap());
    let performed = log(
        Case::new(start),
        &law,
        &[
            (
                "2025-03-24T09:00:00",
                BodyKind::PublicSecurity,
                execution::Command::ImposeSurcharge { rate_told: Some(true) },
            ),
            (
                "2025-03-25T09:00:00",
                BodyKind::Party,
                execution::Command::AskReconsideration { excused: false },
            ),
            (
                "2025-04-25T09:00:00",
                BodyKind::Government,
                execution::Command::Reconsider {
                    outcome: Outcome::Varied,
                    fine: Some(Yuan::from(3_000)),
                },
            ),
            (
                "2025-04-28T09:00:00",
                BodyKind::Party,
                execution::Command::Pay { amount: Yuan::from(3_000) },
            ),
        ],
    );
    (begun, performed)
}

#[test]
fn enforcement_of_version_0_1() {
    let (begun, performed) = wenzhou_enforcement();
    let stored = check("0.1-penalty-wenzhou.jsonl", &begun);
    let case = replay(PenaltyCase::new(), &stored).unwrap();
    assert_eq!(case.stage(0), case::Stage::Served);
    let imposed: Vec<_> = case.state().imposed().iter().collect();
    assert_eq!(imposed, [MeasureKind::Fine, MeasureKind::Confiscate]);
    // In the middle of the case, the evidence still bound the party.
    let twelve = stored.lines().take(11).collect::<Vec<_>>().join("\n");
    let case = replay(PenaltyCase::new(), &twelve).unwrap();
    assert_eq!(case.stage(2), case::Stage::Kept);

    let stored = check("0.1-execution-wenzhou.jsonl", &performed);
    let decision = Decision {
        penalty: Proposal::fine(Yuan::from(4_000)),
        reading: 0,
        perform_by: None,
        on_the_spot: false,
        late: false,
    };
    let start = Execution::of(&decision, "2025-03-06".parse().unwrap());
    let case = replay(start, &stored).unwrap();
    assert_eq!(case.stage(1), execution::Stage::Reconsidered);
    assert_eq!((case.state().fine(), case.state().paid()), (3_000.into(), 3_000.into()));
}

#[test]
fn campaign_of_version_0_1() {
    let stored = check("0.1-campaign-town.jsonl", &town_campaign());
    let case = replay(Campaign::new(), &stored).unwrap();
    assert_eq!(case.stage(0), campaign::Stage::Closed);
    assert_eq!((case.state().late().count(), case.state().criticised().count()), (1, 1));
    let events: Vec<_> = stored
        .lines()
        .map(|line| serde_json::from_str::<Record<campaign::Event>>(line).unwrap().event)
        .collect();
    let served = campaign::served(&events);
    assert_eq!((served[&0].kits, served[&0].registered), (1, 1));
}

#[test]
fn registration_of_version_0_1() {
    let stored = check("0.1-registration-wenzhou.jsonl", &wenzhou_registration());
    let case = replay(Registration::new(Zone::Key, None), &stored).unwrap();
    assert_eq!(case.stage(0), Stage::Cancelled);
    assert_eq!(case.length(), 7);

    // Up to the renewal the registration follows the new certificate.
    let five = stored.lines().take(5).collect::<Vec<_>>().join("\n");
    let case = replay(Registration::new(Zone::Key, None), &five).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let until = day("2026-05-31");
    assert_eq!(case.state().standing(day("2026-05-31")), Standing::Valid { until: Some(until) });
    assert_eq!(case.state().standing(day("2026-06-01")), Standing::Lapsed { until });
    // Filed on 20 June what was due on 13 June.
    assert!(stored.contains(r#"{"data_changed":{"late":7}}"#), "{stored}");
}

#[test]
fn registration_with_a_visit_of_version_0_1() {
    let stored = check("0.1-registration-dongying.jsonl", &dongying_registration());
    let start = Registration::visiting(Zone::Key, "2025-01-02".parse().unwrap());
    let case = replay(start, &stored).unwrap();
    assert_eq!(case.stage(0), Stage::Cancelled);
    let first = stored.lines().next().unwrap();
    assert_eq!(replay(start, first).unwrap().stage(0), Stage::Temporary);
    // Left on 1 July, filed on 21 July what was due on 16 July.
    assert!(stored.contains(r#"{"left_zone":{"late":5}}"#), "{stored}");
}

#[test]
fn bite_of_version_0_1() {
    let stored = check("0.1-bite-wenzhou.jsonl", &wenzhou_bite());
    let case = replay(Bite::unreported(), &stored).unwrap();
    assert_eq!((case.stage(0), case.stage(1)), (bite::Stage::InCare, bite::Stage::Culled));
}

#[test]
fn bite_without_hand_over_of_version_0_1() {
    let stored = check("0.1-bite-dongying.jsonl", &dongying_bite());
    let case = replay(Bite::unreported(), &stored).unwrap();
    let stages = [0, 1, 2, 3].map(|region| case.stage(region));
    assert_eq!(
        stages,
        [
            bite::Stage::ProphylaxisStopped,
            bite::Stage::Disposed,
            bite::Stage::Published,
            bite::Stage::Closed
        ]
    );
    assert_eq!(case.state().zone(), Some(Zone::Key));
}

#[test]
fn immunisation_of_version_0_1() {
    let stored = check("0.1-immunisation-wenzhou.jsonl", &wenzhou_immunisation());
    let born = "2024-01-10".parse().unwrap();
    let case = replay(Immunisation::of_dog_born(born), &stored).unwrap();
    assert_eq!(case.stage(0), immunisation::Stage::Closed);
}

/// What is wrong with a log is said at the record, in the domain's words.
#[test]
fn broken_logs_name_the_record() {
    let whole = wenzhou_registration();
    let lines: Vec<_> = whole.lines().collect();
    let check = |lines: &[&str], expected: &str| {
        let error = replay(Registration::new(Zone::Key, None), &lines.join("\n")).unwrap_err();
        assert_eq!(error, expected);
    };
    check(
        &[lines[0], lines[2]],
        "record 1: its sequence number is 2: a record is missing, repeated or out of place",
    );
    check(
        &[lines[0], lines[0]],
        "record 1: its sequence number is 0: a record is missing, repeated or out of place",
    );
    check(
        &[lines[1], lines[0]],
        "record 0: its sequence number is 1: a record is missing, repeated or out of place",
    );
    let half = &lines[1][..40];
    let error =
        replay(Registration::new(Zone::Key, None), &[lines[0], half].join("\n")).unwrap_err();
    assert!(error.starts_with("record 1: EOF while parsing"), "{error}");
    let renamed = lines[3].replace("\"sequence\":3", "\"sequence\":0");
    check(&[&renamed], "record 0: \"registered\" cannot follow \"unregistered\"");
    let early = lines[0].replace("\"recorded\":\"2025-01-02T09", "\"recorded\":\"2024-01-02T09");
    check(
        &[&early],
        "record 0: recorded at 2024-01-02 09:00:00, before it occurred at 2025-01-02 09:00:00",
    );
    let unknown = lines[0].replace("\"applied\"", "\"approved\"");
    let error = replay(Registration::new(Zone::Key, None), &unknown).unwrap_err();
    assert!(error.starts_with("record 0: unknown variant `approved`"), "{error}");
}

proptest! {
    /// Invariant: no bytes make replay panic; a mangled log is the same case or an error at a record
    /// that exists.
    #[test]
    fn mangled_logs_never_panic(
        place in 0_usize..2_000,
        byte in any::<u8>(),
        drop in proptest::option::of(0_usize..7),
        swap in proptest::option::of((0_usize..7, 0_usize..7)),
    ) {
        let whole = wenzhou_registration();
        let mut lines: Vec<_> = whole.lines().map(str::to_owned).collect();
        if let Some((a, b)) = swap {
            lines.swap(a, b);
        }
        if let Some(index) = drop {
            lines.remove(index);
        }
        let mut bytes = lines.join("\n").into_bytes();
        let at = place % bytes.len();
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = replay(Registration::new(Zone::Key, None), &text) {
            let position: usize = error
                .strip_prefix("record ")
                .and_then(|rest| rest.split(':').next())
                .and_then(|number| number.parse().ok())
                .expect("an error names its record");
            prop_assert!(position <= text.lines().count());
        }
    }

    /// Invariant: random bytes are no log.
    #[test]
    fn random_bytes_are_no_log(bytes in proptest::collection::vec(any::<u8>(), 1..200)) {
        let text = String::from_utf8_lossy(&bytes);
        let outcome = replay(Registration::new(Zone::Key, None), &text);
        prop_assert!(outcome.is_err() || text.lines().count() == 0);
    }
}
