//! Whether 以上, 以下 and 以内 include the number.
//!
//! The words have no fixed sense: each instrument says what it means by them.
//! 超过 (more than) and 不足 (less than) never include the number.
//!
//! ```
//! use governance_core::legal_time::bounds;
//!
//! // Ten deaths are a major accident; and they are not "at most ten" in that regulation.
//! assert!(bounds::ACCIDENT_REPORTING_REGULATION.at_least(10, 10));
//! assert!(!bounds::ACCIDENT_REPORTING_REGULATION.at_most(10, 10));
//! assert!(bounds::CRIMINAL_LAW.at_most(10, 10));
//! ```

use crate::citation::{Citation, Evidence, Locator, national};

/// Whether a bound belongs to the range that it limits.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum Inclusion {
    /// 包括本数.
    #[doc(alias = "包括本数")]
    Included,
    /// 不包括本数.
    #[doc(alias = "不包括本数")]
    Excluded,
}

/// How an instrument reads 以上, 以下 and 以内.
#[doc(alias("以上", "以下", "以内", "本数"))]
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the reading of their own instruments")]
pub struct Reading {
    /// 以上.
    pub above: Inclusion,
    /// 以下.
    pub below: Inclusion,
    /// 以内; `None` where the instrument does not define it.
    pub within: Option<Inclusion>,
    /// Where the instrument says so.
    pub source: Citation,
}

impl Reading {
    /// Returns whether `value` is `bound` 以上 in this instrument.
    #[doc(alias = "以上")]
    pub fn at_least<T: Copy + PartialOrd>(&self, value: T, bound: T) -> bool {
        bound < value || (self.above == Inclusion::Included && bound == value)
    }

    /// Returns whether `value` is `bound` 以下 in this instrument.
    #[doc(alias = "以下")]
    pub fn at_most<T: Copy + PartialOrd>(&self, value: T, bound: T) -> bool {
        value < bound || (self.below == Inclusion::Included && bound == value)
    }
}

const fn inclusive(source: Citation) -> Reading {
    Reading {
        above: Inclusion::Included,
        below: Inclusion::Included,
        within: Some(Inclusion::Included),
        source,
    }
}

/// 《刑法》第九十九条: the number is included.
pub static CRIMINAL_LAW: Reading = inclusive(national::CRIMINAL_LAW.at(Locator::new(99)));

/// 《治安管理处罚法》(2012) 第一百一十八条: the number is included.
pub static PUBLIC_SECURITY_PENALTIES_LAW_2012: Reading =
    inclusive(national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(118)));

/// 《治安管理处罚法》(2025) 第一百四十三条: the number is included.
pub static PUBLIC_SECURITY_PENALTIES_LAW_2025: Reading =
    inclusive(national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(143)));

/// 《监狱法》(2026) 第一百二十条: the number is included.
pub static PRISON_LAW: Reading = inclusive(national::PRISON_LAW.at(Locator::new(120)));

/// 《生产安全事故报告和调查处理条例》第三条第三款: 以上 includes the number, 以下 does not.
pub static ACCIDENT_REPORTING_REGULATION: Reading = Reading {
    above: Inclusion::Included,
    below: Inclusion::Excluded,
    within: None,
    source: national::ACCIDENT_REPORTING_REGULATION.at(Locator::new(3).paragraph(3)),
};

/// 《民法典》第一千二百五十九条: the number is included; cited from general knowledge.
pub static CIVIL_CODE: Reading = Reading {
    above: Inclusion::Included,
    below: Inclusion::Included,
    within: Some(Inclusion::Included),
    source: unverified(national::CIVIL_CODE.at(Locator::new(1259))),
};

const fn unverified(mut citation: Citation) -> Citation {
    citation.evidence = Evidence::Unverified;
    citation
}
