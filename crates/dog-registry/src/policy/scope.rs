//! Where a regulation applies, and to which dogs.

use chrono::NaiveDate;
use governance_core::provision::{DocumentError, Provision, Setting};
use serde::{Deserialize, Serialize};

use super::{DogUse, Part, Required, Zone};

/// How far a regulation reaches.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Territory {
    /// 本市行政区域: the whole city.
    #[doc(alias = "本市行政区域")]
    WholeCity,
    /// 建成区: the built-up area and what is administered as a city.
    #[doc(alias("建成区", "实行城市化管理的区域"))]
    UrbanArea,
}

/// A town to which a decree extends the regulation.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Extension {
    /// The town, as the decree writes it.
    pub town: String,
    /// The zone that it becomes.
    pub zone: Zone,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` while the decree stands.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl Extension {
    /// Returns whether the decree stands on `day`.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

governance_core::provisions! {
    /// Where the regulation applies and to which dogs.
    #[doc(alias = "适用范围")]
    pub struct Scope {
        /// How far the regulation reaches.
        pub territory: Setting<Territory>,
        /// The parts that bind outside the territory as well; silent where none does.
        pub outside: Setting<Vec<Part>>,
        /// The towns to which a decree extends the regulation.
        pub extended: Vec<Provision<Extension>>,
        /// The uses of dogs that the regulation leaves to other rules.
        pub excluded_uses: Setting<Vec<DogUse>>,
        /// The uses of dogs for which another law prevails where there is one; else the regulation
        /// applies.
        pub deferred_uses: Setting<Vec<DogUse>>,
        /// Whether the regulation tells a key zone from the rest.
        pub zones: Setting<Required>,
    }
}

impl Scope {
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        let whole = self.territory.set().is_some_and(|area| area.is == Territory::WholeCity);
        if whole && (self.outside.set().is_some() || !self.extended.is_empty()) {
            errors.push(DocumentError::contradiction(
                "scope.territory",
                "nothing of the city lies outside the whole city",
            ));
        }
        for (index, extension) in self.extended.iter().enumerate() {
            if extension.is.until.is_some_and(|until| until < extension.is.from) {
                errors.push(DocumentError::contradiction(
                    format!("scope.extended[{index}]"),
                    "the decree is never in force",
                ));
            }
        }
    }
}
