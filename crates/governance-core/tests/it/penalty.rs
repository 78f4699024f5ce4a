//! Ladders, envelopes, adjustments, thresholds and clocks of penalties.

use governance_core::language::{Bilingual, Language};
use governance_core::legal_time::Calendar;
use governance_core::mandate::BodyKind;
use governance_core::money::{FineRange, Yuan};
use governance_core::penalty::{
    Envelope, Figure, FineBasis, Ladder, LadderError, Limitation, Measure, MeasureKind, Offence,
    Offender, Regime, Relation, Rung, Steps, Subject, Threshold, Trigger, Triggers, adjustments,
    decision_deadline, hints, joined_detention, may_decide, one_fine, payment, surcharge, time_bar,
};
use proptest::prelude::*;

use crate::day;

governance_core::vocabulary! {
    /// What was done.
    pub enum Violation {
        /// Unregistered.
        Unregistered = "unregistered", "未登记养犬", "keeping an unregistered dog";
        /// Straying.
        Straying = "straying", "犬只流浪", "letting a dog stray";
    }
}

const HEAD: &str = "of = [\"unregistered\"]\nauthority = \"public_security\"\nsource = \"《某市条例》第三十一条\"\n";

fn ladder(rungs: &str) -> Result<Ladder<Violation>, toml::de::Error> {
    toml::from_str(&format!("{HEAD}{rungs}"))
}

/// Checks one measure's message, or that it loads and reads back from what it is stored as.
#[track_caller]
fn check_measure(measure: &str, message: &str) {
    match ladder(&format!("[[rungs]]\nmeasures = [{measure}]")) {
        Err(error) => assert_eq!(error.message(), message, "{measure}"),
        Ok(ladder) => {
            assert_eq!(message, "", "{measure} loads");
            let json = serde_json::to_string(&ladder).unwrap();
            assert_eq!(serde_json::from_str::<Ladder<Violation>>(&json).unwrap(), ladder, "{json}");
        }
    }
}

#[test]
fn measures_in_documents() {
    check_measure(r#"{ shall = "warning" }"#, "");
    check_measure(r#"{ may = "fine", amount = 200 }"#, "");
    check_measure(r#"{ may = "fine", amount = 0 }"#, "");
    check_measure(r#"{ shall = "fine", most = 200 }"#, "");
    check_measure(r#"{ shall = "fine", least = 200, most = 500, per = "dog" }"#, "");
    check_measure(
        r#"{ shall = "fine", individual = { most = 200 }, organisation = { least = 500, most = 1000 } }"#,
        "",
    );
    check_measure(r#"{ shall = "fine", organisation = { amount = 1000 } }"#, "");
    check_measure(r#"{ shall = "fine", least = 0.5, most = 1, per = "value" }"#, "");
    check_measure(r#"{ shall = "detain", days = [0, 5] }"#, "");
    check_measure(r#"{ shall = "detain", days = [5, 5] }"#, "");

    let force = "a measure is written as shall = \"…\" or as may = \"…\"";
    check_measure(r#"{ shall = "warning", may = "warning" }"#, force);
    check_measure("{ amount = 200 }", force);
    let amount = "a fine needs an amount, a most, or tiers by gains";
    check_measure(r#"{ shall = "fine" }"#, amount);
    check_measure(r#"{ shall = "fine", least = 200 }"#, amount);
    check_measure(r#"{ shall = "fine", individual = {} }"#, amount);
    check_measure(r#"{ shall = "fine", most = 200, individual = { most = 200 } }"#, amount);
    let both = "a fine has either a fixed amount or a range, not both";
    check_measure(r#"{ shall = "fine", amount = 200, most = 500 }"#, both);
    check_measure(r#"{ shall = "fine", amount = 200, least = 100 }"#, both);
    check_measure(r#"{ shall = "fine", organisation = { amount = 2, most = 5 } }"#, both);
    check_measure(
        r#"{ shall = "fine", least = 500, most = 200 }"#,
        "no fine lies between 500 yuan and 200 yuan",
    );
    check_measure(r#"{ shall = "fine", amount = -1 }"#, "no fine lies between -1 yuan and -1 yuan");
    check_measure(
        r#"{ shall = "warning", amount = 200 }"#,
        "to warning takes no amount and no days",
    );
    check_measure(
        r#"{ shall = "confiscate", days = [1, 2] }"#,
        "to confiscate the dog takes no amount and no days",
    );
    check_measure(
        r#"{ shall = "order", per = "dog" }"#,
        "to order to correct takes no amount and no days",
    );
    check_measure(
        r#"{ shall = "order", by_gains = [] }"#,
        "to order to correct takes no amount and no days",
    );
    let days = "detention needs days = [least, most]";
    check_measure(r#"{ shall = "detain" }"#, days);
    check_measure(r#"{ shall = "detain", days = [5, 3] }"#, days);
    check_measure(r#"{ shall = "detain", days = [0, 0] }"#, days);
    // The sentence is about measures other than fines; that a fine takes no days is right.
    check_measure(
        r#"{ shall = "fine", most = 200, days = [1, 2] }"#,
        "to fine takes no amount and no days",
    );
    check_measure(
        r#"{ shall = "scold" }"#,
        &MeasureKind::from_code("scold").unwrap_err().to_string(),
    );
    assert!(
        ladder("[[rungs]]\nwhen = \"later\"")
            .unwrap_err()
            .message()
            .starts_with("unknown Trigger \"later\"")
    );
    assert!(ladder("rung = []").unwrap_err().message().starts_with("unknown field `rung`"));
}

#[test]
fn tiers_in_documents() {
    #[track_caller]
    fn check(tiers: &str, message: &str) {
        check_measure(&format!(r#"{{ shall = "fine", by_gains = [{tiers}] }}"#), message);
    }
    let low = "{ gains = { less_than = 10000 }, least = 3000, most = 10000 }";
    let high = "{ gains = { at_least = 10000 }, multiple = true, least = 1, most = 3 }";
    check(&format!("{low}, {high}"), "");
    check(&format!("{high}, {low}"), ""); // statutes write the highest first
    check("", "tiers by gains: the table has no rows");
    check(
        &format!("{low}, {{ gains = {{ more_than = 10000 }}, least = 1, most = 3 }}"),
        "tiers by gains: no row holds the values at 10000",
    );
    check(
        &format!("{high}, {{ gains = {{ at_most = 10000 }}, least = 1, most = 3 }}"),
        "tiers by gains: two rows overlap at 10000",
    );
    check("{ gains = {}, least = 3, most = 1 }", "no fine lies between 3 yuan and 1 yuan");
    check("{ gains = {}, least = -1, most = 1 }", "no fine lies between -1 yuan and 1 yuan");
    check(
        "{ gains = { at_least = 5, more_than = 5 }, least = 1, most = 3 }",
        "one side has two bounds",
    );
    let amount = "a fine needs an amount, a most, or tiers by gains";
    check_measure(&format!(r#"{{ shall = "fine", per = "dog", by_gains = [{low}] }}"#), amount);
    check_measure(&format!(r#"{{ shall = "fine", most = 3, by_gains = [{low}] }}"#), amount);
}

/// Checks what a ladder says of itself in a local regulation and in a law.
#[track_caller]
fn check_ladder(text: &str, local: &str, law: &str) {
    let ladder: Ladder<Violation> = toml::from_str(text).unwrap();
    let said =
        |is_law| ladder.check(is_law).map_err(|error| error.to_string()).err().unwrap_or_default();
    assert_eq!((said(false).as_str(), said(true).as_str()), (local, law));
}

#[test]
fn ladders_that_cannot_stand() {
    let with = |authority: &str, rungs: &str| {
        format!(
            "of = [\"unregistered\"]\nauthority = \"{authority}\"\nsource = \"《某市条例》第三十一条\"\n{rungs}"
        )
    };
    check_ladder(HEAD, "", "");
    let none = "a ladder names at least one violation";
    check_ladder(&HEAD.replace("\"unregistered\"", ""), none, none);
    let empty = "a rung has no measures";
    check_ladder(&with("public_security", "[[rungs]]"), empty, empty);
    let order = "[[rungs]]\nmeasures = [{ shall = \"order_by\" }]\n";
    let overdue = "[[rungs]]\nwhen = \"overdue\"\nmeasures = [{ shall = \"confiscate\" }]\n";
    let no_order = "a rung for \"a missed date for correction\" needs a lower rung that orders correction by a date";
    check_ladder(&with("public_security", &format!("{order}{overdue}")), "", "");
    check_ladder(&with("public_security", overdue), no_order, no_order);
    check_ladder(&with("public_security", &format!("{overdue}{order}")), no_order, no_order);
    let still = no_order.replace("a missed date for correction", "a second missed date");
    check_ladder(
        &with("public_security", &overdue.replace("overdue", "still_overdue")),
        &still,
        &still,
    );
    let at_once = "[[rungs]]\nmeasures = [{ shall = \"order\" }]\n";
    check_ladder(&with("public_security", &format!("{at_once}{overdue}")), no_order, no_order);

    // 《行政处罚法》（2021）第十条第二款: only a law restricts personal liberty.
    let detain = "[[rungs]]\nmeasures = [{ may = \"detain\", days = [0, 5] }]\n";
    let no_law = "detention needs a basis in a law (Administrative Penalty Law Arts. 10, 12, 18): 《某市条例》第三十一条 is none";
    check_ladder(&with("public_security", detain), no_law, "");
    let restating = format!("restates = \"《治安管理处罚法》（2012）第七十五条\"\n{detain}");
    check_ladder(&with("public_security", &restating), "", "");
    let by = "only the public security organ may detain, not the urban management authority";
    check_ladder(&with("urban_management", detain), no_law, by);
    let choice = detain.replace("measures", "one_of");
    check_ladder(&with("public_security", &choice), no_law, "");

    let no_power = "the residents' or villagers' committee cannot impose penalties";
    check_ladder(&with("residents_committee", order), no_power, no_power);
    check_ladder(
        &with(
            "residents_committee",
            "[[rungs]]\nmeasures = [{ shall = \"dissuade\" }, { may = \"criticise\" }]",
        ),
        "",
        "",
    );
}

fn worked(
    ladder: &Ladder<Violation>,
    offence: &Offence,
) -> (Vec<String>, Vec<Trigger>, Vec<Figure>) {
    let mut envelope = Envelope::default();
    ladder.envelope(offence, &mut envelope);
    // What an envelope held before does not stay.
    let mut again = envelope.clone();
    ladder.envelope(offence, &mut again);
    assert_eq!(again, envelope);
    let said = envelope.sanctions().iter().map(|s| s.in_language(Language::English).to_string());
    let unreached = envelope.unreached().iter().map(|rung| rung.when);
    (said.collect(), unreached.collect(), envelope.missing().to_vec())
}

fn individual() -> Offence {
    Offence::by(Subject::Individual)
}

fn recorded(triggers: &[Trigger]) -> Offence {
    Offence { recorded: triggers.iter().copied().collect(), ..individual() }
}

#[test]
fn rungs_reached_and_unreached() {
    use Trigger::{Base, Overdue, Refused, Serious};

    #[track_caller]
    fn check(
        ladder: &Ladder<Violation>,
        triggers: &[Trigger],
        sanctions: &[&str],
        unreached: &[Trigger],
    ) {
        let (said, rungs, missing) = worked(ladder, &recorded(triggers));
        assert_eq!(
            (said, rungs.as_slice(), missing),
            (sanctions.iter().map(ToString::to_string).collect(), unreached, vec![])
        );
    }
    let ladder = ladder(
        r#"
        [[rungs]]
        measures = [{ shall = "order_by" }]
        one_of = [{ may = "warning" }, { may = "fine", most = 200 }]
        [[rungs]]
        when = "overdue"
        measures = [{ shall = "fine", least = 500, most = 1000 }]
        [[rungs]]
        when = "serious"
        relation = "replaces"
        measures = [{ shall = "confiscate" }, { may = "detain", days = [5, 10] }]
        "#,
    )
    .unwrap();
    let base = ["order to correct by a date", "may warning", "may fine up to 200 yuan"];
    check(&ladder, &[], &base, &[Overdue, Serious]);
    check(&ladder, &[Base], &base, &[Overdue, Serious]);
    check(&ladder, &[Refused], &base, &[Overdue, Serious]);
    // One act, one fine: the higher rung's takes the place of the lower one's.
    check(
        &ladder,
        &[Overdue],
        &["order to correct by a date", "may warning", "fine 500 to 1000 yuan"],
        &[Serious],
    );
    let replaced = ["confiscate the dog", "may administrative detention of 5 to 10 days"];
    check(&ladder, &[Serious], &replaced, &[Overdue]);
    check(&ladder, &[Overdue, Serious], &replaced, &[]);

    let mut envelope = Envelope::default();
    ladder.envelope(&recorded(&[Overdue]), &mut envelope);
    assert_eq!(envelope.authority(), Some(BodyKind::PublicSecurity));
    assert_eq!(envelope.source().unwrap().to_string(), "《某市条例》第三十一条");
    assert_eq!(envelope.fine(), Some(range(500, 1_000)));
    assert!(envelope.permits(MeasureKind::Warning) && !envelope.permits(MeasureKind::Confiscate));
    let choice: Vec<_> = envelope.sanctions().iter().map(|s| (s.alternative, s.rung)).collect();
    assert_eq!(choice, [(false, Base), (true, Base), (false, Overdue)]);
    assert_eq!(envelope.unreached()[0].source.to_string(), "《某市条例》第三十一条");
    let chinese: Vec<_> =
        envelope.sanctions().iter().map(|s| s.in_language(Language::Chinese).to_string()).collect();
    assert_eq!(chinese, ["责令限期改正", "可以警告", "罚款500元以上1000元以下"]);
    envelope.clear();
    assert_eq!(envelope, Envelope::default());
}

fn range(least: u32, most: u32) -> FineRange {
    FineRange::new(Yuan::from(least), Yuan::from(most)).unwrap()
}

/// Checks the fine of one measure, or the figure that it lacks.
#[track_caller]
fn check_fine(measure: &str, offence: Offence, fine: Result<Option<FineRange>, Figure>) {
    let ladder = ladder(&format!("[[rungs]]\nmeasures = [{measure}]")).unwrap();
    let mut envelope = Envelope::default();
    ladder.envelope(&offence, &mut envelope);
    match fine {
        Ok(fine) => assert_eq!((envelope.fine(), envelope.missing()), (fine, [].as_slice())),
        Err(figure) => {
            assert_eq!((envelope.fine(), envelope.missing()), (None, [figure].as_slice()));
            assert!(envelope.permits(MeasureKind::Fine)); // a fine is due; only its figure is open
        }
    }
}

#[test]
fn individuals_and_organisations() {
    let split = r#"{ shall = "fine", individual = { most = 200 }, organisation = { least = 500, most = 1000 } }"#;
    let organisation = Offence::by(Subject::Organisation);
    check_fine(split, individual(), Ok(Some(range(0, 200))));
    check_fine(split, organisation, Ok(Some(range(500, 1_000))));
    let only = r#"{ shall = "fine", organisation = { amount = 1000 } }"#;
    check_fine(only, individual(), Ok(None));
    check_fine(only, organisation, Ok(Some(range(1_000, 1_000))));
}

#[test]
fn fines_by_count_and_value() {
    let per = |basis: FineBasis| {
        format!(r#"{{ shall = "fine", least = 200, most = 500, per = "{}" }}"#, basis.code())
    };
    let dogs = |dogs| Offence { dogs: Some(dogs), ..individual() };
    check_fine(&per(FineBasis::Case), dogs(3), Ok(Some(range(200, 500))));
    check_fine(&per(FineBasis::Dog), dogs(1), Ok(Some(range(200, 500))));
    check_fine(&per(FineBasis::Dog), dogs(3), Ok(Some(range(600, 1_500))));
    check_fine(&per(FineBasis::Dog), individual(), Err(Figure::Dogs));
    let excess = Offence { excess_dogs: Some(2), ..dogs(3) };
    check_fine(&per(FineBasis::ExcessDog), excess, Ok(Some(range(400, 1_000))));
    check_fine(&per(FineBasis::ExcessDog), dogs(3), Err(Figure::ExcessDogs));
    let sold = Offence { dogs_sold: Some(4), ..individual() };
    check_fine(&per(FineBasis::DogSold), sold, Ok(Some(range(800, 2_000))));
    check_fine(&per(FineBasis::DogSold), dogs(3), Err(Figure::DogsSold));
    let value = |value: i32| Offence { value: Some(Yuan::new(value.into())), ..individual() };
    let multiple = r#"{ shall = "fine", least = 0.5, most = 3, per = "value" }"#;
    check_fine(multiple, value(100), Ok(Some(range(50, 300))));
    check_fine(multiple, value(0), Ok(Some(range(0, 0))));
    check_fine(multiple, value(-1), Err(Figure::Value));
    check_fine(multiple, individual(), Err(Figure::Value));
    // A count of none yields a fine of nothing: whoever states the figures states that there were dogs.
    check_fine(&per(FineBasis::Dog), dogs(0), Ok(Some(range(0, 0))));
    let huge = r#"{ shall = "fine", amount = "79228162514264337593543950335", per = "dog" }"#;
    check_fine(huge, dogs(2), Err(Figure::Dogs));
}

/// Source: 《动物防疫法》（2021）第九十八条 has such tiers.
#[test]
fn fines_by_gains_from_both_sides_of_each_tier() {
    let tiers = r#"{ shall = "fine", by_gains = [
        { gains = { at_least = 30000 }, multiple = true, least = 1, most = 3 },
        { gains = { at_least = 10000, less_than = 30000 }, least = 10000, most = 30000 },
        { gains = { less_than = 10000 }, least = 3000, most = 10000 },
    ] }"#
        .replace('\n', " ");
    let gains =
        |gains: &str| Offence { gains: Some(Yuan::new(gains.parse().unwrap())), ..individual() };
    check_fine(&tiers, gains("0"), Ok(Some(range(3_000, 10_000))));
    check_fine(&tiers, gains("9999"), Ok(Some(range(3_000, 10_000))));
    check_fine(&tiers, gains("9999.99"), Ok(Some(range(3_000, 10_000))));
    check_fine(&tiers, gains("10000"), Ok(Some(range(10_000, 30_000))));
    check_fine(&tiers, gains("29999.99"), Ok(Some(range(10_000, 30_000))));
    check_fine(&tiers, gains("30000"), Ok(Some(range(30_000, 90_000))));
    check_fine(&tiers, gains("5000000000"), {
        let amount = |text: &str| Yuan::new(text.parse().unwrap());
        Ok(Some(FineRange::new(amount("5000000000"), amount("15000000000")).unwrap()))
    });
    check_fine(&tiers, individual(), Err(Figure::Gains));
    // 超过 begins with the first fen above the figure.
    let over = r#"{ shall = "fine", by_gains = [{ gains = { at_most = 30000 }, least = 1, most = 1 }, { gains = { more_than = 30000 }, least = 2, most = 2 }] }"#;
    check_fine(over, gains("30000"), Ok(Some(range(1, 1))));
    check_fine(over, gains("30000.01"), Ok(Some(range(2, 2))));
    // A table that begins above nothing fines nobody below it, and says that it cannot.
    let above =
        r#"{ shall = "fine", by_gains = [{ gains = { at_least = 100 }, least = 1, most = 1 }] }"#;
    check_fine(above, gains("99.99"), Err(Figure::Gains));
}

#[test]
fn a_replaced_fine_needs_no_figure() {
    let ladder = ladder(
        r#"
        [[rungs]]
        measures = [{ shall = "order_by" }, { shall = "fine", amount = 200, per = "dog" }]
        [[rungs]]
        when = "overdue"
        measures = [{ shall = "fine", amount = 900 }]
        "#,
    )
    .unwrap();
    assert_eq!(worked(&ladder, &recorded(&[])).2, [Figure::Dogs]);
    let (said, _, missing) = worked(&ladder, &recorded(&[Trigger::Overdue]));
    assert_eq!((said[1].as_str(), missing), ("fine 900 yuan", vec![]));
}

#[test]
fn two_fines_on_one_rung() {
    let check = |rungs: &str, expected: Result<(), LadderError>| {
        assert_eq!(ladder(rungs).unwrap().check(false), expected);
    };
    let twice = LadderError::TwoFines { when: Trigger::Base };
    assert_eq!(twice.to_string(), "the rung for \"the violation\" fines the same person twice");
    check(
        "[[rungs]]\none_of = [{ shall = \"fine\", amount = 200 }, { shall = \"fine\", amount = 900 }]",
        Err(twice),
    );
    // One for each kind of person is one for everybody.
    check(
        "[[rungs]]\nmeasures = [{ shall = \"fine\", individual = { amount = 200 } }, \
         { shall = \"fine\", organisation = { amount = 900 } }]",
        Ok(()),
    );
}

#[test]
fn offences_and_triggers_are_read() {
    let offence: Offence = toml::from_str(
        "subject = \"individual\"\nrecorded = [\"overdue\", \"serious\"]\ngains = 9999.5",
    )
    .unwrap();
    assert!(
        offence.recorded.contains(Trigger::Overdue) && offence.recorded.contains(Trigger::Base)
    );
    assert!(!offence.recorded.contains(Trigger::Refused));
    assert_eq!(offence.gains.unwrap().to_string(), "9999.5 yuan");
    assert_eq!(
        Trigger::ALL.iter().copied().collect::<Triggers>(),
        Trigger::ALL.iter().fold(Triggers::empty(), |set, t| set.with(*t))
    );
    let error = toml::from_str::<Offence>("subject = \"individual\"\ncats = 3").unwrap_err();
    assert!(error.message().starts_with("unknown field `cats`"));
    assert_eq!(
        toml::from_str::<Offence>("dogs = 3").unwrap_err().message(),
        "missing field `subject`"
    );
}

/// Checks the adjustments under each of the three regimes: reason, effect, article.
#[track_caller]
fn check_adjustments(offender: &Offender, expected: [&[&str]; 3]) {
    for (&regime, expected) in Regime::ALL.iter().zip(expected) {
        let found: Vec<_> = adjustments(offender, regime)
            .iter()
            .map(|found| {
                let title = match regime {
                    Regime::General => "",
                    _ if found.source.title == "行政处罚法" => "APL ",
                    _ => "",
                };
                let place = found.source.locator.in_language(Language::English);
                format!("{} {} {title}{place}", found.why.code(), found.effect.code())
            })
            .collect();
        assert_eq!(found, expected, "{regime}");
    }
}

fn aged(age: u8) -> Offender {
    Offender { age: Some(age), ..Offender::default() }
}

#[test]
fn nothing_known_adjusts_nothing() {
    check_adjustments(&Offender::default(), [&[], &[], &[]]);
}

/// Source: 《行政处罚法》第三十条, 《治安管理处罚法》第十二条 (both versions).
#[test]
fn d_13_1_and_7_minors() {
    let (young, minor) = ("MINOR_UNDER_14 no_penalty", "MINOR_14_TO_17 lighter_or_mitigated");
    let none = [format!("{young} Art. 30"), format!("{young} Art. 12")];
    for age in [0, 13] {
        check_adjustments(&aged(age), [&[&none[0]], &[&none[1]], &[&none[1]]]);
    }
    let lighter = [format!("{minor} Art. 30"), format!("{minor} Art. 12")];
    let first = |age| Offender { first: true, ..aged(age) };
    for age in [14, 15] {
        check_adjustments(
            &aged(age),
            [
                &[&lighter[0]],
                &[&lighter[1], "DETENTION_AGE detention_not_executed Art. 21"],
                &[&lighter[1], "DETENTION_AGE detention_not_executed Art. 23(1)"],
            ],
        );
    }
    for age in [16, 17] {
        check_adjustments(&aged(age), [&[&lighter[0]], &[&lighter[1]], &[&lighter[1]]]);
        check_adjustments(
            &first(age),
            [
                &[&lighter[0]],
                &[&lighter[1], "DETENTION_AGE detention_not_executed Art. 21"],
                &[&lighter[1], "DETENTION_AGE detention_not_executed Art. 23(1)"],
            ],
        );
    }
    check_adjustments(&first(18), [&[], &[], &[]]);
}

/// Source: 《行政处罚法》第三十一条, 《治安管理处罚法》第十三条. Reduced capacity is
/// known to the public security law only from 2026.
#[test]
fn d_13_2_capacity() {
    let incapable = Offender { incapable: true, ..Offender::default() };
    check_adjustments(
        &incapable,
        [
            &["INCAPABLE no_penalty Art. 31"],
            &["INCAPABLE no_penalty Art. 13"],
            &["INCAPABLE no_penalty Art. 13"],
        ],
    );
    let reduced = Offender { reduced_capacity: true, ..Offender::default() };
    check_adjustments(
        &reduced,
        [
            &["REDUCED_CAPACITY may_be_lighter Art. 31"],
            &[],
            &["REDUCED_CAPACITY may_be_lighter Art. 13"],
        ],
    );
}

/// Source: 《行政处罚法》第三十三条, under every regime.
#[test]
fn d_13_3_5_and_6_no_fault_and_minor_violations() {
    let no_fault = Offender { no_fault_proved: true, ..Offender::default() };
    check_adjustments(
        &no_fault,
        [
            &["NO_FAULT no_penalty Art. 33(2)"],
            &["NO_FAULT no_penalty APL Art. 33(2)"],
            &["NO_FAULT no_penalty APL Art. 33(2)"],
        ],
    );
    let minor =
        Offender { minor: true, corrected_in_time: true, harm: Some(false), ..Offender::default() };
    check_adjustments(
        &minor,
        [
            &["MINOR_CORRECTED no_penalty Art. 33(1)"],
            &["MINOR_CORRECTED no_penalty APL Art. 33(1)"],
            &[
                "MINOR_CORRECTED no_penalty APL Art. 33(1)",
                "VERY_MINOR lighter_mitigated_or_none Art. 20",
            ],
        ],
    );
    // Each of the three conditions is needed, and harm that nobody has ruled out is not ruled out.
    for short in [
        Offender { corrected_in_time: false, ..minor },
        Offender { harm: None, ..minor },
        Offender { harm: Some(true), ..minor },
    ] {
        check_adjustments(&short, [&[], &[], &["VERY_MINOR lighter_mitigated_or_none Art. 20"]]);
    }
    check_adjustments(&Offender { minor: false, ..minor }, [&[], &[], &[]]);
    let first =
        Offender { first: true, minor_harm: true, corrected_in_time: true, ..Offender::default() };
    check_adjustments(
        &first,
        [
            &["FIRST_OFFENCE_OPTION may_not_punish Art. 33(1)"],
            &["FIRST_OFFENCE_OPTION may_not_punish APL Art. 33(1)"],
            &["FIRST_OFFENCE_OPTION may_not_punish APL Art. 33(1)"],
        ],
    );
    for short in [
        Offender { first: false, ..first },
        Offender { minor_harm: false, ..first },
        Offender { corrected_in_time: false, ..first },
    ] {
        check_adjustments(&short, [&[], &[], &[]]);
    }
    // What must not be punished is not also left to discretion.
    let both = Offender { minor: true, harm: Some(false), ..first };
    assert_eq!(adjustments(&both, Regime::General).len(), 1);
}

/// Source: 《行政处罚法》第三十二条, 《治安管理处罚法》（2012）第十九条,
/// （2025）第二十条.
#[test]
fn d_13_8_and_13_repair() {
    let plain = Offender::default();
    let (active, old, new) = (
        "ACTIVE_REPAIR lighter_or_mitigated Art. 32",
        "ACTIVE_REPAIR mitigated_or_none Art. 19",
        "ACTIVE_REPAIR lighter_mitigated_or_none Art. 20",
    );
    check_adjustments(&Offender { coerced: true, ..plain }, [&[active], &[old], &[new]]);
    check_adjustments(&Offender { helped: true, ..plain }, [&[active], &[old], &[new]]);
    // Disclosing what was unknown is named by the one law, giving oneself up by the other.
    check_adjustments(&Offender { disclosed: true, ..plain }, [&[active], &[], &[]]);
    check_adjustments(&Offender { gave_up: true, ..plain }, [&[], &[old], &[new]]);

    let one = "REPAIRED_OR_FORGIVEN lighter_mitigated_or_none Art. 20";
    check_adjustments(&Offender { repaired: true, ..plain }, [&[active], &[], &[one]]);
    check_adjustments(&Offender { forgiven: true, ..plain }, [&[], &[], &[one]]);
    check_adjustments(
        &Offender { repaired: true, forgiven: true, ..plain },
        [
            &[active],
            &["REPAIRED_AND_FORGIVEN mitigated_or_none Art. 19"],
            &["REPAIRED_AND_FORGIVEN lighter_mitigated_or_none Art. 20"],
        ],
    );
    // 情节特别轻微 until 2025, 情节轻微 from 2026.
    let minor = "VERY_MINOR lighter_mitigated_or_none Art. 20";
    check_adjustments(&Offender { minor: true, ..plain }, [&[], &[], &[minor]]);
    check_adjustments(
        &Offender { very_minor: true, ..plain },
        [&[], &["VERY_MINOR mitigated_or_none Art. 19"], &[minor]],
    );
}

/// Source: 《治安管理处罚法》（2012）第十四条、第二十条,
/// （2025）第十四条、第二十一条、第二十二条.
#[test]
fn d_13_9_14_and_15_heavier_and_lenient() {
    let plain = Offender::default();
    check_adjustments(
        &Offender { serious_consequence: true, ..plain },
        [&[], &["SERIOUS_CONSEQUENCE heavier Art. 20"], &["SERIOUS_CONSEQUENCE heavier Art. 22"]],
    );
    check_adjustments(
        &Offender { punished_before: true, ..plain },
        [&[], &["REPEAT heavier Art. 20"], &["REPEAT heavier Art. 22"]],
    );
    check_adjustments(
        &Offender { blind_or_deaf_mute: true, ..plain },
        [
            &[],
            &["BLIND_OR_DEAF_MUTE may_be_lighter_or_none Art. 14"],
            &["BLIND_OR_DEAF_MUTE may_be_lighter_or_none Art. 14"],
        ],
    );
    check_adjustments(
        &Offender { admits: true, ..plain },
        [&[], &[], &["ADMITS may_be_lenient Art. 21"]],
    );
}

/// Source: 《治安管理处罚法》（2012）第二十一条, （2025）第二十三条.
#[test]
fn d_13_10_detention_not_carried_out() {
    #[track_caller]
    fn check(offender: Offender, old: bool, new: bool) {
        let spared = |regime| {
            adjustments(&offender, regime).iter().any(|found| found.why.code() == "DETENTION_AGE")
        };
        assert!(!spared(Regime::General));
        assert_eq!(
            (spared(Regime::PublicSecurity2012), spared(Regime::PublicSecurity2025)),
            (old, new)
        );
    }
    check(aged(69), false, false);
    check(aged(70), true, true);
    check(aged(13), false, false);
    check(aged(14), true, true);
    check(aged(15), true, true);
    check(aged(16), false, false);
    let first = |age| Offender { first: true, ..aged(age) };
    check(first(16), true, true);
    check(first(17), true, true);
    check(first(18), false, false);
    // What the file shows otherwise is no first violation.
    check(Offender { punished_before: true, ..first(16) }, false, false);
    check(Offender { violated_within_year: true, ..first(16) }, false, false);
    // The second paragraph of 2025: serious with a bad effect, for the three age groups …
    let serious = |offender| Offender { serious_with_bad_effect: true, ..offender };
    for offender in [aged(15), first(16), aged(70)] {
        check(serious(offender), true, false);
    }
    // … or a second violation within a year, for 14–15 and from 70.
    let second = |age| Offender { violated_within_year: true, ..aged(age) };
    check(second(15), true, false);
    check(second(70), true, false);
    // Neither touches who is pregnant or nursing.
    let nursing = Offender { pregnant_or_nursing: true, ..Offender::default() };
    check(nursing, true, true);
    check(serious(Offender { pregnant_or_nursing: true, ..second(15) }), true, true);
}

#[test]
fn adjustments_come_in_their_order_with_their_law() {
    let offender = Offender {
        incapable: true,
        no_fault_proved: true,
        gave_up: true,
        punished_before: true,
        pregnant_or_nursing: true,
        ..aged(15)
    };
    let sources: Vec<_> = adjustments(&offender, Regime::PublicSecurity2012)
        .iter()
        .map(|found| found.source.to_string())
        .collect();
    assert_eq!(
        sources,
        [
            "《治安管理处罚法》（2012）第十三条",
            "《行政处罚法》（2021）第三十三条第二款",
            "《治安管理处罚法》（2012）第十二条",
            "《治安管理处罚法》（2012）第十九条",
            "《治安管理处罚法》（2012）第二十条",
            "《治安管理处罚法》（2012）第二十一条",
        ]
    );
    assert!(
        toml::from_str::<Offender>("cats = true")
            .unwrap_err()
            .message()
            .starts_with("unknown field `cats`")
    );
}

/// Source: 《行政处罚法》第五十一条、第六十八条, 《治安管理处罚法》（2012）第九十一条、
/// 第九十八条、第一百条、第一百零四条, （2025）第一百零九条、第一百一十七条、第一百一十九条、
/// 第一百二十三条.
#[test]
fn d_15_thresholds() {
    #[track_caller]
    fn check(threshold: Option<Threshold>, amount: u32, place: &str) {
        let found = threshold.unwrap();
        assert_eq!(found.amount, Yuan::from(amount));
        assert_eq!(found.source.locator.in_language(Language::English).to_string(), place);
        // The figure itself is included: 以上 and 以下.
        assert!(Yuan::from(amount) <= found.amount && found.amount < Yuan::from(amount + 1));
    }
    use Regime::{General, PublicSecurity2012, PublicSecurity2025};
    let spot = |regime: Regime, subject| Some(regime.on_the_spot(subject));
    check(spot(General, Subject::Individual), 200, "Art. 51");
    check(spot(General, Subject::Organisation), 3_000, "Art. 51");
    for subject in [Subject::Individual, Subject::Organisation] {
        check(spot(PublicSecurity2012, subject), 200, "Art. 100");
        check(spot(PublicSecurity2025, subject), 500, "Art. 119");
    }
    check(Some(General.cash_on_the_spot()), 100, "Art. 68 item (1)");
    check(Some(PublicSecurity2012.cash_on_the_spot()), 50, "Art. 104 item (1)");
    check(Some(PublicSecurity2025.cash_on_the_spot()), 200, "Art. 123 item (1)");
    assert_eq!((General.police_station(), General.hearing()), (None, None));
    check(PublicSecurity2012.police_station(), 500, "Art. 91");
    check(PublicSecurity2025.police_station(), 1_000, "Art. 109");
    check(PublicSecurity2012.hearing(), 2_000, "Art. 98");
    check(PublicSecurity2025.hearing(), 4_000, "Art. 117(1)");
    assert_eq!(Regime::public_security_on(day("2025-12-31")), PublicSecurity2012);
    assert_eq!(Regime::public_security_on(day("2026-01-01")), PublicSecurity2025);
}

/// Source: 《行政处罚法》第三十六条, 《治安管理处罚法》（2012）第二十二条, （2025）第二十五条.
#[test]
fn limitation() {
    #[track_caller]
    fn check(limitation: Limitation, ended: &str, last: &str, place: &str) {
        let bar = time_bar(limitation, day(ended), &Calendar::official()).unwrap();
        // The authority is bound: no rest day lengthens the period.
        assert_eq!((bar.nominal(), bar.effective()), (day(last), day(last)));
        assert_eq!(limitation.period().1.to_string(), place);
    }
    let general = "《行政处罚法》（2021）第三十六条第一款";
    check(Limitation::General, "2023-03-01", "2025-03-01", general); // a Saturday
    check(Limitation::General, "2024-02-29", "2026-02-28", general);
    check(Limitation::General, "2022-02-28", "2024-02-28", general);
    check(Limitation::Harm, "2019-02-28", "2024-02-28", general);
    check(Limitation::Harm, "2020-02-29", "2025-02-28", general);
    let old = "《治安管理处罚法》（2012）第二十二条第一款";
    check(Limitation::PublicSecurity2012, "2025-08-31", "2026-02-28", old);
    check(Limitation::PublicSecurity2012, "2025-02-28", "2025-08-28", old);
    check(Limitation::PublicSecurity2012, "2023-08-31", "2024-02-29", old);
    check(
        Limitation::PublicSecurity2025,
        "2026-04-01",
        "2026-10-01",
        "《治安管理处罚法》（2025）第二十五条第一款",
    );
}

/// Source: 《行政处罚法》第四十五条第二款、第六十二条.
#[test]
fn steps_before_a_decision() {
    #[track_caller]
    fn check(steps: Steps, codes: &[&str]) {
        let found: Vec<_> =
            may_decide(&steps).iter().map(|finding| finding.ground.code()).collect();
        assert_eq!(found, codes);
    }
    let done = Steps { notified: true, heard: true, ..Steps::default() };
    check(Steps::default(), &["NOT_NOTIFIED", "NOT_HEARD"]);
    check(done, &[]);
    check(Steps { notified: false, ..done }, &["NOT_NOTIFIED"]);
    check(Steps { heard: false, ..done }, &["NOT_HEARD"]);
    check(Steps { heard: false, waived: true, ..done }, &[]);
    check(Steps { notified: false, waived: true, ..done }, &["NOT_NOTIFIED"]);
    let defended = |proposed: u32, decided: u32| Steps {
        defended: true,
        proposed: Some(proposed.into()),
        decided: Some(decided.into()),
        ..done
    };
    check(defended(200, 199), &[]);
    check(defended(200, 200), &[]);
    check(defended(200, 201), &["HEAVIER_AFTER_DEFENCE"]);
    check(Steps { defended: false, ..defended(200, 201) }, &[]);
    check(Steps { proposed: None, ..defended(200, 201) }, &[]);
    let grounds = may_decide(&Steps { notified: false, heard: false, ..defended(200, 300) });
    let said = |language| -> Vec<_> {
        grounds
            .iter()
            .map(|g| {
                format!("{} {}", g.ground.in_language(language), g.source.in_language(language))
            })
            .collect()
    };
    assert_eq!(
        said(Language::English),
        [
            "the party was not told the proposed penalty, its facts, reasons and basis Administrative Penalty Law (2021), Art. 62",
            "the party's statement and defence were not heard Administrative Penalty Law (2021), Art. 62",
            "the fine was raised from 200 yuan to 300 yuan after the party defended itself Administrative Penalty Law (2021), Art. 45(2)",
        ]
    );
    assert_eq!(
        said(Language::Chinese),
        [
            "未事先告知拟作出的处罚内容及事实、理由、依据 《行政处罚法》（2021）第六十二条",
            "未听取当事人的陈述、申辩 《行政处罚法》（2021）第六十二条",
            "当事人申辩后，罚款由200元加重为300元 《行政处罚法》（2021）第四十五条第二款",
        ]
    );
}

/// Source: 《行政处罚法》第六十条、第六十七条第三款, 《治安管理处罚法》（2012）第九十九条,
/// （2025）第一百一十八条.
#[test]
fn clocks() {
    let calendar = Calendar::official();
    let decided =
        |regime, filed: &str| decision_deadline(regime, day(filed), &calendar).unwrap().effective();
    assert_eq!(decided(Regime::General, "2026-01-31"), day("2026-05-01")); // a holiday: the authority is bound
    assert_eq!(decided(Regime::PublicSecurity2012, "2025-09-01"), day("2025-10-01"));
    assert_eq!(decided(Regime::PublicSecurity2025, "2026-01-31"), day("2026-03-02"));
    let paid = |received: &str| payment(day(received), &calendar).unwrap().effective();
    assert_eq!(paid("2026-03-02"), day("2026-03-17"));
    assert_eq!(paid("2026-03-06"), day("2026-03-23")); // a Saturday
    assert_eq!(paid("2026-04-16"), day("2026-05-06")); // Labour Day, until the 5th
    assert!(payment(chrono::NaiveDate::MAX, &calendar).is_err());
}

/// Source: 《行政处罚法》第七十二条第一款第（一）项.
#[test]
fn surcharge_up_to_the_fine() {
    #[track_caller]
    fn check(fine: &str, days: u32, expected: &str) {
        let yuan = |text: &str| Yuan::new(text.parse().unwrap());
        assert_eq!(surcharge(yuan(fine), days), yuan(expected), "{fine} {days}");
    }
    check("200", 0, "0");
    check("200", 1, "6");
    check("200", 33, "198");
    check("200", 34, "200");
    check("200", u32::MAX, "200");
    check("0", 10, "0");
    check("33.33", 1, "0.9999"); // nothing is rounded
    check("79228162514264337593543950335", u32::MAX, "79228162514264337593543950335");
}

fn any_measure() -> impl Strategy<Value = Measure> {
    let range = (
        0..1_000_u32,
        0..1_000_u32,
        proptest::sample::select(vec!["case", "dog", "excess_dog", "dog_sold", "value"]),
    )
        .prop_map(|(least, width, per)| {
            format!(
                r#"{{ "shall": "fine", "least": {least}, "most": {}, "per": "{per}" }}"#,
                least + width
            )
        });
    let split = (0..1_000_u32, 0..1_000_u32)
        .prop_map(|(most, amount)| format!(r#"{{ "may": "fine", "individual": {{ "most": {most} }}, "organisation": {{ "amount": {amount} }} }}"#));
    let only = Just(r#"{ "may": "fine", "organisation": { "amount": 7 } }"#.to_owned());
    let other =
        proptest::sample::select(vec!["order_by", "warning", "confiscate", "revoke", "impound"])
            .prop_map(|kind| format!(r#"{{ "shall": "{kind}" }}"#));
    prop_oneof![2 => range, 1 => split, 1 => only, 3 => other]
        .prop_map(|json| serde_json::from_str(&json).unwrap())
}

fn any_ladder() -> impl Strategy<Value = Ladder<Violation>> {
    let rung =
        (proptest::collection::vec(any_measure(), 1..4), proptest::sample::select(Trigger::ALL))
            .prop_map(|(measures, when)| Rung {
                when,
                or: Vec::new(),
                and: Vec::new(),
                time: None,
                relation: Relation::Adds,
                measures,
                one_of: Vec::new(),
            });
    proptest::collection::vec(rung, 0..5).prop_map(|rungs| Ladder { rungs, ..ladder("").unwrap() })
}

fn any_offence() -> impl Strategy<Value = Offence> {
    let count = || proptest::option::of(0..50_u32);
    let triggers = proptest::collection::vec(proptest::sample::select(Trigger::ALL), 0..6);
    (proptest::sample::select(Subject::ALL), triggers, count(), count(), count(), count()).prop_map(
        |(subject, triggers, dogs, excess_dogs, dogs_sold, value)| Offence {
            subject,
            recorded: triggers.into_iter().collect(),
            dogs,
            excess_dogs,
            dogs_sold,
            gains: None,
            value: value.map(Yuan::from),
            freight: None,
            times: None,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Invariant: where all rungs add, whatever is recorded besides takes no measure away and
    /// leaves no more rungs unreached.
    #[test]
    fn the_envelope_grows_with_what_is_recorded(
        ladder in any_ladder(),
        offence in any_offence(),
        besides in proptest::sample::select(Trigger::ALL),
    ) {
        let more = Offence { recorded: offence.recorded.with(besides), ..offence };
        let (mut narrow, mut wide) = (Envelope::default(), Envelope::default());
        ladder.envelope(&offence, &mut narrow);
        ladder.envelope(&more, &mut wide);
        for &kind in MeasureKind::ALL {
            prop_assert!(!narrow.permits(kind) || wide.permits(kind), "{}", kind);
        }
        prop_assert!(wide.unreached().iter().all(|rung| narrow.unreached().contains(rung)));
        prop_assert!(narrow.sanctions().len() <= wide.sanctions().len());
    }

    /// Invariant: there is one fine at most, and it is a range of the ladder's own times a count
    /// that was stated.
    #[test]
    fn one_fine_of_the_ladders_own(ladder in any_ladder(), offence in any_offence()) {
        let mut envelope = Envelope::default();
        ladder.envelope(&offence, &mut envelope);
        let fines = envelope.sanctions().iter().filter(|s| s.kind == MeasureKind::Fine).count();
        prop_assert!(fines <= 1);
        prop_assert_eq!(envelope.missing().len(), fines - usize::from(envelope.fine().is_some()));
        let Some(fine) = envelope.fine() else { return Ok(()) };
        let value = offence.value.and_then(|value| value.amount().try_into().ok());
        let counts = [Some(1), offence.dogs, offence.excess_dogs, offence.dogs_sold, value];
        let own = ladder.rungs.iter().flat_map(|rung| &rung.measures).filter_map(|measure| match &measure.fine {
            Some(governance_core::penalty::Fine::Range { individual, organisation, .. }) => match offence.subject {
                Subject::Individual => *individual,
                _ => *organisation,
            },
            _ => None,
        });
        let mut allowed = own.flat_map(|range| counts.into_iter().flatten().filter_map(move |count: u32| range.times(count)));
        prop_assert!(allowed.any(|range| fine.within(range)));
    }

    /// Invariant: the surcharge grows by the day and never exceeds the fine.
    #[test]
    fn the_surcharge_is_capped(fine in 0..u32::MAX, days in any::<u32>()) {
        let fine = Yuan::from(fine);
        prop_assert!(surcharge(fine, days) <= fine);
        prop_assert!(surcharge(fine, days) <= surcharge(fine, days.saturating_add(1)));
    }
}

#[test]
fn rungs_that_hang_on_each_other() {
    use Trigger::{Overdue, Refused, Serious, Unheeded};
    let ladder = ladder(
        r#"
        [[rungs]]
        when = "unheeded"
        measures = [{ shall = "order_by" }]
        [[rungs]]
        when = "refused"
        or = ["overdue"]
        and = ["unheeded"]
        measures = [{ shall = "fine", most = 200 }]
        [[rungs]]
        when = "serious"
        and = ["unheeded", "refused"]
        measures = [{ may = "confiscate" }]
        "#,
    )
    .unwrap();
    assert_eq!(ladder.check(false), Ok(()));
    for (triggers, reached) in [
        (&[][..], 0),
        (&[Refused], 0),
        (&[Unheeded], 1),
        (&[Unheeded, Overdue], 2),
        (&[Unheeded, Refused, Overdue], 2),
        // Serious, and the date missed: the text asks for a refusal.
        (&[Unheeded, Overdue, Serious], 2),
        (&[Unheeded, Refused, Serious], 3),
        (&[Refused, Serious], 0),
    ] {
        let (said, unreached, _) = worked(&ladder, &recorded(triggers));
        assert_eq!((said.len(), unreached.len()), (reached, 3 - reached), "{triggers:?}");
    }
    let json = serde_json::to_string(&ladder).unwrap();
    assert_eq!(serde_json::from_str::<Ladder<Violation>>(&json).unwrap(), ladder);
}

#[test]
fn further_times() {
    let counting = |second: &str| {
        ladder(&format!(
            "[[rungs]]\nmeasures = [{{ shall = \"warning\" }}]\n[[rungs]]\nwhen = \"nth_time\"\n{second}\n\
             measures = [{{ shall = \"fine\", most = 200 }}]"
        ))
        .unwrap()
    };
    let ladder = counting("time = { nth = 3, within = \"1 year\" }");
    assert_eq!(ladder.check(false), Ok(()));
    let on = day("2025-03-03");
    let times = |earlier: &[&str]| ladder.times(earlier.iter().map(|text| day(text)), on);
    assert_eq!(times(&[]), Some(1));
    assert_eq!(times(&["2024-03-02", "2024-03-03", "2025-03-03", "2025-03-04"]), Some(3));
    for (times, sanctions) in [(None, 1), (Some(1), 1), (Some(2), 1), (Some(3), 2), (Some(9), 2)] {
        let (said, ..) = worked(&ladder, &Offence { times, ..individual() });
        assert_eq!(said.len(), sanctions, "{times:?}");
    }
    // What was merely claimed is not counted.
    assert_eq!(worked(&ladder, &recorded(&[Trigger::NthTime])).0.len(), 1);
    let endless = counting("time = { nth = 2 }");
    assert_eq!(endless.times([day("1999-01-01")], on), Some(2));
    assert_eq!(counting("").times([], on), None);
    assert_eq!(counting("").check(false), Err(LadderError::NoTime));
    assert_eq!(counting("time = { nth = 1 }").check(false), Err(LadderError::NoTime));
    let misplaced = ladder_of(
        "[[rungs]]\nwhen = \"refused\"\ntime = { nth = 2 }\nmeasures = [{ shall = \"warning\" }]",
    );
    assert_eq!(misplaced.check(false), Err(LadderError::TimeOutOfPlace { when: Trigger::Refused }),);
}

fn ladder_of(rungs: &str) -> Ladder<Violation> {
    ladder(rungs).unwrap()
}

#[test]
fn fines_by_freight() {
    let by = r#"{ shall = "fine", least = 3, most = 5, per = "freight" }"#;
    let freight = |freight| Offence { freight, ..individual() };
    check_fine(by, freight(Some(Yuan::from(100))), Ok(Some(range(300, 500))));
    check_fine(by, freight(None), Err(Figure::Freight));
}

#[test]
fn limitation_by_basis() {
    let (old, new) = (day("2025-12-31"), day("2026-01-01"));
    let local = ladder_of("[[rungs]]\nmeasures = [{ shall = \"warning\" }]");
    assert_eq!(local.limitation(old), Limitation::General);
    let restating = Ladder {
        restates: Some("《治安管理处罚法》（2012）第七十五条".parse().unwrap()),
        ..local.clone()
    };
    assert_eq!(restating.limitation(old), Limitation::PublicSecurity2012);
    assert_eq!(restating.limitation(new), Limitation::PublicSecurity2025);
    let law = Ladder {
        source: "《治安管理处罚法》（2025）第八十九条".parse().unwrap(),
        ..local.clone()
    };
    assert_eq!(law.limitation(new), Limitation::PublicSecurity2025);
    let own = Ladder { limitation: Some(Limitation::Harm), ..law };
    assert_eq!(own.limitation(new), Limitation::Harm);
    let other = Ladder {
        source: "《动物防疫法》（2021）第九十二条".parse().unwrap(), ..local
    };
    assert_eq!(other.limitation(new), Limitation::General);
}

#[test]
fn ladders_that_send_elsewhere() {
    let sends = Ladder { treated_as: Some(Violation::Unregistered), ..ladder_of("") };
    assert_eq!(sends.check(false), Ok(()));
    let both =
        Ladder { rungs: ladder_of("[[rungs]]\nmeasures = [{ shall = \"order\" }]").rungs, ..sends };
    assert_eq!(both.check(false), Err(LadderError::RungsAndRedirect));
}

fn envelope_of<'law>(ladder: &'law Ladder<Violation>, offence: &Offence) -> Envelope<'law> {
    let mut envelope = Envelope::default();
    ladder.envelope(offence, &mut envelope);
    envelope
}

#[test]
fn the_highest_fine_and_every_other_measure() {
    let fine = |measures: &str| ladder_of(&format!("[[rungs]]\nmeasures = [{measures}]"));
    let low = fine(r#"{ shall = "order" }, { shall = "fine", least = 100, most = 500 }"#);
    let high = fine(r#"{ may = "fine", most = 1000 }, { may = "confiscate" }"#);
    // The same most, a greater least.
    let higher = fine(r#"{ shall = "fine", least = 500, most = 1000 }"#);
    let none = fine(r#"{ shall = "warning" }"#);
    let unknown = fine(r#"{ shall = "fine", amount = 100, per = "dog" }"#);
    let all = [&low, &high, &higher, &none, &unknown].map(|l| envelope_of(l, &individual()));
    let found = one_fine(&all[..4]);
    assert_eq!(found.fine.unwrap().range, range(500, 1_000));
    let dropped: Vec<_> = found.dropped.iter().map(|fine| fine.range).collect();
    assert_eq!(dropped, [range(100, 500), range(0, 1_000)]);
    let kept: Vec<_> = found.kept.iter().map(|(sanction, _)| sanction.kind).collect();
    assert_eq!(kept, [MeasureKind::Order, MeasureKind::Confiscate, MeasureKind::Warning]);
    assert!(found.missing.is_empty());
    // The order of the rules does not matter, but for equal fines.
    assert_eq!(one_fine(all[..4].iter().rev()).fine.unwrap().range, range(500, 1_000));
    assert_eq!(one_fine(&all[4..]).missing, [Figure::Dogs]);
    assert_eq!(one_fine([]), governance_core::penalty::OneFine::default());
}

#[test]
fn detention_of_several_acts() {
    assert_eq!(joined_detention([]), 0);
    assert_eq!(joined_detention([15]), 15);
    assert_eq!(joined_detention([10, 10]), 20);
    assert_eq!(joined_detention([15, 15, 255]), 20);
}

#[test]
fn steps_by_figures() {
    use governance_core::penalty::Step::{self, Hearing, HearingIfLarge, OnTheSpot, PoliceStation};

    #[track_caller]
    fn check(measures: &str, regime: Regime, subject: Subject, expected: &[(Step, Option<u32>)]) {
        let ladder = ladder_of(&format!("[[rungs]]\n{measures}"));
        let envelope = envelope_of(&ladder, &Offence::by(subject));
        let found = hints(&envelope, regime, subject, &Offender::default());
        let found: Vec<_> = found.iter().map(|hint| (hint.step, hint.figure)).collect();
        let expected: Vec<_> =
            expected.iter().map(|(step, figure)| (*step, figure.map(Yuan::from))).collect();
        assert_eq!(found, expected, "{measures}");
    }
    let (one, many) = (Subject::Individual, Subject::Organisation);
    let (old, new) = (Regime::PublicSecurity2012, Regime::PublicSecurity2025);
    let general = Regime::General;
    let fine = r#"measures = [{ shall = "fine", least = 200, most = 500 }]"#;
    check(fine, general, one, &[(OnTheSpot, Some(200)), (HearingIfLarge, None)]);
    check(fine, general, many, &[(OnTheSpot, Some(500)), (HearingIfLarge, None)]);
    check(fine, old, one, &[(OnTheSpot, Some(200)), (PoliceStation, Some(500))]);
    check(fine, new, one, &[(OnTheSpot, Some(500)), (PoliceStation, Some(500))]);
    let more = r#"measures = [{ shall = "fine", least = 201, most = 2000 }]"#;
    check(more, general, one, &[(HearingIfLarge, None)]);
    check(more, old, one, &[(PoliceStation, Some(500)), (Hearing, Some(2_000))]);
    check(more, new, one, &[(OnTheSpot, Some(500)), (PoliceStation, Some(1_000))]);
    let warning = r#"measures = [{ shall = "order" }, { shall = "warning" }]"#;
    check(warning, new, one, &[(OnTheSpot, None), (PoliceStation, None)]);
    // An order alone is no penalty.
    check(r#"measures = [{ shall = "order" }]"#, general, one, &[]);
    // What may be confiscated need not be; what must, is not done on the spot.
    let optional = r#"measures = [{ shall = "fine", most = 50 }, { may = "confiscate" }]"#;
    check(
        optional,
        general,
        one,
        &[(OnTheSpot, Some(50)), (HearingIfLarge, None), (HearingIfLarge, None)],
    );
    let must = optional.replace("may =", "shall =");
    check(&must, general, one, &[(HearingIfLarge, None), (HearingIfLarge, None)]);
    let revoke = r#"measures = [{ shall = "revoke" }]"#;
    check(revoke, general, one, &[(Hearing, None)]);
    check(revoke, new, one, &[(Hearing, None)]);
    let suspend = r#"measures = [{ shall = "suspend_business" }]"#;
    check(suspend, general, many, &[(Hearing, None)]);
    check(suspend, old, many, &[]);
    check(suspend, new, many, &[(Hearing, None)]);
}
