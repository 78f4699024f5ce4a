//! What the law sets about investigation.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about investigation.
    pub struct InvestigationLaw {
        /// How long an ordinary investigation may take.
        pub within: Setting<TimeLimit>,
    }
}
