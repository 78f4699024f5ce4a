//! What public security law has to say about a breach: which law, which range, whether detention is
//! executed.
//!
//! A penalty is the police's. It is never counted as a warning of the institution.
//!
//! ```
//! use community_correction::discipline::police::{Offence, Penalty, Severity, sanction};
//!
//! let day = |text: &str| text.parse().unwrap();
//! // A forbidden place entered in December 2025, decided on in January 2026.
//! let range = sanction(
//!     Offence::ProhibitionOrder, Severity::Ordinary, day("2025-12-20"), day("2026-01-20"),
//! ).unwrap();
//! assert_eq!(range.source.to_string(), "《治安管理处罚法》（2025）第七十三条第（一）项");
//! assert!(range.allows(Penalty::Warning));
//! assert!(!range.allows(Penalty::Detention { days: 5, fine: None }));
//! ```

use std::sync::LazyLock;

use chrono::NaiveDate;
use governance_core::{
    citation::{Citation, Locator, national},
    legal_time::{TimeLimit, convention},
    provision::{Lighter, Version, Versions},
};
use serde::{Deserialize, Serialize};

use crate::decision::Category;

governance_core::vocabulary! {
    /// What the police punish.
    pub enum Offence {
        /// A breach of the rules of supervision.
        SupervisionRules = "supervision_rules", "违反监督管理规定", "breach of the rules of supervision";
        /// A breach of a prohibition order.
        ProhibitionOrder = "prohibition_order", "违反人民法院禁止令", "breach of a prohibition order";
        /// An offence that anybody can commit, such as against staff.
        Ordinary = "ordinary", "其他违反治安管理行为", "an ordinary public-security offence";
    }
}

governance_core::vocabulary! {
    /// How severe the circumstances are, lightest first.
    pub enum Severity {
        /// Lighter.
        Lighter = "lighter", "情节较轻", "lighter";
        /// Neither lighter nor more serious.
        Ordinary = "ordinary", "一般情节", "ordinary";
        /// More serious.
        Serious = "serious", "情节较重", "more serious";
    }
}

governance_core::vocabulary! {
    /// Who is not detained.
    #[doc(alias = "不执行行政拘留处罚")]
    pub enum Protection {
        /// Nobody of those whom the law protects.
        None = "none", "不属于下列人员", "none of these";
        /// Under 14 years: not punished at all.
        Under14 = "under_14", "不满十四周岁", "under 14";
        /// From 14 to under 16 years.
        From14 = "from_14", "已满十四周岁不满十六周岁", "from 14 to under 16";
        /// From 16 to under 18 years, the first time.
        From16FirstTime = "from_16_first_time", "已满十六周岁不满十八周岁，初次违反治安管理", "from 16 to under 18, the first time";
        /// 70 years or older.
        From70 = "from_70", "七十周岁以上", "70 or older";
        /// Pregnant, or nursing an infant of under one year.
        Nursing = "nursing", "怀孕或者哺乳自己不满一周岁婴儿", "pregnant or nursing an infant";
    }
}

/// What the police impose.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Penalty {
    /// Nothing.
    NotImposed,
    /// A warning of the police, which is none of the institution.
    #[doc(alias = "治安警告")]
    Warning,
    /// A fine.
    Fine {
        /// In yuan.
        yuan: u32,
    },
    /// Detention.
    #[doc(alias = "行政拘留")]
    Detention {
        /// In days.
        days: u32,
        /// The fine beside it, in yuan.
        #[serde(default)]
        fine: Option<u32>,
    },
}

/// The range of one article for one severity.
#[doc(alias("处罚幅度", "治安管理处罚"))]
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Range {
    /// Whether a warning, or a fine of up to [`Range::fine`], is what it provides for.
    pub light: bool,
    /// The days of detention, both bounds included, where it provides for any.
    pub detention: Option<(u32, u32)>,
    /// The least and the most of the fine, in yuan, both included.
    pub fine: (u32, u32),
    /// Whether a detention is always joined by the fine.
    pub fined_beside: bool,
    /// Where it is written.
    pub source: Citation,
}

impl Range {
    /// Returns whether `penalty` keeps within the range. Imposing nothing always does.
    ///
    /// # Source
    ///
    /// 《治安管理处罚法》（2025）第一百四十三条; （2012）第一百一十八条: both bounds are included.
    pub fn allows(&self, penalty: Penalty) -> bool {
        let (least, most) = self.fine;
        let within = |fine: u32| least <= fine && fine <= most;
        match penalty {
            Penalty::NotImposed => true,
            Penalty::Warning => self.light,
            Penalty::Fine { yuan } => self.light && 0 < yuan && within(yuan),
            Penalty::Detention { days, fine } => self.detention.is_some_and(|(least, most)| {
                let fined = fine.map_or(!self.fined_beside, |fine| 0 < fine && within(fine));
                least <= days && days <= most && fined
            }),
        }
    }
}

/// The day before which the law of 2012 is in force.
const TURN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 1, 1);

/// Returns the versions of the law on one offence in circumstances of one severity.
fn versions(old: Range, new: Range) -> Option<Versions<Range>> {
    let from = national::PUBLIC_SECURITY_PENALTIES_LAW_2012.in_force_from?;
    let turn = TURN?;
    Versions::new(vec![
        Version { from, until: turn.pred_opt(), law: old },
        Version { from: turn, until: None, law: new },
    ])
    .ok()
}

/// The law of 2012 knows one range for both offences, whatever the circumstances.
fn of_2012() -> Range {
    Range {
        light: false,
        detention: Some((5, 10)),
        fine: (200, 500),
        fined_beside: true,
        source: national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(60).item(4)),
    }
}

fn of_2025(article: Locator, light: bool) -> Range {
    Range {
        light,
        detention: if light { None } else { Some((5, 10)) },
        fine: (0, 1000),
        fined_beside: false,
        source: national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(article),
    }
}

/// One rule of public security law in its two versions.
type Rule = LazyLock<Option<Versions<Range>>>;

static SUPERVISION: Rule =
    LazyLock::new(|| versions(of_2012(), of_2025(Locator::new(72).item(4), false)));
static SUPERVISION_LIGHTER: Rule =
    LazyLock::new(|| versions(of_2012(), of_2025(Locator::new(72).item(4), true)));
static ORDER: Rule = LazyLock::new(|| versions(of_2012(), of_2025(Locator::new(73).item(1), true)));
static ORDER_SERIOUS: Rule =
    LazyLock::new(|| versions(of_2012(), of_2025(Locator::new(73).item(1), false)));

/// Returns the range that applies to an act on `acted`, decided on `decided`.
///
/// `None` where no law in force then knows one, and for an ordinary offence, which this crate does
/// not judge.
///
/// # Source
///
/// 《治安管理处罚法》（2012）第六十条第（四）项; （2025）第七十二条第（四）项, 第七十三条第（一）项: of the later ones
/// the first knows lighter circumstances, the second more serious ones. Between the two versions
/// 《行政处罚法》（2021）第三十七条 chooses: the law at the act, unless the later one is lighter. A range
/// without detention is lighter than one with it; of two with the same detention, one with a higher
/// fine that may be left out is not.
pub fn sanction(
    offence: Offence,
    severity: Severity,
    acted: NaiveDate,
    decided: NaiveDate,
) -> Option<&'static Range> {
    let rule = match (offence, severity) {
        (Offence::Ordinary, _) => return None,
        (Offence::SupervisionRules, Severity::Lighter) => &SUPERVISION_LIGHTER,
        (Offence::SupervisionRules, _) => &SUPERVISION,
        (Offence::ProhibitionOrder, Severity::Serious) => &ORDER_SERIOUS,
        (Offence::ProhibitionOrder, _) => &ORDER,
    };
    let lighter = |old: &Range, new: &Range| match (old.detention, new.detention) {
        (Some(_), None) => Lighter::AtDecision,
        (None, Some(_)) => Lighter::AtAct,
        _ => Lighter::Neither,
    };
    LazyLock::force(rule).as_ref()?.for_penalty(acted, decided, lighter).choice
}

/// Returns whether a detention is executed; `None` while a fact that decides it is not known.
///
/// # Source
///
/// 《治安管理处罚法》（2012）第二十一条: four groups are never detained. （2025）第二十三条: the first three
/// are, where the act is serious and its effect bad; the first and the third also on a second act
/// within one year.
pub fn is_executed(
    protection: Option<Protection>,
    notorious: Option<bool>,
    repeated: Option<bool>,
    law_of_2025: bool,
) -> Option<bool> {
    let protection = protection?;
    let either = |one: Option<bool>, other: Option<bool>| match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    };
    match protection {
        Protection::None => Some(true),
        Protection::Nursing | Protection::Under14 => Some(false),
        _ if !law_of_2025 => Some(false),
        Protection::From16FirstTime => notorious,
        Protection::From14 | Protection::From70 => either(notorious, repeated),
    }
}

/// Returns the last day on which an act on `acted` can still be discovered and punished.
///
/// # Source
///
/// 《治安管理处罚法》（2025）第二十五条; （2012）第二十二条: six months from the act.
pub fn discoverable_until(acted: NaiveDate) -> Option<NaiveDate> {
    convention::LOCAL.corresponding_day(TimeLimit::months(6), acted).ok()
}

/// Returns whether public security law knows a penalty for `offence` of a person in `category`.
///
/// # Source
///
/// 《治安管理处罚法》（2025）第七十二条第（四）项 and （2012）第六十条第（四）项 name persons under control, on
/// probation and outside prison for a time; parole they do not name. A prohibition order stands
/// beside control and probation only (《刑法》第三十八条第二款, 第七十二条第二款).
pub const fn is_punishable(category: Category, offence: Offence) -> bool {
    match offence {
        Offence::SupervisionRules => !matches!(category, Category::Parole),
        Offence::ProhibitionOrder => matches!(category, Category::Control | Category::Probation),
        Offence::Ordinary => true,
    }
}
