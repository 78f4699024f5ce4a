//! Who may do what: rows of a regulation, and what national law gives everywhere.

use governance_core::{
    citation::{Citation, Locator, national},
    mandate::{BodyKind, Delegable, Mandate},
    penalty::MeasureKind,
    provision::{Point, Provisions},
};
use serde::Deserialize;

use super::{Act, DogLadder, Zones};

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
    // The keeper answers for the harm: taking the victim to care needs no other leave …
    (Act::TakeToCare, BodyKind::Party, national::CIVIL_CODE.at(Locator::new(1245))),
    // … and the costs of treatment are part of it.
    (Act::CompleteCare, BodyKind::Anyone, national::CIVIL_CODE.at(Locator::new(1179))),
    // Nobody is treated against the own will.
    (Act::DeclineCare, BodyKind::Anyone, national::CIVIL_CODE.at(Locator::new(1219).paragraph(1))),
    // Prevention among people is the work of the health authority and its institutions.
    (
        Act::BeginProphylaxis,
        BodyKind::Health,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(34).paragraph(2)),
    ),
    (
        Act::StopProphylaxis,
        BodyKind::Health,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(34).paragraph(2)),
    ),
    // A keeper moves the dog where nothing bars it; what is isolated stays where it is.
    (
        Act::MoveAway,
        BodyKind::Party,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(43).paragraph(2)),
    ),
    // Whoever works with animals reports and isolates; everybody else reports.
    (
        Act::Isolate,
        BodyKind::Party,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1)),
    ),
    (
        Act::Suspect,
        BodyKind::Anyone,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1)),
    ),
    (
        Act::ReportDogDeath,
        BodyKind::Anyone,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(1)),
    ),
    // The body that took control measures on the report ends them.
    (
        Act::Return,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(31).paragraph(2)),
    ),
    // The disease control centre tests and diagnoses …
    (
        Act::Observe,
        BodyKind::AnimalDiseaseControl,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(12).paragraph(2)),
    ),
    (
        Act::Clear,
        BodyKind::AnimalDiseaseControl,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(12).paragraph(2)),
    ),
    // … and the agriculture authority finds what it is.
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
    // Of which level, is asked with the act itself.
    (
        Act::PublishOutbreak,
        BodyKind::Agriculture,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(36)),
    ),
    (
        Act::Dispose,
        BodyKind::Government,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(39).item(2)),
    ),
    (
        Act::DeliverCarcass,
        BodyKind::Party,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(57).paragraph(1)),
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
    // Whoever keeps animals sees to those that die, and so has to put the death on record.
    (
        Act::RecordDeath,
        BodyKind::Pound,
        national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(57).paragraph(1)),
    ),
];

/// Returns the mandates of national law.
pub(super) fn national() -> Vec<(Act, Zones, Mandate)> {
    let row = |(act, holder, source): &(Act, BodyKind, Citation)| {
        (*act, Zones::All, Mandate::held_by(*holder, source.clone()))
    };
    NATIONAL.iter().map(row).collect()
}

/// Returns whether the regulation gives `known` the act of `row` wherever that does.
pub(super) fn covers(known: &(Act, Zones, Mandate), row: &(Act, Zones, Mandate)) -> bool {
    known.0 == row.0 && known.1 == Zones::All && known.2.holder == row.2.holder
}

/// Returns who may take a dog from its keeper: the authorities whose sanctions order it.
pub(super) fn of_sanctions(ladders: &[DogLadder]) -> Vec<(Act, Zones, Mandate)> {
    let mut rows: Vec<(Act, Zones, Mandate)> = Vec::new();
    for ladder in ladders {
        let measures =
            ladder.rungs.iter().flat_map(|rung| rung.measures.iter().chain(&rung.one_of));
        for measure in measures {
            let act = match measure.kind {
                MeasureKind::Confiscate => Act::Confiscate,
                MeasureKind::Impound => Act::Impound,
                _ => continue,
            };
            let mandate = Mandate::held_by(ladder.authority, ladder.source.clone());
            let row = (act, ladder.scope.zones, mandate);
            let known = |known: &(Act, Zones, Mandate)| {
                covers(known, &row)
                    || (known.0, known.1, known.2.holder) == (row.0, row.1, row.2.holder)
            };
            if !rows.iter().any(known) {
                rows.push(row);
            }
        }
    }
    rows
}
