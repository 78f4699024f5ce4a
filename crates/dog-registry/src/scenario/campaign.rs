//! Campaigns: their plan, their course, the work done in them, the surveys and the roster.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    language::{Bilingual, Language},
    procedure::Case,
    scenario::SubjectError,
};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Answer, Step, broken, codes, owed, read, text, walk};
use crate::{
    campaign::{self, Campaign, Flaw, Plan, SurveyReport, TOWN, Unit, Work},
    jurisdiction::Jurisdiction,
    roll::{self, Entry, Roll},
};

fn town() -> Result<Plan, SubjectError> {
    Plan::from_toml(TOWN).map_err(broken)
}

fn found<'a, G: Bilingual + 'a>(
    findings: impl Iterator<Item = (&'a G, &'static str, String)>,
) -> Vec<Value> {
    findings
        .map(|(ground, code, source)| {
            Value::Table(Table::from_iter([
                ("code".to_owned(), Value::from(code)),
                ("source".to_owned(), source.into()),
                ("english".to_owned(), text(ground.in_language(Language::English))),
                ("chinese".to_owned(), text(ground.in_language(Language::Chinese))),
            ]))
        })
        .collect()
}

pub(super) fn case(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        units: Vec<Unit>,
        #[serde(default)]
        plan: Option<String>,
        steps: Vec<Step<campaign::Command>>,
        #[serde(default)]
        at: Option<NaiveDateTime>,
    }
    let Given { units, plan, steps, at } = read(given)?;
    let plan = match plan {
        None => town()?,
        Some(document) => Plan::from_toml(&document).map_err(broken)?,
    };
    let plan = plan.with_units(units).map_err(broken)?;
    let (case, mut answer) =
        walk(&plan, Case::new(Campaign::new()), &steps, campaign::Ground::code)?;
    let state = case.state();
    answer.insert("obligations".to_owned(), owed(&state.obligations(&plan), at));
    for (name, count) in [
        ("dogs", state.dogs()),
        ("late", state.late().count()),
        ("out_of_order", state.out_of_order().count()),
        ("failed", state.failed().count()),
        ("criticised", state.criticised().count()),
        ("commended", state.commended().count()),
    ] {
        answer.insert(name.to_owned(), i64::from(count).into());
    }
    Ok(answer)
}

pub(super) fn plan(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        text: Option<String>,
        #[serde(default)]
        against_city: bool,
    }
    let Given { text: document, against_city } = read(given)?;
    let plan = match document {
        None => town()?,
        Some(document) => match Plan::from_toml(&document) {
            Ok(plan) => plan,
            Err(error) => {
                return Ok(Table::from_iter([("error".to_owned(), text(error))]));
            }
        },
    };
    let list = |findings: &[Finding<'_, Flaw>]| {
        let flaws = findings.iter();
        found(flaws.map(|f| (&f.ground, f.ground.code(), f.source.to_string())))
    };
    let flaws = plan.findings();
    let mut answer = Table::from_iter([
        ("findings".to_owned(), list(&flaws).into()),
        ("errors".to_owned(), {
            let errors =
                flaws.iter().filter(|f| f.ground.weight() == campaign::Weight::Error).count();
            i64::try_from(errors).unwrap_or(i64::MAX).into()
        }),
        ("measures".to_owned(), codes(plan.measures.iter().map(|measure| measure.is.measure))),
        ("stages".to_owned(), codes(plan.stages.iter().map(|stage| stage.stage))),
        ("hosted_by".to_owned(), codes(plan.duties.iter().filter_map(|duty| duty.hosted_by))),
        ("aims".to_owned(), Value::try_from(Aims::of(&plan)).map_err(broken)?),
        (
            "leads".to_owned(),
            Value::Table(
                campaign::Act::ALL
                    .iter()
                    .filter_map(|act| {
                        let lead = plan.duty(*act)?.lead?;
                        Some((act.code().to_owned(), Value::from(lead.code())))
                    })
                    .collect(),
            ),
        ),
        (
            "assisted_by".to_owned(),
            Value::Table(
                campaign::Act::ALL
                    .iter()
                    .filter_map(|act| {
                        let assistants = &plan.duty(*act)?.assisted_by;
                        let code = act.code().to_owned();
                        (!assistants.is_empty()).then(|| (code, codes(assistants.iter().copied())))
                    })
                    .collect(),
            ),
        ),
    ]);
    if against_city {
        answer.insert("against".to_owned(), list(&plan.against(&law.policy)).into());
    }
    Ok(answer)
}

/// What stands in the plan without being a rule.
#[derive(serde::Serialize)]
struct Aims {
    leadership: Vec<campaign::Leadership>,
    ideas: Vec<campaign::Idea>,
    principles: Vec<campaign::Principle>,
    climate: Vec<campaign::Climate>,
    goals: Vec<campaign::Goal>,
    requirements: Vec<campaign::Requirement>,
    channels: Vec<campaign::Channel>,
    contents: Vec<campaign::Content>,
    targets: Vec<campaign::Target>,
    offers: Vec<campaign::Service>,
}

impl Aims {
    fn of(plan: &Plan) -> Self {
        fn list<T: Copy>(setting: &governance_core::provision::Setting<Vec<T>>) -> Vec<T> {
            setting.set().map(|list| list.is.clone()).unwrap_or_default()
        }
        Self {
            leadership: list(&plan.aims.leadership),
            ideas: list(&plan.aims.ideas),
            principles: list(&plan.aims.principles),
            climate: list(&plan.aims.climate),
            goals: list(&plan.aims.goals),
            requirements: list(&plan.aims.requirements),
            channels: list(&plan.publicity.channels),
            contents: list(&plan.publicity.contents),
            targets: list(&plan.clean_up.targets),
            offers: list(&plan.points.offers),
        }
    }
}

pub(super) fn work(law: &Jurisdiction, given: &Table) -> Answer {
    let works: Vec<Work> = match given.get("works") {
        Some(works) => works.clone().try_into().map_err(broken)?,
        None => vec![read(given)?],
    };
    let plan = town()?;
    let grounds: Vec<_> =
        works.iter().flat_map(|work| campaign::check(&plan, &law.policy, work)).collect();
    let tally = campaign::tally(&plan, &law.policy, &works);
    let measures = tally.measures.iter();
    let measures = measures.map(|(measure, n)| (measure.code().to_owned(), i64::from(*n).into()));
    Ok(Table::from_iter([
        ("grounds".to_owned(), {
            let grounds = grounds.iter();
            grounds.map(|f| Value::from(f.ground.code())).collect::<Vec<_>>().into()
        }),
        ("findings".to_owned(), {
            let grounds = grounds.iter();
            found(grounds.map(|f| (&f.ground, f.ground.code(), f.source.to_string()))).into()
        }),
        ("rejected".to_owned(), i64::from(tally.rejected).into()),
        ("measures".to_owned(), Value::Table(measures.collect())),
    ]))
}

pub(super) fn survey(given: &Table) -> Answer {
    let report: SurveyReport = read(given)?;
    let faults = report.faults();
    let say = |language| {
        let faults = faults.iter().map(move |fault| text(fault.in_language(language)));
        Value::from(faults.collect::<Vec<_>>())
    };
    Ok(Table::from_iter([
        ("faults".to_owned(), {
            let faults = faults.iter().map(|fault| Value::from(fault.code()));
            faults.collect::<Vec<_>>().into()
        }),
        ("english".to_owned(), say(Language::English)),
        ("chinese".to_owned(), say(Language::Chinese)),
    ]))
}

pub(super) fn roll(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        entries: Vec<Entry>,
        unit: String,
        on: NaiveDate,
        /// The acceptance of the plan with these figures in place of its silence.
        #[serde(default)]
        acceptance: campaign::Acceptance,
        #[serde(default)]
        survey_clear: Option<bool>,
        #[serde(default)]
        cases_opened: u32,
        #[serde(default)]
        cases_closed: u32,
    }
    let Given { entries, unit, on, acceptance, survey_clear, cases_opened, cases_closed } =
        read(given)?;
    let roll = match Roll::new(entries) {
        Ok(roll) => roll,
        Err(double) => return Ok(Table::from_iter([("error".to_owned(), text(double))])),
    };
    let shares = roll.shares(&unit, on, law).map_err(broken)?;
    let cases = roll::cases(cases_opened, cases_closed);
    let verdicts = roll::verdicts(&acceptance, survey_clear, &shares, cases);
    let plan = town()?;
    let survey = plan.stages.first().map(|stage| &stage.source);
    let gaps = survey.map(|source| roll.gaps(source)).unwrap_or_default();
    Ok(Table::from_iter([
        ("shares".to_owned(), Value::try_from(shares).map_err(broken)?),
        (
            "verdicts".to_owned(),
            Value::Table(
                verdicts
                    .into_iter()
                    .map(|(criterion, verdict)| {
                        let word = match verdict {
                            Some(true) => "passed",
                            Some(false) => "failed",
                            None => "undetermined",
                        };
                        (criterion.code().to_owned(), Value::from(word))
                    })
                    .collect(),
            ),
        ),
        ("gaps".to_owned(), {
            let gaps = gaps.iter().map(|gap| Value::from(gap.ground.code()));
            gaps.collect::<Vec<_>>().into()
        }),
        ("totals".to_owned(), {
            let totals = roll.totals().into_iter();
            Value::Table(totals.map(|(unit, n)| (unit.to_owned(), i64::from(n).into())).collect())
        }),
    ]))
}
