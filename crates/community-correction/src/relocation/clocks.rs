//! The clocks of a move: five days, five times, and seven for the person.

use chrono::NaiveDate;
use governance_core::{
    legal_time::{Deadline, TimeError, TimeLimit, convention},
    provision::Setting,
};
use serde::Deserialize;

use crate::jurisdiction::Jurisdiction;

/// The days from which the clocks of a move run; absent is not known, and its clock does not run.
///
/// Every deadline has two days: the nominal one, and the legal one after rest days. Authorities work
/// to the first, and are late after the second.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the days one by one")]
pub struct Clocks {
    /// When the move was applied for.
    #[serde(default)]
    pub applied: Option<NaiveDate>,
    /// When the letter went to the new place.
    #[serde(default)]
    pub inquired: Option<NaiveDate>,
    /// When the letter arrived there.
    #[serde(default)]
    pub letter: Option<NaiveDate>,
    /// When the move was refused.
    #[serde(default)]
    pub refused: Option<NaiveDate>,
    /// When it was decided that the place changes.
    #[serde(default)]
    pub decided: Option<NaiveDate>,
    /// When the person received that decision.
    #[serde(default)]
    pub received: Option<NaiveDate>,
    /// When the file arrived at the new place.
    #[serde(default)]
    pub arrived: Option<NaiveDate>,
}

type Clock = Result<Option<Deadline>, TimeError>;

fn run(limit: &Setting<TimeLimit>, from: Option<NaiveDate>, law: &Jurisdiction) -> Clock {
    let running = limit.set().zip(from);
    running.map(|(limit, from)| law.within(limit.is, from)).transpose()
}

impl Clocks {
    /// Returns by when the new place is asked, from the application.
    ///
    /// # Errors
    ///
    /// Returns an error when the day lies beyond the calendar; so do the other clocks.
    pub fn inquire(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.inquire_within, self.applied, law)
    }

    /// Returns by when the new place answers, from the arrival of the letter.
    ///
    /// # Errors
    ///
    /// As [`Clocks::inquire`].
    pub fn answer(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.answer_within, self.letter, law)
    }

    /// Returns by when a refusal is told, from the decision.
    ///
    /// # Errors
    ///
    /// As [`Clocks::inquire`].
    pub fn tell(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.tell_refusal_within, self.refused, law)
    }

    /// Returns by when file and notice go out, from the decision.
    ///
    /// # Errors
    ///
    /// As [`Clocks::inquire`].
    pub fn transfer(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.transfer_within, self.decided, law)
    }

    /// Returns by when the transfer is acknowledged, from the arrival of the file.
    ///
    /// # Errors
    ///
    /// As [`Clocks::inquire`].
    pub fn acknowledge(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.receipt_within, self.arrived, law)
    }

    /// Returns by when the person reports, from having received the decision.
    ///
    /// # Errors
    ///
    /// As [`Clocks::inquire`].
    pub fn report(&self, law: &Jurisdiction) -> Clock {
        run(&law.policy.relocation.report_within, self.received, law)
    }
}

/// Returns by how many days `done` lies after `by`.
pub(super) fn days_late(by: NaiveDate, done: NaiveDate) -> u32 {
    u32::try_from(done.signed_duration_since(by).num_days()).unwrap_or(0)
}

/// Returns whether an application of `today` comes as long before the move as is usual; `None` where
/// the day of the move or the figure is not known.
pub(super) fn is_ahead(
    today: NaiveDate,
    moves: Option<NaiveDate>,
    law: &Jurisdiction,
) -> Result<Option<bool>, TimeError> {
    let Some((limit, moves)) = law.policy.relocation.apply_ahead.set().zip(moves) else {
        return Ok(None);
    };
    let usual = convention::COMMUNITY_CORRECTION.corresponding_day(limit.is, today)?;
    Ok(Some(usual <= moves))
}
