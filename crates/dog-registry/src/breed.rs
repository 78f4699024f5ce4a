//! Breeds of dogs: the catalogue, sets of breeds, descent, and the reading of free text.
//!
//! A [`Breed`] is a row of the catalogue in `data/breeds.toml`, which is compiled into the crate;
//! its [code](Breed::code) is what policies and records store. Lists of breeds are [`BreedSet`]s,
//! so that a rule asks in one step whether a dog's [`Lineage`] meets a list. What people write in
//! the field "breed" goes through [`read_breed`], which never guesses: what it cannot settle is
//! [`Reading::Unreadable`] and says [why](Why).
//!
//! ```
//! use dog_registry::breed::{Breed, BreedSet, Kin, Lineage, Reading, Why, read_breed};
//!
//! let tibetan_mastiff = Breed::from_code("tibetan_mastiff")?;
//! assert_eq!(read_breed("Mastiff, Tibetan"), Reading::Lineage(Lineage::Pure(tibetan_mastiff)));
//! assert_eq!(read_breed("藏獒"), Reading::Lineage(Lineage::Pure(tibetan_mastiff)));
//!
//! let barred = BreedSet::of_kin(Kin::Mastiff);
//! let cross = read_breed("Rottweiler And Boxer Mix").lineage().unwrap();
//! assert!(cross.known().intersects(barred));
//! assert!(cross.is_complete());
//!
//! assert_eq!(read_breed("Mastiff Or Cane Corso"), Reading::Unreadable(Why::Undecided));
//! # Ok::<(), dog_registry::breed::UnknownBreedError>(())
//! ```

#[cfg(test)]
mod generate;
mod lineage;
mod reading;
mod set;
#[rustfmt::skip]
mod table;

use std::fmt;

use governance_core::language::{Bilingual, Language};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

#[doc(alias("血统", "杂交犬", "串串"))]
pub use self::lineage::Lineage;
pub use self::reading::{Reading, Why, read_breed};
pub use self::set::{BreedSet, Iter};
use self::table::TABLE;

/// A breed, or a breed type such as "setter", of the catalogue.
///
/// Breeds are ordered by code. They are stored and loaded by code only: the number inside is a
/// position in this version's catalogue and means nothing to the next.
///
/// # Examples
///
/// ```
/// use dog_registry::breed::{Breed, Kin};
/// use governance_core::language::{Bilingual, Language};
///
/// let breed = Breed::from_code("kunming_wolfdog")?;
/// assert_eq!(breed.to_string(), "Kunming Wolfdog");
/// assert_eq!(breed.in_language(Language::Chinese).to_string(), "昆明狼犬");
/// assert_eq!(breed.kin(), [Kin::Wolfdog]);
/// assert_eq!(serde_json::to_string(&breed).unwrap(), "\"kunming_wolfdog\"");
/// # Ok::<(), dog_registry::breed::UnknownBreedError>(())
/// ```
#[doc(alias("犬种", "品种"))]
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Breed(u16);

/// A row of the catalogue.
struct Entry {
    code: &'static str,
    chinese: &'static str,
    english: &'static str,
    kin: &'static [Kin],
    aliases: &'static [&'static str],
}

governance_core::vocabulary! {
    /// Blood that breed notices bar as a class, whatever the breed.
    ///
    /// A breed carries a kin only where that is certain; a breed without one is not thereby free
    /// of such blood.
    pub enum Kin {
        /// Mastiff blood.
        #[doc(alias = "獒犬")]
        Mastiff = "mastiff", "獒犬血统", "mastiff blood";
        /// Wolfdog blood.
        #[doc(alias = "狼犬")]
        Wolfdog = "wolfdog", "狼犬血统", "wolfdog blood";
        /// Blood of the pit bull types.
        #[doc(alias = "比特犬")]
        PitBull = "pit_bull", "比特犬血统", "pit bull blood";
    }
}

impl Breed {
    /// Returns every breed of the catalogue, by code.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0_u16..).take(TABLE.len()).map(Self)
    }

    /// Returns the breed with the code `code`.
    ///
    /// # Errors
    ///
    /// Returns [`UnknownBreedError`] when the catalogue has no such code. A name is no code: names
    /// are read by [`read_breed`].
    ///
    /// # Examples
    ///
    /// ```
    /// use dog_registry::breed::Breed;
    ///
    /// assert_eq!(Breed::from_code("pug")?.code(), "pug");
    ///
    /// let error = Breed::from_code("labrador").unwrap_err();
    /// assert_eq!(error.to_string(), "unknown breed \"labrador\"; did you mean \"labrador_retriever\"?");
    /// # Ok::<(), dog_registry::breed::UnknownBreedError>(())
    /// ```
    pub fn from_code(code: &str) -> Result<Self, UnknownBreedError> {
        let found = TABLE.binary_search_by(|entry| entry.code.cmp(code));
        found.ok().and_then(Self::at).ok_or_else(|| UnknownBreedError {
            code: code.to_owned(),
            meant: match read_breed(&code.replace('_', " ")) {
                Reading::Lineage(Lineage::Pure(breed)) => Some(breed),
                _ => None,
            },
        })
    }

    /// Returns the stable machine code.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// Returns the Chinese name.
    pub fn chinese(self) -> &'static str {
        self.entry().chinese
    }

    /// Returns the English name.
    pub fn english(self) -> &'static str {
        self.entry().english
    }

    /// Returns the other names, in both languages, under which the breed is known.
    pub fn aliases(self) -> &'static [&'static str] {
        self.entry().aliases
    }

    /// Returns the kin that the breed certainly belongs to.
    pub fn kin(self) -> &'static [Kin] {
        self.entry().kin
    }

    /// Returns the breed in row `index` of the catalogue.
    fn at(index: usize) -> Option<Self> {
        u16::try_from(index).ok().filter(|_| index < TABLE.len()).map(Self)
    }

    /// Returns the row of the catalogue, counted from 0.
    fn index(self) -> usize {
        usize::from(self.0)
    }

    fn entry(self) -> &'static Entry {
        #[expect(clippy::indexing_slicing, reason = "a breed is only made of a row that exists")]
        &TABLE[self.index()]
    }
}

impl Bilingual for Breed {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match language {
            Language::Chinese => self.chinese(),
            Language::English => self.english(),
        })
    }
}

impl fmt::Display for Breed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english())
    }
}

impl fmt::Debug for Breed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Breed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Breed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;
        impl de::Visitor<'_> for Code {
            type Value = Breed;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a breed")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Breed, E> {
                Breed::from_code(code).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Code)
    }
}

/// The catalogue has no breed with the given code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnknownBreedError {
    code: String,
    meant: Option<Breed>,
}

impl UnknownBreedError {
    /// Returns the code that was given.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Returns the breed of which the given code is another name, if it is one.
    pub fn meant(&self) -> Option<Breed> {
        self.meant
    }
}

impl fmt::Display for UnknownBreedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, meant } = self;
        write!(f, "unknown breed \"{code}\"; ")?;
        match meant {
            Some(breed) => write!(f, "did you mean \"{}\"?", breed.code()),
            None => f.write_str("expected a code such as \"shih_tzu\""),
        }
    }
}

impl std::error::Error for UnknownBreedError {}
