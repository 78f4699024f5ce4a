//! The life of one dog's registration with one keeper.
//!
//! ```text
//!                 sign, certify                         ask ⇄ supplement
//!                     ↺                                        ↺
//! unregistered ─────────────→ pre-approved ──apply──→ applied ──┬─register─→ registered ↺ renew, change,
//!      └───────────────apply──────────────────────────↗  ↑      │               │         move, inherit,
//!                                                         │      └─refuse→ refused│         replace
//!                                                       apply ←───────────────────┤
//!                                                         └───────── cancelled ←──┤ transfer, death, loss,
//!                                                                                 │ give up, ex officio
//!                                                        revoked, withdrawn ←─────┘
//! unregistered ──register for a visit──→ temporary ──leave, die──→ cancelled; ──apply──→ applied
//! ```
//!
//! *Due*, *overdue*, *open for renewal* and *lapsed* are no stages: they are questions asked with a
//! date ([`Registration::standing`], [`Registration::obligations`]).

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Assessment, Finding, Outcome},
    citation::{Citation, Locator, national},
    legal_time::{Binds, Deadline, TimeError, TimeLimit, convention},
    mandate::{BodyKind, Mandates},
    money::Yuan,
    procedure::{Due, Obligation, Procedure, Transitions},
    provision::{Provision, Setting},
};
use serde::Serialize;

use super::{
    Application, CancelReason, Command, Event, EventKind, Fact, Ground, Immunity, Stage, Visit,
    admit, assess, missing_documents, required_documents, temporary,
};
use crate::{
    fees::{self, Fee, FeeFacts},
    jurisdiction::Jurisdiction,
    policy::{Act, ClockStart, Lapse, Processing, RenewalWindow, Validity, Zone},
};

governance_core::transitions! {
    /// Every transition of a registration, in the order of the articles.
    pub static TRANSITIONS: Registration {
        region Registration {
            Unregistered + UndertakingSigned => Unregistered by SignUndertaking under |law| law.policy.registration.undertaking.source();
            Unregistered + EligibilityCertified => PreApproved by CertifyEligibility under |law| law.policy.registration.committee_certificate.source();
            Unregistered + Applied => Applied by Apply under |law| law.policy.registration.required.source();
            PreApproved + UndertakingSigned => PreApproved by SignUndertaking under |law| law.policy.registration.undertaking.source();
            PreApproved + Applied => Applied by Apply under |law| law.policy.registration.required.source();
            Applied + SupplementRequested => AwaitingSupplement by RequestSupplement under |law| law.policy.registration.supplement_notice.source();
            Applied + Supplemented => Applied by Supplement under |_law| Some(&FULL_NOTICE);
            AwaitingSupplement + Supplemented => Applied by Supplement under |law| law.policy.registration.supplement_notice.source();
            Applied + OpinionGiven => Applied by GiveOpinion under |law| law.policy.registration.opinion.source();
            Applied + DecisionExtended => Applied by ExtendDecision under |law| Some(law.policy.registration.processing.source().unwrap_or(&DECISION_TIME));
            Applied + Registered => Registered by Register under |law| law.policy.registration.processing.source();
            Applied + Refused => Refused by Refuse under |law| law.policy.registration.reasons.source();
            Refused + Applied => Applied by Apply under |law| law.policy.registration.required.source();
            Registered + Renewed => Registered by Renew under |law| law.policy.registration.renewal.source();
            Registered + DataChanged => Registered by ChangeData under |law| law.policy.registration.data_change.source();
            Registered + Moved => Registered by Move under |law| law.policy.registration.move_to_key.source();
            Registered + Transferred => Cancelled by Transfer under |law| law.policy.registration.transfer.source();
            Registered + Inherited => Registered by Inherit under |law| law.policy.registration.inheritance.source();
            Registered + DeathReported => Cancelled by ReportDeath under |law| law.policy.registration.death_or_loss.source();
            Applied + DeathReported => Cancelled by ReportDeath under |law| law.policy.registration.death_or_loss.source();
            AwaitingSupplement + DeathReported => Cancelled by ReportDeath under |law| law.policy.registration.death_or_loss.source();
            Registered + LossReported => Cancelled by ReportLoss under |law| law.policy.registration.death_or_loss.source();
            Registered + GivenUp => Cancelled by GiveUp under |law| law.policy.registration.giving_up.source();
            Registered + LeftZone => Cancelled by LeaveZone under |law| law.policy.registration.leaving_key.source();
            Registered + Outgrown => Cancelled by ReportOutgrown under |law| law.policy.registration.outgrown.source();
            Registered + CredentialsReplaced => Registered by ReplaceCredentials under |law| law.policy.registration.replacement.source();
            Registered + CancelledExOfficio => Cancelled by CancelExOfficio under |_law| Some(&CANCELLATION);
            Registered + Revoked => Revoked by Revoke under |_law| None;
            Registered + Withdrawn => Withdrawn by Withdraw under |_law| Some(&WITHDRAWAL);
            Cancelled + Applied => Applied by Apply under |law| law.policy.registration.required.source();
            Unregistered + TemporarilyRegistered => Temporary by RegisterTemporarily under |law| law.policy.registration.visiting.source();
            Temporary + LeftZone => Cancelled by LeaveZone under |law| law.policy.registration.visiting.source();
            Temporary + DeathReported => Cancelled by ReportDeath under |law| law.policy.registration.death_or_loss.source();
            Temporary + Applied => Applied by Apply under |law| law.policy.registration.required.source();
            Temporary + Withdrawn => Withdrawn by Withdraw under |_law| Some(&WITHDRAWAL);
        }
    }
}

// Licences are granted and lived with within the powers, conditions and steps that the law sets.
static GENERAL_LICENSING: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(4));
static CANCELLATION: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(70));
static WITHDRAWAL: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(69));
static FULL_NOTICE: Citation =
    national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(32).paragraph(1).item(4));
static NO_OTHER_MATERIALS: Citation =
    national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(31).paragraph(1));
// Revoking is a penalty.
static REVOCATION: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(9).item(3));
static DECISION_TIME: Citation =
    national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(42).paragraph(1));
// An opinion of a lower authority comes first, with all materials, and within twenty working days.
static SENT_UP: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(35));
static OPINION_TIME: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(43));
static GRANT: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(38).paragraph(1));

governance_core::vocabulary! {
    /// What a registration makes somebody do.
    pub enum Duty {
        /// Register the dog.
        Register = "register", "办理养犬登记", "register the dog";
        /// Decide on the application.
        Decide = "decide", "作出登记决定", "decide on the application";
        /// Give an opinion before the decision.
        GiveOpinion = "give_opinion", "提出初步审查意见", "give an opinion before the decision";
        /// File the dog with whoever manages the dwelling.
        File = "file", "登记后备案", "file the registered dog";
        /// Register the visit.
        RegisterVisit = "register_visit", "办理临时养犬登记", "register the visiting dog";
        /// Supply it.
        Supply = "supply", "补正材料", "supply what is missing";
        /// Renew, or come to the yearly inspection at the time announced.
        Renew = "renew", "办理延续登记或者年检", "renew the registration or attend the yearly inspection";
        /// Pass the dog on to somebody eligible or to the pound.
        PassOn = "pass_on", "妥善处置或者送交收容留检场所", "pass the dog on to an eligible keeper or to the pound";
    }
}

/// The life of one dog's registration with one keeper.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("../registration.outline.md")]
#[doc(alias("养犬登记证", "登记证", "准养证"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Registration {
    stage: Stage,
    zone: Zone,
    born: Option<NaiveDate>,
    acquired: Option<NaiveDate>,
    entered: Option<NaiveDate>,
    visiting: bool,
    first_immunity: Option<NaiveDate>,
    certified: Option<NaiveDate>,
    undertaking: bool,
    pending: Pending,
    refused: Option<NaiveDate>,
    since: Option<NaiveDate>,
    until: Option<NaiveDate>,
    immune_until: Option<NaiveDate>,
}

/// What has become of the application that waits for a decision.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Pending {
    received: Option<NaiveDate>,
    asked: bool,
    opinion: bool,
    extended: bool,
}

impl Pending {
    /// Nothing waits.
    const NOTHING: Self = Self { received: None, asked: false, opinion: false, extended: false };
}

/// How a registration stands on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a new standing must break every caller's match")]
pub enum Standing {
    /// There is none.
    None,
    /// It is in force, until this day where it has an end.
    Valid {
        /// The last day.
        until: Option<NaiveDate>,
    },
    /// It ended on this day.
    Lapsed {
        /// The last day.
        until: NaiveDate,
    },
}

impl Registration {
    /// Constructs the case of a dog kept in `zone` that is not registered yet; `first_immunity` is
    /// the day of its first immunity certificate, where it has one.
    pub const fn new(zone: Zone, first_immunity: Option<NaiveDate>) -> Self {
        Self {
            stage: Stage::Unregistered,
            zone,
            born: None,
            acquired: None,
            entered: None,
            visiting: false,
            first_immunity,
            certified: None,
            undertaking: false,
            pending: Pending::NOTHING,
            refused: None,
            since: None,
            until: None,
            immune_until: None,
        }
    }

    /// Constructs the case of a dog from elsewhere that entered `zone` on `entered` for a visit.
    pub const fn visiting(zone: Zone, entered: NaiveDate) -> Self {
        Self { visiting: true, entered: Some(entered), ..Self::new(zone, None) }
    }

    /// Returns the case of a dog born on `day`.
    #[must_use]
    pub const fn born_on(mut self, day: NaiveDate) -> Self {
        self.born = Some(day);
        self
    }

    /// Returns the case of a dog that its keeper acquired on `day`.
    #[must_use]
    pub const fn acquired_on(mut self, day: NaiveDate) -> Self {
        self.acquired = Some(day);
        self
    }

    /// Returns the case of a dog that came into the zone on `day` to stay.
    #[must_use]
    pub const fn entered_on(mut self, day: NaiveDate) -> Self {
        self.entered = Some(day);
        self
    }

    /// Returns the day on which the application, or its completion, was received; `None` where
    /// nothing waits for a decision.
    pub const fn received(&self) -> Option<NaiveDate> {
        self.pending.received
    }

    /// Returns where the dog is kept.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// Returns whether the lower office has given its opinion on the application.
    pub const fn has_opinion(&self) -> bool {
        self.pending.opinion
    }

    /// Returns how the registration stands on `day`.
    pub fn standing(&self, day: NaiveDate) -> Standing {
        match (self.stage, self.until) {
            (Stage::Registered, Some(until)) if until < day => Standing::Lapsed { until },
            (Stage::Registered, until) => Standing::Valid { until },
            _ => Standing::None,
        }
    }

    /// Returns by when the dog was to be registered, where the law sets a time and it has begun.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn registration_deadline(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        let Some(clock) = law.policy.registration.clock.set() else { return Ok(None) };
        // A time to register runs only where registration is required.
        if law.policy.registration.required.set().is_some_and(|zones| !zones.is.include(self.zone))
        {
            return Ok(None);
        }
        let start = match clock.is.from {
            ClockStart::CommitteeCertificate => self.certified,
            ClockStart::FirstImmunityCertificate | ClockStart::ImmunityCertificate => {
                self.first_immunity
            }
            ClockStart::Acquisition => self.acquired,
            ClockStart::Age => match (self.born, law.policy.registration.dog_age.set()) {
                (Some(born), Some(age)) => Some(convention::LOCAL.corresponding_day(age.is, born)?),
                _ => None,
            },
            ClockStart::ZoneEntry => self.entered,
            ClockStart::Day(day) => Some(day),
        };
        start.map(|start| law.party_deadline(clock.is.within, start)).transpose()
    }

    /// Returns by when the registrar must decide on the application received.
    ///
    /// # Source
    ///
    /// [`RegistrationLaw::processing`](crate::policy::RegistrationLaw::processing); where the
    /// regulation is silent, 《行政许可法》（2019）第四十二条第一款: twenty working days, and ten more
    /// once they have been extended.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn decision_deadline<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Option<(Due, &'law Citation)>, TimeError> {
        let Some(received) = self.pending.received else { return Ok(None) };
        let (limit, source) = match &law.policy.registration.processing {
            Setting::Set(Provision { is: Processing::OnTheSpot, source }) => {
                return Ok(Some((Due::By(received), source)));
            }
            Setting::Set(Provision { is: Processing::OnTheSpotOr(_), source })
                if !self.pending.extended =>
            {
                return Ok(Some((Due::By(received), source)));
            }
            Setting::Set(Provision {
                is: Processing::Within(limit) | Processing::OnTheSpotOr(limit),
                source,
            }) => (*limit, source),
            Setting::Silent(_) | Setting::Unknown => {
                (TimeLimit::days(if self.pending.extended { 30 } else { 20 }), &DECISION_TIME)
            }
        };
        let deadline = convention::ADMINISTRATIVE_LICENSING_LAW.deadline(
            limit,
            received,
            Binds::Authority,
            &law.calendar,
        )?;
        Ok(Some((Due::By(deadline.effective()), source)))
    }

    /// Returns by when missing documents must be named; after that the application counts as
    /// accepted.
    ///
    /// # Source
    ///
    /// 《行政许可法》（2019）第三十二条第一款第（四）项: on the spot or within five working days.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn supplement_deadline(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        let limit = law
            .policy
            .registration
            .supplement_notice
            .set()
            .map_or(TimeLimit::days(5), |limit| limit.is);
        self.pending
            .received
            .map(|received| {
                convention::ADMINISTRATIVE_LICENSING_LAW.deadline(
                    limit,
                    received,
                    Binds::Authority,
                    &law.calendar,
                )
            })
            .transpose()
    }

    /// Returns by when the lower office must have given its opinion, where one must come first.
    ///
    /// # Source
    ///
    /// 《行政许可法》（2019）第四十三条: within twenty working days of acceptance.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn opinion_deadline(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        let (Some(received), Some(_), false) =
            (self.pending.received, law.policy.registration.opinion.set(), self.pending.opinion)
        else {
            return Ok(None);
        };
        let limit = TimeLimit::days(20);
        convention::ADMINISTRATIVE_LICENSING_LAW
            .deadline(limit, received, Binds::Authority, &law.calendar)
            .map(Some)
    }

    /// Returns what is owed at this stage: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let policy = &law.policy;
        let holder = |act| {
            let mandate = policy.mandates_in(self.zone).of(act).next();
            mandate.map_or(BodyKind::Government, |mandate| mandate.holder)
        };
        let registrar = holder(Act::Register);
        let mut owed = Vec::new();
        match self.stage {
            Stage::Unregistered if self.visiting => {
                if let Some(entered) = self.entered
                    && let Visit::Due { by, source, .. } = temporary(law, self.zone, entered)?
                {
                    owed.push(Obligation {
                        duty: Duty::RegisterVisit,
                        by: BodyKind::Party,
                        to: holder(Act::RegisterTemporarily),
                        due: Due::By(by),
                        source,
                    });
                }
            }
            Stage::Unregistered | Stage::PreApproved => {
                if let (Some(deadline), Some(source)) =
                    (self.registration_deadline(law)?, policy.registration.clock.source())
                {
                    owed.push(Obligation {
                        duty: Duty::Register,
                        by: BodyKind::Party,
                        to: registrar,
                        due: Due::By(deadline.effective()),
                        source,
                    });
                }
            }
            // A dog that may not be registered may not be kept either.
            Stage::Refused => {
                if let Setting::Set(rule) = &policy.registration.disposal {
                    let due = match (rule.is.within, self.refused) {
                        (Some(within), Some(refused)) => {
                            Due::By(law.party_deadline(within, refused)?.effective())
                        }
                        _ => Due::Standing,
                    };
                    owed.push(Obligation {
                        duty: Duty::PassOn,
                        by: BodyKind::Party,
                        to: BodyKind::Pound,
                        due,
                        source: &rule.source,
                    });
                }
            }
            Stage::Applied => {
                if let Some(deadline) = self.opinion_deadline(law)? {
                    owed.push(Obligation {
                        duty: Duty::GiveOpinion,
                        by: holder(Act::GiveOpinion),
                        to: registrar,
                        due: Due::By(deadline.effective()),
                        source: &OPINION_TIME,
                    });
                }
                if let Some((due, source)) = self.decision_deadline(law)? {
                    owed.push(Obligation {
                        duty: Duty::Decide,
                        by: registrar,
                        to: BodyKind::Party,
                        due,
                        source,
                    });
                }
            }
            Stage::AwaitingSupplement => owed.push(Obligation {
                duty: Duty::Supply,
                by: BodyKind::Party,
                to: registrar,
                due: Due::Standing,
                source: &FULL_NOTICE,
            }),
            Stage::Registered => {
                // Without a time, and no event of this case fulfils it.
                if let Setting::Set(rule) = &policy.registration.filed_with {
                    owed.push(Obligation {
                        duty: Duty::File,
                        by: BodyKind::Party,
                        to: rule.is,
                        due: Due::Standing,
                        source: &rule.source,
                    });
                }
                let yearly = policy
                    .registration
                    .validity
                    .set()
                    .filter(|validity| validity.is == Validity::YearlyInspection);
                let renewal = match (self.until, policy.registration.renewal.source(), yearly) {
                    (Some(until), Some(source), _) => {
                        Some((Due::By(self.renewable_until(law).unwrap_or(until)), source))
                    }
                    // The authority announces the day (Beijing Art. 12(4)): none is guessed.
                    (None, _, Some(validity)) => Some((Due::Standing, &validity.source)),
                    _ => None,
                };
                if let Some((due, source)) = renewal {
                    owed.push(Obligation {
                        duty: Duty::Renew,
                        by: BodyKind::Party,
                        to: registrar,
                        due,
                        source,
                    });
                }
            }
            Stage::Temporary | Stage::Cancelled | Stage::Revoked | Stage::Withdrawn => {}
        }
        Ok(owed)
    }
}

/// Turns an assessment into the findings of a refusal; empty when everything is in order.
fn objections<'law>(
    assessment: &Assessment<'law, Ground, Fact>,
    fallback: &'law Citation,
) -> Vec<Finding<'law, Ground>> {
    let mut findings = assessment.findings().to_vec();
    findings.extend(
        assessment
            .missing()
            .iter()
            .map(|fact| Finding { ground: Ground::StillMissing { fact: *fact }, source: fallback }),
    );
    if !assessment.unknown().is_empty() {
        findings.push(Finding { ground: Ground::TextNotAvailable, source: fallback });
    }
    findings
}

impl Registration {
    /// Returns the last day on which a renewal is in time, where it must be asked for before the end.
    fn renewable_until(&self, law: &Jurisdiction) -> Option<NaiveDate> {
        let until = self.until?;
        match law.policy.registration.renewal.set()?.is {
            RenewalWindow::AtLeast(limit) => convention::LOCAL
                .window_before(limit, until, Binds::Party, &law.calendar)
                .ok()
                .map(|window| window.value.first()),
            _ => Some(until),
        }
    }

    fn late(
        law: &Jurisdiction,
        limit: &Setting<TimeLimit>,
        happened: NaiveDate,
        filed: NaiveDate,
    ) -> u32 {
        // Where the text sets no time, no filing is late.
        let Some(limit) = limit.set() else { return 0 };
        let Ok(deadline) = law.party_deadline(limit.is, happened) else { return 0 };
        let days = filed.signed_duration_since(deadline.effective()).num_days();
        u32::try_from(days.max(0)).unwrap_or(u32::MAX)
    }

    fn until(
        &self,
        law: &Jurisdiction,
        on: NaiveDate,
        immune_until: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        match law.policy.registration.validity.set()?.is {
            Validity::UntilImmunityEnds => immune_until,
            Validity::Fixed(limit) => {
                let from = self.until.filter(|until| on <= *until).unwrap_or(on);
                convention::LOCAL.corresponding_day(limit, from).ok()
            }
            // The day of the next inspection is announced by the authority: no day is guessed.
            Validity::YearlyInspection | Validity::Open => None,
        }
    }
}

impl Procedure for Registration {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &GENERAL_LICENSING;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::SignUndertaking { .. } => (EventKind::UndertakingSigned, Act::SignUndertaking),
            Command::CertifyEligibility { .. } => {
                (EventKind::EligibilityCertified, Act::CertifyEligibility)
            }
            Command::Apply { .. } => (EventKind::Applied, Act::Apply),
            Command::RequestSupplement { .. } => {
                (EventKind::SupplementRequested, Act::RequestSupplement)
            }
            Command::Supplement => (EventKind::Supplemented, Act::Supplement),
            Command::GiveOpinion { .. } => (EventKind::OpinionGiven, Act::GiveOpinion),
            Command::ExtendDecision { .. } => (EventKind::DecisionExtended, Act::ExtendDecision),
            Command::RegisterTemporarily { .. } => {
                (EventKind::TemporarilyRegistered, Act::RegisterTemporarily)
            }
            Command::Register { .. } => (EventKind::Registered, Act::Register),
            Command::Refuse { .. } => (EventKind::Refused, Act::Refuse),
            Command::Renew { .. } => (EventKind::Renewed, Act::Renew),
            Command::ChangeData { .. } => (EventKind::DataChanged, Act::ChangeData),
            Command::Move { .. } => (EventKind::Moved, Act::Move),
            Command::Transfer { .. } => (EventKind::Transferred, Act::Transfer),
            Command::Inherit { .. } => (EventKind::Inherited, Act::Inherit),
            Command::ReportDeath { .. } => (EventKind::DeathReported, Act::ReportDeath),
            Command::ReportLoss { .. } => (EventKind::LossReported, Act::ReportLoss),
            Command::GiveUp { .. } => (EventKind::GivenUp, Act::GiveUp),
            Command::LeaveZone { .. } => (EventKind::LeftZone, Act::LeaveZone),
            Command::ReportOutgrown { .. } => (EventKind::Outgrown, Act::ReportOutgrown),
            Command::ReplaceCredentials { .. } => {
                (EventKind::CredentialsReplaced, Act::ReplaceCredentials)
            }
            Command::CancelExOfficio { .. } => {
                (EventKind::CancelledExOfficio, Act::CancelExOfficio)
            }
            Command::Revoke { .. } => (EventKind::Revoked, Act::Revoke),
            Command::Withdraw { .. } => (EventKind::Withdrawn, Act::Withdraw),
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
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let today = at.date();
        let setting = &law.policy.registration;
        let refuse = |ground, source| Err(vec![Finding { ground, source }]);
        // What is filed about this registration happened while it stood, and has happened.
        let past = |day: NaiveDate, source: &'law Citation| match self.since {
            _ if today < day => refuse(Ground::InFuture { day }, source),
            Some(since) if day < since => refuse(Ground::BeforeRegistration { since }, source),
            _ => Ok(Event::Applied),
        };
        let source_of = |limit: &'law Setting<TimeLimit>| limit.source().unwrap_or(&GRANT);
        // Facts are judged as of the day on which they decide, wherever they were collected before:
        // an immunity that ended in between has ended.
        let as_of_today = |facts: &Application| {
            if today < facts.on {
                return Err(vec![Finding {
                    ground: Ground::InFuture { day: facts.on },
                    source: &GRANT,
                }]);
            }
            Ok(Application { on: today, ..facts.clone() })
        };
        let settled = |facts: &Application| {
            if facts.zone != self.zone {
                return Err(vec![Finding { ground: Ground::WrongZone, source: &GRANT }]);
            }
            as_of_today(facts)
        };
        match command {
            Command::SignUndertaking { keeper, committee } => match &setting.undertaking {
                Setting::Set(_) if *keeper && *committee => Ok(Event::UndertakingSigned),
                Setting::Set(rule) => refuse(Ground::NotBothSigned, &rule.source),
                Setting::Silent(_) | Setting::Unknown => refuse(Ground::NotProvided, &GRANT),
            },
            Command::CertifyEligibility { facts } => {
                let Some(required) = setting.committee_certificate.set() else {
                    return refuse(Ground::NotProvided, &GRANT);
                };
                // The committee certifies the conditions, not itself and not the documents.
                let mut facts = settled(facts)?;
                facts.committee_certificate = Some(true);
                facts.undertaking = Some(true);
                facts.dog_present = Some(true);
                facts.dog.immunity = facts.dog.immunity.or(Some(Immunity::Until(NaiveDate::MAX)));
                facts.dog.certificate_matches = Some(true);
                facts.dog.registered = Some(false);
                facts.documents = required_documents(&law.policy, &facts);
                let objections = objections(&assess(&law.policy, &facts), &required.source);
                if objections.is_empty() {
                    Ok(Event::EligibilityCertified)
                } else {
                    Err(objections)
                }
            }
            Command::Apply { earlier_dog_uncancelled } => match &setting.cancelled_before_next {
                Setting::Set(rule) if *earlier_dog_uncancelled != Some(false) => {
                    let ground = match earlier_dog_uncancelled {
                        Some(_) => Ground::EarlierDogUncancelled,
                        None => Ground::StillMissing { fact: Fact::EarlierDog },
                    };
                    refuse(ground, &rule.source)
                }
                _ => Ok(Event::Applied),
            },
            Command::RequestSupplement { facts, items } => {
                let facts = settled(facts)?;
                if self.pending.opinion {
                    return refuse(Ground::MaterialsSentUp, &SENT_UP);
                }
                if self.pending.asked {
                    return refuse(Ground::AlreadyAsked, &FULL_NOTICE);
                }
                if let (Ok(Some(deadline)), Some(received)) =
                    (self.supplement_deadline(law), self.pending.received)
                    && deadline.effective() < today
                {
                    return refuse(Ground::DeemedAccepted { since: received }, &FULL_NOTICE);
                }
                let missing = missing_documents(&law.policy, &facts).unwrap_or_default();
                // Everything that is missing, and nothing that the law does not ask for (Art. 31).
                if missing.is_empty() {
                    return refuse(Ground::NothingToSupplement, &FULL_NOTICE);
                }
                if *items != missing {
                    let beyond = !items.without(missing).is_empty();
                    let source = if beyond { &NO_OTHER_MATERIALS } else { &FULL_NOTICE };
                    return refuse(Ground::NotWhatIsMissing, source);
                }
                Ok(Event::SupplementRequested { items: *items })
            }
            Command::Supplement => Ok(Event::Supplemented),
            Command::GiveOpinion { favourable } => match &setting.opinion {
                Setting::Set(rule) if self.pending.opinion => {
                    refuse(Ground::OpinionGiven, &rule.source)
                }
                Setting::Set(_) => Ok(Event::OpinionGiven { favourable: *favourable }),
                Setting::Silent(_) | Setting::Unknown => refuse(Ground::NotProvided, &GRANT),
            },
            Command::ExtendDecision { circumstances, approved, reasons_told } => {
                self.extend(*circumstances, *approved, *reasons_told, today, law)
            }
            Command::RegisterTemporarily { facts, home_registration } => {
                let facts = settled(facts)?;
                let Some(rule) =
                    setting.visiting.set().filter(|rule| rule.is.zones.include(self.zone))
                else {
                    return refuse(Ground::NotProvided, &GRANT);
                };
                let admitted = admit(&law.policy, &facts, *home_registration);
                let objections = objections(&admitted, &rule.source);
                if !objections.is_empty() {
                    return Err(objections);
                }
                Ok(Event::TemporarilyRegistered { immune_until: immune_until(&facts) })
            }
            Command::Register { facts, fee_paid } => {
                if let Some(missing) = self.opinion_missing(law) {
                    return Err(vec![missing]);
                }
                let mut facts = settled(facts)?;
                // What the case file shows need not be stated again.
                facts.committee_certificate =
                    facts.committee_certificate.or(Some(self.certified.is_some()));
                facts.undertaking = facts.undertaking.or(Some(self.undertaking));
                let mut objections = objections(&assess(&law.policy, &facts), &GRANT);
                // A dog that is relieved of the whole fee owes none; a fee that nobody knows is owed.
                let first_year =
                    FeeFacts { service: facts.dog.service, ..FeeFacts::plain(facts.zone, 1) };
                let relieved = matches!(
                    fees::fee(&law.policy, &first_year),
                    Fee::Due { amount, .. } if amount == Yuan::ZERO
                );
                if let Setting::Set(tariff) = &law.policy.fees.tariff
                    && *fee_paid != Some(true)
                    && !relieved
                {
                    let ground = match fee_paid {
                        Some(_) => Ground::FeeNotPaid,
                        None => Ground::StillMissing { fact: Fact::Fee },
                    };
                    objections.push(Finding { ground, source: &tariff.source });
                }
                if !objections.is_empty() {
                    return Err(objections);
                }
                let immune_until = immune_until(&facts);
                Ok(Event::Registered { until: self.until(law, today, immune_until), immune_until })
            }
            Command::Refuse { facts } => {
                if let Some(missing) = self.opinion_missing(law) {
                    return Err(vec![missing]);
                }
                let facts = settled(facts)?;
                let assessment = assess(&law.policy, &facts);
                match assessment.outcome() {
                    Outcome::Refused => Ok(Event::Refused),
                    Outcome::Granted => refuse(Ground::NothingAgainst, &GRANT),
                    // What is not established is asked for, not refused.
                    Outcome::Undetermined => Err(objections(&assessment, &GRANT)),
                }
            }
            Command::Renew { facts } => self.renew(as_of_today(facts)?, today, law),
            Command::ChangeData { changed } => {
                past(*changed, source_of(&setting.data_change))?;
                let late = Self::late(law, &setting.data_change, *changed, today);
                Ok(Event::DataChanged { late })
            }
            Command::Move { facts, moved, difference_paid } => {
                // A city without a limit of its own for the move treats it as a change of address.
                let limit = match &setting.move_to_key {
                    Setting::Set(_) => &setting.move_to_key,
                    Setting::Silent(_) | Setting::Unknown => &setting.data_change,
                };
                let source = source_of(limit);
                past(*moved, source)?;
                if facts.zone == self.zone {
                    return refuse(Ground::WrongZone, source);
                }
                // Where leaving ends the registration, there is nothing to move.
                if let (Zone::General, Setting::Set(rule)) = (facts.zone, &setting.leaving_key) {
                    return refuse(Ground::EndsOnLeaving, &rule.source);
                }
                // Coming under the stricter regime, the keeper must meet its conditions and pay the
                // difference.
                if facts.zone == Zone::Key {
                    let mut objections =
                        objections(&assess(&law.policy, &as_of_today(facts)?), source);
                    if let Setting::Set(rule) = &law.policy.fees.difference_on_move
                        && *difference_paid != Some(true)
                    {
                        let ground = match difference_paid {
                            Some(_) => Ground::FeeNotPaid,
                            None => Ground::StillMissing { fact: Fact::Fee },
                        };
                        objections.push(Finding { ground, source: &rule.source });
                    }
                    if !objections.is_empty() {
                        return Err(objections);
                    }
                }
                let late = Self::late(law, limit, *moved, today);
                Ok(Event::Moved { zone: facts.zone, late })
            }
            Command::Transfer { facts, handed_over } => {
                past(*handed_over, source_of(&setting.transfer))?;
                if let Setting::Set(rule) = &setting.transferee_eligible {
                    let objections =
                        objections(&assess(&law.policy, &as_of_today(facts)?), &rule.source);
                    if !objections.is_empty() {
                        return Err(objections);
                    }
                }
                let late = Self::late(law, &setting.transfer, *handed_over, today);
                Ok(Event::Transferred { late })
            }
            Command::Inherit { facts, died } => {
                let source = source_of(&setting.inheritance);
                if setting.inheritance.set().is_none() {
                    return refuse(Ground::NotProvided, &GRANT);
                }
                past(*died, source)?;
                let objections = objections(&assess(&law.policy, &as_of_today(facts)?), source);
                if !objections.is_empty() {
                    return Err(objections);
                }
                let late = Self::late(law, &setting.inheritance, *died, today);
                Ok(Event::Inherited { late })
            }
            Command::ReportDeath { died } => {
                past(*died, source_of(&setting.death_or_loss))?;
                let late = Self::late(law, &setting.death_or_loss, *died, today);
                Ok(Event::DeathReported { late })
            }
            Command::ReportLoss { lost } => {
                past(*lost, source_of(&setting.death_or_loss))?;
                let late = Self::late(law, &setting.death_or_loss, *lost, today);
                Ok(Event::LossReported { late })
            }
            Command::GiveUp { to, handed_over } => {
                past(*handed_over, source_of(&setting.giving_up))?;
                if let Setting::Set(rule) = &setting.recipient
                    && !rule.is.contains(to)
                {
                    return refuse(Ground::RecipientNotEligible, &rule.source);
                }
                let late = Self::late(law, &setting.giving_up, *handed_over, today);
                Ok(Event::GivenUp { to: *to, late })
            }
            Command::LeaveZone { left } => {
                // A visitor that leaves owes nothing by a day.
                let limit = &setting.leaving_key;
                let source = limit.source().or(setting.visiting.source()).unwrap_or(&GRANT);
                past(*left, source)?;
                if self.stage == Stage::Registered
                    && (limit.set().is_none() || self.zone != Zone::Key)
                {
                    return refuse(Ground::NotProvided, &GRANT);
                }
                let visit = self.stage == Stage::Temporary;
                let late = if visit { 0 } else { Self::late(law, limit, *left, today) };
                Ok(Event::LeftZone { late })
            }
            Command::ReportOutgrown { exceeds } => match (&setting.outgrown, exceeds) {
                (Setting::Set(_), Some(true)) => Ok(Event::Outgrown),
                (Setting::Set(rule), Some(false)) => refuse(Ground::NotOutgrown, &rule.source),
                (Setting::Set(rule), None) => {
                    refuse(Ground::StillMissing { fact: Fact::Outgrown }, &rule.source)
                }
                (Setting::Silent(_) | Setting::Unknown, _) => refuse(Ground::NotProvided, &GRANT),
            },
            Command::ReplaceCredentials { lost } => {
                past(*lost, source_of(&setting.replacement))?;
                let late = Self::late(law, &setting.replacement, *lost, today);
                Ok(Event::CredentialsReplaced { late })
            }
            Command::CancelExOfficio { reason, decided, immunity } => {
                self.cancel(*reason, *decided, *immunity, today, law)
            }
            Command::Revoke { decided } => match decided {
                Some(decided) => {
                    past(*decided, &REVOCATION)?;
                    Ok(Event::Revoked)
                }
                None => refuse(Ground::NoDecidedPenalty, &REVOCATION),
            },
            Command::Withdraw { reason, found } => match found {
                Some(found) => {
                    past(*found, &WITHDRAWAL)?;
                    Ok(Event::Withdrawn { reason: *reason })
                }
                None => refuse(Ground::NothingFound, &WITHDRAWAL),
            },
        }
    }

    fn basis<'law>(&self, event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::CancelledExOfficio { reason } => cancelled_under(*reason, law),
            Event::Revoked => law.policy.registration.revoked_after_confiscation.source(),
            _ => None,
        }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let day = occurred.date();
        match *event {
            Event::UndertakingSigned => self.undertaking = true,
            Event::EligibilityCertified => {
                self.stage = Stage::PreApproved;
                self.certified = Some(day);
            }
            Event::Applied | Event::Supplemented => {
                // The time for the decision runs from the complete application (ALL Art. 32(5)).
                let kept = match event {
                    Event::Supplemented => self.pending,
                    _ => Pending::NOTHING,
                };
                self.pending = Pending { received: Some(day), extended: false, ..kept };
                self.refused = None;
                self.stage = Stage::Applied;
            }
            Event::SupplementRequested { .. } => {
                self.stage = Stage::AwaitingSupplement;
                self.pending.asked = true;
            }
            Event::OpinionGiven { .. } => self.pending.opinion = true,
            Event::DecisionExtended => self.pending.extended = true,
            Event::TemporarilyRegistered { immune_until } => {
                self.stage = Stage::Temporary;
                self.since = Some(day);
                self.immune_until = immune_until;
            }
            Event::Registered { until, immune_until }
            | Event::Renewed { until, immune_until, .. } => {
                if self.stage != Stage::Registered {
                    self.since = Some(day);
                }
                self.stage = Stage::Registered;
                self.until = until;
                self.immune_until = immune_until;
                self.pending = Pending::NOTHING;
            }
            Event::Refused => {
                self.stage = Stage::Refused;
                self.refused = Some(day);
                self.pending = Pending::NOTHING;
            }
            Event::Moved { zone, .. } => self.zone = zone,
            Event::DataChanged { .. }
            | Event::Inherited { .. }
            | Event::CredentialsReplaced { .. } => {}
            Event::Transferred { .. }
            | Event::DeathReported { .. }
            | Event::LossReported { .. }
            | Event::GivenUp { .. }
            | Event::LeftZone { .. }
            | Event::Outgrown
            | Event::CancelledExOfficio { .. } => {
                self.stage = Stage::Cancelled;
                self.pending = Pending::NOTHING;
                self.since = None;
                self.until = None;
                self.immune_until = None;
            }
            Event::Revoked => self.stage = Stage::Revoked,
            Event::Withdrawn { .. } => self.stage = Stage::Withdrawn,
        }
    }
}

impl Registration {
    /// Returns the finding that the lower office's opinion is still to come, where one must.
    fn opinion_missing<'law>(&self, law: &'law Jurisdiction) -> Option<Finding<'law, Ground>> {
        let rule = law.policy.registration.opinion.set().filter(|_| !self.pending.opinion)?;
        Some(Finding { ground: Ground::NoOpinion, source: &rule.source })
    }

    fn extend<'law>(
        &self,
        circumstances: Option<bool>,
        approved: Option<bool>,
        reasons_told: Option<bool>,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let processing = &law.policy.registration.processing;
        let source = processing.source().unwrap_or(&DECISION_TIME);
        let find = |ground| Finding { ground, source };
        // The law lets another rule prevail: a text with its own time has no more of it.
        let conditions: &[(Option<bool>, Fact)] = match processing {
            Setting::Set(Provision { is: Processing::OnTheSpotOr(_), .. }) => {
                &[(circumstances, Fact::Circumstances)]
            }
            Setting::Set(_) => return Err(vec![find(Ground::NotProvided)]),
            Setting::Silent(_) | Setting::Unknown => {
                &[(approved, Fact::Approval), (reasons_told, Fact::ReasonsTold)]
            }
        };
        if self.pending.extended {
            return Err(vec![find(Ground::AlreadyExtended)]);
        }
        if let Ok(Some((Due::By(by), _))) = self.decision_deadline(law)
            && by < today
        {
            return Err(vec![find(Ground::TimeOver { by })]);
        }
        let unmet: Vec<_> = conditions
            .iter()
            .filter_map(|(met, fact)| match met {
                Some(true) => None,
                Some(false) => Some(find(Ground::NotExtendable)),
                None => Some(find(Ground::StillMissing { fact: *fact })),
            })
            .collect();
        if unmet.is_empty() { Ok(Event::DecisionExtended) } else { Err(unmet) }
    }

    fn renew<'law>(
        &self,
        mut facts: Application,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let setting = &law.policy.registration;
        let source = setting.renewal.source().unwrap_or(&GRANT);
        let refuse = |ground| Err(vec![Finding { ground, source }]);
        if facts.zone != self.zone {
            return refuse(Ground::WrongZone);
        }
        if let Some(until) = self.until {
            if until < today {
                return refuse(Ground::Lapsed { until });
            }
            if let Some(RenewalWindow::Within(limit)) =
                setting.renewal.set().map(|window| window.is)
                && let Ok(window) =
                    convention::LOCAL.window_before(limit, until, Binds::Party, &law.calendar)
                && today < window.value.first()
            {
                return refuse(Ground::TooEarly { opens: window.value.first() });
            }
        }
        let immune_until = immune_until(&facts);
        // A dog that has not been vaccinated again gains nothing by renewal.
        if let (Some(until), Some(immune)) = (self.until, immune_until)
            && immune <= until
        {
            return refuse(Ground::ImmunityNotExtended { until: immune });
        }
        // Life may have changed: the keeper and the dog are looked at again; documents, the
        // committee and bans that bar registration only are not.
        facts.committee_certificate = Some(true);
        facts.undertaking = Some(true);
        facts.documents = required_documents(&law.policy, &facts);
        let brought = facts.dog_present.replace(true);
        let mut assessment = Assessment::default();
        super::examine(&law.policy, &facts, &mut assessment);
        let bars_renewal = |source: &Citation| {
            law.policy.bans.iter().any(|ban| ban.bars_renewal && ban.source == *source)
        };
        let mut objections = objections(&assessment, source);
        objections.retain(|finding| !finding.ground.is_ban() || bars_renewal(finding.source));
        if let Setting::Set(rule) = &setting.dog_present_at_renewal
            && brought != Some(true)
        {
            let ground = match brought {
                Some(_) => Ground::DogNotPresent,
                None => Ground::StillMissing { fact: Fact::DogPresent },
            };
            objections.push(Finding { ground, source: &rule.source });
        }
        if !objections.is_empty() {
            return Err(objections);
        }
        let late = self.renewable_until(law).map_or(0, |last| {
            let days = today.signed_duration_since(last).num_days();
            u32::try_from(days.max(0)).unwrap_or(u32::MAX)
        });
        Ok(Event::Renewed { until: self.until(law, today, immune_until), immune_until, late })
    }

    fn cancel<'law>(
        &self,
        reason: CancelReason,
        decided: Option<NaiveDate>,
        immunity: Option<Immunity>,
        today: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let lapse = law.policy.registration.lapse.set();
        let source = cancelled_under(reason, law).unwrap_or(&CANCELLATION);
        // A confiscation that brings a revocation with it leaves nothing to cancel.
        if let (CancelReason::Confiscated, Setting::Set(rule)) =
            (reason, &law.policy.registration.revoked_after_confiscation)
        {
            return Err(vec![Finding { ground: Ground::NoCauseToCancel, source: &rule.source }]);
        }
        let named = law.policy.registration.cancelled_for.iter().any(|rule| rule.is == reason);
        let ended = |day: Option<NaiveDate>| day.is_some_and(|day| day < today);
        let allowed = match (reason, immunity) {
            // The certificate on file may have been followed by a booster: today's immunity counts.
            (CancelReason::ImmunityEnded, None) => {
                let ground = Ground::StillMissing { fact: Fact::Immunity };
                return Err(vec![Finding { ground, source }]);
            }
            (CancelReason::ImmunityEnded, Some(immunity)) => {
                lapse.is_some_and(|lapse| lapse.is == Lapse::CancelledWhenImmunityEnds)
                    && match immunity {
                        Immunity::Never => true,
                        Immunity::Until(until) => until < today,
                    }
            }
            // What has run out is cancelled everywhere (Licensing Law Art. 70(1)), whether or not
            // the city also punishes the keeper for it.
            (CancelReason::NotRenewed, _) => ended(self.until),
            // A confiscated dog is no longer the keeper's: the register follows the decision, and
            // without one of this registration's time cancelling would be a penalty in disguise.
            (CancelReason::Confiscated, _) => self.decided_of_this(decided, today),
            // Only where the city says so, and once the time to file is over.
            (CancelReason::NotFiled, _) => {
                named
                    && self.decided_of_this(decided, today)
                    && Self::is_overdue(law, decided, today)
            }
            (CancelReason::Breach, _) => named && self.decided_of_this(decided, today),
        };
        if allowed {
            return Ok(Event::CancelledExOfficio { reason });
        }
        Err(vec![Finding { ground: Ground::NoCauseToCancel, source }])
    }

    /// Returns whether the time to file what happened on `happened` is over, whatever it was.
    fn is_overdue(law: &Jurisdiction, happened: Option<NaiveDate>, today: NaiveDate) -> bool {
        let setting = &law.policy.registration;
        let limits = [&setting.death_or_loss, &setting.giving_up, &setting.leaving_key];
        happened.is_some_and(|happened| {
            let set = limits.iter().filter(|limit| limit.set().is_some());
            set.into_iter().all(|limit| Self::late(law, limit, happened, today) > 0)
        })
    }

    /// Returns whether `decided` is a day in the time of this registration.
    fn decided_of_this(&self, decided: Option<NaiveDate>, today: NaiveDate) -> bool {
        decided.is_some_and(|decided| {
            decided <= today && self.since.is_none_or(|since| since <= decided)
        })
    }
}

/// Returns the article under which the city cancels for `reason`, where it has one of its own.
fn cancelled_under(reason: CancelReason, law: &Jurisdiction) -> Option<&Citation> {
    let setting = &law.policy.registration;
    let named = setting.cancelled_for.iter().find(|rule| rule.is == reason);
    let lapse = match reason {
        CancelReason::ImmunityEnded => setting.lapse.source(),
        CancelReason::NotRenewed => {
            setting.lapse.set().filter(|lapse| lapse.is == Lapse::Cancelled).map(|l| &l.source)
        }
        _ => None,
    };
    named.map(|rule| &rule.source).or(lapse)
}

/// Returns the last day of the immunity that the facts show.
const fn immune_until(facts: &Application) -> Option<NaiveDate> {
    match facts.dog.immunity {
        Some(Immunity::Until(until)) => Some(until),
        _ => None,
    }
}
