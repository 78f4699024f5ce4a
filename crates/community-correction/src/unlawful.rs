//! What the law forbids whoever does it: the hard refusals.
//!
//! Each is a kind of unlawful act with a code, a sentence in both languages and its article. The
//! grounds of the topics name the one that they belong to.
//!
//! ```
//! use community_correction::unlawful::Unlawful;
//!
//! let curfew = Unlawful::OtherRestriction;
//! assert_eq!(curfew.code(), "UL-13");
//! assert_eq!(curfew.source()[0].to_string(), "《社区矫正法》第三十四条第一款");
//! ```

use governance_core::{
    citation::{Citation, Evidence, Instrument, Locator, national},
    mandate::BodyKind,
};

use crate::correction::{Act, Stage};

governance_core::vocabulary! {
    /// A kind of unlawful act.
    pub enum Unlawful {
        /// An act of enforcement by a body that is not qualified.
        UnqualifiedBody = "UL-01", "由不具备主体资格的机构实施执行行为", "an act of enforcement by a body that is not qualified";
        /// A justice office without entrustment, or doing what only the county institution may do.
        NotEntrusted = "UL-02", "司法所未经委托，或者实施只能由县级社区矫正机构实施的行为", "a justice office without entrustment, or doing what only the county institution may do";
        /// Reception refused or delayed.
        ReceptionRefused = "UL-03", "拒绝或者拖延接收", "reception refused or delayed";
        /// A commendation or sanction by another body, unwritten or unserved.
        SanctionByOther = "UL-04", "考核奖惩非由县级社区矫正机构作出、未书面作出或者未送达", "a commendation or sanction by another body, unwritten or unserved";
        /// Positioning without one of the five grounds.
        PositioningWithoutGround = "UL-05", "不具备五种法定情形之一使用电子定位装置", "positioning without one of the five grounds";
        /// Positioning without the prior approval of the head of the county justice bureau.
        PositioningUnapproved = "UL-06", "未经县级司法行政部门负责人事先批准使用电子定位装置", "positioning without the prior approval of the head of the county justice bureau";
        /// Positioning beyond three months, or extended by itself, late or without assessment.
        PositioningTooLong = "UL-07", "电子定位超过三个月、自动延长、逾期延长或者未经评估延长", "positioning beyond three months, or extended by itself, late or without assessment";
        /// Positioning after need, ground or correction ended.
        PositioningAfterEnd = "UL-08", "必要性、法定情形或者矫正终了后继续电子定位", "positioning after need, ground or correction ended";
        /// A phone or app used as continuous positioning.
        PhoneAsDevice = "UL-09", "以手机、软件持续定位规避法定条件", "a phone or app used as continuous positioning";
        /// Positioning data used for another purpose.
        PositioningDataMisused = "UL-10", "电子定位信息用于社区矫正以外的用途", "positioning data used for another purpose";
        /// Leave refused despite a legitimate reason, without reasons, or on conditions.
        LeaveObstructed = "UL-11", "有正当理由而不批准外出、不说明理由或者附加条件", "leave refused despite a legitimate reason, without reasons, or on conditions";
        /// Leave approved by the wrong level or beyond its figure.
        LeaveWrongLevel = "UL-12", "越级或者超期批准外出", "leave approved by the wrong level or beyond its figure";
        /// Any other limit on freedom.
        OtherRestriction = "UL-13", "法外限制或者变相限制人身自由", "any other limit on freedom";
        /// Holding a person; arrest requested alone, or for control or execution outside prison.
        Holding = "UL-14", "羁押、单独提请逮捕或者对管制、暂予监外执行对象提请逮捕", "holding a person; arrest requested alone, or for control or execution outside prison";
        /// Revocation or recommittal proposed against a person under control.
        ControlRevoked = "UL-15", "对管制对象提请撤销或者收监", "revocation or recommittal proposed against a person under control";
        /// A penalty for breach of supervision rules proposed against a parolee.
        ParolePenalty = "UL-16", "以违反监督管理规定为由对假释对象提请治安管理处罚", "a penalty for breach of supervision rules proposed against a parolee";
        /// Counting police warnings, void or used-up decisions, or one breach twice.
        FalseCounting = "UL-17", "重复计算、计入公安警告、训诫或者无效的决定", "counting police warnings, void or used-up decisions, or one breach twice";
        /// A term lengthened, suspended or restarted, or supervision after its end.
        TermLengthened = "UL-18", "延长、中止、重新计算矫正期限或者期满后继续监管", "a term lengthened, suspended or restarted, or supervision after its end";
        /// A prohibition order or judgment duty added to or changed.
        OrderWidened = "UL-19", "增加、变更禁止令或者判决义务", "a prohibition order or judgment duty added to or changed";
        /// Corporal punishment, insult, forced over-time or over-strength service.
        Cruelty = "UL-20", "体罚、侮辱或者强迫超时间超体力劳动", "corporal punishment, insult, forced over-time or over-strength service";
        /// A minor announced or punished in public, without the guardian, or together with adults.
        MinorInPublic = "UL-21", "对未成年人公开宣告、公开奖惩、未通知监护人或者与成年人混同", "a minor announced or punished in public, without the guardian, or together with adults";
        /// A minor's identity or file given to the unauthorised.
        MinorDisclosed = "UL-22", "泄露未成年人身份或者档案信息", "a minor's identity or file given to the unauthorised";
        /// A sealed record disclosed, or not sealed in time.
        SealedDisclosed = "UL-23", "泄露应当封存的犯罪记录或者未按期封存", "a sealed record disclosed, or not sealed in time";
        /// A public-security penalty record disclosed.
        PenaltyRecordDisclosed = "UL-24", "泄露治安违法记录", "a public-security penalty record disclosed";
        /// A complaint or petition used against the person.
        Retaliation = "UL-25", "对申诉、控告、检举进行打击报复", "a complaint or petition used against the person";
        /// Job, school or benefits refused for being a subject.
        Discrimination = "UL-26", "因社区矫正身份拒绝就业、就学、社会保障", "job, school or benefits refused for being a subject";
        /// A step closed while a mandatory copy or notice is missing.
        NoticeMissing = "UL-27", "缺少法定通知、抄送即办结", "a step closed while a mandatory copy or notice is missing";
        /// Revoked without the hearing of subject and lawyer.
        Unheard = "UL-28", "未听取申辩和律师意见即撤销", "revoked without the hearing of subject and lawyer";
        /// Custody after denial, or past thirty days.
        CustodyTooLong = "UL-29", "不予撤销后或者超过三十日仍羁押", "custody after denial, or past thirty days";
        /// An investigation opinion treated as binding, or leaked.
        OpinionMisused = "UL-30", "将调查评估意见作为必须依据或者泄露其内容", "an investigation opinion treated as binding, or leaked";
        /// A repealed figure used.
        RepealedFigure = "UL-31", "适用已废止的期限、次数", "a repealed figure used";
        /// A team without a woman for a woman, or without a juvenile specialist for a minor.
        TeamUnfit = "UL-32", "女性对象的小组无女性成员，或者未成年人的小组无熟悉其身心特点的人员", "a team without a woman for a woman, or without a juvenile specialist for a minor";
        /// An act dated before its precondition.
        BackDated = "UL-33", "在前提成就之前的行为", "an act dated before its precondition";
        /// A file or plan missing or doubled.
        FileDoubled = "UL-34", "档案或者矫正方案缺失、重复", "a file or plan missing or doubled";
        /// Help with social assistance, insurance or legal aid refused.
        HelpRefused = "UL-35", "拒绝协助申请社会救助、社会保险、法律援助", "help with social assistance, insurance or legal aid refused";
        /// Speech, press, assembly, association, procession or demonstration restricted outside control.
        LibertiesRestricted = "UL-36", "对非管制对象限制言论、出版、集会、结社、游行、示威", "speech, press, assembly, association, procession or demonstration restricted outside control";
        /// Identity or private facts revealed in a visit, check, notice or publicity.
        IdentityRevealed = "UL-37", "查访、核实、通知、宣传中暴露身份或者隐私", "identity or private facts revealed in a visit, check, notice or publicity";
    }
}

const fn ccl(article: u16) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(article))
}

const fn ccl_paragraph(article: u16, paragraph: u8) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(article).paragraph(paragraph))
}

/// An item of 《社区矫正法》第六十一条: what officials answer for.
const fn answered_for(item: u8) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(item))
}

/// An article of the Measures: seen in a secondary copy.
const fn seen(article: u16) -> Citation {
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(article)).known(Evidence::Secondary)
}

/// An article of the Measures: not seen.
const fn unseen(article: u16) -> Citation {
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(article)).known(Evidence::Unverified)
}

/// An article of another instrument that is stored.
const fn of(instrument: &'static Instrument, article: u16) -> Citation {
    instrument.at(Locator::new(article))
}

/// A paragraph of another instrument that is stored.
const fn of_paragraph(instrument: &'static Instrument, article: u16, paragraph: u8) -> Citation {
    instrument.at(Locator::new(article).paragraph(paragraph))
}

/// An article of an instrument that is known from a secondary copy.
const fn secondary(instrument: &'static Instrument, locator: Locator) -> Citation {
    instrument.at(locator).known(Evidence::Secondary)
}

impl Unlawful {
    /// Returns where the law forbids it, the first article first.
    pub const fn source(self) -> &'static [Citation] {
        use national::{
            CRIMINAL_LAW as CRL, CRIMINAL_PROCEDURE_LAW as CPL,
            JUVENILE_DELINQUENCY_PREVENTION_LAW as PJD, JUVENILE_RECORD_SEALING_MEASURES as RSM,
            MINORS_PROTECTION_LAW as PML, PERSONAL_INFORMATION_PROTECTION_LAW as PIPL,
            PUBLIC_SECURITY_PENALTIES_LAW_2012 as PSPL_2012,
            PUBLIC_SECURITY_PENALTIES_LAW_2025 as PSPL, SPC_COMMUTATION_AND_PAROLE as SPC_PAROLE,
            SPC_CRIMINAL_PROCEDURE as SPC, SPP_CRIMINAL_PROCEDURE as SPP,
        };
        macro_rules! cited {
            ($($citation:expr),+ $(,)?) => {{
                static CITED: &[Citation] = &[$($citation),+];
                CITED
            }};
        }
        match self {
            Self::UnqualifiedBody => cited![ccl_paragraph(9, 1), ccl(10), of(&CPL, 269)],
            Self::NotEntrusted => cited![ccl_paragraph(9, 2), seen(10), unseen(27), unseen(32)],
            Self::ReceptionRefused => cited![
                ccl(22),
                unseen(12),
                seen(16),
                answered_for(2),
                secondary(&SPP, Locator::new(625).item(5)),
            ],
            Self::SanctionByOther => cited![ccl_paragraph(28, 1), unseen(32)],
            Self::PositioningWithoutGround | Self::PositioningUnapproved => {
                cited![ccl_paragraph(29, 1), ccl_paragraph(34, 1)]
            }
            Self::PositioningTooLong | Self::PositioningAfterEnd => {
                cited![ccl_paragraph(29, 2), ccl_paragraph(34, 1)]
            }
            Self::PhoneAsDevice => cited![
                ccl_paragraph(29, 1),
                ccl_paragraph(26, 1),
                ccl_paragraph(34, 1),
                unseen(37),
                of_paragraph(&PIPL, 6, 1),
                of_paragraph(&PIPL, 28, 2),
            ],
            Self::PositioningDataMisused => cited![ccl_paragraph(29, 3), answered_for(4)],
            Self::LeaveObstructed => cited![ccl_paragraph(27, 1), ccl_paragraph(34, 1)],
            Self::LeaveWrongLevel => cited![ccl_paragraph(27, 1), unseen(27)],
            Self::OtherRestriction => cited![ccl_paragraph(34, 1), answered_for(3)],
            Self::Holding => {
                cited![ccl_paragraph(47, 1), ccl_paragraph(34, 1), answered_for(3)]
            }
            Self::ControlRevoked => {
                cited![of(&CRL, 38), of(&CRL, 39), of(&CRL, 40), of(&CRL, 41), ccl_paragraph(28, 1)]
            }
            Self::ParolePenalty => cited![
                PSPL.at(Locator::new(72).item(4)),
                PSPL_2012.at(Locator::new(60).item(4)),
                ccl(59),
            ],
            Self::FalseCounting => {
                cited![seen(34), seen(35), seen(46), SPC.at(Locator::new(543).paragraph(1).item(4)),]
            }
            Self::TermLengthened => {
                cited![of(&CRL, 40), of_paragraph(&CRL, 73, 3), of_paragraph(&CRL, 83, 2), ccl(44),]
            }
            Self::OrderWidened => cited![
                of_paragraph(&CRL, 38, 2),
                of_paragraph(&CRL, 72, 2),
                ccl(23),
                ccl_paragraph(34, 1),
            ],
            Self::Cruelty => cited![
                answered_for(3),
                ccl_paragraph(4, 2),
                secondary(&SPP, Locator::new(643).item(5)),
            ],
            Self::MinorInPublic => cited![ccl_paragraph(52, 3), ccl_paragraph(54, 1), unseen(55)],
            Self::MinorDisclosed => cited![
                ccl_paragraph(54, 1),
                ccl_paragraph(54, 2),
                secondary(&PML, Locator::new(103)),
            ],
            Self::SealedDisclosed => cited![
                of_paragraph(&CPL, 286, 1),
                of_paragraph(&CPL, 286, 2),
                of(&SPC, 581),
                secondary(&RSM, Locator::new(13)),
                secondary(&PJD, Locator::new(59)),
            ],
            Self::PenaltyRecordDisclosed => cited![of(&PSPL, 136)],
            Self::Retaliation => cited![
                answered_for(5),
                ccl_paragraph(34, 2),
                secondary(&SPC_PAROLE, Locator::new(3).paragraph(3)),
            ],
            Self::Discrimination => cited![ccl_paragraph(4, 2), ccl(57)],
            Self::NoticeMissing => cited![
                ccl(20),
                ccl_paragraph(27, 2),
                ccl(44),
                ccl_paragraph(46, 3),
                ccl_paragraph(49, 1),
                ccl(51),
            ],
            Self::Unheard => cited![ccl_paragraph(48, 2)],
            Self::CustodyTooLong => cited![ccl_paragraph(47, 2), ccl_paragraph(48, 4)],
            Self::OpinionMisused => cited![ccl(18), unseen(14)],
            Self::RepealedFigure => cited![seen(59)],
            Self::TeamUnfit => cited![ccl_paragraph(25, 2), ccl_paragraph(52, 2)],
            Self::BackDated => cited![ccl_paragraph(4, 2)],
            Self::FileDoubled => cited![ccl(22), ccl(24)],
            Self::HelpRefused => cited![ccl(43)],
            Self::LibertiesRestricted => cited![
                CRL.at(Locator::new(39).paragraph(1).item(2)),
                of(&CRL, 75),
                of(&CRL, 84),
                ccl_paragraph(34, 1),
            ],
            Self::IdentityRevealed => {
                cited![ccl_paragraph(26, 2), answered_for(4), of(&PIPL, 34)]
            }
        }
    }

    /// Returns the kind of unlawful act that an attempt by `body`, which the mandates deny, is.
    pub const fn of_denial(act: Act, body: BodyKind) -> Self {
        match act {
            Act::ApprovePositioning => Self::PositioningUnapproved,
            Act::Commend | Act::Admonish | Act::Warn => Self::SanctionByOther,
            // Pursuing is seizing, and restricting liberty is holding, whatever it is called.
            Act::ExecuteArrest
            | Act::DecideArrest
            | Act::TakeToPrison
            | Act::Pursue
            | Act::RestrictLiberty => Self::Holding,
            Act::DecideShortLeave | Act::DecideLeave | Act::DecideLongLeave | Act::DecidePermit
                if matches!(
                    body,
                    BodyKind::CorrectionInstitution | BodyKind::HigherCorrectionInstitution
                ) =>
            {
                Self::LeaveWrongLevel
            }
            _ if matches!(body, BodyKind::JusticeOffice) => Self::NotEntrusted,
            _ => Self::UnqualifiedBody,
        }
    }

    /// Returns the kind of unlawful act that insisting on `act` is at a stage that does not allow it.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第一款: a device is put on after the approval.
    pub const fn of_stage(act: Act, stage: Stage) -> Option<Self> {
        match (act, stage) {
            (Act::OperatePositioning, Stage::Off | Stage::PositioningSought) => {
                Some(Self::PositioningUnapproved)
            }
            _ => None,
        }
    }
}
