//! Who is competent in an area, and what becomes of acts by others.
//!
//! The county correction institution is competent in every area of its county. A justice office
//! carries out what is entrusted to it in writing, and only what may be entrusted; nobody else ever
//! becomes competent, whatever paper there is. The matrix behind it is
//! [`Policy::mandates`](crate::policy::Policy).
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use community_correction::{
//!     competence::{Deed, Ground, effect},
//!     correction::Act,
//!     policies,
//! };
//! use governance_core::mandate::{Actor, BodyKind};
//!
//! let law = policies::national().unwrap();
//! let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
//! let office = Actor::new(BodyKind::SubdistrictOffice, "office-1");
//! let effect = effect(&office, Deed::Act(Act::Warn), day, &law);
//! assert!(!effect.binds());
//! assert!(effect.may_be_evidence);
//! assert_eq!(effect.findings[0].ground.unlawful().unwrap().code(), "UL-01");
//! # }
//! ```

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Evidence, Locator, national},
    mandate::{Actor, Authority, BodyKind, Form},
};
use serde::{Deserialize, Serialize};

use crate::{cite::ccl, correction::Act, policy::Policy, unlawful::Unlawful};

static INSTITUTION: Citation = ccl(Locator::new(9).paragraph(1));
static ENTRUSTED: Citation = ccl(Locator::new(9).paragraph(2));
static SERVICES: Citation = ccl(Locator::new(40).paragraph(2));
static NO_RESTRICTION: Citation = ccl(Locator::new(34).paragraph(1));
static EXECUTION: Citation = national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(269));
static NEXT_HIGHER: Citation =
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(9)).known(Evidence::Unverified);
static WRITTEN_BY_INSTITUTION: Citation =
    national::COMMUNITY_CORRECTIONS_MEASURES.at(Locator::new(32)).known(Evidence::Unverified);

governance_core::grounds! {
    /// Why somebody is not competent, or an act has no effect.
    pub enum Ground {
        /// An entrustment to a body that can receive none.
        EntrustmentVoid { to: BodyKind } = "ENTRUSTMENT_VOID",
            "社区矫正执行职责不得委托{to}，委托无效", "enforcement cannot be entrusted to the {to}: the entrustment is void";
        /// A commendation or sanction by anybody but the institution.
        SanctionByOther { act: Act } = "SANCTION_BY_OTHER",
            "“{act}”只能由县级社区矫正机构决定", "only the county institution may {act}";
        /// An act that only the county institution may do.
        CountyOnly { act: Act } = "COUNTY_ONLY",
            "“{act}”不得委托司法所", "the power to {act} may not be entrusted to a justice office";
        /// An entrustment that is not known to be in writing.
        NotWritten = "ENTRUSTMENT_NOT_WRITTEN", "委托应当采用书面形式", "an entrustment is made in writing";
        /// An entrustment by somebody who holds nothing to entrust.
        NotTheirs { from: BodyKind } = "ENTRUSTMENT_NOT_THEIRS",
            "{from}无权委托", "the {from} has nothing to entrust";
        /// A paper that names no act or no area, or ends before it begins.
        NamesNothing = "ENTRUSTMENT_NAMES_NOTHING",
            "委托未载明事项、区域或者有效期间", "the entrustment names no act, no area or no time in which it holds";
        /// A body that holds nothing.
        Unqualified { body: BodyKind } = "BODY_UNQUALIFIED",
            "{body}不具备社区矫正执行主体资格", "the {body} is not qualified to execute community correction";
        /// A justice office without an entrustment that covers the act.
        NotCovered = "OFFICE_NOT_ENTRUSTED",
            "司法所未受委托实施该行为", "the justice office is not entrusted with the act";
        /// A power of administrative enforcement cited for criminal execution.
        NotAdministrative { body: BodyKind } = "NOT_ADMINISTRATIVE",
            "社区矫正是刑事执行，{body}的行政执法职责不及于此",
            "correction is criminal execution, which the administrative enforcement of the {body} does not reach";
        /// A restriction that no law knows.
        Restriction { restriction: Restriction } = "RESTRICTION_WITHOUT_LAW",
            "非依法律规定，不得限制或者变相限制人身自由：{restriction}",
            "liberty is restricted only by law, not by {restriction}";
        /// An act before the entrustment or the office existed.
        NotHealed { since: NaiveDate } = "NOT_HEALED",
            "{since}起的委托不追认此前的行为", "the entrustment from {since} does not heal earlier acts";
    }
}

impl Ground {
    /// Returns the kind of unlawful act.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        Some(match self {
            Self::EntrustmentVoid { .. }
            | Self::Unqualified { .. }
            | Self::NotTheirs { .. }
            | Self::NotAdministrative { .. } => Unlawful::UnqualifiedBody,
            Self::SanctionByOther { .. } => Unlawful::SanctionByOther,
            Self::CountyOnly { .. }
            | Self::NotWritten
            | Self::NamesNothing
            | Self::NotCovered
            | Self::NotHealed { .. } => Unlawful::NotEntrusted,
            Self::Restriction { .. } => Unlawful::OtherRestriction,
        })
    }
}

governance_core::vocabulary! {
    /// A limit on freedom that no law gives to anybody in community correction.
    pub enum Restriction {
        /// A curfew.
        Curfew = "curfew", "宵禁", "a curfew";
        /// Confinement to the house.
        HouseConfinement = "house_confinement", "禁止离开住所", "confinement to the house";
        /// An order to stay at a place.
        StayOrder = "stay_order", "责令留在指定场所", "an order to stay at a place";
        /// Taking the identity card.
        IdentityCardTaken = "identity_card_taken", "扣押居民身份证", "taking the identity card";
        /// Taking the passport.
        PassportTaken = "passport_taken", "扣押护照", "taking the passport";
        /// Taking the phone.
        PhoneTaken = "phone_taken", "扣押手机", "taking the phone";
        /// A ban on moving about within the city or county.
        MovementBan = "movement_ban", "限制在市、县内活动", "a ban on moving about within the city or county";
    }
}

/// Something that was done, or is claimed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Deed {
    /// An act of the case.
    Act(Act),
    /// A restriction.
    Restriction(Restriction),
}

/// Whether an act counts, and what else it may be.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Effect {
    /// Why it has no effect against the subject; empty where it has.
    pub findings: Vec<Finding<'static, Ground>>,
    /// Whether the paper may still prove facts. Acts without effect are counted in no ledger, but
    /// what was seen was seen.
    pub may_be_evidence: bool,
    /// Whether a subject who relied on it in good faith is protected: what was allowed without
    /// power was not "without approval", and who reported to the wrong door was not late.
    pub protects_reliance: bool,
}

impl Effect {
    /// Returns whether it has effect against the subject.
    pub const fn binds(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Returns whether `act` gives something to the subject, or takes note of a duty done.
const fn favours(act: Act) -> bool {
    matches!(
        act,
        Act::Register
            | Act::DecideShortLeave
            | Act::DecideLeave
            | Act::DecideLongLeave
            | Act::DecidePermit
            | Act::DecideMove
            | Act::ApproveContact
            | Act::ApproveEntry
            | Act::ApproveLiberties
            | Act::Report
            | Act::Release
            | Act::Commend
    )
}

/// Returns what becomes of `deed` by `actor` on `day`: judged by who was competent on that day, and
/// never healed by what comes later.
///
/// # Source
///
/// 《社区矫正法》第九条; 《刑事诉讼法》（2018）第二百六十九条; for restrictions 《社区矫正法》第三十四条第一款.
pub fn effect(actor: &Actor, deed: Deed, day: NaiveDate, law: &Policy) -> Effect {
    let mut findings = Vec::new();
    let mut protects_reliance = false;
    match deed {
        Deed::Restriction(restriction) => {
            if !is_qualified(actor.body) {
                findings.push(unqualified(actor.body));
            }
            findings.push(Finding {
                ground: Ground::Restriction { restriction },
                source: &NO_RESTRICTION,
            });
        }
        Deed::Act(act) => {
            if !matches!(law.mandates.may(actor, act, day), Authority::Permitted { .. }) {
                protects_reliance = favours(act);
                findings.push(match (actor.body, &actor.delegation) {
                    (BodyKind::JusticeOffice, Some(delegation)) if day < delegation.since => {
                        Finding {
                            ground: Ground::NotHealed { since: delegation.since },
                            source: &ENTRUSTED,
                        }
                    }
                    (BodyKind::JusticeOffice, _) => {
                        Finding { ground: Ground::NotCovered, source: &ENTRUSTED }
                    }
                    (body, _) => unqualified(body),
                });
                if is_sanction(act) {
                    findings.push(Finding {
                        ground: Ground::SanctionByOther { act },
                        source: &WRITTEN_BY_INSTITUTION,
                    });
                }
            }
        }
    }
    Effect { findings, may_be_evidence: true, protects_reliance }
}

/// Returns whether `body` has any part in the execution as an authority.
const fn is_qualified(body: BodyKind) -> bool {
    matches!(
        body,
        BodyKind::CorrectionInstitution
            | BodyKind::HigherCorrectionInstitution
            | BodyKind::JusticeOffice
            | BodyKind::JusticeBureau
            | BodyKind::Court
            | BodyKind::Procuratorate
            | BodyKind::PublicSecurity
            | BodyKind::PrisonAdministration
            | BodyKind::Prison
            | BodyKind::DetentionHouse
    )
}

const fn unqualified(body: BodyKind) -> Finding<'static, Ground> {
    Finding { ground: Ground::Unqualified { body }, source: &EXECUTION }
}

/// Returns why a power of administrative enforcement does not carry `deed`.
///
/// # Source
///
/// 《地方各级人民代表大会和地方各级人民政府组织法》（2022）第八十六条 gives sub-district offices
/// administrative enforcement; correction is the execution of criminal decisions
/// (《刑事诉讼法》（2018）第二百六十九条).
#[must_use]
pub fn by_administrative_power(body: BodyKind, deed: Deed) -> Vec<Finding<'static, Ground>> {
    let mut findings =
        vec![Finding { ground: Ground::NotAdministrative { body }, source: &EXECUTION }];
    if let Deed::Restriction(restriction) = deed {
        findings
            .push(Finding { ground: Ground::Restriction { restriction }, source: &NO_RESTRICTION });
    }
    findings
}

/// A written entrustment, or what is called one.
#[doc(alias = "委托书")]
#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Entrustment {
    /// Who entrusts.
    pub from: BodyKind,
    /// To whom.
    pub to: BodyKind,
    /// The host's reference to the office.
    #[serde(default)]
    pub reference: Box<str>,
    /// With what.
    pub acts: Vec<Act>,
    /// For which areas.
    pub areas: Vec<Box<str>>,
    /// Whether it is in writing.
    #[serde(default)]
    pub written: Option<bool>,
    /// From when.
    pub since: NaiveDate,
    /// The last day; `None` where it sets none.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// Acts of support, which may be bought or entrusted.
const fn is_support(act: Act) -> bool {
    matches!(act, Act::Support | Act::GiveHelp)
}

/// Commendations and sanctions.
const fn is_sanction(act: Act) -> bool {
    matches!(act, Act::Commend | Act::Admonish | Act::Warn)
}

impl Entrustment {
    /// Returns why it cannot stand, act by act.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第九条第二款: only a justice office; 第四十条: services of support may be bought
    /// from, or entrusted to, others.
    #[must_use]
    pub fn faults(&self, law: &Policy) -> Vec<Finding<'static, Ground>> {
        let mut findings = Vec::new();
        if self.from != BodyKind::CorrectionInstitution {
            let ground = Ground::NotTheirs { from: self.from };
            findings.push(Finding { ground, source: &ENTRUSTED });
        }
        let support_only = !self.acts.is_empty() && self.acts.iter().all(|act| is_support(*act));
        if self.to == BodyKind::JusticeOffice {
            for act in &self.acts {
                let delegable = law.mandates.of(*act).any(|mandate| {
                    mandate.holder == BodyKind::CorrectionInstitution
                        && mandate.delegable.as_ref().is_some_and(|delegable| {
                            delegable.form == Form::Assignment && delegable.to.contains(&self.to)
                        })
                });
                if !delegable {
                    let ground = if is_sanction(*act) {
                        Ground::SanctionByOther { act: *act }
                    } else {
                        Ground::CountyOnly { act: *act }
                    };
                    let source =
                        if is_sanction(*act) { &WRITTEN_BY_INSTITUTION } else { &ENTRUSTED };
                    findings.push(Finding { ground, source });
                }
            }
        } else if !(self.to == BodyKind::SocialOrganisation && support_only) {
            findings.push(Finding {
                ground: Ground::EntrustmentVoid { to: self.to },
                source: if support_only { &SERVICES } else { &ENTRUSTED },
            });
            for act in self.acts.iter().filter(|act| is_sanction(**act)) {
                findings.push(Finding {
                    ground: Ground::SanctionByOther { act: *act },
                    source: &WRITTEN_BY_INSTITUTION,
                });
            }
        }
        let lapsed = self.until.is_some_and(|until| until < self.since);
        if self.acts.is_empty() || self.areas.is_empty() || lapsed {
            findings.push(Finding { ground: Ground::NamesNothing, source: &ENTRUSTED });
        }
        if self.written != Some(true) {
            findings.push(Finding { ground: Ground::NotWritten, source: &ENTRUSTED });
        }
        findings
    }

    /// Returns whether it covers `act` in `area` on `day`.
    pub fn covers(&self, act: Act, area: &str, day: NaiveDate) -> bool {
        self.acts.contains(&act)
            && self.areas.iter().any(|covered| **covered == *area)
            && self.since <= day
            && self.until.is_none_or(|until| day <= until)
    }
}

/// Who stands for an act in an area on a day.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Competence {
    /// Who is competent and stays responsible.
    pub responsible: BodyKind,
    /// Why.
    pub source: &'static Citation,
    /// The references of the justice offices that may carry the act out in its name.
    pub offices: Vec<Box<str>>,
    /// What is wrong with entrustments that claim to cover the act.
    pub findings: Vec<Finding<'static, Ground>>,
}

/// Returns who is competent for `act` in `area` on `day`.
///
/// `institution` says whether the county has an institution. Where it has none the next higher one
/// acts in its place; where that is not known, nobody can be named: `None`.
///
/// # Source
///
/// 《社区矫正法》第九条; without a county institution 《社区矫正法实施办法》（2020）第九条.
pub fn competent(
    act: Act,
    area: &str,
    day: NaiveDate,
    institution: Option<bool>,
    entrustments: &[Entrustment],
    law: &Policy,
) -> Option<Competence> {
    let (responsible, source) = if institution? {
        (BodyKind::CorrectionInstitution, &INSTITUTION)
    } else {
        (BodyKind::HigherCorrectionInstitution, &NEXT_HIGHER)
    };
    let mut offices = Vec::new();
    let mut findings = Vec::new();
    for entrustment in entrustments.iter().filter(|paper| paper.covers(act, area, day)) {
        let faults: Vec<_> = Entrustment { acts: vec![act], ..entrustment.clone() }.faults(law);
        if faults.is_empty() && entrustment.to == BodyKind::JusticeOffice {
            offices.push(entrustment.reference.clone());
        }
        findings.extend(faults);
    }
    Some(Competence { responsible, source, offices, findings })
}

governance_core::vocabulary! {
    /// What a body may do for an act.
    pub enum Role {
        /// It holds the act.
        Competent = "competent", "有权", "competent";
        /// It may do it where the institution entrusts it in writing.
        IfEntrusted = "if_entrusted", "受书面委托", "with written entrustment";
        /// It assists, informs or gives its opinion.
        Assists = "assists", "协助", "assists";
        /// It has no part in it.
        Never = "never", "无权", "never";
    }
}

/// Returns what `body` may do for `act`: the mandates of the law, and below them who assists.
pub fn role(act: Act, body: BodyKind, law: &Policy) -> Role {
    let mut role = if assists(act, body) { Role::Assists } else { Role::Never };
    for mandate in law.mandates.of(act) {
        if mandate.holder == body {
            return Role::Competent;
        }
        if mandate.delegable.as_ref().is_some_and(|delegable| delegable.to.contains(&body)) {
            role = Role::IfEntrusted;
        }
    }
    role
}

/// Returns whether `body` assists, informs or gives an opinion where it holds nothing.
///
/// # Source
///
/// 《社区矫正法》第十二条、第十三条 (committees, family, employer, school, volunteers), 第二十五条第二款
/// (team), 第三十条、第五十条 (search and pursuit); a justice office proposes what the institution
/// decides.
const fn assists(act: Act, body: BodyKind) -> bool {
    use BodyKind::{
        CommunityManagementOffice, CorrectionInstitution, DetentionHouse, FamilyOrEmployer,
        HigherCorrectionInstitution, JusticeOffice, Procuratorate, PublicSecurity,
        ResidentsCommittee, SocialOrganisation, SubdistrictOffice, TownGovernment, Volunteer,
    };
    let general = matches!(body, SubdistrictOffice | TownGovernment | CommunityManagementOffice);
    match act {
        Act::AnnounceEntry | Act::AnnounceRelease | Act::FixTeam | Act::MakePlan | Act::Check => {
            matches!(body, ResidentsCommittee | SocialOrganisation | Volunteer | FamilyOrEmployer)
        }
        Act::Classify
        | Act::DecideLeave
        | Act::DecidePermit
        | Act::EndPermit
        | Act::DecideMove
        | Act::ApproveContact
        | Act::ApproveEntry
        | Act::ChangeInterval
        | Act::Commend
        | Act::Admonish
        | Act::Warn
        | Act::EstablishBreach
        | Act::ProposePenalty => matches!(body, JusticeOffice),
        Act::DecideLongLeave => matches!(body, JusticeOffice | CorrectionInstitution),
        Act::Assess => matches!(body, ResidentsCommittee),
        Act::ApprovePositioning => matches!(body, CorrectionInstitution),
        Act::Search => matches!(
            body,
            PublicSecurity | ResidentsCommittee | SocialOrganisation | FamilyOrEmployer
        ),
        Act::StopConduct | Act::CallPolice => {
            general || matches!(body, ResidentsCommittee | SocialOrganisation | Volunteer)
        }
        Act::ProposeRevocation => matches!(body, Procuratorate | JusticeOffice),
        Act::TakeToPrison => matches!(body, DetentionHouse),
        Act::Pursue => {
            general
                || matches!(
                    body,
                    CorrectionInstitution
                        | HigherCorrectionInstitution
                        | JusticeOffice
                        | ResidentsCommittee
                        | SocialOrganisation
                        | Volunteer
                        | FamilyOrEmployer
                )
        }
        Act::Support => general || matches!(body, HigherCorrectionInstitution),
        _ => false,
    }
}

/// A finding of the higher justice department or the procuratorate about the district, and the
/// answer to it.
#[doc(alias("整改意见", "专项检查"))]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Rectification {
    /// Who found it.
    pub by: BodyKind,
    /// When.
    pub on: NaiveDate,
    /// The last day for an answer, where the finding sets one.
    #[serde(default)]
    pub answer_by: Option<NaiveDate>,
    /// When the answer was given in writing.
    #[serde(default)]
    pub answered: Option<NaiveDate>,
    /// Whether the finding is followed.
    #[serde(default)]
    pub followed: Option<bool>,
    /// Whether the answer gives reasons where it is not followed.
    #[serde(default)]
    pub reasons: Option<bool>,
}

governance_core::vocabulary! {
    /// Where the answer to a finding stands.
    pub enum Progress {
        /// Open.
        Open = "open", "待答复", "open";
        /// Overdue.
        Overdue = "overdue", "逾期未答复", "overdue";
        /// Answered.
        Answered = "answered", "已书面答复", "answered";
        /// Answered late.
        AnsweredLate = "answered_late", "逾期答复", "answered late";
        /// Answered, but not followed and without reasons.
        ReasonsOwed = "reasons_owed", "未采纳且未说明理由", "reasons still owed";
    }
}

impl Rectification {
    /// Returns where the answer stands on `day`.
    ///
    /// # Source
    ///
    /// The procuratorate's opinion: 《社区矫正法》第六十二条. The justice department's: 第八条第一款; it
    /// sets its own day.
    pub fn progress(&self, day: NaiveDate) -> Progress {
        // An answer dated before the finding answers nothing.
        match self.answered.filter(|answered| self.on <= *answered && *answered <= day) {
            None if self.answer_by.is_some_and(|last| last < day) => Progress::Overdue,
            None => Progress::Open,
            Some(_) if self.followed != Some(true) && self.reasons != Some(true) => {
                Progress::ReasonsOwed
            }
            Some(answered) if self.answer_by.is_some_and(|last| last < answered) => {
                Progress::AnsweredLate
            }
            Some(_) => Progress::Answered,
        }
    }
}
