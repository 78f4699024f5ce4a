//! Who may do what: rows of a document.

use governance_core::{
    citation::Citation,
    mandate::{BodyKind, Delegable, Mandate, Mandates},
};
use serde::Deserialize;

use crate::correction::Act;

/// One row of the mandates of a document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    acts: Vec<Act>,
    holder: BodyKind,
    source: Citation,
    #[serde(default)]
    delegable: Option<Delegable>,
}

impl Row {
    pub(super) fn split(self) -> (Vec<Act>, Mandate) {
        let Self { acts, holder, source, delegable } = self;
        (acts, Mandate { holder, source, delegable })
    }
}

/// The acts that belong to the one body that the case names, among those that hold them.
const ADDRESSED: &[Act] = &[
    Act::Investigate,
    Act::ExtendInvestigation,
    Act::ConcludeInvestigation,
    Act::InformOfInvestigation,
    Act::HandleComplaint,
    Act::AnswerCorrection,
    Act::RecheckDecision,
];

/// Returns, for every body that a case may name, who may do what there.
pub(super) fn addressed(rows: &[(Act, Mandate)]) -> Vec<(BodyKind, Mandates<Act>)> {
    let mut tables: Vec<(BodyKind, Mandates<Act>)> = Vec::new();
    for (_, named) in rows.iter().filter(|(act, _)| ADDRESSED.contains(act)) {
        let body = named.holder;
        if tables.iter().all(|(known, _)| *known != body) {
            let kept =
                |(act, held): &&(Act, Mandate)| !ADDRESSED.contains(act) || held.holder == body;
            tables.push((body, Mandates::new(rows.iter().filter(kept).cloned())));
        }
    }
    tables
}
