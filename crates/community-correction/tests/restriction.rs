//! What no law provides for, nobody does: every measure, against every group, by every body.

#![cfg(feature = "toml")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use std::collections::BTreeSet;

use community_correction::{
    Jurisdiction,
    correction::Correction,
    decision::{Category, Decision, Term},
    local::Local,
    policies,
    positioning::Occasion,
    restriction::{Answer, Circumstances, Measure, assess, assess_rule},
    unlawful::Unlawful,
};
use governance_core::{
    language::{Bilingual, Language},
    legal_time::Calendar,
    mandate::{Actor, BodyKind},
};

fn law() -> Jurisdiction {
    Jurisdiction { policy: policies::national().unwrap(), calendar: Calendar::official() }
}

/// The groups, and the case that nobody knows the group.
fn groups() -> impl Iterator<Item = Option<Category>> {
    Category::ALL.iter().copied().map(Some).chain([None])
}

/// Every body of every kind, and everybody relying on itself alone.
#[test]
fn no_body_and_no_group_makes_a_forbidden_measure_lawful() {
    let law = law();
    let day = "2026-03-02".parse().unwrap();
    let mut kinds = BTreeSet::new();
    let mut forbidden = 0;
    for &measure in Measure::ALL {
        if !groups().all(|group| matches!(assess_rule(measure, group), Answer::Refused(_))) {
            continue;
        }
        forbidden += 1;
        for category in groups() {
            for &body in BodyKind::ALL {
                let person = Circumstances { category, ..Circumstances::default() };
                let actor = Actor::new(body, body.code());
                let answer = assess(measure, person, &actor, day, &law);
                let Answer::Refused(found) = answer else {
                    panic!("{measure} by {body} is not refused: {answer:?}")
                };
                for finding in found {
                    kinds.insert(finding.ground.unlawful());
                    for language in [Language::English, Language::Chinese] {
                        assert!(!finding.ground.in_language(language).to_string().is_empty());
                    }
                }
            }
        }
    }
    assert_eq!(forbidden, 23);
    for kind in [
        Unlawful::OtherRestriction,
        Unlawful::OrderWidened,
        Unlawful::Cruelty,
        Unlawful::IdentityRevealed,
        Unlawful::PhoneAsDevice,
        Unlawful::PositioningWithoutGround,
        Unlawful::LeaveObstructed,
        Unlawful::TermLengthened,
        Unlawful::Holding,
    ] {
        assert!(kinds.contains(&kind), "{kind} is never said");
    }
}

/// What is lawful is lawful for the institution, and for nobody who only helps.
#[test]
fn what_is_lawful_has_a_holder() {
    let law = law();
    let day = "2026-03-02".parse().unwrap();
    let control = Circumstances { category: Some(Category::Control), ..Circumstances::default() };
    for &measure in Measure::ALL {
        if matches!(assess_rule(measure, control.category), Answer::Refused(_)) {
            continue;
        }
        let takes = |body: BodyKind| {
            let actor = Actor::new(body, body.code());
            !matches!(assess(measure, control, &actor, day, &law), Answer::Refused(_))
        };
        let holder = if measure == Measure::Seizing {
            BodyKind::PublicSecurity
        } else {
            BodyKind::CorrectionInstitution
        };
        assert!(takes(holder), "{measure}");
        for body in [
            BodyKind::SubdistrictOffice,
            BodyKind::CommunityManagementOffice,
            BodyKind::JusticeOffice,
            BodyKind::GridWorker,
            BodyKind::Party,
        ] {
            assert!(!takes(body), "{measure} by {body}");
        }
    }
}

/// The case supplies what is known of the person: after the end nothing is left but contact.
#[test]
fn the_case_knows_its_end() {
    let law = law();
    let day = |text: &str| text.parse().unwrap();
    let term = Term { first: day("2025-06-01"), last: day("2026-05-31") };
    let decision = Decision { category: Category::Control, ..Decision::ordinary_probation() };
    let case = Correction::taken_over(decision, term);
    let institution = Actor::new(BodyKind::CorrectionInstitution, "institution-1");
    let tried = |measure, on| case.assess_measure(measure, &institution, day(on), &law);
    assert!(matches!(tried(Measure::PublicationReview, "2026-05-31"), Answer::ByCase(_)));
    for measure in [Measure::PublicationReview, Measure::LeaveApproval, Measure::Device] {
        let Answer::Refused(found) = tried(measure, "2026-06-01") else {
            panic!("{measure} after the end")
        };
        assert_eq!(found.first().unwrap().ground.unlawful(), Unlawful::TermLengthened);
    }
}

/// The rules of a place fill what the law leaves open and touch nothing that it sets.
#[test]
fn a_place_is_laid_over_the_law() {
    let local = Local::from_toml(
        r#"
        name = "district-2"
        coverage = "complete"
        instrument = { title = "某区社区矫正工作规定", english = "Rules of a district", level = "document" }
        [place]
        announce_within = { is = "10 days", source = "第五条" }
        "#,
    )
    .unwrap();
    let national = policies::national().unwrap();
    assert_eq!(national.entry.announce_within.set(), None);
    let laid = local.over(national.clone());
    let source = laid.entry.announce_within.source().unwrap();
    assert_eq!(source.to_string(), "《某区社区矫正工作规定》第五条");
    assert_eq!((laid.positioning, laid.contact), (national.positioning, national.contact));
}

/// The figures of the measures of 2012 are kept as history, and every one of them is refused as a
/// rule of today.
#[test]
fn repealed_figures_are_history() {
    let former = policies::measures_2012().unwrap();
    assert_eq!(former.place.warnings.set().map(|warnings| warnings.is), Some(3));
    // Nothing of today stands in for what is not known of them.
    assert_eq!(former.positioning.longest.set(), None);
    let section = policies::MEASURES_2012.split("[revocation]").next().unwrap();
    let today =
        section.replace("version = 2012\n", "").replace("in_force_until = \"2020-06-30\"\n", "");
    let error = Local::from_toml(&today).unwrap_err();
    assert_eq!(error.paths().len(), 8);
    assert_eq!(error.to_string().matches("UL-31").count(), 8);
}

/// Five grounds, each with its item, and nothing else with one.
#[test]
fn five_grounds() {
    let items: Vec<_> = Occasion::ALL
        .iter()
        .filter_map(|occasion| occasion.item())
        .map(ToString::to_string)
        .collect();
    assert_eq!(items.len(), 5);
    assert!(items.iter().all(|item| item.starts_with("《社区矫正法》第二十九条第一款第（")));
}
