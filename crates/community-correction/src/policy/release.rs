//! What the law sets about release.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about release.
    pub struct ReleaseLaw {
        /// How long before the end the subject's summary is due.
        pub summary_before: Setting<TimeLimit>,
    }
}
