//! Attached deprivation of political rights: how long, from when, and that the police execute it.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
};
use serde::{Deserialize, Serialize};

use super::{
    Length,
    ground::{Ground, beyond, figure, found},
};
use crate::{
    decision::{Category, Term},
    jurisdiction::Jurisdiction,
};

static LENGTH: Citation = national::CRIMINAL_LAW.at(Locator::new(55).paragraph(1));
static WITH_CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(55).paragraph(2));
static RUNS: Citation = national::CRIMINAL_LAW.at(Locator::new(58).paragraph(1));
static BY_POLICE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(270));

governance_core::vocabulary! {
    /// From when an attached deprivation of political rights runs.
    pub enum Running {
        /// Together with the control.
        WithControl = "with_control", "与管制同时执行", "together with the control";
        /// From the day of parole; its effect covers the main penalty too.
        FromParole = "from_parole", "自假释之日起", "from the day of parole";
        /// From the day on which the main penalty is served; its effect covers that penalty too.
        FromEndOfSentence = "from_end_of_sentence", "自主刑执行完毕之日起", "from the end of the main penalty";
        /// The law does not say from when it runs beside a suspended sentence.
        Unsettled = "unsettled", "法律未规定起算之日，由人民法院、公安机关确定", "not settled by the law; for the court and the police";
    }
}

/// An attached deprivation of political rights, as adjudged.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Attached {
    /// The category of the main penalty.
    pub category: Category,
    /// Its own length, where the judgment states one.
    #[serde(default)]
    pub own: Option<Length>,
    /// The length of the control.
    #[serde(default)]
    pub control: Option<Length>,
    /// The days of the control or parole; for execution outside prison those to the end of the
    /// sentence.
    pub term: Term,
}

/// A deprivation of political rights, reckoned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
#[must_use]
pub struct Rights {
    /// From when it runs.
    pub running: Running,
    /// How long.
    pub length: Option<Length>,
    /// The days, where the law settles them.
    pub term: Option<Term>,
    /// Who executes it: the police, never the correction institution.
    pub executed_by: BodyKind,
    /// That the police execute it.
    pub executed_under: &'static Citation,
    /// The article on its running.
    pub source: &'static Citation,
}

/// Reckons an attached deprivation of political rights.
///
/// The correction institution records it and does not supervise it.
///
/// # Source
///
/// 《刑法》第五十五条 (one to five years; beside control as long as the control, at the same time)、第五十八条第一款;
/// 《刑事诉讼法》（2018）第二百七十条.
///
/// # Errors
///
/// Returns a length out of bounds, and one that differs from the control.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use chrono::NaiveDate;
/// use community_correction::{
///     Jurisdiction, policies,
///     decision::{Category, Term},
///     term::{Attached, Length, rights},
/// };
/// use governance_core::legal_time::Calendar;
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let attached = Attached {
///     category: Category::Control,
///     own: Some(Length::years(2)),
///     control: Some(Length::months(18)),
///     term: Term { first: day(2026, 3, 1), last: day(2027, 8, 31) },
/// };
/// assert_eq!(rights(&attached, &law).unwrap_err()[0].ground.code(), "RIGHTS_LENGTH_DIFFERS");
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
#[doc(alias = "剥夺政治权利")]
pub fn rights<'law>(
    facts: &Attached,
    law: &'law Jurisdiction,
) -> Result<Rights, Vec<Finding<'law, Ground>>> {
    let figures = &law.policy.term;
    let answer = |running, length, term, source| Rights {
        running,
        length,
        term,
        executed_by: BodyKind::PublicSecurity,
        executed_under: &BY_POLICE,
        source,
    };
    if facts.category == Category::Control {
        if let (Some(own), Some(control)) = (facts.own, facts.control)
            && !own.is_as_long_as(control)
        {
            return Err(vec![found(Ground::RightsDiffer { own, control }, &WITH_CONTROL)]);
        }
        let length = facts.control.or(facts.own);
        return Ok(answer(Running::WithControl, length, Some(facts.term), &WITH_CONTROL));
    }

    let mut findings = Vec::new();
    let bounds = (figure(&figures.rights_least, &LENGTH), figure(&figures.rights_most, &LENGTH));
    match (facts.own, bounds) {
        (_, (Err(finding), _) | (_, Err(finding))) => findings.push(finding),
        (Some(length), (Ok(least), _)) if length.is_shorter_than(least.is) => {
            findings.push(found(Ground::TooShort { length, least: least.is }, &least.source));
        }
        (Some(length), (_, Ok(most))) if most.is.is_shorter_than(length) => {
            findings.push(found(Ground::TooLong { length, most: most.is }, &most.source));
        }
        _ => {}
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let (running, first) = match facts.category {
        Category::Parole => (Running::FromParole, facts.term.first),
        Category::OutsidePrison => (Running::FromEndOfSentence, facts.term.last),
        Category::Control | Category::Probation => {
            return Ok(answer(Running::Unsettled, facts.own, None, &RUNS));
        }
    };
    Ok(answer(running, facts.own, laid(facts.own, first, law)?, &RUNS))
}

/// Lays the length out, where the judgment states one.
fn laid<'law>(
    length: Option<Length>,
    first: NaiveDate,
    law: &Jurisdiction,
) -> Result<Option<Term>, Vec<Finding<'law, Ground>>> {
    length
        .map(|length| length.laid_from(first, law).map(|laid| Term { first, last: laid.last }))
        .transpose()
        .map_err(|error| vec![beyond(error)])
}
