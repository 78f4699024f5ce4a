//! What holds of numbers, classes, bans and fees whatever the facts, in every city and under every
//! small policy of the scenarios.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::{fs, path::Path, sync::LazyLock};

use chrono::{NaiveDate, TimeDelta};
use dog_registry::{
    breed::{Breed, BreedSet, Lineage},
    fees::{Fee, FeeFacts, fee},
    husbandry::{self, Boarding, DealingFacts},
    policies,
    policy::{
        Ban, BanLength, BanTrigger, Counter, Dealing, FeeItem, Keeper, Policy, ServiceKind,
        ServiceUser, Violation, Zone,
    },
    registration::{
        self, Application, Dog, Ground, KeeperRecord, KeptServiceDog, PenalisedFor, Service,
    },
};
use governance_core::{assessment::Outcome, legal_time::convention, money::Yuan};
use proptest::{option::of, prelude::*};

/// The shipped cities, and the small policies of the scenarios.
static LAWS: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/policies");
    let mut texts: Vec<_> = policies::ALL.iter().map(|(_, text)| (*text).to_owned()).collect();
    for entry in fs::read_dir(folder).unwrap() {
        texts.push(fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    texts.iter().map(|text| Policy::from_toml(text).unwrap()).collect()
});

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..4_000)
        .prop_map(|days| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + TimeDelta::days(days))
}

fn any_zone() -> impl Strategy<Value = Zone> {
    prop_oneof![Just(Zone::Key), Just(Zone::General)]
}

fn any_service() -> impl Strategy<Value = Service> {
    (proptest::sample::select(ServiceKind::ALL), proptest::sample::select(ServiceUser::ALL))
        .prop_map(|(kind, user)| Service { kind, user })
}

fn any_lineage() -> impl Strategy<Value = Lineage> {
    let breed = || (0_usize..Breed::all().count()).prop_map(|at| Breed::all().nth(at).unwrap());
    prop_oneof![
        breed().prop_map(Lineage::Pure),
        (breed(), breed(), any::<bool>()).prop_map(|(one, other, complete)| Lineage::Cross {
            known: BreedSet::from_iter([one, other]),
            complete: complete && one != other,
        }),
    ]
}

fn any_dog() -> impl Strategy<Value = Dog> {
    (
        of(any_lineage()),
        [of(20_u32..90), of(20_u32..90), of(20_u32..120), of(20_u32..120), of(20_u32..120)],
        [of(2_u32..60), of(2_u32..60), of(0_u32..5)],
        [of(any::<bool>()), of(any::<bool>()), of(any::<bool>())],
        of(any_service()),
    )
        .prop_map(|(lineage, lengths, weights, flags, service)| Dog {
            lineage,
            height_cm: lengths[0],
            adult_height_cm: lengths[1],
            length_cm: lengths[2],
            adult_length_cm: lengths[3],
            back_length_cm: lengths[4],
            weight_kg: weights[0],
            adult_weight_kg: weights[1],
            clear_generations: weights[2],
            ornamental: flags[0],
            found_fierce: flags[1],
            found_large: flags[2],
            service,
            ..Application::by_eligible_individual(Zone::Key, NaiveDate::MIN).dog
        })
}

fn any_application() -> impl Strategy<Value = Application> {
    (
        any_day(),
        any_zone(),
        any_dog(),
        [of(0_u32..4), of(0_u32..4), of(0_u32..4)],
        of(any_day()),
        [of(any::<bool>()), of(any::<bool>())],
        of(proptest::collection::vec(any_day(), 0..3)),
        proptest::collection::vec(any_service(), 0..2),
    )
        .prop_map(|(on, zone, dog, kept, since, flags, record, service)| {
            let mut facts = Application::by_eligible_individual(zone, on);
            let (immunity, chip) = (facts.dog.immunity, facts.dog.chip);
            facts.dog = Dog { immunity, chip, ..dog };
            facts.dogs_kept.household = kept[0];
            facts.dogs_kept.register = kept[1];
            facts.dogs_kept.dwelling = kept[2];
            let service = service.into_iter();
            facts.dogs_kept.service =
                service.map(|service| KeptServiceDog { service, within: Vec::new() }).collect();
            facts.registered_since = since;
            facts.residents_consent = flags[0];
            facts.service_need = flags[1];
            facts.record =
                record.map(|days| KeeperRecord { confiscations: days, ..KeeperRecord::default() });
            facts
        })
}

/// How many facts can be taken away from a dog.
const OF_DOG: usize = 12;

fn forget_of_dog(dog: &mut Dog, which: usize) {
    match which {
        0 => dog.lineage = None,
        1 => dog.height_cm = None,
        2 => dog.adult_height_cm = None,
        3 => dog.length_cm = None,
        4 => dog.adult_length_cm = None,
        5 => dog.back_length_cm = None,
        6 => dog.weight_kg = None,
        7 => dog.adult_weight_kg = None,
        8 => dog.clear_generations = None,
        9 => dog.ornamental = None,
        10 => dog.found_fierce = None,
        _ => dog.found_large = None,
    }
}

/// Takes one fact away.
fn forget(facts: &mut Application, which: usize) {
    match which {
        which if which < OF_DOG => forget_of_dog(&mut facts.dog, which),
        12 => facts.dogs_kept.household = None,
        13 => facts.dogs_kept.register = None,
        14 => facts.dogs_kept.dwelling = None,
        15 => facts.registered_since = None,
        16 => facts.residents_consent = None,
        17 => facts.service_need = None,
        _ => facts.record = None,
    }
}

/// Returns the record that `trigger` needs, decided on `day`.
fn record(trigger: BanTrigger, day: NaiveDate) -> KeeperRecord {
    let mut record = KeeperRecord::default();
    match trigger {
        BanTrigger::Confiscation => record.confiscations.push(day),
        BanTrigger::Revocation => record.revocations.push(day),
        BanTrigger::Abandonment => record.abandonments.push(day),
        BanTrigger::Cruelty => record.cruelties.push(day),
        BanTrigger::CancellationForBreach => record.cancellations_for_breach.push(day),
        BanTrigger::InjuryByBannedDog => record.injuries_by_banned_dog.push(day),
        BanTrigger::PenaltyFor(violation) => {
            record.penalised_for.push(PenalisedFor { violation, on: day });
        }
        BanTrigger::Penalties { count, .. } => {
            record.penalties = vec![day; usize::try_from(count.get()).unwrap()];
        }
        other => unreachable!("{other:?} is a trigger that no record shows"),
    }
    record
}

/// Returns the grounds by which `ban` bars on `on`.
fn barred(law: &Policy, ban: &Ban, record: &KeeperRecord, on: NaiveDate) -> Vec<Ground> {
    let mut facts = Application::by_eligible_individual(Zone::Key, on);
    facts.record = Some(record.clone());
    let assessment = registration::assess(law, &facts);
    let findings = assessment.findings().iter().filter(|finding| *finding.source == ban.source);
    findings.map(|finding| finding.ground).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Invariant: taking a fact away never turns refused or undetermined into granted.
    #[test]
    fn forgetting_never_helps(facts in any_application(), which in 0_usize..19) {
        for law in LAWS.iter() {
            let mut facts = facts.clone();
            facts.documents = registration::required_documents(law, &facts);
            let before = registration::outcome(law, &facts);
            forget(&mut facts, which);
            let after = registration::outcome(law, &facts);
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted, "{}", law.name);
        }
    }

    /// Invariant: what is refused is refused for a reason that a clerk can read.
    #[test]
    fn every_refusal_has_a_sentence_and_a_source(facts in any_application()) {
        for law in LAWS.iter() {
            for finding in registration::assess(law, &facts).findings() {
                use governance_core::language::{Bilingual, Language};
                for language in [Language::Chinese, Language::English] {
                    let sentence = finding.ground.in_language(language).to_string();
                    prop_assert!(!sentence.is_empty() && !sentence.contains('{'), "{sentence}");
                }
                prop_assert!(!finding.source.to_string().is_empty());
            }
        }
    }

    /// Invariant: the same of dealing in dogs.
    #[test]
    fn forgetting_never_helps_a_dealer(
        dog in any_dog(),
        on in any_day(),
        zone in any_zone(),
        dealing in proptest::sample::select(Dealing::ALL),
        which in 0..OF_DOG,
    ) {
        for law in LAWS.iter() {
            let mut facts = DealingFacts { on, zone, keeper: Keeper::Individual, dealing, dog };
            let before = husbandry::dealing(law, &facts).outcome();
            forget_of_dog(&mut facts.dog, which);
            let after = husbandry::dealing(law, &facts).outcome();
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted, "{}", law.name);
        }
    }

    /// Invariant: the same of boarding; and what was too long stays too long.
    #[test]
    fn forgetting_never_helps_a_boarder(
        since in any_day(),
        days in 0_i64..60,
        flags in [of(any::<bool>()), of(any::<bool>()), of(any::<bool>())],
        boarded in of(0_u32..3),
        which in 0_usize..5,
    ) {
        let on = since + TimeDelta::days(days);
        for law in LAWS.iter() {
            let mut facts = Boarding {
                fixed_dwelling: flags[0],
                single_household: flags[1],
                dog_registered: flags[2],
                dogs_boarded: boarded,
                ..Boarding::plain(Zone::Key, since, on)
            };
            let before = husbandry::boarding(law, &facts).outcome();
            let later = Boarding { on: on + TimeDelta::days(1), ..facts };
            let later = husbandry::boarding(law, &later).outcome();
            prop_assert!(before != Outcome::Refused || later == Outcome::Refused);
            match which {
                0 => facts.capacity = None,
                1 => facts.fixed_dwelling = None,
                2 => facts.single_household = None,
                3 => facts.dog_registered = None,
                _ => facts.dogs_boarded = None,
            }
            let after = husbandry::boarding(law, &facts).outcome();
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted, "{}", law.name);
        }
    }

    /// Invariant: a ban runs from the decision to the corresponding day, that day included, and
    /// not a day longer; one for life does not end.
    #[test]
    fn bans_end_on_the_corresponding_day(decided in any_day(), within in 0_u32..4_000) {
        let decided = decided + TimeDelta::days(1_800);
        for law in LAWS.iter() {
            for ban in &law.bans {
                for trigger in &ban.after {
                    let record = record(*trigger, decided);
                    prop_assert_eq!(barred(law, ban, &record, decided.pred_opt().unwrap()), []);
                    let BanLength::For(length) = ban.length else {
                        let on = decided + TimeDelta::days(within.into());
                        prop_assert_eq!(barred(law, ban, &record, on).len(), 1);
                        continue;
                    };
                    let last = convention::LOCAL.corresponding_day(length, decided).unwrap();
                    let inside = decided + TimeDelta::days(within.into());
                    let on = inside.min(last);
                    prop_assert_eq!(barred(law, ban, &record, on).len(), 1, "{} {}", law.name, on);
                    prop_assert_eq!(barred(law, ban, &record, last).len(), 1);
                    prop_assert_eq!(barred(law, ban, &record, last.succ_opt().unwrap()), []);
                }
            }
        }
    }

    /// Invariant: a fee is never negative and never above its tariff, and one more relief never
    /// makes it dearer.
    #[test]
    fn fees_keep_within_the_tariff(
        zone in any_zone(),
        year in 0_u32..5,
        item in proptest::sample::select(FeeItem::ALL),
        flags in [any::<bool>(), any::<bool>(), any::<bool>()],
        days in [of(any_day()), of(any_day())],
        service in of(any_service()),
    ) {
        for law in LAWS.iter() {
            let plain = FeeFacts { item, on: days[0], ..FeeFacts::plain(zone, year) };
            let facts = FeeFacts {
                neutered: flags[0],
                neutering_proof: flags[1],
                elderly_in_hardship: flags[2],
                neutered_on: days[1],
                service,
                ..plain
            };
            let (full, less) = (fee(law, &plain), fee(law, &facts));
            if let Fee::Due { amount, relief, .. } = less {
                prop_assert!(Yuan::ZERO <= amount);
                if let Fee::Due { amount: full, .. } = full {
                    prop_assert!(amount <= full, "{}: {amount} of {full}", law.name);
                    prop_assert!(relief.is_some() || amount == full);
                }
                let without = FeeFacts { elderly_in_hardship: false, ..facts };
                if let Fee::Due { amount: dearer, .. } = fee(law, &without) {
                    prop_assert!(amount <= dearer);
                }
            }
        }
    }

    /// Invariant: more dogs are never a smaller excess, and a service dog among them never a larger.
    #[test]
    fn excess_grows_with_the_dogs(kept in 0_u32..5, more in 0_u32..5, zone in any_zone()) {
        for law in LAWS.iter() {
            let mut dogs = Application::by_eligible_individual(zone, NaiveDate::MIN).dogs_kept;
            (dogs.household, dogs.register, dogs.dwelling) = (Some(kept), Some(kept), Some(kept));
            let excess = husbandry::excess(law, zone, Keeper::Individual, &dogs, more);
            prop_assert!(excess <= husbandry::excess(law, zone, Keeper::Individual, &dogs, more + 1));
            dogs.service.push(KeptServiceDog {
                service: Service { kind: ServiceKind::Guide, user: ServiceUser::Blind },
                within: vec![Counter::Household, Counter::Register, Counter::Dwelling],
            });
            prop_assert!(husbandry::excess(law, zone, Keeper::Individual, &dogs, more) <= excess);
        }
    }
}

/// Every trigger is shown by some policy: none is a word that no text uses.
#[test]
fn every_trigger_is_used() {
    let used = |wanted: BanTrigger| {
        let bans = LAWS.iter().flat_map(|law| &law.bans);
        bans.flat_map(|ban| &ban.after).any(|trigger| *trigger == wanted)
    };
    for trigger in [
        BanTrigger::Confiscation,
        BanTrigger::Revocation,
        BanTrigger::Abandonment,
        BanTrigger::Cruelty,
        BanTrigger::CancellationForBreach,
        BanTrigger::InjuryByBannedDog,
        BanTrigger::PenaltyFor(Violation::SetOnPerson),
    ] {
        assert!(used(trigger), "{trigger:?}");
    }
}
