//! Saying a ladder in words, as the statute counts: before any case.

use std::fmt;

use super::{Fine, FineBasis, Force, GainsTier, Ladder, Measure, Relation, Rung, Trigger};
use crate::language::{Bilingual, Language};

impl Bilingual for Measure {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.force, language) {
            (Force::May, Language::Chinese) => f.write_str("可以")?,
            (Force::May, Language::English) => f.write_str("may ")?,
            (Force::Shall, _) => {}
        }
        self.kind.render(language, f)?;
        if let Some(fine) = &self.fine {
            f.write_str(" ")?;
            fine.render(language, f)?;
        }
        match (self.days, language) {
            (Some((least, most)), Language::Chinese) => write!(f, " {least}—{most}日"),
            (Some((least, most)), Language::English) => write!(f, " {least} to {most} days"),
            (None, _) => Ok(()),
        }
    }
}

impl Bilingual for Fine {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range { individual, organisation, per } => {
                let (person, body) = match language {
                    Language::Chinese => ("个人", "单位"),
                    Language::English => ("individual ", "organisation "),
                };
                match (individual, organisation) {
                    (Some(one), Some(other)) if one == other => one.render(language, f)?,
                    (one, other) => {
                        let mut first = true;
                        for (who, range) in [(person, one), (body, other)] {
                            let Some(range) = range else { continue };
                            if !first {
                                f.write_str(" / ")?;
                            }
                            first = false;
                            write!(f, "{who}{}", range.in_language(language))?;
                        }
                    }
                }
                if *per == FineBasis::Case {
                    return Ok(());
                }
                match language {
                    Language::Chinese => write!(f, "（{}）", per.in_language(language)),
                    Language::English => write!(f, " {}", per.in_language(language)),
                }
            }
            Self::ByGains(tiers) => {
                for (index, tier) in tiers.iter().enumerate() {
                    if index > 0 {
                        f.write_str(" / ")?;
                    }
                    let GainsTier { multiple, least, most, .. } = tier;
                    let times = match (multiple, language) {
                        (true, Language::Chinese) => "倍违法所得",
                        (true, Language::English) => " times the gains",
                        (false, Language::Chinese) => "元",
                        (false, Language::English) => " yuan",
                    };
                    write!(f, "{least}–{most}{times}")?;
                }
                Ok(())
            }
        }
    }
}

impl Bilingual for Rung {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.when != Trigger::Base {
            f.write_str(match language {
                Language::Chinese => "→",
                Language::English => "→ ",
            })?;
            for (index, when) in std::iter::once(&self.when).chain(&self.or).enumerate() {
                if index > 0 {
                    f.write_str("/")?;
                }
                when.render(language, f)?;
            }
            for when in &self.and {
                write!(f, "+{}", when.in_language(language))?;
            }
            if self.relation == Relation::Replaces {
                f.write_str(match language {
                    Language::Chinese => "（代替）",
                    Language::English => " (instead)",
                })?;
            }
            f.write_str(match language {
                Language::Chinese => "：",
                Language::English => ": ",
            })?;
        }
        let (and, or) = match language {
            Language::Chinese => ("，", "或者"),
            Language::English => (", ", " or "),
        };
        for (index, measure) in self.measures.iter().enumerate() {
            if index > 0 {
                f.write_str(and)?;
            }
            measure.render(language, f)?;
        }
        for (index, measure) in self.one_of.iter().enumerate() {
            f.write_str(match index {
                0 if self.measures.is_empty() => "",
                0 => and,
                _ => or,
            })?;
            measure.render(language, f)?;
        }
        Ok(())
    }
}

/// Who imposes what, rung by rung.
///
/// ```
/// use governance_core::{language::{Bilingual, Language}, penalty::Ladder};
/// # governance_core::vocabulary! {
/// #     /// What was done.
/// #     pub enum Violation {
/// #         /// No leash.
/// #         NoLeash = "no_leash", "未束牵引带", "no leash";
/// #     }
/// # }
/// let ladder: Ladder<Violation> = toml::from_str(r#"
///     of = ["no_leash"]
///     authority = "urban_management"
///     source = "《青岛市养犬管理条例》第二十二条"
///     [[rungs]]
///     measures = [{ shall = "order" }]
///     [[rungs]]
///     when = "refused"
///     measures = [{ may = "seize" }, { shall = "fine", least = 200, most = 1000 }]
/// "#)?;
/// assert_eq!(
///     ladder.in_language(Language::English).to_string(),
///     "urban management authority: order to correct; → refusal to correct: may seize the dog, fine 200 to 1000 yuan",
/// );
/// # Ok::<(), toml::de::Error>(())
/// ```
impl<V, S> Bilingual for Ladder<V, S> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.authority.render(language, f)?;
        for (index, rung) in self.rungs.iter().enumerate() {
            f.write_str(match (index, language) {
                (0, Language::Chinese) => "：",
                (0, Language::English) => ": ",
                (_, Language::Chinese) => "；",
                (_, Language::English) => "; ",
            })?;
            rung.render(language, f)?;
        }
        Ok(())
    }
}
