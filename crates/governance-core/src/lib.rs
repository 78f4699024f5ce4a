//! The kernel.

extern crate self as governance_core;

pub mod assessment;
pub mod capacity;
pub mod citation;
pub mod duty;
pub mod language;
pub mod legal_time;
pub mod mandate;
pub mod money;
pub mod penalty;
pub mod procedure;
pub mod provision;
pub mod remedy;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod sweep;

#[doc(no_inline)]
pub use {chrono, rust_decimal, serde};
#[cfg(feature = "scenario")]
#[doc(no_inline)]
pub use toml;
