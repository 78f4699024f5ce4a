//! The procuratorate corrects those who supervise: orally, in writing, by suggestion (CCL 62).
//!
//! ```text
//! nothing found ──orally──→ oral ──put right──→ put right
//!       │                     └──after seven days──┐
//!       ├──────in writing, where serious──────────→ written ──reply──→ replied
//!       └──suggest──→ suggested ──reply──→ replied    │  ↑ └──report up──→ reported up ──reply──→ replied
//!                                  ask for review────→┘  └──uphold── under review ──take back──→ taken back
//! ```
//!
//! The unit concerned replies in writing, and where it does not adopt the opinion, with its reasons.
//! Silence answers nothing: the duty stays open.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction, policies,
//!     remedy::{
//!         Violation,
//!         correction::{Command, Correction, Found},
//!     },
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let procuratorate = Actor::new(BodyKind::Procuratorate, "procuratorate-1");
//! let mut case = Case::new(Correction::nothing_found());
//! let found = Found { violation: Violation::NotTold, unit: BodyKind::CorrectionInstitution };
//! let at = "2026-03-02T09:00:00".parse().unwrap();
//! let decided = case.decide(&Command::Orally(found), &procuratorate, at, &law).unwrap();
//! case.apply(&case.record(decided, &procuratorate, at, at)).unwrap();
//! // Seven days for an oral correction; only then is it written.
//! let write = Command::InWriting { found, serious: Some(false) };
//! let decide = |at: &str| case.decide(&write, &procuratorate, at.parse().unwrap(), &law).is_ok();
//! assert!(!decide("2026-03-09T09:00:00"));
//! assert!(decide("2026-03-10T09:00:00"));
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
};
use serde::{Deserialize, Serialize};

use super::{Duty, Violation};
use crate::{correction::Act, investigation::source_or, jurisdiction::Jurisdiction};

governance_core::vocabulary! {
    /// Where a correction stands.
    pub enum Stage {
        /// Nothing has been found.
        NothingFound = "nothing_found", "未发现违法", "nothing found";
        /// Corrected orally.
        Oral = "oral", "已口头提出纠正意见", "corrected orally";
        /// Corrected in writing.
        Written = "written", "已书面提出纠正意见", "corrected in writing";
        /// A suggestion was made.
        Suggested = "suggested", "已提出检察建议", "suggestion made";
        /// The unit asked to review the opinion.
        UnderReview = "under_review", "复查中", "under review";
        /// It was reported to the next higher procuratorate.
        ReportedUp = "reported_up", "已向上一级人民检察院报告", "reported up";
        /// It was put right.
        PutRight = "put_right", "已纠正", "put right";
        /// The unit replied.
        Replied = "replied", "已书面回复", "replied";
        /// The procuratorate took its opinion back.
        TakenBack = "taken_back", "已撤销纠正意见", "taken back";
    }
}

governance_core::vocabulary! {
    /// What happens to a correction.
    pub enum EventKind {
        /// Corrected orally.
        CorrectedOrally = "corrected_orally", "口头提出纠正意见", "corrected orally";
        /// Corrected in writing.
        CorrectedInWriting = "corrected_in_writing", "书面提出纠正意见", "corrected in writing";
        /// Suggested.
        Suggested = "suggested", "提出检察建议", "suggested";
        /// Put right.
        PutRight = "put_right", "纠正违法情形", "put right";
        /// Replied.
        Replied = "replied", "书面回复", "replied";
        /// Urged.
        Urged = "urged", "督促回复", "urged";
        /// Reported up.
        ReportedUp = "reported_up", "向上一级人民检察院报告", "reported up";
        /// Review asked for.
        ReviewAsked = "review_asked", "申请复查", "review asked for";
        /// Upheld.
        Upheld = "upheld", "复查认为正确", "upheld";
        /// Taken back.
        TakenBack = "taken_back", "撤销纠正意见", "taken back";
    }
}

/// What was found, and with whom.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a finding is the two")]
pub struct Found {
    /// What.
    pub violation: Violation,
    /// The unit concerned.
    pub unit: BodyKind,
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Correct orally.
    Orally(Found),
    /// Correct in writing.
    InWriting {
        /// What was found.
        found: Found,
        /// Whether it is serious, or a major accident happened.
        #[serde(default)]
        serious: Option<bool>,
    },
    /// Suggest.
    Suggest {
        /// What was found.
        found: Found,
        /// Whether it may lead to injustice, or leaves a major gap or danger in supervision.
        #[serde(default)]
        grave: Option<bool>,
    },
    /// Put it right.
    PutRight,
    /// Reply.
    Reply {
        /// Whether in writing.
        #[serde(default)]
        in_writing: Option<bool>,
        /// Whether the opinion is adopted.
        #[serde(default)]
        adopted: Option<bool>,
        /// Whether reasons are given.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Urge the unit to reply.
    Urge,
    /// Report to the next higher procuratorate.
    ReportUp,
    /// Ask for review of the opinion.
    AskReview {
        /// Whether in writing.
        #[serde(default)]
        in_writing: Option<bool>,
    },
    /// Uphold the opinion on review.
    Uphold,
    /// Take the opinion back.
    TakeBack,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Corrected orally.
    CorrectedOrally(Found),
    /// Corrected in writing.
    CorrectedInWriting(Found),
    /// Suggested.
    Suggested(Found),
    /// Put right.
    PutRight,
    /// Replied.
    Replied {
        /// Whether the opinion is adopted.
        adopted: bool,
    },
    /// Urged.
    Urged,
    /// Reported up.
    ReportedUp,
    /// Review asked for.
    ReviewAsked,
    /// Upheld.
    Upheld,
    /// Taken back.
    TakenBack,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::CorrectedOrally(_) => EventKind::CorrectedOrally,
            Self::CorrectedInWriting(_) => EventKind::CorrectedInWriting,
            Self::Suggested(_) => EventKind::Suggested,
            Self::PutRight => EventKind::PutRight,
            Self::Replied { .. } => EventKind::Replied,
            Self::Urged => EventKind::Urged,
            Self::ReportedUp => EventKind::ReportedUp,
            Self::ReviewAsked => EventKind::ReviewAsked,
            Self::Upheld => EventKind::Upheld,
            Self::TakenBack => EventKind::TakenBack,
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The unit is none of those that execute or decide.
        WrongUnit { unit: BodyKind } = "CORRECTION_WRONG_UNIT", "{unit}不是社区矫正工作的有关单位", "the {unit} is no unit of community correction";
        /// Somebody who must be free is held: that is not left to words.
        NotByWord = "CORRECTION_NOT_BY_WORD", "应当释放而未释放的，应当立即提出纠正意见，不以口头方式等待七日", "where somebody has to be freed at once, the correction does not wait seven days";
        /// The oral correction still has time.
        OralRunning { until: NaiveDate } = "CORRECTION_ORAL_RUNNING", "口头纠正意见的期限至{until}", "the oral correction has until {until}";
        /// Only what is serious is corrected in writing from the start.
        NotSerious = "CORRECTION_NOT_SERIOUS", "情节轻微的先口头提出纠正意见", "what is slight is corrected orally first";
        /// Whether it is serious is not known.
        WeightOpen = "CORRECTION_WEIGHT_OPEN", "尚未查明是否严重违法、重大事故", "whether it is serious is still to be established";
        /// The written opinion is about something else.
        OtherMatter = "CORRECTION_OTHER_MATTER", "与口头纠正意见不是同一违法情形或者同一单位", "the oral correction was about another matter or unit";
        /// The text that sets the time was not available, or the day lies beyond the calendar.
        TimeUnknown = "CORRECTION_TIME_UNKNOWN", "期限规定未能查明或者超出日历范围", "the time limit is not known, or lies beyond the calendar";
        /// No gap or danger that a suggestion is for.
        NoSuggestion = "CORRECTION_NO_SUGGESTION", "不具备提出检察建议的情形", "there is nothing that a suggestion is for";
        /// The reply is not in writing.
        NotWritten = "CORRECTION_NOT_WRITTEN", "应当书面提出", "it is done in writing";
        /// The reply does not say whether the opinion is adopted.
        AdoptionOpen = "CORRECTION_ADOPTION_OPEN", "未说明是否采纳", "the reply does not say whether the opinion is adopted";
        /// Not adopted without reasons.
        NoReasons = "CORRECTION_NO_REASONS", "没有采纳的应当说明理由", "whoever does not adopt the opinion gives reasons";
        /// The unit was not urged.
        NotUrged = "CORRECTION_NOT_URGED", "应当先督促回复", "the unit is urged first";
        /// Reviewed before.
        Reviewed = "CORRECTION_REVIEWED", "已经复查", "it was reviewed before";
    }
}

/// The written reply.
static REPLY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(62));
/// Slight: orally.
static ORALLY: Citation =
    national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(624).paragraph(1).item(1));
/// Serious: in writing.
static IN_WRITING: Citation =
    national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(624).paragraph(1).item(2));
/// A gap or danger: a suggestion.
static SUGGESTION: Citation =
    national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(624).paragraph(1).item(3));
/// Urging and reporting up.
static URGING: Citation = national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(553));
/// Review.
static REVIEW: Citation = national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(554).paragraph(1));

governance_core::transitions! {
    /// Every transition of a correction.
    pub static TRANSITIONS: Correction {
        region Correction {
            NothingFound + CorrectedOrally => Oral by Correct under |_law| Some(&ORALLY);
            NothingFound + CorrectedInWriting => Written by Correct under |_law| Some(&IN_WRITING);
            NothingFound + Suggested => Suggested by Correct under |_law| Some(&SUGGESTION);
            Oral + PutRight => PutRight by AnswerCorrection under |_law| Some(&IN_WRITING);
            Oral + CorrectedInWriting => Written by Correct under |_law| Some(&IN_WRITING);
            Written + Replied => Replied by AnswerCorrection under |_law| None;
            Written + Urged => Written by Correct under |_law| Some(&URGING);
            Written + ReportedUp => ReportedUp by Correct under |_law| Some(&URGING);
            Written + ReviewAsked => UnderReview by AnswerCorrection under |_law| Some(&REVIEW);
            UnderReview + Upheld => Written by Correct under |_law| Some(&REVIEW);
            UnderReview + TakenBack => TakenBack by Correct under |_law| Some(&REVIEW);
            Suggested + Replied => Replied by AnswerCorrection under |_law| None;
            ReportedUp + Replied => Replied by AnswerCorrection under |_law| None;
        }
    }
}

/// A correction by the procuratorate.
#[doc(alias("纠正意见", "检察建议", "法律监督"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Correction {
    stage: Stage,
    found: Option<Found>,
    since: Option<NaiveDate>,
    urged: bool,
    reviewed: bool,
    adopted: Option<bool>,
}

impl Correction {
    /// Constructs a correction of nothing yet.
    pub const fn nothing_found() -> Self {
        Self {
            stage: Stage::NothingFound,
            found: None,
            since: None,
            urged: false,
            reviewed: false,
            adopted: None,
        }
    }

    /// Returns what was found, and with whom.
    pub const fn found(&self) -> Option<Found> {
        self.found
    }

    /// Returns whether the unit adopted the opinion, once it has replied.
    pub const fn adopted(&self) -> Option<bool> {
        self.adopted
    }

    /// Returns the last day on which an oral correction can be followed.
    ///
    /// # Source
    ///
    /// 《人民检察院刑事诉讼规则》（2019）第六百二十四条第一款第（二）项.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn put_right_by(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let (Stage::Oral, Some(since), Some(limit)) =
            (self.stage, self.since, law.policy.remedy.oral_within.set())
        else {
            return Ok(None);
        };
        law.within(limit.is, since).map(|deadline| Some(deadline.effective()))
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
        let (Some(Found { unit, .. }), Some(since)) = (self.found, self.since) else {
            return Ok(Vec::new());
        };
        let procuratorate = BodyKind::Procuratorate;
        let owed = match self.stage {
            Stage::Oral => {
                let due = self.put_right_by(law)?.map_or(Due::Promptly, Due::By);
                let source = source_or(&law.policy.remedy.oral_within, &IN_WRITING);
                Obligation { duty: Duty::PutRight, by: unit, to: procuratorate, due, source }
            }
            // The law sets no figure for the reply: it stays open until it is there.
            Stage::Written | Stage::Suggested | Stage::ReportedUp => Obligation {
                duty: Duty::Reply,
                by: unit,
                to: procuratorate,
                due: Due::Promptly,
                source: &REPLY,
            },
            Stage::UnderReview => {
                let limit = &law.policy.remedy.review_within;
                let due = match limit.set() {
                    Some(limit) => Due::By(law.within(limit.is, since)?.effective()),
                    None => Due::Promptly,
                };
                Obligation {
                    duty: Duty::ReviewOpinion,
                    by: procuratorate,
                    to: unit,
                    due,
                    source: source_or(limit, &REVIEW),
                }
            }
            Stage::NothingFound | Stage::PutRight | Stage::Replied | Stage::TakenBack => {
                return Ok(Vec::new());
            }
        };
        Ok(vec![owed])
    }

    /// Returns why `unit` cannot be corrected.
    fn against_unit(unit: BodyKind, law: &Jurisdiction) -> Option<Finding<'_, Ground>> {
        let mut answering = law.policy.mandates.of(Act::AnswerCorrection);
        answering
            .all(|held| held.holder != unit)
            .then_some(Finding { ground: Ground::WrongUnit { unit }, source: &REPLY })
    }

    /// Returns why `found` cannot be corrected in writing on `day`.
    fn against_writing<'law>(
        &self,
        found: Found,
        serious: Option<bool>,
        day: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Option<Finding<'law, Ground>> {
        let source = source_or(&law.policy.remedy.oral_within, &IN_WRITING);
        if serious == Some(true) || found.violation.is_at_once() {
            return None;
        }
        let ground = match (self.stage, serious) {
            (Stage::Oral, _) => match self.put_right_by(law) {
                Ok(Some(until)) if day <= until => Ground::OralRunning { until },
                Ok(Some(_)) => return None,
                Ok(None) | Err(_) => Ground::TimeUnknown,
            },
            (_, Some(_)) => return Some(Finding { ground: Ground::NotSerious, source: &ORALLY }),
            (_, None) => Ground::WeightOpen,
        };
        Some(Finding { ground, source })
    }
}

impl Procedure for Correction {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &REPLY;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Orally(_) => (EventKind::CorrectedOrally, Act::Correct),
            Command::InWriting { .. } => (EventKind::CorrectedInWriting, Act::Correct),
            Command::Suggest { .. } => (EventKind::Suggested, Act::Correct),
            Command::PutRight => (EventKind::PutRight, Act::AnswerCorrection),
            Command::Reply { .. } => (EventKind::Replied, Act::AnswerCorrection),
            Command::Urge => (EventKind::Urged, Act::Correct),
            Command::ReportUp => (EventKind::ReportedUp, Act::Correct),
            Command::AskReview { .. } => (EventKind::ReviewAsked, Act::AnswerCorrection),
            Command::Uphold => (EventKind::Upheld, Act::Correct),
            Command::TakeBack => (EventKind::TakenBack, Act::Correct),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// The unit concerned answers, and nobody in its place.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        self.found.map_or(&law.policy.mandates, |found| law.policy.addressed_to(found.unit))
    }

    fn basis<'law>(&self, event: &Event, _: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            // Where somebody is held who has to be free, the rule of its own is the basis.
            Event::CorrectedInWriting(found) if found.violation.is_at_once() => {
                Some(found.violation.source())
            }
            _ => None,
        }
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let mut against: Vec<Finding<'law, Ground>> = Vec::new();
        let mut refuse = |ground, source| against.push(Finding { ground, source });
        let event = match *command {
            Command::Orally(found) => {
                if found.violation.is_at_once() {
                    refuse(Ground::NotByWord, found.violation.source());
                }
                against.extend(Self::against_unit(found.unit, law));
                Event::CorrectedOrally(found)
            }
            Command::InWriting { found, serious } => {
                if self.found.is_some_and(|before| before != found) {
                    refuse(Ground::OtherMatter, &IN_WRITING);
                }
                against.extend(self.against_writing(found, serious, at.date(), law));
                against.extend(Self::against_unit(found.unit, law));
                Event::CorrectedInWriting(found)
            }
            Command::Suggest { found, grave } => {
                if grave != Some(true) {
                    refuse(Ground::NoSuggestion, &SUGGESTION);
                }
                against.extend(Self::against_unit(found.unit, law));
                Event::Suggested(found)
            }
            Command::PutRight => Event::PutRight,
            Command::Reply { in_writing, adopted, reasons } => {
                if in_writing != Some(true) {
                    refuse(Ground::NotWritten, &REPLY);
                }
                match adopted {
                    Some(true) => {}
                    Some(false) if reasons == Some(true) => {}
                    Some(false) => refuse(Ground::NoReasons, &REPLY),
                    None => refuse(Ground::AdoptionOpen, &REPLY),
                }
                Event::Replied { adopted: adopted == Some(true) }
            }
            Command::Urge => Event::Urged,
            Command::ReportUp => {
                if !self.urged {
                    refuse(Ground::NotUrged, &URGING);
                }
                Event::ReportedUp
            }
            Command::AskReview { in_writing } => {
                if self.reviewed {
                    refuse(Ground::Reviewed, &REVIEW);
                }
                if in_writing != Some(true) {
                    refuse(Ground::NotWritten, &REVIEW);
                }
                Event::ReviewAsked
            }
            Command::Uphold => Event::Upheld,
            Command::TakeBack => Event::TakenBack,
        };
        if against.is_empty() { Ok(event) } else { Err(against) }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        self.stage = match *event {
            Event::CorrectedOrally(found) => {
                self.found = Some(found);
                Stage::Oral
            }
            Event::CorrectedInWriting(found) => {
                self.found = Some(found);
                Stage::Written
            }
            Event::Suggested(found) => {
                self.found = Some(found);
                Stage::Suggested
            }
            Event::PutRight => Stage::PutRight,
            Event::Replied { adopted } => {
                self.adopted = Some(adopted);
                Stage::Replied
            }
            Event::Urged => {
                self.urged = true;
                return;
            }
            Event::ReportedUp => Stage::ReportedUp,
            Event::ReviewAsked => Stage::UnderReview,
            Event::Upheld => {
                self.reviewed = true;
                Stage::Written
            }
            Event::TakenBack => Stage::TakenBack,
        };
        self.since = Some(occurred.date());
    }
}
