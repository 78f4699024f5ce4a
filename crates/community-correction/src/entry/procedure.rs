//! When the law lets a step of entry through, and what is open.

use chrono::NaiveDateTime;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    legal_time::{TimeError, TimeLimit},
    mandate::BodyKind,
    procedure::{Due, Obligation},
    provision::Setting,
};

use super::{Command, Content, Dossier, Event, Fact, Ground, Member, Tie};
use crate::{
    correction::Correction,
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

const fn ccl(locator: Locator) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(locator)
}

/// What is announced.
static ANNOUNCE: Citation = ccl(Locator::new(22));
/// The plan.
static PLAN: Citation = ccl(Locator::new(24));
/// The team.
static TEAM: Citation = ccl(Locator::new(25).paragraph(1));
/// A woman in the team of a woman.
static WOMAN: Citation = ccl(Locator::new(25).paragraph(2));
/// Freedom is limited by law alone.
static FREEDOM: Citation = ccl(Locator::new(34).paragraph(1));
/// The end of the term.
static END: Citation = ccl(Locator::new(44));
/// The measures fit the minor.
static FITTING: Citation = ccl(Locator::new(52).paragraph(1));
/// Somebody familiar with minors.
static FAMILIAR: Citation = ccl(Locator::new(52).paragraph(2));
/// Apart from adults.
static APART: Citation = ccl(Locator::new(52).paragraph(3));
/// What identifies a minor of a case is not disclosed.
static UNDISCLOSED: Citation =
    national::MINORS_PROTECTION_LAW.at(Locator::new(103)).known(Evidence::Secondary);

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

    /// Refuses where `fact` holds, and where nobody has said whether it does.
    fn unless_not(
        &mut self,
        holds: Option<bool>,
        ground: Ground,
        fact: Fact,
        source: &'law Citation,
    ) {
        match holds {
            Some(true) => self.when(true, ground, source),
            None => self.when(true, Ground::Open { fact }, source),
            Some(false) => {}
        }
    }

    fn settle(self, event: Event) -> Considered<'law> {
        if self.0.is_empty() { Ok(event) } else { Err(self.0) }
    }
}

fn fix_team<'law>(
    case: &Correction,
    members: &[Member],
    letters: Option<bool>,
    law: &'law Jurisdiction,
    mut found: Found<'law>,
) -> Considered<'law> {
    found.when(members.is_empty(), Ground::EmptyTeam, &TEAM);
    if !members.iter().any(|member| member.woman == Some(true)) {
        let woman = case.decision().woman;
        found.unless_not(woman, Ground::NoWoman, Fact::Woman, &WOMAN);
    }
    if !members.iter().any(|member| member.knows_minors == Some(true)) {
        let minor = case.decision().minor;
        found.unless_not(minor, Ground::NobodyKnowsMinors, Fact::Minor, &FAMILIAR);
    }
    if let Setting::Set(barred) = &law.policy.entry.ties_barred
        && barred.is
    {
        for member in members {
            match member.tie {
                Some(Tie::Unconnected) => {}
                Some(tie) => found.when(true, Ground::Tied { tie }, &barred.source),
                None => found.when(true, Ground::Open { fact: Fact::Tie }, &barred.source),
            }
        }
    }
    let members = u32::try_from(members.len()).unwrap_or(u32::MAX);
    found.settle(Event::TeamFixed { members, letters })
}

fn announce<'law>(
    case: &Correction,
    [public, guardian_called, with_adults]: [Option<bool>; 3],
    content: &[Content],
    law: &'law Jurisdiction,
    mut found: Found<'law>,
) -> Considered<'law> {
    let decision = case.decision();
    let closed = law.policy.entry.closed_for_minors.source().unwrap_or(&APART);
    // Whoever may be a minor is treated as one: what was said in public is not taken back.
    if decision.minor != Some(false) {
        let known = |refusal| match decision.minor {
            Some(_) => refusal,
            None => Ground::Open { fact: Fact::Minor },
        };
        found.unless_not(public, known(Ground::PublicForMinor), Fact::Public, closed);
        let uncalled = guardian_called.map(|called| !called);
        found.unless_not(uncalled, known(Ground::GuardianNotCalled), Fact::Guardian, closed);
        found.unless_not(with_adults, known(Ground::WithAdults), Fact::Adults, &APART);
    } else if decision.minor_at_offence != Some(false) {
        found.unless_not(public, Ground::OffenceAsMinor, Fact::Public, &UNDISCLOSED);
    }
    for item in Content::ALL {
        let source = match item {
            Content::Facts | Content::Term | Content::Duties => Some(&ANNOUNCE),
            Content::Prohibitions if decision.prohibition_order == Some(false) => None,
            _ => law
                .policy
                .entry
                .full_announcement
                .set()
                .filter(|full| full.is)
                .map(|full| &full.source),
        };
        if let Some(source) = source {
            let left_out = Ground::LeftOut { content: *item };
            found.when(!content.contains(item), left_out, source);
        }
    }
    found.settle(Event::EntryAnnounced { closed: public == Some(false) })
}

fn make_plan<'law>(
    case: &Correction,
    replaces: Option<u32>,
    for_minor: Option<bool>,
    with_adults: Option<bool>,
    mut found: Found<'law>,
) -> Considered<'law> {
    let kept = case.entry();
    match (kept.plan(), replaces) {
        (Some(active), None) => found.when(true, Ground::PlanDoubled { active }, &PLAN),
        (active, Some(replaces)) => {
            found.when(active != Some(replaces), Ground::NoSuchPlan { replaces }, &PLAN);
        }
        (None, None) => {}
    }
    let fits = for_minor == Some(true);
    let apart = with_adults == Some(false);
    match case.decision().minor {
        Some(true) => {
            let unfit = for_minor.map(|fits| !fits);
            found.unless_not(unfit, Ground::NotForMinor, Fact::ForMinor, &FITTING);
            found.unless_not(with_adults, Ground::WithAdults, Fact::Adults, &APART);
        }
        None => found.when(!(fits && apart), Ground::Open { fact: Fact::Minor }, &FITTING),
        Some(false) => {}
    }
    found.settle(Event::PlanMade { version: kept.plan.saturating_add(1) })
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Considered<'law> {
    let rules = &law.policy.entry;
    let mut found = Found::default();
    found.when(case.is_over(at.date()), Ground::Over, &END);
    match command {
        Command::FixTeam { members, letters } => fix_team(case, members, *letters, law, found),
        Command::AnnounceEntry { public, guardian_called, with_adults, content } => {
            let form = [*public, *guardian_called, *with_adults];
            announce(case, form, content, law, found)
        }
        Command::MakePlan { replaces, for_minor, with_adults } => {
            make_plan(case, *replaces, *for_minor, *with_adults, found)
        }
        Command::Classify { class, assessed, restricts } => {
            let source = rules.assessed_class.source().unwrap_or(&PLAN);
            let blind = assessed.map(|assessed| !assessed);
            found.unless_not(blind, Ground::NotAssessed, Fact::Assessed, source);
            found.unless_not(*restricts, Ground::ClassRestricts, Fact::Restricts, &FREEDOM);
            found.settle(Event::Classified { class: *class })
        }
        Command::OpenFile { dossier } => {
            let source = rules.work_file.source().unwrap_or(&ANNOUNCE);
            let second = match dossier {
                // Registration has opened it.
                Dossier::Correction => true,
                Dossier::Work => case.entry().work_file,
            };
            let doubled = Ground::FileDoubled { dossier: *dossier };
            let source = if *dossier == Dossier::Correction { &ANNOUNCE } else { source };
            found.when(second, doubled, source);
            found.settle(Event::FileOpened)
        }
    }
}

/// Adds what is open after registration.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let Some(registered) = case.handover().registered() else { return Ok(()) };
    if !case.is_under_correction(at.date()) {
        return Ok(());
    }
    let (kept, rules) = (case.entry(), &law.policy.entry);
    let open: [(bool, Duty, &Setting<TimeLimit>, &Citation); 3] = [
        (kept.announced.is_none(), Duty::AnnounceEntry, &rules.announce_within, &ANNOUNCE),
        (!kept.team, Duty::FixTeam, &rules.team_within, &TEAM),
        (kept.plan == 0, Duty::MakePlan, &rules.plan_within, &PLAN),
    ];
    for (_, duty, within, article) in open.into_iter().filter(|(open, ..)| *open) {
        // National law sets no figure: without one of the place nothing is late, only open.
        let (due, source) = match within {
            Setting::Set(within) => {
                (Due::By(law.within(within.is, registered)?.effective()), &within.source)
            }
            Setting::Silent(_) | Setting::Unknown => (Due::Standing, article),
        };
        let (by, to) = (BodyKind::CorrectionInstitution, BodyKind::Party);
        owed.push(Obligation { duty, by, to, due, source });
    }
    Ok(())
}
