//! Reports, health, checks, approvals of contact and entry (CCL 23, 26, 31).
//!
//! How often a person reports, the law leaves to the institution: a local habit of weekly contact
//! and a monthly report binds nobody until it has been laid down as a requirement and told. Two
//! intervals stand in the Measures: the monthly report on health of persons outside prison, and the
//! recheck of medical bail. They may be lengthened, the longer the higher up; nobody shortens them.
//!
//! The institution checks by calls, by information and by visits. A check protects privacy, imposes
//! nothing and is no continuous tracking. Approval is asked of everybody for contact with certain
//! persons, of those under a prohibition order for what the order lets be approved, and of persons
//! under control for speech, press, assembly, association, procession and demonstration; of nobody
//! else for anything.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     policies, reporting,
//!     unlawful::Unlawful,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::{Case, Refusal},
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let term = Term { first: "2026-01-05".parse().unwrap(), last: "2027-01-04".parse().unwrap() };
//! let case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "county");
//!
//! // A probationer needs nobody's approval to publish.
//! let blog = Command::Reporting(reporting::Command::ApproveLiberties {
//!     liberty: reporting::Liberty::Press,
//!     granted: Some(false),
//!     reasons: Some(true),
//! });
//! let at = "2026-03-02T10:00:00".parse().unwrap();
//! let refusal = case.decide(&blog, &institution, at, &law).unwrap_err();
//! assert_eq!(refusal.grounds()[0].ground.code(), "LIBERTIES_NOT_LIMITED");
//! assert_eq!(refusal.sources()[0].to_string(), "《刑法》第七十五条");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    citation::Citation,
    legal_time::{TimeError, TimeLimit},
    procedure::Happening,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind},
    decision::{Category, OutsideGround},
    jurisdiction::Jurisdiction,
    policy::ReportingLaw,
    unlawful::Unlawful,
};

mod rule;

pub(crate) use rule::{consider, owed};

governance_core::vocabulary! {
    /// What is reported.
    #[doc(alias = "报告事项")]
    pub enum ReportKind {
        /// Activities: obeying the law, supervision, study, work.
        Periodic = "periodic", "定期报告", "periodic report";
        /// Contact with the institution.
        Contact = "contact", "日常联系", "contact";
        /// Obeying a prohibition order.
        ProhibitionOrder = "prohibition_order", "报告遵守禁止令情况", "report on a prohibition order";
        /// Health, outside prison.
        Health = "health", "报告身体情况", "report on health";
        /// The recheck of medical bail.
        Recheck = "recheck", "提交病情复查情况", "recheck of medical bail";
        /// A change of home or work, a serious event in the family, a harmful contact.
        Occasion = "occasion", "重大情况报告", "report of an event";
    }
}

/// The number of kinds of report.
const KINDS: usize = ReportKind::ALL.len();

governance_core::vocabulary! {
    /// Which institution lengthens an interval.
    pub enum Institution {
        /// That of the county.
        County = "county", "县级社区矫正机构", "the county institution";
        /// The next higher one.
        Higher = "higher", "上一级社区矫正机构", "the next higher institution";
        /// That of the province.
        Province = "province", "省级社区矫正机构", "the provincial institution";
    }
}

governance_core::vocabulary! {
    /// How the institution checks.
    #[doc(alias = "核实方式")]
    pub enum Way {
        /// By call or message.
        Communication = "communication", "通信联络", "by communication";
        /// By information: a single look, such as a shared location on request.
        Information = "information", "信息化核查", "by information";
        /// By a visit.
        Visit = "visit", "实地查访", "by a visit";
    }
}

governance_core::vocabulary! {
    /// A limit of freedom that no law provides for.
    #[doc(alias = "变相限制人身自由")]
    pub enum Restriction {
        /// Being home at certain hours.
        Curfew = "curfew", "限定在家时段", "a curfew";
        /// Staying at home.
        StayingHome = "staying_home", "禁止出门", "confinement to the home";
        /// An identity card or passport taken away.
        PapersTaken = "papers_taken", "扣押身份证、护照", "papers taken away";
        /// A phone taken away.
        PhoneTaken = "phone_taken", "扣押手机", "a phone taken away";
        /// Not moving about inside the city or county.
        InsideCity = "inside_city", "限制在市、县内活动", "a limit on movement inside the city or county";
    }
}

governance_core::vocabulary! {
    /// Whom the person may meet only with approval.
    #[doc(alias = "会客规定")]
    pub enum Person {
        /// The victim.
        Victim = "victim", "被害人", "the victim";
        /// Whoever complained or accused.
        Complainant = "complainant", "控告人", "whoever complained";
        /// Whoever informed.
        Informant = "informant", "举报人", "whoever informed";
        /// An accomplice.
        Accomplice = "accomplice", "同案犯", "an accomplice";
    }
}

governance_core::vocabulary! {
    /// The liberties that control limits, in the order of the article.
    #[doc(alias = "六项自由")]
    pub enum Liberty {
        /// Speech.
        Speech = "speech", "言论", "speech";
        /// The press: publishing.
        Press = "press", "出版", "the press";
        /// Assembly.
        Assembly = "assembly", "集会", "assembly";
        /// Association.
        Association = "association", "结社", "association";
        /// Procession.
        Procession = "procession", "游行", "procession";
        /// Demonstration.
        Demonstration = "demonstration", "示威", "demonstration";
    }
}

governance_core::vocabulary! {
    /// What the police are called for.
    pub enum PoliceMatter {
        /// Conduct that the institution tried to stop, without effect.
        Unstopped = "unstopped", "制止无效的违法行为", "conduct that could not be stopped";
        /// An offence against staff, other participants or their close relatives.
        AgainstStaff = "against_staff", "殴打、威胁、侮辱、骚扰、报复工作人员及其近亲属", "an offence against staff or their close relatives";
        /// Another offence or emergency.
        Other = "other", "其他违法犯罪或者紧急情况", "another offence or emergency";
    }
}

/// A check.
///
/// An absent fact is not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Check {
    /// How.
    pub way: Way,
    /// Whether it follows the person continuously or at short intervals.
    #[serde(default)]
    pub continuous: Option<bool>,
    /// Whether others learn from it who the person is, or what is private.
    #[serde(default)]
    pub reveals: Option<bool>,
    /// What is imposed with it.
    #[serde(default)]
    pub imposes: Option<Restriction>,
}

impl Check {
    /// Constructs a discreet check, once, that imposes nothing.
    pub const fn discreet(way: Way) -> Self {
        Self { way, continuous: Some(false), reveals: Some(false), imposes: None }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Report.
    Report {
        /// What.
        of: ReportKind,
        /// Whether a recheck was made in a hospital that the province has designated.
        #[serde(default)]
        designated: Option<bool>,
    },
    /// Check activities and conduct.
    Check(Check),
    /// Decide on contact with certain persons.
    ApproveContact {
        /// With whom.
        with: Person,
        /// Whether it is approved.
        #[serde(default)]
        granted: Option<bool>,
        /// Whether a prohibition order bars it.
        #[serde(default)]
        barred: Option<bool>,
        /// Whether a refusal is reasoned.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Decide on entry to a place that a prohibition order restricts.
    ApproveEntry {
        /// Whether it is approved.
        #[serde(default)]
        granted: Option<bool>,
        /// Whether the order lets it be approved.
        #[serde(default)]
        approvable: Option<bool>,
        /// Whether a refusal is reasoned.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Decide on the exercise of a liberty under control.
    ApproveLiberties {
        /// Which.
        liberty: Liberty,
        /// Whether it is approved.
        #[serde(default)]
        granted: Option<bool>,
        /// Whether a refusal is reasoned.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Lay down how often the person reports.
    Require {
        /// What.
        of: ReportKind,
        /// How often.
        #[serde(with = "limit")]
        every: TimeLimit,
        /// Whether it is laid down in writing.
        #[serde(default)]
        written: Option<bool>,
        /// Whether the person was told.
        #[serde(default)]
        told: Option<bool>,
    },
    /// Lengthen the interval of health reports or rechecks.
    Lengthen {
        /// Of which.
        of: ReportKind,
        /// By how much.
        #[serde(with = "limit")]
        by: TimeLimit,
        /// Which institution does.
        level: Institution,
    },
    /// Stop unlawful conduct.
    StopConduct {
        /// Whether it had effect.
        #[serde(default)]
        effective: Option<bool>,
        /// Whether the person was held.
        #[serde(default)]
        held: Option<bool>,
    },
    /// Call the police.
    CallPolice {
        /// For what.
        matter: PoliceMatter,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Reported.
    Reported {
        /// What.
        of: ReportKind,
    },
    /// Checked.
    Checked {
        /// How.
        way: Way,
    },
    /// Contact decided on.
    ContactDecided {
        /// With whom.
        with: Person,
        /// Whether it was approved.
        granted: bool,
    },
    /// Entry decided on. An approval goes to the original court and the procuratorate.
    EntryDecided {
        /// Whether it was approved.
        granted: bool,
    },
    /// Exercise of a liberty decided on.
    LibertiesDecided {
        /// Which.
        liberty: Liberty,
        /// Whether it was approved.
        granted: bool,
    },
    /// How often the person reports was laid down.
    Required {
        /// What.
        of: ReportKind,
        /// How often.
        #[serde(with = "limit")]
        every: TimeLimit,
    },
    /// Interval lengthened. The procuratorate is told.
    Lengthened {
        /// Of what.
        of: ReportKind,
        /// By how much.
        #[serde(with = "limit")]
        by: TimeLimit,
        /// By which institution.
        level: Institution,
    },
    /// Unlawful conduct stopped, or not.
    ConductStopped {
        /// Whether it had effect.
        #[serde(default)]
        effective: Option<bool>,
    },
    /// Police called.
    PoliceCalled {
        /// For what.
        matter: PoliceMatter,
    },
}

/// Time limits as they are written.
mod limit {
    use governance_core::legal_time::TimeLimit;
    use serde::{Deserialize as _, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(super) fn serialize<S: Serializer>(limit: &TimeLimit, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(limit)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TimeLimit, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Reported { .. } => EventKind::Reported,
            Self::Checked { .. } => EventKind::Checked,
            Self::ContactDecided { .. } => EventKind::ContactApproved,
            Self::EntryDecided { .. } => EventKind::EntryApproved,
            Self::LibertiesDecided { .. } => EventKind::LibertiesApproved,
            Self::Required { .. } | Self::Lengthened { level: Institution::County, .. } => {
                EventKind::IntervalChanged
            }
            Self::Lengthened { .. } => EventKind::IntervalLengthened,
            Self::ConductStopped { .. } => EventKind::ConductStopped,
            Self::PoliceCalled { .. } => EventKind::PoliceCalled,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Report { .. } => (EventKind::Reported, Act::Report),
            Self::Check(_) => (EventKind::Checked, Act::Check),
            Self::ApproveContact { .. } => (EventKind::ContactApproved, Act::ApproveContact),
            Self::ApproveEntry { .. } => (EventKind::EntryApproved, Act::ApproveEntry),
            Self::ApproveLiberties { .. } => (EventKind::LibertiesApproved, Act::ApproveLiberties),
            Self::Require { .. } | Self::Lengthen { level: Institution::County, .. } => {
                (EventKind::IntervalChanged, Act::ChangeInterval)
            }
            Self::Lengthen { .. } => (EventKind::IntervalLengthened, Act::LengthenInterval),
            Self::StopConduct { .. } => (EventKind::ConductStopped, Act::StopConduct),
            Self::CallPolice { .. } => (EventKind::PoliceCalled, Act::CallPolice),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The term is over.
        AfterEnd { last: NaiveDate } = "SUPERVISION_AFTER_END", "矫正期至{last}届满，此后不得再予监管", "the term ended on {last}: supervision has ended";
        /// Correction is over.
        NotUnderCorrection = "SUPERVISION_ENDED", "已解除、终止矫正或者期满", "correction is over";
        /// The report is not asked of this person.
        NotAskedOf { of: ReportKind } = "REPORT_NOT_ASKED", "{of}：不适用于该对象", "{of}: not asked of this person";
        /// The hospital is not designated.
        Hospital = "HOSPITAL_NOT_DESIGNATED", "不能证明在省级指定的医院复查", "nothing shows that the hospital is one that the province has designated";
        /// Continuous tracking.
        Tracking = "CONTINUOUS_TRACKING", "持续追踪属于电子定位，不属于信息化核查，非依法定情形和批准不得使用", "continuous tracking is positioning, not a check: it takes a ground and an approval";
        /// Whether it is continuous is open.
        TrackingOpen = "TRACKING_OPEN", "未说明是否持续追踪", "nobody said whether it is continuous";
        /// A limit of freedom.
        Restricts { restriction: Restriction } = "RESTRICTION_WITHOUT_LAW", "{restriction}：没有法律依据", "{restriction}: no law provides for it";
        /// Identity or private facts are revealed.
        Reveals = "PRIVACY_REVEALED", "核实时暴露身份信息或者个人隐私", "the check reveals who the person is or what is private";
        /// A minor is revealed.
        RevealsMinor = "MINOR_REVEALED", "核实时泄露未成年人身份信息", "the check reveals a minor";
        /// Whether privacy is protected is open.
        PrivacyOpen = "PRIVACY_OPEN", "未说明是否保护身份信息和个人隐私", "nobody said whether identity and privacy are protected";
        /// Nobody said what was decided.
        DecisionOpen = "DECISION_OPEN", "未说明是否批准", "nobody said whether it is approved";
        /// A refusal without reasons.
        NoReasons = "REFUSAL_WITHOUT_REASONS", "不批准而未说明理由", "a refusal is reasoned";
        /// A prohibition order bars it.
        OrderBars = "ORDER_BARS", "人民法院的禁止令不允许，或者尚未查明是否允许", "the court's order does not let it be approved, or nobody has looked";
        /// No prohibition order restricts any place.
        NoOrder = "NO_ORDER_RESTRICTS", "没有禁止令限制进入该场所，无须批准", "no order restricts the place: no approval is needed";
        /// Whether there is a prohibition order is open.
        OrderOpen = "ORDER_OPEN", "尚未查明有无禁止令", "whether there is a prohibition order is still to be established";
        /// Only control limits these liberties.
        LibertiesFree { category: Category, liberty: Liberty } = "LIBERTIES_NOT_LIMITED", "{category}对象行使{liberty}自由无须批准，不得限制", "in {category} nobody's approval is needed for {liberty}";
        /// The interval stands in the Measures.
        IntervalOfLaw { of: ReportKind } = "INTERVAL_OF_LAW", "{of}的间隔由规定确定，社区矫正机构不得另行规定", "the interval of the {of} is set by the rules; the institution does not set another";
        /// There is no interval.
        NoInterval { of: ReportKind } = "NO_INTERVAL", "{of}没有可以延长的法定间隔", "the {of} has no interval of law to lengthen";
        /// Reports by the hour.
        TooOften = "REPORTS_BY_THE_HOUR", "按小时报告变相限制人身自由", "reports by the hour limit freedom in disguise";
        /// Not laid down.
        NotLaidDown = "REQUIREMENT_UNWRITTEN", "未书面规定", "the requirement is not laid down in writing";
        /// Not told.
        NotTold = "REQUIREMENT_NOT_TOLD", "未告知社区矫正对象", "the person was not told of the requirement";
        /// The wrong institution.
        WrongInstitution { level: Institution, needed: Institution } = "INTERVAL_WRONG_INSTITUTION", "延长该期限应当由{needed}批准，不是{level}", "{needed} approves so much, not {level}";
        /// A figure of the law is not known.
        LawUnknown = "REPORTING_LAW_UNKNOWN", "相关规定未见文本，或者期限无法计算", "the text of the rule was not available, or the limit cannot be computed";
        /// The person was held.
        HeldBy = "HELD_BY_INSTITUTION", "社区矫正机构无权限制人身自由", "the institution may not hold anybody";
        /// Nothing is left unstopped.
        Stopped = "NOTHING_UNSTOPPED", "没有制止无效的行为", "no conduct is on record that could not be stopped";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::AfterEnd { .. } | Self::NotUnderCorrection => Some(Unlawful::TermLengthened),
            Self::Tracking => Some(Unlawful::PhoneAsDevice),
            Self::Restricts { .. } | Self::TooOften => Some(Unlawful::OtherRestriction),
            Self::Reveals => Some(Unlawful::IdentityRevealed),
            Self::RevealsMinor => Some(Unlawful::MinorDisclosed),
            Self::NoOrder => Some(Unlawful::OrderWidened),
            Self::LibertiesFree { .. } => Some(Unlawful::LibertiesRestricted),
            Self::HeldBy => Some(Unlawful::Holding),
            _ => None,
        }
    }
}

/// What is kept of one kind of report.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
struct Kept {
    last: Option<NaiveDate>,
    // Laid down by the institution, and since when.
    every: Option<(TimeLimit, NaiveDate)>,
    longer: Option<TimeLimit>,
}

/// What a case keeps of reports.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Reporting {
    kept: [Kept; KINDS],
    unstopped: Option<NaiveDateTime>,
}

impl Reporting {
    /// Returns the day of the last report of this kind.
    pub fn last(&self, of: ReportKind) -> Option<NaiveDate> {
        self.kept(of).last
    }

    /// Returns how often the institution has laid down that the person reports.
    ///
    /// `None` where it has laid down nothing: a local habit alone binds nobody.
    pub fn required(&self, of: ReportKind) -> Option<TimeLimit> {
        self.kept(of).every.map(|(every, _)| every)
    }

    /// Returns since when conduct goes on that the institution could not stop.
    pub const fn unstopped(&self) -> Option<NaiveDateTime> {
        self.unstopped
    }

    fn kept(&self, of: ReportKind) -> Kept {
        self.kept.get(of as usize).copied().unwrap_or_default()
    }

    fn change(&mut self, of: ReportKind, change: impl FnOnce(&mut Kept)) {
        if let Some(kept) = self.kept.get_mut(of as usize) {
            change(kept);
        }
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let day = occurred.date();
        match event {
            Event::Reported { of } => self.change(*of, |kept| kept.last = Some(day)),
            Event::Required { of, every } => {
                self.change(*of, |kept| kept.every = Some((*every, day)));
            }
            Event::Lengthened { of, by, .. } => self.change(*of, |kept| kept.longer = Some(*by)),
            Event::ConductStopped { effective } => {
                self.unstopped = (*effective == Some(false)).then_some(occurred);
            }
            Event::PoliceCalled { .. } => self.unstopped = None,
            Event::Checked { .. }
            | Event::ContactDecided { .. }
            | Event::EntryDecided { .. }
            | Event::LibertiesDecided { .. } => {}
        }
    }
}

/// Returns whether reports of this kind are asked of the person at all.
fn is_asked(case: &Correction, of: ReportKind) -> bool {
    let decision = case.decision();
    let outside = decision.category == Category::OutsidePrison;
    match of {
        ReportKind::Periodic | ReportKind::Contact | ReportKind::Occasion => true,
        ReportKind::ProhibitionOrder => decision.prohibition_order == Some(true),
        ReportKind::Health => outside,
        ReportKind::Recheck => outside && decision.outside == Some(OutsideGround::MedicalBail),
    }
}

/// Returns the interval that the rules set for reports of this kind.
const fn interval(law: &ReportingLaw, of: ReportKind) -> Option<&Setting<TimeLimit>> {
    match of {
        ReportKind::Health => Some(&law.health_every),
        ReportKind::Recheck => Some(&law.recheck_every),
        ReportKind::Periodic => Some(&law.report_every),
        ReportKind::Contact => Some(&law.contact_every),
        ReportKind::ProhibitionOrder | ReportKind::Occasion => None,
    }
}

/// The next report of one kind, and where the interval is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Next<'law> {
    /// The nominal last day.
    pub nominal: NaiveDate,
    /// The last day in law: a rest day moves it to the next working day.
    pub effective: NaiveDate,
    /// Where the interval is written.
    pub source: &'law Citation,
}

impl Correction {
    /// Returns by when the next report of this kind is due.
    ///
    /// `None` where none is asked at intervals: what the rules do not set and the institution has
    /// not laid down is not owed.
    ///
    /// # Source
    ///
    /// 《社区矫正法实施办法》（2020）第二十四条; the first interval runs from the first day of correction, each
    /// later one from the report before. A month ends on the day of the same number, from the last
    /// day of a month on the last day: 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第二百零二条第一款.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn next_report<'law>(
        &self,
        of: ReportKind,
        law: &'law Jurisdiction,
    ) -> Result<Option<Next<'law>>, TimeError> {
        rule::next(self, of, law)
    }
}
