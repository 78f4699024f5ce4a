//! A dispute over a dog: mediation, the agreement, the court.
//!
//! ```text
//! open ──ask/offer──→ offered ──consent, consent──→ offered ──begin──→ mediating ──agree──→ agreed ──perform──→ performed
//!                        └──refuse──→ refused ←──refuse──────────────────┤                    │
//!                                                   failed ←──end────────┘                    │
//!                                                                                             │
//!   confirmed ←──confirm── confirmation asked ←──ask─────────────────────────────────────────┘
//!       └──enforce──→ in enforcement            └──deny──→ not confirmed
//! ```
//!
//! Whatever the stage, until the dispute is over the court is open. Nothing here touches the
//! [`complaint`](crate::complaint) about the same dog, nor its penalty: a settlement is what
//! [`governance_core::mediation::spared`] says it is.
//!
//! A committee, an owners' committee or a property company that settles disputes under a city's
//! regulation is no people's mediation committee: what the parties agree before it is a contract,
//! which no court confirms in this way.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, mediation::{Command, Mediation}, policies};
//! use governance_core::{
//!     legal_time::Calendar, mandate::{Actor, BodyKind}, mediation::Side, procedure::Case,
//! };
//!
//! let wenzhou = Jurisdiction { policy: policies::wenzhou()?, calendar: Calendar::official() };
//! let at = "2025-09-01T09:00:00".parse().unwrap();
//! let mut case = Case::new(Mediation::open());
//! let mut step = |body, command| {
//!     let actor = Actor::new(body, body.code());
//!     let decided = case.decide(&command, &actor, at, &wenzhou).map_err(|refusal| refusal.code())?;
//!     case.apply(&case.record(decided, &actor, at, at)).unwrap();
//!     Ok::<_, &str>(())
//! };
//! step(BodyKind::Party, Command::Ask { side: Side::First })?;
//! step(BodyKind::Party, Command::Refuse { side: Side::Second })?;
//! // Once a side has refused, nobody mediates.
//! assert_eq!(step(BodyKind::MediationCommittee, Command::Begin { charged: None }), Err("wrong_stage"));
//! // The court is open all the same.
//! step(BodyKind::Party, Command::Sue)?;
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder as _},
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::{BodyKind, Mandates},
    mediation::{self, Agreement, Fact, Form, Ground, Side},
    money::Yuan,
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
};
use serde::{Deserialize, Serialize};

use crate::{jurisdiction::Jurisdiction, policy::Act};

governance_core::vocabulary! {
    /// Where a dispute stands.
    pub enum Stage {
        /// Nobody has tried to settle it.
        Open = "open", "纠纷未处理", "open";
        /// The neighbourhood tried to settle it.
        Conciliated = "conciliated", "已由基层组织调解", "settled in the neighbourhood";
        /// Mediation was asked for or offered.
        Offered = "offered", "待双方同意调解", "mediation offered";
        /// A party refused.
        Refused = "refused", "当事人拒绝调解", "refused by a party";
        /// The committee mediates.
        Mediating = "mediating", "调解中", "being mediated";
        /// Mediation failed.
        Failed = "failed", "调解不成", "mediation failed";
        /// The parties agreed.
        Agreed = "agreed", "已达成调解协议", "agreed";
        /// The parties asked the court to confirm.
        ConfirmationAsked = "confirmation_asked", "已申请司法确认", "confirmation asked";
        /// The court confirmed.
        Confirmed = "confirmed", "已司法确认", "confirmed by the court";
        /// The court did not confirm.
        NotConfirmed = "not_confirmed", "司法确认申请被驳回", "not confirmed by the court";
        /// A party asked for enforcement.
        InEnforcement = "in_enforcement", "已申请强制执行", "in enforcement";
        /// The agreement was performed.
        Performed = "performed", "协议已履行", "performed";
        /// The court has the dispute.
        InCourt = "in_court", "已起诉", "before the court";
    }
}

governance_core::vocabulary! {
    /// What happens in a dispute.
    pub enum EventKind {
        /// The neighbourhood tried to settle it.
        Conciliated = "conciliated", "基层组织调解", "settlement tried in the neighbourhood";
        /// A party asked for mediation.
        Asked = "asked", "申请调解", "mediation asked for";
        /// The committee offered mediation.
        Offered = "offered", "主动调解", "mediation offered";
        /// A party consented.
        Consented = "consented", "同意调解", "consented";
        /// A party refused, or asked for the end.
        Refused = "refused", "拒绝调解或者要求终止", "refused";
        /// Mediation began.
        Begun = "begun", "开始调解", "mediation begun";
        /// Mediation ended without agreement.
        Ended = "ended", "终止调解", "mediation ended";
        /// The parties agreed.
        Agreed = "agreed", "达成调解协议", "agreed";
        /// Confirmation was asked for.
        ConfirmationAsked = "confirmation_asked", "申请司法确认", "confirmation asked for";
        /// The court confirmed.
        Confirmed = "confirmed", "裁定调解协议有效", "confirmed";
        /// The court turned the request down.
        Denied = "denied", "裁定驳回申请", "confirmation denied";
        /// Enforcement was asked for.
        EnforcementAsked = "enforcement_asked", "申请强制执行", "enforcement asked for";
        /// The agreement was performed.
        Performed = "performed", "履行协议", "performed";
        /// A party went to court.
        Sued = "sued", "向人民法院起诉", "brought before the court";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Settle the dispute in the neighbourhood, without the standing of people's mediation.
    Conciliate {
        /// Whether the parties settled it.
        settled: bool,
    },
    /// Ask for mediation; whoever asks consents.
    Ask {
        /// Which side asks.
        side: Side,
    },
    /// Offer mediation unasked.
    Offer,
    /// Consent.
    Consent {
        /// Which side.
        side: Side,
    },
    /// Refuse, or ask for the end of a mediation under way.
    Refuse {
        /// Which side.
        side: Side,
    },
    /// Begin the mediation.
    Begin {
        /// What was charged for it; `None` where nobody has said.
        #[serde(default)]
        charged: Option<Yuan>,
    },
    /// End it without agreement.
    End {
        /// Whether the parties were told of the ways that stay open: arbitration, authorities,
        /// courts.
        told: bool,
    },
    /// Record the agreement.
    Agree {
        /// The agreement.
        agreement: Agreement,
        /// The day on which it was reached; in writing, of the last signature and the seal.
        reached: NaiveDate,
        /// By when it is to be performed, where it says so.
        #[serde(default)]
        perform_by: Option<NaiveDate>,
    },
    /// Ask the court to confirm it.
    AskConfirmation {
        /// Whether both parties ask together.
        #[serde(default)]
        jointly: Option<bool>,
    },
    /// Confirm it.
    Confirm,
    /// Turn the request down.
    Deny,
    /// Ask for enforcement of what the court confirmed.
    Enforce,
    /// Perform the agreement.
    Perform,
    /// Bring the dispute before the court.
    Sue,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// The neighbourhood tried to settle it.
    Conciliated {
        /// Whether the parties settled it.
        settled: bool,
    },
    /// A party asked for mediation.
    Asked {
        /// Which side.
        side: Side,
    },
    /// The committee offered mediation.
    Offered,
    /// A party consented.
    Consented {
        /// Which side.
        side: Side,
    },
    /// A party refused, or asked for the end.
    Refused {
        /// Which side.
        side: Side,
    },
    /// Mediation began.
    Begun,
    /// Mediation ended without agreement.
    Ended {
        /// Whether the parties were told of the other ways.
        told: bool,
    },
    /// The parties agreed.
    Agreed {
        /// In which form.
        form: Form,
        /// From which day the agreement is in force.
        in_force: NaiveDate,
        /// By when it is to be performed.
        #[serde(default)]
        perform_by: Option<NaiveDate>,
    },
    /// Confirmation was asked for.
    ConfirmationAsked,
    /// The court confirmed.
    Confirmed,
    /// The court turned the request down.
    Denied,
    /// Enforcement was asked for.
    EnforcementAsked,
    /// The agreement was performed.
    Performed,
    /// A party went to court.
    Sued,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Conciliated { .. } => EventKind::Conciliated,
            Self::Asked { .. } => EventKind::Asked,
            Self::Offered => EventKind::Offered,
            Self::Consented { .. } => EventKind::Consented,
            Self::Refused { .. } => EventKind::Refused,
            Self::Begun => EventKind::Begun,
            Self::Ended { .. } => EventKind::Ended,
            Self::Agreed { .. } => EventKind::Agreed,
            Self::ConfirmationAsked => EventKind::ConfirmationAsked,
            Self::Confirmed => EventKind::Confirmed,
            Self::Denied => EventKind::Denied,
            Self::EnforcementAsked => EventKind::EnforcementAsked,
            Self::Performed => EventKind::Performed,
            Self::Sued => EventKind::Sued,
        }
    }
}

governance_core::transitions! {
    /// Every transition of a dispute.
    pub static TRANSITIONS: Mediation {
        region Dispute {
            Open + Conciliated => Conciliated by Conciliate under |law| law.policy.complaint.conciliation.source();
            Conciliated + Conciliated => Conciliated by Conciliate under |law| law.policy.complaint.conciliation.source();
            Open + Asked => Offered by AskMediation under |_law| None;
            Conciliated + Asked => Offered by AskMediation under |_law| None;
            Refused + Asked => Offered by AskMediation under |_law| None;
            Failed + Asked => Offered by AskMediation under |_law| None;
            NotConfirmed + Asked => Offered by AskMediation under |_law| Some(&DENIED);
            Open + Offered => Offered by OfferMediation under |_law| None;
            Conciliated + Offered => Offered by OfferMediation under |_law| None;
            Failed + Offered => Offered by OfferMediation under |_law| None;
            Offered + Consented => Offered by AnswerMediation under |_law| None;
            Offered + Refused => Refused by AnswerMediation under |_law| Some(&REFUSAL);
            Offered + Begun => Mediating by BeginMediation under |_law| None;
            Mediating + Refused => Refused by AnswerMediation under |_law| None;
            Mediating + Ended => Failed by EndMediation under |_law| None;
            Mediating + Agreed => Agreed by RecordAgreement under |_law| None;
            Agreed + ConfirmationAsked => ConfirmationAsked by AskConfirmation under |_law| None;
            ConfirmationAsked + Confirmed => Confirmed by RuleOnAgreement under |_law| None;
            ConfirmationAsked + Denied => NotConfirmed by RuleOnAgreement under |_law| Some(&DENIED);
            Confirmed + EnforcementAsked => InEnforcement by AskEnforcement under |_law| None;
            Agreed + Performed => Performed by PerformAgreement under |_law| None;
            ConfirmationAsked + Performed => Performed by PerformAgreement under |_law| None;
            Confirmed + Performed => Performed by PerformAgreement under |_law| None;
            NotConfirmed + Performed => Performed by PerformAgreement under |_law| None;
            InEnforcement + Performed => Performed by PerformAgreement under |_law| None;
            Open + Sued => InCourt by Sue under |_law| None;
            Conciliated + Sued => InCourt by Sue under |_law| None;
            Offered + Sued => InCourt by Sue under |_law| None;
            Refused + Sued => InCourt by Sue under |_law| None;
            Mediating + Sued => InCourt by Sue under |_law| None;
            Failed + Sued => InCourt by Sue under |_law| None;
            Agreed + Sued => InCourt by Sue under |_law| Some(&CONTESTED);
            ConfirmationAsked + Sued => InCourt by Sue under |_law| Some(&CONTESTED);
            NotConfirmed + Sued => InCourt by Sue under |_law| Some(&DENIED);
        }
    }
}

const LAW: &governance_core::citation::Instrument = &national::PEOPLES_MEDIATION_LAW;
/// Mediation keeps nobody from authorities and courts.
static OTHER_WAYS: Citation = LAW.at(Locator::new(3).item(3));
static REFUSAL: Citation = LAW.at(Locator::new(17));
static TELL: Citation = LAW.at(Locator::new(26));
static BINDING: Citation = LAW.at(Locator::new(31).paragraph(1));
static SUPERVISION: Citation = LAW.at(Locator::new(31).paragraph(2));
static CONTESTED: Citation = LAW.at(Locator::new(32));
static CONFIRMATION: Citation = LAW.at(Locator::new(33).paragraph(1));
static DENIED: Citation = national::CIVIL_PROCEDURE_LAW.at(Locator::new(206));

governance_core::vocabulary! {
    /// What a dispute makes somebody do.
    pub enum Duty {
        /// Tell the parties of the ways that stay open.
        TellOtherWays = "tell_other_ways", "告知当事人可以通过仲裁、行政、司法等途径维护权利", "tell the parties of arbitration, authorities and courts";
        /// Perform the agreement.
        Perform = "perform", "按照约定履行调解协议", "perform the agreement";
        /// See that the agreement is performed.
        Supervise = "supervise", "监督、督促履行调解协议", "see that the agreement is performed";
        /// Examine the agreement.
        Examine = "examine", "及时审查调解协议", "examine the agreement without delay";
    }
}

/// A dispute over a dog.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("mediation.outline.md")]
#[doc(alias("养犬纠纷", "人民调解"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Mediation {
    stage: Stage,
    // What each side has said to mediation.
    first: Option<bool>,
    second: Option<bool>,
    told: bool,
    begun: Option<NaiveDate>,
    in_force: Option<NaiveDate>,
    perform_by: Option<NaiveDate>,
}

impl Mediation {
    /// Constructs a dispute that nobody has tried to settle.
    pub const fn open() -> Self {
        Self {
            stage: Stage::Open,
            first: None,
            second: None,
            told: false,
            begun: None,
            in_force: None,
            perform_by: None,
        }
    }

    /// Returns what `side` has said to mediation; `None` where it has said nothing.
    pub const fn answer(&self, side: Side) -> Option<bool> {
        match side {
            Side::First => self.first,
            _ => self.second,
        }
    }

    /// Returns the day from which the agreement is in force.
    pub const fn in_force(&self) -> Option<NaiveDate> {
        self.in_force
    }

    /// Returns by when both parties may ask the court to confirm their agreement.
    ///
    /// # Source
    ///
    /// [`governance_core::mediation::confirmation`].
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn confirmation_by(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let Some(in_force) = self.in_force else { return Ok(None) };
        mediation::confirmation(in_force, &law.calendar).map(|last| Some(last.effective()))
    }

    /// Returns what is owed now: by whom, to whom, by when.
    pub fn obligations(&self) -> Vec<Obligation<'static, Duty>> {
        let owed = |duty, by, to, due, source| Obligation { duty, by, to, due, source };
        let committee = BodyKind::MediationCommittee;
        match self.stage {
            Stage::Failed | Stage::Refused if !self.told => {
                vec![owed(Duty::TellOtherWays, committee, BodyKind::Party, Due::Promptly, &TELL)]
            }
            Stage::Agreed | Stage::ConfirmationAsked | Stage::Confirmed | Stage::InEnforcement => {
                let due = self.perform_by.map_or(Due::Standing, Due::By);
                let mut list = vec![
                    owed(Duty::Perform, BodyKind::Party, BodyKind::Party, due, &BINDING),
                    owed(Duty::Supervise, committee, BodyKind::Party, Due::Standing, &SUPERVISION),
                ];
                if self.stage == Stage::ConfirmationAsked {
                    let (court, party) = (BodyKind::Court, BodyKind::Party);
                    list.push(owed(Duty::Examine, court, party, Due::Promptly, &CONFIRMATION));
                }
                list
            }
            _ => Vec::new(),
        }
    }

    fn hear(&mut self, side: Side, answer: Option<bool>) {
        match side {
            Side::First => self.first = answer,
            _ => self.second = answer,
        }
    }
}

/// Returns what stands against a request: every ground, and every fact that is still missing.
fn objections(
    assessment: &Assessment<'static, Ground, Fact>,
    fallback: &'static Citation,
) -> Vec<Finding<'static, Ground>> {
    let missing = assessment.missing().iter();
    let missing = missing
        .map(|fact| Finding { ground: Ground::StillMissing { fact: *fact }, source: fallback });
    assessment.findings().iter().copied().chain(missing).collect()
}

impl Procedure for Mediation {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &OTHER_WAYS;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Conciliate { .. } => (EventKind::Conciliated, Act::Conciliate),
            Command::Ask { .. } => (EventKind::Asked, Act::AskMediation),
            Command::Offer => (EventKind::Offered, Act::OfferMediation),
            Command::Consent { .. } => (EventKind::Consented, Act::AnswerMediation),
            Command::Refuse { .. } => (EventKind::Refused, Act::AnswerMediation),
            Command::Begin { .. } => (EventKind::Begun, Act::BeginMediation),
            Command::End { .. } => (EventKind::Ended, Act::EndMediation),
            Command::Agree { .. } => (EventKind::Agreed, Act::RecordAgreement),
            Command::AskConfirmation { .. } => (EventKind::ConfirmationAsked, Act::AskConfirmation),
            Command::Confirm => (EventKind::Confirmed, Act::RuleOnAgreement),
            Command::Deny => (EventKind::Denied, Act::RuleOnAgreement),
            Command::Enforce => (EventKind::EnforcementAsked, Act::AskEnforcement),
            Command::Perform => (EventKind::Performed, Act::PerformAgreement),
            Command::Sue => (EventKind::Sued, Act::Sue),
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
        let today = at.date();
        match command {
            Command::Conciliate { settled } => Ok(Event::Conciliated { settled: *settled }),
            // A side that refused may think better of it; the other cannot do so in its place.
            Command::Ask { side } => {
                let other = if *side == Side::First { Side::Second } else { Side::First };
                match self.answer(other) {
                    Some(false) => refuse(Ground::Refused { side: other }, &REFUSAL),
                    _ => Ok(Event::Asked { side: *side }),
                }
            }
            Command::Offer => Ok(Event::Offered),
            Command::Consent { side } => Ok(Event::Consented { side: *side }),
            Command::Refuse { side } => Ok(Event::Refused { side: *side }),
            Command::Begin { charged } => {
                let mut assessment = Assessment::default();
                let mut take =
                    |check: Check<'static, Ground, Fact>| assessment.record("begin", check, || []);
                take(mediation::free_of_charge(*charged));
                for side in Side::ALL {
                    take(mediation::consent(*side, self.answer(*side)));
                }
                let against = objections(&assessment, &REFUSAL);
                if against.is_empty() { Ok(Event::Begun) } else { Err(against) }
            }
            Command::End { told } => Ok(Event::Ended { told: *told }),
            Command::Agree { agreement, reached, perform_by } => {
                let mut against = objections(&mediation::assess(agreement), &BINDING);
                if today < *reached {
                    let ground = Ground::InFuture { day: *reached };
                    against.push(Finding { ground, source: &BINDING });
                }
                // From that day the thirty days run within which the court can be asked.
                if let Some(begun) = self.begun.filter(|begun| *reached < *begun) {
                    let ground = Ground::BeforeMediation { begun };
                    against.push(Finding { ground, source: &CONFIRMATION });
                }
                if !against.is_empty() {
                    return Err(against);
                }
                Ok(Event::Agreed {
                    form: agreement.form,
                    in_force: *reached,
                    perform_by: *perform_by,
                })
            }
            Command::AskConfirmation { jointly } => {
                let in_force = self.in_force.unwrap_or(today);
                let asked = mediation::ask_confirmation(*jointly, today, in_force, &law.calendar);
                let Ok(assessment) = asked else {
                    return refuse(Ground::Late { last: in_force }, &CONFIRMATION);
                };
                let against = objections(&assessment, &CONFIRMATION);
                if against.is_empty() { Ok(Event::ConfirmationAsked) } else { Err(against) }
            }
            Command::Confirm => Ok(Event::Confirmed),
            Command::Deny => Ok(Event::Denied),
            Command::Enforce => Ok(Event::EnforcementAsked),
            Command::Perform => Ok(Event::Performed),
            Command::Sue => Ok(Event::Sued),
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::Conciliated { .. } => self.stage = Stage::Conciliated,
            Event::Asked { side } => {
                *self = Self { stage: Stage::Offered, ..Self::open() };
                self.hear(side, Some(true));
            }
            Event::Offered => *self = Self { stage: Stage::Offered, ..Self::open() },
            Event::Consented { side } => self.hear(side, Some(true)),
            Event::Refused { side } => {
                self.stage = Stage::Refused;
                self.hear(side, Some(false));
            }
            Event::Begun => {
                self.stage = Stage::Mediating;
                self.begun = Some(occurred.date());
            }
            Event::Ended { told } => {
                self.stage = Stage::Failed;
                self.told = told;
            }
            Event::Agreed { in_force, perform_by, .. } => {
                self.stage = Stage::Agreed;
                self.in_force = Some(in_force);
                self.perform_by = perform_by;
            }
            Event::ConfirmationAsked => self.stage = Stage::ConfirmationAsked,
            Event::Confirmed => self.stage = Stage::Confirmed,
            Event::Denied => self.stage = Stage::NotConfirmed,
            Event::EnforcementAsked => self.stage = Stage::InEnforcement,
            Event::Performed => self.stage = Stage::Performed,
            Event::Sued => self.stage = Stage::InCourt,
        }
    }
}
