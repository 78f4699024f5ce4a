//! The works one by one, in absolute figures: `cargo bench --bench wall -- eligibility`.

use divan::Bencher;
use lifang_benches::{GROUPS, Work};

fn main() {
    divan::main();
}

/// Returns the rows' names; building them asserts equal answers.
fn names() -> Vec<&'static str> {
    GROUPS.iter().flat_map(|(_, works)| works()).map(|work| work.name).collect()
}

fn work(name: &str) -> Option<Work> {
    let (_, works) = GROUPS.iter().find(|(group, _)| name.starts_with(group))?;
    works().into_iter().find(|work| work.name == name)
}

#[divan::bench(args = names(), sample_count = 20)]
fn floor(bencher: Bencher<'_, '_>, name: &str) {
    if let Some(mut work) = work(name) {
        bencher.counter(divan::counter::ItemsCount::new(work.answers)).bench_local(&mut work.floor);
    }
}

#[divan::bench(args = names(), sample_count = 20)]
fn ours(bencher: Bencher<'_, '_>, name: &str) {
    if let Some(mut work) = work(name) {
        bencher.counter(divan::counter::ItemsCount::new(work.answers)).bench_local(&mut work.ours);
    }
}
