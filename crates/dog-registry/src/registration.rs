//! Registering a dog: who may keep which dog, and how a registration lives and ends.
//!
//! [`assess`] examines an application against the law of a city and reports every ground with its
//! article, in the order of the statutes; [`outcome`] asks for the answer alone, [`trace`] for
//! every step. [`Registration`] is the life of one dog's registration with one keeper.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use chrono::NaiveDate;
//! use dog_registry::{
//!     breed::{Breed, Lineage},
//!     policies,
//!     policy::Zone,
//!     registration::{self, Application, Ground, Keeping},
//! };
//! use governance_core::assessment::Outcome;
//!
//! let shanghai = policies::shanghai()?;
//! let day = NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//!
//! let mut application = Application::by_eligible_individual(Zone::Key, day);
//! application.dog.lineage = Some(Lineage::Pure(Breed::from_code("shih_tzu").unwrap()));
//! application.documents = registration::required_documents(&shanghai, &application);
//! assert_eq!(registration::outcome(&shanghai, &application), Outcome::Granted);
//!
//! application.dogs_kept.household = Some(1);
//! let assessment = registration::assess(&shanghai, &application);
//! assert_eq!(assessment.outcome(), Outcome::Refused);
//! let finding = assessment.findings()[0];
//! assert_eq!(finding.ground.code(), "E_LIMIT_HOUSEHOLD");
//! assert_eq!(finding.source.to_string(), "《上海市养犬管理条例》第十二条第二款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use std::fmt;

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Outcome, Recorder, Trace, Value},
    capacity::CivilCapacity,
    citation::{Citation, Locator, national},
    legal_time::convention,
    provision::Setting,
    remedy::{self, Remedy, RemedyKind},
};
use serde::{Deserialize, Serialize};

use crate::{
    breed::Lineage,
    policy::{
        BanLength, BanTrigger, Counter, DogUse, Keeper, Limit, OrganisationCondition, Policy,
        Purpose, Required, ServiceKind, ServiceUser, Standard, Zone,
    },
};

mod documents;
mod procedure;

pub use documents::{Documents, missing_documents, required_documents};
pub use procedure::{
    CancelReason, Command, Duty, Event, EventKind, Recipient, Registration, Stage, Standing,
    TRANSITIONS, WithdrawReason,
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
    /// How many dogs are kept already, service dogs that the law leaves uncounted aside.
    #[serde(default)]
    pub dogs_kept: DogsKept,
    /// What the keeper has been penalised for; `None` where nobody has looked.
    #[serde(default)]
    pub record: Option<KeeperRecord>,
    /// Whether an earlier dog died or was lost and has not been cancelled.
    #[serde(default)]
    pub earlier_dog_uncancelled: Option<bool>,
    /// Whether the committee certified the conditions.
    #[serde(default)]
    pub committee_certificate: Option<bool>,
    /// Whether the duty guarantee was signed.
    #[serde(default)]
    pub undertaking: Option<bool>,
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
    /// The last day of its rabies immunity; [`Immunity::Never`] where it was never vaccinated.
    pub immunity: Option<Immunity>,
    /// Whether it bears a microchip.
    pub chip: Option<bool>,
    /// What it is trained for, with its user; `None` for a dog that is no service dog.
    pub service: Option<Service>,
    /// What it is kept for; `None` for a companion.
    pub kept_as: Option<DogUse>,
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

/// How many dogs are kept already, by each way of counting.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
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
}

impl DogsKept {
    const fn by(self, counter: Counter) -> Option<u32> {
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
    /// All decided penalties under the regulation, warnings included; orders to correct are none
    /// (Administrative Penalty Law Art. 9).
    pub penalties: Vec<NaiveDate>,
}

impl Application {
    /// Constructs the plain case: an adult with full capacity, lawful identity, local status and a
    /// dwelling of the own single household outside no-keep areas, without record and without
    /// another dog, for a chipped dog of unstated breed, immune for a year from `on`.
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
                chip: Some(true),
                ..Dog::default()
            },
            dogs_kept: DogsKept {
                household: Some(0),
                register: Some(0),
                dwelling: Some(0),
                organisation: Some(0),
            },
            record: Some(KeeperRecord::default()),
            earlier_dog_uncancelled: Some(false),
            committee_certificate: Some(true),
            undertaking: Some(true),
            documents: None,
        }
    }
}

governance_core::vocabulary! {
    /// A fact that a registrar asks for.
    pub enum Fact {
        /// Civil capacity.
        Capacity = "capacity", "民事行为能力", "civil capacity";
        /// Proof of identity.
        LawfulIdentity = "lawful_identity", "合法身份证明", "lawful proof of identity";
        /// A fixed dwelling.
        FixedDwelling = "fixed_dwelling", "固定居所", "fixed dwelling";
        /// A single household.
        SingleHousehold = "single_household", "独户居住", "living as a single household";
        /// Local status.
        LocalStatus = "local_status", "本地户籍或者居住证明", "local registration or residence";
        /// A no-keep area.
        NoKeepArea = "no_keep_area", "住所是否在禁养区内", "whether the dwelling lies in a no-keep area";
        /// Dogs in the household.
        HouseholdDogs = "household_dogs", "每户已养犬只数量", "dogs kept by the household";
        /// Dogs under the register.
        RegisterDogs = "register_dogs", "户籍内已养犬只数量", "dogs kept under the household register";
        /// Dogs at the dwelling.
        DwellingDogs = "dwelling_dogs", "居所内已养犬只数量", "dogs kept at the dwelling";
        /// Dogs of the organisation.
        OrganisationDogs = "organisation_dogs", "单位已养犬只数量", "dogs kept by the organisation";
        /// Descent.
        Lineage = "lineage", "犬种", "breed";
        /// Present height.
        Height = "height", "犬只体高", "height of the dog";
        /// Adult height.
        AdultHeight = "adult_height", "成年体高", "adult height of the dog";
        /// Immunity.
        Immunity = "immunity", "狂犬病免疫证明", "rabies immunity certificate";
        /// Chip.
        Chip = "chip", "电子标识", "microchip";
        /// The keeper's record.
        KeeperRecord = "keeper_record", "养犬违法记录", "keeper's record";
        /// An earlier dog.
        EarlierDog = "earlier_dog", "前一犬只是否已注销", "whether the earlier dog was cancelled";
        /// The committee's certificate.
        CommitteeCertificate = "committee_certificate", "居（村）民委员会证明", "committee's certificate";
        /// The undertaking.
        Undertaking = "undertaking", "养犬义务保证书", "duty guarantee";
        /// An organisation's purpose.
        Purpose = "purpose", "养犬用途", "purpose";
        /// An organisation's conditions.
        OrganisationConditions = "organisation_conditions", "单位养犬条件", "what the organisation has";
        /// Documents.
        Documents = "documents", "申请材料", "documents";
        /// The fee.
        Fee = "fee", "管理服务费是否缴纳", "whether the fee was paid";
    }
}

governance_core::grounds! {
    /// Why a registration, or a step of it, is refused.
    pub enum Ground {
        /// The keeper lacks full civil capacity.
        NoCapacity { capacity: CivilCapacity } = "E_NO_CAPACITY", "养犬人为{capacity}人", "the keeper has {capacity}";
        /// No lawful proof of identity.
        NoIdentity = "E_NO_ID", "没有合法身份证明", "no lawful proof of identity";
        /// No fixed dwelling.
        NoFixedDwelling = "E_NO_FIXED_DWELLING", "没有固定居所", "no fixed dwelling";
        /// The dwelling is shared.
        NotSingleHousehold = "E_NOT_SINGLE_HOUSEHOLD", "不是独户居住", "the dwelling is shared with another household";
        /// No local status.
        NoLocalStatus = "E_NO_LOCAL_STATUS", "没有本地户籍或者居住证明", "neither registered nor lawfully resident";
        /// The dwelling lies in a no-keep area.
        NoKeepArea = "E_NO_KEEP_AREA", "住所在禁止养犬区域内", "the dwelling lies in an area where no dog may be kept";
        /// The household keeps as many dogs as it may.
        HouseholdLimit { kept: u32, limit: u32 } = "E_LIMIT_HOUSEHOLD", "每户限养{limit}只，已养{kept}只", "a household may keep {limit}, this one keeps {kept}";
        /// The household register counts as many dogs as it may.
        RegisterLimit { kept: u32, limit: u32 } = "E_LIMIT_REGISTER", "每一户籍限养{limit}只，已养{kept}只", "a household register may count {limit}, this one counts {kept}";
        /// The dwelling holds as many dogs as it may.
        DwellingLimit { kept: u32, limit: u32 } = "E_LIMIT_DWELLING", "每一居所限养{limit}只，已养{kept}只", "a dwelling may hold {limit}, this one holds {kept}";
        /// The organisation keeps as many dogs as it may.
        OrganisationLimit { kept: u32, limit: u32 } = "E_LIMIT_ORG", "每单位限养{limit}只，已养{kept}只", "an organisation may keep {limit}, this one keeps {kept}";
        /// The dog is fierce.
        BannedFierce { breed: Lineage } = "E_BANNED_FIERCE", "{breed}属于禁养的烈性犬", "{breed} is listed as fierce and may not be kept";
        /// The dog is large.
        BannedLarge { height_cm: u32 } = "E_BANNED_LARGE", "体高{height_cm}厘米，属于禁养的大型犬", "at {height_cm} cm the dog is large and may not be kept";
        /// Never vaccinated.
        NotImmunised = "E_NOT_IMMUNISED", "没有狂犬病免疫证明", "no rabies immunity certificate";
        /// Immunity ended.
        ImmunityExpired { until: NaiveDate } = "E_IMMUNITY_EXPIRED", "狂犬病免疫有效期已于{until}届满", "the rabies immunity ended on {until}";
        /// No microchip.
        NoChip = "E_NO_CHIP", "犬只没有植入电子标识", "the dog bears no microchip";
        /// A ban is running.
        BanActive { until: NaiveDate } = "E_BAN_ACTIVE", "在{until}（含当日）前不予办理养犬登记", "no registration until {until}, that day included";
        /// A ban for life.
        BanForLife = "E_BAN_LIFE", "终身不予办理养犬登记", "no registration for life";
        /// An earlier dog has not been cancelled.
        EarlierDogUncancelled = "E_PRIOR_NOT_CANCELLED", "前一犬只死亡或者失踪后未办理注销", "an earlier dog that died or was lost has not been cancelled";
        /// No committee certificate.
        NoCommitteeCertificate = "E_PRECONSENT_MISSING", "未取得居（村）民委员会出具的符合养犬条件的证明", "no certificate of eligibility from the committee";
        /// No undertaking.
        NoUndertaking = "E_UNDERTAKING_MISSING", "未签订养犬义务保证书", "the duty guarantee was not signed";
        /// The organisation's purpose is none that the law names.
        PurposeNotAllowed { purpose: Purpose } = "E_ORG_PURPOSE", "用途（{purpose}）不在允许范围内", "{purpose} is not a purpose for which an organisation may keep a dog";
        /// The organisation has no legal standing of its own.
        NoEntity = "E_ORG_ENTITY", "单位不能独立承担责任", "the organisation has no legal standing of its own";
        /// No facilities.
        NoFacilities = "E_ORG_FACILITIES", "没有犬笼、犬舍、围墙等圈养设施", "no kennel, cage or wall";
        /// No staff.
        NoStaff = "E_ORG_STAFF", "没有专人管理犬只", "nobody is in charge of the dog";
        /// No safety system.
        NoSystem = "E_ORG_SYSTEM", "没有养犬安全管理制度", "no safety system";
        /// No sign.
        NoSign = "E_ORG_SIGN", "没有设置明显的养犬标志", "no sign that a dog is kept";
        /// Premises in an office building or residential compound.
        WrongLocation = "E_ORG_LOCATION", "单位所在地在办公楼或者居民小区内", "the premises lie in an office building or a residential compound";

        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// The fee was not paid.
        FeeNotPaid = "FEE_NOT_PAID", "未缴纳管理服务费", "the fee was not paid";
        /// The text of the law was not available.
        TextNotAvailable = "UNKNOWN_PARAM", "所依据的文本缺失，不能认定", "the text of the law is not available, so nothing can be decided on it";
        /// Nothing stands against the application.
        NothingAgainst = "NO_GROUND_TO_REFUSE", "申请符合条件，不得拒绝", "the application meets every condition and may not be refused";
        /// Nothing is missing.
        NothingToSupplement = "NOTHING_MISSING", "材料齐全，不得要求补正", "nothing is missing, so nothing may be asked for";
        /// Something else was asked for than what is missing.
        NotWhatIsMissing = "NOT_WHAT_IS_MISSING", "补正应当限于且包括全部所缺材料", "everything that is missing is asked for, and nothing else";
        /// The missing items were named before.
        AlreadyAsked = "ALREADY_ASKED", "补正内容应当一次告知，不得再次要求补正", "missing items are named once, and were";
        /// The time for naming them is over.
        DeemedAccepted { since: NaiveDate } = "DEEMED_ACCEPTED", "逾期未告知补正，自{since}起即为受理", "the time to name missing items is over: accepted as of {since}";
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// The renewal comes too early.
        TooEarly { opens: NaiveDate } = "TOO_EARLY", "自{opens}起方可办理", "not before {opens}";
        /// The registration has lapsed.
        Lapsed { until: NaiveDate } = "LAPSED", "登记已于{until}届满，应当重新申请登记", "the registration ended on {until}: a new application is needed";
        /// The immunity does not reach beyond the registration.
        ImmunityNotExtended { until: NaiveDate } = "E_IMMUNITY_NOT_EXTENDED", "狂犬病免疫有效期（至{until}）未超出登记有效期", "the immunity (until {until}) does not reach beyond the registration";
        /// The recipient may not keep the dog.
        RecipientNotEligible = "RECIPIENT_NOT_ELIGIBLE", "接收人不符合养犬条件", "the recipient does not meet the conditions";
        /// No decided penalty.
        NoDecidedPenalty = "NO_DECIDED_PENALTY", "没有生效的吊销处罚决定", "no penalty of revocation has been decided";
        /// No cause for cancelling.
        NoCauseToCancel = "NO_CAUSE_TO_CANCEL", "不具备依职权注销的情形", "there is no cause to cancel of the registrar's own motion";
        /// The law knows no such step.
        NotProvided = "NOT_PROVIDED", "本地规定未设此程序", "the regulation knows no such step";
        /// The application did not come from this keeper's facts for the same place.
        WrongZone = "WRONG_ZONE", "申请的饲养地与案件不符", "the application is for another zone than the case";
    }
}

static IMMUNITY_NATIONAL: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(1));

/// Examines `facts` by every rule, in the order of the statutes, and hands the answers to `recorder`.
///
/// The rules are those of sections D-3 of the tables: keeper, dog, record, pre-steps, organisation,
/// documents.
pub fn examine<'law, R>(law: &'law Policy, facts: &Application, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    match &facts.keeper {
        Keeping::Individual(person) => {
            r.record("full_capacity", full_capacity(law, person), || {
                [(Fact::Capacity, Value::term(person.capacity))]
            });
            let asked = &law.registration;
            condition(
                r,
                "lawful_identity",
                "registration.lawful_identity",
                &asked.lawful_identity,
                person.lawful_identity,
                Fact::LawfulIdentity,
                Ground::NoIdentity,
            );
            condition(
                r,
                "fixed_dwelling",
                "registration.fixed_dwelling",
                &asked.fixed_dwelling,
                person.fixed_dwelling,
                Fact::FixedDwelling,
                Ground::NoFixedDwelling,
            );
            condition(
                r,
                "single_household",
                "registration.single_household",
                &asked.single_household,
                person.single_household,
                Fact::SingleHousehold,
                Ground::NotSingleHousehold,
            );
            condition(
                r,
                "local_status",
                "registration.local_status",
                &asked.local_status,
                person.local_status,
                Fact::LocalStatus,
                Ground::NoLocalStatus,
            );
            let outside = person.in_no_keep_area.map(|inside| !inside);
            r.record(
                "outside_no_keep_area",
                required(
                    &law.registration.outside_no_keep_area,
                    "registration.outside_no_keep_area",
                    outside,
                    Fact::NoKeepArea,
                    Ground::NoKeepArea,
                ),
                || [(Fact::NoKeepArea, person.in_no_keep_area.into())],
            );
            limit(law, &law.dogs.limit, "dogs.limit", facts, r);
        }
        Keeping::Organisation(organisation) => {
            r.record(
                "organisation_purpose",
                organisation_purpose(law, facts, organisation),
                || [(Fact::Purpose, Value::term(organisation.purpose))],
            );
            organisation_conditions(law, organisation, r);
            limit(law, &law.dogs.organisation_limit, "dogs.organisation_limit", facts, r);
        }
    }
    if r.is_settled() {
        return;
    }
    r.record("not_fierce", not_fierce(law, facts), || {
        [(Fact::Lineage, facts.dog.lineage.map_or(Value::NotStated, Lineage::value))]
    });
    r.record("not_large", not_large(law, facts), || {
        [
            (Fact::Height, facts.dog.height_cm.into()),
            (Fact::AdultHeight, facts.dog.adult_height_cm.into()),
        ]
    });
    r.record("immune", immune(law, facts), || {
        let until = match facts.dog.immunity {
            Some(Immunity::Until(until)) => Value::Day(until),
            Some(Immunity::Never) => {
                Value::Word { chinese: "从未接种", english: "never vaccinated" }
            }
            None => Value::NotStated,
        };
        [(Fact::Immunity, until)]
    });
    r.record(
        "chip",
        required(
            &law.registration.chip,
            "registration.chip",
            facts.dog.chip,
            Fact::Chip,
            Ground::NoChip,
        ),
        || [(Fact::Chip, facts.dog.chip.into())],
    );
    if r.is_settled() {
        return;
    }
    bans(law, facts, r);
    let cancelled = facts.earlier_dog_uncancelled.map(|uncancelled| !uncancelled);
    r.record(
        "earlier_dog_cancelled",
        required(
            &law.registration.cancelled_before_next,
            "registration.cancelled_before_next",
            cancelled,
            Fact::EarlierDog,
            Ground::EarlierDogUncancelled,
        ),
        || [(Fact::EarlierDog, cancelled.into())],
    );
    // The committee certifies and signs with individuals (Beijing Art. 12): organisations apply
    // to the police directly.
    if matches!(facts.keeper, Keeping::Individual(_)) {
        let asked = &law.registration;
        condition(
            r,
            "committee_certificate",
            "registration.committee_certificate",
            &asked.committee_certificate,
            facts.committee_certificate,
            Fact::CommitteeCertificate,
            Ground::NoCommitteeCertificate,
        );
        condition(
            r,
            "undertaking",
            "registration.undertaking",
            &asked.undertaking,
            facts.undertaking,
            Fact::Undertaking,
            Ground::NoUndertaking,
        );
    }
    r.record("documents", documents::complete(law, facts), || {
        [(Fact::Documents, Value::from(facts.documents.map(Documents::count)))]
    });
}

/// Returns every ground on which `facts` are refused under `law`, and every fact still missing.
#[must_use]
pub fn assess<'law>(law: &'law Policy, facts: &Application) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(law, facts, &mut assessment);
    assessment
}

/// Returns the answer alone, without allocating.
#[must_use]
pub fn outcome(law: &Policy, facts: &Application) -> Outcome {
    let mut outcome = Outcome::Granted;
    examine(law, facts, &mut outcome);
    outcome
}

/// Writes every rule examined into `trace`, which is cleared first.
pub fn trace<'law>(law: &'law Policy, facts: &Application, trace: &mut Trace<'law, Ground, Fact>) {
    trace.clear();
    examine(law, facts, trace);
}

/// Returns what would change the answer to an application that was refused, or is undetermined,
/// by a decision that became known on `known`.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn remedies(
    assessment: &Assessment<'_, Ground, Fact>,
    known: NaiveDate,
    calendar: &governance_core::legal_time::Calendar,
) -> Result<Vec<Remedy>, governance_core::legal_time::TimeError> {
    let mut remedies = Vec::new();
    if !assessment.missing().is_empty() {
        let source =
            national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(32).paragraph(1).item(4));
        remedies.push(Remedy::new(RemedyKind::Supply, source));
    }
    for finding in assessment.findings() {
        let source = finding.source.clone();
        match finding.ground {
            Ground::BanForLife => {}
            Ground::BanActive { until } => {
                let free = until.succ_opt().unwrap_or(until);
                remedies.push(Remedy::new(RemedyKind::Reapply, source).from_day(free));
            }
            _ => remedies.push(Remedy::new(RemedyKind::Remedy, source)),
        }
    }
    if assessment.outcome() == Outcome::Refused {
        remedies.extend(remedy::against_decision(known, calendar)?);
    }
    Ok(remedies)
}

/// Whether a dog must be registered at all.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Need<'law> {
    /// It must be.
    Required(&'law Citation),
    /// Not in this zone, not at this age, or not for this use.
    NotRequired(&'law Citation),
    /// The regulation knows no registration.
    NotRegulated,
    /// The text was not available.
    Unknown,
}

/// Returns whether a dog born on `born` and kept in `zone` must be registered on `on`.
///
/// # Source
///
/// [`RegistrationLaw::required`](crate::policy::RegistrationLaw::required) and
/// [`RegistrationLaw::dog_age`](crate::policy::RegistrationLaw::dog_age); in Shanghai
/// 《上海市养犬管理条例》第十一条.
///
/// # Errors
///
/// Returns an error when the age lies beyond the calendar.
pub fn need(
    law: &Policy,
    zone: Zone,
    kept_as: Option<DogUse>,
    born: NaiveDate,
    on: NaiveDate,
) -> Result<Need<'_>, governance_core::legal_time::TimeError> {
    if let (Some(excluded), Some(kept_as)) = (law.scope.excluded_uses.set(), kept_as)
        && excluded.is.contains(&kept_as)
    {
        return Ok(Need::NotRequired(&excluded.source));
    }
    let required = match &law.registration.required {
        Setting::Set(required) => required,
        Setting::Silent(_) => return Ok(Need::NotRegulated),
        Setting::Unknown => return Ok(Need::Unknown),
    };
    if !required.is.include(zone) {
        return Ok(Need::NotRequired(&required.source));
    }
    match &law.registration.dog_age {
        Setting::Silent(_) => Ok(Need::Required(&required.source)),
        Setting::Unknown => Ok(Need::Unknown),
        Setting::Set(age) => {
            // 满三个月: on the corresponding day, not the day after (Civil Code Art. 202).
            let reached = convention::LOCAL.corresponding_day(age.is, born)?;
            Ok(if on < reached {
                Need::NotRequired(&age.source)
            } else {
                Need::Required(&required.source)
            })
        }
    }
}

/// Records a condition that the law either makes or does not make, under the name of its rule.
#[inline]
fn condition<'law, R: Recorder<'law, Ground, Fact>>(
    recorder: &mut R,
    rule: &'static str,
    path: &'static str,
    condition: &'law Setting<Required>,
    met: Option<bool>,
    fact: Fact,
    ground: Ground,
) {
    recorder.record(rule, required(condition, path, met, fact, ground), || [(fact, met.into())]);
}

/// Checks a condition that the law either makes or does not make.
#[inline]
fn required<'law>(
    condition: &'law Setting<Required>,
    path: &'static str,
    met: Option<bool>,
    fact: Fact,
    ground: Ground,
) -> Check<'law, Ground, Fact> {
    let condition = match condition {
        Setting::Set(condition) => condition,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown(path),
    };
    match met {
        None => Check::Missing(fact),
        Some(true) => Check::Passed(&condition.source),
        Some(false) => Check::Failed(Finding { ground, source: &condition.source }),
    }
}

/// Checks the keeper's civil capacity.
///
/// # Source
///
/// [`RegistrationLaw::full_capacity`](crate::policy::RegistrationLaw::full_capacity); in Beijing
/// 《北京市养犬管理规定》第十一条第（二）项.
pub fn full_capacity<'law>(law: &'law Policy, person: &Individual) -> Check<'law, Ground, Fact> {
    let ground = Ground::NoCapacity { capacity: person.capacity.unwrap_or(CivilCapacity::None) };
    let full = person.capacity.map(|capacity| capacity == CivilCapacity::Full);
    required(
        &law.registration.full_capacity,
        "registration.full_capacity",
        full,
        Fact::Capacity,
        ground,
    )
}

/// Checks every counter by which the law limits the number of dogs.
fn limit<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    limit: &'law Setting<Limit>,
    path: &'static str,
    facts: &Application,
    recorder: &mut R,
) {
    let limit = match limit {
        Setting::Set(limit) => limit,
        Setting::Silent(_) => {
            recorder.record("limit", Check::NotRegulated, || []);
            return;
        }
        Setting::Unknown => {
            recorder.record("limit", Check::Unknown(path), || []);
            return;
        }
    };
    let exempt = relieved(law, facts, |relief| relief.from_limit);
    for &counter in &limit.is.by {
        let kept = facts.dogs_kept.by(counter);
        let limited = limit.is.dogs;
        let (fact, over): (_, fn(u32, u32) -> Ground) = match counter {
            Counter::Household => {
                (Fact::HouseholdDogs, |kept, limit| Ground::HouseholdLimit { kept, limit })
            }
            Counter::Register => {
                (Fact::RegisterDogs, |kept, limit| Ground::RegisterLimit { kept, limit })
            }
            Counter::Dwelling => {
                (Fact::DwellingDogs, |kept, limit| Ground::DwellingLimit { kept, limit })
            }
            _ => (Fact::OrganisationDogs, |kept, limit| Ground::OrganisationLimit { kept, limit }),
        };
        let check = if !limit.is.zones.include(facts.zone) || exempt {
            Check::Passed(&limit.source)
        } else {
            match kept {
                None => Check::Missing(fact),
                Some(kept) if kept < limited => Check::Passed(&limit.source),
                Some(kept) => {
                    Check::Failed(Finding { ground: over(kept, limited), source: &limit.source })
                }
            }
        };
        recorder.record("limit", check, || [(fact, kept.into())]);
    }
}

/// Returns whether the dog is a service dog that the law relieves of what `of` names.
fn relieved(
    law: &Policy,
    facts: &Application,
    of: impl Fn(&crate::policy::ServiceRelief) -> bool,
) -> bool {
    let (Some(service), Some(relief)) = (facts.dog.service, law.dogs.service_relief.set()) else {
        return false;
    };
    of(&relief.is)
        && relief.is.kinds.contains(&service.kind)
        && (relief.is.users.is_empty() || relief.is.users.contains(&service.user))
}

/// Checks that the dog is not one of the fierce dogs that may not be kept.
///
/// # Source
///
/// [`DogLaw::fierce`](crate::policy::DogLaw::fierce); in Shanghai 《上海市养犬管理条例》第十二条第三款.
/// Which breeds are fierce is for the notice in force on the day; where none is, nobody can say.
pub fn not_fierce<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let ban = match &law.dogs.fierce {
        Setting::Set(ban) => ban,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("dogs.fierce"),
    };
    if !ban.is.zones.include(facts.zone)
        || !ban.is.binds(facts.keeper.kind())
        || relieved(law, facts, |relief| relief.from_fierce_ban)
    {
        return Check::Passed(&ban.source);
    }
    match (law.dogs.fierce(facts.dog.lineage.as_ref(), facts.on), facts.dog.lineage) {
        (Standard::Within(_), Some(breed)) => {
            Check::Failed(Finding { ground: Ground::BannedFierce { breed }, source: &ban.source })
        }
        (Standard::Without(_), _) => Check::Passed(&ban.source),
        (Standard::FactMissing | Standard::Within(_), _) => Check::Missing(Fact::Lineage),
        (Standard::NoStandard, _) => Check::Unknown("dogs.notices"),
    }
}

/// Checks that the dog is not one of the large dogs that may not be kept.
///
/// # Source
///
/// [`DogLaw::large`](crate::policy::DogLaw::large); in Wenzhou 《温州市养犬管理条例》第十六条第一款.
pub fn not_large<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let ban = match &law.dogs.large {
        Setting::Set(ban) => ban,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("dogs.large"),
    };
    if !ban.is.zones.include(facts.zone)
        || !ban.is.binds(facts.keeper.kind())
        || relieved(law, facts, |relief| relief.from_large_ban)
    {
        return Check::Passed(&ban.source);
    }
    let Dog { height_cm, adult_height_cm, .. } = facts.dog;
    match law.dogs.large(height_cm, adult_height_cm, facts.on) {
        Standard::Within(_) => {
            let height_cm = adult_height_cm.or(height_cm).unwrap_or_default();
            Check::Failed(Finding {
                ground: Ground::BannedLarge { height_cm },
                source: &ban.source,
            })
        }
        Standard::Without(_) => Check::Passed(&ban.source),
        Standard::FactMissing => Check::Missing(Fact::AdultHeight),
        Standard::NoStandard => Check::Unknown("dogs.notices"),
    }
}

/// Checks that the dog is immune on the day.
///
/// # Source
///
/// 《动物防疫法》（2021）第三十条第一款, from 2021-05-01: registration rests on the certificate.
/// A city that registers first and vaccinates afterwards (Beijing Art. 12) does so only for
/// earlier days: the law is the higher rule.
pub fn immune<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let national = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.in_force_on(facts.on) == Some(true);
    let source = match &law.registration.immunity {
        Setting::Set(required) => &required.source,
        _ if national => &IMMUNITY_NATIONAL,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("registration.immunity"),
    };
    match facts.dog.immunity {
        None => Check::Missing(Fact::Immunity),
        Some(Immunity::Never) => Check::Failed(Finding { ground: Ground::NotImmunised, source }),
        Some(Immunity::Until(until)) if until < facts.on => {
            Check::Failed(Finding { ground: Ground::ImmunityExpired { until }, source })
        }
        Some(Immunity::Until(_)) => Check::Passed(source),
    }
}

/// Checks every ban on registering.
fn bans<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Application,
    recorder: &mut R,
) {
    if law.bans.is_empty() {
        recorder.record("no_ban", Check::NotRegulated, || []);
    }
    for ban in &law.bans {
        let check = match &facts.record {
            None => Check::Missing(Fact::KeeperRecord),
            Some(record) => match active(ban, record, facts.on) {
                None => Check::Passed(&ban.source),
                Some(ground) => Check::Failed(Finding { ground, source: &ban.source }),
            },
        };
        recorder.record("no_ban", check, || {
            let penalties = facts.record.as_ref().map(|record| record.penalties.len());
            [(
                Fact::KeeperRecord,
                Value::from(penalties.and_then(|count| u32::try_from(count).ok())),
            )]
        });
    }
}

/// Returns the ground, when `ban` is running on `on`.
///
/// The corresponding day is the last day of the ban (Civil Code Art. 202 by analogy).
fn active(ban: &crate::policy::Ban, record: &KeeperRecord, on: NaiveDate) -> Option<Ground> {
    let from = ban.after.iter().filter_map(|trigger| triggered(*trigger, record, on)).max()?;
    match ban.length {
        BanLength::Life => Some(Ground::BanForLife),
        BanLength::For(limit) => {
            // A ban that ends beyond the calendar has not ended.
            let until = convention::LOCAL.corresponding_day(limit, from).unwrap_or(NaiveDate::MAX);
            (on <= until).then_some(Ground::BanActive { until })
        }
    }
}

/// Returns the day on which `trigger` last struck, not later than `on`.
fn triggered(trigger: BanTrigger, record: &KeeperRecord, on: NaiveDate) -> Option<NaiveDate> {
    let last = |days: &[NaiveDate]| days.iter().copied().filter(|day| *day <= on).max();
    match trigger {
        BanTrigger::Confiscation => last(&record.confiscations),
        BanTrigger::Revocation => last(&record.revocations),
        BanTrigger::Abandonment => last(&record.abandonments),
        BanTrigger::Penalties { count, within } => {
            let count = usize::try_from(count).ok()?;
            let mut days: Vec<_> =
                record.penalties.iter().copied().filter(|day| *day <= on).collect();
            days.sort_unstable();
            // The window slides; its first day's corresponding day is still inside.
            days.windows(count)
                .filter_map(|window| {
                    let (first, last) = (window.first()?, window.last()?);
                    let end = convention::LOCAL.corresponding_day(within, *first).ok()?;
                    (*last <= end).then_some(*last)
                })
                .max()
        }
    }
}

/// Checks that the law lets an organisation keep a dog for its purpose.
///
/// # Source
///
/// [`RegistrationLaw::organisation_purposes`](crate::policy::RegistrationLaw::organisation_purposes);
/// in Wenzhou 《温州市养犬管理条例》第十七条第一款.
pub fn organisation_purpose<'law>(
    law: &'law Policy,
    facts: &Application,
    organisation: &Organisation,
) -> Check<'law, Ground, Fact> {
    let purposes = match &law.registration.organisation_purposes {
        Setting::Set(purposes) => purposes,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("registration.organisation_purposes"),
    };
    if !purposes.is.zones.include(facts.zone) {
        return Check::Passed(&purposes.source);
    }
    match organisation.purpose {
        None => Check::Missing(Fact::Purpose),
        Some(purpose) if purposes.is.allowed.contains(&purpose) => Check::Passed(&purposes.source),
        Some(purpose) => Check::Failed(Finding {
            ground: Ground::PurposeNotAllowed { purpose },
            source: &purposes.source,
        }),
    }
}

/// Checks each condition that the law makes for organisations.
fn organisation_conditions<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    organisation: &Organisation,
    recorder: &mut R,
) {
    let conditions = match &law.registration.organisation_conditions {
        Setting::Set(conditions) => conditions,
        Setting::Silent(_) => {
            recorder.record("organisation_conditions", Check::NotRegulated, || []);
            return;
        }
        Setting::Unknown => {
            let check = Check::Unknown("registration.organisation_conditions");
            recorder.record("organisation_conditions", check, || []);
            return;
        }
    };
    for condition in &conditions.is {
        let ground = match condition {
            OrganisationCondition::Entity => Ground::NoEntity,
            OrganisationCondition::Facilities => Ground::NoFacilities,
            OrganisationCondition::Staff => Ground::NoStaff,
            OrganisationCondition::System => Ground::NoSystem,
            OrganisationCondition::Sign => Ground::NoSign,
            OrganisationCondition::Location => Ground::WrongLocation,
        };
        let check = match &organisation.has {
            None => Check::Missing(Fact::OrganisationConditions),
            Some(has) if has.contains(condition) => Check::Passed(&conditions.source),
            Some(_) => Check::Failed(Finding { ground, source: &conditions.source }),
        };
        recorder.record("organisation_conditions", check, || []);
    }
}
