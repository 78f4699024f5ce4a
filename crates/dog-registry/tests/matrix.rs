//! Every parameter on which cities differ, city by city: what the policy must say, under which
//! article.
//!
//! The expectations in `matrix.toml` are read from the regulations, not from the policies. A cell
//! is what [`points`] shows in Chinese, so that it reads as the comparison prints it: the value with
//! its articles, `—` for a text that is silent (any article may show that, unless one is named), and
//! `未知` for what stands after the end of a stored text. `∋` asks only that the point contains a
//! word, `∌` that it does not; articles are compared either way where a cell names them.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use dog_registry::{
    compare::{Says, points},
    policies,
    policy::{Act, Policy, Zone},
};
use governance_core::{
    language::{Bilingual, Language},
    mandate::Mandate,
    provision::Coverage,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matrix {
    /// Every parameter, with what it is about.
    parameters: BTreeMap<String, String>,
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    parameter: String,
    /// The point of the policy that must say it.
    path: Option<String>,
    /// The act whose holders must be these.
    act: Option<Act>,
    /// Why the parameter, or the cell of these cities, is no value of a policy.
    why: Option<String>,
    /// The cities that `why` speaks of: all, where none is named.
    #[serde(default)]
    of: Vec<String>,
    /// What each city says.
    #[serde(default)]
    says: BTreeMap<String, String>,
    /// Where a table made from the regulations reads otherwise than their text, and why the text
    /// prevails.
    #[serde(default)]
    differs: BTreeMap<String, String>,
}

fn matrix() -> Matrix {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/matrix.toml");
    toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Returns everything that a policy says, path by path.
fn said(policy: &Policy) -> BTreeMap<String, Says> {
    let mut said: BTreeMap<_, _> =
        points(policy).unwrap().into_iter().map(|point| (point.path, point.says)).collect();
    if let Some(day) = policy.instrument.in_force_from {
        let value = day.to_string();
        said.insert(
            "instrument.in_force_from".to_owned(),
            Says::Set { value, sources: Vec::new() },
        );
    }
    said
}

/// Writes who holds `act` in the city, in which zone, and to whom the act may pass.
fn held(policy: &Policy, act: Act) -> String {
    let holds = |zone, mandate: &Mandate| policy.mandates_in(zone).of(act).any(|m| m == mandate);
    let mut rows: Vec<_> = policy.mandates_in(Zone::Key).of(act).collect();
    for mandate in policy.mandates_in(Zone::General).of(act) {
        if !rows.contains(&mandate) {
            rows.push(mandate);
        }
    }
    let mut text = String::new();
    for mandate in rows {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(mandate.holder.code());
        match (holds(Zone::Key, mandate), holds(Zone::General, mandate)) {
            (true, false) => text.push_str(" in key"),
            (false, true) => text.push_str(" in general"),
            _ => {}
        }
        let place = |source: &governance_core::citation::Citation| {
            if source.title == policy.instrument.title {
                source.locator.to_string()
            } else {
                source.to_string()
            }
        };
        _ = write!(text, " ({})", place(&mandate.source));
        if let Some(delegable) = &mandate.delegable {
            let to: Vec<_> = delegable.to.iter().map(|body| body.code()).collect();
            _ = write!(text, " → {} ({})", to.join(", "), place(&delegable.source));
        }
    }
    if text.is_empty() { "—".to_owned() } else { text }
}

/// Splits a cell into its value and its articles: `3 months (第十条)`.
fn split(cell: &str) -> (&str, Vec<&str>) {
    let mut articles: Vec<&str> = Vec::new();
    let mut value = cell;
    while let Some((head, last)) = value.strip_suffix(')').and_then(|head| head.rsplit_once(" ("))
        && last.starts_with('第')
    {
        articles.insert(0, last);
        value = head;
    }
    (value, articles)
}

/// Puts the words of every list in the order of the alphabet: a list is a set.
fn sorted(text: &str) -> String {
    let mut pieces = text.split('[');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push('[');
        match piece.split_once(']') {
            Some((list, rest)) if !list.contains('=') => {
                let mut words: Vec<_> = list.split(", ").collect();
                words.sort_unstable();
                out.push_str(&words.join(", "));
                out.push(']');
                out.push_str(rest);
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// Returns whether the policy says what the cell expects.
fn agrees(expected: &str, actual: &str) -> bool {
    // A part is looked for in the text as it stands; wholes are compared as sets.
    let (expected, actual) = if expected.starts_with(['∋', '∌']) {
        (expected.to_owned(), actual.to_owned())
    } else {
        (sorted(expected), sorted(actual))
    };
    let (expected, articles) = split(&expected);
    let (actual, found) = split(&actual);
    let word = |word: &str| {
        let letter = |c: char| c.is_alphanumeric() || c == '_';
        actual.match_indices(word).any(|(at, _)| {
            let (before, rest) = actual.split_at(at);
            let after = rest.strip_prefix(word).unwrap_or_default();
            !before.ends_with(letter) && !after.starts_with(letter)
        })
    };
    if let Some(part) = expected.strip_prefix("∋ ") {
        word(part) && articles.iter().all(|article| found.contains(article))
    } else if let Some(part) = expected.strip_prefix("∌ ") {
        // What is unknown does not lack anything.
        actual != "未知" && !word(part)
    } else if expected == "—" {
        actual == "—" && (articles.is_empty() || articles == found)
    } else {
        expected == actual && articles == found
    }
}

#[test]
fn every_policy_says_what_the_regulation_says() {
    let matrix = matrix();
    let mut wrong = String::new();
    for (city, text) in policies::ALL {
        let policy = Policy::from_toml(text).unwrap();
        let said = said(&policy);
        for row in &matrix.row {
            let Some(expected) = row.says.get(*city) else { continue };
            let (point, actual) = match (&row.path, row.act) {
                (Some(path), None) => {
                    let actual = match (said.get(path), policy.coverage) {
                        (Some(says), _) => says.in_language(Language::Chinese).to_string(),
                        (None, Coverage::Complete) => "—".to_owned(),
                        (None, Coverage::UpToArticle(_)) => "未知".to_owned(),
                    };
                    (path.as_str(), actual)
                }
                (None, Some(act)) => (act.code(), held(&policy, act)),
                _ => panic!("{}: a row with cells names one path or one act", row.parameter),
            };
            if !agrees(expected, &actual) {
                _ = writeln!(
                    wrong,
                    "{city} {} {point}\n  expected {expected}\n  actual   {actual}",
                    row.parameter
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_parameter_is_answered_for_every_city() {
    let matrix = matrix();
    let cities: BTreeSet<&str> = policies::ALL.iter().map(|(name, _)| *name).collect();
    let mut answered: BTreeSet<(&str, &str)> = BTreeSet::new();
    for row in &matrix.row {
        assert!(matrix.parameters.contains_key(&row.parameter), "{} is listed", row.parameter);
        let named = row.says.keys().chain(row.differs.keys()).chain(&row.of);
        for city in named {
            assert!(cities.contains(city.as_str()), "{}: {city}", row.parameter);
        }
        assert_eq!(row.why.is_some(), row.says.is_empty(), "{}: cells or why", row.parameter);
        assert!(row.why.is_some() || row.of.is_empty(), "{}: of without why", row.parameter);
        for city in row.differs.keys() {
            assert!(row.says.contains_key(city), "{}: {city} differs in a cell", row.parameter);
        }
        if row.why.is_some() && row.of.is_empty() {
            answered.extend(cities.iter().map(|city| (row.parameter.as_str(), *city)));
        }
        answered.extend(
            row.says.keys().chain(&row.of).map(|city| (row.parameter.as_str(), city.as_str())),
        );
    }
    let missing: Vec<_> = matrix
        .parameters
        .keys()
        .flat_map(|parameter| cities.iter().map(move |city| (parameter.as_str(), *city)))
        .filter(|cell| !answered.contains(cell))
        .collect();
    assert!(missing.is_empty(), "no answer for {missing:?}");
}

#[test]
fn the_list_of_parameters_has_no_gap() {
    let matrix = matrix();
    let listed =
        [1..=7, 10..=16, 20..=41, 50..=68, 70..=76, 80..=85, 90..=98, 100..=108, 110..=116];
    let mut expected: Vec<String> =
        listed.into_iter().flatten().map(|n| format!("P-{n:02}")).collect();
    expected.extend((1..=17).map(|n| format!("O-{n}")));
    expected.extend(["bans", "documents", "fees", "places"].map(str::to_owned));
    expected.sort_unstable();
    let listed: Vec<_> = matrix.parameters.into_keys().collect();
    assert_eq!(listed, expected);
}

#[test]
fn a_cell_that_says_otherwise_does_not_agree() {
    for (expected, actual, agrees_with) in [
        ("3 months (第十条)", "3 months (第十条)", true),
        ("3 months (第十条)", "3 months (第十条第一款)", false),
        ("3 months (第十条)", "3 months", false),
        ("3 months (第十条)", "4 months (第十条)", false),
        ("—", "— (第十条)", true),
        ("— (第十一条)", "— (第十条)", false),
        ("—", "未知", false),
        ("未知", "—", false),
        ("∋ office (第十条)", "kinds = [office, school] (第九条) (第十条)", true),
        ("∋ office (第八条)", "kinds = [office, school] (第九条) (第十条)", false),
        ("∋ hall", "kinds = [waiting_hall] (第九条)", false),
        ("∌ hall", "kinds = [waiting_hall] (第九条)", true),
        ("∌ school", "kinds = [office, school] (第九条)", false),
        ("∌ school", "未知", false),
    ] {
        assert_eq!(agrees(expected, actual), agrees_with, "{expected} / {actual}");
    }
}
