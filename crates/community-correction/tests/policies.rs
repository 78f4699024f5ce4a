//! The shipped laws: they load, say how each source is known, and do not pass for verified.

#![cfg(feature = "toml")]

use community_correction::{
    policies,
    policy::{Policy, PolicyError},
};
use governance_core::provision::DocumentFault;

#[test]
fn every_shipped_law_loads_under_its_name() {
    for (name, text) in policies::ALL {
        assert_eq!(Policy::from_toml(text).unwrap().name, *name);
    }
}

/// Whoever claims that everything was read is told, value by value, what was not.
#[test]
fn the_law_in_force_is_not_claimed_as_verified() {
    let claimed = policies::NATIONAL.replacen("claim = \"as_marked\"", "claim = \"verified\"", 1);
    let Err(PolicyError::Contents(errors)) = Policy::from_toml(&claimed) else {
        panic!("it rests on the Measures, which nobody has read in full")
    };
    let marked = |line: &&str| {
        ["evidence = \"unverified\"", "evidence = \"secondary\"", "〔未核实〕", "〔转引〕"]
            .iter()
            .any(|mark| line.contains(mark))
    };
    let lines = policies::NATIONAL.lines().filter(|line| !line.starts_with('#')).filter(marked);
    assert_eq!(errors.errors().len(), lines.count());
    for error in errors.errors() {
        assert!(matches!(error.fault, DocumentFault::NotVerified { .. }), "{error}");
    }
}
