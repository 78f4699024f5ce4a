//! The comparison of the cities: the page in the docs, and what changes on moving.
//!
//! `BLESS=1` writes the page anew.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{fmt::Write as _, fs, path::PathBuf};

use dog_registry::{
    compare::{self, Room, Says},
    policies,
    policy::{Policy, Zone},
    registration::Application,
};
use governance_core::language::{Bilingual, Language};

fn cities() -> Vec<Policy> {
    policies::ALL.iter().map(|(_, text)| Policy::from_toml(text).unwrap()).collect()
}

#[test]
fn the_page_is_in_step() {
    let cities = cities();
    for (language, suffix, head) in [
        (
            Language::English,
            "",
            "# Eleven cities side by side\n\n\
             Generated from the policies. A value stands as the document writes it, with its article; \
             — means that the text sets no rule (with the article that shows it, where one does), \
             *unknown* that the stored text breaks off before. \
             `dog_registry::compare` gives the same as values.\n",
        ),
        (
            Language::Chinese,
            ".zh-CN",
            "# 十一个城市对照\n\n\
             由各城市的规则文件生成。数值按规则文件的写法列出，并注明条款；“—”表示条例没有规定（能够说明的，注明条款），\
             “未知”表示所存文本在此之前中断。以程序取得同样内容，见 `dog_registry::compare`。\n",
        ),
    ] {
        let mut page = String::from(head);
        page.push_str("\n| | |\n| --- | --- |\n");
        for city in &cities {
            let title = match language {
                Language::Chinese => &city.instrument.title,
                Language::English => &city.instrument.english,
            };
            _ = writeln!(page, "| {} | {title} |", city.name);
        }
        page.push_str(&compare::matrix(&cities, language).unwrap());
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../../docs")
            .join(format!("comparison{suffix}.md"));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &page).unwrap();
        }
        let stored = fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == page, "{} is stale; run with BLESS=1", path.display());
    }
}

/// Whoever moves there and back again meets the same differences, the other way round.
#[test]
fn moving_between_any_two_cities() {
    let cities = cities();
    let day = "2025-03-03".parse().unwrap();
    let facts = Application::by_eligible_individual(Zone::Key, day);
    for from in &cities {
        assert_eq!(compare::differences(from, from).unwrap(), []);
        for to in cities.iter().filter(|to| to.name != from.name) {
            let there = compare::moving(from, to, &facts).unwrap();
            let back = compare::moving(to, from, &facts).unwrap();
            assert!(!there.changes.is_empty(), "{} to {}", from.name, to.name);
            assert_eq!(there.changes.len(), back.changes.len());
            for change in &there.changes {
                let other = back.changes.iter().find(|other| other.path == change.path).unwrap();
                assert_eq!((&change.from, &change.to), (&other.to, &other.from));
                assert!(change.room.concerns_keepers());
            }
        }
    }
}

/// Every value that a city sets comes with its article, in the city's own text or the law above.
#[test]
fn every_value_has_its_article() {
    for city in cities() {
        let points = compare::points(&city).unwrap();
        assert!(points.iter().any(|point| point.room == Room::Sanctions));
        for point in points {
            if let Says::Set { sources, value } = &point.says {
                assert!(!sources.is_empty(), "{}: {} = {value}", city.name, point.path);
                assert!(!value.is_empty(), "{}: {}", city.name, point.path);
            }
        }
    }
}

#[test]
fn what_is_said_of_one_point() {
    let (shanghai, wenzhou) = (policies::shanghai().unwrap(), policies::wenzhou().unwrap());
    let changes = compare::differences(&shanghai, &wenzhou).unwrap();
    let of = |path: &str| {
        let change = changes.iter().find(|change| change.path == path).unwrap();
        [&change.from, &change.to].map(|says| says.in_language(Language::Chinese).to_string())
    };
    assert_eq!(
        of("registration.data_change"),
        ["15 days (第十六条)", "10 days (第十八条第一款第（一）项)"]
    );
    assert_eq!(
        of("registration.single_household"),
        ["— (第十二条第一款)", "required (第十六条第一款)"]
    );
    let [shanghai, wenzhou] = of("sanctions.unregistered");
    assert!(
        shanghai.starts_with("public security organ: order to correct by a date; → a missed date"),
        "{shanghai}"
    );
    assert!(wenzhou.contains("fine 2000 to 5000 yuan per dog"), "{wenzhou}");
}
