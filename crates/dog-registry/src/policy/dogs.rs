//! Which dogs may be kept, and how many.

use chrono::NaiveDate;
use governance_core::{
    citation::Citation,
    legal_time::TimeLimit,
    provision::{Bound, DocumentError, Point, Provisions, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Counter, Keeper, ServiceKind, ServiceUser, Zones};
use crate::breed::{BreedSet, Kin, Lineage};

/// How many dogs, counted by what, and where.
#[doc(alias = "限养")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Limit {
    /// The number of dogs.
    pub dogs: u32,
    /// What it is counted by; each must keep the limit.
    pub by: Vec<Counter>,
    /// Where it binds.
    #[serde(default)]
    pub zones: Zones,
}

/// That a class of dogs may not be kept: where, and by whom.
#[doc(alias = "禁养")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Prohibition {
    /// Where it binds.
    #[serde(default)]
    pub zones: Zones,
    /// Whom it binds; empty for everybody.
    #[serde(default)]
    pub keepers: Vec<Keeper>,
}

impl Prohibition {
    /// Returns whether the prohibition binds `keeper`.
    pub(crate) fn binds(&self, keeper: Keeper) -> bool {
        self.keepers.is_empty() || self.keepers.contains(&keeper)
    }
}

/// What a service dog is relieved of.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceRelief {
    /// The kinds of service dog.
    pub kinds: Vec<ServiceKind>,
    /// The users whom it serves; empty for any user with a disability.
    #[serde(default)]
    pub users: Vec<ServiceUser>,
    /// From the limit of dogs.
    #[serde(default)]
    pub from_limit: bool,
    /// From the ban on large dogs.
    #[serde(default)]
    pub from_large_ban: bool,
    /// From the ban on fierce dogs.
    #[serde(default)]
    pub from_fierce_ban: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Measured {
    /// Height at the withers as the dog stands now, in centimetres.
    PresentHeight,
    /// Height at the withers of the grown dog, in centimetres.
    AdultHeight,
}

/// When a dog is large.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SizeRule {
    /// What is measured.
    pub measure: Measured,
    /// The bound beyond which a dog is large, in centimetres.
    pub large_when: Bound<u32>,
}

/// Whether a list of breeds reaches crosses.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CrossRule {
    /// The notice names breeds only.
    BreedsOnly,
    /// A cross with a listed breed counts as listed.
    CrossesOfListed,
    /// Nobody has seen whether it does.
    Unsettled,
}

/// Kinds of blood, with the breeds of the catalogue that carry one of them: no rule walks the list.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Kin>", into = "Vec<Kin>")]
pub struct Blood {
    kin: Vec<Kin>,
    carriers: BreedSet,
}

impl Blood {
    /// Returns the kinds, as the notice names them.
    pub fn kin(&self) -> &[Kin] {
        &self.kin
    }

    /// Returns the breeds that certainly carry one of them.
    pub const fn carriers(&self) -> BreedSet {
        self.carriers
    }
}

impl From<Vec<Kin>> for Blood {
    fn from(kin: Vec<Kin>) -> Self {
        let none = BreedSet::EMPTY;
        let carriers = kin.iter().fold(none, |breeds, kin| breeds | BreedSet::of_kin(*kin));
        Self { kin, carriers }
    }
}

impl From<Blood> for Vec<Kin> {
    fn from(blood: Blood) -> Self {
        blood.kin
    }
}

/// A published standard: which breeds are fierce, which dogs are large, from when to when.
#[doc(alias("禁养犬名录", "烈性犬目录"))]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Notice {
    /// The notice and the body that issued it.
    pub source: Citation,
    /// The name of the notice, as its issuer writes it.
    pub title: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` while it stands.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The fierce breeds; absent where the notice lists none.
    #[serde(default)]
    pub fierce: Option<BreedSet>,
    /// Descent that makes a dog fierce whatever its breed.
    #[serde(default)]
    pub fierce_kin: Blood,
    /// Whether the list reaches crosses.
    #[serde(default = "breeds_only")]
    pub crosses: CrossRule,
    /// When a dog is large; absent where the notice says nothing.
    #[serde(default)]
    pub large: Option<SizeRule>,
}

const fn breeds_only() -> CrossRule {
    CrossRule::BreedsOnly
}

impl Provisions for Notice {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
    }
}

/// What a standard says of one dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a standard answers in one of four ways")]
pub enum Standard<'law> {
    /// The dog belongs to the class.
    Within(&'law Citation),
    /// It does not.
    Without(&'law Citation),
    /// A fact about the dog is missing.
    FactMissing,
    /// No notice is in force, or it does not settle the point.
    NoStandard,
}

governance_core::provisions! {
    /// Which dogs may be kept, and how many.
    pub struct DogLaw {
        /// The limit for individuals.
        pub limit: Setting<Limit>,
        /// The limit for organisations.
        pub organisation_limit: Setting<Limit>,
        /// The ban on fierce dogs.
        pub fierce: Setting<Prohibition>,
        /// The ban on large dogs.
        pub large: Setting<Prohibition>,
        /// What service dogs are relieved of.
        pub service_relief: Setting<ServiceRelief>,
        /// Within which limit surplus puppies are passed on.
        pub surplus_puppies: Setting<TimeLimit>,
        /// The published standards, in order of date.
        pub notices: Vec<Notice>,
    }
}

impl DogLaw {
    /// Returns the notice in force on `day`.
    pub fn notice_on(&self, day: NaiveDate) -> Option<&Notice> {
        self.notices
            .iter()
            .find(|notice| notice.from <= day && notice.until.is_none_or(|until| day <= until))
    }

    /// Returns what the notice in force on `day` measures, where it has a rule on size.
    pub fn measure_on(&self, day: NaiveDate) -> Option<Measured> {
        Some(self.notice_on(day)?.large?.measure)
    }

    /// Returns whether a dog of `lineage` is fierce by the standard of `day`.
    pub fn fierce(&self, lineage: Option<&Lineage>, day: NaiveDate) -> Standard<'_> {
        let Some(notice) = self.notice_on(day) else { return Standard::NoStandard };
        let Some(listed) = &notice.fierce else { return Standard::NoStandard };
        let Some(lineage) = lineage else { return Standard::FactMissing };
        match lineage {
            Lineage::Pure(breed) => {
                if listed.contains(*breed) || notice.fierce_kin.carriers.contains(*breed) {
                    Standard::Within(&notice.source)
                } else {
                    Standard::Without(&notice.source)
                }
            }
            Lineage::Cross { known, complete } => {
                if known.intersects(notice.fierce_kin.carriers) {
                    return Standard::Within(&notice.source);
                }
                match notice.crosses {
                    CrossRule::BreedsOnly => Standard::Without(&notice.source),
                    CrossRule::Unsettled => Standard::NoStandard,
                    CrossRule::CrossesOfListed if known.intersects(*listed) => {
                        Standard::Within(&notice.source)
                    }
                    CrossRule::CrossesOfListed if *complete => Standard::Without(&notice.source),
                    CrossRule::CrossesOfListed => Standard::FactMissing,
                }
            }
        }
    }

    /// Returns whether a dog is large by the standard of `day`.
    pub fn large(
        &self,
        present_height_cm: Option<u32>,
        adult_height_cm: Option<u32>,
        day: NaiveDate,
    ) -> Standard<'_> {
        let Some(notice) = self.notice_on(day) else { return Standard::NoStandard };
        let Some(rule) = &notice.large else { return Standard::NoStandard };
        let height = match rule.measure {
            Measured::PresentHeight => present_height_cm,
            Measured::AdultHeight => adult_height_cm,
        };
        match height {
            None => Standard::FactMissing,
            Some(height) if rule.large_when.admits(&height) => Standard::Within(&notice.source),
            Some(_) => Standard::Without(&notice.source),
        }
    }

    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        for (path, limit) in
            [("dogs.limit", &self.limit), ("dogs.organisation_limit", &self.organisation_limit)]
        {
            if limit.set().is_some_and(|limit| !super::registration::counts(&limit.is.by)) {
                errors.push(DocumentError::contradiction(path, "a limit counts by something"));
            }
        }
        for (index, pair) in self.notices.windows(2).enumerate() {
            let [earlier, later] = pair else { continue };
            if earlier.until.is_none_or(|until| later.from <= until) {
                errors.push(DocumentError::contradiction(
                    format!("dogs.notices[{}]", index + 1),
                    format!("two notices are in force on {}", later.from),
                ));
            }
        }
        for (index, notice) in self.notices.iter().enumerate() {
            if notice.until.is_some_and(|until| until < notice.from) {
                errors.push(DocumentError::contradiction(
                    format!("dogs.notices[{index}]"),
                    "the notice is never in force",
                ));
            }
        }
    }
}
