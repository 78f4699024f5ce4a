//! What the law sets about loss of contact and about liberty restricted elsewhere.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about loss of contact and about liberty restricted elsewhere.
    pub struct ContactLaw {
        /// Whether the police are asked to help when the institution's own search does not find the
        /// person.
        pub police_help: Setting<bool>,
        /// Whether the police pursue only whom an effective ruling or decision sends to prison.
        pub pursuit_after_ruling: Setting<bool>,
        /// The time in which an organ that restricts the person's liberty informs the institution
        /// and the procuratorate.
        pub inform_within: Setting<TimeLimit>,
    }
}
