//! Under which conditions the law lets each command through.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::convention,
    mandate::BodyKind,
    penalty::{SeizureGround, SeizureRule, SeizureSteps, may_seize, may_test},
    provision::{Provision, Setting},
};

use super::{CASE, CONFISCATED, Duty, Impound, Refused, Taking, claims, clocks::claimable_as};
use crate::{
    impound::{
        Adoption, BASIS, ClaimRefusal, CompulsoryMeasure, Costs, Event, Fact, Ground, Handover,
        Payer, SeizureOutcome, Stage, barred, ineligible,
    },
    jurisdiction::Jurisdiction,
    policy::{Act, AdoptionEnd, Disposing, DogClass, Intake, Required},
    registration::{self, Application, Immunity},
};

static OBSERVATION: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1));

pub(super) fn refuse(ground: Ground, source: &Citation) -> Refused<'_> {
    Err(vec![Finding { ground, source }])
}

pub(super) fn allowed(grounds: Vec<Finding<'_, Ground>>, event: Event) -> Refused<'_> {
    if grounds.is_empty() { Ok(event) } else { Err(grounds) }
}

pub(super) fn seizure(finding: Finding<'static, SeizureGround>) -> Finding<'static, Ground> {
    Finding { ground: Ground::Seizure { why: finding.ground }, source: finding.source }
}

/// Returns by how many days `done` was after `deadline`.
fn days_late(done: NaiveDate, deadline: Option<NaiveDate>) -> u32 {
    let late = deadline.map_or(0, |until| done.signed_duration_since(until).num_days());
    u32::try_from(late).unwrap_or(0)
}

impl Taking {
    /// Returns why nothing may be built on the seizure: an urgent one that the head of the organ has
    /// not approved, or has refused to.
    pub(super) fn unapproved(&self) -> Option<Finding<'static, Ground>> {
        let why = match self.approved {
            Some(true) => return None,
            None => SeizureGround::NotApproved,
            Some(false) => SeizureGround::ApprovalDenied,
        };
        Some(seizure(Finding { ground: why, source: SeizureRule::Report.source() }))
    }
}

impl Impound {
    pub(super) fn capture<'law>(
        &self,
        class: Option<DogClass>,
        attended: Option<bool>,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let captor = law.policy.mandates_in(self.zone).of(Act::CaptureStray).next();
        let source = captor.map_or(&BASIS, |captor| &captor.source);
        match (attended, class) {
            (None, _) => refuse(Ground::StillMissing { fact: Fact::Attended }, source),
            (Some(true), _) => refuse(Ground::Attended, source),
            (Some(false), Some(class)) => Ok(Event::RestrictedCaptured { class }),
            (Some(false), None) => Ok(Event::Captured),
        }
    }

    pub(super) fn seize<'law>(
        &self,
        measure: CompulsoryMeasure,
        authority: BodyKind,
        steps: &SeizureSteps,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let (act, event) = match measure {
            CompulsoryMeasure::Hold => {
                (Act::HoldDog, Event::Held { authority, urgent: !steps.approved })
            }
            _ => (Act::SeizeDog, Event::Seized { authority, urgent: !steps.approved }),
        };
        let mut grounds: Vec<_> = may_seize(steps).into_iter().map(seizure).collect();
        // The paper names the organ whose power it is, whoever serves it.
        let named = law.policy.mandates_in(self.zone).of(act).any(|held| held.holder == authority);
        if !named {
            let source = SeizureRule::Organ.source();
            grounds.push(Finding { ground: Ground::NotProvided, source });
        }
        allowed(grounds, event)
    }

    pub(super) fn take_in<'law>(
        &self,
        kind: Intake,
        keeper_known: Option<bool>,
        decided: Option<NaiveDate>,
        bitten: Option<NaiveDate>,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let Some(rule) = pound.takes_in(kind) else {
            let source = pound.intake.first().map_or(&BASIS, |rule| &rule.source);
            // The list may go on in a text that breaks off.
            let ground = if law.policy.breaks_off() {
                Ground::TextNotAvailable
            } else {
                Ground::NotTakenIn { kind }
            };
            return refuse(ground, source);
        };
        let mut grounds = Vec::new();
        let mut object = |ground| grounds.push(Finding { ground, source: &rule.source });
        let fits = match (self.dog, self.seizure) {
            (_, Stage::Seized) => kind == Intake::Seized,
            (_, Stage::Held) => kind == Intake::Held,
            (_, Stage::Confiscated) => kind == Intake::Confiscated,
            // A lifted seizure leaves nothing to take in.
            (_, Stage::Lifted) => false,
            (Stage::InCustody, _) => {
                matches!(kind, Intake::Stray | Intake::LostRegistered | Intake::Abandoned)
            }
            _ => !matches!(kind, Intake::Seized | Intake::Held),
        };
        if !fits {
            object(Ground::WrongKind { kind });
        }
        match (kind, decided) {
            (Intake::Impounded | Intake::Confiscated, None)
                if self.seizure != Stage::Confiscated =>
            {
                object(Ground::NoDecision);
            }
            (_, Some(day)) if today < day => object(Ground::InFuture { day }),
            _ => {}
        }
        match (kind, bitten) {
            (Intake::BiteQuarantine, None) => object(Ground::NoBite),
            (_, Some(day)) if today < day => object(Ground::InFuture { day }),
            _ => {}
        }
        // A stray that is somebody's does not become an abandoned dog by being called one.
        if kind == Intake::Abandoned && decided.is_none() && !claimable_as(kind, pound) {
            object(Ground::NotFoundAbandoned);
        }
        let keeper_known = if kind == Intake::LostRegistered { Some(true) } else { keeper_known };
        allowed(grounds, Event::TakenIn { kind, keeper_known, bitten })
    }

    pub(super) fn notify<'law>(
        &self,
        sent: NaiveDate,
        received: NaiveDate,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let source = pound.notice.source().unwrap_or(&BASIS);
        let mut grounds = Vec::new();
        let mut object = |ground| grounds.push(Finding { ground, source });
        if !self.is_claimable(pound) {
            object(self.not_claimable());
        }
        for day in [sent, received] {
            if today < day {
                object(Ground::InFuture { day });
            }
        }
        if let Some(since) = self.taken_in.filter(|since| sent < *since) {
            object(Ground::BeforeIntake { since });
        }
        if received < sent {
            object(Ground::InFuture { day: sent });
        }
        let by = self.notice_deadline(law).ok().flatten().map(|by| by.effective());
        allowed(grounds, Event::Notified { received, late: days_late(sent, by) })
    }

    pub(super) fn announce<'law>(
        &self,
        unreachable: bool,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let source = pound.announcement.source().unwrap_or(&BASIS);
        if !self.is_claimable(pound) {
            return refuse(self.not_claimable(), source);
        }
        // An announcement is for the keeper whom nobody can find or reach.
        if self.keeper_known == Some(true) && !unreachable && pound.notice.set().is_some() {
            return refuse(Ground::KeeperReachable, source);
        }
        // Whether the keeper can be found is found out first.
        if let (Some((Duty::Identify, source)), false) = (self.owes_search(pound), unreachable)
            && pound.notice.set().is_some()
        {
            return refuse(Ground::StillMissing { fact: Fact::KeeperKnown }, source);
        }
        let by = self.announcement_deadline(law).ok().flatten().map(|by| by.effective());
        Ok(Event::Announced { late: days_late(today, by) })
    }

    /// Why the dog is none that its keeper claims.
    fn not_claimable(&self) -> Ground {
        match (self.seizure, self.kind()) {
            (Stage::Seized | Stage::Held, _) => Ground::StillSeized,
            (Stage::Lifted, _) => Ground::MustBeReturned,
            (_, Some(Intake::BiteQuarantine)) => Ground::KeepersDog,
            (_, kind) => Ground::TitleLost { kind: kind.unwrap_or(Intake::Stray) },
        }
    }

    pub(super) fn claim<'law>(
        &self,
        proof: Option<bool>,
        proper_reason: bool,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let source = claims(pound).unwrap_or(&BASIS);
        if !self.is_claimable(pound) {
            let ground = self.not_claimable();
            let source = match ground {
                Ground::StillSeized => SeizureRule::Decision.source(),
                Ground::MustBeReturned => SeizureRule::GivingBack.source(),
                Ground::TitleLost { kind: Intake::Confiscated } => &CONFISCATED,
                _ => source,
            };
            return refuse(ground, source);
        }
        match proof {
            None => return refuse(Ground::StillMissing { fact: Fact::Proof }, source),
            Some(false) => return refuse(Ground::NoProof, source),
            Some(true) => {}
        }
        let until = self.claim_deadline(law).ok().flatten().map(|(by, _)| by.effective());
        let late = days_late(today, until);
        let excused = 0 < late
            && proper_reason
            && self.claim_rule(pound).is_some_and(|(rule, _)| rule.is.unless_reason);
        Ok(Event::Claimed { late, excused })
    }

    pub(super) fn refuse_claim<'law>(
        &self,
        cause: ClaimRefusal,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let source = claims(&law.policy.pound).unwrap_or(&BASIS);
        let unfounded = match cause {
            ClaimRefusal::Late => self.late == 0,
            ClaimRefusal::CostsUnpaid => !matches!(self.payer(law), Payer::Claimant(_)),
            _ => false,
        };
        if unfounded {
            return refuse(Ground::NothingAgainst, source);
        }
        Ok(Event::ClaimRefused { cause })
    }

    pub(super) fn hand_back<'law>(
        &self,
        handover: &Handover,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let policy = &law.policy;
        let source = claims(&policy.pound).unwrap_or(&BASIS);
        let mut grounds = Vec::new();
        let lifted = self.seizure == Stage::Lifted;
        let quarantined = self.kind == Some(Intake::BiteQuarantine);
        match self.dog {
            Stage::Claimed if 0 < self.late && !handover.although_late => {
                grounds.push(Finding { ground: Ground::Late { days: self.late }, source });
            }
            Stage::Claimed => {}
            _ if lifted => {}
            _ if quarantined => {}
            _ => {
                let (ground, source) = match self.seizure {
                    Stage::Seized | Stage::Held => {
                        (Ground::StillSeized, SeizureRule::Decision.source())
                    }
                    Stage::Confiscated => {
                        (Ground::TitleLost { kind: Intake::Confiscated }, &CONFISCATED)
                    }
                    _ => (Ground::NotClaimed, source),
                };
                return refuse(ground, source);
            }
        }
        self.observed(today, law, &mut grounds);
        let facts = Application { on: today, ..(*handover.facts).clone() };
        match (self.payer(law), handover.costs) {
            // What was seized is given back for nothing, whatever the regulation says of costs.
            (Payer::Authority(source), Costs::Unpaid | Costs::Paid) => {
                grounds.push(Finding { ground: Ground::CostsOnAuthority, source });
            }
            (Payer::Claimant(source), Costs::Unpaid | Costs::NotCharged) => {
                grounds.push(Finding { ground: Ground::CostsUnpaid, source });
            }
            _ => {}
        }
        let registered = handover.registered == Some(true);
        grounds.extend(barred(policy, &facts, registered));
        let required = policy.registration.required.set();
        if let Some(required) = required.filter(|zones| zones.is.include(facts.zone))
            && !lifted
        {
            // Whoever gets an unregistered dog back answers for it: the case comes first.
            match handover.registered {
                None => grounds.push(Finding {
                    ground: Ground::StillMissing { fact: Fact::Registered },
                    source: &required.source,
                }),
                Some(false) if !handover.case_opened => {
                    grounds.push(Finding { ground: Ground::NoCaseOpened, source: &CASE });
                }
                Some(_) => {}
            }
        }
        // What was seized is given back at once, without a test.
        if let Some(test) = policy.pound.return_test.set().filter(|_| !lifted) {
            let ground = match handover.test_passed {
                None => Some(Ground::StillMissing { fact: Fact::TestPassed }),
                Some(false) => Some(Ground::TestNotPassed),
                Some(true) => None,
            };
            grounds.extend(ground.map(|ground| Finding { ground, source: &test.source }));
        }
        allowed(grounds, Event::HandedBack)
    }

    /// Objects to whatever becomes of a dog that bit somebody before it was found healthy.
    fn observed<'law>(
        &self,
        today: NaiveDate,
        law: &'law Jurisdiction,
        grounds: &mut Vec<Finding<'law, Ground>>,
    ) {
        if self.bitten.is_none() {
            return;
        }
        let source = law.policy.bite.observation.source().unwrap_or(&OBSERVATION);
        let ground = match self.observed_until(law).filter(|until| today < *until) {
            Some(until) => Ground::ObservationRunning { until },
            None => Ground::UnderObservation,
        };
        grounds.push(Finding { ground, source });
    }

    /// Returns the last day of observation, where the dog bit somebody and a time is set.
    fn observed_until(&self, law: &Jurisdiction) -> Option<NaiveDate> {
        let (bitten, rule) = (self.bitten?, law.policy.bite.observation.set()?);
        Some(convention::LOCAL.corresponding_day(rule.is.days, bitten).unwrap_or(NaiveDate::MAX))
    }

    pub(super) fn examine<'law>(
        &self,
        fit: bool,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        // A dog that bit may fall ill until the last day; ill it may be found at any time.
        if fit && let Some(until) = self.observed_until(law).filter(|until| today < *until) {
            let source = law.policy.bite.observation.source().unwrap_or(&OBSERVATION);
            return refuse(Ground::ObservationRunning { until }, source);
        }
        Ok(Event::Examined { fit })
    }

    /// Objects to giving a dog away that may still be its keeper's.
    fn not_free<'law>(
        &self,
        during_claim: bool,
        unclaimed: Option<bool>,
        today: NaiveDate,
        law: &'law Jurisdiction,
        source: &'law Citation,
    ) -> Vec<Finding<'law, Ground>> {
        let pound = &law.policy.pound;
        let mut grounds = Vec::new();
        let mut object = |ground, source| grounds.push(Finding { ground, source });
        match self.seizure {
            Stage::Seized | Stage::Held => {
                object(Ground::StillSeized, SeizureRule::Decision.source());
            }
            Stage::Lifted => object(Ground::MustBeReturned, SeizureRule::GivingBack.source()),
            _ => {}
        }
        if self.kind == Some(Intake::BiteQuarantine) {
            object(Ground::KeepersDog, source);
        }
        if self.is_claimable(pound) {
            match self.claim_deadline(law) {
                Ok(Some((deadline, source))) => {
                    let until = deadline.effective();
                    if today <= until && !during_claim {
                        object(Ground::ClaimRunning { until }, source);
                    }
                }
                // Beyond the calendar nothing has run out.
                Err(_) => object(Ground::ClaimRunning { until: NaiveDate::MAX }, source),
                Ok(None) => match self.owes_search(pound) {
                    Some((Duty::Identify, source)) => {
                        object(Ground::StillMissing { fact: Fact::KeeperKnown }, source);
                    }
                    Some((_, source)) => object(Ground::KeeperNotSought, source),
                    // Looked for, without a time: that nobody comes is for the pound to find.
                    None if self.keeper != Stage::NotSought => match unclaimed {
                        None => object(Ground::StillMissing { fact: Fact::Unclaimed }, source),
                        Some(false) => object(Ground::StillClaimable, source),
                        Some(true) => {}
                    },
                    None => {}
                },
            }
            if let (Some(rule), Some(announced)) = (pound.announcement.set(), self.announced)
                && let Some(lasts) = rule.is.lasts
            {
                let until = law
                    .party_deadline(lasts, announced)
                    .map_or(NaiveDate::MAX, |deadline| deadline.nominal());
                if today <= until {
                    object(Ground::AnnouncementRunning { until }, &rule.source);
                }
            }
        }
        self.observed(today, law, &mut grounds);
        grounds
    }

    pub(super) fn adopt<'law>(
        &self,
        adoption: &Adoption,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let rule = match &pound.adoption {
            Setting::Set(rule) => rule,
            Setting::Silent(source) => {
                return refuse(Ground::NotProvided, source.as_ref().unwrap_or(&BASIS));
            }
            Setting::Unknown => return refuse(Ground::TextNotAvailable, &BASIS),
        };
        let mut grounds = {
            let during_claim = rule.is.during_claim;
            self.not_free(during_claim, adoption.unclaimed, today, law, &rule.source)
        };
        // While the dog is not to be had, nobody asks who would have it.
        if !grounds.is_empty() {
            return Err(grounds);
        }
        let mut object = |ground, source| grounds.push(Finding { ground, source });
        match (self.fit, pound.fit.set()) {
            (Some(false), fit) => {
                object(Ground::Unfit, fit.map_or(&rule.source, |fit| &fit.source));
            }
            (None, Some(fit)) => object(Ground::NotExamined, &fit.source),
            _ => {}
        }
        if let (Some(time), Ok(Some(until))) = (pound.adoption_time.set(), self.adoption_ends(law))
            && time.is.end == AdoptionEnd::Closes
            && until < today
        {
            object(Ground::AdoptionOver { until }, &time.source);
        }
        let facts = Application { on: today, ..(*adoption.facts).clone() };
        let adopter = facts.keeper.kind();
        let admitted = rule.is.adopters.is_empty() || rule.is.adopters.contains(&adopter);
        if !admitted {
            object(Ground::WrongAdopter { keeper: adopter }, &rule.source);
        }
        // The way back for a keeper is the claim. What was confiscated does not go back at all.
        let back =
            if self.kind() == Some(Intake::Confiscated) { &CONFISCATED } else { &rule.source };
        match adoption.former_keeper {
            None => object(Ground::StillMissing { fact: Fact::FormerKeeper }, back),
            Some(true) => object(Ground::FormerKeeper, back),
            Some(false) => {}
        }
        if let Some(no_trade) = pound.no_trade.set() {
            match adoption.for_trade {
                None => object(Ground::StillMissing { fact: Fact::Trade }, &no_trade.source),
                Some(true) => object(Ground::ForTrade, &no_trade.source),
                Some(false) => {}
            }
        }
        if let Some(first) = pound.immunised_first.set() {
            self.immunised(&facts, today, first, &mut object);
        }
        if let Some(here) = pound.registered_at_pound.set()
            && !adoption.registered_here
        {
            object(Ground::NotRegisteredHere, &here.source);
        }
        // The conditions are made for those who are admitted at all.
        if admitted {
            grounds.extend(ineligible(&law.policy, &facts));
        }
        allowed(grounds, Event::Adopted)
    }

    /// Objects to a dog without valid immunity or chip, as far as the pound has not seen to them.
    fn immunised<'law>(
        &self,
        facts: &Application,
        today: NaiveDate,
        first: &'law Provision<Required>,
        object: &mut impl FnMut(Ground, &'law Citation),
    ) {
        if self.immune_until.is_some_and(|until| today <= until) {
            return;
        }
        let missing = |fact| Ground::KeeperFactMissing { fact };
        match facts.dog.immunity {
            Some(Immunity::Until(until)) if today <= until => {}
            Some(_) => object(Ground::NotImmunised, &first.source),
            None => object(missing(registration::Fact::Immunity), &first.source),
        }
        match facts.dog.chip {
            Some(true) => {}
            Some(false) => object(Ground::NoChip, &first.source),
            None => object(missing(registration::Fact::Chip), &first.source),
        }
    }

    pub(super) fn dispose<'law>(
        &self,
        method: Disposing,
        no_adopter: Option<bool>,
        unclaimed: Option<bool>,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let pound = &law.policy.pound;
        let rule = match &pound.disposal {
            Setting::Set(rule) => rule,
            Setting::Silent(source) => {
                return refuse(Ground::NotProvided, source.as_ref().unwrap_or(&BASIS));
            }
            Setting::Unknown => return refuse(Ground::TextNotAvailable, &BASIS),
        };
        let mut grounds = self.not_free(false, unclaimed, today, law, &rule.source);
        let mut object = |ground, source| grounds.push(Finding { ground, source });
        // Killing a dog that is not rabid takes a text that says so.
        if method == Disposing::PutDown && !rule.is.names.contains(&method) {
            object(Ground::MethodNotProvided { method }, &rule.source);
        }
        // A dog that is not healthy is not adopted, and need not wait for an adopter.
        if let (Some(_), false) = (pound.adoption.set(), self.fit == Some(false)) {
            match (pound.adoption_time.set(), self.adoption_ends(law)) {
                (Some(time), Ok(Some(until))) if today <= until => {
                    object(Ground::AdoptionOpen { until }, &time.source);
                }
                (Some(_), Ok(Some(_))) => {}
                // The time runs from a health check that nobody has made.
                (Some(time), _) => object(Ground::NotExamined, &time.source),
                (None, _) => match no_adopter {
                    None => {
                        let fact = Fact::NoAdopter;
                        object(Ground::StillMissing { fact }, &rule.source);
                    }
                    Some(false) => object(Ground::AdopterNotSought, &rule.source),
                    Some(true) => {}
                },
            }
        }
        allowed(grounds, Event::Disposed { method })
    }

    pub(super) fn order_test<'law>(
        &self,
        until: NaiveDate,
        told: bool,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let mut grounds: Vec<_> = may_test(told).into_iter().map(seizure).collect();
        if let Some(taking) = self.taking {
            grounds.extend(taking.unapproved());
            grounds.extend(taking.term.may_decide(today, &law.calendar).map(seizure));
            // Two tests at once would leave the same days out twice.
            if let Some(until) = taking.testing.filter(|until| today < *until) {
                let source = SeizureRule::TestingCosts.source();
                grounds.push(Finding { ground: Ground::TestRunning { until }, source });
            }
        }
        let days = u32::try_from(until.signed_duration_since(today).num_days()).unwrap_or(0);
        if days == 0 {
            let source = SeizureRule::TestingCosts.source();
            grounds.push(Finding { ground: Ground::TestEnded { day: until }, source });
        }
        allowed(grounds, Event::TestOrdered { days })
    }

    pub(super) fn decide_seizure<'law>(
        &self,
        outcome: SeizureOutcome,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let Some(taking) = self.taking else {
            return refuse(Ground::NotProvided, SeizureRule::Decision.source());
        };
        let calendar = &law.calendar;
        match outcome {
            SeizureOutcome::Lift { cause } => {
                let grounds = taking.term.may_release(cause, today, calendar);
                allowed(grounds.into_iter().map(seizure).collect(), Event::Lifted { cause })
            }
            SeizureOutcome::Confiscate { decided } => {
                let mut grounds: Vec<_> =
                    taking.term.may_decide(today, calendar).into_iter().map(seizure).collect();
                grounds.extend(taking.unapproved());
                let mut object = |ground, rule: SeizureRule| {
                    grounds.push(Finding { ground, source: rule.source() });
                };
                // Confiscating is a penalty, decided by its own steps.
                let on_file =
                    decided.filter(|decided| taking.term.since() <= *decided && *decided <= today);
                if on_file.is_none() {
                    object(Ground::NoDecision, SeizureRule::Decision);
                }
                let decided = on_file.unwrap_or(today);
                allowed(grounds, Event::Confiscated { decided })
            }
        }
    }
}
