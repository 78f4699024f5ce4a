//! Who may do what: rows of a document.

use governance_core::{
    citation::Citation,
    mandate::{BodyKind, Delegable, Mandate},
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
