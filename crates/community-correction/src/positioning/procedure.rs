//! The device in the case: what is kept, what is decided, what is owed.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use governance_core::{
    assessment::Finding,
    citation::Citation,
    legal_time::{TimeError, TimeLimit},
    mandate::BodyKind,
    procedure::{Due, Obligation},
    provision::Setting,
};

use super::{
    Command, Device, END, Event, Fact, GROUNDS, Ground, Lifting, Occasion, OnFile, PERIOD,
};
use crate::{
    correction::{Correction, Region, Stage},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

/// What a case keeps of a device.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Positioning {
    on: Option<Occasion>,
    approved: Option<NaiveDateTime>,
    first: Option<NaiveDate>,
    // The first day of the last extension, or of the approval.
    period: Option<NaiveDate>,
    last: Option<NaiveDate>,
    assessed: Option<(NaiveDateTime, bool)>,
}

impl Positioning {
    /// Returns the ground on which a device was sought.
    pub const fn ground(&self) -> Option<Occasion> {
        self.on
    }

    /// Returns the first day approved.
    pub const fn first(&self) -> Option<NaiveDate> {
        self.first
    }

    /// Returns the last day approved, extensions included; it counts.
    pub const fn last(&self) -> Option<NaiveDate> {
        self.last
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, occurred: NaiveDateTime) {
        match event {
            Event::Sought { on } => *self = Self { on: Some(*on), ..Self::default() },
            Event::Approved { from, until } => {
                self.approved = Some(occurred);
                (self.first, self.period, self.last) = (Some(*from), Some(*from), Some(*until));
            }
            Event::Started { .. } => {}
            Event::Assessed { necessary } => self.assessed = Some((occurred, *necessary)),
            // Each extension takes an assessment of its own.
            Event::Extended { from, until } => {
                (self.period, self.last, self.assessed) = (Some(*from), Some(*until), None);
            }
            Event::Refused | Event::Lifted { .. } => *self = Self::default(),
        }
    }
}

impl Correction {
    /// Returns why a device that is approved or in use has to come off on `day`, if it has to.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第二款.
    #[doc(alias = "及时解除")]
    pub fn must_lift(&self, day: NaiveDate) -> Option<Lifting> {
        if !matches!(self.at(Region::Positioning), Stage::PositioningApproved | Stage::On) {
            return None;
        }
        let kept = self.positioning();
        let moved = self.relocation().moved_at();
        if !self.is_under_correction(day) {
            Some(Lifting::Ended)
        } else if kept.last.is_none_or(|last| last < day) {
            Some(Lifting::Expired)
        // What is not known holds nobody.
        } else if kept.on.and_then(|on| OnFile::of(self).bears(on)) != Some(true) {
            Some(Lifting::GroundGone)
        } else if matches!(kept.assessed, Some((_, false))) {
            Some(Lifting::NotNeeded)
        } else if moved.is_some() && kept.approved < moved {
            Some(Lifting::Moved)
        } else {
            None
        }
    }

    /// Returns whether a device is worn lawfully on `day`.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第二十九条第一款、第二款.
    pub fn is_worn_lawfully(&self, day: NaiveDate) -> bool {
        self.at(Region::Positioning) == Stage::On
            && self.positioning().first.is_some_and(|first| first <= day)
            && self.must_lift(day).is_none()
    }

    /// Returns since when a device has had to come off because of `why`, where the file shows it.
    fn lift_since(&self, why: Lifting) -> Option<NaiveDateTime> {
        let after = |last: NaiveDate| last.succ_opt().map(|next| next.and_time(NaiveTime::MIN));
        let kept = self.positioning();
        match why {
            Lifting::Ended => self.ends().and_then(after),
            Lifting::Expired => kept.last.and_then(after),
            Lifting::GroundGone => self.revocation().closed_at(),
            Lifting::NotNeeded => kept.assessed.map(|(since, _)| since),
            Lifting::Moved => self.relocation().moved_at(),
        }
    }
}

fn fail<T>(ground: Ground, source: &Citation) -> Result<T, Vec<Finding<'_, Ground>>> {
    Err(vec![Finding { ground, source }])
}

/// Returns what keeps any device from the person on `day`.
fn no_subject(case: &Correction, day: NaiveDate) -> Option<Finding<'static, Ground>> {
    match case.ends() {
        Some(last) if last < day => {
            Some(Finding { ground: Ground::CorrectionOver { last }, source: &END })
        }
        _ if case.is_over(day) => Some(Finding { ground: Ground::CaseClosed, source: &END }),
        _ if !case.is_registered() => {
            Some(Finding { ground: Ground::NotUnderCorrection, source: &GROUNDS })
        }
        _ => None,
    }
}

fn check_device(device: Option<Device>, law: &Jurisdiction) -> Option<Finding<'_, Ground>> {
    let source = law.policy.positioning.dedicated.source().unwrap_or(&GROUNDS);
    let ground = match device {
        Some(Device::Dedicated) => return None,
        Some(device) => Ground::NoDevice { device },
        None => Ground::StillMissing { fact: Fact::Device },
    };
    Some(Finding { ground, source })
}

/// Returns the last day of a period that begins on `first`: the one asked for, or the last allowed.
fn last_day<'law>(
    case: &Correction,
    longest: &'law Setting<TimeLimit>,
    (first, asked): (NaiveDate, Option<NaiveDate>),
    law: &'law Jurisdiction,
) -> Result<NaiveDate, Vec<Finding<'law, Ground>>> {
    let Setting::Set(longest) = longest else { return fail(Ground::TextNotAvailable, &PERIOD) };
    let Some(end) = case.ends() else {
        return fail(Ground::StillMissing { fact: Fact::Term }, &END);
    };
    let Ok(latest) = law.term(longest.is, first) else {
        return fail(Ground::BeyondCalendar, &longest.source);
    };
    match asked {
        Some(until) if until < first => fail(Ground::EndsFirst { until }, &longest.source),
        Some(until) if latest < until => {
            fail(Ground::TooLong { longest: longest.is, latest }, &longest.source)
        }
        Some(until) if end < until => fail(Ground::BeyondTerm { last: end }, &PERIOD),
        // A period that would begin after the end is none.
        None if end < first => fail(Ground::BeyondTerm { last: end }, &PERIOD),
        Some(until) => Ok(until),
        None => Ok(latest.min(end)),
    }
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    let day = at.date();
    let kept = case.positioning();
    let policy = &law.policy.positioning;
    match command {
        Command::Seek { on, necessary, device } => {
            let mut found: Vec<_> = no_subject(case, day).into_iter().collect();
            found.extend(OnFile::of(case).ground(*on).err());
            match necessary {
                Some(true) => {}
                Some(false) => {
                    found.push(Finding { ground: Ground::Unnecessary, source: &PERIOD });
                }
                None => found.push(Finding {
                    ground: Ground::StillMissing { fact: Fact::Necessity },
                    source: &GROUNDS,
                }),
            }
            found.extend(check_device(*device, law));
            if found.is_empty() { Ok(Event::Sought { on: *on }) } else { Err(found) }
        }
        Command::Approve { from, until } => {
            let mut found: Vec<_> = no_subject(case, day).into_iter().collect();
            // The file is read again: what bore the request may be gone.
            if let Some(on) = kept.on {
                found.extend(OnFile::of(case).ground(on).err());
            }
            if *from < day {
                let ground = Ground::ApprovedAfterwards { from: *from };
                found.push(Finding { ground, source: &GROUNDS });
            }
            if !found.is_empty() {
                return Err(found);
            }
            let until = last_day(case, &policy.longest, (*from, *until), law)?;
            Ok(Event::Approved { from: *from, until })
        }
        Command::Refuse => Ok(Event::Refused),
        Command::Start { told, device } => {
            let mut found = Vec::new();
            if let Some(why) = case.must_lift(day) {
                found.push(Finding { ground: Ground::MustLift { why }, source: &PERIOD });
            }
            if let Some(from) = kept.first.filter(|from| day < *from) {
                found.push(Finding { ground: Ground::NotYet { from }, source: &GROUNDS });
            }
            let source = policy.told.source().unwrap_or(&GROUNDS);
            match told {
                Some(true) => {}
                Some(false) => found.push(Finding { ground: Ground::NotTold, source }),
                None => found
                    .push(Finding { ground: Ground::StillMissing { fact: Fact::Told }, source }),
            }
            found.extend(check_device(*device, law));
            match kept.last {
                Some(until) if found.is_empty() => Ok(Event::Started { until }),
                _ => Err(found),
            }
        }
        Command::Assess { necessary } => match (necessary, case.must_lift(day)) {
            (None, _) => fail(Ground::StillMissing { fact: Fact::Necessity }, &PERIOD),
            // Nothing keeps on a device that has to come off.
            (Some(true), Some(why)) => fail(Ground::MustLift { why }, &PERIOD),
            (Some(necessary), _) => Ok(Event::Assessed { necessary: *necessary }),
        },
        Command::Extend { until } => {
            if let Some(why) = case.must_lift(day) {
                return fail(Ground::MustLift { why }, &PERIOD);
            }
            let source = policy.extension.source().unwrap_or(&PERIOD);
            // One period at a time: extensions in advance would make the three months six and nine.
            if let Some(from) = kept.period.filter(|from| day < *from) {
                return fail(Ground::TooEarly { from }, source);
            }
            let in_this_period = |(assessed, necessary): (NaiveDateTime, bool)| {
                necessary && kept.period.is_some_and(|from| from <= assessed.date())
            };
            if !kept.assessed.is_some_and(in_this_period) {
                return fail(Ground::NotAssessed, source);
            }
            let Some(from) = kept.last.and_then(|last| last.succ_opt()) else {
                return fail(Ground::BeyondCalendar, &PERIOD);
            };
            let until = last_day(case, &policy.extension, (from, *until), law)?;
            Ok(Event::Extended { from, until })
        }
        Command::Lift => Ok(Event::Lifted { because: case.must_lift(day) }),
    }
}

/// Adds what is owed: taking the device off, and assessing whether it is still needed.
#[expect(clippy::unnecessary_wraps, reason = "every topic answers alike")]
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    _law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let mut add = |duty, due| {
        let (by, to) = (BodyKind::CorrectionInstitution, BodyKind::Party);
        owed.push(Obligation { duty, by, to, due, source: &PERIOD });
    };
    if let Some(why) = case.must_lift(at.date()) {
        // Where the file shows no moment, it is this one.
        let since = case.lift_since(why).filter(|since| *since <= at).unwrap_or(at);
        add(Duty::LiftPositioning, Due::AtOnce(since));
    } else if case.at(Region::Positioning) == Stage::On
        && let (Some(last), Some(end)) = (case.positioning().last, case.ends())
    {
        if case.positioning().assessed.is_none() {
            add(Duty::AssessNeed, Due::By(last.min(end)));
        }
        add(Duty::LiftPositioning, Due::By(last.min(end)));
    }
    Ok(())
}
