//! What the steps of a case state: proposals, notices, evidence, papers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    language::WordSet,
    money::Yuan,
    penalty::{MeasureKind, Regime},
};

crate::vocabulary! {
    /// A fact without which a step cannot be judged.
    pub enum Fact {
        /// Whether the conduct happened in the authority's area.
        Place = "place", "违法行为发生地", "where the conduct happened";
        /// Whether another competent authority filed first.
        FirstFiler = "first_filer", "是否已由其他机关先行立案", "whether another authority filed first";
        /// Whether the officers are qualified.
        Qualification = "qualification", "执法人员资格", "whether the officers are qualified";
        /// Whether they showed their cards.
        Cards = "cards", "是否出示执法证件", "whether the officers showed their cards";
        /// Whether an officer has an interest in the case.
        Conflict = "conflict", "执法人员与案件有无利害关系", "whether an officer has an interest in the case";
        /// Whether the facts are established.
        Established = "established", "事实是否查明", "whether the facts are established";
        /// Whether the evidence was verified.
        Verified = "verified", "证据是否查证属实", "whether the evidence was verified";
        /// Whether the evidence was obtained lawfully.
        Lawful = "lawful", "证据是否合法取得", "whether the evidence was obtained lawfully";
        /// Whether there is more than the party's own statement.
        BeyondStatement = "beyond_statement", "除本人陈述外有无其他证据", "whether there is more than the party's own statement";
        /// Whether what a device recorded was reviewed.
        DeviceReviewed = "device_reviewed", "电子技术监控设备及其记录是否经过审核", "whether the device and its record were reviewed";
        /// Whether the fine is a larger one.
        LargerFine = "larger_fine", "罚款是否属于较大数额", "whether the fine is a larger one";
        /// Whether the guardian was told.
        Guardian = "guardian", "是否告知监护人", "whether the guardian was told";
        /// Whether the head of the authority decided or approved.
        Head = "head", "是否经行政机关负责人决定或者批准", "whether the head of the authority decided or approved";
        /// Whether the organ above approved.
        Superior = "superior", "是否经上一级机关批准", "whether the organ above approved";
        /// Whether the party was educated.
        Education = "education", "是否对当事人进行教育", "whether the party was educated";
        /// Whether the party cannot be found, or reached in another way.
        Unreachable = "unreachable", "受送达人是否下落不明或者无法以其他方式送达", "whether the party cannot be found or reached in another way";
        /// Whether the party disputes what is proposed.
        Dispute = "dispute", "当事人有无异议", "whether the party disputes it";
        /// Whether an official receipt was given.
        Receipt = "receipt", "是否出具专用票据", "whether an official receipt was given";
        /// Whether the party was told the rate.
        RateTold = "rate_told", "是否告知加处罚款的标准", "whether the party was told the rate";
        /// Whether the other measures were carried out.
        CarriedOut = "carried_out", "其他处罚是否执行完毕", "whether the other measures were carried out";
    }
}

crate::vocabulary! {
    /// What a paper of the procedure states.
    #[doc(alias("应当载明的事项", "文书内容"))]
    pub enum Content {
        /// The party and its address.
        Party = "party", "当事人的姓名或者名称、地址", "the party and its address";
        /// The facts.
        Facts = "facts", "违法事实", "the facts";
        /// The evidence.
        Evidence = "evidence", "证据", "the evidence";
        /// The reasons.
        Reasons = "reasons", "理由", "the reasons";
        /// The basis in law.
        Basis = "basis", "依据", "the basis in law";
        /// The penalty that is proposed.
        Proposal = "proposal", "拟作出的行政处罚内容", "the proposed penalty";
        /// The right to state one's case.
        RightToState = "right_to_state", "陈述权、申辩权", "the right to state one's case";
        /// The right to a hearing.
        RightToHearing = "right_to_hearing", "要求听证的权利", "the right to a hearing";
        /// The kind of penalty.
        Kind = "kind", "行政处罚的种类", "the kind of penalty";
        /// The amount.
        Amount = "amount", "数额", "the amount";
        /// How and by when to perform.
        Performance = "performance", "履行方式和期限", "how and by when to perform";
        /// The remedies and their periods.
        Remedies = "remedies", "申请行政复议、提起行政诉讼的途径和期限", "the remedies and their periods";
        /// That reconsideration comes before a suit.
        ReconsiderationFirst = "reconsideration_first", "应当先申请行政复议", "that reconsideration comes before a suit";
        /// The authority.
        Authority = "authority", "行政机关名称", "the authority";
        /// The date.
        Date = "date", "日期", "the date";
        /// The place.
        Place = "place", "地点", "the place";
        /// The seal.
        Seal = "seal", "行政机关印章", "the seal";
        /// The officers' signatures.
        Signature = "signature", "执法人员签名或者盖章", "the officers' signatures";
        /// The number of the form.
        Number = "number", "编号", "the number of the form";
    }
}

/// What a paper states.
pub type Contents = WordSet<Content>;

fn contents(words: &[Content]) -> Contents {
    words.iter().copied().collect()
}

/// Returns what a notice must state.
///
/// # Source
///
/// 《行政处罚法》（2021）第四十四条; 《治安管理处罚法》（2012）第九十四条第一款, which did not yet ask
/// for the proposed penalty, （2025）第一百一十二条第一款.
pub fn notice_states(regime: Regime, hearing_due: bool) -> Contents {
    let mut due =
        contents(&[Content::Facts, Content::Reasons, Content::Basis, Content::RightToState]);
    if regime != Regime::PublicSecurity2012 {
        due = due.with(Content::Proposal);
    }
    if hearing_due { due.with(Content::RightToHearing) } else { due }
}

/// Returns what a decision must state.
///
/// # Source
///
/// 《行政处罚法》（2021）第五十九条; 《治安管理处罚法》（2012）第九十六条, （2025）第一百一十五条.
pub fn decision_states() -> Contents {
    contents(&[
        Content::Party,
        Content::Facts,
        Content::Evidence,
        Content::Kind,
        Content::Basis,
        Content::Performance,
        Content::Remedies,
        Content::Authority,
        Content::Date,
        Content::Seal,
    ])
}

/// Returns what a decision on the spot must state; `fined` says whether it fines.
///
/// # Source
///
/// 《行政处罚法》（2021）第五十二条; 《治安管理处罚法》（2012）第一百零一条第二款, （2025）第一百二十条第二款;
/// 《行政复议法》（2023）第二十三条第二款, for decisions from 2024-01-01.
pub fn on_the_spot_states(regime: Regime, fined: bool, reconsideration_first: bool) -> Contents {
    let mut due = match regime {
        Regime::General => contents(&[
            Content::Facts,
            Content::Kind,
            Content::Basis,
            Content::Date,
            Content::Place,
            Content::Remedies,
            Content::Authority,
            Content::Signature,
            Content::Number,
        ]),
        Regime::PublicSecurity2012 | Regime::PublicSecurity2025 => contents(&[
            Content::Party,
            Content::Facts,
            Content::Basis,
            Content::Date,
            Content::Place,
            Content::Authority,
            Content::Signature,
        ]),
    };
    if fined {
        due = due.with(Content::Amount);
    }
    if reconsideration_first { due.with(Content::ReconsiderationFirst) } else { due }
}

/// Returns what a demand for performance must state; `money` says whether money is owed.
///
/// # Source
///
/// 《行政强制法》（2011）第三十五条.
pub fn demand_states(money: bool) -> Contents {
    let due = contents(&[Content::Performance, Content::RightToState]);
    if money { due.with(Content::Amount) } else { due }
}

/// The measures of one penalty.
#[doc(alias("处罚内容", "拟处罚"))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "authorities write it field by field")]
pub struct Proposal {
    /// The measures that need no figure.
    pub measures: WordSet<MeasureKind>,
    /// The fine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fine: Option<Yuan>,
    /// The days of detention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u8>,
}

impl Proposal {
    /// Constructs the penalty of one measure without a figure.
    pub fn of(measure: MeasureKind) -> Self {
        Self { measures: WordSet::empty().with(measure), fine: None, days: None }
    }

    /// Constructs a fine.
    pub const fn fine(amount: Yuan) -> Self {
        Self { measures: WordSet::empty(), fine: Some(amount), days: None }
    }

    /// Returns every kind of measure in it.
    pub fn kinds(&self) -> WordSet<MeasureKind> {
        let mut kinds = self.measures;
        if self.fine.is_some() {
            kinds = kinds.with(MeasureKind::Fine);
        }
        if self.days.is_some() { kinds.with(MeasureKind::Detain) } else { kinds }
    }

    /// Returns whether it asks in any point for more than `other`.
    pub fn is_heavier_than(&self, other: &Self) -> bool {
        !self.kinds().without(other.kinds()).is_empty()
            || self.fine > other.fine
            || self.days > other.days
    }
}

/// The officers who act.
#[doc(alias = "执法人员")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Officers {
    /// How many.
    pub count: u8,
    /// Whether each is qualified.
    #[serde(default)]
    pub qualified: Option<bool>,
    /// Whether they showed their cards.
    #[serde(default)]
    pub cards_shown: Option<bool>,
    /// Whether one has an interest in the case or another tie that may affect fairness.
    #[serde(default)]
    pub conflict: Option<bool>,
}

impl Officers {
    /// Constructs two qualified officers without an interest, cards shown.
    pub const fn two() -> Self {
        Self { count: 2, qualified: Some(true), cards_shown: Some(true), conflict: Some(false) }
    }
}

/// What the evidence is worth.
///
/// # Source
///
/// 《行政处罚法》（2021）第四十条、第四十六条; for the statement of the party alone
/// 《治安管理处罚法》（2012）第九十三条, （2025）第一百一十一条.
#[doc(alias = "证据")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Evidence {
    /// Whether the facts are clear and the evidence suffices.
    #[serde(default)]
    pub established: Option<bool>,
    /// Whether it was verified.
    #[serde(default)]
    pub verified: Option<bool>,
    /// Whether what is relied upon was obtained lawfully.
    #[serde(default)]
    pub lawful: Option<bool>,
    /// Whether there is more than the party's own statement.
    #[serde(default)]
    pub beyond_statement: Option<bool>,
    /// The monitoring device that is relied upon, if any.
    #[serde(default)]
    pub device: Option<Device>,
}

impl Evidence {
    /// Constructs sufficient, verified, lawful evidence without a monitoring device.
    pub const fn sufficient() -> Self {
        Self {
            established: Some(true),
            verified: Some(true),
            lawful: Some(true),
            beyond_statement: Some(true),
            device: None,
        }
    }
}

/// A fixed monitoring device whose record is relied upon.
///
/// # Source
///
/// 《行政处罚法》（2021）第四十一条: legal and technical review, marked, its place published, and the
/// record itself reviewed.
#[doc(alias = "电子技术监控设备")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Device {
    /// Whether the device passed legal and technical review, is marked and published.
    #[serde(default)]
    pub approved: Option<bool>,
    /// Whether the record was reviewed and found fit.
    #[serde(default)]
    pub reviewed: Option<bool>,
}

/// What makes a case one for review and for discussion among the heads.
///
/// # Source
///
/// 《行政处罚法》（2021）第五十七条第二款、第五十八条第一款.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "authorities state their finding")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a finding of its own that the law names"
)]
pub struct Weight {
    /// It concerns a major public interest.
    pub public_interest: bool,
    /// It is complex or doubtful.
    pub complex: bool,
    /// The violation is a major one.
    pub major: bool,
    /// Other law orders a review.
    pub review_ordered: bool,
}

impl Weight {
    pub(in crate::penalty) const fn needs_review(self) -> bool {
        self.public_interest || self.complex || self.review_ordered
    }

    pub(in crate::penalty) const fn needs_discussion(self) -> bool {
        self.complex || self.major
    }
}

/// What the party is told before a decision.
#[doc(alias("行政处罚事先告知书", "告知书"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "authorities write it field by field")]
pub struct Notice {
    /// What is proposed.
    pub proposal: Proposal,
    /// What the paper states.
    pub contents: Contents,
    /// By when the party may state its case. No law gives a figure, so the notice sets a day.
    pub respond_by: NaiveDate,
    /// What the evidence is worth.
    pub evidence: Evidence,
    /// How weighty the case is.
    #[serde(default)]
    pub weight: Weight,
    /// Whether the fine, or what is confiscated, counts as larger; asked where no law that is on
    /// file gives the figure.
    #[serde(default)]
    pub larger: Option<bool>,
    /// Whether the guardian of a party under eighteen was told as well.
    #[serde(default)]
    pub guardian_told: Option<bool>,
}

impl Notice {
    /// Constructs a complete notice of `proposal` on sufficient evidence, where no hearing is due.
    pub fn of(proposal: Proposal, respond_by: NaiveDate) -> Self {
        Self {
            proposal,
            contents: notice_states(Regime::General, false),
            respond_by,
            evidence: Evidence::sufficient(),
            weight: Weight::default(),
            larger: Some(false),
            guardian_told: None,
        }
    }

    /// Returns the notice with the offer of a hearing.
    #[must_use]
    pub fn offering_hearing(mut self) -> Self {
        self.contents = self.contents.with(Content::RightToHearing);
        self
    }
}

crate::vocabulary! {
    /// What the party says to a notice.
    pub enum Statement {
        /// It speaks in its defence.
        Defends = "defends", "陈述、申辩", "speaks in its defence";
        /// It gives up its right to be heard, expressly.
        Waives = "waives", "明确放弃陈述或者申辩权利", "expressly waives its right to be heard";
    }
}

crate::vocabulary! {
    /// How a refusal to correct is known.
    pub enum RefusalSign {
        /// The party said so.
        Said = "said", "当事人明确表示拒绝改正", "the party said so";
        /// The party did the same again after the order.
        Repeated = "repeated", "责令改正后再次实施同一行为", "the party did the same again after the order";
    }
}

crate::vocabulary! {
    /// How a decision is served.
    #[doc(alias = "送达方式")]
    pub enum Service {
        /// Handed over at its pronouncement.
        AtOnce = "at_once", "宣告后当场交付", "handed over at its pronouncement";
        /// Handed over later.
        Direct = "direct", "直接送达", "handed over";
        /// Left behind upon refusal, before a witness or on record.
        LeftBehind = "left_behind", "留置送达", "left behind upon refusal";
        /// By post, on the day of the receipt.
        Post = "post", "邮寄送达", "by post";
        /// By fax, mail or the like.
        Electronic = "electronic", "传真、电子邮件等方式送达", "by electronic means";
        /// By public notice.
        PublicNotice = "public_notice", "公告送达", "by public notice";
    }
}

/// A decision: what was imposed, when, under which reading.
#[doc(alias("行政处罚决定", "处罚决定"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a stored decision is a public contract")]
pub struct Decision {
    /// What was imposed.
    pub penalty: Proposal,
    /// The position of the reading that it rests on.
    pub reading: u8,
    /// By when what is no fine is to be performed; `None` where nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perform_by: Option<NaiveDate>,
    /// Whether it was decided on the spot.
    pub on_the_spot: bool,
    /// Whether it was decided after the time for it had passed. It stands all the same.
    pub late: bool,
}
