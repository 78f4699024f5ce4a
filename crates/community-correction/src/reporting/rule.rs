//! What the law asks of every step with reports and checks.

use chrono::NaiveDateTime;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::{TimeError, TimeLimit, Unit, convention},
    mandate::BodyKind,
    procedure::{Due, Obligation},
    provision::Setting,
};

use super::{
    Check, Command, Event, Ground, Institution, Liberty, Next, PoliceMatter, ReportKind, Way,
    interval, is_asked,
};
use crate::{
    cite::measures,
    correction::Correction,
    decision::Category,
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

/// Reports.
static REPORTS: Citation = measures(Locator::new(24), Evidence::Unverified);
/// Contact with certain persons.
static CONTACT: Citation = measures(Locator::new(25), Evidence::Unverified);
/// Entry under a prohibition order.
static ENTRY: Citation = measures(Locator::new(39), Evidence::Unverified);
static DUTIES: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(23));
static TOLD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(19).paragraph(2));
static CHECKS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(26).paragraph(1));
static PRIVACY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(26).paragraph(2));
static POSITIONING: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(1));
static STOP: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(31));
static FREEDOM: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(34).paragraph(1));
static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));
static MINORS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(54).paragraph(1));
static CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(39).paragraph(1).item(2));
static PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(75));
static PAROLE: Citation = national::CRIMINAL_LAW.at(Locator::new(84));
static ORDER_CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(38).paragraph(2));
static ORDER_PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));

type Findings<'law> = Vec<Finding<'law, Ground>>;

fn add<'law>(found: &mut Findings<'law>, ground: Ground, source: &'law Citation) {
    found.push(Finding { ground, source });
}

fn finish<T>(found: Findings<'_>, event: T) -> Result<T, Findings<'_>> {
    if found.is_empty() { Ok(event) } else { Err(found) }
}

/// Adds that supervision has ended.
fn check_live(case: &Correction, at: NaiveDateTime, found: &mut Findings<'_>) {
    let day = at.date();
    if case.is_under_correction(day) {
        return;
    }
    let ground = match case.ends() {
        Some(last) if last < day => Ground::AfterEnd { last },
        _ => Ground::NotUnderCorrection,
    };
    add(found, ground, &END);
}

/// Returns what was decided, and adds what it lacks.
fn decided(
    granted: Option<bool>,
    reasons: Option<bool>,
    found: &mut Findings<'_>,
    source: &'static Citation,
) -> bool {
    match granted {
        None => add(found, Ground::DecisionOpen, source),
        Some(false) if reasons != Some(true) => add(found, Ground::NoReasons, source),
        Some(_) => {}
    }
    granted == Some(true)
}

fn check(case: &Correction, check: Check, found: &mut Findings<'_>) {
    match (check.continuous, check.way) {
        (Some(true), _) => add(found, Ground::Tracking, &POSITIONING),
        (None, Way::Information) => add(found, Ground::TrackingOpen, &CHECKS),
        _ => {}
    }
    if let Some(restriction) = check.imposes {
        add(found, Ground::Restricts { restriction }, &FREEDOM);
    }
    match (check.reveals, check.way) {
        // Whoever is not known to be of age is protected as a minor.
        (Some(true), _) if case.decision().minor != Some(false) => {
            add(found, Ground::RevealsMinor, &MINORS);
        }
        (Some(true), _) => add(found, Ground::Reveals, &PRIVACY),
        (None, Way::Visit) => add(found, Ground::PrivacyOpen, &PRIVACY),
        _ => {}
    }
}

fn check_entry(
    case: &Correction,
    granted: bool,
    approvable: Option<bool>,
    found: &mut Findings<'_>,
) {
    let decision = case.decision();
    let source = match decision.category {
        Category::Control => &ORDER_CONTROL,
        _ => &ORDER_PROBATION,
    };
    match decision.prohibition_order {
        Some(true) if granted && approvable != Some(true) => add(found, Ground::OrderBars, &ENTRY),
        Some(true) => {}
        Some(false) => add(found, Ground::NoOrder, source),
        None => add(found, Ground::OrderOpen, source),
    }
}

fn check_liberty(case: &Correction, liberty: Liberty, found: &mut Findings<'_>) {
    let category = case.decision().category;
    let source = match category {
        Category::Control => return,
        Category::Probation => &PROBATION,
        Category::Parole => &PAROLE,
        Category::OutsidePrison => &FREEDOM,
    };
    add(found, Ground::LibertiesFree { category, liberty }, source);
}

fn check_requirement(
    case: &Correction,
    of: ReportKind,
    every: TimeLimit,
    (written, told): (Option<bool>, Option<bool>),
    found: &mut Findings<'_>,
) {
    if !is_asked(case, of) {
        add(found, Ground::NotAskedOf { of }, &DUTIES);
    } else if matches!(of, ReportKind::Health | ReportKind::Recheck | ReportKind::Occasion) {
        add(found, Ground::IntervalOfLaw { of }, &REPORTS);
    }
    if every.unit() == Unit::Hour {
        add(found, Ground::TooOften, &FREEDOM);
    } else if every.unit() == Unit::WorkingDay || every.amount() == 0 {
        add(found, Ground::LawUnknown, &REPORTS);
    }
    if written != Some(true) {
        add(found, Ground::NotLaidDown, &DUTIES);
    }
    if told != Some(true) {
        add(found, Ground::NotTold, &TOLD);
    }
}

/// Adds why `level` does not lengthen the interval by `by`.
fn check_lengthening<'law>(
    case: &Correction,
    (of, by, level): (ReportKind, TimeLimit, Institution),
    law: &'law Jurisdiction,
    found: &mut Findings<'law>,
) {
    if !matches!(of, ReportKind::Health | ReportKind::Recheck) {
        return add(found, Ground::NoInterval { of }, &REPORTS);
    }
    if !is_asked(case, of) {
        return add(found, Ground::NotAskedOf { of }, &DUTIES);
    }
    let reporting = &law.policy.reporting;
    let (Some(higher), Some(province), Ok(Some(next))) =
        (reporting.higher_from.set(), reporting.province_from.set(), next(case, of, law))
    else {
        return add(found, Ground::LawUnknown, &REPORTS);
    };
    let after =
        |limit| convention::COMMUNITY_CORRECTION.corresponding_day(limit, next.nominal).ok();
    let (Some(longer), Some(from_higher), Some(from_province)) =
        (after(by), after(higher.is), after(province.is))
    else {
        return add(found, Ground::LawUnknown, &higher.source);
    };
    let (needed, source) = if longer < from_higher {
        (Institution::County, &higher.source)
    } else if longer < from_province {
        (Institution::Higher, &higher.source)
    } else {
        (Institution::Province, &province.source)
    };
    if level < needed {
        add(found, Ground::WrongInstitution { level, needed }, source);
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    let mut found = Vec::new();
    // A person may report, and anybody call the police, at any time; the rest is supervision.
    if !matches!(command, Command::Report { .. } | Command::CallPolice { .. }) {
        check_live(case, at, &mut found);
    }
    let event = match *command {
        Command::Report { of, designated } => {
            if !is_asked(case, of) {
                add(&mut found, Ground::NotAskedOf { of }, &DUTIES);
            }
            if of == ReportKind::Recheck && designated != Some(true) {
                add(&mut found, Ground::Hospital, &REPORTS);
            }
            Event::Reported { of }
        }
        Command::Check(facts) => {
            check(case, facts, &mut found);
            Event::Checked { way: facts.way }
        }
        Command::ApproveContact { with, granted, barred, reasons } => {
            let granted = decided(granted, reasons, &mut found, &CONTACT);
            if granted && case.decision().prohibition_order != Some(false) && barred != Some(false)
            {
                add(&mut found, Ground::OrderBars, &ENTRY);
            }
            Event::ContactDecided { with, granted }
        }
        Command::ApproveEntry { granted, approvable, reasons } => {
            let granted = decided(granted, reasons, &mut found, &ENTRY);
            check_entry(case, granted, approvable, &mut found);
            Event::EntryDecided { granted }
        }
        Command::ApproveLiberties { liberty, granted, reasons } => {
            check_liberty(case, liberty, &mut found);
            let granted = decided(granted, reasons, &mut found, &CONTROL);
            Event::LibertiesDecided { liberty, granted }
        }
        Command::Require { of, every, written, told } => {
            check_requirement(case, of, every, (written, told), &mut found);
            Event::Required { of, every }
        }
        Command::Lengthen { of, by, level } => {
            check_lengthening(case, (of, by, level), law, &mut found);
            Event::Lengthened { of, by, level }
        }
        Command::StopConduct { effective, held } => {
            if held == Some(true) {
                add(&mut found, Ground::HeldBy, &FREEDOM);
            }
            Event::ConductStopped { effective }
        }
        Command::CallPolice { matter } => {
            if matter == PoliceMatter::Unstopped && case.reporting().unstopped().is_none() {
                add(&mut found, Ground::Stopped, &STOP);
            }
            Event::PoliceCalled { matter }
        }
    };
    finish(found, event)
}

/// Returns by when the next report of one kind is due.
pub(super) fn next<'law>(
    case: &Correction,
    of: ReportKind,
    law: &'law Jurisdiction,
) -> Result<Option<Next<'law>>, TimeError> {
    let Some(first) = case.handover().term().map(|term| term.first) else { return Ok(None) };
    if !is_asked(case, of) {
        return Ok(None);
    }
    let kept = case.reporting().kept(of);
    let (every, since, source) = match (kept.every, interval(&law.policy.reporting, of)) {
        (Some((every, since)), _) => (every, since, &REPORTS),
        (None, Some(Setting::Set(rule))) => (rule.is, first, &rule.source),
        (None, _) => return Ok(None),
    };
    let from = kept.last.filter(|last| since <= *last).unwrap_or(since);
    let deadline = law.within(every, from)?;
    let Some(longer) = kept.longer else {
        let (nominal, effective) = (deadline.nominal(), deadline.effective());
        return Ok(Some(Next { nominal, effective, source }));
    };
    let deadline = law.within(longer, deadline.nominal())?;
    Ok(Some(Next { nominal: deadline.nominal(), effective: deadline.effective(), source }))
}

/// Adds what is owed.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    if !case.is_under_correction(at.date()) {
        return Ok(());
    }
    let kinds = [
        (ReportKind::Periodic, Duty::ReportPeriodically),
        (ReportKind::Contact, Duty::KeepContact),
        (ReportKind::ProhibitionOrder, Duty::ReportOnOrder),
        (ReportKind::Health, Duty::ReportHealth),
        (ReportKind::Recheck, Duty::Recheck),
    ];
    for (of, duty) in kinds {
        // What would fall due after the end is not owed any more.
        let within = |next: &Next<'_>| case.ends().is_none_or(|last| next.nominal <= last);
        if let Some(next) = next(case, of, law)?.filter(within) {
            let (by, to) = (BodyKind::Party, BodyKind::CorrectionInstitution);
            let due = Due::By(next.effective);
            owed.push(Obligation { duty, by, to, due, source: next.source });
        }
    }
    if let Some(since) = case.reporting().unstopped() {
        let (by, to) = (BodyKind::CorrectionInstitution, BodyKind::PublicSecurity);
        let (duty, due) = (Duty::CallPolice, Due::AtOnce(since));
        owed.push(Obligation { duty, by, to, due, source: &STOP });
    }
    Ok(())
}
