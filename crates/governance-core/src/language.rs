//! Every message in Chinese and in English.
//!
//! A type that a citizen or an official may see implements [`Bilingual`]; the two sentences stand
//! side by side in one place per type, and no rule knows which language is asked for.
//! Plain word lists (bodies, acts, stages, facts) are declared with
//! [`vocabulary!`](crate::vocabulary), which also gives each word its stable machine code.
//!
//! ```
//! use governance_core::language::{Bilingual, Language};
//! use governance_core::mandate::BodyKind;
//!
//! let body = BodyKind::PublicSecurity;
//! assert_eq!(body.in_language(Language::Chinese).to_string(), "公安机关");
//! assert_eq!(body.in_language(Language::English).to_string(), "public security organ");
//! assert_eq!(body.code(), "public_security");
//! ```

use std::fmt;

mod word_set;

pub use word_set::WordSet;

/// A language in which every message exists.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new language must reach every message")]
pub enum Language {
    /// 中文.
    #[default]
    Chinese,
    /// English.
    English,
}

/// A value that can be said in every [`Language`].
pub trait Bilingual {
    /// Writes the value in `language`.
    ///
    /// # Errors
    ///
    /// Only those of the formatter itself.
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Returns the value as something that displays itself in `language`.
    fn in_language(&self, language: Language) -> InLanguage<'_, Self> {
        InLanguage { value: self, language }
    }
}

/// A [`Bilingual`] value with the language in which to display it.
#[derive(Clone, Copy, Debug)]
pub struct InLanguage<'a, T: ?Sized> {
    value: &'a T,
    language: Language,
}

impl<T: Bilingual + ?Sized> fmt::Display for InLanguage<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.render(self.language, f)
    }
}

impl<T: Bilingual + ?Sized> Bilingual for &T {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).render(language, f)
    }
}

macro_rules! said_alike {
    ($($type:ty),+) => { $(
        /// Said alike in both languages.
        impl Bilingual for $type {
            fn render(&self, _: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )+ };
}

said_alike!(u8, u16, u32, u64, i32, i64, chrono::NaiveDate, chrono::NaiveDateTime, str);

/// A list of legal terms declared with [`vocabulary!`](crate::vocabulary).
pub trait Vocabulary:
    Bilingual + Copy + fmt::Debug + fmt::Display + Eq + std::hash::Hash + Ord + 'static
{
    /// Every word, in the order of declaration.
    const WORDS: &'static [Self];

    /// Returns the stable machine code.
    fn code(self) -> &'static str;

    /// Returns the position of the word in [`Vocabulary::WORDS`].
    fn index(self) -> usize;

    /// Returns the Chinese term.
    fn chinese(self) -> &'static str;

    /// Returns the English term.
    fn english(self) -> &'static str;
}

/// Writes `items` as an enumeration: 、 in Chinese, commas in English.
///
/// # Errors
///
/// Only those of the formatter itself.
pub fn render_list<T: Bilingual>(
    items: impl IntoIterator<Item = T>,
    language: Language,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let separator = match language {
        Language::Chinese => "、",
        Language::English => ", ",
    };
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            f.write_str(separator)?;
        }
        item.render(language, f)?;
    }
    Ok(())
}

/// No word of a vocabulary has the given machine code.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("unknown {vocabulary} \"{code}\"; expected one of: {expected}")]
pub struct UnknownCodeError {
    /// The vocabulary that was searched.
    pub vocabulary: &'static str,
    /// The code that was given.
    pub code: String,
    /// The codes that exist, separated by commas.
    pub expected: String,
}

/// Declares a list of legal terms: an enum with, per word, a stable machine code, the Chinese and
/// the English term.
///
/// The enum is `Copy`, ordered as written, serialised by code, displayed in English, and says
/// itself in both languages; the Chinese term is a `doc(alias)`, so that a search in the
/// documentation finds it.
///
/// ```
/// governance_core::vocabulary! {
///     /// What became of a request.
///     pub enum Answer {
///         /// The request was granted.
///         Granted = "granted", "准予", "granted";
///         /// The request was refused.
///         Refused = "refused", "不予", "refused";
///     }
/// }
///
/// assert_eq!(Answer::from_code("refused"), Ok(Answer::Refused));
/// assert_eq!(Answer::ALL.len(), 2);
/// assert_eq!(serde_json::to_string(&Answer::Granted).unwrap(), "\"granted\"");
/// assert!(Answer::from_code("perhaps").is_err());
/// ```
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $code:literal, $chinese:literal, $english:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$variant_meta])* #[doc(alias = $chinese)] $variant, )+
        }

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the stable machine code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Returns the Chinese term.
            pub const fn chinese(self) -> &'static str {
                match self { $(Self::$variant => $chinese),+ }
            }

            /// Returns the English term.
            pub const fn english(self) -> &'static str {
                match self { $(Self::$variant => $english),+ }
            }

            /// Returns the word with the machine code `code`.
            ///
            /// # Errors
            ///
            /// Returns the codes that exist when `code` is none of them.
            pub fn from_code(
                code: &str,
            ) -> ::core::result::Result<Self, $crate::language::UnknownCodeError> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::language::UnknownCodeError {
                        vocabulary: stringify!($name),
                        code: code.into(),
                        expected: [$($code),+].join(", "),
                    }),
                }
            }
        }

        impl $crate::language::Vocabulary for $name {
            const WORDS: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                self.code()
            }

            fn index(self) -> usize {
                self as usize
            }

            fn chinese(self) -> &'static str {
                self.chinese()
            }

            fn english(self) -> &'static str {
                self.english()
            }
        }

        impl $crate::language::Bilingual for $name {
            fn render(
                &self,
                language: $crate::language::Language,
                f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                f.write_str(match language {
                    $crate::language::Language::Chinese => self.chinese(),
                    $crate::language::Language::English => self.english(),
                })
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.english())
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                struct Code;
                impl $crate::serde::de::Visitor<'_> for Code {
                    type Value = $name;
                    fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(concat!("a code of ", stringify!($name)))
                    }
                    fn visit_str<E: $crate::serde::de::Error>(
                        self,
                        code: &str,
                    ) -> ::core::result::Result<$name, E> {
                        $name::from_code(code).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Code)
            }
        }
    };
}
