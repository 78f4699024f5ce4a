//! Remedies and their dates.

use governance_core::citation::{Citation, Locator, national};
use governance_core::language::{Bilingual, Language};
use governance_core::legal_time::Calendar;
use governance_core::remedy::{Remedy, RemedyKind, against_decision};

use crate::day;

#[track_caller]
fn check(known: &str, reconsideration: &str, suit: &str) {
    let [first, second] = against_decision(day(known), &Calendar::official()).unwrap();
    assert_eq!((first.kind, second.kind), (RemedyKind::Reconsideration, RemedyKind::Suit));
    let by = (first.by.unwrap(), second.by.unwrap());
    assert_eq!(by, (day(reconsideration), day(suit)), "known on {known}");
    assert_eq!((first.from, second.from), (None, None));
}

/// Source: 《行政复议法》（2023）第二十条第一款, 《行政诉讼法》（2017）第四十六条第一款.
#[test]
fn sixty_days_and_six_months() {
    check("2024-08-05", "2024-10-08", "2025-02-05"); // 4 October: National Day, until the 7th
    check("2024-07-31", "2024-09-29", "2025-02-05"); // a make-up Sunday; 31 January: Spring Festival, until 4 February
    check("2025-03-03", "2025-05-06", "2025-09-03"); // 2 May: Labour Day, until the 5th
    check("2025-08-31", "2025-10-30", "2026-02-28"); // a make-up Saturday at the end of February
    check("2025-08-01", "2025-09-30", "2026-02-02"); // 1 February is a Sunday
    check("2025-08-02", "2025-10-09", "2026-02-02"); // 1 October: National Day, until the 8th
    check("2025-08-15", "2025-10-14", "2026-02-24"); // 15 February: Spring Festival, until the 23rd
}

#[test]
fn remedies_are_said() {
    let [reconsideration, suit] =
        against_decision(day("2024-08-05"), &Calendar::official()).unwrap();
    assert_eq!(
        reconsideration.in_language(Language::Chinese).to_string(),
        "申请行政复议，至2024-10-08止（《行政复议法》（2023）第二十条第一款）"
    );
    assert_eq!(
        suit.in_language(Language::English).to_string(),
        "sue in the people's court, by 2025-02-05 (Administrative Litigation Law (2017), Art. 46(1))"
    );
    let source: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(78));
    let again = Remedy::new(RemedyKind::Reapply, source).from_day(day("2026-03-01"));
    assert_eq!(
        again.in_language(Language::Chinese).to_string(),
        "期满后重新申请，自2026-03-01起（《行政许可法》（2019）第七十八条）"
    );
    assert_eq!(
        again.in_language(Language::English).to_string(),
        "apply again once the period has ended, from 2026-03-01 (Administrative Licensing Law (2019), Art. 78)"
    );
}

#[test]
fn the_end_of_the_calendar_is_an_error() {
    assert!(against_decision(chrono::NaiveDate::MAX, &Calendar::official()).is_err());
}
