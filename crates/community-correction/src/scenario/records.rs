//! Scenarios of minors, records, competence, organisation and statistics.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    language::{Bilingual, Language},
    mandate::Actor,
    scenario::{
        SubjectError,
        answer::{broken, codes, read, text},
    },
};
use serde::Deserialize;
use toml::{Table, Value};

use super::Answer;
use crate::{
    competence::{self, Deed, Entrustment, Rectification},
    correction::{Act, EventKind},
    jurisdiction::Jurisdiction,
    minors::{self, BirthDate, Facts, Flag, Flags},
    organisation::{self, District, Helper, Place, Trained},
    records::{self, Access, KeptFile, Occasion, Request},
    statistics::{self, History, Report, Totals, Via},
    unlawful::Unlawful,
};

/// Answers a scenario of one of these topics, if it is one.
pub(super) fn answer(law: &Jurisdiction, topic: &str, given: &Table) -> Option<Answer> {
    Some(match topic {
        "minors" => minor(law, given),
        "access" => access(given),
        "files" => files(given),
        "exposure" => exposure(given),
        "competence" => competent(law, given),
        "entrustment" => entrustment(law, given),
        "effect" => effect(law, given),
        "rectification" => rectification(given),
        "district" => district(given),
        "helpers" => helpers(given),
        "training" => training(given),
        "statistics" => statistics(law, given),
        _ => return None,
    })
}

/// Puts findings into an answer: codes, unlawful acts, sources and both sentences.
fn found<G: Bilingual + Copy>(
    findings: &[Finding<'_, G>],
    code: impl Fn(&G) -> &'static str,
    unlawful: impl Fn(&G) -> Option<Unlawful>,
) -> Table {
    let list = |items: Vec<Value>| Value::from(items);
    let mut kinds: Vec<Unlawful> = Vec::new();
    for kind in findings.iter().filter_map(|finding| unlawful(&finding.ground)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let sentence = |language| {
        list(findings.iter().map(|found| text(found.ground.in_language(language))).collect())
    };
    Table::from_iter([
        (
            "grounds".to_owned(),
            list(findings.iter().map(|found| code(&found.ground).into()).collect()),
        ),
        ("unlawful".to_owned(), codes(kinds)),
        ("sources".to_owned(), list(findings.iter().map(|found| text(found.source)).collect())),
        ("chinese".to_owned(), sentence(Language::Chinese)),
        ("english".to_owned(), sentence(Language::English)),
    ])
}

fn put(answer: &mut Table, key: &str, value: impl Into<Value>) {
    answer.insert(key.to_owned(), value.into());
}

fn minor(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        born: BirthDate,
        #[serde(default)]
        facts: Facts,
        /// The day of the question.
        on: NaiveDate,
        #[serde(default)]
        under: Option<u8>,
        #[serde(default)]
        schooled: Option<bool>,
        #[serde(default)]
        wants_work: Option<bool>,
        /// When execution ended.
        #[serde(default)]
        ended: Option<NaiveDate>,
        /// When the record was sealed.
        #[serde(default)]
        sealed: Option<NaiveDate>,
        /// Why school, work or a benefit was refused.
        #[serde(default)]
        refused: Option<minors::Reason>,
        #[serde(default)]
        guardian: Option<minors::Guardian>,
    }
    let given: Given = read(given)?;
    let flags: Flags = minors::flags(given.born, &given.facts);
    let mut findings = Vec::new();
    let mut answer = Table::new();
    for flag in Flag::ALL {
        let word = match flags.of(*flag) {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        };
        put(&mut answer, flag.code(), word);
    }
    put(&mut answer, "closed", flags.closed_announcement());
    let demands = minors::demands(flags, given.born, given.on, given.schooled, given.wants_work);
    put(&mut answer, "demands", codes(demands.iter().map(|demanded| demanded.demand)));
    let bases: Vec<_> = demands.iter().map(|demanded| text(demanded.source)).collect();
    put(&mut answer, "bases", bases);
    if let Some(age) = given.under {
        put(&mut answer, "is_under", given.born.is_under(age, given.on));
    }
    if let Some(guardian) = given.guardian {
        put(&mut answer, "guardian", guardian.answer().code());
    }
    if let Some(ended) = given.ended {
        if let Some(due) = minors::seal_by(ended, law).map_err(broken)? {
            put(&mut answer, "seal_by", due.strict.to_string());
            put(&mut answer, "seal_by_rolled", due.rolled.to_string());
            put(&mut answer, "seal_source", text(due.source));
        }
        if flags.protects(Flag::Sealing) {
            let late = minors::unsealed(ended, given.sealed, given.on, law).map_err(broken)?;
            findings.extend(late);
        }
    }
    if let Some(reason) = given.refused {
        findings.extend(minors::refused(reason, flags).err());
    }
    answer.extend(found(&findings, minors::Ground::code, minors::Ground::unlawful));
    Ok(answer)
}

fn access(given: &Table) -> Answer {
    let request: Request = read(given)?;
    let access = records::consider(&request);
    let mut answer = Table::new();
    put(&mut answer, "says", text(access.in_language(Language::English)));
    put(&mut answer, "says_chinese", text(access.in_language(Language::Chinese)));
    match &access {
        Access::Permitted(grant) => {
            put(&mut answer, "access", "permitted");
            put(&mut answer, "basis", text(grant.basis()));
            put(&mut answer, "conditions", codes(grant.conditions().iter()));
            let reached = records::Content::ALL.iter().copied();
            put(&mut answer, "reaches", codes(reached.filter(|content| grant.reaches(*content))));
        }
        Access::Refused(finding) => {
            put(&mut answer, "access", "refused");
            answer.extend(found(&[*finding], records::Ground::code, records::Ground::unlawful));
        }
        Access::NeedsLegalReview { asks, forbids } => {
            put(&mut answer, "access", "needs_legal_review");
            put(&mut answer, "asks", text(asks));
            put(&mut answer, "forbids", text(forbids));
        }
    }
    if !matches!(access, Access::Permitted(_)) {
        let told = request.by.told();
        put(&mut answer, "told", told.code());
        put(&mut answer, "told_chinese", told.chinese());
    }
    Ok(answer)
}

fn files(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        files: Vec<KeptFile>,
        plans: u32,
    }
    let Given { files, plans } = read(given)?;
    let findings = records::one_each(&files, plans);
    Ok(found(&findings, records::Ground::code, records::Ground::unlawful))
}

fn exposure(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        occasion: Occasion,
        #[serde(default)]
        shows_identity: Option<bool>,
        #[serde(default)]
        minor: Option<bool>,
    }
    let Given { occasion, shows_identity, minor } = read(given)?;
    Ok(match records::exposure(occasion, shows_identity, minor) {
        Ok(basis) => Table::from_iter([
            ("allowed".to_owned(), true.into()),
            ("basis".to_owned(), text(basis)),
        ]),
        Err(finding) => {
            let mut answer = found(&[finding], records::Ground::code, records::Ground::unlawful);
            put(&mut answer, "allowed", false);
            answer
        }
    })
}

fn competent(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        act: Act,
        area: String,
        on: NaiveDate,
        #[serde(default)]
        institution: Option<bool>,
        #[serde(default)]
        entrustments: Vec<Entrustment>,
    }
    let Given { act, area, on, institution, entrustments } = read(given)?;
    let competent = competence::competent(act, &area, on, institution, &entrustments, &law.policy);
    let Some(competent) = competent else {
        return Ok(Table::from_iter([("responsible".to_owned(), "unknown".into())]));
    };
    let mut answer =
        found(&competent.findings, competence::Ground::code, competence::Ground::unlawful);
    put(&mut answer, "responsible", competent.responsible.code());
    put(&mut answer, "basis", text(competent.source));
    let offices: Vec<_> =
        competent.offices.iter().map(|office| Value::from(office.to_string())).collect();
    put(&mut answer, "offices", offices);
    Ok(answer)
}

fn entrustment(law: &Jurisdiction, given: &Table) -> Answer {
    let entrustment: Entrustment = read(given)?;
    let faults = entrustment.faults(&law.policy);
    let mut answer = found(&faults, competence::Ground::code, competence::Ground::unlawful);
    put(&mut answer, "stands", faults.is_empty());
    Ok(answer)
}

fn effect(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        by: Actor,
        deed: Deed,
        on: NaiveDate,
        /// Whether the body cites its power of administrative enforcement.
        #[serde(default)]
        administrative: bool,
    }
    let Given { by, deed, on, administrative } = read(given)?;
    let effect = competence::effect(&by, deed, on, &law.policy);
    let mut findings = effect.findings.clone();
    if administrative {
        findings = competence::by_administrative_power(by.body, deed);
    }
    let mut answer = found(&findings, competence::Ground::code, competence::Ground::unlawful);
    put(&mut answer, "binds", effect.binds());
    put(&mut answer, "may_be_evidence", effect.may_be_evidence);
    put(&mut answer, "protects_reliance", effect.protects_reliance);
    if let Deed::Act(act) = deed {
        put(&mut answer, "role", competence::role(act, by.body, &law.policy).code());
    }
    Ok(answer)
}

fn rectification(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        finding: Rectification,
        at: NaiveDate,
    }
    let Given { finding, at } = read(given)?;
    Ok(Table::from_iter([("progress".to_owned(), finding.progress(at).code().into())]))
}

fn district(given: &Table) -> Answer {
    let district: District = read(given)?;
    let mut answer = found(&organisation::gaps(&district), organisation::Ground::code, |_| None);
    let (missing, asked): (Vec<_>, Vec<_>) = organisation::unlinked(&district).unzip();
    put(&mut answer, "unlinked", codes(missing));
    put(&mut answer, "asked_by", asked.into_iter().map(text).collect::<Vec<_>>());
    if let Some(load) = district.caseload() {
        put(&mut answer, "each", load.each);
        put(&mut answer, "rest", load.rest);
    }
    Ok(answer)
}

fn helpers(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        helpers: Vec<Helper>,
        #[serde(default)]
        enlist: Option<Helper>,
        #[serde(default)]
        act: Option<Act>,
        /// Whether services are to be bought.
        #[serde(default)]
        buy: bool,
        #[serde(default)]
        openly: Option<bool>,
    }
    let Given { helpers, enlist, act, buy, openly } = read(given)?;
    let mut findings = Vec::new();
    let mut answer = Table::new();
    if let Some(helper) = enlist {
        match organisation::enlist(helper) {
            Ok(enlisted) => {
                put(&mut answer, "place", enlisted.place.code());
                put(&mut answer, "basis", text(enlisted.source));
            }
            Err(finding) => findings.push(finding),
        }
        if let Some(act) = act {
            match organisation::may_do(helper, act) {
                Ok(basis) => put(&mut answer, "may", text(basis)),
                Err(finding) => findings.push(finding),
            }
        }
    }
    if buy {
        match organisation::buy_services(openly) {
            Ok(basis) => put(&mut answer, "basis", text(basis)),
            Err(finding) => findings.push(finding),
        }
    }
    let composition = organisation::Composition::of(helpers);
    put(&mut answer, "narrow", composition.is_narrow());
    put(&mut answer, "not_counted", composition.refused);
    for place in Place::ALL {
        put(&mut answer, place.code(), composition.in_place(*place));
    }
    answer.extend(found(&findings, organisation::Ground::code, |_| None));
    Ok(answer)
}

fn training(given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        record: Vec<Trained>,
        from: NaiveDate,
        until: NaiveDate,
    }
    let Given { record, from, until } = read(given)?;
    let forms = organisation::trained(&record, from, until);
    Ok(Table::from_iter([("forms".to_owned(), codes(forms.iter()))]))
}

fn statistics(law: &Jurisdiction, given: &Table) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        report: Option<Report>,
        #[serde(default)]
        cases: Vec<Group>,
        on: NaiveDate,
    }
    /// Cases that went the same way.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Group {
        #[serde(default = "one")]
        times: u32,
        #[serde(default = "decision")]
        via: Via,
        events: Vec<(NaiveDate, EventKind)>,
    }
    const fn one() -> u32 {
        1
    }
    const fn decision() -> Via {
        Via::Decision
    }
    let Given { report, cases, on } = read(given)?;
    let mut histories = Vec::new();
    let mut never_arrived = 0_u32;
    for Group { times, via, events } in cases {
        let mut history = History::new(via);
        for (day, kind) in events {
            history.record(kind, day);
        }
        if history.never_arrived(on, law).map_err(broken)? == Some(true) {
            never_arrived = never_arrived.saturating_add(times);
        }
        for _ in 0..times {
            histories.push(history.clone());
        }
    }
    let totals = Totals::on(on, &histories);
    let mut answer =
        Table::try_from(totals).map_err(|error| SubjectError::new(error.to_string()))?;
    put(&mut answer, "never_arrived", never_arrived);
    put(&mut answer, "present_law", statistics::under_present_law(on));
    if let Some(report) = report {
        match report.check() {
            Ok(()) => put(&mut answer, "consistent", true),
            Err(fault) => {
                put(&mut answer, "consistent", false);
                put(&mut answer, "fault", text(fault));
            }
        }
        put(&mut answer, "remarks", codes(report.remarks()));
        let differences: Vec<_> =
            report.against(&totals).into_iter().map(|(figure, _, _)| Value::from(figure)).collect();
        put(&mut answer, "differences", differences);
    }
    Ok(answer)
}
