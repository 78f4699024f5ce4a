//! What may be imposed for a violation: the city's ladder, national law over it, and both readings
//! where they conflict.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use chrono::NaiveDate;
//! use dog_registry::{
//!     policies,
//!     policy::{Keeper, Violation, Zone},
//!     violation::{Conduct, Relation, answer},
//! };
//! use governance_core::penalty::{Offence, Subject};
//!
//! let (beijing, national) = (policies::beijing()?, policies::national()?);
//! let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
//!
//! // A fierce dog in the key zone, found in 2026: the city confiscates and may fine 5000 yuan; the
//! // national law of that year begins with a warning. Both readings are returned.
//! let conduct = Conduct {
//!     dangerous: Some(true),
//!     ..Conduct::new(Violation::BannedDog, Zone::Key, Offence::by(Subject::Individual), day(2026, 2, 1))
//! };
//! let both = answer(&beijing, &national, &conduct);
//! assert_eq!(both.relation, Relation::Conflict);
//! assert_eq!(both.local.unwrap().source().unwrap().to_string(), "《北京市养犬管理规定》第二十六条");
//! assert_eq!(
//!     both.national.unwrap().source().unwrap().to_string(),
//!     "《治安管理处罚法》（2025）第八十九条第二款",
//! );
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    citation::{Citation, Level, national},
    money::{FineRange, Yuan},
    penalty::{Envelope, LadderError, MeasureKind, Offence, Regime, Subject, Trigger, Triggers},
    provision::{Lighter, Setting, Version, Versions, VersionsError},
};
use serde::Deserialize;

use crate::policy::{DogLadder, Keeper, Policy, Violation, Zone};

/// A violation with what decides its sanction.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Conduct {
    /// What was done.
    pub violation: Violation,
    /// Where.
    pub zone: Zone,
    /// By whom and with which figures.
    pub offence: Offence,
    /// The day on which the conduct ended; the day of discovery while it goes on.
    pub acted: NaiveDate,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// Whether the animal is fierce or otherwise dangerous, where national law asks.
    #[serde(default)]
    pub dangerous: Option<bool>,
}

impl Conduct {
    /// Constructs the conduct of `day`, decided on the same day.
    pub const fn new(violation: Violation, zone: Zone, offence: Offence, day: NaiveDate) -> Self {
        Self { violation, zone, offence, acted: day, decided: day, dangerous: None }
    }
}

/// National law on violations with dogs, by date.
#[doc(alias("上位法", "全国性法律"))]
#[derive(Clone, Debug, PartialEq)]
pub struct NationalLaw {
    // By the index of the violation.
    rules: Vec<Option<Versions<NationalRule>>>,
}

/// One national sanction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NationalRule {
    /// Whether it reaches only fierce or otherwise dangerous animals.
    #[serde(default)]
    pub dangerous_only: bool,
    /// The ladder.
    pub ladder: DogLadder,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    from: NaiveDate,
    #[serde(default)]
    until: Option<NaiveDate>,
    #[serde(default)]
    dangerous_only: bool,
    ladder: DogLadder,
}

/// National law does not load.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NationalLawError {
    /// The document cannot be read.
    #[cfg(feature = "toml")]
    #[error(transparent)]
    Document(#[from] crate::policy::PolicyError),
    /// A ladder cannot stand.
    #[error("sanctions[{index}]: {fault}")]
    Ladder {
        /// Its position.
        index: usize,
        /// What is wrong with it.
        fault: LadderError,
    },
    /// The versions of one rule overlap or leave a gap.
    #[error("{violation}: {fault}")]
    Versions {
        /// The violation.
        violation: Violation,
        /// What is wrong.
        fault: VersionsError,
    },
}

impl NationalLaw {
    /// Reads national law from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read or cannot stand.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, NationalLawError> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Document {
            sanctions: Vec<Row>,
        }
        let document: Document = crate::policy::read_toml(text)?;
        Self::read(&document.sanctions)
    }

    #[cfg_attr(not(feature = "toml"), expect(dead_code, reason = "read from TOML only"))]
    fn read(rows: &[Row]) -> Result<Self, NationalLawError> {
        for (index, row) in rows.iter().enumerate() {
            let is_law = national::by_title(&row.ladder.source.title)
                .is_some_and(|instrument| instrument.level <= Level::Law);
            row.ladder.check(is_law).map_err(|fault| NationalLawError::Ladder { index, fault })?;
        }
        let mut rules = Vec::new();
        for &violation in Violation::ALL {
            let mut versions: Vec<_> = rows
                .iter()
                .filter(|row| row.ladder.of.contains(&violation))
                .map(|row| Version {
                    from: row.from,
                    until: row.until,
                    law: NationalRule {
                        dangerous_only: row.dangerous_only,
                        ladder: row.ladder.clone(),
                    },
                })
                .collect();
            versions.sort_by_key(|version| version.from);
            rules.push(if versions.is_empty() {
                None
            } else {
                let fault = |fault| NationalLawError::Versions { violation, fault };
                Some(Versions::new(versions).map_err(fault)?)
            });
        }
        Ok(Self { rules })
    }

    /// Returns the versions of the national rule on `violation`.
    pub fn on(&self, violation: Violation) -> Option<&Versions<NationalRule>> {
        self.rules.get(violation as usize)?.as_ref()
    }
}

/// How the city's sanction and national law stand to each other.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a new relation must break every caller's match")]
pub enum Relation {
    /// Neither has a sanction for the conduct: `NO_LOCAL_SANCTION`. None is invented.
    NoSanction,
    /// The regulation was not in force on the day: nothing of it applies.
    NotInForce,
    /// The text of the regulation's sanctions was not available.
    Unknown,
    /// Only the city's sanction applies.
    LocalOnly,
    /// Only national law applies: the city is silent, or points to it.
    NationalOnly,
    /// The city leaves the conduct to the law above it: `DEFER_NATIONAL`.
    Deferred,
    /// The city's sanction stays inside the national one and fills it in.
    Within,
    /// The city's sanction leaves the national range: `REVIEW_SUPERIOR_RANGE`. Both readings are
    /// returned; the national range is recommended, and people decide.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第十二条第二款.
    Conflict,
}

/// What may be imposed, with both readings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Answer<'law> {
    /// How the two stand to each other.
    pub relation: Relation,
    /// Under the city's regulation.
    pub local: Option<Envelope<'law>>,
    /// What further bodies may do under the city's regulation, in the order of its articles.
    pub also_local: Vec<Envelope<'law>>,
    /// Under national law, as chosen by the two dates.
    pub national: Option<Envelope<'law>>,
    /// The procedure that the penalty follows.
    pub regime: Regime,
    /// Whether it must still be established if the animal is fierce or dangerous.
    pub danger_unknown: bool,
}

impl<'law> Answer<'law> {
    /// Returns the envelope to work with: the national one where it prevails.
    ///
    /// `None` while it is open whether the animal is dangerous: national law may yet prevail. Where
    /// the two conflict the national fine and detention are recommended; the city's order,
    /// confiscation and revocation stand beside them in [`Answer::local`], and people decide.
    pub fn prevailing(&self) -> Option<&Envelope<'law>> {
        if self.danger_unknown {
            return None;
        }
        match self.relation {
            Relation::LocalOnly | Relation::Within => self.local.as_ref(),
            Relation::NationalOnly | Relation::Deferred | Relation::Conflict => {
                self.national.as_ref()
            }
            Relation::NoSanction | Relation::NotInForce | Relation::Unknown => None,
        }
    }
}

/// Returns what may be imposed for `conduct`.
///
/// # Source
///
/// The city's table of sanctions; for national law the two dates of 《行政处罚法》（2021）第三十七条;
/// for their relation its 第十二条第二款 and the city's own clause of deference.
#[must_use]
pub fn answer<'law>(
    policy: &'law Policy,
    national: &'law NationalLaw,
    conduct: &Conduct,
) -> Answer<'law> {
    let keeper = match conduct.offence.subject {
        Subject::Organisation => Keeper::Organisation,
        _ => Keeper::Individual,
    };
    let in_force = policy.instrument.in_force_on(conduct.acted) != Some(false);
    let ladders = policy
        .ladders(conduct.violation, conduct.zone, keeper)
        .filter(|ladder| in_force && !ladder.rungs.is_empty());
    let mut envelopes = ladders.map(|ladder| {
        let mut envelope = Envelope::default();
        ladder.envelope(&conduct.offence, &mut envelope);
        envelope
    });
    let local = envelopes.next();
    let also_local = envelopes.collect();

    let mut danger_unknown = false;
    let applicable = |rule: &NationalRule, unknown: &mut bool| match conduct.dangerous {
        _ if !rule.dangerous_only => true,
        Some(dangerous) => dangerous,
        None => {
            *unknown = true;
            false
        }
    };
    let chosen = national.on(conduct.violation).and_then(|versions| {
        let two = versions.for_penalty(conduct.acted, conduct.decided, |old, new| {
            lighter(old, new, &conduct.offence)
        });
        two.choice
    });
    let reading = chosen.filter(|rule| applicable(rule, &mut danger_unknown)).map(|rule| {
        let mut envelope = Envelope::default();
        rule.ladder.envelope(&conduct.offence, &mut envelope);
        envelope
    });

    let relation = match (&local, &reading) {
        (None, None) if !in_force => Relation::NotInForce,
        (None, None) if sanctions_unknown(policy) => Relation::Unknown,
        (None, None) => Relation::NoSanction,
        (Some(_), None) => Relation::LocalOnly,
        (None, Some(_)) => Relation::NationalOnly,
        (Some(_), Some(_)) if policy.deference.set().is_some() => Relation::Deferred,
        (Some(local), Some(national)) if within(local, national) => Relation::Within,
        (Some(_), Some(_)) => Relation::Conflict,
    };
    let security = reading
        .as_ref()
        .and_then(Envelope::source)
        .is_some_and(|source| source.title == national::PUBLIC_SECURITY_PENALTIES_LAW_2025.title);
    let by_national = !matches!(relation, Relation::LocalOnly | Relation::Within);
    let regime = if security && by_national {
        Regime::public_security_on(conduct.acted)
    } else {
        Regime::General
    };
    Answer { relation, local, also_local, national: reading, regime, danger_unknown }
}

/// A local sanction that leaves the range of the law above it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Overstep<'law> {
    /// The violation.
    pub violation: Violation,
    /// Where.
    pub zone: Zone,
    /// On whom.
    pub subject: Subject,
    /// What had to be recorded to reach the rung that oversteps.
    pub recorded: Trigger,
    /// The local article.
    pub local: &'law Citation,
    /// The article above it.
    pub national: &'law Citation,
}

/// Returns every sanction of `policy` that leaves the range of national law for conduct of `day`:
/// what a host must look at before it relies on the regulation.
///
/// A city that defers to the law above it ([`Policy::deference`]) oversteps nowhere.
///
/// # Source
///
/// 《行政处罚法》（2021）第十二条第二款: a local regulation that fills in a sanction of a law keeps
/// to its conduct, kinds and range.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{policies, policy::Violation, violation::oversteps};
///
/// let (shanghai, national) = (policies::shanghai()?, policies::national()?);
/// let day = |y| chrono::NaiveDate::from_ymd_opt(y, 6, 1).unwrap();
/// let found = |y| oversteps(&shanghai, &national, day(y)).iter().any(|o| o.violation == Violation::SetOnPerson);
/// // Shanghai Art. 46(1) restates the law of 2012 and leaves the range of the law of 2025.
/// assert!(!found(2025));
/// assert!(found(2026));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn oversteps<'law>(
    policy: &'law Policy,
    national: &'law NationalLaw,
    day: NaiveDate,
) -> Vec<Overstep<'law>> {
    let mut found = Vec::new();
    for (&violation, &zone, &subject, &recorded) in Violation::ALL.iter().flat_map(|violation| {
        Zone::ALL.iter().flat_map(move |zone| {
            Subject::ALL.iter().flat_map(move |subject| {
                Trigger::ALL.iter().map(move |recorded| (violation, zone, subject, recorded))
            })
        })
    }) {
        let offence = Offence {
            recorded: Triggers::empty().with(recorded),
            dogs: Some(1),
            excess_dogs: Some(1),
            dogs_sold: Some(1),
            ..Offence::by(subject)
        };
        let conduct =
            Conduct { dangerous: Some(true), ..Conduct::new(violation, zone, offence, day) };
        let answer = answer(policy, national, &conduct);
        if answer.relation != Relation::Conflict {
            continue;
        }
        let sources = (
            answer.local.as_ref().and_then(Envelope::source),
            answer.national.as_ref().and_then(Envelope::source),
        );
        if let (Some(local), Some(national)) = sources {
            found.push(Overstep { violation, zone, subject, recorded, local, national });
        }
    }
    found
}

fn sanctions_unknown(policy: &Policy) -> bool {
    // Sanctions stand at the end of a regulation: a text that breaks off has not shown them.
    policy.coverage != governance_core::provision::Coverage::Complete
        && matches!(policy.deference, Setting::Unknown)
}

/// Compares two versions by the gravest measure that they allow, then by the mildest.
///
/// Detention is graver than any fine.
fn lighter(old: &NationalRule, new: &NationalRule, offence: &Offence) -> Lighter {
    let weigh = |rule: &NationalRule| {
        let mut envelope = Envelope::default();
        rule.ladder.envelope(offence, &mut envelope);
        severity(&envelope)
    };
    match weigh(new).cmp(&weigh(old)) {
        std::cmp::Ordering::Less => Lighter::AtDecision,
        std::cmp::Ordering::Equal => Lighter::Neither,
        std::cmp::Ordering::Greater => Lighter::AtAct,
    }
}

fn severity(envelope: &Envelope<'_>) -> (u8, Yuan, u8, Yuan) {
    let days = |pick: fn((u8, u8)) -> u8| {
        envelope
            .sanctions()
            .iter()
            .filter_map(|sanction| sanction.days)
            .map(pick)
            .max()
            .unwrap_or(0)
    };
    let fine = envelope.fine();
    (
        days(|(_, most)| most),
        fine.map_or(Yuan::ZERO, FineRange::most),
        days(|(least, _)| least),
        fine.map_or(Yuan::ZERO, FineRange::least),
    )
}

/// Returns whether the local envelope imposes nothing that the national one does not.
fn within(local: &Envelope<'_>, national: &Envelope<'_>) -> bool {
    local.sanctions().iter().all(|sanction| match sanction.kind {
        // Orders to correct are no penalties (Administrative Penalty Law Arts. 9 and 28), words are
        // none, nor is handing the case to those whom criminal law empowers.
        MeasureKind::Order
        | MeasureKind::OrderBy
        | MeasureKind::OrderStop
        | MeasureKind::Dissuade
        | MeasureKind::Criticise
        | MeasureKind::Prosecute => true,
        MeasureKind::Fine => {
            sanction.fine.zip(national.fine()).is_some_and(|(inner, outer)| inner.within(outer))
        }
        MeasureKind::Detain => national.sanctions().iter().any(|outer| {
            outer
                .days
                .zip(sanction.days)
                .is_some_and(|(outer, inner)| outer.0 <= inner.0 && inner.1 <= outer.1)
        }),
        kind => national.permits(kind),
    })
}
