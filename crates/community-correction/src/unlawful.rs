//! What the law forbids whoever does it: the hard refusals.
//!
//! Each is a kind of unlawful act with a code, a sentence in both languages and its article. The
//! grounds of the topics name the one that they belong to.

use governance_core::mandate::BodyKind;

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

impl Unlawful {
    /// Returns the kind of unlawful act that an attempt by `body`, which the mandates deny, is.
    pub const fn of_denial(act: Act, body: BodyKind) -> Self {
        match act {
            Act::ApprovePositioning => Self::PositioningUnapproved,
            // Pursuing is seizing, and restricting liberty is holding, whatever it is called.
            Act::ExecuteArrest | Act::DecideArrest | Act::Pursue | Act::RestrictLiberty => {
                Self::Holding
            }
            Act::DecideShortLeave | Act::DecideLeave | Act::DecideLongLeave
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
