//! The law of a place together with the calendar by which its clocks run.

use chrono::NaiveDate;
use governance_core::legal_time::{
    Binds, Calendar, Deadline, Start, TimeError, TimeLimit, convention,
};

use crate::policy::Policy;

/// The law and the calendar: what a case is decided under.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "hosts put the two together")]
pub struct Jurisdiction {
    /// The law.
    pub policy: Policy,
    /// The calendar.
    pub calendar: Calendar,
}

impl Jurisdiction {
    /// Returns the deadline of `limit`: the first day does not count, and a last day on a rest day
    /// moves to the next working day.
    ///
    /// # Source
    ///
    /// The Community Corrections Law has no rule of counting; 《刑事诉讼法》（2018）第一百零五条 is
    /// followed.
    ///
    /// # Errors
    ///
    /// As [`Convention::deadline`](governance_core::legal_time::Convention::deadline).
    pub fn within(&self, limit: TimeLimit, start: impl Into<Start>) -> Result<Deadline, TimeError> {
        convention::COMMUNITY_CORRECTION.deadline(limit, start, Binds::Authority, &self.calendar)
    }

    /// Returns the deadline of `limit` while the person is in custody: it never moves.
    ///
    /// # Source
    ///
    /// 《刑事诉讼法》（2018）第一百零五条第四款.
    ///
    /// # Errors
    ///
    /// As [`Jurisdiction::within`].
    pub fn within_custody(
        &self,
        limit: TimeLimit,
        start: impl Into<Start>,
    ) -> Result<Deadline, TimeError> {
        convention::COMMUNITY_CORRECTION.deadline(limit, start, Binds::Custody, &self.calendar)
    }

    /// Returns the last day of a term, or of the longest time of a restriction: the first day
    /// counts, and no rest day moves the last.
    ///
    /// # Source
    ///
    /// 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第二百零二条第二款.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar.
    pub fn term(&self, length: TimeLimit, first: NaiveDate) -> Result<NaiveDate, TimeError> {
        convention::CRIMINAL_TERM
            .last_day(length, first, Binds::Custody, &self.calendar)
            .map(|last| last.value)
    }
}
