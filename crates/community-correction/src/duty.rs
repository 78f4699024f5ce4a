//! What is owed in a case: by whom, to whom, by when, under which article.

use chrono::NaiveDateTime;
use governance_core::{legal_time::TimeError, procedure::Obligation};

use crate::{correction::Correction, jurisdiction::Jurisdiction};

governance_core::vocabulary! {
    /// What the law makes somebody do in a case.
    #[doc(alias("义务", "职责"))]
    pub enum Duty {
        // handover
        /// Receive and register.
        Register = "register", "接收登记", "receive and register";
        /// Report to the institution.
        ReportForCorrection = "report_for_correction", "到执行地社区矫正机构报到", "report to the institution";
        /// Hand the person over.
        HandOver = "hand_over", "移送社区矫正对象", "hand the person over";
        /// Notify the institution.
        Notify = "notify", "通知执行地社区矫正机构", "notify the institution";
        /// Deliver the documents.
        DeliverDocuments = "deliver_documents", "送达法律文书", "deliver the documents";
        /// Return the receipt.
        ReturnReceipt = "return_receipt", "送回回执", "return the receipt";
        /// Complete the documents.
        CompleteDocuments = "complete_documents", "补齐法律文书", "complete the documents";
        /// Search for the person who did not arrive.
        SearchAbsent = "search_absent", "查找未按期报到的对象", "search for the person who did not arrive";
        /// Tell the subject of duties and consequences.
        Educate = "educate", "教育告知社区矫正对象", "tell the subject of duties and consequences";
        /// Set the person free.
        SetFree = "set_free", "立即释放在押人员", "set the person free";
        // entry
        /// Announce entry.
        AnnounceEntry = "announce_entry", "入矫宣告", "announce entry";
        /// Fix the team.
        FixTeam = "fix_team", "确定矫正小组", "fix the team";
        /// Make the plan.
        MakePlan = "make_plan", "制定矫正方案", "make the plan";
        // release
        /// Write the summary.
        WriteSummary = "write_summary", "作出个人总结", "write the summary";
        /// Appraise in writing.
        Appraise = "appraise", "作出书面鉴定", "appraise in writing";
        /// Issue the certificate of release.
        IssueCertificate = "issue_certificate", "发放解除社区矫正证明书", "issue the certificate of release";
        /// Issue the certificate of sentence served.
        CertifySentenceServed = "certify_sentence_served", "发放刑满释放证明书", "issue the certificate of sentence served";
        /// Seal the record.
        SealRecord = "seal_record", "封存犯罪记录", "seal the record";
        /// Archive the file.
        ArchiveFile = "archive_file", "归档", "archive the file";
        // notice
        /// Send the notice or copy.
        SendNotice = "send_notice", "通知、抄送", "send the notice or copy";
        // reporting
        /// Report periodically.
        ReportPeriodically = "report_periodically", "定期报告", "report periodically";
        /// Keep contact.
        KeepContact = "keep_contact", "保持日常联系", "keep contact";
        /// Report on the prohibition order.
        ReportOnOrder = "report_on_order", "报告遵守禁止令情况", "report on the prohibition order";
        /// Report on health.
        ReportHealth = "report_health", "报告身体情况", "report on health";
        /// Hand in the recheck.
        Recheck = "recheck", "提交复查情况", "hand in the recheck";
        /// Call the police.
        CallPolice = "call_police", "通知公安机关到场处置", "call the police";
        // support
        /// Give the necessary help.
        GiveHelp = "give_help", "给予必要协助", "give the necessary help";
        /// Make schooling possible.
        EnsureSchooling = "ensure_schooling", "保障完成义务教育", "make schooling possible";
        /// Tell the competent department.
        TellDepartment = "tell_department", "通知有关部门依法处理", "tell the competent department";
        // discipline
        /// React to the breach.
        React = "react", "依法训诫、警告", "react to the breach";
        /// Commend.
        CommendOutstanding = "commend_outstanding", "给予表扬", "commend";
        /// Answer the objection.
        AnswerObjection = "answer_objection", "答复异议", "answer the objection";
        /// Set the decision aside.
        SetAside = "set_aside", "撤销奖惩决定", "set the decision aside";
        // leave
        /// Decide on the leave.
        DecideLeave = "decide_leave", "审批外出", "decide on the leave";
        /// Decide on recurrent activity.
        DecidePermit = "decide_permit", "审批经常性跨市县活动", "decide on recurrent activity";
        /// Return from leave.
        ReturnFromLeave = "return_from_leave", "按期返回", "return from leave";
        /// Order immediate return.
        OrderReturn = "order_return", "责令立即返回", "order immediate return";
        // relocation
        /// Ask the new place.
        InquireNewPlace = "inquire_new_place", "征求新执行地意见", "ask the new place";
        /// Answer.
        AnswerInquiry = "answer_inquiry", "答复", "answer";
        /// Decide on the move.
        DecideMove = "decide_move", "决定是否变更执行地", "decide on the move";
        /// Settle the dispute over the move.
        SettleMove = "settle_move", "处理变更执行地争议", "settle the dispute over the move";
        /// Tell the refusal with reasons.
        TellRefusal = "tell_refusal", "告知不予变更及理由", "tell the refusal with reasons";
        /// Transfer the file.
        TransferFile = "transfer_file", "移交档案材料", "transfer the file";
        /// Educate and give the written reporting notice.
        TellMove = "tell_move", "教育并书面告知到新执行地报到", "educate and give the written reporting notice";
        /// Return the receipt of the transfer.
        ReturnTransferReceipt = "return_transfer_receipt", "送回移交回执", "return the receipt of the transfer";
        /// Report at the new place.
        ReportAtNewPlace = "report_at_new_place", "到新执行地报到", "report at the new place";
        /// Tell the old place that the person has not arrived.
        TellOldPlace = "tell_old_place", "通知原执行地未按期报到", "tell the old place that the person has not arrived";
        /// Have a prison or detention house keep the file.
        NameFileKeeper = "name_file_keeper", "确定存档监狱、看守所并告知新执行地", "have a prison or detention house keep the file";
        // positioning
        /// Take the device off.
        LiftPositioning = "lift_positioning", "解除电子定位装置", "take the device off";
        /// Assess the need.
        AssessNeed = "assess_need", "评估继续使用必要", "assess the need";
        // contact
        /// Search at once.
        Search = "search", "立即组织查找", "search at once";
        /// Ask the police to help.
        AskPolice = "ask_police", "通知公安机关协助查找", "ask the police to help";
        // liberty
        /// Inform of the restriction.
        InformOfRestriction = "inform_of_restriction", "通知限制人身自由情况", "inform of the restriction";
        // revocation
        /// Decide on the arrest.
        DecideArrest = "decide_arrest", "决定是否逮捕", "decide on the arrest";
        /// End the custody.
        EndCustody = "end_custody", "释放", "end the custody";
        /// Rule.
        Rule = "rule", "作出裁定、决定", "rule";
        /// Take to prison.
        TakeToPrison = "take_to_prison", "送交执行", "take to prison";
        /// Hear the defence.
        HearDefence = "hear_defence", "听取申辩和律师意见", "hear the defence";
        /// Propose to revoke or recommit.
        ProposeRevocation = "propose_revocation", "提请撤销或者收监执行", "propose to revoke or recommit";
    }
}

/// What is owed, as the topics list it.
pub type Owed<'law> = Vec<Obligation<'law, Duty>>;

impl Correction {
    /// Returns what is owed at `at`: by whom, to whom, by when.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn obligations<'law>(
        &self,
        at: NaiveDateTime,
        law: &'law Jurisdiction,
    ) -> Result<Owed<'law>, TimeError> {
        let mut owed = Vec::new();
        crate::handover::owed(self, at, law, &mut owed)?;
        crate::entry::owed(self, at, law, &mut owed)?;
        crate::release::owed(self, at, law, &mut owed)?;
        crate::reporting::owed(self, at, law, &mut owed)?;
        crate::support::owed(self, at, law, &mut owed)?;
        crate::discipline::owed(self, at, law, &mut owed)?;
        crate::permit::owed(self, at, law, &mut owed)?;
        crate::notice::owed(self, at, law, &mut owed)?;
        crate::leave::owed(self, at, law, &mut owed)?;
        crate::relocation::owed(self, at, law, &mut owed)?;
        crate::positioning::owed(self, at, law, &mut owed)?;
        crate::contact::owed(self, at, law, &mut owed)?;
        crate::liberty::owed(self, at, law, &mut owed)?;
        crate::revocation::owed(self, at, law, &mut owed)?;
        Ok(owed)
    }
}
