//! What cities set, side by side, and what changes for a keeper who moves.
//!
//! Every policy is a value of one type, so that comparing two is walking both: [`points`] lists
//! everything that a city may set with what it says there, [`differences`] keeps where two cities
//! say different things.
//!
//! ```
//! use dog_registry::{compare::{Says, differences}, policies};
//!
//! let (shanghai, wenzhou) = (policies::shanghai()?, policies::wenzhou()?);
//! let changes = differences(&shanghai, &wenzhou)?;
//! let household = changes.iter().find(|c| c.path == "registration.single_household").unwrap();
//! // Shanghai does not ask; Wenzhou does.
//! assert!(matches!(household.from, Says::Silent { .. }));
//! assert!(matches!(&household.to, Says::Set { sources, .. }
//!     if sources[0].to_string() == "《温州市养犬管理条例》第十六条第一款"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt::{self, Write as _};

use governance_core::{
    citation::Citation,
    language::{Bilingual, Language},
    provision::Coverage,
};
use toml::{Table, Value};

use crate::policy::Policy;

/// What a city says on one point.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "the three values are the design")]
pub enum Says {
    /// It sets a value.
    Set {
        /// The value, as a document writes it.
        value: String,
        /// Where it is written.
        sources: Vec<Citation>,
    },
    /// It sets none.
    Silent {
        /// The article that shows it, where one does.
        source: Option<Citation>,
    },
    /// The text was not available.
    Unknown,
}

impl Says {
    /// Returns whether both say the same, wherever they say it.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Set { value, .. }, Self::Set { value: other, .. }) => value == other,
            (Self::Silent { .. }, Self::Silent { .. }) | (Self::Unknown, Self::Unknown) => true,
            _ => false,
        }
    }
}

impl Bilingual for Says {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Set { value, sources }, _) => {
                f.write_str(value)?;
                for source in sources {
                    // Inside a comparison everybody knows whose article it is.
                    write!(f, " ({})", source.locator.in_language(language))?;
                }
                Ok(())
            }
            (Self::Silent { source: Some(source) }, _) => {
                write!(f, "— ({})", source.locator.in_language(language))
            }
            (Self::Silent { source: None }, _) => f.write_str("—"),
            (Self::Unknown, Language::Chinese) => f.write_str("未知"),
            (Self::Unknown, Language::English) => f.write_str("unknown"),
        }
    }
}

/// A point that a city may set.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Setting {
    /// Its path in the document: `outing.leash`.
    pub path: String,
    /// What the city says.
    pub says: Says,
}

/// A point on which two cities differ.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// Its path in the document.
    pub path: String,
    /// What the first city says.
    pub from: Says,
    /// What the second city says.
    pub to: Says,
}

/// A policy cannot be written out.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the policy cannot be written out: {0}")]
pub struct CompareError(toml::ser::Error);

/// Returns everything that `policy` may set, with what it says there, in the order of the document.
///
/// Lists of rules of one kind (prohibited places, bans, notices) are one point each. Sanctions are
/// compared by violation.
///
/// # Errors
///
/// Returns an error when the policy cannot be written out: none that loads.
pub fn points(policy: &Policy) -> Result<Vec<Setting>, CompareError> {
    let document = Table::try_from(policy).map_err(CompareError)?;
    let mut settings = Vec::new();
    for (room, value) in &document {
        if matches!(room.as_str(), "name" | "instrument" | "coverage" | "sanctions") {
            continue;
        }
        walk(policy, room, value, &mut settings);
    }
    Ok(settings)
}

/// Returns where `from` and `to` say different things.
///
/// # Errors
///
/// As [`points`].
pub fn differences(from: &Policy, to: &Policy) -> Result<Vec<Difference>, CompareError> {
    let (left, right) = (points(from)?, points(to)?);
    let mut paths: Vec<&str> = left.iter().map(|setting| setting.path.as_str()).collect();
    for setting in &right {
        if !paths.contains(&setting.path.as_str()) {
            paths.push(&setting.path);
        }
    }
    let silent = |policy: &Policy| match policy.coverage {
        Coverage::Complete => Says::Silent { source: None },
        Coverage::UpToArticle(_) => Says::Unknown,
    };
    let find = |settings: &[Setting], path: &str, policy: &Policy| {
        let found = settings.iter().find(|setting| setting.path == path);
        found.map_or_else(|| silent(policy), |setting| setting.says.clone())
    };
    Ok(paths
        .into_iter()
        .map(|path| Difference {
            path: path.to_owned(),
            from: find(&left, path, from),
            to: find(&right, path, to),
        })
        .filter(|difference| !difference.from.same_as(&difference.to))
        .collect())
}

fn walk(policy: &Policy, path: &str, value: &Value, settings: &mut Vec<Setting>) {
    let mut add = |says| settings.push(Setting { path: path.to_owned(), says });
    match value {
        Value::String(word) if word == "silent" => add(Says::Silent { source: None }),
        Value::String(word) if word == "unknown" => add(Says::Unknown),
        Value::Table(table) => {
            if let Some(source) = table.get("silent") {
                add(Says::Silent { source: cited(policy, source) });
            } else if table.contains_key("source") {
                add(Says::Set {
                    value: said(table),
                    sources: table
                        .get("source")
                        .and_then(|s| cited(policy, s))
                        .into_iter()
                        .collect(),
                });
            } else {
                for (key, value) in table {
                    walk(policy, &format!("{path}.{key}"), value, settings);
                }
            }
        }
        Value::Array(rows) if rows.is_empty() => add(match policy.coverage {
            Coverage::Complete => Says::Silent { source: None },
            Coverage::UpToArticle(_) => Says::Unknown,
        }),
        Value::Array(rows) => {
            let tables = || rows.iter().filter_map(Value::as_table);
            let values: Vec<_> = tables().map(said).collect();
            let mut sources: Vec<Citation> =
                tables().filter_map(|row| cited(policy, row.get("source")?)).collect();
            sources.dedup();
            add(Says::Set { value: values.join("; "), sources });
        }
        other => add(Says::Set { value: plain(other), sources: Vec::new() }),
    }
}

/// Returns the citation that a document writes, with the English title of the city's own regulation.
fn cited(policy: &Policy, source: &Value) -> Option<Citation> {
    let mut citation: Citation = source.as_str()?.parse().ok()?;
    if citation.title == policy.instrument.title {
        citation.english.clone_from(&policy.instrument.english);
    }
    Some(citation)
}

/// Returns the value of a provision: what stands under `is`, or everything but its source.
fn said(table: &Table) -> String {
    if let Some(is) = table.get("is") {
        return plain(is);
    }
    let mut rest = table.clone();
    rest.remove("source");
    plain(&Value::Table(rest))
}

/// Writes a value the way one would say it: words without quotation marks, `yes` for a bare rule.
fn plain(value: &Value) -> String {
    match value {
        Value::String(word) => word.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Table(table) => {
            let default = |key: &str, value: &Value| {
                (key == "zones" && value.as_str() == Some("all"))
                    || value.as_bool() == Some(false)
                    || value.as_array().is_some_and(Vec::is_empty)
            };
            let parts: Vec<_> = table
                .iter()
                .filter(|(key, value)| !default(key, value))
                .map(|(key, value)| match value {
                    Value::Boolean(true) => key.clone(),
                    Value::Array(_) | Value::Table(_) => format!("{key} = [{}]", plain(value)),
                    value => format!("{key} = {}", plain(value)),
                })
                .collect();
            if parts.is_empty() { "required".to_owned() } else { parts.join(", ") }
        }
        other => other.to_string(),
    }
}

/// Returns the comparison of `policies` as a table in Markdown, in `language`: a row for every point
/// that at least one of them sets.
///
/// Values are written as documents write them; articles in the language asked for.
///
/// # Errors
///
/// As [`points`].
pub fn matrix(policies: &[Policy], language: Language) -> Result<String, CompareError> {
    let columns = policies.iter().map(points).collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<&str> = Vec::new();
    for setting in columns.iter().flatten() {
        if !paths.contains(&setting.path.as_str()) {
            paths.push(&setting.path);
        }
    }
    let mut text = String::from("| |");
    for policy in policies {
        _ = write!(text, " {} |", policy.name);
    }
    text.push_str("\n| --- |");
    text.push_str(&" --- |".repeat(policies.len()));
    text.push('\n');
    for path in paths {
        let cells: Vec<_> = columns
            .iter()
            .map(|column| column.iter().find(|setting| setting.path == path).map(|s| &s.says))
            .collect();
        if !cells.iter().any(|says| matches!(says, Some(Says::Set { .. }))) {
            continue;
        }
        _ = write!(text, "| `{path}` |");
        for says in cells {
            let cell = says.map_or_else(
                || "—".to_owned(),
                |says| says.in_language(language).to_string().replace('|', "\\|"),
            );
            _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    Ok(text)
}
