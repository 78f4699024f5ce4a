//! The clause register of a crate: every requirement, what implements it, which scenarios show it.
//!
//! The page is made from `docs/clauses/<crate>.toml` and the scenarios; it stands in the docs and in
//! the documentation of the crate, where rustdoc checks that every item exists.
//! `BLESS=1` writes it anew.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use governance_core::scenario::Scenarios;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    clause: Vec<Clause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    id: String,
    source: String,
    says: String,
    item: Option<String>,
    open: Option<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A crate and the source document that it answers for.
pub(crate) struct Source {
    /// The name of the crate.
    pub(crate) name: &'static str,
    /// The title of the page.
    pub(crate) title: &'static str,
    /// The number of the source document.
    pub(crate) document: u8,
    /// What every ID begins with.
    pub(crate) prefix: &'static str,
    /// How many requirements there are, all of them met in full.
    pub(crate) requirements: usize,
}

fn register(of: &Source) -> Vec<Clause> {
    let path = root().join(format!("../../docs/clauses/{}.toml", of.name));
    toml::from_str::<Register>(&fs::read_to_string(path).unwrap()).unwrap().clause
}

/// The scenarios that name each requirement.
fn shown() -> BTreeMap<String, BTreeSet<String>> {
    let mut shown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(root().join("scenarios")).unwrap() {
        let path = entry.unwrap().path();
        // The small policies under which some of them run lie in a folder beside them.
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for scenario in Scenarios::from_toml(&text).unwrap().scenarios {
            for id in scenario.shows {
                shown.entry(id).or_default().insert(scenario.id.clone());
            }
        }
    }
    shown
}

#[track_caller]
fn stale(path: &Path, page: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, page).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(stored, page, "{} is stale; run with BLESS=1", path.display());
}

/// Every requirement has an item and a scenario, and no scenario names another.
pub(crate) fn every_requirement_has_its_place(of: &Source) {
    let register = register(of);
    let ids: BTreeSet<_> = register.iter().map(|clause| clause.id.clone()).collect();
    let expected: BTreeSet<_> =
        (1..=of.requirements).map(|n| format!("{}-{n:02}", of.prefix)).collect();
    assert_eq!(ids, expected);

    let shown = shown();
    for id in shown.keys() {
        assert!(ids.contains(id), "a scenario shows {id}, which nobody requires");
    }
    for clause in &register {
        let scenarios = shown.get(&clause.id).map_or(0, BTreeSet::len);
        match &clause.item {
            Some(_) => assert!(scenarios > 0, "{} has no scenario", clause.id),
            None => assert_eq!(scenarios, 0, "{} has scenarios and no item", clause.id),
        }
        assert!(clause.item.is_some() || clause.open.is_none(), "{}: open as a whole", clause.id);
    }
    let whole = register.iter().filter(|c| c.item.is_some() && c.open.is_none()).count();
    let part = register.iter().filter(|c| c.open.is_some()).count();
    assert_eq!((whole, part), (of.requirements, 0));
}

/// The page says what the register and the scenarios say.
pub(crate) fn the_page_is_in_step(of: &Source) {
    let (register, shown) = (register(of), shown());
    let mut page = format!(
        "# Clause register: {}\n\n\
         Every requirement of source document {}, the item that implements it, and the scenarios that show it.\n\
         *Open* says what is still to come.\n\n\
         | ID | source | requirement | item | open | scenarios |\n\
         | --- | --- | --- | --- | --- | --- |\n",
        of.title, of.document,
    );
    let mut linked = page.clone();
    for clause in &register {
        let scenarios = shown.get(&clause.id).map_or_else(String::new, |ids| {
            let first: Vec<_> = ids.iter().take(4).map(String::as_str).collect();
            let more = ids.len().saturating_sub(4);
            let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("{}{tail}", first.join(", "))
        });
        let open = match (&clause.item, &clause.open) {
            (None, _) => "all of it",
            (Some(_), Some(open)) => open,
            (Some(_), None) => "",
        };
        let item = clause.item.as_deref().unwrap_or_default();
        let link = |item: &str| match item {
            "" => String::new(),
            item if item.starts_with("governance_core::") => format!("[`{item}`]"),
            item => format!("[`{item}`](crate::{item})"),
        };
        for (text, item) in [
            (&mut page, if item.is_empty() { String::new() } else { format!("`{item}`") }),
            (&mut linked, link(item)),
        ] {
            _ = writeln!(
                text,
                "| {} | {} | {} | {item} | {open} | {scenarios} |",
                clause.id,
                clause.source,
                clause.says.replace('|', "\\|"),
            );
        }
    }
    stale(&root().join(format!("../../docs/clauses/{}.md", of.name)), &page);
    stale(&root().join("src/clauses.md"), &linked);
}
