//! What an officer establishes, and what an outing breaks.

use governance_core::capacity::CivilCapacity;

use super::OutingPurpose;
use crate::policy::{PlaceKind, Vehicle, Violation};

governance_core::vocabulary! {
    /// A fact that an officer establishes.
    pub enum Fact {
        /// The tag.
        Tag = "tag", "是否佩戴犬牌", "whether the tag is worn";
        /// The certificate.
        Certificate = "certificate", "是否携带养犬登记证", "whether the certificate is carried";
        /// The leash.
        Leash = "leash", "牵引带", "the leash";
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
        /// Faeces.
        Faeces = "faeces", "是否遗留粪便", "whether faeces were left";
        /// The place.
        Place = "place", "场所类别", "the kind of place";
        /// A manager's ban.
        ManagerBan = "manager_ban", "管理者是否设置禁入标志", "whether the manager bars dogs with a sign";
        /// The vehicle.
        Ride = "ride", "乘坐的交通工具", "the vehicle";
        /// Consent.
        Consent = "consent", "驾驶员、同乘人员是否同意", "whether driver and passengers consent";
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
        /// Faeces.
        Faeces = "O_FAECES", "未即时清除粪便", "faeces were not cleared at once";
        /// A prohibited place.
        Place { place: PlaceKind } = "O_PLACE", "携犬进入禁入场所（{place}）", "a dog may not enter: {place}";
        /// A place whose manager bars dogs.
        ManagedPlace = "O_PLACE_MANAGED", "场所管理者禁止携犬进入", "the manager of the place bars dogs";
        /// Public transport.
        Transport { vehicle: Vehicle } = "O_TRANSPORT", "携犬乘坐{vehicle}", "a dog may not ride: {vehicle}";
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
        RestrictedDog { purpose: OutingPurpose } = "O_RESTRICTED_DOG", "烈性犬、大型犬外出（{purpose}）不符合规定", "a fierce or large dog may not be out like this ({purpose})";
        /// A dog from outside in the key zone.
        CrossZone = "O_CROSS_ZONE", "将限养区外饲养的烈性犬、大型犬带入限养区", "a fierce or large dog from outside in the key zone";
    }
}

impl Ground {
    /// Returns the violation that the table of sanctions answers.
    pub const fn violation(&self) -> Violation {
        match self {
            Self::Tag => Violation::NoTag,
            Self::Certificate => Violation::CertificateNotCarried,
            Self::LeashMissing => Violation::NoLeash,
            Self::LeashLong { .. } => Violation::WrongLeash,
            Self::Handler { .. } => Violation::UnfitHandler,
            Self::Muzzle => Violation::NoMuzzle,
            Self::Crowd => Violation::Crowd,
            Self::Lift | Self::LiftTime | Self::LiftYield => Violation::Lift,
            Self::Yield => Violation::NotYielding,
            Self::Faeces => Violation::Faeces,
            Self::Place { .. } => Violation::ProhibitedPlace,
            Self::ManagedPlace => Violation::ManagedPlace,
            Self::Transport { .. } => Violation::PublicTransport,
            Self::TaxiConsent | Self::TaxiRestraint => Violation::Taxi,
            Self::NoWalk => Violation::NoWalkArea,
            Self::TemporaryBan => Violation::TemporaryBan,
            Self::SchoolRun => Violation::SchoolRun,
            Self::RestrictedDog { .. } => Violation::RestrictedDogOut,
            Self::CrossZone => Violation::CrossZone,
        }
    }
}
