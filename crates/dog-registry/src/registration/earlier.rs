//! Dogs that were there before the regulation.

use chrono::NaiveDate;
use governance_core::{
    assessment::Check,
    citation::Citation,
    legal_time::{TimeError, TimeLimit},
};

use super::{Application, Fact, Ground, Held};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{EarlierDogs, HadBefore, Policy, Then},
};

/// What a regulation leaves to a dog that was there before it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Grandfathered<'law> {
    /// It may stay as it is.
    Stays(&'law Citation),
    /// It may be registered.
    MayRegister(&'law Citation),
    /// It may stay when it is registered by this day.
    RegisterBy(NaiveDate, &'law Citation),
    /// It is passed on by this day.
    PassOnBy(NaiveDate, &'law Citation),
    /// The regulation has no rule for such a dog.
    NotRegulated,
    /// The text that would settle it was not available.
    Unknown,
}

impl Held {
    /// Returns since when the dog has had it.
    const fn since(&self, had: HadBefore) -> Option<NaiveDate> {
        match had {
            HadBefore::Kept => self.kept,
            HadBefore::Tag => self.tag,
            HadBefore::Registration => self.registration,
            HadBefore::ImmunityRecord => self.immunity_record,
        }
    }
}

/// Returns what `law` leaves to one of `dogs` that had `held` before it.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{
///     Jurisdiction, policies,
///     policy::{EarlierDogs, Zone},
///     registration::{Grandfathered, Held, grandfathered},
/// };
/// use governance_core::legal_time::Calendar;
///
/// let dongying = Jurisdiction { policy: policies::dongying()?, calendar: Calendar::official() };
/// // A second dog, kept since before the regulation of May 2018.
/// let held = Held { kept: "2017-06-01".parse().ok(), ..Held::default() };
/// let answer = grandfathered(&dongying, Zone::Key, EarlierDogs::OverLimit, &held).unwrap();
/// let Grandfathered::RegisterBy(day, source) = answer else { panic!() };
/// assert_eq!(day.to_string(), "2018-06-01");
/// assert_eq!(source.to_string(), "《东营市养犬管理条例》第四十一条第二款");
/// # }
/// # Ok::<(), dog_registry::policy::PolicyError>(())
/// ```
///
/// # Source
///
/// [`RegistrationLaw::grandfathered`](crate::policy::RegistrationLaw::grandfathered); in Dongying
/// 《东营市养犬管理条例》第四十一条, in Huzhou 《湖州市养犬管理规定》第十七条.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn grandfathered<'law>(
    law: &'law Jurisdiction,
    zone: crate::policy::Zone,
    dogs: EarlierDogs,
    held: &Held,
) -> Result<Grandfathered<'law>, TimeError> {
    let policy = &law.policy;
    let mut unknown = policy.breaks_off();
    for rule in &policy.registration.grandfathered {
        let is = &rule.is;
        let Some(since) = held.since(is.had) else { continue };
        if !is.zones.include(zone) || !(is.dogs == dogs || is.dogs == EarlierDogs::All) {
            continue;
        }
        match is.before {
            Some(before) if since < before => {}
            Some(_) => continue,
            None => {
                unknown = true;
                continue;
            }
        }
        let source = &rule.source;
        let start = policy.instrument.in_force_from;
        let within =
            |limit: TimeLimit| start.map(|start| law.party_deadline(limit, start)).transpose();
        return Ok(match is.then {
            Then::Stay => Grandfathered::Stays(source),
            Then::MayRegister => Grandfathered::MayRegister(source),
            Then::RegisterWithin(limit) => within(limit)?.map_or(Grandfathered::Unknown, |by| {
                Grandfathered::RegisterBy(by.effective(), source)
            }),
            Then::PassOnWithin(limit) => within(limit)?.map_or(Grandfathered::Unknown, |by| {
                Grandfathered::PassOnBy(by.effective(), source)
            }),
            Then::PassOnBeforeStart => start
                .and_then(|start| start.pred_opt())
                .map_or(Grandfathered::Unknown, |day| Grandfathered::PassOnBy(day, source)),
        });
    }
    Ok(if unknown { Grandfathered::Unknown } else { Grandfathered::NotRegulated })
}

/// Returns what the regulation says of an application beyond the limit for a dog that was there
/// before it; `None` where it says nothing, and the limit stands.
///
/// The exception is for the keeper to claim: of a dog without [`Held`] nothing is asked.
pub(super) fn beyond_limit<'law>(
    law: &'law Policy,
    facts: &Application,
) -> Option<Check<'law, Ground, Fact>> {
    let held = facts.dog.held?;
    let mut answer = None;
    for rule in &law.registration.grandfathered {
        let is = &rule.is;
        if is.dogs == EarlierDogs::Banned || !is.zones.include(facts.zone) {
            continue;
        }
        let Some(since) = held.since(is.had) else { continue };
        let Some(before) = is.before else {
            answer = Some(Check::Unknown("registration.grandfathered"));
            continue;
        };
        let in_time = match is.then {
            Then::Stay | Then::MayRegister => true,
            Then::RegisterWithin(limit) => {
                let start = law.instrument.in_force_from;
                let last = start.and_then(|start| {
                    governance_core::legal_time::convention::LOCAL
                        .corresponding_day(limit, start)
                        .ok()
                });
                last.is_some_and(|last| facts.on <= last)
            }
            Then::PassOnBeforeStart | Then::PassOnWithin(_) => false,
        };
        if since < before && in_time {
            return Some(Check::Passed(&rule.source));
        }
    }
    answer
}
