//! What the law sets about release.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about release.
    pub struct ReleaseLaw {
        /// How long before the end of the term the summary and the appraisal are written.
        pub summary_before: Setting<TimeLimit>,
        /// Whether the end may be announced.
        pub announcement: Setting<bool>,
        /// Whether prison or detention house certify the end of a sentence served outside.
        pub sentence_served: Setting<bool>,
    }
}
