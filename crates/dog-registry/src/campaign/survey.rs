//! The survey: how many dogs of which breed, in households, shops and the trade.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{SurveyKind, TradeKind};

/// One line of a survey.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts write surveys")]
pub struct SurveyLine {
    /// The host's reference of the household, shop or business.
    pub place: String,
    /// The breed, as it was written down.
    #[serde(default)]
    pub breed: Option<String>,
    /// The branch, in a roster of the trade.
    #[serde(default)]
    pub trade: Option<TradeKind>,
    /// The number of dogs.
    pub dogs: u32,
}

/// What a unit reports.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts write surveys")]
pub struct SurveyReport {
    /// What was counted.
    pub kind: SurveyKind,
    /// The lines.
    #[serde(default)]
    pub lines: Vec<SurveyLine>,
    /// The total that the report states.
    pub total: u32,
}

governance_core::grounds! {
    /// Why a report is no basis for the next stage: 底数清、数据准.
    pub enum SurveyFault {
        /// The total is not the sum of the lines.
        Total { stated: u32, counted: u64 } = "SURVEY_TOTAL",
            "合计{stated}与明细{counted}不符", "the total says {stated}, the lines {counted}";
        /// A place and breed is listed twice.
        Duplicate { line: u32 } = "SURVEY_DUPLICATE",
            "第{line}行重复", "line {line} is listed twice";
        /// A line names no place.
        NoPlace { line: u32 } = "SURVEY_NO_PLACE",
            "第{line}行没有住户、门店或者单位", "line {line} names no household, shop or business";
        /// A line of dogs names no breed.
        NoBreed { line: u32 } = "SURVEY_NO_BREED",
            "第{line}行没有品种", "line {line} names no breed";
        /// A line of the trade names no branch.
        NoTrade { line: u32 } = "SURVEY_NO_TRADE",
            "第{line}行没有行业类别", "line {line} names no branch of the trade";
        /// A branch stands where none belongs.
        TradeElsewhere { line: u32 } = "SURVEY_TRADE_ELSEWHERE",
            "第{line}行不应有行业类别", "line {line} names a branch of the trade and is none";
    }
}

impl SurveyReport {
    /// Returns everything that keeps the report from being clear and accurate.
    ///
    /// Lines are counted from one.
    ///
    /// ```
    /// use dog_registry::campaign::{SurveyKind, SurveyLine, SurveyReport};
    ///
    /// let line = |place: &str| SurveyLine {
    ///     place: place.into(), breed: Some("中华田园犬".into()), trade: None, dogs: 2,
    /// };
    /// let mut report =
    ///     SurveyReport { kind: SurveyKind::Household, lines: vec![line("1"), line("2")], total: 4 };
    /// assert!(report.faults().is_empty());
    /// report.total = 5;
    /// assert_eq!(report.faults()[0].code(), "SURVEY_TOTAL");
    /// ```
    #[must_use]
    pub fn faults(&self) -> Vec<SurveyFault> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for (line, row) in (1u32..).zip(&self.lines) {
            if row.place.trim().is_empty() {
                faults.push(SurveyFault::NoPlace { line });
            }
            match (self.kind, row.trade) {
                (SurveyKind::Trade, None) => faults.push(SurveyFault::NoTrade { line }),
                (SurveyKind::Household | SurveyKind::Shopfront, Some(_)) => {
                    faults.push(SurveyFault::TradeElsewhere { line });
                }
                _ => {}
            }
            let breed = row.breed.as_deref().map(str::trim).filter(|breed| !breed.is_empty());
            // A business of the trade is rostered whether or not it keeps dogs of its own.
            if breed.is_none() && self.kind != SurveyKind::Trade {
                faults.push(SurveyFault::NoBreed { line });
            }
            if !seen.insert((row.place.trim(), breed, row.trade)) {
                faults.push(SurveyFault::Duplicate { line });
            }
        }
        let counted = self.lines.iter().map(|row| u64::from(row.dogs)).sum::<u64>();
        if counted != u64::from(self.total) {
            faults.push(SurveyFault::Total { stated: self.total, counted });
        }
        faults
    }
}
