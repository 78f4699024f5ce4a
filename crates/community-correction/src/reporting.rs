//! Reports, health, checks, approvals of contact and entry (CCL 23, 26, 31).

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
    /// Reported.
    Reported,
    /// Checked.
    Checked,
    /// Contact decided on.
    ContactApproved,
    /// Entry decided on.
    EntryApproved,
    /// Exercise of liberties decided on.
    LibertiesApproved,
    /// Interval changed.
    IntervalChanged,
    /// Unlawful conduct stopped.
    ConductStopped,
    /// Police called.
    PoliceCalled,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Reported.
    Reported,
    /// Checked.
    Checked,
    /// Contact decided on.
    ContactApproved,
    /// Entry decided on.
    EntryApproved,
    /// Exercise of liberties decided on.
    LibertiesApproved,
    /// Interval changed.
    IntervalChanged,
    /// Unlawful conduct stopped.
    ConductStopped,
    /// Police called.
    PoliceCalled,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Reported => EventKind::Reported,
            Self::Checked => EventKind::Checked,
            Self::ContactApproved => EventKind::ContactApproved,
            Self::EntryApproved => EventKind::EntryApproved,
            Self::LibertiesApproved => EventKind::LibertiesApproved,
            Self::IntervalChanged => EventKind::IntervalChanged,
            Self::ConductStopped => EventKind::ConductStopped,
            Self::PoliceCalled => EventKind::PoliceCalled,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Reported => (EventKind::Reported, Act::Report),
            Self::Checked => (EventKind::Checked, Act::Check),
            Self::ContactApproved => (EventKind::ContactApproved, Act::ApproveContact),
            Self::EntryApproved => (EventKind::EntryApproved, Act::ApproveEntry),
            Self::LibertiesApproved => (EventKind::LibertiesApproved, Act::ApproveLiberties),
            Self::IntervalChanged => (EventKind::IntervalChanged, Act::ChangeInterval),
            Self::ConductStopped => (EventKind::ConductStopped, Act::StopConduct),
            Self::PoliceCalled => (EventKind::PoliceCalled, Act::CallPolice),
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
pub struct Reporting {}

impl Reporting {
    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::Reported
            | Event::Checked
            | Event::ContactApproved
            | Event::EntryApproved
            | Event::LibertiesApproved
            | Event::IntervalChanged
            | Event::ConductStopped
            | Event::PoliceCalled => {}
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
        Command::Reported => Event::Reported,
        Command::Checked => Event::Checked,
        Command::ContactApproved => Event::ContactApproved,
        Command::EntryApproved => Event::EntryApproved,
        Command::LibertiesApproved => Event::LibertiesApproved,
        Command::IntervalChanged => Event::IntervalChanged,
        Command::ConductStopped => Event::ConductStopped,
        Command::PoliceCalled => Event::PoliceCalled,
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
