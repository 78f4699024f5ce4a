//! What the law sets about handover.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about handover.
    pub struct HandoverLaw {
        /// Within how long of its effect the decision organ notifies the institution.
        pub notify_within: Setting<TimeLimit>,
        /// Within how long of its effect the decision organ delivers the documents.
        pub deliver_within: Setting<TimeLimit>,
        /// Within how long of their arrival the institution returns the receipt.
        pub receipt_within: Setting<TimeLimit>,
        /// Within how long of the request the decision organ completes the documents.
        pub complete_within: Setting<TimeLimit>,
        /// Within how long of its effect the subject of control, probation or parole reports.
        pub report_within: Setting<TimeLimit>,
        /// Within how long of receiving the court's decision the convict is handed over.
        pub hand_over_within: Setting<TimeLimit>,
        /// Within how long of receiving the approval the convict is handed over.
        pub approved_hand_over_within: Setting<TimeLimit>,
    }
}
