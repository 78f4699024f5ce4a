//! What is known of premises, of a dog for sale, of a journey.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::assessment::Value;
use serde::{Deserialize, Serialize};

use crate::policy::{Business, Site, Zone};

/// A business where it is, or where it is to be.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Plan {
    /// Which business.
    pub business: Business,
    /// In which zone.
    pub zone: Zone,
    /// The day.
    pub on: NaiveDate,
    /// The day on which it was or is set up.
    #[serde(default)]
    pub set_up: Option<NaiveDate>,
    /// The sites that rules single out on which it stands, all of them; empty for an ordinary shop
    /// front, `None` where nobody has looked.
    #[serde(default)]
    pub sites: Option<Vec<Site>>,
    /// Whether it has an entrance of its own and shares no passage with others.
    #[serde(default)]
    pub own_entrance: Option<bool>,
    /// Whether a clinic has qualified vets.
    #[serde(default)]
    pub vets: Option<bool>,
}

impl Plan {
    /// Constructs a business newly set up on `on` of which nothing else is known.
    pub const fn new(business: Business, zone: Zone, on: NaiveDate) -> Self {
        Self { business, zone, on, set_up: Some(on), sites: None, own_entrance: None, vets: None }
    }

    /// Constructs a business newly set up on `on` at an ordinary shop front with its own entrance
    /// and, for a clinic, with its vets.
    pub fn ordinary(business: Business, zone: Zone, on: NaiveDate) -> Self {
        Self {
            sites: Some(Vec::new()),
            own_entrance: Some(true),
            vets: Some(true),
            ..Self::new(business, zone, on)
        }
    }
}

impl Plan {
    /// Returns where it stands, as a trace says it.
    pub(super) fn site(&self) -> Value {
        match self.sites.as_deref() {
            None => Value::NotStated,
            Some([]) => Value::Word { chinese: "一般商铺", english: "an ordinary shop front" },
            Some([site, ..]) => Value::term(Some(*site)),
        }
    }
}

/// An entry that was thrown away.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Discarded {
    /// The day of the entry.
    pub entered: NaiveDate,
    /// The day on which it was thrown away.
    pub discarded: NaiveDate,
}

/// What inspectors found.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Inspection {
    /// The business, where it stands, on the day of the inspection.
    pub plan: Plan,
    /// Whether it has the permits that it needs.
    #[serde(default)]
    pub permitted: Option<bool>,
    /// Whether it is entered in the commercial register.
    #[serde(default)]
    pub registered: Option<bool>,
    /// Since when it is.
    #[serde(default)]
    pub registered_on: Option<NaiveDate>,
    /// Whether it is filed.
    #[serde(default)]
    pub filed: Option<bool>,
    /// Whether the dogs are vaccinated.
    #[serde(default)]
    pub dogs_immune: Option<bool>,
    /// Whether there are facilities for washing, disinfection and waste water.
    #[serde(default)]
    pub facilities: Option<bool>,
    /// Whether the dogs are kept from disturbing others.
    #[serde(default)]
    pub quiet: Option<bool>,
    /// Whether the surroundings are kept clean.
    #[serde(default)]
    pub clean: Option<bool>,
    /// Whether carcasses and waste are disposed of harmlessly.
    #[serde(default)]
    pub waste_disposed: Option<bool>,
    /// Whether a ledger of dead dogs is kept.
    #[serde(default)]
    pub ledger: Option<bool>,
    /// An entry of it that was thrown away, if one was found missing.
    #[serde(default)]
    pub discarded: Option<Discarded>,
    /// Whether a dog was suspected of disease.
    #[serde(default)]
    pub suspected: Option<bool>,
    /// Whether that was reported at once and the dog isolated.
    #[serde(default)]
    pub reported: Option<bool>,
}

impl Inspection {
    /// Constructs the inspection of premises at which nothing is wrong.
    pub const fn clean(plan: Plan) -> Self {
        Self {
            plan,
            permitted: Some(true),
            registered: Some(true),
            registered_on: None,
            filed: Some(true),
            dogs_immune: Some(true),
            facilities: Some(true),
            quiet: Some(true),
            clean: Some(true),
            waste_disposed: Some(true),
            ledger: Some(true),
            discarded: None,
            suspected: Some(false),
            reported: None,
        }
    }
}

/// A dog for sale.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Sale {
    /// Which business sells it.
    pub business: Business,
    /// In which zone.
    pub zone: Zone,
    /// The day.
    pub on: NaiveDate,
    /// When the dog was born.
    #[serde(default)]
    pub born: Option<NaiveDate>,
    /// Whether it is fierce by the standard of the day.
    #[serde(default)]
    pub fierce: Option<bool>,
    /// Whether it is large by the standard of the day.
    #[serde(default)]
    pub large: Option<bool>,
    /// Whether it is vaccinated against rabies.
    #[serde(default)]
    pub vaccinated: Option<bool>,
    /// Whether it has its immunity certificate.
    #[serde(default)]
    pub immunity_certificate: Option<bool>,
    /// Whether it has its quarantine certificate.
    #[serde(default)]
    pub quarantine_certificate: Option<bool>,
    /// Whether it is ill or suspected to be.
    #[serde(default)]
    pub suspected: Option<bool>,
}

impl Sale {
    /// Constructs the sale of a healthy small dog with its papers, whose age is not known.
    pub const fn with_papers(business: Business, zone: Zone, on: NaiveDate) -> Self {
        Self {
            business,
            zone,
            on,
            born: None,
            fierce: Some(false),
            large: Some(false),
            vaccinated: Some(true),
            immunity_certificate: Some(true),
            quarantine_certificate: Some(true),
            suspected: Some(false),
        }
    }
}

/// Dogs carried through a zone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Transit {
    /// Which zone.
    pub zone: Zone,
    /// Whether they were caged.
    #[serde(default)]
    pub caged: Option<bool>,
    /// When they entered it.
    pub entered: NaiveDateTime,
    /// When they left it; now, while they have not.
    pub left: NaiveDateTime,
}

/// Who treats animals.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "the law knows these two kinds of vet")]
pub enum Vet {
    /// A licensed vet.
    #[doc(alias = "执业兽医")]
    Licensed {
        /// Whether the vet is on file with the county's agriculture authority.
        #[serde(default)]
        filed: Option<bool>,
    },
    /// A rural vet.
    #[doc(alias = "乡村兽医")]
    Rural {
        /// Whether the treatment takes place in the countryside.
        #[serde(default)]
        in_countryside: Option<bool>,
    },
    /// Neither.
    None,
}
