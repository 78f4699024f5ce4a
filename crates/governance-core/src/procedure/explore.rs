//! Exploring a procedure exhaustively.
//!
//! A procedure has finitely many stages and an explorer gives it finitely many commands, actors and
//! moments; so every state that these can bring about can be visited, and every law that must hold
//! of every procedure can be checked in every one of them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque, hash_map::Entry},
    fmt::Debug,
    hash::Hash,
};

use chrono::NaiveDateTime;

use super::{Case, Happening, Procedure, Record, Refusal};
use crate::{
    citation::Citation,
    language::{Bilingual, Language, Vocabulary},
    mandate::Actor,
};

/// A law of one procedure, with its article: checked on every move that the exploration makes.
#[expect(clippy::exhaustive_structs, reason = "tests construct invariants")]
pub struct Invariant<P: Procedure> {
    /// What must hold.
    pub name: &'static str,
    /// The article.
    pub source: Citation,
    /// Whether it holds of a move: state before, event, moment, state after.
    pub holds: fn(&P, &P::Event, NaiveDateTime, &P) -> bool,
}

/// What to explore.
#[expect(clippy::exhaustive_structs, reason = "tests construct explorations")]
pub struct Exploration<'a, P: Procedure> {
    /// Where every case begins.
    pub start: Vec<P>,
    /// The actors that hold mandates.
    pub actors: Vec<Actor>,
    /// Actors that hold none: nothing they do may move a case.
    pub strangers: Vec<Actor>,
    /// The moments at which commands are given, in order; a case never goes back in time.
    pub moments: Vec<NaiveDateTime>,
    /// The commands that are tried in every state.
    pub commands: Vec<P::Command>,
    /// The law.
    pub law: &'a P::Law,
    /// What must hold of every move beyond the laws of all procedures.
    pub invariants: Vec<Invariant<P>>,
}

/// What an exploration found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The number of distinct states.
    pub states: usize,
    /// The number of moves between them.
    pub moves: usize,
    /// How often each kind of refusal was given, by code.
    pub refusals: BTreeMap<&'static str, usize>,
    /// Every law that was broken, in a sentence; empty when all hold.
    pub faults: BTreeSet<String>,
}

struct Node<P: Procedure> {
    parent: Option<(usize, Record<P::Event>)>,
    case: Case<P>,
    moment: usize,
}

impl<P> Exploration<'_, P>
where
    P: Procedure + Eq + Hash + Debug,
    P::Event: Clone + Debug,
{
    /// Visits every state and checks, in each:
    ///
    /// - an event that `decide` returns, `apply` accepts, and the stages change as the table says;
    /// - an actor without a mandate moves nothing, and the mandate asked for is the table's; every
    ///   act of the table has a holder;
    /// - every refusal has a sentence in both languages and a source;
    /// - a final stage admits nothing, and no other stage is a dead end;
    /// - every stage is reached and every row is used;
    /// - replaying the log of a state gives that state;
    /// - every [`Invariant`].
    pub fn run(&self) -> Report {
        self.run_in(|_| true)
    }

    /// Visits every state as [`Exploration::run`] does, and asks of the stages and rows of those
    /// `regions` only that they are reached and used.
    ///
    /// A procedure with many regions is explored region by region.
    pub fn run_in(&self, regions: impl Fn(usize) -> bool) -> Report {
        let mut report = Report::default();
        let mut nodes: Vec<Node<P>> = Vec::new();
        let mut known: HashMap<(P, usize), usize> = HashMap::new();
        let mut queue = VecDeque::new();
        for state in &self.start {
            if known.insert((state.clone(), 0), nodes.len()).is_none() {
                queue.push_back(nodes.len());
                nodes.push(Node { parent: None, case: Case::new(state.clone()), moment: 0 });
            }
        }
        let mut reached: BTreeSet<P::Stage> = BTreeSet::new();
        let mut left: BTreeSet<P::Stage> = BTreeSet::new();
        let mut used: BTreeSet<(P::Stage, P::Kind)> = BTreeSet::new();
        while let Some(index) = queue.pop_front() {
            let Some((case, moment)) =
                nodes.get(index).map(|node| (node.case.clone(), node.moment))
            else {
                continue;
            };
            reached.extend((0..P::REGIONS).map(|region| case.stage(region)));
            for (later, &at) in self.moments.iter().enumerate().skip(moment) {
                for command in &self.commands {
                    self.try_strangers(&case, command, at, &mut report);
                    for actor in &self.actors {
                        let decided = match case.decide(command, actor, at, self.law) {
                            Ok(decided) => decided,
                            Err(refusal) => {
                                Self::check_refusal(&refusal, &mut report);
                                continue;
                            }
                        };
                        report.moves += 1;
                        let record = case.record(decided, actor, at, at);
                        let mut after = case.clone();
                        if let Err(error) = after.apply(&record) {
                            report.faults.insert(format!("decided but not applied: {error}"));
                            continue;
                        }
                        Self::check_aim(&case, command, &record, &mut report);
                        self.check_move(&case, &record, &after, &mut left, &mut used, &mut report);
                        let key = (after.state().clone(), later);
                        if let Entry::Vacant(entry) = known.entry(key) {
                            entry.insert(nodes.len());
                            queue.push_back(nodes.len());
                            let parent = Some((index, record));
                            nodes.push(Node { parent, case: after, moment: later });
                        }
                    }
                }
            }
        }
        report.states =
            known.keys().map(|(state, _)| state).collect::<std::collections::HashSet<_>>().len();
        self.check_whole(&regions, &reached, &left, &used, &mut report);
        Self::check_replay(&nodes, &mut report);
        report
    }

    fn try_strangers(
        &self,
        case: &Case<P>,
        command: &P::Command,
        at: NaiveDateTime,
        report: &mut Report,
    ) {
        for stranger in &self.strangers {
            let decided = case.decide(command, stranger, at, self.law);
            let turned_away = matches!(
                decided,
                Err(Refusal::NotMandated(_)
                    | Refusal::NotProvided { .. }
                    | Refusal::NeedsDelegation { .. }
                    | Refusal::DelegationUnclear { .. })
            );
            if !turned_away {
                let (_, act) = P::aim(command);
                report.faults.insert(format!("{} may {act} without a mandate", stranger.body));
            }
        }
    }

    fn check_refusal(refusal: &Refusal<'_, P>, report: &mut Report) {
        *report.refusals.entry(refusal.code()).or_default() += 1;
        let said = |language| refusal.in_language(language).to_string();
        if said(Language::Chinese).is_empty() || said(Language::English).is_empty() {
            report.faults.insert(format!("a refusal says nothing: {refusal:?}"));
        }
        if refusal.sources().is_empty() {
            report.faults.insert(format!("a refusal names no source: {}", said(Language::English)));
        }
    }

    /// Checks that the mandate that was asked for is the one that the table asks for.
    fn check_aim(
        case: &Case<P>,
        command: &P::Command,
        record: &Record<P::Event>,
        report: &mut Report,
    ) {
        let (aimed, act) = P::aim(command);
        let kind = record.event.kind();
        if kind != aimed {
            report.faults.insert(format!("what aimed at \"{aimed}\" brought about \"{kind}\""));
        }
        let mut rows = (0..P::REGIONS)
            .filter(|region| P::TABLE.lookup.concerns(*region, kind.index()))
            .filter_map(|region| P::TABLE.row(case.stage(region), kind))
            .peekable();
        if rows.peek().is_some() && rows.all(|row| row.act != act) {
            report.faults.insert(format!("\"{kind}\" took the power to {act}, against the table"));
        }
    }

    fn check_move(
        &self,
        case: &Case<P>,
        record: &Record<P::Event>,
        after: &Case<P>,
        left: &mut BTreeSet<P::Stage>,
        used: &mut BTreeSet<(P::Stage, P::Kind)>,
        report: &mut Report,
    ) {
        let kind = record.event.kind();
        for region in 0..P::REGIONS {
            let (from, to) = (case.stage(region), after.stage(region));
            let expected = if P::TABLE.lookup.concerns(region, kind.index()) {
                P::TABLE.row(from, kind).map(|row| row.to)
            } else {
                Some(from)
            };
            if expected != Some(to) {
                report.faults.insert(format!(
                    "\"{kind}\" led from \"{from}\" to \"{to}\", against the table"
                ));
            }
            if P::TABLE.lookup.concerns(region, kind.index()) {
                left.insert(from);
                used.insert((from, kind));
            }
        }
        for invariant in &self.invariants {
            if !(invariant.holds)(case.state(), &record.event, record.occurred, after.state()) {
                report.faults.insert(format!(
                    "{} ({}): broken by \"{kind}\" at \"{}\"",
                    invariant.name,
                    invariant.source.in_language(Language::English),
                    case.stage(0),
                ));
            }
        }
    }

    fn check_whole(
        &self,
        regions: &impl Fn(usize) -> bool,
        reached: &BTreeSet<P::Stage>,
        left: &BTreeSet<P::Stage>,
        used: &BTreeSet<(P::Stage, P::Kind)>,
        report: &mut Report,
    ) {
        let rows = || P::TABLE.rows.iter().filter(|row| regions(row.region));
        let known: BTreeSet<_> = rows().flat_map(|row| [row.from, row.to]).collect();
        let elsewhere: BTreeSet<_> =
            P::TABLE.rows.iter().flat_map(|row| [row.from, row.to]).collect();
        for &stage in P::Stage::WORDS {
            // A stage of another region is for another exploration; one of none is never reached.
            if elsewhere.contains(&stage) && !known.contains(&stage) {
                continue;
            }
            if !reached.contains(&stage) {
                report.faults.insert(format!("\"{stage}\" is never reached"));
            }
            if reached.contains(&stage) && !left.contains(&stage) && !P::TABLE.is_final(stage) {
                report.faults.insert(format!("\"{stage}\" is a dead end"));
            }
        }
        for row in rows() {
            if !used.contains(&(row.from, row.event)) {
                report.faults.insert(format!("the row \"{row:?}\" is never used"));
            }
        }
        let acts = P::TABLE.acts();
        for act in P::mandates(self.law).without_holder(&acts) {
            report.faults.insert(format!("nobody may {act}"));
        }
    }

    fn check_replay(nodes: &[Node<P>], report: &mut Report) {
        for node in nodes {
            let mut log = Vec::new();
            let mut at = node;
            while let Some((parent, record)) = &at.parent {
                log.push(record);
                let Some(next) = nodes.get(*parent) else { break };
                at = next;
            }
            log.reverse();
            let replayed = Case::replay(at.case.state().clone(), log);
            if replayed.map(|case| case.state().clone()).ok().as_ref() != Some(node.case.state()) {
                report.faults.insert(format!("replay does not give {:?}", node.case.state()));
            }
        }
    }
}
