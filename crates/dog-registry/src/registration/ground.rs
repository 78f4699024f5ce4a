//! What a registrar asks for, and why a registration is refused.

use std::fmt;

use chrono::NaiveDate;
use governance_core::{
    capacity::CivilCapacity,
    language::{Bilingual, Language},
};

use crate::{
    breed::Lineage,
    policy::{Measured, Purpose},
};

governance_core::vocabulary! {
    /// A fact that a registrar asks for.
    pub enum Fact {
        /// Civil capacity.
        Capacity = "capacity", "民事行为能力", "civil capacity";
        /// Proof of identity.
        LawfulIdentity = "lawful_identity", "合法身份证明", "lawful proof of identity";
        /// A fixed dwelling.
        FixedDwelling = "fixed_dwelling", "固定居所", "fixed dwelling";
        /// A single household.
        SingleHousehold = "single_household", "独户居住", "living as a single household";
        /// Local status.
        LocalStatus = "local_status", "本地户籍或者居住证明", "local registration or residence";
        /// A no-keep area.
        NoKeepArea = "no_keep_area", "住所是否在禁养区内", "whether the dwelling lies in a no-keep area";
        /// Dogs in the household.
        HouseholdDogs = "household_dogs", "每户已养犬只数量", "dogs kept by the household";
        /// Dogs under the register.
        RegisterDogs = "register_dogs", "户籍内已养犬只数量", "dogs kept under the household register";
        /// Dogs at the dwelling.
        DwellingDogs = "dwelling_dogs", "居所内已养犬只数量", "dogs kept at the dwelling";
        /// Dogs of the organisation.
        OrganisationDogs = "organisation_dogs", "单位已养犬只数量", "dogs kept by the organisation";
        /// Descent.
        Lineage = "lineage", "犬种", "breed";
        /// Present height.
        Height = "height", "犬只体高", "height of the dog";
        /// Adult height.
        AdultHeight = "adult_height", "成年体高", "adult height of the dog";
        /// Length.
        Length = "length", "犬只体长", "length of the dog";
        /// Adult length.
        AdultLength = "adult_length", "成年体长", "adult length of the dog";
        /// Length along the back.
        BackLength = "back_length", "犬只背长", "length of the dog along the back";
        /// Weight.
        Weight = "weight", "犬只体重", "weight of the dog";
        /// Adult weight.
        AdultWeight = "adult_weight", "成年体重", "adult weight of the dog";
        /// A pedigree.
        Pedigree = "pedigree", "血统证明", "pedigree";
        /// A small ornamental dog.
        Ornamental = "ornamental", "是否为小型观赏犬", "whether it is a small ornamental dog";
        /// The finding that a dog is fierce or is not.
        FoundFierce = "found_fierce", "是否认定为烈性犬", "whether the authority found the dog fierce";
        /// The finding that a dog is large or is not.
        FoundLarge = "found_large", "是否认定为大型犬", "whether the authority found the dog large";
        /// Since when a dog has been registered.
        RegisteredSince = "registered_since", "已养犬只登记日期", "since when a dog has been registered";
        /// Consent to more dogs.
        ResidentsConsent = "residents_consent", "居民组织是否同意增养", "consent of the residents' body";
        /// The need of a further service dog.
        ServiceNeed = "service_need", "是否确需增养服务犬", "whether a further service dog is needed";
        /// Immunity.
        Immunity = "immunity", "狂犬病免疫证明", "rabies immunity certificate";
        /// Whose certificate.
        CertificateMatches = "certificate_matches", "免疫证明与犬只是否相符", "whether the immunity certificate is this dog's";
        /// Another registration.
        Registered = "registered", "犬只是否已有登记", "whether the dog is registered already";
        /// Chip.
        Chip = "chip", "电子标识", "microchip";
        /// The keeper's record.
        KeeperRecord = "keeper_record", "养犬违法记录", "keeper's record";
        /// An earlier dog.
        EarlierDog = "earlier_dog", "前一犬只是否已注销", "whether the earlier dog was cancelled";
        /// The committee's certificate.
        CommitteeCertificate = "committee_certificate", "居（村）民委员会证明", "committee's certificate";
        /// The undertaking.
        Undertaking = "undertaking", "养犬义务保证书", "duty guarantee";
        /// An organisation's purpose.
        Purpose = "purpose", "养犬用途", "purpose";
        /// An organisation's conditions.
        OrganisationConditions = "organisation_conditions", "单位养犬条件", "what the organisation has";
        /// Documents.
        Documents = "documents", "申请材料", "documents";
        /// The dog itself.
        DogPresent = "dog_present", "是否携带犬只到场", "whether the dog was brought along";
        /// A purpose that the law does not name.
        PurposeReasonable = "purpose_reasonable", "用途是否合理", "whether the purpose is reasonable";
        /// What the authority has fixed for an organisation.
        Allotment = "allotment", "主管部门确定的养犬数量、种类", "number and kind fixed by the authority";
        /// Registration where the dog comes from.
        HomeRegistration = "home_registration", "是否已在来源地办理登记", "whether the dog is registered where it comes from";
        /// The litter.
        OwnLitter = "own_litter", "是否自养犬只所生幼犬", "whether it is of the keeper's own dog's litter";
        /// The published standard.
        Outgrown = "outgrown", "犬只是否超过规定标准", "whether the dog exceeds the published standard";
        /// Why a decision takes longer.
        Circumstances = "circumstances", "是否有特殊情况", "whether there are special circumstances";
        /// Leave to take longer.
        Approval = "approval", "是否经本机关负责人批准延长", "whether the head of the authority approved";
        /// What the applicant was told.
        ReasonsTold = "reasons_told", "是否将延长理由告知申请人", "whether the applicant was told the reasons";
        /// The fee.
        Fee = "fee", "管理服务费是否缴纳", "whether the fee was paid";
    }
}

/// By what a dog is fierce.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a list names a breed, or the authority finds")]
pub enum FierceBy {
    /// By its descent.
    Breed(Lineage),
    /// By a finding of the authority.
    Finding,
}

impl Bilingual for FierceBy {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Breed(lineage), _) => lineage.render(language, f),
            (Self::Finding, Language::Chinese) => f.write_str("经认定的犬只"),
            (Self::Finding, Language::English) => f.write_str("the dog, by a finding,"),
        }
    }
}

/// By what a dog is large.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a dog is measured, or the authority finds")]
pub enum LargeBy {
    /// By a measure.
    Measured {
        /// What was measured.
        measure: Measured,
        /// The figure.
        figure: u32,
    },
    /// By a finding of the authority.
    Finding,
}

impl Bilingual for LargeBy {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (measure, figure) = match (*self, language) {
            (Self::Measured { measure, figure }, _) => (measure, figure),
            (Self::Finding, Language::Chinese) => return f.write_str("经认定"),
            (Self::Finding, Language::English) => return f.write_str("by a finding"),
        };
        match (language, measure.is_weight()) {
            // The plain case names the figure alone.
            (Language::English, _) if measure == Measured::PresentHeight => {
                write!(f, "at {figure} cm")
            }
            (Language::Chinese, true) => write!(f, "{}{figure}千克", measure.chinese()),
            (Language::Chinese, false) => write!(f, "{}{figure}厘米", measure.chinese()),
            (Language::English, true) => write!(f, "at {figure} kg of {}", measure.english()),
            (Language::English, false) => write!(f, "at {figure} cm of {}", measure.english()),
        }
    }
}

governance_core::grounds! {
    /// Why a registration, or a step of it, is refused.
    pub enum Ground {
        /// The keeper lacks full civil capacity.
        NoCapacity { capacity: CivilCapacity } = "E_NO_CAPACITY", "养犬人为{capacity}人", "the keeper has {capacity}";
        /// No lawful proof of identity.
        NoIdentity = "E_NO_ID", "没有合法身份证明", "no lawful proof of identity";
        /// No fixed dwelling.
        NoFixedDwelling = "E_NO_FIXED_DWELLING", "没有固定居所", "no fixed dwelling";
        /// The dwelling is shared.
        NotSingleHousehold = "E_NOT_SINGLE_HOUSEHOLD", "不是独户居住", "the dwelling is shared with another household";
        /// No local status.
        NoLocalStatus = "E_NO_LOCAL_STATUS", "没有本地户籍或者居住证明", "neither registered nor lawfully resident";
        /// The dwelling lies in a no-keep area.
        NoKeepArea = "E_NO_KEEP_AREA", "住所在禁止养犬区域内", "the dwelling lies in an area where no dog may be kept";
        /// The household keeps as many dogs as it may.
        HouseholdLimit { kept: u32, limit: u32 } = "E_LIMIT_HOUSEHOLD", "每户限养{limit}只，已养{kept}只", "a household may keep {limit}, this one keeps {kept}";
        /// The household register counts as many dogs as it may.
        RegisterLimit { kept: u32, limit: u32 } = "E_LIMIT_REGISTER", "每一户籍限养{limit}只，已养{kept}只", "a household register may count {limit}, this one counts {kept}";
        /// The dwelling holds as many dogs as it may.
        DwellingLimit { kept: u32, limit: u32 } = "E_LIMIT_DWELLING", "每一居所限养{limit}只，已养{kept}只", "a dwelling may hold {limit}, this one holds {kept}";
        /// The organisation keeps as many dogs as it may.
        OrganisationLimit { kept: u32, limit: u32 } = "E_LIMIT_ORG", "每单位限养{limit}只，已养{kept}只", "an organisation may keep {limit}, this one keeps {kept}";
        /// One dog more is allowed once the dogs have been registered long enough without a penalty.
        ExtraNotYet { from: NaiveDate } = "E_LIMIT_EXTRA_TIME", "自{from}起方可增养一只", "one dog more only from {from}";
        /// One dog more needs a consent that was not given.
        ExtraWithoutConsent = "E_LIMIT_EXTRA_CONSENT", "超过限养数量未经居民组织同意", "the residents' body does not consent to more dogs";
        /// A further service dog is not needed.
        ServiceNotNeeded = "E_SERVICE_NUMBER", "超出助残所需的必要数量", "more service dogs than the disability makes necessary";
        /// The dog is fierce.
        BannedFierce { breed: FierceBy } = "E_BANNED_FIERCE", "{breed}属于禁养的烈性犬", "{breed} is listed as fierce and may not be kept";
        /// The dog is large.
        BannedLarge { size: LargeBy } = "E_BANNED_LARGE", "{size}，属于禁养的大型犬", "{size} the dog is large and may not be kept";
        /// The breed is on no white list.
        OffWhiteList { breed: Lineage } = "E_NOT_WHITE_LISTED", "{breed}不在准养名录内", "{breed} is not on the list of dogs that may be kept";
        /// Only small ornamental dogs may be kept, and the dog is none.
        NotOrnamental = "E_NOT_ORNAMENTAL", "不是小型观赏犬", "no small ornamental dog";
        /// Never vaccinated.
        NotImmunised = "E_NOT_IMMUNISED", "没有狂犬病免疫证明", "no rabies immunity certificate";
        /// Immunity ended.
        ImmunityExpired { until: NaiveDate } = "E_IMMUNITY_EXPIRED", "狂犬病免疫有效期已于{until}届满", "the rabies immunity ended on {until}";
        /// The certificate is another dog's.
        CertificateOfAnotherDog = "E_CERTIFICATE_MISMATCH", "免疫证明不属于该犬只", "the immunity certificate is another dog's";
        /// Registered already.
        AlreadyRegistered = "E_ALREADY_REGISTERED", "该犬只已有有效登记", "the dog is registered already";
        /// No microchip.
        NoChip = "E_NO_CHIP", "犬只没有植入电子标识", "the dog bears no microchip";
        /// A ban is running.
        BanActive { until: NaiveDate } = "E_BAN_ACTIVE", "在{until}（含当日）前不予办理养犬登记", "no registration until {until}, that day included";
        /// A ban for life.
        BanForLife = "E_BAN_LIFE", "终身不予办理养犬登记", "no registration for life";
        /// A penalty for abandonment or cruelty is on record.
        RecordOfCruelty = "E_RECORD_CRUELTY", "有遗弃、虐待犬只的处罚记录", "a penalty for abandonment or cruelty is on record";
        /// A dog was confiscated not long ago.
        RecentConfiscation { until: NaiveDate } = "E_RECENT_CONFISCATION", "犬只被没收后至{until}（含当日）不符合养犬条件", "a dog was confiscated: the condition is not met until {until}, that day included";
        /// An earlier dog has not been cancelled.
        EarlierDogUncancelled = "E_PRIOR_NOT_CANCELLED", "前一犬只死亡或者失踪后未办理注销", "an earlier dog that died or was lost has not been cancelled";
        /// No committee certificate.
        NoCommitteeCertificate = "E_PRECONSENT_MISSING", "未取得居（村）民委员会出具的符合养犬条件的证明", "no certificate of eligibility from the committee";
        /// No undertaking.
        NoUndertaking = "E_UNDERTAKING_MISSING", "未签订养犬义务保证书", "the duty guarantee was not signed";
        /// The organisation's purpose is none that the law names.
        PurposeNotAllowed { purpose: Purpose } = "E_ORG_PURPOSE", "用途（{purpose}）不在允许范围内", "{purpose} is not a purpose for which an organisation may keep a dog";
        /// The organisation has no legal standing of its own.
        NoEntity = "E_ORG_ENTITY", "单位不能独立承担责任", "the organisation has no legal standing of its own";
        /// No facilities.
        NoFacilities = "E_ORG_FACILITIES", "没有犬笼、犬舍、围墙等圈养设施", "no kennel, cage or wall";
        /// No staff.
        NoStaff = "E_ORG_STAFF", "没有专人管理犬只", "nobody is in charge of the dog";
        /// No safety system.
        NoSystem = "E_ORG_SYSTEM", "没有养犬安全管理制度", "no safety system";
        /// No sign.
        NoSign = "E_ORG_SIGN", "没有设置明显的养犬标志", "no sign that a dog is kept";
        /// No place of its own for the dog.
        NoOwnPlace = "E_ORG_PLACE", "没有固定且独立的养犬场所", "no fixed place of its own for the dog";
        /// The registrar finds the purpose unreasonable.
        PurposeUnreasonable { purpose: Purpose } = "E_ORG_PURPOSE_UNREASONABLE", "用途（{purpose}）不属于合理用途", "{purpose} is not found to be a reasonable purpose";
        /// The organisation keeps as many dogs as the authority has fixed.
        OverAllotment { kept: u32, allotted: u32 } = "E_ORG_ALLOTMENT", "主管部门确定养犬{allotted}只，已养{kept}只", "the authority has fixed {allotted}, the organisation keeps {kept}";
        /// The dog is not of the kind fixed.
        KindNotAllotted = "E_ORG_KIND", "犬只不属于主管部门确定的种类", "the dog is not of the kind that the authority has fixed";
        /// The dog was left at home.
        DogNotPresent = "DOG_NOT_PRESENT", "应当携带犬只办理", "the dog is brought along";
        /// A visiting dog is not registered at home.
        NotRegisteredAtHome = "E_NOT_REGISTERED_AT_HOME", "外来犬只未在来源地办理登记", "the visiting dog is not registered where it comes from";
        /// Premises in an office building or residential compound.
        WrongLocation = "E_ORG_LOCATION", "单位所在地在办公楼或者居民小区内", "the premises lie in an office building or a residential compound";

        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// Only one of the two has signed.
        NotBothSigned = "NOT_BOTH_SIGNED", "养犬义务保证书须由双方签订", "the duty guarantee is signed by both sides";
        /// A day lies before the registration.
        BeforeRegistration { since: NaiveDate } = "BEFORE_REGISTRATION", "早于本次登记（{since}）", "before this registration of {since}";
        /// Nobody has found a cause to withdraw.
        NothingFound = "NO_FINDING", "尚未查明撤销的事由", "no cause to withdraw has been found";
        /// The fee was not paid.
        FeeNotPaid = "FEE_NOT_PAID", "未缴纳管理服务费", "the fee was not paid";
        /// The text of the law was not available.
        TextNotAvailable = "UNKNOWN_PARAM", "所依据的文本缺失，不能认定", "the text of the law is not available, so nothing can be decided on it";
        /// Nothing stands against the application.
        NothingAgainst = "NO_GROUND_TO_REFUSE", "申请符合条件，不得拒绝", "the application meets every condition and may not be refused";
        /// Nothing is missing.
        NothingToSupplement = "NOTHING_MISSING", "材料齐全，不得要求补正", "nothing is missing, so nothing may be asked for";
        /// Something else was asked for than what is missing.
        NotWhatIsMissing = "NOT_WHAT_IS_MISSING", "补正应当限于且包括全部所缺材料", "everything that is missing is asked for, and nothing else";
        /// The missing items were named before.
        AlreadyAsked = "ALREADY_ASKED", "补正内容应当一次告知，不得再次要求补正", "missing items are named once, and were";
        /// The time for naming them is over.
        DeemedAccepted { since: NaiveDate } = "DEEMED_ACCEPTED", "逾期未告知补正，自{since}起即为受理", "the time to name missing items is over: accepted as of {since}";
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// The renewal comes too early.
        TooEarly { opens: NaiveDate } = "TOO_EARLY", "自{opens}起方可办理", "not before {opens}";
        /// The registration has lapsed.
        Lapsed { until: NaiveDate } = "LAPSED", "登记已于{until}届满，应当重新申请登记", "the registration ended on {until}: a new application is needed";
        /// The immunity does not reach beyond the registration.
        ImmunityNotExtended { until: NaiveDate } = "E_IMMUNITY_NOT_EXTENDED", "狂犬病免疫有效期（至{until}）未超出登记有效期", "the immunity (until {until}) does not reach beyond the registration";
        /// The recipient may not keep the dog.
        RecipientNotEligible = "RECIPIENT_NOT_ELIGIBLE", "接收人不符合养犬条件", "the recipient does not meet the conditions";
        /// No decided penalty.
        NoDecidedPenalty = "NO_DECIDED_PENALTY", "没有生效的吊销处罚决定", "no penalty of revocation has been decided";
        /// No cause for cancelling.
        NoCauseToCancel = "NO_CAUSE_TO_CANCEL", "不具备依职权注销的情形", "there is no cause to cancel of the registrar's own motion";
        /// The lower office has not given its opinion.
        NoOpinion = "OPINION_MISSING", "下级机关尚未提出初步审查意见", "the lower office has not given its opinion";
        /// The lower office has given it before.
        OpinionGiven = "OPINION_GIVEN", "初步审查意见已经提出", "the opinion has been given";
        /// What the lower office has sent up may not be asked for again.
        MaterialsSentUp = "MATERIALS_SENT_UP", "上级机关不得要求申请人重复提供材料", "the higher authority does not ask the applicant again for what was sent up to it";
        /// Nothing lets the decision take longer.
        NotExtendable = "NOT_EXTENDABLE", "不符合延长登记决定期限的条件", "the conditions for taking longer are not met";
        /// The time was extended before.
        AlreadyExtended = "ALREADY_EXTENDED", "期限只能延长一次", "the time is extended once, and was";
        /// The time to decide is over.
        TimeOver { by: NaiveDate } = "TIME_OVER", "作出决定的期限已于{by}届满", "the time for the decision ended on {by}";
        /// The registration does not follow the dog out of the zone.
        EndsOnLeaving = "ENDS_ON_LEAVING", "迁出管理区饲养的，应当办理注销登记", "a dog that leaves the zone for good is cancelled, not moved";
        /// The dog has not outgrown anything.
        NotOutgrown = "NOT_OUTGROWN", "犬只没有超过规定标准", "the dog does not exceed the standard";
        /// The law knows no such step.
        NotProvided = "NOT_PROVIDED", "本地规定未设此程序", "the regulation knows no such step";
        /// The application did not come from this keeper's facts for the same place.
        WrongZone = "WRONG_ZONE", "申请的饲养地与案件不符", "the application is for another zone than the case";
    }
}

impl Ground {
    /// Returns whether the ground is a ban on the person.
    pub(super) const fn is_ban(&self) -> bool {
        matches!(
            self,
            Self::BanActive { .. }
                | Self::BanForLife
                | Self::RecordOfCruelty
                | Self::RecentConfiscation { .. }
        )
    }
}

governance_core::grounds! {
    /// What a registrar should look at, and what bars nobody.
    pub enum Flag {
        /// Somebody else of the household is barred.
        SameHousehold = "F_SAME_HOUSEHOLD", "同户另有人员不得办理养犬登记，请核实实际养犬人", "somebody else of the household is barred from registering: see who will keep the dog";
    }
}
