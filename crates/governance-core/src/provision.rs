//! What the law sets, with its source: provisions, three-valued settings, and law by date.
//!
//! Whatever a jurisdiction may set differently is a [`Setting`] of its policy:
//!
//! | in the document | meaning |
//! | --- | --- |
//! | `{ is = 15, source = "第十六条" }` | *set*: the value and where it is written |
//! | `{ silent = "第十二条" }` | *silent*: that article regulates the point in full, without such a rule |
//! | absent | *silent* where the stored text is complete, else *unknown* |
//! | `"unknown"` | *unknown*: the text was not available |
//!
//! Silence is never a made-up default, and unknown is never read as "no duty".
//!
//! ```
//! use governance_core::provision::Setting;
//!
//! #[derive(serde::Deserialize)]
//! struct Law {
//!     leash_cm: Setting<u32>,
//!     muzzle: Setting<bool>,
//! }
//!
//! let law: Law = toml::from_str(r#"
//!     leash_cm = { is = 200, source = "《上海市养犬管理条例》第二十二条第（二）项" }
//!     muzzle = "unknown"
//! "#)?;
//! assert_eq!(law.leash_cm.set().map(|provision| provision.is), Some(200));
//! assert_eq!(law.muzzle, Setting::Unknown);
//! # Ok::<(), toml::de::Error>(())
//! ```

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::citation::{Citation, Evidence, Instrument, national};

mod bound;
mod document;
mod versions;

pub use bound::{Bound, BracketError, Brackets, Span};
#[cfg(feature = "toml")]
pub use document::read_toml;
pub use document::{PolicyError, PolicyErrors};
pub use versions::{Lighter, NotInForceError, TwoDates, Version, Versions, VersionsError};

/// A value that the law sets, and where.
///
/// In a document: `{ is = …, source = "第十一条第一款" }`, with `evidence = "secondary"` or
/// `"unverified"` where the text itself was not seen.
#[doc(alias("规定", "依据"))]
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a provision is a value and its source")]
pub struct Provision<T> {
    /// The value.
    pub is: T,
    /// Where it is written.
    pub source: Citation,
}

/// What a law says on one point: something, nothing, or we do not know.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "the three values are the design")]
pub enum Setting<T> {
    /// The law sets the value.
    Set(Provision<T>),
    /// The law sets no rule; with the article that shows it, where one does.
    Silent(Option<Citation>),
    /// The text was not available.
    Unknown,
}

/// An absent key is silent until the document's [`Coverage`] has been read.
impl<T> Default for Setting<T> {
    fn default() -> Self {
        Self::Silent(None)
    }
}

impl<T> Setting<T> {
    /// Returns the provision, if the law sets one.
    pub fn set(&self) -> Option<&Provision<T>> {
        match self {
            Self::Set(provision) => Some(provision),
            Self::Silent(_) | Self::Unknown => None,
        }
    }

    /// Returns where the value is written, if the law sets one.
    ///
    /// The article that shows a silence is no basis for anything and is not returned here.
    pub fn source(&self) -> Option<&Citation> {
        self.set().map(|provision| &provision.source)
    }
}

impl<T: Serialize> Serialize for Provision<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("is", &self.is)?;
        map.serialize_entry("source", &self.source)?;
        map.end()
    }
}

impl<T: Serialize> Serialize for Setting<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(provision) => provision.serialize(serializer),
            Self::Silent(None) => serializer.serialize_str("silent"),
            Self::Silent(Some(source)) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("silent", source)?;
                map.end()
            }
            Self::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Provision<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Setting::deserialize(deserializer)? {
            Setting::Set(provision) => Ok(provision),
            Setting::Silent(_) | Setting::Unknown => {
                Err(de::Error::custom("a value is required here: the law sets one"))
            }
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Setting<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SettingVisitor(PhantomData))
    }
}

struct SettingVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SettingVisitor<T> {
    type Value = Setting<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "{ is = …, source = \"第…条\" }, { silent = \"第…条\" }, \"silent\" or \"unknown\"",
        )
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Self::Value, E> {
        match word {
            "silent" => Ok(Setting::Silent(None)),
            "unknown" => Ok(Setting::Unknown),
            _ => Err(E::invalid_value(de::Unexpected::Str(word), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        const KEYS: &[&str] = &["is", "source", "evidence", "silent"];
        let mut is: Option<T> = None;
        let mut source: Option<Citation> = None;
        let mut evidence: Option<Evidence> = None;
        let mut silent: Option<Citation> = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "is" => is = Some(map.next_value()?),
                "source" => source = Some(map.next_value()?),
                "evidence" => evidence = Some(map.next_value()?),
                "silent" => silent = Some(map.next_value()?),
                other => return Err(de::Error::unknown_field(other, KEYS)),
            }
        }
        let known = |source: Citation| match evidence {
            Some(evidence) => source.known(evidence),
            None => source,
        };
        match (is, source, silent) {
            (Some(is), Some(source), None) => {
                Ok(Setting::Set(Provision { is, source: known(source) }))
            }
            (None, None, Some(source)) => Ok(Setting::Silent(Some(known(source)))),
            (Some(_), None, None) => Err(de::Error::missing_field("source")),
            (None, _, None) => Err(de::Error::missing_field("is")),
            _ => Err(de::Error::custom("a rule is either set or silent, not both")),
        }
    }
}

/// How much of an instrument's text is stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a text is complete or breaks off")]
pub enum Coverage {
    /// All of it: what is not set, the law does not set.
    Complete,
    /// The articles up to this one: what is not set there, we do not know.
    UpToArticle(u16),
}

/// What a policy claims about its own sources.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "either claim changes what loads")]
pub enum Claim {
    /// Every value was read in the text; anything else is refused on load.
    Verified,
    /// Values may rest on secondary or unverified sources, and say so.
    #[default]
    AsMarked,
}

/// One point of a law, without the type of its value.
pub trait Point {
    /// Returns the citation, if the point has one.
    fn source_mut(&mut self) -> Option<&mut Citation>;

    /// Returns whether the document said nothing at all about the point.
    fn is_unstated(&self) -> bool;

    /// Makes an unstated point unknown.
    fn make_unknown(&mut self);
}

impl<T> Point for Provision<T> {
    fn source_mut(&mut self) -> Option<&mut Citation> {
        Some(&mut self.source)
    }

    fn is_unstated(&self) -> bool {
        false
    }

    fn make_unknown(&mut self) {}
}

impl<T> Point for Setting<T> {
    fn source_mut(&mut self) -> Option<&mut Citation> {
        match self {
            Self::Set(provision) => Some(&mut provision.source),
            Self::Silent(source) => source.as_mut(),
            Self::Unknown => None,
        }
    }

    fn is_unstated(&self) -> bool {
        matches!(self, Self::Silent(None))
    }

    fn make_unknown(&mut self) {
        *self = Self::Unknown;
    }
}

/// A citation that stands by itself in a document, beside values it supports.
impl Point for Citation {
    fn source_mut(&mut self) -> Option<&mut Citation> {
        Some(self)
    }

    fn is_unstated(&self) -> bool {
        false
    }

    fn make_unknown(&mut self) {}
}

/// A part of a law whose points can be walked, each under its path in the document.
///
/// Implement it with [`provisions!`](crate::provisions), which declares the part and its walk at
/// once.
pub trait Provisions {
    /// Calls `visit` for every point below `path`.
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point));
}

impl<T> Provisions for Provision<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        visit(path, self);
    }
}

impl<T> Provisions for Setting<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        visit(path, self);
    }
}

impl Provisions for Citation {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        visit(path, self);
    }
}

impl<T: Provisions> Provisions for Vec<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        for (index, part) in self.iter_mut().enumerate() {
            part.walk(&format!("{path}[{index}]"), visit);
        }
    }
}

impl<T: Provisions> Provisions for Option<T> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        if let Some(part) = self {
            part.walk(path, visit);
        }
    }
}

/// Declares a part of a law: a struct of settings that loads from a document, refuses unknown
/// keys, and can be walked point by point.
///
/// ```
/// use governance_core::provision::{Provisions, Setting};
///
/// governance_core::provisions! {
///     /// What a city sets about fees.
///     pub struct Fees {
///         /// The yearly fee, in yuan.
///         pub yearly: Setting<u32>,
///     }
/// }
///
/// let mut fees: Fees = toml::from_str(r#"yearly = { is = 500, source = "第十三条第二款" }"#)?;
/// let mut paths = Vec::new();
/// fees.walk("fees", &mut |path, _| paths.push(path.to_owned()));
/// assert_eq!(paths, ["fees.yearly"]);
/// # Ok::<(), toml::de::Error>(())
/// ```
#[macro_export]
macro_rules! provisions {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, $crate::serde::Deserialize, $crate::serde::Serialize)]
        #[serde(crate = "governance_core::serde", default, deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )+
        }

        impl $crate::provision::Provisions for $name {
            fn walk(
                &mut self,
                path: &str,
                visit: &mut dyn FnMut(&str, &mut dyn $crate::provision::Point),
            ) {
                $(
                    $crate::provision::Provisions::walk(
                        &mut self.$field,
                        &format!("{path}{}{}", if path.is_empty() { "" } else { "." }, stringify!($field)),
                        visit,
                    );
                )+
            }
        }
    };
}

/// A point of a document that cannot stand.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{path}: {fault}")]
#[non_exhaustive]
pub struct DocumentError {
    /// The path of the point in the document.
    pub path: String,
    /// What is wrong with it.
    pub fault: DocumentFault,
}

/// What is wrong with a point of a document.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentFault {
    /// The policy claims to be verified, and the point is not.
    #[error("the policy claims to be verified, but the source {source_cited} is {evidence}", evidence = source_cited.evidence)]
    NotVerified {
        /// The citation.
        source_cited: Box<Citation>,
    },
    /// A point rests on an instrument whose text nobody has read, and does not say so.
    #[error("{source_cited} was not read in its text: the source must say how it is known")]
    NotRead {
        /// The citation.
        source_cited: Box<Citation>,
    },
    /// A point is set under an article beyond the stored text.
    #[error("article {article} lies beyond the stored text, which ends with article {last}")]
    BeyondText {
        /// The article cited.
        article: u16,
        /// The last article stored.
        last: u16,
    },
    /// Two values of the document contradict each other.
    #[error("{0}")]
    Contradiction(String),
}

impl DocumentError {
    /// Constructs the error of a contradiction at `path`.
    pub fn contradiction(path: impl Into<String>, what: impl Into<String>) -> Self {
        Self { path: path.into(), fault: DocumentFault::Contradiction(what.into()) }
    }
}

/// Settles every point of `part`: citations without a title get `instrument`, unstated points
/// become unknown where the text is not complete, and what cannot stand is returned.
///
/// ```
/// use governance_core::provision::{settle, Claim, Coverage, Setting};
/// use governance_core::citation::{Instrument, Level};
///
/// governance_core::provisions! {
///     /// A law.
///     pub struct Law {
///         /// A leash, in centimetres.
///         pub leash_cm: Setting<u32>,
///     }
/// }
///
/// let instrument = Instrument {
///     title: "济南市文明养犬管理条例".into(),
///     english: "Jinan Regulation on Civilised Dog Keeping".into(),
///     version: None,
///     level: Level::LocalRegulation,
///     in_force_from: None,
///     in_force_until: None,
/// };
/// let mut law: Law = toml::from_str("")?;
/// let errors = settle(&mut law, &instrument, Coverage::UpToArticle(10), Claim::AsMarked);
/// assert!(errors.is_empty());
/// assert_eq!(law.leash_cm, Setting::Unknown); // the text breaks off: nobody may say "no leash rule"
/// # Ok::<(), toml::de::Error>(())
/// ```
#[must_use]
pub fn settle(
    part: &mut dyn Provisions,
    instrument: &Instrument,
    coverage: Coverage,
    claim: Claim,
) -> Vec<DocumentError> {
    let mut errors = Vec::new();
    part.walk("", &mut |path, point| {
        if point.is_unstated() && coverage != Coverage::Complete {
            point.make_unknown();
        }
        let Some(source) = point.source_mut() else { return };
        if source.is_relative() {
            *source = source.clone().within(instrument);
        }
        // A document that cites itself by its full title has no more text than one that does not.
        let cites_itself =
            (&source.title, source.version) == (&instrument.title, instrument.version);
        if let Coverage::UpToArticle(last) = coverage
            && cites_itself
            && last < source.locator.article()
            && source.evidence == Evidence::Text
        {
            let article = source.locator.article();
            let fault = DocumentFault::BeyondText { article, last };
            errors.push(DocumentError { path: path.to_owned(), fault });
        }
        if source.evidence == Evidence::Text && !national::was_read(&source.title, source.version) {
            let fault = DocumentFault::NotRead { source_cited: Box::new(source.clone()) };
            errors.push(DocumentError { path: path.to_owned(), fault });
        }
        if claim == Claim::Verified && source.evidence != Evidence::Text {
            let fault = DocumentFault::NotVerified { source_cited: Box::new(source.clone()) };
            errors.push(DocumentError { path: path.to_owned(), fault });
        }
    });
    errors
}
