//! Where premises stand: their papers, their business, what authorities do about it.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Assessment, Check, Finding},
    citation::{Citation, Locator},
    legal_time::TimeError,
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use super::{
    CLINIC_LICENCE, EPIDEMIC_CONDITIONS, Fact, Ground, Inspection, LAW, Plan, QUARANTINE,
    SUSPICION, Sale, VACCINATION, VET, Vet, inspect, national, permits, plan, sale, take_out,
    treat,
};
use crate::{
    jurisdiction::Jurisdiction,
    policy::{Act, Business, Errand, Filing, FilingDue, Permit, SuspensionReason, Zone},
};

governance_core::vocabulary! {
    /// Where papers and business stand.
    pub enum Stage {
        /// No permit.
        NotPermitted = "not_permitted", "未许可", "not permitted";
        /// The permit was granted.
        Permitted = "permitted", "已许可", "permitted";
        /// The permit was revoked.
        PermitRevoked = "permit_revoked", "许可证已吊销", "permit revoked";
        /// Not in the commercial register.
        NotRegistered = "not_registered", "未办理市场主体登记", "not registered";
        /// In the commercial register.
        Registered = "registered", "已办理市场主体登记", "registered";
        /// Not filed.
        NotFiled = "not_filed", "未备案", "not filed";
        /// Filed.
        Filed = "filed", "已备案", "filed";
        /// Not open yet.
        Proposed = "proposed", "筹备中", "proposed";
        /// In business.
        Operating = "operating", "经营中", "operating";
        /// Ordered to suspend business.
        Suspended = "suspended", "停业整顿", "suspended";
        /// Closed.
        Closed = "closed", "已关闭", "closed";
    }
}

governance_core::vocabulary! {
    /// What happens to premises.
    pub enum EventKind {
        /// The permit was granted.
        PermitGranted = "permit_granted", "准予许可", "permit granted";
        /// The permit was refused.
        PermitRefused = "permit_refused", "不予许可", "permit refused";
        /// The permit was revoked.
        PermitRevoked = "permit_revoked", "吊销许可证", "permit revoked";
        /// The business was registered.
        Registered = "registered", "办理市场主体登记", "business registered";
        /// The business was filed.
        Filed = "filed", "备案", "business filed";
        /// The premises opened.
        Opened = "opened", "开业", "opened";
        /// The premises were found in business.
        Discovered = "discovered", "发现擅自经营", "found in business";
        /// A dog was sold.
        Sold = "sold", "销售犬只", "dog sold";
        /// A dog was taken out.
        TakenOut = "taken_out", "带出犬只", "dog taken out";
        /// An animal was treated.
        Treated = "treated", "诊疗", "animal treated";
        /// A suspicion was reported.
        Suspected = "suspected", "报告疑似疫情", "suspicion reported";
        /// The premises were inspected.
        Inspected = "inspected", "监督检查", "inspected";
        /// The business was suspended.
        Suspended = "suspended", "责令停业整顿", "business suspended";
        /// The business was let reopen.
        Reopened = "reopened", "恢复营业", "reopened";
        /// An unlicensed clinic was stopped.
        Stopped = "stopped", "责令停止诊疗活动", "unlicensed clinic stopped";
        /// The business was given up.
        Ceased = "ceased", "终止经营", "given up";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Grant the permit.
    GrantPermit {
        /// Which.
        permit: Permit,
        /// The premises.
        plan: Box<Plan>,
    },
    /// Refuse it.
    RefusePermit {
        /// Which.
        permit: Permit,
        /// Whether the applicant is told why.
        reasons: bool,
    },
    /// Revoke the permit.
    RevokePermit {
        /// Which.
        permit: Permit,
        /// Whether the conditions were not met after the date set, or the case is serious, as the
        /// article asks.
        #[serde(default)]
        aggravated: Option<bool>,
        /// The day of the penalty decision.
        #[serde(default)]
        decided: Option<NaiveDate>,
    },
    /// Enter the business in the commercial register.
    Register,
    /// File the business.
    File {
        /// With whom.
        with: BodyKind,
    },
    /// Open.
    Open {
        /// The premises.
        plan: Box<Plan>,
        /// Whether dogs on show have their quarantine certificates.
        #[serde(default)]
        show_certificates: Option<bool>,
    },
    /// Find premises in business that never opened by the rules.
    Discover,
    /// Sell a dog.
    Sell {
        /// The dog.
        sale: Sale,
    },
    /// Take a dog out.
    TakeOut {
        /// What for.
        #[serde(default)]
        errand: Option<Errand>,
    },
    /// Treat an animal.
    Treat {
        /// Who treats it.
        by: Vet,
    },
    /// Report a suspicion of disease.
    Suspect {
        /// Whether the dog was isolated.
        isolated: bool,
    },
    /// Inspect.
    Inspect {
        /// What was found.
        found: Box<Inspection>,
    },
    /// Order the business to suspend.
    Suspend {
        /// Why.
        reason: SuspensionReason,
        /// Whether the case is serious, or correction was refused, as the article asks.
        #[serde(default)]
        aggravated: Option<bool>,
        /// The day of the penalty decision.
        #[serde(default)]
        decided: Option<NaiveDate>,
    },
    /// Let it reopen.
    Reopen {
        /// Whether what led to the suspension is corrected.
        #[serde(default)]
        corrected: Option<bool>,
    },
    /// Order an unlicensed clinic to stop.
    Stop,
    /// Give the business up.
    Cease,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// The permit was granted.
    PermitGranted {
        /// Which.
        permit: Permit,
    },
    /// The permit was refused.
    PermitRefused {
        /// Which.
        permit: Permit,
    },
    /// The permit was revoked.
    PermitRevoked {
        /// Which.
        permit: Permit,
    },
    /// The business was registered.
    Registered,
    /// The business was filed.
    Filed {
        /// Which business.
        business: Business,
        /// With whom.
        with: BodyKind,
        /// How many days late.
        late: u32,
    },
    /// The premises opened.
    Opened,
    /// The premises were found in business.
    Discovered,
    /// A dog was sold.
    Sold,
    /// A dog was taken out.
    TakenOut {
        /// What for.
        #[serde(default)]
        errand: Option<Errand>,
    },
    /// An animal was treated.
    Treated,
    /// A suspicion was reported.
    Suspected {
        /// Whether the dog was isolated.
        isolated: bool,
    },
    /// The premises were inspected.
    Inspected {
        /// How many violations were found.
        violations: u32,
    },
    /// The business was suspended.
    Suspended {
        /// Why.
        reason: SuspensionReason,
    },
    /// The business was let reopen.
    Reopened,
    /// An unlicensed clinic was stopped.
    Stopped,
    /// The business was given up.
    Ceased,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::PermitGranted { .. } => EventKind::PermitGranted,
            Self::PermitRefused { .. } => EventKind::PermitRefused,
            Self::PermitRevoked { .. } => EventKind::PermitRevoked,
            Self::Registered => EventKind::Registered,
            Self::Filed { .. } => EventKind::Filed,
            Self::Opened => EventKind::Opened,
            Self::Discovered => EventKind::Discovered,
            Self::Sold => EventKind::Sold,
            Self::TakenOut { .. } => EventKind::TakenOut,
            Self::Treated => EventKind::Treated,
            Self::Suspected { .. } => EventKind::Suspected,
            Self::Inspected { .. } => EventKind::Inspected,
            Self::Suspended { .. } => EventKind::Suspended,
            Self::Reopened => EventKind::Reopened,
            Self::Stopped => EventKind::Stopped,
            Self::Ceased => EventKind::Ceased,
        }
    }
}

governance_core::transitions! {
    /// Every transition of premises.
    ///
    /// Revoking the permit belongs to two regions: it ends the business.
    pub static TRANSITIONS: Premises {
        region Permit {
            NotPermitted + PermitGranted => Permitted by PermitPremises under |_law| None;
            Permitted + PermitGranted => Permitted by PermitPremises under |_law| None;
            NotPermitted + PermitRefused => NotPermitted by PermitPremises under |_law| None;
            Permitted + PermitRevoked => PermitRevoked by RevokePermit under |_law| None;
        }
        region Registration {
            NotRegistered + Registered => Registered by RegisterBusiness under |law| law.policy.premises.registration.source();
        }
        region Filing {
            NotFiled + Filed => Filed by FileBusiness under |_law| None;
        }
        region Business {
            Proposed + Opened => Operating by OpenPremises under |_law| None;
            Proposed + Discovered => Operating by InspectPremises under |_law| None;
            Operating + Sold => Operating by SellDog under |law| law.policy.premises.quarantine_certificate.source();
            Operating + TakenOut => Operating by TakeOut under |law| law.policy.premises.take_out.source();
            Operating + Treated => Operating by Treat under |_law| None;
            Operating + Suspected => Operating by Suspect under |law| law.policy.premises.suspicion.source();
            Suspended + Suspected => Suspended by Suspect under |law| law.policy.premises.suspicion.source();
            Operating + Inspected => Operating by InspectPremises under |_law| None;
            Suspended + Inspected => Suspended by InspectPremises under |_law| None;
            Operating + Suspended => Suspended by SuspendPremises under |_law| None;
            Suspended + Reopened => Operating by ReopenPremises under |_law| None;
            Operating + Stopped => Closed by StopUnlicensed under |_law| None;
            Proposed + PermitRevoked => Closed by RevokePermit under |_law| None;
            Operating + PermitRevoked => Closed by RevokePermit under |_law| None;
            Suspended + PermitRevoked => Closed by RevokePermit under |_law| None;
            Proposed + Ceased => Closed by CeaseBusiness under |_law| None;
            Operating + Ceased => Closed by CeaseBusiness under |_law| None;
            Suspended + Ceased => Closed by CeaseBusiness under |_law| None;
        }
    }
}

static DECISION: Citation = governance_core::citation::national::ADMINISTRATIVE_PENALTY_LAW
    .at(Locator::new(59).paragraph(1));
static SUPERVISION: Citation = LAW.at(Locator::new(74));
static NO_CERTIFICATE: Citation = LAW.at(Locator::new(98).item(1));
static CARCASSES: Citation = LAW.at(Locator::new(98).item(7));
static CONDITIONS_LOST: Citation = LAW.at(Locator::new(99));
static UNLICENSED_CLINIC: Citation = LAW.at(Locator::new(105).paragraph(1));
static CLINIC_REVOKED: Citation = LAW.at(Locator::new(105).paragraph(2));
static NOT_REPORTED: Citation = LAW.at(Locator::new(108).item(1));
static FALSE_MATERIALS: Citation = LAW.at(Locator::new(108).item(2));
static OBSTRUCTED: Citation = LAW.at(Locator::new(108).item(3));

/// Returns the article that suspends a business for `reason`.
const fn suspends(reason: SuspensionReason) -> &'static Citation {
    match reason {
        SuspensionReason::NoCertificate => &NO_CERTIFICATE,
        SuspensionReason::Carcasses => &CARCASSES,
        SuspensionReason::Suspicion => &NOT_REPORTED,
        SuspensionReason::FalseMaterials => &FALSE_MATERIALS,
        SuspensionReason::Obstruction => &OBSTRUCTED,
    }
}

/// Returns the article that revokes `permit`, where the law revokes it.
const fn revokes(permit: Permit) -> Option<&'static Citation> {
    match permit {
        Permit::EpidemicConditions => Some(&CONDITIONS_LOST),
        Permit::ClinicLicence => Some(&CLINIC_REVOKED),
        Permit::Veterinary => None,
    }
}

/// Returns the article of national law that `permit` rests on.
const fn grants(permit: Permit) -> Option<&'static Citation> {
    match permit {
        Permit::EpidemicConditions => Some(&EPIDEMIC_CONDITIONS),
        Permit::ClinicLicence => Some(&CLINIC_LICENCE),
        Permit::Veterinary => None,
    }
}

governance_core::vocabulary! {
    /// What premises make somebody do.
    pub enum Duty {
        /// File the business.
        File = "file", "办理备案", "file the business";
        /// Have the dogs vaccinated.
        Immunise = "immunise", "对犬只进行免疫", "have the dogs vaccinated";
        /// Keep the dogs from disturbing others.
        KeepQuiet = "keep_quiet", "防止犬只扰民", "keep the dogs from disturbing others";
        /// Keep the surroundings clean.
        KeepClean = "keep_clean", "防止破坏环境卫生", "keep the surroundings clean";
        /// Dispose harmlessly of waste and carcasses.
        Dispose = "dispose", "对废弃物、死亡犬只无害化处理", "dispose harmlessly of waste and carcasses";
        /// Keep the ledger.
        KeepLedger = "keep_ledger", "建立并保存病死犬只台账", "keep the ledger of dead dogs";
        /// Isolate.
        Isolate = "isolate", "采取隔离等控制措施", "isolate the dog";
        /// Supervise.
        Supervise = "supervise", "对动物防疫实施监督管理", "supervise epidemic prevention";
    }
}

/// Dog business premises.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("../premises.outline.md")]
#[doc(alias("犬只经营场所", "犬只养殖场所"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Premises {
    business: Business,
    zone: Zone,
    permit: Stage,
    registration: Stage,
    filing: Stage,
    stage: Stage,
    // The permits held, a bit each.
    granted: u8,
    registered: Option<NaiveDate>,
    opened: Option<NaiveDate>,
    // When the last suspicion was reported without the dog being isolated.
    not_isolated: Option<NaiveDateTime>,
    violations: u32,
}

impl Premises {
    /// Constructs premises that are to be opened.
    pub const fn proposed(business: Business, zone: Zone) -> Self {
        Self {
            business,
            zone,
            permit: Stage::NotPermitted,
            registration: Stage::NotRegistered,
            filing: Stage::NotFiled,
            stage: Stage::Proposed,
            granted: 0,
            registered: None,
            opened: None,
            not_isolated: None,
            violations: 0,
        }
    }

    /// Returns which business it is.
    pub const fn business(&self) -> Business {
        self.business
    }

    /// Returns whether the premises hold `permit`.
    pub const fn holds(&self, permit: Permit) -> bool {
        self.granted >> (permit as u8) & 1 == 1
    }

    /// Returns how many violations the last inspection found.
    pub const fn violations(&self) -> u32 {
        self.violations
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
        let premises = &law.policy.premises;
        let mut owed = Vec::new();
        let party = BodyKind::Party;
        let open = self.stage != Stage::Closed;
        if open && self.filing == Stage::NotFiled {
            for rule in self.filings(law) {
                let due = match (rule.is.due, self.registered) {
                    (FilingDue::AfterRegistration(limit), Some(registered)) => {
                        Due::By(law.party_deadline(limit, registered)?.effective())
                    }
                    (FilingDue::AfterRegistration(_), None) => continue,
                    (FilingDue::BeforeOpening, _) => self
                        .opened
                        .and_then(|day| day.and_hms_opt(0, 0, 0))
                        .map_or(Due::Promptly, Due::Until),
                };
                let (to, source) = (rule.is.with, &rule.source);
                owed.push(Obligation { duty: Duty::File, by: party, to, due, source });
            }
        }
        if let Some(since) = self.not_isolated {
            let source = premises.suspicion.source().unwrap_or(&SUSPICION);
            let (to, due) = (BodyKind::Agriculture, Due::AtOnce(since));
            owed.push(Obligation { duty: Duty::Isolate, by: party, to, due, source });
        }
        // A sick dog is isolated wherever it is: giving the business up ends everything else.
        if !open || self.stage == Stage::Proposed {
            return Ok(owed);
        }
        let mut standing = |duty, by, source| {
            owed.push(Obligation { duty, by, to: BodyKind::Anyone, due: Due::Standing, source });
        };
        let local = |rule: &'law Setting<crate::policy::Businesses>| {
            rule.set().filter(|rule| rule.is.bind(self.business)).map(|rule| &rule.source)
        };
        let immunise = local(&premises.immunise).unwrap_or(&VACCINATION);
        standing(Duty::Immunise, party, immunise);
        for (duty, rule) in [
            (Duty::KeepQuiet, &premises.quiet),
            (Duty::KeepClean, &premises.clean),
            (Duty::Dispose, &premises.disposal),
        ] {
            if let Some(source) = local(rule) {
                standing(duty, party, source);
            }
        }
        if let Setting::Set(rule) = &premises.ledger
            && rule.is.businesses.bind(self.business)
        {
            standing(Duty::KeepLedger, party, &rule.source);
        }
        standing(Duty::Supervise, BodyKind::Agriculture, &SUPERVISION);
        Ok(owed)
    }

    /// Returns the filings that the city asks of the business.
    fn filings<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> impl Iterator<Item = &'law governance_core::provision::Provision<Filing>> {
        let business = self.business;
        let rules = law.policy.premises.filings.iter();
        rules.filter(move |rule| rule.is.businesses.bind(business))
    }

    /// Returns the plan as of today, if it is one of these premises.
    fn as_of<'law>(&self, facts: &Plan, at: NaiveDateTime) -> Result<Plan, Objections<'law>> {
        if (facts.business, facts.zone) != (self.business, self.zone) {
            let (ground, source) = (Ground::OtherPremises, &SUPERVISION);
            return Err(vec![Finding { ground, source }]);
        }
        Ok(Plan { on: at.date(), ..facts.clone() })
    }
}

type Objections<'law> = Vec<Finding<'law, Ground>>;

/// Returns what stands against a step: every ground, every missing fact, every missing text.
fn objections<'law>(
    assessment: &Assessment<'law, Ground, Fact>,
    fallback: &'law Citation,
) -> Objections<'law> {
    let mut findings = assessment.findings().to_vec();
    let missing = assessment.missing().iter();
    findings.extend(
        missing
            .map(|fact| Finding { ground: Ground::StillMissing { fact: *fact }, source: fallback }),
    );
    if !assessment.unknown().is_empty() {
        findings.push(Finding { ground: Ground::TextNotAvailable, source: fallback });
    }
    findings
}

/// Returns what stands against a step that one rule governs.
fn objection<'law>(check: Check<'law, Ground, Fact>, fallback: &'law Citation) -> Objections<'law> {
    match check {
        Check::NotRegulated | Check::Passed(_) => Vec::new(),
        Check::Failed(finding) => vec![finding],
        Check::Missing(fact) => {
            vec![Finding { ground: Ground::StillMissing { fact }, source: fallback }]
        }
        Check::Unknown(_) => vec![Finding { ground: Ground::TextNotAvailable, source: fallback }],
    }
}

/// Returns what stands against a measure that takes a serious case or a refusal.
fn aggravated(
    stated: Option<bool>,
    otherwise: Ground,
    source: &'static Citation,
) -> Objections<'static> {
    let ground = match stated {
        Some(true) => return Vec::new(),
        Some(false) => otherwise,
        None => Ground::StillMissing { fact: Fact::Aggravated },
    };
    vec![Finding { ground, source }]
}

/// Returns what stands against carrying out a penalty of which no decision of `decided` is on file.
///
/// Suspending a business and revoking a permit are penalties, against which a hearing is due: notice,
/// hearing and decision are the steps of [`governance_core::penalty::case`].
fn undecided(decided: Option<NaiveDate>, today: NaiveDate) -> Option<Finding<'static, Ground>> {
    let on_file = decided.is_some_and(|decided| decided <= today);
    (!on_file).then_some(Finding { ground: Ground::NoDecision, source: &DECISION })
}

impl Premises {
    /// Returns the article under which the business needs `permit`.
    fn needs<'law>(
        &self,
        permit: Permit,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<&'law Citation, Objections<'law>> {
        let mut needed = permits(&law.policy, self.business, at.date());
        needed.find(|(known, _)| *known == permit).map(|(_, source)| source).ok_or_else(|| {
            let ground = Ground::PermitNotProvided { permit };
            vec![Finding { ground, source: &EPIDEMIC_CONDITIONS }]
        })
    }

    fn grant<'law>(
        &self,
        permit: Permit,
        facts: &Plan,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Objections<'law>> {
        let source = self.needs(permit, at, law)?;
        let facts = self.as_of(facts, at)?;
        let against = objections(&plan(&law.policy, &facts), source);
        if against.is_empty() { Ok(Event::PermitGranted { permit }) } else { Err(against) }
    }

    fn file<'law>(
        &self,
        with: BodyKind,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Objections<'law>> {
        let today = at.date();
        let Some(rule) = self.filings(law).find(|rule| rule.is.with == with) else {
            let source = law.policy.premises.filings.first().map(|rule| &rule.source);
            let ground = Ground::WrongFiling { with };
            return Err(vec![Finding { ground, source: source.unwrap_or(&SUPERVISION) }]);
        };
        let due = match rule.is.due {
            FilingDue::AfterRegistration(limit) => {
                // The time runs from the licence: without one there is nothing to file.
                let Some(registered) = self.registered else {
                    let ground = Ground::NotRegistered;
                    return Err(vec![Finding { ground, source: &rule.source }]);
                };
                law.party_deadline(limit, registered).ok().map(|deadline| deadline.effective())
            }
            FilingDue::BeforeOpening => self.opened,
        };
        let late = due.map_or(0, |due| today.signed_duration_since(due).num_days());
        let business = self.business;
        Ok(Event::Filed { business, with, late: u32::try_from(late).unwrap_or(0) })
    }

    fn open<'law>(
        &self,
        facts: &Plan,
        show_certificates: Option<bool>,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Objections<'law>> {
        let facts = self.as_of(facts, at)?;
        let premises = &law.policy.premises;
        let mut against = objections(&plan(&law.policy, &facts), &SUPERVISION);
        if law.policy.breaks_off() && (premises.permits.is_empty() || premises.filings.is_empty()) {
            against.push(Finding { ground: Ground::TextNotAvailable, source: &SUPERVISION });
        }
        let mut refuse = |ground, source| against.push(Finding { ground, source });
        for (permit, source) in permits(&law.policy, self.business, at.date()) {
            // A permit of one kind is no permit of another.
            if self.permit != Stage::Permitted || !self.holds(permit) {
                refuse(Ground::NoPermit { permit }, source);
            }
        }
        if let Setting::Set(rule) = &premises.registration
            && rule.is.bind(self.business)
            && self.registration != Stage::Registered
        {
            refuse(Ground::NotRegistered, &rule.source);
        }
        // A filing that follows the licence does not keep the doors closed.
        for rule in self.filings(law).filter(|rule| rule.is.due == FilingDue::BeforeOpening) {
            if self.filing != Stage::Filed {
                refuse(Ground::NotFiled { with: rule.is.with }, &rule.source);
            }
        }
        if self.business == Business::Show {
            let local = premises.show_certificate.source();
            let source = local.or(national(at.date()).then_some(&QUARANTINE));
            if let Some(source) = source {
                let (fact, ground) = (Fact::QuarantineCertificate, Ground::ShowWithoutCertificate);
                let check = super::so(show_certificates, fact, ground, source);
                against.extend(objection(check, source));
            }
        }
        if against.is_empty() { Ok(Event::Opened) } else { Err(against) }
    }

    fn suspend(
        &self,
        reason: SuspensionReason,
        stated: Option<bool>,
        decided: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Event, Objections<'static>> {
        let source = suspends(reason);
        let mut against = aggravated(stated, Ground::NotAggravated, source);
        against.extend(undecided(decided, today));
        // Only farms need the certificate, and whoever has it is not without.
        if reason == SuspensionReason::NoCertificate
            && (self.business != Business::Breeding || self.holds(Permit::EpidemicConditions))
        {
            let ground = Ground::NotUncertified;
            against.push(Finding { ground, source });
        }
        if against.is_empty() { Ok(Event::Suspended { reason }) } else { Err(against) }
    }
}

impl Procedure for Premises {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 4;
    const GENERAL: &'static Citation = &SUPERVISION;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        match region {
            0 => self.permit,
            1 => self.registration,
            2 => self.filing,
            _ => self.stage,
        }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::GrantPermit { .. } => (EventKind::PermitGranted, Act::PermitPremises),
            Command::RefusePermit { .. } => (EventKind::PermitRefused, Act::PermitPremises),
            Command::RevokePermit { .. } => (EventKind::PermitRevoked, Act::RevokePermit),
            Command::Register => (EventKind::Registered, Act::RegisterBusiness),
            Command::File { .. } => (EventKind::Filed, Act::FileBusiness),
            Command::Open { .. } => (EventKind::Opened, Act::OpenPremises),
            Command::Discover => (EventKind::Discovered, Act::InspectPremises),
            Command::Sell { .. } => (EventKind::Sold, Act::SellDog),
            Command::TakeOut { .. } => (EventKind::TakenOut, Act::TakeOut),
            Command::Treat { .. } => (EventKind::Treated, Act::Treat),
            Command::Suspect { .. } => (EventKind::Suspected, Act::Suspect),
            Command::Inspect { .. } => (EventKind::Inspected, Act::InspectPremises),
            Command::Suspend { .. } => (EventKind::Suspended, Act::SuspendPremises),
            Command::Reopen { .. } => (EventKind::Reopened, Act::ReopenPremises),
            Command::Stop => (EventKind::Stopped, Act::StopUnlicensed),
            Command::Cease => (EventKind::Ceased, Act::CeaseBusiness),
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
    ) -> Result<Event, Objections<'law>> {
        let refuse = |ground, source| Err(vec![Finding { ground, source }]);
        let decide = |against: Objections<'law>, event| {
            if against.is_empty() { Ok(event) } else { Err(against) }
        };
        let today = at.date();
        match command {
            Command::GrantPermit { permit, plan } => self.grant(*permit, plan, at, law),
            Command::RefusePermit { permit, reasons } => match self.needs(*permit, at, law) {
                Ok(_) if *reasons => Ok(Event::PermitRefused { permit: *permit }),
                Ok(source) => refuse(Ground::NoReasons, source),
                Err(not_needed) => Err(not_needed),
            },
            Command::RevokePermit { permit, aggravated: stated, decided } => match revokes(*permit)
            {
                Some(source) if !self.holds(*permit) => {
                    refuse(Ground::NoPermit { permit: *permit }, source)
                }
                Some(source) => {
                    let mut against = aggravated(*stated, Ground::NotAggravated, source);
                    against.extend(undecided(*decided, today));
                    decide(against, Event::PermitRevoked { permit: *permit })
                }
                None => refuse(Ground::NotRevocable, &CONDITIONS_LOST),
            },
            Command::Register => Ok(Event::Registered),
            Command::File { with } => self.file(*with, at, law),
            Command::Open { plan, show_certificates } => {
                self.open(plan, *show_certificates, at, law)
            }
            Command::Discover => Ok(Event::Discovered),
            Command::Sell { sale: facts } => {
                if (facts.business, facts.zone) != (self.business, self.zone) {
                    return refuse(Ground::OtherPremises, &QUARANTINE);
                }
                let facts = Sale { on: today, ..*facts };
                decide(objections(&sale(&law.policy, &facts), &QUARANTINE), Event::Sold)
            }
            Command::TakeOut { errand } => {
                let check = take_out(&law.policy, self.business, *errand);
                let fallback = law.policy.premises.take_out.source().unwrap_or(&SUPERVISION);
                decide(objection(check, fallback), Event::TakenOut { errand: *errand })
            }
            Command::Treat { by } => {
                let mut against = objection(treat(*by, today), &VET);
                if !self.holds(Permit::ClinicLicence) && national(today) {
                    let ground = Ground::NoPermit { permit: Permit::ClinicLicence };
                    against.push(Finding { ground, source: &CLINIC_LICENCE });
                }
                decide(against, Event::Treated)
            }
            // Whoever reports late or without isolating reports all the same: the rest is owed.
            Command::Suspect { isolated } => Ok(Event::Suspected { isolated: *isolated }),
            Command::Inspect { found } => {
                let found = Inspection { plan: self.as_of(&found.plan, at)?, ..(**found).clone() };
                let assessment = inspect(law, &found);
                let violations = assessment.findings().len();
                Ok(Event::Inspected { violations: u32::try_from(violations).unwrap_or(u32::MAX) })
            }
            Command::Suspend { reason, aggravated, decided } => {
                self.suspend(*reason, *aggravated, *decided, today)
            }
            Command::Reopen { corrected } => match corrected {
                Some(true) => Ok(Event::Reopened),
                Some(false) => refuse(Ground::NotCorrected, &SUPERVISION),
                None => refuse(Ground::StillMissing { fact: Fact::Corrected }, &SUPERVISION),
            },
            Command::Stop => {
                if self.business == Business::Clinic && !self.holds(Permit::ClinicLicence) {
                    Ok(Event::Stopped)
                } else {
                    refuse(Ground::NotUnlicensedClinic, &UNLICENSED_CLINIC)
                }
            }
            Command::Cease => Ok(Event::Ceased),
        }
    }

    fn basis<'law>(&self, event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::PermitGranted { permit } | Event::PermitRefused { permit } => {
                let mut rules = law.policy.premises.permits.iter();
                let rule = rules.find(|rule| rule.is.permit == *permit);
                rule.map(|rule| &rule.source).or(grants(*permit))
            }
            Event::PermitRevoked { permit } => revokes(*permit),
            Event::Filed { business, with, .. } => {
                let mut rules = law.policy.premises.filings.iter();
                let rule =
                    rules.find(|rule| rule.is.with == *with && rule.is.businesses.bind(*business));
                rule.map(|rule| &rule.source)
            }
            Event::Suspended { reason } => Some(suspends(*reason)),
            _ => None,
        }
    }

    #[inline]
    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match *event {
            Event::PermitGranted { permit } => {
                self.permit = Stage::Permitted;
                self.granted |= 1 << (permit as u8);
            }
            Event::PermitRevoked { .. } => {
                self.permit = Stage::PermitRevoked;
                self.stage = Stage::Closed;
            }
            Event::Registered => {
                self.registration = Stage::Registered;
                self.registered = Some(occurred.date());
            }
            Event::Filed { .. } => self.filing = Stage::Filed,
            Event::Opened | Event::Discovered => {
                self.stage = Stage::Operating;
                self.opened = Some(occurred.date());
            }
            Event::Suspected { isolated } => {
                self.not_isolated = (!isolated).then_some(occurred);
            }
            Event::Inspected { violations } => self.violations = violations,
            Event::Suspended { .. } => self.stage = Stage::Suspended,
            Event::Reopened => self.stage = Stage::Operating,
            Event::Stopped | Event::Ceased => self.stage = Stage::Closed,
            Event::PermitRefused { .. } | Event::Sold | Event::TakenOut { .. } | Event::Treated => {
            }
        }
    }
}
