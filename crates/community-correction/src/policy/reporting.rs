//! What the law sets about reporting.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about reporting.
    pub struct ReportingLaw {
        /// How often a person on medical bail is rechecked.
        pub recheck_every: Setting<TimeLimit>,
    }
}
