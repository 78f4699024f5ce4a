//! What the law sets about relocation.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about relocation.
    pub struct RelocationLaw {
        /// Within how long the subject reports at the new place.
        pub report_within: Setting<TimeLimit>,
    }
}
