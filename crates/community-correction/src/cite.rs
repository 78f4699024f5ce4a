//! The two instruments that nearly every rule of the crate rests on, in short.

use governance_core::citation::{Citation, Evidence, Locator, national};

/// Returns the place in the Community Corrections Law.
pub(crate) const fn ccl(locator: Locator) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(locator)
}

/// Returns the place in the Implementing Measures of 2020, which nobody has read in full.
pub(crate) const fn measures(locator: Locator, evidence: Evidence) -> Citation {
    national::COMMUNITY_CORRECTIONS_MEASURES.at(locator).known(evidence)
}
