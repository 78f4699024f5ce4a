//! What inspectors establish, and what premises break.

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::mandate::BodyKind;

use crate::policy::{Business, DogClass, Errand, Permit, Site, Violation};

governance_core::vocabulary! {
    /// A fact about premises that must be established.
    pub enum Fact {
        /// The site.
        Sites = "sites", "经营场所所在", "where the premises stand";
        /// When it was set up.
        SetUp = "set_up", "设立日期", "when it was set up";
        /// The entrance.
        OwnEntrance = "own_entrance", "是否设有独立出入口", "whether it has an entrance of its own";
        /// The vets.
        Vets = "vets", "是否配备执业兽医", "whether there are qualified vets";
        /// The permit.
        Permitted = "permitted", "是否取得许可", "whether it is permitted";
        /// The commercial register.
        Registered = "registered", "是否办理登记", "whether it is registered";
        /// Since when.
        RegisteredOn = "registered_on", "领取营业执照的日期", "when the business licence was received";
        /// The filing.
        Filed = "filed", "是否备案", "whether it is filed";
        /// Immunity.
        DogsImmune = "dogs_immune", "犬只是否免疫", "whether the dogs are vaccinated";
        /// Facilities.
        Facilities = "facilities", "是否配备冲洗、消毒等设施", "whether there are facilities";
        /// Quiet.
        Quiet = "quiet", "犬只是否扰民", "whether the dogs disturb others";
        /// Cleanliness.
        Clean = "clean", "是否影响环境卫生", "whether the surroundings are clean";
        /// Waste.
        WasteDisposed = "waste_disposed", "废弃物是否无害化处理", "whether waste is disposed of harmlessly";
        /// The ledger.
        Ledger = "ledger", "是否建立病死犬只台账", "whether a ledger of dead dogs is kept";
        /// Suspicion.
        Suspected = "suspected", "是否染疫或者疑似染疫", "whether a disease is suspected";
        /// The report.
        Reported = "reported", "是否立即报告并隔离", "whether it was reported and isolated at once";
        /// Birth.
        Born = "born", "犬只出生日期", "when the dog was born";
        /// Fierce.
        Fierce = "fierce", "是否为烈性犬", "whether the dog is fierce";
        /// Large.
        Large = "large", "是否为大型犬", "whether the dog is large";
        /// Vaccination.
        Vaccinated = "vaccinated", "是否接种狂犬病疫苗", "whether the dog is vaccinated";
        /// The immunity certificate.
        ImmunityCertificate = "immunity_certificate", "是否有免疫证明", "whether there is an immunity certificate";
        /// The quarantine certificate.
        QuarantineCertificate = "quarantine_certificate", "是否有检疫证明", "whether there is a quarantine certificate";
        /// The purpose.
        Errand = "errand", "带出经营场所的事由", "what the dog is taken out for";
        /// The cage.
        Caged = "caged", "是否装入犬笼", "whether the dogs are caged";
        /// On file.
        VetFiled = "vet_filed", "是否办理执业兽医备案", "whether the vet is on file";
        /// The countryside.
        InCountryside = "in_countryside", "是否在乡村从事诊疗", "whether the treatment is in the countryside";
        /// Gravity or refusal.
        Aggravated = "aggravated", "是否情节严重或者拒不改正", "whether the case is serious or correction was refused";
        /// Correction.
        Corrected = "corrected", "停业整顿事由是否消除", "whether what led to the suspension is corrected";
    }
}

governance_core::grounds! {
    /// What premises break, or why a step is refused.
    pub enum Ground {
        /// Barred in the zone.
        Barred { business: Business } = "B_BARRED", "该区域内禁止从事“{business}”", "{business} is barred here";
        /// Barred at the site.
        BarredSite { business: Business, site: Site } = "B_BARRED_SITE", "{site}内禁止从事“{business}”", "{business} is barred in a {site}";
        /// A shared entrance.
        SharedEntrance = "B_SHARED_ENTRANCE", "没有独立出入口或者与其他用户共用通道", "no entrance of its own, or a shared passage";
        /// No vet.
        NoVet = "B_NO_VET", "没有具备资格的诊疗人员", "no qualified vet";
        /// No permit.
        NoPermit { permit: Permit } = "B_NO_PERMIT", "未取得{permit}", "no {permit}";
        /// No entry in the register.
        NotRegistered = "B_NOT_REGISTERED", "未办理市场主体登记", "not entered in the commercial register";
        /// Not filed.
        NotFiled { with: BodyKind } = "B_NOT_FILED", "未向{with}备案", "not filed with the {with}";
        /// Dogs without vaccination.
        DogsNotImmune = "B_NOT_IMMUNE", "犬只未按规定免疫", "the dogs are not vaccinated";
        /// No facilities.
        NoFacilities = "B_NO_FACILITIES", "未配备冲洗、消毒和污水、污物处理设施", "no facilities for washing, disinfection and waste";
        /// Noise.
        Noise = "B_NOISE", "未采取措施防止犬只扰民", "the dogs disturb others";
        /// Dirt.
        Dirt = "B_DIRT", "破坏环境卫生", "the surroundings are fouled";
        /// Waste.
        WasteDumped = "B_WASTE", "废弃物、死亡犬只未作无害化处理", "waste or carcasses not disposed of harmlessly";
        /// No ledger.
        NoLedger = "B_NO_LEDGER", "未建立病死犬只处理台账", "no ledger of dead dogs";
        /// An entry thrown away.
        EntryDiscarded { entered: NaiveDate, discarded: NaiveDate } = "B_LEDGER_DISCARDED", "{entered}的台账记录于{discarded}销毁，未满保存期限", "the entry of {entered} was thrown away on {discarded}, too early";
        /// A suspicion kept quiet.
        SuspicionKept = "B_SUSPICION_KEPT", "未立即报告疑似疫情或者未隔离", "a suspicion was not reported or the dog not isolated at once";
        /// A dog that is neither bred nor traded.
        BannedTrade { class: DogClass } = "B_BANNED_TRADE", "禁止繁殖、经营{class}", "a {class} is neither bred nor traded here";
        /// A dog that is not sold.
        BannedSale { class: DogClass } = "B_BANNED_SALE", "禁止销售{class}", "a {class} is not sold";
        /// Trade under another name.
        DisguisedTrade { business: Business } = "B_DISGUISED_TRADE", "以{business}变相进行犬类交易", "dogs traded under the name of a {business}";
        /// Sold unvaccinated.
        NotVaccinated { reached: NaiveDate } = "B_SALE_UNVACCINATED", "自{reached}起须接种狂犬病疫苗方可销售", "from {reached} it is sold vaccinated only";
        /// No immunity certificate.
        NoImmunityCertificate = "B_NO_IMMUNITY_CERTIFICATE", "没有免疫证明", "no immunity certificate";
        /// No quarantine certificate.
        NoQuarantineCertificate = "B_NO_QUARANTINE", "没有检疫证明", "no quarantine certificate";
        /// A sick dog.
        SickDog = "B_SICK_DOG", "犬只染疫或者疑似染疫", "the dog is ill or suspected to be";
        /// A show without certificates.
        ShowWithoutCertificate = "B_SHOW_CERTIFICATE", "展演犬只没有检疫证明", "dogs on show without quarantine certificates";
        /// Taken out.
        TakenOut { errand: Errand } = "B_TAKEN_OUT", "不得因“{errand}”将犬只带出经营场所", "dogs are not taken out for {errand}";
        /// Not caged.
        NotCaged = "B_NOT_CAGED", "运送的犬只未装入犬笼", "the dogs were not caged";
        /// Stayed too long.
        StayedTooLong { until: NaiveDateTime } = "B_STAYED_TOO_LONG", "停留超过{until}", "stayed beyond {until}";
        /// A vet not on file.
        VetNotFiled = "B_VET_NOT_FILED", "未经执业兽医备案", "the vet is not on file";
        /// A rural vet in town.
        RuralVetInTown = "B_RURAL_VET_IN_TOWN", "乡村兽医只能在乡村从事诊疗", "a rural vet treats in the countryside only";
        /// No vet at all.
        NotAVet = "B_NOT_A_VET", "不具备兽医资格", "no vet";
        /// The papers are for other premises.
        OtherPremises = "B_OTHER_PREMISES", "所述场所并非本案场所", "the facts are those of other premises";
        /// No such permit for the business.
        PermitNotProvided { permit: Permit } = "B_PERMIT_NOT_PROVIDED", "该经营活动不需要{permit}", "the business needs no {permit}";
        /// A refusal without reasons.
        NoReasons = "B_NO_REASONS", "不予许可应当说明理由", "a permit is refused with reasons";
        /// Filed with the wrong body.
        WrongFiling { with: BodyKind } = "B_WRONG_FILING", "不向{with}备案", "the business is not filed with the {with}";
        /// The case is not so serious.
        NotAggravated = "B_NOT_AGGRAVATED", "并非情节严重或者拒不改正", "the case is neither serious nor was correction refused";
        /// No penalty decision is on file.
        NoDecision = "B_NO_DECISION", "没有停业整顿或者吊销许可的行政处罚决定", "no penalty decision that orders it is on file";
        /// The law does not revoke it so.
        NotRevocable = "B_NOT_REVOCABLE", "法律未规定吊销该许可", "the law does not revoke this permit";
        /// The measure is for others.
        NotUnlicensedClinic = "B_NOT_UNLICENSED_CLINIC", "并非无证从事动物诊疗", "it is no unlicensed clinic";
        /// No farm without a certificate.
        NotUncertified = "B_NOT_UNCERTIFIED", "并非未取得动物防疫条件合格证的养殖场所", "it is no farm without a certificate";
        /// Not corrected yet.
        NotCorrected = "B_NOT_CORRECTED", "停业整顿事由尚未消除", "what led to the suspension is not corrected";
        /// A fact is missing.
        StillMissing { fact: Fact } = "STILL_MISSING", "尚未查明：{fact}", "still to be established: {fact}";
        /// The text is missing.
        TextNotAvailable = "TEXT_NOT_AVAILABLE", "法规文本缺失", "the text of the law is not available";
    }
}

impl Ground {
    /// Returns the violation that the ground amounts to.
    ///
    /// Grounds that refuse a step of an authority, or wait for a fact, are none.
    pub const fn violation(&self) -> Option<Violation> {
        Some(match self {
            Self::Barred { .. }
            | Self::BarredSite { .. }
            | Self::SharedEntrance
            | Self::DisguisedTrade { .. } => Violation::BarredPremises,
            Self::NoPermit { permit: Permit::EpidemicConditions } => Violation::BreedingUnlicensed,
            Self::NoPermit { permit: Permit::ClinicLicence } => Violation::ClinicUnlicensed,
            Self::NoPermit { .. } | Self::NotRegistered => Violation::BusinessUnlicensed,
            Self::NotFiled { .. } => Violation::NotFiled,
            Self::DogsNotImmune | Self::NoFacilities | Self::NoImmunityCertificate => {
                Violation::PremisesImmunisation
            }
            Self::Noise => Violation::PremisesNoise,
            Self::Dirt | Self::WasteDumped => Violation::PremisesWaste,
            Self::NoLedger | Self::EntryDiscarded { .. } => Violation::LedgerNotKept,
            Self::SuspicionKept => Violation::RabiesDuty,
            Self::BannedTrade { .. } => Violation::BannedDogTrade,
            Self::BannedSale { .. } => Violation::BannedDogSale,
            Self::NotVaccinated { .. } => Violation::SaleUnvaccinated,
            Self::NoQuarantineCertificate => Violation::SaleWithoutQuarantine,
            Self::SickDog => Violation::SickDogSale,
            Self::ShowWithoutCertificate => Violation::ShowWithoutCertificate,
            Self::TakenOut { .. } => Violation::TakenOutOfPremises,
            Self::NotCaged | Self::StayedTooLong { .. } => Violation::Transit,
            Self::NoVet | Self::VetNotFiled | Self::RuralVetInTown | Self::NotAVet => {
                Violation::VetNotFiled
            }
            _ => return None,
        })
    }
}
