//! Keeping a dog: where it may not be kept, when it is confined, and what its keeper may not do.
//!
//! [`assess`] examines one dog at home. Many of these duties carry no sanction of their own in the
//! city: the ground then stands, and [`crate::violation`] says that nothing may be imposed for it.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{keeping::{self, Keeping, Misconduct}, policies, policy::Zone};
//!
//! let lishui = policies::lishui()?;
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//! let mut keeping = Keeping::plain(Zone::Key, day);
//! keeping.done.push(Misconduct::Cruelty);
//!
//! let assessment = keeping::assess(&lishui, &keeping);
//! let finding = assessment.findings()[0];
//! assert_eq!(finding.ground.code(), "K_CRUELTY");
//! assert_eq!(finding.source.to_string(), "《丽水市城市养犬管理规定》第二十一条第二款第（七）项");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Outcome, Recorder, Trace, Value},
    provision::{Provision, Setting},
};
use serde::{Deserialize, Serialize};

use crate::{
    policy::{
        ConfinementRule, DogClasses, Forbidden, Keeper, KeptIn, NoKeepingRule, PlaceKind, Policy,
        Violation, Zone,
    },
    registration::NOT_IN_FORCE,
};

governance_core::vocabulary! {
    /// What a keeper did, as an officer has established it.
    pub enum Misconduct {
        /// The dog disturbs others, and its keeper did not stop it.
        #[doc(alias = "犬吠扰民")]
        Noise = "noise", "未制止犬只干扰他人", "disturbance not stopped";
        /// Dogs chase about in a crowd.
        Chasing = "chasing", "在人群聚集场所放任犬只追逐嬉闹", "dogs chasing about in a crowd";
        /// The dog was let frighten people.
        LetFrighten = "let_frighten", "放任犬只恐吓他人", "dog let frighten people";
        /// The dog was let or made to hurt people.
        Harm = "harm", "放任、驱使犬只伤害他人", "dog let or made to hurt people";
        /// The dog was abandoned.
        Abandonment = "abandonment", "遗弃犬只", "abandonment";
        /// The dog was treated with cruelty.
        Cruelty = "cruelty", "虐待犬只", "cruelty";
        /// The dog was slaughtered.
        Slaughter = "slaughter", "屠宰犬只", "slaughter";
        /// Dog fights were held or joined in.
        DogFight = "dog_fight", "组织、参与斗犬", "dog fights";
    }
}

/// What an officer knows of a dog at home. There is no `Default`; see [`Keeping::plain`].
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Keeping {
    /// The day.
    pub on: NaiveDate,
    /// The zone.
    pub zone: Zone,
    /// Whose dog.
    pub keeper: Keeper,
    /// Whether the dog is fierce by the standard of the day.
    #[serde(default)]
    pub fierce: Option<bool>,
    /// Whether the dog is large by the standard of the day.
    #[serde(default)]
    pub large: Option<bool>,
    /// The kinds of place within which the dog is kept; none for an ordinary dwelling.
    #[serde(default)]
    pub places: Option<Vec<PlaceKind>>,
    /// Whether services for dogs are offered there.
    #[serde(default)]
    pub dog_services: Option<bool>,
    /// Whether the place's manager has closed it to dogs.
    #[serde(default)]
    pub closed_by_manager: Option<bool>,
    /// Whether it lies in an area that an authority has closed to keeping.
    #[serde(default)]
    pub declared_area: Option<bool>,
    /// In which part of the building or grounds the dog is kept.
    #[serde(default)]
    pub kept_in: Option<KeptIn>,
    /// Whether the dog is fenced in or tied up.
    #[serde(default)]
    pub confined: Option<bool>,
    /// What its keeper did. What is not established is not here, and nothing is said about it.
    #[serde(default)]
    pub done: Vec<Misconduct>,
}

impl Keeping {
    /// Constructs the plain case that breaks no rule anywhere: an individual's ordinary small dog,
    /// in a dwelling.
    pub const fn plain(zone: Zone, on: NaiveDate) -> Self {
        Self {
            on,
            zone,
            keeper: Keeper::Individual,
            fierce: Some(false),
            large: Some(false),
            places: Some(Vec::new()),
            dog_services: Some(false),
            closed_by_manager: Some(false),
            declared_area: Some(false),
            kept_in: Some(KeptIn::Inside),
            confined: Some(true),
            done: Vec::new(),
        }
    }

    /// Returns whether a rule for `classes` reaches the dog, where no class means every dog.
    fn is_of(&self, classes: DogClasses) -> Option<bool> {
        if classes.is_empty() {
            return Some(true);
        }
        crate::conduct::any_of(classes, self.fierce, self.large)
    }
}

governance_core::vocabulary! {
    /// A fact that an officer establishes.
    pub enum Fact {
        /// The kinds of place.
        Places = "places", "饲养地点所在区域", "the kinds of place where it is kept";
        /// Services for dogs.
        DogServices = "dog_services", "是否专门为犬只提供服务的区域", "whether services for dogs are offered there";
        /// The manager's decision.
        ClosedByManager = "closed_by_manager", "管理者是否划为禁止区域", "whether the manager has closed it";
        /// The area.
        DeclaredArea = "declared_area", "是否在划定的禁养区", "whether it lies in a declared no-keeping area";
        /// The part.
        KeptIn = "kept_in", "饲养的具体部位", "the part where it is kept";
        /// The class of dog.
        Class = "class", "是否为烈性犬、大型犬", "whether the dog is fierce or large";
        /// Confinement.
        Confined = "confined", "是否圈养或者拴养", "whether it is fenced in or tied up";
    }
}

governance_core::grounds! {
    /// What is wrong with how a dog is kept.
    pub enum Ground {
        /// In a place where no dog is kept.
        NoKeepingPlace { place: PlaceKind } = "K_NO_KEEP_PLACE", "在禁止养犬的场所（{place}）养犬", "no dog is kept in: {place}";
        /// In an area closed to keeping.
        DeclaredArea = "K_NO_KEEP_AREA", "在划定的禁养区内养犬", "the area is closed to keeping";
        /// In a shared part.
        CommonArea { part: KeptIn } = "K_COMMON_AREA", "在公共区域（{part}）饲养犬只", "no dog is kept in: {part}";
        /// Not confined.
        NotConfined = "K_NOT_CONFINED", "未圈养或者拴养", "neither fenced in nor tied up";
        /// Disturbance.
        Noise = "K_NOISE", "未制止犬只干扰他人正常生活", "the dog disturbs others and was not stopped";
        /// Chasing.
        Chasing = "K_CHASING", "在人群聚集场所放任犬只追逐嬉闹", "dogs were let chase about in a crowd";
        /// Frightening.
        LetFrighten = "K_FRIGHTEN", "放任犬只恐吓他人", "the dog was let frighten people";
        /// Harm.
        Harm = "K_HARM", "放任、驱使犬只伤害他人", "the dog was let or made to hurt people";
        /// Abandonment.
        Abandonment = "K_ABANDONMENT", "遗弃犬只", "the dog was abandoned";
        /// Cruelty.
        Cruelty = "K_CRUELTY", "虐待犬只", "the dog was treated with cruelty";
        /// Slaughter.
        Slaughter = "K_SLAUGHTER", "屠宰犬只", "the dog was slaughtered";
        /// Dog fights.
        DogFight = "K_DOG_FIGHT", "组织、参与斗犬", "dog fights were held or joined in";
    }
}

impl Ground {
    /// Returns the violation that the table of sanctions answers.
    pub const fn violation(&self) -> Violation {
        match self {
            Self::NoKeepingPlace { .. } | Self::DeclaredArea => Violation::NoKeepArea,
            Self::CommonArea { .. } => Violation::CommonArea,
            Self::NotConfined => Violation::NotConfined,
            Self::Noise | Self::Chasing => Violation::Nuisance,
            Self::LetFrighten => Violation::Frightening,
            Self::Harm => Violation::SetOnPerson,
            Self::Abandonment => Violation::Abandonment,
            Self::Cruelty => Violation::Cruelty,
            Self::Slaughter => Violation::Slaughter,
            Self::DogFight => Violation::DogFighting,
        }
    }

    /// Returns the kind of place: sanctions may differ by it.
    pub const fn place(&self) -> Option<PlaceKind> {
        match self {
            Self::NoKeepingPlace { place } => Some(*place),
            _ => None,
        }
    }
}

/// Examines `facts` by every rule and hands the answers to `recorder`.
pub fn examine<'law, R>(law: &'law Policy, facts: &Keeping, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    // A regulation says nothing of days on which it is not in force.
    if law.instrument.in_force_on(facts.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
    let keeping = &law.keeping;
    let none = |path| if law.breaks_off() { Check::Unknown(path) } else { Check::NotRegulated };
    if keeping.no_keeping.is_empty() {
        r.record("no_keeping", none("keeping.no_keeping"), || []);
    }
    for rule in &keeping.no_keeping {
        r.record("no_keeping", no_keeping(rule, facts), || []);
    }
    r.record("declared_area", declared_area(law, facts), || {
        [(Fact::DeclaredArea, facts.declared_area.into())]
    });
    r.record("common_area", common_area(law, facts), || {
        [(Fact::KeptIn, Value::term(facts.kept_in))]
    });
    if keeping.confinement.is_empty() {
        r.record("confinement", none("keeping.confinement"), || []);
    }
    for rule in &keeping.confinement {
        r.record("confinement", confinement(rule, facts), || {
            [(Fact::Confined, facts.confined.into())]
        });
    }
    for &what in &facts.done {
        r.record("misconduct", misconduct(law, what, facts.zone), || []);
    }
}

/// Returns everything that is wrong with how the dog is kept.
#[must_use]
pub fn assess<'law>(law: &'law Policy, facts: &Keeping) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(law, facts, &mut assessment);
    assessment
}

/// Returns whether the dog is kept by the rules, without allocating.
#[must_use]
pub fn outcome(law: &Policy, facts: &Keeping) -> Outcome {
    let mut outcome = Outcome::Granted;
    examine(law, facts, &mut outcome);
    outcome
}

/// Writes every rule examined into `trace`, which is cleared first.
pub fn trace<'law>(law: &'law Policy, facts: &Keeping, trace: &mut Trace<'law, Ground, Fact>) {
    trace.clear();
    examine(law, facts, trace);
}

/// Checks one list of places where no dog is kept. A dwelling within such a place is none of its
/// own: whoever lives in a dormitory keeps no dog there.
///
/// # Source
///
/// [`KeepingLaw::no_keeping`](crate::policy::KeepingLaw::no_keeping); in Beijing
/// 《北京市养犬管理规定》第八条第一款: hospitals, teaching areas, dormitories; in Dongying
/// 《东营市养犬管理条例》第二十一条第一款: wherever dogs may not enter.
pub fn no_keeping<'law>(
    rule: &'law Provision<NoKeepingRule>,
    facts: &Keeping,
) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    if !rule.is.zones.include(facts.zone) {
        return passed;
    }
    let Some(places) = &facts.places else { return Check::Missing(Fact::Places) };
    let Some(place) = places.iter().find(|place| rule.is.kinds.contains(**place)) else {
        return passed;
    };
    let served = if rule.is.except_dog_services { facts.dog_services } else { Some(false) };
    let closed = if rule.is.closed_by_manager { facts.closed_by_manager } else { Some(true) };
    match (served, closed) {
        (Some(true), _) | (_, Some(false)) => passed,
        (None, _) => Check::Missing(Fact::DogServices),
        (_, None) => Check::Missing(Fact::ClosedByManager),
        (Some(false), Some(true)) => {
            let ground = Ground::NoKeepingPlace { place: *place };
            Check::Failed(Finding { ground, source: &rule.source })
        }
    }
}

/// Opens a setting: the provision where the law sets one, else the answer.
macro_rules! open {
    ($setting:expr, $path:expr) => {
        match $setting {
            Setting::Set(provision) => provision,
            Setting::Silent(_) => return Check::NotRegulated,
            Setting::Unknown => return Check::Unknown($path),
        }
    };
}

/// Checks the areas that an authority has closed to keeping.
///
/// # Source
///
/// [`KeepingLaw::declared_area`](crate::policy::KeepingLaw::declared_area); in Beijing
/// 《北京市养犬管理规定》第八条第四款.
pub fn declared_area<'law>(law: &'law Policy, facts: &Keeping) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.keeping.declared_area, "keeping.declared_area");
    if !rule.is.zones.include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    match facts.declared_area {
        None => Check::Missing(Fact::DeclaredArea),
        Some(false) => Check::Passed(&rule.source),
        Some(true) => Check::Failed(Finding { ground: Ground::DeclaredArea, source: &rule.source }),
    }
}

/// Checks the parts that others share.
///
/// # Source
///
/// [`KeepingLaw::common_area`](crate::policy::KeepingLaw::common_area); in Zhengzhou
/// 《郑州市城市养犬管理条例》第九条第一款.
pub fn common_area<'law>(law: &'law Policy, facts: &Keeping) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.keeping.common_area, "keeping.common_area");
    if !rule.is.zones.include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    match facts.kept_in {
        None => Check::Missing(Fact::KeptIn),
        Some(part) if rule.is.parts.contains(&part) => {
            Check::Failed(Finding { ground: Ground::CommonArea { part }, source: &rule.source })
        }
        Some(_) => Check::Passed(&rule.source),
    }
}

/// Checks that a dog which must be fenced in or tied up is.
///
/// # Source
///
/// [`KeepingLaw::confinement`](crate::policy::KeepingLaw::confinement); in Dongying
/// 《东营市养犬管理条例》第十八条第（一）项.
pub fn confinement<'law>(
    rule: &'law Provision<ConfinementRule>,
    facts: &Keeping,
) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    let binds = rule.is.zones.include(facts.zone)
        && (rule.is.keepers.is_empty() || rule.is.keepers.contains(&facts.keeper));
    let class = facts.is_of(rule.is.classes);
    if !binds || class == Some(false) {
        return passed;
    }
    match (facts.confined, class) {
        (Some(true), _) => passed,
        (None, _) => Check::Missing(Fact::Confined),
        (Some(false), None) => Check::Missing(Fact::Class),
        (Some(false), Some(_)) => {
            Check::Failed(Finding { ground: Ground::NotConfined, source: &rule.source })
        }
    }
}

/// Checks what a keeper did against the text.
///
/// # Source
///
/// [`KeepingLaw`](crate::policy::KeepingLaw); in Qingdao 《青岛市养犬管理条例》第十一条.
pub fn misconduct(law: &Policy, what: Misconduct, zone: Zone) -> Check<'_, Ground, Fact> {
    let keeping = &law.keeping;
    let (setting, path, ground): (&Setting<Forbidden>, _, _) = match what {
        Misconduct::Noise => (&keeping.noise, "keeping.noise", Ground::Noise),
        Misconduct::Chasing => (&keeping.chasing, "keeping.chasing", Ground::Chasing),
        Misconduct::LetFrighten => {
            (&keeping.frightening, "keeping.frightening", Ground::LetFrighten)
        }
        Misconduct::Harm => (&keeping.harming, "keeping.harming", Ground::Harm),
        Misconduct::Abandonment => {
            (&keeping.abandonment, "keeping.abandonment", Ground::Abandonment)
        }
        Misconduct::Cruelty => (&keeping.cruelty, "keeping.cruelty", Ground::Cruelty),
        Misconduct::Slaughter => (&keeping.slaughter, "keeping.slaughter", Ground::Slaughter),
        Misconduct::DogFight => (&keeping.dog_fights, "keeping.dog_fights", Ground::DogFight),
    };
    let rule = open!(setting, path);
    if rule.is.zones.include(zone) {
        Check::Failed(Finding { ground, source: &rule.source })
    } else {
        Check::Passed(&rule.source)
    }
}
