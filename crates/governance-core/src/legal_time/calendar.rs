//! Which days are worked.
//!
//! A year whose arrangement has been published is settled. Any other year is read by weekdays
//! alone, and every answer that touches one says that it is provisional.

use std::{borrow::Cow, fmt};

use chrono::{Datelike, NaiveDate, Weekday};

use super::{TimeError, arrangements};
use crate::language::{Bilingual, Language};

/// Monday to Friday, changed by the arrangements of the years that have been published.
///
/// Counting is by tables over the published years and by arithmetic outside them, so that its cost
/// does not grow with the number of days.
///
/// # Source
///
/// Which days are rest days: 《全国年节及纪念日放假办法》 and the yearly notices of the General Office
/// of the State Council under it. A make-up working day (调休上班日) is a working day.
///
/// # Examples
///
/// ```
/// use chrono::NaiveDate;
/// use governance_core::legal_time::{Calendar, DayKind};
///
/// let calendar = Calendar::official();
/// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
///
/// assert_eq!(calendar.day_kind(day(10, 1)), DayKind::Holiday { name: "国庆节" });
/// assert_eq!(calendar.day_kind(day(10, 10)), DayKind::MakeUpWorking { name: "国庆节" });
///
/// let fifth = calendar.nth_working_day_after(day(9, 30), 5)?;
/// assert_eq!(fifth.value, day(10, 13));
/// assert!(!fifth.provisional);
///
/// // The arrangement for 2027 has not been published.
/// assert!(calendar.nth_working_day_after(day(12, 31), 1)?.provisional);
/// # Ok::<(), governance_core::legal_time::TimeError>(())
/// ```
#[doc(alias("日历", "工作日", "法定休假日", "法定节假日", "放假安排", "调休"))]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Calendar {
    /// By date.
    arranged: Vec<Arranged>,
    /// Published years, ascending.
    published: Vec<i32>,
    tables: Tables,
}

/// A day that an arrangement names.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Arranged {
    day: NaiveDate,
    working: bool,
    name: Cow<'static, str>,
}

/// What a day is, and which holiday made it so.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a day is one of these")]
pub enum DayKind<'c> {
    /// Monday to Friday, no holiday.
    #[doc(alias = "工作日")]
    Working,
    /// A Saturday or Sunday worked to make up for a day off in lieu.
    #[doc(alias("调休上班日", "补班"))]
    MakeUpWorking {
        /// The holiday.
        name: &'c str,
    },
    /// A Saturday or Sunday that no arrangement names.
    #[doc(alias("双休日", "周末"))]
    Weekend,
    /// A day off by arrangement: the holiday itself, a day in lieu, or a weekend day between.
    #[doc(alias("法定休假日", "法定节假日", "调休"))]
    Holiday {
        /// The holiday.
        name: &'c str,
    },
}

impl DayKind<'_> {
    /// Returns whether the day is worked.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUpWorking { .. })
    }
}

impl Bilingual for DayKind<'_> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self) {
            (Language::Chinese, Self::Working) => f.write_str("工作日"),
            (Language::Chinese, Self::MakeUpWorking { name }) => write!(f, "{name}调休上班日"),
            (Language::Chinese, Self::Weekend) => f.write_str("周末"),
            (Language::Chinese, Self::Holiday { name }) => write!(f, "{name}放假"),
            (Language::English, Self::Working) => f.write_str("working day"),
            (Language::English, Self::MakeUpWorking { name }) => {
                write!(f, "make-up working day for {name}")
            }
            (Language::English, Self::Weekend) => f.write_str("weekend"),
            (Language::English, Self::Holiday { name }) => write!(f, "day off for {name}"),
        }
    }
}

/// An answer of the calendar, and whether it may still change.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a pair with names")]
pub struct Reckoned<T> {
    /// The answer.
    pub value: T,
    /// Whether it rests on a year whose arrangement the calendar does not have.
    pub provisional: bool,
}

/// The rest days and make-up working days of one year, as its notice arranges them.
///
/// # Examples
///
/// ```
/// use chrono::NaiveDate;
/// use governance_core::legal_time::{Arrangement, Calendar};
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let notice = Arrangement::new(2027).rest(day(2027, 1, 1), "元旦").work(day(2027, 1, 3), "元旦");
/// let calendar = Calendar::official().with_arrangement(&notice)?;
///
/// assert!(calendar.is_published(2027));
/// assert!(!calendar.is_working(day(2027, 1, 1)));
/// # Ok::<(), governance_core::legal_time::ArrangementError>(())
/// ```
#[doc(alias("放假安排", "节假日安排"))]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Arrangement {
    year: i32,
    days: Vec<Arranged>,
}

impl Arrangement {
    /// Constructs the arrangement for `year`, naming no day yet.
    pub const fn new(year: i32) -> Self {
        Self { year, days: Vec::new() }
    }

    /// Adds a day off for the holiday `name`.
    #[must_use]
    pub fn rest(mut self, day: NaiveDate, name: impl Into<Cow<'static, str>>) -> Self {
        self.days.push(Arranged { day, working: false, name: name.into() });
        self
    }

    /// Adds a day worked for the holiday `name`.
    #[must_use]
    pub fn work(mut self, day: NaiveDate, name: impl Into<Cow<'static, str>>) -> Self {
        self.days.push(Arranged { day, working: true, name: name.into() });
        self
    }
}

/// An arrangement contradicts itself or the calendar that it is added to.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ArrangementError {
    /// The year already has its arrangement.
    #[error("year: {year} is already arranged")]
    AlreadyArranged {
        /// The year.
        year: i32,
    },
    /// The year is not one that the calendar keeps tables for.
    #[error("year: expected {first} to {last}, found {year}", first = FIRST_YEAR, last = LAST_YEAR)]
    YearOutOfRange {
        /// The year.
        year: i32,
    },
    /// A day belongs neither to the year nor to the December before it.
    #[error("day: {day} lies neither in {year} nor in the December before")]
    OutsideYear {
        /// The year of the arrangement.
        year: i32,
        /// The day.
        day: NaiveDate,
    },
    /// A day is arranged as a rest day and as a working day.
    #[error("day: {day} is arranged both as a rest day and as a working day")]
    RestAndWork {
        /// The day.
        day: NaiveDate,
    },
    /// A day is named twice.
    #[error("day: {day} is arranged twice")]
    Repeated {
        /// The day.
        day: NaiveDate,
    },
}

/// The first year that can be arranged: the People's Republic has arranged holidays since.
const FIRST_YEAR: i32 = 1949;
/// The last year that can be arranged; it bounds the size of the tables.
const LAST_YEAR: i32 = 2999;

impl Calendar {
    /// Constructs the calendar in which every week is worked from Monday to Friday.
    ///
    /// No year is published, so every answer is provisional until arrangements are added.
    pub fn weekends_only() -> Self {
        Self { arranged: Vec::new(), published: Vec::new(), tables: Tables::default() }
    }

    /// Constructs the calendar of the State Council's arrangements for 2007 to 2026.
    ///
    /// # Source
    ///
    /// The yearly notices of the General Office of the State Council (节假日安排的通知), with the
    /// amendments made during the year.
    pub fn official() -> Self {
        let mut calendar = Self::weekends_only();
        for festival in arrangements::OFFICIAL {
            if calendar.published.last() != Some(&festival.year) {
                calendar.published.push(festival.year);
            }
            for (runs, working) in [(festival.rest, false), (festival.work, true)] {
                let days = runs.iter().flat_map(|&(year, month, day, length)| {
                    NaiveDate::from_ymd_opt(year, month.into(), day.into())
                        .into_iter()
                        .flat_map(move |first| first.iter_days().take(length.into()))
                });
                calendar.arranged.extend(days.map(|day| Arranged {
                    day,
                    working,
                    name: Cow::Borrowed(festival.name),
                }));
            }
        }
        calendar.arranged.sort_unstable_by_key(|arranged| arranged.day);
        calendar.rebuild();
        calendar
    }

    /// Returns the calendar with one more year arranged.
    ///
    /// # Errors
    ///
    /// As [`Calendar::extend`].
    pub fn with_arrangement(mut self, arrangement: &Arrangement) -> Result<Self, ArrangementError> {
        self.extend(arrangement)?;
        Ok(self)
    }

    /// Adds the arrangement of one more year.
    ///
    /// The notice for a year may also arrange days of the December before it, as that for 2007 did.
    ///
    /// # Errors
    ///
    /// Returns an error, and changes nothing, when the year is already arranged, or when a day
    /// lies elsewhere, is named twice, or contradicts an earlier arrangement.
    pub fn extend(&mut self, arrangement: &Arrangement) -> Result<(), ArrangementError> {
        let year = arrangement.year;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(ArrangementError::YearOutOfRange { year });
        }
        let Err(position) = self.published.binary_search(&year) else {
            return Err(ArrangementError::AlreadyArranged { year });
        };
        let mut arranged = self.arranged.clone();
        for new in &arrangement.days {
            let day = new.day;
            let december = day.year() == year.saturating_sub(1) && day.month() == 12;
            if day.year() != year && !december {
                return Err(ArrangementError::OutsideYear { year, day });
            }
            match arranged.binary_search_by_key(&day, |known| known.day) {
                Err(position) => arranged.insert(position, new.clone()),
                Ok(position) => {
                    let same = arranged.get(position).is_some_and(|k| k.working == new.working);
                    return Err(if same {
                        ArrangementError::Repeated { day }
                    } else {
                        ArrangementError::RestAndWork { day }
                    });
                }
            }
        }
        self.arranged = arranged;
        self.published.insert(position, year);
        self.rebuild();
        Ok(())
    }

    /// Returns whether the arrangement of `year` is known.
    ///
    /// The next year's notice may still name days in December of a published year.
    pub fn is_published(&self, year: i32) -> bool {
        self.published.binary_search(&year).is_ok()
    }

    /// Returns what `day` is, and which holiday made it so.
    pub fn day_kind(&self, day: NaiveDate) -> DayKind<'_> {
        let weekend = is_weekend(day);
        let arranged = self
            .arranged
            .binary_search_by_key(&day, |arranged| arranged.day)
            .ok()
            .and_then(|position| self.arranged.get(position));
        match arranged {
            Some(Arranged { working: false, name, .. }) => DayKind::Holiday { name },
            // An amended notice may confirm a weekday as worked, as on 3 February 2020.
            Some(Arranged { working: true, name, .. }) if weekend => {
                DayKind::MakeUpWorking { name }
            }
            None if weekend => DayKind::Weekend,
            _ => DayKind::Working,
        }
    }

    /// Returns whether `day` is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let number = number(day);
        self.tables.rank(number) != self.tables.rank(number - 1)
    }

    /// Returns every day that an arrangement names, by date.
    pub fn arranged_days(&self) -> impl Iterator<Item = (NaiveDate, DayKind<'_>)> {
        self.arranged.iter().map(|arranged| (arranged.day, self.day_kind(arranged.day)))
    }

    /// Returns the `count`-th working day after `day`, which is itself not counted.
    ///
    /// The zeroth is `day` itself.
    ///
    /// # Errors
    ///
    /// Returns an error when the result cannot be written as a date.
    #[doc(alias = "工作日")]
    #[inline]
    pub fn nth_working_day_after(
        &self,
        day: NaiveDate,
        count: u32,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        if count == 0 {
            return Ok(Reckoned { value: day, provisional: false });
        }
        let start = number(day);
        let (number, found) = self.tables.nth(self.tables.rank(start) + i64::from(count));
        self.reckoned(start + 1, number, found)
    }

    /// Returns the `count`-th working day before `day`, which is itself not counted.
    ///
    /// The zeroth is `day` itself.
    ///
    /// # Errors
    ///
    /// Returns an error when the result cannot be written as a date.
    pub fn nth_working_day_before(
        &self,
        day: NaiveDate,
        count: u32,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        if count == 0 {
            return Ok(Reckoned { value: day, provisional: false });
        }
        let end = number(day) - 1;
        let (number, found) = self.tables.nth(self.tables.rank(end) + 1 - i64::from(count));
        self.reckoned(number, end, found)
    }

    /// Returns how many of the days after `from`, up to and including `until`, are worked.
    ///
    /// Negative where `until` comes first.
    pub fn working_days_between(&self, from: NaiveDate, until: NaiveDate) -> Reckoned<i64> {
        let (start, end) = (number(from), number(until));
        let value = self.tables.rank(end) - self.tables.rank(start);
        let provisional = match start.cmp(&end) {
            std::cmp::Ordering::Less => !self.tables.settled(start + 1, end),
            std::cmp::Ordering::Equal => false,
            std::cmp::Ordering::Greater => !self.tables.settled(end + 1, start),
        };
        Reckoned { value, provisional }
    }

    /// Returns `day` where it is worked, else the next day that is.
    ///
    /// # Errors
    ///
    /// Returns an error when the result cannot be written as a date.
    #[inline]
    pub fn next_working_day_on_or_after(
        &self,
        day: NaiveDate,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let start = number(day);
        let (number, found) = self.tables.nth(self.tables.rank(start - 1) + 1);
        self.reckoned(start, number, found)
    }

    /// Returns `day` where it is worked, else the last day before it that is.
    ///
    /// # Errors
    ///
    /// Returns an error when the result cannot be written as a date.
    pub fn previous_working_day_on_or_before(
        &self,
        day: NaiveDate,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let end = number(day);
        let (number, found) = self.tables.nth(self.tables.rank(end));
        self.reckoned(number, end, found)
    }

    /// Returns `found`, provisional unless every day from `first` to `last` is settled.
    #[inline]
    fn reckoned(
        &self,
        first: i64,
        last: i64,
        found: Option<NaiveDate>,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let value = found.ok_or(TimeError::OutOfCalendar { field: "working day" })?;
        Ok(Reckoned { value, provisional: !self.tables.settled(first, last) })
    }

    fn rebuild(&mut self) {
        self.tables = Tables::new(&self.arranged, &self.published);
    }
}

/// The tables behind the counting, in days since 0001-01-01 as day 1, a Monday.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct Tables {
    /// The first day of the tables.
    first: i64,
    /// How many working days (by weekdays alone) come before `first`.
    before: i64,
    /// Per day of the tables, the working days from `first` up to and including it.
    ranks: Vec<u32>,
    /// The working days of the tables, as offsets from `first` and as dates.
    working: Vec<(u32, NaiveDate)>,
    /// What the arrangements add to a count by weekdays that passes over all the tables.
    correction: i64,
    /// The runs of published years, each by its first and last day, ascending.
    settled: Vec<(i64, i64)>,
}

impl Tables {
    fn new(arranged: &[Arranged], published: &[i32]) -> Self {
        let (Some(&first_year), Some(&last_year)) = (published.first(), published.last()) else {
            return Self::default();
        };
        let january_first = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(number);
        let (Some(start), Some(end)) =
            (january_first(first_year), january_first(last_year.saturating_add(1)))
        else {
            return Self::default();
        };
        // Days of the December before the first year are arranged, but their year is not settled.
        let first = arranged.first().map_or(start, |arranged| start.min(number(arranged.day)));
        let before = weekday_rank(first - 1);

        let mut tables = Self { first, before, ..Self::default() };
        let mut arranged = arranged.iter().peekable();
        for (offset, day) in (0_u32..).zip(first..end) {
            let working = match arranged.next_if(|arranged| number(arranged.day) == day) {
                Some(arranged) => arranged.working,
                None => weekday_rank(day) != weekday_rank(day - 1),
            };
            if working {
                tables.working.push((offset, date(day).unwrap_or(NaiveDate::MAX)));
            }
            tables.ranks.push(u32::try_from(tables.working.len()).unwrap_or(u32::MAX));
        }
        let total = i64::try_from(tables.working.len()).unwrap_or(i64::MAX);
        tables.correction = total - (weekday_rank(end - 1) - before);

        for &year in published {
            let (Some(start), Some(next)) =
                (january_first(year), january_first(year.saturating_add(1)))
            else {
                continue;
            };
            match tables.settled.last_mut() {
                Some((_, last)) if *last == start - 1 => *last = next - 1,
                _ => tables.settled.push((start, next - 1)),
            }
        }
        tables
    }

    /// Returns how many working days there are from `first` up to and including `day`; negative or
    /// zero before it.
    #[inline]
    fn rank(&self, day: i64) -> i64 {
        match usize::try_from(day - self.first) {
            Err(_) => weekday_rank(day) - self.before,
            Ok(offset) => match self.ranks.get(offset) {
                Some(&rank) => rank.into(),
                None => weekday_rank(day) - self.before + self.correction,
            },
        }
    }

    /// Returns the working day of rank `rank`, the inverse of [`Tables::rank`], as a number and,
    /// where it can be written, as a date.
    #[inline]
    fn nth(&self, rank: i64) -> (i64, Option<NaiveDate>) {
        let number = match usize::try_from(rank - 1) {
            Err(_) => nth_weekday(rank + self.before),
            Ok(position) => match self.working.get(position) {
                Some(&(offset, day)) => return (self.first + i64::from(offset), Some(day)),
                None => nth_weekday(rank + self.before - self.correction),
            },
        };
        (number, date(number))
    }

    /// Returns whether every day from `first` to `last` lies in a published year.
    #[inline]
    fn settled(&self, first: i64, last: i64) -> bool {
        // The published years are one run unless a host has left out some.
        self.settled.iter().any(|&(from, until)| from <= first && last <= until)
    }
}

/// Returns how many of the days 1 to `day` fall on Monday to Friday; day 1 is a Monday.
const fn weekday_rank(day: i64) -> i64 {
    let rest = day.rem_euclid(7);
    5 * day.div_euclid(7) + if rest < 5 { rest } else { 5 }
}

/// Returns the Monday-to-Friday day of rank `rank`, the inverse of [`weekday_rank`].
const fn nth_weekday(rank: i64) -> i64 {
    7 * (rank - 1).div_euclid(5) + (rank - 1).rem_euclid(5) + 1
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[inline]
fn number(day: NaiveDate) -> i64 {
    day.num_days_from_ce().into()
}

#[inline]
fn date(number: i64) -> Option<NaiveDate> {
    i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt)
}
