//! What is stated when something is put on the ledger, and what then stands on it.

use chrono::NaiveDate;
use governance_core::procedure::Happening;
use serde::{Deserialize, Serialize};

use super::police::{Offence, Penalty, Protection, Severity};
use crate::correction::{Act, EventKind};

governance_core::vocabulary! {
    /// What was broken.
    #[doc(alias = "违反监督管理规定")]
    pub enum BreachKind {
        /// Late arrival.
        Arrival = "arrival", "未按期报到", "late arrival";
        /// The rules on reporting.
        Reporting = "reporting", "违反报告规定", "breach of the rules on reporting";
        /// The rules on visitors and contact.
        Visitors = "visitors", "违反会客规定", "breach of the rules on visitors";
        /// Leaving the city or county without approval.
        Leave = "leave", "未经批准外出", "leaving without approval";
        /// The rules on moving.
        Move = "move", "违反迁居规定", "breach of the rules on moving";
        /// The rules on medical bail: the recheck.
        Recheck = "recheck", "不按规定提交复查情况", "recheck not handed in";
        /// A prohibition order.
        ProhibitionOrder = "prohibition_order", "违反禁止令", "breach of a prohibition order";
        /// Education ordered and refused.
        Education = "education", "不参加教育学习", "education refused";
        /// Being off supervision.
        OffSupervision = "off_supervision", "脱离监管", "off supervision";
        /// Another rule of supervision.
        Other = "other", "违反其他监督管理规定", "breach of another rule";
    }
}

impl BreachKind {
    /// Returns whether the days of lateness alone decide how grave the breach is.
    pub const fn is_lateness(self) -> bool {
        matches!(self, Self::Arrival | Self::OffSupervision)
    }

    /// Returns whether it is one of the rules that the Measures name together: on reports, visitors,
    /// leave and moving.
    pub const fn is_named_rule(self) -> bool {
        matches!(self, Self::Reporting | Self::Visitors | Self::Leave | Self::Move)
    }

    /// Returns whether the law asks that the person be talked to before anything follows.
    pub const fn asks_for_talk(self) -> bool {
        matches!(self, Self::Education | Self::Recheck)
    }
}

governance_core::vocabulary! {
    /// How grave a breach is, lightest first.
    #[doc(alias = "情节")]
    pub enum Gravity {
        /// Slight.
        Slight = "slight", "情节轻微", "slight";
        /// Fairly serious.
        FairlySerious = "fairly_serious", "情节较重", "fairly serious";
        /// Grave.
        Grave = "grave", "情节严重", "grave";
    }
}

governance_core::vocabulary! {
    /// How the institution reacts, lightest first.
    #[doc(alias("惩处", "考核奖惩"))]
    pub enum Level {
        /// An admonition.
        Admonition = "admonition", "训诫", "an admonition";
        /// A warning.
        Warning = "warning", "警告", "a warning";
        /// A proposal to revoke, or to recommit.
        Proposal = "proposal", "提请撤销缓刑、撤销假释或者收监执行", "a proposal to revoke or recommit";
    }
}

governance_core::vocabulary! {
    /// What is held against the person.
    pub enum Reproach {
        /// A duty of law, administrative regulation or the rules of supervision.
        Law = "law", "法律、行政法规、监督管理规定的义务", "a duty under law or the rules of supervision";
        /// A duty in the judgment, ruling or decision.
        Document = "document", "法律文书确定的义务", "a duty in the legal documents";
        /// A duty that the institution has laid down in writing within its powers.
        Requirement = "requirement", "社区矫正机构书面规定的要求", "a requirement laid down by the institution";
        /// A local habit that nobody has laid down.
        LocalPractice = "local_practice", "未形成书面要求的地方做法", "a local habit, not laid down";
        /// A fine, restitution or damages not paid.
        Payment = "payment", "未缴纳罚金、未退赔", "a fine, restitution or damages not paid";
        /// Public-benefit activity not attended.
        PublicBenefit = "public_benefit", "未参加公益活动", "public-benefit activity not attended";
        /// A number of hours or times that repealed rules asked for.
        RepealedQuota = "repealed_quota", "未达到已废止的时数、次数要求", "a quota of repealed rules";
        /// An order of a body without power over the person.
        OtherBody = "other_body", "不听从无权机构的要求", "an order of a body without power";
        /// A complaint, an accusation, a report or an objection.
        Complaint = "complaint", "申诉、控告、检举或者提出异议", "a complaint or an objection";
    }
}

governance_core::vocabulary! {
    /// Who can see a decision.
    pub enum Publication {
        /// The person, the guardian and the procuratorate.
        Closed = "closed", "不公开", "closed";
        /// Whoever comes to the institution: the result, with no more than an identifier.
        AtInstitution = "at_institution", "在社区矫正机构内公示", "shown at the institution";
        /// Anybody.
        Public = "public", "向社会公开", "public";
    }
}

/// How a decision was made.
///
/// An absent fact is not known; it is never read as "yes".
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Form {
    /// Whether it is in writing.
    #[serde(default)]
    pub written: Option<bool>,
    /// Whether it was served on the person. The act counts from its service.
    #[serde(default)]
    pub served: Option<bool>,
    /// Whether the person was heard before.
    #[serde(default)]
    pub heard: Option<bool>,
    /// Who can see it.
    #[serde(default)]
    pub shown: Option<Publication>,
    /// Whether the guardian of a minor was called.
    #[serde(default)]
    pub guardian: Option<bool>,
}

impl Form {
    /// Constructs what is asked for: written, served, heard, closed, with the guardian.
    pub const fn proper() -> Self {
        Self {
            written: Some(true),
            served: Some(true),
            heard: Some(true),
            shown: Some(Publication::Closed),
            guardian: Some(true),
        }
    }
}

/// A breach, as the institution establishes it.
///
/// An absent fact is not known; nothing is held against anybody on an unknown fact.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts field by field")]
pub struct Breach {
    /// What was broken.
    pub kind: BreachKind,
    /// The day on which it ended: of arrival or finding where the person was late or off supervision.
    pub on: NaiveDate,
    /// The last day of the missed limit, or of the last proven contact.
    #[serde(default)]
    pub reference: Option<NaiveDate>,
    /// What exactly is held against the person.
    #[serde(default)]
    pub reproach: Option<Reproach>,
    /// Whether it is proven.
    #[serde(default)]
    pub proven: Option<bool>,
    /// Whether the person had been told of the duty and of what follows from a breach.
    #[serde(default)]
    pub told: Option<bool>,
    /// Whether there was a good reason.
    #[serde(default)]
    pub good_reason: Option<bool>,
    /// Whether the person was talked to and still did not comply.
    #[serde(default)]
    pub talked_to: Option<bool>,
    /// How grave the institution judges it to be. Lateness is measured, not judged.
    #[serde(default)]
    pub gravity: Option<Gravity>,
    /// Whether the judgment of gravity is reasoned in writing.
    #[serde(default)]
    pub reasons: Option<bool>,
}

impl Breach {
    /// Constructs a proven breach of a rule of supervision on `on`, judged to be `gravity`.
    pub const fn proven(kind: BreachKind, on: NaiveDate, gravity: Gravity) -> Self {
        Self {
            kind,
            on,
            reference: None,
            reproach: Some(match kind {
                BreachKind::ProhibitionOrder => Reproach::Document,
                _ => Reproach::Law,
            }),
            proven: Some(true),
            told: Some(true),
            good_reason: Some(false),
            talked_to: Some(true),
            gravity: Some(gravity),
            reasons: Some(true),
        }
    }

    /// Constructs proven lateness: arrival, or being found, on `on` after `reference`.
    pub const fn late(kind: BreachKind, reference: NaiveDate, on: NaiveDate) -> Self {
        let breach = Self::proven(kind, on, Gravity::Slight);
        Self { reference: Some(reference), gravity: None, reasons: None, ..breach }
    }
}

governance_core::vocabulary! {
    /// The cases of admonition (Implementing Measures Art. 34), in its order.
    #[doc(alias = "应当给予训诫")]
    pub enum AdmonitionGround {
        /// Late, or off supervision, ten days or less.
        Lateness = "lateness", "不按规定时间报到或者脱离监管，未超过十日", "late or off supervision, not more than ten days";
        /// The rules on reports, visitors, leave or moving, slightly.
        Rules = "rules", "违反报告、会客、外出、迁居等规定，情节轻微", "a slight breach of the rules on reports, visitors, leave or moving";
        /// Education refused even after a talk.
        Education = "education", "不按规定参加教育学习，经教育仍不改正", "education refused even after a talk";
        /// Another slight breach.
        Other = "other", "其他违反监督管理规定，情节轻微", "another slight breach";
    }
}

governance_core::vocabulary! {
    /// The cases of warning (Implementing Measures Art. 35), in its order.
    #[doc(alias = "应当给予警告")]
    pub enum WarningGround {
        /// A prohibition order, slightly.
        ProhibitionOrder = "prohibition_order", "违反人民法院禁止令，情节轻微", "a minor breach of a prohibition order";
        /// Late, or off supervision, more than ten days.
        Lateness = "lateness", "不按规定时间报到或者脱离监管，超过十日", "late or off supervision, more than ten days";
        /// The rules on reports, visitors, leave or moving, fairly seriously.
        Rules = "rules", "违反报告、会客、外出、迁居等规定，情节较重", "a fairly serious breach of the rules on reports, visitors, leave or moving";
        /// The recheck not handed in even after a talk.
        Recheck = "recheck", "保外就医对象无正当理由不按时提交复查情况，经教育仍不改正", "the recheck not handed in even after a talk";
        /// Two admonitions, and still not correcting.
        TwoAdmonitions = "two_admonitions", "受到两次训诫，仍不改正", "two admonitions, still not correcting";
        /// Another fairly serious breach.
        Other = "other", "其他违反监督管理规定，情节较重", "another fairly serious breach";
    }
}

/// Why the person is commended.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Commendation {
    /// Conduct that stands out: no time is needed.
    Outstanding {
        /// Whether the institution finds that it does.
        #[serde(default)]
        found: Option<bool>,
        /// Whether the finding is reasoned in writing.
        #[serde(default)]
        reasons: Option<bool>,
    },
    /// Good conduct for some months.
    Steady {
        /// Accepts the judgment and repents.
        #[serde(default)]
        repents: Option<bool>,
        /// Obeys the law.
        #[serde(default)]
        obeys_law: Option<bool>,
        /// Keeps the rules on reports, visitors, leave and moving.
        #[serde(default)]
        keeps_rules: Option<bool>,
        /// Takes an active part in education.
        #[serde(default)]
        takes_part: Option<bool>,
    },
    /// Lives saved, help in a disaster, an outstanding service.
    Deed {
        /// Whether it is proven.
        #[serde(default)]
        proven: Option<bool>,
    },
}

governance_core::vocabulary! {
    /// The ways to a commendation.
    pub enum Route {
        /// Conduct that stands out.
        Outstanding = "outstanding", "表现突出", "outstanding conduct";
        /// Good conduct for some months.
        Steady = "steady", "表现良好满一定期限", "steady good conduct";
        /// A deed.
        Deed = "deed", "见义勇为、抢险救灾等突出表现", "an outstanding deed";
    }
}

impl Commendation {
    /// Returns the way that is taken.
    pub const fn route(&self) -> Route {
        match self {
            Self::Outstanding { .. } => Route::Outstanding,
            Self::Steady { .. } => Route::Steady,
            Self::Deed { .. } => Route::Deed,
        }
    }
}

governance_core::vocabulary! {
    /// Why a decision is set aside.
    pub enum Cause {
        /// The person's objection.
        Objection = "objection", "社区矫正对象提出异议", "an objection";
        /// The procuratorate's opinion.
        Procuratorate = "procuratorate", "人民检察院提出纠正意见", "an opinion of the procuratorate";
    }
}

/// What somebody wants to do.
///
/// Breaches and decisions are called by their place on the [`Ledger`](super::Ledger), from zero.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Establish a breach.
    EstablishBreach(Breach),
    /// Assess.
    Assess {
        /// Whether the person stands out.
        #[serde(default)]
        outstanding: Option<bool>,
        /// What is held against the person, if anything is.
        #[serde(default)]
        reproach: Option<Reproach>,
        /// How the result is given.
        #[serde(default)]
        form: Form,
    },
    /// Commend.
    Commend {
        /// Why.
        merit: Commendation,
        /// How.
        #[serde(default)]
        form: Form,
    },
    /// Admonish.
    Admonish {
        /// The case of the article.
        ground: AdmonitionGround,
        /// The breach.
        breach: usize,
        /// How.
        #[serde(default)]
        form: Form,
    },
    /// Warn.
    Warn {
        /// The case of the article.
        ground: WarningGround,
        /// The breach.
        breach: usize,
        /// How.
        #[serde(default)]
        form: Form,
    },
    /// Propose a public-security penalty to the police.
    ProposePenalty {
        /// The breach.
        breach: usize,
        /// Whether the proposal is in writing.
        #[serde(default)]
        written: Option<bool>,
        /// Whether the police discovered the act within six months.
        #[serde(default)]
        discovered: Option<bool>,
    },
    /// Decide on a public-security penalty.
    DecidePenalty {
        /// What is punished.
        offence: Offence,
        /// The day of the act.
        acted: NaiveDate,
        /// How severe the circumstances are.
        #[serde(default)]
        severity: Option<Severity>,
        /// What is imposed.
        penalty: Penalty,
        /// Who cannot be detained.
        #[serde(default)]
        protection: Option<Protection>,
        /// Whether the act is serious and its effect bad.
        #[serde(default)]
        notorious: Option<bool>,
        /// Whether it is the second or a later act within one year.
        #[serde(default)]
        repeated: Option<bool>,
    },
    /// Object to a decision.
    Object {
        /// Which.
        decision: usize,
    },
    /// Answer an objection.
    AnswerObjection {
        /// To which decision.
        decision: usize,
        /// Whether the objection is well founded.
        #[serde(default)]
        upheld: Option<bool>,
    },
    /// Set a decision aside.
    SetAside {
        /// Which.
        decision: usize,
        /// Why.
        cause: Cause,
    },
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Breach established.
    BreachFound {
        /// What was broken.
        kind: BreachKind,
        /// The day of the breach.
        on: NaiveDate,
        /// How grave it is.
        gravity: Gravity,
        /// The days of lateness.
        #[serde(default)]
        days: Option<u32>,
    },
    /// Assessed.
    Assessed {
        /// Whether the person stands out.
        outstanding: bool,
    },
    /// Commended.
    Commended {
        /// On which way.
        route: Route,
    },
    /// Admonished.
    Admonished {
        /// The case of the article.
        ground: AdmonitionGround,
        /// The breach.
        breach: usize,
    },
    /// Warned.
    Warned {
        /// The case of the article.
        ground: WarningGround,
        /// The breach.
        breach: usize,
        /// The admonitions that are used up by it.
        #[serde(default)]
        uses: Vec<usize>,
    },
    /// Public-security penalty proposed.
    PenaltyProposed {
        /// What the police are asked to punish.
        offence: Offence,
        /// The breach.
        breach: usize,
    },
    /// Public-security penalty decided on.
    PenaltyDecided {
        /// What is punished.
        offence: Offence,
        /// What is imposed.
        penalty: Penalty,
        /// Whether a detention is executed.
        executed: bool,
    },
    /// Objected to.
    Objected {
        /// The decision.
        decision: usize,
    },
    /// Objection answered.
    ObjectionAnswered {
        /// The decision.
        decision: usize,
        /// Whether the objection is well founded.
        upheld: bool,
    },
    /// Set aside.
    SetAside {
        /// The decision.
        decision: usize,
        /// Why.
        cause: Cause,
    },
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::BreachFound { .. } => EventKind::BreachFound,
            Self::Assessed { .. } => EventKind::Assessed,
            Self::Commended { .. } => EventKind::Commended,
            Self::Admonished { .. } => EventKind::Admonished,
            Self::Warned { .. } => EventKind::Warned,
            Self::PenaltyProposed { .. } => EventKind::PenaltyProposed,
            Self::PenaltyDecided { .. } => EventKind::PenaltyDecided,
            Self::Objected { .. } => EventKind::Objected,
            Self::ObjectionAnswered { .. } => EventKind::ObjectionAnswered,
            Self::SetAside { .. } => EventKind::SetAside,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::EstablishBreach(_) => (EventKind::BreachFound, Act::EstablishBreach),
            Self::Assess { .. } => (EventKind::Assessed, Act::Assess),
            Self::Commend { .. } => (EventKind::Commended, Act::Commend),
            Self::Admonish { .. } => (EventKind::Admonished, Act::Admonish),
            Self::Warn { .. } => (EventKind::Warned, Act::Warn),
            Self::ProposePenalty { .. } => (EventKind::PenaltyProposed, Act::ProposePenalty),
            Self::DecidePenalty { .. } => (EventKind::PenaltyDecided, Act::DecidePenalty),
            Self::Object { .. } => (EventKind::Objected, Act::Object),
            Self::AnswerObjection { .. } => (EventKind::ObjectionAnswered, Act::AnswerObjection),
            Self::SetAside { .. } => (EventKind::SetAside, Act::SetAside),
        }
    }
}
