//! What a city sets about complaints and disputes.

use governance_core::provision::Setting;

use super::Required;

governance_core::provisions! {
    /// What a city sets about complaints and disputes.
    #[doc(alias = "投诉举报")]
    pub struct ComplaintLaw {
        /// That complaints are accepted and handled.
        pub accepted: Setting<Required>,
    }
}
