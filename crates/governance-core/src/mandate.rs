//! Who may do it: bodies, acts, mandates and their delegation.
//!
//! Each crate lists its acts as a [`vocabulary!`](crate::vocabulary); a [`Mandates`] table says
//! which kind of body holds each, under which citation, and whether it may be delegated.
//! [`Mandates::may`] answers for one [`Actor`] on one day.
//!
//! ```
//! use governance_core::mandate::{Actor, Authority, BodyKind, Mandate, Mandates};
//!
//! governance_core::vocabulary! {
//!     /// What may be done to a dog.
//!     pub enum Act {
//!         /// Enter a dog in the register.
//!         Register = "register", "办理养犬登记", "register a dog";
//!     }
//! }
//!
//! let source = "《北京市养犬管理规定》第四条第三款".parse()?;
//! let mandates = Mandates::new([(Act::Register, Mandate::held_by(BodyKind::PublicSecurity, source))]);
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//!
//! let police = Actor::new(BodyKind::PublicSecurity, "station-7");
//! assert!(matches!(mandates.may(&police, Act::Register, day), Authority::Permitted { .. }));
//!
//! let committee = Actor::new(BodyKind::ResidentsCommittee, "committee-3");
//! assert!(matches!(mandates.may(&committee, Act::Register, day), Authority::Denied(_)));
//! # Ok::<(), governance_core::citation::CitationError>(())
//! ```

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    citation::Citation,
    language::{Bilingual, Language, Vocabulary, render_list},
    provision::{Point, Provisions},
};

crate::vocabulary! {
    /// The legal nature of a body.
    #[doc(alias("性质", "主体资格"))]
    pub enum Nature {
        /// A level of government.
        Government = "government", "人民政府", "government";
        /// A working department of a government.
        Department = "department", "工作部门", "working department";
        /// An organ dispatched by a government.
        DispatchedOrgan = "dispatched_organ", "派出机关", "dispatched organ";
        /// A field office of a department.
        FieldOffice = "field_office", "派出机构", "field office";
        /// A public institution or service centre.
        Institution = "institution", "事业单位", "public institution";
        /// An office inside a township government, which acts in that government's name.
        Office = "office", "内设机构", "internal office";
        /// A court or procuratorate.
        Judiciary = "judiciary", "司法机关", "judicial organ";
        /// A mass organisation of self-government.
        SelfGoverning = "self_governing", "基层群众性自治组织", "self-governing organisation";
        /// A body of owners.
        Owners = "owners", "业主组织", "owners' body";
        /// An enterprise.
        Enterprise = "enterprise", "企业", "enterprise";
        /// A leading group or joint meeting, without power of its own.
        Coordination = "coordination", "议事协调机构", "coordinating body";
        /// A workstation staffed by other bodies.
        Station = "station", "工作站", "workstation";
        /// A private person or organisation on its own behalf.
        Private = "private", "当事人", "private party";
    }
}

impl Nature {
    /// Returns whether a body of this nature can hold a power to order, seize or punish.
    ///
    /// # Source
    ///
    /// 《行政处罚法》（2021）第十七条至第二十一条: administrative organs within their powers,
    /// organisations authorised by law or regulation, and organisations entrusted in writing that
    /// manage public affairs; nobody else.
    pub const fn can_hold_public_power(self) -> bool {
        match self {
            Self::Government
            | Self::Department
            | Self::DispatchedOrgan
            | Self::FieldOffice
            | Self::Institution
            | Self::Judiciary => true,
            Self::Office
            | Self::SelfGoverning
            | Self::Owners
            | Self::Enterprise
            | Self::Coordination
            | Self::Station
            | Self::Private => false,
        }
    }
}

crate::vocabulary! {
    /// The kinds of body and person that laws of grassroots governance name.
    #[doc(alias("机关", "部门", "主体"))]
    pub enum BodyKind {
        /// The people's government of a city, district or county.
        Government = "government", "人民政府", "people's government";
        /// The people's government of a township or town.
        TownGovernment = "town_government", "乡（镇）人民政府", "township government";
        /// A sub-district office.
        SubdistrictOffice = "subdistrict_office", "街道办事处", "sub-district office";
        /// The public security organ.
        PublicSecurity = "public_security", "公安机关", "public security organ";
        /// A police station.
        PoliceStation = "police_station", "公安派出所", "police station";
        /// The urban-management authority.
        UrbanManagement = "urban_management", "城市管理部门", "urban management authority";
        /// The comprehensive administrative enforcement authority.
        ComprehensiveEnforcement = "comprehensive_enforcement", "综合行政执法部门", "comprehensive enforcement authority";
        /// The agriculture and veterinary authority.
        Agriculture = "agriculture", "农业农村（兽医）部门", "agriculture and veterinary authority";
        /// The animal health supervision body.
        AnimalHealth = "animal_health", "动物卫生监督机构", "animal health supervision body";
        /// The animal disease control centre.
        AnimalDiseaseControl = "animal_disease_control", "动物疫病预防控制机构", "animal disease control centre";
        /// The market regulator.
        MarketRegulation = "market_regulation", "市场监督管理部门", "market regulator";
        /// The health authority.
        Health = "health", "卫生健康部门", "health authority";
        /// The city-appearance and sanitation authority.
        Sanitation = "sanitation", "市容环境卫生主管部门", "sanitation authority";
        /// A body designated by the public security organ.
        DesignatedRegistrar = "designated_registrar", "公安部门指定机构", "body designated by the public security organ";
        /// A published vaccination point or approved animal clinic.
        VaccinationPoint = "vaccination_point", "免疫点", "vaccination point";
        /// A dog pound.
        Pound = "pound", "犬只收容留检场所", "dog pound";
        /// A residents' or villagers' committee.
        ResidentsCommittee = "residents_committee", "居（村）民委员会", "residents' or villagers' committee";
        /// An owners' committee.
        OwnersCommittee = "owners_committee", "业主委员会", "owners' committee";
        /// A property-management company.
        PropertyCompany = "property_company", "物业服务企业", "property company";
        /// Whoever owns, uses or manages a place.
        VenueManager = "venue_manager", "场所所有权人、使用权人、管理人", "owner, user or manager of the place";
        /// A leading group.
        LeadingGroup = "leading_group", "领导小组", "leading group";
        /// A community workstation.
        Workstation = "workstation", "社区工作站", "community workstation";
        /// The office of a campaign, without power of its own.
        CampaignOffice = "campaign_office", "专项整治工作办公室", "campaign office";
        /// An agricultural service centre.
        AgriculturalServiceCentre = "agricultural_service_centre", "农业服务中心", "agricultural service centre";
        /// A veterinary station.
        VeterinaryStation = "veterinary_station", "畜牧兽医站", "veterinary station";
        /// A patriotic-health office.
        PatrioticHealthOffice = "patriotic_health_office", "爱国卫生运动委员会办公室", "patriotic-health office";
        /// A justice office.
        JusticeOffice = "justice_office", "司法所", "justice office";
        /// A publicity section of a town.
        PublicitySection = "publicity_section", "宣传部门", "publicity section";
        /// A culture and education office.
        EducationOffice = "education_office", "文化教育办公室", "culture and education office";
        /// A traffic office.
        TrafficOffice = "traffic_office", "交通办公室", "traffic office";
        /// A comprehensive-governance office.
        ComprehensiveGovernanceOffice = "comprehensive_governance_office", "综合治理办公室", "comprehensive-governance office";
        /// A people's mediation committee.
        MediationCommittee = "mediation_committee", "人民调解委员会", "people's mediation committee";
        /// A school or kindergarten.
        School = "school", "学校、幼儿园", "school or kindergarten";
        /// A zoo.
        Zoo = "zoo", "动物园", "zoo";
        /// A grid worker.
        GridWorker = "grid_worker", "网格员", "grid worker";
        /// A people's court.
        Court = "court", "人民法院", "people's court";
        /// A people's procuratorate.
        Procuratorate = "procuratorate", "人民检察院", "people's procuratorate";
        /// A county-level community correction institution.
        CorrectionInstitution = "correction_institution", "县级社区矫正机构", "county correction institution";
        /// The next higher community correction institution: of the city or the province.
        HigherCorrectionInstitution = "higher_correction_institution", "上一级社区矫正机构", "next higher correction institution";
        /// The county-level justice administrative department, through its responsible person.
        JusticeBureau = "justice_bureau", "县级司法行政部门负责人", "head of the county justice bureau";
        /// The prison administration of a province or above.
        PrisonAdministration = "prison_administration", "监狱管理机关", "prison administration";
        /// A prison.
        Prison = "prison", "监狱", "prison";
        /// A detention house.
        DetentionHouse = "detention_house", "看守所", "detention house";
        /// A social worker, or a social organisation that is commissioned.
        SocialOrganisation = "social_organisation", "社会工作者、社会组织", "social worker or social organisation";
        /// A volunteer.
        Volunteer = "volunteer", "志愿者", "volunteer";
        /// A community management office of a sub-district, development zone or the like.
        CommunityManagementOffice = "community_management_office", "社区管理办公室", "community management office";
        /// A guardian, family member, employer or school of the subject.
        FamilyOrEmployer = "family_or_employer", "监护人、家庭成员，所在单位、就读学校", "guardian, family, employer or school";
        /// A correction committee, which coordinates.
        CorrectionCommittee = "correction_committee", "社区矫正委员会", "correction committee";
        /// The person whose case it is: keeper, applicant, heir, transferee.
        Party = "party", "当事人", "party";
        /// Anybody.
        Anyone = "anyone", "任何单位和个人", "anyone";
    }
}

impl BodyKind {
    /// Returns the legal nature of the body.
    pub const fn nature(self) -> Nature {
        match self {
            Self::Government | Self::TownGovernment => Nature::Government,
            Self::SubdistrictOffice => Nature::DispatchedOrgan,
            Self::PublicSecurity
            | Self::UrbanManagement
            | Self::ComprehensiveEnforcement
            | Self::Agriculture
            | Self::MarketRegulation
            | Self::Health
            | Self::Sanitation
            | Self::JusticeBureau
            | Self::PrisonAdministration => Nature::Department,
            Self::PoliceStation | Self::JusticeOffice => Nature::FieldOffice,
            Self::AnimalHealth
            | Self::AnimalDiseaseControl
            | Self::DesignatedRegistrar
            | Self::AgriculturalServiceCentre
            | Self::VeterinaryStation
            | Self::School
            | Self::Zoo
            | Self::Pound
            | Self::CorrectionInstitution
            | Self::HigherCorrectionInstitution
            | Self::Prison
            | Self::DetentionHouse => Nature::Institution,
            Self::PatrioticHealthOffice
            | Self::PublicitySection
            | Self::EducationOffice
            | Self::TrafficOffice
            | Self::ComprehensiveGovernanceOffice
            | Self::CommunityManagementOffice => Nature::Office,
            Self::ResidentsCommittee | Self::MediationCommittee => Nature::SelfGoverning,
            Self::OwnersCommittee => Nature::Owners,
            Self::PropertyCompany | Self::VaccinationPoint => Nature::Enterprise,
            Self::LeadingGroup | Self::CampaignOffice | Self::CorrectionCommittee => {
                Nature::Coordination
            }
            Self::Workstation | Self::GridWorker => Nature::Station,
            Self::Court | Self::Procuratorate => Nature::Judiciary,
            Self::VenueManager
            | Self::SocialOrganisation
            | Self::Volunteer
            | Self::FamilyOrEmployer
            | Self::Party
            | Self::Anyone => Nature::Private,
        }
    }
}

crate::vocabulary! {
    /// How a power passes from its holder to another body.
    pub enum Form {
        /// 委托: in writing and published; the delegate acts in the holder's name and may not pass
        /// it on (Administrative Penalty Law Art. 20; Administrative Licensing Law Art. 24).
        #[doc(alias = "书面委托")]
        Entrustment = "entrustment", "委托", "entrustment";
        /// 委托 within the execution of criminal decisions: in writing; the delegate carries out part
        /// of the holder's work in the holder's name. Nothing asks for publication (Community
        /// Corrections Law Art. 9(2)).
        #[doc(alias = "受委托承担")]
        Assignment = "assignment", "委托（承担相关工作）", "assignment";
        /// 授权: by law or regulation; the body acts in its own name (Administrative Penalty Law
        /// Art. 19).
        Authorisation = "authorisation", "授权", "authorisation";
        /// A published decision of the province or the State Council that moves the power
        /// (Administrative Penalty Law Arts. 18 and 24).
        #[doc(alias = "相对集中行政处罚权")]
        Decision = "decision", "决定交由行使", "published decision";
    }
}

/// Who acts: a kind of body, an opaque reference, and the delegation relied upon, if any.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts build actors from their own directories")]
pub struct Actor {
    /// What kind of body or person.
    pub body: BodyKind,
    /// The host's own reference; the library never looks into it.
    pub reference: Box<str>,
    /// The instrument of delegation that the actor relies upon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<Box<Delegation>>,
}

impl Actor {
    /// Constructs an actor that relies on its own power.
    pub fn new(body: BodyKind, reference: impl Into<Box<str>>) -> Self {
        Self { body, reference: reference.into(), delegation: None }
    }

    /// Returns the same actor relying on `delegation`.
    #[must_use]
    pub fn under(mut self, delegation: Delegation) -> Self {
        self.delegation = Some(Box::new(delegation));
        self
    }
}

/// An instrument of delegation that is on file.
#[doc(alias("委托书", "授权决定"))]
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts build delegations from their own files")]
pub struct Delegation {
    /// Whose power it is.
    pub from: BodyKind,
    /// How it passed.
    pub form: Form,
    /// The codes of the acts that it covers.
    pub acts: Vec<Box<str>>,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; `None` where the instrument sets none.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Whether the instrument was published; `None` where nobody has said.
    #[serde(default)]
    pub published: Option<bool>,
}

/// A power to delegate an act.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct Delegable {
    /// The bodies that may receive it.
    pub to: Vec<BodyKind>,
    /// The form it takes.
    pub form: Form,
    /// Where the law allows it.
    pub source: Citation,
}

/// A kind of body holds an act.
#[doc(alias("职权", "主体"))]
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "policies write it field by field")]
pub struct Mandate {
    /// Who holds it.
    pub holder: BodyKind,
    /// Where the law gives it.
    pub source: Citation,
    /// Whether and how it may be delegated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegable: Option<Delegable>,
}

impl Mandate {
    /// Constructs a mandate that may not be delegated.
    pub const fn held_by(holder: BodyKind, source: Citation) -> Self {
        Self { holder, source, delegable: None }
    }
}

impl Provisions for Mandate {
    fn walk(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut dyn Point)) {
        let below = if path.is_empty() { String::new() } else { format!("{path}.") };
        self.source.walk(&format!("{below}source"), visit);
        if let Some(delegable) = &mut self.delegable {
            delegable.source.walk(&format!("{below}delegable.source"), visit);
        }
    }
}

/// The table of acts and their holders.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mandates<A> {
    rows: Vec<(A, Mandate)>,
}

impl<A> Default for Mandates<A> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<A: Vocabulary> Mandates<A> {
    /// Constructs the table from its rows.
    pub fn new(rows: impl IntoIterator<Item = (A, Mandate)>) -> Self {
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_key(|(act, _)| *act);
        Self { rows }
    }

    /// Returns the mandates for `act`.
    pub fn of(&self, act: A) -> impl Iterator<Item = &Mandate> {
        let from = self.rows.partition_point(|(known, _)| *known < act);
        self.rows
            .iter()
            .skip(from)
            .take_while(move |(known, _)| *known == act)
            .map(|(_, mandate)| mandate)
    }

    /// Returns every row, in the order of the acts.
    pub fn iter(&self) -> impl Iterator<Item = (A, &Mandate)> {
        self.rows.iter().map(|(act, mandate)| (*act, mandate))
    }

    /// Returns whether `actor` may do `act` on `day`, and why.
    ///
    /// A delegation that is not yet in force, expired, or for another act denies; where no
    /// delegation is on file but one would be possible, the answer says which.
    pub fn may(&self, actor: &Actor, act: A, day: NaiveDate) -> Authority<'_, A> {
        let holds =
            |mandate: &&Mandate| mandate.holder == actor.body || mandate.holder == BodyKind::Anyone;
        if let Some(mandate) = self.of(act).find(holds) {
            return Authority::Permitted { source: &mandate.source, in_name_of: None };
        }
        let routes = || {
            self.of(act).filter_map(|mandate| {
                let delegable = mandate.delegable.as_ref()?;
                delegable.to.contains(&actor.body).then_some((mandate, delegable))
            })
        };
        // Several holders may delegate the act: the instrument on file says whose power it passes.
        let route = routes()
            .find(|(mandate, delegable)| {
                actor.delegation.as_ref().is_some_and(|delegation| {
                    (delegation.from, delegation.form) == (mandate.holder, delegable.form)
                })
            })
            .or_else(|| routes().next());
        let deny = |reason| Authority::Denied(self.denial(actor, act, reason));
        match (route, &actor.delegation) {
            (None, None) => deny(DenialReason::NotHeld),
            (None, Some(_)) => deny(DenialReason::NotDelegable),
            (Some((mandate, delegable)), None) => Authority::NeedsDelegation {
                from: mandate.holder,
                form: delegable.form,
                source: &delegable.source,
            },
            (Some((mandate, delegable)), Some(delegation)) => {
                if delegation.from != mandate.holder || delegation.form != delegable.form {
                    return deny(DenialReason::WrongInstrument);
                }
                if !delegation.acts.iter().any(|covered| **covered == *act.code()) {
                    return deny(DenialReason::NotCovered);
                }
                if day < delegation.since {
                    return deny(DenialReason::NotYetInForce);
                }
                if delegation.until.is_some_and(|until| until < day) {
                    return deny(DenialReason::Expired);
                }
                let published = match delegable.form {
                    Form::Assignment => Some(true),
                    Form::Entrustment | Form::Authorisation | Form::Decision => {
                        delegation.published
                    }
                };
                match published {
                    Some(true) => Authority::Permitted {
                        source: &delegable.source,
                        in_name_of: matches!(delegable.form, Form::Entrustment | Form::Assignment)
                            .then_some(mandate.holder),
                    },
                    Some(false) => deny(DenialReason::NotPublished),
                    None => Authority::Undetermined {
                        needed: DenialReason::NotPublished,
                        source: &delegable.source,
                    },
                }
            }
        }
    }

    fn denial(&self, actor: &Actor, act: A, reason: DenialReason) -> Denial<'_, A> {
        let mut holders: Vec<&Mandate> = Vec::new();
        for mandate in self.of(act) {
            if holders.iter().all(|named| named.holder != mandate.holder) {
                holders.push(mandate);
            }
        }
        Denial { act, body: actor.body, reason, holders }
    }

    /// Returns the acts in `used` that nobody holds.
    ///
    /// A procedure is complete when the list is empty.
    #[must_use]
    pub fn without_holder(&self, used: &[A]) -> Vec<A> {
        used.iter().copied().filter(|act| self.of(*act).next().is_none()).collect()
    }

    /// Returns the acts that somebody holds and nothing in `used` needs.
    ///
    /// A table is minimal when the list is empty.
    #[must_use]
    pub fn unused(&self, used: &[A]) -> Vec<A> {
        let mut acts: Vec<_> = self.rows.iter().map(|(act, _)| *act).collect();
        acts.dedup();
        acts.retain(|act| !used.contains(act));
        acts
    }

    /// Returns the rows that give an act of public power to a body that cannot hold one, as its
    /// own or by delegation.
    #[must_use]
    pub fn overreaching(&self, public_power: impl Fn(A) -> bool) -> Vec<(A, BodyKind)> {
        self.rows
            .iter()
            .filter(|(act, _)| public_power(*act))
            .flat_map(|(act, mandate)| {
                let delegates = mandate.delegable.iter().flat_map(|delegable| &delegable.to);
                std::iter::once(&mandate.holder).chain(delegates).map(|body| (*act, *body))
            })
            .filter(|(_, body)| !body.nature().can_hold_public_power())
            .collect()
    }
}

/// The answer to "may this actor do this act today".
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Authority<'law, A> {
    /// It may.
    Permitted {
        /// Where the power is given.
        source: &'law Citation,
        /// In whose name the actor acts, if not its own.
        in_name_of: Option<BodyKind>,
    },
    /// It may not.
    Denied(Denial<'law, A>),
    /// It might, under a delegation; none is on file.
    NeedsDelegation {
        /// Whose power it is.
        from: BodyKind,
        /// The form the delegation must take.
        form: Form,
        /// Where the law allows it.
        source: &'law Citation,
    },
    /// A fact about the delegation is missing.
    Undetermined {
        /// What would deny it.
        needed: DenialReason,
        /// Where the law asks for it.
        source: &'law Citation,
    },
}

crate::vocabulary! {
    /// Why an actor may not do an act.
    pub enum DenialReason {
        /// The law gives the act to others.
        NotHeld = "not_held", "无此职权", "the power belongs to others";
        /// The law does not let the act be delegated to this body.
        NotDelegable = "not_delegable", "法律不允许交由其行使", "the law does not let it be delegated to this body";
        /// The instrument is of another form, or comes from a body that does not hold the power.
        WrongInstrument = "wrong_instrument", "委托或者授权文书不符合法定形式", "the instrument of delegation is not the one the law asks for";
        /// The instrument does not cover the act.
        NotCovered = "not_covered", "超出委托或者授权范围", "the delegation does not cover the act";
        /// The instrument takes effect later.
        NotYetInForce = "not_yet_in_force", "委托或者授权尚未生效", "the delegation is not yet in force";
        /// The instrument has ended.
        Expired = "expired", "委托或者授权已经到期", "the delegation has expired";
        /// The instrument was not published.
        NotPublished = "not_published", "委托或者授权未公布", "the delegation was not published";
    }
}

/// An actor may not do an act; the denial says who may.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Denial<'law, A> {
    /// The act.
    pub act: A,
    /// The kind of body that tried.
    pub body: BodyKind,
    /// Why not.
    pub reason: DenialReason,
    /// Who holds the act, and where the law says so.
    pub holders: Vec<&'law Mandate>,
}

impl<A: Vocabulary> Bilingual for Denial<'_, A> {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let holders = self.holders.iter().map(|mandate| mandate.holder);
        let (body, act, reason) = (
            self.body.in_language(language),
            self.act.in_language(language),
            self.reason.in_language(language),
        );
        match language {
            Language::Chinese => {
                write!(f, "{body}不得“{act}”：{reason}")?;
                if !self.holders.is_empty() {
                    f.write_str("；有权主体为")?;
                    render_list(holders, language, f)?;
                }
                Ok(())
            }
            Language::English => {
                write!(f, "the {body} may not {act}: {reason}")?;
                if !self.holders.is_empty() {
                    f.write_str("; held by: ")?;
                    render_list(holders, language, f)?;
                }
                Ok(())
            }
        }
    }
}
