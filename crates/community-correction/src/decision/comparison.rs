//! The four categories side by side.

use governance_core::{
    citation::{Citation, Locator, national},
    provision::Provision,
};

use super::Category;

governance_core::vocabulary! {
    /// What the law keeps for the gravest breaches.
    pub enum LastResort {
        /// Nothing: what was adjudged is served in the open to its end.
        None = "none", "无", "none";
        /// A court revokes, and the sentence, or its rest, is executed.
        Revocation = "revocation", "撤销", "revocation";
        /// The sentence is executed in custody again.
        Recommittal = "recommittal", "收监", "recommittal";
    }
}

governance_core::vocabulary! {
    /// Whether a sentence may be reduced.
    pub enum Reduction {
        /// On the general conditions.
        Possible = "possible", "可以减刑", "possible";
        /// As a rule not; for major merit alone.
        ForMajorMerit = "for_major_merit", "一般不适用减刑，有重大立功表现的除外", "for major merit alone";
        /// The law does not settle it.
        Unsettled = "unsettled", "法律未作规定", "not settled by the law";
    }
}

/// What the law allows and forbids for a category, each point with its article.
///
/// Where something is not allowed, the article is the one that lists for whom it is, or the whole of
/// what this category has to bear.
#[doc(alias = "四类对象比较")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// Whether a court may put a prohibition order beside it.
    pub prohibition_order: Provision<bool>,
    /// Whether a breach of the supervision rules is itself an offence against public order.
    pub penalty_for_breach: Provision<bool>,
    /// What is kept for the gravest breaches.
    pub last_resort: Provision<LastResort>,
    /// Whether a court may order arrest while a proposal to revoke is before it.
    pub arrest: Provision<bool>,
    /// Whether the sentence may be reduced.
    pub reduction: Provision<Reduction>,
    /// Whether the freedoms of speech and assembly need the approval of the executing organ.
    pub speech: Provision<bool>,
    /// Whether the time outside counts as served.
    pub counts_as_served: Provision<bool>,
    /// Whether custody served before it began shortens the time outside.
    pub credited: Provision<bool>,
}

const fn crl(article: u16) -> Citation {
    national::CRIMINAL_LAW.at(Locator::new(article))
}

const fn crl_paragraph(article: u16, paragraph: u8) -> Citation {
    national::CRIMINAL_LAW.at(Locator::new(article).paragraph(paragraph))
}

const fn cpl(article: u16, paragraph: u8) -> Citation {
    national::CRIMINAL_PROCEDURE_LAW.at(Locator::new(article).paragraph(paragraph))
}

const BREACH: Citation = national::PUBLIC_SECURITY_PENALTIES_LAW_2025.at(Locator::new(72).item(4));
const ARREST: Citation = national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(47).paragraph(1));

static CONTROL: Comparison = Comparison {
    prohibition_order: Provision { is: true, source: crl_paragraph(38, 2) },
    penalty_for_breach: Provision { is: true, source: BREACH },
    last_resort: Provision { is: LastResort::None, source: crl(40) },
    arrest: Provision { is: false, source: ARREST },
    reduction: Provision { is: Reduction::Possible, source: crl_paragraph(78, 1) },
    speech: Provision {
        is: true,
        source: national::CRIMINAL_LAW.at(Locator::new(39).paragraph(1).item(2)),
    },
    counts_as_served: Provision { is: true, source: crl(40) },
    credited: Provision { is: true, source: crl(41) },
};

static PROBATION: Comparison = Comparison {
    prohibition_order: Provision { is: true, source: crl_paragraph(72, 2) },
    penalty_for_breach: Provision { is: true, source: BREACH },
    last_resort: Provision { is: LastResort::Revocation, source: crl_paragraph(77, 2) },
    arrest: Provision { is: true, source: ARREST },
    reduction: Provision {
        is: Reduction::ForMajorMerit,
        source: national::SPC_COMMUTATION_AND_PAROLE.at(Locator::new(18)),
    },
    speech: Provision { is: false, source: crl(75) },
    counts_as_served: Provision { is: false, source: crl_paragraph(77, 2) },
    credited: Provision { is: false, source: crl_paragraph(73, 3) },
};

static PAROLE: Comparison = Comparison {
    prohibition_order: Provision { is: false, source: crl_paragraph(72, 2) },
    penalty_for_breach: Provision { is: false, source: BREACH },
    last_resort: Provision { is: LastResort::Revocation, source: crl_paragraph(86, 3) },
    arrest: Provision { is: true, source: ARREST },
    reduction: Provision {
        is: Reduction::Unsettled,
        source: national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(33)),
    },
    speech: Provision { is: false, source: crl(84) },
    counts_as_served: Provision { is: false, source: crl_paragraph(86, 3) },
    credited: Provision { is: false, source: crl_paragraph(83, 1) },
};

static OUTSIDE_PRISON: Comparison = Comparison {
    prohibition_order: Provision { is: false, source: crl_paragraph(72, 2) },
    penalty_for_breach: Provision { is: true, source: BREACH },
    last_resort: Provision { is: LastResort::Recommittal, source: cpl(268, 1) },
    arrest: Provision { is: false, source: ARREST },
    reduction: Provision { is: Reduction::Possible, source: crl_paragraph(78, 1) },
    speech: Provision {
        is: false,
        source: national::COMMUNITY_CORRECTIONS_LAW.at(Locator::new(23)),
    },
    // The two exceptions are found in a decision, never by this library.
    counts_as_served: Provision { is: true, source: cpl(268, 3) },
    credited: Provision { is: false, source: crl(47) },
};

pub(super) fn of(category: Category) -> &'static Comparison {
    match category {
        Category::Control => &CONTROL,
        Category::Probation => &PROBATION,
        Category::Parole => &PAROLE,
        Category::OutsidePrison => &OUTSIDE_PRISON,
    }
}
