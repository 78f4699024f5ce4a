//! Whether a proposed penalty keeps within what the case has reached.

use super::{CaseLaw, Ground, Proposal, Reading, SINGLE_FINE, VALIDITY};
use crate::{
    assessment::Finding,
    language::WordSet,
    money::Yuan,
    penalty::{Adjustment, Effect, Envelope, Force, MeasureKind, Offence, Sanction, Triggers},
};

/// Returns whether a measure is taken otherwise than by deciding a penalty: words, orders to
/// correct and the hand-over to criminal justice have steps of their own.
const fn is_no_penalty(kind: MeasureKind) -> bool {
    matches!(
        kind,
        MeasureKind::Dissuade
            | MeasureKind::Criticise
            | MeasureKind::Order
            | MeasureKind::OrderBy
            | MeasureKind::OrderStop
            | MeasureKind::RecommendCancel
            | MeasureKind::Prosecute
    )
}

/// Returns whether an adjustment lets a penalty go below its range, or leave a measure out.
const fn goes_below(effect: Effect) -> bool {
    matches!(
        effect,
        Effect::LighterOrMitigated
            | Effect::MayBeLighter
            | Effect::MitigatedOrNone
            | Effect::LighterMitigatedOrNone
            | Effect::MayBeLighterOrNone
            | Effect::MayBeLenient
    )
}

/// Returns whether an adjustment lets a violation go unpunished.
pub(super) const fn spares(effect: Effect) -> bool {
    matches!(
        effect,
        Effect::NoPenalty
            | Effect::MayNotPunish
            | Effect::MitigatedOrNone
            | Effect::LighterMitigatedOrNone
            | Effect::MayBeLighterOrNone
    )
}

/// Returns every ground on which `proposal` may not be imposed under `reading`, where `reached` was
/// recorded and `imposed` has been imposed before.
///
/// # Source
///
/// 《行政处罚法》（2021）第四条、第三十八条第一款: nothing without a basis. 第七十六条第一款第（二）项: kind and
/// range are not changed at will. 第二十九条: one fine for one act.
pub(super) fn check<'law>(
    law: &'law CaseLaw,
    reading: &'law Reading,
    proposal: &Proposal,
    reached: Triggers,
    imposed: WordSet<MeasureKind>,
    adjustments: &[Adjustment],
) -> Vec<Finding<'law, Ground>> {
    let ladder = &reading.ladder;
    let offence = Offence { recorded: reached, ..law.offence };
    let mut envelope = Envelope::default();
    ladder.envelope(&offence, &mut envelope);
    let lenient = adjustments.iter().any(|adjustment| goes_below(adjustment.effect));
    let source = &ladder.source;
    let mut found = Vec::new();
    let mut refuse = |ground, source| found.push(Finding { ground, source });

    let kinds = proposal.kinds();
    if kinds.is_empty() {
        refuse(Ground::Nothing, &VALIDITY);
    }
    for kind in kinds.iter() {
        if is_no_penalty(kind) {
            refuse(Ground::NoPenalty { kind }, &VALIDITY);
            continue;
        }
        if kind == MeasureKind::Fine && (law.fined || imposed.contains(kind)) {
            refuse(Ground::SingleFine, &SINGLE_FINE);
            continue;
        }
        if imposed.contains(kind) {
            refuse(Ground::ImposedAlready { kind }, source);
            continue;
        }
        // The highest rung that opens the measure is the one that counts.
        let sanction = envelope.sanctions().iter().rev().find(|sanction| sanction.kind == kind);
        if let Some(sanction) = sanction {
            if let Some(ground) = outside(sanction, &envelope, proposal, lenient) {
                refuse(ground, source);
            }
            continue;
        }
        let closed = ladder.rungs.iter().find(|rung| {
            !rung.reached_by(&offence)
                && rung.measures.iter().chain(&rung.one_of).any(|m| m.kind == kind)
        });
        let ground = closed.map_or(Ground::NotInLadder { kind }, |rung| {
            // Where the rung itself is recorded it hangs on another fact that is not.
            let hangs = rung.and.iter().find(|when| !reached.contains(**when));
            let when = if reached.contains(rung.when) { hangs } else { None };
            Ground::RungNotReached { kind, when: *when.unwrap_or(&rung.when) }
        });
        refuse(ground, source);
    }

    let mut chosen: Vec<&Sanction> = Vec::new();
    let penalties = || envelope.sanctions().iter().filter(|sanction| !is_no_penalty(sanction.kind));
    for sanction in penalties().filter(|sanction| sanction.alternative) {
        if !kinds.contains(sanction.kind) {
            continue;
        }
        if chosen.iter().any(|other| other.rung == sanction.rung) {
            refuse(Ground::TwoOfOneChoice { kind: sanction.kind }, source);
        }
        chosen.push(sanction);
    }
    if !lenient {
        for sanction in penalties().filter(|sanction| sanction.force == Force::Shall) {
            let taken = kinds.contains(sanction.kind)
                || imposed.contains(sanction.kind)
                || (sanction.kind == MeasureKind::Fine && law.fined)
                || (sanction.alternative && alternative_taken(sanction, &envelope, kinds, imposed));
            if !taken {
                refuse(Ground::Omitted { kind: sanction.kind }, source);
            }
        }
    }
    found
}

fn alternative_taken(
    sanction: &Sanction,
    envelope: &Envelope<'_>,
    kinds: WordSet<MeasureKind>,
    imposed: WordSet<MeasureKind>,
) -> bool {
    envelope
        .sanctions()
        .iter()
        .filter(|other| other.alternative && other.rung == sanction.rung)
        .any(|other| kinds.contains(other.kind) || imposed.contains(other.kind))
}

/// Returns how the figures of `proposal` leave the range of `sanction`.
fn outside(
    sanction: &Sanction,
    envelope: &Envelope<'_>,
    proposal: &Proposal,
    lenient: bool,
) -> Option<Ground> {
    match sanction.kind {
        MeasureKind::Fine => {
            let Some(fine) = proposal.fine else {
                return Some(Ground::NoFigure { kind: sanction.kind });
            };
            let Some(range) = sanction.fine else {
                return envelope
                    .missing()
                    .first()
                    .map(|figure| Ground::NoCount { figure: *figure });
            };
            let (least, most) = (range.least(), range.most());
            // A mitigated fine goes below the range; nothing ever goes above it.
            let in_range = range.contains(fine) || (lenient && Yuan::ZERO < fine && fine <= most);
            (!in_range).then_some(Ground::FineOutOfRange { fine, least, most })
        }
        MeasureKind::Detain => {
            let (Some(days), Some((least, most))) = (proposal.days, sanction.days) else {
                return Some(Ground::NoFigure { kind: sanction.kind });
            };
            let in_range = 0 < days && days <= most && (lenient || least <= days);
            (!in_range).then_some(Ground::DaysOutOfRange { days, least, most })
        }
        _ => None,
    }
}
