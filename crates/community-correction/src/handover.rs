//! From the decision to reception: educating, notifying, delivering, reporting or handing over (CCL 17–22).
//!
//! A court puts a person under control, on probation or on parole; a court, a prison administration
//! or the police have a sentence executed outside prison. The decision takes effect, the organ that
//! made it tells the institution, the person reports or is handed over, and the institution
//! registers whoever comes. **No command refuses reception**: papers that are missing, a place that
//! is disputed and an arrival that is late are noted on a registration that takes place all the same.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     handover::{self, Arrival, Reception},
//!     policies,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let court = Actor::new(BodyKind::Court, "court-1");
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let at = |text: &str| text.parse().unwrap();
//! let day = |text: &str| text.parse().unwrap();
//!
//! let mut case = Case::new(Correction::of(Decision::ordinary_probation()));
//! let effect = handover::Command::TakeEffect {
//!     day: day("2026-09-24"),
//!     term: Term { first: day("2026-09-24"), last: day("2027-09-23") },
//!     custodian: None,
//! };
//! let decide = handover::Command::Decide { place_fixed: Some(true) };
//! for (command, moment) in [(decide, "2026-09-14T10:00:00"), (effect, "2026-09-24T00:00:00")] {
//!     let decided = case.decide(&Command::Handover(command), &court, at(moment), &law).unwrap();
//!     case.apply(&case.record(decided, &court, at(moment), at(moment))).unwrap();
//! }
//! // The tenth day lies in the national holiday: the last day is the first after it.
//! let due = case.state().report_by(&law).unwrap().unwrap();
//! assert_eq!((due.nominal(), due.effective()), (day("2026-10-04"), day("2026-10-08")));
//!
//! // No judgment has arrived. The person is registered all the same.
//! let came = handover::Command::Register(Reception {
//!     identity: Some(true),
//!     ..Reception::by(Arrival::Reported)
//! });
//! let decided = case.decide(&Command::Handover(came), &institution, at("2026-09-30T09:00:00"), &law);
//! assert_eq!(decided.unwrap().basis.to_string(), "《社区矫正法》第二十二条");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{legal_time::TimeLimit, mandate::BodyKind, procedure::Happening};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, EventKind},
    decision::Term,
};

mod ground;
mod procedure;

pub use ground::{Fact, Ground};
pub(crate) use procedure::{consider, owed};
pub use procedure::{hand_over_by, report_by};

governance_core::vocabulary! {
    /// How the person comes to the institution.
    #[doc(alias("报到方式", "移送方式"))]
    pub enum Arrival {
        /// By reporting in person (CCL 21(1)).
        Reported = "reported", "本人报到", "reported in person";
        /// Handed over by whoever held or watched over the person (CCL 21(2), (3)).
        HandedOver = "handed_over", "移送", "handed over";
        /// Received at home by staff, who went there since the person cannot move.
        AtHome = "at_home", "上门办理接收", "received at home";
        /// By turning, in good faith, to an office that may register nobody.
        Elsewhere = "elsewhere", "先向其他机构报到", "turned to another office in good faith";
    }
}

governance_core::vocabulary! {
    /// The papers that the decision organ delivers.
    #[doc(alias("法律文书", "送达材料"))]
    pub enum Paper {
        /// The judgment, the ruling or the decision.
        Judgment = "judgment", "判决书、裁定书、决定书", "judgment, ruling or decision";
        /// The notice of execution.
        ExecutionNotice = "execution_notice", "执行通知书", "notice of execution";
        /// The report on the minor, and on how the minor bore the trial.
        MinorReport = "minor_report", "未成年罪犯调查报告及其在案件审理中的表现材料", "report on the minor";
    }
}

/// Which papers have arrived.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::exhaustive_structs, reason = "a list of papers")]
pub struct Papers {
    /// The judgment, the ruling or the decision.
    pub judgment: bool,
    /// The notice of execution.
    pub execution_notice: bool,
    /// The report on the minor.
    pub minor_report: bool,
}

impl Papers {
    const ALL: Self = Self { judgment: true, execution_notice: true, minor_report: true };

    /// Returns whether `paper` is among them.
    pub const fn has(self, paper: Paper) -> bool {
        match paper {
            Paper::Judgment => self.judgment,
            Paper::ExecutionNotice => self.execution_notice,
            Paper::MinorReport => self.minor_report,
        }
    }

    const fn and(self, more: Self) -> Self {
        Self {
            judgment: self.judgment || more.judgment,
            execution_notice: self.execution_notice || more.execution_notice,
            minor_report: self.minor_report || more.minor_report,
        }
    }
}

/// Who holds or watches over a convict whose sentence is to be executed outside prison.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state it field by field")]
pub struct Custodian {
    /// A prison, a detention house, or the police who run bail or residential surveillance.
    pub body: BodyKind,
    /// The day on which it received the decision; absent while it has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<NaiveDate>,
}

/// What is found when the person comes (CCL 22).
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state it field by field")]
pub struct Reception {
    /// How the person came.
    pub how: Arrival,
    /// The day on which the person came; absent where that is the day of registration. A person who
    /// turned to the wrong office in good faith came on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<NaiveDate>,
    /// Whether the identity is proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<bool>,
    /// Whether an arrival that is late had a good reason: illness, a force of nature, a wrong or
    /// missing notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good_reason: Option<bool>,
    /// Whether the institution holds another place to be the place of execution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_disputed: Option<bool>,
}

impl Reception {
    /// Constructs the reception of a person who comes today in the way `how`, with nothing else known.
    pub const fn by(how: Arrival) -> Self {
        Self { how, arrived: None, identity: None, good_reason: None, place_disputed: None }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Put a person under community correction.
    Decide {
        /// Whether the place of execution is fixed in the same act.
        #[serde(default)]
        place_fixed: Option<bool>,
    },
    /// Tell the person rules, consequences and the time for reporting.
    Educate {
        /// Whether the rules that bind during correction were told.
        #[serde(default)]
        rules: Option<bool>,
        /// Whether the consequences of breaking them were told.
        #[serde(default)]
        consequences: Option<bool>,
        /// Within how long the person was ordered to report.
        #[serde(default)]
        report_within: Option<TimeLimit>,
        /// Whether all this is proved: by a signed notice, or by the record of the pronouncement.
        #[serde(default)]
        proved: Option<bool>,
    },
    /// State that the decision has taken effect.
    TakeEffect {
        /// The day of the effect.
        day: NaiveDate,
        /// The days of the term. Where custody is credited against the whole of a term of control,
        /// its last day is the day before its first.
        term: Term,
        /// Who holds the convict of a sentence executed outside prison.
        #[serde(default)]
        custodian: Option<Custodian>,
    },
    /// Notify the institution.
    Notify,
    /// Deliver documents.
    Deliver {
        /// Which.
        papers: Papers,
    },
    /// Return the receipt.
    Acknowledge,
    /// Ask for the missing documents.
    Request {
        /// Whether the person is there and waits to be received.
        #[serde(default)]
        waiting: Option<bool>,
    },
    /// Receive and register the person.
    Register(Reception),
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Community correction was decided on.
    Decided,
    /// The person was told.
    Educated {
        /// Whether it is proved that rules, consequences and the time for reporting were told.
        proved: bool,
    },
    /// The decision took effect.
    TookEffect {
        /// On which day.
        day: NaiveDate,
        /// For which days.
        term: Term,
        /// Who holds the convict.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        custodian: Option<Custodian>,
    },
    /// The institution was notified.
    Notified,
    /// Documents were delivered.
    DocumentsDelivered {
        /// Which.
        papers: Papers,
        /// Whether now none is missing.
        complete: bool,
    },
    /// The receipt was returned.
    DocumentsAcknowledged,
    /// The missing documents were requested.
    DocumentsRequested,
    /// The person was received and registered.
    Registered {
        /// The day on which the person came.
        arrived: NaiveDate,
        /// How.
        how: Arrival,
        /// The last day for reporting, where the person had to report.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// By how many days the arrival was late, where that is held against the person: the person
        /// was told, was free, and had no good reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        late: Option<i64>,
        /// Whether documents were missing.
        papers_missing: bool,
        /// Whether the place is questioned.
        place_disputed: bool,
        /// Whether bail, residential surveillance and the like of the trial end by this.
        measures_lapse: bool,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Decided => EventKind::Decided,
            Self::Educated { .. } => EventKind::Educated,
            Self::TookEffect { .. } => EventKind::TookEffect,
            Self::Notified => EventKind::Notified,
            Self::DocumentsDelivered { .. } => EventKind::DocumentsDelivered,
            Self::DocumentsAcknowledged => EventKind::DocumentsAcknowledged,
            Self::DocumentsRequested => EventKind::DocumentsRequested,
            Self::Registered { .. } => EventKind::Registered,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Decide { .. } => (EventKind::Decided, Act::Decide),
            Self::Educate { .. } => (EventKind::Educated, Act::Educate),
            Self::TakeEffect { .. } => (EventKind::TookEffect, Act::ConfirmEffect),
            Self::Notify => (EventKind::Notified, Act::NotifyInstitution),
            Self::Deliver { .. } => (EventKind::DocumentsDelivered, Act::DeliverDocuments),
            Self::Acknowledge => (EventKind::DocumentsAcknowledged, Act::AcknowledgeDocuments),
            Self::Request { .. } => (EventKind::DocumentsRequested, Act::RequestDocuments),
            Self::Register(_) => (EventKind::Registered, Act::Register),
        }
    }
}

/// What a case keeps of the way from the decision to reception.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a step that was taken or not")]
pub struct Handover {
    decided: Option<NaiveDate>,
    educated: bool,
    told: bool,
    effect: Option<NaiveDate>,
    term: Option<Term>,
    custodian: Option<Custodian>,
    notified: bool,
    papers: Papers,
    delivered: Option<NaiveDate>,
    acknowledged: bool,
    requested: Option<NaiveDate>,
    registered: Option<NaiveDate>,
    arrived: Option<NaiveDate>,
    // The last day for reporting, and by how many days it was missed.
    late: Option<(NaiveDate, i64)>,
}

impl Handover {
    /// Constructs what is kept of a person who is taken over, received and told of everything.
    pub(crate) fn taken_over(term: Term) -> Self {
        Self {
            decided: Some(term.first),
            educated: true,
            told: true,
            effect: Some(term.first),
            term: Some(term),
            notified: true,
            papers: Papers::ALL,
            delivered: Some(term.first),
            acknowledged: true,
            registered: Some(term.first),
            arrived: Some(term.first),
            ..Self::default()
        }
    }

    /// Returns the days of the term, once the decision has taken effect.
    pub const fn term(&self) -> Option<Term> {
        self.term
    }

    /// Returns the day on which the decision took effect.
    pub const fn effect(&self) -> Option<NaiveDate> {
        self.effect
    }

    /// Returns the day of registration.
    pub const fn registered(&self) -> Option<NaiveDate> {
        self.registered
    }

    /// Returns the day on which the person came, which may lie before that of registration.
    pub const fn arrived(&self) -> Option<NaiveDate> {
        self.arrived
    }

    /// Returns whether it is proved that the decision organ told rules, consequences and the time
    /// for reporting.
    pub const fn was_told(&self) -> bool {
        self.told
    }

    /// Returns by how many days the person came late, where that is held against the person.
    ///
    /// `None` where the person came in time, was handed over, was not told, had a good reason, or
    /// where nobody has said whether there was one.
    #[doc(alias = "逾期报到")]
    pub fn days_late(&self) -> Option<i64> {
        self.late.map(|(_, days)| days)
    }

    /// Returns the last day for reporting that the person missed, where that is held against the
    /// person.
    pub fn missed(&self) -> Option<NaiveDate> {
        self.late.map(|(due, _)| due)
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let today = occurred.date();
        match event {
            Event::Decided => self.decided = Some(today),
            Event::Educated { proved } => {
                self.educated = true;
                self.told |= proved;
            }
            Event::TookEffect { day, term, custodian } => {
                self.effect = Some(*day);
                self.term = Some(*term);
                self.custodian = *custodian;
            }
            Event::Notified => self.notified = true,
            Event::DocumentsDelivered { papers, complete } => {
                self.papers = self.papers.and(*papers);
                self.delivered = self.delivered.or(Some(today));
                if *complete {
                    self.requested = None;
                }
            }
            Event::DocumentsAcknowledged => self.acknowledged = true,
            Event::DocumentsRequested => self.requested = self.requested.or(Some(today)),
            Event::Registered { arrived, due, late, .. } => {
                self.registered = Some(today);
                self.arrived = Some(*arrived);
                self.late = due.zip(*late);
            }
        }
    }
}
