//! The clocks of revocation: the ruling, the decision on arrest, custody.
//!
//! ```
//! use chrono::NaiveDate;
//! use community_correction::{Jurisdiction, policies, revocation::custody_limit};
//! use governance_core::legal_time::Calendar;
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
//! let custody = custody_limit(day(6, 1), None, &law)?.unwrap();
//! // The day of the arrest counts; by the rule of procedure it would not.
//! assert_eq!((custody.last, custody.outer), (day(6, 30), day(7, 1)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    citation::{Citation, national},
    legal_time::{Deadline, TimeError},
};

use crate::{decision::Category, jurisdiction::Jurisdiction};

/// A deadline and where it is written.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Limit<'law> {
    /// The deadline: nominal and legal.
    pub deadline: Deadline,
    /// Where it is written.
    pub source: &'law Citation,
}

/// Returns by when a proposal that was received on `received` is ruled or decided on.
///
/// Days run from the day after receipt. While the person is in custody they are not lengthened by
/// rest days. For parole the month of the Prison Law of the day stands beside the thirty days, and
/// the earlier of the two binds. `None` where the text of the law is not available, and for control.
///
/// # Source
///
/// 《社区矫正法》第四十八条第一款, 第四十九条第二款; 《监狱法》（2026）第五十四条第二款; 《刑事诉讼法》（2018）第一百零五条.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn rule_due(
    category: Category,
    received: NaiveDate,
    in_custody: bool,
    law: &Jurisdiction,
) -> Result<Option<Limit<'_>>, TimeError> {
    let set = &law.policy.revocation;
    let month = if national::PRISON_LAW.in_force_on(received) == Some(true) {
        &set.parole_rule_within
    } else {
        &set.parole_rule_within_2012
    };
    let rules = match category {
        Category::Control => [None, None],
        Category::Probation => [set.rule_within.set(), None],
        Category::Parole => [set.rule_within.set(), month.set()],
        Category::OutsidePrison => [set.decide_within.set(), None],
    };
    let mut earliest: Option<Limit<'_>> = None;
    for rule in rules.into_iter().flatten() {
        let deadline = if in_custody {
            law.within_custody(rule.is, received)?
        } else {
            law.within(rule.is, received)?
        };
        if earliest.as_ref().is_none_or(|kept| deadline.effective() < kept.deadline.effective()) {
            earliest = Some(Limit { deadline, source: &rule.source });
        }
    }
    Ok(earliest)
}

/// Returns by when the court decides on an arrest requested at `received`: the hours run from that
/// minute, nights and holidays included.
///
/// # Source
///
/// 《社区矫正法》第四十七条第二款.
///
/// # Errors
///
/// Returns an error when the moment lies beyond the calendar.
pub fn arrest_due(
    received: NaiveDateTime,
    law: &Jurisdiction,
) -> Result<Option<Limit<'_>>, TimeError> {
    let Some(rule) = law.policy.revocation.arrest_decided_within.set() else { return Ok(None) };
    let deadline = law.within_custody(rule.is, received)?;
    Ok(Some(Limit { deadline, source: &rule.source }))
}

/// How long custody after an arrest is lawful.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Custody<'law> {
    /// The day of the arrest.
    pub since: NaiveDate,
    /// The last day: the thirtieth, the day of the arrest included, and never after the end of the
    /// term.
    pub last: NaiveDate,
    /// The last day by the rule of procedure, which does not count the day of the arrest: beyond it
    /// no reading allows custody.
    pub outer: NaiveDate,
    /// Since when the person is to be freed at once: revocation was denied, or the proposal withdrawn.
    pub over_since: Option<NaiveDateTime>,
    /// Where the limit is written.
    pub source: &'law Citation,
}

impl Custody<'_> {
    /// Returns whether the custody is lawful at `moment`.
    pub fn is_lawful(&self, moment: NaiveDateTime) -> bool {
        moment.date() <= self.last && self.over_since.is_none_or(|since| moment <= since)
    }
}

/// Returns how long custody since `since` is lawful, in a term that `ends`.
///
/// # Source
///
/// 《社区矫正法》第四十七条第二款; for the end of the term 第四十四条: once it is over nothing restricts the person.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn custody_limit(
    since: NaiveDate,
    ends: Option<NaiveDate>,
    law: &Jurisdiction,
) -> Result<Option<Custody<'_>>, TimeError> {
    let Some(rule) = law.policy.revocation.custody_longest.set() else { return Ok(None) };
    let strict = law.term(rule.is, since)?;
    let last = ends.map_or(strict, |ends| ends.min(strict));
    let outer = law.within_custody(rule.is, since)?.effective();
    Ok(Some(Custody { since, last, outer, over_since: None, source: &rule.source }))
}
