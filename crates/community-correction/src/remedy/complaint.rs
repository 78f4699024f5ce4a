//! A complaint, accusation or report of a violation of the subject's rights (CCL 34(2)).
//!
//! ```text
//! not lodged ──lodge──→ received ──accept──→ being handled ──conclude──→ concluded ──tell──→ told
//!                           ↑                                                                 │
//!                           └──take to the procuratorate── from every stage ──────────────────┘
//! ```
//!
//! Whoever receives it handles it without delay and tells the result. The way to the procuratorate is
//! open at every stage, as long as it is not there already.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction, policies,
//!     remedy::complaint::{Command, Complaint, Kind, Matter},
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let at = "2026-03-02T09:00:00".parse().unwrap();
//! let lodge = Command::Lodge {
//!     kind: Kind::Complaint,
//!     matter: Matter::LeaveRefused,
//!     with: BodyKind::Procuratorate,
//! };
//! let mut case = Case::new(Complaint::not_lodged());
//! let subject = Actor::new(BodyKind::Party, "subject-1");
//! let decided = case.decide(&lodge, &subject, at, &law).unwrap();
//! assert_eq!(decided.basis.to_string(), "《社区矫正法》第三十四条第二款");
//! case.apply(&case.record(decided, &subject, at, at)).unwrap();
//! // The institution complained of does not handle it.
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let refused = case.decide(&Command::Accept, &institution, at, &law).unwrap_err();
//! assert_eq!(refused.code(), "wrong_authority");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::NaiveDateTime;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
};
use serde::{Deserialize, Serialize};

use super::{Duty, RETALIATION};
use crate::{correction::Act, jurisdiction::Jurisdiction};

governance_core::vocabulary! {
    /// Where a complaint stands.
    pub enum Stage {
        /// Nobody has complained.
        NotLodged = "not_lodged", "未提出", "not lodged";
        /// It came in.
        Received = "received", "已受理", "received";
        /// It is being handled.
        Handling = "handling", "办理中", "being handled";
        /// It is concluded.
        Concluded = "concluded", "已办结", "concluded";
        /// The result is told.
        Told = "told", "已告知结果", "told";
    }
}

governance_core::vocabulary! {
    /// What happens to a complaint.
    pub enum EventKind {
        /// Lodged.
        Lodged = "lodged", "申诉、控告、检举", "lodged";
        /// Taken to the procuratorate.
        TakenToProcuratorate = "taken_to_procuratorate", "向人民检察院申诉、控告、检举", "taken to the procuratorate";
        /// Accepted.
        Accepted = "accepted", "开始办理", "accepted";
        /// Concluded.
        Concluded = "concluded", "办结", "concluded";
        /// The result told.
        Told = "told", "告知办理结果", "told";
    }
}

governance_core::vocabulary! {
    /// How the person complains.
    pub enum Kind {
        /// A complaint against a decision.
        Complaint = "complaint", "申诉", "complaint";
        /// An accusation.
        Accusation = "accusation", "控告", "accusation";
        /// A report of what officials do.
        Report = "report", "检举", "report";
    }
}

governance_core::vocabulary! {
    /// What the complaint is about.
    pub enum Matter {
        /// Leave, a permit or a move refused.
        LeaveRefused = "leave_refused", "不批准外出、经常性活动、迁居", "leave, a permit or a move refused";
        /// An assessment or sanction.
        Sanction = "sanction", "考核奖惩", "an assessment or sanction";
        /// An objection that nobody answers.
        Unanswered = "unanswered", "异议未获答复", "an objection left unanswered";
        /// Positioning.
        Positioning = "positioning", "电子定位", "electronic positioning";
        /// Liberty restricted otherwise.
        Liberty = "liberty", "限制或者变相限制人身自由", "liberty restricted";
        /// Beating, abuse, insult, forced service.
        Cruelty = "cruelty", "体罚、虐待、侮辱、强迫劳动", "cruelty";
        /// Identity or private facts revealed.
        Privacy = "privacy", "泄露身份、隐私", "privacy";
        /// Help refused.
        Help = "help", "拒绝必要协助", "help refused";
        /// Anything else.
        Other = "other", "其他合法权益受到侵害", "another violation of rights";
    }
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Complain.
    Lodge {
        /// How.
        kind: Kind,
        /// About what.
        matter: Matter,
        /// With whom.
        with: BodyKind,
    },
    /// Take it to the procuratorate.
    TakeToProcuratorate,
    /// Begin to handle it.
    Accept,
    /// Conclude it.
    Conclude {
        /// Whether the person is right.
        upheld: bool,
    },
    /// Tell the result.
    Tell,
}

/// What happened. What the person said is no part of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Lodged.
    Lodged {
        /// How.
        kind: Kind,
        /// About what.
        matter: Matter,
        /// With whom.
        with: BodyKind,
    },
    /// Taken to the procuratorate.
    TakenToProcuratorate,
    /// Accepted.
    Accepted,
    /// Concluded.
    Concluded {
        /// Whether the person is right.
        upheld: bool,
    },
    /// The result told.
    Told,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Lodged { .. } => EventKind::Lodged,
            Self::TakenToProcuratorate => EventKind::TakenToProcuratorate,
            Self::Accepted => EventKind::Accepted,
            Self::Concluded { .. } => EventKind::Concluded,
            Self::Told => EventKind::Told,
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The body handles no complaints.
        WrongDoor { with: BodyKind } = "COMPLAINT_WRONG_DOOR", "{with}不办理此类申诉、控告、检举", "the {with} does not handle such complaints";
        /// The procuratorate has it already.
        AlreadyThere = "COMPLAINT_ALREADY_THERE", "人民检察院已经受理", "the procuratorate has it already";
    }
}

/// The right to complain.
static RIGHT: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(34).paragraph(2));

governance_core::transitions! {
    /// Every transition of a complaint.
    pub static TRANSITIONS: Complaint {
        region Complaint {
            NotLodged + Lodged => Received by Complain under |_law| None;
            Received + Accepted => Handling by HandleComplaint under |_law| None;
            Handling + Concluded => Concluded by HandleComplaint under |_law| None;
            Concluded + Told => Told by HandleComplaint under |_law| None;
            Received + TakenToProcuratorate => Received by Complain under |_law| None;
            Handling + TakenToProcuratorate => Received by Complain under |_law| None;
            Concluded + TakenToProcuratorate => Received by Complain under |_law| None;
            Told + TakenToProcuratorate => Received by Complain under |_law| None;
        }
    }
}

/// A complaint of a subject.
#[doc(alias("申诉", "控告", "检举"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Complaint {
    stage: Stage,
    with: Option<BodyKind>,
    upheld: Option<bool>,
}

impl Complaint {
    /// Constructs a complaint that nobody has made yet.
    pub const fn not_lodged() -> Self {
        Self { stage: Stage::NotLodged, with: None, upheld: None }
    }

    /// Returns who has it.
    pub const fn with(&self) -> Option<BodyKind> {
        self.with
    }

    /// Returns whether the person proved right, once that is concluded.
    pub const fn upheld(&self) -> Option<bool> {
        self.upheld
    }

    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第三十四条第二款: without delay, and no figure; 第六十一条第（五）项.
    pub fn obligations(&self) -> Vec<Obligation<'static, Duty>> {
        let Some(by) = self.with else { return Vec::new() };
        let owe = |duty, by, due, source| Obligation { duty, by, to: BodyKind::Party, due, source };
        let mut owed = Vec::new();
        if matches!(self.stage, Stage::Received | Stage::Handling) {
            owed.push(owe(Duty::Handle, by, Due::Promptly, &RIGHT));
        }
        if self.stage != Stage::Told {
            owed.push(owe(Duty::TellResult, by, Due::Promptly, &RIGHT));
        }
        // It binds whoever has the complaint and whoever it is about.
        let (institution, standing) = (BodyKind::CorrectionInstitution, Due::Standing);
        owed.push(owe(Duty::NotRetaliate, institution, standing, &RETALIATION));
        owed
    }
}

impl Procedure for Complaint {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &RIGHT;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Lodge { .. } => (EventKind::Lodged, Act::Complain),
            Command::TakeToProcuratorate => (EventKind::TakenToProcuratorate, Act::Complain),
            Command::Accept => (EventKind::Accepted, Act::HandleComplaint),
            Command::Conclude { .. } => (EventKind::Concluded, Act::HandleComplaint),
            Command::Tell => (EventKind::Told, Act::HandleComplaint),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// Whoever received it handles it, and nobody else.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        self.with.map_or(&law.policy.mandates, |with| law.policy.addressed_to(with))
    }

    fn consider<'law>(
        &self,
        command: &Command,
        _: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let refuse = |ground| Err(vec![Finding { ground, source: &RIGHT }]);
        match *command {
            Command::Lodge { kind, matter, with } => {
                let mut holders = law.policy.mandates.of(Act::HandleComplaint);
                if holders.all(|held| held.holder != with) {
                    return refuse(Ground::WrongDoor { with });
                }
                Ok(Event::Lodged { kind, matter, with })
            }
            // Once it has answered, a further petition is one of its own procedure.
            Command::TakeToProcuratorate if self.with == Some(BodyKind::Procuratorate) => {
                refuse(Ground::AlreadyThere)
            }
            Command::TakeToProcuratorate => Ok(Event::TakenToProcuratorate),
            Command::Accept => Ok(Event::Accepted),
            Command::Conclude { upheld } => Ok(Event::Concluded { upheld }),
            Command::Tell => Ok(Event::Told),
        }
    }

    fn evolve(&mut self, event: &Event, _: NaiveDateTime) {
        match *event {
            Event::Lodged { with, .. } => {
                self.stage = Stage::Received;
                self.with = Some(with);
            }
            Event::TakenToProcuratorate => {
                self.stage = Stage::Received;
                self.with = Some(BodyKind::Procuratorate);
                self.upheld = None;
            }
            Event::Accepted => self.stage = Stage::Handling,
            Event::Concluded { upheld } => {
                self.stage = Stage::Concluded;
                self.upheld = Some(upheld);
            }
            Event::Told => self.stage = Stage::Told,
        }
    }
}
