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
    legal_time::convention,
    provision::Setting,
    remedy::{self, Remedy, RemedyKind},
};

use crate::{
    breed::Lineage,
    policy::{
        BanLength, BanTrigger, Counter, DogUse, Limit, Measured, OrganisationCondition, Policy,
        Prohibition, Required, Standard, Zone,
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
    Application, Dog, DogsKept, Held, Immunity, Individual, KeeperRecord, Keeping, Organisation,
    Service,
};
pub use ground::{Fact, Ground};
pub use procedure::{Duty, Registration, Standing, TRANSITIONS};
pub use visit::{Visit, admit, temporary};

/// What stands in the place of a text on a day on which the regulation is not in force.
pub(crate) const NOT_IN_FORCE: &str = "law in force on the day";

static IMMUNITY_NATIONAL: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(1));

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
        let found = facts.dog.found_fierce;
        let check =
            by_finding(not_fierce(law, facts), found, &law.dogs.fierce, Ground::FoundFierce);
        r.record("not_fierce", check, || {
            [(Fact::Lineage, facts.dog.lineage.map_or(Value::NotStated, Lineage::value))]
        });
        let found = facts.dog.found_large;
        let check = by_finding(not_large(law, facts), found, &law.dogs.large, Ground::FoundLarge);
        r.record("not_large", check, || {
            [
                (Fact::Height, facts.dog.height_cm.into()),
                (Fact::AdultHeight, facts.dog.adult_height_cm.into()),
            ]
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
                Some(kept) => earlier::beyond_limit(law, facts).unwrap_or(Check::Failed(Finding {
                    ground: over(kept, limited),
                    source: &limit.source,
                })),
            }
        };
        recorder.record("limit", check, || [(fact, kept.into())]);
    }
}

/// Returns whether a service dog might be relieved by a text that nobody has read.
fn relief_unknown(law: &Policy, facts: &Application) -> bool {
    facts.dog.service.is_some() && law.dogs.service_relief == Setting::Unknown
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
    if relief_unknown(law, facts) {
        return Check::Unknown("dogs.service_relief");
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
    if relief_unknown(law, facts) {
        return Check::Unknown("dogs.service_relief");
    }
    let Dog { height_cm, adult_height_cm, .. } = facts.dog;
    match law.dogs.large(height_cm, adult_height_cm, facts.on) {
        Standard::Within(_) => {
            // The height that the notice measures is the one that decided.
            let measured = match law.dogs.measure_on(facts.on) {
                Some(Measured::AdultHeight) => adult_height_cm,
                _ => height_cm,
            };
            let ground = Ground::BannedLarge { height_cm: measured.unwrap_or_default() };
            Check::Failed(Finding { ground, source: &ban.source })
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

/// Lets the registrar's own finding answer where the policy stores no notice that does.
///
/// The registrar works with the list that the city has published; that nobody has stored it here
/// bars no dog. What the text itself leaves unknown no finding replaces.
fn by_finding<'law>(
    check: Check<'law, Ground, Fact>,
    found: Option<bool>,
    ban: &'law Setting<Prohibition>,
    ground: Ground,
) -> Check<'law, Ground, Fact> {
    match (check, found, ban.set()) {
        (Check::Unknown(_), Some(false), Some(ban)) => Check::Passed(&ban.source),
        (Check::Unknown("dogs.notices"), Some(true), Some(ban)) => {
            Check::Failed(Finding { ground, source: &ban.source })
        }
        (check, ..) => check,
    }
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
