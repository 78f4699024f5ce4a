//! A night that is stopped after any number of batches and started again ends as one that never was.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::PathBuf};

use lifang_hosts::night::{Plan, shipped_data, work};
use rusqlite::Connection;

fn fresh(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("lifang-{}-{name}", std::process::id()));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder.join("night.sqlite")
}

fn plan(store: PathBuf, stop_after: Option<u32>) -> Plan {
    Plan {
        city: "beijing".to_owned(),
        data: shipped_data(),
        store,
        today: None,
        shift_years: 0,
        stop_after,
    }
}

/// Everything that the store holds.
fn contents(store: &PathBuf) -> Vec<(String, u32, String)> {
    let connection = Connection::open(store).unwrap();
    let mut statement = connection
        .prepare("SELECT case_id, sequence, body FROM record ORDER BY case_id, sequence")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn stopped_and_continued() {
    let whole = fresh("whole");
    let night = work(&plan(whole.clone(), None), |_, _, _| {}).unwrap();
    assert_eq!(night.bites, 10_280);
    assert_eq!(night.applications.values().sum::<u32>(), 228);

    let broken = fresh("broken");
    for stop_after in [1, 2, 7, 30] {
        let night = work(&plan(broken.clone(), Some(stop_after)), |_, _, _| {}).unwrap();
        assert!(night.stopped);
    }
    let continued = work(&plan(broken.clone(), None), |_, _, _| {}).unwrap();
    assert!(continued.stored_before > 0);
    assert_eq!(continued.stored_before + continued.stored_now, night.stored_now);
    assert_eq!(contents(&broken), contents(&whole));

    // A third run finds everything done.
    let again = work(&plan(broken.clone(), None), |_, _, _| {}).unwrap();
    assert_eq!(again.stored_now, 0);
    assert_eq!(again.overdue, night.overdue);
}

#[track_caller]
fn fails(plan: &Plan, expected: &str) {
    let error = work(plan, |_, _, _| {}).unwrap_err();
    let message = format!("{error:#}");
    assert!(message.contains(expected), "{message}");
}

#[test]
fn errors_name_what_is_broken() {
    let store = fresh("errors");
    let city = Plan { city: "atlantis".to_owned(), ..plan(store.clone(), None) };
    fails(&city, "unknown city \"atlantis\"; shipped: beijing, dongying, huzhou, jinan");

    let folder = store.parent().unwrap().to_owned();
    let elsewhere = Plan { data: folder.clone(), ..plan(store.clone(), None) };
    fails(&elsewhere, "cannot open");
    fails(&elsewhere, "nyc_dog_licences_sample.csv");

    let header = "AnimalName,AnimalGender,AnimalBirthYear,BreedName,ZipCode,LicenseIssuedDate,\
                  LicenseExpiredDate,Extract Year\n";
    let licences = folder.join("nyc_dog_licences_sample.csv");
    let line = "A,F,2019,Shih Tzu,11234,13/45/2021,12/30/2022,2022\n";
    fs::write(&licences, format!("{header}{line}")).unwrap();
    fails(&elsewhere, "nyc_dog_licences_sample.csv, line 2: LicenseIssuedDate: \"13/45/2021\"");
    fs::write(&licences, format!("{header}A,F,2019\n")).unwrap();
    fails(&elsewhere, "nyc_dog_licences_sample.csv: broken line");
    fs::write(&licences, "nothing\n").unwrap();
    fails(&elsewhere, "no column \"AnimalBirthYear\"");

    // Logs of two cities are not mixed.
    work(&plan(store.clone(), Some(1)), |_, _, _| {}).unwrap();
    let other = Plan { city: "shanghai".to_owned(), ..plan(store, None) };
    fails(&other, "holds cases decided under \"beijing\", not \"shanghai\"");
}

/// A record that was tampered with is named.
#[test]
fn a_corrupt_record_is_named() {
    let store = fresh("corrupt");
    work(&plan(store.clone(), None), |_, _, _| {}).unwrap();
    let connection = Connection::open(&store).unwrap();
    let changed = connection
        .execute("UPDATE record SET body = substr(body, 1, 30) WHERE case_id = 'bite-00002'", [])
        .unwrap();
    assert_eq!(changed, 1);
    drop(connection);
    fails(&plan(store, None), "bite-00002: record 0: EOF while parsing");
}

/// A regulation says nothing of days on which it was not in force.
#[test]
fn law_has_dates() {
    let young = Plan { city: "wenzhou".to_owned(), ..plan(fresh("young"), None) };
    let night = work(&young, |_, _, _| {}).unwrap();
    assert_eq!((night.bites, night.bites_too_early), (0, 10_280));
    let shifted = Plan { shift_years: 5, ..plan(fresh("shifted"), None) };
    let shifted = Plan { city: "wenzhou".to_owned(), ..shifted };
    let night = work(&shifted, |_, _, _| {}).unwrap();
    assert_eq!((night.bites, night.bites_too_early), (8_609, 1_671));
    // Under Wenzhou's law the dog is handed over within a day.
    assert!(night.overdue.keys().any(|owed| owed.duty.1 == "hand the biting dog over"));
}
