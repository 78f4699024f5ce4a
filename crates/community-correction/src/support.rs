//! Education and support (CCL 35–43, 52–57).
//!
//! Offers, not sanctions. Public-benefit activity fits the person's strengths and is never forced
//! beyond time or strength; minors take part apart from adults; whoever asks for help with social
//! assistance, social insurance or legal aid is given it, without conditions. Where a guardian fails
//! a minor, the institution urges and educates; where the guardian refuses, it tells the competent
//! department.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{Command, Correction},
//!     decision::{Decision, Term},
//!     policies,
//!     support::{self, Activity, Measure},
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let term = Term { first: "2026-01-05".parse().unwrap(), last: "2027-01-04".parse().unwrap() };
//! let case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "county");
//!
//! let sweeping = Activity { over_time: Some(true), ..Activity::fitting(Measure::PublicBenefit) };
//! let command = Command::Support(support::Command::Support(sweeping));
//! let at = "2026-03-02T10:00:00".parse().unwrap();
//! let refusal = case.decide(&command, &institution, at, &law).unwrap_err();
//! assert_eq!(refusal.grounds()[0].ground.code(), "OVER_TIME_OR_STRENGTH");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

governance_core::vocabulary! {
    /// What is offered, in the order of the articles.
    #[doc(alias = "教育帮扶措施")]
    pub enum Measure {
        /// Rule-of-law and moral education.
        Education = "education", "法治、道德等教育", "rule-of-law and moral education";
        /// Vocational training and guidance to work.
        Work = "work", "职业技能培训、就业指导", "vocational training and guidance to work";
        /// Help to finish school.
        Studies = "studies", "帮助在校学生完成学业", "help to finish school";
        /// Help in special hardship.
        Hardship = "hardship", "对有特殊困难的必要教育帮扶", "help in special hardship";
        /// Counselling.
        Counselling = "counselling", "心理辅导", "counselling";
        /// Repairing relations.
        Relations = "relations", "社会关系改善", "improvement of social relations";
        /// Public-benefit activity.
        PublicBenefit = "public_benefit", "公益活动", "public-benefit activity";
    }
}

governance_core::vocabulary! {
    /// Cruelty of any kind.
    pub enum Cruelty {
        /// Corporal punishment.
        Corporal = "corporal", "体罚", "corporal punishment";
        /// Abuse.
        Abuse = "abuse", "虐待", "abuse";
        /// Insult.
        Insult = "insult", "侮辱", "insult";
    }
}

governance_core::vocabulary! {
    /// What the person is helped with.
    #[doc(alias = "申请协助事项")]
    pub enum Help {
        /// Social assistance, such as a minimum living allowance.
        SocialAssistance = "social_assistance", "社会救助", "social assistance";
        /// Social insurance.
        SocialInsurance = "social_insurance", "社会保险", "social insurance";
        /// Legal aid.
        LegalAid = "legal_aid", "法律援助", "legal aid";
    }
}

governance_core::vocabulary! {
    /// What the institution tells a department of.
    pub enum Concern {
        /// Compulsory schooling is unfinished: the education department.
        Schooling = "schooling", "未完成义务教育", "unfinished compulsory schooling";
        /// A guardian refuses: the competent department.
        Guardian = "guardian", "监护人拒不履行监护职责", "a guardian who refuses";
        /// Discrimination of a minor: the education or the labour department.
        Discrimination = "discrimination", "歧视未成年社区矫正对象", "discrimination of a minor";
    }
}

/// Something that is offered or done.
///
/// An absent fact is not known; what would burden the person is then refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Activity {
    /// What.
    pub measure: Measure,
    /// Whether it fits the person: traits, work and life, strengths.
    #[serde(default)]
    pub fitting: Option<bool>,
    /// Whether the person is made to go on beyond reasonable hours.
    #[serde(default)]
    pub over_time: Option<bool>,
    /// Whether it is beyond the person's strength.
    #[serde(default)]
    pub over_strength: Option<bool>,
    /// Whether minors and adults take part together.
    #[serde(default)]
    pub with_adults: Option<bool>,
    /// What is done to the person with it.
    #[serde(default)]
    pub cruelty: Option<Cruelty>,
    /// Whether the compulsory schooling of a minor is found to be unfinished.
    #[serde(default)]
    pub schooling_unfinished: Option<bool>,
}

impl Activity {
    /// Constructs what fits the person, within time and strength, apart from others.
    pub const fn fitting(measure: Measure) -> Self {
        Self {
            measure,
            fitting: Some(true),
            over_time: Some(false),
            over_strength: Some(false),
            with_adults: Some(false),
            cruelty: None,
            schooling_unfinished: None,
        }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Educate or support.
    Support(Activity),
    /// Seek help.
    SeekHelp {
        /// With what.
        with: Help,
    },
    /// Give help, or refuse it.
    GiveHelp {
        /// With what.
        with: Help,
        /// Whether it is given.
        #[serde(default)]
        given: Option<bool>,
        /// Whether something is asked for it.
        #[serde(default)]
        conditions: Option<bool>,
    },
    /// Urge and educate the guardian of a minor.
    UrgeGuardian {
        /// Whether the guardian refuses all the same.
        #[serde(default)]
        refuses: Option<bool>,
    },
    /// Tell the competent department.
    TellDepartment {
        /// Of what.
        of: Concern,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Educated or supported.
    Supported {
        /// What was done.
        measure: Measure,
        /// Whether the compulsory schooling of a minor was found to be unfinished.
        #[serde(default)]
        schooling_unfinished: Option<bool>,
    },
    /// Help sought.
    HelpSought {
        /// With what.
        with: Help,
    },
    /// Help given.
    HelpGiven {
        /// With what.
        with: Help,
    },
    /// Guardian urged.
    GuardianUrged {
        /// Whether the guardian refuses all the same.
        #[serde(default)]
        refuses: Option<bool>,
    },
    /// Department told.
    DepartmentTold {
        /// Of what.
        of: Concern,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Supported { .. } => EventKind::Supported,
            Self::HelpSought { .. } => EventKind::HelpSought,
            Self::HelpGiven { .. } => EventKind::HelpGiven,
            Self::GuardianUrged { .. } => EventKind::GuardianUrged,
            Self::DepartmentTold { .. } => EventKind::DepartmentTold,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Support(_) => (EventKind::Supported, Act::Support),
            Self::SeekHelp { .. } => (EventKind::HelpSought, Act::SeekHelp),
            Self::GiveHelp { .. } => (EventKind::HelpGiven, Act::GiveHelp),
            Self::UrgeGuardian { .. } => (EventKind::GuardianUrged, Act::UrgeGuardian),
            Self::TellDepartment { .. } => (EventKind::DepartmentTold, Act::TellDepartment),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The term is over.
        AfterEnd { last: NaiveDate } = "SUPPORT_AFTER_END", "矫正期至{last}届满，此后不得再要求其参加", "the term ended on {last}: nothing may be asked of the person any longer";
        /// Correction is over.
        NotUnderCorrection = "SUPPORT_NOT_UNDER_CORRECTION", "已解除、终止矫正或者期满", "correction is over";
        /// It does not fit the person.
        NotFitting { measure: Measure } = "NOT_FITTING", "{measure}未根据其个体特征、工作生活情况或者个人特长安排", "the {measure} does not fit the person, or nobody has looked";
        /// Over time or strength.
        Excessive = "OVER_TIME_OR_STRENGTH", "强迫超时间、超体力劳动", "forced beyond time or strength";
        /// Whether it is over time or strength is open.
        BurdenOpen = "BURDEN_OPEN", "未说明是否超时间、超体力", "nobody said whether it goes beyond time or strength";
        /// Cruelty.
        Cruel { cruelty: Cruelty } = "CRUELTY", "{cruelty}社区矫正对象", "{cruelty} of the person";
        /// A minor with adults.
        WithAdults = "MINOR_WITH_ADULTS", "未成年人的矫正应当与成年人分别进行", "minors take part apart from adults";
        /// Help refused.
        HelpRefused { with: Help } = "HELP_REFUSED", "对申请{with}应当给予必要的协助，不得拒绝", "the necessary help with {with} is owed, not refused";
        /// Nobody said whether help is given.
        HelpOpen = "HELP_OPEN", "未说明是否给予协助、有无附加条件", "nobody said whether the help is given, and without conditions";
        /// Help against conditions.
        Conditions { with: Help } = "HELP_ON_CONDITIONS", "协助{with}不得附加条件", "the help with {with} takes no conditions";
        /// The person is no minor.
        NoMinor = "NOT_A_MINOR", "不适用未成年人的特别规定", "the rules for minors do not apply";
        /// Whether the person is a minor is open.
        AgeOpen = "AGE_OPEN", "尚未查明是否未成年", "whether the person is a minor is still to be established";
        /// The guardian was not urged, or does not refuse.
        NotUrged = "GUARDIAN_NOT_REFUSING", "尚未督促、教育，或者监护人未拒不履行", "the guardian was not urged first, or does not refuse";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::AfterEnd { .. } | Self::NotUnderCorrection => Some(Unlawful::TermLengthened),
            Self::Excessive | Self::Cruel { .. } => Some(Unlawful::Cruelty),
            Self::WithAdults => Some(Unlawful::MinorInPublic),
            Self::HelpRefused { .. } | Self::Conditions { .. } => Some(Unlawful::HelpRefused),
            _ => None,
        }
    }
}

static EDUCATION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(36).paragraph(2));
static STRENGTHS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(42));
static HELP: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(43));
static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));
static APART: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(52).paragraph(3));
static GUARDIAN: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(53).paragraph(2));
static SCHOOLING: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(55).paragraph(1));
static CRUELTY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(3));

/// What a case keeps of support.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct SupportRecord {
    // By kind of help, whether it is sought and not yet given.
    sought: [bool; Help::ALL.len()],
    schooling: bool,
    // Once urged, whether the guardian refuses.
    guardian: Option<bool>,
}

impl SupportRecord {
    /// Returns whether help with `with` is sought and not yet given.
    pub fn is_sought(&self, with: Help) -> bool {
        self.sought.get(with as usize).copied().unwrap_or(false)
    }

    /// Returns whether the guardian was urged and refuses all the same; `None` while nobody knows, or
    /// after the department was told.
    pub const fn guardian_refuses(&self) -> Option<bool> {
        self.guardian
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        let mut seek = |with: Help, sought| {
            if let Some(kept) = self.sought.get_mut(with as usize) {
                *kept = sought;
            }
        };
        match event {
            Event::Supported { schooling_unfinished, .. } => {
                if let Some(unfinished) = schooling_unfinished {
                    self.schooling = *unfinished;
                }
            }
            Event::HelpSought { with } => seek(*with, true),
            Event::HelpGiven { with } => seek(*with, false),
            Event::GuardianUrged { refuses } => self.guardian = *refuses,
            Event::DepartmentTold { of: Concern::Schooling } => self.schooling = false,
            Event::DepartmentTold { of: Concern::Guardian } => self.guardian = None,
            Event::DepartmentTold { of: Concern::Discrimination } => {}
        }
    }
}

type Findings<'law> = Vec<Finding<'law, Ground>>;

fn add(found: &mut Findings<'_>, ground: Ground, source: &'static Citation) {
    found.push(Finding { ground, source });
}

fn check_minor(case: &Correction, source: &'static Citation, found: &mut Findings<'_>) {
    match case.decision().minor {
        Some(true) => {}
        Some(false) => add(found, Ground::NoMinor, source),
        None => add(found, Ground::AgeOpen, source),
    }
}

fn check_activity(
    case: &Correction,
    activity: Activity,
    at: NaiveDateTime,
    found: &mut Findings<'_>,
) {
    let (day, Activity { measure, .. }) = (at.date(), activity);
    if !case.is_under_correction(day) {
        let ground = match case.ends() {
            Some(last) if last < day => Ground::AfterEnd { last },
            _ => Ground::NotUnderCorrection,
        };
        add(found, ground, &END);
    }
    let public_benefit = measure == Measure::PublicBenefit;
    if matches!(measure, Measure::Education | Measure::PublicBenefit)
        && activity.fitting != Some(true)
    {
        let source = if public_benefit { &STRENGTHS } else { &EDUCATION };
        add(found, Ground::NotFitting { measure }, source);
    }
    let burdens = [activity.over_time, activity.over_strength];
    if burdens.contains(&Some(true)) {
        add(found, Ground::Excessive, &CRUELTY);
    } else if public_benefit && burdens != [Some(false); 2] {
        add(found, Ground::BurdenOpen, &STRENGTHS);
    }
    if let Some(cruelty) = activity.cruelty {
        add(found, Ground::Cruel { cruelty }, &CRUELTY);
    }
    // Whoever is not known to be of age takes part apart, and so does whoever may be in a mixed group.
    if case.decision().minor != Some(false) && activity.with_adults != Some(false) {
        add(found, Ground::WithAdults, &APART);
    }
    if activity.schooling_unfinished.is_some() {
        check_minor(case, &SCHOOLING, found);
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    _law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    let mut found = Vec::new();
    let event = match *command {
        Command::Support(activity) => {
            check_activity(case, activity, at, &mut found);
            let Activity { measure, schooling_unfinished, .. } = activity;
            Event::Supported { measure, schooling_unfinished }
        }
        Command::SeekHelp { with } => Event::HelpSought { with },
        Command::GiveHelp { with, given, conditions } => {
            match (given, conditions) {
                (Some(false), _) => add(&mut found, Ground::HelpRefused { with }, &HELP),
                (_, Some(true)) => add(&mut found, Ground::Conditions { with }, &HELP),
                (Some(true), Some(false)) => {}
                _ => add(&mut found, Ground::HelpOpen, &HELP),
            }
            Event::HelpGiven { with }
        }
        Command::UrgeGuardian { refuses } => {
            check_minor(case, &GUARDIAN, &mut found);
            Event::GuardianUrged { refuses }
        }
        Command::TellDepartment { of } => {
            let source = if of == Concern::Guardian { &GUARDIAN } else { &SCHOOLING };
            check_minor(case, source, &mut found);
            if of == Concern::Guardian && case.support().guardian_refuses() != Some(true) {
                add(&mut found, Ground::NotUrged, &GUARDIAN);
            }
            Event::DepartmentTold { of }
        }
    };
    if found.is_empty() { Ok(event) } else { Err(found) }
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "days may lie beyond the calendar")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    _law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    if !case.is_under_correction(at.date()) {
        return Ok(());
    }
    let by = BodyKind::CorrectionInstitution;
    let mut add = |duty, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    let record = case.support();
    for _ in Help::ALL.iter().filter(|with| record.is_sought(**with)) {
        add(Duty::GiveHelp, BodyKind::Party, Due::Standing, &HELP);
    }
    if record.schooling {
        add(Duty::EnsureSchooling, BodyKind::Party, Due::Standing, &SCHOOLING);
    }
    if record.guardian_refuses() == Some(true) {
        add(Duty::TellDepartment, BodyKind::Government, Due::Standing, &GUARDIAN);
    }
    Ok(())
}
