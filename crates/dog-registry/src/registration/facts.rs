//! What a clerk knows of an application.

use std::fmt;

use chrono::NaiveDate;
use governance_core::capacity::CivilCapacity;
use serde::{Deserialize, Serialize};

use super::Documents;
use crate::{
    breed::Lineage,
    policy::{
        Counter, DogUse, Keeper, OrganisationCondition, Purpose, ServiceKind, ServiceUser,
        Violation, Zone,
    },
};

/// What a clerk knows of an application.
///
/// There is no `Default`: what nobody stated must not decide a case. An unstated fact is `None`
/// and comes back as missing where a rule needs it.
#[doc(alias = "养犬登记申请")]
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Application {
    /// The day on which the application is judged.
    pub on: NaiveDate,
    /// Where the dog is to be kept.
    pub zone: Zone,
    /// Who applies.
    pub keeper: Keeping,
    /// The dog.
    pub dog: Dog,
    /// How many dogs are kept already.
    #[serde(default)]
    pub dogs_kept: DogsKept,
    /// Since when a dog of this keeper has been registered without a break.
    #[serde(default)]
    pub registered_since: Option<NaiveDate>,
    /// Whether the residents' own body consents to more dogs than the limit.
    #[serde(default)]
    pub residents_consent: Option<bool>,
    /// Whether the disability makes one service dog more necessary.
    #[serde(default)]
    pub service_need: Option<bool>,
    /// What the keeper has been penalised for; `None` where nobody has looked.
    #[serde(default)]
    pub record: Option<KeeperRecord>,
    /// What other people of the household have been penalised for, as far as it was looked up.
    #[serde(default)]
    pub household_records: Vec<KeeperRecord>,
    /// Whether an earlier dog died or was lost and has not been cancelled.
    #[serde(default)]
    pub earlier_dog_uncancelled: Option<bool>,
    /// Whether the committee certified the conditions.
    #[serde(default)]
    pub committee_certificate: Option<bool>,
    /// Whether the duty guarantee was signed.
    #[serde(default)]
    pub undertaking: Option<bool>,
    /// Whether the dog was brought along.
    #[serde(default)]
    pub dog_present: Option<bool>,
    /// What was handed in; `None` where nobody has looked.
    #[serde(default)]
    pub documents: Option<Documents>,
}

/// Who applies.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "keepers are individuals or organisations")]
pub enum Keeping {
    /// An individual.
    Individual(Individual),
    /// An organisation.
    Organisation(Organisation),
}

impl Keeping {
    /// Returns the kind of keeper.
    pub const fn kind(&self) -> Keeper {
        match self {
            Self::Individual(_) => Keeper::Individual,
            Self::Organisation(_) => Keeper::Organisation,
        }
    }
}

/// What matters of an individual.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Individual {
    /// Civil capacity.
    pub capacity: Option<CivilCapacity>,
    /// Lawful proof of identity.
    pub lawful_identity: Option<bool>,
    /// A fixed dwelling in the city.
    pub fixed_dwelling: Option<bool>,
    /// Lives there as a single household.
    pub single_household: Option<bool>,
    /// Registered or lawfully resident there.
    pub local_status: Option<bool>,
    /// The dwelling lies in an area where no dog may be kept.
    pub in_no_keep_area: Option<bool>,
}

/// What matters of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Organisation {
    /// Why it needs the dog.
    pub purpose: Option<Purpose>,
    /// Whether the registrar finds a purpose reasonable that the law does not name.
    pub purpose_reasonable: Option<bool>,
    /// How many dogs the authority has fixed for it.
    pub allotted: Option<u32>,
    /// Whether the dog is of the kind that the authority has fixed.
    pub kind_allotted: Option<bool>,
    /// What it has; `None` where nobody has looked.
    pub has: Option<Vec<OrganisationCondition>>,
}

/// What matters of the dog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Dog {
    /// What is known of its descent.
    pub lineage: Option<Lineage>,
    /// Height at the withers now, in centimetres.
    pub height_cm: Option<u32>,
    /// Height at the withers when grown, in centimetres.
    pub adult_height_cm: Option<u32>,
    /// Length of the body from the chest to the rump, in centimetres.
    pub length_cm: Option<u32>,
    /// The same when grown, in centimetres.
    pub adult_length_cm: Option<u32>,
    /// Length from between the ears along the back to the root of the tail, in centimetres.
    pub back_length_cm: Option<u32>,
    /// Weight now, in kilograms.
    pub weight_kg: Option<u32>,
    /// Weight when grown, in kilograms.
    pub adult_weight_kg: Option<u32>,
    /// Whether it is a small ornamental dog.
    pub ornamental: Option<bool>,
    /// Through how many generations a pedigree shows no listed breed; zero where there is none.
    pub clear_generations: Option<u32>,
    /// Whether the competent authority found it fierce; asked where no stored notice settles it.
    pub found_fierce: Option<bool>,
    /// Whether the competent authority found it large; likewise.
    pub found_large: Option<bool>,
    /// The last day of its rabies immunity; [`Immunity::Never`] where it was never vaccinated.
    pub immunity: Option<Immunity>,
    /// Whether the immunity certificate is this dog's, as its chip or description shows.
    pub certificate_matches: Option<bool>,
    /// Whether another registration of it is in force.
    pub registered: Option<bool>,
    /// Whether it bears a microchip.
    pub chip: Option<bool>,
    /// Whether a biometric record of it is on file.
    pub biometric: Option<bool>,
    /// What it is trained for, with its user; `None` for a dog that is no service dog.
    pub service: Option<Service>,
    /// What it is kept for; `None` for a companion.
    pub kept_as: Option<DogUse>,
    /// What it had before the regulation; `None` for a dog that claims nothing from that time.
    pub held: Option<Held>,
}

/// What a dog had before the regulation, by the day on which it came to have it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Held {
    /// A keeper.
    pub kept: Option<NaiveDate>,
    /// A tag.
    pub tag: Option<NaiveDate>,
    /// A registration.
    pub registration: Option<NaiveDate>,
    /// An entry in the register of immunisations.
    pub immunity_record: Option<NaiveDate>,
}

/// The state of a dog's rabies immunity.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a dog was vaccinated or never was")]
pub enum Immunity {
    /// Never vaccinated.
    Never,
    /// Immune until this day, included.
    Until(NaiveDate),
}

/// A service dog with its user.
#[derive(Clone, Copy, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Service {
    /// What it is trained for.
    pub kind: ServiceKind,
    /// Whom it serves.
    pub user: ServiceUser,
}

/// A disability is protected: `Debug` names the dog's training and not the user.
impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// How many dogs are kept already, by each way of counting, service dogs included.
#[derive(Clone, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct DogsKept {
    /// By the people who share the dwelling.
    pub household: Option<u32>,
    /// Under the household register.
    pub register: Option<u32>,
    /// At the dwelling.
    pub dwelling: Option<u32>,
    /// By the organisation.
    pub organisation: Option<u32>,
    /// The service dogs among them; empty where there is none.
    pub service: Vec<KeptServiceDog>,
}

/// A service dog among the dogs kept.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct KeptServiceDog {
    /// The service that it does.
    pub service: Service,
    /// The counts that include it; empty for each of them.
    #[serde(default)]
    pub within: Vec<Counter>,
}

impl KeptServiceDog {
    pub(super) fn is_within(&self, counter: Counter) -> bool {
        self.within.is_empty() || self.within.contains(&counter)
    }
}

impl DogsKept {
    /// Returns how many dogs `counter` counts.
    pub const fn by(&self, counter: Counter) -> Option<u32> {
        match counter {
            Counter::Household => self.household,
            Counter::Register => self.register,
            Counter::Dwelling => self.dwelling,
            _ => self.organisation,
        }
    }
}

/// What a keeper has been penalised for, by the day of each decision.
#[derive(Clone, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct KeeperRecord {
    /// Dogs confiscated.
    pub confiscations: Vec<NaiveDate>,
    /// Certificates revoked.
    pub revocations: Vec<NaiveDate>,
    /// Penalties for abandonment.
    pub abandonments: Vec<NaiveDate>,
    /// Penalties for cruelty.
    pub cruelties: Vec<NaiveDate>,
    /// Certificates cancelled because their holder broke the regulation.
    pub cancellations_for_breach: Vec<NaiveDate>,
    /// Injuries by a dog of a class that the keeper may not keep.
    pub injuries_by_banned_dog: Vec<NaiveDate>,
    /// Penalties for single violations that a regulation names.
    pub penalised_for: Vec<PenalisedFor>,
    /// Applications with facts concealed or false materials.
    pub false_applications: Vec<NaiveDate>,
    /// Registrations obtained by fraud or bribery, by the day of the decision.
    pub frauds: Vec<NaiveDate>,
    /// All decided penalties under the regulation, warnings included; orders to correct are none
    /// (Administrative Penalty Law Art. 9).
    pub penalties: Vec<NaiveDate>,
}

/// A penalty for one violation.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct PenalisedFor {
    /// The violation.
    pub violation: Violation,
    /// The day of the decision.
    pub on: NaiveDate,
}

impl KeeperRecord {
    /// Returns the day of the last decision against the keeper, not later than `on`.
    pub fn last(&self, on: NaiveDate) -> Option<NaiveDate> {
        [
            &self.confiscations,
            &self.revocations,
            &self.abandonments,
            &self.cruelties,
            &self.cancellations_for_breach,
            &self.injuries_by_banned_dog,
            &self.penalties,
            &self.false_applications,
            &self.frauds,
        ]
        .into_iter()
        .flatten()
        .copied()
        .chain(self.penalised_for.iter().map(|penalty| penalty.on))
        .filter(|day| *day <= on)
        .max()
    }
}

impl Application {
    /// Constructs the plain case: an adult with full capacity, lawful identity, local status and a
    /// dwelling of the own single household outside no-keep areas, without record and without
    /// another dog, who brings a chipped, unregistered dog of unstated breed, immune for a year from `on`.
    pub fn by_eligible_individual(zone: Zone, on: NaiveDate) -> Self {
        Self {
            on,
            zone,
            keeper: Keeping::Individual(Individual {
                capacity: Some(CivilCapacity::Full),
                lawful_identity: Some(true),
                fixed_dwelling: Some(true),
                single_household: Some(true),
                local_status: Some(true),
                in_no_keep_area: Some(false),
            }),
            dog: Dog {
                immunity: on.checked_add_months(chrono::Months::new(12)).map(Immunity::Until),
                certificate_matches: Some(true),
                registered: Some(false),
                chip: Some(true),
                ..Dog::default()
            },
            dogs_kept: DogsKept {
                household: Some(0),
                register: Some(0),
                dwelling: Some(0),
                organisation: Some(0),
                service: Vec::new(),
            },
            registered_since: None,
            residents_consent: None,
            service_need: None,
            record: Some(KeeperRecord::default()),
            household_records: Vec::new(),
            earlier_dog_uncancelled: Some(false),
            committee_certificate: Some(true),
            undertaking: Some(true),
            dog_present: Some(true),
            documents: None,
        }
    }
}
