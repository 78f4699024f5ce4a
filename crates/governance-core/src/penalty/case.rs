//! A penalty as a case: from the lead to the served decision, step by step.
//!
//! The law of one suspected violation is a [`CaseLaw`]; a [`PenaltyCase`] is where its case stands.
//! Four regions run side by side: the case itself, the order to correct, evidence registered for
//! safekeeping, and recusal.
//!
//! ```text
//! lead ──file──→ filed ──investigate──→ investigating ──notify──→ notified ──(hearing)──→ decided ──serve──→ served
//!   │              │                         │                        │                                     │
//!   │              └─decide on the spot──────┼────────────────────────┼─────────────────────────────────→ served
//!   ├─decline──→ not filed                   ├──→ no penalty          │                                     │
//!   └─refer──→ referred                      └──→ transferred         └←──a further rung is reached─────────┘
//! ```
//!
//! What opens a further rung of the ladder is read off the case and claimed by nobody: a date that
//! was missed, a refusal on record, a warning served before a later act. What is proposed must keep
//! within the rungs reached, and what is decided within what the party was told.
//!
//! A served decision goes on as an [`Execution`](super::execution::Execution).
//!
//! ```
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     money::Yuan,
//!     penalty::{
//!         Ladder, Limitation, Offence, Regime, Subject, Trigger,
//!         case::{
//!             CaseLaw, Command, Notice, Officers, PenaltyCase, Proposal, Reading, Service, Stage,
//!             decision_states,
//!         },
//!     },
//!     procedure::Case,
//! };
//!
//! governance_core::vocabulary! {
//!     /// What was done.
//!     pub enum Violation {
//!         /// A dog was not registered.
//!         Unregistered = "unregistered", "未办理养犬登记", "keeping an unregistered dog";
//!     }
//! }
//!
//! // First a date, and a fine only for whoever misses it.
//! let ladder: Ladder<Violation> = toml::from_str(r#"
//!     of = ["unregistered"]
//!     authority = "public_security"
//!     source = "《上海市养犬管理条例》第四十二条第一款"
//!     [[rungs]]
//!     measures = [{ shall = "order_by" }]
//!     [[rungs]]
//!     when = "overdue"
//!     measures = [{ shall = "fine", least = 200, most = 1000 }]
//! "#)?;
//! let reading = Reading::new(&ladder, Regime::General, Limitation::General)?;
//! let law = CaseLaw::new(vec![reading], Offence::by(Subject::Individual), Calendar::official());
//!
//! let (police, party) =
//!     (Actor::new(BodyKind::PublicSecurity, "bureau"), Actor::new(BodyKind::Party, "keeper"));
//! let mut case = Case::new(PenaltyCase::new());
//! let mut step = |actor: &Actor, on: &str, command: Command| -> Result<String, String> {
//!     let at = on.parse().unwrap();
//!     let decided = case.decide(&command, actor, at, &law).map_err(|refusal| {
//!         refusal.grounds().first().map_or(refusal.code(), |finding| finding.ground.code()).to_owned()
//!     })?;
//!     let record = case.record(decided, actor, at, at);
//!     case.apply(&record).map_err(|error| error.to_string())?;
//!     Ok(record.basis.as_str().to_owned())
//! };
//! let fine = Proposal::fine(Yuan::from(300));
//! let notice = |day: &str| Command::Notify(Notice::of(fine, day.parse().unwrap()));
//!
//! step(&party, "2025-03-03T09:00:00", Command::Report)?;
//! step(&police, "2025-03-03T09:10:00", Command::File { here: Some(true), filed_elsewhere: Some(false) })?;
//! step(&police, "2025-03-03T09:20:00", Command::Investigate { officers: Officers::two() })?;
//! step(&police, "2025-03-03T09:30:00", Command::Order { by: Some("2025-03-18".parse()?) })?;
//!
//! // On the tenth the date has not been missed: the fine has a precondition.
//! let refused = step(&police, "2025-03-10T09:00:00", notice("2025-03-14"));
//! assert_eq!(refused, Err("PRECONDITION_MISSING".to_owned()));
//! // On the nineteenth it has.
//! step(&police, "2025-03-19T09:00:00", notice("2025-03-24"))?;
//!
//! // Nobody decides while the party may still be heard.
//! let decide = || Command::Decide {
//!     penalty: fine, contents: decision_states(), head: Some(true), perform_by: None,
//! };
//! assert_eq!(step(&police, "2025-03-20T09:00:00", decide()), Err("NOT_HEARD".to_owned()));
//! let basis = step(&police, "2025-03-25T09:00:00", decide())?;
//! assert_eq!(basis, "《上海市养犬管理条例》第四十二条第一款");
//! step(&police, "2025-03-25T09:10:00", Command::Serve { way: Service::AtOnce, consent: None, unreachable: None })?;
//! assert_eq!(case.stage(0), Stage::Served);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::{
    Adjustment, MeasureKind, Regime, Trigger, Triggers, adjustments,
    procedure::{decision_deadline, extended_decision_deadline},
};
use crate::{
    citation::{Citation, Locator, national},
    language::WordSet,
    legal_time::{Binds, Deadline, TimeError, TimeLimit, convention},
    mandate::BodyKind,
    money::Yuan,
    procedure::{Due, Obligation},
};

mod event;
mod facts;
mod ground;
mod law;
mod procedure;
mod proposal;

pub use event::{Command, Event};
pub use facts::{
    Content, Contents, Decision, Device, Evidence, Fact, Notice, Officers, Proposal, RefusalSign,
    Service, Statement, Weight, decision_states, demand_states, notice_states, on_the_spot_states,
};
pub use ground::Ground;
pub use law::{Act, CaseLaw, Gap, Reading};

crate::vocabulary! {
    /// Where a case and its side regions stand.
    pub enum Stage {
        /// Nobody has reported anything.
        NoLead = "no_lead", "无线索", "no lead";
        /// A lead.
        Lead = "lead", "线索", "lead";
        /// Not filed.
        NotFiled = "not_filed", "不予立案", "not filed";
        /// With the competent authority.
        Referred = "referred", "已移送有管辖权的机关", "referred to the competent authority";
        /// Filed.
        Filed = "filed", "已立案", "filed";
        /// Under investigation.
        Investigating = "investigating", "调查中", "under investigation";
        /// The party was told what is proposed.
        Notified = "notified", "已事先告知", "party notified";
        /// A hearing was requested.
        HearingRequested = "hearing_requested", "已要求听证", "hearing requested";
        /// A hearing was announced.
        HearingScheduled = "hearing_scheduled", "已通知听证", "hearing announced";
        /// The hearing is over.
        Heard = "heard", "听证已结束", "hearing over";
        /// Decided.
        Decided = "decided", "已作出处罚决定", "penalty decided";
        /// Served.
        Served = "served", "已送达", "decision served";
        /// No penalty.
        NoPenalty = "no_penalty", "不予处罚", "no penalty";
        /// With criminal justice.
        Transferred = "transferred", "已移送司法机关", "with criminal justice";
        /// No order.
        NotOrdered = "not_ordered", "未责令改正", "no order to correct";
        /// Ordered.
        Ordered = "ordered", "已责令改正", "ordered to correct";
        /// Refused.
        Refused = "refused", "拒不改正", "refusal on record";
        /// Corrected.
        Corrected = "corrected", "已改正", "corrected";
        /// Nothing is registered.
        NothingKept = "nothing_kept", "未登记保存证据", "no evidence registered";
        /// Evidence is registered.
        Kept = "kept", "已登记保存证据", "evidence registered";
        /// It was dealt with.
        Settled = "settled", "登记保存已处理", "registered evidence dealt with";
        /// Nobody asked.
        NoChallenge = "no_challenge", "未申请回避", "no request for recusal";
        /// Asked.
        Challenged = "challenged", "已申请回避", "recusal requested";
        /// Decided.
        ChallengeDecided = "challenge_decided", "回避已决定", "recusal decided";
    }
}

crate::vocabulary! {
    /// What happens in a case.
    pub enum EventKind {
        /// Reported.
        Reported = "reported", "报告线索", "lead reported";
        /// Dissuaded.
        Dissuaded = "dissuaded", "劝阻", "dissuaded";
        /// Filed.
        Filed = "filed", "立案", "filed";
        /// Not filed.
        NotFiled = "not_filed", "不予立案", "not filed";
        /// Referred.
        Referred = "referred", "移送管辖", "referred";
        /// Investigated.
        Investigated = "investigated", "开始调查", "investigation begun";
        /// A circumstance was established.
        Established = "established", "认定情节", "circumstance established";
        /// An expert was asked.
        ExpertAsked = "expert_asked", "委托鉴定", "expert asked";
        /// The opinion came in.
        OpinionReceived = "opinion_received", "收到鉴定意见", "opinion received";
        /// A reading was chosen.
        Chosen = "chosen", "确定适用的依据", "basis chosen";
        /// Ordered to correct.
        Ordered = "ordered", "责令改正", "ordered to correct";
        /// Corrected.
        Corrected = "corrected", "改正", "corrected";
        /// A refusal was recorded.
        RefusalRecorded = "refusal_recorded", "记录拒不改正", "refusal recorded";
        /// Evidence was registered.
        EvidenceRegistered = "evidence_registered", "先行登记保存", "evidence registered";
        /// Registered evidence was dealt with.
        EvidenceSettled = "evidence_settled", "处理登记保存的证据", "registered evidence dealt with";
        /// Notified.
        Notified = "notified", "事先告知", "party notified";
        /// The party stated its case.
        Stated = "stated", "陈述、申辩", "case stated";
        /// A hearing was requested.
        HearingRequested = "hearing_requested", "要求听证", "hearing requested";
        /// A hearing was announced.
        HearingScheduled = "hearing_scheduled", "通知听证", "hearing announced";
        /// A hearing ended.
        HearingEnded = "hearing_ended", "听证结束", "hearing ended";
        /// Reviewed.
        Reviewed = "reviewed", "法制审核", "reviewed";
        /// Discussed.
        Discussed = "discussed", "集体讨论", "discussed";
        /// Extended.
        Extended = "extended", "延长期限", "extended";
        /// Decided.
        Decided = "decided", "作出处罚决定", "decided";
        /// Decided on the spot.
        DecidedOnTheSpot = "decided_on_the_spot", "当场处罚", "decided on the spot";
        /// Put on record.
        RecordFiled = "record_filed", "当场处罚备案", "put on record";
        /// Served.
        Served = "served", "送达", "served";
        /// Not punished.
        NotPunished = "not_punished", "不予处罚", "not punished";
        /// Transferred.
        Transferred = "transferred", "移送司法机关", "transferred";
        /// Handed back.
        HandedBack = "handed_back", "司法机关移送", "handed back";
        /// Recusal was requested.
        RecusalAsked = "recusal_asked", "申请回避", "recusal requested";
        /// Recusal was decided.
        RecusalDecided = "recusal_decided", "决定回避", "recusal decided";
        /// The decision fell.
        Withdrawn = "withdrawn", "决定被撤销", "decision withdrawn or quashed";
    }
}

crate::transitions! {
    /// Every transition of a case, in the order of the Administrative Penalty Law.
    pub static TRANSITIONS: PenaltyCase {
        region Case {
            NoLead + Reported => Lead by Report under |_law| None;
            Lead + Filed => Filed by File under |_law| Some(&FILING);
            Lead + NotFiled => NotFiled by DeclineToFile under |_law| Some(&FILING);
            Lead + Referred => Referred by Refer under |_law| Some(&AREA);
            Filed + Referred => Referred by Refer under |_law| Some(&AREA);
            Lead + DecidedOnTheSpot => Served by DecideOnTheSpot under |_law| None;
            Filed + DecidedOnTheSpot => Served by DecideOnTheSpot under |_law| None;
            Served + RecordFiled => Served by FileRecord under |_law| Some(&RECORD);
            Filed + Investigated => Investigating by Investigate under |_law| Some(&INVESTIGATION);
            Investigating + Established => Investigating by Investigate under |_law| None;
            Notified + Established => Notified by Investigate under |_law| None;
            Served + Established => Served by Investigate under |_law| None;
            Investigating + ExpertAsked => Investigating by Investigate under |_law| Some(&EVIDENCE);
            Investigating + OpinionReceived => Investigating by Investigate under |_law| Some(&EVIDENCE);
            Investigating + Chosen => Investigating by Investigate under |_law| Some(&SUPERIOR_RANGE);
            Investigating + Notified => Notified by Notify under |_law| Some(&NOTICE);
            Notified + Notified => Notified by Notify under |_law| Some(&NOTICE);
            Heard + Notified => Notified by Notify under |_law| Some(&NOTICE);
            Served + Notified => Notified by Notify under |_law| Some(&NOTICE);
            Notified + Stated => Notified by StateCase under |_law| None;
            Notified + HearingRequested => HearingRequested by RequestHearing under |_law| None;
            HearingRequested + HearingScheduled => HearingScheduled by HoldHearing under |_law| Some(&HEARING_NOTICE);
            HearingScheduled + HearingEnded => Heard by HoldHearing under |_law| Some(&HEARING);
            Notified + Reviewed => Notified by Review under |_law| Some(&REVIEW);
            Heard + Reviewed => Heard by Review under |_law| Some(&REVIEW);
            Notified + Discussed => Notified by Discuss under |_law| Some(&DISCUSSION);
            Heard + Discussed => Heard by Discuss under |_law| Some(&DISCUSSION);
            Filed + Extended => Filed by Extend under |_law| None;
            Investigating + Extended => Investigating by Extend under |_law| None;
            Notified + Extended => Notified by Extend under |_law| None;
            Heard + Extended => Heard by Extend under |_law| None;
            Notified + Decided => Decided by Decide under |_law| None;
            Heard + Decided => Decided by Decide under |_law| None;
            Investigating + NotPunished => NoPenalty by DeclineToPunish under |_law| Some(&NO_PENALTY);
            Notified + NotPunished => NoPenalty by DeclineToPunish under |_law| Some(&NO_PENALTY);
            Heard + NotPunished => NoPenalty by DeclineToPunish under |_law| Some(&NO_PENALTY);
            Decided + Served => Served by Serve under |_law| Some(&SERVICE);
            Decided + Withdrawn => Investigating by Withdraw under |_law| Some(&CORRECTION_OF_ERRORS);
            Served + Withdrawn => Investigating by Withdraw under |_law| Some(&CORRECTION_OF_ERRORS);
            Lead + Transferred => Transferred by Transfer under |_law| Some(&CRIME);
            Filed + Transferred => Transferred by Transfer under |_law| Some(&CRIME);
            Investigating + Transferred => Transferred by Transfer under |_law| Some(&CRIME);
            Notified + Transferred => Transferred by Transfer under |_law| Some(&CRIME);
            Heard + Transferred => Transferred by Transfer under |_law| Some(&CRIME);
            Transferred + HandedBack => Investigating by HandBack under |_law| Some(&CRIME);
        }
        region Correction {
            NotOrdered + Dissuaded => NotOrdered by Dissuade under |_law| None;
            NotOrdered + Ordered => Ordered by Order under |_law| Some(&CORRECTION);
            Ordered + Ordered => Ordered by Order under |_law| Some(&CORRECTION);
            Refused + Ordered => Ordered by Order under |_law| Some(&CORRECTION);
            Ordered + Corrected => Corrected by CheckCorrection under |_law| Some(&CORRECTION);
            Refused + Corrected => Corrected by CheckCorrection under |_law| Some(&CORRECTION);
            Ordered + RefusalRecorded => Refused by CheckCorrection under |_law| Some(&CORRECTION);
        }
        region Evidence {
            NothingKept + EvidenceRegistered => Kept by KeepEvidence under |_law| Some(&SAFEKEEPING);
            Kept + EvidenceSettled => Settled by KeepEvidence under |_law| Some(&SAFEKEEPING);
            Settled + EvidenceRegistered => Kept by KeepEvidence under |_law| Some(&SAFEKEEPING);
        }
        region Recusal {
            NoChallenge + RecusalAsked => Challenged by AskRecusal under |_law| None;
            Challenged + RecusalDecided => ChallengeDecided by DecideRecusal under |_law| Some(&RECUSAL_DECISION);
            ChallengeDecided + RecusalAsked => Challenged by AskRecusal under |_law| None;
        }
    }
}

const fn penalty_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_PENALTY_LAW.at(locator)
}

static BASIS: Citation = penalty_law(Locator::new(4));
static SUPERIOR_RANGE: Citation = penalty_law(Locator::new(12).paragraph(2));
static AREA: Citation = penalty_law(Locator::new(22));
static FIRST_FILER: Citation = penalty_law(Locator::new(25).paragraph(1));
static CRIME: Citation = penalty_law(Locator::new(27).paragraph(1));
static CORRECTION: Citation = penalty_law(Locator::new(28).paragraph(1));
static SINGLE_FINE: Citation = penalty_law(Locator::new(29));
static NO_PENALTY: Citation = penalty_law(Locator::new(57).paragraph(1).item(2));
static NOT_PROVED: Citation = penalty_law(Locator::new(57).paragraph(1).item(3));
static EDUCATION: Citation = penalty_law(Locator::new(33).paragraph(3));
static VALIDITY: Citation = penalty_law(Locator::new(38).paragraph(1));
static FACTS: Citation = penalty_law(Locator::new(40));
static DEVICE: Citation = penalty_law(Locator::new(41).paragraph(1));
static DEVICE_RECORD: Citation = penalty_law(Locator::new(41).paragraph(2));
static OFFICERS: Citation = penalty_law(Locator::new(42).paragraph(1));
static RECUSAL: Citation = penalty_law(Locator::new(43).paragraph(1));
static RECUSAL_DECISION: Citation = penalty_law(Locator::new(43).paragraph(3));
static NOTICE: Citation = penalty_law(Locator::new(44));
static EVIDENCE: Citation = penalty_law(Locator::new(46).paragraph(1));
static VERIFIED: Citation = penalty_law(Locator::new(46).paragraph(2));
static LAWFUL: Citation = penalty_law(Locator::new(46).paragraph(3));
static RECORD: Citation = penalty_law(Locator::new(52).paragraph(3));
static FILING: Citation = penalty_law(Locator::new(54).paragraph(2));
static INVESTIGATION: Citation = penalty_law(Locator::new(55).paragraph(1));
static SAFEKEEPING: Citation = penalty_law(Locator::new(56));
static DISCUSSION: Citation = penalty_law(Locator::new(57).paragraph(2));
static HEADS: Citation = penalty_law(Locator::new(57).paragraph(1));
static REVIEW: Citation = penalty_law(Locator::new(58).paragraph(1));
static SERVICE: Citation = penalty_law(Locator::new(61).paragraph(1));
static ELECTRONIC_SERVICE: Citation = penalty_law(Locator::new(61).paragraph(2));
static HEARD: Citation = penalty_law(Locator::new(62));
static HEARING_RIGHT: Citation = penalty_law(Locator::new(63).paragraph(1));
static HEARING_REQUEST: Citation = penalty_law(Locator::new(64).item(1));
static HEARING_NOTICE: Citation = penalty_law(Locator::new(64).item(2));
static HEARING_CHAIR: Citation = penalty_law(Locator::new(64).item(4));
static HEARING_ABANDONED: Citation = penalty_law(Locator::new(64).item(6));
static HEARING: Citation = penalty_law(Locator::new(64).item(7));
static CORRECTION_OF_ERRORS: Citation = penalty_law(Locator::new(75).paragraph(2));

/// One question, answered by the regime that governs the case.
///
/// The public security law goes first and the general law fills its gaps: 《治安管理处罚法》（2012）
/// 第三条, （2025）第四条.
struct Sources([Citation; 3]);

impl Sources {
    const fn new(general: Locator, of_2012: Locator, of_2025: Locator) -> Self {
        Self([
            penalty_law(general),
            national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(of_2012),
            national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(of_2025),
        ])
    }

    const fn of(&self, regime: Regime) -> &Citation {
        let Self([general, of_2012, of_2025]) = self;
        match regime {
            Regime::General => general,
            Regime::PublicSecurity2012 => of_2012,
            Regime::PublicSecurity2025 => of_2025,
        }
    }
}

static NOTICE_CONTENTS: Sources =
    Sources::new(Locator::new(44), Locator::new(94).paragraph(1), Locator::new(112).paragraph(1));
static NO_HEAVIER: Sources = Sources::new(
    Locator::new(45).paragraph(2),
    Locator::new(94).paragraph(3),
    Locator::new(112).paragraph(4),
);
static DECISION_CONTENTS: Sources =
    Sources::new(Locator::new(59).paragraph(1), Locator::new(96), Locator::new(115));
static ON_THE_SPOT: Sources = Sources::new(Locator::new(51), Locator::new(100), Locator::new(119));
static ON_THE_SPOT_CONTENTS: Sources = Sources::new(
    Locator::new(52).paragraph(2),
    Locator::new(101).paragraph(2),
    Locator::new(120).paragraph(2),
);
static ON_THE_SPOT_RECORD: Sources = Sources::new(
    Locator::new(52).paragraph(3),
    Locator::new(101).paragraph(3),
    Locator::new(120).paragraph(4),
);
static TIME_OF_CASE: Sources =
    Sources::new(Locator::new(60), Locator::new(99).paragraph(1), Locator::new(118).paragraph(1));
static DELIVERY: Sources = Sources::new(
    Locator::new(61).paragraph(1),
    Locator::new(97).paragraph(1),
    Locator::new(116).paragraph(1),
);
static ONE_OFFICER: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(120).paragraph(3));
static OWN_STATEMENT: Sources =
    Sources::new(Locator::new(46).paragraph(2), Locator::new(93), Locator::new(111));
static GUARDIAN: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(112).paragraph(3));
static HEARING_OF_MINORS: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(117).paragraph(2));
static SEALED: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(136));
static RECONSIDERATION_FIRST: Citation =
    national::ADMINISTRATIVE_RECONSIDERATION_LAW.at(Locator::new(23).paragraph(2));
static PUBLIC_NOTICE: Citation = national::CIVIL_PROCEDURE_LAW.at(Locator::new(95).paragraph(1));

crate::vocabulary! {
    /// What a case makes somebody do.
    pub enum Duty {
        /// Decide whether to file.
        DecideToFile = "decide_to_file", "及时决定是否立案", "decide whether to file";
        /// Decide the case.
        Decide = "decide", "在期限内作出处罚决定", "decide within the time of the case";
        /// Announce and hold the hearing.
        HoldHearing = "hold_hearing", "组织听证", "hold the hearing";
        /// Serve the decision.
        Serve = "serve", "送达处罚决定书", "serve the decision";
        /// Put the decision on the spot on record.
        FileRecord = "file_record", "将当场处罚决定报所属机关备案", "put the decision on the spot on record";
        /// Correct.
        Correct = "correct", "改正违法行为", "correct the violation";
        /// Deal with registered evidence.
        SettleEvidence = "settle_evidence", "对登记保存的证据作出处理", "deal with the registered evidence";
        /// Leave registered evidence alone.
        LeaveEvidence = "leave_evidence", "不得销毁或者转移登记保存的证据", "neither destroy nor move the registered evidence";
        /// Decide on recusal.
        DecideRecusal = "decide_recusal", "审查并决定回避", "decide on recusal";
    }
}

/// What the party was told.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Told {
    on: NaiveDate,
    proposal: Proposal,
    respond_by: NaiveDate,
    weight: Weight,
    hearing_offered: bool,
    // What had been recorded by then.
    reached: Triggers,
}

/// What became of orders to correct.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
struct Correction {
    ordered: Option<NaiveDate>,
    by: Option<NaiveDate>,
    corrected: Option<NaiveDate>,
    // The dates of earlier orders that were missed.
    missed: u8,
    refused: bool,
    unheeded: bool,
}

impl Correction {
    /// Returns how many dates have been missed by `on`.
    ///
    /// A date once missed stays missed: correcting later makes the penalty lighter, not undone.
    fn missed_by(&self, on: NaiveDate) -> u8 {
        let done = self.corrected.unwrap_or(on);
        self.missed.saturating_add(u8::from(self.by.is_some_and(|by| by < done)))
    }
}

/// What stops and lengthens the time of the case.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
struct Clock {
    extensions: u8,
    // The days of experts and, apart from them, of hearings.
    not_counted: u32,
    hearings: u32,
    since: Option<NaiveDate>,
}

/// A penalty case.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("case/outline.md")]
#[doc(alias("行政处罚案件", "处罚程序", "普通程序"))]
#[expect(clippy::struct_excessive_bools, reason = "each is a step of its own that the law names")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct PenaltyCase {
    stage: Stage,
    correction: Stage,
    evidence: Stage,
    recusal: Stage,
    discovered: Option<NaiveDate>,
    filed: Option<NaiveDate>,
    warned: Option<NaiveDate>,
    found: Triggers,
    orders: Correction,
    kept: Option<NaiveDate>,
    reading: Option<u8>,
    told: Option<Told>,
    heard: bool,
    waived: bool,
    defended: bool,
    hearing_waived: bool,
    hearing: Option<NaiveDate>,
    hearing_held: bool,
    reviewed: Option<bool>,
    discussed: bool,
    clock: Clock,
    decision: Option<Decision>,
    decided: Option<NaiveDate>,
    served: Option<NaiveDate>,
    on_record: bool,
    imposed: WordSet<MeasureKind>,
}

impl Default for PenaltyCase {
    fn default() -> Self {
        Self::new()
    }
}

impl PenaltyCase {
    /// Constructs a case of which nothing has been reported yet.
    pub const fn new() -> Self {
        Self {
            stage: Stage::NoLead,
            correction: Stage::NotOrdered,
            evidence: Stage::NothingKept,
            recusal: Stage::NoChallenge,
            discovered: None,
            filed: None,
            warned: None,
            found: Triggers::empty(),
            orders: Correction {
                ordered: None,
                by: None,
                corrected: None,
                missed: 0,
                refused: false,
                unheeded: false,
            },
            kept: None,
            reading: None,
            told: None,
            heard: false,
            waived: false,
            defended: false,
            hearing_waived: false,
            hearing: None,
            hearing_held: false,
            reviewed: None,
            discussed: false,
            clock: Clock { extensions: 0, not_counted: 0, hearings: 0, since: None },
            decision: None,
            decided: None,
            served: None,
            on_record: false,
            imposed: WordSet::empty(),
        }
    }

    /// Returns the case of a further act on `acted`, where this one ended in a warning that was
    /// served before: the way to the rung "after a warning".
    ///
    /// `None` where no warning was served, or none before that day. That both acts are of one kind
    /// is for the authority to see; a warning does not lapse, since no law says so.
    #[must_use]
    pub fn further_act(&self, acted: NaiveDate) -> Option<Self> {
        let warned = self.decision.filter(|decision| {
            self.stage == Stage::Served && decision.penalty.measures.contains(MeasureKind::Warning)
        });
        let served = warned.and(self.served).filter(|served| *served < acted)?;
        Some(Self { warned: Some(served), ..Self::new() })
    }

    /// Returns the day on which the violation was discovered.
    pub const fn discovered(&self) -> Option<NaiveDate> {
        self.discovered
    }

    /// Returns the last decision, if there is one that stands.
    pub const fn decision(&self) -> Option<Decision> {
        self.decision
    }

    /// Returns the day from which the last decision counts as served.
    pub const fn served(&self) -> Option<NaiveDate> {
        self.served
    }

    /// Returns every measure that stands imposed in this case.
    pub const fn imposed(&self) -> WordSet<MeasureKind> {
        self.imposed
    }

    /// Returns whether the party spoke in its defence.
    pub const fn defended(&self) -> bool {
        self.defended
    }

    /// Returns what the party was last told is proposed.
    pub fn proposal(&self) -> Option<Proposal> {
        self.told.map(|told| told.proposal)
    }

    /// Returns what has been recorded by `on` and opens rungs of the ladder.
    #[must_use]
    pub fn reached(&self, on: NaiveDate) -> Triggers {
        let missed = self.orders.missed_by(on);
        [
            (Trigger::Unheeded, self.orders.unheeded),
            (Trigger::Refused, self.orders.refused),
            (Trigger::Overdue, missed >= 1),
            (Trigger::StillOverdue, missed >= 2),
            (Trigger::AfterWarning, self.warned.is_some()),
        ]
        .into_iter()
        .filter(|(_, recorded)| *recorded)
        .fold(self.found, |found, (trigger, _)| found.with(trigger))
    }

    /// Returns what makes the penalty lighter, heavier or impossible, with what the case itself
    /// shows: a violation corrected in time.
    #[must_use]
    pub fn adjustments(&self, law: &CaseLaw) -> Vec<Adjustment> {
        let mut offender = law.offender;
        let in_time = self.orders.corrected.is_some_and(|on| self.orders.missed_by(on) == 0);
        offender.corrected_in_time |= in_time && !self.orders.refused;
        adjustments(&offender, law.regime(self.reading))
    }

    /// Returns by when the case must be decided.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第六十条; 《治安管理处罚法》（2012）第九十九条, （2025）第一百一十八条, with their
    /// extensions and with the time of experts, and from 2026 of hearings, left out.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn decide_by(&self, law: &CaseLaw) -> Result<Option<Deadline>, TimeError> {
        let Some(filed) = self.filed else { return Ok(None) };
        let (regime, Clock { extensions, not_counted, hearings, .. }) =
            (law.regime(self.reading), self.clock);
        let deadline = if extensions == 0 {
            decision_deadline(regime, filed, &law.calendar)?
        } else {
            extended_decision_deadline(regime, filed, extensions, &law.calendar)?
        };
        // The general law leaves nothing out, and that of 2012 no hearings.
        let stopped = match regime {
            Regime::General => 0,
            Regime::PublicSecurity2012 => not_counted,
            Regime::PublicSecurity2025 => not_counted.saturating_add(hearings),
        };
        deadline.suspended(stopped, &law.calendar).map(Some)
    }

    /// Returns the last day on which the party may request a hearing.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第六十四条第（一）项、第八十五条: five working days from the notice.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn hearing_requested_by(&self, law: &CaseLaw) -> Result<Option<NaiveDate>, TimeError> {
        let Some(told) = self.told.filter(|told| told.hearing_offered) else { return Ok(None) };
        convention::ADMINISTRATIVE_PENALTY_LAW
            .deadline(TimeLimit::days(5), told.on, Binds::Party, &law.calendar)
            .map(|deadline| Some(deadline.effective()))
    }

    /// Returns whether registered evidence may still not be touched on `on`: seven working days
    /// after registration it may, decided or not.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn binds_evidence(&self, on: NaiveDate, law: &CaseLaw) -> Result<bool, TimeError> {
        let until = self.settle_by(law)?;
        Ok(self.evidence == Stage::Kept && until.is_some_and(|until| on <= until))
    }

    fn settle_by(&self, law: &CaseLaw) -> Result<Option<NaiveDate>, TimeError> {
        let Some(kept) = self.kept else { return Ok(None) };
        convention::ADMINISTRATIVE_PENALTY_LAW
            .deadline(TimeLimit::days(7), kept, Binds::Authority, &law.calendar)
            .map(|deadline| Some(deadline.effective()))
    }

    /// Returns why the record of the case is sealed, where it is: it is then shown to state bodies
    /// for a case and to searches that state rules allow, to nobody else.
    ///
    /// # Source
    ///
    /// 《治安管理处罚法》（2025）第一百三十六条.
    #[doc(alias = "违法记录封存")]
    pub fn sealed(&self, law: &CaseLaw) -> Option<&'static Citation> {
        (law.regime(self.reading) == Regime::PublicSecurity2025).then_some(&SEALED)
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
        let regime = law.regime(self.reading);
        let reading = law.reading(self.reading).or(law.readings().first());
        let Some(authority) = reading.map(|reading| reading.ladder.authority) else {
            return Ok(Vec::new());
        };
        let mut owed = Vec::new();
        let mut add = |duty, by, to, due, source| {
            owed.push(Obligation { duty, by, to, due, source });
        };
        match self.stage {
            Stage::Lead => {
                add(Duty::DecideToFile, authority, BodyKind::Anyone, Due::Promptly, &FILING);
            }
            Stage::Filed | Stage::Investigating | Stage::Notified | Stage::Heard => {
                // What follows a first decision has no time of its own.
                if let (Some(by), None) = (self.decide_by(law)?, self.decision) {
                    let due = Due::By(by.effective());
                    let source = TIME_OF_CASE.of(regime);
                    add(Duty::Decide, authority, BodyKind::Party, due, source);
                }
            }
            Stage::HearingRequested | Stage::HearingScheduled => {
                let due = self.hearing.map_or(Due::Promptly, Due::By);
                add(Duty::HoldHearing, authority, BodyKind::Party, due, &HEARING_RIGHT);
            }
            Stage::Decided => {
                if let Some(decided) = self.decided {
                    let due = Due::By(serve_by(regime, decided, law)?);
                    add(Duty::Serve, authority, BodyKind::Party, due, DELIVERY.of(regime));
                }
            }
            Stage::Served => {
                let spot = self.decision.is_some_and(|decision| decision.on_the_spot);
                if spot && !self.on_record {
                    // The police have twenty-four hours; the general law gives no figure.
                    let day = self.decided.and_then(|day| day.succ_opt());
                    let due = match (regime, day) {
                        (Regime::General, _) | (_, None) => Due::Promptly,
                        (_, Some(day)) => Due::By(day),
                    };
                    let source = ON_THE_SPOT_RECORD.of(regime);
                    add(Duty::FileRecord, authority, authority, due, source);
                }
            }
            _ => {}
        }
        if matches!(self.correction, Stage::Ordered | Stage::Refused) {
            let due = match (self.orders.by, self.orders.ordered) {
                (Some(by), _) => Due::By(by),
                (None, Some(ordered)) => Due::AtOnce(ordered.and_time(chrono::NaiveTime::MIN)),
                (None, None) => Due::Promptly,
            };
            add(Duty::Correct, BodyKind::Party, authority, due, &CORRECTION);
        }
        if let (Stage::Kept, Some(until)) = (self.evidence, self.settle_by(law)?) {
            let due = Due::By(until);
            add(Duty::SettleEvidence, authority, BodyKind::Party, due, &SAFEKEEPING);
            add(Duty::LeaveEvidence, BodyKind::Party, authority, due, &SAFEKEEPING);
        }
        if self.recusal == Stage::Challenged {
            let due = Due::Promptly;
            add(Duty::DecideRecusal, authority, BodyKind::Party, due, &RECUSAL_DECISION);
        }
        Ok(owed)
    }

    /// Returns whether what was last proposed keeps within what a police station may decide.
    fn within_station(&self, law: &CaseLaw) -> bool {
        let threshold = law.regime(self.reading).police_station();
        self.told.zip(threshold).is_some_and(|(told, threshold)| {
            let minor = WordSet::empty().with(MeasureKind::Warning).with(MeasureKind::Fine);
            told.proposal.kinds().without(minor).is_empty()
                && told.proposal.fine.unwrap_or(Yuan::ZERO) <= threshold.amount
        })
    }
}

/// Returns by when a decision of `decided` is served on a party that was not there.
///
/// # Source
///
/// 《行政处罚法》（2021）第六十一条第一款、第八十五条: seven working days. 《治安管理处罚法》（2012）第九十七条第一款,
/// （2025）第一百一十六条第一款: two days, and no rule there makes them working days.
fn serve_by(regime: Regime, decided: NaiveDate, law: &CaseLaw) -> Result<NaiveDate, TimeError> {
    let deadline =
        match regime {
            Regime::General => convention::ADMINISTRATIVE_PENALTY_LAW.deadline(
                TimeLimit::days(7),
                decided,
                Binds::Authority,
                &law.calendar,
            ),
            Regime::PublicSecurity2012 | Regime::PublicSecurity2025 => convention::CIVIL_CODE
                .deadline(TimeLimit::days(2), decided, Binds::Authority, &law.calendar),
        };
    deadline.map(|deadline| deadline.effective())
}
