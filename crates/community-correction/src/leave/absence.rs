//! Away without leave: whether anybody may hold it against the person.

use governance_core::citation::{Citation, Locator, national};
use serde::{Deserialize, Serialize};

use super::{APPROVAL, Destination};
use crate::policy::LeaveLaw;

/// Leaving without a good reason *and* without approval, both of them.
static LEFT: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(29).paragraph(1).item(2));

governance_core::vocabulary! {
    /// How it stands with somebody who was away.
    pub enum Standing {
        /// No approval was needed.
        Free = "free", "无需批准", "free to go";
        /// Leave or a permit covered it.
        Approved = "approved", "已经批准", "approved";
        /// Approved by a body that could not: the person relied on it.
        GoodFaith = "good_faith", "善意信赖无权机构的批准", "in good faith";
        /// A good reason, though no approval.
        Excused = "excused", "有正当理由", "excused";
        /// Neither a good reason nor approval.
        Unapproved = "unapproved", "无正当理由，未经批准离开", "without good reason and without approval";
        /// A fact that decides is not known.
        Undetermined = "undetermined", "尚待查明", "undetermined";
    }
}

impl Standing {
    /// Returns whether the absence is the second ground of CCL 29(1) for positioning; `None` where
    /// that is not known, and then it is none that anybody may rely on.
    pub const fn opens_positioning(self) -> Option<bool> {
        match self {
            Self::Unapproved => Some(true),
            Self::Undetermined => None,
            Self::Free | Self::Approved | Self::GoodFaith | Self::Excused => Some(false),
        }
    }

    /// Returns whether a breach can be seen in it at all; if excused, a slight one at most: that
    /// nobody was told at once.
    pub const fn may_be_breach(self) -> Option<bool> {
        match self {
            Self::Unapproved | Self::Excused => Some(true),
            Self::Undetermined => None,
            Self::Free | Self::Approved | Self::GoodFaith => Some(false),
        }
    }
}

/// The facts of an absence; absent is not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Absence {
    /// Where the person was.
    #[serde(default)]
    pub destination: Option<Destination>,
    /// Whether leave or a permit covered the day and the place.
    #[serde(default)]
    pub approved: Option<bool>,
    /// Whether a body that could not approve had let the person go, and the person relied on it.
    #[serde(default)]
    pub relied: Option<bool>,
    /// Whether there was a good reason.
    #[serde(default)]
    pub good_reason: Option<bool>,
}

/// How it stands, and the article.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Judged<'law> {
    /// How it stands.
    pub standing: Standing,
    /// The article.
    pub source: &'law Citation,
}

impl Absence {
    /// Returns how it stands with the person.
    ///
    /// ```
    /// # #[cfg(feature = "toml")] {
    /// use community_correction::{leave::{Absence, Destination, Standing}, policies};
    ///
    /// let law = policies::national()?.leave;
    /// // A father is dying; the son leaves at night without asking, and calls.
    /// let absence = Absence {
    ///     destination: Some(Destination::Elsewhere),
    ///     approved: Some(false),
    ///     relied: Some(false),
    ///     good_reason: Some(true),
    /// };
    /// let judged = absence.judge(&law);
    /// assert_eq!(judged.standing, Standing::Excused);
    /// assert_eq!(judged.standing.opens_positioning(), Some(false));
    /// # }
    /// # Ok::<(), community_correction::policy::PolicyError>(())
    /// ```
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十七条第一款 asks for approval; 第二十九条第一款第（二）项 blames only who had neither
    /// a good reason nor approval. An approval of a body without power binds nobody but the body:
    /// who relied on it is not somebody who left without asking.
    pub fn judge<'law>(&self, law: &'law LeaveLaw) -> Judged<'law> {
        let judged = |standing, source| Judged { standing, source };
        if self.destination == Some(Destination::UrbanArea)
            && let Some(free) = law.urban_area_free.set().filter(|free| free.is)
        {
            return judged(Standing::Free, &free.source);
        }
        match (self.approved, self.relied, self.good_reason) {
            (Some(true), ..) => judged(Standing::Approved, &APPROVAL),
            (_, Some(true), _) => judged(Standing::GoodFaith, &LEFT),
            (_, _, Some(true)) => judged(Standing::Excused, &LEFT),
            // Every way out must be known to be shut, that of the urban area too.
            (Some(false), Some(false), Some(false)) if self.destination.is_some() => {
                judged(Standing::Unapproved, &LEFT)
            }
            _ => judged(Standing::Undetermined, &LEFT),
        }
    }
}
