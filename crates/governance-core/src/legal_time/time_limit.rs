//! Time limits as statutes write them: 十五日, 十个工作日, 三个月.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    citation::parse_chinese_numeral,
    language::{Bilingual, Language},
};

/// The unit in which a time limit is written.
#[doc(alias = "期间单位")]
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[expect(clippy::exhaustive_enums, reason = "each unit needs a way of counting")]
pub enum Unit {
    /// 小时.
    #[doc(alias = "小时")]
    Hour,
    /// 日; whether it means a working day is a matter of the instrument.
    #[doc(alias = "日")]
    Day,
    /// 工作日, where the provision itself says so.
    #[doc(alias = "工作日")]
    WorkingDay,
    /// 半个月, always fifteen days.
    ///
    /// # Source
    ///
    /// 《最高人民法院关于适用〈刑事诉讼法〉的解释》(2021) 第二百零二条.
    #[doc(alias = "半个月")]
    HalfMonth,
    /// 月.
    #[doc(alias = "月")]
    Month,
    /// 年.
    #[doc(alias = "年")]
    Year,
}

/// A time limit as the statute writes it: an amount and a unit, and nothing about how to count.
///
/// There is no way to add it to a date except through a [`Convention`](super::Convention).
///
/// # Examples
///
/// ```
/// use governance_core::language::{Bilingual, Language};
/// use governance_core::legal_time::TimeLimit;
///
/// let limit: TimeLimit = "十个工作日".parse()?;
/// assert_eq!(limit, TimeLimit::working_days(10));
/// assert_eq!(limit.to_string(), "10 working days");
/// assert_eq!(limit.in_language(Language::Chinese).to_string(), "10个工作日");
/// assert_eq!("half a month".parse(), Ok(TimeLimit::half_month()));
/// assert!("a while".parse::<TimeLimit>().is_err());
/// # Ok::<(), governance_core::legal_time::TimeLimitError>(())
/// ```
#[doc(alias("期限", "期间"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct TimeLimit {
    amount: u32,
    unit: Unit,
}

impl TimeLimit {
    /// Constructs a limit of `amount` hours (小时).
    pub const fn hours(amount: u32) -> Self {
        Self { amount, unit: Unit::Hour }
    }

    /// Constructs a limit of `amount` days (日).
    pub const fn days(amount: u32) -> Self {
        Self { amount, unit: Unit::Day }
    }

    /// Constructs a limit that the provision itself writes in working days (工作日).
    pub const fn working_days(amount: u32) -> Self {
        Self { amount, unit: Unit::WorkingDay }
    }

    /// Constructs the limit 半个月.
    pub const fn half_month() -> Self {
        Self { amount: 1, unit: Unit::HalfMonth }
    }

    /// Constructs a limit of `amount` months (个月).
    pub const fn months(amount: u32) -> Self {
        Self { amount, unit: Unit::Month }
    }

    /// Constructs a limit of `amount` years (年).
    pub const fn years(amount: u32) -> Self {
        Self { amount, unit: Unit::Year }
    }

    /// Returns the number.
    pub const fn amount(self) -> u32 {
        self.amount
    }

    /// Returns the unit.
    pub const fn unit(self) -> Unit {
        self.unit
    }
}

/// Prints the form in which limits are stored, such as `15 days`.
impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::English, f)
    }
}

impl Bilingual for TimeLimit {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { amount, unit } = *self;
        let plural = if amount == 1 { "" } else { "s" };
        match (language, unit) {
            (Language::Chinese, Unit::Hour) => write!(f, "{amount}小时"),
            (Language::Chinese, Unit::Day) => write!(f, "{amount}日"),
            (Language::Chinese, Unit::WorkingDay) => write!(f, "{amount}个工作日"),
            (Language::Chinese, Unit::HalfMonth) => f.write_str("半个月"),
            (Language::Chinese, Unit::Month) => write!(f, "{amount}个月"),
            (Language::Chinese, Unit::Year) => write!(f, "{amount}年"),
            (Language::English, Unit::Hour) => write!(f, "{amount} hour{plural}"),
            (Language::English, Unit::Day) => write!(f, "{amount} day{plural}"),
            (Language::English, Unit::WorkingDay) => write!(f, "{amount} working day{plural}"),
            (Language::English, Unit::HalfMonth) => f.write_str("half a month"),
            (Language::English, Unit::Month) => write!(f, "{amount} month{plural}"),
            (Language::English, Unit::Year) => write!(f, "{amount} year{plural}"),
        }
    }
}

/// A text is not a time limit.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TimeLimitError {
    /// Neither language's form was recognised.
    #[error("\"{0}\" is not a time limit: expected a form like 15 days, 10 working days or 三个月")]
    Unreadable(String),
    /// The amount is nothing.
    #[error("\"{0}\" is a time limit of nothing: expected an amount of at least 1")]
    Empty(String),
}

impl FromStr for TimeLimit {
    type Err = TimeLimitError;

    fn from_str(text: &str) -> Result<Self, TimeLimitError> {
        let trimmed = text.trim();
        if matches!(trimmed, "half a month" | "半个月") {
            return Ok(Self::half_month());
        }
        let limit = parse_english(trimmed)
            .or_else(|| parse_chinese(trimmed))
            .ok_or_else(|| TimeLimitError::Unreadable(text.to_owned()))?;
        if limit.amount == 0 {
            return Err(TimeLimitError::Empty(text.to_owned()));
        }
        Ok(limit)
    }
}

fn parse_english(text: &str) -> Option<TimeLimit> {
    let (amount, unit) = text.split_once(' ')?;
    let amount = digits(amount)?;
    let unit = match unit.trim() {
        "hour" | "hours" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "working day" | "working days" => Unit::WorkingDay,
        "month" | "months" => Unit::Month,
        "year" | "years" => Unit::Year,
        _ => return None,
    };
    Some(TimeLimit { amount, unit })
}

fn parse_chinese(text: &str) -> Option<TimeLimit> {
    // The longer unit first: 工作日 also ends in 日.
    const UNITS: [(&str, Unit); 6] = [
        ("工作日", Unit::WorkingDay),
        ("小时", Unit::Hour),
        ("日", Unit::Day),
        ("天", Unit::Day),
        ("月", Unit::Month),
        ("年", Unit::Year),
    ];
    let (amount, unit) =
        UNITS.iter().find_map(|&(word, unit)| Some((text.strip_suffix(word)?, unit)))?;
    let (amount, measured) = match amount.strip_suffix('个') {
        Some(amount) => (amount, true),
        None => (amount, false),
    };
    // 三月 is March; only 三个月 is a length. 个日 and 个年 do not exist.
    if measured != (unit == Unit::Month) && !matches!(unit, Unit::WorkingDay | Unit::Hour) {
        return None;
    }
    let amount = amount.trim();
    let amount = match digits(amount) {
        Some(amount) => amount,
        None if amount == "两" => 2,
        None => parse_chinese_numeral(amount)?.into(),
    };
    Some(TimeLimit { amount, unit })
}

/// Reads digits and nothing else: [`str::parse`] would also take a sign.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl Serialize for TimeLimit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeLimit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
