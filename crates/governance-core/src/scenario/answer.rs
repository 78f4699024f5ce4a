//! Words for the answers of a [`Subject`](super::Subject): reading what is given, saying what came
//! out, taking the steps of a case.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use toml::{Table, Value};

use super::{SubjectError, overlay};
use crate::{
    assessment::{Assessment, Finding, Outcome},
    language::{Bilingual, Language, Vocabulary},
    mandate::Actor,
    procedure::{Case, Due, Happening, Obligation, Procedure, Refusal},
    provision::PolicyError,
};

/// Reads `table`.
///
/// # Errors
///
/// Returns what in it cannot be read.
pub fn read<T: DeserializeOwned>(table: &Table) -> Result<T, SubjectError> {
    table.clone().try_into().map_err(|error: toml::de::Error| SubjectError::new(error.message()))
}

/// Reads `given` laid over `base`.
///
/// # Errors
///
/// As [`read`].
pub fn read_over<T: DeserializeOwned + Serialize>(
    base: &T,
    given: &Table,
) -> Result<T, SubjectError> {
    let base = Table::try_from(base).map_err(|error| SubjectError::new(error.to_string()))?;
    read(&overlay(base, given))
}

/// Constructs the error of a broken question.
pub fn broken(error: impl std::fmt::Display) -> SubjectError {
    SubjectError::new(error.to_string())
}

/// Returns the codes of `words`.
pub fn codes<T: Vocabulary>(words: impl IntoIterator<Item = T>) -> Value {
    words.into_iter().map(|word| Value::from(word.code())).collect::<Vec<_>>().into()
}

/// Returns `value` as it is displayed.
pub fn text(value: impl std::fmt::Display) -> Value {
    Value::from(format!("{value}"))
}

/// Returns the code of `outcome`.
pub fn outcome_word(outcome: Outcome) -> Value {
    Value::from(match outcome {
        Outcome::Granted => "granted",
        Outcome::Undetermined => "undetermined",
        Outcome::Refused => "refused",
    })
}

/// Puts an assessment into an answer.
pub fn assessed<G: Bilingual + Copy, F: Vocabulary>(
    assessment: &Assessment<'_, G, F>,
    code: impl Fn(&G) -> &'static str,
) -> Table {
    let findings = assessment.findings();
    let list = |pick: &dyn Fn(&Finding<'_, G>) -> String| {
        Value::from(findings.iter().map(pick).map(Value::from).collect::<Vec<_>>())
    };
    Table::from_iter([
        ("outcome".to_owned(), outcome_word(assessment.outcome())),
        ("grounds".to_owned(), list(&|finding| code(&finding.ground).to_owned())),
        ("sources".to_owned(), list(&|finding| finding.source.to_string())),
        (
            "chinese".to_owned(),
            list(&|finding| finding.ground.in_language(Language::Chinese).to_string()),
        ),
        (
            "english".to_owned(),
            list(&|finding| finding.ground.in_language(Language::English).to_string()),
        ),
        ("missing".to_owned(), codes(assessment.missing().iter().copied())),
        (
            "unknown".to_owned(),
            assessment.unknown().iter().map(|path| Value::from(*path)).collect::<Vec<_>>().into(),
        ),
    ])
}

/// Takes the word under `key` out of `given`.
///
/// # Errors
///
/// Returns an error when there is none, or none that the vocabulary knows.
pub fn word<T: Vocabulary>(given: &mut Table, key: &str) -> Result<T, SubjectError> {
    let value = given.remove(key).ok_or_else(|| SubjectError::new(format!("{key}: not given")))?;
    let code =
        value.as_str().ok_or_else(|| SubjectError::new(format!("{key}: expected a code")))?;
    T::WORDS
        .iter()
        .find(|word| word.code() == code)
        .copied()
        .ok_or_else(|| SubjectError::new(format!("{key}: unknown code \"{code}\"")))
}

/// One step of a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<C> {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Actor,
    /// What.
    pub command: C,
}

/// Takes the steps of a case and says what became of each.
///
/// # Errors
///
/// Returns an error when a record that was decided cannot be folded in: a fault of the procedure.
pub fn walk<P>(
    law: &P::Law,
    case: Case<P>,
    steps: &[Step<P::Command>],
    code: impl Fn(&P::Ground) -> &'static str,
) -> Result<(Case<P>, Table), SubjectError>
where
    P: Procedure,
    P::Event: Serialize,
{
    walk_with(law, case, steps, code, figures, |_, _, _| ())
}

/// The figures of an event: what stands under its name.
fn figures<E: Serialize>(event: &E) -> Option<Table> {
    match Value::try_from(event) {
        Ok(Value::Table(event)) => event.into_iter().find_map(|(_, figures)| match figures {
            Value::Table(figures) => Some(figures),
            _ => None,
        }),
        _ => None,
    }
}

/// As [`walk`], where the procedure says itself what of an event are its figures, and adds to what
/// is said of a refusal.
///
/// # Errors
///
/// As [`walk`].
pub fn walk_with<P>(
    law: &P::Law,
    mut case: Case<P>,
    steps: &[Step<P::Command>],
    code: impl Fn(&P::Ground) -> &'static str,
    figures: impl Fn(&P::Event) -> Option<Table>,
    more: impl Fn(&Refusal<'_, P>, &Step<P::Command>, &mut Table),
) -> Result<(Case<P>, Table), SubjectError>
where
    P: Procedure,
    P::Event: Serialize,
{
    let mut taken = Vec::new();
    for step in steps {
        let mut answer = Table::new();
        match case.decide(&step.command, &step.by, step.at, law) {
            Ok(decided) => {
                answer.insert("event".to_owned(), decided.event.kind().code().into());
                answer.insert("basis".to_owned(), text(&decided.basis));
                if let Some(figures) = figures(&decided.event) {
                    answer.insert("figures".to_owned(), Value::Table(figures));
                }
                if let Some(principal) = decided.in_name_of {
                    answer.insert("in_name_of".to_owned(), principal.code().into());
                }
                let record = case.record(decided, &step.by, step.at, step.at);
                case.apply(&record).map_err(broken)?;
            }
            Err(refusal) => {
                answer.insert("refused".to_owned(), refusal.code().into());
                let grounds = refusal.grounds().iter().map(|f| Value::from(code(&f.ground)));
                answer.insert("grounds".to_owned(), grounds.collect::<Vec<_>>().into());
                let sources = refusal.sources().into_iter().map(text);
                answer.insert("sources".to_owned(), sources.collect::<Vec<_>>().into());
                if let Refusal::NotMandated(denial) = &refusal {
                    let holders = denial.holders.iter().map(|held| held.holder);
                    answer.insert("holders".to_owned(), codes(holders));
                }
                answer.insert("english".to_owned(), text(refusal.in_language(Language::English)));
                answer.insert("chinese".to_owned(), text(refusal.in_language(Language::Chinese)));
                more(&refusal, step, &mut answer);
            }
        }
        let stages = (0..P::REGIONS).map(|region| case.stage(region));
        answer.insert("stages".to_owned(), codes(stages));
        taken.push(Value::Table(answer));
    }
    Ok((case, Table::from_iter([("steps".to_owned(), Value::from(taken))])))
}

/// Puts obligations into an answer; overdue where that can be said at `at`.
pub fn owed<D: Vocabulary>(obligations: &[Obligation<'_, D>], at: Option<NaiveDateTime>) -> Value {
    let list = obligations.iter().map(|obligation| {
        let due = match obligation.due {
            Due::By(day) => day.to_string(),
            Due::Until(moment) => moment.format("%Y-%m-%dT%H:%M").to_string(),
            Due::AtOnce(_) => "at_once".to_owned(),
            Due::Promptly => "promptly".to_owned(),
            _ => "standing".to_owned(),
        };
        let mut answer = Table::from_iter([
            ("duty".to_owned(), Value::from(obligation.duty.code())),
            ("by".to_owned(), obligation.by.code().into()),
            ("to".to_owned(), obligation.to.code().into()),
            ("due".to_owned(), due.into()),
            ("source".to_owned(), text(obligation.source)),
        ]);
        if let Some(overdue) = at.and_then(|at| obligation.is_overdue(at)) {
            answer.insert("overdue".to_owned(), overdue.into());
        }
        Value::Table(answer)
    });
    list.collect::<Vec<_>>().into()
}

/// Says under which name a document of law loads, or where it does not.
pub fn loading(document: Result<String, PolicyError>) -> Table {
    match document {
        Ok(name) => Table::from_iter([("loads".to_owned(), Value::from(name))]),
        Err(error) => {
            let paths: Vec<_> = error.paths().into_iter().map(Value::from).collect();
            Table::from_iter([
                ("paths".to_owned(), paths.into()),
                ("error".to_owned(), text(error)),
            ])
        }
    }
}
