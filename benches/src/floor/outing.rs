//! Taking a dog out in Shanghai, hard-coded.

use dog_registry::{
    conduct::{Admission, Leash, Outing, OutingPurpose},
    policy::{Keeper, PlaceKind, Restraint, ServiceKind, ServiceUser, Vehicle},
    registration::Service,
};
use governance_core::assessment::Outcome;

use super::Findings;

const GUIDE_DOG: Service = Service { kind: ServiceKind::Guide, user: ServiceUser::Blind };

fn is_prohibited(place: PlaceKind) -> bool {
    matches!(
        place,
        PlaceKind::Office
            | PlaceKind::School
            | PlaceKind::Hospital
            | PlaceKind::Stadium
            | PlaceKind::Museum
            | PlaceKind::Library
            | PlaceKind::Theatre
            | PlaceKind::Entertainment
            | PlaceKind::WaitingHall
            | PlaceKind::Restaurant
            | PlaceKind::Mall
            | PlaceKind::Hotel
    )
}

/// Returns the answer alone.
#[must_use]
pub fn outcome(facts: &Outing) -> Outcome {
    let mut open = false;
    match facts.tag {
        Some(true) => {}
        Some(false) => return Outcome::Refused,
        None => open = true,
    }
    match facts.leash {
        Some(Leash::Length { centimetres }) if centimetres <= 200 => {}
        Some(_) => return Outcome::Refused,
        None => open = true,
    }
    if !facts.restraints.contains(&Restraint::Muzzle) {
        match facts.large {
            Some(false) => {}
            Some(true) => return Outcome::Refused,
            None => open = true,
        }
    }
    if !facts.restraints.contains(&Restraint::ShortLeash) {
        match facts.crowded {
            Some(false) => {}
            Some(true) => return Outcome::Refused,
            None => open = true,
        }
    }
    if let Some(lift) = facts.lift
        && (lift.peak || facts.yielded == Some(false))
    {
        return Outcome::Refused;
    }
    match facts.faeces_left {
        Some(false) => {}
        Some(true) => return Outcome::Refused,
        None => open = true,
    }
    let guide = facts.service == Some(GUIDE_DOG);
    match facts.place {
        Some(place) => {
            if !guide && is_prohibited(place) {
                return Outcome::Refused;
            }
        }
        None => open = true,
    }
    if !guide {
        match facts.manager {
            Some(Admission::Barred { sign: Some(true) }) if facts.place.is_some() => {
                return Outcome::Refused;
            }
            None | Some(Admission::Barred { sign: None }) => open = true,
            Some(_) => {}
        }
        match facts.no_walk_area {
            Some(false) => {}
            Some(true) => return Outcome::Refused,
            None => open = true,
        }
        if let Some(ride) = facts.ride {
            if ride.vehicle != Vehicle::Taxi {
                return Outcome::Refused;
            }
            match ride.driver_consents {
                Some(true) => {}
                Some(false) => return Outcome::Refused,
                None => open = true,
            }
        }
    }
    if facts.keeper == Keeper::Organisation && !caged_for_the_vet(facts) {
        match facts.fierce {
            None => open = true,
            Some(true) => return Outcome::Refused,
            Some(false) => {}
        }
    }
    if open { Outcome::Undetermined } else { Outcome::Granted }
}

fn caged_for_the_vet(facts: &Outing) -> bool {
    let errand = matches!(
        facts.purpose,
        OutingPurpose::Vaccinate
            | OutingPurpose::Treat
            | OutingPurpose::Register
            | OutingPurpose::Inspect
            | OutingPurpose::Chip
    );
    errand && facts.restraints.contains(&Restraint::Cage)
}

/// Returns everything that the outing breaks with its article, and everything that is missing.
#[must_use]
pub fn findings(facts: &Outing) -> Findings {
    let mut found = Findings::default();
    let mut flag = |kept: Option<bool>, fact, code, article| match kept {
        Some(true) => {}
        Some(false) => found.findings.push((code, article)),
        None if found.missing.contains(&fact) => {}
        None => found.missing.push(fact),
    };
    flag(facts.tag, "tag", "O_TAG", "《上海市养犬管理条例》第二十二条第（一）项");
    match facts.leash {
        Some(Leash::Length { centimetres }) => {
            flag(Some(centimetres <= 200), "leash", "O_LEASH_LONG", LEASH);
        }
        leash => flag(leash.map(|_| false), "leash", "O_LEASH_MISSING", LEASH),
    }
    if !facts.restraints.contains(&Restraint::Muzzle) {
        let article = "《上海市养犬管理条例》第二十二条第（三）项";
        flag(facts.large.map(|large| !large), "class", "O_MUZZLE", article);
    }
    if !facts.restraints.contains(&Restraint::ShortLeash) {
        flag(facts.crowded.map(|crowded| !crowded), "crowd", "O_CROWD", LEASH);
    }
    if let Some(lift) = facts.lift {
        let article = "《上海市养犬管理条例》第二十二条第（四）项";
        flag(Some(!lift.peak), "lift", "O_LIFT_TIME", article);
        flag(Some(facts.yielded != Some(false)), "lift", "O_LIFT_YIELD", article);
    }
    let article = "《上海市养犬管理条例》第二十二条第（六）项";
    flag(facts.faeces_left.map(|left| !left), "faeces", "O_FAECES", article);
    let guide = facts.service == Some(GUIDE_DOG);
    let place = facts.place.map(|place| guide || !is_prohibited(place));
    flag(place, "place", "O_PLACE", PLACES);
    if !guide {
        let article = "《上海市养犬管理条例》第二十三条第二款";
        let open_place = !facts.place.is_some_and(is_prohibited);
        match facts.manager {
            None => flag(None, "manager_ban", "O_PLACE_MANAGED", article),
            Some(Admission::Barred { sign }) if open_place => {
                let fact = if facts.place.is_none() { "place" } else { "sign" };
                let barred = facts.place.and(sign);
                flag(barred.map(|barred| !barred), fact, "O_PLACE_MANAGED", article);
            }
            Some(_) => {}
        }
        match facts.ride {
            None => {}
            Some(ride) if ride.vehicle == Vehicle::Taxi => {
                let article = "《上海市养犬管理条例》第二十三条第三款";
                flag(ride.driver_consents, "consent", "O_TAXI_CONSENT", article);
            }
            Some(_) => flag(Some(false), "ride", "O_TRANSPORT", PLACES),
        }
        let article = "《上海市养犬管理条例》第二十三条第四款";
        let outside = facts.no_walk_area.map(|inside| !inside);
        flag(outside, "no_walk_area", "O_NOWALK", article);
    }
    if facts.keeper == Keeper::Organisation && !caged_for_the_vet(facts) {
        let article = "《上海市养犬管理条例》第二十二条第（五）项";
        let kept = facts.fierce.map(|fierce| !fierce);
        flag(kept, "class", "O_RESTRICTED_DOG", article);
    }
    found
}

const LEASH: &str = "《上海市养犬管理条例》第二十二条第（二）项";
const PLACES: &str = "《上海市养犬管理条例》第二十三条第一款";
