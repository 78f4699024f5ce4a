//! Revocation and recommittal, with arrest (CCL 46–50).

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
    /// Revocation prepared.
    RevocationPrepared,
    /// Revocation proposed.
    RevocationProposed,
    /// Revocation proposed with arrest.
    ProposedWithArrest,
    /// Arrest ordered.
    ArrestOrderMade,
    /// Arrest denied.
    ArrestDenied,
    /// Arrested.
    ArrestMade,
    /// Freed from custody.
    CustodyEnded,
    /// Heard in defence.
    Heard,
    /// Revoked or recommitted.
    RevocationGranted,
    /// Revocation denied.
    RevocationDenied,
    /// Proposal withdrawn.
    RevocationWithdrawn,
    /// Revoked by the trial court.
    RevokedByTrialCourt,
    /// Taken to prison.
    TakenIntoPrison,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Revocation prepared.
    RevocationPrepared,
    /// Revocation proposed.
    RevocationProposed,
    /// Revocation proposed with arrest.
    ProposedWithArrest,
    /// Arrest ordered.
    ArrestOrderMade,
    /// Arrest denied.
    ArrestDenied,
    /// Arrested.
    ArrestMade,
    /// Freed from custody.
    CustodyEnded,
    /// Heard in defence.
    Heard,
    /// Revoked or recommitted.
    RevocationGranted,
    /// Revocation denied.
    RevocationDenied,
    /// Proposal withdrawn.
    RevocationWithdrawn,
    /// Revoked by the trial court.
    RevokedByTrialCourt,
    /// Taken to prison.
    TakenIntoPrison,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::RevocationPrepared => EventKind::RevocationPrepared,
            Self::RevocationProposed => EventKind::RevocationProposed,
            Self::ProposedWithArrest => EventKind::ProposedWithArrest,
            Self::ArrestOrderMade => EventKind::ArrestOrderMade,
            Self::ArrestDenied => EventKind::ArrestDenied,
            Self::ArrestMade => EventKind::ArrestMade,
            Self::CustodyEnded => EventKind::CustodyEnded,
            Self::Heard => EventKind::Heard,
            Self::RevocationGranted => EventKind::RevocationGranted,
            Self::RevocationDenied => EventKind::RevocationDenied,
            Self::RevocationWithdrawn => EventKind::RevocationWithdrawn,
            Self::RevokedByTrialCourt => EventKind::RevokedByTrialCourt,
            Self::TakenIntoPrison => EventKind::TakenIntoPrison,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::RevocationPrepared => (EventKind::RevocationPrepared, Act::PrepareRevocation),
            Self::RevocationProposed => (EventKind::RevocationProposed, Act::ProposeRevocation),
            Self::ProposedWithArrest => (EventKind::ProposedWithArrest, Act::RequestArrest),
            Self::ArrestOrderMade => (EventKind::ArrestOrderMade, Act::DecideArrest),
            Self::ArrestDenied => (EventKind::ArrestDenied, Act::DecideArrest),
            Self::ArrestMade => (EventKind::ArrestMade, Act::ExecuteArrest),
            Self::CustodyEnded => (EventKind::CustodyEnded, Act::FreeFromCustody),
            Self::Heard => (EventKind::Heard, Act::HearDefence),
            Self::RevocationGranted => (EventKind::RevocationGranted, Act::Revoke),
            Self::RevocationDenied => (EventKind::RevocationDenied, Act::Revoke),
            Self::RevocationWithdrawn => (EventKind::RevocationWithdrawn, Act::WithdrawProposal),
            Self::RevokedByTrialCourt => (EventKind::RevokedByTrialCourt, Act::RevokeForOtherCrime),
            Self::TakenIntoPrison => (EventKind::TakenIntoPrison, Act::TakeToPrison),
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
pub struct Revocation {
    prepared: bool,
    closed: Option<NaiveDateTime>,
}

impl Revocation {
    /// Returns whether a proposal is prepared or made, and neither denied nor withdrawn.
    pub const fn is_prepared(&self) -> bool {
        self.prepared
    }

    /// Returns when the last proposal was denied or withdrawn.
    pub const fn closed_at(&self) -> Option<NaiveDateTime> {
        self.closed
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::RevocationPrepared => (self.prepared, self.closed) = (true, None),
            Event::RevocationDenied | Event::RevocationWithdrawn => {
                (self.prepared, self.closed) = (false, Some(occurred));
            }
            Event::RevocationProposed
            | Event::ProposedWithArrest
            | Event::ArrestOrderMade
            | Event::ArrestDenied
            | Event::ArrestMade
            | Event::CustodyEnded
            | Event::Heard
            | Event::RevocationGranted
            | Event::RevokedByTrialCourt
            | Event::TakenIntoPrison => {}
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
        Command::RevocationPrepared => Event::RevocationPrepared,
        Command::RevocationProposed => Event::RevocationProposed,
        Command::ProposedWithArrest => Event::ProposedWithArrest,
        Command::ArrestOrderMade => Event::ArrestOrderMade,
        Command::ArrestDenied => Event::ArrestDenied,
        Command::ArrestMade => Event::ArrestMade,
        Command::CustodyEnded => Event::CustodyEnded,
        Command::Heard => Event::Heard,
        Command::RevocationGranted => Event::RevocationGranted,
        Command::RevocationDenied => Event::RevocationDenied,
        Command::RevocationWithdrawn => Event::RevocationWithdrawn,
        Command::RevokedByTrialCourt => Event::RevokedByTrialCourt,
        Command::TakenIntoPrison => Event::TakenIntoPrison,
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
