//! Writes `table.rs` from `data/breeds.toml`.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use serde::Deserialize;

use super::{
    Breed, Kin,
    reading::{GROUP_WORDS, NAMED_CROSSES, key},
    table::{LONGEST_NAME_IN_WORDS, NAMES, TABLE},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    breed: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    zh: String,
    en: String,
    aliases: Vec<String>,
    #[serde(default)]
    kin: Vec<Kin>,
}

impl Row {
    fn names(&self) -> impl Iterator<Item = &str> {
        [&self.zh, &self.en].into_iter().chain(&self.aliases).map(String::as_str)
    }
}

fn catalogue() -> Vec<Row> {
    let catalogue: Catalogue = toml::from_str(include_str!("../../data/breeds.toml")).unwrap();
    let mut rows = catalogue.breed;
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    rows
}

/// Returns every key with the row that it names; panics when two names have the same key.
fn names(rows: &[Row]) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        for name in row.names() {
            let other = names.insert(key(name), index);
            assert_eq!(other, None, "the key of \"{name}\" in {} is taken", row.code);
        }
    }
    names
}

fn table() -> String {
    let rows = catalogue();
    let names = names(&rows);
    let longest = names.keys().map(|key| key.split(' ').count()).max().unwrap();

    let mut text = String::from(
        "//! The catalogue of breeds, written from `data/breeds.toml` by the test `table_is_in_step`.\n\
         //! Change that file and run the test with `BLESS=1`.\n\n\
         use super::{Entry, Kin};\n\n\
         /// Every breed, by code.\n\
         pub(super) const TABLE: &[Entry] = &[\n",
    );
    for Row { code, zh, en, aliases, kin } in &rows {
        let kin: Vec<_> = kin.iter().map(|kin| format!("Kin::{kin:?}")).collect();
        writeln!(text, "    Entry {{").unwrap();
        writeln!(text, "        code: {code:?},").unwrap();
        writeln!(text, "        chinese: {zh:?},").unwrap();
        writeln!(text, "        english: {en:?},").unwrap();
        writeln!(text, "        kin: &[{}],", kin.join(", ")).unwrap();
        writeln!(text, "        aliases: &{aliases:?},").unwrap();
        writeln!(text, "    }},").unwrap();
    }
    text.push_str(
        "];\n\n\
         /// Every name in the form in which it is looked up, with the row that it names, by name.\n\
         pub(super) const NAMES: &[(&str, u16)] = &[\n",
    );
    for (key, index) in &names {
        writeln!(text, "    ({key:?}, {index}), // {}", rows[*index].code).unwrap();
    }
    writeln!(text, "];\n\n/// How many words the longest name has.").unwrap();
    writeln!(text, "pub(super) const LONGEST_NAME_IN_WORDS: usize = {longest};").unwrap();
    text
}

#[test]
fn table_is_in_step() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/breed/table.rs");
    let wanted = table();
    if std::env::var_os("BLESS").is_some_and(|bless| bless == "1") {
        fs::write(path, &wanted).unwrap();
        return;
    }
    let is_in_step = fs::read_to_string(path).unwrap() == wanted;
    assert!(is_in_step, "table.rs is out of step with breeds.toml; run this test with BLESS=1");
}

/// Invariant: a name stands for one thing, a breed or a cross or a group.
#[test]
fn names_are_told_apart() {
    let mut seen = names(&catalogue());
    let crosses = NAMED_CROSSES.iter().flat_map(|(names, _)| *names);
    for name in crosses.chain(GROUP_WORDS) {
        assert_eq!(key(name), **name, "is not written as a key");
        assert_eq!(seen.insert((*name).to_owned(), usize::MAX), None, "{name} is taken");
    }
}

/// Invariant: the crosses and the group words are those of `data/README.md`.
#[test]
fn lists_are_those_of_the_readme() {
    let section = |heading| {
        let (_, rest) = include_str!("../../data/README.md").split_once(heading).unwrap();
        rest.split("\n## ").next().unwrap().trim()
    };

    let mut crosses = section("## Named crosses").lines().skip(2);
    for (names, parents) in NAMED_CROSSES {
        let cells: Vec<_> = crosses.next().unwrap().split('|').map(str::trim).collect();
        let [_, name, spellings, codes, _] = cells[..] else {
            panic!("not three cells: {cells:?}")
        };
        let spellings = spellings.split(", ").filter(|spelling| *spelling != "–");
        let wanted: Vec<_> = [name].into_iter().chain(spellings).map(key).collect();
        assert_eq!(wanted, *names);
        assert_eq!(codes, parents.map(|code| format!("`{code}`")).join(", "));
    }
    assert_eq!(crosses.next(), None);

    let words = section("## Group words").trim_end_matches('.');
    assert_eq!(words.split(", ").collect::<Vec<_>>(), GROUP_WORDS);
}

#[test]
fn named_crosses_have_two_parents() {
    for (names, parents) in NAMED_CROSSES {
        let [a, b] = parents.map(|code| Breed::from_code(code).unwrap());
        assert_ne!(a, b, "{names:?}");
    }
}

/// Invariant: what is searched by halves is sorted.
#[test]
fn lists_are_sorted() {
    assert!(TABLE.is_sorted_by(|a, b| a.code < b.code));
    assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    assert!(GROUP_WORDS.is_sorted_by(|a, b| a < b));
}

/// Invariant: the stretch of words that is tried as a name is as long as the longest name.
#[test]
fn no_name_is_too_long() {
    let crosses = NAMED_CROSSES.iter().flat_map(|(names, _)| *names);
    for name in crosses.chain(GROUP_WORDS).chain(NAMES.iter().map(|(name, _)| name)) {
        assert!(name.split(' ').count() <= LONGEST_NAME_IN_WORDS, "{name}");
    }
}
