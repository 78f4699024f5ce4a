//! A complaint about a dog or its keeper: received, referred, handled, answered.
//!
//! ```text
//! not lodged ──lodge──→ received ──accept──→ being handled ──conclude──→ concluded ──reply──→ replied
//!                          └──refer──→ referred ──accept──↑
//! ```
//!
//! The clock of the reply runs from receipt. Who informed is protected: an [`Informant`] shows
//! itself to nobody and is handed out only against a named legal basis.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{
//!     Jurisdiction,
//!     complaint::{Complaint, Informant, Recipient},
//!     policies,
//! };
//! use governance_core::{legal_time::Calendar, mandate::BodyKind};
//!
//! let jining = Jurisdiction { policy: policies::jining()?, calendar: Calendar::official() };
//! let lodged = "2025-10-13T10:00:00".parse().unwrap();
//! let complaint = Complaint::received(BodyKind::PublicSecurity, lodged);
//! assert_eq!(complaint.reply_by(&jining).unwrap().unwrap().to_string(), "2025-10-27");
//!
//! let informant = Informant::new("a-1");
//! assert_eq!(format!("{informant:?}"), "Informant(protected)");
//! let refusal = informant.disclose(Recipient::Keeper, &jining.policy).unwrap_err();
//! assert_eq!(refusal.source.to_string(), "《济宁市养犬管理条例》第十条第三款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::{Binds, TimeError, convention},
    mandate::{BodyKind, Mandates},
    mediation::{self, Settlement},
    penalty::Regime,
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    jurisdiction::Jurisdiction,
    policy::{Act, Channel, Policy, Told},
};

governance_core::vocabulary! {
    /// Where a complaint stands.
    pub enum Stage {
        /// Nobody has complained.
        NotLodged = "not_lodged", "未投诉举报", "not lodged";
        /// It came in.
        Received = "received", "已接到投诉举报", "received";
        /// It went to the competent department.
        Referred = "referred", "已移送", "referred";
        /// It is being handled.
        Handling = "handling", "处理中", "being handled";
        /// The matter was dealt with.
        Concluded = "concluded", "处理完毕", "concluded";
        /// Whoever complained was told of the result.
        Replied = "replied", "已答复处理结果", "replied";
    }
}

governance_core::vocabulary! {
    /// What happens to a complaint.
    pub enum EventKind {
        /// It came in.
        Lodged = "lodged", "接到投诉举报", "lodged";
        /// It was taken up.
        Accepted = "accepted", "登记受理", "taken up";
        /// It was referred.
        Referred = "referred", "移送", "referred";
        /// Whoever complained was told.
        Replied = "replied", "告知处理情况", "replied to";
        /// The matter was dealt with.
        Concluded = "concluded", "处理完毕", "concluded";
    }
}

governance_core::vocabulary! {
    /// What came of a complaint.
    pub enum Disposition {
        /// A violation was established and goes on to its own case.
        Violation = "violation", "违法行为成立", "violation established";
        /// None was.
        NoViolation = "no_violation", "违法行为不成立", "no violation";
        /// A violation that public security law lets end with the parties' settlement.
        Settled = "settled", "依法调解处理", "ended by settlement under public security law";
    }
}

/// How a department concludes a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Conclusion {
    /// A violation was established.
    Violation,
    /// None was.
    NoViolation,
    /// The parties have settled.
    Settled {
        /// How.
        settlement: Settlement,
        /// The procedure that the penalty would follow.
        regime: Regime,
    },
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Complain.
    Lodge {
        /// With whom.
        with: BodyKind,
        /// How.
        by: Channel,
        /// Whether whoever complained can be reached; `None` where nobody has said.
        #[serde(default)]
        reachable: Option<bool>,
    },
    /// Take the complaint up.
    Accept,
    /// Refer it.
    Refer {
        /// To whom.
        to: BodyKind,
        /// Whether the matter is the department's own.
        #[serde(default)]
        competent: Option<bool>,
    },
    /// Tell whoever complained how it stands.
    Reply,
    /// Conclude it.
    Conclude(Conclusion),
}

/// What happened. Who complained is no part of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// It came in.
    Lodged {
        /// With whom.
        with: BodyKind,
        /// How.
        by: Channel,
        /// Whether whoever complained can be reached.
        #[serde(default)]
        reachable: Option<bool>,
    },
    /// It was taken up.
    Accepted,
    /// It was referred.
    Referred {
        /// To whom.
        to: BodyKind,
    },
    /// Whoever complained was told.
    Replied,
    /// The matter was dealt with.
    Concluded {
        /// With which result.
        result: Disposition,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Lodged { .. } => EventKind::Lodged,
            Self::Accepted => EventKind::Accepted,
            Self::Referred { .. } => EventKind::Referred,
            Self::Replied => EventKind::Replied,
            Self::Concluded { .. } => EventKind::Concluded,
        }
    }
}

governance_core::grounds! {
    /// Why a step with a complaint, or the name of an informant, is refused.
    pub enum Ground {
        /// The department is competent itself.
        OwnMatter = "OWN_MATTER", "属于本部门职权范围，不得移送", "the matter is the department's own and is not referred";
        /// Nobody has looked whether it is.
        CompetenceOpen = "COMPETENCE_OPEN", "尚未查明是否属于本部门职权范围", "whether the matter is the department's own is still to be established";
        /// Referred to a body that handles no complaints.
        WrongRecipient { to: BodyKind } = "WRONG_RECIPIENT", "{to}无权处理投诉举报", "the {to} does not handle complaints";
        /// A settlement does not end the violation.
        Settlement { fault: mediation::Ground } = "SETTLEMENT_ENDS_NOTHING", "当事人和解不终结对违法行为的处理：{fault}", "a settlement does not end the case of the violation: {fault}";
        /// The informant is protected.
        Protected { from: Recipient } = "INFORMANT_PROTECTED", "举报人信息应当保密，不得向{from}提供", "the informant's data are confidential and not given to {from}";
    }
}

governance_core::transitions! {
    /// Every transition of a complaint.
    pub static TRANSITIONS: Complaint {
        region Complaint {
            NotLodged + Lodged => Received by Complain under |law| law.policy.complaint.accepted.source();
            Received + Accepted => Handling by HandleComplaint under |law| law.policy.complaint.handled.source();
            Received + Referred => Referred by ReferComplaint under |law| law.policy.complaint.referral.source();
            Referred + Replied => Referred by ReplyComplaint under |law| law.policy.complaint.referral.source();
            Referred + Accepted => Handling by HandleComplaint under |law| law.policy.complaint.handled.source();
            Handling + Replied => Handling by ReplyComplaint under |law| law.policy.complaint.reply.source();
            Handling + Concluded => Concluded by HandleComplaint under |law| law.policy.complaint.handled.source();
            Concluded + Replied => Replied by ReplyComplaint under |law| law.policy.complaint.reply.source();
        }
    }
}

/// Nothing is punished or ordered but by law; a case is opened where its conditions are met.
static CASE: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(54).paragraph(2));
/// What officials learn of private matters in a penalty case stays with them.
static PRIVACY: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(50));
/// Personal information goes to others with separate consent.
static CONSENT: Citation = national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(23));
/// Nobody may refuse the court its evidence.
static EVIDENCE: Citation = national::CIVIL_PROCEDURE_LAW.at(Locator::new(70).paragraph(1));

governance_core::vocabulary! {
    /// What a complaint makes somebody do.
    pub enum Duty {
        /// Register it.
        Register = "register", "登记投诉举报", "register the complaint";
        /// Handle it.
        Handle = "handle", "及时处理投诉举报", "handle the complaint without delay";
        /// Tell whoever complained what became of it.
        Reply = "reply", "告知投诉举报人处理情况", "tell the complainant what became of it";
        /// Tell whoever complained where it went.
        TellReferral = "tell_referral", "告知投诉举报人移送情况", "tell the complainant where it went";
        /// Keep the informant secret.
        KeepSecret = "keep_secret", "为举报人保密", "keep the informant secret";
        /// Reward the informant.
        Reward = "reward", "奖励举报人", "reward the informant";
    }
}

governance_core::vocabulary! {
    /// Who asks to know an informant.
    pub enum Recipient {
        /// The department that handles the complaint and has to answer it.
        Handler = "handler", "处理投诉举报的部门", "the handling department";
        /// Somebody to whom the informant has consented, for this.
        Consented = "consented", "举报人单独同意的对象", "a recipient of the informant's choice";
        /// A court that takes evidence.
        Court = "court", "调查取证的人民法院", "a court taking evidence";
        /// The keeper complained of.
        Keeper = "keeper", "被举报的养犬人", "the keeper";
        /// The mediators, the neighbourhood.
        Neighbourhood = "neighbourhood", "居（村）民委员会、物业服务企业等", "the neighbourhood";
        /// The public.
        Public = "public", "社会公众", "the public";
    }
}

/// The host's reference to whoever informed.
///
/// It says nothing of itself: not in `Debug`, not when stored, since it cannot be serialised. The
/// one way to it is [`Informant::disclose`].
///
/// ```compile_fail
/// let informant = dog_registry::complaint::Informant::new("a-1");
/// serde_json::to_string(&informant);
/// ```
#[doc(alias("举报人", "投诉人", "举报人信息"))]
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Informant(Box<str>);

/// The name of an informant reaches no log by way of `Debug`.
impl fmt::Debug for Informant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Informant(protected)")
    }
}

/// What an informant is called, and the article that allows saying so.
///
/// It is as silent as the [`Informant`]: only the field speaks.
#[derive(Clone, Copy, Eq, PartialEq)]
#[non_exhaustive]
pub struct Disclosed<'a> {
    /// The host's reference.
    pub reference: &'a str,
    /// The legal basis.
    pub basis: &'a Citation,
}

impl fmt::Debug for Disclosed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Disclosed(under {})", self.basis)
    }
}

impl Informant {
    /// Constructs the informant that the host knows as `reference`.
    pub fn new(reference: impl Into<Box<str>>) -> Self {
        Self(reference.into())
    }

    /// Returns the informant to `recipient`, with the legal basis.
    ///
    /// # Source
    ///
    /// The city's duty to keep informants secret; where it says nothing, 《行政处罚法》（2021）第五十条.
    /// What opens the file: the duty to answer the complaint, or to handle it; separate consent
    /// under 《个人信息保护法》第二十三条; the court's evidence under 《民事诉讼法》（2023）第七十条第一款.
    ///
    /// # Errors
    ///
    /// Returns the ground on which the name is withheld.
    pub fn disclose<'a>(
        &'a self,
        recipient: Recipient,
        law: &'a Policy,
    ) -> Result<Disclosed<'a>, Finding<'a, Ground>> {
        let complaint = &law.complaint;
        let basis = match recipient {
            Recipient::Handler => complaint
                .reply
                .source()
                .or(complaint.referral.source())
                .or(complaint.handled.source())
                .unwrap_or(&CASE),
            Recipient::Consented => &CONSENT,
            Recipient::Court => &EVIDENCE,
            from => {
                let source = complaint.confidential.source().unwrap_or(&PRIVACY);
                return Err(Finding { ground: Ground::Protected { from }, source });
            }
        };
        Ok(Disclosed { reference: &self.0, basis })
    }
}

/// A complaint.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("complaint.outline.md")]
#[doc(alias = "投诉举报案件")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Complaint {
    stage: Stage,
    lodged: NaiveDateTime,
    with: BodyKind,
    reachable: Option<bool>,
    answered: bool,
    result: Option<Disposition>,
}

impl Complaint {
    /// Constructs a complaint that nobody has made yet.
    pub const fn not_lodged() -> Self {
        Self {
            stage: Stage::NotLodged,
            lodged: NaiveDateTime::MIN,
            with: BodyKind::Anyone,
            reachable: None,
            answered: false,
            result: None,
        }
    }

    /// Constructs a complaint that came in to `with` at `lodged`.
    pub const fn received(with: BodyKind, lodged: NaiveDateTime) -> Self {
        Self { stage: Stage::Received, lodged, with, ..Self::not_lodged() }
    }

    /// Returns what came of it.
    pub const fn result(&self) -> Option<Disposition> {
        self.result
    }

    /// Returns the last day on which whoever complained is to be told what became of it, where the
    /// city sets a figure.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn reply_by(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let Some(limit) = law.policy.complaint.reply.set().and_then(|reply| reply.is.within) else {
            return Ok(None);
        };
        let bound = Binds::Authority;
        let deadline =
            convention::LOCAL.deadline(limit, self.lodged.date(), bound, &law.calendar)?;
        Ok(Some(deadline.effective()))
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
        let complaint = &law.policy.complaint;
        let mut owed = Vec::new();
        if self.stage == Stage::NotLodged {
            return Ok(owed);
        }
        let mut owe = |duty, to, due, source| {
            owed.push(Obligation { duty, by: self.with, to, due, source });
        };
        if let (Stage::Received, Setting::Set(rule)) = (self.stage, &complaint.registered) {
            owe(Duty::Register, BodyKind::Anyone, Due::Promptly, &rule.source);
        }
        let under_way = matches!(self.stage, Stage::Received | Stage::Referred | Stage::Handling);
        if let (true, Setting::Set(rule)) = (under_way, &complaint.handled) {
            owe(Duty::Handle, BodyKind::Anyone, Due::Promptly, &rule.source);
        }
        // Nobody can answer a complaint that came from nowhere.
        let awaits_answer = !self.answered && self.reachable != Some(false);
        match (self.stage, &complaint.referral) {
            (Stage::Referred, Setting::Set(rule)) if awaits_answer => {
                owe(Duty::TellReferral, BodyKind::Anyone, Due::Promptly, &rule.source);
            }
            _ => {}
        }
        if let (true, Setting::Set(rule)) = (self.reachable != Some(false), &complaint.reply)
            && self.stage != Stage::Referred
            // How it stands may be told before it is over; the result may not.
            && match rule.is.told {
                Told::Handling => !self.answered,
                Told::Result => self.stage != Stage::Replied,
            }
        {
            let due = self.reply_by(law)?.map_or(Due::Promptly, Due::By);
            owe(Duty::Reply, BodyKind::Anyone, due, &rule.source);
        }
        let source = complaint.confidential.source().unwrap_or(&PRIVACY);
        owe(Duty::KeepSecret, BodyKind::Anyone, Due::Standing, source);
        if let (Some(Disposition::Violation), Setting::Set(rule)) = (self.result, &complaint.reward)
        {
            owe(Duty::Reward, BodyKind::Anyone, Due::Promptly, &rule.source);
        }
        Ok(owed)
    }
}

impl Procedure for Complaint {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &CASE;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Lodge { .. } => (EventKind::Lodged, Act::Complain),
            Command::Accept => (EventKind::Accepted, Act::HandleComplaint),
            Command::Refer { .. } => (EventKind::Referred, Act::ReferComplaint),
            Command::Reply => (EventKind::Replied, Act::ReplyComplaint),
            Command::Conclude(_) => (EventKind::Concluded, Act::HandleComplaint),
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
        let refuse = |ground, source| Err(vec![Finding { ground, source }]);
        match command {
            // No text turns a complaint away because it came to the wrong door.
            Command::Lodge { with, by, reachable } => {
                Ok(Event::Lodged { with: *with, by: *by, reachable: *reachable })
            }
            Command::Accept => Ok(Event::Accepted),
            Command::Refer { to, competent } => {
                let source = law.policy.complaint.referral.source().unwrap_or(&CASE);
                let handles = |held: &governance_core::mandate::Mandate| held.holder == *to;
                if !law.policy.mandates.of(Act::HandleComplaint).any(handles) {
                    return refuse(Ground::WrongRecipient { to: *to }, source);
                }
                match competent {
                    // A referral to oneself would stop the clock of the reply.
                    Some(false) if *to == self.with => refuse(Ground::OwnMatter, source),
                    Some(false) => Ok(Event::Referred { to: *to }),
                    Some(true) => refuse(Ground::OwnMatter, source),
                    None => refuse(Ground::CompetenceOpen, source),
                }
            }
            Command::Reply => Ok(Event::Replied),
            Command::Conclude(Conclusion::Violation) => {
                Ok(Event::Concluded { result: Disposition::Violation })
            }
            Command::Conclude(Conclusion::NoViolation) => {
                Ok(Event::Concluded { result: Disposition::NoViolation })
            }
            Command::Conclude(Conclusion::Settled { settlement, regime }) => {
                // Nobody settles under a law that is not in force yet.
                let regime = match (*regime, Regime::public_security_on(at.date())) {
                    (Regime::PublicSecurity2025, in_force) => in_force,
                    (regime, _) => regime,
                };
                let spared = mediation::spared(settlement, regime);
                let missing = spared.missing().iter().map(|fact| Finding {
                    ground: mediation::Ground::StillMissing { fact: *fact },
                    source: &CASE,
                });
                let against: Vec<_> = spared
                    .findings()
                    .iter()
                    .copied()
                    .chain(missing)
                    .map(|Finding { ground: fault, source }| Finding {
                        ground: Ground::Settlement { fault },
                        source,
                    })
                    .collect();
                if against.is_empty() {
                    Ok(Event::Concluded { result: Disposition::Settled })
                } else {
                    Err(against)
                }
            }
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::Lodged { with, reachable, .. } => {
                self.stage = Stage::Received;
                self.lodged = occurred;
                self.with = with;
                self.reachable = reachable;
            }
            // Whoever takes the complaint up owes an answer of its own.
            Event::Accepted => {
                self.stage = Stage::Handling;
                self.answered = false;
            }
            Event::Referred { to } => {
                self.stage = Stage::Referred;
                self.with = to;
            }
            // Told while it is handled, the result is still to be told.
            Event::Replied if self.stage == Stage::Concluded => {
                self.stage = Stage::Replied;
                self.answered = true;
            }
            Event::Replied => self.answered = true,
            Event::Concluded { result } => {
                self.stage = Stage::Concluded;
                self.result = Some(result);
            }
        }
    }
}
