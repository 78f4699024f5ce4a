//! What the law sets about remedies and supervision.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about remedies and supervision.
    #[doc(alias("救济", "法律监督"))]
    pub struct RemedyLaw {
        /// How long an oral correction is given before a written one.
        pub oral_within: Setting<TimeLimit>,
        /// By when the procuratorate reviews its own opinion when the unit asks for it.
        pub review_within: Setting<TimeLimit>,
        /// By when the procuratorate objects to execution outside prison.
        pub outside_within: Setting<TimeLimit>,
        /// By when the procuratorate objects to a ruling on parole.
        pub ruling_within: Setting<TimeLimit>,
        /// By when a court decides again on execution outside prison.
        pub court_again_within: Setting<TimeLimit>,
        /// By when a prison administration decides again on execution outside prison.
        pub prison_again_within: Setting<TimeLimit>,
        /// By when a court rules again on parole.
        pub ruling_again_within: Setting<TimeLimit>,
        /// Whether emergencies are handled with the police, reported upwards and told to the
        /// procuratorate.
        pub emergency: Setting<bool>,
    }
}
