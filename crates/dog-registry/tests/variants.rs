//! Rules at work in a law that no shipped file states: each test changes one figure or one word of a
//! shipped text and shows that the answer follows.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as the tests do")]

use chrono::{NaiveDate, NaiveDateTime};
use dog_registry::{
    Jurisdiction,
    breed::{Breed, Lineage},
    policies,
    policy::{Policy, Violation, Zone},
    registration::{self, Application, Command, Ground, Immunity, KeeperRecord, Registration},
    violation::{Answer, Conduct, NationalLaw, Relation, answer},
};
use governance_core::{
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    penalty::{Offence, Subject},
    procedure::{Case, Refusal},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Changes one passage of a shipped text, which must be there exactly once.
#[track_caller]
fn edited(text: &str, passage: &str, with: &str) -> String {
    assert_eq!(text.matches(passage).count(), 1, "{passage}");
    text.replace(passage, with)
}

fn applicant(law: &Jurisdiction, on: &str) -> Box<Application> {
    let mut facts = Application::by_eligible_individual(Zone::Key, day(on));
    facts.dog.lineage = Some(Lineage::Pure(Breed::from_code("shih_tzu").unwrap()));
    facts.dog.height_cm = Some(25);
    facts.dog.adult_height_cm = Some(25);
    facts.documents = registration::required_documents(&law.policy, &facts);
    Box::new(facts)
}

/// Registers a dog on 2 January 2025, and has the keeper, whose other dog was confiscated in
/// March, renew in June.
fn renewed_after_confiscation(policy: &str) -> Result<(), Vec<Ground>> {
    let law =
        Jurisdiction { policy: Policy::from_toml(policy).unwrap(), calendar: Calendar::official() };
    let mut case = Case::new(Registration::new(Zone::Key, Some(day("2024-12-30"))));
    let mut renewal = applicant(&law, "2025-06-02");
    renewal.dog.immunity = Some(Immunity::Until(day("2026-05-31")));
    renewal.record =
        Some(KeeperRecord { confiscations: vec![day("2025-03-10")], ..KeeperRecord::default() });
    let facts = applicant(&law, "2025-01-06");
    for (at, body, command) in [
        ("2025-01-02T09:00:00", BodyKind::Party, Command::Apply { earlier_dog_uncancelled: None }),
        (
            "2025-01-06T10:00:00",
            BodyKind::PublicSecurity,
            Command::Register { facts, fee_paid: None },
        ),
        ("2025-06-02T10:00:00", BodyKind::PublicSecurity, Command::Renew { facts: renewal }),
    ] {
        let at: NaiveDateTime = at.parse().unwrap();
        let actor = Actor::new(body, body.code());
        let decided = match case.decide(&command, &actor, at, &law) {
            Ok(decided) => decided,
            Err(Refusal::Grounds(findings)) => {
                return Err(findings.into_iter().map(|finding| finding.ground).collect());
            }
            Err(other) => panic!("{other:?}"),
        };
        let record = case.record(decided, &actor, at, at);
        case.apply(&record).unwrap();
    }
    Ok(())
}

#[test]
fn a_ban_bars_renewal_only_where_the_city_says_so() {
    let length = "length = { for = \"3 years\" }\n";
    assert_eq!(renewed_after_confiscation(policies::WENZHOU), Ok(()));
    let barred = edited(policies::WENZHOU, length, &format!("{length}bars_renewal = true\n"));
    assert_eq!(
        renewed_after_confiscation(&barred),
        Err(vec![Ground::BanActive { until: day("2028-03-10") }]),
    );
}

fn set_on_person(
    policy: &Policy,
    national: &NationalLaw,
    acted: &str,
    decided: &str,
) -> (Relation, [Option<String>; 2]) {
    let conduct = Conduct {
        decided: day(decided),
        ..Conduct::new(
            Violation::SetOnPerson,
            Zone::Key,
            Offence::by(Subject::Individual),
            day(acted),
        )
    };
    let Answer { relation, local, national, .. } = answer(policy, national, &conduct);
    let source = |envelope: Option<_>| {
        envelope.and_then(|envelope: governance_core::penalty::Envelope<'_>| {
            envelope.source().map(ToString::to_string)
        })
    };
    (relation, [source(local), source(national)])
}

/// Administrative Penalty Law Art. 37: the law of the act, unless that of the decision is lighter.
#[test]
fn the_lighter_of_two_national_laws_applies() {
    let shanghai = policies::shanghai().unwrap();
    let chosen = |national: &str| {
        let national = NationalLaw::from_toml(national).unwrap();
        set_on_person(&shanghai, &national, "2025-12-31", "2026-01-15").1[1].clone().unwrap()
    };
    let old = "《治安管理处罚法》（2012）第七十五条第二款";
    let new = "《治安管理处罚法》（2025）第八十九条第四款";
    let measures = |days: &str, least: u32, most: u32| {
        format!(
            "measures = [{{ shall = \"detain\", days = {days} }}, \
             {{ shall = \"fine\", least = {least}, most = {most} }}]"
        )
    };
    let graver = measures("[5, 10]", 500, 1000);
    assert_eq!(chosen(policies::NATIONAL), old);
    for (days, least, most, expected) in [
        // A shorter detention is lighter, whatever the fine.
        ("[5, 9]", 500, 1000, new),
        ("[5, 10]", 200, 400, new),
        ("[5, 11]", 200, 400, old),
        // With the same greatest measures the least ones decide.
        ("[4, 10]", 200, 500, new),
        ("[5, 10]", 100, 500, new),
        ("[6, 10]", 100, 500, old),
        // Neither is lighter: the law of the act.
        ("[5, 10]", 200, 500, old),
    ] {
        let text = edited(policies::NATIONAL, &graver, &measures(days, least, most));
        assert_eq!(chosen(&text), expected, "{days}, {least} to {most}");
    }
}

/// Administrative Penalty Law Art. 12(2): a city may specify only within the range of the law.
#[test]
fn local_detention_keeps_within_the_range_of_the_law() {
    let national = policies::national().unwrap();
    for (days, relation) in [
        ("[5, 10]", Relation::Within),
        ("[6, 9]", Relation::Within),
        ("[5, 11]", Relation::Conflict),
        ("[4, 10]", Relation::Conflict),
    ] {
        let text = edited(
            policies::SHANGHAI,
            "days = [5, 10] }, { shall = \"fine\", least = 200, most = 500 }",
            &format!("days = {days} }}, {{ shall = \"fine\", least = 200, most = 500 }}"),
        );
        let policy = Policy::from_toml(&text).unwrap();
        let found = set_on_person(&policy, &national, "2025-06-01", "2025-06-20").0;
        assert_eq!(found, relation, "{days}");
    }
}
