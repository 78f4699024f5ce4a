//! One night's work: every licence as an application, every bite as a case, the day's overdue list.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use chrono::{Months, NaiveDate, NaiveDateTime, NaiveTime};
use dog_registry::{
    Jurisdiction,
    bite::{self, Bite},
    policies,
    policy::{Act, Policy, Zone},
    registration::{self, Application, Ground, Kept, Registration},
};
use governance_core::{
    assessment::Outcome,
    language::{Bilingual, Language},
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    money::Yuan,
    procedure::{Case, Procedure},
};

use crate::{
    input::{self, Licence},
    store::{self, Store},
    tally::{self, Census, Tally, Words, both},
};

/// What to do.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "an example")]
pub struct Plan {
    /// The shipped city whose law applies.
    pub city: String,
    /// The folder of the two record files.
    pub data: PathBuf,
    /// The store.
    pub store: PathBuf,
    /// The day of the overdue list; by default the day after the last bite.
    pub today: Option<NaiveDate>,
    /// Moves every bite by so many years, so that it falls under a younger law.
    pub shift_years: u32,
    /// Stops after so many committed batches, as if killed; for tests.
    pub stop_after: Option<u32>,
}

/// What became of the night.
#[derive(Clone, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "an example")]
pub struct Night {
    /// The city's regulation, in Chinese and in English.
    pub law: Words,
    /// The records that were stored before this run.
    pub stored_before: u64,
    /// The records stored now.
    pub stored_now: u64,
    /// The licences that were read.
    pub licences: u32,
    /// Those issued on days on which the regulation was not in force.
    pub licences_too_early: u32,
    /// Applications by outcome.
    pub applications: BTreeMap<&'static str, u32>,
    /// Refused applications by ground: code, article in both languages, number.
    pub grounds: BTreeMap<(String, String, String), u32>,
    /// Facts that are missing, and in how many applications.
    pub missing: Tally,
    /// Applications that were registered.
    pub registered: u32,
    /// Applications that were refused by a decision.
    pub refused: u32,
    /// Applications that stay on the desk although their outcome is known, and why.
    pub held_up: Tally,
    /// What the registered dogs cost in their first year.
    pub fees: Tally,
    /// The sum of what is known of it.
    pub fees_sum: Yuan,
    /// The roll, where there is a dog on it.
    pub census: Option<Census>,
    /// Texts of breeds that the catalogue could not map, and how often each.
    pub unmapped: BTreeMap<String, u32>,
    /// Dogs whose birth year leaves open whether they are old enough.
    pub age_open: u32,
    /// The bites that were read.
    pub bites_read: u32,
    /// Those of days on which the regulation was not in force.
    pub bites_too_early: u32,
    /// Bites to which the regulation applies.
    pub bites: u32,
    /// Reports of bites that the procedure refused, and why.
    pub reports_refused: Tally,
    /// Bites whose breed was mapped, at least in part.
    pub bites_with_breed: u32,
    /// Whether each bite counts as repeated.
    pub repeated: Tally,
    /// What the liability for each bite rests on.
    pub liability: Tally,
    /// Bite cases that were replayed from the store.
    pub replayed: u32,
    /// The day of the overdue list.
    pub today: NaiveDate,
    /// Obligations overdue today, newly and in all.
    pub overdue: BTreeMap<Owed, (u32, u32)>,
    /// Obligations with a figure that are still running.
    pub running: u32,
    /// Obligations for which the law gives no figure.
    pub without_figure: u32,
    /// The first few newly overdue cases.
    pub newly_overdue: Vec<(String, Owed)>,
    /// Whole explanations, in Chinese and in English.
    pub explanations: Vec<(String, String)>,
    /// Whether the run was stopped early.
    pub stopped: bool,
}

/// A duty and its article, each in Chinese and in English.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[expect(clippy::exhaustive_structs, reason = "an example")]
pub struct Owed {
    /// The duty.
    pub duty: Words,
    /// The article.
    pub article: Words,
}

/// How many cases become durable together.
const BATCH: usize = 256;

/// Does the night's work, telling `progress` how far it has come: phase, done, of how many.
///
/// # Errors
///
/// Returns an error that names the city, file, line or record that is broken.
pub fn work(plan: &Plan, mut progress: impl FnMut(&str, u64, u64)) -> Result<Night> {
    let law = jurisdiction(&plan.city)?;
    let licences = input::licences(&plan.data.join("nyc_dog_licences_sample.csv"))?;
    let bites = input::bites(&plan.data.join("nyc_dog_bites.csv"))?;
    let mut store = Store::open(&plan.store, &law.policy.name)?;
    let shift = |day: NaiveDate| {
        day.checked_add_months(Months::new(plan.shift_years.saturating_mul(12))).with_context(
            || format!("--shift-years {}: {day} leaves the calendar", plan.shift_years),
        )
    };
    let last_bite = bites.iter().map(|bite| bite.on).max().context("no bite on record")?;
    let today = match plan.today {
        Some(today) => today,
        None => shift(last_bite)?.succ_opt().context("the last day of the calendar")?,
    };
    let instrument = &law.policy.instrument;
    let mut night = Night {
        law: (instrument.title.to_string(), instrument.english.to_string()),
        stored_before: store.records()?,
        today,
        ..Night::default()
    };
    night.licences = u32::try_from(licences.len())?;
    night.bites_read = u32::try_from(bites.len())?;
    let mut commits = 0;
    let mut dogs = Vec::new();

    for (index, chunk) in licences.chunks(BATCH).enumerate() {
        let opened = opened(&store, chunk.iter().map(licence_case))?;
        let batch = store.batch()?;
        for licence in chunk {
            let known = opened.contains(&licence_case(licence));
            let batch = (!known).then_some(&batch);
            if let Some(registered) = admit(&law, licence, licence.issued, batch, &mut night)? {
                dogs.push((licence, registered));
            }
        }
        batch.commit()?;
        commits += 1;
        progress("applications", (index * BATCH + chunk.len()) as u64, licences.len() as u64);
        if plan.stop_after.is_some_and(|stop| stop <= commits) {
            night.stopped = true;
            return Ok(night);
        }
    }
    night.census = tally::census(&law, &dogs)?;
    for (index, chunk) in bites.chunks(BATCH).enumerate() {
        let opened = opened(&store, chunk.iter().map(bite_case))?;
        let batch = store.batch()?;
        for bite in chunk {
            let on = shift(bite.on)?;
            if law.policy.instrument.in_force_on(on) == Some(false) {
                night.bites_too_early += 1;
                continue;
            }
            let lineage = bite.breed.lineage();
            night.bites += 1;
            night.bites_with_breed += u32::from(lineage.is_some());
            let name = bite_case(bite);
            let batch = (!opened.contains(&name)).then_some(&batch);
            report_bite(&law, &name, on, batch, &mut night)?;
            let basis = tally::liability(&law.policy, lineage, on);
            *night.liability.entry(basis).or_default() += 1;
        }
        batch.commit()?;
        commits += 1;
        progress("bites", (index * BATCH + chunk.len()) as u64, bites.len() as u64);
        if plan.stop_after.is_some_and(|stop| stop <= commits) {
            night.stopped = true;
            return Ok(night);
        }
    }
    overdue(&law, &store, &mut night, &mut progress)?;
    explain(&law, &licences, &mut night)?;
    Ok(night)
}

/// Loads the law of a shipped city.
///
/// # Errors
///
/// Returns the cities that exist when `city` is none of them.
pub fn jurisdiction(city: &str) -> Result<Jurisdiction> {
    let Some((_, text)) = policies::ALL.iter().find(|(name, _)| *name == city) else {
        let known: Vec<_> = policies::ALL.iter().map(|(name, _)| *name).collect();
        bail!("unknown city \"{city}\"; shipped: {}", known.join(", "));
    };
    Ok(Jurisdiction { policy: Policy::from_toml(text)?, calendar: Calendar::official() })
}

fn licence_case(licence: &Licence) -> String {
    format!("licence-{:05}", licence.line)
}

fn bite_case(bite: &input::Bite) -> String {
    format!("bite-{:05}", bite.line)
}

fn opened(store: &Store, cases: impl Iterator<Item = String>) -> Result<Vec<String>> {
    let mut opened = Vec::new();
    for case in cases {
        if store.has(&case)? {
            opened.push(case);
        }
    }
    Ok(opened)
}

/// The facts of an application: what the licence shows, and what this host assumes because the
/// records say nothing of keepers.
fn facts(law: &Jurisdiction, licence: &Licence, on: NaiveDate) -> Application {
    let mut facts = Application::by_eligible_individual(Zone::Key, on);
    facts.dog.lineage = licence.breed.lineage();
    facts.documents = registration::required_documents(&law.policy, &facts);
    facts
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN + chrono::TimeDelta::hours(12))
}

/// Judges and decides one application, and stores what happens where it gets a `batch`.
///
/// Returns whether the dog was registered, or nothing where the regulation was not in force.
fn admit(
    law: &Jurisdiction,
    licence: &Licence,
    on: NaiveDate,
    batch: Option<&store::Batch<'_>>,
    night: &mut Night,
) -> Result<Option<bool>> {
    if law.policy.instrument.in_force_on(on) == Some(false) {
        night.licences_too_early += 1;
        return Ok(None);
    }
    if licence.breed.lineage().is_none() {
        *night.unmapped.entry(licence.breed_text.clone()).or_default() += 1;
    }
    night.age_open += u32::from(age_is_open(law, licence, on)?);
    let facts = facts(law, licence, on);
    let assessment = registration::assess(&law.policy, &facts);
    let outcome = assessment.outcome();
    *night
        .applications
        .entry(match outcome {
            Outcome::Granted => "granted",
            Outcome::Refused => "refused",
            Outcome::Undetermined => "undetermined",
        })
        .or_default() += 1;
    for finding in assessment.findings() {
        let (chinese, english) = both(finding.source);
        let key = (finding.ground.code().to_owned(), chinese, english);
        *night.grounds.entry(key).or_default() += 1;
    }
    for fact in assessment.missing() {
        *night.missing.entry(both(fact)).or_default() += 1;
    }
    for path in assessment.unknown() {
        let key = (format!("文本：{path}"), format!("the text of {path}"));
        *night.missing.entry(key).or_default() += 1;
    }

    // The same day's desk: the keeper applies in the morning, the registrar decides at noon. What
    // is undetermined stays on the desk.
    let name = licence_case(licence);
    let mut case = Case::new(Registration::new(facts.zone, None));
    let facts = Box::new(facts);
    let apply = registration::Command::Apply { earlier_dog_uncancelled: Some(false) };
    let (act, decide) = match outcome {
        Outcome::Granted => {
            (Act::Register, Some(registration::Command::Register { facts, fee_paid: Some(true) }))
        }
        Outcome::Refused => (Act::Refuse, Some(registration::Command::Refuse { facts })),
        Outcome::Undetermined => (Act::Register, None),
    };
    let party = Actor::new(BodyKind::Party, "keeper");
    let mut held_up = take(law, &mut case, &name, &apply, &party, noon(on), batch, night)?;
    if let (None, Some(decide)) = (&held_up, &decide) {
        let holder = law.policy.mandates_in(Zone::Key).of(act).next();
        held_up = match holder.map(|mandate| Actor::new(mandate.holder, "registrar")) {
            Some(by) => take(law, &mut case, &name, decide, &by, noon(on), batch, night)?,
            None => Some(("没有登记机关".to_owned(), "nobody is empowered to decide".to_owned())),
        };
    }
    let decided = held_up.is_none() && decide.is_some();
    let registered = decided && outcome == Outcome::Granted;
    if registered {
        let (bill, amount) = tally::first_year(&law.policy, on);
        *night.fees.entry(bill).or_default() += 1;
        night.fees_sum = night.fees_sum.plus(amount).context("the fees leave all bounds")?;
    }
    night.registered += u32::from(registered);
    night.refused += u32::from(decided && outcome == Outcome::Refused);
    // An application that nobody may even make is counted by its outcome, and not twice.
    if let Some(why) = held_up.filter(|_| outcome != Outcome::Undetermined) {
        *night.held_up.entry(why).or_default() += 1;
    }
    Ok(Some(registered))
}

/// Returns whether the birth year leaves open if the dog must be registered yet.
fn age_is_open(law: &Jurisdiction, licence: &Licence, on: NaiveDate) -> Result<bool> {
    let Some((first, last)) = tally::births(licence) else { return Ok(true) };
    // Only the year is known: both ends of it must give the same answer.
    let need = |born| registration::need(&law.policy, &Kept::companion(Zone::Key, born, on));
    Ok(need(first)? != need(last)?)
}

/// Takes one step of a case, and stores it where it gets a `batch`; returns why it was refused.
///
/// What is stored already is decided again, so that a continued night counts like a whole one.
#[expect(clippy::too_many_arguments, reason = "a step of a case is what it is")]
fn take<P>(
    law: &Jurisdiction,
    case: &mut Case<P>,
    name: &str,
    command: &P::Command,
    actor: &Actor,
    at: NaiveDateTime,
    batch: Option<&store::Batch<'_>>,
    night: &mut Night,
) -> Result<Option<Words>>
where
    P: Procedure<Law = Jurisdiction>,
    P::Event: serde::Serialize,
{
    let decided = match case.decide(command, actor, at, law) {
        Ok(decided) => decided,
        Err(refusal) => return Ok(Some(both(&refusal))),
    };
    let record = case.record(decided, actor, at, at);
    case.apply(&record).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
    if let Some(batch) = batch {
        batch.append(name, &record)?;
        night.stored_now += 1;
    }
    Ok(None)
}

fn report_bite(
    law: &Jurisdiction,
    name: &str,
    on: NaiveDate,
    batch: Option<&store::Batch<'_>>,
    night: &mut Night,
) -> Result<()> {
    // The records give the day and no hour; hours are counted from its end, in the keeper's favour.
    let bitten = on.and_hms_opt(23, 59, 59).context("the last second of a day")?;
    let anyone = Actor::new(BodyKind::Anyone, "hospital");
    let mut case = Case::new(Bite::unreported());
    let command = bite::Command::Report { bitten, victims: 1, zone: None };
    if let Some(why) = take(law, &mut case, name, &command, &anyone, bitten, batch, night)? {
        *night.reports_refused.entry(why).or_default() += 1;
    } else {
        let answer = tally::repeated(&law.policy, case.state().into());
        *night.repeated.entry(answer).or_default() += 1;
    }
    Ok(())
}

/// Replays every bite case from the store and lists what is overdue.
fn overdue(
    law: &Jurisdiction,
    store: &Store,
    night: &mut Night,
    progress: &mut impl FnMut(&str, u64, u64),
) -> Result<()> {
    let now = noon(night.today);
    let yesterday = now - chrono::TimeDelta::days(1);
    let total = u64::from(night.bites);
    let mut done = 0;
    store.each_log("bite-", |name, log| {
        let case = Case::replay_stored(Bite::unreported(), log, |text| store::parse(text))
            .map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
        for owed in case.state().obligations(law)? {
            let key = Owed { duty: both(&owed.duty), article: both(owed.source) };
            match owed.is_overdue(now) {
                Some(true) => {
                    let new = owed.is_overdue(yesterday) == Some(false);
                    let count = night.overdue.entry(key.clone()).or_default();
                    count.0 += u32::from(new);
                    count.1 += 1;
                    if new && night.newly_overdue.len() < 12 {
                        night.newly_overdue.push((name.to_owned(), key));
                    }
                }
                Some(false) => night.running += 1,
                None => night.without_figure += 1,
            }
        }
        night.replayed += 1;
        done += 1;
        if done % 1024 == 0 || done == total {
            progress("overdue", done, total);
        }
        Ok(())
    })?;
    Ok(())
}

/// Picks one application of each outcome and explains it whole.
fn explain(law: &Jurisdiction, licences: &[Licence], night: &mut Night) -> Result<()> {
    for wanted in [Outcome::Refused, Outcome::Granted, Outcome::Undetermined] {
        for licence in licences {
            let on = licence.issued;
            if law.policy.instrument.in_force_on(on) == Some(false) {
                continue;
            }
            let facts = facts(law, licence, on);
            let assessment = registration::assess(&law.policy, &facts);
            let lead = assessment.findings().first().map(|finding| finding.ground);
            let plain = !matches!(lead, Some(Ground::BannedFierce { .. })) && lead.is_some();
            if assessment.outcome() != wanted || plain {
                continue;
            }
            let mut trace = governance_core::assessment::Trace::default();
            registration::trace(&law.policy, &facts, &mut trace);
            let remedies = registration::remedies(&assessment, on, &law.calendar)?;
            let whole = |language| {
                let (case, breed) = (licence_case(licence), licence.breed.in_language(language));
                let outcome = assessment.outcome();
                let answer = outcome.in_language(language);
                let mut text = match language {
                    Language::Chinese => format!("申请{case}（{on}），{breed}：{answer}\n"),
                    Language::English => format!("application {case} of {on}, {breed}: {answer}\n"),
                };
                _ = write!(text, "{}", trace.in_language(language));
                for remedy in &remedies {
                    _ = writeln!(text, "→ {}", remedy.in_language(language));
                }
                text
            };
            night.explanations.push((whole(Language::Chinese), whole(Language::English)));
            break;
        }
    }
    Ok(())
}

/// Returns the path of the shipped records, seen from the folder in which cargo runs examples.
pub fn shipped_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}
