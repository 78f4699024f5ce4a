//! Revocation of probation and parole, recommittal, arrest (CCL 46–50).
//!
//! The institution proposes, at the level of the court that it addresses; a court revokes, or the organ
//! that decided on execution outside prison recommits. Nothing is proposed without a ground of the
//! closed list of the category ([`showing`]), nobody is arrested without the proposal and a danger
//! that the law names, nobody is held for longer than the law allows ([`Custody`]), and no court
//! revokes before it has heard subject and lawyer. With control there is nothing to revoke at all.
//!
//! A step is dated when it takes place; a proposal is dated when it is received, because from then on
//! the clocks of the court run.
//!
//! # Examples
//!
//! ```
//! use chrono::NaiveDate;
//! use community_correction::{
//!     Jurisdiction, policies,
//!     correction::{self, Correction},
//!     decision::{Decision, Term},
//!     revocation::{Addressee, Command, Proposal, Showing},
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
//! let term = Term { first: day(1, 5), last: day(12, 31) };
//! let mut case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let court = Actor::new(BodyKind::Court, "court-1");
//! let at = |month, date| day(month, date).and_hms_opt(9, 0, 0).unwrap();
//!
//! let proposal = Proposal {
//!     showing: Showing::OffSupervision {
//!         since: day(3, 11),
//!         on: day(4, 12),
//!         good_reason: Some(false),
//!     },
//!     to: Addressee::Original,
//!     court: None,
//!     reasons: Some(true),
//!     evidence: Some(true),
//!     copied: Some(true),
//! };
//! let propose = correction::Command::Revocation(Command::Propose(proposal));
//! let decided = case.decide(&propose, &institution, at(4, 13), &law).unwrap();
//! let record = case.record(decided, &institution, at(4, 13), at(4, 13));
//! case.apply(&record)?;
//!
//! // Nobody has heard the subject yet.
//! let grant = correction::Command::Revocation(Command::Grant { excluded_days: None });
//! let refused = case.decide(&grant, &court, at(4, 20), &law).unwrap_err();
//! assert!(refused.grounds().iter().all(|finding| finding.ground.code() == "UNHEARD"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::procedure::Happening;
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, EventKind},
    decision::CourtLevel,
};

mod clock;
mod duty;
mod ground;
mod procedure;
pub mod showing;
mod venue;

pub use clock::{Custody, Limit, arrest_due, custody_limit, rule_due};
pub(crate) use duty::owed;
pub use ground::Ground;
pub(crate) use procedure::consider;
pub use showing::{Fact, Proven, Reason, Showing, Standing, prove};
pub use venue::Venue;

governance_core::vocabulary! {
    /// Which of two courts, or organs, a proposal goes to: the statute leaves the choice open.
    pub enum Addressee {
        /// The original court (under parole the one that granted it), or the original organ.
        Original = "original", "原审人民法院（原社区矫正决定机关）", "the original court or organ";
        /// The court, or the organ, of the place of execution.
        Local = "local", "执行地人民法院（社区矫正决定机关）", "the court or organ of the place of execution";
    }
}

governance_core::vocabulary! {
    /// What is worth reporting of a choice that the statute allows.
    pub enum Remark {
        /// The Measures would have had the proposal go to the original court.
        OriginalCourtFirst = "original_court_first", "《实施办法》规定一般向原审人民法院提出；法律允许向执行地人民法院提出", "the Measures send it to the original court as a rule; the statute allows the court of the place of execution";
        /// The Measures would have had the proposal go to the organ of the place of execution.
        LocalOrganFirst = "local_organ_first", "《实施办法》规定原决定机关在外省的向执行地决定机关提出；法律允许向原决定机关提出", "the Measures send it to the organ of the place of execution where the original one lies in another province; the statute allows either";
        /// Whether the choice differs from the Measures depends on the province, which is not known.
        ProvinceUnknown = "province_unknown", "原决定机关是否在外省不明，是否与《实施办法》一致无法判断", "whether this differs from the Measures depends on the province, which is not known";
        /// The ruling is copied to the original court.
        CopyToOriginalCourt = "copy_to_original_court", "执行地人民法院的裁定书抄送外省的原审人民法院", "the ruling of the local court is copied to the original court in the other province";
    }
}

governance_core::vocabulary! {
    /// The danger that lets a court be asked for an arrest.
    ///
    /// The statute speaks of flight and of danger to society; the Measures unfold the latter.
    pub enum Danger {
        /// The person may flee.
        Flight = "flight", "可能逃跑", "may flee";
        /// There is a real danger to the state, to public safety or order, or to persons.
        Society = "society", "具有危害国家安全、公共安全、社会秩序或者他人人身安全现实危险", "real danger to the state, to public safety or order, or to persons";
        /// The person may retaliate on a victim, informant, complainant or member of staff.
        Retaliation = "retaliation", "可能对被害人、举报人、控告人或者社区矫正机构工作人员等实施报复", "may retaliate on victim, informant, complainant or staff";
        /// The person may commit a new crime.
        NewCrime = "new_crime", "可能实施新的犯罪", "may commit a new crime";
    }
}

governance_core::vocabulary! {
    /// How the subject was heard.
    pub enum SubjectHeard {
        /// He put his defence.
        Heard = "heard", "已听取申辩", "heard";
        /// He was given the opportunity and declined it.
        Declined = "declined", "本人放弃申辩", "declined to be heard";
        /// He is out of contact and searched for, and could not be given the opportunity.
        Unreachable = "unreachable", "失去联系，无法听取", "out of contact";
    }
}

governance_core::vocabulary! {
    /// How the lawyer was heard.
    pub enum LawyerHeard {
        /// He gave his opinion.
        Heard = "heard", "已听取律师意见", "heard";
        /// The subject retained none.
        NoneRetained = "none_retained", "未委托律师", "none retained";
    }
}

/// For which crime the trial court revokes.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "the law has these two")]
pub enum Crime {
    /// A new crime.
    New {
        /// The day on which it was committed.
        committed: NaiveDate,
    },
    /// A crime of before the judgment that was not judged.
    Earlier {
        /// The day on which it was discovered.
        discovered: NaiveDate,
    },
}

/// A proposal to revoke or recommit.
#[doc(alias("撤销缓刑建议书", "撤销假释建议书", "收监执行建议书"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Proposal {
    /// What is shown.
    pub showing: Showing,
    /// Whom it goes to.
    pub to: Addressee,
    /// The level of the court that it goes to; needed where that is not the original court.
    #[serde(default)]
    pub court: Option<CourtLevel>,
    /// Whether it gives its reasons (CCL 46(3)).
    #[serde(default)]
    pub reasons: Option<bool>,
    /// Whether evidence is attached (CCL 46(3)).
    #[serde(default)]
    pub evidence: Option<bool>,
    /// Whether it is copied to the procuratorate (CCL 46(3), 49(1)).
    #[serde(default)]
    pub copied: Option<bool>,
}

/// A request that the court decide on arrest, with the proposal that it accompanies.
#[doc(alias = "提请逮捕")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Request {
    /// The proposal filed at the same time.
    #[serde(default)]
    pub proposal: Option<Proposal>,
    /// The danger.
    #[serde(default)]
    pub danger: Option<Danger>,
    /// Whether evidence of the danger is attached.
    #[serde(default)]
    pub evidence: Option<bool>,
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Prepare a proposal: a ground is made out, the papers are being drawn up.
    Prepare {
        /// What is shown.
        showing: Showing,
    },
    /// Propose to revoke or recommit.
    Propose(Proposal),
    /// Propose to revoke, and request arrest with it.
    RequestArrest(Request),
    /// Order the arrest.
    OrderArrest,
    /// Deny the arrest.
    DenyArrest,
    /// Arrest.
    Arrest,
    /// Free from custody.
    Free,
    /// Hear the subject, his lawyer, or both.
    Hear {
        /// How the subject was heard, if this was about him.
        #[serde(default)]
        subject: Option<SubjectHeard>,
        /// How the lawyer was heard, if this was about him.
        #[serde(default)]
        lawyer: Option<LawyerHeard>,
    },
    /// Revoke or recommit.
    Grant {
        /// How many days outside prison do not count towards the sentence, as a court has fixed them
        /// (CPL 268(3)).
        #[serde(default)]
        excluded_days: Option<u32>,
    },
    /// Refuse to revoke or recommit.
    Deny,
    /// Withdraw the proposal, or drop what was prepared.
    Withdraw {
        /// Whether the withdrawal is in writing, with reasons.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Revoke as the court that tries another crime.
    RevokeForCrime {
        /// The crime.
        crime: Crime,
    },
    /// Take to prison.
    TakeToPrison,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Revocation prepared.
    RevocationPrepared {
        /// The ground.
        reason: Reason,
        /// The day of the last fact.
        on: NaiveDate,
        /// Whether it is a matter of judgment.
        discretionary: bool,
    },
    /// Revocation proposed.
    RevocationProposed {
        /// The ground.
        reason: Reason,
        /// The day of the last fact.
        on: NaiveDate,
        /// Whether it is a matter of judgment.
        discretionary: bool,
        /// Whom it went to.
        to: Addressee,
        /// What is worth reporting of that choice.
        #[serde(default)]
        remarks: Vec<Remark>,
    },
    /// Revocation proposed with arrest.
    ProposedWithArrest {
        /// The ground.
        reason: Reason,
        /// The day of the last fact.
        on: NaiveDate,
        /// Whether it is a matter of judgment.
        discretionary: bool,
        /// Whom it went to.
        to: Addressee,
        /// What is worth reporting of that choice.
        #[serde(default)]
        remarks: Vec<Remark>,
        /// The danger.
        danger: Danger,
    },
    /// Arrest ordered.
    ArrestOrderMade {
        /// Whether the court decided after its hours, where that can be said.
        #[serde(default)]
        late: Option<bool>,
    },
    /// Arrest denied.
    ArrestDenied {
        /// Whether the court decided after its hours, where that can be said.
        #[serde(default)]
        late: Option<bool>,
    },
    /// Arrested.
    ArrestMade {
        /// The last day of custody.
        last: NaiveDate,
        /// The day beyond which no reading allows it.
        outer: NaiveDate,
    },
    /// Freed from custody.
    CustodyEnded {
        /// How many days the person was held, the first and the last included.
        days: u32,
    },
    /// Heard in defence.
    Heard {
        /// How the subject was heard.
        #[serde(default)]
        subject: Option<SubjectHeard>,
        /// How the lawyer was heard.
        #[serde(default)]
        lawyer: Option<LawyerHeard>,
    },
    /// Revoked or recommitted.
    RevocationGranted {
        /// Whether that came after its time, where that can be said.
        #[serde(default)]
        late: Option<bool>,
        /// How many days do not count towards the sentence.
        #[serde(default)]
        excluded_days: Option<u32>,
        /// What is worth reporting.
        #[serde(default)]
        remarks: Vec<Remark>,
    },
    /// Revocation denied.
    RevocationDenied {
        /// Whether that came after its time, where that can be said.
        #[serde(default)]
        late: Option<bool>,
    },
    /// Proposal withdrawn, or preparation dropped.
    RevocationWithdrawn,
    /// Revoked by the trial court.
    RevokedByTrialCourt {
        /// The crime.
        crime: Crime,
    },
    /// Taken to prison.
    TakenIntoPrison {
        /// How many days in custody before are credited to the sentence.
        custody_days: u32,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::RevocationPrepared { .. } => EventKind::RevocationPrepared,
            Self::RevocationProposed { .. } => EventKind::RevocationProposed,
            Self::ProposedWithArrest { .. } => EventKind::ProposedWithArrest,
            Self::ArrestOrderMade { .. } => EventKind::ArrestOrderMade,
            Self::ArrestDenied { .. } => EventKind::ArrestDenied,
            Self::ArrestMade { .. } => EventKind::ArrestMade,
            Self::CustodyEnded { .. } => EventKind::CustodyEnded,
            Self::Heard { .. } => EventKind::Heard,
            Self::RevocationGranted { .. } => EventKind::RevocationGranted,
            Self::RevocationDenied { .. } => EventKind::RevocationDenied,
            Self::RevocationWithdrawn => EventKind::RevocationWithdrawn,
            Self::RevokedByTrialCourt { .. } => EventKind::RevokedByTrialCourt,
            Self::TakenIntoPrison { .. } => EventKind::TakenIntoPrison,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Prepare { .. } => (EventKind::RevocationPrepared, Act::PrepareRevocation),
            Self::Propose(_) => (EventKind::RevocationProposed, Act::ProposeRevocation),
            Self::RequestArrest(_) => (EventKind::ProposedWithArrest, Act::RequestArrest),
            Self::OrderArrest => (EventKind::ArrestOrderMade, Act::DecideArrest),
            Self::DenyArrest => (EventKind::ArrestDenied, Act::DecideArrest),
            Self::Arrest => (EventKind::ArrestMade, Act::ExecuteArrest),
            Self::Free => (EventKind::CustodyEnded, Act::FreeFromCustody),
            Self::Hear { .. } => (EventKind::Heard, Act::HearDefence),
            Self::Grant { .. } => (EventKind::RevocationGranted, Act::Revoke),
            Self::Deny => (EventKind::RevocationDenied, Act::Revoke),
            Self::Withdraw { .. } => (EventKind::RevocationWithdrawn, Act::WithdrawProposal),
            Self::RevokeForCrime { .. } => {
                (EventKind::RevokedByTrialCourt, Act::RevokeForOtherCrime)
            }
            Self::TakeToPrison => (EventKind::TakenIntoPrison, Act::TakeToPrison),
        }
    }
}

/// A ground that was made out, and from when on.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Preparation {
    /// The ground.
    pub reason: Reason,
    /// The day of the last fact.
    pub on: NaiveDate,
}

/// A proposal on file.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Filed {
    /// The ground.
    pub reason: Reason,
    /// The day of the last fact.
    pub on: NaiveDate,
    /// Whom it went to.
    pub to: Addressee,
    /// When it was received.
    pub received: NaiveDateTime,
}

/// What a case keeps of revocation.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Revocation {
    preparation: Option<Preparation>,
    proposal: Option<Filed>,
    subject: Option<SubjectHeard>,
    lawyer: Option<LawyerHeard>,
    in_custody_since: Option<NaiveDate>,
    to_be_freed_since: Option<NaiveDateTime>,
    last_arrest: Option<NaiveDate>,
    credited: u32,
    credited_to: Option<NaiveDate>,
    denied: Option<NaiveDate>,
    granted: Option<NaiveDateTime>,
    excluded_days: Option<u32>,
    closed: Option<NaiveDateTime>,
}

impl Revocation {
    /// Returns whether a revocation is prepared or proposed: "about to be proposed" (CCL 29(1)(v)).
    ///
    /// It ends with denial, withdrawal and ruling.
    #[doc(alias = "拟提请撤销")]
    pub const fn is_prepared(&self) -> bool {
        self.preparation.is_some() || self.proposal.is_some()
    }

    /// Returns when the last proposal was denied or withdrawn, until another is prepared.
    pub const fn closed_at(&self) -> Option<NaiveDateTime> {
        self.closed
    }

    /// Returns what was prepared and not proposed yet.
    pub const fn preparation(&self) -> Option<Preparation> {
        self.preparation
    }

    /// Returns the proposal on file that is neither decided nor withdrawn.
    pub const fn proposal(&self) -> Option<Filed> {
        self.proposal
    }

    /// Returns whether subject and lawyer have been heard on the proposal (CCL 48(2)).
    pub const fn is_heard(&self) -> bool {
        self.subject.is_some() && self.lawyer.is_some()
    }

    /// Returns the day of the arrest, until the person is freed or taken to prison.
    pub const fn in_custody_since(&self) -> Option<NaiveDate> {
        self.in_custody_since
    }

    /// Returns since when the person held is to be freed at once (CCL 48(4)).
    pub const fn to_be_freed_since(&self) -> Option<NaiveDateTime> {
        self.to_be_freed_since
    }

    /// Returns how many days the person was held up to `day`, each day of custody counted whole: a
    /// day in custody is a day of the sentence (CCL 48(3)).
    pub fn days_in_custody(&self, day: NaiveDate) -> u32 {
        let running = self.in_custody_since.map_or(0, |since| {
            // No day counts twice, though the person was freed and arrested on it.
            let after = self.credited_to.and_then(|counted| counted.succ_opt());
            let first = after.map_or(since, |after| after.max(since));
            day.signed_duration_since(first).num_days().saturating_add(1)
        });
        self.credited.saturating_add(u32::try_from(running.max(0)).unwrap_or(u32::MAX))
    }

    /// Returns the day of the last arrest, whether or not the person is still held.
    pub const fn last_arrest(&self) -> Option<NaiveDate> {
        self.last_arrest
    }

    /// Returns the day on which a proposal was last denied.
    pub const fn denied(&self) -> Option<NaiveDate> {
        self.denied
    }

    /// Returns when it was revoked or recommitted.
    pub const fn granted(&self) -> Option<NaiveDateTime> {
        self.granted
    }

    /// Returns how many days outside prison do not count towards the sentence.
    pub const fn excluded_days(&self) -> Option<u32> {
        self.excluded_days
    }

    /// Ends a proposal that leads to nothing.
    fn drop_proposal(&mut self, at: NaiveDateTime) {
        self.preparation = None;
        self.proposal = None;
        self.subject = None;
        self.lawyer = None;
        self.to_be_freed_since = self.in_custody_since.map(|_| at);
        self.closed = Some(at);
    }

    /// Ends the custody, of which `last` is the last day that counts.
    fn end_custody(&mut self, last: NaiveDate) {
        if self.in_custody_since.is_some() {
            self.credited = self.days_in_custody(last);
            self.credited_to = self.credited_to.max(Some(last));
            self.in_custody_since = None;
        }
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::RevocationPrepared { reason, on, .. } => {
                self.preparation = Some(Preparation { reason, on });
                self.closed = None;
            }
            Event::RevocationProposed { reason, on, to, .. }
            | Event::ProposedWithArrest { reason, on, to, .. } => {
                self.preparation = None;
                self.proposal = Some(Filed { reason, on, to, received: occurred });
                self.subject = None;
                self.lawyer = None;
            }
            Event::ArrestOrderMade { .. } | Event::ArrestDenied { .. } => {}
            Event::ArrestMade { .. } => {
                self.in_custody_since = Some(occurred.date());
                self.last_arrest = self.in_custody_since;
            }
            Event::CustodyEnded { .. } => {
                self.end_custody(occurred.date());
                self.to_be_freed_since = None;
            }
            Event::Heard { subject, lawyer } => {
                self.subject = subject.or(self.subject);
                self.lawyer = lawyer.or(self.lawyer);
            }
            Event::RevocationGranted { excluded_days, .. } => {
                self.preparation = None;
                self.proposal = None;
                self.granted = Some(occurred);
                self.excluded_days = excluded_days;
            }
            Event::RevocationDenied { .. } => {
                self.drop_proposal(occurred);
                self.denied = Some(occurred.date());
            }
            Event::RevocationWithdrawn => self.drop_proposal(occurred),
            Event::RevokedByTrialCourt { .. } => {
                self.preparation = None;
                self.proposal = None;
                self.to_be_freed_since = None;
                self.granted = Some(occurred);
            }
            Event::TakenIntoPrison { .. } => {
                let day = occurred.date();
                self.end_custody(day.pred_opt().unwrap_or(day));
            }
        }
    }
}
