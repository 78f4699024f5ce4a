//! Dog businesses, complaints and disputes: values of the shipped cities, and what does not load.

use dog_registry::{
    policies,
    policy::{Act, Policy, PolicyError},
};
use governance_core::mandate::BodyKind;
use serde_json::json;

use super::{holders, value};

#[test]
fn complaint_values() {
    let check = |policy: Policy, rows: &[(&str, serde_json::Value, &str)]| {
        for (path, is, source) in rows {
            value(&policy, &format!("complaint.{path}"), is, source);
        }
    };
    let working_days = json!({ "told": "handling", "within": "10 working days" });
    check(
        policies::dongying().unwrap(),
        &[
            ("reply", working_days.clone(), "第七条第三款"),
            ("channels", json!(["telephone", "letter_box", "email"]), "第七条第三款"),
            ("liability", json!(["refusal", "complaint", "abuse"]), "第三十八条"),
        ],
    );
    check(
        policies::jining().unwrap(),
        &[
            ("reply", working_days, "第十条第二款"),
            ("confidential", json!("required"), "第十条第三款"),
            (
                "property",
                json!(["assist", "educate", "dissuade", "stop", "record", "report"]),
                "第七条第三款",
            ),
        ],
    );
    check(
        policies::lishui().unwrap(),
        &[
            ("reply", json!({ "told": "result", "within": null }), "第十条"),
            ("confidential", json!("required"), "第十条"),
        ],
    );
    check(policies::qingdao().unwrap(), &[("referral", json!("required"), "第十九条")]);
    check(policies::zhengzhou().unwrap(), &[("reward", json!("required"), "第二十三条第三款")]);
    check(policies::jinan().unwrap(), &[("channels", json!(["hotline"]), "第十条")]);
    check(
        policies::huzhou().unwrap(),
        &[("channels", json!(["platform", "department"]), "第六条第五款")],
    );
    check(policies::beijing().unwrap(), &[("key_persons", json!("required"), "第二十五条第一款")]);
}

type Load = fn() -> Result<Policy, PolicyError>;

/// Every city whose article on covenants is stored, and whose meetings make them.
#[test]
fn covenants() {
    let both = json!(["residents_committee", "owners_committee"]);
    let cities: [(Load, &str); 10] = [
        (policies::beijing, "第六条"),
        (policies::shanghai, "第三十条"),
        (policies::dongying, "第六条第二款"),
        (policies::huzhou, "第六条第二款"),
        (policies::jinan, "第七条第二款"),
        (policies::jining, "第七条第二款"),
        (policies::lishui, "第九条第二款"),
        (policies::qingdao, "第四条第二款"),
        (policies::wenzhou, "第十条"),
        (policies::zhengzhou, "第六条第一款"),
    ];
    for (policy, source) in cities {
        value(&policy().unwrap(), "complaint.covenants", &both, source);
    }
}

#[test]
fn premises_values() {
    let check = |policy: Policy, rows: &[(&str, serde_json::Value, &str)]| {
        for (path, is, source) in rows {
            value(&policy, &format!("premises.{path}"), is, source);
        }
    };
    check(
        policies::beijing().unwrap(),
        &[(
            "take_out",
            json!({ "businesses": ["breeding", "sale"], "only_for": [] }),
            "第二十一条第（三）项",
        )],
    );
    check(
        policies::shanghai().unwrap(),
        &[
            ("vaccinated_from", json!("3 months"), "第三十八条第三款"),
            ("quarantine_certificate", json!("required"), "第三十八条第二款"),
            ("show_certificate", json!("required"), "第四十条"),
        ],
    );
    check(
        policies::dongying().unwrap(),
        &[
            (
                "transit",
                json!({ "zones": "key", "caged": true, "longest": "24 hours" }),
                "第二十七条第一款第（五）项",
            ),
            (
                "ledger",
                json!({ "businesses": [], "kept": "2 years" }),
                "第二十七条第一款第（四）项",
            ),
            ("suspicion", json!([]), "第二十八条"),
        ],
    );
    check(
        policies::qingdao().unwrap(),
        &[("own_entrance", json!(["boarding", "training", "grooming", "sale"]), "第十二条")],
    );
    check(
        policies::zhengzhou().unwrap(),
        &[("no_trade_by", json!(["clinic", "supplies"]), "第十四条第二款")],
    );
}

#[test]
fn who_settles_who_confirms_who_inspects() {
    let zhengzhou = policies::zhengzhou().unwrap();
    let fourth = "《郑州市城市养犬管理条例》第二十三条第四款";
    holders(
        &zhengzhou,
        Act::Conciliate,
        &[(BodyKind::SubdistrictOffice, fourth), (BodyKind::ResidentsCommittee, fourth)],
    );
    let court = [(BodyKind::Court, "《人民调解法》第三十三条第一款")];
    holders(&zhengzhou, Act::RuleOnAgreement, &court);
    // Where the city names the law's own body, its article is cited.
    holders(
        &policies::beijing().unwrap(),
        Act::OfferMediation,
        &[(BodyKind::MediationCommittee, "《北京市养犬管理规定》第二十四条第一款")],
    );
    holders(
        &policies::huzhou().unwrap(),
        Act::InspectPremises,
        &[(BodyKind::Agriculture, "《湖州市养犬管理规定》第五条第三款")],
    );
}

/// Checks that a policy with `rows` does not load, and why.
#[track_caller]
fn refused(rows: &str, expected: &str) {
    let text = format!(
        r#"
        name = "example"
        coverage = "complete"
        {rows}
        [instrument]
        title = "某市养犬管理条例"
        english = "Example"
        level = "local_regulation"
        "#
    );
    let error = Policy::from_toml(&text).unwrap_err().to_string();
    assert_eq!(error, expected);
}

#[test]
fn what_does_not_load() {
    refused(
        r#"premises.transit = { is = { zones = "key", caged = true, longest = "2 days" }, source = "第一条" }"#,
        "premises.transit.longest: a stay is measured in hours",
    );
    refused(
        r#"premises.vaccinated_from = { is = "90 days", source = "第一条" }"#,
        "premises.vaccinated_from: an age is measured in months or years",
    );
    refused(
        r#"premises.banned_dogs = [{ is = { classes = [] }, source = "第一条" }]"#,
        "premises.banned_dogs[0].classes: a ban on the trade that names no dog bars nothing",
    );
    // Duties that nobody may fulfil.
    refused(
        r#"complaint.referral = { is = "required", source = "第一条" }"#,
        "mandates: nobody may refer the complaint",
    );
    refused(
        r#"complaint.conciliation = { is = "required", source = "第一条" }"#,
        "mandates: nobody may settle the dispute in the neighbourhood",
    );
    refused(
        r#"premises.filings = [{ is = { with = "public_security", due = "before_opening" }, source = "第一条" }]"#,
        "mandates: nobody may file the business",
    );
    refused(
        r#"
        [[mandates]]
        acts = ["revoke_permit"]
        holder = "property_company"
        source = "第一条"
        "#,
        "mandates: the property company cannot hold the power to revoke the permit of the premises",
    );
}
