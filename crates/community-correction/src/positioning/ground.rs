//! Why a step of positioning is refused.

use chrono::NaiveDate;
use governance_core::legal_time::TimeLimit;

use super::{Device, Lifting, Occasion};
use crate::unlawful::Unlawful;

governance_core::vocabulary! {
    /// A fact without which no device is used.
    pub enum Fact {
        /// Why the device is needed.
        Necessity = "necessity", "使用电子定位装置的必要性", "whether the device is needed";
        /// What is used.
        Device = "device", "使用的装置", "what device is used";
        /// Whether the person was told.
        Told = "told", "是否已告知使用期限、要求和后果", "whether the person was told of term, rules and consequences";
        /// The term of correction.
        Term = "term", "社区矫正期限", "the term of correction";
    }
}

governance_core::grounds! {
    /// Why a step of positioning is refused.
    pub enum Ground {
        /// The person is not under correction.
        NotUnderCorrection = "POSITIONING_NO_SUBJECT", "不在接收登记后的矫正期间，不得使用电子定位装置", "the person has not been received into correction";
        /// Correction is over.
        CorrectionOver { last: NaiveDate } = "POSITIONING_AFTER_END", "社区矫正已于{last}届满，不得使用电子定位装置", "correction ended on {last}: no device may be used";
        /// The case is closed.
        CaseClosed = "POSITIONING_CASE_CLOSED", "社区矫正已经解除或者终止，不得使用电子定位装置", "correction was ended: no device may be used";
        /// The reason is none of the five grounds.
        NotAGround { occasion: Occasion } = "POSITIONING_NOT_A_GROUND", "{occasion}不是使用电子定位装置的法定情形", "{occasion} is none of the five grounds for a device";
        /// The file does not bear the ground.
        NotOnFile { occasion: Occasion } = "POSITIONING_NO_GROUND", "案卷中没有该法定情形：{occasion}", "the file does not bear the ground: {occasion}";
        /// Whether the ground is there is not known.
        NotKnown { occasion: Occasion } = "POSITIONING_GROUND_UNKNOWN", "尚未查明是否具备该法定情形：{occasion}", "whether there is this ground has not been established: {occasion}";
        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// It is not needed.
        Unnecessary = "POSITIONING_UNNECESSARY", "没有使用电子定位装置的必要", "a device is not needed";
        /// A telephone is no device.
        NoDevice { device: Device } = "POSITIONING_PHONE", "{device}不得作为电子定位装置持续定位", "{device} is no positioning device and must not be used as one";
        /// The person was not told.
        NotTold = "POSITIONING_NOT_TOLD", "未告知使用期限、要求和后果", "the person was not told of term, rules and consequences";
        /// Approved for days that lie before the approval.
        ApprovedAfterwards { from: NaiveDate } = "POSITIONING_APPROVED_AFTERWARDS", "批准应当在使用之前作出，不得追溯至{from}", "approval comes before use and cannot reach back to {from}";
        /// Not yet approved for this day.
        NotYet { from: NaiveDate } = "POSITIONING_NOT_YET", "批准自{from}起使用", "the approval takes effect on {from}";
        /// Ends before it begins.
        EndsFirst { until: NaiveDate } = "POSITIONING_ENDS_FIRST", "使用期限的末日{until}早于首日", "the last day {until} lies before the first";
        /// Too long.
        TooLong { longest: TimeLimit, latest: NaiveDate } = "POSITIONING_TOO_LONG", "使用期限每次不得超过{longest}，至迟至{latest}", "no longer than {longest} at a time: until {latest} at the latest";
        /// Beyond the term.
        BeyondTerm { last: NaiveDate } = "POSITIONING_BEYOND_TERM", "使用期限不得超过矫正期满日{last}", "not beyond {last}, the last day of correction";
        /// Not assessed.
        NotAssessed = "POSITIONING_NOT_ASSESSED", "未经评估不得延长", "no extension without an assessment that it is still needed";
        /// The period that the last extension gave has not begun.
        TooEarly { from: NaiveDate } = "POSITIONING_EXTENDED_TOO_EARLY", "前次批准的期限自{from}起，开始前不得再次延长", "the period approved last begins on {from}: it is not extended before";
        /// The device has to come off.
        MustLift { why: Lifting } = "POSITIONING_MUST_LIFT", "应当解除电子定位装置：{why}", "the device has to come off: {why}";
        /// The text of the law was not available.
        TextNotAvailable = "UNKNOWN_PARAM", "所依据的文本缺失，不能认定", "the text of the law is not available, so nothing can be decided on it";
        /// A day lies beyond the calendar.
        BeyondCalendar = "DAY_BEYOND_CALENDAR", "日期超出可计算的范围", "a day lies beyond the calendar";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NotUnderCorrection
            | Self::NotAGround { .. }
            | Self::NotOnFile { .. }
            | Self::NotKnown { .. }
            | Self::Unnecessary
            | Self::StillMissing { fact: Fact::Necessity } => {
                Some(Unlawful::PositioningWithoutGround)
            }
            Self::ApprovedAfterwards { .. } | Self::NotYet { .. } => {
                Some(Unlawful::PositioningUnapproved)
            }
            Self::TooLong { .. }
            | Self::NotAssessed
            | Self::TooEarly { .. }
            | Self::TextNotAvailable
            | Self::BeyondCalendar
            | Self::MustLift { why: Lifting::Expired } => Some(Unlawful::PositioningTooLong),
            Self::CorrectionOver { .. }
            | Self::CaseClosed
            | Self::BeyondTerm { .. }
            | Self::MustLift { .. }
            | Self::StillMissing { fact: Fact::Term } => Some(Unlawful::PositioningAfterEnd),
            Self::NoDevice { .. } | Self::StillMissing { fact: Fact::Device } => {
                Some(Unlawful::PhoneAsDevice)
            }
            Self::NotTold | Self::EndsFirst { .. } | Self::StillMissing { fact: Fact::Told } => {
                None
            }
        }
    }
}
