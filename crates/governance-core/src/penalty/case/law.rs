//! The law of one suspected violation, and who may take which step.

use chrono::NaiveDate;

use crate::{
    citation::{Citation, Level, Locator, national},
    language::Vocabulary,
    legal_time::Calendar,
    mandate::{BodyKind, Mandate, Mandates},
    money::Yuan,
    penalty::{Ladder, LadderError, Limitation, Offence, Offender, Regime},
    provision::Provision,
};

crate::vocabulary! {
    /// The steps of a penalty, from the lead to its enforcement.
    pub enum Act {
        /// Report a suspected violation.
        Report = "report", "报告违法线索", "report a suspected violation";
        /// Dissuade.
        Dissuade = "dissuade", "劝阻", "dissuade";
        /// File the case.
        File = "file", "立案", "file the case";
        /// Decline to file.
        DeclineToFile = "decline_to_file", "不予立案", "decline to file the case";
        /// Hand the case to the competent authority.
        Refer = "refer", "移送有管辖权的机关", "refer the case to the competent authority";
        /// Investigate.
        Investigate = "investigate", "调查取证", "investigate";
        /// Order to correct.
        Order = "order", "责令改正", "order to correct";
        /// Record what became of an order.
        CheckCorrection = "check_correction", "核查改正情况", "check whether the violation was corrected";
        /// Register evidence, and release it.
        KeepEvidence = "keep_evidence", "先行登记保存证据", "register evidence for safekeeping";
        /// Tell the party what is proposed.
        Notify = "notify", "事先告知", "notify the party of the proposed penalty";
        /// State one's case.
        StateCase = "state_case", "陈述、申辩", "state one's case";
        /// Request a hearing.
        RequestHearing = "request_hearing", "要求听证", "request a hearing";
        /// Arrange and hold a hearing.
        HoldHearing = "hold_hearing", "组织听证", "hold the hearing";
        /// Review the legality of the decision.
        Review = "review", "法制审核", "review the legality of the decision";
        /// Discuss the decision among the heads.
        Discuss = "discuss", "负责人集体讨论", "discuss the decision among the heads";
        /// Extend the time of the case.
        Extend = "extend", "延长办案期限", "extend the time of the case";
        /// Decide the penalty.
        Decide = "decide", "作出行政处罚决定", "decide the penalty";
        /// Decide on the spot.
        DecideOnTheSpot = "decide_on_the_spot", "当场作出行政处罚决定", "decide on the spot";
        /// Report a decision on the spot to the own authority.
        FileRecord = "file_record", "当场处罚备案", "report the decision on the spot to the own authority";
        /// Serve the decision.
        Serve = "serve", "送达行政处罚决定书", "serve the decision";
        /// Leave it at no penalty.
        DeclineToPunish = "decline_to_punish", "不予行政处罚", "impose no penalty";
        /// Transfer to criminal justice.
        Transfer = "transfer", "移送司法机关", "transfer the case to criminal justice";
        /// Hand a case back from criminal justice.
        HandBack = "hand_back", "司法机关移送行政机关处理", "hand the case back for an administrative penalty";
        /// Ask that an officer withdraw.
        AskRecusal = "ask_recusal", "申请回避", "ask that an officer be recused";
        /// Decide on recusal.
        DecideRecusal = "decide_recusal", "决定回避", "decide on recusal";
        /// Withdraw one's own wrongful decision.
        Withdraw = "withdraw", "主动改正、撤销行政处罚决定", "withdraw the decision";
        /// Pay.
        Pay = "pay", "缴纳罚款", "pay the fine";
        /// Collect in cash.
        CollectCash = "collect_cash", "当场收缴罚款", "collect the fine in cash";
        /// Let the fine be paid later or in instalments.
        Defer = "defer", "批准暂缓或者分期缴纳", "let the fine be paid later or in instalments";
        /// Impose the additional fine.
        ImposeSurcharge = "impose_surcharge", "加处罚款", "impose the additional fine";
        /// Confirm that everything was performed.
        ConfirmPerformance = "confirm_performance", "确认履行完毕", "confirm full performance";
        /// Demand performance.
        Demand = "demand", "催告", "demand performance";
        /// Decide on enforcement.
        DecideEnforcement = "decide_enforcement", "作出强制执行决定", "decide to enforce";
        /// Enforce by own power.
        Enforce = "enforce", "强制执行", "enforce";
        /// Apply to the court.
        ApplyToCourt = "apply_to_court", "申请人民法院强制执行", "apply to the court for enforcement";
        /// Rule on the application.
        RuleOnEnforcement = "rule_on_enforcement", "裁定是否准予执行", "rule on the application for enforcement";
        /// End the enforcement.
        Terminate = "terminate", "终结执行", "end the enforcement";
        /// Ask for reconsideration.
        AskReconsideration = "ask_reconsideration", "申请行政复议", "ask for reconsideration";
        /// Decide on reconsideration.
        Reconsider = "reconsider", "作出行政复议决定", "decide on reconsideration";
        /// Sue.
        Sue = "sue", "提起行政诉讼", "sue";
        /// Drop a remedy.
        DropRemedy = "drop_remedy", "撤回复议申请或者起诉", "drop the remedy";
        /// Judge.
        Judge = "judge", "作出生效判决", "give judgment";
    }
}

impl Act {
    /// The steps that only the competent authority takes.
    const OF_AUTHORITY: &'static [Self] = &[
        Self::File,
        Self::DeclineToFile,
        Self::Refer,
        Self::Investigate,
        Self::Order,
        Self::CheckCorrection,
        Self::KeepEvidence,
        Self::Notify,
        Self::HoldHearing,
        Self::Review,
        Self::Discuss,
        Self::Extend,
        Self::Decide,
        Self::DecideOnTheSpot,
        Self::FileRecord,
        Self::Serve,
        Self::DeclineToPunish,
        Self::Transfer,
        Self::DecideRecusal,
        Self::Withdraw,
        Self::CollectCash,
        Self::Defer,
        Self::ImposeSurcharge,
        Self::ConfirmPerformance,
        Self::Demand,
        Self::DecideEnforcement,
        Self::Enforce,
        Self::ApplyToCourt,
        Self::Terminate,
    ];

    /// The steps before a decision that a police station takes on its own, and what it decides on
    /// the spot, which never exceeds what it may decide.
    const OF_STATION: &'static [Self] = &[
        Self::File,
        Self::DeclineToFile,
        Self::Refer,
        Self::Investigate,
        Self::Order,
        Self::CheckCorrection,
        Self::Notify,
        Self::DecideOnTheSpot,
        Self::FileRecord,
        Self::Serve,
        Self::CollectCash,
    ];

    /// Returns whether the step is an exercise of public power.
    pub fn is_public_power(self) -> bool {
        Self::OF_AUTHORITY.contains(&self)
            || matches!(
                self,
                Self::HandBack | Self::RuleOnEnforcement | Self::Reconsider | Self::Judge
            )
    }
}

crate::vocabulary! {
    /// Why nothing can be proposed yet, or at all.
    pub enum Gap {
        /// Neither the local regulation nor the law above it has a sanction.
        NoSanction = "NO_LOCAL_SANCTION", "法律、法规对该行为没有规定行政处罚", "no law or regulation has a sanction for the conduct";
        /// The regulation was not in force.
        NotInForce = "NOT_IN_FORCE", "行为发生时法规尚未施行或者已经失效", "the regulation was not in force at the time of the act";
        /// The text of the sanctions was not available.
        TextUnknown = "TEXT_UNKNOWN", "法规的罚则文本未能查阅", "the text of the regulation's sanctions was not available";
        /// The regulation leaves the conduct to other law, which is not at hand.
        OtherLaw = "BY_OTHER_LAW", "法规指引适用其他法律、法规", "the regulation leaves the conduct to other law, which is not at hand";
        /// A fact that decides which law applies is open.
        FactOpen = "FACT_OPEN", "决定法律适用的事实尚未查明", "a fact that decides which law applies has not been established";
    }
}

/// One reading of the law: a ladder, the procedure that follows from it, and its limitation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reading {
    /// The sanction.
    pub ladder: Ladder<()>,
    /// The procedural law.
    pub regime: Regime,
    /// The period within which the violation must be discovered.
    pub limitation: Limitation,
    mandates: Mandates<Act>,
    // The same where what is proposed keeps within the power of a police station.
    with_station: Mandates<Act>,
}

impl Reading {
    /// Constructs the reading of `ladder` under `regime`.
    ///
    /// # Errors
    ///
    /// Returns why the ladder cannot stand: detention without a law or by another body than the
    /// police, two fines on one rung, and so on.
    pub fn new<V: Vocabulary, S>(
        ladder: &Ladder<V, S>,
        regime: Regime,
        limitation: Limitation,
    ) -> Result<Self, LadderError> {
        let is_law = national::by_title(&ladder.source.title)
            .is_some_and(|instrument| instrument.level <= Level::Law);
        ladder.check(is_law)?;
        let ladder = Ladder {
            of: Vec::new(),
            scope: (),
            authority: ladder.authority,
            source: ladder.source.clone(),
            delegable: ladder.delegable.clone(),
            restates: ladder.restates.clone(),
            limitation: ladder.limitation,
            treated_as: None,
            rungs: ladder.rungs.clone(),
        };
        let mandates = Mandates::new(rows(&ladder, regime, &[]));
        let with_station = Mandates::new(rows(&ladder, regime, &[Act::Decide]));
        Ok(Self { ladder, regime, limitation, mandates, with_station })
    }
}

/// Returns who takes which step under `ladder`; `by_station` are the acts that a police station
/// takes besides those before a decision.
fn rows(ladder: &Ladder<()>, regime: Regime, by_station: &[Act]) -> Vec<(Act, Mandate)> {
    let Ladder { authority, source, delegable, .. } = ladder;
    let mut rows: Vec<_> = OF_OTHERS
        .iter()
        .map(|(act, holder, source)| (*act, Mandate::held_by(*holder, source.clone())))
        .collect();
    rows.push((Act::Dissuade, Mandate::held_by(BodyKind::Anyone, source.clone())));
    // A property company may be named to dissuade: that is no power to open a case.
    if !authority.nature().can_hold_public_power() {
        return rows;
    }
    for &act in Act::OF_AUTHORITY {
        let delegable = delegable.clone();
        rows.push((act, Mandate { holder: *authority, source: source.clone(), delegable }));
    }
    if let (Some(station), BodyKind::PublicSecurity) = (regime.police_station(), authority) {
        for &act in Act::OF_STATION.iter().chain(by_station) {
            let source = station.source.clone();
            rows.push((act, Mandate::held_by(BodyKind::PoliceStation, source)));
        }
    }
    rows
}

/// What bodies other than the authority do in a case.
static OF_OTHERS: &[(Act, BodyKind, Citation)] = &[
    (Act::Report, BodyKind::Anyone, penalty_law(Locator::new(54).paragraph(1))),
    (Act::StateCase, BodyKind::Party, penalty_law(Locator::new(45).paragraph(1))),
    (Act::RequestHearing, BodyKind::Party, penalty_law(Locator::new(63).paragraph(1))),
    (Act::AskRecusal, BodyKind::Party, penalty_law(Locator::new(43).paragraph(2))),
    (Act::HandBack, BodyKind::PublicSecurity, penalty_law(Locator::new(27).paragraph(1))),
    (Act::HandBack, BodyKind::Procuratorate, penalty_law(Locator::new(27).paragraph(1))),
    (Act::HandBack, BodyKind::Court, penalty_law(Locator::new(27).paragraph(1))),
    (Act::Pay, BodyKind::Party, penalty_law(Locator::new(67).paragraph(3))),
    (Act::AskReconsideration, BodyKind::Party, penalty_law(Locator::new(7).paragraph(1))),
    (Act::Sue, BodyKind::Party, penalty_law(Locator::new(7).paragraph(1))),
    (Act::DropRemedy, BodyKind::Party, penalty_law(Locator::new(7).paragraph(1))),
    (
        Act::Reconsider,
        BodyKind::Government,
        national::ADMINISTRATIVE_RECONSIDERATION_LAW.at(Locator::new(24).paragraph(1)),
    ),
    (
        Act::Judge,
        BodyKind::Court,
        national::ADMINISTRATIVE_LITIGATION_LAW.at(Locator::new(4).paragraph(1)),
    ),
    (
        Act::RuleOnEnforcement,
        BodyKind::Court,
        national::ADMINISTRATIVE_COMPULSION_LAW.at(Locator::new(57)),
    ),
];

const fn penalty_law(locator: Locator) -> Citation {
    national::ADMINISTRATIVE_PENALTY_LAW.at(locator)
}

/// The law of one suspected violation: what may be imposed, by whom, under which procedure.
///
/// A domain crate builds it from its own tables. More than one reading means that a local
/// regulation and the law above it conflict, and that people must choose before anything is
/// proposed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CaseLaw {
    readings: Vec<Reading>,
    mandates: Mandates<Act>,
    /// Why nothing may be proposed, where that is so.
    pub gap: Option<Gap>,
    /// By whom the violation was committed, with its figures. What was recorded is read off the
    /// case and ignored here.
    pub offence: Offence,
    /// What makes the penalty lighter, heavier, or impossible.
    pub offender: Offender,
    /// The day on which the violation ended; `None` while it goes on.
    pub ended: Option<NaiveDate>,
    /// Whether the same act was fined already, by anybody.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第二十九条.
    pub fined: bool,
    /// From which fine on it is a larger one (较大数额), where other law gives the figure.
    pub larger_fine: Option<Provision<Yuan>>,
    /// Where a law gives the authority the power to enforce by itself.
    ///
    /// # Source
    ///
    /// 《行政强制法》（2011）第十三条: laws only; without one the authority applies to the court.
    pub own_enforcement: Option<Citation>,
    /// The calendar by which the clocks run.
    pub calendar: Calendar,
}

impl CaseLaw {
    /// Constructs the law of an offence that goes on, under `readings`.
    ///
    /// Without a reading nobody may do anything, and [`CaseLaw::gap`] should say why.
    pub fn new(readings: Vec<Reading>, offence: Offence, calendar: Calendar) -> Self {
        let rows = readings.iter().flat_map(|reading| reading.with_station.iter());
        let mandates = Mandates::new(rows.map(|(act, mandate)| (act, mandate.clone())));
        let gap = readings.is_empty().then_some(Gap::NoSanction);
        Self {
            readings,
            mandates,
            gap,
            offence,
            offender: Offender::default(),
            ended: None,
            fined: false,
            larger_fine: None,
            own_enforcement: None,
            calendar,
        }
    }

    /// Returns the readings, the one to be preferred last.
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// Returns who may take which step under any reading.
    pub const fn mandates(&self) -> &Mandates<Act> {
        &self.mandates
    }

    /// Returns who may take which step under the reading at `position`; `within_station` says
    /// whether what is proposed keeps within the power of a police station.
    pub(in crate::penalty) fn mandates_under(
        &self,
        position: Option<u8>,
        within_station: bool,
    ) -> &Mandates<Act> {
        match self.reading(position) {
            Some(reading) if within_station => &reading.with_station,
            Some(reading) => &reading.mandates,
            None => &self.mandates,
        }
    }

    /// Returns the reading at `position`; where nobody has chosen, the only one.
    pub(in crate::penalty) fn reading(&self, position: Option<u8>) -> Option<&Reading> {
        match (position, self.readings.as_slice()) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(position), readings) => readings.get(usize::from(position)),
        }
    }

    /// Returns the regime under the reading at `position`; while nobody has chosen, the general
    /// one.
    pub(in crate::penalty) fn regime(&self, position: Option<u8>) -> Regime {
        self.reading(position).map_or(Regime::General, |reading| reading.regime)
    }
}
