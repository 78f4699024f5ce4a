#![doc = include_str!("../README.md")]
//!
//! # One running example
//!
//! A dog is kept without registration. What does the law say, to whom, and what may be imposed?
//!
//! ```
//! use governance_core::{
//!     language::{Bilingual, Language},
//!     mandate::BodyKind,
//!     penalty::{Envelope, Ladder, Offence, Subject, Trigger, Triggers},
//! };
//!
//! governance_core::vocabulary! {
//!     /// What was done.
//!     pub enum Violation {
//!         /// A dog was not registered.
//!         Unregistered = "unregistered", "未登记养犬", "keeping an unregistered dog";
//!     }
//! }
//!
//! // The law is data beside its source.
//! let ladder: Ladder<Violation> = toml::from_str(r#"
//!     of = ["unregistered"]
//!     authority = "public_security"
//!     source = "《温州市养犬管理条例》第三十一条第一款"
//!     [[rungs]]
//!     measures = [{ shall = "order_by" }, { shall = "fine", least = 2000, most = 5000, per = "dog" }]
//!     [[rungs]]
//!     when = "overdue"
//!     measures = [{ shall = "confiscate" }]
//! "#)?;
//! ladder.check(false)?; // a local regulation: it could not set detention
//!
//! // The facts go in …
//! let offence = Offence {
//!     dogs: Some(1),
//!     recorded: Triggers::empty().with(Trigger::Overdue),
//!     ..Offence::by(Subject::Individual)
//! };
//! let mut envelope = Envelope::default();
//! ladder.envelope(&offence, &mut envelope);
//!
//! // … and what may be imposed comes out, in both languages, with article and authority.
//! assert_eq!(envelope.authority(), Some(BodyKind::PublicSecurity));
//! let said = |language| -> Vec<String> {
//!     envelope.sanctions().iter().map(|s| s.in_language(language).to_string()).collect()
//! };
//! assert_eq!(said(Language::English), [
//!     "order to correct by a date",
//!     "fine 2000 to 5000 yuan",
//!     "confiscate the dog",
//! ]);
//! assert_eq!(said(Language::Chinese), ["责令限期改正", "罚款2000元以上5000元以下", "没收犬只"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// The macros name this crate by its own name, here as everywhere.
extern crate self as governance_core;

pub mod assessment;
pub mod capacity;
pub mod citation;
pub mod duty;
pub mod language;
pub mod legal_time;
pub mod mandate;
pub mod mediation;
pub mod money;
pub mod penalty;
pub mod procedure;
pub mod provision;
pub mod remedy;
#[cfg(feature = "scenario")]
pub mod scenario;
pub mod sweep;

#[cfg(feature = "scenario")]
#[doc(no_inline)]
pub use toml;
#[doc(no_inline)]
pub use {chrono, rust_decimal, serde};
