//! What a city sets about complaints, disputes and the neighbourhood's own rules.

use governance_core::{legal_time::TimeLimit, mandate::BodyKind, provision::Setting};
use serde::{Deserialize, Serialize};

use super::{Channel, OfficialFault, PropertyDuty, RecordItem, Required};

/// What whoever complained is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Told {
    /// 处理情况: how it stands.
    Handling,
    /// 处理结果: what came of it.
    Result,
}

/// By when whoever complained hears what became of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Reply {
    /// What is told.
    pub told: Told,
    /// Within which limit from receipt; absent where the text says 及时 without a figure.
    #[serde(default)]
    pub within: Option<TimeLimit>,
}

governance_core::provisions! {
    /// What a city sets about complaints, disputes and the neighbourhood's own rules.
    #[doc(alias = "投诉举报")]
    pub struct ComplaintLaw {
        /// That anybody may complain or report.
        pub accepted: Setting<Required>,
        /// The channels that the text names; others are not barred.
        pub channels: Setting<Vec<Channel>>,
        /// That the departments publish their channels.
        pub published: Setting<Required>,
        /// That a complaint is registered.
        pub registered: Setting<Required>,
        /// That it is handled without delay.
        pub handled: Setting<Required>,
        /// That whoever complained is told what became of it.
        pub reply: Setting<Reply>,
        /// That a department without competence refers it and tells the complainant.
        pub referral: Setting<Required>,
        /// That the informant is kept secret.
        pub confidential: Setting<Required>,
        /// That informants are rewarded.
        pub reward: Setting<Required>,
        /// That the neighbourhood settles disputes over dogs.
        pub conciliation: Setting<Required>,
        /// Whose meetings may make a covenant on dogs.
        pub covenants: Setting<Vec<BodyKind>>,
        /// What the property company does.
        pub property: Setting<Vec<PropertyDuty>>,
        /// What the information system records; empty where the text lists nothing.
        pub records: Setting<Vec<RecordItem>>,
        /// That keepers who were often reported or punished are watched closely.
        pub key_persons: Setting<Required>,
        /// For what officials answer.
        pub liability: Setting<Vec<OfficialFault>>,
    }
}
