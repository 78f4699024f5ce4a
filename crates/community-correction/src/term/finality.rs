//! When a decision becomes final: the day from which probation runs and reporting is counted.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::Deadline,
};
use serde::{Deserialize, Serialize};

use super::ground::{Ground, beyond, figure, found};
use crate::jurisdiction::Jurisdiction;

static APPEAL: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(230));
static RECEIVED: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(380).paragraph(1));
static WITHDRAWN: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(386));
static UNAPPEALED: Citation =
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(259).paragraph(2).item(1));
static PRONOUNCED: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(413).paragraph(3));
static PAROLED: Citation = national::CRIMINAL_LAW.at(Locator::new(83).paragraph(2));
static DECIDED: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(20));

governance_core::vocabulary! {
    /// What became of the right to appeal or protest.
    pub enum Appeal {
        /// Nobody appealed or protested.
        None = "none", "未上诉、抗诉", "none";
        /// Somebody did, and it is pending.
        Pending = "pending", "已上诉、抗诉", "pending";
        /// Withdrawn before the time was over.
        WithdrawnInTime = "withdrawn_in_time", "期满前撤回", "withdrawn in time";
        /// Withdrawn afterwards, with the leave of the court of second instance.
        WithdrawnLater = "withdrawn_later", "期满后经准许撤回", "withdrawn later with leave";
    }
}

/// When one of those who may appeal or protest received the judgment.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Receipt {
    /// The day; absent where no proof of receipt is at hand.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A decision, with the days on which its finality depends.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Decided {
    /// A judgment of first instance.
    FirstInstance {
        /// When it was pronounced.
        #[serde(default)]
        pronounced: Option<NaiveDate>,
        /// Its receipt by each of those who may appeal or protest.
        receipts: Vec<Receipt>,
        /// What became of the right to appeal; absent where it is not known.
        #[serde(default)]
        appeal: Option<Appeal>,
        /// When the leave to withdraw was served.
        #[serde(default)]
        leave_served: Option<NaiveDate>,
    },
    /// A judgment of second instance.
    SecondInstance {
        /// When it was pronounced.
        pronounced: NaiveDate,
    },
    /// A ruling that grants parole. There is no appeal against it.
    Parole {
        /// When it was pronounced.
        #[serde(default)]
        pronounced: Option<NaiveDate>,
        /// When it was served on the prisoner.
        #[serde(default)]
        served: Option<NaiveDate>,
        /// The day of release that it states.
        #[serde(default)]
        released: Option<NaiveDate>,
    },
    /// A decision or approval of execution outside prison.
    OutsidePrison {
        /// The day of the decision.
        decided: NaiveDate,
    },
}

governance_core::vocabulary! {
    /// What keeps a decision from being known to be final.
    pub enum Open {
        /// Somebody's receipt is not proven.
        ReceiptMissing = "receipt_missing", "尚缺送达回证", "a proof of receipt is missing";
        /// It is not known whether anybody appealed.
        AppealNotKnown = "appeal_not_known", "是否上诉、抗诉尚未查明", "it is not known whether anybody appealed";
        /// An appeal or protest is pending.
        AppealPending = "appeal_pending", "上诉、抗诉尚未审结", "an appeal or protest is pending";
        /// The leave to withdraw was not served.
        LeaveNotServed = "leave_not_served", "准许撤回的裁定尚未送达", "the leave to withdraw was not served";
        /// The rest days of the year are not published yet.
        RestDaysNotPublished = "rest_days_not_published", "当年节假日安排尚未公布", "the rest days of the year are not published yet";
        /// The day of the ruling, or of release, is not known.
        DayNotKnown = "day_not_known", "裁定生效或者释放之日尚未查明", "the day of the ruling or of release is not known";
    }
}

/// When a decision is final, as far as it is known.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
#[must_use]
pub struct Finality {
    /// The day; the earliest possible one while something is [open](Finality::open).
    pub day: Option<NaiveDate>,
    /// The time for appeal and protest.
    pub limit: Option<Deadline>,
    /// The day from which the ten days for reporting are counted, where it is not the same.
    pub reporting_from: Option<NaiveDate>,
    /// What keeps it from being known.
    pub open: Vec<Open>,
    /// The article.
    pub source: &'static Citation,
}

impl Finality {
    /// Returns the day if nothing is open.
    pub fn settled(&self) -> Option<NaiveDate> {
        self.day.filter(|_| self.open.is_empty())
    }
}

/// Returns when `decided` becomes final.
///
/// The ten days of a first instance are counted from the day after receipt, the last of several
/// receipts deciding; the judgment is final on the day after them. Where a receipt is not proven the
/// day may still move, and the answer says so.
///
/// # Source
///
/// 《刑事诉讼法》（2018）第二百三十条、第二百五十九条第二款; 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）
/// 第三百八十条、第三百八十六条 (withdrawn in time: final on the last day itself)、第四百一十三条第三款.
/// The law knows no appeal against parole: the ruling takes effect with its pronouncement or its
/// service on the prisoner, whichever is proven first.
///
/// # Errors
///
/// Returns the contradictions of the facts, and a figure that the law does not set.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use chrono::NaiveDate;
/// use community_correction::{
///     Jurisdiction, policies,
///     term::{Appeal, Decided, Receipt, finality},
/// };
/// use governance_core::legal_time::Calendar;
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let decided = Decided::FirstInstance {
///     pronounced: None,
///     receipts: vec![Receipt { on: NaiveDate::from_ymd_opt(2018, 3, 14) }],
///     appeal: Some(Appeal::None),
///     leave_served: None,
/// };
/// let finality = finality(&decided, &law).unwrap();
/// assert_eq!(finality.settled(), NaiveDate::from_ymd_opt(2018, 3, 27));
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
#[doc(alias("判决确定之日", "发生法律效力"))]
pub fn finality<'law>(
    decided: &Decided,
    law: &'law Jurisdiction,
) -> Result<Finality, Vec<Finding<'law, Ground>>> {
    let at_once = |day, source| Finality {
        day: Some(day),
        limit: None,
        reporting_from: None,
        open: Vec::new(),
        source,
    };
    match decided {
        Decided::FirstInstance { pronounced, receipts, appeal, leave_served } => {
            first_instance(*pronounced, receipts, *appeal, *leave_served, law)
        }
        Decided::SecondInstance { pronounced } => Ok(at_once(*pronounced, &PRONOUNCED)),
        Decided::Parole { pronounced, served, released } => {
            parole(*pronounced, *served, *released).map_err(|finding| vec![finding])
        }
        Decided::OutsidePrison { decided } => Ok(at_once(*decided, &DECIDED)),
    }
}

fn first_instance<'law>(
    pronounced: Option<NaiveDate>,
    receipts: &[Receipt],
    appeal: Option<Appeal>,
    leave_served: Option<NaiveDate>,
    law: &'law Jurisdiction,
) -> Result<Finality, Vec<Finding<'law, Ground>>> {
    let within =
        figure(&law.policy.term.appeal_within, &APPEAL).map_err(|finding| vec![finding])?;
    let early = receipts.iter().filter_map(|receipt| {
        let (received, made) = (receipt.on?, pronounced?);
        (received < made).then(|| found(Ground::ReceivedBeforeMade { received, made }, &RECEIVED))
    });
    let early: Vec<_> = early.collect();
    if !early.is_empty() {
        return Err(early);
    }

    let mut open = Vec::new();
    // Whoever may appeal has ten days of his own; the last of them decides.
    if receipts.is_empty() || receipts.iter().any(|receipt| receipt.on.is_none()) {
        open.push(Open::ReceiptMissing);
    }
    let limit = match receipts.iter().filter_map(|receipt| receipt.on).max() {
        Some(latest) => Some(law.within(within.is, latest).map_err(|error| vec![beyond(error)])?),
        None => None,
    };
    if limit.is_some_and(|limit| limit.is_provisional()) {
        open.push(Open::RestDaysNotPublished);
    }
    let last = limit.map(|limit| limit.effective());
    let next = last.and_then(|last| last.succ_opt());
    let (day, source) = match appeal {
        Some(Appeal::None) => (next, &UNAPPEALED),
        Some(Appeal::WithdrawnInTime) => (last, &WITHDRAWN),
        Some(Appeal::WithdrawnLater) => {
            if leave_served.is_none() {
                open.push(Open::LeaveNotServed);
            } else {
                // The leave decides, whatever is known of the receipts.
                open.clear();
            }
            (leave_served, &WITHDRAWN)
        }
        Some(Appeal::Pending) => {
            open.push(Open::AppealPending);
            (None, &UNAPPEALED)
        }
        None => {
            open.push(Open::AppealNotKnown);
            (next, &UNAPPEALED)
        }
    };
    Ok(Finality { day, limit, reporting_from: None, open, source })
}

fn parole(
    pronounced: Option<NaiveDate>,
    served: Option<NaiveDate>,
    released: Option<NaiveDate>,
) -> Result<Finality, Finding<'static, Ground>> {
    let effective = match (pronounced, served) {
        (Some(made), Some(received)) if received < made => {
            return Err(found(Ground::ReceivedBeforeMade { received, made }, &PAROLED));
        }
        (pronounced, served) => pronounced.or(served),
    };
    let (open, reporting_from) = match (effective, released) {
        (Some(effective), Some(released)) => (Vec::new(), Some(effective.max(released))),
        _ => (vec![Open::DayNotKnown], None),
    };
    Ok(Finality { day: effective, limit: None, reporting_from, open, source: &PAROLED })
}
