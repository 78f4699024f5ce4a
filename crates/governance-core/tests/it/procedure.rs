//! A procedure of two regions with one event in common: what it lets through, what a log may not
//! be, and that the exploration finds what is broken.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::assessment::Finding;
use governance_core::citation::{Citation, Locator, national};
use governance_core::language::{Bilingual, Language};
use governance_core::mandate::{Actor, BodyKind, Delegable, Delegation, Form, Mandate, Mandates};
use governance_core::procedure::{
    Basis, Case, Due, Exploration, Happening, Invariant, Obligation, Procedure, Record, Refusal,
    Report, Transitions,
};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{day, moment};

governance_core::vocabulary! {
    /// Stages of both regions.
    pub enum Stage {
        /// In the pound.
        Held = "held", "已收容", "held";
        /// Back with its keeper.
        Returned = "returned", "已认领", "returned";
        /// Buried.
        Buried = "buried", "已处理", "buried";
        /// Proceedings open.
        Open = "open", "已立案", "open";
        /// Proceedings closed.
        Closed = "closed", "已结案", "closed";
        /// Proceedings ended.
        Ended = "ended", "已终止", "ended";
    }
}

governance_core::vocabulary! {
    /// Kinds of event.
    pub enum EventKind {
        /// Claimed.
        Claimed = "claimed", "认领", "claimed";
        /// Fined.
        Fined = "fined", "罚款", "fined";
        /// Died.
        Died = "died", "死亡", "died";
        /// Belongs to no region.
        Barked = "barked", "吠叫", "barked";
    }
}

governance_core::vocabulary! {
    /// Acts.
    pub enum Act {
        /// Return.
        Return = "return", "交还犬只", "return the dog";
        /// Fine.
        Fine = "fine", "处以罚款", "fine the keeper";
        /// Record a death.
        RecordDeath = "record_death", "登记死亡", "record a death";
    }
}

governance_core::grounds! {
    /// Why the law refuses.
    pub enum Ground {
        /// No certificate.
        NoProof = "E_PROOF", "未出示有效证件", "no valid certificate was shown";
        /// Too high.
        TooHigh { yuan: u32, most: u32 } = "E_FINE", "罚款{yuan}元，上限{most}元", "a fine of {yuan} yuan, at most {most}";
    }
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Event {
    Claimed { proof: bool },
    Fined { yuan: u32 },
    Died,
    Barked,
}

impl Happening for Event {
    type Kind = EventKind;

    fn kind(&self) -> EventKind {
        match self {
            Self::Claimed { .. } => EventKind::Claimed,
            Self::Fined { .. } => EventKind::Fined,
            Self::Died => EventKind::Died,
            Self::Barked => EventKind::Barked,
        }
    }
}

/// What is deliberately wrong with a case, so that the exploration has something to find.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Quirk {
    None,
    /// The stages do not change.
    StaysPut,
    /// An event of one region moves the other.
    MovesTheOther,
    /// The state depends on something outside the log.
    LooksAway,
    /// A claim brings about a death.
    KillsOnClaim,
    /// A death brings about a bark, which no region knows.
    BarksOnDeath,
    /// A refusal without grounds.
    RefusesMutely,
}

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(crate) struct Toy {
    custody: Stage,
    proceedings: Stage,
    quirk: Quirk,
    seen: u32,
}

const TOY: Toy =
    Toy { custody: Stage::Held, proceedings: Stage::Open, quirk: Quirk::None, seen: 0 };

pub(crate) struct Law {
    mandates: Mandates<Act>,
    claim: Citation,
}

thread_local! { static OUTSIDE: Cell<u32> = const { Cell::new(0) } }

governance_core::transitions! {
    /// The table.
    pub static TRANSITIONS: Toy {
        region Custody {
            Held + Claimed => Returned by Return under |law| Some(&law.claim);
            Held + Died => Buried by RecordDeath under |_law| None;
            Returned + Died => Buried by RecordDeath under |_law| None;
        }
        region Proceedings {
            Open + Fined => Closed by Fine under |_law| None;
            Open + Died => Ended by RecordDeath under |_law| None;
        }
    }
}

/// What somebody wants: an event, and the act that it is said to take.
#[derive(Clone, Debug)]
pub(crate) struct Command(Event, Act);

impl Procedure for Toy {
    type Law = Law;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;
    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 2;
    const GENERAL: &'static Citation = &national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(4));

    fn stage(&self, region: usize) -> Stage {
        if region == 0 { self.custody } else { self.proceedings }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        (command.0.kind(), command.1)
    }

    fn mandates(law: &Law) -> &Mandates<Act> {
        &law.mandates
    }

    fn consider<'law>(
        &self,
        command: &Command,
        _: NaiveDateTime,
        law: &'law Law,
    ) -> Result<Event, Vec<Finding<'law, Ground>>> {
        let refuse = |grounds: Vec<Ground>| {
            Err(grounds.into_iter().map(|ground| Finding { ground, source: &law.claim }).collect())
        };
        match (&command.0, self.quirk) {
            (_, Quirk::RefusesMutely) => refuse(vec![]),
            (Event::Claimed { .. }, Quirk::KillsOnClaim) => Ok(Event::Died),
            (Event::Died, Quirk::BarksOnDeath) => Ok(Event::Barked),
            (Event::Claimed { proof: false }, _) => refuse(vec![Ground::NoProof]),
            (&Event::Fined { yuan }, _) if 500 < yuan => {
                refuse(vec![Ground::TooHigh { yuan, most: 500 }, Ground::NoProof])
            }
            (event, _) => Ok(event.clone()),
        }
    }

    fn evolve(&mut self, event: &Event, _: NaiveDateTime) {
        match (self.quirk, event) {
            (Quirk::StaysPut, _) | (_, Event::Barked) => {}
            (Quirk::MovesTheOther, Event::Claimed { .. }) => {
                self.custody = Stage::Returned;
                self.proceedings = Stage::Closed;
            }
            (_, Event::Claimed { .. }) => self.custody = Stage::Returned,
            (_, Event::Fined { .. }) => self.proceedings = Stage::Closed,
            (_, Event::Died) => (self.custody, self.proceedings) = (Stage::Buried, Stage::Ended),
        }
        if self.quirk == Quirk::LooksAway {
            self.seen = OUTSIDE.replace(OUTSIDE.get() + 1);
        }
    }
}

fn source(text: &str) -> Citation {
    text.parse().unwrap()
}

fn law() -> Law {
    let held = |holder, text| Mandate::held_by(holder, source(text));
    let entrusted = Delegable {
        to: vec![BodyKind::SubdistrictOffice],
        form: Form::Entrustment,
        source: source("《行政处罚法》（2021）第二十条第一款"),
    };
    let fine = Mandate {
        delegable: Some(entrusted),
        ..held(BodyKind::PublicSecurity, "《某市条例》第三十条")
    };
    Law {
        mandates: Mandates::new([
            (Act::Return, held(BodyKind::Pound, "《某市条例》第二十条")),
            (Act::Fine, fine),
            (Act::RecordDeath, held(BodyKind::AnimalHealth, "《某市条例》第四十条")),
        ]),
        claim: source("《某市条例》第二十七条第一款"),
    }
}

fn pound() -> Actor {
    Actor::new(BodyKind::Pound, "pound-1")
}

fn police() -> Actor {
    Actor::new(BodyKind::PublicSecurity, "station-7")
}

fn vet() -> Actor {
    Actor::new(BodyKind::AnimalHealth, "vet-2")
}

fn claim() -> Command {
    Command(Event::Claimed { proof: true }, Act::Return)
}

fn fine(yuan: u32) -> Command {
    Command(Event::Fined { yuan }, Act::Fine)
}

fn death() -> Command {
    Command(Event::Died, Act::RecordDeath)
}

const NOON: &str = "2026-03-02 12:00";

/// Carries `command` out at noon, or says why not.
fn act(case: &mut Case<Toy>, command: &Command, by: &Actor) -> Result<Record<Event>, String> {
    let law = law();
    let decided = case.decide(command, by, moment(NOON), &law).map_err(|refusal| {
        format!("{}: {}", refusal.code(), refusal.in_language(Language::English))
    })?;
    let record = case.record(decided, by, moment(NOON), moment(NOON));
    case.apply(&record).map_err(|error| error.to_string())?;
    Ok(record)
}

/// Checks where the commands lead from the start, both regions.
#[track_caller]
fn check(commands: &[(Command, Actor)], custody: Stage, proceedings: Stage) {
    let mut case = Case::new(TOY);
    for (command, by) in commands {
        act(&mut case, command, by).unwrap();
    }
    assert_eq!((case.stage(0), case.stage(1)), (custody, proceedings));
    assert_eq!(case.length() as usize, commands.len());
}

#[test]
fn an_event_moves_every_region_that_knows_it() {
    check(&[], Stage::Held, Stage::Open);
    check(&[(claim(), pound())], Stage::Returned, Stage::Open);
    check(&[(fine(500), police())], Stage::Held, Stage::Closed);
    check(&[(fine(500), police()), (claim(), pound())], Stage::Returned, Stage::Closed);
    check(&[(death(), vet())], Stage::Buried, Stage::Ended);
    check(&[(claim(), pound()), (death(), vet())], Stage::Buried, Stage::Ended);
}

#[test]
fn or_none() {
    let mut case = Case::new(TOY);
    act(&mut case, &fine(500), &police()).unwrap();
    // Custody would admit the death; the closed proceedings do not.
    assert_eq!(
        act(&mut case, &death(), &vet()),
        Err("wrong_stage: at the stage \"closed\" it is not possible to record a death (《某市条例》, Art. 40)".to_owned())
    );
    assert_eq!((case.stage(0), case.stage(1), case.length()), (Stage::Held, Stage::Closed, 1));
}

#[test]
fn what_is_decided_rests_on_an_article() {
    let mut case = Case::new(TOY);
    // The row's own article, or the mandate's where the row names none.
    assert_eq!(
        act(&mut case, &claim(), &pound()).unwrap().basis.as_str(),
        "《某市条例》第二十七条第一款"
    );
    let record = act(&mut case, &fine(200), &police()).unwrap();
    assert_eq!(record.basis.citation(), Ok(source("《某市条例》第三十条")));
    let delegation = Delegation {
        from: BodyKind::PublicSecurity,
        form: Form::Entrustment,
        acts: vec!["fine".into()],
        since: day("2026-03-02"),
        until: None,
        published: Some(true),
    };
    let street = Actor::new(BodyKind::SubdistrictOffice, "street-1").under(delegation);
    let law = law();
    let decided = Case::new(TOY).decide(&fine(200), &street, moment(NOON), &law).unwrap();
    assert_eq!(decided.in_name_of, Some(BodyKind::PublicSecurity));
    assert_eq!(decided.basis.to_string(), "《行政处罚法》（2021）第二十条第一款");
}

/// Checks a refusal's code, its two sentences and its articles.
#[track_caller]
fn check_refusal(
    start: &Toy,
    command: &Command,
    by: &Actor,
    code: &str,
    said: [&str; 2],
    sources: &[&str],
) {
    let law = law();
    let case = Case::new(start.clone());
    let refusal = case.decide(command, by, moment(NOON), &law).unwrap_err();
    assert_eq!(refusal.code(), code);
    assert_eq!(
        [Language::Chinese, Language::English].map(|l| refusal.in_language(l).to_string()),
        said
    );
    assert_eq!(refusal.sources().iter().map(ToString::to_string).collect::<Vec<_>>(), sources);
    assert_eq!(refusal.grounds().is_empty(), !matches!(refusal, Refusal::Grounds(_)));
    assert_eq!(case, Case::new(start.clone()));
}

#[test]
fn refusals_name_ground_and_source() {
    let street = Actor::new(BodyKind::SubdistrictOffice, "street-1");
    check_refusal(
        &TOY,
        &claim(),
        &Actor::new(BodyKind::ResidentsCommittee, "c"),
        "wrong_authority",
        [
            "居（村）民委员会不得“交还犬只”：无此职权；有权主体为犬只收容留检场所",
            "the residents' or villagers' committee may not return the dog: the power belongs to others; held by: dog pound",
        ],
        &["《某市条例》第二十条"],
    );
    check_refusal(
        &TOY,
        &fine(200),
        &street,
        "needs_delegation",
        [
            "“处以罚款”须有公安机关的委托（《行政处罚法》（2021）第二十条第一款）",
            "to fine the keeper takes the entrustment of the public security organ (Administrative Penalty Law (2021), Art. 20(1))",
        ],
        &["《行政处罚法》（2021）第二十条第一款"],
    );
    let unsaid = Delegation {
        from: BodyKind::PublicSecurity,
        form: Form::Entrustment,
        acts: vec!["fine".into()],
        since: day("2026-03-02"),
        until: None,
        published: None,
    };
    check_refusal(
        &TOY,
        &fine(200),
        &street.under(unsaid),
        "delegation_unclear",
        [
            "“处以罚款”尚待查明：是否委托或者授权未公布（《行政处罚法》（2021）第二十条第一款）",
            "to fine the keeper it must be known whether the delegation was not published (Administrative Penalty Law (2021), Art. 20(1))",
        ],
        &["《行政处罚法》（2021）第二十条第一款"],
    );
    check_refusal(
        &Toy { custody: Stage::Returned, ..TOY },
        &claim(),
        &pound(),
        "wrong_stage",
        [
            "案件处于“已认领”，不能“交还犬只”（《某市条例》第二十条）",
            "at the stage \"returned\" it is not possible to return the dog (《某市条例》, Art. 20)",
        ],
        &["《某市条例》第二十条"],
    );
    check_refusal(
        &TOY,
        &fine(501),
        &police(),
        "grounds",
        [
            "罚款501元，上限500元（《某市条例》第二十七条第一款）；未出示有效证件（《某市条例》第二十七条第一款）",
            "a fine of 501 yuan, at most 500 (《某市条例》, Art. 27(1)); no valid certificate was shown (《某市条例》, Art. 27(1))",
        ],
        &["《某市条例》第二十七条第一款", "《某市条例》第二十七条第一款"],
    );
    // An event of no region's alphabet is possible at no stage.
    let bark = Command(Event::Barked, Act::Return);
    assert_eq!(
        act(&mut Case::new(TOY), &bark, &pound()),
        Err("wrong_stage: at the stage \"held\" it is not possible to return the dog (《某市条例》, Art. 20)".to_owned())
    );
}

/// A log of three: claimed on 2 March and recorded on 20 March, then two more.
fn log() -> Vec<Record<Event>> {
    let record = |sequence, event, occurred: &str, recorded: &str, by| Record {
        sequence,
        event,
        occurred: moment(occurred),
        recorded: moment(recorded),
        by,
        basis: Basis::from(&source("《某市条例》第二十七条第一款")),
    };
    vec![
        record(0, Event::Claimed { proof: true }, "2026-03-02 09:00", "2026-03-20 09:00", pound()),
        record(1, Event::Fined { yuan: 200 }, "2026-03-21 10:00", "2026-03-21 10:00", police()),
    ]
}

fn dead() -> Record<Event> {
    Record { event: Event::Died, by: vet(), ..log()[1].clone() }
}

#[track_caller]
fn check_log(records: &[Record<Event>], message: &str) {
    let replayed = Case::replay(TOY, records).map_err(|error| error.to_string());
    assert_eq!(replayed.err().unwrap_or_default(), message);
}

#[test]
fn logs_that_cannot_stand() {
    let log = log();
    let [claimed, fined] = log.clone().try_into().unwrap();
    check_log(&log, "");
    check_log(&[claimed.clone(), dead()], "");
    let sequence = |position: u32, found: u32| {
        format!(
            "record {position}: its sequence number is {found}: a record is missing, repeated or out of place"
        )
    };
    check_log(&[claimed.clone(), Record { sequence: 2, ..fined.clone() }], &sequence(1, 2)); // gap
    check_log(&[claimed.clone(), claimed.clone()], &sequence(1, 0)); // duplicate
    check_log(&[fined.clone(), claimed.clone()], &sequence(0, 1)); // reordered
    check_log(
        &[claimed.clone(), Record { sequence: u32::MAX, ..fined.clone() }],
        &sequence(1, u32::MAX),
    );
    let third = Record { sequence: 2, ..fined.clone() };
    check_log(&[claimed.clone(), third.clone()], &sequence(1, 2)); // truncated in the middle
    check_log(&log[..1], ""); // truncated at the end: nothing in the log can tell
    let early = Record { recorded: moment("2026-03-21 09:59"), ..fined.clone() };
    check_log(
        &[claimed.clone(), early],
        "record 1: recorded at 2026-03-21 09:59:00, before it occurred at 2026-03-21 10:00:00",
    );
    let at = |text: &str| Record {
        occurred: moment("2026-03-01 00:00"),
        recorded: moment(text),
        ..fined.clone()
    };
    check_log(&[claimed.clone(), at("2026-03-20 09:00")], ""); // the same minute
    check_log(
        &[claimed.clone(), at("2026-03-20 08:59")],
        "record 1: recorded at 2026-03-20 08:59:00, before its predecessor at 2026-03-20 09:00:00",
    );
    check_log(
        &[claimed.clone(), Record { sequence: 1, ..claimed.clone() }],
        "record 1: \"claimed\" cannot follow \"returned\"",
    );
    check_log(
        &[claimed.clone(), fined.clone(), Record { sequence: 2, ..dead() }],
        "record 2: \"died\" cannot follow \"closed\"",
    );
    check_log(
        &[Record { event: Event::Barked, ..claimed.clone() }],
        "record 0: \"barked\" cannot follow \"held\"",
    );
}

#[test]
fn a_record_that_cannot_stand_changes_nothing() {
    let mut case = Case::replay(TOY, &log()).unwrap();
    let before = case.clone();
    assert!(case.apply(&Record { sequence: 2, ..dead() }).is_err());
    assert!(case.apply(&log()[0]).is_err());
    assert_eq!(case, before);
}

/// What occurred on 2 March was recorded on 20 March: on the 10th nobody knew.
#[test]
fn gc_68_what_was_known() {
    let log = log();
    let known = |text: &str| Case::known_at(TOY, &log, moment(text)).unwrap();
    for (at, length, custody) in [
        ("2026-03-10 00:00", 0, Stage::Held),
        ("2026-03-20 08:59", 0, Stage::Held),
        ("2026-03-20 09:00", 1, Stage::Returned),
        ("2026-03-21 09:59", 1, Stage::Returned),
        ("2026-03-21 10:00", 2, Stage::Returned),
        ("2030-01-01 00:00", 2, Stage::Returned),
    ] {
        assert_eq!((known(at).length(), known(at).stage(0)), (length, custody), "{at}");
    }
    assert_eq!(known("2026-03-10 00:00"), Case::new(TOY));
    assert_eq!(known("2030-01-01 00:00"), Case::replay(TOY, &log).unwrap());
}

#[test]
fn replaying_twice_is_replaying_once() {
    let log = log();
    let once = Case::replay(TOY, &log).unwrap();
    assert_eq!(Case::replay(TOY, &log).unwrap(), once);
    // The same records a second time are not taken in: they are refused where they begin.
    let twice: Vec<_> = log.iter().chain(&log).cloned().collect();
    assert_eq!(Case::replay(TOY, &twice).unwrap_err().position, 2);
}

#[test]
fn records_are_stored_as_json() {
    let json = serde_json::to_string(&log()[1]).unwrap();
    assert_eq!(
        json,
        "{\"sequence\":1,\"event\":{\"fined\":{\"yuan\":200}},\"occurred\":\"2026-03-21T10:00:00\",\
         \"recorded\":\"2026-03-21T10:00:00\",\"by\":{\"body\":\"public_security\",\"reference\":\"station-7\"},\
         \"basis\":\"《某市条例》第二十七条第一款\"}"
    );
    assert_eq!(serde_json::from_str::<Record<Event>>(&json).unwrap(), log()[1]);
    let error = |json: &str| serde_json::from_str::<Record<Event>>(json).unwrap_err().to_string();
    assert!(error(&json.replacen("basis", "ground", 1)).starts_with(
        "unknown field `ground`, expected one of `sequence`, `event`, `occurred`, `recorded`, `by`, `basis`"
    ));
    assert!(
        error(
            &json.replace("\"reference\":\"station-7\"", "\"reference\":\"station-7\",\"rank\":1")
        )
        .starts_with("unknown field `rank`")
    );
    assert!(error(&json.replace("\"sequence\":1,", "")).starts_with("missing field `sequence`"));
    assert!(
        error(&json.replace("\"sequence\":1", "\"sequence\":-1"))
            .starts_with("invalid value: integer `-1`")
    );
    // The text of the basis is read when asked for, so that an old record does not block a log.
    let odd: Record<Event> =
        serde_json::from_str(&json.replace("《某市条例》第二十七条第一款", "somewhere")).unwrap();
    assert!(odd.basis.citation().is_err());
}

fn lines() -> Vec<Vec<u8>> {
    log().iter().map(|record| serde_json::to_vec(record).unwrap()).collect()
}

/// Replays stored lines: the number of records and the state, or the position and the message.
fn stored(lines: &[Vec<u8>]) -> Result<(u32, Toy), (u32, String)> {
    use governance_core::procedure::StoredLogError;
    let case = Case::replay_stored(TOY, lines, |line| serde_json::from_slice(line));
    case.map(|case| (case.length(), case.state().clone())).map_err(|error| {
        let said = error.to_string();
        match error {
            StoredLogError::Malformed { position, .. } => (position, said),
            StoredLogError::Log(error) => (error.position, said),
            _ => unreachable!(),
        }
    })
}

#[test]
fn stored_logs_name_the_line() {
    assert_eq!(stored(&lines()).unwrap().0, 2);
    assert_eq!(stored(&[]).unwrap(), (0, TOY));
    let mut garbled = lines();
    garbled[1].truncate(20);
    assert_eq!(
        stored(&garbled),
        Err((1, "record 1: EOF while parsing a string at line 1 column 20".to_owned()))
    );
    garbled[0] = b"\xff\xfe".to_vec();
    assert_eq!(
        stored(&garbled),
        Err((0, "record 0: expected value at line 1 column 1".to_owned()))
    );
    let mut twice = lines();
    twice.extend(lines());
    assert_eq!(
        stored(&twice),
        Err((
            2,
            "record 2: its sequence number is 0: a record is missing, repeated or out of place"
                .to_owned()
        ))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Invariant: whatever is done to a stored log, it replays to what its records say as far as
    /// they go, or fails at a line that it has. (That lines are missing at the end no log can tell.)
    #[test]
    fn a_damaged_log_never_tells_another_story(
        bytes in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 0..3),
        dropped in proptest::option::of(any::<prop::sample::Index>()),
        doubled in proptest::option::of(any::<prop::sample::Index>()),
        swapped in proptest::option::of((any::<prop::sample::Index>(), any::<prop::sample::Index>())),
        cut in proptest::option::of((any::<prop::sample::Index>(), any::<prop::sample::Index>())),
    ) {
        let mut lines = lines();
        for (line, at, byte) in bytes {
            let line = line.index(lines.len());
            let at = at.index(lines[line].len());
            lines[line][at] = byte;
        }
        if let Some((line, at)) = cut {
            let line = line.index(lines.len());
            let at = at.index(lines[line].len());
            lines[line].truncate(at);
        }
        if let Some((a, b)) = swapped {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
        }
        if let Some(line) = doubled {
            let line = line.index(lines.len());
            lines.insert(line, lines[line].clone());
        }
        if let Some(line) = dropped {
            lines.remove(line.index(lines.len()));
        }
        match stored(&lines) {
            Ok((length, state)) => {
                prop_assert_eq!(length as usize, lines.len());
                let prefix = Case::replay(TOY, &log()[..lines.len()]).unwrap();
                prop_assert_eq!(&state, prefix.state());
            }
            Err((position, message)) => {
                prop_assert!((position as usize) < lines.len());
                let named = format!("record {position}: ");
                prop_assert!(message.starts_with(&named), "{}", message);
            }
        }
    }

    /// Invariant: bytes that are no log are an error at a line, never a panic.
    #[test]
    fn random_bytes_never_panic(lines in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..60), 1..4)) {
        prop_assert_eq!(stored(&lines).unwrap_err().0, 0);
    }

    /// Invariant: `decide` and `apply` agree: what is decided applies, and applies only so.
    #[test]
    fn what_is_decided_applies(steps in proptest::collection::vec((0..5_u8, 0..4_u8, 0..3_u8), 0..8)) {
        let mut case = Case::new(TOY);
        let mut log = Vec::new();
        let law = law();
        for (command, by, minutes) in steps {
            let command = match command {
                0 => claim(),
                1 => Command(Event::Claimed { proof: false }, Act::Return),
                2 => fine(500),
                3 => fine(501),
                _ => death(),
            };
            let by = [pound(), police(), vet(), Actor::new(BodyKind::Party, "p")][usize::from(by)].clone();
            let at = moment(NOON) + chrono::Duration::minutes(minutes.into());
            let before = case.clone();
            let decided = case.decide(&command, &by, at, &law);
            prop_assert_eq!(&case, &before);
            if let Ok(decided) = decided {
                let record = case.record(decided, &by, at, at);
                let late = log.last().is_some_and(|last: &Record<Event>| at < last.recorded);
                prop_assert_eq!(case.apply(&record).is_ok(), !late);
                if !late {
                    log.push(record);
                }
            }
        }
        prop_assert_eq!(Case::replay(TOY, &log).unwrap(), case);
    }
}

fn exploration(law: &Law) -> Exploration<'_, Toy> {
    Exploration {
        start: vec![TOY],
        actors: vec![pound(), police(), vet(), Actor::new(BodyKind::SubdistrictOffice, "s")],
        strangers: vec![
            Actor::new(BodyKind::ResidentsCommittee, "c"),
            Actor::new(BodyKind::Party, "p"),
        ],
        moments: vec![moment(NOON)],
        commands: vec![
            claim(),
            Command(Event::Claimed { proof: false }, Act::Return),
            fine(500),
            fine(501),
            death(),
        ],
        law,
        invariants: vec![Invariant {
            name: "nothing comes back to life",
            source: source("《某市条例》第四十条"),
            holds: |before, _, _, after| {
                before.custody != Stage::Buried || after.custody == Stage::Buried
            },
        }],
    }
}

#[test]
fn a_sound_procedure_has_a_clean_report() {
    let law = law();
    let report = exploration(&law).run();
    assert_eq!(report.faults.iter().collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!((report.states, report.moves), (5, 6));
    assert_eq!(
        report.refusals,
        BTreeMap::from([
            ("grounds", 4),
            ("needs_delegation", 10),
            ("wrong_authority", 65),
            ("wrong_stage", 15)
        ])
    );
    // More moments bring about no more states, and no faults.
    let moments = vec![moment(NOON), moment("2026-03-03 12:00"), moment("2026-03-04 12:00")];
    let longer = Exploration { moments, ..exploration(&law) }.run();
    assert_eq!((longer.states, longer.faults), (5, BTreeSet::new()));
}

/// Checks that the exploration finds exactly these faults.
#[track_caller]
fn check_faults(exploration: &Exploration<'_, Toy>, faults: &[&str]) -> Report {
    let report = exploration.run();
    let mut faults = faults.to_vec();
    faults.sort_unstable();
    assert_eq!(report.faults.iter().map(String::as_str).collect::<Vec<_>>(), faults);
    report
}

fn with(quirk: Quirk) -> Vec<Toy> {
    vec![Toy { quirk, ..TOY }]
}

#[test]
fn it_finds_dead_ends_unreached_stages_and_unused_rows() {
    let law = law();
    let commands = vec![claim(), fine(500)];
    check_faults(
        &Exploration { commands, ..exploration(&law) },
        &[
            "\"buried\" is never reached",
            "\"ended\" is never reached",
            "\"returned\" is a dead end",
            "the row \"held + died => buried by record a death\" is never used",
            "the row \"returned + died => buried by record a death\" is never used",
            "the row \"open + died => ended by record a death\" is never used",
        ],
    );
    check_faults(
        &Exploration { commands: vec![], ..exploration(&law) },
        &[
            "\"buried\" is never reached",
            "\"closed\" is never reached",
            "\"ended\" is never reached",
            "\"held\" is a dead end",
            "\"open\" is a dead end",
            "\"returned\" is never reached",
            "the row \"held + claimed => returned by return the dog\" is never used",
            "the row \"held + died => buried by record a death\" is never used",
            "the row \"returned + died => buried by record a death\" is never used",
            "the row \"open + fined => closed by fine the keeper\" is never used",
            "the row \"open + died => ended by record a death\" is never used",
        ],
    );
}

#[test]
fn it_finds_strangers_that_move_a_case() {
    let law = law();
    let strangers = vec![Actor::new(BodyKind::Party, "p"), police()];
    check_faults(
        &Exploration { strangers, ..exploration(&law) },
        &["public security organ may fine the keeper without a mandate"],
    );
}

#[test]
fn it_finds_broken_invariants() {
    let law = law();
    let invariants = vec![Invariant {
        name: "no fine before the dog is back",
        source: source("《某市条例》第三十条"),
        holds: |before: &Toy, event: &Event, _: NaiveDateTime, _: &Toy| {
            event.kind() != EventKind::Fined || before.custody == Stage::Returned
        },
    }];
    check_faults(
        &Exploration { invariants, ..exploration(&law) },
        &[
            "no fine before the dog is back (《某市条例》, Art. 30): broken by \"fined\" at \"held\"",
        ],
    );
}

#[test]
fn it_finds_a_fold_that_leaves_the_table() {
    let law = law();
    let stays = check_faults(
        &Exploration { start: with(Quirk::StaysPut), ..exploration(&law) },
        &[
            "\"claimed\" led from \"held\" to \"held\", against the table",
            "\"died\" led from \"held\" to \"held\", against the table",
            "\"died\" led from \"open\" to \"open\", against the table",
            "\"fined\" led from \"open\" to \"open\", against the table",
            "\"buried\" is never reached",
            "\"closed\" is never reached",
            "\"ended\" is never reached",
            "\"returned\" is never reached",
            "the row \"returned + died => buried by record a death\" is never used",
        ],
    );
    assert_eq!(stays.states, 1);
    check_faults(
        &Exploration { start: with(Quirk::MovesTheOther), ..exploration(&law) },
        &[
            "\"claimed\" led from \"open\" to \"closed\", against the table",
            "\"returned\" is a dead end",
            "the row \"returned + died => buried by record a death\" is never used",
        ],
    );
}

#[test]
fn it_finds_a_fold_that_looks_outside_the_log() {
    let law = law();
    // What lies outside changes with every event; a few moves are enough to see it.
    let report = Exploration { start: with(Quirk::LooksAway), ..exploration(&law) }.run();
    assert!(!report.faults.is_empty());
    assert!(
        report.faults.iter().all(|fault| fault.starts_with("replay does not give Toy {")),
        "{report:?}"
    );
}

#[test]
fn it_finds_events_that_were_not_aimed_at() {
    let law = law();
    check_faults(
        &Exploration { start: with(Quirk::KillsOnClaim), ..exploration(&law) },
        &[
            "what aimed at \"claimed\" brought about \"died\"",
            "\"died\" took the power to return the dog, against the table",
            "decided but not applied: record 1: \"died\" cannot follow \"closed\"",
            "\"returned\" is never reached",
            "the row \"held + claimed => returned by return the dog\" is never used",
            "the row \"returned + died => buried by record a death\" is never used",
        ],
    );
    check_faults(
        &Exploration { start: with(Quirk::BarksOnDeath), ..exploration(&law) },
        &[
            "decided but not applied: record 0: \"barked\" cannot follow \"held\"",
            "decided but not applied: record 1: \"barked\" cannot follow \"returned\"",
            "\"buried\" is never reached",
            "\"ended\" is never reached",
            "\"returned\" is a dead end",
            "the row \"held + died => buried by record a death\" is never used",
            "the row \"returned + died => buried by record a death\" is never used",
            "the row \"open + died => ended by record a death\" is never used",
        ],
    );
}

#[test]
fn it_finds_a_command_that_asks_for_another_mandate() {
    let law = law();
    let mut commands = exploration(&law).commands;
    commands.push(Command(Event::Fined { yuan: 300 }, Act::Return));
    check_faults(
        &Exploration { commands, ..exploration(&law) },
        &["\"fined\" took the power to return the dog, against the table"],
    );
}

#[test]
fn it_finds_refusals_that_say_nothing() {
    let law = law();
    let report = Exploration { start: with(Quirk::RefusesMutely), ..exploration(&law) }.run();
    assert!(report.faults.contains("a refusal says nothing: Grounds([])"));
    assert!(report.faults.contains("a refusal names no source: "));
    assert_eq!(report.moves, 0);
}

#[test]
fn it_finds_acts_without_holder() {
    let mut law = law();
    let rows: Vec<_> = law.mandates.iter().map(|(act, held)| (act, held.clone())).collect();
    law.mandates = Mandates::new(rows.into_iter().filter(|(act, _)| *act != Act::Fine));
    // What the law does not provide for is refused under the general provision, by name.
    let report = check_faults(
        &exploration(&law),
        &[
            "nobody may fine the keeper",
            "\"closed\" is never reached",
            "the row \"open + fined => closed by fine the keeper\" is never used",
        ],
    );
    assert!(report.refusals["not_provided"] > 0);
    let refusal = Case::new(TOY).decide(&fine(200), &police(), moment(NOON), &law).unwrap_err();
    assert_eq!(
        [Language::Chinese, Language::English].map(|l| refusal.in_language(l).to_string()),
        [
            "当地法规未规定“处以罚款”（《行政处罚法》（2021）第四条）",
            "the law does not provide for anybody to fine the keeper (Administrative Penalty Law (2021), Art. 4)",
        ]
    );
    assert_eq!(refusal.sources(), [Toy::GENERAL]);
}

#[test]
fn the_table_as_diagram_and_as_page() {
    assert_eq!(
        TRANSITIONS.diagram(Language::English),
        "stateDiagram-v2\n    %% Custody\n    held: held\n    returned: returned\n    buried: buried\n    [*] --> held\n    \
         held --> returned: return the dog\n    held --> buried: record a death\n    returned --> buried: record a death\n    \
         buried --> [*]\n    %% Proceedings\n    open: open\n    closed: closed\n    ended: ended\n    [*] --> open\n    \
         open --> closed: fine the keeper\n    open --> ended: record a death\n    closed --> [*]\n    ended --> [*]\n"
    );
    assert_eq!(
        TRANSITIONS.markdown(Language::Chinese, &law()),
        "| 阶段 | 事件 | 转入 | 行为 | 依据 |\n| --- | --- | --- | --- | --- |\n\
         | 已收容 | 认领 | 已认领 | 交还犬只 | 《某市条例》第二十七条第一款 |\n\
         | 已收容 | 死亡 | 已处理 | 登记死亡 | 《某市条例》第四十条 |\n\
         | 已认领 | 死亡 | 已处理 | 登记死亡 | 《某市条例》第四十条 |\n\
         | 已立案 | 罚款 | 已结案 | 处以罚款 | 《某市条例》第三十条 |\n\
         | 已立案 | 死亡 | 已终止 | 登记死亡 | 《某市条例》第四十条 |\n"
    );
    let bare = Law { mandates: Mandates::default(), ..law() };
    assert!(
        TRANSITIONS
            .markdown(Language::English, &bare)
            .ends_with("| open | died | ended | record a death | — |\n")
    );
    assert!(
        TRANSITIONS
            .markdown(Language::English, &bare)
            .starts_with("| stage | event | leads to | act | article |\n")
    );
    assert_eq!(TRANSITIONS.acts(), [Act::Return, Act::Fine, Act::RecordDeath]);
    let last: Vec<_> =
        Stage::ALL.iter().copied().filter(|stage| TRANSITIONS.is_final(*stage)).collect();
    assert_eq!(last, [Stage::Buried, Stage::Closed, Stage::Ended]);
}

#[test]
fn the_lookup_agrees_with_the_rows() {
    let lookup = &TRANSITIONS.lookup;
    for &stage in Stage::ALL {
        for &kind in EventKind::ALL {
            let row = TRANSITIONS.rows.iter().find(|row| row.from == stage && row.event == kind);
            assert_eq!(TRANSITIONS.row(stage, kind).map(|row| row.to), row.map(|row| row.to));
            assert_eq!(lookup.admits(stage as usize, kind as usize), row.is_some());
        }
    }
    for &kind in EventKind::ALL {
        for region in 0..2 {
            let known =
                TRANSITIONS.rows.iter().any(|row| row.region == region && row.event == kind);
            assert_eq!(lookup.concerns(region, kind as usize), known);
        }
        assert_eq!(lookup.alphabet(kind as usize), kind != EventKind::Barked);
    }
    assert_eq!(
        (lookup.admits(40, 0), lookup.admits(0, 40), lookup.concerns(7, 0), lookup.alphabet(40)),
        Default::default()
    );
}

#[test]
fn obligations_from_both_sides() {
    #[track_caller]
    fn check(due: Due, at: &str, overdue: Option<bool>) {
        let article = source("《某市条例》第二十条");
        let owed = Obligation {
            duty: Act::Return,
            by: BodyKind::Pound,
            to: BodyKind::Party,
            due,
            source: &article,
        };
        assert_eq!(owed.is_overdue(moment(at)), overdue);
    }
    let last: NaiveDate = day("2026-03-02");
    check(Due::By(last), "2026-03-02 23:59", Some(false));
    check(Due::By(last), "2026-03-03 00:00", Some(true));
    check(Due::Until(moment(NOON)), NOON, Some(false));
    check(Due::Until(moment(NOON)), "2026-03-02 12:01", Some(true));
    check(Due::AtOnce(moment(NOON)), "2026-03-02 23:59", Some(false));
    check(Due::AtOnce(moment(NOON)), "2026-03-03 00:00", Some(true));
    check(Due::Promptly, "2036-03-03 00:00", None);
    check(Due::Standing, "2036-03-03 00:00", None);
}
