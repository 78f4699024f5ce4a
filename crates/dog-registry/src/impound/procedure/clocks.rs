//! By when a keeper is looked for, a dog claimed, adopted, decided on; how it stands; what is owed.

use chrono::NaiveDate;
use governance_core::{
    citation::Citation,
    legal_time::{Binds, Deadline, TimeError, convention},
    mandate::BodyKind,
    penalty::{SeizureRule, urgent_report},
    procedure::{Due, Obligation},
    provision::{Provision, Setting},
};

use super::{CARCASS, Duty, Impound, Standing, claims};
use crate::{
    impound::{BASIS, Payer, Stage, payer},
    jurisdiction::Jurisdiction,
    policy::{
        Act, AdoptionEnd, AdoptionStart, ClaimRule, ClaimStart, Intake, PoundLaw, SearchRule,
    },
};

/// Returns whether the keeper may claim a dog that came in as `kind`.
pub(super) fn claimable_as(kind: Intake, pound: &PoundLaw) -> bool {
    let also =
        |claim: &Setting<ClaimRule>| claim.set().is_some_and(|claim| claim.is.also.contains(&kind));
    matches!(kind, Intake::Stray | Intake::LostRegistered)
        || also(&pound.claim)
        || also(&pound.claim_unknown)
}

impl Impound {
    /// Returns who pays for its keep.
    pub fn payer<'law>(&self, law: &'law Jurisdiction) -> Payer<'law> {
        let kind = match self.seizure {
            Stage::NotSeized => self.kind.unwrap_or(Intake::Stray),
            _ => Intake::Seized,
        };
        payer(&law.policy, kind)
    }

    /// Returns whether the keeper may claim a dog that came in like this one.
    pub(super) fn is_claimable(&self, pound: &PoundLaw) -> bool {
        !self.is_taken() && self.kind().is_some_and(|kind| claimable_as(kind, pound))
    }

    /// Returns the time for claims that runs, with the day on which it began.
    pub(super) fn claim_rule<'law>(
        &self,
        pound: &'law PoundLaw,
    ) -> Option<(&'law Provision<ClaimRule>, NaiveDate)> {
        let start = |rule: &Provision<ClaimRule>| match rule.is.from {
            ClaimStart::Intake => self.taken_in,
            ClaimStart::Notice => self.notified,
            ClaimStart::Announcement => self.announced,
        };
        let rule = match self.keeper {
            Stage::Notified => pound.claim.set(),
            Stage::Announced => pound.claim_unknown.set(),
            _ => [&pound.claim, &pound.claim_unknown]
                .into_iter()
                .filter_map(Setting::set)
                .find(|rule| rule.is.from == ClaimStart::Intake),
        }?;
        start(rule).map(|start| (rule, start))
    }

    /// Returns by when the dog can be claimed; `None` where no time runs, because the keeper was not
    /// looked for or the text gives none.
    ///
    /// # Source
    ///
    /// [`PoundLaw::claim`] and [`PoundLaw::claim_unknown`]; in Shanghai 《上海市养犬管理条例》
    /// 第三十三条第二款. Days are calendar days: the same article says working days where it means
    /// them. Claiming is an act of a party, so that the time does not end on a rest day.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    #[doc(alias = "认领期限")]
    pub fn claim_deadline<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Option<(Deadline, &'law Citation)>, TimeError> {
        if !self.is_claimable(&law.policy.pound) {
            return Ok(None);
        }
        let Some((rule, start)) = self.claim_rule(&law.policy.pound) else { return Ok(None) };
        law.party_deadline(rule.is.within, start).map(|deadline| Some((deadline, &rule.source)))
    }

    /// Returns by when the keeper is to be looked for under `rule`, where the text gives a time.
    fn search_deadline(
        &self,
        rule: &SearchRule,
        law: &Jurisdiction,
    ) -> Result<Option<Deadline>, TimeError> {
        let (Some(limit), Some(since)) = (rule.within, self.taken_in) else { return Ok(None) };
        convention::LOCAL.deadline(limit, since, Binds::Authority, &law.calendar).map(Some)
    }

    /// Returns by when the keeper is to be notified, where the text gives a time.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn notice_deadline(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        match law.policy.pound.notice.set() {
            Some(rule) => self.search_deadline(&rule.is, law),
            None => Ok(None),
        }
    }

    /// Returns by when the dog is to be announced, where the text gives a time.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn announcement_deadline(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        match law.policy.pound.announcement.set() {
            Some(rule) => self.search_deadline(&rule.is, law),
            None => Ok(None),
        }
    }

    /// Returns by when the dog can be adopted before it may be disposed of.
    ///
    /// # Source
    ///
    /// [`PoundLaw::adoption_time`]; in Shanghai 《上海市养犬管理条例》第三十五条. Where the end only opens
    /// the disposal, it is the end of holding the dog and no act of a party: a rest day does not
    /// move it.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    #[doc(alias = "领养期限")]
    pub fn adoption_ends(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let Some(time) = law.policy.pound.adoption_time.set() else { return Ok(None) };
        let start = match time.is.from {
            AdoptionStart::Intake => self.taken_in,
            AdoptionStart::Examination => self.examined,
        };
        let Some(start) = start else { return Ok(None) };
        let deadline = law.party_deadline(time.is.within, start)?;
        Ok(Some(match time.is.end {
            AdoptionEnd::Closes => deadline.effective(),
            AdoptionEnd::OpensDisposal => deadline.nominal(),
        }))
    }

    /// Returns by when the authority must have decided on the seized dog; `None` where none is
    /// seized.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第二十五条.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    #[doc(alias = "扣押期限")]
    pub fn seizure_ends(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        match (self.seizure, self.taking) {
            (Stage::Seized | Stage::Held, Some(taking)) => {
                taking.term.ends(&law.calendar).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Returns how the dog stands on `day`.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn standing(&self, day: NaiveDate, law: &Jurisdiction) -> Result<Standing, TimeError> {
        let pound = &law.policy.pound;
        if !matches!(self.dog, Stage::InPound | Stage::Claimed) {
            return Ok(Standing::Elsewhere);
        }
        if self.is_taken() || self.kind == Some(Intake::BiteQuarantine) {
            return Ok(Standing::Keepers);
        }
        if self.is_claimable(pound) {
            match self.claim_deadline(law)? {
                Some((deadline, _)) if day <= deadline.effective() => {
                    return Ok(Standing::Claimable { until: Some(deadline.effective()) });
                }
                Some((deadline, _)) => {
                    if let Some(until) = self.adoption_over(day, law)? {
                        return Ok(Standing::Ownerless { until });
                    }
                    return Ok(Standing::Unclaimed {
                        until: deadline.effective(),
                        effect: pound.unclaimed.set().map(|rule| rule.is.effect),
                    });
                }
                None if self.keeper != Stage::NotSought || self.owes_search(pound).is_some() => {
                    return Ok(Standing::Claimable { until: None });
                }
                None => {}
            }
        }
        Ok(match self.adoption_over(day, law)? {
            Some(until) => Standing::Ownerless { until },
            None => Standing::Free,
        })
    }

    fn adoption_over(
        &self,
        day: NaiveDate,
        law: &Jurisdiction,
    ) -> Result<Option<NaiveDate>, TimeError> {
        Ok(self.adoption_ends(law)?.filter(|until| *until < day))
    }

    /// Returns the search that the law asks for and nobody has made: which one, and where it is
    /// written; [`Duty::Identify`] where it must first be found out whether there is a keeper.
    pub(super) fn owes_search<'law>(
        &self,
        pound: &'law PoundLaw,
    ) -> Option<(Duty, &'law Citation)> {
        if self.keeper != Stage::NotSought || !self.is_claimable(pound) {
            return None;
        }
        let kind = self.kind()?;
        let applies = |rule: &'law Setting<SearchRule>| {
            rule.set().filter(|rule| rule.is.kinds.is_empty() || rule.is.kinds.contains(&kind))
        };
        let (notice, announcement) = (applies(&pound.notice), applies(&pound.announcement));
        match self.keeper_known {
            Some(true) => notice.map(|rule| (Duty::Notify, &rule.source)),
            Some(false) => announcement.map(|rule| (Duty::Announce, &rule.source)),
            None => notice.or(announcement).map(|rule| (Duty::Identify, &rule.source)),
        }
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
        let mandates = law.policy.mandates_in(self.zone);
        let holder = |act| mandates.of(act).next();
        let body = |act| holder(act).map_or(BodyKind::Pound, |held| held.holder);
        let mut owed = Vec::new();
        let mut owe = |duty, by, to, due, source: &'law Citation| {
            owed.push(Obligation { duty, by, to, due, source });
        };
        match self.dog {
            Stage::InCustody if self.seizure == Stage::NotSeized => {
                if let Some(captor) = holder(Act::CaptureStray) {
                    let (by, to) = (captor.holder, body(Act::TakeIn));
                    owe(Duty::Deliver, by, to, Due::Promptly, &captor.source);
                }
            }
            Stage::InPound => {
                if let Some((duty, source)) = self.owes_search(&law.policy.pound) {
                    let (act, deadline) = match duty {
                        Duty::Announce => (Act::Announce, self.announcement_deadline(law)?),
                        Duty::Notify => (Act::NotifyKeeper, self.notice_deadline(law)?),
                        _ => (Act::TakeIn, None),
                    };
                    let to =
                        if duty == Duty::Announce { BodyKind::Anyone } else { BodyKind::Party };
                    let due = deadline.map_or(Due::Promptly, |by| Due::By(by.effective()));
                    owe(duty, body(act), to, due, source);
                }
                if let Some((deadline, source)) = self.claim_deadline(law)? {
                    let due = Due::By(deadline.effective());
                    owe(Duty::Claim, BodyKind::Party, body(Act::HandBack), due, source);
                }
                // A dog that bit goes back once it was found healthy.
                if self.kind == Some(Intake::BiteQuarantine) && self.fit == Some(true) {
                    let source = law.policy.bite.hand_over.source().unwrap_or(&BASIS);
                    let by = body(Act::HandBack);
                    owe(Duty::HandBack, by, BodyKind::Party, Due::Promptly, source);
                }
            }
            Stage::Claimed => {
                if let Payer::Claimant(source) = self.payer(law) {
                    let to = body(Act::HandBack);
                    owe(Duty::PayCosts, BodyKind::Party, to, Due::Promptly, source);
                }
                let source = claims(&law.policy.pound).unwrap_or(&BASIS);
                owe(Duty::HandBack, body(Act::HandBack), BodyKind::Party, Due::Promptly, source);
            }
            Stage::Died => {
                owe(Duty::Carcass, body(Act::TakeIn), BodyKind::Anyone, Due::Promptly, &CARCASS);
            }
            _ => {}
        }
        let Some(taking) = self.taking else { return Ok(owed) };
        let mut owe = |duty, due, rule: SeizureRule| {
            let (by, to) = (taking.authority, BodyKind::Party);
            owed.push(Obligation { duty, by, to, due, source: rule.source() });
        };
        match self.seizure {
            Stage::Seized | Stage::Held => {
                let until = taking.term.ends(&law.calendar)?.nominal();
                match taking.approved {
                    None => {
                        let report = urgent_report(taking.at, &law.calendar)?;
                        let due = report.moment().map_or(Due::By(report.effective()), Due::Until);
                        owe(Duty::ReportSeizure, due, SeizureRule::Report);
                    }
                    Some(false) => {
                        owe(Duty::Lift, Due::AtOnce(taking.at), SeizureRule::Report);
                    }
                    Some(true) => {}
                }
                owe(Duty::DecideSeizure, Due::By(until), SeizureRule::Decision);
                owe(Duty::Keep, Due::Standing, SeizureRule::Care);
            }
            Stage::Lifted if matches!(self.dog, Stage::InCustody | Stage::InPound) => {
                let since = taking.lifted.unwrap_or(taking.at);
                owe(Duty::HandBack, Due::AtOnce(since), SeizureRule::GivingBack);
            }
            _ => {}
        }
        Ok(owed)
    }
}
