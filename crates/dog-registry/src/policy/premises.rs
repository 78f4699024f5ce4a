//! What a city sets about dog businesses.

use governance_core::{
    legal_time::{TimeLimit, Unit},
    mandate::BodyKind,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Business, DogClass, Errand, Permit, Required, Site, Zones};

/// The businesses that a rule binds; empty for all.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Businesses(Vec<Business>);

impl Businesses {
    /// Returns whether the rule binds `business`.
    pub fn bind(&self, business: Business) -> bool {
        self.0.is_empty() || self.0.contains(&business)
    }

    /// Returns the businesses named; none where the rule binds all.
    pub fn named(&self) -> &[Business] {
        &self.0
    }
}

/// That a business must not be where it is.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SiteBar {
    /// Which businesses.
    #[serde(default)]
    pub businesses: Businesses,
    /// In which zone.
    #[serde(default)]
    pub zones: Zones,
    /// At which sites; empty for anywhere in the zone.
    #[serde(default)]
    pub sites: Vec<Site>,
    /// Only what is newly set up under the regulation: 新设.
    #[serde(default)]
    pub only_new: bool,
}

/// That a business needs a permit.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PermitRule {
    /// Which businesses.
    #[serde(default)]
    pub businesses: Businesses,
    /// Which permit.
    pub permit: Permit,
}

/// By when a business is filed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FilingDue {
    /// Before it opens.
    BeforeOpening,
    /// Within this limit from the entry in the commercial register.
    AfterRegistration(TimeLimit),
}

/// With whom, and by when, a business is filed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Filing {
    /// Which businesses.
    #[serde(default)]
    pub businesses: Businesses,
    /// With whom.
    pub with: BodyKind,
    /// By when.
    pub due: FilingDue,
}

/// That some dogs are not traded.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DogTrade {
    /// Where.
    #[serde(default)]
    pub zones: Zones,
    /// Which dogs.
    pub classes: Vec<DogClass>,
    /// Whether they are not bred either.
    #[serde(default)]
    pub breeding: bool,
}

/// For what dogs of a business are taken out.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeOutRule {
    /// Which businesses.
    #[serde(default)]
    pub businesses: Businesses,
    /// The purposes allowed; empty where dogs are never taken out.
    pub only_for: Vec<Errand>,
}

/// How dogs are carried through a zone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransitRule {
    /// Which zone.
    pub zones: Zones,
    /// Whether they are caged.
    pub caged: bool,
    /// The longest stay, included.
    pub longest: TimeLimit,
}

/// The ledger of dead dogs.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LedgerRule {
    /// Which businesses.
    #[serde(default)]
    pub businesses: Businesses,
    /// How long entries are kept, at least.
    pub kept: TimeLimit,
}

governance_core::provisions! {
    /// What a city sets about dog businesses.
    #[doc(alias("犬只经营规定", "犬类经营规定"))]
    pub struct PremisesLaw {
        /// Where businesses must not be.
        pub bars: Vec<Provision<SiteBar>>,
        /// That premises have an entrance of their own.
        pub own_entrance: Setting<Businesses>,
        /// Which permits are needed, beside those of national law.
        pub permits: Vec<Provision<PermitRule>>,
        /// That the business is entered in the commercial register.
        pub registration: Setting<Businesses>,
        /// With whom it is filed.
        pub filings: Vec<Provision<Filing>>,
        /// Qualified staff for treating animals.
        pub staff: Setting<Businesses>,
        /// Dogs that are not traded.
        pub banned_dogs: Vec<Provision<DogTrade>>,
        /// Businesses under whose cover no dog is sold.
        pub no_trade_by: Setting<Businesses>,
        /// From which age a dog is sold vaccinated only.
        pub vaccinated_from: Setting<TimeLimit>,
        /// That a dog for sale has its immunity certificate.
        pub immunity_certificate: Setting<Required>,
        /// That a dog for sale has its quarantine certificate.
        pub quarantine_certificate: Setting<Required>,
        /// That dogs on show have theirs.
        pub show_certificate: Setting<Required>,
        /// For what dogs are taken out of the premises.
        pub take_out: Setting<TakeOutRule>,
        /// Carrying dogs through.
        pub transit: Setting<TransitRule>,
        /// Vaccinating the dogs of the premises.
        pub immunise: Setting<Businesses>,
        /// Washing, disinfection, waste water.
        pub facilities: Setting<Businesses>,
        /// Keeping the dogs from disturbing others.
        pub quiet: Setting<Businesses>,
        /// Keeping the surroundings clean.
        pub clean: Setting<Businesses>,
        /// Disposing harmlessly of carcasses and waste.
        pub disposal: Setting<Businesses>,
        /// The ledger of dead dogs.
        pub ledger: Setting<LedgerRule>,
        /// Reporting and isolating on suspicion of disease.
        pub suspicion: Setting<Businesses>,
    }
}

impl PremisesLaw {
    /// Finds what contradicts itself.
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        if let Setting::Set(rule) = &self.transit
            && rule.is.longest.unit() != Unit::Hour
        {
            let what = "a stay is measured in hours";
            errors.push(DocumentError::contradiction("premises.transit.longest", what));
        }
        if let Setting::Set(age) = &self.vaccinated_from
            && !matches!(age.is.unit(), Unit::Month | Unit::Year)
        {
            let what = "an age is measured in months or years";
            errors.push(DocumentError::contradiction("premises.vaccinated_from", what));
        }
        for (index, rule) in self.banned_dogs.iter().enumerate() {
            if rule.is.classes.is_empty() {
                let path = format!("premises.banned_dogs[{index}].classes");
                let what = "a ban on the trade that names no dog bars nothing";
                errors.push(DocumentError::contradiction(path, what));
            }
        }
    }
}
