//! What a city attaches to violations: where its ladders apply, what follows from a measure, and
//! points where it keeps a ledger of them.

use std::num::NonZeroU32;

use governance_core::{
    citation::Citation,
    legal_time::TimeLimit,
    mandate::BodyKind,
    penalty::{Ladder, MeasureKind},
    provision::{DocumentError, Point, Provisions},
};
use serde::{Deserialize, Serialize};

use super::{Change, Keeper, PlaceKind, Role, Violation, Zones};

/// Where a sanction applies, and whom it reaches.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SanctionScope {
    /// The zones.
    pub zones: Zones,
    /// The kinds of keeper; empty for all.
    pub keepers: Vec<Keeper>,
    /// The kinds of place; empty for all.
    pub places: Vec<PlaceKind>,
    /// The kinds of place that another article answers.
    pub except_places: Vec<PlaceKind>,
    /// What changed, where the article names some changes only; empty for all.
    pub changes: Vec<Change>,
    /// Whom it reaches, where the article says so ([`Violation::role`]).
    pub reaches: Option<Role>,
}

impl SanctionScope {
    /// Returns whether the sanction applies at `place`; `None` while the place is not known.
    pub(crate) fn applies_at(&self, place: Option<PlaceKind>) -> Option<bool> {
        if self.places.is_empty() && self.except_places.is_empty() {
            return Some(true);
        }
        let place = place?;
        let named = self.places.is_empty() || self.places.contains(&place);
        Some(named && !self.except_places.contains(&place))
    }

    /// Returns whether the sanction applies to `change`; `None` while that is not known.
    pub(crate) fn applies_to(&self, change: Option<Change>) -> Option<bool> {
        if self.changes.is_empty() {
            return Some(true);
        }
        Some(self.changes.contains(&change?))
    }
}

/// What a sanction answers: ladders of one city or of national law.
pub type DogLadder = Ladder<Violation, SanctionScope>;

/// A measure that follows from another one, without a decision on the violation of its own.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FollowUp {
    /// The measure that was taken.
    pub after: MeasureKind,
    /// The measure that follows.
    pub measure: MeasureKind,
    /// Who takes it.
    pub authority: BodyKind,
    /// Where it is written.
    pub source: Citation,
}

impl Provisions for FollowUp {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
    }
}

/// A ledger of points that violations use up.
#[doc(alias("记分", "计分管理"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PointsRule {
    /// The points to begin with.
    pub total: u32,
    /// After which time a deduction no longer counts; never where absent.
    #[serde(default)]
    pub within: Option<TimeLimit>,
    /// What each violation costs.
    pub deductions: Vec<Deduction>,
    /// What is done when no point is left.
    pub exhausted: Vec<MeasureKind>,
    /// What is done when the keeper fails the test that restores them; empty where there is none.
    #[serde(default)]
    pub test_failed: Vec<MeasureKind>,
    /// How long whoever failed may not register.
    #[serde(default)]
    pub bar: Option<TimeLimit>,
}

/// The points that a violation costs.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Deduction {
    /// The violations, counted together.
    pub of: Vec<Violation>,
    /// Which time it costs this much, that time and every later one until another row begins.
    #[serde(default = "first")]
    pub time: NonZeroU32,
    /// The points.
    pub points: u32,
}

const fn first() -> NonZeroU32 {
    NonZeroU32::MIN
}

impl PointsRule {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        for (index, row) in self.deductions.iter().enumerate() {
            let path = || format!("points.is.deductions[{index}]");
            if row.of.is_empty() || row.points == 0 {
                let what = "a deduction takes points for a violation";
                errors.push(DocumentError::contradiction(path(), what));
            }
            let twice = self.deductions.iter().take(index).any(|earlier| {
                earlier.time == row.time && earlier.of.iter().any(|of| row.of.contains(of))
            });
            if twice {
                let what = "two deductions for the same time of one violation";
                errors.push(DocumentError::contradiction(path(), what));
            }
        }
    }
}
