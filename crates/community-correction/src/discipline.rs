//! The ledger of breaches, merits and sanctions (CCL 28, 59).

use chrono::NaiveDateTime;
use governance_core::{assessment::Finding, legal_time::TimeError, procedure::Happening};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind},
    duty::Owed,
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Breach established.
    BreachFound,
    /// Assessed.
    Assessed,
    /// Commended.
    Commended,
    /// Admonished.
    Admonished,
    /// Warned.
    Warned,
    /// Public-security penalty proposed.
    PenaltyProposed,
    /// Public-security penalty decided on.
    PenaltyDecided,
    /// Objected to.
    Objected,
    /// Objection answered.
    ObjectionAnswered,
    /// Set aside.
    SetAside,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Breach established.
    BreachFound,
    /// Assessed.
    Assessed,
    /// Commended.
    Commended,
    /// Admonished.
    Admonished,
    /// Warned.
    Warned,
    /// Public-security penalty proposed.
    PenaltyProposed,
    /// Public-security penalty decided on.
    PenaltyDecided,
    /// Objected to.
    Objected,
    /// Objection answered.
    ObjectionAnswered,
    /// Set aside.
    SetAside,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::BreachFound => EventKind::BreachFound,
            Self::Assessed => EventKind::Assessed,
            Self::Commended => EventKind::Commended,
            Self::Admonished => EventKind::Admonished,
            Self::Warned => EventKind::Warned,
            Self::PenaltyProposed => EventKind::PenaltyProposed,
            Self::PenaltyDecided => EventKind::PenaltyDecided,
            Self::Objected => EventKind::Objected,
            Self::ObjectionAnswered => EventKind::ObjectionAnswered,
            Self::SetAside => EventKind::SetAside,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::BreachFound => (EventKind::BreachFound, Act::EstablishBreach),
            Self::Assessed => (EventKind::Assessed, Act::Assess),
            Self::Commended => (EventKind::Commended, Act::Commend),
            Self::Admonished => (EventKind::Admonished, Act::Admonish),
            Self::Warned => (EventKind::Warned, Act::Warn),
            Self::PenaltyProposed => (EventKind::PenaltyProposed, Act::ProposePenalty),
            Self::PenaltyDecided => (EventKind::PenaltyDecided, Act::DecidePenalty),
            Self::Objected => (EventKind::Objected, Act::Object),
            Self::ObjectionAnswered => (EventKind::ObjectionAnswered, Act::AnswerObjection),
            Self::SetAside => (EventKind::SetAside, Act::SetAside),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The matter is not under way.
        NotUnderWay = "NOT_UNDER_WAY", "尚未开始", "not under way";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NotUnderWay => None,
        }
    }
}

governance_core::vocabulary! {
    /// What was broken.
    #[doc(alias = "违反监督管理规定")]
    pub enum BreachKind {
        /// Late arrival.
        Arrival = "arrival", "未按期报到", "late arrival";
        /// The rules on reporting.
        Reporting = "reporting", "违反报告规定", "breach of the rules on reporting";
        /// The rules on visitors and contact.
        Visitors = "visitors", "违反会客规定", "breach of the rules on visitors";
        /// Leaving the city or county without approval.
        Leave = "leave", "未经批准外出", "leaving without approval";
        /// The rules on moving.
        Move = "move", "违反迁居规定", "breach of the rules on moving";
        /// The rules on medical bail: the recheck.
        Recheck = "recheck", "不按规定提交复查情况", "recheck not handed in";
        /// A prohibition order.
        ProhibitionOrder = "prohibition_order", "违反禁止令", "breach of a prohibition order";
        /// Education ordered and refused.
        Education = "education", "不参加教育学习", "education refused";
        /// Being off supervision.
        OffSupervision = "off_supervision", "脱离监管", "off supervision";
        /// Another rule of supervision.
        Other = "other", "违反其他监督管理规定", "breach of another rule";
    }
}

/// What a case keeps of breaches, merits and sanctions.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Ledger {}

impl Ledger {
    /// Returns whether a breach of `kind` without good reason is established.
    pub const fn has_breach(&self, _kind: BreachKind) -> bool {
        false
    }

    /// Returns whether a warning in force was given for a breach of `kind`.
    pub const fn has_warned_for(&self, _kind: BreachKind) -> bool {
        false
    }

    /// Returns the number of warnings in force: served, not set aside, not yet used up.
    pub const fn warnings(&self) -> usize {
        0
    }

    /// Returns the number of admonitions in force.
    pub const fn admonitions(&self) -> usize {
        0
    }

    /// Returns whether the police imposed a penalty for breach of supervision rules.
    pub const fn is_penalised(&self) -> bool {
        false
    }

    /// Returns whether a breach was established after the last of the warnings in force was served:
    /// "still not correcting".
    pub const fn still_not_correcting(&self) -> bool {
        false
    }

    /// Returns whether a breach was established after that penalty: "still not correcting".
    pub const fn breached_after_penalty(&self) -> bool {
        false
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::BreachFound
            | Event::Assessed
            | Event::Commended
            | Event::Admonished
            | Event::Warned
            | Event::PenaltyProposed
            | Event::PenaltyDecided
            | Event::Objected
            | Event::ObjectionAnswered
            | Event::SetAside => {}
        }
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    _case: &Correction,
    command: &Command,
    _at: NaiveDateTime,
    _law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    Ok(match command {
        Command::BreachFound => Event::BreachFound,
        Command::Assessed => Event::Assessed,
        Command::Commended => Event::Commended,
        Command::Admonished => Event::Admonished,
        Command::Warned => Event::Warned,
        Command::PenaltyProposed => Event::PenaltyProposed,
        Command::PenaltyDecided => Event::PenaltyDecided,
        Command::Objected => Event::Objected,
        Command::ObjectionAnswered => Event::ObjectionAnswered,
        Command::SetAside => Event::SetAside,
    })
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "days may lie beyond the calendar")]
pub(crate) const fn owed<'law>(
    _case: &Correction,
    _at: NaiveDateTime,
    _law: &'law Jurisdiction,
    _owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    Ok(())
}
