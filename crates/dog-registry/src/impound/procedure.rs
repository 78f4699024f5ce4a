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
    mandate::{BodyKind, Mandates},
    penalty::{SeizureRule, SeizureTerm},
    procedure::{Procedure, Transitions},
};
use serde::Serialize;

use super::{BASIS, Command, CompulsoryMeasure, Event, EventKind, Ground, SeizureOutcome, Stage};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{Act, Intake, PoundLaw, Unclaimed, Zone},
};

mod clocks;
mod rules;

use rules::{allowed, refuse, seizure};

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
                let grounds = grounds.into_iter().map(seizure).chain(taking.unapproved());
                allowed(grounds.collect(), Event::SeizureExtended { days: extension.days })
            }
            Command::DecideSeizure(outcome) => self.decide_seizure(*outcome, today, law),
        }
    }

    /// Taking a dog in rests on the article that names its kind; a seizure that was lifted, on the
    /// law that it was made under.
    fn basis<'law>(&self, event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
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
