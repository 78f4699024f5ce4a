//! The state diagrams in the docs are drawn from the tables; a stale one fails here.
//!
//! `BLESS=1` draws them anew.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use community_correction::{Jurisdiction, correction::Correction, policies};
use governance_core::{language::Language, legal_time::Calendar, procedure::Procedure};

#[track_caller]
fn check<P: Procedure<Law = Jurisdiction>>(name: &str, chinese: &str, english: &str) {
    let law =
        Jurisdiction { policy: policies::national().unwrap(), calendar: Calendar::official() };
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    // The same table in the documentation of the type, which draws no pictures.
    stale(&root.join(format!("src/{name}.outline.md")), &P::TABLE.outline(Language::English));
    for (language, suffix, title) in
        [(Language::English, "", english), (Language::Chinese, ".zh-CN", chinese)]
    {
        let page = format!(
            "# {title}\n\n```mermaid\n{}```\n\n{}",
            P::TABLE.diagram(language),
            P::TABLE.markdown(language, &law),
        );
        stale(&root.join("../../docs/diagrams").join(format!("{name}{suffix}.md")), &page);
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
fn correction() {
    check::<Correction>("correction", "社区矫正案件", "A case of community correction");
}
