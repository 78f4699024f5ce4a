//! Everything that a city may set, as provisions.
//!
//! A [`Policy`] is one regulation as data. It loads from any serde format and only when it makes
//! sense: every value has its source, nothing contradicts itself, every act has a holder, and no
//! sanction oversteps what a local regulation may do.
//! What the text does not set is *silent*; what we have not read is *unknown*
//! (see [`governance_core::provision`]).
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::policies;
//!
//! let shanghai = policies::shanghai()?;
//! let leash = shanghai.outing.leash.set().unwrap();
//! assert_eq!(leash.is.longest_cm, Some(200));
//! assert_eq!(leash.source.to_string(), "《上海市养犬管理条例》第二十二条第（二）项");
//!
//! // Shanghai sets no rule about who may hold the leash: silence, not permission by default.
//! assert!(shanghai.outing.handler.set().is_none());
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use governance_core::{
    citation::{Instrument, Level},
    mandate::{Mandate, Mandates},
    penalty::MeasureKind,
    provision::{Claim, Coverage, DocumentError, Provisions, Setting, settle},
};
use serde::{Deserialize, Serialize};

#[cfg(feature = "toml")]
pub(crate) use governance_core::provision::read_toml;
pub use governance_core::provision::{PolicyError, PolicyErrors};

mod bans;
mod bite;
mod complaint;
mod dogs;
mod fees;
mod guidance;
mod immunisation;
mod keeping;
mod mandates;
mod outing;
mod pound;
mod premises;
mod registration;
mod sanctions;
mod scope;
mod vocabulary;

pub use bans::{Ban, BanForm, BanLength, BanTrigger};
pub use bite::{
    Addressees, BiteLaw, BitingDog, CarcassHolder, CarcassRule, CarcassWay, DeathCause,
    Observation, Promptness, RepeatRule, Suspicion, SuspicionMeasure, VictimCare,
};
pub use complaint::{ComplaintLaw, Reply, Told};
pub use dogs::{
    Blood, BoardingCondition, BoardingRule, CrossRule, Dealing, DealingBan, DogLaw, Extra,
    ExtraCondition, Limit, ListedWhen, Measured, Notice, Prohibition, ServiceRelief, SizeCriterion,
    SizeRule, Standard, SurplusRule, WhiteList,
};
pub use fees::{
    Charge, Combining, FeeItem, FeeLaw, Payer, Relief, ReliefShare, ReliefYears, Tariff, TariffYear,
};
pub use guidance::{
    Aggravation, Contact, Exposure, Grade, Guidance, PlannedDose, Raise, Schedule, Treatment,
};
pub use immunisation::{Booster, ChipRule, ImmunisationLaw};
pub use keeping::{
    CommonAreaRule, ConfinementRule, Encouraged, Forbidden, KeepingLaw, NoKeepingRule,
};
pub use outing::{
    AccessRelief, AnswerRule, CarriageRule, ClassLength, CrossZoneRule, CrowdRule, FaecesRule,
    HandlerRule, HandlerStanding, Hours, HoursRule, LeashRule, LiftRule, ManagerRule, MuzzleRule,
    OutingLaw, PlaceRule, ReachRule, RestrictedDogRule, ServiceDog, TagRule, TaxiRule, TimeBan,
    TransportRule, VenueRule, YieldRule,
};
pub use pound::{
    AdoptionEnd, AdoptionRule, AdoptionStart, AdoptionTime, ClaimRule, ClaimStart, CostPayer,
    DisposalRule, Disposing, Intake, IntakeRule, PoundLaw, SearchRule, ShelterRule, Unclaimed,
    UnclaimedRule,
};
pub use premises::{
    Businesses, DogTrade, Filing, FilingDue, LedgerRule, PermitRule, PremisesLaw, SiteBar,
    TakeOutRule, TransitRule,
};
pub use registration::{
    Clock, ClockStart, Disposal, EarlierDogs, EntryCondition, Grandfathering, HadBefore, Lapse,
    LateFiling, OrganisationCondition, Processing, Purposes, RegistrationLaw, RenewalWindow,
    Required, ServiceDocuments, Then, Validity, VisitClock, Visiting,
};
pub use sanctions::{Deduction, DogLadder, FollowUp, PointsRule, SanctionScope};
pub use scope::{Extension, Scope, Territory};
pub use vocabulary::{
    Act, Bar, Business, Change, Channel, Counter, Credential, Document, DogClass, DogClasses,
    DogUse, Errand, Keeper, KeptIn, LeashKind, OfficialFault, OutingDuty, Part, Passerby, Permit,
    PlaceKind, PlaceKinds, PropertyDuty, Purpose, RecordItem, Restraint, Restraints, Role,
    ServiceKind, ServiceUser, Site, SuspensionReason, Vehicle, VenueDuty, Violation, Zone, Zones,
};

/// One regulation of a city.
#[doc(alias("养犬管理条例", "养犬管理规定"))]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Policy {
    /// The short name by which scenarios and hosts call the policy.
    pub name: String,
    /// The regulation.
    pub instrument: Instrument,
    /// How much of its text is stored.
    pub coverage: Coverage,
    /// Where it applies.
    pub scope: Scope,
    /// Immunisation.
    pub immunisation: ImmunisationLaw,
    /// Registration.
    pub registration: RegistrationLaw,
    /// Which dogs may be kept, and how many.
    pub dogs: DogLaw,
    /// Fees.
    pub fees: FeeLaw,
    /// Outings.
    pub outing: OutingLaw,
    /// Where dogs are kept, and how keepers behave.
    pub keeping: KeepingLaw,
    /// Bites.
    pub bite: BiteLaw,
    /// The pound.
    pub pound: PoundLaw,
    /// Dog businesses.
    pub premises: PremisesLaw,
    /// Complaints and disputes.
    pub complaint: ComplaintLaw,
    /// Bans on registering.
    pub bans: Vec<Ban>,
    // Private, since an index of positions goes with it.
    sanctions: Vec<DogLadder>,
    /// What follows from a measure by itself.
    pub follow_ups: Vec<FollowUp>,
    /// Points, where the city keeps a ledger of them.
    pub points: governance_core::provision::Setting<PointsRule>,
    /// What the regulation leaves to the law above it where both provide.
    pub deference: governance_core::provision::Setting<Required>,
    /// Who may do what, anywhere in the city: by the regulation, and by national law.
    #[serde(skip)]
    pub mandates: Mandates<Act>,
    // The same by zone, and what is held whatever the zone.
    #[serde(skip)]
    by_zone: [Mandates<Act>; 2],
    #[serde(skip)]
    everywhere: Mandates<Act>,
    // The positions of the ladders for each violation: looking one up costs no search.
    #[serde(skip)]
    by_violation: Vec<Vec<u16>>,
}

/// A policy as it stands in a document, before it has been checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPolicy {
    name: String,
    instrument: Instrument,
    coverage: Coverage,
    #[serde(default)]
    claim: Claim,
    #[serde(default)]
    scope: Scope,
    #[serde(default)]
    immunisation: ImmunisationLaw,
    #[serde(default)]
    registration: RegistrationLaw,
    #[serde(default)]
    dogs: DogLaw,
    #[serde(default)]
    fees: FeeLaw,
    #[serde(default)]
    outing: OutingLaw,
    #[serde(default)]
    keeping: KeepingLaw,
    #[serde(default)]
    bite: BiteLaw,
    #[serde(default)]
    pound: PoundLaw,
    #[serde(default)]
    premises: PremisesLaw,
    #[serde(default)]
    complaint: ComplaintLaw,
    #[serde(default)]
    bans: Vec<Ban>,
    #[serde(default)]
    sanctions: Vec<DogLadder>,
    #[serde(default)]
    follow_ups: Vec<FollowUp>,
    #[serde(default)]
    points: governance_core::provision::Setting<PointsRule>,
    #[serde(default)]
    deference: governance_core::provision::Setting<Required>,
    #[serde(default)]
    mandates: Vec<mandates::Row>,
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(RawPolicy::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Policy {
    /// Reads a policy from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read, or every point of it that cannot stand.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        Self::read(read_toml(text)?).map_err(PolicyError::Contents)
    }

    fn read(document: RawPolicy) -> Result<Self, PolicyErrors> {
        let RawPolicy { name, instrument, coverage, claim, .. } = document;
        let mut errors = Vec::new();
        let mut settled = |part: &mut dyn Provisions, room: &str| {
            for mut error in settle(part, &instrument, coverage, claim) {
                error.path = match room {
                    "" => error.path,
                    _ if error.path.is_empty() => room.to_owned(),
                    _ if error.path.starts_with('[') => format!("{room}{}", error.path),
                    _ => format!("{room}.{}", error.path),
                };
                errors.push(error);
            }
        };
        let mut policy = Self {
            name,
            scope: document.scope,
            immunisation: document.immunisation,
            registration: document.registration,
            dogs: document.dogs,
            fees: document.fees,
            outing: document.outing,
            keeping: document.keeping,
            bite: document.bite,
            pound: document.pound,
            premises: document.premises,
            complaint: document.complaint,
            bans: document.bans,
            sanctions: document.sanctions,
            follow_ups: document.follow_ups,
            points: document.points,
            deference: document.deference,
            mandates: Mandates::default(),
            by_zone: <[Mandates<Act>; 2]>::default(),
            everywhere: Mandates::default(),
            by_violation: Vec::new(),
            instrument: instrument.clone(),
            coverage,
        };
        policy.by_violation = Violation::ALL
            .iter()
            .map(|violation| {
                let hits = (0u16..).zip(&policy.sanctions);
                hits.filter(|(_, ladder)| ladder.of.contains(violation)).map(|(at, _)| at).collect()
            })
            .collect();
        settled(&mut policy.scope, "scope");
        settled(&mut policy.immunisation, "immunisation");
        settled(&mut policy.registration, "registration");
        settled(&mut policy.dogs, "dogs");
        settled(&mut policy.fees, "fees");
        settled(&mut policy.outing, "outing");
        settled(&mut policy.keeping, "keeping");
        settled(&mut policy.bite, "bite");
        settled(&mut policy.pound, "pound");
        settled(&mut policy.premises, "premises");
        settled(&mut policy.complaint, "complaint");
        settled(&mut policy.bans, "bans");
        settled(&mut policy.sanctions, "sanctions");
        settled(&mut policy.follow_ups, "follow_ups");
        settled(&mut policy.points, "points");
        settled(&mut policy.deference, "deference");
        let mut rows = Vec::new();
        for (index, row) in document.mandates.into_iter().enumerate() {
            let mut mandate =
                Mandate { holder: row.holder, source: row.source, delegable: row.delegable };
            settled(&mut mandates::At(&mut mandate), &format!("mandates[{index}]"));
            rows.extend(row.acts.into_iter().map(|act| (act, row.zones, mandate.clone())));
        }
        rows.extend(mandates::of_sanctions(&policy.sanctions));
        // The city's own articles come first: they are cited where both speak.
        for row in mandates::national() {
            if !rows.iter().any(|known| mandates::covers(known, &row)) {
                rows.push(row);
            }
        }
        let held = |within: &dyn Fn(Zones) -> bool| {
            let rows = rows.iter().filter(|(_, zones, _)| within(*zones));
            Mandates::new(rows.map(|(act, _, mandate)| (*act, mandate.clone())))
        };
        policy.mandates = held(&|_| true);
        policy.by_zone = [Zone::Key, Zone::General].map(|zone| held(&|zones| zones.include(zone)));
        policy.everywhere = held(&|zones| zones == Zones::All);
        policy.check(&mut errors);
        if errors.is_empty() { Ok(policy) } else { Err(PolicyErrors::new(errors)) }
    }

    /// Finds what contradicts itself or oversteps what a regulation may do.
    fn check(&self, errors: &mut Vec<DocumentError>) {
        let is_law = self.instrument.level <= Level::Law;
        for (index, ladder) in self.sanctions.iter().enumerate() {
            if let Err(fault) = ladder.check(is_law) {
                let path = format!("sanctions[{index}]");
                errors.push(DocumentError::contradiction(path, fault.to_string()));
            }
        }
        self.check_sanctions(errors);
        for act in self.mandates.without_holder(Act::ALL) {
            if self.uses(act) {
                let what = format!("nobody may {act}");
                errors.push(DocumentError::contradiction("mandates", what));
            }
        }
        for (act, body) in self.mandates.overreaching(Act::is_public_power) {
            let what = format!("the {body} cannot hold the power to {act}");
            errors.push(DocumentError::contradiction("mandates", what));
        }
        for (index, ban) in self.bans.iter().enumerate() {
            if ban.after.is_empty() {
                let what = "a ban that nothing brings about bars nobody";
                errors.push(DocumentError::contradiction(format!("bans[{index}].after"), what));
            }
        }
        self.scope.check(errors);
        self.dogs.check(errors);
        self.bite.check(errors);
        self.immunisation.check(errors);
        self.registration.check(errors);
        self.outing.check(errors);
        self.keeping.check(errors);
        self.fees.check(errors);
        self.premises.check(errors);
        self.pound.check(errors);
    }

    /// Finds sanctions that nothing can bring about.
    fn check_sanctions(&self, errors: &mut Vec<DocumentError>) {
        // A text that shows that it draws no zones has none to bind a sanction to.
        let one_regime = matches!(&self.scope.zones, Setting::Silent(Some(_)));
        for (index, ladder) in self.sanctions.iter().enumerate() {
            if one_regime && ladder.scope.zones != Zones::All {
                let path = format!("sanctions[{index}].scope.zones");
                let what = "the regulation draws no zones: the sanction never applies";
                errors.push(DocumentError::contradiction(path, what));
            }
            let redirected = |violation: Violation| {
                let mut others = self.sanctions.iter();
                others.any(|other| other.of.contains(&violation) && other.treated_as.is_none())
            };
            if let Some(target) = ladder.treated_as
                && !redirected(target)
            {
                let path = format!("sanctions[{index}].treated_as");
                let what = format!("nothing punishes {target}");
                errors.push(DocumentError::contradiction(path, what));
            }
        }
        for (index, row) in self.follow_ups.iter().enumerate() {
            let mut measures = self.measures();
            if !measures.any(|kind| kind == row.after) {
                let path = format!("follow_ups[{index}].after");
                let what = format!("no sanction is to {}", row.after);
                errors.push(DocumentError::contradiction(path, what));
            }
            if !row.authority.nature().can_hold_public_power() {
                let path = format!("follow_ups[{index}].authority");
                let what = format!("the {} cannot {}", row.authority, row.measure);
                errors.push(DocumentError::contradiction(path, what));
            }
        }
        if let Some(points) = self.points.set() {
            points.is.check(errors);
        }
    }

    /// Returns the kinds of measure that the sanctions know.
    fn measures(&self) -> impl Iterator<Item = MeasureKind> {
        let rungs = self.sanctions.iter().flat_map(|ladder| &ladder.rungs);
        rungs.flat_map(|rung| rung.measures.iter().chain(&rung.one_of)).map(|measure| measure.kind)
    }

    /// Returns whether the stored text breaks off: what a list does not hold may stand in the rest.
    pub(crate) fn breaks_off(&self) -> bool {
        self.coverage != Coverage::Complete
    }

    /// Returns whether the regulation knows `act` at all.
    #[must_use]
    pub fn uses(&self, act: Act) -> bool {
        match act {
            Act::Revoke => {
                let mut follow = self.follow_ups.iter().map(|row| row.measure);
                self.registration.revoked_after_confiscation.set().is_some()
                    || follow.any(|kind| kind == MeasureKind::Revoke)
                    || self.imposes(MeasureKind::Revoke)
            }
            Act::SeizeDog => self.imposes(MeasureKind::Seize),
            Act::HoldDog => self.imposes(MeasureKind::Hold),
            Act::ReportSeizure | Act::OrderTest | Act::ExtendSeizure | Act::DecideSeizure => {
                self.imposes(MeasureKind::Seize) || self.imposes(MeasureKind::Hold)
            }
            // Within one regime a dog moves to another address and to no other zone.
            Act::Move if self.scope.zones.set().is_none() => false,
            Act::ReportBite | Act::CloseBite => self.bite.victim_care.set().is_some(),
            Act::HandOver => self.bite.hand_over.set().is_some(),
            Act::Cull | Act::Dispose => {
                self.bite.cull_confirmed.set().is_some() || self.bite.cull_suspected.set().is_some()
            }
            Act::TakeIn => !self.pound.intake.is_empty(),
            Act::NotifyKeeper => self.pound.notice.set().is_some(),
            Act::Announce => self.pound.announcement.set().is_some(),
            Act::ClaimDog | Act::RefuseClaim | Act::HandBack => self.pound.knows_claims(),
            Act::Examine => self.pound.fit.set().is_some(),
            Act::TreatInPound => {
                self.pound.treatment.set().is_some() || self.pound.immunised_first.set().is_some()
            }
            Act::Adopt => self.pound.adoption.set().is_some(),
            Act::DisposeUnclaimed => self.pound.disposal.set().is_some(),
            Act::Complain => self.complaint.accepted.set().is_some(),
            Act::HandleComplaint => self.complaint.handled.set().is_some(),
            Act::ReplyComplaint => self.complaint.reply.set().is_some(),
            Act::ReferComplaint => self.complaint.referral.set().is_some(),
            Act::Conciliate => self.complaint.conciliation.set().is_some(),
            Act::RegisterBusiness => self.premises.registration.set().is_some(),
            Act::FileBusiness => !self.premises.filings.is_empty(),
            // Of a text that breaks off nobody can say who does what it does not show.
            act if act.is_registration() => !self.breaks_off() && self.registration.uses(act),
            _ => false,
        }
    }

    /// Returns whether any ladder imposes a measure of `kind`.
    fn imposes(&self, kind: MeasureKind) -> bool {
        self.measures().any(|measure| measure == kind)
    }

    /// Returns who may do what in `zone`.
    pub fn mandates_in(&self, zone: Zone) -> &Mandates<Act> {
        let [key, general] = &self.by_zone;
        match zone {
            Zone::Key => key,
            Zone::General => general,
        }
    }

    /// Returns who may do what whatever the zone: all that holds while the zone is not known.
    pub fn mandates_everywhere(&self) -> &Mandates<Act> {
        &self.everywhere
    }

    /// Returns every sanction, in the order of the articles.
    pub fn sanctions(&self) -> &[DogLadder] {
        &self.sanctions
    }

    /// Returns the ladders for `violation` in `zone` by `keeper`, in the order of the articles.
    pub fn ladders(
        &self,
        violation: Violation,
        zone: Zone,
        keeper: Keeper,
    ) -> impl Iterator<Item = &DogLadder> {
        let positions = self.by_violation.get(violation as usize).map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|at| self.sanctions.get(usize::from(*at))).filter(
            move |ladder| {
                ladder.scope.zones.include(zone)
                    && (ladder.scope.keepers.is_empty() || ladder.scope.keepers.contains(&keeper))
            },
        )
    }
}
