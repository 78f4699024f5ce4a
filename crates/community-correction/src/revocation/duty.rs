//! What a revocation makes somebody do.

use chrono::NaiveDateTime;
use governance_core::{
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    procedure::{Due, Obligation},
};

use super::{Custody, Standing, Venue, arrest_due, custody_limit, rule_due, showing};
use crate::{
    correction::{Correction, Region, Stage},
    decision::Category,
    duty::{Duty, Owed},
    jurisdiction::Jurisdiction,
};

static RECOMMIT: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(49).paragraph(1));
static HEAR: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(48).paragraph(2));
static TAKE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(48).paragraph(3));
static FREE: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(48).paragraph(4));
static TAKE_BACK: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(49).paragraph(3));
static TAKE_IN: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(49).paragraph(4));

impl Correction {
    /// Returns how long the person's custody after an arrest is lawful; `None` while nobody holds him
    /// under one, or where the text of the law is not available.
    ///
    /// # Source
    ///
    /// 《社区矫正法》第四十七条第二款, 第四十八条第四款.
    ///
    /// # Errors
    ///
    /// Returns an error when a day lies beyond the calendar.
    pub fn custody<'law>(
        &self,
        law: &'law Jurisdiction,
    ) -> Result<Option<Custody<'law>>, TimeError> {
        let revocation = self.revocation();
        // Once revoked, the person is held for the sentence, not under the arrest.
        let held = matches!(self.at(Region::Revocation), Stage::Arrested | Stage::CustodyToEnd);
        let Some(since) = revocation.in_custody_since().filter(|_| held) else { return Ok(None) };
        let over_since = revocation.to_be_freed_since();
        let custody = custody_limit(since, self.ends(), law)?;
        Ok(custody.map(|custody| Custody { over_since, ..custody }))
    }
}

/// Adds what is owed.
pub(crate) fn owed<'law>(
    case: &Correction,
    at: NaiveDateTime,
    law: &'law Jurisdiction,
    owed: &mut Owed<'law>,
) -> Result<(), TimeError> {
    let decision = case.decision();
    let institution =
        Venue::of(decision).map_or(BodyKind::CorrectionInstitution, Venue::institution);
    let organ = decision.organ;
    let stage = case.at(Region::Revocation);
    let mut add = |duty, by, to, due, source| {
        owed.push(Obligation { duty, by, to, due, source });
    };
    let over = case.is_over(at.date());
    let recommits = decision.category == Category::OutsidePrison;
    if stage == Stage::NotProposed && !over {
        let prepared = case.revocation().preparation().is_some();
        if prepared || Standing::of(case).made_out(law).is_some() {
            let source = if recommits { &RECOMMIT } else { &showing::PROPOSE };
            add(Duty::ProposeRevocation, institution, organ, Due::Promptly, source);
        }
    }
    if let Some(proposal) = case.revocation().proposal().filter(|_| case.is_revocation_open()) {
        if stage == Stage::ArrestRequested
            && !over
            && let Some(limit) = arrest_due(proposal.received, law)?
        {
            let due = limit
                .deadline
                .moment()
                .map_or_else(|| Due::By(limit.deadline.effective()), Due::Until);
            add(Duty::DecideArrest, organ, institution, due, limit.source);
        }
        // With the end of the term nothing of a sentence served outside prison is left to execute.
        if !(over && recommits) {
            let in_custody = stage == Stage::Arrested;
            let received = proposal.received.date();
            if let Some(limit) = rule_due(decision.category, received, in_custody, law)? {
                let due = Due::By(limit.deadline.effective());
                add(Duty::Rule, organ, institution, due, limit.source);
            }
            if !recommits && !case.revocation().is_heard() {
                add(Duty::HearDefence, organ, BodyKind::Party, Due::Standing, &HEAR);
            }
        }
    }
    if let Some(custody) = case.custody(law)? {
        let (due, source) = match custody.over_since {
            Some(since) => (Due::AtOnce(since), &FREE),
            None => (Due::By(custody.last), custody.source),
        };
        add(Duty::EndCustody, BodyKind::PublicSecurity, BodyKind::Party, due, source);
    }
    if let (Stage::Granted, Some(granted)) = (stage, case.revocation().granted()) {
        let police = BodyKind::PublicSecurity;
        let (by, to, due, source) = match organ {
            BodyKind::PrisonAdministration if recommits => {
                (BodyKind::Prison, BodyKind::Party, Due::AtOnce(granted), &TAKE_IN)
            }
            _ if recommits => (police, BodyKind::Prison, Due::AtOnce(granted), &TAKE_BACK),
            _ => (police, BodyKind::Prison, Due::Promptly, &TAKE),
        };
        add(Duty::TakeToPrison, by, to, due, source);
    }
    Ok(())
}
