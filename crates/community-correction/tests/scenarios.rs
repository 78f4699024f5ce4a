//! Runs every row of every file under `scenarios/` as a test of its own.
//!
//! Rows name the shipped laws, and the small policies under `scenarios/policies/` by their file names.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use community_correction::{policies, policy::Policy, scenario::Laws};
use governance_core::scenario::Scenarios;
use libtest_mimic::{Arguments, Failed, Trial};

/// Returns the TOML files in `folder`, by name.
fn documents(folder: &Path) -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, path));
        }
    }
    files.sort();
    Ok(files)
}

/// Adds the policies in `folder`; one that does not load fails as a test of its own.
fn with_policies(
    mut laws: Laws,
    folder: &Path,
    trials: &mut Vec<Trial>,
) -> Result<Laws, Box<dyn Error>> {
    for (name, path) in documents(folder)? {
        let fault = match Policy::from_toml(&fs::read_to_string(&path)?) {
            Ok(policy) if policy.name != name => format!("calls itself \"{}\"", policy.name),
            Ok(_) if policies::ALL.iter().any(|(shipped, _)| *shipped == name) => {
                "has the name of a shipped policy".to_owned()
            }
            Ok(policy) => {
                laws = laws.with(policy);
                continue;
            }
            Err(error) => error.to_string(),
        };
        trials.push(Trial::test(format!("policies/{name}: loads"), move || Err(fault.into())));
    }
    Ok(laws)
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut trials = Vec::new();
    let laws = Laws::shipped().map_err(|error| error.to_string())?;
    let laws = Arc::new(with_policies(laws, &folder.join("policies"), &mut trials)?);
    for (file, path) in documents(&folder)? {
        let scenarios = match Scenarios::from_toml(&fs::read_to_string(&path)?) {
            Ok(scenarios) => Arc::new(scenarios),
            Err(error) => {
                let message = error.to_string();
                trials.push(Trial::test(format!("{file}: loads"), move || Err(message.into())));
                continue;
            }
        };
        for (index, row) in scenarios.rows().enumerate() {
            let (scenarios, laws) = (Arc::clone(&scenarios), Arc::clone(&laws));
            trials.push(Trial::test(format!("{file}: {}", row.name()), move || {
                let row = scenarios.rows().nth(index).ok_or("the row is gone")?;
                row.run(&*laws).map_err(Failed::from)
            }));
        }
    }
    if trials.is_empty() {
        return Err(format!("no scenario in {}", folder.display()).into());
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
