//! Medical guidance on bites: grades of exposure, what each calls for, and when doses are due.

use std::borrow::Cow;

use governance_core::{
    citation::Evidence,
    provision::{Claim, DocumentError},
};
use serde::{Deserialize, Serialize};

use super::{PolicyError, PolicyErrors};

governance_core::vocabulary! {
    /// How far somebody was exposed.
    #[doc(alias("暴露等级", "暴露分级"))]
    pub enum Exposure {
        /// The skin was touched and is whole.
        First = "grade_1", "Ⅰ级暴露", "grade I exposure";
        /// Bare skin was nibbled or scratched, without blood.
        Second = "grade_2", "Ⅱ级暴露", "grade II exposure";
        /// The skin was pierced, or saliva reached a wound or a mucous membrane.
        Third = "grade_3", "Ⅲ级暴露", "grade III exposure";
    }
}

governance_core::vocabulary! {
    /// How the dog touched somebody.
    pub enum Contact {
        /// It was stroked or fed, or licked whole skin.
        IntactSkin = "intact_skin", "接触完好皮肤", "touched or licked intact skin";
        /// It nibbled bare skin.
        Nibble = "nibble", "裸露皮肤被轻咬", "nibbled bare skin";
        /// It scratched or grazed the skin, without blood.
        MinorScratch = "minor_scratch", "无出血的轻微抓伤、擦伤", "scratched the skin without blood";
        /// It bit or scratched through the skin.
        Pierced = "pierced", "贯穿性皮肤咬伤、抓伤", "bit or scratched through the skin";
        /// It licked broken skin.
        BrokenSkin = "broken_skin", "破损皮肤被舔舐", "licked broken skin";
        /// Its saliva reached an open wound or a mucous membrane.
        Mucosa = "mucosa", "开放性伤口或者黏膜被唾液污染", "saliva on an open wound or a mucous membrane";
    }
}

governance_core::vocabulary! {
    /// What an exposure calls for.
    pub enum Treatment {
        /// The wound is washed and dressed.
        WoundCare = "wound_care", "伤口处置", "wound care";
        /// A course of vaccine.
        Vaccine = "vaccine", "接种人用狂犬病疫苗", "a course of rabies vaccine";
        /// Immunoglobulin besides.
        Immunoglobulin = "immunoglobulin", "注射狂犬病被动免疫制剂", "rabies immunoglobulin";
    }
}

/// One grade: which contacts make it, and what it calls for.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Grade {
    /// The grade.
    pub grade: Exposure,
    /// The contacts that make it.
    pub contacts: Vec<Contact>,
    /// What it calls for.
    #[serde(default)]
    pub treatment: Vec<Treatment>,
}

governance_core::vocabulary! {
    /// What has an exposure treated as a graver one.
    pub enum Aggravation {
        /// A wound of head or face by an animal whose health is not known.
        HeadOrFaceByUnknownAnimal = "head_or_face_by_unknown_animal", "伤口位于头面部且不能确定致伤动物健康状况", "a wound of head or face by an animal whose health is not known";
        /// Severe immune deficiency.
        SevereImmuneDeficiency = "severe_immune_deficiency", "严重免疫功能低下", "severe immune deficiency";
    }
}

/// An exposure that is treated as a graver one.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Raise {
    /// From this grade …
    pub from: Exposure,
    /// … to this one …
    pub to: Exposure,
    /// … where one of these is the case.
    pub when: Vec<Aggravation>,
}

/// Doses on one day of a schedule.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PlannedDose {
    /// Days after the first dose.
    pub day: u32,
    /// How many doses are given on the day.
    #[serde(default = "one")]
    pub doses: u32,
}

const fn one() -> u32 {
    1
}

/// A schedule of vaccination.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Schedule {
    /// Its name.
    pub name: Box<str>,
    /// Its doses, in the order of the days.
    pub doses: Vec<PlannedDose>,
}

/// Medical guidance: no law, and never stronger than a doctor's judgment.
///
/// It names its document and how well that is known; the shipped one was seen in secondary copies
/// alone, so no article of it is cited.
#[doc(alias("狂犬病暴露预防处置", "免疫程序"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Guidance {
    /// The Chinese title of the document.
    pub title: Cow<'static, str>,
    /// Its English title.
    pub english: Cow<'static, str>,
    /// How well the text is known.
    pub evidence: Evidence,
    /// The grades, lightest first.
    pub grades: Vec<Grade>,
    /// What is treated as graver.
    #[serde(default)]
    pub raised: Vec<Raise>,
    /// The schedules.
    pub schedules: Vec<Schedule>,
}

impl Guidance {
    /// Reads guidance from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read, or every point of it that cannot stand.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        let guidance: Self = super::read_toml(text)?;
        guidance.check(Claim::AsMarked)?;
        Ok(guidance)
    }

    /// Finds what cannot stand; under [`Claim::Verified`] guidance that was read in a copy alone is
    /// refused as well.
    ///
    /// # Errors
    ///
    /// Returns every point that cannot stand.
    pub fn check(&self, claim: Claim) -> Result<(), PolicyError> {
        let mut errors = Vec::new();
        let mut fault = |path: String, what: String| {
            errors.push(DocumentError::contradiction(path, what));
        };
        if claim == Claim::Verified && self.evidence != Evidence::Text {
            fault("evidence".to_owned(), format!("{} is not verified", self.title));
        }
        for contact in Contact::ALL {
            let grades = self.grades.iter().filter(|grade| grade.contacts.contains(contact));
            match grades.count() {
                1 => {}
                0 => fault("grades".to_owned(), format!("\"{contact}\" has no grade")),
                _ => fault("grades".to_owned(), format!("\"{contact}\" has several grades")),
            }
        }
        for (index, raise) in self.raised.iter().enumerate() {
            if raise.to <= raise.from {
                let what = format!("{} is not graver than {}", raise.to, raise.from);
                fault(format!("raised[{index}]"), what);
            }
        }
        for (index, schedule) in self.schedules.iter().enumerate() {
            let days: Vec<_> = schedule.doses.iter().map(|dose| dose.day).collect();
            if days.first() != Some(&0) {
                fault(format!("schedules[{index}]"), "the first dose is not on day 0".to_owned());
            }
            if !days.is_sorted_by(|earlier, later| earlier < later) {
                let what = "the days do not follow one another".to_owned();
                fault(format!("schedules[{index}]"), what);
            }
            if schedule.doses.iter().any(|dose| dose.doses == 0) {
                fault(format!("schedules[{index}]"), "a day without a dose".to_owned());
            }
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(PolicyError::Contents(PolicyErrors::new(errors)))
        }
    }
}
