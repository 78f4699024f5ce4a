//! What a city sets about the pound.

use governance_core::{
    legal_time::TimeLimit,
    mandate::BodyKind,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::{Keeper, Required};

governance_core::vocabulary! {
    /// How a dog comes into the pound. What may become of it depends on that.
    #[doc(alias("收容", "无主犬", "流浪犬"))]
    pub enum Intake {
        /// Found without anybody: a stray.
        Stray = "stray", "流浪、无主犬只", "stray";
        /// Registered, and lost by its keeper.
        LostRegistered = "lost_registered", "已登记的走失犬只", "registered lost dog";
        /// Abandoned by its keeper, which is established.
        Abandoned = "abandoned", "被遗弃犬只", "abandoned dog";
        /// Given up by its keeper, who brings it.
        Surrendered = "surrendered", "自愿送交的犬只", "dog given up";
        /// Taken into the pound because its keeper broke the regulation; no penalty.
        Impounded = "impounded", "因违法被收容的犬只", "dog impounded for a breach";
        /// Confiscated as a penalty: the keeper has lost it.
        Confiscated = "confiscated", "被没收的犬只", "confiscated dog";
        /// Seized as a compulsory measure: it is still the keeper's.
        Seized = "seized", "被扣押的犬只", "seized dog";
        /// Held for the time being: it is still the keeper's.
        Held = "held", "被暂扣的犬只", "held dog";
        /// A biting dog under observation: it is still the keeper's.
        BiteQuarantine = "bite_quarantine", "留检观察的伤人犬只", "biting dog under observation";
    }
}

/// The kinds of dog that a provision is about.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IntakeRule {
    /// Which.
    pub kinds: Vec<Intake>,
}

/// Looking for the keeper: by notice, or by announcement.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SearchRule {
    /// Within which limit from taking the dog in; absent where the text gives none.
    #[serde(default)]
    pub within: Option<TimeLimit>,
    /// How long an announcement has to stand at least, apart from the time for claims.
    #[serde(default)]
    pub lasts: Option<TimeLimit>,
    /// The kinds of dog that it is about; empty for every dog that may be claimed.
    #[serde(default)]
    pub kinds: Vec<Intake>,
}

/// From when a dog can be claimed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "each start needs a day of its own in the case")]
pub enum ClaimStart {
    /// From taking it in.
    Intake,
    /// From the day on which the keeper received the notice.
    Notice,
    /// From the announcement.
    Announcement,
}

/// Within which time a dog is claimed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimRule {
    /// The time.
    pub within: TimeLimit,
    /// From when.
    pub from: ClaimStart,
    /// The kinds that may be claimed beside strays and lost dogs.
    #[serde(default)]
    pub also: Vec<Intake>,
    /// 无正当理由: a proper reason for being late keeps the keeper's right.
    #[serde(default)]
    pub unless_reason: bool,
}

/// What becomes of a dog that nobody claimed in time.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Unclaimed {
    /// It counts as abandoned. Whether the keeper is punished for abandonment is a case of its own.
    #[doc(alias = "视为弃养")]
    DeemedAbandoned,
    /// It may be adopted.
    Adoptable,
    /// The body in charge disposes of it.
    DisposedOf,
}

/// What follows from not claiming a dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UnclaimedRule {
    /// What follows.
    pub effect: Unclaimed,
}

/// Who may adopt, and when.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdoptionRule {
    /// The kinds of keeper; empty for all.
    #[serde(default)]
    pub adopters: Vec<Keeper>,
    /// Whether the dog may be adopted while it may still be claimed.
    #[serde(default)]
    pub during_claim: bool,
}

/// From when the time for adoption runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AdoptionStart {
    /// From taking the dog in.
    Intake,
    /// From passing the health check.
    Examination,
}

/// What the end of the time for adoption does.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AdoptionEnd {
    /// The dog may no longer be adopted; it may be disposed of.
    Closes,
    /// The dog may be disposed of, and as long as it is not, adopted.
    OpensDisposal,
}

/// The time for adoption.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdoptionTime {
    /// How long.
    pub within: TimeLimit,
    /// From when.
    pub from: AdoptionStart,
    /// What its end does.
    pub end: AdoptionEnd,
}

governance_core::vocabulary! {
    /// What is done with a dog that nobody claimed or adopted.
    pub enum Disposing {
        /// It is vaccinated and kept or let go under care.
        Immunise = "immunise", "采取免疫措施处置", "vaccinate it and keep it under care";
        /// It is neutered and kept or let go under care.
        Neuter = "neuter", "采取绝育措施处置", "neuter it and keep it under care";
        /// It is kept by a shelter or handed to one.
        Shelter = "shelter", "交救助机构收养", "hand it to a shelter";
        /// It is killed: only where the text says so.
        PutDown = "put_down", "处死", "put it down";
    }
}

/// How unclaimed dogs are disposed of.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DisposalRule {
    /// The ways that the text names. Other ways that do not kill are open as well: every text leaves
    /// the choice to the body.
    #[serde(default)]
    pub names: Vec<Disposing>,
}

/// Who pays for a dog's keep in the pound.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CostPayer {
    /// Whoever claims it.
    Claimant,
    /// The authority.
    Authority,
}

/// Shelters run by others than the city.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShelterRule {
    /// Whose approval they need; absent where the text asks for none.
    #[serde(default)]
    pub approved_by: Option<BodyKind>,
}

governance_core::provisions! {
    /// What a city sets about the pound.
    #[doc(alias("收容留检", "收容救助", "留检所"))]
    pub struct PoundLaw {
        /// The dogs that are taken in.
        pub intake: Vec<Provision<IntakeRule>>,
        /// Notifying a keeper who can be found.
        pub notice: Setting<SearchRule>,
        /// Announcing a dog whose keeper cannot be found.
        pub announcement: Setting<SearchRule>,
        /// The time for claims by a keeper who can be found.
        pub claim: Setting<ClaimRule>,
        /// The time for claims where the keeper cannot be found.
        pub claim_unknown: Setting<ClaimRule>,
        /// What follows from not claiming.
        pub unclaimed: Setting<UnclaimedRule>,
        /// A test that the keeper passes before the dog goes back.
        pub return_test: Setting<Required>,
        /// Who pays for the keep of a dog that is claimed.
        pub costs: Setting<CostPayer>,
        /// Vaccinating dogs in the pound.
        pub treatment: Setting<Required>,
        /// Adoption.
        pub adoption: Setting<AdoptionRule>,
        /// That only a dog found healthy is adopted.
        pub fit: Setting<Required>,
        /// That the adopter meets the conditions for keeping a dog.
        pub adopter_eligible: Setting<Required>,
        /// That the dog is vaccinated and chipped before it is adopted.
        pub immunised_first: Setting<Required>,
        /// That the adopter registers the dog at the pound.
        pub registered_at_pound: Setting<Required>,
        /// The time for adoption.
        pub adoption_time: Setting<AdoptionTime>,
        /// That a dog from the pound is not used for business.
        pub no_trade: Setting<Required>,
        /// Disposing of dogs that nobody claimed or adopted.
        pub disposal: Setting<DisposalRule>,
        /// Shelters run by others than the city.
        pub shelters: Setting<ShelterRule>,
    }
}

impl PoundLaw {
    /// Returns the provision under which dogs of `kind` are taken in.
    pub fn takes_in(&self, kind: Intake) -> Option<&Provision<IntakeRule>> {
        self.intake.iter().find(|rule| rule.is.kinds.contains(&kind))
    }

    /// Returns whether the regulation knows claims at all.
    pub(super) fn knows_claims(&self) -> bool {
        self.claim.set().is_some()
            || self.claim_unknown.set().is_some()
            || self.notice.set().is_some()
            || self.announcement.set().is_some()
    }

    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        let mut contradiction = |path: &str, what: &str| {
            errors.push(DocumentError::contradiction(format!("pound.{path}"), what));
        };
        for (index, rule) in self.intake.iter().enumerate() {
            if rule.is.kinds.is_empty() {
                contradiction(&format!("intake[{index}].kinds"), "a rule that takes no dog in");
            }
        }
        for (path, claim) in [("claim", &self.claim), ("claim_unknown", &self.claim_unknown)] {
            let Some(claim) = claim.set() else { continue };
            match claim.is.from {
                ClaimStart::Notice if self.notice.set().is_none() => {
                    contradiction(path, "the time runs from a notice that the policy does not set");
                }
                ClaimStart::Announcement if self.announcement.set().is_none() => contradiction(
                    path,
                    "the time runs from an announcement that the policy does not set",
                ),
                _ => {}
            }
            // What was confiscated is the state's, and what was seized is given back, not claimed.
            let never = [Intake::Confiscated, Intake::Seized, Intake::Held, Intake::BiteQuarantine];
            if claim.is.also.iter().any(|kind| never.contains(kind)) {
                contradiction(
                    path,
                    "a dog that was confiscated, seized, held or is observed is not claimed",
                );
            }
        }
        if let Some(claim) = self.claim_unknown.set()
            && claim.is.from == ClaimStart::Notice
        {
            contradiction("claim_unknown", "nobody can be notified who cannot be found");
        }
        if self.unclaimed.set().is_some() && !self.knows_claims() {
            contradiction("unclaimed", "the policy sets no claim that could be missed");
        }
        let asks_adopters = [
            ("fit", &self.fit),
            ("adopter_eligible", &self.adopter_eligible),
            ("immunised_first", &self.immunised_first),
            ("registered_at_pound", &self.registered_at_pound),
        ];
        for (path, asked) in asks_adopters {
            if asked.set().is_some() && self.adoption.set().is_none() {
                contradiction(path, "a condition of an adoption that the policy does not set");
            }
        }
        if let Some(time) = self.adoption_time.set() {
            if self.adoption.set().is_none() {
                contradiction(
                    "adoption_time",
                    "a time for an adoption that the policy does not set",
                );
            }
            if time.is.from == AdoptionStart::Examination && self.fit.set().is_none() {
                contradiction(
                    "adoption_time",
                    "the time runs from a health check that the policy does not set",
                );
            }
        }
    }
}
