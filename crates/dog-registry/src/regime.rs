//! Which rules reach a dog: the whole regulation, a part of it, or none.
//!
//! Where a place lies is for the host's map, which knows the boundaries and every decision that moved
//! them, by date. What follows from it is for the regulation.
//!
//! ```
//! # #[cfg(feature = "toml")] {
//! use dog_registry::{policies, policy::{Part, Zone}, regime::{Place, Regime, regime}};
//!
//! let qingdao = policies::qingdao()?;
//! let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
//! let within = regime(&qingdao, Place::Within(Zone::Key), None, day);
//! assert!(matches!(within, Regime::Whole { zone: Zone::Key, .. }));
//!
//! // Of a village outside the built-up areas only the rules on immunisation ask anything.
//! let Regime::Partial { parts, source } = regime(&qingdao, Place::outside(), None, day) else {
//!     panic!()
//! };
//! assert_eq!(parts, [Part::Immunisation]);
//! assert_eq!(source.to_string(), "《青岛市养犬管理条例》第二条第二款");
//! # }
//! # Ok::<(), dog_registry::policy::PolicyError>(())
//! ```

use chrono::NaiveDate;
use governance_core::{citation::Citation, provision::Setting};

use crate::policy::{DogUse, Part, Policy, Territory, Zone};

/// Where a dog is kept, as the host's map has it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a place lies inside or outside")]
pub enum Place<'a> {
    /// In the territory of the regulation. Where it knows one regime only, either zone is that regime.
    Within(Zone),
    /// In the city, and outside the territory.
    Outside {
        /// The town, as a decree would write it.
        town: Option<&'a str>,
    },
}

impl Place<'_> {
    /// Constructs a place outside the territory in no town.
    pub const fn outside() -> Self {
        Self::Outside { town: None }
    }
}

/// Which rules reach a dog.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a new answer must break every caller's match")]
pub enum Regime<'law> {
    /// The whole regulation.
    Whole {
        /// The zone.
        zone: Zone,
        /// The article under which another law prevails where there is one.
        unless: Option<&'law Citation>,
        /// The decree that brought the place in, where one did.
        extended: Option<&'law Citation>,
    },
    /// These parts of it.
    Partial {
        /// The parts.
        parts: &'law [Part],
        /// Where it is written.
        source: &'law Citation,
    },
    /// None: the regulation leaves dogs of this use to other rules.
    Excluded(&'law Citation),
    /// None: the place lies outside the territory.
    Outside(Option<&'law Citation>),
    /// None: the regulation is not in force on the day.
    NotInForce,
    /// The text that would settle it was not available.
    Unknown,
}

/// Returns which rules of `law` reach a dog kept at `place` for `kept_as` on `on`.
///
/// # Source
///
/// [`Scope`](crate::policy::Scope); in Qingdao 《青岛市养犬管理条例》第二条.
pub fn regime<'law>(
    law: &'law Policy,
    place: Place<'_>,
    kept_as: Option<DogUse>,
    on: NaiveDate,
) -> Regime<'law> {
    if law.instrument.in_force_on(on) == Some(false) {
        return Regime::NotInForce;
    }
    let scope = &law.scope;
    let (zone, extended) = match place {
        Place::Within(zone) => (zone, None),
        Place::Outside { town } => {
            let decree = town.and_then(|town| {
                scope
                    .extended
                    .iter()
                    .find(|decree| decree.is.town == town && decree.is.stands_on(on))
            });
            match (decree, &scope.outside) {
                (Some(decree), _) => (decree.is.zone, Some(&decree.source)),
                (None, Setting::Set(parts)) => {
                    return Regime::Partial { parts: &parts.is, source: &parts.source };
                }
                (None, Setting::Unknown)
                    if scope.territory.set().is_none_or(|area| area.is != Territory::WholeCity) =>
                {
                    return Regime::Unknown;
                }
                (None, Setting::Silent(_) | Setting::Unknown) => {
                    return Regime::Outside(scope.territory.source());
                }
            }
        }
    };
    let named = |uses: &'law Setting<Vec<DogUse>>| {
        let uses = uses.set()?;
        kept_as.is_some_and(|kept_as| uses.is.contains(&kept_as)).then_some(&uses.source)
    };
    if let Some(source) = named(&scope.excluded_uses) {
        return Regime::Excluded(source);
    }
    Regime::Whole { zone, unless: named(&scope.deferred_uses), extended }
}
