//! Answering scenarios: policy people test the law without writing Rust.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `correction` | decision (laid over an ordinary adult's probation), supervised (the term, where the case is taken over), reached (stages beyond that), steps, at, duties (those asked for) | event or refusal of each step, stages, unlawful acts, obligations, notices; whether a device is worn lawfully, why it must come off, whether reports rest |
//! | `positioning_ground` | on (the reason given), what the file shows | may, grounds |
//! | `positioning_data` | purpose | permitted, review |
//! | `measure` | measure, by, day, what is known of the person | answer: lawful, by_case or refused; grounds |
//! | `local` | text | the name, or the errors with which it does not load, and where |
//! | `law_on` | day | the law in force |
//! | `minors` | born, facts, on and what is asked | the three flags, what they demand, when the record is sealed |
//! | `access` | who asks for which record | permitted with basis and conditions, refused, or for a lawyer; what is told |
//! | `files`, `exposure` | files and plans on a person; what an occasion shows | what is wrong with them |
//! | `competence`, `entrustment`, `effect` | act, area, papers; an actor and a deed | who is competent, what stands, what counts |
//! | `rectification` | a finding and its answer | where the answer stands |
//! | `district`, `helpers`, `training` | the facts of a report | gaps, places, counts |
//! | `statistics` | cases, a report | counts, whether they add up |
//! | `revocation_ground`, `ruling_due`, `arrest_due`, `custody`, `revocation_owed` | see `revoking` | grounds of revocation, its clocks, what it makes owed |
//! | `lateness`, `tally`, `penalty` | days, papers, an offence | what lateness leads to, which papers count, the range of a penalty |
//! | `investigation`, `investigation_secrecy` | steps, at; to | each step, due day, missing papers, obligations; basis or refusal |
//! | `commutation`, `commutation_eligibility` | facts, steps, at; day, reduction | each step, obligations; outcome, grounds, limits, weight |
//! | `complaint`, `correction_by_procuratorate`, `objection` | steps; what is objected to | each step, obligations |
//! | `correction_ground`, `retaliation`, `own_data`, `emergency` | a kind of unlawful act, a measure, a refusal, an event | article, grounds, obligations |
//! | `policy` | text | the errors with which it does not load, and where |

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use governance_core::{
    legal_time::Calendar,
    procedure::{Case, Refusal},
    scenario::{
        SubjectError,
        answer::{self, Step, broken, loading, read, read_over, walk_with},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use crate::{
    correction::{self, Correction, Stage},
    decision::{Decision, Term},
    duty::Duty,
    jurisdiction::Jurisdiction,
    policies,
    policy::Policy,
    unlawful::Unlawful,
};

mod discipline;
mod going;
mod inquiry;
mod line;
mod positioning;
mod records;
mod revoking;
mod terms;

/// The laws against which scenarios run.
#[derive(Clone, Debug)]
pub struct Laws(BTreeMap<String, Jurisdiction>);

impl Laws {
    /// Constructs the shipped laws under the official calendar.
    ///
    /// # Errors
    ///
    /// None: a test loads every shipped policy.
    pub fn shipped() -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut laws = Self(BTreeMap::new());
        for (_, text) in policies::ALL {
            laws = laws.with(Policy::from_toml(text)?);
        }
        Ok(laws.with(policies::district()?))
    }

    /// Adds `policy`, or puts it in the place of the one of the same name.
    #[must_use]
    pub fn with(mut self, policy: Policy) -> Self {
        let name = policy.name.clone();
        self.0.insert(name, Jurisdiction { policy, calendar: Calendar::official() });
        self
    }
}

type Answer = Result<Table, SubjectError>;

impl governance_core::scenario::Subject for Laws {
    fn answer(&self, policy: &str, topic: &str, given: &Table) -> Answer {
        if topic == "policy" {
            return load(given);
        }
        let law = self
            .0
            .get(policy)
            .ok_or_else(|| SubjectError::new(format!("unknown policy \"{policy}\"")))?;
        match topic {
            "correction" => case(law, given),
            other => [
                terms::answer,
                inquiry::answer,
                line::answer,
                going::answer,
                discipline::answer,
                positioning::answer,
                revoking::answer,
                records::answer,
            ]
            .iter()
            .find_map(|topic| topic(law, other, given))
            .unwrap_or_else(|| Err(SubjectError::new(format!("unknown topic \"{other}\"")))),
        }
    }
}

fn load(given: &Table) -> Answer {
    let document = given
        .get("text")
        .and_then(Value::as_str)
        .ok_or_else(|| SubjectError::new("text: expected the text of a policy"))?;
    Ok(loading(Policy::from_toml(document).map(|policy| policy.name)))
}

/// Takes the steps of a case.
fn case(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        decision: Table,
        /// Where the case is taken over under supervision: the days of its term.
        #[serde(default)]
        supervised: Option<Term>,
        /// Stages that the case has reached beyond that.
        #[serde(default)]
        reached: Vec<Stage>,
        #[serde(default)]
        steps: Vec<Step<correction::Command>>,
        /// When the questions about the whole case are asked.
        #[serde(default)]
        at: Option<NaiveDateTime>,
        /// Which duties are answered; absent, all that are owed.
        #[serde(default)]
        duties: Option<Vec<Duty>>,
    }
    let Given { decision, supervised, reached, steps, at, duties } = read(given)?;
    let decision: Decision = read_over(&Decision::ordinary_probation(), &decision)?;
    let start = match supervised {
        Some(term) => Correction::taken_over(decision, term),
        None => Correction::of(decision),
    };
    let case = Case::new(reached.into_iter().fold(start, Correction::having_reached));
    let (case, mut answer) =
        walk_with(law, case, &steps, correction::Ground::code, figures, unlawful)?;
    if let Some(at) = at {
        let mut owed = case.state().obligations(at, law).map_err(broken)?;
        owed.retain(|owed| duties.as_ref().is_none_or(|duties| duties.contains(&owed.duty)));
        // Notices are said by name, beside what else is owed.
        owed.retain(|owed| owed.duty != Duty::SendNotice);
        answer.insert("notices".to_owned(), line::notices(case.state(), at, law));
        answer.insert("obligations".to_owned(), answer::owed(&owed, Some(at)));
        positioning::questions(case.state(), at.date(), &mut answer);
    }
    Ok(answer)
}

/// Adds the kinds of unlawful act that a refused step is.
fn unlawful(
    refusal: &Refusal<'_, Correction>,
    step: &Step<correction::Command>,
    answer: &mut Table,
) {
    let kinds: Vec<Unlawful> = match refusal {
        Refusal::NotMandated(denial) => vec![Unlawful::of_denial(denial.act, denial.body)],
        Refusal::NeedsDelegation { act, .. } => vec![Unlawful::of_denial(*act, step.by.body)],
        Refusal::OutOfStage { stage, act, .. } => {
            Unlawful::of_stage(*act, *stage).into_iter().collect()
        }
        Refusal::BackDated { .. } => vec![Unlawful::BackDated],
        Refusal::Grounds(findings) => {
            findings.iter().filter_map(|finding| finding.ground.unlawful()).collect()
        }
        _ => Vec::new(),
    };
    answer.insert("unlawful".to_owned(), answer::codes(kinds));
}

/// The figures of an event: what stands under its name within its topic.
fn figures(event: &correction::Event) -> Option<Table> {
    let mut value = Value::try_from(event).ok()?;
    for _ in 0..2 {
        value = value.as_table()?.values().next()?.clone();
    }
    value.as_table().cloned()
}
