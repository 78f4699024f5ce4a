//! Every clock against an independent oracle that steps from day to day.
//!
//! Nothing here shares code with the library except the types that ask and answer: which days are
//! worked is read from the rows of the arrangements, and months are walked one at a time.

#![cfg(feature = "toml")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as the tests do"
)]

use std::{collections::HashMap, sync::LazyLock};

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use community_correction::{
    Jurisdiction,
    decision::{Category, Term},
    policies,
    term::{
        self, Appeal, Arrested, Control, Credit, Decided, Exclusion, ExclusionCause, Length,
        Notice, OutsidePrison, Parole, Penalty, Probation, Receipt, RevokedParole,
        RevokedProbation,
    },
};
use governance_core::{
    legal_time::{Calendar, TimeLimit},
    mandate::BodyKind,
};
use proptest::{prelude::*, sample::select};

const ROWS: &str =
    include_str!("../../governance-core/tests/data/prc-rest-day-arrangements-2007-2026.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

static LAW: LazyLock<Jurisdiction> = LazyLock::new(|| Jurisdiction {
    policy: policies::national().unwrap(),
    calendar: Calendar::official(),
});

fn law() -> Jurisdiction {
    LAW.clone()
}

/// The days from the first of January of one year to the end of another.
fn days(first: i32, last: i32) -> impl Iterator<Item = NaiveDate> {
    let start = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
    start.iter_days().take_while(move |day| day.year() <= last)
}

/// Which days are worked, asked day by day.
struct Oracle {
    first: NaiveDate,
    worked: Vec<bool>,
}

impl Oracle {
    fn new() -> Self {
        let named: HashMap<NaiveDate, bool> = ROWS
            .lines()
            .skip(1)
            .map(|row| {
                let fields: Vec<_> = row.split(',').collect();
                assert!(matches!(fields[2], "rest" | "work"));
                (day(fields[0]), fields[2] == "work")
            })
            .collect();
        let worked = days(2015, 2035)
            .map(|day| {
                let weekday = day.weekday().num_days_from_monday() < 5;
                named.get(&day).copied().unwrap_or(weekday)
            })
            .collect();
        Self { first: day("2015-01-01"), worked }
    }

    fn is_worked(&self, day: NaiveDate) -> bool {
        self.worked[usize::try_from((day - self.first).num_days()).unwrap()]
    }

    /// CD: one day after another, the first not counted, and on to a working day.
    fn calendar_days(&self, start: NaiveDate, count: u32) -> (NaiveDate, NaiveDate) {
        let mut nominal = start;
        for _ in 0..count {
            nominal += Duration::days(1);
        }
        (nominal, self.rolled(nominal))
    }

    fn rolled(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_worked(day) {
            day += Duration::days(1);
        }
        day
    }

    /// WD: only days that are worked are counted.
    fn working_days(&self, start: NaiveDate, count: u32) -> NaiveDate {
        let (mut day, mut left) = (start, count);
        while left > 0 {
            day += Duration::days(1);
            if self.is_worked(day) {
                left -= 1;
            }
        }
        day
    }
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of the same number so many months on; of the last day of a month the last, where asked.
fn months_on(start: NaiveDate, months: u32, last_to_last: bool) -> NaiveDate {
    let (mut year, mut month) = (start.year(), start.month());
    let is_last = start.day() == days_in(year, month);
    for _ in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    let wanted = if last_to_last && is_last { 31 } else { start.day() };
    NaiveDate::from_ymd_opt(year, month, wanted.min(days_in(year, month))).unwrap()
}

/// PM: months of procedure.
fn procedural_month(start: NaiveDate) -> NaiveDate {
    months_on(start, 1, true)
}

/// TERM: the last day of a length, its first day counted.
fn term_end(first: NaiveDate, length: Length) -> NaiveDate {
    let one = Duration::days(1);
    // The sentence on the last day of a month speaks of months, not of years.
    let years_then_months = {
        let mut next = months_on(first, 12 * length.years, false);
        next = months_on(next, length.months, length.months > 0);
        next
    };
    let all_months =
        months_on(first, 12 * length.years + length.months, length.years == 0 || length.months > 0);
    let next = if length.years > 0 && length.months > 0 {
        years_then_months.min(all_months)
    } else {
        all_months
    };
    if length.half { next + Duration::days(14) } else { next - one }
}

#[test]
fn calendar_days_and_custody_day_by_day() {
    let (law, oracle) = (law(), Oracle::new());
    for start in days(2018, 2026) {
        for count in [1, 3, 5, 7, 10, 15, 30] {
            let limit = TimeLimit::days(count);
            let (nominal, legal) = oracle.calendar_days(start, count);
            let found = law.within(limit, start).unwrap();
            assert_eq!((found.nominal(), found.effective()), (nominal, legal), "{start} + {count}");
            let held = law.within_custody(limit, start).unwrap();
            assert_eq!((held.nominal(), held.effective()), (nominal, nominal), "{start} + {count}");
            // A holiday never keeps anybody longer in custody than it gives an authority.
            assert!(held.effective() <= found.effective());
            let known = nominal.year() <= 2026 && legal.year() <= 2026;
            assert_eq!(found.is_provisional(), !known, "{start} + {count}");
        }
    }
}

#[test]
fn working_days_day_by_day() {
    let (law, oracle) = (law(), Oracle::new());
    for start in days(2018, 2026) {
        for count in [1, 5, 10] {
            let found = law.within(TimeLimit::working_days(count), start).unwrap();
            assert_eq!(found.effective(), oracle.working_days(start, count), "{start} + {count}");
            assert!(oracle.is_worked(found.effective()));
        }
    }
}

#[test]
fn procedural_months_day_by_day() {
    let (law, oracle) = (law(), Oracle::new());
    for start in days(2018, 2026) {
        for months in [1, 3, 6] {
            let nominal = months_on(start, months, true);
            let found = law.within(TimeLimit::months(months), start).unwrap();
            assert_eq!(found.nominal(), nominal, "{start} + {months} months");
            assert_eq!(found.effective(), oracle.rolled(nominal), "{start} + {months} months");
            let held = law.within_custody(TimeLimit::months(months), start).unwrap();
            assert_eq!(held.effective(), nominal, "{start} + {months} months");
        }
    }
}

/// H: hours run from the moment, through nights and holidays.
#[test]
fn hours_moment_by_moment() {
    let law = law();
    for start in days(2025, 2026) {
        for minute in [0, 61, 16 * 60, 23 * 60 + 59] {
            let moment: NaiveDateTime =
                start.and_hms_opt(0, 0, 0).unwrap() + Duration::minutes(minute);
            let mut end = moment;
            for _ in 0..48 {
                end += Duration::hours(1);
            }
            let found = law.within(TimeLimit::hours(48), moment).unwrap();
            assert_eq!(found.moment(), Some(end), "{moment}");
        }
    }
    assert!(law.within(TimeLimit::hours(48), day("2026-10-02")).is_err());
}

/// TERM and MAX.
#[test]
fn terms_and_longest_restrictions_day_by_day() {
    let law = law();
    for first in days(2018, 2030) {
        for count in [1, 3, 30] {
            let last = law.term(TimeLimit::days(count), first).unwrap();
            assert_eq!(last, first + Duration::days(i64::from(count) - 1), "{first} + {count}");
        }
        for months in 1..=24 {
            let length = Length::months(months);
            let last = law.term(TimeLimit::months(months), first).unwrap();
            assert_eq!(last, term_end(first, length), "{first} + {months} months");
            let laid = length.laid_from(first, &law).unwrap();
            assert_eq!((laid.last, laid.other), (last, None), "{first} + {months} months");
        }
        for years in 1..=10 {
            let length = Length::years(years);
            let last = law.term(TimeLimit::years(years), first).unwrap();
            assert_eq!(last, term_end(first, length), "{first} + {years} years");
            assert_eq!(length.laid_from(first, &law).unwrap().last, last);
        }
        for (years, months, half) in
            [(1, 1, false), (1, 6, false), (2, 1, true), (3, 11, false), (0, 0, true), (0, 2, true)]
        {
            let length = Length { years, months, half };
            let laid = length.laid_from(first, &law).unwrap();
            assert_eq!(laid.last, term_end(first, length), "{first} + {length}");
            assert!(laid.other.is_none_or(|other| laid.last < other), "{first} + {length}");
        }
    }
}

/// The two ways of reading years with months part only where the length, or its last year, begins on 28
/// February and only one of the two is the end of the month.
#[test]
fn two_readings_are_rare() {
    let law = law();
    let length = Length { years: 1, months: 1, half: false };
    let parted: Vec<_> = days(2018, 2030)
        .filter(|first| length.laid_from(*first, &law).unwrap().other.is_some())
        .collect();
    let expected = ["2019", "2020", "2023", "2024", "2027", "2028"];
    assert_eq!(parted, expected.map(|year| day(&format!("{year}-02-28"))));
}

/// TH.
#[test]
fn thresholds_day_by_day() {
    for reference in days(2018, 2030) {
        let month = procedural_month(reference);
        let (mut later, mut count) = (reference, 0);
        while count < 70 {
            assert_eq!(term::days_after(reference, later), count, "{reference} {later}");
            assert_eq!(term::days_after(later, reference), -count, "{reference} {later}");
            assert_eq!(
                term::exceeds_one_month(reference, later),
                month < later,
                "{reference} {later}"
            );
            assert!(count == 0 || !term::exceeds_one_month(later, reference));
            later += Duration::days(1);
            count += 1;
        }
    }
    assert!(!term::exceeds_one_month(NaiveDate::MAX, NaiveDate::MAX));
}

fn first_instance(received: &[NaiveDate], appeal: Appeal) -> Decided {
    Decided::FirstInstance {
        pronounced: None,
        receipts: received.iter().map(|day| Receipt { on: Some(*day) }).collect(),
        appeal: Some(appeal),
        leave_served: None,
    }
}

#[test]
fn finality_day_by_day() {
    let (law, oracle) = (law(), Oracle::new());
    for received in days(2018, 2026) {
        let (_, last) = oracle.calendar_days(received, 10);
        let earlier = received - Duration::days(4);
        let decided = first_instance(&[earlier, received, earlier], Appeal::None);
        let found = term::finality(&decided, &law).unwrap();
        assert_eq!(found.day, Some(last + Duration::days(1)), "{received}");
        assert_eq!(found.settled().is_some(), last.year() <= 2026, "{received}");
        let decided = first_instance(&[received], Appeal::WithdrawnInTime);
        assert_eq!(term::finality(&decided, &law).unwrap().day, Some(last), "{received}");
    }
}

fn control(length: Length, first: NaiveDate, custody: u32, residence: u32) -> Control {
    Control {
        length,
        several: Some(true),
        final_on: None,
        credit: Credit { custody_days: Some(custody), residence_days: Some(residence) },
        notice: Notice { first: Some(first), last: None },
    }
}

#[test]
fn credit_day_by_day() {
    let law = law();
    for first in days(2025, 2028) {
        for (months, custody, residence) in
            [(3, 0, 0), (3, 45, 0), (3, 46, 0), (6, 30, 61), (12, 0, 365)]
        {
            let length = Length::months(months);
            // Every day of custody strikes two days off the end, every other day one.
            let mut left: Vec<_> =
                first.iter_days().take_while(|day| *day <= term_end(first, length)).collect();
            for _ in 0..2 * custody + residence {
                left.pop();
            }
            let found = term::control(&control(length, first, custody, residence), &law).unwrap();
            assert_eq!(found.term.map(|term| term.last), left.last().copied(), "{first} {months}");
        }
    }
}

fn revoked(sentence: Length, delivered: NaiveDate, arrested: Arrested) -> RevokedProbation {
    RevokedProbation {
        sentence,
        delivered,
        credit: Credit { custody_days: Some(7), residence_days: Some(5) },
        arrested: Some(arrested),
    }
}

#[test]
fn rests_day_by_day() {
    let law = law();
    for delivered in days(2025, 2028) {
        let arrested = delivered - Duration::days(19);
        let length = Length { years: 1, months: 3, half: false };
        let mut last = term_end(delivered, length);
        // Seven days of custody, three for five days at a designated place, nineteen under arrest.
        for _ in 0..7 + 3 + 19 {
            last -= Duration::days(1);
        }
        let found =
            term::rest_after_probation(&revoked(length, delivered, Arrested::On(arrested)), &law);
        assert_eq!(found.unwrap().term, Some(Term { first: delivered, last }), "{delivered}");

        let (paroled, ends) = (delivered - Duration::days(100), delivered + Duration::days(30));
        let rest = paroled.iter_days().take_while(|day| *day <= ends).count();
        let days: Vec<_> = delivered.iter_days().take(rest - 19).collect();
        let facts = RevokedParole {
            parole: Parole { on: Some(paroled), life: Some(false), sentence_last: Some(ends) },
            delivered,
            arrested: Some(Arrested::On(arrested)),
        };
        let found = term::rest_after_parole(&facts, &law).unwrap();
        assert_eq!(found.term.map(|term| term.last), days.last().copied(), "{delivered}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..15_000_i64).prop_map(|days| day("2007-01-01") + Duration::days(days))
}

fn any_length() -> impl Strategy<Value = Length> {
    (0..6_u32, 0..12_u32, any::<bool>())
        .prop_map(|(years, months, half)| Length { years, months, half })
        .prop_filter("a length of nothing", |length| !length.is_empty())
}

proptest! {
    /// A longer length never ends earlier, whatever the units.
    #[test]
    fn terms_grow_with_the_length(first in any_day(), a in any_length(), b in any_length()) {
        let law = law();
        let (short, long) = if a.is_shorter_than(b) { (a, b) } else { (b, a) };
        prop_assume!(short.is_shorter_than(long));
        let (short, long) = (short.laid_from(first, &law), long.laid_from(first, &law));
        prop_assert!(short.unwrap().last <= long.unwrap().last);
    }

    /// A term contains its first day and never moves for a rest day.
    #[test]
    fn terms_begin_on_their_first_day_and_never_roll(first in any_day(), length in any_length()) {
        let law = law();
        let weekends = Jurisdiction { calendar: Calendar::weekends_only(), ..law.clone() };
        let last = length.laid_from(first, &law).unwrap().last;
        prop_assert!(first <= last);
        prop_assert_eq!(last, length.laid_from(first, &weekends).unwrap().last);
    }

    /// Credit never lengthens, and a day more never gives less.
    #[test]
    fn credit_never_lengthens(
        first in any_day(),
        months in 3..=24_u32,
        custody in 0..500_u32,
        residence in 0..500_u32,
    ) {
        let law = law();
        let last = |custody, residence| {
            let facts = control(Length::months(months), first, custody, residence);
            term::control(&facts, &law).unwrap().term.map(|term| term.last)
        };
        let plain = last(0, 0);
        prop_assert!(last(custody, residence) <= plain);
        prop_assert!(last(custody + 1, residence) <= last(custody, residence));
        prop_assert!(last(custody, residence + 1) <= last(custody, residence));
        // A day of custody counts for as much as two days at a designated place.
        prop_assert_eq!(last(custody + 1, residence), last(custody, residence + 2));
    }

    /// Custody leaves the end of a probation where it is, and shortens what a revocation leaves.
    #[test]
    fn custody_is_kept_for_the_revocation(first in any_day(), custody in 0..200_u32) {
        let law = law();
        let credit = Credit { custody_days: Some(custody), residence_days: Some(0) };
        let facts = Probation {
            penalty: Penalty::Imprisonment,
            sentence: Length::years(1),
            period: Length::years(2),
            final_on: Some(first),
            credit,
            notice: Notice::default(),
        };
        let found = term::probation(&facts, &law).unwrap();
        let plain = term::probation(&Probation { credit: Credit::default(), ..facts }, &law);
        prop_assert_eq!(found.term, plain.unwrap().term);
        prop_assert_eq!(found.kept_custody_days, Some(custody));
        let rest = |credit| {
            let facts = RevokedProbation {
                credit,
                ..revoked(facts.sentence, first, Arrested::Never)
            };
            term::rest_after_probation(&facts, &law).unwrap().term.unwrap().last
        };
        let none = Credit { custody_days: Some(0), residence_days: Some(0) };
        prop_assert_eq!((rest(none) - rest(credit)).num_days(), i64::from(custody));
    }

    /// No body but a court of the right level moves the end of a sentence, and nobody moves another.
    #[test]
    fn nobody_else_moves_an_end(
        organ in select(vec![BodyKind::Court, BodyKind::PrisonAdministration, BodyKind::PublicSecurity]),
        by in select(BodyKind::ALL),
        days in 1..500_u32,
        category in select(Category::ALL),
        change in select(term::Change::ALL),
    ) {
        let law = law();
        let exclusion = Exclusion { days, cause: ExclusionCause::Absconded, by, court: None };
        let facts = OutsidePrison {
            on: Some(day("2026-05-20")),
            organ,
            sentence_last: Some(day("2027-08-09")),
            exclusions: vec![exclusion],
        };
        let allowed = by == BodyKind::Court && organ == BodyKind::Court;
        match term::outside_prison(&facts, &law) {
            Ok(found) => {
                prop_assert!(allowed);
                let moved = found.term.unwrap().last - day("2027-08-09");
                prop_assert_eq!(moved.num_days(), i64::from(days));
            }
            Err(findings) => {
                prop_assert!(!allowed);
                prop_assert!(findings.iter().all(|finding| finding.ground.unlawful().is_some()));
            }
        }
        let refusal = term::alter(category, change);
        prop_assert_eq!(
            refusal.ground.unlawful(),
            Some(community_correction::unlawful::Unlawful::TermLengthened)
        );
    }

    /// Whatever a length prints reads as the same length.
    #[test]
    fn lengths_are_read_as_they_are_printed(length in any_length()) {
        use governance_core::language::{Bilingual as _, Language};
        for language in [Language::English, Language::Chinese] {
            let text = length.in_language(language).to_string();
            prop_assert_eq!(text.parse(), Ok(length));
        }
    }
}

#[test]
fn lengths_that_are_none() {
    for text in
        ["", "6 weeks", "10 days", "6 months 1 year", "1 year 2 years", "0 months", "半年", "三月"]
    {
        assert!(text.parse::<Length>().is_err(), "{text}");
    }
    assert_eq!("一年六个月".parse(), Ok(Length { years: 1, months: 6, half: false }));
    assert_eq!("半个月".parse(), Ok(Length { years: 0, months: 0, half: true }));
    assert_eq!("二个月半个月".parse(), Ok(Length { years: 0, months: 2, half: true }));
    let law = law();
    assert!(Length::default().laid_from(day("2026-01-01"), &law).is_err());
    assert!(Length::years(u32::MAX).laid_from(day("2026-01-01"), &law).is_err());
}
