use chrono::{Datelike, NaiveDate};

use super::TimeError;

/// Some consecutive days, the first and the last included.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// Constructs the days from `first` to `last`.
    ///
    /// # Errors
    ///
    /// Returns an error when `last` comes before `first`.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, TimeError> {
        if last < first {
            return Err(TimeError::PeriodReversed { first, last });
        }
        Ok(Self { first, last })
    }

    /// Returns the first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Returns the last day.
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// Returns whether `day` is one of them.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Returns how many days there are.
    pub fn days(self) -> u32 {
        let last = self.last.num_days_from_ce();
        last.abs_diff(self.first.num_days_from_ce()).saturating_add(1)
    }

    /// Returns the first day after them.
    ///
    /// # Errors
    ///
    /// Returns an error when that day cannot be written.
    pub fn day_after(self) -> Result<NaiveDate, TimeError> {
        self.last.succ_opt().ok_or(TimeError::OutOfCalendar { field: "day after the period" })
    }
}
