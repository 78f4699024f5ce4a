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
//! | [`impound`] | the pound: who gets a dog back, who may adopt it, what a seizure adds |
//! | [`violation`] | what may be imposed, under the city's law and under the law above it |
//! | [`policy`], [`policies`] | everything that a city may set, and the cities that ship |
//! | [`clauses`] | every requirement, what implements it, which scenarios show it |
//! | [`breed`] | breeds, descent, and reading them from free text |

pub mod bite;
pub mod breed;
pub mod clauses;
pub mod conduct;
pub mod fees;
pub mod immunisation;
pub mod impound;
pub mod jurisdiction;
#[cfg(feature = "toml")]
pub mod policies;
pub mod policy;
pub mod registration;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod violation;

pub use jurisdiction::Jurisdiction;
