//! The national instruments that the crates cite, with the days on which they are in force.
//!
//! A day is given only where the text prints it.
//! The Public Security Administration Penalties Law stands in two versions: the one of 2012 for
//! acts up to 2025-12-31, the one of 2025 from 2026-01-01 (its Article 144).
//!
//! ```
//! use chrono::NaiveDate;
//! use governance_core::citation::{Locator, national};
//!
//! let law = &national::PUBLIC_SECURITY_PENALTIES_LAW_2025;
//! let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
//! assert_eq!(law.in_force_on(day(2025, 12, 31)), Some(false));
//! assert_eq!(law.in_force_on(day(2026, 1, 1)), Some(true));
//! assert_eq!(law.at(Locator::new(144)).to_string(), "《治安管理处罚法》（2025）第一百四十四条");
//! ```

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Instrument, Level};

macro_rules! instruments {
    ($( $(#[$meta:meta])* $name:ident = $title:literal, $english:literal, $version:expr, $level:ident,
        from $from:expr, until $until:expr; )+) => {
        $( $(#[$meta])* #[doc = concat!("\n\n《", $title, "》.")] #[doc(alias = $title)]
        pub static $name: Instrument = Instrument {
            title: Cow::Borrowed($title),
            english: Cow::Borrowed($english),
            version: $version,
            level: Level::$level,
            in_force_from: $from,
            in_force_until: $until,
        }; )+

        /// Every instrument of this module.
        pub static ALL: &[&Instrument] = &[$(&$name),+];
    };
}

const fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

instruments! {
    /// Civil Code.
    CIVIL_CODE = "民法典", "Civil Code", None, Law, from day(2021, 1, 1), until None;
    /// Criminal Law.
    CRIMINAL_LAW = "刑法", "Criminal Law", None, Law, from day(1997, 10, 1), until None;
    /// Criminal Procedure Law.
    CRIMINAL_PROCEDURE_LAW = "刑事诉讼法", "Criminal Procedure Law", Some(2018), Law, from None, until None;
    /// The Supreme People's Court's interpretation of the Criminal Procedure Law.
    SPC_CRIMINAL_PROCEDURE = "最高人民法院关于适用〈刑事诉讼法〉的解释",
        "SPC Interpretation of the Criminal Procedure Law", Some(2021), JudicialInterpretation,
        from day(2021, 3, 1), until None;
    /// Civil Procedure Law.
    CIVIL_PROCEDURE_LAW = "民事诉讼法", "Civil Procedure Law", Some(2023), Law, from None, until None;
    /// Administrative Penalty Law.
    ADMINISTRATIVE_PENALTY_LAW = "行政处罚法", "Administrative Penalty Law", Some(2021), Law,
        from day(2021, 7, 15), until None;
    /// Administrative Compulsion Law.
    ADMINISTRATIVE_COMPULSION_LAW = "行政强制法", "Administrative Compulsion Law", Some(2011), Law,
        from day(2012, 1, 1), until None;
    /// Administrative Licensing Law.
    ADMINISTRATIVE_LICENSING_LAW = "行政许可法", "Administrative Licensing Law", Some(2019), Law,
        from day(2004, 7, 1), until None;
    /// Administrative Reconsideration Law.
    ADMINISTRATIVE_RECONSIDERATION_LAW = "行政复议法", "Administrative Reconsideration Law",
        Some(2023), Law, from day(2024, 1, 1), until None;
    /// Administrative Litigation Law.
    ADMINISTRATIVE_LITIGATION_LAW = "行政诉讼法", "Administrative Litigation Law", Some(2017), Law,
        from day(1990, 10, 1), until None;
    /// The Supreme People's Court's interpretation of the Administrative Litigation Law.
    SPC_ADMINISTRATIVE_LITIGATION = "最高人民法院关于适用〈行政诉讼法〉的解释",
        "SPC Interpretation of the Administrative Litigation Law", Some(2018), JudicialInterpretation,
        from day(2018, 2, 8), until None;
    /// Animal Epidemic Prevention Law.
    ANIMAL_EPIDEMIC_PREVENTION_LAW = "动物防疫法", "Animal Epidemic Prevention Law", Some(2021), Law,
        from day(2021, 5, 1), until None;
    /// Public Security Administration Penalties Law, for acts up to 2025-12-31.
    PUBLIC_SECURITY_PENALTIES_LAW_2012 = "治安管理处罚法",
        "Public Security Administration Penalties Law", Some(2012), Law,
        from day(2006, 3, 1), until day(2025, 12, 31);
    /// Public Security Administration Penalties Law, for acts from 2026-01-01.
    PUBLIC_SECURITY_PENALTIES_LAW_2025 = "治安管理处罚法",
        "Public Security Administration Penalties Law", Some(2025), Law,
        from day(2026, 1, 1), until None;
    /// People's Mediation Law.
    PEOPLES_MEDIATION_LAW = "人民调解法", "People's Mediation Law", None, Law,
        from day(2011, 1, 1), until None;
    /// Personal Information Protection Law.
    PERSONAL_INFORMATION_PROTECTION_LAW = "个人信息保护法", "Personal Information Protection Law",
        None, Law, from day(2021, 11, 1), until None;
    /// Prison Law, up to 2026-10-31.
    PRISON_LAW_2012 = "监狱法", "Prison Law", Some(2012), Law,
        from None, until day(2026, 10, 31);
    /// Prison Law, from 2026-11-01.
    PRISON_LAW = "监狱法", "Prison Law", Some(2026), Law, from day(2026, 11, 1), until None;
    /// Work Safety Law.
    WORK_SAFETY_LAW = "安全生产法", "Work Safety Law", Some(2021), Law, from day(2002, 11, 1), until None;
    /// Regulation on the reporting and investigation of accidents.
    ACCIDENT_REPORTING_REGULATION = "生产安全事故报告和调查处理条例",
        "Regulation on Reporting and Investigating Work Safety Accidents", Some(2007),
        AdministrativeRegulation, from day(2007, 6, 1), until None;
    /// Community Corrections Law.
    COMMUNITY_CORRECTIONS_LAW = "社区矫正法", "Community Corrections Law", None, Law,
        from day(2020, 7, 1), until None;
    /// Implementing Measures of community correction of 2012, up to 2020-06-30.
    COMMUNITY_CORRECTION_MEASURES_2012 = "社区矫正实施办法",
        "Implementing Measures for Community Correction", Some(2012), Document,
        from day(2012, 3, 1), until day(2020, 6, 30);
    /// Implementing Measures of the Community Corrections Law.
    COMMUNITY_CORRECTIONS_MEASURES = "社区矫正法实施办法",
        "Implementing Measures of the Community Corrections Law", Some(2020), Document,
        from day(2020, 7, 1), until None;
    /// The Supreme People's Procuratorate's rules of criminal procedure.
    SPP_CRIMINAL_PROCEDURE = "人民检察院刑事诉讼规则",
        "SPP Rules of Criminal Procedure", Some(2019), JudicialInterpretation,
        from day(2019, 12, 30), until None;
    /// The procedure of public security organs in criminal cases.
    PUBLIC_SECURITY_CRIMINAL_PROCEDURE = "公安机关办理刑事案件程序规定",
        "Public Security Criminal Case Procedure Rules", Some(2020), Rule,
        from day(2020, 9, 1), until None;
    /// The Supreme People's Court's rules on commutation and parole.
    SPC_COMMUTATION_AND_PAROLE = "最高人民法院关于办理减刑、假释案件具体应用法律的规定",
        "SPC Rules on Commutation and Parole", Some(2016), JudicialInterpretation,
        from day(2017, 1, 1), until None;
    /// Prevention of Juvenile Delinquency Law.
    JUVENILE_DELINQUENCY_PREVENTION_LAW = "预防未成年人犯罪法",
        "Prevention of Juvenile Delinquency Law", Some(2020), Law, from day(2021, 6, 1), until None;
    /// Protection of Minors Law.
    MINORS_PROTECTION_LAW = "未成年人保护法", "Protection of Minors Law", Some(2024), Law,
        from None, until None;
    /// The four organs' measures on sealing the criminal records of minors.
    JUVENILE_RECORD_SEALING_MEASURES = "关于未成年人犯罪记录封存的实施办法",
        "Measures on Sealing Juvenile Criminal Records", Some(2022), Document,
        from day(2022, 5, 30), until None;
    /// The provisions on prohibition orders.
    PROHIBITION_ORDER_PROVISIONS =
        "关于对判处管制、宣告缓刑的犯罪分子适用禁止令有关问题的规定（试行）",
        "Provisions on Prohibition Orders", Some(2011), JudicialInterpretation,
        from day(2011, 5, 1), until None;
    /// The Supreme People's Court's interpretation on criminal cases of minors.
    SPC_MINORS_CRIMINAL_CASES = "最高人民法院关于审理未成年人刑事案件具体应用法律若干问题的解释",
        "SPC Interpretation on Criminal Cases of Minors", Some(2006), JudicialInterpretation,
        from day(2006, 1, 23), until None;
    /// Exit and Entry Administration Law.
    EXIT_ENTRY_LAW = "出境入境管理法", "Exit and Entry Administration Law", Some(2012), Law,
        from day(2013, 7, 1), until None;
    /// Organic Law of Villagers' Committees, as amended in 2025.
    VILLAGERS_COMMITTEES_LAW_2025 = "村民委员会组织法", "Villagers' Committees Organic Law",
        Some(2025), Law, from None, until None;
    /// Organic Law of local people's congresses and governments.
    LOCAL_GOVERNMENTS_ORGANIC_LAW = "地方各级人民代表大会和地方各级人民政府组织法",
        "Organic Law of Local People's Congresses and Governments", Some(2022), Law,
        from None, until None;
    /// Organic Law of Urban Residents' Committees, for acts from 2026-01-01.
    URBAN_RESIDENTS_COMMITTEES_LAW_2025 = "城市居民委员会组织法",
        "Urban Residents' Committees Organic Law", Some(2025), Law, from day(2026, 1, 1), until None;
    /// Land Administration Law.
    LAND_ADMINISTRATION_LAW = "土地管理法", "Land Administration Law", Some(2019), Law,
        from day(1999, 1, 1), until None;
    /// Urban and Rural Planning Law.
    URBAN_RURAL_PLANNING_LAW = "城乡规划法", "Urban and Rural Planning Law", Some(2019), Law,
        from day(2008, 1, 1), until None;
}

/// The instruments whose text nobody has read in full: whatever is taken from them is known at second
/// hand or not verified, and a document that cites them has to say which.
pub static NOT_READ: &[&Instrument] = &[
    &COMMUNITY_CORRECTION_MEASURES_2012,
    &COMMUNITY_CORRECTIONS_MEASURES,
    &JUVENILE_RECORD_SEALING_MEASURES,
    &PROHIBITION_ORDER_PROVISIONS,
];

/// Returns whether the instrument of this title and version may be cited as read.
pub fn was_read(title: &str, version: Option<u16>) -> bool {
    !NOT_READ.iter().any(|known| (&*known.title, known.version) == (title, version))
}

/// Returns a national instrument by its Chinese title, the newest version first.
pub fn by_title(title: &str) -> Option<&'static Instrument> {
    ALL.iter().rev().find(|instrument| instrument.title == title).copied()
}

/// Returns a national instrument by its English title, the newest version first.
pub fn by_english(english: &str) -> Option<&'static Instrument> {
    ALL.iter().rev().find(|instrument| instrument.english == english).copied()
}
