//! The matrix of authority, act by act and body by body, as `authority.toml` reads it from the law,
//! against what the shipped mandates say.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use community_correction::{
    competence::{Role, role},
    correction::Act,
    policies,
};
use governance_core::mandate::BodyKind;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matrix {
    columns: Vec<BodyKind>,
    act: BTreeMap<String, String>,
}

fn matrix() -> Matrix {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/authority.toml");
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn mark(role: Role) -> &'static str {
    match role {
        Role::Competent => "●",
        Role::IfEntrusted => "○",
        Role::Assists => "△",
        Role::Never => "–",
        _ => "?",
    }
}

#[test]
fn every_cell_is_what_the_mandates_say() {
    let (matrix, law) = (matrix(), policies::national().unwrap());
    let mut faults = Vec::new();
    let acts: Vec<_> = Act::ALL.iter().map(|act| act.code().to_owned()).collect();
    assert!(matrix.act.keys().all(|act| acts.contains(act)), "a row names an unknown act");
    for act in Act::ALL {
        let Some(row) = matrix.act.get(act.code()) else {
            let cells = matrix.columns.iter().map(|body| mark(role(*act, *body, &law)));
            let row = cells.collect::<Vec<_>>().join(" ");
            faults.push(format!("no row; the mandates say:\n{} = \"{row}\"", act.code()));
            continue;
        };
        let cells: Vec<_> = row.split_whitespace().collect();
        assert_eq!(cells.len(), matrix.columns.len(), "{}", act.code());
        for (body, cell) in matrix.columns.iter().zip(cells) {
            let found = mark(role(*act, *body, &law));
            if found != cell {
                let (act, body) = (act.code(), body.code());
                faults.push(format!("{act}, {body}: expected {cell}, found {found}"));
            }
        }
        // Nobody else has a part in anything.
        for body in BodyKind::ALL.iter().filter(|body| !matrix.columns.contains(body)) {
            // Anybody may tell what was seen (CCL 30, 50).
            let hint = (*act, *body) == (Act::GiveHint, BodyKind::Anyone);
            if !hint && role(*act, *body, &law) != Role::Never {
                faults.push(format!("{}: {} has a part in it", act.code(), body.code()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What takes no power: helping, telling, complaining, and looking into what one was commissioned
/// to look into (CCL 18).
fn is_anyones(act: Act) -> bool {
    matches!(
        act,
        Act::Support
            | Act::SendNotice
            | Act::GiveHint
            | Act::Complain
            | Act::AssistInvestigation
            | Act::Investigate
            | Act::ExtendInvestigation
            | Act::ConcludeInvestigation
            | Act::InformOfInvestigation
    )
}

/// An office of the general government, a committee or a helper holds nothing but support; only the
/// report of the family is theirs besides.
#[test]
fn helpers_and_general_offices_hold_no_power() {
    let law = policies::national().unwrap();
    let powerless = [
        BodyKind::SubdistrictOffice,
        BodyKind::TownGovernment,
        BodyKind::CommunityManagementOffice,
        BodyKind::ResidentsCommittee,
        BodyKind::SocialOrganisation,
        BodyKind::Volunteer,
        BodyKind::FamilyOrEmployer,
        BodyKind::Anyone,
    ];
    for body in powerless {
        for act in Act::ALL.iter().filter(|act| !is_anyones(**act)) {
            let role = role(*act, body, &law);
            assert!(matches!(role, Role::Assists | Role::Never), "{} {}", body.code(), act.code());
        }
    }
}

/// Only the institution entrusts, and only to a justice office.
#[test]
fn entrustment_goes_one_way() {
    let law = policies::national().unwrap();
    for (act, mandate) in law.mandates.iter() {
        if let Some(delegable) = &mandate.delegable {
            assert_eq!(mandate.holder, BodyKind::CorrectionInstitution, "{}", act.code());
            assert_eq!(delegable.to, [BodyKind::JusticeOffice], "{}", act.code());
        }
    }
}
