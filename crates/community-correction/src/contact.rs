//! Loss of contact and search (CCL 30, 50).

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
    /// Contact lost.
    ContactLost,
    /// Police asked to help.
    PoliceAsked,
    /// Found.
    Found,
    /// Declared a fugitive.
    FugitiveDeclared,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Contact lost.
    ContactLost,
    /// Police asked to help.
    PoliceAsked,
    /// Found.
    Found,
    /// Declared a fugitive.
    FugitiveDeclared,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::ContactLost => EventKind::ContactLost,
            Self::PoliceAsked => EventKind::PoliceAsked,
            Self::Found => EventKind::Found,
            Self::FugitiveDeclared => EventKind::FugitiveDeclared,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::ContactLost => (EventKind::ContactLost, Act::Search),
            Self::PoliceAsked => (EventKind::PoliceAsked, Act::AskPolice),
            Self::Found => (EventKind::Found, Act::Search),
            Self::FugitiveDeclared => (EventKind::FugitiveDeclared, Act::Pursue),
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
pub struct Contact {}

impl Contact {
    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::ContactLost | Event::PoliceAsked | Event::Found | Event::FugitiveDeclared => {}
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
        Command::ContactLost => Event::ContactLost,
        Command::PoliceAsked => Event::PoliceAsked,
        Command::Found => Event::Found,
        Command::FugitiveDeclared => Event::FugitiveDeclared,
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
