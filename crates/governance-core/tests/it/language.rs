//! Vocabularies: codes are unique, terms are there in both languages.

use std::collections::BTreeSet;

use governance_core::assessment::{Outcome, Value};
use governance_core::capacity::CivilCapacity;
use governance_core::citation::{Evidence, Level};
use governance_core::duty::Cycle;
use governance_core::language::{Bilingual, Language, Vocabulary, render_list};
use governance_core::legal_time::Binds;
use governance_core::mandate::{BodyKind, DenialReason, Form, Nature};
use governance_core::penalty::{
    Effect, Figure, FineBasis, Limitation, MeasureKind, Mitigation, Regime, Subject, Trigger,
};
use governance_core::remedy::RemedyKind;
use serde::de::DeserializeOwned;

use crate::day;

#[track_caller]
fn check<W: Vocabulary + DeserializeOwned + serde::Serialize>() {
    let codes: BTreeSet<_> = W::WORDS.iter().map(|word| word.code()).collect();
    assert_eq!(codes.len(), W::WORDS.len(), "a code stands twice in {codes:?}");
    for (index, &word) in W::WORDS.iter().enumerate() {
        assert_eq!(word.index(), index);
        assert!(!word.code().trim().is_empty());
        let [chinese, english] =
            [Language::Chinese, Language::English].map(|l| word.in_language(l).to_string());
        assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{chinese}");
        assert!(english.is_ascii() && !english.trim().is_empty(), "{english}");
        assert_eq!(word.to_string(), english);
        let json = serde_json::to_string(&word).unwrap();
        assert_eq!(json, format!("\"{}\"", word.code()));
        assert_eq!(serde_json::from_str::<W>(&json).unwrap(), word);
    }
    assert!(serde_json::from_str::<W>("\"no such word\"").is_err());
}

#[test]
fn every_vocabulary_of_the_kernel() {
    check::<Nature>();
    check::<BodyKind>();
    check::<Form>();
    check::<DenialReason>();
    check::<Level>();
    check::<Evidence>();
    check::<Effect>();
    check::<Mitigation>();
    check::<MeasureKind>();
    check::<Trigger>();
    check::<FineBasis>();
    check::<Figure>();
    check::<Regime>();
    check::<Limitation>();
    check::<Subject>();
    check::<RemedyKind>();
    check::<CivilCapacity>();
    check::<Cycle>();
    check::<Binds>();
}

#[test]
fn unknown_codes_name_those_that_exist() {
    let error = Form::from_code("loan").unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown Form \"loan\"; expected one of: entrustment, assignment, authorisation, decision"
    );
    assert_eq!((error.vocabulary, error.code.as_str()), ("Form", "loan"));
    for near in ["Entrustment", "entrustment ", "", "委托"] {
        assert!(Form::from_code(near).is_err(), "{near}");
    }
    assert_eq!(
        serde_json::from_str::<Form>("\"loan\"").unwrap_err().to_string(),
        "unknown Form \"loan\"; expected one of: entrustment, assignment, authorisation, decision at line 1 column 6"
    );
    assert_eq!(
        serde_json::from_str::<Form>("3").unwrap_err().to_string(),
        "invalid type: integer `3`, expected a code of Form at line 1 column 1"
    );
}

#[test]
fn lists_values_and_outcomes_in_both_languages() {
    struct List(Vec<BodyKind>);
    impl Bilingual for List {
        fn render(&self, language: Language, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            render_list(&self.0, language, f)
        }
    }
    let said =
        |value: &dyn Fn(Language) -> String| [Language::Chinese, Language::English].map(value);
    let list = |bodies: &[BodyKind]| {
        let list = List(bodies.to_vec());
        said(&|language| list.in_language(language).to_string())
    };
    assert_eq!(list(&[]), ["", ""]);
    assert_eq!(list(&[BodyKind::Court]), ["人民法院", "people's court"]);
    assert_eq!(
        list(&[BodyKind::Court, BodyKind::Pound]),
        ["人民法院、犬只收容留检场所", "people's court, dog pound"]
    );
    let value = |value: Value| said(&|language| value.in_language(language).to_string());
    assert_eq!(value(None::<bool>.into()), ["未说明", "not stated"]);
    assert_eq!(value(true.into()), ["是", "yes"]);
    assert_eq!(value(Some(false).into()), ["否", "no"]);
    assert_eq!(value(u32::MAX.into()), ["4294967295", "4294967295"]);
    assert_eq!(value(day("2026-01-31").into()), ["2026-01-31", "2026-01-31"]);
    assert_eq!(value(Value::term(Some(BodyKind::Court))), ["人民法院", "people's court"]);
    let outcome = |o: Outcome| said(&|language| o.in_language(language).to_string());
    assert_eq!(outcome(Outcome::Granted), ["符合条件", "granted"]);
    assert_eq!(outcome(Outcome::Undetermined), ["尚待查明", "undetermined"]);
    assert_eq!(outcome(Outcome::Refused), ["不符合条件", "refused"]);
}

/// Source: 《民法典》第十七条至第二十二条.
#[test]
fn civil_capacity_from_both_sides() {
    use CivilCapacity::{Full, Limited, None};
    for (age, wages, incapable, capacity) in [
        (7, false, false, None),
        (8, false, false, Limited),
        (15, true, false, Limited),
        (16, true, false, Full),
        (16, false, false, Limited),
        (17, false, false, Limited),
        (18, false, false, Full),
        (40, true, true, None),
    ] {
        assert_eq!(CivilCapacity::of(age, wages, incapable), capacity, "{age} {wages} {incapable}");
    }
}
