//! Why a step is refused.

use chrono::NaiveDate;

use super::{Content, Fact, Gap};
use crate::{
    money::Yuan,
    penalty::{Figure, MeasureKind, Mitigation, Trigger},
};

crate::grounds! {
    /// Why a step of a penalty is refused.
    pub enum Ground {
        /// A fact that decides was not stated.
        NotStated { fact: Fact } = "NOT_STATED", "尚待查明：{fact}", "it must be known {fact}";
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// The violation was discovered too late.
        TimeBarred { last: NaiveDate } = "TIME_BARRED", "违法行为在{last}前未被发现，不再给予行政处罚", "the violation was not discovered by {last} and is no longer punished";
        /// The conduct happened elsewhere.
        OutsideArea = "OUTSIDE_AREA", "违法行为不发生在本机关管辖区域内", "the conduct happened outside the authority's area";
        /// Another competent authority filed first.
        FiledElsewhere = "FILED_ELSEWHERE", "已由最先立案的机关管辖", "another competent authority filed first";
        /// Too few officers.
        TooFewOfficers { count: u8, least: u8 } = "TOO_FEW_OFFICERS", "执法人员{count}人，不得少于{least}人", "{count} officers, at least {least} are needed";
        /// An officer is not qualified.
        NotQualified = "NOT_QUALIFIED", "执法人员不具有行政执法资格", "an officer is not qualified";
        /// No cards were shown.
        CardsNotShown = "CARDS_NOT_SHOWN", "执法人员未出示执法证件", "the officers did not show their cards";
        /// An officer should have withdrawn.
        Conflicted = "CONFLICTED", "执法人员应当回避", "an officer with an interest in the case must withdraw";
        /// No case is open in which the step could be taken.
        NoOpenCase = "NO_OPEN_CASE", "案件尚未开始或者已经结束", "there is no open case";
        /// The day set has passed or is today.
        NoTimeLeft { by: NaiveDate } = "NO_TIME_LEFT", "所定期限{by}已经届满或者当日届满", "the day set, {by}, leaves no time";
        /// A fact dated before the order that it answers.
        BeforeOrder { ordered: NaiveDate } = "BEFORE_ORDER", "早于{ordered}责令改正", "before the order of {ordered}";
        /// Evidence that is in no danger is not registered.
        NotAtRisk = "NOT_AT_RISK", "证据没有灭失或者以后难以取得的情形", "the evidence is in no danger of being lost";
        /// The head of the authority did not decide or approve.
        NotByHead = "NOT_BY_HEAD", "未经行政机关负责人决定或者批准", "the head of the authority neither decided nor approved";
        /// The ladder knows no such circumstance, or it is read off the case.
        NoCircumstance { when: Trigger } = "NO_CIRCUMSTANCE", "{when}不是法定的情节，或者应当由案卷认定", "\"{when}\" is no circumstance of the article, or is read off the file";
        /// No reasons were given.
        NoReasons = "NO_REASONS", "未说明理由", "no reasons were given";
        /// There is no such reading.
        NoSuchReading = "NO_SUCH_READING", "没有该项可供选择的法律依据", "there is no such reading of the law";
        /// Nobody has chosen between two readings.
        ReadingNotChosen = "REVIEW_SUPERIOR_RANGE", "地方性法规与上位法的处罚规定不一致，尚未确定适用的依据", "the regulation and the law above it conflict, and nobody has chosen the basis";
        /// There is nothing to rest a penalty on.
        NoBasis { gap: Gap } = "NO_BASIS", "没有行政处罚依据：{gap}", "there is no basis for a penalty: {gap}";
        /// The facts are not established.
        NotEstablished = "NOT_ESTABLISHED", "违法事实不清或者证据不足", "the facts are not clear or the evidence does not suffice";
        /// The evidence was not verified.
        NotVerified = "NOT_VERIFIED", "证据未经查证属实", "the evidence was not verified";
        /// The evidence was obtained unlawfully.
        Unlawful = "UNLAWFUL_EVIDENCE", "证据以非法手段取得", "the evidence was obtained unlawfully";
        /// There is only the party's statement.
        OnlyOwnStatement = "ONLY_OWN_STATEMENT", "只有本人陈述，没有其他证据", "there is only the party's own statement";
        /// The device was not approved, or its record not reviewed.
        DeviceNotReviewed = "DEVICE_NOT_REVIEWED", "电子技术监控设备或者其记录未经审核", "the monitoring device or its record was not reviewed";
        /// A paper does not state what it must.
        NotInPaper { content: Content } = "NOT_IN_PAPER", "文书未载明{content}", "the paper does not state {content}";
        /// No penalty may be imposed.
        MustNotPunish { why: Mitigation } = "MUST_NOT_PUNISH", "不予行政处罚：{why}", "no penalty may be imposed: {why}";
        /// Nothing is proposed.
        Nothing = "NOTHING", "没有处罚内容", "nothing is proposed";
        /// A measure that is no penalty is not decided as one.
        NoPenalty { kind: MeasureKind } = "NO_PENALTY", "{kind}不以行政处罚决定作出", "\"{kind}\" is no penalty and is not decided as one";
        /// A fine without an amount, or detention without days.
        NoFigure { kind: MeasureKind } = "NO_FIGURE", "{kind}未写明数额或者天数", "\"{kind}\" has no figure";
        /// The ladder has no such measure.
        NotInLadder { kind: MeasureKind } = "NOT_IN_LADDER", "罚则没有规定{kind}", "the article does not provide for \"{kind}\"";
        /// The rung of the measure was not reached.
        RungNotReached { kind: MeasureKind, when: Trigger } = "PRECONDITION_MISSING", "{kind}以{when}为前提，案卷中没有记录", "\"{kind}\" takes {when}, which is not on file";
        /// The fine lies outside the range.
        FineOutOfRange { fine: Yuan, least: Yuan, most: Yuan } = "FINE_OUT_OF_RANGE", "罚款{fine}，法定幅度{least}至{most}", "a fine of {fine} lies outside {least} to {most}";
        /// The days lie outside the range.
        DaysOutOfRange { days: u8, least: u8, most: u8 } = "DAYS_OUT_OF_RANGE", "拘留{days}日，法定幅度{least}日至{most}日", "{days} days lie outside {least} to {most}";
        /// A figure by which the fine is counted is missing.
        NoCount { figure: Figure } = "NO_COUNT", "罚款的计算依据不明：{figure}", "the fine cannot be counted without the {figure}";
        /// Two of several measures of which one is chosen.
        TwoOfOneChoice { kind: MeasureKind } = "TWO_OF_ONE_CHOICE", "{kind}与另一处罚只能选择其一", "\"{kind}\" is an alternative to another measure of the proposal";
        /// A measure that must be imposed is left out.
        Omitted { kind: MeasureKind } = "OMITTED", "应当{kind}而未列入", "the article orders \"{kind}\", which is left out";
        /// The act was fined already.
        SingleFine = "SINGLE_FINE", "同一个违法行为不得给予两次以上罚款", "the same act may not be fined twice";
        /// The measure was imposed already.
        ImposedAlready { kind: MeasureKind } = "IMPOSED_ALREADY", "{kind}已经作出", "\"{kind}\" was imposed already";
        /// Nothing new was recorded since.
        NothingNew = "NOTHING_NEW", "决定以后没有新的法定情形", "nothing that opens a further rung was recorded since the decision";
        /// Heavier after the party defended itself.
        HeavierAfterDefence = "HEAVIER_AFTER_DEFENCE", "不得因当事人陈述、申辩或者要求听证而给予更重的处罚", "the penalty may not be heavier because the party defended itself";
        /// More than what the party was told.
        BeyondNotice = "BEYOND_NOTICE", "超出事先告知的处罚内容", "the decision goes beyond what the party was told";
        /// The party may still state its case.
        StatementRunning { until: NaiveDate } = "NOT_HEARD", "当事人可以陈述、申辩至{until}", "the party may state its case until {until}";
        /// The guardian was not told.
        GuardianNotTold = "GUARDIAN_NOT_TOLD", "未告知未成年人的父母或者其他监护人", "the guardian of the minor was not told";
        /// There is no right to a hearing.
        NoHearingDue = "NO_HEARING_DUE", "不属于应当组织听证的情形", "the law gives no right to a hearing here";
        /// The party may still request a hearing.
        HearingOpen { until: NaiveDate } = "HEARING_OPEN", "当事人可以要求听证至{until}", "the party may request a hearing until {until}";
        /// The hearing was requested too late.
        HearingLate { last: NaiveDate } = "HEARING_LATE", "应当在{last}前要求听证", "a hearing was to be requested by {last}";
        /// The hearing was announced too late.
        HearingNoticeShort { latest: NaiveDate } = "HEARING_NOTICE_SHORT", "应当在{latest}前通知听证的时间、地点", "the hearing was to be announced by {latest}";
        /// The hearing is presided over by an investigator.
        ChairInvestigated = "CHAIR_INVESTIGATED", "听证主持人是本案调查人员", "the hearing is presided over by an investigator of the case";
        /// The hearing has not come yet.
        HearingNotYet { day: NaiveDate } = "HEARING_NOT_YET", "听证定于{day}举行", "the hearing is set for {day}";
        /// The decision was not reviewed.
        NotReviewed = "NOT_REVIEWED", "未经法制审核或者审核未通过", "the decision was not reviewed for its legality, or did not pass";
        /// The heads did not discuss it.
        NotDiscussed = "NOT_DISCUSSED", "未经行政机关负责人集体讨论", "the heads of the authority did not discuss it";
        /// A request that an officer withdraw is open.
        RecusalOpen = "RECUSAL_OPEN", "回避申请尚未决定", "a request for recusal has not been decided";
        /// The regime knows no extension.
        NoExtension = "NO_EXTENSION", "没有延长办案期限的规定", "the law provides for no extension";
        /// The extensions are used up.
        ExtensionsUsed { most: u8 } = "EXTENSIONS_USED", "期限延长以{most}次为限", "the time may be extended at most {most} times";
        /// The organ above did not approve.
        NotApprovedAbove = "NOT_APPROVED_ABOVE", "未经上一级机关批准", "the organ above did not approve";
        /// The case is not weighty enough.
        NotWeighty = "NOT_WEIGHTY", "不属于案情重大、复杂", "the case is neither major nor complex";
        /// Too heavy for a decision on the spot.
        NotOnTheSpot { kind: MeasureKind } = "NOT_ON_THE_SPOT", "{kind}不得当场决定", "\"{kind}\" is not decided on the spot";
        /// The fine is too high for a decision on the spot.
        AboveOnTheSpot { fine: Yuan, most: Yuan } = "ABOVE_ON_THE_SPOT", "罚款{fine}，当场处罚以{most}为限", "a fine of {fine} exceeds the {most} that may be imposed on the spot";
        /// The decision was not made on the spot, or is on record already.
        NothingToRecord = "NOTHING_TO_RECORD", "没有需要备案的当场处罚决定", "there is no decision on the spot to be put on record";
        /// Service without the consent it takes.
        NoConsent = "NO_CONSENT", "当事人未签订确认书，不得采用该方式送达", "this way of service takes the party's signed consent";
        /// A public notice to a party that can be reached.
        Reachable = "REACHABLE", "当事人并非下落不明，可以用其他方式送达，不得公告送达", "the party can be found and reached: no service by public notice";
        /// The mitigation does not lead to no penalty.
        NoReasonToSpare = "NO_REASON_TO_SPARE", "不具备不予行政处罚的法定情形", "the facts give no reason to impose no penalty";
        /// The party was not educated.
        NotEducated = "NOT_EDUCATED", "未对当事人进行教育或者责令监护人管教", "the party was not educated, nor the guardian told to discipline";
    }
}
