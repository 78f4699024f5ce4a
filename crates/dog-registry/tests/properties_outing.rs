//! What holds of outings and of dogs at home, whatever the facts and in every shipped city.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use dog_registry::{
    conduct::{
        self, Admission, Handler, Leash, Lift, Outing, OutingPurpose, Ride,
        venue::{self, Response, Venue},
    },
    keeping::{self, Keeping, Misconduct},
    policies,
    policy::{
        Bar, Keeper, KeptIn, LeashKind, OutingDuty, Passerby, PlaceKind, Policy, Restraint,
        ServiceKind, ServiceUser, Vehicle, Violation, Zone,
    },
    registration::Service,
};
use governance_core::{
    assessment::{Outcome, Trace},
    capacity::CivilCapacity,
};
use proptest::{option, prelude::*, sample::select};

static CITIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    policies::ALL.iter().map(|(_, text)| Policy::from_toml(text).unwrap()).collect()
});

fn known() -> impl Strategy<Value = Option<bool>> {
    option::weighted(0.9, any::<bool>())
}

/// Mostly the harmless answer, so that outings differ from the plain one in a few points.
fn mostly(harmless: bool) -> impl Strategy<Value = Option<bool>> {
    prop_oneof![8 => Just(Some(harmless)), 1 => Just(Some(!harmless)), 1 => Just(None)]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2003, 1, 1).unwrap();
    (0_i64..9_000).prop_map(move |days| first + chrono::TimeDelta::days(days))
}

fn any_outing() -> impl Strategy<Value = Outing> {
    let head = (
        any_day(),
        select(Zone::ALL),
        prop_oneof![5 => Just(Keeper::Individual), 1 => Just(Keeper::Organisation)],
        select(OutingPurpose::ALL),
        option::of(
            (0_u32..86_400)
                .prop_map(|at| NaiveTime::from_num_seconds_from_midnight_opt(at, 0).unwrap()),
        ),
        mostly(false),
    );
    let dog = (
        mostly(false),
        mostly(false),
        mostly(false),
        option::weighted(
            0.2,
            (select(ServiceKind::ALL), select(ServiceUser::ALL))
                .prop_map(|(kind, user)| Service { kind, user }),
        ),
        mostly(true),
        mostly(true),
        option::weighted(
            0.9,
            prop_oneof![
                1 => Just(Leash::None),
                8 => (80_u32..260).prop_map(|centimetres| Leash::Length { centimetres }),
            ],
        ),
        option::weighted(0.9, select(LeashKind::ALL)),
        proptest::collection::vec(select(Restraint::ALL), 0..2),
        option::weighted(
            0.9,
            (any::<bool>(), select(CivilCapacity::ALL), known()).prop_map(
                |(adult, capacity, accompanied)| Handler { adult, capacity, accompanied },
            ),
        ),
    );
    let place = (
        option::weighted(0.9, prop_oneof![2 => Just(PlaceKind::Open), 1 => select(PlaceKind::ALL)]),
        known(),
        mostly(false),
        option::weighted(
            0.9,
            prop_oneof![
                4 => Just(Admission::Open),
                1 => Just(Admission::Admitted),
                1 => known().prop_map(|sign| Admission::Barred { sign }),
                1 => (known(), known())
                    .prop_map(|(kept, sign)| Admission::Conditional { kept, sign }),
            ],
        ),
        mostly(false),
        option::weighted(
            0.2,
            (any::<bool>(), known(), any::<bool>()).prop_map(|(peak, barred_hour, stairs)| Lift {
                peak,
                barred_hour,
                stairs,
            }),
        ),
        option::weighted(
            0.2,
            (select(Vehicle::ALL), known(), known(), known()).prop_map(
                |(vehicle, driver_consents, passengers_consent, in_cabin)| Ride {
                    vehicle,
                    driver_consents,
                    passengers_consent,
                    in_cabin,
                },
            ),
        ),
    );
    let conduct = (
        prop_oneof![4 => Just(None), 1 => known()],
        option::of(select(Passerby::ALL)),
        mostly(false),
        mostly(false),
        mostly(false),
        mostly(false),
        mostly(true),
        mostly(false),
        mostly(false),
        mostly(false),
    );
    (head, dog, place, conduct).prop_map(|(head, dog, place, conduct)| {
        let mut facts = Outing::plain(head.1, head.0);
        (facts.keeper, facts.purpose, facts.time, facts.unattended) =
            (head.2, head.3, head.4, head.5);
        (facts.fierce, facts.large, facts.from_outside, facts.service) =
            (dog.0, dog.1, dog.2, dog.3);
        (facts.tag, facts.certificate, facts.leash, facts.leash_kind) =
            (dog.4, dog.5, dog.6, dog.7);
        (facts.restraints, facts.handler) = (dog.8, dog.9);
        (facts.place, facts.indoors, facts.dog_services, facts.manager) =
            (place.0, place.1, place.2, place.3);
        (facts.crowded, facts.lift, facts.ride) = (place.4, place.5, place.6);
        (facts.yielded, facts.met) = (conduct.0, conduct.1);
        (facts.faeces_left, facts.urine_left, facts.vomit_left) = (conduct.2, conduct.3, conduct.4);
        (facts.fouled, facts.tools) = (conduct.5, conduct.6);
        (facts.no_walk_area, facts.temporary_ban, facts.school_run) =
            (conduct.7, conduct.8, conduct.9);
        facts
    })
}

/// Takes one fact away. A service, a ride, a lift and whether anybody was met are no such facts:
/// without them there is none.
fn forget(facts: &mut Outing, which: usize) {
    match which {
        0 => facts.time = None,
        1 => facts.fierce = None,
        2 => facts.large = None,
        3 => facts.from_outside = None,
        4 => facts.tag = None,
        5 => facts.certificate = None,
        6 => facts.leash = None,
        7 => facts.leash_kind = None,
        8 => facts.handler = None,
        9 => facts.place = None,
        10 => facts.indoors = None,
        11 => facts.dog_services = None,
        12 => facts.manager = None,
        13 => facts.crowded = None,
        14 => facts.met = None,
        15 => facts.faeces_left = None,
        16 => facts.urine_left = None,
        17 => facts.vomit_left = None,
        18 => facts.fouled = None,
        19 => facts.tools = None,
        20 => facts.no_walk_area = None,
        21 => facts.temporary_ban = None,
        22 => facts.school_run = None,
        23 => facts.service_papers = None,
        24 => {
            if let Some(lift) = &mut facts.lift {
                lift.barred_hour = None;
            }
        }
        25 => {
            if let Some(ride) = &mut facts.ride {
                (ride.driver_consents, ride.passengers_consent, ride.in_cabin) = (None, None, None);
            }
        }
        // Where nobody regulates dogs out by themselves, one that may have been led is asked more.
        _ => facts.unattended = None,
    }
}

fn any_keeping() -> impl Strategy<Value = Keeping> {
    (
        (any_day(), select(Zone::ALL), select(Keeper::ALL)),
        (mostly(false), mostly(false), known(), known(), mostly(false), known()),
        option::weighted(0.9, proptest::collection::vec(select(PlaceKind::ALL), 0..2)),
        option::weighted(0.9, select(KeptIn::ALL)),
        proptest::collection::vec(select(Misconduct::ALL), 0..2),
    )
        .prop_map(|((on, zone, keeper), flags, places, kept_in, done)| Keeping {
            keeper,
            fierce: flags.0,
            large: flags.1,
            places,
            dog_services: flags.2,
            closed_by_manager: flags.3,
            declared_area: flags.4,
            kept_in,
            confined: flags.5,
            done,
            ..Keeping::plain(zone, on)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Invariant: taking a fact away never turns refused or undetermined into granted.
    #[test]
    fn forgetting_never_helps_an_outing(facts in any_outing(), which in 0_usize..27) {
        for law in &*CITIES {
            let before = conduct::outcome(law, &facts);
            let mut less = facts.clone();
            forget(&mut less, which);
            let after = conduct::outcome(law, &less);
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted, "{}", law.name);
        }
    }

    /// Invariant: the three recorders agree on outings, whatever the facts.
    #[test]
    fn recorders_agree_on_outings(facts in any_outing()) {
        let mut trace = Trace::default();
        for law in &*CITIES {
            let assessment = conduct::assess(law, &facts);
            conduct::trace(law, &facts, &mut trace);
            prop_assert_eq!(conduct::outcome(law, &facts), assessment.outcome());
            prop_assert_eq!(trace.outcome(), assessment.outcome());
        }
    }

    /// Invariant: a service takes grounds away and adds none, and only grounds whose duty the text
    /// lifts.
    #[test]
    fn a_service_only_relieves(facts in any_outing()) {
        let ordinary = Outing { service: None, ..facts.clone() };
        for law in &*CITIES {
            let Some(relief) = law.outing.access_relief.set() else { continue };
            let (with, without) = (conduct::assess(law, &facts), conduct::assess(law, &ordinary));
            for finding in with.findings() {
                prop_assert!(without.findings().contains(finding), "{}", law.name);
            }
            for finding in without.findings() {
                let lifted = relief.is.duties.contains(&finding.ground.duty());
                prop_assert!(lifted || with.findings().contains(finding), "{}", law.name);
            }
        }
    }

    /// Invariant: a dog out by itself breaks no duty of a handler.
    #[test]
    fn nobody_leads_a_dog_out_by_itself(facts in any_outing()) {
        let facts = Outing { unattended: Some(true), ..facts };
        for law in &*CITIES {
            let assessment = conduct::assess(law, &facts);
            for finding in assessment.findings() {
                prop_assert_eq!(finding.ground.duty(), OutingDuty::Loose);
            }
        }
    }

    /// Invariant: the recorders agree on dogs at home, and forgetting a fact helps nobody.
    #[test]
    fn dogs_at_home(facts in any_keeping(), which in 0_usize..8) {
        let mut trace = Trace::default();
        for law in &*CITIES {
            let assessment = keeping::assess(law, &facts);
            keeping::trace(law, &facts, &mut trace);
            let before = keeping::outcome(law, &facts);
            prop_assert_eq!(before, assessment.outcome());
            prop_assert_eq!(trace.outcome(), assessment.outcome());
            let mut less = facts.clone();
            match which {
                0 => less.fierce = None,
                1 => less.large = None,
                2 => less.places = None,
                3 => less.dog_services = None,
                4 => less.closed_by_manager = None,
                5 => less.declared_area = None,
                6 => less.kept_in = None,
                _ => less.confined = None,
            }
            let after = keeping::outcome(law, &less);
            prop_assert!(before == Outcome::Granted || after != Outcome::Granted, "{}", law.name);
        }
    }
}

#[test]
fn the_plain_case_breaks_no_rule_anywhere() {
    for law in &*CITIES {
        for zone in Zone::ALL {
            let day = NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
            let outing = conduct::assess(law, &Outing::plain(*zone, day));
            assert_eq!((outing.findings(), outing.missing()), (&[][..], &[][..]), "{}", law.name);
            let keeping = keeping::assess(law, &Keeping::plain(*zone, day));
            assert_eq!((keeping.findings(), keeping.missing()), (&[][..], &[][..]), "{}", law.name);
        }
    }
}

#[test]
fn what_a_manager_leaves_undone_is_one_violation() {
    let law = CITIES.iter().find(|law| law.name == "dongying").unwrap();
    for bar in Bar::ALL {
        for response in Response::ALL {
            let facts = Venue {
                on: NaiveDate::from_ymd_opt(2025, 3, 3).unwrap(),
                zone: Zone::Key,
                bar: *bar,
                sign: Some(false),
                response: Some(*response),
                reported: Some(false),
            };
            for finding in venue::assess(law, &facts).findings() {
                assert_eq!(finding.ground.violation(), Violation::VenueManager);
            }
        }
    }
}
