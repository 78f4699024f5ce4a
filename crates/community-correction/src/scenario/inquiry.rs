//! Scenarios of the procedures beside the case: investigation, commutation, remedies.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    language::{Bilingual, Language, WordSet},
    mandate::BodyKind,
    procedure::{Case, Procedure, Refusal},
    scenario::answer::{self, Step, assessed, broken, read, text, walk_with},
};
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::Answer;
use crate::{
    commutation::{self, Commutation, Facts, Reduction},
    correction::Act,
    investigation::{self, Clock, Investigation, Paper, Recipient},
    jurisdiction::Jurisdiction,
    remedy::{
        self, Adverse, DataRefusal, Emergency, Request, Violation,
        complaint::{self, Complaint},
        correction::{self, Correction},
        objection::{self, Contested, Objection},
    },
    unlawful::Unlawful,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "investigation" => investigate(law, given),
        "investigation_secrecy" => disclose(law, given),
        "commutation" => commute(law, given),
        "commutation_eligibility" => eligible(law, given),
        "complaint" => complain(law, given),
        "correction_by_procuratorate" => correct(law, given),
        "correction_ground" => ground_of_correction(given),
        "objection" => object(law, given),
        "retaliation" => retaliate(given),
        "own_data" => own_data(given),
        "emergency" => emergency(law, given),
        _ => return None,
    })
}

/// Takes steps; a refused one says which kinds of unlawful act it is.
fn steps<P>(
    law: &Jurisdiction,
    state: P,
    taken: &[Step<P::Command>],
    code: impl Fn(&P::Ground) -> &'static str,
    of: impl Fn(&P::Ground) -> Option<Unlawful>,
) -> Result<(P, Table), governance_core::scenario::SubjectError>
where
    P: Procedure<Law = Jurisdiction, Act = Act>,
    P::Event: Serialize,
{
    let more = |refusal: &Refusal<'_, P>, step: &Step<P::Command>, table: &mut Table| {
        let kinds: Vec<Unlawful> = match refusal {
            Refusal::NotMandated(denial) if enforces(denial.act) => {
                vec![Unlawful::of_denial(denial.act, denial.body)]
            }
            Refusal::NeedsDelegation { act, .. } => vec![Unlawful::of_denial(*act, step.by.body)],
            Refusal::BackDated { .. } => vec![Unlawful::BackDated],
            Refusal::Grounds(findings) => {
                findings.iter().filter_map(|finding| of(&finding.ground)).collect()
            }
            _ => Vec::new(),
        };
        table.insert("unlawful".to_owned(), answer::codes(kinds));
    };
    let (case, table) = walk_with(law, Case::new(state), taken, code, figures, more)?;
    Ok((case.state().clone(), table))
}

/// Returns whether an act is one of those who execute or of the court: whoever else does it acts
/// without power. A remedy tried by the wrong person is not.
const fn enforces(act: Act) -> bool {
    matches!(
        act,
        Act::Investigate
            | Act::ExtendInvestigation
            | Act::ConcludeInvestigation
            | Act::ProposeCommutation
            | Act::ReviewCommutation
            | Act::WithdrawCommutation
            | Act::RuleOnCommutation
    )
}

/// The figures of an event: what stands under its name.
fn figures<E: Serialize>(event: &E) -> Option<Table> {
    let event = Value::try_from(event).ok()?;
    event.as_table()?.values().next()?.as_table().cloned()
}

/// Says what is found.
fn found<G: Bilingual>(
    findings: &[Finding<'_, G>],
    code: impl Fn(&G) -> &'static str,
    of: impl Fn(&G) -> Option<Unlawful>,
) -> Table {
    let list = |pick: &dyn Fn(&Finding<'_, G>) -> String| {
        Value::from(findings.iter().map(pick).map(Value::from).collect::<Vec<_>>())
    };
    let kinds = findings.iter().filter_map(|finding| of(&finding.ground));
    Table::from_iter([
        ("grounds".to_owned(), list(&|finding| code(&finding.ground).to_owned())),
        ("sources".to_owned(), list(&|finding| finding.source.to_string())),
        (
            "english".to_owned(),
            list(&|finding| finding.ground.in_language(Language::English).to_string()),
        ),
        (
            "chinese".to_owned(),
            list(&|finding| finding.ground.in_language(Language::Chinese).to_string()),
        ),
        ("unlawful".to_owned(), answer::codes(kinds)),
    ])
}

fn investigate(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        steps: Vec<Step<investigation::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    let Given { steps: taken, at } = read(given)?;
    let start = Investigation::not_commissioned();
    let (state, mut table) =
        steps(law, start, &taken, investigation::Ground::code, investigation::Ground::unlawful)?;
    let mut missing: WordSet<Paper> = WordSet::empty();
    match state.clock(law).map_err(broken)? {
        Clock::NotStarted { missing: papers } => missing = papers,
        Clock::Due(deadline) => {
            table.insert("due".to_owned(), text(deadline.effective()));
            table.insert("nominal".to_owned(), text(deadline.nominal()));
            table.insert("provisional".to_owned(), deadline.is_provisional().into());
        }
        Clock::Agreed(day) => {
            table.insert("agreed".to_owned(), text(day));
        }
        Clock::Unknown => {
            table.insert("unknown".to_owned(), "investigation.within".into());
        }
    }
    table.insert("missing".to_owned(), answer::codes(missing.iter()));
    table.insert("left_open".to_owned(), answer::codes(state.left_open().iter()));
    if let Some(opinion) = state.opinion() {
        table.insert("opinion".to_owned(), opinion.code().into());
    }
    if let Some(at) = at {
        if let Some(late) = state.is_late(at.date(), law).map_err(broken)? {
            table.insert("late".to_owned(), late.into());
        }
        let owed = state.obligations(law).map_err(broken)?;
        table.insert("obligations".to_owned(), answer::owed(&owed, Some(at)));
    }
    Ok(table)
}

fn disclose(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        to: Recipient,
    }
    let Given { to } = read(given)?;
    Ok(match Investigation::disclose(to, law) {
        Ok(basis) => Table::from_iter([("basis".to_owned(), text(basis))]),
        Err(finding) => {
            found(&[finding], investigation::Ground::code, investigation::Ground::unlawful)
        }
    })
}

fn commute(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        facts: Facts,
        #[serde(default)]
        steps: Vec<Step<commutation::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
        #[serde(default)]
        complex: bool,
    }
    let Given { facts, steps: taken, at, complex } = read(given)?;
    let start = Commutation::of(facts);
    let (state, mut table) =
        steps(law, start, &taken, commutation::Ground::code, commutation::Ground::unlawful)?;
    if let Some(granted) = state.granted() {
        table.insert("granted_months".to_owned(), i64::from(granted.sentence_months).into());
    }
    if let Some(by) = state.contest_by(law).map_err(broken)? {
        table.insert("contest_by".to_owned(), text(by));
    }
    if let Some(at) = at {
        let owed = state.obligations(at, complex, law).map_err(broken)?;
        table.insert("obligations".to_owned(), answer::owed(&owed, Some(at)));
    }
    Ok(table)
}

fn eligible(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        facts: Facts,
        day: NaiveDate,
        #[serde(default)]
        reduction: Option<Reduction>,
    }
    let Given { facts, day, reduction } = read(given)?;
    let answered = commutation::eligibility(&facts, day, law);
    let mut table = assessed(&answered, commutation::Ground::code);
    let kinds = answered.findings().iter().filter_map(|finding| finding.ground.unlawful());
    table.insert("unlawful".to_owned(), answer::codes(kinds));
    if let Some(weight) = facts.weight() {
        table.insert("weight".to_owned(), weight.code().into());
    }
    if let Some(reduction) = reduction {
        let limits = commutation::limits(&facts, reduction, law);
        let limits = found(&limits, commutation::Ground::code, commutation::Ground::unlawful);
        table.insert("limits".to_owned(), Value::Table(limits));
    }
    Ok(table)
}

fn complain(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        steps: Vec<Step<complaint::Command>>,
    }
    let Given { steps: taken } = read(given)?;
    let start = Complaint::not_lodged();
    let (state, mut table) = steps(law, start, &taken, complaint::Ground::code, |_| None)?;
    table.insert("obligations".to_owned(), answer::owed(&state.obligations(), None));
    Ok(table)
}

fn correct(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        steps: Vec<Step<correction::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    let Given { steps: taken, at } = read(given)?;
    let start = Correction::nothing_found();
    let (state, mut table) = steps(law, start, &taken, correction::Ground::code, |_| None)?;
    let owed = state.obligations(law).map_err(broken)?;
    table.insert("obligations".to_owned(), answer::owed(&owed, at));
    Ok(table)
}

fn ground_of_correction(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        unlawful: Unlawful,
    }
    let Given { unlawful } = read(given)?;
    let violation = Violation::of(unlawful);
    Ok(Table::from_iter([
        ("violation".to_owned(), Value::from(violation.code())),
        ("source".to_owned(), text(violation.source())),
    ]))
}

fn object(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        contested: Contested,
        organ: BodyKind,
        notified: NaiveDate,
        #[serde(default)]
        steps: Vec<Step<objection::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    let Given { contested, organ, notified, steps: taken, at } = read(given)?;
    let start = Objection::against(contested, organ, notified);
    let (state, mut table) = steps(law, start, &taken, objection::Ground::code, |_| None)?;
    if let Some(by) = state.raise_by(law).map_err(broken)? {
        table.insert("raise_by".to_owned(), text(by));
    }
    let owed = state.obligations(law).map_err(broken)?;
    table.insert("obligations".to_owned(), answer::owed(&owed, at));
    Ok(table)
}

fn retaliate(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        measure: Adverse,
        #[serde(default)]
        because_of_complaint: Option<bool>,
    }
    let Given { measure, because_of_complaint } = read(given)?;
    let findings: Vec<_> =
        remedy::measure(measure, because_of_complaint).err().into_iter().collect();
    Ok(found(&findings, remedy::Ground::code, remedy::Ground::unlawful))
}

fn own_data(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        request: Request,
        /// Where it was refused: how.
        #[serde(default)]
        refusal: Option<DataRefusal>,
    }
    let Given { request, refusal } = read(given)?;
    let Some(refusal) = refusal else {
        let owed = answer::owed(&[remedy::data_owed(request)], None);
        return Ok(Table::from_iter([("obligations".to_owned(), owed)]));
    };
    Ok(match remedy::refuse_data(request, &refusal) {
        Ok(suit) => Table::from_iter([("suit".to_owned(), text(suit))]),
        Err(findings) => found(&findings, remedy::Ground::code, remedy::Ground::unlawful),
    })
}

fn emergency(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        kind: Emergency,
        since: NaiveDateTime,
    }
    let Given { kind, since } = read(given)?;
    Ok(match remedy::emergency(kind, since, law) {
        Some(owed) => Table::from_iter([("obligations".to_owned(), answer::owed(&owed, None))]),
        None => Table::from_iter([("unknown".to_owned(), Value::from("remedy.emergency"))]),
    })
}
