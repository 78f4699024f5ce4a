//! The end: release, termination, certificates, sealing and archive (CCL 44, 45).

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
    /// Appraised.
    Appraised,
    /// Released.
    Released,
    /// Release announced.
    ReleaseAnnounced,
    /// Expired with a ruling pending.
    Expired,
    /// Terminated.
    Terminated,
    /// Certificate of sentence served issued.
    SentenceServedCertified,
    /// Record sealed.
    RecordSealed,
    /// Archived.
    Archived,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Appraised.
    Appraised,
    /// Released.
    Released,
    /// Release announced.
    ReleaseAnnounced,
    /// Expired with a ruling pending.
    Expired,
    /// Terminated.
    Terminated,
    /// Certificate of sentence served issued.
    SentenceServedCertified,
    /// Record sealed.
    RecordSealed,
    /// Archived.
    Archived,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Appraised => EventKind::Appraised,
            Self::Released => EventKind::Released,
            Self::ReleaseAnnounced => EventKind::ReleaseAnnounced,
            Self::Expired => EventKind::Expired,
            Self::Terminated => EventKind::Terminated,
            Self::SentenceServedCertified => EventKind::SentenceServedCertified,
            Self::RecordSealed => EventKind::RecordSealed,
            Self::Archived => EventKind::Archived,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Appraised => (EventKind::Appraised, Act::Appraise),
            Self::Released => (EventKind::Released, Act::Release),
            Self::ReleaseAnnounced => (EventKind::ReleaseAnnounced, Act::AnnounceRelease),
            Self::Expired => (EventKind::Expired, Act::RecordExpiry),
            Self::Terminated => (EventKind::Terminated, Act::Terminate),
            Self::SentenceServedCertified => {
                (EventKind::SentenceServedCertified, Act::CertifySentenceServed)
            }
            Self::RecordSealed => (EventKind::RecordSealed, Act::SealRecord),
            Self::Archived => (EventKind::Archived, Act::Archive),
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
pub struct Ending {}

impl Ending {
    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::Appraised
            | Event::Released
            | Event::ReleaseAnnounced
            | Event::Expired
            | Event::Terminated
            | Event::SentenceServedCertified
            | Event::RecordSealed
            | Event::Archived => {}
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
        Command::Appraised => Event::Appraised,
        Command::Released => Event::Released,
        Command::ReleaseAnnounced => Event::ReleaseAnnounced,
        Command::Expired => Event::Expired,
        Command::Terminated => Event::Terminated,
        Command::SentenceServedCertified => Event::SentenceServedCertified,
        Command::RecordSealed => Event::RecordSealed,
        Command::Archived => Event::Archived,
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
