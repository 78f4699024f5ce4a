//! Electronic positioning (CCL 29).

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
    /// Positioning sought.
    PositioningSought,
    /// Positioning approved.
    PositioningApproved,
    /// Positioning refused.
    PositioningRefused,
    /// Device put on.
    PositioningStarted,
    /// Continued need assessed.
    PositioningAssessed,
    /// Positioning extended.
    PositioningExtended,
    /// Device taken off.
    PositioningLifted,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Positioning sought.
    PositioningSought,
    /// Positioning approved.
    PositioningApproved,
    /// Positioning refused.
    PositioningRefused,
    /// Device put on.
    PositioningStarted,
    /// Continued need assessed.
    PositioningAssessed,
    /// Positioning extended.
    PositioningExtended,
    /// Device taken off.
    PositioningLifted,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::PositioningSought => EventKind::PositioningSought,
            Self::PositioningApproved => EventKind::PositioningApproved,
            Self::PositioningRefused => EventKind::PositioningRefused,
            Self::PositioningStarted => EventKind::PositioningStarted,
            Self::PositioningAssessed => EventKind::PositioningAssessed,
            Self::PositioningExtended => EventKind::PositioningExtended,
            Self::PositioningLifted => EventKind::PositioningLifted,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::PositioningSought => (EventKind::PositioningSought, Act::SeekPositioning),
            Self::PositioningApproved => (EventKind::PositioningApproved, Act::ApprovePositioning),
            Self::PositioningRefused => (EventKind::PositioningRefused, Act::ApprovePositioning),
            Self::PositioningStarted => (EventKind::PositioningStarted, Act::OperatePositioning),
            Self::PositioningAssessed => (EventKind::PositioningAssessed, Act::AssessPositioning),
            Self::PositioningExtended => (EventKind::PositioningExtended, Act::ApprovePositioning),
            Self::PositioningLifted => (EventKind::PositioningLifted, Act::LiftPositioning),
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
pub struct Positioning {}

impl Positioning {
    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::PositioningSought
            | Event::PositioningApproved
            | Event::PositioningRefused
            | Event::PositioningStarted
            | Event::PositioningAssessed
            | Event::PositioningExtended
            | Event::PositioningLifted => {}
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
        Command::PositioningSought => Event::PositioningSought,
        Command::PositioningApproved => Event::PositioningApproved,
        Command::PositioningRefused => Event::PositioningRefused,
        Command::PositioningStarted => Event::PositioningStarted,
        Command::PositioningAssessed => Event::PositioningAssessed,
        Command::PositioningExtended => Event::PositioningExtended,
        Command::PositioningLifted => Event::PositioningLifted,
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
