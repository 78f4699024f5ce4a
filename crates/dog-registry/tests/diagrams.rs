//! The state diagrams in the docs are drawn from the tables; a stale one fails here.
//!
//! `BLESS=1` draws them anew.

#![expect(
    clippy::unwrap_used,
    clippy::large_stack_arrays,
    reason = "helpers of tests fail as the tests do"
)]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use dog_registry::{
    Jurisdiction, bite::Bite, immunisation::Immunisation, impound::Impound, policies,
    registration::Registration,
};
use governance_core::{language::Language, legal_time::Calendar, procedure::Procedure};

#[track_caller]
fn check<P: Procedure<Law = Jurisdiction>>(name: &str, chinese: &str, english: &str) {
    let cities = [policies::shanghai(), policies::beijing(), policies::wenzhou()]
        .map(|policy| Jurisdiction { policy: policy.unwrap(), calendar: Calendar::official() });
    // The same table in the documentation of the type, which draws no pictures.
    let outline = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/{name}.outline.md"));
    stale(&outline, &P::TABLE.outline(Language::English));
    for (language, suffix, title) in
        [(Language::English, "", english), (Language::Chinese, ".zh-CN", chinese)]
    {
        let mut page = format!("# {title}\n\n");
        _ = write!(page, "```mermaid\n{}```\n", P::TABLE.diagram(language));
        for law in &cities {
            let instrument = &law.policy.instrument;
            let name = match language {
                Language::Chinese => &instrument.title,
                Language::English => &instrument.english,
            };
            _ = write!(page, "\n## {name}\n\n{}", P::TABLE.markdown(language, law));
        }
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../../docs/diagrams")
            .join(format!("{name}{suffix}.md"));
        stale(&path, &page);
    }
}

#[track_caller]
fn stale(path: &Path, page: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, page).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(stored, page, "{} is stale; run with BLESS=1", path.display());
}

#[test]
fn registration() {
    check::<Registration>("registration", "养犬登记", "Registration of a dog");
}

#[test]
fn immunisation() {
    check::<Immunisation>("immunisation", "犬只免疫", "Immunisation of a dog");
}

#[test]
fn bite() {
    check::<Bite>("bite", "犬只伤人", "After a bite");
}

#[test]
fn impound() {
    check::<Impound>("impound", "犬只收容留检", "A dog in the pound");
}
