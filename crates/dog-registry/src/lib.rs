//! Dog law.

pub mod bite;
pub mod breed;
pub mod conduct;
pub mod fees;
pub mod immunisation;
pub mod jurisdiction;
#[cfg(feature = "toml")]
pub mod policies;
pub mod policy;
pub mod registration;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod violation;

pub use jurisdiction::Jurisdiction;
