//! What holds of every sanction of every city: all violations, zones, subjects, places and recorded
//! facts.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::sync::LazyLock;

use chrono::{NaiveDate, TimeDelta};
use dog_registry::{
    policies,
    policy::{DogLadder, PlaceKind, Policy, Violation, Zone},
    violation::{Answer, Conduct, Earlier, NationalLaw, Relation, answer, answer_after},
};
use governance_core::{
    citation::Evidence,
    money::{FineRange, Yuan},
    penalty::{Envelope, MeasureKind, Offence, Subject, Trigger, Triggers, one_fine},
};
use proptest::prelude::*;

static CITIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    policies::ALL.iter().map(|(_, text)| Policy::from_toml(text).unwrap()).collect()
});
static NATIONAL: LazyLock<NationalLaw> = LazyLock::new(|| policies::national().unwrap());

fn any_offence() -> impl Strategy<Value = Offence> {
    let triggers = proptest::collection::vec(proptest::sample::select(Trigger::ALL), 0..5);
    (proptest::sample::select(Subject::ALL), triggers, 1_u32..6).prop_map(
        |(subject, recorded, dogs)| Offence {
            recorded: recorded.into_iter().collect(),
            dogs: Some(dogs),
            excess_dogs: Some(dogs),
            dogs_sold: Some(dogs),
            gains: Some(Yuan::from(20_000)),
            value: Some(Yuan::from(1_000)),
            freight: Some(Yuan::from(300)),
            ..Offence::by(subject)
        },
    )
}

fn any_conduct() -> impl Strategy<Value = Conduct> {
    let facts = (
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(proptest::sample::select(PlaceKind::ALL)),
    );
    (
        proptest::sample::select(Violation::ALL),
        proptest::sample::select(Zone::ALL),
        any_offence(),
        0_i64..2_000,
        0_i64..400,
        facts,
    )
        .prop_map(|(violation, zone, offence, acted, later, (dangerous, diseased, place))| {
            let acted = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + TimeDelta::days(acted);
            Conduct {
                decided: acted + TimeDelta::days(later),
                dangerous,
                diseased,
                place,
                ..Conduct::new(violation, zone, offence, acted)
            }
        })
}

fn envelopes<'a, 'law>(found: &'a Answer<'law>) -> impl Iterator<Item = &'a Envelope<'law>> {
    found.local.iter().chain(&found.also_local).chain(&found.national).chain(&found.alternative)
}

/// Returns a rank that detention leads.
fn severity(envelope: &Envelope<'_>) -> (u8, Yuan) {
    let days = envelope.sanctions().iter().filter_map(|sanction| sanction.days);
    let days = days.map(|(_, most)| most).max().unwrap_or(0);
    (days, envelope.fine().map_or(Yuan::ZERO, FineRange::most))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Invariant: nothing is imposed that no text holds: every envelope has an article that punishes
    /// this violation, one fine at most, and no kind of measure that the article does not name.
    #[test]
    fn every_sanction_comes_from_a_text(conduct in any_conduct()) {
        for law in CITIES.iter() {
            let found = answer(law, &NATIONAL, &conduct);
            let national = NATIONAL.on(conduct.violation).into_iter().flatten();
            let besides = NATIONAL.alternative(conduct.violation).into_iter().flatten();
            let texts: Vec<&DogLadder> = law
                .sanctions()
                .iter()
                .filter(|ladder| ladder.of.contains(&conduct.violation))
                .chain(national.chain(besides).map(|version| &version.law.ladder))
                .collect();
            for envelope in envelopes(&found) {
                let source = envelope.source().unwrap();
                let kinds: Vec<_> = texts
                    .iter()
                    .filter(|ladder| ladder.source == *source)
                    .flat_map(|ladder| &ladder.rungs)
                    .flat_map(|rung| rung.measures.iter().chain(&rung.one_of))
                    .map(|measure| measure.kind)
                    .collect();
                let fines = envelope.sanctions().iter().filter(|s| s.kind == MeasureKind::Fine);
                prop_assert!(fines.count() <= 1, "{}: two fines", conduct.violation);
                for sanction in envelope.sanctions() {
                    prop_assert!(kinds.contains(&sanction.kind), "{} in {source}", sanction.kind);
                }
            }
            if found.local.is_none() && found.national.is_none() {
                prop_assert!(found.prevailing().is_none() && found.recommended().is_empty());
                prop_assert!(found.relation.flag().is_some(), "{:?}", found.relation);
            }
        }
    }

    /// Invariant: a text that breaks off is never taken to have no sanction.
    #[test]
    fn unread_sanctions_are_not_absent(conduct in any_conduct()) {
        for law in CITIES.iter() {
            let found = answer(law, &NATIONAL, &conduct);
            let read = law.coverage == governance_core::provision::Coverage::Complete;
            prop_assert_eq!(found.local_unknown, !read);
            prop_assert!(read || found.relation != Relation::NoSanction);
        }
    }

    /// Invariant: what the city imposes keeps to the range of the law above it, or the answer says
    /// that it does not.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第十二条第二款.
    #[test]
    fn the_city_keeps_within_the_law_or_is_reported(conduct in any_conduct()) {
        for law in CITIES.iter() {
            let found = answer(law, &NATIONAL, &conduct);
            let (Some(local), Some(national)) = (&found.local, &found.national) else { continue };
            match found.relation {
                Relation::Deferred => prop_assert!(law.deference.set().is_some()),
                Relation::Conflict => prop_assert!(law.deference.set().is_none()),
                Relation::Within => {
                    if let Some(fine) = local.fine() {
                        prop_assert!(national.fine().is_some_and(|outer| fine.within(outer)));
                    }
                    prop_assert!(severity(local) <= severity(national));
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    /// Invariant: where rungs add to each other, whatever is recorded besides never lowers the
    /// greatest fine.
    #[test]
    fn fines_rise_with_the_rungs(
        conduct in any_conduct(),
        besides in proptest::sample::select(Trigger::ALL),
    ) {
        let more = Conduct {
            offence: Offence {
                recorded: conduct.offence.recorded.with(besides),
                ..conduct.offence
            },
            ..conduct
        };
        let adds = |ladder: &DogLadder| {
            ladder.rungs.iter().all(|rung| rung.relation == governance_core::penalty::Relation::Adds)
        };
        for law in CITIES.iter() {
            let (before, after) = (answer(law, &NATIONAL, &conduct), answer(law, &NATIONAL, &more));
            let ladder = |envelope: &Envelope<'_>| {
                let ladders = law.sanctions().iter();
                let mut same = ladders.filter(|ladder| Some(&ladder.source) == envelope.source());
                same.all(adds)
            };
            if let (Some(before), Some(after)) = (&before.local, &after.local)
                && ladder(before)
            {
                prop_assert!(severity(before) <= severity(after), "{}", conduct.violation);
            }
        }
    }

    /// Invariant: more dogs never cost less.
    #[test]
    fn more_dogs_never_cost_less(conduct in any_conduct(), more in 1_u32..5) {
        let count = |dogs: Option<u32>| dogs.map(|dogs| dogs + more);
        let pack = Conduct {
            offence: Offence {
                dogs: count(conduct.offence.dogs),
                excess_dogs: count(conduct.offence.excess_dogs),
                dogs_sold: count(conduct.offence.dogs_sold),
                ..conduct.offence
            },
            ..conduct
        };
        for law in CITIES.iter() {
            let (few, many) = (answer(law, &NATIONAL, &conduct), answer(law, &NATIONAL, &pack));
            for (few, many) in envelopes(&few).zip(envelopes(&many)) {
                if let (Some(few), Some(many)) = (few.fine(), many.fine()) {
                    prop_assert!(few.least() <= many.least() && few.most() <= many.most());
                }
            }
        }
    }

    /// Invariant: deciding later never makes the national sanction graver than the law of the act.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第三十七条.
    #[test]
    fn a_later_decision_is_never_graver(conduct in any_conduct()) {
        let at_once = Conduct { decided: conduct.acted, ..conduct };
        for law in CITIES.iter() {
            let (later, at_once) =
                (answer(law, &NATIONAL, &conduct), answer(law, &NATIONAL, &at_once));
            match (&later.national, &at_once.national) {
                (Some(later), Some(at_once)) => {
                    prop_assert!(severity(later) <= severity(at_once), "{}", conduct.violation);
                }
                // What was not unlawful when done is not punished by a later law.
                (later, None) => prop_assert!(later.is_none()),
                (None, Some(_)) => {}
            }
        }
    }

    /// Invariant: taking the place or the nature of the animal away never opens a measure that
    /// prevails.
    #[test]
    fn a_missing_fact_opens_nothing(conduct in any_conduct()) {
        let less = Conduct { place: None, dangerous: None, diseased: None, ..conduct };
        for law in CITIES.iter() {
            let found = answer(law, &NATIONAL, &less);
            if !found.missing.is_empty() {
                prop_assert!(found.prevailing().is_none());
            }
            let told = answer(law, &NATIONAL, &conduct);
            if let (Some(unknown), Some(known)) = (found.prevailing(), told.prevailing()) {
                prop_assert_eq!(unknown, known);
            }
        }
    }

    /// Invariant: without rungs that count, the past changes nothing.
    #[test]
    fn no_shipped_ladder_counts_times(conduct in any_conduct(), ago in 0_i64..700) {
        let earlier =
            [Earlier { violation: conduct.violation, decided: conduct.acted - TimeDelta::days(ago) }];
        for law in CITIES.iter() {
            let after = answer_after(law, &NATIONAL, &conduct, &earlier);
            prop_assert_eq!(after, answer(law, &NATIONAL, &conduct));
        }
    }

    /// Invariant: one act is fined once, with the highest of the fines, and no other measure is lost.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第二十九条.
    #[test]
    fn one_act_is_fined_once(conducts in proptest::collection::vec(any_conduct(), 0..4)) {
        for law in CITIES.iter() {
            let answers: Vec<_> =
                conducts.iter().map(|conduct| answer(law, &NATIONAL, conduct)).collect();
            let prevailing = || answers.iter().filter_map(|answer| answer.prevailing());
            let found = one_fine(prevailing());
            let fines: Vec<_> = prevailing().filter_map(Envelope::fine).collect();
            let highest = fines.iter().map(|fine| fine.most()).max();
            prop_assert_eq!(found.fine.map(|fine| fine.range.most()), highest);
            prop_assert_eq!(found.dropped.len(), fines.len().saturating_sub(1));
            let others = prevailing().flat_map(Envelope::sanctions);
            let others = others.filter(|sanction| sanction.kind != MeasureKind::Fine).count();
            prop_assert_eq!(found.kept.len(), others);
        }
    }
}

/// Every ladder of a city stands on an article of its own that was read in the text.
#[test]
fn every_ladder_was_read() {
    for law in CITIES.iter() {
        for ladder in law.sanctions() {
            assert_eq!(ladder.source.title, law.instrument.title, "{}", law.name);
            assert_eq!(ladder.source.evidence, Evidence::Text, "{}: {}", law.name, ladder.source);
        }
    }
}

/// No two ladders of one city impose the same measure for the same violation at the same place.
#[test]
fn ladders_do_not_overlap() {
    for law in CITIES.iter() {
        for (&violation, &zone, &subject, &place) in Violation::ALL.iter().flat_map(|violation| {
            Zone::ALL.iter().flat_map(move |zone| {
                Subject::ALL.iter().flat_map(move |subject| {
                    PlaceKind::ALL.iter().map(move |place| (violation, zone, subject, place))
                })
            })
        }) {
            let recorded: Triggers = Trigger::ALL.iter().copied().collect();
            let offence = Offence { recorded, ..Offence::by(subject) };
            let day = NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
            let conduct =
                Conduct { place: Some(place), ..Conduct::new(violation, zone, offence, day) };
            let found = answer(law, &NATIONAL, &conduct);
            for also in &found.also_local {
                for sanction in also.sanctions() {
                    let twice = sanction.kind.is_penalty()
                        && found.local.as_ref().is_some_and(|first| first.permits(sanction.kind));
                    assert!(!twice, "{}: {violation} at {place}: {}", law.name, sanction.kind);
                }
            }
        }
    }
}
