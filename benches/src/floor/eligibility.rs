//! Who may keep which dog in Shanghai, hard-coded.

use chrono::{Months, NaiveDate};
use dog_registry::{
    breed::{Breed, BreedSet, Kin, Lineage},
    policy::{Document, OrganisationCondition, Purpose, Zone},
    registration::{Application, Documents, Immunity, Keeping},
};
use governance_core::{assessment::Outcome, capacity::CivilCapacity};

use super::Findings;

/// The tables of the floor: fierce breeds and papers, by the notices of 2011 and 2023.
#[derive(Clone, Debug)]
pub struct Shanghai {
    listed_2011: BreedSet,
    fierce_2011: BreedSet,
    kin_2011: BreedSet,
    fierce_2023: BreedSet,
    new_notice: NaiveDate,
    individual: Documents,
    organisation: Documents,
}

const LISTED_2011: [&str; 21] = [
    "tibetan_mastiff",
    "mastiff",
    "rottweiler",
    "neapolitan_mastiff",
    "dogue_de_bordeaux",
    "bullmastiff",
    "spanish_mastiff",
    "caucasian_shepherd",
    "pyrenean_mastiff",
    "fila_brasileiro",
    "dogo_argentino",
    "broholmer",
    "beauceron",
    "kunming_wolfdog",
    "german_shepherd",
    "english_bulldog",
    "old_english_bulldog",
    "american_bulldog",
    "tosa",
    "bull_terrier",
    "doberman",
];
const ADDED_2023: [&str; 3] =
    ["american_staffordshire_terrier", "american_bully", "american_pit_bull_terrier"];

impl Default for Shanghai {
    fn default() -> Self {
        let set = |codes: &[&str]| -> BreedSet {
            codes.iter().map(|code| Breed::from_code(code).unwrap()).collect()
        };
        let listed_2011 = set(&LISTED_2011);
        let kin_2011 = BreedSet::of_kin(Kin::Mastiff) | BreedSet::of_kin(Kin::Wolfdog);
        Self {
            listed_2011,
            fierce_2011: listed_2011 | kin_2011,
            kin_2011,
            fierce_2023: listed_2011 | set(&ADDED_2023),
            new_notice: NaiveDate::from_ymd_opt(2023, 10, 20).unwrap(),
            individual: [Document::Identity, Document::Dwelling, Document::Immunity]
                .into_iter()
                .collect(),
            organisation: [
                Document::OrganisationCode,
                Document::LegalRepresentative,
                Document::SafetySystem,
                Document::Handler,
                Document::Premises,
                Document::Immunity,
            ]
            .into_iter()
            .collect(),
        }
    }
}

/// Whether a dog is fierce: yes, no, or what is not known.
enum Fierce {
    Yes,
    No,
    BreedMissing,
    NoStandard,
}

impl Shanghai {
    #[inline]
    fn fierce(&self, lineage: Option<Lineage>, on: NaiveDate) -> Fierce {
        let yes = |fierce| if fierce { Fierce::Yes } else { Fierce::No };
        match lineage {
            None => Fierce::BreedMissing,
            Some(Lineage::Pure(breed)) if on < self.new_notice => {
                yes(self.fierce_2011.contains(breed))
            }
            Some(Lineage::Pure(breed)) => yes(self.fierce_2023.contains(breed)),
            Some(Lineage::Cross { .. }) if self.new_notice <= on => Fierce::NoStandard,
            Some(Lineage::Cross { known, complete }) => {
                if known.intersects(self.kin_2011) || known.intersects(self.listed_2011) {
                    Fierce::Yes
                } else if complete {
                    Fierce::No
                } else {
                    Fierce::BreedMissing
                }
            }
        }
    }

    /// Returns the answer alone.
    #[must_use]
    pub fn outcome(&self, facts: &Application) -> Outcome {
        let mut open = false;
        let papers = match &facts.keeper {
            Keeping::Individual(person) => {
                match person.capacity {
                    Some(CivilCapacity::Full) => {}
                    Some(_) => return Outcome::Refused,
                    None => open = true,
                }
                match person.fixed_dwelling {
                    Some(true) => {}
                    Some(false) => return Outcome::Refused,
                    None => open = true,
                }
                if facts.zone == Zone::Key {
                    match facts.dogs_kept.household {
                        Some(0) => {}
                        Some(_) => return Outcome::Refused,
                        None => open = true,
                    }
                }
                match self.fierce(facts.dog.lineage, facts.on) {
                    Fierce::Yes => return Outcome::Refused,
                    Fierce::No => {}
                    Fierce::BreedMissing | Fierce::NoStandard => open = true,
                }
                self.individual
            }
            Keeping::Organisation(organisation) => {
                match organisation.purpose {
                    Some(Purpose::Other) => return Outcome::Refused,
                    Some(_) => {}
                    None => open = true,
                }
                match &organisation.has {
                    Some(has) => {
                        if !CONDITIONS.iter().all(|(condition, _, _)| has.contains(condition)) {
                            return Outcome::Refused;
                        }
                    }
                    None => open = true,
                }
                self.organisation
            }
        };
        match facts.dog.immunity {
            Some(Immunity::Until(until)) if facts.on <= until => {}
            Some(_) => return Outcome::Refused,
            None => open = true,
        }
        match &facts.record {
            Some(record) => {
                if banned_until(&record.abandonments, facts.on).is_some() {
                    return Outcome::Refused;
                }
            }
            None => open = true,
        }
        match facts.documents {
            Some(handed_in) if papers.without(handed_in).is_empty() => {}
            _ => open = true,
        }
        if open { Outcome::Undetermined } else { Outcome::Granted }
    }

    /// Returns every ground with its article, and everything that is missing.
    #[must_use]
    pub fn findings(&self, facts: &Application) -> Findings {
        let mut found = Findings::default();
        let papers = match &facts.keeper {
            Keeping::Individual(person) => {
                match person.capacity {
                    Some(CivilCapacity::Full) => {}
                    Some(_) => found.findings.push(("E_NO_CAPACITY", KEEPER)),
                    None => found.missing.push("capacity"),
                }
                match person.fixed_dwelling {
                    Some(true) => {}
                    Some(false) => found.findings.push(("E_NO_FIXED_DWELLING", KEEPER)),
                    None => found.missing.push("fixed_dwelling"),
                }
                if facts.zone == Zone::Key {
                    match facts.dogs_kept.household {
                        Some(0) => {}
                        Some(_) => found.findings.push(("E_LIMIT_HOUSEHOLD", LIMIT)),
                        None => found.missing.push("household_dogs"),
                    }
                }
                match self.fierce(facts.dog.lineage, facts.on) {
                    Fierce::Yes => found.findings.push(("E_BANNED_FIERCE", FIERCE)),
                    Fierce::No => {}
                    Fierce::BreedMissing => found.missing.push("lineage"),
                    Fierce::NoStandard => found.unknown.push("dogs.notices"),
                }
                self.individual
            }
            Keeping::Organisation(organisation) => {
                match organisation.purpose {
                    Some(Purpose::Other) => found.findings.push(("E_ORG_PURPOSE", PURPOSE)),
                    Some(_) => {}
                    None => found.missing.push("purpose"),
                }
                match &organisation.has {
                    Some(has) => {
                        for (condition, code, article) in CONDITIONS {
                            if !has.contains(&condition) {
                                found.findings.push((code, article));
                            }
                        }
                    }
                    None => found.missing.push("organisation_conditions"),
                }
                self.organisation
            }
        };
        match facts.dog.immunity {
            Some(Immunity::Never) => found.findings.push(("E_NOT_IMMUNISED", IMMUNITY)),
            Some(Immunity::Until(until)) if until < facts.on => {
                found.findings.push(("E_IMMUNITY_EXPIRED", IMMUNITY));
            }
            Some(Immunity::Until(_)) => {}
            None => found.missing.push("immunity"),
        }
        match &facts.record {
            Some(record) => {
                if banned_until(&record.abandonments, facts.on).is_some() {
                    found.findings.push(("E_BAN_ACTIVE", BAN));
                }
            }
            None => found.missing.push("keeper_record"),
        }
        match facts.documents {
            Some(handed_in) if papers.without(handed_in).is_empty() => {}
            _ => found.missing.push("documents"),
        }
        found
    }
}

const KEEPER: &str = "《上海市养犬管理条例》第十二条第一款";
const LIMIT: &str = "《上海市养犬管理条例》第十二条第二款";
const FIERCE: &str = "《上海市养犬管理条例》第十二条第三款";
const PURPOSE: &str = "《上海市养犬管理条例》第十三条";
const IMMUNITY: &str = "《上海市养犬管理条例》第十四条第二款第（三）项";
const BAN: &str = "《上海市养犬管理条例》第四十七条";
const CONDITIONS: [(OrganisationCondition, &str, &str); 4] = [
    (OrganisationCondition::Facilities, "E_ORG_FACILITIES", PURPOSE),
    (OrganisationCondition::Staff, "E_ORG_STAFF", PURPOSE),
    (OrganisationCondition::System, "E_ORG_SYSTEM", PURPOSE),
    (OrganisationCondition::Location, "E_ORG_LOCATION", PURPOSE),
];

/// Returns the last day of the ban of five years after the latest abandonment, if it runs on `on`.
fn banned_until(abandonments: &[NaiveDate], on: NaiveDate) -> Option<NaiveDate> {
    let last = abandonments.iter().copied().filter(|day| *day <= on).max()?;
    let until = last.checked_add_months(Months::new(60)).unwrap_or(NaiveDate::MAX);
    (on <= until).then_some(until)
}
