//! What the three recorders keep, and what no missing fact can bring about.

use governance_core::assessment::{
    Assessment, Check, Discretion, Finding, Outcome, Recorder, Trace, Value,
};
use governance_core::citation::Citation;
use governance_core::language::{Bilingual, Language};
use governance_core::mandate::BodyKind;
use governance_core::provision::{Provision, Setting};
use proptest::prelude::*;

governance_core::vocabulary! {
    /// What a clerk must know.
    pub enum Fact {
        /// Dogs kept.
        Kept = "kept", "已养犬只数量", "dogs kept";
        /// Dwelling.
        Dwelling = "dwelling", "固定居所", "a fixed dwelling";
        /// Age.
        Age = "age", "年龄", "age";
    }
}

governance_core::grounds! {
    /// Why an application is refused.
    pub enum Ground {
        /// As many dogs as may be kept.
        OverLimit { kept: u32, limit: u32 } = "E_LIMIT", "已养{kept}只，限养{limit}只", "{kept} kept, {limit} allowed";
        /// No dwelling.
        NoDwelling = "E_DWELLING", "没有固定居所", "no fixed dwelling";
        /// Too young.
        TooYoung { age: u32, least: u32 } = "E_AGE", "{age}周岁，须满{least}周岁", "{age} years old, {least} needed";
    }
}

use Outcome::{Granted, Refused, Undetermined};

fn source(text: &str) -> Citation {
    text.parse().unwrap()
}

/// Checks the outcome of a list of checks with every recorder, in every rotation and both ways.
#[track_caller]
fn check(checks: &[Check<'_, Ground, Fact>], outcome: Outcome) {
    let mut orders = vec![checks.to_vec()];
    for first in 0..checks.len() {
        let mut order = checks.to_vec();
        order.rotate_left(first);
        let mut reversed = order.clone();
        reversed.reverse();
        orders.extend([order, reversed]);
    }
    for order in orders {
        let (alone, assessment, trace) = recorded(&order);
        assert_eq!(
            (alone, assessment.outcome(), trace.outcome()),
            (outcome, outcome, outcome),
            "{order:?}"
        );
    }
}

fn recorded<'law>(
    checks: &[Check<'law, Ground, Fact>],
) -> (Outcome, Assessment<'law, Ground, Fact>, Trace<'law, Ground, Fact>) {
    let mut all = (Granted, Assessment::default(), Trace::default());
    for &check in checks {
        // The outcome alone never asks for the values.
        all.0.record("rule", check, || -> [(Fact, Value); 1] { unreachable!() });
        all.1.record("rule", check, || -> [(Fact, Value); 1] { unreachable!() });
        all.2.record("rule", check, || []);
    }
    all
}

#[test]
fn refused_dominates_undetermined_dominates_granted() {
    let article = source("第一条");
    let passed = Check::Passed(&article);
    let failed = Check::Failed(Finding { ground: Ground::NoDwelling, source: &article });
    let (missing, unknown) = (Check::Missing(Fact::Age), Check::Unknown("age"));
    let silent = Check::NotRegulated;
    check(&[], Granted);
    check(&[passed], Granted);
    check(&[silent], Granted);
    check(&[missing], Undetermined);
    check(&[unknown], Undetermined);
    check(&[failed], Refused);
    check(&[passed, silent, missing], Undetermined);
    check(&[passed, silent, unknown], Undetermined);
    check(&[passed, missing, failed], Refused);
    check(&[unknown, silent, failed], Refused);
    check(&[passed, missing, unknown, failed, silent], Refused);
}

#[test]
fn missing_facts_and_texts_are_asked_for_once_in_order() {
    let mut assessment = Assessment::<Ground, Fact>::default();
    let texts = [Check::Unknown("a"), Check::Unknown("b"), Check::Unknown("a")];
    let facts = [Fact::Age, Fact::Kept, Fact::Age, Fact::Kept].map(Check::Missing);
    for check in facts.into_iter().chain(texts) {
        assessment.record("rule", check, || []);
    }
    assert_eq!(assessment.missing(), [Fact::Age, Fact::Kept]);
    assert_eq!(assessment.unknown(), ["a", "b"]);
    assert_eq!(
        assessment.in_language(Language::English).to_string(),
        "undetermined\n  ? still to be established: age\n  ? still to be established: dogs kept\n  \
         ? text not available: a\n  ? text not available: b\n"
    );
    assessment.clear();
    assert_eq!(assessment, Assessment::default());
    assert_eq!(assessment.in_language(Language::Chinese).to_string(), "符合条件\n");
}

#[test]
fn a_trace_keeps_order_values_and_sources() {
    let (first, second) = (source("第十二条第二款"), source("第十三条〔转引〕"));
    let mut trace = Trace::default();
    let over = Finding { ground: Ground::OverLimit { kept: 2, limit: 1 }, source: &first };
    let rules: [(&'static str, Check<'_, Ground, Fact>); 5] = [
        ("limit", Check::Failed(over)),
        ("dwelling", Check::Passed(&second)),
        ("fee", Check::NotRegulated),
        ("age", Check::Missing(Fact::Age)),
        ("breed", Check::Unknown("breeds")),
    ];
    trace.record(rules[0].0, rules[0].1, || {
        [(Fact::Kept, 2.into()), (Fact::Age, None::<u32>.into())]
    });
    trace.record(rules[1].0, rules[1].1, || [(Fact::Dwelling, true.into())]);
    for (rule, check) in &rules[2..] {
        trace.record(rule, *check, || []);
    }
    let examined: Vec<_> = trace.examined().iter().map(|entry| (entry.rule, entry.check)).collect();
    assert_eq!(examined, rules);
    let values: Vec<_> =
        trace.examined().iter().map(|entry| trace.values(entry).to_vec()).collect();
    assert_eq!(values[0], [(Fact::Kept, Value::Number(2)), (Fact::Age, Value::NotStated)]);
    assert_eq!(values[1], [(Fact::Dwelling, Value::Flag(true))]);
    assert!(values[2..].iter().all(Vec::is_empty));
    assert_eq!(
        trace.in_language(Language::English).to_string(),
        "✗ dogs kept: 2, age: not stated\n  → 2 kept, 1 allowed (Art. 12(2))\n\
         ✓ a fixed dwelling: yes (Art. 13 [secondary])\n\
         ? age\n  → still to be established: age\n\
         ? breed\n  → text not available: breeds\n\
         · not regulated: fee\n"
    );
    assert_eq!(
        trace.in_language(Language::Chinese).to_string(),
        "✗ 已养犬只数量：2，年龄：未说明\n  → 已养2只，限养1只（第十二条第二款）\n\
         ✓ 固定居所：是（第十三条〔转引〕）\n\
         ? age\n  → 需要查明：年龄\n\
         ? breed\n  → 文本缺失：breeds\n\
         · 未作规定：fee\n"
    );
    // An entry that outlives what it points to reads nothing, and does not panic.
    let stale = trace.examined()[1];
    trace.clear();
    assert_eq!((trace.examined().len(), trace.values(&stale).len()), (0, 0));
    assert_eq!((trace.outcome(), &trace), (Granted, &Trace::default()));
}

#[test]
fn an_assessment_names_every_ground_with_its_article() {
    let (first, second) = (source("《甲条例》第一条"), source("《乙条例》第二条"));
    let mut assessment = Assessment::<Ground, Fact>::default();
    for (ground, source) in
        [(Ground::TooYoung { age: 17, least: 18 }, &first), (Ground::NoDwelling, &second)]
    {
        assessment.record("rule", Check::Failed(Finding { ground, source }), || []);
    }
    assessment.record("rule", Check::Missing(Fact::Kept), || []);
    let codes: Vec<_> = assessment.findings().iter().map(|finding| finding.ground.code()).collect();
    assert_eq!(codes, ["E_AGE", "E_DWELLING"]);
    assert_eq!(Ground::CODES, ["E_LIMIT", "E_DWELLING", "E_AGE"]);
    assert_eq!(
        assessment.in_language(Language::Chinese).to_string(),
        "不符合条件\n  ✗ 17周岁，须满18周岁（《甲条例》第一条）\n  ✗ 没有固定居所（《乙条例》第二条）\n  ? 需要查明：已养犬只数量\n"
    );
    assert_eq!(
        assessment.in_language(Language::English).to_string(),
        "refused\n  ✗ 17 years old, 18 needed (《甲条例》, Art. 1)\n  ✗ no fixed dwelling (《乙条例》, Art. 2)\n  \
         ? still to be established: dogs kept\n"
    );
}

#[test]
fn discretion_from_both_sides() {
    let article = source("《某市条例》第三十三条第一款");
    let between = |least, most| Discretion {
        decider: BodyKind::PublicSecurity,
        least,
        most,
        factors: &["the number of people present"],
        source: &article,
    };
    let decide = |decision| between(100, 500).decide(decision).map_err(|error| error.to_string());
    assert_eq!(
        decide(99),
        Err("99 lies outside 100 to 500 (《某市条例》第三十三条第一款)".to_owned())
    );
    assert_eq!(decide(100), Ok(100));
    assert_eq!(decide(500), Ok(500));
    assert_eq!(
        decide(501),
        Err("501 lies outside 100 to 500 (《某市条例》第三十三条第一款)".to_owned())
    );
    assert!(between(5, 4).decide(5).is_err());
    let factor = Discretion {
        decider: BodyKind::Court,
        least: 0.5,
        most: 1.5,
        factors: &[],
        source: &article,
    };
    assert!(factor.decide(f64::NAN).is_err());
    assert!(factor.decide(1.5).is_ok());
}

/// A small law and the facts that its three rules ask for.
#[derive(Clone, Debug)]
struct Law {
    limit: Setting<u32>,
    dwelling: Setting<()>,
    least_age: Setting<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Facts {
    kept: Option<u32>,
    dwelling: Option<bool>,
    age: Option<u32>,
}

macro_rules! set {
    ($setting:expr, $path:literal) => {
        match $setting {
            Setting::Set(provision) => provision,
            Setting::Silent(_) => return Check::NotRegulated,
            Setting::Unknown => return Check::Unknown($path),
        }
    };
}

fn limit<'law>(law: &'law Law, facts: &Facts) -> Check<'law, Ground, Fact> {
    let limit = set!(&law.limit, "limit");
    let Some(kept) = facts.kept else { return Check::Missing(Fact::Kept) };
    if kept < limit.is {
        return Check::Passed(&limit.source);
    }
    Check::Failed(Finding {
        ground: Ground::OverLimit { kept, limit: limit.is },
        source: &limit.source,
    })
}

fn dwelling<'law>(law: &'law Law, facts: &Facts) -> Check<'law, Ground, Fact> {
    let rule = set!(&law.dwelling, "dwelling");
    match facts.dwelling {
        None => Check::Missing(Fact::Dwelling),
        Some(true) => Check::Passed(&rule.source),
        Some(false) => Check::Failed(Finding { ground: Ground::NoDwelling, source: &rule.source }),
    }
}

fn least_age<'law>(law: &'law Law, facts: &Facts) -> Check<'law, Ground, Fact> {
    let least = set!(&law.least_age, "least_age");
    let Some(age) = facts.age else { return Check::Missing(Fact::Age) };
    if least.is <= age {
        return Check::Passed(&least.source);
    }
    Check::Failed(Finding {
        ground: Ground::TooYoung { age, least: least.is },
        source: &least.source,
    })
}

fn assess<'law, R: Recorder<'law, Ground, Fact>>(law: &'law Law, facts: &Facts, mut to: R) -> R {
    to.record("limit", limit(law, facts), || [(Fact::Kept, facts.kept.into())]);
    to.record("dwelling", dwelling(law, facts), || [(Fact::Dwelling, facts.dwelling.into())]);
    to.record("least_age", least_age(law, facts), || [(Fact::Age, facts.age.into())]);
    to
}

fn any_setting<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Setting<T>> {
    prop_oneof![
        4 => value.prop_map(|is| Setting::Set(Provision { is, source: source("第一条") })),
        1 => Just(Setting::Silent(None)),
        1 => Just(Setting::Unknown),
    ]
}

prop_compose! {
    fn any_law()(limit in any_setting(0..3_u32), dwelling in any_setting(Just(())), least_age in any_setting(16..19_u32)) -> Law {
        Law { limit, dwelling, least_age }
    }
}

prop_compose! {
    fn any_facts()(kept in any::<Option<u8>>(), dwelling in any::<Option<bool>>(), age in proptest::option::of(15..20_u32)) -> Facts {
        Facts { kept: kept.map(|kept| u32::from(kept % 4)), dwelling, age }
    }
}

fn any_check() -> impl Strategy<Value = Check<'static, Ground, Fact>> {
    static ARTICLE: std::sync::LazyLock<Citation> = std::sync::LazyLock::new(|| source("第一条"));
    let ground = prop_oneof![
        Just(Ground::NoDwelling),
        any::<u32>().prop_map(|kept| Ground::OverLimit { kept, limit: 1 }),
    ];
    prop_oneof![
        4 => Just(Check::NotRegulated),
        8 => Just(Check::Passed(&ARTICLE)),
        1 => ground.prop_map(|ground| Check::Failed(Finding { ground, source: &ARTICLE })),
        1 => proptest::sample::select(Fact::ALL).prop_map(Check::Missing),
        1 => proptest::sample::select(vec!["a", "b"]).prop_map(Check::Unknown),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Invariant: the three recorders agree on the outcome, and none loses a ground.
    #[test]
    fn the_recorders_agree(checks in proptest::collection::vec(any_check(), 0..12)) {
        let (alone, assessment, trace) = recorded(&checks);
        prop_assert_eq!(alone, assessment.outcome());
        prop_assert_eq!(alone, trace.outcome());
        prop_assert_eq!(trace.examined().len(), checks.len());
        let failed = checks.iter().filter(|check| matches!(check, Check::Failed(_))).count();
        prop_assert_eq!(assessment.findings().len(), failed);
        let worst = checks.iter().map(Check::outcome).max().unwrap_or(Granted);
        prop_assert_eq!(alone, worst);
    }

    /// Invariant (property 10): a fact or a text that becomes unknown never turns refused or
    /// undetermined into granted, and every fact named as missing is missing.
    #[test]
    fn not_knowing_grants_nothing(law in any_law(), facts in any_facts(), forget in 0..6_u8) {
        let mut less = facts;
        let mut fewer = law.clone();
        match forget {
            0 => less.kept = None,
            1 => less.dwelling = None,
            2 => less.age = None,
            3 => fewer.limit = Setting::Unknown,
            4 => fewer.dwelling = Setting::Unknown,
            _ => fewer.least_age = Setting::Unknown,
        }
        let before = assess(&law, &facts, Granted);
        let after = assess(&fewer, &less, Granted);
        prop_assert!(before == Granted || after != Granted, "{:?} became {:?}", before, after);
        // Nor does it refuse what was not refused.
        prop_assert!(before == Refused || after != Refused);
        let assessment = assess(&fewer, &less, Assessment::default());
        let trace = assess(&fewer, &less, Trace::default());
        prop_assert_eq!((assessment.outcome(), trace.outcome()), (after, after));
        for fact in assessment.missing() {
            let missing = match fact {
                Fact::Kept => less.kept.is_none(),
                Fact::Dwelling => less.dwelling.is_none(),
                Fact::Age => less.age.is_none(),
            };
            prop_assert!(missing);
        }
    }
}
