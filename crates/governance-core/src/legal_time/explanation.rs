//! Why a deadline is what it is, day by day.

use std::{fmt, iter::FusedIterator};

use chrono::NaiveDate;

use super::{Calendar, DayKind, Deadline, FirstDay, Start, TimeLimit, Unit};
use crate::language::{Bilingual, Language};

/// One step from the start of a time limit to its end.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Step<'c> {
    /// The limit starts.
    Started {
        /// When.
        start: Start,
        /// Whether that day is counted.
        first_day: FirstDay,
    },
    /// A day is counted.
    Counted {
        /// The day.
        day: NaiveDate,
        /// The how-manieth it is.
        ordinal: u32,
        /// What day it is.
        kind: DayKind<'c>,
    },
    /// A rest day is not counted.
    Skipped {
        /// The day.
        day: NaiveDate,
        /// What made it a rest day.
        kind: DayKind<'c>,
    },
    /// Hours, months and years are added all at once.
    Added {
        /// The limit.
        limit: TimeLimit,
        /// Where it ends.
        day: NaiveDate,
    },
    /// Days not counted, or an extension, move the end.
    Postponed {
        /// The day to which the end moves.
        until: NaiveDate,
    },
    /// The last day is a rest day, and the end moves past it.
    Passed {
        /// The rest day.
        day: NaiveDate,
        /// What made it a rest day.
        kind: DayKind<'c>,
    },
    /// The limit ends.
    Ended {
        /// On this day, or at this moment.
        end: Start,
        /// Whether a year without a published arrangement was touched.
        provisional: bool,
    },
}

/// The steps of a [`Deadline`], from first to last.
#[derive(Clone, Debug)]
pub struct Steps<'c> {
    deadline: Deadline,
    calendar: &'c Calendar,
    stage: Stage,
}

#[derive(Clone, Copy, Debug)]
enum Stage {
    Start,
    Day { day: NaiveDate, counted: u32 },
    Postponement,
    Rest { day: NaiveDate },
    End,
    Done,
}

impl<'c> Steps<'c> {
    pub(super) const fn new(deadline: Deadline, calendar: &'c Calendar) -> Self {
        Self { deadline, calendar, stage: Stage::Start }
    }

    fn counts_days(&self) -> bool {
        matches!(self.deadline.limit().unit(), Unit::Day | Unit::WorkingDay | Unit::HalfMonth)
    }

    /// Returns the stage after `day` has been told.
    fn after_day(&self, day: NaiveDate, counted: u32) -> Stage {
        match day.succ_opt() {
            Some(next) if next <= self.deadline.base() => Stage::Day { day: next, counted },
            _ => Stage::Postponement,
        }
    }
}

impl<'c> Iterator for Steps<'c> {
    type Item = Step<'c>;

    fn next(&mut self) -> Option<Step<'c>> {
        let deadline = self.deadline;
        match self.stage {
            Stage::Start => {
                let (start, first_day) = (deadline.start(), deadline.first_day());
                self.stage = match (self.counts_days(), first_day) {
                    (false, _) => Stage::Day { day: deadline.base(), counted: 0 },
                    (true, FirstDay::Counted) => Stage::Day { day: start.day(), counted: 0 },
                    (true, FirstDay::NotCounted) => self.after_day(start.day(), 0),
                };
                Some(Step::Started { start, first_day })
            }
            Stage::Day { day, .. } if !self.counts_days() => {
                self.stage = Stage::Postponement;
                Some(Step::Added { limit: deadline.limit(), day })
            }
            Stage::Day { day, counted } => {
                let kind = self.calendar.day_kind(day);
                if deadline.counts_working_days() && !kind.is_working() {
                    self.stage = self.after_day(day, counted);
                    return Some(Step::Skipped { day, kind });
                }
                let ordinal = counted.saturating_add(1);
                self.stage = self.after_day(day, ordinal);
                Some(Step::Counted { day, ordinal, kind })
            }
            Stage::Postponement => {
                self.stage = Stage::Rest { day: deadline.nominal() };
                if deadline.nominal() == deadline.base() {
                    return self.next();
                }
                Some(Step::Postponed { until: deadline.nominal() })
            }
            Stage::Rest { day } if day < deadline.effective() => {
                self.stage = day.succ_opt().map_or(Stage::End, |day| Stage::Rest { day });
                Some(Step::Passed { day, kind: self.calendar.day_kind(day) })
            }
            Stage::Rest { .. } | Stage::End => {
                self.stage = Stage::Done;
                let end = match (deadline.moment(), deadline.closing()) {
                    (Some(moment), _) => Start::Moment(moment),
                    (None, Some(closing)) => Start::Moment(deadline.effective().and_time(closing)),
                    (None, None) => Start::Day(deadline.effective()),
                };
                Some(Step::Ended { end, provisional: deadline.is_provisional() })
            }
            Stage::Done => None,
        }
    }
}

impl FusedIterator for Steps<'_> {}

/// The steps of a [`Deadline`] as one sentence.
#[derive(Clone, Debug)]
pub struct Explanation<'c> {
    deadline: Deadline,
    calendar: &'c Calendar,
}

impl<'c> Explanation<'c> {
    pub(super) const fn new(deadline: Deadline, calendar: &'c Calendar) -> Self {
        Self { deadline, calendar }
    }
}

impl Bilingual for Explanation<'_> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = match language {
            Language::Chinese => "；",
            Language::English => "; ",
        };
        for (index, step) in self.deadline.steps(self.calendar).enumerate() {
            if index > 0 {
                f.write_str(separator)?;
            }
            step.render(language, f)?;
        }
        Ok(())
    }
}

impl Bilingual for Step<'_> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self) {
            (Language::Chinese, Self::Started { start, first_day }) => {
                let counted = match first_day {
                    FirstDay::NotCounted => "当日不计入",
                    FirstDay::Counted => "当日计入",
                };
                write!(f, "自{}起算，{counted}", Said(*start))
            }
            (Language::English, Self::Started { start, first_day }) => {
                let counted = match first_day {
                    FirstDay::NotCounted => "that day not counted",
                    FirstDay::Counted => "that day counted",
                };
                write!(f, "from {}, {counted}", Said(*start))
            }
            (Language::Chinese, Self::Counted { day, ordinal, kind }) => {
                write!(f, "{day}为第{ordinal}日")?;
                match kind {
                    DayKind::MakeUpWorking { .. } => {
                        write!(f, "（{}）", kind.in_language(language))
                    }
                    _ => Ok(()),
                }
            }
            (Language::English, Self::Counted { day, ordinal, kind }) => {
                write!(f, "{day} is day {ordinal}")?;
                match kind {
                    DayKind::MakeUpWorking { .. } => write!(f, " ({})", kind.in_language(language)),
                    _ => Ok(()),
                }
            }
            (Language::Chinese, Self::Skipped { day, kind }) => {
                write!(f, "{day}为{}，不计入", kind.in_language(language))
            }
            (Language::English, Self::Skipped { day, kind }) => {
                write!(f, "{day} is a {}, not counted", kind.in_language(language))
            }
            (Language::Chinese, Self::Added { limit, day }) => {
                write!(f, "{}至{day}", limit.in_language(language))
            }
            (Language::English, Self::Added { limit, day }) => {
                write!(f, "{} end on {day}", limit.in_language(language))
            }
            (Language::Chinese, Self::Postponed { until }) => {
                write!(f, "因扣除或者延长，推至{until}")
            }
            (Language::English, Self::Postponed { until }) => {
                write!(f, "postponed to {until} by days not counted or an extension")
            }
            (Language::Chinese, Self::Passed { day, kind }) => {
                write!(f, "{day}为{}，顺延", kind.in_language(language))
            }
            (Language::English, Self::Passed { day, kind }) => {
                write!(f, "{day} is a {}", kind.in_language(language))
            }
            (Language::Chinese, Self::Ended { end, provisional }) => {
                let mark = if *provisional { "（放假安排未公布，暂定）" } else { "" };
                write!(f, "{}届满{mark}", Said(*end))
            }
            (Language::English, Self::Ended { end, provisional }) => {
                let preposition = match end {
                    Start::Day(_) => "on",
                    Start::Moment(_) => "at",
                };
                let mark = if *provisional {
                    " (provisional: the rest days are not yet published)"
                } else {
                    ""
                };
                write!(f, "ends {preposition} {}{mark}", Said(*end))
            }
        }
    }
}

/// A day or a moment as ISO 8601 writes it, to the minute.
struct Said(Start);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Start::Day(day) => write!(f, "{day}"),
            Start::Moment(moment) => write!(f, "{}", moment.format("%Y-%m-%d %H:%M")),
        }
    }
}
