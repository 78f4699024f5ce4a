//! Tests of the public API, one module per topic.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

mod assessment;
mod citation;
mod duty;
mod language;
mod legal_time;
mod mandate;
mod money;
mod oracle;
mod penalty;
mod penalty_case;
mod procedure;
mod properties;
mod provision;
mod remedy;
#[cfg(feature = "scenario")]
mod scenario;
mod sweep;

use chrono::{NaiveDate, NaiveDateTime};

/// Reads a day of a worked case.
#[track_caller]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Reads a moment of a worked case.
#[track_caller]
fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}
