//! By when: the nominal and the effective last day, and whether an act was in time.

use std::fmt;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    Binds, Calendar, Convention, Explanation, FirstDay, LastDay, Reckoned, Start, Steps, TimeError,
    TimeLimit, Unit,
};
use crate::language::{Bilingual, Language};

/// The end of a time limit.
///
/// The *nominal* day is where the counting ends; the *effective* day is the last on which an act is
/// in time, after a rest day at the end has been passed over.
/// A day ends at 24:00, or at a closing time that is attached with [`Deadline::closing_at`].
///
/// # Examples
///
/// ```
/// use chrono::NaiveDate;
/// use governance_core::language::{Bilingual, Language};
/// use governance_core::legal_time::{Binds, Calendar, TimeLimit, Timeliness, convention};
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
/// let calendar = Calendar::official();
/// let payment = convention::ADMINISTRATIVE_PENALTY_LAW.deadline(
///     TimeLimit::days(15),
///     day(9, 20),
///     Binds::Party,
///     &calendar,
/// )?;
/// assert_eq!((payment.nominal(), payment.effective()), (day(10, 5), day(10, 8)));
/// assert_eq!(payment.status(Some(day(10, 8).into()), day(12, 1)), Timeliness::OnTime);
///
/// let text = payment.explain(&calendar).in_language(Language::English).to_string();
/// assert!(text.ends_with(
///     "2024-10-05 is a day off for 国庆节; 2024-10-06 is a day off for 国庆节; \
///      2024-10-07 is a day off for 国庆节; ends on 2024-10-08"
/// ));
/// # Ok::<(), governance_core::legal_time::TimeError>(())
/// ```
#[doc(alias("期限届满", "期满日", "截止日期"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[must_use]
pub struct Deadline {
    limit: TimeLimit,
    start: Start,
    bound: Binds,
    first_day: FirstDay,
    working_days: bool,
    last_day: LastDay,
    counted_provisionally: bool,
    rolled_provisionally: bool,
    base: NaiveDate,
    nominal: NaiveDate,
    effective: NaiveDate,
    moment: Option<NaiveDateTime>,
    closing: Option<NaiveTime>,
}

impl Deadline {
    #[inline]
    pub(super) fn new(
        convention: &Convention,
        limit: TimeLimit,
        start: Start,
        bound: Binds,
        base: Reckoned<NaiveDate>,
        working_days: bool,
    ) -> Self {
        Self {
            limit,
            start,
            bound,
            first_day: convention.first_day,
            working_days,
            last_day: convention.last_day,
            counted_provisionally: base.provisional,
            rolled_provisionally: false,
            base: base.value,
            nominal: base.value,
            effective: base.value,
            moment: None,
            closing: None,
        }
    }

    pub(super) fn at(mut self, moment: NaiveDateTime) -> Self {
        self.moment = Some(moment);
        self.nominal = moment.date();
        self.effective = moment.date();
        self
    }

    /// Sets the effective day from the nominal one.
    #[inline]
    pub(super) fn rolled(mut self, calendar: &Calendar) -> Result<Self, TimeError> {
        if self.moment.is_none() && self.last_day.moves_for(self.bound) {
            let end = calendar.next_working_day_on_or_after(self.nominal)?;
            self.effective = end.value;
            self.rolled_provisionally = end.provisional;
        } else {
            self.effective = self.nominal;
            self.rolled_provisionally = false;
        }
        Ok(self)
    }

    /// Returns the limit.
    pub const fn limit(&self) -> TimeLimit {
        self.limit
    }

    /// Returns from when the limit runs.
    pub const fn start(&self) -> Start {
        self.start
    }

    /// Returns whom the limit binds.
    pub const fn bound(&self) -> Binds {
        self.bound
    }

    /// Returns whether working days were counted.
    pub const fn counts_working_days(&self) -> bool {
        self.working_days
    }

    /// Returns the day on which the counting ends.
    #[doc(alias = "期间的最后一日")]
    pub const fn nominal(&self) -> NaiveDate {
        self.nominal
    }

    /// Returns the last day on which an act is in time.
    #[doc(alias = "顺延")]
    pub const fn effective(&self) -> NaiveDate {
        self.effective
    }

    /// Returns the moment at which a limit in hours ends.
    pub const fn moment(&self) -> Option<NaiveDateTime> {
        self.moment
    }

    /// Returns the closing time on the last day, where one is attached.
    pub const fn closing(&self) -> Option<NaiveTime> {
        self.closing
    }

    /// Returns whether the deadline rests on a year whose arrangement the calendar does not have.
    pub const fn is_provisional(&self) -> bool {
        self.counted_provisionally || self.rolled_provisionally
    }

    /// Returns the last working day on or before the nominal day.
    ///
    /// An authority whose limit a rest day does not lengthen has to plan for this day.
    ///
    /// # Errors
    ///
    /// Returns an error when the day cannot be written.
    pub fn working_on_or_before(
        &self,
        calendar: &Calendar,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let mut found = calendar.previous_working_day_on_or_before(self.nominal)?;
        found.provisional |= self.counted_provisionally;
        Ok(found)
    }

    /// Lets the last day end at `closing` instead of 24:00.
    ///
    /// # Source
    ///
    /// 《民法典》第二百零三条第二款: where there are business hours, the day ends when they do.
    #[doc(alias = "业务时间")]
    pub const fn closing_at(mut self, closing: NaiveTime) -> Self {
        self.closing = Some(closing);
        self
    }

    /// Moves the end by `days` that are not counted, in the unit that the limit is counted in.
    ///
    /// # Source
    ///
    /// Such as 《生产安全事故报告和调查处理条例》第二十七条: the time that a technical appraisal needs is
    /// not part of the time for the investigation.
    ///
    /// # Errors
    ///
    /// Returns an error when the new end cannot be written.
    #[doc(alias("中止", "扣除", "不计入"))]
    pub fn suspended(mut self, days: u32, calendar: &Calendar) -> Result<Self, TimeError> {
        let out = TimeError::OutOfCalendar { field: "suspended deadline" };
        if let Some(moment) = self.moment {
            let moved = TimeDelta::try_days(days.into())
                .and_then(|days| moment.checked_add_signed(days))
                .ok_or(out)?;
            return Ok(self.at(moved));
        }
        if self.working_days {
            let moved = calendar.nth_working_day_after(self.nominal, days)?;
            self.nominal = moved.value;
            self.counted_provisionally |= moved.provisional;
        } else {
            self.nominal = self.nominal.checked_add_days(Days::new(days.into())).ok_or(out)?;
        }
        self.rolled(calendar)
    }

    /// Extends the limit by `by`, which the law allows up to `at_most`.
    ///
    /// The extension is counted from the nominal end, by the same convention. Who approves it is
    /// for the caller to check.
    ///
    /// # Source
    ///
    /// Such as 《行政强制法》第二十五条: thirty days, extended by at most thirty.
    ///
    /// # Errors
    ///
    /// Returns an error when the extension ends later than `at_most` would, when either is in
    /// hours, or when the new end cannot be written.
    #[doc(alias = "延长")]
    pub fn extended(
        mut self,
        by: TimeLimit,
        at_most: TimeLimit,
        convention: &Convention,
        calendar: &Calendar,
    ) -> Result<Self, TimeError> {
        if self.limit.unit() == Unit::Hour {
            return Err(TimeError::DaysNeeded { limit: self.limit });
        }
        let start = match self.first_day {
            FirstDay::NotCounted => self.nominal,
            FirstDay::Counted => self
                .nominal
                .succ_opt()
                .ok_or(TimeError::OutOfCalendar { field: "extended deadline" })?,
        };
        let end = convention.nominal(by, start, self.bound, calendar)?;
        let longest = convention.nominal(at_most, start, self.bound, calendar)?;
        if longest.value < end.value {
            return Err(TimeError::ExtensionTooLong { by, at_most });
        }
        self.nominal = end.value;
        self.counted_provisionally |= end.provisional;
        self.rolled(calendar)
    }

    /// Returns by how much an act at `done` was late; `None` where it was in time or where the
    /// time of day would decide and is not known.
    pub fn late_by(&self, done: impl Into<Start>) -> Option<Lateness> {
        match self.position(done.into()) {
            Position::Late(by) => Some(by),
            Position::InTime | Position::TimeOfDayNeeded => None,
        }
    }

    /// Returns how things stand at `as_of` with an act that was done at `done`, if it was.
    ///
    /// What happened after `as_of` has not happened yet.
    pub fn status(&self, done: Option<Start>, as_of: impl Into<Start>) -> Timeliness {
        let as_of = as_of.into();
        match done.filter(|&done| !is_after(done, as_of)) {
            Some(done) => match self.position(done) {
                Position::InTime => Timeliness::OnTime,
                Position::Late(by) => Timeliness::Late { by },
                Position::TimeOfDayNeeded => Timeliness::TimeOfDayNeeded,
            },
            None => match self.position(as_of) {
                Position::InTime => Timeliness::NotYetDue,
                Position::Late(by) => Timeliness::Missing { by },
                Position::TimeOfDayNeeded => Timeliness::TimeOfDayNeeded,
            },
        }
    }

    fn position(&self, at: Start) -> Position {
        let day = at.day();
        let end = self.moment.or_else(|| Some(self.effective.and_time(self.closing?)));
        if let (Some(end), Start::Moment(at)) = (end, at) {
            // Lateness is told in minutes on the last day and where the limit is in hours.
            if at <= end {
                return Position::InTime;
            }
            if self.moment.is_some() || day == end.date() {
                let late = at.signed_duration_since(end);
                let started = i64::from(late.subsec_nanos() > 0 || late.num_seconds() % 60 > 0);
                return Position::Late(Lateness::Minutes(
                    late.num_minutes().saturating_add(started),
                ));
            }
        }
        if end.is_some() && day == self.effective {
            return Position::TimeOfDayNeeded;
        }
        match u32::try_from(day.signed_duration_since(self.effective).num_days()) {
            Err(_) | Ok(0) => Position::InTime,
            Ok(days) => Position::Late(Lateness::Days(days)),
        }
    }

    /// Returns the steps that lead from the start to the end, for the `calendar` that was used.
    pub fn steps<'c>(&self, calendar: &'c Calendar) -> Steps<'c> {
        Steps::new(*self, calendar)
    }

    /// Returns the steps as one sentence in either language.
    pub const fn explain<'c>(&self, calendar: &'c Calendar) -> Explanation<'c> {
        Explanation::new(*self, calendar)
    }

    pub(super) const fn first_day(&self) -> FirstDay {
        self.first_day
    }

    /// Returns where the limit itself ended, before suspensions and extensions.
    pub(super) const fn base(&self) -> NaiveDate {
        self.base
    }
}

/// Where a day or a moment lies.
enum Position {
    InTime,
    Late(Lateness),
    TimeOfDayNeeded,
}

fn is_after(done: Start, as_of: Start) -> bool {
    match (done, as_of) {
        (Start::Moment(done), Start::Moment(as_of)) => as_of < done,
        _ => as_of.day() < done.day(),
    }
}

/// By how much an act was late.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Lateness {
    /// By so many days after the last one.
    Days(u32),
    /// By so many minutes, begun ones included.
    Minutes(i64),
}

impl Bilingual for Lateness {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self) {
            (Language::Chinese, Self::Days(days)) => write!(f, "{days}日"),
            (Language::Chinese, Self::Minutes(minutes)) => write!(f, "{minutes}分钟"),
            (Language::English, Self::Days(1)) => f.write_str("1 day"),
            (Language::English, Self::Days(days)) => write!(f, "{days} days"),
            (Language::English, Self::Minutes(1)) => f.write_str("1 minute"),
            (Language::English, Self::Minutes(minutes)) => write!(f, "{minutes} minutes"),
        }
    }
}

/// How an act stands to its deadline.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must reach every caller")]
pub enum Timeliness {
    /// Not done, and still in time.
    #[doc(alias = "未到期")]
    NotYetDue,
    /// Done in time.
    #[doc(alias = "按期")]
    OnTime,
    /// Done late.
    #[doc(alias("逾期", "迟延"))]
    Late {
        /// By how much.
        by: Lateness,
    },
    /// Not done, and no longer in time.
    #[doc(alias("逾期未", "未履行"))]
    Missing {
        /// For how long.
        by: Lateness,
    },
    /// The time of day decides and is not known.
    TimeOfDayNeeded,
}

impl Bilingual for Timeliness {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = match self {
            Self::Late { by } | Self::Missing { by } => by.in_language(language).to_string(),
            _ => String::new(),
        };
        match (language, self) {
            (Language::Chinese, Self::NotYetDue) => f.write_str("未到期"),
            (Language::Chinese, Self::OnTime) => f.write_str("按期"),
            (Language::Chinese, Self::Late { .. }) => write!(f, "逾期{by}"),
            (Language::Chinese, Self::Missing { .. }) => write!(f, "逾期{by}仍未完成"),
            (Language::Chinese, Self::TimeOfDayNeeded) => f.write_str("须知具体时刻"),
            (Language::English, Self::NotYetDue) => f.write_str("not yet due"),
            (Language::English, Self::OnTime) => f.write_str("on time"),
            (Language::English, Self::Late { .. }) => write!(f, "late by {by}"),
            (Language::English, Self::Missing { .. }) => write!(f, "missing, overdue by {by}"),
            (Language::English, Self::TimeOfDayNeeded) => f.write_str("time of day needed"),
        }
    }
}
