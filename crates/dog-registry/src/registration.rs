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

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Outcome, Recorder, Trace, Value},
    capacity::CivilCapacity,
    citation::{Citation, Locator, national},
    legal_time::{TimeLimit, convention},
    provision::Setting,
    remedy::{self, Remedy, RemedyKind},
};

use crate::{
    breed::Lineage,
    policy::{
        BanForm, BanLength, BanTrigger, Counter, DogClass, DogUse, ExtraCondition, Limit,
        OrganisationCondition, Policy, Required, ServiceRelief, Standard, WhiteList, Zone,
    },
};

mod documents;
mod earlier;
mod event;
mod facts;
mod ground;
mod procedure;
mod visit;

pub use documents::{Documents, missing_documents, required_documents};
pub use earlier::{Grandfathered, grandfathered};
pub use event::{CancelReason, Command, Event, EventKind, Recipient, Stage, WithdrawReason};
pub use facts::{
    Application, Dog, DogsKept, Held, Immunity, Individual, KeeperRecord, Keeping, KeptServiceDog,
    Organisation, PenalisedFor, Service,
};
pub use ground::{Fact, FierceBy, Flag, Ground, LargeBy};
pub use procedure::{Duty, Registration, Standing, TRANSITIONS};
pub use visit::{Visit, admit, temporary};

/// What stands in the place of a text on a day on which the regulation is not in force.
pub(crate) const NOT_IN_FORCE: &str = "law in force on the day";

static IMMUNITY_NATIONAL: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(1));

static FALSE_MATERIALS: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(78));

static FRAUD: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(79));

/// Examines `facts` by every rule, in the order of the statutes, and hands the answers to `recorder`.
///
/// Keeper or organisation first, then the dog, the keeper's record, the steps before the application,
/// the documents.
pub fn examine<'law, R>(law: &'law Policy, facts: &Application, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    // A regulation says nothing of days on which it is not in force.
    if law.instrument.in_force_on(facts.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
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
            allotment(law, facts, organisation, r);
            limit(law, &law.dogs.organisation_limit, "dogs.organisation_limit", facts, r);
        }
    }
    if r.is_settled() {
        return;
    }
    // What the authority has fixed for an organisation is the special rule.
    if !is_allotted(law, facts) {
        r.record("not_fierce", not_fierce(law, facts), || {
            [(Fact::Lineage, facts.dog.lineage.map_or(Value::NotStated, Lineage::value))]
        });
        r.record("not_large", not_large(law, facts), || {
            [
                (Fact::Height, facts.dog.height_cm.into()),
                (Fact::AdultHeight, facts.dog.adult_height_cm.into()),
            ]
        });
        r.record("not_unlisted", not_unlisted(law, facts), || {
            [(Fact::Lineage, facts.dog.lineage.map_or(Value::NotStated, Lineage::value))]
        });
    }
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
        "registered_once",
        match (&law.registration.required, facts.dog.registered) {
            (Setting::Silent(_), _) => Check::NotRegulated,
            (Setting::Unknown, _) => Check::Unknown("registration.required"),
            (Setting::Set(_), None) => Check::Missing(Fact::Registered),
            (Setting::Set(rule), Some(false)) => Check::Passed(&rule.source),
            (Setting::Set(rule), Some(true)) => {
                Check::Failed(Finding { ground: Ground::AlreadyRegistered, source: &rule.source })
            }
        },
        || [(Fact::Registered, facts.dog.registered.into())],
    );
    r.record("chip", identified(law, facts), || [(Fact::Chip, facts.dog.chip.into())]);
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
    condition(
        r,
        "dog_present",
        "registration.dog_present",
        &law.registration.dog_present,
        facts.dog_present,
        Fact::DogPresent,
        Ground::DogNotPresent,
    );
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
            Ground::BanForLife | Ground::RecordOfCruelty => {}
            Ground::ExtraNotYet { from } => {
                remedies.push(Remedy::new(RemedyKind::Reapply, source).from_day(from));
            }
            Ground::BanActive { until } | Ground::RecentConfiscation { until } => {
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
    /// It hangs on a fact that nobody has stated.
    Missing(Fact),
    /// The text was not available.
    Unknown,
}

/// A dog that somebody keeps.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Kept {
    /// Where.
    pub zone: Zone,
    /// What it is kept for; `None` for a companion.
    pub kept_as: Option<DogUse>,
    /// The day of its birth.
    pub born: NaiveDate,
    /// Whether it is of the litter of the keeper's own dog.
    pub own_litter: Option<bool>,
    /// The day on which the question is asked.
    pub on: NaiveDate,
}

impl Kept {
    /// Constructs a companion born on `born` that came from elsewhere.
    pub const fn companion(zone: Zone, born: NaiveDate, on: NaiveDate) -> Self {
        Self { zone, kept_as: None, born, own_litter: Some(false), on }
    }
}

/// Returns whether `dog` must be registered.
///
/// # Source
///
/// [`RegistrationLaw::required`](crate::policy::RegistrationLaw::required),
/// [`RegistrationLaw::dog_age`](crate::policy::RegistrationLaw::dog_age) and
/// [`RegistrationLaw::own_litter`](crate::policy::RegistrationLaw::own_litter); in Shanghai
/// 《上海市养犬管理条例》第十一条, in Lishui 《丽水市城市养犬管理规定》第十二条第二款.
///
/// # Errors
///
/// Returns an error when the age lies beyond the calendar.
pub fn need<'law>(
    law: &'law Policy,
    dog: &Kept,
) -> Result<Need<'law>, governance_core::legal_time::TimeError> {
    if law.instrument.in_force_on(dog.on) == Some(false) {
        return Ok(Need::NotRegulated);
    }
    if let (Some(excluded), Some(kept_as)) = (law.scope.excluded_uses.set(), dog.kept_as)
        && excluded.is.contains(&kept_as)
    {
        return Ok(Need::NotRequired(&excluded.source));
    }
    let required = match &law.registration.required {
        Setting::Set(required) => required,
        Setting::Silent(_) => return Ok(Need::NotRegulated),
        Setting::Unknown => return Ok(Need::Unknown),
    };
    if !required.is.include(dog.zone) {
        return Ok(Need::NotRequired(&required.source));
    }
    // 满三个月: on the corresponding day, not the day after (Civil Code Art. 202).
    let younger_than = |age| Ok(dog.on < convention::LOCAL.corresponding_day(age, dog.born)?);
    match &law.registration.dog_age {
        Setting::Set(age) if younger_than(age.is)? => return Ok(Need::NotRequired(&age.source)),
        Setting::Set(_) | Setting::Silent(_) => {}
        Setting::Unknown => return Ok(Need::Unknown),
    }
    match (&law.registration.own_litter, dog.own_litter) {
        (Setting::Unknown, None | Some(true)) => Ok(Need::Unknown),
        (Setting::Set(age), own) if own != Some(false) && younger_than(age.is)? => Ok(match own {
            Some(_) => Need::NotRequired(&age.source),
            None => Need::Missing(Fact::OwnLitter),
        }),
        _ => Ok(Need::Required(&required.source)),
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
    if relief_unknown(law, facts) {
        recorder.record("limit", Check::Unknown("dogs.service_relief"), || []);
        return;
    }
    for &counter in &limit.is.by {
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
        let relieved = relieved_among(law, &facts.dogs_kept, counter);
        let source = &limit.source;
        let check = if !limit.is.zones.include(facts.zone) {
            Check::Passed(source)
        } else if let Some(relief) = relief(law, facts, |relief| relief.from_limit) {
            // The papers that show the disability show the need of a first service dog.
            match facts.service_need {
                Some(false) if relief.as_needed => {
                    Check::Failed(Finding { ground: Ground::ServiceNotNeeded, source })
                }
                None if relief.as_needed && 0 < relieved => Check::Missing(Fact::ServiceNeed),
                _ => Check::Passed(source),
            }
        } else {
            match counted(law, &facts.dogs_kept, counter) {
                None => Check::Missing(fact),
                Some(kept) if kept < limit.is.dogs => Check::Passed(source),
                Some(kept) => earlier::beyond_limit(law, facts)
                    .unwrap_or_else(|| beyond(&limit.is, source, facts, kept, over)),
            }
        };
        recorder.record("limit", check, || [(fact, facts.dogs_kept.by(counter).into())]);
    }
}

/// Checks whether there may be more dogs than the limit, of which `kept` are kept.
fn beyond<'law>(
    limit: &'law Limit,
    source: &'law Citation,
    facts: &Application,
    kept: u32,
    over: fn(u32, u32) -> Ground,
) -> Check<'law, Ground, Fact> {
    let refuse = |ground| Check::Failed(Finding { ground, source });
    let Some(extra) = limit.extra else { return refuse(over(kept, limit.dogs)) };
    if let Some(most) = extra.most
        && most <= kept
    {
        return refuse(over(kept, most));
    }
    match extra.on {
        ExtraCondition::Consent => match facts.residents_consent {
            None => Check::Missing(Fact::ResidentsConsent),
            Some(true) => Check::Passed(source),
            Some(false) => refuse(Ground::ExtraWithoutConsent),
        },
        ExtraCondition::CleanFor(time) => {
            let Some(since) = facts.registered_since else {
                return Check::Missing(Fact::RegisteredSince);
            };
            let Some(record) = &facts.record else { return Check::Missing(Fact::KeeperRecord) };
            // A penalty starts the time anew; it is full on the corresponding day.
            let since = record.last(facts.on).map_or(since, |last| last.max(since));
            let from = convention::LOCAL.corresponding_day(time, since).unwrap_or(NaiveDate::MAX);
            if from <= facts.on {
                Check::Passed(source)
            } else {
                refuse(Ground::ExtraNotYet { from })
            }
        }
    }
}

/// Returns whether a service dog might be relieved by a text that nobody has read.
fn relief_unknown(law: &Policy, facts: &Application) -> bool {
    let service = facts.dog.service.is_some() || !facts.dogs_kept.service.is_empty();
    service && law.dogs.service_relief == Setting::Unknown
}

/// Returns the relief from what `of` names, where the dog is a service dog that the law relieves.
fn relief<'law>(
    law: &'law Policy,
    facts: &Application,
    of: impl Fn(&ServiceRelief) -> bool,
) -> Option<&'law ServiceRelief> {
    let (service, relief) = (facts.dog.service?, &law.dogs.service_relief.set()?.is);
    (of(relief) && relief.reaches(service.kind, service.user)).then_some(relief)
}

/// Returns how many of the dogs that `counter` counts the law leaves uncounted.
fn relieved_among(law: &Policy, kept: &DogsKept, counter: Counter) -> u32 {
    let Some(relief) = law.dogs.service_relief.set() else { return 0 };
    if !relief.is.from_limit {
        return 0;
    }
    let relieved = kept.service.iter().filter(|dog| {
        dog.is_within(counter) && relief.is.reaches(dog.service.kind, dog.service.user)
    });
    u32::try_from(relieved.count()).unwrap_or(u32::MAX)
}

/// Returns how many dogs count for the limit by `counter`.
pub(crate) fn counted(law: &Policy, kept: &DogsKept, counter: Counter) -> Option<u32> {
    Some(kept.by(counter)?.saturating_sub(relieved_among(law, kept, counter)))
}

/// Checks that the dog is not one of the fierce dogs that may not be kept.
///
/// # Source
///
/// [`DogLaw::fierce`](crate::policy::DogLaw::fierce); in Shanghai 《上海市养犬管理条例》第十二条第三款.
/// Which breeds are fierce is for the notice in force on the day. Where none that is stored settles
/// it, what the authority found of the dog decides, for it has the list that the city published.
pub fn not_fierce<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let class = DogClass::Fierce;
    not_of_class(law, facts, class, |standard| match (standard, facts.dog.lineage) {
        (Some(_), Some(lineage)) => Ground::BannedFierce { breed: FierceBy::Breed(lineage) },
        _ => Ground::BannedFierce { breed: FierceBy::Finding },
    })
}

/// Checks that the dog is not one of the large dogs that may not be kept.
///
/// # Source
///
/// [`DogLaw::large`](crate::policy::DogLaw::large); in Wenzhou 《温州市养犬管理条例》第十六条第一款.
/// As with [fierce dogs](not_fierce), a finding decides where no stored standard does.
pub fn not_large<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let class = DogClass::Large;
    not_of_class(law, facts, class, |_| {
        let size = match law.dogs.large_by(&facts.dog, facts.on, facts.zone) {
            Some((measure, figure)) => LargeBy::Measured { measure, figure },
            None => LargeBy::Finding,
        };
        Ground::BannedLarge { size }
    })
}

/// Checks that a dog does not belong to a class that may not be kept.
fn not_of_class<'law>(
    law: &'law Policy,
    facts: &Application,
    class: DogClass,
    ground: impl Fn(Option<&'law Citation>) -> Ground,
) -> Check<'law, Ground, Fact> {
    let (ban, path, found, fact) = match class {
        DogClass::Fierce => {
            (&law.dogs.fierce, "dogs.fierce", facts.dog.found_fierce, Fact::FoundFierce)
        }
        DogClass::Large => (&law.dogs.large, "dogs.large", facts.dog.found_large, Fact::FoundLarge),
    };
    let ban = match ban {
        Setting::Set(ban) => ban,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown(path),
    };
    let freed = |relief: &ServiceRelief| match class {
        DogClass::Fierce => relief.from_fierce_ban,
        DogClass::Large => relief.from_large_ban,
    };
    if !ban.is.zones.include(facts.zone)
        || !ban.is.binds(facts.keeper.kind())
        || relief(law, facts, freed).is_some()
    {
        return Check::Passed(&ban.source);
    }
    let source = &ban.source;
    let failed = |notice| {
        // Whether a service dog is relieved may stand in a text that nobody has read.
        if facts.dog.service.is_some() && law.dogs.service_relief == Setting::Unknown {
            return Check::Unknown("dogs.service_relief");
        }
        Check::Failed(Finding { ground: ground(notice), source })
    };
    match (law.dogs.standard(class, &facts.dog, facts.on, facts.zone), found) {
        (Standard::Within(notice), _) => failed(Some(notice)),
        (Standard::Without(_), _) | (Standard::NoStandard, Some(false)) => Check::Passed(source),
        (Standard::FactMissing(fact), _) => Check::Missing(fact),
        (Standard::NoStandard, Some(true)) => failed(None),
        // A notice is stored and does not settle it, or there is none and the authority is asked.
        (Standard::NoStandard, None) if law.dogs.has_standard(class) => {
            Check::Unknown("dogs.notices")
        }
        (Standard::NoStandard, None) => Check::Missing(fact),
    }
}

/// Checks that the dog is on the white list, where only listed dogs may be kept.
///
/// # Source
///
/// [`DogLaw::unlisted`](crate::policy::DogLaw::unlisted).
pub fn not_unlisted<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let ban = match &law.dogs.unlisted {
        Setting::Set(ban) => ban,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("dogs.unlisted"),
    };
    if !ban.is.zones.include(facts.zone) || !ban.is.binds(facts.keeper.kind()) {
        return Check::Passed(&ban.source);
    }
    let notice = law.dogs.notice_on(facts.on, facts.zone);
    match law.dogs.unlisted(&facts.dog, facts.on, facts.zone) {
        Standard::Within(_) => {
            let list = notice.and_then(|notice| notice.white_list.as_ref());
            let ground = match (list, facts.dog.lineage) {
                (Some(WhiteList::Breeds(_)), Some(breed)) => Ground::OffWhiteList { breed },
                _ => Ground::NotOrnamental,
            };
            Check::Failed(Finding { ground, source: &ban.source })
        }
        Standard::Without(_) => Check::Passed(&ban.source),
        Standard::FactMissing(fact) => Check::Missing(fact),
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
        Some(Immunity::Until(_)) => match facts.dog.certificate_matches {
            None => Check::Missing(Fact::CertificateMatches),
            Some(true) => Check::Passed(source),
            Some(false) => {
                Check::Failed(Finding { ground: Ground::CertificateOfAnotherDog, source })
            }
        },
    }
}

/// Checks every ban on registering.
fn bans<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Application,
    recorder: &mut R,
) {
    if law.bans.is_empty() {
        // A text that breaks off may hold a ban in the part that nobody has read.
        let check = if law.breaks_off() { Check::Unknown("bans") } else { Check::NotRegulated };
        recorder.record("no_ban", check, || []);
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
    recorder.record("no_national_ban", national_ban(facts), || []);
}

/// Checks the bans of the Administrative Licensing Law.
///
/// # Source
///
/// 《行政许可法》（2019）第七十八条, 第七十九条: one year after an application with false materials,
/// three years after a registration obtained by fraud. They hold for licences that touch public
/// safety and health, which is what regulations on dogs say they are for.
fn national_ban<'law>(facts: &Application) -> Check<'law, Ground, Fact> {
    if national::ADMINISTRATIVE_LICENSING_LAW.in_force_on(facts.on) != Some(true) {
        return Check::NotRegulated;
    }
    let Some(record) = &facts.record else { return Check::Missing(Fact::KeeperRecord) };
    for (days, years, source) in
        [(&record.frauds, 3, &FRAUD), (&record.false_applications, 1, &FALSE_MATERIALS)]
    {
        let Some(from) = last(days, facts.on) else { continue };
        let until = convention::LOCAL
            .corresponding_day(TimeLimit::years(years), from)
            .unwrap_or(NaiveDate::MAX);
        if facts.on <= until {
            return Check::Failed(Finding { ground: Ground::BanActive { until }, source });
        }
    }
    Check::Passed(&FALSE_MATERIALS)
}

/// Returns what the registrar should look at, beside what decides the application.
///
/// A ban binds the person. Where somebody else of the household is barred, the registrar sees to
/// it that the applicant is not put forward.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use chrono::NaiveDate;
/// use dog_registry::{policies, policy::Zone, registration::{self, Application, KeeperRecord}};
///
/// let beijing = policies::beijing()?;
/// let on = NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
/// let mut facts = Application::by_eligible_individual(Zone::Key, on);
/// assert!(registration::flags(&beijing, &facts).is_empty());
///
/// let confiscated = NaiveDate::from_ymd_opt(2024, 5, 6).into_iter().collect();
/// facts.household_records.push(KeeperRecord { confiscations: confiscated, ..KeeperRecord::default() });
/// assert_eq!(registration::flags(&beijing, &facts)[0].ground.code(), "F_SAME_HOUSEHOLD");
/// # }
/// # Ok::<(), dog_registry::policy::PolicyError>(())
/// ```
#[must_use]
pub fn flags<'law>(law: &'law Policy, facts: &Application) -> Vec<Finding<'law, Flag>> {
    let barred = law.bans.iter().filter(|ban| {
        facts.household_records.iter().any(|record| active(ban, record, facts.on).is_some())
    });
    barred.map(|ban| Finding { ground: Flag::SameHousehold, source: &ban.source }).collect()
}

/// Returns the ground, when `ban` is running on `on`.
///
/// The corresponding day is the last day of the ban (Civil Code Art. 202 by analogy).
fn active(ban: &crate::policy::Ban, record: &KeeperRecord, on: NaiveDate) -> Option<Ground> {
    let struck =
        ban.after.iter().filter_map(|trigger| Some((triggered(*trigger, record, on)?, trigger)));
    // Of two on one day the one that the text names first counts.
    let (from, trigger) =
        struck.reduce(|first, next| if first.0 < next.0 { next } else { first })?;
    let condition = ban.form == BanForm::Condition;
    match ban.length {
        BanLength::Life => Some(match trigger {
            BanTrigger::Abandonment | BanTrigger::Cruelty if condition => Ground::RecordOfCruelty,
            _ => Ground::BanForLife,
        }),
        BanLength::For(limit) => {
            // A ban that ends beyond the calendar has not ended.
            let until = convention::LOCAL.corresponding_day(limit, from).unwrap_or(NaiveDate::MAX);
            let ground = match trigger {
                BanTrigger::Confiscation if condition => Ground::RecentConfiscation { until },
                _ => Ground::BanActive { until },
            };
            (on <= until).then_some(ground)
        }
    }
}

/// Returns the last of `days`, not later than `on`.
fn last(days: &[NaiveDate], on: NaiveDate) -> Option<NaiveDate> {
    days.iter().copied().filter(|day| *day <= on).max()
}

/// Returns the day on which `trigger` last struck, not later than `on`.
fn triggered(trigger: BanTrigger, record: &KeeperRecord, on: NaiveDate) -> Option<NaiveDate> {
    match trigger {
        BanTrigger::Confiscation => last(&record.confiscations, on),
        BanTrigger::Revocation => last(&record.revocations, on),
        BanTrigger::Abandonment => last(&record.abandonments, on),
        BanTrigger::Cruelty => last(&record.cruelties, on),
        BanTrigger::CancellationForBreach => last(&record.cancellations_for_breach, on),
        BanTrigger::InjuryByBannedDog => last(&record.injuries_by_banned_dog, on),
        BanTrigger::PenaltyFor(violation) => {
            let penalties = record.penalised_for.iter();
            let decided = penalties.filter(|penalty| penalty.violation == violation);
            decided.map(|penalty| penalty.on).filter(|day| *day <= on).max()
        }
        BanTrigger::Penalties { count, within } => {
            let count = usize::try_from(count.get()).ok()?;
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
        // Beside those that it names, the text leaves it to the registrar what is reasonable.
        Some(purpose) if purposes.is.other_reasonable => match organisation.purpose_reasonable {
            None => Check::Missing(Fact::PurposeReasonable),
            Some(true) => Check::Passed(&purposes.source),
            Some(false) => Check::Failed(Finding {
                ground: Ground::PurposeUnreasonable { purpose },
                source: &purposes.source,
            }),
        },
        Some(purpose) => Check::Failed(Finding {
            ground: Ground::PurposeNotAllowed { purpose },
            source: &purposes.source,
        }),
    }
}

/// Returns whether the authority fixes number and kind for this keeper.
fn is_allotted(law: &Policy, facts: &Application) -> bool {
    law.registration.allotment.set().is_some() && matches!(facts.keeper, Keeping::Organisation(_))
}

/// Checks number and kind against what the authority has fixed for the organisation.
fn allotment<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Application,
    organisation: &Organisation,
    recorder: &mut R,
) {
    let rule = match &law.registration.allotment {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => {
            recorder.record("allotment", Check::NotRegulated, || []);
            return;
        }
        Setting::Unknown => {
            recorder.record("allotment", Check::Unknown("registration.allotment"), || []);
            return;
        }
    };
    let number = match (organisation.allotted, facts.dogs_kept.organisation) {
        (None, _) => Check::Missing(Fact::Allotment),
        (Some(_), None) => Check::Missing(Fact::OrganisationDogs),
        (Some(allotted), Some(kept)) if kept < allotted => Check::Passed(&rule.source),
        (Some(allotted), Some(kept)) => Check::Failed(Finding {
            ground: Ground::OverAllotment { kept, allotted },
            source: &rule.source,
        }),
    };
    recorder.record("allotment", number, || [(Fact::Allotment, organisation.allotted.into())]);
    let kind = required(
        &law.registration.allotment,
        "registration.allotment",
        organisation.kind_allotted,
        Fact::Allotment,
        Ground::KindNotAllotted,
    );
    recorder.record("allotment", kind, || [(Fact::Allotment, organisation.kind_allotted.into())]);
}

/// Checks that the dog can be identified: by its microchip, or by what the city takes instead.
///
/// # Source
///
/// [`RegistrationLaw::chip`](crate::policy::RegistrationLaw::chip); in Jining 《济宁市养犬管理条例》
/// 第十四条第（五）项, in the key zone.
pub fn identified<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let rule = match &law.registration.chip {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("registration.chip"),
    };
    let biometric = if rule.is.or_biometric { facts.dog.biometric } else { Some(false) };
    match (facts.dog.chip, biometric) {
        _ if !rule.is.zones.include(facts.zone) => Check::Passed(&rule.source),
        (Some(true), _) | (_, Some(true)) => Check::Passed(&rule.source),
        (Some(false), Some(false)) => {
            Check::Failed(Finding { ground: Ground::NoChip, source: &rule.source })
        }
        _ => Check::Missing(Fact::Chip),
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
            OrganisationCondition::OwnPlace => Ground::NoOwnPlace,
        };
        let check = match &organisation.has {
            None => Check::Missing(Fact::OrganisationConditions),
            Some(has) if has.contains(condition) => Check::Passed(&conditions.source),
            Some(_) => Check::Failed(Finding { ground, source: &conditions.source }),
        };
        recorder.record("organisation_conditions", check, || []);
    }
}
