//! The same questions over columns: which of ten million time limits are over.
//!
//! A column is a slice of days as `i32` since 1970-01-01, which is Arrow's `Date32`: a data frame or
//! an SQL engine lends its buffer and nothing is copied. Answers about rows are bitmaps with the
//! first row in the lowest bit, which is Arrow's boolean buffer. Where a slot is null the column's
//! own validity mask says so, before and after the sweep.
//!
//! A [`SweepPlan`] compiles one limit of one instrument once, for the days on which it may start.
//! Each row then costs one look-up; and whether a limit is over costs one comparison, because a
//! limit that starts later never ends earlier.
//!
//! ```
//! use chrono::NaiveDate;
//! use governance_core::legal_time::{Binds, Calendar, Period, TimeLimit, convention};
//! use governance_core::sweep::{self, SweepPlan};
//!
//! let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
//! let plan = SweepPlan::new(
//!     &convention::ADMINISTRATIVE_PENALTY_LAW,
//!     TimeLimit::days(5),
//!     Binds::Party,
//!     &Calendar::official(),
//!     Period::new(day(2024, 1, 1), day(2024, 12, 31))?,
//! )?;
//!
//! let served = [day(2024, 9, 27), day(2024, 10, 8)].map(sweep::number);
//! let mut due = [0; 2];
//! plan.deadlines(&served, &mut due)?;
//! assert_eq!(due.map(sweep::date), [Some(day(2024, 10, 10)), Some(day(2024, 10, 14))]);
//!
//! let mut bits = [0; 1];
//! sweep::overdue(&due, sweep::number(day(2024, 10, 11)), &mut bits)?;
//! assert_eq!(bits, [0b01]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use crate::legal_time::{Binds, Calendar, Convention, Period, TimeError, TimeLimit};

/// What a column of deadlines holds where the start lies outside the plan.
pub const OUTSIDE: i32 = i32::MIN;

/// 1970-01-01, counted from 0001-01-01 as day 1.
const EPOCH: i32 = 719_163;

/// Returns `day` as days since 1970-01-01.
pub fn number(day: NaiveDate) -> i32 {
    use chrono::Datelike as _;
    day.num_days_from_ce() - EPOCH
}

/// Returns the day that lies `number` days after 1970-01-01, where it can be written.
pub fn date(number: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(number.checked_add(EPOCH)?)
}

/// A column cannot be swept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SweepError {
    /// The answers have no room, or too much.
    #[error("out: expected a length of {expected}, found {found}")]
    Length {
        /// The length that the column needs.
        expected: usize,
        /// The length given.
        found: usize,
    },
    /// A row starts on a day for which the plan was not made.
    #[error("row {row}: the plan does not reach day {day} since 1970-01-01")]
    OutsidePlan {
        /// The first such row.
        row: usize,
        /// Its day.
        day: i32,
    },
    /// Whether a limit is over on the day cannot be said of every start outside the plan.
    #[error("today: no start of the plan tells what is over on day {today} since 1970-01-01")]
    TodayOutsidePlan {
        /// The day.
        today: i32,
    },
}

/// One time limit of one instrument, compiled for the days on which it may start.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SweepPlan {
    /// The first day on which the limit may start.
    first: i32,
    /// Per day from then on, the last day on which an act is in time; never descending.
    last_days: Box<[i32]>,
    /// The starts whose last day rests on a year without a published arrangement.
    provisional: Box<[i32]>,
}

impl SweepPlan {
    /// Compiles `limit` under `convention` for every start in `starts`.
    ///
    /// # Errors
    ///
    /// Returns an error when the limit is nothing or in hours, and when an end cannot be written.
    pub fn new(
        convention: &Convention,
        limit: TimeLimit,
        bound: Binds,
        calendar: &Calendar,
        starts: Period,
    ) -> Result<Self, TimeError> {
        let mut last_days = Vec::new();
        let mut provisional = Vec::new();
        for start in starts.first().iter_days().take_while(|day| *day <= starts.last()) {
            let last = convention.last_day(limit, start, bound, calendar)?;
            last_days.push(number(last.value));
            if last.provisional {
                provisional.push(number(start));
            }
        }
        Ok(Self {
            first: number(starts.first()),
            last_days: last_days.into(),
            provisional: provisional.into(),
        })
    }

    /// Returns whether the last day of some start in the plan rests on a year whose arrangement the
    /// calendar does not have.
    pub fn is_provisional(&self) -> bool {
        !self.provisional.is_empty()
    }

    /// Returns the starts for which that is so, ascending.
    pub fn provisional_starts(&self) -> &[i32] {
        &self.provisional
    }

    /// Writes the last day of the limit for each of `starts` to `out`.
    ///
    /// # Errors
    ///
    /// Returns an error when the columns differ in length, and the first row that starts outside
    /// the plan: every such row then holds [`OUTSIDE`], and every other row its last day.
    pub fn deadlines(&self, starts: &[i32], out: &mut [i32]) -> Result<(), SweepError> {
        expect_length(starts.len(), out.len())?;
        let mut outside = false;
        for (out, &start) in out.iter_mut().zip(starts) {
            let last_day = self.last_day(start);
            outside |= last_day.is_none();
            *out = last_day.unwrap_or(OUTSIDE);
        }
        match starts.iter().position(|&start| outside && self.last_day(start).is_none()) {
            Some(row) => {
                Err(SweepError::OutsidePlan { row, day: starts.get(row).copied().unwrap_or(0) })
            }
            None => Ok(()),
        }
    }

    #[inline]
    fn last_day(&self, start: i32) -> Option<i32> {
        // A start before the plan wraps round to a position beyond its end.
        let position = start.wrapping_sub(self.first).cast_unsigned();
        self.last_days.get(position as usize).copied()
    }

    /// Returns the first start whose limit is not over on `today`.
    ///
    /// Every earlier start is overdue and no later one is, outside the plan too.
    ///
    /// # Errors
    ///
    /// Returns an error when the plan lies wholly on one side of the answer, so that the starts
    /// beyond it cannot be told.
    pub fn first_in_time(&self, today: i32) -> Result<i32, SweepError> {
        let position = self.last_days.partition_point(|&last_day| last_day < today);
        match i32::try_from(position) {
            Ok(offset) if 0 < position && position < self.last_days.len() => {
                Ok(self.first.saturating_add(offset))
            }
            _ => Err(SweepError::TodayOutsidePlan { today }),
        }
    }

    /// Marks in `bits` the rows of `starts` whose limit is over on `today`, without writing down
    /// the last days.
    ///
    /// # Errors
    ///
    /// Returns an error when `bits` is not one bit per row, and as [`SweepPlan::first_in_time`].
    #[doc(alias = "逾期")]
    pub fn overdue(&self, starts: &[i32], today: i32, bits: &mut [u8]) -> Result<(), SweepError> {
        overdue(starts, self.first_in_time(today)?, bits)
    }
}

/// Marks in `bits` the rows of `last_days` that are over on `today`.
///
/// What is owed by then is overdue, what is valid until then has lapsed.
///
/// # Errors
///
/// Returns an error when `bits` is not one bit per row.
#[doc(alias("逾期", "届满"))]
pub fn overdue(last_days: &[i32], today: i32, bits: &mut [u8]) -> Result<(), SweepError> {
    mark(last_days, |day| day < today, bits)
}

/// Marks in `bits` the rows of `last_days` that come on one of the days from `today` to `until`.
///
/// # Errors
///
/// Returns an error when `bits` is not one bit per row.
#[doc(alias = "即将届满")]
pub fn due_within(
    last_days: &[i32],
    today: i32,
    until: i32,
    bits: &mut [u8],
) -> Result<(), SweepError> {
    mark(last_days, |day| (today..=until).contains(&day), bits)
}

/// Returns the rows that `bits` marks, ascending.
pub fn marked(bits: &[u8]) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().flat_map(|(index, &byte)| {
        (0..8).filter(move |bit| byte >> bit & 1 == 1).map(move |bit| index * 8 + bit)
    })
}

fn mark(days: &[i32], is_marked: impl Fn(i32) -> bool, bits: &mut [u8]) -> Result<(), SweepError> {
    expect_length(days.len().div_ceil(8), bits.len())?;
    let (eights, rest) = days.as_chunks::<8>();
    for (byte, eight) in bits.iter_mut().zip(eights) {
        *byte = packed(eight.map(|day| u8::from(is_marked(day))));
    }
    if let (Some(byte), false) = (bits.last_mut(), rest.is_empty()) {
        *byte = (0..).zip(rest).fold(0, |byte, (bit, &day)| byte | u8::from(is_marked(day)) << bit);
    }
    Ok(())
}

/// Packs eight bytes of 0 or 1 into one, the first in the lowest bit.
#[inline]
const fn packed(flags: [u8; 8]) -> u8 {
    // Byte i holds its flag at bit 8i; the factor has a bit at 56 - 7i, which moves it to 56 + i.
    let [.., top] = u64::from_le_bytes(flags).wrapping_mul(0x0102_0408_1020_4080).to_le_bytes();
    top
}

const fn expect_length(expected: usize, found: usize) -> Result<(), SweepError> {
    if expected == found { Ok(()) } else { Err(SweepError::Length { expected, found }) }
}
