//! Bounded discretion.

use crate::{citation::Citation, mandate::BodyKind};

/// The law leaves room: who decides, between which bounds, on which factors.
///
/// Whoever decides gives reasons that speak to the factors; a decision outside the bounds is
/// refused.
///
/// ```
/// use governance_core::assessment::Discretion;
/// use governance_core::mandate::BodyKind;
///
/// let source = "《温州市养犬管理条例》第三十三条第一款".parse()?;
/// let fine = Discretion {
///     decider: BodyKind::PublicSecurity,
///     least: 100,
///     most: 500,
///     factors: &["the number of people present"],
///     source: &source,
/// };
/// assert_eq!(fine.decide(300), Ok(300));
/// assert_eq!(
///     fine.decide(600).unwrap_err().to_string(),
///     "600 lies outside 100 to 500 (《温州市养犬管理条例》第三十三条第一款)",
/// );
/// # Ok::<(), governance_core::citation::CitationError>(())
/// ```
#[doc(alias("裁量", "自由裁量"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "rules construct discretions")]
pub struct Discretion<'law, T> {
    /// Who decides.
    pub decider: BodyKind,
    /// The least that may be decided.
    pub least: T,
    /// The most that may be decided.
    pub most: T,
    /// What the reasons must speak to; empty where the law names nothing.
    pub factors: &'law [&'law str],
    /// Where the bounds are written.
    pub source: &'law Citation,
}

impl<T: Copy + PartialOrd> Discretion<'_, T> {
    /// Returns `decision` when it lies within the bounds.
    ///
    /// # Errors
    ///
    /// Returns the bounds and their source when it does not.
    pub fn decide(&self, decision: T) -> Result<T, BeyondDiscretion<T>> {
        // Asked this way round, what compares with nothing (NaN) is not within the bounds.
        if self.least <= decision && decision <= self.most {
            return Ok(decision);
        }
        let (least, most) = (self.least, self.most);
        Err(BeyondDiscretion { decision, least, most, basis: self.source.clone() })
    }
}

/// A decision lies outside the bounds of the discretion.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{decision} lies outside {least} to {most} ({basis})")]
#[non_exhaustive]
pub struct BeyondDiscretion<T> {
    /// What was decided.
    pub decision: T,
    /// The least that may be decided.
    pub least: T,
    /// The most that may be decided.
    pub most: T,
    /// Where the bounds are written.
    pub basis: Citation,
}
