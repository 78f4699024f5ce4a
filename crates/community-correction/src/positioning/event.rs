//! What is done with a positioning device, and the words for it.

use chrono::NaiveDate;
use governance_core::procedure::Happening;
use serde::{Deserialize, Serialize};

use crate::correction::{Act, EventKind};

governance_core::vocabulary! {
    /// What is given as the reason for a device: the five grounds of the law in its order, and what
    /// is none.
    #[doc(alias("电子定位情形", "佩戴理由"))]
    pub enum Occasion {
        /// A prohibition order was breached.
        OrderBreached = "order_breached", "违反人民法院禁止令", "breach of a prohibition order";
        /// Left without approval and without good reason.
        LeftWithoutApproval = "left_without_approval", "无正当理由，未经批准离开所居住的市、县", "leaving the city or county without approval and good reason";
        /// Refused to report and was warned.
        RefusedToReport = "refused_to_report", "拒不按照规定报告自己的活动情况，被给予警告", "refusing to report, with a warning for it";
        /// Penalised for breach of supervision rules.
        Penalised = "penalised", "违反监督管理规定，被给予治安管理处罚", "a public-security penalty for breach of supervision rules";
        /// Revocation or recommittal is about to be proposed.
        RevocationPrepared = "revocation_prepared", "拟提请撤销缓刑、假释或者暂予监外执行收监执行", "revocation or recommittal about to be proposed";
        /// The first months.
        AdmissionPeriod = "admission_period", "入矫初期", "the first months of correction";
        /// A risk class.
        RiskClass = "risk_class", "管理类别、风险等级", "a risk class";
        /// The kind of offence.
        OffenceType = "offence_type", "罪名种类", "the kind of offence";
        /// A holiday or a political event.
        PublicOccasion = "public_occasion", "节假日、重大活动", "a holiday or public event";
        /// An order to everybody.
        BlanketOrder = "blanket_order", "统一佩戴要求", "an order to everybody";
        /// The person's consent.
        Consent = "consent", "本人同意", "the person's consent";
    }
}

governance_core::vocabulary! {
    /// What is to show where the person is.
    pub enum Device {
        /// A device made for it.
        Dedicated = "dedicated", "专用电子定位装置", "a dedicated device";
        /// A telephone.
        Phone = "phone", "手机", "a telephone";
        /// A program on a telephone.
        App = "app", "手机软件", "a program on a telephone";
    }
}

governance_core::vocabulary! {
    /// Why a device has to come off.
    pub enum Lifting {
        /// Correction is over.
        Ended = "ended", "社区矫正期满、解除或者终止", "correction is over";
        /// The time approved is over.
        Expired = "expired", "批准的使用期限届满", "the time approved is over";
        /// The ground is gone.
        GroundGone = "ground_gone", "法定情形已经消失", "the ground is gone";
        /// The device is no longer needed.
        NotNeeded = "not_needed", "不需要继续使用", "it is no longer needed";
        /// The person moved, and the new place has not decided.
        Moved = "moved", "执行地变更后未重新决定", "the person moved and the new place has not decided";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Ask the head of the county justice bureau for approval.
    Seek {
        /// The reason given.
        on: Occasion,
        /// Whether it is recorded why the device is needed.
        #[serde(default)]
        necessary: Option<bool>,
        /// What is to be used.
        #[serde(default)]
        device: Option<Device>,
    },
    /// Approve.
    Approve {
        /// The first day.
        from: NaiveDate,
        /// The last day; absent, the last that the law allows.
        #[serde(default)]
        until: Option<NaiveDate>,
    },
    /// Refuse to approve.
    Refuse,
    /// Put the device on.
    Start {
        /// Whether the person was told of the term, of what to do, and of the consequences.
        #[serde(default)]
        told: Option<bool>,
        /// What is put on.
        #[serde(default)]
        device: Option<Device>,
    },
    /// Assess whether the device is still needed.
    Assess {
        /// Whether it is.
        #[serde(default)]
        necessary: Option<bool>,
    },
    /// Approve an extension.
    Extend {
        /// The last day; absent, the last that the law allows.
        #[serde(default)]
        until: Option<NaiveDate>,
    },
    /// Take the device off.
    Lift,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Approval was sought.
    Sought {
        /// The ground.
        on: Occasion,
    },
    /// It was approved.
    Approved {
        /// The first day.
        from: NaiveDate,
        /// The last day, which counts.
        until: NaiveDate,
    },
    /// It was not approved.
    Refused,
    /// The device was put on.
    Started {
        /// The last day, which counts.
        until: NaiveDate,
    },
    /// Whether it is still needed was assessed.
    Assessed {
        /// Whether it is.
        necessary: bool,
    },
    /// The time was extended.
    Extended {
        /// The first day of the extension.
        from: NaiveDate,
        /// The last day, which counts.
        until: NaiveDate,
    },
    /// The device was taken off, or the approval given up.
    Lifted {
        /// What made it necessary on that day; nothing where it was merely done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<Lifting>,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Sought { .. } => EventKind::PositioningSought,
            Self::Approved { .. } => EventKind::PositioningApproved,
            Self::Refused => EventKind::PositioningRefused,
            Self::Started { .. } => EventKind::PositioningStarted,
            Self::Assessed { .. } => EventKind::PositioningAssessed,
            Self::Extended { .. } => EventKind::PositioningExtended,
            Self::Lifted { .. } => EventKind::PositioningLifted,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Seek { .. } => (EventKind::PositioningSought, Act::SeekPositioning),
            Self::Approve { .. } => (EventKind::PositioningApproved, Act::ApprovePositioning),
            Self::Refuse => (EventKind::PositioningRefused, Act::ApprovePositioning),
            Self::Start { .. } => (EventKind::PositioningStarted, Act::OperatePositioning),
            Self::Assess { .. } => (EventKind::PositioningAssessed, Act::AssessPositioning),
            Self::Extend { .. } => (EventKind::PositioningExtended, Act::ApprovePositioning),
            Self::Lift => (EventKind::PositioningLifted, Act::LiftPositioning),
        }
    }
}
