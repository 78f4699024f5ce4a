//! What a bite makes somebody do, and what has been left undone.

use chrono::NaiveDateTime;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Obligation, Procedure},
    provision::{Provision, Setting},
};

use super::{Bite, Incident, REPORT, Repetition, Stage, Verdict, repeat::repetition};
use crate::{
    carcass,
    jurisdiction::Jurisdiction,
    policy::{Act, BitingDog, CarcassHolder, Promptness, SuspicionMeasure, VictimCare, Violation},
};

governance_core::vocabulary! {
    /// What a bite makes somebody do.
    pub enum Duty {
        /// Take the victim to care at once and advance the costs.
        TakeToCare = "take_to_care", "立即将被伤者送医并先行垫付医疗费用", "take the victim to care at once and advance the costs";
        /// Take the victim to care at once; nothing is said of advancing costs.
        Care = "care", "立即将被伤者送医", "take the victim to care at once";
        /// Supply vaccine for people.
        SupplyVaccine = "supply_vaccine", "供应人用狂犬病疫苗", "supply rabies vaccine for people";
        /// Have people vaccinated and patients treated.
        TreatPeople = "treat_people", "做好人用狂犬病疫苗接种和病人诊治", "have people vaccinated and patients treated";
        /// Give the doses that are still due.
        GiveDoses = "give_doses", "完成疫苗接种", "give the doses that are due";
        /// Hand the dog over.
        HandOver = "hand_over", "送交伤人犬只", "hand the biting dog over";
        /// Neither hide nor move the dog.
        NotHide = "not_hide", "不得隐匿、转移伤人犬只", "neither hide nor move the dog";
        /// Isolate the dog.
        Isolate = "isolate", "采取隔离等控制措施", "isolate the dog";
        /// End the observation.
        Observe = "observe", "留检观察", "observe the dog";
        /// Bear what keeping and observing the dog costs.
        BearCosts = "bear_costs", "承担留检期间的费用", "bear the costs of keeping and observing the dog";
        /// Report the suspicion.
        Report = "report", "报告疑似狂犬病", "report the suspicion of rabies";
        /// Take measures on a report, and pass it on.
        PassOn = "pass_on", "采取临时控制措施并按程序上报", "take measures on the report and pass it on";
        /// Find out whether it is rabies.
        Determine = "determine", "认定疫情", "determine whether it is rabies";
        /// Tell the health authority.
        InformHealth = "inform_health", "向卫生健康部门通报疫情", "tell the health authority";
        /// Draw the lines of the outbreak.
        Delimit = "delimit", "划定疫点、疫区、受威胁区", "draw the lines of the outbreak";
        /// Watch the people exposed, and publish what the law on infectious diseases asks for.
        MonitorPeople = "monitor_people", "监测易感染人群并采取预防、控制措施", "watch the people exposed and take measures";
        /// Let the authorities cull and dispose.
        Cooperate = "cooperate", "配合扑杀和无害化处理", "let the authorities cull and dispose";
        /// Cull.
        Cull = "cull", "扑杀并无害化处理", "cull and dispose harmlessly";
        /// Dispose of the carcass of the culled dog.
        Dispose = "dispose", "无害化处理扑杀的犬只", "dispose of the culled dog";
        /// Get rid of the carcass as the law allows.
        Carcass = "carcass", "依法处理犬只尸体", "deal with the carcass as the law allows";
        /// Give guidance on the carcass.
        GuideOnCarcass = "guide_on_carcass", "指导死亡犬只无害化处理", "give guidance on the carcass";
        /// Compensate for the culled dog.
        Compensate = "compensate", "对强制扑杀的犬只给予补偿", "compensate for the culled dog";
        /// Return the dog.
        Return = "return", "交还犬只或者解除隔离", "return the dog or end its isolation";
    }
}

static PASS_ON: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(2));
static DETERMINE: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(32).paragraph(1));
static INFORM: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(34).paragraph(1));
pub(super) static PEOPLE: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(34).paragraph(2));
static DELIMIT: Citation = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(39).item(1));
pub(super) static CARCASS: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(57).paragraph(1));
static COMPENSATE: Citation = national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(85));

/// Obligations as they are collected.
struct Owed<'law>(Vec<Obligation<'law, Duty>>);

impl<'law> Owed<'law> {
    fn add(&mut self, duty: Duty, by: BodyKind, to: BodyKind, due: Due, source: &'law Citation) {
        self.0.push(Obligation { duty, by, to, due, source });
    }
}

impl Bite {
    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// Of the duties about people, those of the city's own law come first; the others rest on
    /// 《动物防疫法》（2021）第三十一条至第三十九条, 第五十七条 and 第八十五条.
    /// Compensation (Art. 85) is owed for a dog culled by force; its amount and its procedure are for
    /// state rules, and none is computed here.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let mut owed = Owed(Vec::new());
        self.owed_to_victim(law, &mut owed);
        self.owed_of_keeper(law, &mut owed)?;
        self.owed_on_suspicion(law, &mut owed);
        self.owed_on_outbreak(law, &mut owed);
        self.owed_at_the_end(law, &mut owed);
        Ok(owed.0)
    }

    fn owed_to_victim<'law>(&self, law: &'law Jurisdiction, owed: &mut Owed<'law>) {
        let bite = &law.policy.bite;
        if let (Stage::Reported, Setting::Set(care)) = (self.victim, &bite.victim_care) {
            let duty = match care.is {
                VictimCare::CareAndCosts => Duty::TakeToCare,
                VictimCare::Care => Duty::Care,
            };
            let due = Due::AtOnce(self.bitten);
            owed.add(duty, BodyKind::Party, BodyKind::Anyone, due, &care.source);
        }
        if matches!(self.victim, Stage::Reported | Stage::InCare | Stage::InProphylaxis) {
            for (duty, setting) in [
                (Duty::SupplyVaccine, &bite.vaccine_supply),
                (Duty::TreatPeople, &bite.human_treatment),
            ] {
                if let Setting::Set(rule) = setting {
                    owed.add(duty, rule.is, BodyKind::Anyone, Due::Standing, &rule.source);
                }
            }
        }
        if let (Stage::InProphylaxis, Some(last_dose)) = (self.victim, self.last_dose) {
            let by = bite.human_treatment.set().map_or(BodyKind::Health, |rule| rule.is);
            let source = bite.human_treatment.source().unwrap_or(&PEOPLE);
            owed.add(Duty::GiveDoses, by, BodyKind::Anyone, Due::By(last_dose), source);
        }
    }

    fn owed_of_keeper<'law>(
        &self,
        law: &'law Jurisdiction,
        owed: &mut Owed<'law>,
    ) -> Result<(), TimeError> {
        let bite = &law.policy.bite;
        let suspicion = bite.suspicion.set().filter(|_| self.dog == Stage::Suspected);
        let measure = suspicion.and_then(|rule| rule.is.measure);
        if self.is_out_of_custody()
            && let Setting::Set(rule) = &bite.hand_over
        {
            // A suspicion may make at once what a bite makes promptly.
            let (due, source) = match suspicion {
                Some(rule) if measure == Some(SuspicionMeasure::HandOver) => {
                    (self.due(rule.is.due), &rule.source)
                }
                _ => (self.hand_over_due(rule, law)?, &rule.source),
            };
            owed.add(Duty::HandOver, BodyKind::Party, rule.is.to, due, source);
            if let Setting::Set(hiding) = &bite.no_hiding {
                let source = &hiding.source;
                owed.add(Duty::NotHide, BodyKind::Party, rule.is.to, Due::Standing, source);
            }
        }
        if let Some(rule) = suspicion
            && measure == Some(SuspicionMeasure::Isolate)
            && !self.isolated
            && self.handed_over.is_none()
        {
            let due = self.due(rule.is.due);
            owed.add(Duty::Isolate, BodyKind::Party, BodyKind::Anyone, due, &rule.source);
        }
        if matches!(self.dog, Stage::HandedOver | Stage::Isolated | Stage::UnderObservation)
            && let (Setting::Set(rule), Some(until)) =
                (&bite.observation, self.observed_until(law)?)
        {
            let by = self.observed_by(law);
            owed.add(Duty::Observe, by, BodyKind::Party, Due::By(until), &rule.source);
        }
        let held = matches!(
            self.dog,
            Stage::HandedOver | Stage::UnderObservation | Stage::Suspected | Stage::Cleared
        );
        if let (true, Some(_), Setting::Set(rule)) = (held, self.handed_over, &bite.costs) {
            let to = bite.hand_over.set().map_or(BodyKind::Pound, |rule| rule.is.to);
            owed.add(Duty::BearCosts, BodyKind::Party, to, Due::Standing, &rule.source);
        }
        Ok(())
    }

    fn owed_on_suspicion<'law>(&self, law: &'law Jurisdiction, owed: &mut Owed<'law>) {
        if self.dog != Stage::Suspected {
            return;
        }
        let rule = law.policy.bite.suspicion.set();
        match rule.and_then(|rule| rule.is.report.as_ref().map(|report| (rule, report))) {
            Some((rule, report)) => {
                for to in report.owed() {
                    let due = self.due(rule.is.due);
                    owed.add(Duty::Report, BodyKind::Anyone, *to, due, &rule.source);
                }
            }
            // Whoever keeps animals reports at once, everybody else promptly (Art. 31(1)). Whether a pet
            // makes its owner one who keeps animals is not settled: the stricter reading is counted.
            None => owed.add(
                Duty::Report,
                BodyKind::Anyone,
                BodyKind::Agriculture,
                Due::AtOnce(self.suspected.unwrap_or(self.bitten)),
                &REPORT,
            ),
        }
        let agriculture = BodyKind::Agriculture;
        owed.add(Duty::PassOn, agriculture, agriculture, Due::Promptly, &PASS_ON);
        owed.add(Duty::Determine, agriculture, BodyKind::Anyone, Due::Promptly, &DETERMINE);
    }

    fn owed_on_outbreak<'law>(&self, law: &'law Jurisdiction, owed: &mut Owed<'law>) {
        if self.verdict != Verdict::Rabid || self.dog == Stage::Disposed {
            return;
        }
        let bite = &law.policy.bite;
        let (agriculture, anyone) = (BodyKind::Agriculture, BodyKind::Anyone);
        let source = bite.inform_health.source().unwrap_or(&INFORM);
        owed.add(Duty::InformHealth, agriculture, BodyKind::Health, Due::Promptly, source);
        let (by, source) = match &bite.delimits {
            Setting::Set(rule) => (rule.is, &rule.source),
            _ => (agriculture, &DELIMIT),
        };
        owed.add(Duty::Delimit, by, anyone, Due::Promptly, source);
        let (by, source) = match &bite.human_monitoring {
            Setting::Set(rule) => (rule.is, &rule.source),
            _ => (BodyKind::Health, &PEOPLE),
        };
        owed.add(Duty::MonitorPeople, by, anyone, Due::Standing, source);
    }

    fn owed_at_the_end<'law>(&self, law: &'law Jurisdiction, owed: &mut Owed<'law>) {
        let bite = &law.policy.bite;
        let holder = |act| self.mandates_here(law).of(act).next();
        let anyone = BodyKind::Anyone;
        match self.dog {
            Stage::Confirmed => {
                if let (Some(holder), Some(source)) =
                    (holder(Act::Cull), bite.cull_confirmed.source())
                {
                    owed.add(Duty::Cull, holder.holder, anyone, Due::Promptly, source);
                }
                if let Setting::Set(rule) = &bite.cooperation {
                    let to = holder(Act::Cull).map_or(anyone, |holder| holder.holder);
                    owed.add(Duty::Cooperate, BodyKind::Party, to, Due::Standing, &rule.source);
                }
            }
            Stage::Culled => {
                if let Some(holder) = holder(Act::Dispose) {
                    let source = &holder.source;
                    owed.add(Duty::Dispose, holder.holder, anyone, Due::Promptly, source);
                }
            }
            Stage::Dead => {
                let source =
                    carcass::rule_for(&law.policy, CarcassHolder::Keeper).unwrap_or(&CARCASS);
                owed.add(Duty::Carcass, BodyKind::Party, anyone, Due::Promptly, source);
                if let Setting::Set(rule) = &bite.carcass_guidance {
                    let (by, source) = (rule.is, &rule.source);
                    owed.add(Duty::GuideOnCarcass, by, BodyKind::Party, Due::Standing, source);
                }
            }
            Stage::Cleared => {
                if let Some(holder) = holder(Act::Return) {
                    let (by, source) = (holder.holder, &holder.source);
                    owed.add(Duty::Return, by, BodyKind::Party, Due::Promptly, source);
                }
            }
            _ => {}
        }
        if matches!(self.dog, Stage::Culled | Stage::Disposed) && self.culled {
            let (by, to) = (BodyKind::Government, BodyKind::Party);
            owed.add(Duty::Compensate, by, to, Due::Standing, &COMPENSATE);
        }
    }

    /// Returns what has been left undone by `moment`, as the violations that the table of sanctions
    /// answers; whether it has a sanction for them is a question of its own
    /// ([`violation::answer`](crate::violation::answer)).
    ///
    /// What the text asks for "promptly" has no figure and is never late by itself.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn breaches<'law>(
        &self,
        moment: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Finding<'law, Violation>>, TimeError> {
        let bite = &law.policy.bite;
        let mut breaches = Vec::new();
        let late = |due: Due, done: Option<NaiveDateTime>| match due {
            Due::Until(latest) => latest < done.unwrap_or(moment),
            Due::By(day) => day < done.unwrap_or(moment).date(),
            Due::AtOnce(since) => since.date() < done.unwrap_or(moment).date(),
            _ => false,
        };
        if let (Stage::Reported, Setting::Set(care)) = (self.victim, &bite.victim_care)
            && late(Due::AtOnce(self.bitten), None)
        {
            breaches.push(Finding { ground: Violation::VictimNotHelped, source: &care.source });
        }
        if let Setting::Set(rule) = &bite.hand_over
            && (self.handed_over.is_some() || self.is_out_of_custody())
            && late(self.hand_over_due(rule, law)?, self.handed_over)
        {
            breaches.push(Finding { ground: Violation::DogNotHandedOver, source: &rule.source });
        }
        if let Some(rule) = bite.suspicion.set().filter(|_| self.dog == Stage::Suspected)
            && rule.is.measure.is_some()
            && !self.isolated
            && self.handed_over.is_none()
            && late(self.due(rule.is.due), None)
        {
            breaches.push(Finding { ground: Violation::RabiesDuty, source: &rule.source });
        }
        if let Repetition::Reached { source, .. } = repetition(&law.policy, &[Incident::from(self)])
        {
            breaches.push(Finding { ground: Violation::RepeatBites, source });
        }
        Ok(breaches)
    }

    /// Returns whether the dog is neither held, nor dead, nor found healthy.
    fn is_out_of_custody(&self) -> bool {
        match self.dog {
            Stage::WithKeeper | Stage::AtLarge | Stage::Isolated => true,
            Stage::Suspected => self.handed_over.is_none(),
            _ => false,
        }
    }

    /// Returns by when what the suspicion asks for is done.
    fn due(&self, promptness: Promptness) -> Due {
        match promptness {
            Promptness::AtOnce => Due::AtOnce(self.suspected.unwrap_or(self.bitten)),
            Promptness::Promptly => Due::Promptly,
        }
    }

    /// Returns by when the dog is handed over.
    fn hand_over_due(
        &self,
        rule: &Provision<BitingDog>,
        law: &Jurisdiction,
    ) -> Result<Due, TimeError> {
        let Some(limit) = rule.is.within else { return Ok(Due::Promptly) };
        let deadline = law.party_deadline(limit, self.bitten)?;
        Ok(deadline.moment().map_or(Due::By(deadline.effective()), Due::Until))
    }

    /// Returns who observes the dog: whoever took it in, else the first that may.
    fn observed_by(&self, law: &Jurisdiction) -> BodyKind {
        let taken = law.policy.bite.hand_over.set().filter(|_| self.handed_over.is_some());
        let first = || self.mandates_here(law).of(Act::Observe).next();
        taken
            .map(|rule| rule.is.to)
            .or_else(|| first().map(|mandate| mandate.holder))
            .unwrap_or(BodyKind::AnimalDiseaseControl)
    }
}
