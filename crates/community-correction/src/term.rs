//! Terms: how long, from when, and that nothing lengthens them.
//!
//! Pure functions of the facts, the law and the calendar. [`finality`] says when a decision is final;
//! [`control`], [`probation`], [`parole`] and [`outside_prison`] reckon the term of each category;
//! [`rest_after_probation`] and [`rest_after_parole`] what is executed after a revocation; [`reduced`]
//! the term after a reduction. [`alter`] refuses everything else. [`rights`] and [`order_faults`]
//! stand for what may be attached.
//!
//! A term never moves for a rest day: it ends, and binds nobody afterwards. What is not known is
//! never guessed where a person would be held to it longer.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use chrono::NaiveDate;
//! use community_correction::{
//!     Jurisdiction, policies,
//!     term::{self, Credit, Length, Notice, Penalty, Probation},
//! };
//! use governance_core::legal_time::Calendar;
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let adjudged = Probation {
//!     penalty: Penalty::Detention,
//!     sentence: Length::months(4),
//!     period: Length::months(6),
//!     final_on: NaiveDate::from_ymd_opt(2026, 8, 31),
//!     credit: Credit::default(),
//!     notice: Notice::default(),
//! };
//! // From the last day of a month to the day before the last day of one.
//! let term = term::probation(&adjudged, &law).unwrap().term.unwrap();
//! assert_eq!(term.last.to_string(), "2027-02-27");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::legal_time::{TimeLimit, convention};

mod change;
mod finality;
mod ground;
mod length;
mod order;
mod outside;
mod rights;

pub use change::{
    Change, ReductionRuling, alter, binds, certificate_late_by, reduced, release_day,
};
pub use finality::{Appeal, Decided, Finality, Open, Receipt, finality};
pub use ground::Ground;
pub use length::{Laid, Length, LengthError};
pub use order::{OrderBreaches, ProhibitionOrder, is_grave, order_faults};
pub use outside::{
    Arrested, Control, Credit, Exclusion, ExclusionCause, Note, Notice, OutsidePrison, Parole,
    Penalty, Probation, Reckoned, RevokedParole, RevokedProbation, control, outside_prison, parole,
    probation, rest_after_parole, rest_after_probation,
};
pub use rights::{Attached, Rights, Running, rights};

/// Returns how many days `day` lies after `reference`, whose own day is not counted; negative before
/// it.
///
/// Thresholds are compared with it: "more than ten days" begins at 11.
///
/// # Source
///
/// 《刑事诉讼法》（2018）第一百零五条第二款: the day on which a period starts is not part of it.
///
/// # Examples
///
/// ```
/// use chrono::NaiveDate;
/// use community_correction::term;
///
/// let due = NaiveDate::from_ymd_opt(2026, 10, 8).unwrap();
/// let arrived = NaiveDate::from_ymd_opt(2026, 10, 18).unwrap();
/// assert_eq!(term::days_after(due, arrived), 10); // not more than ten days
/// ```
#[doc(alias("超过", "未超过", "脱离监管"))]
pub fn days_after(reference: NaiveDate, day: NaiveDate) -> i64 {
    day.signed_duration_since(reference).num_days()
}

/// Returns whether `day` lies more than one month after `reference`.
///
/// The month ends on the day of the same number, from the last day of a month on the last day of the
/// next; that day itself is not yet more.
///
/// # Source
///
/// 《刑法》第七十七条第二款 with 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百四十三条第一款第（二）项; the
/// month as in 第二百零二条第一款 there.
///
/// # Examples
///
/// ```
/// use chrono::NaiveDate;
/// use community_correction::term;
///
/// let due = NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
/// let arrived = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// assert!(!term::exceeds_one_month(due, arrived(3, 31)));
/// assert!(term::exceeds_one_month(due, arrived(4, 1)));
/// ```
#[doc(alias = "超过一个月")]
pub fn exceeds_one_month(reference: NaiveDate, day: NaiveDate) -> bool {
    // No day that can be written comes after a month that ends beyond the last of them.
    convention::COMMUNITY_CORRECTION
        .corresponding_day(TimeLimit::months(1), reference)
        .is_ok_and(|last| last < day)
}
