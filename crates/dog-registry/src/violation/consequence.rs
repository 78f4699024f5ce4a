//! What a decision brings about by itself.

use governance_core::{citation::Citation, mandate::BodyKind, penalty::MeasureKind};

use crate::policy::{BanLength, BanTrigger, Policy, Violation};

/// Something that follows from a penalty without being part of it.
#[doc(alias("附随后果", "不予办理养犬登记"))]
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Consequence<'law> {
    /// Another measure follows.
    Measure {
        /// The measure that was imposed.
        after: MeasureKind,
        /// The measure that follows.
        measure: MeasureKind,
        /// Who takes it.
        authority: BodyKind,
        /// Where it is written.
        source: &'law Citation,
    },
    /// The keeper may not register.
    Ban {
        /// What brings it about.
        after: BanTrigger,
        /// For how long.
        length: BanLength,
        /// Whether renewal is barred too.
        bars_renewal: bool,
        /// Where it is written.
        source: &'law Citation,
    },
    /// The penalty counts towards a ban that a number of them brings about.
    Counts {
        /// The number and the window.
        towards: BanTrigger,
        /// Where it is written.
        source: &'law Citation,
    },
}

/// Returns what follows in `policy` when `imposed` was decided for `violation`, in the order of the
/// document: first measures, then bans.
///
/// # Source
///
/// The city's rows of measures that follow ([`Policy::follow_ups`]) and of bans ([`Policy::bans`]).
/// Only a penalty counts: an order to correct is none (《行政处罚法》（2021）第九条、第二十八条), a
/// warning is one.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{
///     policies,
///     policy::Violation,
///     violation::{Consequence, consequences},
/// };
/// use governance_core::penalty::MeasureKind;
///
/// let dongying = policies::dongying()?;
/// let found = consequences(&dongying, Violation::Unregistered, &[MeasureKind::Confiscate]);
/// assert!(matches!(
///     found[0],
///     Consequence::Measure { measure: MeasureKind::Cancel, .. },
/// ));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn consequences<'law>(
    policy: &'law Policy,
    violation: Violation,
    imposed: &[MeasureKind],
) -> Vec<Consequence<'law>> {
    let mut found = Vec::new();
    let mut taken = imposed.to_vec();
    for row in &policy.follow_ups {
        if taken.contains(&row.after) {
            taken.push(row.measure);
            found.push(Consequence::Measure {
                after: row.after,
                measure: row.measure,
                authority: row.authority,
                source: &row.source,
            });
        }
    }
    let penalised = taken.iter().any(|measure| measure.is_penalty());
    for ban in &policy.bans {
        let brought_about = |after: &&BanTrigger| match after {
            BanTrigger::Confiscation => taken.contains(&MeasureKind::Confiscate),
            BanTrigger::Revocation => taken.contains(&MeasureKind::Revoke),
            BanTrigger::Abandonment => penalised && violation == Violation::Abandonment,
            BanTrigger::Cruelty => penalised && violation == Violation::Cruelty,
            BanTrigger::PenaltyFor(other) => penalised && violation == *other,
            // A certificate is cancelled here as the answer to a violation.
            BanTrigger::CancellationForBreach => taken.contains(&MeasureKind::Cancel),
            // One penalty brings nothing about; it counts.
            BanTrigger::InjuryByBannedDog | BanTrigger::Penalties { .. } => false,
        };
        // One ban, whatever number of its conditions is met.
        found.extend(ban.after.iter().find(brought_about).map(|after| Consequence::Ban {
            after: *after,
            length: ban.length,
            bars_renewal: ban.bars_renewal,
            source: &ban.source,
        }));
        // Of one violation it can only be said that it is a part of them: one of several penalties,
        // or one half of an injury by a dog that may not be kept.
        let counts = |after: &&BanTrigger| match after {
            BanTrigger::Penalties { .. } => penalised,
            BanTrigger::InjuryByBannedDog => {
                let half = [Violation::BannedDog, Violation::InjuryUnrestrained];
                penalised && half.contains(&violation)
            }
            _ => false,
        };
        found.extend(
            ban.after
                .iter()
                .filter(counts)
                .map(|towards| Consequence::Counts { towards: *towards, source: &ban.source }),
        );
    }
    found
}
