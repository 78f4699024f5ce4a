//! What the law sets about records.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about records.
    pub struct RecordsLaw {
        /// Within how long the record of a minor is sealed.
        pub seal_within: Setting<TimeLimit>,
        /// How long the assessment of the impact on personal information is kept.
        pub assessment_kept: Setting<TimeLimit>,
    }
}
