//! Entry: team, announcement, plan, class and file (CCL 22, 24, 25).
//!
//! The institution, or a justice office that it has entrusted in writing, announces entry, fixes the
//! team and makes the plan; the class is the institution's alone. National law sets no day for any
//! of it, so nothing is late, only still open. The team carries the plan out and decides nothing:
//! no act is held by it.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     entry::{self, Member, Seat, Tie},
//!     policies,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let woman = Decision { woman: Some(true), ..Decision::ordinary_probation() };
//! let day = |text: &str| text.parse().unwrap();
//! let term = Term { first: day("2026-03-01"), last: day("2027-02-28") };
//! let case = Case::new(Correction::taken_over(woman, term));
//!
//! let man = Member { woman: Some(false), tie: Some(Tie::Unconnected), ..Member::of(Seat::Committee) };
//! let command = Command::Entry(entry::Command::FixTeam { members: vec![man; 4], letters: None });
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let refusal = case.decide(&command, &institution, "2026-03-05T09:00:00".parse().unwrap(), &law);
//! let refusal = refusal.unwrap_err();
//! assert_eq!(refusal.grounds()[0].ground.code(), "NO_WOMAN");
//! assert_eq!(refusal.sources()[0].to_string(), "《社区矫正法》第二十五条第二款");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::procedure::Happening;
use serde::{Deserialize, Serialize};

use crate::correction::{Act, EventKind};

mod ground;
mod procedure;

pub use ground::{Fact, Ground};
pub(crate) use procedure::{consider, owed};

governance_core::vocabulary! {
    /// Where a member of the team comes from (CCL 25(2)).
    #[doc(alias("小组成员"))]
    pub enum Seat {
        /// The justice office.
        JusticeOffice = "justice_office", "司法所人员", "the justice office";
        /// The residents' or villagers' committee.
        Committee = "committee", "居民委员会、村民委员会人员", "the residents' or villagers' committee";
        /// A guardian.
        Guardian = "guardian", "监护人", "a guardian";
        /// A member of the family.
        Family = "family", "家庭成员", "the family";
        /// The employer.
        Employer = "employer", "所在单位人员", "the employer";
        /// The school.
        School = "school", "就读学校人员", "the school";
        /// A social worker.
        SocialWorker = "social_worker", "社会工作者", "a social worker";
        /// A volunteer.
        Volunteer = "volunteer", "志愿者", "a volunteer";
    }
}

governance_core::vocabulary! {
    /// How a member is tied to the case.
    pub enum Tie {
        /// Not at all.
        Unconnected = "unconnected", "与案件无关", "unconnected";
        /// As a victim.
        Victim = "victim", "被害人", "a victim";
        /// As a complainant or informant.
        Complainant = "complainant", "控告人、举报人", "a complainant or informant";
        /// As an accomplice.
        Accomplice = "accomplice", "同案犯", "an accomplice";
    }
}

governance_core::vocabulary! {
    /// What is announced at entry.
    #[doc(alias("宣告内容"))]
    pub enum Content {
        /// The facts of the offence.
        Facts = "facts", "犯罪事实", "the facts of the offence";
        /// The term of correction.
        Term = "term", "执行社区矫正的期限", "the term of correction";
        /// The rules that bind.
        Duties = "duties", "应当遵守的规定", "the rules that bind";
        /// Which rights are lost or limited.
        RightsLimited = "rights_limited", "被剥夺或者限制行使的权利", "which rights are lost or limited";
        /// What is prohibited.
        Prohibitions = "prohibitions", "被禁止的事项", "what is prohibited";
        /// The consequences of breaking the rules.
        Consequences = "consequences", "违反规定的法律后果", "the consequences of breaking the rules";
        /// The rights of the subject.
        Rights = "rights", "社区矫正对象享有的权利", "the rights of the subject";
        /// The team and what it does.
        Team = "team", "矫正小组人员组成及职责", "the team and what it does";
    }
}

governance_core::vocabulary! {
    /// A file about the person.
    pub enum Dossier {
        /// A correction file: there is one.
        Correction = "correction", "社区矫正档案", "correction file";
        /// The work file of an entrusted justice office.
        Work = "work", "司法所工作档案", "work file";
    }
}

/// A member of the team: no name, only what some rule asks for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state it field by field")]
pub struct Member {
    /// Where the member comes from.
    pub seat: Seat,
    /// Whether the member is a woman.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub woman: Option<bool>,
    /// Whether the member is familiar with the body and mind of minors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub knows_minors: Option<bool>,
    /// How the member is tied to the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<Tie>,
}

impl Member {
    /// Constructs a member from `seat`, with nothing else known.
    pub const fn of(seat: Seat) -> Self {
        Self { seat, woman: None, knows_minors: None, tie: None }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Fix the correction team.
    FixTeam {
        /// Its members.
        members: Vec<Member>,
        /// Whether they have signed letters of responsibility.
        #[serde(default)]
        letters: Option<bool>,
    },
    /// Announce entry.
    AnnounceEntry {
        /// Whether others than those concerned may attend.
        #[serde(default)]
        public: Option<bool>,
        /// Whether the guardian of a minor was called.
        #[serde(default)]
        guardian_called: Option<bool>,
        /// Whether adults under correction are announced in the same sitting.
        #[serde(default)]
        with_adults: Option<bool>,
        /// What is announced.
        content: Vec<Content>,
    },
    /// Make the correction plan, or a new version of it.
    MakePlan {
        /// The version that it takes the place of; absent for the first.
        #[serde(default)]
        replaces: Option<u32>,
        /// Whether it is made for a minor: by age, mind, growth and family (CCL 52(1)).
        #[serde(default)]
        for_minor: Option<bool>,
        /// Whether it puts the person together with adults under correction.
        #[serde(default)]
        with_adults: Option<bool>,
    },
    /// Classify the person.
    Classify {
        /// The class, by its number in the list of the place: national law names none.
        class: u8,
        /// Whether an assessment of the person is the basis.
        #[serde(default)]
        assessed: Option<bool>,
        /// Whether the class limits freedom beyond what the law itself does.
        #[serde(default)]
        restricts: Option<bool>,
    },
    /// Open a file beside the one that registration has opened.
    OpenFile {
        /// Which.
        dossier: Dossier,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// The team was fixed.
    TeamFixed {
        /// Of how many members.
        members: u32,
        /// Whether they have signed letters of responsibility.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        letters: Option<bool>,
    },
    /// Entry was announced.
    EntryAnnounced {
        /// Whether closed to others.
        closed: bool,
    },
    /// A plan was made.
    PlanMade {
        /// Its version, from one: the only one in force.
        version: u32,
    },
    /// The person was classified.
    Classified {
        /// The class, by its number in the list of the place.
        class: u8,
    },
    /// A work file was opened.
    FileOpened,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::TeamFixed { .. } => EventKind::TeamFixed,
            Self::EntryAnnounced { .. } => EventKind::EntryAnnounced,
            Self::PlanMade { .. } => EventKind::PlanMade,
            Self::Classified { .. } => EventKind::Classified,
            Self::FileOpened => EventKind::FileOpened,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::FixTeam { .. } => (EventKind::TeamFixed, Act::FixTeam),
            Self::AnnounceEntry { .. } => (EventKind::EntryAnnounced, Act::AnnounceEntry),
            Self::MakePlan { .. } => (EventKind::PlanMade, Act::MakePlan),
            Self::Classify { .. } => (EventKind::Classified, Act::Classify),
            Self::OpenFile { .. } => (EventKind::FileOpened, Act::OpenFile),
        }
    }
}

/// What a case keeps of entry.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Entry {
    team: bool,
    announced: Option<NaiveDate>,
    plan: u32,
    class: Option<u8>,
    work_file: bool,
}

impl Entry {
    /// Constructs what is kept of a person who is taken over under supervision.
    pub(crate) fn taken_over(first: NaiveDate) -> Self {
        Self { team: true, announced: Some(first), plan: 1, ..Self::default() }
    }

    /// Returns whether a team is fixed.
    pub const fn has_team(&self) -> bool {
        self.team
    }

    /// Returns the day on which entry was announced.
    pub const fn announced(&self) -> Option<NaiveDate> {
        self.announced
    }

    /// Returns the version of the plan in force; `None` where none is made.
    #[doc(alias = "矫正方案")]
    pub const fn plan(&self) -> Option<u32> {
        if self.plan == 0 { None } else { Some(self.plan) }
    }

    /// Returns the class, by its number in the list of the place.
    #[doc(alias = "管理类别")]
    pub const fn class(&self) -> Option<u8> {
        self.class
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::TeamFixed { .. } => self.team = true,
            Event::EntryAnnounced { .. } => self.announced = Some(occurred.date()),
            Event::PlanMade { version } => self.plan = *version,
            Event::Classified { class } => self.class = Some(*class),
            Event::FileOpened => self.work_file = true,
        }
    }
}
