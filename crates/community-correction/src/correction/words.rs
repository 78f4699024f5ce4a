//! The words of the case: stages, kinds of event, acts.

governance_core::vocabulary! {
    /// Where the case stands, in each of its regions.
    pub enum Stage {
        /// Not decided.
        NotDecided = "not_decided", "未决定社区矫正", "not decided";
        /// Decided.
        Decided = "decided", "已裁判（决定）", "decided";
        /// Effective, arrival awaited.
        Effective = "effective", "已生效待报到（移送）", "effective, arrival awaited";
        /// Registered.
        Registered = "registered", "已接收登记", "registered";
        /// Announced.
        Announced = "announced", "已入矫宣告", "announced";
        /// Supervised.
        Supervised = "supervised", "在矫", "supervised";
        /// Release pending.
        ReleasePending = "release_pending", "待解除", "release pending";
        /// Expired, ruling pending.
        ExpiredPendingRuling = "expired_pending_ruling", "期满待裁定", "expired, ruling pending";
        /// Released.
        Released = "released", "已解除矫正", "released";
        /// Terminated.
        Terminated = "terminated", "矫正终止", "terminated";
        /// Archived.
        Archived = "archived", "已归档", "archived";
        /// No file.
        NoFile = "no_file", "未建立档案", "no file";
        /// File open.
        Open = "open", "档案已建立", "file open";
        /// File closed.
        Closed = "closed", "档案已封存归档", "file closed";
        /// Not on leave.
        AtHome = "at_home", "未外出", "not on leave";
        /// Leave applied for.
        LeaveApplied = "leave_applied", "已申请外出", "leave applied for";
        /// Leave approved.
        LeaveApproved = "leave_approved", "已批准外出", "leave approved";
        /// Away on leave.
        Away = "away", "外出中", "away on leave";
        /// Place of execution settled.
        Settled = "settled", "执行地未变更", "place of execution settled";
        /// Move applied for.
        MoveApplied = "move_applied", "已申请变更执行地", "move applied for";
        /// New place asked.
        MoveInquired = "move_inquired", "已征求意见", "new place asked";
        /// New place has answered.
        MoveAnswered = "move_answered", "新执行地已答复", "new place has answered";
        /// Referred to the next higher institution.
        MoveReferred = "move_referred", "已报上一级协调", "referred to the next higher institution";
        /// Move decided.
        MoveConsented = "move_consented", "已决定变更执行地", "move decided";
        /// No positioning device.
        Off = "off", "未使用电子定位装置", "no positioning device";
        /// Positioning sought.
        PositioningSought = "positioning_sought", "已报批使用电子定位装置", "positioning sought";
        /// Positioning approved.
        PositioningApproved = "positioning_approved", "已批准使用电子定位装置", "positioning approved";
        /// Positioning device in use.
        On = "on", "使用电子定位装置", "positioning device in use";
        /// In contact.
        InContact = "in_contact", "保持联系", "in contact";
        /// Searching.
        Searching = "searching", "查找中", "searching";
        /// Police assisting the search.
        PoliceAssisting = "police_assisting", "公安机关协助查找", "police assisting the search";
        /// Fugitive.
        Fugitive = "fugitive", "在逃", "fugitive";
        /// At liberty.
        Free = "free", "人身自由未受限制", "at liberty";
        /// Held elsewhere.
        Held = "held", "被限制人身自由", "held elsewhere";
        /// Not proposed.
        NotProposed = "not_proposed", "未提请", "not proposed";
        /// Proposed.
        Proposed = "proposed", "已提请撤销（收监执行）", "proposed";
        /// Arrest requested.
        ArrestRequested = "arrest_requested", "已提请逮捕", "arrest requested";
        /// Arrest ordered.
        ArrestOrdered = "arrest_ordered", "已决定逮捕", "arrest ordered";
        /// Arrested.
        Arrested = "arrested", "已逮捕", "arrested";
        /// To be freed at once.
        CustodyToEnd = "custody_to_end", "应立即释放", "to be freed at once";
        /// Revoked or recommitted.
        Granted = "granted", "已裁定撤销（决定收监执行）", "revoked or recommitted";
        /// Taken to prison.
        TakenIn = "taken_in", "已交付执行", "taken to prison";
    }
}

governance_core::vocabulary! {
    /// What happens in a case.
    pub enum EventKind {
        /// Decided.
        Decided = "decided", "决定社区矫正", "decided";
        /// Told of duties and consequences.
        Educated = "educated", "教育告知", "told of duties and consequences";
        /// Took effect.
        TookEffect = "took_effect", "判决、裁定、决定生效", "took effect";
        /// Institution notified.
        Notified = "notified", "通知执行地社区矫正机构", "institution notified";
        /// Documents delivered.
        DocumentsDelivered = "documents_delivered", "送达法律文书", "documents delivered";
        /// Receipt returned.
        DocumentsAcknowledged = "documents_acknowledged", "送回回执", "receipt returned";
        /// Missing documents requested.
        DocumentsRequested = "documents_requested", "要求补齐法律文书", "missing documents requested";
        /// Received and registered.
        Registered = "registered", "接收登记", "received and registered";
        /// Team fixed.
        TeamFixed = "team_fixed", "确定矫正小组", "team fixed";
        /// Entry announced.
        EntryAnnounced = "entry_announced", "入矫宣告", "entry announced";
        /// Plan made.
        PlanMade = "plan_made", "制定矫正方案", "plan made";
        /// A file opened beside the one file.
        FileOpened = "file_opened", "另立卷宗", "a file opened beside the one file";
        /// Classified.
        Classified = "classified", "确定管理类别", "classified";
        /// Appraised.
        Appraised = "appraised", "书面鉴定", "appraised";
        /// Released.
        Released = "released", "解除矫正", "released";
        /// Release announced.
        ReleaseAnnounced = "release_announced", "解矫宣告", "release announced";
        /// Expired with a ruling pending.
        Expired = "expired", "期满待裁定", "expired with a ruling pending";
        /// Terminated.
        Terminated = "terminated", "矫正终止", "terminated";
        /// Certificate of sentence served issued.
        SentenceServedCertified = "sentence_served_certified", "发放刑满释放证明书", "certificate of sentence served issued";
        /// Record sealed.
        RecordSealed = "record_sealed", "封存犯罪记录", "record sealed";
        /// Archived.
        Archived = "archived", "归档", "archived";
        /// Reported.
        Reported = "reported", "报告", "reported";
        /// Checked.
        Checked = "checked", "核查", "checked";
        /// Contact decided on.
        ContactApproved = "contact_approved", "批准会见接触", "contact decided on";
        /// Entry decided on.
        EntryApproved = "entry_approved", "批准进入特定区域、场所", "entry decided on";
        /// Exercise of liberties decided on.
        LibertiesApproved = "liberties_approved", "批准行使言论等自由", "exercise of liberties decided on";
        /// Interval changed.
        IntervalChanged = "interval_changed", "调整报告、复查间隔", "interval changed";
        /// Interval lengthened higher up.
        IntervalLengthened = "interval_lengthened", "批准延长报告、复查间隔", "interval lengthened";
        /// Unlawful conduct stopped.
        ConductStopped = "conduct_stopped", "制止违法行为", "unlawful conduct stopped";
        /// Police called.
        PoliceCalled = "police_called", "通知公安机关到场处置", "police called";
        /// Educated or supported.
        Supported = "supported", "教育帮扶", "educated or supported";
        /// Help sought.
        HelpSought = "help_sought", "申请协助", "help sought";
        /// Help given.
        HelpGiven = "help_given", "给予协助", "help given";
        /// Guardian urged.
        GuardianUrged = "guardian_urged", "督促、教育监护人", "guardian urged";
        /// Department told.
        DepartmentTold = "department_told", "通知有关部门", "department told";
        /// Breach established.
        BreachFound = "breach_found", "查实违反规定", "breach established";
        /// Assessed.
        Assessed = "assessed", "考核", "assessed";
        /// Commended.
        Commended = "commended", "表扬", "commended";
        /// Admonished.
        Admonished = "admonished", "训诫", "admonished";
        /// Warned.
        Warned = "warned", "警告", "warned";
        /// Public-security penalty proposed.
        PenaltyProposed = "penalty_proposed", "提请治安管理处罚", "public-security penalty proposed";
        /// Public-security penalty decided on.
        PenaltyDecided = "penalty_decided", "治安管理处罚决定", "public-security penalty decided on";
        /// Objected to.
        Objected = "objected", "提出异议", "objected to";
        /// Objection answered.
        ObjectionAnswered = "objection_answered", "答复异议", "objection answered";
        /// Set aside.
        SetAside = "set_aside", "撤销奖惩决定", "set aside";
        /// Recurrent activity applied for.
        PermitApplied = "permit_applied", "申请经常性跨市县活动", "recurrent activity applied for";
        /// Recurrent activity decided on.
        PermitDecided = "permit_decided", "审批经常性跨市县活动", "recurrent activity decided on";
        /// Permit ended.
        PermitEnded = "permit_ended", "经常性跨市县活动终止", "permit ended";
        /// Notice or copy sent.
        NoticeSent = "notice_sent", "通知、抄送", "notice or copy sent";
        /// Leave applied for.
        LeaveApplied = "leave_applied", "申请外出", "leave applied for";
        /// Short leave approved.
        ShortLeaveApproved = "short_leave_approved", "批准短期外出", "short leave approved";
        /// Leave approved.
        LeaveApproved = "leave_approved", "批准外出", "leave approved";
        /// Long leave approved.
        LongLeaveApproved = "long_leave_approved", "上一级批准外出", "long leave approved";
        /// Leave refused.
        LeaveRefused = "leave_refused", "不批准外出", "leave refused";
        /// Long leave refused.
        LongLeaveRefused = "long_leave_refused", "上一级不批准外出", "long leave refused";
        /// Leave withdrawn.
        LeaveWithdrawn = "leave_withdrawn", "撤回外出申请", "leave withdrawn";
        /// Departed.
        Departed = "departed", "外出", "departed";
        /// Returned.
        Returned = "returned", "销假", "returned";
        /// Move applied for.
        MoveApplied = "move_applied", "申请变更执行地", "move applied for";
        /// New place asked.
        MoveInquired = "move_inquired", "征求新执行地意见", "new place asked";
        /// New place answered.
        MoveAnswered = "move_answered", "新执行地答复", "new place answered";
        /// Dispute referred.
        MoveReferred = "move_referred", "报请协调", "dispute referred";
        /// Dispute over the move settled.
        MoveSettled = "move_settled", "上一级处理变更执行地争议", "dispute over the move settled";
        /// Move refused.
        MoveRefused = "move_refused", "不予变更执行地", "move refused";
        /// Move decided.
        MoveConsented = "move_consented", "决定变更执行地", "move decided";
        /// Decision on the move served.
        MoveServed = "move_served", "送达变更执行地决定", "decision on the move served";
        /// File transferred.
        MoveFileTransferred = "move_file_transferred", "移交档案材料", "file transferred";
        /// Transfer acknowledged.
        MoveAcknowledged = "move_acknowledged", "新执行地送回回执", "transfer acknowledged";
        /// Reported at the new place.
        MoveCompleted = "move_completed", "到新执行地报到", "reported at the new place";
        /// Positioning sought.
        PositioningSought = "positioning_sought", "报批使用电子定位装置", "positioning sought";
        /// Positioning approved.
        PositioningApproved = "positioning_approved", "批准使用电子定位装置", "positioning approved";
        /// Positioning refused.
        PositioningRefused = "positioning_refused", "不批准使用电子定位装置", "positioning refused";
        /// Device put on.
        PositioningStarted = "positioning_started", "佩戴电子定位装置", "device put on";
        /// Continued need assessed.
        PositioningAssessed = "positioning_assessed", "评估继续使用必要", "continued need assessed";
        /// Positioning extended.
        PositioningExtended = "positioning_extended", "批准延长使用期限", "positioning extended";
        /// Device taken off.
        PositioningLifted = "positioning_lifted", "解除电子定位装置", "device taken off";
        /// Contact lost.
        ContactLost = "contact_lost", "失去联系", "contact lost";
        /// Police asked to help.
        PoliceAsked = "police_asked", "通知公安机关协助查找", "police asked to help";
        /// A hint handed on.
        HintGiven = "hint_given", "提供线索", "hint handed on";
        /// Found.
        Found = "found", "查找到", "found";
        /// Declared a fugitive.
        FugitiveDeclared = "fugitive_declared", "确定在逃", "declared a fugitive";
        /// Caught.
        Caught = "caught", "抓获", "caught";
        /// Held elsewhere.
        Detained = "detained", "被限制人身自由", "held elsewhere";
        /// Liberty restored.
        LibertyRestored = "liberty_restored", "恢复人身自由", "liberty restored";
        /// Informed of the restriction.
        RestrictionInformed = "restriction_informed", "通知限制人身自由情况", "informed of the restriction";
        /// Revocation prepared.
        RevocationPrepared = "revocation_prepared", "拟提请撤销（收监执行）", "revocation prepared";
        /// Revocation proposed.
        RevocationProposed = "revocation_proposed", "提请撤销（收监执行）", "revocation proposed";
        /// Revocation proposed with arrest.
        ProposedWithArrest = "proposed_with_arrest", "提请撤销并提请逮捕", "revocation proposed with arrest";
        /// Arrest ordered.
        ArrestOrderMade = "arrest_order_made", "决定逮捕", "arrest ordered";
        /// Arrest denied.
        ArrestDenied = "arrest_denied", "不予逮捕", "arrest denied";
        /// Arrested.
        ArrestMade = "arrest_made", "执行逮捕", "arrested";
        /// Freed from custody.
        CustodyEnded = "custody_ended", "释放", "freed from custody";
        /// Heard in defence.
        Heard = "heard", "听取申辩和律师意见", "heard in defence";
        /// Revoked or recommitted.
        RevocationGranted = "revocation_granted", "裁定撤销（决定收监执行）", "revoked or recommitted";
        /// Revocation denied.
        RevocationDenied = "revocation_denied", "不予撤销（收监执行）", "revocation denied";
        /// Proposal withdrawn.
        RevocationWithdrawn = "revocation_withdrawn", "撤回提请", "proposal withdrawn";
        /// Revoked by the trial court.
        RevokedByTrialCourt = "revoked_by_trial_court", "审理新罪漏罪的法院撤销", "revoked by the trial court";
        /// Taken to prison.
        TakenIntoPrison = "taken_into_prison", "交付收监执行", "taken to prison";
    }
}

governance_core::vocabulary! {
    /// What takes a mandate.
    pub enum Act {
        /// Decide on community correction.
        Decide = "decide", "决定社区矫正", "decide on community correction";
        /// Tell the subject of duties and consequences.
        Educate = "educate", "教育告知社区矫正对象", "tell the subject of duties and consequences";
        /// State that the decision has taken effect.
        ConfirmEffect = "confirm_effect", "确认判决、裁定、决定生效", "state that the decision has taken effect";
        /// Notify the institution of the place of execution.
        NotifyInstitution = "notify_institution", "通知执行地社区矫正机构", "notify the institution of the place of execution";
        /// Deliver the legal documents.
        DeliverDocuments = "deliver_documents", "送达法律文书", "deliver the legal documents";
        /// Return the receipt.
        AcknowledgeDocuments = "acknowledge_documents", "送回法律文书回执", "return the receipt";
        /// Ask for missing documents.
        RequestDocuments = "request_documents", "要求补齐法律文书", "ask for missing documents";
        /// Receive and register.
        Register = "register", "接收登记", "receive and register";
        /// Fix the correction team.
        FixTeam = "fix_team", "确定矫正小组", "fix the correction team";
        /// Announce entry.
        AnnounceEntry = "announce_entry", "入矫宣告", "announce entry";
        /// Make the correction plan.
        MakePlan = "make_plan", "制定矫正方案", "make the correction plan";
        /// Open a file beside the one file.
        OpenFile = "open_file", "另立卷宗", "open a file beside the one file";
        /// Classify the subject.
        Classify = "classify", "确定管理类别", "classify the subject";
        /// Appraise in writing.
        Appraise = "appraise", "作出书面鉴定", "appraise in writing";
        /// Release from correction.
        Release = "release", "解除社区矫正", "release from correction";
        /// Announce release.
        AnnounceRelease = "announce_release", "解矫宣告", "announce release";
        /// Record that the term has expired.
        RecordExpiry = "record_expiry", "记录期满待裁定", "record that the term has expired";
        /// Record termination.
        Terminate = "terminate", "记录矫正终止", "record termination";
        /// Certify that the sentence is served.
        CertifySentenceServed = "certify_sentence_served", "发放刑满释放证明书", "certify that the sentence is served";
        /// Seal the record.
        SealRecord = "seal_record", "封存犯罪记录", "seal the record";
        /// Archive the file.
        Archive = "archive", "归档", "archive the file";
        /// Report.
        Report = "report", "报告", "report";
        /// Check activities and conduct.
        Check = "check", "核实活动情况和行为表现", "check activities and conduct";
        /// Decide on contact with certain persons.
        ApproveContact = "approve_contact", "审批接触特定人员", "decide on contact with certain persons";
        /// Decide on entry to restricted places.
        ApproveEntry = "approve_entry", "审批进入特定区域、场所", "decide on entry to restricted places";
        /// Decide on the exercise of liberties under control.
        ApproveLiberties = "approve_liberties", "审批管制对象行使言论等自由", "decide on the exercise of liberties under control";
        /// Change reporting or recheck intervals.
        ChangeInterval = "change_interval", "调整报告、复查间隔", "change reporting or recheck intervals";
        /// Lengthen an interval.
        LengthenInterval = "lengthen_interval", "批准延长报告、复查间隔", "lengthen an interval";
        /// Stop unlawful conduct.
        StopConduct = "stop_conduct", "制止违法行为", "stop unlawful conduct";
        /// Call the police.
        CallPolice = "call_police", "通知公安机关到场处置", "call the police";
        /// Educate and support.
        Support = "support", "教育帮扶", "educate and support";
        /// Seek help.
        SeekHelp = "seek_help", "申请协助", "seek help";
        /// Give necessary help.
        GiveHelp = "give_help", "给予必要协助", "give necessary help";
        /// Urge the guardian.
        UrgeGuardian = "urge_guardian", "督促、教育监护人", "urge the guardian";
        /// Tell the competent department.
        TellDepartment = "tell_department", "通知有关部门", "tell the competent department";
        /// Establish a breach.
        EstablishBreach = "establish_breach", "查实违反规定", "establish a breach";
        /// Assess.
        Assess = "assess", "考核", "assess";
        /// Commend.
        Commend = "commend", "表扬", "commend";
        /// Admonish.
        Admonish = "admonish", "训诫", "admonish";
        /// Warn.
        Warn = "warn", "警告", "warn";
        /// Propose a public-security penalty.
        ProposePenalty = "propose_penalty", "提请治安管理处罚", "propose a public-security penalty";
        /// Decide on a public-security penalty.
        DecidePenalty = "decide_penalty", "决定治安管理处罚", "decide on a public-security penalty";
        /// Object.
        Object = "object", "提出异议", "object";
        /// Answer an objection.
        AnswerObjection = "answer_objection", "答复异议", "answer an objection";
        /// Set a decision aside.
        SetAside = "set_aside", "撤销奖惩决定", "set a decision aside";
        /// Apply for recurrent activity.
        ApplyPermit = "apply_permit", "申请经常性跨市县活动", "apply for recurrent activity";
        /// Decide on recurrent activity.
        DecidePermit = "decide_permit", "审批经常性跨市县活动", "decide on recurrent activity";
        /// End a permit.
        EndPermit = "end_permit", "终止经常性跨市县活动许可", "end a permit";
        /// Send a notice or copy.
        SendNotice = "send_notice", "发出通知、抄送", "send a notice or copy";
        /// Apply for leave.
        ApplyLeave = "apply_leave", "申请外出", "apply for leave";
        /// Decide on leave of up to seven days.
        DecideShortLeave = "decide_short_leave", "审批七日以内外出", "decide on leave of up to seven days";
        /// Decide on leave.
        DecideLeave = "decide_leave", "审批外出", "decide on leave";
        /// Decide on long leave.
        DecideLongLeave = "decide_long_leave", "审批超期或者累计超期外出", "decide on long leave";
        /// Withdraw an application for leave.
        WithdrawLeave = "withdraw_leave", "撤回外出申请", "withdraw an application for leave";
        /// Depart.
        Depart = "depart", "外出", "depart";
        /// Return.
        Return = "return", "按期返回", "return";
        /// Apply for a change of place.
        ApplyMove = "apply_move", "申请变更执行地", "apply for a change of place";
        /// Ask the new place.
        InquireMove = "inquire_move", "征求新执行地意见", "ask the new place";
        /// Answer the inquiry of the old place.
        AnswerMove = "answer_move", "答复变更执行地征求意见", "answer the inquiry of the old place";
        /// Refer a dispute to the next higher institution.
        ReferMove = "refer_move", "报请上一级协调", "refer a dispute to the next higher institution";
        /// Settle a dispute over a change of place.
        SettleMove = "settle_move", "处理变更执行地争议", "settle a dispute over a change of place";
        /// Decide on a change of place.
        DecideMove = "decide_move", "决定是否变更执行地", "decide on a change of place";
        /// Transfer the file.
        TransferFile = "transfer_file", "移交档案材料", "transfer the file";
        /// Acknowledge the transfer.
        AcknowledgeTransfer = "acknowledge_transfer", "送回移交回执", "acknowledge the transfer";
        /// Report at the new place.
        CompleteMove = "complete_move", "到新执行地报到", "report at the new place";
        /// Apply for positioning.
        SeekPositioning = "seek_positioning", "报批使用电子定位装置", "apply for positioning";
        /// Approve positioning.
        ApprovePositioning = "approve_positioning", "批准使用电子定位装置", "approve positioning";
        /// Put the positioning device on.
        OperatePositioning = "operate_positioning", "使用电子定位装置", "put the positioning device on";
        /// Assess whether positioning is still needed.
        AssessPositioning = "assess_positioning", "评估是否有必要继续使用", "assess whether positioning is still needed";
        /// Take the positioning device off.
        LiftPositioning = "lift_positioning", "解除电子定位装置", "take the positioning device off";
        /// Search.
        Search = "search", "组织查找", "search";
        /// Ask the police to help search.
        AskPolice = "ask_police", "通知公安机关协助查找", "ask the police to help search";
        /// Hand on a hint.
        GiveHint = "give_hint", "提供查找线索", "hand on a hint";
        /// Pursue.
        Pursue = "pursue", "追捕", "pursue";
        /// Restrict liberty by law.
        RestrictLiberty = "restrict_liberty", "依法限制人身自由", "restrict liberty by law";
        /// Restore liberty.
        RestoreLiberty = "restore_liberty", "恢复人身自由", "restore liberty";
        /// Prepare a proposal to revoke or recommit.
        PrepareRevocation = "prepare_revocation", "拟提请撤销缓刑、假释或者收监执行", "prepare a proposal to revoke or recommit";
        /// Propose to revoke or recommit.
        ProposeRevocation = "propose_revocation", "提请撤销缓刑、假释或者收监执行", "propose to revoke or recommit";
        /// Request arrest.
        RequestArrest = "request_arrest", "提请逮捕", "request arrest";
        /// Decide on arrest.
        DecideArrest = "decide_arrest", "决定是否逮捕", "decide on arrest";
        /// Execute an arrest.
        ExecuteArrest = "execute_arrest", "执行逮捕", "execute an arrest";
        /// Free from custody.
        FreeFromCustody = "free_from_custody", "释放", "free from custody";
        /// Hear the subject and the lawyer.
        HearDefence = "hear_defence", "听取申辩和律师意见", "hear the subject and the lawyer";
        /// Rule on revocation or recommittal.
        Revoke = "revoke", "裁定撤销缓刑、假释或者决定收监执行", "rule on revocation or recommittal";
        /// Withdraw a proposal.
        WithdrawProposal = "withdraw_proposal", "撤回提请", "withdraw a proposal";
        /// Revoke for a new or undiscovered crime.
        RevokeForOtherCrime = "revoke_for_other_crime", "因新罪漏罪撤销缓刑、假释", "revoke for a new or undiscovered crime";
        /// Take to prison.
        TakeToPrison = "take_to_prison", "送交监狱或者看守所执行", "take to prison";
        /// Commission an investigation for a decision of one's own.
        CommissionInvestigation = "commission_investigation", "委托调查评估", "commission an investigation";
        /// Commission an investigation for a sentencing proposal.
        CommissionBeforeTrial = "commission_before_trial", "为提出量刑建议委托调查评估", "commission an investigation for a sentencing proposal";
        /// Commission a social inquiry on a minor.
        CommissionSocialInquiry = "commission_social_inquiry", "委托对未成年人进行社会调查", "commission a social inquiry on a minor";
        /// Investigate on commission.
        Investigate = "investigate", "受委托调查评估", "investigate on commission";
        /// Assist an investigation.
        AssistInvestigation = "assist_investigation", "协助调查评估", "assist an investigation";
        /// Extend the time for an investigation.
        ExtendInvestigation = "extend_investigation", "协商延长调查评估期限", "extend the time for an investigation";
        /// Conclude an investigation.
        ConcludeInvestigation = "conclude_investigation", "提出调查评估意见或者说明无法调查", "conclude an investigation";
        /// Inform the procuratorate of an investigation.
        InformOfInvestigation = "inform_of_investigation", "向人民检察院通报、抄送调查评估", "inform the procuratorate of an investigation";
        /// Decide with an investigation opinion before one.
        DecideOnOpinion = "decide_on_opinion", "参考调查评估意见作出决定", "decide with an investigation opinion for reference";
        /// Propose commutation.
        ProposeCommutation = "propose_commutation", "提出减刑建议", "propose commutation";
        /// Review a proposal of commutation and lay it before the court.
        ReviewCommutation = "review_commutation", "审核减刑建议并报请裁定", "review a proposal of commutation and file it";
        /// Give an opinion on a proposal of commutation.
        CommentOnCommutation = "comment_on_commutation", "对减刑建议提出检察意见", "give an opinion on a proposal of commutation";
        /// Ask to withdraw a proposal of commutation.
        WithdrawCommutation = "withdraw_commutation", "提请撤回减刑建议", "ask to withdraw a proposal of commutation";
        /// Rule on commutation.
        RuleOnCommutation = "rule_on_commutation", "裁定减刑", "rule on commutation";
        /// Serve a ruling on commutation.
        ServeCommutation = "serve_commutation", "送达减刑裁定", "serve a ruling on commutation";
        /// Object to a ruling on commutation.
        ContestCommutation = "contest_commutation", "对减刑裁定提出纠正意见", "object to a ruling on commutation";
        /// Complain, accuse or report.
        Complain = "complain", "申诉、控告、检举", "complain, accuse or report";
        /// Handle a complaint.
        HandleComplaint = "handle_complaint", "办理申诉、控告、检举", "handle a complaint";
        /// Correct what is unlawful.
        Correct = "correct", "提出纠正意见、检察建议", "correct what is unlawful";
        /// Answer a corrective opinion.
        AnswerCorrection = "answer_correction", "回复纠正意见、检察建议", "answer a corrective opinion";
        /// Object to a decision or ruling.
        ContestDecision = "contest_decision", "对决定、裁定提出纠正意见", "object to a decision or ruling";
        /// Recheck a decision or ruling.
        RecheckDecision = "recheck_decision", "重新核查、重新审理", "recheck a decision or ruling";
    }
}
