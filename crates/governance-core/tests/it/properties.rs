//! Invariants of legal time, on arbitrary days and limits.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use governance_core::duty::{DayOfMonth, DayOfYear, DueDay, Duty, Occurrence, Recurrence, Roll};
use governance_core::legal_time::{
    Binds, Calendar, Clearance, Convention, Period, Start, TimeLimit, Timeliness, convention,
};
use proptest::prelude::*;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::official);

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (NaiveDate::MIN.num_days_from_ce(), NaiveDate::MAX.num_days_from_ce());
    prop_oneof![
        8 => 730_000..742_000,
        2 => first..=last,
        1 => first..first + 800,
        1 => last - 800..=last,
    ]
    .prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap())
}

fn any_limit() -> impl Strategy<Value = TimeLimit> {
    let amount = prop_oneof![4 => 0..400_u32, 1 => any::<u32>(), 1 => Just(u32::MAX)];
    (amount, 0..6_u8).prop_map(|(amount, unit)| match unit {
        0 => TimeLimit::hours(amount),
        1 => TimeLimit::days(amount),
        2 => TimeLimit::working_days(amount),
        3 => TimeLimit::half_month(),
        4 => TimeLimit::months(amount),
        _ => TimeLimit::years(amount),
    })
}

fn any_convention() -> impl Strategy<Value = &'static Convention> {
    proptest::sample::select(convention::ALL)
}

fn any_binds() -> impl Strategy<Value = Binds> {
    proptest::sample::select(Binds::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Invariant: no day and no limit makes the library panic.
    #[test]
    fn nothing_panics(
        law in any_convention(),
        limit in any_limit(),
        other in any_limit(),
        day in any_day(),
        done in any_day(),
        days in any::<u32>(),
        bound in any_binds(),
    ) {
        for start in [Start::from(day), day.and_hms_opt(23, 59, 59).unwrap().into()] {
            let Ok(deadline) = law.deadline(limit, start, bound, &CALENDAR) else { continue };
            let _ = deadline.suspended(days, &CALENDAR);
            let _ = deadline.extended(other, limit, law, &CALENDAR);
            let _ = deadline.working_on_or_before(&CALENDAR);
            let _ = deadline.status(Some(done.into()), day);
            let _ = deadline.late_by(done.and_hms_opt(0, 0, 0).unwrap());
            prop_assert!(deadline.steps(&CALENDAR).take(50).count() >= 2);
        }
        for clearance in [Clearance::Minimum, Clearance::ClearDays] {
            let _ = law.latest_before(limit, day, clearance, bound, &CALENDAR);
            let _ = law.earliest_after(limit, day, clearance, bound, &CALENDAR);
        }
        let _ = law.window_before(limit, day, bound, &CALENDAR);
        let _ = law.period_after(limit, day, &CALENDAR);
        let _ = law.reached_within(2, limit, &[day, done], &CALENDAR);
        let _ = CALENDAR.day_kind(day);
        let _ = CALENDAR.is_working(day);
        let _ = CALENDAR.nth_working_day_after(day, days);
        let _ = CALENDAR.nth_working_day_before(day, days);
        let _ = CALENDAR.working_days_between(day, done);
    }

    /// Invariant: rolling is idempotent, never goes backwards, and ends on a working day.
    #[test]
    fn rolling_is_idempotent_and_never_backwards(day in any_day()) {
        if let Ok(rolled) = CALENDAR.next_working_day_on_or_after(day) {
            prop_assert!(day <= rolled.value);
            prop_assert!(CALENDAR.is_working(rolled.value));
            let again = CALENDAR.next_working_day_on_or_after(rolled.value).unwrap();
            prop_assert_eq!(again.value, rolled.value);
        }
    }

    /// Invariant: n days after the start lie n days after it, before any rest day is passed over.
    #[test]
    fn days_are_days(n in 1..100_000_u32, day in any_day(), bound in any_binds()) {
        if let Ok(due) = convention::CIVIL_CODE.deadline(TimeLimit::days(n), day, bound, &CALENDAR) {
            prop_assert_eq!((due.nominal() - day).num_days(), i64::from(n));
            prop_assert!(day <= due.nominal() && due.nominal() <= due.effective());
        }
    }

    /// Invariant: a deadline is never earlier than the day before its start, under no convention
    /// earlier than nominal, and an act on the last day is in time.
    #[test]
    fn deadlines_do_not_run_backwards(
        law in any_convention(),
        limit in any_limit(),
        day in any_day(),
        bound in any_binds(),
    ) {
        if let Ok(due) = law.deadline(limit, day, bound, &CALENDAR) {
            prop_assert!(day <= due.nominal() && due.nominal() <= due.effective());
            prop_assert_eq!(due.status(Some(due.effective().into()), due.effective()), Timeliness::OnTime);
            if let Some(next) = due.effective().succ_opt() {
                let late = due.status(Some(next.into()), next);
                let is_late = matches!(late, Timeliness::Late { .. });
                prop_assert!(is_late);
            }
        }
    }

    /// Invariant: counting working days forward and back returns, and counting agrees.
    #[test]
    fn working_days_count_both_ways(day in any_day(), n in 1..5_000_u32) {
        if let Ok(after) = CALENDAR.nth_working_day_after(day, n) {
            prop_assert_eq!(CALENDAR.working_days_between(day, after.value).value, i64::from(n));
            let back = CALENDAR.nth_working_day_before(after.value, n);
            if let Ok(back) = back {
                prop_assert_eq!(back.value, CALENDAR.previous_working_day_on_or_before(day).unwrap().value);
            }
        }
    }

    /// Invariant: with the minimum reading, the limit from the latest day reaches the event.
    #[test]
    fn latest_before_is_the_last_that_suffices(
        law in any_convention(),
        n in 1..60_u32,
        event in 732_000..740_000_i32,
        bound in any_binds(),
    ) {
        let event = NaiveDate::from_num_days_from_ce_opt(event).unwrap();
        let limit = TimeLimit::working_days(n);
        let latest =
            law.latest_before(limit, event, Clearance::Minimum, bound, &CALENDAR).unwrap().day;
        prop_assert!(CALENDAR.working_days_between(latest, event).value >= i64::from(n));
        let next = CALENDAR.nth_working_day_after(latest, 1).unwrap().value;
        prop_assert!(CALENDAR.working_days_between(next, event).value < i64::from(n));
    }

    /// Invariant: rolling forward never makes an act late that was in time: no day comes earlier,
    /// and no fewer occurrences are met.
    #[test]
    fn forward_never_makes_late(
        number in 732_000..740_000_i32,
        of_month in 1..=31_u8,
        month in 1..=12_u8,
        yearly in any::<bool>(),
        excluded in any::<bool>(),
        records in proptest::collection::vec(0..130_i32, 0..6),
    ) {
        let at = |number| NaiveDate::from_num_days_from_ce_opt(number).unwrap();
        let recurrence = match DayOfYear::new(month, of_month) {
            Ok(day) if yearly => Recurrence::YearlyOn(day),
            _ => Recurrence::MonthlyOn(DayOfMonth::new(of_month).unwrap()),
        };
        let due_day = if excluded { DueDay::Excluded } else { DueDay::Included };
        let range = Period::new(at(number), at(number + 400)).unwrap();
        let still = Duty::new(recurrence).due_day(due_day);
        let moved = still.rolling(Roll::Forward);
        let still: Vec<_> = still.occurrences(range, &CALENDAR).unwrap().collect();
        let moved: Vec<_> = moved.occurrences(range, &CALENDAR).unwrap().collect();
        prop_assert_eq!(still.len(), moved.len());
        prop_assert!(!still.is_empty());
        for (still, moved) in still.iter().zip(&moved) {
            prop_assert_eq!(still.nominal(), moved.nominal());
            prop_assert!(still.effective() <= moved.effective());
        }
        // The first occurrence has no earlier one in the range that could need its records.
        let records: Vec<_> = records.iter().map(|record| at(number + 32 + record)).collect();
        let met = |all: &[Occurrence]| {
            let on_time = |due: &&Occurrence| {
                due.status(&records, at(number + 800)) == Timeliness::OnTime
            };
            all.iter().filter(on_time).count()
        };
        prop_assert!(met(&still) <= met(&moved));
    }
}
