//! The case explored exhaustively, region by region, and every procedure beside it.
//!
//! The number of states is pinned: a change of the law or of the code that opens or closes a way
//! shows here first.

#![cfg(feature = "toml")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "helpers of tests fail as the tests do"
)]

use chrono::{NaiveDate, NaiveDateTime};
use community_correction::{Jurisdiction, policies};
use governance_core::{
    citation::Citation,
    legal_time::Calendar,
    mandate::{Actor, BodyKind, Delegation, Form},
};

#[path = "exploration/contact.rs"]
mod contact;
#[path = "exploration/discipline.rs"]
mod discipline;
#[path = "exploration/leave.rs"]
mod leave;
#[path = "exploration/line.rs"]
mod line;
#[path = "exploration/positioning.rs"]
mod positioning;
#[path = "exploration/procedures.rs"]
mod procedures;
#[path = "exploration/relocation.rs"]
mod relocation;
#[path = "exploration/reporting.rs"]
mod reporting;
#[path = "exploration/revocation.rs"]
mod revocation;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cite(text: &str) -> Citation {
    text.parse().unwrap()
}

fn law() -> Jurisdiction {
    Jurisdiction { policy: policies::national().unwrap(), calendar: Calendar::official() }
}

/// One body of each kind, relying on its own power.
fn everybody() -> Vec<Actor> {
    BodyKind::ALL.iter().map(|body| Actor::new(*body, body.code())).collect()
}

/// A justice office to which the county institution has entrusted `acts` in writing.
fn entrusted(acts: &[&str]) -> Actor {
    Actor::new(BodyKind::JusticeOffice, "justice-office-1").under(Delegation {
        from: BodyKind::CorrectionInstitution,
        form: Form::Assignment,
        acts: acts.iter().map(|act| (*act).into()).collect(),
        since: day("2020-07-01"),
        until: None,
        published: None,
    })
}
