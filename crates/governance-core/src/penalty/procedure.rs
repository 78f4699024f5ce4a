//! Steps that must come before a penalty, and clocks that run after it.

use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Regime;
use crate::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    language::{Bilingual, Language},
    legal_time::{Binds, Calendar, Deadline, TimeError, TimeLimit, convention},
    money::Yuan,
};

/// What has been done before the decision.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the steps")]
#[expect(clippy::struct_excessive_bools, reason = "each is a step of its own that the law names")]
pub struct Steps {
    /// The party was told the proposed penalty, its facts, reasons and basis, and its rights.
    pub notified: bool,
    /// The party stated its case, or let the time for it pass.
    pub heard: bool,
    /// The party gave up its right to be heard, expressly.
    pub waived: bool,
    /// The party spoke in its defence.
    pub defended: bool,
    /// The law gives a right to a hearing: a larger fine, a revocation, an order to close.
    pub hearing_due: bool,
    /// The party was told of that right.
    pub hearing_offered: bool,
    /// A hearing was held.
    pub hearing_held: bool,
    /// The decision was reviewed for its legality.
    pub reviewed: bool,
    /// The proposed fine.
    pub proposed: Option<Yuan>,
    /// The fine decided.
    pub decided: Option<Yuan>,
}

/// Why a penalty may not be decided.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum DecisionGround {
    /// The party was not told what was proposed.
    NotNotified,
    /// The party was not heard.
    NotHeard,
    /// The party was not told of its right to a hearing.
    HearingNotOffered,
    /// A hearing was held and the decision was not reviewed.
    NotReviewed,
    /// The fine was raised after the party defended itself.
    HeavierAfterDefence {
        /// The proposed fine.
        proposed: Yuan,
        /// The fine decided.
        decided: Yuan,
    },
}

impl DecisionGround {
    /// Returns the stable machine code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotNotified => "NOT_NOTIFIED",
            Self::NotHeard => "NOT_HEARD",
            Self::HearingNotOffered => "HEARING_NOT_OFFERED",
            Self::NotReviewed => "NOT_REVIEWED",
            Self::HeavierAfterDefence { .. } => "HEAVIER_AFTER_DEFENCE",
        }
    }
}

impl Bilingual for DecisionGround {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::NotNotified, Language::Chinese) => {
                f.write_str("未事先告知拟作出的处罚内容及事实、理由、依据")
            }
            (Self::NotNotified, Language::English) => f.write_str(
                "the party was not told the proposed penalty, its facts, reasons and basis",
            ),
            (Self::NotHeard, Language::Chinese) => f.write_str("未听取当事人的陈述、申辩"),
            (Self::NotHeard, Language::English) => {
                f.write_str("the party's statement and defence were not heard")
            }
            (Self::HearingNotOffered, Language::Chinese) => {
                f.write_str("未告知当事人有要求听证的权利")
            }
            (Self::HearingNotOffered, Language::English) => {
                f.write_str("the party was not told of its right to a hearing")
            }
            (Self::NotReviewed, Language::Chinese) => f.write_str("经过听证而未经法制审核"),
            (Self::NotReviewed, Language::English) => {
                f.write_str("a hearing was held and the decision was not reviewed for its legality")
            }
            (Self::HeavierAfterDefence { proposed, decided }, Language::Chinese) => write!(
                f,
                "当事人申辩后，罚款由{}加重为{}",
                proposed.in_language(language),
                decided.in_language(language)
            ),
            (Self::HeavierAfterDefence { proposed, decided }, Language::English) => {
                write!(
                    f,
                    "the fine was raised from {proposed} to {decided} after the party defended itself"
                )
            }
        }
    }
}

static NOTICE: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(62));
static HEARING: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(63).paragraph(1));
static REVIEW: Citation =
    national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(58).paragraph(1).item(2));
static NO_HEAVIER: Citation =
    national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(45).paragraph(2));

/// Returns every ground of notice, defence, hearing and review on which a penalty may not yet be
/// decided.
///
/// # Source
///
/// 《行政处罚法》（2021）第六十三条第一款: the right to a hearing is told. 第五十八条第一款第（二）项:
/// after a hearing the decision is reviewed.
/// 《行政处罚法》（2021）第六十二条: no decision before notice and hearing, unless the party waived
/// its right expressly. 第四十五条第二款: no heavier penalty for defending oneself.
///
/// ```
/// use governance_core::penalty::{Steps, may_decide};
///
/// let grounds = may_decide(&Steps { heard: true, ..Steps::default() });
/// assert_eq!(grounds[0].ground.code(), "NOT_NOTIFIED");
/// assert_eq!(grounds[0].source.to_string(), "《行政处罚法》（2021）第六十二条");
/// ```
#[must_use]
pub fn may_decide(steps: &Steps) -> Vec<Finding<'static, DecisionGround>> {
    let mut grounds = Vec::new();
    // A waiver covers the statement and defence, not the notice without which nobody could waive.
    if !steps.notified {
        grounds.push(Finding { ground: DecisionGround::NotNotified, source: &NOTICE });
    }
    if !steps.heard && !steps.waived {
        grounds.push(Finding { ground: DecisionGround::NotHeard, source: &NOTICE });
    }
    if steps.hearing_due && !steps.hearing_offered {
        grounds.push(Finding { ground: DecisionGround::HearingNotOffered, source: &HEARING });
    }
    if steps.hearing_held && !steps.reviewed {
        grounds.push(Finding { ground: DecisionGround::NotReviewed, source: &REVIEW });
    }
    if let (true, Some(proposed), Some(decided)) = (steps.defended, steps.proposed, steps.decided)
        && proposed < decided
    {
        let ground = DecisionGround::HeavierAfterDefence { proposed, decided };
        grounds.push(Finding { ground, source: &NO_HEAVIER });
    }
    grounds
}

/// Returns by when a case filed on `filed` must be decided.
///
/// # Source
///
/// 《行政处罚法》（2021）第六十条: ninety days. 《治安管理处罚法》（2012）第九十九条 and （2025）
/// 第一百一十八条: thirty days, which a higher organ may extend.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn decision_deadline(
    regime: Regime,
    filed: NaiveDate,
    calendar: &Calendar,
) -> Result<Deadline, TimeError> {
    let limit = match regime {
        Regime::General => TimeLimit::days(90),
        Regime::PublicSecurity2012 | Regime::PublicSecurity2025 => TimeLimit::days(30),
    };
    convention::ADMINISTRATIVE_PENALTY_LAW.deadline(limit, filed, Binds::Authority, calendar)
}

/// Returns by when a public security case filed on `filed` must be decided after `extensions`
/// extensions of thirty days each; the general law knows none.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub(super) fn extended_decision_deadline(
    regime: Regime,
    filed: NaiveDate,
    extensions: u8,
    calendar: &Calendar,
) -> Result<Deadline, TimeError> {
    if regime == Regime::General {
        return decision_deadline(regime, filed, calendar);
    }
    let limit = TimeLimit::days(30 * (1 + u32::from(extensions)));
    convention::ADMINISTRATIVE_PENALTY_LAW.deadline(limit, filed, Binds::Authority, calendar)
}

/// Returns by when a fine is to be paid whose decision was received on `received`.
///
/// # Source
///
/// 《行政处罚法》（2021）第六十七条第三款: fifteen days from receipt.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn payment(received: NaiveDate, calendar: &Calendar) -> Result<Deadline, TimeError> {
    let limit = TimeLimit::days(15);
    convention::ADMINISTRATIVE_PENALTY_LAW.deadline(limit, received, Binds::Party, calendar)
}

/// Returns the surcharge on `fine` for `days_late`.
///
/// Days of reconsideration or litigation are left out by the caller (Art. 73(3)).
///
/// # Source
///
/// 《行政处罚法》（2021）第七十二条第一款第（一）项: three per cent a day, never more than the fine.
///
/// ```
/// use governance_core::{money::Yuan, penalty::surcharge};
///
/// assert_eq!(surcharge(Yuan::from(200), 25), Yuan::from(150));
/// assert_eq!(surcharge(Yuan::from(200), 60), Yuan::from(200));
/// ```
#[doc(alias = "加处罚款")]
#[must_use]
pub fn surcharge(fine: Yuan, days_late: u32) -> Yuan {
    const DAILY: Decimal = Decimal::from_parts(3, 0, 0, false, 2);
    fine.scaled(DAILY)
        .and_then(|daily| daily.times(days_late))
        .map_or(fine, |surcharge| surcharge.min(fine))
}
