//! Loss of contact and search (CCL 30, 50).
//!
//! Whoever cannot be reached is searched for at once by the institution; the police help. How long
//! the person was off supervision is counted from the day after the last proven contact, or after the
//! last day of a limit that was missed, whichever is later, up to and including the day of being
//! found; whether there was a good reason is asked then, and an answer that nobody has is no "no".
//! A *fugitive* is only whom an effective ruling or decision sends to prison: the police pursue, and
//! everybody else hands on hints and seizes nobody.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     contact::Command,
//!     correction::{self, Correction},
//!     decision::{Decision, Term},
//!     policies,
//! };
//! use governance_core::{legal_time::Calendar, mandate::{Actor, BodyKind}, procedure::Case};
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let term = Term { first: "2026-01-01".parse().unwrap(), last: "2027-12-31".parse().unwrap() };
//! let mut case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//!
//! let lost = Command::Lose { last_contact: "2026-03-11".parse().ok(), missed: None };
//! let found = Command::Find { good_reason: Some(false) };
//! for (at, command) in [("2026-03-16T09:00:00", lost), ("2026-04-11T15:00:00", found)] {
//!     let (at, command) = (at.parse().unwrap(), correction::Command::Contact(command));
//!     let decided = case.decide(&command, &institution, at, &law).unwrap();
//!     case.apply(&case.record(decided, &institution, at, at)).unwrap();
//! }
//! // The same-numbered day of the next month is day 31 here, and not yet more than a month.
//! assert_eq!(case.state().contact().spell().map(|spell| spell.days_off), Some(31));
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind, Region, Stage},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

/// Searching, with the help of the police and others.
static SEARCH: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(30));

/// The police pursue whom a ruling or decision sends to prison.
static PURSUIT: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(50));

/// Liberty restricted elsewhere.
static HELD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(32));

/// The end of correction.
static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Record that contact is lost, and begin to search.
    Lose {
        /// The day of the last proven lawful contact.
        #[serde(default)]
        last_contact: Option<NaiveDate>,
        /// The last day of a limit that was missed: for arrival, reporting or return.
        #[serde(default)]
        missed: Option<NaiveDate>,
    },
    /// Ask the police to help.
    AskPolice,
    /// Hand on a hint.
    GiveHint,
    /// Record that the person was found or came back.
    Find {
        /// Whether there was a good reason.
        #[serde(default)]
        good_reason: Option<bool>,
    },
    /// State that the person has fled from an effective ruling or decision.
    DeclareFugitive,
    /// Catch.
    Catch,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Contact was lost, and the search began.
    Lost {
        /// The day after which the person is off supervision.
        since: NaiveDate,
    },
    /// The police were asked to help.
    PoliceAsked,
    /// A hint was handed on.
    HintGiven,
    /// The person was found or came back.
    Found {
        /// The days off supervision, that of being found included.
        days_off: u32,
        /// Whether there was a good reason; absent where that is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        good_reason: Option<bool>,
    },
    /// The person is a fugitive.
    FugitiveDeclared,
    /// The person was caught.
    Caught,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Lost { .. } => EventKind::ContactLost,
            Self::PoliceAsked => EventKind::PoliceAsked,
            Self::HintGiven => EventKind::HintGiven,
            Self::Found { .. } => EventKind::Found,
            Self::FugitiveDeclared => EventKind::FugitiveDeclared,
            Self::Caught => EventKind::Caught,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Lose { .. } => (EventKind::ContactLost, Act::Search),
            Self::AskPolice => (EventKind::PoliceAsked, Act::AskPolice),
            Self::GiveHint => (EventKind::HintGiven, Act::GiveHint),
            Self::Find { .. } => (EventKind::Found, Act::Search),
            Self::DeclareFugitive => (EventKind::FugitiveDeclared, Act::Pursue),
            Self::Catch => (EventKind::Caught, Act::Pursue),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// Neither a last contact nor a missed limit is given.
        NoReference = "CONTACT_NO_REFERENCE", "未列明最后一次联系之日或者逾期之日", "neither the last proven contact nor a missed limit is given";
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// A limit has not been missed yet.
        LimitRunning { until: NaiveDate } = "CONTACT_LIMIT_RUNNING", "期限至{until}，尚未逾期", "the limit runs until {until}: nothing has been missed";
        /// Nobody has to be in contact yet.
        NotEffective = "CONTACT_NOT_OWED", "判决、裁定、决定尚未生效，无报到、联系义务", "nothing has taken effect yet: no contact is owed";
        /// Before registration only a missed limit for arrival shows that the person is lost.
        NotDueYet = "CONTACT_ARRIVAL_NOT_MISSED", "尚未报到的，应当以报到期限届满为准", "before arrival only a missed limit for it counts";
        /// Correction is over.
        Over = "CONTACT_AFTER_END", "社区矫正已经终了，不得再行查找、追究脱离监管", "correction is over: nobody is searched for as being off supervision";
        /// The person is held elsewhere.
        HeldElsewhere = "CONTACT_HELD_ELSEWHERE", "对象被依法限制人身自由，不属于失去联系", "the person is held by another organ, and not lost";
        /// No effective ruling or decision sends the person to prison.
        NoRuling = "FUGITIVE_WITHOUT_RULING", "没有生效的撤销裁定或者收监执行决定，不得作为在逃人员追捕", "no effective ruling or decision sends the person to prison: nobody is pursued as a fugitive";
        /// A day lies beyond the calendar.
        BeyondCalendar = "DAY_BEYOND_CALENDAR", "日期超出可计算的范围", "a day lies beyond the calendar";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NoRuling => Some(Unlawful::Holding),
            Self::Over => Some(Unlawful::TermLengthened),
            Self::NoReference
            | Self::InFuture { .. }
            | Self::LimitRunning { .. }
            | Self::NotEffective
            | Self::NotDueYet
            | Self::HeldElsewhere
            | Self::BeyondCalendar => None,
        }
    }
}

/// A time off supervision that has ended.
#[doc(alias = "脱管期间")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "what the file shows of it")]
pub struct Spell {
    /// The day after which it began.
    pub since: NaiveDate,
    /// The days, that of being found included.
    pub days_off: u32,
    /// Whether there was a good reason; `None` where that is not known.
    pub good_reason: Option<bool>,
}

/// What a case keeps of contact.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Contact {
    since: Option<NaiveDate>,
    searching: Option<NaiveDateTime>,
    spell: Option<Spell>,
}

impl Contact {
    /// Returns the day after which the person is off supervision, while contact is lost.
    pub const fn lost_since(&self) -> Option<NaiveDate> {
        self.since
    }

    /// Returns the last time off supervision that has ended.
    pub const fn spell(&self) -> Option<Spell> {
        self.spell
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::Lost { since } => {
                (self.since, self.searching) = (Some(*since), Some(occurred));
            }
            Event::Found { days_off, good_reason } => {
                // Whoever was never lost has no time off supervision.
                self.spell = self.since.map(|since| Spell {
                    since,
                    days_off: *days_off,
                    good_reason: *good_reason,
                });
                (self.since, self.searching) = (None, None);
            }
            Event::Caught => (self.since, self.searching) = (None, None),
            Event::PoliceAsked | Event::HintGiven | Event::FugitiveDeclared => {}
        }
    }
}

/// Returns the days off supervision after `since`, up to and including `day`.
///
/// # Source
///
/// The day of the last contact and the last day of a limit do not count: 《刑事诉讼法》（2018）第一百零五条
/// 第二款, followed as for every number of days.
#[doc(alias = "脱离监管天数")]
pub fn days_off(since: NaiveDate, day: NaiveDate) -> Option<u32> {
    u32::try_from(day.signed_duration_since(since).num_days()).ok()
}

fn fail<T>(ground: Ground, source: &Citation) -> Result<T, Vec<Finding<'_, Ground>>> {
    Err(vec![Finding { ground, source }])
}

/// Returns the day after which a person is off supervision.
fn reference(
    case: &Correction,
    (last_contact, missed): (Option<NaiveDate>, Option<NaiveDate>),
    day: NaiveDate,
) -> Result<NaiveDate, Vec<Finding<'static, Ground>>> {
    match case.at(Region::Line) {
        _ if case.is_over(day) => return fail(Ground::Over, &END),
        Stage::NotDecided | Stage::Decided => return fail(Ground::NotEffective, &SEARCH),
        Stage::Effective if missed.is_none() => return fail(Ground::NotDueYet, &SEARCH),
        _ if case.at(Region::Liberty) == Stage::Held => return fail(Ground::HeldElsewhere, &HELD),
        _ => {}
    }
    if let Some(day) = last_contact.filter(|contact| day < *contact) {
        return fail(Ground::InFuture { day }, &SEARCH);
    }
    if let Some(until) = missed.filter(|limit| day <= *limit) {
        return fail(Ground::LimitRunning { until }, &SEARCH);
    }
    // Whichever is later (a person who kept contact after the limit was not lost with it).
    match last_contact.max(missed) {
        Some(since) => Ok(since),
        None => fail(Ground::NoReference, &SEARCH),
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    let day = at.date();
    match command {
        Command::Lose { last_contact, missed } => {
            reference(case, (*last_contact, *missed), day).map(|since| Event::Lost { since })
        }
        Command::AskPolice if case.is_over(day) => fail(Ground::Over, &END),
        Command::AskPolice => Ok(Event::PoliceAsked),
        // A hint binds nobody and is always welcome.
        Command::GiveHint => Ok(Event::HintGiven),
        Command::Find { good_reason } => {
            // Nothing counts after the end.
            let until = case.ends().map_or(day, |last| last.min(day));
            let days_off = match case.contact().since {
                Some(since) => days_off(since, until.max(since)),
                None => Some(0),
            };
            match days_off {
                Some(days_off) => Ok(Event::Found { days_off, good_reason: *good_reason }),
                None => fail(Ground::BeyondCalendar, &SEARCH),
            }
        }
        Command::DeclareFugitive => {
            let source = law.policy.contact.pursuit_after_ruling.source().unwrap_or(&PURSUIT);
            match case.at(Region::Revocation) {
                Stage::Granted if case.at(Region::Liberty) == Stage::Held => {
                    fail(Ground::HeldElsewhere, &HELD)
                }
                Stage::Granted => Ok(Event::FugitiveDeclared),
                _ => fail(Ground::NoRuling, source),
            }
        }
        Command::Catch => Ok(Event::Caught),
    }
}

/// Adds what is owed: the search, and asking the police.
#[expect(clippy::unnecessary_wraps, reason = "every topic answers alike")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let stage = case.at(Region::Contact);
    let by = BodyKind::CorrectionInstitution;
    let searching = matches!(stage, Stage::Searching | Stage::PoliceAssisting);
    if !searching || case.is_over(at.date()) {
        return Ok(());
    }
    let (to, duty, due) = (BodyKind::Party, Duty::Search, Due::Standing);
    owed.push(Obligation { duty, by, to, due, source: &SEARCH });
    if stage == Stage::Searching {
        let source = law.policy.contact.police_help.source().unwrap_or(&SEARCH);
        let (to, duty) = (BodyKind::PublicSecurity, Duty::AskPolice);
        owed.push(Obligation { duty, by, to, due: Due::Promptly, source });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::days_off;

    #[test]
    fn the_reference_day_does_not_count() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        assert_eq!(days_off(day(11), day(11)), Some(0));
        assert_eq!(days_off(day(11), day(12)), Some(1));
        assert_eq!(days_off(day(11), day(21)), Some(10));
        // Nobody is found before being lost.
        assert_eq!(days_off(day(11), day(10)), None);
        assert!(days_off(NaiveDate::MIN, NaiveDate::MAX).is_some());
    }
}
