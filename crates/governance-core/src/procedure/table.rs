//! Transitions as data, and what is derived from them.

use std::fmt::{self, Write as _};

use super::Procedure;
use crate::{
    citation::Citation,
    language::{Bilingual, Language, Vocabulary},
};

/// One row: at this stage, this event leads there, by this act, under this article.
#[expect(clippy::exhaustive_structs, reason = "tables are written row by row")]
pub struct Transition<P: Procedure> {
    /// The region, from zero.
    pub region: usize,
    /// The stage before.
    pub from: P::Stage,
    /// The kind of event.
    pub event: P::Kind,
    /// The stage after.
    pub to: P::Stage,
    /// The act that brings the event about.
    pub act: P::Act,
    /// The article under a given law; where it names none, the mandate's own is the basis.
    pub source: fn(&P::Law) -> Option<&Citation>,
}

impl<P: Procedure> fmt::Debug for Transition<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} + {} => {} by {}", self.from, self.event, self.to, self.act)
    }
}

/// The table of a procedure, declared with [`transitions!`](crate::transitions).
#[expect(clippy::exhaustive_structs, reason = "built by the macro")]
pub struct Transitions<P: Procedure> {
    /// Every row, in the order of the articles.
    pub rows: &'static [Transition<P>],
    /// The names of the regions.
    pub regions: &'static [&'static str],
    /// The same rows, for looking up.
    pub lookup: Lookup,
}

/// The rows of a table as numbers, built at compile time, so that folding an event costs one look.
pub struct Lookup {
    // One more than the number of the row; zero where there is none.
    row: [[u8; KINDS]; STAGES],
    // The regions that an event belongs to, a bit each.
    alphabet: [u8; KINDS],
}

const STAGES: usize = 64;
const KINDS: usize = 128;

impl Lookup {
    /// Builds the lookup of `rows`: region, stage and kind of each.
    ///
    /// At most 64 stages, 128 kinds of event, 255 rows and 8 regions; a larger table does not
    /// compile.
    ///
    /// # Panics
    ///
    /// At compile time, when the table is too large or a stage admits an event twice.
    #[expect(clippy::indexing_slicing, reason = "out of range is an error of the compiler")]
    #[expect(clippy::cast_possible_truncation, reason = "asserted to be small")]
    pub const fn new(rows: &[(usize, usize, usize)]) -> Self {
        assert!(rows.len() < 256);
        let mut lookup = Self { row: [[0; KINDS]; STAGES], alphabet: [0; KINDS] };
        let mut index = 0;
        while index < rows.len() {
            let (region, stage, kind) = rows[index];
            assert!(region < 8);
            // Two rows for one stage and one event would leave the next stage open.
            assert!(lookup.row[stage][kind] == 0, "a stage admits an event twice");
            lookup.row[stage][kind] = index as u8 + 1;
            lookup.alphabet[kind] |= 1 << region;
            index += 1;
        }
        lookup
    }

    fn row(&self, stage: usize, kind: usize) -> Option<usize> {
        let row = *self.row.get(stage)?.get(kind)?;
        usize::from(row).checked_sub(1)
    }

    /// Returns whether `stage` admits an event of `kind`.
    #[inline]
    pub fn admits(&self, stage: usize, kind: usize) -> bool {
        self.row.get(stage).and_then(|kinds| kinds.get(kind)).is_some_and(|row| *row != 0)
    }

    /// Returns whether events of `kind` belong to `region`.
    #[inline]
    pub fn concerns(&self, region: usize, kind: usize) -> bool {
        self.alphabet.get(kind).is_some_and(|regions| regions >> region & 1 == 1)
    }

    /// Returns whether any region knows events of `kind`.
    #[inline]
    pub fn alphabet(&self, kind: usize) -> bool {
        self.alphabet.get(kind).is_some_and(|regions| *regions != 0)
    }
}

/// Declares the table of a procedure.
///
/// `Stage`, `EventKind` and `Act` must be in scope: they are the vocabularies of the procedure.
/// See [`procedure`](crate::procedure) for an example.
#[macro_export]
macro_rules! transitions {
    (
        $(#[$meta:meta])*
        pub static $name:ident: $procedure:ty {
            $( region $region:ident {
                $( $from:ident + $event:ident => $to:ident by $act:ident under |$law:ident| $source:expr; )+
            } )+
        }
    ) => {
        $(#[$meta])*
        pub static $name: $crate::procedure::Transitions<$procedure> = {
            #[allow(dead_code, clippy::allow_attributes)]
            #[derive(Clone, Copy)]
            enum Region { $($region),+ }
            $crate::procedure::Transitions {
                rows: &[ $( $( $crate::procedure::Transition {
                    region: Region::$region as usize,
                    from: Stage::$from,
                    event: EventKind::$event,
                    to: Stage::$to,
                    act: Act::$act,
                    source: |$law| $source,
                } ),+ ),+ ],
                regions: &[ $( stringify!($region) ),+ ],
                lookup: $crate::procedure::Lookup::new(&[ $( $( (
                    Region::$region as usize,
                    Stage::$from as usize,
                    EventKind::$event as usize,
                ) ),+ ),+ ]),
            }
        };
    };
}

impl<P: Procedure> Transitions<P> {
    /// Returns the row that `event` takes from `from`.
    pub fn row(&self, from: P::Stage, event: P::Kind) -> Option<&Transition<P>> {
        self.lookup.row(from.index(), event.index()).and_then(|row| self.rows.get(row))
    }

    /// Returns whether nothing leads away from `stage`.
    pub fn is_final(&self, stage: P::Stage) -> bool {
        self.rows.iter().all(|row| row.from != stage)
    }

    /// Returns the acts that the table needs, in the order of the vocabulary.
    #[must_use]
    pub fn acts(&self) -> Vec<P::Act> {
        let mut acts: Vec<_> = self.rows.iter().map(|row| row.act).collect();
        acts.sort_unstable();
        acts.dedup();
        acts
    }

    /// Returns the state diagram as Mermaid source, in `language`.
    #[must_use]
    pub fn diagram(&self, language: Language) -> String {
        let mut text = String::from("stateDiagram-v2\n");
        for (region, name) in self.regions.iter().enumerate() {
            let rows = || self.rows.iter().filter(move |row| row.region == region);
            if self.regions.len() > 1 {
                _ = writeln!(text, "    %% {name}");
            }
            let mut stages: Vec<_> = rows().flat_map(|row| [row.from, row.to]).collect();
            stages.sort_unstable();
            stages.dedup();
            for stage in &stages {
                _ = writeln!(text, "    {}: {}", stage.code(), stage.in_language(language));
            }
            if let Some(first) = rows().next() {
                _ = writeln!(text, "    [*] --> {}", first.from.code());
            }
            for row in rows() {
                _ = writeln!(
                    text,
                    "    {} --> {}: {}",
                    row.from.code(),
                    row.to.code(),
                    row.act.in_language(language),
                );
            }
            for stage in stages.iter().filter(|stage| self.is_final(**stage)) {
                _ = writeln!(text, "    {} --> [*]", stage.code());
            }
        }
        text
    }

    /// Returns the table as plain lines, in `language`, for documentation that draws no pictures.
    #[must_use]
    pub fn outline(&self, language: Language) -> String {
        let mut text = String::from("```text\n");
        for (region, name) in self.regions.iter().enumerate() {
            if self.regions.len() > 1 {
                _ = writeln!(text, "{}", name.to_lowercase());
            }
            for row in self.rows.iter().filter(|row| row.region == region) {
                let indent = if self.regions.len() > 1 { "  " } else { "" };
                _ = writeln!(
                    text,
                    "{indent}{} ─→ {}: {}",
                    row.from.in_language(language),
                    row.to.in_language(language),
                    row.act.in_language(language),
                );
            }
        }
        text.push_str("```\n");
        text
    }

    /// Returns the table in Markdown, in `language`, with the articles of `law`.
    #[must_use]
    pub fn markdown(&self, language: Language, law: &P::Law) -> String {
        let mut text = String::from(match language {
            Language::Chinese => {
                "| 阶段 | 事件 | 转入 | 行为 | 依据 |\n| --- | --- | --- | --- | --- |\n"
            }
            Language::English => {
                "| stage | event | leads to | act | article |\n| --- | --- | --- | --- | --- |\n"
            }
        });
        for row in self.rows {
            let mandate = || P::mandates(law).of(row.act).next().map(|held| &held.source);
            let source = (row.source)(law)
                .or_else(mandate)
                .map(|source| source.in_language(language).to_string());
            _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} |",
                row.from.in_language(language),
                row.event.in_language(language),
                row.to.in_language(language),
                row.act.in_language(language),
                source.as_deref().unwrap_or("—"),
            );
        }
        text
    }
}
