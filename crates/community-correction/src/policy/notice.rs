//! What the law sets about notices and copies beyond the statute.

use governance_core::provision::Setting;

governance_core::provisions! {
    /// What the law sets about notices and copies beyond the statute.
    ///
    /// What the Community Corrections Law itself makes somebody tell stands in
    /// [`notice`](crate::notice) with its article.
    pub struct NoticeLaw {
        /// Whether the procuratorate is told of a person who is lost.
        pub loss: Setting<bool>,
        /// Whether the procuratorate is told of a leave that the higher institution approved.
        pub long_leave: Setting<bool>,
        /// Whether the procuratorate is told of a changed interval of rechecks.
        pub interval: Setting<bool>,
        /// Whether the procuratorate has a copy of commendations, admonitions and warnings.
        pub sanction: Setting<bool>,
        /// Whether the procuratorate has a copy of the proposal of a penalty.
        pub penalty_proposal: Setting<bool>,
        /// Whether the subject is told term, requirements and consequences of positioning.
        pub positioning: Setting<bool>,
        /// Whether original court and procuratorate are told of an approved entry.
        pub restricted_place: Setting<bool>,
        /// Whether the procuratorate has a copy of the request for arrest and of the decision.
        pub arrest: Setting<bool>,
        /// Whether the original court is told of a ruling in another province.
        pub original_court: Setting<bool>,
        /// Whether the ruling on parole also goes to the prison.
        pub parole_ruling: Setting<bool>,
    }
}
