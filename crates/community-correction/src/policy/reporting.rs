//! What the law sets about reporting.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about reporting.
    pub struct ReportingLaw {
        /// How often a person on medical bail hands in the recheck.
        pub recheck_every: Setting<TimeLimit>,
        /// How often a person outside prison reports on health.
        pub health_every: Setting<TimeLimit>,
        /// How often everybody reports, where a place has laid it down.
        pub report_every: Setting<TimeLimit>,
        /// How often everybody keeps contact, where a place has laid it down.
        pub contact_every: Setting<TimeLimit>,
        /// From which lengthening of those intervals on the next higher institution decides.
        pub higher_from: Setting<TimeLimit>,
        /// From which on that of the province does.
        pub province_from: Setting<TimeLimit>,
    }
}
