//! The shipped policies, value by value, and what the loader refuses.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use chrono::NaiveDate;
use dog_registry::{
    policies,
    policy::{Act, DogLadder, Keeper, Policy, PolicyError, Violation, Zone},
    violation::Condition,
};
use governance_core::{
    language::{Bilingual, Language},
    mandate::{BodyKind, Mandates},
    money::Yuan,
    penalty::{Envelope, Offence, Subject, Trigger, Triggers},
    provision::Coverage,
};
use serde_json::{Value, json};

#[path = "policies/business.rs"]
mod business;

/// Checks one value of a policy with its source: `set`, or `silent` under the article.
#[track_caller]
fn value(policy: &Policy, path: &str, is: &Value, source: &str) {
    let document = serde_json::to_value(policy).unwrap();
    let point = document.pointer(&format!("/{}", path.replace('.', "/"))).unwrap();
    let title = &policy.instrument.title;
    let expected = match is {
        Value::Null => json!({ "silent": format!("《{title}》{source}") }),
        is => json!({ "is": is, "source": format!("《{title}》{source}") }),
    };
    assert_eq!(point, &expected, "{path}");
}

/// Writes a ladder as its authority, its source and what it opens once `recorded` is on file.
fn reading(ladder: &DogLadder, subject: Subject, recorded: &[Trigger]) -> String {
    let offence = Offence {
        recorded: recorded.iter().copied().collect::<Triggers>(),
        dogs: Some(2),
        dogs_sold: Some(2),
        gains: Some(Yuan::from(30_000)),
        value: Some(Yuan::from(4_000)),
        ..Offence::by(subject)
    };
    let mut envelope = Envelope::default();
    ladder.envelope(&offence, &mut envelope);
    assert!(envelope.missing().is_empty());
    let mut text = ladder.authority.code().to_owned();
    text.push_str(" | ");
    text.push_str(&ladder.source.locator.to_string());
    text.push_str(" |");
    for (index, sanction) in envelope.sanctions().iter().enumerate() {
        let earlier = index.checked_sub(1).and_then(|index| envelope.sanctions().get(index));
        text.push_str(match earlier {
            None => " ",
            Some(earlier) if earlier.alternative && sanction.alternative => " or ",
            Some(_) => " + ",
        });
        text.push_str(&sanction.in_language(Language::English).to_string());
    }
    text
}

/// Checks every ladder of a city for a violation by an individual in the key zone.
#[track_caller]
fn sanction(policy: &Policy, violation: Violation, recorded: &[Trigger], expected: &[&str]) {
    let ladders = policy.ladders(violation, Zone::Key, Keeper::Individual);
    let found: Vec<_> =
        ladders.map(|ladder| reading(ladder, Subject::Individual, recorded)).collect();
    assert_eq!(found, expected, "{violation}");
}

/// Checks who holds an act: body and source.
#[track_caller]
fn holders(policy: &Policy, act: Act, expected: &[(BodyKind, &str)]) {
    let found: Vec<_> =
        policy.mandates.of(act).map(|row| (row.holder, row.source.to_string())).collect();
    let found: Vec<_> = found.iter().map(|(body, source)| (*body, source.as_str())).collect();
    assert_eq!(found, expected, "{act}");
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn every_policy_loads_and_is_complete() {
    for (name, text) in policies::ALL {
        let policy = Policy::from_toml(text).unwrap();
        assert_eq!(policy.name, *name);
        let unknown = serde_json::to_string(&policy).unwrap().matches("\"unknown\"").count();
        // What stands in the rest of a text that breaks off nobody has read.
        let complete = policy.coverage == Coverage::Complete;
        assert_eq!(unknown == 0, complete, "{name}: {unknown} points unknown");
    }
    policies::national().unwrap();
}

#[test]
fn shanghai_values() {
    let city = policies::shanghai().unwrap();
    assert_eq!(city.instrument.in_force_from, Some(day(2011, 5, 15)));
    for (path, is, source) in [
        ("scope.excluded_uses", json!(["military", "police", "zoo", "research"]), "第五十九条"),
        ("immunisation.age", json!("3 months"), "第十条第一款"),
        ("immunisation.first_dose", Value::Null, "第十条第一款"),
        ("registration.required", json!("all"), "第十一条第一款"),
        ("registration.clock", Value::Null, "第十一条第一款"),
        ("registration.processing", json!({ "within": "10 working days" }), "第十五条"),
        ("registration.lapse", json!("cancelled_when_immunity_ends"), "第十七条第二款"),
        ("registration.transfer", json!("15 days"), "第十七条第一款第（二）项"),
        ("registration.transferee_eligible", json!("required"), "第二十七条第一款"),
        ("registration.single_household", Value::Null, "第十二条第一款"),
        (
            "registration.individual_documents",
            json!(["identity", "dwelling", "immunity"]),
            "第十四条第二款",
        ),
        ("dogs.limit", json!({ "dogs": 1, "by": ["household"], "zones": "key" }), "第十二条第二款"),
        ("dogs.fierce", json!({ "zones": "all", "keepers": ["individual"] }), "第十二条第三款"),
        ("dogs.large", Value::Null, "第十二条"),
        (
            "dogs.surplus_puppies",
            json!({
                "within": "3 months", "zones": "key", "to": ["eligible", "pound"],
                "except_replacement": false,
            }),
            "第二十六条第一款",
        ),
        (
            "fees.tariff",
            json!([{ "zones": "key", "year": "every", "amount": "500" }]),
            "第二十条第一款〔转引〕",
        ),
        (
            "outing.leash",
            json!({ "zones": "all", "longest_cm": 200, "alternatives": [] }),
            "第二十二条第（二）项",
        ),
        ("outing.handler", Value::Null, "第二十二条"),
        ("outing.muzzle", json!({ "zones": "all", "classes": ["large"] }), "第二十二条第（三）项"),
        ("outing.managers", json!({ "zones": "all", "sign": true }), "第二十三条第二款"),
        (
            "outing.access_relief",
            json!({
                "dogs": [{ "kind": "guide", "users": ["blind"] }],
                "duties": ["places", "managers", "transport", "taxi", "no_walk_area"],
            }),
            "第二十三条第五款",
        ),
        ("bite.victim_care", json!("care_and_costs"), "第二十五条第二款"),
        ("bite.repeat", json!({ "bites": 2, "victims_at_once": 2 }), "第四十六条第三款"),
    ] {
        value(&city, path, &is, source);
    }
    let relief = city.fees.reliefs.first().unwrap();
    assert_eq!(relief.source.to_string(), "《上海市养犬管理条例》第二十六条第二款");
    let lists: Vec<_> =
        city.dogs.notices.iter().map(|notice| notice.fierce.unwrap().len()).collect();
    assert_eq!(lists, [21, 24]);
    assert_eq!(
        city.dogs.notices.first().unwrap().source.to_string(),
        "《上海市养犬管理条例》第五十八条〔转引〕",
    );
    assert_eq!(city.bans.first().unwrap().source.to_string(), "《上海市养犬管理条例》第四十七条");
}

#[test]
fn shanghai_sanctions() {
    use Trigger::{AfterWarning, Lesser, Overdue, Refused, StillOverdue, Unheeded};
    let city = policies::shanghai().unwrap();
    for (violation, recorded, expected) in [
        (
            Violation::NotVaccinated,
            &[Refused][..],
            &[
                "animal_health | 第四十一条 | order to correct + warning + substitute performance at the \
               violator's cost + may fine up to 1000 yuan",
            ][..],
        ),
        (
            Violation::Unregistered,
            &[],
            &["public_security | 第四十二条第一款 | order to correct by a date"],
        ),
        (
            Violation::Unregistered,
            &[Overdue],
            &[
                "public_security | 第四十二条第一款 | order to correct by a date + fine 200 to 1000 yuan + \
               order to correct by a date",
            ],
        ),
        (
            Violation::Unregistered,
            &[Overdue, StillOverdue],
            &[
                "public_security | 第四十二条第一款 | order to correct by a date + fine 200 to 1000 yuan + \
               order to correct by a date + take the dog into the pound",
            ],
        ),
        (
            Violation::BannedDog,
            &[],
            &["public_security | 第四十二条第三款 | take the dog into the pound"],
        ),
        (
            Violation::Lift,
            &[],
            &[
                "property_company | 第四十三条第二款 | dissuade",
                "residents_committee | 第四十三条第二款 | may criticise",
                "owners_committee | 第四十三条第二款 | may criticise",
            ],
        ),
        (Violation::RestrictedDogOut, &[], &[]),
        (Violation::ProhibitedPlace, &[], &["public_security | 第四十四条 |"]),
        (
            Violation::ProhibitedPlace,
            &[Unheeded],
            &["public_security | 第四十四条 | order to correct + may fine 20 to 200 yuan"],
        ),
        (
            Violation::Nuisance,
            &[AfterWarning],
            &["public_security | 第四十五条 | fine 200 to 500 yuan"],
        ),
        (
            Violation::SetOnPerson,
            &[],
            &["public_security | 第四十六条第一款 | administrative detention of 5 to 10 days + \
               fine 200 to 500 yuan"],
        ),
        (
            Violation::SetOnPerson,
            &[Lesser],
            &["public_security | 第四十六条第一款 | administrative detention of up to 5 days or \
               fine up to 500 yuan"],
        ),
        (
            Violation::Abandonment,
            &[],
            &["public_security | 第四十七条 | fine 500 to 2000 yuan + revoke the certificate + \
               take the dog into the pound"],
        ),
        (
            Violation::ClinicUnlicensed,
            &[],
            &["animal_health | 第五十条第二款 | order to stop + confiscate unlawful gains + \
               fine 30000 to 90000 yuan"],
        ),
        (
            Violation::SaleWithoutQuarantine,
            &[],
            &["animal_health | 第五十一条 | order to correct + fine 1000 yuan"],
        ),
        (Violation::ManagedPlace, &[], &[]),
        (Violation::Taxi, &[], &[]),
        (Violation::ChangeNotFiled, &[], &[]),
    ] {
        sanction(&city, violation, recorded, expected);
    }
    let detention =
        city.ladders(Violation::SetOnPerson, Zone::Key, Keeper::Individual).next().unwrap();
    assert_eq!(
        detention.restates.as_ref().unwrap().to_string(),
        "《治安管理处罚法》（2012）第七十五条第二款",
    );
}

#[test]
fn shanghai_mandates() {
    let city = policies::shanghai().unwrap();
    for (act, expected) in [
        (Act::Register, &[(BodyKind::PublicSecurity, "《上海市养犬管理条例》第十五条")][..]),
        (Act::Renew, &[(BodyKind::DesignatedRegistrar, "《上海市养犬管理条例》第十四条第一款")]),
        (
            Act::CancelExOfficio,
            &[(BodyKind::PublicSecurity, "《上海市养犬管理条例》第十七条第二款")],
        ),
        (Act::Withdraw, &[(BodyKind::PublicSecurity, "《行政许可法》（2019）第六十九条第一款")]),
        (Act::Cull, &[(BodyKind::AnimalDiseaseControl, "《上海市养犬管理条例》第二十八条")]),
        // The regulation says nothing about where a biting dog goes, nor about heirs or committees.
        (Act::HandOver, &[]),
        // Testing is the work of the disease control centre everywhere.
        (Act::Observe, &[(BodyKind::AnimalDiseaseControl, "《动物防疫法》（2021）第十二条第二款")]),
        // Whoever a sanction names takes the dog.
        (Act::Impound, &[(BodyKind::PublicSecurity, "《上海市养犬管理条例》第四十二条第一款")]),
        (Act::Inherit, &[]),
        (Act::CertifyEligibility, &[]),
    ] {
        holders(&city, act, expected);
    }
}

#[test]
fn beijing_values() {
    let city = policies::beijing().unwrap();
    assert_eq!(city.instrument.in_force_from, Some(day(2003, 10, 15)));
    for (path, is, source) in [
        ("scope.excluded_uses", Value::Null, "第二条"),
        ("immunisation.required", json!("required"), "第十七条第（八）项"),
        ("immunisation.designated_points", json!("required"), "第十二条第三款"),
        ("registration.required", json!("all"), "第九条"),
        (
            "registration.clock",
            json!({ "from": "committee_certificate", "within": "30 days" }),
            "第十二条第二款",
        ),
        ("registration.committee_certificate", json!("required"), "第十二条第一款"),
        ("registration.immunity", Value::Null, "第十二条第三款"),
        ("registration.renewal", json!("as_announced"), "第十二条第四款"),
        ("registration.lapse", json!("violation"), "第二十七条"),
        ("registration.move_to_key", json!("30 days"), "第十四条第二款"),
        ("registration.transfer", Value::Null, "第十四条第三款"),
        ("registration.cancelled_before_next", json!("required"), "第十六条第一款"),
        ("registration.replacement", json!("15 days"), "第十五条"),
        ("registration.full_capacity", json!("required"), "第十一条第（二）项"),
        ("registration.outside_no_keep_area", json!("required"), "第十一条第（四）项"),
        ("dogs.fierce", json!({ "zones": "key", "keepers": [] }), "第十条第一款"),
        ("dogs.large", json!({ "zones": "key", "keepers": [] }), "第十条第一款"),
        (
            "fees.tariff",
            json!([
                { "zones": "key", "year": "first", "amount": "1000" },
                { "zones": "key", "year": "later", "amount": "500" },
            ]),
            "第十三条第二款",
        ),
        ("fees.difference_on_move", json!("required"), "第十四条第二款"),
        ("outing.tag", Value::Null, "第十七条"),
        ("outing.handler", json!({ "zones": "all", "standing": "adult" }), "第十七条第（四）项"),
        (
            "outing.leash",
            json!({ "zones": "all", "longest_cm": null, "alternatives": [] }),
            "第十七条第（四）项",
        ),
        ("outing.temporary_ban", json!({ "zones": "all" }), "第八条第三款"),
        ("outing.access_relief", Value::Null, "第十七条"),
        ("bite.hand_over", json!({ "to": "pound", "within": null }), "第十九条第一款"),
        ("bite.observation", json!({ "days": "10 days" }), "第十九条第一款〔转引〕"),
    ] {
        value(&city, path, &is, source);
    }
    let restricted = city.outing.restricted.first().unwrap();
    assert_eq!(restricted.source.to_string(), "《北京市养犬管理规定》第十七条第（五）项");
    let ban = city.bans.first().unwrap();
    assert_eq!(ban.source.to_string(), "《北京市养犬管理规定》第二十五条第二款");
    let notice = city.dogs.notices.first().unwrap();
    assert_eq!(notice.source.to_string(), "《北京市养犬管理规定》第十条第一款〔转引〕");
    assert_eq!(notice.fierce.unwrap().len(), 43);
}

#[test]
fn beijing_sanctions() {
    let city = policies::beijing().unwrap();
    let outing = |item: &str| {
        format!("public_security | 第二十九条第（{item}）项 | warning + may fine up to 500 yuan")
    };
    let (first, second, fourth) = (outing("一"), outing("二"), outing("四"));
    let serious = format!("{fourth} + confiscate the dog + revoke the certificate");
    for (violation, recorded, expected) in [
        (
            Violation::BannedDog,
            &[][..],
            &["public_security | 第二十六条 | confiscate the dog + may fine 5000 yuan"][..],
        ),
        (
            Violation::Unregistered,
            &[],
            &["public_security | 第二十七条 | confiscate the dog or fine 2000 yuan"],
        ),
        (
            Violation::LossNotReplaced,
            &[],
            &["public_security | 第二十八条 | order to correct by a date + may fine 500 yuan"],
        ),
        (Violation::TemporaryBan, &[], &[first.as_str()]),
        (Violation::Taxi, &[], &[second.as_str()]),
        (Violation::UnfitHandler, &[], &[fourth.as_str()]),
        (Violation::RestrictedDogOut, &[Trigger::Serious], &[serious.as_str()]),
        (
            Violation::Faeces,
            &[],
            &["urban_management | 第三十条 | order to correct + may fine 50 yuan"],
        ),
        (Violation::StreetSale, &[], &["urban_management | 第三十一条 |"]),
        (Violation::NoTag, &[], &[]),
        (Violation::Abandonment, &[], &[]),
        (Violation::OverLimit, &[], &[]),
    ] {
        sanction(&city, violation, recorded, expected);
    }
    let general = city.ladders(Violation::BannedDog, Zone::General, Keeper::Individual);
    assert_eq!(general.count(), 0);
    let organisation = city.ladders(Violation::BannedDog, Zone::Key, Keeper::Organisation);
    let found: Vec<_> =
        organisation.map(|ladder| reading(ladder, Subject::Organisation, &[])).collect();
    assert_eq!(found, ["public_security | 第二十六条 | confiscate the dog + may fine 10000 yuan"]);
}

#[test]
fn beijing_mandates() {
    let city = policies::beijing().unwrap();
    for (act, expected) in [
        (
            Act::SignUndertaking,
            &[
                (BodyKind::Party, "《北京市养犬管理规定》第十二条第一款"),
                (BodyKind::ResidentsCommittee, "《北京市养犬管理规定》第十二条第一款"),
            ][..],
        ),
        (
            Act::CertifyEligibility,
            &[(BodyKind::ResidentsCommittee, "《北京市养犬管理规定》第十二条第一款")],
        ),
        (Act::Register, &[(BodyKind::PublicSecurity, "《北京市养犬管理规定》第四条第三款")]),
        (Act::CancelExOfficio, &[(BodyKind::PublicSecurity, "《行政许可法》（2019）第七十条")]),
        (Act::Cull, &[(BodyKind::AnimalHealth, "《北京市养犬管理规定》第十九条第一款")]),
        (Act::Confirm, &[(BodyKind::Agriculture, "《动物防疫法》（2021）第三十二条第一款")]),
    ] {
        holders(&city, act, expected);
    }
}

#[test]
fn wenzhou_values() {
    let city = policies::wenzhou().unwrap();
    assert_eq!(city.instrument.in_force_from, Some(day(2020, 7, 1)));
    for (path, is, source) in [
        (
            "scope.excluded_uses",
            json!(["military", "police", "quarantine", "zoo", "research"]),
            "第二条第二款",
        ),
        ("immunisation.first_dose", json!("15 days"), "第十四条第一款"),
        ("immunisation.chip", json!({ "zones": "all" }), "第十四条第二款"),
        ("registration.required", json!("key"), "第十五条第一款"),
        (
            "registration.clock",
            json!({ "from": "first_immunity_certificate", "within": "10 days" }),
            "第十五条第一款",
        ),
        ("registration.processing", json!("on_the_spot"), "第十五条第一款"),
        ("registration.validity", json!("until_immunity_ends"), "第十五条第二款"),
        ("registration.lapse", json!("violation"), "第三十一条第二款"),
        ("registration.inheritance", json!("10 days"), "第十八条第一款第（三）项"),
        ("registration.death_or_loss", json!("10 days"), "第十八条第一款第（五）项"),
        ("registration.replacement", json!("10 days"), "第十八条第二款"),
        (
            "registration.service_documents",
            json!({ "documents": ["disability_card", "training_proof"] }),
            "第十六条第三款",
        ),
        ("dogs.limit", json!({ "dogs": 1, "by": ["register"], "zones": "key" }), "第十六条第一款"),
        ("dogs.large", json!({ "zones": "key", "keepers": ["individual"] }), "第十六条第一款"),
        (
            "dogs.surplus_puppies",
            json!({ "within": null, "zones": "key", "to": ["pound"], "except_replacement": false }),
            "第二十二条",
        ),
        (
            "outing.leash",
            json!({ "zones": "key", "longest_cm": 200, "alternatives": [] }),
            "第二十条第（三）项",
        ),
        (
            "outing.handler",
            json!({ "zones": "key", "standing": "full_capacity" }),
            "第二十条第（一）项",
        ),
        (
            "outing.taxi",
            json!({ "zones": "all", "driver": true, "passengers": true, "any_of": [] }),
            "第十九条第一款第（四）项",
        ),
        ("outing.school_run", json!({ "zones": "all" }), "第二十一条第四款"),
        (
            "outing.access_relief",
            json!({
                "dogs": [
                    { "kind": "guide", "users": [] },
                    { "kind": "hearing", "users": [] },
                    { "kind": "assistance", "users": [] },
                ],
                "duties": [
                    "places", "managers", "transport", "temporary_ban", "school_run", "cross_zone",
                ],
            }),
            "第二十一条第六款",
        ),
        ("bite.hand_over", json!({ "to": "pound", "within": "24 hours" }), "第二十三条第二款"),
        ("bite.no_hiding", json!("required"), "第二十三条第二款"),
        ("bite.cull_suspected", json!("required"), "第七条第一款第（三）项"),
        ("deference", json!("required"), "第二十九条"),
    ] {
        value(&city, path, &is, source);
    }
    let items: Vec<_> =
        city.outing.places.iter().map(|place| place.source.locator.to_string()).collect();
    assert_eq!(
        items,
        [
            "第二十一条第一款第（一）项",
            "第二十一条第一款第（二）项",
            "第二十一条第一款第（三）项",
            "第二十一条第一款第（四）项",
        ],
    );
    assert_eq!(city.bans.first().unwrap().source.to_string(), "《温州市养犬管理条例》第三十六条");
    let notice = city.dogs.notice_on(day(2025, 6, 29), Zone::Key).unwrap();
    assert_eq!(notice.source.to_string(), "《温州市养犬管理条例》第十六条第一款〔转引〕");
    assert_eq!(notice.fierce.unwrap().len(), 25);
    assert_eq!(city.dogs.notice_on(day(2025, 6, 30), Zone::Key), None);
}

#[test]
fn wenzhou_sanctions() {
    use Trigger::{Overdue, Refused};
    let city = policies::wenzhou().unwrap();
    for (violation, recorded, expected) in [
        (
            Violation::Unregistered,
            &[Overdue][..],
            &["public_security | 第三十一条第一款 | order to correct by a date + \
               fine 4000 to 10000 yuan + confiscate the dog"][..],
        ),
        (
            Violation::NotRenewed,
            &[],
            &[
                "public_security | 第三十一条第二款 | order to correct by a date + fine 2000 to 4000 yuan",
            ],
        ),
        (
            Violation::Lift,
            &[Refused],
            &["public_security | 第三十三条第一款 | order to correct + fine 100 to 500 yuan"],
        ),
        (
            Violation::Cruelty,
            &[],
            &["urban_management | 第三十三条第三款 | order to correct + fine 500 to 5000 yuan"],
        ),
        (
            Violation::NoTag,
            &[Refused],
            &["urban_management | 第三十四条第（二）项 | order to correct + fine 20 to 50 yuan"],
        ),
        (
            Violation::ManagedPlace,
            &[],
            &["urban_management | 第三十五条第一款 | order to correct + fine 500 to 2000 yuan"],
        ),
        (
            Violation::PublicTransport,
            &[],
            &["public_security | 第三十五条第二款 | order to correct + fine 500 to 2000 yuan"],
        ),
        (
            Violation::SchoolRun,
            &[],
            &["urban_management | 第三十五条第三款 | order to correct + may fine 500 to 2000 yuan"],
        ),
        (
            Violation::CrossZone,
            &[],
            &["urban_management | 第三十五条第四款 | order to correct + fine 2000 to 5000 yuan"],
        ),
        (Violation::NoLeash, &[], &[]),
        (Violation::CancellationNotFiled, &[], &[]),
        (Violation::BannedDog, &[], &[]),
        (Violation::DogNotHandedOver, &[], &[]),
    ] {
        sanction(&city, violation, recorded, expected);
    }
    assert_eq!(city.ladders(Violation::Unregistered, Zone::General, Keeper::Individual).count(), 0);
    let unfit = city.ladders(Violation::OrganisationUnfit, Zone::Key, Keeper::Organisation);
    let found: Vec<_> =
        unfit.map(|ladder| reading(ladder, Subject::Organisation, &[Overdue])).collect();
    assert_eq!(
        found,
        [
            "urban_management | 第三十二条 | order to correct by a date + may fine 5000 to 20000 yuan + \
          confiscate the dog"
        ],
    );
}

#[test]
fn wenzhou_mandates() {
    let city = policies::wenzhou().unwrap();
    for (act, expected) in [
        (
            Act::Register,
            &[(BodyKind::PublicSecurity, "《温州市养犬管理条例》第七条第一款第（一）项")][..],
        ),
        (Act::Inherit, &[(BodyKind::Party, "《温州市养犬管理条例》第十八条第一款第（三）项")]),
        // Somewhere in the city; by zone see below.
        (
            Act::Cull,
            &[
                (BodyKind::PublicSecurity, "《温州市养犬管理条例》第七条第一款第（三）项"),
                (BodyKind::TownGovernment, "《温州市养犬管理条例》第五条第二款"),
            ],
        ),
        // No sanction of the city revokes: nobody may.
        (Act::Revoke, &[]),
    ] {
        holders(&city, act, expected);
    }
    // Townships kill rabid dogs outside the restricted zone only.
    let culls = |mandates: &Mandates<Act>| {
        mandates.of(Act::Cull).map(|mandate| mandate.holder).collect::<Vec<_>>()
    };
    let (police, town) = (BodyKind::PublicSecurity, BodyKind::TownGovernment);
    assert_eq!(culls(city.mandates_in(Zone::Key)), [police]);
    assert_eq!(culls(city.mandates_in(Zone::General)), [police, town]);
    assert_eq!(culls(city.mandates_everywhere()), [police]);
    assert!(!city.uses(Act::Revoke));
    let delegable = city.mandates.of(Act::Register).next().unwrap().delegable.as_ref().unwrap();
    assert_eq!(delegable.to, [BodyKind::UrbanManagement]);
    assert_eq!(delegable.source.to_string(), "《温州市养犬管理条例》第七条第二款");
}

#[test]
fn national_sanctions() {
    use Trigger::{AfterWarning, Aggravated, Injury, Lesser, Overdue, Serious};
    let national = policies::national().unwrap();
    let (old, new) = (day(2025, 12, 31), day(2026, 1, 1));
    for (violation, on, recorded, expected) in [
        (Violation::Nuisance, old, &[AfterWarning][..], "第七十五条第一款 | fine 200 to 500 yuan"),
        (Violation::Nuisance, new, &[], "第八十九条第一款 | warning"),
        (Violation::Nuisance, new, &[AfterWarning], "第八十九条第一款 | fine up to 1000 yuan"),
        (
            Violation::SetOnPerson,
            old,
            &[Lesser],
            "第七十五条第二款 | administrative detention of up to 5 days or fine up to 500 yuan",
        ),
        (
            Violation::SetOnPerson,
            new,
            &[Aggravated],
            "第八十九条第四款 | administrative detention of 10 to 15 days + fine 1000 to 2000 yuan",
        ),
        (
            Violation::BannedDog,
            new,
            &[Injury],
            "第八十九条第二款 | administrative detention of up to 5 days or fine up to 1000 yuan",
        ),
        (
            Violation::BannedDogSale,
            new,
            &[AfterWarning, Serious],
            "第八十九条第二款 | administrative detention of 5 to 10 days",
        ),
        (Violation::InjuryUnrestrained, new, &[], "第八十九条第三款 | fine up to 1000 yuan"),
        (
            Violation::CertificateMisused,
            old,
            &[],
            "第五十二条 | administrative detention of 10 to 15 days + may fine up to 1000 yuan",
        ),
        (
            Violation::CertificateMisused,
            new,
            &[Lesser],
            "第六十三条 | administrative detention of 5 to 10 days + may fine up to 3000 yuan",
        ),
        (
            Violation::Obstruction,
            old,
            &[],
            "第五十条第一款第（二）项 | warning or fine up to 200 yuan",
        ),
        (
            Violation::Obstruction,
            new,
            &[Serious],
            "第六十一条第一款第（二）项 | administrative detention of 5 to 10 days + \
             may fine up to 1000 yuan",
        ),
        (
            Violation::NotVaccinated,
            day(2021, 5, 1),
            &[Overdue],
            "第九十二条第（三）项 | order to correct by a date + fine 1000 to 5000 yuan + \
             substitute performance at the violator's cost",
        ),
        (
            Violation::SaleWithoutQuarantine,
            new,
            &[],
            "第一百条第一款 | order to correct + fine up to 4000 yuan",
        ),
        (
            Violation::ClinicUnlicensed,
            new,
            &[],
            "第一百零五条第一款 | order to stop + confiscate unlawful gains + fine 30000 to 90000 yuan",
        ),
        (
            Violation::CarcassDumped,
            new,
            &[Serious],
            "第九十八条第（七）项 | order to correct + order to suspend business + fine 30000 to 100000 yuan",
        ),
    ] {
        let rule = national.on(violation).unwrap().on(on).unwrap();
        let found = reading(&rule.ladder, Subject::Individual, recorded);
        assert_eq!(found.split_once(" | ").unwrap().1, expected, "{violation} on {on}");
    }
    let keeping = national.on(Violation::BannedDog).unwrap();
    assert!(keeping.on(old).is_err());
    assert_eq!(keeping.on(new).unwrap().only, Some(Condition::Dangerous));
    assert!(national.on(Violation::NotVaccinated).unwrap().on(day(2021, 4, 30)).is_err());
    assert!(national.on(Violation::Faeces).is_none());
}

/// A regulation that can stand, and to which a fault is added.
fn with_fault(head: &str, fault: &str) -> String {
    let error = Policy::from_toml(&format!(
        r#"name = "sample"
coverage = "complete"
{head}
[instrument]
title = "某市养犬管理条例"
english = "Sample Regulation"
level = "local_regulation"
{fault}
"#
    ));
    match error {
        Ok(_) => "loads".to_owned(),
        Err(PolicyError::Contents(errors)) => errors.to_string(),
        // The parser names the place in the document; its drawing of the line is its own affair.
        Err(PolicyError::Syntax(error)) => {
            let text = error.to_string();
            let lines: Vec<_> = text.trim_end().lines().collect();
            let (first, last) = (lines.first().unwrap(), lines.last().unwrap());
            let shown = lines.get(2).unwrap();
            format!("{first}\n{shown}\n{last}")
        }
        Err(other) => other.to_string(),
    }
}

#[test]
fn the_sample_without_a_fault_loads() {
    assert_eq!(with_fault("", ""), "loads");
}

#[test]
fn unreadable_documents() {
    for (fault, message) in [
        (
            "[outing]\nleash = { is = { longest_cm = \"long\" }, source = \"第二条\" }",
            "outing.leash.is.longest_cm: invalid type: string \"long\", expected u32",
        ),
        (
            "[bite]\nhandover = { is = { to = \"pound\" }, source = \"第二条\" }",
            "bite.handover: unknown field `handover`, expected one of `victim_care`, `hand_over`, `no_hiding`, \
             `suspicion`, `observation`, `costs`, `cull_confirmed`, `cull_suspected`, `humane`, `cooperation`, \
             `repeat`, `delimits`, `inform_health`, `vaccine_supply`, `human_treatment`, `human_monitoring`, \
             `carcass_guidance`, `carcasses`",
        ),
        ("[immunisation]\nage = { is = \"3 months\" }", "immunisation.age: missing field `source`"),
        (
            "[immunisation]\nage = { is = \"3 months\", source = \"article 2\" }",
            "immunisation.age.source: \"article 2\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)",
        ),
        (
            "[immunisation]\nage = { is = \"3 months\", silent = \"第二条\" }",
            "immunisation.age: a rule is either set or silent, not both",
        ),
    ] {
        assert_eq!(with_fault("", fault), message);
    }
}

#[test]
fn documents_that_cannot_stand() {
    let notices = |earlier_until: &str| {
        format!(
            "[[dogs.notices]]\nsource = \"第二条\"\ntitle = \"a\"\nfrom = \"2020-01-01\"\n{earlier_until}\n\
             [[dogs.notices]]\nsource = \"第二条\"\ntitle = \"b\"\nfrom = \"2021-01-01\"\n"
        )
    };
    for (head, fault, message) in [
        (
            "",
            "[[sanctions]]\nof = [\"set_on_person\"]\nauthority = \"public_security\"\nsource = \"第九条\"\n\
             [[sanctions.rungs]]\nmeasures = [{ shall = \"detain\", days = [5, 10] }]"
                .to_owned(),
            "sanctions[0]: detention needs a basis in a law (Administrative Penalty Law Arts. 10, 12, 18): \
             《某市养犬管理条例》第九条 is none",
        ),
        (
            "",
            "[[sanctions]]\nof = [\"faeces\"]\nauthority = \"urban_management\"\nsource = \"第九条\"\n\
             [[sanctions.rungs]]\nwhen = \"overdue\"\nmeasures = [{ shall = \"fine\", amount = 50 }]"
                .to_owned(),
            "sanctions[0]: a rung for \"a missed date for correction\" needs a lower rung that orders \
             correction by a date",
        ),
        (
            "",
            "[[sanctions]]\nof = [\"faeces\"]\nauthority = \"residents_committee\"\nsource = \"第九条\"\n\
             [[sanctions.rungs]]\nmeasures = [{ shall = \"fine\", amount = 50 }]"
                .to_owned(),
            "sanctions[0]: the residents' or villagers' committee cannot impose penalties",
        ),
        (
            "",
            "[[mandates]]\nacts = [\"register\"]\nholder = \"residents_committee\"\nsource = \"第九条\""
                .to_owned(),
            "mandates: the residents' or villagers' committee cannot hold the power to register the dog",
        ),
        (
            "",
            notices(""),
            "dogs.notices[1]: two notices are in force on 2021-01-01",
        ),
        (
            "",
            notices("until = \"2021-01-01\""),
            "dogs.notices[1]: two notices are in force on 2021-01-01",
        ),
        (
            "",
            notices("until = \"2019-12-31\""),
            "dogs.notices[0]: the notice is never in force",
        ),
        (
            "",
            "[dogs]\nlimit = { is = { dogs = 1, by = [] }, source = \"第三条\" }".to_owned(),
            "dogs.limit: a limit counts by something",
        ),
        (
            "",
            "[dogs]\nlimit = { is = { dogs = 1, by = [\"household\"], extra = { on = \"consent\", most = 1 } }, \
             source = \"第三条\" }"
                .to_owned(),
            "dogs.limit: more dogs on a condition are more than without it",
        ),
        (
            "",
            "[dogs]\nboarding = { is = { conditions = [], most = 0 }, source = \"第三条\" }".to_owned(),
            "dogs.boarding: boarding that takes no dog is a ban",
        ),
        (
            "",
            "[[dogs.also_barred]]\nis = { dealings = [], classes = [\"fierce\"] }\nsource = \"第三条\"".to_owned(),
            "dogs.also_barred[0]: a ban bars something with some dogs",
        ),
        (
            "",
            "[[dogs.notices]]\nsource = \"第二条\"\ntitle = \"a\"\nfrom = \"2020-01-01\"\n\
             crosses = { unless_pedigree = 0 }\nlarge = { any = [] }"
                .to_owned(),
            "dogs.notices[0]: a pedigree of no generation shows nothing; \
             dogs.notices[0]: a size is measured by something",
        ),
        (
            "",
            "[dogs]\nlisted_by = { is = [\"public_security\", \"agriculture\"], source = \"第二条\" }\n\
             [[dogs.notices]]\nsource = \"第二条\"\ntitle = \"a\"\nfrom = \"2020-01-01\"\n\
             issued_by = [\"public_security\"]"
                .to_owned(),
            "dogs.notices[0]: the agriculture and veterinary authority takes part in the list and did not \
             issue it",
        ),
        (
            "",
            "[[fees.reliefs]]\nis = { neutered = true, share = { percent = 101 }, years = \"all\" }\n\
             source = \"第二条\""
                .to_owned(),
            "fees.reliefs[0]: no more than the whole fee falls away",
        ),
        (
            "",
            "[fees]\ntariff = { is = [{ year = \"every\", amount = 10 }], source = \"第二条\" }\n\
             [[fees.charges]]\nis = { items = [\"management\"], borne_by = \"public\" }\nsource = \"第三条\""
                .to_owned(),
            "fees.tariff: the public bears the cost: management service fee",
        ),
        (
            "claim = \"verified\"",
            "[outing]\nleash = { is = {}, source = \"第二条\", evidence = \"secondary\" }".to_owned(),
            "outing.leash: the policy claims to be verified, but the source 《某市养犬管理条例》第二条〔转引〕 \
             is seen in a secondary copy only",
        ),
        (
            "claim = \"verified\"",
            "[[dogs.notices]]\nsource = \"第二条〔转引〕\"\ntitle = \"a\"\nfrom = \"2020-01-01\"".to_owned(),
            "dogs.notices[0].source: the policy claims to be verified, but the source \
             《某市养犬管理条例》第二条〔转引〕 is seen in a secondary copy only",
        ),
        (
            "",
            "[registration]\nclock = { is = { from = \"committee_certificate\", within = \"30 days\" }, \
             source = \"第三条\" }"
                .to_owned(),
            "registration.clock: the clock starts with a committee certificate that the policy does not \
             require",
        ),
        (
            "",
            "[immunisation]\nage = { is = \"2 hours\", source = \"第三条\" }".to_owned(),
            "immunisation.age: 2 hours is not an age",
        ),
    ] {
        assert_eq!(with_fault(head, &fault), message);
    }
}

#[test]
fn every_fault_is_reported_at_once() {
    let faults = "[dogs]\nlimit = { is = { dogs = 1, by = [] }, source = \"第三条\" }\n\
                  [outing]\nleash = { is = { longest_cm = 0 }, source = \"第二条\" }";
    assert_eq!(
        with_fault("", faults),
        "dogs.limit: a limit counts by something; outing.leash: a leash of no length cannot be worn",
    );
}

#[test]
fn bites_that_cannot_stand() {
    for (fault, message) in [
        (
            "[bite]\nrepeat = { is = {}, source = \"第二条\" }",
            "bite.repeat: bites are never repeated: neither figure is set",
        ),
        (
            "[bite]\nsuspicion = { is = { due = \"promptly\", report = { any_of = [] } }, source = \"第二条\" }",
            "bite.suspicion.report: a report to nobody",
        ),
        (
            "[[bite.carcasses]]\nis = { by = [\"keeper\"] }\nsource = \"第二条\"",
            "bite.carcasses[0]: it neither opens a way nor bars one",
        ),
        (
            "[[bite.carcasses]]\nis = { by = [], ways = [\"facility\", \"dumped\"], barred = [\"dumped\"] }\n\
             source = \"第二条\"",
            "bite.carcasses[0].by: it binds nobody; bite.carcasses[0]: \"dumped\" is both open and barred",
        ),
        (
            "[bite]\nhand_over = { is = { to = \"pound\" }, source = \"第二条\" }",
            "mandates: nobody may hand the biting dog over",
        ),
        (
            "[bite]\ncull_confirmed = { is = \"required\", source = \"第二条\" }",
            "mandates: nobody may cull the rabid dog",
        ),
    ] {
        assert_eq!(with_fault("", fault), message);
    }
}

#[test]
fn guidance_that_cannot_stand() {
    use dog_registry::policy::Guidance;
    use governance_core::provision::Claim;
    let shipped = policies::prophylaxis().unwrap();
    let error = shipped.check(Claim::Verified).unwrap_err();
    assert_eq!(
        error.to_string(),
        "evidence: 狂犬病暴露预防处置工作规范（2023年版） is not verified"
    );
    for (from, to, message) in [
        ("\"intact_skin\"", "\"nibble\"", "\"touched or licked intact skin\" has no grade"),
        ("to = \"grade_3\"", "to = \"grade_2\"", "is not graver than"),
        ("{ day = 0 }, ", "", "the first dose is not on day 0"),
        ("{ day = 3 }, { day = 7 }", "{ day = 7 }, { day = 3 }", "do not follow one another"),
        ("doses = 2", "doses = 0", "a day without a dose"),
    ] {
        let text = policies::PROPHYLAXIS.replacen(from, to, 1);
        let error = Guidance::from_toml(&text).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn an_act_that_the_regulation_uses_has_a_holder() {
    let check = |settings: &str, expected: &[&str]| {
        let message = with_fault("", &format!("[registration]\n{settings}"));
        let expected: Vec<_> =
            expected.iter().map(|act| format!("mandates: nobody may {act}")).collect();
        assert_eq!(message, expected.join("; "), "{settings}");
    };
    // Whoever registers decides, within the time of the law, and cancels and withdraws.
    let always = [
        "apply for registration",
        "ask for missing documents",
        "extend the time for the decision",
        "register the dog",
        "refuse registration",
        "cancel the registration ex officio",
        "withdraw the registration",
    ];
    let required = "required = { is = \"all\", source = \"第二条\" }\n";
    check(required, &always);
    // Everything else, as far as the text knows it, with or without a time.
    let rest = "processing = { is = \"on_the_spot\", source = \"第二条\" }
        undertaking = { is = \"required\", source = \"第二条\" }
        committee_certificate = { is = \"required\", source = \"第二条\" }
        opinion = { is = \"required\", source = \"第二条\" }
        visiting = { is = { stay = \"15 days\" }, source = \"第二条\" }
        validity = { is = { fixed = \"1 year\" }, source = \"第二条\" }
        data_change = { silent = \"第二条\" }
        transfer = { is = \"10 days\", source = \"第二条\" }
        inheritance = { is = \"10 days\", source = \"第二条\" }
        death_or_loss = { silent = \"第二条\" }
        giving_up = { is = \"10 days\", source = \"第二条\" }
        outgrown = { is = \"required\", source = \"第二条\" }
        replacement = { silent = \"第二条\" }
        revoked_after_confiscation = { is = \"required\", source = \"第二条\" }";
    check(
        &format!("{required}{rest}"),
        &[
            "sign the duty guarantee",
            "certify eligibility",
            "apply for registration",
            "ask for missing documents",
            "give an opinion",
            "register the dog",
            "refuse registration",
            "register a visiting dog",
            "renew the registration",
            "enter a change of data",
            "transfer the dog",
            "take over a deceased keeper's dog",
            "report the dog's death",
            "report the dog lost",
            "give the dog up",
            "take the dog out of the zone for good",
            "report an outgrown dog",
            "replace the certificate or tag",
            "cancel the registration ex officio",
            "revoke the certificate",
            "withdraw the registration",
        ],
    );
}
