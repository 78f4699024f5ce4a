//! What is known of a dog's descent.

use std::fmt;

use governance_core::{
    assessment::Value,
    language::{Bilingual, Language},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::{Breed, BreedSet};

/// What is known of a dog's descent.
///
/// A pure-bred dog is written as the code of its breed, a cross as a table:
///
/// ```toml
/// breed = "shih_tzu"
/// breed = { cross = ["maltese", "poodle"], complete = true }
/// breed = { cross = ["poodle"] } # what else went into it is not known
/// ```
///
/// # Examples
///
/// ```
/// use dog_registry::breed::{Lineage, read_breed};
/// use governance_core::language::{Bilingual, Language};
///
/// let maltipoo = read_breed("Maltipoo").lineage().unwrap();
/// assert_eq!(maltipoo.to_string(), "Maltese × Poodle");
/// assert_eq!(maltipoo.in_language(Language::Chinese).to_string(), "马尔济斯犬与贵宾犬的杂交犬");
/// let stored = serde_json::to_string(&maltipoo).unwrap();
/// assert_eq!(stored, r#"{"cross":["maltese","poodle"],"complete":true}"#);
///
/// let poodle_cross: Lineage = serde_json::from_str(r#"{"cross":["poodle"]}"#).unwrap();
/// assert_eq!(poodle_cross.to_string(), "Poodle × unknown");
/// assert!(!poodle_cross.is_complete());
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new kind of descent must reach every rule")]
pub enum Lineage {
    /// One breed and nothing else.
    #[doc(alias = "纯种犬")]
    Pure(Breed),
    /// A cross.
    #[doc(alias("杂交犬", "混种犬"))]
    Cross {
        /// The breeds known to have gone into it.
        known: BreedSet,
        /// Whether nothing but the known breeds went into it; otherwise a rule that asks for the
        /// absence of a breed has no answer.
        complete: bool,
    },
}

impl Lineage {
    /// Returns the breed as a trace shows it; a cross without its parts.
    pub fn value(self) -> Value {
        match self {
            Self::Pure(breed) => Value::Word { chinese: breed.chinese(), english: breed.english() },
            Self::Cross { .. } => Value::Word { chinese: "杂交犬", english: "cross" },
        }
    }

    /// Returns every breed known to be in the dog.
    pub fn known(self) -> BreedSet {
        match self {
            Self::Pure(breed) => BreedSet::from_iter([breed]),
            Self::Cross { known, .. } => known,
        }
    }

    /// Returns whether nothing but the [known](Self::known) breeds is in the dog.
    pub fn is_complete(self) -> bool {
        match self {
            Self::Pure(_) => true,
            Self::Cross { complete, .. } => complete,
        }
    }
}

impl Bilingual for Lineage {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (known, complete) = match *self {
            Self::Pure(breed) => return breed.render(language, f),
            Self::Cross { known, complete } => (known, complete),
        };
        let unknown = match language {
            Language::Chinese => "未知犬种",
            Language::English => "unknown",
        };
        let last = known.len() - usize::from(complete && !known.is_empty());
        for (index, breed) in known.iter().enumerate() {
            f.write_str(separator(language, index, last))?;
            breed.render(language, f)?;
        }
        if !complete {
            f.write_str(separator(language, known.len(), last))?;
            f.write_str(unknown)?;
        }
        match language {
            Language::Chinese => f.write_str("的杂交犬"),
            Language::English => Ok(()),
        }
    }
}

/// Returns what stands before the parent `index`, `last` being the last of them.
fn separator(language: Language, index: usize, last: usize) -> &'static str {
    match language {
        _ if index == 0 => "",
        Language::English => " × ",
        Language::Chinese if index == last => "与",
        Language::Chinese => "、",
    }
}

impl fmt::Display for Lineage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::English, f)
    }
}

impl Serialize for Lineage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Pure(breed) => breed.serialize(serializer),
            Self::Cross { known, complete } => {
                let mut cross = serializer.serialize_struct("Lineage", 2)?;
                cross.serialize_field("cross", known)?;
                cross.serialize_field("complete", complete)?;
                cross.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Lineage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Cross {
            cross: BreedSet,
            #[serde(default)]
            complete: bool,
        }

        struct Descent;
        impl<'de> de::Visitor<'de> for Descent {
            type Value = Lineage;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a breed, or a table with `cross` and `complete`")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Lineage, E> {
                Breed::from_code(code).map(Lineage::Pure).map_err(E::custom)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Lineage, A::Error> {
                let read = Cross::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let Cross { cross: known, complete } = read;
                if complete && known.len() < 2 {
                    return Err(de::Error::custom(
                        "a cross whose breeds are all known needs two or more of them",
                    ));
                }
                Ok(Lineage::Cross { known, complete })
            }
        }
        deserializer.deserialize_any(Descent)
    }
}
