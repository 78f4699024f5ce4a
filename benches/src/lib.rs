//! Our code beside hand-written floors that give the same answers.
//!
//! A [`Work`] is one row of the performance table: what we do, what a programmer would write by
//! hand for one city and one question, and the bar of their ratio.
//! [`GROUPS`] builds them from generated facts and asserts equal answers before it returns anything
//! that could be timed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a benchmark that cannot be set up, or whose answers differ, has nothing to measure"
)]

pub mod facts;
pub mod floor;
mod work;

pub use work::{GROUPS, Group, Work};
