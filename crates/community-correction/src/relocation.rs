//! Change of the place of execution (CCL 27).

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
    /// Move applied for.
    MoveApplied,
    /// New place asked.
    MoveInquired,
    /// New place answered.
    MoveAnswered,
    /// Dispute referred.
    MoveReferred,
    /// Move refused.
    MoveRefused,
    /// Move decided.
    MoveConsented,
    /// File transferred.
    MoveFileTransferred,
    /// Transfer acknowledged.
    MoveAcknowledged,
    /// Reported at the new place.
    MoveCompleted,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Move applied for.
    MoveApplied,
    /// New place asked.
    MoveInquired,
    /// New place answered.
    MoveAnswered,
    /// Dispute referred.
    MoveReferred,
    /// Move refused.
    MoveRefused,
    /// Move decided.
    MoveConsented,
    /// File transferred.
    MoveFileTransferred,
    /// Transfer acknowledged.
    MoveAcknowledged,
    /// Reported at the new place.
    MoveCompleted,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::MoveApplied => EventKind::MoveApplied,
            Self::MoveInquired => EventKind::MoveInquired,
            Self::MoveAnswered => EventKind::MoveAnswered,
            Self::MoveReferred => EventKind::MoveReferred,
            Self::MoveRefused => EventKind::MoveRefused,
            Self::MoveConsented => EventKind::MoveConsented,
            Self::MoveFileTransferred => EventKind::MoveFileTransferred,
            Self::MoveAcknowledged => EventKind::MoveAcknowledged,
            Self::MoveCompleted => EventKind::MoveCompleted,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::MoveApplied => (EventKind::MoveApplied, Act::ApplyMove),
            Self::MoveInquired => (EventKind::MoveInquired, Act::InquireMove),
            Self::MoveAnswered => (EventKind::MoveAnswered, Act::AnswerMove),
            Self::MoveReferred => (EventKind::MoveReferred, Act::ReferMove),
            Self::MoveRefused => (EventKind::MoveRefused, Act::DecideMove),
            Self::MoveConsented => (EventKind::MoveConsented, Act::DecideMove),
            Self::MoveFileTransferred => (EventKind::MoveFileTransferred, Act::TransferFile),
            Self::MoveAcknowledged => (EventKind::MoveAcknowledged, Act::AcknowledgeTransfer),
            Self::MoveCompleted => (EventKind::MoveCompleted, Act::CompleteMove),
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

/// What a case keeps of this.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Relocation {
    moved: Option<NaiveDateTime>,
}

impl Relocation {
    /// Returns when the person last reported at a new place of execution.
    pub const fn moved_at(&self) -> Option<NaiveDateTime> {
        self.moved
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::MoveApplied
            | Event::MoveInquired
            | Event::MoveAnswered
            | Event::MoveReferred
            | Event::MoveRefused
            | Event::MoveConsented
            | Event::MoveFileTransferred
            | Event::MoveAcknowledged => {}
            Event::MoveCompleted => self.moved = Some(occurred),
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
        Command::MoveApplied => Event::MoveApplied,
        Command::MoveInquired => Event::MoveInquired,
        Command::MoveAnswered => Event::MoveAnswered,
        Command::MoveReferred => Event::MoveReferred,
        Command::MoveRefused => Event::MoveRefused,
        Command::MoveConsented => Event::MoveConsented,
        Command::MoveFileTransferred => Event::MoveFileTransferred,
        Command::MoveAcknowledged => Event::MoveAcknowledged,
        Command::MoveCompleted => Event::MoveCompleted,
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
