//! Sums of money, as statutes state them: one amount in yuan, or a range of two.
//!
//! Nothing is rounded here: a rule that needs rounding cites the provision that orders it.
//!
//! ```
//! use governance_core::money::{FineRange, Yuan};
//!
//! let range = FineRange::new(Yuan::from(200), Yuan::from(500))?;
//! assert!(range.contains(Yuan::from(500)));
//! assert_eq!(range.times(2), Some(FineRange::new(Yuan::from(400), Yuan::from(1000))?));
//! # Ok::<(), governance_core::money::EmptyRangeError>(())
//! ```

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::language::{Bilingual, Language};

/// An amount in yuan (元).
#[doc(alias = "元")]
#[derive(
    Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Yuan(Decimal);

impl Yuan {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Constructs an amount from a decimal number of yuan.
    pub const fn new(amount: Decimal) -> Self {
        Self(amount)
    }

    /// Constructs an amount of whole yuan, as a constant.
    pub const fn whole(amount: u32) -> Self {
        Self(Decimal::from_parts(amount, 0, 0, false, 0))
    }

    /// Returns the amount as a decimal number of yuan.
    pub const fn amount(self) -> Decimal {
        self.0
    }

    /// Returns the sum, or `None` on overflow.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Returns the difference, or `None` on overflow.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Returns the amount `count` times, or `None` on overflow.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(Decimal::from(count)).map(Self)
    }

    /// Returns the amount multiplied by `factor`, or `None` on overflow.
    #[must_use]
    pub fn scaled(self, factor: Decimal) -> Option<Self> {
        self.0.checked_mul(factor).map(Self)
    }
}

impl From<u32> for Yuan {
    fn from(amount: u32) -> Self {
        Self(Decimal::from(amount))
    }
}

impl fmt::Display for Yuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} yuan", self.0.normalize())
    }
}

impl Bilingual for Yuan {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match language {
            Language::Chinese => write!(f, "{}元", self.0.normalize()),
            Language::English => write!(f, "{self}"),
        }
    }
}

/// The fines that a provision allows, both ends included.
///
/// A fixed amount is a range of one; 以下 without a floor begins at zero.
///
/// # Source
///
/// 《治安管理处罚法》（2025）第一百四十三条: 以上 and 以下 include the figure.
#[doc(alias("罚款", "罚款幅度"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
pub struct FineRange {
    least: Yuan,
    most: Yuan,
}

impl FineRange {
    /// Constructs the range of fines from `least` to `most`.
    ///
    /// # Errors
    ///
    /// Returns [`EmptyRangeError`] when `most` is less than `least`, or `least` is negative.
    pub fn new(least: Yuan, most: Yuan) -> Result<Self, EmptyRangeError> {
        if most < least || least < Yuan::ZERO {
            return Err(EmptyRangeError { least, most });
        }
        Ok(Self { least, most })
    }

    /// Constructs the range of the one amount `fixed`.
    ///
    /// # Errors
    ///
    /// Returns [`EmptyRangeError`] when `fixed` is negative.
    pub fn fixed(fixed: Yuan) -> Result<Self, EmptyRangeError> {
        Self::new(fixed, fixed)
    }

    /// Returns the least fine.
    pub const fn least(self) -> Yuan {
        self.least
    }

    /// Returns the greatest fine.
    pub const fn most(self) -> Yuan {
        self.most
    }

    /// Returns whether `fine` keeps within the range.
    pub fn contains(self, fine: Yuan) -> bool {
        self.least <= fine && fine <= self.most
    }

    /// Returns whether every fine of `self` keeps within `outer`.
    pub fn within(self, outer: Self) -> bool {
        outer.least <= self.least && self.most <= outer.most
    }

    /// Returns the range for `count` units (dogs, animals sold), or `None` on overflow.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        // Most fines are for the case: multiplying decimals is the dear part.
        if count == 1 {
            return Some(self);
        }
        Some(Self { least: self.least.times(count)?, most: self.most.times(count)? })
    }
}

impl Bilingual for FineRange {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (self.least.0.normalize(), self.most.0.normalize());
        match language {
            Language::Chinese if least == most => write!(f, "{most}元"),
            Language::Chinese if least.is_zero() => write!(f, "{most}元以下"),
            Language::Chinese => write!(f, "{least}元以上{most}元以下"),
            Language::English if least == most => write!(f, "{most} yuan"),
            Language::English if least.is_zero() => write!(f, "up to {most} yuan"),
            Language::English => write!(f, "{least} to {most} yuan"),
        }
    }
}

/// A range of fines holds no fine.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no fine lies between {least} and {most}")]
pub struct EmptyRangeError {
    least: Yuan,
    most: Yuan,
}
