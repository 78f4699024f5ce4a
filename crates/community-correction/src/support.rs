//! Education and support (CCL 35–43).

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
    /// Educated or supported.
    Supported,
    /// Help sought.
    HelpSought,
    /// Help given.
    HelpGiven,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Educated or supported.
    Supported,
    /// Help sought.
    HelpSought,
    /// Help given.
    HelpGiven,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Supported => EventKind::Supported,
            Self::HelpSought => EventKind::HelpSought,
            Self::HelpGiven => EventKind::HelpGiven,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Supported => (EventKind::Supported, Act::Support),
            Self::HelpSought => (EventKind::HelpSought, Act::SeekHelp),
            Self::HelpGiven => (EventKind::HelpGiven, Act::GiveHelp),
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
pub struct SupportRecord {}

impl SupportRecord {
    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::Supported | Event::HelpSought | Event::HelpGiven => {}
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
        Command::Supported => Event::Supported,
        Command::HelpSought => Event::HelpSought,
        Command::HelpGiven => Event::HelpGiven,
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
