//! The clause register of source document 1.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

#[path = "../../governance-core/tests/shared/clauses.rs"]
mod register;

use register::Source;

const SOURCE: Source = Source {
    name: "dog-registry",
    title: "dog management",
    document: 1,
    prefix: "DOG",
    requirements: 77,
};

#[test]
fn every_requirement_has_its_place() {
    register::every_requirement_has_its_place(&SOURCE);
}

#[test]
fn the_page_is_in_step() {
    register::the_page_is_in_step(&SOURCE);
}
