//! Generated facts: the same ones in every run.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use dog_registry::{
    breed::{Breed, Lineage},
    conduct::{Admission, Leash, Lift, Outing, OutingPurpose, Ride},
    policy::{
        Document, Keeper, OrganisationCondition, PlaceKind, Purpose, Restraint, ServiceKind,
        ServiceUser, Vehicle, Violation, Zone,
    },
    registration::{
        Application, CancelReason, Documents, Event, EventKind, Immunity, KeeperRecord, Keeping,
        Organisation, Recipient, Registration, Service, Stage, TRANSITIONS, WithdrawReason,
    },
    violation::Conduct,
};
use governance_core::{
    capacity::CivilCapacity,
    mandate::{Actor, BodyKind},
    money::Yuan,
    penalty::{Offence, Subject, Trigger},
    procedure::{Basis, Record},
};

/// How many facts of each kind are generated.
pub const COUNT: usize = 4096;

/// A small generator of numbers (xorshift64*), so that every run sees the same facts.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Constructs the generator; `seed` must not be zero.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number below `bound`.
    pub fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        u32::try_from((high * u64::from(bound)) >> 32).unwrap()
    }

    /// Returns yes in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Returns one of `words`.
    pub fn one_of<T: Copy>(&mut self, words: &[T]) -> T {
        words[self.below(u32::try_from(words.len()).unwrap()) as usize]
    }

    /// Returns a fact that is mostly `usual`, sometimes not, and now and then not stated.
    fn mostly(&mut self, usual: bool) -> Option<bool> {
        (!self.chance(2)).then(|| if self.chance(4) { !usual } else { usual })
    }

    /// Returns a day of 2012 to 2025.
    pub fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2012, 1, 1).unwrap();
        first + Days::new(self.below(14 * 365).into())
    }
}

/// Returns applications of all kinds, most of which can be granted.
#[must_use]
pub fn applications() -> Vec<Application> {
    let mut dice = Dice::new(1);
    let breeds: Vec<Breed> = Breed::all().collect();
    (0..COUNT).map(|_| application(&mut dice, &breeds)).collect()
}

fn application(dice: &mut Dice, breeds: &[Breed]) -> Application {
    let on = dice.day();
    let zone = dice.one_of(&[Zone::Key, Zone::Key, Zone::General]);
    let mut facts = Application::by_eligible_individual(zone, on);
    if dice.chance(15) {
        let all = [
            OrganisationCondition::Facilities,
            OrganisationCondition::Staff,
            OrganisationCondition::System,
            OrganisationCondition::Location,
        ];
        let purpose = (!dice.chance(3)).then(|| dice.one_of(Purpose::ALL));
        let has = all.into_iter().filter(|_| !dice.chance(4)).collect();
        let has = (!dice.chance(3)).then_some(has);
        facts.keeper =
            Keeping::Organisation(Organisation { purpose, has, ..Organisation::default() });
    } else if let Keeping::Individual(person) = &mut facts.keeper {
        person.capacity = match dice.below(40) {
            0 => None,
            1 => Some(CivilCapacity::Limited),
            _ => Some(CivilCapacity::Full),
        };
        person.lawful_identity = dice.mostly(true);
        person.fixed_dwelling = dice.mostly(true);
        person.single_household = dice.mostly(true);
        person.local_status = dice.mostly(true);
        person.in_no_keep_area = dice.mostly(false);
    }
    facts.dog.lineage = match dice.below(10) {
        0 => None,
        1 | 2 => Some(Lineage::Cross {
            known: [dice.one_of(breeds), dice.one_of(breeds)].into_iter().collect(),
            complete: dice.chance(50),
        }),
        _ => Some(Lineage::Pure(dice.one_of(breeds))),
    };
    facts.dog.height_cm = (!dice.chance(30)).then(|| 20 + dice.below(60));
    facts.dog.immunity = match dice.below(20) {
        0 => None,
        1 => Some(Immunity::Never),
        _ => Some(Immunity::Until(on - Days::new(20) + Days::new(dice.below(385).into()))),
    };
    facts.dog.chip = dice.mostly(true);
    if dice.chance(3) {
        facts.dog.service = Some(service(dice));
    }
    facts.dogs_kept.household = (!dice.chance(2)).then(|| u32::from(dice.chance(8)));
    facts.record = (!dice.chance(3)).then(|| {
        let mut record = KeeperRecord::default();
        if dice.chance(6) {
            record.abandonments.push(on - Days::new(dice.below(3000).into()));
            record.penalties.clone_from(&record.abandonments);
        }
        record
    });
    facts.earlier_dog_uncancelled = dice.mostly(false);
    facts.documents = (!dice.chance(3))
        .then(|| Document::ALL.iter().copied().filter(|_| !dice.chance(1)).collect::<Documents>());
    facts
}

fn service(dice: &mut Dice) -> Service {
    Service { kind: dice.one_of(ServiceKind::ALL), user: dice.one_of(ServiceUser::ALL) }
}

/// Returns outings of all kinds, most of which break nothing.
#[must_use]
pub fn outings() -> Vec<Outing> {
    let mut dice = Dice::new(2);
    (0..COUNT).map(|_| outing(&mut dice)).collect()
}

fn outing(dice: &mut Dice) -> Outing {
    let zone = dice.one_of(Zone::ALL);
    let mut facts = Outing::plain(zone, dice.day());
    if dice.chance(8) {
        facts.keeper = Keeper::Organisation;
        facts.purpose = dice.one_of(OutingPurpose::ALL);
    }
    facts.fierce = dice.mostly(false);
    facts.large = if dice.chance(15) { Some(true) } else { dice.mostly(false) };
    facts.service = dice.chance(4).then(|| service(dice));
    facts.tag = dice.mostly(true);
    facts.certificate = dice.mostly(true);
    facts.leash = match dice.below(40) {
        0 => None,
        1 => Some(Leash::None),
        _ => Some(Leash::Length { centimetres: 60 + dice.below(160) }),
    };
    facts.restraints = Restraint::ALL.iter().copied().filter(|_| dice.chance(12)).collect();
    facts.place = match dice.below(30) {
        0 => None,
        1..=24 => Some(PlaceKind::Open),
        _ => Some(dice.one_of(PlaceKind::ALL)),
    };
    facts.manager = match dice.mostly(true) {
        Some(true) => Some(Admission::Open),
        Some(false) => Some(Admission::Barred { sign: Some(true) }),
        None => None,
    };
    facts.crowded = dice.mostly(false);
    facts.lift = dice.chance(25).then(|| Lift {
        peak: dice.chance(10),
        barred_hour: None,
        stairs: dice.chance(30),
    });
    facts.ride = dice.chance(20).then(|| Ride {
        vehicle: dice.one_of(&[
            Vehicle::Taxi,
            Vehicle::Taxi,
            Vehicle::Taxi,
            Vehicle::Bus,
            Vehicle::Rail,
        ]),
        driver_consents: dice.mostly(true),
        passengers_consent: dice.mostly(true),
        in_cabin: None,
    });
    facts.yielded = dice.mostly(true);
    facts.faeces_left = dice.mostly(false);
    facts.no_walk_area = dice.mostly(false);
    facts.temporary_ban = dice.mostly(false);
    facts.school_run = dice.mostly(false);
    facts
}

/// The violations whose sanctions the floor knows.
pub const VIOLATIONS: [Violation; 11] = [
    Violation::Unregistered,
    Violation::NotRenewed,
    Violation::NoTag,
    Violation::NoLeash,
    Violation::NoMuzzle,
    Violation::Faeces,
    Violation::Nuisance,
    Violation::SetOnPerson,
    Violation::Abandonment,
    Violation::NotVaccinated,
    Violation::SaleWithoutQuarantine,
];

/// Returns violations with dates on both sides of every change of the law.
#[must_use]
pub fn conducts() -> Vec<Conduct> {
    let mut dice = Dice::new(3);
    let first = NaiveDate::from_ymd_opt(2020, 6, 1).unwrap();
    let conduct = |_| {
        let subject = if dice.chance(80) { Subject::Individual } else { Subject::Organisation };
        let mut offence = Offence::by(subject);
        offence.recorded = Trigger::ALL.iter().copied().filter(|_| dice.chance(30)).collect();
        offence.dogs = Some(1 + dice.below(3));
        offence.dogs_sold = Some(1 + dice.below(9));
        offence.value = Some(Yuan::whole(500 + dice.below(20_000)));
        let day = first + Days::new(dice.below(2370).into());
        Conduct::new(dice.one_of(&VIOLATIONS), dice.one_of(Zone::ALL), offence, day)
    };
    (0..COUNT).map(conduct).collect()
}

/// Returns days on which limits start, so that none ends outside the arranged years.
#[must_use]
pub fn starts() -> Vec<NaiveDate> {
    let mut dice = Dice::new(4);
    (0..COUNT).map(|_| dice.day()).collect()
}

/// One case file: how the case begins, and its records.
#[derive(Clone, Debug)]
pub struct Log {
    /// The case before its first event.
    pub state: Registration,
    /// Its records.
    pub records: Vec<Record<Event>>,
}

/// Returns case files of about [`COUNT`] records; one in ten ends in a record that cannot stand.
#[must_use]
pub fn logs() -> Vec<Log> {
    let mut dice = Dice::new(5);
    (0..COUNT / 8).map(|_| log(&mut dice)).collect()
}

fn log(dice: &mut Dice) -> Log {
    let mut day = dice.day();
    let zone = dice.one_of(Zone::ALL);
    let state = Registration::new(zone, Some(day));
    let (mut reached, mut records) = (Stage::Unregistered, Vec::new());
    for sequence in 0..8 {
        let rows: Vec<_> = TRANSITIONS.rows.iter().filter(|row| row.from == reached).collect();
        let Some(row) = (!rows.is_empty()).then(|| dice.one_of(&rows)) else { break };
        day = day + Days::new(1 + u64::from(dice.below(60)));
        let occurred = NaiveDateTime::new(day, NaiveTime::from_hms_opt(9, 30, 0).unwrap());
        reached = row.to;
        records.push(Record {
            sequence,
            event: event(dice, row.event, day),
            occurred,
            recorded: occurred + chrono::TimeDelta::minutes(dice.below(300).into()),
            by: Actor::new(BodyKind::PublicSecurity, format!("station-{}", dice.below(300))),
            basis: serde_json::from_str::<Basis>("\"《上海市养犬管理条例》第十五条\"").unwrap(),
        });
    }
    if let (Some(last), true) = (records.last_mut(), dice.chance(10)) {
        match dice.below(3) {
            0 => last.sequence += 1,
            1 => last.recorded = last.occurred - chrono::TimeDelta::minutes(1),
            _ => last.event = Event::Supplemented,
        }
    }
    Log { state, records }
}

fn event(dice: &mut Dice, kind: EventKind, day: NaiveDate) -> Event {
    let late = dice.below(10);
    let immune_until = Some(day + Days::new(365));
    let until = immune_until.filter(|_| dice.chance(60));
    match kind {
        EventKind::UndertakingSigned => Event::UndertakingSigned,
        EventKind::EligibilityCertified => Event::EligibilityCertified,
        EventKind::Applied => Event::Applied,
        EventKind::SupplementRequested => Event::SupplementRequested {
            items: [Document::Dwelling, Document::Immunity].into_iter().collect(),
        },
        EventKind::Supplemented => Event::Supplemented,
        EventKind::OpinionGiven => Event::OpinionGiven { favourable: dice.chance(90) },
        EventKind::DecisionExtended => Event::DecisionExtended,
        EventKind::TemporarilyRegistered => Event::TemporarilyRegistered { immune_until },
        EventKind::Registered => Event::Registered { until, immune_until },
        EventKind::Refused => Event::Refused,
        EventKind::Renewed => Event::Renewed { until, immune_until, late },
        EventKind::DataChanged => Event::DataChanged { late },
        EventKind::Moved => Event::Moved { zone: dice.one_of(Zone::ALL), late },
        EventKind::Transferred => Event::Transferred { late },
        EventKind::Inherited => Event::Inherited { late },
        EventKind::DeathReported => Event::DeathReported { late },
        EventKind::LossReported => Event::LossReported { late },
        EventKind::GivenUp => Event::GivenUp { to: Recipient::Eligible, late },
        EventKind::LeftZone => Event::LeftZone { late },
        EventKind::Outgrown => Event::Outgrown,
        EventKind::CredentialsReplaced => Event::CredentialsReplaced { late },
        EventKind::CancelledExOfficio => {
            Event::CancelledExOfficio { reason: CancelReason::ImmunityEnded }
        }
        EventKind::Revoked => Event::Revoked,
        EventKind::Withdrawn => Event::Withdrawn { reason: WithdrawReason::Deceit },
        other => unreachable!("no event of the kind {other}"),
    }
}
