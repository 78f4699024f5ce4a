//! Electronic positioning (CCL 29): five grounds, an approval, three months.
//!
//! A device may be put on only when the case itself bears one of the five grounds, when somebody has
//! written down why it is needed, when the head of the county justice bureau approved it before use,
//! and when the person has been told. It stays on for as long as all of that holds and no longer than
//! three months from the day on which the approval takes effect; an extension takes an assessment and
//! an approval of its own before that day. Nothing that an official likes to give as a reason — the
//! first months, a risk class, the kind of offence, a holiday, an order to everybody, a signature
//! under a consent — is a ground.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction,
//!     correction::{self, Correction},
//!     decision::{Decision, Term},
//!     policies,
//!     positioning::{Command, Device, Occasion},
//!     unlawful::Unlawful,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     mandate::{Actor, BodyKind},
//!     procedure::{Case, Refusal},
//! };
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
//! let term = Term { first: "2026-01-01".parse().unwrap(), last: "2027-12-31".parse().unwrap() };
//! let case = Case::new(Correction::taken_over(Decision::ordinary_probation(), term));
//!
//! // "Everybody wears one for the first three months."
//! let everybody = correction::Command::Positioning(Command::Seek {
//!     on: Occasion::AdmissionPeriod,
//!     necessary: Some(true),
//!     device: Some(Device::Dedicated),
//! });
//! let at = "2026-03-10T09:00:00".parse().unwrap();
//! let Err(Refusal::Grounds(found)) = case.decide(&everybody, &institution, at, &law) else {
//!     panic!("the first months are no ground")
//! };
//! assert_eq!(found[0].ground.unlawful(), Some(Unlawful::PositioningWithoutGround));
//! assert_eq!(found[0].source.to_string(), "《社区矫正法》第二十九条第一款");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::Correction, decision::Category, discipline::BreachKind, unlawful::Unlawful,
};

mod event;
mod ground;
mod procedure;

pub use event::{Command, Device, Event, Lifting, Occasion};
pub use ground::{Fact, Ground};
pub use procedure::Positioning;
pub(crate) use procedure::{consider, owed};

/// One of the five grounds, and the approval of the head of the county justice bureau.
static GROUNDS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(1));

/// Three months, lifting, extension.
static PERIOD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(2));

/// Secrecy and purpose.
static DATA: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(3));

/// The end of correction.
static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));

/// Courts, procuratorates and police may collect evidence.
static EVIDENCE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(54).paragraph(1));

static ITEMS: [Citation; 5] = [item(1), item(2), item(3), item(4), item(5)];

const fn item(number: u8) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(1).item(number))
}

impl Occasion {
    /// Returns the item of the law, where the occasion is one of its five grounds.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第一款.
    pub fn item(self) -> Option<&'static Citation> {
        let [order, left, refused, penalised, prepared] = &ITEMS;
        Some(match self {
            Self::OrderBreached => order,
            Self::LeftWithoutApproval => left,
            Self::RefusedToReport => refused,
            Self::Penalised => penalised,
            Self::RevocationPrepared => prepared,
            _ => return None,
        })
    }
}

/// What the file shows of the five grounds; an absent fact is not known.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct OnFile {
    /// Which of the four groups.
    pub category: Option<Category>,
    /// Whether a prohibition order stands.
    pub order_stands: Option<bool>,
    /// Whether a breach of it is established.
    pub order_breached: Option<bool>,
    /// Whether it is established that the person left the city or county without approval.
    pub left_without_approval: Option<bool>,
    /// Whether there was a good reason for leaving.
    pub good_reason: Option<bool>,
    /// Whether a warning in force was given for refusing to report; an admonition is none.
    pub warned_for_reporting: Option<bool>,
    /// Whether the police imposed a penalty for breach of supervision rules; another one is none.
    pub penalised_for_breach: Option<bool>,
    /// Whether a proposal to revoke or recommit is prepared or open.
    pub revocation_prepared: Option<bool>,
}

/// Returns whether both hold, as far as that is known.
const fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

const fn not(fact: Option<bool>) -> Option<bool> {
    match fact {
        Some(fact) => Some(!fact),
        None => None,
    }
}

impl OnFile {
    /// Reads the facts off `case`: what its ledger and its proposals show, not what anybody claims.
    pub fn of(case: &Correction) -> Self {
        let (decision, ledger) = (case.decision(), case.ledger());
        Self {
            category: Some(decision.category),
            // An established breach shows the order; a decision without one shows that there is none.
            order_stands: decision.prohibition_order.or(Some(true)),
            order_breached: Some(ledger.has_breach(BreachKind::ProhibitionOrder)),
            // The ledger establishes a breach only where there was no good reason.
            left_without_approval: Some(ledger.has_breach(BreachKind::Leave)),
            good_reason: Some(false),
            warned_for_reporting: Some(ledger.has_warned_for(BreachKind::Reporting)),
            penalised_for_breach: Some(ledger.is_penalised()),
            revocation_prepared: Some(case.revocation().is_prepared() || case.is_revocation_open()),
        }
    }

    /// Returns whether the file bears `occasion`; `None` where a fact is not known.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第一款. Control knows no revocation (《刑法》第三十八条 to 第四十一条), and
    /// the rules of supervision of a parolee carry no public-security penalty (《治安管理处罚法》（2025）
    /// 第七十二条): there these items cannot be met.
    pub fn bears(&self, occasion: Occasion) -> Option<bool> {
        let unless = |category| self.category.map(|of| of != category);
        match occasion {
            Occasion::OrderBreached => both(self.order_stands, self.order_breached),
            Occasion::LeftWithoutApproval => {
                both(self.left_without_approval, not(self.good_reason))
            }
            Occasion::RefusedToReport => self.warned_for_reporting,
            Occasion::Penalised => both(unless(Category::Parole), self.penalised_for_breach),
            Occasion::RevocationPrepared => {
                both(unless(Category::Control), self.revocation_prepared)
            }
            _ => Some(false),
        }
    }

    /// Returns the item under which a device may be put on because of `occasion`.
    ///
    /// # Errors
    ///
    /// Returns why it may not: no ground of the law, not borne out by the file, or not known.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第一款.
    pub fn ground(
        &self,
        occasion: Occasion,
    ) -> Result<&'static Citation, Finding<'static, Ground>> {
        let Some(item) = occasion.item() else {
            return Err(Finding { ground: Ground::NotAGround { occasion }, source: &GROUNDS });
        };
        match self.bears(occasion) {
            Some(true) => Ok(item),
            Some(false) => Err(Finding { ground: Ground::NotOnFile { occasion }, source: item }),
            None => Err(Finding { ground: Ground::NotKnown { occasion }, source: item }),
        }
    }
}

governance_core::vocabulary! {
    /// What somebody wants the data of a device for.
    pub enum Purpose {
        /// Community correction.
        Correction = "correction", "社区矫正工作", "community correction";
        /// The criminal case of the person or of somebody else.
        CriminalCase = "criminal_case", "办理刑事案件", "a criminal case";
        /// An administrative case.
        AdministrativeCase = "administrative_case", "办理行政案件", "an administrative case";
        /// Maintaining order at an event.
        PublicOrder = "public_order", "维稳、安保", "public order";
        /// A civil dispute.
        CivilDispute = "civil_dispute", "民事纠纷", "a civil dispute";
        /// Publicity or research.
        Publicity = "publicity", "宣传、研究", "publicity or research";
        /// Trade.
        Trade = "trade", "商业用途", "trade";
    }
}

/// Whether the data of a device may be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum DataUse {
    /// They may, in secrecy.
    Permitted {
        /// The provision.
        source: &'static Citation,
    },
    /// They may not.
    Refused {
        /// The provision.
        source: &'static Citation,
        /// The provision that a court, procuratorate or police organ may hold against it: a question
        /// for people who answer for law, and never answered by handing the data over.
        review: Option<&'static Citation>,
    },
}

impl DataUse {
    /// Returns the kind of unlawful act that the use would be.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::Permitted { .. } => None,
            Self::Refused { .. } => Some(Unlawful::PositioningDataMisused),
        }
    }
}

/// Returns whether the data of a device may be used for `purpose`.
///
/// # Source
///
/// 《社区矫正法》第二十九条第三款: only for community correction. The duty to give evidence
/// (《刑事诉讼法》（2018）第五十四条第一款) stands against it in a criminal case; the refusal says so.
#[doc(alias = "定位信息")]
pub const fn use_of_data(purpose: Purpose) -> DataUse {
    match purpose {
        Purpose::Correction => DataUse::Permitted { source: &DATA },
        Purpose::CriminalCase => DataUse::Refused { source: &DATA, review: Some(&EVIDENCE) },
        _ => DataUse::Refused { source: &DATA, review: None },
    }
}
