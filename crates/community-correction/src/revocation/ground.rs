//! Why a step towards revocation is refused.

use chrono::NaiveDate;

use super::{Fact, Reason};
use crate::{
    decision::{Category, CourtLevel},
    unlawful::Unlawful,
};

governance_core::grounds! {
    /// Why a step towards revocation is refused.
    pub enum Ground {
        /// With control there is nothing to revoke.
        Control = "CONTROL_NOT_REVOCABLE", "管制没有撤销或者收监执行一说，不得提请", "control is neither revoked nor turned into prison";
        /// The reason is none for the category.
        NotForCategory { reason: Reason, category: Category } = "REASON_NOT_FOR_CATEGORY", "“{reason}”不是{category}的法定情形", "\"{reason}\" is no ground for {category}";
        /// The trial court revokes for another crime; the institution proposes nothing.
        TrialCourt = "LEFT_TO_TRIAL_COURT", "犯新罪或者发现漏罪的，由审理该案件的人民法院撤销，社区矫正机构不提请", "for a new or undiscovered crime the trial court revokes; the institution proposes nothing";
        /// Only probation and parole are revoked for another crime.
        NothingToRevoke { category: Category } = "NOTHING_TO_REVOKE", "{category}没有可以撤销的缓刑、假释", "{category} is neither probation nor parole: nothing is revoked";
        /// The crime lies outside the period.
        CrimeOutsidePeriod { on: NaiveDate, first: NaiveDate, last: NaiveDate } = "CRIME_OUTSIDE_PERIOD", "{on}不在考验期限（{first}至{last}）内", "{on} lies outside the period from {first} to {last}";
        /// The decision has not taken effect.
        NotEffective = "NOT_EFFECTIVE", "判决、裁定、决定尚未生效", "the decision has not taken effect";
        /// The person has not been received: no rule of supervision binds yet.
        NotReceived = "NOT_RECEIVED", "尚未接收，谈不上违反监督管理规定", "the person was not received yet: no rule of supervision was broken";
        /// The term is over.
        TermOver { last: NaiveDate } = "TERM_OVER", "矫正期限已于{last}届满", "the term ended on {last}";
        /// Correction has ended.
        CorrectionEnded = "CORRECTION_ENDED", "社区矫正已经终了", "correction has ended";
        /// A fact lies in the future.
        InFuture { on: NaiveDate } = "FACT_IN_FUTURE", "{on}尚未到来", "{on} has not come yet";
        /// A fact lies outside the term.
        OutsideTerm { on: NaiveDate } = "FACT_OUTSIDE_TERM", "{on}不在矫正期限内", "{on} lies outside the term";
        /// A fact is not known.
        FactUnknown { fact: Fact } = "FACT_UNKNOWN", "尚待查明：{fact}", "still to be established: {fact}";
        /// The facts do not show it.
        NotShown { fact: Fact } = "NOT_SHOWN", "事实不成立：{fact}", "not the case: {fact}";
        /// There is no prohibition order.
        NoOrder = "NO_PROHIBITION_ORDER", "没有禁止令", "there is no prohibition order";
        /// The breach of the order is not grave.
        NotGrave { breaches: u32, needed: u32 } = "BREACH_NOT_GRAVE", "违反禁止令{breaches}次，不足{needed}次，也未造成严重后果，不属情节严重", "{breaches} breach(es) of the order, fewer than {needed}, without serious consequences: not grave";
        /// Off supervision for one month or less.
        OneMonthOrLess { since: NaiveDate, on: NaiveDate } = "NOT_MORE_THAN_ONE_MONTH", "自{since}起至{on}未超过一个月", "from {since} to {on} is not more than one month";
        /// There was a good reason.
        GoodReason = "GOOD_REASON", "有正当理由", "there was a good reason";
        /// Too few warnings count.
        TooFewWarnings { warnings: u32, needed: u32 } = "TOO_FEW_WARNINGS", "社区矫正机构的有效警告为{warnings}次，不足{needed}次；治安警告、训诫和已用尽、被撤销的决定不计入", "{warnings} warning(s) of the institution in force, {needed} needed; police warnings, admonitions, used-up and void decisions do not count";
        /// No breach followed the last warning.
        NoFurtherBreach = "NO_FURTHER_BREACH", "受警告后没有新的违反行为，不属仍不改正", "no breach followed the last warning: the person corrected";
        /// The Measures themselves are content with two warnings.
        MeasuresDiffer = "MEASURES_DIFFER", "《实施办法》只规定两次警告，未写明仍不改正；此处从严掌握", "the Measures name two warnings without more; the stricter condition is followed here";
        /// No public-security penalty for breach of supervision rules.
        NotPenalised = "NOT_PENALISED", "没有因违反监督管理规定受到治安管理处罚", "there is no public-security penalty for breach of supervision rules";
        /// No breach followed the penalty.
        NoBreachAfterPenalty = "NO_BREACH_AFTER_PENALTY", "受治安管理处罚后没有新的违反行为，不属仍不改正", "no breach followed the penalty: the person corrected";
        /// Nobody warned the person of this before.
        NeverWarned { reason: Reason } = "NEVER_WARNED", "未经警告，不构成“{reason}”", "never warned for it: \"{reason}\" is not made out";
        /// The guarantor may still be replaced.
        GuarantorTime { until: NaiveDate } = "GUARANTOR_TIME_RUNNING", "提出新保证人的期限至{until}", "a new guarantor may be named until {until}";
        /// The guarantor was replaced.
        GuarantorReplaced = "GUARANTOR_REPLACED", "已在规定期限内提出新的保证人", "a new guarantor was named in time";
        /// The same facts were refused already.
        AlreadyDenied { on: NaiveDate, denied: NaiveDate } = "ALREADY_DENIED", "{on}的事实已于{denied}不予采纳，不得重复提请", "the facts of {on} were before the organ that refused on {denied}: they do not count twice";
        /// The law on the point is not available.
        LawUnknown { fact: Fact } = "LAW_UNKNOWN", "法律文本缺失，无法判断：{fact}", "the text of the law was not available: {fact}";
        /// The proposal goes to a court of another level.
        WrongLevel { court: CourtLevel, needed: CourtLevel } = "WRONG_COURT_LEVEL", "建议书应当向{needed}提出，而不是{court}", "the proposal goes to the {needed}, not to the {court}";
        /// The level of the court is not known.
        CourtUnknown = "COURT_UNKNOWN", "原审人民法院或者受理法院的级别不明", "the level of the original court, or of the court addressed, is not known";
        /// Who decided is not known, or cannot have.
        OrganUnknown = "ORGAN_UNKNOWN", "暂予监外执行的决定机关不明", "no organ is known that could have decided on execution outside prison";
        /// Without reasons.
        ReasonsMissing = "REASONS_MISSING", "未书面说明理由", "no written reasons are given";
        /// Without evidence.
        EvidenceMissing = "EVIDENCE_MISSING", "未附证据材料", "no evidence is attached";
        /// Without the copy to the procuratorate.
        CopyMissing = "COPY_MISSING", "建议书未抄送人民检察院", "no copy went to the procuratorate";
        /// Arrest requested without the proposal.
        ArrestAlone = "ARREST_ALONE", "提请逮捕应当与撤销建议同时提出，不得单独提请", "arrest is requested together with the proposal, never alone";
        /// The person was arrested on these facts already.
        AlreadyHeld { on: NaiveDate, arrested: NaiveDate } = "ALREADY_HELD", "已于{arrested}就{on}的事实逮捕过，不得再次逮捕以延长羁押", "arrested on {arrested} for the facts of {on} already: a second arrest would only lengthen the custody";
        /// No arrest in this category.
        ArrestCategory { category: Category } = "ARREST_CATEGORY", "对{category}对象不得提请逮捕", "no arrest is requested against a person under {category}";
        /// No danger that the law names.
        NoDanger = "NO_DANGER", "没有可能逃跑或者发生社会危险的法定情形", "none of the dangers that the law names is shown";
        /// Subject and lawyer were not heard.
        Unheard { fact: Fact } = "UNHEARD", "裁定撤销前应当听取：{fact}", "to be heard before revoking: {fact}";
        /// Nobody was heard by this.
        NobodyHeard = "NOBODY_HEARD", "未说明听取了谁的意见", "it is not said who was heard";
        /// A person in contact is not unreachable.
        Reachable = "REACHABLE", "没有失去联系，不得以无法联系为由不听取申辩", "the person is in contact: being out of reach is no reason not to hear";
        /// Days are excluded from a sentence only where it runs outside prison.
        NothingToExclude { category: Category } = "NOTHING_TO_EXCLUDE", "{category}没有不计入执行刑期一说", "no days are excluded from the sentence under {category}";
        /// Nothing was prepared.
        NothingPrepared = "NOTHING_PREPARED", "没有拟提请的事项可以撤回", "nothing was prepared that could be dropped";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::Control => Some(Unlawful::ControlRevoked),
            Self::ArrestAlone | Self::ArrestCategory { .. } | Self::NoDanger => {
                Some(Unlawful::Holding)
            }
            Self::TooFewWarnings { .. } | Self::NoFurtherBreach | Self::AlreadyDenied { .. } => {
                Some(Unlawful::FalseCounting)
            }
            Self::AlreadyHeld { .. } => Some(Unlawful::CustodyTooLong),
            Self::TermOver { .. } | Self::CorrectionEnded | Self::NothingToExclude { .. } => {
                Some(Unlawful::TermLengthened)
            }
            Self::CopyMissing => Some(Unlawful::NoticeMissing),
            Self::Unheard { .. } | Self::Reachable => Some(Unlawful::Unheard),
            Self::NotEffective | Self::NotReceived | Self::InFuture { .. } => {
                Some(Unlawful::BackDated)
            }
            Self::NotForCategory { .. }
            | Self::TrialCourt
            | Self::NothingToRevoke { .. }
            | Self::CrimeOutsidePeriod { .. }
            | Self::OutsideTerm { .. }
            | Self::FactUnknown { .. }
            | Self::NotShown { .. }
            | Self::NoOrder
            | Self::NotGrave { .. }
            | Self::OneMonthOrLess { .. }
            | Self::GoodReason
            | Self::MeasuresDiffer
            | Self::NotPenalised
            | Self::NoBreachAfterPenalty
            | Self::NeverWarned { .. }
            | Self::GuarantorTime { .. }
            | Self::GuarantorReplaced
            | Self::LawUnknown { .. }
            | Self::WrongLevel { .. }
            | Self::CourtUnknown
            | Self::OrganUnknown
            | Self::ReasonsMissing
            | Self::EvidenceMissing
            | Self::NobodyHeard
            | Self::NothingPrepared => None,
        }
    }
}
