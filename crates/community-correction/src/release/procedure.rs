//! When the law lets a step at the end through, and what is owed then.

use chrono::{Days, NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::{Deadline, TimeError, Unit},
    mandate::BodyKind,
    procedure::{Due, Obligation},
};

use super::{Cause, Command, Event, Fact, Ground, Statement, Termination};
use crate::{
    cite::ccl,
    correction::{Correction, Region, Stage},
    decision::{Category, Decision},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

/// One file.
static FILE: Citation = ccl(Locator::new(22));
/// Release: at the end of the term, or by a pardon.
static RELEASE: Citation = ccl(Locator::new(44));
/// Termination.
static TERMINATION: Citation = ccl(Locator::new(45));
/// Apart from adults.
static APART: Citation = ccl(Locator::new(52).paragraph(3));
/// Control is lifted with its term.
static CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(40));
/// Control is still executed after imprisonment or detention for another offence.
static COMBINED: Citation = national::CRIMINAL_LAW.at(Locator::new(69).paragraph(2));
/// A sentence served ends.
static SERVED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(264).paragraph(5));
/// What is sealed.
static SEAL: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(286).paragraph(1));
/// The prison completes the release, from 2026-11-01.
static PRISON: Citation = national::PRISON_LAW.at(Locator::new(48).paragraph(1));
/// The prison completes the release, before.
static PRISON_2012: Citation =
    national::PRISON_LAW_2012.at(Locator::new(28)).known(Evidence::Secondary);
/// What identifies a minor of a case is not disclosed.
static UNDISCLOSED: Citation =
    national::MINORS_PROTECTION_LAW.at(Locator::new(103)).known(Evidence::Secondary);

/// How many days before the last one the end is said to be owed something: no figure of the law, but
/// early enough for the summary.
const IN_SIGHT: i64 = 60;

type Considered<'law> = Result<Event, Vec<Finding<'law, Ground>>>;

/// Collects the grounds that hold.
#[derive(Default)]
struct Found<'law>(Vec<Finding<'law, Ground>>);

impl<'law> Found<'law> {
    fn when(&mut self, holds: bool, ground: Ground, source: &'law Citation) {
        if holds {
            self.0.push(Finding { ground, source });
        }
    }

    /// Refuses where `fact` does not hold, and where nobody has said whether it does.
    fn unless(&mut self, holds: Option<bool>, ground: Ground, fact: Fact, source: &'law Citation) {
        match holds {
            Some(false) => self.when(true, ground, source),
            None => self.when(true, Ground::Open { fact }, source),
            Some(true) => {}
        }
    }

    fn settle(self, event: Event) -> Considered<'law> {
        if self.0.is_empty() { Ok(event) } else { Err(self.0) }
    }
}

impl Decision {
    /// Returns whether the record is one to be sealed; `None` where that is not known.
    ///
    /// # Source
    ///
    /// 《刑事诉讼法》（2018）第二百八十六条第一款.
    #[doc(alias = "犯罪记录封存")]
    pub const fn is_to_be_sealed(&self) -> Option<bool> {
        match (self.minor_at_offence, self.five_years_or_less) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

impl Correction {
    /// Returns whether, at the end of the term, a ruling is awaited: on the revocation of probation
    /// or parole that is proposed, or by the court that tries another offence.
    ///
    /// Nothing is ever awaited of control, which is never revoked, or of execution outside prison,
    /// which ends with the sentence.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第四十六条; 《刑法》第七十七条, 第八十六条.
    pub fn awaits_ruling(&self) -> bool {
        matches!(self.decision().category, Category::Probation | Category::Parole)
            && (self.is_revocation_open()
                || self.at(Region::Liberty) == Stage::Held && self.liberty().awaits_trial_court())
    }

    /// Returns whether revocation or recommittal has been decided, which it never is of control.
    fn is_revoked(&self) -> bool {
        self.decision().category != Category::Control
            && matches!(self.at(Region::Revocation), Stage::Granted | Stage::TakenIn)
    }

    /// Returns whether correction has ended.
    fn has_ended(&self) -> bool {
        matches!(self.at(Region::Line), Stage::Released | Stage::Terminated | Stage::Archived)
    }

    /// Returns by when the record is sealed: rest days do not move it, though the deadline says
    /// where it would be if they did.
    fn seal_by(&self, law: &Jurisdiction) -> Result<Option<(Deadline, Deadline)>, TimeError> {
        let within = law.policy.records.seal_within.set();
        let Some((within, ended)) = within.zip(self.ending().ended) else { return Ok(None) };
        Ok(Some((law.within_custody(within.is, ended)?, law.within(within.is, ended)?)))
    }
}

fn release(case: &Correction, cause: Cause, today: NaiveDate) -> Considered<'static> {
    let mut found = Found::default();
    if let Cause::Pardon { ordered } = cause {
        found.unless(ordered, Ground::NotPardoned, Fact::Pardon, &RELEASE);
        return found.settle(Event::Released { pardoned: true, effective: today, late: 0 });
    }
    let Some(last) = case.ends() else {
        found.when(true, Ground::NoTerm, &RELEASE);
        return found.settle(Event::Expired);
    };
    found.when(today < last, Ground::NotYet { last }, &RELEASE);
    found.when(case.is_revoked(), Ground::Revoked, &TERMINATION);
    found.when(case.awaits_ruling(), Ground::RulingAwaited, &TERMINATION);
    let late = today.signed_duration_since(last).num_days();
    found.settle(Event::Released { pardoned: false, effective: last, late })
}

fn record_expiry(case: &Correction, today: NaiveDate) -> Considered<'static> {
    let mut found = Found::default();
    let category = case.decision().category;
    match case.ends() {
        Some(last) => found.when(today < last, Ground::NotYet { last }, &RELEASE),
        None => found.when(true, Ground::NoTerm, &RELEASE),
    }
    match category {
        Category::Control => found.when(true, Ground::NeverAwaits { category }, &CONTROL),
        Category::OutsidePrison => found.when(true, Ground::NeverAwaits { category }, &SERVED),
        Category::Probation | Category::Parole => {
            found.when(case.is_revoked(), Ground::Revoked, &TERMINATION);
            let pending = case.awaits_ruling() || case.is_revoked();
            found.when(!pending, Ground::NothingPending, &RELEASE);
        }
    }
    found.settle(Event::Expired)
}

fn terminate(
    case: &Correction,
    cause: Termination,
    judgment_final: Option<bool>,
) -> Considered<'static> {
    let category = case.decision().category;
    let mut found = Found::default();
    let fits = match cause {
        Termination::Death => true,
        Termination::Revoked => matches!(category, Category::Probation | Category::Parole),
        Termination::Recommitted => category == Category::OutsidePrison,
        Termination::NewSentence => category == Category::Control,
    };
    found.when(!fits, Ground::WrongTermination { cause, category }, &TERMINATION);
    match cause {
        Termination::Revoked | Termination::Recommitted if fits => {
            found.when(!case.is_revoked(), Ground::NoRuling, &TERMINATION);
        }
        Termination::NewSentence if fits => {
            found.unless(judgment_final, Ground::NotFinal, Fact::JudgmentFinal, &COMBINED);
        }
        _ => {}
    }
    let control_remains = cause == Termination::NewSentence;
    found.settle(Event::Terminated { cause, control_remains })
}

fn certify(case: &Correction, keeps_file: Option<bool>, today: NaiveDate) -> Considered<'static> {
    let Decision { category, organ, .. } = *case.decision();
    let mut found = Found::default();
    let source = sentence_served(organ, today);
    found.when(category != Category::OutsidePrison, Ground::NotOutside { category }, source);
    match case.ends() {
        Some(last) => found.when(today < last, Ground::NotYet { last }, source),
        None => found.when(true, Ground::NoTerm, source),
    }
    let nothing = case.ending().certified || case.at(Region::Line) == Stage::Terminated;
    found.when(nothing, Ground::NothingToCertify, source);
    if organ == BodyKind::Court {
        found.unless(keeps_file, Ground::FileNotKept, Fact::KeepsFile, source);
    }
    found.settle(Event::SentenceServedCertified { on: today, organ })
}

/// Returns the article on which a sentence served is certified: each step under the Prison Law of
/// its day.
fn sentence_served(organ: BodyKind, on: NaiveDate) -> &'static Citation {
    match organ {
        BodyKind::PrisonAdministration if national::PRISON_LAW.in_force_on(on) == Some(true) => {
            &PRISON
        }
        BodyKind::PrisonAdministration => &PRISON_2012,
        _ => &SERVED,
    }
}

/// Returns the article that `event` rests on, where that depends on the day or the category.
pub(crate) fn basis(event: &Event) -> Option<&'static Citation> {
    match event {
        Event::SentenceServedCertified { on, organ } => Some(sentence_served(*organ, *on)),
        Event::Terminated { cause: Termination::NewSentence, .. } => Some(&COMBINED),
        _ => None,
    }
}

fn announce<'law>(
    case: &Correction,
    public: Option<bool>,
    guardian_called: Option<bool>,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let decision = case.decision();
    let mut found = Found::default();
    found.when(case.at(Region::Line) != Stage::Released, Ground::NotReleased, &RELEASE);
    let closed = public.map(|public| !public);
    let form = law.policy.entry.closed_for_minors.source().unwrap_or(&APART);
    if decision.minor != Some(false) {
        let known = |refusal| match decision.minor {
            Some(_) => refusal,
            None => Ground::Open { fact: Fact::Minor },
        };
        found.unless(closed, known(Ground::PublicForMinor), Fact::Public, form);
        found.unless(guardian_called, known(Ground::GuardianNotCalled), Fact::Guardian, form);
    } else if decision.minor_at_offence != Some(false) {
        found.unless(closed, Ground::OffenceAsMinor, Fact::Public, &UNDISCLOSED);
    }
    let statement = match decision.category {
        _ if case.ending().pardoned => Statement::Pardoned,
        Category::Control => Statement::ControlLifted,
        Category::Probation => Statement::PenaltyNotExecuted,
        Category::Parole => Statement::DeemedServed,
        Category::OutsidePrison => Statement::Served,
    };
    found.settle(Event::ReleaseAnnounced { statement, closed: closed == Some(true) })
}

fn seal<'law>(case: &Correction, law: &'law Jurisdiction) -> Considered<'law> {
    let mut found = Found::default();
    found.when(!case.has_ended(), Ground::NotEnded, &SEAL);
    let sealable = case.decision().is_to_be_sealed();
    found.unless(sealable, Ground::NotToSeal, Fact::Sealing, &SEAL);
    found.when(case.ending().sealed, Ground::SealedAlready, &SEAL);
    // A day beyond the calendar is no reason to leave the record open.
    let by = case.seal_by(law).unwrap_or_default();
    found.settle(Event::RecordSealed {
        due: by.map(|(strict, _)| strict.effective()),
        rolled: by.map(|(_, rolled)| rolled.effective()),
    })
}

fn archive<'law>(case: &Correction, law: &'law Jurisdiction) -> Considered<'law> {
    let mut found = Found::default();
    if !case.ending().sealed {
        match case.decision().is_to_be_sealed() {
            Some(true) => {
                let within = law.policy.records.seal_within.source().unwrap_or(&SEAL);
                found.when(true, Ground::SealFirst, within);
            }
            None => found.when(true, Ground::Open { fact: Fact::Sealing }, &SEAL),
            Some(false) => {}
        }
    }
    let Some(ended) = case.ending().ended else {
        found.when(true, Ground::NotEnded, &FILE);
        return found.settle(Event::Archived);
    };
    let outstanding = owes_certificate(case);
    let source = sentence_served(case.decision().organ, ended);
    found.when(outstanding, Ground::CertificateOutstanding, source);
    for (notice, to, source) in case.notices().missing(case.decision()) {
        found.when(true, Ground::NoticeMissing { notice, to }, source);
    }
    found.settle(Event::Archived)
}

/// Returns whether prison or detention house still owe their certificate: after an approval only,
/// since a court's convict need not have a file with either.
fn owes_certificate(case: &Correction) -> bool {
    let ending = case.ending();
    case.decision().category == Category::OutsidePrison
        && case.decision().organ != BodyKind::Court
        && !ending.certified
        && !ending.pardoned
        && ending.cause.is_none()
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let today = at.date();
    match command {
        Command::Appraise { summary } => {
            let mut found = Found::default();
            let Some(last) = case.ends() else {
                found.when(true, Ground::NoTerm, &RELEASE);
                return found.settle(Event::Expired);
            };
            let days_before = last.signed_duration_since(today).num_days();
            found.settle(Event::Appraised { days_before, summary: *summary })
        }
        Command::Release(cause) => release(case, *cause, today),
        Command::Announce { public, guardian_called } => {
            announce(case, *public, *guardian_called, law)
        }
        Command::RecordExpiry => record_expiry(case, today),
        Command::Terminate { cause, judgment_final } => terminate(case, *cause, *judgment_final),
        Command::CertifySentenceServed { keeps_file } => certify(case, *keeps_file, today),
        Command::Seal => seal(case, law),
        Command::Archive => archive(case, law),
    }
}

/// Adds what is owed at the end.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let today = at.date();
    let institution = BodyKind::CorrectionInstitution;
    let mut add = |duty, by, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    let line = case.at(Region::Line);
    let effective =
        matches!(line, Stage::Effective | Stage::ExpiredPendingRuling) || case.is_registered();
    if let Some(last) = case.ends().filter(|_| !matches!(line, Stage::Terminated | Stage::Archived))
        && last.signed_duration_since(today).num_days() <= IN_SIGHT
    {
        let rule = law.policy.release.summary_before.set();
        if let Some(rule) = rule.filter(|rule| rule.is.unit() == Unit::Day)
            && case.is_registered()
            && line != Stage::ReleasePending
            && today <= last
        {
            let before = Days::new(rule.is.amount().into());
            let field = "days before the end of the term";
            let due = last.checked_sub_days(before).ok_or(TimeError::OutOfCalendar { field })?;
            add(Duty::WriteSummary, BodyKind::Party, institution, Due::By(due), &rule.source);
            add(Duty::Appraise, institution, BodyKind::Party, Due::By(due), &rule.source);
        }
        if effective && !case.is_revoked() && !case.awaits_ruling() {
            add(Duty::IssueCertificate, institution, BodyKind::Party, Due::By(last), &RELEASE);
        }
        if (effective || line == Stage::Released) && owes_certificate(case) {
            let organ = case.decision().organ;
            let by = match organ {
                BodyKind::PrisonAdministration => BodyKind::Prison,
                _ => BodyKind::DetentionHouse,
            };
            let source = sentence_served(organ, last);
            add(Duty::CertifySentenceServed, by, BodyKind::Party, Due::By(last), source);
        }
    }
    if matches!(line, Stage::Released | Stage::Terminated) {
        if case.decision().is_to_be_sealed() == Some(true)
            && !case.ending().sealed
            && let Some((strict, _)) = case.seal_by(law)?
        {
            let source = law.policy.records.seal_within.source().unwrap_or(&SEAL);
            let due = Due::By(strict.effective());
            add(Duty::SealRecord, institution, BodyKind::Party, due, source);
        }
        add(Duty::ArchiveFile, institution, institution, Due::Standing, &FILE);
    }
    Ok(())
}
