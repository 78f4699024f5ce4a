//! The stages of a dog in the pound, what may be wanted, and what happens.

use chrono::NaiveDate;
use governance_core::{
    mandate::BodyKind,
    penalty::{ReleaseCause, SeizureExtension, SeizureSteps},
    procedure::Happening,
};
use serde::{Deserialize, Serialize};

use crate::{
    policy::{Disposing, DogClass, Intake},
    registration::Application,
};

governance_core::vocabulary! {
    /// Where the dog, the search for its keeper, and a seizure stand.
    pub enum Stage {
        /// The dog is at large, or with its keeper.
        AtLarge = "at_large", "未收容", "not taken";
        /// The dog was captured, seized or held and has not reached the pound.
        InCustody = "in_custody", "在途看管", "in custody";
        /// The dog is in the pound.
        InPound = "in_pound", "收容中", "in the pound";
        /// Somebody claims it.
        Claimed = "claimed", "有人认领", "claimed";
        /// It went back to its keeper.
        Returned = "returned", "已发还", "handed back";
        /// It was adopted.
        Adopted = "adopted", "已领养", "adopted";
        /// It was disposed of.
        Disposed = "disposed", "已处置", "disposed of";
        /// It died.
        Died = "died", "已死亡", "died";
        /// Nobody has looked for the keeper.
        NotSought = "not_sought", "未通知、未公告", "keeper not looked for";
        /// The keeper received a notice.
        Notified = "notified", "已通知养犬人", "keeper notified";
        /// The dog was announced.
        Announced = "announced", "已公告认领", "announced";
        /// The dog is not seized.
        NotSeized = "not_seized", "未扣押", "not seized";
        /// It is seized.
        Seized = "seized", "扣押中", "seized";
        /// It is held for the time being.
        Held = "held", "暂扣中", "held";
        /// It was confiscated.
        Confiscated = "confiscated", "已没收", "confiscated";
        /// The seizure was lifted.
        Lifted = "lifted", "已解除扣押", "seizure lifted";
    }
}

governance_core::vocabulary! {
    /// What happens to a dog in the pound.
    pub enum EventKind {
        /// A stray was captured.
        Captured = "captured", "捕捉流浪犬", "stray captured";
        /// A fierce or large stray was captured.
        RestrictedCaptured = "restricted_captured", "捕捉流浪烈性犬、大型犬", "fierce or large stray captured";
        /// The dog was seized.
        Seized = "seized", "扣押", "seized";
        /// The dog was held for the time being.
        Held = "held", "暂扣", "held";
        /// It was taken into the pound.
        TakenIn = "taken_in", "接收", "taken in";
        /// The keeper was notified.
        Notified = "notified", "通知养犬人", "keeper notified";
        /// The dog was announced.
        Announced = "announced", "发布认领公告", "announced";
        /// It was claimed.
        Claimed = "claimed", "认领", "claimed";
        /// The claim was refused.
        ClaimRefused = "claim_refused", "不予认领", "claim refused";
        /// It was handed back.
        HandedBack = "handed_back", "发还", "handed back";
        /// It was examined.
        Examined = "examined", "检疫或者健康检查", "examined";
        /// It was vaccinated and chipped.
        Treated = "treated", "免疫、植入电子标识", "vaccinated and chipped";
        /// It was adopted.
        Adopted = "adopted", "领养", "adopted";
        /// It was disposed of.
        Disposed = "disposed", "处置", "disposed of";
        /// It died.
        Died = "died", "死亡", "died";
        /// An urgent seizure was reported.
        SeizureReported = "seizure_reported", "报告并补办批准", "urgent seizure reported";
        /// A test of the seized dog was ordered.
        TestOrdered = "test_ordered", "决定检疫、检验", "test ordered";
        /// The seizure was extended.
        SeizureExtended = "seizure_extended", "延长扣押", "seizure extended";
        /// The dog was confiscated.
        Confiscated = "confiscated", "没收", "confiscated";
        /// The seizure was lifted.
        Lifted = "lifted", "解除扣押", "seizure lifted";
    }
}

governance_core::vocabulary! {
    /// Why a claim is refused.
    pub enum ClaimRefusal {
        /// It came too late.
        Late = "late", "逾期认领", "it came too late";
        /// The claimant is not the keeper.
        NotTheKeeper = "not_the_keeper", "认领人不是养犬人", "the claimant is not the keeper";
        /// The costs stay unpaid.
        CostsUnpaid = "costs_unpaid", "拒不承担费用", "the costs stay unpaid";
        /// The dog may not be kept where the claimant wants to keep it.
        MayNotBeKept = "may_not_be_kept", "该犬不得在该地饲养", "the dog may not be kept there";
    }
}

governance_core::vocabulary! {
    /// Which compulsory measure takes a dog from its keeper.
    pub enum CompulsoryMeasure {
        /// 扣押.
        Seize = "seize", "扣押犬只", "seizure";
        /// 暂扣.
        Hold = "hold", "暂扣犬只", "temporary holding";
    }
}

governance_core::vocabulary! {
    /// How the costs of a dog's keep stand when it goes back.
    pub enum Costs {
        /// None were charged.
        NotCharged = "not_charged", "未收取", "not charged";
        /// They were charged and are not paid.
        Unpaid = "unpaid", "未支付", "unpaid";
        /// They were charged and are paid.
        Paid = "paid", "已支付", "paid";
    }
}

/// What becomes of a seized dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::exhaustive_enums, reason = "the law knows these two for a dog")]
pub enum SeizureOutcome {
    /// It is confiscated.
    Confiscate {
        /// The day of the decided penalty; `None` where there is none.
        decided: Option<NaiveDate>,
    },
    /// The seizure is lifted.
    Lift {
        /// Why.
        cause: ReleaseCause,
    },
}

/// What is known when a dog goes back.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Handover {
    /// The keeper, the dog, and where it is going to be kept.
    pub facts: Box<Application>,
    /// Whether the dog is registered.
    #[serde(default)]
    pub registered: Option<bool>,
    /// A case of keeping an unregistered dog was opened.
    #[serde(default)]
    pub case_opened: bool,
    /// How the costs stand.
    pub costs: Costs,
    /// The authority decides to hand the dog back although it was claimed too late.
    #[serde(default)]
    pub although_late: bool,
    /// Whether the keeper passed the test, where the city asks for one.
    #[serde(default)]
    pub test_passed: Option<bool>,
}

/// What is known when a dog is adopted.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Adoption {
    /// The adopter, the dog, and where it is going to be kept.
    pub facts: Box<Application>,
    /// Whether the adopter is the keeper who gave the dog up, lost it or abandoned it.
    #[serde(default)]
    pub former_keeper: Option<bool>,
    /// Whether the dog is wanted for business.
    #[serde(default)]
    pub for_trade: Option<bool>,
    /// The adopter registers the dog at the pound.
    #[serde(default)]
    pub registered_here: bool,
    /// Whether nobody claimed the dog although there was time, where the text sets none.
    #[serde(default)]
    pub unclaimed: Option<bool>,
}

/// What somebody wants to do about a dog.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Capture a stray.
    Capture {
        /// The class, as far as the captors can tell.
        #[serde(default)]
        class: Option<DogClass>,
        /// Whether somebody attends the dog.
        attended: Option<bool>,
    },
    /// Seize or hold a dog. Whether the case has come to the point where that is open is for the
    /// sanctions to say (see [`violation`](crate::violation)).
    Seize {
        /// Which measure.
        measure: CompulsoryMeasure,
        /// The organ that decides.
        authority: BodyKind,
        /// How.
        steps: SeizureSteps,
    },
    /// Take a dog in.
    TakeIn {
        /// How it comes.
        kind: Intake,
        /// Whether the keeper can be found by chip, tag or register.
        #[serde(default)]
        keeper_known: Option<bool>,
        /// The day of the decision that impounds or confiscates it.
        #[serde(default)]
        decided: Option<NaiveDate>,
        /// The day on which it bit somebody; `None` where it did not.
        #[serde(default)]
        bitten: Option<NaiveDate>,
    },
    /// Notify the keeper.
    NotifyKeeper {
        /// The day on which the notice went out.
        sent: NaiveDate,
        /// The day on which the keeper received it.
        received: NaiveDate,
    },
    /// Announce the dog.
    Announce {
        /// A known keeper cannot be reached.
        #[serde(default)]
        unreachable: bool,
    },
    /// Claim the dog.
    Claim {
        /// Whether the claimant proves to be the keeper.
        proof: Option<bool>,
        /// A proper reason for being late is shown.
        #[serde(default)]
        proper_reason: bool,
    },
    /// Refuse the claim.
    RefuseClaim {
        /// Why.
        cause: ClaimRefusal,
    },
    /// Hand the dog back.
    HandBack(Handover),
    /// Examine the dog.
    Examine {
        /// Whether it is healthy.
        fit: bool,
    },
    /// Vaccinate and chip the dog.
    Treat {
        /// The last day of the new immunity.
        immune_until: NaiveDate,
    },
    /// Have the dog adopted.
    Adopt(Adoption),
    /// Dispose of the dog.
    Dispose {
        /// How.
        method: Disposing,
        /// Whether an adopter was looked for and none found.
        #[serde(default)]
        no_adopter: Option<bool>,
        /// Whether nobody claimed the dog although there was time, where the text sets none.
        #[serde(default)]
        unclaimed: Option<bool>,
    },
    /// Record its death.
    RecordDeath,
    /// Report an urgent seizure to the head of the organ.
    ReportSeizure {
        /// Whether the head approved.
        approved: bool,
    },
    /// Have the seized dog tested.
    OrderTest {
        /// The last day of the test.
        until: NaiveDate,
        /// The party is told that in writing.
        #[serde(default)]
        told: bool,
    },
    /// Extend the seizure.
    ExtendSeizure(SeizureExtension),
    /// Decide what becomes of the seized dog.
    DecideSeizure(SeizureOutcome),
}

/// What happened to a dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// A stray was captured.
    Captured,
    /// A fierce or large stray was captured.
    RestrictedCaptured {
        /// Which of the two.
        class: DogClass,
    },
    /// The dog was seized.
    Seized {
        /// By which organ.
        authority: BodyKind,
        /// The approval follows.
        urgent: bool,
    },
    /// The dog was held.
    Held {
        /// By which organ.
        authority: BodyKind,
        /// The approval follows.
        urgent: bool,
    },
    /// It was taken in.
    TakenIn {
        /// How it came.
        kind: Intake,
        /// Whether the keeper can be found.
        keeper_known: Option<bool>,
        /// The day on which it bit somebody.
        bitten: Option<NaiveDate>,
    },
    /// The keeper was notified.
    Notified {
        /// The day on which the notice was received.
        received: NaiveDate,
        /// By how many days it went out late.
        late: u32,
    },
    /// The dog was announced.
    Announced {
        /// By how many days late.
        late: u32,
    },
    /// It was claimed.
    Claimed {
        /// By how many days late.
        late: u32,
        /// A proper reason keeps the right.
        excused: bool,
    },
    /// The claim was refused.
    ClaimRefused {
        /// Why.
        cause: ClaimRefusal,
    },
    /// It was handed back.
    HandedBack,
    /// It was examined.
    Examined {
        /// Whether it is healthy.
        fit: bool,
    },
    /// It was vaccinated and chipped.
    Treated {
        /// The last day of the immunity.
        immune_until: NaiveDate,
    },
    /// It was adopted.
    Adopted,
    /// It was disposed of.
    Disposed {
        /// How.
        method: Disposing,
    },
    /// It died.
    Died,
    /// An urgent seizure was reported.
    SeizureReported {
        /// Whether it was approved.
        approved: bool,
    },
    /// A test was ordered.
    TestOrdered {
        /// For how many days, which the seizure does not count.
        days: u32,
    },
    /// The seizure was extended.
    SeizureExtended {
        /// By how many days.
        days: u32,
    },
    /// The dog was confiscated.
    Confiscated {
        /// The day of the penalty.
        decided: NaiveDate,
    },
    /// The seizure was lifted.
    Lifted {
        /// Why.
        cause: ReleaseCause,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Captured => EventKind::Captured,
            Self::RestrictedCaptured { .. } => EventKind::RestrictedCaptured,
            Self::Seized { .. } => EventKind::Seized,
            Self::Held { .. } => EventKind::Held,
            Self::TakenIn { .. } => EventKind::TakenIn,
            Self::Notified { .. } => EventKind::Notified,
            Self::Announced { .. } => EventKind::Announced,
            Self::Claimed { .. } => EventKind::Claimed,
            Self::ClaimRefused { .. } => EventKind::ClaimRefused,
            Self::HandedBack => EventKind::HandedBack,
            Self::Examined { .. } => EventKind::Examined,
            Self::Treated { .. } => EventKind::Treated,
            Self::Adopted => EventKind::Adopted,
            Self::Disposed { .. } => EventKind::Disposed,
            Self::Died => EventKind::Died,
            Self::SeizureReported { .. } => EventKind::SeizureReported,
            Self::TestOrdered { .. } => EventKind::TestOrdered,
            Self::SeizureExtended { .. } => EventKind::SeizureExtended,
            Self::Confiscated { .. } => EventKind::Confiscated,
            Self::Lifted { .. } => EventKind::Lifted,
        }
    }
}
