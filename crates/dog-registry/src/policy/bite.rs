//! What a city sets about bites, rabies and carcasses.

use governance_core::{
    legal_time::TimeLimit,
    mandate::BodyKind,
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use super::Required;

governance_core::vocabulary! {
    /// What the keeper owes the victim at once.
    pub enum VictimCare {
        /// To take the victim to care.
        Care = "care", "立即送医", "take the victim to care at once";
        /// To take the victim to care, and to advance the costs.
        CareAndCosts = "care_and_costs", "立即送医并先行垫付费用", "take the victim to care at once and advance the costs";
    }
}

governance_core::vocabulary! {
    /// How soon a thing is to be done where the text sets no figure.
    pub enum Promptness {
        /// 立即, 即时.
        AtOnce = "at_once", "立即", "at once";
        /// 及时.
        Promptly = "promptly", "及时", "promptly";
    }
}

/// Where and by when a biting dog is handed over.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BitingDog {
    /// To whom.
    pub to: BodyKind,
    /// Within which limit; absent where the text says 及时 without a figure.
    #[serde(default)]
    pub within: Option<TimeLimit>,
}

/// To whom a suspicion is reported.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "the text joins its addressees by 或者 or by 、")]
pub enum Addressees {
    /// To one of these, as the reporter chooses.
    AnyOf(Vec<BodyKind>),
    /// To each of these.
    AllOf(Vec<BodyKind>),
}

impl Addressees {
    /// Returns those to whom a report is owed: of a choice, the first named.
    pub fn owed(&self) -> &[BodyKind] {
        match self {
            Self::AnyOf(bodies) => bodies.get(..1).unwrap_or_default(),
            Self::AllOf(bodies) => bodies,
        }
    }
}

governance_core::vocabulary! {
    /// What is done with a dog that is suspected of rabies.
    pub enum SuspicionMeasure {
        /// Isolated by its keeper.
        Isolate = "isolate", "采取隔离等控制措施", "isolate it";
        /// Handed over at once.
        HandOver = "hand_over", "立即送交留验观察", "hand it over at once";
    }
}

/// What a suspicion of rabies makes the keeper do.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Suspicion {
    /// To whom it is reported; absent where the regulation leaves that to national law.
    #[serde(default)]
    pub report: Option<Addressees>,
    /// How soon.
    pub due: Promptness,
    /// What is done with the dog.
    #[serde(default)]
    pub measure: Option<SuspicionMeasure>,
}

/// How long a biting dog is observed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Observation {
    /// From the bite.
    pub days: TimeLimit,
}

/// From when on bites count as repeated: either figure is enough.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RepeatRule {
    /// From so many bites of one dog.
    #[serde(default)]
    pub bites: Option<u32>,
    /// From so many people hurt at once.
    #[serde(default)]
    pub victims_at_once: Option<u32>,
}

governance_core::vocabulary! {
    /// With whom a dog died.
    pub enum CarcassHolder {
        /// With its keeper.
        Keeper = "keeper", "养犬人", "keeper";
        /// At a clinic.
        Clinic = "clinic", "动物诊疗机构", "animal clinic";
        /// At other premises of the trade.
        Premises = "premises", "犬只经营场所", "dog business";
        /// In the pound.
        Pound = "pound", "犬只收容留检场所", "pound";
    }
}

governance_core::vocabulary! {
    /// What a dog died of.
    pub enum DeathCause {
        /// Of a disease.
        Disease = "disease", "因病死亡", "disease";
        /// Nobody knows.
        Unknown = "unknown_cause", "死因不明", "unknown cause";
        /// Of anything else.
        Other = "other", "其他原因死亡", "another cause";
    }
}

governance_core::vocabulary! {
    /// What becomes of a carcass.
    pub enum CarcassWay {
        /// Taken to a disposal site.
        Facility = "facility", "送至无害化处理场所", "taken to a disposal site";
        /// Collected by a disposal site on report or order.
        Collected = "collected", "报告或者委托无害化处理单位收运", "collected by a disposal site";
        /// Sealed and given to a sanitation company.
        SanitationUnit = "sanitation_unit", "密封后委托环境卫生专业单位处理", "sealed and given to a sanitation company";
        /// Buried deep outside the built-up area.
        DeepBurialOutside = "deep_burial_outside", "运至建成区外深埋", "buried deep outside the built-up area";
        /// Buried deep where it was kept.
        DeepBurial = "deep_burial", "就地深埋", "buried deep where it was kept";
        /// Treated harmlessly by whoever holds it.
        OwnTreatment = "own_treatment", "自行无害化处理", "treated harmlessly by the keeper";
        /// Buried by whoever holds it, without more.
        Buried = "buried", "自行掩埋", "buried by the keeper";
        /// Left or thrown away.
        Dumped = "dumped", "随意丢弃", "dumped";
        /// Put into the household waste.
        HouseholdWaste = "household_waste", "混入生活垃圾", "put into the household waste";
        /// Sold or processed.
        Traded = "traded", "买卖、加工", "sold or processed";
    }
}

/// What may and may not become of a carcass.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CarcassRule {
    /// Whom it binds.
    pub by: Vec<CarcassHolder>,
    /// After which deaths; empty for any.
    #[serde(default)]
    pub after: Vec<DeathCause>,
    /// The ways that are open; empty where the text only bars.
    #[serde(default)]
    pub ways: Vec<CarcassWay>,
    /// The ways that are open to people who keep a dog in the countryside besides.
    #[serde(default)]
    pub rural_ways: Vec<CarcassWay>,
    /// The ways that the text bars by name.
    #[serde(default)]
    pub barred: Vec<CarcassWay>,
}

governance_core::provisions! {
    /// What a city sets about bites, rabies and carcasses.
    pub struct BiteLaw {
        /// What the keeper owes the victim at once.
        pub victim_care: Setting<VictimCare>,
        /// Handing the biting dog over.
        pub hand_over: Setting<BitingDog>,
        /// That a biting dog must not be hidden or moved.
        pub no_hiding: Setting<Required>,
        /// What a suspicion of rabies makes the keeper do.
        pub suspicion: Setting<Suspicion>,
        /// How long a biting dog is observed.
        pub observation: Setting<Observation>,
        /// That the keeper bears what keeping and observing the dog costs.
        pub costs: Setting<Required>,
        /// Culling once rabies is confirmed.
        pub cull_confirmed: Setting<Required>,
        /// Culling on suspicion already.
        pub cull_suspected: Setting<Required>,
        /// That a dog is killed humanely.
        pub humane: Setting<Required>,
        /// That the keeper lets the authorities cull and dispose.
        pub cooperation: Setting<Required>,
        /// From when on bites count as repeated.
        pub repeat: Setting<RepeatRule>,
        /// Who draws the lines of an outbreak; the law above gives it to the agriculture authority.
        pub delimits: Setting<BodyKind>,
        /// That the agriculture authority tells the health authority.
        pub inform_health: Setting<Required>,
        /// Who supplies vaccine for people.
        pub vaccine_supply: Setting<BodyKind>,
        /// Who has people vaccinated and patients treated.
        pub human_treatment: Setting<BodyKind>,
        /// Who watches for rabies in people.
        pub human_monitoring: Setting<BodyKind>,
        /// Who gives guidance on carcasses.
        pub carcass_guidance: Setting<BodyKind>,
        /// What becomes of carcasses.
        pub carcasses: Vec<Provision<CarcassRule>>,
    }
}

impl BiteLaw {
    /// Finds what contradicts itself.
    pub(super) fn check(&self, errors: &mut Vec<DocumentError>) {
        if let Some(repeat) = self.repeat.set()
            && repeat.is.bites.is_none()
            && repeat.is.victims_at_once.is_none()
        {
            let what = "bites are never repeated: neither figure is set";
            errors.push(DocumentError::contradiction("bite.repeat", what));
        }
        if let Some(report) = self.suspicion.set().and_then(|rule| rule.is.report.as_ref())
            && report.owed().is_empty()
        {
            let what = "a report to nobody";
            errors.push(DocumentError::contradiction("bite.suspicion.report", what));
        }
        for (index, rule) in self.carcasses.iter().enumerate() {
            let path = format!("bite.carcasses[{index}]");
            let CarcassRule { by, ways, rural_ways, barred, .. } = &rule.is;
            if by.is_empty() {
                errors.push(DocumentError::contradiction(format!("{path}.by"), "it binds nobody"));
            }
            if ways.is_empty() && barred.is_empty() {
                let what = "it neither opens a way nor bars one";
                errors.push(DocumentError::contradiction(path.clone(), what));
            }
            for way in ways.iter().chain(rural_ways).filter(|way| barred.contains(way)) {
                let what = format!("\"{way}\" is both open and barred");
                errors.push(DocumentError::contradiction(path.clone(), what));
            }
        }
    }
}
