//! The life of a registration as one hand-written match.

use chrono::{NaiveDate, NaiveDateTime};
use dog_registry::{
    policy::Zone,
    registration::{Event, Stage},
};
use governance_core::procedure::Record;

/// A registration, and how much of its log has been seen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "the floor keeps everything in one flat struct")]
pub struct Case {
    /// The stage.
    pub stage: Stage,
    /// The zone.
    pub zone: Zone,
    /// The last day of the registration.
    pub until: Option<NaiveDate>,
    /// The number of records.
    pub length: u32,
    certified: Option<NaiveDate>,
    undertaking: bool,
    received: Option<NaiveDate>,
    since: Option<NaiveDate>,
    asked: bool,
    opinion: bool,
    extended: bool,
    refused: Option<NaiveDate>,
    immune_until: Option<NaiveDate>,
    recorded: Option<NaiveDateTime>,
}

/// A record cannot stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Corrupt {
    /// Its position.
    pub position: u32,
}

impl Case {
    /// Constructs the case before its first event.
    #[must_use]
    pub const fn new(zone: Zone) -> Self {
        Self {
            stage: Stage::Unregistered,
            zone,
            until: None,
            length: 0,
            certified: None,
            undertaking: false,
            received: None,
            since: None,
            asked: false,
            opinion: false,
            extended: false,
            refused: None,
            immune_until: None,
            recorded: None,
        }
    }

    /// Folds `record` in.
    ///
    /// # Errors
    ///
    /// Returns the position of a record that cannot stand.
    pub fn apply(&mut self, record: &Record<Event>) -> Result<(), Corrupt> {
        let corrupt = Err(Corrupt { position: self.length });
        if record.sequence != self.length
            || record.recorded < record.occurred
            || self.recorded.is_some_and(|previous| record.recorded < previous)
        {
            return corrupt;
        }
        let day = record.occurred.date();
        match (self.stage, record.event) {
            (Stage::Unregistered | Stage::PreApproved, Event::UndertakingSigned) => {
                self.undertaking = true;
            }
            (Stage::Unregistered, Event::EligibilityCertified) => {
                self.stage = Stage::PreApproved;
                self.certified = Some(day);
            }
            (
                Stage::Unregistered
                | Stage::PreApproved
                | Stage::Refused
                | Stage::Cancelled
                | Stage::Temporary,
                Event::Applied,
            ) => {
                self.stage = Stage::Applied;
                self.decided();
                self.refused = None;
                self.received = Some(day);
            }
            (Stage::Applied, Event::SupplementRequested { .. }) => {
                self.stage = Stage::AwaitingSupplement;
                self.asked = true;
            }
            (Stage::Applied | Stage::AwaitingSupplement, Event::Supplemented) => {
                self.stage = Stage::Applied;
                self.extended = false;
                self.refused = None;
                self.received = Some(day);
            }
            (Stage::Applied, Event::OpinionGiven { .. }) => self.opinion = true,
            (Stage::Applied, Event::DecisionExtended) => self.extended = true,
            (Stage::Unregistered, Event::TemporarilyRegistered { immune_until }) => {
                self.stage = Stage::Temporary;
                self.since = Some(day);
                self.immune_until = immune_until;
            }
            (Stage::Applied, Event::Registered { until, immune_until })
            | (Stage::Registered, Event::Renewed { until, immune_until, .. }) => {
                if self.stage != Stage::Registered {
                    self.since = Some(day);
                }
                self.stage = Stage::Registered;
                self.until = until;
                self.immune_until = immune_until;
                self.decided();
            }
            (Stage::Applied, Event::Refused) => {
                self.stage = Stage::Refused;
                self.refused = Some(day);
                self.decided();
            }
            (Stage::Registered, Event::Moved { zone, .. }) => self.zone = zone,
            (
                Stage::Registered,
                Event::DataChanged { .. }
                | Event::Inherited { .. }
                | Event::CredentialsReplaced { .. },
            ) => {}
            (
                Stage::Registered,
                Event::Transferred { .. }
                | Event::DeathReported { .. }
                | Event::LossReported { .. }
                | Event::GivenUp { .. }
                | Event::LeftZone { .. }
                | Event::Outgrown
                | Event::CancelledExOfficio { .. },
            )
            | (Stage::Temporary, Event::LeftZone { .. })
            | (
                Stage::Applied | Stage::AwaitingSupplement | Stage::Temporary,
                Event::DeathReported { .. },
            ) => {
                self.stage = Stage::Cancelled;
                self.decided();
                self.since = None;
                self.until = None;
                self.immune_until = None;
            }
            (Stage::Registered, Event::Revoked) => self.stage = Stage::Revoked,
            (Stage::Registered | Stage::Temporary, Event::Withdrawn { .. }) => {
                self.stage = Stage::Withdrawn;
            }
            _ => return corrupt,
        }
        self.length += 1;
        self.recorded = Some(record.recorded);
        Ok(())
    }

    const fn decided(&mut self) {
        self.received = None;
        self.asked = false;
        self.opinion = false;
        self.extended = false;
    }
}
