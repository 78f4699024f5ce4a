//! Remedies of the subject, and the supervision of those who supervise.
//!
//! | module | asks |
//! | --- | --- |
//! | [`complaint`] | a complaint, accusation or report of a violation of rights (CCL 34(2)) |
//! | [`correction`] | the procuratorate corrects: orally, in writing, by suggestion (CCL 62) |
//! | [`objection`] | the procuratorate objects to execution outside prison, or to parole |
//! | here | what the procuratorate has to object to; retaliation; one's own data; emergencies |
//!
//! ```
//! use community_correction::{
//!     remedy::{self, Adverse, Violation},
//!     unlawful::Unlawful,
//! };
//!
//! // Whatever an official does that must not be done has its ground of correction.
//! let ground = Violation::of(Unlawful::LeaveWrongLevel);
//! assert_eq!(ground.source().to_string(), "《人民检察院刑事诉讼规则》（2019）第六百四十三条第（二）项");
//!
//! // A complaint is never a reason for anything.
//! let refused = remedy::measure(Adverse::Warning, Some(true)).unwrap_err();
//! assert_eq!(refused.ground.code(), "RETALIATION");
//! assert_eq!(refused.ground.unlawful(), Some(Unlawful::Retaliation));
//! assert!(remedy::measure(Adverse::Warning, Some(false)).is_ok());
//! ```

use chrono::NaiveDateTime;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    procedure::{Due, Obligation},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{jurisdiction::Jurisdiction, unlawful::Unlawful};

pub mod complaint;
pub mod correction;
pub mod objection;

governance_core::vocabulary! {
    /// What the procuratorate has to object to, in the order of its rules.
    #[doc(alias("纠正意见", "检察监督"))]
    pub enum Violation {
        /// The documents were not served on those who execute (SPPR 625(i)).
        DocumentsNotServed = "documents_not_served", "未按期送达法律文书", "the documents were not served in time";
        /// The person was not handed over, or reception was refused (SPPR 625(v)).
        NotDelivered = "not_delivered", "未依法交付执行或者应当接收而拒绝接收", "not handed over, or reception refused";
        /// A person to be set free at pronouncement was held on (SPPR 626).
        NotFreedAtOnce = "not_freed_at_once", "判处管制、宣告缓刑后未立即释放被羁押的被告人", "not freed at once when control or probation was pronounced";
        /// A parolee was not set free in time, or not handed over (SPPR 628).
        ParoleeNotDelivered = "parolee_not_delivered", "未按期释放或者未交付假释罪犯", "a parolee not freed in time or not handed over";
        /// Execution outside prison was sought, decided or carried out unlawfully (SPPR 629).
        OutsidePrison = "outside_prison", "暂予监外执行活动违法", "unlawful handling of execution outside prison";
        /// Commutation was proposed unlawfully, or not proposed where due (SPPR 636).
        Commutation = "commutation", "提请减刑、假释活动违法", "unlawful handling of a proposal of commutation";
        /// Handing over and receiving went against the rules otherwise (SPPR 642).
        Reception = "reception", "交付、接收活动违反有关规定", "handing over or receiving against the rules";
        /// The subject was not told what had to be told (SPPR 643(i)).
        NotTold = "not_told", "未履行法定告知义务", "the subject was not told";
        /// Leave, or entry to a restricted place, was approved unlawfully (SPPR 643(ii)).
        Approval = "approval", "违法批准外出或者违反禁止令批准进入特定区域场所", "leave or entry approved unlawfully";
        /// Supervision failed and the subject was lost (SPPR 643(iii)).
        Lost = "lost", "没有依法监督管理导致脱管", "the subject was lost for want of supervision";
        /// No warning or penalty proposal where due (SPPR 643(iv)).
        NoReaction = "no_reaction", "未依法予以警告或者提请治安管理处罚", "no warning or penalty proposal where due";
        /// Rights were violated: beating, abuse, insult, over-time or over-strength service
        /// (SPPR 643(v)).
        Rights = "rights", "侵犯社区矫正对象合法权利", "the subject's rights were violated";
        /// Release or termination was not carried out (SPPR 643(vi)).
        NotReleased = "not_released", "未依法办理解除、终止社区矫正", "release or termination not carried out";
        /// Anything else unlawful in supervision (SPPR 643(vii)).
        Supervision = "supervision", "社区矫正执法活动的其他违法情形", "another unlawful act of supervision";
        /// Revocation, recommittal or commutation was not proposed as the law says (SPPR 644(i)).
        NotProposed = "not_proposed", "未依法提出撤销、收监执行、减刑建议", "a proposal not made as the law says";
        /// It was not ruled, decided or served as the law says (SPPR 644(ii)).
        NotDecided = "not_decided", "未依法作出裁定、决定或者未依法送达", "not decided or served as the law says";
        /// The person was not taken to prison, or not taken in (SPPR 644(iii)).
        NotTakenIn = "not_taken_in", "未依法送交或者收监执行", "not taken to prison or not taken in";
        /// A fugitive was not pursued (SPPR 644(iv)).
        NotPursued = "not_pursued", "未依法追捕在逃罪犯", "a fugitive not pursued";
        /// Anything else unlawful in a change of execution (SPPR 644(v)).
        Change = "change", "刑罚变更执行活动的其他违法情形", "another unlawful act in a change of execution";
    }
}

/// Declares a citation of the rules of the procuratorate for each of the violations.
macro_rules! rules {
    ($( $name:ident = $locator:expr; )+) => {
        $( static $name: Citation = national::SPP_CRIMINAL_PROCEDURE.at($locator); )+
    };
}

rules! {
    SPPR_625_1 = Locator::new(625).item(1);
    SPPR_625_5 = Locator::new(625).item(5);
    SPPR_626 = Locator::new(626);
    SPPR_628 = Locator::new(628);
    SPPR_629 = Locator::new(629);
    SPPR_636 = Locator::new(636);
    SPPR_642 = Locator::new(642);
    SPPR_643_1 = Locator::new(643).item(1);
    SPPR_643_2 = Locator::new(643).item(2);
    SPPR_643_3 = Locator::new(643).item(3);
    SPPR_643_4 = Locator::new(643).item(4);
    SPPR_643_5 = Locator::new(643).item(5);
    SPPR_643_6 = Locator::new(643).item(6);
    SPPR_643_7 = Locator::new(643).item(7);
    SPPR_644_1 = Locator::new(644).item(1);
    SPPR_644_2 = Locator::new(644).item(2);
    SPPR_644_3 = Locator::new(644).item(3);
    SPPR_644_4 = Locator::new(644).item(4);
    SPPR_644_5 = Locator::new(644).item(5);
}

impl Violation {
    /// Returns the article under which the procuratorate objects to it.
    pub fn source(self) -> &'static Citation {
        match self {
            Self::DocumentsNotServed => &SPPR_625_1,
            Self::NotDelivered => &SPPR_625_5,
            Self::NotFreedAtOnce => &SPPR_626,
            Self::ParoleeNotDelivered => &SPPR_628,
            Self::OutsidePrison => &SPPR_629,
            Self::Commutation => &SPPR_636,
            Self::Reception => &SPPR_642,
            Self::NotTold => &SPPR_643_1,
            Self::Approval => &SPPR_643_2,
            Self::Lost => &SPPR_643_3,
            Self::NoReaction => &SPPR_643_4,
            Self::Rights => &SPPR_643_5,
            Self::NotReleased => &SPPR_643_6,
            Self::Supervision => &SPPR_643_7,
            Self::NotProposed => &SPPR_644_1,
            Self::NotDecided => &SPPR_644_2,
            Self::NotTakenIn => &SPPR_644_3,
            Self::NotPursued => &SPPR_644_4,
            Self::Change => &SPPR_644_5,
        }
    }

    /// Returns what the procuratorate objects to where somebody did what the law forbids.
    pub const fn of(unlawful: Unlawful) -> Self {
        match unlawful {
            Unlawful::ReceptionRefused => Self::NotDelivered,
            Unlawful::LeaveWrongLevel => Self::Approval,
            Unlawful::Cruelty
            | Unlawful::OtherRestriction
            | Unlawful::MinorInPublic
            | Unlawful::MinorDisclosed
            | Unlawful::Retaliation
            | Unlawful::LibertiesRestricted
            | Unlawful::IdentityRevealed => Self::Rights,
            Unlawful::TermLengthened => Self::NotReleased,
            Unlawful::ControlRevoked | Unlawful::Holding | Unlawful::CustodyTooLong => Self::Change,
            Unlawful::Unheard => Self::NotDecided,
            _ => Self::Supervision,
        }
    }

    /// Returns whether the procuratorate objects at once, whatever the weight: somebody is held who
    /// has to be free.
    ///
    /// # Source
    ///
    /// 《人民检察院刑事诉讼规则》（2019）第六百二十六条.
    pub const fn is_at_once(self) -> bool {
        matches!(self, Self::NotFreedAtOnce)
    }
}

governance_core::vocabulary! {
    /// What the remedies make somebody do.
    pub enum Duty {
        /// Handle the complaint.
        Handle = "handle", "及时办理申诉、控告、检举", "handle the complaint";
        /// Tell the result.
        TellResult = "tell_result", "告知办理结果", "tell the result";
        /// Do nothing to the person for it.
        NotRetaliate = "not_retaliate", "不得打击报复", "do nothing to the person for complaining";
        /// Put it right.
        PutRight = "put_right", "纠正违法情形", "put it right";
        /// Reply in writing; with reasons where the opinion is not adopted.
        Reply = "reply", "书面回复，没有采纳的说明理由", "reply in writing, with reasons where it is not adopted";
        /// Review the opinion.
        ReviewOpinion = "review_opinion", "复查纠正意见", "review the corrective opinion";
        /// Recheck at once.
        Recheck = "recheck", "立即重新核查", "recheck at once";
        /// Decide or rule again.
        DecideAgain = "decide_again", "重新作出决定、裁定", "decide again";
        /// Provide the data.
        ProvideData = "provide_data", "及时提供个人信息", "provide the data";
        /// Verify and correct the data.
        CorrectData = "correct_data", "核实并及时更正、补充个人信息", "verify and correct the data";
        /// Stop it.
        Stop = "stop", "立即制止", "stop it";
        /// Call the police.
        CallPolice = "call_police", "立即通知公安机关到场处置", "call the police";
        /// Handle it with the police.
        HandleWithPolice = "handle_with_police", "与公安机关等依法处置", "handle it with the police";
        /// Report to the next higher institution.
        ReportUp = "report_up", "报告上级社区矫正机构", "report to the next higher institution";
        /// Inform the procuratorate.
        InformProcuratorate = "inform_procuratorate", "通报人民检察院", "inform the procuratorate";
    }
}

governance_core::vocabulary! {
    /// What might be done to a person who has complained.
    pub enum Adverse {
        /// An admonition.
        Admonition = "admonition", "训诫", "an admonition";
        /// A warning.
        Warning = "warning", "警告", "a warning";
        /// A penalty proposed.
        Penalty = "penalty", "提请治安管理处罚", "a penalty proposed";
        /// A worse assessment or class.
        Assessment = "assessment", "考核降低、管理类别从严", "a worse assessment or class";
        /// Leave or a permit refused.
        LeaveRefused = "leave_refused", "不批准外出", "leave refused";
        /// Positioning.
        Positioning = "positioning", "使用电子定位装置", "electronic positioning";
        /// Revocation or recommittal proposed.
        Revocation = "revocation", "提请撤销或者收监执行", "revocation or recommittal proposed";
        /// Commutation or commendation withheld.
        Withheld = "withheld", "不予表扬、减刑", "commendation or commutation withheld";
        /// Anything else.
        Other = "other", "其他不利处理", "any other disadvantage";
    }
}

governance_core::grounds! {
    /// Why a measure, or the refusal of a request for one's own data, cannot stand.
    pub enum Ground {
        /// The measure answers a complaint.
        Retaliation { measure: Adverse } = "RETALIATION", "不得因申诉、控告、检举、异议而{measure}", "a complaint, petition or objection is no reason for {measure}";
        /// Whether it does is not known.
        ReasonOpen { measure: Adverse } = "RETALIATION_REASON_OPEN", "尚未查明{measure}是否因申诉、控告、检举", "whether a complaint is the reason for {measure} is still to be established";
        /// Refused without reasons.
        DataWithoutReasons = "DATA_WITHOUT_REASONS", "拒绝行使个人信息权利的请求应当说明理由", "whoever refuses a request for one's own data gives reasons";
        /// The law knows no such exception.
        DataNoException = "DATA_NO_EXCEPTION", "没有法定例外情形，应当及时提供", "there is no exception in law; the data are provided without delay";
        /// Exceptions concern access and copies.
        DataExceptionElsewhere = "DATA_EXCEPTION_ELSEWHERE", "法定例外仅适用于查阅、复制，不适用于更正、补充", "the exceptions concern access and copies, not correction";
        /// Not verified.
        DataNotVerified = "DATA_NOT_VERIFIED", "未核实个人信息", "the data were not verified";
        /// Found wrong and left so.
        DataLeftWrong = "DATA_LEFT_WRONG", "核实不准确、不完整的应当更正、补充", "what proves wrong or incomplete is corrected";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::Retaliation { .. } => Some(Unlawful::Retaliation),
            _ => None,
        }
    }
}

/// No retaliation.
static RETALIATION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(5));
/// Access and copies.
static ACCESS: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(45).paragraph(1));
/// Without delay.
static ACCESS_PROMPTLY: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(45).paragraph(2));
/// Correction.
static CORRECTION: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(46).paragraph(2));
/// Reasons.
static REASONS: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(50).paragraph(1));
/// The way to the court.
static SUIT: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(50).paragraph(2));
/// Unlawful conduct going on.
static CONDUCT: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(31));

/// Checks that `measure` does not answer a complaint, petition or objection.
///
/// `because_of_complaint` says whether it does. Where nobody has said, the measure is refused: the
/// burden is not the complainant's.
///
/// # Source
///
/// 《社区矫正法》第六十一条第（五）项.
///
/// # Errors
///
/// Returns the ground on which the measure is refused.
#[doc(alias = "打击报复")]
pub fn measure(
    measure: Adverse,
    because_of_complaint: Option<bool>,
) -> Result<(), Finding<'static, Ground>> {
    let ground = match because_of_complaint {
        Some(false) => return Ok(()),
        Some(true) => Ground::Retaliation { measure },
        None => Ground::ReasonOpen { measure },
    };
    Err(Finding { ground, source: &RETALIATION })
}

governance_core::vocabulary! {
    /// What a person asks of whoever keeps his data.
    pub enum Request {
        /// To see them, or for a copy.
        Access = "access", "查阅、复制", "access or a copy";
        /// To correct or complete them.
        Correction = "correction", "更正、补充", "correction or completion";
    }
}

governance_core::vocabulary! {
    /// What the law lets outweigh a request for access.
    pub enum Exception {
        /// A law or administrative regulation asks for secrecy (PIPL 18(1)).
        Secrecy = "secrecy", "法律、行政法规规定应当保密", "secrecy by law or administrative regulation";
        /// It would hamper a state organ's lawful duty (PIPL 35).
        Hampers = "hampers", "妨碍国家机关履行法定职责", "hampering a state organ's lawful duty";
    }
}

/// How a request for one's own data was refused.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct DataRefusal {
    /// On which exception.
    #[serde(default)]
    pub exception: Option<Exception>,
    /// Whether reasons were given.
    #[serde(default)]
    pub reasons: Option<bool>,
    /// Of a request for correction: whether the data were verified.
    #[serde(default)]
    pub verified: Option<bool>,
    /// Of a request for correction: whether they proved accurate and complete.
    #[serde(default)]
    pub accurate: Option<bool>,
}

/// Checks the refusal of a request for one's own data; returns the article of the way to the court,
/// which is open against every refusal.
///
/// # Source
///
/// 《个人信息保护法》第四十五条第一款、第二款, 第四十六条第二款, 第五十条.
///
/// # Errors
///
/// Returns every ground on which the refusal cannot stand.
#[doc(alias("查阅复制", "更正补充"))]
pub fn refuse_data(
    request: Request,
    refusal: &DataRefusal,
) -> Result<&'static Citation, Vec<Finding<'static, Ground>>> {
    let mut found = Vec::new();
    let mut against = |ground, source| found.push(Finding { ground, source });
    if refusal.reasons != Some(true) {
        against(Ground::DataWithoutReasons, &REASONS);
    }
    match (request, refusal.exception) {
        (Request::Access, None) => against(Ground::DataNoException, &ACCESS),
        (Request::Correction, Some(_)) => against(Ground::DataExceptionElsewhere, &CORRECTION),
        (Request::Correction, None) if refusal.verified != Some(true) => {
            against(Ground::DataNotVerified, &CORRECTION);
        }
        (Request::Correction, None) if refusal.accurate != Some(true) => {
            against(Ground::DataLeftWrong, &CORRECTION);
        }
        (Request::Access, Some(_)) | (Request::Correction, None) => {}
    }
    if found.is_empty() { Ok(&SUIT) } else { Err(found) }
}

/// Returns what the institution owes a person who asks for `request`.
///
/// # Source
///
/// 《个人信息保护法》第四十五条第二款, 第四十六条第二款: without delay, and no figure.
pub const fn data_owed(request: Request) -> Obligation<'static, Duty> {
    let (duty, source) = match request {
        Request::Access => (Duty::ProvideData, &ACCESS_PROMPTLY),
        Request::Correction => (Duty::CorrectData, &CORRECTION),
    };
    Obligation {
        duty,
        by: BodyKind::CorrectionInstitution,
        to: BodyKind::Party,
        due: Due::Promptly,
        source,
    }
}

governance_core::vocabulary! {
    /// What happens suddenly.
    #[doc(alias = "突发事件")]
    pub enum Emergency {
        /// The subject is breaking rules or a prohibition order.
        Conduct = "conduct", "正在实施违反规定或者禁止令的行为", "unlawful conduct going on";
        /// Stopping it was of no use.
        Unstopped = "unstopped", "制止无效", "stopping it was of no use";
        /// An unnatural death.
        UnnaturalDeath = "unnatural_death", "非正常死亡", "an unnatural death";
        /// A crime is suspected.
        SuspectedCrime = "suspected_crime", "涉嫌犯罪", "a suspected crime";
        /// A mass incident.
        MassIncident = "mass_incident", "群体性事件", "a mass incident";
    }
}

/// Returns what the institution owes since `since`, or `None` where the text that says so was not
/// available.
///
/// # Source
///
/// 《社区矫正法》第三十一条; 《社区矫正法实施办法》（2020）第五十二条.
pub fn emergency(
    emergency: Emergency,
    since: NaiveDateTime,
    law: &Jurisdiction,
) -> Option<Vec<Obligation<'_, Duty>>> {
    let by = BodyKind::CorrectionInstitution;
    let at_once = |duty, to, source| Obligation { duty, by, to, due: Due::AtOnce(since), source };
    match emergency {
        Emergency::Conduct => Some(vec![at_once(Duty::Stop, BodyKind::Party, &CONDUCT)]),
        Emergency::Unstopped => {
            Some(vec![at_once(Duty::CallPolice, BodyKind::PublicSecurity, &CONDUCT)])
        }
        Emergency::UnnaturalDeath | Emergency::SuspectedCrime | Emergency::MassIncident => {
            let Setting::Set(rule) = &law.policy.remedy.emergency else { return None };
            let higher = BodyKind::HigherCorrectionInstitution;
            let procuratorate = BodyKind::Procuratorate;
            Some(vec![
                at_once(Duty::HandleWithPolice, BodyKind::PublicSecurity, &rule.source),
                at_once(Duty::ReportUp, higher, &rule.source),
                Obligation {
                    duty: Duty::InformProcuratorate,
                    by,
                    to: procuratorate,
                    due: Due::Promptly,
                    source: &rule.source,
                },
            ])
        }
    }
}
