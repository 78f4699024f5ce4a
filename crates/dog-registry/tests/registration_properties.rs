//! Registration, over every shipped city and every small policy of the scenarios: what nobody has stated
//! never helps, and questions with a date agree with each other.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::Path, sync::LazyLock};

use chrono::{Days, NaiveDate};
use dog_registry::{
    Jurisdiction,
    breed::{Breed, Lineage},
    policies,
    policy::{
        DogUse, EarlierDogs, OrganisationCondition, Part, Policy, Purpose, ServiceKind,
        ServiceUser, Zone,
    },
    regime::{Place, Regime, regime},
    registration::{
        self, Application, Grandfathered, Held, Immunity, Keeping, Kept, Need, Organisation,
        Registration, Service, Visit,
    },
};
use governance_core::{
    assessment::Outcome, capacity::CivilCapacity, language::Vocabulary, legal_time::Calendar,
};
use proptest::prelude::*;

/// Every law, read once.
static LAWS: LazyLock<Vec<Jurisdiction>> = LazyLock::new(|| {
    let mut texts: Vec<String> = policies::ALL.iter().map(|(_, text)| (*text).to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/policies");
    for entry in fs::read_dir(folder).unwrap() {
        texts.push(fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    let law = |text: &String| Jurisdiction {
        policy: Policy::from_toml(text).unwrap(),
        calendar: Calendar::official(),
    };
    texts.iter().map(law).collect()
});

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..6_000).prop_map(|days| NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + Days::new(days))
}

fn maybe<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.8, strategy)
}

fn fact() -> impl Strategy<Value = Option<bool>> {
    maybe(proptest::bool::weighted(0.8))
}

fn any_word<T: Vocabulary + std::fmt::Debug>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::WORDS)
}

fn any_held() -> impl Strategy<Value = Held> {
    (maybe(any_day()), maybe(any_day()), maybe(any_day()), maybe(any_day())).prop_map(
        |(kept, tag, registration, immunity_record)| Held {
            kept,
            tag,
            registration,
            immunity_record,
        },
    )
}

fn any_organisation() -> impl Strategy<Value = Organisation> {
    const ALL: [OrganisationCondition; 7] = [
        OrganisationCondition::Entity,
        OrganisationCondition::Facilities,
        OrganisationCondition::Staff,
        OrganisationCondition::System,
        OrganisationCondition::Sign,
        OrganisationCondition::Location,
        OrganisationCondition::OwnPlace,
    ];
    let has = maybe(proptest::sample::subsequence(ALL.to_vec(), 4..=7));
    (maybe(any_word::<Purpose>()), fact(), maybe(0_u32..3), fact(), has).prop_map(
        |(purpose, purpose_reasonable, allotted, kind_allotted, has)| Organisation {
            purpose,
            purpose_reasonable,
            allotted,
            kind_allotted,
            has,
        },
    )
}

fn any_application() -> impl Strategy<Value = Application> {
    let person = (
        maybe(prop_oneof![4 => Just(CivilCapacity::Full), 1 => Just(CivilCapacity::Limited)]),
        fact(),
        fact(),
        fact(),
    );
    let dog = (
        maybe((0_usize..150).prop_map(|index| Lineage::Pure(Breed::all().nth(index).unwrap()))),
        maybe(20_u32..90),
        maybe(prop_oneof![
            1 => Just(Immunity::Never),
            4 => any_day().prop_map(Immunity::Until)
        ]),
        (fact(), fact(), fact(), fact()),
        proptest::option::of((any_word::<ServiceKind>(), any_word::<ServiceUser>())),
        proptest::option::of(any_held()),
    );
    let rest = (fact(), fact(), fact(), fact(), maybe(0_u32..2), any::<bool>());
    let organisation = proptest::option::of(any_organisation());
    (any_day(), any_word::<Zone>(), person, dog, rest, organisation).prop_map(
        |(on, zone, person, dog, rest, organisation)| {
            let mut facts = Application::by_eligible_individual(zone, on);
            if let Keeping::Individual(individual) = &mut facts.keeper {
                individual.capacity = person.0;
                individual.single_household = person.1;
                individual.local_status = person.2;
                individual.fixed_dwelling = person.3;
            }
            if let Some(organisation) = organisation {
                facts.keeper = Keeping::Organisation(organisation);
            }
            facts.dog.lineage = dog.0;
            facts.dog.height_cm = dog.1;
            facts.dog.adult_height_cm = dog.1;
            facts.dog.immunity = dog.2;
            (facts.dog.chip, facts.dog.biometric) = (dog.3.0, dog.3.1);
            (facts.dog.found_fierce, facts.dog.found_large) = (dog.3.2, dog.3.3);
            facts.dog.service = dog.4.map(|(kind, user)| Service { kind, user });
            facts.dog.held = dog.5;
            facts.dog_present = rest.0;
            facts.undertaking = rest.1;
            facts.committee_certificate = rest.2;
            facts.earlier_dog_uncancelled = rest.3.map(|cancelled| !cancelled);
            facts.dogs_kept.household = rest.4;
            facts.dogs_kept.organisation = rest.4;
            if rest.5 {
                facts.documents =
                    Some(dog_registry::policy::Document::ALL.iter().copied().collect());
            }
            facts
        },
    )
}

/// Takes one fact away.
fn forget(facts: &mut Application, which: usize) {
    match (which, &mut facts.keeper) {
        (0, Keeping::Individual(person)) => person.capacity = None,
        (1, Keeping::Individual(person)) => person.single_household = None,
        (2, Keeping::Individual(person)) => person.local_status = None,
        (3, Keeping::Individual(person)) => person.fixed_dwelling = None,
        (0, Keeping::Organisation(organisation)) => organisation.purpose = None,
        (1, Keeping::Organisation(organisation)) => organisation.purpose_reasonable = None,
        (2, Keeping::Organisation(organisation)) => organisation.allotted = None,
        (3, Keeping::Organisation(organisation)) => organisation.kind_allotted = None,
        (4, Keeping::Organisation(organisation)) => organisation.has = None,
        (5, _) => facts.dog.lineage = None,
        (6, _) => (facts.dog.height_cm, facts.dog.adult_height_cm) = (None, None),
        (7, _) => facts.dog.immunity = None,
        (8, _) => facts.dog.chip = None,
        (9, _) => facts.dog.biometric = None,
        (10, _) => facts.dog.found_fierce = None,
        (11, _) => facts.dog.found_large = None,
        (12, _) => facts.dog.held = None,
        (13, _) => facts.dog_present = None,
        (14, _) => facts.undertaking = None,
        (15, _) => facts.committee_certificate = None,
        (16, _) => facts.earlier_dog_uncancelled = None,
        (17, _) => facts.dogs_kept.household = None,
        (18, _) => facts.dogs_kept.organisation = None,
        (19, _) => facts.record = None,
        (20, _) => facts.dog.certificate_matches = None,
        (21, _) => facts.dog.registered = None,
        _ => facts.documents = None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Invariant: taking a fact away never turns refused or undetermined into granted.
    #[test]
    fn forgetting_never_helps(facts in any_application(), which in 0_usize..23) {
        for law in LAWS.iter() {
            let before = registration::outcome(&law.policy, &facts);
            let mut less = facts.clone();
            forget(&mut less, which);
            let after = registration::outcome(&law.policy, &less);
            prop_assert!(
                before == Outcome::Granted || after != Outcome::Granted,
                "{}: {which}", law.policy.name,
            );
        }
    }

    /// Invariant: the same of a visiting dog.
    #[test]
    fn forgetting_admits_no_visitor(
        facts in any_application(),
        home in fact(),
        which in 5_usize..12,
    ) {
        for law in LAWS.iter() {
            let admitted = |facts: &Application, home| {
                registration::admit(&law.policy, facts, home).outcome()
            };
            let before = admitted(&facts, home);
            let mut less = facts.clone();
            forget(&mut less, which);
            prop_assert!(before == Outcome::Granted || admitted(&less, home) != Outcome::Granted);
            prop_assert!(before == Outcome::Granted || admitted(&facts, None) != Outcome::Granted);
        }
    }

    /// Invariant: a dog only grows into registration, and what nobody has said decides nothing.
    #[test]
    fn need_is_monotone(
        born in any_day(),
        on in any_day(),
        later in 0_u64..400,
        zone in any_word::<Zone>(),
        kept_as in proptest::option::of(any_word::<DogUse>()),
        own_litter in proptest::option::of(any::<bool>()),
    ) {
        for law in LAWS.iter() {
            let ask = |on, own_litter| {
                let dog = Kept { zone, kept_as, born, own_litter, on };
                registration::need(&law.policy, &dog).unwrap()
            };
            let now = ask(on, own_litter);
            if matches!(now, Need::Required(_)) {
                prop_assert!(matches!(ask(on + Days::new(later), own_litter), Need::Required(_)));
                prop_assert_eq!(ask(on, Some(false)), now);
            }
            if matches!(now, Need::Missing(_)) {
                prop_assert_eq!(own_litter, None);
            }
        }
    }

    /// Invariant: outside the territory nothing is asked but what the text names; inside everything
    /// is, or the use is left to other rules.
    #[test]
    fn regimes_are_exclusive(
        on in any_day(),
        zone in any_word::<Zone>(),
        kept_as in proptest::option::of(any_word::<DogUse>()),
    ) {
        for law in LAWS.iter() {
            match regime(&law.policy, Place::Within(zone), kept_as, on) {
                Regime::Whole { zone: found, extended, .. } => {
                    prop_assert_eq!(found, zone);
                    prop_assert!(extended.is_none());
                }
                Regime::Excluded(_) => prop_assert!(kept_as.is_some()),
                Regime::NotInForce => {
                    prop_assert_eq!(law.policy.instrument.in_force_on(on), Some(false));
                }
                other => prop_assert!(false, "{}: {other:?}", law.policy.name),
            }
            if let Regime::Partial { parts, .. } =
                regime(&law.policy, Place::outside(), kept_as, on)
            {
                prop_assert!(!parts.is_empty() && parts.len() < Part::ALL.len());
            }
        }
    }

    /// Invariant: a visit is due no earlier than the stay is long enough, and no later than a day
    /// that comes after it; the obligation says the same.
    #[test]
    fn visits_are_due_after_the_stay(entered in any_day(), zone in any_word::<Zone>()) {
        for law in LAWS.iter() {
            let owed = Registration::visiting(zone, entered).obligations(law).unwrap();
            match registration::temporary(law, zone, entered).unwrap() {
                Visit::Due { from, by, .. } => {
                    prop_assert!(entered < from && from <= by);
                    prop_assert_eq!(owed.len(), 1);
                }
                Visit::NotRegulated | Visit::Unknown => prop_assert!(owed.is_empty()),
            }
        }
    }

    /// Invariant: nothing is left to a dog for which nobody has shown anything, and an application
    /// beyond the limit gains by it only within the time that the text gives.
    #[test]
    fn what_was_there_before_must_be_shown(held in any_held(), zone in any_word::<Zone>()) {
        for law in LAWS.iter() {
            for dogs in [EarlierDogs::OverLimit, EarlierDogs::Banned, EarlierDogs::All] {
                let nothing = registration::grandfathered(law, zone, dogs, &Held::default()).unwrap();
                prop_assert!(
                    matches!(nothing, Grandfathered::NotRegulated | Grandfathered::Unknown)
                );
                if let Grandfathered::RegisterBy(by, _) | Grandfathered::PassOnBy(by, _) =
                    registration::grandfathered(law, zone, dogs, &held).unwrap()
                {
                    let start = law.policy.instrument.in_force_from.unwrap();
                    prop_assert!(start.pred_opt().unwrap() <= by);
                }
            }
        }
    }
}
