//! Prohibition orders: who makes them, how long they last, and when a breach is grave.

use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
};
use serde::{Deserialize, Serialize};

use super::{
    Length,
    ground::{Ground, beyond, figure, found},
};
use crate::{
    decision::{Category, Term},
    jurisdiction::Jurisdiction,
};

static BESIDE_CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(38).paragraph(2));
static BESIDE_PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));

/// A prohibition order, or what somebody takes for one.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct ProhibitionOrder {
    /// Beside what it stands.
    pub category: Category,
    /// Who makes it, adds to it or prolongs it.
    pub by: BodyKind,
    /// How long it lasts.
    pub length: Length,
    /// The length of the control or of the probation as adjudged.
    pub period: Length,
    /// The days of a control after its credit, which may leave less than the least.
    #[serde(default)]
    pub term: Option<Term>,
}

/// Returns why a prohibition order cannot stand; nothing if it can.
///
/// It may be as long as the control or the probation and no longer. The least beside control does not
/// bind where the credit leaves less of it.
///
/// # Source
///
/// 《刑法》第三十八条第二款、第七十二条第二款; the least lengths as [`TermLaw`](crate::policy::TermLaw) has them.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use community_correction::{
///     Jurisdiction, policies,
///     decision::Category,
///     term::{Length, ProhibitionOrder, order_faults},
///     unlawful::Unlawful,
/// };
/// use governance_core::{legal_time::Calendar, mandate::BodyKind};
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let mut order = ProhibitionOrder {
///     category: Category::Probation,
///     by: BodyKind::Court,
///     length: Length::months(6),
///     period: Length::years(1),
///     term: None,
/// };
/// assert!(order_faults(&order, &law).is_empty());
/// order.by = BodyKind::CorrectionInstitution;
/// let faults = order_faults(&order, &law);
/// assert_eq!(faults[0].ground.unlawful(), Some(Unlawful::OrderWidened));
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
#[doc(alias = "禁止令期限")]
pub fn order_faults<'law>(
    facts: &ProhibitionOrder,
    law: &'law Jurisdiction,
) -> Vec<Finding<'law, Ground>> {
    let figures = &law.policy.term;
    let (category, order) = (facts.category, facts.length);
    let (article, least) = match category {
        Category::Control => (&BESIDE_CONTROL, &figures.order_least_with_control),
        Category::Probation => (&BESIDE_PROBATION, &figures.order_least_with_probation),
        Category::Parole | Category::OutsidePrison => {
            return vec![found(
                Ground::OrderNotProvided { category },
                &category.comparison().prohibition_order.source,
            )];
        }
    };
    let mut findings = Vec::new();
    if facts.by != BodyKind::Court {
        findings.push(found(Ground::OrderByOther { by: facts.by }, article));
    }
    if facts.period.is_shorter_than(order) {
        let ground = Ground::OrderOutlasts { order, period: facts.period };
        findings.push(found(ground, article));
    }
    match figure(least, article) {
        Ok(least) if order.is_shorter_than(least.is) => match leaves_less(facts, least.is, law) {
            Ok(true) => {}
            Ok(false) => {
                let ground = Ground::TooShort { length: order, least: least.is };
                findings.push(found(ground, &least.source));
            }
            Err(finding) => findings.push(finding),
        },
        Ok(_) => {}
        Err(finding) => findings.push(finding),
    }
    findings
}

/// Returns whether the credit leaves less of a control than `least`.
fn leaves_less<'law>(
    facts: &ProhibitionOrder,
    least: Length,
    law: &Jurisdiction,
) -> Result<bool, Finding<'law, Ground>> {
    match (facts.category, facts.term) {
        (Category::Control, Some(Term { first, last })) => {
            least.laid_from(first, law).map(|laid| last < laid.last).map_err(beyond)
        }
        _ => Ok(false),
    }
}

/// How a prohibition order was breached.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct OrderBreaches {
    /// How many breaches are proven, each of them on its own.
    #[serde(default)]
    pub proven: Option<u32>,
    /// Whether it was breached again after a public-security penalty for a breach.
    #[serde(default)]
    pub again_after_penalty: Option<bool>,
    /// Whether comparatively serious harm was done.
    #[serde(default)]
    pub serious_harm: Option<bool>,
}

/// Returns whether the breaches are grave, as revocation asks; `None` where a fact or the figure that
/// would decide is not known.
///
/// Other grave cases are for the court to find and are not found here.
///
/// # Source
///
/// [`TermLaw::grave_breaches`](crate::policy::TermLaw::grave_breaches): three breaches or more, a
/// breach again after a penalty, or comparatively serious harm; each suffices.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use community_correction::{Jurisdiction, policies, term::{OrderBreaches, is_grave}};
/// use governance_core::legal_time::Calendar;
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let twice = OrderBreaches {
///     proven: Some(2),
///     again_after_penalty: Some(false),
///     serious_harm: Some(false),
/// };
/// assert_eq!(is_grave(&twice, &law), Some(false));
/// assert_eq!(is_grave(&OrderBreaches { proven: Some(3), ..twice }, &law), Some(true));
/// assert_eq!(is_grave(&OrderBreaches { serious_harm: None, ..twice }, &law), None);
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
#[doc(alias = "违反禁止令情节严重")]
pub fn is_grave(facts: &OrderBreaches, law: &Jurisdiction) -> Option<bool> {
    let by_number = facts
        .proven
        .zip(law.policy.term.grave_breaches.set())
        .map(|(proven, grave)| grave.is <= proven);
    let grounds = [by_number, facts.again_after_penalty, facts.serious_harm];
    if grounds.contains(&Some(true)) {
        return Some(true);
    }
    if grounds.contains(&None) { None } else { Some(false) }
}
