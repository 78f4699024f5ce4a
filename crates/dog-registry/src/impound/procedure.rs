//! The case of one dog in the pound.
//!
//! ```text
//! dog:      not taken ─┬─capture, seize, hold──→ in custody ──take in──→ in the pound ──claim──→ claimed ──hand back──→ handed back
//!                      └────────────────take in──────────────────────↗  │  ↑ notify, announce,  │
//!                                                                        │  │ examine, treat       └─refuse─→ in the pound
//!                                                                        ├─adopt───→ adopted
//!                                                                        └─dispose─→ disposed of
//! keeper:   not looked for ──notify──→ notified ⇄ announced ←──announce── not looked for
//! seizure:  not seized ──seize──→ seized ──┬─confiscate──→ confiscated
//!                      ──hold───→ held  ───┴─lift────────→ lifted
//! ```
//!
//! Taking a dog and looking for its keeper move two regions at once. *Unclaimed*, *deemed abandoned*,
//! *ownerless* and *run out* are no stages: they are questions asked with a date
//! ([`Impound::standing`], [`Impound::obligations`]).

use chrono::{Days, NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Binds, Deadline, TimeError, convention},
    mandate::{BodyKind, Mandates},
    penalty::{SeizureGround, SeizureRule, SeizureTerm, may_seize, may_test, urgent_report},
    procedure::{Due, Obligation, Procedure, Transitions},
    provision::{Provision, Setting},
};
use serde::Serialize;

use super::{
    Adoption, BASIS, ClaimRefusal, Command, CompulsoryMeasure, Costs, Event, EventKind, Fact,
    Ground, Handover, Payer, SeizureOutcome, Stage, barred, ineligible, payer,
};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{
        Act, AdoptionEnd, AdoptionStart, ClaimRule, ClaimStart, Disposal, Intake, PoundLaw,
        Required, SearchRule, Unclaimed, Zone,
    },
    registration::{self, Application, Immunity},
};

governance_core::transitions! {
    /// Every transition of a dog in the pound.
    pub static TRANSITIONS: Impound {
        region Dog {
            AtLarge + Captured => InCustody by CaptureStray under |_law| None;
            AtLarge + RestrictedCaptured => InCustody by CaptureRestricted under |_law| None;
            AtLarge + Seized => InCustody by SeizeDog under |_law| None;
            AtLarge + Held => InCustody by HoldDog under |_law| None;
            AtLarge + TakenIn => InPound by TakeIn under |_law| None;
            InCustody + TakenIn => InPound by TakeIn under |_law| None;
            InCustody + HandedBack => Returned by HandBack under |_law| Some(SeizureRule::GivingBack.source());
            InCustody + Died => Died by RecordDeath under |_law| Some(&CARCASS);
            InPound + Notified => InPound by NotifyKeeper under |law| law.policy.pound.notice.source();
            InPound + Announced => InPound by Announce under |law| law.policy.pound.announcement.source();
            InPound + Examined => InPound by Examine under |law| law.policy.pound.fit.source();
            InPound + Treated => InPound by TreatInPound under |law| treatment(&law.policy.pound);
            InPound + Claimed => Claimed by ClaimDog under |law| claims(&law.policy.pound);
            InPound + HandedBack => Returned by HandBack under |_law| None;
            InPound + Adopted => Adopted by Adopt under |law| law.policy.pound.adoption.source();
            InPound + Disposed => Disposed by DisposeUnclaimed under |law| law.policy.pound.disposal.source();
            InPound + Died => Died by RecordDeath under |_law| Some(&CARCASS);
            Claimed + Treated => Claimed by TreatInPound under |law| treatment(&law.policy.pound);
            Claimed + ClaimRefused => InPound by RefuseClaim under |law| claims(&law.policy.pound);
            Claimed + HandedBack => Returned by HandBack under |law| claims(&law.policy.pound);
            Claimed + Died => Died by RecordDeath under |_law| Some(&CARCASS);
        }
        region Keeper {
            NotSought + Notified => Notified by NotifyKeeper under |law| law.policy.pound.notice.source();
            NotSought + Announced => Announced by Announce under |law| law.policy.pound.announcement.source();
            Notified + Announced => Announced by Announce under |law| law.policy.pound.announcement.source();
            Announced + Notified => Notified by NotifyKeeper under |law| law.policy.pound.notice.source();
        }
        region Seizure {
            NotSeized + Seized => Seized by SeizeDog under |_law| None;
            NotSeized + Held => Held by HoldDog under |_law| None;
            Seized + SeizureReported => Seized by ReportSeizure under |_law| Some(SeizureRule::Report.source());
            Seized + TestOrdered => Seized by OrderTest under |_law| Some(SeizureRule::TestingCosts.source());
            Seized + SeizureExtended => Seized by ExtendSeizure under |_law| None;
            Seized + Confiscated => Confiscated by DecideSeizure under |_law| Some(SeizureRule::Decision.source());
            Seized + Lifted => Lifted by DecideSeizure under |_law| Some(SeizureRule::Release.source());
            Held + SeizureReported => Held by ReportSeizure under |_law| Some(SeizureRule::Report.source());
            Held + TestOrdered => Held by OrderTest under |_law| Some(SeizureRule::TestingCosts.source());
            Held + SeizureExtended => Held by ExtendSeizure under |_law| None;
            Held + Confiscated => Confiscated by DecideSeizure under |_law| Some(SeizureRule::Decision.source());
            Held + Lifted => Lifted by DecideSeizure under |_law| Some(SeizureRule::Release.source());
        }
    }
}

static CARCASS: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(57).paragraph(1));
static CASE: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(54).paragraph(2));
// What was confiscated is sold or dealt with as the state provides: it does not go back.
static CONFISCATED: Citation =
    national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(74).paragraph(1));

fn treatment(pound: &PoundLaw) -> Option<&Citation> {
    pound.immunised_first.source().or_else(|| pound.treatment.source())
}

fn claims(pound: &PoundLaw) -> Option<&Citation> {
    pound.claim.source().or_else(|| pound.claim_unknown.source()).or_else(|| pound.notice.source())
}

governance_core::vocabulary! {
    /// What a dog in the pound makes somebody do.
    pub enum Duty {
        /// Hand a captured dog to the pound.
        Deliver = "deliver", "将捕捉的犬只送交收容场所", "hand the captured dog to the pound";
        /// Find out who the keeper is.
        Identify = "identify", "查明养犬人", "find out who the keeper is";
        /// Notify the keeper.
        Notify = "notify", "通知养犬人认领", "notify the keeper";
        /// Announce the dog.
        Announce = "announce", "发布认领公告", "announce the dog";
        /// Claim the dog.
        Claim = "claim", "认领犬只", "claim the dog";
        /// Pay the costs.
        PayCosts = "pay_costs", "承担收容期间的费用", "pay the costs of its keep";
        /// Hand the dog back.
        HandBack = "hand_back", "发还犬只", "hand the dog back";
        /// See to the carcass.
        Carcass = "carcass", "无害化处理犬只尸体", "dispose of the carcass harmlessly";
        /// Report the urgent seizure to the head of the organ.
        ReportSeizure = "report_seizure", "报告并补办扣押批准手续", "report the urgent seizure for approval";
        /// Keep the seized dog well.
        Keep = "keep", "妥善保管扣押犬只", "keep the seized dog well";
        /// Decide what becomes of it.
        DecideSeizure = "decide_seizure", "对扣押犬只作出处理决定", "decide what becomes of the seized dog";
        /// Lift the seizure.
        Lift = "lift", "解除扣押", "lift the seizure";
    }
}

/// How a dog in the pound stands on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a new standing must break every caller's match")]
pub enum Standing {
    /// It is not in the pound, or no longer.
    Elsewhere,
    /// It is its keeper's, and neither claimed nor adopted: seized, held, observed, to be returned.
    Keepers,
    /// Its keeper may claim it, until this day where the time has begun.
    Claimable {
        /// The last day.
        until: Option<NaiveDate>,
    },
    /// Nobody claimed it in time.
    Unclaimed {
        /// The last day for claims.
        until: NaiveDate,
        /// What follows, where the regulation says.
        effect: Option<Unclaimed>,
    },
    /// No keeper's claim stands in the way.
    Free,
    /// The time for adoption is over as well.
    Ownerless {
        /// The last day for adoption.
        until: NaiveDate,
    },
}

/// How a dog was seized.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Taking {
    at: NaiveDateTime,
    authority: BodyKind,
    term: SeizureTerm,
    // None while an urgent seizure waits for the approval.
    approved: Option<bool>,
    lifted: Option<NaiveDateTime>,
    // The last day of the latest test.
    testing: Option<NaiveDate>,
}

/// The case of one dog in the pound.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("../impound.outline.md")]
#[doc(alias("收容留检", "犬只收容", "认领", "领养"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Impound {
    dog: Stage,
    keeper: Stage,
    seizure: Stage,
    zone: Zone,
    kind: Option<Intake>,
    keeper_known: Option<bool>,
    taken_in: Option<NaiveDate>,
    notified: Option<NaiveDate>,
    announced: Option<NaiveDate>,
    // By how many days the claim was late, unless a proper reason keeps the right.
    late: u32,
    fit: Option<bool>,
    examined: Option<NaiveDate>,
    immune_until: Option<NaiveDate>,
    // Until it was found healthy.
    bitten: Option<NaiveDate>,
    taking: Option<Taking>,
}

type Refused<'law> = Result<Event, Vec<Finding<'law, Ground>>>;

impl Impound {
    /// Constructs the case of a dog found, or kept, in `zone`, before anything was done.
    pub const fn new(zone: Zone) -> Self {
        Self {
            dog: Stage::AtLarge,
            keeper: Stage::NotSought,
            seizure: Stage::NotSeized,
            zone,
            kind: None,
            keeper_known: None,
            taken_in: None,
            notified: None,
            announced: None,
            late: 0,
            fit: None,
            examined: None,
            immune_until: None,
            bitten: None,
            taking: None,
        }
    }

    /// Returns where the dog was found or kept.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// Returns the day on which the dog was taken in.
    pub const fn taken_in(&self) -> Option<NaiveDate> {
        self.taken_in
    }

    /// Returns the day on which the keeper received the notice.
    pub const fn notified(&self) -> Option<NaiveDate> {
        self.notified
    }

    /// Returns the day of the announcement.
    pub const fn announced(&self) -> Option<NaiveDate> {
        self.announced
    }

    /// Returns as what the dog is in the pound: a seized dog that was confiscated is confiscated.
    pub fn kind(&self) -> Option<Intake> {
        if self.seizure == Stage::Confiscated { Some(Intake::Confiscated) } else { self.kind }
    }

    /// Returns whether a seizure still keeps the dog its keeper's.
    const fn is_taken(&self) -> bool {
        matches!(self.seizure, Stage::Seized | Stage::Held | Stage::Lifted)
    }

    /// Returns who pays for its keep.
    pub fn payer<'law>(&self, law: &'law Jurisdiction) -> Payer<'law> {
        let kind = match self.seizure {
            Stage::NotSeized => self.kind.unwrap_or(Intake::Stray),
            _ => Intake::Seized,
        };
        payer(&law.policy, kind)
    }

    /// Returns whether the keeper may claim a dog that came in like this one.
    fn is_claimable(&self, pound: &PoundLaw) -> bool {
        let Some(kind) = self.kind() else { return false };
        let also = |claim: &Setting<ClaimRule>| {
            claim.set().is_some_and(|claim| claim.is.also.contains(&kind))
        };
        !self.is_taken()
            && (matches!(kind, Intake::Stray | Intake::LostRegistered)
                || also(&pound.claim)
                || also(&pound.claim_unknown))
    }

    /// Returns the time for claims that runs, with the day on which it began.
    fn claim_rule<'law>(
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
    fn owes_search<'law>(&self, pound: &'law PoundLaw) -> Option<(Duty, &'law Citation)> {
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

impl Procedure for Impound {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 3;
    const GENERAL: &'static Citation = &BASIS;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        match region {
            0 => self.dog,
            1 => self.keeper,
            _ => self.seizure,
        }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Capture { class: None, .. } => (EventKind::Captured, Act::CaptureStray),
            Command::Capture { class: Some(_), .. } => {
                (EventKind::RestrictedCaptured, Act::CaptureRestricted)
            }
            Command::Seize { measure: CompulsoryMeasure::Seize, .. } => {
                (EventKind::Seized, Act::SeizeDog)
            }
            Command::Seize { measure: CompulsoryMeasure::Hold, .. } => {
                (EventKind::Held, Act::HoldDog)
            }
            Command::TakeIn { .. } => (EventKind::TakenIn, Act::TakeIn),
            Command::NotifyKeeper { .. } => (EventKind::Notified, Act::NotifyKeeper),
            Command::Announce { .. } => (EventKind::Announced, Act::Announce),
            Command::Claim { .. } => (EventKind::Claimed, Act::ClaimDog),
            Command::RefuseClaim { .. } => (EventKind::ClaimRefused, Act::RefuseClaim),
            Command::HandBack(_) => (EventKind::HandedBack, Act::HandBack),
            Command::Examine { .. } => (EventKind::Examined, Act::Examine),
            Command::Treat { .. } => (EventKind::Treated, Act::TreatInPound),
            Command::Adopt(_) => (EventKind::Adopted, Act::Adopt),
            Command::Dispose { .. } => (EventKind::Disposed, Act::DisposeUnclaimed),
            Command::RecordDeath => (EventKind::Died, Act::RecordDeath),
            Command::ReportSeizure { .. } => (EventKind::SeizureReported, Act::ReportSeizure),
            Command::OrderTest { .. } => (EventKind::TestOrdered, Act::OrderTest),
            Command::ExtendSeizure(_) => (EventKind::SeizureExtended, Act::ExtendSeizure),
            Command::DecideSeizure(SeizureOutcome::Confiscate { .. }) => {
                (EventKind::Confiscated, Act::DecideSeizure)
            }
            Command::DecideSeizure(SeizureOutcome::Lift { .. }) => {
                (EventKind::Lifted, Act::DecideSeizure)
            }
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        law.policy.mandates_in(self.zone)
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let today = at.date();
        match command {
            Command::Capture { class, attended } => self.capture(*class, *attended, law),
            Command::Seize { measure, authority, steps } => {
                self.seize(*measure, *authority, steps, law)
            }
            Command::TakeIn { kind, keeper_known, decided, bitten } => {
                self.take_in(*kind, *keeper_known, *decided, *bitten, today, law)
            }
            Command::NotifyKeeper { sent, received } => self.notify(*sent, *received, today, law),
            Command::Announce { unreachable } => self.announce(*unreachable, today, law),
            Command::Claim { proof, proper_reason } => {
                self.claim(*proof, *proper_reason, today, law)
            }
            Command::RefuseClaim { cause } => self.refuse_claim(*cause, law),
            Command::HandBack(handover) => self.hand_back(handover, today, law),
            Command::Examine { fit } => self.examine(*fit, today, law),
            Command::Treat { immune_until } => {
                let source = treatment(&law.policy.pound).unwrap_or(&BASIS);
                if *immune_until < today {
                    return refuse(Ground::NotImmunised, source);
                }
                Ok(Event::Treated { immune_until: *immune_until })
            }
            Command::Adopt(adoption) => self.adopt(adoption, today, law),
            Command::Dispose { method, no_adopter, unclaimed } => {
                self.dispose(*method, *no_adopter, *unclaimed, today, law)
            }
            Command::RecordDeath => Ok(Event::Died),
            Command::ReportSeizure { approved } => match self.taking {
                Some(Taking { approved: None, .. }) => {
                    Ok(Event::SeizureReported { approved: *approved })
                }
                _ => refuse(Ground::NothingToReport, SeizureRule::Report.source()),
            },
            Command::OrderTest { until, told } => self.order_test(*until, *told, today, law),
            Command::ExtendSeizure(extension) => {
                let Some(taking) = self.taking else {
                    return refuse(Ground::NotProvided, SeizureRule::Decision.source());
                };
                let grounds = taking.term.may_extend(extension, today, &law.calendar);
                allowed(
                    grounds.into_iter().map(seizure).collect(),
                    Event::SeizureExtended { days: extension.days },
                )
            }
            Command::DecideSeizure(outcome) => self.decide_seizure(*outcome, today, law),
        }
    }

    /// Taking a dog in rests on the article that names its kind; a seizure that was lifted, on the
    /// law that it was made under.
    fn basis<'law>(event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::TakenIn { kind, .. } => {
                law.policy.pound.takes_in(*kind).map(|rule| &rule.source)
            }
            _ => None,
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let day = occurred.date();
        match *event {
            Event::Captured | Event::RestrictedCaptured { .. } => self.dog = Stage::InCustody,
            Event::Seized { authority, urgent } | Event::Held { authority, urgent } => {
                self.dog = Stage::InCustody;
                self.seizure =
                    if matches!(event, Event::Seized { .. }) { Stage::Seized } else { Stage::Held };
                self.taking = Some(Taking {
                    at: occurred,
                    authority,
                    term: SeizureTerm::from(day),
                    approved: (!urgent).then_some(true),
                    lifted: None,
                    testing: None,
                });
            }
            Event::TakenIn { kind, keeper_known, bitten } => {
                self.dog = Stage::InPound;
                self.kind = Some(kind);
                self.keeper_known = keeper_known;
                self.bitten = bitten;
                self.taken_in = Some(day);
            }
            Event::Notified { received, .. } => {
                self.keeper = Stage::Notified;
                self.keeper_known = Some(true);
                self.notified = Some(received);
            }
            Event::Announced { .. } => {
                self.keeper = Stage::Announced;
                self.announced = Some(day);
            }
            Event::Claimed { late, excused } => {
                self.dog = Stage::Claimed;
                self.late = if excused { 0 } else { late };
            }
            Event::ClaimRefused { .. } => {
                self.dog = Stage::InPound;
                self.late = 0;
            }
            Event::HandedBack => self.dog = Stage::Returned,
            Event::Examined { fit } => {
                self.fit = Some(fit);
                self.examined = Some(day);
                if fit {
                    self.bitten = None;
                }
            }
            Event::Treated { immune_until } => self.immune_until = Some(immune_until),
            Event::Adopted => self.dog = Stage::Adopted,
            Event::Disposed { .. } => self.dog = Stage::Disposed,
            Event::Died => self.dog = Stage::Died,
            Event::SeizureReported { approved } => {
                if let Some(taking) = &mut self.taking {
                    taking.approved = Some(approved);
                }
            }
            Event::TestOrdered { days } => {
                if let Some(taking) = &mut self.taking {
                    taking.term = taking.term.tested_for(days);
                    taking.testing = day.checked_add_days(Days::new(days.into()));
                }
            }
            Event::SeizureExtended { days } => {
                if let Some(taking) = &mut self.taking {
                    taking.term = taking.term.extended_by(days);
                }
            }
            Event::Confiscated { .. } => self.seizure = Stage::Confiscated,
            Event::Lifted { .. } => {
                self.seizure = Stage::Lifted;
                if let Some(taking) = &mut self.taking {
                    taking.lifted = Some(occurred);
                }
            }
        }
    }
}

fn refuse<'law>(ground: Ground, source: &'law Citation) -> Refused<'law> {
    Err(vec![Finding { ground, source }])
}

fn allowed<'law>(grounds: Vec<Finding<'law, Ground>>, event: Event) -> Refused<'law> {
    if grounds.is_empty() { Ok(event) } else { Err(grounds) }
}

fn seizure(finding: Finding<'static, SeizureGround>) -> Finding<'static, Ground> {
    Finding { ground: Ground::Seizure { why: finding.ground }, source: finding.source }
}

/// Returns by how many days `done` was after `deadline`.
fn days_late(done: NaiveDate, deadline: Option<NaiveDate>) -> u32 {
    let late = deadline.map_or(0, |until| done.signed_duration_since(until).num_days());
    u32::try_from(late).unwrap_or(0)
}

impl Impound {
    fn capture<'law>(
        &self,
        class: Option<crate::policy::DogClass>,
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

    fn seize<'law>(
        &self,
        measure: CompulsoryMeasure,
        authority: BodyKind,
        steps: &governance_core::penalty::SeizureSteps,
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

    fn take_in<'law>(
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
        let keeper_known = if kind == Intake::LostRegistered { Some(true) } else { keeper_known };
        allowed(grounds, Event::TakenIn { kind, keeper_known, bitten })
    }

    fn notify<'law>(
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

    fn announce<'law>(
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

    fn claim<'law>(
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
            && pound.unclaimed.set().is_some_and(|rule| rule.is.unless_reason);
        Ok(Event::Claimed { late, excused })
    }

    fn refuse_claim<'law>(&self, cause: ClaimRefusal, law: &'law Jurisdiction) -> Refused<'law> {
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

    fn hand_back<'law>(
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
        if let Some(test) = policy.pound.return_test.set() {
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

    fn examine<'law>(&self, fit: bool, today: NaiveDate, law: &'law Jurisdiction) -> Refused<'law> {
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

    fn adopt<'law>(
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
        match facts.dog.immunity {
            Some(Immunity::Until(until)) if today <= until => {}
            Some(_) => object(Ground::NotImmunised, &first.source),
            None => object(
                Ground::KeeperFactMissing { fact: registration::Fact::Immunity },
                &first.source,
            ),
        }
        match facts.dog.chip {
            Some(true) => {}
            Some(false) => object(Ground::NoChip, &first.source),
            None => {
                object(Ground::KeeperFactMissing { fact: registration::Fact::Chip }, &first.source)
            }
        }
    }

    fn dispose<'law>(
        &self,
        method: Disposal,
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
        if method == Disposal::PutDown && !rule.is.names.contains(&method) {
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

    fn order_test<'law>(
        &self,
        until: NaiveDate,
        told: bool,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Refused<'law> {
        let mut grounds: Vec<_> = may_test(told).into_iter().map(seizure).collect();
        if let Some(taking) = self.taking {
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

    fn decide_seizure<'law>(
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
                let mut object = |ground, rule: SeizureRule| {
                    grounds.push(Finding { ground, source: rule.source() });
                };
                match taking.approved {
                    Some(true) => {}
                    None => object(
                        Ground::Seizure { why: SeizureGround::NotApproved },
                        SeizureRule::Report,
                    ),
                    Some(false) => object(
                        Ground::Seizure { why: SeizureGround::ApprovalDenied },
                        SeizureRule::Report,
                    ),
                }
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

static OBSERVATION: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1));
