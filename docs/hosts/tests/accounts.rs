//! Under the law of every shipped city, every record of New York is accounted for.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::fs;

use dog_registry::policies;
use lifang_hosts::{
    night::{Night, Plan, shipped_data, work},
    report::{Print, summary},
    tally::Tally,
};

fn night_of(city: &str, shift_years: u32) -> Night {
    let folder = std::env::temp_dir()
        .join(format!("lifang-accounts-{}-{city}-{shift_years}", std::process::id()));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    let plan = Plan {
        city: city.to_owned(),
        data: shipped_data(),
        store: folder.join("night.sqlite"),
        today: None,
        shift_years,
        stop_after: None,
    };
    let night = work(&plan, |_, _, _| {}).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    night
}

fn sum(tally: &Tally) -> u32 {
    tally.values().sum()
}

#[track_caller]
fn adds_up(city: &str, night: &Night) {
    assert_eq!((night.licences, night.bites_read), (228, 10_280), "{city}");

    // Licences: too early, or examined; of those examined, decided, undetermined or held up.
    let examined: u32 = night.applications.values().sum();
    assert_eq!(night.licences, night.licences_too_early + examined, "{city}");
    let undetermined = night.applications.get("undetermined").copied().unwrap_or_default();
    let open = undetermined + sum(&night.held_up);
    assert_eq!(examined, night.registered + night.refused + open, "{city}");
    assert_eq!(sum(&night.fees), night.registered, "{city}");

    // The roll holds whatever was examined.
    let census = night.census.unwrap_or_default();
    assert_eq!(census.dogs, examined, "{city}");
    for share in [census.shares.immunised, census.shares.registered] {
        assert!(share.done <= share.of && share.of + share.unknown <= census.dogs, "{city}");
    }
    assert!(census.shares.registered.done <= night.registered, "{city}");

    // Bites: too early, or examined; of those examined, refused or a case.
    assert_eq!(night.bites_read, night.bites_too_early + night.bites, "{city}");
    assert_eq!(night.bites, night.replayed + sum(&night.reports_refused), "{city}");
    assert_eq!(sum(&night.repeated), night.replayed, "{city}");
    assert_eq!(sum(&night.liability), night.bites, "{city}");

    for print in [Print::Zh, Print::En] {
        assert!(summary(night, print).unwrap().lines().count() < 100, "{city}");
    }
}

/// Five years on, some bites lie before and some after the Civil Code and the younger regulations.
#[test]
fn every_record_is_accounted_for_in_every_city() {
    let mut too_early = Vec::new();
    for (city, _) in policies::ALL {
        let night = night_of(city, 5);
        adds_up(city, &night);
        // Nobody is denied a report, and whoever may be registered is.
        assert!(night.reports_refused.is_empty(), "{city}: {:?}", night.reports_refused);
        assert!(night.held_up.is_empty(), "{city}: {:?}", night.held_up);
        if night.bites_too_early > 0 {
            too_early.push((*city, night.licences_too_early, night.bites_too_early));
        }
    }
    assert_eq!(
        too_early,
        [
            ("huzhou", 228, 6_769),
            ("jinan", 0, 5_765),
            ("lishui", 0, 2_984),
            ("ningbo", 0, 1_320),
            ("wenzhou", 0, 1_671),
        ],
    );
}

/// What the records show of liability is the breed; where the city's list is known, it decides.
#[test]
fn a_prohibited_breed_decides_the_liability() {
    let night = night_of("shanghai", 5);
    adds_up("shanghai", &night);
    let words: Vec<_> = night.liability.keys().map(|(_, english)| english.as_str()).collect();
    assert_eq!(
        words,
        [
            "from days before the Civil Code was in force (nothing applied)",
            "still to be established: whether the animal is a prohibited one",
            "still to be established: whether a safety measure that the rules ask for was missing",
            "a prohibited dangerous animal (Civil Code, Art. 1247)",
        ],
    );
}

/// In the years of the records the younger regulations were not yet in force, the Civil Code neither.
#[test]
fn nothing_is_applied_before_its_day() {
    let night = night_of("jinan", 0);
    adds_up("jinan", &night);
    assert_eq!((night.licences_too_early, night.bites_too_early), (0, 10_280));
    assert_eq!((night.bites, night.replayed, night.liability.len()), (0, 0, 0));

    let night = night_of("beijing", 0);
    adds_up("beijing", &night);
    let [((_, english), bites)] = night.liability.iter().collect::<Vec<_>>()[..] else {
        unreachable!("{:?}", night.liability)
    };
    assert!(english.contains("before the Civil Code was in force"), "{english}");
    assert_eq!(*bites, 10_280);
}
