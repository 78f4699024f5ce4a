//! Every state of a dog in the pound, and what must never be reached.

use dog_registry::{
    Jurisdiction,
    impound::{
        Adoption, ClaimRefusal, Command, CompulsoryMeasure, Costs, Event, Handover, Impound,
        SeizureOutcome, Stage,
    },
    policies,
    policy::{Disposing, DogClass, Intake, Zone},
    registration::{Application, Immunity},
};
use governance_core::{
    mandate::{Actor, BodyKind},
    penalty::{ReleaseCause, SeizureExtension, SeizureSteps},
    procedure::{Exploration, Invariant, Report},
};

use super::{STRANGERS, applicant, at, cite, faults_of_any_city, jurisdiction, states};

/// The cities of this exploration, with the days for claims from notice, announcement and intake.
fn cities() -> [(&'static str, Jurisdiction, Holds); 6] {
    [
        ("shanghai", jurisdiction(policies::shanghai().unwrap()), time_to_claim::<5, 0, 0>),
        ("lishui", jurisdiction(policies::lishui().unwrap()), time_to_claim::<5, 5, 0>),
        ("wenzhou", jurisdiction(policies::wenzhou().unwrap()), time_to_claim::<10, 10, 0>),
        ("beijing", jurisdiction(policies::beijing().unwrap()), time_to_claim::<0, 0, 7>),
        ("dongying", jurisdiction(policies::dongying().unwrap()), time_to_claim::<3, 0, 0>),
        ("zhengzhou", jurisdiction(policies::zhengzhou().unwrap()), time_to_claim::<0, 0, 7>),
    ]
}

type Holds = fn(&Impound, &Event, chrono::NaiveDateTime, &Impound) -> bool;

/// A stray or lost dog is disposed of, and outside Beijing adopted, only after so many days.
fn time_to_claim<const NOTICE: i64, const ANNOUNCEMENT: i64, const INTAKE: i64>(
    before: &Impound,
    event: &Event,
    at: chrono::NaiveDateTime,
    _: &Impound,
) -> bool {
    let given_away = match event {
        Event::Adopted => INTAKE == 0,
        Event::Disposed { .. } => true,
        _ => false,
    };
    if !given_away || !matches!(before.kind(), Some(Intake::Stray | Intake::LostRegistered)) {
        return true;
    }
    let passed = |since: Option<chrono::NaiveDate>, days| {
        since.is_none_or(|since| days < (at.date() - since).num_days())
    };
    match before.keeper_stage() {
        // Dongying sets no time after an announcement.
        Stage::Announced if ANNOUNCEMENT == 0 => true,
        Stage::Notified => passed(before.notified(), NOTICE),
        Stage::Announced => passed(before.announced(), ANNOUNCEMENT),
        _ => INTAKE == 0 || passed(before.taken_in(), INTAKE),
    }
}

/// The stage of the search for the keeper.
trait KeeperStage {
    fn keeper_stage(&self) -> Stage;
}

impl KeeperStage for Impound {
    fn keeper_stage(&self) -> Stage {
        use governance_core::procedure::Procedure as _;
        self.stage(1)
    }
}

fn seizure_stage(case: &Impound) -> Stage {
    use governance_core::procedure::Procedure as _;
    case.stage(2)
}

fn bodies() -> Vec<Actor> {
    [
        BodyKind::Party,
        BodyKind::Pound,
        BodyKind::Zoo,
        BodyKind::PublicSecurity,
        BodyKind::UrbanManagement,
        BodyKind::ComprehensiveEnforcement,
        BodyKind::TownGovernment,
        BodyKind::Agriculture,
        BodyKind::AnimalHealth,
        BodyKind::VaccinationPoint,
    ]
    .map(|body| Actor::new(body, body.code()))
    .to_vec()
}

fn handover(facts: Application, costs: Costs) -> Command {
    Command::HandBack(Handover {
        facts: Box::new(facts),
        registered: Some(true),
        case_opened: false,
        costs,
        although_late: true,
        test_passed: None,
    })
}

fn adoption(facts: Application, former_keeper: bool) -> Command {
    Command::Adopt(Adoption {
        facts: Box::new(facts),
        former_keeper: Some(former_keeper),
        for_trade: Some(false),
        registered_here: true,
        unclaimed: Some(true),
    })
}

fn take_in(kind: Intake, keeper_known: Option<bool>) -> Command {
    let decided = matches!(kind, Intake::Impounded | Intake::Confiscated);
    Command::TakeIn {
        kind,
        keeper_known,
        decided: decided.then(|| "2025-05-05".parse().unwrap()),
        bitten: (kind == Intake::BiteQuarantine).then(|| "2025-05-05".parse().unwrap()),
    }
}

/// Everything but handing back.
fn commands(fit: &Application, unfit: &Application) -> Vec<Command> {
    let day = |text: &str| text.parse().unwrap();
    let authority = |measure, authority, steps| Command::Seize { measure, authority, steps };
    let alone = SeizureSteps { officers: 1, ..SeizureSteps::complete() };
    let urgent = SeizureSteps { approved: false, urgent: true, ..SeizureSteps::complete() };
    let (seize, hold) = (CompulsoryMeasure::Seize, CompulsoryMeasure::Hold);
    let notice = |text: &str| Command::NotifyKeeper { sent: day(text), received: day(text) };
    let dispose =
        |method| Command::Dispose { method, no_adopter: Some(true), unclaimed: Some(true) };
    vec![
        Command::Capture { class: None, attended: Some(false) },
        Command::Capture { class: Some(DogClass::Fierce), attended: Some(false) },
        Command::Capture { class: None, attended: None },
        authority(seize, BodyKind::PublicSecurity, SeizureSteps::complete()),
        authority(seize, BodyKind::PublicSecurity, alone),
        authority(seize, BodyKind::PublicSecurity, urgent),
        authority(hold, BodyKind::UrbanManagement, SeizureSteps::complete()),
        authority(hold, BodyKind::UrbanManagement, urgent),
        take_in(Intake::Stray, Some(true)),
        take_in(Intake::Stray, Some(false)),
        take_in(Intake::LostRegistered, None),
        take_in(Intake::Surrendered, None),
        take_in(Intake::Impounded, None),
        take_in(Intake::Confiscated, None),
        take_in(Intake::Seized, None),
        take_in(Intake::BiteQuarantine, None),
        notice("2025-05-05"),
        notice("2025-05-26"),
        Command::Announce { unreachable: true },
        Command::Claim { proof: Some(true), proper_reason: false },
        Command::Claim { proof: Some(false), proper_reason: false },
        Command::RefuseClaim { cause: ClaimRefusal::Late },
        Command::RefuseClaim { cause: ClaimRefusal::NotTheKeeper },
        Command::Examine { fit: true },
        Command::Examine { fit: false },
        Command::Treat { immune_until: day("2026-05-04") },
        adoption(fit.clone(), false),
        adoption(fit.clone(), true),
        adoption(unfit.clone(), false),
        dispose(Disposing::Neuter),
        dispose(Disposing::PutDown),
        Command::RecordDeath,
        Command::ReportSeizure { approved: true },
        Command::ReportSeizure { approved: false },
        Command::OrderTest { until: day("2025-05-15"), told: true },
        Command::ExtendSeizure(SeizureExtension {
            days: 30,
            complex: true,
            approved: true,
            told: true,
        }),
        Command::DecideSeizure(SeizureOutcome::Confiscate { decided: Some(day("2025-05-05")) }),
        Command::DecideSeizure(SeizureOutcome::Confiscate { decided: None }),
        Command::DecideSeizure(SeizureOutcome::Lift { cause: ReleaseCause::NoViolation }),
        Command::DecideSeizure(SeizureOutcome::Lift { cause: ReleaseCause::TermEnded }),
    ]
}

fn explore(
    law: &Jurisdiction,
    commands: Vec<Command>,
    invariants: Vec<Invariant<Impound>>,
) -> Report {
    Exploration {
        start: vec![Impound::new(Zone::Key)],
        actors: bodies(),
        strangers: STRANGERS
            .iter()
            .filter(|body| **body != BodyKind::Sanitation)
            .map(|body| Actor::new(*body, body.code()))
            .collect(),
        // A Monday; three weeks later, when every time for claims from the first day is over.
        moments: ["2025-05-05T10:00:00", "2025-05-26T10:00:00"].map(at).to_vec(),
        commands,
        law,
        invariants,
    }
    .run()
}

fn banned(law: &Jurisdiction) -> Application {
    let mut facts = applicant(law, Zone::Key, "2025-05-05");
    facts.dog.lineage = Some(dog_registry::breed::Lineage::Pure(
        dog_registry::breed::Breed::from_code("rottweiler").unwrap(),
    ));
    facts
}

#[test]
fn impound() {
    let mut reports = Vec::new();
    for (city, law, time_to_claim) in cities() {
        let fit = applicant(&law, Zone::Key, "2025-05-05");
        let mut unvaccinated = fit.clone();
        unvaccinated.dog.immunity = Some(Immunity::Never);
        let mut commands = commands(&fit, &unvaccinated);
        commands.push(handover(fit.clone(), Costs::Paid));
        commands.push(handover(fit, Costs::NotCharged));
        let report = explore(
            &law,
            commands,
            vec![
                Invariant {
                    name: "a seized dog is neither adopted nor disposed of before it is confiscated",
                    source: cite("《行政强制法》（2011）第二十七条"),
                    holds: |before, event, _, _| match event {
                        Event::Adopted | Event::Disposed { .. } => !matches!(
                            seizure_stage(before),
                            Stage::Seized | Stage::Held | Stage::Lifted
                        ),
                        _ => true,
                    },
                },
                Invariant {
                    name: "nothing becomes of a dog before the time for claims has ended",
                    source: cite("《上海市养犬管理条例》第三十四条第一款"),
                    holds: time_to_claim,
                },
                Invariant {
                    name: "a confiscated dog does not go back",
                    source: cite("《行政处罚法》（2021）第七十四条第一款"),
                    holds: |before, event, _, _| match event {
                        Event::HandedBack | Event::Claimed { .. } => {
                            before.kind() != Some(Intake::Confiscated)
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "no dog in the pound is killed where the text does not say so",
                    source: cite("《温州市养犬管理条例》第二十七条第一款第（三）项"),
                    holds: |_, event, _, _| {
                        !matches!(event, Event::Disposed { method: Disposing::PutDown })
                    },
                },
                Invariant {
                    name: "a seized dog is confiscated only while the seizure lasts",
                    source: cite("《行政强制法》（2011）第二十八条第一款第（四）项"),
                    holds: |before, event, at, _| match event {
                        Event::Confiscated { decided } => {
                            *decided <= at.date()
                                && matches!(seizure_stage(before), Stage::Seized | Stage::Held)
                        }
                        _ => true,
                    },
                },
                Invariant {
                    name: "a dog under observation stays",
                    source: cite("《温州市养犬管理条例》第二十三条第二款"),
                    holds: |before, event, at, _| match event {
                        Event::HandedBack | Event::Adopted | Event::Disposed { .. } => {
                            before.kind() != Some(Intake::BiteQuarantine)
                                || (matches!(event, Event::HandedBack)
                                    && at.date() >= "2025-05-15".parse().unwrap())
                        }
                        _ => true,
                    },
                },
            ],
        );
        for code in ["wrong_authority", "wrong_stage", "grounds"] {
            assert!(report.refusals.contains_key(code), "{city}: never refused by {code}");
        }
        reports.push(report);
    }
    assert_eq!(faults_of_any_city(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [573, 543, 545, 205, 2107, 133]);
}

/// Whether a dog ever goes back when the only way of handing it back is `handover`.
fn goes_back(law: &Jurisdiction, handover: Command) -> bool {
    let fit = applicant(law, Zone::Key, "2025-05-05");
    let mut commands = commands(&fit, &fit);
    commands.push(handover);
    let report = explore(law, commands, Vec::new());
    !report.faults.contains("\"handed back\" is never reached")
}

/// 《北京市养犬管理规定》第十条第一款: whatever came before, a fierce dog does not go back to an
/// individual in the key zone.
#[test]
fn a_prohibited_dog_does_not_go_back_into_the_key_zone() {
    let law = jurisdiction(policies::beijing().unwrap());
    assert!(!goes_back(&law, handover(banned(&law), Costs::NotCharged)));
    let elsewhere = Application { zone: Zone::General, ..banned(&law) };
    assert!(goes_back(&law, handover(elsewhere, Costs::NotCharged)));
}

/// 《行政强制法》（2011）第二十六条第三款: the keep of a seized dog is never charged.
#[test]
fn the_keep_of_a_seized_dog_is_never_charged() {
    let law = jurisdiction(policies::zhengzhou().unwrap());
    let fit = || applicant(&law, Zone::Key, "2025-05-05");
    let only_held = |costs| {
        let mut commands = commands(&fit(), &fit());
        commands.retain(|command| !matches!(command, Command::TakeIn { .. }));
        commands.push(handover(fit(), costs));
        let report = explore(&law, commands, Vec::new());
        !report.faults.contains("\"handed back\" is never reached")
    };
    assert!(!only_held(Costs::Paid));
    assert!(!only_held(Costs::Unpaid));
    assert!(only_held(Costs::NotCharged));
}
