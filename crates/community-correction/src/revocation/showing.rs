//! What is shown for a revocation, and whether it makes out a ground of the law.
//!
//! Each category has its own closed list: probation 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第五百四十三条第一款,
//! parole its second paragraph, execution outside prison 第五百一十六条; control has none. What the case
//! holds — warnings, penalties, breaches — is read off the case and cannot be asserted; what it cannot
//! hold is stated, and an unknown fact makes out nothing.
//!
//! ```
//! use chrono::NaiveDate;
//! use community_correction::{
//!     Jurisdiction, policies,
//!     decision::Decision,
//!     revocation::{Ground, Showing, Standing, prove},
//! };
//! use governance_core::legal_time::Calendar;
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let standing = Standing::of_decision(&Decision::ordinary_probation());
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
//! let off = |on| Showing::OffSupervision { since: day(3, 11), on, good_reason: Some(false) };
//!
//! let refused = prove(&standing, &off(day(4, 11)), day(4, 11), &law).unwrap_err();
//! assert_eq!(refused[0].ground.code(), "NOT_MORE_THAN_ONE_MONTH");
//! assert!(prove(&standing, &off(day(4, 12)), day(4, 12), &law).is_ok());
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use super::Ground;
use crate::{
    correction::{Correction, Region, Stage},
    decision::{Category, Decision, OutsideGround, Term},
    discipline::BreachKind,
    jurisdiction::Jurisdiction,
    term::exceeds_one_month,
};

governance_core::vocabulary! {
    /// A ground on which probation or parole is revoked, or a person recommitted.
    #[doc(alias("撤销情形", "收监情形"))]
    pub enum Reason {
        /// Grave breach of a prohibition order: probation (i).
        ProhibitionOrder = "prohibition_order", "违反禁止令，情节严重", "grave breach of a prohibition order";
        /// Late or off supervision for more than one month: probation (ii), parole.
        OffSupervision = "off_supervision", "无正当理由不按规定时间报到或者脱离监管，超过一个月", "late or off supervision for more than one month without good reason";
        /// Penalised by the police for breach of supervision rules, still not correcting.
        Penalised = "penalised", "因违反监督管理规定受到治安管理处罚，仍不改正", "penalised for breach of supervision rules, still not correcting";
        /// Two warnings of the institution, still not correcting.
        TwiceWarned = "twice_warned", "受到二次警告，仍不改正", "warned twice, still not correcting";
        /// Another grave breach: probation (v), outside prison (viii).
        Grave = "grave", "违反法律、行政法规和监督管理规定，情节严重的其他情形", "another grave breach";
        /// Another breach of supervision rules under parole that is no new crime.
        ParoleBreach = "parole_breach", "假释期间其他违反监督管理规定、尚未构成新的犯罪的行为", "another breach of supervision rules under parole that is no new crime";
        /// The conditions of execution outside prison are not met: (i).
        Unfit = "unfit", "不符合暂予监外执行条件", "the conditions of execution outside prison are not met";
        /// Left without approval and refuses to correct after a warning: (ii).
        LeftAgain = "left_again", "未经批准离开所居住的市、县，经警告拒不改正", "left without approval, refuses to correct after a warning";
        /// Refuses to say where he is, and is off supervision: (ii).
        WhereaboutsRefused = "whereabouts_refused", "拒不报告行踪，脱离监管", "refuses to say where he is and is off supervision";
        /// The recheck is refused after a warning: (v).
        RecheckRefused = "recheck_refused", "保外就医期间不按规定提交病情复查情况，经警告拒不改正", "refuses to hand in the recheck after a warning";
        /// The ground of execution outside prison is gone, the term is not over: (vi).
        GroundGone = "ground_gone", "暂予监外执行的情形消失后，刑期未满", "the ground of execution outside prison is gone, the term not over";
        /// The guarantor is lost and not replaced in time: (vii).
        NoGuarantor = "no_guarantor", "保证人丧失条件或者被取消资格，不能在规定期限内提出新的保证人", "the guarantor is lost and was not replaced in time";
        /// A new or undiscovered crime, which is for the trial court.
        OtherCrime = "other_crime", "犯新罪或者发现漏罪", "a new or undiscovered crime";
    }
}

governance_core::vocabulary! {
    /// A fact that a step towards revocation depends on.
    pub enum Fact {
        /// Whether a prohibition order stands.
        OrderStands = "order_stands", "是否有禁止令", "whether a prohibition order stands";
        /// Whether a breach of the prohibition order is established.
        OrderBroken = "order_broken", "违反禁止令已经查实", "a breach of the prohibition order is established";
        /// How often the prohibition order was broken, and with what consequences.
        OrderGravity = "order_gravity", "违反禁止令的次数和后果", "how often the order was broken, and with what consequences";
        /// Whether there was a good reason.
        GoodReason = "good_reason", "有无正当理由", "whether there was a good reason";
        /// Whether the conditions were found not to be met.
        Unfit = "unfit", "不符合暂予监外执行条件", "the conditions of execution outside prison are not met";
        /// Whether the person left without approval.
        Left = "left", "未经批准离开所居住的市、县", "the person left without approval";
        /// Whether the person refuses to correct.
        RefusesToCorrect = "refuses_to_correct", "拒不改正", "the person refuses to correct";
        /// Whether the person refuses to say where he is.
        RefusesWhereabouts = "refuses_whereabouts", "拒不报告行踪", "the person refuses to say where he is";
        /// Whether the person is off supervision.
        OffSupervision = "off_supervision", "脱离监管", "the person is off supervision";
        /// Whether the person is on medical bail.
        MedicalBail = "medical_bail", "保外就医", "the person is on medical bail";
        /// Whether the ground of execution outside prison is gone.
        GroundGone = "ground_gone", "暂予监外执行的情形消失", "the ground of execution outside prison is gone";
        /// Whether the guarantor is lost.
        GuarantorLost = "guarantor_lost", "保证人丧失条件或者被取消资格", "the guarantor is lost";
        /// Whether and until when a new guarantor may be named.
        GuarantorTime = "guarantor_time", "提出新保证人的期限和情况", "whether, and until when, a new guarantor may be named";
        /// The term.
        Term = "term", "矫正期限", "the term";
        /// The defence of the subject.
        Subject = "subject", "社区矫正对象的申辩", "the defence of the subject";
        /// The opinion of the lawyer that he retained.
        Lawyer = "lawyer", "其委托的律师的意见", "the opinion of the lawyer retained";
        /// The danger that justifies an arrest.
        Danger = "danger", "可能逃跑或者发生社会危险", "the danger of flight or to society";
        /// How long the law allows.
        Limit = "limit", "法定期限", "how long the law allows";
        /// How much the law asks for.
        Threshold = "threshold", "法定次数", "how many times the law asks for";
        /// Which grounds the law has.
        Grounds = "grounds", "法定情形", "which grounds the law has";
    }
}

/// What is shown for a revocation: a ground, the facts that the case itself cannot hold, and the day
/// of the last of them (`on`).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Showing {
    /// A prohibition order was gravely broken; the breach stands on the ledger.
    ProhibitionOrder {
        /// The day of the last breach.
        on: NaiveDate,
        /// How often it was broken, each time proven and answered in writing.
        #[serde(default)]
        breaches: Option<u32>,
        /// Whether a breach had serious consequences.
        #[serde(default)]
        serious: Option<bool>,
    },
    /// The person reported late, or was off supervision.
    OffSupervision {
        /// The last day of the limit that was missed, or the day of the last proven contact,
        /// whichever is later.
        since: NaiveDate,
        /// The day of arrival or of finding; while the person is missing, the day looked at.
        on: NaiveDate,
        /// Whether there was a good reason.
        #[serde(default)]
        good_reason: Option<bool>,
    },
    /// Penalised, and still not correcting; both stand on the ledger.
    Penalised {
        /// The day of the breach that followed.
        on: NaiveDate,
    },
    /// Warned twice, and still not correcting; both stand on the ledger.
    TwiceWarned {
        /// The day of the breach that followed.
        on: NaiveDate,
    },
    /// Another grave breach.
    Grave {
        /// The day of the breach.
        on: NaiveDate,
        /// Whether it is reasoned in writing why it is grave and why nothing milder will do.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Another breach under parole.
    ParoleBreach {
        /// The day of the breach.
        on: NaiveDate,
        /// Whether it is reasoned in writing why nothing milder will do.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// The conditions of execution outside prison are not met.
    Unfit {
        /// The day of the finding.
        on: NaiveDate,
        /// Whether that was found.
        #[serde(default)]
        found: Option<bool>,
    },
    /// Left without approval and warned for it; both stand on the ledger.
    LeftAgain {
        /// The day of the last refusal.
        on: NaiveDate,
        /// Whether the person refuses to correct.
        #[serde(default)]
        refuses: Option<bool>,
    },
    /// Refuses to say where he is.
    WhereaboutsRefused {
        /// The day of the refusal.
        on: NaiveDate,
        /// Whether the person refuses.
        #[serde(default)]
        refuses: Option<bool>,
        /// Whether the person is off supervision.
        #[serde(default)]
        off_supervision: Option<bool>,
    },
    /// The recheck is refused after a warning that stands on the ledger.
    RecheckRefused {
        /// The day of the last refusal.
        on: NaiveDate,
        /// Whether the person refuses to correct.
        #[serde(default)]
        refuses: Option<bool>,
    },
    /// The ground of execution outside prison is gone.
    GroundGone {
        /// The day of the finding.
        on: NaiveDate,
        /// Whether it is gone.
        #[serde(default)]
        gone: Option<bool>,
    },
    /// The guarantor is lost.
    NoGuarantor {
        /// The day looked at.
        on: NaiveDate,
        /// Whether the guarantor no longer meets the conditions, or was dismissed.
        #[serde(default)]
        lost: Option<bool>,
        /// Whether a new one was named.
        #[serde(default)]
        replaced: Option<bool>,
        /// The last day for naming one.
        #[serde(default)]
        replace_by: Option<NaiveDate>,
    },
    /// A new or undiscovered crime.
    OtherCrime {
        /// The day on which it came to light.
        on: NaiveDate,
    },
}

impl Showing {
    /// Returns the ground that is claimed.
    pub const fn reason(&self) -> Reason {
        match self {
            Self::ProhibitionOrder { .. } => Reason::ProhibitionOrder,
            Self::OffSupervision { .. } => Reason::OffSupervision,
            Self::Penalised { .. } => Reason::Penalised,
            Self::TwiceWarned { .. } => Reason::TwiceWarned,
            Self::Grave { .. } => Reason::Grave,
            Self::ParoleBreach { .. } => Reason::ParoleBreach,
            Self::Unfit { .. } => Reason::Unfit,
            Self::LeftAgain { .. } => Reason::LeftAgain,
            Self::WhereaboutsRefused { .. } => Reason::WhereaboutsRefused,
            Self::RecheckRefused { .. } => Reason::RecheckRefused,
            Self::GroundGone { .. } => Reason::GroundGone,
            Self::NoGuarantor { .. } => Reason::NoGuarantor,
            Self::OtherCrime { .. } => Reason::OtherCrime,
        }
    }

    /// Returns the day of the last fact.
    pub const fn on(&self) -> NaiveDate {
        match self {
            Self::ProhibitionOrder { on, .. }
            | Self::OffSupervision { on, .. }
            | Self::Penalised { on }
            | Self::TwiceWarned { on }
            | Self::Grave { on, .. }
            | Self::ParoleBreach { on, .. }
            | Self::Unfit { on, .. }
            | Self::LeftAgain { on, .. }
            | Self::WhereaboutsRefused { on, .. }
            | Self::RecheckRefused { on, .. }
            | Self::GroundGone { on, .. }
            | Self::NoGuarantor { on, .. }
            | Self::OtherCrime { on } => *on,
        }
    }
}

/// Where the person stands: what the case itself holds of the grounds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is what the ledger shows or does not")]
pub struct Standing {
    /// Which of the four groups.
    pub category: Category,
    /// Who decided.
    pub organ: BodyKind,
    /// Why the sentence is executed outside prison.
    #[serde(default)]
    pub outside: Option<OutsideGround>,
    /// Whether a prohibition order stands.
    #[serde(default)]
    pub prohibition_order: Option<bool>,
    /// Whether a breach of it is established.
    pub order_broken: bool,
    /// The number of warnings in force.
    pub warnings: u32,
    /// Whether a breach was established after the last of them.
    pub still_not_correcting: bool,
    /// Whether the police imposed a penalty for breach of supervision rules.
    pub penalised: bool,
    /// Whether a breach was established after it.
    pub breached_after_penalty: bool,
    /// Whether leaving without approval is established.
    pub left: bool,
    /// Whether a warning in force was given for it.
    pub warned_for_leaving: bool,
    /// Whether a warning in force was given for a missing recheck.
    pub warned_for_recheck: bool,
    /// Whether the person was received.
    pub received: bool,
    /// The term.
    #[serde(default)]
    pub term: Option<Term>,
    /// The day on which an earlier proposal was denied.
    #[serde(default)]
    pub denied: Option<NaiveDate>,
}

impl Default for Standing {
    fn default() -> Self {
        Self::of_decision(&Decision::ordinary_probation())
    }
}

impl Standing {
    /// Returns where a person stands under `decision`, received, with nothing on the ledger.
    pub const fn of_decision(decision: &Decision) -> Self {
        Self {
            category: decision.category,
            organ: decision.organ,
            outside: decision.outside,
            prohibition_order: decision.prohibition_order,
            order_broken: false,
            warnings: 0,
            still_not_correcting: false,
            penalised: false,
            breached_after_penalty: false,
            left: false,
            warned_for_leaving: false,
            warned_for_recheck: false,
            received: true,
            term: None,
            denied: None,
        }
    }

    /// Returns where the person of `case` stands.
    pub fn of(case: &Correction) -> Self {
        let ledger = case.ledger();
        Self {
            order_broken: ledger.has_breach(BreachKind::ProhibitionOrder),
            warnings: u32::try_from(ledger.warnings()).unwrap_or(u32::MAX),
            still_not_correcting: ledger.still_not_correcting(),
            penalised: ledger.is_penalised(),
            breached_after_penalty: ledger.breached_after_penalty(),
            left: ledger.has_breach(BreachKind::Leave),
            warned_for_leaving: ledger.has_warned_for(BreachKind::Leave),
            warned_for_recheck: ledger.has_warned_for(BreachKind::Recheck),
            received: case.at(Region::Line) != Stage::Effective,
            term: case.handover().term(),
            denied: case.revocation().denied(),
            ..Self::of_decision(case.decision())
        }
    }

    /// Returns the ground that the ledger alone makes out, and which therefore must be proposed.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第四十六条第三款, 第四十九条第一款: the institution shall propose.
    pub fn made_out(&self, law: &Jurisdiction) -> Option<Reason> {
        let needed = law.policy.revocation.warnings.set().map(|rule| rule.is);
        let penal = matches!(self.category, Category::Probation | Category::OutsidePrison);
        if self.category == Category::Control || !self.received || self.denied.is_some() {
            None
        } else if needed.is_some_and(|needed| needed <= self.warnings) && self.still_not_correcting
        {
            Some(Reason::TwiceWarned)
        } else if penal && self.penalised && self.breached_after_penalty {
            Some(Reason::Penalised)
        } else {
            None
        }
    }
}

/// A ground that is made out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Proven<'law> {
    /// The ground.
    pub reason: Reason,
    /// The day of the last fact.
    pub on: NaiveDate,
    /// Whether it is a matter of judgment: the organ weighs, and written reasons carry it.
    pub discretionary: bool,
    /// Where it is written.
    pub source: &'law Citation,
}

/// Interpretation of the Supreme People's Court, by item.
macro_rules! interpretation {
    ($($name:ident = $locator:expr;)+) => {
        $(static $name: Citation = national::SPC_CRIMINAL_PROCEDURE.at($locator);)+
    };
}
interpretation! {
    PROBATION_ORDER = Locator::new(543).paragraph(1).item(1);
    PROBATION_OFF = Locator::new(543).paragraph(1).item(2);
    PROBATION_PENALTY = Locator::new(543).paragraph(1).item(3);
    PROBATION_WARNED = Locator::new(543).paragraph(1).item(4);
    PROBATION_GRAVE = Locator::new(543).paragraph(1).item(5);
    PROBATION = Locator::new(543).paragraph(1);
    PAROLE = Locator::new(543).paragraph(2);
    RECOMMIT = Locator::new(516);
    RECOMMIT_UNFIT = Locator::new(516).item(1);
    RECOMMIT_LEFT = Locator::new(516).item(2);
    RECOMMIT_PENALTY = Locator::new(516).item(3);
    RECOMMIT_WARNED = Locator::new(516).item(4);
    RECOMMIT_RECHECK = Locator::new(516).item(5);
    RECOMMIT_GONE = Locator::new(516).item(6);
    RECOMMIT_GUARANTOR = Locator::new(516).item(7);
    RECOMMIT_GRAVE = Locator::new(516).item(8);
}
pub(super) static OTHER_CRIME: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(46).paragraph(2));
pub(super) static PROPOSE: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(46).paragraph(3));
/// Of control the law says only how it is served and how it ends.
pub(super) static CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(40));
static ACCORDING_TO_LAW: Citation =
    national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(4).paragraph(2));

/// Returns where `reason` is written for the person, if it is a ground at all.
fn source_of<'law>(
    standing: &Standing,
    reason: Reason,
    law: &'law Jurisdiction,
) -> Option<&'law Citation> {
    match (standing.category, reason) {
        (Category::Probation, Reason::ProhibitionOrder) => Some(&PROBATION_ORDER),
        (Category::Probation, Reason::OffSupervision) => Some(&PROBATION_OFF),
        (Category::Probation, Reason::Penalised) => Some(&PROBATION_PENALTY),
        (Category::Probation, Reason::TwiceWarned) => Some(&PROBATION_WARNED),
        (Category::Probation, Reason::Grave) => Some(&PROBATION_GRAVE),
        (Category::Parole, Reason::OffSupervision | Reason::TwiceWarned | Reason::ParoleBreach) => {
            Some(&PAROLE)
        }
        (Category::OutsidePrison, _) if standing.organ == BodyKind::Court => match reason {
            Reason::Unfit => Some(&RECOMMIT_UNFIT),
            Reason::LeftAgain | Reason::WhereaboutsRefused => Some(&RECOMMIT_LEFT),
            Reason::Penalised => Some(&RECOMMIT_PENALTY),
            Reason::TwiceWarned => Some(&RECOMMIT_WARNED),
            Reason::RecheckRefused => Some(&RECOMMIT_RECHECK),
            Reason::GroundGone => Some(&RECOMMIT_GONE),
            Reason::NoGuarantor => Some(&RECOMMIT_GUARANTOR),
            Reason::Grave => Some(&RECOMMIT_GRAVE),
            _ => None,
        },
        // The interpretation binds courts; for the other organs the Measures have the list.
        (Category::OutsidePrison, _) => law
            .policy
            .revocation
            .recommittal_grounds
            .set()
            .filter(|rule| rule.is.contains(&reason))
            .map(|rule| &rule.source),
        _ => None,
    }
}

/// Returns where the closed list of the person's category stands.
fn list_of<'law>(standing: &Standing, law: &'law Jurisdiction) -> &'law Citation {
    match standing.category {
        Category::Control => &CONTROL,
        Category::Probation => &PROBATION,
        Category::Parole => &PAROLE,
        Category::OutsidePrison if standing.organ == BodyKind::Court => &RECOMMIT,
        Category::OutsidePrison => {
            law.policy.revocation.recommittal_grounds.source().unwrap_or(&ACCORDING_TO_LAW)
        }
    }
}

/// Returns the ground that `showing` makes out on `day` against a person who stands at `standing`.
///
/// # Source
///
/// 《刑法》第七十七条第二款, 第八十六条第三款; 《刑事诉讼法》（2018）第二百六十八条第一款; 《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）
/// 第五百一十六条, 第五百四十三条.
///
/// # Errors
///
/// Returns everything that keeps it from being made out.
pub fn prove<'law>(
    standing: &Standing,
    showing: &Showing,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Result<Proven<'law>, Vec<Finding<'law, Ground>>> {
    let (reason, on, category) = (showing.reason(), showing.on(), standing.category);
    let refuse = |ground, source| Err(vec![Finding { ground, source }]);
    if category == Category::Control {
        return refuse(Ground::Control, &CONTROL);
    }
    if reason == Reason::OtherCrime {
        return refuse(Ground::TrialCourt, &OTHER_CRIME);
    }
    let Some(source) = source_of(standing, reason, law) else {
        let unread = category == Category::OutsidePrison
            && standing.organ != BodyKind::Court
            && law.policy.revocation.recommittal_grounds == Setting::Unknown;
        let ground = if unread {
            Ground::LawUnknown { fact: Fact::Grounds }
        } else {
            Ground::NotForCategory { reason, category }
        };
        return refuse(ground, list_of(standing, law));
    };
    let mut found = Vec::new();
    let mut object = |ground| found.push(Finding { ground, source });
    if !standing.received
        && !matches!(
            reason,
            Reason::OffSupervision | Reason::ProhibitionOrder | Reason::Unfit | Reason::GroundGone
        )
    {
        object(Ground::NotReceived);
    }
    if day < on {
        object(Ground::InFuture { on });
    }
    // That the conditions were never met may have been found before the first day.
    let early = reason != Reason::Unfit && standing.term.is_some_and(|term| on < term.first);
    if early || standing.term.is_some_and(|term| term.last < on) {
        object(Ground::OutsideTerm { on });
    }
    if let Some(denied) = standing.denied.filter(|denied| on <= *denied) {
        object(Ground::AlreadyDenied { on, denied });
    }
    examine(standing, showing, law, &mut object);
    let stricter = found.iter().any(|finding| finding.ground == Ground::NoFurtherBreach)
        && category == Category::OutsidePrison
        && standing.organ != BodyKind::Court;
    if stricter {
        found.push(Finding { ground: Ground::MeasuresDiffer, source });
    }
    let discretionary = matches!(reason, Reason::Grave | Reason::ParoleBreach);
    if found.is_empty() { Ok(Proven { reason, on, discretionary, source }) } else { Err(found) }
}

/// Examines the facts of the ground itself.
fn examine(
    standing: &Standing,
    showing: &Showing,
    law: &Jurisdiction,
    object: &mut impl FnMut(Ground),
) {
    let reason = showing.reason();
    let must = |value: Option<bool>, fact: Fact| match value {
        Some(true) => None,
        Some(false) => Some(Ground::NotShown { fact }),
        None => Some(Ground::FactUnknown { fact }),
    };
    match *showing {
        Showing::ProhibitionOrder { breaches, serious, .. } => {
            match standing.prohibition_order {
                Some(true) => {}
                Some(false) => return object(Ground::NoOrder),
                None => return object(Ground::FactUnknown { fact: Fact::OrderStands }),
            }
            must(Some(standing.order_broken), Fact::OrderBroken).map(&mut *object);
            let needed = law.policy.revocation.grave_breaches.set().map(|rule| rule.is);
            match (serious, breaches, needed) {
                (Some(true), ..) => {}
                (_, _, None) => object(Ground::LawUnknown { fact: Fact::Threshold }),
                (_, Some(breaches), Some(needed)) if needed <= breaches => {}
                (Some(false), Some(breaches), Some(needed)) => {
                    object(Ground::NotGrave { breaches, needed });
                }
                _ => object(Ground::FactUnknown { fact: Fact::OrderGravity }),
            }
        }
        Showing::OffSupervision { since, on, good_reason } => {
            match good_reason {
                Some(false) => {}
                Some(true) => object(Ground::GoodReason),
                None => object(Ground::FactUnknown { fact: Fact::GoodReason }),
            }
            if !exceeds_one_month(since, on) {
                object(Ground::OneMonthOrLess { since, on });
            }
        }
        Showing::Penalised { .. } => {
            if !standing.penalised {
                object(Ground::NotPenalised);
            } else if !standing.breached_after_penalty {
                object(Ground::NoBreachAfterPenalty);
            }
        }
        Showing::TwiceWarned { .. } => match law.policy.revocation.warnings.set() {
            None => object(Ground::LawUnknown { fact: Fact::Threshold }),
            Some(rule) if standing.warnings < rule.is => {
                object(Ground::TooFewWarnings { warnings: standing.warnings, needed: rule.is });
            }
            Some(_) if !standing.still_not_correcting => object(Ground::NoFurtherBreach),
            Some(_) => {}
        },
        Showing::Grave { reasons, .. } | Showing::ParoleBreach { reasons, .. } => {
            if reasons != Some(true) {
                object(Ground::ReasonsMissing);
            }
        }
        Showing::Unfit { found, .. } => {
            must(found, Fact::Unfit).map(object);
        }
        Showing::LeftAgain { refuses, .. } => {
            must(Some(standing.left), Fact::Left).map(&mut *object);
            must(refuses, Fact::RefusesToCorrect).map(&mut *object);
            if !standing.warned_for_leaving {
                object(Ground::NeverWarned { reason });
            }
        }
        Showing::WhereaboutsRefused { refuses, off_supervision, .. } => {
            must(refuses, Fact::RefusesWhereabouts).map(&mut *object);
            must(off_supervision, Fact::OffSupervision).map(&mut *object);
        }
        Showing::RecheckRefused { refuses, .. } => {
            let bail = standing.outside.map(|ground| ground == OutsideGround::MedicalBail);
            must(bail, Fact::MedicalBail).map(&mut *object);
            must(refuses, Fact::RefusesToCorrect).map(&mut *object);
            if !standing.warned_for_recheck {
                object(Ground::NeverWarned { reason });
            }
        }
        Showing::GroundGone { gone, .. } => {
            must(gone, Fact::GroundGone).map(object);
        }
        Showing::NoGuarantor { on, lost, replaced, replace_by } => {
            must(lost, Fact::GuarantorLost).map(&mut *object);
            match (replaced, replace_by) {
                (Some(true), _) => object(Ground::GuarantorReplaced),
                (Some(false), Some(until)) if on <= until => {
                    object(Ground::GuarantorTime { until });
                }
                (Some(false), Some(_)) => {}
                _ => object(Ground::FactUnknown { fact: Fact::GuarantorTime }),
            }
        }
        // Turned away before the facts are looked at.
        Showing::OtherCrime { .. } => {}
    }
}
