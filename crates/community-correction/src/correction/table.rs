//! Every transition of a case, region by region.

use super::{Act, Correction, EventKind, Stage};
use crate::discipline;

governance_core::transitions! {
    /// Every transition of a case.
    pub static TRANSITIONS: Correction {
        region Line {
            NotDecided + Decided => Decided by Decide under |_law| None;
            Decided + TookEffect => Effective by ConfirmEffect under |_law| None;
            Effective + Registered => Registered by Register under |_law| None;
            Registered + EntryAnnounced => Announced by AnnounceEntry under |_law| None;
            Announced + PlanMade => Supervised by MakePlan under |_law| None;
            Supervised + PlanMade => Supervised by MakePlan under |_law| None;
            Supervised + Appraised => ReleasePending by Appraise under |law| law.policy.release.summary_before.source();
            Effective + Expired => ExpiredPendingRuling by RecordExpiry under |_law| None;
            Registered + Expired => ExpiredPendingRuling by RecordExpiry under |_law| None;
            Announced + Expired => ExpiredPendingRuling by RecordExpiry under |_law| None;
            Supervised + Expired => ExpiredPendingRuling by RecordExpiry under |_law| None;
            ReleasePending + Expired => ExpiredPendingRuling by RecordExpiry under |_law| None;
            Decided + Released => Released by Release under |_law| None;
            Effective + Released => Released by Release under |_law| None;
            Registered + Released => Released by Release under |_law| None;
            Announced + Released => Released by Release under |_law| None;
            Supervised + Released => Released by Release under |_law| None;
            ReleasePending + Released => Released by Release under |_law| None;
            ExpiredPendingRuling + Released => Released by Release under |_law| None;
            Decided + Terminated => Terminated by Terminate under |_law| None;
            Effective + Terminated => Terminated by Terminate under |_law| None;
            Registered + Terminated => Terminated by Terminate under |_law| None;
            Announced + Terminated => Terminated by Terminate under |_law| None;
            Supervised + Terminated => Terminated by Terminate under |_law| None;
            ReleasePending + Terminated => Terminated by Terminate under |_law| None;
            ExpiredPendingRuling + Terminated => Terminated by Terminate under |_law| None;
            Released + Archived => Archived by Archive under |_law| None;
            Terminated + Archived => Archived by Archive under |_law| None;
        }
        region File {
            NoFile + Educated => NoFile by Educate under |_law| None;
            Open + Educated => Open by Educate under |_law| None;
            NoFile + Notified => NoFile by NotifyInstitution under |_law| None;
            Open + Notified => Open by NotifyInstitution under |_law| None;
            NoFile + DocumentsDelivered => NoFile by DeliverDocuments under |_law| None;
            Open + DocumentsDelivered => Open by DeliverDocuments under |_law| None;
            NoFile + DocumentsAcknowledged => NoFile by AcknowledgeDocuments under |law| law.policy.handover.receipt_within.source();
            Open + DocumentsAcknowledged => Open by AcknowledgeDocuments under |law| law.policy.handover.receipt_within.source();
            NoFile + Registered => Open by Register under |_law| None;
            NoFile + NoticeSent => NoFile by SendNotice under |_law| None;
            Open + NoticeSent => Open by SendNotice under |_law| None;
            Open + Reported => Open by Report under |_law| None;
            Open + Checked => Open by Check under |_law| None;
            Open + ContactApproved => Open by ApproveContact under |_law| None;
            Open + EntryApproved => Open by ApproveEntry under |_law| None;
            Open + LibertiesApproved => Open by ApproveLiberties under |_law| None;
            Open + IntervalChanged => Open by ChangeInterval under |_law| None;
            Open + IntervalLengthened => Open by LengthenInterval under |_law| None;
            Open + ConductStopped => Open by StopConduct under |_law| None;
            Open + PoliceCalled => Open by CallPolice under |_law| None;
            Open + Supported => Open by Support under |_law| None;
            Open + HelpSought => Open by SeekHelp under |_law| None;
            Open + HelpGiven => Open by GiveHelp under |_law| None;
            Open + GuardianUrged => Open by UrgeGuardian under |_law| None;
            Open + DepartmentTold => Open by TellDepartment under |_law| None;
            Open + BreachFound => Open by EstablishBreach under |_law| None;
            Open + Assessed => Open by Assess under |_law| Some(&discipline::ASSESSMENT);
            Open + Commended => Open by Commend under |_law| None;
            Open + Admonished => Open by Admonish under |_law| Some(&discipline::ADMONITION);
            Open + Warned => Open by Warn under |_law| Some(&discipline::WARNING);
            Open + PenaltyProposed => Open by ProposePenalty under |_law| None;
            Open + PenaltyDecided => Open by DecidePenalty under |_law| None;
            Open + Objected => Open by Object under |_law| None;
            Open + ObjectionAnswered => Open by AnswerObjection under |_law| None;
            Open + SetAside => Open by SetAside under |_law| None;
            Open + PermitApplied => Open by ApplyPermit under |_law| None;
            Open + PermitDecided => Open by DecidePermit under |_law| None;
            Open + PermitEnded => Open by EndPermit under |_law| None;
            NoFile + DocumentsRequested => NoFile by RequestDocuments under |law| law.policy.handover.complete_within.source();
            Open + DocumentsRequested => Open by RequestDocuments under |law| law.policy.handover.complete_within.source();
            Open + FileOpened => Open by OpenFile under |law| law.policy.entry.work_file.source();
            Open + TeamFixed => Open by FixTeam under |_law| None;
            Open + Classified => Open by Classify under |_law| None;
            Open + ReleaseAnnounced => Open by AnnounceRelease under |law| law.policy.release.announcement.source();
            NoFile + SentenceServedCertified => NoFile by CertifySentenceServed under |_law| None;
            Open + SentenceServedCertified => Open by CertifySentenceServed under |_law| None;
            NoFile + RecordSealed => NoFile by SealRecord under |_law| None;
            Open + RecordSealed => Open by SealRecord under |_law| None;
            NoFile + Archived => Closed by Archive under |_law| None;
            Open + Archived => Closed by Archive under |_law| None;
        }
        region Leave {
            AtHome + LeaveApplied => LeaveApplied by ApplyLeave under |_law| None;
            LeaveApplied + ShortLeaveApproved => LeaveApproved by DecideShortLeave under |_law| None;
            LeaveApplied + LeaveApproved => LeaveApproved by DecideLeave under |_law| None;
            LeaveApplied + LongLeaveApproved => LeaveApproved by DecideLongLeave under |_law| None;
            LeaveApplied + LeaveRefused => AtHome by DecideLeave under |_law| None;
            LeaveApplied + LongLeaveRefused => AtHome by DecideLongLeave under |_law| None;
            LeaveApplied + LeaveWithdrawn => AtHome by WithdrawLeave under |_law| None;
            LeaveApproved + LeaveWithdrawn => AtHome by WithdrawLeave under |_law| None;
            LeaveApproved + Departed => Away by Depart under |_law| None;
            Away + LeaveApplied => Away by ApplyLeave under |_law| None;
            Away + ShortLeaveApproved => Away by DecideShortLeave under |_law| None;
            Away + LeaveApproved => Away by DecideLeave under |_law| None;
            Away + LongLeaveApproved => Away by DecideLongLeave under |_law| None;
            Away + LeaveRefused => Away by DecideLeave under |_law| None;
            Away + LongLeaveRefused => Away by DecideLongLeave under |_law| None;
            Away + LeaveWithdrawn => Away by WithdrawLeave under |_law| None;
            Away + Returned => AtHome by Return under |law| law.policy.leave.back_in_time.source();
        }
        region Relocation {
            Settled + MoveApplied => MoveApplied by ApplyMove under |_law| None;
            MoveApplied + MoveInquired => MoveInquired by InquireMove under |law| law.policy.relocation.inquire_within.source();
            MoveInquired + MoveAnswered => MoveAnswered by AnswerMove under |law| law.policy.relocation.answer_within.source();
            MoveAnswered + MoveReferred => MoveReferred by ReferMove under |law| law.policy.relocation.disputes.source();
            MoveReferred + MoveSettled => MoveAnswered by SettleMove under |law| law.policy.relocation.disputes.source();
            MoveApplied + MoveRefused => Settled by DecideMove under |_law| None;
            MoveInquired + MoveRefused => Settled by DecideMove under |_law| None;
            MoveAnswered + MoveRefused => Settled by DecideMove under |_law| None;
            MoveReferred + MoveRefused => Settled by DecideMove under |_law| None;
            MoveAnswered + MoveConsented => MoveConsented by DecideMove under |_law| None;
            Settled + MoveServed => Settled by DecideMove under |law| law.policy.relocation.tell_refusal_within.source();
            MoveConsented + MoveServed => MoveConsented by DecideMove under |law| law.policy.relocation.transfer_within.source();
            MoveConsented + MoveFileTransferred => MoveConsented by TransferFile under |_law| None;
            MoveConsented + MoveAcknowledged => MoveConsented by AcknowledgeTransfer under |law| law.policy.relocation.receipt_within.source();
            MoveConsented + MoveCompleted => Settled by CompleteMove under |law| law.policy.relocation.report_within.source();
        }
        region Positioning {
            Off + PositioningSought => PositioningSought by SeekPositioning under |_law| None;
            PositioningSought + PositioningApproved => PositioningApproved by ApprovePositioning under |_law| None;
            PositioningSought + PositioningRefused => Off by ApprovePositioning under |_law| None;
            PositioningApproved + PositioningStarted => On by OperatePositioning under |_law| None;
            On + PositioningAssessed => On by AssessPositioning under |_law| None;
            On + PositioningExtended => On by ApprovePositioning under |law| law.policy.positioning.extension.source();
            PositioningApproved + PositioningLifted => Off by LiftPositioning under |_law| None;
            On + PositioningLifted => Off by LiftPositioning under |_law| None;
        }
        region Contact {
            InContact + ContactLost => Searching by Search under |_law| None;
            Searching + PoliceAsked => PoliceAssisting by AskPolice under |law| law.policy.contact.police_help.source();
            Searching + HintGiven => Searching by GiveHint under |_law| None;
            PoliceAssisting + HintGiven => PoliceAssisting by GiveHint under |_law| None;
            Fugitive + HintGiven => Fugitive by GiveHint under |_law| None;
            Searching + Found => InContact by Search under |_law| None;
            PoliceAssisting + Found => InContact by Search under |_law| None;
            Fugitive + Found => InContact by Search under |_law| None;
            InContact + FugitiveDeclared => Fugitive by Pursue under |_law| None;
            Searching + FugitiveDeclared => Fugitive by Pursue under |_law| None;
            PoliceAssisting + FugitiveDeclared => Fugitive by Pursue under |_law| None;
            Fugitive + Caught => InContact by Pursue under |_law| None;
        }
        region Liberty {
            Free + Detained => Held by RestrictLiberty under |_law| None;
            Held + RestrictionInformed => Held by RestrictLiberty under |law| law.policy.contact.inform_within.source();
            Held + LibertyRestored => Free by RestoreLiberty under |_law| None;
        }
        region Revocation {
            NotProposed + RevocationPrepared => NotProposed by PrepareRevocation under |_law| None;
            NotProposed + RevocationProposed => Proposed by ProposeRevocation under |_law| None;
            NotProposed + ProposedWithArrest => ArrestRequested by RequestArrest under |_law| None;
            ArrestRequested + ArrestOrderMade => ArrestOrdered by DecideArrest under |_law| None;
            ArrestRequested + ArrestDenied => Proposed by DecideArrest under |_law| None;
            ArrestOrdered + ArrestMade => Arrested by ExecuteArrest under |_law| None;
            Arrested + CustodyEnded => Proposed by FreeFromCustody under |_law| None;
            CustodyToEnd + CustodyEnded => NotProposed by FreeFromCustody under |_law| None;
            Proposed + Heard => Proposed by HearDefence under |_law| None;
            ArrestRequested + Heard => ArrestRequested by HearDefence under |_law| None;
            ArrestOrdered + Heard => ArrestOrdered by HearDefence under |_law| None;
            Arrested + Heard => Arrested by HearDefence under |_law| None;
            Proposed + RevocationGranted => Granted by Revoke under |_law| None;
            ArrestRequested + RevocationGranted => Granted by Revoke under |_law| None;
            ArrestOrdered + RevocationGranted => Granted by Revoke under |_law| None;
            Arrested + RevocationGranted => Granted by Revoke under |_law| None;
            Proposed + RevocationDenied => NotProposed by Revoke under |_law| None;
            ArrestRequested + RevocationDenied => NotProposed by Revoke under |_law| None;
            ArrestOrdered + RevocationDenied => NotProposed by Revoke under |_law| None;
            Arrested + RevocationDenied => CustodyToEnd by Revoke under |_law| None;
            NotProposed + RevocationWithdrawn => NotProposed by WithdrawProposal under |_law| None;
            Proposed + RevocationWithdrawn => NotProposed by WithdrawProposal under |_law| None;
            ArrestRequested + RevocationWithdrawn => NotProposed by WithdrawProposal under |_law| None;
            ArrestOrdered + RevocationWithdrawn => NotProposed by WithdrawProposal under |_law| None;
            Arrested + RevocationWithdrawn => CustodyToEnd by WithdrawProposal under |_law| None;
            NotProposed + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            Proposed + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            ArrestRequested + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            ArrestOrdered + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            Arrested + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            CustodyToEnd + RevokedByTrialCourt => Granted by RevokeForOtherCrime under |_law| None;
            Granted + TakenIntoPrison => TakenIn by TakeToPrison under |_law| None;
        }
    }
}
