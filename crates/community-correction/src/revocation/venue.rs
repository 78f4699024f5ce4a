//! Where a matter of revocation belongs: by it the mandates differ.

use governance_core::mandate::BodyKind;

use crate::decision::{Category, CourtLevel, Decision};

governance_core::vocabulary! {
    /// Where a matter of revocation or recommittal belongs.
    ///
    /// The institution stands at the level of the court that it addresses, and only the organ that
    /// decided on execution outside prison, or its like at the place of execution, recommits.
    #[doc(alias = "管辖")]
    pub enum Venue {
        /// Probation or parole, of a basic-level court.
        BasicCourt = "basic_court", "基层人民法院作出的缓刑、假释", "probation or parole of a basic-level court";
        /// Probation or parole, of an intermediate or high court.
        HigherCourt = "higher_court", "中级以上人民法院作出的缓刑、假释", "probation or parole of an intermediate or high court";
        /// Execution outside prison that a court decided.
        RecommittingCourt = "recommitting_court", "人民法院决定的暂予监外执行", "execution outside prison decided by a court";
        /// Execution outside prison that the public security organ decided.
        RecommittingPolice = "recommitting_police", "公安机关决定的暂予监外执行", "execution outside prison decided by the police";
        /// Execution outside prison that the prison administration approved.
        RecommittingPrisonAdministration = "recommitting_prison_administration", "监狱管理机关批准的暂予监外执行", "execution outside prison approved by the prison administration";
    }
}

impl Venue {
    /// Returns where a revocation of `decision` belongs.
    ///
    /// `None` where there is nothing to revoke (control), or where the level of the court is not known.
    pub const fn of(decision: &Decision) -> Option<Self> {
        match (decision.category, decision.organ, decision.court) {
            (Category::Probation | Category::Parole, _, Some(CourtLevel::Basic)) => {
                Some(Self::BasicCourt)
            }
            (
                Category::Probation | Category::Parole,
                _,
                Some(CourtLevel::Intermediate | CourtLevel::High),
            ) => Some(Self::HigherCourt),
            (Category::OutsidePrison, BodyKind::Court, _) => Some(Self::RecommittingCourt),
            (Category::OutsidePrison, BodyKind::PublicSecurity, _) => {
                Some(Self::RecommittingPolice)
            }
            (Category::OutsidePrison, BodyKind::PrisonAdministration, _) => {
                Some(Self::RecommittingPrisonAdministration)
            }
            // Control is never revoked; a court whose level is not known has no venue yet.
            _ => None,
        }
    }

    /// Returns the institution that proposes: of the level of the court.
    pub const fn institution(self) -> BodyKind {
        match self {
            Self::HigherCourt => BodyKind::HigherCorrectionInstitution,
            Self::BasicCourt
            | Self::RecommittingCourt
            | Self::RecommittingPolice
            | Self::RecommittingPrisonAdministration => BodyKind::CorrectionInstitution,
        }
    }
}
