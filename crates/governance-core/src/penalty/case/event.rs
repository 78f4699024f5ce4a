//! What somebody wants to do in a case, and what happened.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Contents, Decision, EventKind, Evidence, Notice, Officers, Proposal, RefusalSign, Service,
    Statement, Weight,
};
use crate::{
    penalty::{Mitigation, Trigger},
    procedure::Happening,
};

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Report a suspected violation. Who reported it is the host's to keep, apart and protected.
    Report,
    /// Dissuade.
    Dissuade {
        /// Whether it was heeded.
        heeded: bool,
    },
    /// File the case.
    File {
        /// Whether the conduct happened in the authority's area.
        #[serde(default)]
        here: Option<bool>,
        /// Whether another competent authority filed first.
        #[serde(default)]
        filed_elsewhere: Option<bool>,
    },
    /// Decline to file.
    DeclineToFile {
        /// Whether the reasons were recorded.
        reasons: bool,
    },
    /// Hand the case to the competent authority.
    Refer,
    /// Begin to investigate.
    Investigate {
        /// The officers.
        officers: Officers,
    },
    /// Establish a circumstance that the article names.
    Establish {
        /// The circumstance.
        when: Trigger,
        /// Whether the reasons were recorded.
        reasons: bool,
    },
    /// Ask an expert.
    AskExpert,
    /// Receive the expert's opinion.
    ReceiveOpinion,
    /// Choose between two readings of the law.
    Choose {
        /// The position of the reading.
        reading: u8,
        /// Whether the reasons were recorded.
        reasons: bool,
    },
    /// Order to correct.
    Order {
        /// By when; `None` for at once.
        #[serde(default)]
        by: Option<NaiveDate>,
    },
    /// Record that the violation was corrected.
    RecordCorrection {
        /// On which day.
        on: NaiveDate,
    },
    /// Record that the party refuses to correct.
    RecordRefusal {
        /// On which day.
        on: NaiveDate,
        /// How it is known.
        sign: RefusalSign,
    },
    /// Register evidence for safekeeping.
    RegisterEvidence {
        /// Whether it may be lost or later be hard to obtain.
        at_risk: bool,
        /// Whether the head of the authority approved.
        #[serde(default)]
        approved: Option<bool>,
    },
    /// Decide what becomes of registered evidence.
    SettleEvidence,
    /// Tell the party what is proposed.
    Notify(Notice),
    /// State one's case, or waive it.
    State {
        /// What the party says.
        statement: Statement,
        /// Whether it gives up a hearing, expressly.
        #[serde(default)]
        waives_hearing: bool,
    },
    /// Request a hearing.
    RequestHearing,
    /// Announce the hearing.
    ScheduleHearing {
        /// The day.
        day: NaiveDate,
        /// Whether an investigator of the case presides.
        chair_investigated: bool,
    },
    /// Hold the hearing, or end it because the party stayed away.
    HoldHearing {
        /// Whether the party, or its agent, came and stayed.
        attended: bool,
    },
    /// Review the legality of the decision.
    Review {
        /// Whether it passed.
        passed: bool,
    },
    /// Discuss the decision among the heads.
    Discuss,
    /// Extend the time of the case.
    Extend {
        /// Whether the organ above approved.
        #[serde(default)]
        approved: Option<bool>,
        /// Whether the case is major or complex.
        weighty: bool,
    },
    /// Decide.
    Decide {
        /// What is imposed.
        penalty: Proposal,
        /// What the paper states.
        contents: Contents,
        /// Whether the head of the authority decided.
        #[serde(default)]
        head: Option<bool>,
        /// By when what is no fine is to be performed.
        #[serde(default)]
        perform_by: Option<NaiveDate>,
    },
    /// Decide on the spot and hand the paper over.
    DecideOnTheSpot {
        /// What is imposed.
        penalty: Proposal,
        /// The officers.
        officers: Officers,
        /// What the evidence is worth.
        evidence: Evidence,
        /// Whether the party was told facts, reasons, basis and rights, and was heard.
        #[serde(default)]
        heard: Option<bool>,
        /// Whether the party disputes what is proposed.
        #[serde(default)]
        disputed: Option<bool>,
        /// Whether everything was recorded in sound and image.
        #[serde(default)]
        recorded: Option<bool>,
        /// What the paper states.
        contents: Contents,
    },
    /// Put a decision on the spot on the authority's record.
    FileRecord,
    /// Serve the decision.
    Serve {
        /// How.
        way: Service,
        /// Whether the party signed its consent to this way.
        #[serde(default)]
        consent: Option<bool>,
        /// Whether it cannot be found, or reached in another way: asked of a public notice.
        #[serde(default)]
        unreachable: Option<bool>,
    },
    /// Impose no penalty.
    DeclineToPunish {
        /// Why; `None` where the facts cannot be established.
        #[serde(default)]
        why: Option<Mitigation>,
        /// Whether the party was educated, or the guardian told to discipline.
        #[serde(default)]
        educated: Option<bool>,
    },
    /// Transfer to criminal justice.
    Transfer {
        /// Whether the reasons to suspect a crime were recorded.
        reasons: bool,
    },
    /// Hand the case back from criminal justice.
    HandBack,
    /// Ask that an officer withdraw.
    AskRecusal,
    /// Decide on recusal.
    DecideRecusal {
        /// Whether the head of the authority decided.
        #[serde(default)]
        head: Option<bool>,
    },
    /// Record that the decision fell: withdrawn by the authority, or quashed on a remedy.
    Withdraw {
        /// Whether the reasons were recorded.
        reasons: bool,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// A suspected violation was reported.
    Reported,
    /// Somebody dissuaded.
    Dissuaded {
        /// Whether it was heeded.
        heeded: bool,
    },
    /// The case was filed.
    Filed,
    /// The case was not filed.
    NotFiled,
    /// The case went to the competent authority.
    Referred,
    /// The investigation began.
    Investigated,
    /// A circumstance was established.
    Established {
        /// The circumstance.
        when: Trigger,
    },
    /// An expert was asked.
    ExpertAsked,
    /// The opinion came in.
    OpinionReceived,
    /// A reading was chosen.
    Chosen {
        /// Its position.
        reading: u8,
    },
    /// An order to correct was handed over.
    Ordered {
        /// By when.
        #[serde(default)]
        by: Option<NaiveDate>,
    },
    /// The violation was corrected.
    Corrected {
        /// On which day.
        on: NaiveDate,
    },
    /// The party refused.
    RefusalRecorded {
        /// On which day.
        on: NaiveDate,
        /// How it is known.
        sign: RefusalSign,
    },
    /// Evidence was registered.
    EvidenceRegistered,
    /// Registered evidence was dealt with.
    EvidenceSettled,
    /// The party was told.
    Notified {
        /// What is proposed.
        proposal: Proposal,
        /// By when the party may state its case.
        respond_by: NaiveDate,
        /// How weighty the case is.
        weight: Weight,
        /// Whether a hearing was offered.
        hearing_offered: bool,
        /// The position of the reading.
        reading: u8,
    },
    /// The party stated its case, or waived it.
    Stated {
        /// What it said.
        statement: Statement,
        /// Whether it gave up a hearing.
        #[serde(default)]
        waives_hearing: bool,
    },
    /// The party requested a hearing.
    HearingRequested,
    /// The hearing was announced.
    HearingScheduled {
        /// The day.
        day: NaiveDate,
    },
    /// The hearing was held, or ended because the party stayed away.
    HearingEnded {
        /// Whether the party attended.
        attended: bool,
    },
    /// The decision was reviewed.
    Reviewed {
        /// Whether it passed.
        passed: bool,
    },
    /// The heads discussed the decision.
    Discussed,
    /// The time was extended.
    Extended,
    /// The penalty was decided.
    Decided(Decision),
    /// The penalty was decided on the spot and handed over.
    DecidedOnTheSpot(Decision),
    /// The decision on the spot was put on record.
    RecordFiled,
    /// The decision was served.
    Served {
        /// How.
        way: Service,
        /// The day from which it counts as served.
        from: NaiveDate,
    },
    /// No penalty was imposed.
    NotPunished {
        /// Why.
        #[serde(default)]
        why: Option<Mitigation>,
    },
    /// The case went to criminal justice.
    Transferred,
    /// The case came back.
    HandedBack,
    /// The party asked that an officer withdraw.
    RecusalAsked,
    /// That was decided.
    RecusalDecided,
    /// The decision fell.
    Withdrawn,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Reported => EventKind::Reported,
            Self::Dissuaded { .. } => EventKind::Dissuaded,
            Self::Filed => EventKind::Filed,
            Self::NotFiled => EventKind::NotFiled,
            Self::Referred => EventKind::Referred,
            Self::Investigated => EventKind::Investigated,
            Self::Established { .. } => EventKind::Established,
            Self::ExpertAsked => EventKind::ExpertAsked,
            Self::OpinionReceived => EventKind::OpinionReceived,
            Self::Chosen { .. } => EventKind::Chosen,
            Self::Ordered { .. } => EventKind::Ordered,
            Self::Corrected { .. } => EventKind::Corrected,
            Self::RefusalRecorded { .. } => EventKind::RefusalRecorded,
            Self::EvidenceRegistered => EventKind::EvidenceRegistered,
            Self::EvidenceSettled => EventKind::EvidenceSettled,
            Self::Notified { .. } => EventKind::Notified,
            Self::Stated { .. } => EventKind::Stated,
            Self::HearingRequested => EventKind::HearingRequested,
            Self::HearingScheduled { .. } => EventKind::HearingScheduled,
            Self::HearingEnded { .. } => EventKind::HearingEnded,
            Self::Reviewed { .. } => EventKind::Reviewed,
            Self::Discussed => EventKind::Discussed,
            Self::Extended => EventKind::Extended,
            Self::Decided(_) => EventKind::Decided,
            Self::DecidedOnTheSpot(_) => EventKind::DecidedOnTheSpot,
            Self::RecordFiled => EventKind::RecordFiled,
            Self::Served { .. } => EventKind::Served,
            Self::NotPunished { .. } => EventKind::NotPunished,
            Self::Transferred => EventKind::Transferred,
            Self::HandedBack => EventKind::HandedBack,
            Self::RecusalAsked => EventKind::RecusalAsked,
            Self::RecusalDecided => EventKind::RecusalDecided,
            Self::Withdrawn => EventKind::Withdrawn,
        }
    }
}
