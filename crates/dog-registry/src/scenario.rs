//! Answering scenarios: a city tests its own policy without writing Rust.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `application` | [`Application`], laid over the plain individual | outcome, grounds, missing, … |
//! | `need` | zone, born, on | whether registration is required |
//! | `regime` | zone or town, on | which rules reach a dog |
//! | `visit` | zone, entered, on | when a visiting dog must be registered |
//! | `grandfathering` | zone, dogs, held | what is left to dogs that were there before |
//! | `late` | event | what a late filing counts as |
//! | `class` | zone, on and the dog | whether the dog is fierce, large, or off the white list |
//! | `dealing` | zone, keeper, dealing, on, and the dog | whether it is barred |
//! | `litter` | zone, born, dogs kept, puppies | by when surplus puppies go, how many they are |
//! | `boarding` | [`Boarding`](crate::husbandry::Boarding), laid over the plain case | outcome, grounds, … |
//! | `fee` | [`FeeFacts`] | amount, relief |
//! | `outing` | [`Outing`], laid over the plain walk | outcome, grounds, violations, … |
//! | `answerable` | the same | who answers for each ground |
//! | `keeping` | [`Keeping`](crate::keeping::Keeping), laid over the plain dwelling | outcome, grounds, violations, … |
//! | `encouraged` | what: insurance or neutering | whether the text encourages it |
//! | `venue` | [`Venue`](conduct::venue::Venue) | what the manager left undone |
//! | `penalty` | [`Conduct`](crate::violation::Conduct) | both readings, their relation, … |
//! | `one_act` | conducts | the one fine, the fines that give way, the measures kept |
//! | `enforcement` | [`Suspected`](crate::enforcement::Suspected), steps, execution, at | event or refusal of each step, stages, rungs reached, obligations, … |
//! | `fined_as` | conducts of one act | as which of them it is fined |
//! | `consequences` | violation, imposed | what follows by itself |
//! | `points` | breaches, on, passed | points left, what is done |
//! | `joined_detention` | days | the days carried out |
//! | `adjustment` | regime and [`Offender`] | what makes the penalty lighter or heavier |
//! | `decision` | [`Steps`] | grounds on which it may not be decided |
//! | `limitation` | period, ended, discovered | last day, whether barred |
//! | `payment` | received, fine, paid | due day, surcharge |
//! | `decide_by` | regime, filed | last day to decide |
//! | `on_the_spot` | regime, subject, fine | whether it may be imposed on the spot |
//! | `filing` | what, happened, filed | nominal and effective day, days late |
//! | `immunisation` | born, doses, on | standing, first dose |
//! | `registration` | case, steps | event or refusal of each step, stage, obligations |
//! | `bite` | case, steps | the same, and what was left undone |
//! | `repeat_bites` | the incidents of a dog | whether its bites count as repeated |
//! | `carcass` | [`Carcass`](crate::carcass::Carcass) | what is wrong with what becomes of it |
//! | `liability` | [`Harm`](crate::liability::Harm) | who answers, and every reduction |
//! | `exposure` | [`ExposureFacts`](crate::prophylaxis::ExposureFacts) | grade and treatment |
//! | `doses` | schedule, first | the days of the doses |
//! | `watch` | areas with the steps of their bites, from, until | bites, suspicions and findings by area |
//! | `plan`, `inspection`, `sale`, `transit`, `take_out`, `vet` | the facts, laid over ordinary ones | outcome, grounds, violations, … |
//! | `premises` | business, zone, steps | event or refusal of each step, stages, obligations |
//! | `complaint`, `mediation` | steps | the same |
//! | `informant` | to whom | the legal basis, or why not |
//! | `impound` | zone, steps, on | the same, and how the dog stands, until when, at whose cost |
//! | `campaign` | units, steps, at | event or refusal of each step, stages, obligations, counts |
//! | `campaign_plan` | city, or text | what is wrong with a campaign's plan |
//! | `work` | [`Work`](crate::campaign::Work) | why it does not count, which measures it carries |
//! | `survey` | [`SurveyReport`](crate::campaign::SurveyReport) | its faults |
//! | `roll` | entries, unit, on, thresholds | shares and verdicts, doubles |
//! | `powers` | zone | for every act who holds it, with the article |
//! | `neighbourhood` | | covenants, property companies, records, officials |
//! | `policy` | text | the errors with which it does not load, and where |
//!
//! ```
//! use dog_registry::scenario::Cities;
//! use governance_core::scenario::Scenarios;
//!
//! let scenarios = Scenarios::from_toml(r#"
//!     [[scenario]]
//!     id = "leash"
//!     shows = ["DOG-22"]
//!     policy = "shanghai"
//!     topic = "outing"
//!     [[scenario.row]]
//!     given = { on = "2025-03-03", leash = { length = { centimetres = 201 } } }
//!     expect = { outcome = "refused", grounds = ["O_LEASH_LONG"] }
//! "#)?;
//! let cities = Cities::shipped()?;
//! for test in scenarios.rows() {
//!     test.run(&cities)?;
//! }
//! # Ok::<(), Box<dyn std::error::Error + Send + Sync>>(())
//! ```

mod dogs;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use governance_core::{
    language::{Bilingual, Language},
    legal_time::{Calendar, TimeLimit},
    money::Yuan,
    penalty::{
        Envelope, Limitation, Offender, Regime, Steps, Subject, adjustments, decision_deadline,
        may_decide, payment, surcharge, time_bar,
    },
    procedure::Case,
    provision::Setting,
    scenario::{
        SubjectError,
        answer::{Step, assessed, broken, codes, loading, owed, read, read_over, text, walk, word},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use crate::{
    conduct::{self, Outing},
    fees::{Fee, FeeFacts, difference_on_move, fee},
    immunisation::{self, Immunisation},
    jurisdiction::Jurisdiction,
    policies,
    policy::{Policy, Zone},
    registration::{self, Application, Registration},
    violation::NationalLaw,
};

mod after_bite;
mod campaign;
mod complaint;
mod enforcement;
mod impound;
mod keeping;
mod powers;
mod premises;
mod sanctions;

/// The cities against which scenarios run.
#[derive(Clone, Debug)]
pub struct Cities {
    cities: BTreeMap<String, Jurisdiction>,
    national: NationalLaw,
}

impl Cities {
    /// Constructs the shipped cities under the official calendar.
    ///
    /// # Errors
    ///
    /// None: a test loads every shipped policy.
    pub fn shipped() -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut cities = Self { cities: BTreeMap::new(), national: policies::national()? };
        for (_, text) in policies::ALL {
            cities = cities.with(Policy::from_toml(text)?);
        }
        Ok(cities)
    }

    /// Adds `policy`, or puts it in the place of the one of the same name.
    #[must_use]
    pub fn with(mut self, policy: Policy) -> Self {
        let name = policy.name.clone();
        let calendar = Calendar::official();
        self.cities.insert(name, Jurisdiction { policy, calendar });
        self
    }
}

mod registering;

type Answer = Result<Table, SubjectError>;

impl governance_core::scenario::Subject for Cities {
    fn answer(&self, policy: &str, topic: &str, given: &Table) -> Answer {
        if topic == "policy" {
            return load(given);
        }
        let law = self
            .cities
            .get(policy)
            .ok_or_else(|| SubjectError::new(format!("unknown policy \"{policy}\"")))?;
        match topic {
            "application" => application(law, given),
            "need" => registering::need(law, given),
            "regime" => registering::scope(law, given),
            "visit" => registering::visit(law, given),
            "grandfathering" => registering::earlier(law, given),
            "late" => registering::late(law, given),
            "class" => dogs::class(law, given),
            "dealing" => dogs::dealing(law, given),
            "litter" => dogs::litter(law, given),
            "boarding" => dogs::boarding(law, given),
            "fee" => fee_answer(law, given),
            "outing" => outing(law, given),
            "answerable" => keeping::answerable(law, given),
            "keeping" => keeping::keeping(law, given),
            "encouraged" => keeping::encouraged(law, given),
            "venue" => keeping::venue(law, given),
            "penalty" => sanctions::penalty(law, &self.national, given),
            "one_act" => sanctions::one_act(law, &self.national, given),
            "consequences" => sanctions::consequences(law, given),
            "points" => sanctions::points(law, given),
            "joined_detention" => sanctions::joined(given),
            "adjustment" => adjustment(given),
            "decision" => decision(given),
            "limitation" => limitation(law, given),
            "payment" => pay(law, given),
            "decide_by" => decide_by(law, given),
            "on_the_spot" => on_the_spot(given),
            "filing" => filing(law, given),
            "immunisation" => immunisation_answer(law, given),
            "registration" => registration_case(law, given),
            "enforcement" => enforcement::case(law, &self.national, given),
            "fined_as" => enforcement::fined(law, &self.national, given),
            "bite" | "repeat_bites" | "carcass" | "liability" | "exposure" | "doses" | "watch" => {
                after_bite::answer(law, topic, given)
            }
            "campaign" => campaign::case(given),
            "campaign_plan" => campaign::plan(law, given),
            "work" => campaign::work(law, given),
            "survey" => campaign::survey(given),
            "roll" => campaign::roll(law, given),
            "plan" | "inspection" | "sale" | "transit" | "take_out" | "vet" | "premises" => {
                premises::answer(topic, law, given)
            }
            "complaint" | "mediation" | "informant" => complaint::answer(topic, law, given),
            "impound" => impound::impound_case(law, given),
            "powers" | "neighbourhood" => powers::answer(topic, law, given),
            other => Err(SubjectError::new(format!("unknown topic \"{other}\""))),
        }
    }
}

fn day_of(given: &Table) -> Result<(Zone, NaiveDate), SubjectError> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default = "key")]
        zone: Zone,
        on: NaiveDate,
    }
    fn key() -> Zone {
        Zone::Key
    }
    let mut head = Table::new();
    for name in ["zone", "on"] {
        if let Some(value) = given.get(name) {
            head.insert(name.to_owned(), value.clone());
        }
    }
    let Head { zone, on } = read(&head)?;
    Ok((zone, on))
}

fn facts_of_application(given: &Table) -> Result<Application, SubjectError> {
    let (zone, on) = day_of(given)?;
    read_over(&Application::by_eligible_individual(zone, on), given)
}

fn application(law: &Jurisdiction, given: &Table) -> Answer {
    let mut facts = facts_of_application(given)?;
    // The plain case has handed in everything unless the row says what it handed in.
    if !given.contains_key("documents") {
        facts.documents = registration::required_documents(&law.policy, &facts);
    }
    let assessment = registration::assess(&law.policy, &facts);
    let mut answer = assessed(&assessment, registration::Ground::code);
    if let Some(missing) = registration::missing_documents(&law.policy, &facts) {
        answer.insert("missing_documents".to_owned(), codes(missing.iter()));
    }
    let remedies = registration::remedies(&assessment, facts.on, &law.calendar).map_err(broken)?;
    let remedies = remedies.iter().map(|remedy| text(remedy.in_language(Language::English)));
    answer.insert("remedies".to_owned(), remedies.collect::<Vec<_>>().into());
    let flags = registration::flags(&law.policy, &facts);
    let flags = flags.iter().map(|flag| Value::from(flag.ground.code()));
    answer.insert("flags".to_owned(), flags.collect::<Vec<_>>().into());
    Ok(answer)
}

fn fee_answer(law: &Jurisdiction, given: &Table) -> Answer {
    let mut given = given.clone();
    let paid: Option<u32> = given
        .remove("paid")
        .and_then(|paid| paid.as_integer())
        .and_then(|paid| u32::try_from(paid).ok());
    let facts: FeeFacts = read(&given)?;
    let mut answer = Table::new();
    match fee(&law.policy, &facts) {
        Fee::Free(source) => {
            answer.insert("fee".to_owned(), "free".into());
            answer.insert("source".to_owned(), text(source));
        }
        Fee::NotRegulated => {
            answer.insert("fee".to_owned(), "not_regulated".into());
        }
        Fee::Unknown => {
            answer.insert("fee".to_owned(), "FEE_UNKNOWN".into());
        }
        Fee::Due { amount, source, relief } => {
            answer.insert("fee".to_owned(), text(amount));
            answer.insert("source".to_owned(), text(source));
            if let Some(relief) = relief {
                answer.insert("relief".to_owned(), text(&relief.source));
            }
        }
    }
    if let Some(paid) = paid
        && let Some(difference) = difference_on_move(&law.policy, &facts, Yuan::from(paid))
    {
        answer.insert("difference".to_owned(), text(difference));
    }
    Ok(answer)
}

fn outing(law: &Jurisdiction, given: &Table) -> Answer {
    let (zone, on) = day_of(given)?;
    let facts: Outing = read_over(&Outing::plain(zone, on), given)?;
    let assessment = conduct::assess(&law.policy, &facts);
    let mut answer = assessed(&assessment, conduct::Ground::code);
    let violations = assessment.findings().iter().map(|finding| finding.ground.violation());
    answer.insert("violations".to_owned(), codes(violations));
    Ok(answer)
}

fn envelope(envelope: &Envelope<'_>) -> Table {
    let mut answer = Table::new();
    if let Some(authority) = envelope.authority() {
        answer.insert("authority".to_owned(), authority.code().into());
    }
    if let Some(source) = envelope.source() {
        answer.insert("source".to_owned(), text(source));
    }
    let measures = |alternative| {
        let sanctions = envelope.sanctions().iter();
        let sanctions = sanctions.filter(move |sanction| sanction.alternative == alternative);
        Value::from(sanctions.map(|s| text(s.in_language(Language::English))).collect::<Vec<_>>())
    };
    answer.insert("measures".to_owned(), measures(false));
    answer.insert("one_of".to_owned(), measures(true));
    let unreached = envelope.unreached().iter().map(|rung| rung.when);
    answer.insert("unreached".to_owned(), codes(unreached));
    answer.insert("missing".to_owned(), codes(envelope.missing().iter().copied()));
    answer
}

fn adjustment(given: &Table) -> Answer {
    let mut given = given.clone();
    let regime: Regime = word(&mut given, "regime")?;
    let offender: Offender = read(&given)?;
    let found = adjustments(&offender, regime);
    Ok(Table::from_iter([
        ("why".to_owned(), codes(found.iter().map(|adjustment| adjustment.why))),
        ("effects".to_owned(), codes(found.iter().map(|adjustment| adjustment.effect))),
        ("instead".to_owned(), codes(found.iter().filter_map(|adjustment| adjustment.instead))),
        (
            "sources".to_owned(),
            found.iter().map(|adjustment| text(&adjustment.source)).collect::<Vec<_>>().into(),
        ),
    ]))
}

fn decision(given: &Table) -> Answer {
    let steps: Steps = read(given)?;
    let found = may_decide(&steps);
    let grounds = found.iter().map(|finding| Value::from(finding.ground.code()));
    let sources = found.iter().map(|finding| text(finding.source));
    Ok(Table::from_iter([
        ("may_decide".to_owned(), found.is_empty().into()),
        ("grounds".to_owned(), grounds.collect::<Vec<_>>().into()),
        ("sources".to_owned(), sources.collect::<Vec<_>>().into()),
    ]))
}

fn limitation(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        /// The day on which the conduct ended; absent while it goes on.
        #[serde(default)]
        ended: Option<NaiveDate>,
        discovered: NaiveDate,
    }
    let mut given = given.clone();
    let period: Limitation = word(&mut given, "period")?;
    let Given { ended, discovered } = read(&given)?;
    let mut answer = Table::from_iter([("source".to_owned(), text(period.period().1))]);
    let Some(ended) = ended else {
        answer.insert("barred".to_owned(), false.into());
        return Ok(answer);
    };
    let last = time_bar(period, ended, &law.calendar).map_err(broken)?.nominal();
    answer.insert("last_day".to_owned(), text(last));
    answer.insert("barred".to_owned(), (last < discovered).into());
    Ok(answer)
}

fn pay(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        received: NaiveDate,
        fine: u32,
        #[serde(default)]
        paid: Option<NaiveDate>,
        #[serde(default)]
        days_late: Option<u32>,
    }
    let Given { received, fine, paid, days_late } = read(given)?;
    let due = payment(received, &law.calendar).map_err(broken)?;
    let late = paid.map(|paid| paid.signed_duration_since(due.effective()).num_days().max(0));
    let late = days_late.or(late.and_then(|late| u32::try_from(late).ok())).unwrap_or(0);
    Ok(Table::from_iter([
        ("due".to_owned(), text(due.effective())),
        ("days_late".to_owned(), Value::from(i64::from(late))),
        ("surcharge".to_owned(), text(surcharge(Yuan::from(fine), late))),
    ]))
}

fn decide_by(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        filed: NaiveDate,
    }
    let mut given = given.clone();
    let regime: Regime = word(&mut given, "regime")?;
    let Given { filed } = read(&given)?;
    let deadline = decision_deadline(regime, filed, &law.calendar).map_err(broken)?;
    Ok(Table::from_iter([("by".to_owned(), text(deadline.nominal()))]))
}

fn on_the_spot(given: &Table) -> Answer {
    let mut given = given.clone();
    let regime: Regime = word(&mut given, "regime")?;
    let subject: Subject = word(&mut given, "subject")?;
    let fine = given.get("fine").and_then(Value::as_integer).unwrap_or_default();
    let fine = Yuan::from(u32::try_from(fine).map_err(broken)?);
    let threshold = regime.on_the_spot(subject);
    Ok(Table::from_iter([
        ("allowed".to_owned(), (fine <= threshold.amount).into()),
        ("source".to_owned(), text(threshold.source)),
    ]))
}

fn filing(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        what: String,
        happened: NaiveDate,
        #[serde(default)]
        filed: Option<NaiveDate>,
    }
    let Given { what, happened, filed } = read(given)?;
    let setting = &law.policy.registration;
    let clock;
    let limit: &Setting<TimeLimit> = match what.as_str() {
        "data_change" => &setting.data_change,
        "move_to_key" => &setting.move_to_key,
        "transfer" => &setting.transfer,
        "inheritance" => &setting.inheritance,
        "death_or_loss" => &setting.death_or_loss,
        "giving_up" => &setting.giving_up,
        "replacement" => &setting.replacement,
        "registration" => {
            clock = match &setting.clock {
                Setting::Set(clock) => Setting::Set(governance_core::provision::Provision {
                    is: clock.is.within,
                    source: clock.source.clone(),
                }),
                Setting::Silent(source) => Setting::Silent(source.clone()),
                Setting::Unknown => Setting::Unknown,
            };
            &clock
        }
        other => return Err(SubjectError::new(format!("what: unknown filing \"{other}\""))),
    };
    let Some(limit) = limit.set() else {
        return Ok(Table::from_iter([("limit".to_owned(), Value::from("none"))]));
    };
    let deadline = law.party_deadline(limit.is, happened).map_err(broken)?;
    let mut answer = Table::from_iter([
        ("limit".to_owned(), text(limit.is)),
        ("source".to_owned(), text(&limit.source)),
        ("nominal".to_owned(), text(deadline.nominal())),
        ("effective".to_owned(), text(deadline.effective())),
    ]);
    if let Some(filed) = filed {
        let late = filed.signed_duration_since(deadline.effective()).num_days().max(0);
        answer.insert("days_late".to_owned(), late.into());
    }
    Ok(answer)
}

fn immunisation_answer(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        born: NaiveDate,
        on: NaiveDate,
        #[serde(default)]
        acquired: Option<NaiveDate>,
        #[serde(default)]
        steps: Vec<Step<immunisation::Command>>,
    }
    let Given { born, on, acquired, steps } = read(given)?;
    let mut state = Immunisation::of_dog_born(born);
    if let Some(acquired) = acquired {
        state = state.acquired_on(acquired);
    }
    let (case, mut answer) = walk(law, Case::new(state), &steps, immunisation::Ground::code)?;
    let standing = case.state().standing(on, law).map_err(broken)?;
    answer.insert("standing".to_owned(), Value::try_from(standing).map_err(broken)?);
    if let Some(first) = case.state().first_dose(law).map_err(broken)? {
        answer.insert("age_reached".to_owned(), text(first.reached));
        if let Some(by) = first.by {
            answer.insert("first_dose_nominal".to_owned(), text(by.nominal()));
            answer.insert("first_dose_by".to_owned(), text(by.effective()));
        }
    }
    Ok(answer)
}

fn registration_case(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        zone: Zone,
        #[serde(default)]
        first_immunity: Option<NaiveDate>,
        #[serde(default)]
        born: Option<NaiveDate>,
        #[serde(default)]
        acquired: Option<NaiveDate>,
        #[serde(default)]
        entered: Option<NaiveDate>,
        /// Whether the dog is here for a visit.
        #[serde(default)]
        visiting: bool,
        #[serde(default)]
        steps: Vec<Step<registration::Command>>,
        #[serde(default)]
        on: Option<NaiveDate>,
    }
    // The facts of each step are laid over the plain individual, as in the topic `application`.
    let mut given = given.clone();
    if let Some(Value::Array(steps)) = given.get_mut("steps") {
        for step in steps {
            let Some(command) = step.get_mut("command").and_then(Value::as_table_mut) else {
                continue;
            };
            for (_, arguments) in command.iter_mut() {
                let Some(facts) = arguments.as_table_mut().and_then(|a| a.get_mut("facts")) else {
                    continue;
                };
                let Some(table) = facts.as_table() else { continue };
                let mut read = facts_of_application(table)?;
                if !table.contains_key("documents") {
                    read.documents = registration::required_documents(&law.policy, &read);
                }
                *facts = Value::try_from(&read).map_err(broken)?;
            }
        }
    }
    let Given { zone, first_immunity, born, acquired, entered, visiting, steps, on } =
        read(&given)?;
    let mut state = match entered {
        Some(entered) if visiting => Registration::visiting(zone, entered),
        Some(entered) => Registration::new(zone, first_immunity).entered_on(entered),
        None => Registration::new(zone, first_immunity),
    };
    if let Some(born) = born {
        state = state.born_on(born);
    }
    if let Some(acquired) = acquired {
        state = state.acquired_on(acquired);
    }
    let case = Case::new(state);
    let (case, mut answer) = walk(law, case, &steps, registration::Ground::code)?;
    let state = case.state();
    let obligations = state.obligations(law).map_err(broken)?;
    let at = on.and_then(|on| on.and_hms_opt(12, 0, 0));
    answer.insert("obligations".to_owned(), owed(&obligations, at));
    if let Some(deadline) = state.supplement_deadline(law).map_err(broken)? {
        answer.insert("supplement_notice_by".to_owned(), text(deadline.effective()));
    }
    if let Some(on) = on {
        let standing = Value::try_from(state.standing(on)).map_err(broken)?;
        answer.insert("standing".to_owned(), standing);
    }
    Ok(answer)
}

fn load(given: &Table) -> Answer {
    let document = given
        .get("text")
        .and_then(Value::as_str)
        .ok_or_else(|| SubjectError::new("text: expected the text of a policy"))?;
    Ok(loading(Policy::from_toml(document).map(|policy| policy.name)))
}
