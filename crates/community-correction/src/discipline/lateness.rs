//! What lateness of so many days leads to.

use chrono::NaiveDate;
use governance_core::citation::{Citation, Locator, national};

use super::{
    facts::{Gravity, Level},
    rule::{ADMONISH_LATENESS, WARN_LATENESS},
};
use crate::{decision::Category, policy::DisciplineLaw, term};

/// Late arrival, or time off supervision, measured.
#[doc(alias("脱离监管", "未按期报到", "逾期"))]
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Lateness<'law> {
    /// The days after the reference day; nothing above zero is late.
    pub days: i64,
    /// How grave it is; `None` where the person is not late.
    pub gravity: Option<Gravity>,
    /// What the law asks for at the least, where there is no good reason.
    pub reaction: Option<Level>,
    /// Where it is written.
    pub source: &'law Citation,
}

/// More than a month late or off supervision: the sentence on probation.
static REVOKE_PROBATION: Citation =
    national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(543).paragraph(1).item(2));
/// The same on parole, by reference.
static REVOKE_PAROLE: Citation =
    national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(543).paragraph(2));

/// Returns what being late, or off supervision, from `reference` to `until` leads to.
///
/// The reference day, the last of the limit or of proven contact, is not counted; the day of arrival
/// or of being found is. The figure of ten days is [`DisciplineLaw::lateness_admonished`].
///
/// # Source
///
/// 《社区矫正法实施办法》（2020）第三十四条第（一）项 up to the figure, 第三十五条第（二）项 above it; more than one
/// month 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百四十三条第一款第（二）项 for probation, 第二款 for
/// parole. Control cannot be revoked, and execution outside prison is ended for its own reasons
/// (第五百一十六条): the reaction stays a warning.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use community_correction::{
///     decision::Category,
///     discipline::{Level, lateness},
///     policies,
/// };
///
/// let law = policies::national()?;
/// let day = |text: &str| text.parse().unwrap();
/// let reaction = |until| {
///     let late = lateness(&law.discipline, Category::Probation, day("2026-10-08"), day(until));
///     late.unwrap().reaction
/// };
/// assert_eq!(reaction("2026-10-08"), None);
/// assert_eq!(reaction("2026-10-18"), Some(Level::Admonition));
/// assert_eq!(reaction("2026-10-19"), Some(Level::Warning));
/// assert_eq!(reaction("2026-11-09"), Some(Level::Proposal));
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
///
/// `None` where the figure is not known.
pub fn lateness(
    law: &DisciplineLaw,
    category: Category,
    reference: NaiveDate,
    until: NaiveDate,
) -> Option<Lateness<'_>> {
    let limit = law.lateness_admonished.set()?;
    let days = term::days_after(reference, until);
    let (gravity, reaction, source) = if days <= 0 {
        (None, None, &limit.source)
    } else if days <= i64::from(limit.is) {
        (Some(Gravity::Slight), Some(Level::Admonition), &ADMONISH_LATENESS)
    } else if !term::exceeds_one_month(reference, until) {
        (Some(Gravity::FairlySerious), Some(Level::Warning), &WARN_LATENESS)
    } else {
        let (reaction, source) = match category {
            Category::Probation => (Level::Proposal, &REVOKE_PROBATION),
            Category::Parole => (Level::Proposal, &REVOKE_PAROLE),
            Category::Control | Category::OutsidePrison => (Level::Warning, &WARN_LATENESS),
        };
        (Some(Gravity::Grave), Some(reaction), source)
    };
    Some(Lateness { days, gravity, reaction, source })
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whoever comes later is never treated more lightly.
        #[test]
        fn later_is_never_lighter(start in 0..3000_u64, early in 0..90_u64, more in 0..90_u64) {
            let law = DisciplineLaw {
                lateness_admonished: governance_core::provision::Setting::Set(
                    governance_core::provision::Provision {
                        is: 10,
                        source: ADMONISH_LATENESS.clone(),
                    },
                ),
                ..DisciplineLaw::default()
            };
            let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
            let reference = first.checked_add_days(Days::new(start)).unwrap();
            let late = |days| {
                let until = reference.checked_add_days(Days::new(days)).unwrap();
                lateness(&law, Category::Probation, reference, until).unwrap()
            };
            let (sooner, later) = (late(early), late(early + more));
            prop_assert!(sooner.reaction <= later.reaction);
            prop_assert!(sooner.gravity <= later.gravity);
            prop_assert_eq!(later.days, i64::try_from(early + more).unwrap());
        }
    }
}
