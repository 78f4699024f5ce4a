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
    capacity::CivilCapacity,
    citation::{Citation, Level, national},
    mandate::BodyKind,
    money::{FineRange, Yuan},
    penalty::{
        Envelope, LadderError, Limitation, MeasureKind, Offence, Regime, Sanction, Subject,
        Trigger, Triggers,
    },
    provision::{Coverage, Lighter, Setting, Version, Versions, VersionsError},
};
use serde::Deserialize;

use crate::policy::{Change, DogLadder, Keeper, PlaceKind, Policy, Role, Violation, Zone};

mod consequence;
mod points;

pub use consequence::{Consequence, consequences};
pub use points::{Breach, Ledger, ledger};

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
    /// Whether the animal died of a disease or of an unknown cause, where national law asks.
    #[serde(default)]
    pub diseased: Option<bool>,
    /// The kind of place, where articles tell places apart.
    #[serde(default)]
    pub place: Option<PlaceKind>,
    /// What changed, where articles tell changes apart.
    #[serde(default)]
    pub change: Option<Change>,
    /// The capacity of whoever led the dog, where that was not the keeper.
    #[serde(default)]
    pub handler: Option<CivilCapacity>,
    /// Whether life or health was endangered and harm was done.
    #[serde(default)]
    pub harmed: Option<bool>,
}

impl Conduct {
    /// Constructs the conduct of `day`, decided on the same day.
    pub const fn new(violation: Violation, zone: Zone, offence: Offence, day: NaiveDate) -> Self {
        Self {
            violation,
            zone,
            offence,
            acted: day,
            decided: day,
            dangerous: None,
            diseased: None,
            place: None,
            change: None,
            handler: None,
            harmed: None,
        }
    }
}

/// An earlier violation on which a penalty was decided.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Earlier {
    /// What was done.
    pub violation: Violation,
    /// The day of the decision.
    pub decided: NaiveDate,
}

governance_core::vocabulary! {
    /// A fact on which the sanction hangs.
    pub enum Fact {
        /// Whether the animal is dangerous.
        Danger = "danger", "是否为烈性犬等危险动物", "whether the animal is fierce or otherwise dangerous";
        /// Whether the animal died of disease.
        Disease = "disease", "是否因病死亡或者死因不明", "whether the animal died of disease or of an unknown cause";
        /// The kind of place.
        Place = "place", "场所类别", "the kind of place";
        /// What changed.
        Change = "change", "变更事项", "what changed";
    }
}

governance_core::vocabulary! {
    /// What a national rule asks of the animal.
    pub enum Condition {
        /// It is fierce or otherwise dangerous.
        Dangerous = "dangerous", "烈性犬等危险动物", "a fierce or otherwise dangerous animal";
        /// It died of disease or of an unknown cause.
        DeadOfDisease = "dead_of_disease", "病死动物", "an animal dead of disease or of an unknown cause";
    }
}

impl Condition {
    /// Returns the fact that decides it, and what is known of it.
    const fn fact(self, conduct: &Conduct) -> (Fact, Option<bool>) {
        match self {
            Self::Dangerous => (Fact::Danger, conduct.dangerous),
            Self::DeadOfDisease => (Fact::Disease, conduct.diseased),
        }
    }
}

/// National law on violations with dogs, by date.
#[doc(alias("上位法", "全国性法律"))]
#[derive(Clone, Debug, PartialEq)]
pub struct NationalLaw {
    // By the index of the violation.
    rules: Vec<Option<Versions<NationalRule>>>,
    alternatives: Vec<Option<Versions<NationalRule>>>,
}

/// One national sanction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NationalRule {
    /// What it asks of the animal.
    #[serde(default)]
    pub only: Option<Condition>,
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
    only: Option<Condition>,
    /// Whether another rule is the special one, and this is shown beside it.
    #[serde(default)]
    alternative: bool,
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
        let versions = |violation: Violation, alternative| {
            let mut versions: Vec<_> = rows
                .iter()
                .filter(|row| row.alternative == alternative && row.ladder.of.contains(&violation))
                .map(|row| Version {
                    from: row.from,
                    until: row.until,
                    law: NationalRule { only: row.only, ladder: row.ladder.clone() },
                })
                .collect();
            versions.sort_by_key(|version| version.from);
            if versions.is_empty() {
                return Ok(None);
            }
            let fault = |fault| NationalLawError::Versions { violation, fault };
            Versions::new(versions).map(Some).map_err(fault)
        };
        let all = |alternative| {
            let versions = Violation::ALL.iter().map(|violation| versions(*violation, alternative));
            versions.collect::<Result<Vec<_>, _>>()
        };
        Ok(Self { rules: all(false)?, alternatives: all(true)? })
    }

    /// Returns the versions of the national rule on `violation`.
    pub fn on(&self, violation: Violation) -> Option<&Versions<NationalRule>> {
        self.rules.get(violation as usize)?.as_ref()
    }

    /// Returns the versions of a more general national rule that the same conduct may fall under.
    pub fn alternative(&self, violation: Violation) -> Option<&Versions<NationalRule>> {
        self.alternatives.get(violation as usize)?.as_ref()
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
    /// Which sanction applies hangs on a fact that is not established ([`Answer::missing`]).
    FactMissing,
    /// The regulation leaves the conduct to other law ([`Answer::pointers`]), which is not at hand.
    ByOtherLaw,
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

impl Relation {
    /// Returns the stable machine code of what a host must notice, if anything.
    pub const fn flag(self) -> Option<&'static str> {
        match self {
            Self::NoSanction => Some("NO_LOCAL_SANCTION"),
            Self::NotInForce => Some("PROFILE_NOT_IN_FORCE"),
            Self::Unknown => Some("UNKNOWN_PARAM"),
            Self::FactMissing => Some("FACT_MISSING"),
            Self::ByOtherLaw => Some("BY_OTHER_LAW"),
            Self::Deferred => Some("DEFER_NATIONAL"),
            Self::Conflict => Some("REVIEW_SUPERIOR_RANGE"),
            Self::LocalOnly | Self::NationalOnly | Self::Within => None,
        }
    }

    const fn is_national(self) -> bool {
        matches!(self, Self::NationalOnly | Self::Deferred | Self::Conflict)
    }
}

/// An article that leaves the conduct to other law.
#[doc(alias("依法处理", "依照有关规定处罚"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Pointer<'law> {
    /// Who acts under the other law.
    pub authority: BodyKind,
    /// The article.
    pub source: &'law Citation,
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
    /// The articles of the regulation that leave the conduct to other law.
    pub pointers: Vec<Pointer<'law>>,
    /// Under national law, as chosen by the two dates.
    pub national: Option<Envelope<'law>>,
    /// Under a more general rule of national law that the conduct may fall under as well: shown for
    /// review, and never applied beside the special rule.
    pub alternative: Option<Envelope<'law>>,
    /// The facts that must still be established.
    pub missing: Vec<Fact>,
    /// Whether the stored text of the regulation breaks off before its sanctions end: it may hold
    /// one that nobody here has read.
    pub local_unknown: bool,
    /// The procedure that the penalty follows.
    pub regime: Regime,
    /// The period after which the penalty is barred.
    pub limitation: Limitation,
    /// Whom the sanction reaches.
    pub reaches: Role,
}

impl<'law> Answer<'law> {
    /// Returns the envelope to work with: the national one where it prevails.
    ///
    /// `None` while a fact is missing on which the choice hangs: national law may yet prevail. Where
    /// the two conflict the national fine and detention are recommended; the city's order,
    /// confiscation and revocation stand beside them in [`Answer::local`], and people decide.
    pub fn prevailing(&self) -> Option<&Envelope<'law>> {
        if !self.missing.is_empty() {
            return None;
        }
        match self.relation {
            Relation::LocalOnly | Relation::Within => self.local.as_ref(),
            Relation::NationalOnly | Relation::Deferred | Relation::Conflict => {
                self.national.as_ref()
            }
            Relation::NoSanction
            | Relation::NotInForce
            | Relation::Unknown
            | Relation::FactMissing
            | Relation::ByOtherLaw => None,
        }
    }

    /// Returns the measures that are recommended, each with its article: those that prevail, and
    /// where the two laws conflict the city's other measures beside the national fine and
    /// detention.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第十二条第二款 keeps a city to the range of the law; what the law does
    /// not know is left to people to review.
    pub fn recommended(&self) -> Vec<(Sanction, &'law Citation)> {
        let of = |envelope: &Envelope<'law>| {
            let source = envelope.source();
            let sanctions = envelope.sanctions().iter().copied();
            sanctions.filter_map(move |sanction| Some((sanction, source?))).collect::<Vec<_>>()
        };
        let Some(prevailing) = self.prevailing() else { return Vec::new() };
        let mut found = of(prevailing);
        if let (Relation::Conflict, Some(local)) = (self.relation, &self.local) {
            found.extend(of(local).into_iter().filter(|(sanction, _)| {
                !matches!(sanction.kind, MeasureKind::Fine | MeasureKind::Detain)
                    && !prevailing.permits(sanction.kind)
            }));
        }
        found
    }
}

/// Returns what may be imposed for `conduct`.
///
/// Rungs for a further time are reached as [`Offence::times`] says; [`answer_after`] counts it.
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
    answer_with(policy, national, conduct, None)
}

/// Returns what may be imposed for `conduct` after the `earlier` penalties of the same person.
///
/// # Source
///
/// As [`answer`]; which time it is follows from the window of each ladder.
#[must_use]
pub fn answer_after<'law>(
    policy: &'law Policy,
    national: &'law NationalLaw,
    conduct: &Conduct,
    earlier: &[Earlier],
) -> Answer<'law> {
    answer_with(policy, national, conduct, Some(earlier))
}

fn answer_with<'law>(
    policy: &'law Policy,
    national: &'law NationalLaw,
    conduct: &Conduct,
    earlier: Option<&[Earlier]>,
) -> Answer<'law> {
    let in_force = policy.instrument.in_force_on(conduct.acted) != Some(false);
    let mut missing = Vec::new();
    let ladders = if in_force { applicable(policy, conduct, &mut missing) } else { Vec::new() };
    let worked = |ladder: &'law DogLadder| {
        let mut envelope = Envelope::default();
        ladder.envelope(&counted(ladder, conduct, earlier), &mut envelope);
        envelope
    };
    let (rungs, pointers): (Vec<_>, Vec<_>) =
        ladders.into_iter().partition(|ladder| !ladder.rungs.is_empty());
    let first = rungs.first().copied();
    let mut envelopes = rungs.into_iter().map(worked);
    let local = envelopes.next();
    let also_local = envelopes.collect();
    let pointers: Vec<_> = pointers
        .into_iter()
        .map(|ladder| Pointer { authority: ladder.authority, source: &ladder.source })
        .collect();

    let chosen = national.on(conduct.violation).and_then(|versions| {
        let two = versions.for_penalty(conduct.acted, conduct.decided, |old, new| {
            lighter(old, new, &conduct.offence)
        });
        two.choice
    });
    let rule = chosen.filter(|rule| meets(rule, conduct, &mut missing));
    let reading = rule.map(|rule| worked(&rule.ladder));
    let alternative = national
        .alternative(conduct.violation)
        .and_then(|versions| versions.on(conduct.acted).ok())
        .map(|rule| worked(&rule.ladder))
        .filter(|envelope| !envelope.sanctions().is_empty());

    let local_unknown = sanctions_unknown(policy);
    let relation = match (&local, &reading) {
        (None, None) if !in_force => Relation::NotInForce,
        (None, None) if !missing.is_empty() => Relation::FactMissing,
        (None, None) if !pointers.is_empty() => Relation::ByOtherLaw,
        (None, None) if local_unknown => Relation::Unknown,
        (None, None) => Relation::NoSanction,
        (Some(_), None) => Relation::LocalOnly,
        (None, Some(_)) => Relation::NationalOnly,
        (Some(_), Some(_)) if policy.deference.set().is_some() => Relation::Deferred,
        (Some(local), Some(national)) if within(local, national) => Relation::Within,
        (Some(_), Some(_)) => Relation::Conflict,
    };
    let by = if relation.is_national() { rule.map(|rule| &rule.ladder) } else { first };
    let security = by.is_some_and(|ladder| {
        ladder.source.title == national::PUBLIC_SECURITY_PENALTIES_LAW_2025.title
    });
    let regime = if security { Regime::public_security_on(conduct.acted) } else { Regime::General };
    let limitation = match by.map(|ladder| ladder.limitation(conduct.acted)) {
        None | Some(Limitation::General) if conduct.harmed == Some(true) => Limitation::Harm,
        limitation => limitation.unwrap_or(Limitation::General),
    };
    let named = by.and_then(|ladder| ladder.scope.reaches);
    let reaches = reached(named.unwrap_or(conduct.violation.role()), security, conduct);
    Answer {
        relation,
        local,
        also_local,
        pointers,
        national: reading,
        alternative,
        missing,
        local_unknown,
        regime,
        limitation,
        reaches,
    }
}

/// Returns the ladders of the city that apply to `conduct`, in the order of the articles, and notes
/// the facts without which another one may.
fn applicable<'law>(
    policy: &'law Policy,
    conduct: &Conduct,
    missing: &mut Vec<Fact>,
) -> Vec<&'law DogLadder> {
    let keeper = match conduct.offence.subject {
        Subject::Organisation => Keeper::Organisation,
        _ => Keeper::Individual,
    };
    let mut applies = |ladder: &DogLadder| {
        let asked = [
            (Fact::Place, ladder.scope.applies_at(conduct.place)),
            (Fact::Change, ladder.scope.applies_to(conduct.change)),
        ];
        if asked.iter().any(|(_, applies)| *applies == Some(false)) {
            return false;
        }
        let unknown = asked.iter().filter(|(_, applies)| applies.is_none());
        for (fact, _) in unknown.clone() {
            note(missing, *fact);
        }
        unknown.count() == 0
    };
    let ladders = policy.ladders(conduct.violation, conduct.zone, keeper);
    let mut found = Vec::new();
    for ladder in ladders.filter(|ladder| applies(ladder)) {
        match ladder.treated_as {
            None => found.push(ladder),
            Some(other) => {
                let others = policy.ladders(other, conduct.zone, keeper);
                found.extend(others.filter(|other| other.treated_as.is_none()));
            }
        }
    }
    found
}

fn note(missing: &mut Vec<Fact>, fact: Fact) {
    if !missing.contains(&fact) {
        missing.push(fact);
    }
}

/// Returns whether the animal is as `rule` asks.
fn meets(rule: &NationalRule, conduct: &Conduct, missing: &mut Vec<Fact>) -> bool {
    let Some(condition) = rule.only else { return true };
    let (fact, known) = condition.fact(conduct);
    if known.is_none() {
        note(missing, fact);
    }
    known.unwrap_or(false)
}

/// Returns the offence with the number of times counted in the window of `ladder`.
fn counted(ladder: &DogLadder, conduct: &Conduct, earlier: Option<&[Earlier]>) -> Offence {
    let Some(earlier) = earlier else { return conduct.offence };
    let same = earlier.iter().filter(|earlier| ladder.of.contains(&earlier.violation));
    let times = ladder.times(same.map(|earlier| earlier.decided), conduct.acted);
    Offence { times, ..conduct.offence }
}

/// Returns who is punished.
///
/// # Source
///
/// The article, where it says so ([`SanctionScope::reaches`](crate::policy::SanctionScope)). Where a
/// person without full capacity led the dog it is the keeper who let it happen, except for what
/// public security law punishes as that person's own act. An organisation that breaks that law
/// answers by those responsible in it: 《治安管理处罚法》（2012、2025）第十八条.
fn reached(role: Role, security: bool, conduct: &Conduct) -> Role {
    if security && conduct.offence.subject == Subject::Organisation {
        return Role::ResponsiblePersons;
    }
    let own_act = matches!(conduct.violation, Violation::Frightening | Violation::SetOnPerson);
    match (role, conduct.handler) {
        (Role::Handler, None) => Role::Keeper,
        (Role::Handler, Some(capacity)) if capacity != CivilCapacity::Full && !own_act => {
            Role::Keeper
        }
        (role, _) => role,
    }
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
    let governed = Violation::ALL.iter().filter(|violation| national.on(**violation).is_some());
    for (&violation, &zone, &subject, &recorded) in governed.flat_map(|violation| {
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
        let conduct = Conduct {
            dangerous: Some(true),
            diseased: Some(true),
            ..Conduct::new(violation, zone, offence, day)
        };
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
    policy.coverage != Coverage::Complete && matches!(policy.deference, Setting::Unknown)
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
        | MeasureKind::RecommendCancel
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
