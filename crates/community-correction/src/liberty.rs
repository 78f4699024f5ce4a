//! Liberty restricted elsewhere (CCL 32).
//!
//! The police, a court or a procuratorate may restrict the person's liberty under another law. Who
//! decides on it informs the institution and the procuratorate. Reports and visits then rest in fact,
//! and nothing else does: no clock of correction stops, and no term grows longer. Where the measure
//! is one of criminal procedure, revocation waits for the court that tries the new case.
//!
//! ```
//! use community_correction::liberty::Restraint;
//!
//! assert!(Restraint::Arrest.awaits_trial_court());
//! assert!(!Restraint::AdministrativeDetention.awaits_trial_court());
//! ```

use chrono::{NaiveDate, NaiveDateTime};
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Happening, Obligation},
    provision::Setting,
};
use serde::{Deserialize, Serialize};

use crate::{
    correction::{Act, Correction, EventKind, Region, Stage},
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
    unlawful::Unlawful,
};

/// The organs concerned inform the institution.
static INFORM: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(32));

governance_core::vocabulary! {
    /// How liberty is restricted.
    #[doc(alias("限制人身自由措施", "强制措施"))]
    pub enum Restraint {
        /// Administrative detention.
        AdministrativeDetention = "administrative_detention", "行政拘留", "administrative detention";
        /// Detention by a court for obstructing its proceedings.
        JudicialDetention = "judicial_detention", "司法拘留", "judicial detention";
        /// Compulsory drug rehabilitation.
        DrugRehabilitation = "drug_rehabilitation", "强制隔离戒毒", "compulsory drug rehabilitation";
        /// Criminal detention.
        CriminalDetention = "criminal_detention", "刑事拘留", "criminal detention";
        /// Arrest in a criminal case.
        Arrest = "arrest", "逮捕", "arrest";
        /// Residential surveillance.
        ResidentialSurveillance = "residential_surveillance", "监视居住", "residential surveillance";
        /// Bail pending trial.
        Bail = "bail", "取保候审", "bail pending trial";
    }
}

impl Restraint {
    /// Returns whether it is a measure of criminal procedure: whether probation or parole is revoked
    /// for what lies behind it is for the court that tries it, and nothing follows from innocence.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第四十六条第二款.
    #[doc(alias = "刑事强制措施")]
    pub const fn awaits_trial_court(self) -> bool {
        match self {
            Self::AdministrativeDetention | Self::JudicialDetention | Self::DrugRehabilitation => {
                false
            }
            Self::CriminalDetention | Self::Arrest | Self::ResidentialSurveillance | Self::Bail => {
                true
            }
        }
    }
}

/// What somebody wants to do.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Command {
    /// Restrict liberty under another law.
    Restrict {
        /// How.
        kind: Restraint,
        /// The day of the decision.
        decided: NaiveDate,
        /// Who decided: a court, a procuratorate or a public security organ.
        organ: BodyKind,
    },
    /// Inform the institution or the procuratorate.
    Inform {
        /// Whom.
        whom: BodyKind,
    },
    /// Restore liberty.
    Restore,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// Liberty was restricted.
    Restricted {
        /// How.
        kind: Restraint,
        /// The day of the decision.
        decided: NaiveDate,
        /// Who decided.
        organ: BodyKind,
    },
    /// The institution or the procuratorate was informed.
    Informed {
        /// Whom.
        whom: BodyKind,
        /// Whether too late; absent where the text of the limit was not available.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        late: Option<bool>,
    },
    /// Liberty was restored.
    Restored,
}

impl Happening for Event {
    type Kind = EventKind;

    #[inline]
    fn kind(&self) -> EventKind {
        match self {
            Self::Restricted { .. } => EventKind::Detained,
            Self::Informed { .. } => EventKind::RestrictionInformed,
            Self::Restored => EventKind::LibertyRestored,
        }
    }
}

impl Command {
    /// Returns the kind of event aimed at, and the act that it takes.
    pub(crate) const fn aim(&self) -> (EventKind, Act) {
        match self {
            Self::Restrict { .. } => (EventKind::Detained, Act::RestrictLiberty),
            Self::Inform { .. } => (EventKind::RestrictionInformed, Act::RestrictLiberty),
            Self::Restore => (EventKind::LibertyRestored, Act::RestoreLiberty),
        }
    }
}

governance_core::grounds! {
    /// Why a step is refused.
    pub enum Ground {
        /// A day lies in the future.
        InFuture { day: NaiveDate } = "IN_FUTURE", "{day}尚未到来", "{day} has not come yet";
        /// This organ does not decide on this measure.
        WrongOrgan { organ: BodyKind, kind: Restraint } = "LIBERTY_WRONG_ORGAN", "{organ}无权决定{kind}", "{kind} is not decided by this organ: {organ}";
        /// Nobody else is to be informed.
        NotAddressee { whom: BodyKind } = "LIBERTY_NOT_ADDRESSEE", "依法应当通知社区矫正机构和人民检察院，而非{whom}", "the institution and the procuratorate are informed, not others: {whom}";
        /// Already informed.
        AlreadyInformed { whom: BodyKind } = "LIBERTY_ALREADY_INFORMED", "已经通知：{whom}", "already informed: {whom}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub(crate) const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::WrongOrgan { .. } => Some(Unlawful::Holding),
            Self::InFuture { .. } | Self::NotAddressee { .. } | Self::AlreadyInformed { .. } => {
                None
            }
        }
    }
}

/// A restriction under another law.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Restriction {
    kind: Restraint,
    decided: NaiveDate,
    organ: BodyKind,
    institution_informed: bool,
    procuratorate_informed: bool,
}

/// What a case keeps of liberty restricted elsewhere.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Liberty {
    restricted: Option<Restriction>,
}

impl Liberty {
    /// Returns how liberty is restricted, if it is.
    pub fn kind(&self) -> Option<Restraint> {
        self.restricted.map(|restriction| restriction.kind)
    }

    /// Returns whether revocation has to wait for the court that tries another case.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第四十六条第二款.
    pub fn awaits_trial_court(&self) -> bool {
        self.kind().is_some_and(Restraint::awaits_trial_court)
    }

    /// Takes over what happened.
    pub(crate) fn evolve(&mut self, event: &Event, _occurred: NaiveDateTime) {
        match event {
            Event::Restricted { kind, decided, organ } => {
                self.restricted = Some(Restriction {
                    kind: *kind,
                    decided: *decided,
                    organ: *organ,
                    institution_informed: false,
                    procuratorate_informed: false,
                });
            }
            Event::Informed { whom, .. } => {
                if let Some(restriction) = &mut self.restricted {
                    match whom {
                        BodyKind::Procuratorate => restriction.procuratorate_informed = true,
                        _ => restriction.institution_informed = true,
                    }
                }
            }
            Event::Restored => self.restricted = None,
        }
    }
}

impl Correction {
    /// Returns whether reports and visits rest because the person is held elsewhere: not reporting
    /// then is no breach. Nothing else rests, and the term runs on.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第三十二条; no provision lets a term stop.
    #[doc(alias = "暂停报告")]
    pub fn do_reports_rest(&self) -> bool {
        self.at(Region::Liberty) == Stage::Held
    }
}

/// Returns where the law gives `kind` to somebody else than `organ`, if it does.
fn elsewhere(kind: Restraint, organ: BodyKind, day: NaiveDate) -> Option<&'static Citation> {
    static PENALTIES_2012: Citation =
        national::PUBLIC_SECURITY_PENALTIES_LAW_2012.at(Locator::new(91));
    static PENALTIES: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(109));
    static OBSTRUCTION: Citation = national::CIVIL_PROCEDURE_LAW.at(Locator::new(114));
    let (holds, source) = match (kind, organ) {
        (Restraint::AdministrativeDetention, BodyKind::PublicSecurity)
        | (Restraint::JudicialDetention, BodyKind::Court) => (true, &INFORM),
        (Restraint::AdministrativeDetention, _) => {
            let new = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.in_force_on(day);
            (false, if new == Some(true) { &PENALTIES } else { &PENALTIES_2012 })
        }
        (Restraint::JudicialDetention, _) => (false, &OBSTRUCTION),
        (_, BodyKind::Court | BodyKind::Procuratorate | BodyKind::PublicSecurity) => {
            (true, &INFORM)
        }
        _ => (false, &INFORM),
    };
    (!holds).then_some(source)
}

fn fail<T>(ground: Ground, source: &Citation) -> Result<T, Vec<Finding<'_, Ground>>> {
    Err(vec![Finding { ground, source }])
}

/// Returns what `command` brings about in `case`.
pub(crate) fn consider<'law>(
    case: &Correction,
    command: &Command,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
) -> Result<Event, Vec<Finding<'law, Ground>>> {
    match *command {
        Command::Restrict { kind, decided, organ } => {
            if at.date() < decided {
                return fail(Ground::InFuture { day: decided }, &INFORM);
            }
            match elsewhere(kind, organ, decided) {
                Some(source) => fail(Ground::WrongOrgan { organ, kind }, source),
                None => Ok(Event::Restricted { kind, decided, organ }),
            }
        }
        Command::Inform { whom } => {
            let within = &law.policy.contact.inform_within;
            let source = within.source().unwrap_or(&INFORM);
            let restriction = case.liberty().restricted;
            let informed = match whom {
                BodyKind::CorrectionInstitution => restriction.map(|r| r.institution_informed),
                BodyKind::Procuratorate => restriction.map(|r| r.procuratorate_informed),
                _ => return fail(Ground::NotAddressee { whom }, source),
            };
            if informed == Some(true) {
                return fail(Ground::AlreadyInformed { whom }, source);
            }
            let due = match (within, restriction) {
                (Setting::Set(within), Some(restriction)) => {
                    law.within(within.is, restriction.decided).ok()
                }
                _ => None,
            };
            Ok(Event::Informed { whom, late: due.map(|due| due.effective() < at.date()) })
        }
        Command::Restore => Ok(Event::Restored),
    }
}

/// Adds what is owed: informing the institution and the procuratorate.
pub(crate) fn owed<'law>(
    case: &Correction,
    _at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let Some(restriction) = case.liberty().restricted else { return Ok(()) };
    // The law says "promptly"; where the figure is not known, that is what is left.
    let (due, source) = match &law.policy.contact.inform_within {
        Setting::Set(within) => {
            let deadline = law.within(within.is, restriction.decided)?;
            (Due::By(deadline.effective()), &within.source)
        }
        Setting::Silent(_) | Setting::Unknown => (Due::Promptly, &INFORM),
    };
    let addressees = [
        (BodyKind::CorrectionInstitution, restriction.institution_informed),
        (BodyKind::Procuratorate, restriction.procuratorate_informed),
    ];
    for (to, informed) in addressees {
        if !informed {
            let (duty, by) = (Duty::InformOfRestriction, restriction.organ);
            owed.push(Obligation { duty, by, to, due, source });
        }
    }
    Ok(())
}
