//! Why a step after a bite is refused.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::mandate::BodyKind;

use super::{Duty, Stage};
use crate::{
    carcass,
    policy::{CarcassWay, Violation},
};

governance_core::grounds! {
    /// Why a step after a bite is refused.
    pub enum Ground {
        /// Nobody was hurt.
        NobodyHurt = "NOBODY_HURT", "没有受害人", "nobody was hurt";
        /// A moment lies in the future.
        InFuture { moment: NaiveDateTime } = "IN_FUTURE", "{moment}尚未到来", "{moment} has not come yet";
        /// The costs were not advanced.
        CostsNotAdvanced = "COSTS_NOT_ADVANCED", "未先行垫付医疗费用", "the costs of treatment were not advanced";
        /// The last dose was planned before the bite.
        DosesBeforeBite { last_dose: NaiveDate } = "DOSES_BEFORE_BITE", "末次接种日{last_dose}早于伤人之日", "the last dose on {last_dose} lies before the bite";
        /// Doses are outstanding.
        DosesOutstanding { last_dose: NaiveDate } = "DOSES_OUTSTANDING", "疫苗接种至{last_dose}，尚未完成", "doses are due until {last_dose}";
        /// The dog was not found healthy.
        NotCleared = "DOG_NOT_CLEARED", "犬只尚未认定健康，不得据此停止接种", "the dog was not found healthy: the course is not stopped on its account";
        /// Handed to a body that may not take it.
        WrongDestination { to: BodyKind } = "WRONG_DESTINATION", "{to}不是法定的送交对象", "a biting dog is not handed to the {to}";
        /// The dog is to be handed over; keeping it in is not enough.
        HandOverOwed { to: BodyKind } = "HAND_OVER_OWED", "伤人犬只应当送交{to}，不得自行隔离了事", "the dog is to be handed to the {to}, not isolated at home";
        /// The dog has not been handed over.
        NotHandedOver = "NOT_HANDED_OVER", "伤人犬只尚未送交", "the dog has not been handed over";
        /// The dog must not be hidden or moved.
        HiddenOrMoved = "HIDDEN_OR_MOVED", "不得隐匿、转移伤人犬只", "a biting dog must not be hidden or moved";
        /// Observation has not ended.
        ObservationRunning { until: NaiveDate } = "OBSERVATION_RUNNING", "留检观察至{until}，尚未届满", "observation runs until {until}";
        /// The dog shows signs of rabies.
        ShowsSigns = "SHOWS_SIGNS", "犬只有狂犬病症状", "the dog shows signs of rabies";
        /// Rabies is not confirmed.
        NotConfirmed = "NOT_CONFIRMED", "未确认狂犬病，不得扑杀", "rabies is not confirmed: the dog may not be killed";
        /// No competent finding.
        NoFinding = "NO_FINDING", "没有实验室或者其他有权机构的认定", "there is no laboratory or other competent finding";
        /// There is a finding already.
        AlreadyFound = "ALREADY_FOUND", "已有认定", "there is a finding already";
        /// The dog is not killed humanely.
        NotHumane = "NOT_HUMANE", "未以人道方式处死犬只", "the dog is not killed humanely";
        /// Nobody said whether the dog is killed humanely.
        HumaneUnstated = "HUMANE_UNSTATED", "未说明是否以人道方式处死犬只", "nobody said whether the dog is killed humanely";
        /// The way of disposal is not allowed.
        Carcass { way: CarcassWay } = "CARCASS_WAY", "处理犬只尸体的方式（{way}）不符合规定", "not an allowed way with a carcass: {way}";
        /// A fact about the carcass is missing.
        CarcassFact { fact: carcass::Fact } = "CARCASS_FACT", "尚待查明：{fact}", "still to be established: {fact}";
        /// No penalty decision orders it.
        NoDecision = "NO_DECISION", "没有处罚决定或者处理决定", "no decision that orders it is on file";
        /// The decision lies in the future.
        DecisionInFuture { decided: NaiveDate } = "DECISION_IN_FUTURE", "决定日期{decided}尚未到来", "the decision of {decided} has not come yet";
        /// No sanction for the violation orders it.
        NotSanctioned { violation: Violation } = "NOT_SANCTIONED", "对“{violation}”，法规没有规定该项措施", "no sanction for \"{violation}\" provides for it";
        /// Not entitled to publish.
        NotEntitled = "NOT_ENTITLED_TO_PUBLISH", "无权公布动物疫情", "not entitled to make an outbreak public";
        /// There is no confirmed outbreak.
        NoOutbreak = "NO_OUTBREAK", "疫情未经认定", "no outbreak was confirmed";
        /// No record of care.
        NoCareRecord = "NO_CARE_RECORD", "没有将被伤者送医的记录，不得结案", "there is no record that the victim was taken to care: the file stays open";
        /// The dog's matter is not settled.
        DogPending { stage: Stage } = "DOG_PENDING", "犬只处置未完（{stage}），不得结案", "the dog's matter is not settled ({stage}): the file stays open";
        /// The text on a duty was not available.
        LawUnknown { duty: Duty } = "LAW_UNKNOWN", "法规文本缺失，不能认定没有“{duty}”的义务", "the text on the duty to {duty} was not available";
    }
}
