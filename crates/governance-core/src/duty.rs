//! Recurring duties: the daily patrol, the monthly report, the yearly training.
//!
//! A duty is owed again in every slot of its [`Recurrence`]. A record counts only in the slot that
//! it falls into: two patrols on Monday do not make up for none on Tuesday.
//!
//! ```
//! use chrono::NaiveDate;
//! use governance_core::duty::{Duty, Recurrence, Roll};
//! use governance_core::legal_time::{Calendar, Period, Timeliness};
//!
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
//! let calendar = Calendar::official();
//! let report = Duty::new("monthly on day 3".parse()?).rolling(Roll::Forward);
//!
//! let autumn = Period::new(day(9, 1), day(10, 31)).unwrap();
//! let due: Vec<_> = report.occurrences(autumn, &calendar).unwrap().collect();
//! assert_eq!(due[0].effective(), day(9, 3));
//! assert_eq!(due[1].effective(), day(10, 8)); // after the National Day holiday
//! assert!(due[1].fell_on_rest_day());
//!
//! let records = [day(9, 2), day(9, 3)];
//! assert_eq!(due[0].status(&records, day(10, 9)), Timeliness::OnTime);
//! assert!(matches!(due[1].status(&records, day(10, 9)), Timeliness::Missing { .. }));
//! # Ok::<(), governance_core::duty::RecurrenceError>(())
//! ```

use std::{borrow::Cow, fmt, num::NonZeroU16, str::FromStr};

use chrono::{Datelike, Months, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    language::{Bilingual, Language},
    legal_time::{Calendar, Lateness, Period, TimeError, Timeliness, month_end},
};

crate::vocabulary! {
    /// A stretch of the calendar that repeats.
    #[doc(alias = "周期")]
    pub enum Cycle {
        /// A calendar day.
        Day = "day", "日", "day";
        /// Monday to Sunday.
        Week = "week", "周", "week";
        /// The 1st to the 15th, or the 16th to the end of the month.
        HalfMonth = "half_month", "半月", "half-month";
        /// A calendar month.
        Month = "month", "月", "month";
        /// A calendar quarter.
        Quarter = "quarter", "季度", "quarter";
        /// A calendar year.
        Year = "year", "年", "year";
    }
}

impl Cycle {
    /// Returns the stretch that `day` lies in.
    ///
    /// `None` where its first or last day cannot be written.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::duty::Cycle;
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap();
    /// let half = Cycle::HalfMonth.around(day).unwrap();
    /// assert_eq!((half.first().to_string(), half.days()), ("2026-02-16".into(), 13));
    /// ```
    pub fn around(self, day: NaiveDate) -> Option<Period> {
        let (first, last) = match self {
            Self::Day => (day, day),
            Self::Week => {
                let week = day.week(Weekday::Mon);
                (week.checked_first_day()?, week.checked_last_day()?)
            }
            Self::HalfMonth if day.day() <= 15 => (day.with_day(1)?, day.with_day(15)?),
            Self::HalfMonth => (day.with_day(16)?, month_end(day)?),
            Self::Month => (day.with_day(1)?, month_end(day)?),
            Self::Quarter => {
                let first = day.with_day(1)?.with_month(day.month0() / 3 * 3 + 1)?;
                (first, month_end(first.checked_add_months(Months::new(2))?)?)
            }
            Self::Year => {
                let year = day.year();
                (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)
            }
        };
        Period::new(first, last).ok()
    }
}

/// A day of the month, 1 to 31; in a shorter month it is the last day.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DayOfMonth(u8);

impl DayOfMonth {
    /// Constructs the day `day`.
    ///
    /// # Errors
    ///
    /// Returns an error unless it is 1 to 31.
    pub fn new(day: u8) -> Result<Self, RecurrenceError> {
        if (1..=31).contains(&day) { Ok(Self(day)) } else { Err(RecurrenceError::Day(day)) }
    }

    /// Returns the number.
    pub const fn get(self) -> u8 {
        self.0
    }

    fn within(self, month: NaiveDate) -> Option<NaiveDate> {
        month.with_day(self.0.into()).or_else(|| month_end(month))
    }
}

/// A day of the year; 29 February is the 28th in a common year.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DayOfYear {
    month: u8,
    day: u8,
}

impl DayOfYear {
    /// Constructs the day `day` of the month `month`.
    ///
    /// # Errors
    ///
    /// Returns an error unless some year has such a day.
    pub fn new(month: u8, day: u8) -> Result<Self, RecurrenceError> {
        // 2000 was a leap year, so it has every day that any year has.
        match NaiveDate::from_ymd_opt(2000, month.into(), day.into()) {
            Some(_) => Ok(Self { month, day }),
            None => Err(RecurrenceError::DayOfYear { month, day }),
        }
    }

    /// Returns the month.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month.
    pub const fn day(self) -> u8 {
        self.day
    }

    fn within(self, year: i32) -> Option<NaiveDate> {
        DayOfMonth(self.day).within(NaiveDate::from_ymd_opt(year, self.month.into(), 1)?)
    }
}

/// How often a duty is owed.
///
/// Stored as text: `daily`, `weekly`, `half-monthly`, `monthly`, `quarterly`, `yearly`,
/// `monthly on day 3`, `yearly on 03-31`, `at least 2 times per year`.
///
/// # Examples
///
/// ```
/// use governance_core::duty::Recurrence;
/// use governance_core::language::{Bilingual, Language};
///
/// let training: Recurrence = "at least 2 times per year".parse()?;
/// assert_eq!(training.in_language(Language::Chinese).to_string(), "每年至少2次");
/// assert!("yearly on 02-30".parse::<Recurrence>().is_err());
/// # Ok::<(), governance_core::duty::RecurrenceError>(())
/// ```
#[doc(alias("频次", "频率", "定期"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Recurrence {
    /// Once every calendar day.
    #[doc(alias = "每日")]
    Daily,
    /// Once every week, Monday to Sunday.
    #[doc(alias = "每周")]
    Weekly,
    /// Once from the 1st to the 15th, and once from the 16th to the end of the month.
    #[doc(alias = "每半月")]
    HalfMonthly,
    /// Once every calendar month.
    #[doc(alias = "每月")]
    Monthly,
    /// Once every calendar quarter.
    #[doc(alias = "每季度")]
    Quarterly,
    /// Once every calendar year.
    #[doc(alias = "每年")]
    Yearly,
    /// Every month, by a day of the month.
    MonthlyOn(DayOfMonth),
    /// Every year, by a day of the year.
    YearlyOn(DayOfYear),
    /// On so many different days of every cycle.
    #[doc(alias = "至少")]
    AtLeast {
        /// How many.
        times: NonZeroU16,
        /// In which cycle.
        per: Cycle,
    },
}

impl Recurrence {
    /// Returns the cycle in which the duty is owed once.
    pub const fn cycle(self) -> Cycle {
        match self {
            Self::Daily => Cycle::Day,
            Self::Weekly => Cycle::Week,
            Self::HalfMonthly => Cycle::HalfMonth,
            Self::Monthly | Self::MonthlyOn(_) => Cycle::Month,
            Self::Quarterly => Cycle::Quarter,
            Self::Yearly | Self::YearlyOn(_) => Cycle::Year,
            Self::AtLeast { per, .. } => per,
        }
    }

    /// Returns on how many different days of a cycle the duty is owed.
    pub const fn times(self) -> u16 {
        match self {
            Self::AtLeast { times, .. } => times.get(),
            _ => 1,
        }
    }

    /// Returns the fixed day by which the duty is due, where there is one.
    fn fixed_day(self, slot: Period) -> Option<NaiveDate> {
        match self {
            Self::MonthlyOn(day) => day.within(slot.first()),
            Self::YearlyOn(day) => day.within(slot.first().year()),
            _ => None,
        }
    }

    const fn has_fixed_day(self) -> bool {
        matches!(self, Self::MonthlyOn(_) | Self::YearlyOn(_))
    }
}

/// Prints the form in which recurrences are stored.
impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::English, f)
    }
}

impl Bilingual for Recurrence {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, *self) {
            (Language::Chinese, Self::MonthlyOn(day)) => write!(f, "每月{}日前", day.0),
            (Language::Chinese, Self::YearlyOn(day)) => {
                write!(f, "每年{}月{}日前", day.month, day.day)
            }
            (Language::Chinese, Self::AtLeast { times, per }) => {
                write!(f, "每{}至少{times}次", per.chinese())
            }
            (Language::Chinese, every) => write!(f, "每{}", every.cycle().chinese()),
            (Language::English, Self::Daily) => f.write_str("daily"),
            (Language::English, Self::Weekly) => f.write_str("weekly"),
            (Language::English, Self::HalfMonthly) => f.write_str("half-monthly"),
            (Language::English, Self::Monthly) => f.write_str("monthly"),
            (Language::English, Self::Quarterly) => f.write_str("quarterly"),
            (Language::English, Self::Yearly) => f.write_str("yearly"),
            (Language::English, Self::MonthlyOn(day)) => write!(f, "monthly on day {}", day.0),
            (Language::English, Self::YearlyOn(day)) => {
                write!(f, "yearly on {:02}-{:02}", day.month, day.day)
            }
            (Language::English, Self::AtLeast { times, per }) => {
                let plural = if times.get() == 1 { "" } else { "s" };
                write!(f, "at least {times} time{plural} per {per}")
            }
        }
    }
}

/// A recurrence cannot be read, or names a day that does not exist.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RecurrenceError {
    /// The text has none of the forms.
    #[error(
        "\"{0}\" is not a recurrence: expected a form like daily, monthly on day 3, \
         yearly on 03-31 or at least 2 times per year"
    )]
    Unreadable(String),
    /// No month has the day.
    #[error("day of the month: expected 1 to 31, found {0}")]
    Day(u8),
    /// No year has the day.
    #[error("day of the year: no year has a day {month:02}-{day:02}")]
    DayOfYear {
        /// The month.
        month: u8,
        /// The day.
        day: u8,
    },
    /// A duty owed no times is no duty.
    #[error("times: expected at least 1, found 0")]
    NoTimes,
}

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    fn from_str(text: &str) -> Result<Self, RecurrenceError> {
        let unreadable = || RecurrenceError::Unreadable(text.to_owned());
        let trimmed = text.trim();
        if let Some(day) = trimmed.strip_prefix("monthly on day ") {
            let day = day.parse().map_err(|_| unreadable())?;
            return Ok(Self::MonthlyOn(DayOfMonth::new(day)?));
        }
        if let Some(day) = trimmed.strip_prefix("yearly on ") {
            let (month, day) = day.split_once('-').ok_or_else(unreadable)?;
            let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else {
                return Err(unreadable());
            };
            return Ok(Self::YearlyOn(DayOfYear::new(month, day)?));
        }
        if let Some(rest) = trimmed.strip_prefix("at least ") {
            let (times, per) = rest.split_once(" per ").ok_or_else(unreadable)?;
            let times = times.strip_suffix(" times").or_else(|| times.strip_suffix(" time"));
            let times: u16 = times.and_then(|times| times.parse().ok()).ok_or_else(unreadable)?;
            let per = Cycle::ALL.iter().find(|cycle| cycle.english() == per);
            let per = *per.ok_or_else(unreadable)?;
            let times = NonZeroU16::new(times).ok_or(RecurrenceError::NoTimes)?;
            return Ok(Self::AtLeast { times, per });
        }
        match trimmed {
            "daily" => Ok(Self::Daily),
            "weekly" => Ok(Self::Weekly),
            "half-monthly" => Ok(Self::HalfMonthly),
            "monthly" => Ok(Self::Monthly),
            "quarterly" => Ok(Self::Quarterly),
            "yearly" => Ok(Self::Yearly),
            _ => Err(unreadable()),
        }
    }
}

impl Serialize for Recurrence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Recurrence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What happens when a fixed due day is a rest day.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Roll {
    /// Nothing: 《民法典》第二百零三条 speaks of the last day of a period, not of a date.
    #[default]
    None,
    /// The next working day, by analogy with that article.
    #[doc(alias = "顺延")]
    Forward,
}

/// Whether the fixed due day itself is in time: how 日前 is read.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum DueDay {
    /// It is: on or before the day.
    #[default]
    Included,
    /// It is not: before the day.
    Excluded,
}

/// Whether a daily duty is owed on rest days.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum RestDays {
    /// It is, unless its text says otherwise.
    #[default]
    Owed,
    /// It is not.
    Exempt,
}

/// A duty that is owed again and again.
///
/// A rule about rest days moves only fixed days; a duty of a cycle is owed within that cycle,
/// whatever the calendar says.
#[doc(alias("定期职责", "巡查", "例会"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub struct Duty {
    recurrence: Recurrence,
    roll: Roll,
    due_day: DueDay,
    rest_days: RestDays,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl Duty {
    /// Constructs a duty that recurs by `recurrence`, without first or last occurrence.
    pub fn new(recurrence: Recurrence) -> Self {
        Self {
            recurrence,
            roll: Roll::default(),
            due_day: DueDay::default(),
            rest_days: RestDays::default(),
            first: None,
            last: None,
        }
    }

    /// Sets what a rest day does to a fixed due day.
    pub const fn rolling(mut self, roll: Roll) -> Self {
        self.roll = roll;
        self
    }

    /// Sets whether a fixed due day itself is in time.
    pub const fn due_day(mut self, due_day: DueDay) -> Self {
        self.due_day = due_day;
        self
    }

    /// Sets whether a daily duty is owed on rest days.
    pub const fn rest_days(mut self, rest_days: RestDays) -> Self {
        self.rest_days = rest_days;
        self
    }

    /// Leaves out what was due before `day`.
    pub const fn starting(mut self, day: NaiveDate) -> Self {
        self.first = Some(day);
        self
    }

    /// Leaves out what is due after `day`.
    pub const fn ending(mut self, day: NaiveDate) -> Self {
        self.last = Some(day);
        self
    }

    /// Returns how often the duty is owed.
    pub const fn recurrence(&self) -> Recurrence {
        self.recurrence
    }

    /// Returns the occurrences that are nominally due within `range`, by date.
    ///
    /// # Errors
    ///
    /// Returns an error when the range comes within two years of the last day that can be written.
    pub fn occurrences<'c>(
        &self,
        range: Period,
        calendar: &'c Calendar,
    ) -> Result<Occurrences<'c>, TimeError> {
        let out = TimeError::OutOfCalendar { field: "range" };
        let margin = Months::new(24);
        range.first().checked_sub_months(margin).ok_or(out)?;
        range.last().checked_add_months(margin).ok_or(out)?;
        let from = self.first.map_or(range.first(), |first| first.max(range.first()));
        let until = self.last.map_or(range.last(), |last| last.min(range.last()));
        let slot = self.recurrence.cycle().around(from);
        Ok(Occurrences { duty: *self, calendar, from, until, slot })
    }

    /// Returns the occurrence of the slot `cycle`.
    fn occurrence(&self, cycle: Period, calendar: &Calendar) -> Option<Occurrence> {
        let (nominal, effective) = self.due(cycle, calendar)?;
        let before = self.recurrence.cycle().around(cycle.first().pred_opt()?)?;
        let (_, before_effective) = self.due(before, calendar)?;
        let last = cycle.last().max(effective.value);
        let rest = calendar.next_working_day_on_or_after(nominal).ok()?;
        Some(Occurrence {
            slot: Period::new(cycle.first(), last).ok()?,
            before: before.first(),
            shared_until: before_effective.value,
            times: self.recurrence.times(),
            nominal,
            effective: effective.value,
            fell_on_rest_day: rest.value != nominal,
            provisional: effective.provisional || rest.provisional,
        })
    }

    fn due(
        &self,
        cycle: Period,
        calendar: &Calendar,
    ) -> Option<(NaiveDate, crate::legal_time::Reckoned<NaiveDate>)> {
        let still = |value| crate::legal_time::Reckoned { value, provisional: false };
        if !self.recurrence.has_fixed_day() {
            return Some((cycle.last(), still(cycle.last())));
        }
        let fixed = self.recurrence.fixed_day(cycle)?;
        let nominal = match self.due_day {
            DueDay::Included => fixed,
            // What is due before the first day of a cycle belongs to the cycle before.
            DueDay::Excluded if fixed == cycle.first() => cycle.last(),
            DueDay::Excluded => fixed.pred_opt()?,
        };
        match self.roll {
            Roll::None => Some((nominal, still(nominal))),
            Roll::Forward => Some((nominal, calendar.next_working_day_on_or_after(nominal).ok()?)),
        }
    }
}

/// The occurrences of a duty within a range, by date.
#[derive(Clone, Debug)]
pub struct Occurrences<'c> {
    duty: Duty,
    calendar: &'c Calendar,
    from: NaiveDate,
    until: NaiveDate,
    slot: Option<Period>,
}

impl Iterator for Occurrences<'_> {
    type Item = Occurrence;

    fn next(&mut self) -> Option<Occurrence> {
        loop {
            let slot = self.slot?;
            if self.until < slot.first() {
                return None;
            }
            self.slot =
                slot.last().succ_opt().and_then(|next| self.duty.recurrence.cycle().around(next));
            let occurrence = self.duty.occurrence(slot, self.calendar)?;
            if self.until < occurrence.nominal {
                self.slot = None;
                return None;
            }
            let exempt = self.duty.rest_days == RestDays::Exempt
                && self.duty.recurrence.cycle() == Cycle::Day
                && occurrence.fell_on_rest_day;
            if self.from <= occurrence.nominal && !exempt {
                return Some(occurrence);
            }
        }
    }
}

impl std::iter::FusedIterator for Occurrences<'_> {}

/// One time that a duty is owed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Occurrence {
    slot: Period,
    /// The first day of the cycle before.
    before: NaiveDate,
    /// The last day in time of the occurrence before; it may lie in this slot.
    shared_until: NaiveDate,
    times: u16,
    nominal: NaiveDate,
    effective: NaiveDate,
    fell_on_rest_day: bool,
    provisional: bool,
}

impl Occurrence {
    /// Returns the days whose records may count for this occurrence.
    ///
    /// They are those of its cycle and, where a rest day moves the end past the cycle, the days
    /// up to the effective one.
    pub const fn slot(&self) -> Period {
        self.slot
    }

    /// Returns the last day in time, before a rest day is considered.
    pub const fn nominal(&self) -> NaiveDate {
        self.nominal
    }

    /// Returns the last day in time.
    pub const fn effective(&self) -> NaiveDate {
        self.effective
    }

    /// Returns whether the nominal day is a rest day.
    pub const fn fell_on_rest_day(&self) -> bool {
        self.fell_on_rest_day
    }

    /// Returns whether the effective day, or whether the nominal day is a rest day, depends on a
    /// year without a published arrangement.
    pub const fn is_provisional(&self) -> bool {
        self.provisional
    }

    /// Returns the day on which the records up to `as_of` fulfil the duty, if they do.
    ///
    /// The records may stand in any order.
    pub fn fulfilled_on(&self, records: &[NaiveDate], as_of: NaiveDate) -> Option<NaiveDate> {
        let mut reached = self.taken(records, as_of);
        for _ in 0..self.times {
            let next = records
                .iter()
                .copied()
                .filter(|&day| self.slot.contains(day) && day <= as_of && reached < Some(day))
                .min();
            reached = Some(next?);
        }
        reached
    }

    /// Returns the day in this slot whose record the occurrence before needs for itself.
    ///
    /// That one may still be met in the first days of this slot, and one record does not count
    /// twice.
    fn taken(&self, records: &[NaiveDate], as_of: NaiveDate) -> Option<NaiveDate> {
        let known = || records.iter().copied().filter(|&day| day <= as_of);
        let met = known().any(|day| self.before <= day && day < self.slot.first());
        let shared = |day: &NaiveDate| self.slot.first() <= *day && *day <= self.shared_until;
        if met { None } else { known().filter(shared).min() }
    }

    /// Returns how the duty stands at the end of `as_of`.
    ///
    /// It is overdue from the first instant after the effective day.
    pub fn status(&self, records: &[NaiveDate], as_of: NaiveDate) -> Timeliness {
        let days_after = |day: NaiveDate| {
            let days = day.signed_duration_since(self.effective).num_days();
            u32::try_from(days).ok().filter(|&days| days > 0).map(Lateness::Days)
        };
        match self.fulfilled_on(records, as_of) {
            Some(done) => days_after(done).map_or(Timeliness::OnTime, |by| Timeliness::Late { by }),
            None => {
                days_after(as_of).map_or(Timeliness::NotYetDue, |by| Timeliness::Missing { by })
            }
        }
    }
}
