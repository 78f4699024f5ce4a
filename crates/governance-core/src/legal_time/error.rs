use chrono::NaiveDate;

use super::TimeLimit;

/// A question about time that has no answer.
///
/// Each message names the field at fault first.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TimeError {
    /// The result lies before the first or after the last day that can be written.
    #[error("{field}: the result lies beyond the last day that can be written")]
    OutOfCalendar {
        /// What was being reckoned.
        field: &'static str,
    },
    /// A limit of nothing was given.
    #[error("limit: expected an amount of at least 1, found {limit}")]
    EmptyLimit {
        /// The limit.
        limit: TimeLimit,
    },
    /// A limit in hours was given a day to start from.
    #[error("start: a limit of {limit} runs from a moment, but only the day {day} is known")]
    MomentNeeded {
        /// The limit.
        limit: TimeLimit,
        /// The day.
        day: NaiveDate,
    },
    /// A limit in hours was given where only days can be reckoned.
    #[error("limit: expected days, months or years, found {limit}")]
    DaysNeeded {
        /// The limit.
        limit: TimeLimit,
    },
    /// An extension is longer than the provision allows.
    #[error("by: expected an extension of at most {at_most}, found {by}")]
    ExtensionTooLong {
        /// The extension asked for.
        by: TimeLimit,
        /// The longest that the provision allows.
        at_most: TimeLimit,
    },
    /// The last day of a span comes before its first.
    #[error("last: expected {first} or later, found {last}")]
    PeriodReversed {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
    },
}
