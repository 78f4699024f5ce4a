//! dog-registry.

pub mod breed;
