//! The clause register of source document 5.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

#[path = "../../governance-core/tests/shared/clauses.rs"]
mod register;

use register::Source;

const SOURCE: Source = Source {
    name: "community-correction",
    title: "community correction",
    document: 5,
    prefix: "COR",
    requirements: 46,
};

#[test]
fn every_requirement_has_its_place() {
    register::every_requirement_has_its_place(&SOURCE);
}

#[test]
fn the_page_is_in_step() {
    register::the_page_is_in_step(&SOURCE);
}
