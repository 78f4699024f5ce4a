//! What makes a penalty lighter, heavier, or impossible.

use std::fmt;

use serde::Deserialize;

use super::Regime;
use crate::citation::{Citation, Locator, national};

crate::vocabulary! {
    /// What an adjustment does to the penalty.
    #[doc(alias("从轻", "减轻", "从重", "不予处罚"))]
    pub enum Effect {
        /// No penalty: it must not be imposed.
        NoPenalty = "no_penalty", "不予处罚", "no penalty";
        /// The authority may leave it at that.
        MayNotPunish = "may_not_punish", "可以不予处罚", "may be left unpunished";
        /// Lighter within the range, or below it: one of the two is owed.
        LighterOrMitigated = "lighter_or_mitigated", "应当从轻或者减轻", "must be lighter within the range or below it";
        /// Lighter or below the range, if the authority sees fit.
        MayBeLighter = "may_be_lighter", "可以从轻或者减轻", "may be lighter within the range or below it";
        /// Below the range, or none.
        MitigatedOrNone = "mitigated_or_none", "减轻或者不予处罚", "below the range, or none";
        /// Lighter, below the range, or none.
        LighterMitigatedOrNone = "lighter_mitigated_or_none", "从轻、减轻或者不予处罚", "lighter, below the range, or none";
        /// Lighter, below the range or none, if the authority sees fit.
        MayBeLighterOrNone = "may_be_lighter_or_none", "可以从轻、减轻或者不予处罚", "may be lighter, below the range, or none";
        /// Leniency, if the authority sees fit.
        MayBeLenient = "may_be_lenient", "可以从宽", "may be treated leniently";
        /// Heavier within the range.
        Heavier = "heavier", "从重", "heavier within the range";
        /// Detention is decided and not carried out.
        DetentionNotExecuted = "detention_not_executed", "不执行行政拘留", "detention is not carried out";
    }
}

crate::vocabulary! {
    /// Why a penalty is adjusted.
    pub enum Mitigation {
        /// Under fourteen.
        MinorUnder14 = "MINOR_UNDER_14", "不满十四周岁", "under fourteen";
        /// Unable to recognise or control the conduct.
        Incapable = "INCAPABLE", "不能辨认或者不能控制自己行为", "unable to recognise or control the conduct";
        /// Capacity reduced.
        ReducedCapacity = "REDUCED_CAPACITY", "尚未完全丧失辨认或者控制能力", "reduced capacity";
        /// Proved absence of fault.
        NoFault = "NO_FAULT", "有证据足以证明没有主观过错", "proved absence of fault";
        /// Minor, corrected in time, no harm.
        MinorCorrected = "MINOR_CORRECTED", "违法行为轻微并及时改正，没有造成危害后果", "minor, corrected in time, no harm";
        /// First violation, minor harm, corrected in time.
        FirstOffence = "FIRST_OFFENCE_OPTION", "初次违法且危害后果轻微并及时改正", "first violation, minor harm, corrected in time";
        /// Fourteen to seventeen.
        Minor14To17 = "MINOR_14_TO_17", "已满十四周岁不满十八周岁", "fourteen to seventeen";
        /// Removed or reduced the harm, was coerced or misled, disclosed, or helped.
        ActiveRepair = "ACTIVE_REPAIR", "主动消除危害后果、受胁迫、主动供述或者投案、立功", "removed the harm, was coerced, disclosed or gave up, or helped the authority";
        /// A very minor case under public security law.
        VeryMinor = "VERY_MINOR", "情节特别轻微或者轻微", "a minor case";
        /// Repaired and forgiven.
        RepairedAndForgiven = "REPAIRED_AND_FORGIVEN", "消除或者减轻违法后果并取得谅解", "repaired and forgiven";
        /// Repaired, or forgiven.
        RepairedOrForgiven = "REPAIRED_OR_FORGIVEN", "消除或者减轻违法后果，或者取得谅解", "repaired, or forgiven";
        /// Blind, or deaf and mute.
        BlindOrDeafMute = "BLIND_OR_DEAF_MUTE", "盲人或者又聋又哑的人", "blind, or deaf and mute";
        /// Admits the facts and accepts the penalty.
        Admits = "ADMITS", "自愿如实陈述并愿意接受处罚", "admits the facts and accepts the penalty";
        /// Punished under public security law before, within the period.
        Repeat = "REPEAT", "法定期间内曾受治安管理处罚", "punished before within the period";
        /// Serious consequences, or retaliation.
        SeriousConsequence = "SERIOUS_CONSEQUENCE", "有较严重后果或者打击报复", "serious consequences or retaliation";
        /// Age or pregnancy.
        DetentionAge = "DETENTION_AGE", "因年龄或者怀孕、哺乳不执行拘留", "age, pregnancy or nursing";
    }
}

/// What is known of the offender and of what followed the violation.
///
/// Absent is not "no": an adjustment that hangs on an unstated fact is simply not claimed, and the
/// authority must still ask (Administrative Penalty Law Art. 45).
#[derive(Clone, Copy, Default, Eq, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that the law names")]
pub struct Offender {
    /// Full years of age on the day of the act; `None` where unknown or an organisation.
    pub age: Option<u8>,
    /// Unable to recognise or control the conduct.
    pub incapable: bool,
    /// The incapacity is one of intellectual disability, not of mental illness.
    pub intellectual_disability: bool,
    /// Capacity reduced.
    pub reduced_capacity: bool,
    /// Absence of fault was proved.
    pub no_fault_proved: bool,
    /// The violation is minor (轻微).
    pub minor: bool,
    /// The violation is especially minor (特别轻微): what the public security law of 2012 asks for.
    pub very_minor: bool,
    /// It was corrected in time.
    pub corrected_in_time: bool,
    /// Whether it did harm: `Some(false)` when it is established that it did not.
    pub harm: Option<bool>,
    /// The harm, if any, is minor.
    pub minor_harm: bool,
    /// It is established to be the first violation.
    pub first: bool,
    /// Removed or reduced the harm of own accord.
    pub repaired: bool,
    /// The victim forgave.
    pub forgiven: bool,
    /// Coerced or misled by others.
    pub coerced: bool,
    /// Disclosed of own accord violations that the authority did not know of.
    #[doc(alias = "主动供述")]
    pub disclosed: bool,
    /// Came of own accord and stated the violation truthfully.
    #[doc(alias = "主动投案")]
    pub gave_up: bool,
    /// Helped the authority with merit.
    #[doc(alias = "立功")]
    pub helped: bool,
    /// Blind, or deaf and mute.
    pub blind_or_deaf_mute: bool,
    /// Admits the facts and accepts the penalty.
    pub admits: bool,
    /// Serious consequences, instigation or retaliation.
    pub serious_consequence: bool,
    /// Serious with a bad effect (public security law of 2025, Art. 23(2)).
    pub serious_with_bad_effect: bool,
    /// Punished under public security law within the period that the law looks back.
    pub punished_before: bool,
    /// A violation of public security law within the last year, punished or not.
    pub violated_within_year: bool,
    /// Pregnant, or nursing a child under one year.
    pub pregnant_or_nursing: bool,
}

/// Age, health and pregnancy are protected: nothing of them reaches a log by way of `Debug`.
impl fmt::Debug for Offender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Offender").finish_non_exhaustive()
    }
}

crate::vocabulary! {
    /// What the authority does when it does not punish.
    pub enum Instead {
        /// The guardian is told to discipline the minor.
        GuardianDisciplines = "guardian_disciplines", "责令监护人加以管教", "the guardian is told to discipline the minor";
        /// The guardian is told to see to care and treatment.
        GuardianCares = "guardian_cares", "责令监护人严加看管和治疗", "the guardian is told to see to care and treatment";
        /// The party is educated.
        #[doc(alias = "批评教育")]
        Educate = "educate", "对当事人进行教育", "the party is educated";
    }
}

/// One adjustment, with its article.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Adjustment {
    /// Why.
    pub why: Mitigation,
    /// What it does.
    pub effect: Effect,
    /// What the authority does in the place of a penalty.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第三十条、第三十一条、第三十三条第三款; 《治安管理处罚法》第十二条、
    /// 第十三条.
    pub instead: Option<Instead>,
    /// Where it is written.
    pub source: Citation,
}

/// Returns every adjustment that the facts bring about, in the order in which they are weighed.
///
/// # Source
///
/// 《行政处罚法》（2021）第三十条至第三十三条; 《治安管理处罚法》（2012）第十二条至第十四条、
/// 第十九条至第二十一条, （2025）第十二条至第十四条、第二十条至第二十三条.
///
/// ```
/// use governance_core::penalty::{Effect, Offender, Regime, adjustments};
///
/// let child = Offender { age: Some(13), ..Offender::default() };
/// let found = adjustments(&child, Regime::PublicSecurity2025);
/// assert_eq!(found[0].effect, Effect::NoPenalty);
/// assert_eq!(found[0].source.to_string(), "《治安管理处罚法》（2025）第十二条");
/// ```
#[must_use]
pub fn adjustments(offender: &Offender, regime: Regime) -> Vec<Adjustment> {
    let mut found = Vec::new();
    let mut add = |why, effect, source| {
        let instead = match (why, effect) {
            (Mitigation::MinorUnder14, _) => Some(Instead::GuardianDisciplines),
            (Mitigation::Incapable, _) => Some(Instead::GuardianCares),
            (_, Effect::NoPenalty | Effect::MayNotPunish) => Some(Instead::Educate),
            _ => None,
        };
        found.push(Adjustment { why, effect, instead, source });
    };
    let general = |locator| national::ADMINISTRATIVE_PENALTY_LAW.at(locator);
    let security = |old: Locator, new: Locator| match regime {
        Regime::General => None,
        Regime::PublicSecurity2012 => Some(national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(old)),
        Regime::PublicSecurity2025 => Some(national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(new)),
    };
    let article = Locator::new;
    let either = |number: u16, locator: Locator| {
        security(article(number), article(number)).unwrap_or_else(|| general(locator))
    };
    let is_2025 = regime == Regime::PublicSecurity2025;

    if offender.age.is_some_and(|age| age < 14) {
        add(Mitigation::MinorUnder14, Effect::NoPenalty, either(12, article(30)));
    }
    // Until 2025-12-31 the public security law named the mentally ill only.
    let named = !(offender.intellectual_disability && regime == Regime::PublicSecurity2012);
    if offender.incapable && named {
        add(Mitigation::Incapable, Effect::NoPenalty, either(13, article(31)));
    }
    // Until 2025-12-31 the public security law knew no reduced capacity.
    if offender.reduced_capacity && regime != Regime::PublicSecurity2012 {
        add(Mitigation::ReducedCapacity, Effect::MayBeLighter, either(13, article(31)));
    }
    if offender.no_fault_proved {
        add(Mitigation::NoFault, Effect::NoPenalty, general(article(33).paragraph(2)));
    }
    if offender.minor && offender.corrected_in_time && offender.harm == Some(false) {
        add(Mitigation::MinorCorrected, Effect::NoPenalty, general(article(33).paragraph(1)));
    } else if offender.first && offender.minor_harm && offender.corrected_in_time {
        add(Mitigation::FirstOffence, Effect::MayNotPunish, general(article(33).paragraph(1)));
    }
    if offender.age.is_some_and(|age| (14..18).contains(&age)) {
        add(Mitigation::Minor14To17, Effect::LighterOrMitigated, either(12, article(30)));
    }
    let coerced_or_helped = offender.coerced || offender.helped;
    if (offender.repaired || offender.disclosed || coerced_or_helped) && regime == Regime::General {
        add(Mitigation::ActiveRepair, Effect::LighterOrMitigated, general(article(32)));
    }
    if let Some(source) = security(article(19), article(20)) {
        let effect = if is_2025 { Effect::LighterMitigatedOrNone } else { Effect::MitigatedOrNone };
        if offender.very_minor || (offender.minor && is_2025) {
            add(Mitigation::VeryMinor, effect, source.clone());
        }
        match (offender.repaired, offender.forgiven) {
            (true, true) => add(Mitigation::RepairedAndForgiven, effect, source.clone()),
            // From 2026 one of the two is enough.
            (true, false) | (false, true) if is_2025 => {
                add(Mitigation::RepairedOrForgiven, effect, source.clone());
            }
            _ => {}
        }
        // Disclosing what nobody knew is not yet giving oneself up.
        if coerced_or_helped || offender.gave_up {
            add(Mitigation::ActiveRepair, effect, source);
        }
    }
    if let Some(source) = security(article(14), article(14))
        && offender.blind_or_deaf_mute
    {
        add(Mitigation::BlindOrDeafMute, Effect::MayBeLighterOrNone, source);
    }
    if is_2025 && offender.admits {
        let source = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(article(21));
        add(Mitigation::Admits, Effect::MayBeLenient, source);
    }
    if let Some(source) = security(article(20), article(22)) {
        if offender.serious_consequence {
            add(Mitigation::SeriousConsequence, Effect::Heavier, source.clone());
        }
        if offender.punished_before {
            add(Mitigation::Repeat, Effect::Heavier, source);
        }
    }
    if let Some(source) = security(article(21), article(23).paragraph(1))
        && detention_is_not_executed(offender, regime)
    {
        add(Mitigation::DetentionAge, Effect::DetentionNotExecuted, source);
    }
    found
}

/// Returns whether detention, once decided, stays unexecuted.
///
/// # Source
///
/// 《治安管理处罚法》（2012）第二十一条; （2025）第二十三条, whose second paragraph lifts the
/// exception in serious cases with a bad effect, and for those of 14–15 and of 70 or more on a
/// second violation within one year.
pub(super) fn detention_is_not_executed(offender: &Offender, regime: Regime) -> bool {
    if offender.pregnant_or_nursing {
        return true;
    }
    let Some(age) = offender.age else { return false };
    let young = (14..16).contains(&age);
    // A clean last year is not yet a first violation.
    let first_at_16_or_17 = (16..18).contains(&age)
        && offender.first
        && !offender.violated_within_year
        && !offender.punished_before;
    let old = 70 <= age;
    if !(young || first_at_16_or_17 || old) {
        return false;
    }
    match regime {
        Regime::General | Regime::PublicSecurity2012 => true,
        Regime::PublicSecurity2025 => {
            !offender.serious_with_bad_effect && !((young || old) && offender.violated_within_year)
        }
    }
}
