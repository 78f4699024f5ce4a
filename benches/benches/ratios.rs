//! The performance table: floor and code in turn, medians of many rounds.
//!
//! `cargo bench --bench ratios`, or some groups: `cargo bench --bench ratios -- sweep replay`.

use std::time::{Duration, Instant};

use lifang_benches::{GROUPS, Work};

/// At least so many rounds, and for at least so long, per row.
const ROUNDS: usize = 41;
const LONG_ENOUGH: Duration = Duration::from_millis(1500);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let groups: Vec<_> = arguments.iter().filter(|word| !word.starts_with('-')).collect();
    // Without `--bench` (`cargo test`) equal answers are asserted, and that is all.
    let is_timed = arguments.iter().any(|argument| argument == "--bench");
    if is_timed {
        println!("| work | floor ns | ours ns | ratio | bar | met |");
        println!("| --- | ---: | ---: | ---: | ---: | --- |");
    }
    for (group, works) in GROUPS {
        if !groups.is_empty() && !groups.iter().any(|wanted| *wanted == group) {
            continue;
        }
        for mut work in works() {
            if is_timed {
                println!("{}", row(&mut work));
            }
        }
    }
}

fn row(work: &mut Work) -> String {
    let (floor, ours, ratio) = measure(work);
    let (bar, met) = match work.bar {
        Some(bar) if ratio <= bar => (bar.to_string(), "yes"),
        Some(bar) => (bar.to_string(), "no"),
        None => ("–".to_owned(), "–"),
    };
    format!("| {} | {floor:.2} | {ours:.2} | {ratio:.2} | {bar} | {met} |", work.name)
}

/// Returns the nanoseconds per answer of floor and code, and the median of their ratios.
fn measure(work: &mut Work) -> (f64, f64, f64) {
    let time = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e9
    };
    for _ in 0..3 {
        time(&mut work.floor);
        time(&mut work.ours);
    }
    let (mut floor, mut ours, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let begun = Instant::now();
    while floor.len() < ROUNDS || begun.elapsed() < LONG_ENOUGH {
        let (one, other) = (time(&mut work.floor), time(&mut work.ours));
        floor.push(one);
        ours.push(other);
        ratios.push(other / one);
    }
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let answers = work.answers as f64;
    (median(floor) / answers, median(ours) / answers, median(ratios))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
