//! The place inside an instrument.

use std::{fmt, str::FromStr};

use super::{chinese_numeral, parse_chinese_numeral};
use crate::language::{Bilingual, Language};

/// An article with its paragraph, item and sub-item: 第二十九条之一第一款第（三）项第二目; or, in a
/// document without articles, a part: 第三部分第（八）项.
///
/// # Examples
///
/// ```
/// use governance_core::citation::Locator;
/// use governance_core::language::{Bilingual, Language};
///
/// let place: Locator = "第二十九条之一第一款第（三）项".parse()?;
/// assert_eq!(place.in_language(Language::English).to_string(), "Art. 29-1(1)(3)");
/// assert_eq!(Locator::new(29).inserted(1).paragraph(1).item(3), place);
/// assert_eq!(Locator::part(3).item(8).to_string(), "第三部分第（八）项");
/// # Ok::<(), governance_core::citation::LocatorError>(())
/// ```
#[doc(alias("条", "款", "项", "目"))]
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Locator {
    // A part of a document (部分) in place of an article.
    part: bool,
    article: u16,
    // Zero stands for "none": statutes count from one.
    inserted: u8,
    paragraph: u8,
    item: u8,
    sub_item: u8,
}

impl Locator {
    /// Constructs the locator of a whole article.
    pub const fn new(article: u16) -> Self {
        Self { part: false, article, inserted: 0, paragraph: 0, item: 0, sub_item: 0 }
    }

    /// Constructs the locator of a part (部分) of a document that has no articles.
    pub const fn part(number: u16) -> Self {
        Self { part: true, ..Self::new(number) }
    }

    /// Returns the article inserted after this one (之一, 之二 …).
    #[must_use]
    pub const fn inserted(mut self, number: u8) -> Self {
        self.inserted = number;
        self
    }

    /// Returns the paragraph (款) `number` of the article.
    #[must_use]
    pub const fn paragraph(mut self, number: u8) -> Self {
        self.paragraph = number;
        self
    }

    /// Returns the item (项) `number`.
    #[must_use]
    pub const fn item(mut self, number: u8) -> Self {
        self.item = number;
        self
    }

    /// Returns the sub-item (目) `number`.
    #[must_use]
    pub const fn sub_item(mut self, number: u8) -> Self {
        self.sub_item = number;
        self
    }

    /// Returns the number of the article, or of the part.
    pub const fn article(self) -> u16 {
        self.article
    }

    /// Returns the number of the paragraph, if one is named.
    pub const fn paragraph_number(self) -> Option<u8> {
        if self.paragraph == 0 { None } else { Some(self.paragraph) }
    }

    /// Returns the number of the item, if one is named.
    pub const fn item_number(self) -> Option<u8> {
        if self.item == 0 { None } else { Some(self.item) }
    }
}

impl Bilingual for Locator {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match language {
            Language::Chinese => {
                let unit = if self.part { "部分" } else { "条" };
                write!(f, "第{}{unit}", chinese(self.article))?;
                if self.inserted > 0 {
                    write!(f, "之{}", chinese(self.inserted.into()))?;
                }
                if self.paragraph > 0 {
                    write!(f, "第{}款", chinese(self.paragraph.into()))?;
                }
                if self.item > 0 {
                    write!(f, "第（{}）项", chinese(self.item.into()))?;
                }
                if self.sub_item > 0 {
                    write!(f, "第{}目", chinese(self.sub_item.into()))?;
                }
                Ok(())
            }
            Language::English => {
                let unit = if self.part { "Part" } else { "Art." };
                write!(f, "{unit} {}", self.article)?;
                if self.inserted > 0 {
                    write!(f, "-{}", self.inserted)?;
                }
                if self.paragraph > 0 {
                    write!(f, "({})", self.paragraph)?;
                }
                if self.item > 0 {
                    // An article of one paragraph has items without a paragraph number.
                    let lead = if self.paragraph > 0 { "" } else { " item " };
                    write!(f, "{lead}({})", self.item)?;
                }
                if self.sub_item > 0 {
                    let lead = if self.item > 0 { "" } else { " sub-item " };
                    write!(f, "{lead}({})", self.sub_item)?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::Chinese, f)
    }
}

fn chinese(number: u16) -> String {
    // Numbers beyond the numerals of statutes are written in digits rather than lost.
    chinese_numeral(number).unwrap_or_else(|| number.to_string())
}

/// A text does not name an article.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "\"{text}\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)"
)]
pub struct LocatorError {
    text: String,
}

impl FromStr for Locator {
    type Err = LocatorError;

    fn from_str(text: &str) -> Result<Self, LocatorError> {
        let text = text.trim();
        let parsed = if let Some(rest) = text.strip_prefix("Art. ") {
            parse_english(rest)
        } else if let Some(rest) = text.strip_prefix("Part ") {
            parse_english(rest).map(|locator| Self { part: true, ..locator })
        } else {
            parse_chinese(text)
        };
        parsed.ok_or_else(|| LocatorError { text: text.to_owned() })
    }
}

/// Takes `第…unit` (with or without brackets around the numeral) off the front.
fn take<'a>(text: &'a str, unit: &str) -> Option<(u16, &'a str)> {
    let (numeral, rest) = text.strip_prefix('第')?.split_once(unit)?;
    let numeral = numeral.trim_matches(['（', '）', '(', ')']);
    Some((parse_chinese_numeral(numeral)?, rest))
}

fn parse_chinese(text: &str) -> Option<Locator> {
    let (mut locator, mut rest) = match take(text, "部分") {
        Some((part, rest)) => (Locator::part(part), rest),
        None => take(text, "条").map(|(article, rest)| (Locator::new(article), rest))?,
    };
    if let Some(inserted) = rest.strip_prefix('之') {
        let end = inserted.find('第').unwrap_or(inserted.len());
        let (numeral, tail) = inserted.split_at_checked(end)?;
        locator.inserted = small(parse_chinese_numeral(numeral)?)?;
        rest = tail;
    }
    if let Some((number, tail)) = take(rest, "款") {
        locator.paragraph = small(number)?;
        rest = tail;
    }
    if let Some((number, tail)) = take(rest, "项") {
        locator.item = small(number)?;
        rest = tail;
    }
    if let Some((number, tail)) = take(rest, "目") {
        locator.sub_item = small(number)?;
        rest = tail;
    }
    rest.is_empty().then_some(locator)
}

fn parse_english(text: &str) -> Option<Locator> {
    let end = text.find(['(', ' ']).unwrap_or(text.len());
    let (article, rest) = text.split_at_checked(end)?;
    let (article, inserted) = match article.split_once('-') {
        Some((article, inserted)) => (article, small(digits(inserted)?)?),
        None => (article, 0),
    };
    let mut locator =
        Locator::new(digits(article).filter(|article| (1..=9_999).contains(article))?);
    locator.inserted = inserted;
    let (mut rest, mut slots) = if let Some(rest) = rest.strip_prefix(" item ") {
        (rest, vec![&mut locator.item, &mut locator.sub_item])
    } else if let Some(rest) = rest.strip_prefix(" sub-item ") {
        (rest, vec![&mut locator.sub_item])
    } else {
        let Locator { paragraph, item, sub_item, .. } = &mut locator;
        (rest, vec![paragraph, item, sub_item])
    };
    slots.reverse();
    while let Some(open) = rest.strip_prefix('(') {
        let (number, tail) = open.split_once(')')?;
        *slots.pop()? = small(digits(number)?)?;
        rest = tail;
    }
    // 第一款第一目 names a sub-item without an item.
    if locator.sub_item == 0
        && let Some(open) = rest.strip_prefix(" sub-item (")
    {
        let (number, tail) = open.split_once(')')?;
        locator.sub_item = small(digits(number)?)?;
        rest = tail;
    }
    rest.is_empty().then_some(locator)
}

/// Reads digits and nothing else: `parse` alone would take a sign.
fn digits(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn small(number: u16) -> Option<u8> {
    u8::try_from(number).ok().filter(|&number| number > 0)
}
