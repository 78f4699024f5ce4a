//! What a city sets about the pound.

use governance_core::provision::Setting;

use super::Required;

governance_core::provisions! {
    /// What a city sets about the pound.
    #[doc(alias = "收容留检")]
    pub struct PoundLaw {
        /// That the city runs a pound.
        pub run: Setting<Required>,
    }
}
