//! The ledger of breaches, merits and sanctions (CCL 28, 59).
//!
//! ```text
//! breach established ──┬── admonition (IM 34) ──two, still not correcting──→ warning (IM 35)
//!                      ├── warning (IM 35) ──two, still not correcting──→ revocation, recommittal
//!                      └── proposal to the police ──→ penalty ──still not correcting──↗
//!
//! decision ──objection──→ answer ──→ set aside: counts no longer
//! ```
//!
//! A breach counts where it is proven, the person had been told of the duty, and no good reason
//! excuses it. It is used once. Only written decisions of the county institution that were served
//! count; a warning of the police, an admonition of a court and what was set aside never do.
//! That the institution reacts is its duty; how severely, within the bounds of the Measures, is its
//! judgment. Nothing is held against anybody once the term is over, and an objection never is.
//!
//! A decision that was set aside counts no longer; the breach that it used stays used, and so do
//! the admonitions that it used up.
//!
//! | part | says |
//! | --- | --- |
//! | [`Command`], [`Event`] | what is put on the ledger |
//! | [`Ledger`] | what stands on it and counts |
//! | [`Lateness`] | what lateness of so many days leads to |
//! | [`tally`](tally()) | which of the papers in an old file count |
//! | [`police`] | what public security law adds |
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     discipline::{self, AdmonitionGround, Breach, BreachKind, Form, Gravity},
//!     policies,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let term = Term { first: "2026-01-05".parse().unwrap(), last: "2027-01-04".parse().unwrap() };
//! let mut case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "county");
//! let at = "2026-03-02T10:00:00".parse().unwrap();
//!
//! let breach = Breach::proven(BreachKind::Reporting, "2026-03-01".parse().unwrap(), Gravity::Slight);
//! let admonish = discipline::Command::Admonish {
//!     ground: AdmonitionGround::Rules,
//!     breach: 0,
//!     form: Form::proper(),
//! };
//! for command in [discipline::Command::EstablishBreach(breach), admonish] {
//!     let decided = case.decide(&Command::Discipline(command), &institution, at, &law).unwrap();
//!     let record = case.record(decided, &institution, at, at);
//!     case.apply(&record).unwrap();
//! }
//! assert_eq!(case.state().ledger().admonitions(), 1);
//! assert_eq!(case.state().ledger().warnings(), 0);
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};

mod facts;
mod ground;
mod lateness;
pub mod police;
mod rule;
mod tally;

pub use facts::{
    AdmonitionGround, Breach, BreachKind, Cause, Command, Commendation, Event, Form, Gravity,
    Level, Publication, Reproach, Route, WarningGround,
};
pub use ground::Ground;
pub use lateness::{Lateness, lateness};
pub use tally::{Excluded, Paper, PaperKind, Tally, tally};

pub(crate) use rule::{ADMONITION, ASSESSMENT, WARNING, consider, owed};

use police::{Offence, Penalty};

/// A breach that was established.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Proven {
    /// What was broken.
    pub kind: BreachKind,
    /// The day of the breach.
    pub on: NaiveDate,
    /// How grave it is.
    pub gravity: Gravity,
    /// What it was used for.
    pub used: Option<Level>,
    /// Whether a penalty for it was proposed to the police.
    pub proposed: bool,
}

governance_core::vocabulary! {
    /// What the institution decided.
    pub enum MeasureKind {
        /// An assessment.
        Assessment = "assessment", "考核", "assessment";
        /// A commendation.
        Commendation = "commendation", "表扬", "commendation";
        /// An admonition.
        Admonition = "admonition", "训诫", "admonition";
        /// A warning.
        Warning = "warning", "警告", "warning";
    }
}

governance_core::vocabulary! {
    /// Whether a decision counts.
    pub enum Validity {
        /// It counts.
        InForce = "in_force", "有效", "in force";
        /// It led to a more severe decision and counts no longer.
        UsedUp = "used_up", "已使用", "used up";
        /// It was set aside.
        Void = "void", "已撤销", "void";
    }
}

governance_core::vocabulary! {
    /// Where an objection to a decision stands.
    #[doc(alias = "异议")]
    pub enum Objection {
        /// There is none, or it was answered and not found right.
        None = "none", "无待处理的异议", "none pending";
        /// It waits for its answer.
        Pending = "pending", "异议待答复", "pending";
        /// It was found right: the decision is to be set aside.
        Upheld = "upheld", "异议成立", "upheld";
    }
}

/// A decision of the institution that was served.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Measure {
    /// What was decided.
    pub kind: MeasureKind,
    /// The day of its service.
    pub served: NaiveDate,
    /// The breach that it answers.
    pub breach: Option<usize>,
    /// Whether it finds that the person stands out.
    pub outstanding: bool,
    /// Whether it counts.
    pub validity: Validity,
    /// Where an objection to it stands.
    pub objection: Objection,
}

impl Measure {
    const fn served(kind: MeasureKind, served: NaiveDate, breach: Option<usize>) -> Self {
        let (validity, objection) = (Validity::InForce, Objection::None);
        Self { kind, served, breach, outstanding: false, validity, objection }
    }

    /// Returns whether it counts.
    fn counts(&self) -> bool {
        self.validity == Validity::InForce
    }
}

/// A decision of the police.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Punished {
    /// What is punished.
    pub offence: Offence,
    /// What is imposed.
    pub penalty: Penalty,
    /// The day of the decision.
    pub decided: NaiveDate,
}

/// What a case keeps of breaches, merits and sanctions.
#[doc(alias = "考核奖惩档案")]
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Ledger {
    breaches: Vec<Proven>,
    decisions: Vec<Measure>,
    penalties: Vec<Punished>,
}

impl Ledger {
    /// Returns the breaches established, in order.
    pub fn breaches(&self) -> &[Proven] {
        &self.breaches
    }

    /// Returns the decisions served, in order.
    pub fn decisions(&self) -> &[Measure] {
        &self.decisions
    }

    /// Returns what the police decided, in order.
    pub fn penalties(&self) -> &[Punished] {
        &self.penalties
    }

    /// Returns whether a breach of `kind` without good reason is established.
    pub fn has_breach(&self, kind: BreachKind) -> bool {
        self.breaches.iter().any(|breach| breach.kind == kind)
    }

    /// Returns whether a warning in force was given for a breach of `kind`.
    pub fn has_warned_for(&self, kind: BreachKind) -> bool {
        let warned = |measure: &Measure| measure.kind == MeasureKind::Warning && measure.counts();
        self.decisions
            .iter()
            .filter(|measure| warned(measure))
            .filter_map(|measure| self.breaches.get(measure.breach?))
            .any(|breach| breach.kind == kind)
    }

    /// Returns the number of warnings in force: served, not set aside, not yet used up.
    pub fn warnings(&self) -> usize {
        self.in_force(MeasureKind::Warning).count()
    }

    /// Returns the number of admonitions in force.
    pub fn admonitions(&self) -> usize {
        self.in_force(MeasureKind::Admonition).count()
    }

    /// Returns whether the police imposed a penalty for breach of supervision rules.
    ///
    /// A penalty for an ordinary offence is none, and neither is one for a breach of a prohibition
    /// order, which the law keeps apart.
    pub fn is_penalised(&self) -> bool {
        self.penalised_on().is_some()
    }

    /// Returns whether a breach was established after the last of the warnings in force was served:
    /// "still not correcting".
    ///
    /// Of more than two warnings the second counts as the last; a breach that already led to an
    /// admonition or a warning does not count again.
    pub fn still_not_correcting(&self) -> bool {
        let mut warned = self.in_force(MeasureKind::Warning).map(|(_, measure)| measure.served);
        let first = warned.next();
        warned.next().or(first).is_some_and(|served| self.has_unused_after(served))
    }

    /// Returns whether a breach was established after that penalty: "still not correcting".
    pub fn breached_after_penalty(&self) -> bool {
        self.penalised_on().is_some_and(|decided| self.has_unused_after(decided))
    }

    /// Returns the decisions of `kind` that count, with their places, in the order of service.
    fn in_force(&self, kind: MeasureKind) -> impl Iterator<Item = (usize, &Measure)> {
        self.decisions
            .iter()
            .enumerate()
            .filter(move |(_, measure)| measure.kind == kind && measure.counts())
    }

    /// Returns the day of the first penalty for breach of supervision rules.
    fn penalised_on(&self) -> Option<NaiveDate> {
        self.penalties
            .iter()
            .filter(|punished| punished.offence == Offence::SupervisionRules)
            .find(|punished| punished.penalty != Penalty::NotImposed)
            .map(|punished| punished.decided)
    }

    fn has_unused_after(&self, day: NaiveDate) -> bool {
        self.breaches.iter().any(|breach| breach.used.is_none() && day < breach.on)
    }

    fn use_breach(&mut self, number: usize, level: Level) {
        if let Some(breach) = self.breaches.get_mut(number) {
            breach.used = Some(level);
        }
    }

    fn serve(&mut self, kind: MeasureKind, served: NaiveDate, breach: Option<usize>) {
        self.decisions.push(Measure::served(kind, served, breach));
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let day = occurred.date();
        match event {
            Event::BreachFound { kind, on, gravity, .. } => self.breaches.push(Proven {
                kind: *kind,
                on: *on,
                gravity: *gravity,
                used: None,
                proposed: false,
            }),
            Event::Assessed { outstanding } => {
                let measure = Measure::served(MeasureKind::Assessment, day, None);
                self.decisions.push(Measure { outstanding: *outstanding, ..measure });
            }
            Event::Commended { .. } => self.serve(MeasureKind::Commendation, day, None),
            Event::Admonished { breach, .. } => {
                self.use_breach(*breach, Level::Admonition);
                self.serve(MeasureKind::Admonition, day, Some(*breach));
            }
            Event::Warned { breach, uses, .. } => {
                self.use_breach(*breach, Level::Warning);
                for number in uses {
                    if let Some(measure) = self.decisions.get_mut(*number) {
                        measure.validity = Validity::UsedUp;
                    }
                }
                self.serve(MeasureKind::Warning, day, Some(*breach));
            }
            Event::PenaltyProposed { breach, .. } => {
                if let Some(breach) = self.breaches.get_mut(*breach) {
                    breach.proposed = true;
                }
            }
            Event::PenaltyDecided { offence, penalty, .. } => {
                self.penalties.push(Punished {
                    offence: *offence,
                    penalty: *penalty,
                    decided: day,
                });
            }
            Event::Objected { decision } => {
                if let Some(measure) = self.decisions.get_mut(*decision) {
                    measure.objection = Objection::Pending;
                }
            }
            Event::ObjectionAnswered { decision, upheld } => {
                if let Some(measure) = self.decisions.get_mut(*decision) {
                    measure.objection = if *upheld { Objection::Upheld } else { Objection::None };
                }
            }
            Event::SetAside { decision, .. } => {
                if let Some(measure) = self.decisions.get_mut(*decision) {
                    (measure.validity, measure.objection) = (Validity::Void, Objection::None);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> NaiveDateTime {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        first
            .checked_add_days(chrono::Days::new(number))
            .unwrap_or_default()
            .and_time(chrono::NaiveTime::MIN)
    }

    fn any_event() -> impl Strategy<Value = (u64, Event)> {
        let breach = (0..BreachKind::ALL.len(), 0..Gravity::ALL.len(), 0..90_u64).prop_map(
            |(kind, gravity, on)| Event::BreachFound {
                kind: BreachKind::ALL[kind],
                on: day(on).date(),
                gravity: Gravity::ALL[gravity],
                days: None,
            },
        );
        let event = prop_oneof![
            4 => breach,
            2 => (0..6_usize).prop_map(|breach| Event::Admonished {
                ground: AdmonitionGround::Rules,
                breach,
            }),
            2 => (0..6_usize, prop::collection::vec(0..6_usize, 0..3)).prop_map(
                |(breach, uses)| Event::Warned { ground: WarningGround::Rules, breach, uses },
            ),
            1 => (0..3_usize, any::<bool>()).prop_map(|(offence, imposed)| Event::PenaltyDecided {
                offence: Offence::ALL[offence],
                penalty: if imposed { Penalty::Warning } else { Penalty::NotImposed },
                executed: true,
            }),
            1 => (0..6_usize).prop_map(|decision| Event::SetAside {
                decision,
                cause: Cause::Objection,
            }),
        ];
        (0..120_u64, event)
    }

    fn ledger(events: &[(u64, Event)]) -> Ledger {
        let mut ledger = Ledger::default();
        for (on, event) in events {
            ledger.evolve(event, day(*on));
        }
        ledger
    }

    proptest! {
        /// 《社区矫正法实施办法》（2020）第三十五条: a penalty of the police never adds a warning or an
        /// admonition.
        #[test]
        fn police_warnings_never_count(events in prop::collection::vec(any_event(), 0..20)) {
            let all = ledger(&events);
            let without: Vec<_> = events
                .into_iter()
                .filter(|(_, event)| !matches!(event, Event::PenaltyDecided { .. }))
                .collect();
            let without = ledger(&without);
            prop_assert_eq!(all.warnings(), without.warnings());
            prop_assert_eq!(all.admonitions(), without.admonitions());
            prop_assert_eq!(all.still_not_correcting(), without.still_not_correcting());
        }

        /// Setting a decision aside never makes anything worse for the person.
        #[test]
        fn setting_aside_never_aggravates(
            events in prop::collection::vec(any_event(), 0..20),
            decision in 0..6_usize,
        ) {
            let before = ledger(&events);
            let mut after = before.clone();
            after.evolve(&Event::SetAside { decision, cause: Cause::Objection }, day(121));
            prop_assert!(after.warnings() <= before.warnings());
            prop_assert!(after.admonitions() <= before.admonitions());
        }

        /// A further breach never takes a ground away.
        #[test]
        fn a_further_breach_never_helps(
            events in prop::collection::vec(any_event(), 0..20),
            on in 0..200_u64,
        ) {
            let before = ledger(&events);
            let mut after = before.clone();
            after.evolve(
                &Event::BreachFound {
                    kind: BreachKind::Other,
                    on: day(on).date(),
                    gravity: Gravity::Slight,
                    days: None,
                },
                day(201),
            );
            prop_assert!(before.still_not_correcting() <= after.still_not_correcting());
            prop_assert!(before.breached_after_penalty() <= after.breached_after_penalty());
            prop_assert_eq!(before.warnings(), after.warnings());
        }
    }
}
