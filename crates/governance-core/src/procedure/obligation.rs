//! What is owed: by whom, to whom, by when, under which article.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{citation::Citation, language::Vocabulary, mandate::BodyKind};

/// Something that the law makes somebody do.
#[doc(alias("义务", "职责"))]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "procedures construct obligations")]
pub struct Obligation<'law, D> {
    /// What is owed.
    pub duty: D,
    /// Who owes it.
    pub by: BodyKind,
    /// To whom.
    pub to: BodyKind,
    /// By when.
    pub due: Due,
    /// Where it is written.
    pub source: &'law Citation,
}

impl<D: Vocabulary> Obligation<'_, D> {
    /// Returns whether the obligation is overdue at `moment`.
    ///
    /// `None` where the law sets no figure that could be missed.
    pub fn is_overdue(&self, moment: NaiveDateTime) -> Option<bool> {
        match self.due {
            Due::By(day) => Some(day < moment.date()),
            Due::Until(latest) => Some(latest < moment),
            Due::AtOnce(since) => Some(since.date() < moment.date()),
            Due::Promptly | Due::Standing => None,
        }
    }
}

/// By when something is owed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Due {
    /// By the end of this day (the effective day of a deadline).
    By(NaiveDate),
    /// By this moment.
    Until(NaiveDateTime),
    /// 立即, 即时: at once, from this moment; the library counts it as missed on the next day.
    AtOnce(NaiveDateTime),
    /// 及时: without delay; the law gives no figure, so lateness is for people to judge.
    Promptly,
    /// As long as the stage lasts.
    Standing,
}
