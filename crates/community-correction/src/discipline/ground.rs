//! Why something is not put on the ledger.

use chrono::NaiveDate;

use super::{
    facts::{AdmonitionGround, BreachKind, Gravity, Level, Publication, Reproach, WarningGround},
    police::{Offence, Severity},
};
use crate::{decision::Category, unlawful::Unlawful};

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// The term is over.
        AfterEnd { last: NaiveDate } = "DISCIPLINE_AFTER_END", "矫正期至{last}届满，此后不得再对其考核奖惩", "the term ended on {last}: nothing may be held against the person any longer";
        /// Correction is over.
        NotUnderCorrection = "NOT_UNDER_CORRECTION", "已解除、终止矫正或者期满", "correction is over";
        /// The breach lies outside the term.
        OutsideTerm { on: NaiveDate } = "BREACH_OUTSIDE_TERM", "{on}不在矫正期内，该日的行为不构成违反监督管理规定", "{on} lies outside the term: what was done then is no breach of supervision";
        /// The breach lies in the future.
        InFuture { on: NaiveDate } = "BREACH_IN_FUTURE", "{on}尚未到来", "{on} has not come yet";
        /// The breach is not proven.
        NotProven = "BREACH_NOT_PROVEN", "没有查证属实", "the breach is not proven";
        /// Nothing shows that the person had been told.
        NotTold = "DUTY_NOT_TOLD", "不能证明已经告知其应当遵守的规定和违反的后果", "nothing shows that the person had been told of the duty and of what follows";
        /// There was a good reason.
        GoodReason = "GOOD_REASON", "有正当理由，不予惩处", "there was a good reason: no fault";
        /// Whether there was a good reason is open.
        ReasonOpen = "REASON_OPEN", "尚未查明有无正当理由", "whether there was a good reason is still to be established";
        /// Held elsewhere.
        HeldElsewhere = "HELD_ELSEWHERE", "其间人身自由受限制，不得据此认定未按期报到或者脱离监管", "the person was held elsewhere and could not come";
        /// The person was to be talked to first.
        TalkFirst { kind: BreachKind } = "TALK_FIRST", "{kind}：应当先予教育，经教育仍不改正的才予惩处", "{kind}: the person is to be talked to first";
        /// What is held against the person was not stated.
        ReproachOpen = "REPROACH_OPEN", "未说明违反了何种义务", "nobody said which duty was broken";
        /// What is held against the person is no duty of supervision.
        NoDuty { reproach: Reproach } = "NO_DUTY_OF_SUPERVISION", "{reproach}，不属于违反监督管理规定", "{reproach}: no breach of supervision";
        /// A payment is for the court to enforce.
        CourtEnforces = "COURT_ENFORCES", "罚金等财产义务由人民法院执行，确有困难的可以裁定延期、减免，不得据此训诫、警告", "payments are enforced by the court, which may postpone or reduce them; they are no matter of discipline";
        /// A repealed figure.
        Repealed = "REPEALED_QUOTA", "所依据的时数、次数要求已经废止", "the quota relied on is repealed";
        /// An order of a body without power.
        NoPower = "ORDER_WITHOUT_POWER", "该机构无权对社区矫正对象提出执行要求", "the body that gave the order has no power over the person";
        /// A complaint held against the person.
        HeldAgainstComplaint = "COMPLAINT_HELD_AGAINST", "申诉、控告、检举和提出异议是其权利，不得因此作不利考核或者惩处", "complaining and objecting are rights: they are never held against the person";
        /// No prohibition order stands beside the decision.
        NoOrder = "NO_PROHIBITION_ORDER", "人民法院未宣告禁止令", "the court gave no prohibition order";
        /// Whether a prohibition order stands beside the decision is open.
        OrderOpen = "PROHIBITION_ORDER_OPEN", "尚未查明有无禁止令", "whether there is a prohibition order is still to be established";
        /// Only a person on medical bail hands in rechecks.
        NoMedicalBail = "NO_MEDICAL_BAIL", "只有保外就医对象须提交复查情况", "only a person on medical bail hands in rechecks";
        /// The reference day is missing.
        ReferenceOpen = "REFERENCE_OPEN", "未说明期限届满日或者最后联系日", "the last day of the limit or of proven contact was not stated";
        /// Not late.
        NotLate { on: NaiveDate, reference: NaiveDate } = "NOT_LATE", "{on}未超过{reference}，不算逾期", "{on} is not after {reference}: not late";
        /// The gravity is measured, not judged.
        GravityFixed { measured: Gravity, stated: Gravity } = "GRAVITY_MEASURED", "按日数应为{measured}，不得认定为{stated}", "by the days it is {measured}, not {stated}";
        /// The gravity was not judged.
        GravityOpen = "GRAVITY_OPEN", "未认定情节", "the gravity was not judged";
        /// The gravity is not reasoned.
        NoReasons = "NO_REASONS", "未书面说明认定理由", "the judgment is not reasoned in writing";
        /// The same breach is on the ledger already.
        SameBreach { number: u32 } = "SAME_BREACH", "与第{number}项违规属于同一行为，不得重复认定", "it is the same act as breach {number}: it is not established twice";
        /// There is no such breach.
        NoSuchBreach = "NO_SUCH_BREACH", "没有该项查实的违规行为", "no such breach is established";
        /// The breach was used.
        BreachUsed { level: Level } = "BREACH_USED", "该行为已据以给予{level}，不得重复使用", "the breach has led to {level} already and is not used twice";
        /// The penalty was proposed already.
        ProposedAlready = "PENALTY_PROPOSED_ALREADY", "该行为已提请治安管理处罚", "a penalty for it was proposed already";
        /// Not a case of the article.
        NotAdmonitionCase { ground: AdmonitionGround } = "NOT_THIS_CASE_OF_ADMONITION", "不属于“{ground}”的情形", "not a case of \"{ground}\"";
        /// Not a case of the article.
        NotWarningCase { ground: WarningGround } = "NOT_THIS_CASE_OF_WARNING", "不属于“{ground}”的情形", "not a case of \"{ground}\"";
        /// Too few admonitions.
        AdmonitionsMissing { have: u32, needed: u32 } = "ADMONITIONS_MISSING", "有效训诫{have}次，不足{needed}次；公安警告、法院训诫、已撤销或者已使用的决定不计入", "{have} admonitions count, {needed} are needed: police warnings, admonitions of a court, void and used-up decisions do not";
        /// The breach came before the last admonition.
        NotAfterAdmonition { on: NaiveDate, served: NaiveDate } = "NOT_AFTER_ADMONITION", "{on}的行为不在{served}训诫送达之后，不能认定仍不改正", "the breach of {on} is not after the admonition served on {served}: it does not show that the person still does not correct";
        /// Outside the bounds of discretion.
        OutsideDiscretion { level: Level, least: Level, most: Level } = "OUTSIDE_DISCRETION", "给予{level}超出裁量范围：自{least}至{most}", "{level} is outside the discretion: from {least} to {most}";
        /// Not in writing.
        Unwritten = "DECISION_UNWRITTEN", "未作出书面决定", "the decision is not in writing";
        /// Not served.
        Unserved = "DECISION_UNSERVED", "决定未送达本人", "the decision was not served on the person";
        /// Not heard.
        Unheard = "NOT_HEARD", "作出前未听取其意见", "the person was not heard before";
        /// A minor's matter is not closed.
        MinorShown = "MINOR_NOT_CLOSED", "对未成年人的考核奖惩不得公开", "what concerns a minor is closed";
        /// The guardian was not called.
        GuardianMissing = "GUARDIAN_NOT_CALLED", "未通知监护人到场", "the guardian was not called";
        /// Shown to the public.
        Shown { publication: Publication } = "RESULT_PUBLIC", "不得{publication}考核奖惩结果", "the result is {publication}: more than the law allows";
        /// Not found to stand out.
        NotOutstanding = "NOT_OUTSTANDING", "未认定表现突出", "not found to stand out";
        /// Too early on this way.
        TooEarly { from: NaiveDate } = "COMMENDATION_TOO_EARLY", "接受矫正尚未满规定期限，{from}起可以按此表扬", "on this way a commendation is possible from {from}";
        /// A condition is not met.
        ConditionUnmet = "COMMENDATION_CONDITION", "不具备认罪悔罪、遵守法律法规、遵守监管规定、积极参加教育的全部条件", "not all four conditions are shown";
        /// The ledger says otherwise.
        LedgerContradicts { on: NaiveDate } = "LEDGER_CONTRADICTS", "{on}有查实的违规，与遵守监管规定相矛盾", "the breach of {on} on the ledger contradicts it";
        /// A figure of the law is not known.
        LawUnknown = "DISCIPLINE_LAW_UNKNOWN", "相关规定未见文本，不能据此认定", "the text of the rule was not available";
        /// No penalty for a parolee.
        Parole = "PAROLE_NO_PENALTY", "治安管理处罚法未规定对假释对象违反监督管理规定的处罚", "public security law knows no penalty for a parolee's breach of supervision";
        /// The category knows no prohibition order.
        NoOrderForCategory { category: Category } = "NO_ORDER_FOR_CATEGORY", "对{category}对象不存在禁止令", "there is no prohibition order in {category}";
        /// Grave: the way is revocation.
        TooGrave = "PENALTY_TOO_GRAVE", "违反禁止令情节严重的，应当提请撤销缓刑", "a grave breach of a prohibition order leads to revocation, not to a penalty";
        /// Not discovered in time.
        NotDiscovered = "NOT_DISCOVERED_IN_TIME", "行为已过六个月，未证明公安机关在期内发现，不再处罚", "six months have passed, and nothing shows that the police discovered the act in time";
        /// The severity was not stated.
        SeverityOpen = "SEVERITY_OPEN", "未认定情节轻重", "the severity of the circumstances was not stated";
        /// Outside the range of the law that applies.
        OutsideRange { offence: Offence, severity: Severity } = "PENALTY_OUTSIDE_RANGE", "对{offence}、{severity}，处罚超出法定幅度", "outside the range for {offence} in {severity} circumstances";
        /// Whether the person may be detained is open.
        ProtectionOpen = "PROTECTION_OPEN", "未查明是否属于不执行行政拘留的人员", "whether the person is one who is not detained is still to be established";
        /// Under 14 years.
        UnderFourteen = "UNDER_FOURTEEN", "不满十四周岁的人不予处罚", "nobody under 14 is punished";
        /// No law applies.
        NoLaw { acted: NaiveDate } = "NO_LAW_AT_ACT", "{acted}没有可适用的规定", "no law in force on {acted} applies";
        /// There is no such decision.
        NoSuchDecision = "NO_SUCH_DECISION", "没有该项决定", "no such decision";
        /// The decision is void.
        AlreadyVoid = "DECISION_VOID", "该决定已被撤销", "the decision was set aside already";
        /// An objection is pending.
        ObjectionPending = "OBJECTION_PENDING", "异议尚待答复", "an objection is pending already";
        /// No objection is pending.
        NoObjection = "NO_OBJECTION", "没有待答复的异议", "no objection is pending";
        /// Nobody said whether the objection is well founded.
        AnswerOpen = "ANSWER_OPEN", "未说明异议是否成立", "nobody said whether the objection is well founded";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::AfterEnd { .. } | Self::NotUnderCorrection | Self::OutsideTerm { .. } => {
                Some(Unlawful::TermLengthened)
            }
            Self::Unwritten | Self::Unserved => Some(Unlawful::SanctionByOther),
            Self::SameBreach { .. }
            | Self::BreachUsed { .. }
            | Self::ProposedAlready
            | Self::AdmonitionsMissing { .. }
            | Self::NotAfterAdmonition { .. } => Some(Unlawful::FalseCounting),
            Self::Parole => Some(Unlawful::ParolePenalty),
            Self::MinorShown | Self::GuardianMissing => Some(Unlawful::MinorInPublic),
            Self::Shown { .. } => Some(Unlawful::IdentityRevealed),
            Self::HeldAgainstComplaint => Some(Unlawful::Retaliation),
            Self::Repealed => Some(Unlawful::RepealedFigure),
            Self::NoPower => Some(Unlawful::UnqualifiedBody),
            Self::NoOrder => Some(Unlawful::OrderWidened),
            _ => None,
        }
    }
}
