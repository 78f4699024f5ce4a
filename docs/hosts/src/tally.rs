//! What the library says of the records beside each case: fees, the roll, repeated bites, liability.
//!
//! Every record comes back under exactly one heading of each tally, so that the sums add up.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use dog_registry::{
    Jurisdiction,
    bite::{Incident, Repetition, repetition},
    breed::Lineage,
    fees::{Fee, FeeFacts, fee},
    immunisation::{Immunisation, Standing},
    liability::{self, Harm},
    policy::{Policy, Zone},
    registration::{self, Application, Kept},
    roll::{Entry, Roll, Shares},
};
use governance_core::{
    assessment::Check,
    citation::national,
    language::{Bilingual, Language},
    money::Yuan,
};

use crate::input::Licence;

/// A sentence in Chinese and in English.
pub type Words = (String, String);

/// How many records come under each heading.
pub type Tally = BTreeMap<Words, u32>;

/// Returns `words` in both languages.
pub fn both(words: &impl Bilingual) -> Words {
    (
        words.in_language(Language::Chinese).to_string(),
        words.in_language(Language::English).to_string(),
    )
}

fn say(chinese: &str, english: &str) -> Words {
    (chinese.to_owned(), english.to_owned())
}

fn with_source((chinese, english): Words, source: &impl Bilingual) -> Words {
    let source = both(source);
    (format!("{chinese}（{}）", source.0), format!("{english} ({})", source.1))
}

/// Returns what keeping an ordinary dog costs in its first year, in words and in money.
pub fn first_year(law: &Policy, on: NaiveDate) -> (Words, Yuan) {
    let facts = FeeFacts { on: Some(on), ..FeeFacts::plain(Zone::Key, 1) };
    match fee(law, &facts) {
        Fee::Due { amount, source, .. } => (with_source(both(&amount), source), amount),
        Fee::Free(source) => {
            (with_source(say("费用由公共财政承担", "borne by the public"), source), Yuan::ZERO)
        }
        Fee::NotRegulated => (say("法规未设收费", "the regulation sets no fee"), Yuan::ZERO),
        Fee::Unknown => {
            (say("须缴费，标准不明", "a fee, by a tariff that is not known"), Yuan::ZERO)
        }
    }
}

/// Returns whether one bite that hurt one person makes the dog one that bites repeatedly.
///
/// The records do not tell one dog from another, so that each bite stands alone.
pub fn repeated(law: &Policy, incident: Incident) -> Words {
    match repetition(law, &[incident]) {
        Repetition::NotRegulated => say("法规未规定", "the regulation does not count bites"),
        Repetition::Unknown => say("所存文本未见", "the text is not known"),
        Repetition::Below { source, .. } => with_source(say("未达到", "not reached"), source),
        Repetition::Reached { source, .. } => with_source(say("已达到", "reached"), source),
    }
}

/// Returns what the liability for a bite rests on, as far as the records show it.
///
/// They show the breed: whether the city prohibits the dog. They say nothing of leash or victim.
pub fn liability(law: &Policy, lineage: Option<Lineage>, on: NaiveDate) -> Words {
    // The library knows the Civil Code, and nothing of the law that it replaced.
    if national::CIVIL_CODE.in_force_on(on) == Some(false) {
        return say(
            "发生时《民法典》尚未施行（未适用）",
            "from days before the Civil Code was in force (nothing applied)",
        );
    }
    let mut facts = Application::by_eligible_individual(Zone::Key, on);
    facts.dog.lineage = lineage;
    let prohibited = match registration::not_fierce(law, &facts) {
        Check::Failed(_) => Some(true),
        Check::Passed(_) => Some(false),
        Check::NotRegulated | Check::Missing(_) | Check::Unknown(_) => None,
    };
    let answer = liability::assess(&Harm { prohibited, ..Harm::by_kept_dog() });
    if let Some(basis) = answer.basis {
        return with_source(both(&basis.ground), basis.source);
    }
    let mut open = say("尚待查明：", "still to be established: ");
    // The first fact decides what the liability rests on; the others only what lessens it.
    if let Some(fact) = answer.missing.first() {
        open.0.push_str(fact.chinese());
        open.1.push_str(fact.english());
    }
    open
}

/// The roll that is made of the licences.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "an example")]
pub struct Census {
    /// The day.
    pub on: NaiveDate,
    /// The dogs on it.
    pub dogs: u32,
    /// How many are immune and registered, of how many that must be.
    pub shares: Shares,
}

/// Makes a roll of `dogs`, each with whether it was registered, and returns its shares on the day of
/// the latest licence; `None` where there is no dog.
///
/// # Errors
///
/// Returns an error where the roll holds a dog twice, or an age lies beyond the calendar.
pub fn census(law: &Jurisdiction, dogs: &[(&Licence, bool)]) -> Result<Option<Census>> {
    const UNIT: &str = "new-york";
    let Some(on) = dogs.iter().map(|(licence, _)| licence.issued).max() else { return Ok(None) };
    let mut entries = Vec::with_capacity(dogs.len());
    for (licence, registered) in dogs {
        let assumed = Application::by_eligible_individual(Zone::Key, licence.issued);
        entries.push(Entry {
            lineage: licence.breed.lineage(),
            born: birth(law, licence, on)?,
            immune_until: assumed.dog.immunity.and_then(|immunity| match immunity {
                registration::Immunity::Until(until) => Some(until),
                registration::Immunity::Never => None,
            }),
            registered: Some(*registered),
            ..Entry::new(licence.line.to_string(), UNIT, Zone::Key)
        });
    }
    let roll = Roll::new(entries)?;
    let shares = roll.shares(UNIT, on, law)?;
    let dogs = roll.totals().get(UNIT).copied().context("a roll without its unit")?;
    Ok(Some(Census { on, dogs, shares }))
}

/// The first and the last day on which the dog may have been born.
pub fn births(licence: &Licence) -> Option<(NaiveDate, NaiveDate)> {
    let year = licence.born?;
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
    Some((first, last.min(licence.issued)))
}

/// Returns a birthday that stands for the year of birth: only where every day of the year gives the
/// same answers on `on`.
fn birth(law: &Jurisdiction, licence: &Licence, on: NaiveDate) -> Result<Option<NaiveDate>> {
    let Some((first, last)) = births(licence) else { return Ok(None) };
    let answers = |born| -> Result<_> {
        let need = registration::need(&law.policy, &Kept::companion(Zone::Key, born, on))?;
        let standing = Immunisation::of_dog_born(born).standing(on, law)?;
        Ok((need, standing == Standing::NotYet))
    };
    Ok((answers(first)? == answers(last)?).then_some(last))
}
