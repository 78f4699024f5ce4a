//! How an instrument counts, and the conventions of the national instruments.

use crate::citation::{Citation, Locator, national};

use super::{TimeLimit, Unit, bounds};

crate::vocabulary! {
    /// Whom a time limit binds; it decides whether a rest day lengthens the limit.
    pub enum Binds {
        /// A party: a person, a household, an enterprise.
        Party = "party", "当事人", "party";
        /// An authority or a court.
        Authority = "authority", "机关", "authority";
        /// The custody of a person, who must not be held longer because of a holiday.
        Custody = "custody", "羁押", "custody";
    }
}

/// Which limits written in days mean working days.
///
/// A limit that says 工作日 itself is counted in working days under every convention.
#[doc(alias = "工作日")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "hosts state the conventions of their instruments")]
pub enum WorkingDays {
    /// None.
    None,
    /// Every limit.
    All,
    /// Every limit that binds the authority; a party's own limits are calendar days.
    AllOfAuthority,
    /// Limits of so many days or fewer.
    UpTo(u32),
    /// Limits of exactly these numbers of days.
    Exactly(&'static [u32]),
}

/// Whether the day on which the period starts is its first day.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum FirstDay {
    /// Counting starts with the next day.
    #[doc(alias = "开始的当日不计入")]
    NotCounted,
    /// The starting day is the first day.
    Counted,
}

/// From when hours run.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum FirstHour {
    /// From the very moment.
    FromTheMoment,
    /// From the next full hour.
    #[doc(alias = "期间开始的时不计算在内")]
    NotCounted,
}

/// On which day a period of months ends.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "hosts state the conventions of their instruments")]
pub enum MonthEnd {
    /// On the day of the same number, or on the last day of a month that has none.
    #[doc(alias = "对应日")]
    CorrespondingDay,
    /// Likewise, but a period that starts on the last day of a month ends on the last day of one.
    LastDayToLastDay,
}

/// What happens when the last day is a rest day.
///
/// The custody of a person is never lengthened, whatever the rule.
#[doc(alias = "法定休假日")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "hosts state the conventions of their instruments")]
pub enum LastDay {
    /// The period ends on the first working day after it.
    #[doc(alias = "顺延")]
    MovesForward,
    /// So for a party; an authority has to have acted by the day itself.
    MovesForwardForParty,
    /// The period ends all the same.
    Stays,
}

impl LastDay {
    /// Returns whether the last day of a period that binds `bound` moves off a rest day.
    #[inline]
    pub const fn moves_for(self, bound: Binds) -> bool {
        match (self, bound) {
            (_, Binds::Custody) | (Self::Stays, _) => false,
            (Self::MovesForwardForParty, bound) => matches!(bound, Binds::Party),
            (Self::MovesForward, _) => true,
        }
    }
}

/// Whether days of travel are part of the period.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum TravelTime {
    /// They are.
    Counted,
    /// They are not: add them with [`Deadline::suspended`](super::Deadline::suspended).
    #[doc(alias("在途时间", "路途上的时间"))]
    Excluded,
}

/// Which day counts for a paper sent by post.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third")]
pub enum PostedPapers {
    /// The day of arrival: the instrument has no rule that favours posting.
    OnArrival,
    /// The day of posting.
    #[doc(alias = "交邮")]
    OnPosting,
}

/// How an instrument counts: the only way from a [`TimeLimit`] to a date.
///
/// The conventions of the national instruments are the statics of this module. A host states
/// another by changing the parts of the nearest one.
///
/// # Examples
///
/// ```
/// use governance_core::legal_time::{Convention, WorkingDays, convention};
///
/// // A local regulation whose limits of three days mean working days.
/// let local = Convention {
///     working_days: WorkingDays::Exactly(&[3]),
///     source: "《某市养犬管理条例》第五十条".parse()?,
///     ..convention::LOCAL.clone()
/// };
/// assert_ne!(local, convention::LOCAL);
/// # Ok::<(), governance_core::citation::CitationError>(())
/// ```
#[doc(alias("期间计算", "期限计算"))]
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the conventions of their instruments")]
pub struct Convention {
    /// Which limits in days mean working days.
    pub working_days: WorkingDays,
    /// Whether the starting day counts.
    pub first_day: FirstDay,
    /// From when hours run.
    pub first_hour: FirstHour,
    /// On which day months and years end.
    pub month_end: MonthEnd,
    /// What a rest day at the end does.
    pub last_day: LastDay,
    /// Whether days of travel count.
    pub travel_time: TravelTime,
    /// Which day counts for papers sent by post.
    pub posted_papers: PostedPapers,
    /// How the instrument reads 以上, 以下 and 以内, where it says so.
    pub bounds: Option<&'static bounds::Reading>,
    /// Where the rule of counting is written.
    pub source: Citation,
    /// Where else it is written.
    pub see_also: &'static [Citation],
}

impl Convention {
    /// Returns whether `limit`, binding `bound`, is counted in working days.
    #[inline]
    pub fn counts_working_days(&self, limit: TimeLimit, bound: Binds) -> bool {
        match limit.unit() {
            Unit::WorkingDay => true,
            Unit::Day => match self.working_days {
                WorkingDays::None => false,
                WorkingDays::All => true,
                WorkingDays::AllOfAuthority => bound == Binds::Authority,
                WorkingDays::UpTo(most) => limit.amount() <= most,
                WorkingDays::Exactly(amounts) => amounts.contains(&limit.amount()),
            },
            Unit::Hour | Unit::HalfMonth | Unit::Month | Unit::Year => false,
        }
    }
}

/// The Civil Code: the general rule.
///
/// # Source
///
/// 《民法典》第二百条至第二百零四条: the starting day is not counted; hours run from the moment; months
/// and years end on the corresponding day; a last day on a legal rest day moves to the day after
/// the rest; other laws and agreements prevail.
#[doc(alias("民法典", "第二百零一条", "第二百零三条"))]
pub static CIVIL_CODE: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: Some(&bounds::CIVIL_CODE),
    source: national::CIVIL_CODE.at(Locator::new(201)),
    see_also: &[
        national::CIVIL_CODE.at(Locator::new(200)),
        national::CIVIL_CODE.at(Locator::new(202)),
        national::CIVIL_CODE.at(Locator::new(203)),
        national::CIVIL_CODE.at(Locator::new(204)),
    ],
};

/// An instrument, such as a local regulation, that has no rule of counting.
///
/// The Civil Code applies by analogy. It speaks of periods for acts of parties, so the limits of
/// authorities are not lengthened by a rest day.
///
/// # Source
///
/// 《民法典》第二百零一条, by analogy.
#[doc(alias = "地方性法规")]
pub static LOCAL: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForwardForParty,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: None,
    source: national::CIVIL_CODE.at(Locator::new(201)),
    see_also: &[
        national::CIVIL_CODE.at(Locator::new(202)),
        national::CIVIL_CODE.at(Locator::new(203)),
    ],
};

/// The Administrative Penalty Law: two, three, five and seven days are working days.
///
/// # Source
///
/// 《行政处罚法》(2021) 第八十五条; for the rest the Civil Code by analogy.
#[doc(alias("行政处罚法", "第八十五条"))]
pub static ADMINISTRATIVE_PENALTY_LAW: Convention = Convention {
    working_days: WorkingDays::Exactly(&[2, 3, 5, 7]),
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForwardForParty,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: None,
    source: national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(85)),
    see_also: &[national::CIVIL_CODE.at(Locator::new(201))],
};

/// The Administrative Compulsion Law: limits of ten days or fewer are working days.
///
/// # Source
///
/// 《行政强制法》(2011) 第六十九条; for the rest the Civil Code by analogy.
#[doc(alias("行政强制法", "第六十九条"))]
pub static ADMINISTRATIVE_COMPULSION_LAW: Convention = Convention {
    working_days: WorkingDays::UpTo(10),
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForwardForParty,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: None,
    source: national::ADMINISTRATIVE_COMPULSION_LAW.at(Locator::new(69)),
    see_also: &[national::CIVIL_CODE.at(Locator::new(201))],
};

/// The Administrative Licensing Law: the authority's own limits are working days.
///
/// # Source
///
/// 《行政许可法》(2019) 第八十二条: it speaks of the limits within which the organ carries out the
/// licence; the licensee's limits are calendar days.
#[doc(alias("行政许可法", "第八十二条"))]
pub static ADMINISTRATIVE_LICENSING_LAW: Convention = Convention {
    working_days: WorkingDays::AllOfAuthority,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForwardForParty,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: None,
    source: national::ADMINISTRATIVE_LICENSING_LAW.at(Locator::new(82)),
    see_also: &[national::CIVIL_CODE.at(Locator::new(201))],
};

/// The Administrative Reconsideration Law: three, five, seven and ten days are working days.
///
/// # Source
///
/// 《行政复议法》(2023) 第八十八条: where the law is silent, periods follow the Civil Procedure Law.
#[doc(alias("行政复议法", "第八十八条"))]
pub static ADMINISTRATIVE_RECONSIDERATION_LAW: Convention = Convention {
    working_days: WorkingDays::Exactly(&[3, 5, 7, 10]),
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::NotCounted,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Excluded,
    posted_papers: PostedPapers::OnPosting,
    bounds: None,
    source: national::ADMINISTRATIVE_RECONSIDERATION_LAW.at(Locator::new(88)),
    see_also: &[national::CIVIL_PROCEDURE_LAW.at(Locator::new(85))],
};

/// Civil procedure.
///
/// # Source
///
/// 《民事诉讼法》(2023) 第八十五条: the starting hour and day are not counted; a last day on a legal rest
/// day moves to the first day after it; travelling time is not counted; papers posted in time are
/// in time.
#[doc(alias("民事诉讼法", "第八十五条"))]
pub static CIVIL_PROCEDURE_LAW: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::NotCounted,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Excluded,
    posted_papers: PostedPapers::OnPosting,
    bounds: None,
    source: national::CIVIL_PROCEDURE_LAW.at(Locator::new(85)),
    see_also: &[],
};

/// Administrative litigation.
///
/// # Source
///
/// 《最高人民法院关于适用〈行政诉讼法〉的解释》(2018) 第四十八条, and 《行政诉讼法》(2017) 第一百零一条
/// with 《民事诉讼法》(2023) 第八十五条: the rules are the same.
#[doc(alias("行政诉讼法", "起诉期限"))]
pub static ADMINISTRATIVE_LITIGATION: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::NotCounted,
    month_end: MonthEnd::CorrespondingDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Excluded,
    posted_papers: PostedPapers::OnPosting,
    bounds: None,
    source: national::SPC_ADMINISTRATIVE_LITIGATION.at(Locator::new(48)),
    see_also: &[
        national::ADMINISTRATIVE_LITIGATION_LAW.at(Locator::new(101)),
        national::CIVIL_PROCEDURE_LAW.at(Locator::new(85)),
    ],
};

/// Criminal procedure.
///
/// # Source
///
/// 《刑事诉讼法》(2018) 第一百零五条: the starting hour and day are not counted; a last day on a holiday
/// moves, but custody is never lengthened.
/// 《最高人民法院关于适用〈刑事诉讼法〉的解释》(2021) 第二百零二条第一款: from the last day of a month, a
/// month ends on the last day of the next.
#[doc(alias("刑事诉讼法", "第一百零五条"))]
pub static CRIMINAL_PROCEDURE_LAW: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::NotCounted,
    month_end: MonthEnd::LastDayToLastDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Excluded,
    posted_papers: PostedPapers::OnPosting,
    bounds: Some(&bounds::CRIMINAL_LAW),
    source: national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(105)),
    see_also: &[national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(202).paragraph(1))],
};

/// Community correction: as criminal procedure, but hours run from the moment.
///
/// The Community Corrections Law has no rule of counting of its own. Its one limit in hours, the
/// court's forty-eight, runs from receipt through nights and holidays: the stricter reading.
///
/// # Source
///
/// 《刑事诉讼法》(2018) 第一百零五条, and 《民法典》第二百零一条第二款 for the hours.
#[doc(alias("社区矫正法", "社区矫正"))]
pub static COMMUNITY_CORRECTION: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::NotCounted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::LastDayToLastDay,
    last_day: LastDay::MovesForward,
    travel_time: TravelTime::Excluded,
    posted_papers: PostedPapers::OnPosting,
    bounds: None,
    source: national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(105)),
    see_also: &[
        national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(202).paragraph(1)),
        national::CIVIL_CODE.at(Locator::new(201).paragraph(2)),
    ],
};

/// Terms of a sentence, of probation and of parole, and longest times of a restriction.
///
/// # Source
///
/// 《最高人民法院关于适用〈刑事诉讼法〉的解释》(2021) 第二百零二条第二款: the first day counts, and the
/// term ends on the day before the corresponding one, whatever day that is; from the last day of a
/// month, months end on the day before the last of one.
#[doc(alias("刑期", "考验期"))]
pub static CRIMINAL_TERM: Convention = Convention {
    working_days: WorkingDays::None,
    first_day: FirstDay::Counted,
    first_hour: FirstHour::FromTheMoment,
    month_end: MonthEnd::LastDayToLastDay,
    last_day: LastDay::Stays,
    travel_time: TravelTime::Counted,
    posted_papers: PostedPapers::OnArrival,
    bounds: Some(&bounds::CRIMINAL_LAW),
    source: national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(202).paragraph(2)),
    see_also: &[],
};

/// Every convention of this module.
pub static ALL: &[&Convention] = &[
    &CIVIL_CODE,
    &LOCAL,
    &ADMINISTRATIVE_PENALTY_LAW,
    &ADMINISTRATIVE_COMPULSION_LAW,
    &ADMINISTRATIVE_LICENSING_LAW,
    &ADMINISTRATIVE_RECONSIDERATION_LAW,
    &CIVIL_PROCEDURE_LAW,
    &ADMINISTRATIVE_LITIGATION,
    &CRIMINAL_PROCEDURE_LAW,
    &COMMUNITY_CORRECTION,
    &CRIMINAL_TERM,
];
