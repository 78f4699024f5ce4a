//! What a city sets about taking a dog out.

use chrono::NaiveTime;
use governance_core::provision::{DocumentError, Provision, Setting};
use serde::{Deserialize, Serialize};

use super::{
    Bar, DogClass, DogClasses, Forbidden, Keeper, LeashKind, OutingDuty, Passerby, PlaceKinds,
    Restraint, Restraints, ServiceKind, ServiceUser, Vehicle, VenueDuty, Zones,
};
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
    /// The tag is worn, or the certificate carried.
    TagRule {}
}

/// The longest leash of one class of dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ClassLength {
    /// The class.
    pub class: DogClass,
    /// The longest leash, in centimetres, included.
    pub longest_cm: u32,
}

rule! {
    /// The dog is led.
    LeashRule {
        /// The longest leash, in centimetres, included; absent where the text gives no length.
        #[serde(default)]
        longest_cm: Option<u32>,
        /// Shorter ones for some classes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by_class: Vec<ClassLength>,
        /// The kinds of leash that may not be used.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forbidden: Vec<LeashKind>,
        /// What may stand in for the leash.
        #[serde(default)]
        alternatives: Restraints,
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
    /// 未成年人不得单独携犬: a minor only in company.
    NoMinorAlone,
}

rule! {
    /// Who leads the dog.
    HandlerRule {
        /// The standing asked for.
        standing: HandlerStanding,
    }
}

/// A part of the day, both ends included; one that ends before it begins runs through the night.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Hours {
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub until: NaiveTime,
}

impl Hours {
    /// Returns whether `time` falls into them.
    pub fn include(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time <= self.until
        } else {
            self.from <= time || time <= self.until
        }
    }
}

rule! {
    /// The muzzle.
    MuzzleRule {
        /// The classes of dog that wear one; empty for every dog.
        classes: DogClasses,
        /// The kinds of place where; empty for everywhere.
        #[serde(default, skip_serializing_if = "PlaceKinds::is_empty")]
        places: PlaceKinds,
        /// The hours at which; absent for always.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Hours>,
        /// What may stand in for the muzzle.
        #[serde(default, skip_serializing_if = "Restraints::is_empty")]
        alternatives: Restraints,
    }
}

rule! {
    /// Crowded places.
    CrowdRule {
        /// Any of these suffices.
        any_of: Restraints,
    }
}

rule! {
    /// Lifts, and stairs where the text names them.
    LiftRule {
        /// Any of these suffices; empty where the text asks for none.
        #[serde(default)]
        any_of: Restraints,
        /// Peak hours are to be avoided.
        #[serde(default)]
        avoid_peak: bool,
        /// The residents' body may bar dogs at hours that it fixes.
        #[serde(default, skip_serializing_if = "is_false")]
        barred_hours: bool,
        /// Others are yielded to.
        #[serde(default)]
        yield_to_others: bool,
        /// Stairs and shared corridors too.
        #[serde(default)]
        stairs: bool,
    }
}

rule! {
    /// Yielding to others.
    YieldRule {
        /// To whom; empty for everybody.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        to: Vec<Passerby>,
    }
}

rule! {
    /// Clearing what the dog leaves.
    FaecesRule {
        /// Urine too.
        #[serde(default, skip_serializing_if = "is_false")]
        urine: bool,
        /// Vomit too.
        #[serde(default, skip_serializing_if = "is_false")]
        vomit: bool,
        /// Something to clear it with is carried along.
        #[serde(default, skip_serializing_if = "is_false")]
        tools: bool,
    }
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
        any_of: Restraints,
    }
}

rule! {
    /// Places that dogs may not enter.
    PlaceRule {
        /// The kinds of place.
        kinds: PlaceKinds,
        /// Only under a roof.
        #[serde(default, skip_serializing_if = "is_false")]
        indoor_only: bool,
        /// And whatever other place is crowded.
        #[serde(default, skip_serializing_if = "is_false")]
        or_crowded: bool,
        /// The text can be read as barring rooms only: what happens in the open says so.
        #[serde(default, skip_serializing_if = "is_false")]
        unsettled_outdoors: bool,
        /// Not where services for dogs are offered.
        #[serde(default, skip_serializing_if = "is_false")]
        except_dog_services: bool,
        /// Not on these errands.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        except_errands: Vec<OutingPurpose>,
        /// Not on these errands, where the manager admits the dog.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        admitted_for: Vec<OutingPurpose>,
    }
}

rule! {
    /// That managers decide about places that the law leaves open.
    ManagerRule {
        /// The kinds of place; empty for every other one.
        #[serde(default, skip_serializing_if = "PlaceKinds::is_empty")]
        kinds: PlaceKinds,
        /// They may let dogs in on conditions.
        #[serde(default, skip_serializing_if = "is_false")]
        conditions: bool,
        /// Their decision binds only where a sign says so.
        #[serde(default, skip_serializing_if = "is_false")]
        sign: bool,
    }
}

rule! {
    /// Public transport that dogs may not use.
    TransportRule {
        /// The vehicles.
        vehicles: Vec<Vehicle>,
        /// Vehicles that the text bars on one of its readings only.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unsettled: Vec<Vehicle>,
    }
}

rule! {
    /// How a dog rides where it may.
    CarriageRule {
        /// The vehicles.
        vehicles: Vec<Vehicle>,
        /// The sets of measures of which one must be complete; empty where the text asks for none.
        #[serde(default)]
        secured_by: Vec<Vec<Restraint>>,
        /// It stays out of the cabin of the passengers.
        #[serde(default, skip_serializing_if = "is_false")]
        not_in_cabin: bool,
    }
}

rule! {
    /// A ban by area or time, as somebody with the power to do so has declared it.
    TimeBan {}
}

rule! {
    /// The hours at which dogs may be out.
    HoursRule {
        /// The hours.
        hours: Hours,
        /// The classes of dog; empty for every dog.
        #[serde(default)]
        classes: DogClasses,
        /// Any of these lets a dog out at other hours; empty where nothing does.
        #[serde(default)]
        outside: Restraints,
        /// At other hours it keeps away from crowds.
        #[serde(default)]
        away_from_crowds: bool,
    }
}

rule! {
    /// Dogs that leave their place only for certain errands, and secured.
    RestrictedDogRule {
        /// The classes; empty for every dog.
        classes: DogClasses,
        /// Whose dogs; empty for everybody's.
        #[serde(default)]
        keepers: Vec<Keeper>,
        /// The errands allowed.
        errands: Vec<OutingPurpose>,
        /// The sets of measures of which one must be complete; empty where the text asks for none.
        secured_by: Vec<Vec<Restraint>>,
    }
}

/// Dogs kept outside the key zone that do not enter it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CrossZoneRule {
    /// The classes; empty for every dog.
    pub classes: DogClasses,
    /// The errands on which they may all the same.
    #[serde(default)]
    pub errands: Vec<OutingPurpose>,
    /// The sets of measures of which one must then be complete.
    #[serde(default)]
    pub secured_by: Vec<Vec<Restraint>>,
}

rule! {
    /// Duties that follow some dogs to where the rules do not bind the others. Yielding is then to
    /// everybody.
    ReachRule {
        /// The classes of dog.
        classes: DogClasses,
        /// The duties.
        duties: Vec<OutingDuty>,
    }
}

/// A service dog and the users whom it is let in for.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceDog {
    /// What it is trained for.
    pub kind: ServiceKind,
    /// The users; empty for any user with a disability.
    #[serde(default)]
    pub users: Vec<ServiceUser>,
}

/// What service dogs are relieved of on outings.
#[doc(alias = "不受限制")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AccessRelief {
    /// The dogs, each with its users.
    pub dogs: Vec<ServiceDog>,
    /// The duties that they are free of.
    pub duties: Vec<OutingDuty>,
    /// Papers of the dog are shown.
    #[serde(default, skip_serializing_if = "is_false")]
    pub papers: bool,
}

/// Who answers for which duty, where the text names the one or the other.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerRule {
    /// Duties of whoever leads the dog.
    #[serde(default)]
    pub handler: Vec<OutingDuty>,
    /// Duties of whoever keeps it.
    #[serde(default)]
    pub keeper: Vec<OutingDuty>,
}

rule! {
    /// What the manager of a place owes where dogs are barred.
    VenueRule {
        /// Barred how; empty for any way.
        #[serde(default)]
        of: Vec<Bar>,
        /// What is owed.
        duties: Vec<VenueDuty>,
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
const fn is_false(flag: &bool) -> bool {
    !*flag
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
        /// Faeces, and what else a dog leaves.
        pub faeces: Setting<FaecesRule>,
        /// Courtyards and stairways where no dog relieves itself, cleared or not.
        pub fouling: Setting<Forbidden>,
        /// Taxis.
        pub taxi: Setting<TaxiRule>,
        /// Prohibited places.
        pub places: Vec<Provision<PlaceRule>>,
        /// That managers decide about other places.
        pub managers: Setting<ManagerRule>,
        /// What managers owe where dogs are barred.
        pub venues: Vec<Provision<VenueRule>>,
        /// Public transport.
        pub transport: Setting<TransportRule>,
        /// How dogs ride where they may.
        pub carriage: Vec<Provision<CarriageRule>>,
        /// Areas where no dog may be walked, closed by an authority or by the residents.
        pub no_walk_area: Setting<TimeBan>,
        /// Temporary bans.
        pub temporary_ban: Setting<TimeBan>,
        /// Roads near schools at school-run times.
        pub school_run: Setting<TimeBan>,
        /// The hours at which dogs may be out.
        pub hours: Vec<Provision<HoursRule>>,
        /// Dogs out by themselves.
        #[doc(alias = "放任犬只自行出户")]
        pub loose: Setting<Forbidden>,
        /// Dogs that leave their place only for errands.
        pub restricted: Vec<Provision<RestrictedDogRule>>,
        /// Dogs from outside that may not enter the key zone.
        pub from_outside: Setting<CrossZoneRule>,
        /// Duties that follow some dogs to where the rules do not bind the others.
        pub extension: Setting<ReachRule>,
        /// What service dogs are relieved of.
        pub access_relief: Setting<AccessRelief>,
        /// Who answers, the handler or the keeper.
        pub answers: Setting<AnswerRule>,
    }
}

impl OutingLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        let mut fault = |path: String, what: &str| {
            errors.push(DocumentError::contradiction(path, what));
        };
        if let Some(leash) = self.leash.set()
            && (leash.is.longest_cm == Some(0)
                || leash.is.by_class.iter().any(|rule| rule.longest_cm == 0))
        {
            fault("outing.leash".to_owned(), "a leash of no length cannot be worn");
        }
        for (index, rule) in self.restricted.iter().enumerate() {
            if rule.is.secured_by.iter().any(Vec::is_empty) {
                let what = "a way of securing a dog names at least one measure";
                fault(format!("outing.restricted[{index}]"), what);
            }
        }
        for (index, rule) in self.carriage.iter().enumerate() {
            if rule.is.secured_by.iter().any(Vec::is_empty) {
                let what = "a way of securing a dog names at least one measure";
                fault(format!("outing.carriage[{index}]"), what);
            }
        }
        for (index, rule) in self.hours.iter().enumerate() {
            if rule.is.hours.from == rule.is.hours.until {
                let what = "hours that end as they begin are none";
                fault(format!("outing.hours[{index}]"), what);
            }
        }
        for (index, rule) in self.places.iter().enumerate() {
            let earlier = self.places.iter().take(index);
            let mut overlapping = earlier.filter(|other| other.is.zones.overlap(rule.is.zones));
            if overlapping.any(|other| other.is.kinds.intersects(rule.is.kinds)) {
                let what = "two rules bar the same kind of place";
                fault(format!("outing.places[{index}]"), what);
            }
        }
        for (index, rule) in self.venues.iter().enumerate() {
            if rule.is.duties.is_empty() {
                let what = "a manager who owes nothing needs no rule";
                fault(format!("outing.venues[{index}]"), what);
            }
        }
        if let (Some(transport), Some(taxi)) = (self.transport.set(), self.taxi.set())
            && transport.is.zones.overlap(taxi.is.zones)
            && transport.is.vehicles.contains(&Vehicle::Taxi)
        {
            fault("outing.taxi".to_owned(), "taxis are barred: nobody can consent to a ride");
        }
        if let Some(relief) = self.access_relief.set()
            && (relief.is.dogs.is_empty() || relief.is.duties.is_empty())
        {
            fault("outing.access_relief".to_owned(), "a relief names its dogs and its duties");
        }
        if let Some(extension) = self.extension.set()
            && (extension.is.classes.is_empty() || extension.is.duties.is_empty())
        {
            fault("outing.extension".to_owned(), "an extension names its dogs and its duties");
        }
        if let Some(answers) = self.answers.set()
            && answers.is.handler.iter().any(|duty| answers.is.keeper.contains(duty))
        {
            fault("outing.answers".to_owned(), "the handler or the keeper answers, not both");
        }
    }
}
