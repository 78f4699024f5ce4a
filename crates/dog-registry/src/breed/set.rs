//! Sets of breeds.

use std::{fmt, ops};

use governance_core::language::{Bilingual, Language, render_list};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Breed, Kin, table::TABLE};

const WORDS: usize = 4;
const _: () = assert!(TABLE.len() <= WORDS * 64, "the catalogue has outgrown `BreedSet`");

/// A set of breeds, such as the list of a breed notice.
///
/// A set is four machine words and every question to it takes constant time. It is written as a
/// list of codes, in the order of the codes.
///
/// # Examples
///
/// ```
/// use dog_registry::breed::{Breed, BreedSet, Kin};
///
/// let barred: BreedSet = serde_json::from_str(r#"["tosa", "boxer"]"#).unwrap();
/// assert!(barred.contains(Breed::from_code("boxer")?));
/// assert!(barred.is_disjoint(BreedSet::of_kin(Kin::Mastiff)));
///
/// let codes: Vec<_> = barred.iter().map(Breed::code).collect();
/// assert_eq!(codes, ["boxer", "tosa"]);
/// # Ok::<(), dog_registry::breed::UnknownBreedError>(())
/// ```
#[derive(Clone, Copy, Default, Eq, Hash, PartialEq)]
pub struct BreedSet([u64; WORDS]);

impl BreedSet {
    /// The set without breeds.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Returns every breed that carries `kin`.
    pub fn of_kin(kin: Kin) -> Self {
        Breed::all().filter(|breed| breed.kin().contains(&kin)).collect()
    }

    /// Returns whether `breed` is in the set.
    pub fn contains(self, breed: Breed) -> bool {
        let (word, bit) = position(breed);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Adds `breed` and returns whether it was not yet in the set.
    pub fn insert(&mut self, breed: Breed) -> bool {
        let (word, bit) = position(breed);
        let Some(word) = self.0.get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    /// Returns how many breeds are in the set.
    pub fn len(self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Returns whether the set is without breeds.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }

    /// Returns whether no breed is in both sets.
    pub fn is_disjoint(self, other: Self) -> bool {
        (self & other).is_empty()
    }

    /// Returns whether some breed is in both sets.
    pub fn intersects(self, other: Self) -> bool {
        !self.is_disjoint(other)
    }

    /// Returns whether `other` has every breed of this set.
    pub fn is_subset(self, other: Self) -> bool {
        self & other == self
    }

    /// Returns the breeds of the set, by code.
    pub fn iter(self) -> Iter {
        Iter(self)
    }
}

/// Returns the word that holds `breed`, and its bit therein.
fn position(breed: Breed) -> (usize, u64) {
    (breed.index() / 64, 1 << (breed.index() % 64))
}

impl ops::BitAnd for BreedSet {
    type Output = Self;

    /// Returns the breeds that are in both sets.
    fn bitand(mut self, other: Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word &= other;
        }
        self
    }
}

impl ops::BitOr for BreedSet {
    type Output = Self;

    /// Returns the breeds that are in either set.
    fn bitor(mut self, other: Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word |= other;
        }
        self
    }
}

impl Extend<Breed> for BreedSet {
    fn extend<I: IntoIterator<Item = Breed>>(&mut self, breeds: I) {
        for breed in breeds {
            self.insert(breed);
        }
    }
}

impl FromIterator<Breed> for BreedSet {
    fn from_iter<I: IntoIterator<Item = Breed>>(breeds: I) -> Self {
        let mut set = Self::EMPTY;
        set.extend(breeds);
        set
    }
}

impl IntoIterator for BreedSet {
    type Item = Breed;
    type IntoIter = Iter;

    fn into_iter(self) -> Iter {
        self.iter()
    }
}

impl fmt::Debug for BreedSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Bilingual for BreedSet {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        render_list(self.iter(), language, f)
    }
}

impl Serialize for BreedSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for BreedSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Codes;
        impl<'de> de::Visitor<'de> for Codes {
            type Value = BreedSet;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of codes of breeds")
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut codes: A) -> Result<BreedSet, A::Error> {
                let mut set = BreedSet::EMPTY;
                while let Some(breed) = codes.next_element()? {
                    set.insert(breed);
                }
                Ok(set)
            }
        }
        deserializer.deserialize_seq(Codes)
    }
}

/// The breeds of a [`BreedSet`], by code.
#[derive(Clone, Debug)]
pub struct Iter(BreedSet);

impl Iterator for Iter {
    type Item = Breed;

    fn next(&mut self) -> Option<Breed> {
        let (index, word) = self.0.0.iter_mut().enumerate().find(|(_, word)| **word != 0)?;
        let bit = word.trailing_zeros() as usize;
        *word &= *word - 1; // clears the lowest bit
        Breed::at(index * 64 + bit)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.len(), Some(self.0.len()))
    }
}

impl ExactSizeIterator for Iter {}
impl std::iter::FusedIterator for Iter {}
