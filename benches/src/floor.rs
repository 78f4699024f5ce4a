//! What a programmer would write by hand for Shanghai, and for nothing else.
//!
//! No policy is loaded, nothing can be configured, nothing is recorded.

pub mod deadlines;
pub mod eligibility;
pub mod outing;
pub mod penalty;
pub mod replay;
pub mod sweep;

/// An answer with its reasons, as hard-coded text.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Findings {
    /// The code of every ground, with its article.
    pub findings: Vec<(&'static str, &'static str)>,
    /// The code of every missing fact.
    pub missing: Vec<&'static str>,
    /// The settings whose text was not available.
    pub unknown: Vec<&'static str>,
}
