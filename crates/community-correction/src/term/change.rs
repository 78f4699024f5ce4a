//! What changes a term, and what never does.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
};
use serde::{Deserialize, Serialize};

use super::{
    Control, Credit, Length, Notice, Penalty, Probation, Reckoned,
    ground::{Ground, found},
    outside::{self, CONTROL_RUNS, NOT_COUNTED},
};
use crate::{
    decision::{Category, CourtLevel, Term},
    jurisdiction::Jurisdiction,
};

static PROBATION_FIXED: Citation = national::CRIMINAL_LAW.at(Locator::new(73));
static PAROLE_FIXED: Citation = national::CRIMINAL_LAW.at(Locator::new(83));
static RELEASED: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));
static REDUCED_BY: Citation = national::CRIMINAL_LAW.at(Locator::new(79));
static AT_LEAST_HALF: Citation = national::CRIMINAL_LAW.at(Locator::new(78).paragraph(2).item(1));
static IN_PROCEDURE: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(33).paragraph(1));

governance_core::vocabulary! {
    /// What somebody wants to do to a term, and nobody may.
    pub enum Change {
        /// Add days, for absence, detention elsewhere or whatever else.
        Extend = "extend", "延长矫正期限", "lengthening a term";
        /// Let it stand still.
        Suspend = "suspend", "中止矫正期限", "suspending a term";
        /// Let it begin anew.
        Restart = "restart", "重新计算矫正期限", "restarting a term";
        /// Go on after its end.
        SuperviseOn = "supervise_on", "期满后继续监督管理", "supervision after the end of a term";
    }
}

/// Refuses `change`: no absence, detention or treatment elsewhere lengthens a term.
///
/// Only a competent court's decision that excludes days changes the end of a sentence executed
/// outside prison; see [`outside_prison`](super::outside_prison).
///
/// # Source
///
/// 《刑法》第四十一条、第七十三条、第八十三条; 《刑事诉讼法》（2018）第二百六十八条第三款; 《社区矫正法》第四十四条.
///
/// # Examples
///
/// ```
/// use community_correction::{decision::Category, term::{self, Change}, unlawful::Unlawful};
///
/// let refusal = term::alter(Category::Probation, Change::Extend);
/// assert_eq!(refusal.ground.unlawful(), Some(Unlawful::TermLengthened));
/// assert_eq!(refusal.source.to_string(), "《刑法》第七十三条");
/// ```
#[doc(alias("延长", "中止", "顺延矫正期"))]
#[must_use]
pub fn alter(category: Category, change: Change) -> Finding<'static, Ground> {
    let source = match (change, category) {
        (Change::SuperviseOn, _) => &RELEASED,
        (_, Category::Control) => &CONTROL_RUNS,
        (_, Category::Probation) => &PROBATION_FIXED,
        (_, Category::Parole) => &PAROLE_FIXED,
        (_, Category::OutsidePrison) => &NOT_COUNTED,
    };
    found(Ground::NothingLengthens { change }, source)
}

/// A ruling that reduces a control, or a probation with its sentence.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct ReductionRuling {
    /// The category.
    pub category: Category,
    /// Who rules.
    pub by: BodyKind,
    /// The level of the court.
    #[serde(default)]
    pub court: Option<CourtLevel>,
    /// The first day of the term.
    pub first: NaiveDate,
    /// The control as adjudged; for probation the sentence that is suspended.
    pub original: Length,
    /// What it is reduced to.
    pub reduced: Length,
    /// For probation the penalty that is suspended.
    #[serde(default)]
    pub penalty: Option<Penalty>,
    /// For probation the period as shortened by the ruling.
    #[serde(default)]
    pub period: Option<Length>,
    /// What is credited to a control.
    #[serde(default)]
    pub credit: Credit,
}

/// Reckons the term anew after a reduction.
///
/// # Source
///
/// 《刑法》第七十八条第二款第（一）项 (at least half is served)、第七十九条; 《社区矫正法》第三十三条. Probation:
/// 《最高人民法院关于办理减刑、假释案件具体应用法律的规定》（2016）第十八条; its lower bounds are those of 《刑法》第七十三条.
///
/// # Errors
///
/// Returns who may not reduce, what is no reduction, and what the reckoning lacks.
#[doc(alias = "减刑")]
pub fn reduced<'law>(
    facts: &ReductionRuling,
    law: &'law Jurisdiction,
) -> Result<Reckoned, Vec<Finding<'law, Ground>>> {
    let (reduced, original) = (facts.reduced, facts.original);
    let mut findings = Vec::new();
    if facts.by != BodyKind::Court {
        findings.push(found(Ground::ReducedByOther { by: facts.by }, &REDUCED_BY));
    } else if !matches!(facts.court, Some(CourtLevel::Intermediate | CourtLevel::High)) {
        findings.push(found(Ground::ReductionCourtTooLow, &REDUCED_BY));
    }
    if !reduced.is_shorter_than(original) {
        findings.push(found(Ground::ReductionLengthens { reduced, original }, &AT_LEAST_HALF));
    }
    if reduced.half_months() * 2 < original.half_months() {
        findings.push(found(Ground::LessThanHalf { reduced, original }, &AT_LEAST_HALF));
    }
    let notice = Notice { first: Some(facts.first), last: None };
    let again = match (facts.category, facts.penalty, facts.period) {
        // The bounds of 第三十八条 are those of the judgment; a reduction keeps its own, the half.
        (Category::Control, ..) => outside::control_again(
            &Control {
                length: reduced,
                several: None,
                final_on: None,
                credit: facts.credit,
                notice,
            },
            law,
        ),
        (Category::Probation, Some(penalty), Some(period)) => outside::probation(
            &Probation {
                penalty,
                sentence: reduced,
                period,
                final_on: Some(facts.first),
                credit: facts.credit,
                notice,
            },
            law,
        ),
        (category, ..) => {
            Err(vec![found(Ground::ReductionNotProvided { category }, &IN_PROCEDURE)])
        }
    };
    match again {
        Ok(reckoned) if findings.is_empty() => Ok(reckoned),
        Ok(_) => Err(findings),
        Err(more) => {
            findings.extend(more);
            Err(findings)
        }
    }
}

/// Returns whether `term` binds the person on `day`: from its first day to the last, both included.
///
/// A certificate handed out late changes nothing: what happens after the last day is no breach.
///
/// # Source
///
/// 《社区矫正法》第四十四条.
pub fn binds(term: Term, day: NaiveDate) -> bool {
    term.first <= day && day <= term.last
}

/// Returns the day of release: the last day of the term, be it a rest day or not.
///
/// # Source
///
/// 《社区矫正法》第四十四条; 《刑法》第四十条、第七十六条、第八十五条.
#[doc(alias("解除矫正", "矫正期满"))]
pub const fn release_day(term: Term) -> NaiveDate {
    term.last
}

/// Returns by how many days a certificate of release that is `issued` is late; nothing if it is not.
///
/// Lateness is a violation by the institution, and changes nothing for the person.
///
/// # Source
///
/// 《社区矫正法》第四十四条.
#[doc(alias = "解除社区矫正证明书")]
pub fn certificate_late_by(term: Term, issued: NaiveDate) -> Option<i64> {
    let days = super::days_after(term.last, issued);
    (days > 0).then_some(days)
}
