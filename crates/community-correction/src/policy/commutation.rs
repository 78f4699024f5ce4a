//! What the law sets about commutation.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about commutation.
    #[doc(alias = "减刑")]
    pub struct CommutationLaw {
        /// Whether the county's proposal is reviewed by the next higher institution.
        pub reviewed: Setting<bool>,
        /// Whether a person on parole may be granted commutation.
        pub parole: Setting<bool>,
        /// Whether a probationer needs major merit.
        pub probation_major_merit: Setting<bool>,
        /// How much of the sentence has to be served in any case, in percent.
        pub least_percent: Setting<u32>,
        /// How long probation on a sentence of detention remains at least.
        pub least_probation_detention: Setting<TimeLimit>,
        /// How long probation on a sentence of imprisonment remains at least.
        pub least_probation_prison: Setting<TimeLimit>,
        /// How long a sentence below five years is executed first.
        pub start_below_five_years: Setting<TimeLimit>,
        /// How long a sentence of five years and more, below ten, is executed first.
        pub start_below_ten_years: Setting<TimeLimit>,
        /// How long a sentence of ten years and more is executed first.
        pub start_from_ten_years: Setting<TimeLimit>,
        /// How long a life sentence is executed first.
        pub start_life: Setting<TimeLimit>,
        /// By when the court rules.
        pub rule_within: Setting<TimeLimit>,
        /// By when the ruling is served.
        pub serve_within: Setting<TimeLimit>,
        /// By when the procuratorate gives its opinion on the proposal.
        pub comment_within: Setting<TimeLimit>,
        /// By how much that is extended in a complex case.
        pub comment_longer: Setting<TimeLimit>,
        /// By when the procuratorate objects to the ruling.
        pub contest_within: Setting<TimeLimit>,
        /// By when the court rules again.
        pub rule_again_within: Setting<TimeLimit>,
    }
}
