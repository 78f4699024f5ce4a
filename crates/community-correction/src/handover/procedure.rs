//! When the law lets a step between decision and reception through, and what is owed meanwhile.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::{Deadline, TimeError, TimeLimit},
    mandate::BodyKind,
    procedure::{Due, Obligation},
    provision::Setting,
};

use super::{Arrival, Command, Custodian, Event, Fact, Ground, Handover, Paper, Papers, Reception};
use crate::{
    cite::ccl,
    correction::{Correction, Region, Stage},
    decision::{Category, CourtLevel, Decision, Term},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

/// The place is fixed with the decision.
static PLACE: Citation = ccl(Locator::new(17).paragraph(1));
/// Who the decision organ is.
static ORGAN: Citation = ccl(Locator::new(17).paragraph(4));
/// The person is told.
static TELL: Citation = ccl(Locator::new(19).paragraph(2));
/// The decision organ decides under the conditions of the law.
static DECISION: Citation = ccl(Locator::new(19).paragraph(1));
/// Notice and documents follow the effect.
static DELIVERY: Citation = ccl(Locator::new(20));
/// Who reports.
static REPORT: Citation = ccl(Locator::new(21).paragraph(1));
/// Who hands over by the court's decision.
static HAND_OVER: Citation = ccl(Locator::new(21).paragraph(2));
/// Who hands over by an approval.
static HAND_OVER_APPROVED: Citation = ccl(Locator::new(21).paragraph(3));
/// The institution receives, verifies, registers and opens the file.
static RECEPTION: Citation = ccl(Locator::new(22));
/// Whoever is lost is searched for at once.
static SEARCH: Citation = ccl(Locator::new(30));
/// Parole follows the procedure of commutation, before an intermediate court or above.
static PAROLE: Citation = national::CRIMINAL_LAW.at(Locator::new(82));
/// A prohibition order stands beside probation …
static ORDER: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));
/// Control is counted from the execution of the judgment.
static CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(41));
/// Probation is counted from the day on which the judgment is final.
static PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(73).paragraph(3));
/// Parole is counted from the day of parole.
static PAROLE_TERM: Citation = national::CRIMINAL_LAW.at(Locator::new(83).paragraph(2));
/// What is not in effect is not executed.
static EFFECT: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(259).paragraph(1));
/// How periods are counted.
static COUNTING: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(105));
/// A person in custody who is put under control or on probation is set free.
static SET_FREE: Citation =
    national::SPP_CRIMINAL_PROCEDURE.at(Locator::new(626)).known(Evidence::Secondary);

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

    fn settle(self, event: Event) -> Considered<'law> {
        if self.0.is_empty() { Ok(event) } else { Err(self.0) }
    }
}

impl Category {
    /// Returns whether the person reports, rather than being handed over (CCL 21).
    const fn reports(self) -> bool {
        !matches!(self, Self::OutsidePrison)
    }
}

/// Returns the papers that the decision organ owes.
///
/// # Source
///
/// 《社区矫正法》第二十条; 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百一十九条第三款, 第五百八十条.
fn owes(decision: &Decision, paper: Paper) -> bool {
    match paper {
        Paper::Judgment => true,
        Paper::ExecutionNotice => {
            matches!(decision.category, Category::Control | Category::Probation)
        }
        Paper::MinorReport => decision.minor == Some(true) && decision.organ == BodyKind::Court,
    }
}

fn complete(decision: &Decision, papers: Papers) -> bool {
    Paper::ALL.iter().all(|paper| papers.has(*paper) || !owes(decision, *paper))
}

/// Returns by when a person under control, on probation or on parole reports, where the decision took
/// effect on `effect`; `None` where the policy sets no time.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use community_correction::{Jurisdiction, handover, policies};
/// use governance_core::legal_time::Calendar;
///
/// let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
/// let due = handover::report_by("2026-09-29".parse().unwrap(), &law).unwrap().unwrap();
/// assert_eq!(due.effective().to_string(), "2026-10-09");
/// # }
/// # Ok::<(), community_correction::policy::PolicyError>(())
/// ```
///
/// # Source
///
/// 《社区矫正法》第二十一条第一款.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn report_by(effect: NaiveDate, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
    let within = law.policy.handover.report_within.set();
    within.map(|within| law.within(within.is, effect)).transpose()
}

/// Returns by when `custodian` hands over a convict whose sentence is executed outside prison by the
/// decision of `organ`, and under which article; `None` while the custodian has not received it.
///
/// # Source
///
/// 《社区矫正法》第二十一条第二款, 第三款. A person in custody does not wait for the end of a holiday:
/// 《刑事诉讼法》（2018）第一百零五条第四款.
///
/// # Errors
///
/// Returns an error when the day lies beyond the calendar.
pub fn hand_over_by(
    organ: BodyKind,
    custodian: Custodian,
    law: &Jurisdiction,
) -> Result<Option<(Deadline, &Citation)>, TimeError> {
    let rules = &law.policy.handover;
    let within = match organ {
        BodyKind::Court => &rules.hand_over_within,
        _ => &rules.approved_hand_over_within,
    };
    let Some((within, received)) = within.set().zip(custodian.received) else { return Ok(None) };
    // Whoever is on bail or under residential surveillance is not in custody.
    let deadline = if custodian.body == BodyKind::PublicSecurity {
        law.within(within.is, received)?
    } else {
        law.within_custody(within.is, received)?
    };
    Ok(Some((deadline, &within.source)))
}

impl Correction {
    /// Returns by when the person reports to the institution; `None` before the effect, and for a
    /// person who is handed over.
    ///
    /// # Errors
    ///
    /// As [`report_by`].
    pub fn report_by(&self, law: &Jurisdiction) -> Result<Option<Deadline>, TimeError> {
        match self.handover().effect {
            Some(effect) if self.decision().category.reports() => report_by(effect, law),
            _ => Ok(None),
        }
    }

    /// Returns by when the convict of a sentence executed outside prison is handed over, by whom,
    /// and under which article; `None` where nobody has received the decision.
    ///
    /// # Errors
    ///
    /// As [`hand_over_by`].
    pub fn hand_over_by<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Option<(Deadline, BodyKind, &'law Citation)>, TimeError> {
        let Some(custodian) = self.handover().custodian else { return Ok(None) };
        let by = hand_over_by(self.decision().organ, custodian, law)?;
        Ok(by.map(|(deadline, source)| (deadline, custodian.body, source)))
    }
}

fn decide(case: &Correction, place_fixed: Option<bool>) -> Considered<'static> {
    let decision = case.decision();
    let (category, organ) = (decision.category, decision.organ);
    let mut found = Found::default();
    let fits = match category {
        Category::OutsidePrison => matches!(
            organ,
            BodyKind::Court | BodyKind::PublicSecurity | BodyKind::PrisonAdministration
        ),
        _ => organ == BodyKind::Court,
    };
    found.when(!fits, Ground::WrongOrgan { organ, category }, &ORGAN);
    if category == Category::Parole {
        found.when(decision.court == Some(CourtLevel::Basic), Ground::CourtTooLow, &PAROLE);
        let open = Ground::Open { fact: Fact::CourtLevel };
        found.when(decision.court.is_none(), open, &PAROLE);
    }
    let ordered = decision.prohibition_order == Some(true);
    let possible = matches!(category, Category::Control | Category::Probation);
    found.when(ordered && !possible, Ground::OrderNotPossible { category }, &ORDER);
    found.when(place_fixed == Some(false), Ground::PlaceNotFixed, &PLACE);
    found.when(place_fixed.is_none(), Ground::Open { fact: Fact::Place }, &PLACE);
    found.settle(Event::Decided)
}

fn educate<'law>(
    case: &Correction,
    told: [(Option<bool>, Fact); 2],
    report_within: Option<TimeLimit>,
    proved: Option<bool>,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let mut found = Found::default();
    found.when(case.handover().decided.is_none(), Ground::NotDecided, &DECISION);
    for (said, fact) in told {
        found.when(said == Some(false), Ground::NotTold { fact }, &TELL);
        found.when(said.is_none(), Ground::Open { fact }, &TELL);
    }
    let reports = case.decision().category.reports();
    if let Some(told) = report_within {
        let source =
            if case.decision().organ == BodyKind::Court { &HAND_OVER } else { &HAND_OVER_APPROVED };
        found.when(!reports, Ground::OwesNoReport, source);
        if let Setting::Set(within) = &law.policy.handover.report_within {
            let wrong = Ground::WrongReportingTime { told, is: within.is };
            found.when(reports && told != within.is, wrong, &within.source);
        }
    }
    let ordered = !reports || report_within.is_some();
    found.settle(Event::Educated { proved: proved == Some(true) && ordered })
}

fn take_effect(
    case: &Correction,
    day: NaiveDate,
    term: Term,
    custodian: Option<Custodian>,
    today: NaiveDate,
) -> Considered<'static> {
    let decision = case.decision();
    let mut found = Found::default();
    found.when(day > today, Ground::EffectAhead { day }, &EFFECT);
    if let Some(decided) = case.handover().decided {
        found.when(day < decided, Ground::BeforeDecision { day, decided }, &EFFECT);
    }
    let Term { first, last } = term;
    // Custody may be credited against the whole of a term of control: then no day of it is left.
    let used_up = decision.category == Category::Control && last.succ_opt() == Some(first);
    let (reversed, source) = match decision.category {
        Category::Control => (Ground::TermTooEarly { first, day }, &CONTROL),
        Category::Probation => (Ground::WrongFirstDay { first, day }, &PROBATION),
        _ => (Ground::TermTooEarly { first, day }, &PAROLE_TERM),
    };
    found.when(last < first && !used_up, Ground::TermReversed { first, last }, source);
    let misplaced = match decision.category {
        Category::Probation => first != day,
        Category::Control | Category::Parole => first < day,
        // The sentence has been running since it began.
        Category::OutsidePrison => false,
    };
    found.when(misplaced, reversed, source);
    if let Some(Custodian { body, received }) = custodian {
        let (holders, source): (&[BodyKind], _) = match (decision.category, decision.organ) {
            (Category::OutsidePrison, BodyKind::Court) => {
                (&[BodyKind::DetentionHouse, BodyKind::PublicSecurity], &HAND_OVER)
            }
            (Category::OutsidePrison, _) => {
                (&[BodyKind::Prison, BodyKind::DetentionHouse], &HAND_OVER_APPROVED)
            }
            _ => (&[], &REPORT),
        };
        found.when(!holders.contains(&body), Ground::WrongCustodian { body }, source);
        if let Some(received) = received {
            found.when(received > today, Ground::ReceiptAhead { day: received }, source);
        }
    }
    found.settle(Event::TookEffect { day, term, custodian })
}

fn request<'law>(
    case: &Correction,
    waiting: Option<bool>,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let kept = case.handover();
    let source = law.policy.handover.complete_within.source().unwrap_or(&DELIVERY);
    let mut found = Found::default();
    found.when(kept.effect.is_none(), Ground::NotEffective, &DELIVERY);
    found.when(complete(case.decision(), kept.papers), Ground::NothingMissing, source);
    if kept.registered.is_none() {
        found.when(waiting == Some(true), Ground::ReceptionFirst, &RECEPTION);
        found.when(waiting.is_none(), Ground::Open { fact: Fact::Waiting }, &RECEPTION);
    }
    found.settle(Event::DocumentsRequested)
}

/// Registers whoever comes. Neither missing papers nor a disputed place nor a late arrival stands in
/// the way; what must be known is who the person is, and that something is left of the term.
fn register<'law>(
    case: &Correction,
    reception: &Reception,
    today: NaiveDate,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let kept = case.handover();
    let decision = case.decision();
    let arrived = reception.arrived.unwrap_or(today);
    let mut found = Found::default();
    found.when(reception.identity == Some(false), Ground::IdentityNotProven, &RECEPTION);
    let open = Ground::Open { fact: Fact::Identity };
    found.when(reception.identity.is_none(), open, &RECEPTION);
    found.when(arrived > today, Ground::ArrivalAhead { arrived }, &RECEPTION);
    if let Some(Term { last, .. }) = kept.term {
        found.when(last < today, Ground::TermOver { last }, &RECEPTION);
    }
    let due = if let Ok(due) = case.report_by(law) {
        due.map(|deadline| deadline.effective())
    } else {
        found.when(true, Ground::BeyondCalendar, &COUNTING);
        None
    };
    // Nothing is held against a person who was held or handed over, was never told the time, or had
    // a good reason; nor while nobody has said whether there was one.
    let answerable =
        kept.told && reception.how != Arrival::HandedOver && reception.good_reason == Some(false);
    let late = due
        .filter(|due| answerable && arrived > *due)
        .map(|due| arrived.signed_duration_since(due).num_days());
    found.settle(Event::Registered {
        arrived,
        how: reception.how,
        due,
        late,
        papers_missing: !complete(decision, kept.papers),
        place_disputed: reception.place_disputed == Some(true),
        measures_lapse: matches!(decision.category, Category::Control | Category::Probation),
    })
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let kept = case.handover();
    let mut found = Found::default();
    match command {
        Command::Decide { place_fixed } => decide(case, *place_fixed),
        Command::Educate { rules, consequences, report_within, proved } => {
            let told = [(*rules, Fact::Rules), (*consequences, Fact::Consequences)];
            educate(case, told, *report_within, *proved, law)
        }
        Command::TakeEffect { day, term, custodian } => {
            take_effect(case, *day, *term, *custodian, at.date())
        }
        Command::Notify => {
            found.when(kept.effect.is_none(), Ground::NotEffective, &DELIVERY);
            found.settle(Event::Notified)
        }
        Command::Deliver { papers } => {
            found.when(kept.effect.is_none(), Ground::NotEffective, &DELIVERY);
            found.when(*papers == Papers::default(), Ground::NothingEnclosed, &DELIVERY);
            let complete = complete(case.decision(), kept.papers.and(*papers));
            found.settle(Event::DocumentsDelivered { papers: *papers, complete })
        }
        Command::Acknowledge => {
            let source = law.policy.handover.receipt_within.source().unwrap_or(&DELIVERY);
            let nothing = kept.delivered.is_none() || kept.acknowledged;
            found.when(nothing, Ground::NothingToAcknowledge, source);
            found.settle(Event::DocumentsAcknowledged)
        }
        Command::Request { waiting } => request(case, *waiting, law),
        Command::Register(reception) => register(case, reception, at.date(), law),
    }
}

/// Adds what is owed until the papers are complete and the person is registered.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let line = case.at(Region::Line);
    let live = matches!(line, Stage::Decided | Stage::Effective) || case.is_registered();
    if !live || case.is_over(at.date()) {
        return Ok(());
    }
    let kept = case.handover();
    let organ = case.decision().organ;
    let mut add = |duty, by, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    if let (Some(decided), Stage::Decided | Stage::Effective) = (kept.decided, line) {
        let since = decided.and_time(NaiveTime::MIN);
        if !kept.educated {
            add(Duty::Educate, organ, BodyKind::Party, Due::AtOnce(since), &TELL);
        }
        let set_free = matches!(case.decision().category, Category::Control | Category::Probation);
        if set_free && case.decision().in_custody == Some(true) {
            let due = Due::AtOnce(since);
            add(Duty::SetFree, BodyKind::DetentionHouse, BodyKind::Party, due, &SET_FREE);
        }
    }
    papers(kept, case.decision(), law, &mut add)?;
    if line == Stage::Effective {
        arrival(case, at, law, &mut add)?;
    }
    Ok(())
}

/// Adds what decision organ and institution owe each other.
fn papers<'law>(
    kept: &Handover,
    decision: &Decision,
    law: &'law Jurisdiction,
    add: &mut impl FnMut(Duty, BodyKind, BodyKind, Due, &'law Citation),
) -> Result<(), TimeError> {
    let rules = &law.policy.handover;
    let institution = BodyKind::CorrectionInstitution;
    let mut timed = |within: &'law Setting<TimeLimit>, from: Option<NaiveDate>, duty, by, to| {
        if let Some((within, from)) = within.set().zip(from) {
            let due = Due::By(law.within(within.is, from)?.effective());
            add(duty, by, to, due, &within.source);
        }
        Ok::<(), TimeError>(())
    };
    let effect = kept.effect;
    let to_institution = effect.filter(|_| !kept.notified);
    timed(&rules.notify_within, to_institution, Duty::Notify, decision.organ, institution)?;
    let undelivered = effect.filter(|_| kept.delivered.is_none());
    let duty = Duty::DeliverDocuments;
    timed(&rules.deliver_within, undelivered, duty, decision.organ, institution)?;
    let unanswered = kept.delivered.filter(|_| !kept.acknowledged);
    timed(&rules.receipt_within, unanswered, Duty::ReturnReceipt, institution, decision.organ)?;
    let duty = Duty::CompleteDocuments;
    timed(&rules.complete_within, kept.requested, duty, decision.organ, institution)
}

/// Adds what brings the person to the institution.
fn arrival<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    add: &mut impl FnMut(Duty, BodyKind, BodyKind, Due, &'law Citation),
) -> Result<(), TimeError> {
    let institution = BodyKind::CorrectionInstitution;
    let mut last = None;
    if let Some(deadline) = case.report_by(law)? {
        let due = deadline.effective();
        last = Some(due);
        let source = law.policy.handover.report_within.source().unwrap_or(&REPORT);
        add(Duty::ReportForCorrection, BodyKind::Party, institution, Due::By(due), source);
    } else if let Some((deadline, body, source)) = case.hand_over_by(law)? {
        last = Some(deadline.effective());
        add(Duty::HandOver, body, institution, Due::By(deadline.effective()), source);
    }
    add(Duty::Register, institution, BodyKind::Party, Due::Standing, &RECEPTION);
    if let Some(missed) = last.filter(|last| *last < at.date()).and_then(|last| last.succ_opt()) {
        let due = Due::AtOnce(missed.and_time(NaiveTime::MIN));
        add(Duty::SearchAbsent, institution, BodyKind::Party, due, &SEARCH);
    }
    Ok(())
}
