//! A city's night: admits real dog licences as applications, opens a case for every real bite,
//! prints the day's overdue list and explains a few decisions whole.
//!
//! ```sh
//! cargo run --release --example dog_registry -- --help
//! ```

use std::{io::IsTerminal as _, path::PathBuf, process::ExitCode, time::Instant};

use anyhow::Result;
use chrono::NaiveDate;
use clap::{Parser, builder::PossibleValuesParser};
use dog_registry::policies;
use indicatif::{ProgressBar, ProgressStyle};
use lifang_hosts::{
    night::{Plan, shipped_data, work},
    report::{self, Print},
};

/// Runs a Chinese city's dog law over the dog licences and dog bites of New York, with an SQLite file
/// as the store.
///
/// Killed at any moment and started again, it continues: no record is lost and none is stored twice.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
    /// The city whose law applies.
    #[arg(long, default_value = "shanghai", value_parser = cities())]
    city: String,
    /// The folder that holds the two record files [default: docs/data].
    #[arg(long)]
    data: Option<PathBuf>,
    /// The store; it is created where it does not exist [default: lifang-<city>.sqlite in the
    /// folder for temporary files].
    #[arg(long)]
    store: Option<PathBuf>,
    /// The day of the overdue list [default: the day after the last bite].
    #[arg(long)]
    today: Option<NaiveDate>,
    /// Moves every bite by so many years, so that it falls under a younger law.
    #[arg(long, default_value_t = 0)]
    shift_years: u32,
    /// The language of the summary.
    #[arg(long, value_enum, default_value = "en")]
    language: Print,
    /// Begins anew: deletes the store first.
    #[arg(long)]
    fresh: bool,
}

/// Every city that ships; an unknown one is reported before any file is made for it.
fn cities() -> PossibleValuesParser {
    PossibleValuesParser::new(policies::ALL.iter().map(|(name, _)| *name))
}

fn main() -> ExitCode {
    match run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> Result<()> {
    let started = Instant::now();
    let store = options
        .store
        .unwrap_or_else(|| std::env::temp_dir().join(format!("lifang-{}.sqlite", options.city)));
    if options.fresh {
        for suffix in ["", "-wal", "-shm"] {
            let mut path = store.clone().into_os_string();
            path.push(suffix);
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
    }
    let plan = Plan {
        city: options.city,
        data: options.data.unwrap_or_else(shipped_data),
        store: store.clone(),
        today: options.today,
        shift_years: options.shift_years,
        stop_after: None,
    };
    let terminal = std::io::stderr().is_terminal();
    let bar = if terminal { ProgressBar::new(1) } else { ProgressBar::hidden() };
    bar.set_style(
        ProgressStyle::with_template("{msg:>12} [{bar:40}] {pos}/{len}")?.progress_chars("█▉ "),
    );
    let mut phase = String::new();
    let night = work(&plan, |name, done, of| {
        bar.set_length(of);
        bar.set_position(done);
        if phase != name {
            name.clone_into(&mut phase);
            bar.set_message(phase.clone());
        }
        // Without a terminal, a line at the end of each phase.
        if !terminal && done == of {
            eprintln!("{name}: {done} of {of}");
        }
    })?;
    bar.finish_and_clear();
    print!("{}", report::explanations(&night)?);
    print!("{}", report::summary(&night, options.language)?);
    println!("{} · {:.1} s", store.display(), started.elapsed().as_secs_f64());
    Ok(())
}
