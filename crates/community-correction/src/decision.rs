//! What was decided, and on whom: the facts that the whole case rests on.
//!
//! No birth date, no name, no diagnosis: only the facts that some rule asks for. What may and what may
//! never be done to a person depends on the [`Category`] before anything else; [`Category::comparison`]
//! says each point with its article.
//!
//! ```
//! use community_correction::decision::{Category, LastResort};
//!
//! // Control can neither be revoked nor turned into custody, and only control limits speech.
//! assert_eq!(Category::Control.last_resort(), LastResort::None);
//! assert!(Category::Control.limits_speech() && !Category::Probation.limits_speech());
//! // Breach of the supervision rules alone is no offence of a parolee against public order.
//! let penalty = &Category::Parole.comparison().penalty_for_breach;
//! assert!(!penalty.is);
//! assert_eq!(penalty.source.to_string(), "《治安管理处罚法》（2025）第七十二条第（四）项");
//! ```

use chrono::NaiveDate;
use governance_core::mandate::BodyKind;
use serde::{Deserialize, Serialize};

governance_core::vocabulary! {
    /// The four groups of persons under community correction (CCL 2).
    #[doc(alias("矫正类别", "四类对象"))]
    pub enum Category {
        /// Control: a principal penalty served in the open.
        Control = "control", "管制", "control";
        /// Probation: the sentence is suspended.
        Probation = "probation", "缓刑", "probation";
        /// Parole: the rest of a sentence, under conditions.
        Parole = "parole", "假释", "parole";
        /// Temporary execution outside prison.
        OutsidePrison = "outside_prison", "暂予监外执行", "temporary execution outside prison";
    }
}

mod comparison;

pub use comparison::{Comparison, LastResort, Reduction};

impl Category {
    /// Returns what the law allows and forbids for the category, each point with its article.
    pub fn comparison(self) -> &'static Comparison {
        comparison::of(self)
    }

    /// Returns whether a court may put a prohibition order beside it.
    #[doc(alias = "禁止令")]
    pub fn allows_prohibition_order(self) -> bool {
        self.comparison().prohibition_order.is
    }

    /// Returns whether a breach of the supervision rules is itself an offence against public order.
    ///
    /// Parole is not in the list (UL-16); what anybody may not do a parolee may not do either.
    #[doc(alias = "提请治安管理处罚")]
    pub fn allows_penalty_for_breach(self) -> bool {
        self.comparison().penalty_for_breach.is
    }

    /// Returns what the law keeps for the gravest breaches.
    #[doc(alias("撤销缓刑", "撤销假释", "收监执行"))]
    pub fn last_resort(self) -> LastResort {
        self.comparison().last_resort.is
    }

    /// Returns whether a court may revoke what it granted: probation or parole.
    pub fn is_revocable(self) -> bool {
        self.last_resort() == LastResort::Revocation
    }

    /// Returns whether a court may order arrest while a proposal to revoke is before it.
    #[doc(alias = "提请逮捕")]
    pub fn allows_arrest(self) -> bool {
        self.comparison().arrest.is
    }

    /// Returns whether speech, press, assembly, association, procession and demonstration need the
    /// approval of the executing organ: under control alone (UL-36).
    #[doc(alias("言论自由", "出版", "集会", "结社", "游行", "示威"))]
    pub fn limits_speech(self) -> bool {
        self.comparison().speech.is
    }

    /// Returns whether the sentence may be reduced.
    #[doc(alias = "减刑")]
    pub fn reduction(self) -> Reduction {
        self.comparison().reduction.is
    }

    /// Returns whether the time outside counts as served if the last resort is taken.
    #[doc(alias = "计入执行刑期")]
    pub fn counts_as_served(self) -> bool {
        self.comparison().counts_as_served.is
    }
}

governance_core::vocabulary! {
    /// The level of a court.
    pub enum CourtLevel {
        /// A basic-level court of a county or district.
        Basic = "basic", "基层人民法院", "basic-level court";
        /// An intermediate court.
        Intermediate = "intermediate", "中级人民法院", "intermediate court";
        /// A high court.
        High = "high", "高级人民法院", "high court";
    }
}

governance_core::vocabulary! {
    /// Why a sentence is executed outside prison for a time (CPL 265).
    pub enum OutsideGround {
        /// Serious illness that needs medical bail.
        MedicalBail = "medical_bail", "保外就医", "medical bail";
        /// Pregnancy, or nursing an infant.
        Nursing = "nursing", "怀孕或者正在哺乳自己婴儿", "pregnancy or nursing";
        /// Inability to care for oneself.
        NoSelfCare = "no_self_care", "生活不能自理", "inability to care for oneself";
    }
}

/// The days of a term, both of them part of it.
#[doc(alias("矫正期限", "考验期"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a pair of days")]
pub struct Term {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// What was decided, and on whom.
///
/// An absent fact is not known; it is never read as "no".
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Decision {
    /// Which of the four groups.
    pub category: Category,
    /// Who decides: a court, a public security organ or a prison administration.
    pub organ: BodyKind,
    /// The level of the original court; of the court that granted parole.
    #[serde(default)]
    pub court: Option<CourtLevel>,
    /// Whether the place of execution lies in another province than that court.
    #[serde(default)]
    pub other_province: Option<bool>,
    /// Whether the decision was made in another place than that of execution.
    #[serde(default)]
    pub decided_elsewhere: Option<bool>,
    /// Whether a prohibition order stands beside it (`CrL` 38(2), 72(2)).
    #[serde(default)]
    pub prohibition_order: Option<bool>,
    /// Why the sentence is executed outside prison.
    #[serde(default)]
    pub outside: Option<OutsideGround>,
    /// Whether the person is a woman (CCL 25(2)).
    #[serde(default)]
    pub woman: Option<bool>,
    /// Whether the person is under 18 on the first day of the period (CCL 52–58).
    #[serde(default)]
    pub minor: Option<bool>,
    /// Whether the person was under 18 at the offence (CPL 286).
    #[serde(default)]
    pub minor_at_offence: Option<bool>,
    /// Whether the sentence is imprisonment of five years or less, or lighter (CPL 286).
    #[serde(default)]
    pub five_years_or_less: Option<bool>,
    /// Whether the person is in custody when it is pronounced.
    #[serde(default)]
    pub in_custody: Option<bool>,
}

impl Decision {
    /// Constructs a decision of `organ` on `category`, with nothing else known.
    pub const fn on(category: Category, organ: BodyKind) -> Self {
        Self {
            category,
            organ,
            court: None,
            other_province: None,
            decided_elsewhere: None,
            prohibition_order: None,
            outside: None,
            woman: None,
            minor: None,
            minor_at_offence: None,
            five_years_or_less: None,
            in_custody: None,
        }
    }

    /// Constructs an ordinary adult's probation by a basic-level court of the same province.
    pub const fn ordinary_probation() -> Self {
        Self {
            court: Some(CourtLevel::Basic),
            other_province: Some(false),
            decided_elsewhere: Some(false),
            prohibition_order: Some(false),
            woman: Some(false),
            minor: Some(false),
            minor_at_offence: Some(false),
            five_years_or_less: Some(true),
            in_custody: Some(false),
            ..Self::on(Category::Probation, BodyKind::Court)
        }
    }
}
