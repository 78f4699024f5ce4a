//! What the law sets about discipline.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about discipline.
    pub struct DisciplineLaw {
        /// After how long in correction good conduct may be commended.
        pub merit_after: Setting<TimeLimit>,
    }
}
