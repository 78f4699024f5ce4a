//! Where a case stands, what may happen next, and what is owed.
//!
//! A procedure is declared as data, a table of [`transitions!`](crate::transitions), and two
//! functions: [`Procedure::consider`] says under which conditions the law lets a command through,
//! [`Procedure::evolve`] takes over what happened.
//! [`Case`] does the rest in the same way for all procedures:
//!
//! 1. [`Case::decide`] asks whether the actor holds the mandate, whether the stage admits the
//!    command, and what the law says; the answer is one event with its legal basis, or a
//!    [`Refusal`] that names ground and source. It changes nothing.
//! 2. The host stores the event as a [`Record`]. The library never stores anything.
//! 3. [`Case::apply`] folds the record in. It decides nothing and fails only on a corrupt log.
//!
//! Time moves nothing by itself: overdue, lapsed and missing are questions asked with a date.
//! A case may have parallel regions, each with its own stages; an event moves every region whose
//! alphabet it belongs to, or none.
//!
//! One command yields one event. What follows from an event (a ban, a counter, a new duty) is
//! read off the case, not recorded a second time.
//!
//! The example in `docs/` of every domain crate shows a whole procedure; this is the smallest one:
//!
//! ```
//! use chrono::NaiveDateTime;
//! use governance_core::{
//!     assessment::Finding, citation::{Citation, Locator, national}, language::{Bilingual, Language},
//!     mandate::{Actor, BodyKind, Mandate, Mandates},
//!     procedure::{Case, Happening, Procedure, Transitions},
//! };
//!
//! governance_core::vocabulary! {
//!     /// Stages.
//!     pub enum Stage {
//!         /// Found.
//!         Found = "found", "已收容", "found";
//!         /// Returned.
//!         Returned = "returned", "已认领", "returned to its keeper";
//!     }
//! }
//! governance_core::vocabulary! {
//!     /// Kinds of event.
//!     pub enum EventKind {
//!         /// Claimed.
//!         Claimed = "claimed", "认领", "claimed";
//!     }
//! }
//! governance_core::vocabulary! {
//!     /// Acts.
//!     pub enum Act {
//!         /// Return.
//!         Return = "return", "交还犬只", "return the dog";
//!     }
//! }
//!
//! struct Law { mandates: Mandates<Act>, claim: Citation }
//! #[derive(Clone, Debug, Eq, Hash, PartialEq)]
//! struct FoundDog { stage: Stage }
//! #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
//! struct Claimed { proof_of_keeping: bool }
//! impl Happening for Claimed {
//!     type Kind = EventKind;
//!     fn kind(&self) -> EventKind { EventKind::Claimed }
//! }
//! #[derive(Debug)]
//! struct NoProof;
//! impl Bilingual for NoProof {
//!     fn render(&self, language: Language, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
//!         f.write_str(match language {
//!             Language::Chinese => "未出示有效证件",
//!             Language::English => "no valid certificate was shown",
//!         })
//!     }
//! }
//!
//! governance_core::transitions! {
//!     /// The table.
//!     pub static TRANSITIONS: FoundDog {
//!         region Pound {
//!             Found + Claimed => Returned by Return under |law| Some(&law.claim);
//!         }
//!     }
//! }
//!
//! impl Procedure for FoundDog {
//!     type Law = Law;
//!     type Command = Claimed;
//!     type Event = Claimed;
//!     type Kind = EventKind;
//!     type Stage = Stage;
//!     type Act = Act;
//!     type Ground = NoProof;
//!     const TABLE: &'static Transitions<Self> = &TRANSITIONS;
//!     const REGIONS: usize = 1;
//!     const GENERAL: &'static Citation =
//!         &national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(1));
//!
//!     fn stage(&self, _: usize) -> Stage { self.stage }
//!     fn aim(_: &Claimed) -> (EventKind, Act) { (EventKind::Claimed, Act::Return) }
//!     fn mandates(law: &Law) -> &Mandates<Act> { &law.mandates }
//!     fn consider<'law>(
//!         &self, command: &Claimed, _: NaiveDateTime, law: &'law Law,
//!     ) -> Result<Claimed, Vec<Finding<'law, NoProof>>> {
//!         if !command.proof_of_keeping {
//!             return Err(vec![Finding { ground: NoProof, source: &law.claim }]);
//!         }
//!         Ok(command.clone())
//!     }
//!     fn evolve(&mut self, _: &Claimed, _: NaiveDateTime) { self.stage = Stage::Returned }
//! }
//!
//! let claim: Citation = "《温州市养犬管理条例》第二十七条第一款第（一）项".parse().unwrap();
//! let law = Law {
//!     mandates: Mandates::new([(Act::Return, Mandate::held_by(BodyKind::Pound, claim.clone()))]),
//!     claim,
//! };
//! let noon = NaiveDateTime::parse_from_str("2025-03-03T12:00", "%Y-%m-%dT%H:%M").unwrap();
//! let pound = Actor::new(BodyKind::Pound, "pound-1");
//! let mut case = Case::new(FoundDog { stage: Stage::Found });
//!
//! let refusal = case.decide(&Claimed { proof_of_keeping: false }, &pound, noon, &law).unwrap_err();
//! assert_eq!(
//!     refusal.in_language(Language::Chinese).to_string(),
//!     "未出示有效证件（《温州市养犬管理条例》第二十七条第一款第（一）项）",
//! );
//!
//! let decided = case.decide(&Claimed { proof_of_keeping: true }, &pound, noon, &law).unwrap();
//! case.apply(&case.record(decided, &pound, noon, noon)).unwrap();
//! assert_eq!(case.stage(0), Stage::Returned);
//! ```

use std::fmt;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{
    assessment::Finding,
    citation::{Citation, CitationError},
    language::{Bilingual, Language, Vocabulary},
    mandate::{Actor, Authority, BodyKind, Denial, DenialReason, Form, Mandates},
};

mod explore;
mod obligation;
mod table;

pub use explore::{Exploration, Invariant, Report};
pub use obligation::{Due, Obligation};
pub use table::{Lookup, Transition, Transitions};

/// Something that happened, of a kind that the table of transitions knows.
pub trait Happening {
    /// The kinds of event of the procedure.
    type Kind: Vocabulary;

    /// Returns the kind of the event.
    fn kind(&self) -> Self::Kind;
}

/// A procedure: its table, its conditions, its fold.
#[doc(alias = "程序")]
pub trait Procedure: Clone + fmt::Debug + Sized + 'static {
    /// The law that governs it.
    type Law;
    /// What somebody wants to do.
    type Command;
    /// What happened.
    type Event: Happening<Kind = Self::Kind>;
    /// The kinds of event.
    type Kind: Vocabulary;
    /// The stages of all regions.
    type Stage: Vocabulary;
    /// The acts that need a mandate.
    type Act: Vocabulary;
    /// Why the law refuses.
    type Ground: Bilingual + fmt::Debug;

    /// Every transition.
    const TABLE: &'static Transitions<Self>;
    /// The number of parallel regions.
    const REGIONS: usize;
    /// What a refusal rests on where the jurisdiction's own law knows no such act: the provision
    /// that nothing is done without a basis in law.
    const GENERAL: &'static Citation;

    /// Returns the stage that `region` has reached.
    fn stage(&self, region: usize) -> Self::Stage;

    /// Returns the kind of event that `command` aims at, and the act that it takes.
    fn aim(command: &Self::Command) -> (Self::Kind, Self::Act);

    /// Returns who holds which act under `law`, anywhere.
    fn mandates(law: &Self::Law) -> &Mandates<Self::Act>;

    /// Returns who holds which act in this case, where the law makes that depend on the case: on
    /// the zone, or on who is competent.
    fn mandates_here<'law>(&self, law: &'law Self::Law) -> &'law Mandates<Self::Act> {
        Self::mandates(law)
    }

    /// Returns the event that `command` brings about, where the law lets it through.
    ///
    /// Mandate and stage have been checked when this is asked.
    ///
    /// # Errors
    ///
    /// Returns every ground on which the law refuses.
    fn consider<'law>(
        &self,
        command: &Self::Command,
        at: NaiveDateTime,
        law: &'law Self::Law,
    ) -> Result<Self::Event, Vec<Finding<'law, Self::Ground>>>;

    /// Returns the article that `event` rests on, where that depends on more than its row: a
    /// cancellation for confiscation rests on another article than one for lapse.
    fn basis<'law>(&self, _event: &Self::Event, _law: &'law Self::Law) -> Option<&'law Citation> {
        None
    }

    /// Takes over what happened. Decides nothing.
    fn evolve(&mut self, event: &Self::Event, occurred: NaiveDateTime);
}

/// A citation as it stands in a record: the Chinese form, parsed when asked for.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Basis(Box<str>);

impl Basis {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the citation.
    ///
    /// # Errors
    ///
    /// Returns an error when the stored text is none.
    pub fn citation(&self) -> Result<Citation, CitationError> {
        self.0.parse()
    }
}

impl From<&Citation> for Basis {
    fn from(citation: &Citation) -> Self {
        Self(citation.to_string().into())
    }
}

/// One entry of the case file: what, when it happened, when it was recorded, by whom, on which
/// legal basis.
///
/// What *occurred* decides legality and lateness; what was *recorded* decides what was known.
/// Both are moments in China Standard Time.
#[doc(alias("案卷", "记录"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a stored record is a public contract")]
pub struct Record<E> {
    /// The position in the log, from zero.
    pub sequence: u32,
    /// What happened.
    pub event: E,
    /// When it happened.
    pub occurred: NaiveDateTime,
    /// When it was recorded.
    pub recorded: NaiveDateTime,
    /// Who did it.
    pub by: Actor,
    /// The article that it rests on.
    pub basis: Basis,
}

/// An event that the law lets through, with its basis.
#[derive(Clone, Debug, Eq, PartialEq)]
#[must_use = "the host stores what was decided"]
#[non_exhaustive]
pub struct Decided<E> {
    /// What will have happened.
    pub event: E,
    /// The article that it rests on.
    pub basis: Citation,
    /// In whose name the actor acts, if not its own.
    pub in_name_of: Option<BodyKind>,
}

/// A procedure under way: its state, and how much of the log it has seen.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Case<P> {
    state: P,
    length: u32,
    recorded: Option<NaiveDateTime>,
    // When the last event of each region occurred.
    occurred: [Option<NaiveDateTime>; MOST_REGIONS],
}

/// The greatest number of regions of a procedure.
const MOST_REGIONS: usize = 8;

impl<P: Procedure> Case<P> {
    /// Constructs a case before its first event.
    pub const fn new(state: P) -> Self {
        Self { state, length: 0, recorded: None, occurred: [None; MOST_REGIONS] }
    }

    /// Returns the state.
    pub const fn state(&self) -> &P {
        &self.state
    }

    /// Returns the number of records folded in.
    pub const fn length(&self) -> u32 {
        self.length
    }

    /// Returns the stage that `region` has reached.
    pub fn stage(&self, region: usize) -> P::Stage {
        self.state.stage(region)
    }

    /// Returns the event that `command` by `by` brings about at `at`.
    ///
    /// # Errors
    ///
    /// Returns the refusal: no mandate, not at this stage, or the grounds of the law.
    pub fn decide<'law>(
        &self,
        command: &P::Command,
        by: &Actor,
        at: NaiveDateTime,
        law: &'law P::Law,
    ) -> Result<Decided<P::Event>, Refusal<'law, P>> {
        let (kind, act) = P::aim(command);
        let (source, in_name_of) = match self.state.mandates_here(law).may(by, act, at.date()) {
            Authority::Permitted { source, in_name_of } => (source, in_name_of),
            Authority::Denied(denial) if denial.holders.is_empty() => {
                return Err(Refusal::NotProvided { act, source: P::GENERAL });
            }
            Authority::Denied(denial) => return Err(Refusal::NotMandated(denial)),
            Authority::NeedsDelegation { from, form, source } => {
                return Err(Refusal::NeedsDelegation { act, from, form, source });
            }
            Authority::Undetermined { needed, source } => {
                return Err(Refusal::DelegationUnclear { act, needed, source });
            }
        };
        let basis = match self.admits(kind) {
            Ok(row) => (row.source)(law).unwrap_or(source),
            Err(stage) => return Err(Refusal::OutOfStage { stage, act, source }),
        };
        if let Some(last) = self.last_occurred(kind).filter(|last| at < *last) {
            return Err(Refusal::BackDated { last, source: P::GENERAL });
        }
        let event = self.state.consider(command, at, law).map_err(Refusal::Grounds)?;
        let basis = self.state.basis(&event, law).unwrap_or(basis);
        Ok(Decided { event, basis: basis.clone(), in_name_of })
    }

    /// Returns when the latest event occurred in the regions that `kind` belongs to.
    fn last_occurred(&self, kind: P::Kind) -> Option<NaiveDateTime> {
        let concerned = |region: &usize| P::TABLE.lookup.concerns(*region, kind.index());
        let regions = (0..P::REGIONS).filter(concerned);
        regions.filter_map(|region| self.occurred.get(region).copied().flatten()).max()
    }

    /// Returns the first row that `kind` takes, or the stage that does not admit it.
    fn admits(&self, kind: P::Kind) -> Result<&'static Transition<P>, P::Stage> {
        let mut first = None;
        for region in
            (0..P::REGIONS).filter(|region| P::TABLE.lookup.concerns(*region, kind.index()))
        {
            let stage = self.state.stage(region);
            let row = P::TABLE.row(stage, kind).ok_or(stage)?;
            first = first.or(Some(row));
        }
        first.ok_or_else(|| self.state.stage(0))
    }

    /// Returns `decided` as the next record of this case.
    pub fn record(
        &self,
        decided: Decided<P::Event>,
        by: &Actor,
        occurred: NaiveDateTime,
        recorded: NaiveDateTime,
    ) -> Record<P::Event> {
        Record {
            sequence: self.length,
            event: decided.event,
            occurred,
            recorded,
            by: by.clone(),
            basis: Basis::from(&decided.basis),
        }
    }

    /// Folds `record` in.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the log, at this record. The case is then unchanged.
    pub fn apply(&mut self, record: &Record<P::Event>) -> Result<(), LogError<P>> {
        let fault = |fault| Err(LogError { position: self.length, fault });
        if record.sequence != self.length {
            return fault(LogFault::Sequence { found: record.sequence });
        }
        if record.recorded < record.occurred {
            return fault(LogFault::RecordedBeforeOccurred {
                occurred: record.occurred,
                recorded: record.recorded,
            });
        }
        if let Some(previous) = self.recorded.filter(|previous| record.recorded < *previous) {
            return fault(LogFault::RecordedBackwards { previous, recorded: record.recorded });
        }
        let kind = record.event.kind();
        if !P::TABLE.lookup.alphabet(kind.index()) {
            return fault(LogFault::OutOfOrder { stage: self.state.stage(0), event: kind });
        }
        for region in 0..P::REGIONS {
            if P::TABLE.lookup.concerns(region, kind.index()) {
                let stage = self.state.stage(region);
                if !P::TABLE.lookup.admits(stage.index(), kind.index()) {
                    return fault(LogFault::OutOfOrder { stage, event: kind });
                }
            }
        }
        self.state.evolve(&record.event, record.occurred);
        for (region, last) in self.occurred.iter_mut().enumerate().take(P::REGIONS) {
            if P::TABLE.lookup.concerns(region, kind.index()) {
                // A fact recorded late does not turn the clock back.
                *last = (*last).max(Some(record.occurred));
            }
        }
        self.length += 1;
        self.recorded = Some(record.recorded);
        Ok(())
    }

    /// Folds a whole log.
    ///
    /// # Errors
    ///
    /// Returns the first record that cannot stand, by its position.
    pub fn replay<'r>(
        state: P,
        records: impl IntoIterator<Item = &'r Record<P::Event>>,
    ) -> Result<Self, LogError<P>>
    where
        P::Event: 'r,
    {
        let mut case = Self::new(state);
        for record in records {
            case.apply(record)?;
        }
        Ok(case)
    }

    /// Folds a log of stored texts, one record each, read by `parse`.
    ///
    /// # Errors
    ///
    /// Returns the first text that is no record, or the first record that cannot stand.
    ///
    /// ```text
    /// Case::replay_stored(state, lines, |line| serde_json::from_str(line))
    /// ```
    pub fn replay_stored<T, E>(
        state: P,
        texts: impl IntoIterator<Item = T>,
        mut parse: impl FnMut(T) -> Result<Record<P::Event>, E>,
    ) -> Result<Self, StoredLogError<P, E>> {
        let mut case = Self::new(state);
        for text in texts {
            let position = case.length;
            let record =
                parse(text).map_err(|error| StoredLogError::Malformed { position, error })?;
            case.apply(&record).map_err(StoredLogError::Log)?;
        }
        Ok(case)
    }

    /// Folds what was known at `moment`: the records made up to then.
    ///
    /// # Errors
    ///
    /// As [`Case::replay`].
    pub fn known_at<'r>(
        state: P,
        records: impl IntoIterator<Item = &'r Record<P::Event>>,
        moment: NaiveDateTime,
    ) -> Result<Self, LogError<P>>
    where
        P::Event: 'r,
    {
        Self::replay(state, records.into_iter().take_while(|record| record.recorded <= moment))
    }
}

/// The law does not let a command through.
#[doc(alias("不予", "拒绝"))]
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal<'law, P: Procedure> {
    /// The actor does not hold the act.
    NotMandated(Denial<'law, P::Act>),
    /// The law knows no such act: nobody holds it.
    NotProvided {
        /// The act.
        act: P::Act,
        /// The provision that nothing is done without a basis in law.
        source: &'law Citation,
    },
    /// The actor could hold the act under a delegation that is not on file.
    NeedsDelegation {
        /// The act.
        act: P::Act,
        /// Whose power it is.
        from: BodyKind,
        /// The form the delegation must take.
        form: Form,
        /// Where the law allows it.
        source: &'law Citation,
    },
    /// A fact about the delegation is missing.
    DelegationUnclear {
        /// The act.
        act: P::Act,
        /// What would deny it.
        needed: DenialReason,
        /// Where the law asks for it.
        source: &'law Citation,
    },
    /// The case has not reached, or has left, the stage at which the act is possible.
    OutOfStage {
        /// The stage reached.
        stage: P::Stage,
        /// The act.
        act: P::Act,
        /// Where the act is regulated.
        source: &'law Citation,
    },
    /// The act is dated before something that already happened: nobody decides in the past.
    BackDated {
        /// When the latest event of the same region occurred.
        last: NaiveDateTime,
        /// The provision that acts are done within the procedure that the law sets.
        source: &'law Citation,
    },
    /// The law refuses, on every one of these grounds.
    Grounds(Vec<Finding<'law, P::Ground>>),
}

impl<'law, P: Procedure> Refusal<'law, P> {
    /// Returns the articles that the refusal rests on.
    pub fn sources(&self) -> Vec<&'law Citation> {
        match self {
            Self::NotMandated(denial) => denial.holders.iter().map(|held| &held.source).collect(),
            Self::NotProvided { source, .. }
            | Self::BackDated { source, .. }
            | Self::NeedsDelegation { source, .. }
            | Self::DelegationUnclear { source, .. }
            | Self::OutOfStage { source, .. } => vec![source],
            Self::Grounds(findings) => findings.iter().map(|finding| finding.source).collect(),
        }
    }

    /// Returns the grounds of the law, where these refuse.
    pub fn grounds(&self) -> &[Finding<'law, P::Ground>] {
        match self {
            Self::Grounds(findings) => findings,
            _ => &[],
        }
    }

    /// Returns the stable machine code of the kind of refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotMandated(_) => "wrong_authority",
            Self::NotProvided { .. } => "not_provided",
            Self::NeedsDelegation { .. } => "needs_delegation",
            Self::DelegationUnclear { .. } => "delegation_unclear",
            Self::OutOfStage { .. } => "wrong_stage",
            Self::BackDated { .. } => "back_dated",
            Self::Grounds(_) => "grounds",
        }
    }
}

impl<P: Procedure> Bilingual for Refusal<'_, P> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotMandated(denial) => denial.render(language, f),
            Self::NotProvided { act, source } => {
                let (act, source) = (act.in_language(language), source.in_language(language));
                match language {
                    Language::Chinese => write!(f, "当地法规未规定“{act}”（{source}）"),
                    Language::English => {
                        write!(f, "the law does not provide for anybody to {act} ({source})")
                    }
                }
            }
            Self::NeedsDelegation { act, from, form, source } => {
                let (act, from, form, source) = (
                    act.in_language(language),
                    from.in_language(language),
                    form.in_language(language),
                    source.in_language(language),
                );
                match language {
                    Language::Chinese => write!(f, "“{act}”须有{from}的{form}（{source}）"),
                    Language::English => {
                        write!(f, "to {act} takes the {form} of the {from} ({source})")
                    }
                }
            }
            Self::DelegationUnclear { act, needed, source } => {
                let (act, needed, source) = (
                    act.in_language(language),
                    needed.in_language(language),
                    source.in_language(language),
                );
                match language {
                    Language::Chinese => write!(f, "“{act}”尚待查明：是否{needed}（{source}）"),
                    Language::English => {
                        write!(f, "to {act} it must be known whether {needed} ({source})")
                    }
                }
            }
            Self::OutOfStage { stage, act, source } => {
                let (stage, act, source) = (
                    stage.in_language(language),
                    act.in_language(language),
                    source.in_language(language),
                );
                match language {
                    Language::Chinese => write!(f, "案件处于“{stage}”，不能“{act}”（{source}）"),
                    Language::English => {
                        write!(f, "at the stage \"{stage}\" it is not possible to {act} ({source})")
                    }
                }
            }
            Self::BackDated { last, source } => {
                let source = source.in_language(language);
                match language {
                    Language::Chinese => write!(f, "不得早于已经发生的事项（{last}）（{source}）"),
                    Language::English => write!(f, "not before what happened at {last} ({source})"),
                }
            }
            Self::Grounds(findings) => {
                for (index, finding) in findings.iter().enumerate() {
                    let (ground, source) = (
                        finding.ground.in_language(language),
                        finding.source.in_language(language),
                    );
                    match language {
                        Language::Chinese if index > 0 => write!(f, "；{ground}（{source}）")?,
                        Language::Chinese => write!(f, "{ground}（{source}）")?,
                        Language::English if index > 0 => write!(f, "; {ground} ({source})")?,
                        Language::English => write!(f, "{ground} ({source})")?,
                    }
                }
                Ok(())
            }
        }
    }
}

/// A log cannot stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("record {position}: {fault}")]
#[non_exhaustive]
pub struct LogError<P: Procedure> {
    /// The position of the record, from zero.
    pub position: u32,
    /// What is wrong with it.
    pub fault: LogFault<P>,
}

/// What is wrong with a record of a log.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LogFault<P: Procedure> {
    /// A record is missing, repeated, or out of place.
    #[error("its sequence number is {found}: a record is missing, repeated or out of place")]
    Sequence {
        /// The number found.
        found: u32,
    },
    /// It was recorded before it happened.
    #[error("recorded at {recorded}, before it occurred at {occurred}")]
    RecordedBeforeOccurred {
        /// When it happened.
        occurred: NaiveDateTime,
        /// When it was recorded.
        recorded: NaiveDateTime,
    },
    /// It was recorded before its predecessor.
    #[error("recorded at {recorded}, before its predecessor at {previous}")]
    RecordedBackwards {
        /// When its predecessor was recorded.
        previous: NaiveDateTime,
        /// When it was recorded.
        recorded: NaiveDateTime,
    },
    /// The event cannot follow the stage.
    #[error("\"{event}\" cannot follow \"{stage}\"")]
    OutOfOrder {
        /// The stage reached.
        stage: P::Stage,
        /// The kind of event.
        event: P::Kind,
    },
}

/// A stored log cannot be read or cannot stand.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoredLogError<P: Procedure, E> {
    /// A text is no record.
    #[error("record {position}: {error}")]
    Malformed {
        /// The position of the text, from zero.
        position: u32,
        /// What the parser says.
        error: E,
    },
    /// A record cannot stand.
    #[error(transparent)]
    Log(LogError<P>),
}
