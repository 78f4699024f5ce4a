//! Commutation: the county's proposal, the review, the court's ruling (CCL 33).
//!
//! ```text
//! not proposed ──draft──→ drafted ──file──→ before the court ──grant, deny──→ ruled ──serve──→ served
//!      ↑─────decline─────────┘                 │      ↑                                        │
//!      └──allow── withdrawal asked ←──ask──────┘      │    concluded ←──serve── ruled again ←──contest, rule again
//!                       └────────deny─────────────────┘
//! ```
//!
//! Who is eligible is asked by [`eligibility`]; what may be taken off by [`limits`]. A petition
//! against the conviction is never held against the person, by whoever it is.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     commutation::{self, Facts, Penalty, Reduction},
//!     decision::Category,
//!     policies,
//! };
//! use governance_core::{assessment::Outcome, legal_time::Calendar};
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = "2026-06-01".parse().unwrap();
//! // A probationer who repents is not yet eligible; one who saved lives is.
//! let mut facts = Facts {
//!     repentance: Some(true),
//!     major_merit: Some(false),
//!     penalty: Some(Penalty::FixedTerm),
//!     sentence_months: Some(24),
//!     probation_months: Some(24),
//!     ..Facts::on(Category::Probation)
//! };
//! assert_eq!(commutation::eligibility(&facts, day, &law).outcome(), Outcome::Refused);
//! facts.major_merit = Some(true);
//! assert_eq!(commutation::eligibility(&facts, day, &law).outcome(), Outcome::Granted);
//! // Thirteen months off the probation period would leave eleven.
//! let reduction = Reduction { sentence_months: 6, probation_months: Some(13) };
//! assert_eq!(
//!     commutation::limits(&facts, reduction, &law)[0].source.to_string(),
//!     "《最高人民法院关于办理减刑、假释案件具体应用法律的规定》（2016）第十八条第二款",
//! );
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Assessment, Check, Finding, Outcome, Recorder as _},
    citation::{Citation, Locator, national},
    legal_time::{TimeError, TimeLimit, Unit},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::Act,
    decision::{Category, CourtLevel},
    investigation::source_or,
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

governance_core::vocabulary! {
    /// Where a commutation stands.
    pub enum Stage {
        /// Nobody has proposed it.
        NotProposed = "not_proposed", "未提出", "not proposed";
        /// The county institution has drafted it.
        Drafted = "drafted", "已提出减刑建议，待审核", "drafted";
        /// It lies before the court.
        Filed = "filed", "已报请裁定", "before the court";
        /// The institution asks for it back.
        WithdrawalAsked = "withdrawal_asked", "已提请撤回", "withdrawal asked for";
        /// The court has ruled.
        Ruled = "ruled", "已裁定", "ruled";
        /// The ruling is served.
        Served = "served", "已送达", "served";
        /// The procuratorate has objected.
        Contested = "contested", "检察机关已提出纠正意见", "objected to";
        /// The court has ruled again.
        RuledAgain = "ruled_again", "已重新裁定", "ruled again";
        /// The final ruling is served.
        Concluded = "concluded", "已作出最终裁定并送达", "concluded";
    }
}

governance_core::vocabulary! {
    /// What happens to a commutation.
    pub enum EventKind {
        /// Proposed by the county institution.
        Drafted = "drafted", "提出减刑建议", "drafted";
        /// Sent back by the next higher institution.
        Declined = "declined", "不予报请", "declined";
        /// Filed with the court.
        Filed = "filed", "报请裁定", "filed";
        /// The procuratorate gave its opinion.
        Commented = "commented", "提出检察意见", "commented on";
        /// Withdrawal was asked for.
        WithdrawalAsked = "withdrawal_asked", "提请撤回", "withdrawal asked for";
        /// Withdrawal was allowed.
        WithdrawalAllowed = "withdrawal_allowed", "准许撤回", "withdrawal allowed";
        /// Withdrawal was not allowed.
        WithdrawalDenied = "withdrawal_denied", "不准许撤回", "withdrawal not allowed";
        /// Granted.
        Granted = "granted", "裁定减刑", "granted";
        /// Denied.
        Denied = "denied", "裁定不予减刑", "denied";
        /// The ruling was served.
        Served = "served", "送达裁定", "served";
        /// The procuratorate objected.
        Contested = "contested", "提出纠正意见", "objected to";
        /// The court ruled again.
        RuledAgain = "ruled_again", "重新审理并作出最终裁定", "ruled again";
    }
}

governance_core::vocabulary! {
    /// The penalty.
    pub enum Penalty {
        /// Control.
        Control = "control", "管制", "control";
        /// Detention.
        Detention = "detention", "拘役", "detention";
        /// Imprisonment for a term.
        FixedTerm = "fixed_term", "有期徒刑", "imprisonment for a term";
        /// Imprisonment for life.
        Life = "life", "无期徒刑", "imprisonment for life";
    }
}

governance_core::vocabulary! {
    /// How what the judgment orders to pay stands.
    #[doc(alias = "财产性判项")]
    pub enum Property {
        /// Nothing is to be paid.
        Nothing = "nothing", "无财产性判项", "nothing to pay";
        /// It is paid, or is being paid actively.
        Performed = "performed", "积极履行", "performed";
        /// It is not, for want of means.
        Unable = "unable", "无履行能力", "unable to pay";
        /// It is not, or not in full, although there are means.
        AbleButUnpaid = "able_but_unpaid", "有履行能力而不履行或者不全部履行", "able but unpaid";
    }
}

governance_core::vocabulary! {
    /// How the court is to weigh the case (SPCI 536).
    pub enum Weight {
        /// Leniently.
        Lenient = "lenient", "从宽掌握", "leniently";
        /// Neither.
        Neutral = "neutral", "一般掌握", "neither leniently nor strictly";
        /// Strictly.
        Strict = "strict", "从严掌握", "strictly";
    }
}

governance_core::vocabulary! {
    /// Why a commutation is declined or denied.
    pub enum Reason {
        /// The conditions are not met.
        ConditionsNotMet = "conditions_not_met", "不符合减刑条件", "the conditions are not met";
        /// What is to be paid is not.
        Unpaid = "unpaid", "未履行财产性判项", "what is to be paid is not";
        /// The person has petitioned, complained or objected.
        Petition = "petition", "提出申诉、控告、检举", "the person has petitioned";
    }
}

governance_core::vocabulary! {
    /// A fact that must be known.
    pub enum Fact {
        /// The kind of penalty.
        Penalty = "penalty", "刑种", "the kind of penalty";
        /// How long the sentence is.
        Sentence = "sentence", "原判刑期", "the length of the sentence";
        /// How long the probation period is.
        Probation = "probation", "缓刑考验期", "the length of the probation period";
        /// The first day of execution.
        Begun = "begun", "判决执行之日", "the first day of execution";
        /// Whether less than two years were left when the judgment took effect.
        ShortRest = "short_rest", "判决生效后剩余刑期是否不满二年", "whether less than two years were left";
        /// Whether the person repents.
        Repentance = "repentance", "是否确有悔改表现", "repentance";
        /// Whether the person has merits.
        Merit = "merit", "是否有立功表现", "merit";
        /// Whether the person has major merits.
        MajorMerit = "major_merit", "是否有重大立功表现", "major merit";
        /// Whether the finding on repentance rests on a petition.
        PetitionHeld = "petition_held", "是否以申诉认定不悔改", "whether a petition was held against the person";
        /// Whether what the judgment orders was paid, or can be.
        Property = "property", "财产性判项履行情况", "how what is to be paid stands";
    }
}

/// What a commutation rests on.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Facts {
    /// Which of the four groups.
    pub category: Category,
    /// The penalty; of a suspended sentence, the one suspended.
    #[serde(default)]
    pub penalty: Option<Penalty>,
    /// How long the sentence is, in months.
    #[serde(default)]
    pub sentence_months: Option<u32>,
    /// How long the probation period is, in months.
    #[serde(default)]
    pub probation_months: Option<u32>,
    /// The first day of execution.
    #[serde(default)]
    pub begun: Option<NaiveDate>,
    /// Whether less than two years were left when the judgment took effect (SPC-16 16).
    #[serde(default)]
    pub short_rest: Option<bool>,
    /// Whether the person observes the rules, accepts education and repents.
    #[serde(default)]
    pub repentance: Option<bool>,
    /// Whether the person has merits.
    #[serde(default)]
    pub merit: Option<bool>,
    /// Whether the person has major merits.
    #[serde(default)]
    pub major_merit: Option<bool>,
    /// Whether repentance is denied because the person petitioned against the conviction.
    #[serde(default)]
    pub petition_held: Option<bool>,
    /// How what the judgment orders to pay stands.
    #[serde(default)]
    pub property: Option<Property>,
}

impl Facts {
    /// Constructs the facts of a person of `category`, with nothing else known.
    pub const fn on(category: Category) -> Self {
        Self {
            category,
            penalty: None,
            sentence_months: None,
            probation_months: None,
            begun: None,
            short_rest: None,
            repentance: None,
            merit: None,
            major_merit: None,
            petition_held: None,
            property: None,
        }
    }

    /// Returns how the court is to weigh the case; `None` where payment and means are not known.
    ///
    /// Inability to pay never weighs against the person.
    ///
    /// # Source
    ///
    /// 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百三十六条.
    #[doc(alias("从宽掌握", "从严掌握"))]
    pub fn weight(&self) -> Option<Weight> {
        Some(match self.property? {
            Property::Performed => Weight::Lenient,
            Property::Nothing | Property::Unable => Weight::Neutral,
            Property::AbleButUnpaid => Weight::Strict,
        })
    }
}

/// What is taken off.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the figures")]
pub struct Reduction {
    /// From the sentence, in months.
    pub sentence_months: u32,
    /// From the probation period, in months.
    #[serde(default)]
    pub probation_months: Option<u32>,
}

/// Who was served or received a copy.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "the list of the law")]
pub struct Service {
    /// The institution that filed.
    #[serde(default)]
    pub institution: Option<bool>,
    /// The procuratorate of the same level.
    #[serde(default)]
    pub procuratorate: Option<bool>,
    /// The person.
    #[serde(default)]
    pub person: Option<bool>,
    /// The police.
    #[serde(default)]
    pub police: Option<bool>,
}

impl Service {
    /// Constructs a service on everybody on whom the law asks to serve.
    pub const fn complete() -> Self {
        let yes = Some(true);
        Self { institution: yes, procuratorate: yes, person: yes, police: yes }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Propose commutation to the next higher institution.
    Draft(Reduction),
    /// Send the proposal back.
    Decline {
        /// Why.
        reason: Reason,
    },
    /// File the proposal with the court.
    File {
        /// With which.
        court: CourtLevel,
        /// Whether that is a court of the place of execution.
        #[serde(default)]
        at_place: Option<bool>,
        /// Whether the procuratorate of the same level receives a copy.
        #[serde(default)]
        copied: Option<bool>,
    },
    /// Give an opinion on the proposal.
    Comment {
        /// Whether it is against the proposal.
        against: bool,
    },
    /// Ask for the proposal back.
    AskWithdrawal {
        /// Whether in writing.
        #[serde(default)]
        in_writing: Option<bool>,
    },
    /// Allow the withdrawal.
    AllowWithdrawal,
    /// Do not allow it.
    DenyWithdrawal,
    /// Grant commutation.
    Grant {
        /// What is taken off.
        reduction: Reduction,
        /// Whether a collegiate panel ruled.
        #[serde(default)]
        panel: Option<bool>,
        /// Whether there was a hearing.
        #[serde(default)]
        heard: Option<bool>,
    },
    /// Deny it.
    Deny {
        /// Why.
        reason: Reason,
        /// Whether a collegiate panel ruled.
        #[serde(default)]
        panel: Option<bool>,
        /// Whether there was a hearing.
        #[serde(default)]
        heard: Option<bool>,
    },
    /// Serve the ruling.
    Serve(Service),
    /// Object to the ruling.
    Contest {
        /// Whether in writing.
        #[serde(default)]
        in_writing: Option<bool>,
        /// Whether the procuratorate is of the level of the court.
        #[serde(default)]
        same_level: Option<bool>,
    },
    /// Rule again.
    RuleAgain {
        /// What is taken off in the end; nothing where commutation is denied.
        #[serde(default)]
        reduction: Option<Reduction>,
        /// Whether another panel ruled.
        #[serde(default)]
        new_panel: Option<bool>,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Proposed.
    Drafted(Reduction),
    /// Sent back.
    Declined {
        /// Why.
        reason: Reason,
    },
    /// Filed.
    Filed {
        /// With which court.
        court: CourtLevel,
    },
    /// The procuratorate gave its opinion.
    Commented {
        /// Whether it is against the proposal.
        against: bool,
    },
    /// Withdrawal was asked for.
    WithdrawalAsked,
    /// Withdrawal was allowed.
    WithdrawalAllowed,
    /// Withdrawal was not allowed.
    WithdrawalDenied,
    /// Granted.
    Granted(Reduction),
    /// Denied.
    Denied {
        /// Why.
        reason: Reason,
    },
    /// Served.
    Served,
    /// The procuratorate objected.
    Contested,
    /// Ruled again.
    RuledAgain {
        /// What is taken off in the end.
        #[serde(default)]
        reduction: Option<Reduction>,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Drafted(_) => EventKind::Drafted,
            Self::Declined { .. } => EventKind::Declined,
            Self::Filed { .. } => EventKind::Filed,
            Self::Commented { .. } => EventKind::Commented,
            Self::WithdrawalAsked => EventKind::WithdrawalAsked,
            Self::WithdrawalAllowed => EventKind::WithdrawalAllowed,
            Self::WithdrawalDenied => EventKind::WithdrawalDenied,
            Self::Granted(_) => EventKind::Granted,
            Self::Denied { .. } => EventKind::Denied,
            Self::Served => EventKind::Served,
            Self::Contested => EventKind::Contested,
            Self::RuledAgain { .. } => EventKind::RuledAgain,
        }
    }
}

governance_core::grounds! {
    /// Why commutation, or a step towards it, is refused.
    pub enum Ground {
        /// The law excludes parole.
        ParoleExcluded = "COMMUTATION_PAROLE_EXCLUDED", "假释考验期内不适用减刑", "there is no commutation during parole";
        /// The law does not say whether there is commutation during parole.
        NotSettled = "COMMUTATION_NOT_SETTLED", "现行规定未明确能否减刑，应当报请有权机关研究", "the law does not settle whether the sentence can be commuted; it is for people to decide";
        /// A probationer needs major merit.
        NoMajorMerit = "COMMUTATION_NO_MAJOR_MERIT", "宣告缓刑的一般不适用减刑，没有重大立功表现", "a suspended sentence is commuted for major merit only";
        /// Neither repentance nor merit.
        NoGround = "COMMUTATION_NO_GROUND", "没有悔改或者立功表现", "neither repentance nor merit";
        /// A petition is held against the person.
        PetitionHeld = "COMMUTATION_PETITION_HELD", "不得以申诉、控告、检举认定不悔改或者不予减刑", "a petition or complaint is never held against the person";
        /// Execution has not lasted long enough.
        TooEarly { months: u32 } = "COMMUTATION_TOO_EARLY", "应当执行{months}个月以上方可减刑", "the sentence is commuted once {months} months of it were executed";
        /// The day cannot be computed.
        BeyondCalendar = "COMMUTATION_BEYOND_CALENDAR", "日期超出日历范围", "the day lies beyond the calendar";
        /// A fact is missing.
        FactOpen { fact: Fact } = "COMMUTATION_FACT_OPEN", "尚未查明：{fact}", "still to be established: {fact}";
        /// Nothing is taken off.
        NothingReduced = "COMMUTATION_NOTHING_REDUCED", "未减少刑期", "nothing is taken off the sentence";
        /// More is taken off than the law allows.
        BelowLeast { left: u32, least: u32 } = "COMMUTATION_BELOW_LEAST", "减刑后余{left}个月，少于应当实际执行的{least}个月", "{left} months would be left, {least} have to be served";
        /// The probation period stays as it is.
        ProbationUntouched = "COMMUTATION_PROBATION_UNTOUCHED", "应当同时缩减缓刑考验期", "the probation period shrinks with the sentence";
        /// The probation period becomes too short.
        ProbationTooShort { left: u32, least: u32 } = "COMMUTATION_PROBATION_TOO_SHORT", "缩减后的缓刑考验期为{left}个月，不得少于{least}个月", "{left} months of probation would be left, {least} is the least";
        /// There is no probation period.
        NoProbation = "COMMUTATION_NO_PROBATION", "没有缓刑考验期可以缩减", "there is no probation period";
        /// The person cannot pay.
        CannotPay = "COMMUTATION_CANNOT_PAY", "没有履行能力的，不得以未履行财产性判项为由不予减刑", "whoever cannot pay is not denied commutation for not paying";
        /// The court is too low.
        CourtTooLow { court: CourtLevel } = "COMMUTATION_COURT_TOO_LOW", "减刑建议不得向{court}提出", "the {court} does not rule on commutation here";
        /// The court is one of another place.
        CourtElsewhere = "COMMUTATION_COURT_ELSEWHERE", "应当向社区矫正执行地的人民法院提出", "the court of the place of execution rules";
        /// Where the court lies is not known.
        PlaceOpen = "COMMUTATION_PLACE_OPEN", "尚未查明是否为执行地的人民法院", "whether the court is that of the place of execution is still to be established";
        /// The procuratorate has no copy.
        CopyMissing = "COMMUTATION_COPY_MISSING", "减刑建议书未抄送同级人民检察院", "the procuratorate of the same level has no copy";
        /// It is not in writing.
        NotWritten = "COMMUTATION_NOT_WRITTEN", "应当书面提出", "it is done in writing";
        /// No collegiate panel ruled.
        NoPanel = "COMMUTATION_NO_PANEL", "应当组成合议庭审理", "a collegiate panel rules";
        /// There was no hearing.
        NotHeard = "COMMUTATION_NOT_HEARD", "因重大立功提请减刑或者人民检察院提出异议的，应当开庭审理", "a hearing is held where major merit is claimed or the procuratorate objects";
        /// Somebody was not served.
        NotServed { on: BodyKind } = "COMMUTATION_NOT_SERVED", "未送达、抄送{on}", "the {on} was not served";
        /// The objection comes too late.
        ContestedTooLate { by: NaiveDate } = "COMMUTATION_CONTESTED_TOO_LATE", "纠正意见应当在{by}前提出", "objections were possible until {by}";
        /// The procuratorate is not of the level of the court.
        WrongLevel = "COMMUTATION_WRONG_LEVEL", "应当由作出裁定的人民法院的同级人民检察院提出", "the procuratorate of the level of the court objects";
        /// No other panel ruled.
        NoNewPanel = "COMMUTATION_NO_NEW_PANEL", "应当另行组成合议庭审理", "another panel rules";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::PetitionHeld => Some(Unlawful::Retaliation),
            Self::CopyMissing | Self::NotServed { .. } => Some(Unlawful::NoticeMissing),
            _ => None,
        }
    }
}

/// To whom it is proposed.
static PROPOSAL: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(33).paragraph(1));
/// To whom the ruling goes.
static RULING: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(33).paragraph(2));
/// Who may be granted commutation.
static CONDITIONS: Citation = national::CRIMINAL_LAW.at(Locator::new(78).paragraph(1));
/// Only by the procedure of the law, by a panel.
static PANEL: Citation = national::CRIMINAL_LAW.at(Locator::new(79));
/// No retaliation.
static RETALIATION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(5));
/// The right to petition.
static PETITION: Citation = national::SPC_COMMUTATION_AND_PAROLE.at(Locator::new(3).paragraph(3));
/// Detention and short rests: the time that has to pass first may be shortened.
static SHORTENED: Citation = national::SPC_COMMUTATION_AND_PAROLE.at(Locator::new(16));
/// What probation shrinks to.
static PROBATION: Citation = national::SPC_COMMUTATION_AND_PAROLE.at(Locator::new(18).paragraph(2));
/// A life sentence lies before the high court.
static LIFE: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(534).paragraph(1).item(2));
/// Payment and means.
static PAYMENT: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(536));
/// When there must be a hearing.
static HEARING: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(538));
/// On whom the ruling is served, and who rules again.
static SERVICE: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(539).paragraph(1));
/// Withdrawal.
static WITHDRAWAL: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(540));
/// Objection to the ruling.
static OBJECTION: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(274));
/// By the procuratorate of which level.
static LEVEL: Citation = national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(640).paragraph(1));

type Answer<'law> = Check<'law, Ground, Fact>;

const fn failed(ground: Ground, source: &Citation) -> Answer<'_> {
    Check::Failed(Finding { ground, source })
}

/// Returns the months of a limit that the law writes in months or years.
const fn months(limit: TimeLimit) -> u32 {
    match limit.unit() {
        Unit::Year => limit.amount().saturating_mul(12),
        _ => limit.amount(),
    }
}

/// Checks that the law knows commutation for the group.
fn group<'law>(facts: &Facts, law: &'law Jurisdiction) -> Answer<'law> {
    if facts.category != Category::Parole {
        return Check::NotRegulated;
    }
    match &law.policy.commutation.parole {
        Setting::Set(rule) if rule.is => Check::Passed(&rule.source),
        Setting::Set(rule) => failed(Ground::ParoleExcluded, &rule.source),
        Setting::Silent(_) | Setting::Unknown => Check::Unknown("commutation.parole"),
    }
}

/// Checks that there is repentance or merit; on probation, major merit.
fn conduct<'law>(facts: &Facts, law: &'law Jurisdiction) -> Answer<'law> {
    if facts.category == Category::Probation
        && let Setting::Set(rule) = &law.policy.commutation.probation_major_merit
        && rule.is
    {
        return match facts.major_merit {
            Some(true) => Check::Passed(&PROBATION),
            Some(false) => failed(Ground::NoMajorMerit, &rule.source),
            None => Check::Missing(Fact::MajorMerit),
        };
    }
    let grounds = [
        (Fact::MajorMerit, facts.major_merit),
        (Fact::Repentance, facts.repentance),
        (Fact::Merit, facts.merit),
    ];
    if grounds.iter().any(|(_, there)| *there == Some(true)) {
        return Check::Passed(&CONDITIONS);
    }
    match grounds.iter().find(|(_, there)| there.is_none()) {
        Some((fact, _)) => Check::Missing(*fact),
        None => failed(Ground::NoGround, &CONDITIONS),
    }
}

/// Checks that a petition is not held against the person.
fn petition<'law>(facts: &Facts) -> Answer<'law> {
    match (facts.petition_held, facts.repentance) {
        (Some(true), _) => failed(Ground::PetitionHeld, &PETITION),
        (None, Some(false)) => Check::Missing(Fact::PetitionHeld),
        _ => Check::Passed(&PETITION),
    }
}

/// Checks that enough of a prison sentence was executed before.
///
/// Major merit lifts the limit; for control, detention and short rests it may be shortened, which
/// is for the court.
fn start<'law>(facts: &Facts, day: NaiveDate, law: &'law Jurisdiction) -> Answer<'law> {
    let settings = &law.policy.commutation;
    if facts.category != Category::OutsidePrison {
        return Check::NotRegulated;
    }
    let first = match facts.penalty {
        None => return Check::Missing(Fact::Penalty),
        Some(Penalty::Control | Penalty::Detention) => return Check::Passed(&SHORTENED),
        Some(Penalty::Life) => (&settings.start_life, "commutation.start_life"),
        Some(Penalty::FixedTerm) => match facts.sentence_months {
            None => return Check::Missing(Fact::Sentence),
            Some(..60) => (&settings.start_below_five_years, "commutation.start_below_five_years"),
            Some(60..120) => (&settings.start_below_ten_years, "commutation.start_below_ten_years"),
            Some(120..) => (&settings.start_from_ten_years, "commutation.start_from_ten_years"),
        },
    };
    let limit = match first {
        (Setting::Set(limit), _) => limit,
        (Setting::Silent(_), _) => return Check::NotRegulated,
        (Setting::Unknown, path) => return Check::Unknown(path),
    };
    if facts.major_merit == Some(true) {
        return Check::Passed(&limit.source);
    }
    let Some(begun) = facts.begun else { return Check::Missing(Fact::Begun) };
    match law.term(limit.is, begun) {
        // 以上 includes the figure: the day after the last of the term is early enough.
        Ok(last) if last < day => Check::Passed(&limit.source),
        Ok(_) => match facts.short_rest {
            Some(true) if facts.penalty == Some(Penalty::FixedTerm) => Check::Passed(&SHORTENED),
            None if facts.penalty == Some(Penalty::FixedTerm) => Check::Missing(Fact::ShortRest),
            _ => failed(Ground::TooEarly { months: months(limit.is) }, &limit.source),
        },
        Err(_) => failed(Ground::BeyondCalendar, &limit.source),
    }
}

/// Returns whether the person meets the conditions of commutation on `day`, with every ground
/// against it and every fact that is missing.
///
/// For persons on parole the law is not settled, and the answer says so. Special groups of
/// offenders, intervals between two commutations and the amount are for the court.
///
/// # Source
///
/// 《刑法》第七十八条第一款; 《最高人民法院关于办理减刑、假释案件具体应用法律的规定》（2016）第三条第三款,
/// 第六条第一款, 第八条第一款, 第十六条, 第十八条.
#[doc(alias = "减刑条件")]
pub fn eligibility<'law>(
    facts: &Facts,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Assessment<'law, Ground, Fact> {
    let mut answer = Assessment::default();
    answer.record("group", group(facts, law), || []);
    answer.record("conduct", conduct(facts, law), || []);
    answer.record("petition", petition(facts), || []);
    answer.record("start", start(facts, day, law), || []);
    answer
}

/// Returns why `reduction` cannot be granted: what has to be served, what remains of probation.
///
/// # Source
///
/// 《刑法》第七十八条第二款第（一）项; 《最高人民法院关于办理减刑、假释案件具体应用法律的规定》（2016）第十八条第二款.
pub fn limits<'law>(
    facts: &Facts,
    reduction: Reduction,
    law: &'law Jurisdiction,
) -> Vec<Finding<'law, Ground>> {
    let settings = &law.policy.commutation;
    let mut found = Vec::new();
    let mut refuse = |ground, source: &'law Citation| found.push(Finding { ground, source });
    let least_source = source_or(&settings.least_percent, &CONDITIONS);
    if reduction.sentence_months == 0 {
        refuse(Ground::NothingReduced, &CONDITIONS);
    }
    match (facts.penalty, facts.sentence_months, settings.least_percent.set()) {
        (None, ..) => refuse(Ground::FactOpen { fact: Fact::Penalty }, least_source),
        // A life sentence is commuted to a term; what remains is counted from its execution.
        (Some(Penalty::Life), ..) => {}
        (_, None, _) => refuse(Ground::FactOpen { fact: Fact::Sentence }, least_source),
        (_, _, None) => refuse(Ground::NotSettled, &CONDITIONS),
        (_, Some(sentence), Some(rule)) => {
            let left = sentence.saturating_sub(reduction.sentence_months);
            // 不能少于: half a month is a month here, in favour of what the law wants served.
            let least = sentence.saturating_mul(rule.is).div_ceil(100);
            if left < least {
                refuse(Ground::BelowLeast { left, least }, &rule.source);
            }
        }
    }
    match (facts.category, reduction.probation_months) {
        (Category::Probation, None | Some(0)) => refuse(Ground::ProbationUntouched, &PROBATION),
        (Category::Probation, Some(off)) => {
            let least = match facts.penalty {
                Some(Penalty::Detention) => settings.least_probation_detention.set(),
                _ => settings.least_probation_prison.set(),
            };
            match (facts.probation_months, least) {
                (None, _) => refuse(Ground::FactOpen { fact: Fact::Probation }, &PROBATION),
                (_, None) => refuse(Ground::NotSettled, &PROBATION),
                (Some(period), Some(rule)) => {
                    let (left, least) = (period.saturating_sub(off), months(rule.is));
                    if left < least {
                        refuse(Ground::ProbationTooShort { left, least }, &rule.source);
                    }
                }
            }
        }
        (_, Some(_)) => refuse(Ground::NoProbation, &PROBATION),
        (_, None) => {}
    }
    found
}

/// Returns why `reason` cannot stand against the person of `facts`.
fn against_reason<'law>(facts: &Facts, reason: Reason) -> Vec<Finding<'law, Ground>> {
    let ground = |ground, source| vec![Finding { ground, source }];
    match (reason, facts.property) {
        (Reason::Petition, _) => ground(Ground::PetitionHeld, &RETALIATION),
        (Reason::Unpaid, Some(Property::AbleButUnpaid)) | (Reason::ConditionsNotMet, _) => {
            Vec::new()
        }
        (Reason::Unpaid, Some(_)) => ground(Ground::CannotPay, &PAYMENT),
        (Reason::Unpaid, None) => ground(Ground::FactOpen { fact: Fact::Property }, &PAYMENT),
    }
}

governance_core::vocabulary! {
    /// What a commutation makes somebody do.
    pub enum Duty {
        /// Propose it.
        Propose = "propose", "提出减刑建议", "propose commutation";
        /// Review the proposal.
        Review = "review", "审核减刑建议", "review the proposal";
        /// Examine the copy of the proposal.
        Examine = "examine", "逐案审查减刑建议书副本", "examine the copy of the proposal";
        /// Rule.
        Rule = "rule", "作出裁定", "rule";
        /// Serve the ruling.
        Serve = "serve", "送达裁定", "serve the ruling";
        /// Rule again.
        RuleAgain = "rule_again", "重新审理并裁定", "rule again";
    }
}

governance_core::transitions! {
    /// Every transition of a commutation.
    pub static TRANSITIONS: Commutation {
        region Commutation {
            NotProposed + Drafted => Drafted by ProposeCommutation under |_law| None;
            Drafted + Declined => NotProposed by ReviewCommutation under |law| law.policy.commutation.reviewed.source();
            Drafted + Filed => Filed by ReviewCommutation under |_law| None;
            Filed + Commented => Filed by CommentOnCommutation under |_law| None;
            Filed + WithdrawalAsked => WithdrawalAsked by WithdrawCommutation under |_law| None;
            WithdrawalAsked + WithdrawalAllowed => NotProposed by RuleOnCommutation under |_law| Some(&WITHDRAWAL);
            WithdrawalAsked + WithdrawalDenied => Filed by RuleOnCommutation under |_law| Some(&WITHDRAWAL);
            Filed + Granted => Ruled by RuleOnCommutation under |_law| None;
            Filed + Denied => Ruled by RuleOnCommutation under |_law| None;
            Ruled + Served => Served by ServeCommutation under |law| law.policy.commutation.serve_within.source();
            Served + Contested => Contested by ContestCommutation under |_law| None;
            Contested + RuledAgain => RuledAgain by RuleOnCommutation under |_law| Some(&OBJECTION);
            RuledAgain + Served => Concluded by ServeCommutation under |law| law.policy.commutation.serve_within.source();
        }
    }
}

/// The commutation of one person's sentence.
#[doc(alias("减刑", "减刑案件"))]
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Commutation {
    stage: Stage,
    facts: Facts,
    since: Option<NaiveDate>,
    filed: Option<NaiveDate>,
    against: bool,
    reduction: Option<Reduction>,
}

impl Commutation {
    /// Constructs the commutation, not proposed yet, of the person of `facts`.
    pub const fn of(facts: Facts) -> Self {
        Self {
            stage: Stage::NotProposed,
            facts,
            since: None,
            filed: None,
            against: false,
            reduction: None,
        }
    }

    /// Returns what it rests on.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Returns what the latest ruling takes off.
    pub fn granted(&self) -> Option<Reduction> {
        let ruled = matches!(
            self.stage,
            Stage::Ruled | Stage::Served | Stage::Contested | Stage::RuledAgain | Stage::Concluded
        );
        self.reduction.filter(|_| ruled)
    }

    /// Returns the last day on which the procuratorate can object to the ruling served.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn contest_by(&self, law: &Jurisdiction) -> Result<Option<NaiveDate>, TimeError> {
        let limit = &law.policy.commutation.contest_within;
        match (self.stage, self.since) {
            (Stage::Served, Some(served)) => within(law, limit, served),
            _ => Ok(None),
        }
    }

    /// Returns what is owed at `at`: by whom, to whom, by when.
    ///
    /// `complex` says whether the procuratorate needs the longer time.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        at: NaiveDateTime,
        complex: bool,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let settings = &law.policy.commutation;
        let mut owed = Vec::new();
        let mut owe = |duty, by, to, due, source| {
            owed.push(Obligation { duty, by, to, due, source });
        };
        let by_day = |day: Option<NaiveDate>| day.map_or(Due::Promptly, Due::By);
        let (county, city) =
            (BodyKind::CorrectionInstitution, BodyKind::HigherCorrectionInstitution);
        let since = self.since.unwrap_or_else(|| at.date());
        match self.stage {
            Stage::NotProposed => {
                let eligible = eligibility(&self.facts, at.date(), law).outcome();
                if eligible == Outcome::Granted {
                    owe(Duty::Propose, county, BodyKind::Court, Due::Promptly, &PROPOSAL);
                }
            }
            Stage::Drafted => {
                let source = source_or(&settings.reviewed, &PROPOSAL);
                owe(Duty::Review, city, county, Due::Promptly, source);
            }
            Stage::Filed | Stage::WithdrawalAsked => {
                let filed = self.filed.unwrap_or(since);
                let due = by_day(within(law, &settings.rule_within, filed)?);
                owe(
                    Duty::Rule,
                    BodyKind::Court,
                    city,
                    due,
                    source_or(&settings.rule_within, &RULING),
                );
                if let Some(rule) = settings.comment_within.set() {
                    // 可以延长十日: one limit of twenty days, since neither half ends by itself.
                    let longer = settings.comment_longer.set().filter(|_| complex);
                    let more = longer.map_or(0, |longer| longer.is.amount());
                    let limit = TimeLimit::days(rule.is.amount().saturating_add(more));
                    let due = law.within(limit, filed)?.effective();
                    owe(
                        Duty::Examine,
                        BodyKind::Procuratorate,
                        BodyKind::Court,
                        Due::By(due),
                        &rule.source,
                    );
                }
            }
            Stage::Ruled | Stage::RuledAgain => {
                let source = source_or(&settings.serve_within, &SERVICE);
                let due = by_day(within(law, &settings.serve_within, since)?);
                for on in [city, BodyKind::Procuratorate, BodyKind::Party, BodyKind::PublicSecurity]
                {
                    let source = if on == BodyKind::PublicSecurity { &RULING } else { source };
                    owe(Duty::Serve, BodyKind::Court, on, due, source);
                }
            }
            Stage::Contested => {
                let source = source_or(&settings.rule_again_within, &OBJECTION);
                let due = by_day(within(law, &settings.rule_again_within, since)?);
                owe(Duty::RuleAgain, BodyKind::Court, BodyKind::Procuratorate, due, source);
            }
            Stage::Served | Stage::Concluded => {}
        }
        Ok(owed)
    }

    /// Returns why a ruling by such a panel and hearing cannot stand.
    fn against_hearing<'law>(
        &self,
        panel: Option<bool>,
        heard: Option<bool>,
    ) -> Vec<Finding<'law, Ground>> {
        let mut found = Vec::new();
        if panel != Some(true) {
            found.push(Finding { ground: Ground::NoPanel, source: &PANEL });
        }
        let needed = self.facts.major_merit == Some(true) || self.against;
        if needed && heard != Some(true) {
            found.push(Finding { ground: Ground::NotHeard, source: &HEARING });
        }
        found
    }

    /// Returns why the person is not proposed for commutation on `day`.
    fn against_person<'law>(
        &self,
        day: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Vec<Finding<'law, Ground>> {
        let assessed = eligibility(&self.facts, day, law);
        let open = assessed
            .missing()
            .iter()
            .map(|fact| Finding { ground: Ground::FactOpen { fact: *fact }, source: &CONDITIONS });
        let unknown = assessed
            .unknown()
            .iter()
            .map(|_| Finding { ground: Ground::NotSettled, source: &PROPOSAL });
        assessed.findings().iter().copied().chain(open).chain(unknown).collect()
    }
}

/// Returns the last day of `limit` from `start`, where the law sets one.
fn within(
    law: &Jurisdiction,
    limit: &Setting<TimeLimit>,
    start: NaiveDate,
) -> Result<Option<NaiveDate>, TimeError> {
    limit
        .set()
        .map(|limit| law.within(limit.is, start).map(|deadline| deadline.effective()))
        .transpose()
}

impl Procedure for Commutation {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &PANEL;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Draft(_) => (EventKind::Drafted, Act::ProposeCommutation),
            Command::Decline { .. } => (EventKind::Declined, Act::ReviewCommutation),
            Command::File { .. } => (EventKind::Filed, Act::ReviewCommutation),
            Command::Comment { .. } => (EventKind::Commented, Act::CommentOnCommutation),
            Command::AskWithdrawal { .. } => (EventKind::WithdrawalAsked, Act::WithdrawCommutation),
            Command::AllowWithdrawal => (EventKind::WithdrawalAllowed, Act::RuleOnCommutation),
            Command::DenyWithdrawal => (EventKind::WithdrawalDenied, Act::RuleOnCommutation),
            Command::Grant { .. } => (EventKind::Granted, Act::RuleOnCommutation),
            Command::Deny { .. } => (EventKind::Denied, Act::RuleOnCommutation),
            Command::Serve(_) => (EventKind::Served, Act::ServeCommutation),
            Command::Contest { .. } => (EventKind::Contested, Act::ContestCommutation),
            Command::RuleAgain { .. } => (EventKind::RuledAgain, Act::RuleOnCommutation),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let mut found: Vec<Finding<'law, Ground>> = Vec::new();
        let event =
            match command {
                Command::Draft(reduction) => {
                    found.extend(self.against_person(at.date(), law));
                    found.extend(limits(&self.facts, *reduction, law));
                    Event::Drafted(*reduction)
                }
                Command::Decline { reason } => {
                    found.extend(against_reason(&self.facts, *reason));
                    Event::Declined { reason: *reason }
                }
                Command::File { court, at_place, copied } => {
                    let mut refuse = |ground, source| found.push(Finding { ground, source });
                    match (court, self.facts.penalty) {
                        (CourtLevel::Basic, _) => {
                            refuse(Ground::CourtTooLow { court: *court }, &PROPOSAL);
                        }
                        (CourtLevel::Intermediate, Some(Penalty::Life)) => {
                            refuse(Ground::CourtTooLow { court: *court }, &LIFE);
                        }
                        _ => {}
                    }
                    match at_place {
                        Some(true) => {}
                        Some(false) => refuse(Ground::CourtElsewhere, &PROPOSAL),
                        None => refuse(Ground::PlaceOpen, &PROPOSAL),
                    }
                    if *copied != Some(true) {
                        refuse(Ground::CopyMissing, &PROPOSAL);
                    }
                    Event::Filed { court: *court }
                }
                Command::Comment { against } => Event::Commented { against: *against },
                Command::AskWithdrawal { in_writing } => {
                    if *in_writing != Some(true) {
                        found.push(Finding { ground: Ground::NotWritten, source: &WITHDRAWAL });
                    }
                    Event::WithdrawalAsked
                }
                Command::AllowWithdrawal => Event::WithdrawalAllowed,
                Command::DenyWithdrawal => Event::WithdrawalDenied,
                Command::Grant { reduction, panel, heard } => {
                    found.extend(self.against_hearing(*panel, *heard));
                    found.extend(limits(&self.facts, *reduction, law));
                    Event::Granted(*reduction)
                }
                Command::Deny { reason, panel, heard } => {
                    found.extend(self.against_hearing(*panel, *heard));
                    found.extend(against_reason(&self.facts, *reason));
                    Event::Denied { reason: *reason }
                }
                Command::Serve(service) => {
                    let served = [
                        (BodyKind::CorrectionInstitution, service.institution, &SERVICE),
                        (BodyKind::Procuratorate, service.procuratorate, &SERVICE),
                        (BodyKind::Party, service.person, &SERVICE),
                        (BodyKind::PublicSecurity, service.police, &RULING),
                    ];
                    let left = served.into_iter().filter(|(_, done, _)| *done != Some(true));
                    found.extend(left.map(|(on, _, source)| Finding {
                        ground: Ground::NotServed { on },
                        source,
                    }));
                    Event::Served
                }
                Command::Contest { in_writing, same_level } => {
                    if *in_writing != Some(true) {
                        found.push(Finding { ground: Ground::NotWritten, source: &OBJECTION });
                    }
                    if *same_level != Some(true) {
                        found.push(Finding { ground: Ground::WrongLevel, source: &LEVEL });
                    }
                    let source = source_or(&law.policy.commutation.contest_within, &OBJECTION);
                    match self.contest_by(law) {
                        Ok(Some(by)) if by < at.date() => {
                            found.push(Finding { ground: Ground::ContestedTooLate { by }, source });
                        }
                        Ok(_) => {}
                        Err(_) => found.push(Finding { ground: Ground::BeyondCalendar, source }),
                    }
                    Event::Contested
                }
                Command::RuleAgain { reduction, new_panel } => {
                    if *new_panel != Some(true) {
                        found.push(Finding { ground: Ground::NoNewPanel, source: &SERVICE });
                    }
                    if let Some(reduction) = reduction {
                        found.extend(limits(&self.facts, *reduction, law));
                    }
                    Event::RuledAgain { reduction: *reduction }
                }
            };
        if found.is_empty() { Ok(event) } else { Err(found) }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        self.stage = match event {
            Event::Drafted(reduction) => {
                self.reduction = Some(*reduction);
                Stage::Drafted
            }
            Event::Declined { .. } | Event::WithdrawalAllowed => {
                *self = Self::of(self.facts);
                return;
            }
            Event::Filed { .. } => {
                self.filed = Some(occurred.date());
                Stage::Filed
            }
            Event::Commented { against } => {
                self.against = *against;
                return;
            }
            Event::WithdrawalAsked => Stage::WithdrawalAsked,
            Event::WithdrawalDenied => Stage::Filed,
            Event::Granted(reduction) => {
                self.reduction = Some(*reduction);
                Stage::Ruled
            }
            Event::Denied { .. } => {
                self.reduction = None;
                Stage::Ruled
            }
            Event::Served if self.stage == Stage::RuledAgain => Stage::Concluded,
            Event::Served => Stage::Served,
            Event::Contested => Stage::Contested,
            Event::RuledAgain { reduction } => {
                self.reduction = *reduction;
                Stage::RuledAgain
            }
        };
        self.since = Some(occurred.date());
    }
}
