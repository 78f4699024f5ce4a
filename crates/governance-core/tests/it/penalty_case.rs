//! A penalty from lead to performance: every way through, explored; and what the law stops.

use std::path::PathBuf;

use chrono::{Days, NaiveDate, NaiveDateTime};
use governance_core::{
    citation::Citation,
    language::{Bilingual, Language, WordSet},
    legal_time::Calendar,
    mandate::{Actor, BodyKind, Delegable, Delegation, Form},
    money::Yuan,
    penalty::{
        Ladder, LadderError, Limitation, MeasureKind, Mitigation, Offence, Offender, Regime,
        Subject, Trigger, Triggers,
        case::{
            self, Act, CaseLaw, Command, Content, Contents, Decision, Device, Event, Evidence, Gap,
            Notice, Officers, PenaltyCase, Proposal, Reading, RefusalSign, Service, Stage,
            Statement, Weight, decision_states, demand_states, notice_states, on_the_spot_states,
        },
        execution::{self, CashReason, EndReason, Execution, Outcome},
    },
    procedure::{Case, Due, Exploration, Happening, Invariant, Procedure, Record, Report},
    provision::Provision,
};
use proptest::prelude::*;

use crate::day;

governance_core::vocabulary! {
    /// What was done.
    pub enum Violation {
        /// Something.
        Something = "something", "违法行为", "something unlawful";
    }
}

/// First an order, then a fine, then the dog; and in serious cases the certificate.
const LOCAL: &str = r#"
    of = ["something"]
    authority = "public_security"
    source = "《上海市养犬管理条例》第四十二条第一款"
    [[rungs]]
    measures = [{ shall = "order_by" }, { may = "warning" }]
    [[rungs]]
    when = "overdue"
    measures = [{ shall = "fine", least = 200, most = 1000 }]
    [[rungs]]
    when = "still_overdue"
    measures = [{ shall = "confiscate" }]
    [[rungs]]
    when = "serious"
    measures = [{ shall = "revoke" }]
"#;

const NATIONAL: &str = r#"
    of = ["something"]
    authority = "public_security"
    source = "《治安管理处罚法》（2025）第八十九条第二款"
    [[rungs]]
    measures = [{ shall = "warning" }]
    [[rungs]]
    when = "after_warning"
    relation = "replaces"
    one_of = [{ shall = "detain", days = [0, 5] }, { shall = "fine", most = 1000 }]
    [[rungs]]
    when = "serious"
    relation = "replaces"
    measures = [{ shall = "detain", days = [5, 10] }]
"#;

const SPOT: &str = r#"
    of = ["something"]
    authority = "urban_management"
    source = "《上海市养犬管理条例》第四十三条第四款"
    [[rungs]]
    measures = [{ shall = "order" }, { may = "fine", least = 20, most = 5000 }]
"#;

fn ladder(text: &str) -> Ladder<Violation> {
    toml::from_str(text).unwrap()
}

fn local() -> Reading {
    Reading::new(&ladder(LOCAL), Regime::General, Limitation::General).unwrap()
}

fn national() -> Reading {
    let (regime, period) = (Regime::PublicSecurity2025, Limitation::PublicSecurity2025);
    Reading::new(&ladder(NATIONAL), regime, period).unwrap()
}

fn spot() -> Reading {
    Reading::new(&ladder(SPOT), Regime::General, Limitation::General).unwrap()
}

fn law(readings: Vec<Reading>) -> CaseLaw {
    CaseLaw::new(readings, Offence::by(Subject::Individual), Calendar::official())
}

fn cite(text: &str) -> Citation {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn actor(body: BodyKind) -> Actor {
    Actor::new(body, body.code())
}

fn all<T: governance_core::language::Vocabulary>() -> WordSet<T> {
    T::WORDS.iter().copied().collect()
}

fn fine(amount: u32) -> Proposal {
    Proposal::fine(Yuan::from(amount))
}

fn decide(penalty: Proposal) -> Command {
    Command::Decide { penalty, contents: decision_states(), head: Some(true), perform_by: None }
}

fn on_the_spot(penalty: Proposal, count: u8) -> Command {
    Command::DecideOnTheSpot {
        penalty,
        officers: Officers { count, ..Officers::two() },
        evidence: Evidence::sufficient(),
        heard: Some(true),
        disputed: Some(false),
        recorded: Some(true),
        contents: all(),
    }
}

fn notice_of(proposal: Proposal, respond_by: NaiveDate) -> Notice {
    Notice::of(proposal, respond_by).offering_hearing()
}

fn file() -> Command {
    Command::File { here: Some(true), filed_elsewhere: Some(false) }
}

/// A case that takes steps and says what became of each: the basis, or every code.
struct Walk<'law> {
    law: &'law CaseLaw,
    case: Case<PenaltyCase>,
}

impl<'law> Walk<'law> {
    fn new(law: &'law CaseLaw) -> Self {
        Self { law, case: Case::new(PenaltyCase::new()) }
    }

    fn step(&mut self, body: BodyKind, on: &str, command: &Command) -> String {
        let (actor, moment) = (actor(body), day(on).and_hms_opt(9, 0, 0).unwrap());
        match self.case.decide(command, &actor, moment, self.law) {
            Ok(decided) => {
                let record = self.case.record(decided, &actor, moment, moment);
                self.case.apply(&record).unwrap();
                record.basis.as_str().to_owned()
            }
            Err(refusal) if refusal.grounds().is_empty() => refusal.code().to_owned(),
            Err(refusal) => {
                let codes = refusal.grounds().iter().map(|finding| finding.ground.code());
                codes.collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[track_caller]
    fn check(&mut self, body: BodyKind, on: &str, command: &Command, expected: &str) {
        assert_eq!(self.step(body, on, command), expected);
    }

    /// A case under investigation from `on`.
    fn investigated(law: &'law CaseLaw, on: &str) -> Self {
        let mut walk = Self::new(law);
        walk.step(BodyKind::Party, on, &Command::Report);
        walk.step(BodyKind::PublicSecurity, on, &file());
        let officers = Officers::two();
        walk.step(BodyKind::PublicSecurity, on, &Command::Investigate { officers });
        assert_eq!(walk.case.stage(0), Stage::Investigating);
        walk
    }
}

const POLICE: BodyKind = BodyKind::PublicSecurity;

/// What must hold of every move, whatever the law of the case.
fn invariants() -> Vec<Invariant<PenaltyCase>> {
    vec![
        Invariant {
            name: "nothing is decided before the party was told and had its say",
            source: cite("《行政处罚法》（2021）第六十二条"),
            holds: |before, event, _, _| match event {
                Event::Decided(decision) => {
                    matches!(before.stage(0), Stage::Notified | Stage::Heard)
                        && before.proposal().is_some_and(|p| !decision.penalty.is_heavier_than(&p))
                }
                _ => true,
            },
        },
        Invariant {
            name: "no later rung without the earlier fact",
            source: cite("《行政处罚法》（2021）第三十八条第一款"),
            holds: |before, event, at, _| match event {
                Event::Decided(Decision { penalty, .. })
                | Event::DecidedOnTheSpot(Decision { penalty, .. }) => {
                    let reached = before.reached(at.date());
                    let needs = |kind, triggers: &[Trigger]| {
                        !penalty.kinds().contains(kind)
                            || triggers.iter().any(|when| reached.contains(*when))
                    };
                    needs(MeasureKind::Fine, &[Trigger::Overdue, Trigger::AfterWarning])
                        && needs(MeasureKind::Confiscate, &[Trigger::StillOverdue])
                        && needs(MeasureKind::Revoke, &[Trigger::Serious])
                        && needs(MeasureKind::Detain, &[Trigger::AfterWarning, Trigger::Serious])
                }
                _ => true,
            },
        },
        Invariant {
            name: "one act is not fined twice",
            source: cite("《行政处罚法》（2021）第二十九条"),
            holds: |before, event, _, _| match event {
                Event::Decided(Decision { penalty, .. })
                | Event::DecidedOnTheSpot(Decision { penalty, .. }) => {
                    penalty.fine.is_none() || !before.imposed().contains(MeasureKind::Fine)
                }
                _ => true,
            },
        },
        Invariant {
            name: "nothing heavier for having defended oneself",
            source: cite("《行政处罚法》（2021）第四十五条第二款"),
            holds: |before, event, at, _| match event {
                Event::Notified { proposal, .. } if before.defended() => {
                    before.stage(0) == Stage::Served
                        || before.proposal().is_none_or(|told| !proposal.is_heavier_than(&told))
                        || before.reached(at.date()) != Triggers::empty()
                }
                _ => true,
            },
        },
        Invariant {
            name: "on the spot only warnings and fines up to the threshold",
            source: cite("《行政处罚法》（2021）第五十一条"),
            holds: |_, event, _, _| match event {
                Event::DecidedOnTheSpot(Decision { penalty, .. }) => {
                    penalty.measures.without(WordSet::empty().with(MeasureKind::Warning)).is_empty()
                        && penalty.days.is_none()
                        && penalty.fine.unwrap_or(Yuan::ZERO) <= Yuan::from(500)
                }
                _ => true,
            },
        },
        Invariant {
            name: "what was discovered too late is neither filed nor punished",
            source: cite("《行政处罚法》（2021）第三十六条第一款"),
            holds: |before, event, _, _| match event {
                Event::Filed | Event::Decided(_) | Event::DecidedOnTheSpot(_) => {
                    before.discovered().is_some_and(|on| on < day("2027-03-02"))
                }
                _ => true,
            },
        },
    ]
}

fn explore(law: &CaseLaw, moments: &[&str], commands: Vec<Command>) -> Report {
    Exploration {
        start: vec![PenaltyCase::new()],
        actors: [
            BodyKind::PublicSecurity,
            BodyKind::PoliceStation,
            BodyKind::Party,
            BodyKind::Procuratorate,
        ]
        .map(actor)
        .to_vec(),
        // Anybody may report and dissuade; who may take the other steps has a test of its own.
        strangers: Vec::new(),
        moments: moments.iter().map(|moment| at(moment)).collect(),
        commands,
        law,
        invariants: invariants(),
    }
    .run()
}

/// What is wrong in every exploration, or in any but for ways that another one takes.
fn faults(reports: &[Report]) -> Vec<String> {
    let mut shared = reports[0].faults.clone();
    for report in reports {
        shared.retain(|fault| report.faults.contains(fault));
    }
    let elsewhere = |fault: &String| {
        ["is never reached", "is never used", "is a dead end"].iter().any(|way| fault.contains(way))
    };
    let mut faults: Vec<_> = shared.into_iter().collect();
    faults.extend(reports.iter().flat_map(|r| &r.faults).filter(|f| !elsewhere(f)).cloned());
    faults
}

fn states(reports: &[Report]) -> Vec<usize> {
    reports.iter().map(|report| report.states).collect()
}

#[test]
fn every_way_through_a_case() {
    let notice = |proposal, on: &str| Command::Notify(notice_of(proposal, day(on)));
    let warning = Proposal::of(MeasureKind::Warning);
    let confiscation = Proposal::of(MeasureKind::Confiscate);
    let order = |by: Option<&str>| Command::Order { by: by.map(day) };
    let begin =
        || vec![Command::Report, file(), Command::Investigate { officers: Officers::two() }];

    // The ladder climbed: order, fine, a second date, the dog; nothing that was not recorded.
    let local = law(vec![local()]);
    let mut climb = begin();
    climb.extend([
        order(Some("2025-03-10")),
        order(Some("2025-03-31")),
        notice(warning, "2025-03-03"),
        notice(fine(300), "2025-03-11"),
        notice(fine(1001), "2025-03-11"),
        notice(confiscation, "2025-04-01"),
        decide(warning),
        decide(fine(300)),
        decide(fine(200)),
        decide(confiscation),
        Command::Serve { way: Service::AtOnce, consent: None, unreachable: None },
        Command::State { statement: Statement::Defends, waives_hearing: true },
        Command::State { statement: Statement::Waives, waives_hearing: true },
    ]);
    let moments = ["2025-03-03T09:00:00", "2025-03-11T09:00:00", "2025-04-01T09:00:00"];
    let climbed = explore(&local, &moments, climb);

    // Hearing, review, discussion; spared, transferred, handed back, withdrawn.
    let mut heard = begin();
    let weighty = Notice {
        weight: Weight { major: true, public_interest: true, ..Weight::default() },
        ..notice_of(warning, day("2025-03-03"))
    };
    heard.extend([
        Command::Notify(weighty),
        Command::RequestHearing,
        Command::ScheduleHearing { day: day("2025-03-14"), chair_investigated: false },
        Command::ScheduleHearing { day: day("2025-03-04"), chair_investigated: false },
        Command::HoldHearing { attended: true },
        Command::HoldHearing { attended: false },
        Command::Review { passed: true },
        Command::Discuss,
        notice(warning, "2025-03-14"),
        decide(warning),
        Command::Serve { way: Service::Direct, consent: None, unreachable: None },
        Command::DeclineToPunish { why: None, educated: None },
        Command::Transfer { reasons: true },
        Command::HandBack,
        Command::Withdraw { reasons: true },
        Command::Refer,
        Command::DeclineToFile { reasons: true },
    ]);
    let heard = explore(&local, &["2025-03-03T09:00:00", "2025-03-14T09:00:00"], heard);

    // The side regions, the choice between two readings, decisions on the spot, the police's clock.
    let conflict = law(vec![self::local(), national()]);
    let mut beside = begin();
    beside.extend([
        on_the_spot(warning, 2),
        on_the_spot(fine(600), 2),
        Command::FileRecord,
        Command::Dissuade { heeded: false },
        order(None),
        Command::RecordCorrection { on: day("2026-03-02") },
        Command::RecordRefusal { on: day("2026-03-02"), sign: RefusalSign::Said },
        Command::RegisterEvidence { at_risk: true, approved: Some(true) },
        Command::SettleEvidence,
        Command::AskRecusal,
        Command::DecideRecusal { head: Some(true) },
    ]);
    let beside = explore(&law(vec![national()]), &["2026-03-02T09:00:00"], beside);

    let mut chosen = begin();
    let detention = Proposal { days: Some(5), ..Proposal::default() };
    chosen.extend([
        Command::Choose { reading: 0, reasons: true },
        Command::Choose { reading: 1, reasons: true },
        Command::Choose { reading: 2, reasons: true },
        Command::Establish { when: Trigger::Serious, reasons: true },
        Command::Establish { when: Trigger::Overdue, reasons: true },
        Command::AskExpert,
        Command::ReceiveOpinion,
        Command::Extend { approved: Some(true), weighty: true },
        notice(warning, "2026-03-02"),
        notice(detention, "2026-03-02"),
        notice(Proposal::of(MeasureKind::Revoke), "2026-03-02"),
        Command::State { statement: Statement::Waives, waives_hearing: true },
        Command::RequestHearing,
        Command::ScheduleHearing { day: day("2026-03-16"), chair_investigated: false },
        Command::HoldHearing { attended: false },
        decide(warning),
        decide(detention),
        decide(Proposal::of(MeasureKind::Revoke)),
        Command::Serve { way: Service::AtOnce, consent: None, unreachable: None },
        Command::Transfer { reasons: true },
        Command::DeclineToPunish { why: None, educated: None },
    ]);
    let moments = ["2026-03-02T09:00:00", "2026-03-16T09:00:00"];
    let chosen = explore(&conflict, &moments, chosen);

    // The clock of the police can be lengthened from the first day on.
    let mut extended = begin();
    extended.push(Command::Extend { approved: Some(true), weighty: true });
    let extended = explore(&law(vec![national()]), &["2026-03-02T09:00:00"], extended);

    // Discovered on the last day, and on the day after it.
    let mut old = law(vec![self::local()]);
    old.ended = Some(day("2025-03-01"));
    let mut barred = begin();
    barred.extend([on_the_spot(warning, 2), notice(warning, "2027-03-02"), decide(warning)]);
    let barred = explore(&old, &["2027-03-01T09:00:00", "2027-03-02T09:00:00"], barred);
    assert!(barred.refusals.contains_key("grounds"));

    let reports = [climbed, heard, beside, chosen, extended, barred];
    assert_eq!(faults(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [475, 367, 758, 1298, 8, 15]);
}

#[test]
fn every_way_after_the_decision() {
    let penalty = Proposal { measures: WordSet::empty().with(MeasureKind::Revoke), ..fine(200) };
    let decision =
        Decision { penalty, reading: 0, perform_by: None, on_the_spot: true, late: false };
    let demand =
        execution::Command::Demand { by: day("2025-06-03"), contents: demand_states(true) };
    let commands = vec![
        execution::Command::Pay { amount: Yuan::from(200) },
        execution::Command::Pay { amount: Yuan::from(400) },
        execution::Command::CollectCash {
            amount: Yuan::from(200),
            reason: CashReason::HardLater,
            receipt: Some(true),
            disputed: None,
        },
        execution::Command::Defer { until: day("2025-05-30"), applied: true, hardship: true },
        execution::Command::ImposeSurcharge { rate_told: Some(true) },
        execution::Command::ConfirmPerformance { carried_out: Some(true) },
        demand,
        execution::Command::DecideEnforcement { proper_reason: false, hiding: false },
        execution::Command::Enforce { night: false, urgent: false },
        execution::Command::ApplyToCourt { excused: false },
        execution::Command::RuleOnEnforcement { allowed: true },
        execution::Command::RuleOnEnforcement { allowed: false },
        execution::Command::Terminate { reason: EndReason::Died },
        execution::Command::AskReconsideration { excused: false },
        execution::Command::Sue { excused: false },
        execution::Command::DropRemedy,
        execution::Command::Reconsider { outcome: Outcome::Upheld, fine: None },
        execution::Command::Reconsider { outcome: Outcome::Varied, fine: Some(Yuan::from(100)) },
        execution::Command::Reconsider { outcome: Outcome::Quashed, fine: None },
        execution::Command::Judge { outcome: Outcome::Upheld, fine: None },
        execution::Command::Judge { outcome: Outcome::Varied, fine: Some(Yuan::from(50)) },
        execution::Command::Judge { outcome: Outcome::Varied, fine: Some(Yuan::from(300)) },
        execution::Command::Judge { outcome: Outcome::Quashed, fine: None },
        execution::Command::Withdraw { reasons: true },
    ];
    let mut reports = Vec::new();
    for (own_power, on_the_spot) in
        [(None, false), (Some("《动物防疫法》（2021）第九十二条"), true)]
    {
        let mut law = law(vec![local()]);
        law.own_enforcement = own_power.map(cite);
        let start = Execution::of(&Decision { on_the_spot, ..decision }, day("2025-04-01"));
        let report = Exploration {
            start: vec![start],
            actors: [
                BodyKind::PublicSecurity,
                BodyKind::Party,
                BodyKind::Court,
                BodyKind::Government,
            ]
            .map(actor)
            .to_vec(),
            strangers: [BodyKind::UrbanManagement, BodyKind::PropertyCompany].map(actor).to_vec(),
            moments: ["2025-05-20T09:00:00", "2025-11-03T09:00:00"].map(at).to_vec(),
            commands: commands.clone(),
            law: &law,
            invariants: vec![
                Invariant {
                    name: "the fine is never raised",
                    source: cite("《行政诉讼法》（2017）第七十七条第二款"),
                    holds: |before, _, _, after| after.fine() <= before.fine(),
                },
                Invariant {
                    name: "never more than the fine and as much again",
                    source: cite("《行政处罚法》（2021）第七十二条第一款第（一）项"),
                    holds: |_, _, _, after| after.paid() <= Yuan::from(400),
                },
                Invariant {
                    name: "the court is not asked while the party may contest the decision",
                    source: cite("《行政强制法》（2011）第五十三条"),
                    holds: |before, event, _, _| match event {
                        execution::Event::CourtAsked { .. } => !matches!(
                            before.stage(1),
                            execution::Stage::UnderReconsideration | execution::Stage::InCourt
                        ),
                        _ => true,
                    },
                },
            ],
        }
        .run();
        reports.push(report);
    }
    assert_eq!(faults(&reports), Vec::<String>::new());
    assert_eq!(states(&reports), [2617, 3410]);
}

/// 《行政处罚法》（2021）第十七条、第十八条第三款: the steps of a case belong to the authority of the article, to the
/// party, to nobody else; detention to the police.
#[test]
fn articles_17_and_18_each_step_has_its_holder() {
    let law = law(vec![spot()]);
    for act in Act::ALL.iter().filter(|act| act.is_public_power()) {
        for body in BodyKind::ALL {
            let held = law.mandates().of(*act).any(|mandate| mandate.holder == *body);
            let judicial = matches!(
                act,
                Act::HandBack | Act::RuleOnEnforcement | Act::Reconsider | Act::Judge
            );
            assert_eq!(held && !judicial, *body == BodyKind::UrbanManagement && !judicial, "{act}");
        }
    }
    assert_eq!(law.mandates().overreaching(Act::is_public_power), Vec::new());
    let detention = NATIONAL.replace("public_security", "urban_management");
    let fault = Reading::new(&ladder(&detention), Regime::General, Limitation::General);
    assert_eq!(
        fault.unwrap_err(),
        LadderError::DetentionBy { authority: BodyKind::UrbanManagement }
    );
    // A property company that an article names to dissuade opens no case.
    let words = r#"
        of = ["something"]
        authority = "property_company"
        source = "《上海市养犬管理条例》第四十三条第二款"
        [[rungs]]
        measures = [{ shall = "dissuade" }]
    "#;
    let reading = Reading::new(&ladder(words), Regime::General, Limitation::General).unwrap();
    let law = CaseLaw::new(vec![reading], Offence::by(Subject::Individual), Calendar::official());
    let mut walk = Walk::new(&law);
    walk.check(
        BodyKind::Anyone,
        "2025-03-03",
        &Command::Report,
        "《行政处罚法》（2021）第五十四条第一款",
    );
    let dissuade = Command::Dissuade { heeded: false };
    let article = "《上海市养犬管理条例》第四十三条第二款";
    walk.check(BodyKind::PropertyCompany, "2025-03-03", &dissuade, article);
    walk.check(BodyKind::PropertyCompany, "2025-03-03", &file(), "not_provided");
}

/// 《行政处罚法》（2021）第二十条: the delegate acts in the name of the authority, within a published instrument.
#[test]
fn article_20_a_delegate_acts_in_the_authoritys_name() {
    let delegable = |to| Delegable {
        to: vec![to],
        form: Form::Entrustment,
        source: cite("《行政处罚法》（2021）第二十条第一款"),
    };
    let reading = |to| {
        let ladder = Ladder { delegable: Some(delegable(to)), ..ladder(SPOT) };
        Reading::new(&ladder, Regime::General, Limitation::General)
    };
    let law = law(vec![reading(BodyKind::SubdistrictOffice).unwrap()]);
    // A company manages no public affairs.
    assert_eq!(
        reading(BodyKind::PropertyCompany).unwrap_err(),
        LadderError::NoPublicPower { authority: BodyKind::PropertyCompany }
    );
    let mut case = Case::new(PenaltyCase::new());
    let moment = at("2025-03-03T09:00:00");
    let report = case.decide(&Command::Report, &actor(BodyKind::Anyone), moment, &law).unwrap();
    let record = case.record(report, &actor(BodyKind::Anyone), moment, moment);
    case.apply(&record).unwrap();
    let delegation = |published| Delegation {
        from: BodyKind::UrbanManagement,
        form: Form::Entrustment,
        acts: vec!["file".into()],
        since: day("2025-01-01"),
        until: None,
        published,
    };
    let office = |published| actor(BodyKind::SubdistrictOffice).under(delegation(published));
    let decided = case.decide(&file(), &office(Some(true)), moment, &law).unwrap();
    assert_eq!(decided.in_name_of, Some(BodyKind::UrbanManagement));
    let refusal = case.decide(&file(), &office(Some(false)), moment, &law).unwrap_err();
    assert_eq!(refusal.code(), "wrong_authority");
    let bare = actor(BodyKind::SubdistrictOffice);
    assert_eq!(case.decide(&file(), &bare, moment, &law).unwrap_err().code(), "needs_delegation");
}

/// 《行政处罚法》（2021）第二十二条、第二十五条、第三十六条.
#[test]
fn articles_22_25_36_filing() {
    let mut law = law(vec![local()]);
    law.ended = Some(day("2023-03-01"));
    let filing = "《行政处罚法》（2021）第五十四条第二款";
    let check = |law: &CaseLaw, on: &str, command: Command, expected: &str| {
        let mut walk = Walk::new(law);
        walk.step(BodyKind::Party, on, &Command::Report);
        walk.check(POLICE, on, &command, expected);
    };
    check(&law, "2025-03-01", file(), filing);
    check(&law, "2025-03-02", file(), "TIME_BARRED");
    let elsewhere = Command::File { here: Some(false), filed_elsewhere: Some(true) };
    check(&law, "2025-03-01", elsewhere, "OUTSIDE_AREA FILED_ELSEWHERE");
    let unknown = Command::File { here: None, filed_elsewhere: None };
    check(&law, "2025-03-01", unknown, "NOT_STATED NOT_STATED");
    // What goes on has not ended: nothing is barred.
    law.ended = None;
    check(&law, "2030-03-02", file(), filing);
    check(&law, "2025-03-01", Command::DeclineToFile { reasons: false }, "NO_REASONS");
}

/// 《行政处罚法》（2021）第四十二条、第四十三条、第五十五条.
#[test]
fn articles_42_43_55_officers() {
    let law = law(vec![local()]);
    let mut walk = Walk::new(&law);
    walk.step(BodyKind::Party, "2025-03-03", &Command::Report);
    walk.step(POLICE, "2025-03-03", &file());
    let mut check = |officers, expected: &str| {
        let command = Command::Investigate { officers };
        walk.check(POLICE, "2025-03-03", &command, expected);
    };
    let two = Officers::two();
    check(Officers { count: 1, ..two }, "TOO_FEW_OFFICERS");
    check(Officers { qualified: Some(false), ..two }, "NOT_QUALIFIED");
    check(Officers { cards_shown: Some(false), ..two }, "CARDS_NOT_SHOWN");
    check(Officers { conflict: Some(true), ..two }, "CONFLICTED");
    check(Officers { conflict: None, cards_shown: None, ..two }, "NOT_STATED NOT_STATED");
    check(two, "《行政处罚法》（2021）第五十五条第一款");
}

/// 《行政处罚法》（2021）第二十八条: what becomes of orders opens the rungs, and nobody claims them.
#[test]
fn article_28_orders_and_what_they_open() {
    let law = law(vec![local()]);
    let mut walk = Walk::investigated(&law, "2025-03-03");
    let notice = |amount| Command::Notify(notice_of(fine(amount), day("2025-03-24")));
    walk.check(
        POLICE,
        "2025-03-03",
        &Command::Order { by: Some(day("2025-03-03")) },
        "NO_TIME_LEFT",
    );
    let order = Command::Order { by: Some(day("2025-03-18")) };
    walk.check(POLICE, "2025-03-03", &order, "《行政处罚法》（2021）第二十八条第一款");
    walk.check(POLICE, "2025-03-18", &notice(300), "PRECONDITION_MISSING");
    let claimed = Command::Establish { when: Trigger::Overdue, reasons: true };
    walk.check(POLICE, "2025-03-18", &claimed, "NO_CIRCUMSTANCE");
    let early = Command::RecordRefusal { on: day("2025-03-02"), sign: RefusalSign::Said };
    walk.check(POLICE, "2025-03-18", &early, "BEFORE_ORDER");
    walk.check(POLICE, "2025-03-19", &notice(199), "FINE_OUT_OF_RANGE");
    walk.check(POLICE, "2025-03-19", &notice(1001), "FINE_OUT_OF_RANGE");
    // Corrected on the nineteenth: the date stays missed.
    let corrected = Command::RecordCorrection { on: day("2025-03-19") };
    walk.step(POLICE, "2025-03-19", &corrected);
    assert!(walk.case.state().reached(day("2025-03-20")).contains(Trigger::Overdue));
    walk.check(POLICE, "2025-03-20", &notice(200), "《行政处罚法》（2021）第四十四条");

    // Corrected on the last day: it was never missed.
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &order);
    walk.step(POLICE, "2025-03-18", &Command::RecordCorrection { on: day("2025-03-18") });
    assert_eq!(walk.case.state().reached(day("2025-06-01")), Triggers::empty());
    // An extension before the day leaves nothing missed; a new date after it leaves one.
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &order);
    walk.step(POLICE, "2025-03-18", &Command::Order { by: Some(day("2025-04-01")) });
    assert_eq!(walk.case.state().reached(day("2025-04-01")), Triggers::empty());
    walk.step(POLICE, "2025-04-02", &Command::Order { by: Some(day("2025-04-10")) });
    assert!(!walk.case.state().reached(day("2025-04-10")).contains(Trigger::StillOverdue));
    assert!(walk.case.state().reached(day("2025-04-11")).contains(Trigger::StillOverdue));
}

/// 《行政处罚法》（2021）第二十九条: a further rung is decided in the same case, a further fine is not.
#[test]
fn article_29_a_further_rung_without_a_further_fine() {
    let law = law(vec![local()]);
    let mut walk = Walk::investigated(&law, "2025-03-03");
    let article = "《上海市养犬管理条例》第四十二条第一款";
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    walk.step(POLICE, "2025-03-19", &Command::Notify(notice_of(fine(500), day("2025-03-24"))));
    walk.check(POLICE, "2025-03-24", &decide(fine(500)), "NOT_HEARD HEARING_OPEN");
    let waive = Command::State { statement: Statement::Waives, waives_hearing: true };
    walk.step(BodyKind::Party, "2025-03-24", &waive);
    walk.check(POLICE, "2025-03-24", &decide(fine(501)), "BEYOND_NOTICE");
    walk.check(POLICE, "2025-03-24", &decide(fine(500)), article);
    walk.step(
        POLICE,
        "2025-03-24",
        &Command::Serve { way: Service::AtOnce, consent: None, unreachable: None },
    );
    let confiscation = Proposal::of(MeasureKind::Confiscate);
    let notice = |proposal| Command::Notify(notice_of(proposal, day("2025-04-18")));
    walk.check(POLICE, "2025-03-25", &notice(confiscation), "PRECONDITION_MISSING NOTHING_NEW");
    walk.step(POLICE, "2025-03-25", &Command::Order { by: Some(day("2025-04-10")) });
    let both = Proposal { fine: Some(Yuan::from(500)), ..confiscation };
    walk.check(POLICE, "2025-04-11", &notice(both), "SINGLE_FINE");
    walk.check(POLICE, "2025-04-11", &notice(confiscation), "《行政处罚法》（2021）第四十四条");
    walk.step(BodyKind::Party, "2025-04-11", &waive);
    walk.check(POLICE, "2025-04-11", &decide(confiscation), article);
    // Where somebody else fined the act, the case fines no more.
    let mut fined = law.clone();
    fined.fined = true;
    let mut walk = Walk::investigated(&fined, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    walk.check(POLICE, "2025-03-19", &notice(fine(500)), "SINGLE_FINE");
}

/// 《行政处罚法》（2021）第四十条、第四十一条、第四十四条、第四十六条.
#[test]
fn articles_40_to_46_notice_and_evidence() {
    let law = law(vec![local()]);
    let warning = Proposal::of(MeasureKind::Warning);
    let plain = notice_of(warning, day("2025-03-10"));
    let check = |notice: Notice, expected: &str| {
        let mut walk = Walk::investigated(&law, "2025-03-03");
        walk.check(POLICE, "2025-03-03", &Command::Notify(notice), expected);
    };
    let evidence = Evidence::sufficient();
    let with = |evidence| Notice { evidence, ..plain };
    check(plain, "《行政处罚法》（2021）第四十四条");
    check(with(Evidence { established: Some(false), ..evidence }), "NOT_ESTABLISHED");
    check(with(Evidence { verified: None, ..evidence }), "NOT_STATED");
    check(with(Evidence { lawful: Some(false), ..evidence }), "UNLAWFUL_EVIDENCE");
    let device = |approved, reviewed| {
        with(Evidence { device: Some(Device { approved, reviewed }), ..evidence })
    };
    check(device(Some(true), Some(true)), "《行政处罚法》（2021）第四十四条");
    check(device(Some(true), Some(false)), "DEVICE_NOT_REVIEWED");
    check(device(None, Some(true)), "NOT_STATED");
    let contents = plain.contents.without(WordSet::empty().with(Content::Reasons));
    check(Notice { contents, ..plain }, "NOT_IN_PAPER");
    check(Notice { respond_by: day("2025-03-02"), ..plain }, "NO_TIME_LEFT");
    check(Notice { proposal: Proposal::default(), ..plain }, "NOTHING");
    check(Notice { proposal: Proposal::of(MeasureKind::OrderBy), ..plain }, "NO_PENALTY");
    check(Notice { proposal: Proposal::of(MeasureKind::Detain), ..plain }, "NOT_IN_LADDER");
    check(Notice { proposal: Proposal::of(MeasureKind::Revoke), ..plain }, "PRECONDITION_MISSING");
}

/// 《行政处罚法》（2021）第四十五条第二款: nothing heavier for the defence; something new on file may be.
#[test]
fn article_45_nothing_heavier_for_the_defence() {
    let law = law(vec![local()]);
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    let notice = |amount| Command::Notify(notice_of(fine(amount), day("2025-03-28")));
    walk.step(POLICE, "2025-03-19", &notice(300));
    let defend = Command::State { statement: Statement::Defends, waives_hearing: true };
    walk.step(BodyKind::Party, "2025-03-20", &defend);
    walk.check(POLICE, "2025-03-20", &decide(fine(301)), "HEAVIER_AFTER_DEFENCE");
    walk.check(POLICE, "2025-03-20", &notice(301), "HEAVIER_AFTER_DEFENCE");
    walk.check(POLICE, "2025-03-20", &decide(fine(299)), "《上海市养犬管理条例》第四十二条第一款");

    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    walk.step(POLICE, "2025-03-19", &notice(300));
    walk.step(BodyKind::Party, "2025-03-20", &defend);
    let serious = Command::Establish { when: Trigger::Serious, reasons: true };
    walk.step(POLICE, "2025-03-20", &serious);
    let heavier = Proposal { measures: WordSet::empty().with(MeasureKind::Revoke), ..fine(300) };
    let told = Command::Notify(notice_of(heavier, day("2025-03-28")));
    walk.check(POLICE, "2025-03-20", &told, "《行政处罚法》（2021）第四十四条");
}

/// 《行政处罚法》（2021）第五十六条: approval, danger, seven working days.
#[test]
fn article_56_registered_evidence() {
    let law = law(vec![local()]);
    let mut walk = Walk::new(&law);
    let register = |at_risk, approved| Command::RegisterEvidence { at_risk, approved };
    walk.check(POLICE, "2025-04-28", &register(true, Some(true)), "NO_OPEN_CASE");
    let mut walk = Walk::investigated(&law, "2025-04-28");
    walk.check(POLICE, "2025-04-28", &register(false, Some(false)), "NOT_AT_RISK NOT_BY_HEAD");
    let article = "《行政处罚法》（2021）第五十六条";
    walk.check(POLICE, "2025-04-28", &register(true, Some(true)), article);
    // Seven working days over the holiday of May; 27 April was worked in its place.
    let state = walk.case.state();
    let owed = state.obligations(&law).unwrap();
    let settle = owed.iter().find(|owed| owed.duty == case::Duty::SettleEvidence).unwrap();
    assert_eq!(settle.due, Due::By(day("2025-05-12")));
    assert_eq!(state.binds_evidence(day("2025-05-12"), &law), Ok(true));
    assert_eq!(state.binds_evidence(day("2025-05-13"), &law), Ok(false));
    walk.check(POLICE, "2025-05-13", &Command::SettleEvidence, article);
    assert_eq!(walk.case.state().binds_evidence(day("2025-05-12"), &law), Ok(false));
}

/// 《行政处罚法》（2021）第五十七条第二款、第五十八条、第四十三条第三款.
#[test]
fn articles_57_58_review_discussion_recusal() {
    let law = law(vec![local()]);
    let warning = Proposal::of(MeasureKind::Warning);
    let notice = Notice {
        weight: Weight { complex: true, ..Weight::default() },
        ..notice_of(warning, day("2025-03-04"))
    };
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Notify(notice));
    let waive = Command::State { statement: Statement::Waives, waives_hearing: true };
    walk.step(BodyKind::Party, "2025-03-03", &waive);
    walk.step(BodyKind::Party, "2025-03-03", &Command::AskRecusal);
    let decision = decide(warning);
    walk.check(POLICE, "2025-03-04", &decision, "NOT_REVIEWED NOT_DISCUSSED RECUSAL_OPEN");
    walk.step(POLICE, "2025-03-04", &Command::Discuss);
    walk.step(POLICE, "2025-03-04", &Command::Review { passed: false });
    walk.check(POLICE, "2025-03-04", &Command::DecideRecusal { head: None }, "NOT_STATED");
    walk.step(POLICE, "2025-03-04", &Command::DecideRecusal { head: Some(true) });
    walk.check(POLICE, "2025-03-04", &decision, "NOT_REVIEWED");
    walk.step(POLICE, "2025-03-04", &Command::Review { passed: true });
    let by_officers = Command::Decide {
        penalty: warning,
        contents: decision_states().without(WordSet::empty().with(Content::Seal)),
        head: Some(false),
        perform_by: None,
    };
    walk.check(POLICE, "2025-03-04", &by_officers, "NOT_BY_HEAD NOT_IN_PAPER");
    walk.check(POLICE, "2025-03-04", &decision, "《上海市养犬管理条例》第四十二条第一款");
}

/// 《行政处罚法》（2021）第六十条; a decision after the time stands and says that it is late.
#[test]
fn article_60_ninety_days() {
    let law = law(vec![local()]);
    let warning = Proposal::of(MeasureKind::Warning);
    for (on, late) in [("2025-05-18", false), ("2025-05-19", true)] {
        let mut walk = Walk::investigated(&law, "2025-02-17");
        assert_eq!(
            walk.case.state().decide_by(&law).unwrap().unwrap().nominal(),
            day("2025-05-18")
        );
        walk.step(POLICE, on, &Command::Notify(notice_of(warning, day(on))));
        let waive = Command::State { statement: Statement::Waives, waives_hearing: true };
        walk.step(BodyKind::Party, on, &waive);
        walk.step(POLICE, on, &decide(warning));
        assert_eq!(walk.case.state().decision().unwrap().late, late, "{on}");
        let owed = walk.case.state().obligations(&law).unwrap();
        assert_eq!(owed[0].duty, case::Duty::Serve);
    }
    let mut walk = Walk::investigated(&law, "2025-02-17");
    let extend = Command::Extend { approved: Some(true), weighty: true };
    walk.check(POLICE, "2025-05-01", &extend, "NO_EXTENSION");
}

/// 《治安管理处罚法》（2025）第一百一十八条: thirty days, twice thirty more; experts and hearings are not counted.
/// （2012）第九十九条: once, and experts alone.
#[test]
fn public_security_time_of_the_case() {
    let law_2025 = law(vec![national()]);
    let mut walk = Walk::investigated(&law_2025, "2026-03-02");
    let by = |walk: &Walk<'_>| walk.case.state().decide_by(walk.law).unwrap().unwrap().nominal();
    assert_eq!(by(&walk), day("2026-04-01"));
    walk.step(POLICE, "2026-03-05", &Command::AskExpert);
    walk.step(POLICE, "2026-03-15", &Command::ReceiveOpinion);
    assert_eq!(by(&walk), day("2026-04-11"));
    let extend = |approved, weighty| Command::Extend { approved, weighty };
    walk.check(POLICE, "2026-04-10", &extend(None, false), "NOT_WEIGHTY NOT_STATED");
    let article = "《治安管理处罚法》（2025）第八十九条第二款";
    walk.check(POLICE, "2026-04-10", &extend(Some(true), true), article);
    walk.check(POLICE, "2026-04-10", &extend(Some(true), true), article);
    assert_eq!(by(&walk), day("2026-06-10"));
    walk.check(POLICE, "2026-04-10", &extend(Some(true), true), "EXTENSIONS_USED");

    let old = NATIONAL.replace("（2025）第八十九条第二款", "（2012）第七十五条第一款");
    let (regime, period) = (Regime::PublicSecurity2012, Limitation::PublicSecurity2012);
    let law_2012 = law(vec![Reading::new(&ladder(&old), regime, period).unwrap()]);
    let mut walk = Walk::investigated(&law_2012, "2025-03-03");
    walk.step(POLICE, "2025-03-10", &extend(Some(true), true));
    walk.check(POLICE, "2025-03-10", &extend(Some(true), true), "EXTENSIONS_USED");
    assert_eq!(by(&walk), day("2025-05-02"));
}

/// 《行政处罚法》（2021）第六十三条、第六十四条.
#[test]
fn articles_63_and_64_the_hearing() {
    let mut law = law(vec![spot()]);
    let urban = BodyKind::UrbanManagement;
    let begun = |law: &CaseLaw, notice: Notice, expected: &str| {
        let mut case = Walk { law, case: Case::new(PenaltyCase::new()) };
        case.step(BodyKind::Party, "2025-09-22", &Command::Report);
        case.step(urban, "2025-09-22", &file());
        case.step(urban, "2025-09-22", &Command::Investigate { officers: Officers::two() });
        case.check(urban, "2025-09-22", &Command::Notify(notice), expected);
        case.case
    };
    let told = "《行政处罚法》（2021）第四十四条";
    let plain = notice_of(fine(3000), day("2025-09-22"));
    let silent = Notice { contents: notice_states(Regime::General, false), ..plain };
    // Nobody says what is "larger": the authority must.
    begun(&law, Notice { larger: None, ..plain }, "NOT_STATED");
    begun(&law, Notice { larger: Some(true), ..silent }, "NOT_IN_PAPER");
    let unoffered = begun(&law, silent, told);
    law.larger_fine = Some(Provision {
        is: Yuan::from(3000),
        source: cite("《上海市养犬管理条例》第一条"),
    });
    begun(&law, Notice { larger: None, ..silent }, "NOT_IN_PAPER");
    let below = Notice { proposal: fine(2999), larger: None, ..silent };
    begun(&law, below, told);
    let case = begun(&law, plain, told);

    let mut walk = Walk { law: &law, case: unoffered };
    walk.check(BodyKind::Party, "2025-09-22", &Command::RequestHearing, "NO_HEARING_DUE");
    // Five working days from Monday: 23, 24, 25, 26, and Sunday 28, worked for the holiday.
    let mut late = Walk { law: &law, case: case.clone() };
    late.check(BodyKind::Party, "2025-09-29", &Command::RequestHearing, "HEARING_LATE");
    let mut walk = Walk { law: &law, case };
    walk.check(urban, "2025-09-28", &decide(fine(3000)), "HEARING_OPEN");
    walk.check(
        BodyKind::Party,
        "2025-09-28",
        &Command::RequestHearing,
        "《行政处罚法》（2021）第六十三条第一款",
    );
    walk.check(urban, "2025-09-28", &decide(fine(3000)), "wrong_stage");
    let schedule = |on: &str, chair_investigated| Command::ScheduleHearing {
        day: day(on),
        chair_investigated,
    };
    walk.check(urban, "2025-09-28", &schedule("2025-10-09", false), "HEARING_NOTICE_SHORT");
    walk.check(urban, "2025-09-28", &schedule("2025-10-31", true), "CHAIR_INVESTIGATED");
    let announced = "《行政处罚法》（2021）第六十四条第（二）项";
    walk.check(urban, "2025-09-28", &schedule("2025-10-20", false), announced);
    let hold = Command::HoldHearing { attended: true };
    walk.check(urban, "2025-10-19", &hold, "HEARING_NOT_YET");
    walk.check(urban, "2025-10-20", &hold, "《行政处罚法》（2021）第六十四条第（七）项");
    // After a hearing the decision is reviewed; it may be lighter, not heavier.
    walk.check(urban, "2025-10-21", &decide(fine(3001)), "HEAVIER_AFTER_DEFENCE NOT_REVIEWED");
    walk.step(urban, "2025-10-21", &Command::Review { passed: true });
    walk.check(urban, "2025-10-21", &decide(fine(2000)), "《上海市养犬管理条例》第四十三条第四款");
}

/// 《治安管理处罚法》（2012）第九十九条第二款 leaves out experts only; （2025）第一百一十八条第二款 hearings as well;
/// the general law neither.
#[test]
fn the_time_of_a_hearing_counts_until_2026() {
    let check = |regime, limitation, decide_by: &str| {
        let law = law(vec![Reading::new(&ladder(NATIONAL), regime, limitation).unwrap()]);
        let mut walk = Walk::investigated(&law, "2025-03-03");
        let warning = Proposal::of(MeasureKind::Warning);
        walk.step(POLICE, "2025-03-03", &Command::AskExpert);
        walk.step(POLICE, "2025-03-06", &Command::ReceiveOpinion);
        walk.step(POLICE, "2025-03-06", &Command::Notify(notice_of(warning, day("2025-03-06"))));
        walk.step(BodyKind::Party, "2025-03-06", &Command::RequestHearing);
        let hearing =
            Command::ScheduleHearing { day: day("2025-03-20"), chair_investigated: false };
        walk.step(POLICE, "2025-03-06", &hearing);
        walk.step(POLICE, "2025-03-20", &Command::HoldHearing { attended: true });
        assert_eq!(walk.case.stage(0), Stage::Heard);
        let by = walk.case.state().decide_by(&law).unwrap().unwrap();
        assert_eq!(by.nominal(), day(decide_by), "{regime}");
    };
    check(Regime::General, Limitation::General, "2025-06-01");
    check(Regime::PublicSecurity2012, Limitation::PublicSecurity2012, "2025-04-05");
    check(Regime::PublicSecurity2025, Limitation::PublicSecurity2025, "2025-04-19");
}

/// 《行政处罚法》（2021）第五十一条、第五十二条; 《治安管理处罚法》（2025）第一百一十九条、第一百二十条.
#[test]
fn articles_51_and_52_on_the_spot() {
    let law = law(vec![spot()]);
    let urban = BodyKind::UrbanManagement;
    let check = |law: &CaseLaw, body, command: Command, expected: &str| {
        let mut walk = Walk::new(law);
        walk.step(BodyKind::Party, "2026-03-02", &Command::Report);
        walk.check(body, "2026-03-02", &command, expected);
        walk.case
    };
    let article = "《上海市养犬管理条例》第四十三条第四款";
    let case = check(&law, urban, on_the_spot(fine(200), 2), article);
    check(&law, urban, on_the_spot(fine(201), 2), "ABOVE_ON_THE_SPOT");
    check(&law, urban, on_the_spot(fine(19), 2), "FINE_OUT_OF_RANGE");
    check(&law, urban, on_the_spot(fine(200), 1), "TOO_FEW_OFFICERS");
    let mut firm = law.clone();
    firm.offence = Offence::by(Subject::Organisation);
    check(&firm, urban, on_the_spot(fine(3000), 2), article);
    check(&firm, urban, on_the_spot(fine(3001), 2), "ABOVE_ON_THE_SPOT");
    let unsaid = |drop: &[Content]| {
        let drop: Contents = drop.iter().copied().collect();
        let Command::DecideOnTheSpot { penalty, officers, evidence, .. } =
            on_the_spot(fine(200), 2)
        else {
            unreachable!()
        };
        Command::DecideOnTheSpot {
            penalty,
            officers,
            evidence,
            heard: Some(true),
            disputed: None,
            recorded: None,
            contents: all::<Content>().without(drop),
        }
    };
    check(&law, urban, unsaid(&[Content::Number]), "NOT_IN_PAPER");
    // Since 2024 the paper says that reconsideration comes first.
    check(&law, urban, unsaid(&[Content::ReconsiderationFirst]), "NOT_IN_PAPER");
    check(&law, urban, unsaid(&[Content::Party, Content::Seal]), article);

    // The own authority puts it on record, once.
    let mut walk = Walk { law: &law, case };
    walk.check(urban, "2026-03-02", &Command::FileRecord, "《行政处罚法》（2021）第五十二条第三款");
    walk.check(urban, "2026-03-02", &Command::FileRecord, "NOTHING_TO_RECORD");

    // One police officer, where nothing is disputed and all is recorded.
    let police = self::law(vec![national()]);
    let warning = Proposal::of(MeasureKind::Warning);
    let article = "《治安管理处罚法》（2025）第八十九条第二款";
    check(&police, POLICE, on_the_spot(warning, 1), article);
    check(&police, BodyKind::PoliceStation, on_the_spot(warning, 1), article);
    let Command::DecideOnTheSpot { officers, evidence, contents, .. } = on_the_spot(warning, 1)
    else {
        unreachable!()
    };
    let disputed = Command::DecideOnTheSpot {
        penalty: warning,
        officers,
        evidence,
        heard: Some(true),
        disputed: Some(true),
        recorded: Some(true),
        contents,
    };
    check(&police, POLICE, disputed, "TOO_FEW_OFFICERS");
    assert!(!on_the_spot_states(Regime::PublicSecurity2012, true, false).contains(Content::Number));
}

/// 《治安管理处罚法》（2025）第一百零九条: a police station decides warnings and fines up to a thousand; a further
/// act after the warning opens the next rung.
#[test]
fn a_police_station_and_a_further_act() {
    let law = law(vec![national()]);
    let station = BodyKind::PoliceStation;
    let mut walk = Walk::investigated(&law, "2026-03-02");
    let article = "《治安管理处罚法》（2025）第八十九条第二款";
    let warning = Proposal::of(MeasureKind::Warning);
    let waive = Command::State { statement: Statement::Waives, waives_hearing: true };
    let told = |proposal, on: &str| Command::Notify(notice_of(proposal, day(on)));
    walk.check(
        POLICE,
        "2026-03-02",
        &told(fine(500), "2026-03-02"),
        "PRECONDITION_MISSING OMITTED",
    );
    walk.step(station, "2026-03-02", &told(warning, "2026-03-02"));
    walk.step(BodyKind::Party, "2026-03-02", &waive);
    walk.check(station, "2026-03-02", &decide(warning), article);
    assert_eq!(walk.case.state().further_act(day("2026-03-05")), None);
    walk.step(
        POLICE,
        "2026-03-04",
        &Command::Serve { way: Service::Direct, consent: None, unreachable: None },
    );
    assert_eq!(walk.case.state().further_act(day("2026-03-04")), None);
    let further = walk.case.state().further_act(day("2026-03-05")).unwrap();

    let detention = |days| Proposal { days: Some(days), ..Proposal::default() };
    let next = |station_decides: bool, proposal: Proposal, told_as: &str, decided: &str| {
        let mut walk = Walk { law: &law, case: Case::new(further) };
        walk.step(BodyKind::Party, "2026-03-05", &Command::Report);
        walk.step(POLICE, "2026-03-05", &file());
        walk.step(POLICE, "2026-03-05", &Command::Investigate { officers: Officers::two() });
        walk.check(POLICE, "2026-03-05", &told(proposal, "2026-03-05"), told_as);
        walk.step(BodyKind::Party, "2026-03-05", &waive);
        let body = if station_decides { station } else { POLICE };
        walk.check(body, "2026-03-05", &decide(proposal), decided);
    };
    let told_as = "《行政处罚法》（2021）第四十四条";
    next(true, fine(1000), told_as, article);
    next(true, detention(5), told_as, "wrong_authority");
    next(false, detention(5), told_as, article);
    next(false, detention(6), "DAYS_OUT_OF_RANGE", "wrong_stage");
    let both = Proposal { days: Some(5), ..fine(500) };
    next(false, both, "TWO_OF_ONE_CHOICE", "wrong_stage");
    // The record of such a case is sealed from 2026.
    assert!(further.sealed(&law).is_some());
    assert_eq!(PenaltyCase::new().sealed(&self::law(vec![local()])), None);
}

/// 《行政处罚法》（2021）第十二条第二款: where two readings conflict people choose, with reasons, before anything is
/// proposed; 第三十八条: without a basis nothing is.
#[test]
fn articles_12_and_38_no_penalty_without_a_chosen_basis() {
    let both = law(vec![local(), national()]);
    let warning = Proposal::of(MeasureKind::Warning);
    let notice = Command::Notify(notice_of(warning, day("2026-03-02")));
    let mut walk = Walk::investigated(&both, "2026-03-02");
    walk.check(POLICE, "2026-03-02", &notice, "REVIEW_SUPERIOR_RANGE");
    let choose = |reading, reasons| Command::Choose { reading, reasons };
    walk.check(POLICE, "2026-03-02", &choose(1, false), "NO_REASONS");
    walk.check(POLICE, "2026-03-02", &choose(2, true), "NO_SUCH_READING");
    walk.check(POLICE, "2026-03-02", &choose(1, true), "《行政处罚法》（2021）第十二条第二款");
    walk.check(POLICE, "2026-03-02", &notice, "《行政处罚法》（2021）第四十四条");

    let mut open = law(vec![local()]);
    open.gap = Some(Gap::FactOpen);
    let mut walk = Walk::investigated(&open, "2026-03-02");
    walk.check(POLICE, "2026-03-02", &notice, "NO_BASIS");
    let none = law(Vec::new());
    let mut walk = Walk::new(&none);
    walk.check(BodyKind::Anyone, "2026-03-02", &Command::Report, "not_provided");
    assert_eq!(none.gap, Some(Gap::NoSanction));
}

/// 《行政处罚法》（2021）第三十条至第三十三条.
#[test]
fn articles_30_to_33_sparing_and_mitigating() {
    let mut law = law(vec![local()]);
    law.offender = Offender { age: Some(13), ..Offender::default() };
    let warning = Proposal::of(MeasureKind::Warning);
    let notice = |proposal| Command::Notify(notice_of(proposal, day("2025-03-19")));
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.check(POLICE, "2025-03-19", &notice(warning), "MUST_NOT_PUNISH");
    let spare = |why, educated| Command::DeclineToPunish { why, educated };
    let child = Some(Mitigation::MinorUnder14);
    walk.check(POLICE, "2025-03-19", &spare(child, None), "NOT_STATED");
    walk.check(
        POLICE,
        "2025-03-19",
        &spare(Some(Mitigation::NoFault), Some(true)),
        "NO_REASON_TO_SPARE",
    );
    let spared = "《行政处罚法》（2021）第五十七条第一款第（二）项";
    walk.check(POLICE, "2025-03-19", &spare(child, Some(true)), spared);

    // Fourteen to seventeen: below the range, never above it.
    law.offender = Offender { age: Some(15), ..Offender::default() };
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    walk.check(POLICE, "2025-03-19", &notice(fine(1001)), "FINE_OUT_OF_RANGE");
    walk.check(POLICE, "2025-03-19", &notice(fine(100)), "《行政处罚法》（2021）第四十四条");

    // Corrected in time is read off the case.
    law.offender = Offender { minor: true, harm: Some(false), ..Offender::default() };
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Order { by: Some(day("2025-03-18")) });
    walk.step(POLICE, "2025-03-10", &Command::RecordCorrection { on: day("2025-03-10") });
    walk.check(POLICE, "2025-03-10", &notice(warning), "MUST_NOT_PUNISH");
    // Nothing was proved: nobody is educated.
    let unproved = "《行政处罚法》（2021）第五十七条第一款第（三）项";
    walk.check(POLICE, "2025-03-10", &spare(None, None), unproved);
}

/// 《行政处罚法》（2021）第六十一条; 《民事诉讼法》（2023）第九十五条.
#[test]
fn article_61_service() {
    let law = law(vec![local()]);
    let warning = Proposal::of(MeasureKind::Warning);
    let mut walk = Walk::investigated(&law, "2025-03-03");
    walk.step(POLICE, "2025-03-03", &Command::Notify(notice_of(warning, day("2025-03-03"))));
    let waive = Command::State { statement: Statement::Waives, waives_hearing: true };
    walk.step(BodyKind::Party, "2025-03-03", &waive);
    walk.step(POLICE, "2025-03-03", &decide(warning));
    let serve = |way, consent| Command::Serve { way, consent, unreachable: None };
    let announce =
        |unreachable| Command::Serve { way: Service::PublicNotice, consent: None, unreachable };
    walk.check(POLICE, "2025-03-04", &serve(Service::Electronic, None), "NO_CONSENT");
    // A notice that nobody reads is for whoever cannot be reached.
    walk.check(POLICE, "2025-03-04", &announce(None), "NOT_STATED");
    walk.check(POLICE, "2025-03-04", &announce(Some(false)), "REACHABLE");
    walk.step(POLICE, "2025-03-04", &announce(Some(true)));
    assert_eq!(walk.case.state().served(), Some(day("2025-04-03")));
    // A decision that fell leaves nothing imposed; the case goes on.
    walk.check(POLICE, "2025-04-10", &Command::Withdraw { reasons: false }, "NO_REASONS");
    walk.step(POLICE, "2025-04-10", &Command::Withdraw { reasons: true });
    assert_eq!(walk.case.state().imposed(), WordSet::empty());
    assert_eq!(walk.case.state().decision(), None);
}

fn execution(amount: u32, on_the_spot: bool) -> Execution {
    let decision =
        Decision { penalty: fine(amount), reading: 0, perform_by: None, on_the_spot, late: false };
    Execution::of(&decision, day("2025-04-01"))
}

struct Run<'law> {
    law: &'law CaseLaw,
    case: Case<Execution>,
}

impl Run<'_> {
    #[track_caller]
    fn check(&mut self, body: BodyKind, on: &str, command: &execution::Command, expected: &str) {
        let (actor, moment) = (actor(body), day(on).and_hms_opt(9, 0, 0).unwrap());
        let got = match self.case.decide(command, &actor, moment, self.law) {
            Ok(decided) => {
                let record = self.case.record(decided, &actor, moment, moment);
                self.case.apply(&record).unwrap();
                record.event.kind().code().to_owned()
            }
            Err(refusal) if refusal.grounds().is_empty() => refusal.code().to_owned(),
            Err(refusal) => {
                let codes = refusal.grounds().iter().map(|finding| finding.ground.code());
                codes.collect::<Vec<_>>().join(" ")
            }
        };
        assert_eq!(got, expected, "{on}");
    }
}

/// 《行政处罚法》（2021）第六十七条、第七十二条、第七十三条: T-139 as a case.
#[test]
fn articles_67_72_73_payment_and_surcharge() {
    let law = law(vec![local()]);
    let pay = |amount| execution::Command::Pay { amount: Yuan::from(amount) };
    let impose = |rate_told| execution::Command::ImposeSurcharge { rate_told };
    let mut run = Run { law: &law, case: Case::new(execution(200, false)) };
    run.check(BodyKind::Party, "2025-04-10", &pay(201), "OVERPAID");
    run.check(POLICE, "2025-04-16", &impose(Some(true)), "NOT_OVERDUE");
    run.check(POLICE, "2025-04-17", &impose(None), "NOT_STATED");
    run.check(POLICE, "2025-04-17", &impose(Some(true)), "surcharge_imposed");
    let on = |run: &Run<'_>, text: &str| run.case.state().surcharge(day(text), &law).unwrap();
    assert_eq!(on(&run, "2025-05-11"), Yuan::from(150));
    assert_eq!(on(&run, "2025-06-15"), Yuan::from(200));
    let confirm = execution::Command::ConfirmPerformance { carried_out: None };
    run.check(BodyKind::Party, "2025-05-11", &pay(200), "paid");
    // Once the fine is paid nothing more is added; what was added is still owed.
    assert_eq!(on(&run, "2025-06-15"), Yuan::from(150));
    run.check(POLICE, "2025-06-15", &confirm, "STILL_OWED");
    run.check(BodyKind::Party, "2025-06-15", &pay(150), "paid");
    run.check(POLICE, "2025-06-15", &confirm, "performed");

    // Days of reconsideration, its first and last included, are left out.
    let mut run = Run { law: &law, case: Case::new(execution(200, false)) };
    run.check(POLICE, "2025-04-17", &impose(Some(true)), "surcharge_imposed");
    let ask = execution::Command::AskReconsideration { excused: false };
    run.check(BodyKind::Party, "2025-04-20", &ask, "reconsideration_asked");
    let uphold = execution::Command::Reconsider { outcome: Outcome::Upheld, fine: None };
    run.check(BodyKind::Government, "2025-04-29", &uphold, "upheld");
    assert_eq!(run.case.state().days_late(day("2025-05-01"), &law), Ok(5));
    // Deferred on application, nothing is late before the new day.
    let mut run = Run { law: &law, case: Case::new(execution(200, false)) };
    let defer =
        |applied| execution::Command::Defer { until: day("2025-06-30"), applied, hardship: true };
    run.check(POLICE, "2025-04-10", &defer(false), "NO_HARDSHIP");
    run.check(POLICE, "2025-04-10", &defer(true), "deferred");
    assert_eq!(run.case.state().due(&law), Ok(Some(day("2025-06-30"))));
    run.check(POLICE, "2025-06-30", &impose(Some(true)), "NOT_OVERDUE");
}

/// 《行政处罚法》（2021）第六十八条至第七十条.
#[test]
fn articles_68_to_70_cash() {
    let law = law(vec![spot()]);
    let cash = |amount, reason, receipt| execution::Command::CollectCash {
        amount: Yuan::from(amount),
        reason,
        receipt,
        disputed: None,
    };
    let check = |execution, command, expected: &str| {
        let mut run = Run { law: &law, case: Case::new(execution) };
        run.check(BodyKind::UrbanManagement, "2025-04-01", &command, expected);
    };
    let (small, hard) = (CashReason::Small, CashReason::HardLater);
    check(execution(100, true), cash(100, small, Some(true)), "cash_collected");
    check(execution(101, true), cash(101, small, Some(true)), "NOT_IN_CASH");
    check(execution(150, true), cash(150, hard, Some(true)), "cash_collected");
    check(execution(100, false), cash(100, hard, Some(true)), "NOT_IN_CASH");
    check(execution(100, false), cash(100, CashReason::Remote, Some(true)), "cash_collected");
    check(execution(100, true), cash(100, small, Some(false)), "NO_RECEIPT");
    check(execution(100, true), cash(100, small, None), "NOT_STATED");
    let police = self::law(vec![national()]);
    let check = |amount, disputed, expected: &str| {
        let mut run = Run { law: &police, case: Case::new(execution(amount, true)) };
        let command = execution::Command::CollectCash {
            amount: Yuan::from(amount),
            reason: small,
            receipt: Some(true),
            disputed,
        };
        run.check(POLICE, "2025-04-01", &command, expected);
    };
    check(200, Some(false), "cash_collected");
    check(201, Some(false), "NOT_IN_CASH");
    check(200, Some(true), "DISPUTED");
    check(200, None, "NOT_STATED");
}

/// 《行政强制法》（2011）第三十五条、第五十三条、第五十四条.
#[test]
fn compulsion_law_53_and_54_the_court() {
    let law = law(vec![local()]);
    let mut run = Run { law: &law, case: Case::new(execution(200, false)) };
    let demand = |by: &str, contents| execution::Command::Demand { by: day(by), contents };
    let apply = |excused| execution::Command::ApplyToCourt { excused };
    run.check(POLICE, "2025-04-16", &demand("2025-05-30", demand_states(true)), "NOT_OVERDUE");
    run.check(POLICE, "2025-10-08", &demand("2025-10-30", demand_states(false)), "NOT_IN_PAPER");
    run.check(POLICE, "2025-10-08", &apply(false), "wrong_stage");
    run.check(POLICE, "2025-10-08", &demand("2025-10-30", demand_states(true)), "demanded");
    // The suit was open until 9 October; the demand of the eighth runs ten working days.
    let window = run.case.state().court_window(&law).unwrap().unwrap();
    assert_eq!(window, (day("2025-10-10"), day("2026-01-09")));
    run.check(POLICE, "2025-10-09", &apply(false), "REMEDY_OPEN DEMAND_RUNNING");
    run.check(POLICE, "2025-10-21", &apply(false), "DEMAND_RUNNING");
    let own = execution::Command::DecideEnforcement { proper_reason: false, hiding: false };
    run.check(POLICE, "2025-10-23", &own, "NO_OWN_POWER");
    let mut late = Run { law: &law, case: run.case.clone() };
    late.check(POLICE, "2026-01-12", &apply(false), "APPLICATION_LATE");
    late.check(POLICE, "2026-01-12", &apply(true), "court_asked");
    run.check(POLICE, "2026-01-09", &apply(false), "court_asked");
    let rule = execution::Command::RuleOnEnforcement { allowed: true };
    run.check(POLICE, "2026-01-20", &rule, "wrong_authority");
    run.check(BodyKind::Court, "2026-01-20", &rule, "court_enforced");
}

/// 《行政强制法》（2011）第三十七条、第四十三条、第四十六条: where a law gives the power.
#[test]
fn compulsion_law_37_43_46_own_power() {
    let mut law = law(vec![local()]);
    law.own_enforcement = Some(cite("《动物防疫法》（2021）第九十二条"));
    let mut run = Run { law: &law, case: Case::new(execution(200, false)) };
    let demand =
        execution::Command::Demand { by: day("2025-05-01"), contents: demand_states(true) };
    run.check(POLICE, "2025-04-17", &demand, "demanded");
    let own = |hiding| execution::Command::DecideEnforcement { proper_reason: false, hiding };
    run.check(POLICE, "2025-05-01", &own(false), "DEMAND_RUNNING SURCHARGE_TOO_SHORT");
    let impose = execution::Command::ImposeSurcharge { rate_told: Some(true) };
    run.check(POLICE, "2025-05-01", &impose, "surcharge_imposed");
    run.check(POLICE, "2025-05-16", &own(false), "SURCHARGE_TOO_SHORT");
    run.check(POLICE, "2025-05-17", &own(false), "enforcement_decided");
    let enforce = |night, urgent| execution::Command::Enforce { night, urgent };
    run.check(POLICE, "2025-05-31", &enforce(false, false), "NIGHT_OR_HOLIDAY");
    run.check(POLICE, "2025-06-03", &enforce(true, false), "NIGHT_OR_HOLIDAY");
    run.check(POLICE, "2025-06-03", &enforce(false, false), "enforced");
}

/// 《行政复议法》（2023）第二十条、第二十三条、第二十九条、第六十三条、第七十四条; 《行政诉讼法》（2017）第四十五条、第四十六条、第七十七条.
#[test]
fn remedies() {
    let law = law(vec![local()]);
    let ask = |excused| execution::Command::AskReconsideration { excused };
    let sue = |excused| execution::Command::Sue { excused };
    let judge = |outcome, fine: Option<u32>| execution::Command::Judge {
        outcome,
        fine: fine.map(Yuan::from),
    };
    let party = BodyKind::Party;
    let run = |spot| Run { law: &law, case: Case::new(execution(200, spot)) };
    // The sixtieth day is the first of the Dragon Boat holiday.
    run(false).check(party, "2025-06-03", &ask(false), "reconsideration_asked");
    run(false).check(party, "2025-06-04", &ask(false), "REMEDY_LATE");
    run(false).check(party, "2025-06-04", &ask(true), "reconsideration_asked");
    run(false).check(party, "2025-10-10", &sue(false), "REMEDY_LATE");
    run(false).check(party, "2025-10-09", &sue(false), "sued");
    // Against a decision on the spot reconsideration comes first, since 2024.
    run(true).check(party, "2025-05-09", &sue(false), "RECONSIDERATION_FIRST");
    assert_eq!(execution(200, true).contestable_until(&law), Ok(Some(day("2025-06-03"))));

    let mut case = run(true);
    case.check(party, "2025-05-09", &ask(false), "reconsideration_asked");
    case.check(party, "2025-05-09", &sue(false), "wrong_stage");
    case.check(BodyKind::Court, "2025-05-12", &judge(Outcome::Upheld, None), "NOT_PENDING");
    let uphold = execution::Command::Reconsider { outcome: Outcome::Upheld, fine: None };
    case.check(BodyKind::Government, "2025-05-12", &uphold, "upheld");
    assert_eq!(case.case.state().contestable_until(&law), Ok(Some(day("2025-05-27"))));
    case.check(party, "2025-05-28", &sue(false), "REMEDY_LATE");
    case.check(party, "2025-05-27", &sue(false), "sued");
    case.check(BodyKind::Court, "2025-08-01", &judge(Outcome::Varied, Some(200)), "NOT_LIGHTER");
    case.check(BodyKind::Court, "2025-08-01", &judge(Outcome::Varied, Some(50)), "varied");
    assert_eq!(case.case.state().fine(), Yuan::from(50));

    // Quashed after payment: the money goes back.
    let mut case = run(false);
    case.check(party, "2025-04-10", &execution::Command::Pay { amount: 200.into() }, "paid");
    case.check(party, "2025-05-09", &sue(false), "sued");
    case.check(BodyKind::Court, "2025-08-01", &judge(Outcome::Quashed, None), "fell");
    let owed = case.case.state().obligations(&law).unwrap();
    let duties: Vec<_> = owed.iter().map(|owed| (owed.duty, owed.due)).collect();
    assert_eq!(
        duties,
        [
            (execution::Duty::Refund, Due::Promptly),
            (execution::Duty::Unpublish, Due::By(day("2025-08-06"))),
        ]
    );
    let mut case = run(false);
    case.check(party, "2025-05-09", &ask(false), "reconsideration_asked");
    case.check(party, "2025-05-10", &execution::Command::DropRemedy, "dropped");
    case.check(party, "2025-05-11", &ask(false), "RECONSIDERED_BEFORE");
    case.check(party, "2025-05-11", &sue(false), "sued");
}

/// Every ground has its sentences, and no two share a code.
#[test]
fn grounds_have_codes_of_their_own() {
    for codes in [case::Ground::CODES, execution::Ground::CODES] {
        let mut sorted = codes.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), codes.len());
    }
    let ground = case::Ground::RungNotReached { kind: MeasureKind::Fine, when: Trigger::Overdue };
    assert_eq!(
        ground.in_language(Language::English).to_string(),
        "\"fine\" takes a missed date for correction, which is not on file"
    );
    assert_eq!(
        ground.in_language(Language::Chinese).to_string(),
        "罚款以逾期不改正为前提，案卷中没有记录"
    );
}

/// The tables in the documentation are drawn from the code; `BLESS=1` draws them anew.
#[test]
fn outlines_are_fresh() {
    for (name, outline) in [
        ("case", PenaltyCase::TABLE.outline(Language::English)),
        ("execution", Execution::TABLE.outline(Language::English)),
    ] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("src/penalty/{name}/outline.md"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &outline).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(stored, outline, "{} is stale; run with BLESS=1", path.display());
    }
}

fn any_step() -> impl Strategy<Value = (BodyKind, u64, Command)> {
    let warning = Proposal::of(MeasureKind::Warning);
    let commands = vec![
        Command::Report,
        file(),
        Command::Investigate { officers: Officers::two() },
        Command::Order { by: Some(day("2025-03-18")) },
        Command::Order { by: Some(day("2025-05-18")) },
        Command::RecordCorrection { on: day("2025-03-20") },
        Command::Establish { when: Trigger::Serious, reasons: true },
        Command::Notify(notice_of(warning, day("2025-03-04"))),
        Command::Notify(notice_of(fine(300), day("2025-03-20"))),
        Command::Notify(notice_of(fine(900), day("2025-03-20"))),
        Command::Notify(notice_of(Proposal::of(MeasureKind::Confiscate), day("2025-05-30"))),
        Command::State { statement: Statement::Defends, waives_hearing: true },
        Command::RequestHearing,
        Command::Review { passed: true },
        decide(warning),
        decide(fine(300)),
        decide(fine(900)),
        decide(Proposal::of(MeasureKind::Confiscate)),
        Command::Serve { way: Service::AtOnce, consent: None, unreachable: None },
        Command::Withdraw { reasons: true },
        Command::AskRecusal,
        Command::DecideRecusal { head: Some(true) },
    ];
    let bodies = vec![POLICE, POLICE, POLICE, BodyKind::Party, BodyKind::UrbanManagement];
    (prop::sample::select(bodies), 0..25u64, prop::sample::select(commands))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is tried in whatever order: the invariants hold, the log replays, and what is
    /// stored reads back as it was.
    #[test]
    fn any_sequence_keeps_the_law(steps in prop::collection::vec(any_step(), 1..60)) {
        let law = law(vec![local()]);
        let mut case = Case::new(PenaltyCase::new());
        let mut log: Vec<Record<Event>> = Vec::new();
        let mut moment = at("2025-03-03T09:00:00");
        for (body, days, command) in steps {
            moment = moment.checked_add_days(Days::new(days / 4)).unwrap();
            let actor = actor(body);
            let Ok(decided) = case.decide(&command, &actor, moment, &law) else { continue };
            let record = case.record(decided, &actor, moment, moment);
            let before = *case.state();
            case.apply(&record).unwrap();
            for invariant in invariants() {
                prop_assert!(
                    (invariant.holds)(&before, &record.event, moment, case.state()),
                    "{}", invariant.name
                );
            }
            let stored = serde_json::to_string(&record).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Record<Event>>(&stored).unwrap(), &record);
            log.push(record);
        }
        let replayed = Case::replay(PenaltyCase::new(), &log).unwrap();
        prop_assert_eq!(replayed.state(), case.state());
    }
}
