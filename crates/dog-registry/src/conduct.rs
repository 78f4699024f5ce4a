//! Taking a dog out: who, how, where, when.
//!
//! [`assess`] examines one outing against the law of a city. Every ground names the
//! [`Violation`](crate::policy::Violation) that the table of sanctions answers, and whether a sanction exists is a
//! question of its own (see [`crate::violation`]).
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
    provision::{Provision, Setting},
};

use crate::policy::{
    DogClass, HandlerStanding, Policy, Restraint, RestrictedDogRule, Vehicle, Zone, Zones,
};
use crate::registration::NOT_IN_FORCE;

mod facts;
mod ground;

pub use facts::{Handler, Leash, Lift, Outing, OutingPurpose, Ride};
pub use ground::{Fact, Ground};

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
    r.record(
        "tag",
        flag(
            &outing.tag,
            |rule| rule.zones,
            "outing.tag",
            facts,
            facts.tag,
            Fact::Tag,
            Ground::Tag,
        ),
        || [(Fact::Tag, facts.tag.into())],
    );
    r.record(
        "certificate",
        flag(
            &outing.certificate,
            |rule| rule.zones,
            "outing.certificate",
            facts,
            facts.certificate,
            Fact::Certificate,
            Ground::Certificate,
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
    r.record("handler", handler(law, facts), || {
        [(Fact::Handler, Value::term(facts.handler.map(|handler| handler.capacity)))]
    });
    r.record("muzzle", muzzle(law, facts), || {
        [(Fact::Class, facts.is_any(&[DogClass::Fierce, DogClass::Large]).into())]
    });
    if r.is_settled() {
        return;
    }
    r.record("crowd", crowd(law, facts), || [(Fact::Crowd, facts.crowded.into())]);
    lift(law, facts, r);
    r.record("yielding", yielding(law, facts), || [(Fact::Yielded, facts.yielded.into())]);
    r.record(
        "faeces",
        flag(
            &outing.faeces,
            |rule| rule.zones,
            "outing.faeces",
            facts,
            facts.faeces_left.map(|left| !left),
            Fact::Faeces,
            Ground::Faeces,
        ),
        || [(Fact::Faeces, facts.faeces_left.into())],
    );
    if r.is_settled() {
        return;
    }
    let relieved = access_relief(law, facts);
    if facts.service.is_some() && outing.access_relief == Setting::Unknown {
        r.record("access_relief", Check::Unknown("outing.access_relief"), || []);
    }
    places(law, facts, relieved, r);
    r.record("managed_place", managed_place(law, facts, relieved), || {
        [(Fact::ManagerBan, facts.barred_by_manager.into())]
    });
    ride(law, facts, relieved, r);
    if r.is_settled() {
        return;
    }
    // Relief reaches the bans of the article on places, not the streets closed to all walking.
    let outside = facts.no_walk_area.map(|inside| !inside);
    r.record(
        "no_walk_area",
        flag(
            &outing.no_walk_area,
            |rule| rule.zones,
            "outing.no_walk_area",
            facts,
            outside,
            Fact::NoWalkArea,
            Ground::NoWalk,
        ),
        || [(Fact::NoWalkArea, facts.no_walk_area.into())],
    );
    let allowed =
        |barred: Option<bool>| if relieved { Some(true) } else { barred.map(|barred| !barred) };
    r.record(
        "temporary_ban",
        flag(
            &outing.temporary_ban,
            |rule| rule.zones,
            "outing.temporary_ban",
            facts,
            allowed(facts.temporary_ban),
            Fact::TemporaryBan,
            Ground::TemporaryBan,
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
            allowed(facts.school_run),
            Fact::SchoolRun,
            Ground::SchoolRun,
        ),
        || [(Fact::SchoolRun, facts.school_run.into())],
    );
    if outing.restricted.is_empty() && law.breaks_off() {
        r.record("restricted_dog", Check::Unknown("outing.restricted"), || []);
    }
    for rule in &outing.restricted {
        r.record("restricted_dog", restricted(rule, facts), || {
            [(Fact::Class, facts.is_any(&rule.is.classes).into())]
        });
    }
    r.record("from_outside", from_outside(law, facts), || {
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

/// Checks a rule that is kept or broken, where it binds.
#[inline]
fn flag<'law, T>(
    setting: &'law Setting<T>,
    zones: impl Fn(&T) -> Zones,
    path: &'static str,
    facts: &Outing,
    kept: Option<bool>,
    fact: Fact,
    ground: Ground,
) -> Check<'law, Ground, Fact> {
    let rule = open!(setting, path);
    if !zones(&rule.is).include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    match kept {
        None => Check::Missing(fact),
        Some(true) => Check::Passed(&rule.source),
        Some(false) => Check::Failed(Finding { ground, source: &rule.source }),
    }
}

/// Checks the leash: that there is one or an accepted alternative, and its length.
///
/// # Source
///
/// [`OutingLaw::leash`](crate::policy::OutingLaw::leash); in Shanghai
/// 《上海市养犬管理条例》第二十二条第（二）项: not longer than two metres.
pub fn leash<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.leash, "outing.leash");
    if !rule.is.zones.include(facts.zone) || facts.has_any(&rule.is.alternatives) {
        return Check::Passed(&rule.source);
    }
    let fail = |ground| Check::Failed(Finding { ground, source: &rule.source });
    match (facts.leash, rule.is.longest_cm) {
        (None, _) => Check::Missing(Fact::Leash),
        (Some(Leash::None), _) => fail(Ground::LeashMissing),
        (Some(Leash::Length { centimetres }), Some(longest)) if longest < centimetres => {
            fail(Ground::LeashLong { centimetres, longest })
        }
        (Some(Leash::Length { .. }), _) => Check::Passed(&rule.source),
    }
}

/// Checks who leads the dog: an adult, or a person of full capacity; the two differ.
///
/// # Source
///
/// [`OutingLaw::handler`](crate::policy::OutingLaw::handler); in Beijing
/// 《北京市养犬管理规定》第十七条第（四）项: an adult; in Wenzhou 《温州市养犬管理条例》
/// 第二十条第（一）项: full capacity.
pub fn handler<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.handler, "outing.handler");
    if !rule.is.zones.include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    let Some(handler) = facts.handler else { return Check::Missing(Fact::Handler) };
    let fit = match rule.is.standing {
        HandlerStanding::Adult => handler.adult,
        HandlerStanding::FullCapacity => handler.capacity == CivilCapacity::Full,
    };
    if fit {
        return Check::Passed(&rule.source);
    }
    let ground = Ground::Handler { capacity: handler.capacity };
    Check::Failed(Finding { ground, source: &rule.source })
}

/// Checks the muzzle of the classes that wear one.
///
/// # Source
///
/// [`OutingLaw::muzzle`](crate::policy::OutingLaw::muzzle); in Shanghai
/// 《上海市养犬管理条例》第二十二条第（三）项.
pub fn muzzle<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.muzzle, "outing.muzzle");
    if !rule.is.zones.include(facts.zone) || facts.has(Restraint::Muzzle) {
        return Check::Passed(&rule.source);
    }
    match facts.is_any(&rule.is.classes) {
        None => Check::Missing(Fact::Class),
        Some(false) => Check::Passed(&rule.source),
        Some(true) => Check::Failed(Finding { ground: Ground::Muzzle, source: &rule.source }),
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
        _ if facts.has_any(&rule.is.any_of) => Check::Passed(&rule.source),
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
    r.record("lift_time", check(rule.is.avoid_peak && lift.peak, Ground::LiftTime), values);
    let careless = !rule.is.any_of.is_empty() && !facts.has_any(&rule.is.any_of);
    r.record("lift", check(careless, Ground::Lift), values);
    let pushing = rule.is.yield_to_others && facts.yielded == Some(false);
    r.record("lift_yield", check(pushing, Ground::LiftYield), values);
}

/// Checks that others were yielded to.
///
/// # Source
///
/// [`OutingLaw::yielding`](crate::policy::OutingLaw::yielding); in Wenzhou
/// 《温州市养犬管理条例》第二十条第（四）项. Where nobody was met, nobody had to be yielded to.
pub fn yielding<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.yielding, "outing.yielding");
    if rule.is.zones.include(facts.zone) && facts.yielded == Some(false) {
        return Check::Failed(Finding { ground: Ground::Yield, source: &rule.source });
    }
    Check::Passed(&rule.source)
}

/// Returns whether the dog does a service that the city lets into prohibited places.
fn access_relief(law: &Policy, facts: &Outing) -> bool {
    match (facts.service, &law.outing.access_relief) {
        (None, _) | (_, Setting::Silent(_)) => false,
        // Nothing is held against a service dog under a text that nobody has read; that the text is
        // missing is recorded once.
        (Some(_), Setting::Unknown) => true,
        (Some(service), Setting::Set(relief)) => {
            relief.is.kinds.contains(&service.kind)
                && (relief.is.users.is_empty() || relief.is.users.contains(&service.user))
        }
    }
}

/// Checks every list of places that dogs may not enter.
fn places<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    relieved: bool,
    r: &mut R,
) {
    if law.outing.places.is_empty() {
        let unread = law.breaks_off();
        let check = if unread { Check::Unknown("outing.places") } else { Check::NotRegulated };
        r.record("place", check, || []);
    }
    for rule in &law.outing.places {
        let check = match facts.place {
            None => Check::Missing(Fact::Place),
            Some(place)
                if rule.is.zones.include(facts.zone)
                    && rule.is.kinds.contains(&place)
                    && !relieved =>
            {
                Check::Failed(Finding { ground: Ground::Place { place }, source: &rule.source })
            }
            Some(_) => Check::Passed(&rule.source),
        };
        r.record("place", check, || [(Fact::Place, Value::term(facts.place))]);
    }
}

/// Checks a manager's ban, which needs a sign.
fn managed_place<'law>(
    law: &'law Policy,
    facts: &Outing,
    relieved: bool,
) -> Check<'law, Ground, Fact> {
    let barred = if relieved { Some(false) } else { facts.barred_by_manager };
    flag(
        &law.outing.managers,
        |rule| rule.zones,
        "outing.managers",
        facts,
        barred.map(|barred| !barred),
        Fact::ManagerBan,
        Ground::ManagedPlace,
    )
}

/// Checks public transport, and taxis with their consents and restraints.
fn ride<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    relieved: bool,
    r: &mut R,
) {
    let Some(ride) = facts.ride else { return };
    let values = || [(Fact::Ride, Value::term(Some(ride.vehicle)))];
    let transport = match &law.outing.transport {
        Setting::Silent(_) => Check::NotRegulated,
        Setting::Unknown => Check::Unknown("outing.transport"),
        Setting::Set(rule)
            if rule.is.zones.include(facts.zone)
                && rule.is.vehicles.contains(&ride.vehicle)
                && !relieved =>
        {
            let ground = Ground::Transport { vehicle: ride.vehicle };
            Check::Failed(Finding { ground, source: &rule.source })
        }
        Setting::Set(rule) => Check::Passed(&rule.source),
    };
    r.record("transport", transport, values);
    if ride.vehicle != Vehicle::Taxi {
        return;
    }
    let rule = match &law.outing.taxi {
        Setting::Set(rule) => rule,
        Setting::Silent(_) => return r.record("taxi", Check::NotRegulated, || []),
        Setting::Unknown => return r.record("taxi", Check::Unknown("outing.taxi"), || []),
    };
    let binds = rule.is.zones.include(facts.zone);
    // Shanghai's relief for guide dogs reaches the whole article, consent included; elsewhere the
    // consent stands in another article than the relief.
    let excused = relieved && relief_covers(law, rule);
    let mut consent = Check::Passed(&rule.source);
    for (needed, given) in
        [(rule.is.driver, ride.driver_consents), (rule.is.passengers, ride.passengers_consent)]
    {
        if binds && needed && !excused {
            match given {
                Some(true) => {}
                Some(false) => {
                    let ground = Ground::TaxiConsent;
                    consent = Check::Failed(Finding { ground, source: &rule.source });
                    break;
                }
                None => consent = Check::Missing(Fact::Consent),
            }
        }
    }
    r.record("taxi_consent", consent, || [(Fact::Consent, ride.driver_consents.into())]);
    let unsecured = !rule.is.any_of.is_empty() && !facts.has_any(&rule.is.any_of);
    let restraint = if binds && unsecured {
        Check::Failed(Finding { ground: Ground::TaxiRestraint, source: &rule.source })
    } else {
        Check::Passed(&rule.source)
    };
    r.record("taxi_restraint", restraint, || []);
}

/// Returns whether the relief of service dogs stands in the article of `rule`.
fn relief_covers<T>(law: &Policy, rule: &Provision<T>) -> bool {
    law.outing.access_relief.set().is_some_and(|relief| {
        relief.source.title == rule.source.title
            && relief.source.locator.article() == rule.source.locator.article()
    })
}

/// Checks a dog that leaves its place only for certain errands, and secured.
///
/// # Source
///
/// [`OutingLaw::restricted`](crate::policy::OutingLaw::restricted); in Beijing
/// 《北京市养犬管理规定》第十七条第（五）项: a cage, or a muzzle, a leash and an adult.
pub fn restricted<'law>(
    rule: &'law Provision<RestrictedDogRule>,
    facts: &Outing,
) -> Check<'law, Ground, Fact> {
    let bound = rule.is.zones.include(facts.zone)
        && (rule.is.keepers.is_empty() || rule.is.keepers.contains(&facts.keeper));
    if !bound {
        return Check::Passed(&rule.source);
    }
    match facts.is_any(&rule.is.classes) {
        None => Check::Missing(Fact::Class),
        Some(false) => Check::Passed(&rule.source),
        Some(true) => {
            let secured = rule
                .is
                .secured_by
                .iter()
                .any(|set| set.iter().all(|restraint| facts.has(*restraint)));
            let errand = rule.is.errands.contains(&facts.purpose);
            if errand && secured {
                return Check::Passed(&rule.source);
            }
            // On an allowed errand an unstated leash or handler may be what secures the dog.
            let asks = |restraint| rule.is.secured_by.iter().any(|set| set.contains(&restraint));
            if errand && facts.leash.is_none() && asks(Restraint::Leash) {
                return Check::Missing(Fact::Leash);
            }
            if errand && facts.handler.is_none() && asks(Restraint::AdultHandler) {
                return Check::Missing(Fact::Handler);
            }
            let ground = Ground::RestrictedDog { purpose: facts.purpose };
            Check::Failed(Finding { ground, source: &rule.source })
        }
    }
}

/// Checks a fierce or large dog from outside in the key zone.
///
/// # Source
///
/// [`OutingLaw::from_outside`](crate::policy::OutingLaw::from_outside); in Wenzhou
/// 《温州市养犬管理条例》第二十一条第五款.
pub fn from_outside<'law>(law: &'law Policy, facts: &Outing) -> Check<'law, Ground, Fact> {
    let rule = open!(&law.outing.from_outside, "outing.from_outside");
    if facts.zone != Zone::Key || access_relief(law, facts) {
        return Check::Passed(&rule.source);
    }
    match (facts.from_outside, facts.is_any(&rule.is.classes)) {
        (Some(false), _) | (_, Some(false)) => Check::Passed(&rule.source),
        (None, _) => Check::Missing(Fact::FromOutside),
        (_, None) => Check::Missing(Fact::Class),
        (Some(true), Some(true)) => {
            Check::Failed(Finding { ground: Ground::CrossZone, source: &rule.source })
        }
    }
}
