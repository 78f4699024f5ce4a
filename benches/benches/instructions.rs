//! The works in instructions, for differences that noise would hide.
//!
//! `cargo bench --features instructions --bench instructions`; it runs under Valgrind and needs
//! `cargo install gungraun-runner` of the version in the lock file.

#![expect(missing_docs, reason = "the macros of the harness write items without")]

use gungraun::{library_benchmark, library_benchmark_group, main};
use lifang_benches::{GROUPS, Work};

type Run = Box<dyn FnMut()>;

fn work(name: &str) -> Option<Work> {
    let (_, works) = GROUPS.iter().find(|(group, _)| name.starts_with(group))?;
    works().into_iter().find(|work| work.name == name)
}

fn floor_of(name: &str) -> Option<Run> {
    Some(work(name)?.floor)
}

fn ours_of(name: &str) -> Option<Run> {
    Some(work(name)?.ours)
}

const NAMES: [&str; 17] = [
    "eligibility: outcome",
    "eligibility: findings",
    "eligibility: trace",
    "outing: outcome",
    "outing: findings",
    "outing: trace",
    "penalty: envelope",
    "deadline: N working days, last day",
    "deadline: N working days, with its steps",
    "deadline: N months with roll-over, last day",
    "deadline: N months with roll-over, with its steps",
    "replay: one event",
    "replay: one stored record",
    "sweep: last day of three months",
    "sweep: overdue, from the last days",
    "sweep: overdue, from the starts",
    "sweep: due within a week",
];

// What was run is handed back, so that dropping it is not counted.

#[library_benchmark]
#[benches::of(iter = NAMES, setup = floor_of)]
fn floor(mut run: Option<Run>) -> Option<Run> {
    run.as_mut()?();
    run
}

#[library_benchmark]
#[benches::of(iter = NAMES, setup = ours_of)]
fn ours(mut run: Option<Run>) -> Option<Run> {
    run.as_mut()?();
    run
}

library_benchmark_group!(name = works, benchmarks = [floor, ours]);
main!(library_benchmark_groups = works);
