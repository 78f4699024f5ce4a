//! What the law sets about leave.

use governance_core::provision::Setting;

governance_core::provisions! {
    /// What the law sets about leave.
    pub struct LeaveLaw {
        /// The longest leave that an entrusted judicial office may grant, in days.
        pub short_days: Setting<u32>,
    }
}
