//! The stages of a registration, what may be wanted of it, and what happens to it.

use chrono::NaiveDate;
use governance_core::{citation::Citation, procedure::Happening};
use serde::{Deserialize, Serialize};

use super::{Application, Documents, Immunity};
use crate::policy::{Policy, Violation, Zone};

governance_core::vocabulary! {
    /// Where a registration stands.
    #[doc(alias("养犬登记证", "登记证", "准养证"))]
    pub enum Stage {
        /// Not applied for.
        Unregistered = "unregistered", "未登记", "unregistered";
        /// The committee has certified the conditions.
        PreApproved = "pre_approved", "已取得符合养犬条件的证明", "certified as eligible";
        /// Applied for.
        Applied = "applied", "已申请", "applied for";
        /// Something is missing.
        AwaitingSupplement = "awaiting_supplement", "待补正", "awaiting missing documents";
        /// Registered.
        #[doc(alias("养犬登记证", "登记证"))]
        Registered = "registered", "已登记", "registered";
        /// Registered for a visit.
        Temporary = "temporary", "已办理临时养犬登记", "registered for a visit";
        /// Refused.
        Refused = "refused", "不予登记", "refused";
        /// Cancelled without fault; a revoked (吊销) or withdrawn (撤销) one is neither.
        Cancelled = "cancelled", "已注销", "cancelled";
        /// Revoked as a penalty.
        Revoked = "revoked", "已吊销", "revoked";
        /// Withdrawn because it was wrongly or fraudulently granted.
        Withdrawn = "withdrawn", "已撤销", "withdrawn";
    }
}

governance_core::vocabulary! {
    /// What happens to a registration.
    pub enum EventKind {
        /// The duty guarantee was signed.
        UndertakingSigned = "undertaking_signed", "签订养犬义务保证书", "duty guarantee signed";
        /// The committee certified the conditions.
        EligibilityCertified = "eligibility_certified", "出具符合养犬条件的证明", "eligibility certified";
        /// Applied for.
        Applied = "applied", "提出申请", "applied for";
        /// Missing documents were named.
        SupplementRequested = "supplement_requested", "告知补正", "missing documents named";
        /// They were supplied.
        Supplemented = "supplemented", "补正", "missing documents supplied";
        /// The lower office gave its opinion.
        OpinionGiven = "opinion_given", "提出初步审查意见", "opinion given";
        /// The time for the decision was extended.
        DecisionExtended = "decision_extended", "延长登记决定期限", "time for the decision extended";
        /// Registered.
        Registered = "registered", "准予登记", "registered";
        /// Registered for a visit.
        TemporarilyRegistered = "temporarily_registered", "准予临时登记", "registered for a visit";
        /// Refused.
        Refused = "refused", "不予登记", "refused";
        /// Renewed.
        Renewed = "renewed", "延续登记", "renewed";
        /// Data changed.
        DataChanged = "data_changed", "变更登记", "data changed";
        /// Moved to another zone.
        Moved = "moved", "迁移饲养地", "moved to another zone";
        /// Handed to another keeper.
        Transferred = "transferred", "转让", "transferred";
        /// Taken over by an heir.
        Inherited = "inherited", "继承", "inherited";
        /// The dog died.
        DeathReported = "death_reported", "犬只死亡", "death reported";
        /// The dog was lost.
        LossReported = "loss_reported", "犬只丢失", "loss reported";
        /// The dog was given up.
        GivenUp = "given_up", "放弃饲养", "given up";
        /// The dog left the zone for good.
        LeftZone = "left_zone", "迁出管理区饲养", "left the zone for good";
        /// The dog outgrew the standard.
        Outgrown = "outgrown", "犬只超过规定标准", "outgrown";
        /// Certificate or tag replaced.
        CredentialsReplaced = "credentials_replaced", "补发证件", "certificate or tag replaced";
        /// Cancelled ex officio.
        CancelledExOfficio = "cancelled_ex_officio", "依职权注销", "cancelled ex officio";
        /// Revoked.
        Revoked = "revoked", "吊销", "revoked";
        /// Withdrawn.
        Withdrawn = "withdrawn", "撤销", "withdrawn";
    }
}

governance_core::vocabulary! {
    /// Who takes a dog that is given up.
    pub enum Recipient {
        /// Somebody who meets the conditions.
        Eligible = "eligible", "符合条件的单位或者个人", "eligible keeper";
        /// Somebody who does not.
        Ineligible = "ineligible", "不符合条件的单位或者个人", "ineligible keeper";
        /// The pound.
        Pound = "pound", "犬只收容留检场所", "pound";
    }
}

governance_core::vocabulary! {
    /// Why the registrar cancels of its own motion.
    pub enum CancelReason {
        /// The immunity has ended.
        ImmunityEnded = "immunity_ended", "免疫有效期届满", "the immunity has ended";
        /// The registration was not renewed.
        NotRenewed = "not_renewed", "未办理延续登记", "not renewed";
        /// The dog was confiscated.
        Confiscated = "confiscated", "犬只已被没收", "the dog was confiscated";
        /// The keeper did not file what ends the registration.
        NotFiled = "not_filed", "未按照规定办理注销登记", "the keeper did not file what ends it";
        /// A serious breach, on the proposal of the body that decided it.
        Breach = "breach", "违法情节严重，经执法部门建议", "a serious breach, as the enforcing body proposed";
    }
}

governance_core::vocabulary! {
    /// Why a registration is withdrawn.
    ///
    /// # Source
    ///
    /// 《行政许可法》（2019）第六十九条.
    pub enum WithdrawReason {
        /// The applicant did not meet the conditions.
        NotEligible = "not_eligible", "申请人不具备申请资格或者不符合法定条件", "the applicant did not meet the conditions";
        /// An official abused or neglected the office, acted beyond power or against procedure.
        OfficialFault = "official_fault", "行政机关工作人员滥用职权、玩忽职守、超越职权或者违反程序", "an official abused or neglected the office, exceeded it, or broke procedure";
        /// It was obtained by deceit.
        Deceit = "deceit", "以欺骗等不正当手段取得", "it was obtained by deceit";
    }
}

/// What somebody wants to do about a registration.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Sign the duty guarantee: a contract of two.
    SignUndertaking {
        /// The keeper signs.
        keeper: bool,
        /// The committee, or whoever the regulation names, signs.
        committee: bool,
    },
    /// Certify that `facts` meet the conditions for keeping a dog.
    CertifyEligibility {
        /// What the committee knows.
        facts: Box<Application>,
    },
    /// Apply.
    Apply {
        /// Whether an earlier dog has not been cancelled.
        #[serde(default)]
        earlier_dog_uncancelled: Option<bool>,
    },
    /// Name what is missing.
    RequestSupplement {
        /// What the registrar has on the desk.
        facts: Box<Application>,
        /// What it asks for.
        items: Documents,
    },
    /// Supply it.
    Supplement,
    /// Give the opinion of the lower office.
    GiveOpinion {
        /// Whether it is in favour. It binds nobody.
        favourable: bool,
    },
    /// Extend the time for the decision.
    ExtendDecision {
        /// Whether special circumstances prevent a decision on the spot.
        #[serde(default)]
        circumstances: Option<bool>,
        /// Whether the head of the authority approved.
        #[serde(default)]
        approved: Option<bool>,
        /// Whether the applicant was told the reasons.
        #[serde(default)]
        reasons_told: Option<bool>,
    },
    /// Register a visiting dog.
    RegisterTemporarily {
        /// What the registrar has established of the dog.
        facts: Box<Application>,
        /// Whether the dog is registered where it comes from.
        #[serde(default)]
        home_registration: Option<bool>,
    },
    /// Register.
    Register {
        /// What the registrar has established.
        facts: Box<Application>,
        /// Whether the fee was paid; `None` where none is due.
        #[serde(default)]
        fee_paid: Option<bool>,
    },
    /// Refuse.
    Refuse {
        /// What the registrar has established.
        facts: Box<Application>,
    },
    /// Renew.
    Renew {
        /// What the registrar has established, with the new immunity.
        facts: Box<Application>,
    },
    /// File a change of address or data that happened on `changed`.
    ChangeData {
        /// The day of the change.
        changed: NaiveDate,
    },
    /// Move the dog to another zone.
    Move {
        /// The facts at the new place.
        facts: Box<Application>,
        /// The day of the move.
        moved: NaiveDate,
        /// Whether the difference of the fee was paid.
        #[serde(default)]
        difference_paid: Option<bool>,
    },
    /// Hand the dog to another keeper.
    Transfer {
        /// The facts of the transferee.
        facts: Box<Application>,
        /// The day of handing over.
        handed_over: NaiveDate,
    },
    /// Take over a deceased keeper's dog.
    Inherit {
        /// The facts of the heir.
        facts: Box<Application>,
        /// The day of death.
        died: NaiveDate,
    },
    /// Report the dog's death.
    ReportDeath {
        /// The day of death.
        died: NaiveDate,
    },
    /// Report the dog lost.
    ReportLoss {
        /// The day on which the loss was certain.
        lost: NaiveDate,
    },
    /// Give the dog up.
    GiveUp {
        /// Who takes it.
        to: Recipient,
        /// The day of handing over.
        handed_over: NaiveDate,
    },
    /// Take the dog out of the zone for good.
    LeaveZone {
        /// The day on which it left.
        left: NaiveDate,
    },
    /// Report that the dog has outgrown the standard.
    ReportOutgrown {
        /// Whether the dog exceeds the published standard; `None` where nobody has measured.
        exceeds: Option<bool>,
    },
    /// Replace a lost certificate or tag.
    ReplaceCredentials {
        /// The day of the loss.
        lost: NaiveDate,
    },
    /// Cancel ex officio.
    CancelExOfficio {
        /// Why.
        reason: CancelReason,
        /// The day on which the dog was confiscated, the breach decided, or what was not filed
        /// happened, where that is the reason.
        #[serde(default)]
        decided: Option<NaiveDate>,
        /// The dog's immunity on the day, where its end is the reason.
        #[serde(default)]
        immunity: Option<Immunity>,
    },
    /// Revoke.
    Revoke {
        /// The day on which the penalty of revocation was decided, or the confiscation that it
        /// follows; `None` where none was.
        decided: Option<NaiveDate>,
    },
    /// Withdraw.
    Withdraw {
        /// Why.
        reason: WithdrawReason,
        /// The day on which that was found; `None` where nobody has.
        found: Option<NaiveDate>,
    },
}

/// What happened to a registration.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// The duty guarantee was signed.
    UndertakingSigned,
    /// The committee certified the conditions.
    EligibilityCertified,
    /// Applied for.
    Applied,
    /// Missing documents were named.
    SupplementRequested {
        /// Which.
        items: Documents,
    },
    /// They were supplied.
    Supplemented,
    /// The lower office gave its opinion.
    OpinionGiven {
        /// Whether it is in favour.
        favourable: bool,
    },
    /// The time for the decision was extended.
    DecisionExtended,
    /// Registered for a visit.
    TemporarilyRegistered {
        /// The last day of the immunity.
        immune_until: Option<NaiveDate>,
    },
    /// Registered.
    Registered {
        /// The last day; `None` without end.
        until: Option<NaiveDate>,
        /// The last day of the immunity.
        immune_until: Option<NaiveDate>,
    },
    /// Refused.
    Refused,
    /// Renewed.
    Renewed {
        /// The last day; `None` without end.
        until: Option<NaiveDate>,
        /// The last day of the immunity.
        immune_until: Option<NaiveDate>,
        /// By how many days it was asked for too late.
        #[serde(default, skip_serializing_if = "is_zero")]
        late: u32,
    },
    /// Data changed.
    DataChanged {
        /// By how many days the filing was late.
        late: u32,
    },
    /// Moved to another zone.
    Moved {
        /// Where to.
        zone: Zone,
        /// By how many days the filing was late.
        late: u32,
    },
    /// Handed to another keeper.
    Transferred {
        /// By how many days the filing was late.
        late: u32,
    },
    /// Taken over by an heir.
    Inherited {
        /// By how many days the filing was late.
        late: u32,
    },
    /// The dog died.
    DeathReported {
        /// By how many days the filing was late.
        late: u32,
    },
    /// The dog was lost.
    LossReported {
        /// By how many days the filing was late.
        late: u32,
    },
    /// The dog was given up.
    GivenUp {
        /// Who took it.
        to: Recipient,
        /// By how many days the filing was late.
        late: u32,
    },
    /// The dog left the zone for good.
    LeftZone {
        /// By how many days the filing was late.
        late: u32,
    },
    /// The dog outgrew the standard.
    Outgrown,
    /// Certificate or tag replaced.
    CredentialsReplaced {
        /// By how many days the filing was late.
        late: u32,
    },
    /// Cancelled ex officio.
    CancelledExOfficio {
        /// Why.
        reason: CancelReason,
    },
    /// Revoked.
    Revoked,
    /// Withdrawn.
    Withdrawn {
        /// Why.
        reason: WithdrawReason,
    },
}

impl Event {
    /// Returns by how many days a filing was late; zero for everything else.
    ///
    /// A late filing still succeeds: no regulation makes lateness a ground to refuse. Whether it
    /// is punished is for the table of sanctions.
    pub const fn late(&self) -> u32 {
        match self {
            Self::DataChanged { late }
            | Self::Moved { late, .. }
            | Self::Transferred { late }
            | Self::Inherited { late }
            | Self::DeathReported { late }
            | Self::LossReported { late }
            | Self::GivenUp { late, .. }
            | Self::LeftZone { late }
            | Self::Renewed { late, .. }
            | Self::CredentialsReplaced { late } => *late,
            _ => 0,
        }
    }

    /// Returns what a late filing counts as, and the article that makes it something graver, where
    /// one does; `None` for what is not late.
    ///
    /// Whether the city punishes it is for [`Policy::ladders`].
    #[doc(alias("逾期", "视为未登记"))]
    pub fn breach<'law>(&self, law: &'law Policy) -> Option<(Violation, Option<&'law Citation>)> {
        if self.late() == 0 {
            return None;
        }
        let kind = self.kind();
        let graver =
            law.registration.late_filings.iter().find(|rule| rule.is.filings.contains(&kind));
        if let Some(rule) = graver {
            return Some((rule.is.counts_as, Some(&rule.source)));
        }
        let violation = match kind {
            EventKind::Renewed => Violation::NotRenewed,
            EventKind::CredentialsReplaced => Violation::LossNotReplaced,
            EventKind::DataChanged
            | EventKind::Moved
            | EventKind::Transferred
            | EventKind::Inherited => Violation::ChangeNotFiled,
            _ => Violation::CancellationNotFiled,
        };
        Some((violation, None))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(days: &u32) -> bool {
    *days == 0
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::UndertakingSigned => EventKind::UndertakingSigned,
            Self::EligibilityCertified => EventKind::EligibilityCertified,
            Self::Applied => EventKind::Applied,
            Self::SupplementRequested { .. } => EventKind::SupplementRequested,
            Self::Supplemented => EventKind::Supplemented,
            Self::OpinionGiven { .. } => EventKind::OpinionGiven,
            Self::DecisionExtended => EventKind::DecisionExtended,
            Self::TemporarilyRegistered { .. } => EventKind::TemporarilyRegistered,
            Self::Registered { .. } => EventKind::Registered,
            Self::Refused => EventKind::Refused,
            Self::Renewed { .. } => EventKind::Renewed,
            Self::DataChanged { .. } => EventKind::DataChanged,
            Self::Moved { .. } => EventKind::Moved,
            Self::Transferred { .. } => EventKind::Transferred,
            Self::Inherited { .. } => EventKind::Inherited,
            Self::DeathReported { .. } => EventKind::DeathReported,
            Self::LossReported { .. } => EventKind::LossReported,
            Self::GivenUp { .. } => EventKind::GivenUp,
            Self::LeftZone { .. } => EventKind::LeftZone,
            Self::Outgrown => EventKind::Outgrown,
            Self::CredentialsReplaced { .. } => EventKind::CredentialsReplaced,
            Self::CancelledExOfficio { .. } => EventKind::CancelledExOfficio,
            Self::Revoked => EventKind::Revoked,
            Self::Withdrawn { .. } => EventKind::Withdrawn,
        }
    }
}
