//! The rows of the performance table.

use std::hint::black_box;

use dog_registry::{
    conduct, policies,
    policy::{Keeper, Policy},
    registration::{self, Event, Registration},
    violation::{Conduct, NationalLaw},
};
use governance_core::{
    assessment::{Assessment, Trace},
    language::Vocabulary,
    legal_time::{Binds, Calendar, Period, Reckoned, TimeLimit, convention},
    penalty::{Envelope, Subject},
    procedure::{Case, Record},
    sweep::{self, SweepPlan},
};

use crate::{
    facts::{self, Dice, Log},
    floor,
};

/// One row: the same answers from the floor and from us.
#[expect(missing_debug_implementations, reason = "closures say nothing")]
pub struct Work {
    /// What is done.
    pub name: &'static str,
    /// At most how many times the floor's time ours may take; `None` for what has no bar.
    pub bar: Option<f64>,
    /// How many answers one run gives.
    pub answers: usize,
    /// Runs the floor once.
    pub floor: Box<dyn FnMut()>,
    /// Runs our code once.
    pub ours: Box<dyn FnMut()>,
}

/// Builds the rows of a group.
pub type Group = fn() -> Vec<Work>;

/// The rows by group; the name of a row begins with that of its group.
///
/// A group asserts that floor and code give the same answers before it returns its rows.
pub const GROUPS: [(&str, Group); 6] = [
    ("eligibility", eligibility),
    ("outing", outing),
    ("penalty", penalty),
    ("deadline", deadline),
    ("replay", replay),
    ("sweep", sweep),
];

fn shanghai() -> &'static Policy {
    Box::leak(Box::new(policies::shanghai().unwrap()))
}

fn national() -> &'static NationalLaw {
    Box::leak(Box::new(policies::national().unwrap()))
}

/// Makes facts that the closures of a [`Work`] can hold on to.
fn kept<T>(facts: Vec<T>) -> &'static [T] {
    facts.leak()
}

/// Runs `answer` on every one of `facts`; neither question nor answer can be optimised away.
fn each<F, A>(
    facts: &'static [F],
    mut answer: impl FnMut(&'static F) -> A + 'static,
) -> Box<dyn FnMut()> {
    Box::new(move || {
        for fact in facts {
            black_box(answer(black_box(fact)));
        }
    })
}

/// Asserts that we found what the floor found.
fn agree<G, F: Vocabulary>(
    ours: &Assessment<'_, G, F>,
    code: impl Fn(&G) -> &'static str,
    floor: &floor::Findings,
) {
    let findings = ours.findings().iter();
    let findings: Vec<_> =
        findings.map(|found| (code(&found.ground), found.source.to_string())).collect();
    let hard_coded: Vec<_> =
        floor.findings.iter().map(|(code, article)| (*code, (*article).to_owned())).collect();
    assert_eq!(findings, hard_coded);
    assert!(ours.missing().iter().map(|fact| fact.code()).eq(floor.missing.iter().copied()));
    assert_eq!(ours.unknown(), floor.unknown);
}

fn eligibility() -> Vec<Work> {
    let law = shanghai();
    let facts = kept(facts::applications());
    let floor: &'static _ = Box::leak(Box::new(floor::eligibility::Shanghai::default()));
    let mut trace = Trace::default();
    for facts in facts {
        let ours = registration::assess(law, facts);
        assert_eq!(registration::outcome(law, facts), floor.outcome(facts), "{facts:?}");
        agree(&ours, registration::Ground::code, &floor.findings(facts));
        registration::trace(law, facts, &mut trace);
        assert_eq!(trace.outcome(), floor.outcome(facts));
    }
    vec![
        Work {
            name: "eligibility: outcome",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, |facts| floor.outcome(facts)),
            ours: each(facts, |facts| registration::outcome(law, facts)),
        },
        Work {
            name: "eligibility: findings",
            bar: Some(6.0),
            answers: facts.len(),
            floor: each(facts, |facts| floor.findings(facts)),
            ours: each(facts, |facts| registration::assess(law, facts)),
        },
        Work {
            name: "eligibility: trace",
            bar: Some(40.0),
            answers: facts.len(),
            floor: each(facts, |facts| floor.outcome(facts)),
            ours: each(facts, move |facts| {
                registration::trace(law, facts, &mut trace);
                black_box(&trace);
            }),
        },
    ]
}

fn outing() -> Vec<Work> {
    let law = shanghai();
    let facts = kept(facts::outings());
    let mut trace = Trace::default();
    for facts in facts {
        let ours = conduct::assess(law, facts);
        assert_eq!(conduct::outcome(law, facts), floor::outing::outcome(facts), "{facts:?}");
        agree(&ours, conduct::Ground::code, &floor::outing::findings(facts));
        conduct::trace(law, facts, &mut trace);
        assert_eq!(trace.outcome(), floor::outing::outcome(facts));
    }
    vec![
        Work {
            name: "outing: outcome",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, floor::outing::outcome),
            ours: each(facts, |facts| conduct::outcome(law, facts)),
        },
        Work {
            name: "outing: findings",
            bar: Some(6.0),
            answers: facts.len(),
            floor: each(facts, floor::outing::findings),
            ours: each(facts, |facts| conduct::assess(law, facts)),
        },
        Work {
            name: "outing: trace",
            bar: Some(40.0),
            answers: facts.len(),
            floor: each(facts, floor::outing::outcome),
            ours: each(facts, move |facts| {
                conduct::trace(law, facts, &mut trace);
                black_box(&trace);
            }),
        },
    ]
}

/// Works out the envelope of national law by the day of the act, or of the city where it has its own.
fn envelope<'law>(
    law: &'law Policy,
    national: &'law NationalLaw,
    conduct: &Conduct,
    envelope: &mut Envelope<'law>,
) {
    let keeper = match conduct.offence.subject {
        Subject::Organisation => Keeper::Organisation,
        _ => Keeper::Individual,
    };
    let in_force = national.on(conduct.violation).and_then(|rules| rules.on(conduct.acted).ok());
    let ladder = in_force
        .map(|rule| &rule.ladder)
        .or_else(|| law.ladders(conduct.violation, conduct.zone, keeper).next());
    match ladder {
        Some(ladder) => ladder.envelope(&conduct.offence, envelope),
        None => envelope.clear(),
    }
}

fn penalty() -> Vec<Work> {
    let (law, national) = (shanghai(), national());
    let facts = kept(facts::conducts());
    let mut ours = Envelope::default();
    for facts in facts {
        envelope(law, national, facts, &mut ours);
        let floor = floor::penalty::envelope(facts).unwrap();
        let kinds: Vec<_> = ours.sanctions().iter().map(|sanction| sanction.kind).collect();
        let unreached: Vec<_> = ours.unreached().iter().map(|rung| rung.when).collect();
        let days = ours.sanctions().iter().find_map(|sanction| sanction.days);
        let fine = ours.fine().map(|fine| {
            let yuan = |yuan: governance_core::money::Yuan| u32::try_from(yuan.amount()).unwrap();
            (yuan(fine.least()), yuan(fine.most()))
        });
        assert_eq!(kinds, floor.measures, "{facts:?}");
        assert_eq!((fine, days), (floor.fine, floor.days), "{facts:?}");
        assert_eq!(unreached, floor.unreached, "{facts:?}");
        assert_eq!(ours.authority(), Some(floor.authority));
        assert_eq!(ours.source().unwrap().to_string(), floor.article);
        assert!(ours.missing().is_empty());
    }
    vec![Work {
        name: "penalty: envelope",
        bar: Some(4.0),
        answers: facts.len(),
        floor: each(facts, floor::penalty::envelope),
        ours: each(facts, move |facts| {
            envelope(law, national, facts, &mut ours);
            black_box(&ours);
        }),
    }]
}

fn deadline() -> Vec<Work> {
    let calendar: &'static _ = Box::leak(Box::new(Calendar::official()));
    let table: &'static _ = Box::leak(Box::new(floor::deadlines::Table::new(calendar)));
    let mut dice = Dice::new(6);
    let limits: Vec<_> =
        facts::starts().into_iter().map(|start| (start, 1 + dice.below(6))).collect();
    let facts = kept(limits);
    let (penalty, civil) = (&convention::ADMINISTRATIVE_PENALTY_LAW, &convention::CIVIL_CODE);
    // As the floor, each hands back the day alone.
    let days = |facts: &(_, u32)| {
        let limit = TimeLimit::working_days(facts.1);
        let deadline = penalty.deadline(limit, facts.0, Binds::Authority, calendar).ok()?;
        Some(deadline.effective())
    };
    let months = |facts: &(_, u32)| {
        let limit = TimeLimit::months(facts.1);
        let deadline = civil.deadline(limit, facts.0, Binds::Party, calendar).ok()?;
        Some(deadline.effective())
    };
    let settled = |last: Reckoned<_>| (!last.provisional).then_some(last.value);
    let last_day = move |facts: &(_, u32)| {
        let limit = TimeLimit::working_days(facts.1);
        settled(penalty.last_day(limit, facts.0, Binds::Authority, calendar).ok()?)
    };
    let last_month = move |facts: &(_, u32)| {
        settled(civil.last_day(TimeLimit::months(facts.1), facts.0, Binds::Party, calendar).ok()?)
    };
    for facts in facts {
        let (working, rolled) =
            (table.working_days_after(facts.0, facts.1), table.months_after(facts.0, facts.1));
        assert_eq!((days(facts), months(facts)), (working, rolled));
        assert_eq!((last_day(facts), last_month(facts)), (working, rolled));
        assert!(working.is_some() && rolled.is_some());
    }
    vec![
        Work {
            name: "deadline: N working days, last day",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, |facts| table.working_days_after(facts.0, facts.1)),
            ours: each(facts, last_day),
        },
        Work {
            name: "deadline: N working days, with its steps",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, |facts| table.working_days_after(facts.0, facts.1)),
            ours: each(facts, days),
        },
        Work {
            name: "deadline: N months with roll-over, last day",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, |facts| table.months_after(facts.0, facts.1)),
            ours: each(facts, last_month),
        },
        Work {
            name: "deadline: N months with roll-over, with its steps",
            bar: Some(3.0),
            answers: facts.len(),
            floor: each(facts, |facts| table.months_after(facts.0, facts.1)),
            ours: each(facts, months),
        },
    ]
}

fn by_floor(log: &Log) -> (floor::replay::Case, Option<floor::replay::Corrupt>) {
    let mut case = floor::replay::Case::new(log.state.zone());
    let fault = log.records.iter().find_map(|record| case.apply(record).err());
    (case, fault)
}

fn replay() -> Vec<Work> {
    let logs = kept(facts::logs());
    let texts: Vec<Vec<String>> = logs
        .iter()
        .map(|log| {
            log.records.iter().map(|record| serde_json::to_string(record).unwrap()).collect()
        })
        .collect();
    let stored = kept(logs.iter().map(|log| log.state).zip(texts).collect());
    for (log, (_, texts)) in logs.iter().zip(stored) {
        let (floor, fault) = by_floor(log);
        match Case::replay(log.state, &log.records) {
            Ok(ours) => {
                assert_eq!((ours.stage(0), ours.length()), (floor.stage, floor.length));
                assert_eq!((ours.state().zone(), fault), (floor.zone, None));
            }
            Err(error) => assert_eq!(fault.map(|fault| fault.position), Some(error.position)),
        }
        let read = texts.iter().map(|text| serde_json::from_str::<Record<Event>>(text).unwrap());
        assert!(read.eq(log.records.iter().cloned()));
    }
    let records = logs.iter().map(|log| log.records.len()).sum();
    vec![
        Work {
            name: "replay: one event",
            bar: Some(1.3),
            answers: records,
            floor: each(logs, by_floor),
            ours: each(logs, |log| Case::replay(log.state, &log.records)),
        },
        Work {
            name: "replay: one stored record",
            bar: Some(1.2),
            answers: records,
            floor: each(stored, |(_, texts)| {
                for text in texts {
                    let record: Record<Event> = serde_json::from_str(text).unwrap();
                    black_box(&record);
                }
            }),
            ours: each(stored, |(state, texts): &(Registration, Vec<String>)| {
                Case::replay_stored(*state, texts, |text| serde_json::from_str(text))
            }),
        },
    ]
}

/// The rows of a sweep.
const ROWS: usize = 10_000_000;

fn sweep() -> Vec<Work> {
    let calendar = Calendar::official();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let starts = Period::new(day("2012-01-01"), day("2025-12-31")).unwrap();
    let limit = TimeLimit::months(3);
    let plan: &'static _ = Box::leak(Box::new(
        SweepPlan::new(&convention::CIVIL_CODE, limit, Binds::Party, &calendar, starts).unwrap(),
    ));
    let first = sweep::number(starts.first());
    let table: Vec<i32> = starts
        .first()
        .iter_days()
        .take(starts.days() as usize)
        .map(|start| {
            let deadline = convention::CIVIL_CODE.deadline(limit, start, Binds::Party, &calendar);
            sweep::number(deadline.unwrap().effective())
        })
        .collect();
    let table = kept(table);

    let mut dice = Dice::new(7);
    let mut column = || -> Vec<i32> {
        (0..ROWS).map(|_| first + i32::try_from(dice.below(starts.days())).unwrap()).collect()
    };
    let column = kept(column());
    let today = sweep::number(day("2024-06-03"));
    let week = today + 7;

    let (mut due, mut by_floor) = (vec![0; ROWS], vec![0; ROWS]);
    plan.deadlines(column, &mut due).unwrap();
    floor::sweep::look_up(table, first, column, &mut by_floor);
    assert!(due == by_floor);
    let due = kept(due);
    let (mut ours, mut floor) = (vec![0; ROWS.div_ceil(8)], vec![0; ROWS.div_ceil(8)]);
    floor::sweep::before(due, today, &mut floor);
    sweep::overdue(due, today, &mut ours).unwrap();
    assert!(ours == floor);
    plan.overdue(column, today, &mut ours).unwrap();
    assert!(ours == floor);
    floor::sweep::between(due, today, week, &mut floor);
    sweep::due_within(due, today, week, &mut ours).unwrap();
    assert!(ours == floor);

    let mut out = vec![0; ROWS];
    let bits = || vec![0_u8; ROWS.div_ceil(8)];
    let (mut bits_1, mut bits_2, mut bits_3) = (bits(), bits(), bits());
    let (mut bits_4, mut bits_5, mut bits_6) = (bits(), bits(), bits());
    vec![
        Work {
            name: "sweep: last day of three months",
            bar: Some(1.5),
            answers: ROWS,
            floor: Box::new(move || {
                floor::sweep::look_up(table, first, black_box(column), black_box(&mut by_floor));
            }),
            ours: Box::new(move || {
                black_box(plan.deadlines(black_box(column), black_box(&mut out))).unwrap();
            }),
        },
        Work {
            name: "sweep: overdue, from the last days",
            bar: Some(1.5),
            answers: ROWS,
            floor: Box::new(move || {
                floor::sweep::before(black_box(due), today, black_box(&mut bits_1));
            }),
            ours: Box::new(move || {
                sweep::overdue(black_box(due), today, black_box(&mut bits_2)).unwrap();
            }),
        },
        Work {
            name: "sweep: overdue, from the starts",
            bar: Some(1.5),
            answers: ROWS,
            floor: Box::new(move || {
                floor::sweep::before(black_box(due), today, black_box(&mut bits_3));
            }),
            ours: Box::new(move || {
                plan.overdue(black_box(column), today, black_box(&mut bits_4)).unwrap();
            }),
        },
        Work {
            name: "sweep: due within a week",
            bar: Some(1.5),
            answers: ROWS,
            floor: Box::new(move || {
                floor::sweep::between(black_box(due), today, week, black_box(&mut bits_5));
            }),
            ours: Box::new(move || {
                sweep::due_within(black_box(due), today, week, black_box(&mut bits_6)).unwrap();
            }),
        },
    ]
}
