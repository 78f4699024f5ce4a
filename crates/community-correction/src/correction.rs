//! The case of one person: one file, from the decision to the archive.
//!
//! Eight regions run side by side. The *line* leads from the decision through reception to the end;
//! the *file* holds what is written during it; leave, change of place, positioning, contact, liberty
//! and revocation each stand for themselves. Every topic has its module with its commands, events
//! and grounds; this one puts them together.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    language::{Bilingual, Language, Vocabulary as _},
    mandate::Mandates,
    procedure::{Happening, Procedure, Transitions},
};
use serde::{Deserialize, Serialize};

use crate::{
    contact,
    decision::{Decision, Term},
    discipline, entry, handover,
    jurisdiction::Jurisdiction,
    leave, liberty, notice, permit, positioning, release, relocation, reporting, revocation,
    support,
    unlawful::Unlawful,
};

mod table;
mod words;

pub use table::TRANSITIONS;
pub use words::{Act, EventKind, Stage};

/// What somebody wants to do, by topic.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// From the decision to reception: educating, notifying, delivering, reporting or handing over (CCL 17–22).
    Handover(handover::Command),
    /// Entry: team, announcement, plan and class (CCL 22, 24, 25).
    Entry(entry::Command),
    /// The end: release, termination, certificates, sealing and archive (CCL 44, 45).
    Release(release::Command),
    /// Reports, health, checks, approvals of contact and entry (CCL 23, 26, 31).
    Reporting(reporting::Command),
    /// Education and support (CCL 35–43).
    Support(support::Command),
    /// The ledger of breaches, merits and sanctions (CCL 28, 59).
    Discipline(discipline::Command),
    /// Recurrent activity across cities and counties (CCL 27).
    Permit(permit::Command),
    /// Who is told what by when.
    Notice(notice::Command),
    /// Leave (CCL 27).
    Leave(leave::Command),
    /// Change of the place of execution (CCL 27).
    Relocation(relocation::Command),
    /// Electronic positioning (CCL 29).
    Positioning(positioning::Command),
    /// Loss of contact and search (CCL 30, 50).
    Contact(contact::Command),
    /// Liberty restricted elsewhere (CCL 32).
    Liberty(liberty::Command),
    /// Revocation and recommittal, with arrest (CCL 46–50).
    Revocation(revocation::Command),
}

/// What happened, by topic.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// From the decision to reception: educating, notifying, delivering, reporting or handing over (CCL 17–22).
    Handover(handover::Event),
    /// Entry: team, announcement, plan and class (CCL 22, 24, 25).
    Entry(entry::Event),
    /// The end: release, termination, certificates, sealing and archive (CCL 44, 45).
    Release(release::Event),
    /// Reports, health, checks, approvals of contact and entry (CCL 23, 26, 31).
    Reporting(reporting::Event),
    /// Education and support (CCL 35–43).
    Support(support::Event),
    /// The ledger of breaches, merits and sanctions (CCL 28, 59).
    Discipline(discipline::Event),
    /// Recurrent activity across cities and counties (CCL 27).
    Permit(permit::Event),
    /// Who is told what by when.
    Notice(notice::Event),
    /// Leave (CCL 27).
    Leave(leave::Event),
    /// Change of the place of execution (CCL 27).
    Relocation(relocation::Event),
    /// Electronic positioning (CCL 29).
    Positioning(positioning::Event),
    /// Loss of contact and search (CCL 30, 50).
    Contact(contact::Event),
    /// Liberty restricted elsewhere (CCL 32).
    Liberty(liberty::Event),
    /// Revocation and recommittal, with arrest (CCL 46–50).
    Revocation(revocation::Event),
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Handover(event) => event.kind(),
            Self::Entry(event) => event.kind(),
            Self::Release(event) => event.kind(),
            Self::Reporting(event) => event.kind(),
            Self::Support(event) => event.kind(),
            Self::Discipline(event) => event.kind(),
            Self::Permit(event) => event.kind(),
            Self::Notice(event) => event.kind(),
            Self::Leave(event) => event.kind(),
            Self::Relocation(event) => event.kind(),
            Self::Positioning(event) => event.kind(),
            Self::Contact(event) => event.kind(),
            Self::Liberty(event) => event.kind(),
            Self::Revocation(event) => event.kind(),
        }
    }
}

/// Why the law refuses, by topic.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Ground {
    /// From the decision to reception: educating, notifying, delivering, reporting or handing over (CCL 17–22).
    Handover(handover::Ground),
    /// Entry: team, announcement, plan and class (CCL 22, 24, 25).
    Entry(entry::Ground),
    /// The end: release, termination, certificates, sealing and archive (CCL 44, 45).
    Release(release::Ground),
    /// Reports, health, checks, approvals of contact and entry (CCL 23, 26, 31).
    Reporting(reporting::Ground),
    /// Education and support (CCL 35–43).
    Support(support::Ground),
    /// The ledger of breaches, merits and sanctions (CCL 28, 59).
    Discipline(discipline::Ground),
    /// Recurrent activity across cities and counties (CCL 27).
    Permit(permit::Ground),
    /// Who is told what by when.
    Notice(notice::Ground),
    /// Leave (CCL 27).
    Leave(leave::Ground),
    /// Change of the place of execution (CCL 27).
    Relocation(relocation::Ground),
    /// Electronic positioning (CCL 29).
    Positioning(positioning::Ground),
    /// Loss of contact and search (CCL 30, 50).
    Contact(contact::Ground),
    /// Liberty restricted elsewhere (CCL 32).
    Liberty(liberty::Ground),
    /// Revocation and recommittal, with arrest (CCL 46–50).
    Revocation(revocation::Ground),
}

impl Ground {
    /// Returns the stable machine code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Handover(ground) => ground.code(),
            Self::Entry(ground) => ground.code(),
            Self::Release(ground) => ground.code(),
            Self::Reporting(ground) => ground.code(),
            Self::Support(ground) => ground.code(),
            Self::Discipline(ground) => ground.code(),
            Self::Permit(ground) => ground.code(),
            Self::Notice(ground) => ground.code(),
            Self::Leave(ground) => ground.code(),
            Self::Relocation(ground) => ground.code(),
            Self::Positioning(ground) => ground.code(),
            Self::Contact(ground) => ground.code(),
            Self::Liberty(ground) => ground.code(),
            Self::Revocation(ground) => ground.code(),
        }
    }

    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::Handover(ground) => ground.unlawful(),
            Self::Entry(ground) => ground.unlawful(),
            Self::Release(ground) => ground.unlawful(),
            Self::Reporting(ground) => ground.unlawful(),
            Self::Support(ground) => ground.unlawful(),
            Self::Discipline(ground) => ground.unlawful(),
            Self::Permit(ground) => ground.unlawful(),
            Self::Notice(ground) => ground.unlawful(),
            Self::Leave(ground) => ground.unlawful(),
            Self::Relocation(ground) => ground.unlawful(),
            Self::Positioning(ground) => ground.unlawful(),
            Self::Contact(ground) => ground.unlawful(),
            Self::Liberty(ground) => ground.unlawful(),
            Self::Revocation(ground) => ground.unlawful(),
        }
    }
}

impl Bilingual for Ground {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Handover(ground) => ground.render(language, f),
            Self::Entry(ground) => ground.render(language, f),
            Self::Release(ground) => ground.render(language, f),
            Self::Reporting(ground) => ground.render(language, f),
            Self::Support(ground) => ground.render(language, f),
            Self::Discipline(ground) => ground.render(language, f),
            Self::Permit(ground) => ground.render(language, f),
            Self::Notice(ground) => ground.render(language, f),
            Self::Leave(ground) => ground.render(language, f),
            Self::Relocation(ground) => ground.render(language, f),
            Self::Positioning(ground) => ground.render(language, f),
            Self::Contact(ground) => ground.render(language, f),
            Self::Liberty(ground) => ground.render(language, f),
            Self::Revocation(ground) => ground.render(language, f),
        }
    }
}

/// The regions of a case, in the order of the table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Region {
    /// From the decision to the archive.
    Line,
    /// The file.
    File,
    /// Leave.
    Leave,
    /// Change of the place of execution.
    Relocation,
    /// Electronic positioning.
    Positioning,
    /// Contact.
    Contact,
    /// Liberty.
    Liberty,
    /// Revocation and recommittal.
    Revocation,
}

/// The number of regions.
const REGIONS: usize = 8;

/// The case of one person under community correction.
///
/// Every transition, generated from [`TRANSITIONS`]:
///
#[doc = include_str!("correction.outline.md")]
#[doc(alias("社区矫正案件", "社区矫正对象"))]
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Correction {
    stages: [Stage; REGIONS],
    decision: Decision,
    handover: handover::Handover,
    entry: entry::Entry,
    ending: release::Ending,
    reporting: reporting::Reporting,
    support: support::SupportRecord,
    ledger: discipline::Ledger,
    permit: permit::Permit,
    notices: notice::Notices,
    leave: leave::LeaveRecord,
    relocation: relocation::Relocation,
    positioning: positioning::Positioning,
    contact: contact::Contact,
    liberty: liberty::Liberty,
    revocation: revocation::Revocation,
}

impl Correction {
    /// Constructs the case of a person on whom `decision` is about to be made.
    pub fn of(decision: Decision) -> Self {
        Self {
            stages: [
                Stage::NotDecided,
                Stage::NoFile,
                Stage::AtHome,
                Stage::Settled,
                Stage::Off,
                Stage::InContact,
                Stage::Free,
                Stage::NotProposed,
            ],
            decision,
            handover: handover::Handover::default(),
            entry: entry::Entry::default(),
            ending: release::Ending::default(),
            reporting: reporting::Reporting::default(),
            support: support::SupportRecord::default(),
            ledger: discipline::Ledger::default(),
            permit: permit::Permit::default(),
            notices: notice::Notices::default(),
            leave: leave::LeaveRecord::default(),
            relocation: relocation::Relocation::default(),
            positioning: positioning::Positioning::default(),
            contact: contact::Contact::default(),
            liberty: liberty::Liberty::default(),
            revocation: revocation::Revocation::default(),
        }
    }

    /// Constructs the case of a person under supervision whose earlier log is not at hand: taken
    /// over from another system, with nothing pending and nothing on the ledger.
    pub fn taken_over(decision: Decision, term: Term) -> Self {
        let mut case = Self::of(decision);
        let [line, file, ..] = &mut case.stages;
        (*line, *file) = (Stage::Supervised, Stage::Open);
        case.handover = handover::Handover::taken_over(term);
        case.entry = entry::Entry::taken_over(term.first);
        case
    }

    /// Returns the case with `stage` reached in its region, whose earlier log is not at hand: taken
    /// over while a proposal is open, or while the person is held elsewhere.
    ///
    /// A stage of no region changes nothing.
    #[must_use]
    pub fn having_reached(mut self, stage: Stage) -> Self {
        let of_region = TRANSITIONS.rows.iter().find(|row| row.from == stage || row.to == stage);
        if let Some(at) = of_region.and_then(|row| self.stages.get_mut(row.region)) {
            *at = stage;
        }
        self
    }

    /// Returns the stage that `region` has reached.
    pub fn at(&self, region: Region) -> Stage {
        self.stages.get(region as usize).copied().unwrap_or(Stage::NotDecided)
    }

    /// Returns what was decided.
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// Returns the last day of the term: the day of release, whatever day that is.
    pub fn ends(&self) -> Option<NaiveDate> {
        self.handover.term().map(|term| term.last)
    }

    /// Returns whether the person has been received and neither released nor taken out.
    pub fn is_registered(&self) -> bool {
        matches!(
            self.at(Region::Line),
            Stage::Registered | Stage::Announced | Stage::Supervised | Stage::ReleasePending
        )
    }

    /// Returns whether the term is over on `day`: nothing binds the person any longer.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        matches!(
            self.at(Region::Line),
            Stage::ExpiredPendingRuling | Stage::Released | Stage::Terminated | Stage::Archived
        ) || self.ends().is_some_and(|last| last < day)
    }

    /// Returns whether the person is under correction on `day`: received, and within the term.
    pub fn is_under_correction(&self, day: NaiveDate) -> bool {
        self.is_registered() && !self.is_over(day)
    }

    /// Returns whether the person had been told the rules and consequences by `day`: by the decision
    /// organ, where that is proved, or by the announcement of entry.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第十九条第二款, 第二十二条.
    pub fn was_told(&self, day: NaiveDate) -> bool {
        self.handover.was_told() || self.entry.announced().is_some_and(|announced| announced <= day)
    }

    /// Returns whether a proposal to revoke or recommit is open.
    pub fn is_revocation_open(&self) -> bool {
        matches!(
            self.at(Region::Revocation),
            Stage::Proposed | Stage::ArrestRequested | Stage::ArrestOrdered | Stage::Arrested
        )
    }

    /// Returns the part of the case that [`handover`] keeps.
    pub const fn handover(&self) -> &handover::Handover {
        &self.handover
    }

    /// Returns the part of the case that [`entry`] keeps.
    pub const fn entry(&self) -> &entry::Entry {
        &self.entry
    }

    /// Returns the part of the case that [`release`] keeps.
    pub const fn ending(&self) -> &release::Ending {
        &self.ending
    }

    /// Returns the part of the case that [`reporting`] keeps.
    pub const fn reporting(&self) -> &reporting::Reporting {
        &self.reporting
    }

    /// Returns the part of the case that [`support`] keeps.
    pub const fn support(&self) -> &support::SupportRecord {
        &self.support
    }

    /// Returns the part of the case that [`discipline`] keeps.
    pub const fn ledger(&self) -> &discipline::Ledger {
        &self.ledger
    }

    /// Returns the part of the case that [`permit`] keeps.
    pub const fn permit(&self) -> &permit::Permit {
        &self.permit
    }

    /// Returns the part of the case that [`notice`] keeps.
    pub const fn notices(&self) -> &notice::Notices {
        &self.notices
    }

    /// Returns the part of the case that [`leave`] keeps.
    pub const fn leave(&self) -> &leave::LeaveRecord {
        &self.leave
    }

    /// Returns the part of the case that [`relocation`] keeps.
    pub const fn relocation(&self) -> &relocation::Relocation {
        &self.relocation
    }

    /// Returns the part of the case that [`positioning`] keeps.
    pub const fn positioning(&self) -> &positioning::Positioning {
        &self.positioning
    }

    /// Returns the part of the case that [`contact`] keeps.
    pub const fn contact(&self) -> &contact::Contact {
        &self.contact
    }

    /// Returns the part of the case that [`liberty`] keeps.
    pub const fn liberty(&self) -> &liberty::Liberty {
        &self.liberty
    }

    /// Returns the part of the case that [`revocation`] keeps.
    pub const fn revocation(&self) -> &revocation::Revocation {
        &self.revocation
    }
}

/// Lifts the findings of a topic into those of the case.
fn lift<G>(findings: Vec<Finding<'_, G>>, into: impl Fn(G) -> Ground) -> Vec<Finding<'_, Ground>> {
    let lifted = |Finding { ground, source }| Finding { ground: into(ground), source };
    findings.into_iter().map(lifted).collect()
}

/// Community correction is done according to law.
static ACCORDING_TO_LAW: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(4).paragraph(2));

impl Procedure for Correction {
    type Law = Jurisdiction;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;
    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = REGIONS;
    const GENERAL: &'static Citation = &ACCORDING_TO_LAW;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        self.stages.get(region).copied().unwrap_or(Stage::NotDecided)
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Handover(command) => command.aim(),
            Command::Entry(command) => command.aim(),
            Command::Release(command) => command.aim(),
            Command::Reporting(command) => command.aim(),
            Command::Support(command) => command.aim(),
            Command::Discipline(command) => command.aim(),
            Command::Permit(command) => command.aim(),
            Command::Notice(command) => command.aim(),
            Command::Leave(command) => command.aim(),
            Command::Relocation(command) => command.aim(),
            Command::Positioning(command) => command.aim(),
            Command::Contact(command) => command.aim(),
            Command::Liberty(command) => command.aim(),
            Command::Revocation(command) => command.aim(),
        }
    }

    fn mandates(law: &Jurisdiction) -> &Mandates<Act> {
        &law.policy.mandates
    }

    /// What the law gives the decision organ, it gives the one that decided.
    fn mandates_here<'law>(&self, law: &'law Jurisdiction) -> &'law Mandates<Act> {
        law.policy.mandates_for(&self.decision)
    }

    fn basis<'law>(&self, event: &Event, law: &'law Jurisdiction) -> Option<&'law Citation> {
        match event {
            Event::Release(event) => release::basis(event),
            Event::Notice(event) => notice::basis(self, event, law),
            _ => None,
        }
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        match command {
            Command::Handover(command) => handover::consider(self, command, at, law)
                .map(Event::Handover)
                .map_err(|found| lift(found, Ground::Handover)),
            Command::Entry(command) => entry::consider(self, command, at, law)
                .map(Event::Entry)
                .map_err(|found| lift(found, Ground::Entry)),
            Command::Release(command) => release::consider(self, command, at, law)
                .map(Event::Release)
                .map_err(|found| lift(found, Ground::Release)),
            Command::Reporting(command) => reporting::consider(self, command, at, law)
                .map(Event::Reporting)
                .map_err(|found| lift(found, Ground::Reporting)),
            Command::Support(command) => support::consider(self, command, at, law)
                .map(Event::Support)
                .map_err(|found| lift(found, Ground::Support)),
            Command::Discipline(command) => discipline::consider(self, command, at, law)
                .map(Event::Discipline)
                .map_err(|found| lift(found, Ground::Discipline)),
            Command::Permit(command) => permit::consider(self, command, at, law)
                .map(Event::Permit)
                .map_err(|found| lift(found, Ground::Permit)),
            Command::Notice(command) => notice::consider(self, command, at, law)
                .map(Event::Notice)
                .map_err(|found| lift(found, Ground::Notice)),
            Command::Leave(command) => leave::consider(self, command, at, law)
                .map(Event::Leave)
                .map_err(|found| lift(found, Ground::Leave)),
            Command::Relocation(command) => relocation::consider(self, command, at, law)
                .map(Event::Relocation)
                .map_err(|found| lift(found, Ground::Relocation)),
            Command::Positioning(command) => positioning::consider(self, command, at, law)
                .map(Event::Positioning)
                .map_err(|found| lift(found, Ground::Positioning)),
            Command::Contact(command) => contact::consider(self, command, at, law)
                .map(Event::Contact)
                .map_err(|found| lift(found, Ground::Contact)),
            Command::Liberty(command) => liberty::consider(self, command, at, law)
                .map(Event::Liberty)
                .map_err(|found| lift(found, Ground::Liberty)),
            Command::Revocation(command) => revocation::consider(self, command, at, law)
                .map(Event::Revocation)
                .map_err(|found| lift(found, Ground::Revocation)),
        }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let kind = event.kind();
        for (region, stage) in self.stages.iter_mut().enumerate() {
            if TRANSITIONS.lookup.concerns(region, kind.index())
                && let Some(row) = TRANSITIONS.row(*stage, kind)
            {
                *stage = row.to;
            }
        }
        self.notices.follow(event, &self.decision, occurred);
        match event {
            Event::Handover(event) => self.handover.evolve(event, occurred),
            Event::Entry(event) => self.entry.evolve(event, occurred),
            Event::Release(event) => self.ending.evolve(event, occurred),
            Event::Reporting(event) => self.reporting.evolve(event, occurred),
            Event::Support(event) => self.support.evolve(event, occurred),
            Event::Discipline(event) => self.ledger.evolve(event, occurred),
            Event::Permit(event) => self.permit.evolve(event, occurred),
            Event::Notice(event) => self.notices.evolve(event, occurred),
            Event::Leave(event) => self.leave.evolve(event, occurred),
            Event::Relocation(event) => self.relocation.evolve(event, occurred),
            Event::Positioning(event) => self.positioning.evolve(event, occurred),
            Event::Contact(event) => self.contact.evolve(event, occurred),
            Event::Liberty(event) => self.liberty.evolve(event, occurred),
            Event::Revocation(event) => self.revocation.evolve(event, occurred),
        }
    }
}
