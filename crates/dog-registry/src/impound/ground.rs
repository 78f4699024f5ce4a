//! What a pound asks for, and why a step is refused.

use chrono::NaiveDate;
use governance_core::penalty::SeizureGround;

use crate::{
    policy::{Disposing, Intake, Keeper},
    registration,
};

governance_core::vocabulary! {
    /// A fact that a pound asks for.
    pub enum Fact {
        /// Whether somebody attends the dog.
        Attended = "attended", "犬只是否有人看管", "whether somebody attends the dog";
        /// Whether the keeper can be found.
        KeeperKnown = "keeper_known", "能否查明养犬人", "whether the keeper can be found";
        /// Whether the claimant is the keeper.
        Proof = "proof", "认领人是否为养犬人", "whether the claimant is the keeper";
        /// Whether the dog is registered.
        Registered = "registered", "犬只是否已登记", "whether the dog is registered";
        /// Whether the keeper passed the test.
        TestPassed = "test_passed", "养犬人是否通过考试", "whether the keeper passed the test";
        /// Whether the adopter is the former keeper.
        FormerKeeper = "former_keeper", "领养人是否为原养犬人", "whether the adopter is the former keeper";
        /// Whether the dog is wanted for business.
        Trade = "trade", "是否用于经营活动", "whether the dog is wanted for business";
        /// Whether nobody claimed the dog although there was time.
        Unclaimed = "unclaimed", "合理期间内是否无人认领", "whether nobody claimed the dog although there was time";
        /// Whether an adopter was looked for and none found.
        NoAdopter = "no_adopter", "是否无人领养", "whether nobody adopts the dog";
    }
}

governance_core::grounds! {
    /// Why a step in the pound is refused.
    pub enum Ground {
        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// A fact about keeper or dog is missing.
        KeeperFactMissing { fact: registration::Fact } = "KEEPER_FACT_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// The text of the law was not available.
        TextNotAvailable = "UNKNOWN_PARAM", "所依据的文本缺失，不能认定", "the text of the law is not available, so nothing can be decided on it";
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// A day lies before the dog came.
        BeforeIntake { since: NaiveDate } = "BEFORE_INTAKE", "早于收容之日（{since}）", "before the dog was taken in on {since}";
        /// Somebody attends the dog.
        Attended = "ATTENDED", "犬只有人看管，不属于流浪犬", "somebody attends the dog: it is no stray";
        /// The dog is none that the pound takes in.
        NotTakenIn { kind: Intake } = "NOT_TAKEN_IN", "{kind}不在收容范围", "the pound does not take in this kind of dog: {kind}";
        /// The kind is not what the file says.
        WrongKind { kind: Intake } = "WRONG_KIND", "与案卷不符：{kind}", "the file shows that it is no {kind}";
        /// No decision is on file.
        NoDecision = "NO_DECISION", "没有收容或者没收的决定", "no decision to impound or confiscate is on file";
        /// No bite is on file.
        NoBite = "NO_BITE", "没有犬只伤人的记录", "no bite is on file";
        /// The dog is a seized one.
        StillSeized = "STILL_SEIZED", "犬只在扣押期间仍属养犬人，尚未决定没收", "the dog is seized and still its keeper's: nothing has been decided";
        /// Nobody has found that the dog was abandoned.
        NotFoundAbandoned = "NOT_FOUND_ABANDONED", "尚未认定为遗弃的犬只", "nobody has found that the dog was abandoned";
        /// The seizure was lifted: the dog goes back.
        MustBeReturned = "MUST_BE_RETURNED", "扣押已经解除，应当立即退还", "the seizure was lifted: the dog is given back at once";
        /// The dog is its keeper's and only kept for observation.
        KeepersDog = "KEEPERS_DOG", "留检观察的犬只仍属养犬人", "a dog under observation is still its keeper's";
        /// Observation has not ended.
        UnderObservation = "UNDER_OBSERVATION", "犬只尚在留检观察期内", "the dog is still under observation";
        /// Observation runs until a day.
        ObservationRunning { until: NaiveDate } = "OBSERVATION_RUNNING", "留检观察至{until}，尚未届满", "observation runs until {until}";
        /// The keeper has lost the dog.
        TitleLost { kind: Intake } = "TITLE_LOST", "{kind}不得由原养犬人认领", "a keeper cannot claim this kind of dog: {kind}";
        /// The claimant is not the keeper.
        NoProof = "NO_PROOF", "不能证明是养犬人", "the claimant does not prove to be the keeper";
        /// Nobody claimed it.
        NotClaimed = "NOT_CLAIMED", "犬只未被认领", "nobody has claimed the dog";
        /// The claim came too late.
        Late { days: u32 } = "CLAIM_LATE", "逾期{days}日认领，是否发还由主管部门决定", "claimed {days} days late: handing the dog back is for the authority to decide";
        /// Nothing stands against the claim.
        NothingAgainst = "NO_GROUND_TO_REFUSE", "认领符合规定，不得拒绝", "nothing stands against the claim";
        /// The costs are not paid.
        CostsUnpaid = "COSTS_UNPAID", "未支付收容期间的饲养、免疫、诊疗等费用", "the costs of keep, vaccination and treatment are not paid";
        /// The costs are the authority's.
        CostsOnAuthority = "COSTS_ON_AUTHORITY", "扣押期间的保管费用由行政机关承担，不得向当事人收取", "the custody of a seized dog is at the authority's cost and not charged";
        /// The dog may not be kept there.
        MayNotBeKept { why: registration::Ground } = "MAY_NOT_BE_KEPT", "该犬不得在该地饲养：{why}", "the dog may not be kept there: {why}";
        /// The dog is not registered, and no case was opened.
        NoCaseOpened = "NO_CASE_OPENED", "犬只未登记，应当先行立案", "the dog is not registered: a case is opened first";
        /// The keeper has not passed the test.
        TestNotPassed = "TEST_NOT_PASSED", "养犬人未通过考试", "the keeper has not passed the test";
        /// The keeper was not looked for.
        KeeperNotSought = "KEEPER_NOT_SOUGHT", "尚未通知养犬人或者发布公告", "the keeper was neither notified nor looked for by announcement";
        /// The keeper is known.
        KeeperReachable = "KEEPER_REACHABLE", "能够查明养犬人的应当通知", "a keeper who can be found is notified";
        /// The time for claims has not ended.
        ClaimRunning { until: NaiveDate } = "CLAIM_RUNNING", "认领期限至{until}，尚未届满", "the dog can be claimed until {until}";
        /// The text gives no time, and the pound has not found that nobody claims the dog.
        StillClaimable = "STILL_CLAIMABLE", "未设认领期限，应当给予合理时间", "no time for claims is set: a reasonable one has to pass";
        /// The announcement has not stood long enough.
        AnnouncementRunning { until: NaiveDate } = "ANNOUNCEMENT_RUNNING", "公告期至{until}，尚未届满", "the announcement stands until {until}";
        /// The law knows no such step.
        NotProvided = "NOT_PROVIDED", "本地规定未设此程序", "the regulation knows no such step";
        /// Nobody has examined the dog.
        NotExamined = "NOT_EXAMINED", "犬只未经检疫或者健康检查", "the dog has not been examined";
        /// The dog is not fit.
        Unfit = "UNFIT", "犬只检疫或者健康检查不合格", "the dog was not found healthy";
        /// This kind of keeper may not adopt.
        WrongAdopter { keeper: Keeper } = "WRONG_ADOPTER", "{keeper}不得领养", "this kind of keeper may not adopt: {keeper}";
        /// The adopter does not meet the conditions.
        NotEligible { why: registration::Ground } = "ADOPTER_NOT_ELIGIBLE", "领养人不符合条件：{why}", "the adopter does not meet the conditions: {why}";
        /// The adopter gave the dog up or lost it.
        FormerKeeper = "FORMER_KEEPER", "原养犬人不得领养", "the former keeper may not adopt the dog";
        /// The dog is wanted for business.
        ForTrade = "FOR_TRADE", "收容、领养的犬只不得用于经营活动", "a dog from the pound is not used for business";
        /// The dog has no valid immunity.
        NotImmunised = "NOT_IMMUNISED", "犬只未接受狂犬病免疫接种", "the dog is not vaccinated against rabies";
        /// The dog has no chip.
        NoChip = "NO_CHIP", "犬只未植入电子标识", "the dog bears no microchip";
        /// The adopter has not registered the dog at the pound.
        NotRegisteredHere = "NOT_REGISTERED_HERE", "领养人未在收容所办理养犬登记", "the adopter has not registered the dog at the pound";
        /// The time for adoption is over.
        AdoptionOver { until: NaiveDate } = "ADOPTION_OVER", "领养期限已于{until}届满", "the time for adoption ended on {until}";
        /// The time for adoption has not ended.
        AdoptionOpen { until: NaiveDate } = "ADOPTION_OPEN", "领养期限至{until}，尚未届满", "the dog can be adopted until {until}";
        /// An adopter has to be looked for first.
        AdopterNotSought = "ADOPTER_NOT_SOUGHT", "尚未寻找领养人", "no adopter has been looked for";
        /// The text does not name this way.
        MethodNotProvided { method: Disposing } = "METHOD_NOT_PROVIDED", "本地规定未允许：{method}", "the regulation does not allow this way: {method}";
        /// The test would end before it begins.
        TestEnded { day: NaiveDate } = "TEST_ENDED", "检疫、检验期间应当明确，{day}不晚于决定之日", "the time of the test is stated, and {day} is not after the day of the order";
        /// A test is going on.
        TestRunning { until: NaiveDate } = "TEST_RUNNING", "检疫、检验期间至{until}，尚未届满", "a test runs until {until}";
        /// The approval was already given or refused.
        NothingToReport = "NOTHING_TO_REPORT", "批准手续已经办理", "the approval is already on file";
        /// A seizure, or what follows it, is not lawful.
        Seizure { why: SeizureGround } = "SEIZURE", "{why}", "{why}";
    }
}

impl Ground {
    /// Returns the code of what decided in the end: that of registration or seizure, where one of
    /// their grounds stands behind this one.
    pub const fn root_code(&self) -> &'static str {
        match self {
            Self::MayNotBeKept { why } | Self::NotEligible { why } => why.code(),
            Self::Seizure { why } => why.code(),
            _ => self.code(),
        }
    }
}
