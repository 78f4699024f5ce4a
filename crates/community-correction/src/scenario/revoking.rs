//! Scenarios.

use toml::Table;

use super::Answer;
use crate::jurisdiction::Jurisdiction;

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(_law: &Jurisdiction, _topic: &str, _given: &Table) -> Option<Answer> {
    None
}
