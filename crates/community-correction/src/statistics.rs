//! What is counted, and whether it adds up.
//!
//! Every figure is folded from what happened; no total is stored. The identity
//! *received = released + terminated + moved out + expired pending + current* is checked, never
//! assumed: where a report and the cases differ, both are shown. Investigations are no subjects;
//! persons who never arrived are no lost persons; re-offending is what somebody recorded, and is
//! never read out of silence.
//!
//! ```
//! use community_correction::{correction::EventKind, statistics::{History, Report, Totals, Via}};
//!
//! let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
//! let mut history = History::new(Via::Decision);
//! history.record(EventKind::Registered, day(2024, 3, 1));
//! history.record(EventKind::Released, day(2026, 3, 1));
//! let totals = Totals::on(day(2026, 6, 1), [&history]);
//! assert_eq!((totals.received, totals.released, totals.current), (1, 1, 0));
//!
//! let seed = Report { received: 120, released: 74, terminated: 1, current: 46, ..Report::default() };
//! assert_eq!(seed.check().unwrap_err().sum, 121);
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    procedure::Happening as _,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Event, EventKind},
    jurisdiction::Jurisdiction,
};

governance_core::vocabulary! {
    /// How a person came to the institution that counts.
    pub enum Via {
        /// By a decision.
        Decision = "decision", "裁判、决定", "by a decision";
        /// By a change of the place of execution.
        Move = "move", "变更执行地迁入", "by a change of place";
    }
}

governance_core::vocabulary! {
    /// Where a person stands in the count of one institution.
    pub enum Standing {
        /// Decided, and not yet here.
        Expected = "expected", "待报到", "expected";
        /// Under correction here.
        Current = "current", "在册", "current";
        /// Released: the term is served, or there was a pardon.
        Released = "released", "解除矫正", "released";
        /// Terminated: revoked, recommitted or dead.
        Terminated = "terminated", "矫正终止", "terminated";
        /// Moved to another place of execution.
        MovedOut = "moved_out", "变更执行地迁出", "moved out";
        /// The term is over, a ruling is pending.
        ExpiredPending = "expired_pending", "期满待裁定", "expired, ruling pending";
    }
}

/// What happened in one case, as far as it is counted: kinds and days, no person.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct History {
    via: Via,
    events: Vec<(NaiveDate, EventKind)>,
}

impl History {
    /// Constructs the history of a case that came `via`.
    pub const fn new(via: Via) -> Self {
        Self { via, events: Vec::new() }
    }

    /// Adds that `kind` happened on `day`.
    pub fn record(&mut self, kind: EventKind, day: NaiveDate) {
        // A later entry of an earlier event keeps the order of the days.
        let position = self.events.partition_point(|(earlier, _)| *earlier <= day);
        self.events.insert(position, (day, kind));
    }

    /// Adds `event`, which occurred at `at`.
    pub fn take(&mut self, event: &Event, at: NaiveDateTime) {
        self.record(event.kind(), at.date());
    }

    fn until(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, EventKind)> + '_ {
        self.events.iter().copied().take_while(move |(happened, _)| *happened <= day)
    }

    /// Returns where the person stands on `day` in the count of this institution.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十二条、第二十七条第二款、第四十四条、第四十五条: release and termination are two
    /// things, and are booked apart.
    pub fn standing(&self, day: NaiveDate) -> Standing {
        self.until(day).fold(Standing::Expected, |standing, (_, kind)| match (standing, kind) {
            (Standing::Expected, EventKind::Registered) if self.via == Via::Decision => {
                Standing::Current
            }
            (Standing::Expected, EventKind::MoveCompleted) if self.via == Via::Move => {
                Standing::Current
            }
            (Standing::Current, EventKind::MoveCompleted) => Standing::MovedOut,
            (Standing::Current, EventKind::Expired) => Standing::ExpiredPending,
            (Standing::Current | Standing::ExpiredPending, EventKind::Released) => {
                Standing::Released
            }
            (Standing::Current | Standing::ExpiredPending, EventKind::Terminated) => {
                Standing::Terminated
            }
            (standing, _) => standing,
        })
    }

    /// Returns whether contact is lost on `day`, with somebody who had arrived (脱管).
    pub fn is_lost(&self, day: NaiveDate) -> bool {
        self.standing(day) == Standing::Current
            && self.until(day).fold(false, |lost, (_, kind)| match kind {
                EventKind::ContactLost | EventKind::FugitiveDeclared => true,
                EventKind::Found => false,
                _ => lost,
            })
    }

    /// Returns whether the person is held elsewhere on `day`; held persons stay in the count.
    pub fn is_held(&self, day: NaiveDate) -> bool {
        self.standing(day) == Standing::Current
            && self.until(day).fold(false, |held, (_, kind)| match kind {
                EventKind::Detained | EventKind::ArrestMade => true,
                EventKind::LibertyRestored | EventKind::CustodyEnded => false,
                _ => held,
            })
    }

    /// Returns whether the person never arrived although the time for it is over on `day` (漏管);
    /// `None` where the time is not known.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十一条.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn never_arrived(
        &self,
        day: NaiveDate,
        law: &Jurisdiction,
    ) -> Result<Option<bool>, TimeError> {
        if self.via != Via::Decision || self.standing(day) != Standing::Expected {
            return Ok(Some(false));
        }
        let over = |(_, kind): &(NaiveDate, EventKind)| {
            matches!(kind, EventKind::Released | EventKind::Terminated)
        };
        if self.until(day).any(|event| over(&event)) {
            return Ok(Some(false));
        }
        let Some((effective, _)) = self.until(day).find(|(_, kind)| *kind == EventKind::TookEffect)
        else {
            return Ok(Some(false));
        };
        let Setting::Set(limit) = &law.policy.handover.report_within else { return Ok(None) };
        Ok(Some(law.within(limit.is, effective)?.effective() < day))
    }
}

/// The counts of one institution on one day, folded from its cases.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Totals {
    /// Received: registered here, and moved here.
    pub received: u32,
    /// Released.
    pub released: u32,
    /// Terminated.
    pub terminated: u32,
    /// Moved out.
    pub moved_out: u32,
    /// Expired, a ruling pending.
    pub expired_pending: u32,
    /// Under correction; lost and held persons among them.
    pub current: u32,
    /// Of the current: contact lost.
    pub lost: u32,
    /// Of the current: held elsewhere.
    pub held: u32,
    /// Decided and not yet received; part of no other figure.
    pub expected: u32,
}

impl Totals {
    /// Counts `histories` on `day`.
    pub fn on<'a>(day: NaiveDate, histories: impl IntoIterator<Item = &'a History>) -> Self {
        let mut totals = Self::default();
        for history in histories {
            let figure = match history.standing(day) {
                Standing::Expected => &mut totals.expected,
                Standing::Current => &mut totals.current,
                Standing::Released => &mut totals.released,
                Standing::Terminated => &mut totals.terminated,
                Standing::MovedOut => &mut totals.moved_out,
                Standing::ExpiredPending => &mut totals.expired_pending,
            };
            *figure = figure.saturating_add(1);
            if history.standing(day) != Standing::Expected {
                totals.received = totals.received.saturating_add(1);
            }
            totals.lost = totals.lost.saturating_add(u32::from(history.is_lost(day)));
            totals.held = totals.held.saturating_add(u32::from(history.is_held(day)));
        }
        totals
    }

    /// Returns the same figures as a report would state them.
    pub const fn report(&self) -> Report {
        Report {
            received: self.received,
            released: self.released,
            terminated: self.terminated,
            moved_out: self.moved_out,
            expired_pending: self.expired_pending,
            current: self.current,
            under_investigation: None,
            reoffended: None,
        }
    }
}

/// The figures that somebody reports.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the figures field by field")]
pub struct Report {
    /// Received in total.
    pub received: u32,
    /// Released.
    pub released: u32,
    /// Terminated.
    pub terminated: u32,
    /// Moved out.
    pub moved_out: u32,
    /// Expired, a ruling pending.
    pub expired_pending: u32,
    /// Current.
    pub current: u32,
    /// Under investigation before a decision; they are no subjects and part of no other figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_investigation: Option<u32>,
    /// Who committed a new crime, as recorded; `None` where nobody recorded it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reoffended: Option<u32>,
}

/// The figures do not add up.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, thiserror::Error)]
#[error("{received} received, but the parts make {sum}")]
#[non_exhaustive]
pub struct Inconsistent {
    /// What is said to have been received.
    pub received: u64,
    /// What the parts make.
    pub sum: u64,
}

governance_core::vocabulary! {
    /// What a reader should know about figures.
    pub enum Remark {
        /// Neither terminations nor moves.
        NothingButReleases = "nothing_but_releases",
            "终止、迁出均为零：或者确无其事，或者被计入解除", "no termination and no move: either there was none, or they were booked as releases";
        /// Nobody recorded re-offending.
        ReoffendingNotRecorded = "reoffending_not_recorded",
            "未记录再犯罪人数，不能据此认定有效预防", "re-offending was not recorded: that it was prevented cannot be said";
        /// Somebody re-offended.
        Reoffended = "reoffended", "有再犯罪", "some re-offended";
        /// The investigations equal the difference.
        InvestigationsCounted = "investigations_counted",
            "委托调查对象被计入社区矫正对象", "persons under investigation were counted as subjects";
    }
}

impl Report {
    /// Returns the sum of the parts.
    pub const fn sum(&self) -> u64 {
        self.released as u64
            + self.terminated as u64
            + self.moved_out as u64
            + self.expired_pending as u64
            + self.current as u64
    }

    /// Returns nothing where the parts make what was received.
    ///
    /// # Errors
    ///
    /// Returns both figures where they differ.
    pub const fn check(&self) -> Result<(), Inconsistent> {
        let (received, sum) = (self.received as u64, self.sum());
        if received == sum { Ok(()) } else { Err(Inconsistent { received, sum }) }
    }

    /// Returns what a reader should know, whether or not the figures add up.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if self.released > 0 && self.terminated == 0 && self.moved_out == 0 {
            remarks.push(Remark::NothingButReleases);
        }
        if let Err(Inconsistent { received, sum }) = self.check()
            && self
                .under_investigation
                .is_some_and(|open| open > 0 && received.abs_diff(sum) == u64::from(open))
        {
            remarks.push(Remark::InvestigationsCounted);
        }
        match self.reoffended {
            None => remarks.push(Remark::ReoffendingNotRecorded),
            Some(0) => {}
            Some(_) => remarks.push(Remark::Reoffended),
        }
        remarks
    }

    /// Returns where the report differs from the `counted` cases: the figure, what is reported, what
    /// was counted.
    #[must_use]
    pub fn against(&self, counted: &Totals) -> Vec<(&'static str, u32, u32)> {
        [
            ("received", self.received, counted.received),
            ("released", self.released, counted.released),
            ("terminated", self.terminated, counted.terminated),
            ("moved_out", self.moved_out, counted.moved_out),
            ("expired_pending", self.expired_pending, counted.expired_pending),
            ("current", self.current, counted.current),
        ]
        .into_iter()
        .filter(|(_, reported, counted)| reported != counted)
        .collect()
    }
}

/// The day from which cases are decided under the present law; what was done before falls under
/// rules that are repealed, and is not recomputed.
///
/// # Source
///
/// 《社区矫正法》第六十三条; 《社区矫正法实施办法》（2020）第五十九条.
pub static PRESENT_LAW: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(63));

/// Returns whether what happened on `day` falls under the present law.
pub fn under_present_law(day: NaiveDate) -> bool {
    national::COMMUNITY_CORRECTIONS_LAW.in_force_on(day) == Some(true)
}
