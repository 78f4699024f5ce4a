//! The investigation that a decision organ commissions before it decides (CCL 18).
//!
//! ```text
//! not commissioned ──commission──→ commissioned ──begin──→ under way ──submit──→ opinion submitted
//!                                       └──────────return──────┴──→ returned        │
//!                    closed ←──decide── from every stage after the commission ──────┘
//! ```
//!
//! The clock starts when letter *and* attachments are there; until then there is no due day, and the
//! answer lists what is missing. The opinion is for reference only: a decision that follows it
//! because it must, or waits for one that never came, is refused. Whoever is investigated is no
//! subject of community correction and is counted nowhere among them.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     investigation::{Clock, Command, Commission, Investigation, Paper},
//!     policies,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::Case,
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let court = Actor::new(BodyKind::Court, "court-1");
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let mut case = Case::new(Investigation::not_commissioned());
//! for (command, by, at) in [
//!     (Command::Commission(Commission::by_court()), &court, "2026-03-02T09:00:00"),
//!     (Command::ReceivePaper { paper: Paper::Letter }, &institution, "2026-03-02T10:00:00"),
//!     (Command::ReceivePaper { paper: Paper::Attachments }, &institution, "2026-03-05T10:00:00"),
//! ] {
//!     let at = at.parse().unwrap();
//!     let decided = case.decide(&command, by, at, &law).unwrap();
//!     case.apply(&case.record(decided, by, at, at)).unwrap();
//! }
//! // Ten working days from the later of the two.
//! let Clock::Due(due) = case.state().clock(&law).unwrap() else { unreachable!() };
//! assert_eq!(due.effective().to_string(), "2026-03-19");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    language::WordSet,
    legal_time::{Deadline, TimeError},
    mandate::{BodyKind, Mandates},
    procedure::{Due, Happening, Obligation, Procedure, Transitions},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{correction::Act, decision::Category, jurisdiction::Jurisdiction, unlawful::Unlawful};

governance_core::vocabulary! {
    /// Where an investigation stands.
    pub enum Stage {
        /// Nobody has commissioned one.
        NotCommissioned = "not_commissioned", "未委托", "not commissioned";
        /// It is commissioned.
        Commissioned = "commissioned", "已委托", "commissioned";
        /// It is under way.
        Investigating = "investigating", "调查评估中", "under way";
        /// The opinion is there.
        OpinionSubmitted = "opinion_submitted", "已提出意见", "opinion submitted";
        /// It could not be carried out.
        Returned = "returned", "已说明无法调查", "returned";
        /// The decision is made.
        Closed = "closed", "已作出决定", "closed";
    }
}

governance_core::vocabulary! {
    /// What happens to an investigation.
    pub enum EventKind {
        /// Commissioned by a decision organ.
        Commissioned = "commissioned", "委托调查评估", "commissioned";
        /// Commissioned for a sentencing proposal.
        CommissionedBeforeTrial = "commissioned_before_trial", "为提出量刑建议委托调查评估", "commissioned for a sentencing proposal";
        /// A social inquiry on a minor commissioned.
        InquiryCommissioned = "inquiry_commissioned", "委托社会调查", "social inquiry commissioned";
        /// A paper came in.
        PaperReceived = "paper_received", "收到委托材料", "paper received";
        /// The work began.
        Begun = "begun", "开始调查评估", "begun";
        /// A committee gave help.
        Assisted = "assisted", "协助调查", "assisted";
        /// The time was extended.
        Extended = "extended", "协商延长期限", "extended";
        /// The procuratorate was told.
        Informed = "informed", "通报、抄送人民检察院", "procuratorate informed";
        /// The opinion was submitted.
        OpinionSubmitted = "opinion_submitted", "提出调查评估意见", "opinion submitted";
        /// It was returned.
        Returned = "returned", "说明无法调查", "returned";
        /// The decision was made.
        Decided = "decided", "作出决定", "decided";
    }
}

governance_core::vocabulary! {
    /// For what an investigation is commissioned.
    pub enum Purpose {
        /// A decision of the organ's own (CCL 18).
        Decision = "decision", "供决定社区矫正时参考", "for a decision on community correction";
        /// A sentencing proposal for control or probation.
        SentencingProposal = "sentencing_proposal", "供提出量刑建议时参考", "for a sentencing proposal";
        /// The social inquiry on a minor (CPL 279).
        SocialInquiry = "social_inquiry", "未成年人社会调查", "social inquiry on a minor";
    }
}

governance_core::vocabulary! {
    /// The procedure in which the decision will be made.
    pub enum Track {
        /// Any other.
        Ordinary = "ordinary", "普通", "ordinary";
        /// The fast-track procedure (CPL 222).
        FastTrack = "fast_track", "速裁程序", "fast-track";
    }
}

governance_core::vocabulary! {
    /// What has to be there before the clock starts.
    pub enum Paper {
        /// The letter of commission.
        Letter = "letter", "委托函", "letter of commission";
        /// Its attachments.
        Attachments = "attachments", "附件材料", "attachments";
    }
}

governance_core::vocabulary! {
    /// What is looked into.
    pub enum Topic {
        /// How dangerous the person is.
        Danger = "danger", "社会危险性", "danger to society";
        /// The effect on the community.
        Effect = "effect", "对所居住社区的影响", "effect on the community";
        /// Housing.
        Housing = "housing", "居所情况", "housing";
        /// Family and relations.
        Family = "family", "家庭和社会关系", "family and relations";
        /// The effects of the offence.
        Offence = "offence", "犯罪行为的后果和影响", "effects of the offence";
        /// The view of the residents' or villagers' committee.
        Committee = "committee", "居（村）民委员会意见", "view of the committee";
        /// The view of the victim.
        Victim = "victim", "被害人意见", "view of the victim";
        /// What might be prohibited.
        Prohibition = "prohibition", "拟禁止的事项", "what might be prohibited";
        /// How a minor grew up.
        Upbringing = "upbringing", "成长经历", "how the minor grew up";
        /// Why a minor offended.
        Cause = "cause", "犯罪原因", "why the minor offended";
        /// Guardianship and education of a minor.
        Guardianship = "guardianship", "监护教育", "guardianship and education of the minor";
    }
}

governance_core::vocabulary! {
    /// What an opinion says.
    pub enum Conclusion {
        /// Community correction suits.
        Suitable = "suitable", "适宜社区矫正", "suitable";
        /// It does not.
        Unsuitable = "unsuitable", "不适宜社区矫正", "not suitable";
    }
}

governance_core::vocabulary! {
    /// Why an investigation cannot be carried out.
    pub enum Obstacle {
        /// The name is false.
        FalseName = "false_name", "姓名不实", "the name is false";
        /// The residence is false.
        FalseResidence = "false_residence", "居住地不实", "the residence is false";
        /// Nobody knows who it is.
        UnknownIdentity = "unknown_identity", "身份不明", "the identity is unknown";
    }
}

governance_core::vocabulary! {
    /// What the procuratorate is told.
    pub enum Notice {
        /// That a commission came in.
        Commission = "commission", "收到委托情况", "the commission";
        /// The opinion.
        Opinion = "opinion", "调查评估意见", "the opinion";
    }
}

governance_core::vocabulary! {
    /// Who asks for an opinion, or for what was learnt.
    pub enum Recipient {
        /// The organ that commissioned it.
        Commissioner = "commissioner", "委托机关", "the commissioning organ";
        /// The procuratorate.
        Procuratorate = "procuratorate", "人民检察院", "the procuratorate";
        /// Defence counsel, in the file of the case.
        Defence = "defence", "辩护律师", "defence counsel";
        /// The committee that helped.
        Committee = "committee", "居（村）民委员会", "the committee";
        /// The victim.
        Victim = "victim", "被害人", "the victim";
        /// Employer, school or landlord.
        Employer = "employer", "所在单位、学校、房东", "employer, school or landlord";
        /// The neighbours.
        Neighbours = "neighbours", "邻里村民", "the neighbours";
        /// The media.
        Media = "media", "新闻媒体", "the media";
    }
}

governance_core::vocabulary! {
    /// What an investigation makes somebody do.
    pub enum Duty {
        /// Supply what is missing of the commission.
        SupplyPapers = "supply_papers", "补齐委托材料", "supply what is missing of the commission";
        /// Submit the opinion.
        SubmitOpinion = "submit_opinion", "提出调查评估意见", "submit the opinion";
        /// Give the necessary help.
        Assist = "assist", "提供必要的协助", "give the necessary help";
        /// Tell the procuratorate of the commission.
        InformOfCommission = "inform_of_commission", "通报收到委托情况", "tell of the commission";
        /// Copy the opinion to the procuratorate.
        CopyOpinion = "copy_opinion", "抄送调查评估意见", "copy the opinion";
        /// Keep the opinion and what was learnt secret.
        KeepSecret = "keep_secret", "保守秘密", "keep the findings secret";
        /// Say in the document whether the opinion was adopted.
        StateAdoption = "state_adoption", "在法律文书中说明意见采信情况", "say whether the opinion was adopted";
    }
}

/// A commission.
#[doc(alias = "委托函")]
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the commission field by field")]
pub struct Commission {
    /// For what.
    pub purpose: Purpose,
    /// The organ that commissions.
    pub organ: BodyKind,
    /// Whom it commissions.
    pub to: BodyKind,
    /// In which procedure the decision will be made.
    pub track: Track,
    /// Which group of community correction is in view.
    #[serde(default)]
    pub category: Option<Category>,
    /// Whether the person is a minor.
    #[serde(default)]
    pub minor: Option<bool>,
}

impl Commission {
    /// Constructs a court's ordinary commission to the institution, with probation of an adult in
    /// view.
    pub const fn by_court() -> Self {
        Self {
            purpose: Purpose::Decision,
            organ: BodyKind::Court,
            to: BodyKind::CorrectionInstitution,
            track: Track::Ordinary,
            category: Some(Category::Probation),
            minor: Some(false),
        }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Commission an investigation.
    Commission(Commission),
    /// Record that a paper came in.
    ReceivePaper {
        /// Which.
        paper: Paper,
    },
    /// Begin.
    Begin,
    /// Help, as a residents' or villagers' committee.
    Assist,
    /// Extend the time.
    Extend {
        /// Up to and including this day.
        until: NaiveDate,
        /// Whether the commissioning organ agreed.
        #[serde(default)]
        agreed: Option<bool>,
    },
    /// Inform the procuratorate.
    Inform {
        /// Of what.
        of: Notice,
    },
    /// Submit the opinion.
    Submit {
        /// What it says.
        conclusion: Conclusion,
        /// What was looked into.
        looked_into: WordSet<Topic>,
        /// Whether the person and the residence were found to be those of the commission.
        #[serde(default)]
        identified: Option<bool>,
    },
    /// Return the commission.
    Return {
        /// Why.
        obstacle: Obstacle,
        /// Whether this is explained in writing.
        #[serde(default)]
        explained: Option<bool>,
    },
    /// Decide.
    Decide {
        /// On which group.
        category: Category,
        /// Whether community correction was granted.
        granted: bool,
        /// Whether the organ weighed the whole case itself.
        #[serde(default)]
        own_judgment: Option<bool>,
        /// Whether the document says if the opinion was adopted.
        #[serde(default)]
        stated: Option<bool>,
    },
}

/// What happened. What was learnt about the person is no part of it.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Commissioned by a decision organ.
    Commissioned(Commission),
    /// Commissioned for a sentencing proposal.
    CommissionedBeforeTrial(Commission),
    /// A social inquiry commissioned.
    InquiryCommissioned(Commission),
    /// A paper came in.
    PaperReceived {
        /// Which.
        paper: Paper,
    },
    /// The work began.
    Begun,
    /// A committee helped.
    Assisted,
    /// The time was extended by agreement.
    Extended {
        /// Up to and including this day.
        until: NaiveDate,
    },
    /// The procuratorate was informed.
    Informed {
        /// Of what.
        of: Notice,
    },
    /// The opinion was submitted.
    OpinionSubmitted {
        /// What it says.
        conclusion: Conclusion,
        /// What was not looked into.
        left_open: WordSet<Topic>,
    },
    /// It was returned.
    Returned {
        /// Why.
        obstacle: Obstacle,
    },
    /// The decision was made.
    Decided {
        /// On which group.
        category: Category,
        /// Whether community correction was granted.
        granted: bool,
        /// Whether the document says if the opinion was adopted.
        #[serde(default)]
        stated: Option<bool>,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Commissioned(_) => EventKind::Commissioned,
            Self::CommissionedBeforeTrial(_) => EventKind::CommissionedBeforeTrial,
            Self::InquiryCommissioned(_) => EventKind::InquiryCommissioned,
            Self::PaperReceived { .. } => EventKind::PaperReceived,
            Self::Begun => EventKind::Begun,
            Self::Assisted => EventKind::Assisted,
            Self::Extended { .. } => EventKind::Extended,
            Self::Informed { .. } => EventKind::Informed,
            Self::OpinionSubmitted { .. } => EventKind::OpinionSubmitted,
            Self::Returned { .. } => EventKind::Returned,
            Self::Decided { .. } => EventKind::Decided,
        }
    }
}

governance_core::grounds! {
    /// Why a step, or the opinion itself, is refused.
    pub enum Ground {
        /// The body commissioned cannot be commissioned.
        WrongRecipient { to: BodyKind } = "INVESTIGATION_WRONG_RECIPIENT", "只能委托社区矫正机构或者有关社会组织，不得委托{to}", "the institution or a social organisation is commissioned, not the {to}";
        /// The organ named does not commission for this purpose.
        WrongOrgan { organ: BodyKind, purpose: Purpose } = "INVESTIGATION_WRONG_ORGAN", "{organ}无权委托（{purpose}）", "the {organ} does not commission {purpose}";
        /// A sentencing proposal is in view only for control and probation.
        NotForProposal { category: Category } = "INVESTIGATION_NOT_FOR_PROPOSAL", "量刑建议阶段不就{category}委托调查评估", "no sentencing proposal concerns {category}";
        /// Which group is in view is not known.
        CategoryOpen = "INVESTIGATION_CATEGORY_OPEN", "尚未说明拟适用的类别", "which group is in view is still to be stated";
        /// The fast-track procedure is not for minors.
        FastTrackMinor = "INVESTIGATION_FAST_TRACK_MINOR", "未成年人案件不适用速裁程序", "the fast-track procedure is not for minors";
        /// The fast-track procedure is one of trial.
        FastTrackElsewhere { category: Category } = "INVESTIGATION_FAST_TRACK_ELSEWHERE", "速裁程序是审判程序，不适用于{category}", "the fast-track procedure is one of trial and does not decide on {category}";
        /// A social inquiry concerns minors.
        NotMinor = "INVESTIGATION_NOT_MINOR", "社会调查适用于未成年人", "a social inquiry concerns minors";
        /// Whether the person is a minor is not known.
        MinorityOpen = "INVESTIGATION_MINORITY_OPEN", "尚未查明是否为未成年人", "whether the person is a minor is still to be established";
        /// A paper is missing: the clock has not started.
        PaperMissing { paper: Paper } = "INVESTIGATION_PAPER_MISSING", "尚未收到{paper}，期限未开始", "not received yet, and the time has not started: {paper}";
        /// The same paper came in before.
        PaperThere { paper: Paper } = "INVESTIGATION_PAPER_THERE", "{paper}此前已经收到", "received before: {paper}";
        /// The time is extended by agreement only.
        Unilateral = "INVESTIGATION_UNILATERAL_EXTENSION", "未经委托机关同意，自行延长无效", "an extension without the agreement of the commissioning organ has no effect";
        /// Whether it agreed is not known.
        AgreementOpen = "INVESTIGATION_AGREEMENT_OPEN", "尚未查明委托机关是否同意延长", "whether the commissioning organ agreed is still to be established";
        /// The time had run out.
        ExtendedTooLate { due: NaiveDate } = "INVESTIGATION_EXTENDED_TOO_LATE", "期限已于{due}届满，不能再延长", "the time ran out on {due} and cannot be extended any more";
        /// The day is none that lies later.
        NoExtension { until: NaiveDate, due: NaiveDate } = "INVESTIGATION_NO_EXTENSION", "{until}不晚于原期限{due}", "{until} is not later than {due}";
        /// The time is not known.
        TimeUnknown = "INVESTIGATION_TIME_UNKNOWN", "期限规定未能查明或者超出日历范围", "the time limit is not known, or lies beyond the calendar";
        /// The person or the residence is not that of the commission.
        NothingToAssess = "INVESTIGATION_NOTHING_TO_ASSESS", "身份或者居住地不实的，应当说明情况退回，不得提出意见", "where identity or residence is false the commission is returned, and no opinion is given";
        /// Whether it is was not established.
        IdentityOpen = "INVESTIGATION_IDENTITY_OPEN", "尚未核实身份和居住地", "identity and residence are still to be established";
        /// What the law asks to assess was not looked into.
        TopicOpen { topic: Topic } = "INVESTIGATION_TOPIC_OPEN", "未调查{topic}", "{topic} was not looked into";
        /// A commission is returned with an explanation.
        Unexplained = "INVESTIGATION_UNEXPLAINED", "退回应当书面说明情况", "a commission is returned with an explanation";
        /// No opinion is there to copy.
        NoOpinion = "INVESTIGATION_NO_OPINION", "尚无调查评估意见", "there is no opinion yet";
        /// The opinion was treated as binding.
        Binding = "INVESTIGATION_OPINION_BINDING", "调查评估意见仅供参考，不得作为决定的必须依据", "the opinion is for reference only and binds nobody";
        /// The lack of an opinion was treated as a bar.
        MissingAsBar = "INVESTIGATION_MISSING_AS_BAR", "没有调查评估意见不妨碍作出决定", "the lack of an opinion bars no decision";
        /// Whether the organ judged for itself is not known.
        JudgmentOpen = "INVESTIGATION_JUDGMENT_OPEN", "尚未查明决定机关是否自行全面审查", "whether the organ weighed the case itself is still to be established";
        /// Parole without the report on its effect on the community.
        ParoleWithoutReport = "INVESTIGATION_PAROLE_WITHOUT_REPORT", "假释案件材料缺少对所居住社区影响的调查评估报告", "the file of a parole case lacks the report on its effect on the community";
        /// The opinion and what was learnt are secret.
        Secret { from: Recipient } = "INVESTIGATION_SECRET", "调查评估意见及知悉的秘密、隐私不得向{from}泄露", "the opinion and what was learnt are not given to {from}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::Binding | Self::MissingAsBar | Self::Secret { .. } => {
                Some(Unlawful::OpinionMisused)
            }
            _ => None,
        }
    }
}

/// Who may be commissioned, what is assessed, and that the opinion is for reference.
static REFERENCE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(18));
/// The fast-track procedure.
static FAST_TRACK: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(222).paragraph(1));
/// Who is kept out of it.
static NOT_FAST_TRACK: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(223).item(2));
/// The inquiry on a minor.
static INQUIRY: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(279));
/// The file of a parole case.
static PAROLE_FILE: Citation =
    national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(535).paragraph(1).item(5));
/// What counsel reads.
static FILE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(40));
/// Officials who give away what is confidential.
static SECRETS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(4));

impl Topic {
    /// Returns whether an investigation for `purpose` looks into it.
    const fn concerns(self, purpose: Purpose) -> bool {
        let minors = matches!(self, Self::Upbringing | Self::Cause | Self::Guardianship);
        matches!(purpose, Purpose::SocialInquiry) == minors
    }

    /// Returns whether the law itself asks to assess it for `purpose` (CCL 18). What is looked into
    /// in the case of a minor depends on the circumstances (CPL 279).
    const fn is_due(self, purpose: Purpose) -> bool {
        self.concerns(purpose) && matches!(self, Self::Danger | Self::Effect)
    }
}

/// Returns where `setting` is written, or `fallback` where the law that sets it was not available.
pub(crate) const fn source_or<'law, T>(
    setting: &'law Setting<T>,
    fallback: &'law Citation,
) -> &'law Citation {
    match setting {
        Setting::Set(provision) => &provision.source,
        Setting::Silent(_) | Setting::Unknown => fallback,
    }
}

/// How the time of an investigation stands.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Clock {
    /// It has not started: these papers are missing.
    NotStarted {
        /// What is missing.
        missing: WordSet<Paper>,
    },
    /// The law's own time.
    Due(Deadline),
    /// The day that was agreed.
    Agreed(NaiveDate),
    /// The text that sets the time was not available.
    Unknown,
}

impl Clock {
    /// Returns the last day in time, where there is one.
    pub const fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Due(deadline) => Some(deadline.effective()),
            Self::Agreed(day) => Some(*day),
            Self::NotStarted { .. } | Self::Unknown => None,
        }
    }
}

governance_core::transitions! {
    /// Every transition of an investigation.
    pub static TRANSITIONS: Investigation {
        region Investigation {
            NotCommissioned + Commissioned => Commissioned by CommissionInvestigation under |_law| None;
            NotCommissioned + CommissionedBeforeTrial => Commissioned by CommissionBeforeTrial under |_law| None;
            NotCommissioned + InquiryCommissioned => Commissioned by CommissionSocialInquiry under |_law| None;
            Commissioned + PaperReceived => Commissioned by Investigate under |law| law.policy.investigation.within.source();
            Commissioned + Informed => Commissioned by InformOfInvestigation under |law| law.policy.investigation.informed.source();
            Commissioned + Begun => Investigating by Investigate under |_law| None;
            Commissioned + Returned => Returned by ConcludeInvestigation under |law| law.policy.investigation.returned.source();
            Commissioned + Decided => Closed by DecideOnOpinion under |_law| None;
            Investigating + Assisted => Investigating by AssistInvestigation under |_law| None;
            Investigating + Extended => Investigating by ExtendInvestigation under |law| law.policy.investigation.extension.source();
            Investigating + Informed => Investigating by InformOfInvestigation under |law| law.policy.investigation.informed.source();
            Investigating + OpinionSubmitted => OpinionSubmitted by ConcludeInvestigation under |_law| None;
            Investigating + Returned => Returned by ConcludeInvestigation under |law| law.policy.investigation.returned.source();
            Investigating + Decided => Closed by DecideOnOpinion under |_law| None;
            OpinionSubmitted + Informed => OpinionSubmitted by InformOfInvestigation under |law| law.policy.investigation.copied.source();
            OpinionSubmitted + Decided => Closed by DecideOnOpinion under |_law| None;
            Returned + Informed => Returned by InformOfInvestigation under |law| law.policy.investigation.informed.source();
            Returned + Decided => Closed by DecideOnOpinion under |_law| None;
        }
    }
}

/// An investigation before a decision.
#[doc(alias("调查评估", "审前社会调查", "委托调查"))]
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Investigation {
    stage: Stage,
    organ: Option<BodyKind>,
    to: Option<BodyKind>,
    purpose: Purpose,
    track: Track,
    letter: Option<NaiveDate>,
    attachments: Option<NaiveDate>,
    extended: Option<NaiveDate>,
    informed: WordSet<Notice>,
    opinion: Option<(Conclusion, NaiveDate)>,
    left_open: WordSet<Topic>,
    stated: Option<bool>,
}

impl Investigation {
    /// Constructs an investigation that nobody has commissioned.
    pub const fn not_commissioned() -> Self {
        Self {
            stage: Stage::NotCommissioned,
            organ: None,
            to: None,
            purpose: Purpose::Decision,
            track: Track::Ordinary,
            letter: None,
            attachments: None,
            extended: None,
            informed: WordSet::empty(),
            opinion: None,
            left_open: WordSet::empty(),
            stated: None,
        }
    }

    /// Returns what the opinion says, if there is one.
    pub fn opinion(&self) -> Option<Conclusion> {
        self.opinion.map(|(conclusion, _)| conclusion)
    }

    /// Returns what the opinion leaves open.
    pub const fn left_open(&self) -> WordSet<Topic> {
        self.left_open
    }

    /// Returns whether the investigation is neither concluded nor overtaken by the decision.
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Commissioned | Stage::Investigating)
    }

    /// Returns what of the commission has not come in.
    pub fn missing(&self) -> WordSet<Paper> {
        let there = [(Paper::Letter, self.letter), (Paper::Attachments, self.attachments)];
        there.into_iter().filter(|(_, day)| day.is_none()).map(|(paper, _)| paper).collect()
    }

    /// Returns how the time stands: it starts with the later of letter and attachments.
    ///
    /// # Source
    ///
    /// 《社区矫正法实施办法》（2020）第十四条: ten working days, five in the fast-track procedure.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn clock(&self, law: &Jurisdiction) -> Result<Clock, TimeError> {
        if let Some(day) = self.extended {
            return Ok(Clock::Agreed(day));
        }
        let (Some(letter), Some(attachments)) = (self.letter, self.attachments) else {
            return Ok(Clock::NotStarted { missing: self.missing() });
        };
        let limit = match self.track {
            Track::Ordinary => &law.policy.investigation.within,
            Track::FastTrack => &law.policy.investigation.fast_track_within,
        };
        let Some(limit) = limit.set() else { return Ok(Clock::Unknown) };
        law.within(limit.is, letter.max(attachments)).map(Clock::Due)
    }

    /// Returns whether the opinion was, or by `day` would be, late; `None` where no time runs.
    ///
    /// # Errors
    ///
    /// As [`Investigation::clock`].
    pub fn is_late(&self, day: NaiveDate, law: &Jurisdiction) -> Result<Option<bool>, TimeError> {
        let done = self.opinion.map_or(day, |(_, submitted)| submitted);
        Ok(self.clock(law)?.last_day().map(|last| last < done))
    }

    /// Returns the article under which `to` may have the opinion and what was learnt.
    ///
    /// # Source
    ///
    /// 《社区矫正法实施办法》（2020）第十四条; where its text is not available, 《社区矫正法》第六十一条第（四）项.
    /// Counsel reads the file of the case under 《刑事诉讼法》（2018）第四十条.
    ///
    /// # Errors
    ///
    /// Returns the ground on which it is withheld.
    pub fn disclose(to: Recipient, law: &Jurisdiction) -> Result<&Citation, Finding<'_, Ground>> {
        let law = &law.policy.investigation;
        match to {
            Recipient::Commissioner => Ok(&REFERENCE),
            Recipient::Procuratorate => Ok(source_or(&law.copied, &REFERENCE)),
            Recipient::Defence => Ok(&FILE),
            from => {
                let source = source_or(&law.confidential, &SECRETS);
                Err(Finding { ground: Ground::Secret { from }, source })
            }
        }
    }

    /// Returns what is owed now: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Vec<Obligation<'law, Duty>>, TimeError> {
        let mut owed = Vec::new();
        let (Some(organ), Some(to)) = (self.organ, self.to) else { return Ok(owed) };
        let law_here = &law.policy.investigation;
        let mut owe = |duty, by, to, due, source| {
            owed.push(Obligation { duty, by, to, due, source });
        };
        if self.is_open() {
            let source = source_or(&law_here.within, &REFERENCE);
            match self.clock(law)? {
                Clock::NotStarted { .. } => {
                    owe(Duty::SupplyPapers, organ, to, Due::Promptly, source);
                }
                clock => {
                    let due = clock.last_day().map_or(Due::Promptly, Due::By);
                    owe(Duty::SubmitOpinion, to, organ, due, source);
                }
            }
            owe(Duty::Assist, BodyKind::ResidentsCommittee, to, Due::Standing, &REFERENCE);
        }
        let procuratorate = BodyKind::Procuratorate;
        // A procuratorate that commissioned knows of it.
        if let (true, Setting::Set(rule)) = (organ != procuratorate, &law_here.informed)
            && !self.informed.contains(Notice::Commission)
        {
            owe(Duty::InformOfCommission, to, procuratorate, Due::Promptly, &rule.source);
        }
        if let (Some(_), Setting::Set(rule)) = (self.opinion, &law_here.copied)
            && !self.informed.contains(Notice::Opinion)
        {
            owe(Duty::CopyOpinion, to, procuratorate, Due::Promptly, &rule.source);
        }
        if let (Stage::Closed, Some(_), Setting::Set(rule)) =
            (self.stage, self.opinion, &law_here.adoption_stated)
            && self.stated != Some(true)
        {
            owe(Duty::StateAdoption, organ, BodyKind::Party, Due::Promptly, &rule.source);
        }
        let source = source_or(&law_here.confidential, &SECRETS);
        owe(Duty::KeepSecret, to, BodyKind::Party, Due::Standing, source);
        Ok(owed)
    }

    /// Returns why `commission` cannot stand.
    fn against(commission: Commission, law: &Jurisdiction) -> Vec<Finding<'_, Ground>> {
        let Commission { purpose, organ, to, track, category, minor } = commission;
        let mut found = Vec::new();
        let mut refuse = |ground, source| found.push(Finding { ground, source });
        if !matches!(to, BodyKind::CorrectionInstitution | BodyKind::SocialOrganisation) {
            refuse(Ground::WrongRecipient { to }, &REFERENCE);
        }
        let (_, act) = commissioning(purpose);
        let mut holders = law.policy.mandates.of(act).peekable();
        let source = holders.peek().map_or(&REFERENCE, |held| &held.source);
        if holders.all(|held| held.holder != organ) {
            refuse(Ground::WrongOrgan { organ, purpose }, source);
        }
        match (purpose, category) {
            (Purpose::SentencingProposal, None) => refuse(Ground::CategoryOpen, source),
            (
                Purpose::SentencingProposal,
                Some(category @ (Category::Parole | Category::OutsidePrison)),
            ) => refuse(Ground::NotForProposal { category }, source),
            _ => {}
        }
        if track == Track::FastTrack {
            if minor == Some(true) {
                refuse(Ground::FastTrackMinor, &NOT_FAST_TRACK);
            }
            if let Some(category @ (Category::Parole | Category::OutsidePrison)) = category {
                refuse(Ground::FastTrackElsewhere { category }, &FAST_TRACK);
            }
        }
        match (purpose, minor) {
            (Purpose::SocialInquiry, Some(false)) => refuse(Ground::NotMinor, &INQUIRY),
            (Purpose::SocialInquiry, None) => refuse(Ground::MinorityOpen, &INQUIRY),
            _ => {}
        }
        found
    }

    /// Returns why the time cannot be extended up to `until` on `day`.
    fn against_extension<'law>(
        &self,
        until: NaiveDate,
        agreed: Option<bool>,
        day: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Vec<Finding<'law, Ground>> {
        let source = source_or(&law.policy.investigation.extension, &REFERENCE);
        let mut grounds = Vec::new();
        match agreed {
            Some(true) => {}
            Some(false) => grounds.push(Ground::Unilateral),
            None => grounds.push(Ground::AgreementOpen),
        }
        match self.clock(law).ok().and_then(|clock| clock.last_day()) {
            None => grounds.push(Ground::TimeUnknown),
            Some(due) if due < day => grounds.push(Ground::ExtendedTooLate { due }),
            Some(due) if until <= due => grounds.push(Ground::NoExtension { until, due }),
            Some(_) => {}
        }
        grounds.into_iter().map(|ground| Finding { ground, source }).collect()
    }
}

/// Returns the kind of event and the act of a commission for `purpose`.
const fn commissioning(purpose: Purpose) -> (EventKind, Act) {
    match purpose {
        Purpose::Decision => (EventKind::Commissioned, Act::CommissionInvestigation),
        Purpose::SentencingProposal => {
            (EventKind::CommissionedBeforeTrial, Act::CommissionBeforeTrial)
        }
        Purpose::SocialInquiry => (EventKind::InquiryCommissioned, Act::CommissionSocialInquiry),
    }
}

impl Procedure for Investigation {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 1;
    const GENERAL: &'static Citation = &REFERENCE;

    #[inline]
    fn stage(&self, _: usize) -> Stage {
        self.stage
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Commission(commission) => commissioning(commission.purpose),
            Command::ReceivePaper { .. } => (EventKind::PaperReceived, Act::Investigate),
            Command::Begin => (EventKind::Begun, Act::Investigate),
            Command::Assist => (EventKind::Assisted, Act::AssistInvestigation),
            Command::Extend { .. } => (EventKind::Extended, Act::ExtendInvestigation),
            Command::Inform { .. } => (EventKind::Informed, Act::InformOfInvestigation),
            Command::Submit { .. } => (EventKind::OpinionSubmitted, Act::ConcludeInvestigation),
            Command::Return { .. } => (EventKind::Returned, Act::ConcludeInvestigation),
            Command::Decide { .. } => (EventKind::Decided, Act::DecideOnOpinion),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// Whoever is commissioned investigates, and nobody else.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        self.to.map_or(&law.policy.mandates, |to| law.policy.addressed_to(to))
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let settings = &law.policy.investigation;
        let refuse = |ground, source| Err(vec![Finding { ground, source }]);
        let unless = |found: Vec<Finding<'law, Ground>>, event| {
            if found.is_empty() { Ok(event) } else { Err(found) }
        };
        match command {
            Command::Commission(commission) => {
                let event = match commission.purpose {
                    Purpose::Decision => Event::Commissioned(*commission),
                    Purpose::SentencingProposal => Event::CommissionedBeforeTrial(*commission),
                    Purpose::SocialInquiry => Event::InquiryCommissioned(*commission),
                };
                unless(Self::against(*commission, law), event)
            }
            Command::ReceivePaper { paper } => {
                // A second copy does not start the clock anew.
                if !self.missing().contains(*paper) {
                    let source = source_or(&settings.within, &REFERENCE);
                    return refuse(Ground::PaperThere { paper: *paper }, source);
                }
                Ok(Event::PaperReceived { paper: *paper })
            }
            Command::Begin => {
                let source = source_or(&settings.within, &REFERENCE);
                let missing = |paper| Finding { ground: Ground::PaperMissing { paper }, source };
                unless(self.missing().iter().map(missing).collect(), Event::Begun)
            }
            Command::Assist => Ok(Event::Assisted),
            Command::Extend { until, agreed } => unless(
                self.against_extension(*until, *agreed, at.date(), law),
                Event::Extended { until: *until },
            ),
            Command::Inform { of } => {
                if *of == Notice::Opinion && self.opinion.is_none() {
                    return refuse(Ground::NoOpinion, source_or(&settings.copied, &REFERENCE));
                }
                Ok(Event::Informed { of: *of })
            }
            Command::Submit { conclusion, looked_into, identified } => {
                let returned = source_or(&settings.returned, &REFERENCE);
                match identified {
                    Some(true) => {}
                    Some(false) => return refuse(Ground::NothingToAssess, returned),
                    None => return refuse(Ground::IdentityOpen, returned),
                }
                let concerned = Topic::ALL.iter().filter(|topic| topic.concerns(self.purpose));
                let left_open =
                    concerned.copied().collect::<WordSet<Topic>>().without(*looked_into);
                let due = left_open.iter().filter(|topic| topic.is_due(self.purpose));
                let found = due.map(|topic| Finding {
                    ground: Ground::TopicOpen { topic },
                    source: &REFERENCE,
                });
                unless(
                    found.collect(),
                    Event::OpinionSubmitted { conclusion: *conclusion, left_open },
                )
            }
            Command::Return { obstacle, explained } => {
                if *explained != Some(true) {
                    return refuse(Ground::Unexplained, source_or(&settings.returned, &REFERENCE));
                }
                Ok(Event::Returned { obstacle: *obstacle })
            }
            Command::Decide { category, granted, own_judgment, stated } => {
                let mut found = Vec::new();
                match (own_judgment, self.opinion) {
                    (Some(true), _) => {}
                    (Some(false), Some(_)) => found.push((Ground::Binding, &REFERENCE)),
                    (Some(false), None) => found.push((Ground::MissingAsBar, &REFERENCE)),
                    (None, _) => found.push((Ground::JudgmentOpen, &REFERENCE)),
                }
                if (*category, *granted, self.opinion) == (Category::Parole, true, None) {
                    found.push((Ground::ParoleWithoutReport, &PAROLE_FILE));
                }
                let found = found.into_iter().map(|(ground, source)| Finding { ground, source });
                unless(
                    found.collect(),
                    Event::Decided { category: *category, granted: *granted, stated: *stated },
                )
            }
        }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let day = occurred.date();
        match event {
            Event::Commissioned(commission)
            | Event::CommissionedBeforeTrial(commission)
            | Event::InquiryCommissioned(commission) => {
                self.stage = Stage::Commissioned;
                self.organ = Some(commission.organ);
                self.to = Some(commission.to);
                self.purpose = commission.purpose;
                self.track = commission.track;
            }
            Event::PaperReceived { paper: Paper::Letter } => self.letter = Some(day),
            Event::PaperReceived { paper: Paper::Attachments } => self.attachments = Some(day),
            Event::Begun => self.stage = Stage::Investigating,
            Event::Assisted => {}
            Event::Extended { until } => self.extended = Some(*until),
            Event::Informed { of } => self.informed = self.informed.with(*of),
            Event::OpinionSubmitted { conclusion, left_open } => {
                self.stage = Stage::OpinionSubmitted;
                self.opinion = Some((*conclusion, day));
                self.left_open = *left_open;
            }
            Event::Returned { .. } => self.stage = Stage::Returned,
            Event::Decided { stated, .. } => {
                self.stage = Stage::Closed;
                self.stated = *stated;
            }
        }
    }
}
