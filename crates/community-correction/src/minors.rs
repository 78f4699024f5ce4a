//! Minors: three questions, never one "is a minor".
//!
//! | flag | asks | lasts |
//! | --- | --- | --- |
//! | *regime* | under eighteen on the first day of correction | to the end, past the birthday (CCL 58) |
//! | *sealing* | under eighteen at the offence, five years or less | for good (CPL 286) |
//! | *secrecy* | a minor in the case at all | for good (CCL 54) |
//!
//! A year of age is full only on the day after the birthday. The birth date itself is protected:
//! [`BirthDate`] answers whether somebody is under an age and says nothing else.
//!
//! ```
//! use community_correction::minors::{BirthDate, Facts, Flag, Sentence, flags};
//!
//! let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
//! let born = BirthDate::new(day(2008, 5, 25));
//! assert_eq!(format!("{born:?}"), "BirthDate(protected)");
//! // On the eighteenth birthday the person is still under eighteen.
//! assert!(born.is_under(18, day(2026, 5, 25)));
//! assert!(!born.is_under(18, day(2026, 5, 26)));
//!
//! let facts = Facts {
//!     offence: Some((day(2025, 3, 1), day(2025, 3, 1))),
//!     begins: Some(day(2026, 5, 30)),
//!     sentence: Some(Sentence::Prison { months: 24 }),
//!     ..Facts::unknown()
//! };
//! let flags = flags(born, &facts);
//! assert_eq!(flags.of(Flag::Regime), Some(false));
//! assert_eq!(flags.of(Flag::Sealing), Some(true));
//! assert_eq!(flags.of(Flag::Secrecy), Some(true));
//! ```

use std::fmt;

use chrono::{Datelike, NaiveDate};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::TimeError,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{jurisdiction::Jurisdiction, unlawful::Unlawful};

/// Returns whether somebody born on `born` is under `age` years on `day`.
///
/// On the birthday itself the year is not yet full. Who was born on 29 February has the birthday,
/// in a year without that day, on 1 March: the reading under which nobody grows up early.
///
/// # Source
///
/// 《最高人民法院关于审理未成年人刑事案件具体应用法律若干问题的解释》（2006）第二条: full years count
/// from the day after the birthday.
pub fn is_under(age: u8, born: NaiveDate, day: NaiveDate) -> bool {
    let year = born.year().saturating_add(i32::from(age));
    let birthday = NaiveDate::from_ymd_opt(year, born.month(), born.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1));
    // A birthday beyond the calendar has not come.
    birthday.is_none_or(|birthday| day <= birthday)
}

/// How full years are counted.
pub static FULL_YEARS: Citation =
    national::SPC_MINORS_CRIMINAL_CASES.at(Locator::new(2)).known(Evidence::Secondary);

/// The birth date of a person: used for the question of age, and dropped.
///
/// It prints nothing and cannot be stored.
///
/// ```compile_fail
/// let born = community_correction::minors::BirthDate::new(Default::default());
/// serde_json::to_string(&born);
/// ```
#[doc(alias = "出生日期")]
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct BirthDate(NaiveDate);

impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(protected)")
    }
}

/// A birth date is read where a host states it; there is no way to write it out again.
impl<'de> Deserialize<'de> for BirthDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NaiveDate::deserialize(deserializer).map(Self)
    }
}

impl BirthDate {
    /// Constructs the birth date `born`.
    pub const fn new(born: NaiveDate) -> Self {
        Self(born)
    }

    /// Returns whether the person is under `age` years on `day`; see [`is_under`].
    pub fn is_under(self, age: u8, day: NaiveDate) -> bool {
        is_under(age, self.0, day)
    }
}

governance_core::vocabulary! {
    /// The three flags.
    pub enum Flag {
        /// The regime of chapter seven of the law.
        Regime = "regime", "适用未成年人社区矫正特别规定", "regime for minors";
        /// The criminal record is sealed.
        Sealing = "sealing", "犯罪记录封存", "record to be sealed";
        /// Who the person is stays secret.
        Secrecy = "secrecy", "未成年人身份信息保密", "identity kept secret";
    }
}

/// What was imposed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Sentence {
    /// Exempted from punishment (免予刑事处罚).
    Exempted,
    /// Detention, control or a fine (拘役、管制、罚金).
    Light,
    /// Imprisonment for a term, suspended or not.
    Prison {
        /// The term, in months.
        months: u16,
    },
    /// Imprisonment for life.
    Life,
}

/// Five years of imprisonment are within "five years or less".
///
/// # Source
///
/// 《刑法》第九十九条: 以下 includes the figure itself.
const FIVE_YEARS: u16 = 60;

impl Sentence {
    /// Returns whether it is imprisonment of five years or less, or lighter.
    pub const fn is_five_years_or_less(self) -> bool {
        match self {
            Self::Exempted | Self::Light => true,
            Self::Prison { months } => months <= FIVE_YEARS,
            Self::Life => false,
        }
    }
}

/// What the flags depend on beside the birth date. What is absent is not known.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Facts {
    /// The first and the last day of the offences that were tried together.
    #[serde(default)]
    pub offence: Option<(NaiveDate, NaiveDate)>,
    /// The first day of the correction period; for execution outside prison, the day of the
    /// decision. Late reporting or registration moves neither.
    #[serde(default)]
    pub begins: Option<NaiveDate>,
    /// What was imposed for all of them.
    #[serde(default)]
    pub sentence: Option<Sentence>,
    /// Whether the main conduct lies before the eighteenth year was full, where the offences lie on
    /// both sides of it.
    #[serde(default)]
    pub main_conduct_as_minor: Option<bool>,
}

impl Facts {
    /// Constructs facts of which none is known.
    pub const fn unknown() -> Self {
        Self { offence: None, begins: None, sentence: None, main_conduct_as_minor: None }
    }
}

/// The three answers, each for itself; `None` where a fact is missing.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Flags {
    /// Under eighteen on the first day of correction.
    pub regime: Option<bool>,
    /// The record is sealed.
    pub sealing: Option<bool>,
    /// The identity stays secret.
    pub secrecy: Option<bool>,
}

impl Flags {
    /// Returns the answer of `flag`.
    pub const fn of(self, flag: Flag) -> Option<bool> {
        match flag {
            Flag::Regime => self.regime,
            Flag::Sealing => self.sealing,
            Flag::Secrecy => self.secrecy,
        }
    }

    /// Returns whether the protection of `flag` is due: also as long as it is not known that it is
    /// not.
    pub fn protects(self, flag: Flag) -> bool {
        self.of(flag) != Some(false)
    }

    /// Returns whether announcements are held behind closed doors: for whoever is or was a minor in
    /// the case.
    pub fn closed_announcement(self) -> bool {
        self.protects(Flag::Regime) || self.protects(Flag::Secrecy)
    }
}

/// Returns the three flags of a person.
///
/// # Source
///
/// Regime: 《社区矫正法》第五十二条、第五十八条. Sealing: 《刑事诉讼法》（2018）第二百八十六条第一款 and
/// 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百八十一条第一款. Secrecy:
/// 《社区矫正法》第五十四条第一款.
pub fn flags(born: BirthDate, facts: &Facts) -> Flags {
    let regime = facts.begins.map(|day| born.is_under(18, day));
    let offence = facts.offence.map(|(one, other)| (one.min(other), one.max(other)));
    let first = offence.map(|(first, _)| born.is_under(18, first));
    let last = offence.map(|(_, last)| born.is_under(18, last));
    let as_minor = match (first, last) {
        (Some(false), _) => Some(false),
        (_, Some(true)) => Some(true),
        (Some(true), Some(false)) => facts.main_conduct_as_minor,
        _ => None,
    };
    let light = facts.sentence.map(Sentence::is_five_years_or_less);
    Flags { regime, sealing: both(as_minor, light), secrecy: either(regime, first) }
}

const fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

const fn either(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

governance_core::vocabulary! {
    /// What a flag demands.
    pub enum Demand {
        /// Measures that fit the minor.
        FittingMeasures = "fitting_measures", "采取针对性的矫正措施", "measures that fit the minor";
        /// Somebody familiar with minors in the team.
        Specialist = "specialist", "矫正小组吸收熟悉未成年人身心特点的人员", "somebody familiar with minors in the team";
        /// Apart from adults.
        ApartFromAdults = "apart_from_adults", "与成年人分别进行", "apart from adults";
        /// Announcements and assessments behind closed doors.
        ClosedDoors = "closed_doors", "宣告、考核不公开", "announcements and assessments behind closed doors";
        /// The guardian is called.
        GuardianCalled = "guardian_called", "通知监护人到场", "the guardian is called";
        /// The guardian is held to his duties.
        GuardianHeld = "guardian_held", "督促监护人履行监护职责", "the guardian is held to the duties";
        /// Schooling is completed.
        Schooling = "schooling", "保障完成义务教育", "compulsory schooling is completed";
        /// Training for work, on wish, from sixteen.
        Training = "training", "提供职业技能培训和就业指导", "training and guidance for work";
        /// Equal rights in school and work.
        EqualRights = "equal_rights", "复学、升学、就业不受歧视", "equal rights in school and work";
        /// It goes on past the eighteenth birthday.
        GoesOn = "goes_on", "年满十八周岁继续适用", "goes on past the eighteenth birthday";
        /// The record is sealed after the end of execution.
        Sealed = "sealed", "封存犯罪记录", "the record is sealed";
        /// Queries are answered only as the law allows.
        QueriesBarred = "queries_barred", "不得向任何单位和个人提供封存的记录", "the sealed record is given to nobody without right";
        /// No duty to report the record.
        NoReporting = "no_reporting", "免除前科报告义务", "no duty to report the record";
        /// No name, picture, address or school to anybody.
        IdentitySecret = "identity_secret", "身份信息保密", "identity kept secret";
        /// The file is closed.
        FileClosed = "file_closed", "档案信息不得提供", "the file is given to nobody without right";
    }
}

/// Something that is owed to a minor, and where.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Demanded {
    /// What.
    pub demand: Demand,
    /// Where the law says so.
    pub source: &'static Citation,
}

static FITTING: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(52).paragraph(1));
static SPECIALIST: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(52).paragraph(2));
static APART: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(52).paragraph(3));
static CLOSED: Citation =
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(55)).known(Evidence::Unverified);
static GUARDIAN: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(53).paragraph(2));
static SCHOOLING: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(55).paragraph(1));
static TRAINING: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(55).paragraph(2));
static EQUAL: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(57));
static UNTOUCHED: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(4).paragraph(2));
static GOES_ON: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(58));
static SEALED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(286).paragraph(1));
static BARRED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(286).paragraph(2));
static NO_REPORTING: Citation = national::CRIMINAL_LAW.at(Locator::new(100).paragraph(2));
static IDENTITY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(54).paragraph(1));
static FILE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(54).paragraph(2));

/// Returns everything that is owed to a person with these `flags` on `day`, in the order of the law.
///
/// Where a flag is not known its protection is owed. `schooled` says whether compulsory schooling
/// is completed, `wants_work` whether the person wants work; both bear only on help.
pub fn demands(
    flags: Flags,
    born: BirthDate,
    day: NaiveDate,
    schooled: Option<bool>,
    wants_work: Option<bool>,
) -> Vec<Demanded> {
    let mut demands = Vec::new();
    let mut add = |demand, source| demands.push(Demanded { demand, source });
    if flags.protects(Flag::Regime) {
        add(Demand::FittingMeasures, &FITTING);
        add(Demand::Specialist, &SPECIALIST);
        add(Demand::ApartFromAdults, &APART);
    }
    if flags.closed_announcement() {
        add(Demand::ClosedDoors, &CLOSED);
    }
    if flags.protects(Flag::Regime) {
        add(Demand::GuardianCalled, &CLOSED);
        add(Demand::GuardianHeld, &GUARDIAN);
        if schooled != Some(true) {
            add(Demand::Schooling, &SCHOOLING);
        }
        if wants_work == Some(true) && !born.is_under(16, day) {
            add(Demand::Training, &TRAINING);
        }
        add(Demand::EqualRights, &EQUAL);
        if !born.is_under(18, day) {
            add(Demand::GoesOn, &GOES_ON);
        }
    }
    if flags.protects(Flag::Secrecy) {
        add(Demand::IdentitySecret, &IDENTITY);
        add(Demand::FileClosed, &FILE);
    }
    if flags.protects(Flag::Sealing) {
        add(Demand::Sealed, &SEALED);
        add(Demand::QueriesBarred, &BARRED);
    }
    // Exemption from a duty is only said where it is certain: a wrong word would mislead the person.
    if flags.sealing == Some(true) {
        add(Demand::NoReporting, &NO_REPORTING);
    }
    demands
}

/// By when a record is sealed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct SealBy<'law> {
    /// The day that binds: a protection is not put off by a rest day.
    pub strict: NaiveDate,
    /// The day to which a reading with rest days would move it.
    pub rolled: NaiveDate,
    /// Where the time is set.
    pub source: &'law Citation,
}

/// Returns by when the record is sealed after execution ended on `ended`; `None` where the law does
/// not say or is not known.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn seal_by(ended: NaiveDate, law: &Jurisdiction) -> Result<Option<SealBy<'_>>, TimeError> {
    let Setting::Set(limit) = &law.policy.records.seal_within else { return Ok(None) };
    let deadline = law.within(limit.is, ended)?;
    Ok(Some(SealBy {
        strict: deadline.nominal(),
        rolled: deadline.effective(),
        source: &limit.source,
    }))
}

governance_core::grounds! {
    /// Why an act upon a minor is refused.
    pub enum Ground {
        /// The record is unsealed after its day.
        NotSealed { due: NaiveDate, day: NaiveDate } = "SEALING_LATE",
            "应当于{due}前封存，至{day}仍未封存", "to be sealed by {due}, not sealed on {day}";
        /// School, work or benefits are refused for being under correction.
        RefusedForStatus = "REFUSED_FOR_STATUS",
            "不得因社区矫正身份拒绝就学、就业或者社会保障",
            "school, work and social security may not be refused for being under correction";
    }
}

impl Ground {
    /// Returns the kind of unlawful act.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NotSealed { .. } => Some(Unlawful::SealedDisclosed),
            Self::RefusedForStatus => Some(Unlawful::Discrimination),
        }
    }
}

/// Returns that a record was not sealed in time, as far as that can be said on `day`.
///
/// # Errors
///
/// As [`seal_by`].
pub fn unsealed(
    ended: NaiveDate,
    sealed: Option<NaiveDate>,
    day: NaiveDate,
    law: &Jurisdiction,
) -> Result<Option<Finding<'_, Ground>>, TimeError> {
    let Some(due) = seal_by(ended, law)? else { return Ok(None) };
    let until = sealed.map_or(day, |sealed| sealed.min(day));
    Ok((due.strict < until).then_some(Finding {
        ground: Ground::NotSealed { due: due.strict, day: until },
        source: due.source,
    }))
}

governance_core::vocabulary! {
    /// Why school, work or a benefit was refused.
    pub enum Reason {
        /// For being, or having been, under correction.
        Status = "status", "社区矫正身份", "for being under correction";
        /// For another reason, which the law allows.
        Other = "other", "其他合法理由", "for another lawful reason";
    }
}

/// Returns whether a refusal of school, work or benefits is unlawful, and who deals with it.
///
/// An employer may not ask whom the law frees from telling; a bar that a law itself sets is another
/// reason.
///
/// # Source
///
/// 《社区矫正法》第四条第二款; for minors also 第五十七条, under which the education and the labour
/// departments act.
///
/// # Errors
///
/// Returns the finding where the reason is the status of the person.
pub const fn refused(reason: Reason, flags: Flags) -> Result<(), Finding<'static, Ground>> {
    match reason {
        Reason::Other => Ok(()),
        Reason::Status => Err(Finding {
            ground: Ground::RefusedForStatus,
            source: if matches!(flags.regime, Some(true)) { &EQUAL } else { &UNTOUCHED },
        }),
    }
}

governance_core::vocabulary! {
    /// How a guardian looks after a minor.
    pub enum Guardian {
        /// As the law asks.
        Attentive = "attentive", "履行监护职责", "attentive";
        /// Neglectful.
        Neglectful = "neglectful", "怠于履行监护职责", "neglectful";
        /// Refusing all care.
        Refusing = "refusing", "拒不履行监护职责", "refusing";
    }
}

governance_core::vocabulary! {
    /// What the institution does about a guardian.
    pub enum Answer {
        /// Nothing.
        Nothing = "nothing", "无需处理", "nothing";
        /// Urge and educate.
        UrgeAndEducate = "urge_and_educate", "督促、教育", "urge and educate";
        /// Notify the competent department.
        NotifyDepartment = "notify_department", "通知有关部门依法处理", "notify the competent department";
    }
}

impl Guardian {
    /// Returns what the institution does.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第五十三条第二款.
    pub const fn answer(self) -> Answer {
        match self {
            Self::Attentive => Answer::Nothing,
            Self::Neglectful => Answer::UrgeAndEducate,
            Self::Refusing => Answer::NotifyDepartment,
        }
    }
}
