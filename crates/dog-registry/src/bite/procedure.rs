//! Which step is possible when, and under which conditions.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::Mandates,
    penalty::MeasureKind,
    procedure::{Procedure, Transitions},
    provision::Setting,
};

use super::{
    Bite, Command, Duty, Event, EventKind, Ground, Publisher, REPORT, Stage, Verdict,
    duty::{CARCASS, PEOPLE},
};
use crate::{
    carcass::{self, Carcass},
    jurisdiction::Jurisdiction,
    policy::{Act, CarcassHolder, CarcassWay, Policy, VictimCare, Violation},
};

governance_core::transitions! {
    /// Every transition after a bite.
    pub static TRANSITIONS: Bite {
        region Victim {
            NotReported + Reported => Reported by ReportBite under |law| law.policy.bite.victim_care.source();
            Reported + TakenToCare => InCare by TakeToCare under |law| law.policy.bite.victim_care.source();
            Reported + CareDeclined => CareDeclined by DeclineCare under |_law| None;
            InCare + ProphylaxisBegun => InProphylaxis by BeginProphylaxis under |law| law.policy.bite.human_treatment.source();
            InProphylaxis + ProphylaxisStopped => ProphylaxisStopped by StopProphylaxis under |law| law.policy.bite.human_treatment.source();
            InCare + CareCompleted => CareCompleted by CompleteCare under |law| law.policy.bite.victim_care.source();
            InProphylaxis + CareCompleted => CareCompleted by CompleteCare under |law| law.policy.bite.victim_care.source();
        }
        region Dog {
            NotKnown + Reported => WithKeeper by ReportBite under |law| law.policy.bite.victim_care.source();
            WithKeeper + RanOff => AtLarge by ReportBite under |_law| None;
            WithKeeper + MovedAway => WithKeeper by MoveAway under |_law| None;
            WithKeeper + HandedOver => HandedOver by HandOver under |law| law.policy.bite.hand_over.source();
            AtLarge + HandedOver => HandedOver by HandOver under |law| law.policy.bite.hand_over.source();
            WithKeeper + Isolated => Isolated by Isolate under |law| law.policy.bite.suspicion.source();
            AtLarge + Isolated => Isolated by Isolate under |law| law.policy.bite.suspicion.source();
            HandedOver + ObservationBegun => UnderObservation by Observe under |law| law.policy.bite.hand_over.source();
            Isolated + ObservationBegun => UnderObservation by Observe under |_law| None;
            UnderObservation + Cleared => Cleared by Clear under |law| law.policy.bite.observation.source();
            WithKeeper + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            AtLarge + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            Isolated + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            HandedOver + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            UnderObservation + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            Cleared + Suspected => Suspected by Suspect under |law| law.policy.bite.suspicion.source();
            Suspected + Isolated => Suspected by Isolate under |law| law.policy.bite.suspicion.source();
            Suspected + HandedOver => Suspected by HandOver under |law| law.policy.bite.hand_over.source();
            Suspected + Confirmed => Confirmed by Confirm under |_law| Some(&DIAGNOSIS);
            Suspected + RuledOut => UnderObservation by RuleOut under |_law| Some(&DIAGNOSIS);
            Suspected + Culled => Culled by Cull under |law| law.policy.bite.cull_suspected.source();
            Confirmed + Culled => Culled by Cull under |law| law.policy.bite.cull_confirmed.source();
            Culled + Confirmed => Culled by Confirm under |_law| Some(&DIAGNOSIS);
            Culled + RuledOut => Culled by RuleOut under |_law| Some(&DIAGNOSIS);
            Culled + Disposed => Disposed by Dispose under |law| law.policy.bite.cull_confirmed.source();
            WithKeeper + Died => Dead by ReportDogDeath under |_law| None;
            Isolated + Died => Dead by ReportDogDeath under |_law| None;
            HandedOver + Died => Dead by ReportDogDeath under |_law| None;
            UnderObservation + Died => Dead by ReportDogDeath under |_law| None;
            Suspected + Died => Dead by ReportDogDeath under |_law| None;
            Confirmed + Died => Dead by ReportDogDeath under |_law| None;
            Dead + Confirmed => Dead by Confirm under |_law| Some(&DIAGNOSIS);
            Dead + RuledOut => Dead by RuleOut under |_law| Some(&DIAGNOSIS);
            Dead + CarcassDelivered => Disposed by DeliverCarcass under |law| carcass::rule_for(&law.policy, CarcassHolder::Keeper);
            Cleared + Returned => Returned by Return under |law| law.policy.bite.hand_over.source();
            WithKeeper + Confiscated => Confiscated by Confiscate under |_law| None;
            Cleared + Confiscated => Confiscated by Confiscate under |_law| None;
            WithKeeper + Impounded => Impounded by Impound under |_law| None;
            Cleared + Impounded => Impounded by Impound under |_law| None;
        }
        region Outbreak {
            Unpublished + Published => Published by PublishOutbreak under |_law| Some(&PUBLICATION);
        }
        region File {
            Unopened + Reported => Open by ReportBite under |law| law.policy.bite.victim_care.source();
            Open + Suspected => Open by Suspect under |law| law.policy.bite.suspicion.source();
            Open + Closed => Closed by CloseBite under |_law| None;
            Closed + Suspected => Open by Suspect under |law| law.policy.bite.suspicion.source();
        }
    }
}

static DIAGNOSIS: Citation = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(32));
static PUBLICATION: Citation = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(36));
/// A penalty without a basis is void.
static NO_BASIS: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(38).paragraph(1));

type Refused<'law> = Vec<Finding<'law, Ground>>;

fn refuse<T>(ground: Ground, source: &Citation) -> Result<T, Refused<'_>> {
    Err(vec![Finding { ground, source }])
}

/// Returns the sanction for `violation` that orders `measure`.
fn sanction(policy: &Policy, violation: Violation, measure: MeasureKind) -> Option<&Citation> {
    let orders = |ladder: &&crate::policy::DogLadder| {
        ladder.of.contains(&violation)
            && ladder
                .rungs
                .iter()
                .flat_map(|rung| rung.measures.iter().chain(&rung.one_of))
                .any(|ordered| ordered.kind == measure)
    };
    policy.sanctions().iter().find(orders).map(|ladder| &ladder.source)
}

impl Bite {
    /// Lets the dog be isolated at home.
    fn isolate<'law>(&self, law: &'law Policy) -> Result<Event, Refused<'law>> {
        match &law.bite.hand_over {
            // On suspicion isolating is what can be done at once; the dog is still owed.
            Setting::Set(rule) if self.dog != Stage::Suspected => {
                refuse(Ground::HandOverOwed { to: rule.is.to }, &rule.source)
            }
            _ => Ok(Event::Isolated),
        }
    }

    /// Lets the keeper move the dog, where no text forbids it.
    fn move_away(law: &Policy) -> Result<Event, Refused<'_>> {
        match &law.bite.no_hiding {
            Setting::Set(rule) => refuse(Ground::HiddenOrMoved, &rule.source),
            Setting::Unknown => refuse(Ground::LawUnknown { duty: Duty::NotHide }, &REPORT),
            Setting::Silent(_) => Ok(Event::MovedAway),
        }
    }

    fn clear<'law>(
        &self,
        signs: bool,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Refused<'law>> {
        let observation = &law.policy.bite.observation;
        let source = observation.source().unwrap_or(&REPORT);
        if signs {
            return refuse(Ground::ShowsSigns, source);
        }
        if *observation == Setting::Unknown {
            return refuse(Ground::LawUnknown { duty: Duty::Observe }, source);
        }
        match self.observed_until(law) {
            Ok(Some(until)) if at.date() < until => {
                refuse(Ground::ObservationRunning { until }, source)
            }
            // Beyond the calendar nothing has run out.
            Err(_) => refuse(Ground::ObservationRunning { until: NaiveDate::MAX }, source),
            _ => Ok(Event::Cleared),
        }
    }

    /// Takes a finding on a dog of which nothing was found yet.
    fn find<'law>(&self, finding: bool, event: Event) -> Result<Event, Refused<'law>> {
        if !finding {
            return refuse(Ground::NoFinding, &DIAGNOSIS);
        }
        if self.verdict != Verdict::Open {
            return refuse(Ground::AlreadyFound, &DIAGNOSIS);
        }
        Ok(event)
    }

    fn cull<'law>(
        &self,
        finding: bool,
        humane: Option<bool>,
        law: &'law Policy,
    ) -> Result<Event, Refused<'law>> {
        let bite = &law.bite;
        // A confirmed case has its finding on file; a suspicion that anybody may report does not.
        if self.dog != Stage::Confirmed {
            match bite.cull_suspected.set() {
                Some(_) if finding => {}
                Some(rule) => return refuse(Ground::NoFinding, &rule.source),
                None => {
                    let source = bite.cull_confirmed.source().unwrap_or(&DIAGNOSIS);
                    return refuse(Ground::NotConfirmed, source);
                }
            }
        }
        match (&bite.humane, humane) {
            (Setting::Silent(_), _) | (_, Some(true)) => Ok(Event::Culled),
            (Setting::Unknown, _) => {
                // Whoever culls humanely needs no text that asks for it.
                refuse(Ground::LawUnknown { duty: Duty::Cull }, &DIAGNOSIS)
            }
            (Setting::Set(rule), Some(false)) => refuse(Ground::NotHumane, &rule.source),
            (Setting::Set(rule), None) => refuse(Ground::HumaneUnstated, &rule.source),
        }
    }

    fn deliver_carcass<'law>(
        way: CarcassWay,
        facts: Carcass,
        law: &'law Policy,
    ) -> Result<Event, Refused<'law>> {
        let assessment = carcass::assess(law, &facts);
        let source = carcass::rule_for(law, CarcassHolder::Keeper).unwrap_or(&CARCASS);
        let mut refused: Refused<'law> = assessment
            .findings()
            .iter()
            .map(|finding| Finding { ground: Ground::Carcass { way }, source: finding.source })
            .collect();
        let missing = assessment.missing().iter();
        refused.extend(
            missing.map(|fact| Finding { ground: Ground::CarcassFact { fact: *fact }, source }),
        );
        // A disposal site is open to everybody by national law, whatever an unread text adds.
        let to_a_site = matches!(way, CarcassWay::Facility | CarcassWay::Collected);
        if !assessment.unknown().is_empty() && !to_a_site {
            let ground = Ground::LawUnknown { duty: Duty::Carcass };
            refused.push(Finding { ground, source: &CARCASS });
        }
        if refused.is_empty() { Ok(Event::CarcassDelivered { way }) } else { Err(refused) }
    }

    /// Lets a decision on file take the dog from its keeper. Who decided it, and whether rightly, was
    /// the question of the penalty procedure.
    fn take<'law>(
        &self,
        measure: MeasureKind,
        violation: Violation,
        decided: Option<NaiveDate>,
        at: NaiveDateTime,
        law: &'law Policy,
    ) -> Result<(), Refused<'law>> {
        let Some(source) = sanction(law, violation, measure) else {
            return refuse(Ground::NotSanctioned { violation }, &NO_BASIS);
        };
        let mut refused = Vec::new();
        match decided {
            None => refused.push(Finding { ground: Ground::NoDecision, source }),
            Some(decided) if at.date() < decided => {
                refused.push(Finding { ground: Ground::DecisionInFuture { decided }, source });
            }
            Some(_) => {}
        }
        // A dog that is to be observed is observed first.
        if let (Stage::WithKeeper, Setting::Set(rule)) = (self.dog, &law.bite.hand_over) {
            refused.push(Finding { ground: Ground::NotHandedOver, source: &rule.source });
        }
        if refused.is_empty() { Ok(()) } else { Err(refused) }
    }

    fn publish<'law>(&self, publisher: Publisher) -> Result<Event, Refused<'law>> {
        if publisher == Publisher::Other {
            return refuse(Ground::NotEntitled, &PUBLICATION);
        }
        if self.verdict != Verdict::Rabid {
            return refuse(Ground::NoOutbreak, &DIAGNOSIS);
        }
        Ok(Event::Published)
    }

    /// Closes the file of which nothing is left to do.
    fn close<'law>(&self, law: &'law Policy) -> Result<Event, Refused<'law>> {
        let bite = &law.bite;
        let mut refused = Vec::new();
        if self.victim == Stage::Reported {
            match &bite.victim_care {
                Setting::Set(care) => {
                    refused.push(Finding { ground: Ground::NoCareRecord, source: &care.source });
                }
                Setting::Unknown => {
                    let ground = Ground::LawUnknown { duty: Duty::TakeToCare };
                    refused.push(Finding { ground, source: &REPORT });
                }
                Setting::Silent(_) => {}
            }
        }
        let pending = |source| Finding { ground: Ground::DogPending { stage: self.dog }, source };
        let observation = bite.observation.source().unwrap_or(&REPORT);
        match self.dog {
            Stage::WithKeeper => match &bite.hand_over {
                Setting::Set(rule) => {
                    refused.push(Finding { ground: Ground::NotHandedOver, source: &rule.source });
                }
                Setting::Unknown => {
                    let ground = Ground::LawUnknown { duty: Duty::HandOver };
                    refused.push(Finding { ground, source: &REPORT });
                }
                Setting::Silent(_) => {}
            },
            Stage::Isolated | Stage::HandedOver | Stage::UnderObservation | Stage::Cleared => {
                refused.push(pending(observation));
            }
            Stage::Suspected | Stage::Confirmed => refused.push(pending(&DIAGNOSIS)),
            Stage::Culled | Stage::Dead => refused.push(pending(&CARCASS)),
            _ => {}
        }
        if refused.is_empty() { Ok(Event::Closed) } else { Err(refused) }
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
    const REGIONS: usize = 4;
    const GENERAL: &'static Citation = &REPORT;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        match region {
            0 => self.victim,
            1 => self.dog,
            2 => self.outbreak,
            _ => self.file,
        }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Report { .. } => (EventKind::Reported, Act::ReportBite),
            Command::TakeToCare { .. } => (EventKind::TakenToCare, Act::TakeToCare),
            Command::DeclineCare => (EventKind::CareDeclined, Act::DeclineCare),
            Command::BeginProphylaxis { .. } => {
                (EventKind::ProphylaxisBegun, Act::BeginProphylaxis)
            }
            Command::StopProphylaxis => (EventKind::ProphylaxisStopped, Act::StopProphylaxis),
            Command::CompleteCare => (EventKind::CareCompleted, Act::CompleteCare),
            // That the dog ran off belongs to the report of the bite.
            Command::RunOff => (EventKind::RanOff, Act::ReportBite),
            Command::MoveAway => (EventKind::MovedAway, Act::MoveAway),
            Command::HandOver { .. } => (EventKind::HandedOver, Act::HandOver),
            Command::Isolate => (EventKind::Isolated, Act::Isolate),
            Command::Observe => (EventKind::ObservationBegun, Act::Observe),
            Command::Clear { .. } => (EventKind::Cleared, Act::Clear),
            Command::Suspect => (EventKind::Suspected, Act::Suspect),
            Command::Confirm { .. } => (EventKind::Confirmed, Act::Confirm),
            Command::RuleOut { .. } => (EventKind::RuledOut, Act::RuleOut),
            Command::Cull { .. } => (EventKind::Culled, Act::Cull),
            Command::ReportDogDeath => (EventKind::Died, Act::ReportDogDeath),
            Command::DeliverCarcass { .. } => (EventKind::CarcassDelivered, Act::DeliverCarcass),
            Command::Dispose => (EventKind::Disposed, Act::Dispose),
            Command::Return => (EventKind::Returned, Act::Return),
            Command::Confiscate { .. } => (EventKind::Confiscated, Act::Confiscate),
            Command::Impound { .. } => (EventKind::Impounded, Act::Impound),
            Command::PublishOutbreak { .. } => (EventKind::Published, Act::PublishOutbreak),
            Command::Close => (EventKind::Closed, Act::CloseBite),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// Where the zone is not known, only those are competent who are so in every zone.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        match self.zone {
            Some(zone) => law.policy.mandates_in(zone),
            None => law.policy.mandates_everywhere(),
        }
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let policy = &law.policy;
        let bite = &policy.bite;
        match *command {
            Command::Report { bitten, victims, zone } => {
                let source = bite.victim_care.source().unwrap_or(&REPORT);
                if at < bitten {
                    return refuse(Ground::InFuture { moment: bitten }, source);
                }
                if victims == 0 {
                    return refuse(Ground::NobodyHurt, source);
                }
                Ok(Event::Reported { bitten, victims, zone })
            }
            Command::TakeToCare { costs_advanced } => match &bite.victim_care {
                Setting::Set(care) if care.is == VictimCare::CareAndCosts && !costs_advanced => {
                    refuse(Ground::CostsNotAdvanced, &care.source)
                }
                _ => Ok(Event::TakenToCare),
            },
            Command::DeclineCare => Ok(Event::CareDeclined),
            Command::BeginProphylaxis { grade, last_dose } => {
                if last_dose < self.bitten.date() {
                    return refuse(Ground::DosesBeforeBite { last_dose }, &PEOPLE);
                }
                Ok(Event::ProphylaxisBegun { grade, last_dose })
            }
            Command::StopProphylaxis => {
                if self.verdict == Verdict::Healthy {
                    return Ok(Event::ProphylaxisStopped);
                }
                refuse(Ground::NotCleared, bite.observation.source().unwrap_or(&PEOPLE))
            }
            Command::CompleteCare => match self.last_dose {
                Some(last_dose) if at.date() < last_dose => {
                    let source = bite.human_treatment.source().unwrap_or(&PEOPLE);
                    refuse(Ground::DosesOutstanding { last_dose }, source)
                }
                _ => Ok(Event::CareCompleted),
            },
            Command::RunOff => Ok(Event::RanOff),
            Command::MoveAway => Self::move_away(policy),
            Command::HandOver { to } => match &bite.hand_over {
                Setting::Set(rule) if rule.is.to != to => {
                    refuse(Ground::WrongDestination { to }, &rule.source)
                }
                _ => Ok(Event::HandedOver),
            },
            Command::Isolate => self.isolate(policy),
            Command::Observe => Ok(Event::ObservationBegun),
            Command::Clear { signs } => self.clear(signs, at, law),
            Command::Suspect => Ok(Event::Suspected),
            Command::Confirm { finding } => self.find(finding, Event::Confirmed),
            Command::RuleOut { finding } => self.find(finding, Event::RuledOut),
            Command::Cull { finding, humane } => self.cull(finding, humane, policy),
            Command::ReportDogDeath => Ok(Event::Died),
            Command::DeliverCarcass { way, cause, rural } => {
                let holder = CarcassHolder::Keeper;
                Self::deliver_carcass(way, Carcass { holder, cause, way: Some(way), rural }, policy)
            }
            Command::Dispose => Ok(Event::Disposed),
            Command::Return => Ok(Event::Returned),
            Command::Confiscate { violation, decided } => self
                .take(MeasureKind::Confiscate, violation, decided, at, policy)
                .map(|()| Event::Confiscated { violation }),
            Command::Impound { violation, decided } => self
                .take(MeasureKind::Impound, violation, decided, at, policy)
                .map(|()| Event::Impounded { violation }),
            Command::PublishOutbreak { publisher } => self.publish(publisher),
            Command::Close => self.close(policy),
        }
    }

    fn basis<'law>(&self, event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::Confiscated { violation } => {
                sanction(&law.policy, *violation, MeasureKind::Confiscate)
            }
            Event::Impounded { violation } => {
                sanction(&law.policy, *violation, MeasureKind::Impound)
            }
            _ => None,
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::Reported { bitten, victims, zone } => {
                self.victim = Stage::Reported;
                self.dog = Stage::WithKeeper;
                self.file = Stage::Open;
                self.bitten = bitten;
                self.victims = victims;
                self.zone = zone;
            }
            Event::TakenToCare => self.victim = Stage::InCare,
            Event::CareDeclined => self.victim = Stage::CareDeclined,
            Event::ProphylaxisBegun { last_dose, .. } => {
                self.victim = Stage::InProphylaxis;
                self.last_dose = Some(last_dose);
            }
            Event::ProphylaxisStopped => self.victim = Stage::ProphylaxisStopped,
            Event::CareCompleted => self.victim = Stage::CareCompleted,
            Event::RanOff => self.dog = Stage::AtLarge,
            Event::MovedAway => {}
            Event::HandedOver => {
                self.handed_over = Some(occurred);
                if self.dog != Stage::Suspected {
                    self.dog = Stage::HandedOver;
                }
            }
            Event::Isolated => {
                self.isolated = true;
                if self.dog != Stage::Suspected {
                    self.dog = Stage::Isolated;
                }
            }
            Event::ObservationBegun => self.dog = Stage::UnderObservation,
            Event::Cleared => {
                self.dog = Stage::Cleared;
                self.verdict = Verdict::Healthy;
            }
            Event::Suspected => {
                self.dog = Stage::Suspected;
                self.suspected = Some(occurred);
                self.file = Stage::Open;
                // What was found before the suspicion is no answer to it.
                self.verdict = Verdict::Open;
            }
            Event::Confirmed => {
                self.verdict = Verdict::Rabid;
                if self.dog == Stage::Suspected {
                    self.dog = Stage::Confirmed;
                }
            }
            Event::RuledOut => {
                // What is not rabies yet is observed until the end all the same.
                if self.dog == Stage::Suspected {
                    self.dog = Stage::UnderObservation;
                } else {
                    self.verdict = Verdict::Healthy;
                }
            }
            Event::Culled => {
                self.dog = Stage::Culled;
                self.culled = true;
            }
            Event::Died => self.dog = Stage::Dead,
            Event::CarcassDelivered { .. } | Event::Disposed => self.dog = Stage::Disposed,
            Event::Returned => self.dog = Stage::Returned,
            Event::Confiscated { .. } => self.dog = Stage::Confiscated,
            Event::Impounded { .. } => self.dog = Stage::Impounded,
            Event::Published => self.outbreak = Stage::Published,
            Event::Closed => self.file = Stage::Closed,
        }
    }
}
