#![doc = include_str!("../README.md")]
//!
//! # The modules are the topics of the law
//!
//! | module | asks |
//! | --- | --- |
//! | [`decision`] | what was decided, and on whom |
//! | [`place`], [`conditions`] | where it is executed; who may be put into which category |
//! | [`correction`] | where the case of one person stands, and what may happen next |
//! | [`handover`], [`entry`], [`release`] | the line from the decision to the archive |
//! | [`duty`], [`notice`] | who owes what to whom by when; who is told what |
//! | [`reporting`], [`support`] | reports, health, checks; education and support |
//! | [`discipline`] | breaches, merits, sanctions |
//! | [`leave`], [`permit`], [`relocation`] | going away, going regularly, moving |
//! | [`positioning`] | electronic positioning, and what bars it |
//! | [`contact`], [`liberty`] | lost persons; persons held elsewhere |
//! | [`revocation`] | revocation, recommittal, arrest |
//! | [`term`] | how long, from when, and that nothing lengthens it |
//! | [`restriction`] | what officials try: its basis, or the law that forbids it |
//! | [`competence`], [`organisation`] | who is competent in an area; whether a district is ready |
//! | [`minors`], [`records`] | the three flags of a minor; who may see what |
//! | [`statistics`] | what is counted, and whether it adds up |
//! | [`clauses`] | every requirement, what implements it, which scenarios show it |
//! | [`investigation`] | the investigation that a decision organ commissions before it decides |
//! | [`commutation`] | commutation, from the proposal to the ruling |
//! | [`remedy`] | complaints, correction by the procuratorate, objections, one's own data, emergencies |
//! | [`unlawful`] | what the law forbids whoever does it |
//! | [`one_life`] | the whole of it: one person, every deadline, every notice |
//! | [`policy`], [`policies`] | everything that the law and a place set |
#![cfg_attr(feature = "toml", doc = "| [`local`] | the rules of a place, laid over the law |")]
#![expect(
    clippy::similar_names,
    reason = "case and cause, live and line are the words of the matter"
)]
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a ground says its kind of unlawful act as it says its code"
)]

mod cite;
pub mod clauses;
pub mod commutation;
pub mod competence;
pub mod conditions;
pub mod contact;
pub mod correction;
pub mod decision;
pub mod discipline;
pub mod duty;
pub mod entry;
pub mod handover;
pub mod investigation;
pub mod jurisdiction;
pub mod leave;
pub mod liberty;
#[cfg(feature = "toml")]
pub mod local;
pub mod minors;
pub mod notice;
pub mod one_life;
pub mod organisation;
pub mod permit;
pub mod place;
#[cfg(feature = "toml")]
pub mod policies;
pub mod policy;
pub mod positioning;
pub mod records;
pub mod release;
pub mod relocation;
pub mod remedy;
pub mod reporting;
pub mod restriction;
pub mod revocation;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod statistics;
pub mod support;
pub mod term;
pub mod unlawful;

pub use jurisdiction::Jurisdiction;
