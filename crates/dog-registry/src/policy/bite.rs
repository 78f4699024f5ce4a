//! What a city sets about bites and rabies.

use governance_core::{legal_time::TimeLimit, mandate::BodyKind, provision::Setting};
use serde::{Deserialize, Serialize};

use super::Required;

/// Where and by when a biting dog is handed over.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BitingDog {
    /// To whom.
    pub to: BodyKind,
    /// Within which limit; absent where the text says 及时 without a figure.
    #[serde(default)]
    pub within: Option<TimeLimit>,
}

/// How long a biting dog is observed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Observation {
    /// From the bite.
    pub days: TimeLimit,
}

governance_core::provisions! {
    /// What a city sets about bites and rabies.
    pub struct BiteLaw {
        /// Taking the victim to care at once and advancing the costs.
        pub victim_care: Setting<Required>,
        /// Handing the biting dog over.
        pub hand_over: Setting<BitingDog>,
        /// That a biting dog must not be hidden or moved.
        pub no_hiding: Setting<Required>,
        /// Isolating and reporting on suspicion of rabies.
        pub suspicion: Setting<Required>,
        /// How long a biting dog is observed.
        pub observation: Setting<Observation>,
        /// Culling once rabies is confirmed.
        pub cull_confirmed: Setting<Required>,
        /// Culling on suspicion already.
        pub cull_suspected: Setting<Required>,
        /// From how many bites, or victims of one bite, the certificate is revoked.
        pub repeat: Setting<u32>,
    }
}
