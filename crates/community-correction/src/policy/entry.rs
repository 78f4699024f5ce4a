//! What the law sets about entry.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about entry.
    pub struct EntryLaw {
        /// Within how long of registration entry is announced; national law sets no figure.
        pub announce_within: Setting<TimeLimit>,
        /// Within how long of registration the team is fixed; national law sets no figure.
        pub team_within: Setting<TimeLimit>,
        /// Within how long of registration the plan is made; national law sets no figure.
        pub plan_within: Setting<TimeLimit>,
        /// Whether rights, limits, consequences and the team are announced as well.
        pub full_announcement: Setting<bool>,
        /// Whether a minor's announcement is closed, with the guardian.
        pub closed_for_minors: Setting<bool>,
        /// Whether the class rests on an assessment.
        pub assessed_class: Setting<bool>,
        /// Whether an entrusted justice office keeps a work file beside the one file.
        pub work_file: Setting<bool>,
        /// Whether contact with victims, complainants and accomplices needs approval: none of them
        /// sits in the team.
        pub ties_barred: Setting<bool>,
    }
}
