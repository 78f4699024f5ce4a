//! Runs every row of every file under `scenarios/` as a test of its own.

#[path = "../../governance-core/tests/shared/scenarios.rs"]
mod runner;

use std::{error::Error, process::ExitCode};

use community_correction::{policies, policy::Policy, scenario::Laws};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let shipped = Laws::shipped().map_err(|error| error.to_string())?;
    let load = |text: &str| match Policy::from_toml(text) {
        Ok(policy) => Ok((policy.name.clone(), policy)),
        Err(error) => Err(error.to_string()),
    };
    runner::run(shipped, policies::ALL, load, Laws::with)
}
