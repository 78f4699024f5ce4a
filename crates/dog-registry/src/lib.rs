#![doc = include_str!("../README.md")]
//!
//! # The modules are the topics of the law
//!
//! | module | asks |
//! | --- | --- |
//! | [`registration`] | may this keeper register this dog; where does the registration stand |
//! | [`immunisation`] | when is the first dose due, when the next; is the dog immune |
//! | [`conduct`] | does this outing keep the rules |
//! | [`fees`] | what is to be paid |
//! | [`bite`] | what follows a bite: care, observation, rabies |
//! | [`premises`] | may this dog business be here; may this dog be sold; what an inspection finds |
//! | [`complaint`] | what becomes of a complaint, and who may know who complained |
//! | [`mediation`] | settling a dispute over a dog |
//! | [`violation`] | what may be imposed, under the city's law and under the law above it |
//! | [`policy`], [`policies`] | everything that a city may set, and the cities that ship |
//! | [`clauses`] | every requirement, what implements it, which scenarios show it |
//! | [`breed`] | breeds, descent, and reading them from free text |

pub mod bite;
pub mod breed;
pub mod clauses;
pub mod complaint;
pub mod conduct;
pub mod fees;
pub mod immunisation;
pub mod jurisdiction;
pub mod mediation;
#[cfg(feature = "toml")]
pub mod policies;
pub mod policy;
pub mod premises;
pub mod registration;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod violation;

pub use jurisdiction::Jurisdiction;
