//! Taking a dog out: who, how, where, when.
//!
//! [`assess`] examines one outing against the law of a city. Every ground names the
//! [`Violation`](crate::policy::Violation) that the table of sanctions answers, and whether a sanction exists is a
//! question of its own (see [`crate::violation`]). [`answerable`] says who answers for it, and [`venue`] what the
//! manager of a place owes.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{conduct::{self, Leash, Outing}, policies, policy::Zone};
//!
//! let shanghai = policies::shanghai()?;
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//! let mut outing = Outing::plain(Zone::Key, day);
//! outing.leash = Some(Leash::Length { centimetres: 201 });
//!
//! let assessment = conduct::assess(&shanghai, &outing);
//! let finding = assessment.findings()[0];
//! assert_eq!(finding.ground.code(), "O_LEASH_LONG");
//! assert_eq!(finding.source.to_string(), "《上海市养犬管理条例》第二十二条第（二）项");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use governance_core::{
    assessment::{Assessment, Check, Finding, Outcome, Recorder, Trace, Value},
    capacity::CivilCapacity,
    citation::{Citation, Locator, national},
    provision::{Provision, Setting},
};

use crate::policy::{
    DogClass, DogClasses, HandlerStanding, HoursRule, LeashRule, MuzzleRule, OutingDuty, Policy,
    Restraint, RestrictedDogRule, Zone, Zones,
};
use crate::registration::NOT_IN_FORCE;

mod answer;
mod facts;
mod ground;
mod place;
pub mod venue;

pub use answer::{Answerable, answerable};
pub(crate) use facts::any_of;
pub use facts::{Admission, Handler, Leash, Lift, Outing, OutingPurpose, Ride};
pub use ground::{Fact, Ground};

/// A tag by the rules, and a leash or the like: what national law asks of every outing.
static NATIONAL: Citation =
    national::ANIMAL_EPIDEMIC_PREVENTION_LAW.at(Locator::new(30).paragraph(2));

/// Examines `facts` by every rule and hands the answers to `recorder`.
pub fn examine<'law, R>(law: &'law Policy, facts: &Outing, mut recorder: R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let r = &mut recorder;
    // A regulation says nothing of days on which it is not in force.
    if law.instrument.in_force_on(facts.on) == Some(false) {
        return r.record("in_force", Check::Unknown(NOT_IN_FORCE), || []);
    }
    let outing = &law.outing;
    let attended = facts.unattended.map(|alone| !alone);
    r.record(
        "loose",
        flag(
            &outing.loose,
            |r| r.zones,
            "outing.loose",
            facts,
            attended,
            Fact::Unattended,
            || Ground::Loose,
        ),
        || [(Fact::Unattended, facts.unattended.into())],
    );
    // The duties below are those of whoever takes a dog out; a dog out by itself is taken by nobody.
    if r.is_settled() || facts.unattended == Some(true) {
        return;
    }
    r.record("tag", tag(law, facts), || [(Fact::Tag, facts.tag.into())]);
    r.record(
        "certificate",
        flag(
            &outing.certificate,
            |rule| rule.zones,
            "outing.certificate",
            facts,
            facts.certificate,
            Fact::Certificate,
            || Ground::Certificate,
        ),
        || [(Fact::Certificate, facts.certificate.into())],
    );
    r.record("leash", leash(law, facts), || {
        let value = match facts.leash {
            Some(Leash::Length { centimetres }) => Value::from(centimetres),
            Some(Leash::None) => Value::Word { chinese: "无", english: "none" },
            None => Value::NotStated,
        };
        [(Fact::Leash, value)]
    });
    national_minimum(law, facts, r);
    r.record("handler", handler(law, facts), || {
        [(Fact::Handler, Value::term(facts.handler.map(|handler| handler.capacity)))]
    });
    r.record("muzzle", muzzle(law, facts), || {
        [(
            Fact::Class,
            any_of(
                DogClasses::from_iter([DogClass::Fierce, DogClass::Large]),
                facts.fierce,
                facts.large,
            )
            .into(),
        )]
    });
    if r.is_settled() {
        return;
    }
    r.record("crowd", crowd(law, facts), || [(Fact::Crowd, facts.crowded.into())]);
    lift(law, facts, r);
    r.record("yielding", yielding(law, facts), || [(Fact::Yielded, facts.yielded.into())]);
    faeces(law, facts, r);
    if r.is_settled() {
        return;
    }
    let relief = relief(law, facts, r);
    place::places(law, facts, relief, r);
    place::managed_place(law, facts, relief, r);
    place::ride(law, facts, relief, r);
    if r.is_settled() {
        return;
    }
    // A dog that is relieved of a ban keeps it, whatever the facts.
    let allowed = |duty, barred: Option<bool>| {
        if relief.reaches(duty) { Some(true) } else { barred.map(|barred| !barred) }
    };
    r.record(
        "no_walk_area",
        flag(
            &outing.no_walk_area,
            |rule| rule.zones,
            "outing.no_walk_area",
            facts,
            allowed(OutingDuty::NoWalkArea, facts.no_walk_area),
            Fact::NoWalkArea,
            || Ground::NoWalk,
        ),
        || [(Fact::NoWalkArea, facts.no_walk_area.into())],
    );
    r.record(
        "temporary_ban",
        flag(
            &outing.temporary_ban,
            |rule| rule.zones,
            "outing.temporary_ban",
            facts,
            allowed(OutingDuty::TemporaryBan, facts.temporary_ban),
            Fact::TemporaryBan,
            || Ground::TemporaryBan,
        ),
        || [(Fact::TemporaryBan, facts.temporary_ban.into())],
    );
    r.record(
        "school_run",
        flag(
            &outing.school_run,
            |rule| rule.zones,
            "outing.school_run",
            facts,
            allowed(OutingDuty::SchoolRun, facts.school_run),
            Fact::SchoolRun,
            || Ground::SchoolRun,
        ),
        || [(Fact::SchoolRun, facts.school_run.into())],
    );
    if law.breaks_off() {
        // What a list does not hold may stand in the rest of the text.
        for (empty, rule, path) in [
            (outing.hours.is_empty(), "hours", "outing.hours"),
            (outing.restricted.is_empty(), "restricted_dog", "outing.restricted"),
        ] {
            if empty {
                r.record(rule, Check::Unknown(path), || []);
            }
        }
    }
    for rule in &outing.hours {
        let check = if relief.reaches(OutingDuty::Hours) {
            Check::Passed(&rule.source)
        } else {
            hours(rule, facts)
        };
        r.record("hours", check, || [(Fact::Class, facts.is_any(rule.is.classes).into())]);
    }
    for rule in &outing.restricted {
        r.record("restricted_dog", restricted(rule, facts), || {
            [(Fact::Class, facts.is_any(rule.is.classes).into())]
        });
    }
    r.record("from_outside", from_outside(law, facts, relief), || {
        [(Fact::FromOutside, facts.from_outside.into())]
    });
}

/// Returns everything that the outing breaks.
#[must_use]
pub fn assess<'law>(law: &'law Policy, facts: &Outing) -> Assessment<'law, Ground, Fact> {
    let mut assessment = Assessment::default();
    examine(law, facts, &mut assessment);
    assessment
}

/// Returns whether the outing keeps the rules, without allocating.
#[must_use]
pub fn outcome(law: &Policy, facts: &Outing) -> Outcome {
    let mut outcome = Outcome::Granted;
    examine(law, facts, &mut outcome);
    outcome
}

/// Writes every rule examined into `trace`, which is cleared first.
pub fn trace<'law>(law: &'law Policy, facts: &Outing, trace: &mut Trace<'law, Ground, Fact>) {
    trace.clear();
    examine(law, facts, trace);
}

/// Opens a setting: the provision where the law sets one, else the answer.
macro_rules! open {
    ($setting:expr, $path:expr) => {
        match $setting {
            Setting::Set(provision) => provision,
            Setting::Silent(_) => return Check::NotRegulated,
            Setting::Unknown => return Check::Unknown($path),
        }
    };
}

/// Says whether a rule binds the outing, and by which article; else returns the answer.
macro_rules! bound {
    ($law:expr, $facts:expr, $rule:expr, $duty:expr) => {
        match reach($law, $facts, $rule.is.zones, &$rule.source, $duty) {
            Reach::Binds(source) => source,
            Reach::Free(source) => return Check::Passed(source),
            Reach::Class => return Check::Missing(Fact::Class),
        }
    };
}

/// Whether a rule binds an outing.
enum Reach<'law> {
    /// By this article.
    Binds(&'law Citation),
    /// It does not.
    Free(&'law Citation),
    /// It depends on the class of the dog, which is not known.
    Class,
}

#[inline]
fn reach<'law>(
    law: &'law Policy,
    facts: &Outing,
    zones: Zones,
    source: &'law Citation,
    duty: OutingDuty,
) -> Reach<'law> {
    if zones.include(facts.zone) {
        return Reach::Binds(source);
    }
    extended(law, facts, source, duty)
}

/// Asks whether the duty follows the dog beyond the zone of the rule.
///
/// # Source
///
/// [`OutingLaw::extension`](crate::policy::OutingLaw::extension); in Huzhou 《湖州市养犬管理规定》
/// 第十二条第二款.
#[cold]
fn extended<'law>(
    law: &'law Policy,
    facts: &Outing,
    source: &'law Citation,
    duty: OutingDuty,
) -> Reach<'law> {
    let Some(rule) = law.outing.extension.set() else { return Reach::Free(source) };
    if !rule.is.zones.include(facts.zone) || !rule.is.duties.contains(&duty) {
        return Reach::Free(source);
    }
    match facts.is_any(rule.is.classes) {
        Some(true) => Reach::Binds(&rule.source),
        Some(false) => Reach::Free(source),
        None => Reach::Class,
    }
}

/// Checks a rule that is kept or broken, where it binds.
#[inline]
fn flag<'law, T>(
    setting: &'law Setting<T>,
    zones: impl Fn(&T) -> Zones,
    path: &'static str,
    facts: &Outing,
    kept: Option<bool>,
    fact: Fact,
    ground: impl FnOnce() -> Ground,
) -> Check<'law, Ground, Fact> {
    let rule = open!(setting, path);
    if !zones(&rule.is).include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    match kept {
        None => Check::Missing(fact),
        Some(true) => Check::Passed(&rule.source),
        Some(false) => Check::Failed(Finding { ground: ground(), source: &rule.source }),
    }
}

/// Checks that the tag is worn.
///
/// # Source
///
/// [`OutingLaw::tag`](crate::policy::OutingLaw::tag); in Shanghai 《上海市养犬管理条例》
/// 第二十二条第（一）项.
#[inline]
pub fn tag<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.tag, "outing.tag");
    let source = bound!(law, facts, rule, OutingDuty::Tag);
    match facts.tag {
        None => Check::Missing(Fact::Tag),
        Some(true) => Check::Passed(source),
        Some(false) => Check::Failed(Finding { ground: Ground::Tag, source }),
    }
}

/// Checks the leash: that there is one or an accepted alternative, its kind and its length.
///
/// # Source
///
/// [`OutingLaw::leash`](crate::policy::OutingLaw::leash); in Shanghai 《上海市养犬管理条例》
/// 第二十二条第（二）项: not longer than two metres; in Dongying 《东营市养犬管理条例》
/// 第十九条第（一）项: shorter for large dogs.
#[inline]
pub fn leash<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.leash, "outing.leash");
    let source = bound!(law, facts, rule, OutingDuty::Leash);
    let rule = &rule.is;
    if facts.has_any(rule.alternatives) {
        return Check::Passed(source);
    }
    let fail = |ground| Check::Failed(Finding { ground, source });
    let centimetres = match facts.leash {
        None => return Check::Missing(Fact::Leash),
        Some(Leash::None) => return fail(Ground::LeashMissing),
        Some(Leash::Length { centimetres }) => centimetres,
    };
    if let Some(longest) = rule.longest_cm
        && longest < centimetres
    {
        return fail(Ground::LeashLong { centimetres, longest });
    }
    if rule.by_class.is_empty() && rule.forbidden.is_empty() {
        Check::Passed(source)
    } else {
        special_leash(rule, facts, centimetres, source)
    }
}

/// Checks shorter lengths for some classes of dog, and the kind of leash.
fn special_leash<'law>(
    rule: &LeashRule,
    facts: &Outing,
    centimetres: u32,
    source: &'law Citation,
) -> Check<'law, Ground, Fact> {
    let fail = |ground| Check::Failed(Finding { ground, source });
    let mut class_unknown = false;
    for shorter in rule.by_class.iter().filter(|shorter| shorter.longest_cm < centimetres) {
        match facts.is(shorter.class) {
            Some(true) => {
                return fail(Ground::LeashLong { centimetres, longest: shorter.longest_cm });
            }
            Some(false) => {}
            None => class_unknown = true,
        }
    }
    match facts.leash_kind {
        Some(kind) if rule.forbidden.contains(&kind) => fail(Ground::LeashKind { kind }),
        None if !rule.forbidden.is_empty() => Check::Missing(Fact::LeashKind),
        _ if class_unknown => Check::Missing(Fact::Class),
        _ => Check::Passed(source),
    }
}

/// Checks what national law asks where the city's own rules on tag and leash do not bind.
///
/// It asks for a tag as the rules provide and for a leash or a like measure that keeps the dog
/// from harming people, since 2021. It names no length and has no penalty for either. Measures
/// that hold the dog count as a leash; a muzzle alone does not hold it.
fn national_minimum<'law, R>(law: &'law Policy, facts: &Outing, r: &mut R)
where
    R: Recorder<'law, Ground, Fact>,
{
    let (tag, leash) = (&law.outing.tag, &law.outing.leash);
    let tag = tag.set().is_some_and(|rule| rule.is.zones.include(facts.zone));
    let leash = leash.set().is_some_and(|rule| rule.is.zones.include(facts.zone));
    if !(tag && leash) {
        national_rest(law, facts, r);
    }
}

#[cold]
fn national_rest<'law, R>(law: &'law Policy, facts: &Outing, r: &mut R)
where
    R: Recorder<'law, Ground, Fact>,
{
    if national::ANIMAL_EPIDEMIC_PREVENTION_LAW.in_force_on(facts.on) != Some(true) {
        return;
    }
    let free = |zones: Option<Zones>, duty| match zones {
        None => true,
        Some(zones) => !matches!(reach(law, facts, zones, &NATIONAL, duty), Reach::Binds(_)),
    };
    if free(law.outing.tag.set().map(|rule| rule.is.zones), OutingDuty::Tag) {
        let check = match facts.tag {
            None => Check::Missing(Fact::Tag),
            Some(true) => Check::Passed(&NATIONAL),
            Some(false) => Check::Failed(Finding { ground: Ground::Tag, source: &NATIONAL }),
        };
        r.record("national_tag", check, || [(Fact::Tag, facts.tag.into())]);
    }
    if free(law.outing.leash.set().map(|rule| rule.is.zones), OutingDuty::Leash) {
        let held = [
            Restraint::Leash,
            Restraint::Carried,
            Restraint::Cage,
            Restraint::Bag,
            Restraint::Other,
        ];
        let check = if held.iter().any(|restraint| facts.has(*restraint)) {
            Check::Passed(&NATIONAL)
        } else if facts.leash.is_none() {
            Check::Missing(Fact::Leash)
        } else {
            Check::Failed(Finding { ground: Ground::LeashMissing, source: &NATIONAL })
        };
        r.record("national_leash", check, || []);
    }
}

/// Checks who leads the dog: an adult, or a person of full capacity, which differ, or a minor in
/// company.
///
/// # Source
///
/// [`OutingLaw::handler`](crate::policy::OutingLaw::handler); in Beijing
/// 《北京市养犬管理规定》第十七条第（四）项: an adult; in Wenzhou 《温州市养犬管理条例》
/// 第二十条第（一）项: full capacity.
pub fn handler<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.handler, "outing.handler");
    let source = bound!(law, facts, rule, OutingDuty::Handler);
    let Some(handler) = facts.handler else { return Check::Missing(Fact::Handler) };
    let fit = match rule.is.standing {
        HandlerStanding::Adult => Some(handler.adult),
        HandlerStanding::FullCapacity => Some(handler.capacity == CivilCapacity::Full),
        HandlerStanding::NoMinorAlone => {
            if handler.adult {
                Some(true)
            } else {
                handler.accompanied
            }
        }
    };
    match fit {
        Some(true) => Check::Passed(source),
        None => Check::Missing(Fact::Handler),
        Some(false) => {
            let ground = Ground::Handler { capacity: handler.capacity };
            Check::Failed(Finding { ground, source })
        }
    }
}

/// Checks the muzzle of the dogs that wear one.
///
/// # Source
///
/// [`OutingLaw::muzzle`](crate::policy::OutingLaw::muzzle); in Shanghai
/// 《上海市养犬管理条例》第二十二条第（三）项.
#[inline]
pub fn muzzle<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.muzzle, "outing.muzzle");
    if !rule.is.zones.include(facts.zone) || facts.has(Restraint::Muzzle) {
        return Check::Passed(&rule.source);
    }
    let narrow =
        !rule.is.places.is_empty() || rule.is.hours.is_some() || !rule.is.alternatives.is_empty();
    match facts.is_of(rule.is.classes) {
        Some(false) => Check::Passed(&rule.source),
        class if narrow => narrow_muzzle(rule, facts, class),
        None => Check::Missing(Fact::Class),
        Some(true) => Check::Failed(Finding { ground: Ground::Muzzle, source: &rule.source }),
    }
}

/// Checks a muzzle that only some places or hours ask for, or that something may stand in for.
fn narrow_muzzle<'law>(
    rule: &'law Provision<MuzzleRule>,
    facts: &Outing,
    class: Option<bool>,
) -> Check<'law, Ground, Fact> {
    let places = rule.is.places;
    let place = if places.is_empty() {
        Some(true)
    } else {
        facts.place.map(|place| places.contains(place))
    };
    let time = match rule.is.hours {
        None => Some(true),
        Some(hours) => facts.time.map(|time| hours.include(time)),
    };
    // Whatever shows that the rule does not reach the outing settles it; only then do facts miss.
    if facts.has_any(rule.is.alternatives) || [place, time].contains(&Some(false)) {
        return Check::Passed(&rule.source);
    }
    match (class, place, time) {
        (None, _, _) => Check::Missing(Fact::Class),
        (_, None, _) => Check::Missing(Fact::Place),
        (_, _, None) => Check::Missing(Fact::Time),
        _ => Check::Failed(Finding { ground: Ground::Muzzle, source: &rule.source }),
    }
}

/// Checks the precautions in a crowd.
///
/// # Source
///
/// [`OutingLaw::crowd`](crate::policy::OutingLaw::crowd); in Wenzhou
/// 《温州市养犬管理条例》第十九条第一款第（三）项.
pub fn crowd<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.crowd, "outing.crowd");
    if !rule.is.zones.include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    match facts.crowded {
        Some(false) => Check::Passed(&rule.source),
        _ if facts.has_any(rule.is.any_of) => Check::Passed(&rule.source),
        None => Check::Missing(Fact::Crowd),
        Some(true) => Check::Failed(Finding { ground: Ground::Crowd, source: &rule.source }),
    }
}

/// Checks the lift and the stairs: the hour, the precautions, yielding.
fn lift<'law, R: Recorder<'law, Ground, Fact>>(law: &'law Policy, facts: &Outing, r: &mut R) {
    let rule = match &law.outing.lift {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return r.record("lift", Check::NotRegulated, || []),
        Setting::Unknown => return r.record("lift", Check::Unknown("outing.lift"), || []),
    };
    let Some(lift) = facts.lift else {
        return r.record("lift", Check::Passed(&rule.source), || []);
    };
    let binds = rule.is.zones.include(facts.zone) && (rule.is.stairs || !lift.stairs);
    let check = |broken: bool, ground| {
        if binds && broken {
            Check::Failed(Finding { ground, source: &rule.source })
        } else {
            Check::Passed(&rule.source)
        }
    };
    let values = || [(Fact::Lift, Value::from(lift.peak))];
    let peak = rule.is.avoid_peak && lift.peak;
    let barred = rule.is.barred_hours && lift.barred_hour == Some(true);
    // Which hours a residents' body has barred, if any, its notice says.
    let time = if binds && rule.is.barred_hours && !peak && lift.barred_hour.is_none() {
        Check::Missing(Fact::Lift)
    } else {
        check(peak || barred, Ground::LiftTime)
    };
    r.record("lift_time", time, values);
    let careless = !rule.is.any_of.is_empty() && !facts.has_any(rule.is.any_of);
    r.record("lift", check(careless, Ground::Lift), values);
    let pushing = rule.is.yield_to_others && facts.yielded == Some(false);
    r.record("lift_yield", check(pushing, Ground::LiftYield), values);
}

/// Checks that others were yielded to: everybody, or those whom the text names.
///
/// # Source
///
/// [`OutingLaw::yielding`](crate::policy::OutingLaw::yielding); in Wenzhou
/// 《温州市养犬管理条例》第二十条第（四）项: whomever one meets; in Beijing 《北京市养犬管理规定》
/// 第十七条第（四）项: the elderly, the disabled, pregnant women, children. Where nobody was met,
/// nobody had to be yielded to.
#[inline]
pub fn yielding<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.yielding, "outing.yielding");
    if facts.yielded != Some(false) {
        return Check::Passed(&rule.source);
    }
    let source = bound!(law, facts, rule, OutingDuty::Yielding);
    // Where the duty follows the dog beyond its zone, it is owed to everybody.
    let everybody = rule.is.to.is_empty() || !rule.is.zones.include(facts.zone);
    match facts.met {
        None if !everybody => Check::Missing(Fact::Passerby),
        Some(met) if !everybody && !rule.is.to.contains(&met) => Check::Passed(source),
        _ => Check::Failed(Finding { ground: Ground::Yield, source }),
    }
}

/// Checks what the dog left, what is carried to clear it, and where it relieved itself.
fn faeces<'law, R: Recorder<'law, Ground, Fact>>(law: &'law Policy, facts: &Outing, r: &mut R) {
    let outing = &law.outing;
    let left = || {
        let rule = open!(&outing.faeces, "outing.faeces");
        if !rule.is.zones.include(facts.zone) {
            return Check::Passed(&rule.source);
        }
        let mut left = facts.faeces_left;
        for (asked, also) in [(rule.is.urine, facts.urine_left), (rule.is.vomit, facts.vomit_left)]
        {
            if asked && left != Some(true) && also != Some(false) {
                left = also;
            }
        }
        match left {
            None => Check::Missing(Fact::Faeces),
            Some(false) => Check::Passed(&rule.source),
            Some(true) => Check::Failed(Finding { ground: Ground::Faeces, source: &rule.source }),
        }
    };
    r.record("faeces", left(), || [(Fact::Faeces, facts.faeces_left.into())]);
    if let Some(rule) = outing.faeces.set()
        && rule.is.tools
        && rule.is.zones.include(facts.zone)
    {
        let check = match facts.tools {
            None => Check::Missing(Fact::Tools),
            Some(true) => Check::Passed(&rule.source),
            Some(false) => Check::Failed(Finding { ground: Ground::Tools, source: &rule.source }),
        };
        r.record("tools", check, || [(Fact::Tools, facts.tools.into())]);
    }
    r.record(
        "fouling",
        flag(
            &outing.fouling,
            |rule| rule.zones,
            "outing.fouling",
            facts,
            facts.fouled.map(|fouled| !fouled),
            Fact::Fouling,
            || Ground::Fouling,
        ),
        || [(Fact::Fouling, facts.fouled.into())],
    );
}

/// What a service dog is relieved of.
#[derive(Clone, Copy)]
enum Relief<'law> {
    /// Of nothing.
    Nothing,
    /// Of these duties.
    Of(&'law [OutingDuty]),
    /// Of whatever the text may relieve it of.
    Everything,
}

impl Relief<'_> {
    #[inline]
    fn reaches(self, duty: OutingDuty) -> bool {
        match self {
            Self::Nothing => false,
            Self::Of(duties) => duties.contains(&duty),
            Self::Everything => true,
        }
    }
}

/// Finds what the dog is relieved of for the service that it does.
///
/// # Source
///
/// [`OutingLaw::access_relief`](crate::policy::OutingLaw::access_relief); in Dongying
/// 《东营市养犬管理条例》第二十一条第二款: a blind person's guide dog and the assistance dog of a
/// person with a severe limb disability, free of the first paragraph.
#[inline]
fn relief<'law, R>(law: &'law Policy, facts: &Outing, r: &mut R) -> Relief<'law>
where
    R: Recorder<'law, Ground, Fact>,
{
    match facts.service {
        None => Relief::Nothing,
        Some(service) => service_relief(law, facts, service, r),
    }
}

fn service_relief<'law, R>(
    law: &'law Policy,
    facts: &Outing,
    service: crate::registration::Service,
    r: &mut R,
) -> Relief<'law>
where
    R: Recorder<'law, Ground, Fact>,
{
    let relief = match &law.outing.access_relief {
        Setting::Silent(_) => return Relief::Nothing,
        // Nothing is held against a service dog under a text that nobody has read; that the text is
        // missing is recorded once.
        Setting::Unknown => {
            r.record("access_relief", Check::Unknown("outing.access_relief"), || []);
            return Relief::Everything;
        }
        Setting::Set(relief) => relief,
    };
    let serves = relief.is.dogs.iter().any(|dog| {
        dog.kind == service.kind && (dog.users.is_empty() || dog.users.contains(&service.user))
    });
    match facts.service_papers {
        _ if !serves => Relief::Nothing,
        Some(false) if relief.is.papers => Relief::Nothing,
        None if relief.is.papers => {
            // Nor is anything held against it before its papers have been asked for.
            r.record("access_relief", Check::Missing(Fact::ServicePapers), || []);
            Relief::Of(&relief.is.duties)
        }
        _ => Relief::Of(&relief.is.duties),
    }
}

/// Checks the hours at which dogs may be out, and what lets them out at others.
///
/// # Source
///
/// [`OutingLaw::hours`](crate::policy::OutingLaw::hours).
pub fn hours<'law>(rule: &'law Provision<HoursRule>, facts: &Outing) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    if !rule.is.zones.include(facts.zone) {
        return passed;
    }
    let class = facts.is_of(rule.is.classes);
    if class == Some(false) {
        return passed;
    }
    let within = facts.time.map(|time| rule.is.hours.include(time));
    if within == Some(true) {
        return passed;
    }
    if facts.has_any(rule.is.outside) {
        match facts.crowded {
            _ if !rule.is.away_from_crowds => return passed,
            Some(false) => return passed,
            None => return Check::Missing(Fact::Crowd),
            Some(true) => {}
        }
    }
    match (class, within) {
        (None, _) => Check::Missing(Fact::Class),
        (_, None) => Check::Missing(Fact::Time),
        _ => Check::Failed(Finding { ground: Ground::Hours, source: &rule.source }),
    }
}

/// Returns whether one of the sets of measures is complete; no set asks for nothing.
fn secured(sets: &[Vec<Restraint>], facts: &Outing) -> bool {
    sets.is_empty() || sets.iter().any(|set| set.iter().all(|restraint| facts.has(*restraint)))
}

/// Returns the unstated fact that may yet secure the dog.
fn securing_fact(sets: &[Vec<Restraint>], facts: &Outing) -> Option<Fact> {
    let asks = |restraint| sets.iter().any(|set| set.contains(&restraint));
    if facts.leash.is_none() && asks(Restraint::Leash) {
        Some(Fact::Leash)
    } else if facts.handler.is_none() && asks(Restraint::AdultHandler) {
        Some(Fact::Handler)
    } else {
        None
    }
}

/// Checks a dog that leaves its place only for certain errands, and secured.
///
/// # Source
///
/// [`OutingLaw::restricted`](crate::policy::OutingLaw::restricted); in Beijing
/// 《北京市养犬管理规定》第十七条第（五）项: a cage, or a muzzle, a leash and an adult; in Lishui
/// 《丽水市城市养犬管理规定》第二十一条第二款第（二）项: every dog of an organisation.
#[inline]
pub fn restricted<'law>(
    rule: &'law Provision<RestrictedDogRule>,
    facts: &Outing,
) -> Check<'law, Ground, Fact> {
    let bound = rule.is.zones.include(facts.zone)
        && (rule.is.keepers.is_empty() || rule.is.keepers.contains(&facts.keeper));
    if bound { kept_in(rule, facts) } else { Check::Passed(&rule.source) }
}

fn kept_in<'law>(
    rule: &'law Provision<RestrictedDogRule>,
    facts: &Outing,
) -> Check<'law, Ground, Fact> {
    let errand = rule.is.errands.contains(&facts.purpose);
    if errand && secured(&rule.is.secured_by, facts) {
        return Check::Passed(&rule.source);
    }
    match facts.is_of(rule.is.classes) {
        None => Check::Missing(Fact::Class),
        Some(false) => Check::Passed(&rule.source),
        Some(true) => {
            // On an allowed errand an unstated leash or handler may be what secures the dog.
            if errand && let Some(fact) = securing_fact(&rule.is.secured_by, facts) {
                return Check::Missing(fact);
            }
            let ground = Ground::RestrictedDog { purpose: facts.purpose };
            Check::Failed(Finding { ground, source: &rule.source })
        }
    }
}

/// Checks a dog from outside in the key zone.
///
/// # Source
///
/// [`OutingLaw::from_outside`](crate::policy::OutingLaw::from_outside); in Wenzhou
/// 《温州市养犬管理条例》第二十一条第五款; in Huzhou 《湖州市养犬管理规定》第十二条第二款: caged, for
/// treatment and the like.
#[inline]
fn from_outside<'law>(
    law: &'law Policy,
    facts: &Outing,
    relief: Relief<'law>,
) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.from_outside, "outing.from_outside");
    if facts.zone != Zone::Key || relief.reaches(OutingDuty::CrossZone) {
        return Check::Passed(&rule.source);
    }
    let errand = rule.is.errands.contains(&facts.purpose);
    if errand && secured(&rule.is.secured_by, facts) {
        return Check::Passed(&rule.source);
    }
    match (facts.from_outside, facts.is_of(rule.is.classes)) {
        (Some(false), _) | (_, Some(false)) => Check::Passed(&rule.source),
        (None, _) => Check::Missing(Fact::FromOutside),
        (_, None) => Check::Missing(Fact::Class),
        (Some(true), Some(true)) => {
            if errand && let Some(fact) = securing_fact(&rule.is.secured_by, facts) {
                return Check::Missing(fact);
            }
            Check::Failed(Finding { ground: Ground::CrossZone, source: &rule.source })
        }
    }
}
