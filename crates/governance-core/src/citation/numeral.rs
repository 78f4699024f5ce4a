//! The numerals of article numbers: 一 to 九千九百九十九.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Writes `number` (1 to 9 999) as statutes number their articles: 十一, 一百零二, 二百.
///
/// `None` outside that range.
///
/// ```
/// use governance_core::citation::chinese_numeral;
///
/// assert_eq!(chinese_numeral(29).as_deref(), Some("二十九"));
/// assert_eq!(chinese_numeral(109).as_deref(), Some("一百零九"));
/// assert_eq!(chinese_numeral(0), None);
/// ```
pub fn chinese_numeral(number: u16) -> Option<String> {
    if !(1..=9_999).contains(&number) {
        return None;
    }
    let mut text = String::new();
    let mut gap = false;
    for (weight, unit) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / weight % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        // A leading 一十 is written 十.
        if !(digit == 1 && weight == 10 && text.is_empty()) {
            text.push(*DIGITS.get(usize::from(digit))?);
        }
        text.push_str(unit);
    }
    Some(text)
}

/// Reads a number written in Chinese numerals or in digits.
///
/// `None` when the text is neither, or names no number from 1 to 9 999. Numerals are read as
/// statutes write them; 一十 for 十 and 〇 for 零 are taken too.
///
/// ```
/// use governance_core::citation::parse_chinese_numeral;
///
/// assert_eq!(parse_chinese_numeral("一百零九"), Some(109));
/// assert_eq!(parse_chinese_numeral("29"), Some(29));
/// assert_eq!(parse_chinese_numeral("百"), None);
/// assert_eq!(parse_chinese_numeral("一百五"), None);
/// ```
pub fn parse_chinese_numeral(text: &str) -> Option<u16> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|number| (1..=9_999).contains(number));
    }
    let mut total: u16 = 0;
    let mut digit: Option<u16> = None;
    let mut last_weight = u16::MAX;
    for (index, character) in text.chars().enumerate() {
        let weight = match character {
            '千' => 1_000,
            '百' => 100,
            '十' => 10,
            '零' | '〇' => {
                // A zero only bridges a gap between two weights.
                if digit.is_some() || total == 0 {
                    return None;
                }
                continue;
            }
            _ => {
                let value = DIGITS.iter().position(|&known| known == character)?;
                if digit.replace(u16::try_from(value).ok()?).is_some() {
                    return None;
                }
                continue;
            }
        };
        if weight >= last_weight {
            return None;
        }
        last_weight = weight;
        let value = match digit.take() {
            Some(value) => value,
            None if weight == 10 && index == 0 => 1,
            None => return None,
        };
        total = total.checked_add(value.checked_mul(weight)?)?;
    }
    let total = total.checked_add(digit.unwrap_or(0))?;
    // 一百五 is 150 to one reader and 105 to another: only the form of the statutes is read.
    let written: String = text.chars().map(|c| if c == '〇' { '零' } else { c }).collect();
    let canonical = chinese_numeral(total)?;
    let same = written == canonical || written.strip_prefix('一') == Some(&canonical);
    same.then_some(total)
}
