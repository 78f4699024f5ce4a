//! Where a rule is written: instruments, articles, and the citations that name them.
//!
//! A [`Citation`] prints and parses the form that Chinese law uses and a standard English form:
//!
//! ```
//! use governance_core::citation::Citation;
//! use governance_core::language::{Bilingual, Language};
//!
//! let source: Citation = "《行政处罚法》（2021）第三十三条第一款".parse()?;
//! assert_eq!(
//!     source.in_language(Language::English).to_string(),
//!     "Administrative Penalty Law (2021), Art. 33(1)",
//! );
//! assert_eq!("Administrative Penalty Law (2021), Art. 33(1)".parse(), Ok(source));
//! # Ok::<(), governance_core::citation::CitationError>(())
//! ```
//!
//! A citation also says how sure we are that the text says so ([`Evidence`]); a policy that claims
//! to be verified refuses to load with anything less than the text itself.

use std::{borrow::Cow, fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::language::{Bilingual, Language};

mod locator;
pub mod national;
mod numeral;

pub use locator::{Locator, LocatorError};
pub use numeral::{chinese_numeral, parse_chinese_numeral};

crate::vocabulary! {
    /// The rank of an instrument, highest first; the order of the variants is the order of rank.
    #[doc(alias = "效力层级")]
    pub enum Level {
        /// The Constitution.
        Constitution = "constitution", "宪法", "constitution";
        /// A law of the National People's Congress or its Standing Committee.
        Law = "law", "法律", "law";
        /// A regulation of the State Council.
        AdministrativeRegulation = "administrative_regulation", "行政法规", "administrative regulation";
        /// An interpretation of the Supreme People's Court or Procuratorate.
        JudicialInterpretation = "judicial_interpretation", "司法解释", "judicial interpretation";
        /// A regulation of a local people's congress.
        LocalRegulation = "local_regulation", "地方性法规", "local regulation";
        /// A rule of a State Council department or a local government.
        Rule = "rule", "规章", "rule";
        /// Any other document of an authority: notices, plans, opinions.
        Document = "document", "规范性文件", "administrative document";
    }
}

crate::vocabulary! {
    /// How a citation is known to hold, best first.
    #[doc(alias = "核实程度")]
    pub enum Evidence {
        /// Read in the text of the instrument.
        Text = "text", "据原文", "read in the text";
        /// Seen only in a secondary copy: press, an agency's page, a compilation.
        Secondary = "secondary", "转引", "seen in a secondary copy only";
        /// General knowledge or inference; not seen in any text.
        Unverified = "unverified", "未核实", "unverified";
    }
}

/// A law, regulation, rule or document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write instruments field by field")]
pub struct Instrument {
    /// The Chinese title, without 《》 and without 中华人民共和国.
    pub title: Cow<'static, str>,
    /// The English title.
    pub english: Cow<'static, str>,
    /// The year of the version, where more than one version is in use.
    #[serde(default)]
    pub version: Option<u16>,
    /// The rank.
    pub level: Level,
    /// The first day in force, where the text prints it.
    #[serde(default)]
    pub in_force_from: Option<NaiveDate>,
    /// The last day in force, where the instrument has been replaced.
    #[serde(default)]
    pub in_force_until: Option<NaiveDate>,
}

impl Instrument {
    /// Returns the citation of `locator` in this instrument, read in its text.
    pub fn cite(&self, locator: Locator) -> Citation {
        Citation {
            title: self.title.clone(),
            english: self.english.clone(),
            version: self.version,
            locator,
            evidence: Evidence::Text,
        }
    }

    /// Returns the citation of `locator` in a built-in instrument, as a constant.
    ///
    /// ```
    /// use governance_core::citation::{Citation, Locator, national};
    ///
    /// const MINOR_VIOLATION: Citation =
    ///     national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(33).paragraph(1));
    /// assert_eq!(MINOR_VIOLATION.to_string(), "《行政处罚法》（2021）第三十三条第一款");
    /// ```
    pub const fn at(&'static self, locator: Locator) -> Citation {
        #[expect(clippy::ptr_arg, reason = "a constant cannot call `Cow::as_ref`")]
        const fn borrow(text: &'static Cow<'static, str>) -> Cow<'static, str> {
            match text {
                Cow::Borrowed(text) => Cow::Borrowed(text),
                Cow::Owned(text) => Cow::Borrowed(text.as_str()),
            }
        }
        Citation {
            title: borrow(&self.title),
            english: borrow(&self.english),
            version: self.version,
            locator,
            evidence: Evidence::Text,
        }
    }

    /// Returns whether the instrument is in force on `day`.
    ///
    /// `None` when the text does not print the day on which it took effect.
    pub fn in_force_on(&self, day: NaiveDate) -> Option<bool> {
        let from = self.in_force_from?;
        Some(from <= day && self.in_force_until.is_none_or(|until| day <= until))
    }
}

/// A place in the law: an instrument, an article, and how well we know it.
///
/// # Examples
///
/// ```
/// use governance_core::citation::{Citation, Evidence};
///
/// let source: Citation = "《温州市养犬管理条例》第二十一条第一款第（五）项".parse()?;
/// assert_eq!(source.locator.article(), 21);
/// assert_eq!(source.evidence, Evidence::Text);
/// assert_eq!(source.to_string(), "《温州市养犬管理条例》第二十一条第一款第（五）项");
/// # Ok::<(), governance_core::citation::CitationError>(())
/// ```
#[doc(alias("依据", "条款"))]
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a citation is its parts")]
pub struct Citation {
    /// The Chinese title of the instrument; empty inside a document that cites itself.
    pub title: Cow<'static, str>,
    /// The English title; empty where nobody supplied one.
    pub english: Cow<'static, str>,
    /// The year of the version cited.
    pub version: Option<u16>,
    /// The article, paragraph, item and sub-item.
    pub locator: Locator,
    /// How the citation is known to hold.
    pub evidence: Evidence,
}

impl Citation {
    /// Returns whether the citation leaves its instrument to the document that it stands in.
    pub fn is_relative(&self) -> bool {
        self.title.is_empty()
    }

    /// Fills in `instrument` where the citation is relative.
    #[must_use]
    pub fn within(mut self, instrument: &Instrument) -> Self {
        if self.is_relative() {
            self.title.clone_from(&instrument.title);
            self.english.clone_from(&instrument.english);
            self.version = instrument.version;
        }
        self
    }

    /// Returns the same place, known only as well as `evidence`.
    #[must_use]
    pub const fn known(mut self, evidence: Evidence) -> Self {
        self.evidence = evidence;
        self
    }
}

/// Two citations are equal when they name the same place with the same evidence; the English
/// title is a translation, not part of the identity.
impl PartialEq for Citation {
    fn eq(&self, other: &Self) -> bool {
        (&self.title, self.version, self.locator, self.evidence)
            == (&other.title, other.version, other.locator, other.evidence)
    }
}

impl Eq for Citation {}

impl Bilingual for Citation {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match language {
            Language::Chinese => {
                if !self.is_relative() {
                    write!(f, "《{}》", self.title)?;
                }
                if let Some(version) = self.version {
                    write!(f, "（{version}）")?;
                }
                self.locator.render(language, f)?;
            }
            Language::English => {
                if !self.english.is_empty() {
                    f.write_str(&self.english)?;
                } else if !self.is_relative() {
                    write!(f, "《{}》", self.title)?;
                }
                if let Some(version) = self.version {
                    write!(f, " ({version})")?;
                }
                if !self.is_relative() {
                    f.write_str(", ")?;
                }
                self.locator.render(language, f)?;
            }
        }
        match (self.evidence, language) {
            (Evidence::Text, _) => Ok(()),
            (evidence, Language::Chinese) => write!(f, "〔{}〕", evidence.chinese()),
            (evidence, Language::English) => write!(f, " [{}]", evidence.code()),
        }
    }
}

/// Prints the Chinese form, which is also the form in which citations are stored.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::Chinese, f)
    }
}

/// A text is not a citation.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CitationError {
    /// The title has no closing bracket.
    #[error("the title in \"{0}\" has no closing 》")]
    OpenTitle(String),
    /// The title is empty.
    #[error("the title in \"{0}\" is empty")]
    EmptyTitle(String),
    /// The English title is not one of the national instruments known here.
    #[error("\"{0}\" is not the English title of a known instrument")]
    UnknownTitle(String),
    /// The version is not a year.
    #[error("\"{0}\" is not the year of a version")]
    Version(String),
    /// The article is not readable.
    #[error(transparent)]
    Locator(#[from] LocatorError),
}

impl FromStr for Citation {
    type Err = CitationError;

    fn from_str(text: &str) -> Result<Self, CitationError> {
        let (text, evidence) = split_evidence(text.trim());
        let citation = if let Some(rest) = text.strip_prefix('《') {
            let (title, rest) =
                rest.split_once('》').ok_or_else(|| CitationError::OpenTitle(text.to_owned()))?;
            if title.is_empty() {
                return Err(CitationError::EmptyTitle(text.to_owned()));
            }
            let (version, rest) = split_version(rest.trim_start_matches([',', ' ']), '（', '）')?;
            let (version, rest) = match version {
                Some(version) => (Some(version), rest),
                None => split_version(rest, '(', ')')?,
            };
            Self {
                title: Cow::Owned(title.to_owned()),
                english: national::by_title(title).map_or(Cow::Borrowed(""), |i| i.english.clone()),
                version,
                locator: rest.trim_start_matches([',', ' ']).parse()?,
                evidence,
            }
        } else if let Some((title, rest)) = text.split_once(", Art. ") {
            let (title, version) = match title.rsplit_once(" (") {
                Some((bare, year)) => {
                    let year = year
                        .strip_suffix(')')
                        .ok_or_else(|| CitationError::Version(year.to_owned()))?;
                    (bare, Some(parse_version(year)?))
                }
                None => (title, None),
            };
            let instrument = national::by_english(title)
                .ok_or_else(|| CitationError::UnknownTitle(title.to_owned()))?;
            Self {
                title: instrument.title.clone(),
                english: instrument.english.clone(),
                version,
                locator: format!("Art. {rest}").parse()?,
                evidence,
            }
        } else {
            Self {
                title: Cow::Borrowed(""),
                english: Cow::Borrowed(""),
                version: None,
                locator: text.parse()?,
                evidence,
            }
        };
        Ok(citation)
    }
}

fn split_evidence(text: &str) -> (&str, Evidence) {
    for &evidence in Evidence::ALL {
        let chinese = format!("〔{}〕", evidence.chinese());
        let english = format!("[{}]", evidence.code());
        if let Some(rest) = text.strip_suffix(&chinese).or_else(|| text.strip_suffix(&english)) {
            return (rest.trim_end(), evidence);
        }
    }
    (text, Evidence::Text)
}

fn split_version(
    text: &str,
    open: char,
    close: char,
) -> Result<(Option<u16>, &str), CitationError> {
    match text.strip_prefix(open).and_then(|rest| rest.split_once(close)) {
        Some((year, rest)) => Ok((Some(parse_version(year)?), rest)),
        None => Ok((None, text)),
    }
}

fn parse_version(year: &str) -> Result<u16, CitationError> {
    // `parse` alone would take a sign.
    let digits = Some(year).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|year| year.parse().ok()).ok_or_else(|| CitationError::Version(year.to_owned()))
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
