//! Sums of money and ranges of fines.

use governance_core::language::{Bilingual, Language};
use governance_core::money::{FineRange, Yuan};
use governance_core::rust_decimal::Decimal;
use proptest::prelude::*;

fn yuan(text: &str) -> Yuan {
    Yuan::new(text.parse().unwrap())
}

fn range(least: &str, most: &str) -> FineRange {
    FineRange::new(yuan(least), yuan(most)).unwrap()
}

#[track_caller]
fn check(range: FineRange, inside: &[&str], outside: &[&str]) {
    assert!(inside.iter().all(|fine| range.contains(yuan(fine))), "{inside:?}");
    assert!(!outside.iter().any(|fine| range.contains(yuan(fine))), "{outside:?}");
}

/// Source: 《治安管理处罚法》（2025）第一百四十三条.
#[test]
fn both_ends_are_included() {
    check(range("200", "500"), &["200", "200.00", "350.5", "500"], &["199.99", "500.01", "-200"]);
    check(FineRange::fixed(yuan("50")).unwrap(), &["50"], &["49.99", "50.01"]);
    check(range("0", "200"), &["0", "-0", "200"], &["-0.01", "200.01"]);
}

#[test]
fn ranges_that_hold_no_fine() {
    let error =
        |least: &str, most: &str| FineRange::new(yuan(least), yuan(most)).unwrap_err().to_string();
    assert_eq!(error("500", "200"), "no fine lies between 500 yuan and 200 yuan");
    assert_eq!(error("-1", "200"), "no fine lies between -1 yuan and 200 yuan");
    assert_eq!(
        FineRange::fixed(yuan("-0.01")).unwrap_err().to_string(),
        "no fine lies between -0.01 yuan and -0.01 yuan"
    );
}

#[test]
fn within_from_both_sides() {
    let outer = range("200", "500");
    for (least, most, within) in [
        ("200", "500", true),
        ("300", "300", true),
        ("199.99", "500", false),
        ("200", "500.01", false),
        ("600", "700", false),
    ] {
        assert_eq!(range(least, most).within(outer), within, "{least} to {most}");
    }
}

#[test]
fn ranges_are_said() {
    let said = |range: FineRange| {
        [Language::Chinese, Language::English].map(|l| range.in_language(l).to_string())
    };
    assert_eq!(said(range("200", "500.50")), ["200元以上500.5元以下", "200 to 500.5 yuan"]);
    assert_eq!(said(range("0", "500")), ["500元以下", "up to 500 yuan"]);
    assert_eq!(said(range("500", "500.00")), ["500元", "500 yuan"]);
    assert_eq!(said(range("0", "0")), ["0元", "0 yuan"]);
    assert_eq!(yuan("2000").in_language(Language::Chinese).to_string(), "2000元");
    assert_eq!(yuan("0.10").to_string(), "0.1 yuan");
}

#[test]
fn money_is_stored_without_loss() {
    for text in ["0.01", "2000", "79228162514264337593543950335", "0.0000000000000000000000000001"]
    {
        let json = serde_json::to_string(&yuan(text)).unwrap();
        assert_eq!(serde_json::from_str::<Yuan>(&json).unwrap(), yuan(text), "{json}");
    }
    assert_eq!(serde_json::from_str::<Yuan>("2000").unwrap(), Yuan::from(2_000));
    assert_eq!(serde_json::from_str::<Yuan>("0.1").unwrap(), yuan("0.1"));
    assert!(serde_json::from_str::<Yuan>("\"many\"").is_err());
}

fn any_amount() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        4 => (0..=100_000_000_i64, 0..=4_u32).prop_map(|(units, scale)| Decimal::new(units, scale)),
        2 => (any::<u32>(), any::<u32>(), any::<u32>(), any::<bool>(), 0..=28_u32)
            .prop_map(|(lo, mid, hi, negative, scale)| Decimal::from_parts(lo, mid, hi, negative, scale)),
        1 => proptest::sample::select(vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO, -Decimal::ZERO]),
    ]
}

fn any_count() -> impl Strategy<Value = u32> {
    prop_oneof![0..5_u32, any::<u32>(), Just(u32::MAX)]
}

proptest! {
    /// Invariant: overflow is an answer, not a panic; and every result stays a range.
    #[test]
    fn extremes_do_not_panic(a in any_amount(), b in any_amount(), count in any_count()) {
        let (x, y) = (Yuan::new(a), Yuan::new(b));
        let _ = (x.plus(y), x.minus(y), x.scaled(b), x.times(count), x.to_string());
        let Ok(range) = FineRange::new(x, y) else {
            prop_assert!(y < x || x < Yuan::ZERO);
            return Ok(());
        };
        prop_assert!(range.contains(x) && range.contains(y) && range.within(range));
        match range.times(count) {
            Some(times) => {
                prop_assert!(Yuan::ZERO <= times.least() && times.least() <= times.most());
                prop_assert!(count == 0 || range.least() <= times.least());
            }
            None => prop_assert!(a.checked_mul(count.into()).is_none() || b.checked_mul(count.into()).is_none()),
        }
        prop_assert_eq!(range.times(1), Some(range));
        prop_assert_eq!(Yuan::new(Decimal::MAX).times(2), None);
    }

    /// Invariant: a fine of one unit, `count` times, is a fine of `count` units.
    #[test]
    fn ranges_scale_with_their_fines(least in 0..10_000_u32, width in 0..10_000_u32, at in 0..=100_u32, count in 1..1_000_u32) {
        let range = FineRange::new(Yuan::from(least), Yuan::from(least + width)).unwrap();
        let fine = Yuan::from(least + width * at / 100);
        prop_assert!(range.contains(fine));
        prop_assert!(range.times(count).unwrap().contains(fine.times(count).unwrap()));
        prop_assert!(!range.times(count).unwrap().contains(Yuan::from((least + width) * count + 1)));
    }
}
