//! What a city sets about registration.

use governance_core::{
    legal_time::{TimeLimit, Unit},
    provision::{DocumentError, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Counter, Purpose, Zones};
use crate::registration::{Documents, Recipient};

/// A condition that a text makes: `is = "required"`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a condition is made or the setting is silent")]
pub enum Required {
    /// The text makes the condition.
    #[default]
    Required,
}

/// What starts the time for registering.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClockStart {
    /// The committee's certificate of eligibility.
    CommitteeCertificate,
    /// The first immunity certificate; a booster starts nothing.
    FirstImmunityCertificate,
    /// Every immunity certificate.
    ImmunityCertificate,
    /// The day on which the dog was acquired.
    Acquisition,
}

/// By when to register.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Clock {
    /// What starts it.
    pub from: ClockStart,
    /// How long it runs.
    pub within: TimeLimit,
}

/// How long the registrar has.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Processing {
    /// 当场.
    #[doc(alias = "当场")]
    OnTheSpot,
    /// Within this limit from receipt.
    Within(TimeLimit),
}

/// How long a registration lasts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Validity {
    /// Until the immunity ends.
    UntilImmunityEnds,
    /// Until the next yearly inspection, at a time that the authority announces.
    #[doc(alias = "年检")]
    YearlyInspection,
    /// This long.
    Fixed(TimeLimit),
    /// Without end.
    Open,
}

/// When a renewal may be asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RenewalWindow {
    /// At any time before the end.
    BeforeEnd,
    /// Within this limit before the end.
    Within(TimeLimit),
    /// At the time that the authority announces.
    AsAnnounced,
}

/// What follows when a registration is not renewed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Lapse {
    /// The registrar cancels when the immunity has ended.
    CancelledWhenImmunityEnds,
    /// The registrar cancels what was not renewed.
    Cancelled,
    /// A violation, no cancellation.
    Violation,
}

/// What an organisation must have.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrganisationCondition {
    /// Legal standing of its own.
    Entity,
    /// Kennels, cages, walls.
    Facilities,
    /// Somebody in charge of the dog.
    Staff,
    /// A safety system.
    System,
    /// A sign that dogs are kept.
    Sign,
    /// Premises outside office buildings and residential compounds.
    Location,
}

/// Why an organisation may keep a dog.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Purposes {
    /// The purposes that the text names.
    pub allowed: Vec<Purpose>,
    /// Where the condition binds.
    #[serde(default)]
    pub zones: Zones,
}

governance_core::provisions! {
    /// What a city sets about registration.
    ///
    /// Absent settings are silent or unknown, as the coverage of the text says.
    #[doc(alias = "养犬登记")]
    pub struct RegistrationLaw {
        /// Where registration is required.
        pub required: Setting<Zones>,
        /// The age from which it is required.
        pub dog_age: Setting<TimeLimit>,
        /// By when to register.
        pub clock: Setting<Clock>,
        /// The committee's certificate that must come first.
        pub committee_certificate: Setting<Required>,
        /// The duty guarantee that must come first.
        #[doc(alias = "养犬义务保证书")]
        pub undertaking: Setting<Required>,
        /// Valid immunity at registration.
        pub immunity: Setting<Required>,
        /// The microchip at registration.
        pub chip: Setting<Required>,
        /// How long the registrar has.
        pub processing: Setting<Processing>,
        /// Within which limit the missing documents are named.
        pub supplement_notice: Setting<TimeLimit>,
        /// Reasons for a refusal.
        pub reasons: Setting<Required>,
        /// How long a registration lasts.
        pub validity: Setting<Validity>,
        /// When a renewal may be asked for.
        pub renewal: Setting<RenewalWindow>,
        /// What follows when it is not.
        pub lapse: Setting<Lapse>,
        /// Within which limit a change of address or data is filed.
        pub data_change: Setting<TimeLimit>,
        /// Within which limit a move from the general to the key zone is filed.
        pub move_to_key: Setting<TimeLimit>,
        /// The transferee's registration, with its limit where the text sets one.
        pub transfer: Setting<TimeLimit>,
        /// That the transferee must meet the conditions.
        pub transferee_eligible: Setting<Required>,
        /// Within which limit an heir files.
        pub inheritance: Setting<TimeLimit>,
        /// Within which limit the dog's death or loss is filed.
        pub death_or_loss: Setting<TimeLimit>,
        /// That no other dog may be kept before a dead or lost one has been cancelled.
        pub cancelled_before_next: Setting<Required>,
        /// Within which limit giving up is filed.
        pub giving_up: Setting<TimeLimit>,
        /// To whom a dog may be given up.
        pub recipient: Setting<Vec<Recipient>>,
        /// That a dog that cannot be registered is passed on to an eligible keeper or to the pound.
        pub disposal: Setting<Required>,
        /// Within which limit a lost certificate or tag is replaced.
        pub replacement: Setting<TimeLimit>,
        /// Withdrawal of what was granted wrongly or by deceit.
        pub withdrawal: Setting<Required>,
        /// Full capacity of an individual keeper.
        pub full_capacity: Setting<Required>,
        /// Lawful proof of identity.
        pub lawful_identity: Setting<Required>,
        /// A fixed dwelling.
        pub fixed_dwelling: Setting<Required>,
        /// Living as a single household.
        pub single_household: Setting<Required>,
        /// Local household register or residence.
        pub local_status: Setting<Required>,
        /// A dwelling outside areas where no dog may be kept.
        pub outside_no_keep_area: Setting<Required>,
        /// Why an organisation may keep a dog.
        pub organisation_purposes: Setting<Purposes>,
        /// What an organisation must have.
        pub organisation_conditions: Setting<Vec<OrganisationCondition>>,
        /// What an individual hands in.
        pub individual_documents: Setting<Documents>,
        /// What an organisation hands in.
        pub organisation_documents: Setting<Documents>,
        /// What is handed in for a service dog besides.
        pub service_documents: Setting<Documents>,
    }
}

impl RegistrationLaw {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        let mut positive = |path: &str, limit: Option<TimeLimit>| {
            if limit.is_some_and(|limit| limit.amount() == 0) {
                errors.push(DocumentError::contradiction(
                    format!("registration.{path}"),
                    "a time limit of nothing can never be kept",
                ));
            }
        };
        let set = |limit: &Setting<TimeLimit>| limit.set().map(|limit| limit.is);
        positive("clock", self.clock.set().map(|clock| clock.is.within));
        for (path, limit) in [
            ("data_change", &self.data_change),
            ("move_to_key", &self.move_to_key),
            ("transfer", &self.transfer),
            ("inheritance", &self.inheritance),
            ("death_or_loss", &self.death_or_loss),
            ("giving_up", &self.giving_up),
            ("replacement", &self.replacement),
            ("supplement_notice", &self.supplement_notice),
        ] {
            positive(path, set(limit));
        }
        if let Some(age) = self.dog_age.set()
            && !matches!(age.is.unit(), Unit::Day | Unit::Month | Unit::Year)
        {
            errors.push(DocumentError::contradiction(
                "registration.dog_age",
                format!("{} is not an age", age.is),
            ));
        }
        if let (Some(clock), None) = (self.clock.set(), self.committee_certificate.set())
            && clock.is.from == ClockStart::CommitteeCertificate
        {
            errors.push(DocumentError::contradiction(
                "registration.clock",
                "the clock starts with a committee certificate that the policy does not require",
            ));
        }
    }
}

/// A limit of dogs needs something to count by.
pub(super) fn counts(counters: &[Counter]) -> bool {
    !counters.is_empty()
}
