//! What the law asks of every entry on the ledger, and what it makes the institution do.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::{Discretion, Finding},
    citation::{Citation, Evidence, Locator, national},
    legal_time::{TimeError, convention},
    mandate::BodyKind,
    procedure::{Due, Obligation},
};

use super::{
    Ledger, Measure, MeasureKind, Objection, Proven, Validity,
    facts::{
        AdmonitionGround, Breach, BreachKind, Cause, Command, Commendation, Event, Form, Gravity,
        Level, Publication, Reproach, WarningGround,
    },
    ground::Ground,
    lateness::lateness,
    police::{self, Offence, Penalty, Protection, Severity},
};
use crate::{
    cite::measures,
    correction::{Correction, Region, Stage},
    decision::{Category, OutsideGround},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

/// Admonition, the article.
pub(crate) static ADMONITION: Citation = measures(Locator::new(34), Evidence::Secondary);
/// Warning, the article.
pub(crate) static WARNING: Citation = measures(Locator::new(35), Evidence::Secondary);

const fn admonition(item: u8) -> Citation {
    measures(Locator::new(34).item(item), Evidence::Secondary)
}

const fn warning(item: u8) -> Citation {
    measures(Locator::new(35).item(item), Evidence::Secondary)
}

pub(super) static ADMONISH_LATENESS: Citation = admonition(1);
static ADMONISH_RULES: Citation = admonition(2);
static ADMONISH_EDUCATION: Citation = admonition(3);
static ADMONISH_OTHER: Citation = admonition(4);
static WARN_ORDER: Citation = warning(1);
pub(super) static WARN_LATENESS: Citation = warning(2);
static WARN_RULES: Citation = warning(3);
static WARN_RECHECK: Citation = warning(4);
static WARN_TWO_ADMONITIONS: Citation = warning(5);
static WARN_OTHER: Citation = warning(6);
/// Decisions of the institution: in writing, served, open to objection.
static DECISIONS: Citation = measures(Locator::new(32), Evidence::Unverified);
/// Commendation.
static COMMENDATION: Citation = measures(Locator::new(33), Evidence::Unverified);
/// What concerns a minor is closed, with the guardian.
static MINOR: Citation = measures(Locator::new(55), Evidence::Unverified);
/// No repealed rule is applied.
static REPEALED: Citation = measures(Locator::new(59), Evidence::Secondary);

/// The institution rewards and sanctions by what the person does.
static REACTION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(28).paragraph(1));
/// What assessment is for.
pub(crate) static ASSESSMENT: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(28).paragraph(2));
/// The person is told of the duties and of what follows from a breach.
static TOLD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(19).paragraph(2));
/// The duties of the person.
static DUTIES: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(23));
/// Who holds the power.
static POWER: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(9));
/// Visits and checks protect identity and privacy.
static PRIVACY: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(26).paragraph(2));
/// Rights are protected.
static RIGHTS: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(34).paragraph(1));
/// Nobody is retaliated against for a complaint.
static RETALIATION: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(61).item(5));
/// Public-benefit activity is what the institution may organise.
static PUBLIC_BENEFIT: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(42));
/// At the end of the term the person is released.
static END: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(44));
/// Being held elsewhere.
static HELD: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(32));
/// A fine is enforced, postponed or reduced by the court.
static FINE: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(271));
/// A prohibition order is the court's: with control.
static ORDER_CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(38).paragraph(2));
/// A prohibition order is the court's: with probation.
static ORDER_PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));
/// A grave breach of a prohibition order ends probation.
static REVOKE: Citation = national::CRIMINAL_LAW.at(Locator::new(77).paragraph(2));
static PENALTY_2012: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(60).item(4));
static PENALTY_2025: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(72).item(4));
static DISCOVERY: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(25).paragraph(1));
static AGE: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(12));
static AGE_2012: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(12));
static NOT_DETAINED: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(23));
static NOT_DETAINED_2012: Citation =
    national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(21));

type Findings<'law> = Vec<Finding<'law, Ground>>;

fn add<'law>(found: &mut Findings<'law>, ground: Ground, source: &'law Citation) {
    found.push(Finding { ground, source });
}

fn finish<T>(found: Findings<'_>, event: T) -> Result<T, Findings<'_>> {
    if found.is_empty() { Ok(event) } else { Err(found) }
}

fn refuse<T>(ground: Ground, source: &Citation) -> Result<T, Findings<'_>> {
    Err(vec![Finding { ground, source }])
}

/// Adds why nothing can be held against the person on `day`.
fn check_live(case: &Correction, day: NaiveDate, found: &mut Findings<'_>) {
    if case.is_under_correction(day) {
        return;
    }
    let ground = match case.ends() {
        Some(last) if last < day => Ground::AfterEnd { last },
        _ => Ground::NotUnderCorrection,
    };
    add(found, ground, &END);
}

/// Adds what is wrong with the form of a decision.
fn check_form(case: &Correction, form: Form, hearing: bool, found: &mut Findings<'_>) {
    if form.written != Some(true) {
        add(found, Ground::Unwritten, &DECISIONS);
    }
    if form.served != Some(true) {
        add(found, Ground::Unserved, &DECISIONS);
    }
    // That the person is heard before is the reading taken of the duty to protect rights.
    if hearing && form.heard != Some(true) {
        add(found, Ground::Unheard, &RIGHTS);
    }
    // Whoever is not known to be of age is treated as a minor.
    if case.decision().minor == Some(false) {
        if form.shown == Some(Publication::Public) {
            add(found, Ground::Shown { publication: Publication::Public }, &PRIVACY);
        }
    } else {
        if form.shown != Some(Publication::Closed) {
            add(found, Ground::MinorShown, &MINOR);
        }
        if hearing && form.guardian != Some(true) {
            add(found, Ground::GuardianMissing, &MINOR);
        }
    }
}

/// Adds why `reproach` is nothing that can be held against the person.
fn check_reproach(reproach: Option<Reproach>, found: &mut Findings<'_>) {
    let (ground, source) = match reproach {
        None => (Ground::ReproachOpen, &DUTIES),
        Some(Reproach::Law | Reproach::Document | Reproach::Requirement) => return,
        Some(reproach @ Reproach::LocalPractice) => (Ground::NoDuty { reproach }, &DUTIES),
        Some(reproach @ Reproach::PublicBenefit) => (Ground::NoDuty { reproach }, &PUBLIC_BENEFIT),
        Some(Reproach::Payment) => (Ground::CourtEnforces, &FINE),
        Some(Reproach::RepealedQuota) => (Ground::Repealed, &REPEALED),
        Some(Reproach::OtherBody) => (Ground::NoPower, &POWER),
        Some(Reproach::Complaint) => (Ground::HeldAgainstComplaint, &RETALIATION),
    };
    add(found, ground, source);
}

/// Adds why the person's own case knows no breach of `kind`.
fn check_kind(case: &Correction, kind: BreachKind, found: &mut Findings<'_>) {
    let decision = case.decision();
    match kind {
        BreachKind::ProhibitionOrder => {
            let source = match decision.category {
                Category::Control => &ORDER_CONTROL,
                _ => &ORDER_PROBATION,
            };
            if !police::is_punishable(decision.category, Offence::ProhibitionOrder) {
                let category = decision.category;
                add(found, Ground::NoOrderForCategory { category }, source);
            } else if decision.prohibition_order != Some(true) {
                let known = decision.prohibition_order.is_some();
                let ground = if known { Ground::NoOrder } else { Ground::OrderOpen };
                add(found, ground, source);
            }
        }
        BreachKind::Recheck => {
            let medical = decision.outside == Some(OutsideGround::MedicalBail);
            if decision.category != Category::OutsidePrison || !medical {
                add(found, Ground::NoMedicalBail, &DUTIES);
            }
        }
        _ if kind.is_lateness() && case.at(Region::Liberty) == Stage::Held => {
            add(found, Ground::HeldElsewhere, &HELD);
        }
        _ => {}
    }
}

/// Returns the breach as it is established.
fn establish<'law>(
    case: &Correction,
    breach: &Breach,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    let Breach { kind, on, .. } = *breach;
    check_live(case, at.date(), &mut found);
    if at.date() < on {
        add(&mut found, Ground::InFuture { on }, &DUTIES);
    }
    // Lateness begins before the person is there; it ends, with the arrival, within the term.
    if case.handover().term().is_some_and(|term| on < term.first || term.last < on) {
        add(&mut found, Ground::OutsideTerm { on }, &END);
    }
    check_reproach(breach.reproach, &mut found);
    check_kind(case, kind, &mut found);
    if breach.proven != Some(true) {
        add(&mut found, Ground::NotProven, &REACTION);
    }
    if breach.told != Some(true) {
        add(&mut found, Ground::NotTold, &TOLD);
    }
    match breach.good_reason {
        Some(false) => {}
        Some(true) => add(&mut found, Ground::GoodReason, &REACTION),
        None => add(&mut found, Ground::ReasonOpen, &REACTION),
    }
    if kind.asks_for_talk() && breach.talked_to != Some(true) {
        let source = if kind == BreachKind::Recheck { &WARN_RECHECK } else { &ADMONISH_EDUCATION };
        add(&mut found, Ground::TalkFirst { kind }, source);
    }
    let ledger = case.ledger();
    let same = ledger.breaches.iter().position(|earlier| {
        let overlaps =
            || kind.is_lateness() && breach.reference.is_some_and(|day| day < earlier.on);
        earlier.kind == kind && (earlier.on == on || overlaps())
    });
    if let Some(number) = same {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        add(&mut found, Ground::SameBreach { number }, &REACTION);
    }
    let (gravity, days) = if kind.is_lateness() {
        measure(case, breach, law, &mut found)
    } else {
        if breach.gravity.is_none() {
            add(&mut found, Ground::GravityOpen, &REACTION);
        }
        if breach.reasons != Some(true) {
            add(&mut found, Ground::NoReasons, &REACTION);
        }
        (breach.gravity, None)
    };
    let gravity = gravity.unwrap_or(Gravity::Slight);
    finish(found, Event::BreachFound { kind, on, gravity, days })
}

/// Returns how grave lateness is, with its days.
fn measure<'law>(
    case: &Correction,
    breach: &Breach,
    law: &'law Jurisdiction,
    found: &mut Findings<'law>,
) -> (Option<Gravity>, Option<u32>) {
    let Some(reference) = breach.reference else {
        add(found, Ground::ReferenceOpen, &ADMONISH_LATENESS);
        return (None, None);
    };
    let category = case.decision().category;
    let Some(late) = lateness(&law.policy.discipline, category, reference, breach.on) else {
        add(found, Ground::LawUnknown, &ADMONISH_LATENESS);
        return (None, None);
    };
    let Some(measured) = late.gravity else {
        add(found, Ground::NotLate { on: breach.on, reference }, late.source);
        return (None, None);
    };
    if let Some(stated) = breach.gravity.filter(|stated| *stated != measured) {
        add(found, Ground::GravityFixed { measured, stated }, late.source);
    }
    (Some(measured), u32::try_from(late.days).ok())
}

/// The factors that reasons for a level speak to.
const FACTORS: &[&str] = &["情节", "the circumstances"];

/// Returns between which levels the institution may choose for `breach`.
///
/// # Source
///
/// 《社区矫正法实施办法》（2020）第三十四条, 第三十五条: that it reacts is its duty. 《社区矫正法》第二十八条第一款: by the
/// circumstances. Against a person under control there is nothing to revoke.
fn levels<'law>(
    ledger: &Ledger,
    breach: Proven,
    category: Category,
    law: &Jurisdiction,
) -> Discretion<'law, Level> {
    let most = match category {
        Category::Control => Level::Warning,
        _ => Level::Proposal,
    };
    let named = breach.kind.is_named_rule();
    let (least, most, source) = match (breach.kind, breach.gravity) {
        (BreachKind::ProhibitionOrder, Gravity::Grave) => (Level::Warning, most, &WARN_ORDER),
        (BreachKind::ProhibitionOrder, _) => (Level::Warning, Level::Warning, &WARN_ORDER),
        (BreachKind::Recheck, _) => (Level::Warning, most, &WARN_RECHECK),
        (kind, Gravity::Slight) => {
            let source = match kind {
                _ if kind.is_lateness() => &ADMONISH_LATENESS,
                BreachKind::Education => &ADMONISH_EDUCATION,
                _ if named => &ADMONISH_RULES,
                _ => &ADMONISH_OTHER,
            };
            match second_admonition(ledger, law) {
                Some((_, served)) if served < breach.on => {
                    (Level::Warning, Level::Warning, &WARN_TWO_ADMONITIONS)
                }
                _ => (Level::Admonition, Level::Admonition, source),
            }
        }
        (kind, gravity) => {
            let most = if gravity == Gravity::Grave { most } else { Level::Warning };
            let source = match kind {
                _ if kind.is_lateness() => &WARN_LATENESS,
                _ if named => &WARN_RULES,
                _ => &WARN_OTHER,
            };
            (Level::Warning, most, source)
        }
    };
    let decider = BodyKind::CorrectionInstitution;
    Discretion { decider, least, most, factors: FACTORS, source }
}

/// Returns the places of the admonitions that lead to a warning, with the day on which the last of
/// them was served; `None` while there are too few, or the figure is not known.
fn second_admonition(ledger: &Ledger, law: &Jurisdiction) -> Option<(Vec<usize>, NaiveDate)> {
    let needed = usize::try_from(law.policy.discipline.admonitions_to_warning.set()?.is).ok()?;
    let first: Vec<_> = ledger.in_force(MeasureKind::Admonition).take(needed).collect();
    let (_, last) = first.last().filter(|_| first.len() == needed)?;
    Some((first.iter().map(|(place, _)| *place).collect(), last.served))
}

/// Returns the breach called `number` that has not been used.
fn unused<'law>(
    ledger: &Ledger,
    number: usize,
    source: &'law Citation,
) -> Result<Proven, Findings<'law>> {
    let Some(&breach) = ledger.breaches.get(number) else {
        return refuse(Ground::NoSuchBreach, source);
    };
    match breach.used {
        Some(level) => refuse(Ground::BreachUsed { level }, source),
        None => Ok(breach),
    }
}

/// Adds that `level` lies outside the bounds.
fn check_level<'law>(bounds: &Discretion<'law, Level>, level: Level, found: &mut Findings<'law>) {
    if bounds.decide(level).is_err() {
        let Discretion { least, most, source, .. } = *bounds;
        add(found, Ground::OutsideDiscretion { level, least, most }, source);
    }
}

fn admonish<'law>(
    case: &Correction,
    (ground, number, form): (AdmonitionGround, usize, Form),
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    check_live(case, at.date(), &mut found);
    check_form(case, form, true, &mut found);
    let ledger = case.ledger();
    let (fits, source): (fn(BreachKind) -> bool, _) = match ground {
        AdmonitionGround::Lateness => (BreachKind::is_lateness, &ADMONISH_LATENESS),
        AdmonitionGround::Rules => (BreachKind::is_named_rule, &ADMONISH_RULES),
        AdmonitionGround::Education => (|kind| kind == BreachKind::Education, &ADMONISH_EDUCATION),
        AdmonitionGround::Other => (|kind| kind == BreachKind::Other, &ADMONISH_OTHER),
    };
    match unused(ledger, number, source) {
        Err(findings) => found.extend(findings),
        Ok(breach) => {
            if !fits(breach.kind) {
                add(&mut found, Ground::NotAdmonitionCase { ground }, source);
            }
            let bounds = levels(ledger, breach, case.decision().category, law);
            check_level(&bounds, Level::Admonition, &mut found);
        }
    }
    finish(found, Event::Admonished { ground, breach: number })
}

fn warn<'law>(
    case: &Correction,
    (ground, number, form): (WarningGround, usize, Form),
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    check_live(case, at.date(), &mut found);
    check_form(case, form, true, &mut found);
    let ledger = case.ledger();
    let (fits, source): (fn(BreachKind) -> bool, _) = match ground {
        WarningGround::ProhibitionOrder => {
            (|kind| kind == BreachKind::ProhibitionOrder, &WARN_ORDER)
        }
        WarningGround::Lateness => (BreachKind::is_lateness, &WARN_LATENESS),
        WarningGround::Rules => (BreachKind::is_named_rule, &WARN_RULES),
        WarningGround::Recheck => (|kind| kind == BreachKind::Recheck, &WARN_RECHECK),
        WarningGround::TwoAdmonitions => (|_| true, &WARN_TWO_ADMONITIONS),
        WarningGround::Other => {
            (|kind| matches!(kind, BreachKind::Other | BreachKind::Education), &WARN_OTHER)
        }
    };
    let mut uses = Vec::new();
    match unused(ledger, number, source) {
        Err(findings) => found.extend(findings),
        Ok(breach) if ground == WarningGround::TwoAdmonitions => {
            match admonitions_before(ledger, breach, law) {
                Ok(places) => uses = places,
                Err(ground) => add(&mut found, ground, source),
            }
        }
        Ok(breach) => {
            if !fits(breach.kind) {
                add(&mut found, Ground::NotWarningCase { ground }, source);
            }
            let bounds = levels(ledger, breach, case.decision().category, law);
            // Two admonitions make a slight breach a case of their own article, not of this one.
            let slight = bounds.source == &WARN_TWO_ADMONITIONS;
            let least = if slight { Level::Admonition } else { bounds.least };
            let most = if slight { Level::Admonition } else { bounds.most };
            check_level(&Discretion { least, most, ..bounds }, Level::Warning, &mut found);
        }
    }
    finish(found, Event::Warned { ground, breach: number, uses })
}

/// Returns the admonitions that `breach` comes after, or why they do not lead to a warning.
fn admonitions_before(
    ledger: &Ledger,
    breach: Proven,
    law: &Jurisdiction,
) -> Result<Vec<usize>, Ground> {
    let Some(needed) = law.policy.discipline.admonitions_to_warning.set() else {
        return Err(Ground::LawUnknown);
    };
    let Some((places, served)) = second_admonition(ledger, law) else {
        let have = u32::try_from(ledger.admonitions()).unwrap_or(u32::MAX);
        return Err(Ground::AdmonitionsMissing { have, needed: needed.is });
    };
    if breach.on <= served {
        return Err(Ground::NotAfterAdmonition { on: breach.on, served });
    }
    Ok(places)
}

fn commend<'law>(
    case: &Correction,
    merit: Commendation,
    form: Form,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    check_live(case, at.date(), &mut found);
    check_form(case, form, false, &mut found);
    match merit {
        Commendation::Outstanding { found: finding, reasons } => {
            if finding != Some(true) {
                add(&mut found, Ground::NotOutstanding, &REACTION);
            }
            if reasons != Some(true) {
                add(&mut found, Ground::NoReasons, &REACTION);
            }
        }
        Commendation::Steady { repents, obeys_law, keeps_rules, takes_part } => {
            if [repents, obeys_law, keeps_rules, takes_part] != [Some(true); 4] {
                add(&mut found, Ground::ConditionUnmet, &COMMENDATION);
            }
            check_steady(case, at.date(), law, &mut found);
        }
        Commendation::Deed { proven } => {
            if proven != Some(true) {
                add(&mut found, Ground::NotProven, &COMMENDATION);
            }
        }
    }
    finish(found, Event::Commended { route: merit.route() })
}

/// Adds what stands against steady good conduct up to `day`.
fn check_steady<'law>(
    case: &Correction,
    day: NaiveDate,
    law: &'law Jurisdiction,
    found: &mut Findings<'law>,
) {
    let (Some(after), Some(term)) =
        (law.policy.discipline.merit_after.set(), case.handover().term())
    else {
        return add(found, Ground::LawUnknown, &COMMENDATION);
    };
    let since = |day| convention::COMMUNITY_CORRECTION.corresponding_day(after.is, day).ok();
    match since(term.first) {
        Some(from) if from <= day => {}
        Some(from) => add(found, Ground::TooEarly { from }, &after.source),
        None => add(found, Ground::LawUnknown, &after.source),
    }
    let recent = |breach: &&Proven| since(breach.on).is_none_or(|until| day < until);
    if let Some(breach) = case.ledger().breaches.iter().find(recent) {
        add(found, Ground::LedgerContradicts { on: breach.on }, &after.source);
    }
}

fn assess<'law>(
    case: &Correction,
    (outstanding, reproach, form): (Option<bool>, Option<Reproach>, Form),
    at: NaiveDateTime,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    check_live(case, at.date(), &mut found);
    check_form(case, form, false, &mut found);
    if reproach.is_some() {
        check_reproach(reproach, &mut found);
    }
    // What stands out is found, never presumed.
    finish(found, Event::Assessed { outstanding: outstanding == Some(true) })
}

fn propose<'law>(
    case: &Correction,
    (number, written, discovered): (usize, Option<bool>, Option<bool>),
    at: NaiveDateTime,
) -> Result<Event, Findings<'law>> {
    let mut found = Vec::new();
    check_live(case, at.date(), &mut found);
    let Some(breach) = case.ledger().breaches.get(number) else {
        add(&mut found, Ground::NoSuchBreach, &REACTION);
        return Err(found);
    };
    if breach.proposed {
        add(&mut found, Ground::ProposedAlready, &REACTION);
    }
    if written != Some(true) {
        add(&mut found, Ground::Unwritten, &DECISIONS);
    }
    let category = case.decision().category;
    let offence = match breach.kind {
        BreachKind::ProhibitionOrder => Offence::ProhibitionOrder,
        _ => Offence::SupervisionRules,
    };
    check_category(category, offence, breach.on, &mut found);
    let grave = breach.gravity == Gravity::Grave && category == Category::Probation;
    if offence == Offence::ProhibitionOrder && grave {
        add(&mut found, Ground::TooGrave, &REVOKE);
    }
    let in_time = police::discoverable_until(breach.on).is_some_and(|last| at.date() <= last);
    if !in_time && discovered != Some(true) {
        add(&mut found, Ground::NotDiscovered, &DISCOVERY);
    }
    finish(found, Event::PenaltyProposed { offence, breach: number })
}

/// Adds that public security law knows no penalty for `offence` in `category`.
fn check_category(
    category: Category,
    offence: Offence,
    acted: NaiveDate,
    found: &mut Findings<'_>,
) {
    if police::is_punishable(category, offence) {
        return;
    }
    if offence == Offence::ProhibitionOrder {
        return add(found, Ground::NoOrderForCategory { category }, &ORDER_PROBATION);
    }
    let old = national::PUBLIC_SECURITY_PENALTIES_LAW_2012.in_force_on(acted);
    let source = if old == Some(true) { &PENALTY_2012 } else { &PENALTY_2025 };
    add(found, Ground::Parole, source);
}

/// What the police state when they decide.
struct Sentence {
    offence: Offence,
    acted: NaiveDate,
    severity: Option<Severity>,
    penalty: Penalty,
    protection: Option<Protection>,
    notorious: Option<bool>,
    repeated: Option<bool>,
}

/// The police may decide after the term on what was done within it: their law has its own time.
fn punish<'law>(
    case: &Correction,
    sentence: &Sentence,
    at: NaiveDateTime,
) -> Result<Event, Findings<'law>> {
    let Sentence { offence, acted, severity, penalty, protection, notorious, repeated } = *sentence;
    let mut found = Vec::new();
    if at.date() < acted {
        add(&mut found, Ground::InFuture { on: acted }, &PENALTY_2025);
    }
    let of_term =
        case.handover().term().is_none_or(|term| term.first <= acted && acted <= term.last);
    if offence != Offence::Ordinary && !of_term {
        add(&mut found, Ground::OutsideTerm { on: acted }, &END);
    }
    if offence == Offence::ProhibitionOrder && case.decision().prohibition_order == Some(false) {
        add(&mut found, Ground::NoOrder, &ORDER_PROBATION);
    }
    check_category(case.decision().category, offence, acted, &mut found);
    let mut new_law = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.in_force_on(acted) == Some(true);
    if offence != Offence::Ordinary && penalty != Penalty::NotImposed {
        match severity {
            None => add(&mut found, Ground::SeverityOpen, &PENALTY_2025),
            Some(severity) => match police::sanction(offence, severity, acted, at.date()) {
                None => add(&mut found, Ground::NoLaw { acted }, &PENALTY_2025),
                Some(range) => {
                    new_law = range.source.version == PENALTY_2025.version;
                    if !range.allows(penalty) {
                        let ground = Ground::OutsideRange { offence, severity };
                        add(&mut found, ground, &range.source);
                    }
                }
            },
        }
    }
    if protection == Some(Protection::Under14) && penalty != Penalty::NotImposed {
        let source = if new_law { &AGE } else { &AGE_2012 };
        add(&mut found, Ground::UnderFourteen, source);
    }
    let mut executed = false;
    if matches!(penalty, Penalty::Detention { .. }) {
        if let Some(decided) = police::is_executed(protection, notorious, repeated, new_law) {
            executed = decided;
        } else {
            let source = if new_law { &NOT_DETAINED } else { &NOT_DETAINED_2012 };
            add(&mut found, Ground::ProtectionOpen, source);
        }
    }
    finish(found, Event::PenaltyDecided { offence, penalty, executed })
}

/// Returns the decision called `number` that stands.
fn standing<'law>(case: &Correction, number: usize) -> Result<&Measure, Findings<'law>> {
    match case.ledger().decisions.get(number) {
        None => refuse(Ground::NoSuchDecision, &DECISIONS),
        Some(measure) if measure.validity == Validity::Void => {
            refuse(Ground::AlreadyVoid, &DECISIONS)
        }
        Some(measure) => Ok(measure),
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    match *command {
        Command::EstablishBreach(ref breach) => establish(case, breach, at, law),
        Command::Assess { outstanding, reproach, form } => {
            assess(case, (outstanding, reproach, form), at)
        }
        Command::Commend { merit, form } => commend(case, merit, form, at, law),
        Command::Admonish { ground, breach, form } => {
            admonish(case, (ground, breach, form), at, law)
        }
        Command::Warn { ground, breach, form } => warn(case, (ground, breach, form), at, law),
        Command::ProposePenalty { breach, written, discovered } => {
            propose(case, (breach, written, discovered), at)
        }
        Command::DecidePenalty {
            offence,
            acted,
            severity,
            penalty,
            protection,
            notorious,
            repeated,
        } => {
            let sentence =
                Sentence { offence, acted, severity, penalty, protection, notorious, repeated };
            punish(case, &sentence, at)
        }
        // An objection is a right: it is open during the term and after it.
        Command::Object { decision } => match standing(case, decision)?.objection {
            Objection::Pending => refuse(Ground::ObjectionPending, &DECISIONS),
            Objection::None | Objection::Upheld => Ok(Event::Objected { decision }),
        },
        Command::AnswerObjection { decision, upheld } => {
            match (standing(case, decision)?.objection, upheld) {
                (Objection::None | Objection::Upheld, _) => refuse(Ground::NoObjection, &DECISIONS),
                (Objection::Pending, None) => refuse(Ground::AnswerOpen, &DECISIONS),
                (Objection::Pending, Some(upheld)) => {
                    Ok(Event::ObjectionAnswered { decision, upheld })
                }
            }
        }
        Command::SetAside { decision, cause } => {
            let measure = standing(case, decision)?;
            if cause == Cause::Objection && measure.objection == Objection::None {
                return refuse(Ground::NoObjection, &DECISIONS);
            }
            Ok(Event::SetAside { decision, cause })
        }
    }
}

/// Adds what is owed.
#[expect(clippy::unnecessary_wraps, reason = "days may lie beyond the calendar")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let mut add = |duty, source| {
        let (by, to) = (BodyKind::CorrectionInstitution, BodyKind::Party);
        owed.push(Obligation { duty, by, to, due: Due::Promptly, source });
    };
    let ledger = case.ledger();
    if case.is_under_correction(at.date()) {
        // That it reacts is the institution's duty; an open proposal to revoke is a reaction.
        if !case.is_revocation_open() {
            for breach in ledger.breaches.iter().filter(|breach| breach.used.is_none()) {
                let bounds = levels(ledger, *breach, case.decision().category, law);
                add(Duty::React, bounds.source);
            }
        }
        let last = |kind, outstanding: bool| {
            ledger.decisions.iter().rposition(|made| {
                made.kind == kind
                    && made.validity != Validity::Void
                    && made.outstanding == outstanding
            })
        };
        let assessed = last(MeasureKind::Assessment, true);
        if assessed.is_some() && last(MeasureKind::Commendation, false) < assessed {
            add(Duty::CommendOutstanding, &REACTION);
        }
    }
    for measure in &ledger.decisions {
        match measure.objection {
            Objection::None => {}
            Objection::Pending => add(Duty::AnswerObjection, &DECISIONS),
            Objection::Upheld => add(Duty::SetAside, &DECISIONS),
        }
    }
    Ok(())
}

#[cfg(all(test, feature = "toml"))]
mod tests {
    use chrono::Days;
    use governance_core::legal_time::Calendar;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// More admonitions never make the answer to a breach lighter, and nothing but the figures of
        /// the Measures decides.
        #[test]
        fn more_admonitions_are_never_lighter(
            served in prop::collection::vec(0..60_u64, 0..5),
            on in 0..60_u64,
            kind in 0..BreachKind::ALL.len(),
            gravity in 0..Gravity::ALL.len(),
            category in 0..Category::ALL.len(),
        ) {
            let law = Jurisdiction {
                policy: crate::policies::national().unwrap(),
                calendar: Calendar::official(),
            };
            let day = |days| {
                let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
                first.checked_add_days(Days::new(days)).unwrap()
            };
            let breach = Proven {
                kind: BreachKind::ALL[kind],
                on: day(on),
                gravity: Gravity::ALL[gravity],
                used: None,
                proposed: false,
            };
            let category = Category::ALL[category];
            let mut served = served;
            served.sort_unstable();
            let mut ledger = Ledger::default();
            let mut before = levels(&ledger, breach, category, &law);
            for (place, days) in served.iter().enumerate() {
                ledger.serve(MeasureKind::Admonition, day(*days), Some(place));
                let after = levels(&ledger, breach, category, &law);
                prop_assert!(before.least <= after.least && before.most <= after.most);
                prop_assert!(after.least <= after.most);
                prop_assert!(category != Category::Control || after.most < Level::Proposal);
                before = after;
            }
            let two = served.get(1).is_some_and(|second| *second < on);
            let slight = breach.gravity == Gravity::Slight
                && !matches!(breach.kind, BreachKind::ProhibitionOrder | BreachKind::Recheck);
            prop_assert_eq!(before.least == Level::Admonition, slight && !two);
        }
    }
}
