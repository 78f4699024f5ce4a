//! What cities set, side by side, and what changes for a keeper who moves.
//!
//! Every policy is a value of one type, so that comparing two is walking both: [`points`] lists
//! everything that a city may set with what it says there, [`differences`] keeps where two cities
//! say different things, [`matrix`] lays any number of cities side by side, and [`moving`] asks about
//! one keeper and one dog.
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
    assessment::Assessment,
    citation::Citation,
    language::{Bilingual, Language},
    provision::Coverage,
};
use toml::{Table, Value};

use crate::{
    fees::{Fee, FeeFacts, fee},
    policy::{Policy, Violation},
    registration::{Application, Documents, Fact, Ground, assess, required_documents},
};

governance_core::vocabulary! {
    /// The parts of a policy, in the order in which a keeper meets them.
    pub enum Room {
        /// Where the regulation applies.
        Scope = "scope", "适用范围", "scope";
        /// Immunisation.
        Immunisation = "immunisation", "免疫", "immunisation";
        /// Registration.
        Registration = "registration", "登记", "registration";
        /// Which dogs may be kept, and how many.
        Dogs = "dogs", "禁养与限养", "which dogs, and how many";
        /// Fees.
        Fees = "fees", "收费", "fees";
        /// Outings.
        Outing = "outing", "携犬外出", "outings";
        /// Dogs at home.
        Keeping = "keeping", "日常饲养", "keeping a dog at home";
        /// Bites and rabies.
        Bite = "bite", "伤人与狂犬病", "bites and rabies";
        /// The pound.
        Pound = "pound", "收容留检", "the pound";
        /// Dog businesses.
        Premises = "premises", "犬只经营", "dog businesses";
        /// Complaints and disputes.
        Complaint = "complaint", "投诉与纠纷", "complaints and disputes";
        /// Bans on registering.
        Bans = "bans", "不予登记", "bans on registering";
        /// Sanctions, by violation.
        Sanctions = "sanctions", "处罚", "sanctions, by violation";
        /// What follows a sanction by itself.
        FollowUps = "follow_ups", "处罚后果", "what follows a sanction";
        /// Points.
        Points = "points", "记分", "points";
        /// What is left to the law above.
        Deference = "deference", "与上位法的衔接", "what is left to the law above";
    }
}

impl Room {
    /// Returns whether a keeper who moves must know it; the rest binds authorities and businesses.
    pub const fn concerns_keepers(self) -> bool {
        !matches!(self, Self::Premises | Self::Complaint | Self::Deference | Self::Scope)
    }
}

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
    /// The part of the policy.
    pub room: Room,
    /// Its path in the document: `outing.leash`; a sanction's is its violation.
    pub path: String,
    /// What the city says.
    pub says: Says,
}

/// A point on which two cities differ.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// The part of the policy.
    pub room: Room,
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
    for &room in Room::ALL {
        match (room, document.get(room.code())) {
            (Room::Sanctions, _) => sanctions(policy, &mut settings),
            (_, Some(value)) => walk(policy, room, room.code(), value, &mut settings),
            (_, None) => {}
        }
    }
    Ok(settings)
}

/// Lists what is imposed, by violation; one row for every violation.
fn sanctions(policy: &Policy, settings: &mut Vec<Setting>) {
    for violation in Violation::ALL {
        let ladders: Vec<_> =
            policy.sanctions().iter().filter(|ladder| ladder.of.contains(violation)).collect();
        let says = if ladders.is_empty() {
            nothing(policy)
        } else {
            // Ladders are told apart by zone, keeper or place: those words stand before them.
            let said = ladders.iter().map(|ladder| {
                let scope = Value::try_from(&ladder.scope).map(|scope| plain(&scope));
                let scope = scope.ok().filter(|scope| scope != REQUIRED);
                let ladder = ladder.in_language(Language::English);
                scope.map_or_else(|| ladder.to_string(), |scope| format!("[{scope}] {ladder}"))
            });
            Says::Set {
                value: said.collect::<Vec<_>>().join("; "),
                sources: ladders.iter().map(|ladder| ladder.source.clone()).collect(),
            }
        };
        let path = format!("sanctions.{}", violation.code());
        settings.push(Setting { room: Room::Sanctions, path, says });
    }
}

/// Returns what a city says on a point that its document does not hold.
fn nothing(policy: &Policy) -> Says {
    match policy.coverage {
        Coverage::Complete => Says::Silent { source: None },
        Coverage::UpToArticle(_) => Says::Unknown,
    }
}

/// Returns where `from` and `to` say different things.
///
/// # Errors
///
/// As [`points`].
pub fn differences(from: &Policy, to: &Policy) -> Result<Vec<Difference>, CompareError> {
    let (left, right) = (points(from)?, points(to)?);
    let find = |settings: &[Setting], path: &str, policy: &Policy| {
        let found = settings.iter().find(|setting| setting.path == path);
        found.map_or_else(|| nothing(policy), |setting| setting.says.clone())
    };
    Ok(rows(&[&left, &right])
        .into_iter()
        .map(|(room, path)| Difference {
            room,
            path: path.to_owned(),
            from: find(&left, path, from),
            to: find(&right, path, to),
        })
        .filter(|difference| !difference.from.same_as(&difference.to))
        .collect())
}

/// Returns every path that one of `columns` has, in the order of the rooms.
fn rows<'a>(columns: &[&'a [Setting]]) -> Vec<(Room, &'a str)> {
    let mut rows: Vec<(Room, &str)> = Vec::new();
    for setting in columns.iter().copied().flatten() {
        let row = (setting.room, setting.path.as_str());
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows.sort_by_key(|(room, _)| *room);
    rows
}

fn walk(policy: &Policy, room: Room, path: &str, value: &Value, settings: &mut Vec<Setting>) {
    let mut add = |says| settings.push(Setting { room, path: path.to_owned(), says });
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
                    walk(policy, room, &format!("{path}.{key}"), value, settings);
                }
            }
        }
        Value::Array(rows) if rows.is_empty() => add(nothing(policy)),
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
    // A notice with its whole list of breeds would say nothing here; how many it lists does.
    for (_, value) in &mut rest {
        if let Some(breeds) = value.as_array().filter(|list| list.len() > 12) {
            *value = Value::from(format!("{} listed", breeds.len()));
        }
    }
    plain(&Value::Table(rest))
}

/// A rule that has no figures of its own.
const REQUIRED: &str = "required";

/// Writes a value the way one would say it: words without quotation marks, `required` for a bare rule.
fn plain(value: &Value) -> String {
    match value {
        Value::String(word) => word.clone(),
        // A rule that singles nothing out binds everything that it is about.
        Value::Array(values) if values.is_empty() => REQUIRED.to_owned(),
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
            if parts.is_empty() { REQUIRED.to_owned() } else { parts.join(", ") }
        }
        other => other.to_string(),
    }
}

/// Returns the comparison of `policies` in Markdown, in `language`: a table for every part of a
/// policy, with a row for every point that at least one of them sets.
///
/// Values are written as documents write them; articles in the language asked for.
///
/// # Errors
///
/// As [`points`].
pub fn matrix(policies: &[Policy], language: Language) -> Result<String, CompareError> {
    let columns = policies.iter().map(points).collect::<Result<Vec<_>, _>>()?;
    let borrowed: Vec<&[Setting]> = columns.iter().map(Vec::as_slice).collect();
    let rows = rows(&borrowed);
    let mut text = String::new();
    for &room in Room::ALL {
        let mut table = String::new();
        for (_, path) in rows.iter().filter(|(of, _)| *of == room) {
            let cells: Vec<_> = columns
                .iter()
                .map(|column| column.iter().find(|setting| setting.path == **path).map(|s| &s.says))
                .collect();
            if !cells.iter().any(|says| matches!(says, Some(Says::Set { .. }))) {
                continue;
            }
            let short = path.split_once('.').map_or(*path, |(_, rest)| rest);
            _ = write!(table, "| `{short}` |");
            for says in cells {
                let cell = says.map_or_else(
                    || "—".to_owned(),
                    |says| says.in_language(language).to_string().replace('|', "\\|"),
                );
                _ = write!(table, " {cell} |");
            }
            table.push('\n');
        }
        if table.is_empty() {
            continue;
        }
        _ = write!(text, "\n## {}\n\n| |", room.in_language(language));
        for policy in policies {
            _ = write!(text, " {} |", policy.name);
        }
        text.push_str("\n| --- |");
        text.push_str(&" --- |".repeat(policies.len()));
        text.push('\n');
        text.push_str(&table);
    }
    Ok(text)
}

/// What changes for a keeper who moves to another city with a dog.
#[doc(alias("迁移", "异地养犬"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moving<'law> {
    /// Whether the dog may be registered there.
    pub assessment: Assessment<'law, Ground, Fact>,
    /// What is handed in there; `None` where the text was not available.
    pub documents: Option<Documents>,
    /// The yearly fee here and there, in the first year.
    pub fees: (Fee<'law>, Fee<'law>),
    /// Every point that concerns keepers on which the two cities differ, in the order of the rooms.
    pub changes: Vec<Difference>,
}

/// Returns what changes for a keeper who moves from the city of `from` to that of `to`, whose
/// circumstances there are `facts`.
///
/// # Errors
///
/// As [`points`].
///
/// ```
/// use dog_registry::{compare, policies, policy::Zone, registration::Application};
/// use governance_core::assessment::Outcome;
///
/// let (shanghai, wenzhou) = (policies::shanghai()?, policies::wenzhou()?);
/// let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
/// let mut there = Application::by_eligible_individual(Zone::Key, day);
/// if let dog_registry::registration::Keeping::Individual(person) = &mut there.keeper {
///     person.single_household = Some(false);
/// }
/// let moving = compare::moving(&shanghai, &wenzhou, &there)?;
/// // A shared flat is no obstacle in Shanghai; in Wenzhou it is.
/// assert_eq!(moving.assessment.outcome(), Outcome::Refused);
/// assert_eq!(moving.assessment.findings()[0].ground.code(), "E_NOT_SINGLE_HOUSEHOLD");
/// assert!(moving.changes.iter().any(|change| change.path == "registration.data_change"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn moving<'law>(
    from: &'law Policy,
    to: &'law Policy,
    facts: &Application,
) -> Result<Moving<'law>, CompareError> {
    let mut changes = differences(from, to)?;
    changes.retain(|change| change.room.concerns_keepers());
    let yearly = FeeFacts { service: facts.dog.service, ..FeeFacts::plain(facts.zone, 1) };
    Ok(Moving {
        assessment: assess(to, facts),
        documents: required_documents(to, facts),
        fees: (fee(from, &yearly), fee(to, &yearly)),
        changes,
    })
}
