//! Who may see what: access to files, sealed records and positioning data.
//!
//! Every answer is one of three: permitted, with its basis and conditions; refused, with the kind of
//! unlawful act that giving would be; or open, where two articles stand against each other and a
//! lawyer must decide. What an outsider hears is always the same sentence: nothing is confirmed
//! either way.
//!
//! What is protected is handed out only against a [`Grant`]:
//!
//! ```
//! use community_correction::records::{Access, Content, Protected, Record, Request, Requester, consider};
//!
//! let address = Protected::new(Record::MinorFile, Content::Address, "7 Example Lane");
//! assert_eq!(format!("{address:?}"), "Protected(minor_file)");
//!
//! let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
//! let employer = consider(&Request::of(Requester::Employer, Record::MinorFile, day));
//! let Access::Refused(finding) = &employer else { panic!() };
//! assert_eq!(finding.ground.code(), "MINOR_FILE_CLOSED");
//! assert_eq!(Requester::Employer.told().code(), "nothing");
//!
//! let court = Request { need_stated: Some(true), ..Request::of(Requester::CaseOrgan, Record::MinorFile, day) };
//! let Access::Permitted(grant) = consider(&court) else { panic!() };
//! assert_eq!(grant.basis().to_string(), "《社区矫正法》第五十四条第二款");
//! assert_eq!(*address.disclose(&grant).unwrap().value, "7 Example Lane");
//! ```

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    language::{Bilingual, Language, WordSet},
    legal_time::{Binds, TimeError, convention},
    mandate::BodyKind,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{jurisdiction::Jurisdiction, unlawful::Unlawful};

governance_core::vocabulary! {
    /// Who asks.
    pub enum Requester {
        /// The institution, for its task.
        Institution = "institution", "社区矫正机构", "the institution";
        /// A justice office, for what is entrusted to it.
        EntrustedOffice = "entrusted_office", "受委托的司法所", "the entrusted justice office";
        /// A member of the correction team.
        TeamMember = "team_member", "矫正小组成员", "a team member";
        /// A court, procuratorate or police organ, for a case.
        CaseOrgan = "case_organ", "办案的司法机关", "a judicial organ, for a case";
        /// The procuratorate, supervising community correction.
        SupervisingProcuratorate = "supervising_procuratorate", "履行社区矫正法律监督职责的人民检察院", "the supervising procuratorate";
        /// The police, searching for or pursuing this subject.
        PursuingPolice = "pursuing_police", "协助查找或者追捕的公安机关", "the police in search or pursuit";
        /// A court enforcing a fine or damages against this subject.
        EnforcingCourt = "enforcing_court", "执行财产性判项的人民法院", "the court enforcing a fine or damages";
        /// The decision organ, a prison or the new institution, in handover.
        HandoverBody = "handover_body", "决定机关、监狱、变更后的社区矫正机构", "a body in handover";
        /// Another unit that relies on a right of query.
        QueryUnit = "query_unit", "依规定查询的有关单位", "a unit with a right of query";
        /// The subject.
        Subject = "subject", "社区矫正对象本人", "the subject";
        /// The victim.
        Victim = "victim", "被害人", "the victim";
        /// An employer.
        Employer = "employer", "用人单位", "an employer";
        /// A school.
        School = "school", "学校", "a school";
        /// A landlord.
        Landlord = "landlord", "出租人", "a landlord";
        /// A residents' or villagers' committee, beyond the task of the team.
        Committee = "committee", "居（村）民委员会", "a residents' or villagers' committee";
        /// The media.
        Media = "media", "媒体", "the media";
        /// A bank or credit firm.
        CreditFirm = "credit_firm", "银行、征信机构", "a bank or credit firm";
        /// An office of the general government, without a task in correction.
        GeneralOffice = "general_office", "街道办事处等其他机关", "an office of the general government";
        /// Whoever counts, without persons.
        Statistics = "statistics", "统计", "statistics";
    }
}

governance_core::vocabulary! {
    /// What is asked for.
    pub enum Record {
        /// The file of somebody who never was a minor in the case.
        AdultFile = "adult_file", "成年社区矫正对象档案", "an adult's file";
        /// The file of somebody who is under the regime for minors, or whose identity is secret.
        MinorFile = "minor_file", "未成年社区矫正对象档案", "a minor's file";
        /// A record that is sealed.
        SealedRecord = "sealed_record", "封存的犯罪记录", "a sealed record";
        /// What a positioning device recorded.
        PositioningData = "positioning_data", "电子定位信息", "positioning data";
        /// A record of a public-security penalty.
        PenaltyRecord = "penalty_record", "违反治安管理的记录", "a public-security penalty record";
    }
}

governance_core::vocabulary! {
    /// What a right of query rests on.
    #[doc(alias = "国家规定")]
    pub enum QueryBasis {
        /// A law or decision of the National People's Congress or its Standing Committee.
        Law = "law", "法律、全国人大及其常委会的决定", "a law or decision of the National People's Congress";
        /// A regulation, measure, decision or order of the State Council.
        StateCouncil = "state_council", "国务院的行政法规、措施、决定和命令", "an act of the State Council";
        /// A rule or notice of a ministry.
        Ministry = "ministry", "部门规章、部门文件", "a rule or notice of a ministry";
        /// A local rule.
        Local = "local", "地方规定", "a local rule";
    }
}

impl QueryBasis {
    /// Returns whether it is a state provision.
    ///
    /// # Source
    ///
    /// 《刑法》第九十六条.
    pub const fn is_state_provision(self) -> bool {
        matches!(self, Self::Law | Self::StateCouncil)
    }
}

governance_core::vocabulary! {
    /// What a grant is tied to.
    pub enum Condition {
        /// The access is logged.
        Logged = "logged", "记录查询情况", "the access is logged";
        /// Whoever sees it keeps it secret.
        Secrecy = "secrecy", "予以保密", "kept secret";
        /// Only what the task needs.
        TaskOnly = "task_only", "以履行职责所必需为限", "only what the task needs";
        /// Only facts about property.
        PropertyOnly = "property_only", "仅限财产情况", "only facts about property";
        /// Only what finding the person needs.
        SearchOnly = "search_only", "仅限查找、追捕所需", "only what the search needs";
        /// Nothing from which a person can be known.
        Anonymised = "anonymised", "匿名化处理", "anonymised";
        /// With the guardian, under fourteen.
        WithGuardian = "with_guardian", "监护人同意", "with the guardian";
        /// As far as the provision reaches on which the query rests.
        AsProvided = "as_provided", "以所依据的规定为限", "as far as the provision reaches";
    }
}

governance_core::vocabulary! {
    /// What a protected value is about.
    pub enum Content {
        /// Who the person is.
        Identity = "identity", "身份信息", "identity";
        /// Where the person lives.
        Address = "address", "住址", "address";
        /// The health of the person.
        Health = "health", "健康状况", "health";
        /// What the person owns.
        Property = "property", "财产情况", "property";
        /// Where the person was.
        Track = "track", "行踪轨迹", "track";
        /// Anything else in the file.
        Other = "other", "其他档案内容", "other contents";
    }
}

/// A request. What is absent is not known, and opens nothing.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Request {
    /// Who asks.
    pub by: Requester,
    /// What for.
    pub record: Record,
    /// When.
    pub on: NaiveDate,
    /// Whether the need of the case, or the reasons of the query, are stated in writing.
    #[serde(default)]
    pub need_stated: Option<bool>,
    /// What the query rests on.
    #[serde(default)]
    pub basis: Option<QueryBasis>,
    /// Whether it is needed for the own task in correction.
    #[serde(default)]
    pub for_task: Option<bool>,
    /// Whether the subject who asks is under fourteen.
    #[serde(default)]
    pub under_fourteen: Option<bool>,
    /// Whether the guardian of that subject agrees.
    #[serde(default)]
    pub guardian: Option<bool>,
    /// Whether the record is of an act done as a minor.
    #[serde(default)]
    pub done_as_minor: Option<bool>,
}

impl Request {
    /// Constructs a request of which nothing else is known.
    pub const fn of(by: Requester, record: Record, on: NaiveDate) -> Self {
        Self {
            by,
            record,
            on,
            need_stated: None,
            basis: None,
            for_task: None,
            under_fourteen: None,
            guardian: None,
            done_as_minor: None,
        }
    }
}

governance_core::grounds! {
    /// Why something is not shown.
    pub enum Ground {
        /// An adult's file shown to somebody without a task in it.
        PrivateFacts = "PRIVATE_FACTS",
            "社区矫正对象的身份信息和个人隐私不得提供", "identity and private facts of the subject are given to nobody without right";
        /// A minor's file.
        MinorFileClosed = "MINOR_FILE_CLOSED",
            "未成年社区矫正对象的档案信息不得提供给任何单位或者个人",
            "the file of a minor is given to no unit and nobody";
        /// A sealed record.
        RecordSealed = "RECORD_SEALED",
            "犯罪记录已封存，不得向任何单位和个人提供", "the record is sealed and given to no unit and nobody";
        /// Positioning data.
        PositioningDataBound = "POSITIONING_DATA_BOUND",
            "电子定位信息只能用于社区矫正工作", "positioning data serves correction work only";
        /// A public-security penalty record.
        PenaltyRecordSealed = "PENALTY_RECORD_SEALED",
            "违反治安管理的记录应当封存，不得提供或者公开", "public-security penalty records are sealed and neither given nor published";
        /// The identity or a private fact shows.
        IdentityShown { occasion: Occasion } = "IDENTITY_SHOWN",
            "{occasion}不得暴露社区矫正对象的身份信息和个人隐私",
            "{occasion} may not show the identity or private facts of the subject";
        /// The identity of a minor shows.
        MinorShown { occasion: Occasion } = "MINOR_SHOWN",
            "{occasion}不得暴露未成年人身份信息", "{occasion} may not show the identity of a minor";
        /// A correction file is missing.
        FileMissing = "FILE_MISSING", "未建立社区矫正档案", "no correction file";
        /// A second correction file.
        FileDoubled { files: u32 } = "FILE_DOUBLED",
            "一人一档，现有{files}份", "one file for each person, there are {files}";
        /// A file kept by a body that may not keep it.
        FileElsewhere { body: BodyKind } = "FILE_ELSEWHERE",
            "{body}不得建立社区矫正档案", "the {body} may keep no correction file";
        /// A work file without entrustment.
        WorkFileNotEntrusted = "WORK_FILE_NOT_ENTRUSTED",
            "司法所未经委托，不得建立工作档案", "a justice office without entrustment keeps no work file";
        /// No plan.
        PlanMissing = "PLAN_MISSING", "没有矫正方案", "no correction plan";
        /// A second plan in force.
        PlanDoubled { plans: u32 } = "PLAN_DOUBLED",
            "一人一案，现行方案有{plans}份", "one plan for each person, {plans} are in force";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that giving, or going on, would be.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        Some(match self {
            Self::PrivateFacts | Self::IdentityShown { .. } => Unlawful::IdentityRevealed,
            Self::MinorFileClosed | Self::MinorShown { .. } => Unlawful::MinorDisclosed,
            Self::RecordSealed => Unlawful::SealedDisclosed,
            Self::PositioningDataBound => Unlawful::PositioningDataMisused,
            Self::PenaltyRecordSealed => Unlawful::PenaltyRecordDisclosed,
            Self::FileElsewhere { .. } => Unlawful::UnqualifiedBody,
            Self::WorkFileNotEntrusted => Unlawful::NotEntrusted,
            Self::FileMissing
            | Self::FileDoubled { .. }
            | Self::PlanMissing
            | Self::PlanDoubled { .. } => Unlawful::FileDoubled,
        })
    }
}

/// Permission to see one kind of record, with its legal basis.
///
/// Only [`consider`] makes one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Grant {
    by: Requester,
    record: Record,
    basis: &'static Citation,
    conditions: WordSet<Condition>,
}

impl Grant {
    /// Returns where the law permits it.
    pub const fn basis(&self) -> &'static Citation {
        self.basis
    }

    /// Returns what it is tied to.
    pub const fn conditions(&self) -> WordSet<Condition> {
        self.conditions
    }

    /// Returns whether it reaches `content`.
    pub fn reaches(&self, content: Content) -> bool {
        let bound = |condition| self.conditions.contains(condition);
        if bound(Condition::Anonymised) {
            return false;
        }
        if bound(Condition::PropertyOnly) {
            return content == Content::Property;
        }
        if bound(Condition::SearchOnly) {
            return matches!(content, Content::Identity | Content::Address | Content::Track);
        }
        // Health and track are sensitive: a team carries out the plan, and needs neither by itself.
        self.by != Requester::TeamMember || !matches!(content, Content::Health | Content::Track)
    }

    /// Returns what the log says of an access at `at` by the person that the host calls `reference`:
    /// who, when, which kind of record, on what basis; nothing of what was seen.
    pub fn log(&self, at: NaiveDateTime, reference: impl Into<Box<str>>) -> LogEntry {
        LogEntry {
            at,
            by: self.by,
            reference: reference.into(),
            record: self.record,
            basis: self.basis.clone(),
        }
    }
}

/// One access, as it stands in the log.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LogEntry {
    /// When.
    pub at: NaiveDateTime,
    /// Who saw it.
    pub by: Requester,
    /// The host's reference to whoever saw it.
    pub reference: Box<str>,
    /// What kind of record.
    pub record: Record,
    /// On what basis.
    pub basis: Citation,
}

governance_core::vocabulary! {
    /// What somebody hears whose request is not granted.
    pub enum Told {
        /// Nothing, whether or not there is anything.
        Nothing = "nothing", "对任何人是否接受社区矫正，均不予确认或者否认",
            "whether anybody is or is not under community correction is neither confirmed nor denied";
        /// That the right to ask must be shown; for organs and units that may have one.
        ShowRight = "show_right", "请书面说明办案需要或者查询的理由和依据",
            "state in writing the need of the case or the reasons and basis of the query";
    }
}

/// Whether something is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Access {
    /// Yes, on these terms.
    Permitted(Grant),
    /// No.
    Refused(Finding<'static, Ground>),
    /// Two articles stand against each other: a lawyer decides, and until then nothing is shown.
    NeedsLegalReview {
        /// The article that asks for it.
        asks: &'static Citation,
        /// The article that forbids it.
        forbids: &'static Citation,
    },
}

impl Bilingual for Access {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Refused(finding), _) => finding.ground.render(language, f),
            (Self::Permitted(grant), Language::Chinese) => {
                write!(f, "依{}准许查询", grant.basis.in_language(language))
            }
            (Self::Permitted(grant), Language::English) => {
                write!(f, "permitted under {}", grant.basis.in_language(language))
            }
            (Self::NeedsLegalReview { asks, forbids }, Language::Chinese) => write!(
                f,
                "{}与{}的要求不一致，须经法律审查，审查前不予提供",
                asks.in_language(language),
                forbids.in_language(language),
            ),
            (Self::NeedsLegalReview { asks, forbids }, Language::English) => write!(
                f,
                "{} stands against {}: a lawyer decides, and until then nothing is given",
                asks.in_language(language),
                forbids.in_language(language),
            ),
        }
    }
}

impl Requester {
    /// Returns what this requester hears where the answer is not yes.
    ///
    /// It depends on who asks and on nothing else, so that a refusal itself tells nothing: neither
    /// whether there is a record nor what kind it is.
    pub const fn told(self) -> Told {
        match self {
            Self::CaseOrgan | Self::HandoverBody | Self::QueryUnit => Told::ShowRight,
            _ => Told::Nothing,
        }
    }
}

const fn ccl(locator: Locator) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(locator)
}

static PRIVACY: Citation = ccl(Locator::new(26).paragraph(2));
static TASK: Citation = ccl(Locator::new(9).paragraph(1));
static OFFICE: Citation = ccl(Locator::new(9).paragraph(2));
static TEAM: Citation = ccl(Locator::new(25).paragraph(1));
static SUPERVISION: Citation = ccl(Locator::new(8).paragraph(2));
static SEARCH: Citation = ccl(Locator::new(30));
static HANDOVER: Citation = ccl(Locator::new(27).paragraph(2));
static MINOR_SECRET: Citation = ccl(Locator::new(54).paragraph(1));
static MINOR_FILE: Citation = ccl(Locator::new(54).paragraph(2));
static DATA: Citation = ccl(Locator::new(29).paragraph(3));
static RECEPTION: Citation = ccl(Locator::new(22));
static PLAN: Citation = ccl(Locator::new(24));
static WORK_FILE: Citation =
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(18)).known(Evidence::Secondary);
static EVIDENCE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(54).paragraph(1));
static SEALED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(286).paragraph(2));
static FINE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(271));
static PENALTIES: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(136));
static MINOR_PENALTIES: Citation = national::JUVENILE_DELINQUENCY_PREVENTION_LAW
    .at(Locator::new(59).paragraph(2))
    .known(Evidence::Secondary);
static OWN_DATA: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(45).paragraph(1));
static GUARDIAN: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(31).paragraph(1));
static NECESSARY: Citation = national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(34));
static ANONYMISED: Citation =
    national::PERSONAL_INFORMATION_PROTECTION_LAW.at(Locator::new(4).paragraph(1));

/// Returns whether the law in force on `day` seals records of public-security penalties.
fn penalties_sealed(day: NaiveDate) -> bool {
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.in_force_on(day) == Some(true)
}

/// Returns the refusal of `record` on `day`.
fn refusal(record: Record, day: NaiveDate, done_as_minor: Option<bool>) -> Access {
    let (ground, source) = match record {
        Record::AdultFile => (Ground::PrivateFacts, &PRIVACY),
        Record::MinorFile => (Ground::MinorFileClosed, &MINOR_FILE),
        Record::SealedRecord => (Ground::RecordSealed, &SEALED),
        Record::PositioningData => (Ground::PositioningDataBound, &DATA),
        // Before the revision only the records of minors were sealed. What binds the institution
        // binds it with every other.
        Record::PenaltyRecord if penalties_sealed(day) => (Ground::PenaltyRecordSealed, &PENALTIES),
        Record::PenaltyRecord if done_as_minor == Some(true) => {
            (Ground::PenaltyRecordSealed, &MINOR_PENALTIES)
        }
        Record::PenaltyRecord => (Ground::PrivateFacts, &NECESSARY),
    };
    Access::Refused(Finding { ground, source })
}

/// Returns whether a request is granted.
///
/// # Source
///
/// 《社区矫正法》第二十六条第二款、第二十九条第三款、第五十四条; 《刑事诉讼法》（2018）第二百八十六条第二款;
/// 《治安管理处罚法》（2025）第一百三十六条; 《个人信息保护法》第三十四条、第四十五条. A right of query must
/// rest on a state provision in the sense of 《刑法》第九十六条; a ministry's notice is none.
pub fn consider(request: &Request) -> Access {
    use Condition::{
        Anonymised, AsProvided, Logged, PropertyOnly, SearchOnly, Secrecy, TaskOnly, WithGuardian,
    };
    let Request { by, record, on, done_as_minor, .. } = *request;
    let refused = || refusal(record, on, done_as_minor);
    let grant = |basis: &'static Citation, conditions: &[Condition]| {
        let conditions =
            conditions.iter().fold(WordSet::empty().with(Logged), |set, one| set.with(*one));
        Access::Permitted(Grant { by, record, basis, conditions })
    };
    let yes = |fact: Option<bool>| fact == Some(true);
    match (by, record) {
        (Requester::Statistics, _) => grant(&ANONYMISED, &[Anonymised]),

        // Whoever carries out correction sees what the task needs; once sealed, no task is left.
        (
            Requester::Institution | Requester::EntrustedOffice | Requester::TeamMember,
            Record::SealedRecord,
        ) => refused(),
        (Requester::Institution, _) if yes(request.for_task) => grant(&TASK, &[TaskOnly]),
        (Requester::EntrustedOffice, _) if yes(request.for_task) => grant(&OFFICE, &[TaskOnly]),
        (Requester::TeamMember, Record::AdultFile) if yes(request.for_task) => {
            grant(&TEAM, &[TaskOnly])
        }
        (Requester::TeamMember, Record::MinorFile) if yes(request.for_task) => {
            grant(&MINOR_SECRET, &[TaskOnly, Secrecy])
        }

        // The use of positioning data for another case: the duty to give evidence stands against
        // the bar on any other use.
        (Requester::CaseOrgan, Record::PositioningData) => {
            Access::NeedsLegalReview { asks: &EVIDENCE, forbids: &DATA }
        }
        (Requester::CaseOrgan, Record::AdultFile) if yes(request.need_stated) => {
            grant(&EVIDENCE, &[TaskOnly])
        }
        (Requester::CaseOrgan, Record::MinorFile) if yes(request.need_stated) => {
            grant(&MINOR_FILE, &[Secrecy])
        }
        (Requester::CaseOrgan, Record::SealedRecord) if yes(request.need_stated) => {
            grant(&SEALED, &[Secrecy])
        }
        (Requester::CaseOrgan, Record::PenaltyRecord) if yes(request.need_stated) => {
            grant(if penalties_sealed(on) { &PENALTIES } else { &EVIDENCE }, &[Secrecy])
        }

        // Supervising correction is correction work.
        (Requester::SupervisingProcuratorate, _) => grant(&SUPERVISION, &[TaskOnly]),

        // So is finding this very subject.
        (
            Requester::PursuingPolice,
            Record::AdultFile | Record::MinorFile | Record::PositioningData,
        ) => grant(&SEARCH, &[SearchOnly]),

        (Requester::EnforcingCourt, Record::AdultFile) => grant(&FINE, &[PropertyOnly]),
        (Requester::EnforcingCourt, Record::MinorFile) => grant(&FINE, &[PropertyOnly, Secrecy]),

        (Requester::HandoverBody, Record::AdultFile) => grant(&HANDOVER, &[TaskOnly]),
        (Requester::HandoverBody, Record::MinorFile) => grant(&HANDOVER, &[TaskOnly, Secrecy]),
        (Requester::HandoverBody, Record::SealedRecord) if yes(request.need_stated) => {
            grant(&SEALED, &[TaskOnly, Secrecy])
        }

        (Requester::QueryUnit, Record::AdultFile) if request.basis.is_some() => {
            grant(&NECESSARY, &[AsProvided])
        }
        (
            Requester::QueryUnit,
            Record::MinorFile | Record::SealedRecord | Record::PenaltyRecord,
        ) if request.basis.is_some_and(QueryBasis::is_state_provision)
            && yes(request.need_stated) =>
        {
            let basis = match record {
                Record::MinorFile => &MINOR_FILE,
                Record::SealedRecord => &SEALED,
                _ => &PENALTIES,
            };
            grant(basis, &[AsProvided, Secrecy])
        }

        // A person sees the own data, under fourteen with the guardian.
        (Requester::Subject, _) => match (request.under_fourteen, request.guardian) {
            (Some(false), _) => grant(&OWN_DATA, &[]),
            (None, _) if record == Record::AdultFile => grant(&OWN_DATA, &[]),
            (None, _) | (_, Some(true)) => grant(&GUARDIAN, &[WithGuardian]),
            (Some(true), _) => refused(),
        },

        (Requester::Victim, Record::AdultFile)
            if request.basis.is_some_and(QueryBasis::is_state_provision) =>
        {
            grant(&NECESSARY, &[AsProvided])
        }
        _ => refused(),
    }
}

/// A value that prints nothing, cannot be stored, and is handed out only against a [`Grant`].
///
/// ```compile_fail
/// use community_correction::records::{Content, Protected, Record};
///
/// let health = Protected::new(Record::AdultFile, Content::Health, "a diagnosis");
/// serde_json::to_string(&health);
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct Protected<T> {
    record: Record,
    content: Content,
    value: T,
}

/// What is protected reaches no log by way of `Debug`.
impl<T> fmt::Debug for Protected<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Protected({})", self.record.code())
    }
}

/// A value, and the article that allows seeing it; only the field speaks.
#[derive(Clone, Copy, Eq, PartialEq)]
#[non_exhaustive]
pub struct Disclosed<'a, T> {
    /// The value.
    pub value: &'a T,
    /// The legal basis.
    pub basis: &'static Citation,
}

impl<T> fmt::Debug for Disclosed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Disclosed(under {})", self.basis)
    }
}

impl<T> Protected<T> {
    /// Constructs a protected `value` that stands in `record` and is about `content`.
    pub const fn new(record: Record, content: Content, value: T) -> Self {
        Self { record, content, value }
    }

    /// Returns the value under `grant`.
    ///
    /// # Errors
    ///
    /// Returns the refusal where the grant is for another record, or does not reach this content.
    pub fn disclose(&self, grant: &Grant) -> Result<Disclosed<'_, T>, Finding<'static, Ground>> {
        if grant.record == self.record && grant.reaches(self.content) {
            return Ok(Disclosed { value: &self.value, basis: grant.basis });
        }
        let (ground, source) = match self.record {
            Record::AdultFile => (Ground::PrivateFacts, &PRIVACY),
            Record::MinorFile => (Ground::MinorFileClosed, &MINOR_FILE),
            Record::SealedRecord => (Ground::RecordSealed, &SEALED),
            Record::PositioningData => (Ground::PositioningDataBound, &DATA),
            Record::PenaltyRecord => (Ground::PenaltyRecordSealed, &PENALTIES),
        };
        Err(Finding { ground, source })
    }
}

governance_core::vocabulary! {
    /// Where an identity might show.
    pub enum Occasion {
        /// A visit.
        Visit = "visit", "实地查访", "a visit";
        /// A check by phone or otherwise.
        Check = "check", "核实情况", "a check";
        /// A notice.
        Notice = "notice", "通知", "a notice";
        /// Publicity.
        Publicity = "publicity", "宣传", "publicity";
    }
}

/// Returns where the law allows what is planned: only where it shows neither who the person is nor
/// a private fact. Whoever cannot say that it shows nothing does not go ahead.
///
/// # Source
///
/// 《社区矫正法》第二十六条第二款; for minors 第五十四条第一款.
///
/// # Errors
///
/// Returns the finding where it shows, or may show, the identity.
pub const fn exposure(
    occasion: Occasion,
    shows_identity: Option<bool>,
    minor: Option<bool>,
) -> Result<&'static Citation, Finding<'static, Ground>> {
    match (shows_identity, minor) {
        (Some(false), _) => Ok(&PRIVACY),
        (_, Some(true)) => {
            Err(Finding { ground: Ground::MinorShown { occasion }, source: &MINOR_SECRET })
        }
        _ => Err(Finding { ground: Ground::IdentityShown { occasion }, source: &PRIVACY }),
    }
}

/// Returns the last day up to which the assessment of the impact on personal information, made on
/// `made`, must at least be kept; `None` where the law does not say or is not known.
///
/// # Source
///
/// 《个人信息保护法》第五十五条第（一）项、第五十六条第二款: health and track are sensitive.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn assessment_kept_until(
    made: NaiveDate,
    law: &Jurisdiction,
) -> Result<Option<NaiveDate>, TimeError> {
    let Setting::Set(kept) = &law.policy.records.assessment_kept else { return Ok(None) };
    convention::COMMUNITY_CORRECTION
        .deadline(kept.is, made, Binds::Custody, &law.calendar)
        .map(|deadline| Some(deadline.nominal()))
}

governance_core::vocabulary! {
    /// What kind of file.
    pub enum FileKind {
        /// The correction file: exactly one for each person.
        Correction = "correction", "社区矫正档案", "correction file";
        /// The work file of an entrusted justice office, beside it.
        Work = "work", "社区矫正工作档案", "work file";
    }
}

/// A file that somebody keeps on one person.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct KeptFile {
    /// What it is.
    pub kind: FileKind,
    /// Who keeps it.
    pub by: BodyKind,
    /// Whether the keeper is entrusted in writing.
    #[serde(default)]
    pub entrusted: Option<bool>,
}

/// Returns what is wrong with the files and plans on one person who is registered: one person, one
/// file; one person, one plan.
///
/// `plans` is the number of plans in force; earlier versions are kept and do not count.
///
/// # Source
///
/// 《社区矫正法》第二十二条、第二十四条; the work file: 《社区矫正法实施办法》（2020）第十八条.
#[doc(alias("一人一档", "一人一案"))]
#[must_use]
pub fn one_each(files: &[KeptFile], plans: u32) -> Vec<Finding<'static, Ground>> {
    let mut findings = Vec::new();
    let mut own = 0_u32;
    for file in files {
        match (file.kind, file.by) {
            // A file that the justice office calls the correction file is one too many.
            (FileKind::Correction, BodyKind::CorrectionInstitution | BodyKind::JusticeOffice) => {
                own += 1;
            }
            (FileKind::Work, BodyKind::CorrectionInstitution) => {}
            (FileKind::Work, BodyKind::JusticeOffice) if file.entrusted == Some(true) => {}
            (FileKind::Work, BodyKind::JusticeOffice) => {
                findings.push(Finding { ground: Ground::WorkFileNotEntrusted, source: &OFFICE });
            }
            (_, body) => {
                findings.push(Finding { ground: Ground::FileElsewhere { body }, source: &TASK });
            }
        }
    }
    let institution = |file: &KeptFile| {
        (file.kind, file.by) == (FileKind::Correction, BodyKind::CorrectionInstitution)
    };
    if !files.iter().any(institution) {
        findings.push(Finding { ground: Ground::FileMissing, source: &RECEPTION });
    }
    if own > 1 {
        let source = if files.iter().any(|file| file.by == BodyKind::JusticeOffice) {
            &WORK_FILE
        } else {
            &RECEPTION
        };
        findings.push(Finding { ground: Ground::FileDoubled { files: own }, source });
    }
    match plans {
        0 => findings.push(Finding { ground: Ground::PlanMissing, source: &PLAN }),
        1 => {}
        plans => findings.push(Finding { ground: Ground::PlanDoubled { plans }, source: &PLAN }),
    }
    findings
}
