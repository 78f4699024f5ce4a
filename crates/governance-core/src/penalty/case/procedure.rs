//! What the law lets through, step by step, and what each step leaves behind.

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    AREA, Act, BASIS, CORRECTION, CORRECTION_OF_ERRORS, CRIME, CaseLaw, Command, Content, Contents,
    DECISION_CONTENTS, DEVICE, DEVICE_RECORD, DISCUSSION, Decision, EDUCATION, ELECTRONIC_SERVICE,
    Event, EventKind, Evidence, FACTS, FILING, FIRST_FILER, Fact, GUARDIAN, Ground, HEADS, HEARD,
    HEARING_ABANDONED, HEARING_CHAIR, HEARING_NOTICE, HEARING_OF_MINORS, HEARING_REQUEST,
    HEARING_RIGHT, INVESTIGATION, LAWFUL, NO_HEAVIER, NO_PENALTY, NOT_PROVED, NOTICE,
    NOTICE_CONTENTS, Notice, OFFICERS, ON_THE_SPOT_CONTENTS, ONE_OFFICER, OWN_STATEMENT, Officers,
    PUBLIC_NOTICE, PenaltyCase, Proposal, RECONSIDERATION_FIRST, RECORD, RECUSAL, RECUSAL_DECISION,
    REVIEW, Reading, SAFEKEEPING, SUPERIOR_RANGE, Service, Stage, Statement, TIME_OF_CASE,
    TRANSITIONS, Told, VALIDITY, VERIFIED, decision_states, notice_states, on_the_spot_states,
    proposal,
};
use crate::{
    assessment::Finding,
    citation::{Citation, national},
    legal_time::{Binds, Clearance, TimeLimit, convention},
    mandate::Mandates,
    money::Yuan,
    penalty::{Effect, MeasureKind, Mitigation, Regime, Trigger, time_bar},
    procedure::{Procedure, Transitions},
};

type Findings<'law> = Vec<Finding<'law, Ground>>;
type Answer<'law> = Result<Event, Findings<'law>>;

/// Lets `event` through where nothing was found against it.
fn unless(found: Findings<'_>, event: Event) -> Answer<'_> {
    if found.is_empty() { Ok(event) } else { Err(found) }
}

fn finding(ground: Ground, source: &Citation) -> Finding<'_, Ground> {
    Finding { ground, source }
}

/// Asks that `fact` is what the step needs: `Some(wanted)`.
fn ask(
    stated: Option<bool>,
    wanted: bool,
    fact: Fact,
    ground: Ground,
    source: &Citation,
) -> Option<Finding<'_, Ground>> {
    match stated {
        Some(stated) if stated == wanted => None,
        Some(_) => Some(finding(ground, source)),
        None => Some(finding(Ground::NotStated { fact }, source)),
    }
}

fn missing_contents(
    due: Contents,
    stated: Contents,
    source: &Citation,
) -> impl Iterator<Item = Finding<'_, Ground>> {
    let missing = due.without(stated);
    Content::ALL
        .iter()
        .filter(move |content| missing.contains(**content))
        .map(move |content| finding(Ground::NotInPaper { content: *content }, source))
}

fn officers<'law>(officers: Officers, least: u8) -> Findings<'law> {
    let mut found = Vec::new();
    if officers.count < least {
        let ground = Ground::TooFewOfficers { count: officers.count, least };
        found.push(finding(ground, &OFFICERS));
    }
    let asked = [
        (officers.qualified, true, Fact::Qualification, Ground::NotQualified, &OFFICERS),
        (officers.cards_shown, true, Fact::Cards, Ground::CardsNotShown, &INVESTIGATION),
        (officers.conflict, false, Fact::Conflict, Ground::Conflicted, &RECUSAL),
    ];
    found.extend(asked.into_iter().filter_map(|(stated, wanted, fact, ground, source)| {
        ask(stated, wanted, fact, ground, source)
    }));
    found
}

fn evidence<'law>(evidence: Evidence, regime: Regime) -> Findings<'law> {
    let mut asked = vec![
        (evidence.established, Fact::Established, Ground::NotEstablished, &FACTS),
        (evidence.verified, Fact::Verified, Ground::NotVerified, &VERIFIED),
        (evidence.lawful, Fact::Lawful, Ground::Unlawful, &LAWFUL),
    ];
    // Only the public security law says it in so many words.
    if regime != Regime::General {
        asked.push((
            evidence.beyond_statement,
            Fact::BeyondStatement,
            Ground::OnlyOwnStatement,
            OWN_STATEMENT.of(regime),
        ));
    }
    if let Some(device) = evidence.device {
        for (stated, source) in [(device.approved, &DEVICE), (device.reviewed, &DEVICE_RECORD)] {
            asked.push((stated, Fact::DeviceReviewed, Ground::DeviceNotReviewed, source));
        }
    }
    asked
        .into_iter()
        .filter_map(|(stated, fact, ground, source)| ask(stated, true, fact, ground, source))
        .collect()
}

impl Procedure for PenaltyCase {
    type Law = CaseLaw;
    type Command = Command;
    type Event = Event;
    type Kind = EventKind;
    type Stage = Stage;
    type Act = Act;
    type Ground = Ground;

    const TABLE: &'static Transitions<Self> = &TRANSITIONS;
    const REGIONS: usize = 4;
    const GENERAL: &'static Citation = &BASIS;

    #[inline]
    fn stage(&self, region: usize) -> Stage {
        match region {
            0 => self.stage,
            1 => self.correction,
            2 => self.evidence,
            _ => self.recusal,
        }
    }

    fn aim(command: &Command) -> (EventKind, Act) {
        match command {
            Command::Report => (EventKind::Reported, Act::Report),
            Command::Dissuade { .. } => (EventKind::Dissuaded, Act::Dissuade),
            Command::File { .. } => (EventKind::Filed, Act::File),
            Command::DeclineToFile { .. } => (EventKind::NotFiled, Act::DeclineToFile),
            Command::Refer => (EventKind::Referred, Act::Refer),
            Command::Investigate { .. } => (EventKind::Investigated, Act::Investigate),
            Command::Establish { .. } => (EventKind::Established, Act::Investigate),
            Command::AskExpert => (EventKind::ExpertAsked, Act::Investigate),
            Command::ReceiveOpinion => (EventKind::OpinionReceived, Act::Investigate),
            Command::Choose { .. } => (EventKind::Chosen, Act::Investigate),
            Command::Order { .. } => (EventKind::Ordered, Act::Order),
            Command::RecordCorrection { .. } => (EventKind::Corrected, Act::CheckCorrection),
            Command::RecordRefusal { .. } => (EventKind::RefusalRecorded, Act::CheckCorrection),
            Command::RegisterEvidence { .. } => (EventKind::EvidenceRegistered, Act::KeepEvidence),
            Command::SettleEvidence => (EventKind::EvidenceSettled, Act::KeepEvidence),
            Command::Notify(_) => (EventKind::Notified, Act::Notify),
            Command::State { .. } => (EventKind::Stated, Act::StateCase),
            Command::RequestHearing => (EventKind::HearingRequested, Act::RequestHearing),
            Command::ScheduleHearing { .. } => (EventKind::HearingScheduled, Act::HoldHearing),
            Command::HoldHearing { .. } => (EventKind::HearingEnded, Act::HoldHearing),
            Command::Review { .. } => (EventKind::Reviewed, Act::Review),
            Command::Discuss => (EventKind::Discussed, Act::Discuss),
            Command::Extend { .. } => (EventKind::Extended, Act::Extend),
            Command::Decide { .. } => (EventKind::Decided, Act::Decide),
            Command::DecideOnTheSpot { .. } => (EventKind::DecidedOnTheSpot, Act::DecideOnTheSpot),
            Command::FileRecord => (EventKind::RecordFiled, Act::FileRecord),
            Command::Serve { .. } => (EventKind::Served, Act::Serve),
            Command::DeclineToPunish { .. } => (EventKind::NotPunished, Act::DeclineToPunish),
            Command::Transfer { .. } => (EventKind::Transferred, Act::Transfer),
            Command::HandBack => (EventKind::HandedBack, Act::HandBack),
            Command::AskRecusal => (EventKind::RecusalAsked, Act::AskRecusal),
            Command::DecideRecusal { .. } => (EventKind::RecusalDecided, Act::DecideRecusal),
            Command::Withdraw { .. } => (EventKind::Withdrawn, Act::Withdraw),
        }
    }

    fn mandates(law: &CaseLaw) -> &Mandates<Act> {
        law.mandates()
    }

    fn mandates_here<'law>(&self, law: &'law CaseLaw) -> &'law Mandates<Act> {
        law.mandates_under(self.reading, self.within_station(law))
    }

    fn consider<'law>(
        &self,
        command: &Command,
        at: NaiveDateTime,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let on = at.date();
        match *command {
            Command::Report => Ok(Event::Reported),
            Command::Dissuade { heeded } => Ok(Event::Dissuaded { heeded }),
            Command::File { here, filed_elsewhere } => {
                let mut found: Findings<'_> = self.barred(law).into_iter().collect();
                found.extend(ask(here, true, Fact::Place, Ground::OutsideArea, &AREA));
                let ground = Ground::FiledElsewhere;
                found.extend(ask(filed_elsewhere, false, Fact::FirstFiler, ground, &FIRST_FILER));
                unless(found, Event::Filed)
            }
            Command::DeclineToFile { reasons } => reasoned(reasons, &FILING, Event::NotFiled),
            Command::Refer => Ok(Event::Referred),
            Command::Investigate { officers: acting } => {
                unless(officers(acting, 2), Event::Investigated)
            }
            Command::Establish { when, reasons } => Self::establish(when, reasons, law),
            Command::AskExpert => Ok(Event::ExpertAsked),
            Command::ReceiveOpinion => Ok(Event::OpinionReceived),
            Command::Choose { reading, reasons } => {
                if law.readings().get(usize::from(reading)).is_none() {
                    return Err(vec![finding(Ground::NoSuchReading, &SUPERIOR_RANGE)]);
                }
                reasoned(reasons, &SUPERIOR_RANGE, Event::Chosen { reading })
            }
            Command::Order { by } => {
                let mut found = self.open(&CORRECTION);
                if let Some(by) = by.filter(|by| *by <= on) {
                    found.push(finding(Ground::NoTimeLeft { by }, &CORRECTION));
                }
                unless(found, Event::Ordered { by })
            }
            Command::RecordCorrection { on: day } => {
                unless(self.after_order(day, on), Event::Corrected { on: day })
            }
            Command::RecordRefusal { on: day, sign } => {
                unless(self.after_order(day, on), Event::RefusalRecorded { on: day, sign })
            }
            Command::RegisterEvidence { at_risk, approved } => {
                let mut found = self.open(&SAFEKEEPING);
                if !at_risk {
                    found.push(finding(Ground::NotAtRisk, &SAFEKEEPING));
                }
                found.extend(ask(approved, true, Fact::Head, Ground::NotByHead, &SAFEKEEPING));
                unless(found, Event::EvidenceRegistered)
            }
            Command::SettleEvidence => Ok(Event::EvidenceSettled),
            Command::Notify(notice) => self.notify(&notice, on, law),
            Command::State { statement, waives_hearing } => {
                Ok(Event::Stated { statement, waives_hearing })
            }
            Command::RequestHearing => self.request_hearing(on, law),
            Command::ScheduleHearing { day, chair_investigated } => {
                schedule_hearing(day, chair_investigated, on, law)
            }
            Command::HoldHearing { attended } => match self.hearing.filter(|day| on < *day) {
                Some(day) => Err(vec![finding(Ground::HearingNotYet { day }, &HEARING_NOTICE)]),
                None => Ok(Event::HearingEnded { attended }),
            },
            Command::Review { passed } => Ok(Event::Reviewed { passed }),
            Command::Discuss => Ok(Event::Discussed),
            Command::Extend { approved, weighty } => self.extend(approved, weighty, law),
            Command::Decide { penalty, contents, head, perform_by } => {
                self.decide(&penalty, contents, head, perform_by, on, law)
            }
            Command::DecideOnTheSpot { .. } => self.decide_on_the_spot(command, on, law),
            Command::FileRecord => {
                let spot = self.decision.is_some_and(|decision| decision.on_the_spot);
                if !spot || self.on_record {
                    return Err(vec![finding(Ground::NothingToRecord, &RECORD)]);
                }
                Ok(Event::RecordFiled)
            }
            Command::Serve { way, consent, unreachable } => serve(way, consent, unreachable, on),
            Command::DeclineToPunish { why, educated } => self.spare(why, educated, law),
            Command::Transfer { reasons } => reasoned(reasons, &CRIME, Event::Transferred),
            Command::HandBack => Ok(Event::HandedBack),
            Command::AskRecusal => unless(self.open(&RECUSAL), Event::RecusalAsked),
            Command::DecideRecusal { head } => {
                let fact = Fact::Head;
                let found = ask(head, true, fact, Ground::NotByHead, &RECUSAL_DECISION);
                unless(found.into_iter().collect(), Event::RecusalDecided)
            }
            Command::Withdraw { reasons } => {
                reasoned(reasons, &CORRECTION_OF_ERRORS, Event::Withdrawn)
            }
        }
    }

    /// A decision rests on the article of the sanction.
    fn basis<'law>(&self, event: &Event, law: &'law CaseLaw) -> Option<&'law Citation> {
        match event {
            Event::Decided(decision) | Event::DecidedOnTheSpot(decision) => {
                law.reading(Some(decision.reading)).map(|reading| &reading.ladder.source)
            }
            Event::NotPunished { why: None } => Some(&NOT_PROVED),
            Event::HearingEnded { attended: false } => Some(&HEARING_ABANDONED),
            _ => None,
        }
    }

    fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        let on = occurred.date();
        match *event {
            Event::Reported => {
                self.stage = Stage::Lead;
                self.discovered = Some(on);
            }
            Event::Dissuaded { heeded } => self.orders.unheeded |= !heeded,
            Event::Filed => {
                self.stage = Stage::Filed;
                self.filed = Some(on);
            }
            Event::NotFiled => self.stage = Stage::NotFiled,
            Event::Referred => self.stage = Stage::Referred,
            Event::Investigated | Event::HandedBack => self.stage = Stage::Investigating,
            Event::Established { when } => self.found = self.found.with(when),
            Event::ExpertAsked => {
                self.clock.since = self.clock.since.or(Some(on));
            }
            Event::OpinionReceived => {
                let days = self.restart(on);
                self.clock.not_counted = self.clock.not_counted.saturating_add(days);
            }
            Event::Chosen { reading } => self.reading = Some(reading),
            Event::Ordered { by } => {
                self.orders.missed = self.orders.missed_by(on);
                self.orders.ordered = Some(on);
                self.orders.by = by;
                self.correction = Stage::Ordered;
            }
            Event::Corrected { on } => {
                self.orders.corrected = Some(on);
                self.correction = Stage::Corrected;
            }
            Event::RefusalRecorded { .. } => {
                self.orders.refused = true;
                self.correction = Stage::Refused;
            }
            Event::EvidenceRegistered => {
                self.evidence = Stage::Kept;
                self.kept = Some(on);
            }
            Event::EvidenceSettled => {
                self.evidence = Stage::Settled;
                self.kept = None;
            }
            Event::Notified { proposal, respond_by, weight, hearing_offered, reading } => {
                let reached = self.reached(on);
                self.stage = Stage::Notified;
                self.reading = Some(reading);
                self.told =
                    Some(Told { on, proposal, respond_by, weight, hearing_offered, reached });
                // A new notice is heard, and reviewed, anew.
                self.heard = false;
                self.waived = false;
                self.hearing_waived = false;
                self.hearing = None;
                self.hearing_held = false;
                self.reviewed = None;
                self.discussed = false;
            }
            Event::Stated { statement, waives_hearing } => {
                self.heard = true;
                self.waived |= statement == Statement::Waives;
                self.defended |= statement == Statement::Defends;
                self.hearing_waived |= waives_hearing;
            }
            Event::HearingRequested => {
                self.stage = Stage::HearingRequested;
                self.defended = true;
                // What is decided after a hearing is decided by its record (第六十五条): whoever
                // reviewed or discussed the case before has not seen it.
                self.reviewed = None;
                self.discussed = false;
                self.clock.since = Some(on);
            }
            Event::HearingScheduled { day } => {
                self.stage = Stage::HearingScheduled;
                self.hearing = Some(day);
            }
            Event::HearingEnded { attended } => {
                self.stage = Stage::Heard;
                self.heard |= attended;
                self.hearing_held = attended;
                self.hearing_waived |= !attended;
                let days = self.restart(on);
                self.clock.hearings = self.clock.hearings.saturating_add(days);
            }
            Event::Reviewed { passed } => self.reviewed = Some(passed),
            Event::Discussed => self.discussed = true,
            Event::Extended => self.clock.extensions = self.clock.extensions.saturating_add(1),
            Event::Decided(decision) => {
                self.stage = Stage::Decided;
                self.take_over(decision, on);
            }
            Event::DecidedOnTheSpot(decision) => {
                self.stage = Stage::Served;
                self.take_over(decision, on);
                self.served = Some(on);
                self.on_record = false;
            }
            Event::RecordFiled => self.on_record = true,
            Event::Served { from, .. } => {
                self.stage = Stage::Served;
                self.served = Some(from);
            }
            Event::NotPunished { .. } => self.stage = Stage::NoPenalty,
            Event::Transferred => self.stage = Stage::Transferred,
            Event::RecusalAsked => self.recusal = Stage::Challenged,
            Event::RecusalDecided => self.recusal = Stage::ChallengeDecided,
            Event::Withdrawn => {
                // What was imposed by it is imposed no longer.
                if let Some(decision) = self.decision.take() {
                    self.imposed = self.imposed.without(decision.penalty.kinds());
                }
                self.stage = Stage::Investigating;
                self.decided = None;
                self.served = None;
                self.on_record = false;
            }
        }
    }
}

fn reasoned(reasons: bool, source: &Citation, event: Event) -> Answer<'_> {
    if reasons { Ok(event) } else { Err(vec![finding(Ground::NoReasons, source)]) }
}

/// 《行政处罚法》（2021）第六十四条第（二）项、第（四）项.
fn schedule_hearing(
    day: NaiveDate,
    chair_investigated: bool,
    on: NaiveDate,
    law: &CaseLaw,
) -> Answer<'_> {
    let mut found = Vec::new();
    let latest = convention::ADMINISTRATIVE_PENALTY_LAW.latest_before(
        TimeLimit::days(7),
        day,
        Clearance::Minimum,
        Binds::Authority,
        &law.calendar,
    );
    // A hearing that the calendar cannot place leaves no time to announce it.
    let latest = latest.map_or(NaiveDate::MIN, |latest| latest.day);
    if latest < on {
        found.push(finding(Ground::HearingNoticeShort { latest }, &HEARING_NOTICE));
    }
    if chair_investigated {
        found.push(finding(Ground::ChairInvestigated, &HEARING_CHAIR));
    }
    unless(found, Event::HearingScheduled { day })
}

/// 《行政处罚法》（2021）第六十一条; a public notice serves after thirty days: 《民事诉讼法》（2023）第九十五条.
fn serve<'law>(
    way: Service,
    consent: Option<bool>,
    unreachable: Option<bool>,
    on: NaiveDate,
) -> Answer<'law> {
    let from = match way {
        Service::Electronic if consent != Some(true) => {
            return Err(vec![finding(Ground::NoConsent, &ELECTRONIC_SERVICE)]);
        }
        // A notice that nobody reads is for those whom nothing else reaches.
        Service::PublicNotice if unreachable != Some(true) => {
            let found =
                ask(unreachable, true, Fact::Unreachable, Ground::Reachable, &PUBLIC_NOTICE);
            return Err(found.into_iter().collect());
        }
        Service::PublicNotice => on.checked_add_days(chrono::Days::new(30)),
        _ => Some(on),
    };
    let Some(from) = from else {
        return Err(vec![finding(Ground::InFuture { day: on }, &PUBLIC_NOTICE)]);
    };
    Ok(Event::Served { way, from })
}

impl PenaltyCase {
    fn take_over(&mut self, decision: Decision, on: NaiveDate) {
        self.reading = Some(decision.reading);
        self.imposed = self.imposed.union(decision.penalty.kinds());
        self.decision = Some(decision);
        self.decided = Some(on);
        self.served = None;
    }

    /// Starts the clock again, and returns the days since it stopped.
    fn restart(&mut self, on: NaiveDate) -> u32 {
        let stopped = self.clock.since.take().map(|since| on.signed_duration_since(since));
        let days = stopped.map_or(0, |stopped| stopped.num_days().max(0));
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    /// Refuses a step beside the case while none is open.
    fn open<'law>(&self, source: &'law Citation) -> Findings<'law> {
        let closed = matches!(
            self.stage,
            Stage::NoLead | Stage::NotFiled | Stage::Referred | Stage::Transferred
        );
        closed.then(|| finding(Ground::NoOpenCase, source)).into_iter().collect()
    }

    /// Refuses a fact that is dated before the order that it answers, or in the future.
    fn after_order<'law>(&self, day: NaiveDate, on: NaiveDate) -> Findings<'law> {
        let mut found = Vec::new();
        if on < day {
            found.push(finding(Ground::InFuture { day }, &CORRECTION));
        }
        if let Some(ordered) = self.orders.ordered.filter(|ordered| day < *ordered) {
            found.push(finding(Ground::BeforeOrder { ordered }, &CORRECTION));
        }
        found
    }

    /// 《行政处罚法》（2021）第三十六条: what was discovered too late is no longer punished. A violation that
    /// goes on has no end from which the period could run.
    fn barred<'law>(&self, law: &'law CaseLaw) -> Option<Finding<'law, Ground>> {
        let (ended, discovered) = law.ended.zip(self.discovered)?;
        let mut bars = match law.reading(self.reading) {
            Some(reading) => std::slice::from_ref(reading),
            // While nobody has chosen, the longest period decides whether a case may be opened.
            None => law.readings(),
        }
        .iter()
        .filter_map(|reading| {
            let last = time_bar(reading.limitation, ended, &law.calendar).ok()?.nominal();
            Some((last, &reading.ladder.source, reading.limitation))
        })
        .collect::<Vec<_>>();
        bars.sort_by_key(|(last, _, _)| *last);
        let (last, _, limitation) = *bars.last()?;
        (last < discovered).then(|| {
            let source = super::super::regime::limitation_source(limitation);
            finding(Ground::TimeBarred { last }, source)
        })
    }

    /// Only what the article itself names, and nothing that the file shows by itself.
    fn establish(when: Trigger, reasons: bool, law: &CaseLaw) -> Answer<'_> {
        let a_finding = matches!(
            when,
            Trigger::Lesser
                | Trigger::Injury
                | Trigger::Spread
                | Trigger::Serious
                | Trigger::Aggravated
        );
        let named =
            law.readings().iter().flat_map(|reading| &reading.ladder.rungs).any(|rung| {
                rung.when == when || rung.or.contains(&when) || rung.and.contains(&when)
            });
        if !a_finding || !named {
            return Err(vec![finding(Ground::NoCircumstance { when }, &FACTS)]);
        }
        reasoned(reasons, &FACTS, Event::Established { when })
    }

    /// Returns the reading that a penalty would rest on, or why there is none.
    fn settled_reading<'law>(
        &self,
        law: &'law CaseLaw,
    ) -> Result<(&'law Reading, u8), Finding<'law, Ground>> {
        if let Some(gap) = law.gap {
            return Err(finding(Ground::NoBasis { gap }, &VALIDITY));
        }
        law.reading(self.reading)
            .map(|reading| (reading, self.reading.unwrap_or(0)))
            .ok_or_else(|| finding(Ground::ReadingNotChosen, &SUPERIOR_RANGE))
    }

    /// What forbids `penalty` at any step: limitation, a duty not to punish, the ladder.
    fn check_penalty<'law>(
        &self,
        penalty: &Proposal,
        reading: &'law Reading,
        reached: crate::penalty::Triggers,
        law: &'law CaseLaw,
    ) -> Findings<'law> {
        let adjustments = self.adjustments(law);
        let mut found: Findings<'_> = self.barred(law).into_iter().collect();
        let spared = adjustments.iter().find(|adjustment| adjustment.effect == Effect::NoPenalty);
        if let Some(spared) = spared {
            let why = spared.why;
            found.push(finding(Ground::MustNotPunish { why }, &NO_PENALTY));
        }
        let imposed = self.imposed;
        found.extend(proposal::check(law, reading, penalty, reached, imposed, &adjustments));
        found
    }

    /// Returns whether the law gives a right to a hearing against `penalty`.
    ///
    /// `None` where no law on file says from which figure on.
    fn hearing_due(
        &self,
        penalty: &Proposal,
        larger: Option<bool>,
        regime: Regime,
        law: &CaseLaw,
    ) -> Option<bool> {
        let kinds = penalty.kinds();
        let gravest =
            [MeasureKind::Revoke, MeasureKind::RevokeLicence, MeasureKind::SuspendBusiness];
        // The police law of 2012 did not yet name the suspension of a business.
        let named = |kind: &MeasureKind| {
            kinds.contains(*kind)
                && !(regime == Regime::PublicSecurity2012 && *kind == MeasureKind::SuspendBusiness)
        };
        if gravest.iter().any(named) {
            return Some(true);
        }
        if let Some(threshold) = regime.hearing() {
            let minor = regime == Regime::PublicSecurity2025
                && kinds.contains(MeasureKind::Detain)
                && self.detains_minor(law);
            return Some(minor || penalty.fine.is_some_and(|fine| threshold.amount <= fine));
        }
        let confiscates =
            kinds.contains(MeasureKind::Confiscate) || kinds.contains(MeasureKind::ConfiscateGains);
        match (penalty.fine, &law.larger_fine) {
            (Some(fine), Some(figure)) if figure.is <= fine => Some(true),
            (None, _) | (Some(_), Some(_)) if !confiscates => Some(false),
            _ => larger,
        }
    }

    /// Returns whether detention of a minor would be carried out.
    fn detains_minor(&self, law: &CaseLaw) -> bool {
        law.offender.age.is_some_and(|age| age < 18)
            && self
                .adjustments(law)
                .iter()
                .all(|adjustment| adjustment.effect != Effect::DetentionNotExecuted)
    }

    fn notify<'law>(&self, notice: &Notice, on: NaiveDate, law: &'law CaseLaw) -> Answer<'law> {
        let (reading, position) = self.settled_reading(law).map_err(|found| vec![found])?;
        let regime = reading.regime;
        let reached = self.reached(on);
        let mut found = self.check_penalty(&notice.proposal, reading, reached, law);
        found.extend(evidence(notice.evidence, regime));

        let due = self.hearing_due(&notice.proposal, notice.larger, regime, law);
        if due.is_none() {
            let ground = Ground::NotStated { fact: Fact::LargerFine };
            found.push(finding(ground, &HEARING_RIGHT));
        }
        let states = notice_states(regime, due == Some(true));
        let source = NOTICE_CONTENTS.of(regime);
        found.extend(missing_contents(states, notice.contents, source).map(|missing| {
            let hearing = Ground::NotInPaper { content: Content::RightToHearing };
            if missing.ground != hearing {
                return missing;
            }
            let minor = regime == Regime::PublicSecurity2025
                && notice.proposal.days.is_some()
                && self.detains_minor(law);
            Finding { source: if minor { &HEARING_OF_MINORS } else { &HEARING_RIGHT }, ..missing }
        }));
        if notice.respond_by < on {
            let ground = Ground::NoTimeLeft { by: notice.respond_by };
            found.push(finding(ground, &NOTICE));
        }
        let minor = law.offender.age.is_some_and(|age| age < 18);
        if minor && regime == Regime::PublicSecurity2025 {
            let ground = Ground::GuardianNotTold;
            found.extend(ask(notice.guardian_told, true, Fact::Guardian, ground, &GUARDIAN));
        }
        if self.stage == Stage::Served && self.told.is_some_and(|told| told.reached == reached) {
            found.push(finding(Ground::NothingNew, source));
        }
        // A party that spoke up is not told of more, unless something new has been recorded.
        let heavier = self.told.is_some_and(|told| {
            told.reached == reached && notice.proposal.is_heavier_than(&told.proposal)
        });
        if heavier && self.defended && self.stage != Stage::Served {
            found.push(finding(Ground::HeavierAfterDefence, NO_HEAVIER.of(regime)));
        }
        let event = Event::Notified {
            proposal: notice.proposal,
            respond_by: notice.respond_by,
            weight: notice.weight,
            hearing_offered: notice.contents.contains(Content::RightToHearing),
            reading: position,
        };
        unless(found, event)
    }

    /// 《行政处罚法》（2021）第六十三条、第六十四条第（一）项: whoever was offered a hearing asks within five working
    /// days. Where none was due the authority may grant one of its own accord, and then offers it.
    fn request_hearing<'law>(&self, on: NaiveDate, law: &'law CaseLaw) -> Answer<'law> {
        match self.hearing_requested_by(law) {
            Ok(None) => Err(vec![finding(Ground::NoHearingDue, &HEARING_RIGHT)]),
            Ok(Some(last)) if last < on => {
                Err(vec![finding(Ground::HearingLate { last }, &HEARING_REQUEST)])
            }
            _ => Ok(Event::HearingRequested),
        }
    }

    fn extend<'law>(
        &self,
        approved: Option<bool>,
        weighty: bool,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let regime = law.regime(self.reading);
        let source = TIME_OF_CASE.of(regime);
        let most = match regime {
            Regime::General => return Err(vec![finding(Ground::NoExtension, source)]),
            Regime::PublicSecurity2012 => 1,
            Regime::PublicSecurity2025 => 2,
        };
        let mut found = Vec::new();
        if most <= self.clock.extensions {
            found.push(finding(Ground::ExtensionsUsed { most }, source));
        }
        if !weighty {
            found.push(finding(Ground::NotWeighty, source));
        }
        found.extend(ask(approved, true, Fact::Superior, Ground::NotApprovedAbove, source));
        unless(found, Event::Extended)
    }

    fn decide<'law>(
        &self,
        penalty: &Proposal,
        contents: Contents,
        head: Option<bool>,
        perform_by: Option<NaiveDate>,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let (reading, position) = self.settled_reading(law).map_err(|found| vec![found])?;
        let regime = reading.regime;
        let Some(told) = self.told else {
            return Err(vec![finding(Ground::BeyondNotice, &HEARD)]);
        };
        let mut found = self.check_penalty(penalty, reading, self.reached(on), law);
        if penalty.is_heavier_than(&told.proposal) {
            found.push(if self.defended {
                finding(Ground::HeavierAfterDefence, NO_HEAVIER.of(regime))
            } else {
                finding(Ground::BeyondNotice, &HEARD)
            });
        }
        // Silence until the day set is silence; before it, it is no waiver.
        if !self.heard && !self.waived && on <= told.respond_by {
            let ground = Ground::StatementRunning { until: told.respond_by };
            found.push(finding(ground, &HEARD));
        }
        if told.hearing_offered && !self.hearing_held && !self.hearing_waived {
            match self.hearing_requested_by(law) {
                Ok(Some(until)) if on <= until => {
                    found.push(finding(Ground::HearingOpen { until }, &HEARING_REQUEST));
                }
                // Beyond the calendar nothing has run out.
                Err(_) => {
                    let ground = Ground::HearingOpen { until: NaiveDate::MAX };
                    found.push(finding(ground, &HEARING_REQUEST));
                }
                _ => {}
            }
        }
        if (told.weight.needs_review() || self.hearing_held) && self.reviewed != Some(true) {
            found.push(finding(Ground::NotReviewed, &REVIEW));
        }
        if told.weight.needs_discussion() && !self.discussed {
            found.push(finding(Ground::NotDiscussed, &DISCUSSION));
        }
        if self.recusal == Stage::Challenged {
            found.push(finding(Ground::RecusalOpen, &RECUSAL_DECISION));
        }
        found.extend(ask(head, true, Fact::Head, Ground::NotByHead, &HEADS));
        let source = DECISION_CONTENTS.of(regime);
        found.extend(missing_contents(decision_states(), contents, source));
        if let Some(by) = perform_by.filter(|by| *by < on) {
            found.push(finding(Ground::NoTimeLeft { by }, source));
        }
        // The time of the case binds the authority and does not save the party.
        let due = self.decide_by(law).ok().flatten().filter(|_| self.decision.is_none());
        let late = due.is_some_and(|due| due.late_by(on).is_some());
        let decision =
            Decision { penalty: *penalty, reading: position, perform_by, on_the_spot: false, late };
        unless(found, Event::Decided(decision))
    }

    fn decide_on_the_spot<'law>(
        &self,
        command: &Command,
        on: NaiveDate,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let Command::DecideOnTheSpot {
            penalty,
            officers: acting,
            evidence: proof,
            heard,
            disputed,
            recorded,
            contents,
        } = command
        else {
            return Err(Vec::new());
        };
        let (reading, position) = self.settled_reading(law).map_err(|found| vec![found])?;
        let regime = reading.regime;
        let mut found = self.check_penalty(penalty, reading, self.reached(on), law);
        let threshold = on_the_spot_threshold(regime, law);
        for kind in penalty.kinds().iter() {
            if !matches!(kind, MeasureKind::Warning | MeasureKind::Fine) {
                found.push(finding(Ground::NotOnTheSpot { kind }, threshold.1));
            }
        }
        if let Some(fine) = penalty.fine.filter(|fine| threshold.0 < *fine) {
            let ground = Ground::AboveOnTheSpot { fine, most: threshold.0 };
            found.push(finding(ground, threshold.1));
        }
        // From 2026 one police officer is enough where nothing is disputed and all is recorded.
        let alone = regime == Regime::PublicSecurity2025
            && *disputed == Some(false)
            && *recorded == Some(true);
        let mut against = officers(*acting, if alone { 1 } else { 2 });
        if regime == Regime::PublicSecurity2025 {
            for finding in &mut against {
                if matches!(finding.ground, Ground::TooFewOfficers { .. }) {
                    finding.source = &ONE_OFFICER;
                }
            }
        }
        found.extend(against);
        found.extend(evidence(*proof, regime));
        if self.recusal == Stage::Challenged {
            found.push(finding(Ground::RecusalOpen, &RECUSAL_DECISION));
        }
        if *heard != Some(true) {
            found.push(finding(Ground::StatementRunning { until: on }, &HEARD));
        }
        let reconsideration_first =
            national::ADMINISTRATIVE_RECONSIDERATION_LAW.in_force_on(on) == Some(true);
        let states = on_the_spot_states(regime, penalty.fine.is_some(), reconsideration_first);
        let source = ON_THE_SPOT_CONTENTS.of(regime);
        found.extend(missing_contents(states, *contents, source).map(|missing| {
            let first = Ground::NotInPaper { content: Content::ReconsiderationFirst };
            if missing.ground == first {
                return Finding { source: &RECONSIDERATION_FIRST, ..missing };
            }
            missing
        }));
        let decision = Decision {
            penalty: *penalty,
            reading: position,
            perform_by: None,
            on_the_spot: true,
            late: false,
        };
        unless(found, Event::DecidedOnTheSpot(decision))
    }

    /// 《行政处罚法》（2021）第五十七条第一款第（二）项、第（三）项、第三十三条第三款.
    fn spare<'law>(
        &self,
        why: Option<Mitigation>,
        educated: Option<bool>,
        law: &'law CaseLaw,
    ) -> Answer<'law> {
        let Some(reason) = why else {
            // Nothing was proved: there is nobody to educate.
            return Ok(Event::NotPunished { why });
        };
        let mut found = Vec::new();
        let spared = self
            .adjustments(law)
            .iter()
            .any(|adjustment| adjustment.why == reason && proposal::spares(adjustment.effect));
        if !spared {
            found.push(finding(Ground::NoReasonToSpare, &NO_PENALTY));
        }
        found.extend(ask(educated, true, Fact::Education, Ground::NotEducated, &EDUCATION));
        unless(found, Event::NotPunished { why })
    }
}

/// Returns the greatest fine on the spot, and the article.
fn on_the_spot_threshold(regime: Regime, law: &CaseLaw) -> (Yuan, &'static Citation) {
    let threshold = regime.on_the_spot(law.offence.subject);
    (threshold.amount, super::ON_THE_SPOT.of(regime))
}
