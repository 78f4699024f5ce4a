//! What the law sets about the investigation before a decision.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about the investigation before a decision.
    #[doc(alias = "调查评估")]
    pub struct InvestigationLaw {
        /// How long an ordinary investigation may take.
        pub within: Setting<TimeLimit>,
        /// How long one may take in the fast-track procedure.
        #[doc(alias = "速裁程序")]
        pub fast_track_within: Setting<TimeLimit>,
        /// Whether the time may be extended by agreement with whoever commissioned.
        pub extension: Setting<bool>,
        /// Whether a commission that cannot be carried out is returned with an explanation.
        pub returned: Setting<bool>,
        /// Whether the procuratorate is told that a commission has come in.
        pub informed: Setting<bool>,
        /// Whether the procuratorate receives a copy of the opinion.
        pub copied: Setting<bool>,
        /// Whether the document of the decision says if the opinion was adopted.
        pub adoption_stated: Setting<bool>,
        /// Whether opinion and findings are confidential.
        pub confidential: Setting<bool>,
    }
}
