//! What the law sets about positioning.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about positioning.
    pub struct PositioningLaw {
        /// The longest time of one approval.
        pub longest: Setting<TimeLimit>,
    }
}
