//! Sweeps against the question asked row by row.

use chrono::NaiveDate;
use governance_core::legal_time::{Binds, Calendar, Period, TimeError, TimeLimit, convention};
use governance_core::sweep::{self, OUTSIDE, SweepError, SweepPlan};
use proptest::prelude::*;

use crate::day;

const LIMITS: [TimeLimit; 9] = [
    TimeLimit::days(1),
    TimeLimit::days(5),
    TimeLimit::days(15),
    TimeLimit::working_days(10),
    TimeLimit::working_days(40),
    TimeLimit::half_month(),
    TimeLimit::months(1),
    TimeLimit::months(3),
    TimeLimit::years(1),
];

fn plan(limit: TimeLimit, first: &str, last: &str) -> SweepPlan {
    let (convention, calendar) = (&convention::ADMINISTRATIVE_PENALTY_LAW, Calendar::official());
    let starts = Period::new(day(first), day(last)).unwrap();
    SweepPlan::new(convention, limit, Binds::Party, &calendar, starts).unwrap()
}

fn columns() -> impl Strategy<Value = (Vec<i32>, i32)> {
    let (first, last) = (sweep::number(day("2015-01-01")), sweep::number(day("2020-12-31")));
    (prop::collection::vec(first..=last, 0..200), first + 400..last - 400)
}

proptest! {
    /// Invariant: a row's answer is the answer that the one question gets, under every convention.
    #[test]
    fn a_sweep_asks_the_same_question(
        (starts, today) in columns(),
        which in 0..convention::ALL.len(),
        limit in prop::sample::select(&LIMITS[..]),
        bound in prop::sample::select(Binds::ALL),
    ) {
        let (convention, calendar) = (convention::ALL[which], Calendar::official());
        let period = Period::new(day("2015-01-01"), day("2020-12-31")).unwrap();
        let plan = SweepPlan::new(convention, limit, bound, &calendar, period).unwrap();

        let one_by_one: Vec<_> = starts
            .iter()
            .map(|start| {
                let start = sweep::date(*start).unwrap();
                convention.deadline(limit, start, bound, &calendar).unwrap().effective()
            })
            .collect();
        let mut due = vec![0; starts.len()];
        plan.deadlines(&starts, &mut due).unwrap();
        prop_assert!(due.iter().copied().map(sweep::date).eq(one_by_one.iter().copied().map(Some)));

        let mut bits = vec![0; starts.len().div_ceil(8)];
        let rows = |is_marked: &dyn Fn(NaiveDate) -> bool| -> Vec<_> {
            (0..starts.len()).filter(|row| is_marked(one_by_one[*row])).collect()
        };
        let now = sweep::date(today).unwrap();
        plan.overdue(&starts, today, &mut bits).unwrap();
        let overdue = rows(&|due| due < now);
        prop_assert_eq!(&sweep::marked(&bits).collect::<Vec<_>>(), &overdue);
        sweep::overdue(&due, today, &mut bits).unwrap();
        prop_assert_eq!(sweep::marked(&bits).collect::<Vec<_>>(), overdue);

        let week = now + chrono::Days::new(7);
        sweep::due_within(&due, today, today + 7, &mut bits).unwrap();
        let soon = rows(&|due| now <= due && due <= week);
        prop_assert_eq!(sweep::marked(&bits).collect::<Vec<_>>(), soon);
    }
}

/// Invariant: a limit that starts later never ends earlier; one comparison per row rests on it.
#[test]
fn no_later_start_ends_earlier() {
    let calendar = Calendar::official();
    let period = Period::new(day("2007-01-01"), day("2026-12-31")).unwrap();
    for convention in convention::ALL {
        for limit in LIMITS {
            for &bound in Binds::ALL {
                let mut days = period.first().iter_days().take_while(|day| *day <= period.last());
                let end = |day| convention.last_day(limit, day, bound, &calendar).unwrap().value;
                assert!(
                    days.by_ref().map(end).is_sorted(),
                    "{limit} {bound} {}",
                    convention.source
                );
            }
        }
    }
}

#[test]
fn a_start_outside_the_plan_is_marked_and_named() {
    let plan = plan(TimeLimit::days(5), "2024-01-01", "2024-01-31");
    let number = |text| sweep::number(day(text));
    let starts = [number("2024-01-31"), number("2024-02-01"), number("2023-12-31"), i32::MIN];
    let mut due = [0; 4];
    let error = plan.deadlines(&starts, &mut due).unwrap_err();
    assert_eq!(error, SweepError::OutsidePlan { row: 1, day: number("2024-02-01") });
    assert_eq!(error.to_string(), "row 1: the plan does not reach day 19754 since 1970-01-01");
    assert_eq!(due, [number("2024-02-06"), OUTSIDE, OUTSIDE, OUTSIDE]);
}

#[test]
fn a_plan_that_cannot_tell_says_so() {
    let plan = plan(TimeLimit::days(5), "2024-01-01", "2024-01-31");
    let number = |text| sweep::number(day(text));
    // What started on the first day ends on 2024-01-08, on the last on 2024-02-06 (a Sunday is worked).
    for today in ["2024-01-08", "2024-02-07"] {
        let today = number(today);
        assert_eq!(plan.first_in_time(today), Err(SweepError::TodayOutsidePlan { today }));
    }
    assert_eq!(plan.first_in_time(number("2024-01-09")), Ok(number("2024-01-02")));
    assert_eq!(plan.first_in_time(number("2024-02-06")), Ok(number("2024-01-31")));
    let mut bits = [0; 1];
    plan.overdue(&[i32::MIN, i32::MAX], number("2024-01-20"), &mut bits).unwrap();
    assert_eq!(bits, [0b01]);
}

#[test]
fn columns_have_one_answer_per_row() {
    let plan = plan(TimeLimit::days(5), "2024-01-01", "2024-01-31");
    let length = |expected, found| Err(SweepError::Length { expected, found });
    assert_eq!(plan.deadlines(&[0; 3], &mut [0; 2]), length(3, 2));
    assert_eq!(sweep::overdue(&[0; 9], 0, &mut [0; 1]), length(2, 1));
    assert_eq!(sweep::due_within(&[0; 9], 0, 1, &mut [0; 3]), length(2, 3));
    assert_eq!(sweep::overdue(&[], 0, &mut []), Ok(()));
}

#[test]
fn a_plan_into_an_unpublished_year_is_provisional() {
    let settled = plan(TimeLimit::days(5), "2026-01-01", "2026-12-01");
    assert!(!settled.is_provisional());
    let open = plan(TimeLimit::days(5), "2026-12-01", "2026-12-31");
    assert!(open.is_provisional());
    let first = open.provisional_starts().first().copied().and_then(sweep::date);
    assert_eq!(first, Some(day("2026-12-25")));
}

#[test]
fn hours_and_nothing_cannot_be_swept() {
    let calendar = Calendar::official();
    let starts = Period::new(day("2024-01-01"), day("2024-01-31")).unwrap();
    let refused = |limit| {
        SweepPlan::new(&convention::CIVIL_CODE, limit, Binds::Party, &calendar, starts).unwrap_err()
    };
    let hours = TimeLimit::hours(24);
    assert_eq!(refused(hours), TimeError::DaysNeeded { limit: hours });
    let nothing = TimeLimit::days(0);
    assert_eq!(refused(nothing), TimeError::EmptyLimit { limit: nothing });
}

#[test]
fn days_are_those_of_date32() {
    assert_eq!(sweep::number(day("1970-01-01")), 0);
    assert_eq!(sweep::number(day("2024-02-29")), 19_782);
    assert_eq!(sweep::date(-1), Some(day("1969-12-31")));
    assert_eq!(sweep::date(i32::MAX), None);
}
