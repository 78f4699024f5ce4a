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
