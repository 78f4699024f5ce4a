//! The words of dog law.

use serde::{Deserialize, Serialize};

governance_core::vocabulary! {
    /// The two regimes that most cities tell apart.
    pub enum Zone {
        /// 重点管理区, 限养区, 城市化地区.
        #[doc(alias("限养区", "城市化地区"))]
        Key = "key", "重点管理区", "key zone";
        /// 一般管理区, 限养区外.
        General = "general", "一般管理区", "general zone";
    }
}

/// The zones in which a rule binds; all of them unless the text says otherwise.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a rule binds in one zone or in both")]
pub enum Zones {
    /// Everywhere.
    #[default]
    All,
    /// In the key zone.
    Key,
    /// In the general zone.
    General,
}

impl Zones {
    /// Returns whether the rule binds in `zone`.
    #[inline]
    pub const fn include(self, zone: Zone) -> bool {
        match self {
            Self::All => true,
            Self::Key => matches!(zone, Zone::Key),
            Self::General => matches!(zone, Zone::General),
        }
    }

    /// Returns whether some zone lies in both.
    pub(super) const fn overlap(self, other: Self) -> bool {
        !matches!((self, other), (Self::Key, Self::General) | (Self::General, Self::Key))
    }
}

governance_core::vocabulary! {
    /// Who keeps a dog.
    #[doc(alias = "养犬人")]
    pub enum Keeper {
        /// An individual.
        Individual = "individual", "个人", "individual";
        /// An organisation.
        Organisation = "organisation", "单位", "organisation";
    }
}

governance_core::vocabulary! {
    /// What a dog is kept for, as far as regulations tell uses apart.
    pub enum DogUse {
        /// As a pet or for no special purpose.
        Companion = "companion", "伴侣犬", "companion";
        /// By the armed forces.
        Military = "military", "军用犬", "military dog";
        /// By the police.
        Police = "police", "警用犬", "police dog";
        /// For quarantine service.
        Quarantine = "quarantine", "检疫用犬", "quarantine dog";
        /// By a zoo.
        Zoo = "zoo", "动物园犬只", "dog of a zoo";
        /// By a teaching or research institution.
        Research = "research", "教学科研用犬", "research dog";
        /// For shows.
        Performance = "performance", "表演用犬", "performing dog";
        /// By a rescue team.
        Rescue = "rescue", "应急救援犬", "rescue dog";
        /// On a breeding farm.
        Breeding = "breeding", "养殖场犬只", "dog of a breeding farm";
    }
}

governance_core::vocabulary! {
    /// A part of a regulation that can bind where the rest does not.
    pub enum Part {
        /// Immunisation.
        Immunisation = "immunisation", "免疫管理", "immunisation";
        /// Registration.
        Registration = "registration", "养犬登记", "registration";
        /// Outings.
        Outing = "outing", "携犬外出", "outings";
        /// The pound.
        Pound = "pound", "收容留检", "the pound";
        /// Dog businesses.
        Premises = "premises", "犬只经营", "dog businesses";
    }
}

governance_core::vocabulary! {
    /// What a registrar hands out.
    pub enum Credential {
        /// The certificate.
        #[doc(alias("养犬登记证", "准养证", "养犬证"))]
        Certificate = "certificate", "养犬登记证件", "certificate";
        /// The tag.
        Tag = "tag", "犬牌", "tag";
        /// A tag that a device reads.
        ElectronicTag = "electronic_tag", "电子标识牌", "electronic tag";
        /// The microchip.
        Chip = "chip", "植入电子标识", "microchip";
    }
}

governance_core::vocabulary! {
    /// A class of dog that rules single out.
    pub enum DogClass {
        /// 烈性犬.
        Fierce = "fierce", "烈性犬", "fierce dog";
        /// 大型犬.
        Large = "large", "大型犬", "large dog";
    }
}

governance_core::vocabulary! {
    /// What a service dog is trained for.
    #[doc(alias("服务犬", "助残犬"))]
    pub enum ServiceKind {
        /// Guides a blind person.
        Guide = "guide", "导盲犬", "guide dog";
        /// Hears for a deaf person.
        Hearing = "hearing", "导听犬", "hearing dog";
        /// Assists a person with a physical disability.
        Assistance = "assistance", "扶助犬", "assistance dog";
    }
}

governance_core::vocabulary! {
    /// Whom a service dog serves.
    pub enum ServiceUser {
        /// A blind person.
        Blind = "blind", "盲人", "blind person";
        /// A person with a severe disability of the limbs.
        SevereLimbDisability = "severe_limb_disability", "肢体重残人", "person with a severe limb disability";
        /// Another person with a disability.
        OtherDisability = "other_disability", "其他残疾人", "person with another disability";
    }
}

governance_core::vocabulary! {
    /// What limits of dogs are counted by.
    pub enum Counter {
        /// 每户: the people who share a dwelling.
        Household = "household", "每户", "household";
        /// 户籍: the household register.
        Register = "register", "每一户籍", "household register";
        /// 居所: the dwelling.
        Dwelling = "dwelling", "每一固定居所", "dwelling";
        /// 单位: the organisation.
        Organisation = "organisation", "每单位", "organisation";
    }
}

governance_core::vocabulary! {
    /// Why an organisation needs a dog.
    pub enum Purpose {
        /// Guarding stores, sites or people.
        Guarding = "guarding", "看护、护卫", "guarding";
        /// The organisation's work.
        Work = "work", "工作需要", "work";
        /// A protected monument of national rank.
        HeritageSite = "heritage_site", "国家级文物保护单位", "national heritage site";
        /// A store of dangerous goods.
        DangerousGoods = "dangerous_goods", "危险物品存放单位", "store of dangerous goods";
        /// Special work of the same kind.
        SpecialWork = "special_work", "其他特殊工作", "other special work";
        /// Guarding a business that touches public safety.
        PublicSafety = "public_safety", "涉及公共安全的经营活动", "business that touches public safety";
        /// Shows.
        Performance = "performance", "表演、展览", "shows";
        /// Research.
        Research = "research", "科研", "research";
        /// A park or zoo.
        Park = "park", "公园、动物园", "park or zoo";
        /// None of these.
        Other = "other", "其他用途", "other";
    }
}

governance_core::vocabulary! {
    /// A document that an applicant hands in.
    #[doc(alias = "申请材料")]
    pub enum Document {
        /// Proof of identity.
        Identity = "identity", "个人身份证明", "proof of identity";
        /// The household register book.
        HouseholdRegister = "household_register", "户口簿", "household register book";
        /// Title deed or lease.
        Dwelling = "dwelling", "房产证明或者房屋租赁合同", "title deed or lease";
        /// The rabies immunity certificate.
        Immunity = "immunity", "犬只狂犬病免疫证明", "rabies immunity certificate";
        /// The committee's certificate of eligibility.
        CommitteeCertificate = "committee_certificate", "居（村）民委员会出具的符合养犬条件的证明", "committee's certificate of eligibility";
        /// The keeper's disability card.
        DisabilityCard = "disability_card", "残疾人证", "disability card";
        /// Proof of the dog's training.
        TrainingProof = "training_proof", "犬只专业训练证明", "proof of the dog's training";
        /// The organisation's code.
        OrganisationCode = "organisation_code", "组织机构代码证或者统一社会信用代码", "organisation code";
        /// Proof of identity of the legal representative.
        LegalRepresentative = "legal_representative", "法定代表人身份证明", "identity of the legal representative";
        /// The safety system.
        SafetySystem = "safety_system", "养犬安全管理制度", "safety system";
        /// Proof of identity of the person in charge of the dog.
        Handler = "handler", "专门管理人员身份证明", "identity of the person in charge of the dog";
        /// Proof of premises and facilities.
        Premises = "premises", "饲养场所和设施证明", "proof of premises and facilities";
        /// A note on why the dog is needed.
        NecessityNote = "necessity_note", "养犬必要性用途说明", "note on why the dog is needed";
        /// Proof of surgery.
        NeuteringProof = "neutering_proof", "绝育手术证明", "proof of neutering";
        /// Photographs of the dog.
        Photos = "photos", "犬只照片", "photographs of the dog";
        /// A photograph as a file.
        ElectronicPhoto = "electronic_photo", "犬只正面彩色电子照片", "electronic photograph of the dog";
        /// The form.
        ApplicationForm = "application_form", "养犬登记表", "registration form";
        /// A letter of application.
        WrittenApplication = "written_application", "书面申请", "written application";
        /// The business licence.
        BusinessLicence = "business_licence", "营业执照", "business licence";
    }
}

governance_core::vocabulary! {
    /// A measure that keeps a dog in check.
    pub enum Restraint {
        /// A muzzle.
        Muzzle = "muzzle", "戴嘴套", "muzzle";
        /// In the arms.
        Carried = "carried", "怀抱", "carried in the arms";
        /// The leash drawn tight.
        ShortLeash = "short_leash", "收紧牵引带", "leash drawn tight";
        /// On a leash.
        Leash = "leash", "束牵引带", "leash";
        /// In a cage.
        Cage = "cage", "装入犬笼", "cage";
        /// In a bag.
        Bag = "bag", "装入犬袋", "bag";
        /// Led by an adult.
        AdultHandler = "adult_handler", "由成年人牵领", "led by an adult";
        /// Something as safe as what a text names, where its list is open (等).
        Other = "other", "其他有效约束措施", "another effective measure";
    }
}

governance_core::vocabulary! {
    /// How a leash is made.
    pub enum LeashKind {
        /// Of one length.
        Fixed = "fixed", "定长牵引带", "leash of one length";
        /// On a spool, its length changing.
        #[doc(alias = "自动伸缩牵引带")]
        Retractable = "retractable", "伸缩式牵引带", "retractable leash";
    }
}

governance_core::vocabulary! {
    /// Who is met on the way, as far as regulations tell people apart.
    pub enum Passerby {
        /// An elderly person.
        Elderly = "elderly", "老年人", "elderly person";
        /// A person with a disability.
        Disabled = "disabled", "残疾人", "person with a disability";
        /// A pregnant woman.
        Pregnant = "pregnant", "孕妇", "pregnant woman";
        /// A child.
        Child = "child", "儿童", "child";
        /// Anybody else.
        Other = "other", "其他行人", "anybody else";
    }
}

governance_core::vocabulary! {
    /// A duty of whoever takes a dog out: what reliefs take away and other rules refer to.
    #[doc(alias = "携犬外出规范")]
    pub enum OutingDuty {
        /// The tag is worn.
        Tag = "tag", "佩戴犬牌", "wear the tag";
        /// The certificate is carried.
        Certificate = "certificate", "携带养犬证件", "carry the certificate";
        /// The leash.
        Leash = "leash", "牵引", "leash";
        /// A fit handler.
        Handler = "handler", "由适格的人携犬", "fit handler";
        /// The muzzle.
        Muzzle = "muzzle", "佩戴嘴套", "muzzle";
        /// Precautions in a crowd.
        Crowd = "crowd", "人员密集场所的安全措施", "precautions in a crowd";
        /// Precautions in the lift and on the stairs.
        Lift = "lift", "电梯、楼道的安全措施", "precautions in lift and stairs";
        /// Yielding.
        Yielding = "yielding", "避让", "yield";
        /// Clearing what the dog leaves.
        Faeces = "faeces", "清除排泄物", "clear what the dog leaves";
        /// Keeping out of barred places.
        Places = "places", "不得进入禁入场所", "keep out of barred places";
        /// Keeping out of places that managers close.
        Managers = "managers", "不得进入管理者禁入的场所", "keep out of places that managers close";
        /// Keeping off public transport.
        Transport = "transport", "不得乘坐公共交通工具", "keep off public transport";
        /// Consent and restraint in the taxi.
        Taxi = "taxi", "乘坐出租汽车的条件", "conditions of a taxi ride";
        /// Keeping out of areas closed to walking.
        NoWalkArea = "no_walk_area", "不得进入禁遛区域", "keep out of no-walking areas";
        /// Keeping out of areas closed for a time.
        TemporaryBan = "temporary_ban", "不得进入临时禁入区域", "keep out of areas closed for a time";
        /// Not lingering near schools at school-run times.
        SchoolRun = "school_run", "上学放学期间不得在学校周边逗留", "keep off school-run roads";
        /// The hours at which dogs may be out.
        Hours = "hours", "遵守遛犬时间", "keep the hours";
        /// Not letting the dog out by itself.
        Loose = "loose", "防止犬只自行外出", "keep the dog from going out alone";
        /// Restricted dogs stay in.
        Restricted = "restricted", "受限犬只不得外出", "keep restricted dogs in";
        /// Not taking a dog into the key zone.
        CrossZone = "cross_zone", "不得将犬只带入重点管理区", "keep the dog out of the key zone";
    }
}

governance_core::vocabulary! {
    /// How a place comes to be closed to dogs.
    pub enum Bar {
        /// By the regulation itself.
        ByLaw = "by_law", "法定禁入场所", "barred by law";
        /// By its manager.
        ByManager = "by_manager", "管理者决定禁入的场所", "barred by its manager";
        /// For a time, by an authority.
        Temporarily = "temporarily", "临时禁入区域", "barred for a time";
        /// Not closed: the common parts of a compound, where breaches of any kind are seen.
        Compound = "compound", "物业管理区域", "residential compound";
    }
}

governance_core::vocabulary! {
    /// What the manager of a place owes.
    #[doc(alias = "场所管理者义务")]
    pub enum VenueDuty {
        /// A conspicuous sign.
        #[doc(alias = "禁入标志")]
        Sign = "sign", "设置明显标识", "put up a sign";
        /// Dissuading whoever comes with a dog.
        Dissuade = "dissuade", "劝阻", "dissuade";
        /// Reporting where that is in vain.
        Report = "report", "劝阻无效时报告有关部门", "report where dissuasion is in vain";
        /// Reporting every breach.
        ReportEvery = "report_every", "逐次报告有关部门", "report every breach";
    }
}

governance_core::vocabulary! {
    /// Where a dog is kept.
    #[doc(alias = "饲养场所")]
    pub enum KeptIn {
        /// In the dwelling, or on the premises of the organisation.
        Inside = "inside", "住所或者单位内", "in the dwelling or on the premises";
        /// A shared corridor or stairway.
        Corridor = "corridor", "公共楼道、通道", "shared corridor or stairway";
        /// The roof.
        Roof = "roof", "楼顶", "roof";
        /// A green.
        Green = "green", "绿地", "green";
        /// The basement.
        Basement = "basement", "地下室", "basement";
        /// The hall of the lift.
        LiftHall = "lift_hall", "电梯间", "lift hall";
        /// An open terrace.
        Terrace = "terrace", "开放式露台", "open terrace";
        /// A road, a bridge or an underpass.
        Road = "road", "道路、桥梁、地下通道", "road, bridge or underpass";
        /// Another part that others share.
        OtherShared = "other_shared", "其他共有区域", "another shared part";
    }
}

governance_core::vocabulary! {
    /// A kind of place that regulations name.
    pub enum PlaceKind {
        /// Street, path, open ground: nothing special.
        Open = "open", "一般户外场所", "open street or ground";
        /// Government and other public offices.
        Office = "office", "机关、办公场所", "office";
        /// School or kindergarten.
        School = "school", "学校", "school";
        /// Hospital.
        Hospital = "hospital", "医院", "hospital";
        /// Stadium.
        Stadium = "stadium", "体育场馆", "stadium";
        /// Museum or exhibition hall.
        Museum = "museum", "博物馆、展览馆", "museum or exhibition hall";
        /// Library.
        Library = "library", "图书馆", "library";
        /// Science hall.
        ScienceHall = "science_hall", "科技馆", "science hall";
        /// Cinema or theatre.
        Theatre = "theatre", "影剧院", "cinema or theatre";
        /// Other place of culture or entertainment.
        Entertainment = "entertainment", "文化娱乐活动场所", "place of culture or entertainment";
        /// Waiting hall for coach, train, ship or aircraft.
        WaitingHall = "waiting_hall", "候车（机、船）室", "waiting hall";
        /// Restaurant.
        Restaurant = "restaurant", "餐饮场所", "restaurant";
        /// Shopping mall.
        Mall = "mall", "商场", "shopping mall";
        /// Shop.
        Shop = "shop", "商店", "shop";
        /// Market.
        Market = "market", "市场", "market";
        /// Shopping street.
        ShoppingStreet = "shopping_street", "商业街区", "shopping street";
        /// Hotel.
        Hotel = "hotel", "宾馆", "hotel";
        /// Park.
        Park = "park", "公园", "park";
        /// Public green.
        PublicGreen = "public_green", "公共绿地", "public green";
        /// Fitness ground of a community.
        FitnessGround = "fitness_ground", "社区公共健身场所", "community fitness ground";
        /// Playground or amusement park.
        Playground = "playground", "游乐场", "playground";
        /// Sanatorium.
        Sanatorium = "sanatorium", "疗养院", "sanatorium";
        /// Animal hospital, which is no hospital.
        AnimalHospital = "animal_hospital", "动物医院", "animal hospital";
        /// Art gallery.
        Gallery = "gallery", "美术馆", "art gallery";
        /// Memorial hall.
        MemorialHall = "memorial_hall", "纪念馆", "memorial hall";
        /// Culture hall.
        CultureHall = "culture_hall", "文化馆", "culture hall";
        /// Archive.
        Archive = "archive", "档案馆", "archive";
        /// Exhibition centre.
        ExhibitionCentre = "exhibition_centre", "会展场所", "exhibition centre";
        /// Place of activities for children and young people.
        YouthVenue = "youth_venue", "青少年、儿童活动场所", "venue for children and young people";
        /// Internet café.
        NetCafe = "net_cafe", "网吧", "internet café";
        /// Bank and the like.
        Financial = "financial", "金融机构", "financial institution";
        /// Railway, metro or coach station, or airport.
        Station = "station", "车站、机场", "station or airport";
        /// Town square.
        Square = "square", "广场", "square";
        /// Open-air night market for food.
        NightMarket = "night_market", "露天餐饮夜市", "open-air night market";
        /// Bathhouse.
        Bathhouse = "bathhouse", "浴池", "bathhouse";
        /// Bathing beach.
        Beach = "beach", "海水浴场", "bathing beach";
        /// Scenic area.
        ScenicArea = "scenic_area", "风景名胜区", "scenic area";
        /// Greenway.
        Greenway = "greenway", "城市绿道", "greenway";
        /// Car park.
        CarPark = "car_park", "停车场", "car park";
        /// Protected source of drinking water.
        WaterSource = "water_source", "饮用水水源保护区", "protected source of drinking water";
        /// River, lake or other water.
        WaterBody = "water_body", "河道、湖泊等水域", "river, lake or other water";
        /// Teaching area of a school.
        TeachingArea = "teaching_area", "学校教学区", "teaching area of a school";
        /// Student dormitories.
        Dormitory = "dormitory", "学生宿舍区", "student dormitories";
    }
}

governance_core::vocabulary! {
    /// A means of public transport.
    pub enum Vehicle {
        /// A taxi.
        Taxi = "taxi", "小型出租汽车", "taxi";
        /// A bus or trolleybus.
        Bus = "bus", "公共汽车、电车", "bus";
        /// Metro or light rail.
        Rail = "rail", "轨道交通车辆", "rail transit";
        /// A passenger ship or ferry.
        Ship = "ship", "营运客船、轮渡", "passenger ship or ferry";
        /// Any other public transport.
        OtherPublic = "other_public", "其他公共交通工具", "other public transport";
    }
}

governance_core::vocabulary! {
    /// How a complaint comes in.
    pub enum Channel {
        /// At a department.
        Department = "department", "向有关部门投诉举报", "at a department";
        /// By telephone.
        Telephone = "telephone", "投诉举报电话", "by telephone";
        /// By the letter box.
        LetterBox = "letter_box", "投诉举报信箱", "by the letter box";
        /// By e-mail.
        Email = "email", "投诉举报电子邮箱", "by e-mail";
        /// Over the city's service line.
        Hotline = "hotline", "市民服务热线", "over the city's service line";
        /// On the government's platform.
        Platform = "platform", "政府投诉举报平台", "on the government's platform";
        /// To the residents' or villagers' committee.
        Committee = "committee", "向居（村）民委员会反映", "to the residents' or villagers' committee";
        /// By what the public says online.
        Online = "online", "网络反映", "online";
    }
}

governance_core::vocabulary! {
    /// What a property company does about dogs.
    #[doc(alias = "物业服务企业职责")]
    pub enum PropertyDuty {
        /// Helps the departments.
        Assist = "assist", "协助管理", "assist the authorities";
        /// Teaches the rules.
        Educate = "educate", "宣传引导", "teach the rules";
        /// Knows which dogs are kept.
        KnowDogs = "know_dogs", "掌握犬只信息", "know which dogs are kept";
        /// Posts them.
        PostDogs = "post_dogs", "公示犬只信息", "post which dogs are kept";
        /// Dissuades.
        Dissuade = "dissuade", "劝阻", "dissuade";
        /// Stops on the spot.
        Stop = "stop", "制止", "stop on the spot";
        /// Records.
        Record = "record", "记录", "record";
        /// Secures evidence.
        Evidence = "evidence", "收集固定证据", "secure evidence";
        /// Reports.
        Report = "report", "报告", "report";
        /// Settles disputes.
        Conciliate = "conciliate", "调解纠纷", "settle disputes";
    }
}

governance_core::vocabulary! {
    /// What the information system on dogs records.
    #[doc(alias = "养犬管理信息系统")]
    pub enum RecordItem {
        /// Who keeps the dog.
        Keeper = "keeper", "养犬人信息", "the keeper";
        /// The dog itself.
        Dog = "dog", "犬只信息", "the dog";
        /// Its immunity.
        Immunity = "immunity", "免疫信息", "immunity";
        /// The registration.
        Registration = "registration", "登记信息", "registration";
        /// Certificates issued, changed, cancelled, taken back.
        Certificates = "certificates", "证照发放、变更、注销和收回", "certificates issued, changed, cancelled, taken back";
        /// Penalties and violations.
        Penalties = "penalties", "违法和处罚记录", "violations and penalties";
        /// Carcasses.
        Carcasses = "carcasses", "无害化处理", "carcasses disposed of";
        /// Rabies.
        Rabies = "rabies", "狂犬病疫情", "outbreaks of rabies";
        /// Businesses.
        Businesses = "businesses", "犬只经营机构", "dog businesses";
        /// What else must be recorded.
        Other = "other", "其他需要记载的信息", "what else must be recorded";
    }
}

governance_core::vocabulary! {
    /// For what officials answer.
    pub enum OfficialFault {
        /// Refusing or delaying what is owed to an applicant.
        Refusal = "refusal", "不予办理登记、年检或者故意拖延", "refusing or delaying registration";
        /// Leaving a complaint or a finding aside, or passing it on and on.
        Complaint = "complaint", "对举报、投诉不依法处理或者相互推诿", "leaving a complaint aside";
        /// Not culling rabid dogs in time.
        Cull = "cull", "未及时捕杀狂犬、疑似狂犬", "not culling rabid dogs in time";
        /// Not capturing or taking in dogs.
        Capture = "capture", "未按规定捕捉、收容犬只", "not capturing or taking in dogs";
        /// Abuse of power, neglect of duty, favouritism.
        Abuse = "abuse", "滥用职权、玩忽职守、徇私舞弊", "abuse of power, neglect of duty, favouritism";
        /// Not doing what the office demands.
        Omission = "omission", "不依法履行职责", "not doing one's duty";
    }
}

governance_core::vocabulary! {
    /// What is done with dogs as a business.
    #[doc(alias("犬只经营", "犬类经营"))]
    pub enum Business {
        /// Breeding.
        Breeding = "breeding", "犬只养殖", "breeding";
        /// Selling dogs: a shop, a market.
        Sale = "sale", "犬只销售", "sale";
        /// Treating animals.
        Clinic = "clinic", "犬只诊疗", "clinic";
        /// Boarding.
        Boarding = "boarding", "犬只寄养", "boarding";
        /// Training.
        Training = "training", "犬只训练", "training";
        /// Grooming.
        Grooming = "grooming", "犬只美容", "grooming";
        /// Exhibitions, performances, contests.
        Show = "show", "犬只展览、表演、比赛", "show";
        /// Selling what dogs need, not dogs.
        Supplies = "supplies", "动物用品经营", "pet supplies";
        /// Dog fights.
        Fight = "fight", "斗犬活动", "dog fights";
    }
}

governance_core::vocabulary! {
    /// Where a dog business stands, as far as rules single places out.
    pub enum Site {
        /// A residential compound.
        ResidentialCompound = "residential_compound", "住宅小区", "residential compound";
        /// A residential building.
        ResidentialBuilding = "residential_building", "住宅楼", "residential building";
        /// An office building.
        #[doc(alias = "写字楼")]
        OfficeBuilding = "office_building", "办公楼", "office building";
        /// Roads, bridges, underpasses and other public places.
        PublicPlace = "public_place", "道路、桥梁等公共场所", "road or other public place";
        /// An area where dogs may not be kept.
        NoKeepArea = "no_keep_area", "禁养区", "no-keeping area";
    }
}

governance_core::vocabulary! {
    /// What a dog is taken out of the premises for.
    pub enum Errand {
        /// Vaccination.
        Vaccination = "vaccination", "免疫", "vaccination";
        /// Treatment.
        Treatment = "treatment", "诊疗", "treatment";
        /// Sale.
        Trade = "trade", "交易、销售", "sale";
        /// Mating.
        Mating = "mating", "配种", "mating";
        /// Grooming.
        Grooming = "grooming", "美容", "grooming";
        /// Training.
        Training = "training", "训练", "training";
        /// An exhibition.
        Exhibition = "exhibition", "展览", "exhibition";
        /// A performance.
        Performance = "performance", "表演", "performance";
        /// Anything else.
        Other = "other", "其他事由", "another purpose";
    }
}

governance_core::vocabulary! {
    /// What a dog business needs a paper for.
    pub enum Permit {
        /// Conditions of epidemic prevention.
        EpidemicConditions = "epidemic_conditions", "动物防疫条件合格证", "certificate of epidemic-prevention conditions";
        /// Treating animals.
        ClinicLicence = "clinic_licence", "动物诊疗许可证", "animal clinic licence";
        /// Any dog business, from the veterinary authority.
        Veterinary = "veterinary", "畜牧兽医行政部门许可", "permit of the veterinary authority";
    }
}

governance_core::vocabulary! {
    /// Why a business is suspended.
    pub enum SuspensionReason {
        /// Premises without a certificate, in a serious case.
        NoCertificate = "no_certificate", "未取得动物防疫条件合格证且情节严重", "no certificate, in a serious case";
        /// Diseased carcasses not dealt with or thrown away, in a serious case.
        Carcasses = "carcasses", "未按规定处理或者随意弃置病死动物且情节严重", "diseased carcasses thrown away, in a serious case";
        /// A suspicion not reported or no isolation, and refusal to correct.
        Suspicion = "suspicion", "发现疑似染疫未报告或者未隔离且拒不改正", "a suspicion not reported or isolated, and refusal to correct";
        /// False materials, and refusal to correct.
        FalseMaterials = "false_materials", "不如实提供防疫资料且拒不改正", "false materials, and refusal to correct";
        /// Inspection obstructed, and refusal to correct.
        Obstruction = "obstruction", "拒绝、阻碍监督检查且拒不改正", "inspection obstructed, and refusal to correct";
    }
}

governance_core::vocabulary! {
    /// Acts that need a mandate.
    #[doc(alias = "职权事项")]
    pub enum Act {
        /// Sign the duty guarantee.
        SignUndertaking = "sign_undertaking", "签订养犬义务保证书", "sign the duty guarantee";
        /// Certify that the conditions are met.
        CertifyEligibility = "certify_eligibility", "出具符合养犬条件的证明", "certify eligibility";
        /// Apply for registration.
        Apply = "apply", "申请养犬登记", "apply for registration";
        /// Ask for what is missing.
        RequestSupplement = "request_supplement", "告知补正材料", "ask for missing documents";
        /// Hand in what was missing.
        Supplement = "supplement", "补正材料", "supply missing documents";
        /// Give an opinion before a higher office decides.
        GiveOpinion = "give_opinion", "提出初步审查意见", "give an opinion";
        /// Extend the time for the decision.
        ExtendDecision = "extend_decision", "延长登记决定期限", "extend the time for the decision";
        /// Grant registration.
        Register = "register", "办理养犬登记", "register the dog";
        /// Refuse registration.
        Refuse = "refuse", "不予登记", "refuse registration";
        /// Register a visiting dog.
        RegisterTemporarily = "register_temporarily", "办理临时养犬登记", "register a visiting dog";
        /// Renew or endorse.
        Renew = "renew", "办理延续登记或者年检", "renew the registration";
        /// Enter a change of data.
        ChangeData = "change_data", "办理变更登记", "enter a change of data";
        /// Move the dog to another zone.
        Move = "move", "迁移饲养地", "move the dog to another place";
        /// Hand the dog to another keeper.
        Transfer = "transfer", "转让犬只", "transfer the dog";
        /// Take over the dog of a deceased keeper.
        Inherit = "inherit", "继承人继续饲养", "take over a deceased keeper's dog";
        /// Report the dog's death.
        ReportDeath = "report_death", "报告犬只死亡", "report the dog's death";
        /// Report the dog lost.
        ReportLoss = "report_loss", "报告犬只丢失", "report the dog lost";
        /// Give the dog up.
        GiveUp = "give_up", "放弃饲养犬只", "give the dog up";
        /// Take the dog out of the zone for good.
        LeaveZone = "leave_zone", "迁出管理区饲养", "take the dog out of the zone for good";
        /// Report that the dog has outgrown the standard.
        ReportOutgrown = "report_outgrown", "报告犬只超过规定标准", "report an outgrown dog";
        /// Replace a lost certificate or tag.
        ReplaceCredentials = "replace_credentials", "补发证件", "replace the certificate or tag";
        /// Cancel of the registrar's own motion.
        CancelExOfficio = "cancel_ex_officio", "依职权注销登记", "cancel the registration ex officio";
        /// Revoke as a penalty.
        Revoke = "revoke", "吊销养犬登记证", "revoke the certificate";
        /// Withdraw what was wrongly granted.
        Withdraw = "withdraw", "撤销养犬登记", "withdraw the registration";
        /// Vaccinate.
        Vaccinate = "vaccinate", "接种狂犬病疫苗", "vaccinate against rabies";
        /// Close the immunisation record of a dead dog.
        CloseRecord = "close_record", "终结免疫记录", "close the immunisation record";
        /// Report a bite.
        ReportBite = "report_bite", "报告犬只伤人", "report a bite";
        /// Take the victim to care.
        TakeToCare = "take_to_care", "将被伤者送医并先行垫付医疗费用", "take the victim to care and advance the costs";
        /// Decline care, as the victim.
        DeclineCare = "decline_care", "谢绝送医", "decline care";
        /// Begin a course of vaccine.
        BeginProphylaxis = "begin_prophylaxis", "开始接种人用狂犬病疫苗", "begin prophylaxis";
        /// Stop the course.
        StopProphylaxis = "stop_prophylaxis", "停止接种人用狂犬病疫苗", "stop prophylaxis";
        /// Complete the victim's treatment.
        CompleteCare = "complete_care", "完成诊治", "complete the treatment";
        /// Hand the biting dog over.
        HandOver = "hand_over", "送交伤人犬只", "hand the biting dog over";
        /// Isolate the dog.
        Isolate = "isolate", "隔离犬只", "isolate the dog";
        /// Move the biting dog away.
        MoveAway = "move_away", "转移伤人犬只", "move the biting dog away";
        /// Begin observation.
        Observe = "observe", "开始留检观察", "begin observation";
        /// Find the dog healthy.
        Clear = "clear", "认定犬只健康", "find the dog healthy";
        /// Report a suspicion of rabies.
        Suspect = "suspect", "报告疑似狂犬病", "report suspected rabies";
        /// Confirm rabies.
        Confirm = "confirm", "确认狂犬病", "confirm rabies";
        /// Rule rabies out.
        RuleOut = "rule_out", "排除狂犬病", "rule rabies out";
        /// Cull a rabid dog.
        Cull = "cull", "扑杀狂犬", "cull the rabid dog";
        /// Dispose of the carcass harmlessly.
        Dispose = "dispose", "无害化处理", "dispose of the carcass harmlessly";
        /// Report that the dog died.
        ReportDogDeath = "report_dog_death", "报告伤人犬只死亡", "report that the dog died";
        /// Get rid of the carcass, as its keeper.
        DeliverCarcass = "deliver_carcass", "处理犬只尸体", "deal with the carcass";
        /// Return the dog.
        Return = "return", "交还犬只", "return the dog";
        /// Confiscate a dog, as a decision orders.
        Confiscate = "confiscate", "没收犬只", "confiscate the dog";
        /// Take a dog into the pound, as a decision orders.
        Impound = "impound", "收容犬只", "take the dog into the pound";
        /// Make an outbreak public.
        PublishOutbreak = "publish_outbreak", "公布动物疫情", "make the outbreak public";
        /// Close the file of a bite.
        CloseBite = "close_bite", "犬只伤人案件结案", "close the file of the bite";
        /// Capture a stray dog.
        CaptureStray = "capture_stray", "捕捉流浪犬只", "capture a stray dog";
        /// Capture a fierce or large stray dog.
        CaptureRestricted = "capture_restricted", "捕捉流浪的烈性犬、大型犬", "capture a fierce or large stray dog";
        /// Seize a dog as a compulsory measure.
        SeizeDog = "seize_dog", "扣押犬只", "seize a dog";
        /// Hold a dog for the time being.
        HoldDog = "hold_dog", "暂扣犬只", "hold a dog";
        /// Take a dog into the pound.
        TakeIn = "take_in", "接收犬只", "take a dog in";
        /// Notify the keeper of a dog in the pound.
        NotifyKeeper = "notify_keeper", "通知养犬人认领", "notify the keeper";
        /// Announce a dog whose keeper is not known.
        Announce = "announce", "发布认领公告", "announce the dog";
        /// Claim a dog.
        ClaimDog = "claim_dog", "认领犬只", "claim the dog";
        /// Refuse a claim.
        RefuseClaim = "refuse_claim", "不予认领", "refuse the claim";
        /// Hand a dog back to its keeper.
        HandBack = "hand_back", "发还犬只", "hand the dog back";
        /// Examine a dog in the pound.
        Examine = "examine", "检查犬只健康", "examine the dog";
        /// Vaccinate and chip a dog in the pound.
        TreatInPound = "treat_in_pound", "对收容犬只免疫、植入电子标识", "vaccinate and chip the dog in the pound";
        /// Give a dog to somebody who adopts it.
        Adopt = "adopt", "办理犬只领养", "have the dog adopted";
        /// Dispose of an unclaimed dog.
        DisposeUnclaimed = "dispose_unclaimed", "处置无人认领、领养的犬只", "dispose of the unclaimed dog";
        /// Report an urgent seizure to the head of the organ.
        ReportSeizure = "report_seizure", "补办扣押批准手续", "report an urgent seizure for approval";
        /// Have a seized dog tested.
        OrderTest = "order_test", "对扣押犬只检疫、检验", "have the seized dog tested";
        /// Extend a seizure.
        ExtendSeizure = "extend_seizure", "延长扣押期限", "extend the seizure";
        /// Decide what becomes of a seized dog.
        DecideSeizure = "decide_seizure", "对扣押犬只作出处理决定", "decide on the seized dog";
        /// Record that a dog died in custody.
        RecordDeath = "record_death", "记录收容犬只死亡", "record the death of a dog in custody";
        /// Lodge a complaint.
        Complain = "complain", "投诉举报", "lodge a complaint";
        /// Take a complaint up, handle it, conclude it.
        HandleComplaint = "handle_complaint", "受理、处理投诉举报", "handle the complaint";
        /// Refer a complaint to the competent department.
        ReferComplaint = "refer_complaint", "移送有权处理的部门", "refer the complaint";
        /// Tell the complainant what becomes of it.
        ReplyComplaint = "reply_complaint", "答复投诉举报人", "reply to the complainant";
        /// Settle a dispute in the neighbourhood, without the standing of people's mediation.
        Conciliate = "conciliate", "调解养犬纠纷", "settle the dispute in the neighbourhood";
        /// Ask for mediation.
        AskMediation = "ask_mediation", "申请人民调解", "ask for mediation";
        /// Offer mediation unasked.
        OfferMediation = "offer_mediation", "主动调解", "offer mediation";
        /// Consent to mediation, refuse it, or ask for its end.
        AnswerMediation = "answer_mediation", "接受、拒绝调解或者要求终止调解", "accept or refuse mediation";
        /// Begin a mediation.
        BeginMediation = "begin_mediation", "开始调解", "begin the mediation";
        /// End a mediation without agreement.
        EndMediation = "end_mediation", "终止调解", "end the mediation";
        /// Record a mediated agreement.
        RecordAgreement = "record_agreement", "制作或者记录调解协议", "record the agreement";
        /// Ask the court to confirm an agreement.
        AskConfirmation = "ask_confirmation", "申请司法确认", "ask the court to confirm the agreement";
        /// Rule on an agreement.
        RuleOnAgreement = "rule_on_agreement", "审查确认调解协议", "rule on the agreement";
        /// Perform an agreement.
        PerformAgreement = "perform_agreement", "履行调解协议", "perform the agreement";
        /// Ask the court to enforce a confirmed agreement.
        AskEnforcement = "ask_enforcement", "申请强制执行", "ask the court to enforce the agreement";
        /// Bring the dispute before the court.
        Sue = "sue", "向人民法院起诉", "bring the dispute before the court";
        /// Permit premises: epidemic conditions, clinic licence.
        PermitPremises = "permit_premises", "核发动物防疫条件合格证、动物诊疗许可证", "permit the premises";
        /// Revoke the permit of premises.
        RevokePermit = "revoke_permit", "吊销动物防疫条件合格证、动物诊疗许可证", "revoke the permit of the premises";
        /// Enter a dog business in the commercial register.
        RegisterBusiness = "register_business", "办理市场主体登记", "register the business";
        /// File a dog business with the authority.
        FileBusiness = "file_business", "办理犬只经营备案", "file the business";
        /// Open dog business premises.
        OpenPremises = "open_premises", "开业", "open the premises";
        /// Sell a dog.
        SellDog = "sell_dog", "销售犬只", "sell a dog";
        /// Take a dog out of the premises.
        TakeOut = "take_out", "将犬只带出经营场所", "take a dog out of the premises";
        /// Treat an animal.
        Treat = "treat", "从事动物诊疗", "treat an animal";
        /// Inspect premises.
        InspectPremises = "inspect_premises", "监督检查经营场所", "inspect the premises";
        /// Order premises to suspend business.
        SuspendPremises = "suspend_premises", "责令停业整顿", "suspend the business";
        /// Let suspended premises reopen.
        ReopenPremises = "reopen_premises", "恢复营业", "let the premises reopen";
        /// Order an unlicensed clinic to stop.
        StopUnlicensed = "stop_unlicensed", "责令停止诊疗活动", "order the unlicensed clinic to stop";
        /// Give the business up.
        CeaseBusiness = "cease_business", "终止经营", "give the business up";
    }
}

impl Act {
    /// Returns whether the act is an exercise of public power, which no private or self-governing
    /// body can hold.
    pub const fn is_public_power(self) -> bool {
        matches!(
            self,
            Self::RequestSupplement
                | Self::GiveOpinion
                | Self::ExtendDecision
                | Self::Register
                | Self::Refuse
                | Self::RegisterTemporarily
                | Self::Renew
                | Self::CancelExOfficio
                | Self::Revoke
                | Self::Withdraw
                | Self::Confirm
                | Self::RuleOut
                | Self::Cull
                | Self::Confiscate
                | Self::Impound
                | Self::PublishOutbreak
                | Self::CloseBite
                | Self::CaptureStray
                | Self::CaptureRestricted
                | Self::SeizeDog
                | Self::HoldDog
                | Self::DisposeUnclaimed
                | Self::ReportSeizure
                | Self::OrderTest
                | Self::ExtendSeizure
                | Self::DecideSeizure
                | Self::RuleOnAgreement
                | Self::PermitPremises
                | Self::RevokePermit
                | Self::RegisterBusiness
                | Self::InspectPremises
                | Self::SuspendPremises
                | Self::ReopenPremises
                | Self::StopUnlicensed
        )
    }

    /// Returns whether the act belongs to registration.
    pub const fn is_registration(self) -> bool {
        (self as usize) <= (Self::Withdraw as usize)
    }
}

governance_core::vocabulary! {
    /// What may be done wrong, from registration to business premises.
    #[doc(alias = "违法行为")]
    pub enum Violation {
        /// Keeping an unregistered dog.
        Unregistered = "unregistered", "未办理养犬登记", "keeping an unregistered dog";
        /// Registration not renewed.
        NotRenewed = "not_renewed", "未办理年检或者延续登记", "registration not renewed";
        /// Change not filed.
        ChangeNotFiled = "change_not_filed", "未办理变更登记", "change not filed";
        /// Cancellation not filed.
        CancellationNotFiled = "cancellation_not_filed", "未办理注销登记", "cancellation not filed";
        /// Lost certificate not replaced.
        LossNotReplaced = "loss_not_replaced", "证件遗失未补办", "lost certificate not replaced";
        /// False materials.
        FalseMaterials = "false_materials", "提供虚假材料", "false materials";
        /// Cancellation not filed after the dog was given up or outgrew the standard.
        GivingUpNotFiled = "giving_up_not_filed", "放弃饲养未办理注销登记", "cancellation not filed after giving the dog up";
        /// Certificate forged, altered or traded, or a forged one used.
        CertificateMisused = "certificate_misused", "伪造、涂改、买卖证件或者使用伪造、涂改的证件", "certificate forged, altered or traded, or a forged one used";
        /// Somebody else's certificate used.
        CertificateBorrowed = "certificate_borrowed", "冒用证件", "somebody else's certificate used";
        /// Certificate lent or passed on.
        CertificateLent = "certificate_lent", "转让、出借证件", "certificate lent or passed on";
        /// Tag forged, altered, traded, lent or passed on: a tag is no certificate.
        TagMisused = "tag_misused", "伪造、变造、转让、买卖、出借犬牌", "tag forged, altered, traded, lent or passed on";
        /// More dogs than allowed.
        OverLimit = "over_limit", "超过限养数量", "more dogs than allowed";
        /// Keeping a prohibited dog.
        BannedDog = "banned_dog", "饲养禁养犬只", "keeping a prohibited dog";
        /// Breeding or trading prohibited dogs.
        BannedDogTrade = "banned_dog_trade", "繁殖、买卖禁养犬只", "breeding or trading prohibited dogs";
        /// Keeping a dog in a no-keeping area.
        NoKeepArea = "no_keep_area", "在禁养区内养犬", "keeping a dog in a no-keeping area";
        /// Keeping a dog in a common area.
        CommonArea = "common_area", "在公共区域饲养犬只", "keeping a dog in a common area";
        /// Organisation without facilities or staff.
        OrganisationUnfit = "organisation_unfit", "单位未配备养犬设施或者专人", "organisation without facilities or staff";
        /// Organisation without the need for a dog, or without the sign.
        OrganisationNotEntitled = "organisation_not_entitled", "单位不具备养犬必要或者未设养犬标志", "organisation without the need for a dog or the sign";
        /// Dog not vaccinated.
        NotVaccinated = "not_vaccinated", "未接种狂犬病疫苗", "dog not vaccinated";
        /// No tag.
        NoTag = "no_tag", "未佩戴犬牌", "no tag";
        /// No leash.
        NoLeash = "no_leash", "未束牵引带", "no leash";
        /// A leash that is too long or of a forbidden type.
        WrongLeash = "wrong_leash", "牵引带不合规定", "a leash that is too long or of a forbidden type";
        /// Unfit handler.
        UnfitHandler = "unfit_handler", "携犬人不符合规定", "unfit handler";
        /// No muzzle.
        NoMuzzle = "no_muzzle", "未戴嘴套", "no muzzle";
        /// No precaution in a crowd.
        Crowd = "crowd", "在人员密集场所未采取措施", "no precaution in a crowd";
        /// No precaution in a lift or on the stairs.
        Lift = "lift", "在电梯、楼道未采取措施", "no precaution in a lift or on the stairs";
        /// Not yielding.
        NotYielding = "not_yielding", "未避让他人", "not yielding";
        /// Certificate not carried.
        CertificateNotCarried = "certificate_not_carried", "未携带养犬登记证", "certificate not carried";
        /// Faeces not cleared.
        Faeces = "faeces", "未清除粪便", "faeces not cleared";
        /// Letting a dog foul a courtyard or corridor, cleared or not.
        Fouling = "fouling", "在庭院、楼道便溺", "letting a dog foul a courtyard or corridor";
        /// Entering a prohibited place.
        ProhibitedPlace = "prohibited_place", "携犬进入禁入场所", "entering a prohibited place";
        /// Where the place's manager bars dogs.
        ManagedPlace = "managed_place", "携犬进入管理者禁止的场所", "entering a place whose manager bars dogs";
        /// Taking a dog on public transport.
        PublicTransport = "public_transport", "携犬乘坐公共交通工具", "taking a dog on public transport";
        /// Taxi without consent or restraint.
        Taxi = "taxi", "携犬乘坐出租汽车不合规定", "taking a dog in a taxi without consent or restraint";
        /// Walking where it is barred.
        NoWalkArea = "no_walk_area", "在禁遛区遛犬", "walking a dog in a no-walking area";
        /// During a temporary ban.
        TemporaryBan = "temporary_ban", "违反临时禁入规定", "entering a temporarily closed area";
        /// Near schools at school-run times.
        SchoolRun = "school_run", "上学放学期间在学校周边携犬逗留", "lingering near a school at school-run times";
        /// Out at hours at which dogs stay in.
        BarredHours = "barred_hours", "在规定时间外遛犬", "walking a dog outside the hours allowed";
        /// Loose dog.
        LooseDog = "loose_dog", "放任犬只自行外出", "loose dog";
        /// A dog that must be confined is not.
        NotConfined = "not_confined", "未按规定圈养、拴养犬只", "dog not confined";
        /// Bringing a fierce or large dog into the key zone.
        CrossZone = "cross_zone", "携烈性犬、大型犬进入重点管理区", "bringing a fierce or large dog into the key zone";
        /// Dog disturbing others.
        Nuisance = "nuisance", "犬只干扰他人正常生活", "dog disturbing others";
        /// Letting a dog frighten people.
        Frightening = "frightening", "放任犬只恐吓他人", "letting a dog frighten people";
        /// Setting a dog on a person.
        SetOnPerson = "set_on_person", "驱使犬只伤害他人", "setting a dog on a person";
        /// Injury through lack of restraint.
        InjuryUnrestrained = "injury_unrestrained", "未采取安全措施致使犬只伤人", "injury through lack of restraint";
        /// Victim not taken to care.
        VictimNotHelped = "victim_not_helped", "未将被伤者送医并垫付费用", "victim not taken to care";
        /// Biting dog not handed over.
        DogNotHandedOver = "dog_not_handed_over", "未送交伤人犬只", "biting dog not handed over";
        /// Repeat bites.
        RepeatBites = "repeat_bites", "犬只两次以上或者一次伤害两人以上", "repeat bites";
        /// Abandonment.
        Abandonment = "abandonment", "遗弃犬只", "abandonment";
        /// Cruelty.
        Cruelty = "cruelty", "虐待、虐杀犬只", "cruelty";
        /// Slaughter.
        Slaughter = "slaughter", "屠宰犬只", "slaughter";
        /// Dog fights.
        DogFighting = "dog_fighting", "组织、参与斗犬", "dog fights";
        /// Puppies above the limit, or a dog that may not be kept or is given up, not passed on.
        SurplusNotPassedOn = "surplus_not_passed_on", "未依法处理、送交超养或者放弃饲养的犬只", "surplus dog not passed on";
        /// Suspected rabies not reported or isolated.
        RabiesDuty = "rabies_duty", "未报告或者隔离疑似狂犬", "suspected rabies not reported or isolated";
        /// Carcass not delivered.
        CarcassNotDelivered = "carcass_not_delivered", "未送交犬只尸体", "carcass not delivered";
        /// Carcass dumped.
        CarcassDumped = "carcass_dumped", "乱扔犬只尸体", "carcass dumped";
        /// Breeding without certificate.
        BreedingUnlicensed = "breeding_unlicensed", "无证开设犬只养殖场所", "breeding without certificate";
        /// Unlicensed clinic.
        ClinicUnlicensed = "clinic_unlicensed", "无证从事犬只诊疗", "unlicensed clinic";
        /// Sale without quarantine.
        SaleWithoutQuarantine = "sale_without_quarantine", "销售未检疫犬只", "sale without quarantine";
        /// Carriage without quarantine.
        CarriedWithoutQuarantine = "carried_without_quarantine", "承运未检疫犬只", "carriage without quarantine";
        /// Treating dogs as a veterinarian who has not filed.
        UnfiledVeterinarian = "unfiled_veterinarian", "未经执业兽医备案从事诊疗", "treating dogs as a veterinarian who has not filed";
        /// A clinic where such a veterinarian works.
        UnfiledVeterinarianEmployed = "unfiled_veterinarian_employed", "诊疗机构使用未备案执业兽医", "a clinic where a veterinarian works who has not filed";
        /// A clinic without safety, disinfection, isolation or disposal of its waste.
        ClinicHygiene = "clinic_hygiene", "诊疗机构未实施防护、消毒、隔离和废弃物处置", "a clinic without disinfection, isolation or disposal of waste";
        /// Sale of a prohibited dog.
        BannedDogSale = "banned_dog_sale", "销售禁养犬只", "sale of a prohibited dog";
        /// Nuisance from business premises.
        PremisesNoise = "premises_noise", "经营活动犬只扰民", "nuisance from business premises";
        /// Waste or odour from business premises.
        PremisesWaste = "premises_waste", "经营活动乱倒废弃物、产生异味", "waste or odour from business premises";
        /// Business not filed.
        NotFiled = "not_filed", "未办理备案", "business not filed";
        /// Show dog without certificate.
        ShowWithoutCertificate = "show_without_certificate", "展演犬只无检疫证明", "show dog without certificate";
        /// Dogs taken out of the premises.
        TakenOutOfPremises = "taken_out_of_premises", "将养殖犬只带出饲养场地", "dogs taken out of the premises";
        /// Business whose dogs are not immunised.
        PremisesImmunisation = "premises_immunisation", "经营犬只未免疫", "business whose dogs are not immunised";
        /// Premises that are not disinfected.
        PremisesDisinfection = "premises_disinfection", "经营场所未消毒", "premises that are not disinfected";
        /// Boarding over the limit.
        BoardingOverLimit = "boarding_over_limit", "超过寄养限制", "boarding over the limit";
        /// A fierce or large dog, or an organisation's, taken out against the rules.
        RestrictedDogOut = "restricted_dog_out", "烈性犬、大型犬或者单位犬只违规外出", "restricted dog taken out";
        /// Business in a barred place.
        BarredPremises = "barred_premises", "在禁止的场所从事犬只经营", "business in a barred place";
        /// Street sale.
        StreetSale = "street_sale", "街面流动售犬", "street sale";
        /// Venue manager's duty.
        VenueManager = "venue_manager", "场所管理者未履行义务", "venue manager's duty";
        /// Obstruction of officials.
        Obstruction = "obstruction", "阻碍执行职务", "obstruction of officials";
        /// Hiding, moving, selling or harming a dog that an authority holds.
        SeizedDogTampered = "seized_dog_tampered", "隐藏、转移、变卖、损毁被依法扣押的犬只", "tampering with a seized dog";
        /// A dog business without the permit that a city asks for beyond the national ones.
        BusinessUnlicensed = "business_unlicensed", "未经许可从事犬只经营", "dog business without permit";
        /// Treating animals without being on file as a vet.
        VetNotFiled = "vet_not_filed", "未经执业兽医备案从事动物诊疗", "treating animals without being on file as a vet";
        /// Selling a dog that was not vaccinated.
        SaleUnvaccinated = "sale_unvaccinated", "销售未免疫犬只", "selling an unvaccinated dog";
        /// Selling a dog that is ill or suspected to be.
        SickDogSale = "sick_dog_sale", "销售染疫或者疑似染疫犬只", "selling a dog that is ill or suspected to be";
        /// Carrying dogs through the key zone uncaged or too long.
        Transit = "transit", "运送犬只途经重点管理区不合规定", "carrying dogs through the key zone against the rules";
        /// No ledger of dead dogs, or not kept long enough.
        LedgerNotKept = "ledger_not_kept", "未建立或者保存病死犬只台账", "no ledger of dead dogs";
    }
}

governance_core::vocabulary! {
    /// Whom a sanction reaches.
    #[doc(alias = "处罚对象")]
    pub enum Role {
        /// 养犬人.
        Keeper = "keeper", "饲养犬只的人", "keeper";
        /// 携犬人.
        Handler = "handler", "携犬人", "handler";
        /// Whoever manages the place.
        VenueManager = "venue_manager", "场所经营管理者", "manager of the place";
        /// Whoever runs the business.
        Operator = "operator", "经营者", "operator of the business";
        /// Those in charge and others directly responsible in an organisation.
        ResponsiblePersons = "responsible_persons", "直接负责的主管人员和其他直接责任人员", "the persons responsible in the organisation";
    }
}

impl Violation {
    /// Returns whom the law reaches unless an article says otherwise: what happens on an outing is
    /// the handler's, what happens in a business its operator's, everything else the keeper's.
    pub const fn role(self) -> Role {
        match self {
            Self::NoTag
            | Self::NoLeash
            | Self::WrongLeash
            | Self::NoMuzzle
            | Self::Crowd
            | Self::Lift
            | Self::NotYielding
            | Self::CertificateNotCarried
            | Self::Faeces
            | Self::Fouling
            | Self::ProhibitedPlace
            | Self::ManagedPlace
            | Self::PublicTransport
            | Self::Taxi
            | Self::NoWalkArea
            | Self::TemporaryBan
            | Self::SchoolRun
            | Self::CrossZone
            | Self::RestrictedDogOut
            | Self::Frightening
            | Self::SetOnPerson => Role::Handler,
            Self::VenueManager => Role::VenueManager,
            Self::BreedingUnlicensed
            | Self::ClinicUnlicensed
            | Self::SaleWithoutQuarantine
            | Self::CarriedWithoutQuarantine
            | Self::UnfiledVeterinarian
            | Self::UnfiledVeterinarianEmployed
            | Self::ClinicHygiene
            | Self::PremisesNoise
            | Self::PremisesWaste
            | Self::NotFiled
            | Self::ShowWithoutCertificate
            | Self::TakenOutOfPremises
            | Self::PremisesImmunisation
            | Self::PremisesDisinfection
            | Self::BarredPremises
            | Self::StreetSale => Role::Operator,
            _ => Role::Keeper,
        }
    }
}

governance_core::vocabulary! {
    /// What changed when a change was not filed, as far as sanctions tell changes apart.
    pub enum Change {
        /// Address, contact or other data.
        Data = "data", "登记信息变更", "data";
        /// The place where the dog is kept, across zones.
        Move = "move", "饲养地变更", "place of keeping";
        /// The keeper, by sale or gift.
        Transfer = "transfer", "转让、赠与", "sale or gift";
        /// The keeper, by inheritance.
        Inheritance = "inheritance", "继承", "inheritance";
    }
}

/// Declares a set of words that is written as a list and asked in one step.
macro_rules! word_set {
    ($(#[$meta:meta])* $name:ident, $word:ident, $bits:ty) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
        pub struct $name($bits);

        // Every word has a bit.
        const _: () = assert!($word::ALL.len() <= <$bits>::BITS as usize);

        impl $name {
            /// Returns whether `word` belongs to the set.
            #[inline]
            pub const fn contains(self, word: $word) -> bool {
                self.0 & (1 << word as u32) != 0
            }

            /// Returns whether the set holds no word.
            #[inline]
            pub const fn is_empty(&self) -> bool {
                self.0 == 0
            }

            /// Returns the words, in the order of the vocabulary.
            pub fn iter(self) -> impl Iterator<Item = $word> {
                $word::ALL.iter().copied().filter(move |word| self.contains(*word))
            }

            /// Returns whether some word belongs to both sets.
            #[inline]
            pub const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }
        }

        impl FromIterator<$word> for $name {
            fn from_iter<I: IntoIterator<Item = $word>>(words: I) -> Self {
                Self(words.into_iter().fold(0, |bits, word| bits | 1 << word as u32))
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Vec::<$word>::deserialize(deserializer).map(Self::from_iter)
            }
        }
    };
}

word_set! {
    /// A set of kinds of place.
    PlaceKinds, PlaceKind, u64
}

word_set! {
    /// A set of measures that keep a dog in check.
    Restraints, Restraint, u16
}

word_set! {
    /// A set of classes of dog.
    DogClasses, DogClass, u8
}
