//! What the law sets about revocation, recommittal and arrest.

use governance_core::{legal_time::TimeLimit, provision::Setting};

use crate::revocation::{Danger, Reason};

governance_core::provisions! {
    /// What the law sets about revocation, recommittal and arrest.
    pub struct RevocationLaw {
        /// Within how long the court rules on probation and parole, from receipt of the proposal.
        pub rule_within: Setting<TimeLimit>,
        /// Within how long it rules on parole under the Prison Law in force up to 2026-10-31.
        pub parole_rule_within_2012: Setting<TimeLimit>,
        /// Within how long it rules on parole under the Prison Law in force from 2026-11-01.
        pub parole_rule_within: Setting<TimeLimit>,
        /// Within how long the organ decides on recommittal, from receipt of the proposal.
        pub decide_within: Setting<TimeLimit>,
        /// Within how long the court decides on arrest.
        pub arrest_decided_within: Setting<TimeLimit>,
        /// How long custody after the arrest may last.
        pub custody_longest: Setting<TimeLimit>,
        /// Which dangers let a court be asked for an arrest.
        pub arrest_dangers: Setting<Vec<Danger>>,
        /// How many warnings make a ground, where the person still does not correct.
        pub warnings: Setting<u32>,
        /// How many breaches of a prohibition order are grave by their number alone.
        pub grave_breaches: Setting<u32>,
        /// The grounds of recommittal where the organ that decides is no court.
        pub recommittal_grounds: Setting<Vec<Reason>>,
        /// Whether a proposal on probation goes to the original court as a rule, where that lies in
        /// the same province.
        pub probation_original_first: Setting<bool>,
        /// Whether a proposal on parole does.
        pub parole_original_first: Setting<bool>,
        /// Whether the court that granted parole is the original court.
        pub parole_by_granting_court: Setting<bool>,
        /// Whether a proposal on recommittal goes to the place of execution as a rule, and to the
        /// original organ only in the same province.
        pub recommittal_local_first: Setting<bool>,
        /// Whether a proposal to recommit rests on evidence.
        pub evidence: Setting<bool>,
    }
}
