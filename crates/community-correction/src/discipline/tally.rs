//! Which of the papers in an old file count.

use governance_core::mandate::BodyKind;
use serde::{Deserialize, Serialize};

governance_core::vocabulary! {
    /// What a paper says it is.
    pub enum PaperKind {
        /// An admonition.
        Admonition = "admonition", "训诫", "admonition";
        /// A warning.
        Warning = "warning", "警告", "warning";
    }
}

/// A paper in the file.
///
/// An absent fact is not known, and what is not known does not count.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Paper {
    /// What it says it is.
    pub kind: PaperKind,
    /// Who made it.
    pub by: BodyKind,
    /// Whether it is in writing.
    #[serde(default)]
    pub written: Option<bool>,
    /// Whether it was served.
    #[serde(default)]
    pub served: Option<bool>,
    /// Whether it was set aside.
    #[serde(default)]
    pub void: Option<bool>,
    /// Whether it led to a more severe decision already.
    #[serde(default)]
    pub used: Option<bool>,
    /// The breach that it answers, by any number of the host's.
    #[serde(default)]
    pub breach: Option<u32>,
}

impl Paper {
    /// Constructs a sound decision of the county institution for the breach called `breach`.
    pub const fn sound(kind: PaperKind, breach: u32) -> Self {
        Self {
            kind,
            by: BodyKind::CorrectionInstitution,
            written: Some(true),
            served: Some(true),
            void: Some(false),
            used: Some(false),
            breach: Some(breach),
        }
    }
}

governance_core::vocabulary! {
    /// Why a paper does not count.
    pub enum Excluded {
        /// The police made it: a penalty, or nothing.
        Police = "police", "公安机关的警告、训诫不计入", "made by the police";
        /// A court made it.
        Court = "court", "人民法院的训诫不计入", "made by a court";
        /// A body without power made it.
        NoPower = "no_power", "无权机构作出", "made by a body without power";
        /// Not shown to be in writing.
        Unwritten = "unwritten", "不能证明书面作出", "not shown to be in writing";
        /// Not shown to have been served.
        Unserved = "unserved", "不能证明已送达", "not shown to have been served";
        /// Set aside, or not shown to stand.
        Void = "void", "已撤销或者效力不明", "set aside, or not shown to stand";
        /// Used up, or not shown to be unused.
        Used = "used", "已使用或者是否使用不明", "used up, or not shown to be unused";
        /// For a breach that another paper answers, or for none that is named.
        SameBreach = "same_breach", "与另一决定针对同一行为，或者未指明行为", "for the same breach as another, or for none named";
    }
}

/// What counts, and what does not and why.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Tally {
    /// The number of admonitions.
    pub admonitions: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// The papers that do not count, by their place in the list.
    pub excluded: Vec<(usize, Excluded)>,
}

/// Counts the admonitions and warnings among `papers`.
///
/// # Source
///
/// 《社区矫正法实施办法》（2020）第三十二条: the county institution decides, in writing. 第三十四条, 第三十五条:
/// what is counted are its admonitions and warnings; a warning under 《治安管理处罚法》（2025）第十条第（一）项
/// is a penalty, an admonition under 《刑法》第三十七条 is the court's. Of two papers on one breach the
/// first counts.
///
/// # Examples
///
/// ```
/// use community_correction::discipline::{Paper, PaperKind, tally};
/// use governance_core::mandate::BodyKind;
///
/// let own = Paper::sound(PaperKind::Warning, 1);
/// let police = Paper { by: BodyKind::PublicSecurity, ..Paper::sound(PaperKind::Warning, 2) };
/// assert_eq!(tally(&[own, police]).warnings, 1);
/// ```
#[doc(alias = "两次警告")]
pub fn tally(papers: &[Paper]) -> Tally {
    let mut tally = Tally::default();
    let mut answered = Vec::new();
    for (place, paper) in papers.iter().enumerate() {
        let excluded = exclusion(paper).or(match paper.breach {
            Some(breach) if !answered.contains(&breach) => {
                answered.push(breach);
                None
            }
            _ => Some(Excluded::SameBreach),
        });
        match (excluded, paper.kind) {
            (Some(reason), _) => tally.excluded.push((place, reason)),
            (None, PaperKind::Admonition) => tally.admonitions += 1,
            (None, PaperKind::Warning) => tally.warnings += 1,
        }
    }
    tally
}

fn exclusion(paper: &Paper) -> Option<Excluded> {
    match paper.by {
        BodyKind::CorrectionInstitution => {}
        BodyKind::PublicSecurity | BodyKind::PoliceStation => return Some(Excluded::Police),
        BodyKind::Court => return Some(Excluded::Court),
        _ => return Some(Excluded::NoPower),
    }
    [
        (paper.written == Some(true), Excluded::Unwritten),
        (paper.served == Some(true), Excluded::Unserved),
        (paper.void == Some(false), Excluded::Void),
        (paper.used == Some(false), Excluded::Used),
    ]
    .into_iter()
    .find_map(|(sound, reason)| (!sound).then_some(reason))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_paper() -> impl Strategy<Value = Paper> {
        let fact = || prop::option::of(any::<bool>());
        let parts = (0..2_usize, 0..BodyKind::ALL.len(), fact(), fact(), fact(), fact());
        (parts, prop::option::of(0..4_u32)).prop_map(
            |((kind, by, written, served, void, used), breach)| Paper {
                kind: PaperKind::ALL[kind],
                by: BodyKind::ALL[by],
                written,
                served,
                void,
                used,
                breach,
            },
        )
    }

    proptest! {
        /// A breach is never used twice, and nobody but the institution is counted.
        #[test]
        fn each_breach_once(papers in prop::collection::vec(any_paper(), 0..12)) {
            let tally = tally(&papers);
            let breaches: std::collections::BTreeSet<_> =
                papers.iter().filter_map(|paper| paper.breach).collect();
            prop_assert!(tally.admonitions + tally.warnings <= breaches.len());
            prop_assert_eq!(
                tally.admonitions + tally.warnings + tally.excluded.len(),
                papers.len()
            );
            let own = |paper: &&Paper| paper.by == BodyKind::CorrectionInstitution;
            prop_assert!(tally.admonitions + tally.warnings <= papers.iter().filter(own).count());
        }

        /// A further paper never takes away what counts.
        #[test]
        fn more_is_never_less(papers in prop::collection::vec(any_paper(), 1..12)) {
            let all = tally(&papers);
            let fewer = tally(papers.split_last().map_or(&[], |(_, rest)| rest));
            prop_assert!(fewer.admonitions <= all.admonitions);
            prop_assert!(fewer.warnings <= all.warnings);
        }
    }
}
