//! Which step towards revocation is possible under which conditions.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
};

use super::{
    Addressee, Command, Crime, Event, Fact, Ground, LawyerHeard, Proposal, Proven, Remark, Request,
    Showing, Standing, SubjectHeard, Venue, arrest_due, custody_limit, prove, rule_due, showing,
};
use crate::{
    correction::{Correction, Region, Stage},
    decision::Category,
    jurisdiction::Jurisdiction,
};

type Findings<'law> = Vec<Finding<'law, Ground>>;

/// A statute of the law of community correction.
macro_rules! statute {
    ($($name:ident = $locator:expr;)+) => {
        $(static $name: Citation = national::COMMUNITY_CORRECTIONS_LAW.at($locator);)+
    };
}
statute! {
    OVER = Locator::new(44);
    ENDED = Locator::new(45);
    RECEIVED = Locator::new(22);
    ARREST = Locator::new(47).paragraph(1);
    ARREST_DECIDED = Locator::new(47).paragraph(2);
    HEAR = Locator::new(48).paragraph(2);
    RECOMMIT = Locator::new(49).paragraph(1);
    SEARCH = Locator::new(30);
}
/// Days that are excluded from a sentence served outside prison.
static EXCLUDED: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(268).paragraph(3));
/// A proposal on commutation or parole is withdrawn in writing; revocation has no rule of its own.
static WITHDRAW: Citation = national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(540));
/// The reason ends with the period.
static PROBATION_PERIOD: Citation = national::CRIMINAL_LAW.at(Locator::new(77).paragraph(1));
static PAROLE_PERIOD: Citation = national::CRIMINAL_LAW.at(Locator::new(86));

fn refuse<T>(ground: Ground, source: &Citation) -> Result<T, Findings<'_>> {
    Err(vec![Finding { ground, source }])
}

/// Returns the article that a proposal in this category rests on.
fn proposing(category: Category) -> &'static Citation {
    if category == Category::OutsidePrison { &RECOMMIT } else { &showing::PROPOSE }
}

/// Finds what keeps anything from being begun against the person on `day`.
fn not_live<'law>(case: &Correction, day: NaiveDate) -> Option<Finding<'law, Ground>> {
    match case.at(Region::Line) {
        Stage::NotDecided | Stage::Decided => {
            return Some(Finding { ground: Ground::NotEffective, source: &RECEIVED });
        }
        Stage::Released => return Some(Finding { ground: Ground::CorrectionEnded, source: &OVER }),
        Stage::Terminated | Stage::Archived => {
            return Some(Finding { ground: Ground::CorrectionEnded, source: &ENDED });
        }
        _ => {}
    }
    let last = case.ends().filter(|_| case.is_over(day));
    last.map(|last| Finding { ground: Ground::TermOver { last }, source: &OVER }).or_else(|| {
        case.is_over(day).then_some(Finding { ground: Ground::CorrectionEnded, source: &OVER })
    })
}

/// Proves what is shown, in a case in which something may still be begun.
fn shown<'law>(
    case: &Correction,
    showing: &Showing,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<Proven<'law>, Findings<'law>> {
    // Control comes first: there it is not a matter of time or facts.
    if case.decision().category != Category::Control
        && let Some(finding) = not_live(case, day)
    {
        return Err(vec![finding]);
    }
    prove(&Standing::of(case), showing, day, law)
}

/// What the Measures would have had otherwise.
fn remarks(case: &Correction, to: Addressee, law: &Jurisdiction) -> Vec<Remark> {
    let (decision, set) = (case.decision(), &law.policy.revocation);
    let elsewhere = decision.other_province;
    let follows =
        |first: &governance_core::provision::Setting<bool>| first.set().is_some_and(|rule| rule.is);
    let mut remarks = Vec::new();
    let (original_first, local) = match decision.category {
        Category::Control => return remarks,
        Category::Probation => (&set.probation_original_first, Remark::OriginalCourtFirst),
        Category::Parole => (&set.parole_original_first, Remark::OriginalCourtFirst),
        Category::OutsidePrison => {
            if to == Addressee::Original && follows(&set.recommittal_local_first) {
                match elsewhere {
                    Some(true) => remarks.push(Remark::LocalOrganFirst),
                    Some(false) => {}
                    None => remarks.push(Remark::ProvinceUnknown),
                }
            }
            return remarks;
        }
    };
    if to == Addressee::Local && follows(original_first) {
        match elsewhere {
            Some(true) => remarks.push(Remark::CopyToOriginalCourt),
            Some(false) => remarks.push(local),
            None => remarks.push(Remark::ProvinceUnknown),
        }
    }
    remarks
}

/// Checks a proposal and everything that goes with it.
fn propose<'law>(
    case: &Correction,
    proposal: &Proposal,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<(Proven<'law>, Vec<Remark>), Findings<'law>> {
    let proven = shown(case, &proposal.showing, day, law)?;
    let decision = case.decision();
    let source = proposing(decision.category);
    let mut found = Vec::new();
    let mut object = |ground, source| found.push(Finding { ground, source });
    if decision.category == Category::OutsidePrison {
        if Venue::of(decision).is_none() {
            object(Ground::OrganUnknown, source);
        }
        // The statute asks for reasons and evidence only where a court is to revoke.
        match law.policy.revocation.evidence.set() {
            Some(rule) if rule.is && proposal.evidence != Some(true) => {
                object(Ground::EvidenceMissing, &rule.source);
            }
            _ => {}
        }
    } else {
        match (decision.court, proposal.court, proposal.to) {
            (Some(needed), Some(court), _) if court != needed => {
                object(Ground::WrongLevel { court, needed }, level_of(decision.category, law));
            }
            (None, ..) | (_, None, Addressee::Local) => object(Ground::CourtUnknown, source),
            _ => {}
        }
        if proposal.reasons != Some(true) {
            object(Ground::ReasonsMissing, source);
        }
        if proposal.evidence != Some(true) {
            object(Ground::EvidenceMissing, source);
        }
    }
    if proposal.copied != Some(true) {
        object(Ground::CopyMissing, source);
    }
    if found.is_empty() { Ok((proven, remarks(case, proposal.to, law))) } else { Err(found) }
}

/// Returns where it is written that the court addressed has the level of the original one; of the one
/// that granted parole.
fn level_of(category: Category, law: &Jurisdiction) -> &Citation {
    let granting = law.policy.revocation.parole_by_granting_court.source();
    granting.filter(|_| category == Category::Parole).unwrap_or(&showing::PROPOSE)
}

/// Checks a request for arrest with the proposal that it goes with.
fn request<'law>(
    case: &Correction,
    request: &Request,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let category = case.decision().category;
    let mut found = Vec::new();
    if !matches!(category, Category::Probation | Category::Parole) {
        found.push(Finding { ground: Ground::ArrestCategory { category }, source: &ARREST });
    }
    let dangers = &law.policy.revocation.arrest_dangers;
    match (request.danger, dangers.set()) {
        (None, _) => found.push(Finding { ground: Ground::NoDanger, source: &ARREST }),
        (Some(danger), Some(rule)) if rule.is.contains(&danger) => {}
        (Some(_), Some(rule)) => {
            found.push(Finding { ground: Ground::NoDanger, source: &rule.source });
        }
        (Some(_), None) => found
            .push(Finding { ground: Ground::LawUnknown { fact: Fact::Danger }, source: &ARREST }),
    }
    if request.evidence != Some(true) {
        found.push(Finding { ground: Ground::EvidenceMissing, source: &ARREST });
    }
    if let (Some(proposal), Some(arrested)) = (&request.proposal, case.revocation().last_arrest())
        && proposal.showing.on() <= arrested
    {
        // The longest time runs once for the same facts: withdrawing does not begin it anew.
        let on = proposal.showing.on();
        let ground = Ground::AlreadyHeld { on, arrested };
        found.push(Finding { ground, source: &ARREST_DECIDED });
    }
    let proposed = match &request.proposal {
        None => {
            found.push(Finding { ground: Ground::ArrestAlone, source: &ARREST });
            None
        }
        Some(proposal) => match propose(case, proposal, day, law) {
            Ok(proposed) => Some((proposed, proposal.to)),
            Err(more) => {
                found.extend(more);
                None
            }
        },
    };
    let (Some(((proven, remarks), to)), Some(danger), true) =
        (proposed, request.danger, found.is_empty())
    else {
        return Err(found);
    };
    let Proven { reason, on, discretionary, .. } = proven;
    Ok(Event::ProposedWithArrest { reason, on, discretionary, to, remarks, danger })
}

/// Lets the organ grant the proposal.
fn grant<'law>(
    case: &Correction,
    excluded_days: Option<u32>,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let (category, day) = (case.decision().category, at.date());
    let revocation = case.revocation();
    let mut found = Vec::new();
    if category == Category::OutsidePrison {
        // Nothing is left to execute after the end, but for days that do not count.
        let covered = excluded_days.is_some_and(|days| {
            case.ends()
                .and_then(|last| last.checked_add_days(chrono::Days::new(days.into())))
                .is_some_and(|last| day <= last)
        });
        if case.is_over(day) && !covered {
            found.extend(not_live(case, day));
        }
    } else {
        if let Some(finding) = not_live(case, day)
            && finding.ground == Ground::CorrectionEnded
        {
            found.push(finding);
        }
        for (heard, fact) in [
            (revocation.subject.is_some(), Fact::Subject),
            (revocation.lawyer.is_some(), Fact::Lawyer),
        ] {
            if !heard {
                found.push(Finding { ground: Ground::Unheard { fact }, source: &HEAR });
            }
        }
        if excluded_days.is_some() {
            found
                .push(Finding { ground: Ground::NothingToExclude { category }, source: &EXCLUDED });
        }
    }
    if !found.is_empty() {
        return Err(found);
    }
    let late = late(case, day, law);
    let remarks = revocation
        .proposal()
        .filter(|proposal| {
            proposal.to == Addressee::Local
                && category != Category::OutsidePrison
                && case.decision().other_province == Some(true)
        })
        .map(|_| Remark::CopyToOriginalCourt);
    Ok(Event::RevocationGranted { late, excluded_days, remarks: remarks.into_iter().collect() })
}

/// Returns whether a ruling on `day` comes after its time.
fn late(case: &Correction, day: NaiveDate, law: &Jurisdiction) -> Option<bool> {
    let received = case.revocation().proposal()?.received.date();
    let in_custody = case.at(Region::Revocation) == Stage::Arrested;
    let limit = rule_due(case.decision().category, received, in_custody, law).ok()??;
    Some(limit.deadline.effective() < day)
}

/// Lets the court decide on the arrest: in time or not, but not after the term.
fn decide_arrest<'law>(
    case: &Correction,
    ordered: bool,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let received = case.revocation().proposal().map(|proposal| proposal.received);
    let late = received
        .and_then(|received| arrest_due(received, law).ok()?)
        .and_then(|limit| limit.deadline.moment())
        .map(|due| due < at);
    if !ordered {
        return Ok(Event::ArrestDenied { late });
    }
    not_live(case, at.date()).map_or(Ok(Event::ArrestOrderMade { late }), |found| Err(vec![found]))
}

fn arrest<'law>(
    case: &Correction,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    if let Some(finding) = not_live(case, day) {
        return Err(vec![finding]);
    }
    match custody_limit(day, case.ends(), law) {
        Ok(Some(custody)) => Ok(Event::ArrestMade { last: custody.last, outer: custody.outer }),
        // Without its longest time nobody is held.
        Ok(None) | Err(_) => refuse(Ground::LawUnknown { fact: Fact::Limit }, &ARREST_DECIDED),
    }
}

fn hear<'law>(
    case: &Correction,
    subject: Option<SubjectHeard>,
    lawyer: Option<LawyerHeard>,
) -> Result<Event, Findings<'law>> {
    if subject.is_none() && lawyer.is_none() {
        return refuse(Ground::NobodyHeard, &HEAR);
    }
    if subject == Some(SubjectHeard::Unreachable) && case.at(Region::Contact) == Stage::InContact {
        return refuse(Ground::Reachable, &SEARCH);
    }
    Ok(Event::Heard { subject, lawyer })
}

/// Records that the court which tries another crime has revoked.
fn revoke_for_crime<'law>(
    case: &Correction,
    crime: Crime,
    day: NaiveDate,
) -> Result<Event, Findings<'law>> {
    let category = case.decision().category;
    let source = match category {
        Category::Probation => &PROBATION_PERIOD,
        Category::Parole => &PAROLE_PERIOD,
        Category::Control | Category::OutsidePrison => {
            return refuse(Ground::NothingToRevoke { category }, &showing::OTHER_CRIME);
        }
    };
    let Some(term) = case.handover().term() else {
        return refuse(Ground::FactUnknown { fact: Fact::Term }, source);
    };
    // The new crime must be committed, the earlier one come to light, inside the period.
    let (Crime::New { committed: on } | Crime::Earlier { discovered: on }) = crime;
    if day < on {
        return refuse(Ground::InFuture { on }, source);
    }
    let (first, last) = (term.first, term.last);
    if on < first || last < on {
        return refuse(Ground::CrimeOutsidePeriod { on, first, last }, source);
    }
    Ok(Event::RevokedByTrialCourt { crime })
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let day = at.date();
    match command {
        Command::Prepare { showing } => {
            let Proven { reason, on, discretionary, .. } = shown(case, showing, day, law)?;
            Ok(Event::RevocationPrepared { reason, on, discretionary })
        }
        Command::Propose(proposal) => {
            let (proven, remarks) = propose(case, proposal, day, law)?;
            let Proven { reason, on, discretionary, .. } = proven;
            let to = proposal.to;
            Ok(Event::RevocationProposed { reason, on, discretionary, to, remarks })
        }
        Command::RequestArrest(wanted) => request(case, wanted, day, law),
        Command::OrderArrest => decide_arrest(case, true, at, law),
        Command::DenyArrest => decide_arrest(case, false, at, law),
        Command::Arrest => arrest(case, day, law),
        Command::Free => {
            let days = case.revocation().days_in_custody(day);
            Ok(Event::CustodyEnded { days })
        }
        Command::Hear { subject, lawyer } => hear(case, *subject, *lawyer),
        Command::Grant { excluded_days } => grant(case, *excluded_days, at, law),
        Command::Deny => Ok(Event::RevocationDenied { late: late(case, day, law) }),
        Command::Withdraw { reasons } => {
            if !case.is_revocation_open() {
                return case
                    .revocation()
                    .preparation()
                    .map(|_| Event::RevocationWithdrawn)
                    .ok_or_else(|| {
                        let source = proposing(case.decision().category);
                        vec![Finding { ground: Ground::NothingPrepared, source }]
                    });
            }
            if *reasons == Some(true) {
                Ok(Event::RevocationWithdrawn)
            } else {
                refuse(Ground::ReasonsMissing, &WITHDRAW)
            }
        }
        Command::RevokeForCrime { crime } => revoke_for_crime(case, *crime, day),
        Command::TakeToPrison => {
            // The day of delivery begins the sentence; custody is credited up to the day before.
            let before = day.pred_opt().unwrap_or(day);
            let custody_days = case.revocation().days_in_custody(before);
            Ok(Event::TakenIntoPrison { custody_days })
        }
    }
}
