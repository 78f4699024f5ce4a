//! Why a step at the end is refused.

use chrono::NaiveDate;
use governance_core::mandate::BodyKind;

use super::Termination;
use crate::{decision::Category, notice::Notice, unlawful::Unlawful};

governance_core::vocabulary! {
    /// What must be known for a step.
    pub enum Fact {
        /// Whether a pardon was ordered.
        Pardon = "pardon", "是否已被依法赦免", "whether a pardon was ordered";
        /// Whether the new judgment is final.
        JudgmentFinal = "judgment_final", "新判决是否已经生效", "whether the new judgment is final";
        /// Whether a prison or detention house keeps the file.
        KeepsFile = "keeps_file", "是否由监狱、看守所保管罪犯档案", "whether a prison or detention house keeps the file";
        /// Whether the record is one to be sealed.
        Sealing = "sealing", "犯罪时是否不满十八周岁、是否被判处五年有期徒刑以下刑罚", "whether the offence was committed under 18 and punished with five years or less";
        /// Whether the subject is a minor.
        Minor = "minor", "社区矫正对象是否为未成年人", "whether the subject is a minor";
        /// Whether the announcement is public.
        Public = "public", "宣告是否公开", "whether the announcement is public";
        /// Whether the guardian was called.
        Guardian = "guardian", "是否通知监护人到场", "whether the guardian was called";
    }
}

governance_core::grounds! {
    /// Why a step at the end is refused.
    pub enum Ground {
        /// Something is still to be established.
        Open { fact: Fact } = "RELEASE_FACT_OPEN", "尚待查明：{fact}", "still to be established: {fact}";
        /// No term runs.
        NoTerm = "NO_TERM", "尚无矫正期限", "no term runs yet";
        /// The term is not over.
        NotYet { last: NaiveDate } = "TERM_NOT_OVER", "矫正期限至{last}届满", "the term runs until {last}";
        /// Nobody was pardoned.
        NotPardoned = "NOT_PARDONED", "未被赦免", "nobody was pardoned";
        /// A ruling is awaited.
        RulingAwaited = "RULING_AWAITED", "撤销缓刑、假释的裁定或者刑事案件尚未了结，应当记录期满待裁定", "revocation or a criminal case is undecided: record the expiry";
        /// Revocation or recommittal was decided.
        Revoked = "REVOKED", "已裁定撤销或者决定收监执行，应当终止矫正", "revoked or recommitted: correction terminates";
        /// Control and execution outside prison end on the last day.
        NeverAwaits { category: Category } = "NEVER_AWAITS_RULING", "{category}期满即应解除，不得待裁定", "{category} ends with its term and awaits no ruling";
        /// Nothing is undecided.
        NothingPending = "NOTHING_PENDING", "没有待裁定的事项，期满即应解除", "nothing is undecided: the person is released";
        /// A termination that this category does not know.
        WrongTermination { cause: Termination, category: Category } = "WRONG_TERMINATION", "{category}不因“{cause}”终止", "{category} is not terminated by \"{cause}\"";
        /// No ruling or decision.
        NoRuling = "NO_RULING", "没有生效的撤销裁定或者收监执行决定", "no ruling or decision to revoke or recommit is on file";
        /// The new judgment is not final.
        NotFinal = "JUDGMENT_NOT_FINAL", "新判决尚未生效", "the new judgment is not final";
        /// No sentence was executed outside prison.
        NotOutside { category: Category } = "NOT_OUTSIDE_PRISON", "{category}不发放刑满释放证明书", "no certificate of sentence served after {category}";
        /// Neither prison nor detention house keeps the file.
        FileNotKept = "FILE_NOT_KEPT", "监狱、看守所未保管罪犯档案，由社区矫正机构发放解除社区矫正证明书即可", "neither prison nor detention house keeps the file: the certificate of release suffices";
        /// There is nothing to certify any more.
        NothingToCertify = "NOTHING_TO_CERTIFY", "已经发放或者矫正已经终止", "certified already, or terminated";
        /// Not released.
        NotReleased = "NOT_RELEASED", "尚未解除矫正", "the person has not been released";
        /// A minor's announcement before the public.
        PublicForMinor = "PUBLIC_FOR_MINOR", "对未成年社区矫正对象的宣告不公开进行", "a minor's announcement is not public";
        /// A minor's announcement without the guardian.
        GuardianNotCalled = "GUARDIAN_NOT_CALLED", "未通知未成年社区矫正对象的监护人到场", "the minor's guardian was not called";
        /// An offence committed as a minor, announced before the public.
        OffenceAsMinor = "OFFENCE_AS_MINOR_IN_PUBLIC", "犯罪时不满十八周岁，不得公开宣告", "the offence was committed as a minor and is not announced in public";
        /// Correction has not ended.
        NotEnded = "NOT_ENDED", "矫正尚未解除或者终止", "correction has not ended";
        /// No record to seal.
        NotToSeal = "NOT_TO_SEAL", "不属于应当封存的犯罪记录", "the record is not one to be sealed";
        /// Sealed already.
        SealedAlready = "SEALED_ALREADY", "犯罪记录已经封存", "the record is sealed already";
        /// The record is to be sealed first.
        SealFirst = "SEAL_FIRST", "犯罪记录尚未封存", "the record has not been sealed";
        /// The certificate of sentence served is outstanding.
        CertificateOutstanding = "CERTIFICATE_OUTSTANDING", "刑满释放证明书尚未发放", "the certificate of sentence served is outstanding";
        /// A notice or copy that the statute demands is outstanding.
        NoticeMissing { notice: Notice, to: BodyKind } = "NOTICE_MISSING", "尚未向{to}办理：{notice}", "outstanding, to the {to}: {notice}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NeverAwaits { .. } | Self::NothingPending => Some(Unlawful::TermLengthened),
            Self::WrongTermination {
                cause: Termination::Revoked | Termination::Recommitted,
                category: Category::Control,
            } => Some(Unlawful::ControlRevoked),
            Self::PublicForMinor | Self::GuardianNotCalled => Some(Unlawful::MinorInPublic),
            Self::OffenceAsMinor => Some(Unlawful::MinorDisclosed),
            Self::SealFirst => Some(Unlawful::SealedDisclosed),
            Self::NoticeMissing { .. } => Some(Unlawful::NoticeMissing),
            Self::Open { .. }
            | Self::NoTerm
            | Self::NotYet { .. }
            | Self::NotPardoned
            | Self::RulingAwaited
            | Self::Revoked
            | Self::WrongTermination { .. }
            | Self::NoRuling
            | Self::NotFinal
            | Self::NotOutside { .. }
            | Self::FileNotKept
            | Self::NothingToCertify
            | Self::NotReleased
            | Self::NotEnded
            | Self::NotToSeal
            | Self::SealedAlready
            | Self::CertificateOutstanding => None,
        }
    }
}
