//! Whether a dog's bites count as repeated.

use chrono::NaiveDateTime;
use governance_core::{citation::Citation, provision::Setting};
use serde::Deserialize;

use super::Bite;
use crate::policy::Policy;

/// One incident of a dog's history.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the history")]
pub struct Incident {
    /// When.
    pub bitten: NaiveDateTime,
    /// How many people were hurt.
    pub victims: u32,
}

impl From<&Bite> for Incident {
    fn from(bite: &Bite) -> Self {
        Self { bitten: bite.bitten(), victims: bite.victims() }
    }
}

/// Whether a dog's bites count as repeated.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Repetition<'law> {
    /// The regulation does not count bites.
    NotRegulated,
    /// The text was not available.
    Unknown,
    /// Counted, and not reached.
    Below {
        /// The bites.
        bites: u32,
        /// The most people hurt at once.
        most_victims: u32,
        /// Where the rule is written.
        source: &'law Citation,
    },
    /// Repeated: by the number of bites, or of people hurt at once.
    Reached {
        /// The bites.
        bites: u32,
        /// The most people hurt at once.
        most_victims: u32,
        /// Where the rule is written.
        source: &'law Citation,
    },
}

/// Counts the bites of one dog.
///
/// Each incident counts once, however many people it hurt; one that hurt nobody does not count. The
/// text sets no period, so none is read into it.
///
/// # Source
///
/// [`BiteLaw::repeat`](crate::policy::BiteLaw); in Shanghai 《上海市养犬管理条例》第四十六条第三款.
pub fn repetition<'law>(law: &'law Policy, history: &[Incident]) -> Repetition<'law> {
    let rule = match &law.bite.repeat {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Repetition::NotRegulated,
        Setting::Unknown => return Repetition::Unknown,
    };
    let hurting = history.iter().filter(|incident| incident.victims > 0);
    let bites = u32::try_from(hurting.clone().count()).unwrap_or(u32::MAX);
    let most_victims = hurting.map(|incident| incident.victims).max().unwrap_or(0);
    let source = &rule.source;
    let reached = rule.is.bites.is_some_and(|least| least <= bites)
        || rule.is.victims_at_once.is_some_and(|least| least <= most_victims);
    if reached {
        Repetition::Reached { bites, most_victims, source }
    } else {
        Repetition::Below { bites, most_victims, source }
    }
}
