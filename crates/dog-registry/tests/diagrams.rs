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
    Jurisdiction,
    bite::Bite,
    campaign::{Campaign, Plan, TOWN},
    complaint::Complaint,
    enforcement::{Suspected, case_law},
    immunisation::Immunisation,
    impound::Impound,
    mediation::Mediation,
    policies,
    policy::{Violation, Zone},
    premises::Premises,
    registration::Registration,
    violation::Conduct,
};
use governance_core::{
    language::Language,
    legal_time::Calendar,
    penalty::{
        Offence, Subject,
        case::{CaseLaw, PenaltyCase},
        execution::Execution,
    },
    procedure::Procedure,
};

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

/// A campaign runs under its plan, not under a city's regulation.
#[test]
fn campaign() {
    let plan = Plan::from_toml(TOWN).unwrap();
    let outline = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/campaign.outline.md");
    stale(&outline, &Campaign::TABLE.outline(Language::English));
    for (language, suffix, title) in [
        (Language::English, "", "A campaign on dogs"),
        (Language::Chinese, ".zh-CN", "犬类管理集中整治"),
    ] {
        let page = format!(
            "# {title}\n\n```mermaid\n{}```\n\n{}",
            Campaign::TABLE.diagram(language),
            Campaign::TABLE.markdown(language, &plan),
        );
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../../docs/diagrams")
            .join(format!("campaign{suffix}.md"));
        stale(&path, &page);
    }
}

/// A penalty runs under the law of its case: here that of an unregistered dog in each city.
#[track_caller]
fn check_penalty<P: Procedure<Law = CaseLaw>>(name: &str, chinese: &str, english: &str) {
    let national = policies::national().unwrap();
    let cities = [policies::shanghai(), policies::beijing(), policies::wenzhou()].map(|policy| {
        let law = Jurisdiction { policy: policy.unwrap(), calendar: Calendar::official() };
        let keeper = Offence::by(Subject::Individual);
        let day = "2025-03-03".parse().unwrap();
        let conduct = Conduct::new(Violation::Unregistered, Zone::Key, keeper, day);
        let case = case_law(&law, &national, &Suspected::of(conduct)).unwrap();
        (law.policy.instrument, case)
    });
    for (language, suffix, title) in
        [(Language::English, "", english), (Language::Chinese, ".zh-CN", chinese)]
    {
        let mut page = format!("# {title}\n\n");
        _ = write!(page, "```mermaid\n{}```\n", P::TABLE.diagram(language));
        for (instrument, law) in &cities {
            let city = match language {
                Language::Chinese => &instrument.title,
                Language::English => &instrument.english,
            };
            _ = write!(page, "\n## {city}\n\n{}", P::TABLE.markdown(language, law));
        }
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../../docs/diagrams")
            .join(format!("{name}{suffix}.md"));
        stale(&path, &page);
    }
}

#[test]
fn penalty() {
    check_penalty::<PenaltyCase>("penalty", "行政处罚案件", "A penalty, up to the served decision");
    check_penalty::<Execution>("penalty-execution", "处罚决定的执行与救济", "After the decision");
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
fn complaint() {
    check::<Complaint>("complaint", "投诉举报", "A complaint");
}

#[test]
fn mediation() {
    check::<Mediation>("mediation", "养犬纠纷调解", "A dispute over a dog");
}

#[test]
fn premises() {
    check::<Premises>("premises", "犬只经营场所", "Dog business premises");
}

#[test]
fn impound() {
    check::<Impound>("impound", "犬只收容留检", "A dog in the pound");
}
