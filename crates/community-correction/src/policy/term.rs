//! What the law sets about terms.

use governance_core::{legal_time::TimeLimit, provision::Setting};

use crate::term::Length;

governance_core::provisions! {
    /// What the law sets about terms: how long, how counted, from what on.
    pub struct TermLaw {
        /// How long a judgment of first instance may be appealed or protested against.
        pub appeal_within: Setting<TimeLimit>,
        /// The shortest control.
        pub control_least: Setting<Length>,
        /// The longest control for one offence.
        pub control_most: Setting<Length>,
        /// The longest control for several offences together.
        pub control_most_together: Setting<Length>,
        /// How many days of control one day of custody counts for.
        pub control_per_custody_day: Setting<u32>,
        /// How many days of control one day of residential surveillance at a designated place counts for.
        pub control_per_residence_day: Setting<u32>,
        /// How many days of residential surveillance at a designated place count for one day of
        /// detention or imprisonment.
        pub residence_days_per_day: Setting<u32>,
        /// The longest imprisonment that can be suspended.
        pub suspended_most: Setting<Length>,
        /// The shortest probation beside detention.
        pub detention_probation_least: Setting<Length>,
        /// The longest probation beside detention.
        pub detention_probation_most: Setting<Length>,
        /// The shortest probation beside imprisonment.
        pub prison_probation_least: Setting<Length>,
        /// The longest probation beside imprisonment.
        pub prison_probation_most: Setting<Length>,
        /// The parole period of a person sentenced to life.
        pub parole_of_life: Setting<Length>,
        /// How long a person sentenced to life must have served before parole.
        pub parole_of_life_after: Setting<Length>,
        /// The shortest prohibition order beside control.
        pub order_least_with_control: Setting<Length>,
        /// The shortest prohibition order beside probation.
        pub order_least_with_probation: Setting<Length>,
        /// How many breaches of a prohibition order are grave by their number.
        pub grave_breaches: Setting<u32>,
        /// The shortest attached deprivation of political rights.
        pub rights_least: Setting<Length>,
        /// The longest attached deprivation of political rights.
        pub rights_most: Setting<Length>,
    }
}
