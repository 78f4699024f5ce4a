//! Recurrent activity across cities and counties: one approval for many trips.
//!
//! Whoever's normal work or life needs it may be given one permit instead of leave for every trip
//! (CCL 27(1)). The county institution gives it, for six months at most, never past the end of the
//! term, and for places that are named: a trip elsewhere is leave. *Run out* is a question asked
//! with a date.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{self, Correction},
//!     decision::{Decision, Term},
//!     leave::Findings,
//!     permit::{Command, Need},
//!     policies,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
//! let term = Term { first: day("2025-03-01"), last: day("2027-02-28") };
//! let mut case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let mut step = |command, body| {
//!     let (by, at) = (Actor::new(body, "1"), "2026-01-15T09:00:00".parse().unwrap());
//!     let decided = case.decide(&correction::Command::Permit(command), &by, at, &law).unwrap();
//!     case.apply(&case.record(decided, &by, at, at)).unwrap();
//! };
//! // A driver who delivers to the neighbouring county every other day.
//! step(Command::Apply { need: Need::Work, places: vec!["130208".into()] }, BodyKind::Party);
//! let findings = Findings { legitimate: Some(true), ..Findings::default() };
//! let grant = Command::Grant {
//!     first: day("2026-01-15"), last: None, regular: Some(true), findings, conditions: Vec::new(),
//! };
//! step(grant, BodyKind::CorrectionInstitution);
//! let permit = case.state().permit();
//! assert!(permit.covers_trip(day("2026-07-14"), "130208"));
//! assert!(!permit.covers(day("2026-07-15")));
//! assert!(!permit.covers_trip(day("2026-03-02"), "110000"));
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::Citation,
    legal_time::{Period, TimeError},
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    leave::{APPROVAL, Condition, END, FREEDOM, Fact, Findings, RECEPTION, breaks_order, order_of},
    unlawful::Unlawful,
};

governance_core::vocabulary! {
    /// What the trips are needed for.
    pub enum Need {
        /// Work.
        Work = "work", "正常工作需要", "work";
        /// Life.
        Life = "life", "正常生活需要", "life";
    }
}

governance_core::vocabulary! {
    /// Why a permit ends before its time.
    pub enum EndCause {
        /// The person gives it up.
        GivenUp = "given_up", "本人放弃", "given up by the person";
        /// Work or life does not need it any longer.
        NeedEnded = "need_ended", "不再需要", "no longer needed";
        /// It was used for other trips.
        Misused = "misused", "用于许可以外的活动", "used for other trips";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Apply for a permit.
    Apply {
        /// What for.
        need: Need,
        /// The host's codes of the counties and cities.
        places: Vec<Box<str>>,
    },
    /// Grant it.
    Grant {
        /// The first day.
        first: NaiveDate,
        /// The last day; `None` for the longest that the law allows.
        #[serde(default)]
        last: Option<NaiveDate>,
        /// Whether work or life needs regular trips.
        #[serde(default)]
        regular: Option<bool>,
        /// What else was established.
        #[serde(default)]
        findings: Findings,
        /// What hangs on it.
        #[serde(default)]
        conditions: Vec<Condition>,
    },
    /// Refuse it: leave for the single trip stays open.
    Refuse {
        /// Whether the reasons are given in writing.
        #[serde(default)]
        reasons_in_writing: Option<bool>,
    },
    /// End it.
    End {
        /// Why.
        cause: EndCause,
        /// Whether that is established.
        #[serde(default)]
        established: Option<bool>,
        /// Whether the reasons are given in writing.
        #[serde(default)]
        reasons_in_writing: Option<bool>,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// A permit was applied for.
    Applied {
        /// What for.
        need: Need,
        /// The host's codes of the counties and cities.
        places: Vec<Box<str>>,
    },
    /// It was granted.
    Granted {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
    },
    /// It was refused.
    Refused {},
    /// It ended.
    Ended {
        /// Why.
        cause: EndCause,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Applied { .. } => EventKind::PermitApplied,
            Self::Granted { .. } | Self::Refused {} => EventKind::PermitDecided,
            Self::Ended { .. } => EventKind::PermitEnded,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Apply { .. } => (EventKind::PermitApplied, Act::ApplyPermit),
            Self::Grant { .. } | Self::Refuse { .. } => {
                (EventKind::PermitDecided, Act::DecidePermit)
            }
            Self::End { .. } => (EventKind::PermitEnded, Act::EndPermit),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The person has not been received.
        NotUnderCorrection = "NOT_UNDER_CORRECTION", "尚未接收，不在矫正期间", "not received, and so not under correction";
        /// The term is over: nobody needs a permit.
        PermitNeedless = "PERMIT_NEEDLESS", "矫正期限已满，跨市、县活动无需批准", "the term is over: nobody needs a permit";
        /// The term is over: nobody decides on permits.
        TermOver = "PERMIT_TERM_OVER", "矫正期限已满，不得再审批", "the term is over: nobody decides on permits any longer";
        /// No place is named.
        NoPlace = "PERMIT_NO_PLACE", "未列明活动地点", "no place is named";
        /// One application at a time.
        AlreadyAsked = "PERMIT_ALREADY_ASKED", "已有待批的申请", "an application is pending already";
        /// Nothing was applied for.
        NothingAsked = "PERMIT_NOT_ASKED", "没有待批的申请，期满应当重新申请", "no application is pending; a permit is not renewed by itself";
        /// There is none.
        NoPermit = "PERMIT_NONE", "没有有效的许可", "no permit is in force";
        /// Granted from a day that is past.
        BackDated { first: NaiveDate } = "PERMIT_BACK_DATED", "不得自已经过去的{first}起批准", "not granted from {first}, which is past";
        /// Granted for too long.
        TooLong { last: NaiveDate, longest: NaiveDate } = "PERMIT_TOO_LONG", "批准至{last}，最长至{longest}", "granted until {last}, the longest is until {longest}";
        /// Granted past the end of the term.
        PastTerm { last: NaiveDate, ends: NaiveDate } = "PERMIT_PAST_TERM", "批准至{last}，超过矫正期满之日{ends}", "granted until {last}, past the end of the term on {ends}";
        /// The days are in the wrong order.
        Reversed { first: NaiveDate, last: NaiveDate } = "PERMIT_REVERSED", "许可期间起止颠倒：{first}至{last}", "the permit ends on {last} before it begins on {first}";
        /// The longest time is not known.
        TextNotAvailable = "PERMIT_TEXT_NOT_AVAILABLE", "最长期限的规定未能取得，不得推定", "the text that sets the longest time was not available, and nobody guesses";
        /// Something is still to be established.
        StillMissing { fact: Fact } = "PERMIT_STILL_MISSING", "尚待查明：{fact}", "still to be established: {fact}";
        /// Work and life do not need regular trips.
        NotNeeded = "PERMIT_NOT_NEEDED", "不属于因正常工作和生活需要经常性跨市、县活动", "neither work nor life needs regular trips";
        /// Against a prohibition order.
        AgainstOrder = "PERMIT_AGAINST_ORDER", "违反人民法院禁止令，不得批准", "the trips would break the court's prohibition order";
        /// A condition that no article knows.
        ConditionUnlawful { condition: Condition } = "PERMIT_CONDITION_UNLAWFUL", "许可不得附加条件：{condition}", "a permit may not be made to depend on {condition}";
        /// Refused without reasons.
        NoWrittenReasons = "PERMIT_NO_WRITTEN_REASONS", "不予批准应当书面说明理由", "refused with reasons in writing or not at all";
        /// Ended without what it takes.
        EndUnfounded { cause: EndCause } = "PERMIT_END_UNFOUNDED", "未经查明并书面说明理由，不得以“{cause}”为由终止许可", "a permit is not ended as {cause} unless that is established, with reasons in writing";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::TermOver | Self::PastTerm { .. } => Some(Unlawful::TermLengthened),
            Self::BackDated { .. } => Some(Unlawful::BackDated),
            Self::TooLong { .. } | Self::TextNotAvailable => Some(Unlawful::LeaveWrongLevel),
            Self::ConditionUnlawful { condition: Condition::Papers }
            | Self::EndUnfounded { .. } => Some(Unlawful::OtherRestriction),
            Self::ConditionUnlawful { .. } | Self::NoWrittenReasons => {
                Some(Unlawful::LeaveObstructed)
            }
            Self::NotUnderCorrection
            | Self::PermitNeedless
            | Self::NoPlace
            | Self::AlreadyAsked
            | Self::NothingAsked
            | Self::NoPermit
            | Self::Reversed { .. }
            | Self::StillMissing { .. }
            | Self::NotNeeded
            | Self::AgainstOrder => None,
        }
    }
}

/// One permit that was granted.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
struct Granted {
    days: Period,
    places: Vec<Box<str>>,
}

/// What a case keeps of permits.
#[doc(alias("经常性跨市县活动", "跨市县活动"))]
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Permit {
    asked: Option<Vec<Box<str>>>,
    granted: Vec<Granted>,
}

impl Permit {
    /// Returns whether an application is pending.
    pub const fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// Returns whether a permit was in force on `day`, for its places.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.granted.iter().any(|granted| granted.days.contains(day))
    }

    /// Returns whether a permit covers a trip on `day` to `place`; any other trip is leave.
    pub fn covers_trip(&self, day: NaiveDate, place: &str) -> bool {
        let named = |granted: &Granted| granted.places.iter().any(|known| **known == *place);
        self.granted.iter().any(|granted| granted.days.contains(day) && named(granted))
    }

    /// Returns the last day of the permit in force on `day`, or of the last one that ran out.
    pub fn until(&self, day: NaiveDate) -> Option<NaiveDate> {
        let begun = self.granted.iter().filter(|granted| granted.days.first() <= day);
        begun.map(|granted| granted.days.last()).max()
    }

    /// Returns whether the last permit has run out by `day`: a new application is needed.
    pub fn has_run_out(&self, day: NaiveDate) -> bool {
        !self.covers(day) && self.until(day).is_some()
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let today = occurred.date();
        match event {
            Event::Applied { places, .. } => self.asked = Some(places.clone()),
            Event::Granted { first, last } => {
                if let (Some(places), Ok(days)) = (self.asked.take(), Period::new(*first, *last)) {
                    self.granted.push(Granted { days, places });
                }
            }
            Event::Refused {} => self.asked = None,
            // What was travelled on the day itself stays covered.
            Event::Ended { .. } => {
                self.granted.retain_mut(|granted| {
                    let last = granted.days.last().min(today);
                    let days = Period::new(granted.days.first(), last);
                    days.map(|days| granted.days = days).is_ok()
                });
            }
        }
        // Granted again, it is the same permit.
        self.granted.sort_by_key(|granted| (granted.days.first(), granted.days.last()));
        self.granted.dedup();
    }
}

type Considered<'law> = Result<Event, Vec<Finding<'law, Ground>>>;

fn refuse(ground: Ground, source: &Citation) -> Considered<'_> {
    Err(vec![Finding { ground, source }])
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let today = at.date();
    let permit = case.permit();
    let source = law.policy.leave.permit_longest.source().unwrap_or(&APPROVAL);
    let over = case.is_over(today);
    match command {
        Command::Apply { .. } if over => refuse(Ground::PermitNeedless, &END),
        Command::Apply { .. } if !case.is_registered() => {
            refuse(Ground::NotUnderCorrection, &RECEPTION)
        }
        Command::Apply { .. } if permit.is_asked() => refuse(Ground::AlreadyAsked, source),
        Command::Apply { places, .. } if places.is_empty() => refuse(Ground::NoPlace, source),
        Command::Apply { need, places } => {
            Ok(Event::Applied { need: *need, places: places.clone() })
        }
        _ if over => refuse(Ground::TermOver, &END),
        Command::Grant { .. } | Command::Refuse { .. } if !permit.is_asked() => {
            refuse(Ground::NothingAsked, source)
        }
        Command::Grant { first, last, regular, findings, conditions } => {
            let facts = (*regular, *findings);
            grant(case, (*first, *last), facts, conditions, today, law)
        }
        Command::Refuse { reasons_in_writing } => match reasons_in_writing {
            Some(true) => Ok(Event::Refused {}),
            _ => refuse(Ground::NoWrittenReasons, &FREEDOM),
        },
        Command::End { cause, established, reasons_in_writing } => {
            if !permit.granted.iter().any(|granted| today <= granted.days.last()) {
                return refuse(Ground::NoPermit, source);
            }
            // What the person gives up nobody takes; everything else is taken with reasons.
            let reasoned = *cause == EndCause::GivenUp || *reasons_in_writing == Some(true);
            if *established == Some(true) && reasoned {
                Ok(Event::Ended { cause: *cause })
            } else {
                refuse(Ground::EndUnfounded { cause: *cause }, &FREEDOM)
            }
        }
    }
}

fn grant<'law>(
    case: &Correction,
    (first, last): (NaiveDate, Option<NaiveDate>),
    (regular, findings): (Option<bool>, Findings),
    conditions: &[Condition],
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let Setting::Set(rule) = &law.policy.leave.permit_longest else {
        return refuse(Ground::TextNotAvailable, &APPROVAL);
    };
    let Ok(longest) = law.term(rule.is, first) else {
        return refuse(Ground::TextNotAvailable, &rule.source);
    };
    let mut against = Vec::new();
    let mut object = |ground, source| against.push(Finding { ground, source });
    if first < today {
        object(Ground::BackDated { first }, &rule.source);
    }
    let ends = case.ends();
    let last = match last {
        // Nobody said how long: as long as the law allows.
        None => ends.map_or(longest, |ends| ends.min(longest)),
        Some(last) => {
            if longest < last {
                object(Ground::TooLong { last, longest }, &rule.source);
            }
            if let Some(ends) = ends.filter(|ends| *ends < last) {
                object(Ground::PastTerm { last, ends }, &END);
            }
            last
        }
    };
    if last < first {
        object(Ground::Reversed { first, last }, &rule.source);
    }
    match (regular, findings.legitimate) {
        (Some(false), _) | (_, Some(false)) => object(Ground::NotNeeded, &APPROVAL),
        (None, _) => object(Ground::StillMissing { fact: Fact::Regular }, &APPROVAL),
        (Some(true), _) => {}
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
    if against.is_empty() { Ok(Event::Granted { first, last }) } else { Err(against) }
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "as the other topics, whose days may lie beyond")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    if case.permit().is_asked() && !case.is_over(at.date()) {
        owed.push(Obligation {
            duty: Duty::DecidePermit,
            by: BodyKind::CorrectionInstitution,
            to: BodyKind::Party,
            due: Due::Promptly,
            source: law.policy.leave.permit_longest.source().unwrap_or(&APPROVAL),
        });
    }
    Ok(())
}
