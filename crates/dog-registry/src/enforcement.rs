//! How a penalty for a violation with a dog comes about, and what follows from it.
//!
//! The steps are those of every penalty
//! ([`governance_core::penalty::case`], [`governance_core::penalty::execution`]); what a city adds is
//! the law of the one case: its ladder, the law above it, who is competent, which period bars.
//! Where the two conflict the case holds both readings, and the authority chooses with reasons
//! before it proposes anything; where neither has a sanction nothing can be proposed.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{
//!     Jurisdiction,
//!     enforcement::{Suspected, case_law, consequences_of, registration_follows},
//!     policies,
//!     policy::{Violation, Zone},
//!     registration,
//!     violation::Conduct,
//! };
//! use governance_core::{
//!     legal_time::Calendar,
//!     penalty::{MeasureKind, Offence, Subject, case::{Decision, Proposal}},
//! };
//!
//! let (policy, national) = (policies::beijing()?, policies::national()?);
//! let beijing = Jurisdiction { policy, calendar: Calendar::official() };
//! let day = |text: &str| text.parse().unwrap();
//! let keeper = Offence::by(Subject::Individual);
//! let conduct = Conduct::new(Violation::Unregistered, Zone::Key, keeper, day("2025-03-03"));
//!
//! // One reading, one authority.
//! let law = case_law(&beijing, &national, &Suspected::of(conduct))?;
//! assert_eq!(law.readings().len(), 1);
//! assert_eq!(law.readings()[0].ladder.source.to_string(), "《北京市养犬管理规定》第二十七条");
//!
//! // The dog is confiscated: the registration is cancelled, and the keeper is barred for five years.
//! let decision = Decision {
//!     penalty: Proposal::of(MeasureKind::Confiscate),
//!     reading: 0, perform_by: None, on_the_spot: false, late: false,
//! };
//! let follows = registration_follows(&decision, day("2025-04-01"));
//! assert!(matches!(follows, Some(registration::Command::CancelExOfficio { .. })));
//! assert_eq!(consequences_of(&beijing.policy, Violation::Unregistered, &decision).len(), 1);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::ptr;

use chrono::NaiveDate;
use governance_core::{
    citation::{Citation, national},
    mandate::BodyKind,
    penalty::{
        Envelope, LadderError, Limitation, MeasureKind, Offence, Offender, Regime, Trigger,
        Triggers,
        case::{CaseLaw, Decision, Gap, Reading},
        one_fine,
    },
};
use serde::Deserialize;

use crate::{
    jurisdiction::Jurisdiction,
    policy::{DogLadder, Policy, Violation},
    registration::{self, CancelReason, KeeperRecord},
    violation::{
        Answer, Conduct, Consequence, Earlier, NationalLaw, Relation, answer, consequences,
    },
};

/// A violation that somebody is suspected of, with what decides the course of its case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Suspected {
    /// What was done. What was recorded of it is read off the case.
    pub conduct: Conduct,
    /// Whether it goes on, so that no period has begun.
    #[serde(default)]
    pub goes_on: bool,
    /// Whose case it is, where the articles name several bodies; the first of them otherwise.
    #[serde(default)]
    pub authority: Option<BodyKind>,
    /// What makes the penalty lighter, heavier or impossible.
    #[serde(default)]
    pub offender: Offender,
    /// Earlier penalties of the same person, where a ladder counts them.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
    /// Whether the same act was fined already, by anybody.
    #[serde(default)]
    pub fined: bool,
}

impl Suspected {
    /// Constructs the suspicion of `conduct`, which has ended, by somebody of whom nothing else is
    /// known.
    pub fn of(conduct: Conduct) -> Self {
        Self {
            conduct,
            goes_on: false,
            authority: None,
            offender: Offender::default(),
            earlier: Vec::new(),
            fined: false,
        }
    }
}

/// Returns the law of the case against `suspected`: one reading, two where the regulation and the
/// law above it conflict (the city's first), none where there is no sanction.
///
/// # Source
///
/// The city's ladders and national law, as in [`answer`]; their conflict is 《行政处罚法》（2021）
/// 第十二条第二款. A conflict on a higher rung is one from the start: nobody knows how far the case
/// will climb.
///
/// # Errors
///
/// None for a policy that loads: its ladders were checked then.
pub fn case_law(
    law: &Jurisdiction,
    national: &NationalLaw,
    suspected: &Suspected,
) -> Result<CaseLaw, LadderError> {
    let (policy, conduct) = (&law.policy, &suspected.conduct);
    let found = answer(policy, national, conduct);
    // What an open fact may yet bring in is part of the case, though nothing rests on it.
    let assumed = Conduct {
        dangerous: conduct.dangerous.or(Some(true)),
        diseased: conduct.diseased.or(Some(true)),
        offence: Offence {
            dogs: conduct.offence.dogs.or(Some(1)),
            excess_dogs: conduct.offence.excess_dogs.or(Some(1)),
            dogs_sold: conduct.offence.dogs_sold.or(Some(1)),
            recorded: Triggers::empty(),
            ..conduct.offence
        },
        ..*conduct
    };
    let widest = answer(policy, national, &assumed);
    let conflict = widest.national.is_some() && conflicts_somewhere(policy, national, &assumed);

    let local = local_ladder(policy, &widest, suspected.authority);
    let above = widest.national.as_ref().and_then(|envelope| {
        let versions = national.on(conduct.violation)?;
        let ladders = versions.iter().map(|version| &version.law.ladder);
        ladder_of(envelope, ladders)
    });
    let ladders = match (local, above, widest.relation) {
        (Some(local), Some(above), _) if conflict => vec![local, above],
        (None, Some(above), _) | (Some(_), Some(above), Relation::Deferred) => vec![above],
        (Some(local), _, _) => vec![local],
        (None, None, _) => Vec::new(),
    };
    let readings = ladders
        .iter()
        .map(|ladder| {
            let (regime, limitation) = course(ladder, conduct);
            Reading::new(ladder, regime, limitation)
        })
        .collect::<Result<Vec<_>, _>>()?;

    // Which time it is follows from the window of the ladder that counts.
    let times = ladders.iter().find_map(|ladder| {
        let same =
            suspected.earlier.iter().filter(|earlier| ladder.of.contains(&earlier.violation));
        ladder.times(same.map(|earlier| earlier.decided), conduct.acted)
    });
    let offence = Offence {
        recorded: Triggers::empty(),
        times: conduct.offence.times.or(times),
        ..conduct.offence
    };
    let none = readings.is_empty();
    let mut case = CaseLaw::new(readings, offence, law.calendar.clone());
    case.gap = if !found.missing.is_empty() {
        Some(Gap::FactOpen)
    } else if none {
        Some(gap(found.relation))
    } else {
        None
    };
    case.offender = suspected.offender;
    case.ended = (!suspected.goes_on).then_some(conduct.acted);
    case.fined = suspected.fined;
    Ok(case)
}

const fn gap(relation: Relation) -> Gap {
    match relation {
        Relation::NotInForce => Gap::NotInForce,
        Relation::Unknown => Gap::TextUnknown,
        Relation::FactMissing => Gap::FactOpen,
        Relation::ByOtherLaw => Gap::OtherLaw,
        _ => Gap::NoSanction,
    }
}

/// Returns whether the regulation leaves the range of the law above it on any rung.
fn conflicts_somewhere(policy: &Policy, national: &NationalLaw, conduct: &Conduct) -> bool {
    Trigger::ALL.iter().any(|&when| {
        let offence = Offence { recorded: Triggers::empty().with(when), ..conduct.offence };
        answer(policy, national, &Conduct { offence, ..*conduct }).relation == Relation::Conflict
    })
}

/// Returns the city's ladder on which `authority`, or the first body named, acts.
fn local_ladder<'law>(
    policy: &'law Policy,
    found: &Answer<'law>,
    authority: Option<BodyKind>,
) -> Option<&'law DogLadder> {
    let mut envelopes = found.local.iter().chain(&found.also_local);
    let envelope = match authority {
        None => envelopes.next(),
        authority => envelopes.find(|envelope| envelope.authority() == authority),
    }?;
    ladder_of(envelope, policy.sanctions())
}

/// Returns the ladder that `envelope` was worked out from: the one in which its source stands.
fn ladder_of<'law>(
    envelope: &Envelope<'law>,
    ladders: impl IntoIterator<Item = &'law DogLadder>,
) -> Option<&'law DogLadder> {
    let source: &Citation = envelope.source()?;
    ladders.into_iter().find(|ladder| ptr::eq(&raw const ladder.source, source))
}

/// Returns the procedural law of a case under `ladder`, and the period that bars it.
fn course(ladder: &DogLadder, conduct: &Conduct) -> (Regime, Limitation) {
    let security = ladder.source.title == national::PUBLIC_SECURITY_PENALTIES_LAW_2025.title;
    let regime = if security { Regime::public_security_on(conduct.acted) } else { Regime::General };
    let limitation = match ladder.limitation(conduct.acted) {
        Limitation::General if conduct.harmed == Some(true) => Limitation::Harm,
        limitation => limitation,
    };
    (regime, limitation)
}

/// Returns which of several violations by one act its fine follows: the one whose prevailing
/// reading fines highest.
///
/// The cases of the others are opened with [`Suspected::fined`]. `None` where nothing is fined yet,
/// or a figure is missing without which nobody can compare.
///
/// # Source
///
/// 《行政处罚法》（2021）第二十九条.
#[doc(alias = "同一个违法行为")]
#[must_use]
pub fn fined_as(policy: &Policy, national: &NationalLaw, conducts: &[Conduct]) -> Option<usize> {
    let answers: Vec<_> =
        conducts.iter().map(|conduct| answer(policy, national, conduct)).collect();
    let found = one_fine(answers.iter().filter_map(Answer::prevailing));
    let highest = found.fine.filter(|_| found.missing.is_empty())?;
    answers.iter().position(|answer| {
        let source = answer.prevailing().and_then(Envelope::source);
        source.is_some_and(|source| ptr::eq(source, highest.source))
    })
}

/// Returns what follows from `decision` by itself: further measures, bans, counts.
#[must_use]
pub fn consequences_of<'law>(
    policy: &'law Policy,
    violation: Violation,
    decision: &Decision,
) -> Vec<Consequence<'law>> {
    let imposed: Vec<_> = decision.penalty.kinds().iter().collect();
    consequences(policy, violation, &imposed)
}

/// Returns what the registrar does about the registration after `decision` of `decided`: it revokes
/// what was revoked, and cancels the registration of a dog that was confiscated.
#[must_use]
pub fn registration_follows(
    decision: &Decision,
    decided: NaiveDate,
) -> Option<registration::Command> {
    let kinds = decision.penalty.kinds();
    if kinds.contains(MeasureKind::Revoke) {
        return Some(registration::Command::Revoke { decided: Some(decided) });
    }
    kinds.contains(MeasureKind::Confiscate).then_some(registration::Command::CancelExOfficio {
        reason: CancelReason::Confiscated,
        decided: Some(decided),
        immunity: None,
    })
}

/// Enters `decision` of `decided` in the keeper's record, from which bans follow.
///
/// # Source
///
/// 《行政处罚法》（2021）第九条: only penalties count; orders to correct and the taking of a dog into
/// the pound are none.
pub fn enter(
    record: &mut KeeperRecord,
    violation: Violation,
    decision: &Decision,
    decided: NaiveDate,
) {
    let kinds = decision.penalty.kinds();
    if kinds.iter().any(MeasureKind::is_penalty) {
        record.penalties.push(decided);
        if violation == Violation::Abandonment {
            record.abandonments.push(decided);
        }
    }
    if kinds.contains(MeasureKind::Confiscate) {
        record.confiscations.push(decided);
    }
    if kinds.contains(MeasureKind::Revoke) {
        record.revocations.push(decided);
    }
}
