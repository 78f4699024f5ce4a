//! Who may do what: rows of a regulation, and what national law gives everywhere.

use governance_core::{
    citation::{Citation, Locator, national},
    mandate::{BodyKind, Delegable, Mandate},
    provision::{Point, Provisions},
};
use serde::Deserialize;

use super::{Act, Zones};

/// One row of the mandates of a regulation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) acts: Vec<Act>,
    pub(super) holder: BodyKind,
    pub(super) source: Citation,
    /// Where the body holds it.
    #[serde(default)]
    pub(super) zones: Zones,
    #[serde(default)]
    pub(super) delegable: Option<Delegable>,
}

/// A mandate, settled as a part of the document.
pub(super) struct At<'a>(pub(super) &'a mut Mandate);

impl Provisions for At<'_> {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        self.0.walk(path, visit);
    }
}

/// What national law gives to a body in every city. A regulation may add holders and takes none
/// away.
static NATIONAL: &[(Act, BodyKind, Citation)] = &[
    (
        Act::Supplement,
        BodyKind::Party,
        national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(32).paragraph(1).item(4)),
    ),
    // Whoever works with animals reports and isolates; everybody else reports.
    (
        Act::Suspect,
        BodyKind::Anyone,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1)),
    ),
    (
        Act::Confirm,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(32).paragraph(1)),
    ),
    (
        Act::RuleOut,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(32).paragraph(1)),
    ),
    // Disputes, in every city.
    (Act::AskMediation, BodyKind::Party, national::PEOPLES_MEDIATION_LAW.at(Locator::new(17))),
    (
        Act::OfferMediation,
        BodyKind::MediationCommittee,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(17)),
    ),
    (
        Act::AnswerMediation,
        BodyKind::Party,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(23).item(2)),
    ),
    (
        Act::BeginMediation,
        BodyKind::MediationCommittee,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(19)),
    ),
    (
        Act::EndMediation,
        BodyKind::MediationCommittee,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(26)),
    ),
    (
        Act::RecordAgreement,
        BodyKind::MediationCommittee,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(28)),
    ),
    (
        Act::PerformAgreement,
        BodyKind::Party,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(31).paragraph(1)),
    ),
    (
        Act::AskConfirmation,
        BodyKind::Party,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(33).paragraph(1)),
    ),
    (
        Act::RuleOnAgreement,
        BodyKind::Court,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(33).paragraph(1)),
    ),
    (
        Act::AskEnforcement,
        BodyKind::Party,
        national::PEOPLES_MEDIATION_LAW.at(Locator::new(33).paragraph(2)),
    ),
    // Mediation keeps nobody from the court.
    (Act::Sue, BodyKind::Party, national::PEOPLES_MEDIATION_LAW.at(Locator::new(3).item(3))),
    // Dog businesses. A business opens, acts and ends as it will, where no rule stands against it.
    (Act::OpenPremises, BodyKind::Party, national::CIVIL_CODE.at(Locator::new(130))),
    (Act::TakeOut, BodyKind::Party, national::CIVIL_CODE.at(Locator::new(130))),
    (Act::CeaseBusiness, BodyKind::Party, national::CIVIL_CODE.at(Locator::new(130))),
    (
        Act::PermitPremises,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(25).paragraph(2)),
    ),
    (
        Act::RevokePermit,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(99)),
    ),
    (
        Act::SellDog,
        BodyKind::Party,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(49).paragraph(1)),
    ),
    (
        Act::Treat,
        BodyKind::Party,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(69).paragraph(1)),
    ),
    (
        Act::InspectPremises,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(74)),
    ),
    (
        Act::SuspendPremises,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(98)),
    ),
    // Whoever suspended says when the suspension is over.
    (
        Act::ReopenPremises,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(98)),
    ),
    (
        Act::StopUnlicensed,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(105).paragraph(1)),
    ),
];

/// Returns the mandates of national law.
pub(super) fn national() -> Vec<(Act, Zones, Mandate)> {
    let row = |(act, holder, source): &(Act, BodyKind, Citation)| {
        (*act, Zones::All, Mandate::held_by(*holder, source.clone()))
    };
    NATIONAL.iter().map(row).collect()
}
