//! Who is told what by when: notices and copies.
//!
//! What happens in a case makes somebody tell somebody: the decision organ copies its documents, the
//! institution tells of release and death, the court serves its ruling. What is to be told follows
//! from the events; [`Correction::outstanding`](crate::correction::Correction::outstanding) lists it
//! with its article. The file is not closed while a notice of the statute is missing, and nobody is
//! told who is not named there.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     notice::Notice,
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
//! let term = Term { first: day("2025-03-01"), last: day("2026-02-28") };
//! let mut case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let release = Command::Release(release::Command::Release(Cause::TermOver));
//! let at = "2026-02-28T09:00:00".parse().unwrap();
//! let decided = case.decide(&release, &institution, at, &law).unwrap();
//! case.apply(&case.record(decided, &institution, at, at)).unwrap();
//!
//! let told: Vec<_> = case.state().outstanding(&law).map(|told| (told.notice, told.to)).collect();
//! assert_eq!(told, [
//!     (Notice::Release, BodyKind::PublicSecurity),
//!     (Notice::Release, BodyKind::Court),
//!     (Notice::Release, BodyKind::Procuratorate),
//! ]);
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    cite::ccl,
    correction::{self, Act, Correction, EventKind},
    decision::{Category, Decision},
    duty::{Duty, Owed},
    handover,
    jurisdiction::Jurisdiction,
    release::{self, Termination},
    unlawful::Unlawful,
};

governance_core::vocabulary! {
    /// What somebody is told.
    #[doc(alias("通知书", "抄送件"))]
    pub enum Notice {
        /// A copy of the legal documents.
        DocumentCopy = "document_copy", "抄送法律文书", "copy of the legal documents";
        /// The legal documents forwarded by the institution of another place.
        DocumentForwarding = "document_forwarding", "转送法律文书", "legal documents forwarded";
        /// The institution's question about the place of execution.
        PlaceQuestion = "place_question", "反映执行地问题", "question about the place of execution";
        /// That the person is lost, or did not arrive.
        Loss = "loss", "通报失去联系、未按期报到", "loss of the person";
        /// A leave approved by the higher institution.
        LongLeave = "long_leave", "通报上级批准的外出", "leave approved by the higher institution";
        /// A changed interval of rechecks.
        Interval = "interval", "通报调整复查间隔", "changed interval of rechecks";
        /// A copy of a commendation, an admonition or a warning.
        SanctionCopy = "sanction_copy", "抄送表扬、训诫、警告决定", "copy of a commendation, admonition or warning";
        /// A copy of the proposal of a penalty.
        PenaltyProposalCopy = "penalty_proposal_copy", "抄送治安管理处罚建议", "copy of the proposal of a penalty";
        /// Term, requirements and consequences of positioning.
        PositioningTerms = "positioning_terms", "告知电子定位的期限、要求和后果", "term, requirements and consequences of positioning";
        /// An approved entry into a restricted area or place.
        RestrictedPlace = "restricted_place", "通知批准进入特定区域、场所", "approved entry into a restricted place";
        /// The decision on a change of place.
        MoveDecision = "move_decision", "通知变更执行地决定", "decision on a change of place";
        /// The documents forwarded by the institution of the new place.
        MoveForwarding = "move_forwarding", "新执行地转送法律文书", "documents forwarded at the new place";
        /// A copy of the proposal to revoke or recommit.
        RevocationProposalCopy = "revocation_proposal_copy", "抄送撤销、收监执行建议书", "copy of the proposal to revoke or recommit";
        /// A copy of the request for arrest and of the decision on it.
        ArrestCopy = "arrest_copy", "抄送提请逮捕和逮捕决定", "copy of the request for arrest and of the decision";
        /// The ruling or decision on revocation or recommittal.
        RevocationRuling = "revocation_ruling", "送达、抄送撤销裁定和收监执行决定", "ruling on revocation or recommittal";
        /// The ruling on probation, told to the original court.
        OriginalCourt = "original_court", "通报原审人民法院", "ruling told to the original court";
        /// The ruling on parole, told to the prison.
        ParoleRuling = "parole_ruling", "抄送原服刑监狱", "ruling on parole told to the prison";
        /// The trial court's revocation for another crime.
        OtherCrimeRuling = "other_crime_ruling", "书面通知因新罪漏罪撤销", "revocation for another crime";
        /// The release.
        Release = "release", "通知解除矫正", "release";
        /// A copy of the certificate of sentence served.
        SentenceServedCopy = "sentence_served_copy", "抄送刑满释放证明书", "copy of the certificate of sentence served";
        /// The death.
        Death = "death", "通知死亡", "death";
        /// That the term has expired while a ruling is awaited.
        PendingRuling = "pending_ruling", "通报期满待裁定", "expiry with a ruling pending";
    }
}

impl Notice {
    /// Returns whether a statute itself demands it: the file is not closed without.
    pub const fn is_statutory(self) -> bool {
        match self {
            Self::DocumentCopy
            | Self::DocumentForwarding
            | Self::MoveDecision
            | Self::MoveForwarding
            | Self::RevocationProposalCopy
            | Self::RevocationRuling
            | Self::OtherCrimeRuling
            | Self::Release
            | Self::SentenceServedCopy
            | Self::Death => true,
            Self::PlaceQuestion
            | Self::Loss
            | Self::LongLeave
            | Self::Interval
            | Self::SanctionCopy
            | Self::PenaltyProposalCopy
            | Self::PositioningTerms
            | Self::RestrictedPlace
            | Self::ArrestCopy
            | Self::OriginalCourt
            | Self::ParoleRuling
            | Self::PendingRuling => false,
        }
    }

    /// Returns whether it may be sent without an event that demands it: what only its sender knows.
    const fn is_spontaneous(self) -> bool {
        matches!(
            self,
            Self::PlaceQuestion
                | Self::Loss
                | Self::LongLeave
                | Self::Interval
                | Self::RestrictedPlace
        )
    }

    /// Returns who sends it in a case of `decision`.
    pub const fn sender(self, decision: &Decision) -> BodyKind {
        match self {
            Self::DocumentCopy | Self::RevocationRuling => decision.organ,
            Self::OriginalCourt
            | Self::ParoleRuling
            | Self::OtherCrimeRuling
            | Self::ArrestCopy => BodyKind::Court,
            Self::SentenceServedCopy => BodyKind::Prison,
            _ => BodyKind::CorrectionInstitution,
        }
    }

    /// Returns whether `to` may be told it in a case of `decision`.
    pub fn is_for(self, to: BodyKind, decision: &Decision) -> bool {
        let named: &[BodyKind] = match self {
            Self::DocumentCopy => &[
                BodyKind::Procuratorate,
                BodyKind::PublicSecurity,
                BodyKind::Court,
                BodyKind::Prison,
            ],
            Self::DocumentForwarding | Self::MoveForwarding => {
                &[BodyKind::Procuratorate, BodyKind::PublicSecurity]
            }
            Self::PlaceQuestion => {
                return to == decision.organ || to == BodyKind::Procuratorate;
            }
            Self::PositioningTerms => &[BodyKind::Party],
            Self::RestrictedPlace => &[BodyKind::Court, BodyKind::Procuratorate],
            Self::MoveDecision => {
                return to == decision.organ || to == BodyKind::CorrectionInstitution;
            }
            Self::RevocationRuling => &[
                BodyKind::CorrectionInstitution,
                BodyKind::PublicSecurity,
                BodyKind::Procuratorate,
            ],
            Self::OriginalCourt => &[BodyKind::Court],
            Self::ParoleRuling => &[BodyKind::Prison],
            Self::OtherCrimeRuling => &[BodyKind::Court, BodyKind::CorrectionInstitution],
            Self::Release => {
                return to == decision.organ
                    || matches!(to, BodyKind::Procuratorate | BodyKind::PublicSecurity);
            }
            Self::Death => {
                return to == decision.organ
                    || matches!(to, BodyKind::Procuratorate | BodyKind::PublicSecurity)
                    || Some(to) == keeper(decision);
            }
            Self::Loss
            | Self::LongLeave
            | Self::Interval
            | Self::SanctionCopy
            | Self::PenaltyProposalCopy
            | Self::RevocationProposalCopy
            | Self::ArrestCopy
            | Self::SentenceServedCopy
            | Self::PendingRuling => &[BodyKind::Procuratorate],
        };
        named.contains(&to)
    }
}

/// Returns who held the convict before the execution outside prison.
const fn keeper(decision: &Decision) -> Option<BodyKind> {
    match (decision.category, decision.organ) {
        (Category::OutsidePrison, BodyKind::PrisonAdministration) => Some(BodyKind::Prison),
        (Category::OutsidePrison, _) => Some(BodyKind::DetentionHouse),
        _ => None,
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Send a notice or a copy.
    Send {
        /// What.
        notice: Notice,
        /// To whom.
        to: BodyKind,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// A notice or a copy was sent.
    NoticeSent {
        /// What.
        notice: Notice,
        /// To whom.
        to: BodyKind,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::NoticeSent { .. } => EventKind::NoticeSent,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Send { .. } => (EventKind::NoticeSent, Act::SendNotice),
        }
    }
}

governance_core::grounds! {
    /// Why a notice is not sent.
    pub enum Ground {
        /// The law names no such recipient.
        NotARecipient { notice: Notice, to: BodyKind } = "NOT_A_RECIPIENT", "法律未规定将“{notice}”告知{to}", "the law does not have the {to} told: {notice}";
        /// The law names no such recipient, and the person is or may be a minor.
        MinorNotDisclosed { notice: Notice, to: BodyKind } = "MINOR_NOT_DISCLOSED", "不得向{to}提供未成年社区矫正对象的信息：{notice}", "nothing about a minor goes to the {to}: {notice}";
        /// Nothing of the kind has happened.
        NothingToTell { notice: Notice } = "NOTHING_TO_TELL", "没有应当办理的“{notice}”", "nothing has happened that would be told: {notice}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NotARecipient { .. } => Some(Unlawful::IdentityRevealed),
            Self::MinorNotDisclosed { .. } => Some(Unlawful::MinorDisclosed),
            Self::NothingToTell { .. } => None,
        }
    }
}

static SUPERVISION: Citation = ccl(Locator::new(8).paragraph(2));
static PLACE: Citation = ccl(Locator::new(17).paragraph(1));
static DELIVERY: Citation = ccl(Locator::new(20));
static PRIVACY: Citation = ccl(Locator::new(26).paragraph(2));
static MOVE: Citation = ccl(Locator::new(27).paragraph(2));
static RELEASE: Citation = ccl(Locator::new(44));
static OTHER_CRIME: Citation = ccl(Locator::new(46).paragraph(2));
static PROPOSAL: Citation = ccl(Locator::new(46).paragraph(3));
static RULING: Citation = ccl(Locator::new(48).paragraph(1));
static RECOMMITTAL_PROPOSAL: Citation = ccl(Locator::new(49).paragraph(1));
static RECOMMITTAL: Citation = ccl(Locator::new(49).paragraph(2));
static DEATH: Citation = ccl(Locator::new(51));
static MINOR_IDENTITY: Citation = ccl(Locator::new(54).paragraph(1));
static DEATH_OUTSIDE: Citation =
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(268).paragraph(4));
static APPROVAL: Citation = national::PRISON_LAW.at(Locator::new(46).paragraph(1));
static CERTIFICATE: Citation = national::PRISON_LAW.at(Locator::new(48).paragraph(3));
static DEATH_2012: Citation =
    national::PRISON_LAW_2012.at(Locator::new(28)).known(Evidence::Secondary);

/// Returns whether `decision` is a prison administration's, and the Prison Law of 2026 governs `day`.
fn under_prison_law(decision: &Decision, day: NaiveDate) -> bool {
    decision.organ == BodyKind::PrisonAdministration
        && national::PRISON_LAW.in_force_on(day) == Some(true)
}

/// Returns the article of a notice that a statute demands, or that asks nothing of anybody.
fn statute(
    notice: Notice,
    to: BodyKind,
    decision: &Decision,
    since: NaiveDate,
) -> Option<&'static Citation> {
    let outside = decision.category == Category::OutsidePrison;
    Some(match notice {
        Notice::DocumentCopy if under_prison_law(decision, since) => &APPROVAL,
        Notice::DocumentCopy | Notice::DocumentForwarding => &DELIVERY,
        Notice::PlaceQuestion => &PLACE,
        Notice::MoveDecision | Notice::MoveForwarding => &MOVE,
        Notice::RevocationProposalCopy if outside => &RECOMMITTAL_PROPOSAL,
        Notice::RevocationProposalCopy => &PROPOSAL,
        Notice::RevocationRuling if outside => &RECOMMITTAL,
        Notice::RevocationRuling => &RULING,
        Notice::OtherCrimeRuling => &OTHER_CRIME,
        Notice::Release => &RELEASE,
        Notice::SentenceServedCopy => &CERTIFICATE,
        Notice::Death if to == BodyKind::Prison && !under_prison_law(decision, since) => {
            &DEATH_2012
        }
        Notice::Death if Some(to) == keeper(decision) => &DEATH_OUTSIDE,
        Notice::Death => &DEATH,
        Notice::PendingRuling => &SUPERVISION,
        _ => return None,
    })
}

/// Returns the article of a notice that only the Measures demand, where the law of the place sets it.
fn measures(notice: Notice, law: &Jurisdiction) -> Option<&Citation> {
    let rules = &law.policy.notice;
    let rule: &Setting<bool> = match notice {
        Notice::Loss => &rules.loss,
        Notice::LongLeave => &rules.long_leave,
        Notice::Interval => &rules.interval,
        Notice::SanctionCopy => &rules.sanction,
        Notice::PenaltyProposalCopy => &rules.penalty_proposal,
        Notice::PositioningTerms => &rules.positioning,
        Notice::RestrictedPlace => &rules.restricted_place,
        Notice::ArrestCopy => &rules.arrest,
        Notice::OriginalCourt => &rules.original_court,
        Notice::ParoleRuling => &rules.parole_ruling,
        _ => return None,
    };
    rule.set().filter(|rule| rule.is).map(|rule| &rule.source)
}

/// Returns the article of a notice: of the statute before the Measures.
fn source<'law>(
    notice: Notice,
    to: BodyKind,
    decision: &Decision,
    since: NaiveDate,
    law: &'law Jurisdiction,
) -> Option<&'law Citation> {
    statute(notice, to, decision, since).or_else(|| measures(notice, law))
}

/// Returns the article under which a notice was sent: the one that demands it, not the one by which
/// documents are delivered.
pub(crate) fn basis<'law>(
    case: &Correction,
    event: &Event,
    law: &'law Jurisdiction,
) -> Option<&'law Citation> {
    let Event::NoticeSent { notice, to } = *event;
    let open = case.notices().open.iter().find(|open| (open.notice, open.to) == (notice, to));
    // What nobody demanded, and may be sent all the same, rests on the article for such a notice.
    let since = open.map(|open| open.since).or(case.handover().term().map(|term| term.first))?;
    source(notice, to, case.decision(), since, law)
}

/// Something to be told, since the first event that demanded it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
struct Open {
    notice: Notice,
    to: BodyKind,
    since: NaiveDate,
}

/// A notice that is outstanding.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Outstanding<'law> {
    /// What is to be told.
    pub notice: Notice,
    /// By whom.
    pub by: BodyKind,
    /// To whom.
    pub to: BodyKind,
    /// By when.
    pub due: Due,
    /// Where it is written.
    pub source: &'law Citation,
}

/// What is still to be told in a case: one entry for each notice and recipient.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Notices {
    // Sorted, without doubles.
    open: Vec<Open>,
}

impl Notices {
    /// Returns whether `to` is still to be told `notice`.
    pub fn is_open(&self, notice: Notice, to: BodyKind) -> bool {
        self.open.iter().any(|open| open.notice == notice && open.to == to)
    }

    /// Returns the notices of the statute that are missing.
    pub(crate) fn missing(
        &self,
        decision: &Decision,
    ) -> impl Iterator<Item = (Notice, BodyKind, &'static Citation)> {
        self.open.iter().filter(|open| open.notice.is_statutory()).filter_map(|open| {
            statute(open.notice, open.to, decision, open.since)
                .map(|source| (open.notice, open.to, source))
        })
    }

    fn add(&mut self, notice: Notice, to: BodyKind, since: NaiveDate) {
        if !self.is_open(notice, to) {
            let open = Open { notice, to, since };
            let at = self.open.partition_point(|known| *known < open);
            self.open.insert(at, open);
        }
    }

    /// Takes over what is to be told after `event`.
    pub(crate) fn follow(
        &mut self,
        event: &correction::Event,
        decision: &Decision,
        occurred: NaiveDateTime,
    ) {
        let since = occurred.date();
        let mut tell = |notice, whom: &[BodyKind]| {
            for to in whom {
                self.add(notice, *to, since);
            }
        };
        let organ = decision.organ;
        let (procuratorate, police) = (BodyKind::Procuratorate, BodyKind::PublicSecurity);
        match event.kind() {
            EventKind::DocumentsDelivered => {
                if under_prison_law(decision, since) {
                    let whom = [BodyKind::Prison, procuratorate, BodyKind::Court, police];
                    tell(Notice::DocumentCopy, &whom);
                } else if decision.decided_elsewhere != Some(true) {
                    tell(Notice::DocumentCopy, &[procuratorate, police]);
                }
                if decision.decided_elsewhere == Some(true) {
                    tell(Notice::DocumentForwarding, &[procuratorate, police]);
                }
            }
            EventKind::Registered => {
                if let correction::Event::Handover(handover::Event::Registered {
                    place_disputed: true,
                    ..
                }) = event
                {
                    tell(Notice::PlaceQuestion, &[organ]);
                }
            }
            EventKind::ContactLost => tell(Notice::Loss, &[procuratorate]),
            EventKind::Commended | EventKind::Admonished | EventKind::Warned => {
                tell(Notice::SanctionCopy, &[procuratorate]);
            }
            EventKind::PenaltyProposed => tell(Notice::PenaltyProposalCopy, &[procuratorate]),
            EventKind::PositioningApproved | EventKind::PositioningExtended => {
                tell(Notice::PositioningTerms, &[BodyKind::Party]);
            }
            EventKind::MoveConsented => {
                tell(Notice::MoveDecision, &[organ, BodyKind::CorrectionInstitution]);
            }
            EventKind::MoveFileTransferred => {
                tell(Notice::MoveForwarding, &[procuratorate, police]);
            }
            EventKind::RevocationProposed => {
                tell(Notice::RevocationProposalCopy, &[procuratorate]);
            }
            EventKind::ProposedWithArrest => {
                tell(Notice::RevocationProposalCopy, &[procuratorate]);
                tell(Notice::ArrestCopy, &[procuratorate]);
            }
            EventKind::ArrestOrderMade | EventKind::ArrestDenied => {
                tell(Notice::ArrestCopy, &[procuratorate]);
            }
            EventKind::RevocationGranted | EventKind::RevocationDenied => {
                let whom = [BodyKind::CorrectionInstitution, police, procuratorate];
                tell(Notice::RevocationRuling, &whom);
                if decision.category == Category::Parole {
                    tell(Notice::ParoleRuling, &[BodyKind::Prison]);
                }
                if decision.category != Category::OutsidePrison
                    && decision.other_province == Some(true)
                {
                    tell(Notice::OriginalCourt, &[BodyKind::Court]);
                }
            }
            EventKind::RevokedByTrialCourt => {
                let whom = [BodyKind::Court, BodyKind::CorrectionInstitution];
                tell(Notice::OtherCrimeRuling, &whom);
            }
            EventKind::Released => tell(Notice::Release, &[organ, procuratorate, police]),
            EventKind::SentenceServedCertified if under_prison_law(decision, since) => {
                tell(Notice::SentenceServedCopy, &[procuratorate]);
            }
            EventKind::Terminated => {
                if let correction::Event::Release(release::Event::Terminated {
                    cause: Termination::Death,
                    ..
                }) = event
                {
                    tell(Notice::Death, &[organ, procuratorate, police]);
                    tell(Notice::Death, keeper(decision).as_slice());
                }
            }
            EventKind::Expired => tell(Notice::PendingRuling, &[procuratorate]),
            _ => {}
        }
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::NoticeSent { notice, to } => {
                self.open.retain(|open| open.notice != *notice || open.to != *to);
            }
        }
    }
}

impl Correction {
    /// Returns what is still to be told: by whom, to whom, by when, under which article.
    pub fn outstanding<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> impl Iterator<Item = Outstanding<'law>> {
        let decision = self.decision();
        self.notices().open.iter().filter_map(move |&Open { notice, to, since }| {
            let source = source(notice, to, decision, since, law)?;
            let due = match notice {
                // 同时抄送, and what goes out together with a paper.
                Notice::DocumentCopy
                | Notice::SanctionCopy
                | Notice::PenaltyProposalCopy
                | Notice::RevocationProposalCopy
                | Notice::ArrestCopy
                | Notice::SentenceServedCopy
                | Notice::PositioningTerms => Due::AtOnce(since.and_time(NaiveTime::MIN)),
                _ => Due::Promptly,
            };
            Some(Outstanding { notice, by: notice.sender(decision), to, due, source })
        })
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    _at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    let Command::Send { notice, to } = *command;
    let refuse = |ground, source| Err(vec![Finding { ground, source }]);
    if !notice.is_for(to, case.decision()) {
        return if case.decision().minor == Some(false) {
            refuse(Ground::NotARecipient { notice, to }, &PRIVACY)
        } else {
            refuse(Ground::MinorNotDisclosed { notice, to }, &MINOR_IDENTITY)
        };
    }
    if !case.notices().is_open(notice, to) && !notice.is_spontaneous() {
        let source = measures(notice, law).unwrap_or(&SUPERVISION);
        return refuse(Ground::NothingToTell { notice }, source);
    }
    Ok(Event::NoticeSent { notice, to })
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "as the other topics")]
pub(crate) fn owed<'law>(
    case: &Correction,
    _at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    owed.extend(case.outstanding(law).map(|Outstanding { by, to, due, source, .. }| Obligation {
        duty: Duty::SendNotice,
        by,
        to,
        due,
        source,
    }));
    Ok(())
}
