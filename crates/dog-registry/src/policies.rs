//! The regulations that ship with the crate.
//!
//! Each is the text of one TOML file under `policies/`, a value beside its source.
//! A city that is not here is a file that nobody has written yet: [`Policy::from_toml`] reads it.
//!
//! ```
//! use dog_registry::policies;
//!
//! for (name, text) in policies::ALL {
//!     let policy = dog_registry::policy::Policy::from_toml(text)?;
//!     assert_eq!(policy.name, *name);
//! }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use crate::{
    policy::{Guidance, Policy, PolicyError},
    violation::{NationalLaw, NationalLawError},
};

macro_rules! shipped {
    ($($(#[$meta:meta])* $name:ident, $constant:ident, $file:literal;)+) => {
        /// Every shipped policy: its name and its text.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $constant)),+];

        $(
            $(#[$meta])*
            pub const $constant: &str = include_str!(concat!("../policies/", $file));

            $(#[$meta])*
            ///
            /// # Errors
            ///
            /// None: a test loads every shipped policy.
            pub fn $name() -> Result<Policy, PolicyError> {
                Policy::from_toml($constant)
            }
        )+
    };
}

shipped! {
    /// 《北京市养犬管理规定》, in force from 2003-10-15.
    beijing, BEIJING, "beijing.toml";
    /// 《东营市养犬管理条例》, in force from 2018-05-01.
    dongying, DONGYING, "dongying.toml";
    /// 《湖州市养犬管理规定》, in force from 2022-01-01.
    huzhou, HUZHOU, "huzhou.toml";
    /// 《济南市文明养犬管理条例》, in force from 2021-09-01; its text is stored up to Art. 10.
    jinan, JINAN, "jinan.toml";
    /// 《济宁市养犬管理条例》, in force from 2019-09-01; its text is stored up to Art. 15.
    jining, JINING, "jining.toml";
    /// 《丽水市城市养犬管理规定》, in force from 2020-11-01.
    lishui, LISHUI, "lishui.toml";
    /// 《宁波市养犬管理条例》, in force from 2020-06-01; its text is stored up to Art. 18.
    ningbo, NINGBO, "ningbo.toml";
    /// 《青岛市养犬管理条例》, in force from 2016-10-01.
    qingdao, QINGDAO, "qingdao.toml";
    /// 《上海市养犬管理条例》, in force from 2011-05-15.
    shanghai, SHANGHAI, "shanghai.toml";
    /// 《温州市养犬管理条例》, in force from 2020-07-01.
    wenzhou, WENZHOU, "wenzhou.toml";
    /// 《郑州市城市养犬管理条例》, in force from 2007-10-01, as amended in 2021.
    zhengzhou, ZHENGZHOU, "zhengzhou.toml";
}

/// National sanctions: public security penalties of 2012 and 2025, animal epidemic prevention.
pub const NATIONAL: &str = include_str!("../policies/national.toml");

/// National sanctions: public security penalties of 2012 and 2025, animal epidemic prevention.
///
/// # Errors
///
/// None: a test loads it.
pub fn national() -> Result<NationalLaw, NationalLawError> {
    NationalLaw::from_toml(NATIONAL)
}

/// Medical guidance on prophylaxis, as far as secondary copies show it.
pub const PROPHYLAXIS: &str = include_str!("../policies/prophylaxis.toml");

/// Medical guidance on prophylaxis, as far as secondary copies show it.
///
/// # Errors
///
/// None: a test loads it.
pub fn prophylaxis() -> Result<Guidance, PolicyError> {
    Guidance::from_toml(PROPHYLAXIS)
}
