//! The procuratorate objects to execution outside prison, or to a ruling on parole.
//!
//! ```text
//! open ──raise──→ raised ──recheck──→ rechecked
//! ```
//!
//! One month against execution outside prison (CPL 267), twenty days against a ruling (CPL 274). The
//! organ rechecks at once; a court decides again within one month, a prison administration too from
//! 2026-11-01 on. Of the police the law asks for a recheck at once and sets no figure.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction, policies,
//!     remedy::objection::{Contested, Objection},
//! };
//! use governance_core::{legal_time::Calendar, mandate::BodyKind};
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let notified = "2026-03-02".parse().unwrap();
//! let objection = Objection::against(Contested::OutsidePrison, BodyKind::Court, notified);
//! assert_eq!(objection.raise_by(&law).unwrap().unwrap().to_string(), "2026-04-02");
//! let objection = Objection::against(Contested::Parole, BodyKind::Court, notified);
//! assert_eq!(objection.raise_by(&law).unwrap().unwrap().to_string(), "2026-03-23");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{TimeError, TimeLimit},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use super::Duty;
use crate::{correction::Act, investigation::source_or, jurisdiction::Jurisdiction};

governance_core::vocabulary! {
    /// Where an objection stands.
    pub enum Stage {
        /// The procuratorate has the decision.
        Open = "open", "已收到决定、裁定", "open";
        /// It has objected.
        Raised = "raised", "已提出书面意见", "raised";
        /// The organ has rechecked.
        Rechecked = "rechecked", "已重新核查、裁定", "rechecked";
    }
}

governance_core::vocabulary! {
    /// What happens to an objection.
    pub enum EventKind {
        /// Raised.
        Raised = "raised", "提出书面意见", "raised";
        /// Rechecked.
        Rechecked = "rechecked", "重新核查、裁定", "rechecked";
    }
}

governance_core::vocabulary! {
    /// What is objected to.
    pub enum Contested {
        /// A decision or approval of execution outside prison.
        OutsidePrison = "outside_prison", "暂予监外执行决定", "execution outside prison";
        /// A ruling on parole.
        Parole = "parole", "假释裁定", "a ruling on parole";
    }
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Object.
    Raise {
        /// Whether in writing.
        #[serde(default)]
        in_writing: Option<bool>,
        /// Whether the procuratorate is of the level of the organ.
        #[serde(default)]
        same_level: Option<bool>,
    },
    /// Recheck.
    Recheck {
        /// Whether the decision stands.
        stands: bool,
        /// Of a ruling: whether another panel ruled.
        #[serde(default)]
        new_panel: Option<bool>,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Raised.
    Raised {
        /// Against what.
        against: Contested,
    },
    /// Rechecked.
    Rechecked {
        /// What was objected to.
        against: Contested,
        /// Whether the decision stands.
        stands: bool,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Raised { .. } => EventKind::Raised,
            Self::Rechecked { .. } => EventKind::Rechecked,
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// It comes too late.
        TooLate { by: NaiveDate } = "OBJECTION_TOO_LATE", "应当在{by}前提出书面意见", "objections were possible until {by}";
        /// It is dated before the decision came in.
        TooEarly { notified: NaiveDate } = "OBJECTION_TOO_EARLY", "决定、裁定于{notified}才收到", "the decision came in on {notified} only";
        /// The time is not known.
        TimeUnknown = "OBJECTION_TIME_UNKNOWN", "期限规定未能查明或者超出日历范围", "the time limit is not known, or lies beyond the calendar";
        /// It is not in writing.
        NotWritten = "OBJECTION_NOT_WRITTEN", "应当书面提出", "it is done in writing";
        /// The procuratorate is not of the level of the organ.
        WrongLevel = "OBJECTION_WRONG_LEVEL", "应当由决定、批准机关或者作出裁定的人民法院的同级人民检察院提出", "the procuratorate of the level of the organ objects";
        /// Whether it is is not known.
        LevelOpen = "OBJECTION_LEVEL_OPEN", "尚未查明是否为同级人民检察院", "whether the procuratorate is of that level is still to be established";
        /// No other panel ruled.
        NoNewPanel = "OBJECTION_NO_NEW_PANEL", "应当重新组成合议庭审理", "another panel rules";
    }
}

/// Against execution outside prison.
static OUTSIDE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(267));
/// Against a ruling.
static RULING: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(274));
/// Which procuratorate objects to execution outside prison.
static OUTSIDE_LEVEL: Citation = national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(632));
/// Which procuratorate objects to a ruling.
static RULING_LEVEL: Citation = national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(640).paragraph(1));

governance_core::transitions! {
    /// Every transition of an objection.
    pub static TRANSITIONS: Objection {
        region Objection {
            Open + Raised => Raised by ContestDecision under |_law| None;
            Raised + Rechecked => Rechecked by RecheckDecision under |_law| None;
        }
    }
}

/// An objection of the procuratorate.
#[doc(alias("检察意见", "纠正不当"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Objection {
    stage: Stage,
    contested: Contested,
    organ: BodyKind,
    notified: NaiveDate,
    raised: Option<NaiveDateTime>,
    stands: Option<bool>,
}

impl Objection {
    /// Constructs the objection, not raised yet, to what `organ` decided and the procuratorate
    /// learned on `notified`.
    pub const fn against(contested: Contested, organ: BodyKind, notified: NaiveDate) -> Self {
        Self { stage: Stage::Open, contested, organ, notified, raised: None, stands: None }
    }

    /// Returns whether the decision stands, once it was rechecked.
    pub const fn stands(&self) -> Option<bool> {
        self.stands
    }

    const fn source(&self) -> &'static Citation {
        match self.contested {
            Contested::OutsidePrison => &OUTSIDE,
            Contested::Parole => &RULING,
        }
    }

    const fn limit<'law>(&self, law: &'law Jurisdiction) -> &'law Setting<TimeLimit> {
        match self.contested {
            Contested::OutsidePrison => &law.policy.remedy.outside_within,
            Contested::Parole => &law.policy.remedy.ruling_within,
        }
    }

    /// Returns the last day on which the procuratorate can object, where the law sets one.
    ///
    /// # Source
    ///
    /// 《刑事诉讼法》（2018）第二百六十七条, 第二百七十四条.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn raise_by(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let limit = self.limit(law).set();
        limit
            .map(|limit| law.within(limit.is, self.notified).map(|deadline| deadline.effective()))
            .transpose()
    }

    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let (Stage::Raised, Some(raised)) = (self.stage, self.raised) else {
            return Ok(Vec::new());
        };
        let settings = &law.policy.remedy;
        let (by, to) = (self.organ, BodyKind::Procuratorate);
        let mut owed = Vec::new();
        if self.contested == Contested::OutsidePrison {
            let due = Due::AtOnce(raised);
            owed.push(Obligation { duty: Duty::Recheck, by, to, due, source: &OUTSIDE });
        }
        // What the law of the day of the objection asks for; a figure it does not set is not made up.
        let again = match (self.contested, self.organ) {
            (Contested::Parole, _) => settings.ruling_again_within.set(),
            (Contested::OutsidePrison, BodyKind::Court) => settings.court_again_within.set(),
            (Contested::OutsidePrison, BodyKind::PrisonAdministration)
                if national::PRISON_LAW.in_force_on(raised.date()) == Some(true) =>
            {
                settings.prison_again_within.set()
            }
            (Contested::OutsidePrison, _) => None,
        };
        if let Some(rule) = again {
            let due = Due::By(law.within(rule.is, raised.date())?.effective());
            owed.push(Obligation { duty: Duty::DecideAgain, by, to, due, source: &rule.source });
        }
        Ok(owed)
    }
}

impl Procedure for Objection {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &OUTSIDE;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Raise { .. } => (EventKind::Raised, Act::ContestDecision),
            Command::Recheck { .. } => (EventKind::Rechecked, Act::RecheckDecision),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// The organ that decided rechecks, and no other.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        law.policy.addressed_to(self.organ)
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let mut found: Vec<Finding<'law, Ground>> = Vec::new();
        let mut refuse = |ground, source| found.push(Finding { ground, source });
        let event = match *command {
            Command::Raise { in_writing, same_level } => {
                let limit = source_or(self.limit(law), self.source());
                match self.raise_by(law) {
                    Ok(Some(by)) if by < at.date() => refuse(Ground::TooLate { by }, limit),
                    Ok(Some(_)) => {}
                    Ok(None) | Err(_) => refuse(Ground::TimeUnknown, limit),
                }
                if at.date() < self.notified {
                    refuse(Ground::TooEarly { notified: self.notified }, limit);
                }
                if in_writing != Some(true) {
                    refuse(Ground::NotWritten, self.source());
                }
                let level = match self.contested {
                    Contested::OutsidePrison => &OUTSIDE_LEVEL,
                    Contested::Parole => &RULING_LEVEL,
                };
                match same_level {
                    Some(true) => {}
                    Some(false) => refuse(Ground::WrongLevel, level),
                    None => refuse(Ground::LevelOpen, level),
                }
                Event::Raised { against: self.contested }
            }
            Command::Recheck { stands, new_panel } => {
                if self.contested == Contested::Parole && new_panel != Some(true) {
                    refuse(Ground::NoNewPanel, &RULING);
                }
                Event::Rechecked { against: self.contested, stands }
            }
        };
        if found.is_empty() { Ok(event) } else { Err(found) }
    }

    fn basis<'law>(&self, event: &Event, _: &'law Jurisdiction) -> Option<&'law Citation> {
        let (Event::Raised { against } | Event::Rechecked { against, .. }) = event;
        Some(match against {
            Contested::OutsidePrison => &OUTSIDE,
            Contested::Parole => &RULING,
        })
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::Raised { .. } => {
                self.stage = Stage::Raised;
                self.raised = Some(occurred);
            }
            Event::Rechecked { stands, .. } => {
                self.stage = Stage::Rechecked;
                self.stands = Some(stands);
            }
        }
    }
}
