//! Who may do it: the worked cases, the table's own checks, and what nobody can obtain.

use governance_core::citation::Citation;
use governance_core::language::{Bilingual, Language};
use governance_core::mandate::{
    Actor, Authority, BodyKind, Delegable, Delegation, Form, Mandate, Mandates, Nature,
};
use proptest::prelude::*;

use crate::day;

governance_core::vocabulary! {
    /// Acts of a street.
    pub enum Act {
        /// Advise.
        Advise = "advise", "劝导", "advise";
        /// Order to correct.
        OrderRectify = "order_rectify", "责令改正", "order to correct";
        /// Fine.
        Fine = "fine", "罚款", "fine";
        /// Report.
        Report = "report", "报告", "report";
    }
}

use BodyKind::{Agriculture, Anyone, ResidentsCommittee, SubdistrictOffice, UrbanManagement};

fn source(text: &str) -> Citation {
    text.parse().unwrap()
}

fn delegable(to: &[BodyKind], form: Form, text: &str) -> Delegable {
    Delegable { to: to.to_vec(), form, source: source(text) }
}

fn mandates() -> Mandates<Act> {
    let held = |holder, text| Mandate::held_by(holder, source(text));
    Mandates::new([
        (
            Act::Fine,
            Mandate {
                delegable: Some(delegable(
                    &[SubdistrictOffice],
                    Form::Decision,
                    "《行政处罚法》（2021）第二十四条第一款",
                )),
                ..held(UrbanManagement, "《某市条例》第五条")
            },
        ),
        (
            Act::Fine,
            Mandate {
                delegable: Some(delegable(
                    &[SubdistrictOffice, BodyKind::AnimalHealth],
                    Form::Entrustment,
                    "《行政处罚法》（2021）第二十条第一款",
                )),
                ..held(Agriculture, "《某市条例》第六条")
            },
        ),
        (Act::OrderRectify, held(UrbanManagement, "《某市条例》第七条")),
        (Act::Report, held(Anyone, "《某市条例》第八条")),
    ])
}

fn delegation(from: BodyKind, form: Form) -> Delegation {
    Delegation {
        from,
        form,
        acts: vec!["fine".into()],
        since: day("2021-09-01"),
        until: Some(day("2022-08-31")),
        published: Some(true),
    }
}

/// Says an answer in a word: its reason, or its source.
fn said(authority: &Authority<'_, Act>) -> String {
    match authority {
        Authority::Permitted { source, in_name_of: None } => format!("permitted: {source}"),
        Authority::Permitted { source, in_name_of: Some(body) } => {
            format!("permitted for the {body}: {source}")
        }
        Authority::Denied(denial) => format!("denied: {}", denial.reason.code()),
        Authority::NeedsDelegation { from, form, source } => {
            format!("needs {form} of the {from}: {source}")
        }
        Authority::Undetermined { needed, source } => {
            format!("unclear: {}: {source}", needed.code())
        }
    }
}

#[track_caller]
fn check(actor: &Actor, act: Act, on: &str, answer: &str) {
    assert_eq!(said(&mandates().may(actor, act, day(on))), answer);
}

fn street() -> Actor {
    Actor::new(SubdistrictOffice, "street-1")
}

#[test]
fn holders_may() {
    check(
        &Actor::new(UrbanManagement, "u"),
        Act::Fine,
        "2021-08-20",
        "permitted: 《某市条例》第五条",
    );
    check(&Actor::new(Agriculture, "a"), Act::Fine, "2021-08-20", "permitted: 《某市条例》第六条");
    check(
        &Actor::new(ResidentsCommittee, "c"),
        Act::Report,
        "2021-08-20",
        "permitted: 《某市条例》第八条",
    );
    // Its own power does not depend on the instrument that it happens to carry.
    let carrying =
        Actor::new(UrbanManagement, "u").under(delegation(Agriculture, Form::Authorisation));
    check(&carrying, Act::Fine, "2021-08-20", "permitted: 《某市条例》第五条");
}

#[test]
fn gc_65_a_committee_orders_nothing() {
    let committee = Actor::new(ResidentsCommittee, "committee-3");
    check(&committee, Act::OrderRectify, "2021-08-20", "denied: not_held");
    let table = mandates();
    let Authority::Denied(denial) = table.may(&committee, Act::OrderRectify, day("2021-08-20"))
    else {
        unreachable!()
    };
    assert_eq!(
        denial.in_language(Language::English).to_string(),
        "the residents' or villagers' committee may not order to correct: the power belongs to others; held by: urban management authority"
    );
    assert_eq!(
        denial.in_language(Language::Chinese).to_string(),
        "居（村）民委员会不得“责令改正”：无此职权；有权主体为城市管理部门"
    );
    assert_eq!(denial.holders[0].source, source("《某市条例》第七条"));
    // Nobody holds the act at all.
    let Authority::Denied(denial) = table.may(&committee, Act::Advise, day("2021-08-20")) else {
        unreachable!()
    };
    assert_eq!(
        denial.in_language(Language::English).to_string(),
        "the residents' or villagers' committee may not advise: the power belongs to others"
    );
}

#[test]
fn gc_66_a_street_fines_under_a_decision_in_force() {
    check(
        &street(),
        Act::Fine,
        "2021-08-20",
        "needs published decision of the urban management authority: 《行政处罚法》（2021）第二十四条第一款",
    );
    let decided = street().under(delegation(UrbanManagement, Form::Decision));
    let permitted = "permitted: 《行政处罚法》（2021）第二十四条第一款";
    check(&decided, Act::Fine, "2021-08-20", "denied: not_yet_in_force");
    check(&decided, Act::Fine, "2021-08-31", "denied: not_yet_in_force");
    check(&decided, Act::Fine, "2021-09-01", permitted);
    check(&decided, Act::Fine, "2022-08-31", permitted);
    check(&decided, Act::Fine, "2022-09-01", "denied: expired");
    let open = Delegation { until: None, ..delegation(UrbanManagement, Form::Decision) };
    check(&street().under(open), Act::Fine, "2122-09-01", permitted);
}

#[test]
fn gc_67_whether_it_was_published() {
    let under = |published| {
        street().under(Delegation { published, ..delegation(UrbanManagement, Form::Decision) })
    };
    check(
        &under(None),
        Act::Fine,
        "2021-09-01",
        "unclear: not_published: 《行政处罚法》（2021）第二十四条第一款",
    );
    check(&under(Some(false)), Act::Fine, "2021-09-01", "denied: not_published");
    // What is known to deny denies before anybody asks.
    check(&under(None), Act::Fine, "2021-08-31", "denied: not_yet_in_force");
    check(&under(None), Act::Fine, "2022-09-01", "denied: expired");
}

#[test]
fn wrong_instruments() {
    let on = "2021-09-01";
    let with = |delegation| street().under(delegation);
    // Two holders may delegate the act: each in its own form.
    check(
        &with(delegation(Agriculture, Form::Entrustment)),
        Act::Fine,
        on,
        "permitted for the agriculture and veterinary authority: 《行政处罚法》（2021）第二十条第一款",
    );
    check(
        &with(delegation(UrbanManagement, Form::Entrustment)),
        Act::Fine,
        on,
        "denied: wrong_instrument",
    );
    check(
        &with(delegation(Agriculture, Form::Decision)),
        Act::Fine,
        on,
        "denied: wrong_instrument",
    );
    check(
        &with(delegation(BodyKind::Health, Form::Decision)),
        Act::Fine,
        on,
        "denied: wrong_instrument",
    );
    for acts in [vec![], vec!["report"], vec!["Fine", "fin", "fine "]] {
        let acts = acts.into_iter().map(Into::into).collect();
        let narrow = Delegation { acts, ..delegation(UrbanManagement, Form::Decision) };
        check(&with(narrow), Act::Fine, on, "denied: not_covered");
    }
    let all = Delegation {
        acts: vec!["order_rectify".into()],
        ..delegation(UrbanManagement, Form::Decision)
    };
    check(&with(all), Act::OrderRectify, on, "denied: not_delegable");
    let committee =
        Actor::new(ResidentsCommittee, "c").under(delegation(UrbanManagement, Form::Decision));
    check(&committee, Act::Fine, on, "denied: not_delegable");
}

#[test]
fn a_table_is_complete_and_minimal_and_keeps_to_its_order() {
    let table = mandates();
    assert_eq!(table.without_holder(Act::ALL), [Act::Advise]);
    assert_eq!(table.without_holder(&[Act::Fine]), []);
    assert_eq!(table.unused(&[Act::Fine, Act::Report]), [Act::OrderRectify]);
    assert_eq!(table.unused(Act::ALL), []);
    let rows: Vec<_> = table.iter().map(|(act, mandate)| (act, mandate.holder)).collect();
    assert_eq!(
        rows,
        [
            (Act::OrderRectify, UrbanManagement),
            (Act::Fine, UrbanManagement),
            (Act::Fine, Agriculture),
            (Act::Report, Anyone),
        ]
    );
    assert_eq!(Mandates::<Act>::default().without_holder(Act::ALL), Act::ALL);
    // A holder with two rows is named once, whoever stands between.
    let held = |holder| (Act::Fine, Mandate::held_by(holder, source("第五条")));
    let thrice = Mandates::new([held(UrbanManagement), held(Agriculture), held(UrbanManagement)]);
    let Authority::Denied(denial) = thrice.may(&street(), Act::Fine, day("2021-09-01")) else {
        unreachable!()
    };
    assert_eq!(
        denial.holders.iter().map(|held| held.holder).collect::<Vec<_>>(),
        [UrbanManagement, Agriculture]
    );
}

/// Source: 《行政处罚法》（2021）第十七条至第二十一条.
#[test]
fn public_power_overreaches_with_everybody_else() {
    let public = |act| act == Act::Fine;
    assert_eq!(mandates().overreaching(public), []);
    assert_eq!(mandates().overreaching(|_| true), [(Act::Report, Anyone)]);
    for &body in BodyKind::ALL {
        let can = matches!(
            body.nature(),
            Nature::Government
                | Nature::Department
                | Nature::DispatchedOrgan
                | Nature::FieldOffice
                | Nature::Institution
                | Nature::Judiciary
        );
        let expected = if can { vec![] } else { vec![(Act::Fine, body)] };
        let own = Mandate::held_by(body, source("第五条"));
        assert_eq!(
            Mandates::new([(Act::Fine, own.clone())]).overreaching(public),
            expected,
            "{body}"
        );
        assert_eq!(Mandates::new([(Act::Report, own)]).overreaching(public), []);
        let passed = Mandate {
            delegable: Some(delegable(&[SubdistrictOffice, body], Form::Entrustment, "第六条")),
            ..Mandate::held_by(UrbanManagement, source("第五条"))
        };
        assert_eq!(Mandates::new([(Act::Fine, passed)]).overreaching(public), expected, "{body}");
    }
}

#[test]
fn actors_mandates_and_delegations_are_stored() {
    let actor = street().under(delegation(UrbanManagement, Form::Decision));
    let json = serde_json::to_string(&actor).unwrap();
    assert_eq!(
        json,
        "{\"body\":\"subdistrict_office\",\"reference\":\"street-1\",\"delegation\":{\"from\":\"urban_management\",\
         \"form\":\"decision\",\"acts\":[\"fine\"],\"since\":\"2021-09-01\",\"until\":\"2022-08-31\",\"published\":true}}"
    );
    assert_eq!(serde_json::from_str::<Actor>(&json).unwrap(), actor);
    let bare = serde_json::to_string(&street()).unwrap();
    assert_eq!(bare, "{\"body\":\"subdistrict_office\",\"reference\":\"street-1\"}");
    assert_eq!(serde_json::from_str::<Actor>(&bare).unwrap(), street());
    // What nobody said about a delegation stays unsaid.
    let least = r#"{"from":"health","form":"decision","acts":[],"since":"2021-09-01"}"#;
    let least: Delegation = serde_json::from_str(least).unwrap();
    assert_eq!((least.until, least.published), (None, None));
    for (act, mandate) in mandates().iter() {
        let json = serde_json::to_string(mandate).unwrap();
        assert_eq!(serde_json::from_str::<Mandate>(&json).unwrap(), *mandate, "{act}");
    }
    let error = |json: &str| serde_json::from_str::<Actor>(json).unwrap_err().to_string();
    assert_eq!(
        error(r#"{"body":"court","reference":"1","rank":3}"#),
        "unknown field `rank`, expected one of `body`, `reference`, `delegation` at line 1 column 38"
    );
    assert_eq!(error(r#"{"body":"court"}"#), "missing field `reference` at line 1 column 16");
    assert!(
        error(r#"{"body":"tribunal","reference":"1"}"#)
            .starts_with("unknown BodyKind \"tribunal\"; expected one of: government, ")
    );
    let error = |json: &str| serde_json::from_str::<Delegation>(json).unwrap_err().to_string();
    assert!(
        error(r#"{"from":"health","form":"decision","acts":[],"since":"2021-09-01","to":"x"}"#)
            .starts_with("unknown field `to`")
    );
    assert!(
        error(r#"{"from":"health","form":"decision","acts":[],"since":"2021-02-30"}"#)
            .contains("out of range")
    );
    let mandate = r#"{"holder":"health","source":"第五条","delegable":{"to":[],"form":"decision","source":"第六条","by":1}}"#;
    assert!(
        serde_json::from_str::<Mandate>(mandate)
            .unwrap_err()
            .to_string()
            .starts_with("unknown field `by`")
    );
}

fn any_body() -> impl Strategy<Value = BodyKind> {
    proptest::sample::select(BodyKind::ALL)
}

fn any_form() -> impl Strategy<Value = Form> {
    proptest::sample::select(Form::ALL)
}

fn any_mandates() -> impl Strategy<Value = Mandates<Act>> {
    let delegable = (proptest::collection::vec(any_body(), 0..3), any_form())
        .prop_map(|(to, form)| Delegable { to, form, source: source("第六条") });
    let row = (proptest::sample::select(Act::ALL), any_body(), proptest::option::of(delegable));
    proptest::collection::vec(row, 0..6).prop_map(|rows| {
        Mandates::new(rows.into_iter().map(|(act, holder, delegable)| {
            (act, Mandate { holder, source: source("第五条"), delegable })
        }))
    })
}

fn any_delegation() -> impl Strategy<Value = Delegation> {
    let acts = proptest::collection::vec(proptest::sample::select(Act::ALL), 0..4);
    (
        any_body(),
        any_form(),
        acts,
        0..40_u64,
        proptest::option::of(0..40_u64),
        any::<Option<bool>>(),
    )
        .prop_map(|(from, form, acts, since, until, published)| Delegation {
            from,
            form,
            acts: acts.into_iter().map(|act| act.code().into()).collect(),
            since: day("2026-01-01") + chrono::Days::new(since),
            until: until.map(|days| day("2026-01-01") + chrono::Days::new(days)),
            published,
        })
}

/// Criminal execution is assigned in writing; nothing asks that the instrument be published.
#[test]
fn an_assignment_needs_no_publication() {
    let own = Mandate {
        delegable: Some(delegable(
            &[BodyKind::JusticeOffice],
            Form::Assignment,
            "《社区矫正法》第九条第二款",
        )),
        ..Mandate::held_by(
            BodyKind::CorrectionInstitution,
            source("《社区矫正法》第二十六条第一款"),
        )
    };
    let table = Mandates::new([(Act::Advise, own)]);
    let instrument = |form, published| Delegation {
        from: BodyKind::CorrectionInstitution,
        form,
        acts: vec!["advise".into()],
        since: day("2026-01-01"),
        until: None,
        published,
    };
    let may = |delegation| {
        let office = Actor::new(BodyKind::JusticeOffice, "x").under(delegation);
        matches!(
            table.may(&office, Act::Advise, day("2026-02-01")),
            Authority::Permitted { in_name_of: Some(BodyKind::CorrectionInstitution), .. }
        )
    };
    assert!(may(instrument(Form::Assignment, None)));
    assert!(may(instrument(Form::Assignment, Some(false))));
    assert!(!may(instrument(Form::Entrustment, Some(true))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Invariant: nobody is permitted without a mandate of its own or a delegation that is in
    /// force, published, of the right form and from a holder.
    #[test]
    fn nobody_is_permitted_without_a_mandate(
        table in any_mandates(),
        body in any_body(),
        delegation in proptest::option::of(any_delegation()),
        act in proptest::sample::select(Act::ALL),
        on in 0..40_u64,
    ) {
        let on = day("2026-01-01") + chrono::Days::new(on);
        let mut actor = Actor::new(body, "x");
        actor.delegation = delegation.clone().map(Box::new);
        let own = table.of(act).any(|held| held.holder == body || held.holder == Anyone);
        let passed = delegation.is_some_and(|d| {
            d.acts.iter().any(|covered| **covered == *act.code())
                && d.since <= on
                && d.until.is_none_or(|until| on <= until)
                && (d.form == Form::Assignment || d.published == Some(true))
                && table.of(act).any(|held| {
                    held.holder == d.from
                        && held.delegable.as_ref().is_some_and(|way| way.form == d.form && way.to.contains(&body))
                })
        });
        let permitted = matches!(table.may(&actor, act, on), Authority::Permitted { .. });
        prop_assert_eq!(permitted, own || passed);
    }

    /// Invariant: where nothing overreaches, no body without public power obtains any, whatever
    /// instrument it carries.
    #[test]
    fn no_power_where_nothing_overreaches(
        table in any_mandates(),
        body in any_body(),
        delegation in any_delegation(),
        act in proptest::sample::select(Act::ALL),
    ) {
        let quiet = !table.overreaching(|asked| asked == act).iter().any(|(_, found)| *found == body || *found == Anyone);
        if quiet && !body.nature().can_hold_public_power() {
            for actor in [Actor::new(body, "x"), Actor::new(body, "x").under(delegation)] {
                let denied = matches!(table.may(&actor, act, day("2026-01-20")), Authority::Denied(_));
                prop_assert!(denied);
            }
        }
    }
}
