//! Every kind of unlawful act has its articles, and a scenario in which it is refused.

#![cfg(feature = "scenario")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use community_correction::unlawful::Unlawful;
use governance_core::{citation::Evidence, scenario::Scenarios};
use toml::Value;

/// Collects the codes under `unlawful` anywhere below `value`.
fn collect(value: &Value, codes: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                if let ("unlawful", Value::Array(listed)) = (key.as_str(), value) {
                    codes.extend(listed.iter().filter_map(|code| code.as_str().map(str::to_owned)));
                } else {
                    collect(value, codes);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, codes)),
        _ => {}
    }
}

fn refused() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let scenarios = Scenarios::from_toml(&fs::read_to_string(path).unwrap()).unwrap();
        for row in scenarios.scenarios.iter().flat_map(|scenario| &scenario.rows) {
            collect(&Value::Table(row.expect.clone()), &mut codes);
        }
    }
    codes
}

/// Kinds whose topic has no scenario yet.
const AWAITED: &[&str] = &[
    "UL-03", "UL-05", "UL-06", "UL-07", "UL-08", "UL-09", "UL-11", "UL-12", "UL-14", "UL-15",
    "UL-16", "UL-17", "UL-18", "UL-19", "UL-20", "UL-21", "UL-25", "UL-27", "UL-28", "UL-29",
    "UL-30", "UL-31", "UL-32", "UL-33", "UL-35", "UL-36",
];

#[test]
fn every_unlawful_act_is_refused_in_a_scenario() {
    let refused = refused();
    let known: BTreeSet<_> = Unlawful::ALL.iter().map(|kind| kind.code().to_owned()).collect();
    assert_eq!(refused.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
    let missing: Vec<_> =
        known.difference(&refused).filter(|code| !AWAITED.contains(&code.as_str())).collect();
    assert!(missing.is_empty(), "no scenario refuses {missing:?}");
}

#[test]
fn the_codes_are_numbered_without_a_gap() {
    for (index, kind) in Unlawful::ALL.iter().enumerate() {
        assert_eq!(kind.code(), format!("UL-{:02}", index + 1));
    }
    assert_eq!(Unlawful::ALL.len(), 37);
}

#[test]
fn every_unlawful_act_has_an_article() {
    for kind in Unlawful::ALL {
        let sources = kind.source();
        assert!(!sources.is_empty(), "{}", kind.code());
        for (index, source) in sources.iter().enumerate() {
            assert!(!sources.iter().skip(index + 1).any(|other| other == source), "{source} twice");
            // What is stored in full is cited as read, and nothing else is.
            let stored = !matches!(
                &*source.title,
                "社区矫正法实施办法"
                    | "人民检察院刑事诉讼规则"
                    | "未成年人保护法"
                    | "预防未成年人犯罪法"
                    | "关于未成年人犯罪记录封存的实施办法"
                    | "最高人民法院关于办理减刑、假释案件具体应用法律的规定"
            );
            assert_eq!(stored, source.evidence == Evidence::Text, "{}: {source}", kind.code());
        }
    }
    // Only the repeal itself rests on the Measures alone.
    let alone: Vec<_> = Unlawful::ALL
        .iter()
        .filter(|kind| kind.source().iter().all(|source| source.evidence != Evidence::Text))
        .map(|kind| kind.code())
        .collect();
    assert_eq!(alone, ["UL-31"]);
}
