//! A host that embeds the dog registry the way a city would: an `SQLite` file as the store, real
//! records as input, one night's work.
//!
//! The library decides; the host reads files, keeps the log, shows progress and prints.
//! [`store`] knows nothing of dogs, [`input`] nothing of law; [`tally`] asks what is no case.

pub mod input;
pub mod night;
pub mod report;
pub mod store;
pub mod tally;
