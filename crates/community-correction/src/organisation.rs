//! Whether a district is ready: bodies, staff, helpers, training, linkage, money.
//!
//! Nothing here moves a case, and nothing here gives anybody a power. The answers are what a
//! report on the work of a district needs: gaps with their articles, and counts without verdict.
//!
//! ```
//! use community_correction::organisation::{Helper, Place, enlist};
//!
//! assert_eq!(enlist(Helper::LegalScholar).unwrap().place, Place::Volunteer);
//! // Whom the law obliges to assist is no volunteer.
//! assert_eq!(enlist(Helper::Guardian).unwrap().place, Place::Obliged);
//! // A category that no longer exists is refused.
//! assert_eq!(enlist(Helper::ReEducationOfficer).unwrap_err().ground.code(), "CATEGORY_ABOLISHED");
//! ```

use std::collections::BTreeMap;

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    language::WordSet,
};
use serde::{Deserialize, Serialize};

use crate::correction::Act;

const fn ccl(locator: Locator) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(locator)
}

static BUDGET: Citation = ccl(Locator::new(6).paragraph(1));
static ASSISTING: Citation = ccl(Locator::new(6).paragraph(2));
static COOPERATION: Citation = ccl(Locator::new(8).paragraph(2));
static INSTITUTION: Citation = ccl(Locator::new(9).paragraph(1));
static OFFICE: Citation = ccl(Locator::new(9).paragraph(2));
static STAFF: Citation = ccl(Locator::new(10));
static SOCIAL_WORKERS: Citation = ccl(Locator::new(11));
static COMMITTEES: Citation = ccl(Locator::new(12).paragraph(1));
static OBLIGED: Citation = ccl(Locator::new(12).paragraph(2));
static VOLUNTEERS: Citation = ccl(Locator::new(13));
static TRAINING: Citation = ccl(Locator::new(16));
static TEAM: Citation = ccl(Locator::new(25).paragraph(2));
static MINORS: Citation = ccl(Locator::new(52).paragraph(2));
static BOUGHT: Citation = ccl(Locator::new(40).paragraph(1));

/// An area of a district.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Area {
    /// What it is called.
    pub name: Box<str>,
    /// Whether a justice office serves it.
    #[serde(default)]
    pub office: Option<bool>,
    /// Whether what that office does is entrusted to it in writing.
    #[serde(default)]
    pub entrusted: Option<bool>,
    /// Whether an office of the general government manages correction there.
    #[serde(default)]
    pub managed_by_general_office: Option<bool>,
}

/// A district, as far as the report goes. What is absent is not known.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct District {
    /// Whether it has a correction institution, set up by the prescribed approval.
    #[serde(default)]
    pub institution: Option<bool>,
    /// The staff of the institution: state officials with legal or other professional knowledge.
    #[serde(default)]
    pub staff: Option<u32>,
    /// Of them, women.
    #[serde(default)]
    pub women: Option<u32>,
    /// Of them, familiar with the body and mind of minors.
    #[serde(default)]
    pub juvenile_specialists: Option<u32>,
    /// Its areas.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// Persons under correction.
    #[serde(default)]
    pub subjects: Option<u32>,
    /// Of them, women.
    #[serde(default)]
    pub women_subjects: Option<u32>,
    /// Of them, under the regime for minors.
    #[serde(default)]
    pub minor_subjects: Option<u32>,
    /// Whether the costs stand in the budget of the government.
    #[serde(default)]
    pub budgeted: Option<bool>,
    /// Whether the costs of assisting committees and organisations stand in the budget too.
    #[serde(default)]
    pub assistance_budgeted: Option<bool>,
    /// Whether staff were trained in the year of the report.
    #[serde(default)]
    pub trained: Option<bool>,
    /// The departments with which a standing liaison is agreed.
    #[serde(default)]
    pub linked: Vec<Department>,
}

governance_core::vocabulary! {
    /// The departments and bodies whose cooperation the work needs.
    #[doc(alias = "职能部门衔接")]
    pub enum Department {
        /// Police.
        Police = "police", "公安机关", "police";
        /// Procuratorate.
        Procuratorate = "procuratorate", "人民检察院", "procuratorate";
        /// Court.
        Court = "court", "人民法院", "court";
        /// Justice.
        Justice = "justice", "司法行政部门", "justice department";
        /// Civil affairs.
        CivilAffairs = "civil_affairs", "民政部门", "civil affairs";
        /// Labour and social security.
        Labour = "labour", "人力资源和社会保障部门", "labour and social security";
        /// Sub-district or town.
        Subdistrict = "subdistrict", "街道（乡镇）", "sub-district or town";
        /// Villages and communities.
        Committees = "committees", "村（居）民委员会", "villages and communities";
    }
}

impl Department {
    /// Returns where the law asks for its part.
    pub const fn source(self) -> &'static Citation {
        static PLACES: Citation = ccl(Locator::new(35).paragraph(1));
        static LEADING: Citation = ccl(Locator::new(8).paragraph(1));
        match self {
            Self::Police | Self::Procuratorate | Self::Court => &COOPERATION,
            Self::Justice => &LEADING,
            Self::CivilAffairs | Self::Labour | Self::Subdistrict => &PLACES,
            Self::Committees => &COMMITTEES,
        }
    }
}

governance_core::grounds! {
    /// What a district lacks, or what a plan for it may not do.
    pub enum Ground {
        /// No institution.
        NoInstitution = "NO_INSTITUTION", "未设置县级社区矫正机构", "no county institution";
        /// Not known whether there is one.
        InstitutionUnknown = "INSTITUTION_UNKNOWN", "是否设置县级社区矫正机构不明", "not known whether there is a county institution";
        /// No staff.
        NoStaff = "NO_STAFF", "没有专门国家工作人员", "no specialised state officials";
        /// The number of staff is not known.
        StaffUnknown = "STAFF_UNKNOWN", "专门国家工作人员人数不明", "the number of specialised officials is not known";
        /// Women under correction, and no woman on the staff.
        NoWoman = "NO_WOMAN", "有女性对象而没有女性工作人员", "women under correction, no woman on the staff";
        /// Minors under correction, and nobody for them.
        NoSpecialist = "NO_SPECIALIST", "有未成年对象而没有熟悉未成年人身心特点的人员", "minors under correction, nobody familiar with minors";
        /// An area without a justice office.
        AreaWithoutOffice { areas: u32 } = "AREA_WITHOUT_JUSTICE_OFFICE",
            "没有司法所的区域{areas}个，由县级社区矫正机构直接负责", "areas without a justice office, where the institution itself acts: {areas}";
        /// A justice office without written entrustment.
        OfficeNotEntrusted { areas: u32 } = "OFFICE_WITHOUT_ENTRUSTMENT",
            "司法所未受书面委托的区域{areas}个", "areas whose justice office holds no written entrustment: {areas}";
        /// Correction managed by an office of the general government.
        ManagedWithoutCapacity { areas: u32 } = "MANAGED_WITHOUT_CAPACITY",
            "由不具备主体资格的机构管理的区域{areas}个", "areas managed by an office without legal capacity: {areas}";
        /// No budget.
        NotBudgeted = "NOT_BUDGETED", "社区矫正经费未列入本级政府预算", "the costs are not in the budget";
        /// No budget for those who assist.
        AssistanceNotBudgeted = "ASSISTANCE_NOT_BUDGETED", "协助工作所需经费未列入预算", "the costs of assistance are not in the budget";
        /// More women or minors than persons, more women than staff.
        NumbersContradict = "NUMBERS_CONTRADICT", "人数自相矛盾", "the numbers contradict each other";
        /// No training.
        NotTrained = "NOT_TRAINED", "未开展业务培训", "staff were not trained";
        /// Departments without liaison.
        NotLinked { missing: u32 } = "NOT_LINKED", "未建立衔接的部门{missing}个", "departments without liaison: {missing}";
        /// A category that no longer exists.
        CategoryAbolished = "CATEGORY_ABOLISHED", "劳动教养制度已经废止，不存在该类人员", "re-education through labour was abolished: there is no such category";
        /// Somebody who stands against the subject in the case.
        Opposed { helper: Helper } = "HELPER_OPPOSED", "{helper}不得参加矫正小组", "the {helper} may not join the team";
        /// A power for somebody who helps.
        HelperHasNoPower { helper: Helper, act: Act } = "HELPER_HAS_NO_POWER",
            "{helper}不享有执法权，不得“{act}”", "the {helper} holds no power of enforcement and may not {act}";
        /// Services that are bought without open choice.
        NotOpenly = "NOT_BOUGHT_OPENLY", "购买服务应当公开择优", "services are bought openly and by merit";
    }
}

/// Returns what `district` lacks, in the order of the law.
///
/// # Source
///
/// 《社区矫正法》第六条、第八条至第十条、第十二条、第十六条、第二十五条、第五十二条.
#[must_use]
pub fn gaps(district: &District) -> Vec<Finding<'static, Ground>> {
    let mut gaps = Vec::new();
    let mut add = |ground, source| gaps.push(Finding { ground, source });
    let count = |areas: usize| u32::try_from(areas).unwrap_or(u32::MAX);
    if district.budgeted != Some(true) {
        add(Ground::NotBudgeted, &BUDGET);
    }
    if district.assistance_budgeted != Some(true) {
        add(Ground::AssistanceNotBudgeted, &ASSISTING);
    }
    let missing = Department::ALL.iter().filter(|one| !district.linked.contains(one)).count();
    if missing > 0 {
        add(Ground::NotLinked { missing: count(missing) }, &COOPERATION);
    }
    match district.institution {
        Some(true) => {}
        Some(false) => add(Ground::NoInstitution, &INSTITUTION),
        None => add(Ground::InstitutionUnknown, &INSTITUTION),
    }
    let unqualified =
        district.areas.iter().filter(|area| area.managed_by_general_office == Some(true)).count();
    if unqualified > 0 {
        add(Ground::ManagedWithoutCapacity { areas: count(unqualified) }, &INSTITUTION);
    }
    let without = district.areas.iter().filter(|area| area.office == Some(false)).count();
    if without > 0 {
        add(Ground::AreaWithoutOffice { areas: count(without) }, &OFFICE);
    }
    let bare = district
        .areas
        .iter()
        .filter(|area| area.office == Some(true) && area.entrusted != Some(true))
        .count();
    if bare > 0 {
        add(Ground::OfficeNotEntrusted { areas: count(bare) }, &OFFICE);
    }
    match district.staff {
        Some(0) => add(Ground::NoStaff, &STAFF),
        Some(_) => {}
        None => add(Ground::StaffUnknown, &STAFF),
    }
    if district.trained != Some(true) {
        add(Ground::NotTrained, &TRAINING);
    }
    let exceeds = |part: Option<u32>, whole: Option<u32>| {
        part.zip(whole).is_some_and(|(part, whole)| whole < part)
    };
    if exceeds(district.women, district.staff)
        || exceeds(district.juvenile_specialists, district.staff)
        || exceeds(district.women_subjects, district.subjects)
        || exceeds(district.minor_subjects, district.subjects)
    {
        add(Ground::NumbersContradict, &STAFF);
    }
    let some = |number: Option<u32>| number.is_some_and(|number| number > 0);
    if some(district.women_subjects) && !some(district.women) {
        add(Ground::NoWoman, &TEAM);
    }
    if some(district.minor_subjects) && !some(district.juvenile_specialists) {
        add(Ground::NoSpecialist, &MINORS);
    }
    gaps
}

/// Returns the departments without a standing liaison, with the article that asks for their part.
pub fn unlinked(
    district: &District,
) -> impl Iterator<Item = (Department, &'static Citation)> + use<'_> {
    Department::ALL
        .iter()
        .filter(|one| !district.linked.contains(one))
        .map(|one| (*one, one.source()))
}

/// Persons for each member of the staff.
///
/// A count for a report: the law sets no ratio, and this sets none.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Caseload {
    /// Persons under correction.
    pub subjects: u32,
    /// Members of the staff.
    pub staff: u32,
    /// Whole persons for each of them.
    pub each: u32,
    /// Persons left over.
    pub rest: u32,
}

impl District {
    /// Returns the caseload; `None` where a number is not known or there is no staff.
    pub fn caseload(&self) -> Option<Caseload> {
        let (subjects, staff) = (self.subjects?, self.staff?);
        let each = subjects.checked_div(staff)?;
        Some(Caseload { subjects, staff, each, rest: subjects.checked_rem(staff)? })
    }
}

governance_core::vocabulary! {
    /// Who helps.
    #[doc(alias = "社会力量")]
    pub enum Helper {
        /// Expert.
        Expert = "expert", "专家", "expert";
        /// Scholar.
        Scholar = "scholar", "学者", "scholar";
        /// Scholar of law.
        LegalScholar = "legal_scholar", "法学工作者", "scholar of law";
        /// Well-known person.
        WellKnown = "well_known", "知名人士", "well-known person";
        /// Retired official or other retired person.
        Retiree = "retiree", "离退休人员", "retired person";
        /// Member of a villagers' or residents' committee.
        CommitteeMember = "committee_member", "村（居）民委员会成员", "member of a villagers' or residents' committee";
        /// University student.
        Student = "student", "高等院校学生", "university student";
        /// University teacher.
        Teacher = "teacher", "高校教师", "university teacher";
        /// Psychological counsellor.
        Counsellor = "counsellor", "心理咨询师", "psychological counsellor";
        /// Experienced prison officer.
        PrisonOfficer = "prison_officer", "监狱人民警察", "experienced prison officer";
        /// Officer of re-education through labour.
        ReEducationOfficer = "re_education_officer", "劳教所干警", "officer of re-education through labour";
        /// Social worker.
        SocialWorker = "social_worker", "社会工作者", "social worker";
        /// Guardian.
        Guardian = "guardian", "监护人", "guardian";
        /// Member of the household.
        FamilyMember = "family_member", "家庭成员", "member of the family";
        /// Close relative outside the household.
        Relative = "relative", "共同生活以外的近亲属", "close relative outside the household";
        /// Employer, or its staff.
        Employer = "employer", "所在单位人员", "staff of the employer";
        /// School, or its staff.
        School = "school", "就读学校人员", "staff of the school";
        /// Victim of the case.
        Victim = "victim", "本案被害人", "victim of the case";
        /// Accomplice of the case.
        Accomplice = "accomplice", "同案犯", "accomplice of the case";
        /// Whoever reported or complained in the case.
        Complainant = "complainant", "本案控告人、举报人", "complainant of the case";
    }
}

governance_core::vocabulary! {
    /// In what place somebody helps.
    pub enum Place {
        /// Whom the law obliges to assist.
        Obliged = "obliged", "依法应当协助", "obliged to assist";
        /// A social worker, whom the institution organises.
        SocialWorker = "social_worker", "社会工作者", "social worker";
        /// A volunteer.
        Volunteer = "volunteer", "志愿者", "volunteer";
    }
}

/// Somebody's place. It is never a power over the subject, and never the whole file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Enlisted {
    /// In what place.
    pub place: Place,
    /// Where the law provides for it.
    pub source: &'static Citation,
}

/// Returns in what place `helper` helps.
///
/// # Source
///
/// 《社区矫正法》第十一条至第十三条、第二十五条第二款. The law obliges family members (家庭成员); a close
/// relative outside the household helps as a volunteer.
///
/// # Errors
///
/// Returns the finding where the category no longer exists, or stands against the subject in the
/// case.
pub const fn enlist(helper: Helper) -> Result<Enlisted, Finding<'static, Ground>> {
    let (place, source) = match helper {
        Helper::CommitteeMember => (Place::Obliged, &COMMITTEES),
        Helper::Guardian | Helper::FamilyMember | Helper::Employer | Helper::School => {
            (Place::Obliged, &OBLIGED)
        }
        Helper::SocialWorker => (Place::SocialWorker, &SOCIAL_WORKERS),
        Helper::Expert
        | Helper::Scholar
        | Helper::LegalScholar
        | Helper::WellKnown
        | Helper::Retiree
        | Helper::Student
        | Helper::Teacher
        | Helper::Counsellor
        | Helper::PrisonOfficer
        | Helper::Relative => (Place::Volunteer, &VOLUNTEERS),
        Helper::ReEducationOfficer => {
            return Err(Finding { ground: Ground::CategoryAbolished, source: &VOLUNTEERS });
        }
        Helper::Victim | Helper::Accomplice | Helper::Complainant => {
            return Err(Finding { ground: Ground::Opposed { helper }, source: &TEAM });
        }
    };
    Ok(Enlisted { place, source })
}

/// Returns whether `helper` may do `act`: only support; a helper holds no power, and the team
/// decides neither leave nor discipline nor positioning.
///
/// # Source
///
/// 《社区矫正法》第十条: enforcement is for the staff of the institution. The team carries out the plan
/// (第二十五条第一款).
///
/// # Errors
///
/// Returns the finding for every act but support, and whatever [`enlist`] returns.
pub const fn may_do(
    helper: Helper,
    act: Act,
) -> Result<&'static Citation, Finding<'static, Ground>> {
    match enlist(helper) {
        Err(finding) => Err(finding),
        Ok(enlisted) if matches!(act, Act::Support) => Ok(enlisted.source),
        Ok(_) => Err(Finding { ground: Ground::HelperHasNoPower { helper, act }, source: &STAFF }),
    }
}

/// Returns where the law allows buying services of support.
///
/// # Source
///
/// 《社区矫正法》第四十条第一款.
///
/// # Errors
///
/// Returns the finding where they are not known to be chosen openly.
pub const fn buy_services(
    openly: Option<bool>,
) -> Result<&'static Citation, Finding<'static, Ground>> {
    match openly {
        Some(true) => Ok(&BOUGHT),
        _ => Err(Finding { ground: Ground::NotOpenly, source: &BOUGHT }),
    }
}

/// Who helps in the teams of a district.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Composition {
    /// How many of each kind.
    pub helpers: BTreeMap<Helper, u32>,
    /// How many were named whom [`enlist`] refuses.
    pub refused: u32,
}

impl Composition {
    /// Counts `helpers`.
    pub fn of(helpers: impl IntoIterator<Item = Helper>) -> Self {
        let mut composition = Self::default();
        for helper in helpers {
            if enlist(helper).is_ok() {
                let count = composition.helpers.entry(helper).or_default();
                *count = count.saturating_add(1);
            } else {
                composition.refused = composition.refused.saturating_add(1);
            }
        }
        composition
    }

    /// Returns whether only committee members and relatives are active, where anybody is.
    pub fn is_narrow(&self) -> bool {
        !self.helpers.is_empty()
            && self.helpers.keys().all(|helper| {
                matches!(
                    helper,
                    Helper::CommitteeMember
                        | Helper::Guardian
                        | Helper::FamilyMember
                        | Helper::Relative
                )
            })
    }

    /// Returns how many help in `place`.
    pub fn in_place(&self, place: Place) -> u32 {
        self.helpers
            .iter()
            .filter(|(helper, _)| enlist(**helper).is_ok_and(|enlisted| enlisted.place == place))
            .fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }
}

governance_core::vocabulary! {
    /// How staff are trained.
    pub enum Training {
        /// Visits to other districts.
        GoingOut = "going_out", "走出去", "visits elsewhere";
        /// Teachers from elsewhere.
        InvitingIn = "inviting_in", "请进来", "teachers invited";
        /// Drills.
        Drill = "drill", "业务练兵", "drills";
        /// On the post.
        OnPost = "on_post", "在岗学习", "on the post";
        /// Off the post.
        OffPost = "off_post", "脱产学习", "off the post";
        /// Alone.
        SelfStudy = "self_study", "自学", "self-study";
        /// In a course.
        Organised = "organised", "组织培训", "organised courses";
    }
}

/// One training.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Trained {
    /// In what form.
    pub form: Training,
    /// When.
    pub on: NaiveDate,
    /// How many members of the staff took part.
    pub staff: u32,
}

/// Returns the forms in which staff were trained between two days, both included; empty where
/// nobody was.
///
/// # Source
///
/// 《社区矫正法》第十六条.
pub fn trained(record: &[Trained], from: NaiveDate, until: NaiveDate) -> WordSet<Training> {
    record
        .iter()
        .filter(|training| training.staff > 0 && from <= training.on && training.on <= until)
        .fold(WordSet::empty(), |forms, training| forms.with(training.form))
}
