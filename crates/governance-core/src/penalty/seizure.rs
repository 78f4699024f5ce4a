//! Seizing things as a compulsory measure: who may, by which steps, for how long, at whose cost.
//!
//! A seizure (扣押) is no penalty: what is seized stays the party's, and the authority has to decide
//! what becomes of it before the time runs out. Everything here is general; what may be seized, and
//! by which organ, is for the law of each field.
//!
//! ```
//! use governance_core::{legal_time::Calendar, penalty::{SeizureSteps, SeizureTerm, may_seize}};
//!
//! let seized: chrono::NaiveDate = "2025-03-01".parse().unwrap();
//! let calendar = Calendar::official();
//! let term = SeizureTerm::from(seized);
//! assert_eq!(term.ends(&calendar)?.nominal().to_string(), "2025-03-31");
//! assert_eq!(term.extended_by(30).ends(&calendar)?.nominal().to_string(), "2025-04-30");
//!
//! let alone = SeizureSteps { officers: 1, ..SeizureSteps::complete() };
//! let grounds = may_seize(&alone);
//! assert_eq!(grounds[0].ground.code(), "TOO_FEW_OFFICERS");
//! assert_eq!(grounds[0].source.to_string(), "《行政强制法》（2011）第十八条第（二）项");
//! # Ok::<(), governance_core::legal_time::TimeError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Binds, Calendar, Deadline, TimeError, TimeLimit, convention},
};

/// The longest seizure, and the longest extension of it.
const LONGEST: u32 = 30;

/// The fewest officers who may seize.
const OFFICERS: u32 = 2;

/// How a seizure was carried out.
///
/// A step that nobody put on record counts as not taken: the law makes the record itself a step.
/// What the thing is, is another matter: there a fact that nobody stated is not known.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the steps")]
#[expect(clippy::struct_excessive_bools, reason = "each is a step of its own that the law names")]
pub struct SeizureSteps {
    /// The head of the organ approved beforehand.
    #[serde(default)]
    pub approved: bool,
    /// It could not wait: the approval follows the seizure.
    #[serde(default)]
    pub urgent: bool,
    /// How many enforcement officers of the organ took part.
    #[serde(default)]
    pub officers: u32,
    /// They showed their enforcement cards.
    #[serde(default)]
    pub identified: bool,
    /// The party was called to the spot.
    #[serde(default)]
    pub called: bool,
    /// The party was there.
    #[serde(default)]
    pub party_present: bool,
    /// In its absence, a witness was.
    #[serde(default)]
    pub witness: bool,
    /// The party was told on the spot reasons, basis, rights and remedies.
    #[serde(default)]
    pub told: bool,
    /// It was heard.
    #[serde(default)]
    pub heard: bool,
    /// A record was made on the spot.
    #[serde(default)]
    pub record: bool,
    /// It was signed, or the refusal to sign was noted.
    #[serde(default)]
    pub signed: bool,
    /// The written decision was made out and handed over on the spot.
    #[serde(default)]
    pub decision: bool,
    /// So was the list of what was seized, in two copies.
    #[serde(default)]
    pub list: bool,
    /// Whether the thing has to do with the unlawful conduct.
    #[serde(default)]
    pub related: Option<bool>,
    /// Whether the party, or somebody it supports, cannot live without it day by day.
    #[serde(default)]
    pub necessity: Option<bool>,
}

impl SeizureSteps {
    /// Constructs the faultless case: two officers, the party present, every paper on file, a thing
    /// that has to do with the conduct and that nobody needs to live.
    pub const fn complete() -> Self {
        Self {
            approved: true,
            urgent: false,
            officers: OFFICERS,
            identified: true,
            called: true,
            party_present: true,
            witness: false,
            told: true,
            heard: true,
            record: true,
            signed: true,
            decision: true,
            list: true,
            related: Some(true),
            necessity: Some(false),
        }
    }
}

crate::grounds! {
    /// Why a seizure, or what follows it, is not lawful.
    pub enum SeizureGround {
        /// The head of the organ has not approved.
        NotApproved = "NOT_APPROVED", "未经行政机关负责人批准", "the head of the organ has not approved it";
        /// Too few officers.
        TooFewOfficers { officers: u32 } = "TOO_FEW_OFFICERS", "执法人员仅{officers}名，应当由两名以上实施", "two or more officers seize, here there were {officers}";
        /// No enforcement cards.
        NotIdentified = "NOT_IDENTIFIED", "未出示执法身份证件", "no enforcement cards were shown";
        /// The party was not called to the spot.
        NotCalled = "NOT_CALLED", "未通知当事人到场", "the party was not called to the spot";
        /// Reasons, basis, rights and remedies were not told.
        NotTold = "NOT_TOLD", "未当场告知理由、依据、权利和救济途径", "the party was not told on the spot reasons, basis, rights and remedies";
        /// The party was not heard.
        NotHeard = "NOT_HEARD", "未听取当事人的陈述和申辩", "the party's statement and defence were not heard";
        /// No record on the spot.
        NoRecord = "NO_RECORD", "未制作现场笔录", "no record was made on the spot";
        /// The record bears no signature and no note.
        NotSigned = "NOT_SIGNED", "现场笔录未签名且未注明", "the record is neither signed nor is the refusal noted";
        /// Neither party nor witness.
        NoWitness = "NO_WITNESS", "当事人不到场且无见证人", "neither the party nor a witness was there";
        /// No written decision.
        NoDecision = "NO_SEIZURE_DECISION", "未制作并当场交付扣押决定书", "no written decision was handed over on the spot";
        /// No list.
        NoList = "NO_LIST", "未制作并当场交付清单", "no list was handed over on the spot";
        /// It has nothing to do with the conduct.
        Unrelated = "UNRELATED", "与违法行为无关，不得扣押", "it has nothing to do with the unlawful conduct";
        /// It is a daily necessity.
        Necessity = "DAILY_NECESSITY", "属于生活必需品，不得扣押", "it is a daily necessity";
        /// Nobody has established whether it may be seized.
        NotEstablished = "NOT_ESTABLISHED", "尚未查明是否与违法行为有关、是否属于生活必需品", "nobody has established that it has to do with the conduct and is no daily necessity";
        /// The case is not complex.
        NotComplex = "NOT_COMPLEX", "情况并不复杂，不得延长", "the case is not complex: no extension";
        /// The extension is too long.
        TooLong { days: u32 } = "EXTENSION_TOO_LONG", "延长{days}日，超过三十日", "an extension of {days} days exceeds thirty";
        /// It was extended before.
        ExtendedBefore = "EXTENDED_BEFORE", "已经延长过，不得再次延长", "it was extended before";
        /// The party was not told in writing.
        NotToldInWriting = "NOT_TOLD_IN_WRITING", "未书面告知当事人", "the party was not told in writing";
        /// The time has run out.
        TermEnded { until: NaiveDate } = "SEIZURE_ENDED", "扣押期限已于{until}届满，应当解除", "the seizure ended on {until} and is to be lifted";
        /// The time has not run out.
        TermRunning { until: NaiveDate } = "SEIZURE_RUNNING", "扣押期限至{until}，尚未届满", "the seizure runs until {until}";
        /// An urgent seizure that the head of the organ did not approve.
        ApprovalDenied = "APPROVAL_DENIED", "行政机关负责人认为不应当扣押，应当立即解除", "the head of the organ did not approve: it is lifted at once";
    }
}

const fn compulsion(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_COMPULSION_LAW.at(locator)
}

static APPROVAL: Citation = compulsion(Locator::new(18).item(1));
static TWO_OFFICERS: Citation = compulsion(Locator::new(18).item(2));
static CARDS: Citation = compulsion(Locator::new(18).item(3));
static CALLING: Citation = compulsion(Locator::new(18).item(4));
static TELLING: Citation = compulsion(Locator::new(18).item(5));
static HEARING: Citation = compulsion(Locator::new(18).item(6));
static RECORD: Citation = compulsion(Locator::new(18).item(7));
static SIGNATURE: Citation = compulsion(Locator::new(18).item(8));
static WITNESS: Citation = compulsion(Locator::new(18).item(9));
static URGENT: Citation = compulsion(Locator::new(19));
static OBJECT: Citation = compulsion(Locator::new(23).paragraph(1));
static PAPERS: Citation = compulsion(Locator::new(24).paragraph(1));
static TERM: Citation = compulsion(Locator::new(25).paragraph(1));
static EXTENSION: Citation = compulsion(Locator::new(25).paragraph(2));
static TESTING: Citation = compulsion(Locator::new(25).paragraph(3));
static CARE: Citation = compulsion(Locator::new(26).paragraph(1));
static CUSTODY: Citation = compulsion(Locator::new(26).paragraph(3));
static ORGAN: Citation = compulsion(Locator::new(22));
static DECISION: Citation = compulsion(Locator::new(27));
static ENDED: Citation = compulsion(Locator::new(28).paragraph(1).item(4));
static RELEASE: Citation = compulsion(Locator::new(28).paragraph(1));
static GIVING_BACK: Citation = compulsion(Locator::new(28).paragraph(2));

/// Returns every ground on which a seizure by `steps` is not lawful.
///
/// Which organ may seize is for its mandate (《行政强制法》（2011）第二十二条).
///
/// # Source
///
/// 《行政强制法》（2011）第十八条: the steps, 第二十三条: nothing unrelated and no daily necessities,
/// 第二十四条: decision and list on the spot. 第十九条: in urgent cases the approval follows.
///
/// ```
/// use governance_core::penalty::{SeizureSteps, may_seize};
///
/// assert!(may_seize(&SeizureSteps::complete()).is_empty());
/// let urgent = SeizureSteps { approved: false, urgent: true, ..SeizureSteps::complete() };
/// assert!(may_seize(&urgent).is_empty());
/// ```
#[must_use]
pub fn may_seize(steps: &SeizureSteps) -> Vec<Finding<'static, SeizureGround>> {
    let mut grounds = Vec::new();
    let mut unless = |done: bool, ground, source| {
        if !done {
            grounds.push(Finding { ground, source });
        }
    };
    unless(steps.approved || steps.urgent, SeizureGround::NotApproved, &APPROVAL);
    let officers = steps.officers;
    unless(OFFICERS <= officers, SeizureGround::TooFewOfficers { officers }, &TWO_OFFICERS);
    unless(steps.identified, SeizureGround::NotIdentified, &CARDS);
    // Who is there need not be called; who is not can be neither told nor heard: a witness takes the
    // place.
    unless(steps.called || steps.party_present, SeizureGround::NotCalled, &CALLING);
    unless(steps.told || !steps.party_present, SeizureGround::NotTold, &TELLING);
    unless(steps.heard || !steps.party_present, SeizureGround::NotHeard, &HEARING);
    unless(steps.record, SeizureGround::NoRecord, &RECORD);
    unless(steps.signed || !steps.record, SeizureGround::NotSigned, &SIGNATURE);
    unless(steps.party_present || steps.witness, SeizureGround::NoWitness, &WITNESS);
    unless(steps.related != Some(false), SeizureGround::Unrelated, &OBJECT);
    unless(steps.necessity != Some(true), SeizureGround::Necessity, &OBJECT);
    let established = steps.related.is_some() && steps.necessity.is_some();
    unless(established, SeizureGround::NotEstablished, &OBJECT);
    unless(steps.decision, SeizureGround::NoDecision, &PAPERS);
    unless(steps.list, SeizureGround::NoList, &PAPERS);
    grounds
}

/// How long a seizure may last.
///
/// # Source
///
/// 《行政强制法》（2011）第二十五条: thirty days, in complex cases up to thirty more; the time of a test
/// does not count. Calendar days: only limits of up to ten are working days (第六十九条).
#[doc(alias("扣押期限", "查封、扣押的期限"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[must_use]
pub struct SeizureTerm {
    since: NaiveDate,
    extended_by: u32,
    tested: u32,
}

impl From<NaiveDate> for SeizureTerm {
    fn from(seized: NaiveDate) -> Self {
        Self { since: seized, extended_by: 0, tested: 0 }
    }
}

impl SeizureTerm {
    /// Returns the day of the seizure.
    pub const fn since(self) -> NaiveDate {
        self.since
    }

    /// Returns whether it was extended.
    pub const fn is_extended(self) -> bool {
        0 < self.extended_by
    }

    /// Returns the same term extended by `days`.
    pub const fn extended_by(self, days: u32) -> Self {
        Self { extended_by: days, ..self }
    }

    /// Returns the same term without the `days` that a test takes.
    pub const fn tested_for(self, days: u32) -> Self {
        Self { tested: self.tested.saturating_add(days), ..self }
    }

    /// Returns by when the authority must have decided.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn ends(self, calendar: &Calendar) -> Result<Deadline, TimeError> {
        let days = LONGEST.saturating_add(self.extended_by).saturating_add(self.tested);
        convention::ADMINISTRATIVE_COMPULSION_LAW.deadline(
            TimeLimit::days(days),
            self.since,
            Binds::Authority,
            calendar,
        )
    }

    /// Returns whether it has run out on `day`: a day beyond the calendar has not come.
    pub fn has_ended(self, day: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let until = self.ends(calendar).ok()?.nominal();
        (until < day).then_some(until)
    }

    /// Returns every ground on which the term may not be extended on `day`.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第二十五条第一款、第二款.
    #[must_use]
    pub fn may_extend(
        self,
        extension: &SeizureExtension,
        day: NaiveDate,
        calendar: &Calendar,
    ) -> Vec<Finding<'static, SeizureGround>> {
        let mut grounds = Vec::new();
        let mut refuse = |ground, source| grounds.push(Finding { ground, source });
        if let Some(until) = self.has_ended(day, calendar) {
            refuse(SeizureGround::TermEnded { until }, &ENDED);
        }
        if self.is_extended() {
            refuse(SeizureGround::ExtendedBefore, &TERM);
        }
        if !extension.complex {
            refuse(SeizureGround::NotComplex, &TERM);
        }
        if !extension.approved {
            refuse(SeizureGround::NotApproved, &TERM);
        }
        if LONGEST < extension.days {
            refuse(SeizureGround::TooLong { days: extension.days }, &TERM);
        }
        if !extension.told {
            refuse(SeizureGround::NotToldInWriting, &EXTENSION);
        }
        grounds
    }

    /// Returns why nothing but lifting the seizure may be decided on `day`.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第二十七条, 第二十八条第一款第（四）项.
    pub fn may_decide(
        self,
        day: NaiveDate,
        calendar: &Calendar,
    ) -> Option<Finding<'static, SeizureGround>> {
        let until = self.has_ended(day, calendar)?;
        Some(Finding { ground: SeizureGround::TermEnded { until }, source: &ENDED })
    }
}

/// What an extension rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the steps")]
pub struct SeizureExtension {
    /// By how many days.
    pub days: u32,
    /// The case is complex.
    #[serde(default)]
    pub complex: bool,
    /// The head of the organ approved.
    #[serde(default)]
    pub approved: bool,
    /// The party is told in writing, with reasons.
    #[serde(default)]
    pub told: bool,
}

/// Returns why a test may not stop the time of a seizure: its time was not `told` in writing.
///
/// # Source
///
/// 《行政强制法》（2011）第二十五条第三款: the time of the test is stated and told in writing.
pub fn may_test(told: bool) -> Option<Finding<'static, SeizureGround>> {
    (!told).then_some(Finding { ground: SeizureGround::NotToldInWriting, source: &TESTING })
}

/// Returns by when an urgent seizure at `seized` is reported to the head of the organ.
///
/// # Source
///
/// 《行政强制法》（2011）第十九条: within twenty-four hours.
///
/// # Errors
///
/// Returns an error when the moment lies beyond the calendar.
pub fn urgent_report(seized: NaiveDateTime, calendar: &Calendar) -> Result<Deadline, TimeError> {
    let limit = TimeLimit::hours(24);
    convention::ADMINISTRATIVE_COMPULSION_LAW.deadline(limit, seized, Binds::Authority, calendar)
}

crate::vocabulary! {
    /// Why a seizure is lifted.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第二十八条第一款, in its order.
    pub enum ReleaseCause {
        /// The party did nothing unlawful.
        NoViolation = "no_violation", "当事人没有违法行为", "the party did nothing unlawful";
        /// The thing has nothing to do with it.
        Unrelated = "unrelated", "财物与违法行为无关", "the thing has nothing to do with the conduct";
        /// The case was decided, and the seizure is no longer needed.
        NoLongerNeeded = "no_longer_needed", "已经作出处理决定，不再需要扣押", "the case was decided and the seizure is no longer needed";
        /// The time has run out.
        TermEnded = "term_ended", "扣押期限已经届满", "the time has run out";
        /// Any other case in which it is no longer needed.
        Other = "other", "其他不再需要扣押的情形", "it is no longer needed for another reason";
    }
}

impl SeizureTerm {
    /// Returns why the seizure may not be lifted on `day` for `cause`.
    ///
    /// Every cause but one is for the authority to establish; that the time has run out is a
    /// matter of the calendar.
    pub fn may_release(
        self,
        cause: ReleaseCause,
        day: NaiveDate,
        calendar: &Calendar,
    ) -> Option<Finding<'static, SeizureGround>> {
        if cause != ReleaseCause::TermEnded || self.has_ended(day, calendar).is_some() {
            return None;
        }
        let until = self.ends(calendar).map_or(NaiveDate::MAX, |deadline| deadline.nominal());
        Some(Finding { ground: SeizureGround::TermRunning { until }, source: &ENDED })
    }
}

/// The articles on what a seizure brings about, for obligations and refusals of the crates.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SeizureRule {
    /// Only the organs that a law or regulation names.
    Organ,
    /// Reporting an urgent seizure.
    Report,
    /// The time, and that the decision falls within it.
    Decision,
    /// Keeping the thing well and using it for nothing.
    Care,
    /// Custody is at the authority's cost.
    CustodyCosts,
    /// A test is at the authority's cost.
    TestingCosts,
    /// When to lift it.
    Release,
    /// Giving the thing back at once.
    GivingBack,
}

impl SeizureRule {
    /// Returns the article.
    pub const fn source(self) -> &'static Citation {
        match self {
            Self::Organ => &ORGAN,
            Self::Report => &URGENT,
            Self::Decision => &DECISION,
            Self::Care => &CARE,
            Self::CustodyCosts => &CUSTODY,
            Self::TestingCosts => &TESTING,
            Self::Release => &RELEASE,
            Self::GivingBack => &GIVING_BACK,
        }
    }
}
