//! From the decision to reception: educating, notifying, delivering, reporting or handing over (CCL 17–22).

use chrono::NaiveDateTime;
use governance_core::{assessment::Finding, legal_time::TimeError, procedure::Happening};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind},
    decision::Term,
    duty::Owed,
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Decided.
    Decided,
    /// Told of duties and consequences.
    Educated,
    /// Took effect.
    TookEffect,
    /// Institution notified.
    Notified,
    /// Documents delivered.
    DocumentsDelivered,
    /// Receipt returned.
    DocumentsAcknowledged,
    /// Missing documents requested.
    DocumentsRequested,
    /// Received and registered.
    Registered,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Decided.
    Decided,
    /// Told of duties and consequences.
    Educated,
    /// Took effect.
    TookEffect,
    /// Institution notified.
    Notified,
    /// Documents delivered.
    DocumentsDelivered,
    /// Receipt returned.
    DocumentsAcknowledged,
    /// Missing documents requested.
    DocumentsRequested,
    /// Received and registered.
    Registered,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Decided => EventKind::Decided,
            Self::Educated => EventKind::Educated,
            Self::TookEffect => EventKind::TookEffect,
            Self::Notified => EventKind::Notified,
            Self::DocumentsDelivered => EventKind::DocumentsDelivered,
            Self::DocumentsAcknowledged => EventKind::DocumentsAcknowledged,
            Self::DocumentsRequested => EventKind::DocumentsRequested,
            Self::Registered => EventKind::Registered,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Decided => (EventKind::Decided, Act::Decide),
            Self::Educated => (EventKind::Educated, Act::Educate),
            Self::TookEffect => (EventKind::TookEffect, Act::ConfirmEffect),
            Self::Notified => (EventKind::Notified, Act::NotifyInstitution),
            Self::DocumentsDelivered => (EventKind::DocumentsDelivered, Act::DeliverDocuments),
            Self::DocumentsAcknowledged => {
                (EventKind::DocumentsAcknowledged, Act::AcknowledgeDocuments)
            }
            Self::DocumentsRequested => (EventKind::DocumentsRequested, Act::RequestDocuments),
            Self::Registered => (EventKind::Registered, Act::Register),
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
pub struct Handover {
    term: Option<Term>,
}

impl Handover {
    /// Constructs what is kept of a person who is taken over, received and told of everything.
    pub(crate) fn taken_over(term: Term) -> Self {
        Self { term: Some(term) }
    }

    /// Returns the days of the term, once the decision has taken effect.
    pub const fn term(&self) -> Option<Term> {
        self.term
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::Decided
            | Event::Educated
            | Event::TookEffect
            | Event::Notified
            | Event::DocumentsDelivered
            | Event::DocumentsAcknowledged
            | Event::DocumentsRequested
            | Event::Registered => {}
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
        Command::Decided => Event::Decided,
        Command::Educated => Event::Educated,
        Command::TookEffect => Event::TookEffect,
        Command::Notified => Event::Notified,
        Command::DocumentsDelivered => Event::DocumentsDelivered,
        Command::DocumentsAcknowledged => Event::DocumentsAcknowledged,
        Command::DocumentsRequested => Event::DocumentsRequested,
        Command::Registered => Event::Registered,
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
