//! Recurring duties.

use governance_core::duty::{
    Cycle, DayOfMonth, DayOfYear, DueDay, Duty, Occurrence, Recurrence, RestDays, Roll,
};
use governance_core::language::{Bilingual, Language};
use governance_core::legal_time::{Calendar, Lateness, Period, Timeliness};

use crate::day;

fn occurrences(duty: Duty, first: &str, last: &str) -> Vec<Occurrence> {
    let range = Period::new(day(first), day(last)).unwrap();
    duty.occurrences(range, &Calendar::official()).unwrap().collect()
}

fn of(text: &str) -> Duty {
    Duty::new(text.parse().unwrap())
}

#[test]
fn gc_63_monthly_on_the_third() {
    let still = occurrences(of("monthly on day 3"), "2026-01-01", "2026-12-31");
    let moved =
        occurrences(of("monthly on day 3").rolling(Roll::Forward), "2026-01-01", "2026-12-31");
    assert_eq!((still.len(), moved.len()), (12, 12));
    assert!(still.iter().all(|due| due.nominal() == due.effective()));
    let changed: Vec<_> = moved
        .iter()
        .filter(|due| due.nominal() != due.effective())
        .map(|due| (due.nominal(), due.effective()))
        .collect();
    assert_eq!(
        changed,
        [
            (day("2026-01-03"), day("2026-01-04")),
            (day("2026-05-03"), day("2026-05-06")),
            (day("2026-10-03"), day("2026-10-08")),
        ]
    );
    assert!(still.iter().zip(&moved).all(|(a, b)| a.fell_on_rest_day() == b.fell_on_rest_day()));
}

#[test]
fn cycles_have_their_own_days() {
    for (text, first, last, count, slot) in [
        ("daily", "2026-02-01", "2026-02-28", 28, ("2026-02-01", "2026-02-01")),
        ("weekly", "2026-03-02", "2026-03-29", 4, ("2026-03-02", "2026-03-08")),
        ("half-monthly", "2026-02-01", "2026-02-28", 2, ("2026-02-01", "2026-02-15")),
        ("monthly", "2024-02-01", "2024-03-31", 2, ("2024-02-01", "2024-02-29")),
        ("quarterly", "2026-01-01", "2026-12-31", 4, ("2026-01-01", "2026-03-31")),
        ("yearly", "2025-01-01", "2026-12-31", 2, ("2025-01-01", "2025-12-31")),
        ("at least 2 times per year", "2026-01-01", "2026-12-31", 1, ("2026-01-01", "2026-12-31")),
    ] {
        let all = occurrences(of(text), first, last);
        assert_eq!(all.len(), count, "{text}");
        assert_eq!(all[0].slot(), Period::new(day(slot.0), day(slot.1)).unwrap(), "{text}");
        assert_eq!(all[0].effective(), day(slot.1), "{text}");
        for pair in all.windows(2) {
            assert_eq!(pair[0].slot().day_after(), Ok(pair[1].slot().first()), "{text}");
        }
    }
}

/// One slot's records never make up for another's.
#[test]
fn slots_do_not_compensate_one_another() {
    let weeks = occurrences(of("weekly"), "2026-03-02", "2026-03-15");
    let records = [day("2026-03-09"), day("2026-03-10"), day("2026-03-11")];
    let as_of = day("2026-03-12");
    let missing = Timeliness::Missing { by: Lateness::Days(4) };
    assert_eq!(weeks[0].status(&records, as_of), missing);
    assert_eq!(weeks[1].status(&records, as_of), Timeliness::OnTime);
    // Overdue from the first instant of the next week, not before.
    assert_eq!(weeks[0].status(&[], day("2026-03-08")), Timeliness::NotYetDue);
    assert_eq!(
        weeks[0].status(&[], day("2026-03-09")),
        Timeliness::Missing { by: Lateness::Days(1) }
    );
    // What is recorded after the day of the question is not known then.
    assert_eq!(weeks[1].status(&records, day("2026-03-08")), Timeliness::NotYetDue);
}

#[test]
fn d_16_two_different_days_a_year() {
    let year = occurrences(of("at least 2 times per year"), "2026-01-01", "2026-12-31")[0];
    let twice = [day("2026-05-06"), day("2026-05-06")];
    assert_eq!(year.fulfilled_on(&twice, day("2026-12-31")), None);
    let two = [day("2026-05-07"), day("2026-05-06"), day("2026-08-01")];
    assert_eq!(year.fulfilled_on(&two, day("2026-12-31")), Some(day("2026-05-07")));
    assert_eq!(year.fulfilled_on(&two, day("2026-05-06")), None);
}

#[test]
fn a_record_after_the_fixed_day_is_late_within_its_slot() {
    let report = occurrences(of("monthly on day 3"), "2026-03-01", "2026-04-30");
    let late = Timeliness::Late { by: Lateness::Days(7) };
    assert_eq!(report[0].status(&[day("2026-03-10")], day("2026-04-30")), late);
    assert_eq!(
        report[0].status(&[day("2026-04-01")], day("2026-04-30")),
        Timeliness::Missing { by: Lateness::Days(58) }
    );
    // A month's end that rolls over takes the first days of the next month with it.
    let ends =
        occurrences(of("monthly on day 31").rolling(Roll::Forward), "2026-01-01", "2026-02-28");
    assert_eq!(ends[0].effective(), day("2026-02-02"));
    assert_eq!(ends[0].slot().last(), day("2026-02-02"));
    // One record does not count for both months, and none is lost to the month before.
    for (records, january, february) in [
        (vec!["2026-02-01"], true, false),
        (vec!["2026-02-01", "2026-02-02"], true, true),
        (vec!["2026-01-20", "2026-02-01"], true, true),
        (vec!["2026-02-03"], false, true),
    ] {
        let records: Vec<_> = records.into_iter().map(day).collect();
        let on_time =
            |due: &Occurrence| due.status(&records, day("2026-03-31")) == Timeliness::OnTime;
        assert_eq!((on_time(&ends[0]), on_time(&ends[1])), (january, february), "{records:?}");
    }
    assert_eq!(ends[1].nominal(), day("2026-02-28"));
}

#[test]
fn due_day_excluded_first_and_last_occurrence() {
    let proposal = of("yearly on 02-20").due_day(DueDay::Excluded);
    let all = occurrences(proposal, "2026-01-01", "2026-12-31");
    assert_eq!(all[0].nominal(), day("2026-02-19"));
    let first = of("monthly on day 1").due_day(DueDay::Excluded);
    let all = occurrences(first, "2026-01-01", "2026-03-31");
    let nominal: Vec<_> = all.iter().map(Occurrence::nominal).collect();
    assert_eq!(nominal, [day("2026-01-31"), day("2026-02-28"), day("2026-03-31")]);
    let bounded = of("monthly on day 3").starting(day("2026-03-03")).ending(day("2026-05-02"));
    assert_eq!(occurrences(bounded, "2026-01-01", "2026-12-31").len(), 2);
    let patrol = of("daily").rest_days(RestDays::Exempt);
    assert_eq!(occurrences(patrol, "2026-10-01", "2026-10-11").len(), 3); // 8, 9 and 10 October
    let backwards = of("daily").starting(day("2026-03-01")).ending(day("2026-02-01"));
    assert!(occurrences(backwards, "2026-01-01", "2026-12-31").is_empty());
    assert!(occurrences(of("monthly on day 3"), "2027-01-01", "2027-01-31")[0].is_provisional());
    let leap = occurrences(of("yearly on 02-29"), "2027-01-01", "2028-12-31");
    assert_eq!((leap[0].nominal(), leap[1].nominal()), (day("2027-02-28"), day("2028-02-29")));
}

#[test]
fn extremes_are_errors() {
    let all = Period::new(chrono::NaiveDate::MIN, chrono::NaiveDate::MAX).unwrap();
    assert_eq!(
        of("daily").occurrences(all, &Calendar::official()).unwrap_err().to_string(),
        "range: the result lies beyond the last day that can be written"
    );
    for cycle in Cycle::ALL {
        let _ = cycle.around(chrono::NaiveDate::MIN);
        let _ = cycle.around(chrono::NaiveDate::MAX);
    }
}

#[test]
fn recurrences_are_stored_as_text() {
    for (text, chinese) in [
        ("daily", "每日"),
        ("weekly", "每周"),
        ("half-monthly", "每半月"),
        ("monthly", "每月"),
        ("quarterly", "每季度"),
        ("yearly", "每年"),
        ("monthly on day 3", "每月3日前"),
        ("yearly on 03-31", "每年3月31日前"),
        ("at least 2 times per year", "每年至少2次"),
        ("at least 1 time per half-month", "每半月至少1次"),
    ] {
        let recurrence: Recurrence = text.parse().unwrap();
        assert_eq!(recurrence.to_string(), text);
        assert_eq!(recurrence.in_language(Language::Chinese).to_string(), chinese);
        let json = serde_json::to_string(&recurrence).unwrap();
        assert_eq!(serde_json::from_str::<Recurrence>(&json).unwrap(), recurrence);
    }
    let error = |text: &str| text.parse::<Recurrence>().unwrap_err().to_string();
    assert_eq!(error("monthly on day 32"), "day of the month: expected 1 to 31, found 32");
    assert_eq!(error("yearly on 02-30"), "day of the year: no year has a day 02-30");
    assert_eq!(error("at least 0 times per day"), "times: expected at least 1, found 0");
    assert_eq!(
        error("often"),
        "\"often\" is not a recurrence: expected a form like daily, monthly on day 3, \
         yearly on 03-31 or at least 2 times per year"
    );
    assert_eq!(DayOfMonth::new(31).map(DayOfMonth::get), Ok(31));
    assert_eq!(DayOfYear::new(2, 29).map(DayOfYear::day), Ok(29));
}
