//! A city's law together with the calendar by which its clocks run.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{Jurisdiction, policies};
//! use governance_core::legal_time::{Calendar, TimeLimit};
//!
//! let shanghai = Jurisdiction { policy: policies::shanghai()?, calendar: Calendar::official() };
//! // A keeper who moved on 1 March 2025 files within fifteen days; the sixteenth is a Sunday.
//! let moved = chrono::NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
//! let limit = shanghai.policy.registration.data_change.set().unwrap().is;
//! assert_eq!(limit, TimeLimit::days(15));
//! let deadline = shanghai.party_deadline(limit, moved).unwrap();
//! assert_eq!(deadline.nominal().to_string(), "2025-03-16");
//! assert_eq!(deadline.effective().to_string(), "2025-03-17");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use governance_core::legal_time::{
    Binds, Calendar, Deadline, Start, TimeError, TimeLimit, convention,
};

use crate::policy::Policy;

/// A city's law and the calendar: what procedures are decided under.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "hosts put the two together")]
pub struct Jurisdiction {
    /// The regulation.
    pub policy: Policy,
    /// The calendar.
    pub calendar: Calendar,
}

impl Jurisdiction {
    /// Returns the deadline of `limit` for a party under the regulation's own counting.
    ///
    /// # Source
    ///
    /// Local regulations have no rule of counting; the Civil Code is followed (Arts. 200–204): the
    /// first day does not count, and a last day on a rest day moves to the next working day.
    ///
    /// # Errors
    ///
    /// As [`Convention::deadline`](governance_core::legal_time::Convention::deadline).
    pub fn party_deadline(
        &self,
        limit: TimeLimit,
        start: impl Into<Start>,
    ) -> Result<Deadline, TimeError> {
        convention::LOCAL.deadline(limit, start, Binds::Party, &self.calendar)
    }
}
