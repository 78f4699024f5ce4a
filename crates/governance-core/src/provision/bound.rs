//! Bounds that know 以上, 以下, 超过 and 不足, and tables built of them.

use std::{cmp::Ordering, fmt};

use serde::{Deserialize, Serialize};

use crate::language::{Bilingual, Language};

/// One bound of a quantity, as the statute words it.
///
/// 以上, 以下 and 以内 include the figure (Civil Code Art. 1259; Public Security Administration
/// Penalties Law (2025) Art. 143), 超过 and 不足 exclude it.
/// An instrument that reads 以下 differently (Regulation on Reporting and Investigating Work
/// Safety Accidents Art. 3) writes the bound that it means.
///
/// ```
/// use governance_core::provision::Bound;
///
/// assert!(Bound::AtMost(35).admits(&35));
/// assert!(!Bound::MoreThan(60).admits(&60));
/// ```
#[doc(alias("以上", "以下", "超过", "不足"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "the four words of the statutes")]
pub enum Bound<T> {
    /// 以上: the figure or more.
    AtLeast(T),
    /// 超过: more than the figure.
    MoreThan(T),
    /// 以下: the figure or less.
    AtMost(T),
    /// 不足: less than the figure.
    LessThan(T),
}

impl<T: PartialOrd> Bound<T> {
    /// Returns whether `value` keeps the bound.
    pub fn admits(&self, value: &T) -> bool {
        match self {
            Self::AtLeast(figure) => figure <= value,
            Self::MoreThan(figure) => figure < value,
            Self::AtMost(figure) => value <= figure,
            Self::LessThan(figure) => value < figure,
        }
    }
}

impl<T: fmt::Display> Bilingual for Bound<T> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::AtLeast(figure), Language::Chinese) => write!(f, "{figure}以上"),
            (Self::MoreThan(figure), Language::Chinese) => write!(f, "超过{figure}"),
            (Self::AtMost(figure), Language::Chinese) => write!(f, "{figure}以下"),
            (Self::LessThan(figure), Language::Chinese) => write!(f, "不足{figure}"),
            (Self::AtLeast(figure), Language::English) => write!(f, "at least {figure}"),
            (Self::MoreThan(figure), Language::English) => write!(f, "more than {figure}"),
            (Self::AtMost(figure), Language::English) => write!(f, "at most {figure}"),
            (Self::LessThan(figure), Language::English) => write!(f, "less than {figure}"),
        }
    }
}

/// The values between two bounds; an absent bound leaves that side open.
///
/// In a document: `{ at_least = 10000, less_than = 30000 }`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawSpan<T>", into = "RawSpan<T>")]
#[serde(bound(
    deserialize = "T: Copy + Ord + fmt::Display + Deserialize<'de>",
    serialize = "T: Copy + Serialize"
))]
pub struct Span<T> {
    lower: Option<Bound<T>>,
    upper: Option<Bound<T>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSpan<T> {
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    at_least: Option<T>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    more_than: Option<T>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    at_most: Option<T>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    less_than: Option<T>,
}

fn none<T>() -> Option<T> {
    None
}

impl<T: Copy + Ord + fmt::Display> TryFrom<RawSpan<T>> for Span<T> {
    type Error = BracketError<T>;

    fn try_from(raw: RawSpan<T>) -> Result<Self, Self::Error> {
        let lower = match (raw.at_least, raw.more_than) {
            (Some(_), Some(_)) => return Err(BracketError::TwoBounds),
            (at_least, more_than) => {
                at_least.map(Bound::AtLeast).or(more_than.map(Bound::MoreThan))
            }
        };
        let upper = match (raw.at_most, raw.less_than) {
            (Some(_), Some(_)) => return Err(BracketError::TwoBounds),
            (at_most, less_than) => at_most.map(Bound::AtMost).or(less_than.map(Bound::LessThan)),
        };
        Self::new(lower, upper)
    }
}

impl<T: Copy> From<Span<T>> for RawSpan<T> {
    fn from(span: Span<T>) -> Self {
        let mut raw = Self { at_least: None, more_than: None, at_most: None, less_than: None };
        for bound in [span.lower, span.upper].into_iter().flatten() {
            match bound {
                Bound::AtLeast(figure) => raw.at_least = Some(figure),
                Bound::MoreThan(figure) => raw.more_than = Some(figure),
                Bound::AtMost(figure) => raw.at_most = Some(figure),
                Bound::LessThan(figure) => raw.less_than = Some(figure),
            }
        }
        raw
    }
}

impl<T: Copy + Ord> Span<T> {
    /// Constructs the span between `lower` ([`Bound::AtLeast`] or [`Bound::MoreThan`]) and
    /// `upper` ([`Bound::AtMost`] or [`Bound::LessThan`]).
    ///
    /// # Errors
    ///
    /// Returns an error when a bound stands on the wrong side, or when no value could lie between
    /// the two.
    pub fn new(lower: Option<Bound<T>>, upper: Option<Bound<T>>) -> Result<Self, BracketError<T>> {
        if matches!(lower, Some(Bound::AtMost(_) | Bound::LessThan(_)))
            || matches!(upper, Some(Bound::AtLeast(_) | Bound::MoreThan(_)))
        {
            return Err(BracketError::WrongSide);
        }
        if let (Some(low), Some(high)) = (lower, upper) {
            let (from, to) = (figure(low), figure(high));
            let touching = matches!((low, high), (Bound::AtLeast(_), Bound::AtMost(_)));
            if to < from || (from == to && !touching) {
                return Err(BracketError::Empty { from, to });
            }
        }
        Ok(Self { lower, upper })
    }

    /// Returns the figure of the lower bound; `None`, which sorts first, where that side is open.
    pub(crate) fn lower_figure(&self) -> Option<T> {
        self.lower.map(figure)
    }

    /// Returns whether `value` lies in the span.
    pub fn contains(&self, value: &T) -> bool {
        self.lower.is_none_or(|bound| bound.admits(value))
            && self.upper.is_none_or(|bound| bound.admits(value))
    }
}

fn figure<T: Copy>(bound: Bound<T>) -> T {
    match bound {
        Bound::AtLeast(figure)
        | Bound::MoreThan(figure)
        | Bound::AtMost(figure)
        | Bound::LessThan(figure) => figure,
    }
}

/// A span, or a table of spans, that cannot be.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum BracketError<T> {
    /// No value lies between the bounds.
    #[error("no value lies between {from} and {to}")]
    Empty {
        /// The lower figure.
        from: T,
        /// The upper figure.
        to: T,
    },
    /// An upper bound was given as a lower one, or the reverse.
    #[error(
        "a lower bound is \"at least\" or \"more than\", an upper bound \"at most\" or \"less than\""
    )]
    WrongSide,
    /// Two bounds were given for one side.
    #[error("one side has two bounds")]
    TwoBounds,
    /// Two rows of a table hold the same value.
    #[error("two rows overlap at {0}")]
    Overlap(T),
    /// A value between two rows of a table belongs to neither.
    #[error("no row holds the values at {0}")]
    Gap(T),
    /// A table has no rows.
    #[error("the table has no rows")]
    NoRows,
}

/// A table by quantity, without gap or overlap between its rows.
///
/// ```
/// use governance_core::provision::{Bound, BracketError, Brackets, Span};
///
/// let small = Span::new(None, Some(Bound::LessThan(10_000)))?;
/// let medium = Span::new(Some(Bound::AtLeast(10_000)), Some(Bound::LessThan(30_000)))?;
/// let large = Span::new(Some(Bound::AtLeast(30_000)), None)?;
/// let table = Brackets::new(vec![(small, "small"), (medium, "medium"), (large, "large")])?;
/// assert_eq!(table.get(&30_000), Some(&"large"));
///
/// let apart = Span::new(Some(Bound::MoreThan(10_000)), None)?;
/// assert_eq!(
///     Brackets::new(vec![(small, ()), (apart, ())]),
///     Err(BracketError::Gap(10_000)),
/// );
/// # Ok::<(), BracketError<i32>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Brackets<K, V>(Vec<(Span<K>, V)>)
where
    K: Copy + Serialize;

impl<K: Copy + Ord + Serialize, V> Brackets<K, V> {
    /// Constructs the table from its rows, lowest first.
    ///
    /// # Errors
    ///
    /// Returns the first gap or overlap between two neighbouring rows.
    pub fn new(rows: Vec<(Span<K>, V)>) -> Result<Self, BracketError<K>> {
        if rows.is_empty() {
            return Err(BracketError::NoRows);
        }
        for ((below, _), (above, _)) in rows.iter().zip(rows.iter().skip(1)) {
            let (Some(upper), Some(lower)) = (below.upper, above.lower) else {
                let bound = below.upper.or(above.lower).or(below.lower).or(above.upper);
                return Err(
                    bound.map_or(BracketError::TwoBounds, |b| BracketError::Overlap(figure(b)))
                );
            };
            let (top, bottom) = (figure(upper), figure(lower));
            let meets = matches!(
                (upper, lower),
                (Bound::AtMost(_), Bound::MoreThan(_)) | (Bound::LessThan(_), Bound::AtLeast(_))
            );
            match top.cmp(&bottom) {
                Ordering::Equal if meets => {}
                Ordering::Equal if matches!(upper, Bound::AtMost(_)) => {
                    return Err(BracketError::Overlap(top));
                }
                Ordering::Equal | Ordering::Less => return Err(BracketError::Gap(top)),
                Ordering::Greater => return Err(BracketError::Overlap(bottom)),
            }
        }
        Ok(Self(rows))
    }

    /// Returns the row that holds `key`.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(span, _)| span.contains(key)).map(|(_, value)| value)
    }
}
