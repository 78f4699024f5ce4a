//! Runs every row of every file under `scenarios/` as a test of its own.

use std::{fs, path::Path, sync::Arc};

use dog_registry::scenario::Cities;
use governance_core::scenario::Scenarios;
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> std::process::ExitCode {
    let arguments = Arguments::from_args();
    let cities = Arc::new(Cities::shipped().expect("the shipped policies load"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of scenarios exists")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no scenario in {}", folder.display());
    let mut trials = Vec::new();
    for path in files {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a readable file");
        let scenarios = match Scenarios::from_toml(&text) {
            Ok(scenarios) => Arc::new(scenarios),
            Err(error) => {
                let message = error.to_string();
                trials
                    .push(Trial::test(format!("{stem} loads"), move || Err(Failed::from(message))));
                continue;
            }
        };
        for (index, test) in scenarios.rows().enumerate() {
            let (scenarios, cities) = (Arc::clone(&scenarios), Arc::clone(&cities));
            trials.push(Trial::test(format!("{stem} {}", test.name()), move || {
                let test = scenarios.rows().nth(index).expect("the row of this test");
                test.run(&*cities).map_err(Failed::from)
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
