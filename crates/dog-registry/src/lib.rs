#![doc = include_str!("../README.md")]
//!
//! # The modules are the topics of the law
//!
//! | module | asks |
//! | --- | --- |
//! | [`regime`] | which rules reach this dog |
//! | [`registration`] | may this keeper register this dog; where does the registration stand |
//! | [`immunisation`] | when is the first dose due, when the next; is the dog immune |
//! | [`conduct`] | does this outing keep the rules |
//! | [`keeping`] | is this dog kept where and how it may be |
//! | [`fees`] | what is to be paid |
//! | [`husbandry`] | dealing in barred classes, litters, boarding |
//! | [`bite`] | what follows a bite: care, observation, rabies |
//! | [`prophylaxis`] | how grave an exposure is, and when doses are due |
//! | [`carcass`] | what may become of a dead dog |
//! | [`liability`] | who answers for the harm that a dog did |
//! | [`premises`] | may this dog business be here; may this dog be sold; what an inspection finds |
//! | [`complaint`] | what becomes of a complaint, and who may know who complained |
//! | [`mediation`] | settling a dispute over a dog |
//! | [`impound`] | the pound: who gets a dog back, who may adopt it, what a seizure adds |
//! | [`campaign`] | what a town's campaign orders, where its plan contradicts itself, where it stands |
//! | [`roll`] | which dogs there are, and what share of them is immune and registered |
//! | [`violation`] | what may be imposed, under the city's law and under the law above it |
//! | [`enforcement`] | how a penalty comes about, step by step, and what follows from it |
//! | [`policy`], [`policies`] | everything that a city may set, and the cities that ship |
//! | [`clauses`] | every requirement, what implements it, which scenarios show it |
//! | [`breed`] | breeds, descent, and reading them from free text |

pub mod bite;
pub mod breed;
pub mod campaign;
pub mod carcass;
pub mod clauses;
#[cfg(feature = "toml")]
pub mod compare;
pub mod complaint;
pub mod conduct;
pub mod enforcement;
pub mod fees;
pub mod husbandry;
pub mod immunisation;
pub mod impound;
pub mod jurisdiction;
pub mod keeping;
pub mod liability;
pub mod mediation;
#[cfg(feature = "toml")]
pub mod policies;
pub mod policy;
pub mod premises;
pub mod prophylaxis;
pub mod regime;
pub mod registration;
pub mod roll;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod violation;

pub use jurisdiction::Jurisdiction;
