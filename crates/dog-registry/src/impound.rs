//! The pound: how a dog comes in, who gets it back, who may adopt it, and what a seizure adds.
//!
//! [`Impound`] is the case of one dog, from being captured, seized or brought to being handed back,
//! adopted or disposed of. What may become of a dog depends on how it came ([`Intake`]): a stray or
//! lost dog is its keeper's until the time for claims has run out; a dog given up, abandoned,
//! impounded or confiscated is not; a seized dog is the keeper's until somebody decides.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{
//!     Jurisdiction,
//!     impound::{Command, Impound, Standing},
//!     policies,
//!     policy::{Intake, Zone},
//! };
//! use governance_core::{legal_time::Calendar, mandate::{Actor, BodyKind}, procedure::Case};
//!
//! let shanghai = Jurisdiction { policy: policies::shanghai()?, calendar: Calendar::official() };
//! let pound = Actor::new(BodyKind::Pound, "pound-1");
//! let mut case = Case::new(Impound::new(Zone::Key));
//!
//! // A registered dog that its keeper lost comes in on Thursday, 15 May 2025.
//! let at = "2025-05-15T09:00:00".parse().unwrap();
//! let lost = Command::TakeIn {
//!     kind: Intake::LostRegistered, keeper_known: Some(true), decided: None, bitten: None,
//! };
//! let decided = case.decide(&lost, &pound, at, &shanghai).unwrap();
//! case.apply(&case.record(decided, &pound, at, at)).unwrap();
//!
//! // The keeper is notified within three working days and has five days from then.
//! let owed = case.state().obligations(&shanghai).unwrap();
//! assert_eq!(owed[0].source.to_string(), "《上海市养犬管理条例》第三十三条第一款");
//! let at = "2025-05-20T17:00:00".parse().unwrap();
//! let day = "2025-05-20".parse().unwrap();
//! let notice = Command::NotifyKeeper { sent: day, received: day };
//! let decided = case.decide(&notice, &pound, at, &shanghai).unwrap();
//! case.apply(&case.record(decided, &pound, at, at)).unwrap();
//! // The fifth day is a Sunday.
//! let until = Some("2025-05-26".parse().unwrap());
//! assert_eq!(case.state().standing(day, &shanghai).unwrap(), Standing::Claimable { until });
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```
//!
//! Not claiming a dog makes it count as abandoned in some cities. That is about the dog; whether its
//! keeper is to be punished for abandonment is a case of its own, and nothing here opens one.

use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    penalty::SeizureRule,
    provision::Setting,
};

use crate::{
    policy::{CostPayer, Intake, Policy},
    registration::{self, Application},
};

mod event;
mod ground;
mod procedure;

pub use event::{
    Adoption, ClaimRefusal, Command, CompulsoryMeasure, Costs, Event, EventKind, Handover,
    SeizureOutcome, Stage,
};
pub use ground::{Fact, Ground};
pub use procedure::{Duty, Impound, Standing, TRANSITIONS};

/// No measure takes anything from anybody, or keeps it, without a law or regulation.
static BASIS: Citation = national::ADMINISTRATIVE_COMPULSION_LAW.at(Locator::new(4));

/// Who pays for a dog's keep.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new payer must break every caller's match")]
pub enum Payer<'law> {
    /// The authority.
    Authority(&'law Citation),
    /// Whoever claims the dog.
    Claimant(&'law Citation),
    /// The regulation does not say: the civil law of lost things may.
    NotRegulated,
    /// The text was not available.
    Unknown,
}

/// Returns who pays for the keep of a dog that came in as `kind`.
///
/// # Source
///
/// [`PoundLaw::costs`](crate::policy::PoundLaw::costs); for seized and held dogs, whatever a
/// regulation says, 《行政强制法》（2011）第二十六条第三款: the authority.
#[doc(alias("保管费用", "收容费用"))]
pub fn payer(law: &Policy, kind: Intake) -> Payer<'_> {
    if matches!(kind, Intake::Seized | Intake::Held) {
        return Payer::Authority(SeizureRule::CustodyCosts.source());
    }
    match &law.pound.costs {
        Setting::Set(costs) => match costs.is {
            CostPayer::Claimant => Payer::Claimant(&costs.source),
            CostPayer::Authority => Payer::Authority(&costs.source),
        },
        Setting::Silent(_) => Payer::NotRegulated,
        Setting::Unknown => Payer::Unknown,
    }
}

/// Returns why the dog may not be kept where `facts` say.
///
/// A `registered` dog was examined by the registrar; for another one the facts that decide its class
/// must be known. A list that was not available bars nobody from getting a dog back: it takes a
/// ground to keep what is somebody's.
///
/// # Source
///
/// [`DogLaw::fierce`](crate::policy::DogLaw::fierce) and [`DogLaw::large`](crate::policy::DogLaw::large).
#[must_use]
pub fn barred<'law>(
    law: &'law Policy,
    facts: &Application,
    registered: bool,
) -> Vec<Finding<'law, Ground>> {
    let assessment = registration::assess(law, facts);
    let mut objections =
        objections(assessment.findings(), is_about_class, |why| Ground::MayNotBeKept { why });
    if !registered {
        let dogs = &law.dogs;
        let source = dogs.fierce.source().or_else(|| dogs.large.source()).unwrap_or(&BASIS);
        let missing = assessment.missing().iter().filter(|fact| decides_class(**fact));
        objections.extend(
            missing
                .map(|fact| Finding { ground: Ground::KeeperFactMissing { fact: *fact }, source }),
        );
    }
    objections
}

/// Returns why the adopter of `facts` may not have the dog.
///
/// Papers, vaccination and chip are steps of the adoption, not conditions of the adopter. Where the
/// text sets no conditions for adopters, bans and prohibited dogs bar all the same: whoever adopts a
/// dog keeps it.
///
/// # Source
///
/// [`PoundLaw::adopter_eligible`](crate::policy::PoundLaw::adopter_eligible); in Shanghai
/// 《上海市养犬管理条例》第三十四条第一款.
#[doc(alias = "领养条件")]
#[must_use]
pub fn ineligible<'law>(law: &'law Policy, facts: &Application) -> Vec<Finding<'law, Ground>> {
    let pound = &law.pound;
    let conditions = pound.adopter_eligible.set().is_some();
    let source =
        pound.adopter_eligible.source().or_else(|| pound.adoption.source()).unwrap_or(&BASIS);
    let assessment = registration::assess(law, facts);
    let mut found = objections(
        assessment.findings(),
        |why| {
            is_about_class(why)
                || matches!(
                    why,
                    registration::Ground::BanActive { .. } | registration::Ground::BanForLife
                )
                || (conditions && is_about_keeper(why))
        },
        |why| Ground::NotEligible { why },
    );
    let missing = assessment.missing().iter().filter(|fact| {
        decides_class(**fact)
            || **fact == registration::Fact::KeeperRecord
            || (conditions && describes_keeper(**fact))
    });
    found.extend(
        missing.map(|fact| Finding { ground: Ground::KeeperFactMissing { fact: *fact }, source }),
    );
    // Whom nobody can judge nobody may give a dog to.
    let unread = assessment.unknown().iter().any(|path| {
        path.starts_with("dogs.")
            || *path == "bans"
            || *path == registration::NOT_IN_FORCE
            || (conditions && CONDITIONS.contains(path))
    });
    if unread {
        found.push(Finding { ground: Ground::TextNotAvailable, source });
    }
    found
}

/// The settings of a policy that describe who may keep a dog.
const CONDITIONS: &[&str] = &[
    "registration.full_capacity",
    "registration.lawful_identity",
    "registration.fixed_dwelling",
    "registration.single_household",
    "registration.local_status",
    "registration.outside_no_keep_area",
    "registration.organisation_purposes",
    "registration.organisation_conditions",
];

fn objections<'law>(
    findings: &[Finding<'law, registration::Ground>],
    concerns: impl Fn(registration::Ground) -> bool,
    ground: impl Fn(registration::Ground) -> Ground,
) -> Vec<Finding<'law, Ground>> {
    findings
        .iter()
        .filter(|finding| concerns(finding.ground))
        .map(|finding| Finding { ground: ground(finding.ground), source: finding.source })
        .collect()
}

const fn is_about_class(why: registration::Ground) -> bool {
    matches!(
        why,
        registration::Ground::BannedFierce { .. } | registration::Ground::BannedLarge { .. }
    )
}

const fn decides_class(fact: registration::Fact) -> bool {
    matches!(
        fact,
        registration::Fact::Lineage | registration::Fact::Height | registration::Fact::AdultHeight
    )
}

const fn is_about_keeper(why: registration::Ground) -> bool {
    use registration::Ground as G;
    matches!(
        why,
        G::NoCapacity { .. }
            | G::NoIdentity
            | G::NoFixedDwelling
            | G::NotSingleHousehold
            | G::NoLocalStatus
            | G::NoKeepArea
            | G::HouseholdLimit { .. }
            | G::RegisterLimit { .. }
            | G::DwellingLimit { .. }
            | G::OrganisationLimit { .. }
            | G::PurposeNotAllowed { .. }
            | G::NoEntity
            | G::NoFacilities
            | G::NoStaff
            | G::NoSystem
            | G::NoSign
            | G::WrongLocation
    )
}

const fn describes_keeper(fact: registration::Fact) -> bool {
    use registration::Fact as F;
    matches!(
        fact,
        F::Capacity
            | F::LawfulIdentity
            | F::FixedDwelling
            | F::SingleHousehold
            | F::LocalStatus
            | F::NoKeepArea
            | F::HouseholdDogs
            | F::RegisterDogs
            | F::DwellingDogs
            | F::OrganisationDogs
            | F::Purpose
            | F::OrganisationConditions
    )
}
