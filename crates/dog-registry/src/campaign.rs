//! A town's campaign on dogs: who does what, in which order, and how it is accepted.
//!
//! A [`Plan`] is the document that orders the campaign, as data: aims, measures, duties with one lead
//! each, stages with what must come before them, surveys, publicity, points, acceptance.
//! [`Plan::findings`] reads it the way a careful deputy would and says where it contradicts itself,
//! leaves a duty without anybody, or gives a power to whom the law does not.
//! [`Campaign`] is the campaign as it runs; [`Work`] is one piece of work done in it, checked against
//! the plan before it is counted.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::campaign::{Flaw, Plan, StageName, TOWN};
//!
//! let plan = Plan::from_toml(TOWN)?;
//! // The document lists the clean-up before registration and lets it begin after registration.
//! let order = plan.findings().into_iter().find(|found| found.ground.code() == "STAGE_ORDER").unwrap();
//! assert_eq!(
//!     order.ground,
//!     Flaw::StageOrder { stage: StageName::CleanUp, after: StageName::Registration },
//! );
//! assert_eq!(order.source.to_string(), "《镇犬类管理集中整治工作方案》第四部分第（三）项");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```
//!
//! Requirements of source document 1 that are aims and manners, not rules (its parts one and five),
//! stand in the plan as settings with their place, so that nothing of the document is lost.

use governance_core::mandate::BodyKind;

mod plan;
mod procedure;
mod survey;
mod work;

#[cfg(feature = "toml")]
pub use plan::TOWN;
pub use plan::{
    Acceptance, Aims, CleanUp, Duties, Flaw, KitDocument, KitItem, Manner, MeasureRow, Plan,
    Points, Publicity, StageRow, SurveyDue, SurveyRow, Unit, Weight,
};
pub use procedure::{
    Campaign, Command, Duty, Event, EventKind, Ground, Marks, Served, Stage, TRANSITIONS, served,
};
pub use survey::{SurveyFault, SurveyLine, SurveyReport};
pub use work::{Tally, Work, WorkGround, check, tally};

governance_core::vocabulary! {
    /// Everything that the plan lets somebody do.
    pub enum Act {
        /// Launch the campaign.
        Launch = "launch", "启动集中整治", "launch the campaign";
        /// Open the survey.
        OpenSurvey = "open_survey", "部署调查摸底", "open the survey";
        /// Waive a report in writing.
        WaiveReport = "waive_report", "书面同意免予报送", "waive a report in writing";
        /// Hold a joint meeting.
        HoldMeeting = "hold_meeting", "召开联席会议", "hold a joint meeting";
        /// Consolidate the survey.
        ConsolidateSurvey = "consolidate_survey", "汇总摸底情况", "consolidate the survey";
        /// Open the publicity.
        OpenPublicity = "open_publicity", "部署宣传教育", "open the publicity";
        /// Open collective registration.
        OpenRegistration = "open_registration", "开始集中登记", "open collective registration";
        /// Give a unit its days at the points.
        ScheduleUnit = "schedule_unit", "安排登记顺序", "give a unit its days";
        /// Close collective registration.
        CloseRegistration = "close_registration", "结束集中登记", "close collective registration";
        /// Guide dog management from day to day.
        GuideDaily = "guide_daily", "养犬管理日常指导", "guide dog management from day to day";
        /// Register dogs.
        RegisterDogs = "register_dogs", "办理集中登记", "register dogs";
        /// Kill a rabid dog.
        KillRabidDog = "kill_rabid_dog", "捕杀狂犬", "kill a rabid dog";
        /// Investigate and punish illegal keeping.
        PunishIllegalKeeping = "punish_illegal_keeping", "查处违法养犬", "punish illegal keeping";
        /// Identify dogs and record them.
        IdentifyDogs = "identify_dogs", "犬类识别、登记", "identify and record dogs";
        /// Supply veterinary vaccine.
        SupplyVeterinaryVaccine = "supply_veterinary_vaccine", "供应兽用疫苗", "supply veterinary vaccine";
        /// Quarantine and immunise dogs.
        ImmuniseDogs = "immunise_dogs", "犬只检疫、免疫", "quarantine and immunise dogs";
        /// License clinics.
        LicenseClinics = "license_clinics", "诊疗许可", "license clinics";
        /// Prevent and monitor rabies in dogs.
        MonitorRabiesInDogs = "monitor_rabies_in_dogs", "犬类狂犬疫情预防监控", "monitor rabies in dogs";
        /// Supervise immunisation at premises.
        SupervisePremisesImmunisation = "supervise_premises_immunisation", "监督经营、养殖、寄养场所免疫", "supervise immunisation at premises";
        /// Deal with dogs loose in the street.
        HandleLooseDogs = "handle_loose_dogs", "查处街面流动犬只", "deal with dogs loose in the street";
        /// Punish breaches of the rules on outings.
        PunishOutings = "punish_outings", "查处违反携犬外出规定行为", "punish breaches of the rules on outings";
        /// Punish damage to city appearance and sanitation.
        PunishSanitation = "punish_sanitation", "查处破坏市容环境卫生行为", "punish damage to city appearance";
        /// Capture ownerless and abandoned dogs.
        CaptureStrays = "capture_strays", "捕捉无主、遗弃犬只", "capture ownerless and abandoned dogs";
        /// Supervise the trade in dogs.
        SuperviseTrade = "supervise_trade", "监督管理犬只经营", "supervise the trade in dogs";
        /// Supply human rabies vaccine.
        SupplyHumanVaccine = "supply_human_vaccine", "供应人用狂犬病疫苗", "supply human rabies vaccine";
        /// Manage the treatment of people.
        ManageHumanTreatment = "manage_human_treatment", "人用疫苗注射和患者诊治管理", "manage vaccination and treatment of people";
        /// Prevent and monitor human rabies.
        MonitorHumanRabies = "monitor_human_rabies", "人患狂犬病疫情预防监控", "monitor human rabies";
        /// Teach the law.
        EducateOnLaw = "educate_on_law", "依法养犬普法教育", "teach the law of keeping dogs";
        /// Publicise lawful keeping.
        Publicise = "publicise", "开展依法养犬宣传", "publicise lawful keeping";
        /// Teach pupils.
        EducatePupils = "educate_pupils", "开展学校主题教育", "teach pupils";
        /// Put up no-dogs signs at schools.
        PostSignsAtSchools = "post_signs_at_schools", "在学校、幼儿园设置禁犬标识", "put up no-dogs signs at schools";
        /// Put up no-dogs signs in public transport.
        PostSignsInTransport = "post_signs_in_transport", "在公共交通工具、候车室张贴禁犬标识", "put up no-dogs signs in public transport";
        /// Dissuade passengers.
        DissuadePassengers = "dissuade_passengers", "劝阻携犬乘车", "dissuade passengers with dogs";
        /// Publicity where migrants live.
        PubliciseToMigrants = "publicise_to_migrants", "在外来人口集中居住点宣传", "publicity where migrants live";
        /// Help to find illegal keeping and walking.
        AssistInFinding = "assist_in_finding", "协助查纠违法养犬、遛犬", "help to find illegal keeping";
        /// Survey the households.
        SurveyHouseholds = "survey_households", "排查住户犬只", "survey the households";
        /// Sign the responsibility letter with owners.
        SignResponsibilityLetter = "sign_responsibility_letter", "签订养犬管理责任书", "sign the responsibility letter";
        /// Assist the departments.
        AssistDepartments = "assist_departments", "协助相关部门", "assist the departments";
        /// Publicity in the village.
        PubliciseInVillage = "publicise_in_village", "在村（社区）宣传", "publicity in the village";
        /// Mediate disputes.
        MediateDisputes = "mediate_disputes", "调解养犬民事纠纷", "mediate disputes about dogs";
        /// Survey the shops.
        SurveyShops = "survey_shops", "排查街面门店犬只", "survey the shops";
        /// Roster the trade.
        RosterTrade = "roster_trade", "犬类行业登记造册", "roster the trade";
        /// Prepare and distribute material.
        PrepareMaterial = "prepare_material", "准备并下发宣传资料", "prepare and distribute material";
        /// Publish places, times and ways.
        PublishSchedule = "publish_schedule", "公布地点、时间和方法", "publish places, times and ways";
        /// Check and hand out the documents.
        DeliverKit = "deliver_kit", "审核发放资料", "check and hand out the documents";
        /// Start the clean-up.
        StartCleanUp = "start_clean_up", "开始集中清理整治", "start the clean-up";
        /// End the clean-up.
        EndCleanUp = "end_clean_up", "结束集中清理整治", "end the clean-up";
        /// Close illegal trading premises.
        CloseIllegalTrade = "close_illegal_trade", "取缔非法犬只经营场所", "close illegal trading premises";
        /// Put up traffic signs to the points.
        PutUpTrafficSigns = "put_up_traffic_signs", "设置办证点交通指示标志", "put up traffic signs to the points";
        /// Urge owners to come.
        UrgeOwners = "urge_owners", "督促犬主登记办证", "urge owners to come";
        /// Inspect and score a unit.
        ScoreUnit = "score_unit", "检查验收", "inspect and score a unit";
        /// Report a unit for a circulated criticism.
        ProposeCriticism = "propose_criticism", "报请通报批评", "report a unit for criticism";
        /// Circulate a criticism.
        CriticiseUnit = "criticise_unit", "通报批评单位", "circulate a criticism";
        /// Commend a unit.
        CommendUnit = "commend_unit", "表彰", "commend a unit";
        /// Close the campaign.
        CloseCampaign = "close_campaign", "结束集中整治", "close the campaign";
        /// Follow up reports from the public and the net.
        HandleTipOffs = "handle_tip_offs", "查处网上、群众举报线索", "follow up tip-offs";
    }
}

impl Act {
    /// Returns whether the act is an exercise of public power.
    pub const fn is_public_power(self) -> bool {
        matches!(
            self,
            Self::RegisterDogs
                | Self::KillRabidDog
                | Self::PunishIllegalKeeping
                | Self::LicenseClinics
                | Self::HandleLooseDogs
                | Self::PunishOutings
                | Self::PunishSanitation
                | Self::CaptureStrays
                | Self::SuperviseTrade
                | Self::CloseIllegalTrade
                | Self::CriticiseUnit
        )
    }
}

governance_core::vocabulary! {
    /// The nine measures.
    #[doc(alias = "工作措施")]
    pub enum Measure {
        /// Register.
        Register = "register", "登记", "register";
        /// Compile the roster.
        Roster = "roster", "造册", "compile the roster";
        /// Immunise.
        Immunise = "immunise", "免疫", "immunise";
        /// Muzzle.
        Muzzle = "muzzle", "戴罩", "muzzle";
        /// Capture.
        Capture = "capture", "捕捉", "capture";
        /// Post notices.
        PostNotices = "post_notices", "张贴", "post notices";
        /// Dissuade.
        Dissuade = "dissuade", "劝阻", "dissuade";
        /// Inspect strictly.
        Inspect = "inspect", "严查", "inspect strictly";
        /// Learn.
        Learn = "learn", "学习", "learn";
    }
}

governance_core::vocabulary! {
    /// The stages as the plan names them.
    pub enum StageName {
        /// The survey.
        Survey = "survey", "调查摸底阶段", "survey";
        /// Publicity.
        Publicity = "publicity", "宣传教育阶段", "publicity";
        /// The clean-up.
        CleanUp = "clean_up", "集中清理整治阶段", "clean-up";
        /// Collective immunisation, registration and extension.
        Registration = "registration", "集中免疫、登记及延期阶段", "collective registration";
        /// Acceptance.
        Acceptance = "acceptance", "检查验收阶段", "acceptance";
    }
}

governance_core::vocabulary! {
    /// What a survey counts.
    pub enum SurveyKind {
        /// Dogs kept by households.
        Household = "household", "住户养犬", "dogs of households";
        /// Dogs kept in street-front shops.
        Shopfront = "shopfront", "街面门店养犬", "dogs in street-front shops";
        /// Businesses with dogs.
        Trade = "trade", "犬类相关行业", "businesses with dogs";
    }
}

governance_core::vocabulary! {
    /// A branch of the trade.
    pub enum TradeKind {
        /// Breeding.
        Breeding = "breeding", "养殖", "breeding";
        /// Sale.
        Sale = "sale", "销售", "sale";
        /// Boarding.
        Boarding = "boarding", "寄养", "boarding";
        /// Training.
        Training = "training", "训练", "training";
        /// Grooming.
        Grooming = "grooming", "美容", "grooming";
        /// Clinics.
        Clinic = "clinic", "诊疗", "clinic";
        /// A related trade.
        Related = "related", "其他相关行业", "related trade";
    }
}

governance_core::vocabulary! {
    /// How the public is reached.
    pub enum Channel {
        /// A publicity station.
        Station = "station", "宣传站", "publicity station";
        /// A banner.
        Banner = "banner", "宣传条幅", "banner";
        /// A column.
        Column = "column", "宣传栏", "column";
        /// A leaflet.
        Leaflet = "leaflet", "宣传单", "leaflet";
    }
}

governance_core::vocabulary! {
    /// What owners must learn.
    pub enum Content {
        /// The conditions for keeping a dog.
        Conditions = "conditions", "养犬条件", "conditions for keeping";
        /// The fees for immunisation, certificate and extension.
        Fees = "fees", "免疫、登记、延期收费标准", "fees for immunisation, certificate and extension";
        /// The procedure.
        Procedure = "procedure", "具体程序", "procedure";
        /// The places.
        Places = "places", "办理地点", "places";
        /// The times.
        Times = "times", "办理时间", "times";
        /// Other requirements.
        OtherRequirements = "other_requirements", "相关要求", "other requirements";
    }
}

governance_core::vocabulary! {
    /// What the clean-up aims at.
    pub enum Target {
        /// Illegal keeping.
        IllegalKeeping = "illegal_keeping", "违法养犬", "illegal keeping";
        /// Unlicensed dogs.
        Unlicensed = "unlicensed", "无证犬", "unlicensed dogs";
        /// Abandoned dogs.
        Abandoned = "abandoned", "遗弃犬", "abandoned dogs";
        /// Strays.
        Stray = "stray", "流浪犬", "strays";
        /// Illegal trade.
        IllegalTrade = "illegal_trade", "非法犬只经营", "illegal trade";
    }
}

governance_core::vocabulary! {
    /// What a one-stop point offers.
    pub enum Service {
        /// Immunisation.
        Immunise = "immunise", "集中免疫", "immunisation";
        /// Registration.
        Register = "register", "办理登记证", "registration";
        /// Extension.
        Renew = "renew", "办理延期", "extension";
    }
}

governance_core::vocabulary! {
    /// By what a unit is judged in the end.
    pub enum Criterion {
        /// The survey.
        Survey = "survey", "调查摸底", "survey";
        /// Immunisation.
        Immunisation = "immunisation", "犬只免疫情况", "immunisation";
        /// Registration and extension.
        Registration = "registration", "登记及延期", "registration and extension";
        /// The clean-up.
        CleanUp = "clean_up", "清理整治", "clean-up";
    }
}

governance_core::vocabulary! {
    /// Under whom the campaign stands.
    pub enum Leadership {
        /// The party committee.
        PartyCommittee = "party_committee", "党委", "party committee";
        /// The government.
        Government = "government", "政府", "government";
    }
}

governance_core::vocabulary! {
    /// The ideas that guide it.
    pub enum Idea {
        /// Orderly management.
        OrderlyManagement = "orderly_management", "规范管理", "orderly management";
        /// Strict enforcement.
        StrictEnforcement = "strict_enforcement", "严格执法", "strict enforcement";
        /// Stronger supervision.
        StrongerSupervision = "stronger_supervision", "强化监督", "stronger supervision";
        /// Harmony.
        Harmony = "harmony", "促进和谐", "harmony";
    }
}

governance_core::vocabulary! {
    /// What is always done together.
    pub enum Principle {
        /// Management with service.
        ManagementWithService = "management_with_service", "管理与服务相结合", "management with service";
        /// Education with punishment.
        EducationWithPunishment = "education_with_punishment", "教育与处罚相结合", "education with punishment";
    }
}

governance_core::vocabulary! {
    /// How dogs are to be kept.
    pub enum Climate {
        /// Lawfully.
        Lawful = "lawful", "依法", "lawful";
        /// Civilly.
        Civilised = "civilised", "文明", "civilised";
        /// With knowledge.
        Scientific = "scientific", "科学", "scientific";
    }
}

governance_core::vocabulary! {
    /// What it is for.
    pub enum Goal {
        /// More effective management.
        EffectiveManagement = "effective_management", "提高管理效能", "more effective management";
        /// A mechanism that lasts.
        LastingMechanism = "lasting_mechanism", "长效管理机制", "a lasting mechanism";
    }
}

governance_core::vocabulary! {
    /// What is asked of everybody who takes part.
    pub enum Requirement {
        /// Every task has a person.
        NamedPersons = "named_persons", "责任到人", "every task has a person";
        /// Targets are broken down.
        BrokenDownTargets = "broken_down_targets", "细化目标", "targets are broken down";
        /// Part of the daily work.
        DailyWork = "daily_work", "列入日常工作日程", "part of the daily work";
        /// Coordination.
        Coordination = "coordination", "协调配合", "coordination";
        /// Supervision by the public.
        PublicSupervision = "public_supervision", "社会公众监督", "supervision by the public";
        /// Self-discipline of keepers.
        SelfDiscipline = "self_discipline", "养犬户主自律", "self-discipline of keepers";
    }
}

/// Returns who reports a survey of `kind` under `plan`.
pub(crate) fn surveyor(plan: &Plan, kind: SurveyKind) -> Option<BodyKind> {
    plan.surveys.iter().find(|row| row.is.kind == kind).map(|row| row.is.by)
}
