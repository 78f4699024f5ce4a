//! Who may do what: rows of a document.

use governance_core::{
    citation::{Citation, Evidence},
    mandate::{BodyKind, Delegable, Mandate},
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
