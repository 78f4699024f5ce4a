//! The document that orders a campaign, as data, and what is wrong with it.

use chrono::{NaiveDate, NaiveTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Instrument},
    mandate::{BodyKind, Mandate, Mandates},
    provision::{Claim, Coverage, DocumentError, Point, Provision, Provisions, Setting, settle},
};
use serde::{Deserialize, Serialize};

use super::{
    Act, Channel, Climate, Content, Criterion, Goal, Idea, Leadership, Measure, Principle,
    Requirement, Service, StageName, SurveyKind, Target,
};
use crate::policy::{Policy, PolicyErrors, Required, Violation, Zone, Zones};

/// The campaign of source document 1.
#[cfg(feature = "toml")]
pub const TOWN: &str = include_str!("../../campaigns/town.toml");

/// A measure and the work that carries it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MeasureRow {
    /// The measure.
    pub measure: Measure,
    /// The acts that carry it.
    pub by: Vec<Act>,
}

/// Who surveys what.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SurveyRow {
    /// What is counted.
    pub kind: SurveyKind,
    /// By whom.
    pub by: BodyKind,
}

/// By when the surveys reach the office.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SurveyDue {
    /// The year, where the document names one.
    #[serde(default)]
    pub year: Option<i32>,
    /// The month.
    pub month: u32,
    /// The day.
    pub day: u32,
    /// Before this time of the day.
    pub before: NaiveTime,
}

impl SurveyDue {
    /// Returns the moment from which a report of the campaign of `year` is late.
    pub fn moment(self, year: i32) -> Option<chrono::NaiveDateTime> {
        let day = NaiveDate::from_ymd_opt(self.year.unwrap_or(year), self.month, self.day)?;
        Some(day.and_time(self.before))
    }
}

governance_core::vocabulary! {
    /// A document that every keeper is handed.
    pub enum KitDocument {
        /// The responsibility letter.
        ResponsibilityLetter = "responsibility_letter", "养犬管理责任书", "responsibility letter";
        /// The registration application form.
        ApplicationForm = "application_form", "养犬登记申请表", "registration application form";
        /// The open letter.
        OpenLetter = "open_letter", "致养犬居民一封信", "open letter to dog-keeping residents";
    }
}

/// A document of the kit, with the names that the plan gives it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KitItem {
    /// The document.
    pub document: KitDocument,
    /// Its names.
    pub names: Vec<String>,
}

/// A body that national law names for an act.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ByLaw {
    holder: BodyKind,
    source: Citation,
}

/// Duties with their lead.
#[doc(alias = "职责分工")]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Duties {
    /// What is to be done.
    pub acts: Vec<Act>,
    /// Who leads; absent where the document names nobody.
    #[serde(default)]
    pub lead: Option<BodyKind>,
    /// In which body the lead sits.
    #[serde(default)]
    pub hosted_by: Option<BodyKind>,
    /// Who assists, without the power to act alone.
    #[serde(default)]
    pub assisted_by: Vec<BodyKind>,
    /// Where.
    #[serde(default)]
    pub zones: Zones,
    /// The word that the document uses, where it uses the same for several duties.
    #[serde(default)]
    pub word: Option<String>,
    /// The violations that a duty to punish concerns.
    #[serde(default)]
    pub violations: Vec<Violation>,
    /// Whom the law names for it.
    #[serde(default)]
    by_law: Option<ByLaw>,
    /// Where it is written.
    pub source: Citation,
}

impl Provisions for Duties {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
        if let Some(by_law) = &mut self.by_law {
            by_law.source.walk(&format!("{path}.by_law.source"), visit);
        }
    }
}

/// A stage, in the order of the document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StageRow {
    /// The stage.
    pub stage: StageName,
    /// What must have ended, or for publicity run, before it begins.
    #[serde(default)]
    pub after: Vec<StageName>,
    /// Where it is written.
    pub source: Citation,
}

impl Provisions for StageRow {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
    }
}

/// A unit that takes part: a village, a community, a department.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// What kind of body it is.
    pub body: BodyKind,
    /// Where it lies, where that matters.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// The host's reference of the leader responsible.
    #[serde(default)]
    pub leader: Option<String>,
    /// The host's reference of the liaison officer.
    #[serde(default)]
    pub liaison: Option<String>,
}

governance_core::provisions! {
    /// The aims of part one and the requirements of part five.
    pub struct Aims {
        /// Under whom the campaign stands.
        pub leadership: Setting<Vec<Leadership>>,
        /// The guiding ideas.
        pub ideas: Setting<Vec<Idea>>,
        /// What is always done together.
        pub principles: Setting<Vec<Principle>>,
        /// How dogs are to be kept.
        pub climate: Setting<Vec<Climate>>,
        /// What it is for.
        pub goals: Setting<Vec<Goal>>,
        /// What is asked of everybody.
        pub requirements: Setting<Vec<Requirement>>,
    }
}

governance_core::provisions! {
    /// Publicity.
    pub struct Publicity {
        /// How the public is reached.
        pub channels: Setting<Vec<Channel>>,
        /// What owners must learn.
        pub contents: Setting<Vec<Content>>,
    }
}

governance_core::provisions! {
    /// The clean-up.
    pub struct CleanUp {
        /// What it aims at.
        pub targets: Setting<Vec<Target>>,
    }
}

governance_core::provisions! {
    /// The one-stop points.
    pub struct Points {
        /// How many.
        pub number: Setting<u8>,
        /// What each offers.
        pub offers: Setting<Vec<Service>>,
        /// The key zone before the general zone, in principle.
        pub key_zone_first: Setting<Required>,
        /// That dogs come which have been found to meet the conditions.
        pub preapproved: Setting<Required>,
        /// That the fee is paid.
        pub fee_paid: Setting<Required>,
    }
}

governance_core::provisions! {
    /// Acceptance.
    pub struct Acceptance {
        /// By what a unit is judged.
        pub criteria: Setting<Vec<Criterion>>,
        /// The share of dogs due that must be immune, in per cent.
        pub immunised_share: Setting<u8>,
        /// The share of dogs requiring it that must be registered, in per cent.
        pub registered_share: Setting<u8>,
        /// The share of cases opened that must be closed, in per cent.
        pub closed_share: Setting<u8>,
    }
}

governance_core::provisions! {
    /// How enforcement is done.
    pub struct Manner {
        /// By the statutory procedure.
        pub statutory_procedure: Setting<Required>,
        /// With the penalties of the city's regulation and no others.
        pub punished_as_provided: Setting<Required>,
    }
}

/// The document that orders a campaign.
#[doc(alias("工作方案", "专项整治"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// Its short name.
    pub name: String,
    /// The document.
    pub instrument: Instrument,
    /// Aims and requirements.
    pub aims: Aims,
    /// The measures.
    pub measures: Vec<Provision<MeasureRow>>,
    /// Who does what.
    pub duties: Vec<Duties>,
    /// The stages in printed order.
    pub stages: Vec<StageRow>,
    /// Who surveys what.
    pub surveys: Vec<Provision<SurveyRow>>,
    /// By when the surveys are in.
    pub survey_due: Setting<SurveyDue>,
    /// Publicity.
    pub publicity: Publicity,
    /// What every keeper is handed.
    pub kit: Vec<Provision<KitItem>>,
    /// The clean-up.
    pub clean_up: CleanUp,
    /// The points.
    pub points: Points,
    /// Acceptance.
    pub acceptance: Acceptance,
    /// The manner of enforcement.
    pub manner: Manner,
    units: Vec<Unit>,
    mandates: Mandates<Act>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlan {
    name: String,
    instrument: Instrument,
    #[serde(default)]
    claim: Claim,
    #[serde(default)]
    aims: Aims,
    #[serde(default)]
    measures: Vec<Provision<MeasureRow>>,
    #[serde(default)]
    duties: Vec<Duties>,
    #[serde(default)]
    stages: Vec<StageRow>,
    #[serde(default)]
    surveys: Vec<Provision<SurveyRow>>,
    #[serde(default)]
    survey_due: Setting<SurveyDue>,
    #[serde(default)]
    publicity: Publicity,
    #[serde(default)]
    kit: Vec<Provision<KitItem>>,
    #[serde(default)]
    clean_up: CleanUp,
    #[serde(default)]
    points: Points,
    #[serde(default)]
    acceptance: Acceptance,
    #[serde(default)]
    manner: Manner,
    #[serde(default)]
    units: Vec<Unit>,
}

/// The most units of one campaign.
pub(super) const MOST_UNITS: usize = 128;

impl Plan {
    /// Reads a plan from TOML.
    ///
    /// A plan may be flawed ([`Plan::findings`]): documents are. It does not load when a value has
    /// no source, when a day does not exist, or when it has more than 128 units.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read, or every point of it that cannot stand.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, crate::policy::PolicyError> {
        Self::read(crate::policy::read_toml(text)?).map_err(crate::policy::PolicyError::Contents)
    }

    #[cfg_attr(not(feature = "toml"), expect(dead_code, reason = "read from TOML only"))]
    fn read(document: RawPlan) -> Result<Self, PolicyErrors> {
        let RawPlan { instrument, claim, .. } = document;
        let mut errors = Vec::new();
        let mut plan = Self {
            name: document.name,
            aims: document.aims,
            measures: document.measures,
            duties: document.duties,
            stages: document.stages,
            surveys: document.surveys,
            survey_due: document.survey_due,
            publicity: document.publicity,
            kit: document.kit,
            clean_up: document.clean_up,
            points: document.points,
            acceptance: document.acceptance,
            manner: document.manner,
            units: document.units,
            mandates: Mandates::default(),
            instrument: instrument.clone(),
        };
        let mut settled = |part: &mut dyn Provisions, room: &str| {
            for mut error in settle(part, &instrument, Coverage::Complete, claim) {
                error.path = if error.path.starts_with('[') || error.path.is_empty() {
                    format!("{room}{}", error.path)
                } else {
                    format!("{room}.{}", error.path)
                };
                errors.push(error);
            }
        };
        settled(&mut plan.aims, "aims");
        settled(&mut plan.measures, "measures");
        settled(&mut plan.duties, "duties");
        settled(&mut plan.stages, "stages");
        settled(&mut plan.surveys, "surveys");
        settled(&mut plan.survey_due, "survey_due");
        settled(&mut plan.publicity, "publicity");
        settled(&mut plan.kit, "kit");
        settled(&mut plan.clean_up, "clean_up");
        settled(&mut plan.points, "points");
        settled(&mut plan.acceptance, "acceptance");
        settled(&mut plan.manner, "manner");
        if let Some(due) = plan.survey_due.set()
            // A leap year has every day that a year can have.
            && due.is.moment(2024).is_none()
        {
            errors.push(DocumentError::contradiction("survey_due", "there is no such day"));
        }
        if plan.units.len() > MOST_UNITS {
            let what = format!("{} units: at most {MOST_UNITS} take part", plan.units.len());
            errors.push(DocumentError::contradiction("units", what));
        }
        plan.mandates = Mandates::new(plan.duties.iter().flat_map(|row| {
            row.lead.into_iter().flat_map(|lead| {
                let mandate = Mandate::held_by(lead, row.source.clone());
                row.acts.iter().map(move |act| (*act, mandate.clone()))
            })
        }));
        if errors.is_empty() { Ok(plan) } else { Err(PolicyErrors::new(errors)) }
    }

    /// Returns the same plan for `units` besides those of the document.
    ///
    /// # Errors
    ///
    /// Returns an error when more than 128 units would take part.
    pub fn with_units(
        mut self,
        units: impl IntoIterator<Item = Unit>,
    ) -> Result<Self, PolicyErrors> {
        self.units.extend(units);
        if self.units.len() > MOST_UNITS {
            let what = format!("{} units: at most {MOST_UNITS} take part", self.units.len());
            return Err(PolicyErrors::new(vec![DocumentError::contradiction("units", what)]));
        }
        Ok(self)
    }

    /// Returns the units that take part, in their order.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Returns who leads what.
    pub const fn mandates(&self) -> &Mandates<Act> {
        &self.mandates
    }

    /// Returns the duty that `act` stands under.
    pub fn duty(&self, act: Act) -> Option<&Duties> {
        self.duties.iter().find(|row| row.acts.contains(&act))
    }
}

governance_core::vocabulary! {
    /// How much a flaw of a plan weighs.
    pub enum Weight {
        /// The plan cannot be carried out as written.
        Error = "error", "错误", "error";
        /// It can, once somebody has decided what is meant.
        Warning = "warning", "提示", "warning";
    }
}

governance_core::grounds! {
    /// What is wrong with a plan.
    pub enum Flaw {
        /// A stage is printed before one that must end first.
        StageOrder { stage: StageName, after: StageName } = "STAGE_ORDER",
            "“{stage}”排在“{after}”之前，却须在其结束后开始", "\"{stage}\" is printed before \"{after}\" and begins after it";
        /// Stages wait for each other.
        StageCycle { stage: StageName } = "STAGE_CYCLE",
            "“{stage}”须在自身结束后开始", "\"{stage}\" waits for itself";
        /// A stage that another waits for is missing.
        StageMissing { stage: StageName } = "STAGE_MISSING",
            "方案没有“{stage}”", "the plan has no stage \"{stage}\"";
        /// Nobody leads a duty.
        NoLead { act: Act } = "NO_LEAD",
            "“{act}”没有确定牵头单位", "nobody is named to {act}";
        /// Several lead it.
        SeveralLeads { act: Act, first: BodyKind, second: BodyKind } = "SEVERAL_LEADS",
            "“{act}”由{first}和{second}同时牵头", "both the {first} and the {second} are to {act}";
        /// Two bodies have what the document calls by one word.
        SharedWord { first: Act, second: Act } = "SHARED_WORD",
            "“{first}”与“{second}”使用同一用语，须区分", "to {first} and to {second} go by one word and are two things";
        /// A body without public power is given some.
        Powerless { act: Act, body: BodyKind } = "POWERLESS",
            "{body}无权“{act}”", "the {body} cannot hold the power to {act}";
        /// The law names another body.
        OtherByLaw { act: Act, plan: BodyKind, law: BodyKind } = "OTHER_BY_LAW",
            "“{act}”方案定为{plan}，法律规定为{law}", "the plan lets the {plan} {act}, the law the {law}";
        /// The city's regulation lets another body punish it.
        OtherByCity { violation: Violation, plan: BodyKind, city: BodyKind } = "OTHER_BY_CITY",
            "“{violation}”方案由{plan}查处，条例规定为{city}", "{violation}: the plan lets the {plan} punish it, the regulation the {city}";
        /// A measure that nobody carries.
        EmptyMeasure { measure: Measure } = "EMPTY_MEASURE",
            "措施“{measure}”没有对应的工作", "no work carries the measure \"{measure}\"";
        /// A document with several names.
        SeveralNames { document: KitDocument } = "SEVERAL_NAMES",
            "“{document}”有不同名称", "the {document} goes by several names";
        /// A day without a year.
        NoYear = "NO_YEAR", "报送期限没有年份", "the day for the reports has no year";
        /// A criterion without a figure.
        NoThreshold { criterion: Criterion } = "NO_THRESHOLD",
            "“{criterion}”没有合格标准", "nothing says from when \"{criterion}\" is passed";
    }
}

impl Flaw {
    /// Returns how much it weighs.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::StageOrder { .. }
            | Self::StageCycle { .. }
            | Self::StageMissing { .. }
            | Self::NoLead { .. }
            | Self::SeveralLeads { .. }
            | Self::Powerless { .. }
            | Self::OtherByLaw { .. }
            | Self::OtherByCity { .. }
            | Self::EmptyMeasure { .. } => Weight::Error,
            Self::SharedWord { .. }
            | Self::SeveralNames { .. }
            | Self::NoYear
            | Self::NoThreshold { .. } => Weight::Warning,
        }
    }
}

impl Plan {
    /// Returns everything that is wrong with the plan, in the order of its parts: order of the
    /// stages, duties, measures, documents, days, criteria.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_, Flaw>> {
        let mut found = Vec::new();
        let mut find = |flaw, source| found.push(Finding { ground: flaw, source });
        for (index, row) in self.stages.iter().enumerate() {
            for after in &row.after {
                match self.stages.iter().position(|other| other.stage == *after) {
                    None => find(Flaw::StageMissing { stage: *after }, &row.source),
                    Some(place) if index < place => {
                        find(Flaw::StageOrder { stage: row.stage, after: *after }, &row.source);
                    }
                    Some(_) => {}
                }
            }
            if self.waits_for(row.stage, row.stage) {
                find(Flaw::StageCycle { stage: row.stage }, &row.source);
            }
        }
        for (index, row) in self.duties.iter().enumerate() {
            for act in &row.acts {
                let Some(lead) = row.lead else {
                    find(Flaw::NoLead { act: *act }, &row.source);
                    continue;
                };
                if act.is_public_power() && !lead.nature().can_hold_public_power() {
                    find(Flaw::Powerless { act: *act, body: lead }, &row.source);
                }
                let earlier = || self.duties.iter().take(index);
                let other = earlier().find_map(|other| {
                    other.lead.filter(|first| *first != lead && other.acts.contains(act))
                });
                if let Some(first) = other {
                    let flaw = Flaw::SeveralLeads { act: *act, first, second: lead };
                    find(flaw, &row.source);
                }
                let same_word = earlier().find(|other| {
                    row.word.is_some() && other.word == row.word && other.lead != row.lead
                });
                if let Some(first) = same_word.and_then(|other| other.acts.first()) {
                    find(Flaw::SharedWord { first: *first, second: *act }, &row.source);
                }
                if let Some(by_law) = row.by_law.as_ref().filter(|by_law| by_law.holder != lead) {
                    let flaw = Flaw::OtherByLaw { act: *act, plan: lead, law: by_law.holder };
                    find(flaw, &by_law.source);
                }
            }
        }
        for row in &self.measures {
            if row.is.by.iter().all(|act| self.duty(*act).is_none_or(|duty| duty.lead.is_none())) {
                find(Flaw::EmptyMeasure { measure: row.is.measure }, &row.source);
            }
        }
        for row in self.kit.iter().filter(|row| row.is.names.len() > 1) {
            find(Flaw::SeveralNames { document: row.is.document }, &row.source);
        }
        if let Some(due) = self.survey_due.set().filter(|due| due.is.year.is_none()) {
            find(Flaw::NoYear, &due.source);
        }
        if let Some(criteria) = self.acceptance.criteria.set() {
            for criterion in &criteria.is {
                let share = match criterion {
                    // The survey is in, in time and in itself consistent: that needs no share.
                    Criterion::Survey => continue,
                    Criterion::Immunisation => &self.acceptance.immunised_share,
                    Criterion::Registration => &self.acceptance.registered_share,
                    Criterion::CleanUp => &self.acceptance.closed_share,
                };
                if share.set().is_none() {
                    find(Flaw::NoThreshold { criterion: *criterion }, &criteria.source);
                }
            }
        }
        found
    }

    /// Returns where the plan lets another body punish than the regulation of the city does, under
    /// whose law the campaign runs.
    ///
    /// ```
    /// # #[cfg(feature = "toml")] {
    /// use dog_registry::{campaign::{Plan, TOWN}, policies, policy::Violation};
    ///
    /// let (plan, beijing) = (Plan::from_toml(TOWN)?, policies::beijing()?);
    /// // In Beijing the police punish an unleashed walk; the plan sends urban management.
    /// let other = plan.against(&beijing);
    /// assert!(other.iter().any(|found| found.ground.code() == "OTHER_BY_CITY"));
    /// # }
    /// # Ok::<(), dog_registry::policy::PolicyError>(())
    /// ```
    #[must_use]
    pub fn against<'law>(&self, city: &'law Policy) -> Vec<Finding<'law, Flaw>> {
        let mut found = Vec::new();
        for row in &self.duties {
            let Some(lead) = row.lead else { continue };
            for violation in &row.violations {
                let holders: Vec<_> =
                    city.sanctions().iter().filter(|l| l.of.contains(violation)).collect();
                let competent = |body: BodyKind| body == lead || body == superior(lead);
                if holders.is_empty() || holders.iter().any(|l| competent(l.authority)) {
                    continue;
                }
                let Some(ladder) = holders.first() else { continue };
                let (violation, city) = (*violation, ladder.authority);
                let flaw = Flaw::OtherByCity { violation, plan: lead, city };
                found.push(Finding { ground: flaw, source: &ladder.source });
            }
        }
        found
    }

    /// Returns whether `stage` waits for `other`, at once or through others.
    fn waits_for(&self, stage: StageName, other: StageName) -> bool {
        let mut seen = Vec::new();
        let mut open = vec![stage];
        while let Some(next) = open.pop() {
            for after in self.stages.iter().filter(|row| row.stage == next).flat_map(|r| &r.after) {
                if *after == other {
                    return true;
                }
                if !seen.contains(after) {
                    seen.push(*after);
                    open.push(*after);
                }
            }
        }
        false
    }
}

/// A police station acts for the police, and urban management for comprehensive enforcement where
/// the city has put the two together.
const fn superior(body: BodyKind) -> BodyKind {
    match body {
        BodyKind::PoliceStation => BodyKind::PublicSecurity,
        BodyKind::UrbanManagement => BodyKind::ComprehensiveEnforcement,
        other => other,
    }
}
