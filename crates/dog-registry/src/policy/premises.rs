//! What a city sets about dog businesses.

use governance_core::provision::Setting;

use super::Required;

governance_core::provisions! {
    /// What a city sets about dog businesses.
    #[doc(alias = "犬只经营")]
    pub struct PremisesLaw {
        /// That dog businesses have rules of their own.
        pub regulated: Setting<Required>,
    }
}
