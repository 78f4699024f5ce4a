//! An independent oracle: it steps from day to day through the rows of the arrangements.
//!
//! Nothing here shares code with the library except the types that ask and answer.

use std::collections::HashMap;

use chrono::{Datelike, Duration, NaiveDate};
use governance_core::legal_time::{
    Binds, Calendar, Clearance, Convention, DayKind, TimeLimit, convention,
};

use crate::day;

const ROWS: &str = include_str!("../data/prc-rest-day-arrangements-2007-2026.csv");

fn rows() -> impl Iterator<Item = (NaiveDate, &'static str, bool)> {
    ROWS.lines().skip(1).map(|row| {
        let mut fields = row.split(',');
        let (date, name, kind) =
            (fields.next().unwrap(), fields.next().unwrap(), fields.next().unwrap());
        assert!(matches!(kind, "rest" | "work"));
        (day(date), name, kind == "work")
    })
}

/// Which days are worked, from 2000 to 2040, asked day by day.
struct Oracle {
    first: NaiveDate,
    worked: Vec<bool>,
}

impl Oracle {
    fn new() -> Self {
        let named: HashMap<_, _> = rows().map(|(day, _, worked)| (day, worked)).collect();
        let first = day("2000-01-01");
        let worked = first
            .iter_days()
            .take_while(|day| day.year() < 2041)
            .map(|day| {
                let weekday = day.weekday().num_days_from_monday() < 5;
                named.get(&day).copied().unwrap_or(weekday)
            })
            .collect();
        Self { first, worked }
    }

    fn is_worked(&self, day: NaiveDate) -> bool {
        self.worked[usize::try_from((day - self.first).num_days()).unwrap()]
    }

    fn next_worked(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_worked(day) {
            day += Duration::days(1);
        }
        day
    }

    fn previous_worked(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_worked(day) {
            day -= Duration::days(1);
        }
        day
    }

    fn after(&self, mut day: NaiveDate, count: u32) -> NaiveDate {
        for _ in 0..count {
            day = self.next_worked(day + Duration::days(1));
        }
        day
    }

    fn before(&self, mut day: NaiveDate, count: u32) -> NaiveDate {
        for _ in 0..count {
            day = self.previous_worked(day - Duration::days(1));
        }
        day
    }
}

fn length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Walks whole months one at a time, remembering the day to come back to.
fn months_on(start: NaiveDate, months: u32, last_to_last: bool) -> NaiveDate {
    let (mut year, mut month) = (start.year(), start.month());
    let last = start.day() == length(year, month);
    for _ in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    let wanted = if last_to_last && last { 31 } else { start.day() };
    NaiveDate::from_ymd_opt(year, month, wanted.min(length(year, month))).unwrap()
}

/// How a convention counts, restated from the articles.
#[derive(Clone, Copy)]
struct Law {
    convention: &'static Convention,
    working: fn(u32, Binds) -> bool,
    first_day_counts: bool,
    last_to_last: bool,
    rolls: fn(Binds) -> bool,
}

fn laws() -> Vec<Law> {
    let party: fn(Binds) -> bool = |bound| bound == Binds::Party;
    let free: fn(Binds) -> bool = |bound| bound != Binds::Custody;
    let none: fn(u32, Binds) -> bool = |_, _| false;
    let law = |convention, working, rolls| Law {
        convention,
        working,
        first_day_counts: false,
        last_to_last: false,
        rolls,
    };
    vec![
        law(&convention::CIVIL_CODE, none, free),
        law(&convention::LOCAL, none, party),
        law(
            &convention::ADMINISTRATIVE_PENALTY_LAW,
            |days, _| days == 2 || days == 3 || days == 5 || days == 7,
            party,
        ),
        law(&convention::ADMINISTRATIVE_COMPULSION_LAW, |days, _| days <= 10, party),
        law(&convention::ADMINISTRATIVE_LICENSING_LAW, |_, bound| bound == Binds::Authority, party),
        law(
            &convention::ADMINISTRATIVE_RECONSIDERATION_LAW,
            |days, _| days == 3 || days == 5 || days == 7 || days == 10,
            free,
        ),
        law(&convention::CIVIL_PROCEDURE_LAW, none, free),
        law(&convention::ADMINISTRATIVE_LITIGATION, none, free),
        Law { last_to_last: true, ..law(&convention::CRIMINAL_PROCEDURE_LAW, none, free) },
        Law { last_to_last: true, ..law(&convention::COMMUNITY_CORRECTION, none, free) },
        Law {
            first_day_counts: true,
            last_to_last: true,
            ..law(&convention::CRIMINAL_TERM, none, |_| false)
        },
    ]
}

#[derive(Clone, Copy, Debug)]
enum Asked {
    Days(u32),
    WorkingDays(u32),
    Months(u32),
    Years(u32),
}

impl Asked {
    fn limit(self) -> TimeLimit {
        match self {
            Self::Days(n) => TimeLimit::days(n),
            Self::WorkingDays(n) => TimeLimit::working_days(n),
            Self::Months(n) => TimeLimit::months(n),
            Self::Years(n) => TimeLimit::years(n),
        }
    }

    fn works(self, law: Law, bound: Binds) -> Option<u32> {
        match self {
            Self::WorkingDays(n) => Some(n),
            Self::Days(n) if (law.working)(n, bound) => Some(n),
            _ => None,
        }
    }
}

/// Every row is what the library says of that day, and the library names no other day.
#[test]
fn every_row_of_the_arrangements() {
    let calendar = Calendar::official();
    for (day, holiday, worked) in rows() {
        let weekend = day.weekday().num_days_from_monday() >= 5;
        let expected = match (worked, weekend) {
            (false, _) => DayKind::Holiday { name: holiday },
            (true, true) => DayKind::MakeUpWorking { name: holiday },
            (true, false) => DayKind::Working,
        };
        assert_eq!(calendar.day_kind(day), expected, "{day}");
        assert_eq!(calendar.is_working(day), worked, "{day}");
    }
    let named: Vec<_> = calendar.arranged_days().map(|(day, _)| day).collect();
    assert_eq!(named, rows().map(|(day, _, _)| day).collect::<Vec<_>>());
    for year in 2000..2040 {
        assert_eq!(calendar.is_published(year), (2007..=2026).contains(&year));
    }
}

#[test]
fn every_day_of_the_calendar() {
    let (calendar, oracle) = (Calendar::official(), Oracle::new());
    let settled = |first: NaiveDate, last: NaiveDate| 2007 <= first.year() && last.year() <= 2026;
    let one = Duration::days(1);
    for start in day("2005-06-01").iter_days().take_while(|day| day.year() < 2029) {
        assert_eq!(calendar.is_working(start), oracle.is_worked(start), "{start}");
        assert_eq!(calendar.day_kind(start).is_working(), oracle.is_worked(start), "{start}");
        let found = calendar.next_working_day_on_or_after(start).unwrap();
        assert_eq!(found.value, oracle.next_worked(start), "{start}");
        assert_eq!(found.provisional, !settled(start, found.value), "{start}");
        let found = calendar.previous_working_day_on_or_before(start).unwrap();
        assert_eq!(found.value, oracle.previous_worked(start), "{start}");
        assert_eq!(found.provisional, !settled(found.value, start), "{start}");
        let (mut forward, mut back) = (start, start);
        for count in 1..=30 {
            forward = oracle.after(forward, 1);
            let found = calendar.nth_working_day_after(start, count).unwrap();
            assert_eq!(found.value, forward, "{start} + {count}");
            assert_eq!(found.provisional, !settled(start + one, forward), "{start} + {count}");
            let between = calendar.working_days_between(start, forward);
            assert_eq!(between.value, i64::from(count), "{start} + {count}");
            back = oracle.before(back, 1);
            let found = calendar.nth_working_day_before(start, count).unwrap();
            assert_eq!(found.value, back, "{start} - {count}");
            assert_eq!(found.provisional, !settled(back, start - one), "{start} - {count}");
        }
    }
}

/// Every start day, every convention and every kind of addressee; each day asks a share of the
/// limits that changes from day to day, so that within a month each limit is asked many times.
#[test]
fn every_day_under_every_convention() {
    let (calendar, oracle, laws) = (Calendar::official(), Oracle::new(), laws());
    assert_eq!(laws.len(), convention::ALL.len());
    let mut limits: Vec<Asked> = (1..=30).chain([45, 60, 90]).map(Asked::Days).collect();
    limits.extend((1..=30).map(Asked::WorkingDays));
    limits.extend((1..=24).map(Asked::Months));
    limits.extend((1..=3).map(Asked::Years));
    let share = 19; // coprime to the week, so that no limit keeps to one weekday

    let days = day("2007-01-01").iter_days().take_while(|day| day.year() < 2027);
    for (turn, start) in days.enumerate() {
        for (which, &law) in laws.iter().enumerate() {
            for &bound in Binds::ALL {
                for &asked in limits.iter().skip((turn + which) % share).step_by(share) {
                    forward(&calendar, &oracle, law, asked, start, bound);
                }
                let asked = limits[(turn * 7 + which) % limits.len()];
                backward(&calendar, &oracle, law, asked, start, bound);
            }
        }
    }
}

fn expected_end(
    oracle: &Oracle,
    law: Law,
    asked: Asked,
    start: NaiveDate,
    bound: Binds,
) -> NaiveDate {
    let one = Duration::days(1);
    if let Some(count) = asked.works(law, bound) {
        return oracle.after(if law.first_day_counts { start - one } else { start }, count);
    }
    let end = match asked {
        Asked::Days(n) | Asked::WorkingDays(n) => start + Duration::days(n.into()),
        Asked::Months(n) => months_on(start, n, law.last_to_last),
        Asked::Years(n) => months_on(start, n * 12, false),
    };
    if law.first_day_counts { end - one } else { end }
}

fn forward(
    calendar: &Calendar,
    oracle: &Oracle,
    law: Law,
    asked: Asked,
    start: NaiveDate,
    bound: Binds,
) {
    let nominal = expected_end(oracle, law, asked, start, bound);
    let effective = if (law.rolls)(bound) { oracle.next_worked(nominal) } else { nominal };
    let deadline = law.convention.deadline(asked.limit(), start, bound, calendar).unwrap();
    let context = || format!("{asked:?} from {start}, {bound}, {}", law.convention.source);
    assert_eq!(deadline.nominal(), nominal, "{}", context());
    assert_eq!(deadline.effective(), effective, "{}", context());
    let asks_calendar = asked.works(law, bound).is_some() || (law.rolls)(bound);
    let provisional = asks_calendar && effective.year() > 2026;
    assert_eq!(deadline.is_provisional(), provisional, "{}", context());
}

fn backward(
    calendar: &Calendar,
    oracle: &Oracle,
    law: Law,
    asked: Asked,
    event: NaiveDate,
    bound: Binds,
) {
    let one = Duration::days(1);
    for clearance in [Clearance::Minimum, Clearance::ClearDays] {
        let clear = clearance == Clearance::ClearDays;
        let context = || format!("{asked:?} around {event}, {bound}, {}", law.convention.source);

        let latest =
            law.convention.latest_before(asked.limit(), event, clearance, bound, calendar).unwrap();
        let expected = if let Some(count) = asked.works(law, bound) {
            // Walk back from the event until enough working days have been passed.
            let mut day = if clear { event - one } else { event };
            let mut passed = 0;
            while passed < count || !oracle.is_worked(day) {
                passed += u32::from(oracle.is_worked(day));
                day -= one;
            }
            day
        } else {
            let day = match asked {
                Asked::Days(n) | Asked::WorkingDays(n) => event - Duration::days(n.into()),
                Asked::Months(n) => months_back(event, n),
                Asked::Years(n) => months_back(event, n * 12),
            };
            if clear { day - one } else { day }
        };
        assert_eq!(latest.day, expected, "{}", context());
        assert_eq!(latest.working_day, oracle.previous_worked(expected), "{}", context());

        let earliest = law
            .convention
            .earliest_after(asked.limit(), event, clearance, bound, calendar)
            .unwrap();
        let last = expected_end(oracle, law, asked, event, bound);
        let expected = if clear { last + one } else { last };
        assert_eq!(earliest.day, expected, "{}", context());
        assert_eq!(earliest.working_day, oracle.next_worked(expected), "{}", context());
    }
}

fn months_back(event: NaiveDate, months: u32) -> NaiveDate {
    let (mut year, mut month) = (event.year(), event.month());
    for _ in 0..months {
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    }
    NaiveDate::from_ymd_opt(year, month, event.day().min(length(year, month))).unwrap()
}
