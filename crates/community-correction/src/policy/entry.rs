//! What the law sets about entry.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about entry.
    pub struct EntryLaw {
        /// Within how long entry is announced.
        pub announce_within: Setting<TimeLimit>,
    }
}
