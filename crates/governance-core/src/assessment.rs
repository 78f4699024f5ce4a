//! Facts and law in, grounds and sources out.
//!
//! A **rule** is a plain function of law and facts that returns one [`Check`].
//! A topic's assessment hands its rules, in the order of the statute, to a [`Recorder`]:
//!
//! | recorder | keeps | costs |
//! | --- | --- | --- |
//! | [`Outcome`] | the outcome | the comparisons; no allocation |
//! | [`Assessment`] | every ground with its source, every missing fact | what it keeps |
//! | [`Trace`] | every rule examined, its answer and the values read | what it keeps, in a buffer that can be reused |
//!
//! There is one set of rules: whoever asks for less is given less by the compiler.
//!
//! ```
//! use governance_core::assessment::{Assessment, Check, Finding, Outcome, Recorder};
//! use governance_core::provision::Setting;
//!
//! governance_core::vocabulary! {
//!     /// What a clerk must know.
//!     pub enum Fact {
//!         /// The number of dogs kept.
//!         DogsKept = "dogs_kept", "已养犬只数量", "dogs kept";
//!     }
//! }
//! #[derive(Clone, Copy, Debug, PartialEq)]
//! enum Ground { OverLimit { kept: u32, limit: u32 } }
//!
//! fn household_limit<'law>(limit: &'law Setting<u32>, kept: Option<u32>) -> Check<'law, Ground, Fact> {
//!     let limit = match limit {
//!         Setting::Set(limit) => limit,
//!         Setting::Silent(_) => return Check::NotRegulated,
//!         Setting::Unknown => return Check::Unknown("household_limit"),
//!     };
//!     let Some(kept) = kept else { return Check::Missing(Fact::DogsKept) };
//!     if kept < limit.is {
//!         return Check::Passed(&limit.source);
//!     }
//!     let ground = Ground::OverLimit { kept, limit: limit.is };
//!     Check::Failed(Finding { ground, source: &limit.source })
//! }
//!
//! let limit: Setting<u32> = toml::from_str::<std::collections::BTreeMap<String, _>>(
//!     r#"limit = { is = 1, source = "《上海市养犬管理条例》第十二条第二款" }"#,
//! )?.remove("limit").unwrap();
//!
//! let mut assessment = Assessment::default();
//! assessment.record("household_limit", household_limit(&limit, Some(1)), || []);
//! assert_eq!(assessment.outcome(), Outcome::Refused);
//! assert_eq!(assessment.findings()[0].source.to_string(), "《上海市养犬管理条例》第十二条第二款");
//!
//! let mut outcome = Outcome::Granted;
//! outcome.record("household_limit", household_limit(&limit, None), || []);
//! assert_eq!(outcome, Outcome::Undetermined);
//! # Ok::<(), toml::de::Error>(())
//! ```

use std::fmt;

use chrono::NaiveDate;

use crate::{
    citation::Citation,
    language::{Bilingual, Language, Vocabulary, render_list},
};

mod discretion;

pub use discretion::{BeyondDiscretion, Discretion};

/// A ground with the article that it rests on.
#[doc(alias = "认定")]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "rules construct findings")]
pub struct Finding<'law, G> {
    /// The ground, with the figures that decided.
    pub ground: G,
    /// The article, in the jurisdiction that was asked.
    pub source: &'law Citation,
}

/// Declares the grounds of a topic: per ground its figures, its stable code, and its two sentences.
///
/// The figures stand in the sentences by name and are said in the language asked for.
///
/// ```
/// use governance_core::language::{Bilingual, Language};
///
/// governance_core::grounds! {
///     /// Why a registration is refused.
///     pub enum Ground {
///         /// The household keeps as many dogs as it may.
///         OverLimit { kept: u32, limit: u32 } = "E_LIMIT_HOUSEHOLD",
///             "已养{kept}只，限养{limit}只", "{kept} kept, {limit} allowed";
///         /// No fixed dwelling.
///         NoDwelling = "E_NO_FIXED_DWELLING", "没有固定居所", "no fixed dwelling";
///     }
/// }
///
/// let ground = Ground::OverLimit { kept: 1, limit: 1 };
/// assert_eq!(ground.code(), "E_LIMIT_HOUSEHOLD");
/// assert_eq!(ground.in_language(Language::Chinese).to_string(), "已养1只，限养1只");
/// assert_eq!(ground.in_language(Language::English).to_string(), "1 kept, 1 allowed");
/// ```
#[macro_export]
macro_rules! grounds {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $({ $($field:ident: $type:ty),+ $(,)? })? = $code:literal,
                    $chinese:literal, $english:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                $variant $({
                    $( #[doc = concat!("The ", stringify!($field), " that decided.")] $field: $type, )+
                })?,
            )+
        }

        impl $name {
            /// Every machine code, in the order of declaration.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// Returns the stable machine code.
            pub const fn code(&self) -> &'static str {
                match self { $( Self::$variant $({ $($field: _),+ })? => $code, )+ }
            }
        }

        impl $crate::language::Bilingual for $name {
            fn render(
                &self,
                language: $crate::language::Language,
                f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                match self {
                    $(
                        Self::$variant $({ $($field),+ })? => {
                            $( $( let $field = $crate::language::Bilingual::in_language($field, language); )+ )?
                            match language {
                                $crate::language::Language::Chinese => ::core::write!(f, $chinese),
                                $crate::language::Language::English => ::core::write!(f, $english),
                            }
                        }
                    )+
                }
            }
        }
    };
}

/// What one rule says about the facts.
///
/// *Not regulated*, *passed* and *failed* are different answers: a city without a rule has not
/// approved anything.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
#[expect(clippy::exhaustive_enums, reason = "a new kind of answer must break every caller's match")]
pub enum Check<'law, G, F> {
    /// The law sets no rule.
    NotRegulated,
    /// The rule is kept, or does not bind these facts.
    Passed(&'law Citation),
    /// The rule is broken.
    Failed(Finding<'law, G>),
    /// The rule binds, and a fact that decides it was not stated.
    Missing(F),
    /// The text of the law was not available; the path of the setting in the policy.
    Unknown(&'static str),
}

/// The answer of an assessment.
///
/// Refused dominates undetermined dominates granted.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a new outcome must break every caller's match")]
pub enum Outcome {
    /// Every rule is kept.
    #[default]
    #[doc(alias = "准予")]
    Granted,
    /// A fact or a text is missing, and no rule is broken.
    #[doc(alias = "待定")]
    Undetermined,
    /// At least one rule is broken.
    #[doc(alias = "不予")]
    Refused,
}

impl Bilingual for Outcome {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self, language) {
            (Self::Granted, Language::Chinese) => "符合条件",
            (Self::Undetermined, Language::Chinese) => "尚待查明",
            (Self::Refused, Language::Chinese) => "不符合条件",
            (Self::Granted, Language::English) => "granted",
            (Self::Undetermined, Language::English) => "undetermined",
            (Self::Refused, Language::English) => "refused",
        })
    }
}

/// A value that a rule read.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// Nobody stated it.
    NotStated,
    /// Yes or no.
    Flag(bool),
    /// A number, in the unit that the fact names.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A word, in both languages.
    Word {
        /// In Chinese.
        chinese: &'static str,
        /// In English.
        english: &'static str,
    },
}

impl Value {
    /// Returns the value of a legal term; [`Value::NotStated`] where there is none.
    pub fn term<T: Vocabulary>(term: Option<T>) -> Self {
        match term {
            None => Self::NotStated,
            Some(term) => Self::Word { chinese: term.chinese(), english: term.english() },
        }
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NotStated, Into::into)
    }
}

impl Bilingual for Value {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::NotStated, Language::Chinese) => f.write_str("未说明"),
            (Self::NotStated, Language::English) => f.write_str("not stated"),
            (Self::Flag(true), Language::Chinese) => f.write_str("是"),
            (Self::Flag(false), Language::Chinese) => f.write_str("否"),
            (Self::Flag(true), Language::English) => f.write_str("yes"),
            (Self::Flag(false), Language::English) => f.write_str("no"),
            (Self::Number(number), _) => write!(f, "{number}"),
            (Self::Day(day), _) => write!(f, "{day}"),
            (Self::Word { chinese, .. }, Language::Chinese) => f.write_str(chinese),
            (Self::Word { english, .. }, Language::English) => f.write_str(english),
        }
    }
}

/// Keeps as much of an assessment as its caller wants.
pub trait Recorder<'law, G, F> {
    /// Takes the answer of `rule`; `values` names the facts that it read.
    fn record<const N: usize>(
        &mut self,
        rule: &'static str,
        check: Check<'law, G, F>,
        values: impl FnOnce() -> [(F, Value); N],
    );

    /// Returns whether no further answer can change what is kept: the rules may stop here.
    #[inline]
    fn is_settled(&self) -> bool {
        false
    }
}

impl<'law, G, F, R: Recorder<'law, G, F>> Recorder<'law, G, F> for &mut R {
    #[inline]
    fn record<const N: usize>(
        &mut self,
        rule: &'static str,
        check: Check<'law, G, F>,
        values: impl FnOnce() -> [(F, Value); N],
    ) {
        (**self).record(rule, check, values);
    }

    #[inline]
    fn is_settled(&self) -> bool {
        (**self).is_settled()
    }
}

/// Keeps the outcome alone.
impl<'law, G, F> Recorder<'law, G, F> for Outcome {
    #[inline]
    fn record<const N: usize>(
        &mut self,
        _: &'static str,
        check: Check<'law, G, F>,
        _: impl FnOnce() -> [(F, Value); N],
    ) {
        *self = (*self).max(check.outcome());
    }

    /// Nothing dominates a refusal.
    #[inline]
    fn is_settled(&self) -> bool {
        *self == Self::Refused
    }
}

impl<G, F> Check<'_, G, F> {
    /// Returns what the one rule means for the whole.
    #[inline]
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::NotRegulated | Self::Passed(_) => Outcome::Granted,
            Self::Missing(_) | Self::Unknown(_) => Outcome::Undetermined,
            Self::Failed(_) => Outcome::Refused,
        }
    }
}

/// Every ground with its source, every fact and text that is missing.
#[doc(alias = "审查")]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Assessment<'law, G, F> {
    findings: Vec<Finding<'law, G>>,
    missing: Vec<F>,
    unknown: Vec<&'static str>,
}

impl<G, F> Default for Assessment<'_, G, F> {
    fn default() -> Self {
        Self { findings: Vec::new(), missing: Vec::new(), unknown: Vec::new() }
    }
}

impl<'law, G, F> Assessment<'law, G, F> {
    /// Returns the answer.
    pub fn outcome(&self) -> Outcome {
        if !self.findings.is_empty() {
            Outcome::Refused
        } else if self.missing.is_empty() && self.unknown.is_empty() {
            Outcome::Granted
        } else {
            Outcome::Undetermined
        }
    }

    /// Returns every ground, in the order of the statute.
    pub fn findings(&self) -> &[Finding<'law, G>] {
        &self.findings
    }

    /// Returns the facts that the clerk must still ask for, in the order of the statute.
    pub fn missing(&self) -> &[F] {
        &self.missing
    }

    /// Returns the paths of the settings whose text was not available.
    pub fn unknown(&self) -> &[&'static str] {
        &self.unknown
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.findings.clear();
        self.missing.clear();
        self.unknown.clear();
    }
}

impl<'law, G, F: PartialEq> Recorder<'law, G, F> for Assessment<'law, G, F> {
    #[inline]
    fn record<const N: usize>(
        &mut self,
        _: &'static str,
        check: Check<'law, G, F>,
        _: impl FnOnce() -> [(F, Value); N],
    ) {
        match check {
            Check::NotRegulated | Check::Passed(_) => {}
            Check::Failed(finding) => self.findings.push(finding),
            // Two rules may miss the same fact or text; the clerk asks once.
            Check::Missing(fact) if self.missing.contains(&fact) => {}
            Check::Missing(fact) => self.missing.push(fact),
            Check::Unknown(path) if self.unknown.contains(&path) => {}
            Check::Unknown(path) => self.unknown.push(path),
        }
    }
}

/// One rule that was examined.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Examined<'law, G, F> {
    /// The name of the rule.
    pub rule: &'static str,
    /// What it said.
    pub check: Check<'law, G, F>,
    first: usize,
    count: usize,
}

/// Every rule examined, its answer, its article, and the values it read.
///
/// [`Trace::clear`] keeps the memory, so that one trace serves a million assessments.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace<'law, G, F> {
    examined: Vec<Examined<'law, G, F>>,
    values: Vec<(F, Value)>,
}

impl<G, F> Default for Trace<'_, G, F> {
    fn default() -> Self {
        Self { examined: Vec::new(), values: Vec::new() }
    }
}

impl<'law, G, F> Trace<'law, G, F> {
    /// Returns every rule examined, in the order of the statute.
    pub fn examined(&self) -> &[Examined<'law, G, F>] {
        &self.examined
    }

    /// Returns the values that the rule of `entry` read.
    pub fn values(&self, entry: &Examined<'law, G, F>) -> &[(F, Value)] {
        self.values.get(entry.first..entry.first + entry.count).unwrap_or_default()
    }

    /// Returns the answer.
    pub fn outcome(&self) -> Outcome {
        self.examined.iter().map(|entry| entry.check.outcome()).max().unwrap_or_default()
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.examined.clear();
        self.values.clear();
    }
}

impl<'law, G, F> Recorder<'law, G, F> for Trace<'law, G, F> {
    #[inline]
    fn record<const N: usize>(
        &mut self,
        rule: &'static str,
        check: Check<'law, G, F>,
        values: impl FnOnce() -> [(F, Value); N],
    ) {
        self.examined.push(Examined { rule, check, first: self.values.len(), count: N });
        self.values.extend(values());
    }
}

/// Says the rules that the law makes one by one, and those that it does not make in one line.
impl<G: Bilingual, F: Vocabulary> Bilingual for Trace<'_, G, F> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (regulated, not_regulated): (Vec<_>, Vec<_>) =
            self.examined.iter().partition(|entry| !matches!(entry.check, Check::NotRegulated));
        for entry in regulated {
            let mark = match entry.check.outcome() {
                Outcome::Granted => "✓",
                Outcome::Refused => "✗",
                Outcome::Undetermined => "?",
            };
            write!(f, "{mark} ")?;
            self.render_read(entry, language, f)?;
            match (&entry.check, language) {
                (Check::Passed(source), Language::Chinese) => {
                    write!(f, "（{}）", source.in_language(language))?;
                }
                (Check::Passed(source), Language::English) => {
                    write!(f, " ({})", source.in_language(language))?;
                }
                (Check::Failed(finding), _) => {
                    let ground = finding.ground.in_language(language);
                    let source = finding.source.in_language(language);
                    match language {
                        Language::Chinese => write!(f, "\n  → {ground}（{source}）")?,
                        Language::English => write!(f, "\n  → {ground} ({source})")?,
                    }
                }
                (Check::Unknown(path), Language::Chinese) => write!(f, "\n  → 文本缺失：{path}")?,
                (Check::Unknown(path), Language::English) => {
                    write!(f, "\n  → text not available: {path}")?;
                }
                (Check::Missing(fact), Language::Chinese) => {
                    write!(f, "\n  → 需要查明：{}", fact.in_language(language))?;
                }
                (Check::Missing(fact), Language::English) => {
                    write!(f, "\n  → still to be established: {}", fact.in_language(language))?;
                }
                (Check::NotRegulated, _) => {}
            }
            writeln!(f)?;
        }
        if not_regulated.is_empty() {
            return Ok(());
        }
        f.write_str(match language {
            Language::Chinese => "· 未作规定：",
            Language::English => "· not regulated: ",
        })?;
        for (index, entry) in not_regulated.into_iter().enumerate() {
            if index > 0 {
                f.write_str(match language {
                    Language::Chinese => "、",
                    Language::English => ", ",
                })?;
            }
            match self.values(entry) {
                [] => f.write_str(entry.rule)?,
                values => render_list(values.iter().map(|(fact, _)| *fact), language, f)?,
            }
        }
        writeln!(f)
    }
}

impl<'law, G, F: Vocabulary> Trace<'law, G, F> {
    /// Writes what a rule read; the name of the rule where it read nothing.
    fn render_read(
        &self,
        entry: &Examined<'law, G, F>,
        language: Language,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let values = self.values(entry);
        if values.is_empty() {
            return f.write_str(entry.rule);
        }
        for (index, (fact, value)) in values.iter().enumerate() {
            if index > 0 {
                f.write_str(match language {
                    Language::Chinese => "，",
                    Language::English => ", ",
                })?;
            }
            let (fact, value) = (fact.in_language(language), value.in_language(language));
            match language {
                Language::Chinese => write!(f, "{fact}：{value}")?,
                Language::English => write!(f, "{fact}: {value}")?,
            }
        }
        Ok(())
    }
}

impl<G: Bilingual, F: Vocabulary> Bilingual for Assessment<'_, G, F> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.outcome().in_language(language))?;
        for finding in &self.findings {
            let (ground, source) =
                (finding.ground.in_language(language), finding.source.in_language(language));
            match language {
                Language::Chinese => writeln!(f, "  ✗ {ground}（{source}）")?,
                Language::English => writeln!(f, "  ✗ {ground} ({source})")?,
            }
        }
        for fact in &self.missing {
            match language {
                Language::Chinese => writeln!(f, "  ? 需要查明：{}", fact.in_language(language))?,
                Language::English => {
                    writeln!(f, "  ? still to be established: {}", fact.in_language(language))?;
                }
            }
        }
        for path in &self.unknown {
            match language {
                Language::Chinese => writeln!(f, "  ? 文本缺失：{path}")?,
                Language::English => writeln!(f, "  ? text not available: {path}")?,
            }
        }
        Ok(())
    }
}
