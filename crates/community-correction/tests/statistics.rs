//! The figures of the district, built case by case, and the identity for any cases at all.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use chrono::NaiveDate;
use community_correction::{
    correction::EventKind,
    minors::{BirthDate, is_under},
    statistics::{History, Report, Standing, Totals, Via},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One hundred and twenty persons: seventy-four released, forty-six current; twelve investigations
/// beside them.
#[test]
fn the_figures_of_the_district() {
    let mut cases = Vec::new();
    for number in 0..120 {
        let mut history = History::new(Via::Decision);
        history.record(EventKind::TookEffect, day("2012-03-01"));
        history.record(EventKind::Registered, day("2012-03-08"));
        if number < 74 {
            history.record(EventKind::Released, day("2014-03-01"));
        }
        cases.push(history);
    }
    let totals = Totals::on(day("2014-12-31"), &cases);
    assert_eq!((totals.received, totals.released, totals.current), (120, 74, 46));
    assert_eq!((totals.terminated, totals.moved_out, totals.expired_pending), (0, 0, 0));

    let report = Report {
        received: 120,
        released: 74,
        current: 46,
        under_investigation: Some(12),
        ..Report::default()
    };
    assert_eq!(report.check(), Ok(()));
    assert!(report.against(&totals).is_empty());

    // One release was in truth a recommittal: the report still adds up, and is still wrong.
    let mut recommitted = History::new(Via::Decision);
    recommitted.record(EventKind::Registered, day("2012-03-08"));
    recommitted.record(EventKind::Terminated, day("2014-03-01"));
    *cases.first_mut().unwrap() = recommitted;
    let totals = Totals::on(day("2014-12-31"), &cases);
    assert_eq!(report.against(&totals), [("released", 74, 73), ("terminated", 0, 1)]);
}

/// No date and no age is too far out to be asked about.
#[test]
fn ages_at_the_edge_of_the_calendar() {
    assert!(is_under(u8::MAX, NaiveDate::MAX, NaiveDate::MAX));
    assert!(!is_under(1, NaiveDate::MIN, NaiveDate::MAX));
    assert!(is_under(0, day("2020-01-01"), day("2020-01-01")));
    assert!(!is_under(0, day("2020-01-01"), day("2020-01-02")));
}

/// A case that runs under the same events as everybody's log.
#[test]
fn events_of_a_case_are_counted() {
    let mut history = History::new(Via::Decision);
    for (kind, on) in [
        (EventKind::Registered, "2026-03-02"),
        (EventKind::ContactLost, "2026-03-20"),
        (EventKind::PoliceAsked, "2026-03-21"),
    ] {
        history.record(kind, day(on));
    }
    assert!(!history.is_lost(day("2026-03-19")));
    assert!(history.is_lost(day("2026-03-20")));
    assert_eq!(history.standing(day("2026-03-01")), Standing::Expected);
    assert_eq!(history.standing(day("2026-03-02")), Standing::Current);
}

fn kind() -> impl Strategy<Value = EventKind> {
    proptest::sample::select(EventKind::ALL)
}

fn history() -> impl Strategy<Value = History> {
    (any::<bool>(), proptest::collection::vec((0_u64..400, kind()), 0..12)).prop_map(
        |(moved, events)| {
            let mut history = History::new(if moved { Via::Move } else { Via::Decision });
            for (offset, kind) in events {
                history.record(kind, day("2025-01-01") + chrono::Days::new(offset));
            }
            history
        },
    )
}

proptest! {
    /// Whatever happened, counted cases add up, and lost and held persons are among the current.
    #[test]
    fn counted_cases_add_up(
        cases in proptest::collection::vec(history(), 0..20),
        offset in 0_u64..450,
    ) {
        let on = day("2025-01-01") + chrono::Days::new(offset);
        let totals = Totals::on(on, &cases);
        prop_assert_eq!(totals.report().check(), Ok(()));
        prop_assert!(totals.report().against(&totals).is_empty());
        prop_assert_eq!(u64::from(totals.received + totals.expected), cases.len() as u64);
        prop_assert!(totals.lost <= totals.current && totals.held <= totals.current);
    }

    /// Who has been released, terminated or moved out does not come back into the count.
    #[test]
    fn an_end_is_an_end(history in history(), offset in 0_u64..400) {
        let on = day("2025-01-01") + chrono::Days::new(offset);
        let standing = history.standing(on);
        if matches!(standing, Standing::Released | Standing::Terminated | Standing::MovedOut) {
            prop_assert_eq!(history.standing(on + chrono::Days::new(60)), standing);
        }
    }

    /// Age only grows, and the birthday itself still belongs to the year before.
    #[test]
    fn a_year_is_full_the_day_after_the_birthday(
        born in 0_u64..40_000,
        age in 1_u8..90,
        offset in 0_u64..40_000,
    ) {
        let born = day("1930-01-01") + chrono::Days::new(born);
        let on = born + chrono::Days::new(offset);
        let next = on + chrono::Days::new(1);
        prop_assert!(is_under(age, born, on) || !is_under(age, born, next));
        prop_assert_eq!(BirthDate::new(born).is_under(age, on), is_under(age, born, on));
        // A year of life has at least 365 days.
        if offset < u64::from(age) * 365 {
            prop_assert!(is_under(age, born, on));
        }
        if offset > u64::from(age) * 366 + 1 {
            prop_assert!(!is_under(age, born, on));
        }
    }
}
