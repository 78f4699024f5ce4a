//! Scenarios: worked cases of the law that policy people write and every host can run.
//!
//! A scenario file is TOML. Each scenario names the requirement that it shows, the article, the
//! policy and the topic; each row gives facts and says what must come out:
//!
//! ```toml
//! [[scenario]]
//! id = "T-005"
//! shows = ["DOG-12"]
//! source = "《北京市养犬管理规定》第十条第一款"
//! policy = "beijing"
//! topic = "application"
//!
//! [[scenario.row]]
//! title = "the household already has one dog"
//! given = { dogs_kept = { household = 1 } }
//! expect = { outcome = "refused", grounds = ["E_LIMIT_HOUSEHOLD"] }
//! ```
//!
//! What is given is laid over the topic's plain case; `"unstated"` takes a fact away.
//! What is expected must be part of what comes out: a key that is not mentioned is not compared.
//! A crate answers through its [`Subject`]; a failing row prints expected and actual side by side.
//!
//! ```
//! use governance_core::scenario::{Scenarios, Subject, SubjectError};
//! use toml::Table;
//!
//! struct Doubling;
//! impl Subject for Doubling {
//!     fn answer(&self, _: &str, _: &str, given: &Table) -> Result<Table, SubjectError> {
//!         let number = given.get("number").and_then(|n| n.as_integer());
//!         let number = number.ok_or_else(|| SubjectError::new("number: expected an integer"))?;
//!         Ok(Table::from_iter([("double".to_owned(), (number * 2).into())]))
//!     }
//! }
//!
//! let scenarios = Scenarios::from_toml(r#"
//!     [[scenario]]
//!     id = "D-1"
//!     shows = []
//!     policy = "none"
//!     topic = "double"
//!     [[scenario.row]]
//!     given = { number = 2 }
//!     expect = { double = 5 }
//! "#)?;
//! let failure = scenarios.rows().next().unwrap().run(&Doubling).unwrap_err();
//! assert_eq!(failure.to_string(), "D-1\n  double\n    expected  5\n    actual    4\n");
//! # Ok::<(), toml::de::Error>(())
//! ```

use std::fmt::{self, Write as _};

use serde::Deserialize;
use toml::{Table, Value};

use crate::citation::Citation;

pub mod answer;

/// The scenarios of one file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Scenarios {
    /// The scenarios, in the order of the file.
    #[serde(rename = "scenario")]
    pub scenarios: Vec<Scenario>,
}

/// One worked case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Scenario {
    /// The identifier of the case.
    pub id: String,
    /// The requirements that it shows.
    pub shows: Vec<String>,
    /// The article that it shows.
    #[serde(default)]
    pub source: Option<Citation>,
    /// The policy that it runs under.
    pub policy: String,
    /// The topic that answers.
    pub topic: String,
    /// The rows.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
}

/// Facts, and what must come out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Row {
    /// What the row is about.
    #[serde(default)]
    pub title: Option<String>,
    /// The facts, laid over the plain case.
    #[serde(default)]
    pub given: Table,
    /// What must come out.
    pub expect: Table,
}

impl Scenarios {
    /// Reads scenarios from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the text is no scenario file.
    pub fn from_toml(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// Returns every row with its scenario.
    pub fn rows(&self) -> impl Iterator<Item = Test<'_>> {
        self.scenarios.iter().flat_map(|scenario| {
            let many = scenario.rows.len() > 1;
            scenario.rows.iter().enumerate().map(move |(index, row)| Test {
                scenario,
                row,
                number: many.then_some(index + 1),
            })
        })
    }
}

/// One row, ready to run.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Test<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The row.
    pub row: &'a Row,
    number: Option<usize>,
}

impl Test<'_> {
    /// Returns the name under which the row runs.
    pub fn name(&self) -> String {
        let mut name = self.scenario.id.clone();
        if let Some(number) = self.number {
            _ = write!(name, ".{number}");
        }
        if let Some(title) = &self.row.title {
            _ = write!(name, " {title}");
        }
        name
    }

    /// Runs the row against `subject`.
    ///
    /// # Errors
    ///
    /// Returns every difference between what was expected and what came out.
    pub fn run(&self, subject: &impl Subject) -> Result<(), Failure> {
        let answer = subject.answer(&self.scenario.policy, &self.scenario.topic, &self.row.given);
        let mut differences = Vec::new();
        match answer {
            Ok(actual) => compare("", &self.row.expect, &actual, &mut differences),
            Err(error) => differences.push(Difference {
                path: "(no answer)".to_owned(),
                expected: Value::Table(self.row.expect.clone()).to_string(),
                actual: error.to_string(),
            }),
        }
        // A row that expects nothing could not fail.
        if self.row.expect.is_empty() {
            differences.push(Difference {
                path: "expect".to_owned(),
                expected: "at least one key".to_owned(),
                actual: "none".to_owned(),
            });
        }
        if differences.is_empty() {
            Ok(())
        } else {
            Err(Failure { name: self.name(), differences })
        }
    }
}

/// Something that answers scenarios.
pub trait Subject {
    /// Returns what comes out under `policy` in `topic` for the facts `given`.
    ///
    /// # Errors
    ///
    /// Returns why the question itself is broken: an unknown policy or topic, malformed facts.
    fn answer(&self, policy: &str, topic: &str, given: &Table) -> Result<Table, SubjectError>;
}

/// A scenario asks a broken question.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{0}")]
pub struct SubjectError(String);

impl SubjectError {
    /// Constructs the error from what is wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

/// A row came out otherwise than expected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failure {
    name: String,
    differences: Vec<Difference>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
struct Difference {
    path: String,
    expected: String,
    actual: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.name)?;
        for Difference { path, expected, actual } in &self.differences {
            writeln!(f, "  {path}\n    expected  {expected}\n    actual    {actual}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

fn compare(path: &str, expected: &Table, actual: &Table, differences: &mut Vec<Difference>) {
    for (key, value) in expected {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match actual.get(key) {
            Some(found) => compare_value(&path, value, found, differences),
            None => differences.push(Difference {
                path,
                expected: value.to_string(),
                actual: "(nothing)".to_owned(),
            }),
        }
    }
}

fn compare_value(path: &str, expected: &Value, actual: &Value, differences: &mut Vec<Difference>) {
    match (expected, actual) {
        // A table without keys expects a table without keys: it could not fail otherwise.
        (Value::Table(expected), Value::Table(actual))
            if !expected.is_empty() || actual.is_empty() =>
        {
            compare(path, expected, actual, differences);
        }
        (Value::Array(wanted), Value::Array(found))
            if wanted.len() == found.len() && wanted.iter().any(Value::is_table) =>
        {
            for (index, (expected, actual)) in wanted.iter().zip(found).enumerate() {
                compare_value(&format!("{path}[{index}]"), expected, actual, differences);
            }
        }
        _ if expected == actual => {}
        _ => differences.push(Difference {
            path: path.to_owned(),
            expected: expected.to_string(),
            actual: actual.to_string(),
        }),
    }
}

/// Lays `over` on `base`, table by table; `"unstated"` takes a key away.
#[must_use]
pub fn overlay(mut base: Table, over: &Table) -> Table {
    for (key, value) in over {
        if value.as_str() == Some("unstated") {
            base.remove(key);
            continue;
        }
        let laid = match (base.remove(key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => Value::Table(overlay(below, above)),
            // There may be something to take away further down, even with nothing below.
            (_, Value::Table(above)) => Value::Table(overlay(Table::new(), above)),
            (_, value) => value.clone(),
        };
        base.insert(key.clone(), laid);
    }
    base
}
