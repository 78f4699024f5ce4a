//! Dog business premises: where they may be, what they need, how they keep and sell dogs.
//!
//! [`plan`] asks whether a business may be where it is to be, [`inspect`] whether it keeps its rules,
//! [`sale`], [`take_out`], [`transit`] and [`treat`] ask about one act. Every ground names the
//! [`Violation`](crate::policy::Violation) that it amounts to; whether a sanction answers it is a
//! question of its own (see [`crate::violation`]).
//! [`Premises`] is the procedure: the papers are regions of their own beside the business. A
//! suspicion of rabies reported there goes on as in [`bite`](crate::bite).
//!
//! ```text
//! permit:        not permitted ──grant──→ permitted ──revoke──→ permit revoked
//! registration:  not registered ──register──→ registered
//! filing:        not filed ──file──→ filed
//!
//! business:      proposed ──open──→ operating ──suspend──→ suspended ──reopen──→ operating
//!                    └──discover──→     └──────stop, revoke, cease──────┴──→ closed
//! ```
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{
//!     policies,
//!     policy::{Business, Site, Violation, Zone},
//!     premises::{self, Plan},
//! };
//!
//! // A grooming salon in a residential compound: barred in Huzhou, not in Shanghai.
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//! let mut salon = Plan::new(Business::Grooming, Zone::Key, day);
//! salon.sites = Some(vec![Site::ResidentialCompound]);
//!
//! let huzhou = policies::huzhou()?;
//! let assessment = premises::plan(&huzhou, &salon);
//! let finding = assessment.findings()[0];
//! assert_eq!(finding.ground.violation(), Some(Violation::BarredPremises));
//! assert_eq!(finding.source.to_string(), "《湖州市养犬管理规定》第十五条");
//!
//! assert!(premises::plan(&policies::shanghai()?, &salon).findings().is_empty());
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```
//!
//! # What is not here
//!
//! The conditions of epidemic prevention themselves and the equipment of clinics (Animal Epidemic
//! Prevention Law Arts. 24 and 61): the licensing authority finds them met or not.

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder},
    citation::{Citation, Instrument, Locator, national},
    legal_time::convention,
    provision::{Provision, Setting},
};

use crate::{
    jurisdiction::Jurisdiction,
    policy::{
        Business, Businesses, DogClass, DogTrade, Errand, FilingDue, Permit, Policy, Required,
        SiteBar,
    },
    registration::NOT_IN_FORCE,
};

mod facts;
mod ground;
mod procedure;

pub use facts::{Discarded, Inspection, Plan, Sale, Transit, Vet};
pub use ground::{Fact, Ground};
pub use procedure::{Command, Duty, Event, EventKind, Premises, Stage, TRANSITIONS};

const LAW: &Instrument = &national::ANIMAL_EPIDEMIC_PREVENTION_LAW;
static EPIDEMIC_CONDITIONS: Citation = LAW.at(Locator::new(25).paragraph(2));
static SICK: Citation = LAW.at(Locator::new(29).paragraph(1).item(4));
static VACCINATION: Citation = LAW.at(Locator::new(30).paragraph(1));
static SUSPICION: Citation = LAW.at(Locator::new(31).paragraph(1));
static QUARANTINE: Citation = LAW.at(Locator::new(51));
static STAFF: Citation = LAW.at(Locator::new(61).paragraph(1).item(2));
static CLINIC_LICENCE: Citation = LAW.at(Locator::new(62));
static CLINIC_WASTE: Citation = LAW.at(Locator::new(64));
static VET: Citation = LAW.at(Locator::new(69).paragraph(1));
static RURAL_VET: Citation = LAW.at(Locator::new(71));

type Answer<'law> = Check<'law, Ground, Fact>;

/// Returns whether the Animal Epidemic Prevention Law of 2021 governs `on`.
fn national(on: NaiveDate) -> bool {
    LAW.in_force_on(on) != Some(false)
}

/// Answers for a fact that has to be so.
fn so(stated: Option<bool>, fact: Fact, ground: Ground, source: &Citation) -> Answer<'_> {
    match stated {
        Some(true) => Check::Passed(source),
        Some(false) => Check::Failed(Finding { ground, source }),
        None => Check::Missing(fact),
    }
}

/// Answers under a rule of the city that binds some businesses.
fn binding<'law>(
    rule: &'law Setting<Businesses>,
    path: &'static str,
    business: Business,
    answer: impl FnOnce(&'law Citation) -> Answer<'law>,
) -> Answer<'law> {
    match rule {
        Setting::Set(rule) if rule.is.bind(business) => answer(&rule.source),
        Setting::Set(rule) => Check::Passed(&rule.source),
        Setting::Silent(_) => Check::NotRegulated,
        Setting::Unknown => Check::Unknown(path),
    }
}

/// Answers under the city's rule, or under the national one where the city makes none.
fn required<'law>(
    rule: &'law Setting<Required>,
    path: &'static str,
    national: Option<&'static Citation>,
    answer: impl FnOnce(&'law Citation) -> Answer<'law>,
) -> Answer<'law> {
    match (rule.source().or(national), rule) {
        (Some(source), _) => answer(source),
        (None, Setting::Unknown) => Check::Unknown(path),
        (None, _) => Check::NotRegulated,
    }
}

/// Returns the permits that `business` needs on `on`, each with its article: those of the city first.
pub fn permits(
    law: &Policy,
    business: Business,
    on: NaiveDate,
) -> impl Iterator<Item = (Permit, &Citation)> {
    let rules = &law.premises.permits;
    let local = rules.iter().filter(move |rule| rule.is.businesses.bind(business));
    let local = local.map(|rule| (rule.is.permit, &rule.source));
    let national = match business {
        Business::Breeding => Some((Permit::EpidemicConditions, &EPIDEMIC_CONDITIONS)),
        Business::Clinic => Some((Permit::ClinicLicence, &CLINIC_LICENCE)),
        _ => None,
    };
    let national = national.filter(move |(permit, _)| {
        let said = |rule: &Provision<crate::policy::PermitRule>| {
            rule.is.permit == *permit && rule.is.businesses.bind(business)
        };
        self::national(on) && !rules.iter().any(said)
    });
    local.chain(national)
}

/// Examines by every rule whether the business may be where `facts` say, and hands the answers to
/// `recorder`.
pub fn examine_plan<'law, R>(law: &'law Policy, facts: &Plan, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    if law.instrument.in_force_on(facts.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
    if law.premises.bars.is_empty() && law.breaks_off() {
        r.record("bar", Check::Unknown("premises.bars"), || []);
    }
    for rule in &law.premises.bars {
        let answer = bar(law, rule, facts);
        r.record("bar", answer, || [(Fact::Sites, facts.site())]);
    }
    let answer =
        binding(&law.premises.own_entrance, "premises.own_entrance", facts.business, |source| {
            so(facts.own_entrance, Fact::OwnEntrance, Ground::SharedEntrance, source)
        });
    r.record("own_entrance", answer, || [(Fact::OwnEntrance, facts.own_entrance.into())]);
    r.record("staff", staff(law, facts), || [(Fact::Vets, facts.vets.into())]);
}

/// Returns what stands against the place and the staff of a business.
#[must_use]
pub fn plan<'law>(law: &'law Policy, facts: &Plan) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine_plan(law, facts, &mut assessment);
    assessment
}

/// Checks one bar of the city.
fn bar<'law>(law: &Policy, rule: &'law Provision<SiteBar>, facts: &Plan) -> Answer<'law> {
    let Provision { is: SiteBar { businesses, zones, sites, only_new, .. }, source } = rule;
    if !businesses.bind(facts.business) || !zones.include(facts.zone) {
        return Check::Passed(source);
    }
    // 新设: what stood before the regulation stays.
    if *only_new {
        let Some(set_up) = facts.set_up else { return Check::Missing(Fact::SetUp) };
        if law.instrument.in_force_from.is_some_and(|from| set_up < from) {
            return Check::Passed(source);
        }
    }
    let refuse = |ground| Check::Failed(Finding { ground, source });
    let business = facts.business;
    if sites.is_empty() {
        return refuse(Ground::Barred { business });
    }
    let Some(stands) = &facts.sites else { return Check::Missing(Fact::Sites) };
    match sites.iter().find(|site| stands.contains(site)) {
        Some(site) => refuse(Ground::BarredSite { business, site: *site }),
        None => Check::Passed(source),
    }
}

/// Checks that whoever treats animals has qualified staff.
///
/// # Source
///
/// The city's rule; 《动物防疫法》（2021）第六十一条第一款第（二）项.
fn staff<'law>(law: &'law Policy, facts: &Plan) -> Answer<'law> {
    if facts.business != Business::Clinic {
        return Check::NotRegulated;
    }
    let local = law.premises.staff.set().filter(|rule| rule.is.bind(facts.business));
    match local.map(|rule| &rule.source).or(national(facts.on).then_some(&STAFF)) {
        Some(source) => so(facts.vets, Fact::Vets, Ground::NoVet, source),
        None => Check::NotRegulated,
    }
}

/// Examines by every rule what an inspection found, and hands the answers to `recorder`.
pub fn examine<'law, R>(law: &'law Jurisdiction, facts: &Inspection, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let policy = &law.policy;
    let plan = &facts.plan;
    let r = &mut recorder;
    if policy.instrument.in_force_on(plan.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
    examine_plan(policy, plan, &mut *r);
    let premises = &policy.premises;
    let business = plan.business;
    if policy.breaks_off() && premises.permits.is_empty() {
        r.record("permit", Check::Unknown("premises.permits"), || []);
    }
    for (permit, source) in permits(policy, business, plan.on) {
        let answer = so(facts.permitted, Fact::Permitted, Ground::NoPermit { permit }, source);
        r.record("permit", answer, || [(Fact::Permitted, facts.permitted.into())]);
    }
    let answer = binding(&premises.registration, "premises.registration", business, |source| {
        so(facts.registered, Fact::Registered, Ground::NotRegistered, source)
    });
    r.record("registration", answer, || [(Fact::Registered, facts.registered.into())]);
    if policy.breaks_off() && premises.filings.is_empty() {
        r.record("filing", Check::Unknown("premises.filings"), || []);
    }
    for rule in premises.filings.iter().filter(|rule| rule.is.businesses.bind(business)) {
        let answer = filed(law, rule.is.due, rule.is.with, facts, &rule.source);
        r.record("filing", answer, || [(Fact::Filed, facts.filed.into())]);
    }
    let immunised = || match &premises.immunise {
        Setting::Set(rule) if rule.is.bind(business) => Some(&rule.source),
        // Whoever keeps dogs has them vaccinated, in business or not.
        _ => national(plan.on).then_some(&VACCINATION),
    };
    let answer = immunised().map_or(Check::NotRegulated, |source| {
        so(facts.dogs_immune, Fact::DogsImmune, Ground::DogsNotImmune, source)
    });
    r.record("immunise", answer, || [(Fact::DogsImmune, facts.dogs_immune.into())]);
    let answer = binding(&premises.facilities, "premises.facilities", business, |source| {
        so(facts.facilities, Fact::Facilities, Ground::NoFacilities, source)
    });
    r.record("facilities", answer, || [(Fact::Facilities, facts.facilities.into())]);
    let answer = binding(&premises.quiet, "premises.quiet", business, |source| {
        so(facts.quiet, Fact::Quiet, Ground::Noise, source)
    });
    r.record("quiet", answer, || [(Fact::Quiet, facts.quiet.into())]);
    let answer = binding(&premises.clean, "premises.clean", business, |source| {
        so(facts.clean, Fact::Clean, Ground::Dirt, source)
    });
    r.record("clean", answer, || [(Fact::Clean, facts.clean.into())]);
    r.record("disposal", disposal(policy, facts), || {
        [(Fact::WasteDisposed, facts.waste_disposed.into())]
    });
    r.record("ledger", ledger(policy, facts), || [(Fact::Ledger, facts.ledger.into())]);
    r.record("suspicion", suspicion(policy, facts), || {
        [(Fact::Suspected, facts.suspected.into()), (Fact::Reported, facts.reported.into())]
    });
}

/// Returns what an inspection found against the premises.
#[must_use]
pub fn inspect<'law>(
    law: &'law Jurisdiction,
    facts: &Inspection,
) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(law, facts, &mut assessment);
    assessment
}

/// Checks that a business is filed, or that the time for it still runs.
fn filed<'law>(
    law: &Jurisdiction,
    due: FilingDue,
    with: governance_core::mandate::BodyKind,
    facts: &Inspection,
    source: &'law Citation,
) -> Answer<'law> {
    if let (FilingDue::AfterRegistration(limit), Some(false)) = (due, facts.filed) {
        let Some(registered) = facts.registered_on else {
            return Check::Missing(Fact::RegisteredOn);
        };
        let deadline = law.party_deadline(limit, registered);
        if deadline.is_ok_and(|deadline| facts.plan.on <= deadline.effective()) {
            return Check::Passed(source);
        }
    }
    so(facts.filed, Fact::Filed, Ground::NotFiled { with }, source)
}

/// Checks that carcasses and waste are disposed of harmlessly.
///
/// # Source
///
/// The city's rule; for clinics 《动物防疫法》（2021）第六十四条.
fn disposal<'law>(law: &'law Policy, facts: &Inspection) -> Answer<'law> {
    let Plan { business, on, .. } = facts.plan;
    let local = law.premises.disposal.set().filter(|rule| rule.is.bind(business));
    let fallback = (business == Business::Clinic && national(on)).then_some(&CLINIC_WASTE);
    match local.map(|rule| &rule.source).or(fallback) {
        Some(source) => so(facts.waste_disposed, Fact::WasteDisposed, Ground::WasteDumped, source),
        None => binding(&law.premises.disposal, "premises.disposal", business, |source| {
            Check::Passed(source)
        }),
    }
}

/// Checks that the ledger of dead dogs is kept, and its entries long enough.
fn ledger<'law>(law: &'law Policy, facts: &Inspection) -> Answer<'law> {
    let rule = match &law.premises.ledger {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("premises.ledger"),
    };
    if !rule.is.businesses.bind(facts.plan.business) {
        return Check::Passed(&rule.source);
    }
    if let Some(Discarded { entered, discarded }) = facts.discarded {
        // 至少保存: the last day of the period is still one of keeping.
        let kept_until = convention::LOCAL.corresponding_day(rule.is.kept, entered);
        if kept_until.is_ok_and(|until| discarded <= until) {
            let ground = Ground::EntryDiscarded { entered, discarded };
            return Check::Failed(Finding { ground, source: &rule.source });
        }
    }
    so(facts.ledger, Fact::Ledger, Ground::NoLedger, &rule.source)
}

/// Checks that a suspicion of disease was reported at once and the dog isolated.
///
/// # Source
///
/// The city's rule; 《动物防疫法》（2021）第三十一条第一款.
fn suspicion<'law>(law: &'law Policy, facts: &Inspection) -> Answer<'law> {
    let Plan { business, on, .. } = facts.plan;
    let local = law.premises.suspicion.set().filter(|rule| rule.is.bind(business));
    let Some(source) = local.map(|rule| &rule.source).or(national(on).then_some(&SUSPICION)) else {
        return Check::NotRegulated;
    };
    match facts.suspected {
        Some(false) => Check::Passed(source),
        None => Check::Missing(Fact::Suspected),
        Some(true) => so(facts.reported, Fact::Reported, Ground::SuspicionKept, source),
    }
}

/// Examines the sale of one dog by every rule and hands the answers to `recorder`.
pub fn examine_sale<'law, R>(law: &'law Policy, facts: &Sale, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    if law.instrument.in_force_on(facts.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
    let premises = &law.premises;
    if premises.banned_dogs.is_empty() && law.breaks_off() {
        r.record("banned_dog", Check::Unknown("premises.banned_dogs"), || []);
    }
    for rule in &premises.banned_dogs {
        let answer = banned_dog(rule, facts);
        r.record("banned_dog", answer, || {
            [(Fact::Fierce, facts.fierce.into()), (Fact::Large, facts.large.into())]
        });
    }
    let answer = match &premises.no_trade_by {
        Setting::Set(rule) if rule.is.bind(facts.business) => {
            let ground = Ground::DisguisedTrade { business: facts.business };
            Check::Failed(Finding { ground, source: &rule.source })
        }
        Setting::Set(rule) => Check::Passed(&rule.source),
        Setting::Silent(_) => Check::NotRegulated,
        Setting::Unknown => Check::Unknown("premises.no_trade_by"),
    };
    r.record("no_trade_by", answer, || []);
    r.record("vaccinated", vaccinated(law, facts), || {
        [(Fact::Vaccinated, facts.vaccinated.into())]
    });
    let answer =
        required(&premises.immunity_certificate, "premises.immunity_certificate", None, |source| {
            let (stated, fact) = (facts.immunity_certificate, Fact::ImmunityCertificate);
            so(stated, fact, Ground::NoImmunityCertificate, source)
        });
    r.record("immunity_certificate", answer, || {
        [(Fact::ImmunityCertificate, facts.immunity_certificate.into())]
    });
    let law_of_2021 = national(facts.on);
    let fallback = law_of_2021.then_some(&QUARANTINE);
    let answer = required(
        &premises.quarantine_certificate,
        "premises.quarantine_certificate",
        fallback,
        |source| {
            let (stated, fact) = (facts.quarantine_certificate, Fact::QuarantineCertificate);
            so(stated, fact, Ground::NoQuarantineCertificate, source)
        },
    );
    r.record("quarantine_certificate", answer, || {
        [(Fact::QuarantineCertificate, facts.quarantine_certificate.into())]
    });
    if law_of_2021 {
        let healthy = facts.suspected.map(|suspected| !suspected);
        let answer = so(healthy, Fact::Suspected, Ground::SickDog, &SICK);
        r.record("sick_dog", answer, || [(Fact::Suspected, facts.suspected.into())]);
    }
}

/// Returns what stands against selling a dog.
#[must_use]
pub fn sale<'law>(law: &'law Policy, facts: &Sale) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine_sale(law, facts, &mut assessment);
    assessment
}

/// Checks that the dog is none that is not traded.
fn banned_dog<'law>(rule: &'law Provision<DogTrade>, facts: &Sale) -> Answer<'law> {
    let Provision { is: DogTrade { zones, classes, breeding, .. }, source } = rule;
    if !zones.include(facts.zone) {
        return Check::Passed(source);
    }
    let mut missing = None;
    for class in classes {
        let (stated, fact) = match class {
            DogClass::Fierce => (facts.fierce, Fact::Fierce),
            DogClass::Large => (facts.large, Fact::Large),
        };
        match stated {
            Some(true) if *breeding => {
                let ground = Ground::BannedTrade { class: *class };
                return Check::Failed(Finding { ground, source });
            }
            Some(true) => {
                let ground = Ground::BannedSale { class: *class };
                return Check::Failed(Finding { ground, source });
            }
            Some(false) => {}
            None => missing = Some(fact),
        }
    }
    missing.map_or(Check::Passed(source), Check::Missing)
}

/// Checks that a dog of the age is vaccinated.
fn vaccinated<'law>(law: &'law Policy, facts: &Sale) -> Answer<'law> {
    let rule = match &law.premises.vaccinated_from {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("premises.vaccinated_from"),
    };
    if facts.vaccinated == Some(true) {
        return Check::Passed(&rule.source);
    }
    let Some(born) = facts.born else { return Check::Missing(Fact::Born) };
    let Ok(reached) = convention::LOCAL.corresponding_day(rule.is, born) else {
        return Check::Missing(Fact::Born);
    };
    if facts.on < reached {
        return Check::Passed(&rule.source);
    }
    so(facts.vaccinated, Fact::Vaccinated, Ground::NotVaccinated { reached }, &rule.source)
}

/// Checks that a dog of `business` is taken out for a purpose that the city allows.
pub fn take_out(law: &Policy, business: Business, errand: Option<Errand>) -> Answer<'_> {
    let rule = match &law.premises.take_out {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("premises.take_out"),
    };
    let source = &rule.source;
    if !rule.is.businesses.bind(business) {
        return Check::Passed(source);
    }
    let Some(errand) = errand else { return Check::Missing(Fact::Errand) };
    if rule.is.only_for.contains(&errand) {
        return Check::Passed(source);
    }
    Check::Failed(Finding { ground: Ground::TakenOut { errand }, source })
}

/// Returns what stands against carrying dogs through a zone.
#[must_use]
pub fn transit<'law>(law: &'law Jurisdiction, facts: &Transit) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    let rule = match &law.policy.premises.transit {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => {
            assessment.record("transit", Check::NotRegulated, || []);
            return assessment;
        }
        Setting::Unknown => {
            assessment.record("transit", Check::Unknown("premises.transit"), || []);
            return assessment;
        }
    };
    let source = &rule.source;
    if !rule.is.zones.include(facts.zone) {
        assessment.record("transit", Check::Passed(source), || []);
        return assessment;
    }
    if rule.is.caged {
        let answer = so(facts.caged, Fact::Caged, Ground::NotCaged, source);
        assessment.record("caged", answer, || [(Fact::Caged, facts.caged.into())]);
    }
    let until = law.party_deadline(rule.is.longest, facts.entered);
    // 不得超过: the last moment is still in time.
    let answer = match until.ok().and_then(|deadline| deadline.moment()) {
        Some(until) if until < facts.left => {
            Check::Failed(Finding { ground: Ground::StayedTooLong { until }, source })
        }
        _ => Check::Passed(source),
    };
    assessment.record("longest", answer, || []);
    assessment
}

/// Checks that whoever treats animals for money may.
///
/// # Source
///
/// 《动物防疫法》（2021）第六十九条第一款: licensed, and on file with the county's agriculture authority;
/// 第七十一条: a rural vet treats in the countryside.
pub fn treat(vet: Vet, on: NaiveDate) -> Answer<'static> {
    if !national(on) {
        return Check::NotRegulated;
    }
    match vet {
        Vet::Licensed { filed } => so(filed, Fact::VetFiled, Ground::VetNotFiled, &VET),
        Vet::Rural { in_countryside } => {
            let (fact, ground) = (Fact::InCountryside, Ground::RuralVetInTown);
            so(in_countryside, fact, ground, &RURAL_VET)
        }
        Vet::None => Check::Failed(Finding { ground: Ground::NotAVet, source: &VET }),
    }
}
