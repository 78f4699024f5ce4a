//! The stages of a registration, what may be wanted of it, and what happens to it.

use chrono::NaiveDate;
use governance_core::procedure::Happening;
use serde::{Deserialize, Serialize};

use super::{Application, Documents, Immunity};
use crate::policy::Zone;

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
        /// Registered.
        Registered = "registered", "准予登记", "registered";
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
    /// Replace a lost certificate or tag.
    ReplaceCredentials {
        /// The day of the loss.
        lost: NaiveDate,
    },
    /// Cancel ex officio.
    CancelExOfficio {
        /// Why.
        reason: CancelReason,
        /// The day on which the dog was confiscated, where that is the reason.
        #[serde(default)]
        decided: Option<NaiveDate>,
        /// The dog's immunity on the day, where its end is the reason.
        #[serde(default)]
        immunity: Option<Immunity>,
    },
    /// Revoke.
    Revoke {
        /// The day on which the penalty of revocation was decided; `None` where none was.
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
            | Self::CredentialsReplaced { late } => *late,
            _ => 0,
        }
    }
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
            Self::CredentialsReplaced { .. } => EventKind::CredentialsReplaced,
            Self::CancelledExOfficio { .. } => EventKind::CancelledExOfficio,
            Self::Revoked => EventKind::Revoked,
            Self::Withdrawn { .. } => EventKind::Withdrawn,
        }
    }
}
