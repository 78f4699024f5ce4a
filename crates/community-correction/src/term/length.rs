//! Lengths as judgments write them: one year and six months, half a month.

use std::{borrow::Cow, fmt, str::FromStr};

use chrono::NaiveDate;
use governance_core::{
    language::{Bilingual, Language},
    legal_time::{TimeError, TimeLimit, TimeLimitError, Unit},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::jurisdiction::Jurisdiction;

/// A length as a judgment writes it: years, months, and half a month.
///
/// Twelve months and one year are the same length, and may be laid out to different days.
///
/// # Examples
///
/// ```
/// use community_correction::term::Length;
///
/// let length: Length = "1 year 6 months".parse()?;
/// assert_eq!("一年六个月".parse::<Length>()?, length);
/// assert_eq!(length.to_string(), "1 year 6 months");
/// assert!("18 months".parse::<Length>()?.is_as_long_as(length));
/// assert!("6 weeks".parse::<Length>().is_err());
/// # Ok::<(), community_correction::term::LengthError>(())
/// ```
#[doc(alias("刑期", "期限"))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a length is its parts")]
pub struct Length {
    /// Whole years.
    pub years: u32,
    /// Whole months.
    pub months: u32,
    /// Whether half a month is added: fifteen days.
    pub half: bool,
}

/// Where a length ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "an answer that callers match")]
pub struct Laid {
    /// The last day; the earlier one where the article can be read in two ways.
    pub last: NaiveDate,
    /// The later day of the other reading, where there is one.
    pub other: Option<NaiveDate>,
}

impl Length {
    /// Constructs a length of whole years.
    pub const fn years(years: u32) -> Self {
        Self { years, months: 0, half: false }
    }

    /// Constructs a length of whole months.
    pub const fn months(months: u32) -> Self {
        Self { years: 0, months, half: false }
    }

    /// Returns whether it is a length of nothing.
    pub const fn is_empty(self) -> bool {
        self.years == 0 && self.months == 0 && !self.half
    }

    /// Returns the length in half months, by which lengths are compared.
    pub fn half_months(self) -> u64 {
        (u64::from(self.years) * 12 + u64::from(self.months)) * 2 + u64::from(self.half)
    }

    /// Returns whether it is shorter than `other`.
    pub fn is_shorter_than(self, other: Self) -> bool {
        self.half_months() < other.half_months()
    }

    /// Returns whether it is as long as `other`, in whatever units.
    pub fn is_as_long_as(self, other: Self) -> bool {
        self.half_months() == other.half_months()
    }

    /// Returns the day on which the length ends that begins with `first`.
    ///
    /// Both days are part of it, and no rest day moves the last. The article lays out years and
    /// months, but not the two together: years first and then months, or all in months. The two
    /// differ where only one of them comes to the end of a February; the earlier day is taken, and
    /// the other is told.
    ///
    /// # Source
    ///
    /// 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第二百零二条第二款.
    ///
    /// # Errors
    ///
    /// Returns an error when the length is nothing, and when the day cannot be written.
    pub fn laid_from(self, first: NaiveDate, law: &Jurisdiction) -> Result<Laid, TimeError> {
        let total = self.years.checked_mul(12).and_then(|months| months.checked_add(self.months));
        let steps = [TimeLimit::years(self.years), TimeLimit::months(self.months)];
        let last = self.stepped(first, &steps, law)?;
        if self.years == 0 || self.months == 0 {
            return Ok(Laid { last, other: None });
        }
        let total = total.ok_or(TimeError::OutOfCalendar { field: "length" })?;
        let other = self.stepped(first, &[TimeLimit::months(total)], law)?;
        Ok(Laid { last: last.min(other), other: (last != other).then_some(last.max(other)) })
    }

    /// Lays out `steps` one after another, and the half month after them.
    fn stepped(
        self,
        first: NaiveDate,
        steps: &[TimeLimit],
        law: &Jurisdiction,
    ) -> Result<NaiveDate, TimeError> {
        let half = self.half.then_some(TimeLimit::half_month());
        let mut next = first;
        let mut last = None;
        for step in steps.iter().copied().chain(half).filter(|step| step.amount() > 0) {
            let end = law.term(step, next)?;
            next = end.succ_opt().ok_or(TimeError::OutOfCalendar { field: "length" })?;
            last = Some(end);
        }
        last.ok_or(TimeError::EmptyLimit { limit: TimeLimit::months(0) })
    }
}

impl Bilingual for Length {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [TimeLimit::years(self.years), TimeLimit::months(self.months)];
        let half = self.half.then_some(TimeLimit::half_month());
        let mut empty = true;
        for part in parts.into_iter().filter(|part| part.amount() > 0).chain(half) {
            if !empty && language == Language::English {
                f.write_str(" ")?;
            }
            part.render(language, f)?;
            empty = false;
        }
        if empty { TimeLimit::months(0).render(language, f) } else { Ok(()) }
    }
}

/// Prints the form in which lengths are stored, such as `1 year 6 months`.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::English, f)
    }
}

/// A text is not a length.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LengthError {
    /// A part of it is not a time limit.
    #[error(transparent)]
    Part(#[from] TimeLimitError),
    /// A part is in a unit in which no sentence is written, or stands in the wrong place.
    #[error("\"{0}\" is not a length: expected years, then months, then half a month")]
    Unit(String),
}

impl FromStr for Length {
    type Err = LengthError;

    fn from_str(text: &str) -> Result<Self, LengthError> {
        let wrong = || LengthError::Unit(text.to_owned());
        let trimmed = text.trim();
        let whole = trimmed.strip_suffix("half a month").or_else(|| trimmed.strip_suffix("半个月"));
        let mut length = Self { half: whole.is_some(), ..Self::default() };
        for part in parts(whole.unwrap_or(trimmed)) {
            let limit: TimeLimit = part.parse()?;
            match limit.unit() {
                // Years come before months, and neither comes twice.
                Unit::Year if length.years == 0 && length.months == 0 => {
                    length.years = limit.amount();
                }
                Unit::Month if length.months == 0 => length.months = limit.amount(),
                _ => return Err(wrong()),
            }
        }
        if length.is_empty() { Err(wrong()) } else { Ok(length) }
    }
}

/// Splits a length into the time limits that it is made of: two words each in English, a measure of
/// years or months each in Chinese.
fn parts(text: &str) -> Vec<String> {
    if text.is_ascii() {
        let words: Vec<_> = text.split_whitespace().collect();
        words.chunks(2).map(|pair| pair.join(" ")).collect()
    } else {
        text.split_inclusive(['年', '月']).map(str::to_owned).collect()
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
