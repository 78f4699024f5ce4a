//! Why a step of entry is refused.

use crate::unlawful::Unlawful;

use super::{Content, Dossier, Tie};

governance_core::vocabulary! {
    /// What must be known for a step.
    pub enum Fact {
        /// Whether the subject is a woman.
        Woman = "woman", "社区矫正对象是否为女性", "whether the subject is a woman";
        /// Whether the subject is a minor.
        Minor = "minor", "社区矫正对象是否为未成年人", "whether the subject is a minor";
        /// Whether a member is tied to the case.
        Tie = "tie", "小组成员与案件的关系", "how a member is tied to the case";
        /// Whether the announcement is public.
        Public = "public", "宣告是否公开", "whether the announcement is public";
        /// Whether the guardian was called.
        Guardian = "guardian", "是否通知监护人到场", "whether the guardian was called";
        /// Whether adults take part.
        Adults = "adults", "是否与成年人分别进行", "whether adults take part";
        /// Whether the plan is made for a minor.
        ForMinor = "for_minor", "矫正方案是否针对未成年人制定", "whether the plan is made for a minor";
        /// Whether the class rests on an assessment.
        Assessed = "assessed", "分类是否以评估为依据", "whether the class rests on an assessment";
        /// Whether the class limits freedom.
        Restricts = "restricts", "该类别是否限制人身自由", "whether the class limits freedom";
    }
}

governance_core::grounds! {
    /// Why a step of entry is refused.
    pub enum Ground {
        /// Something is still to be established.
        Open { fact: Fact } = "ENTRY_FACT_OPEN", "尚待查明：{fact}", "still to be established: {fact}";
        /// A team of nobody.
        EmptyTeam = "EMPTY_TEAM", "矫正小组没有成员", "the team has no member";
        /// A woman's team of men.
        NoWoman = "NO_WOMAN", "社区矫正对象为女性，矫正小组中应当有女性成员", "the subject is a woman: a woman belongs in the team";
        /// A minor's team without anybody who knows minors.
        NobodyKnowsMinors = "NOBODY_KNOWS_MINORS", "未成年人的矫正小组应当吸收熟悉未成年人身心特点的人员", "the subject is a minor: somebody familiar with minors belongs in the team";
        /// A member who is tied to the case.
        Tied { tie: Tie } = "MEMBER_TIED", "{tie}不得作为矫正小组成员", "{tie} of the case does not sit in the team";
        /// A minor's announcement before the public.
        PublicForMinor = "PUBLIC_FOR_MINOR", "对未成年社区矫正对象的宣告不公开进行", "a minor's announcement is not public";
        /// A minor's announcement without the guardian.
        GuardianNotCalled = "GUARDIAN_NOT_CALLED", "未通知未成年社区矫正对象的监护人到场", "the minor's guardian was not called";
        /// A minor together with adults.
        WithAdults = "MINOR_WITH_ADULTS", "对未成年人的社区矫正应当与成年人分别进行", "a minor's correction is kept apart from that of adults";
        /// An offence committed as a minor, announced before the public.
        OffenceAsMinor = "OFFENCE_AS_MINOR_IN_PUBLIC", "犯罪时不满十八周岁，不得公开宣告", "the offence was committed as a minor and is not announced in public";
        /// Something that must be announced is left out.
        LeftOut { content: Content } = "CONTENT_LEFT_OUT", "宣告内容缺少：{content}", "left out of the announcement: {content}";
        /// A second plan beside the one in force.
        PlanDoubled { active: u32 } = "PLAN_DOUBLED", "第{active}版矫正方案仍在执行，不得另立方案", "version {active} of the plan is in force: a plan takes its place or is none";
        /// A plan in the place of one that is not in force.
        NoSuchPlan { replaces: u32 } = "NO_SUCH_PLAN", "第{replaces}版矫正方案并非现行方案", "version {replaces} of the plan is not in force";
        /// A plan that was not made for a minor.
        NotForMinor = "PLAN_NOT_FOR_MINOR", "未成年人的矫正方案应当针对其年龄、心理特点等制定", "a minor's plan is made by age, mind and family";
        /// A class without assessment.
        NotAssessed = "CLASS_NOT_ASSESSED", "分类未以评估为依据", "the class does not rest on an assessment";
        /// A class that limits freedom.
        ClassRestricts = "CLASS_RESTRICTS", "分类管理不得在法律之外限制人身自由", "a class limits no freedom beyond the law";
        /// A second file.
        FileDoubled { dossier: Dossier } = "FILE_DOUBLED", "一人一档：{dossier}已经建立", "one person, one file: there is a {dossier} already";
        /// The term is over.
        Over = "OVER", "矫正期限已经届满", "the term is over";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NoWoman | Self::NobodyKnowsMinors => Some(Unlawful::TeamUnfit),
            Self::PublicForMinor | Self::GuardianNotCalled | Self::WithAdults => {
                Some(Unlawful::MinorInPublic)
            }
            Self::OffenceAsMinor => Some(Unlawful::MinorDisclosed),
            Self::PlanDoubled { .. } | Self::FileDoubled { .. } => Some(Unlawful::FileDoubled),
            Self::ClassRestricts => Some(Unlawful::OtherRestriction),
            Self::Over => Some(Unlawful::TermLengthened),
            Self::Open { .. }
            | Self::EmptyTeam
            | Self::Tied { .. }
            | Self::LeftOut { .. }
            | Self::NoSuchPlan { .. }
            | Self::NotForMinor
            | Self::NotAssessed => None,
        }
    }
}
