//! The law that ships with the crate.

use crate::policy::{Policy, PolicyError};

/// The Community Corrections Law with the Implementing Measures of 2020, in force from 2020-07-01.
pub const NATIONAL: &str = include_str!("../policies/national.toml");

/// Every shipped policy: its name and its text.
pub const ALL: &[(&str, &str)] = &[("national", NATIONAL)];

/// The law in force from 2020-07-01.
///
/// # Errors
///
/// None: a test loads every shipped policy.
pub fn national() -> Result<Policy, PolicyError> {
    Policy::from_toml(NATIONAL)
}
