//! What can be done about a refusal or a penalty, and by when.
//!
//! ```
//! use chrono::NaiveDate;
//! use governance_core::{legal_time::Calendar, remedy};
//!
//! let served = NaiveDate::from_ymd_opt(2024, 8, 5).unwrap();
//! let [reconsideration, suit] = remedy::against_decision(served, &Calendar::official())?;
//! assert_eq!(reconsideration.by.unwrap().to_string(), "2024-10-08"); // 4 October, after the holiday
//! assert_eq!(suit.by.unwrap().to_string(), "2025-02-05");
//! # Ok::<(), governance_core::legal_time::TimeError>(())
//! ```

use std::fmt;

use chrono::NaiveDate;

use crate::{
    citation::{Citation, Evidence, Locator, national},
    language::{Bilingual, Language},
    legal_time::{Binds, Calendar, TimeError, TimeLimit, convention},
};

crate::vocabulary! {
    /// A way to another answer.
    #[doc(alias("救济", "救济途径"))]
    pub enum RemedyKind {
        /// Supply what is missing.
        Supply = "supply", "补充材料或者说明事实", "supply what is missing";
        /// Remove the obstacle and apply again.
        Remedy = "remedy", "消除障碍后重新申请", "remove the obstacle and apply again";
        /// Apply again once a period has ended.
        Reapply = "reapply", "期满后重新申请", "apply again once the period has ended";
        /// Ask for administrative reconsideration.
        Reconsideration = "reconsideration", "申请行政复议", "ask for administrative reconsideration";
        /// Sue.
        Suit = "suit", "提起行政诉讼", "sue in the people's court";
    }
}

/// A way to another answer, with its dates and its article.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Remedy {
    /// What can be done.
    pub kind: RemedyKind,
    /// From which day.
    pub from: Option<NaiveDate>,
    /// By which day.
    pub by: Option<NaiveDate>,
    /// Where it is written.
    pub source: Citation,
}

impl Remedy {
    /// Constructs a remedy without dates.
    pub const fn new(kind: RemedyKind, source: Citation) -> Self {
        Self { kind, from: None, by: None, source }
    }

    /// Returns the remedy, open from `day`.
    #[must_use]
    pub const fn from_day(mut self, day: NaiveDate) -> Self {
        self.from = Some(day);
        self
    }
}

impl Bilingual for Remedy {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.render(language, f)?;
        match (self.from, language) {
            (Some(day), Language::Chinese) => write!(f, "，自{day}起")?,
            (Some(day), Language::English) => write!(f, ", from {day}")?,
            (None, _) => {}
        }
        match (self.by, language) {
            (Some(day), Language::Chinese) => write!(f, "，至{day}止")?,
            (Some(day), Language::English) => write!(f, ", by {day}")?,
            (None, _) => {}
        }
        let source = self.source.in_language(language);
        match language {
            Language::Chinese => write!(f, "（{source}）"),
            Language::English => write!(f, " ({source})"),
        }
    }
}

/// Returns the two remedies against a decision that became known on `known`.
///
/// # Source
///
/// 《行政复议法》（2023）第二十条第一款, before 2024 （2017）第九条第一款 (not verified): sixty days; 《行政诉讼法》（2017）第四十六条第一款: six months.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn against_decision(known: NaiveDate, calendar: &Calendar) -> Result<[Remedy; 2], TimeError> {
    let reconsideration = convention::ADMINISTRATIVE_RECONSIDERATION_LAW.deadline(
        TimeLimit::days(60),
        known,
        Binds::Party,
        calendar,
    )?;
    let suit = convention::ADMINISTRATIVE_LITIGATION.deadline(
        TimeLimit::months(6),
        known,
        Binds::Party,
        calendar,
    )?;
    // The law of 2017 gave the same sixty days; its text is not stored.
    let in_force = national::ADMINISTRATIVE_RECONSIDERATION_LAW.in_force_on(known) == Some(true);
    let basis = if in_force {
        national::ADMINISTRATIVE_RECONSIDERATION_LAW.at(Locator::new(20).paragraph(1))
    } else {
        Citation {
            version: Some(2017),
            ..national::ADMINISTRATIVE_RECONSIDERATION_LAW
                .at(Locator::new(9).paragraph(1))
                .known(Evidence::Unverified)
        }
    };
    let remedy = |kind, by, source| Remedy { kind, from: None, by: Some(by), source };
    Ok([
        remedy(RemedyKind::Reconsideration, reconsideration.effective(), basis),
        remedy(
            RemedyKind::Suit,
            suit.effective(),
            national::ADMINISTRATIVE_LITIGATION_LAW.at(Locator::new(46).paragraph(1)),
        ),
    ])
}
