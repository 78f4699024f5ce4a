//! What the law sets about revocation.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about revocation.
    pub struct RevocationLaw {
        /// Within how long the court rules.
        pub rule_within: Setting<TimeLimit>,
    }
}
