//! The kernel.

extern crate self as governance_core;

pub mod citation;
pub mod language;
pub mod mandate;

#[doc(no_inline)]
pub use {chrono, rust_decimal, serde};
