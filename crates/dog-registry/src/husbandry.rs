//! What else may be done with dogs: dealing in barred classes, litters, taking in another's dog.
//!
//! Keeping itself is a matter of [`registration`]. Some texts bar more than
//! keeping a fierce or large dog: [`dealing`] asks about breeding, trading, bringing in and
//! walking one. [`litter`] says by when puppies above the limit must go, and where to;
//! [`excess`] counts them. [`boarding`] examines whether an individual may take in another's dog
//! for a time.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use chrono::NaiveDate;
//! use dog_registry::{Jurisdiction, husbandry::{self, Litter, LitterDuty}, policies, policy::Zone};
//! use governance_core::legal_time::Calendar;
//!
//! let shanghai = Jurisdiction { policy: policies::shanghai()?, calendar: Calendar::official() };
//! let born = NaiveDate::from_ymd_opt(2025, 2, 10).unwrap();
//! let puppy = Litter { born, zone: Zone::Key, replaces_old_dog: None };
//! let Ok(LitterDuty::By { deadline, source, .. }) = husbandry::litter(&shanghai, &puppy) else {
//!     panic!("Shanghai sets a day")
//! };
//! // Three months end on a Saturday.
//! assert_eq!(deadline.nominal().to_string(), "2025-05-10");
//! assert_eq!(deadline.effective().to_string(), "2025-05-12");
//! assert_eq!(source.to_string(), "《上海市养犬管理条例》第二十六条第一款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder, Value},
    capacity::CivilCapacity,
    citation::Citation,
    legal_time::{Deadline, TimeError, convention},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    jurisdiction::Jurisdiction,
    policy::{
        BoardingCondition, BoardingRule, Dealing, DogClass, Keeper, Limit, Policy, Standard, Zone,
    },
    registration::{self, Dog, DogsKept, NOT_IN_FORCE, Recipient},
};

governance_core::vocabulary! {
    /// A fact that these questions ask for.
    pub enum Fact {
        /// What shows that a dog is fierce, or is not.
        Fierce = "fierce", "犬只是否为烈性犬", "whether the dog is fierce";
        /// What shows that a dog is large, or is not.
        Large = "large", "犬只是否为大型犬", "whether the dog is large";
        /// Civil capacity.
        Capacity = "capacity", "接收人的民事行为能力", "capacity of whoever takes the dog in";
        /// A fixed dwelling.
        FixedDwelling = "fixed_dwelling", "接收人的固定居住场所", "fixed dwelling of whoever takes the dog in";
        /// A single household.
        SingleHousehold = "single_household", "接收人是否独户居住", "whether whoever takes the dog in lives as a single household";
        /// The dog's registration.
        DogRegistered = "dog_registered", "寄养犬只是否已登记", "whether the dog is registered";
        /// How many dogs are taken in.
        DogsBoarded = "dogs_boarded", "接收寄养犬只数量", "how many dogs are taken in";
        /// Whether a puppy replaces the old dog.
        Replacement = "replacement", "是否用于本户老犬更新", "whether the puppy takes the old dog's place";
    }
}

governance_core::grounds! {
    /// Why something may not be done with a dog.
    pub enum Ground {
        /// The dog is fierce.
        FierceBarred { dealing: Dealing } = "D_FIERCE", "禁止{dealing}烈性犬", "to {dealing} a fierce dog is barred";
        /// The dog is large.
        LargeBarred { dealing: Dealing } = "D_LARGE", "禁止{dealing}大型犬", "to {dealing} a large dog is barred";
        /// Whoever takes the dog in lacks full capacity.
        NoCapacity { capacity: CivilCapacity } = "B_NO_CAPACITY", "接收人为{capacity}人", "whoever takes the dog in has {capacity}";
        /// No fixed dwelling.
        NoFixedDwelling = "B_NO_FIXED_DWELLING", "接收人没有固定居住场所", "whoever takes the dog in has no fixed dwelling";
        /// The dwelling is shared.
        NotSingleHousehold = "B_NOT_SINGLE_HOUSEHOLD", "接收人不是独户居住", "whoever takes the dog in shares the dwelling";
        /// The dog is not registered.
        DogUnregistered = "B_DOG_UNREGISTERED", "寄养犬只未办理养犬登记", "the dog is not registered";
        /// Too many dogs at once.
        TooMany { boarded: u32, most: u32 } = "B_TOO_MANY", "接收寄养{boarded}只，不得超过{most}只", "{boarded} dogs taken in, {most} allowed";
        /// For too long.
        TooLong { until: NaiveDate } = "B_TOO_LONG", "寄养期限已于{until}届满", "the time for taking the dog in ended on {until}";
    }
}

/// Somebody who wants to breed, trade, bring in or walk a dog.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct DealingFacts {
    /// The day.
    pub on: NaiveDate,
    /// Where.
    pub zone: Zone,
    /// Who.
    pub keeper: Keeper,
    /// What.
    pub dealing: Dealing,
    /// The dog.
    pub dog: Dog,
}

/// Examines whether something else than keeping is barred with a dog.
///
/// # Source
///
/// [`DogLaw::also_barred`](crate::policy::DogLaw::also_barred); in Huzhou 《湖州市养犬管理规定》
/// 第十条第三款. Not who needs a licence for it.
#[must_use]
pub fn dealing<'law>(law: &'law Policy, facts: &DealingFacts) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    let mut record = |check| assessment.record("dealing", check, || []);
    if law.instrument.in_force_on(facts.on) == Some(false) {
        record(Check::Unknown(NOT_IN_FORCE));
        return assessment;
    }
    let bans = law.dogs.also_barred.iter().filter(|ban| {
        ban.is.dealings.contains(&facts.dealing)
            && ban.is.zones.include(facts.zone)
            && (ban.is.keepers.is_empty() || ban.is.keepers.contains(&facts.keeper))
    });
    let mut regulated = false;
    for ban in bans {
        regulated = true;
        for &class in &ban.is.classes {
            let (ground, fact, found) = match class {
                DogClass::Fierce => (
                    Ground::FierceBarred { dealing: facts.dealing },
                    Fact::Fierce,
                    facts.dog.found_fierce,
                ),
                DogClass::Large => (
                    Ground::LargeBarred { dealing: facts.dealing },
                    Fact::Large,
                    facts.dog.found_large,
                ),
            };
            let source = &ban.source;
            let failed = Check::Failed(Finding { ground, source });
            let standard = law.dogs.standard(class, &facts.dog, facts.on, facts.zone);
            record(match (standard, found) {
                (Standard::Within(_), _) | (Standard::NoStandard, Some(true)) => failed,
                (Standard::Without(_), _) | (Standard::NoStandard, Some(false)) => {
                    Check::Passed(source)
                }
                (Standard::NoStandard, None) if law.dogs.has_standard(class) => {
                    Check::Unknown("dogs.notices")
                }
                (Standard::FactMissing(_) | Standard::NoStandard, _) => Check::Missing(fact),
            });
        }
    }
    if !regulated {
        // A text that breaks off may bar it in the part that nobody has read.
        let breaks_off = law.breaks_off();
        record(if breaks_off { Check::Unknown("dogs.also_barred") } else { Check::NotRegulated });
    }
    assessment
}

/// A puppy above the limit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Litter {
    /// The day of birth.
    pub born: NaiveDate,
    /// Where it is kept.
    pub zone: Zone,
    /// Whether it takes the place of the household's old dog.
    #[serde(default)]
    pub replaces_old_dog: Option<bool>,
}

/// What becomes of a puppy above the limit.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum LitterDuty<'law> {
    /// It must go by a day.
    By {
        /// By when.
        deadline: Deadline,
        /// Whom or what it may go to; empty where the keeper sees to it alone.
        to: &'law [Recipient],
        /// Where it is written.
        source: &'law Citation,
    },
    /// It must go, and the text sets no day.
    NoDay {
        /// Whom or what it may go to.
        to: &'law [Recipient],
        /// Where it is written.
        source: &'law Citation,
    },
    /// It may stay: in this zone, or in the old dog's place.
    MayStay(&'law Citation),
    /// A fact is missing.
    Missing(Fact),
    /// The regulation has no rule on puppies; its limit stands.
    NotRegulated,
    /// The text was not available.
    Unknown,
}

/// Returns what becomes of a puppy above the limit.
///
/// # Source
///
/// [`DogLaw::surplus_puppies`](crate::policy::DogLaw::surplus_puppies); in Zhengzhou
/// 《郑州市城市养犬管理条例》第十五条第二款.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn litter<'law>(
    law: &'law Jurisdiction,
    facts: &Litter,
) -> Result<LitterDuty<'law>, TimeError> {
    if law.policy.instrument.in_force_on(facts.born) == Some(false) {
        return Ok(LitterDuty::NotRegulated);
    }
    let rule = match &law.policy.dogs.surplus_puppies {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Ok(LitterDuty::NotRegulated),
        Setting::Unknown => return Ok(LitterDuty::Unknown),
    };
    let source = &rule.source;
    if !rule.is.zones.include(facts.zone) {
        return Ok(LitterDuty::MayStay(source));
    }
    if rule.is.except_replacement {
        match facts.replaces_old_dog {
            None => return Ok(LitterDuty::Missing(Fact::Replacement)),
            Some(true) => return Ok(LitterDuty::MayStay(source)),
            Some(false) => {}
        }
    }
    let to = rule.is.to.as_slice();
    Ok(match rule.is.within {
        None => LitterDuty::NoDay { to, source },
        Some(within) => {
            let deadline = law.party_deadline(within, facts.born)?;
            LitterDuty::By { deadline, to, source }
        }
    })
}

/// Returns how many dogs stand above the limit in `zone`, once `more` came to those `kept`.
///
/// `None` where the law sets no limit there, or where a count is missing that decides. With
/// several counters the one that is overrun most decides: each must keep the limit. Whether a
/// condition for more dogs is met is for [registration](crate::registration::examine).
#[must_use]
pub fn excess(law: &Policy, zone: Zone, keeper: Keeper, kept: &DogsKept, more: u32) -> Option<u32> {
    let limit = match keeper {
        Keeper::Individual => &law.dogs.limit,
        Keeper::Organisation => &law.dogs.organisation_limit,
    };
    let Limit { dogs, by, zones, .. } = &limit.set()?.is;
    if !zones.include(zone) {
        return None;
    }
    let mut most = 0;
    for &counter in by {
        let counted = registration::counted(law, kept, counter)?;
        most = most.max(counted.saturating_add(more).saturating_sub(*dogs));
    }
    Some(most)
}

/// Somebody's dog in another's home for a time.
#[doc(alias = "临时寄养")]
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Boarding {
    /// The day on which it is judged.
    pub on: NaiveDate,
    /// Where.
    pub zone: Zone,
    /// The day on which the dog was taken in.
    pub since: NaiveDate,
    /// Civil capacity of whoever takes it in.
    #[serde(default)]
    pub capacity: Option<CivilCapacity>,
    /// Whether they have a fixed dwelling.
    #[serde(default)]
    pub fixed_dwelling: Option<bool>,
    /// Whether they live there as a single household.
    #[serde(default)]
    pub single_household: Option<bool>,
    /// Whether the dog is registered.
    #[serde(default)]
    pub dog_registered: Option<bool>,
    /// How many dogs they take in, this one included.
    #[serde(default)]
    pub dogs_boarded: Option<u32>,
}

impl Boarding {
    /// Constructs the plain case: one registered dog, taken in on `since` by an adult who lives in
    /// a dwelling of the own household.
    pub const fn plain(zone: Zone, since: NaiveDate, on: NaiveDate) -> Self {
        Self {
            on,
            zone,
            since,
            capacity: Some(CivilCapacity::Full),
            fixed_dwelling: Some(true),
            single_household: Some(true),
            dog_registered: Some(true),
            dogs_boarded: Some(1),
        }
    }
}

/// Examines whether an individual may have another's dog in the home for a time.
///
/// # Source
///
/// [`DogLaw::boarding`](crate::policy::DogLaw::boarding); in Ningbo 《宁波市养犬管理条例》
/// 第十五条第一款. The day of taking in does not count (Civil Code Art. 201); the last day is
/// still allowed, on a rest day as well.
#[must_use]
pub fn boarding<'law>(law: &'law Policy, facts: &Boarding) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    if law.instrument.in_force_on(facts.on) == Some(false) {
        assessment.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
        return assessment;
    }
    match &law.dogs.boarding {
        Setting::Silent(_) => assessment.record("boarding", Check::NotRegulated, || []),
        Setting::Unknown => {
            assessment.record("boarding", Check::Unknown("dogs.boarding"), || []);
        }
        Setting::Set(rule) if !rule.is.zones.include(facts.zone) => {
            assessment.record("boarding", Check::Passed(&rule.source), || []);
        }
        Setting::Set(rule) => board(&rule.is, &rule.source, facts, &mut assessment),
    }
    assessment
}

fn board<'law>(
    rule: &BoardingRule,
    source: &'law Citation,
    facts: &Boarding,
    assessment: &mut Assessment<'law, Ground, Fact>,
) {
    let fail = |ground| Check::Failed(Finding { ground, source });
    let met = |met: Option<bool>, fact, ground| match met {
        None => Check::Missing(fact),
        Some(true) => Check::Passed(source),
        Some(false) => fail(ground),
    };
    for condition in &rule.conditions {
        let (check, value) = match condition {
            BoardingCondition::FullCapacity => {
                let ground =
                    Ground::NoCapacity { capacity: facts.capacity.unwrap_or(CivilCapacity::None) };
                let full = facts.capacity.map(|capacity| capacity == CivilCapacity::Full);
                (met(full, Fact::Capacity, ground), (Fact::Capacity, full.into()))
            }
            BoardingCondition::FixedDwelling => (
                met(facts.fixed_dwelling, Fact::FixedDwelling, Ground::NoFixedDwelling),
                (Fact::FixedDwelling, facts.fixed_dwelling.into()),
            ),
            BoardingCondition::SingleHousehold => (
                met(facts.single_household, Fact::SingleHousehold, Ground::NotSingleHousehold),
                (Fact::SingleHousehold, facts.single_household.into()),
            ),
            BoardingCondition::DogRegistered => (
                met(facts.dog_registered, Fact::DogRegistered, Ground::DogUnregistered),
                (Fact::DogRegistered, facts.dog_registered.into()),
            ),
        };
        assessment.record("boarding_condition", check, || [value]);
    }
    if let Some(most) = rule.most {
        let check = match facts.dogs_boarded {
            None => Check::Missing(Fact::DogsBoarded),
            Some(boarded) if boarded <= most => Check::Passed(source),
            Some(boarded) => fail(Ground::TooMany { boarded, most }),
        };
        assessment.record("boarding_number", check, || {
            [(Fact::DogsBoarded, Value::from(facts.dogs_boarded))]
        });
    }
    if let Some(within) = rule.within {
        // A time that ends beyond the calendar has not ended.
        let until =
            convention::LOCAL.corresponding_day(within, facts.since).unwrap_or(NaiveDate::MAX);
        let kept = facts.on <= until;
        let check = if kept { Check::Passed(source) } else { fail(Ground::TooLong { until }) };
        assessment.record("boarding_time", check, || []);
    }
}
