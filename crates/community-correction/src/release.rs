//! The end: release, termination, certificates, sealing and archive (CCL 44, 45).
//!
//! The term ends on its last day, whatever day that is, and nobody's lateness lengthens it: a
//! certificate that comes late certifies what has happened. Where a proposal to revoke probation or
//! parole is still open on that day, or a criminal case keeps the person in custody, no release is
//! certified, but nothing binds the person any longer either. Control and execution outside prison
//! always end.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     policies,
//!     release::{self, Cause},
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let day = |text: &str| text.parse().unwrap();
//! let term = Term { first: day("2024-10-04"), last: day("2026-10-03") };
//! let case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let release = Command::Release(release::Command::Release(Cause::TermOver));
//!
//! // A Saturday within the national holiday: the day of release all the same.
//! let decided = case.decide(&release, &institution, "2026-10-03T09:00:00".parse().unwrap(), &law);
//! assert_eq!(decided.unwrap().basis.to_string(), "《社区矫正法》第四十四条");
//! // A day too early.
//! let refusal = case.decide(&release, &institution, "2026-10-02T09:00:00".parse().unwrap(), &law);
//! assert_eq!(refusal.unwrap_err().grounds()[0].ground.code(), "TERM_NOT_OVER");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{mandate::BodyKind, procedure::Happening};
use serde::{Deserialize, Serialize};

use crate::correction::{Act, EventKind};

mod ground;
mod procedure;

pub use ground::{Fact, Ground};
pub(crate) use procedure::{basis, consider, owed};

/// Why somebody is released (CCL 44).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Cause {
    /// The term is over.
    TermOver,
    /// A pardon.
    Pardon {
        /// Whether the pardon has been ordered for this person.
        #[serde(default)]
        ordered: Option<bool>,
    },
}

governance_core::vocabulary! {
    /// Why correction is terminated (CCL 45).
    #[doc(alias("终止事由"))]
    pub enum Termination {
        /// Probation or parole was revoked.
        Revoked = "revoked", "裁定撤销缓刑、假释", "probation or parole revoked";
        /// Recommittal was decided.
        Recommitted = "recommitted", "决定收监执行", "recommitted";
        /// The person died.
        Death = "death", "死亡", "death";
        /// A person under control was sentenced again.
        NewSentence = "new_sentence", "管制对象被另判刑罚", "sentenced again while under control";
    }
}

governance_core::vocabulary! {
    /// What the announcement of release says of the punishment.
    pub enum Statement {
        /// Control is lifted (`CrL` 40).
        ControlLifted = "control_lifted", "解除管制", "control is lifted";
        /// The original penalty is not executed (`CrL` 76).
        PenaltyNotExecuted = "penalty_not_executed", "原判的刑罚不再执行", "the original penalty is not executed";
        /// The penalty is deemed served (`CrL` 85).
        DeemedServed = "deemed_served", "原判刑罚已经执行完毕", "the penalty is deemed served";
        /// The sentence is served.
        Served = "served", "刑期届满", "the sentence is served";
        /// The person is pardoned.
        Pardoned = "pardoned", "被赦免", "pardoned";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Appraise the person in writing before the end.
    Appraise {
        /// Whether the person's own summary is there.
        #[serde(default)]
        summary: Option<bool>,
    },
    /// Release, with the certificate of release from correction.
    Release(Cause),
    /// Announce the release.
    Announce {
        /// Whether others than those concerned may attend.
        #[serde(default)]
        public: Option<bool>,
        /// Whether the guardian of a minor was called.
        #[serde(default)]
        guardian_called: Option<bool>,
    },
    /// Record that the term has expired while a ruling is awaited.
    RecordExpiry,
    /// Record that correction has terminated.
    Terminate {
        /// Why.
        cause: Termination,
        /// Whether the judgment on the other offence is final, after a new sentence.
        #[serde(default)]
        judgment_final: Option<bool>,
    },
    /// Certify that the sentence is served.
    CertifySentenceServed {
        /// Whether the prison or detention house keeps the convict's file, where a court decided.
        #[serde(default)]
        keeps_file: Option<bool>,
    },
    /// Seal the record.
    Seal,
    /// Close and archive the file.
    Archive,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// The person was appraised.
    Appraised {
        /// How many days before the end.
        days_before: i64,
        /// Whether the person's own summary was there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        summary: Option<bool>,
    },
    /// The person was released.
    Released {
        /// Whether by a pardon.
        pardoned: bool,
        /// The day of release in law.
        effective: NaiveDate,
        /// By how many days the certificate came late.
        late: i64,
    },
    /// The release was announced.
    ReleaseAnnounced {
        /// What was said of the punishment.
        statement: Statement,
        /// Whether closed to others.
        closed: bool,
    },
    /// The term has expired while a ruling is awaited.
    Expired,
    /// Correction has terminated.
    Terminated {
        /// Why.
        cause: Termination,
        /// Whether the rest of control is still to be executed after the new sentence (`CrL` 69(2)).
        control_remains: bool,
    },
    /// The sentence was certified as served.
    SentenceServedCertified {
        /// On which day.
        on: NaiveDate,
        /// After whose decision.
        organ: BodyKind,
    },
    /// The record was sealed.
    RecordSealed {
        /// The last day for it: rest days do not move it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// The last day if rest days did move it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rolled: Option<NaiveDate>,
    },
    /// The file was closed and archived.
    Archived,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Appraised { .. } => EventKind::Appraised,
            Self::Released { .. } => EventKind::Released,
            Self::ReleaseAnnounced { .. } => EventKind::ReleaseAnnounced,
            Self::Expired => EventKind::Expired,
            Self::Terminated { .. } => EventKind::Terminated,
            Self::SentenceServedCertified { .. } => EventKind::SentenceServedCertified,
            Self::RecordSealed { .. } => EventKind::RecordSealed,
            Self::Archived => EventKind::Archived,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Appraise { .. } => (EventKind::Appraised, Act::Appraise),
            Self::Release(_) => (EventKind::Released, Act::Release),
            Self::Announce { .. } => (EventKind::ReleaseAnnounced, Act::AnnounceRelease),
            Self::RecordExpiry => (EventKind::Expired, Act::RecordExpiry),
            Self::Terminate { .. } => (EventKind::Terminated, Act::Terminate),
            Self::CertifySentenceServed { .. } => {
                (EventKind::SentenceServedCertified, Act::CertifySentenceServed)
            }
            Self::Seal => (EventKind::RecordSealed, Act::SealRecord),
            Self::Archive => (EventKind::Archived, Act::Archive),
        }
    }
}

/// What a case keeps of its end.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Ending {
    ended: Option<NaiveDate>,
    pardoned: bool,
    cause: Option<Termination>,
    certified: bool,
    sealed: bool,
}

impl Ending {
    /// Returns the day on which correction ended in law: by release or termination.
    pub const fn ended(&self) -> Option<NaiveDate> {
        self.ended
    }

    /// Returns whether a pardon ended it.
    pub const fn is_pardoned(&self) -> bool {
        self.pardoned
    }

    /// Returns why it was terminated, where it was.
    pub const fn termination(&self) -> Option<Termination> {
        self.cause
    }

    /// Returns whether the sentence was certified as served.
    pub const fn is_certified(&self) -> bool {
        self.certified
    }

    /// Returns whether the record is sealed.
    pub const fn is_sealed(&self) -> bool {
        self.sealed
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::Released { pardoned, effective, .. } => {
                self.ended = Some(*effective);
                self.pardoned = *pardoned;
            }
            Event::Terminated { cause, .. } => {
                self.ended = Some(occurred.date());
                self.cause = Some(*cause);
            }
            Event::SentenceServedCertified { .. } => self.certified = true,
            Event::RecordSealed { .. } => self.sealed = true,
            Event::Appraised { .. }
            | Event::ReleaseAnnounced { .. }
            | Event::Expired
            | Event::Archived => {}
        }
    }
}
