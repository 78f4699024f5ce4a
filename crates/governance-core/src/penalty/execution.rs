//! A served decision: paying, the additional fine, remedies, and enforcement.
//!
//! Two regions: what becomes of the decision, and what the party does against it.
//!
//! ```text
//! decision: due ──demand──→ demanded ──apply──→ before the court ──→ enforced | not enforced
//!            │                  └──decide by own power──→ enforcement decided ──→ enforced
//!            └──(paid, carried out)──→ performed             every stage ──→ fallen
//!
//! remedy:   open ──ask──→ under reconsideration ──→ reconsidered ──sue──→ in court ──→ final
//!            └──────────────────────────sue───────────────────────────────↗
//! ```
//!
//! A remedy does not stop the decision, and it stops the additional fine from growing.
//!
//! ```
//! use governance_core::{
//!     language::Language,
//!     legal_time::Calendar,
//!     money::Yuan,
//!     penalty::{
//!         Ladder, Limitation, Offence, Regime, Subject,
//!         case::{CaseLaw, Decision, Proposal, Reading},
//!         execution::Execution,
//!     },
//! };
//!
//! governance_core::vocabulary! {
//!     /// What was done.
//!     pub enum Violation {
//!         /// No leash.
//!         NoLeash = "no_leash", "未束牵引带", "no leash";
//!     }
//! }
//!
//! let ladder: Ladder<Violation> = toml::from_str(r#"
//!     of = ["no_leash"]
//!     authority = "public_security"
//!     source = "《上海市养犬管理条例》第四十三条第一款"
//!     [[rungs]]
//!     measures = [{ may = "fine", least = 20, most = 200 }]
//! "#)?;
//! let reading = Reading::new(&ladder, Regime::General, Limitation::General)?;
//! let law = CaseLaw::new(vec![reading], Offence::by(Subject::Individual), Calendar::official());
//! let day = |text: &str| text.parse().unwrap();
//!
//! let decision = Decision {
//!     penalty: Proposal::fine(Yuan::from(200)),
//!     reading: 0,
//!     perform_by: None,
//!     on_the_spot: false,
//!     late: false,
//! };
//! let execution = Execution::of(&decision, day("2025-04-01"));
//! assert_eq!(execution.due(&law)?, Some(day("2025-04-16")));
//! // Both windows have closed when the later one has: six months for a suit.
//! assert_eq!(execution.contestable_until(&law)?, Some(day("2025-10-09"))); // after the holiday
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{
    Regime,
    case::{Act, CaseLaw, Content, Contents, Decision, Fact, PenaltyCase, demand_states},
    procedure::{payment, surcharge},
};
use crate::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Binds, DayKind, Deadline, TimeError, TimeLimit, convention},
    mandate::{BodyKind, Mandates},
    money::Yuan,
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    remedy::against_decision,
};

crate::vocabulary! {
    /// Where a decision and the remedies against it stand.
    pub enum Stage {
        /// To be performed.
        Due = "due", "待履行", "to be performed";
        /// Performance was demanded.
        Demanded = "demanded", "已催告", "performance demanded";
        /// Enforcement was decided.
        EnforcementDecided = "enforcement_decided", "已决定强制执行", "enforcement decided";
        /// The court was asked.
        BeforeCourt = "before_court", "已申请人民法院强制执行", "before the court for enforcement";
        /// Performed.
        Performed = "performed", "已履行完毕", "performed";
        /// Enforced.
        Enforced = "enforced", "已强制执行", "enforced";
        /// The court did not allow it.
        NotEnforced = "not_enforced", "裁定不予执行", "enforcement not allowed";
        /// Ended without performance.
        Terminated = "terminated", "已终结执行", "enforcement ended";
        /// The decision fell.
        Fallen = "fallen", "决定已被撤销", "decision withdrawn or quashed";
        /// Remedies are open.
        Open = "open", "救济期间", "remedies open";
        /// Under reconsideration.
        UnderReconsideration = "under_reconsideration", "行政复议中", "under reconsideration";
        /// Reconsidered.
        Reconsidered = "reconsidered", "已作出复议决定", "reconsidered";
        /// In court.
        InCourt = "in_court", "行政诉讼中", "in court";
        /// Nothing is open any more.
        Final = "final", "救济终结", "remedies exhausted";
    }
}

crate::vocabulary! {
    /// What happens to a decision.
    pub enum EventKind {
        /// Paid.
        Paid = "paid", "缴纳", "paid";
        /// Collected in cash.
        CashCollected = "cash_collected", "当场收缴", "collected in cash";
        /// Deferred.
        Deferred = "deferred", "暂缓、分期缴纳", "deferred";
        /// An additional fine was imposed.
        SurchargeImposed = "surcharge_imposed", "加处罚款", "additional fine imposed";
        /// Performed.
        Performed = "performed", "履行完毕", "performed";
        /// Demanded.
        Demanded = "demanded", "催告", "demanded";
        /// Enforcement was decided.
        EnforcementDecided = "enforcement_decided", "决定强制执行", "enforcement decided";
        /// The court was asked.
        CourtAsked = "court_asked", "申请法院执行", "court asked";
        /// Enforced.
        Enforced = "enforced", "强制执行", "enforced";
        /// The court allowed and carried it out.
        CourtEnforced = "court_enforced", "法院准予执行并执行完毕", "enforced by the court";
        /// The court refused.
        EnforcementRefused = "enforcement_refused", "法院裁定不予执行", "enforcement refused";
        /// Ended.
        Terminated = "terminated", "终结执行", "ended";
        /// Reconsideration was asked for.
        ReconsiderationAsked = "reconsideration_asked", "申请复议", "reconsideration asked for";
        /// Sued.
        Sued = "sued", "起诉", "sued";
        /// Dropped.
        Dropped = "dropped", "撤回", "remedy dropped";
        /// Upheld.
        Upheld = "upheld", "维持", "upheld";
        /// Varied.
        Varied = "varied", "变更", "varied";
        /// Fell.
        Fell = "fell", "撤销", "withdrawn or quashed";
    }
}

crate::vocabulary! {
    /// Why a fine is collected in cash.
    pub enum CashReason {
        /// It is small.
        Small = "small", "数额较小", "a small amount";
        /// It could hardly be enforced later.
        HardLater = "hard_later", "不当场收缴事后难以执行", "hard to enforce later";
        /// The place is remote, and the party asks.
        Remote = "remote", "边远、水上、交通不便地区经当事人提出", "a remote place, at the party's request";
    }
}

crate::vocabulary! {
    /// Why enforcement ends.
    pub enum EndReason {
        /// The party died without estate or successor.
        Died = "died", "公民死亡，无遗产可供执行，又无义务承受人", "the party died without estate or successor";
        /// The organisation ended without assets or successor.
        Dissolved = "dissolved", "组织终止，无财产可供执行，又无义务承受人", "the organisation ended without assets or successor";
        /// The object is gone.
        ObjectGone = "object_gone", "执行标的灭失", "the object is gone";
    }
}

crate::vocabulary! {
    /// How a remedy ends.
    pub enum Outcome {
        /// The decision stands.
        Upheld = "upheld", "维持", "upheld";
        /// The fine is lowered.
        Varied = "varied", "变更", "varied";
        /// The decision falls.
        Quashed = "quashed", "撤销", "quashed";
    }
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Pay at a bank or electronically.
    Pay {
        /// How much.
        amount: Yuan,
    },
    /// Collect in cash.
    CollectCash {
        /// How much.
        amount: Yuan,
        /// Why in cash.
        reason: CashReason,
        /// Whether an official receipt was given.
        #[serde(default)]
        receipt: Option<bool>,
        /// Whether the party disputes the fine.
        #[serde(default)]
        disputed: Option<bool>,
    },
    /// Let the fine be paid later or in instalments.
    Defer {
        /// Until when.
        until: NaiveDate,
        /// Whether the party applied.
        applied: bool,
        /// Whether it is in real economic difficulty.
        hardship: bool,
    },
    /// Impose the additional fine.
    ImposeSurcharge {
        /// Whether the party was told the rate.
        #[serde(default)]
        rate_told: Option<bool>,
    },
    /// Confirm that everything was performed.
    ConfirmPerformance {
        /// Whether what is no fine was carried out.
        #[serde(default)]
        carried_out: Option<bool>,
    },
    /// Demand performance.
    Demand {
        /// By when.
        by: NaiveDate,
        /// What the paper states.
        contents: Contents,
    },
    /// Decide to enforce by own power.
    DecideEnforcement {
        /// Whether the party has a proper reason not to perform.
        proper_reason: bool,
        /// Whether there is evidence that things are being moved or hidden.
        hiding: bool,
    },
    /// Enforce by own power.
    Enforce {
        /// Whether at night.
        night: bool,
        /// Whether it is urgent.
        urgent: bool,
    },
    /// Apply to the court.
    ApplyToCourt {
        /// Whether a proper reason for a late application is on record.
        excused: bool,
    },
    /// Rule on the application.
    RuleOnEnforcement {
        /// Whether it is allowed.
        allowed: bool,
    },
    /// End the enforcement.
    Terminate {
        /// Why.
        reason: EndReason,
    },
    /// Ask for reconsideration.
    AskReconsideration {
        /// Whether a proper reason for being late has just ended.
        excused: bool,
    },
    /// Sue.
    Sue {
        /// Whether the time lost was lost without the party's fault.
        excused: bool,
    },
    /// Drop the remedy.
    DropRemedy,
    /// Decide on reconsideration.
    Reconsider {
        /// How it ends.
        outcome: Outcome,
        /// The new fine, where it is varied.
        #[serde(default)]
        fine: Option<Yuan>,
    },
    /// Give judgment.
    Judge {
        /// How it ends.
        outcome: Outcome,
        /// The new fine, where it is varied.
        #[serde(default)]
        fine: Option<Yuan>,
    },
    /// Withdraw the authority's own decision.
    Withdraw {
        /// Whether the reasons were recorded.
        reasons: bool,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// Paid.
    Paid {
        /// How much.
        amount: Yuan,
    },
    /// Collected in cash.
    CashCollected {
        /// How much.
        amount: Yuan,
        /// Why in cash.
        reason: CashReason,
    },
    /// Deferred.
    Deferred {
        /// Until when.
        until: NaiveDate,
    },
    /// The additional fine was imposed.
    SurchargeImposed,
    /// Everything was performed.
    Performed,
    /// Performance was demanded.
    Demanded {
        /// By when.
        by: NaiveDate,
    },
    /// Enforcement was decided.
    EnforcementDecided,
    /// The court was asked.
    CourtAsked {
        /// Whether too late, with a proper reason.
        late: bool,
    },
    /// Enforced by own power.
    Enforced,
    /// Enforced by the court.
    CourtEnforced,
    /// The court refused.
    EnforcementRefused,
    /// Ended.
    Terminated {
        /// Why.
        reason: EndReason,
    },
    /// Reconsideration was asked for.
    ReconsiderationAsked,
    /// Sued.
    Sued,
    /// The remedy was dropped.
    Dropped,
    /// The decision was upheld.
    Upheld,
    /// The fine was lowered.
    Varied {
        /// To which amount.
        fine: Yuan,
    },
    /// The decision fell.
    Fell,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Paid { .. } => EventKind::Paid,
            Self::CashCollected { .. } => EventKind::CashCollected,
            Self::Deferred { .. } => EventKind::Deferred,
            Self::SurchargeImposed => EventKind::SurchargeImposed,
            Self::Performed => EventKind::Performed,
            Self::Demanded { .. } => EventKind::Demanded,
            Self::EnforcementDecided => EventKind::EnforcementDecided,
            Self::CourtAsked { .. } => EventKind::CourtAsked,
            Self::Enforced => EventKind::Enforced,
            Self::CourtEnforced => EventKind::CourtEnforced,
            Self::EnforcementRefused => EventKind::EnforcementRefused,
            Self::Terminated { .. } => EventKind::Terminated,
            Self::ReconsiderationAsked => EventKind::ReconsiderationAsked,
            Self::Sued => EventKind::Sued,
            Self::Dropped => EventKind::Dropped,
            Self::Upheld => EventKind::Upheld,
            Self::Varied { .. } => EventKind::Varied,
            Self::Fell => EventKind::Fell,
        }
    }
}

crate::grounds! {
    /// Why a step after the decision is refused.
    pub enum Ground {
        /// A fact that decides was not stated.
        NotStated { fact: Fact } = "NOT_STATED", "尚待查明：{fact}", "it must be known {fact}";
        /// Nothing is to be paid.
        NothingOwed = "NOTHING_OWED", "没有应当缴纳的罚款", "there is no fine to be paid";
        /// More than is owed.
        Overpaid { owed: Yuan } = "OVERPAID", "尚欠{owed}，缴纳数额超出", "more than the {owed} that is owed";
        /// Cash for another reason than the law allows.
        NotInCash { most: Yuan } = "NOT_IN_CASH", "不符合当场收缴的条件（{most}以下）", "the fine may not be collected in cash (up to {most})";
        /// The party disputes the fine.
        Disputed = "DISPUTED", "当事人对罚款有异议，不得当场收缴", "the party disputes the fine, which is then not collected in cash";
        /// No official receipt.
        NoReceipt = "NO_RECEIPT", "未出具财政部门统一制发的专用票据", "no official receipt was given";
        /// Not asked for, or without difficulty.
        NoHardship = "NO_HARDSHIP", "未经当事人申请或者没有经济困难", "the party did not apply, or is in no difficulty";
        /// A day that leaves no time.
        NoTimeLeft { by: NaiveDate } = "NO_TIME_LEFT", "所定期限{by}已经届满或者当日届满", "the day set, {by}, leaves no time";
        /// The time to perform has not passed.
        NotOverdue { due: NaiveDate } = "NOT_OVERDUE", "履行期限至{due}，尚未届满", "performance is due by {due}, which has not passed";
        /// The party was not told the rate.
        RateNotTold = "RATE_NOT_TOLD", "未告知加处罚款的标准", "the party was not told the rate of the additional fine";
        /// The additional fine was imposed already.
        SurchargedAlready = "SURCHARGED_ALREADY", "已经加处罚款", "the additional fine was imposed already";
        /// Something is still owed.
        StillOwed { owed: Yuan } = "STILL_OWED", "尚欠{owed}", "{owed} are still owed";
        /// A measure was not carried out.
        NotCarriedOut = "NOT_CARRIED_OUT", "其他处罚尚未执行完毕", "a measure of the decision was not carried out";
        /// A paper does not state what it must.
        NotInPaper { content: Content } = "NOT_IN_PAPER", "文书未载明{content}", "the paper does not state {content}";
        /// The authority has no power to enforce.
        NoOwnPower = "NO_OWN_POWER", "没有行政强制执行权，应当申请人民法院强制执行", "the authority has no power to enforce and must apply to the court";
        /// The authority enforces by itself.
        HasOwnPower = "HAS_OWN_POWER", "具有行政强制执行权，应当自行强制执行", "the authority has the power to enforce by itself";
        /// The demand has not run out.
        DemandRunning { until: NaiveDate } = "DEMAND_RUNNING", "催告期至{until}，尚未届满", "the demand runs until {until}";
        /// The party has a proper reason.
        ProperReason = "PROPER_REASON", "当事人有正当理由", "the party has a proper reason";
        /// The additional fine has not run for thirty days.
        SurchargeTooShort { days: u32 } = "SURCHARGE_TOO_SHORT", "加处罚款{days}日，未超过三十日", "the additional fine has run {days} days, not more than thirty";
        /// Not at night nor on a statutory holiday.
        NightOrHoliday = "NIGHT_OR_HOLIDAY", "不得在夜间或者法定节假日实施强制执行", "nothing is enforced at night or on a statutory holiday";
        /// A remedy is pending, or may still be taken.
        RemedyOpen { until: NaiveDate } = "REMEDY_OPEN", "当事人可以申请复议或者起诉至{until}", "the party may ask for reconsideration or sue until {until}";
        /// A remedy is pending.
        RemedyPending = "REMEDY_PENDING", "复议或者诉讼尚未终结", "a remedy is pending";
        /// The time to apply to the court has passed.
        ApplicationLate { last: NaiveDate } = "APPLICATION_LATE", "应当在{last}前申请强制执行", "the court was to be asked by {last}";
        /// The remedy was sought too late.
        RemedyLate { last: NaiveDate } = "REMEDY_LATE", "申请复议或者起诉的期限至{last}", "the remedy was open until {last}";
        /// Reconsideration comes first.
        ReconsiderationFirst = "RECONSIDERATION_FIRST", "对当场作出的行政处罚决定不服，应当先申请行政复议", "against a decision on the spot reconsideration comes first";
        /// Reconsideration was asked for before.
        ReconsideredBefore = "RECONSIDERED_BEFORE", "已经申请过行政复议", "reconsideration was asked for before";
        /// No remedy of this kind is pending.
        NotPending = "NOT_PENDING", "没有在该机关进行的复议或者诉讼", "no remedy is pending before this body";
        /// Heavier for having sought a remedy, or without a figure.
        NotLighter { fine: Yuan } = "NOT_LIGHTER", "变更后的罚款应当低于{fine}", "a varied fine is lower than {fine}";
        /// No reasons.
        NoReasons = "NO_REASONS", "未说明理由", "no reasons were given";
    }
}

crate::transitions! {
    /// Every transition after the decision.
    pub static TRANSITIONS: Execution {
        region Decision {
            Due + Paid => Due by Pay under |_law| Some(&PAYMENT);
            Demanded + Paid => Demanded by Pay under |_law| Some(&PAYMENT);
            EnforcementDecided + Paid => EnforcementDecided by Pay under |_law| Some(&PAYMENT);
            BeforeCourt + Paid => BeforeCourt by Pay under |_law| Some(&PAYMENT);
            Due + CashCollected => Due by CollectCash under |_law| Some(&CASH);
            Due + Deferred => Due by Defer under |_law| Some(&DEFERRAL);
            Demanded + Deferred => Due by Defer under |_law| Some(&DEFERRAL);
            Due + SurchargeImposed => Due by ImposeSurcharge under |_law| Some(&SURCHARGE);
            Demanded + SurchargeImposed => Demanded by ImposeSurcharge under |_law| Some(&SURCHARGE);
            Due + Performed => Performed by ConfirmPerformance under |_law| Some(&PERFORMANCE);
            Demanded + Performed => Performed by ConfirmPerformance under |_law| Some(&PERFORMANCE);
            EnforcementDecided + Performed => Performed by ConfirmPerformance under |_law| Some(&PERFORMANCE);
            BeforeCourt + Performed => Performed by ConfirmPerformance under |_law| Some(&PERFORMANCE);
            Due + Demanded => Demanded by Demand under |_law| Some(&DEMAND);
            Demanded + EnforcementDecided => EnforcementDecided by DecideEnforcement under |_law| Some(&ENFORCEMENT);
            EnforcementDecided + Enforced => Enforced by Enforce under |law| law.own_enforcement.as_ref();
            Demanded + CourtAsked => BeforeCourt by ApplyToCourt under |_law| Some(&APPLICATION);
            BeforeCourt + CourtEnforced => Enforced by RuleOnEnforcement under |_law| None;
            BeforeCourt + EnforcementRefused => NotEnforced by RuleOnEnforcement under |_law| Some(&REFUSAL);
            Due + Terminated => Terminated by Terminate under |_law| Some(&TERMINATION);
            Demanded + Terminated => Terminated by Terminate under |_law| Some(&TERMINATION);
            EnforcementDecided + Terminated => Terminated by Terminate under |_law| Some(&TERMINATION);
            BeforeCourt + Terminated => Terminated by Terminate under |_law| Some(&TERMINATION);
            Due + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            Demanded + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            EnforcementDecided + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            BeforeCourt + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            NotEnforced + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            Terminated + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            Performed + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
            Enforced + Fell => Fallen by Withdraw under |_law| Some(&WITHDRAWAL);
        }
        region Remedy {
            Open + ReconsiderationAsked => UnderReconsideration by AskReconsideration under |_law| Some(&RECONSIDERATION);
            Open + Sued => InCourt by Sue under |_law| Some(&SUIT);
            UnderReconsideration + Upheld => Reconsidered by Reconsider under |_law| Some(&RECONSIDERATION_UPHOLDS);
            UnderReconsideration + Varied => Reconsidered by Reconsider under |_law| Some(&RECONSIDERATION_VARIES);
            UnderReconsideration + Dropped => Open by DropRemedy under |_law| None;
            Reconsidered + Sued => InCourt by Sue under |_law| Some(&SUIT_AFTER);
            InCourt + Upheld => Final by Judge under |_law| Some(&JUDGMENT_UPHOLDS);
            InCourt + Varied => Final by Judge under |_law| Some(&JUDGMENT_VARIES);
            InCourt + Dropped => Final by DropRemedy under |_law| None;
            Open + Fell => Final by Withdraw under |_law| Some(&WITHDRAWAL);
            UnderReconsideration + Fell => Final by Reconsider under |_law| Some(&WITHDRAWAL);
            Reconsidered + Fell => Final by Withdraw under |_law| Some(&WITHDRAWAL);
            InCourt + Fell => Final by Judge under |_law| Some(&WITHDRAWAL);
            Final + Fell => Final by Withdraw under |_law| Some(&WITHDRAWAL);
        }
    }
}

const fn penalty_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_PENALTY_LAW.at(locator)
}

const fn compulsion_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_COMPULSION_LAW.at(locator)
}

const fn litigation_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_LITIGATION_LAW.at(locator)
}

const fn reconsideration_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_RECONSIDERATION_LAW.at(locator)
}

static PERFORMANCE: Citation = penalty_law(Locator::new(66).paragraph(1));
static DEFERRAL: Citation = penalty_law(Locator::new(66).paragraph(2));
static PAYMENT: Citation = penalty_law(Locator::new(67).paragraph(3));
static CASH: Citation = penalty_law(Locator::new(68));
static CASH_REMOTE: Citation = penalty_law(Locator::new(69));
static RECEIPT: Citation = penalty_law(Locator::new(70));
static HAND_IN: Citation = penalty_law(Locator::new(71));
static SURCHARGE: Citation = penalty_law(Locator::new(72).paragraph(1).item(1));
static DEFERRED_APPLICATION: Citation = penalty_law(Locator::new(72).paragraph(2));
static WITHDRAWAL: Citation = penalty_law(Locator::new(75).paragraph(2));
static PUBLICATION: Citation = penalty_law(Locator::new(48).paragraph(2));
static OWN_POWER: Citation = compulsion_law(Locator::new(13));
static DEMAND: Citation = compulsion_law(Locator::new(35));
static ENFORCEMENT: Citation = compulsion_law(Locator::new(37).paragraph(1));
static TERMINATION: Citation = compulsion_law(Locator::new(40));
static RESTITUTION: Citation = compulsion_law(Locator::new(41));
static NIGHT: Citation = compulsion_law(Locator::new(43).paragraph(1));
static RATE: Citation = compulsion_law(Locator::new(45).paragraph(1));
static THIRTY_DAYS: Citation = compulsion_law(Locator::new(46).paragraph(1));
static APPLICATION: Citation = compulsion_law(Locator::new(53));
static DEMAND_BEFORE_COURT: Citation = compulsion_law(Locator::new(54));
static REFUSAL: Citation = compulsion_law(Locator::new(58).paragraph(2));
static RECONSIDERATION: Citation = reconsideration_law(Locator::new(20).paragraph(1));
static RECONSIDERATION_BEFORE_SUIT: Citation =
    reconsideration_law(Locator::new(23).paragraph(1).item(1));
static ONE_REMEDY: Citation = reconsideration_law(Locator::new(29).paragraph(1));
static RECONSIDERATION_VARIES: Citation = reconsideration_law(Locator::new(63).paragraph(1));
static NOT_WORSE: Citation = reconsideration_law(Locator::new(63).paragraph(2));
static RECONSIDERATION_UPHOLDS: Citation = reconsideration_law(Locator::new(68));
static DROPPED: Citation = reconsideration_law(Locator::new(74).paragraph(2));
static SUIT: Citation = litigation_law(Locator::new(46).paragraph(1));
static SUIT_AFTER: Citation = litigation_law(Locator::new(45));
static JUDGMENT_UPHOLDS: Citation = litigation_law(Locator::new(69));
static JUDGMENT_VARIES: Citation = litigation_law(Locator::new(77).paragraph(1));
static NOT_HEAVIER: Citation = litigation_law(Locator::new(77).paragraph(2));

crate::vocabulary! {
    /// What a served decision makes somebody do.
    pub enum Duty {
        /// Pay.
        Pay = "pay", "缴纳罚款", "pay the fine";
        /// Perform what is no fine.
        Perform = "perform", "履行处罚决定", "perform the decision";
        /// Hand cash in.
        HandInCash = "hand_in_cash", "将当场收缴的罚款交至行政机关", "hand the cash in to the authority";
        /// Pay back.
        Refund = "refund", "退还财物、恢复原状", "pay back and restore";
        /// Withdraw what was published.
        Unpublish = "unpublish", "撤回已公开的处罚决定信息并说明理由", "withdraw the decision if it was published, and say why";
    }
}

/// Days during which a remedy was pending.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
struct Pending {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Pending {
    const fn none() -> Self {
        Self { from: None, until: None }
    }

    /// Returns how many days after `due` and up to `end` fall into the time of the remedy, its
    /// first and its last day included.
    fn days_within(self, due: NaiveDate, end: NaiveDate) -> u32 {
        let Some(from) = self.from else { return 0 };
        let first = due.succ_opt().unwrap_or(due).max(from);
        let last = self.until.unwrap_or(end).min(end);
        let days = last.signed_duration_since(first).num_days().saturating_add(1);
        u32::try_from(days).unwrap_or(0)
    }
}

/// A served decision on its way to performance.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("execution/outline.md")]
#[doc(alias("处罚执行", "行政处罚的执行", "非诉执行"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Execution {
    stage: Stage,
    remedy: Stage,
    decision: Decision,
    received: NaiveDate,
    fine: Yuan,
    paid: Yuan,
    // The day on which the fine itself, without what was added to it, had been paid.
    settled: Option<NaiveDate>,
    cash: Option<NaiveDate>,
    deferred: Option<NaiveDate>,
    surcharged: bool,
    demanded: Option<NaiveDate>,
    demanded_by: Option<NaiveDate>,
    reconsideration: Pending,
    suit: Pending,
    fell: Option<NaiveDate>,
}

impl Execution {
    /// Constructs the execution of `decision`, which the party received on `received`.
    pub fn of(decision: &Decision, received: NaiveDate) -> Self {
        let fine = decision.penalty.fine.unwrap_or(Yuan::ZERO);
        Self {
            stage: Stage::Due,
            remedy: Stage::Open,
            decision: *decision,
            received,
            fine,
            paid: Yuan::ZERO,
            settled: (fine == Yuan::ZERO).then_some(received),
            cash: None,
            deferred: None,
            surcharged: false,
            demanded: None,
            demanded_by: None,
            reconsideration: Pending::none(),
            suit: Pending::none(),
            fell: None,
        }
    }

    /// Constructs the execution of the decision of `case`, once it has been served.
    pub fn of_case(case: &PenaltyCase) -> Option<Self> {
        Some(Self::of(&case.decision()?, case.served()?))
    }

    /// Returns the fine as it stands.
    pub const fn fine(&self) -> Yuan {
        self.fine
    }

    /// Returns how much has been paid.
    pub const fn paid(&self) -> Yuan {
        self.paid
    }

    /// Returns by when the decision is to be performed: the fine within fifteen days or as
    /// deferred, the rest by the day that the decision sets.
    ///
    /// `None` where nothing is to be performed, as after a warning.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第六十六条、第六十七条第三款.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn due(&self, law: &CaseLaw) -> Result<Option<NaiveDate>, TimeError> {
        Ok(self.fine_due(law)?.max(self.decision.perform_by))
    }

    fn fine_due(&self, law: &CaseLaw) -> Result<Option<NaiveDate>, TimeError> {
        if self.fine == Yuan::ZERO {
            return Ok(None);
        }
        let due = payment(self.received, &law.calendar)?.effective();
        Ok(Some(self.deferred.map_or(due, |until| until.max(due))))
    }

    /// Returns for how many days the additional fine has run by `on`.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第七十二条第一款第（一）项; 第七十三条第三款: not while a remedy is pending.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn days_late(&self, on: NaiveDate, law: &CaseLaw) -> Result<u32, TimeError> {
        let Some(due) = self.fine_due(law)? else { return Ok(0) };
        let end = self.settled.map_or(on, |paid| paid.min(on));
        let late = end.signed_duration_since(due).num_days().max(0);
        let late = u32::try_from(late).unwrap_or(u32::MAX);
        let pending =
            [self.reconsideration, self.suit].map(|pending| pending.days_within(due, end));
        Ok(pending.into_iter().fold(late, u32::saturating_sub))
    }

    /// Returns the additional fine as it stands on `on`; nothing where none was imposed.
    ///
    /// # Errors
    ///
    /// As [`Execution::days_late`].
    pub fn surcharge(&self, on: NaiveDate, law: &CaseLaw) -> Result<Yuan, TimeError> {
        if !self.surcharged {
            return Ok(Yuan::ZERO);
        }
        Ok(surcharge(self.fine, self.days_late(on, law)?))
    }

    /// Returns what is owed on `on`: fine and additional fine less what was paid.
    ///
    /// # Errors
    ///
    /// As [`Execution::days_late`].
    pub fn outstanding(&self, on: NaiveDate, law: &CaseLaw) -> Result<Yuan, TimeError> {
        let owed = self.fine.plus(self.surcharge(on, law)?);
        let owed = owed.and_then(|owed| owed.minus(self.paid)).unwrap_or(self.fine);
        Ok(owed.max(Yuan::ZERO))
    }

    /// Returns the last day on which the decision can be contested; `None` while a remedy is
    /// pending and once nothing is open any more.
    ///
    /// # Source
    ///
    /// 《行政复议法》（2023）第二十条第一款: sixty days; 《行政诉讼法》（2017）第四十六条第一款: six months, after
    /// reconsideration fifteen days by 第四十五条. Against a decision on the spot only reconsideration
    /// is open first: 《行政复议法》（2023）第二十三条第一款第（一）项.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn contestable_until(&self, law: &CaseLaw) -> Result<Option<NaiveDate>, TimeError> {
        match self.remedy {
            Stage::Open => {
                let [reconsideration, suit] = against_decision(self.received, &law.calendar)?;
                let reconsideration = reconsideration.by.filter(|_| !self.has_reconsidered());
                let suit = suit.by.filter(|_| !self.needs_reconsideration());
                // Whoever dropped the only remedy has none left.
                Ok(reconsideration.max(suit).or(self.reconsideration.until))
            }
            Stage::Reconsidered => {
                self.suit_after(law).map(|last| last.map(|last| last.effective()))
            }
            _ => Ok(None),
        }
    }

    fn suit_after(&self, law: &CaseLaw) -> Result<Option<Deadline>, TimeError> {
        let Some(decided) = self.reconsideration.until else { return Ok(None) };
        convention::ADMINISTRATIVE_LITIGATION
            .deadline(TimeLimit::days(15), decided, Binds::Party, &law.calendar)
            .map(Some)
    }

    const fn has_reconsidered(&self) -> bool {
        self.reconsideration.from.is_some()
    }

    /// Whether a suit is open only after reconsideration: since 2024, against decisions on the
    /// spot.
    fn needs_reconsideration(&self) -> bool {
        let in_force = national::ADMINISTRATIVE_RECONSIDERATION_LAW.in_force_on(self.received);
        self.decision.on_the_spot && in_force == Some(true)
    }

    /// Returns the days between which the authority may apply to the court: from the day after the
    /// windows for remedies have closed, for three months.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第五十三条; 《行政处罚法》（2021）第七十二条第二款 where the fine was deferred.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn court_window(&self, law: &CaseLaw) -> Result<Option<(NaiveDate, NaiveDate)>, TimeError> {
        let Some(closed) = self.contestable_until(law)? else { return Ok(None) };
        let start = self.deferred.map_or(closed, |until| until.max(closed));
        let end = convention::ADMINISTRATIVE_LITIGATION.deadline(
            TimeLimit::months(3),
            start,
            Binds::Party,
            &law.calendar,
        )?;
        Ok(closed.succ_opt().map(|first| (first, end.effective())))
    }

    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law CaseLaw,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let reading = law.readings().get(usize::from(self.decision.reading));
        let Some(authority) = reading.map(|reading| reading.ladder.authority) else {
            return Ok(Vec::new());
        };
        let mut owed = Vec::new();
        let mut add = |duty, by, to, due, source| {
            owed.push(Obligation { duty, by, to, due, source });
        };
        let open = matches!(
            self.stage,
            Stage::Due | Stage::Demanded | Stage::EnforcementDecided | Stage::BeforeCourt
        );
        if let (true, None, Some(due)) = (open, self.settled, self.fine_due(law)?) {
            add(Duty::Pay, BodyKind::Party, authority, Due::By(due), &PAYMENT);
        }
        if let (true, Some(by)) = (open, self.decision.perform_by) {
            add(Duty::Perform, BodyKind::Party, authority, Due::By(by), &PERFORMANCE);
        }
        // The officer's own debt outlives the party's.
        if let Some(collected) = self.cash {
            let by = convention::ADMINISTRATIVE_PENALTY_LAW.deadline(
                TimeLimit::days(2),
                collected,
                Binds::Authority,
                &law.calendar,
            )?;
            add(Duty::HandInCash, authority, authority, Due::By(by.effective()), &HAND_IN);
        }
        if self.fine < self.paid || (self.stage == Stage::Fallen && Yuan::ZERO < self.paid) {
            add(Duty::Refund, authority, BodyKind::Party, Due::Promptly, &RESTITUTION);
        }
        if let Some(fell) = self.fell {
            let by = convention::ADMINISTRATIVE_PENALTY_LAW.deadline(
                TimeLimit::days(3),
                fell,
                Binds::Authority,
                &law.calendar,
            )?;
            let due = Due::By(by.effective());
            add(Duty::Unpublish, authority, BodyKind::Anyone, due, &PUBLICATION);
        }
        Ok(owed)
    }
}

type Findings<'law> = Vec<Finding<'law, Ground>>;
type Answer<'law> = Result<Event, Findings<'law>>;

fn refuse(ground: Ground, source: &Citation) -> Answer<'_> {
    Err(vec![Finding { ground, source }])
}

fn unless(found: Findings<'_>, event: Event) -> Answer<'_> {
    if found.is_empty() { Ok(event) } else { Err(found) }
}

fn ask(
    stated: Option<bool>,
    wanted: bool,
    fact: Fact,
    ground: Ground,
    source: &Citation,
) -> Option<Finding<'_, Ground>> {
    match stated {
        Some(stated) if stated == wanted => None,
        Some(_) => Some(Finding { ground, source }),
        None => Some(Finding { ground: Ground::NotStated { fact }, source }),
    }
}

/// What the calendar cannot write has not come yet.
fn day_or_far(day: Result<Option<NaiveDate>, TimeError>) -> Option<NaiveDate> {
    day.unwrap_or(Some(NaiveDate::MAX))
}

impl Procedure for Execution {
    type Law = CaseLaw;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 2;
    const GENERAL: &'static Citation = &PERFORMANCE;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        if region == 0 { self.stage } else { self.remedy }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        let ends = |outcome| match outcome {
            Outcome::Upheld => EventKind::Upheld,
            Outcome::Varied => EventKind::Varied,
            Outcome::Quashed => EventKind::Fell,
        };
        match command {
            Command::Pay { .. } => (EventKind::Paid, Act::Pay),
            Command::CollectCash { .. } => (EventKind::CashCollected, Act::CollectCash),
            Command::Defer { .. } => (EventKind::Deferred, Act::Defer),
            Command::ImposeSurcharge { .. } => (EventKind::SurchargeImposed, Act::ImposeSurcharge),
            Command::ConfirmPerformance { .. } => (EventKind::Performed, Act::ConfirmPerformance),
            Command::Demand { .. } => (EventKind::Demanded, Act::Demand),
            Command::DecideEnforcement { .. } => {
                (EventKind::EnforcementDecided, Act::DecideEnforcement)
            }
            Command::Enforce { .. } => (EventKind::Enforced, Act::Enforce),
            Command::ApplyToCourt { .. } => (EventKind::CourtAsked, Act::ApplyToCourt),
            Command::RuleOnEnforcement { allowed: true } => {
                (EventKind::CourtEnforced, Act::RuleOnEnforcement)
            }
            Command::RuleOnEnforcement { allowed: false } => {
                (EventKind::EnforcementRefused, Act::RuleOnEnforcement)
            }
            Command::Terminate { .. } => (EventKind::Terminated, Act::Terminate),
            Command::AskReconsideration { .. } => {
                (EventKind::ReconsiderationAsked, Act::AskReconsideration)
            }
            Command::Sue { .. } => (EventKind::Sued, Act::Sue),
            Command::DropRemedy => (EventKind::Dropped, Act::DropRemedy),
            Command::Reconsider { outcome, .. } => (ends(*outcome), Act::Reconsider),
            Command::Judge { outcome, .. } => (ends(*outcome), Act::Judge),
            Command::Withdraw { .. } => (EventKind::Fell, Act::Withdraw),
        }
    }

    fn mandates(law: &CaseLaw) -> &Mandates<Act> {
        law.mandates()
    }

    fn mandates_here<'law>(&self, law: &'law CaseLaw) -> &'law Mandates<Act> {
        law.mandates_under(Some(self.decision.reading), false)
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let on = at.date();
        match *command {
            Command::Pay { amount } => {
                unless(self.check_amount(amount, on, law), Event::Paid { amount })
            }
            Command::CollectCash { amount, reason, receipt, disputed } => {
                self.collect(amount, reason, receipt, disputed, on, law)
            }
            Command::Defer { until, applied, hardship } => {
                if self.settled.is_some() {
                    return refuse(Ground::NothingOwed, &DEFERRAL);
                }
                let mut found = Vec::new();
                if !(applied && hardship) {
                    found.push(Finding { ground: Ground::NoHardship, source: &DEFERRAL });
                }
                if until <= on {
                    let ground = Ground::NoTimeLeft { by: until };
                    found.push(Finding { ground, source: &DEFERRAL });
                }
                unless(found, Event::Deferred { until })
            }
            Command::ImposeSurcharge { rate_told } => self.impose_surcharge(rate_told, on, law),
            Command::ConfirmPerformance { carried_out } => {
                self.confirm_performance(carried_out, on, law)
            }
            Command::Demand { by, contents } => self.demand(by, contents, on, law),
            Command::DecideEnforcement { proper_reason, hiding } => {
                self.decide_enforcement(proper_reason, hiding, on, law)
            }
            Command::Enforce { .. } | Command::RuleOnEnforcement { allowed: true }
                if self.is_done(on, law) =>
            {
                refuse(Ground::NothingOwed, &ENFORCEMENT)
            }
            Command::Enforce { night, urgent } => {
                // Weekends are rest days and no statutory holidays.
                let holiday = matches!(law.calendar.day_kind(on), DayKind::Holiday { .. });
                if (night || holiday) && !urgent {
                    return refuse(Ground::NightOrHoliday, &NIGHT);
                }
                Ok(Event::Enforced)
            }
            Command::ApplyToCourt { excused } => self.apply_to_court(excused, on, law),
            Command::RuleOnEnforcement { allowed: true } => Ok(Event::CourtEnforced),
            Command::RuleOnEnforcement { allowed: false } => Ok(Event::EnforcementRefused),
            Command::Terminate { reason } => Ok(Event::Terminated { reason }),
            Command::AskReconsideration { excused } => {
                if self.has_reconsidered() {
                    return refuse(Ground::ReconsideredBefore, &DROPPED);
                }
                let last = against_decision(self.received, &law.calendar);
                let last = last.ok().and_then(|[reconsideration, _]| reconsideration.by);
                match last.filter(|last| *last < on && !excused) {
                    Some(last) => refuse(Ground::RemedyLate { last }, &RECONSIDERATION),
                    None => Ok(Event::ReconsiderationAsked),
                }
            }
            Command::Sue { excused } => self.sue(excused, on, law),
            Command::DropRemedy => Ok(Event::Dropped),
            Command::Reconsider { outcome, fine } => {
                self.end(Stage::UnderReconsideration, outcome, fine, &NOT_WORSE)
            }
            Command::Judge { outcome, fine } => {
                self.end(Stage::InCourt, outcome, fine, &NOT_HEAVIER)
            }
            Command::Withdraw { reasons: true } => Ok(Event::Fell),
            Command::Withdraw { reasons: false } => refuse(Ground::NoReasons, &WITHDRAWAL),
        }
    }

    fn basis<'law>(&self, event: &Event, _law: &'law CaseLaw) -> Option<&'law Citation> {
        match event {
            Event::CashCollected { reason: CashReason::Remote, .. } => Some(&CASH_REMOTE),
            _ => None,
        }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let on = occurred.date();
        match *event {
            Event::Paid { amount } => self.take(amount, on),
            Event::CashCollected { amount, .. } => {
                self.take(amount, on);
                self.cash = Some(on);
            }
            Event::Deferred { until } => {
                self.stage = Stage::Due;
                self.deferred = Some(until);
            }
            Event::SurchargeImposed => self.surcharged = true,
            Event::Performed => self.stage = Stage::Performed,
            Event::Demanded { by } => {
                self.stage = Stage::Demanded;
                self.demanded = Some(on);
                self.demanded_by = Some(by);
            }
            Event::EnforcementDecided => self.stage = Stage::EnforcementDecided,
            Event::CourtAsked { .. } => self.stage = Stage::BeforeCourt,
            Event::Enforced | Event::CourtEnforced => self.stage = Stage::Enforced,
            Event::EnforcementRefused => self.stage = Stage::NotEnforced,
            Event::Terminated { .. } => self.stage = Stage::Terminated,
            Event::ReconsiderationAsked => {
                self.remedy = Stage::UnderReconsideration;
                self.reconsideration.from = Some(on);
            }
            Event::Sued => {
                self.remedy = Stage::InCourt;
                self.suit.from = Some(on);
            }
            Event::Dropped => {
                let back = self.remedy == Stage::UnderReconsideration;
                self.close(on);
                self.remedy = if back { Stage::Open } else { Stage::Final };
            }
            Event::Upheld => self.close(on),
            Event::Varied { fine } => {
                self.close(on);
                self.fine = fine;
                self.settle(on);
            }
            Event::Fell => {
                self.close(on);
                self.remedy = Stage::Final;
                self.stage = Stage::Fallen;
                self.fell = Some(on);
            }
        }
    }
}

impl Execution {
    fn take(&mut self, amount: Yuan, on: NaiveDate) {
        self.paid = self.paid.plus(amount).unwrap_or(self.paid);
        self.settle(on);
    }

    fn settle(&mut self, on: NaiveDate) {
        if self.settled.is_none() && self.fine <= self.paid {
            self.settled = Some(on);
        }
    }

    /// Ends the remedy that is pending.
    fn close(&mut self, on: NaiveDate) {
        match self.remedy {
            Stage::UnderReconsideration => {
                self.reconsideration.until = Some(on);
                self.remedy = Stage::Reconsidered;
            }
            Stage::InCourt => {
                self.suit.until = Some(on);
                self.remedy = Stage::Final;
            }
            _ => {}
        }
    }

    fn check_amount<'law>(
        &self,
        amount: Yuan,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Findings<'law> {
        let owed = self.outstanding(on, law).unwrap_or(self.fine);
        let ground = if owed == Yuan::ZERO || amount <= Yuan::ZERO {
            Some(Ground::NothingOwed)
        } else {
            (owed < amount).then_some(Ground::Overpaid { owed })
        };
        ground.map(|ground| Finding { ground, source: &PAYMENT }).into_iter().collect()
    }

    /// 《行政处罚法》（2021）第六十八条至第七十条; 《治安管理处罚法》（2012）第一百零四条、第一百零六条, （2025）第一百二十三条、
    /// 第一百二十五条.
    fn collect<'law>(
        &self,
        amount: Yuan,
        reason: CashReason,
        receipt: Option<bool>,
        disputed: Option<bool>,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let reading = law.readings().get(usize::from(self.decision.reading));
        let regime = reading.map_or(Regime::General, |reading| reading.regime);
        let most = regime.cash_on_the_spot().amount;
        let mut found = Vec::new();
        // Under the general law only what was decided on the spot; everywhere where banks are far.
        let spot = self.decision.on_the_spot || regime != Regime::General;
        let fits = match reason {
            CashReason::Small => spot && self.fine <= most,
            CashReason::HardLater => spot,
            CashReason::Remote => true,
        };
        let source = cash_source(regime, reason);
        if !fits {
            found.push(Finding { ground: Ground::NotInCash { most }, source });
        }
        if reason == CashReason::Small && regime != Regime::General {
            found.extend(ask(disputed, false, Fact::Dispute, Ground::Disputed, source));
        }
        found.extend(ask(receipt, true, Fact::Receipt, Ground::NoReceipt, &RECEIPT));
        found.extend(self.check_amount(amount, on, law));
        unless(found, Event::CashCollected { amount, reason })
    }

    /// Returns whether nothing is left to perform: all is paid, and nothing but money and words was
    /// imposed.
    fn is_done(&self, on: NaiveDate, law: &CaseLaw) -> bool {
        self.is_only_money() && self.outstanding(on, law) == Ok(Yuan::ZERO)
    }

    /// Returns whether nothing was imposed that somebody has to carry out: a warning is given by
    /// being served.
    fn is_only_money(&self) -> bool {
        let words = [super::MeasureKind::Warning, super::MeasureKind::Fine];
        self.decision.penalty.kinds().without(words.into_iter().collect()).is_empty()
    }

    fn impose_surcharge<'law>(
        &self,
        rate_told: Option<bool>,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        if self.surcharged {
            return refuse(Ground::SurchargedAlready, &SURCHARGE);
        }
        let Some(due) = day_or_far(self.fine_due(law)).filter(|_| self.settled.is_none()) else {
            return refuse(Ground::NothingOwed, &SURCHARGE);
        };
        let mut found = Vec::new();
        if on <= due {
            found.push(Finding { ground: Ground::NotOverdue { due }, source: &SURCHARGE });
        }
        found.extend(ask(rate_told, true, Fact::RateTold, Ground::RateNotTold, &RATE));
        unless(found, Event::SurchargeImposed)
    }

    fn confirm_performance<'law>(
        &self,
        carried_out: Option<bool>,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let mut found = Vec::new();
        let owed = self.outstanding(on, law).unwrap_or(self.fine);
        if Yuan::ZERO < owed {
            found.push(Finding { ground: Ground::StillOwed { owed }, source: &PERFORMANCE });
        }
        if !self.is_only_money() {
            let ground = Ground::NotCarriedOut;
            found.extend(ask(carried_out, true, Fact::CarriedOut, ground, &PERFORMANCE));
        }
        unless(found, Event::Performed)
    }

    fn demand<'law>(
        &self,
        by: NaiveDate,
        contents: Contents,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let Some(due) = day_or_far(self.due(law)).filter(|_| !self.is_done(on, law)) else {
            return refuse(Ground::NothingOwed, &DEMAND);
        };
        let mut found = Vec::new();
        if on <= due {
            found.push(Finding { ground: Ground::NotOverdue { due }, source: &DEMAND });
        }
        if by <= on {
            found.push(Finding { ground: Ground::NoTimeLeft { by }, source: &DEMAND });
        }
        let missing = demand_states(self.settled.is_none()).without(contents);
        found.extend(
            missing
                .iter()
                .map(|content| Finding { ground: Ground::NotInPaper { content }, source: &DEMAND }),
        );
        unless(found, Event::Demanded { by })
    }

    /// 《行政强制法》（2011）第三十七条; for money 第四十六条第一款: only after the additional fine has run for more
    /// than thirty days.
    fn decide_enforcement<'law>(
        &self,
        proper_reason: bool,
        hiding: bool,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        if law.own_enforcement.is_none() {
            return refuse(Ground::NoOwnPower, &OWN_POWER);
        }
        // Who has performed meanwhile is not made to.
        if self.is_done(on, law) {
            return refuse(Ground::NothingOwed, &ENFORCEMENT);
        }
        let mut found = Vec::new();
        if let Some(until) = self.demanded_by.filter(|until| on <= *until && !hiding) {
            found.push(Finding { ground: Ground::DemandRunning { until }, source: &ENFORCEMENT });
        }
        if proper_reason {
            found.push(Finding { ground: Ground::ProperReason, source: &ENFORCEMENT });
        }
        if self.settled.is_none() {
            let days = if self.surcharged { self.days_late(on, law).unwrap_or(0) } else { 0 };
            if days <= 30 {
                let ground = Ground::SurchargeTooShort { days };
                found.push(Finding { ground, source: &THIRTY_DAYS });
            }
        }
        unless(found, Event::EnforcementDecided)
    }

    fn apply_to_court<'law>(
        &self,
        excused: bool,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        if law.own_enforcement.is_some() {
            return refuse(Ground::HasOwnPower, &APPLICATION);
        }
        if self.is_done(on, law) {
            return refuse(Ground::NothingOwed, &APPLICATION);
        }
        let mut found = Vec::new();
        let mut late = false;
        match self.remedy {
            Stage::UnderReconsideration | Stage::InCourt => {
                found.push(Finding { ground: Ground::RemedyPending, source: &APPLICATION });
            }
            // After a judgment the judgment is enforced: 《行政诉讼法》（2017）第九十五条.
            Stage::Final => {}
            _ => match self.court_window(law) {
                Ok(Some((first, last))) => {
                    if on < first {
                        let until = first.pred_opt().unwrap_or(first);
                        let ground = Ground::RemedyOpen { until };
                        found.push(Finding { ground, source: &APPLICATION });
                    }
                    late = last < on;
                    if late && !excused {
                        let source = match self.deferred {
                            Some(_) => &DEFERRED_APPLICATION,
                            None => &APPLICATION,
                        };
                        let ground = Ground::ApplicationLate { last };
                        found.push(Finding { ground, source });
                    }
                }
                _ => found.push(Finding { ground: Ground::RemedyPending, source: &APPLICATION }),
            },
        }
        if let Some(demanded) = self.demanded {
            let until = convention::ADMINISTRATIVE_COMPULSION_LAW
                .deadline(TimeLimit::days(10), demanded, Binds::Party, &law.calendar)
                .map_or(NaiveDate::MAX, |until| until.effective());
            if on <= until {
                let ground = Ground::DemandRunning { until };
                found.push(Finding { ground, source: &DEMAND_BEFORE_COURT });
            }
        }
        unless(found, Event::CourtAsked { late })
    }

    fn sue<'law>(&self, excused: bool, on: NaiveDate, law: &'law CaseLaw) -> Answer<'law> {
        if self.remedy == Stage::Open && self.needs_reconsideration() {
            return refuse(Ground::ReconsiderationFirst, &RECONSIDERATION_BEFORE_SUIT);
        }
        let (last, source) = if self.remedy == Stage::Open {
            let suit = against_decision(self.received, &law.calendar);
            (suit.ok().and_then(|[_, suit]| suit.by), &SUIT)
        } else {
            let suit = self.suit_after(law);
            (suit.ok().flatten().map(|last| last.effective()), &SUIT_AFTER)
        };
        match last.filter(|last| *last < on && !excused) {
            Some(last) => refuse(Ground::RemedyLate { last }, source),
            None => Ok(Event::Sued),
        }
    }

    fn end<'law>(
        &self,
        pending: Stage,
        outcome: Outcome,
        fine: Option<Yuan>,
        source: &'law Citation,
    ) -> Answer<'law> {
        if self.remedy != pending {
            return refuse(Ground::NotPending, &ONE_REMEDY);
        }
        match (outcome, fine) {
            (Outcome::Upheld, _) => Ok(Event::Upheld),
            (Outcome::Quashed, _) => Ok(Event::Fell),
            (Outcome::Varied, Some(fine)) if Yuan::ZERO <= fine && fine < self.fine => {
                Ok(Event::Varied { fine })
            }
            (Outcome::Varied, _) => refuse(Ground::NotLighter { fine: self.fine }, source),
        }
    }
}

fn cash_source(regime: Regime, reason: CashReason) -> &'static Citation {
    static SMALL: [Citation; 3] = [
        penalty_law(Locator::new(68).item(1)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(104).item(1)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(123).item(1)),
    ];
    static HARD: [Citation; 3] = [
        penalty_law(Locator::new(68).item(2)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(104).item(3)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(123).item(3)),
    ];
    static REMOTE: [Citation; 3] = [
        penalty_law(Locator::new(69)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(104).item(2)),
        national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(123).item(2)),
    ];
    let [general, of_2012, of_2025] = match reason {
        CashReason::Small => &SMALL,
        CashReason::HardLater => &HARD,
        CashReason::Remote => &REMOTE,
    };
    match regime {
        Regime::General => general,
        Regime::PublicSecurity2012 => of_2012,
        Regime::PublicSecurity2025 => of_2025,
    }
}
