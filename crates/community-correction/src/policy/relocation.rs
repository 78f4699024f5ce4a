//! What the law sets about relocation.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about relocation.
    pub struct RelocationLaw {
        /// How long ahead the move is applied for, as a rule.
        pub apply_ahead: Setting<TimeLimit>,
        /// Within how long of the application the new place is asked.
        pub inquire_within: Setting<TimeLimit>,
        /// Within how long of receiving the letter the new place answers.
        pub answer_within: Setting<TimeLimit>,
        /// Whether a dispute over the answer goes to the next higher institution.
        pub disputes: Setting<bool>,
        /// Within how long of the decision a refusal is told, with reasons.
        pub tell_refusal_within: Setting<TimeLimit>,
        /// Within how long of the decision the file is transferred and the person told.
        pub transfer_within: Setting<TimeLimit>,
        /// Within how long of its arrival the transfer is acknowledged.
        pub receipt_within: Setting<TimeLimit>,
        /// Within how long of receiving the decision the person reports at the new place.
        pub report_within: Setting<TimeLimit>,
        /// Whether the old place searches for a person who does not arrive.
        pub old_searches: Setting<bool>,
        /// Within how long the prison or detention house that keeps the file informs the new place.
        pub keeper_informs_within: Setting<TimeLimit>,
    }
}
