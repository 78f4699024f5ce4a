//! Where a dog is taken: places, places that managers close, vehicles.

use governance_core::{
    assessment::{Check, Finding, Recorder, Value},
    provision::{Provision, Setting},
};

use super::{Admission, Fact, Ground, Outing, Relief, Ride, secured};
use crate::policy::{
    CarriageRule, ManagerRule, OutingDuty, PlaceKind, PlaceRule, Policy, TaxiRule, TransportRule,
    Vehicle,
};

/// Checks every list of places that dogs may not enter.
pub(super) fn places<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    relief: Relief<'law>,
    r: &mut R,
) {
    if law.outing.places.is_empty() {
        let unread = law.breaks_off();
        let check = if unread { Check::Unknown("outing.places") } else { Check::NotRegulated };
        r.record("place", check, || []);
    }
    let relieved = relief.reaches(OutingDuty::Places);
    for rule in &law.outing.places {
        let check = match facts.place {
            None => Check::Missing(Fact::Place),
            Some(place) if !relieved && rule.is.zones.include(facts.zone) => {
                entered(rule, place, facts)
            }
            Some(_) => Check::Passed(&rule.source),
        };
        r.record("place", check, || [(Fact::Place, Value::term(facts.place))]);
    }
}

/// Checks one place against one list.
///
/// # Source
///
/// In Shanghai 《上海市养犬管理条例》第二十三条第一款; in Huzhou 《湖州市养犬管理规定》第十三条第一款:
/// malls and the like under their roof only; in Lishui 《丽水市城市养犬管理规定》第二十三条第一款第（三）项:
/// offices, but not to register, vaccinate or chip the dog.
#[inline]
fn entered<'law>(
    rule: &'law Provision<PlaceRule>,
    place: PlaceKind,
    facts: &Outing,
) -> Check<'law, Ground, Fact> {
    let listed = rule.is.kinds.contains(place);
    if listed || (rule.is.or_crowded && place != PlaceKind::Open) {
        barred(rule, place, listed, facts)
    } else {
        Check::Passed(&rule.source)
    }
}

fn barred<'law>(
    rule: &'law Provision<PlaceRule>,
    place: PlaceKind,
    listed: bool,
    facts: &Outing,
) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    let bars = &rule.is;
    if bars.except_errands.contains(&facts.purpose) {
        return passed;
    }
    let crowded = if listed { Some(true) } else { facts.crowded };
    let inside = if bars.indoor_only { facts.indoors } else { Some(true) };
    let served = if bars.except_dog_services { facts.dog_services } else { Some(false) };
    let admitted = if bars.admitted_for.contains(&facts.purpose) {
        facts.manager.map(|manager| manager == Admission::Admitted)
    } else {
        Some(false)
    };
    // Whatever takes the place off the list settles it; only then do facts miss.
    if crowded == Some(false)
        || inside == Some(false)
        || served == Some(true)
        || admitted == Some(true)
    {
        return passed;
    }
    let missing = [
        (crowded, Fact::Crowd),
        (inside, Fact::Indoors),
        (served, Fact::DogServices),
        (admitted, Fact::ManagerBan),
    ];
    if let Some((_, fact)) = missing.iter().find(|(value, _)| value.is_none()) {
        return Check::Missing(*fact);
    }
    let ground = if bars.unsettled_outdoors && facts.indoors != Some(true) {
        Ground::PlaceUnsettled { place }
    } else {
        Ground::Place { place }
    };
    Check::Failed(Finding { ground, source: &rule.source })
}

/// Checks what the manager of a place has decided.
///
/// # Source
///
/// In Shanghai 《上海市养犬管理条例》第二十三条第二款; in Lishui 《丽水市城市养犬管理规定》
/// 第二十三条第二款: on conditions too.
pub(super) fn managed_place<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    relief: Relief<'law>,
    r: &mut R,
) {
    let check = match &law.outing.managers {
        Setting::Silent(_) => Check::NotRegulated,
        Setting::Unknown => Check::Unknown("outing.managers"),
        Setting::Set(rule)
            if !rule.is.zones.include(facts.zone) || relief.reaches(OutingDuty::Managers) =>
        {
            Check::Passed(&rule.source)
        }
        Setting::Set(rule) => match facts.manager {
            None => Check::Missing(Fact::ManagerBan),
            Some(Admission::Open | Admission::Admitted) => Check::Passed(&rule.source),
            Some(Admission::Barred { sign }) => {
                decided(law, rule, facts, sign, Some(false), Ground::ManagedPlace)
            }
            Some(Admission::Conditional { .. }) if !rule.is.conditions => {
                Check::Passed(&rule.source)
            }
            Some(Admission::Conditional { kept, sign }) => {
                decided(law, rule, facts, sign, kept, Ground::PlaceConditions)
            }
        },
    };
    r.record("managed_place", check, || {
        let barred = facts.manager.map(|manager| matches!(manager, Admission::Barred { .. }));
        [(Fact::ManagerBan, barred.into())]
    });
}

/// Checks that the manager could decide, said so where a sign is asked for, and is heeded.
fn decided<'law>(
    law: &'law Policy,
    rule: &'law Provision<ManagerRule>,
    facts: &Outing,
    sign: Option<bool>,
    kept: Option<bool>,
    ground: Ground,
) -> Check<'law, Ground, Fact> {
    let passed = Check::Passed(&rule.source);
    let shown = if rule.is.sign { sign } else { Some(true) };
    if shown == Some(false) || kept == Some(true) {
        return passed;
    }
    let Some(place) = facts.place else { return Check::Missing(Fact::Place) };
    // Managers decide about the places that the law leaves to them, not about those it bars itself.
    let by_law = law.outing.places.iter().any(|rule| {
        rule.is.zones.include(facts.zone) && !rule.is.indoor_only && rule.is.kinds.contains(place)
    });
    if by_law || !(rule.is.kinds.is_empty() || rule.is.kinds.contains(place)) {
        return passed;
    }
    match (shown, kept) {
        (None, _) => Check::Missing(Fact::Sign),
        (_, None) => Check::Missing(Fact::ManagerBan),
        _ => Check::Failed(Finding { ground, source: &rule.source }),
    }
}

/// Checks public transport, how a dog rides where it may, and taxis with consents and restraints.
#[inline]
pub(super) fn ride<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    relief: Relief<'law>,
    r: &mut R,
) {
    if let Some(ride) = facts.ride {
        aboard(law, facts, ride, relief, r);
    }
}

fn aboard<'law, R: Recorder<'law, Ground, Fact>>(
    law: &'law Policy,
    facts: &Outing,
    ride: Ride,
    relief: Relief<'law>,
    r: &mut R,
) {
    let values = || [(Fact::Ride, Value::term(Some(ride.vehicle)))];
    let relieved = relief.reaches(OutingDuty::Transport);
    let transport = match &law.outing.transport {
        Setting::Silent(_) => Check::NotRegulated,
        Setting::Unknown => Check::Unknown("outing.transport"),
        Setting::Set(rule) if relieved => Check::Passed(&rule.source),
        Setting::Set(rule) => boarded(rule, facts, ride.vehicle),
    };
    r.record("transport", transport, values);
    if law.outing.carriage.is_empty() && law.breaks_off() {
        r.record("carriage", Check::Unknown("outing.carriage"), || []);
    }
    for rule in &law.outing.carriage {
        if rule.is.vehicles.contains(&ride.vehicle)
            && rule.is.zones.include(facts.zone)
            && !relieved
        {
            carriage(rule, facts, ride, r);
        }
    }
    if ride.vehicle != Vehicle::Taxi {
        return;
    }
    match &law.outing.taxi {
        Setting::Set(rule) => taxi(rule, facts, ride, relief.reaches(OutingDuty::Taxi), r),
        Setting::Silent(_) => r.record("taxi", Check::NotRegulated, || []),
        Setting::Unknown => r.record("taxi", Check::Unknown("outing.taxi"), || []),
    }
}

fn boarded<'law>(
    rule: &'law Provision<TransportRule>,
    facts: &Outing,
    vehicle: Vehicle,
) -> Check<'law, Ground, Fact> {
    if !rule.is.zones.include(facts.zone) {
        return Check::Passed(&rule.source);
    }
    let ground = if rule.is.vehicles.contains(&vehicle) {
        Ground::Transport { vehicle }
    } else if rule.is.unsettled.contains(&vehicle) {
        Ground::TransportUnsettled { vehicle }
    } else {
        return Check::Passed(&rule.source);
    };
    Check::Failed(Finding { ground, source: &rule.source })
}

fn carriage<'law, R: Recorder<'law, Ground, Fact>>(
    rule: &'law Provision<CarriageRule>,
    facts: &Outing,
    ride: Ride,
    r: &mut R,
) {
    let vehicle = ride.vehicle;
    let fail = |ground| Check::Failed(Finding { ground, source: &rule.source });
    let check = if secured(&rule.is.secured_by, facts) {
        Check::Passed(&rule.source)
    } else {
        fail(Ground::TransportRestraint { vehicle })
    };
    r.record("carriage", check, || []);
    if rule.is.not_in_cabin {
        let check = match ride.in_cabin {
            None => Check::Missing(Fact::Cabin),
            Some(false) => Check::Passed(&rule.source),
            Some(true) => fail(Ground::Cabin { vehicle }),
        };
        r.record("cabin", check, || [(Fact::Cabin, ride.in_cabin.into())]);
    }
}

/// Checks the consents and the restraint in a taxi.
///
/// # Source
///
/// In Wenzhou 《温州市养犬管理条例》第十九条第一款第（四）项: driver and passengers; in Qingdao
/// 《青岛市养犬管理条例》第十条第一款第（三）项: the driver, and a bag, a cage or the arms.
fn taxi<'law, R: Recorder<'law, Ground, Fact>>(
    rule: &'law Provision<TaxiRule>,
    facts: &Outing,
    ride: Ride,
    relieved: bool,
    r: &mut R,
) {
    let binds = rule.is.zones.include(facts.zone) && !relieved;
    let mut consent = Check::Passed(&rule.source);
    for (needed, given) in
        [(rule.is.driver, ride.driver_consents), (rule.is.passengers, ride.passengers_consent)]
    {
        if binds && needed {
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
    let unsecured = !rule.is.any_of.is_empty() && !facts.has_any(rule.is.any_of);
    let restraint = if binds && unsecured {
        Check::Failed(Finding { ground: Ground::TaxiRestraint, source: &rule.source })
    } else {
        Check::Passed(&rule.source)
    };
    r.record("taxi_restraint", restraint, || []);
}
