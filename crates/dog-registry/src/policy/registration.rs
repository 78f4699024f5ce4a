//! What a city sets about registration.

use chrono::NaiveDate;
use governance_core::{
    legal_time::{TimeLimit, Unit},
    mandate::BodyKind,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Act, ChipRule, Counter, Credential, Purpose, Violation, Zones};
use crate::registration::{CancelReason, Documents, EventKind, Recipient};

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
    /// The day on which the dog reaches the age of registration.
    Age,
    /// The day on which the dog came into the zone to stay.
    ZoneEntry,
    /// A day that the authority has fixed for everybody.
    Day(NaiveDate),
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
    /// 当场, and within this limit from receipt where special circumstances prevent it.
    #[doc(alias = "因特殊情况不能当场办理")]
    OnTheSpotOr(TimeLimit),
}

/// What becomes of a dog that cannot be registered.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Disposal {
    /// Within which limit from the refusal it is passed on; `None` where the text sets none.
    #[serde(default)]
    pub within: Option<TimeLimit>,
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
    /// At least this long before the end. Later is late, and no ground to refuse.
    AtLeast(TimeLimit),
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
    /// A fixed place of its own, or one set apart for the dog.
    OwnPlace,
}

/// Why an organisation may keep a dog.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Purposes {
    /// The purposes that the text names.
    pub allowed: Vec<Purpose>,
    /// Whether another purpose will do that the registrar finds reasonable.
    #[doc(alias = "其他合理用途")]
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other_reasonable: bool,
    /// Where the condition binds.
    #[serde(default)]
    pub zones: Zones,
}

/// What is handed in for a service dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceDocuments {
    /// The documents.
    pub documents: Documents,
    /// Whether they are asked for only where the dog is large, and would be barred without them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub large_only: bool,
}

/// From when a visiting dog's time to register runs.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum VisitClock {
    /// From entry.
    Entry,
    /// From the day on which the stay has become long enough.
    #[default]
    Stay,
}

/// What a visiting dog must meet.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntryCondition {
    /// It is not one of the fierce dogs that may not be kept there.
    NotFierce,
    /// It is not one of the large dogs that may not be kept there.
    NotLarge,
    /// It is immune.
    Immunity,
    /// It is registered where it comes from.
    HomeRegistration,
}

/// Dogs from elsewhere.
#[doc(alias = "外来犬只")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Visiting {
    /// Where the rule binds.
    #[serde(default)]
    pub zones: Zones,
    /// The stay from which a temporary registration is due.
    pub stay: TimeLimit,
    /// Within which limit it is then due; `None` where the text adds none.
    #[serde(default)]
    pub within: Option<TimeLimit>,
    /// From when that limit runs.
    #[serde(default)]
    pub from: VisitClock,
    /// What the dog must meet.
    #[serde(default)]
    pub conditions: Vec<EntryCondition>,
}

/// A late filing that counts as something graver.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LateFiling {
    /// The filings.
    pub filings: Vec<EventKind>,
    /// What being late with them counts as.
    pub counts_as: Violation,
}

/// Which of the dogs that were there before the regulation.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EarlierDogs {
    /// Those beyond the limit, and not barred.
    OverLimit,
    /// Those that may not be kept.
    Banned,
    /// Every one.
    All,
}

/// What they must have had before the day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HadBefore {
    /// A keeper.
    Kept,
    /// A tag.
    Tag,
    /// A registration.
    Registration,
    /// An entry in the register of immunisations.
    ImmunityRecord,
}

/// What follows for them.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Then {
    /// They may stay as they are.
    Stay,
    /// They may be registered.
    MayRegister,
    /// They may stay when they are registered within this limit from the first day of the
    /// regulation.
    RegisterWithin(TimeLimit),
    /// They are passed on before the first day of the regulation.
    PassOnBeforeStart,
    /// They are passed on within this limit from the first day of the regulation.
    PassOnWithin(TimeLimit),
}

/// What a regulation leaves to dogs that were there before it.
#[doc(alias = "过渡规定")]
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Grandfathering {
    /// Which dogs.
    pub dogs: EarlierDogs,
    /// What they must have had …
    pub had: HadBefore,
    /// … before this day; `None` where the stored text does not show it.
    #[serde(default)]
    pub before: Option<NaiveDate>,
    /// What follows.
    pub then: Then,
    /// Where.
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
        /// The age up to which the keeper's own dog's litter needs none.
        pub own_litter: Setting<TimeLimit>,
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
        pub chip: Setting<ChipRule>,
        /// That the dog is brought along.
        pub dog_present: Setting<Required>,
        /// The opinion of a lower office that must come before the decision of a higher one.
        #[doc(alias = "初步审查意见")]
        pub opinion: Setting<Required>,
        /// How long the registrar has.
        pub processing: Setting<Processing>,
        /// Within which limit the missing documents are named.
        pub supplement_notice: Setting<TimeLimit>,
        /// Reasons for a refusal.
        pub reasons: Setting<Required>,
        /// What the registrar hands out.
        pub issued: Setting<Vec<Credential>>,
        /// With whom an individual keeper files the dog once it is registered.
        #[doc(alias = "向物业服务企业备案")]
        pub filed_with: Setting<BodyKind>,
        /// How long a registration lasts.
        pub validity: Setting<Validity>,
        /// When a renewal may be asked for.
        pub renewal: Setting<RenewalWindow>,
        /// That the dog is brought along to be renewed.
        pub dog_present_at_renewal: Setting<Required>,
        /// What follows when it is not.
        pub lapse: Setting<Lapse>,
        /// For what else the registrar cancels of its own motion.
        pub cancelled_for: Vec<Provision<CancelReason>>,
        /// That the certificate is revoked when the dog was confiscated.
        pub revoked_after_confiscation: Setting<Required>,
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
        /// Within which limit taking the dog out of the key zone for good is filed, which ends the
        /// registration.
        pub leaving_key: Setting<TimeLimit>,
        /// That the registration of a dog ends that has outgrown the standard.
        #[doc(alias = "因自然生长超过规定标准")]
        pub outgrown: Setting<Required>,
        /// Dogs from elsewhere.
        pub visiting: Setting<Visiting>,
        /// That a dog that cannot be registered is passed on to an eligible keeper or to the pound.
        pub disposal: Setting<Disposal>,
        /// Late filings that count as something graver.
        pub late_filings: Vec<Provision<LateFiling>>,
        /// What is left to dogs that were there before the regulation.
        pub grandfathered: Vec<Provision<Grandfathering>>,
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
        /// That the authority fixes for each organisation how many dogs of which kind it may keep;
        /// the limits and bans for everybody else then do not bind it.
        pub allotment: Setting<Required>,
        /// What an individual hands in.
        pub individual_documents: Setting<Documents>,
        /// What an organisation hands in.
        pub organisation_documents: Setting<Documents>,
        /// What is handed in for a service dog besides.
        pub service_documents: Setting<ServiceDocuments>,
    }
}

impl RegistrationLaw {
    /// Returns whether the text knows `act`, with or without a time for it.
    pub(super) fn uses(&self, act: Act) -> bool {
        fn known<T>(setting: &Setting<T>) -> bool {
            matches!(setting, Setting::Set(_) | Setting::Silent(Some(_)))
        }
        let registers = self.required.set().is_some();
        registers
            && match act {
                Act::SignUndertaking => self.undertaking.set().is_some(),
                Act::CertifyEligibility => self.committee_certificate.set().is_some(),
                Act::GiveOpinion => self.opinion.set().is_some(),
                // Where the text sets a time of its own, nobody extends it.
                Act::ExtendDecision => self
                    .processing
                    .set()
                    .is_none_or(|time| matches!(time.is, Processing::OnTheSpotOr(_))),
                Act::RegisterTemporarily => self.visiting.set().is_some(),
                Act::Renew => self.validity.set().is_some_and(|lasts| lasts.is != Validity::Open),
                Act::ChangeData => known(&self.data_change),
                Act::Move => known(&self.move_to_key) || known(&self.data_change),
                Act::Transfer => known(&self.transfer),
                Act::Inherit => self.inheritance.set().is_some(),
                Act::ReportDeath | Act::ReportLoss => known(&self.death_or_loss),
                Act::GiveUp => known(&self.giving_up),
                Act::LeaveZone => self.leaving_key.set().is_some() || self.visiting.set().is_some(),
                Act::ReportOutgrown => self.outgrown.set().is_some(),
                Act::ReplaceCredentials => known(&self.replacement),
                _ => true,
            }
    }

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
            ("leaving_key", &self.leaving_key),
            ("supplement_notice", &self.supplement_notice),
        ] {
            positive(path, set(limit));
        }
        positive("disposal", self.disposal.set().and_then(|disposal| disposal.is.within));
        positive("visiting", self.visiting.set().map(|visiting| visiting.is.stay));
        positive("visiting", self.visiting.set().and_then(|visiting| visiting.is.within));
        for (path, age) in [("dog_age", &self.dog_age), ("own_litter", &self.own_litter)] {
            if let Some(age) = age.set()
                && !matches!(age.is.unit(), Unit::Day | Unit::Month | Unit::Year)
            {
                errors.push(DocumentError::contradiction(
                    format!("registration.{path}"),
                    format!("{} is not an age", age.is),
                ));
            }
        }
        if let (Some(clock), None) = (self.clock.set(), self.dog_age.set())
            && clock.is.from == ClockStart::Age
        {
            errors.push(DocumentError::contradiction(
                "registration.clock",
                "the clock starts with an age that the policy does not set",
            ));
        }
        if let Some(visiting) = self.visiting.set()
            && visiting.is.within.is_none()
            && visiting.is.from == VisitClock::Entry
        {
            errors.push(DocumentError::contradiction(
                "registration.visiting",
                "a time that runs from entry needs a figure",
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
