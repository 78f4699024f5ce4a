//! People's mediation of civil disputes: consent, agreement, confirmation by the court, and what a
//! settlement does to a penalty.
//!
//! The rules are those of the People's Mediation Law and hold everywhere; the crate whose disputes
//! are mediated brings the procedure.
//!
//! ```
//! use governance_core::{
//!     legal_time::Calendar,
//!     mediation::{self, Agreement, Form},
//! };
//!
//! // Reached orally on 15 September: in force from that day, without any paper.
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 9, 15).unwrap();
//! let agreement = Agreement { form: Form::Oral, ..Agreement::sound() };
//! assert!(mediation::assess(&agreement).findings().is_empty());
//! let confirm = mediation::confirmation(day, &Calendar::official())?;
//! assert_eq!(confirm.effective().to_string(), "2025-10-15");
//!
//! // Mediation costs nothing.
//! let fee = mediation::free_of_charge(Some(50_u32.into()));
//! assert!(matches!(fee, governance_core::assessment::Check::Failed(_)));
//! # Ok::<(), governance_core::legal_time::TimeError>(())
//! ```
//!
//! # What is not here
//!
//! Mediation in court (Civil Procedure Law Arts. 96–102) and arbitration.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    assessment::{Assessment, Check, Finding, Recorder},
    citation::{Citation, Locator, national},
    legal_time::{Binds, Calendar, Deadline, TimeError, TimeLimit, convention},
    money::Yuan,
    penalty::Regime,
};

crate::vocabulary! {
    /// One of the two sides of a dispute.
    pub enum Side {
        /// The one.
        First = "first", "甲方", "first side";
        /// The other.
        Second = "second", "乙方", "second side";
    }
}

crate::vocabulary! {
    /// The form of a mediated agreement.
    pub enum Form {
        /// By word of mouth; the mediator records what was agreed (Art. 28).
        Oral = "oral", "口头调解协议", "oral agreement";
        /// In writing.
        Written = "written", "调解协议书", "written agreement";
    }
}

crate::vocabulary! {
    /// Who brought the parties together.
    pub enum Peacemaker {
        /// The public security organ.
        Police = "police", "公安机关调解", "mediated by the police";
        /// A people's mediation committee.
        Committee = "committee", "人民调解委员会调解", "mediated by a people's mediation committee";
        /// The parties themselves.
        Themselves = "themselves", "当事人自行和解", "settled by the parties themselves";
    }
}

crate::vocabulary! {
    /// A fact that decides whether an agreement stands, or whether it spares a penalty.
    pub enum Fact {
        /// The will of the parties.
        OwnWill = "own_will", "当事人是否自愿", "whether the parties agreed of their own will";
        /// Conformity with the law.
        Lawful = "lawful", "是否不违背法律、法规和国家政策", "whether it keeps to the law";
        /// Payment.
        Charged = "charged", "是否收取费用", "whether anything was charged";
        /// Signatures of the parties.
        PartiesSigned = "parties_signed", "各方当事人是否签名、盖章或者按指印", "whether every party signed";
        /// The mediator's signature.
        MediatorSigned = "mediator_signed", "人民调解员是否签名", "whether the mediator signed";
        /// The seal.
        Sealed = "sealed", "是否加盖人民调解委员会印章", "whether the committee's seal stands on it";
        /// Both together.
        Jointly = "jointly", "是否由双方共同申请", "whether both ask together";
        /// The origin of the case.
        CivilDispute = "civil_dispute", "是否因民间纠纷引起", "whether it arose from a civil dispute";
        /// The kind of case.
        FightOrDamage = "fight_or_damage", "是否属于打架斗殴或者损毁他人财物等", "whether it is a fight, damage to property or the like";
        /// The gravity.
        Minor = "minor", "情节是否较轻", "whether the case is minor";
        /// Performance.
        Performed = "performed", "协议是否履行", "whether the agreement was performed";
        /// Recognition.
        Recognised = "recognised", "书面申请是否经公安机关认可", "whether the police accepted the written request";
    }
}

crate::grounds! {
    /// Why a mediation, an agreement or a request cannot stand, or spares no penalty.
    pub enum Ground {
        /// A side refused.
        Refused { side: Side } = "PARTY_REFUSED", "{side}已明确拒绝调解", "the {side} has expressly refused";
        /// A side has not consented.
        NotConsented { side: Side } = "NOT_CONSENTED", "{side}尚未同意调解", "the {side} has not consented";
        /// Something was charged.
        Charged { amount: Yuan } = "FEE_CHARGED", "人民调解不收取任何费用，收取了{amount}", "mediation is free of charge; {amount} was charged";
        /// A party was made to agree.
        NotOfOwnWill = "NOT_OF_OWN_WILL", "协议并非当事人自愿达成", "a party did not agree of its own will";
        /// Against the law.
        Unlawful = "AGREEMENT_UNLAWFUL", "协议违背法律、法规或者国家政策", "the agreement goes against the law";
        /// A party has not signed.
        PartiesNotSigned = "PARTIES_NOT_SIGNED", "各方当事人未全部签名、盖章或者按指印", "not every party has signed";
        /// The mediator has not signed.
        MediatorNotSigned = "MEDIATOR_NOT_SIGNED", "人民调解员未签名", "the mediator has not signed";
        /// No seal.
        NotSealed = "NOT_SEALED", "未加盖人民调解委员会印章", "the committee's seal is missing";
        /// Asked by one alone.
        NotJointly = "NOT_JOINTLY", "司法确认须由双方当事人共同申请", "both parties ask for confirmation together";
        /// Asked too late.
        Late { last: NaiveDate } = "CONFIRMATION_LATE", "申请司法确认的期限已于{last}届满", "the time for asking ended on {last}";
        /// A day that has not come.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// An agreement dated before anybody mediated.
        BeforeMediation { begun: NaiveDate } = "BEFORE_MEDIATION", "调解自{begun}开始，协议不得早于该日", "mediation began on {begun}: no agreement is older";
        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// Outside public security law a settlement ends no case.
        OnlyMitigates = "ONLY_MITIGATES", "和解只是从轻、减轻处罚的情节，不免除处罚", "a settlement may make the penalty lighter and spares none";
        /// No civil dispute.
        NotCivilDispute = "NOT_CIVIL_DISPUTE", "并非因民间纠纷引起", "the case did not arise from a civil dispute";
        /// Another kind of case.
        NotMediable = "NOT_MEDIABLE", "不属于打架斗殴、损毁他人财物等可以调解的案件", "the case is no fight, damage to property or the like";
        /// Not minor.
        NotMinor = "NOT_MINOR", "情节并非较轻", "the case is not minor";
        /// Not before the police.
        NotByPolice = "NOT_BY_POLICE", "未经公安机关调解", "the police did not mediate";
        /// Not performed.
        NotPerformed = "NOT_PERFORMED", "协议未履行", "the agreement was not performed";
        /// Not accepted by the police.
        NotRecognised = "NOT_RECOGNISED", "书面申请未经公安机关认可", "the police have not accepted the written request";
    }
}

const fn article(number: u16) -> Locator {
    Locator::new(number)
}

/// Voluntary and equal (Art. 3(1)).
static VOLUNTARY: Citation = national::PEOPLES_MEDIATION_LAW.at(article(3).item(1));
static LAWFUL: Citation = national::PEOPLES_MEDIATION_LAW.at(article(3).item(2));
static FREE: Citation = national::PEOPLES_MEDIATION_LAW.at(article(4));
static CONSENT: Citation = national::PEOPLES_MEDIATION_LAW.at(article(17));
static SIGNED: Citation = national::PEOPLES_MEDIATION_LAW.at(article(29).paragraph(2));
static CONFIRMATION: Citation = national::PEOPLES_MEDIATION_LAW.at(article(33).paragraph(1));
static MITIGATES: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(article(32).item(1));
static SETTLED_2012: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(article(9));
static MEDIABLE_2025: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(article(9).paragraph(1));
static POLICE_2025: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(article(9).paragraph(3));
static SETTLED_2025: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(article(9).paragraph(4));

/// A mediated agreement, as far as its validity goes.
#[doc(alias("调解协议", "人民调解协议"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Agreement {
    /// Its form.
    pub form: Form,
    /// Whether the parties agreed of their own will.
    #[serde(default)]
    pub own_will: Option<bool>,
    /// Whether it keeps to the law.
    #[serde(default)]
    pub lawful: Option<bool>,
    /// Whether every party signed, sealed or set a fingerprint.
    #[serde(default)]
    pub parties_signed: Option<bool>,
    /// Whether the mediator signed.
    #[serde(default)]
    pub mediator_signed: Option<bool>,
    /// Whether the committee's seal stands on it.
    #[serde(default)]
    pub sealed: Option<bool>,
}

impl Agreement {
    /// Constructs a written agreement that lacks nothing.
    pub const fn sound() -> Self {
        Self {
            form: Form::Written,
            own_will: Some(true),
            lawful: Some(true),
            parties_signed: Some(true),
            mediator_signed: Some(true),
            sealed: Some(true),
        }
    }
}

fn yes(
    stated: Option<bool>,
    fact: Fact,
    ground: Ground,
    source: &'static Citation,
) -> Check<'static, Ground, Fact> {
    match stated {
        Some(true) => Check::Passed(source),
        Some(false) => Check::Failed(Finding { ground, source }),
        None => Check::Missing(fact),
    }
}

/// Examines `agreement` by every rule and hands the answers to `recorder`.
///
/// # Source
///
/// 《人民调解法》第三条第（一）项、第（二）项, 第二十九条第二款. An oral agreement is in force from the day
/// on which it is reached (第三十条): that the mediator has to record it (第二十八条) is a duty of
/// the mediator and no condition.
pub fn examine<R>(agreement: &Agreement, mut recorder: R)
where
    R: Recorder<'static, Ground, Fact>,
{
    let Agreement { form, own_will, lawful, parties_signed, mediator_signed, sealed } = *agreement;
    let r = &mut recorder;
    let check = yes(own_will, Fact::OwnWill, Ground::NotOfOwnWill, &VOLUNTARY);
    r.record("own_will", check, || [(Fact::OwnWill, own_will.into())]);
    let check = yes(lawful, Fact::Lawful, Ground::Unlawful, &LAWFUL);
    r.record("lawful", check, || [(Fact::Lawful, lawful.into())]);
    if form == Form::Oral {
        return;
    }
    let check = yes(parties_signed, Fact::PartiesSigned, Ground::PartiesNotSigned, &SIGNED);
    r.record("parties_signed", check, || [(Fact::PartiesSigned, parties_signed.into())]);
    let check = yes(mediator_signed, Fact::MediatorSigned, Ground::MediatorNotSigned, &SIGNED);
    r.record("mediator_signed", check, || [(Fact::MediatorSigned, mediator_signed.into())]);
    let check = yes(sealed, Fact::Sealed, Ground::NotSealed, &SIGNED);
    r.record("sealed", check, || [(Fact::Sealed, sealed.into())]);
}

/// Returns everything that keeps `agreement` from being in force.
#[must_use]
pub fn assess(agreement: &Agreement) -> Assessment<'static, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(agreement, &mut assessment);
    assessment
}

/// Checks that nothing is charged.
///
/// # Source
///
/// 《人民调解法》第四条: nothing at all, from neither party.
pub fn free_of_charge(charged: Option<Yuan>) -> Check<'static, Ground, Fact> {
    match charged {
        None => Check::Missing(Fact::Charged),
        Some(amount) if amount == Yuan::ZERO => Check::Passed(&FREE),
        Some(amount) => {
            Check::Failed(Finding { ground: Ground::Charged { amount }, source: &FREE })
        }
    }
}

/// Checks that `side` consents; silence is neither consent nor refusal.
///
/// # Source
///
/// 《人民调解法》第三条第（一）项, 第十七条: once a party has expressly refused, nobody mediates.
pub fn consent(side: Side, answer: Option<bool>) -> Check<'static, Ground, Fact> {
    let refuse = |ground, source| Check::Failed(Finding { ground, source });
    match answer {
        Some(true) => Check::Passed(&VOLUNTARY),
        Some(false) => refuse(Ground::Refused { side }, &CONSENT),
        None => refuse(Ground::NotConsented { side }, &VOLUNTARY),
    }
}

/// Returns by when the parties may ask the court to confirm an agreement in force from `day`.
///
/// # Source
///
/// 《人民调解法》第三十三条第一款 and 《民事诉讼法》（2023）第二百零五条: thirty days from the day on which it
/// takes effect, counted by the latter's 第八十五条.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
#[doc(alias("司法确认", "司法确认期限"))]
pub fn confirmation(day: NaiveDate, calendar: &Calendar) -> Result<Deadline, TimeError> {
    const LIMIT: TimeLimit = TimeLimit::days(30);
    convention::CIVIL_PROCEDURE_LAW.deadline(LIMIT, day, Binds::Party, calendar)
}

/// Returns what keeps the parties from asking on `asked` for confirmation of an agreement that is
/// in force from `day`.
///
/// # Source
///
/// As for [`confirmation`]; both ask, together.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn ask_confirmation(
    jointly: Option<bool>,
    asked: NaiveDate,
    day: NaiveDate,
    calendar: &Calendar,
) -> Result<Assessment<'static, Ground, Fact>, TimeError> {
    let last = confirmation(day, calendar)?.effective();
    let mut assessment = Assessment::default();
    let check = yes(jointly, Fact::Jointly, Ground::NotJointly, &CONFIRMATION);
    assessment.record("jointly", check, || [(Fact::Jointly, jointly.into())]);
    let check = if last < asked {
        Check::Failed(Finding { ground: Ground::Late { last }, source: &CONFIRMATION })
    } else {
        Check::Passed(&CONFIRMATION)
    };
    assessment.record("in_time", check, || []);
    Ok(assessment)
}

/// How the parties to a violation came to terms.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Settlement {
    /// Who brought them together.
    pub by: Peacemaker,
    /// Whether the case arose from a civil dispute.
    #[serde(default)]
    pub civil_dispute: Option<bool>,
    /// Whether it is a fight, damage to property or the like.
    #[serde(default)]
    pub fight_or_damage: Option<bool>,
    /// Whether it is minor.
    #[serde(default)]
    pub minor: Option<bool>,
    /// Whether the agreement was performed.
    #[serde(default)]
    pub performed: Option<bool>,
    /// Whether the police accepted the parties' written request.
    #[serde(default)]
    pub recognised: Option<bool>,
}

/// Returns what keeps `settlement` from sparing the violator the penalty; granted where it does.
///
/// A settlement ends a civil dispute. The administrative case goes on, and the settlement counts
/// in it as making good the harm; only public security law lets minor fights, damage to property
/// and the like end without a penalty.
///
/// # Source
///
/// 《行政处罚法》（2021）第三十二条第（一）项; 《治安管理处罚法》（2012）第九条: mediation by the police alone;
/// （2025）第九条: from 2026 also a settlement of the parties, or before a people's mediation committee,
/// once performed and accepted by the police on written request (第四款).
///
/// ```
/// use governance_core::{assessment::Outcome, mediation::{Peacemaker, Settlement, spared}, penalty::Regime};
///
/// let settlement = Settlement {
///     by: Peacemaker::Committee,
///     civil_dispute: Some(true),
///     fight_or_damage: Some(true),
///     minor: Some(true),
///     performed: Some(true),
///     recognised: Some(true),
/// };
/// assert_eq!(spared(&settlement, Regime::PublicSecurity2025).outcome(), Outcome::Granted);
/// assert_eq!(spared(&settlement, Regime::PublicSecurity2012).outcome(), Outcome::Refused);
/// assert_eq!(spared(&settlement, Regime::General).outcome(), Outcome::Refused);
/// ```
#[must_use]
pub fn spared(settlement: &Settlement, regime: Regime) -> Assessment<'static, Ground, Fact> {
    let Settlement { by, civil_dispute, fight_or_damage, minor, performed, recognised } =
        *settlement;
    let mut assessment = Assessment::default();
    let (mediable, agreed) = match (regime, by) {
        (Regime::General, _) => {
            let ground = Ground::OnlyMitigates;
            let check = Check::Failed(Finding { ground, source: &MITIGATES });
            assessment.record("regime", check, || []);
            return assessment;
        }
        (Regime::PublicSecurity2012, _) => (&SETTLED_2012, &SETTLED_2012),
        (Regime::PublicSecurity2025, Peacemaker::Police) => (&MEDIABLE_2025, &POLICE_2025),
        (Regime::PublicSecurity2025, _) => (&MEDIABLE_2025, &SETTLED_2025),
    };
    let r = &mut assessment;
    let check = yes(civil_dispute, Fact::CivilDispute, Ground::NotCivilDispute, mediable);
    r.record("civil_dispute", check, || [(Fact::CivilDispute, civil_dispute.into())]);
    let check = yes(fight_or_damage, Fact::FightOrDamage, Ground::NotMediable, mediable);
    r.record("fight_or_damage", check, || [(Fact::FightOrDamage, fight_or_damage.into())]);
    let check = yes(minor, Fact::Minor, Ground::NotMinor, mediable);
    r.record("minor", check, || [(Fact::Minor, minor.into())]);
    if regime == Regime::PublicSecurity2012 && by != Peacemaker::Police {
        let check = Check::Failed(Finding { ground: Ground::NotByPolice, source: agreed });
        r.record("by_police", check, || []);
    }
    let check = yes(performed, Fact::Performed, Ground::NotPerformed, agreed);
    r.record("performed", check, || [(Fact::Performed, performed.into())]);
    if regime == Regime::PublicSecurity2025 && by != Peacemaker::Police {
        let check = yes(recognised, Fact::Recognised, Ground::NotRecognised, agreed);
        r.record("recognised", check, || [(Fact::Recognised, recognised.into())]);
    }
    assessment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Outcome;

    fn codes(assessment: &Assessment<'static, Ground, Fact>) -> Vec<&'static str> {
        assessment.findings().iter().map(|finding| finding.ground.code()).collect()
    }

    /// 《人民调解法》第二十九条第二款, 第三十条.
    #[test]
    fn articles_29_and_30_signatures_are_for_paper() {
        let bare = Agreement {
            parties_signed: Some(false),
            mediator_signed: Some(false),
            sealed: Some(false),
            ..Agreement::sound()
        };
        let all = ["PARTIES_NOT_SIGNED", "MEDIATOR_NOT_SIGNED", "NOT_SEALED"];
        assert_eq!(codes(&assess(&bare)), all);
        let oral = Agreement { form: Form::Oral, ..bare };
        assert_eq!(assess(&oral).outcome(), Outcome::Granted);
        let forced = Agreement { own_will: Some(false), lawful: None, ..oral };
        assert_eq!(codes(&assess(&forced)), ["NOT_OF_OWN_WILL"]);
        assert_eq!(assess(&forced).missing(), [Fact::Lawful]);
    }

    /// 《人民调解法》第三十三条第一款: the thirtieth day is in time, the next is not.
    #[test]
    fn article_33_thirty_days_and_both_together() {
        let calendar = Calendar::official();
        let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
        let check = |jointly, asked, expected: &[&str]| {
            let found = ask_confirmation(jointly, asked, day(9, 15), &calendar).unwrap();
            assert_eq!(codes(&found), expected);
        };
        check(Some(true), day(10, 15), &[]);
        check(Some(true), day(10, 16), &["CONFIRMATION_LATE"]);
        check(Some(false), day(10, 16), &["NOT_JOINTLY", "CONFIRMATION_LATE"]);
        // The thirtieth day after 1 September is 1 October, a holiday: the first day after it counts.
        let last = confirmation(day(9, 1), &calendar).unwrap();
        assert_eq!((last.nominal(), last.effective()), (day(10, 1), day(10, 9)));
    }

    /// 《治安管理处罚法》（2025）第九条第四款: performed and accepted, or not at all.
    #[test]
    fn article_9_of_2025_needs_every_condition() {
        let whole = Settlement {
            by: Peacemaker::Themselves,
            civil_dispute: Some(true),
            fight_or_damage: Some(true),
            minor: Some(true),
            performed: Some(true),
            recognised: Some(true),
        };
        let check = |settlement: Settlement, regime, expected: &[&str]| {
            assert_eq!(codes(&spared(&settlement, regime)), expected);
        };
        let new = Regime::PublicSecurity2025;
        check(whole, new, &[]);
        check(Settlement { recognised: Some(false), ..whole }, new, &["NOT_RECOGNISED"]);
        check(Settlement { performed: Some(false), ..whole }, new, &["NOT_PERFORMED"]);
        check(Settlement { fight_or_damage: Some(false), ..whole }, new, &["NOT_MEDIABLE"]);
        check(Settlement { minor: Some(false), ..whole }, new, &["NOT_MINOR"]);
        check(Settlement { civil_dispute: Some(false), ..whole }, new, &["NOT_CIVIL_DISPUTE"]);
        check(whole, Regime::PublicSecurity2012, &["NOT_BY_POLICE"]);
        check(whole, Regime::General, &["ONLY_MITIGATES"]);
        let police = Settlement { by: Peacemaker::Police, recognised: None, ..whole };
        check(police, Regime::PublicSecurity2012, &[]);
        check(police, new, &[]);
        let open = Settlement { performed: None, ..police };
        assert_eq!(spared(&open, new).missing(), [Fact::Performed]);
    }
}
