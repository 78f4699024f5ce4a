//! Whether a person may be put into a category at all: the conditions of control, probation, parole and
//! execution outside prison.
//!
//! The court or the approving organ answers these; an investigation is for their reference. Every
//! condition is asked in the order of its article. What is not known is missing and neither granted
//! nor refused; what calls for judgment is a fact that the court states.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     conditions::{self, ProbationFacts},
//!     policies,
//!     term::{Length, Penalty},
//! };
//! use governance_core::{assessment::Outcome, legal_time::Calendar};
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let mut facts = ProbationFacts::of(Penalty::Imprisonment, Length::years(2));
//! facts.minor_circumstances = Some(true);
//! facts.repentant = Some(true);
//! facts.no_danger = Some(true);
//! facts.no_major_harm = Some(true);
//! facts.recidivist = Some(false);
//! assert_eq!(conditions::probation(&facts, &law).outcome(), Outcome::Undetermined);
//! facts.ringleader = Some(false);
//! assert_eq!(conditions::probation(&facts, &law).outcome(), Outcome::Granted);
//! // A court may suspend the sentence; that of a pregnant woman it has to suspend.
//! assert_eq!(conditions::must_suspend(&facts), None);
//! facts.pregnant = Some(true);
//! assert_eq!(conditions::must_suspend(&facts), Some(true));
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::{Assessment, Check, Finding, Recorder as _, Value},
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    decision::{CourtLevel, OutsideGround, Term},
    jurisdiction::Jurisdiction,
    term::{Length, Penalty},
};

const fn condition_of_probation(item: u8) -> Citation {
    national::CRIMINAL_LAW.at(Locator::new(72).paragraph(1).item(item))
}

const fn outside(paragraph: u8) -> Citation {
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(265).paragraph(paragraph))
}

static SUSPENDED: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(1));
static MINOR_CIRCUMSTANCES: Citation = condition_of_probation(1);
static REPENTANT: Citation = condition_of_probation(2);
static NO_DANGER: Citation = condition_of_probation(3);
static NO_MAJOR_HARM: Citation = condition_of_probation(4);
static NEVER_SUSPENDED: Citation = national::CRIMINAL_LAW.at(Locator::new(74));
static PAROLED: Citation = national::CRIMINAL_LAW.at(Locator::new(81).paragraph(1));
static NEVER_PAROLED: Citation = national::CRIMINAL_LAW.at(Locator::new(81).paragraph(2));
static EFFECT_CONSIDERED: Citation = national::CRIMINAL_LAW.at(Locator::new(81).paragraph(3));
static RULED_BY: Citation = national::CRIMINAL_LAW.at(Locator::new(82));
static LIFE_RULED_BY: Citation =
    national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(534).paragraph(1).item(2));
static OUTSIDE: Citation = outside(1);
static LIFE_OUTSIDE: Citation = outside(2);
static NO_BAIL: Citation = outside(3);
static CERTIFIED: Citation = outside(4);
static OUTSIDE_BY: Citation = outside(5);
static NURSING: Citation =
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(265).paragraph(1).item(2));
static NO_SELF_CARE: Citation =
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(265).paragraph(1).item(3));

governance_core::vocabulary! {
    /// What has to be known about the person.
    pub enum Fact {
        /// The length of the sentence.
        Sentence = "sentence", "原判刑期", "the length of the sentence";
        /// Whether the circumstances are minor.
        MinorCircumstances = "minor_circumstances", "犯罪情节是否较轻", "whether the circumstances are minor";
        /// Whether the person repents.
        Repentant = "repentant", "是否有悔罪、悔改表现", "whether the person repents";
        /// Whether there is no danger of another offence.
        NoDanger = "no_danger", "是否没有再犯罪的危险", "whether there is no danger of another offence";
        /// Whether the community suffers no major harm.
        NoMajorHarm = "no_major_harm", "对所居住社区是否没有重大不良影响", "whether the community suffers no major harm";
        /// Whether the person is a recidivist.
        Recidivist = "recidivist", "是否累犯", "whether the person is a recidivist";
        /// Whether the person led a criminal group.
        Ringleader = "ringleader", "是否犯罪集团的首要分子", "whether the person led a criminal group";
        /// How much of the sentence was served.
        Served = "served", "已执行的刑期", "how much of the sentence was served";
        /// Whether the sentence is one of ten years or more, or for life, for a listed violent crime.
        ListedViolence = "listed_violence", "是否因所列暴力犯罪被判处十年以上有期徒刑、无期徒刑", "whether it is ten years or more, or life, for a listed violent crime";
        /// Whether the effect on the community was considered.
        EffectConsidered = "effect_considered", "是否考虑假释后对所居住社区的影响", "whether the effect on the community was considered";
        /// The level of the court.
        Court = "court", "裁定法院的级别", "the level of the court";
        /// Why the sentence is to be executed outside.
        OutsideGround = "outside_ground", "暂予监外执行的情形", "why the sentence is to be executed outside";
        /// Whether a designated hospital certified the illness.
        Certified = "certified", "省级人民政府指定的医院是否开具证明文件", "whether a designated hospital certified the illness";
        /// Whether the illness is serious.
        SeriousIllness = "serious_illness", "是否有严重疾病", "whether the illness is serious";
        /// Whether the person may be dangerous outside.
        Dangerous = "dangerous", "是否可能有社会危险性", "whether the person may be dangerous outside";
        /// Whether the person harmed himself.
        SelfInflicted = "self_inflicted", "是否自伤自残", "whether the harm is self-inflicted";
        /// Whether the person is a woman who is pregnant or nurses her own infant.
        Woman = "woman", "是否怀孕或者正在哺乳自己婴儿的妇女", "whether she is pregnant or nurses her own infant";
        /// Whether the person cannot care for himself.
        NoSelfCare = "no_self_care", "生活是否不能自理", "whether the person cannot care for himself";
        /// Whether the person was already delivered for execution.
        Delivered = "delivered", "是否已交付执行", "whether the person was already delivered for execution";
    }
}

governance_core::grounds! {
    /// Why a person cannot be put into a category.
    pub enum Ground {
        /// The penalty cannot be suspended.
        CannotBeSuspended = "PENALTY_CANNOT_BE_SUSPENDED", "只有拘役、三年以下有期徒刑可以宣告缓刑", "only detention, and imprisonment of up to three years, can be suspended";
        /// The sentence is too long to be suspended.
        SentenceTooLong { sentence: Length, most: Length } = "SENTENCE_TOO_LONG_TO_SUSPEND", "原判刑期{sentence}，超过可以宣告缓刑的{most}", "a sentence of {sentence}, where no more than {most} can be suspended";
        /// The circumstances are not minor.
        NotMinor = "CIRCUMSTANCES_NOT_MINOR", "犯罪情节不属于较轻", "the circumstances are not minor";
        /// No repentance is shown.
        NotRepentant = "NOT_REPENTANT", "没有悔罪、悔改表现", "no repentance is shown";
        /// Another offence is to be feared.
        Danger = "DANGER_OF_ANOTHER_OFFENCE", "有再犯罪的危险", "another offence is to be feared";
        /// The community would suffer major harm.
        MajorHarm = "MAJOR_HARM_TO_COMMUNITY", "对所居住社区有重大不良影响", "the community would suffer major harm";
        /// A recidivist.
        IsRecidivist = "RECIDIVIST", "累犯", "a recidivist";
        /// A ringleader of a criminal group.
        IsRingleader = "RINGLEADER", "犯罪集团的首要分子", "a ringleader of a criminal group";
        /// The penalty admits no parole.
        CannotBeParoled = "PENALTY_WITHOUT_PAROLE", "只有有期徒刑、无期徒刑可以假释", "only imprisonment, fixed-term or for life, admits parole";
        /// Less than half of a fixed term was served.
        LessThanHalfServed { served_days: i64, sentence_days: i64 } = "LESS_THAN_HALF_SERVED", "已执行{served_days}日，不足原判刑期{sentence_days}日的二分之一", "{served_days} days served, less than half of {sentence_days}";
        /// Less of a sentence for life was served than parole asks.
        LifeServedTooShort { until: NaiveDate } = "LIFE_SERVED_TOO_SHORT", "实际执行未满十三年，至{until}方满", "not enough of the sentence for life was served before {until}";
        /// Ten years or more, or life, for a listed violent crime.
        ListedViolence = "VIOLENT_CRIME_WITHOUT_PAROLE", "因所列暴力犯罪被判处十年以上有期徒刑、无期徒刑", "ten years or more, or life, for a listed violent crime";
        /// The effect on the community was not considered.
        EffectNotConsidered = "COMMUNITY_EFFECT_NOT_CONSIDERED", "未考虑假释后对所居住社区的影响", "the effect on the community was not considered";
        /// The court is of too low a level.
        CourtTooLow { court: CourtLevel } = "COURT_TOO_LOW", "{court}无权裁定", "the {court} cannot rule on it";
        /// The penalty is not executed outside prison.
        NotExecutedOutside = "PENALTY_NOT_EXECUTED_OUTSIDE", "该刑罚不适用暂予监外执行", "the penalty is not executed outside prison";
        /// A sentence for life is executed outside for pregnancy or nursing alone.
        LifeForNursingAlone = "LIFE_OUTSIDE_FOR_NURSING_ALONE", "无期徒刑罪犯仅因怀孕或者正在哺乳自己婴儿可以暂予监外执行", "a sentence for life is executed outside for pregnancy or nursing alone";
        /// No serious illness.
        NoSeriousIllness = "NO_SERIOUS_ILLNESS", "没有需要保外就医的严重疾病", "no serious illness that needs medical bail";
        /// The illness is not certified by a designated hospital.
        NotCertified = "ILLNESS_NOT_CERTIFIED", "未经省级人民政府指定的医院诊断并开具证明文件", "not certified by a hospital that the province designated";
        /// A dangerous person gets no medical bail, and nobody dangerous is let out as helpless.
        Dangerous = "DANGEROUS_OUTSIDE", "可能有社会危险性或者危害社会", "the person may be dangerous outside";
        /// Self-inflicted harm gives no medical bail.
        SelfInflicted = "SELF_INFLICTED", "自伤自残", "the harm is self-inflicted";
        /// Neither pregnant nor nursing.
        NeitherPregnantNorNursing = "NEITHER_PREGNANT_NOR_NURSING", "不是怀孕或者正在哺乳自己婴儿的妇女", "she is neither pregnant nor nursing her own infant";
        /// The person can care for himself.
        CanCareForSelf = "CAN_CARE_FOR_SELF", "生活能够自理", "the person can care for himself";
        /// Another organ decides at this stage.
        DecidedByOther { by: BodyKind } = "OUTSIDE_DECIDED_BY_OTHER", "{by}在此阶段无权决定或者批准", "the {by} does not decide at this stage";
    }
}

/// The answer of an assessment here.
pub type Answer<'law> = Assessment<'law, Ground, Fact>;

/// What decides whether a sentence may be suspended.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct ProbationFacts {
    /// The penalty.
    pub penalty: Penalty,
    /// How long it is.
    pub sentence: Length,
    /// Whether the circumstances of the offence are minor.
    #[serde(default)]
    pub minor_circumstances: Option<bool>,
    /// Whether the person repents.
    #[serde(default)]
    pub repentant: Option<bool>,
    /// Whether there is no danger of another offence.
    #[serde(default)]
    pub no_danger: Option<bool>,
    /// Whether the community suffers no major harm.
    #[serde(default)]
    pub no_major_harm: Option<bool>,
    /// Whether the person is a recidivist.
    #[serde(default)]
    pub recidivist: Option<bool>,
    /// Whether the person led a criminal group.
    #[serde(default)]
    pub ringleader: Option<bool>,
    /// Whether the person is under 18.
    #[serde(default)]
    pub under_18: Option<bool>,
    /// Whether she is pregnant.
    #[serde(default)]
    pub pregnant: Option<bool>,
    /// Whether the person is 75 or older.
    #[serde(default)]
    pub at_least_75: Option<bool>,
}

impl ProbationFacts {
    /// Constructs the facts of a penalty of which nothing else is known.
    pub const fn of(penalty: Penalty, sentence: Length) -> Self {
        Self {
            penalty,
            sentence,
            minor_circumstances: None,
            repentant: None,
            no_danger: None,
            no_major_harm: None,
            recidivist: None,
            ringleader: None,
            under_18: None,
            pregnant: None,
            at_least_75: None,
        }
    }
}

/// Assesses whether the sentence may be suspended.
///
/// # Source
///
/// 《刑法》第七十二条第一款、第七十四条.
#[doc(alias("缓刑条件", "宣告缓刑"))]
pub fn probation<'law>(facts: &ProbationFacts, law: &'law Jurisdiction) -> Answer<'law> {
    let mut answer = Answer::default();
    let read = || [(Fact::Sentence, Value::term(Some(facts.penalty)))];
    answer.record("suspended", suspended(facts, &law.policy.term.suspended_most), read);
    for (rule, fact, stated, ground, source) in [
        (
            "minor_circumstances",
            Fact::MinorCircumstances,
            facts.minor_circumstances,
            Ground::NotMinor,
            &MINOR_CIRCUMSTANCES,
        ),
        ("repentant", Fact::Repentant, facts.repentant, Ground::NotRepentant, &REPENTANT),
        ("no_danger", Fact::NoDanger, facts.no_danger, Ground::Danger, &NO_DANGER),
        (
            "no_major_harm",
            Fact::NoMajorHarm,
            facts.no_major_harm,
            Ground::MajorHarm,
            &NO_MAJOR_HARM,
        ),
    ] {
        answer.record(rule, needed(stated, fact, ground, source), || [(fact, stated.into())]);
    }
    for (rule, fact, stated, ground) in [
        ("recidivist", Fact::Recidivist, facts.recidivist, Ground::IsRecidivist),
        ("ringleader", Fact::Ringleader, facts.ringleader, Ground::IsRingleader),
    ] {
        let check = barred(stated, fact, ground, &NEVER_SUSPENDED);
        answer.record(rule, check, || [(fact, stated.into())]);
    }
    answer
}

fn suspended<'law>(
    facts: &ProbationFacts,
    most: &'law Setting<Length>,
) -> Check<'law, Ground, Fact> {
    match facts.penalty {
        Penalty::Detention => Check::Passed(&SUSPENDED),
        Penalty::Imprisonment => match most {
            Setting::Set(most) if most.is.is_shorter_than(facts.sentence) => {
                let ground = Ground::SentenceTooLong { sentence: facts.sentence, most: most.is };
                Check::Failed(Finding { ground, source: &most.source })
            }
            Setting::Set(most) => Check::Passed(&most.source),
            // Without a figure nobody can say that the sentence is short enough.
            Setting::Silent(_) | Setting::Unknown => Check::Unknown("term.suspended_most"),
        },
        Penalty::Control | Penalty::Life => {
            Check::Failed(Finding { ground: Ground::CannotBeSuspended, source: &SUSPENDED })
        }
    }
}

/// Returns whether a court that finds the conditions met has to suspend the sentence: of a person under
/// 18, of a pregnant woman, and of a person of 75 or older. `None` while one of the three is open.
///
/// # Source
///
/// 《刑法》第七十二条第一款.
#[doc(alias = "应当宣告缓刑")]
pub fn must_suspend(facts: &ProbationFacts) -> Option<bool> {
    any([facts.under_18, facts.pregnant, facts.at_least_75])
}

/// What decides whether a person may be paroled.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct ParoleFacts {
    /// The penalty.
    pub penalty: Penalty,
    /// The day of the ruling.
    pub on: NaiveDate,
    /// The days of a fixed term, its first day moved back by what was credited.
    #[serde(default)]
    pub sentence: Option<Term>,
    /// From when a sentence for life was actually executed.
    #[serde(default)]
    pub life_since: Option<NaiveDate>,
    /// Whether the Supreme People's Court approved it for special circumstances.
    #[serde(default)]
    pub approved_specially: Option<bool>,
    /// Whether the person keeps the rules and repents.
    #[serde(default)]
    pub repentant: Option<bool>,
    /// Whether there is no danger of another offence.
    #[serde(default)]
    pub no_danger: Option<bool>,
    /// Whether the person is a recidivist.
    #[serde(default)]
    pub recidivist: Option<bool>,
    /// Whether it is ten years or more, or life, for a listed violent crime.
    #[serde(default)]
    pub listed_violence: Option<bool>,
    /// Whether the effect on the community was considered.
    #[serde(default)]
    pub effect_considered: Option<bool>,
    /// The level of the court.
    #[serde(default)]
    pub court: Option<CourtLevel>,
}

/// Assesses whether a person may be paroled.
///
/// # Source
///
/// 《刑法》第八十一条、第八十二条; 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百三十四条第一款 for the level of
/// the court.
#[doc(alias = "假释条件")]
pub fn parole<'law>(facts: &ParoleFacts, law: &'law Jurisdiction) -> Answer<'law> {
    let mut answer = Answer::default();
    answer.record("served", served(facts, law), || [(Fact::Served, facts.on.into())]);
    for (rule, fact, stated, ground, source) in [
        ("repentant", Fact::Repentant, facts.repentant, Ground::NotRepentant, &PAROLED),
        ("no_danger", Fact::NoDanger, facts.no_danger, Ground::Danger, &PAROLED),
    ] {
        answer.record(rule, needed(stated, fact, ground, source), || [(fact, stated.into())]);
    }
    for (rule, fact, stated, ground) in [
        ("recidivist", Fact::Recidivist, facts.recidivist, Ground::IsRecidivist),
        ("listed_violence", Fact::ListedViolence, facts.listed_violence, Ground::ListedViolence),
    ] {
        let check = barred(stated, fact, ground, &NEVER_PAROLED);
        answer.record(rule, check, || [(fact, stated.into())]);
    }
    let considered = facts.effect_considered;
    let check =
        needed(considered, Fact::EffectConsidered, Ground::EffectNotConsidered, &EFFECT_CONSIDERED);
    answer.record("effect_considered", check, || [(Fact::EffectConsidered, considered.into())]);
    answer.record("ruled_by", ruled_by(facts), || [(Fact::Court, Value::term(facts.court))]);
    answer
}

fn served<'law>(facts: &ParoleFacts, law: &'law Jurisdiction) -> Check<'law, Ground, Fact> {
    let specially = facts.approved_specially == Some(true);
    match facts.penalty {
        Penalty::Control | Penalty::Detention => {
            Check::Failed(Finding { ground: Ground::CannotBeParoled, source: &PAROLED })
        }
        _ if specially => Check::Passed(&PAROLED),
        Penalty::Imprisonment => {
            let Some(Term { first, last }) = facts.sentence else {
                return Check::Missing(Fact::Served);
            };
            let served_days = facts.on.signed_duration_since(first).num_days();
            let sentence_days = last.signed_duration_since(first).num_days() + 1;
            if served_days.saturating_mul(2) < sentence_days {
                let ground = Ground::LessThanHalfServed { served_days, sentence_days };
                return Check::Failed(Finding { ground, source: &PAROLED });
            }
            Check::Passed(&PAROLED)
        }
        Penalty::Life => {
            let Some(since) = facts.life_since else { return Check::Missing(Fact::Served) };
            let Setting::Set(after) = &law.policy.term.parole_of_life_after else {
                return Check::Unknown("term.parole_of_life_after");
            };
            match after.is.laid_from(since, law) {
                Ok(laid) if facts.on <= laid.last => {
                    let ground = Ground::LifeServedTooShort { until: laid.last };
                    Check::Failed(Finding { ground, source: &after.source })
                }
                Ok(_) => Check::Passed(&after.source),
                // A day beyond the calendar has certainly not come.
                Err(_) => Check::Missing(Fact::Served),
            }
        }
    }
}

/// Parole is ruled on by an intermediate court, of a sentence for life by a high court.
fn ruled_by(facts: &ParoleFacts) -> Check<'static, Ground, Fact> {
    let life = facts.penalty == Penalty::Life;
    match facts.court {
        None => Check::Missing(Fact::Court),
        Some(court @ CourtLevel::Basic) => {
            Check::Failed(Finding { ground: Ground::CourtTooLow { court }, source: &RULED_BY })
        }
        Some(court @ CourtLevel::Intermediate) if life => {
            Check::Failed(Finding { ground: Ground::CourtTooLow { court }, source: &LIFE_RULED_BY })
        }
        Some(CourtLevel::Intermediate | CourtLevel::High) => Check::Passed(&RULED_BY),
    }
}

/// What decides whether a sentence may be executed outside prison for a time.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct OutsideFacts {
    /// The penalty.
    pub penalty: Penalty,
    /// Why.
    #[serde(default)]
    pub ground: Option<OutsideGround>,
    /// Who decides or approves.
    pub by: BodyKind,
    /// Whether the person was already delivered for execution.
    #[serde(default)]
    pub delivered: Option<bool>,
    /// Whether the illness is serious.
    #[serde(default)]
    pub serious_illness: Option<bool>,
    /// Whether a hospital that the province designated certified it.
    #[serde(default)]
    pub certified: Option<bool>,
    /// Whether the person may be dangerous outside.
    #[serde(default)]
    pub dangerous: Option<bool>,
    /// Whether the harm is self-inflicted.
    #[serde(default)]
    pub self_inflicted: Option<bool>,
    /// Whether she is pregnant or nurses her own infant.
    #[serde(default)]
    pub pregnant_or_nursing: Option<bool>,
    /// Whether the person cannot care for himself.
    #[serde(default)]
    pub no_self_care: Option<bool>,
}

/// Assesses whether a sentence may be executed outside prison for a time.
///
/// # Source
///
/// 《刑事诉讼法》（2018）第二百六十五条.
#[doc(alias("暂予监外执行条件", "保外就医条件"))]
pub fn outside_prison<'law>(facts: &OutsideFacts, _law: &'law Jurisdiction) -> Answer<'law> {
    let mut answer = Answer::default();
    let read = || [(Fact::OutsideGround, Value::term(facts.ground))];
    answer.record("penalty", executed_outside(facts), read);
    let dangerous = |source| barred(facts.dangerous, Fact::Dangerous, Ground::Dangerous, source);
    match facts.ground {
        None => answer.record("ground", Check::Missing(Fact::OutsideGround), read),
        Some(OutsideGround::MedicalBail) => {
            let (ill, certified) = (facts.serious_illness, facts.certified);
            let check = needed(ill, Fact::SeriousIllness, Ground::NoSeriousIllness, &OUTSIDE);
            answer.record("serious_illness", check, || [(Fact::SeriousIllness, ill.into())]);
            answer.record("dangerous", dangerous(&NO_BAIL), || {
                [(Fact::Dangerous, facts.dangerous.into())]
            });
            let harmed = facts.self_inflicted;
            let check = barred(harmed, Fact::SelfInflicted, Ground::SelfInflicted, &NO_BAIL);
            answer.record("self_inflicted", check, || [(Fact::SelfInflicted, harmed.into())]);
            let check = needed(certified, Fact::Certified, Ground::NotCertified, &CERTIFIED);
            answer.record("certified", check, || [(Fact::Certified, certified.into())]);
        }
        Some(OutsideGround::Nursing) => {
            let stated = facts.pregnant_or_nursing;
            let check = needed(stated, Fact::Woman, Ground::NeitherPregnantNorNursing, &NURSING);
            answer.record("pregnant_or_nursing", check, || [(Fact::Woman, stated.into())]);
        }
        Some(OutsideGround::NoSelfCare) => {
            let stated = facts.no_self_care;
            let check = needed(stated, Fact::NoSelfCare, Ground::CanCareForSelf, &NO_SELF_CARE);
            answer.record("no_self_care", check, || [(Fact::NoSelfCare, stated.into())]);
            answer.record("dangerous", dangerous(&NO_SELF_CARE), || {
                [(Fact::Dangerous, facts.dangerous.into())]
            });
        }
    }
    let read = || [(Fact::Delivered, facts.delivered.into())];
    answer.record("decided_by", decided_by(facts), read);
    answer
}

fn executed_outside(facts: &OutsideFacts) -> Check<'static, Ground, Fact> {
    match (facts.penalty, facts.ground) {
        (Penalty::Control, _) => {
            Check::Failed(Finding { ground: Ground::NotExecutedOutside, source: &OUTSIDE })
        }
        (Penalty::Detention | Penalty::Imprisonment, _) => Check::Passed(&OUTSIDE),
        (Penalty::Life, Some(OutsideGround::Nursing)) => Check::Passed(&LIFE_OUTSIDE),
        (Penalty::Life, Some(_)) => {
            Check::Failed(Finding { ground: Ground::LifeForNursingAlone, source: &LIFE_OUTSIDE })
        }
        (Penalty::Life, None) => Check::Missing(Fact::OutsideGround),
    }
}

/// Before delivery the court decides, afterwards the prison administration or the police approve.
fn decided_by(facts: &OutsideFacts) -> Check<'static, Ground, Fact> {
    let by = facts.by;
    let competent = match by {
        BodyKind::Court => facts.delivered.map(|delivered| !delivered),
        BodyKind::PrisonAdministration | BodyKind::PublicSecurity => facts.delivered,
        _ => Some(false),
    };
    needed(competent, Fact::Delivered, Ground::DecidedByOther { by }, &OUTSIDE_BY)
}

/// A condition that has to be met.
fn needed(
    stated: Option<bool>,
    fact: Fact,
    ground: Ground,
    source: &Citation,
) -> Check<'_, Ground, Fact> {
    match stated {
        None => Check::Missing(fact),
        Some(true) => Check::Passed(source),
        Some(false) => Check::Failed(Finding { ground, source }),
    }
}

/// A circumstance that must not be.
fn barred(
    stated: Option<bool>,
    fact: Fact,
    ground: Ground,
    source: &Citation,
) -> Check<'_, Ground, Fact> {
    needed(stated.map(|stated| !stated), fact, ground, source)
}

/// Returns whether one of the facts is true; `None` while one that could be is not known.
fn any<const N: usize>(facts: [Option<bool>; N]) -> Option<bool> {
    if facts.contains(&Some(true)) {
        Some(true)
    } else if facts.contains(&None) {
        None
    } else {
        Some(false)
    }
}
