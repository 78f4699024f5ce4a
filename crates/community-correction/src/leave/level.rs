//! Who decides on leave: the days of it, and the days within two months.

use chrono::{Days, Months, NaiveDate};
use governance_core::{
    assessment::Finding, citation::Citation, legal_time::Period, mandate::BodyKind,
};

use super::{Ground, figure};
use crate::{
    correction::{Act, EventKind},
    policy::LeaveLaw,
};

governance_core::vocabulary! {
    /// The level at which leave is decided on.
    #[doc(alias("审批权限", "审批层级"))]
    pub enum Level {
        /// A justice office, where the institution has entrusted it; else the institution.
        Short = "short", "受委托的司法所（未委托的，县级社区矫正机构）", "justice office, where entrusted";
        /// The county institution.
        Ordinary = "ordinary", "县级社区矫正机构审批", "county institution";
        /// The next higher institution.
        Long = "long", "上一级社区矫正机构审批", "next higher institution";
    }
}

impl Level {
    /// Returns who decides: of a short leave the institution, which may have entrusted it.
    pub const fn decided_by(self) -> BodyKind {
        match self {
            Self::Short | Self::Ordinary => BodyKind::CorrectionInstitution,
            Self::Long => BodyKind::HigherCorrectionInstitution,
        }
    }

    /// Returns whether a decision at this level stands where `needed` is asked for: the institution
    /// may decide itself what it could entrust.
    pub const fn may_decide(self, needed: Self) -> bool {
        match self {
            Self::Short => matches!(needed, Self::Short),
            Self::Ordinary => matches!(needed, Self::Short | Self::Ordinary),
            Self::Long => matches!(needed, Self::Long),
        }
    }

    /// Returns the level at which a refusal stands: what an office may be entrusted with is
    /// approving.
    pub(super) const fn refusing(self) -> Self {
        match self {
            Self::Short | Self::Ordinary => Self::Ordinary,
            Self::Long => Self::Long,
        }
    }

    pub(super) const fn approved(self) -> (EventKind, Act) {
        match self {
            Self::Short => (EventKind::ShortLeaveApproved, Act::DecideShortLeave),
            Self::Ordinary => (EventKind::LeaveApproved, Act::DecideLeave),
            Self::Long => (EventKind::LongLeaveApproved, Act::DecideLongLeave),
        }
    }

    pub(super) const fn refused(self) -> (EventKind, Act) {
        match self {
            Self::Short | Self::Ordinary => (EventKind::LeaveRefused, Act::DecideLeave),
            Self::Long => (EventKind::LongLeaveRefused, Act::DecideLongLeave),
        }
    }
}

/// Who decides on a leave, and the figures that say so.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Required<'law> {
    /// The level.
    pub level: Level,
    /// The days of the leave, first and last included.
    pub days: u32,
    /// The most days of leave that lie within the window on any day of it.
    pub sum: u32,
    /// The length of the window, in months.
    pub months: u32,
    /// The article whose figure decided.
    pub source: &'law Citation,
}

/// Returns who decides on `leave`, after the days `taken` before.
///
/// Length and sum prevail over the first two rows: five days after twenty-eight within two months
/// are the next higher institution's.
///
/// # Source
///
/// [`LeaveLaw::short_days`] and what follows it; 《社区矫正法实施办法》（2020）第二十七条, which is not
/// held in full: its figures say so.
///
/// # Errors
///
/// Returns the ground where a figure is not known.
pub fn required<'law>(
    law: &'law LeaveLaw,
    leave: Period,
    taken: &[Period],
) -> Result<Required<'law>, Finding<'law, Ground>> {
    let short = figure(&law.short_days)?;
    let longest = figure(&law.days)?;
    let limit = figure(&law.sum_days)?;
    let window = figure(&law.window_months)?;
    let days = leave.days();
    let sum = most_within(window.is, leave, taken);
    // 超过 excludes the figure, 内 includes it.
    let (level, source) = if longest.is < days {
        (Level::Long, &longest.source)
    } else if limit.is < sum {
        (Level::Long, &limit.source)
    } else if short.is < days {
        (Level::Ordinary, &longest.source)
    } else {
        (Level::Short, &short.source)
    };
    Ok(Required { level, days, sum, months: window.is, source })
}

/// Returns the most days of leave that lie within `months` months on any day of `leave`.
///
/// For each day e of the leave the days of `leave` and `taken` in (e − months, e] are counted, each
/// day once; where the earlier month has no such day, from after its last day. One day later one
/// more day counts and, except over the end of a short month, one at most drops out: the sum is
/// highest on the last day, or on the last day of a month.
pub fn most_within(months: u32, leave: Period, taken: &[Period]) -> u32 {
    let mut days: Vec<Period> = taken.to_vec();
    days.push(leave);
    days.sort_by_key(|period| period.first());
    let ends = month_ends(leave).chain([leave.last()]);
    ends.map(|end| within(months, end, &days)).max().unwrap_or(0)
}

/// Returns the last days of months within `leave`.
fn month_ends(leave: Period) -> impl Iterator<Item = NaiveDate> {
    let first = |day: NaiveDate| chrono::Datelike::with_day(&day, 1);
    let mut next = first(leave.first());
    std::iter::from_fn(move || {
        let month = next?.checked_add_months(Months::new(1));
        next = month;
        month?.pred_opt()
    })
    .take_while(move |end| *end <= leave.last())
}

/// Returns how many days of `days`, which begin in order, lie in the window that ends with `end`.
fn within(months: u32, end: NaiveDate, days: &[Period]) -> u32 {
    let before = end.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    let mut counted = before;
    let mut sum: u32 = 0;
    for period in days {
        // The day before the first that still counts.
        let from = period.first().checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
        let (from, last) = (from.max(counted), period.last().min(end));
        if from < last {
            let more = last.signed_duration_since(from).num_days();
            sum = sum.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            counted = last;
        }
    }
    sum
}
