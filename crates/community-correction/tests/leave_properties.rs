//! The sum of leave within two months, against a count from day to day.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use community_correction::{
    leave::{Level, most_within, required},
    policies,
};
use governance_core::legal_time::Period;
use proptest::prelude::*;

/// Returns the day `months` months before `day`; where there is none, the last of that month.
fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    let month =
        day.year() * 12 + i32::try_from(day.month0()).unwrap() - i32::try_from(months).unwrap();
    let (year, month) = (month.div_euclid(12), u32::try_from(month.rem_euclid(12)).unwrap() + 1);
    (1..=day.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).unwrap()
}

/// For every day of the leave, every day of leave in the window that ends with it.
fn from_day_to_day(months: u32, leave: Period, taken: &[Period]) -> usize {
    let days = |period: &Period| period.first().iter_days().take(period.days() as usize);
    let all: BTreeSet<NaiveDate> = taken.iter().chain([&leave]).flat_map(days).collect();
    let in_window = |end: NaiveDate| {
        let before = months_before(end, months);
        all.iter().filter(|day| before < **day && **day <= end).count()
    };
    days(&leave).map(in_window).max().unwrap()
}

fn period(first: NaiveDate, days: u64) -> Period {
    Period::new(first, first + Days::new(days - 1)).unwrap()
}

prop_compose! {
    /// Two years with a leap day between them.
    fn any_leave()(offset in 0_u64..760, days in 1_u64..45) -> Period {
        period(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + Days::new(offset), days)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// 《社区矫正法实施办法》（2020）第二十七条: the window is counted for each day of the leave.
    #[test]
    fn the_sum_is_what_a_count_from_day_to_day_gives(
        leave in any_leave(),
        taken in prop::collection::vec(any_leave(), 0..6),
        months in 1_u32..4,
    ) {
        let naive = from_day_to_day(months, leave, &taken);
        prop_assert_eq!(most_within(months, leave, &taken) as usize, naive);
    }

    /// The order in which earlier leave is listed, or listing it twice, changes nothing; more of it
    /// never makes the sum smaller, nor the level lower.
    #[test]
    fn earlier_leave_only_adds(leave in any_leave(), mut taken in prop::collection::vec(any_leave(), 1..5)) {
        let law = policies::national().unwrap().leave;
        let sum = most_within(2, leave, &taken);
        let level = required(&law, leave, &taken).unwrap().level;
        let last = taken.pop().unwrap();
        prop_assert!(most_within(2, leave, &taken) <= sum);
        prop_assert!(required(&law, leave, &taken).unwrap().level <= level);
        taken.insert(0, last);
        taken.push(last);
        prop_assert_eq!(most_within(2, leave, &taken), sum);
    }

    /// Length and sum alone decide who decides.
    #[test]
    fn the_level_follows_from_two_figures(leave in any_leave(), taken in prop::collection::vec(any_leave(), 0..4)) {
        let law = policies::national().unwrap().leave;
        let needed = required(&law, leave, &taken).unwrap();
        let expected = match (needed.days, needed.sum) {
            (31.., _) | (_, 31..) => Level::Long,
            (8.., _) => Level::Ordinary,
            _ => Level::Short,
        };
        prop_assert_eq!(needed.level, expected);
    }
}

/// The window of 1 March begins after 1 January, that of 28 February after 28 December: between the
/// two the sum falls, and the leave is judged by its highest day.
#[test]
fn over_the_end_of_february_the_sum_falls() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let days = |first: &str, last: &str| Period::new(day(first), day(last)).unwrap();
    let taken = [days("2026-12-29", "2027-01-01")];
    let leave = days("2027-02-27", "2027-03-01");
    assert_eq!(most_within(2, leave, &taken), 6);
    assert_eq!(most_within(2, days("2027-03-01", "2027-03-01"), &taken), 1);
}
