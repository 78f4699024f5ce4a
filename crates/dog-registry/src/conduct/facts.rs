//! What an officer knows of an outing.

use chrono::{NaiveDate, NaiveTime};
use governance_core::capacity::CivilCapacity;
use serde::{Deserialize, Serialize};

use crate::{
    policy::{
        DogClass, DogClasses, Keeper, LeashKind, Passerby, PlaceKind, Restraint, Restraints,
        Vehicle, Zone,
    },
    registration::Service,
};

governance_core::vocabulary! {
    /// Why a dog is out.
    pub enum OutingPurpose {
        /// A walk.
        Walk = "walk", "遛犬", "walk";
        /// Registration.
        Register = "register", "办理登记", "registration";
        /// Yearly inspection.
        Inspect = "inspect", "年检", "yearly inspection";
        /// Vaccination.
        Vaccinate = "vaccinate", "免疫", "vaccination";
        /// A microchip.
        Chip = "chip", "植入电子标识", "microchip";
        /// Treatment.
        Treat = "treat", "诊疗", "treatment";
        /// Mating.
        Mate = "mate", "配种", "mating";
        /// Trade.
        Trade = "trade", "销售", "trade";
        /// A show.
        Show = "show", "展览、表演", "show";
    }
}

/// The leash that a dog is on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "a dog is on a leash or not")]
pub enum Leash {
    /// None.
    None,
    /// On a leash of this length.
    Length {
        /// In centimetres.
        centimetres: u32,
    },
}

/// Who leads the dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Handler {
    /// Eighteen or more.
    pub adult: bool,
    /// Civil capacity.
    pub capacity: CivilCapacity,
    /// Accompanied by an adult.
    #[serde(default)]
    pub accompanied: Option<bool>,
}

/// Riding in a lift, or on the stairs.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Lift {
    /// At a peak hour.
    pub peak: bool,
    /// At an hour that the residents' body has barred.
    #[serde(default)]
    pub barred_hour: Option<bool>,
    /// On the stairs, not in the lift.
    #[serde(default)]
    pub stairs: bool,
}

/// Riding in a vehicle.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Ride {
    /// Which.
    pub vehicle: Vehicle,
    /// The driver consents.
    #[serde(default)]
    pub driver_consents: Option<bool>,
    /// The fellow passengers consent; `None` where nobody asked. A ride without fellow passengers
    /// has their consent.
    #[serde(default)]
    pub passengers_consent: Option<bool>,
    /// The dog rides in the cabin of the passengers.
    #[serde(default)]
    pub in_cabin: Option<bool>,
}

/// What the manager of a place has decided about dogs.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "a manager bars, sets conditions, admits or is silent")]
pub enum Admission {
    /// Nothing: dogs come and go.
    Open,
    /// This dog is admitted expressly.
    Admitted,
    /// No dog comes in.
    Barred {
        /// A sign says so.
        #[serde(default)]
        sign: Option<bool>,
    },
    /// Dogs come in on conditions.
    Conditional {
        /// The conditions are kept.
        #[serde(default)]
        kept: Option<bool>,
        /// A sign says so.
        #[serde(default)]
        sign: Option<bool>,
    },
}

/// What an officer knows of an outing. There is no `Default`; see [`Outing::plain`].
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Outing {
    /// The day.
    pub on: NaiveDate,
    /// The time of day.
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// The zone.
    pub zone: Zone,
    /// Whose dog.
    pub keeper: Keeper,
    /// Whether the dog is out by itself. Nobody takes it out then, and the duties of whoever does
    /// are not asked about.
    #[serde(default)]
    pub unattended: Option<bool>,
    /// Why it is out.
    pub purpose: OutingPurpose,
    /// Whether the dog is fierce by the standard of the day.
    #[serde(default)]
    pub fierce: Option<bool>,
    /// Whether the dog is large by the standard of the day.
    #[serde(default)]
    pub large: Option<bool>,
    /// Whether the dog is kept outside the key zone.
    #[serde(default)]
    pub from_outside: Option<bool>,
    /// The service that the dog does at this moment; `None` for a dog that is no service dog.
    #[serde(default)]
    pub service: Option<Service>,
    /// Whether the papers of the service dog are shown.
    #[serde(default)]
    pub service_papers: Option<bool>,
    /// Whether it wears its tag.
    #[serde(default)]
    pub tag: Option<bool>,
    /// Whether the certificate is carried.
    #[serde(default)]
    pub certificate: Option<bool>,
    /// The leash.
    #[serde(default)]
    pub leash: Option<Leash>,
    /// How the leash is made.
    #[serde(default)]
    pub leash_kind: Option<LeashKind>,
    /// How else it is kept in check.
    #[serde(default)]
    pub restraints: Vec<Restraint>,
    /// Who leads it; `None` where nobody has said.
    #[serde(default)]
    pub handler: Option<Handler>,
    /// The kind of place.
    #[serde(default)]
    pub place: Option<PlaceKind>,
    /// Whether it is under a roof.
    #[serde(default)]
    pub indoors: Option<bool>,
    /// Whether services for dogs are offered there.
    #[serde(default)]
    pub dog_services: Option<bool>,
    /// What the place's manager has decided.
    #[serde(default)]
    pub manager: Option<Admission>,
    /// Whether the place is crowded.
    #[serde(default)]
    pub crowded: Option<bool>,
    /// The lift or stairs, if any.
    #[serde(default)]
    pub lift: Option<Lift>,
    /// The ride, if any.
    #[serde(default)]
    pub ride: Option<Ride>,
    /// Whether people met were yielded to; `None` where nobody was met.
    #[serde(default)]
    pub yielded: Option<bool>,
    /// Who was met and not yielded to: the one whom the law protects most.
    #[serde(default)]
    pub met: Option<Passerby>,
    /// Whether faeces were left.
    #[serde(default)]
    pub faeces_left: Option<bool>,
    /// Whether urine was left.
    #[serde(default)]
    pub urine_left: Option<bool>,
    /// Whether vomit was left.
    #[serde(default)]
    pub vomit_left: Option<bool>,
    /// Whether the dog relieved itself in a courtyard or stairway, cleared or not.
    #[serde(default)]
    pub fouled: Option<bool>,
    /// Whether something to clear it with is carried along.
    #[serde(default)]
    pub tools: Option<bool>,
    /// Whether the place lies in an area where no dog may be walked, closed by an authority or by
    /// the residents.
    #[serde(default)]
    pub no_walk_area: Option<bool>,
    /// Whether a temporary ban covers place and time.
    #[serde(default)]
    pub temporary_ban: Option<bool>,
    /// Whether it is a road near a school at school-run time.
    #[serde(default)]
    pub school_run: Option<bool>,
}

impl Outing {
    /// Constructs the plain walk that breaks no rule anywhere: an ordinary small dog with tag and
    /// certificate, on a short leash, led by an adult in the open. The hour is not stated.
    pub const fn plain(zone: Zone, on: NaiveDate) -> Self {
        Self {
            on,
            time: None,
            zone,
            keeper: Keeper::Individual,
            unattended: Some(false),
            purpose: OutingPurpose::Walk,
            fierce: Some(false),
            large: Some(false),
            from_outside: Some(false),
            service: None,
            service_papers: None,
            tag: Some(true),
            certificate: Some(true),
            leash: Some(Leash::Length { centimetres: 100 }),
            leash_kind: Some(LeashKind::Fixed),
            restraints: Vec::new(),
            handler: Some(Handler {
                adult: true,
                capacity: CivilCapacity::Full,
                accompanied: None,
            }),
            place: Some(PlaceKind::Open),
            indoors: None,
            dog_services: Some(false),
            manager: Some(Admission::Open),
            crowded: Some(false),
            lift: None,
            ride: None,
            yielded: None,
            met: None,
            faeces_left: Some(false),
            urine_left: Some(false),
            vomit_left: Some(false),
            fouled: Some(false),
            tools: Some(true),
            no_walk_area: Some(false),
            temporary_ban: Some(false),
            school_run: Some(false),
        }
    }

    #[inline]
    pub(super) fn has(&self, restraint: Restraint) -> bool {
        match restraint {
            Restraint::Leash => matches!(self.leash, Some(Leash::Length { .. })),
            Restraint::AdultHandler => self.handler.is_some_and(|handler| handler.adult),
            other => self.restraints.contains(&other),
        }
    }

    #[inline]
    pub(super) fn has_any(&self, restraints: Restraints) -> bool {
        self.restraints.iter().any(|restraint| restraints.contains(*restraint))
            || (restraints.contains(Restraint::Leash) && self.has(Restraint::Leash))
            || (restraints.contains(Restraint::AdultHandler) && self.has(Restraint::AdultHandler))
    }

    pub(super) fn is(&self, class: DogClass) -> Option<bool> {
        match class {
            DogClass::Fierce => self.fierce,
            DogClass::Large => self.large,
        }
    }

    /// Returns whether a rule for `classes` reaches the dog, where no class means every dog.
    #[inline]
    pub(super) fn is_of(&self, classes: DogClasses) -> Option<bool> {
        if classes.is_empty() { Some(true) } else { self.is_any(classes) }
    }

    /// Returns whether the dog is of one of `classes`; `None` where that is not known.
    #[inline]
    pub(super) fn is_any(&self, classes: DogClasses) -> Option<bool> {
        any_of(classes, self.fierce, self.large)
    }
}

/// Returns whether a dog of which this is known is of one of `classes`.
#[inline]
pub(crate) fn any_of(
    classes: DogClasses,
    fierce: Option<bool>,
    large: Option<bool>,
) -> Option<bool> {
    let asked = |class, is| if classes.contains(class) { is } else { Some(false) };
    match (asked(DogClass::Fierce, fierce), asked(DogClass::Large, large)) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}
