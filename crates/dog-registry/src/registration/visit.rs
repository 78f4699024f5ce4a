//! Dogs that come from elsewhere for a time.

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder as _},
    citation::Citation,
    legal_time::TimeError,
    provision::Setting,
};

use super::{Application, Fact, Ground, immune, not_fierce, not_large};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{EntryCondition, Policy, VisitClock, Zone},
};

/// When a visiting dog must be registered for its visit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Visit<'law> {
    /// From the first day, and by the second at the latest.
    Due {
        /// The day on which the stay has become long enough.
        from: NaiveDate,
        /// The last day.
        by: NaiveDate,
        /// Where it is written.
        source: &'law Citation,
    },
    /// The regulation asks nothing of visiting dogs there.
    NotRegulated,
    /// The text was not available.
    Unknown,
}

/// Returns when a dog that entered `zone` on `entered` must be registered for its visit.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{Jurisdiction, policies, policy::Zone, registration::{Visit, temporary}};
/// use governance_core::legal_time::Calendar;
///
/// let dongying = Jurisdiction { policy: policies::dongying()?, calendar: Calendar::official() };
/// let entered = chrono::NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
/// let Visit::Due { from, .. } = temporary(&dongying, Zone::Key, entered).unwrap() else { panic!() };
/// assert_eq!(from.to_string(), "2025-07-16");
/// # }
/// # Ok::<(), dog_registry::policy::PolicyError>(())
/// ```
///
/// # Source
///
/// [`RegistrationLaw::visiting`](crate::policy::RegistrationLaw::visiting); in Dongying
/// 《东营市养犬管理条例》第二十三条: a stay of fifteen days or more, counted from entry. Where the text
/// adds no time, the registration is due on the day on which the stay has become long enough.
///
/// # Errors
///
/// Returns an error when a day lies beyond the calendar.
pub fn temporary(
    law: &Jurisdiction,
    zone: Zone,
    entered: NaiveDate,
) -> Result<Visit<'_>, TimeError> {
    let rule = match &law.policy.registration.visiting {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Ok(Visit::NotRegulated),
        Setting::Unknown => return Ok(Visit::Unknown),
    };
    if !rule.is.zones.include(zone) {
        return Ok(Visit::NotRegulated);
    }
    let stay = law.party_deadline(rule.is.stay, entered)?;
    let from = stay.nominal();
    let by = match (rule.is.within, rule.is.from) {
        (None, _) => stay,
        (Some(within), VisitClock::Entry) => law.party_deadline(within, entered)?,
        (Some(within), VisitClock::Stay) => law.party_deadline(within, from)?,
    };
    Ok(Visit::Due { from, by: by.effective(), source: &rule.source })
}

/// Checks what a visiting dog must meet.
///
/// # Source
///
/// [`Visiting::conditions`](crate::policy::Visiting::conditions); in Dongying the rules on dogs of the
/// key zone.
#[must_use]
pub fn admit<'law>(
    law: &'law Policy,
    facts: &Application,
    home_registration: Option<bool>,
) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    let rule = match &law.registration.visiting {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return assessment,
        Setting::Unknown => {
            assessment.record("visiting", Check::Unknown("registration.visiting"), || []);
            return assessment;
        }
    };
    if !rule.is.zones.include(facts.zone) {
        return assessment;
    }
    for condition in &rule.is.conditions {
        let check = match condition {
            EntryCondition::NotFierce => not_fierce(law, facts),
            EntryCondition::NotLarge => not_large(law, facts),
            EntryCondition::Immunity => immune(law, facts),
            EntryCondition::HomeRegistration => match home_registration {
                None => Check::Missing(Fact::HomeRegistration),
                Some(true) => Check::Passed(&rule.source),
                Some(false) => Check::Failed(Finding {
                    ground: Ground::NotRegisteredAtHome,
                    source: &rule.source,
                }),
            },
        };
        assessment.record("visiting", check, || []);
    }
    assessment
}
