//! What the law sets about discipline.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about discipline.
    pub struct DisciplineLaw {
        /// After how long in correction good conduct may be commended.
        pub merit_after: Setting<TimeLimit>,
        /// Up to how many days of lateness, or off supervision, an admonition answers: the figure
        /// included.
        pub lateness_admonished: Setting<u32>,
        /// After how many admonitions a further breach is answered by a warning.
        pub admonitions_to_warning: Setting<u32>,
    }
}
