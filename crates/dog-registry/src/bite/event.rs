//! The stages of a bite case, what may be wanted of it, and what happens to it.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{mandate::BodyKind, procedure::Happening};
use serde::{Deserialize, Serialize};

use crate::policy::{CarcassWay, DeathCause, Exposure, Violation, Zone};

governance_core::vocabulary! {
    /// Where victim, dog, outbreak and file stand.
    pub enum Stage {
        /// Nobody has reported anything.
        NotReported = "not_reported", "未报告", "not reported";
        /// The bite was reported.
        Reported = "reported", "已报告", "reported";
        /// The victim is in care.
        InCare = "in_care", "已送医", "in care";
        /// The victim declined care.
        CareDeclined = "care_declined", "被伤者谢绝送医", "care declined";
        /// A course of vaccine is being given.
        InProphylaxis = "in_prophylaxis", "正在接种狂犬病疫苗", "in prophylaxis";
        /// A doctor stopped the course.
        ProphylaxisStopped = "prophylaxis_stopped", "已停止接种", "prophylaxis stopped";
        /// The treatment is complete.
        CareCompleted = "care_completed", "诊治完毕", "treatment complete";
        /// Nothing is known of the dog.
        NotKnown = "not_known", "情况不明", "nothing known";
        /// The dog is with its keeper.
        WithKeeper = "with_keeper", "由养犬人看管", "with its keeper";
        /// The dog ran off.
        AtLarge = "at_large", "在逃", "at large";
        /// The dog is isolated with its keeper.
        Isolated = "isolated", "已隔离", "isolated";
        /// The dog was handed over.
        HandedOver = "handed_over", "已送交", "handed over";
        /// The dog is being observed.
        UnderObservation = "under_observation", "留检观察中", "under observation";
        /// Rabies is suspected.
        Suspected = "suspected", "疑似狂犬病", "rabies suspected";
        /// Rabies is confirmed.
        Confirmed = "confirmed", "确认狂犬病", "rabies confirmed";
        /// The dog was found healthy.
        Cleared = "cleared", "排除狂犬病", "cleared";
        /// The dog was culled.
        Culled = "culled", "已扑杀", "culled";
        /// The dog died.
        Dead = "dead", "已死亡", "dead";
        /// The carcass was disposed of.
        Disposed = "disposed", "已无害化处理", "carcass disposed of";
        /// The dog went back to its keeper.
        Returned = "returned", "已交还", "returned";
        /// The dog was confiscated: the keeper has lost it.
        Confiscated = "confiscated", "已没收", "confiscated";
        /// The dog was taken into the pound; that is no confiscation.
        Impounded = "impounded", "已收容", "taken into the pound";
        /// No outbreak was made public.
        Unpublished = "unpublished", "未公布疫情", "no outbreak published";
        /// The outbreak was made public.
        Published = "published", "已公布疫情", "outbreak published";
        /// There is no file yet.
        Unopened = "unopened", "未立案", "no file";
        /// The file is open.
        Open = "open", "办理中", "file open";
        /// The file is closed; a new suspicion opens it again.
        Closed = "closed", "已结案", "file closed";
    }
}

governance_core::vocabulary! {
    /// What happens after a bite.
    pub enum EventKind {
        /// The bite was reported.
        Reported = "reported", "报告伤人", "bite reported";
        /// The victim was taken to care.
        TakenToCare = "taken_to_care", "送医", "taken to care";
        /// The victim declined care.
        CareDeclined = "care_declined", "谢绝送医", "care declined";
        /// A course of vaccine was begun.
        ProphylaxisBegun = "prophylaxis_begun", "开始接种", "prophylaxis begun";
        /// A doctor stopped the course.
        ProphylaxisStopped = "prophylaxis_stopped", "停止接种", "prophylaxis stopped";
        /// The treatment was completed.
        CareCompleted = "care_completed", "诊治完毕", "treatment completed";
        /// The dog ran off.
        RanOff = "ran_off", "犬只走失", "dog ran off";
        /// The dog was moved elsewhere.
        MovedAway = "moved_away", "转移犬只", "dog moved away";
        /// The dog was handed over.
        HandedOver = "handed_over", "送交犬只", "handed over";
        /// The dog was isolated.
        Isolated = "isolated", "隔离犬只", "isolated";
        /// Observation began.
        ObservationBegun = "observation_begun", "开始留检观察", "observation begun";
        /// The dog was found healthy.
        Cleared = "cleared", "认定健康", "cleared";
        /// Rabies was suspected and reported.
        Suspected = "suspected", "报告疑似", "suspicion reported";
        /// Rabies was confirmed.
        Confirmed = "confirmed", "确认", "confirmed";
        /// Rabies was ruled out.
        RuledOut = "ruled_out", "排除", "ruled out";
        /// The dog was culled.
        Culled = "culled", "扑杀", "culled";
        /// The dog died.
        Died = "died", "犬只死亡", "dog died";
        /// The keeper got rid of the carcass.
        CarcassDelivered = "carcass_delivered", "处理犬只尸体", "carcass delivered";
        /// The carcass of the culled dog was disposed of.
        Disposed = "disposed", "无害化处理", "disposed of";
        /// The dog was returned.
        Returned = "returned", "交还", "returned";
        /// The dog was confiscated.
        Confiscated = "confiscated", "没收", "confiscated";
        /// The dog was taken into the pound.
        Impounded = "impounded", "收容", "taken into the pound";
        /// The outbreak was made public.
        Published = "published", "公布疫情", "outbreak published";
        /// The file was closed.
        Closed = "closed", "结案", "file closed";
    }
}

governance_core::vocabulary! {
    /// Who makes an outbreak among animals public.
    pub enum Publisher {
        /// The agriculture authority of the State Council.
        State = "state", "国务院农业农村主管部门", "agriculture authority of the State Council";
        /// That of a province, authorised by it.
        AuthorisedProvince = "authorised_province", "经授权的省级农业农村主管部门", "authorised agriculture authority of a province";
        /// Any other.
        Other = "other", "其他单位和个人", "anybody else";
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Report a bite.
    Report {
        /// When it happened.
        bitten: NaiveDateTime,
        /// How many people were hurt.
        victims: u32,
        /// Where the dog is kept, if that is known: it may decide who is competent.
        #[serde(default)]
        zone: Option<Zone>,
    },
    /// Take the victim to care.
    TakeToCare {
        /// Whether the costs were advanced.
        costs_advanced: bool,
    },
    /// Decline care, as the victim.
    DeclineCare,
    /// Begin a course of vaccine.
    BeginProphylaxis {
        /// How far the victim was exposed.
        grade: Exposure,
        /// The day of the last dose that the doctor plans.
        last_dose: NaiveDate,
    },
    /// Stop the course, as a doctor, the dog having been found healthy.
    StopProphylaxis,
    /// Complete the treatment.
    CompleteCare,
    /// Report that the dog ran off.
    RunOff,
    /// Move the dog elsewhere.
    MoveAway,
    /// Hand the dog over.
    HandOver {
        /// To whom.
        to: BodyKind,
    },
    /// Isolate the dog.
    Isolate,
    /// Begin observation.
    Observe,
    /// Find the dog healthy.
    Clear {
        /// Whether it shows signs of rabies.
        signs: bool,
    },
    /// Report a suspicion of rabies.
    Suspect,
    /// Confirm rabies.
    Confirm {
        /// Whether a laboratory or another competent finding says so.
        finding: bool,
    },
    /// Rule rabies out.
    RuleOut {
        /// Whether a laboratory or another competent finding says so.
        finding: bool,
    },
    /// Cull the dog.
    Cull {
        /// Whether the competent authority has found the suspicion, or the disease, established; a
        /// report alone is none.
        finding: bool,
        /// Whether it is done humanely, where the law asks.
        #[serde(default)]
        humane: Option<bool>,
    },
    /// Report that the dog died.
    ReportDogDeath,
    /// Get rid of the carcass, as its keeper.
    DeliverCarcass {
        /// How.
        way: CarcassWay,
        /// What the dog died of.
        #[serde(default)]
        cause: Option<DeathCause>,
        /// Whether the dog was kept in the countryside, outside any trade.
        #[serde(default)]
        rural: Option<bool>,
    },
    /// Dispose of the carcass of a culled dog.
    Dispose,
    /// Return the dog, or end its isolation.
    Return,
    /// Confiscate the dog, as a penalty decision on file orders.
    Confiscate {
        /// For what.
        violation: Violation,
        /// When that was decided; `None` where no decision is on file.
        #[serde(default)]
        decided: Option<NaiveDate>,
    },
    /// Take the dog into the pound, as a decision on file orders.
    Impound {
        /// For what.
        violation: Violation,
        /// When that was decided; `None` where no decision is on file.
        #[serde(default)]
        decided: Option<NaiveDate>,
    },
    /// Make the outbreak public.
    PublishOutbreak {
        /// As whom.
        publisher: Publisher,
    },
    /// Close the file.
    Close,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// The bite was reported.
    Reported {
        /// When it happened.
        bitten: NaiveDateTime,
        /// How many people were hurt.
        victims: u32,
        /// Where the dog is kept, if that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Zone>,
    },
    /// The victim was taken to care.
    TakenToCare,
    /// The victim declined care.
    CareDeclined,
    /// A course of vaccine was begun.
    ProphylaxisBegun {
        /// How far the victim was exposed.
        grade: Exposure,
        /// The day of the last dose planned.
        last_dose: NaiveDate,
    },
    /// A doctor stopped the course.
    ProphylaxisStopped,
    /// The treatment was completed.
    CareCompleted,
    /// The dog ran off.
    RanOff,
    /// The dog was moved elsewhere.
    MovedAway,
    /// The dog was handed over.
    HandedOver,
    /// The dog was isolated.
    Isolated,
    /// Observation began.
    ObservationBegun,
    /// The dog was found healthy.
    Cleared,
    /// Rabies was suspected and reported.
    Suspected,
    /// Rabies was confirmed.
    Confirmed,
    /// Rabies was ruled out.
    RuledOut,
    /// The dog was culled.
    Culled,
    /// The dog died.
    Died,
    /// The keeper got rid of the carcass.
    CarcassDelivered {
        /// How.
        way: CarcassWay,
    },
    /// The carcass of the culled dog was disposed of.
    Disposed,
    /// The dog was returned.
    Returned,
    /// The dog was confiscated.
    Confiscated {
        /// For what.
        violation: Violation,
    },
    /// The dog was taken into the pound.
    Impounded {
        /// For what.
        violation: Violation,
    },
    /// The outbreak was made public.
    Published,
    /// The file was closed.
    Closed,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Reported { .. } => EventKind::Reported,
            Self::TakenToCare => EventKind::TakenToCare,
            Self::CareDeclined => EventKind::CareDeclined,
            Self::ProphylaxisBegun { .. } => EventKind::ProphylaxisBegun,
            Self::ProphylaxisStopped => EventKind::ProphylaxisStopped,
            Self::CareCompleted => EventKind::CareCompleted,
            Self::RanOff => EventKind::RanOff,
            Self::MovedAway => EventKind::MovedAway,
            Self::HandedOver => EventKind::HandedOver,
            Self::Isolated => EventKind::Isolated,
            Self::ObservationBegun => EventKind::ObservationBegun,
            Self::Cleared => EventKind::Cleared,
            Self::Suspected => EventKind::Suspected,
            Self::Confirmed => EventKind::Confirmed,
            Self::RuledOut => EventKind::RuledOut,
            Self::Culled => EventKind::Culled,
            Self::Died => EventKind::Died,
            Self::CarcassDelivered { .. } => EventKind::CarcassDelivered,
            Self::Disposed => EventKind::Disposed,
            Self::Returned => EventKind::Returned,
            Self::Confiscated { .. } => EventKind::Confiscated,
            Self::Impounded { .. } => EventKind::Impounded,
            Self::Published => EventKind::Published,
            Self::Closed => EventKind::Closed,
        }
    }
}
