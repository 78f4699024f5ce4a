//! What an officer establishes, and what an outing breaks.

use governance_core::capacity::CivilCapacity;

use super::OutingPurpose;
use crate::policy::{LeashKind, OutingDuty, PlaceKind, Vehicle, Violation};

governance_core::vocabulary! {
    /// A fact that an officer establishes.
    pub enum Fact {
        /// The tag.
        Tag = "tag", "是否佩戴犬牌", "whether the tag is worn";
        /// The certificate.
        Certificate = "certificate", "是否携带养犬登记证", "whether the certificate is carried";
        /// The leash.
        Leash = "leash", "牵引带", "the leash";
        /// How the leash is made.
        LeashKind = "leash_kind", "牵引带的种类", "how the leash is made";
        /// The handler.
        Handler = "handler", "携犬人", "the handler";
        /// The class of dog.
        Class = "class", "是否为烈性犬、大型犬", "whether the dog is fierce or large";
        /// The crowd.
        Crowd = "crowd", "是否为人员密集场所", "whether the place is crowded";
        /// The lift.
        Lift = "lift", "乘坐电梯或者上下楼梯的情况", "the ride in the lift or the stairs";
        /// Yielding.
        Yielded = "yielded", "是否避让", "whether others were yielded to";
        /// Who was met.
        Passerby = "passerby", "所遇行人", "who was met";
        /// What was left.
        Faeces = "faeces", "是否遗留粪便等排泄物", "whether faeces or the like were left";
        /// Fouling.
        Fouling = "fouling", "是否在庭院、楼道大小便", "whether it relieved itself in a courtyard or stairway";
        /// Tools.
        Tools = "tools", "是否携带清洁用具", "whether something to clear it with is carried";
        /// The place.
        Place = "place", "场所类别", "the kind of place";
        /// A roof.
        Indoors = "indoors", "是否室内区域", "whether it is indoors";
        /// Services for dogs.
        DogServices = "dog_services", "是否专门为犬只提供服务的区域", "whether services for dogs are offered there";
        /// A manager's decision.
        ManagerBan = "manager_ban", "管理者是否禁止携犬进入", "what the manager has decided";
        /// A sign.
        Sign = "sign", "是否设置明显标识", "whether a sign says so";
        /// The vehicle.
        Ride = "ride", "乘坐的交通工具", "the vehicle";
        /// Consent.
        Consent = "consent", "驾驶员、同乘人员是否同意", "whether driver and passengers consent";
        /// The cabin.
        Cabin = "cabin", "犬只是否进入客舱", "whether the dog rides in the cabin";
        /// Papers.
        ServicePapers = "service_papers", "服务犬证明", "the papers of the service dog";
        /// The time of day.
        Time = "time", "携犬外出的时间", "the time of day";
        /// A dog by itself.
        Unattended = "unattended", "犬只是否自行外出", "whether the dog is out by itself";
        /// A no-walk area.
        NoWalkArea = "no_walk_area", "是否在禁遛区", "whether it is a no-walking area";
        /// A temporary ban.
        TemporaryBan = "temporary_ban", "是否在临时禁入区域", "whether a temporary ban applies";
        /// The school run.
        SchoolRun = "school_run", "是否上学放学期间在学校周边道路", "whether it is a school-run road and time";
        /// Where the dog is kept.
        FromOutside = "from_outside", "是否限养区外饲养", "whether the dog is kept outside the key zone";
    }
}

governance_core::grounds! {
    /// What an outing breaks.
    pub enum Ground {
        /// No tag.
        Tag = "O_TAG", "未佩戴犬牌", "no tag";
        /// No certificate.
        Certificate = "O_CERT", "未携带养犬登记证", "the certificate is not carried";
        /// No leash.
        LeashMissing = "O_LEASH_MISSING", "未束牵引带", "no leash";
        /// The leash is too long.
        LeashLong { centimetres: u32, longest: u32 } = "O_LEASH_LONG", "牵引带长{centimetres}厘米，最长{longest}厘米", "the leash is {centimetres} cm long, at most {longest} cm is allowed";
        /// A leash of a kind that may not be used.
        LeashKind { kind: LeashKind } = "O_LEASH_TYPE", "使用禁止的牵引带（{kind}）", "this leash may not be used: {kind}";
        /// An unfit handler.
        Handler { capacity: CivilCapacity } = "O_HANDLER", "携犬人（{capacity}）不符合规定", "the handler ({capacity}) may not lead a dog";
        /// No muzzle.
        Muzzle = "O_MUZZLE", "未戴嘴套", "no muzzle";
        /// No precaution in a crowd.
        Crowd = "O_CROWD", "在人员密集场所未采取安全措施", "no precaution in a crowd";
        /// No precaution in the lift.
        Lift = "O_LIFT", "乘坐电梯未采取安全措施", "no precaution in the lift";
        /// The lift at a peak hour.
        LiftTime = "O_LIFT_TIME", "未避开乘坐电梯的高峰时间", "the lift at a peak hour";
        /// Nobody was let pass in the lift or on the stairs.
        LiftYield = "O_LIFT_YIELD", "乘坐电梯或者上下楼梯未避让他人", "others were not yielded to in the lift or on the stairs";
        /// Not yielding.
        Yield = "O_YIELD", "未避让他人", "others were not yielded to";
        /// Faeces and the like.
        Faeces = "O_FAECES", "未即时清除犬只排泄物", "what the dog left was not cleared at once";
        /// No tools.
        Tools = "O_TOOLS", "未携带清洁用具", "nothing to clear it with is carried";
        /// Fouling.
        Fouling = "O_FOULING", "让犬只在庭院、楼道大小便", "the dog relieved itself in a courtyard or stairway";
        /// A prohibited place.
        Place { place: PlaceKind } = "O_PLACE", "携犬进入禁入场所（{place}）", "a dog may not enter: {place}";
        /// The open part of a place that one reading of the text bars under its roof only.
        PlaceUnsettled { place: PlaceKind } = "O_PLACE_UNSETTLED", "携犬进入{place}的室外区域；条文是否仅限室内区域存在两种理解，此为推荐理解", "a dog may not enter the open part of: {place}; on another reading only rooms are barred";
        /// A place whose manager bars dogs.
        ManagedPlace = "O_PLACE_MANAGED", "场所管理者禁止携犬进入", "the manager of the place bars dogs";
        /// Conditions of the manager of a place.
        PlaceConditions = "O_PLACE_CONDITIONS", "未遵守场所管理者附加的条件", "the conditions of the place's manager are not kept";
        /// Public transport.
        Transport { vehicle: Vehicle } = "O_TRANSPORT", "携犬乘坐{vehicle}", "a dog may not ride: {vehicle}";
        /// A vehicle that one reading of the text does not bar.
        TransportUnsettled { vehicle: Vehicle } = "O_TRANSPORT_UNSETTLED", "携犬乘坐{vehicle}；是否属于条文所称公共交通工具存在两种理解，此为推荐理解", "a dog may not ride: {vehicle}; on another reading it is no public transport";
        /// Not secured on the ride.
        TransportRestraint { vehicle: Vehicle } = "O_TRANSPORT_RESTRAINT", "携犬乘坐{vehicle}未采取规定措施", "the dog is not secured on the ride: {vehicle}";
        /// In the cabin.
        Cabin { vehicle: Vehicle } = "O_CABIN", "携犬进入{vehicle}客舱", "the dog rides in the cabin: {vehicle}";
        /// A taxi without consent.
        TaxiConsent = "O_TAXI_CONSENT", "未征得驾驶员或者同乘人员同意", "driver or fellow passengers do not consent";
        /// A taxi without restraint.
        TaxiRestraint = "O_TAXI_RESTRAINT", "乘坐出租车未采取规定措施", "the dog is not secured in the taxi";
        /// A no-walk area.
        NoWalk = "O_NOWALK", "在禁遛区遛犬", "a no-walking area";
        /// A temporary ban.
        TemporaryBan = "O_TEMP", "进入临时禁入区域", "a temporarily closed area";
        /// The school run.
        SchoolRun = "O_SCHOOL_RUN", "上学放学期间在学校周边道路携犬逗留", "lingering near a school at school-run time";
        /// A restricted dog out for no allowed errand, or not secured.
        RestrictedDog { purpose: OutingPurpose } = "O_RESTRICTED_DOG", "受限制的犬只外出（{purpose}）不符合规定", "a restricted dog may not be out like this ({purpose})";
        /// A dog from outside in the key zone.
        CrossZone = "O_CROSS_ZONE", "违反规定将区外饲养的犬只带入重点管理区", "a dog from outside may not be in the key zone like this";
        /// Outside the hours.
        Hours = "O_TIME_WINDOW", "在规定时间外携犬外出", "outside the hours at which dogs may be out";
        /// Out by itself.
        Loose = "O_LOOSE", "放任犬只自行外出", "the dog is out by itself";
    }
}

impl Ground {
    /// Returns the violation that the table of sanctions answers.
    pub const fn violation(&self) -> Violation {
        match self {
            Self::Tag => Violation::NoTag,
            Self::Certificate => Violation::CertificateNotCarried,
            Self::LeashMissing => Violation::NoLeash,
            Self::LeashLong { .. } | Self::LeashKind { .. } => Violation::WrongLeash,
            Self::Handler { .. } => Violation::UnfitHandler,
            Self::Muzzle => Violation::NoMuzzle,
            Self::Crowd => Violation::Crowd,
            Self::Lift | Self::LiftTime | Self::LiftYield => Violation::Lift,
            Self::Yield => Violation::NotYielding,
            Self::Faeces | Self::Tools => Violation::Faeces,
            Self::Fouling => Violation::Fouling,
            Self::Place { .. } | Self::PlaceUnsettled { .. } => Violation::ProhibitedPlace,
            Self::ManagedPlace | Self::PlaceConditions => Violation::ManagedPlace,
            Self::Transport { .. }
            | Self::TransportUnsettled { .. }
            | Self::TransportRestraint { .. }
            | Self::Cabin { .. } => Violation::PublicTransport,
            Self::TaxiConsent | Self::TaxiRestraint => Violation::Taxi,
            Self::NoWalk => Violation::NoWalkArea,
            Self::TemporaryBan => Violation::TemporaryBan,
            Self::SchoolRun => Violation::SchoolRun,
            Self::RestrictedDog { .. } => Violation::RestrictedDogOut,
            Self::CrossZone => Violation::CrossZone,
            Self::Hours => Violation::BarredHours,
            Self::Loose => Violation::LooseDog,
        }
    }

    /// Returns the kind of place entered: sanctions may differ by it.
    pub const fn place(&self) -> Option<PlaceKind> {
        match self {
            Self::Place { place } | Self::PlaceUnsettled { place } => Some(*place),
            _ => None,
        }
    }

    /// Returns the duty that is broken.
    pub const fn duty(&self) -> OutingDuty {
        match self {
            Self::Tag => OutingDuty::Tag,
            Self::Certificate => OutingDuty::Certificate,
            Self::LeashMissing | Self::LeashLong { .. } | Self::LeashKind { .. } => {
                OutingDuty::Leash
            }
            Self::Handler { .. } => OutingDuty::Handler,
            Self::Muzzle => OutingDuty::Muzzle,
            Self::Crowd => OutingDuty::Crowd,
            Self::Lift | Self::LiftTime | Self::LiftYield => OutingDuty::Lift,
            Self::Yield => OutingDuty::Yielding,
            Self::Faeces | Self::Tools | Self::Fouling => OutingDuty::Faeces,
            Self::Place { .. } | Self::PlaceUnsettled { .. } => OutingDuty::Places,
            Self::ManagedPlace | Self::PlaceConditions => OutingDuty::Managers,
            Self::Transport { .. }
            | Self::TransportUnsettled { .. }
            | Self::TransportRestraint { .. }
            | Self::Cabin { .. } => OutingDuty::Transport,
            Self::TaxiConsent | Self::TaxiRestraint => OutingDuty::Taxi,
            Self::NoWalk => OutingDuty::NoWalkArea,
            Self::TemporaryBan => OutingDuty::TemporaryBan,
            Self::SchoolRun => OutingDuty::SchoolRun,
            Self::RestrictedDog { .. } => OutingDuty::Restricted,
            Self::CrossZone => OutingDuty::CrossZone,
            Self::Hours => OutingDuty::Hours,
            Self::Loose => OutingDuty::Loose,
        }
    }
}
