//! Runs every row of every file under `scenarios/` of a crate as a test of its own.
//!
//! Rows name what ships with the crate, and the small policies under `scenarios/policies/` by their file
//! names: what nothing shipped says, and another one may.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use governance_core::scenario::{Scenarios, Subject};
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

/// Runs the scenarios of the crate against `subject`.
///
/// A small policy is read by `load`, which gives its name with it, and laid beside the shipped ones by
/// `add`; one that does not load, or takes a name in `shipped`, fails as a test of its own.
pub(crate) fn run<S, P>(
    mut subject: S,
    shipped: &[(&str, &str)],
    load: impl Fn(&str) -> Result<(String, P), String>,
    add: impl Fn(S, P) -> S,
) -> Result<ExitCode, Box<dyn Error>>
where
    S: Subject + Send + Sync + 'static,
{
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut trials = Vec::new();
    for (name, path) in documents(&folder.join("policies"))? {
        let fault = match load(&fs::read_to_string(&path)?) {
            Ok((other, _)) if other != name => format!("calls itself \"{other}\""),
            Ok(_) if shipped.iter().any(|(known, _)| *known == name) => {
                "has the name of a shipped policy".to_owned()
            }
            Ok((_, policy)) => {
                subject = add(subject, policy);
                continue;
            }
            Err(error) => error,
        };
        trials.push(Trial::test(format!("policies/{name}: loads"), move || Err(fault.into())));
    }
    let subject = Arc::new(subject);
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
            let (scenarios, subject) = (Arc::clone(&scenarios), Arc::clone(&subject));
            trials.push(Trial::test(format!("{file}: {}", row.name()), move || {
                let row = scenarios.rows().nth(index).ok_or("the row is gone")?;
                row.run(&*subject).map_err(Failed::from)
            }));
        }
    }
    if trials.is_empty() {
        return Err(format!("no scenario in {}", folder.display()).into());
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
