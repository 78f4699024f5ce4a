//! Answering scenarios: policy people test the law without writing Rust.
//!
//! | topic | given | answers |
//! | --- | --- | --- |
//! | `correction` | decision (laid over an ordinary adult's probation), supervised (the term, where the case is taken over), steps, at | event or refusal of each step, stages, unlawful acts, obligations |
//! | `revocation_ground`, `ruling_due`, `arrest_due`, `custody`, `revocation_owed` | see `revoking` | grounds of revocation, its clocks, what it makes owed |
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
    correction::{self, Correction},
    decision::{Decision, Term},
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
        Ok(laws)
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
        #[serde(default)]
        steps: Vec<Step<correction::Command>>,
        /// When the questions about the whole case are asked.
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    let Given { decision, supervised, steps, at } = read(given)?;
    let decision: Decision = read_over(&Decision::ordinary_probation(), &decision)?;
    let case = Case::new(match supervised {
        Some(term) => Correction::taken_over(decision, term),
        None => Correction::of(decision),
    });
    let (case, mut answer) =
        walk_with(law, case, &steps, correction::Ground::code, figures, unlawful)?;
    if let Some(at) = at {
        let owed = case.state().obligations(at, law).map_err(broken)?;
        answer.insert("obligations".to_owned(), answer::owed(&owed, Some(at)));
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
