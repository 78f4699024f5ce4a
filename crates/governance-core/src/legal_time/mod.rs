//! Legal time: by when something has to be done, and why on that day.
//!
//! A statute writes a [`TimeLimit`]: fifteen days, ten working days, three months. How to count it
//! is a matter of the instrument, its [`Convention`]: whether "five days" are working days, whether
//! the first day counts, what a rest day at the end does, and for whom. Which days are rest days is
//! a matter of the [`Calendar`]. The three together give a [`Deadline`], which can explain itself.
//!
//! ```
//! use chrono::NaiveDate;
//! use governance_core::language::{Bilingual, Language};
//! use governance_core::legal_time::{Binds, Calendar, TimeLimit, convention};
//!
//! let calendar = Calendar::official();
//! let served = NaiveDate::from_ymd_opt(2024, 9, 27).unwrap();
//!
//! // The same seven days, the same start: working days in one law, calendar days in the other.
//! let seven = TimeLimit::days(7);
//! let penalty = &convention::ADMINISTRATIVE_PENALTY_LAW;
//! let hearing = penalty.deadline(seven, served, Binds::Authority, &calendar)?;
//! assert_eq!(hearing.effective().to_string(), "2024-10-12");
//! let court = &convention::ADMINISTRATIVE_LITIGATION;
//! let filing = court.deadline(seven, served, Binds::Authority, &calendar)?;
//! assert_eq!(filing.nominal().to_string(), "2024-10-04");
//! assert_eq!(filing.effective().to_string(), "2024-10-08");
//!
//! let why = filing.explain(&calendar).in_language(Language::Chinese).to_string();
//! assert!(why.ends_with("2024-10-07为国庆节放假，顺延；2024-10-08届满"));
//! # Ok::<(), governance_core::legal_time::TimeError>(())
//! ```
//!
//! # What is settled and what is not
//!
//! The arrangements of 2007 to 2026 are built in. A deadline that depends on any other year is
//! reckoned by weekdays and says that it is [provisional](Deadline::is_provisional); a host adds
//! the year's [`Arrangement`] when it is published.
//! Weekends count as legal rest days, and make-up working days do not: that is the courts' reading
//! of 法定休假日 in 《民法典》第二百零三条 and in the procedural laws.
//!
//! # Not covered
//!
//! Terms that mix units (one month and a half). Where the parties agreed on another way of
//! counting (《民法典》第二百零四条), state it as a [`Convention`].

mod arrangements;
pub mod bounds;
mod calendar;
pub mod convention;
mod deadline;
mod error;
mod explanation;
mod period;
mod reckoning;
mod time_limit;

pub use calendar::{Arrangement, ArrangementError, Calendar, DayKind, Reckoned};
pub use convention::{
    Binds, Convention, FirstDay, FirstHour, LastDay, MonthEnd, PostedPapers, TravelTime,
    WorkingDays,
};
pub use deadline::{Deadline, Lateness, Timeliness};
pub use error::TimeError;
pub use explanation::{Explanation, Step, Steps};
pub use period::Period;
pub(crate) use reckoning::month_end;
pub use reckoning::{Clearance, Start, Threshold};
pub use time_limit::{TimeLimit, TimeLimitError, Unit};
