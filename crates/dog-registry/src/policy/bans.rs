//! Bans on registering a dog.

use std::num::NonZeroU32;

use governance_core::{
    citation::Citation,
    legal_time::TimeLimit,
    provision::{Point, Provisions},
};
use serde::{Deserialize, Serialize};

use super::Violation;

/// What brings a ban about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum BanTrigger {
    /// A dog was confiscated.
    Confiscation,
    /// A certificate was revoked.
    Revocation,
    /// A penalty for abandonment.
    Abandonment,
    /// A penalty for cruelty.
    Cruelty,
    /// A certificate was cancelled because its holder broke the regulation.
    CancellationForBreach,
    /// A dog of a class that the keeper may not keep injured somebody.
    InjuryByBannedDog,
    /// A penalty for this violation.
    PenaltyFor(Violation),
    /// This many decided penalties within this time, counted back from the latest.
    Penalties {
        /// How many.
        count: NonZeroU32,
        /// Within which time.
        within: TimeLimit,
    },
}

/// How long a ban lasts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BanLength {
    /// This long after the decision; the corresponding day is still banned.
    For(TimeLimit),
    /// For life.
    Life,
}

/// How the text words a ban.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BanForm {
    /// The authority does not register.
    #[default]
    Ban,
    /// Whoever applies has no such record: a condition of keeping.
    Condition,
}

/// A ban on registering.
#[doc(alias("不予办理养犬登记", "禁止期"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Ban {
    /// What brings it about; any of these.
    pub after: Vec<BanTrigger>,
    /// How long it lasts.
    pub length: BanLength,
    /// Whether it bars renewal too.
    #[serde(default)]
    pub bars_renewal: bool,
    /// How the text words it.
    #[serde(default)]
    pub form: BanForm,
    /// Where it is written.
    pub source: Citation,
}

impl Provisions for Ban {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
    }
}
