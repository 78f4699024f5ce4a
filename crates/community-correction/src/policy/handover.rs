//! What the law sets about handover.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about handover.
    pub struct HandoverLaw {
        /// Within how long the subject reports, or is handed over.
        pub report_within: Setting<TimeLimit>,
    }
}
