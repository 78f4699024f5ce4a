//! Which steps the figures of a case open or demand.

use super::{
    Envelope, Force, MeasureKind, Offender, Regime, Sanction, Subject,
    adjustment::detention_is_not_executed,
};
use crate::{
    citation::{Citation, Locator, national},
    mandate::BodyKind,
    money::Yuan,
};

crate::vocabulary! {
    /// A step of the procedure that hangs on what may be imposed.
    pub enum Step {
        /// The penalty may be imposed on the spot.
        OnTheSpot = "on_the_spot", "可以当场作出处罚决定", "may be imposed on the spot";
        /// The police station may decide.
        PoliceStation = "police_station", "可以由公安派出所决定", "the police station may decide";
        /// A hearing must be offered.
        Hearing = "hearing", "应当告知听证权利", "a hearing must be offered";
        /// A hearing must be offered where the amount counts as large.
        HearingIfLarge = "hearing_if_large", "数额、价值较大的，应当告知听证权利", "a hearing must be offered where the amount or value is large";
    }
}

/// A step with its figure and its article.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Hint {
    /// The step.
    pub step: Step,
    /// The fine up to which the step is open, or from which it is owed.
    pub figure: Option<Yuan>,
    /// Where it is written.
    pub source: Citation,
}

/// Returns the steps that `envelope` opens or demands under `regime`.
///
/// # Source
///
/// On the spot: 《行政处罚法》（2021）第五十一条, 《治安管理处罚法》（2012）第一百条, （2025）
/// 第一百一十九条. Police station: （2012）第九十一条, （2025）第一百零九条. Hearing:
/// 《行政处罚法》（2021）第六十三条第一款, whose "larger" is left to other law;
/// 《治安管理处罚法》（2012）第九十八条, （2025）第一百一十七条, whose second paragraph adds minors
/// whose detention may be carried out.
///
/// ```
/// use governance_core::penalty::{Envelope, Ladder, Offence, Offender, Regime, Step, Subject, hints};
/// # governance_core::vocabulary! {
/// #     /// What was done.
/// #     pub enum Violation {
/// #         /// No leash.
/// #         NoLeash = "no_leash", "未束牵引带", "no leash";
/// #     }
/// # }
/// let ladder: Ladder<Violation> = toml::from_str(r#"
///     of = ["no_leash"]
///     authority = "public_security"
///     source = "《某市养犬管理条例》第四十三条"
///     [[rungs]]
///     measures = [{ shall = "order" }, { may = "fine", least = 20, most = 200 }]
/// "#)?;
/// let mut envelope = Envelope::default();
/// ladder.envelope(&Offence::by(Subject::Individual), &mut envelope);
/// let found = hints(&envelope, Regime::General, Subject::Individual, &Offender::default());
/// assert_eq!(found[0].step, Step::OnTheSpot);
/// assert_eq!(found[0].source.to_string(), "《行政处罚法》（2021）第五十一条");
/// # Ok::<(), toml::de::Error>(())
/// ```
#[must_use]
pub fn hints(
    envelope: &Envelope<'_>,
    regime: Regime,
    subject: Subject,
    offender: &Offender,
) -> Vec<Hint> {
    let mut found = Vec::new();
    let mut add = |step, figure, source| found.push(Hint { step, figure, source });
    let permits = |kind| envelope.permits(kind);
    let fine = envelope.fine();
    let revokes = permits(MeasureKind::Revoke) || permits(MeasureKind::RevokeLicence);

    // A lesser decision is open while nothing graver must be imposed.
    let graver = envelope.sanctions().iter().any(|sanction| {
        let Sanction { kind, force, alternative, .. } = *sanction;
        (kind.is_penalty() || kind == MeasureKind::Impound)
            && !matches!(kind, MeasureKind::Warning | MeasureKind::Fine)
            && force == Force::Shall
            && !alternative
    });
    let small = permits(MeasureKind::Warning) || fine.is_some();
    // Without a fine that must be imposed a warning alone is small enough.
    let fits = |most: Yuan| fine.is_none_or(|fine| fine.least() <= most);
    if small && !graver {
        let spot = regime.on_the_spot(subject);
        if fits(spot.amount) {
            let figure = fine.map(|fine| fine.most().min(spot.amount));
            add(Step::OnTheSpot, figure, spot.source);
        }
        if let Some(station) = regime.police_station()
            && envelope.authority() == Some(BodyKind::PublicSecurity)
            && fits(station.amount)
        {
            let figure = fine.map(|fine| fine.most().min(station.amount));
            add(Step::PoliceStation, figure, station.source);
        }
    }

    let general =
        |item| national::ADMINISTRATIVE_PENALTY_LAW.at(Locator::new(63).paragraph(1).item(item));
    if let Some(threshold) = regime.hearing() {
        let suspends =
            regime == Regime::PublicSecurity2025 && permits(MeasureKind::SuspendBusiness);
        if revokes || suspends {
            add(Step::Hearing, None, threshold.source.clone());
        }
        if fine.is_some_and(|fine| threshold.amount <= fine.most()) {
            add(Step::Hearing, Some(threshold.amount), threshold.source);
        }
    } else {
        if revokes {
            add(Step::Hearing, None, general(3));
        }
        if permits(MeasureKind::SuspendBusiness) {
            add(Step::Hearing, None, general(4));
        }
        if fine.is_some_and(|fine| fine.most() > Yuan::ZERO) {
            add(Step::HearingIfLarge, None, general(1));
        }
        if permits(MeasureKind::Confiscate) || permits(MeasureKind::ConfiscateGains) {
            add(Step::HearingIfLarge, None, general(2));
        }
    }
    let minor = offender.age.is_some_and(|age| (14..18).contains(&age));
    if minor
        && regime == Regime::PublicSecurity2025
        && permits(MeasureKind::Detain)
        && !detention_is_not_executed(offender, regime)
    {
        let law = &national::PUBLIC_SECURITY_PENALTIES_LAW_2025;
        add(Step::Hearing, None, law.at(Locator::new(117).paragraph(2)));
    }
    found
}
