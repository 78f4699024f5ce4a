//! grid-enforcement.
