//! Moving: another place of execution.
//!
//! ```text
//! settled ──apply──→ applied ──ask──→ asked ──answer──→ answered ──consent──→ decided ──report──→ settled
//!    ↑                  │               │              ↓ refer ↑ settle         ↺ serve, transfer,
//!    └─────refuse───────┴───────────────┴──────────── referred                    acknowledge
//! ```
//!
//! Whoever has a legitimate reason to move is let go (CCL 27(1)), and the institution changes the
//! place of execution (CCL 27(2)). That the other place would rather not have the person is no
//! reason: a dispute goes to the next higher institution, and a decision follows. Somebody is
//! responsible at every moment: the old institution until the person has reported, then the new one
//! ([`Relocation::responsible`]). The person is late only after having *received* the decision.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{Jurisdiction, policies, relocation::Clocks};
//! use governance_core::legal_time::Calendar;
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = |text: &str| text.parse().ok();
//! let clocks = Clocks { applied: day("2026-03-02"), received: day("2026-03-18"), ..Clocks::default() };
//! let ask = clocks.inquire(&law).unwrap().unwrap();
//! assert_eq!(ask.nominal().to_string(), "2026-03-07"); // a Saturday
//! assert_eq!(ask.effective().to_string(), "2026-03-09");
//! let report = clocks.report(&law).unwrap().unwrap();
//! assert_eq!(report.effective().to_string(), "2026-03-25");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind, Region, Stage},
    decision::{Category, Decision},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    leave::{
        APPROVAL, Cause, Condition, END, FREEDOM, Fact, Findings, RECEPTION, breaks_order, order_of,
    },
    unlawful::Unlawful,
};

mod clocks;

pub use clocks::Clocks;

/// The institution decides on the change, tells whom it concerns, and sends the papers.
static CHANGE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(27).paragraph(2));
/// The new institution forwards the papers, having received the person like any other.
static NEW_PLACE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(22));

governance_core::vocabulary! {
    /// Which institution answers for the person.
    pub enum Responsible {
        /// That of the old place.
        Old = "old", "原执行地社区矫正机构", "institution of the old place";
        /// That of the new place.
        New = "new", "新执行地社区矫正机构", "institution of the new place";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Apply for a change of the place of execution.
    Apply {
        /// The day of the intended move, where it is fixed.
        #[serde(default)]
        moves: Option<NaiveDate>,
        /// Whether the new place lies in another province.
        #[serde(default)]
        other_province: Option<bool>,
    },
    /// Ask the institution of the new place, by letter.
    Inquire {
        /// When the letter arrived, where that is known.
        #[serde(default)]
        received: Option<NaiveDate>,
    },
    /// Answer, as the institution of the new place.
    Answer {
        /// Whether it agrees.
        agrees: bool,
        /// When the letter arrived.
        received: NaiveDate,
    },
    /// Refer a dispute over the answer to the next higher institution.
    Refer,
    /// Settle the dispute, as the next higher institution.
    Settle {
        /// Whether the move goes ahead.
        goes_ahead: bool,
        /// Whether the reason is legitimate.
        #[serde(default)]
        legitimate: Option<bool>,
    },
    /// Decide that the place does not change.
    Refuse {
        /// Why; `None` where the person has withdrawn the application.
        cause: Option<Cause>,
        /// What was established.
        #[serde(default)]
        findings: Findings,
        /// Whether the reasons are given in writing.
        #[serde(default)]
        reasons_in_writing: Option<bool>,
        /// Whether the person has withdrawn the application.
        #[serde(default)]
        withdrawn: Option<bool>,
    },
    /// Decide that the place changes.
    Consent {
        /// What was established.
        #[serde(default)]
        findings: Findings,
        /// What hangs on it.
        #[serde(default)]
        conditions: Vec<Condition>,
    },
    /// Serve the decision: a refusal with its reasons, a consent with the reporting notice.
    Serve {
        /// When the person received it.
        received: NaiveDate,
        /// Whether reasons, or education and the written reporting notice, went with it.
        #[serde(default)]
        told: Option<bool>,
    },
    /// Transfer documents and file to the new place.
    TransferFile,
    /// Acknowledge the transfer, as the institution of the new place.
    Acknowledge {
        /// When the file arrived.
        arrived: NaiveDate,
    },
    /// Report at the new place.
    Complete {
        /// Whether a good reason kept the person.
        #[serde(default)]
        good_reason: Option<bool>,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// A move was applied for.
    Applied {
        /// Whether as long ahead as is usual; decides nothing.
        ahead: Option<bool>,
        /// Whether the new place lies in another province.
        other_province: Option<bool>,
    },
    /// The new place was asked.
    Inquired {
        /// When the letter arrived.
        received: Option<NaiveDate>,
    },
    /// The new place answered.
    Answered {
        /// Whether it agrees.
        agrees: bool,
        /// When the letter arrived.
        received: NaiveDate,
        /// By how many days the answer was late.
        late: u32,
    },
    /// The dispute was referred.
    Referred,
    /// The dispute was settled.
    Settled {
        /// Whether the move goes ahead.
        goes_ahead: bool,
    },
    /// The place does not change.
    Refused {
        /// Why; `None` where the application was withdrawn.
        cause: Option<Cause>,
    },
    /// The place changes.
    Consented {
        /// Whether the new place lies in another province.
        other_province: Option<bool>,
    },
    /// The decision was served.
    Served {
        /// When the person received it.
        received: NaiveDate,
    },
    /// The file was transferred.
    FileTransferred,
    /// The transfer was acknowledged.
    Acknowledged {
        /// When the file arrived.
        arrived: NaiveDate,
        /// By how many days the receipt was late.
        late: u32,
    },
    /// The person reported at the new place.
    Completed {
        /// By how many days late, from the day after the legal last day.
        late: u32,
        /// Whether a good reason excuses that.
        excused: Option<bool>,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Applied { .. } => EventKind::MoveApplied,
            Self::Inquired { .. } => EventKind::MoveInquired,
            Self::Answered { .. } => EventKind::MoveAnswered,
            Self::Referred => EventKind::MoveReferred,
            Self::Settled { .. } => EventKind::MoveSettled,
            Self::Refused { .. } => EventKind::MoveRefused,
            Self::Consented { .. } => EventKind::MoveConsented,
            Self::Served { .. } => EventKind::MoveServed,
            Self::FileTransferred => EventKind::MoveFileTransferred,
            Self::Acknowledged { .. } => EventKind::MoveAcknowledged,
            Self::Completed { .. } => EventKind::MoveCompleted,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Apply { .. } => (EventKind::MoveApplied, Act::ApplyMove),
            Self::Inquire { .. } => (EventKind::MoveInquired, Act::InquireMove),
            Self::Answer { .. } => (EventKind::MoveAnswered, Act::AnswerMove),
            Self::Refer => (EventKind::MoveReferred, Act::ReferMove),
            Self::Settle { .. } => (EventKind::MoveSettled, Act::SettleMove),
            Self::Refuse { .. } => (EventKind::MoveRefused, Act::DecideMove),
            Self::Consent { .. } => (EventKind::MoveConsented, Act::DecideMove),
            Self::Serve { .. } => (EventKind::MoveServed, Act::DecideMove),
            Self::TransferFile => (EventKind::MoveFileTransferred, Act::TransferFile),
            Self::Acknowledge { .. } => (EventKind::MoveAcknowledged, Act::AcknowledgeTransfer),
            Self::Complete { .. } => (EventKind::MoveCompleted, Act::CompleteMove),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The person has not been received.
        NotUnderCorrection = "NOT_UNDER_CORRECTION", "尚未接收，不在矫正期间", "not received, and so not under correction";
        /// The term is over: nobody needs approval to move.
        MoveNeedless = "MOVE_NEEDLESS", "矫正期限已满，迁居无需批准", "the term is over: nobody needs approval to move";
        /// The term is over: nobody decides on moves.
        TermOver = "MOVE_TERM_OVER", "矫正期限已满，不得再决定变更执行地", "the term is over: nobody decides on moves any longer";
        /// A day that has not come.
        NotYet { day: NaiveDate } = "MOVE_NOT_YET", "{day}尚未到来", "{day} has not come";
        /// A day before what it follows.
        TooEarly { day: NaiveDate, after: NaiveDate } = "MOVE_TOO_EARLY", "{day}早于在先事项的{after}", "{day} lies before {after}, which it follows";
        /// The new place has agreed.
        NoDispute = "MOVE_NO_DISPUTE", "新执行地已经同意，不存在争议", "the new place has agreed: there is no dispute";
        /// The dispute has been settled.
        AlreadySettled = "MOVE_ALREADY_SETTLED", "争议已经上一级社区矫正机构处理", "the dispute has been settled";
        /// The dispute is open.
        Disputed = "MOVE_DISPUTED", "新执行地不同意，应当报上一级社区矫正机构", "the new place disagrees: for the next higher institution";
        /// Something is still to be established.
        StillMissing { fact: Fact } = "MOVE_STILL_MISSING", "尚待查明：{fact}", "still to be established: {fact}";
        /// Consented to without a legitimate reason.
        NoReason = "MOVE_NO_REASON", "没有正当理由，不得变更执行地", "without a legitimate reason the place does not change";
        /// Consented to against a prohibition order.
        AgainstOrder = "MOVE_AGAINST_ORDER", "迁居违反人民法院禁止令，不得批准", "the move would break the court's prohibition order";
        /// A condition that no article knows.
        ConditionUnlawful { condition: Condition } = "MOVE_CONDITION_UNLAWFUL", "变更执行地不得附加条件：{condition}", "a move may not be made to depend on {condition}";
        /// Refused although the reason is legitimate.
        ReasonLegitimate = "MOVE_REASON_LEGITIMATE", "有正当理由的，应当批准迁居", "with a legitimate reason a move shall be approved";
        /// Refused for something else.
        CauseUnlawful { cause: Cause } = "MOVE_CAUSE_UNLAWFUL", "不得以“{cause}”为由不予变更执行地", "a move is not refused for {cause}";
        /// Refused on what nobody established.
        CauseNotEstablished { fact: Fact } = "MOVE_CAUSE_NOT_ESTABLISHED", "未经查明不得不予变更执行地：{fact}", "a move is not refused on what was not established: {fact}";
        /// Closed as withdrawn, which nobody has said.
        NotWithdrawn = "MOVE_NOT_WITHDRAWN", "本人未撤回申请，不予变更应当说明理由", "the person has not withdrawn the application: a refusal needs a cause";
        /// Refused without reasons in writing.
        NoWrittenReasons = "MOVE_NO_WRITTEN_REASONS", "不予变更执行地应当告知并说明理由", "a move is refused with reasons in writing or not at all";
        /// There is nothing to serve.
        NothingToServe = "MOVE_NOTHING_TO_SERVE", "没有待送达的决定", "there is no decision to serve";
        /// Served without what goes with it.
        NotTold = "MOVE_NOT_TOLD", "送达决定应当告知理由或者报到期限和后果", "the decision goes with its reasons, or with the reporting notice";
        /// Transferred twice.
        AlreadyTransferred = "MOVE_ALREADY_TRANSFERRED", "档案材料已经移交", "the file has been transferred";
        /// Not transferred.
        NotTransferred = "MOVE_NOT_TRANSFERRED", "档案材料尚未移交", "the file has not been transferred";
        /// Acknowledged twice.
        AlreadyAcknowledged = "MOVE_ALREADY_ACKNOWLEDGED", "回执已经送回", "the transfer has been acknowledged";
        /// A figure is not known.
        TextNotAvailable = "MOVE_TEXT_NOT_AVAILABLE", "期限的规定未能取得，不得推定", "the text that sets the time was not available, and nobody guesses";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::TermOver => Some(Unlawful::TermLengthened),
            Self::ConditionUnlawful { condition: Condition::Papers } => {
                Some(Unlawful::OtherRestriction)
            }
            // The law speaks of leaving and of moving in one sentence.
            Self::ConditionUnlawful { .. }
            | Self::ReasonLegitimate
            | Self::CauseUnlawful { .. }
            | Self::CauseNotEstablished { .. }
            | Self::NotWithdrawn
            | Self::NoWrittenReasons => Some(Unlawful::LeaveObstructed),
            Self::NotYet { .. } | Self::TooEarly { .. } => Some(Unlawful::BackDated),
            Self::NotTold => Some(Unlawful::NoticeMissing),
            Self::NotUnderCorrection
            | Self::MoveNeedless
            | Self::NoDispute
            | Self::AlreadySettled
            | Self::Disputed
            | Self::StillMissing { .. }
            | Self::NoReason
            | Self::AgainstOrder
            | Self::NothingToServe
            | Self::AlreadyTransferred
            | Self::NotTransferred
            | Self::AlreadyAcknowledged
            | Self::TextNotAvailable => None,
        }
    }
}

/// What a case keeps of moving.
#[doc(alias("变更执行地", "迁居"))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Relocation {
    clocks: Clocks,
    other_province: Option<bool>,
    agrees: Option<bool>,
    settled: Option<bool>,
    // Of the last application: refused, and the person not yet told.
    untold: bool,
    transferred: Option<NaiveDate>,
    moved: Option<NaiveDateTime>,
}

impl Relocation {
    /// Returns the days from which the clocks of the move under way run.
    pub const fn clocks(&self) -> Clocks {
        self.clocks
    }

    /// Returns the day of the decision that the place changes, until the person has reported.
    pub const fn decided(&self) -> Option<NaiveDate> {
        self.clocks.decided
    }

    /// Returns the day on which the person reported at the present place, if ever moved.
    ///
    /// What was approved for the old place, a positioning device above all, needs a new decision
    /// from then on.
    pub fn moved(&self) -> Option<NaiveDate> {
        self.moved.map(|moment| moment.date())
    }

    /// Returns when the person reported at the present place, if ever moved.
    pub const fn moved_at(&self) -> Option<NaiveDateTime> {
        self.moved
    }

    /// Returns which institution answers for the person: the old one until the person has reported
    /// at the new place. `None` where no change has been decided.
    ///
    /// # Source
    ///
    /// [`RelocationLaw::old_searches`](crate::policy::RelocationLaw::old_searches);
    /// 《社区矫正法实施办法》（2020）第三十一条.
    pub const fn responsible(&self) -> Option<Responsible> {
        match (self.clocks.decided, self.moved) {
            (Some(_), _) => Some(Responsible::Old),
            (None, Some(_)) => Some(Responsible::New),
            (None, None) => None,
        }
    }

    /// Returns whether the move may go ahead: as the dispute was settled, else as the new place has
    /// answered.
    pub fn goes_ahead(&self) -> Option<bool> {
        self.settled.or(self.agrees)
    }

    /// Returns by how many days the person is late at the new place on `day`: never before the
    /// decision was received, and never where the time is not known.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn late(&self, day: NaiveDate, law: &Jurisdiction) -> Result<u32, TimeError> {
        Ok(self.clocks.report(law)?.map_or(0, |by| clocks::days_late(by.effective(), day)))
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let today = occurred.date();
        match *event {
            Event::Applied { other_province, .. } => {
                let clocks = Clocks { applied: Some(today), ..Clocks::default() };
                *self = Self { clocks, other_province, moved: self.moved, ..Self::default() };
            }
            Event::Inquired { received } => {
                self.clocks.inquired = Some(today);
                self.clocks.letter = received;
            }
            Event::Answered { agrees, received, .. } => {
                self.clocks.letter = Some(received);
                self.agrees = Some(agrees);
            }
            Event::Referred => {}
            Event::Settled { goes_ahead } => self.settled = Some(goes_ahead),
            // Of an application that is over nothing stays but that the person is to be told.
            Event::Refused { cause } => {
                let clocks = Clocks { refused: cause.map(|_| today), ..Clocks::default() };
                let untold = cause.is_some();
                *self = Self { clocks, untold, moved: self.moved, ..Self::default() };
            }
            Event::Consented { .. } => self.clocks.decided = Some(today),
            Event::Served { received } => {
                self.untold = false;
                if self.clocks.decided.is_some() {
                    self.clocks.received = Some(received);
                } else {
                    self.clocks = Clocks::default();
                }
            }
            Event::FileTransferred => self.transferred = Some(today),
            Event::Acknowledged { arrived, .. } => self.clocks.arrived = Some(arrived),
            Event::Completed { .. } => *self = Self { moved: Some(occurred), ..Self::default() },
        }
    }
}

type Considered<'law> = Result<Event, Vec<Finding<'law, Ground>>>;

fn refuse(ground: Ground, source: &Citation) -> Considered<'_> {
    Err(vec![Finding { ground, source }])
}

fn unless(against: Vec<Finding<'_, Ground>>, event: Event) -> Considered<'_> {
    if against.is_empty() { Ok(event) } else { Err(against) }
}

/// Refuses a day that has not come, or lies before what it follows.
fn dated<'law>(
    day: NaiveDate,
    after: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), Vec<Finding<'law, Ground>>> {
    let ground = match after {
        _ if today < day => Ground::NotYet { day },
        Some(after) if day < after => Ground::TooEarly { day, after },
        _ => return Ok(()),
    };
    Err(vec![Finding { ground, source: &CHANGE }])
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let today = at.date();
    let relocation = case.relocation();
    let policy = &law.policy.relocation;
    let disputes = policy.disputes.source().unwrap_or(&CHANGE);
    let beyond = |_: TimeError| vec![Finding { ground: Ground::TextNotAvailable, source: &CHANGE }];
    // After the term the person may still be told, noted and received; nobody decides any more.
    let over = case.is_over(today);
    match command {
        Command::Apply { .. } if over => refuse(Ground::MoveNeedless, &END),
        Command::Apply { .. } if !case.is_registered() => {
            refuse(Ground::NotUnderCorrection, &RECEPTION)
        }
        Command::Apply { moves, other_province } => {
            let ahead = clocks::is_ahead(today, *moves, law).map_err(beyond)?;
            Ok(Event::Applied { ahead, other_province: *other_province })
        }
        Command::Inquire { .. }
        | Command::Answer { .. }
        | Command::Refer
        | Command::Settle { .. }
        | Command::Refuse { .. }
        | Command::Consent { .. }
            if over =>
        {
            refuse(Ground::TermOver, &END)
        }
        Command::Inquire { received } => {
            if let Some(received) = received {
                dated(*received, relocation.clocks.applied, today)?;
            }
            Ok(Event::Inquired { received: *received })
        }
        Command::Answer { agrees, received } => {
            dated(*received, relocation.clocks.applied, today)?;
            let clocks = Clocks { letter: Some(*received), ..relocation.clocks };
            let by = clocks.answer(law).map_err(beyond)?;
            let late = by.map_or(0, |by| clocks::days_late(by.effective(), today));
            Ok(Event::Answered { agrees: *agrees, received: *received, late })
        }
        Command::Refer => match (relocation.agrees, relocation.settled) {
            (_, Some(_)) => refuse(Ground::AlreadySettled, disputes),
            (Some(false), None) => Ok(Event::Referred),
            _ => refuse(Ground::NoDispute, disputes),
        },
        Command::Settle { goes_ahead: true, .. } => Ok(Event::Settled { goes_ahead: true }),
        // Nor does the next higher institution send away whom the law lets move.
        Command::Settle { goes_ahead: false, legitimate } => match legitimate {
            Some(false) => Ok(Event::Settled { goes_ahead: false }),
            Some(true) => refuse(Ground::ReasonLegitimate, &APPROVAL),
            None => refuse(Ground::CauseNotEstablished { fact: Fact::Legitimate }, &APPROVAL),
        },
        Command::Refuse { cause, findings, reasons_in_writing, withdrawn } => {
            turn_down(case, *cause, *findings, *reasons_in_writing, *withdrawn)
        }
        Command::Consent { findings, conditions } => consent(case, *findings, conditions, disputes),
        Command::Serve { received, told } => {
            let decided = match (relocation.clocks.decided, relocation.untold) {
                (Some(decided), _) if relocation.clocks.received.is_none() => Some(decided),
                (None, true) => relocation.clocks.refused,
                _ => return refuse(Ground::NothingToServe, &CHANGE),
            };
            dated(*received, decided, today)?;
            match told {
                Some(true) => Ok(Event::Served { received: *received }),
                _ => refuse(Ground::NotTold, &CHANGE),
            }
        }
        Command::TransferFile => match relocation.transferred {
            None => Ok(Event::FileTransferred),
            Some(_) => refuse(Ground::AlreadyTransferred, &CHANGE),
        },
        Command::Acknowledge { arrived } => {
            if relocation.transferred.is_none() {
                return refuse(Ground::NotTransferred, &CHANGE);
            }
            if relocation.clocks.arrived.is_some() {
                return refuse(Ground::AlreadyAcknowledged, &CHANGE);
            }
            dated(*arrived, relocation.transferred, today)?;
            let clocks = Clocks { arrived: Some(*arrived), ..relocation.clocks };
            let by = clocks.acknowledge(law).map_err(beyond)?;
            let late = by.map_or(0, |by| clocks::days_late(by.effective(), today));
            Ok(Event::Acknowledged { arrived: *arrived, late })
        }
        // Whoever comes is received: with or without file, notice and punctuality.
        Command::Complete { good_reason } => {
            let late = if over { 0 } else { relocation.late(today, law).map_err(beyond)? };
            // The person's own duty rests while held.
            let held = case.at(Region::Liberty) == Stage::Held;
            let excused = if late == 0 || held { Some(true) } else { *good_reason };
            Ok(Event::Completed { late, excused })
        }
    }
}

fn turn_down<'law>(
    case: &Correction,
    cause: Option<Cause>,
    findings: Findings,
    reasons_in_writing: Option<bool>,
    withdrawn: Option<bool>,
) -> Considered<'law> {
    let Some(cause) = cause else {
        return match withdrawn {
            Some(true) => Ok(Event::Refused { cause: None }),
            _ => refuse(Ground::NotWithdrawn, &APPROVAL),
        };
    };
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    let order = order_of(case.decision().category)
        .filter(|_| case.decision().prohibition_order == Some(true));
    let established = |is: bool, fact| (!is).then_some(Ground::CauseNotEstablished { fact });
    let fault = match cause {
        Cause::AgainstOrder => {
            let breaks = order.is_some() && findings.against_order == Some(true);
            established(breaks, Fact::AgainstOrder)
        }
        _ if findings.legitimate == Some(true) => Some(Ground::ReasonLegitimate),
        Cause::NoLegitimateReason => {
            established(findings.legitimate == Some(false), Fact::Legitimate)
        }
        Cause::UntruePapers => established(findings.papers_true == Some(false), Fact::PapersTrue),
        // The other place's reluctance is a dispute, and the rest is nothing at all.
        _ => Some(Ground::CauseUnlawful { cause }),
    };
    if let Some(ground) = fault {
        object(ground, &APPROVAL);
    }
    if reasons_in_writing != Some(true) {
        object(Ground::NoWrittenReasons, &FREEDOM);
    }
    unless(against, Event::Refused { cause: Some(cause) })
}

fn consent<'law>(
    case: &Correction,
    findings: Findings,
    conditions: &[Condition],
    disputes: &'law Citation,
) -> Considered<'law> {
    let relocation = case.relocation();
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    match relocation.goes_ahead() {
        Some(true) => {}
        _ if relocation.settled == Some(false) => object(Ground::NoReason, disputes),
        _ => object(Ground::Disputed, disputes),
    }
    match findings.legitimate {
        Some(true) => {}
        Some(false) => object(Ground::NoReason, &APPROVAL),
        None => object(Ground::StillMissing { fact: Fact::Legitimate }, &APPROVAL),
    }
    if let Some(order) = order_of(case.decision().category) {
        match breaks_order(case, findings.against_order) {
            Some(false) => {}
            Some(true) => object(Ground::AgainstOrder, order),
            None => object(Ground::StillMissing { fact: Fact::AgainstOrder }, order),
        }
    }
    for condition in conditions.iter().copied().filter(|condition| !condition.is_lawful()) {
        object(Ground::ConditionUnlawful { condition }, &FREEDOM);
    }
    unless(against, Event::Consented { other_province: relocation.other_province })
}

/// Returns whether another house than before keeps the convict's file after a move.
///
/// Where a prison administration or the police approved execution outside prison, they hand the file
/// over to their counterpart, which names a prison or detention house; within one province what the
/// police approved may stay.
const fn changes_keeper(decision: &Decision, other_province: Option<bool>) -> bool {
    if !matches!(decision.category, Category::OutsidePrison) {
        return false;
    }
    match decision.organ {
        BodyKind::PrisonAdministration => true,
        BodyKind::PublicSecurity => !matches!(other_province, Some(false)),
        _ => false,
    }
}

/// Adds what is owed.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let today = at.date();
    if case.is_over(today) {
        return Ok(());
    }
    let relocation = case.relocation();
    let clocks = relocation.clocks;
    let policy = &law.policy.relocation;
    let (institution, party) = (BodyKind::CorrectionInstitution, BodyKind::Party);
    let mut owe = |duty, by, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    match case.at(Region::Relocation) {
        Stage::MoveApplied => {
            if let (Some(by), Some(source)) = (clocks.inquire(law)?, policy.inquire_within.source())
            {
                let due = Due::By(by.effective());
                owe(Duty::InquireNewPlace, institution, institution, due, source);
            }
        }
        Stage::MoveInquired => {
            if let Some(source) = policy.answer_within.source() {
                // The clock runs from the arrival of the letter, which nobody may guess.
                let due = clocks.answer(law)?.map_or(Due::Promptly, |by| Due::By(by.effective()));
                owe(Duty::AnswerInquiry, institution, institution, due, source);
            }
        }
        Stage::MoveAnswered => {
            owe(Duty::DecideMove, institution, party, Due::Promptly, &CHANGE);
        }
        Stage::MoveReferred => {
            if let Some(source) = policy.disputes.source() {
                let higher = BodyKind::HigherCorrectionInstitution;
                owe(Duty::SettleMove, higher, institution, Due::Promptly, source);
            }
        }
        Stage::MoveConsented => return under_way(case, today, law, &mut owe),
        _ => {}
    }
    if relocation.untold
        && let (Some(by), Some(source)) = (clocks.tell(law)?, policy.tell_refusal_within.source())
    {
        owe(Duty::TellRefusal, institution, party, Due::By(by.effective()), source);
    }
    Ok(())
}

/// Adds what is owed between the decision and the arrival.
fn under_way<'law>(
    case: &Correction,
    today: NaiveDate,
    law: &'law Jurisdiction,
    owe: &mut impl FnMut(Duty, BodyKind, BodyKind, Due, &'law Citation),
) -> Result<(), TimeError> {
    let relocation = case.relocation();
    let clocks = relocation.clocks;
    let policy = &law.policy.relocation;
    let (institution, party) = (BodyKind::CorrectionInstitution, BodyKind::Party);
    if let (Some(by), Setting::Set(rule)) = (clocks.transfer(law)?, &policy.transfer_within) {
        let due = Due::By(by.effective());
        if relocation.transferred.is_none() {
            owe(Duty::TransferFile, institution, institution, due, &rule.source);
        }
        if clocks.received.is_none() {
            owe(Duty::TellMove, institution, party, due, &rule.source);
        }
    }
    if relocation.transferred.is_some()
        && clocks.arrived.is_none()
        && let Some(source) = policy.receipt_within.source()
    {
        owe(Duty::ReturnTransferReceipt, institution, institution, Due::Promptly, source);
    }
    if changes_keeper(case.decision(), relocation.other_province)
        && let Some(source) = policy.keeper_informs_within.source()
    {
        // Its days run from the naming, of which no case has a record.
        owe(Duty::NameFileKeeper, case.decision().organ, institution, Due::Promptly, source);
    }
    if case.at(Region::Liberty) == Stage::Held {
        return Ok(());
    }
    let Some(by) = clocks.report(law)? else { return Ok(()) };
    let source = policy.report_within.source().unwrap_or(&NEW_PLACE);
    owe(Duty::ReportAtNewPlace, party, institution, Due::By(by.effective()), source);
    if let (Some(source), Some(next)) = (policy.old_searches.source(), by.effective().succ_opt())
        && next <= today
    {
        let due = Due::AtOnce(next.into());
        owe(Duty::TellOldPlace, institution, institution, due, source);
        owe(Duty::Search, institution, party, due, source);
    }
    Ok(())
}
