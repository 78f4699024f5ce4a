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

// What was run is handed back, so that dropping it is not counted.

#[library_benchmark(setup = floor_of)]
#[bench::eligibility_outcome("eligibility: outcome")]
#[bench::eligibility_findings("eligibility: findings")]
#[bench::eligibility_trace("eligibility: trace")]
#[bench::outing_outcome("outing: outcome")]
#[bench::outing_findings("outing: findings")]
#[bench::outing_trace("outing: trace")]
#[bench::penalty_envelope("penalty: envelope")]
#[bench::working_days("deadline: N working days, last day")]
#[bench::working_days_steps("deadline: N working days, with its steps")]
#[bench::months("deadline: N months with roll-over, last day")]
#[bench::months_steps("deadline: N months with roll-over, with its steps")]
#[bench::replay_event("replay: one event")]
#[bench::replay_stored("replay: one stored record")]
#[bench::sweep_last_day("sweep: last day of three months")]
#[bench::sweep_overdue("sweep: overdue, from the last days")]
#[bench::sweep_overdue_starts("sweep: overdue, from the starts")]
#[bench::sweep_due_within("sweep: due within a week")]
fn floor(mut run: Option<Run>) -> Option<Run> {
    run.as_mut()?();
    run
}

#[library_benchmark(setup = ours_of)]
#[bench::eligibility_outcome("eligibility: outcome")]
#[bench::eligibility_findings("eligibility: findings")]
#[bench::eligibility_trace("eligibility: trace")]
#[bench::outing_outcome("outing: outcome")]
#[bench::outing_findings("outing: findings")]
#[bench::outing_trace("outing: trace")]
#[bench::penalty_envelope("penalty: envelope")]
#[bench::working_days("deadline: N working days, last day")]
#[bench::working_days_steps("deadline: N working days, with its steps")]
#[bench::months("deadline: N months with roll-over, last day")]
#[bench::months_steps("deadline: N months with roll-over, with its steps")]
#[bench::replay_event("replay: one event")]
#[bench::replay_stored("replay: one stored record")]
#[bench::sweep_last_day("sweep: last day of three months")]
#[bench::sweep_overdue("sweep: overdue, from the last days")]
#[bench::sweep_overdue_starts("sweep: overdue, from the starts")]
#[bench::sweep_due_within("sweep: due within a week")]
fn ours(mut run: Option<Run>) -> Option<Run> {
    run.as_mut()?();
    run
}

library_benchmark_group!(name = works, benchmarks = [floor, ours]);
main!(library_benchmark_groups = works);
