//! Settings in documents, bounds and tables of them, and law by date.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use governance_core::citation::{Citation, Evidence, Instrument, Level, national};
use governance_core::language::{Bilingual, Language};
use governance_core::provision::{
    Bound, BracketError, Brackets, Claim, Coverage, DocumentError, Lighter, Provision, Provisions,
    Setting, Span, TwoDates, Version, Versions, VersionsError, settle,
};
use proptest::prelude::*;

use crate::day;

governance_core::provisions! {
    /// What a city sets about outings.
    pub struct Outing {
        /// The leash, in centimetres.
        pub leash_cm: Setting<u32>,
        /// Whether a muzzle is worn.
        pub muzzle: Setting<bool>,
    }
}

governance_core::provisions! {
    /// A regulation.
    pub struct Law {
        /// The age of immunity, in months.
        pub immunity_months: Setting<u32>,
        /// The outing.
        pub outing: Outing,
        /// The zones.
        pub zones: Vec<Outing>,
        /// A citation by itself.
        pub see: Option<Citation>,
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, toml::de::Error> {
    toml::from_str::<BTreeMap<String, T>>(&format!("it = {text}"))
        .map(|mut map| map.remove("it").unwrap())
}

/// Checks what a setting in a document reads as, and that it reads back from what it is stored as.
#[track_caller]
fn check(text: &str, value: Option<u32>, source: Option<&str>) {
    let setting: Setting<u32> = read(text).unwrap();
    assert_eq!(setting.set().map(|provision| provision.is), value);
    assert_eq!(written(&setting).as_deref(), source);
    // Only a value rests on an article; what shows a silence is no basis.
    assert_eq!(setting.source().is_some(), value.is_some());
    let json = serde_json::to_string(&setting).unwrap();
    assert_eq!(serde_json::from_str::<Setting<u32>>(&json).unwrap(), setting, "{json}");
}

/// Checks the message about a document, without the excerpt that the reader adds.
#[track_caller]
fn check_error<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str, message: &str) {
    assert_eq!(read::<T>(text).unwrap_err().message(), message);
}

/// Returns where a value, or a silence, is written.
fn written<T>(setting: &Setting<T>) -> Option<String> {
    match setting {
        Setting::Set(provision) => Some(provision.source.to_string()),
        Setting::Silent(source) => source.as_ref().map(ToString::to_string),
        Setting::Unknown => None,
    }
}

#[test]
fn the_forms_of_a_setting() {
    check(r#"{ is = 15, source = "第十六条" }"#, Some(15), Some("第十六条"));
    check(
        r#"{ is = 15, source = "第十六条", evidence = "secondary" }"#,
        Some(15),
        Some("第十六条〔转引〕"),
    );
    check(r#"{ is = 15, source = "第十六条〔未核实〕" }"#, Some(15), Some("第十六条〔未核实〕"));
    check(r#"{ silent = "第十二条" }"#, None, Some("第十二条"));
    check(r#"{ silent = "第十二条", evidence = "unverified" }"#, None, Some("第十二条〔未核实〕"));
    check(r#""silent""#, None, None);
    check(r#""unknown""#, None, None);
    assert_eq!(read::<Setting<u32>>(r#""unknown""#), Ok(Setting::Unknown));
    assert_eq!(read::<Setting<u32>>(r#""silent""#), Ok(Setting::Silent(None)));
    assert_eq!(toml::from_str::<Law>("").unwrap().outing.leash_cm, Setting::Silent(None));
}

#[test]
fn settings_that_cannot_stand() {
    check_error::<Setting<u32>>("{ is = 15 }", "missing field `source`");
    check_error::<Setting<u32>>(r#"{ source = "第十六条" }"#, "missing field `is`");
    check_error::<Setting<u32>>("{}", "missing field `is`");
    check_error::<Setting<u32>>(r#"{ evidence = "text" }"#, "missing field `is`");
    let both = "a rule is either set or silent, not both";
    check_error::<Setting<u32>>(r#"{ is = 15, source = "第十六条", silent = "第三条" }"#, both);
    check_error::<Setting<u32>>(r#"{ is = 15, silent = "第三条" }"#, both);
    check_error::<Setting<u32>>(r#"{ source = "第十六条", silent = "第三条" }"#, both);
    let forms = "expected { is = …, source = \"第…条\" }, { silent = \"第…条\" }, \"silent\" or \"unknown\"";
    check_error::<Setting<u32>>(r#""none""#, &format!("invalid value: string \"none\", {forms}"));
    check_error::<Setting<u32>>("15", &format!("invalid type: integer `15`, {forms}"));
    check_error::<Setting<u32>>(
        r#"{ is = 15, article = "第三条" }"#,
        "unknown field `article`, expected one of `is`, `source`, `evidence`, `silent`",
    );
    check_error::<Setting<u32>>(
        r#"{ is = 15, source = "第三条", evidence = "rumour" }"#,
        "unknown Evidence \"rumour\"; expected one of: text, secondary, unverified",
    );
    check_error::<Setting<u32>>(
        r#"{ is = 15, source = "sixteen" }"#,
        "\"sixteen\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)",
    );
    let required = "a value is required here: the law sets one";
    check_error::<Provision<u32>>(r#"{ silent = "第三条" }"#, required);
    check_error::<Provision<u32>>(r#""unknown""#, required);
    let error = toml::from_str::<Law>("leash = 3").unwrap_err();
    assert_eq!(
        error.message(),
        "unknown field `leash`, expected one of `immunity_months`, `outing`, `zones`, `see`"
    );
}

fn instrument() -> Instrument {
    Instrument {
        title: "某市养犬条例".into(),
        english: "Dog Regulation".into(),
        version: Some(2020),
        level: Level::LocalRegulation,
        in_force_from: None,
        in_force_until: None,
    }
}

fn settled(text: &str, coverage: Coverage, claim: Claim) -> (Law, Vec<String>) {
    let mut law: Law = toml::from_str(text).unwrap();
    let errors = settle(&mut law, &instrument(), coverage, claim);
    (law, errors.iter().map(ToString::to_string).collect())
}

const LAW: &str = r#"
    immunity_months = { is = 12, source = "第十条" }
    see = "第三条"
    outing = { leash_cm = { silent = "第十一条" }, muzzle = "unknown" }
    [[zones]]
    leash_cm = { is = 150, source = "《动物防疫法》（2021）第三十条" }
"#;

#[test]
fn citations_are_filled_in_and_every_point_is_walked() {
    let (mut law, errors) = settled(LAW, Coverage::Complete, Claim::Verified);
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(law.immunity_months.source().unwrap().to_string(), "《某市养犬条例》（2020）第十条");
    assert_eq!(written(&law.outing.leash_cm).unwrap(), "《某市养犬条例》（2020）第十一条");
    assert_eq!(
        law.see.as_ref().unwrap().in_language(Language::English).to_string(),
        "Dog Regulation (2020), Art. 3"
    );
    assert_eq!(
        law.zones[0].leash_cm.source().unwrap().to_string(),
        "《动物防疫法》（2021）第三十条"
    );
    let mut paths = Vec::new();
    law.walk("law", &mut |path, _| paths.push(path.to_owned()));
    assert_eq!(
        paths,
        [
            "law.immunity_months",
            "law.outing.leash_cm",
            "law.outing.muzzle",
            "law.zones[0].leash_cm",
            "law.zones[0].muzzle",
            "law.see",
        ]
    );
}

/// What the stored text does not reach, nobody knows.
#[test]
fn coverage_from_both_sides() {
    let (complete, _) = settled(LAW, Coverage::Complete, Claim::AsMarked);
    assert_eq!(complete.zones[0].muzzle, Setting::Silent(None));
    assert_eq!(complete.outing.muzzle, Setting::Unknown);
    let (partial, errors) = settled(LAW, Coverage::UpToArticle(11), Claim::AsMarked);
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(partial.zones[0].muzzle, Setting::Unknown);
    assert!(matches!(partial.outing.leash_cm, Setting::Silent(Some(_))));
    let beyond = |path: &str, article: u16, last: u16| {
        format!(
            "{path}: article {article} lies beyond the stored text, which ends with article {last}"
        )
    };
    let (_, errors) = settled(LAW, Coverage::UpToArticle(10), Claim::AsMarked);
    assert_eq!(errors, [beyond("outing.leash_cm", 11, 10)]);
    let (_, errors) = settled(LAW, Coverage::UpToArticle(9), Claim::AsMarked);
    assert_eq!(errors, [beyond("immunity_months", 10, 9), beyond("outing.leash_cm", 11, 9)]);
    // Another instrument has its own text; a secondary source says itself that the text was not seen.
    let own = r#"immunity_months = { is = 12, source = "《某市养犬条例》（2020）第十条" }"#;
    let (_, errors) = settled(own, Coverage::UpToArticle(9), Claim::AsMarked);
    assert_eq!(errors, [beyond("immunity_months", 10, 9)]);
    let secondary = r#"immunity_months = { is = 12, source = "第十条〔转引〕" }"#;
    assert!(settled(secondary, Coverage::UpToArticle(9), Claim::AsMarked).1.is_empty());
}

#[test]
fn a_verified_policy_rests_on_the_text() {
    let text = r#"
        immunity_months = { is = 12, source = "第十条", evidence = "secondary" }
        outing = { leash_cm = { silent = "第十一条〔未核实〕" } }
    "#;
    assert!(settled(text, Coverage::Complete, Claim::AsMarked).1.is_empty());
    let (_, errors) = settled(text, Coverage::Complete, Claim::Verified);
    assert_eq!(
        errors,
        [
            "immunity_months: the policy claims to be verified, but the source 《某市养犬条例》（2020）第十条〔转引〕 is seen in a secondary copy only",
            "outing.leash_cm: the policy claims to be verified, but the source 《某市养犬条例》（2020）第十一条〔未核实〕 is unverified",
        ]
    );
    assert_eq!(
        DocumentError::contradiction("a.b", "least over most").to_string(),
        "a.b: least over most"
    );
    assert_eq!(Evidence::Text.to_string(), "read in the text");
}

#[test]
fn bounds_from_both_sides() {
    for (bound, below, at, above, chinese, english) in [
        (Bound::AtLeast(35), false, true, true, "35以上", "at least 35"),
        (Bound::MoreThan(35), false, false, true, "超过35", "more than 35"),
        (Bound::AtMost(35), true, true, false, "35以下", "at most 35"),
        (Bound::LessThan(35), true, false, false, "不足35", "less than 35"),
    ] {
        assert_eq!(
            (bound.admits(&34), bound.admits(&35), bound.admits(&36)),
            (below, at, above),
            "{bound:?}"
        );
        assert_eq!(bound.in_language(Language::Chinese).to_string(), chinese);
        assert_eq!(bound.in_language(Language::English).to_string(), english);
    }
    assert_eq!(read::<Bound<u32>>("{ more_than = 3 }"), Ok(Bound::MoreThan(3)));
    assert_eq!(serde_json::to_string(&Bound::AtMost(3)).unwrap(), r#"{"at_most":3}"#);
}

#[test]
fn spans() {
    use Bound::{AtLeast, AtMost, LessThan, MoreThan};
    let wrong = Err(BracketError::WrongSide);
    let empty = |from, to| Err(BracketError::Empty { from, to });
    let new = |lower, upper| {
        Span::new(lower, upper)
            .map(|span| (1..=9).filter(|n| span.contains(n)).collect::<Vec<i32>>())
    };
    assert_eq!(new(Some(AtLeast(3)), Some(AtMost(5))), Ok(vec![3, 4, 5]));
    assert_eq!(new(Some(MoreThan(3)), Some(LessThan(5))), Ok(vec![4]));
    assert_eq!(new(Some(AtLeast(3)), Some(AtMost(3))), Ok(vec![3]));
    assert_eq!(new(Some(MoreThan(8)), None), Ok(vec![9]));
    assert_eq!(new(None, Some(LessThan(2))), Ok(vec![1]));
    assert_eq!(new(None, None), Ok((1..=9).collect()));
    assert_eq!(new(Some(AtMost(3)), None), wrong);
    assert_eq!(new(Some(LessThan(3)), None), wrong);
    assert_eq!(new(None, Some(AtLeast(3))), wrong);
    assert_eq!(new(None, Some(MoreThan(3))), wrong);
    assert_eq!(new(Some(AtLeast(5)), Some(AtMost(3))), empty(5, 3));
    assert_eq!(new(Some(AtLeast(3)), Some(LessThan(3))), empty(3, 3));
    assert_eq!(new(Some(MoreThan(3)), Some(AtMost(3))), empty(3, 3));
}

#[test]
fn spans_in_documents() {
    for text in [
        "{ at_least = 3, less_than = 5 }",
        "{ more_than = 3, at_most = 5 }",
        "{ at_least = 3 }",
        "{}",
    ] {
        let span: Span<u32> = read(text).unwrap();
        let json = serde_json::to_string(&span).unwrap();
        assert_eq!(serde_json::from_str::<Span<u32>>(&json).unwrap(), span, "{json}");
    }
    check_error::<Span<u32>>("{ at_least = 3, more_than = 3 }", "one side has two bounds");
    check_error::<Span<u32>>("{ at_most = 3, less_than = 3 }", "one side has two bounds");
    check_error::<Span<u32>>("{ at_least = 5, at_most = 3 }", "no value lies between 5 and 3");
    check_error::<Span<u32>>(
        "{ from = 3 }",
        "unknown field `from`, expected one of `at_least`, `more_than`, `at_most`, `less_than`",
    );
    assert_eq!(
        BracketError::<u32>::WrongSide.to_string(),
        "a lower bound is \"at least\" or \"more than\", an upper bound \"at most\" or \"less than\""
    );
}

/// The lower and the upper side of a row.
type Sides = (Option<Bound<i32>>, Option<Bound<i32>>);

#[test]
fn tables_without_gap_or_overlap() {
    use Bound::{AtLeast, AtMost, LessThan, MoreThan};
    let table = |rows: &[Sides]| {
        let rows = rows.iter().map(|(lower, upper)| Span::new(*lower, *upper).unwrap());
        Brackets::new(rows.zip(1..).collect()).map_err(|error| error.to_string())
    };
    let (open, at) = (None, |bound| Some(bound));
    let good = table(&[
        (open, at(LessThan(10))),
        (at(AtLeast(10)), at(AtMost(20))),
        (at(MoreThan(20)), open),
    ])
    .unwrap();
    assert_eq!(
        [9, 10, 20, 21].map(|key| good.get(&key).copied()),
        [Some(1), Some(2), Some(2), Some(3)]
    );
    let closed = table(&[(at(AtLeast(1)), at(AtMost(2)))]).unwrap();
    assert_eq!([0, 1, 2, 3].map(|key| closed.get(&key).copied()), [None, Some(1), Some(1), None]);
    let error = |rows: &[_]| table(rows).unwrap_err();
    assert_eq!(error(&[]), "the table has no rows");
    assert_eq!(
        error(&[(open, at(LessThan(10))), (at(MoreThan(10)), open)]),
        "no row holds the values at 10"
    );
    assert_eq!(
        error(&[(open, at(LessThan(10))), (at(AtLeast(11)), open)]),
        "no row holds the values at 10"
    );
    // Whole numbers are not special: 9.5 would be held by neither row.
    assert_eq!(
        error(&[(open, at(AtMost(9))), (at(AtLeast(10)), open)]),
        "no row holds the values at 9"
    );
    assert_eq!(error(&[(open, at(AtMost(10))), (at(AtLeast(10)), open)]), "two rows overlap at 10");
    assert_eq!(error(&[(open, at(LessThan(10))), (at(AtLeast(9)), open)]), "two rows overlap at 9");
    assert_eq!(
        error(&[(at(AtLeast(10)), open), (open, at(LessThan(10)))]),
        "two rows overlap at 10"
    );
    assert_eq!(error(&[(open, at(AtMost(5))), (open, at(AtMost(9)))]), "two rows overlap at 5");
    assert_eq!(error(&[(open, open), (open, open)]), "one side has two bounds");
}

fn version(from: &str, until: Option<&str>, law: u32) -> Version<u32> {
    Version { from: day(from), until: until.map(day), law }
}

#[test]
fn versions_without_gap_or_overlap() {
    let new = |versions: &[Version<u32>]| {
        Versions::new(versions.to_vec()).map_err(|error| error.to_string())
    };
    let old = version("2006-03-01", Some("2025-12-31"), 1);
    assert!(new(&[old.clone(), version("2026-01-01", None, 2)]).is_ok());
    assert!(new(&[version("2026-01-01", Some("2026-01-01"), 1)]).is_ok());
    let error = |second| new(&[old.clone(), second]).unwrap_err();
    assert_eq!(error(version("2025-12-31", None, 2)), "two versions are in force on 2025-12-31");
    assert_eq!(
        error(version("2026-01-02", None, 2)),
        "no version is in force from 2026-01-01 to the day before 2026-01-02"
    );
    assert_eq!(error(version("2000-01-01", None, 2)), "two versions are in force on 2000-01-01");
    assert_eq!(
        error(version("2026-01-01", Some("2025-12-31"), 2)),
        "the version from 2026-01-01 until 2025-12-31 is never in force"
    );
    let standing = version("2006-03-01", None, 1);
    let later = version("2026-01-01", None, 2);
    assert_eq!(
        Versions::new(vec![standing, later]),
        Err(VersionsError::Overlap { day: day("2026-01-01") })
    );
    let last = Version { from: day("2006-03-01"), until: Some(NaiveDate::MAX), law: 1 };
    assert_eq!(
        new(&[last, version("2026-01-01", None, 2)]).unwrap_err(),
        "two versions are in force on 2026-01-01"
    );
}

#[test]
fn an_expired_text_never_stands_in() {
    let versions = Versions::new(vec![
        version("2006-03-01", Some("2025-12-31"), 1),
        version("2026-01-01", Some("2026-06-30"), 2),
    ])
    .unwrap();
    let on = |text: &str| versions.on(day(text)).copied().map_err(|error| error.to_string());
    assert_eq!(on("2006-02-28"), Err("no version is in force on 2006-02-28".to_owned()));
    assert_eq!(on("2006-03-01"), Ok(1));
    assert_eq!(on("2025-12-31"), Ok(1));
    assert_eq!(on("2026-01-01"), Ok(2));
    assert_eq!(on("2026-06-30"), Ok(2));
    assert_eq!(on("2026-07-01"), Err("no version is in force on 2026-07-01".to_owned()));
    assert_eq!(versions.version_on(day("2026-03-01")).unwrap().from, day("2026-01-01"));
    assert_eq!(versions.into_iter().map(|version| version.law).collect::<Vec<_>>(), [1, 2]);
    let none = Versions::<u32>::new(vec![]).unwrap();
    assert_eq!(none.on(day("2026-01-01")).unwrap_err().day, day("2026-01-01"));
}

#[test]
fn versions_in_documents() {
    let text = r#"[{ from = "2006-03-01", until = "2025-12-31", law = 1 }, { from = "2026-01-01", law = 2 }]"#;
    let versions: Versions<u32> = read(text).unwrap();
    let json = serde_json::to_string(&versions).unwrap();
    assert_eq!(serde_json::from_str::<Versions<u32>>(&json).unwrap(), versions);
    check_error::<Versions<u32>>(
        r#"[{ from = "2006-03-01", law = 1 }, { from = "2026-01-01", law = 2 }]"#,
        "two versions are in force on 2026-01-01",
    );
    check_error::<Versions<u32>>(
        r#"[{ from = "2006-03-01", law = 1, to = 3 }]"#,
        "unknown field `to`, expected one of `from`, `until`, `law`",
    );
}

/// Source: 《行政处罚法》（2021）第三十七条.
#[test]
fn article_37_two_dates() {
    let versions = Versions::new(vec![
        version("2006-03-01", Some("2025-12-31"), 500),
        version("2026-01-01", Some("2026-12-31"), 1_000),
        version("2027-01-01", Some("2027-12-31"), 200),
    ])
    .unwrap();
    // The smaller fine is the lighter law.
    let compare = |old: &u32, new: &u32| match new.cmp(old) {
        std::cmp::Ordering::Less => Lighter::AtDecision,
        std::cmp::Ordering::Equal => Lighter::Neither,
        std::cmp::Ordering::Greater => Lighter::AtAct,
    };
    for (acted, decided, readings, choice) in [
        ("2025-12-31", "2026-01-01", (Some(500), Some(1_000)), Some(500)), // old
        ("2026-12-31", "2027-01-01", (Some(1_000), Some(200)), Some(200)), // lighter
        ("2025-01-01", "2025-12-31", (Some(500), Some(500)), Some(500)),   // the same
        ("2027-12-31", "2028-01-01", (Some(200), None), None),             // no longer punished
        ("2006-02-28", "2006-03-01", (None, Some(500)), None),             // not unlawful when done
        ("2006-02-28", "2028-01-01", (None, None), None),
    ] {
        let dates = versions.for_penalty(day(acted), day(decided), compare);
        let found = (dates.at_act.copied(), dates.at_decision.copied());
        assert_eq!((found, dates.choice.copied()), (readings, choice), "{acted} {decided}");
    }
    // Neither is lighter: the law at the act.
    let equal = versions.for_penalty(day("2025-12-31"), day("2026-01-01"), |_, _| Lighter::Neither);
    assert_eq!(equal.choice, Some(&500));
    // One version is not compared with itself.
    let same = versions.for_penalty(day("2026-01-01"), day("2026-12-31"), |_, _| unreachable!());
    assert_eq!(same.choice, Some(&1_000));
    assert_eq!(TwoDates::<u32>::SOURCE.to_string(), "《行政处罚法》（2021）第三十七条");
    assert_eq!(TwoDates::<u32>::SOURCE.title, national::ADMINISTRATIVE_PENALTY_LAW.title);
}

/// Versions of lengths in days, the last standing or ended, from a first day.
fn any_versions() -> impl Strategy<Value = (Vec<Version<u32>>, NaiveDate)> {
    (730_000..740_000_i32, proptest::collection::vec(1..2_000_u64, 1..6), any::<bool>()).prop_map(
        |(first, lengths, standing)| {
            let mut from = NaiveDate::from_num_days_from_ce_opt(first).unwrap();
            let count = lengths.len();
            let mut versions = Vec::new();
            for (index, length) in lengths.into_iter().enumerate() {
                let until = (index + 1 < count || !standing).then(|| from + Days::new(length - 1));
                versions.push(Version { from, until, law: u32::try_from(index).unwrap() });
                from = from + Days::new(length);
            }
            (versions, from)
        },
    )
}

proptest! {
    /// Invariant (property 11): law is piecewise constant, and a change from a day on never
    /// changes the law of an act before that day.
    #[test]
    fn a_change_from_a_day_on_leaves_the_past_alone(
        (versions, end) in any_versions(),
        cut in 0..8_000_u64,
        at in -100..9_000_i64,
    ) {
        let before = Versions::new(versions.clone()).unwrap();
        let first = versions[0].from;
        let act = first + chrono::Duration::days(at);
        let held = versions.iter().filter(|v| v.from <= act && v.until.is_none_or(|u| act <= u));
        let held: Vec<_> = held.map(|v| v.law).collect();
        prop_assert!(held.len() <= 1);
        prop_assert_eq!(before.on(act).ok(), held.first());

        // Everything from `change` on becomes another law.
        let change = (first + Days::new(cut)).min(end);
        let mut changed: Vec<_> = versions.into_iter().filter(|v| v.from < change).collect();
        if let Some(last) = changed.last_mut() {
            let until = change.pred_opt().unwrap();
            last.until = Some(last.until.map_or(until, |day| day.min(until)));
        }
        changed.push(Version { from: change, until: None, law: 99 });
        let after = Versions::new(changed).unwrap();
        if act < change {
            prop_assert_eq!(before.on(act), after.on(act));
        } else {
            prop_assert_eq!(after.on(act), Ok(&99));
        }
    }

    /// Invariant: a span holds a value exactly when both bounds admit it, and a table that loads
    /// gives every value at most one row.
    #[test]
    fn tables_hold_a_value_once(figures in proptest::collection::vec((0..20_i32, 0..20_i32, 0..2_u8, 0..2_u8), 1..4), key in -1..21_i32) {
        let rows: Vec<_> = figures
            .iter()
            .filter_map(|&(low, high, l, h)| {
                let lower = if l == 0 { Bound::AtLeast(low) } else { Bound::MoreThan(low) };
                let upper = if h == 0 { Bound::AtMost(high) } else { Bound::LessThan(high) };
                let span = Span::new(Some(lower), Some(upper)).ok()?;
                assert_eq!(span.contains(&key), lower.admits(&key) && upper.admits(&key));
                Some((span, ()))
            })
            .collect();
        let holding = rows.iter().filter(|(span, ())| span.contains(&key)).count();
        if let Ok(table) = Brackets::new(rows) {
            prop_assert!(holding <= 1);
            prop_assert_eq!(table.get(&key).is_some(), holding == 1);
        }
    }
}
