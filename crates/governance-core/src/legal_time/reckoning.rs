//! From a time limit to a date, through a convention.

use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{
    Binds, Calendar, Convention, Deadline, FirstDay, FirstHour, MonthEnd, Period, PostedPapers,
    Reckoned, TimeError, TimeLimit, Unit,
};

/// When something happened: a day, or a moment where the time of day is known.
///
/// Moments are in China Standard Time.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Start {
    /// A day.
    Day(NaiveDate),
    /// A moment.
    Moment(NaiveDateTime),
}

impl Start {
    /// Returns the day.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => moment.date(),
        }
    }
}

impl From<NaiveDate> for Start {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveDateTime> for Start {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}

/// How much time must lie between two acts.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Clearance {
    /// The last day of the limit may be the day of the later act.
    ///
    /// A violation begins only below this reading.
    Minimum,
    /// The whole limit lies between the acts, neither of whose days is counted.
    ///
    /// Schedule by this reading; it is also the one of 十日后 (after ten days).
    #[doc(alias = "后")]
    ClearDays,
}

/// The last or the first day on which something may be done.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "an answer that callers match")]
pub struct Threshold {
    /// The day.
    pub day: NaiveDate,
    /// The nearest working day on the permitted side of it, `day` included.
    pub working_day: NaiveDate,
    /// Whether either rests on a year without a published arrangement.
    pub provisional: bool,
}

impl Convention {
    /// Returns by when a `limit` that binds `bound` ends.
    ///
    /// # Errors
    ///
    /// Returns an error when the limit is nothing, when hours have no moment to start from, or
    /// when the end cannot be written as a date.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Binds, Calendar, TimeLimit, convention};
    ///
    /// let calendar = Calendar::official();
    /// let notified = NaiveDate::from_ymd_opt(2024, 9, 27).unwrap();
    ///
    /// // Five days to ask for a hearing are working days; fifteen days to pay are not.
    /// let law = &convention::ADMINISTRATIVE_PENALTY_LAW;
    /// let request = law.deadline(TimeLimit::days(5), notified, Binds::Party, &calendar)?;
    /// assert_eq!(request.effective().to_string(), "2024-10-10");
    /// let payment = law.deadline(TimeLimit::days(15), notified, Binds::Party, &calendar)?;
    /// assert_eq!(payment.nominal().to_string(), "2024-10-12"); // a Saturday that is worked
    /// assert_eq!(payment.effective(), payment.nominal());
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias("届满", "到期日", "截止日期"))]
    pub fn deadline(
        &self,
        limit: TimeLimit,
        start: impl Into<Start>,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Deadline, TimeError> {
        let start = start.into();
        if limit.unit() == Unit::Hour {
            return self.hour_deadline(limit, start, bound);
        }
        let working_days = self.counts_working_days(limit, bound);
        let base = self.counted(limit, start.day(), working_days, calendar)?;
        let deadline = Deadline::new(self, limit, start, bound, base, working_days);
        // Counting working days ends on one.
        if working_days { Ok(deadline) } else { deadline.rolled(calendar) }
    }

    fn hour_deadline(
        &self,
        limit: TimeLimit,
        start: Start,
        bound: Binds,
    ) -> Result<Deadline, TimeError> {
        let Start::Moment(moment) = start else {
            return Err(TimeError::MomentNeeded { limit, day: start.day() });
        };
        if limit.amount() == 0 {
            return Err(TimeError::EmptyLimit { limit });
        }
        let out = TimeError::OutOfCalendar { field: "deadline" };
        let counted_from = match self.first_hour {
            FirstHour::FromTheMoment => moment,
            FirstHour::NotCounted => NaiveTime::from_hms_opt(moment.hour(), 0, 0)
                .and_then(|hour| {
                    moment.date().and_time(hour).checked_add_signed(TimeDelta::hours(1))
                })
                .ok_or(out)?,
        };
        let end = TimeDelta::try_hours(limit.amount().into())
            .and_then(|hours| counted_from.checked_add_signed(hours))
            .ok_or(out)?;
        // Hours run through nights and holidays, and no rest day lengthens them.
        let base = Reckoned { value: end.date(), provisional: false };
        Ok(Deadline::new(self, limit, start, bound, base, false).at(end))
    }

    /// Returns the last day on which an act within `limit` is in time: the
    /// [effective](Deadline::effective) day of [`Convention::deadline`], where the steps to it are
    /// not asked for.
    ///
    /// # Errors
    ///
    /// Returns an error when the limit is nothing or in hours, and when the end cannot be written as
    /// a date.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Binds, Calendar, TimeLimit, convention};
    ///
    /// let served = NaiveDate::from_ymd_opt(2024, 9, 20).unwrap();
    /// let (limit, calendar) = (TimeLimit::days(15), Calendar::official());
    /// let last = convention::CIVIL_CODE.last_day(limit, served, Binds::Party, &calendar)?;
    /// assert_eq!(last.value.to_string(), "2024-10-08");
    /// assert!(!last.provisional);
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[inline]
    pub fn last_day(
        &self,
        limit: TimeLimit,
        start: NaiveDate,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let working_days = self.counts_working_days(limit, bound);
        let nominal = self.counted(limit, start, working_days, calendar)?;
        // Counting working days ends on one.
        if working_days || !self.last_day.moves_for(bound) {
            return Ok(nominal);
        }
        let mut last = calendar.next_working_day_on_or_after(nominal.value)?;
        last.provisional |= nominal.provisional;
        Ok(last)
    }

    /// Returns the last day of `limit` before any rest day is considered.
    pub(super) fn nominal(
        &self,
        limit: TimeLimit,
        start: NaiveDate,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        self.counted(limit, start, self.counts_working_days(limit, bound), calendar)
    }

    #[inline]
    fn counted(
        &self,
        limit: TimeLimit,
        start: NaiveDate,
        working_days: bool,
        calendar: &Calendar,
    ) -> Result<Reckoned<NaiveDate>, TimeError> {
        let out = TimeError::OutOfCalendar { field: "deadline" };
        let amount = limit.amount();
        if amount == 0 {
            return Err(TimeError::EmptyLimit { limit });
        }
        if working_days {
            let before = match self.first_day {
                FirstDay::NotCounted => start,
                FirstDay::Counted => start.pred_opt().ok_or(out)?,
            };
            return calendar.nth_working_day_after(before, amount);
        }
        let end = match limit.unit() {
            Unit::Hour => return Err(TimeError::DaysNeeded { limit }),
            Unit::Day | Unit::WorkingDay => start.checked_add_days(Days::new(amount.into())),
            Unit::HalfMonth => start.checked_add_days(Days::new(15)),
            Unit::Month => add_months(start, amount, self.month_end),
            // The last-day rule speaks of months only.
            Unit::Year => amount
                .checked_mul(12)
                .and_then(|months| add_months(start, months, MonthEnd::CorrespondingDay)),
        };
        let end = match self.first_day {
            FirstDay::NotCounted => end,
            FirstDay::Counted => end.and_then(|end| end.pred_opt()),
        };
        Ok(Reckoned { value: end.ok_or(out)?, provisional: false })
    }

    /// Returns the last day on which an act may be done that has to come `limit` before `event`.
    ///
    /// In working days the answer is a working day, though a rest day before the next working day
    /// would satisfy the limit too.
    ///
    /// # Errors
    ///
    /// Returns an error for hours, for a limit of nothing, and when the day cannot be written.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Binds, Calendar, Clearance, TimeLimit, convention};
    ///
    /// // Notice is served seven (working) days before the hearing.
    /// let hearing = NaiveDate::from_ymd_opt(2025, 10, 15).unwrap();
    /// let notice = convention::ADMINISTRATIVE_PENALTY_LAW.latest_before(
    ///     TimeLimit::days(7),
    ///     hearing,
    ///     Clearance::ClearDays,
    ///     Binds::Authority,
    ///     &Calendar::official(),
    /// )?;
    /// assert_eq!(notice.day.to_string(), "2025-09-28"); // a make-up Sunday
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias = "前")]
    pub fn latest_before(
        &self,
        limit: TimeLimit,
        event: NaiveDate,
        clearance: Clearance,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Threshold, TimeError> {
        let out = TimeError::OutOfCalendar { field: "latest day" };
        let amount = limit.amount();
        if amount == 0 {
            return Err(TimeError::EmptyLimit { limit });
        }
        if self.counts_working_days(limit, bound) {
            // The working days after the act, up to (or, where clear, before) the event, number
            // at least the limit; so the act comes before the first of them.
            let end = match clearance {
                Clearance::Minimum => event.succ_opt().ok_or(out)?,
                Clearance::ClearDays => event,
            };
            let found = calendar.nth_working_day_before(end, amount.checked_add(1).ok_or(out)?)?;
            let Reckoned { value: day, provisional } = found;
            return Ok(Threshold { day, working_day: day, provisional });
        }
        let day = match limit.unit() {
            Unit::Hour => return Err(TimeError::DaysNeeded { limit }),
            Unit::Day | Unit::WorkingDay => event.checked_sub_days(Days::new(amount.into())),
            Unit::HalfMonth => event.checked_sub_days(Days::new(15)),
            Unit::Month => event.checked_sub_months(Months::new(amount)),
            Unit::Year => {
                amount.checked_mul(12).and_then(|m| event.checked_sub_months(Months::new(m)))
            }
        };
        let day = match clearance {
            Clearance::Minimum => day,
            Clearance::ClearDays => day.and_then(|day| day.pred_opt()),
        };
        let day = day.ok_or(out)?;
        let working = calendar.previous_working_day_on_or_before(day)?;
        Ok(Threshold { day, working_day: working.value, provisional: working.provisional })
    }

    /// Returns the first day on which an act may be done that has to come `limit` after `event`.
    ///
    /// With [`Clearance::ClearDays`] it is the day after the last day of the limit. A rest day at
    /// the end of the limit does not matter: nobody is kept from acting in time.
    ///
    /// # Errors
    ///
    /// Returns an error for hours, for a limit of nothing, and when the day cannot be written.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Binds, Calendar, Clearance, TimeLimit, convention};
    ///
    /// // The court may be asked to enforce ten (working) days after the demand was served.
    /// let served = NaiveDate::from_ymd_opt(2025, 1, 20).unwrap();
    /// let application = convention::ADMINISTRATIVE_COMPULSION_LAW.earliest_after(
    ///     TimeLimit::days(10),
    ///     served,
    ///     Clearance::ClearDays,
    ///     Binds::Authority,
    ///     &Calendar::official(),
    /// )?;
    /// assert_eq!(application.day.to_string(), "2025-02-09"); // a Sunday
    /// assert_eq!(application.working_day.to_string(), "2025-02-10");
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias = "后")]
    pub fn earliest_after(
        &self,
        limit: TimeLimit,
        event: NaiveDate,
        clearance: Clearance,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Threshold, TimeError> {
        let last = self.nominal(limit, event, bound, calendar)?;
        let day = match clearance {
            Clearance::Minimum => last.value,
            Clearance::ClearDays => {
                last.value.succ_opt().ok_or(TimeError::OutOfCalendar { field: "earliest day" })?
            }
        };
        let working = calendar.next_working_day_on_or_after(day)?;
        let provisional = last.provisional || working.provisional;
        Ok(Threshold { day, working_day: working.value, provisional })
    }

    /// Returns the days "within `limit` before `expiry`": from `expiry` less the limit to `expiry`.
    ///
    /// # Errors
    ///
    /// As [`Convention::latest_before`].
    #[doc(alias = "届满前")]
    pub fn window_before(
        &self,
        limit: TimeLimit,
        expiry: NaiveDate,
        bound: Binds,
        calendar: &Calendar,
    ) -> Result<Reckoned<Period>, TimeError> {
        let first = self.latest_before(limit, expiry, Clearance::Minimum, bound, calendar)?;
        let provisional = first.provisional && self.counts_working_days(limit, bound);
        Ok(Reckoned { value: Period::new(first.day, expiry)?, provisional })
    }

    /// Returns the days that "for `limit` after `event`" covers, as a ban or a validity does.
    ///
    /// The last is the corresponding day, whatever day that is; the first free day is the next.
    ///
    /// # Errors
    ///
    /// Returns an error for hours, for a limit of nothing, and when a day cannot be written.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Calendar, TimeLimit, convention};
    ///
    /// // A ban of five years after a confiscation.
    /// let confiscated = NaiveDate::from_ymd_opt(2020, 6, 10).unwrap();
    /// let calendar = Calendar::official();
    /// let ban = convention::LOCAL.period_after(TimeLimit::years(5), confiscated, &calendar)?.value;
    /// assert_eq!(ban.first().to_string(), "2020-06-11");
    /// assert_eq!(ban.last().to_string(), "2025-06-10");
    /// assert_eq!(ban.day_after()?.to_string(), "2025-06-11");
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias("禁止期", "有效期"))]
    pub fn period_after(
        &self,
        limit: TimeLimit,
        event: NaiveDate,
        calendar: &Calendar,
    ) -> Result<Reckoned<Period>, TimeError> {
        let last = self.nominal(limit, event, Binds::Party, calendar)?;
        let first = match self.first_day {
            FirstDay::Counted => event,
            FirstDay::NotCounted => {
                event.succ_opt().ok_or(TimeError::OutOfCalendar { field: "first day" })?
            }
        };
        let value = Period::new(first, last.value)?;
        Ok(Reckoned { value, provisional: last.provisional })
    }

    /// Returns the last day of `limit` after `event`, for limits in days, months or years that no
    /// rest day moves: ages, bans, validity.
    ///
    /// # Errors
    ///
    /// Returns an error for hours and working days, for a limit of nothing, and when a day cannot be
    /// written.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{TimeLimit, convention};
    ///
    /// // 《民法典》第二百零二条: a dog born on 30 November is three months old on 28 February.
    /// let born = NaiveDate::from_ymd_opt(2024, 11, 30).unwrap();
    /// let age = convention::LOCAL.corresponding_day(TimeLimit::months(3), born)?;
    /// assert_eq!(age.to_string(), "2025-02-28");
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias("对应日", "满"))]
    pub fn corresponding_day(
        &self,
        limit: TimeLimit,
        event: NaiveDate,
    ) -> Result<NaiveDate, TimeError> {
        let beyond = TimeError::OutOfCalendar { field: "corresponding day" };
        if limit.amount() == 0 {
            return Err(TimeError::EmptyLimit { limit });
        }
        let months = |months: Option<u32>| {
            months.and_then(|months| add_months(event, months, self.month_end)).ok_or(beyond)
        };
        match limit.unit() {
            Unit::Day | Unit::HalfMonth => {
                let days = if limit.unit() == Unit::Day { 1_u64 } else { 15 };
                let days = Days::new(u64::from(limit.amount()) * days);
                event.checked_add_days(days).ok_or(beyond)
            }
            Unit::Month => months(Some(limit.amount())),
            Unit::Year => months(limit.amount().checked_mul(12)),
            Unit::Hour | Unit::WorkingDay => Err(TimeError::DaysNeeded { limit }),
        }
    }

    /// Returns the earliest days within which `times` of `events` lie inside one `limit`.
    ///
    /// The window slides. The day of its first event is not counted, so three events lie within
    /// 180 days where the third comes at most 180 days after the first.
    ///
    /// # Source
    ///
    /// Such as 《安全生产法》(2021) 第一百一十三条第（一）项: three penalties within 180 days, or four
    /// within one year.
    ///
    /// # Errors
    ///
    /// Returns an error for hours, for a limit of nothing, and when a day cannot be written.
    ///
    /// # Examples
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use governance_core::legal_time::{Calendar, TimeLimit, convention};
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    /// let penalties = [day(1, 10), day(3, 1), day(7, 9)];
    /// let calendar = Calendar::official();
    /// let three = |days| {
    ///     convention::LOCAL.reached_within(3, TimeLimit::days(days), &penalties, &calendar)
    /// };
    /// assert!(three(180)?.is_some());
    /// assert!(three(179)?.is_none());
    /// # Ok::<(), governance_core::legal_time::TimeError>(())
    /// ```
    #[doc(alias = "内三次")]
    pub fn reached_within(
        &self,
        times: usize,
        limit: TimeLimit,
        events: &[NaiveDate],
        calendar: &Calendar,
    ) -> Result<Option<Period>, TimeError> {
        let Some(further) = times.checked_sub(1) else { return Ok(None) };
        let mut days = events.to_vec();
        days.sort_unstable();
        for (&first, &last) in days.iter().zip(days.iter().skip(further)) {
            if last <= self.nominal(limit, first, Binds::Party, calendar)?.value {
                return Ok(Some(Period::new(first, last)?));
            }
        }
        Ok(None)
    }

    /// Returns when a paper counts as delivered.
    ///
    /// That is when it was posted where the instrument favours posting, else when it arrived.
    /// `None` while nothing that counts has happened.
    ///
    /// # Source
    ///
    /// 《民事诉讼法》(2023) 第八十五条第四款; 《刑事诉讼法》(2018) 第一百零五条第三款.
    #[doc(alias("交邮", "邮戳"))]
    pub fn delivered(&self, posted: Option<Start>, arrived: Option<Start>) -> Option<Start> {
        match self.posted_papers {
            PostedPapers::OnPosting => posted.or(arrived),
            PostedPapers::OnArrival => arrived,
        }
    }
}

/// Adds all the months at once: one after another, 31 January would drift to the 28th.
fn add_months(start: NaiveDate, months: u32, rule: MonthEnd) -> Option<NaiveDate> {
    let end = start.checked_add_months(Months::new(months))?;
    let last_to_last = rule == MonthEnd::LastDayToLastDay && is_month_end(start);
    if last_to_last { month_end(end) } else { Some(end) }
}

fn is_month_end(day: NaiveDate) -> bool {
    month_end(day) == Some(day)
}

/// Returns the last day of the month of `day`.
pub(crate) fn month_end(day: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike as _;
    (28..=31).rev().find_map(|last| day.with_day(last))
}
