//! A ledger of points, where a city keeps one.

use chrono::NaiveDate;
use governance_core::{
    legal_time::{TimeLimit, convention},
    penalty::MeasureKind,
};
use serde::Deserialize;

use crate::policy::{PointsRule, Violation};

/// A violation that was entered in the ledger.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Breach {
    /// What was done.
    pub violation: Violation,
    /// When.
    pub on: NaiveDate,
}

/// Where a ledger stands.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Ledger<'law> {
    /// The points left.
    pub left: u32,
    /// The day on which the last one went.
    pub exhausted: Option<NaiveDate>,
    /// What is done about it: until the test is passed, and once it is failed.
    pub measures: &'law [MeasureKind],
    /// How long whoever failed the test may not register, counted from the failed test.
    pub bar: Option<TimeLimit>,
}

/// Returns where the ledger stands on `on` after `breaches`, in the order of their days; `passed`
/// says whether the keeper passed the test that an empty ledger calls for, if it was sat.
///
/// Points that are gone do not become negative, and a violation that the rule does not name costs
/// none.
///
/// # Source
///
/// [`Policy::points`](crate::policy::Policy::points).
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{
///     policy::{PointsRule, Violation},
///     violation::{Breach, ledger},
/// };
///
/// let rule: PointsRule = toml::from_str(r#"
///     total = 12
///     exhausted = ["hold"]
///     deductions = [{ of = ["no_leash"], points = 3 }, { of = ["no_leash"], time = 2, points = 9 }]
/// "#)?;
/// let on = |text: &str| text.parse().unwrap();
/// let breaches = ["2025-03-03", "2025-04-03"].map(on).map(|on| Breach { violation: Violation::NoLeash, on });
/// assert_eq!(ledger(&rule, &breaches[..1], on("2025-04-02"), None).left, 9);
/// assert_eq!(ledger(&rule, &breaches, on("2025-04-03"), None).exhausted, Some(on("2025-04-03")));
/// # }
/// # Ok::<(), toml::de::Error>(())
/// ```
#[must_use]
pub fn ledger<'law>(
    rule: &'law PointsRule,
    breaches: &[Breach],
    on: NaiveDate,
    passed: Option<bool>,
) -> Ledger<'law> {
    let counts = |breach: &&Breach| {
        let last = rule.within.map_or(NaiveDate::MAX, |within| {
            convention::LOCAL.corresponding_day(within, breach.on).unwrap_or(NaiveDate::MAX)
        });
        breach.on <= on && on <= last
    };
    let mut counted: Vec<_> = breaches.iter().filter(counts).collect();
    counted.sort_by_key(|breach| breach.on);
    let (mut left, mut exhausted) = (rule.total, None);
    for (index, breach) in counted.iter().enumerate() {
        let rows = rule.deductions.iter().filter(|row| row.of.contains(&breach.violation));
        let cost = rows
            .filter(|row| {
                let same = counted.iter().take(index + 1);
                let times = same.filter(|earlier| row.of.contains(&earlier.violation)).count();
                usize::try_from(row.time.get()).is_ok_and(|time| time <= times)
            })
            .max_by_key(|row| row.time)
            .map_or(0, |row| row.points);
        left = left.saturating_sub(cost);
        if left == 0 && exhausted.is_none() {
            exhausted = Some(breach.on);
        }
    }
    match (exhausted, passed) {
        (None, _) => Ledger { left, exhausted, measures: &[], bar: None },
        // Whoever passes begins anew.
        (Some(_), Some(true)) => {
            Ledger { left: rule.total, exhausted: None, measures: &[], bar: None }
        }
        (Some(_), Some(false)) => {
            Ledger { left, exhausted, measures: &rule.test_failed, bar: rule.bar }
        }
        (Some(_), None) => Ledger { left, exhausted, measures: &rule.exhausted, bar: None },
    }
}
