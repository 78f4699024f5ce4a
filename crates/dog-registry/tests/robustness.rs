//! Bad input gets typed errors, and missing facts never help.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use chrono::NaiveDate;
use dog_registry::{
    Jurisdiction,
    breed::{Breed, Lineage},
    conduct::{self, Outing},
    fees::{FeeFacts, fee},
    immunisation::Immunisation,
    policies,
    policy::{Policy, Violation, Zone},
    registration::{self, Application, Immunity, KeeperRecord, Keeping, Registration},
};
use governance_core::{
    assessment::Outcome, capacity::CivilCapacity, language::Vocabulary, legal_time::Calendar,
    money::Yuan,
};
use proptest::prelude::*;

fn cities() -> Vec<Policy> {
    policies::ALL.iter().map(|(_, text)| Policy::from_toml(text).unwrap()).collect()
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        8 => (0_i64..8_000).prop_map(|days| {
            NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::TimeDelta::days(days)
        }),
        1 => Just(NaiveDate::MIN),
        1 => Just(NaiveDate::MAX),
    ]
}

fn any_zone() -> impl Strategy<Value = Zone> {
    prop_oneof![Just(Zone::Key), Just(Zone::General)]
}

fn any_application() -> impl Strategy<Value = Application> {
    let keeper = (
        proptest::option::of(prop_oneof![
            Just(CivilCapacity::Full),
            Just(CivilCapacity::Limited),
            Just(CivilCapacity::None)
        ]),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
    );
    let dog = (
        proptest::option::of(0_usize..150),
        proptest::option::of(20_u32..90),
        proptest::option::of(any_day()),
        proptest::option::of(any::<bool>()),
    );
    let other = (
        proptest::option::of(0_u32..3),
        proptest::option::of(proptest::collection::vec(any_day(), 0..3)),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        any::<bool>(),
    );
    (any_day(), any_zone(), keeper, dog, other).prop_map(|(on, zone, keeper, dog, other)| {
        let mut facts = Application::by_eligible_individual(zone, on);
        if let Keeping::Individual(person) = &mut facts.keeper {
            person.capacity = keeper.0;
            person.lawful_identity = keeper.1;
            person.fixed_dwelling = keeper.2;
            person.single_household = keeper.3;
            person.in_no_keep_area = keeper.4;
        }
        facts.dog.lineage = dog.0.and_then(|index| Breed::all().nth(index)).map(Lineage::Pure);
        facts.dog.height_cm = dog.1;
        facts.dog.adult_height_cm = dog.1;
        facts.dog.immunity = dog.2.map(Immunity::Until);
        facts.dog.chip = dog.3;
        facts.dogs_kept.household = other.0;
        facts.dogs_kept.register = other.0;
        facts.record =
            other.1.map(|days| KeeperRecord { confiscations: days, ..KeeperRecord::default() });
        facts.committee_certificate = other.2;
        facts.undertaking = other.3;
        if other.4 {
            let law = policies::shanghai().unwrap();
            facts.documents = registration::required_documents(&law, &facts);
        }
        facts
    })
}

/// Takes one fact away.
fn forget(facts: &mut Application, which: usize) {
    let Keeping::Individual(person) = &mut facts.keeper else { return };
    match which {
        0 => person.capacity = None,
        1 => person.lawful_identity = None,
        2 => person.fixed_dwelling = None,
        3 => person.single_household = None,
        4 => person.in_no_keep_area = None,
        5 => facts.dog.lineage = None,
        6 => (facts.dog.height_cm, facts.dog.adult_height_cm) = (None, None),
        7 => facts.dog.immunity = None,
        8 => facts.dogs_kept.household = None,
        9 => facts.dogs_kept.register = None,
        10 => facts.record = None,
        11 => facts.committee_certificate = None,
        12 => facts.undertaking = None,
        _ => facts.documents = None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Invariant: taking a fact away never turns refused or undetermined into granted.
    #[test]
    fn forgetting_never_helps(facts in any_application(), which in 0_usize..14) {
        for law in cities() {
            let before = registration::outcome(&law, &facts);
            let mut less = facts.clone();
            forget(&mut less, which);
            let after = registration::outcome(&law, &less);
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted);
        }
    }

    /// Invariant: the three recorders agree, whatever the facts.
    #[test]
    fn recorders_agree(facts in any_application()) {
        for law in cities() {
            let assessment = registration::assess(&law, &facts);
            let mut trace = governance_core::assessment::Trace::default();
            registration::trace(&law, &facts, &mut trace);
            prop_assert_eq!(registration::outcome(&law, &facts), assessment.outcome());
            prop_assert_eq!(trace.outcome(), assessment.outcome());
        }
    }

    /// Invariant: no date makes a clock panic.
    #[test]
    fn absurd_dates_are_errors(born in any_day(), on in any_day(), immune in any_day()) {
        for policy in cities() {
            let law = Jurisdiction { policy, calendar: Calendar::official() };
            _ = Immunisation::of_dog_born(born).acquired_on(on).standing(immune, &law);
            let case = Registration::new(Zone::Key, Some(immune));
            _ = case.registration_deadline(&law);
            _ = case.obligations(&law);
            _ = registration::need(&law.policy, &registration::Kept::companion(Zone::Key, born, on));
            _ = conduct::assess(&law.policy, &Outing::plain(Zone::General, on));
        }
    }

    /// Invariant: a policy with bytes exchanged loads or says why it does not.
    #[test]
    fn mangled_policies_never_panic(
        city in 0_usize..3,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = policies::ALL[city].1.as_bytes().to_vec();
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = Policy::from_toml(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    /// Invariant: no text whatever makes loading panic.
    #[test]
    fn random_policies_never_panic(text in ".*") {
        prop_assert!(Policy::from_toml(&text).is_err());
    }

    /// Invariant: a policy cut off anywhere does not load as another policy.
    #[test]
    fn truncated_policies_are_errors_or_smaller(city in 0_usize..3, cut in 0.0_f64..1.0) {
        let text = policies::ALL[city].1;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a text")]
        #[expect(clippy::cast_precision_loss, reason = "a place in a text")]
        let mut at = (text.len() as f64 * cut) as usize;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        if let Ok(policy) = Policy::from_toml(&text[..at]) {
            // Only the end of the file is missing: mandates nobody needs.
            prop_assert_eq!(policy.name, policies::ALL[city].0);
        }
    }
}

/// A fee is never zero because nobody knows it.
#[test]
fn unknown_fees_are_not_zero() {
    for law in cities() {
        for zone in [Zone::Key, Zone::General] {
            for year in [0, 1, 2, u32::MAX] {
                if let dog_registry::fees::Fee::Due { amount, relief, .. } =
                    fee(&law, &FeeFacts::plain(zone, year))
                {
                    assert!(amount > Yuan::ZERO && relief.is_none(), "{} {zone}", law.name);
                }
            }
        }
    }
}

/// The vocabulary of the crate: codes are unique and both terms exist.
#[test]
fn vocabularies_are_complete() {
    fn check<T: Vocabulary>() {
        let mut codes: Vec<_> = T::WORDS.iter().map(|word| word.code()).collect();
        codes.sort_unstable();
        let count = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), count);
        for word in T::WORDS {
            assert_eq!(T::WORDS[word.index()], *word);
            assert!(!word.to_string().is_empty() && !word.code().is_empty());
        }
    }
    check::<dog_registry::policy::Act>();
    check::<Violation>();
    check::<dog_registry::policy::Document>();
    check::<dog_registry::policy::PlaceKind>();
    check::<dog_registry::policy::Restraint>();
    check::<registration::Stage>();
    check::<registration::EventKind>();
    check::<registration::Fact>();
    check::<conduct::Fact>();
    check::<dog_registry::bite::Stage>();
    check::<dog_registry::bite::EventKind>();
    for codes in [registration::Ground::CODES, conduct::Ground::CODES] {
        let mut sorted = codes.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), codes.len());
    }
}
