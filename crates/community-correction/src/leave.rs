//! Leave: going away from the city or county, for a while and with approval.
//!
//! ```text
//! at home ──apply──→ applied ──approve──→ approved ──depart──→ away ──return──→ at home
//!                      ├─refuse────→ at home        └─withdraw─→   ↺ apply, approve, refuse,
//!                      └─withdraw──→ at home                        withdraw: leave prolonged
//! ```
//!
//! A legitimate reason *shall* be approved (CCL 27(1)): whoever decides establishes the reason, not
//! whether he likes it. Who decides follows from the days ([`required`]): a justice office, where
//! entrusted, up to seven days; the county institution up to thirty; beyond, or where more than
//! thirty days of leave would lie within two months, the next higher institution. *Overdue* is a
//! question asked with a date ([`Correction::overdue_from_leave`]), and so is whether somebody who
//! was away without approval is to be blamed ([`Absence::judge`]).
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     leave::{Level, required},
//!     policies,
//! };
//! use governance_core::legal_time::Period;
//!
//! let law = policies::national()?.leave;
//! let days = |first: &str, last: &str| {
//!     Period::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
//! };
//! // Twenty days in March, twelve more asked for in April: 32 within two months.
//! let taken = [days("2026-03-01", "2026-03-20")];
//! let asked = required(&law, days("2026-04-10", "2026-04-21"), &taken).unwrap();
//! assert_eq!((asked.days, asked.sum, asked.level), (12, 32, Level::Long));
//! // Three weeks later most of March has fallen out of the window.
//! let asked = required(&law, days("2026-05-02", "2026-05-13"), &taken).unwrap();
//! assert_eq!((asked.days, asked.sum, asked.level), (12, 19, Level::Ordinary));
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```
//!
//! Moving about within the urban area of one's city needs nobody's approval, and no leave opens the
//! border. An approval that was given is not taken back: no article lets anybody do that.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Period, TimeError},
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
    provision::{Provision, Setting},
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind, Region, Stage},
    decision::Category,
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

mod absence;
mod level;

pub use absence::{Absence, Judged, Standing};
pub use level::{Level, Required, most_within, required};

/// Whoever leaves the city or county, or moves, needs approval; a legitimate reason is approved.
pub(crate) static APPROVAL: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(27).paragraph(1));
/// Nobody's freedom is limited, openly or in disguise, but by law.
pub(crate) static FREEDOM: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(34).paragraph(1));
/// When the term is over, so is correction.
pub(crate) static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));
/// Whoever is received is under correction.
pub(crate) static RECEPTION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(22));
/// Whoever is held elsewhere.
static HELD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(32));
/// A prohibition order beside control.
static ORDER_WITH_CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(38).paragraph(2));
/// A prohibition order beside probation.
static ORDER_WITH_PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));

governance_core::vocabulary! {
    /// What leave is asked for.
    pub enum Reason {
        /// Medical treatment.
        Treatment = "treatment", "就医", "medical treatment";
        /// Study.
        Study = "study", "就学", "study";
        /// Litigation.
        Litigation = "litigation", "参与诉讼", "litigation";
        /// Important family matters.
        Family = "family", "处理家庭重要事务", "important family matters";
        /// Important matters of work.
        Work = "work", "处理工作重要事务", "important matters of work";
        /// Another reason.
        Other = "other", "其他", "another reason";
    }
}

governance_core::vocabulary! {
    /// Where somebody wants to go.
    pub enum Destination {
        /// Within the urban area of the city that the person lives in.
        UrbanArea = "urban_area", "同一设区的市市区内", "within the urban area of the city";
        /// A county or county-level city of the same prefecture.
        SamePrefecture = "same_prefecture", "同一设区的市所辖其他县（市）", "another county of the same prefecture";
        /// Elsewhere in the country.
        Elsewhere = "elsewhere", "国内其他市、县", "elsewhere in the country";
        /// Abroad, or to Hong Kong, Macao or Taiwan.
        Abroad = "abroad", "国外、境外", "abroad";
    }
}

governance_core::vocabulary! {
    /// What somebody hangs on an approval.
    pub enum Condition {
        /// To stay in contact by telephone or video.
        StayInContact = "stay_in_contact", "以电话、视频等方式保持联系", "to stay in contact";
        /// A deposit.
        Deposit = "deposit", "保证金", "a deposit";
        /// A guarantor.
        Guarantor = "guarantor", "保证人", "a guarantor";
        /// A fee.
        Fee = "fee", "费用", "a fee";
        /// An electronic positioning device.
        Device = "device", "佩戴电子定位装置", "a positioning device";
        /// Handing over identity card, passport or phone.
        Papers = "papers", "交出身份证件、护照或者手机", "handing over identity card, passport or phone";
    }
}

impl Condition {
    /// Returns whether an approval may carry the condition.
    pub const fn is_lawful(self) -> bool {
        matches!(self, Self::StayInContact)
    }
}

governance_core::vocabulary! {
    /// Why leave, a permit or a move is refused.
    pub enum Cause {
        /// There is no legitimate reason.
        NoLegitimateReason = "no_legitimate_reason", "没有正当理由", "no legitimate reason";
        /// The papers are untrue.
        UntruePapers = "untrue_papers", "证明材料不真实", "untrue papers";
        /// A prohibition order would be broken.
        AgainstOrder = "against_order", "违反禁止令", "against the prohibition order";
        /// The application came late.
        AppliedLate = "applied_late", "申请过晚", "a late application";
        /// Nobody can be spared to watch.
        NoStaff = "no_staff", "没有人手监管", "no staff to watch";
        /// No deposit, no guarantor.
        NoSecurity = "no_security", "未提供保证金、保证人", "no deposit or guarantor";
        /// A holiday, a meeting, a campaign.
        SensitivePeriod = "sensitive_period", "重要时段一律不批", "a sensitive period";
        /// The class that the person was put in.
        RiskClass = "risk_class", "管理类别", "the class of management";
        /// Reluctance of the other place.
        OtherPlaceUnwilling = "other_place_unwilling", "对方不愿接收", "reluctance of the other place";
    }
}

impl Cause {
    /// Returns whether leave may be refused for it at all.
    pub const fn is_lawful(self) -> bool {
        matches!(self, Self::NoLegitimateReason | Self::UntruePapers | Self::AgainstOrder)
    }
}

governance_core::vocabulary! {
    /// What must be established before leave, a permit or a move is decided on.
    pub enum Fact {
        /// Whether the reason is legitimate.
        Legitimate = "legitimate", "是否有正当理由", "whether the reason is legitimate";
        /// Whether the papers are true.
        PapersTrue = "papers_true", "证明材料是否真实", "whether the papers are true";
        /// Whether a prohibition order stands that would be broken.
        AgainstOrder = "against_order", "是否违反禁止令", "whether a prohibition order would be broken";
        /// Whether trips are regular and needed for work or life.
        Regular = "regular", "是否因正常工作和生活需要经常性跨市、县活动", "whether work or life needs regular trips";
    }
}

/// What whoever decides has established; absent is not known.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Findings {
    /// Whether the reason is legitimate.
    #[serde(default)]
    pub legitimate: Option<bool>,
    /// Whether the papers are true.
    #[serde(default)]
    pub papers_true: Option<bool>,
    /// Whether going there would break a prohibition order.
    #[serde(default)]
    pub against_order: Option<bool>,
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Apply for leave; while away, for more of it.
    Apply {
        /// The first day away; while away, the day after the leave granted.
        first: NaiveDate,
        /// The last day away.
        last: NaiveDate,
        /// Where to.
        destination: Destination,
        /// What for.
        reason: Reason,
    },
    /// Approve what was applied for.
    Approve {
        /// As which level.
        level: Level,
        /// What was established.
        #[serde(default)]
        findings: Findings,
        /// What hangs on it.
        #[serde(default)]
        conditions: Vec<Condition>,
    },
    /// Refuse what was applied for.
    ///
    /// A justice office may be entrusted with approving; refusing is the institutions' own.
    Refuse {
        /// As which level.
        level: Level,
        /// Why.
        cause: Cause,
        /// What was established.
        #[serde(default)]
        findings: Findings,
        /// Whether the reasons are given in writing.
        #[serde(default)]
        reasons_in_writing: Option<bool>,
    },
    /// Withdraw an application, or give up leave that was approved.
    Withdraw,
    /// Depart.
    Depart,
    /// Report back.
    Return {
        /// Whether special reasons kept the person away longer.
        #[serde(default)]
        special_reasons: Option<bool>,
        /// Whether they were reported at once.
        #[serde(default)]
        told_at_once: Option<bool>,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Leave was applied for.
    Applied {
        /// The first day away.
        first: NaiveDate,
        /// The last day away, at most the last of the term.
        last: NaiveDate,
        /// Where to.
        destination: Destination,
        /// What for.
        reason: Reason,
        /// Whether it came as many days ahead as is usual; `None` where no figure is known.
        ahead: Option<bool>,
    },
    /// Leave was approved.
    Approved {
        /// As which level.
        level: Level,
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
        /// How many days of leave in one.
        days: u32,
        /// How many lie within the window, at most.
        sum: u32,
    },
    /// Leave was refused.
    Refused {
        /// As which level.
        level: Level,
        /// Why.
        cause: Cause,
    },
    /// The application was withdrawn, or the leave given up.
    Withdrawn,
    /// The person departed.
    Departed,
    /// The person reported back.
    Returned {
        /// How many days away.
        days: u32,
        /// How many days late.
        late: u32,
        /// Whether special reasons, reported at once, excuse that.
        excused: Option<bool>,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Applied { .. } => EventKind::LeaveApplied,
            Self::Approved { level, .. } => level.approved().0,
            Self::Refused { level, .. } => level.refused().0,
            Self::Withdrawn => EventKind::LeaveWithdrawn,
            Self::Departed => EventKind::Departed,
            Self::Returned { .. } => EventKind::Returned,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Apply { .. } => (EventKind::LeaveApplied, Act::ApplyLeave),
            Self::Approve { level, .. } => level.approved(),
            Self::Refuse { level, .. } => level.refused(),
            Self::Withdraw => (EventKind::LeaveWithdrawn, Act::WithdrawLeave),
            Self::Depart => (EventKind::Departed, Act::Depart),
            Self::Return { .. } => (EventKind::Returned, Act::Return),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The person has not been received.
        NotUnderCorrection = "NOT_UNDER_CORRECTION", "尚未接收，不在矫正期间", "not received, and so not under correction";
        /// The term is over: nobody needs leave.
        LeaveNeedless = "LEAVE_NEEDLESS", "矫正期限已满，外出无需批准", "the term is over: nobody needs leave";
        /// The term is over: nobody decides on leave.
        TermOver = "LEAVE_TERM_OVER", "矫正期限已满，不得再审批外出", "the term is over: nobody decides on leave any longer";
        /// Days in the wrong order.
        Reversed { first: NaiveDate, last: NaiveDate } = "LEAVE_REVERSED", "外出期间起止颠倒：{first}至{last}", "the leave ends on {last} before it begins on {first}";
        /// The days lie in the past.
        InThePast { first: NaiveDate } = "LEAVE_IN_THE_PAST", "申请的外出期间自{first}已经开始，应当就已经外出说明理由", "the leave would begin on {first}, which is past: what happened since is a question of reasons";
        /// Within the urban area.
        UrbanArea = "LEAVE_URBAN_AREA", "在同一市区内活动不属于离开所居住的市，无需批准", "moving within the urban area is no leaving of the city and needs no approval";
        /// Abroad.
        Abroad = "LEAVE_ABROAD", "出境不属于外出审批事项", "going abroad is nothing that leave can open";
        /// Held elsewhere.
        Held = "LEAVE_HELD", "人身自由正受限制，不能外出", "held elsewhere: there is no going away";
        /// Nothing was applied for.
        NothingAsked = "LEAVE_NOT_ASKED", "没有待批的外出申请", "no application for leave is pending";
        /// One application at a time.
        AlreadyAsked = "LEAVE_ALREADY_ASKED", "已有待批的外出申请", "an application for leave is pending already";
        /// A prolongation follows the leave.
        NotNext { next: NaiveDate } = "LEAVE_NOT_NEXT", "延长外出应当自{next}起", "leave is prolonged from {next}";
        /// Too late to decide.
        Lapsed { last: NaiveDate } = "LEAVE_LAPSED", "申请、批准的外出期间已于{last}届满", "the days applied for or approved ended on {last}";
        /// Not yet.
        TooEarly { first: NaiveDate } = "LEAVE_TOO_EARLY", "批准的外出期间自{first}起", "the leave begins on {first}";
        /// Another level decides.
        WrongLevel { days: u32, sum: u32, months: u32, by: BodyKind } = "LEAVE_WRONG_LEVEL", "外出{days}日，{months}个月内累计{sum}日，应当由{by}审批", "{days} days away, {sum} within {months} months: for the {by} to decide";
        /// A figure is not known.
        TextNotAvailable = "LEAVE_TEXT_NOT_AVAILABLE", "审批权限的规定未能取得，不得推定", "the text that says who decides was not available, and nobody guesses";
        /// Something is still to be established.
        StillMissing { fact: Fact } = "LEAVE_STILL_MISSING", "尚待查明：{fact}", "still to be established: {fact}";
        /// Approved without a legitimate reason.
        NoReason = "LEAVE_NO_REASON", "没有正当理由，不得批准外出", "without a legitimate reason leave is not approved";
        /// Approved on untrue papers.
        PapersUntrue = "LEAVE_PAPERS_UNTRUE", "证明材料不真实，不得批准外出", "on untrue papers leave is not approved";
        /// Approved against a prohibition order.
        AgainstOrder = "LEAVE_AGAINST_ORDER", "外出违反人民法院禁止令，不得批准", "the leave would break the court's prohibition order";
        /// A condition that no article knows.
        ConditionUnlawful { condition: Condition } = "LEAVE_CONDITION_UNLAWFUL", "批准外出不得附加条件：{condition}", "leave may not be made to depend on {condition}";
        /// Papers taken for leave.
        PapersTaken = "LEAVE_PAPERS_TAKEN", "批准外出不得扣押身份证件、护照或者手机", "identity card, passport and phone are not taken for leave";
        /// Refused although the reason is legitimate.
        ReasonLegitimate = "LEAVE_REASON_LEGITIMATE", "有正当理由的，应当批准外出", "with a legitimate reason leave shall be approved";
        /// Refused for something else.
        CauseUnlawful { cause: Cause } = "LEAVE_CAUSE_UNLAWFUL", "不得以“{cause}”为由不批准外出", "leave is not refused for {cause}";
        /// Refused on what nobody established.
        CauseNotEstablished { fact: Fact } = "LEAVE_CAUSE_NOT_ESTABLISHED", "未经查明不得不批准外出：{fact}", "leave is not refused on what was not established: {fact}";
        /// Refused without reasons in writing.
        NoWrittenReasons = "LEAVE_NO_WRITTEN_REASONS", "不批准外出应当书面说明理由", "leave is refused with reasons in writing or not at all";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::TermOver => Some(Unlawful::TermLengthened),
            Self::WrongLevel { .. } | Self::TextNotAvailable => Some(Unlawful::LeaveWrongLevel),
            Self::ConditionUnlawful { .. }
            | Self::ReasonLegitimate
            | Self::CauseUnlawful { .. }
            | Self::CauseNotEstablished { .. }
            | Self::NoWrittenReasons => Some(Unlawful::LeaveObstructed),
            Self::PapersTaken => Some(Unlawful::OtherRestriction),
            Self::NotUnderCorrection
            | Self::LeaveNeedless
            | Self::Reversed { .. }
            | Self::InThePast { .. }
            | Self::UrbanArea
            | Self::Abroad
            | Self::Held
            | Self::NothingAsked
            | Self::AlreadyAsked
            | Self::NotNext { .. }
            | Self::Lapsed { .. }
            | Self::TooEarly { .. }
            | Self::StillMissing { .. }
            | Self::NoReason
            | Self::PapersUntrue
            | Self::AgainstOrder => None,
        }
    }
}

/// Leave that is over.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Past {
    away: Period,
    until: NaiveDate,
}

/// What a case keeps of leave: what is asked, what is granted, when the person left, and the days
/// away before, which the sum of two months is counted from.
#[doc(alias("外出", "请假外出", "销假"))]
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct LeaveRecord {
    asked: Option<Period>,
    granted: Option<Period>,
    left: Option<NaiveDate>,
    past: Vec<Past>,
}

impl LeaveRecord {
    /// Returns the days that are asked for and not yet decided on.
    pub const fn asked(&self) -> Option<Period> {
        self.asked
    }

    /// Returns the days that are granted: approved, and the person not yet back.
    pub const fn granted(&self) -> Option<Period> {
        self.granted
    }

    /// Returns the day on which the person left, until the return.
    pub const fn left(&self) -> Option<NaiveDate> {
        self.left
    }

    /// Returns the days away on every leave that is over, first and last included.
    pub fn taken(&self) -> Vec<Period> {
        self.past.iter().map(|past| past.away).collect()
    }

    /// Returns whether leave was granted for `day`.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.granted.is_some_and(|granted| granted.contains(day))
            || self.past.iter().any(|past| past.away.contains(day) && day <= past.until)
    }

    /// Returns the leave that granting what is asked would make: with the days since the person
    /// left, because two leaves without a return between them are one.
    fn whole(&self, asked: Period) -> Period {
        self.left.and_then(|left| Period::new(left, asked.last()).ok()).unwrap_or(asked)
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let today = occurred.date();
        match *event {
            Event::Applied { first, last, .. } => self.asked = Period::new(first, last).ok(),
            Event::Approved { first, last, .. } => {
                self.granted = Period::new(first, last).ok();
                self.asked = None;
            }
            Event::Refused { .. } => self.asked = None,
            // An application that is pending goes first.
            Event::Withdrawn => {
                if self.asked.take().is_none() {
                    self.granted = None;
                }
            }
            Event::Departed => self.left = Some(today),
            Event::Returned { .. } => {
                let away = self.left.take().and_then(|left| Period::new(left, today).ok());
                if let (Some(away), Some(granted)) = (away, self.granted.take())
                    // Gone and back on a day that is counted already: no day more.
                    && self.past.last().is_none_or(|last| last.away.last() < away.last())
                {
                    self.past.push(Past { away, until: granted.last() });
                }
                self.asked = None;
            }
        }
    }
}

impl Correction {
    /// Returns by how many days the person is overdue from leave on `day`; `None` where the person
    /// is not away, is in time, is held elsewhere, or need not return because the term is over.
    pub fn overdue_from_leave(&self, day: NaiveDate) -> Option<u32> {
        let last = self.leave().granted.filter(|_| self.at(Region::Leave) == Stage::Away)?.last();
        let excused = self.at(Region::Liberty) == Stage::Held
            || self.is_over(day)
            || self.ends().is_some_and(|ends| ends <= last);
        if excused { None } else { days_after(last, day) }
    }

    /// Returns whether being away on `day` is lawful: on leave, under a permit, or because the term
    /// is over.
    ///
    /// A permit covers its own places only: [`Permit::covers_trip`](crate::permit::Permit::covers_trip).
    pub fn may_be_away(&self, day: NaiveDate) -> bool {
        self.is_over(day) || self.leave().covers(day) || self.permit().covers(day)
    }
}

/// Returns how many days `day` lies after `last`, if it does.
fn days_after(last: NaiveDate, day: NaiveDate) -> Option<u32> {
    u32::try_from(day.signed_duration_since(last).num_days()).ok().filter(|late| *late > 0)
}

type Considered<'law> = Result<Event, Vec<Finding<'law, Ground>>>;

fn refuse(ground: Ground, source: &Citation) -> Considered<'_> {
    Err(vec![Finding { ground, source }])
}

fn unless(against: Vec<Finding<'_, Ground>>, event: Event) -> Considered<'_> {
    if against.is_empty() { Ok(event) } else { Err(against) }
}

/// Returns the figure, or the refusal to guess it.
pub(crate) fn figure<T>(setting: &Setting<T>) -> Result<&Provision<T>, Finding<'_, Ground>> {
    let unknown = Finding { ground: Ground::TextNotAvailable, source: &APPROVAL };
    setting.set().ok_or(unknown)
}

/// Returns the article of a prohibition order in `category`; `None` where there can be none.
pub(crate) const fn order_of(category: Category) -> Option<&'static Citation> {
    match category {
        Category::Control => Some(&ORDER_WITH_CONTROL),
        Category::Probation => Some(&ORDER_WITH_PROBATION),
        Category::Parole | Category::OutsidePrison => None,
    }
}

/// Returns whether going there breaks a prohibition order: never where there is none.
pub(crate) fn breaks_order(case: &Correction, against: Option<bool>) -> Option<bool> {
    let decision = case.decision();
    match (order_of(decision.category), decision.prohibition_order) {
        (None, _) | (_, Some(false)) => Some(false),
        (Some(_), Some(true)) => against,
        // Whether there is an order is not known: what breaks none is free all the same.
        (Some(_), None) => against.filter(|against| !against),
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let today = at.date();
    let record = case.leave();
    match command {
        Command::Apply { first, last, destination, reason } => {
            let days = (*first, *last);
            apply(case, days, (*destination, *reason), today, law)
        }
        Command::Approve { level, findings, conditions } => {
            approve(case, *level, *findings, conditions, today, law)
        }
        Command::Refuse { level, cause, findings, reasons_in_writing } => {
            turn_down(case, *level, (*cause, *findings), *reasons_in_writing, today, law)
        }
        Command::Withdraw => {
            // Leave that has begun ends by returning.
            if record.asked.is_none() && record.left.is_some() {
                return refuse(Ground::NothingAsked, &APPROVAL);
            }
            Ok(Event::Withdrawn)
        }
        Command::Depart => depart(case, today),
        Command::Return { special_reasons, told_at_once } => {
            let away = record.left.and_then(|left| Period::new(left, today).ok());
            let late = case.overdue_from_leave(today).unwrap_or(0);
            let excused = match (late, special_reasons, told_at_once) {
                (0, ..) | (_, Some(true), Some(true)) => Some(true),
                (_, Some(false), _) | (_, _, Some(false)) => Some(false),
                _ => None,
            };
            Ok(Event::Returned { days: away.map_or(0, Period::days), late, excused })
        }
    }
}

fn apply<'law>(
    case: &Correction,
    (first, last): (NaiveDate, NaiveDate),
    (destination, reason): (Destination, Reason),
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let record = case.leave();
    let policy = &law.policy.leave;
    if case.is_over(today) {
        return refuse(Ground::LeaveNeedless, &END);
    }
    if !case.is_registered() {
        return refuse(Ground::NotUnderCorrection, &RECEPTION);
    }
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    match (destination, &policy.urban_area_free, &policy.abroad_barred) {
        (Destination::UrbanArea, Setting::Set(free), _) if free.is => {
            object(Ground::UrbanArea, &free.source);
        }
        (Destination::Abroad, _, Setting::Set(barred)) if barred.is => {
            object(Ground::Abroad, &barred.source);
        }
        _ => {}
    }
    if record.asked.is_some() {
        object(Ground::AlreadyAsked, &APPROVAL);
    }
    if case.at(Region::Liberty) == Stage::Held {
        object(Ground::Held, &HELD);
    }
    // Days after the term need nobody's approval.
    let last = case.ends().map_or(last, |ends| last.min(ends));
    if last < first {
        object(Ground::Reversed { first, last }, &APPROVAL);
    }
    let next = record
        .granted
        .filter(|_| record.left.is_some())
        .map(governance_core::legal_time::Period::day_after);
    match next {
        Some(Ok(next)) if next != first => object(Ground::NotNext { next }, &APPROVAL),
        None if first < today => object(Ground::InThePast { first }, &APPROVAL),
        _ => {}
    }
    // Coming late is no ground against anybody: it is only noted.
    let ahead = policy
        .ahead_days
        .set()
        .map(|ahead| first.signed_duration_since(today).num_days() >= i64::from(ahead.is));
    unless(against, Event::Applied { first, last, destination, reason, ahead })
}

/// What binds whoever decides: something is asked, the days are not over, the level is right.
fn competent<'law>(
    case: &Correction,
    level: Level,
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<(Period, Required<'law>), Finding<'law, Ground>> {
    let record = case.leave();
    if case.is_over(today) {
        return Err(Finding { ground: Ground::TermOver, source: &END });
    }
    let Some(asked) = record.asked else {
        return Err(Finding { ground: Ground::NothingAsked, source: &APPROVAL });
    };
    if asked.last() < today {
        let ground = Ground::Lapsed { last: asked.last() };
        return Err(Finding { ground, source: &APPROVAL });
    }
    let needed = required(&law.policy.leave, record.whole(asked), &record.taken())?;
    if level.may_decide(needed.level) {
        return Ok((asked, needed));
    }
    let Required { days, sum, months, level, source } = needed;
    let ground = Ground::WrongLevel { days, sum, months, by: level.decided_by() };
    Err(Finding { ground, source })
}

fn approve<'law>(
    case: &Correction,
    level: Level,
    findings: Findings,
    conditions: &[Condition],
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let (asked, needed) = competent(case, level, today, law).map_err(|finding| vec![finding])?;
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    if case.at(Region::Liberty) == Stage::Held {
        object(Ground::Held, &HELD);
    }
    match findings.legitimate {
        Some(true) => {}
        Some(false) => object(Ground::NoReason, &APPROVAL),
        None => object(Ground::StillMissing { fact: Fact::Legitimate }, &APPROVAL),
    }
    // A reason that stands needs no papers: untrue ones count where it rests on them.
    if findings.papers_true == Some(false) && findings.legitimate != Some(true) {
        object(Ground::PapersUntrue, &APPROVAL);
    }
    if let Some(order) = order_of(case.decision().category) {
        match breaks_order(case, findings.against_order) {
            Some(false) => {}
            Some(true) => object(Ground::AgainstOrder, order),
            None => object(Ground::StillMissing { fact: Fact::AgainstOrder }, order),
        }
    }
    for condition in conditions.iter().copied().filter(|condition| !condition.is_lawful()) {
        object(
            match condition {
                Condition::Papers => Ground::PapersTaken,
                _ => Ground::ConditionUnlawful { condition },
            },
            &FREEDOM,
        );
    }
    let whole = case.leave().whole(asked);
    let Required { days, sum, .. } = needed;
    unless(against, Event::Approved { level, first: whole.first(), last: whole.last(), days, sum })
}

fn turn_down<'law>(
    case: &Correction,
    level: Level,
    (cause, findings): (Cause, Findings),
    reasons_in_writing: Option<bool>,
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    competent(case, level.refusing(), today, law).map_err(|finding| vec![finding])?;
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    if let Some(ground) = no_cause(case, cause, findings) {
        object(ground, &APPROVAL);
    }
    if reasons_in_writing != Some(true) {
        object(Ground::NoWrittenReasons, &FREEDOM);
    }
    unless(against, Event::Refused { level: level.refusing(), cause })
}

/// Returns why `cause` carries no refusal.
fn no_cause(case: &Correction, cause: Cause, findings: Findings) -> Option<Ground> {
    let order = order_of(case.decision().category).is_some();
    let (established, fact) = match cause {
        Cause::AgainstOrder => {
            let stands = order && case.decision().prohibition_order == Some(true);
            (stands && findings.against_order == Some(true), Fact::AgainstOrder)
        }
        // What the law says shall be approved is approved, whatever else is said of it.
        _ if cause.is_lawful() && findings.legitimate == Some(true) => {
            return Some(Ground::ReasonLegitimate);
        }
        Cause::NoLegitimateReason => (findings.legitimate == Some(false), Fact::Legitimate),
        Cause::UntruePapers => (findings.papers_true == Some(false), Fact::PapersTrue),
        _ => return Some(Ground::CauseUnlawful { cause }),
    };
    (!established).then_some(Ground::CauseNotEstablished { fact })
}

fn depart<'law>(case: &Correction, today: NaiveDate) -> Considered<'law> {
    let Some(granted) = case.leave().granted else {
        return refuse(Ground::NothingAsked, &APPROVAL);
    };
    if case.is_over(today) {
        return refuse(Ground::LeaveNeedless, &END);
    }
    if case.at(Region::Liberty) == Stage::Held {
        return refuse(Ground::Held, &HELD);
    }
    if today < granted.first() {
        return refuse(Ground::TooEarly { first: granted.first() }, &APPROVAL);
    }
    if granted.last() < today {
        return refuse(Ground::Lapsed { last: granted.last() }, &APPROVAL);
    }
    Ok(Event::Departed)
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "as the other topics, whose days may lie beyond")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let today = at.date();
    let record = case.leave();
    if case.is_over(today) {
        return Ok(());
    }
    let mut owe = |duty, by, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    if let Some(asked) = record.asked {
        // Whoever asks must know before leaving; where the figures are unknown, the institution.
        let by = required(&law.policy.leave, record.whole(asked), &record.taken())
            .map_or(BodyKind::CorrectionInstitution, |needed| needed.level.decided_by());
        owe(Duty::DecideLeave, by, BodyKind::Party, Due::By(asked.first()), &APPROVAL);
    }
    let Setting::Set(back) = &law.policy.leave.back_in_time else { return Ok(()) };
    let Some(granted) = record.granted.filter(|_| record.left.is_some()) else { return Ok(()) };
    // Whoever is held cannot return; whose term ends first need not.
    if case.at(Region::Liberty) == Stage::Held
        || case.ends().is_some_and(|ends| ends <= granted.last())
    {
        return Ok(());
    }
    let institution = BodyKind::CorrectionInstitution;
    let due = Due::By(granted.last());
    owe(Duty::ReturnFromLeave, BodyKind::Party, institution, due, &back.source);
    if case.overdue_from_leave(today).is_some()
        && let Ok(since) = granted.day_after()
    {
        let due = Due::AtOnce(since.into());
        owe(Duty::OrderReturn, institution, BodyKind::Party, due, &back.source);
    }
    Ok(())
}
