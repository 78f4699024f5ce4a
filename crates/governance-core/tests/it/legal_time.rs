//! The worked cases of the specifications, under their IDs, and the messages.

use std::sync::LazyLock;

use governance_core::citation::{Citation, Evidence};
use governance_core::language::{Bilingual, Language};
use governance_core::legal_time::convention::{
    ADMINISTRATIVE_COMPULSION_LAW as COMPULSION, ADMINISTRATIVE_LICENSING_LAW as LICENSING,
    ADMINISTRATIVE_LITIGATION as LITIGATION, ADMINISTRATIVE_PENALTY_LAW as PENALTY,
    ADMINISTRATIVE_RECONSIDERATION_LAW as RECONSIDERATION, ALL, CIVIL_CODE, CIVIL_PROCEDURE_LAW,
    COMMUNITY_CORRECTION as CORRECTION, CRIMINAL_PROCEDURE_LAW as CRIMINAL, CRIMINAL_TERM as TERM,
    LOCAL,
};
use governance_core::legal_time::{
    Arrangement, ArrangementError, Binds, Calendar, Clearance, Convention, DayKind, Lateness,
    Period, Start, Step, TimeError, TimeLimit, Timeliness, bounds,
};

use crate::{day, moment};

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::official);

use Binds::{Authority, Custody, Party};

#[track_caller]
fn check(law: &Convention, limit: &str, bound: Binds, start: &str, nominal: &str, effective: &str) {
    let limit: TimeLimit = limit.parse().unwrap();
    let deadline = law.deadline(limit, day(start), bound, &CALENDAR).unwrap();
    let got = (deadline.nominal(), deadline.effective());
    assert_eq!(got, (day(nominal), day(effective)), "{limit} from {start}");
    assert!(!deadline.is_provisional() || effective > "2026-12-31");
}

/// Checks a limit whose end does not move.
#[track_caller]
fn check_still(law: &Convention, limit: &str, bound: Binds, start: &str, end: &str) {
    check(law, limit, bound, start, end, end);
}

/// Checks the counted days of a limit in working days, written as month-day.
#[track_caller]
fn check_trace(law: &Convention, limit: &str, start: &str, trace: &[&str]) {
    let limit: TimeLimit = limit.parse().unwrap();
    let deadline = law.deadline(limit, day(start), Authority, &CALENDAR).unwrap();
    let counted: Vec<_> = deadline
        .steps(&CALENDAR)
        .filter_map(|step| match step {
            Step::Counted { day, .. } => Some(day.format("%m-%d").to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(counted, trace);
}

/// Source: 《行政处罚法》第八十五条.
#[test]
fn w_01_to_w_06_penalty_working_days() {
    check_still(&PENALTY, "5 days", Party, "2024-09-27", "2024-10-10"); // W-01
    check_trace(&PENALTY, "5 days", "2024-09-27", &["09-29", "09-30", "10-08", "10-09", "10-10"]);
    check_still(&PENALTY, "5 days", Party, "2024-09-11", "2024-09-19"); // W-02
    check_trace(&PENALTY, "5 days", "2024-09-11", &["09-12", "09-13", "09-14", "09-18", "09-19"]);
    check_still(&PENALTY, "7 days", Authority, "2024-02-05", "2024-02-20"); // W-03
    check_still(&PENALTY, "7 days", Authority, "2025-01-22", "2025-02-07"); // W-04
    check_still(&PENALTY, "7 days", Authority, "2026-02-12", "2026-02-28"); // W-05
    check_still(&PENALTY, "5 days", Party, "2026-04-30", "2026-05-11"); // W-06
}

/// Source: 《行政处罚法》第六十四条第（二）项.
#[test]
fn w_07_and_w_08_notice_before_a_hearing() {
    let seven = TimeLimit::days(7);
    let latest = |clearance| {
        PENALTY.latest_before(seven, day("2025-10-15"), clearance, Authority, &CALENDAR).unwrap()
    };
    assert_eq!(latest(Clearance::Minimum).day, day("2025-09-29"));
    assert_eq!(latest(Clearance::ClearDays).day, day("2025-09-28"));
    let earliest = |clearance| {
        PENALTY.earliest_after(seven, day("2025-10-11"), clearance, Authority, &CALENDAR).unwrap()
    };
    assert_eq!(earliest(Clearance::Minimum).day, day("2025-10-21"));
    assert_eq!(earliest(Clearance::ClearDays).day, day("2025-10-22"));
}

/// Source: 《行政处罚法》第四十八条、第六十条、第六十七条、第七十一条.
#[test]
fn w_09_to_w_14_penalty_limits() {
    check(&PENALTY, "15 days", Party, "2024-09-20", "2024-10-05", "2024-10-08"); // W-09
    check(&PENALTY, "15 days", Party, "2025-01-15", "2025-01-30", "2025-02-05"); // W-10
    check_still(&PENALTY, "2 days", Authority, "2024-10-11", "2024-10-14"); // W-11
    check_still(&PENALTY, "3 days", Authority, "2025-09-29", "2025-10-10"); // W-12
    for (filed, nominal, decide_by) in [
        ("2024-11-11", "2025-02-09", "2025-02-08"), // W-13, a make-up Saturday
        ("2025-07-07", "2025-10-05", "2025-09-30"), // W-14
    ] {
        check_still(&PENALTY, "90 days", Authority, filed, nominal);
        let ninety = TimeLimit::days(90);
        let deadline = PENALTY.deadline(ninety, day(filed), Authority, &CALENDAR).unwrap();
        assert_eq!(deadline.working_on_or_before(&CALENDAR).unwrap().value, day(decide_by));
    }
}

/// Source: 《行政强制法》第五十四条.
#[test]
fn w_15_to_w_17_application_after_ten_days() {
    for (served, tenth, from, open) in [
        ("2025-01-20", "2025-02-08", "2025-02-09", "2025-02-10"), // W-15
        ("2025-09-24", "2025-10-14", "2025-10-15", "2025-10-15"), // W-16
        ("2026-02-10", "2026-03-02", "2026-03-03", "2026-03-03"), // W-17
    ] {
        check_still(&COMPULSION, "10 days", Party, served, tenth);
        let ten = TimeLimit::days(10);
        let opening = COMPULSION
            .earliest_after(ten, day(served), Clearance::ClearDays, Authority, &CALENDAR)
            .unwrap();
        assert_eq!((opening.day, opening.working_day), (day(from), day(open)));
    }
}

/// Source: 《行政强制法》第五十一条第一款第（二）项.
#[test]
fn w_18_demand_before_substitute_performance() {
    let latest = |clearance| {
        let three = TimeLimit::days(3);
        COMPULSION
            .latest_before(three, day("2024-05-06"), clearance, Authority, &CALENDAR)
            .unwrap()
            .day
    };
    assert_eq!(latest(Clearance::Minimum), day("2024-04-28"));
    assert_eq!(latest(Clearance::ClearDays), day("2024-04-26"));
}

/// Source: 《行政强制法》第二十五条.
#[test]
fn w_19_sealing_and_its_extension() {
    let thirty = TimeLimit::days(30);
    let sealing = COMPULSION.deadline(thirty, day("2025-09-05"), Authority, &CALENDAR).unwrap();
    assert_eq!(sealing.effective(), day("2025-10-05"));
    let longest = sealing.extended(thirty, thirty, &COMPULSION, &CALENDAR).unwrap();
    assert_eq!(longest.effective(), day("2025-11-04"));
    let refused = sealing.extended(TimeLimit::days(31), thirty, &COMPULSION, &CALENDAR);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "by: expected an extension of at most 30 days, found 31 days"
    );
    // Time for an appraisal is not part of the thirty days (第二十五条第三款).
    assert_eq!(sealing.suspended(10, &CALENDAR).unwrap().effective(), day("2025-10-15"));
}

/// Source: 《行政强制法》第五十三条、第五十六条、第五十七条.
#[test]
fn w_20_and_w_21_enforcement_by_the_court() {
    check_still(&COMPULSION, "5 days", Authority, "2025-04-28", "2025-05-08"); // W-20
    check_still(&COMPULSION, "7 days", Authority, "2025-05-08", "2025-05-19");
    check_still(&COMPULSION, "3 months", Party, "2024-11-29", "2025-02-28"); // W-21
    check_still(&COMPULSION, "3 months", Party, "2025-11-28", "2026-02-28");
}

/// Source: 《行政复议法》第二十条、第三十条、第四十八条、第八十八条.
#[test]
fn w_22_to_w_25_reconsideration() {
    check(&RECONSIDERATION, "60 days", Party, "2024-08-05", "2024-10-04", "2024-10-08");
    check(&RECONSIDERATION, "60 days", Party, "2024-12-02", "2025-01-31", "2025-02-05");
    check_still(&RECONSIDERATION, "5 days", Authority, "2024-09-30", "2024-10-12");
    check_still(&RECONSIDERATION, "10 days", Authority, "2025-01-24", "2025-02-13");
}

/// Source: 《行政诉讼法》第四十五条、第四十六条、第五十一条; 《土地管理法》第八十三条.
#[test]
fn w_26_to_w_32_litigation() {
    check_still(&LITIGATION, "6 months", Party, "2024-08-31", "2025-02-28"); // W-26
    check_still(&LITIGATION, "6 months", Party, "2023-08-31", "2024-02-29"); // W-27
    check(&LITIGATION, "6 months", Party, "2025-07-01", "2026-01-01", "2026-01-04"); // W-28
    check(&LITIGATION, "6 months", Party, "2025-04-01", "2025-10-01", "2025-10-09"); // W-29
    check(&LITIGATION, "15 days", Party, "2025-09-19", "2025-10-04", "2025-10-09"); // W-30
    check(&LITIGATION, "15 days", Party, "2024-09-18", "2024-10-03", "2024-10-08"); // W-31
    check(&LITIGATION, "15 days", Party, "2026-02-02", "2026-02-17", "2026-02-24");
    check(&LITIGATION, "7 days", Authority, "2024-09-27", "2024-10-04", "2024-10-08"); // W-32
}

/// Source: 《行政许可法》第四十二条、第八十二条.
#[test]
fn w_33_licensing() {
    let (twenty, ten) = (TimeLimit::days(20), TimeLimit::days(10));
    let decision = LICENSING.deadline(twenty, day("2024-09-26"), Authority, &CALENDAR).unwrap();
    assert_eq!(decision.effective(), day("2024-10-29"));
    let extended = decision.extended(ten, ten, &LICENSING, &CALENDAR).unwrap();
    assert_eq!(extended.effective(), day("2024-11-12"));
    // An extension in another unit can end on a rest day, for a party's limit as for any other.
    let hearing = PENALTY.deadline(TimeLimit::days(5), day("2024-09-02"), Party, &CALENDAR);
    let month = TimeLimit::months(1);
    let extended = hearing.unwrap().extended(month, month, &PENALTY, &CALENDAR).unwrap();
    assert_eq!((extended.nominal(), extended.effective()), (day("2024-10-09"), day("2024-10-09")));
    let hearing = PENALTY.deadline(TimeLimit::days(5), day("2024-08-28"), Party, &CALENDAR);
    let extended = hearing.unwrap().extended(month, month, &PENALTY, &CALENDAR).unwrap();
    assert_eq!((extended.nominal(), extended.effective()), (day("2024-10-04"), day("2024-10-08")));
    // The licensee's own days are calendar days.
    check_still(&LICENSING, "20 days", Party, "2024-09-26", "2024-10-16");
}

/// Source: 《民事诉讼法》第九十五条, 第八十五条第四款.
#[test]
fn w_34_and_w_35_service_and_post() {
    // Deemed service is a date, so it is the nominal day that counts.
    let thirty = TimeLimit::days(30);
    let posted = day("2025-03-03");
    let served = CIVIL_PROCEDURE_LAW.deadline(thirty, posted, Party, &CALENDAR).unwrap();
    assert_eq!(served.nominal(), day("2025-04-02"));

    let window =
        LITIGATION.deadline(TimeLimit::days(15), day("2024-09-18"), Party, &CALENDAR).unwrap();
    let (posted, arrived) = (Some(day("2024-10-08").into()), Some(day("2024-10-11").into()));
    let as_of = day("2024-12-01");
    assert_eq!(window.status(LITIGATION.delivered(posted, arrived), as_of), Timeliness::OnTime);
    let late = Timeliness::Late { by: Lateness::Days(3) };
    assert_eq!(window.status(LOCAL.delivered(posted, arrived), as_of), late);
}

/// Source: 《行政强制法》第十九条; 《刑事诉讼法》第一百零五条第四款.
#[test]
fn w_36_and_w_37_hours_and_custody() {
    let filed = moment("2025-10-03 16:30");
    let report = COMPULSION.deadline(TimeLimit::hours(24), filed, Authority, &CALENDAR).unwrap();
    assert_eq!(report.moment(), Some(moment("2025-10-04 16:30")));
    // In court the starting hour is not counted.
    let court = CRIMINAL.deadline(TimeLimit::hours(24), filed, Authority, &CALENDAR).unwrap();
    assert_eq!(court.moment(), Some(moment("2025-10-04 17:00")));

    check(&CRIMINAL, "10 days", Party, "2025-09-26", "2025-10-06", "2025-10-09");
    check_still(&CRIMINAL, "10 days", Custody, "2025-09-26", "2025-10-06");
}

/// Source: 《最高人民法院关于适用〈行政诉讼法〉的解释》第一百五十三条; 《行政强制法》第四十六条;
/// 《土地管理法实施条例》第二十条.
#[test]
fn w_38_to_w_41() {
    check_still(&LITIGATION, "2 years", Party, "2024-02-29", "2026-02-28"); // W-38
    let surcharge = COMPULSION
        .earliest_after(
            TimeLimit::days(30),
            day("2025-03-10"),
            Clearance::ClearDays,
            Authority,
            &CALENDAR,
        )
        .unwrap();
    assert_eq!(surcharge.day, day("2025-04-10")); // W-39
    let ends = ["2025-03-03", "2025-03-10"].map(|served| {
        let six = TimeLimit::months(6);
        LITIGATION.deadline(six, day(served), Party, &CALENDAR).unwrap().effective()
    });
    assert_eq!(ends, [day("2025-09-03"), day("2025-09-10")]); // W-40
    let gate = ends.iter().max().unwrap().succ_opt();
    assert_eq!(gate, Some(day("2025-09-11")));
    check(&LOCAL, "1 year", Party, "2025-01-31", "2026-01-31", "2026-02-02"); // W-41
}

/// Source: 《民法典》第二百零一条至第二百零三条.
#[test]
fn gc_58_to_gc_62_civil_code() {
    check_still(&CIVIL_CODE, "1 month", Party, "2026-01-31", "2026-02-28"); // GC-58
    check_still(&CIVIL_CODE, "2 years", Party, "2024-02-29", "2026-02-28");
    check_still(&CIVIL_CODE, "2 months", Party, "2026-01-31", "2026-03-31");
    check_still(&CIVIL_CODE, "30 days", Party, "2026-01-31", "2026-03-02"); // GC-59
    check_still(&CIVIL_CODE, "5 working days", Party, "2026-09-30", "2026-10-13"); // GC-60
    check_still(&CIVIL_CODE, "7 working days", Party, "2026-09-28", "2026-10-13");
    check_still(&CIVIL_CODE, "7 working days", Party, "2026-02-13", "2026-03-02");
    check_still(&CIVIL_CODE, "1 day", Party, "2026-02-27", "2026-02-28"); // GC-61
    check(&CIVIL_CODE, "1 day", Party, "2026-03-06", "2026-03-07", "2026-03-09");
    let start = moment("2026-05-01 09:30");
    let hours = CIVIL_CODE.deadline(TimeLimit::hours(24), start, Party, &CALENDAR).unwrap();
    assert_eq!(hours.moment(), Some(moment("2026-05-02 09:30"))); // GC-62
}

/// Source: the residents' committee's term, three and five years.
#[test]
fn gc_64_terms_of_office() {
    for (years, start, end) in [(3, "2016-06-01", "2019-06-01"), (5, "2019-06-01", "2024-06-01")] {
        let term = LOCAL.period_after(TimeLimit::years(years), day(start), &CALENDAR).unwrap();
        assert_eq!(term.value.last(), day(end));
    }
}

/// Source: investigation in ten or five working days.
#[test]
fn tc_09_to_tc_11_investigation() {
    check_still(&CORRECTION, "10 working days", Authority, "2026-09-24", "2026-10-15"); // TC-09
    check_still(&CORRECTION, "5 working days", Authority, "2026-02-10", "2026-02-24"); // TC-10
    check_still(&CORRECTION, "10 working days", Authority, "2026-03-05", "2026-03-19"); // TC-11
    // TC-12: an extension that nobody agreed to changes nothing; the report is late.
    let due = CORRECTION
        .deadline(TimeLimit::working_days(10), day("2026-03-05"), Authority, &CALENDAR)
        .unwrap();
    assert_eq!(due.late_by(day("2026-03-19")), None);
    assert_eq!(due.late_by(day("2026-04-10")), Some(Lateness::Days(22)));
}

/// Source: 《刑事诉讼法》第二百三十条; 《最高人民法院关于适用〈刑事诉讼法〉的解释》第二百零二条第二款.
#[test]
fn tc_17_to_tc_23_terms() {
    for (received, nominal, appeal, limit, ends) in [
        ("2018-03-14", "2018-03-24", "2018-03-26", "4 years", "2022-03-26"), // TC-17
        ("2022-06-17", "2022-06-27", "2022-06-27", "2 years", "2024-06-27"), // TC-18
        ("2026-09-17", "2026-09-27", "2026-09-28", "1 year", "2027-09-28"),  // TC-19
    ] {
        check(&CRIMINAL, "10 days", Party, received, nominal, appeal);
        let finality = day(appeal).succ_opt().unwrap().to_string();
        check_still(&TERM, limit, Authority, &finality, ends);
    }
    check_still(&TERM, "18 months", Authority, "2026-05-20", "2027-11-19"); // TC-20
    check_still(&TERM, "6 months", Authority, "2026-08-31", "2027-02-27"); // TC-21
    check_still(&TERM, "1 month", Authority, "2026-02-28", "2026-03-30"); // TC-22
    check_still(&TERM, "1 year", Authority, "2028-02-29", "2029-02-27"); // TC-23
    check_still(&TERM, "1 year", Authority, "2026-03-01", "2027-02-28");
    check_still(&TERM, "half a month", Authority, "2026-03-01", "2026-03-15");
}

/// Source: 《刑法》第四十一条、第八十三条; 《刑事诉讼法》第七十六条.
#[test]
fn tc_24_to_tc_28_credit_and_parole() {
    let term = |limit, start: &str| TERM.deadline(limit, day(start), Authority, &CALENDAR).unwrap();
    let control = term(TimeLimit::years(1), "2026-03-01").effective();
    let credited = |days| control.checked_sub_days(chrono::Days::new(days)).unwrap();
    assert_eq!(credited(2 * 45), day("2026-11-30")); // TC-24
    assert_eq!(credited(2 * 10 + 60), day("2026-12-10")); // TC-25
    let three = term(TimeLimit::months(3), "2026-04-01").effective();
    let days = Period::new(day("2026-04-01"), three).unwrap().days();
    assert_eq!(days, 91); // TC-26: a credit of twice 46 days leaves nothing
    assert!(days <= 2 * 46);
    let parole = Period::new(day("2026-07-01"), day("2029-05-14")).unwrap();
    assert!(parole.contains(day("2029-05-14"))); // TC-27
    assert_eq!(parole.day_after(), Ok(day("2029-05-15")));
    check_still(&TERM, "10 years", Authority, "2026-07-01", "2036-06-30"); // TC-28
    // TC-102: thirty days of custody, the day of arrest included.
    check_still(&TERM, "30 days", Custody, "2026-06-01", "2026-06-30");
}

/// Source: 《社区矫正法》第二十条、第二十一条; 《刑事诉讼法》第一百零五条.
#[test]
fn tc_36_to_tc_39_hand_over() {
    check_still(&CORRECTION, "5 days", Authority, "2026-09-24", "2026-09-29"); // TC-36
    check(&CORRECTION, "10 days", Authority, "2026-09-24", "2026-10-04", "2026-10-08");
    check(&CORRECTION, "10 days", Party, "2026-09-24", "2026-10-04", "2026-10-08");
    check_still(&CORRECTION, "10 days", Party, "2026-09-29", "2026-10-09"); // TC-37
    check_still(&CORRECTION, "10 days", Custody, "2026-04-24", "2026-05-04"); // TC-38
    check(&CORRECTION, "10 days", Authority, "2026-04-24", "2026-05-04", "2026-05-06"); // TC-39
}

/// Source: the later cases of community correction that are dates.
#[test]
fn tc_101_to_tc_105_and_tc_133() {
    let received = moment("2026-10-02 16:00");
    let hours = CORRECTION.deadline(TimeLimit::hours(48), received, Authority, &CALENDAR).unwrap();
    assert_eq!(hours.moment(), Some(moment("2026-10-04 16:00"))); // TC-101
    check(&CORRECTION, "30 days", Authority, "2026-09-05", "2026-10-05", "2026-10-08"); // TC-103
    check_still(&CORRECTION, "30 days", Custody, "2026-09-05", "2026-10-05"); // TC-104
    check(&CORRECTION, "30 days", Authority, "2026-01-30", "2026-03-01", "2026-03-02"); // TC-105
    check_still(&CORRECTION, "1 month", Authority, "2026-01-30", "2026-02-28");
    check_still(&CORRECTION, "1 month", Party, "2026-02-28", "2026-03-31"); // TC-133
}

/// Source: the readings of 届满前 and of a ban.
#[test]
fn windows_bans_and_sliding_windows() {
    let expiry = day("2025-06-30");
    let window = LOCAL.window_before(TimeLimit::days(30), expiry, Party, &CALENDAR).unwrap();
    assert_eq!(window.value, Period::new(day("2025-05-31"), expiry).unwrap());
    assert!(!window.provisional);

    let reached = |last: &str| {
        let events = [day(last), day("2025-01-10"), day("2025-06-01")];
        LOCAL.reached_within(3, TimeLimit::years(1), &events, &CALENDAR).unwrap()
    };
    let year = Period::new(day("2025-01-10"), day("2026-01-10")).unwrap();
    assert_eq!(reached("2026-01-10"), Some(year));
    assert_eq!(reached("2026-01-11"), None);
    let none = LOCAL.reached_within(0, TimeLimit::years(1), &[], &CALENDAR);
    assert_eq!(none, Ok(None));
}

#[test]
fn status_with_closing_time_and_hours() {
    let five = TimeLimit::days(5);
    let due = PENALTY.deadline(five, day("2024-09-27"), Party, &CALENDAR).unwrap();
    let last = day("2024-10-10");
    assert_eq!(due.status(None, last), Timeliness::NotYetDue);
    assert_eq!(
        due.status(None, day("2024-10-11")).in_language(Language::English).to_string(),
        "missing, overdue by 1 day"
    );
    // What happens after the day of the question has not happened.
    assert_eq!(due.status(Some(last.into()), day("2024-10-01")), Timeliness::NotYetDue);

    let closing = due.closing_at(chrono::NaiveTime::from_hms_opt(17, 30, 0).unwrap());
    let at = |text| closing.status(Some(Start::from(moment(text))), day("2024-12-01"));
    assert_eq!(at("2024-10-10 17:30"), Timeliness::OnTime);
    assert_eq!(at("2024-10-10 17:31"), Timeliness::Late { by: Lateness::Minutes(1) });
    assert_eq!(at("2024-10-11 08:00"), Timeliness::Late { by: Lateness::Days(1) });
    let unknown = closing.status(Some(last.into()), day("2024-12-01"));
    assert_eq!(unknown, Timeliness::TimeOfDayNeeded);

    let hours = CIVIL_CODE
        .deadline(TimeLimit::hours(2), moment("2026-05-01 23:30"), Party, &CALENDAR)
        .unwrap();
    assert_eq!(hours.late_by(moment("2026-05-02 02:00")), Some(Lateness::Minutes(30)));
    assert_eq!(hours.late_by(moment("2026-05-02 01:30")), None);
    let missing = hours.status(None, moment("2026-05-02 02:00"));
    assert_eq!(missing.in_language(Language::Chinese).to_string(), "逾期30分钟仍未完成");
}

#[test]
fn explanations_in_both_languages() {
    let due = PENALTY
        .deadline(TimeLimit::days(2), day("2024-10-11"), Authority, &CALENDAR)
        .unwrap()
        .explain(&CALENDAR);
    assert_eq!(
        due.in_language(Language::Chinese).to_string(),
        "自2024-10-11起算，当日不计入；2024-10-12为第1日（国庆节调休上班日）；\
         2024-10-13为周末，不计入；2024-10-14为第2日；2024-10-14届满"
    );
    assert_eq!(
        due.in_language(Language::English).to_string(),
        "from 2024-10-11, that day not counted; \
         2024-10-12 is day 1 (make-up working day for 国庆节); \
         2024-10-13 is a weekend, not counted; 2024-10-14 is day 2; ends on 2024-10-14"
    );
    let suit = LITIGATION
        .deadline(TimeLimit::months(6), day("2026-07-01"), Party, &CALENDAR)
        .unwrap()
        .explain(&CALENDAR);
    assert_eq!(
        suit.in_language(Language::English).to_string(),
        "from 2026-07-01, that day not counted; 6 months end on 2027-01-01; ends on 2027-01-01 \
         (provisional: the rest days are not yet published)"
    );
    let travel = LITIGATION
        .deadline(TimeLimit::days(1), moment("2026-07-01 10:00"), Party, &CALENDAR)
        .unwrap()
        .suspended(3, &CALENDAR)
        .unwrap()
        .closing_at(chrono::NaiveTime::from_hms_opt(17, 0, 0).unwrap())
        .explain(&CALENDAR);
    assert_eq!(
        travel.in_language(Language::Chinese).to_string(),
        "自2026-07-01 10:00起算，当日不计入；2026-07-02为第1日；因扣除或者延长，推至2026-07-05；\
         2026-07-05为周末，顺延；2026-07-06 17:00届满"
    );
}

#[test]
fn limits_are_read_as_statutes_write_them() {
    for (text, printed, chinese) in [
        ("15 days", "15 days", "15日"),
        ("十五日", "15 days", "15日"),
        ("15日", "15 days", "15日"),
        ("1 day", "1 day", "1日"),
        ("十个工作日", "10 working days", "10个工作日"),
        ("10工作日", "10 working days", "10个工作日"),
        ("二十四小时", "24 hours", "24小时"),
        ("24小时", "24 hours", "24小时"),
        ("三个月", "3 months", "3个月"),
        ("3个月", "3 months", "3个月"),
        ("一年", "1 year", "1年"),
        ("两年", "2 years", "2年"),
        ("半个月", "half a month", "半个月"),
        ("half a month", "half a month", "半个月"),
    ] {
        let limit: TimeLimit = text.parse().unwrap();
        assert_eq!(limit.to_string(), printed);
        assert_eq!(limit.in_language(Language::Chinese).to_string(), chinese);
        let json = serde_json::to_string(&limit).unwrap();
        assert_eq!(json, format!("\"{printed}\""));
        assert_eq!(serde_json::from_str::<TimeLimit>(&json).unwrap(), limit);
        assert_eq!(chinese.parse(), Ok(limit));
    }
    // 三月 is a month of the year; a number is no limit.
    for text in ["", "15", "三月", "十五个日", "+3 days", "-1 days", "3 fortnights", "日", "个月"]
    {
        assert!(text.parse::<TimeLimit>().is_err(), "{text}");
    }
    assert_eq!(
        "soon".parse::<TimeLimit>().unwrap_err().to_string(),
        "\"soon\" is not a time limit: expected a form like 15 days, 10 working days or 三个月"
    );
    assert_eq!(
        "0 days".parse::<TimeLimit>().unwrap_err().to_string(),
        "\"0 days\" is a time limit of nothing: expected an amount of at least 1"
    );
}

#[test]
fn errors_name_the_field() {
    let error = |limit| LOCAL.deadline(limit, day("2026-01-01"), Party, &CALENDAR).unwrap_err();
    assert_eq!(
        error(TimeLimit::hours(24)).to_string(),
        "start: a limit of 24 hours runs from a moment, but only the day 2026-01-01 is known"
    );
    assert_eq!(
        error(TimeLimit::days(0)).to_string(),
        "limit: expected an amount of at least 1, found 0 days"
    );
    assert_eq!(
        error(TimeLimit::years(u32::MAX)).to_string(),
        "deadline: the result lies beyond the last day that can be written"
    );
    assert_eq!(
        error(TimeLimit::working_days(u32::MAX)).to_string(),
        "working day: the result lies beyond the last day that can be written"
    );
    let hours = LOCAL.period_after(TimeLimit::hours(1), day("2026-01-01"), &CALENDAR);
    assert_eq!(
        hours.unwrap_err().to_string(),
        "limit: expected days, months or years, found 1 hour"
    );
    assert_eq!(
        Period::new(day("2026-01-02"), day("2026-01-01")).unwrap_err(),
        TimeError::PeriodReversed { first: day("2026-01-02"), last: day("2026-01-01") }
    );
}

#[test]
fn arrangements_can_be_added_once_and_without_contradiction() {
    let new_year = day("2027-01-01");
    let base = Calendar::official();
    assert!(!base.is_published(2027));
    let next = Arrangement::new(2027)
        .rest(new_year, "元旦")
        .rest(day("2026-12-31"), "元旦")
        .work(day("2026-12-27"), "元旦");
    let calendar = base.clone().with_arrangement(&next).unwrap();
    assert_eq!(calendar.day_kind(new_year), DayKind::Holiday { name: "元旦" });
    assert_eq!(calendar.day_kind(day("2026-12-27")), DayKind::MakeUpWorking { name: "元旦" });
    let second = calendar.nth_working_day_after(day("2026-12-30"), 1).unwrap();
    assert_eq!((second.value, second.provisional), (day("2027-01-04"), false));

    let refused = |arrangement: Arrangement| {
        let mut kept = base.clone();
        let error = kept.extend(&arrangement).unwrap_err();
        assert_eq!(kept, base);
        error.to_string()
    };
    assert_eq!(refused(Arrangement::new(2026)), "year: 2026 is already arranged");
    assert_eq!(refused(Arrangement::new(3000)), "year: expected 1949 to 2999, found 3000");
    assert_eq!(
        refused(Arrangement::new(2027).rest(day("2028-01-01"), "元旦")),
        "day: 2028-01-01 lies neither in 2027 nor in the December before"
    );
    assert_eq!(
        refused(Arrangement::new(2027).rest(new_year, "元旦").work(new_year, "元旦")),
        "day: 2027-01-01 is arranged both as a rest day and as a working day"
    );
    assert_eq!(
        refused(Arrangement::new(2027).rest(new_year, "元旦").rest(new_year, "元旦")),
        "day: 2027-01-01 is arranged twice"
    );
    let mut twice = calendar;
    assert_eq!(
        twice.extend(&Arrangement::new(2027)),
        Err(ArrangementError::AlreadyArranged { year: 2027 })
    );
}

#[test]
fn unpublished_years_are_provisional() {
    let gap = Calendar::official().with_arrangement(&Arrangement::new(2028)).unwrap();
    let provisional = |calendar: &Calendar, from: &str, until: &str| {
        calendar.working_days_between(day(from), day(until)).provisional
    };
    assert!(!provisional(&CALENDAR, "2006-12-31", "2026-12-31"));
    assert!(provisional(&CALENDAR, "2006-12-30", "2026-12-31"));
    assert!(provisional(&CALENDAR, "2026-12-31", "2027-01-01"));
    assert!(!provisional(&gap, "2027-12-31", "2028-12-31"));
    assert!(provisional(&gap, "2026-01-01", "2028-12-31"));
    assert!(provisional(&gap, "2028-12-31", "2026-01-01"));
    assert!(provisional(&Calendar::weekends_only(), "2026-01-01", "2026-01-02"));
}

/// Every convention and reading cites a place that prints and parses.
#[test]
fn conventions_cite_their_source() {
    for convention in ALL {
        for source in std::iter::once(&convention.source).chain(convention.see_also) {
            assert_eq!(source.to_string().parse::<Citation>().as_ref(), Ok(source));
            assert_eq!(source.evidence, Evidence::Text);
        }
    }
    assert_eq!(bounds::CIVIL_CODE.source.evidence, Evidence::Unverified);
    assert_eq!(bounds::PRISON_LAW.source.to_string(), "《监狱法》（2026）第一百二十条");
}
