//! What the law sets about positioning.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about positioning.
    pub struct PositioningLaw {
        /// The longest time of one approval.
        pub longest: Setting<TimeLimit>,
        /// The longest time of one extension.
        pub extension: Setting<TimeLimit>,
        /// Whether the device is one made for it: no telephone.
        pub dedicated: Setting<bool>,
        /// Whether the person is told of the term, of what to do, and of the consequences.
        pub told: Setting<bool>,
    }
}
