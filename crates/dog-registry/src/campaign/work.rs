//! Work done in a campaign: who may do it, and how much of each measure there was.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::Citation,
    mandate::{Actor, Authority, BodyKind},
};
use serde::{Deserialize, Serialize};

use super::{Act, Measure, Plan};
use crate::policy::{Policy, Zone};

/// One piece of work, with what the plan and the law ask about it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts record the work")]
pub struct Work {
    /// What was done.
    pub act: Act,
    /// By whom.
    pub by: Actor,
    /// When.
    pub on: NaiveDate,
    /// In which zone, where that matters.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// Whether the dog was ownerless or abandoned, for a capture.
    #[serde(default)]
    pub ownerless: Option<bool>,
    /// Whether rabies was found by those competent to find it, for a killing.
    #[serde(default)]
    pub rabies_found: Option<bool>,
    /// Whether the statutory steps were taken, for a penalty.
    #[serde(default)]
    pub by_statutory_procedure: Option<bool>,
}

governance_core::grounds! {
    /// Why work does not count.
    pub enum WorkGround {
        /// The plan gives the act to nobody, or to others.
        WrongAuthority { act: Act, by: BodyKind } = "WRONG_AUTHORITY",
            "{by}无权“{act}”", "the {by} may not {act}";
        /// Nobody was named for it.
        NoLead { act: Act } = "NO_LEAD", "“{act}”没有确定牵头单位", "nobody is named to {act}";
        /// Outside the area of the duty.
        OutsideZone { zone: Zone } = "OUTSIDE_ZONE",
            "{zone}不在职责范围内", "the {zone} is outside the duty";
        /// Nobody said where.
        ZoneUnknown = "ZONE_UNKNOWN", "没有写明区域", "nobody said in which zone";
        /// The dog has a keeper.
        Attended = "DOG_ATTENDED", "有主犬只不得作为流浪犬捕捉", "a dog with a keeper is not captured as a stray";
        /// Nobody established that it has none.
        OwnerlessUnknown = "OWNERLESS_UNKNOWN", "未查明是否无主、遗弃", "nobody established that the dog is ownerless";
        /// The dog is not rabid, or nobody found it to be.
        NotRabid = "NOT_CONFIRMED", "未认定狂犬病，不得捕杀", "rabies was not found: the dog may not be killed";
        /// Statutory steps are missing.
        NoProcedure = "NO_PROCEDURE", "未按法定程序执法", "the statutory procedure was not kept";
        /// The city's law knows no such penalty.
        NoLocalSanction = "NO_LOCAL_SANCTION", "条例没有规定相应处罚", "the regulation has no sanction for it";
    }
}

/// Returns every ground on which `work` is outside the plan, or outside the law of `city`.
///
/// An empty list means that it counts.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use dog_registry::{campaign::{Act, Plan, TOWN, Work, check}, policies};
/// use governance_core::mandate::{Actor, BodyKind};
///
/// let (plan, city) = (Plan::from_toml(TOWN)?, policies::wenzhou()?);
/// let work = Work {
///     act: Act::PunishIllegalKeeping,
///     by: Actor::new(BodyKind::ResidentsCommittee, "village-3"),
///     on: chrono::NaiveDate::from_ymd_opt(2025, 5, 12).unwrap(),
///     zone: None, ownerless: None, rabies_found: None, by_statutory_procedure: Some(true),
/// };
/// // A village assists; it fines nobody.
/// assert_eq!(check(&plan, &city, &work)[0].ground.code(), "WRONG_AUTHORITY");
/// # }
/// # Ok::<(), dog_registry::policy::PolicyError>(())
/// ```
#[must_use]
pub fn check<'law>(
    plan: &'law Plan,
    city: &'law Policy,
    work: &Work,
) -> Vec<Finding<'law, WorkGround>> {
    let mut grounds = Vec::new();
    let mut object = |ground, source: &'law Citation| grounds.push(Finding { ground, source });
    let Some(duty) = plan.duty(work.act) else {
        return grounds;
    };
    if duty.lead.is_none() {
        object(WorkGround::NoLead { act: work.act }, &duty.source);
    } else if !matches!(
        plan.mandates().may(&work.by, work.act, work.on),
        Authority::Permitted { .. }
    ) {
        let ground = WorkGround::WrongAuthority { act: work.act, by: work.by.body };
        object(ground, &duty.source);
    }
    if duty.zones != crate::policy::Zones::All {
        match work.zone {
            None => object(WorkGround::ZoneUnknown, &duty.source),
            Some(zone) if !duty.zones.include(zone) => {
                object(WorkGround::OutsideZone { zone }, &duty.source);
            }
            Some(_) => {}
        }
    }
    match work.act {
        Act::CaptureStrays => match work.ownerless {
            Some(true) => {}
            Some(false) => object(WorkGround::Attended, &duty.source),
            None => object(WorkGround::OwnerlessUnknown, &duty.source),
        },
        // Only rabid dogs; a finding that nobody made is none.
        Act::KillRabidDog if work.rabies_found != Some(true) => {
            object(WorkGround::NotRabid, &duty.source);
        }
        _ => {}
    }
    if !duty.violations.is_empty() || work.act == Act::CloseIllegalTrade {
        if let Some(rule) = plan.manner.statutory_procedure.set()
            && work.by_statutory_procedure != Some(true)
        {
            object(WorkGround::NoProcedure, &rule.source);
        }
        if let Some(rule) = plan.manner.punished_as_provided.set()
            && !duty.violations.is_empty()
            && !duty.violations.iter().any(|violation| {
                city.sanctions().iter().any(|ladder| ladder.of.contains(violation))
            })
        {
            object(WorkGround::NoLocalSanction, &rule.source);
        }
    }
    grounds
}

/// How much work there was.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Tally {
    /// By act.
    pub acts: BTreeMap<Act, u32>,
    /// By measure; work that carries two measures counts for both.
    pub measures: BTreeMap<Measure, u32>,
    /// Work that does not count.
    pub rejected: u32,
}

/// Counts `works` by act and by measure, leaving out what [`check`] objects to.
///
/// Every measure of the plan has a count, zero where nothing was done.
#[must_use]
pub fn tally<'a>(plan: &Plan, city: &Policy, works: impl IntoIterator<Item = &'a Work>) -> Tally {
    let mut tally = Tally::default();
    for row in &plan.measures {
        tally.measures.entry(row.is.measure).or_default();
    }
    for work in works {
        if !check(plan, city, work).is_empty() {
            tally.rejected = tally.rejected.saturating_add(1);
            continue;
        }
        let count = tally.acts.entry(work.act).or_default();
        *count = count.saturating_add(1);
        for row in plan.measures.iter().filter(|row| row.is.by.contains(&work.act)) {
            let count = tally.measures.entry(row.is.measure).or_default();
            *count = count.saturating_add(1);
        }
    }
    tally
}
