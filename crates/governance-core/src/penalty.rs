//! Administrative penalties: what may be imposed, on whom, when, and by which steps.
//!
//! Duty and sanction are separate tables. A law's sanction for a violation is a [`Ladder`]: rungs
//! that need recorded facts (refusal to correct, a date missed, an earlier warning), each with
//! measures that *shall* or *may* be taken. [`Ladder::envelope`] climbs as far as the facts allow
//! and says which rungs were not reached and why; what lies outside the envelope may not be
//! imposed by anybody.
//!
//! ```
//! use governance_core::money::{FineRange, Yuan};
//! use governance_core::penalty::{Envelope, Ladder, MeasureKind, Offence, Subject, Trigger};
//!
//! governance_core::vocabulary! {
//!     /// What was done.
//!     pub enum Violation {
//!         /// A dog was not registered.
//!         Unregistered = "unregistered", "未登记养犬", "keeping an unregistered dog";
//!     }
//! }
//!
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
//!
//! let offence = Offence { dogs: Some(2), ..Offence::by(Subject::Individual) };
//! let mut envelope = Envelope::default();
//! ladder.envelope(&offence, &mut envelope);
//! let range = FineRange::new(Yuan::from(4_000), Yuan::from(10_000)).unwrap();
//! assert_eq!(envelope.fine(), Some(range));
//! assert!(!envelope.permits(MeasureKind::Confiscate)); // the date has not been missed
//! assert_eq!(envelope.unreached()[0].when, Trigger::Overdue);
//! # Ok::<(), toml::de::Error>(())
//! ```

mod adjustment;
pub mod case;
mod envelope;
pub mod execution;
mod hint;
mod ladder;
mod procedure;
mod regime;
mod seizure;
mod several;
mod wording;

pub use adjustment::{Adjustment, Effect, Instead, Mitigation, Offender, adjustments};
pub use envelope::{Envelope, Figure, Offence, Sanction, Subject, Unreached};
pub use hint::{Hint, Step, hints};
pub use ladder::{
    Fine, FineBasis, Force, GainsTier, Ladder, LadderError, Measure, MeasureKind, NthTime,
    Relation, Rung, Trigger, Triggers,
};
pub use procedure::{DecisionGround, Steps, decision_deadline, may_decide, payment, surcharge};
pub use regime::{Limitation, Regime, Threshold, time_bar};
pub use seizure::{
    ReleaseCause, SeizureExtension, SeizureGround, SeizureRule, SeizureSteps, SeizureTerm,
    may_seize, may_test, urgent_report,
};
pub use several::{FineOf, OneFine, joined_detention, one_fine};
