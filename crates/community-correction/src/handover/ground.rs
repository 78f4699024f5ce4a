//! Why a step between decision and reception is refused.

use chrono::NaiveDate;
use governance_core::{legal_time::TimeLimit, mandate::BodyKind};

use crate::{decision::Category, unlawful::Unlawful};

governance_core::vocabulary! {
    /// What must be known for a step.
    pub enum Fact {
        /// Whether the place of execution is fixed.
        Place = "place", "是否同时确定社区矫正执行地", "whether the place of execution is fixed";
        /// The level of the court that grants parole.
        CourtLevel = "court_level", "裁定假释的法院的级别", "the level of the court that grants parole";
        /// Whether the rules were told.
        Rules = "rules", "是否告知应当遵守的规定", "whether the rules were told";
        /// Whether the consequences were told.
        Consequences = "consequences", "是否告知违反规定的法律后果", "whether the consequences were told";
        /// Whether the identity is proven.
        Identity = "identity", "身份是否核实", "whether the identity is proven";
        /// Whether the person waits to be received.
        Waiting = "waiting", "对象是否已到场等候接收", "whether the person waits to be received";
    }
}

governance_core::grounds! {
    /// Why a step between decision and reception is refused.
    pub enum Ground {
        /// Something is still to be established.
        Open { fact: Fact } = "HANDOVER_FACT_OPEN", "尚待查明：{fact}", "still to be established: {fact}";
        /// The organ may not decide on this category.
        WrongOrgan { organ: BodyKind, category: Category } = "WRONG_DECISION_ORGAN", "{organ}无权决定{category}", "the {organ} may not decide on {category}";
        /// Parole by a basic-level court.
        CourtTooLow = "PAROLE_COURT_TOO_LOW", "假释由中级以上人民法院裁定", "parole is for an intermediate court or above";
        /// A prohibition order beside parole or execution outside prison.
        OrderNotPossible { category: Category } = "ORDER_NOT_POSSIBLE", "对{category}不得宣告禁止令", "no prohibition order stands beside {category}";
        /// The decision leaves the place open.
        PlaceNotFixed = "PLACE_NOT_FIXED", "未同时确定社区矫正执行地", "the decision does not fix the place of execution";
        /// Nothing has been decided.
        NotDecided = "NOT_DECIDED", "尚未决定社区矫正", "community correction has not been decided on";
        /// Rules or consequences were not told.
        NotTold { fact: Fact } = "NOT_TOLD", "教育告知不完整：{fact}", "the person was not told all: {fact}";
        /// A time for reporting that the law does not know.
        WrongReportingTime { told: TimeLimit, is: TimeLimit } = "WRONG_REPORTING_TIME", "告知的报到期限为{told}，法定期限为{is}", "told to report within {told}; the law gives {is}";
        /// The person is handed over and owes no report.
        OwesNoReport = "OWES_NO_REPORT", "暂予监外执行的对象由看守所、监狱或者公安机关移送，本人无报到义务", "a convict outside prison is handed over and owes no report";
        /// The effect lies in the future.
        EffectAhead { day: NaiveDate } = "EFFECT_AHEAD", "生效日{day}尚未到来", "the effect on {day} has not come yet";
        /// The effect lies before the decision.
        BeforeDecision { day: NaiveDate, decided: NaiveDate } = "EFFECT_BEFORE_DECISION", "生效日{day}早于决定日{decided}", "the effect on {day} lies before the decision of {decided}";
        /// The term ends before it begins.
        TermReversed { first: NaiveDate, last: NaiveDate } = "TERM_REVERSED", "期限的末日{last}早于首日{first}", "the term ends on {last}, before it begins on {first}";
        /// A term of probation that does not run from the effect.
        WrongFirstDay { first: NaiveDate, day: NaiveDate } = "TERM_WRONG_FIRST_DAY", "缓刑考验期限从判决确定之日{day}起计算，不得从{first}起计算", "probation runs from the effect on {day}, not from {first}";
        /// A term of control or parole before there is anything to execute.
        TermTooEarly { first: NaiveDate, day: NaiveDate } = "TERM_BEFORE_EFFECT", "期限首日{first}早于生效日{day}", "the term begins on {first}, before the effect on {day}";
        /// Somebody who does not hand over.
        WrongCustodian { body: BodyKind } = "WRONG_CUSTODIAN", "{body}不是移送义务机关", "handing over is not for the {body}";
        /// The decision was received in the future.
        ReceiptAhead { day: NaiveDate } = "RECEIPT_AHEAD", "收到决定之日{day}尚未到来", "the day of receipt {day} has not come yet";
        /// The decision has not taken effect.
        NotEffective = "NOT_EFFECTIVE", "判决、裁定、决定尚未生效", "the decision has not taken effect";
        /// A delivery of nothing.
        NothingEnclosed = "NOTHING_ENCLOSED", "没有送达任何法律文书", "no document was enclosed";
        /// Nothing to acknowledge.
        NothingToAcknowledge = "NOTHING_TO_ACKNOWLEDGE", "没有待送回回执的法律文书", "no document waits for a receipt";
        /// Nothing is missing.
        NothingMissing = "NOTHING_MISSING", "法律文书齐全", "no document is missing";
        /// The person waits while papers are asked for.
        ReceptionFirst = "RECEPTION_FIRST", "法律文书不齐全不影响接收，应当先行接收登记", "missing documents do not delay reception: register the person first";
        /// The identity is not proven.
        IdentityNotProven = "IDENTITY_NOT_PROVEN", "身份尚未核实，应当会同公安机关查明；不因此视为逾期报到", "the identity is to be proven with the police; the person is not late for that";
        /// The arrival lies in the future.
        ArrivalAhead { arrived: NaiveDate } = "ARRIVAL_AHEAD", "到场日期{arrived}尚未到来", "the arrival on {arrived} has not come yet";
        /// The term is over: there is nothing to supervise.
        TermOver { last: NaiveDate } = "TERM_OVER_ON_ARRIVAL", "期限已于{last}届满，无可执行的社区矫正，应当告知决定机关", "the term ended on {last}: nothing is left to supervise, and the decision organ is told";
        /// A day lies beyond the calendar.
        BeyondCalendar = "BEYOND_CALENDAR", "日期超出历法范围", "a day lies beyond the calendar";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::WrongOrgan { .. } | Self::CourtTooLow => Some(Unlawful::UnqualifiedBody),
            Self::OrderNotPossible { .. } => Some(Unlawful::OrderWidened),
            Self::WrongReportingTime { .. } => Some(Unlawful::RepealedFigure),
            Self::EffectAhead { .. }
            | Self::BeforeDecision { .. }
            | Self::ReceiptAhead { .. }
            | Self::ArrivalAhead { .. } => Some(Unlawful::BackDated),
            Self::WrongFirstDay { .. } | Self::TermOver { .. } => Some(Unlawful::TermLengthened),
            Self::ReceptionFirst => Some(Unlawful::ReceptionRefused),
            Self::Open { .. }
            | Self::PlaceNotFixed
            | Self::NotDecided
            | Self::NotTold { .. }
            | Self::OwesNoReport
            | Self::TermReversed { .. }
            | Self::TermTooEarly { .. }
            | Self::WrongCustodian { .. }
            | Self::NotEffective
            | Self::NothingEnclosed
            | Self::NothingToAcknowledge
            | Self::NothingMissing
            | Self::IdentityNotProven
            | Self::BeyondCalendar => None,
        }
    }
}
