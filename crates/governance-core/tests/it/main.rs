//! Tests of the public API, one module per topic.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

mod duty;
mod legal_time;
mod oracle;
mod properties;
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
