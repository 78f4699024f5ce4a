//! dog-registry.
