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
    Application, CancelReason, Command, Event, EventKind, Fact, Ground, Immunity, Stage, assess,
    missing_documents, required_documents,
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
            Registered + CredentialsReplaced => Registered by ReplaceCredentials under |law| law.policy.registration.replacement.source();
            Registered + CancelledExOfficio => Cancelled by CancelExOfficio under |_law| Some(&CANCELLATION);
            Registered + Revoked => Revoked by Revoke under |_law| None;
            Registered + Withdrawn => Withdrawn by Withdraw under |_law| Some(&WITHDRAWAL);
            Cancelled + Applied => Applied by Apply under |law| law.policy.registration.required.source();
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
static GRANT: Citation = national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(38).paragraph(1));

governance_core::vocabulary! {
    /// What a registration makes somebody do.
    pub enum Duty {
        /// Register the dog.
        Register = "register", "办理养犬登记", "register the dog";
        /// Decide on the application.
        Decide = "decide", "作出登记决定", "decide on the application";
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
    first_immunity: Option<NaiveDate>,
    certified: Option<NaiveDate>,
    undertaking: bool,
    received: Option<NaiveDate>,
    asked: bool,
    since: Option<NaiveDate>,
    until: Option<NaiveDate>,
    immune_until: Option<NaiveDate>,
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
            first_immunity,
            certified: None,
            undertaking: false,
            received: None,
            asked: false,
            since: None,
            until: None,
            immune_until: None,
        }
    }

    /// Returns the day on which the application, or its completion, was received; `None` where
    /// nothing waits for a decision.
    pub const fn received(&self) -> Option<NaiveDate> {
        self.received
    }

    /// Returns where the dog is kept.
    pub const fn zone(&self) -> Zone {
        self.zone
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
            ClockStart::Acquisition => None,
        };
        start.map(|start| law.party_deadline(clock.is.within, start)).transpose()
    }

    /// Returns by when the registrar must decide on the application received.
    ///
    /// # Source
    ///
    /// [`RegistrationLaw::processing`](crate::policy::RegistrationLaw::processing); where the
    /// regulation is silent, 《行政许可法》（2019）第四十二条第一款: twenty working days.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn decision_deadline<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Option<(Due, &'law Citation)>, TimeError> {
        let Some(received) = self.received else { return Ok(None) };
        let (limit, source) = match &law.policy.registration.processing {
            Setting::Set(Provision { is: Processing::OnTheSpot, source }) => {
                return Ok(Some((Due::By(received), source)));
            }
            Setting::Set(Provision { is: Processing::Within(limit), source }) => (*limit, source),
            Setting::Silent(_) | Setting::Unknown => (TimeLimit::days(20), &DECISION_TIME),
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
        self.received
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
        let registrar = policy
            .mandates
            .of(Act::Register)
            .next()
            .map_or(BodyKind::Government, |mandate| mandate.holder);
        let mut owed = Vec::new();
        match self.stage {
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
                    owed.push(Obligation {
                        duty: Duty::PassOn,
                        by: BodyKind::Party,
                        to: BodyKind::Pound,
                        due: Due::Standing,
                        source: &rule.source,
                    });
                }
            }
            Stage::Applied => {
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
                let yearly = policy
                    .registration
                    .validity
                    .set()
                    .filter(|validity| validity.is == Validity::YearlyInspection);
                let renewal = match (self.until, policy.registration.renewal.source(), yearly) {
                    (Some(until), Some(source), _) => Some((Due::By(until), source)),
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
            Stage::Cancelled | Stage::Revoked | Stage::Withdrawn => {}
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
                facts.dog.immunity = facts.dog.immunity.or(Some(Immunity::Until(NaiveDate::MAX)));
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
                if self.asked {
                    return refuse(Ground::AlreadyAsked, &FULL_NOTICE);
                }
                if let (Ok(Some(deadline)), Some(received)) =
                    (self.supplement_deadline(law), self.received)
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
            Command::Register { facts, fee_paid } => {
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
                let immune_until = match facts.dog.immunity {
                    Some(Immunity::Until(until)) => Some(until),
                    _ => None,
                };
                Ok(Event::Registered { until: self.until(law, today, immune_until), immune_until })
            }
            Command::Refuse { facts } => {
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

    fn basis<'law>(event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::CancelledExOfficio { reason: CancelReason::ImmunityEnded } => {
                law.policy.registration.lapse.source()
            }
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
                self.asked = self.asked && matches!(event, Event::Supplemented);
                self.stage = Stage::Applied;
                self.received = Some(day);
            }
            Event::SupplementRequested { .. } => {
                self.stage = Stage::AwaitingSupplement;
                self.asked = true;
            }
            Event::Registered { until, immune_until } | Event::Renewed { until, immune_until } => {
                if self.stage != Stage::Registered {
                    self.since = Some(day);
                }
                self.stage = Stage::Registered;
                self.until = until;
                self.immune_until = immune_until;
                self.received = None;
            }
            Event::Refused => {
                self.stage = Stage::Refused;
                self.received = None;
            }
            Event::Moved { zone, .. } => self.zone = zone,
            Event::DataChanged { .. }
            | Event::Inherited { .. }
            | Event::CredentialsReplaced { .. } => {}
            Event::Transferred { .. }
            | Event::DeathReported { .. }
            | Event::LossReported { .. }
            | Event::GivenUp { .. }
            | Event::CancelledExOfficio { .. } => {
                self.stage = Stage::Cancelled;
                self.received = None;
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
        let immune_until = match facts.dog.immunity {
            Some(Immunity::Until(until)) => Some(until),
            _ => None,
        };
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
        let mut assessment = Assessment::default();
        super::examine(&law.policy, &facts, &mut assessment);
        let bars_renewal = |source: &Citation| {
            law.policy.bans.iter().any(|ban| ban.bars_renewal && ban.source == *source)
        };
        let mut objections = objections(&assessment, source);
        objections.retain(|finding| !finding.ground.is_ban() || bars_renewal(finding.source));
        if !objections.is_empty() {
            return Err(objections);
        }
        Ok(Event::Renewed { until: self.until(law, today, immune_until), immune_until })
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
        let source = match (reason, lapse) {
            (CancelReason::ImmunityEnded, Some(lapse)) => &lapse.source,
            _ => &CANCELLATION,
        };
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
            (CancelReason::Confiscated, _) => decided.is_some_and(|decided| {
                decided <= today && self.since.is_none_or(|since| since <= decided)
            }),
        };
        if allowed {
            return Ok(Event::CancelledExOfficio { reason });
        }
        Err(vec![Finding { ground: Ground::NoCauseToCancel, source }])
    }
}
