//! Law by date of effect, and the two dates of penalty law.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::citation::{Citation, Locator, national};

/// A law with the days on which it is in force, both included.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a version is a law and its days")]
pub struct Version<L> {
    /// The first day in force.
    pub from: NaiveDate,
    /// The last day in force; `None` while the law stands.
    #[serde(default = "Option::default")]
    pub until: Option<NaiveDate>,
    /// The law.
    pub law: L,
}

/// The versions of one law, in order of date, without gap or overlap.
///
/// ```
/// use chrono::NaiveDate;
/// use governance_core::provision::{Version, Versions};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let versions = Versions::new(vec![
///     Version { from: day(2006, 3, 1), until: Some(day(2025, 12, 31)), law: 500 },
///     Version { from: day(2026, 1, 1), until: None, law: 1000 },
/// ])?;
/// assert_eq!(versions.on(day(2025, 12, 31)), Ok(&500));
/// assert_eq!(versions.on(day(2026, 1, 1)), Ok(&1000));
/// assert_eq!(
///     versions.on(day(2000, 1, 1)).unwrap_err().to_string(),
///     "no version is in force on 2000-01-01",
/// );
/// # Ok::<(), governance_core::provision::VersionsError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Version<L>>")]
pub struct Versions<L>(Vec<Version<L>>);

impl<L> Versions<L> {
    /// Constructs the versions from a list in order of date.
    ///
    /// # Errors
    ///
    /// Returns the first range that is empty, overlaps its predecessor, or leaves a day without law
    /// between the two.
    pub fn new(versions: Vec<Version<L>>) -> Result<Self, VersionsError> {
        let mut previous: Option<&Version<L>> = None;
        for version in &versions {
            if let Some(until) = version.until
                && until < version.from
            {
                return Err(VersionsError::Empty { from: version.from, until });
            }
            if let Some(earlier) = previous {
                let next = earlier.until.and_then(|until| until.checked_add_days(Days::new(1)));
                match next {
                    Some(next) if version.from == next => {}
                    Some(next) if next < version.from => {
                        return Err(VersionsError::Gap { first: next, until: version.from });
                    }
                    _ => return Err(VersionsError::Overlap { day: version.from }),
                }
            }
            previous = Some(version);
        }
        Ok(Self(versions))
    }

    /// Returns the law in force on `day`.
    ///
    /// # Errors
    ///
    /// Returns an error when no version is in force: an expired text never stands in.
    pub fn on(&self, day: NaiveDate) -> Result<&L, NotInForceError> {
        self.version_on(day).map(|version| &version.law)
    }

    /// Returns the version in force on `day`, with its days.
    ///
    /// # Errors
    ///
    /// As [`Versions::on`].
    pub fn version_on(&self, day: NaiveDate) -> Result<&Version<L>, NotInForceError> {
        let after = self.0.partition_point(|version| version.from <= day);
        after
            .checked_sub(1)
            .and_then(|index| self.0.get(index))
            .filter(|version| version.until.is_none_or(|until| day <= until))
            .ok_or(NotInForceError { day })
    }

    /// Returns every version, oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Version<L>> {
        self.0.iter()
    }

    /// Returns the law for punishing on `decided` an act that ended on `acted`.
    ///
    /// `compare` says whether the law at the decision treats the act more lightly than the law at
    /// the act; it is asked only when both exist and differ in version.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第三十七条: the law at the time of the act applies, unless the law at
    /// the decision is lighter or no longer treats the act as unlawful.
    pub fn for_penalty(
        &self,
        acted: NaiveDate,
        decided: NaiveDate,
        compare: impl FnOnce(&L, &L) -> Lighter,
    ) -> TwoDates<'_, L> {
        let at_act = self.on(acted).ok();
        let at_decision = self.on(decided).ok();
        let choice = match (at_act, at_decision) {
            // Not unlawful when done, so that no later law punishes it; or no longer when decided.
            (None, _) | (Some(_), None) => None,
            (Some(old), Some(new)) if std::ptr::eq(old, new) => at_act,
            (Some(old), Some(new)) => match compare(old, new) {
                Lighter::AtDecision => at_decision,
                Lighter::AtAct | Lighter::Neither => at_act,
            },
        };
        TwoDates { at_act, at_decision, choice }
    }
}

impl<'a, L> IntoIterator for &'a Versions<L> {
    type Item = &'a Version<L>;
    type IntoIter = std::slice::Iter<'a, Version<L>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<L> TryFrom<Vec<Version<L>>> for Versions<L> {
    type Error = VersionsError;

    fn try_from(versions: Vec<Version<L>>) -> Result<Self, VersionsError> {
        Self::new(versions)
    }
}

/// Which of two laws treats an act more lightly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a comparison has three outcomes")]
pub enum Lighter {
    /// The law at the time of the act.
    AtAct,
    /// The law at the time of the decision.
    AtDecision,
    /// Neither.
    Neither,
}

/// Both readings of the law for a penalty, and the one that applies.
#[doc(alias("从旧兼从轻", "新旧法"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct TwoDates<'a, L> {
    /// The law on the day of the act; `None` where the act was not unlawful then.
    pub at_act: Option<&'a L>,
    /// The law on the day of the decision; `None` where it no longer punishes.
    pub at_decision: Option<&'a L>,
    /// The law that applies; `None` where nothing may be punished.
    pub choice: Option<&'a L>,
}

impl<L> TwoDates<'_, L> {
    /// The provision that makes the choice.
    pub const SOURCE: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(37));
}

/// A list of versions that cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum VersionsError {
    /// A version ends before it begins.
    #[error("the version from {from} until {until} is never in force")]
    Empty {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
    },
    /// A version begins while its predecessor stands.
    #[error("two versions are in force on {day}")]
    Overlap {
        /// The first day of the later version.
        day: NaiveDate,
    },
    /// No version is in force between two.
    #[error("no version is in force from {first} to the day before {until}")]
    Gap {
        /// The first day without law.
        first: NaiveDate,
        /// The first day of the later version.
        until: NaiveDate,
    },
}

/// No law is in force on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no version is in force on {day}")]
#[non_exhaustive]
pub struct NotInForceError {
    /// The day asked for.
    pub day: NaiveDate,
}
