//! One person, from the commissioned investigation to the archive.
//!
//! The steps stand in `tests/life.toml`; the page in the docs says of each what it rests on, and what
//! is owed and to be told after it. A stale page fails here, and `BLESS=1` writes it anew.
//! The logs that the present version stores stand beside it as `tests/golden/0.1-*.jsonl` and replay
//! for ever.

#![cfg(feature = "toml")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as the tests do"
)]

use std::{
    fmt::{Debug, Write as _},
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use community_correction::{
    Jurisdiction, correction,
    correction::Correction,
    decision::Decision,
    investigation::{self, Investigation},
    policies,
};
use governance_core::{
    language::{Bilingual, Language},
    legal_time::Calendar,
    mandate::Actor,
    procedure::{Case, Due, Happening, Procedure, Record},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Life {
    investigation: Vec<Step<investigation::Command>>,
    correction: Vec<Step<correction::Command>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step<C> {
    at: NaiveDateTime,
    by: Actor,
    command: C,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn law() -> Jurisdiction {
    Jurisdiction { policy: policies::national().unwrap(), calendar: Calendar::official() }
}

fn life() -> Life {
    toml::from_str(&fs::read_to_string(root().join("tests/life.toml")).unwrap()).unwrap()
}

fn stale(path: &Path, page: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, page).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    assert!(stored == page, "{} is stale; run with BLESS=1", path.display());
}

/// Takes the steps; `after` is shown each record with the case that it leads to.
fn walk<P>(
    start: P,
    steps: &[Step<P::Command>],
    mut after: impl FnMut(&Record<P::Event>, &P),
) -> (Vec<String>, Case<P>)
where
    P: Procedure<Law = Jurisdiction>,
    P::Command: Debug,
    P::Event: Serialize,
{
    let law = law();
    let mut case = Case::new(start);
    let mut lines = Vec::new();
    for Step { at, by, command } in steps {
        let decided = case.decide(command, by, *at, &law).unwrap_or_else(|refusal| {
            let why = refusal.in_language(Language::English);
            panic!("{at}: {command:?}: {why}")
        });
        let record = case.record(decided, by, *at, *at);
        case.apply(&record).unwrap();
        after(&record, case.state());
        lines.push(serde_json::to_string(&record).unwrap());
    }
    (lines, case)
}

fn due(due: Due, language: Language) -> String {
    match (due, language) {
        (Due::By(day), Language::English) => format!("by {day}"),
        (Due::By(day), Language::Chinese) => format!("{day}前"),
        (Due::Until(moment), Language::English) => format!("until {moment}"),
        (Due::Until(moment), Language::Chinese) => format!("{moment}前"),
        (Due::AtOnce(_), Language::English) => "at once".to_owned(),
        (Due::AtOnce(_), Language::Chinese) => "立即".to_owned(),
        (Due::Promptly, Language::English) => "without delay".to_owned(),
        (Due::Promptly, Language::Chinese) => "及时".to_owned(),
        (_, Language::English) => "throughout".to_owned(),
        (_, Language::Chinese) => "持续".to_owned(),
    }
}

fn row<E: Happening>(page: &mut String, record: &Record<E>, owed: &[String], language: Language) {
    let basis = record.basis.citation().unwrap();
    _ = writeln!(
        page,
        "| {} | {} | {} | {} | {} |",
        record.occurred.format("%Y-%m-%d"),
        record.by.body.in_language(language),
        record.event.kind().in_language(language),
        // Rustdoc would take the mark of an unread source for a link.
        basis.in_language(language).to_string().replace('[', "\\[").replace(']', "\\]"),
        if owed.is_empty() { "—".to_owned() } else { owed.join("<br>") },
    );
}

fn page(language: Language) -> String {
    let law = law();
    let (title, note, inquiry, case, head) = match language {
        Language::English => (
            "# One person's way",
            "An ordinary adult is investigated, put on probation, supervised for a year, goes on leave, \
             breaks a rule slightly, and is released. After every step stands what is then owed: by \
             whom, by when, and what is still to be told to whom. What is marked *unverified* rests on \
             Implementing Measures that nobody has read in full.",
            "## The investigation before the sentence",
            "## The case",
            "| on | by | what | under | then owed |\n| --- | --- | --- | --- | --- |",
        ),
        Language::Chinese => (
            "# 一个人的社区矫正",
            "一名普通成年人经调查评估、宣告缓刑、接受一年监督管理，其间请假外出、有一次轻微违规，直至解除。每一步之后列明\
             此时何人对何事负有义务、何时届满，以及尚须向何人通知、抄送。标有“未核实”的，依据的是未能通读全文的实施办法。",
            "## 委托调查评估",
            "## 案件",
            "| 日期 | 主体 | 事项 | 依据 | 此后的义务 |\n| --- | --- | --- | --- | --- |",
        ),
    };
    let life = life();
    let mut page = format!("{title}\n\n{note}\n\n{inquiry}\n\n{head}\n");
    walk(Investigation::not_commissioned(), &life.investigation, |record, state| {
        let mut owed = Vec::new();
        for one in state.obligations(&law).unwrap() {
            let (by, what) = (one.by.in_language(language), one.duty.in_language(language));
            owed.push(format!("{by}: {what} ({})", due(one.due, language)));
        }
        row(&mut page, record, &owed, language);
    });
    _ = write!(page, "\n{case}\n\n{head}\n");
    walk(Correction::of(Decision::ordinary_probation()), &life.correction, |record, state| {
        let mut owed = Vec::new();
        for one in state.obligations(record.occurred, &law).unwrap() {
            if one.duty == community_correction::duty::Duty::SendNotice {
                continue;
            }
            let (by, what) = (one.by.in_language(language), one.duty.in_language(language));
            owed.push(format!("{by}: {what} ({})", due(one.due, language)));
        }
        for one in state.outstanding(&law) {
            let (by, to) = (one.by.in_language(language), one.to.in_language(language));
            let what = one.notice.in_language(language);
            owed.push(format!("{by} → {to}: {what} ({})", due(one.due, language)));
        }
        row(&mut page, record, &owed, language);
    });
    page
}

#[test]
fn the_page() {
    for (language, name) in
        [(Language::English, "one-life.md"), (Language::Chinese, "one-life.zh-CN.md")]
    {
        stale(&root().join("../../docs").join(name), &page(language));
    }
    stale(&root().join("src/one_life.md"), &page(Language::English));
}

/// Checks that the golden log of `name` is what this version stores, replays to the same case, and
/// that every way of breaking it is found where it is.
#[track_caller]
fn golden<P>(name: &str, start: impl Fn() -> P, (present, case): (Vec<String>, Case<P>))
where
    P: Procedure<Law = Jurisdiction> + PartialEq,
    P::Event: DeserializeOwned,
{
    stale(&root().join(format!("tests/golden/0.1-{name}.jsonl")), &(present.join("\n") + "\n"));
    let lines: Vec<_> = present.iter().map(String::as_str).collect();
    let replay = |lines: &[&str]| {
        Case::replay_stored(start(), lines, |line| serde_json::from_str::<Record<P::Event>>(line))
            .map_err(|error| error.to_string())
    };
    assert!(replay(&lines).unwrap() == case, "{name} replays to another case");
    for position in 0..lines.len() {
        let found = |broken: &[&str], at: usize| {
            let error = replay(broken).unwrap_err();
            assert!(error.starts_with(&format!("record {at}:")), "{name}: {error}");
        };
        let mut doubled = lines.clone();
        doubled.insert(position, lines[position]);
        found(&doubled, position + 1);
        let mut torn = lines.clone();
        torn[position] = "{\"sequence\":0";
        found(&torn, position);
        if position + 1 < lines.len() {
            let mut short = lines.clone();
            short.remove(position);
            found(&short, position);
        }
    }
}

#[test]
fn logs_of_the_present_version() {
    let life = life();
    let start = Investigation::not_commissioned;
    golden("investigation", start, walk(start(), &life.investigation, |_, _| ()));
    let start = || Correction::of(Decision::ordinary_probation());
    golden("correction", start, walk(start(), &life.correction, |_, _| ()));
}
