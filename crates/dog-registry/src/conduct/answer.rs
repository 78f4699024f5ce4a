//! Who answers for a breach on an outing: whoever leads the dog, or whoever keeps it.

use governance_core::{capacity::CivilCapacity, citation::Citation};

use super::{Ground, Handler};
use crate::policy::{OutingDuty, Policy};

/// Who answers for a breach, with the article that says so where one does.
#[doc(alias = "责任主体")]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(
    clippy::exhaustive_enums,
    reason = "the one, the other, or it is not known who led the dog"
)]
pub enum Answerable<'law> {
    /// Whoever leads the dog (携犬人).
    Handler(Option<&'law Citation>),
    /// Whoever keeps it (养犬人).
    Keeper(Option<&'law Citation>),
    /// Who led the dog is to be established first.
    HandlerNotKnown,
}

/// Returns who answers for `ground`.
///
/// Where the text names one of the two ([`OutingLaw::answers`](crate::policy::OutingLaw::answers)), that one
/// does. Otherwise whoever leads the dog answers for how it is led, if of full capacity, and the
/// keeper in that person's place; for a dog that should not be out at all the keeper answers. The
/// texts leave this open: it is a reading, and returned without an article.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::conduct::{Answerable, Ground, Handler, answerable};
/// use dog_registry::policies;
/// use governance_core::capacity::CivilCapacity;
///
/// let beijing = policies::beijing()?;
/// let child = Handler { adult: false, capacity: CivilCapacity::Limited, accompanied: None };
/// // A leash forgotten by a child is the keeper's affair.
/// assert_eq!(answerable(&beijing, &Ground::LeashMissing, Some(child)), Answerable::Keeper(None));
/// # }
/// # Ok::<(), dog_registry::policy::PolicyError>(())
/// ```
#[must_use]
pub fn answerable<'law>(
    law: &'law Policy,
    ground: &Ground,
    handler: Option<Handler>,
) -> Answerable<'law> {
    let duty = ground.duty();
    if let Some(rule) = law.outing.answers.set() {
        if rule.is.handler.contains(&duty) {
            return Answerable::Handler(Some(&rule.source));
        }
        if rule.is.keeper.contains(&duty) {
            return Answerable::Keeper(Some(&rule.source));
        }
    }
    if matches!(duty, OutingDuty::Loose | OutingDuty::Restricted) {
        return Answerable::Keeper(None);
    }
    match handler {
        None => Answerable::HandlerNotKnown,
        Some(handler) if handler.capacity == CivilCapacity::Full => Answerable::Handler(None),
        Some(_) => Answerable::Keeper(None),
    }
}
