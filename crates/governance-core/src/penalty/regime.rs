//! Which procedural law a penalty follows, with its thresholds and its limitation.

use chrono::NaiveDate;

use super::Subject;
use crate::{
    citation::{Citation, Locator, national},
    legal_time::{Binds, Calendar, Deadline, TimeError, TimeLimit, convention},
    money::Yuan,
};

crate::vocabulary! {
    /// The procedural law that a penalty follows.
    pub enum Regime {
        /// The Administrative Penalty Law.
        General = "general", "行政处罚法", "Administrative Penalty Law";
        /// The Public Security Administration Penalties Law, for acts up to 2025-12-31.
        PublicSecurity2012 = "public_security_2012", "治安管理处罚法（2012）", "Public Security Administration Penalties Law (2012)";
        /// The Public Security Administration Penalties Law, for acts from 2026-01-01.
        PublicSecurity2025 = "public_security_2025", "治安管理处罚法（2025）", "Public Security Administration Penalties Law (2025)";
    }
}

/// An amount up to which, or from which, a step is allowed or owed.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Threshold {
    /// The amount, included.
    pub amount: Yuan,
    /// Where it is written.
    pub source: Citation,
}

const fn threshold(amount: u32, source: Citation) -> Threshold {
    Threshold { amount: Yuan::whole(amount), source }
}

impl Regime {
    /// Returns the public-security regime for an act that ended on `acted`.
    ///
    /// # Source
    ///
    /// 《治安管理处罚法》（2025）第一百四十四条: in force from 2026-01-01.
    pub fn public_security_on(acted: NaiveDate) -> Self {
        match national::PUBLIC_SECURITY_PENALTIES_LAW_2025.in_force_on(acted) {
            Some(true) => Self::PublicSecurity2025,
            _ => Self::PublicSecurity2012,
        }
    }

    /// Returns the greatest fine that may be imposed on the spot; a warning always may.
    #[doc(alias("当场处罚", "简易程序"))]
    pub const fn on_the_spot(self, subject: Subject) -> Threshold {
        match (self, subject) {
            (Self::General, Subject::Individual) => {
                threshold(200, national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(51)))
            }
            (Self::General, Subject::Organisation) => {
                threshold(3_000, national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(51)))
            }
            (Self::PublicSecurity2012, _) => {
                threshold(200, national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(100)))
            }
            (Self::PublicSecurity2025, _) => {
                threshold(500, national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(119)))
            }
        }
    }

    /// Returns the greatest fine that may be collected in cash on the spot; under the public
    /// security law only where the party does not object.
    #[doc(alias = "当场收缴")]
    pub const fn cash_on_the_spot(self) -> Threshold {
        match self {
            Self::General => {
                threshold(100, national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(68).item(1)))
            }
            Self::PublicSecurity2012 => threshold(
                50,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(104).item(1)),
            ),
            Self::PublicSecurity2025 => threshold(
                200,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(123).item(1)),
            ),
        }
    }

    /// Returns the greatest fine that a police station may decide by itself.
    ///
    /// `None` under the Administrative Penalty Law, which knows no such power.
    #[doc(alias = "派出所处罚权")]
    pub const fn police_station(self) -> Option<Threshold> {
        match self {
            Self::General => None,
            Self::PublicSecurity2012 => Some(threshold(
                500,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(91)),
            )),
            Self::PublicSecurity2025 => Some(threshold(
                1_000,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(109)),
            )),
        }
    }

    /// Returns the fine from which a hearing must be offered.
    ///
    /// `None` under the Administrative Penalty Law: Article 63 says "larger", and leaves the figure
    /// to other law.
    #[doc(alias = "听证")]
    pub const fn hearing(self) -> Option<Threshold> {
        match self {
            Self::General => None,
            Self::PublicSecurity2012 => Some(threshold(
                2_000,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(98)),
            )),
            Self::PublicSecurity2025 => Some(threshold(
                4_000,
                national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(117).paragraph(1)),
            )),
        }
    }
}

crate::vocabulary! {
    /// Which period bars a penalty.
    #[doc(alias("追责时效", "处罚时效"))]
    pub enum Limitation {
        /// Two years.
        General = "general", "二年", "two years";
        /// Five years: life, health or financial safety, and harm was done.
        Harm = "harm", "五年", "five years";
        /// Six months, public security law of 2012.
        PublicSecurity2012 = "public_security_2012", "六个月", "six months";
        /// Six months, public security law of 2025.
        PublicSecurity2025 = "public_security_2025", "六个月", "six months";
    }
}

impl Limitation {
    /// Returns the period and where it is written.
    pub const fn period(self) -> (TimeLimit, Citation) {
        match self {
            Self::General => (
                TimeLimit::years(2),
                national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(36).paragraph(1)),
            ),
            Self::Harm => (
                TimeLimit::years(5),
                national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(36).paragraph(1)),
            ),
            Self::PublicSecurity2012 => (
                TimeLimit::months(6),
                national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(22).paragraph(1)),
            ),
            Self::PublicSecurity2025 => (
                TimeLimit::months(6),
                national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(25).paragraph(1)),
            ),
        }
    }
}

/// Returns the last day on which a violation that ended on `ended` can still be discovered in
/// time to be punished.
///
/// A violation that goes on has not ended: its period has not begun.
///
/// # Source
///
/// 《行政处罚法》（2021）第三十六条; 《治安管理处罚法》（2012）第二十二条, （2025）第二十五条.
/// The period binds the authority, so a rest day at its end does not lengthen it.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
///
/// ```
/// use chrono::NaiveDate;
/// use governance_core::{legal_time::Calendar, penalty::{Limitation, time_bar}};
///
/// let entered = NaiveDate::from_ymd_opt(2023, 3, 1).unwrap();
/// let bar = time_bar(Limitation::General, entered, &Calendar::official())?;
/// assert_eq!(bar.nominal().to_string(), "2025-03-01");
/// # Ok::<(), governance_core::legal_time::TimeError>(())
/// ```
pub fn time_bar(
    limitation: Limitation,
    ended: NaiveDate,
    calendar: &Calendar,
) -> Result<Deadline, TimeError> {
    let (period, _) = limitation.period();
    convention::ADMINISTRATIVE_PENALTY_LAW.deadline(period, ended, Binds::Authority, calendar)
}

/// Returns where the period of `limitation` is written, as a static.
pub(super) const fn limitation_source(limitation: Limitation) -> &'static Citation {
    static GENERAL: Citation =
        national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(36).paragraph(1));
    static OF_2012: Citation =
        national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(22).paragraph(1));
    static OF_2025: Citation =
        national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(25).paragraph(1));
    match limitation {
        Limitation::General | Limitation::Harm => &GENERAL,
        Limitation::PublicSecurity2012 => &OF_2012,
        Limitation::PublicSecurity2025 => &OF_2025,
    }
}
