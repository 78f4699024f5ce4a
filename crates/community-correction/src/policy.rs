//! Everything that the law and a place may set, as provisions.
//!
//! A [`Policy`] is the law of one time as data, with the rules of a place laid over it.
//! What could only be seen in a secondary copy, or not at all, says so in its source; a policy that
//! claims to be verified does not load with such a value.

use governance_core::{
    citation::Instrument,
    mandate::{BodyKind, Mandates},
    provision::{Claim, Coverage, DocumentError, Provisions, settle},
};
use serde::{Deserialize, Serialize};

use crate::{correction::Act, decision::Decision, revocation::Venue};

pub use governance_core::provision::{PolicyError, PolicyErrors};

mod commutation;
mod contact;
mod discipline;
mod entry;
mod handover;
mod investigation;
mod leave;
mod mandates;
mod notice;
mod place;
mod positioning;
mod records;
mod release;
mod relocation;
mod remedy;
mod reporting;
mod revocation;
mod term;

pub use commutation::CommutationLaw;
pub use contact::ContactLaw;
pub use discipline::DisciplineLaw;
pub use entry::EntryLaw;
pub use handover::HandoverLaw;
pub use investigation::InvestigationLaw;
pub use leave::LeaveLaw;
pub use notice::NoticeLaw;
pub use place::{Hours, LocalMeasure, PlaceLaw};
pub use positioning::PositioningLaw;
pub use records::RecordsLaw;
pub use release::ReleaseLaw;
pub use relocation::RelocationLaw;
pub use remedy::RemedyLaw;
pub use reporting::ReportingLaw;
pub use revocation::RevocationLaw;
pub use term::TermLaw;

/// The law of one time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Policy {
    /// The short name by which scenarios and hosts call the policy.
    pub name: String,
    /// The instrument whose articles are cited without a title.
    pub instrument: Instrument,
    /// How much of its text is stored.
    pub coverage: Coverage,
    /// What it sets about investigation.
    pub investigation: InvestigationLaw,
    /// What it sets about commutation.
    pub commutation: CommutationLaw,
    /// What it sets about remedies and supervision.
    pub remedy: RemedyLaw,
    /// What it sets about handover.
    pub handover: HandoverLaw,
    /// What it sets about entry.
    pub entry: EntryLaw,
    /// What it sets about reporting.
    pub reporting: ReportingLaw,
    /// What it sets about leave.
    pub leave: LeaveLaw,
    /// What it sets about relocation.
    pub relocation: RelocationLaw,
    /// What it sets about discipline.
    pub discipline: DisciplineLaw,
    /// What it sets about positioning.
    pub positioning: PositioningLaw,
    /// What it sets about loss of contact and about liberty restricted elsewhere.
    pub contact: ContactLaw,
    /// What a place sets beside it; for a law that is no longer in force, the figures that it set.
    pub place: PlaceLaw,
    /// What it sets about revocation.
    pub revocation: RevocationLaw,
    /// What it sets about release.
    pub release: ReleaseLaw,
    /// What it sets about records.
    pub records: RecordsLaw,
    /// What it sets about terms.
    pub term: TermLaw,
    /// What it sets about notices and copies beyond the statute.
    pub notice: NoticeLaw,
    /// Who may do what.
    #[serde(skip)]
    pub mandates: Mandates<Act>,
    // The same by the organ that decided and the venue of a revocation.
    #[serde(skip)]
    by_case: mandates::ByCase,
    // The same, where the case names the body that has to act: the one commissioned, addressed or
    // complained to.
    #[serde(skip)]
    addressed: Vec<(BodyKind, Mandates<Act>)>,
}

/// A policy as it stands in a document, before it has been checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPolicy {
    name: String,
    instrument: Instrument,
    coverage: Coverage,
    #[serde(default)]
    claim: Claim,
    #[serde(default)]
    investigation: InvestigationLaw,
    #[serde(default)]
    commutation: CommutationLaw,
    #[serde(default)]
    remedy: RemedyLaw,
    #[serde(default)]
    handover: HandoverLaw,
    #[serde(default)]
    entry: EntryLaw,
    #[serde(default)]
    reporting: ReportingLaw,
    #[serde(default)]
    leave: LeaveLaw,
    #[serde(default)]
    relocation: RelocationLaw,
    #[serde(default)]
    discipline: DisciplineLaw,
    #[serde(default)]
    positioning: PositioningLaw,
    #[serde(default)]
    contact: ContactLaw,
    #[serde(default)]
    place: PlaceLaw,
    #[serde(default)]
    revocation: RevocationLaw,
    #[serde(default)]
    release: ReleaseLaw,
    #[serde(default)]
    records: RecordsLaw,
    #[serde(default)]
    term: TermLaw,
    #[serde(default)]
    notice: NoticeLaw,
    #[serde(default)]
    mandates: Vec<mandates::Row>,
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(RawPolicy::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Policy {
    /// Reads a policy from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read, or every point of it that cannot stand.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        Self::read(governance_core::provision::read_toml(text)?).map_err(PolicyError::Contents)
    }

    #[expect(clippy::similar_names, reason = "relocation and revocation are the law's words")]
    fn read(document: RawPolicy) -> Result<Self, PolicyErrors> {
        let RawPolicy { name, instrument, coverage, claim, .. } = document;
        let mut errors = Vec::new();
        let mut settled = |part: &mut dyn Provisions, room: &str| {
            for mut error in settle(part, &instrument, coverage, claim) {
                error.path = match room {
                    _ if error.path.is_empty() => room.to_owned(),
                    _ => format!("{room}.{}", error.path),
                };
                errors.push(error);
            }
        };
        let mut investigation = document.investigation;
        settled(&mut investigation, "investigation");
        let mut commutation = document.commutation;
        settled(&mut commutation, "commutation");
        let mut remedy = document.remedy;
        settled(&mut remedy, "remedy");
        let mut handover = document.handover;
        settled(&mut handover, "handover");
        let mut entry = document.entry;
        settled(&mut entry, "entry");
        let mut reporting = document.reporting;
        settled(&mut reporting, "reporting");
        let mut leave = document.leave;
        settled(&mut leave, "leave");
        let mut relocation = document.relocation;
        settled(&mut relocation, "relocation");
        let mut discipline = document.discipline;
        settled(&mut discipline, "discipline");
        let mut positioning = document.positioning;
        settled(&mut positioning, "positioning");
        let mut contact = document.contact;
        settled(&mut contact, "contact");
        let mut place = document.place;
        settled(&mut place, "place");
        let mut revocation = document.revocation;
        settled(&mut revocation, "revocation");
        let mut release = document.release;
        settled(&mut release, "release");
        let mut records = document.records;
        settled(&mut records, "records");
        let mut term = document.term;
        settled(&mut term, "term");
        let mut notice = document.notice;
        settled(&mut notice, "notice");
        let mut rows = Vec::new();
        for (index, row) in document.mandates.into_iter().enumerate() {
            let (acts, venues, mut mandate) = row.split();
            settled(&mut mandate, &format!("mandates[{index}]"));
            rows.extend(acts.into_iter().map(|act| (venues.clone(), act, mandate.clone())));
        }
        let by_case = mandates::by_case(&rows);
        let rows: Vec<_> = rows.into_iter().map(|(_, act, mandate)| (act, mandate)).collect();
        let addressed = mandates::addressed(&rows);
        let mandates = Mandates::new(rows);
        let policy = Self {
            name,
            instrument: instrument.clone(),
            coverage,
            investigation,
            commutation,
            remedy,
            handover,
            entry,
            reporting,
            leave,
            relocation,
            discipline,
            positioning,
            contact,
            place,
            revocation,
            release,
            records,
            term,
            notice,
            mandates,
            by_case,
            addressed,
        };
        policy.check(&mut errors);
        if errors.is_empty() { Ok(policy) } else { Err(PolicyErrors::new(errors)) }
    }

    /// Returns who may do what in a case of `decision`: what the law gives the decision organ, another
    /// court or police organ does not hold, and a revocation belongs to one level.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第十九条, 第二十条: 社区矫正决定机关; 第四十六条, 第四十九条.
    pub fn mandates_for(&self, decision: &Decision) -> &Mandates<Act> {
        let case = (decision.organ, Venue::of(decision));
        let known = self.by_case.iter().find(|(known, _)| *known == case);
        known.map_or(&self.mandates, |(_, mandates)| mandates)
    }

    /// Returns who may do what where the case names `body` as the one that has to act: what is
    /// addressed to one body is not for another of the same power.
    pub fn addressed_to(&self, body: BodyKind) -> &Mandates<Act> {
        let named = self.addressed.iter().find(|(named, _)| *named == body);
        named.map_or(&self.mandates, |(_, mandates)| mandates)
    }

    /// Finds what contradicts itself.
    fn check(&self, errors: &mut Vec<DocumentError>) {
        // The figures of a law that is no longer in force are history, not orders.
        if self.instrument.in_force_until.is_none() {
            self.place.check("place", errors);
        }
    }
}
