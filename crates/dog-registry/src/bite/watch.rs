//! Watching rabies over an area: what the cases of a time add up to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use governance_core::procedure::Procedure as _;
use serde::Serialize;

use super::{Bite, Stage, Verdict};

/// What the bites of one area add up to.
#[doc(alias("疫情监测", "疫情预防监控"))]
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Watch {
    /// Bites.
    pub bites: u32,
    /// People hurt.
    pub victims: u32,
    /// Victims' care that nobody has begun or declined.
    pub care_open: u32,
    /// Dogs not yet observed to the end, isolated or accounted for.
    pub dogs_open: u32,
    /// Cases in which rabies was suspected.
    pub suspected: u32,
    /// Dogs found rabid.
    pub rabid: u32,
    /// Dogs found healthy.
    pub healthy: u32,
}

/// Returns, by area, what the `cases` bitten from `from` to `until`, both included, add up to.
///
/// What an area is, the host says: a village, a grid, a sub-district.
///
/// # Source
///
/// 《动物防疫法》（2021）第十九条: animal epidemics are watched (监测). Who watches in a town is for its
/// plan to say.
///
/// ```
/// use dog_registry::bite::{Bite, watch};
///
/// let bitten = |text: &str, victims| Bite::reported(text.parse().unwrap(), victims);
/// let cases = [
///     ("river", bitten("2025-05-01T10:00:00", 1)),
///     ("river", bitten("2025-05-31T23:00:00", 2)),
///     ("hill", bitten("2025-06-01T00:00:00", 1)),
/// ];
/// let may = |d| chrono::NaiveDate::from_ymd_opt(2025, 5, d).unwrap();
/// let watch = watch(cases.iter().map(|(area, case)| (*area, case)), may(1), may(31));
/// assert_eq!((watch["river"].bites, watch["river"].victims), (2, 3));
/// assert!(!watch.contains_key("hill"));
/// ```
#[must_use]
pub fn watch<'a>(
    cases: impl IntoIterator<Item = (&'a str, &'a Bite)>,
    from: NaiveDate,
    until: NaiveDate,
) -> BTreeMap<&'a str, Watch> {
    let mut areas: BTreeMap<&str, Watch> = BTreeMap::new();
    let add = |count: &mut u32, more: u32| *count = count.saturating_add(more);
    for (area, case) in cases {
        let day = case.bitten.date();
        if case.stage(0) == Stage::NotReported || day < from || until < day {
            continue;
        }
        let watch = areas.entry(area).or_default();
        add(&mut watch.bites, 1);
        add(&mut watch.victims, case.victims);
        add(&mut watch.care_open, u32::from(case.victim == Stage::Reported));
        let open = matches!(
            case.dog,
            Stage::NotKnown
                | Stage::WithKeeper
                | Stage::AtLarge
                | Stage::HandedOver
                | Stage::UnderObservation
                | Stage::Suspected
        );
        add(&mut watch.dogs_open, u32::from(open));
        add(&mut watch.suspected, u32::from(case.suspected.is_some()));
        add(&mut watch.rabid, u32::from(case.verdict == Verdict::Rabid));
        add(&mut watch.healthy, u32::from(case.verdict == Verdict::Healthy));
    }
    areas
}
