//! What a place sets beside the law, and what it may not set.

use governance_core::{
    citation::{Citation, Locator, national},
    language::{Bilingual as _, Language},
    legal_time::{TimeLimit, Unit},
    provision::{DocumentError, Provision, Setting},
};
use serde::{Deserialize, Serialize};

use crate::{
    cite::ccl,
    decision::Category,
    positioning::Occasion,
    restriction::{Answer, Measure, assess_rule},
    unlawful::Unlawful,
};

/// Hours a month.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a number, and whom it binds")]
pub struct Hours {
    /// The number.
    pub a_month: u32,
    /// Whether the person has to do them; otherwise the institution offers them.
    pub compulsory: bool,
}

/// A measure that a place lays down.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a measure, and against whom")]
pub struct LocalMeasure {
    /// The measure.
    pub measure: Measure,
    /// The group of persons; absent, everybody.
    #[serde(default)]
    pub only_for: Option<Category>,
}

governance_core::provisions! {
    /// What a place sets beside the law.
    ///
    /// The first nine points are for a place to set. The others are named only because rules that are
    /// no longer in force set them, and so do many local rules still: national law has them now, or
    /// wants none, and a place that sets them does not load.
    pub struct PlaceLaw {
        /// How often the institution and the person are in contact. Missing a contact is a breach only
        /// as a breach of the rules on reporting, and never by itself a ground of anything.
        pub contact_every: Setting<TimeLimit>,
        /// How often the person reports.
        pub report_every: Setting<TimeLimit>,
        /// The time for the announcement of entry.
        pub announce_within: Setting<TimeLimit>,
        /// The time for the team.
        pub team_within: Setting<TimeLimit>,
        /// The time for the plan.
        pub plan_within: Setting<TimeLimit>,
        /// The time for the class.
        pub classify_within: Setting<TimeLimit>,
        /// Hours of education.
        pub education: Setting<Hours>,
        /// Hours of public-benefit activity.
        pub service: Setting<Hours>,
        /// Measures.
        pub measures: Vec<Provision<LocalMeasure>>,
        /// On which occasions a positioning device is used.
        pub positioning: Setting<Vec<Occasion>>,
        /// The number of warnings before revocation.
        pub warnings: Setting<u32>,
        /// The time for a second reporting, at the justice office.
        pub second_report_within: Setting<TimeLimit>,
        /// The time for delivering documents.
        pub deliver_within: Setting<TimeLimit>,
        /// The longest leave that anybody may approve.
        pub leave_at_most: Setting<TimeLimit>,
        /// The time for transferring the file on a move.
        pub transfer_within: Setting<TimeLimit>,
        /// The time for the ruling on revocation.
        pub rule_within: Setting<TimeLimit>,
        /// The number of groups of persons.
        pub groups: Setting<u32>,
    }
}

/// The hours of education, and of service, a month that the measures of 2012 ordered at least.
const FORMER_HOURS: u32 = 8;

/// The number of warnings that the measures of 2012 asked for, and that the law asks for.
const FORMER_WARNINGS: u32 = 3;

impl PlaceLaw {
    /// Finds what a place may not set: what limits freedom without a law (CCL 34(1)), what widens the
    /// five grounds of positioning (CCL 29), what was repealed, and what the law sets itself.
    pub(crate) fn check(&self, path: &str, errors: &mut Vec<DocumentError>) {
        let mut refuse = |point: &str, kind: Unlawful, source: &Citation| {
            let why = format!(
                "{} {} ({}; {})",
                kind.code(),
                kind.english(),
                source.in_language(Language::English),
                kind.chinese(),
            );
            errors.push(DocumentError::contradiction(format!("{path}.{point}"), why));
        };
        let freedom = ccl(Locator::new(34).paragraph(1));
        let grounds = ccl(Locator::new(29).paragraph(1));

        for (index, Provision { is, .. }) in self.measures.iter().enumerate() {
            if let Answer::Refused(found) = assess_rule(is.measure, is.only_for) {
                for finding in found {
                    let point = format!("measures[{index}]");
                    refuse(&point, finding.ground.unlawful(), finding.source);
                }
            }
        }
        if let Setting::Set(occasions) = &self.positioning {
            for (index, occasion) in occasions.is.iter().enumerate() {
                if occasion.item().is_none() {
                    let point = format!("positioning[{index}]");
                    refuse(&point, Unlawful::PositioningWithoutGround, &grounds);
                }
            }
        }
        // Contact by the hour follows the person: it is positioning by telephone.
        for (point, every) in
            [("contact_every", &self.contact_every), ("report_every", &self.report_every)]
        {
            if let Setting::Set(every) = every
                && (every.is.unit() == Unit::Hour || every.is.amount() == 0)
            {
                refuse(point, Unlawful::PhoneAsDevice, &grounds);
            }
        }
        // Education is fitted to the person; activity is organised and not ordered.
        let compulsory = |hours: &Setting<Hours>| {
            hours.set().filter(|hours| hours.is.compulsory).map(|hours| hours.is.a_month)
        };
        match compulsory(&self.education) {
            Some(hours) if FORMER_HOURS <= hours => {
                let source = ccl(Locator::new(36).paragraph(2));
                refuse("education", Unlawful::RepealedFigure, &source);
            }
            _ => {}
        }
        match compulsory(&self.service) {
            Some(hours) if FORMER_HOURS <= hours => {
                refuse("service", Unlawful::RepealedFigure, &ccl(Locator::new(42)));
            }
            Some(_) => refuse("service", Unlawful::OtherRestriction, &freedom),
            None => {}
        }
        // The law has the figure.
        if let Setting::Set(warnings) = &self.warnings {
            let source =
                national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(543).paragraph(1).item(4));
            match warnings.is {
                FORMER_WARNINGS => refuse("warnings", Unlawful::RepealedFigure, &source),
                2 => {}
                // Fewer lead to prison sooner; more bind no court.
                _ => refuse("warnings", Unlawful::FalseCounting, &source),
            }
        }
        if self.groups.set().is_some_and(|groups| groups.is != 4) {
            refuse("groups", Unlawful::RepealedFigure, &ccl(Locator::new(2).paragraph(1)));
        }
        let set_by_law = [
            ("second_report_within", &self.second_report_within, Locator::new(21).paragraph(1)),
            ("deliver_within", &self.deliver_within, Locator::new(20)),
            ("leave_at_most", &self.leave_at_most, Locator::new(27).paragraph(1)),
            ("transfer_within", &self.transfer_within, Locator::new(27).paragraph(2)),
            ("rule_within", &self.rule_within, Locator::new(48).paragraph(1)),
        ];
        for (point, setting, locator) in set_by_law {
            if setting.set().is_some() {
                refuse(point, Unlawful::RepealedFigure, &ccl(locator));
            }
        }
    }
}
