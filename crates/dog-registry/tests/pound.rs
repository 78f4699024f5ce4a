//! What eleven cities set about the pound, value by value; what the loader refuses; and rules at work
//! that no shipped text states.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as the tests do")]

use dog_registry::{
    Jurisdiction,
    impound::{Adoption, Command, Costs, Ground, Handover, Impound, Payer, payer},
    policies,
    policy::{Act, Disposing, Intake, Policy, PolicyError, Zone},
    registration::Application,
};
use governance_core::{
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
    procedure::{Case, Refusal},
};
use serde_json::{Value, json};

/// A shipped city, not loaded yet: many of them at once outgrow the stack of a test.
type City = fn() -> Result<Policy, PolicyError>;

/// Checks one setting of a city: its value, `null` where the text is silent, or `"unknown"`.
#[track_caller]
fn value(policy: &Policy, path: &str, is: &Value, source: &str) {
    let document = serde_json::to_value(policy).unwrap();
    let point = document.pointer(&format!("/pound/{path}")).unwrap();
    let source = format!("《{}》{source}", policy.instrument.title);
    let expected = match is {
        Value::Null => json!({ "silent": source }),
        Value::String(word) if word == "unknown" => is.clone(),
        is => json!({ "is": is, "source": source }),
    };
    assert_eq!(point, &expected, "{}: {path}", policy.name);
}

fn claim(within: &str, from: &str) -> Value {
    json!({ "within": within, "from": from, "also": [], "unless_reason": false })
}

/// The same, where a proper reason keeps the keeper's right.
fn unless_reason(within: &str, from: &str) -> Value {
    json!({ "within": within, "from": from, "also": [], "unless_reason": true })
}

/// P-101 to P-104: notice, time for claims, and what follows.
#[test]
fn claims() {
    let unknown = json!("unknown");
    for (city, path, is, source) in [
        (policies::shanghai as City, "claim", claim("5 days", "notice"), "第三十三条第二款"),
        (policies::shanghai, "claim_unknown", Value::Null, "第三十三条"),
        (
            policies::shanghai,
            "notice",
            json!({ "within": "3 working days", "lasts": null, "kinds": ["lost_registered"] }),
            "第三十三条第一款",
        ),
        (policies::shanghai, "unclaimed", json!({ "effect": "adoptable" }), "第三十四条第一款"),
        (policies::dongying, "claim", unless_reason("3 days", "notice"), "第三十一条第二款"),
        (policies::dongying, "claim_unknown", Value::Null, "第三十二条"),
        (policies::huzhou, "claim", unless_reason("7 days", "notice"), "第十四条第二款"),
        (policies::huzhou, "announcement", Value::Null, "第十四条第二款"),
        (policies::lishui, "claim", claim("5 days", "notice"), "第二十七条第一款"),
        (policies::lishui, "claim_unknown", claim("5 days", "announcement"), "第二十七条第一款"),
        (
            policies::lishui,
            "unclaimed",
            json!({ "effect": "deemed_abandoned" }),
            "第二十七条第一款",
        ),
        (
            policies::wenzhou,
            "claim",
            unless_reason("10 days", "notice"),
            "第二十七条第一款第（一）项",
        ),
        (
            policies::wenzhou,
            "claim_unknown",
            claim("10 days", "announcement"),
            "第二十七条第一款第（二）项",
        ),
        (policies::qingdao, "claim", Value::Null, "第十六条第一款"),
        (policies::jinan, "claim", unknown.clone(), ""),
        (policies::jining, "claim", unknown.clone(), ""),
        (policies::ningbo, "claim", unknown.clone(), ""),
        (policies::ningbo, "costs", unknown, ""),
    ] {
        value(&city().unwrap(), path, &is, source);
    }
    let intake = json!({ "within": "7 days", "from": "intake", "also": ["surrendered"], "unless_reason": false });
    value(&policies::beijing().unwrap(), "claim", &intake, "第三十三条第二款");
    let intake = json!({ "within": "7 days", "from": "intake", "also": ["abandoned"], "unless_reason": false });
    value(&policies::zhengzhou().unwrap(), "claim", &intake, "第二十一条第二款");
}

/// P-105 to P-107: adoption, costs, shelters.
#[test]
fn adoption_and_costs() {
    for (city, path, is, source) in [
        (policies::shanghai as City, "adopter_eligible", json!("required"), "第三十四条第一款"),
        (policies::shanghai, "immunised_first", json!("required"), "第三十四条第二款"),
        (policies::shanghai, "registered_at_pound", json!("required"), "第三十四条第三款"),
        (
            policies::shanghai,
            "adoption_time",
            json!({ "within": "30 days", "from": "intake", "end": "opens_disposal" }),
            "第三十五条",
        ),
        (policies::shanghai, "no_trade", json!("required"), "第三十六条"),
        (policies::shanghai, "shelters", json!({ "approved_by": "public_security" }), "第三十六条"),
        (policies::beijing, "fit", Value::Null, "第三十三条第二款"),
        (
            policies::beijing,
            "adoption_time",
            json!({ "within": "7 days", "from": "intake", "end": "closes" }),
            "第三十三条第二款",
        ),
        (
            policies::lishui,
            "adoption",
            json!({ "adopters": ["individual"], "during_claim": false }),
            "第二十七条第二款",
        ),
        (policies::lishui, "costs", json!("claimant"), "第二十七条第一款"),
        (policies::wenzhou, "costs", json!("claimant"), "第二十七条第二款"),
        (
            policies::wenzhou,
            "disposal",
            json!({ "names": ["immunise", "neuter"] }),
            "第二十七条第一款第（三）项",
        ),
        (policies::dongying, "fit", json!("required"), "第三十二条"),
        (policies::dongying, "disposal", Value::Null, "第三十二条"),
        (policies::dongying, "shelters", json!({ "approved_by": null }), "第三十三条第一款"),
        (policies::zhengzhou, "adoption", Value::Null, "第二十一条第二款"),
        (policies::qingdao, "adopter_eligible", Value::Null, "第十六条第二款"),
    ] {
        value(&city().unwrap(), path, &is, source);
    }
    let lishui = policies::lishui().unwrap();
    assert!(matches!(payer(&lishui, Intake::Stray), Payer::Claimant(_)));
    assert!(matches!(payer(&lishui, Intake::Seized), Payer::Authority(_)));
    assert_eq!(payer(&policies::huzhou().unwrap(), Intake::Stray), Payer::NotRegulated);
    assert_eq!(payer(&policies::jinan().unwrap(), Intake::Stray), Payer::Unknown);
}

/// P-108: who captures, by zone and by class of dog.
#[test]
fn captors() {
    let check = |city: Result<Policy, _>, zone, act, expected: &[BodyKind]| {
        let city: Policy = Result::<_, dog_registry::policy::PolicyError>::unwrap(city);
        let holders: Vec<_> = city.mandates_in(zone).of(act).map(|held| held.holder).collect();
        assert_eq!(holders, expected, "{} {zone} {act}", city.name);
    };
    let towns = &[BodyKind::TownGovernment, BodyKind::SubdistrictOffice];
    let enforcement = &[BodyKind::ComprehensiveEnforcement];
    let police = &[BodyKind::PublicSecurity];
    let (key, general) = (Zone::Key, Zone::General);
    let (stray, restricted) = (Act::CaptureStray, Act::CaptureRestricted);
    check(policies::huzhou(), key, stray, enforcement);
    check(policies::huzhou(), general, stray, towns);
    check(policies::ningbo(), key, restricted, enforcement);
    check(policies::ningbo(), general, stray, towns);
    check(policies::lishui(), key, stray, enforcement);
    check(policies::lishui(), general, restricted, police);
    check(policies::wenzhou(), key, stray, police);
    check(policies::wenzhou(), general, stray, &[BodyKind::TownGovernment]);
    check(policies::dongying(), general, stray, police);
    check(policies::jining(), general, stray, police);
    check(policies::qingdao(), key, stray, &[BodyKind::UrbanManagement]);
    check(policies::zhengzhou(), key, stray, &[BodyKind::UrbanManagement]);
    check(policies::jinan(), key, stray, towns);
    check(policies::jinan(), key, restricted, &[]);
    check(policies::beijing(), key, stray, &[]);
    check(policies::shanghai(), key, stray, &[]);
}

/// Changes one passage of a shipped text, which must be there exactly once.
#[track_caller]
fn edited(text: &str, passage: &str, with: &str) -> String {
    assert_eq!(text.matches(passage).count(), 1, "{passage}");
    text.replace(passage, with)
}

#[track_caller]
fn refused_on_load(text: &str, passage: &str, with: &str, expected: &str) {
    let error = Policy::from_toml(&edited(text, passage, with)).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_does_not_load() {
    let (shanghai, wenzhou) = (policies::SHANGHAI, policies::WENZHOU);
    let claim = "claim = { is = { within = \"5 days\", from = \"notice\" }";
    refused_on_load(
        shanghai,
        claim,
        "claim = { is = { within = \"5 days\", from = \"notice\", also = [\"confiscated\"] }",
        "pound.claim: a dog that was confiscated, seized, held or is observed is not claimed",
    );
    refused_on_load(
        shanghai,
        claim,
        "claim = { is = { within = \"5 days\", from = \"announcement\" }",
        "pound.claim: the time runs from an announcement that the policy does not set",
    );
    refused_on_load(
        shanghai,
        "notice = { is = { within = \"3 working days\", kinds = [\"lost_registered\"] }, source = \"第三十三条第一款\" }\n",
        "",
        "pound.claim: the time runs from a notice that the policy does not set",
    );
    refused_on_load(
        wenzhou,
        "from = \"announcement\" }",
        "from = \"notice\" }",
        "pound.claim_unknown: nobody can be notified who cannot be found",
    );
    refused_on_load(
        wenzhou,
        "fit = { is = \"required\", source = \"第二十七条第一款第（三）项\" }\n",
        "",
        "pound.adoption_time: the time runs from a health check that the policy does not set",
    );
    refused_on_load(
        shanghai,
        "adoption = { is = {}, source = \"第三十四条第一款\" }\n",
        "",
        "pound.fit: a condition of an adoption that the policy does not set; \
         pound.adopter_eligible: a condition of an adoption that the policy does not set; \
         pound.immunised_first: a condition of an adoption that the policy does not set; \
         pound.registered_at_pound: a condition of an adoption that the policy does not set; \
         pound.adoption_time: a time for an adoption that the policy does not set",
    );
    refused_on_load(
        shanghai,
        "acts = [\"dispose_unclaimed\"]",
        "acts = [\"examine\"]",
        "mandates: nobody may dispose of the unclaimed dog",
    );
    refused_on_load(
        wenzhou,
        "is = { kinds = [\"bite_quarantine\"] }",
        "is = { kinds = [] }",
        "pound.intake[2].kinds: a rule that takes no dog in",
    );
}

fn law(text: &str) -> Jurisdiction {
    Jurisdiction { policy: Policy::from_toml(text).unwrap(), calendar: Calendar::official() }
}

/// Takes the steps of a case in the key zone and returns the grounds of the last one.
#[track_caller]
fn last(law: &Jurisdiction, steps: Vec<(&str, BodyKind, Command)>) -> Vec<&'static str> {
    let mut case = Case::new(Impound::new(Zone::Key));
    let mut grounds = Vec::new();
    let count = steps.len();
    for (index, (day, body, command)) in steps.into_iter().enumerate() {
        let at = format!("{day}T10:00:00").parse().unwrap();
        let actor = Actor::new(body, body.code());
        match case.decide(&command, &actor, at, law) {
            Ok(decided) => case.apply(&case.record(decided, &actor, at, at)).unwrap(),
            Err(Refusal::Grounds(findings)) if index + 1 == count => {
                grounds = findings.iter().map(|finding| finding.ground.root_code()).collect();
            }
            Err(other) => panic!("step {index}: {other:?}"),
        }
    }
    grounds
}

fn stray(keeper_known: Option<bool>) -> Command {
    Command::TakeIn { kind: Intake::Stray, keeper_known, decided: None, bitten: None }
}

fn facts(day: &str) -> Box<Application> {
    let mut facts = Application::by_eligible_individual(Zone::Key, day.parse().unwrap());
    facts.dog.lineage = Some(dog_registry::breed::Lineage::Pure(
        dog_registry::breed::Breed::from_code("shih_tzu").unwrap(),
    ));
    facts.dog.height_cm = Some(25);
    facts.dog.adult_height_cm = Some(25);
    Box::new(facts)
}

fn hand_back(day: &str, test_passed: Option<bool>) -> Command {
    Command::HandBack(Handover {
        facts: facts(day),
        registered: Some(true),
        case_opened: false,
        costs: Costs::Paid,
        although_late: false,
        test_passed,
    })
}

/// A keeper sits a test before the dog goes back, as practice in some cities had it.
#[test]
fn a_test_as_a_condition_of_return() {
    let silent = "costs = { silent = \"第三十三条\" }\n";
    let test = "return_test = { is = \"required\", source = \"第三十三条\" }\n";
    let law = law(&edited(policies::SHANGHAI, silent, test));
    let check = |test_passed, expected: &[&str]| {
        let steps = vec![
            ("2025-05-15", BodyKind::Pound, stray(None)),
            (
                "2025-05-16",
                BodyKind::Party,
                Command::Claim { proof: Some(true), proper_reason: false },
            ),
            ("2025-05-16", BodyKind::Pound, hand_back("2025-05-16", test_passed)),
        ];
        assert_eq!(last(&law, steps), expected);
    };
    check(None, &["STILL_MISSING"]);
    check(Some(false), &["TEST_NOT_PASSED"]);
    check(Some(true), &[]);
}

/// An announcement that has to stand longer than the dog can be claimed, and claims counted in
/// working days.
#[test]
fn the_time_of_an_announcement_is_its_own() {
    let announcement = "announcement = { is = {}, source = \"第二十七条第一款第（二）项\" }";
    let longer =
        "announcement = { is = { lasts = \"15 days\" }, source = \"第二十七条第一款第（二）项\" }";
    let text = edited(policies::WENZHOU, announcement, longer);
    let check = |text: &str, day: &str, expected: &[&str]| {
        let adopt = Command::Adopt(Adoption {
            facts: facts(day),
            former_keeper: Some(false),
            for_trade: None,
            registered_here: false,
            unclaimed: None,
        });
        let steps = vec![
            ("2025-05-05", BodyKind::Pound, stray(Some(false))),
            ("2025-05-06", BodyKind::Pound, Command::Announce { unreachable: false }),
            ("2025-05-06", BodyKind::Pound, Command::Examine { fit: true }),
            (day, BodyKind::Pound, adopt),
        ];
        assert_eq!(last(&law(text), steps), expected, "{day}");
    };
    check(&text, "2025-05-16", &["CLAIM_RUNNING", "ANNOUNCEMENT_RUNNING"]);
    check(&text, "2025-05-17", &["ANNOUNCEMENT_RUNNING"]);
    check(&text, "2025-05-21", &["ANNOUNCEMENT_RUNNING"]);
    check(&text, "2025-05-22", &[]);

    let days = "within = \"10 days\", from = \"announcement\"";
    let working =
        edited(policies::WENZHOU, days, "within = \"10 working days\", from = \"announcement\"");
    check(&working, "2025-05-20", &["CLAIM_RUNNING"]);
    check(&working, "2025-05-21", &[]);
}

/// Putting a dog down takes a text that names it.
#[test]
fn killing_takes_a_text() {
    let check = |text: &str, expected: &[&str]| {
        let dispose =
            Command::Dispose { method: Disposing::PutDown, no_adopter: None, unclaimed: None };
        let steps = vec![
            (
                "2025-05-05",
                BodyKind::Pound,
                Command::TakeIn {
                    kind: Intake::Surrendered,
                    keeper_known: None,
                    decided: None,
                    bitten: None,
                },
            ),
            ("2025-06-05", BodyKind::Pound, dispose),
        ];
        assert_eq!(last(&law(text), steps), expected);
    };
    check(policies::SHANGHAI, &["METHOD_NOT_PROVIDED"]);
    let disposal = "disposal = { is = {}, source = \"第三十五条\" }";
    let named = "disposal = { is = { names = [\"put_down\"] }, source = \"第三十五条\" }";
    check(&edited(policies::SHANGHAI, disposal, named), &[]);
}

/// Where the authority pays, nothing is charged for the keep of a stray either.
#[test]
fn the_authority_may_bear_the_costs_of_every_dog() {
    let costs = "costs = { is = \"claimant\", source = \"第二十七条第二款\" }";
    let authority = "costs = { is = \"authority\", source = \"第二十七条第二款\" }";
    let law = law(&edited(policies::WENZHOU, costs, authority));
    let steps = vec![
        ("2025-05-05", BodyKind::Pound, stray(Some(true))),
        ("2025-05-06", BodyKind::Party, Command::Claim { proof: Some(true), proper_reason: false }),
        ("2025-05-06", BodyKind::Pound, hand_back("2025-05-06", None)),
    ];
    assert_eq!(last(&law, steps), ["COSTS_ON_AUTHORITY"]);
}

/// Every code of a ground is its own.
#[test]
fn codes_are_unique() {
    let mut codes = Ground::CODES.to_vec();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Ground::CODES.len());
}
