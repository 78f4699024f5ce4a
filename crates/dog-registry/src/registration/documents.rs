//! What an applicant hands in.

use governance_core::{assessment::Check, language::Vocabulary as _, provision::Setting};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Application, Fact, Ground, Keeping};
use crate::policy::{Document, Policy};

/// A set of [`Document`]s.
///
/// ```
/// use dog_registry::{policy::Document, registration::Documents};
///
/// let handed_in: Documents = [Document::Identity, Document::Immunity].into_iter().collect();
/// assert!(handed_in.contains(Document::Identity));
/// assert_eq!(handed_in.count(), 2);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Documents(u32);

impl Documents {
    /// Returns whether `document` is in the set.
    pub fn contains(self, document: Document) -> bool {
        self.0 >> document.index() & 1 == 1
    }

    /// Returns the documents of `self` that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns how many documents there are.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Returns the documents, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = Document> {
        Document::ALL.iter().copied().filter(move |document| self.contains(*document))
    }
}

impl FromIterator<Document> for Documents {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        Self(documents.into_iter().fold(0, |set, document| set | 1 << document.index()))
    }
}

impl Serialize for Documents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Documents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Document>::deserialize(deserializer)?.into_iter().collect())
    }
}

/// Returns what the law asks `facts`'s keeper to hand in; `None` where the text was not available.
#[must_use]
pub fn required_documents(law: &Policy, facts: &Application) -> Option<Documents> {
    let list = |setting: &Setting<Documents>| match setting {
        Setting::Set(list) => Some(list.is),
        Setting::Silent(_) => Some(Documents::default()),
        Setting::Unknown => None,
    };
    let base = match facts.keeper {
        Keeping::Individual(_) => list(&law.registration.individual_documents)?,
        Keeping::Organisation(_) => list(&law.registration.organisation_documents)?,
    };
    if facts.dog.service.is_none() {
        return Some(base);
    }
    match &law.registration.service_documents {
        // The papers prove what relieves a large dog of its ban; another one needs none.
        Setting::Set(asked) if asked.is.large_only && facts.dog.found_large == Some(false) => {
            Some(base)
        }
        Setting::Set(asked) => Some(Documents(base.0 | asked.is.documents.0)),
        Setting::Silent(_) => Some(base),
        Setting::Unknown => None,
    }
}

/// Returns what is still missing; `None` where nobody has looked or the text was not available.
#[must_use]
pub fn missing_documents(law: &Policy, facts: &Application) -> Option<Documents> {
    Some(required_documents(law, facts)?.without(facts.documents?))
}

/// Checks that everything was handed in.
///
/// What is missing is asked for, once and in full; it is no ground to refuse
/// (Administrative Licensing Law Art. 32(1)(4)).
pub(super) fn complete<'law>(law: &'law Policy, facts: &Application) -> Check<'law, Ground, Fact> {
    let setting = match facts.keeper {
        Keeping::Individual(_) => &law.registration.individual_documents,
        Keeping::Organisation(_) => &law.registration.organisation_documents,
    };
    let source = match setting {
        Setting::Set(list) => &list.source,
        Setting::Silent(_) => return Check::NotRegulated,
        Setting::Unknown => return Check::Unknown("registration.documents"),
    };
    match missing_documents(law, facts) {
        Some(missing) if missing.is_empty() => Check::Passed(source),
        _ => Check::Missing(Fact::Documents),
    }
}
