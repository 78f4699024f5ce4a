//! Ladders of sanctions as data.

use std::num::NonZeroU8;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Limitation, Offence, Regime};

use crate::{
    citation::{Citation, Level, national},
    language::Vocabulary,
    legal_time::{TimeLimit, convention},
    mandate::{BodyKind, Delegable},
    money::{FineRange, Yuan},
    provision::{BracketError, Brackets, Point, Provisions, Span},
};

crate::vocabulary! {
    /// What an authority may do about a violation. Terms that Chinese law keeps apart are never
    /// merged: confiscating, impounding, seizing and holding are four measures.
    #[doc(alias("处罚种类", "行政处罚"))]
    pub enum MeasureKind {
        /// Dissuade; not a penalty.
        Dissuade = "dissuade", "劝阻", "dissuade";
        /// Criticise and educate; not a penalty.
        Criticise = "criticise", "批评教育", "criticise";
        /// Order to correct at once; not a penalty.
        Order = "order", "责令改正", "order to correct";
        /// Order to correct by a date; not a penalty.
        OrderBy = "order_by", "责令限期改正", "order to correct by a date";
        /// Order to stop the activity.
        OrderStop = "order_stop", "责令停止", "order to stop";
        /// Order the business to suspend and set itself right.
        SuspendBusiness = "suspend_business", "责令停业整顿", "order to suspend business";
        /// Warn.
        Warning = "warning", "警告", "warning";
        /// Fine.
        Fine = "fine", "罚款", "fine";
        /// Confiscate the dog: the keeper loses it.
        Confiscate = "confiscate", "没收犬只", "confiscate the dog";
        /// Take the dog into the pound.
        Impound = "impound", "收容犬只", "take the dog into the pound";
        /// Seize the dog as a compulsory measure: the keeper keeps title.
        Seize = "seize", "扣押犬只", "seize the dog";
        /// Hold the dog for the time being.
        Hold = "hold", "暂扣犬只", "hold the dog";
        /// Confiscate unlawful gains.
        ConfiscateGains = "confiscate_gains", "没收违法所得", "confiscate unlawful gains";
        /// Do it in the violator's place and at the violator's cost.
        Substitute = "substitute", "代作处理", "substitute performance at the violator's cost";
        /// Revoke a certificate: a penalty.
        Revoke = "revoke", "吊销登记证", "revoke the certificate";
        /// Revoke the licence of a business: a penalty.
        RevokeLicence = "revoke_licence", "吊销经营许可证件", "revoke the licence of the business";
        /// Withdraw a certificate that was wrongly or fraudulently granted.
        Withdraw = "withdraw", "撤销登记", "withdraw the registration";
        /// Cancel a certificate, without fault.
        Cancel = "cancel", "注销登记", "cancel the registration";
        /// Recommend to the registrar that it cancel a certificate.
        RecommendCancel = "recommend_cancel", "建议注销登记", "recommend to cancel the registration";
        /// Detain.
        Detain = "detain", "行政拘留", "administrative detention";
        /// Hand the case to criminal justice.
        Prosecute = "prosecute", "依法追究刑事责任", "refer for prosecution";
    }
}

impl MeasureKind {
    /// Returns whether the measure is a penalty; orders, words, custody and what only restores the
    /// lawful state are none.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第九条; on orders to correct its 第二十八条第一款.
    pub const fn is_penalty(self) -> bool {
        matches!(
            self,
            Self::Warning
                | Self::Fine
                | Self::Confiscate
                | Self::ConfiscateGains
                | Self::SuspendBusiness
                | Self::Revoke
                | Self::RevokeLicence
                | Self::Detain
        )
    }
}

/// Whether a measure must or may be taken.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "statutes say 应当 or 可以")]
pub enum Force {
    /// 应当, or 处 without 可以.
    #[doc(alias = "应当")]
    Shall,
    /// 可以.
    #[doc(alias = "可以")]
    May,
}

crate::vocabulary! {
    /// What a rung needs to have been recorded.
    pub enum Trigger {
        /// Nothing beyond the violation.
        Base = "base", "违法行为", "the violation";
        /// 情节较轻.
        Lesser = "lesser", "情节较轻", "a lesser case";
        /// 拒不改正.
        Refused = "refused", "拒不改正", "refusal to correct";
        /// 逾期不改正.
        Overdue = "overdue", "逾期不改正", "a missed date for correction";
        /// A second date was missed.
        StillOverdue = "still_overdue", "再次逾期不改正", "a second missed date";
        /// 警告后不改正: a later act after a warning was served.
        AfterWarning = "after_warning", "警告后不改正", "a further act after a warning";
        /// 不听劝阻.
        Unheeded = "unheeded", "不听劝阻", "dissuasion that went unheeded";
        /// The animal hurt somebody.
        Injury = "injury", "致使伤害他人", "injury to a person";
        /// A disease spread.
        Spread = "spread", "造成动物疫病扩散", "the spreading of a disease";
        /// 情节严重, 情节较重.
        Serious = "serious", "情节严重", "a serious case";
        /// The aggravating circumstances that the article lists.
        Aggravated = "aggravated", "法定加重情形", "the aggravating circumstances listed";
        /// The second or a further time within a window; the rung says which.
        NthTime = "nth_time", "再次违法", "a further violation within the window";
    }
}

/// A set of [`Trigger`]s.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Triggers(u16);

impl Triggers {
    /// Returns the set of nothing recorded.
    pub const fn empty() -> Self {
        Self(0)
    }

    /// Returns the set with `trigger`.
    #[must_use]
    pub const fn with(self, trigger: Trigger) -> Self {
        Self(self.0 | 1 << trigger as u16)
    }

    /// Returns whether `trigger` was recorded; [`Trigger::Base`] always is.
    pub const fn contains(self, trigger: Trigger) -> bool {
        matches!(trigger, Trigger::Base) || self.0 >> trigger as u16 & 1 == 1
    }
}

impl FromIterator<Trigger> for Triggers {
    fn from_iter<I: IntoIterator<Item = Trigger>>(triggers: I) -> Self {
        triggers.into_iter().fold(Self::default(), Self::with)
    }
}

impl<'de> Deserialize<'de> for Triggers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Trigger>::deserialize(deserializer)?.into_iter().collect())
    }
}

crate::vocabulary! {
    /// What a fine is counted by.
    pub enum FineBasis {
        /// Once for the case.
        Case = "case", "每案", "for the case";
        /// For every dog concerned.
        Dog = "dog", "每只", "per dog";
        /// For every dog above the limit.
        ExcessDog = "excess_dog", "每只超养犬只", "per dog above the limit";
        /// For every dog sold.
        DogSold = "dog_sold", "每销售一只", "per dog sold";
        /// A multiple of the value of the goods.
        Value = "value", "货值金额倍数", "a multiple of the value";
        /// A multiple of what the carriage cost.
        Freight = "freight", "运输费用倍数", "a multiple of the freight";
    }
}

/// A fine as the statute states it.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Fine {
    /// A range for individuals and one for organisations, counted by a basis.
    Range {
        /// For an individual; `None` where the article reaches organisations only.
        individual: Option<FineRange>,
        /// For an organisation; `None` where the article reaches individuals only.
        organisation: Option<FineRange>,
        /// What it is counted by.
        per: FineBasis,
    },
    /// By the unlawful gains, in tiers.
    ByGains(Vec<GainsTier>),
}

/// One tier of a fine by unlawful gains: an amount, or a multiple of the gains.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct GainsTier {
    /// The gains of the tier, in yuan.
    pub gains: Span<Decimal>,
    /// Whether the figures are multiples of the gains.
    #[serde(default)]
    pub multiple: bool,
    /// The least.
    pub least: Decimal,
    /// The most.
    pub most: Decimal,
}

/// A measure with its force and its figures.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "RawMeasure", into = "RawMeasure")]
#[non_exhaustive]
pub struct Measure {
    /// What is done.
    pub kind: MeasureKind,
    /// Whether it must be.
    pub force: Force,
    /// The fine, for [`MeasureKind::Fine`].
    pub fine: Option<Fine>,
    /// The least and most days, for [`MeasureKind::Detain`].
    pub days: Option<(u8, u8)>,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RawMeasure {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shall: Option<MeasureKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    may: Option<MeasureKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Yuan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    least: Option<Yuan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    most: Option<Yuan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    individual: Option<RawRange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<RawRange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    per: Option<FineBasis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by_gains: Option<Vec<GainsTier>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days: Option<(u8, u8)>,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RawRange {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Yuan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    least: Option<Yuan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    most: Option<Yuan>,
}

impl RawRange {
    fn read(self) -> Result<FineRange, LadderError> {
        let range = match (self.amount, self.least, self.most) {
            (Some(amount), None, None) => FineRange::fixed(amount),
            (None, least, Some(most)) => FineRange::new(least.unwrap_or(Yuan::ZERO), most),
            (Some(_), _, _) => return Err(LadderError::FixedAndRange),
            (None, _, None) => return Err(LadderError::NoAmount),
        };
        range.map_err(LadderError::EmptyRange)
    }

    fn write(range: FineRange) -> Self {
        if range.least() == range.most() {
            return Self { amount: Some(range.most()), least: None, most: None };
        }
        let least = (range.least() > Yuan::ZERO).then_some(range.least());
        Self { amount: None, least, most: Some(range.most()) }
    }
}

impl TryFrom<RawMeasure> for Measure {
    type Error = LadderError;

    fn try_from(raw: RawMeasure) -> Result<Self, LadderError> {
        let (kind, force) = match (raw.shall, raw.may) {
            (Some(kind), None) => (kind, Force::Shall),
            (None, Some(kind)) => (kind, Force::May),
            _ => return Err(LadderError::NoForce),
        };
        let common = RawRange { amount: raw.amount, least: raw.least, most: raw.most };
        let has_common = raw.amount.is_some() || raw.least.is_some() || raw.most.is_some();
        let has_split = raw.individual.is_some() || raw.organisation.is_some();
        let fine = match (kind, raw.by_gains) {
            (MeasureKind::Fine, Some(tiers)) if !has_common && !has_split && raw.per.is_none() => {
                check_tiers(&tiers)?;
                Some(Fine::ByGains(tiers))
            }
            (MeasureKind::Fine, None) if has_common != has_split => {
                let per = raw.per.unwrap_or(FineBasis::Case);
                let (individual, organisation) = if has_common {
                    let range = common.read()?;
                    (Some(range), Some(range))
                } else {
                    (
                        raw.individual.map(RawRange::read).transpose()?,
                        raw.organisation.map(RawRange::read).transpose()?,
                    )
                };
                Some(Fine::Range { individual, organisation, per })
            }
            (MeasureKind::Fine, _) => return Err(LadderError::NoAmount),
            (_, None) if !has_common && !has_split && raw.per.is_none() => None,
            _ => return Err(LadderError::AmountWithoutFine { kind }),
        };
        let days = match (kind, raw.days) {
            (MeasureKind::Detain, Some((least, most))) if least <= most && most > 0 => {
                Some((least, most))
            }
            (MeasureKind::Detain, _) => return Err(LadderError::NoDays),
            (_, Some(_)) => return Err(LadderError::AmountWithoutFine { kind }),
            (_, None) => None,
        };
        Ok(Self { kind, force, fine, days })
    }
}

/// Checks tiers in either order: statutes write the highest first.
fn check_tiers(tiers: &[GainsTier]) -> Result<(), LadderError> {
    for tier in tiers {
        FineRange::new(Yuan::new(tier.least), Yuan::new(tier.most))
            .map_err(LadderError::EmptyRange)?;
    }
    let mut rows: Vec<_> = tiers.iter().map(|tier| (tier.gains, ())).collect();
    rows.sort_by_key(|(span, ())| span.lower_figure());
    Brackets::new(rows).map_err(LadderError::Tiers)?;
    Ok(())
}

impl From<Measure> for RawMeasure {
    fn from(measure: Measure) -> Self {
        let (shall, may) = match measure.force {
            Force::Shall => (Some(measure.kind), None),
            Force::May => (None, Some(measure.kind)),
        };
        let mut raw = Self {
            shall,
            may,
            amount: None,
            least: None,
            most: None,
            individual: None,
            organisation: None,
            per: None,
            by_gains: None,
            days: measure.days,
        };
        match measure.fine {
            None => {}
            Some(Fine::ByGains(tiers)) => raw.by_gains = Some(tiers),
            Some(Fine::Range { individual, organisation, per }) => {
                raw.per = (per != FineBasis::Case).then_some(per);
                if let (Some(range), true) = (individual, individual == organisation) {
                    let RawRange { amount, least, most } = RawRange::write(range);
                    (raw.amount, raw.least, raw.most) = (amount, least, most);
                } else {
                    raw.individual = individual.map(RawRange::write);
                    raw.organisation = organisation.map(RawRange::write);
                }
            }
        }
        raw
    }
}

/// How a rung stands to the rungs below it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a rung adds or replaces")]
pub enum Relation {
    /// Its measures come on top; its fine takes the place of a lower fine.
    #[default]
    Adds,
    /// Its measures take the place of all lower ones.
    Replaces,
}

/// One rung: a trigger, and the measures that it opens.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct Rung {
    /// What must have been recorded.
    #[serde(default = "base")]
    pub when: Trigger,
    /// What may have been recorded in its place: 拒不改正或者逾期未改正.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub or: Vec<Trigger>,
    /// What must have been recorded besides, where the text hangs one rung on another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub and: Vec<Trigger>,
    /// Which time it must be, for [`Trigger::NthTime`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NthTime>,
    /// Whether the rung adds to the lower ones or replaces them.
    #[serde(default)]
    pub relation: Relation,
    /// The measures, all of them.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Measures of which one is chosen: 或者.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Measure>,
}

impl Rung {
    /// Returns whether `offence` reaches the rung.
    pub(super) fn reached_by(&self, offence: &Offence) -> bool {
        let recorded = |trigger: &Trigger| match (trigger, self.time) {
            (Trigger::NthTime, Some(time)) => {
                offence.times.is_some_and(|times| u32::from(time.nth.get()) <= times)
            }
            _ => offence.recorded.contains(*trigger),
        };
        (recorded(&self.when) || self.or.iter().any(recorded)) && self.and.iter().all(recorded)
    }

    fn hangs_on(&self, trigger: Trigger) -> bool {
        self.when == trigger || self.or.contains(&trigger)
    }
}

/// Which time a violation must be, counting the decided ones within a window.
#[doc(alias("第二次", "再次"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct NthTime {
    /// The second time or a later one.
    pub nth: NonZeroU8,
    /// Counted back from the day; without end where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<TimeLimit>,
}

const fn base() -> Trigger {
    Trigger::Base
}

/// The sanction that one article attaches to one or more violations.
///
/// `S` is what a domain says about where the article applies (zone, kind of place); by default
/// nothing.
#[doc(alias("罚则", "法律责任"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    bound(deserialize = "V: Deserialize<'de>, S: Default + Deserialize<'de>")
)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct Ladder<V, S = ()> {
    /// The violations.
    pub of: Vec<V>,
    /// Where it applies.
    #[serde(default)]
    pub scope: S,
    /// Who imposes it.
    pub authority: BodyKind,
    /// Where it is written.
    pub source: Citation,
    /// Whether and how the authority may have another body impose it.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第二十条.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub delegable: Option<Delegable>,
    /// The national provision that a local rung only restates (detention needs one).
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub restates: Option<Citation>,
    /// The period that bars the penalty, where it is not the one that follows from the basis.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub limitation: Option<Limitation>,
    /// The violation as which the article punishes: its ladders apply in the place of rungs here.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub treated_as: Option<V>,
    /// The rungs, lowest first; empty where the article only points to other law.
    #[serde(default)]
    pub rungs: Vec<Rung>,
}

impl<V, S> Provisions for Ladder<V, S> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.source.walk(&format!("{path}.source"), visit);
        if let Some(delegable) = &mut self.delegable {
            delegable.source.walk(&format!("{path}.delegable.source"), visit);
        }
        if let Some(restates) = &mut self.restates {
            restates.walk(&format!("{path}.restates"), visit);
        }
    }
}

/// A ladder that cannot stand.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LadderError {
    /// A measure has neither or both of `shall` and `may`.
    #[error("a measure is written as shall = \"…\" or as may = \"…\"")]
    NoForce,
    /// A fine has no amount.
    #[error("a fine needs an amount, a most, or tiers by gains")]
    NoAmount,
    /// A fine has a fixed amount and a range.
    #[error("a fine has either a fixed amount or a range, not both")]
    FixedAndRange,
    /// A range of fines is empty.
    #[error(transparent)]
    EmptyRange(crate::money::EmptyRangeError),
    /// Tiers by gains leave a gap, overlap, or are none.
    #[error("tiers by gains: {0}")]
    Tiers(BracketError<Decimal>),
    /// A measure that is no fine has an amount or days of its own.
    #[error("to {kind} takes no amount and no days")]
    AmountWithoutFine {
        /// The measure.
        kind: MeasureKind,
    },
    /// Detention without a range of days.
    #[error("detention needs days = [least, most]")]
    NoDays,
    /// Detention on a basis that may not set it.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第十条第二款: only a law may restrict personal liberty.
    #[error(
        "detention needs a basis in a law (Administrative Penalty Law Arts. 10, 12, 18): {source_cited} is none"
    )]
    DetentionWithoutLaw {
        /// The article of the ladder.
        source_cited: Box<Citation>,
    },
    /// Detention by a body other than the public security organ.
    #[error("only the public security organ may detain, not the {authority}")]
    DetentionBy {
        /// The authority of the ladder.
        authority: BodyKind,
    },
    /// A rung for a missed date without an order that sets one.
    #[error("a rung for \"{when}\" needs a lower rung that orders correction by a date")]
    OverdueWithoutOrder {
        /// The trigger.
        when: Trigger,
    },
    /// The first rung needs a trigger that nothing below can bring about, or a rung is empty.
    #[error("a rung has no measures")]
    EmptyRung,
    /// A rung fines the same person twice.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第二十九条: no second fine for one act.
    #[error("the rung for \"{when}\" fines the same person twice")]
    TwoFines {
        /// The trigger of the rung.
        when: Trigger,
    },
    /// A rung for a further time does not say which, or says the first.
    #[error("a rung for a further time says which: time = {{ nth = … }}, two or more")]
    NoTime,
    /// A rung says which time it is and is for something else.
    #[error("the rung for \"{when}\" counts no times")]
    TimeOutOfPlace {
        /// The trigger of the rung.
        when: Trigger,
    },
    /// Rungs of one ladder count within different windows.
    #[error("the rungs of one ladder count within one window")]
    TwoWindows,
    /// A ladder has rungs and sends to those of another violation.
    #[error("a ladder that treats one violation as another has no rungs of its own")]
    RungsAndRedirect,
    /// No violation is named.
    #[error("a ladder names at least one violation")]
    NoViolation,
    /// A body that cannot hold public power would impose a penalty.
    #[error("the {authority} cannot impose penalties")]
    NoPublicPower {
        /// The authority of the ladder.
        authority: BodyKind,
    },
}

impl<V: Vocabulary, S> Ladder<V, S> {
    /// Checks that the ladder can stand in an instrument; `is_law` says whether that is a law of
    /// the National People's Congress.
    ///
    /// # Errors
    ///
    /// Returns the first fault.
    pub fn check(&self, is_law: bool) -> Result<(), LadderError> {
        if self.of.is_empty() {
            return Err(LadderError::NoViolation);
        }
        if self.treated_as.is_some() && !self.rungs.is_empty() {
            return Err(LadderError::RungsAndRedirect);
        }
        let delegates = self.delegable.iter().flat_map(|delegable| &delegable.to);
        for &authority in delegates {
            if !authority.nature().can_hold_public_power() {
                return Err(LadderError::NoPublicPower { authority });
            }
        }
        let mut windows = self.rungs.iter().filter_map(|rung| rung.time).map(|time| time.within);
        if let Some(first) = windows.next()
            && windows.any(|window| window != first)
        {
            return Err(LadderError::TwoWindows);
        }
        let mut dated = false;
        for rung in &self.rungs {
            if rung.measures.is_empty() && rung.one_of.is_empty() {
                return Err(LadderError::EmptyRung);
            }
            for when in [Trigger::Overdue, Trigger::StillOverdue] {
                if rung.hangs_on(when) && !dated {
                    return Err(LadderError::OverdueWithoutOrder { when });
                }
            }
            match (rung.hangs_on(Trigger::NthTime), rung.time) {
                (true, Some(time)) if time.nth.get() > 1 => {}
                (true, _) => return Err(LadderError::NoTime),
                (false, Some(_)) => return Err(LadderError::TimeOutOfPlace { when: rung.when }),
                (false, None) => {}
            }
            let measures = || rung.measures.iter().chain(&rung.one_of);
            let fines = |reaches: fn(&Fine) -> bool| {
                measures()
                    .filter_map(|measure| measure.fine.as_ref())
                    .filter(|fine| reaches(fine))
                    .count()
            };
            let individual = |fine: &Fine| {
                matches!(fine, Fine::Range { individual: Some(_), .. } | Fine::ByGains(_))
            };
            let organisation = |fine: &Fine| {
                matches!(fine, Fine::Range { organisation: Some(_), .. } | Fine::ByGains(_))
            };
            if fines(individual) > 1 || fines(organisation) > 1 {
                return Err(LadderError::TwoFines { when: rung.when });
            }
            for measure in measures() {
                dated |= measure.kind == MeasureKind::OrderBy;
                let informal =
                    matches!(measure.kind, MeasureKind::Dissuade | MeasureKind::Criticise);
                if !informal && !self.authority.nature().can_hold_public_power() {
                    return Err(LadderError::NoPublicPower { authority: self.authority });
                }
                if measure.kind == MeasureKind::Detain {
                    let restates_law = self.restates.as_ref().is_some_and(|restated| {
                        national::by_title(&restated.title)
                            .is_some_and(|instrument| instrument.level <= Level::Law)
                    });
                    if !is_law && !restates_law {
                        let source_cited = Box::new(self.source.clone());
                        return Err(LadderError::DetentionWithoutLaw { source_cited });
                    }
                    if self.authority != BodyKind::PublicSecurity {
                        return Err(LadderError::DetentionBy { authority: self.authority });
                    }
                }
            }
        }
        Ok(())
    }
}

impl<V, S> Ladder<V, S> {
    /// Returns which time a violation of `on` is: one more than the `earlier` decisions within the
    /// window of the ladder, the corresponding day included.
    ///
    /// `None` where the ladder asks for no number.
    ///
    /// ```
    /// use governance_core::penalty::Ladder;
    /// # governance_core::vocabulary! {
    /// #     /// What was done.
    /// #     pub enum Violation {
    /// #         /// No leash.
    /// #         NoLeash = "no_leash", "未束牵引带", "no leash";
    /// #     }
    /// # }
    /// let ladder: Ladder<Violation> = toml::from_str(r#"
    ///     of = ["no_leash"]
    ///     authority = "public_security"
    ///     source = "《某市养犬管理条例》第三十条"
    ///     [[rungs]]
    ///     measures = [{ shall = "warning" }]
    ///     [[rungs]]
    ///     when = "nth_time"
    ///     time = { nth = 2, within = "1 year" }
    ///     relation = "replaces"
    ///     measures = [{ shall = "fine", least = 200, most = 500 }]
    /// "#)?;
    /// let day = |text: &str| text.parse().unwrap();
    /// let earlier = [day("2024-03-03"), day("2023-12-01")];
    /// assert_eq!(ladder.times(earlier, day("2025-03-03")), Some(2));
    /// assert_eq!(ladder.times(earlier, day("2025-03-04")), Some(1));
    /// # Ok::<(), toml::de::Error>(())
    /// ```
    pub fn times(
        &self,
        earlier: impl IntoIterator<Item = NaiveDate>,
        on: NaiveDate,
    ) -> Option<u32> {
        let NthTime { within, .. } = self.rungs.iter().find_map(|rung| rung.time)?;
        let counts = |decided: &NaiveDate| {
            // A window that ends beyond the calendar has not ended.
            let last = within.map_or(NaiveDate::MAX, |within| {
                convention::LOCAL.corresponding_day(within, *decided).unwrap_or(NaiveDate::MAX)
            });
            *decided <= on && on <= last
        };
        let before = earlier.into_iter().filter(counts).count();
        Some(u32::try_from(before).map_or(u32::MAX, |before| before.saturating_add(1)))
    }

    /// Returns the period that bars a penalty under the ladder for an act that ended on `acted`.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第三十六条第一款: two years, unless a law says otherwise. The public
    /// security law says six months for what is punished on its basis, which a local article that
    /// only restates it shares.
    pub fn limitation(&self, acted: NaiveDate) -> Limitation {
        if let Some(limitation) = self.limitation {
            return limitation;
        }
        let security =
            |source: &Citation| source.title == national::PUBLIC_SECURITY_PENALTIES_LAW_2025.title;
        if !security(&self.source) && !self.restates.as_ref().is_some_and(security) {
            return Limitation::General;
        }
        match Regime::public_security_on(acted) {
            Regime::PublicSecurity2025 => Limitation::PublicSecurity2025,
            _ => Limitation::PublicSecurity2012,
        }
    }
}
