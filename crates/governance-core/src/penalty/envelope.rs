//! What may be imposed in one case.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Fine, FineBasis, Force, Ladder, Measure, MeasureKind, Relation, Trigger, Triggers};
use crate::{
    assessment::Discretion,
    citation::Citation,
    language::{Bilingual, Language},
    mandate::BodyKind,
    money::{FineRange, Yuan},
};

crate::vocabulary! {
    /// Who is punished.
    pub enum Subject {
        /// 个人, 公民.
        Individual = "individual", "个人", "individual";
        /// 单位, 法人或者其他组织.
        Organisation = "organisation", "单位", "organisation";
    }
}

crate::vocabulary! {
    /// A figure that a fine is counted by.
    pub enum Figure {
        /// The number of dogs concerned.
        Dogs = "dogs", "涉案犬只数量", "number of dogs";
        /// The number of dogs above the limit.
        ExcessDogs = "excess_dogs", "超养犬只数量", "number of dogs above the limit";
        /// The number of dogs sold.
        DogsSold = "dogs_sold", "销售犬只数量", "number of dogs sold";
        /// The unlawful gains.
        Gains = "gains", "违法所得", "unlawful gains";
        /// The value of the goods.
        Value = "value", "货值金额", "value of the goods";
        /// What the carriage cost.
        Freight = "freight", "运输费用", "freight";
    }
}

/// The facts of a violation that decide how far its ladder reaches.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts state the facts")]
pub struct Offence {
    /// Who is punished.
    pub subject: Subject,
    /// What has been recorded beyond the violation itself.
    #[serde(default)]
    pub recorded: Triggers,
    /// The number of dogs concerned.
    #[serde(default)]
    pub dogs: Option<u32>,
    /// The number of dogs above the limit.
    #[serde(default)]
    pub excess_dogs: Option<u32>,
    /// The number of dogs sold.
    #[serde(default)]
    pub dogs_sold: Option<u32>,
    /// The unlawful gains.
    #[serde(default)]
    pub gains: Option<Yuan>,
    /// The value of the goods.
    #[serde(default)]
    pub value: Option<Yuan>,
    /// What the carriage cost.
    #[serde(default)]
    pub freight: Option<Yuan>,
    /// Which time it is, within the window of the ladder ([`Ladder::times`]).
    #[serde(default)]
    pub times: Option<u32>,
}

impl Offence {
    /// Constructs an offence by `subject` of which nothing else is known.
    pub const fn by(subject: Subject) -> Self {
        Self {
            subject,
            recorded: Triggers::empty(),
            dogs: None,
            excess_dogs: None,
            dogs_sold: None,
            gains: None,
            value: None,
            freight: None,
            times: None,
        }
    }
}

/// One measure that may be imposed, with its figures worked out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Sanction {
    /// What may be done.
    pub kind: MeasureKind,
    /// Whether it must be.
    pub force: Force,
    /// The rung that it stands on.
    pub rung: Trigger,
    /// Whether it is one of several of which one is chosen.
    pub alternative: bool,
    /// The range of the fine, for the whole case.
    pub fine: Option<FineRange>,
    /// The least and most days of detention.
    pub days: Option<(u8, u8)>,
}

/// A rung that the facts do not reach.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Unreached<'law> {
    /// What was not recorded.
    pub when: Trigger,
    /// Where the rung is written.
    pub source: &'law Citation,
}

/// What may be imposed under one ladder, and what may not yet.
///
/// [`Envelope::clear`] keeps the memory.
#[doc(alias("处罚幅度", "裁量幅度"))]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Envelope<'law> {
    authority: Option<BodyKind>,
    source: Option<&'law Citation>,
    sanctions: Vec<Sanction>,
    unreached: Vec<Unreached<'law>>,
    missing: Vec<Figure>,
}

impl<'law> Envelope<'law> {
    /// Returns who imposes it.
    pub const fn authority(&self) -> Option<BodyKind> {
        self.authority
    }

    /// Returns the article.
    pub const fn source(&self) -> Option<&'law Citation> {
        self.source
    }

    /// Returns every measure that may be imposed.
    pub fn sanctions(&self) -> &[Sanction] {
        &self.sanctions
    }

    /// Returns the rungs that the facts do not reach.
    pub fn unreached(&self) -> &[Unreached<'law>] {
        &self.unreached
    }

    /// Returns the figures without which a fine cannot be counted.
    pub fn missing(&self) -> &[Figure] {
        &self.missing
    }

    /// Returns whether `kind` may be imposed.
    pub fn permits(&self, kind: MeasureKind) -> bool {
        self.sanctions.iter().any(|sanction| sanction.kind == kind)
    }

    /// Returns the range of the fine, if one may be imposed.
    ///
    /// There is at most one: 《行政处罚法》（2021）第二十九条 allows no second fine for one act.
    pub fn fine(&self) -> Option<FineRange> {
        self.sanctions.iter().find_map(|sanction| sanction.fine)
    }

    /// Returns the discretion that the fine leaves: who decides, between which bounds.
    ///
    /// ```
    /// use governance_core::{money::Yuan, penalty::{Envelope, Ladder, Offence, Subject}};
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
    ///     source = "《上海市养犬管理条例》第四十三条第一款"
    ///     [[rungs]]
    ///     measures = [{ shall = "order" }, { may = "fine", least = 20, most = 200 }]
    /// "#)?;
    /// let mut envelope = Envelope::default();
    /// ladder.envelope(&Offence::by(Subject::Individual), &mut envelope);
    /// let discretion = envelope.discretion().unwrap();
    /// assert!(discretion.decide(Yuan::from(200)).is_ok());
    /// assert_eq!(
    ///     discretion.decide(Yuan::from(201)).unwrap_err().to_string(),
    ///     "201 yuan lies outside 20 yuan to 200 yuan (《上海市养犬管理条例》第四十三条第一款)",
    /// );
    /// # Ok::<(), toml::de::Error>(())
    /// ```
    pub fn discretion(&self) -> Option<Discretion<'law, Yuan>> {
        let (decider, source, fine) = (self.authority?, self.source?, self.fine()?);
        Some(Discretion { decider, least: fine.least(), most: fine.most(), factors: &[], source })
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.authority = None;
        self.source = None;
        self.sanctions.clear();
        self.unreached.clear();
        self.missing.clear();
    }
}

impl<V, S> Ladder<V, S> {
    /// Works out what `offence` allows, into `envelope`.
    pub fn envelope<'law>(&'law self, offence: &Offence, envelope: &mut Envelope<'law>) {
        envelope.clear();
        envelope.authority = Some(self.authority);
        envelope.source = Some(&self.source);
        for rung in &self.rungs {
            if !rung.reached_by(offence) {
                envelope.unreached.push(Unreached { when: rung.when, source: &self.source });
                continue;
            }
            if rung.relation == Relation::Replaces {
                envelope.sanctions.clear();
                envelope.missing.clear();
            }
            let groups = [(&rung.measures, false), (&rung.one_of, true)];
            for (measure, alternative) in groups
                .into_iter()
                .flat_map(|(group, alternative)| group.iter().map(move |m| (m, alternative)))
            {
                let fine = fine_for(measure, offence);
                if matches!(fine, Err(Skip::NotForSubject)) {
                    continue;
                }
                if measure.kind == MeasureKind::Fine {
                    // The fine of the highest rung reached takes the place of a lower one, and
                    // nobody need know the figures of that one any more.
                    envelope.sanctions.retain(|lower| lower.kind != MeasureKind::Fine);
                    envelope.missing.clear();
                }
                let fine = fine.unwrap_or_else(|skip| {
                    envelope.missing.extend(match skip {
                        Skip::NotForSubject => None,
                        Skip::Missing(figure) => Some(figure),
                    });
                    None
                });
                envelope.sanctions.push(Sanction {
                    kind: measure.kind,
                    force: measure.force,
                    rung: rung.when,
                    alternative,
                    fine,
                    days: measure.days,
                });
            }
        }
    }
}

enum Skip {
    NotForSubject,
    Missing(Figure),
}

fn fine_for(measure: &Measure, offence: &Offence) -> Result<Option<FineRange>, Skip> {
    let Some(fine) = &measure.fine else { return Ok(None) };
    match fine {
        Fine::Range { individual, organisation, per } => {
            let range = match offence.subject {
                Subject::Individual => *individual,
                Subject::Organisation => *organisation,
            };
            let range = range.ok_or(Skip::NotForSubject)?;
            let counted = |count: Option<u32>, figure| {
                let count = count.ok_or(Skip::Missing(figure))?;
                // No sum of fines overflows a decimal: 2^32 dogs at any yuan that a text can write.
                range.times(count).ok_or(Skip::Missing(figure)).map(Some)
            };
            let multiplied = |base: Option<Yuan>, figure| {
                let base = base.ok_or(Skip::Missing(figure))?;
                let scale = |factor: Yuan| base.scaled(factor.amount());
                let (least, most) = (scale(range.least()), scale(range.most()));
                let range =
                    least.zip(most).and_then(|(least, most)| FineRange::new(least, most).ok());
                range.map(Some).ok_or(Skip::Missing(figure))
            };
            match per {
                FineBasis::Case => Ok(Some(range)),
                FineBasis::Dog => counted(offence.dogs, Figure::Dogs),
                FineBasis::ExcessDog => counted(offence.excess_dogs, Figure::ExcessDogs),
                FineBasis::DogSold => counted(offence.dogs_sold, Figure::DogsSold),
                FineBasis::Value => multiplied(offence.value, Figure::Value),
                FineBasis::Freight => multiplied(offence.freight, Figure::Freight),
            }
        }
        Fine::ByGains(tiers) => {
            let gains = offence.gains.ok_or(Skip::Missing(Figure::Gains))?;
            let tier = tiers
                .iter()
                .find(|tier| tier.gains.contains(&gains.amount()))
                .ok_or(Skip::Missing(Figure::Gains))?;
            let amount = |figure| {
                if tier.multiple { gains.scaled(figure) } else { Some(Yuan::new(figure)) }
            };
            let range = amount(tier.least)
                .zip(amount(tier.most))
                .and_then(|(least, most)| FineRange::new(least, most).ok());
            range.map(Some).ok_or(Skip::Missing(Figure::Gains))
        }
    }
}

impl Bilingual for Sanction {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.force, language) {
            (Force::May, Language::Chinese) => f.write_str("可以")?,
            (Force::May, Language::English) => f.write_str("may ")?,
            (Force::Shall, _) => {}
        }
        self.kind.render(language, f)?;
        match (self.fine, language) {
            (Some(fine), Language::Chinese) => write!(f, "{}", fine.in_language(language))?,
            (Some(fine), Language::English) => write!(f, " {}", fine.in_language(language))?,
            (None, _) => {}
        }
        match (self.days, language) {
            (Some((0, most)), Language::Chinese) => write!(f, "{most}日以下"),
            (Some((least, most)), Language::Chinese) => write!(f, "{least}日以上{most}日以下"),
            (Some((0, most)), Language::English) => write!(f, " of up to {most} days"),
            (Some((least, most)), Language::English) => write!(f, " of {least} to {most} days"),
            (None, _) => Ok(()),
        }
    }
}
