//! What the manager of a place owes where dogs are barred: a sign, dissuasion, a report.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{conduct::venue::{self, Response, Venue}, policies};
//! use dog_registry::policy::{Bar, Zone};
//!
//! let dongying = policies::dongying()?;
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//! let school = Venue {
//!     on: day,
//!     zone: Zone::Key,
//!     bar: Bar::ByLaw,
//!     sign: Some(true),
//!     response: Some(Response::Ignored),
//!     reported: None,
//! };
//! let assessment = venue::assess(&dongying, &school);
//! assert_eq!(assessment.findings()[0].ground.code(), "V_NOT_DISSUADED");
//! assert_eq!(assessment.findings()[0].source.to_string(), "《东营市养犬管理条例》第二十一条第三款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder, Value},
    provision::Provision,
};
use serde::{Deserialize, Serialize};

use crate::{
    policy::{Bar, Policy, VenueDuty, VenueRule, Violation, Zone},
    registration::NOT_IN_FORCE,
};

governance_core::vocabulary! {
    /// What the manager did about people who came with dogs, or broke the rules in the compound.
    pub enum Response {
        /// Nobody came.
        NobodyCame = "nobody_came", "无人携犬进入", "nobody came";
        /// They were dissuaded and heeded it.
        Heeded = "heeded", "经劝阻离开", "dissuaded and heeded";
        /// They were dissuaded in vain.
        Unheeded = "unheeded", "经劝阻无效", "dissuaded in vain";
        /// They were let be.
        Ignored = "ignored", "未予劝阻", "not dissuaded";
    }
}

/// What an inspector finds at a place.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Venue {
    /// The day.
    pub on: NaiveDate,
    /// The zone.
    pub zone: Zone,
    /// How the place comes to be closed to dogs.
    pub bar: Bar,
    /// Whether a conspicuous sign says so.
    #[serde(default)]
    pub sign: Option<bool>,
    /// What the manager did about people with dogs.
    #[serde(default)]
    pub response: Option<Response>,
    /// Whether it was reported.
    #[serde(default)]
    pub reported: Option<bool>,
}

governance_core::vocabulary! {
    /// A fact that an inspector establishes.
    pub enum Fact {
        /// The sign.
        Sign = "sign", "是否设置明显标识", "whether there is a sign";
        /// The response.
        Response = "response", "对携犬人员的处置", "what was done about people with dogs";
        /// The report.
        Reported = "reported", "是否报告有关部门", "whether it was reported";
    }
}

governance_core::grounds! {
    /// What a manager left undone.
    pub enum Ground {
        /// No sign.
        Sign = "V_NO_SIGN", "未设置明显的禁止携犬进入标识", "no conspicuous sign that bars dogs";
        /// Nobody was dissuaded.
        Dissuade = "V_NOT_DISSUADED", "未劝阻、制止违法养犬行为", "nobody was dissuaded";
        /// Nothing was reported.
        Report = "V_NOT_REPORTED", "未向有关部门报告违法养犬行为", "the breach was not reported";
    }
}

impl Ground {
    /// Returns the violation that the table of sanctions answers.
    pub const fn violation(&self) -> Violation {
        Violation::VenueManager
    }
}

/// Returns what the manager of `facts` left undone.
///
/// # Source
///
/// [`OutingLaw::venues`](crate::policy::OutingLaw::venues); in Dongying 《东营市养犬管理条例》
/// 第二十一条第三款: signs, and dissuasion; in Huzhou 《湖州市养犬管理规定》第六条第二款: the manager of a
/// compound dissuades, and reports where that is in vain.
#[must_use]
pub fn assess<'law>(law: &'law Policy, facts: &Venue) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    if law.instrument.in_force_on(facts.on) == Some(false) {
        assessment.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
        return assessment;
    }
    let reaches = |rule: &&Provision<VenueRule>| {
        rule.is.zones.include(facts.zone)
            && (rule.is.of.is_empty() || rule.is.of.contains(&facts.bar))
    };
    let mut found = false;
    for rule in law.outing.venues.iter().filter(reaches) {
        found = true;
        for duty in &rule.is.duties {
            assessment.record("venue", done(rule, *duty, facts), || {
                [(Fact::Sign, facts.sign.into()), (Fact::Response, Value::term(facts.response))]
            });
        }
    }
    if !found {
        let unread = law.breaks_off();
        let check = if unread { Check::Unknown("outing.venues") } else { Check::NotRegulated };
        assessment.record("venue", check, || []);
    }
    assessment
}

fn done<'law>(
    rule: &'law Provision<VenueRule>,
    duty: VenueDuty,
    facts: &Venue,
) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    let (kept, fact, ground) = match (duty, facts.response) {
        (VenueDuty::Sign, _) => (facts.sign, Fact::Sign, Ground::Sign),
        (_, None) => return Check::Missing(Fact::Response),
        (_, Some(Response::NobodyCame)) | (VenueDuty::Report, Some(Response::Heeded)) => {
            return passed;
        }
        (VenueDuty::Dissuade, Some(response)) => {
            (Some(response != Response::Ignored), Fact::Response, Ground::Dissuade)
        }
        // Whoever dissuades nobody has nothing in vain to report: that is the breach before this one.
        (VenueDuty::Report, Some(Response::Ignored)) => return passed,
        (VenueDuty::Report | VenueDuty::ReportEvery, Some(_)) => {
            (facts.reported, Fact::Reported, Ground::Report)
        }
    };
    match kept {
        None => Check::Missing(fact),
        Some(true) => passed,
        Some(false) => Check::Failed(Finding { ground, source: &rule.source }),
    }
}
