//! Runs every row of every file under `scenarios/` as a test of its own.

use std::{error::Error, fs, path::Path, process::ExitCode, sync::Arc};

use dog_registry::scenario::Cities;
use governance_core::scenario::Scenarios;
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments = Arguments::from_args();
    let cities = Arc::new(Cities::shipped().map_err(|error| error.to_string())?);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    files.sort();
    let mut trials = Vec::new();
    for path in files {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let scenarios = match Scenarios::from_toml(&fs::read_to_string(&path)?) {
            Ok(scenarios) => Arc::new(scenarios),
            Err(error) => {
                let message = error.to_string();
                trials.push(Trial::test(format!("{file}: loads"), move || Err(message.into())));
                continue;
            }
        };
        for (index, row) in scenarios.rows().enumerate() {
            let (scenarios, cities) = (Arc::clone(&scenarios), Arc::clone(&cities));
            trials.push(Trial::test(format!("{file}: {}", row.name()), move || {
                let row = scenarios.rows().nth(index).ok_or("the row is gone")?;
                row.run(&*cities).map_err(Failed::from)
            }));
        }
    }
    if trials.is_empty() {
        return Err(format!("no scenario in {}", folder.display()).into());
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
