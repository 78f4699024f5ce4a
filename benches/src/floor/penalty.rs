//! What may be imposed, by date, rung and subject, hard-coded.

use chrono::NaiveDate;
use dog_registry::{policy::Violation, violation::Conduct};
use governance_core::{
    mandate::BodyKind,
    penalty::{MeasureKind, Subject, Trigger},
};

use MeasureKind::{Detain, Fine, Impound, Order, OrderBy, Revoke, Substitute, Warning};
use rust_decimal::prelude::ToPrimitive as _;

/// What may be imposed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Envelope {
    /// Who imposes it.
    pub authority: BodyKind,
    /// The article.
    pub article: &'static str,
    /// Every measure.
    pub measures: &'static [MeasureKind],
    /// The least and greatest fine, in yuan.
    pub fine: Option<(u32, u32)>,
    /// The least and most days of detention.
    pub days: Option<(u8, u8)>,
    /// The rungs that are not reached.
    pub unreached: &'static [Trigger],
}

const SECURITY_LAW: NaiveDate = day(2026, 1, 1);
const EPIDEMIC_LAW: NaiveDate = day(2021, 5, 1);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}

/// Returns what may be imposed for `conduct`; `None` for a violation that has no sanction here.
#[must_use]
pub fn envelope(conduct: &Conduct) -> Option<Envelope> {
    let recorded = |trigger| conduct.offence.recorded.contains(trigger);
    let organisation = conduct.offence.subject == Subject::Organisation;
    let since_2026 = SECURITY_LAW <= conduct.acted;
    let police = |article, measures, unreached| Envelope {
        authority: BodyKind::PublicSecurity,
        article,
        measures,
        fine: None,
        days: None,
        unreached,
    };
    Some(match conduct.violation {
        Violation::Unregistered | Violation::NotRenewed => {
            let article = "《上海市养犬管理条例》第四十二条第一款";
            let fine = Some(if organisation { (1000, 5000) } else { (200, 1000) });
            match (recorded(Trigger::Overdue), recorded(Trigger::StillOverdue)) {
                (false, false) => {
                    police(article, &[OrderBy], &[Trigger::Overdue, Trigger::StillOverdue])
                }
                (true, false) => Envelope {
                    fine,
                    ..police(article, &[OrderBy, Fine, OrderBy], &[Trigger::StillOverdue])
                },
                (false, true) => police(article, &[OrderBy, Impound], &[Trigger::Overdue]),
                (true, true) => {
                    Envelope { fine, ..police(article, &[OrderBy, Fine, OrderBy, Impound], &[]) }
                }
            }
        }
        Violation::NoTag | Violation::NoLeash | Violation::NoMuzzle => Envelope {
            fine: Some((20, 200)),
            ..police("《上海市养犬管理条例》第四十三条第一款", &[Order, Fine], &[])
        },
        Violation::Faeces => {
            let refused = recorded(Trigger::Refused);
            let article = "《上海市养犬管理条例》第四十三条第四款";
            let envelope = if refused {
                Envelope { fine: Some((20, 200)), ..police(article, &[Order, Fine], &[]) }
            } else {
                police(article, &[Order], &[Trigger::Refused])
            };
            Envelope { authority: BodyKind::UrbanManagement, ..envelope }
        }
        Violation::Nuisance => {
            let (article, range) = if since_2026 {
                ("《治安管理处罚法》（2025）第八十九条第一款", (0, 1000))
            } else {
                ("《治安管理处罚法》（2012）第七十五条第一款", (200, 500))
            };
            if recorded(Trigger::AfterWarning) {
                Envelope { fine: Some(range), ..police(article, &[Fine], &[]) }
            } else {
                police(article, &[Warning], &[Trigger::AfterWarning])
            }
        }
        Violation::SetOnPerson => {
            let measures = &[Detain, Fine];
            let lesser = recorded(Trigger::Lesser);
            if since_2026 {
                let article = "《治安管理处罚法》（2025）第八十九条第四款";
                let (fine, days, unreached): (_, _, &[_]) =
                    match (lesser, recorded(Trigger::Aggravated)) {
                        (false, false) => {
                            ((500, 1000), (5, 10), &[Trigger::Lesser, Trigger::Aggravated])
                        }
                        (true, false) => ((0, 1000), (0, 5), &[Trigger::Aggravated]),
                        (false, true) => ((1000, 2000), (10, 15), &[Trigger::Lesser]),
                        (true, true) => ((1000, 2000), (10, 15), &[]),
                    };
                Envelope {
                    fine: Some(fine),
                    days: Some(days),
                    ..police(article, measures, unreached)
                }
            } else {
                let article = "《治安管理处罚法》（2012）第七十五条第二款";
                let (fine, days, unreached): (_, _, &[_]) = if lesser {
                    ((0, 500), (0, 5), &[])
                } else {
                    ((200, 500), (5, 10), &[Trigger::Lesser])
                };
                Envelope {
                    fine: Some(fine),
                    days: Some(days),
                    ..police(article, measures, unreached)
                }
            }
        }
        Violation::Abandonment => Envelope {
            fine: Some((500, 2000)),
            ..police("《上海市养犬管理条例》第四十七条", &[Fine, Revoke, Impound], &[])
        },
        Violation::NotVaccinated if conduct.acted < EPIDEMIC_LAW => {
            let article = "《上海市养犬管理条例》第四十一条";
            let envelope = if recorded(Trigger::Refused) {
                let measures = &[Order, Warning, Substitute, Fine];
                Envelope { fine: Some((0, 1000)), ..police(article, measures, &[]) }
            } else {
                police(article, &[Order, Warning], &[Trigger::Refused])
            };
            Envelope { authority: BodyKind::AnimalHealth, ..envelope }
        }
        Violation::NotVaccinated => {
            let article = "《动物防疫法》（2021）第九十二条第（三）项";
            let envelope = if recorded(Trigger::Overdue) {
                let measures = &[OrderBy, Fine, Substitute];
                Envelope { fine: Some((1000, 5000)), ..police(article, measures, &[]) }
            } else {
                Envelope {
                    fine: Some((0, 1000)),
                    ..police(article, &[OrderBy, Fine], &[Trigger::Overdue])
                }
            };
            Envelope { authority: BodyKind::Agriculture, ..envelope }
        }
        Violation::SaleWithoutQuarantine if conduct.acted < EPIDEMIC_LAW => {
            let fine = 500 * conduct.offence.dogs_sold?;
            Envelope {
                authority: BodyKind::AnimalHealth,
                fine: Some((fine, fine)),
                ..police("《上海市养犬管理条例》第五十一条", &[Order, Fine], &[])
            }
        }
        Violation::SaleWithoutQuarantine => {
            let value = conduct.offence.value?.amount().to_u32()?;
            Envelope {
                authority: BodyKind::Agriculture,
                fine: Some((0, value)),
                ..police("《动物防疫法》（2021）第一百条第一款", &[Order, Fine], &[])
            }
        }
        _ => return None,
    })
}
