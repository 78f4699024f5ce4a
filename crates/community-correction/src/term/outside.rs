//! The four terms: from which day to which, and what is taken off them.

use chrono::{Days, NaiveDate};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    provision::{Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{
    Length,
    ground::{Ground, beyond, figure, found},
};
use crate::{
    decision::{CourtLevel, Term},
    jurisdiction::Jurisdiction,
    policy::TermLaw,
};

pub(super) static CONTROL_LENGTH: Citation =
    national::CRIMINAL_LAW.at(Locator::new(38).paragraph(1));
static TOGETHER: Citation = national::CRIMINAL_LAW.at(Locator::new(69).paragraph(1));
pub(super) static CONTROL_RUNS: Citation = national::CRIMINAL_LAW.at(Locator::new(41));
static DESIGNATED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(76));
static SUSPENDED: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(1));
static BESIDE_DETENTION: Citation = national::CRIMINAL_LAW.at(Locator::new(73).paragraph(1));
static BESIDE_PRISON: Citation = national::CRIMINAL_LAW.at(Locator::new(73).paragraph(2));
static PROBATION_RUNS: Citation = national::CRIMINAL_LAW.at(Locator::new(73).paragraph(3));
static PAROLE_LENGTH: Citation = national::CRIMINAL_LAW.at(Locator::new(83).paragraph(1));
static PAROLE_RUNS: Citation = national::CRIMINAL_LAW.at(Locator::new(83).paragraph(2));
pub(super) static NOT_COUNTED: Citation =
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(268).paragraph(3));
static SENTENCE_RUNS: Citation = national::CRIMINAL_LAW.at(Locator::new(47));
static FIXED_BY_COURT: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(518));
static ARREST_COUNTS: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(48).paragraph(3));
static REST_OF_PAROLE: Citation = national::CRIMINAL_LAW.at(Locator::new(86).paragraph(3));

governance_core::vocabulary! {
    /// The penalty that is suspended or served outside.
    pub enum Penalty {
        /// Control.
        Control = "control", "管制", "control";
        /// Short-term detention.
        Detention = "detention", "拘役", "detention";
        /// Fixed-term imprisonment.
        Imprisonment = "imprisonment", "有期徒刑", "fixed-term imprisonment";
        /// Imprisonment for life.
        Life = "life", "无期徒刑", "imprisonment for life";
    }
}

governance_core::vocabulary! {
    /// What a reckoning has to tell beside the days.
    pub enum Note {
        /// The length can be laid out in two ways; the earlier end is taken.
        TwoReadings = "two_readings", "年、月并用有两种算法，取较早之日", "years and months can be laid out in two ways; the earlier end is taken";
        /// No execution notice states the day of execution; the day of finality is taken.
        FinalityAsStart = "finality_as_start", "无执行通知书，自判决确定之日起算", "without an execution notice the day of finality is taken";
        /// The execution notice prevails over other days that were reckoned.
        NoticeDiffers = "notice_differs", "执行通知书载明的日期与计算不符，以通知书为准，应予核对", "the execution notice differs from the reckoning and prevails; to be checked";
        /// The execution notice states a term although nothing is left of it.
        NoticeAgainstCredit = "notice_against_credit", "折抵后已无剩余刑期，执行通知书仍载明期限，应当告知决定机关", "the execution notice states a term although the credit uses it up; the decision organ is to be told";
        /// The notice could not be compared, since the credit is not known.
        NotCompared = "not_compared", "折抵日数不明，未能核对", "not compared, since the credit is not known";
        /// The credit uses up the whole term: no supervision.
        NothingLeft = "nothing_left", "折抵后无剩余刑期，不再执行", "the credit uses up the whole term";
        /// Custody does not shorten a probation; it is kept for a possible revocation.
        CustodyKept = "custody_kept", "先行羁押不折抵考验期，撤销缓刑时折抵刑期", "custody does not shorten the probation; it counts if that is revoked";
        /// Days were excluded by decision.
        DaysExcluded = "days_excluded", "已按决定扣除不计入执行刑期的日数", "days were excluded from the sentence by decision";
        /// The rest is a sentence for life: it has no last day.
        ForLife = "for_life", "余刑为无期徒刑，无届满之日", "the rest is a sentence for life, which has no last day";
    }
}

/// A term, reckoned.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
#[must_use]
pub struct Reckoned {
    /// The days; `None` where nothing is left to execute, and for a rest that lasts for life.
    pub term: Option<Term>,
    /// The days as reckoned, where a notice that states others prevails.
    pub computed: Option<Term>,
    /// The later end, where the length can be laid out in two ways.
    pub other_end: Option<NaiveDate>,
    /// The days taken off the end; for execution outside prison the days added by decision.
    pub days: u64,
    /// The days of custody that are kept for a possible revocation.
    pub kept_custody_days: Option<u32>,
    /// What else has to be told.
    pub notes: Vec<Note>,
}

impl Reckoned {
    fn note(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }
}

/// Days in which liberty was taken before: what is credited.
///
/// An absent figure is not known; nobody is held longer on it.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Credit {
    /// Days in custody.
    #[serde(default)]
    #[doc(alias = "先行羁押")]
    pub custody_days: Option<u32>,
    /// Days of residential surveillance at a designated place.
    #[serde(default)]
    #[doc(alias = "指定居所监视居住")]
    pub residence_days: Option<u32>,
}

/// The days that an execution notice states.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[doc(alias = "执行通知书")]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Notice {
    /// The first day.
    #[serde(default)]
    pub first: Option<NaiveDate>,
    /// The last day.
    #[serde(default)]
    pub last: Option<NaiveDate>,
}

/// A control, as adjudged.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Control {
    /// How long.
    pub length: Length,
    /// Whether for several offences together.
    #[serde(default)]
    #[doc(alias = "数罪并罚")]
    pub several: Option<bool>,
    /// The day on which the judgment became final.
    #[serde(default)]
    pub final_on: Option<NaiveDate>,
    /// What is credited.
    #[serde(default)]
    pub credit: Credit,
    /// What the execution notice states.
    #[serde(default)]
    pub notice: Notice,
}

/// A probation, as adjudged.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Probation {
    /// The penalty that is suspended.
    pub penalty: Penalty,
    /// How long it is.
    pub sentence: Length,
    /// The probation period.
    #[doc(alias = "缓刑考验期")]
    pub period: Length,
    /// The day on which the judgment became final.
    #[serde(default)]
    pub final_on: Option<NaiveDate>,
    /// Days in custody before; kept for a possible revocation.
    #[serde(default)]
    pub credit: Credit,
    /// What the execution notice states.
    #[serde(default)]
    pub notice: Notice,
}

/// A parole, as ruled.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Parole {
    /// The day of parole: that of the release which the ruling states.
    #[serde(default)]
    #[doc(alias = "假释之日")]
    pub on: Option<NaiveDate>,
    /// Whether the sentence is for life.
    #[serde(default)]
    pub life: Option<bool>,
    /// The last day of a fixed-term sentence.
    #[serde(default)]
    pub sentence_last: Option<NaiveDate>,
}

governance_core::vocabulary! {
    /// Why days outside do not count as served.
    pub enum ExclusionCause {
        /// The convict did not qualify, and got outside by bribery or the like.
        UnlawfullyObtained = "unlawfully_obtained", "不符合条件通过贿赂等非法手段被暂予监外执行", "obtained by bribery or the like without qualifying";
        /// The convict absconded.
        Absconded = "absconded", "脱逃", "absconded";
    }
}

/// Days that a decision excludes from the sentence.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Exclusion {
    /// How many days.
    pub days: u32,
    /// Why.
    pub cause: ExclusionCause,
    /// Who decided so.
    pub by: BodyKind,
    /// The level of the court.
    #[serde(default)]
    pub court: Option<CourtLevel>,
}

/// A temporary execution outside prison, as decided.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct OutsidePrison {
    /// The day from which it is executed outside.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Who decided or approved it.
    pub organ: BodyKind,
    /// The last day of the sentence.
    #[serde(default)]
    pub sentence_last: Option<NaiveDate>,
    /// Decisions that exclude days.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
}

/// Reckons the term of a control.
///
/// # Source
///
/// 《刑法》第三十八条第一款、第六十九条第一款 (three months to two years, three for several offences)、第四十一条
/// (from the day of execution; a day of custody counts for two); 《刑事诉讼法》（2018）第七十六条.
///
/// # Errors
///
/// Returns every length out of bounds, and what is not known: where the credit is not known and no
/// execution notice states the end, no end is made up.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use chrono::NaiveDate;
/// use community_correction::{
///     Jurisdiction, policies,
///     term::{self, Control, Credit, Length, Notice},
/// };
/// use governance_core::legal_time::Calendar;
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let control = Control {
///     length: Length::years(1),
///     several: Some(false),
///     final_on: None,
///     credit: Credit { custody_days: Some(45), residence_days: Some(0) },
///     notice: Notice { first: NaiveDate::from_ymd_opt(2026, 3, 1), last: None },
/// };
/// let term = term::control(&control, &law).unwrap().term.unwrap();
/// assert_eq!(term.last.to_string(), "2026-11-30"); // ninety days less
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
#[doc(alias("管制期限", "折抵"))]
pub fn control<'law>(
    facts: &Control,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let findings = control_length(facts.length, facts.several, &law.policy.term);
    control_from(facts, findings, law)
}

/// Reckons a control whose length a ruling has reduced: the bounds of a judgment do not bind it.
pub(super) fn control_again<'law>(
    facts: &Control,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    control_from(facts, Vec::new(), law)
}

fn control_from<'law>(
    facts: &Control,
    mut findings: Vec<Finding<'law, Ground>>,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let figures = &law.policy.term;
    let (first, by_finality) = match facts.notice.first {
        Some(first) => (Some(first), false),
        None => (facts.final_on, true),
    };
    if first.is_none() {
        findings.push(found(Ground::StartNotKnown, &CONTROL_RUNS));
    }
    let off = match control_credit(facts.credit, figures) {
        // Where the notice states the end, the term does not hang on the credit.
        Ok(None) if facts.notice.last.is_none() => {
            let unknown = facts.credit.custody_days.is_none();
            let source = if unknown { &CONTROL_RUNS } else { &DESIGNATED };
            findings.push(found(Ground::CreditNotKnown, source));
            None
        }
        Ok(off) => off,
        Err(finding) => {
            findings.push(finding);
            None
        }
    };
    let (Some(first), []) = (first, findings.as_slice()) else { return Err(findings) };

    let mut reckoned = laid(facts.length, first, law).map_err(|finding| vec![finding])?;
    if by_finality {
        reckoned = reckoned.note(Note::FinalityAsStart);
    }
    match off {
        Some(off) => {
            reckoned = taken_off(reckoned, off);
            if reckoned.term.is_none() {
                reckoned = reckoned.note(Note::NothingLeft);
                // Nobody is supervised under a sentence that is served.
                if facts.notice.last.is_some() {
                    reckoned = reckoned.note(Note::NoticeAgainstCredit);
                }
                return Ok(reckoned);
            }
        }
        None => reckoned = reckoned.note(Note::NotCompared),
    }
    by_notice(reckoned, facts.notice, off.is_some(), &CONTROL_RUNS).map_err(|finding| vec![finding])
}

/// Checks the length of a control.
pub(super) fn control_length(
    length: Length,
    several: Option<bool>,
    law: &TermLaw,
) -> Vec<Finding<'_, Ground>> {
    let mut findings = Vec::new();
    at_least(length, &law.control_least, &CONTROL_LENGTH, &mut findings);
    let one = figure(&law.control_most, &CONTROL_LENGTH);
    let together = figure(&law.control_most_together, &TOGETHER);
    match (several, one, together) {
        (_, Err(finding), _) | (_, _, Err(finding)) => findings.push(finding),
        (_, Ok(one), _) if !one.is.is_shorter_than(length) => {}
        (Some(false), Ok(one), _) => {
            findings.push(found(Ground::TooLong { length, most: one.is }, &one.source));
        }
        (_, _, Ok(together)) if together.is.is_shorter_than(length) => {
            let ground = Ground::TooLong { length, most: together.is };
            findings.push(found(ground, &together.source));
        }
        (Some(true), ..) => {}
        (None, Ok(one), _) => {
            let ground = Ground::SeveralNotKnown { length, most: one.is };
            findings.push(found(ground, &one.source));
        }
    }
    findings
}

/// Returns the days that are taken off a control; `None` where a figure is not known.
fn control_credit(credit: Credit, law: &TermLaw) -> Result<Option<u64>, Finding<'_, Ground>> {
    let custody = figure(&law.control_per_custody_day, &CONTROL_RUNS)?;
    let residence = figure(&law.control_per_residence_day, &DESIGNATED)?;
    Ok(credit.custody_days.zip(credit.residence_days).map(|(days, at_home)| {
        u64::from(days) * u64::from(custody.is) + u64::from(at_home) * u64::from(residence.is)
    }))
}

/// Reckons the term of a probation.
///
/// Custody does not shorten it; it is kept for a possible revocation.
///
/// # Source
///
/// 《刑法》第七十二条第一款、第七十三条.
///
/// # Errors
///
/// Returns every length out of bounds, and that the day of finality is not known.
#[doc(alias = "缓刑考验期限")]
pub fn probation<'law>(
    facts: &Probation,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let mut findings =
        probation_length(facts.penalty, facts.sentence, facts.period, &law.policy.term);
    let first = facts.notice.first.or(facts.final_on);
    if first.is_none() {
        findings.push(found(Ground::FinalityNotKnown, &PROBATION_RUNS));
    }
    let (Some(first), []) = (first, findings.as_slice()) else { return Err(findings) };

    let mut reckoned = laid(facts.period, first, law).map_err(|finding| vec![finding])?;
    // The law counts from finality, whatever day the notice states.
    if let (Some(by_law), Some(stated)) = (facts.final_on, facts.notice.first)
        && by_law != stated
    {
        reckoned.computed = laid(facts.period, by_law, law).map_err(|finding| vec![finding])?.term;
        reckoned = reckoned.note(Note::NoticeDiffers);
    }
    reckoned.kept_custody_days = facts.credit.custody_days;
    if facts.credit.custody_days.is_some_and(|days| days > 0) {
        reckoned = reckoned.note(Note::CustodyKept);
    }
    by_notice(reckoned, facts.notice, true, &PROBATION_RUNS).map_err(|finding| vec![finding])
}

/// Checks the lengths of a probation and of the sentence that it suspends.
pub(super) fn probation_length(
    penalty: Penalty,
    sentence: Length,
    period: Length,
    law: &TermLaw,
) -> Vec<Finding<'_, Ground>> {
    let mut findings = Vec::new();
    let (least, most, article) = match penalty {
        Penalty::Detention => {
            (&law.detention_probation_least, &law.detention_probation_most, &BESIDE_DETENTION)
        }
        Penalty::Imprisonment => {
            match figure(&law.suspended_most, &SUSPENDED) {
                Ok(most) if most.is.is_shorter_than(sentence) => {
                    let ground = Ground::SentenceTooLong { sentence, most: most.is };
                    findings.push(found(ground, &most.source));
                }
                Ok(_) => {}
                Err(finding) => findings.push(finding),
            }
            (&law.prison_probation_least, &law.prison_probation_most, &BESIDE_PRISON)
        }
        Penalty::Control | Penalty::Life => {
            return vec![found(Ground::CannotBeSuspended, &SUSPENDED)];
        }
    };
    if period.is_shorter_than(sentence) {
        findings.push(found(Ground::ShorterThanSentence { period, sentence }, article));
    }
    at_least(period, least, article, &mut findings);
    match figure(most, article) {
        Ok(most) if most.is.is_shorter_than(period) => {
            findings.push(found(Ground::TooLong { length: period, most: most.is }, &most.source));
        }
        Ok(_) => {}
        Err(finding) => findings.push(finding),
    }
    findings
}

/// Reckons the term of a parole: the rest of the sentence, or ten years of a sentence for life.
///
/// # Source
///
/// 《刑法》第八十三条.
///
/// # Errors
///
/// Returns what is not known, and a sentence that was over before the parole.
#[doc(alias = "假释考验期限")]
pub fn parole<'law>(
    facts: &Parole,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let mut findings = Vec::new();
    if facts.on.is_none() {
        findings.push(found(Ground::StartNotKnown, &PAROLE_RUNS));
    }
    match (facts.life, facts.sentence_last) {
        (None, None) => findings.push(found(Ground::PenaltyNotKnown, &PAROLE_LENGTH)),
        (Some(false), None) => findings.push(found(Ground::SentenceEndNotKnown, &PAROLE_LENGTH)),
        _ => {}
    }
    let (Some(first), []) = (facts.on, findings.as_slice()) else { return Err(findings) };
    // Whoever knows the last day of a sentence knows that it is not for life.
    if let (Some(last), None | Some(false)) = (facts.sentence_last, facts.life) {
        return ordered(first, last, &PAROLE_LENGTH)
            .map(|term| Reckoned { term: Some(term), ..Reckoned::default() })
            .map_err(|finding| vec![finding]);
    }
    figure(&law.policy.term.parole_of_life, &PAROLE_LENGTH)
        .and_then(|length| laid(length.is, first, law))
        .map_err(|finding| vec![finding])
}

/// Reckons the term of a temporary execution outside prison: to the end of the sentence, and no day
/// longer than a competent decision excludes.
///
/// # Source
///
/// 《刑事诉讼法》（2018）第二百六十八条第三款; 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百一十八条: the court that
/// decides on recommittal fixes the days. Where a prison administration or a public security organ had
/// approved it, an intermediate court or above rules on them.
///
/// # Errors
///
/// Returns what is not known, and every exclusion that no competent court decided.
#[doc(alias("暂予监外执行期限", "不计入执行刑期"))]
pub fn outside_prison<'law>(
    facts: &OutsidePrison,
    _law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let mut findings = Vec::new();
    for exclusion in &facts.exclusions {
        let (by, days) = (exclusion.by, exclusion.days);
        if by != BodyKind::Court {
            findings.push(found(Ground::ExclusionByOther { by, days }, &FIXED_BY_COURT));
        } else if facts.organ != BodyKind::Court
            && !matches!(exclusion.court, Some(CourtLevel::Intermediate | CourtLevel::High))
        {
            findings.push(found(Ground::ExclusionCourtTooLow { days }, &NOT_COUNTED));
        }
    }
    if facts.on.is_none() {
        findings.push(found(Ground::StartNotKnown, &SENTENCE_RUNS));
    }
    if facts.sentence_last.is_none() {
        findings.push(found(Ground::SentenceEndNotKnown, &SENTENCE_RUNS));
    }
    let (Some(first), Some(last), []) = (facts.on, facts.sentence_last, findings.as_slice()) else {
        return Err(findings);
    };
    let days = facts.exclusions.iter().map(|exclusion| u64::from(exclusion.days)).sum();
    let longer = last
        .checked_add_days(Days::new(days))
        .ok_or_else(|| vec![found(Ground::BeyondCalendar, &NOT_COUNTED)])?;
    let term = ordered(first, longer, &SENTENCE_RUNS).map_err(|finding| vec![finding])?;
    let reckoned = Reckoned { term: Some(term), days, ..Reckoned::default() };
    Ok(if days > 0 { reckoned.note(Note::DaysExcluded) } else { reckoned })
}

/// Custody under arrest while a proposal to revoke was before the court.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Arrested {
    /// Not arrested.
    Never,
    /// Arrested on a day, and held until delivery.
    On(NaiveDate),
}

/// A revoked probation, on the day of delivery for execution.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct RevokedProbation {
    /// The sentence that had been suspended.
    pub sentence: Length,
    /// The day of delivery for execution.
    pub delivered: NaiveDate,
    /// What is credited from before the judgment.
    #[serde(default)]
    pub credit: Credit,
    /// The arrest before the ruling; absent where it is not known whether there was one.
    #[serde(default)]
    pub arrested: Option<Arrested>,
}

/// A revoked parole, on the day of delivery for execution.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct RevokedParole {
    /// The parole.
    pub parole: Parole,
    /// The day of delivery for execution.
    pub delivered: NaiveDate,
    /// The arrest before the ruling; absent where it is not known whether there was one.
    #[serde(default)]
    pub arrested: Option<Arrested>,
}

/// Reckons what is executed after a probation was revoked.
///
/// The whole sentence is laid out from the day of delivery; custody and arrest are taken off its end
/// day by day, surveillance at a designated place two days for one, a half day for the person.
///
/// # Source
///
/// 《刑法》第四十四条、第四十七条、第七十七条第二款; 《社区矫正法》第四十八条第三款; 《刑事诉讼法》（2018）第七十六条.
///
/// # Errors
///
/// Returns what is not known: no day is executed that may have been served.
pub fn rest_after_probation<'law>(
    facts: &RevokedProbation,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let mut findings = Vec::new();
    let held = held(facts.arrested, facts.delivered, &mut findings);
    let per = figure(&law.policy.term.residence_days_per_day, &DESIGNATED);
    let (Some(custody), Some(residence)) = (facts.credit.custody_days, facts.credit.residence_days)
    else {
        findings.push(found(Ground::CreditNotKnown, &SENTENCE_RUNS));
        return Err(findings);
    };
    let at_home = match per {
        Ok(per) if per.is > 0 => residence.div_ceil(per.is),
        Ok(per) => {
            findings.push(found(Ground::FigureNotSet, &per.source));
            0
        }
        Err(finding) => {
            findings.push(finding);
            0
        }
    };
    let (Some(held), []) = (held, findings.as_slice()) else { return Err(findings) };
    let off = held + u64::from(custody) + u64::from(at_home);
    let reckoned = laid(facts.sentence, facts.delivered, law).map_err(|finding| vec![finding])?;
    Ok(settled(taken_off(reckoned, off)))
}

/// Reckons what is executed after a parole was revoked: the rest as it stood on the day of parole.
///
/// Nothing of the time on parole counts but the arrest before the ruling.
///
/// # Source
///
/// 《刑法》第八十六条第三款; 《社区矫正法》第四十八条第三款.
///
/// # Errors
///
/// As [`rest_after_probation`].
pub fn rest_after_parole<'law>(
    facts: &RevokedParole,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let period = parole(&facts.parole, law)?;
    let mut findings = Vec::new();
    let held = held(facts.arrested, facts.delivered, &mut findings);
    let (Some(held), []) = (held, findings.as_slice()) else { return Err(findings) };
    let Some(rest) = period.term.filter(|_| facts.parole.life != Some(true)) else {
        return Ok(Reckoned { days: held, ..Reckoned::default() }.note(Note::ForLife));
    };
    let days = u64::try_from(rest.last.signed_duration_since(rest.first).num_days()).unwrap_or(0);
    let last = facts
        .delivered
        .checked_add_days(Days::new(days))
        .ok_or_else(|| vec![found(Ground::BeyondCalendar, &REST_OF_PAROLE)])?;
    let term = Some(Term { first: facts.delivered, last });
    Ok(settled(taken_off(Reckoned { term, ..Reckoned::default() }, held)))
}

/// Returns the days under arrest before delivery.
fn held(
    arrested: Option<Arrested>,
    delivered: NaiveDate,
    findings: &mut Vec<Finding<'_, Ground>>,
) -> Option<u64> {
    match arrested {
        Some(Arrested::Never) => Some(0),
        Some(Arrested::On(first)) => {
            let days = u64::try_from(delivered.signed_duration_since(first).num_days());
            if days.is_err() {
                let ground = Ground::EndsBeforeStart { first, last: delivered };
                findings.push(found(ground, &ARREST_COUNTS));
            }
            days.ok()
        }
        None => {
            findings.push(found(Ground::CreditNotKnown, &ARREST_COUNTS));
            None
        }
    }
}

fn settled(reckoned: Reckoned) -> Reckoned {
    if reckoned.term.is_none() { reckoned.note(Note::NothingLeft) } else { reckoned }
}

/// Lays out `length` from `first`.
fn laid<'law>(
    length: Length,
    first: NaiveDate,
    law: &Jurisdiction,
) -> Result<Reckoned, Finding<'law, Ground>> {
    let laid = length.laid_from(first, law).map_err(beyond)?;
    let term = Some(Term { first, last: laid.last });
    let reckoned = Reckoned { term, other_end: laid.other, ..Reckoned::default() };
    Ok(if laid.other.is_some() { reckoned.note(Note::TwoReadings) } else { reckoned })
}

/// Takes `days` off the end; nothing is left where they reach the whole term.
fn taken_off(mut reckoned: Reckoned, days: u64) -> Reckoned {
    let shorter = |last: NaiveDate| last.checked_sub_days(Days::new(days));
    reckoned.days = days;
    reckoned.term = reckoned.term.and_then(|Term { first, last }| {
        shorter(last).filter(|last| first <= *last).map(|last| Term { first, last })
    });
    reckoned.other_end = reckoned.other_end.and_then(shorter).filter(|_| reckoned.term.is_some());
    reckoned
}

/// Lets the days of the execution notice prevail, and tells where they differ.
fn by_notice(
    mut reckoned: Reckoned,
    notice: Notice,
    compared: bool,
    source: &Citation,
) -> Result<Reckoned, Finding<'_, Ground>> {
    let (Some(last), Some(term)) = (notice.last, reckoned.term) else { return Ok(reckoned) };
    let stated = ordered(term.first, last, source)?;
    reckoned.term = Some(stated);
    if compared && stated != term {
        reckoned.computed.get_or_insert(term);
        if !reckoned.notes.contains(&Note::NoticeDiffers) {
            reckoned = reckoned.note(Note::NoticeDiffers);
        }
    }
    Ok(reckoned)
}

fn ordered(
    first: NaiveDate,
    last: NaiveDate,
    source: &Citation,
) -> Result<Term, Finding<'_, Ground>> {
    if last < first {
        return Err(found(Ground::EndsBeforeStart { first, last }, source));
    }
    Ok(Term { first, last })
}

fn at_least<'law>(
    length: Length,
    least: &'law Setting<Length>,
    article: &'static Citation,
    findings: &mut Vec<Finding<'law, Ground>>,
) {
    match figure(least, article) {
        Ok(Provision { is: least, source }) if length.is_shorter_than(*least) => {
            findings.push(found(Ground::TooShort { length, least: *least }, source));
        }
        Ok(_) => {}
        Err(finding) => findings.push(finding),
    }
}
