//! A campaign as it runs.
//!
//! Two regions: the line from launch to close, and publicity, which may run beside the survey and
//! beside registration.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
};
use serde::{Deserialize, Serialize};

use super::{
    Act, Content, Criterion, KitDocument, Plan, StageName, SurveyReport, survey::SurveyFault,
    surveyor,
};
use crate::policy::Zone;

governance_core::vocabulary! {
    /// Where a campaign stands.
    pub enum Stage {
        /// Not launched.
        NotLaunched = "not_launched", "未启动", "not launched";
        /// Launched.
        Planned = "planned", "已部署", "planned";
        /// The survey runs.
        Surveying = "surveying", "调查摸底中", "surveying";
        /// The baseline stands.
        Surveyed = "surveyed", "已摸清底数", "survey consolidated";
        /// Collective registration runs.
        Registering = "registering", "集中登记中", "collective registration running";
        /// It has ended.
        Registered = "registered", "集中登记结束", "collective registration ended";
        /// The clean-up runs.
        CleaningUp = "cleaning_up", "清理整治中", "clean-up running";
        /// Units are inspected.
        Accepting = "accepting", "检查验收中", "acceptance";
        /// Closed.
        Closed = "closed", "已结束", "closed";
        /// No publicity yet.
        Quiet = "quiet", "未开展宣传", "no publicity yet";
        /// Publicity runs.
        Publicising = "publicising", "宣传中", "publicity running";
        /// Places and times are published.
        SchedulePublished = "schedule_published", "已公布时间地点", "schedule published";
    }
}

governance_core::vocabulary! {
    /// What happens in a campaign.
    pub enum EventKind {
        /// Launched.
        Launched = "launched", "启动", "launched";
        /// The survey was opened.
        SurveyOpened = "survey_opened", "部署摸底", "survey opened";
        /// A village reported.
        HouseholdsSurveyed = "households_surveyed", "报送住户摸底情况", "households surveyed";
        /// A police station reported.
        ShopsSurveyed = "shops_surveyed", "报送门店摸底情况", "shops surveyed";
        /// The trade was rostered.
        TradeRostered = "trade_rostered", "报送行业名册", "trade rostered";
        /// A report was waived.
        ReportWaived = "report_waived", "同意免予报送", "report waived";
        /// The survey was consolidated.
        SurveyClosed = "survey_closed", "汇总摸底情况", "survey consolidated";
        /// Publicity was opened.
        PublicityOpened = "publicity_opened", "部署宣传", "publicity opened";
        /// Places, times and ways were published.
        SchedulePublished = "schedule_published", "公布时间地点", "schedule published";
        /// A keeper got the documents.
        KitDelivered = "kit_delivered", "发放资料", "documents handed out";
        /// Collective registration was opened.
        RegistrationOpened = "registration_opened", "开始集中登记", "collective registration opened";
        /// A unit got its days.
        UnitScheduled = "unit_scheduled", "安排顺序", "unit scheduled";
        /// A dog was registered at a point.
        RegisteredAtPoint = "registered_at_point", "到点登记", "registered at a point";
        /// Collective registration was closed.
        RegistrationClosed = "registration_closed", "结束集中登记", "collective registration closed";
        /// The clean-up began.
        CleanUpStarted = "clean_up_started", "开始清理整治", "clean-up started";
        /// The clean-up ended.
        CleanUpEnded = "clean_up_ended", "结束清理整治", "clean-up ended";
        /// A unit was scored.
        UnitScored = "unit_scored", "验收", "unit scored";
        /// A criticism was proposed.
        CriticismProposed = "criticism_proposed", "报请通报批评", "criticism proposed";
        /// A unit was criticised.
        UnitCriticised = "unit_criticised", "通报批评", "unit criticised";
        /// A unit was commended.
        UnitCommended = "unit_commended", "表彰", "unit commended";
        /// Closed.
        Closed = "closed", "结束", "closed";
    }
}

/// What somebody wants to do in a campaign; `unit` is a position in [`Plan::units`].
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Launch the campaign of `year`.
    Launch {
        /// The year: the document names none.
        year: i32,
        /// Whether a leading group has been set up.
        leading_group: Option<bool>,
        /// Whether its office has been set up.
        office: Option<bool>,
    },
    /// Open the survey.
    OpenSurvey,
    /// Hand in a survey of households.
    SubmitHouseholds {
        /// Whose.
        unit: u8,
        /// What it says.
        report: SurveyReport,
    },
    /// Hand in a survey of shops.
    SubmitShops {
        /// Whose.
        unit: u8,
        /// What it says.
        report: SurveyReport,
    },
    /// Hand in a roster of the trade.
    SubmitTrade {
        /// Whose.
        unit: u8,
        /// What it says.
        report: SurveyReport,
    },
    /// Waive a unit's report.
    WaiveReport {
        /// Whose.
        unit: u8,
        /// Whether in writing.
        in_writing: Option<bool>,
    },
    /// Consolidate the survey.
    CloseSurvey,
    /// Open publicity.
    OpenPublicity,
    /// Publish places, times and ways.
    PublishSchedule {
        /// What is said.
        contents: Vec<Content>,
        /// The last day of collective registration.
        until: NaiveDate,
    },
    /// Check and hand out the documents to a keeper.
    DeliverKit {
        /// By which unit.
        unit: u8,
        /// Which documents.
        documents: Vec<KitDocument>,
    },
    /// Open collective registration.
    OpenRegistration {
        /// How many points are ready.
        points_ready: u8,
    },
    /// Give a unit its days.
    ScheduleUnit {
        /// Which.
        unit: u8,
        /// Whether a reason is recorded for going before the key zone.
        reason: bool,
    },
    /// Register a dog at a point.
    RegisterAtPoint {
        /// From which unit.
        unit: u8,
        /// Whether it has been found to meet the conditions.
        preapproved: Option<bool>,
        /// Whether the fee was paid.
        fee_paid: Option<bool>,
    },
    /// Close collective registration.
    CloseRegistration,
    /// Start the clean-up.
    StartCleanUp,
    /// End the clean-up.
    EndCleanUp,
    /// Score a unit.
    ScoreUnit {
        /// Which.
        unit: u8,
        /// Whether the survey is passed.
        survey: Option<bool>,
        /// Whether immunisation is.
        immunisation: Option<bool>,
        /// Whether registration and extension are.
        registration: Option<bool>,
        /// Whether the clean-up is.
        clean_up: Option<bool>,
    },
    /// Propose a criticism.
    ProposeCriticism {
        /// Of which unit.
        unit: u8,
    },
    /// Criticise.
    Criticise {
        /// Which unit.
        unit: u8,
    },
    /// Commend.
    Commend {
        /// Which unit.
        unit: u8,
        /// Whether its leadership was strong and its measures were in place.
        strong: Option<bool>,
    },
    /// Close.
    Close,
}

/// What happened in a campaign.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Launched.
    Launched {
        /// The year.
        year: i32,
    },
    /// The survey was opened.
    SurveyOpened,
    /// A village reported.
    HouseholdsSurveyed {
        /// Which.
        unit: u8,
        /// How many dogs.
        dogs: u32,
        /// Whether after the time.
        late: bool,
    },
    /// A police station reported.
    ShopsSurveyed {
        /// Which.
        unit: u8,
        /// How many dogs.
        dogs: u32,
        /// Whether after the time.
        late: bool,
    },
    /// The trade was rostered.
    TradeRostered {
        /// Which.
        unit: u8,
        /// How many dogs.
        dogs: u32,
        /// Whether after the time.
        late: bool,
    },
    /// A report was waived.
    ReportWaived {
        /// Whose.
        unit: u8,
    },
    /// The survey was consolidated.
    SurveyClosed,
    /// Publicity was opened.
    PublicityOpened,
    /// The schedule was published.
    SchedulePublished {
        /// The last day of collective registration.
        until: NaiveDate,
    },
    /// A keeper got the documents.
    KitDelivered {
        /// From which unit.
        unit: u8,
    },
    /// Collective registration was opened.
    RegistrationOpened,
    /// A unit got its days.
    UnitScheduled {
        /// Which.
        unit: u8,
        /// Whether before a unit of the key zone, and without a reason.
        out_of_order: bool,
    },
    /// A dog was registered.
    RegisteredAtPoint {
        /// From which unit.
        unit: u8,
    },
    /// Collective registration was closed.
    RegistrationClosed,
    /// The clean-up began.
    CleanUpStarted,
    /// The clean-up ended.
    CleanUpEnded,
    /// A unit was scored.
    UnitScored {
        /// Which.
        unit: u8,
        /// Whether all four criteria are passed.
        passed: bool,
    },
    /// A criticism was proposed.
    CriticismProposed {
        /// Of which unit.
        unit: u8,
    },
    /// A unit was criticised.
    UnitCriticised {
        /// Which.
        unit: u8,
    },
    /// A unit was commended.
    UnitCommended {
        /// Which.
        unit: u8,
    },
    /// Closed.
    Closed,
}

impl Happening for Event {
    type Kind = EventKind;

    fn kind(&self) -> EventKind {
        match self {
            Self::Launched { .. } => EventKind::Launched,
            Self::SurveyOpened => EventKind::SurveyOpened,
            Self::HouseholdsSurveyed { .. } => EventKind::HouseholdsSurveyed,
            Self::ShopsSurveyed { .. } => EventKind::ShopsSurveyed,
            Self::TradeRostered { .. } => EventKind::TradeRostered,
            Self::ReportWaived { .. } => EventKind::ReportWaived,
            Self::SurveyClosed => EventKind::SurveyClosed,
            Self::PublicityOpened => EventKind::PublicityOpened,
            Self::SchedulePublished { .. } => EventKind::SchedulePublished,
            Self::KitDelivered { .. } => EventKind::KitDelivered,
            Self::RegistrationOpened => EventKind::RegistrationOpened,
            Self::UnitScheduled { .. } => EventKind::UnitScheduled,
            Self::RegisteredAtPoint { .. } => EventKind::RegisteredAtPoint,
            Self::RegistrationClosed => EventKind::RegistrationClosed,
            Self::CleanUpStarted => EventKind::CleanUpStarted,
            Self::CleanUpEnded => EventKind::CleanUpEnded,
            Self::UnitScored { .. } => EventKind::UnitScored,
            Self::CriticismProposed { .. } => EventKind::CriticismProposed,
            Self::UnitCriticised { .. } => EventKind::UnitCriticised,
            Self::UnitCommended { .. } => EventKind::UnitCommended,
            Self::Closed => EventKind::Closed,
        }
    }
}

governance_core::grounds! {
    /// Why a step of a campaign is refused.
    pub enum Ground {
        /// No leading group.
        NoLeadingGroup = "NO_LEADING_GROUP", "未成立领导小组", "no leading group has been set up";
        /// No office.
        NoOffice = "NO_OFFICE", "未设立办公室", "its office has not been set up";
        /// A unit has not named its leader and its liaison officer.
        UnitNotReady { unit: u32 } = "UNIT_NOT_READY",
            "第{unit}个单位未明确分管领导和联络员", "unit {unit} has not named its leader and its liaison officer";
        /// No such unit takes part.
        UnknownUnit { unit: u32 } = "UNKNOWN_UNIT", "没有第{unit}个单位", "no unit {unit} takes part";
        /// The unit has nothing to report of this kind.
        WrongSurvey { unit: u32 } = "WRONG_SURVEY",
            "第{unit}个单位不报送此类情况", "unit {unit} does not report this";
        /// The report is unclear.
        UnclearReport { fault: SurveyFault } = "SURVEY_UNCLEAR", "{fault}", "{fault}";
        /// A report is in, or waived, already.
        AlreadyIn { unit: u32 } = "REPORT_ALREADY_IN",
            "第{unit}个单位已经报送或者免予报送", "the report of unit {unit} is in or waived";
        /// A waiver is in writing.
        NotInWriting = "NOT_IN_WRITING", "未采用书面形式", "a waiver is in writing";
        /// A report is missing.
        ReportMissing { unit: u32 } = "REPORT_MISSING",
            "第{unit}个单位尚未报送", "the report of unit {unit} is missing";
        /// Owners would not learn something.
        ContentMissing { content: Content } = "CONTENT_MISSING", "未公布{content}", "nothing is said about {content}";
        /// A document is missing from the kit.
        DocumentMissing { document: KitDocument } = "DOCUMENT_MISSING", "缺少{document}", "the {document} is missing";
        /// Registration would end before it began.
        EndsBeforeItBegins { until: NaiveDate } = "SCHEDULE_EMPTY",
            "集中登记截止日{until}已过", "registration would have ended on {until}";
        /// The schedule has not been published.
        ScheduleNotPublished = "SCHEDULE_NOT_PUBLISHED", "尚未公布时间地点", "places and times are not published";
        /// Too few points are ready.
        PointsNotReady { ready: u32, planned: u32 } = "POINTS_NOT_READY",
            "登记办证点{ready}个，方案要求{planned}个", "{ready} points are ready, {planned} are planned";
        /// The dog has not been found to meet the conditions.
        NotPreapproved = "NOT_PREAPPROVED", "犬只尚未批准符合养犬条件", "the dog has not been found to meet the conditions";
        /// The fee was not paid.
        FeeNotPaid = "FEE_NOT_PAID", "未缴费", "the fee was not paid";
        /// Registration runs until a day.
        RegistrationRunning { until: NaiveDate } = "REGISTRATION_RUNNING",
            "集中登记至{until}，尚未结束", "collective registration runs until {until}";
        /// A criterion is not judged.
        CriterionOpen { criterion: Criterion } = "CRITERION_OPEN",
            "“{criterion}”尚未评定", "\"{criterion}\" has not been judged";
        /// The unit was scored before.
        AlreadyScored { unit: u32 } = "ALREADY_SCORED", "第{unit}个单位已经验收", "unit {unit} has been scored";
        /// The unit has not been scored.
        NotScored { unit: u32 } = "NOT_SCORED", "第{unit}个单位尚未验收", "unit {unit} has not been scored";
        /// The unit has passed.
        HasPassed { unit: u32 } = "HAS_PASSED", "第{unit}个单位验收合格", "unit {unit} has passed";
        /// The unit has failed.
        HasFailed { unit: u32 } = "HAS_FAILED", "第{unit}个单位验收不合格", "unit {unit} has failed";
        /// Nobody has proposed a criticism.
        NotProposed { unit: u32 } = "NOT_PROPOSED", "未报请对第{unit}个单位通报批评", "no criticism of unit {unit} was proposed";
        /// It was done before.
        AlreadyDone { unit: u32 } = "ALREADY_DONE", "已对第{unit}个单位作出", "that was done to unit {unit} before";
        /// Leadership or measures do not deserve it.
        NotDeserved = "NOT_DESERVED", "组织领导或者措施落实未达到要求", "leadership was not strong or measures were not in place";
    }
}

governance_core::transitions! {
    /// Every transition of a campaign.
    pub static TRANSITIONS: Campaign {
        region Main {
            NotLaunched + Launched => Planned by Launch under |plan| plan.source(Act::Launch);
            Planned + SurveyOpened => Surveying by OpenSurvey under |plan| plan.stage_source(StageName::Survey);
            Surveying + HouseholdsSurveyed => Surveying by SurveyHouseholds under |plan| plan.stage_source(StageName::Survey);
            Surveying + ShopsSurveyed => Surveying by SurveyShops under |plan| plan.stage_source(StageName::Survey);
            Surveying + TradeRostered => Surveying by RosterTrade under |plan| plan.stage_source(StageName::Survey);
            Surveying + ReportWaived => Surveying by WaiveReport under |plan| plan.stage_source(StageName::Survey);
            Surveying + SurveyClosed => Surveyed by ConsolidateSurvey under |plan| plan.stage_source(StageName::Survey);
            Surveyed + RegistrationOpened => Registering by OpenRegistration under |plan| plan.stage_source(StageName::Registration);
            Registering + UnitScheduled => Registering by ScheduleUnit under |plan| plan.points.key_zone_first.source();
            Registering + RegisteredAtPoint => Registering by RegisterDogs under |plan| plan.stage_source(StageName::Registration);
            Registering + RegistrationClosed => Registered by CloseRegistration under |plan| plan.stage_source(StageName::Registration);
            Registered + CleanUpStarted => CleaningUp by StartCleanUp under |plan| plan.stage_source(StageName::CleanUp);
            CleaningUp + CleanUpEnded => Accepting by EndCleanUp under |plan| plan.stage_source(StageName::CleanUp);
            Accepting + UnitScored => Accepting by ScoreUnit under |plan| plan.stage_source(StageName::Acceptance);
            Accepting + CriticismProposed => Accepting by ProposeCriticism under |plan| plan.stage_source(StageName::Acceptance);
            Accepting + UnitCriticised => Accepting by CriticiseUnit under |plan| plan.stage_source(StageName::Acceptance);
            Accepting + UnitCommended => Accepting by CommendUnit under |plan| plan.stage_source(StageName::Acceptance);
            Accepting + Closed => Closed by CloseCampaign under |plan| plan.stage_source(StageName::Acceptance);
        }
        region Publicity {
            Quiet + PublicityOpened => Publicising by OpenPublicity under |plan| plan.stage_source(StageName::Publicity);
            Publicising + KitDelivered => Publicising by DeliverKit under |plan| plan.stage_source(StageName::Publicity);
            Publicising + SchedulePublished => SchedulePublished by PublishSchedule under |plan| plan.stage_source(StageName::Publicity);
            SchedulePublished + KitDelivered => SchedulePublished by DeliverKit under |plan| plan.stage_source(StageName::Publicity);
        }
    }
}

// Powers are exercised within what law gives: organs set up by plan have what the plan may give.
static GENERAL: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(17));

governance_core::vocabulary! {
    /// What a campaign makes somebody do.
    pub enum Duty {
        /// Report the survey.
        ReportSurvey = "report_survey", "报送摸底情况", "report the survey";
        /// Publish the schedule.
        PublishSchedule = "publish_schedule", "公布时间地点", "publish places and times";
        /// Complete collective registration.
        CompleteRegistration = "complete_registration", "按时完成集中登记", "complete collective registration";
        /// Score every unit.
        ScoreUnits = "score_units", "对各单位检查验收", "score every unit";
        /// Decide on a proposed criticism.
        DecideCriticism = "decide_criticism", "决定通报批评", "decide on a proposed criticism";
    }
}

/// A set of units.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Marks(u128);

impl Marks {
    /// Returns whether `unit` is in the set.
    pub const fn has(self, unit: u8) -> bool {
        unit < 128 && self.0 >> unit & 1 == 1
    }

    /// Returns how many units are in the set.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    const fn add(&mut self, unit: u8) {
        if unit < 128 {
            self.0 |= 1 << unit;
        }
    }
}

/// A campaign.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("../campaign.outline.md")]
#[doc(alias("集中整治", "犬类管理集中整治"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Campaign {
    main: Stage,
    publicity: Stage,
    year: Option<i32>,
    until: Option<NaiveDate>,
    dogs: u32,
    reported: Marks,
    late: Marks,
    waived: Marks,
    scheduled: Marks,
    out_of_order: Marks,
    scored: Marks,
    failed: Marks,
    proposed: Marks,
    criticised: Marks,
    commended: Marks,
}

impl Default for Campaign {
    fn default() -> Self {
        Self::new()
    }
}

impl Campaign {
    /// Constructs a campaign that has not been launched.
    pub const fn new() -> Self {
        let none = Marks(0);
        Self {
            main: Stage::NotLaunched,
            publicity: Stage::Quiet,
            year: None,
            until: None,
            dogs: 0,
            reported: none,
            late: none,
            waived: none,
            scheduled: none,
            out_of_order: none,
            scored: none,
            failed: none,
            proposed: none,
            criticised: none,
            commended: none,
        }
    }

    /// Returns how many dogs the surveys have found.
    pub const fn dogs(&self) -> u32 {
        self.dogs
    }

    /// Returns the units whose report came too late.
    pub const fn late(&self) -> Marks {
        self.late
    }

    /// Returns the units of the general zone that were given days before a unit of the key zone,
    /// without a reason: a warning, since the order is kept "in principle" (原则上).
    pub const fn out_of_order(&self) -> Marks {
        self.out_of_order
    }

    /// Returns the units that failed.
    pub const fn failed(&self) -> Marks {
        self.failed
    }

    /// Returns the units that were criticised.
    pub const fn criticised(&self) -> Marks {
        self.criticised
    }

    /// Returns the units that were commended.
    pub const fn commended(&self) -> Marks {
        self.commended
    }

    /// Returns what is owed now.
    pub fn obligations<'plan>(&self, plan: &'plan Plan) -> Vec<Obligation<'plan, Duty>> {
        let mut owed = Vec::new();
        let holder =
            |act| plan.mandates().of(act).next().map_or(BodyKind::LeadingGroup, |m| m.holder);
        match self.main {
            Stage::Surveying => {
                let Some(due) = plan.survey_due.set() else { return owed };
                let latest = self.year.and_then(|year| due.is.moment(year));
                for (unit, body) in Self::expected(plan) {
                    if !self.reported.has(unit) && !self.waived.has(unit) {
                        owed.push(Obligation {
                            duty: Duty::ReportSurvey,
                            by: body,
                            to: BodyKind::CampaignOffice,
                            due: latest.map_or(Due::Promptly, Due::Until),
                            source: &due.source,
                        });
                    }
                }
            }
            Stage::Registering => {
                if let (Some(until), Some(source)) =
                    (self.until, plan.stage_source(StageName::Registration))
                {
                    owed.push(Obligation {
                        duty: Duty::CompleteRegistration,
                        by: holder(Act::CloseRegistration),
                        to: BodyKind::TownGovernment,
                        due: Due::By(until),
                        source,
                    });
                }
            }
            Stage::Accepting => {
                if let Some(source) = plan.stage_source(StageName::Acceptance) {
                    if Self::units(plan).any(|unit| !self.scored.has(unit)) {
                        owed.push(Obligation {
                            duty: Duty::ScoreUnits,
                            by: holder(Act::ScoreUnit),
                            to: BodyKind::TownGovernment,
                            due: Due::Standing,
                            source,
                        });
                    }
                    if self.proposed.0 & !self.criticised.0 != 0 {
                        owed.push(Obligation {
                            duty: Duty::DecideCriticism,
                            by: holder(Act::CriticiseUnit),
                            to: BodyKind::LeadingGroup,
                            due: Due::Standing,
                            source,
                        });
                    }
                }
            }
            _ => {}
        }
        if self.publicity == Stage::Publicising
            && let Some(source) = plan.stage_source(StageName::Publicity)
        {
            owed.push(Obligation {
                duty: Duty::PublishSchedule,
                by: holder(Act::PublishSchedule),
                to: BodyKind::Anyone,
                due: Due::Standing,
                source,
            });
        }
        owed
    }

    /// Returns the units that report a survey, with what kind of body each is.
    fn expected(plan: &Plan) -> impl Iterator<Item = (u8, BodyKind)> {
        Self::units(plan)
            .zip(plan.units())
            .filter(|(_, unit)| plan.surveys.iter().any(|row| row.is.by == unit.body))
            .map(|(number, unit)| (number, unit.body))
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn units(plan: &Plan) -> impl Iterator<Item = u8> + use<> {
        let count = u8::try_from(plan.units().len()).unwrap_or(u8::MAX);
        0..count
    }
}

/// Citizens count units from one.
fn ordinal(unit: u8) -> u32 {
    u32::from(unit) + 1
}

impl Plan {
    /// Returns where the duty that `act` stands under is written.
    fn source(&self, act: Act) -> Option<&Citation> {
        self.duty(act).map(|duty| &duty.source)
    }

    /// Returns where `stage` is written.
    fn stage_source(&self, stage: StageName) -> Option<&Citation> {
        self.stages.iter().find(|row| row.stage == stage).map(|row| &row.source)
    }
}

impl Procedure for Campaign {
    type Law = Plan;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 2;
    const GENERAL: &'static Citation = &GENERAL;

    fn stage(&self, region: usize) -> Stage {
        if region == 0 { self.main } else { self.publicity }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Launch { .. } => (EventKind::Launched, Act::Launch),
            Command::OpenSurvey => (EventKind::SurveyOpened, Act::OpenSurvey),
            Command::SubmitHouseholds { .. } => {
                (EventKind::HouseholdsSurveyed, Act::SurveyHouseholds)
            }
            Command::SubmitShops { .. } => (EventKind::ShopsSurveyed, Act::SurveyShops),
            Command::SubmitTrade { .. } => (EventKind::TradeRostered, Act::RosterTrade),
            Command::WaiveReport { .. } => (EventKind::ReportWaived, Act::WaiveReport),
            Command::CloseSurvey => (EventKind::SurveyClosed, Act::ConsolidateSurvey),
            Command::OpenPublicity => (EventKind::PublicityOpened, Act::OpenPublicity),
            Command::PublishSchedule { .. } => (EventKind::SchedulePublished, Act::PublishSchedule),
            Command::DeliverKit { .. } => (EventKind::KitDelivered, Act::DeliverKit),
            Command::OpenRegistration { .. } => {
                (EventKind::RegistrationOpened, Act::OpenRegistration)
            }
            Command::ScheduleUnit { .. } => (EventKind::UnitScheduled, Act::ScheduleUnit),
            Command::RegisterAtPoint { .. } => (EventKind::RegisteredAtPoint, Act::RegisterDogs),
            Command::CloseRegistration => (EventKind::RegistrationClosed, Act::CloseRegistration),
            Command::StartCleanUp => (EventKind::CleanUpStarted, Act::StartCleanUp),
            Command::EndCleanUp => (EventKind::CleanUpEnded, Act::EndCleanUp),
            Command::ScoreUnit { .. } => (EventKind::UnitScored, Act::ScoreUnit),
            Command::ProposeCriticism { .. } => {
                (EventKind::CriticismProposed, Act::ProposeCriticism)
            }
            Command::Criticise { .. } => (EventKind::UnitCriticised, Act::CriticiseUnit),
            Command::Commend { .. } => (EventKind::UnitCommended, Act::CommendUnit),
            Command::Close => (EventKind::Closed, Act::CloseCampaign),
        }
    }

    fn mandates(plan: &Plan) -> &Mandates<Act> {
        plan.mandates()
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        plan: &'law Plan,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let (_, act) = Self::aim(command);
        let source = plan.source(act).unwrap_or(&GENERAL);
        let mut grounds = Vec::new();
        let mut object = |ground, source| grounds.push(Finding { ground, source });
        // Nothing is done to, or by, a unit that does not take part.
        if let Some(unit) = unit_of(command)
            && plan.units().get(usize::from(unit)).is_none()
        {
            object(Ground::UnknownUnit { unit: ordinal(unit) }, source);
            return Err(grounds);
        }
        let event = match command {
            Command::Launch { year, leading_group, office } => {
                if *leading_group != Some(true) {
                    object(Ground::NoLeadingGroup, source);
                }
                if *office != Some(true) {
                    object(Ground::NoOffice, source);
                }
                for (number, unit) in Self::units(plan).zip(plan.units()) {
                    if unit.leader.is_none() || unit.liaison.is_none() {
                        object(Ground::UnitNotReady { unit: ordinal(number) }, source);
                    }
                }
                Event::Launched { year: *year }
            }
            Command::OpenSurvey => Event::SurveyOpened,
            Command::SubmitHouseholds { unit, report }
            | Command::SubmitShops { unit, report }
            | Command::SubmitTrade { unit, report } => {
                let (unit, (kind, _)) = (*unit, Self::aim(command));
                let meant = match kind {
                    EventKind::HouseholdsSurveyed => super::SurveyKind::Household,
                    EventKind::ShopsSurveyed => super::SurveyKind::Shopfront,
                    _ => super::SurveyKind::Trade,
                };
                let body = plan.units().get(usize::from(unit)).map(|unit| unit.body);
                if report.kind != meant || surveyor(plan, meant) != body {
                    object(Ground::WrongSurvey { unit: ordinal(unit) }, source);
                }
                if self.reported.has(unit) || self.waived.has(unit) {
                    object(Ground::AlreadyIn { unit: ordinal(unit) }, source);
                }
                for fault in report.faults() {
                    object(Ground::UnclearReport { fault }, source);
                }
                // A late report is taken all the same: the baseline needs it.
                let latest = plan.survey_due.set().zip(self.year);
                let late = latest
                    .and_then(|(due, year)| due.is.moment(year))
                    .is_some_and(|latest| latest <= at);
                let dogs = report.total;
                match meant {
                    super::SurveyKind::Household => Event::HouseholdsSurveyed { unit, dogs, late },
                    super::SurveyKind::Shopfront => Event::ShopsSurveyed { unit, dogs, late },
                    super::SurveyKind::Trade => Event::TradeRostered { unit, dogs, late },
                }
            }
            Command::WaiveReport { unit, in_writing } => {
                if *in_writing != Some(true) {
                    object(Ground::NotInWriting, source);
                }
                if !Self::expected(plan).any(|(number, _)| number == *unit) {
                    object(Ground::WrongSurvey { unit: ordinal(*unit) }, source);
                }
                if self.reported.has(*unit) || self.waived.has(*unit) {
                    object(Ground::AlreadyIn { unit: ordinal(*unit) }, source);
                }
                Event::ReportWaived { unit: *unit }
            }
            Command::CloseSurvey => {
                for (unit, _) in Self::expected(plan) {
                    if !self.reported.has(unit) && !self.waived.has(unit) {
                        object(Ground::ReportMissing { unit: ordinal(unit) }, source);
                    }
                }
                Event::SurveyClosed
            }
            Command::OpenPublicity => Event::PublicityOpened,
            Command::PublishSchedule { contents, until } => {
                if let Some(needed) = plan.publicity.contents.set() {
                    for content in &needed.is {
                        if !contents.contains(content) {
                            object(Ground::ContentMissing { content: *content }, &needed.source);
                        }
                    }
                }
                if *until < at.date() {
                    object(Ground::EndsBeforeItBegins { until: *until }, source);
                }
                Event::SchedulePublished { until: *until }
            }
            Command::DeliverKit { unit, documents } => {
                for item in &plan.kit {
                    if !documents.contains(&item.is.document) {
                        let document = item.is.document;
                        object(Ground::DocumentMissing { document }, &item.source);
                    }
                }
                Event::KitDelivered { unit: *unit }
            }
            Command::OpenRegistration { points_ready } => {
                if self.publicity != Stage::SchedulePublished {
                    let source = plan.stage_source(StageName::Publicity).unwrap_or(source);
                    object(Ground::ScheduleNotPublished, source);
                }
                // One point suffices to begin; where the plan says how many, that many.
                let number = plan.points.number.set();
                let planned = number.map_or(1, |number| number.is);
                if *points_ready < planned {
                    let ground = Ground::PointsNotReady {
                        ready: (*points_ready).into(),
                        planned: planned.into(),
                    };
                    object(ground, number.map_or(source, |number| &number.source));
                }
                Event::RegistrationOpened
            }
            Command::ScheduleUnit { unit, reason } => {
                if self.scheduled.has(*unit) {
                    object(Ground::AlreadyDone { unit: ordinal(*unit) }, source);
                }
                let zone = |unit: u8| plan.units().get(usize::from(unit)).and_then(|u| u.zone);
                let key_waits = Self::units(plan)
                    .any(|other| zone(other) == Some(Zone::Key) && !self.scheduled.has(other));
                let early = plan.points.key_zone_first.set().is_some()
                    && zone(*unit) == Some(Zone::General)
                    && key_waits;
                Event::UnitScheduled { unit: *unit, out_of_order: early && !reason }
            }
            Command::RegisterAtPoint { unit, preapproved, fee_paid } => {
                if let Some(rule) = plan.points.preapproved.set()
                    && *preapproved != Some(true)
                {
                    object(Ground::NotPreapproved, &rule.source);
                }
                if let Some(rule) = plan.points.fee_paid.set()
                    && *fee_paid != Some(true)
                {
                    object(Ground::FeeNotPaid, &rule.source);
                }
                Event::RegisteredAtPoint { unit: *unit }
            }
            Command::CloseRegistration => {
                if let Some(until) = self.until.filter(|until| at.date() < *until) {
                    object(Ground::RegistrationRunning { until }, source);
                }
                Event::RegistrationClosed
            }
            Command::StartCleanUp => Event::CleanUpStarted,
            Command::EndCleanUp => Event::CleanUpEnded,
            Command::ScoreUnit { unit, survey, immunisation, registration, clean_up } => {
                if self.scored.has(*unit) {
                    object(Ground::AlreadyScored { unit: ordinal(*unit) }, source);
                }
                let judged = [
                    (Criterion::Survey, survey),
                    (Criterion::Immunisation, immunisation),
                    (Criterion::Registration, registration),
                    (Criterion::CleanUp, clean_up),
                ];
                let mut passed = true;
                for (criterion, verdict) in judged {
                    match verdict {
                        None => object(Ground::CriterionOpen { criterion }, source),
                        Some(verdict) => passed &= verdict,
                    }
                }
                Event::UnitScored { unit: *unit, passed }
            }
            Command::ProposeCriticism { unit } => {
                if !self.scored.has(*unit) {
                    object(Ground::NotScored { unit: ordinal(*unit) }, source);
                } else if !self.failed.has(*unit) {
                    object(Ground::HasPassed { unit: ordinal(*unit) }, source);
                } else if self.proposed.has(*unit) {
                    object(Ground::AlreadyDone { unit: ordinal(*unit) }, source);
                }
                Event::CriticismProposed { unit: *unit }
            }
            Command::Criticise { unit } => {
                if !self.proposed.has(*unit) {
                    object(Ground::NotProposed { unit: ordinal(*unit) }, source);
                } else if self.criticised.has(*unit) {
                    object(Ground::AlreadyDone { unit: ordinal(*unit) }, source);
                }
                Event::UnitCriticised { unit: *unit }
            }
            Command::Commend { unit, strong } => {
                if !self.scored.has(*unit) {
                    object(Ground::NotScored { unit: ordinal(*unit) }, source);
                } else if self.failed.has(*unit) {
                    object(Ground::HasFailed { unit: ordinal(*unit) }, source);
                } else if self.commended.has(*unit) {
                    object(Ground::AlreadyDone { unit: ordinal(*unit) }, source);
                }
                if *strong != Some(true) {
                    object(Ground::NotDeserved, source);
                }
                Event::UnitCommended { unit: *unit }
            }
            Command::Close => {
                for unit in Self::units(plan).filter(|unit| !self.scored.has(*unit)) {
                    object(Ground::NotScored { unit: ordinal(unit) }, source);
                }
                Event::Closed
            }
        };
        if grounds.is_empty() { Ok(event) } else { Err(grounds) }
    }

    fn evolve(&mut self, event: &Event, _: NaiveDateTime) {
        match *event {
            Event::Launched { year } => {
                self.main = Stage::Planned;
                self.year = Some(year);
            }
            Event::SurveyOpened => self.main = Stage::Surveying,
            Event::HouseholdsSurveyed { unit, dogs, late }
            | Event::ShopsSurveyed { unit, dogs, late }
            | Event::TradeRostered { unit, dogs, late } => {
                self.reported.add(unit);
                self.dogs = self.dogs.saturating_add(dogs);
                if late {
                    self.late.add(unit);
                }
            }
            Event::ReportWaived { unit } => self.waived.add(unit),
            Event::SurveyClosed => self.main = Stage::Surveyed,
            Event::PublicityOpened => self.publicity = Stage::Publicising,
            Event::SchedulePublished { until } => {
                self.publicity = Stage::SchedulePublished;
                self.until = Some(until);
            }
            // How often is read off the log: see `served`.
            Event::KitDelivered { .. } | Event::RegisteredAtPoint { .. } => {}
            Event::RegistrationOpened => self.main = Stage::Registering,
            Event::UnitScheduled { unit, out_of_order } => {
                self.scheduled.add(unit);
                if out_of_order {
                    self.out_of_order.add(unit);
                }
            }
            Event::RegistrationClosed => self.main = Stage::Registered,
            Event::CleanUpStarted => self.main = Stage::CleaningUp,
            Event::CleanUpEnded => self.main = Stage::Accepting,
            Event::UnitScored { unit, passed } => {
                self.scored.add(unit);
                if !passed {
                    self.failed.add(unit);
                }
            }
            Event::CriticismProposed { unit } => self.proposed.add(unit),
            Event::UnitCriticised { unit } => self.criticised.add(unit),
            Event::UnitCommended { unit } => self.commended.add(unit),
            Event::Closed => self.main = Stage::Closed,
        }
    }
}

/// What one unit's keepers were given.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Served {
    /// How many keepers got the documents.
    pub kits: u32,
    /// How many dogs were registered at a point.
    pub registered: u32,
}

/// Counts, by unit, the documents handed out and the dogs registered, off the events of a campaign.
#[must_use]
pub fn served<'a>(events: impl IntoIterator<Item = &'a Event>) -> BTreeMap<u8, Served> {
    let mut served: BTreeMap<u8, Served> = BTreeMap::new();
    for event in events {
        match event {
            Event::KitDelivered { unit } => {
                let count = &mut served.entry(*unit).or_default().kits;
                *count = count.saturating_add(1);
            }
            Event::RegisteredAtPoint { unit } => {
                let count = &mut served.entry(*unit).or_default().registered;
                *count = count.saturating_add(1);
            }
            _ => {}
        }
    }
    served
}

/// Returns the unit that a command names.
const fn unit_of(command: &Command) -> Option<u8> {
    match command {
        Command::SubmitHouseholds { unit, .. }
        | Command::SubmitShops { unit, .. }
        | Command::SubmitTrade { unit, .. }
        | Command::WaiveReport { unit, .. }
        | Command::DeliverKit { unit, .. }
        | Command::ScheduleUnit { unit, .. }
        | Command::RegisterAtPoint { unit, .. }
        | Command::ScoreUnit { unit, .. }
        | Command::ProposeCriticism { unit }
        | Command::Criticise { unit }
        | Command::Commend { unit, .. } => Some(*unit),
        _ => None,
    }
}
