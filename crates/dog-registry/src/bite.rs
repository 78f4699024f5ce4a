//! A bite: the victim's care, the dog's observation, and rabies.
//!
//! Two regions share one case.
//!
//! ```text
//! victim:  (not reported) ──report──→ reported ──take to care──→ in care ──complete──→ care completed
//!
//! dog:     (not known) ──report──→ with keeper ──hand over──→ handed over ──observe──→ under observation ──clear──→ cleared ──return──→ returned
//!                                           │                        │                        │
//!                                           └────────────────────────┴───────suspect──────────┴──→ suspected ──confirm──→ confirmed ──cull──→ culled ──dispose──→ disposed
//!                                                                                                      └──rule out──→ under observation
//! ```
//!
//! The report belongs to both regions and moves both at once.
//!
//! A dog is killed only when the law commands it, by the body that the law empowers, and only when
//! rabies is confirmed; on suspicion alone only where a city's text says so.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, bite::{Bite, Duty}, policies};
//! use governance_core::{legal_time::Calendar, procedure::Due};
//!
//! let wenzhou = Jurisdiction { policy: policies::wenzhou()?, calendar: Calendar::official() };
//! let at = "2025-10-03T16:30:00".parse().unwrap();
//! let bite = Bite::reported(at, 1);
//! let owed = bite.obligations(&wenzhou).unwrap();
//! let hand_over = owed.iter().find(|owed| owed.duty == Duty::HandOver).unwrap();
//! assert_eq!(hand_over.due, Due::Until("2025-10-04T16:30:00".parse().unwrap()));
//! assert_eq!(hand_over.source.to_string(), "《温州市养犬管理条例》第二十三条第二款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{TimeError, convention},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{jurisdiction::Jurisdiction, policy::Act};

governance_core::vocabulary! {
    /// Where victim and dog stand.
    pub enum Stage {
        /// Nobody has reported anything.
        NotReported = "not_reported", "未报告", "not reported";
        /// The bite was reported.
        Reported = "reported", "已报告", "reported";
        /// The victim is in care.
        InCare = "in_care", "已送医", "in care";
        /// The treatment is complete.
        CareCompleted = "care_completed", "诊治完毕", "treatment complete";
        /// Nothing is known of the dog.
        NotKnown = "not_known", "情况不明", "nothing known";
        /// The dog is with its keeper.
        WithKeeper = "with_keeper", "由养犬人看管", "with its keeper";
        /// The dog was handed over.
        HandedOver = "handed_over", "已送交", "handed over";
        /// The dog is being observed.
        UnderObservation = "under_observation", "留检观察中", "under observation";
        /// Rabies is suspected.
        Suspected = "suspected", "疑似狂犬病", "rabies suspected";
        /// Rabies is confirmed.
        Confirmed = "confirmed", "确认狂犬病", "rabies confirmed";
        /// The dog was found healthy.
        Cleared = "cleared", "排除狂犬病", "cleared";
        /// The dog was culled.
        Culled = "culled", "已扑杀", "culled";
        /// The carcass was disposed of.
        Disposed = "disposed", "已无害化处理", "carcass disposed of";
        /// The dog went back to its keeper.
        Returned = "returned", "已交还", "returned";
    }
}

governance_core::vocabulary! {
    /// What happens after a bite.
    pub enum EventKind {
        /// The bite was reported.
        Reported = "reported", "报告伤人", "bite reported";
        /// The victim was taken to care.
        TakenToCare = "taken_to_care", "送医", "taken to care";
        /// The treatment was completed.
        CareCompleted = "care_completed", "诊治完毕", "treatment completed";
        /// The dog was handed over.
        HandedOver = "handed_over", "送交犬只", "handed over";
        /// Observation began.
        ObservationBegun = "observation_begun", "开始留检观察", "observation begun";
        /// The dog was found healthy.
        Cleared = "cleared", "认定健康", "cleared";
        /// Rabies was suspected and reported.
        Suspected = "suspected", "报告疑似", "suspicion reported";
        /// Rabies was confirmed.
        Confirmed = "confirmed", "确认", "confirmed";
        /// Rabies was ruled out.
        RuledOut = "ruled_out", "排除", "ruled out";
        /// The dog was culled.
        Culled = "culled", "扑杀", "culled";
        /// The carcass was disposed of.
        Disposed = "disposed", "无害化处理", "disposed of";
        /// The dog was returned.
        Returned = "returned", "交还", "returned";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Report a bite.
    Report {
        /// When it happened.
        bitten: NaiveDateTime,
        /// How many people were hurt.
        victims: u32,
    },
    /// Take the victim to care.
    TakeToCare {
        /// Whether the costs were advanced.
        costs_advanced: bool,
    },
    /// Complete the treatment.
    CompleteCare,
    /// Hand the dog over.
    HandOver {
        /// To whom.
        to: BodyKind,
    },
    /// Begin observation.
    Observe,
    /// Find the dog healthy.
    Clear {
        /// Whether it shows signs of rabies.
        signs: bool,
    },
    /// Report a suspicion of rabies.
    Suspect,
    /// Confirm rabies.
    Confirm {
        /// Whether a laboratory or another competent finding says so.
        finding: bool,
    },
    /// Rule rabies out.
    RuleOut {
        /// Whether a laboratory or another competent finding says so.
        finding: bool,
    },
    /// Cull the dog.
    Cull {
        /// Whether the competent authority has found the suspicion, or the disease, established; a
        /// report alone is none.
        finding: bool,
    },
    /// Dispose of the carcass.
    Dispose,
    /// Return the dog.
    Return,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// The bite was reported.
    Reported {
        /// When it happened.
        bitten: NaiveDateTime,
        /// How many people were hurt.
        victims: u32,
    },
    /// The victim was taken to care.
    TakenToCare,
    /// The treatment was completed.
    CareCompleted,
    /// The dog was handed over.
    HandedOver,
    /// Observation began.
    ObservationBegun,
    /// The dog was found healthy.
    Cleared,
    /// Rabies was suspected and reported.
    Suspected,
    /// Rabies was confirmed.
    Confirmed,
    /// Rabies was ruled out.
    RuledOut,
    /// The dog was culled.
    Culled,
    /// The carcass was disposed of.
    Disposed,
    /// The dog was returned.
    Returned,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Reported { .. } => EventKind::Reported,
            Self::TakenToCare => EventKind::TakenToCare,
            Self::CareCompleted => EventKind::CareCompleted,
            Self::HandedOver => EventKind::HandedOver,
            Self::ObservationBegun => EventKind::ObservationBegun,
            Self::Cleared => EventKind::Cleared,
            Self::Suspected => EventKind::Suspected,
            Self::Confirmed => EventKind::Confirmed,
            Self::RuledOut => EventKind::RuledOut,
            Self::Culled => EventKind::Culled,
            Self::Disposed => EventKind::Disposed,
            Self::Returned => EventKind::Returned,
        }
    }
}

governance_core::grounds! {
    /// Why a step after a bite is refused.
    pub enum Ground {
        /// Nobody was hurt.
        NobodyHurt = "NOBODY_HURT", "没有受害人", "nobody was hurt";
        /// A moment lies in the future.
        InFuture { moment: NaiveDateTime } = "IN_FUTURE", "{moment}尚未到来", "{moment} has not come yet";
        /// The costs were not advanced.
        CostsNotAdvanced = "COSTS_NOT_ADVANCED", "未先行垫付医疗费用", "the costs of treatment were not advanced";
        /// Handed to a body that may not take it.
        WrongDestination { to: BodyKind } = "WRONG_DESTINATION", "{to}不是法定的送交对象", "a biting dog is not handed to the {to}";
        /// Observation has not ended.
        ObservationRunning { until: NaiveDate } = "OBSERVATION_RUNNING", "留检观察至{until}，尚未届满", "observation runs until {until}";
        /// The dog shows signs of rabies.
        ShowsSigns = "SHOWS_SIGNS", "犬只有狂犬病症状", "the dog shows signs of rabies";
        /// Rabies is not confirmed.
        NotConfirmed = "NOT_CONFIRMED", "未确认狂犬病，不得扑杀", "rabies is not confirmed: the dog may not be killed";
        /// No competent finding.
        NoFinding = "NO_FINDING", "没有实验室或者其他有权机构的认定", "there is no laboratory or other competent finding";
    }
}

governance_core::transitions! {
    /// Every transition after a bite.
    pub static TRANSITIONS: Bite {
        region Victim {
            NotReported + Reported => Reported by ReportBite under |law| law.policy.bite.victim_care.source();
            Reported + TakenToCare => InCare by TakeToCare under |law| law.policy.bite.victim_care.source();
            InCare + CareCompleted => CareCompleted by CompleteCare under |law| law.policy.bite.victim_care.source();
        }
        region Dog {
            NotKnown + Reported => WithKeeper by ReportBite under |law| law.policy.bite.victim_care.source();
            WithKeeper + HandedOver => HandedOver by HandOver under |law| law.policy.bite.hand_over.source();
            HandedOver + ObservationBegun => UnderObservation by Observe under |law| law.policy.bite.hand_over.source();
            UnderObservation + Cleared => Cleared by Clear under |law| law.policy.bite.observation.source();
            WithKeeper + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            HandedOver + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            UnderObservation + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            Suspected + Confirmed => Confirmed by Confirm under |_law| Some(&DIAGNOSIS);
            Suspected + RuledOut => UnderObservation by RuleOut under |_law| Some(&DIAGNOSIS);
            Suspected + HandedOver => Suspected by HandOver under |law| law.policy.bite.hand_over.source();
            Cleared + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            Suspected + Culled => Culled by Cull under |law| law.policy.bite.cull_suspected.source();
            Confirmed + Culled => Culled by Cull under |law| law.policy.bite.cull_confirmed.source();
            Culled + Disposed => Disposed by Dispose under |law| law.policy.bite.cull_confirmed.source();
            Cleared + Returned => Returned by Return under |law| law.policy.bite.hand_over.source();
        }
    }
}

static REPORT: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1));
static DIAGNOSIS: Citation = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(32));

governance_core::vocabulary! {
    /// What a bite makes somebody do.
    pub enum Duty {
        /// Take the victim to care at once and advance the costs.
        TakeToCare = "take_to_care", "立即将被伤者送医并先行垫付医疗费用", "take the victim to care at once and advance the costs";
        /// Hand the dog over.
        HandOver = "hand_over", "送交伤人犬只", "hand the biting dog over";
        /// End the observation.
        Observe = "observe", "留检观察", "observe the dog";
        /// Report and isolate.
        Report = "report", "立即报告并隔离", "report and isolate at once";
        /// Cull.
        Cull = "cull", "扑杀并无害化处理", "cull and dispose harmlessly";
    }
}

/// A bite case.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("bite.outline.md")]
#[doc(alias("犬只伤人", "伤人犬"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Bite {
    victim: Stage,
    dog: Stage,
    bitten: NaiveDateTime,
    victims: u32,
    suspected: Option<NaiveDateTime>,
    held: bool,
}

impl Bite {
    /// Constructs a case of which nothing has been reported yet.
    pub const fn unreported() -> Self {
        Self {
            victim: Stage::NotReported,
            dog: Stage::NotKnown,
            bitten: NaiveDateTime::MIN,
            victims: 0,
            suspected: None,
            held: false,
        }
    }

    /// Constructs the case of a bite at `bitten` that hurt `victims` people and was reported, the
    /// dog being with its keeper.
    pub const fn reported(bitten: NaiveDateTime, victims: u32) -> Self {
        Self {
            victim: Stage::Reported,
            dog: Stage::WithKeeper,
            bitten,
            victims,
            suspected: None,
            held: false,
        }
    }

    /// Returns how many people were hurt.
    pub const fn victims(&self) -> u32 {
        self.victims
    }

    /// Returns the last day of observation, where one is set.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn observed_until(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let Some(observation) = law.policy.bite.observation.set() else { return Ok(None) };
        convention::LOCAL.corresponding_day(observation.is.days, self.bitten.date()).map(Some)
    }

    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let bite = &law.policy.bite;
        let mut owed = Vec::new();
        if let (Stage::Reported, Setting::Set(care)) = (self.victim, &bite.victim_care) {
            owed.push(Obligation {
                duty: Duty::TakeToCare,
                by: BodyKind::Party,
                to: BodyKind::Anyone,
                due: Due::AtOnce(self.bitten),
                source: &care.source,
            });
        }
        let at_large =
            self.dog == Stage::WithKeeper || (self.dog == Stage::Suspected && !self.held);
        if let (true, Setting::Set(rule)) = (at_large, &bite.hand_over) {
            let due = match rule.is.within {
                None => Due::Promptly,
                Some(limit) => {
                    let deadline = law.party_deadline(limit, self.bitten)?;
                    deadline.moment().map_or(Due::By(deadline.effective()), Due::Until)
                }
            };
            owed.push(Obligation {
                duty: Duty::HandOver,
                by: BodyKind::Party,
                to: rule.is.to,
                due,
                source: &rule.source,
            });
        }
        match self.dog {
            Stage::HandedOver | Stage::UnderObservation => {
                if let (Setting::Set(rule), Some(until)) =
                    (&bite.observation, self.observed_until(law)?)
                {
                    let keeper = bite.hand_over.set().map_or(BodyKind::Pound, |rule| rule.is.to);
                    owed.push(Obligation {
                        duty: Duty::Observe,
                        by: keeper,
                        to: BodyKind::Party,
                        due: Due::By(until),
                        source: &rule.source,
                    });
                }
            }
            Stage::Suspected => owed.push(Obligation {
                duty: Duty::Report,
                by: BodyKind::Anyone,
                to: BodyKind::Agriculture,
                due: Due::AtOnce(self.suspected.unwrap_or(self.bitten)),
                source: bite.suspicion.source().unwrap_or(&REPORT),
            }),
            Stage::Confirmed => {
                let holder = law.policy.mandates.of(Act::Cull).next();
                if let (Some(holder), Some(source)) = (holder, bite.cull_confirmed.source()) {
                    owed.push(Obligation {
                        duty: Duty::Cull,
                        by: holder.holder,
                        to: BodyKind::Anyone,
                        due: Due::Promptly,
                        source,
                    });
                }
            }
            _ => {}
        }
        Ok(owed)
    }
}

impl Procedure for Bite {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 2;
    const GENERAL: &'static Citation = &REPORT;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        if region == 0 { self.victim } else { self.dog }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Report { .. } => (EventKind::Reported, Act::ReportBite),
            Command::TakeToCare { .. } => (EventKind::TakenToCare, Act::TakeToCare),
            Command::CompleteCare => (EventKind::CareCompleted, Act::CompleteCare),
            Command::HandOver { .. } => (EventKind::HandedOver, Act::HandOver),
            Command::Observe => (EventKind::ObservationBegun, Act::Observe),
            Command::Clear { .. } => (EventKind::Cleared, Act::Clear),
            Command::Suspect => (EventKind::Suspected, Act::Suspect),
            Command::Confirm { .. } => (EventKind::Confirmed, Act::Confirm),
            Command::RuleOut { .. } => (EventKind::RuledOut, Act::RuleOut),
            Command::Cull { .. } => (EventKind::Culled, Act::Cull),
            Command::Dispose => (EventKind::Disposed, Act::Dispose),
            Command::Return => (EventKind::Returned, Act::Return),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let bite = &law.policy.bite;
        let refuse = |ground, source| Err(vec![Finding { ground, source }]);
        match command {
            Command::Report { bitten, victims } => {
                let source = bite.victim_care.source().unwrap_or(&REPORT);
                if at < *bitten {
                    return refuse(Ground::InFuture { moment: *bitten }, source);
                }
                if *victims == 0 {
                    return refuse(Ground::NobodyHurt, source);
                }
                Ok(Event::Reported { bitten: *bitten, victims: *victims })
            }
            Command::TakeToCare { costs_advanced } => match &bite.victim_care {
                Setting::Set(care) if !costs_advanced => {
                    refuse(Ground::CostsNotAdvanced, &care.source)
                }
                _ => Ok(Event::TakenToCare),
            },
            Command::CompleteCare => Ok(Event::CareCompleted),
            Command::HandOver { to } => match &bite.hand_over {
                Setting::Set(rule) if rule.is.to != *to => {
                    refuse(Ground::WrongDestination { to: *to }, &rule.source)
                }
                _ => Ok(Event::HandedOver),
            },
            Command::Observe => Ok(Event::ObservationBegun),
            Command::Clear { signs } => {
                let source = bite.observation.source().unwrap_or(&REPORT);
                if *signs {
                    return refuse(Ground::ShowsSigns, source);
                }
                match self.observed_until(law) {
                    Ok(Some(until)) if at.date() < until => {
                        refuse(Ground::ObservationRunning { until }, source)
                    }
                    _ => Ok(Event::Cleared),
                }
            }
            Command::Suspect => Ok(Event::Suspected),
            Command::Confirm { finding: true } => Ok(Event::Confirmed),
            Command::RuleOut { finding: true } => Ok(Event::RuledOut),
            Command::Confirm { finding: false } | Command::RuleOut { finding: false } => {
                refuse(Ground::NoFinding, &DIAGNOSIS)
            }
            // A confirmed case has its finding on file; a suspicion that anybody may report does not.
            Command::Cull { .. } if self.dog == Stage::Confirmed => Ok(Event::Culled),
            Command::Cull { finding } => match bite.cull_suspected.set() {
                Some(_) if *finding => Ok(Event::Culled),
                Some(rule) => refuse(Ground::NoFinding, &rule.source),
                None => {
                    let source = bite.cull_confirmed.source().unwrap_or(&DIAGNOSIS);
                    refuse(Ground::NotConfirmed, source)
                }
            },
            Command::Dispose => Ok(Event::Disposed),
            Command::Return => Ok(Event::Returned),
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::Reported { bitten, victims } => {
                self.victim = Stage::Reported;
                self.dog = Stage::WithKeeper;
                self.bitten = bitten;
                self.victims = victims;
            }
            Event::TakenToCare => self.victim = Stage::InCare,
            Event::CareCompleted => self.victim = Stage::CareCompleted,
            Event::HandedOver => {
                self.held = true;
                if self.dog == Stage::WithKeeper {
                    self.dog = Stage::HandedOver;
                }
            }
            // What is not rabies yet is observed until the end all the same.
            Event::ObservationBegun | Event::RuledOut => self.dog = Stage::UnderObservation,
            Event::Cleared => self.dog = Stage::Cleared,
            Event::Suspected => {
                self.dog = Stage::Suspected;
                self.suspected = Some(occurred);
            }
            Event::Confirmed => self.dog = Stage::Confirmed,
            Event::Culled => self.dog = Stage::Culled,
            Event::Disposed => self.dog = Stage::Disposed,
            Event::Returned => self.dog = Stage::Returned,
        }
    }
}
