//! What a city sets about taking a dog out.

use governance_core::provision::{DocumentError, Provision, Setting};
use serde::{Deserialize, Serialize};

use super::{DogClass, Keeper, PlaceKind, Restraint, ServiceKind, ServiceUser, Vehicle, Zones};
use crate::conduct::OutingPurpose;

macro_rules! rule {
    ($(#[$meta:meta])* $name:ident { $( $(#[$field_meta:meta])* $field:ident: $type:ty, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// Where the rule binds.
            #[serde(default)]
            pub zones: Zones,
            $( $(#[$field_meta])* pub $field: $type, )*
        }
    };
}

rule! {
    /// The tag is worn.
    TagRule {}
}

rule! {
    /// The dog is led.
    LeashRule {
        /// The longest leash, in centimetres, included; absent where the text gives no length.
        #[serde(default)]
        longest_cm: Option<u32>,
        /// What may stand in for the leash.
        #[serde(default)]
        alternatives: Vec<Restraint>,
    }
}

/// Who may lead a dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HandlerStanding {
    /// 成年人: eighteen or more, nothing else.
    Adult,
    /// 完全民事行为能力人: which a self-supporting person of sixteen also is.
    FullCapacity,
}

rule! {
    /// Who leads the dog.
    HandlerRule {
        /// The standing asked for.
        standing: HandlerStanding,
    }
}

rule! {
    /// The muzzle.
    MuzzleRule {
        /// The classes of dog that wear one.
        classes: Vec<DogClass>,
    }
}

rule! {
    /// Crowded places.
    CrowdRule {
        /// Any of these suffices.
        any_of: Vec<Restraint>,
    }
}

rule! {
    /// Lifts, and stairs where the text names them.
    LiftRule {
        /// Any of these suffices; empty where the text asks for none.
        #[serde(default)]
        any_of: Vec<Restraint>,
        /// Peak hours are to be avoided.
        #[serde(default)]
        avoid_peak: bool,
        /// Others are yielded to.
        #[serde(default)]
        yield_to_others: bool,
        /// Stairs too.
        #[serde(default)]
        stairs: bool,
    }
}

rule! {
    /// Yielding to others.
    YieldRule {}
}

rule! {
    /// Clearing faeces at once.
    FaecesRule {}
}

rule! {
    /// Taxis.
    TaxiRule {
        /// The driver's consent.
        driver: bool,
        /// The fellow passengers' consent.
        #[serde(default)]
        passengers: bool,
        /// Any of these besides; empty where the text asks for none.
        #[serde(default)]
        any_of: Vec<Restraint>,
    }
}

rule! {
    /// Places that dogs may not enter.
    PlaceRule {
        /// The kinds of place.
        kinds: Vec<PlaceKind>,
    }
}

rule! {
    /// Public transport that dogs may not use.
    TransportRule {
        /// The vehicles.
        vehicles: Vec<Vehicle>,
    }
}

rule! {
    /// A ban by area or time, as declared by an authority.
    TimeBan {}
}

rule! {
    /// Dogs that leave their place only for certain errands, and secured.
    RestrictedDogRule {
        /// The classes.
        classes: Vec<DogClass>,
        /// Whose dogs; empty for everybody's.
        #[serde(default)]
        keepers: Vec<Keeper>,
        /// The errands allowed.
        errands: Vec<OutingPurpose>,
        /// The sets of measures of which one must be complete.
        secured_by: Vec<Vec<Restraint>>,
    }
}

/// What service dogs are relieved of on outings.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AccessRelief {
    /// The kinds of service dog.
    pub kinds: Vec<ServiceKind>,
    /// The users; empty for any user with a disability.
    #[serde(default)]
    pub users: Vec<ServiceUser>,
}

governance_core::provisions! {
    /// What a city sets about taking a dog out.
    #[doc(alias = "携犬外出")]
    pub struct OutingLaw {
        /// The tag.
        pub tag: Setting<TagRule>,
        /// The certificate, carried along.
        pub certificate: Setting<TagRule>,
        /// The leash.
        pub leash: Setting<LeashRule>,
        /// The handler.
        pub handler: Setting<HandlerRule>,
        /// The muzzle.
        pub muzzle: Setting<MuzzleRule>,
        /// Crowded places.
        pub crowd: Setting<CrowdRule>,
        /// Lifts.
        pub lift: Setting<LiftRule>,
        /// Yielding.
        pub yielding: Setting<YieldRule>,
        /// Faeces.
        pub faeces: Setting<FaecesRule>,
        /// Taxis.
        pub taxi: Setting<TaxiRule>,
        /// Prohibited places.
        pub places: Vec<Provision<PlaceRule>>,
        /// That managers may bar dogs from other places, with a sign.
        pub managers: Setting<TagRule>,
        /// Public transport.
        pub transport: Setting<TransportRule>,
        /// Areas where no dog may be walked.
        pub no_walk_area: Setting<TimeBan>,
        /// Temporary bans.
        pub temporary_ban: Setting<TimeBan>,
        /// Roads near schools at school-run times.
        pub school_run: Setting<TimeBan>,
        /// Dogs that leave their place only for errands.
        pub restricted: Vec<Provision<RestrictedDogRule>>,
        /// Fierce and large dogs from outside that may not enter the key zone.
        pub from_outside: Setting<MuzzleRule>,
        /// What service dogs are relieved of: places, transport, bans by area and time.
        pub access_relief: Setting<AccessRelief>,
    }
}

impl OutingLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        if let Some(leash) = self.leash.set()
            && leash.is.longest_cm == Some(0)
        {
            let what = "a leash of no length cannot be worn";
            errors.push(DocumentError::contradiction("outing.leash", what));
        }
        for (index, rule) in self.restricted.iter().enumerate() {
            if rule.is.secured_by.iter().any(Vec::is_empty) {
                errors.push(DocumentError::contradiction(
                    format!("outing.restricted[{index}]"),
                    "a way of securing a dog names at least one measure",
                ));
            }
        }
    }
}
