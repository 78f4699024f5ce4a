//! What officials try: the basis of a measure in law, or the law that forbids it.
//!
//! *Unless the law provides for it, the liberty of a person under correction is restricted neither
//! openly nor in disguise* (CCL 34(1)). Each [`Measure`] is therefore one of three: it may be taken
//! as it is, with its article; it may be taken through the steps of the case and in no other way; or
//! nobody may take it, whoever orders, whoever signs. The same answer holds for a single order and
//! for the rule of a place.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     Jurisdiction, policies,
//!     restriction::{Answer, Circumstances, Measure, assess},
//!     unlawful::Unlawful,
//! };
//! use governance_core::{legal_time::Calendar, mandate::{Actor, BodyKind}};
//!
//! let law = Jurisdiction { policy: policies::national()?, calendar: Calendar::official() };
//! let day = "2026-03-02".parse().unwrap();
//! let unknown = Circumstances::default();
//!
//! // A sub-district office checks a curfew every week.
//! let office = Actor::new(BodyKind::SubdistrictOffice, "office-1");
//! let Answer::Refused(found) = assess(Measure::Curfew, unknown, &office, day, &law) else {
//!     panic!("nobody may order a curfew")
//! };
//! let kinds: Vec<_> = found.iter().map(|finding| finding.ground.unlawful()).collect();
//! assert_eq!(kinds, [Unlawful::OtherRestriction, Unlawful::UnqualifiedBody]);
//! assert_eq!(found[0].source.to_string(), "《社区矫正法》第三十四条第一款");
//! # }
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    mandate::{Actor, Authority, BodyKind},
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction},
    decision::Category,
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

governance_core::vocabulary! {
    /// A measure that somebody takes, orders or lays down.
    #[doc(alias("限制措施", "监管措施"))]
    pub enum Measure {
        // what the law provides for as it is
        /// Contact by telephone or message.
        Contact = "contact", "通信联络", "contact by telephone or message";
        /// A visit that reveals nothing.
        Visit = "visit", "实地查访", "a visit";
        /// One look, on one occasion, at where a telephone is.
        OccasionalCheck = "occasional_check", "单次信息化核查", "a single information-based check";
        /// Reports at an interval.
        Reporting = "reporting", "定期报告", "periodic reports";
        /// Public-benefit activity offered according to the person's strengths.
        PublicBenefitActivity = "public_benefit_activity", "组织参加公益活动", "public-benefit activity";
        // what it provides for through the steps of the case
        /// Approval of leave.
        LeaveApproval = "leave_approval", "外出审批", "approval of leave";
        /// A device under an approval.
        Device = "device", "经批准使用电子定位装置", "a positioning device under an approval";
        /// Prior approval of speech, publication, assembly, association, procession, demonstration.
        PublicationReview = "publication_review", "言论、出版等须经批准", "prior approval of speech or publication";
        /// A ban on speech, publication, assembly, association, procession, demonstration.
        AssemblyBan = "assembly_ban", "禁止集会、结社、游行、示威", "a ban on assembly or association";
        /// Seizing a fugitive.
        Seizing = "seizing", "抓捕", "seizing a fugitive";
        // what it does not provide for
        /// A curfew.
        Curfew = "curfew", "宵禁", "a curfew";
        /// Confinement to the house.
        HouseConfinement = "house_confinement", "禁止离开住所", "confinement to the house";
        /// An order to stay at home on certain days.
        StayAtHome = "stay_at_home", "特定时段不得外出", "an order to stay at home on certain days";
        /// A ban on moving inside the city.
        CityBan = "city_ban", "限制在市区内活动", "a ban on moving inside the city";
        /// Taking the identity card.
        IdentityCardTaken = "identity_card_taken", "收缴居民身份证", "taking the identity card";
        /// Taking the passport.
        PassportTaken = "passport_taken", "收缴护照", "taking the passport";
        /// Taking the telephone.
        PhoneTaken = "phone_taken", "收缴手机", "taking the telephone";
        /// Locking up.
        LockingUp = "locking_up", "留置、关押", "locking up";
        /// A deposit or fee for leave.
        Deposit = "deposit", "外出保证金、收费", "a deposit or fee for leave";
        /// A guarantor for leave.
        Guarantor = "guarantor", "外出担保人", "a guarantor for leave";
        /// A device as a condition of leave.
        LeaveDevice = "leave_device", "以佩戴定位装置为外出条件", "a device as a condition of leave";
        /// A device for everybody.
        BlanketDevice = "blanket_device", "统一佩戴电子定位装置", "a device for everybody";
        /// A device by class, offence, period or event.
        ClassDevice = "class_device", "按类别、罪名、时段佩戴电子定位装置", "a device by class, offence, period or event";
        /// A device by consent.
        ConsentDevice = "consent_device", "经本人同意佩戴电子定位装置", "a device by consent";
        /// Following a telephone at intervals or all the time.
        PhoneTracking = "phone_tracking", "手机持续定位", "following a telephone";
        /// Something added to a prohibition order.
        OrderWidened = "order_widened", "增加禁止令内容", "something added to a prohibition order";
        /// A duty of the judgment added to or changed.
        DutyChanged = "duty_changed", "变更判决确定的义务", "a duty of the judgment changed";
        /// A longer term.
        LongerTerm = "longer_term", "延长、中止矫正期限", "a longer term";
        /// Corporal punishment.
        CorporalPunishment = "corporal_punishment", "体罚、虐待", "corporal punishment";
        /// Insult.
        Insult = "insult", "侮辱", "insult";
        /// Labour over time or strength, or forced.
        ForcedLabour = "forced_labour", "强迫超时间、超体力劳动", "forced labour over time or strength";
        /// Posting names in public or online.
        PublicPosting = "public_posting", "公开张贴、上网公示", "posting in public or online";
        /// Asking aloud, in uniform, before others.
        AskingAloud = "asking_aloud", "着制服当众查问", "asking aloud in uniform";
    }
}

const fn corrections(locator: Locator) -> Citation {
    national::COMMUNITY_CORRECTIONS_LAW.at(locator)
}

static FREEDOM: Citation = corrections(Locator::new(34).paragraph(1));
static LIABILITY: Citation = corrections(Locator::new(61).item(3));
static CHECKS: Citation = corrections(Locator::new(26).paragraph(1));
static PRIVACY: Citation = corrections(Locator::new(26).paragraph(2));
static DUTIES: Citation = corrections(Locator::new(23));
static LEAVE: Citation = corrections(Locator::new(27).paragraph(1));
static DEVICE: Citation = corrections(Locator::new(29).paragraph(1));
static ACTIVITY: Citation = corrections(Locator::new(42));
static ARREST: Citation = corrections(Locator::new(47).paragraph(2));
static PURSUIT: Citation = corrections(Locator::new(50));
static MINORS: Citation = corrections(Locator::new(54).paragraph(1));
static END: Citation = corrections(Locator::new(44));
static ORDERS: Citation = national::CRIMINAL_LAW.at(Locator::new(72).paragraph(2));
static CONTROL: Citation = national::CRIMINAL_LAW.at(Locator::new(39).paragraph(1).item(2));
static PROBATION: Citation = national::CRIMINAL_LAW.at(Locator::new(75));
static PAROLE: Citation = national::CRIMINAL_LAW.at(Locator::new(84));
static PROBATION_TERM: Citation = national::CRIMINAL_LAW.at(Locator::new(73));

/// What the law says of a measure, before anybody has asked who takes it.
enum Rule {
    /// It may be taken as it is.
    Lawful(&'static Citation),
    /// It may be taken through the steps of the case.
    ByCase(&'static Citation),
    /// It may be taken against persons under control only.
    ControlOnly,
    /// Nobody may take it.
    Forbidden(Unlawful, &'static Citation),
}

impl Measure {
    const fn rule(self) -> Rule {
        use Unlawful as U;
        match self {
            Self::Contact | Self::Visit | Self::OccasionalCheck => Rule::Lawful(&CHECKS),
            Self::Reporting => Rule::Lawful(&DUTIES),
            Self::PublicBenefitActivity => Rule::Lawful(&ACTIVITY),
            Self::LeaveApproval => Rule::ByCase(&LEAVE),
            Self::Device => Rule::ByCase(&DEVICE),
            Self::Seizing => Rule::ByCase(&PURSUIT),
            Self::PublicationReview | Self::AssemblyBan => Rule::ControlOnly,
            Self::Curfew
            | Self::HouseConfinement
            | Self::StayAtHome
            | Self::CityBan
            | Self::IdentityCardTaken
            | Self::PassportTaken
            | Self::PhoneTaken => Rule::Forbidden(U::OtherRestriction, &FREEDOM),
            Self::LockingUp => Rule::Forbidden(U::Holding, &ARREST),
            Self::Deposit | Self::Guarantor | Self::LeaveDevice => {
                Rule::Forbidden(U::LeaveObstructed, &LEAVE)
            }
            Self::BlanketDevice | Self::ClassDevice | Self::ConsentDevice => {
                Rule::Forbidden(U::PositioningWithoutGround, &DEVICE)
            }
            Self::PhoneTracking => Rule::Forbidden(U::PhoneAsDevice, &DEVICE),
            Self::OrderWidened => Rule::Forbidden(U::OrderWidened, &ORDERS),
            Self::DutyChanged => Rule::Forbidden(U::OrderWidened, &DUTIES),
            Self::LongerTerm => Rule::Forbidden(U::TermLengthened, &PROBATION_TERM),
            Self::CorporalPunishment | Self::Insult | Self::ForcedLabour => {
                Rule::Forbidden(U::Cruelty, &LIABILITY)
            }
            Self::PublicPosting | Self::AskingAloud => {
                Rule::Forbidden(U::IdentityRevealed, &PRIVACY)
            }
        }
    }

    /// Returns the act that taking the measure is.
    pub const fn act(self) -> Act {
        match self {
            Self::PublicationReview | Self::AssemblyBan => Act::ApproveLiberties,
            Self::LeaveApproval | Self::Deposit | Self::Guarantor | Self::LeaveDevice => {
                Act::DecideLeave
            }
            Self::Device
            | Self::BlanketDevice
            | Self::ClassDevice
            | Self::ConsentDevice
            | Self::PhoneTracking => Act::OperatePositioning,
            Self::Seizing => Act::Pursue,
            Self::PublicBenefitActivity | Self::ForcedLabour => Act::Support,
            _ => Act::Check,
        }
    }

    /// Returns whether the measure restricts a person, as against contact, visits and offers.
    const fn restricts(self) -> bool {
        !matches!(self.rule(), Rule::Lawful(_))
    }
}

/// What is known of the person.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Circumstances {
    /// Which of the four groups.
    pub category: Option<Category>,
    /// Whether the person is under 18 on the first day of the period.
    pub minor: Option<bool>,
    /// Whether correction is over.
    pub over: Option<bool>,
}

governance_core::grounds! {
    /// Why a measure is refused.
    pub enum Ground {
        /// The law forbids it.
        Forbidden { measure: Measure, kind: Unlawful } = "MEASURE_WITHOUT_LAW", "{measure}没有法律依据：{kind}", "no law provides for {measure}: {kind}";
        /// The law provides for it under control only.
        ControlOnly { measure: Measure } = "MEASURE_CONTROL_ONLY", "{measure}只适用于被判处管制的对象", "only for persons under control: {measure}";
        /// Which group the person belongs to is not known.
        CategoryUnknown { measure: Measure } = "MEASURE_CATEGORY_UNKNOWN", "尚未查明矫正类别，不得适用：{measure}", "the category is not known, so this may not be done: {measure}";
        /// The person is a minor.
        Minor { measure: Measure } = "MEASURE_REVEALS_MINOR", "{measure}泄露未成年人身份", "it reveals the identity of a minor: {measure}";
        /// Correction is over.
        Over { measure: Measure } = "MEASURE_AFTER_END", "矫正已经终了，不得再采取：{measure}", "correction is over, so this may no longer be done: {measure}";
        /// This body may not take any such measure.
        NotHeld { measure: Measure, body: BodyKind, kind: Unlawful } = "MEASURE_NOT_HELD", "{body}无权采取该措施（{measure}）：{kind}", "not for this body, {body} ({measure}): {kind}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Unlawful {
        match self {
            Self::Forbidden { kind, .. } | Self::NotHeld { kind, .. } => *kind,
            Self::ControlOnly { .. } | Self::CategoryUnknown { .. } => {
                Unlawful::LibertiesRestricted
            }
            Self::Minor { .. } => Unlawful::MinorDisclosed,
            Self::Over { .. } => Unlawful::TermLengthened,
        }
    }
}

/// What the law says of a measure.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Answer<'law> {
    /// It may be taken, no further than needed.
    Lawful(&'law Citation),
    /// It may be taken through the steps of the case, with their conditions, and in no other way.
    ByCase(&'law Citation),
    /// It may not be taken, on every one of these grounds.
    Refused(Vec<Finding<'law, Ground>>),
}

/// Returns why `measure` is refused whoever takes it, or its basis.
///
/// A measure that reveals who somebody is, or that limits liberty, needs no further fact to be
/// refused; one that the law allows against some persons is refused while it is not known whether the
/// person is one of them.
fn judge(measure: Measure, person: Circumstances) -> Answer<'static> {
    let mut found = Vec::new();
    let basis = match measure.rule() {
        Rule::Lawful(source) => Answer::Lawful(source),
        Rule::ByCase(source) => Answer::ByCase(source),
        Rule::ControlOnly => {
            match person.category {
                Some(Category::Control) => {}
                // The rules of the other groups do not have the item that the rules of control have.
                Some(category) => {
                    let source = match category {
                        Category::Parole => &PAROLE,
                        Category::OutsidePrison => &FREEDOM,
                        _ => &PROBATION,
                    };
                    found.push(Finding { ground: Ground::ControlOnly { measure }, source });
                }
                None => {
                    let ground = Ground::CategoryUnknown { measure };
                    found.push(Finding { ground, source: &CONTROL });
                }
            }
            Answer::ByCase(&CONTROL)
        }
        Rule::Forbidden(kind, source) => {
            found.push(Finding { ground: Ground::Forbidden { measure, kind }, source });
            if kind == Unlawful::IdentityRevealed && person.minor == Some(true) {
                found.push(Finding { ground: Ground::Minor { measure }, source: &MINORS });
            }
            return Answer::Refused(found);
        }
    };
    if found.is_empty() { basis } else { Answer::Refused(found) }
}

/// Returns whether `actor` may take `measure` on `day`, under which article, or why nobody may.
///
/// # Source
///
/// 《社区矫正法》第三十四条第一款: no restriction without a law; 第九条: no body without a power.
#[doc(alias = "变相限制人身自由")]
pub fn assess<'law>(
    measure: Measure,
    person: Circumstances,
    actor: &Actor,
    day: NaiveDate,
    law: &'law Jurisdiction,
) -> Answer<'law> {
    let answer = judge(measure, person);
    let mut found = match &answer {
        Answer::Refused(found) => found.clone(),
        _ => Vec::new(),
    };
    // Whatever the law allows, it allows during correction. Seizing a person who fled from a ruling
    // comes after it.
    if person.over == Some(true) && measure != Measure::Seizing && measure.restricts() {
        found.push(Finding { ground: Ground::Over { measure }, source: &END });
    }
    let (body, act) = (actor.body, measure.act());
    let not_held = |kind| Ground::NotHeld { measure, body, kind };
    let lacking = |source| {
        // Seizing without the power is two unlawful acts: enforcing, and holding.
        let kinds = match Unlawful::of_denial(act, body) {
            Unlawful::Holding => vec![Unlawful::UnqualifiedBody, Unlawful::Holding],
            kind => vec![kind],
        };
        kinds.into_iter().map(move |kind| Finding { ground: not_held(kind), source })
    };
    match law.policy.mandates.may(actor, act, day) {
        Authority::Permitted { .. } => {}
        Authority::Denied(denial) => {
            let holder = denial.holders.first().map(|mandate| &mandate.source);
            found.extend(lacking(holder.unwrap_or(&FREEDOM)));
        }
        Authority::NeedsDelegation { source, .. } | Authority::Undetermined { source, .. } => {
            found.extend(lacking(source));
        }
    }
    if found.is_empty() { answer } else { Answer::Refused(found) }
}

/// Returns what the law says of a general rule that lays `measure` down for everybody, or for the
/// persons of one category.
///
/// # Source
///
/// 《社区矫正法》第三十四条第一款: a rule of a place is no law.
pub fn assess_rule(measure: Measure, only_for: Option<Category>) -> Answer<'static> {
    judge(measure, Circumstances { category: only_for, ..Circumstances::default() })
}

impl Correction {
    /// Returns whether `actor` may take `measure` against the person of this case on `day`.
    ///
    /// # Source
    ///
    /// As [`assess`].
    pub fn assess_measure<'law>(
        &self,
        measure: Measure,
        actor: &Actor,
        day: NaiveDate,
        law: &'law Jurisdiction,
    ) -> Answer<'law> {
        let decision = self.decision();
        let person = Circumstances {
            category: Some(decision.category),
            minor: decision.minor,
            over: Some(self.is_over(day)),
        };
        assess(measure, person, actor, day, law)
    }
}
