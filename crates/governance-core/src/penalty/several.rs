//! One act that breaks several rules, and several acts that are decided together.

use super::{Envelope, Figure, MeasureKind, Sanction};
use crate::{
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    money::FineRange,
};

/// A fine with the article and the body that it comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct FineOf<'law> {
    /// The range.
    pub range: FineRange,
    /// The article.
    pub source: &'law Citation,
    /// Who imposes it.
    pub authority: BodyKind,
}

/// What may be imposed for one act that breaks several rules.
#[doc(alias("一事不再罚", "同一个违法行为"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OneFine<'law> {
    /// The fine of the rule that fines highest.
    pub fine: Option<FineOf<'law>>,
    /// The fines that give way to it: `SINGLE_FINE`.
    pub dropped: Vec<FineOf<'law>>,
    /// Every measure that is no fine, with its article.
    pub kept: Vec<(Sanction, &'law Citation)>,
    /// The figures without which nobody can say which fine is the highest.
    pub missing: Vec<Figure>,
}

impl OneFine<'_> {
    /// The provision that allows no second fine.
    pub const SOURCE: Citation = national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(29));
}

/// Returns what may be imposed for one act that breaks the rules of all `envelopes`: the highest
/// fine, and every other measure.
///
/// Of two fines the one with the higher most is the higher, then the one with the higher least;
/// of equal ones the first stays.
///
/// # Source
///
/// 《行政处罚法》（2021）第二十九条: one act is fined once, by the rule with the higher fine. It
/// says nothing of other kinds of penalty, which stand side by side.
///
/// ```
/// use governance_core::penalty::{Envelope, Ladder, Offence, Subject, one_fine};
/// # governance_core::vocabulary! {
/// #     /// What was done.
/// #     pub enum Violation {
/// #         /// No leash.
/// #         NoLeash = "no_leash", "未束牵引带", "no leash";
/// #     }
/// # }
/// let ladder = |article: &str, most: u32| {
///     toml::from_str::<Ladder<Violation>>(&format!(r#"
///         of = ["no_leash"]
///         authority = "public_security"
///         source = "《某市养犬管理条例》{article}"
///         [[rungs]]
///         measures = [{{ shall = "order" }}, {{ shall = "fine", most = {most} }}]
///     "#))
/// };
/// let (leash, tag) = (ladder("第三十条", 500)?, ladder("第三十一条", 200)?);
/// let mut envelopes = [Envelope::default(), Envelope::default()];
/// leash.envelope(&Offence::by(Subject::Individual), &mut envelopes[0]);
/// tag.envelope(&Offence::by(Subject::Individual), &mut envelopes[1]);
/// let found = one_fine(&envelopes);
/// assert_eq!(found.fine.unwrap().source.to_string(), "《某市养犬管理条例》第三十条");
/// assert_eq!(found.dropped.len(), 1);
/// assert_eq!(found.kept.len(), 2); // both orders
/// # Ok::<(), toml::de::Error>(())
/// ```
#[must_use]
pub fn one_fine<'a, 'law: 'a>(
    envelopes: impl IntoIterator<Item = &'a Envelope<'law>>,
) -> OneFine<'law> {
    let mut found = OneFine::default();
    for envelope in envelopes {
        let (Some(source), Some(authority)) = (envelope.source(), envelope.authority()) else {
            continue;
        };
        found.missing.extend(envelope.missing());
        for sanction in envelope.sanctions() {
            if sanction.kind != MeasureKind::Fine {
                found.kept.push((*sanction, source));
                continue;
            }
            let Some(range) = sanction.fine else { continue };
            let rank = |fine: &FineOf<'_>| (fine.range.most(), fine.range.least());
            let fine = FineOf { range, source, authority };
            let lower = match found.fine {
                Some(highest) if rank(&fine) <= rank(&highest) => Some(fine),
                highest => {
                    found.fine = Some(fine);
                    highest
                }
            };
            found.dropped.extend(lower);
        }
    }
    found
}

/// Returns the days of detention that several violations of public security law come to, each
/// decided by itself and carried out together: never more than twenty.
///
/// # Source
///
/// 《治安管理处罚法》（2012）第十六条, （2025）第十六条.
///
/// ```
/// use governance_core::penalty::joined_detention;
///
/// assert_eq!(joined_detention([5, 10]), 15);
/// assert_eq!(joined_detention([10, 15]), 20);
/// ```
#[doc(alias("合并执行", "分别决定"))]
#[must_use]
pub fn joined_detention(days: impl IntoIterator<Item = u8>) -> u8 {
    const MOST: u8 = 20;
    days.into_iter().fold(0_u8, u8::saturating_add).min(MOST)
}
