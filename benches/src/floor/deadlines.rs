//! Limits in working days and in months, by tables over the arranged years.

use chrono::{Datelike, Months, NaiveDate};
use governance_core::legal_time::Calendar;

/// Working days of 2007 to 2026, looked up by day.
#[derive(Clone, Debug)]
pub struct Table {
    first: i32,
    /// Per day, how many working days there are up to and including it.
    rank: Vec<u16>,
    /// The working days.
    working: Vec<NaiveDate>,
    /// Per day, itself where it is worked, else the next day that is.
    next: Vec<NaiveDate>,
}

impl Table {
    /// Constructs the tables of what `calendar` says day by day.
    #[must_use]
    pub fn new(calendar: &Calendar) -> Self {
        let first = NaiveDate::from_ymd_opt(2007, 1, 1).unwrap();
        let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let days = || first.iter_days().take_while(|day| *day <= last);
        let working: Vec<_> = days().filter(|day| calendar.is_working(*day)).collect();
        let upto = |day| working.partition_point(|worked| *worked <= day);
        let rank = days().map(|day| u16::try_from(upto(day)).unwrap()).collect();
        let next = days()
            .map(|day| working.get(working.partition_point(|worked| *worked < day)))
            .map_while(Option::<&NaiveDate>::copied)
            .collect();
        Self { first: first.num_days_from_ce(), rank, working, next }
    }

    fn position(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from(day.num_days_from_ce() - self.first).ok()
    }

    /// Returns the `count`-th working day after `day`.
    #[must_use]
    pub fn working_days_after(&self, day: NaiveDate, count: u32) -> Option<NaiveDate> {
        let rank = *self.rank.get(self.position(day)?)?;
        self.working.get(usize::from(rank) + count as usize - 1).copied()
    }

    /// Returns the day `months` after `day`, moved off a rest day.
    #[must_use]
    pub fn months_after(&self, day: NaiveDate, months: u32) -> Option<NaiveDate> {
        let end = day.checked_add_months(Months::new(months))?;
        self.next.get(self.position(end)?).copied()
    }
}
