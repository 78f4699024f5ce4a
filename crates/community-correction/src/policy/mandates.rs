//! Who may do what: rows of a document.

use governance_core::{
    citation::{Citation, Evidence},
    language::Vocabulary as _,
    mandate::{BodyKind, Delegable, Mandate, Mandates},
};
use serde::Deserialize;

use crate::{correction::Act, revocation::Venue};

/// One row of the mandates of a document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    acts: Vec<Act>,
    holder: BodyKind,
    source: Citation,
    #[serde(default)]
    delegable: Option<Delegable>,
    /// Where the text itself was not seen.
    #[serde(default)]
    evidence: Option<Evidence>,
    /// In which matters of revocation alone; everywhere where it says nothing.
    #[serde(default)]
    venues: Vec<Venue>,
}

impl Row {
    pub(super) fn split(self) -> (Vec<Act>, Vec<Venue>, Mandate) {
        let Self { acts, holder, source, delegable, evidence, venues } = self;
        let source = match evidence {
            Some(evidence) => source.known(evidence),
            None => source,
        };
        (acts, venues, Mandate { holder, source, delegable })
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

/// The organs that may decide on community correction (CCL 17(4)).
const ORGANS: [BodyKind; 3] =
    [BodyKind::Court, BodyKind::PublicSecurity, BodyKind::PrisonAdministration];

/// Returns whether `holder` holds `act` in a case that `organ` decides.
///
/// What the law gives "the decision organ" it gives the one that decided (CCL 19, 20); the
/// certificate of sentence served is the prison's after a prison administration's approval and the
/// detention house's after the police's (CPL 264(5); Prison Law 48(1)).
fn holds(holder: BodyKind, act: Act, organ: BodyKind) -> bool {
    match act {
        Act::Decide
        | Act::Educate
        | Act::ConfirmEffect
        | Act::NotifyInstitution
        | Act::DeliverDocuments => holder == organ,
        Act::CertifySentenceServed => match organ {
            BodyKind::PrisonAdministration => holder == BodyKind::Prison,
            BodyKind::PublicSecurity => holder == BodyKind::DetentionHouse,
            _ => true,
        },
        _ => true,
    }
}

/// Who may do what by the organ that decided and the venue of a revocation.
pub(super) type ByCase = Vec<((BodyKind, Option<Venue>), Mandates<Act>)>;

/// Returns the mandates in the cases of each organ and of each venue of a revocation.
pub(super) fn by_case(rows: &[(Vec<Venue>, Act, Mandate)]) -> ByCase {
    let venues = || std::iter::once(None).chain(Venue::WORDS.iter().copied().map(Some));
    let cases = ORGANS.into_iter().flat_map(|organ| venues().map(move |venue| (organ, venue)));
    let table = |(organ, venue): (BodyKind, Option<Venue>)| {
        let here = |venues: &[Venue]| {
            venues.is_empty() || venue.is_none_or(|venue| venues.contains(&venue))
        };
        let held = rows
            .iter()
            .filter(|(venues, act, held)| here(venues) && holds(held.holder, *act, organ));
        Mandates::new(held.map(|(_, act, held)| (*act, held.clone())))
    };
    cases.map(|case| (case, table(case))).collect()
}
