//! Sets of legal terms.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Vocabulary;

/// A set of words of one [`Vocabulary`] of at most 64 words, stored as the list of their codes.
///
/// ```
/// use governance_core::{language::WordSet, mandate::BodyKind};
///
/// let bodies: WordSet<BodyKind> = [BodyKind::Court, BodyKind::Party].into_iter().collect();
/// assert!(bodies.contains(BodyKind::Party));
/// assert_eq!(serde_json::to_string(&bodies)?, r#"["court","party"]"#);
/// assert!(bodies.without(bodies).is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub struct WordSet<T> {
    bits: u64,
    words: PhantomData<T>,
}

impl<T> WordSet<T> {
    /// Returns the set of no word.
    pub const fn empty() -> Self {
        Self { bits: 0, words: PhantomData }
    }

    /// Returns whether the set holds no word.
    pub const fn is_empty(&self) -> bool {
        self.bits == 0
    }
}

impl<T: Vocabulary> WordSet<T> {
    // A vocabulary too long for the set does not compile.
    const FITS: () = assert!(T::WORDS.len() <= 64);

    /// Returns the set with `word`.
    #[must_use]
    pub fn with(self, word: T) -> Self {
        const { Self::FITS };
        Self { bits: self.bits | 1 << word.index(), words: PhantomData }
    }

    /// Returns the words of either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, words: PhantomData }
    }

    /// Returns the words of `self` that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits, words: PhantomData }
    }

    /// Returns whether `word` is in the set.
    pub fn contains(self, word: T) -> bool {
        const { Self::FITS };
        self.bits >> word.index() & 1 == 1
    }

    /// Returns the words, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::WORDS.iter().copied().filter(move |word| self.contains(*word))
    }
}

impl<T> Default for WordSet<T> {
    fn default() -> Self {
        Self::empty()
    }
}

impl<T: Vocabulary> fmt::Debug for WordSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Vocabulary> FromIterator<T> for WordSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        words.into_iter().fold(Self::empty(), Self::with)
    }
}

impl<T: Vocabulary + Serialize> Serialize for WordSet<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Vocabulary + Deserialize<'de>> Deserialize<'de> for WordSet<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(deserializer)?.into_iter().collect())
    }
}
