//! The law that ships with the crate, by the day on which it is in force.
//!
//! ```
//! use community_correction::policies;
//!
//! assert_eq!(policies::on("2020-06-30".parse().unwrap())?.name, "measures_2012");
//! assert_eq!(policies::on("2020-07-01".parse().unwrap())?.name, "national");
//! // Of the years of trial before 2012 nothing is stored, and nothing is computed.
//! let error = policies::on("2010-09-01".parse().unwrap()).unwrap_err();
//! assert_eq!(error.to_string(), "no law of community correction is stored for 2010-09-01");
//! # Ok::<(), community_correction::policies::LawError>(())
//! ```

use chrono::NaiveDate;

use crate::{
    local::Local,
    policy::{Policy, PolicyError},
};

/// The Community Corrections Law with the Implementing Measures of 2020, in force from 2020-07-01.
pub const NATIONAL: &str = include_str!("../policies/national.toml");

/// The measures of 2012, in force from 2012-03-01 to 2020-06-30: a few figures, and otherwise
/// unknown.
pub const MEASURES_2012: &str = include_str!("../policies/measures_2012.toml");

/// The rules of a district: contact every week, a report every month.
pub const DISTRICT: &str = include_str!("../policies/district.toml");

/// Every shipped policy: its name and its text.
pub const ALL: &[(&str, &str)] = &[("national", NATIONAL), ("measures_2012", MEASURES_2012)];

/// The law in force from 2020-07-01.
///
/// # Errors
///
/// None: a test loads every shipped policy.
pub fn national() -> Result<Policy, PolicyError> {
    Policy::from_toml(NATIONAL)
}

/// The measures of 2012, as far as their figures are known.
///
/// # Errors
///
/// None: a test loads every shipped policy.
pub fn measures_2012() -> Result<Policy, PolicyError> {
    Policy::from_toml(MEASURES_2012)
}

/// The law in force from 2020-07-01 with the rules of the district laid over it.
///
/// # Errors
///
/// None: a test loads every shipped policy.
pub fn district() -> Result<Policy, PolicyError> {
    Ok(Local::from_toml(DISTRICT)?.over(national()?))
}

/// No law can be named for a day.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LawError {
    /// A stored law does not load.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// No law is stored for the day: today's rules never stand in.
    #[error("no law of community correction is stored for {day}")]
    NotStored {
        /// The day.
        day: NaiveDate,
    },
}

/// Returns the law in force on `day`.
///
/// # Errors
///
/// Returns an error for days before 2012-03-01: the rules of the years of trial are not stored.
///
/// # Source
///
/// 《社区矫正法》第六十三条; 《社区矫正法实施办法》（2020）第五十九条.
pub fn on(day: NaiveDate) -> Result<Policy, LawError> {
    for load in [national, measures_2012] {
        let law = load()?;
        if law.instrument.in_force_on(day) == Some(true) {
            return Ok(law);
        }
    }
    Err(LawError::NotStored { day })
}
