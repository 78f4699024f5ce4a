//! Which dogs may be kept, and how many.

use chrono::NaiveDate;
use governance_core::{
    citation::Citation,
    legal_time::TimeLimit,
    mandate::BodyKind,
    provision::{Bound, DocumentError, Point, Provision, Provisions, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Counter, DogClass, Keeper, ServiceKind, ServiceUser, Zone, Zones};
use crate::{
    breed::{BreedSet, Kin, Lineage},
    registration::{Dog, Fact, Recipient},
};

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
    /// On which condition there may be more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<Extra>,
}

/// On which condition more dogs than the limit may be kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Extra {
    /// The condition.
    pub on: ExtraCondition,
    /// How many dogs there may be in all; absent where the text names no number.
    #[serde(default)]
    pub most: Option<u32>,
}

/// A condition for more dogs than the limit.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ExtraCondition {
    /// The consent of the residents' own body.
    Consent,
    /// A dog has been registered this long, and the keeper was not penalised in that time.
    CleanFor(TimeLimit),
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

governance_core::vocabulary! {
    /// What may be barred with a class of dogs beside keeping it.
    pub enum Dealing {
        /// Breeding.
        Breed = "breed", "繁殖", "breed";
        /// Trading.
        Trade = "trade", "经营、销售", "trade";
        /// Bringing in from elsewhere.
        BringIn = "bring_in", "携带进入", "bring in";
        /// Walking.
        Walk = "walk", "遛放", "walk";
    }
}

/// That something else than keeping is barred with a class of dogs.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DealingBan {
    /// What is barred.
    pub dealings: Vec<Dealing>,
    /// With which dogs.
    pub classes: Vec<DogClass>,
    /// Where it binds.
    #[serde(default)]
    pub zones: Zones,
    /// Whom it binds; empty for everybody.
    #[serde(default)]
    pub keepers: Vec<Keeper>,
}

/// What a service dog is relieved of.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "a text grants each relief or does not")]
pub struct ServiceRelief {
    /// The kinds of service dog.
    pub kinds: Vec<ServiceKind>,
    /// The users whom it serves; empty for any user with a disability.
    #[serde(default)]
    pub users: Vec<ServiceUser>,
    /// From the limit of dogs.
    #[serde(default)]
    pub from_limit: bool,
    /// … up to the number that the disability makes necessary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[doc(alias = "必要数量")]
    pub as_needed: bool,
    /// From the ban on large dogs.
    #[serde(default)]
    pub from_large_ban: bool,
    /// From the ban on fierce dogs.
    #[serde(default)]
    pub from_fierce_ban: bool,
}

impl ServiceRelief {
    /// Returns whether the relief reaches a dog of `kind` that serves `user`.
    pub(crate) fn reaches(&self, kind: ServiceKind, user: ServiceUser) -> bool {
        self.kinds.contains(&kind) && (self.users.is_empty() || self.users.contains(&user))
    }
}

governance_core::vocabulary! {
    /// What is measured of a dog, and how.
    pub enum Measured {
        /// Height at the withers as the dog stands now, in centimetres.
        PresentHeight = "present_height", "体高", "height";
        /// Height at the withers of the grown dog, in centimetres.
        AdultHeight = "adult_height", "成年体高", "adult height";
        /// Length of the body from the chest to the rump, in centimetres.
        PresentLength = "present_length", "体长", "body length";
        /// Length of the grown dog from the chest to the rump, in centimetres.
        AdultLength = "adult_length", "成年体长", "adult body length";
        /// Length from between the ears along the back to the root of the tail, in centimetres.
        BackLength = "back_length", "背长（两耳间沿背至尾根）", "length along the back";
        /// Weight now, in kilograms.
        PresentWeight = "present_weight", "体重", "weight";
        /// Weight of the grown dog, in kilograms.
        AdultWeight = "adult_weight", "成年体重", "adult weight";
    }
}

impl Measured {
    /// Returns the figure of `dog`.
    pub const fn of(self, dog: &Dog) -> Option<u32> {
        match self {
            Self::PresentHeight => dog.height_cm,
            Self::AdultHeight => dog.adult_height_cm,
            Self::PresentLength => dog.length_cm,
            Self::AdultLength => dog.adult_length_cm,
            Self::BackLength => dog.back_length_cm,
            Self::PresentWeight => dog.weight_kg,
            Self::AdultWeight => dog.adult_weight_kg,
        }
    }

    /// Returns the fact that states the figure.
    pub const fn fact(self) -> Fact {
        match self {
            Self::PresentHeight => Fact::Height,
            Self::AdultHeight => Fact::AdultHeight,
            Self::PresentLength => Fact::Length,
            Self::AdultLength => Fact::AdultLength,
            Self::BackLength => Fact::BackLength,
            Self::PresentWeight => Fact::Weight,
            Self::AdultWeight => Fact::AdultWeight,
        }
    }

    /// Returns whether the figure is a weight.
    pub const fn is_weight(self) -> bool {
        matches!(self, Self::PresentWeight | Self::AdultWeight)
    }
}

/// One measure with the bound beyond which a dog is large.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SizeCriterion {
    /// What is measured.
    pub measure: Measured,
    /// The bound beyond which a dog is large, in centimetres or kilograms.
    pub large_when: Bound<u32>,
}

/// When a dog is large: its criteria, and how the notice joins them.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SizeRule {
    /// Any of these is enough.
    Any(Vec<SizeCriterion>),
    /// All of these are needed.
    All(Vec<SizeCriterion>),
    /// The notice strings them together and does not say whether one is enough.
    Unsettled(Vec<SizeCriterion>),
}

/// What a rule on size says of one dog.
enum Size {
    Large(Measured, u32),
    NotLarge,
    Missing(Fact),
    Open,
}

impl SizeRule {
    /// Returns the criteria.
    pub fn criteria(&self) -> &[SizeCriterion] {
        match self {
            Self::Any(criteria) | Self::All(criteria) | Self::Unsettled(criteria) => criteria,
        }
    }

    fn size(&self, dog: &Dog) -> Size {
        let (mut holds, mut fails, mut missing) = (None, false, None);
        for criterion in self.criteria() {
            match criterion.measure.of(dog) {
                None => missing = missing.or(Some(criterion.measure.fact())),
                Some(figure) if criterion.large_when.admits(&figure) => {
                    holds = holds.or(Some((criterion.measure, figure)));
                }
                Some(_) => fails = true,
            }
        }
        match (self, holds, fails, missing) {
            (Self::Any(_), Some((measure, figure)), ..)
            | (Self::All(_) | Self::Unsettled(_), Some((measure, figure)), false, None) => {
                Size::Large(measure, figure)
            }
            (Self::All(_), _, true, _) | (_, None, _, None) => Size::NotLarge,
            // One holds and another does not: the answer hangs on the reading, whatever is missing.
            (Self::Unsettled(_), Some(_), true, _) => Size::Open,
            (.., Some(fact)) => Size::Missing(fact),
        }
    }
}

/// Whether a list of breeds reaches crosses.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CrossRule {
    /// The notice names breeds only.
    BreedsOnly,
    /// A cross with a listed breed counts as listed.
    CrossesOfListed,
    /// A cross with a listed breed counts as listed when it is this large.
    CrossesOfListedWhen(SizeRule),
    /// A cross with a listed breed counts as listed, unless a pedigree shows none among its
    /// ancestors of this many generations.
    UnlessPedigree(u32),
    /// Nobody has seen whether it does.
    Unsettled,
}

/// Breeds that are barred only from a certain size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListedWhen {
    /// The breeds.
    pub breeds: BreedSet,
    /// From which size.
    pub size: SizeRule,
}

/// The only dogs that may be kept.
#[doc(alias("准养犬名录", "白名单"))]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WhiteList {
    /// These breeds.
    Breeds(BreedSet),
    /// Small ornamental dogs, without a list.
    #[doc(alias = "小型观赏犬")]
    SmallOrnamental,
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
    /// The bodies that issued it, as far as they are known.
    #[serde(default)]
    pub issued_by: Vec<BodyKind>,
    /// Where it applies.
    #[serde(default)]
    pub zones: Zones,
    /// The fierce breeds; absent where the notice lists none.
    #[serde(default)]
    pub fierce: Option<BreedSet>,
    /// The breeds that count as fierce from a certain size only.
    #[serde(default)]
    pub fierce_when: Vec<ListedWhen>,
    /// Descent that makes a dog fierce whatever its breed.
    #[serde(default)]
    pub fierce_kin: Blood,
    /// Whether the list reaches crosses.
    #[serde(default = "breeds_only")]
    pub crosses: CrossRule,
    /// When a dog is large; absent where the notice says nothing.
    #[serde(default)]
    pub large: Option<SizeRule>,
    /// The only dogs that may be kept; absent where the notice bars some and leaves the rest.
    #[serde(default)]
    pub white_list: Option<WhiteList>,
}

impl Notice {
    fn lists_fierce(&self) -> bool {
        self.fierce.is_some() || !self.fierce_when.is_empty()
    }
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
    FactMissing(Fact),
    /// No notice is in force, or it does not settle the point.
    NoStandard,
}

/// What becomes of puppies above the limit.
#[doc(alias("超过限养数量的犬只", "幼犬"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SurplusRule {
    /// Within which time, counted from birth; absent where the text sets no day.
    #[serde(default)]
    pub within: Option<TimeLimit>,
    /// Where it binds.
    #[serde(default)]
    pub zones: Zones,
    /// Whom or what they may go to; empty where the keeper sees to it alone.
    #[serde(default)]
    pub to: Vec<Recipient>,
    /// Whether a puppy that takes the place of the household's old dog may stay.
    #[serde(default)]
    pub except_replacement: bool,
}

governance_core::vocabulary! {
    /// What a text asks for when an individual takes in another's dog for a time.
    pub enum BoardingCondition {
        /// Full civil capacity of whoever takes it in.
        FullCapacity = "full_capacity", "具有完全民事行为能力", "full civil capacity";
        /// A fixed dwelling.
        FixedDwelling = "fixed_dwelling", "有固定居住场所", "a fixed dwelling";
        /// A single household.
        SingleHousehold = "single_household", "独户居住", "a single household";
        /// The dog is registered.
        DogRegistered = "dog_registered", "犬只已办理养犬登记", "a registered dog";
    }
}

/// When an individual may take in another's dog for a time.
#[doc(alias = "寄养")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BoardingRule {
    /// Where it binds.
    #[serde(default)]
    pub zones: Zones,
    /// What it asks for.
    pub conditions: Vec<BoardingCondition>,
    /// How many dogs at most.
    #[serde(default)]
    pub most: Option<u32>,
    /// For how long at most; absent where the text sets no time.
    #[serde(default)]
    pub within: Option<TimeLimit>,
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
        /// The ban on dogs that no white list names.
        pub unlisted: Setting<Prohibition>,
        /// What else than keeping is barred, in the order of the articles.
        pub also_barred: Vec<Provision<DealingBan>>,
        /// Who publishes the list of barred dogs.
        pub listed_by: Setting<Vec<BodyKind>>,
        /// What service dogs are relieved of.
        pub service_relief: Setting<ServiceRelief>,
        /// What becomes of surplus puppies.
        pub surplus_puppies: Setting<SurplusRule>,
        /// Taking in another's dog for a time.
        pub boarding: Setting<BoardingRule>,
        /// The published standards, in order of date.
        pub notices: Vec<Notice>,
    }
}

impl DogLaw {
    /// Returns the notice in force on `day` in `zone`.
    pub fn notice_on(&self, day: NaiveDate, zone: Zone) -> Option<&Notice> {
        self.notices.iter().find(|notice| {
            notice.zones.include(zone)
                && notice.from <= day
                && notice.until.is_none_or(|until| day <= until)
        })
    }

    /// Returns whether a stored notice, of whatever date, says which dogs are of `class`.
    ///
    /// Where none does, the list stands outside the policy, and the competent authority is asked.
    pub(crate) fn has_standard(&self, class: DogClass) -> bool {
        self.notices.iter().any(|notice| match class {
            DogClass::Fierce => notice.lists_fierce(),
            DogClass::Large => notice.large.is_some(),
        })
    }

    /// Returns whether `dog` belongs to `class` in `zone` on `day`.
    pub fn standard(&self, class: DogClass, dog: &Dog, day: NaiveDate, zone: Zone) -> Standard<'_> {
        match class {
            DogClass::Fierce => self.fierce(dog, day, zone),
            DogClass::Large => self.large(dog, day, zone),
        }
    }

    /// Returns whether `dog` is fierce by the standard of `day` in `zone`.
    pub fn fierce(&self, dog: &Dog, day: NaiveDate, zone: Zone) -> Standard<'_> {
        let Some(notice) = self.notice_on(day, zone) else { return Standard::NoStandard };
        if !notice.lists_fierce() {
            return Standard::NoStandard;
        }
        let (within, without) =
            (Standard::Within(&notice.source), Standard::Without(&notice.source));
        let of_size = |rule: &SizeRule| match rule.size(dog) {
            Size::Large(..) => within,
            Size::NotLarge => without,
            Size::Missing(fact) => Standard::FactMissing(fact),
            Size::Open => Standard::NoStandard,
        };
        let listed = notice.fierce.unwrap_or(BreedSet::EMPTY);
        match dog.lineage {
            None => Standard::FactMissing(Fact::Lineage),
            Some(Lineage::Pure(breed)) => {
                if listed.contains(breed) || notice.fierce_kin.carriers.contains(breed) {
                    return within;
                }
                let rule = notice.fierce_when.iter().find(|rule| rule.breeds.contains(breed));
                rule.map_or(without, |rule| of_size(&rule.size))
            }
            Some(Lineage::Cross { known, complete }) => {
                if known.intersects(notice.fierce_kin.carriers) {
                    return within;
                }
                let of_listed = known.intersects(listed);
                // What else went into it may be listed, or not.
                let rest = if complete { without } else { Standard::FactMissing(Fact::Lineage) };
                match &notice.crosses {
                    CrossRule::BreedsOnly => without,
                    CrossRule::Unsettled => Standard::NoStandard,
                    CrossRule::CrossesOfListed if of_listed => within,
                    CrossRule::CrossesOfListed => rest,
                    // A small one is free, whatever its blood.
                    CrossRule::CrossesOfListedWhen(size) => match of_size(size) {
                        Standard::Without(_) => without,
                        size if of_listed => size,
                        _ => rest,
                    },
                    CrossRule::UnlessPedigree(generations) => match dog.clear_generations {
                        Some(clear) if *generations <= clear => without,
                        Some(_) if of_listed => within,
                        None if of_listed => Standard::FactMissing(Fact::Pedigree),
                        _ => rest,
                    },
                }
            }
        }
    }

    /// Returns whether `dog` is large by the standard of `day` in `zone`.
    pub fn large(&self, dog: &Dog, day: NaiveDate, zone: Zone) -> Standard<'_> {
        let Some(notice) = self.notice_on(day, zone) else { return Standard::NoStandard };
        let Some(rule) = &notice.large else { return Standard::NoStandard };
        match rule.size(dog) {
            Size::Large(..) => Standard::Within(&notice.source),
            Size::NotLarge => Standard::Without(&notice.source),
            Size::Missing(fact) => Standard::FactMissing(fact),
            Size::Open => Standard::NoStandard,
        }
    }

    /// Returns the figure that makes `dog` large by the standard of `day` in `zone`.
    pub(crate) fn large_by(
        &self,
        dog: &Dog,
        day: NaiveDate,
        zone: Zone,
    ) -> Option<(Measured, u32)> {
        match self.notice_on(day, zone)?.large.as_ref()?.size(dog) {
            Size::Large(measure, figure) => Some((measure, figure)),
            _ => None,
        }
    }

    /// Returns whether `dog` is off the white list of `day` in `zone`; [`Standard::Within`] where
    /// it is, and may not be kept.
    pub fn unlisted(&self, dog: &Dog, day: NaiveDate, zone: Zone) -> Standard<'_> {
        let Some(notice) = self.notice_on(day, zone) else { return Standard::NoStandard };
        let (off, on) = (Standard::Within(&notice.source), Standard::Without(&notice.source));
        let allowed = match &notice.white_list {
            None => return Standard::NoStandard,
            Some(WhiteList::SmallOrnamental) => {
                return match dog.ornamental {
                    None => Standard::FactMissing(Fact::Ornamental),
                    Some(true) => on,
                    Some(false) => off,
                };
            }
            Some(WhiteList::Breeds(allowed)) => allowed,
        };
        match dog.lineage {
            None => Standard::FactMissing(Fact::Lineage),
            Some(Lineage::Pure(breed)) if allowed.contains(breed) => on,
            Some(Lineage::Pure(_)) => off,
            Some(Lineage::Cross { known, complete }) => match notice.crosses {
                // A cross is none of the breeds.
                CrossRule::BreedsOnly => off,
                CrossRule::CrossesOfListed
                    if known.iter().any(|breed| !allowed.contains(breed)) =>
                {
                    off
                }
                CrossRule::CrossesOfListed if complete => on,
                CrossRule::CrossesOfListed => Standard::FactMissing(Fact::Lineage),
                _ => Standard::NoStandard,
            },
        }
    }

    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        for (path, limit) in
            [("dogs.limit", &self.limit), ("dogs.organisation_limit", &self.organisation_limit)]
        {
            let Some(limit) = limit.set() else { continue };
            if !super::registration::counts(&limit.is.by) {
                errors.push(DocumentError::contradiction(path, "a limit counts by something"));
            }
            let most = limit.is.extra.and_then(|extra| extra.most);
            if most.is_some_and(|most| most <= limit.is.dogs) {
                let what = "more dogs on a condition are more than without it";
                errors.push(DocumentError::contradiction(path, what));
            }
        }
        if let Some(boarding) = self.boarding.set()
            && boarding.is.most == Some(0)
        {
            let what = "boarding that takes no dog is a ban";
            errors.push(DocumentError::contradiction("dogs.boarding", what));
        }
        for (index, ban) in self.also_barred.iter().enumerate() {
            if ban.is.dealings.is_empty() || ban.is.classes.is_empty() {
                let what = "a ban bars something with some dogs";
                let path = format!("dogs.also_barred[{index}]");
                errors.push(DocumentError::contradiction(path, what));
            }
        }
        for (index, notice) in self.notices.iter().enumerate() {
            let mut fault = |what: String| {
                errors.push(DocumentError::contradiction(format!("dogs.notices[{index}]"), what));
            };
            let overlaps = |earlier: &&Notice| {
                let zones = earlier.zones == notice.zones
                    || earlier.zones == Zones::All
                    || notice.zones == Zones::All;
                zones && earlier.until.is_none_or(|until| notice.from <= until)
            };
            if self.notices.iter().take(index).any(|earlier| overlaps(&earlier)) {
                fault(format!("two notices are in force on {}", notice.from));
            }
            if notice.until.is_some_and(|until| until < notice.from) {
                fault("the notice is never in force".to_owned());
            }
            if notice.crosses == CrossRule::UnlessPedigree(0) {
                fault("a pedigree of no generation shows nothing".to_owned());
            }
            let cross_size = match &notice.crosses {
                CrossRule::CrossesOfListedWhen(size) => Some(size),
                _ => None,
            };
            let mut sizes = notice.large.iter().chain(cross_size);
            let listed_sizes = notice.fierce_when.iter().map(|rule| &rule.size);
            if sizes.any(|size| size.criteria().is_empty())
                || listed_sizes.into_iter().any(|size| size.criteria().is_empty())
            {
                fault("a size is measured by something".to_owned());
            }
            if let Some(listed_by) = self.listed_by.set()
                && !notice.issued_by.is_empty()
                && let Some(body) = listed_by.is.iter().find(|b| !notice.issued_by.contains(b))
            {
                fault(format!("the {body} takes part in the list and did not issue it"));
            }
        }
    }
}
