//! The rules of a place, laid over the law.
//!
//! A city, a district or a province may set how often its institution and the persons under
//! correction are in contact, how often they report, and by when the institution itself has to have
//! done its part. It may not take liberty where the law does not (CCL 34(1)), add a sixth ground of
//! positioning to the five (CCL 29), or keep alive a figure of the rules that ended on 30 June 2020.
//! Such a document does not load; the error names the point and the article.
//!
//! ```
//! use community_correction::{local::Local, policies};
//!
//! let district = policies::district()?;
//! let weekly = district.place.contact_every.set().unwrap();
//! assert_eq!(weekly.is.to_string(), "7 days");
//!
//! let error = Local::from_toml(r#"
//!     name = "strict"
//!     coverage = "complete"
//!     instrument = { title = "某区社区矫正管理规定", english = "Rules of a district", level = "document" }
//!     [place]
//!     measures = [{ is = { measure = "curfew" }, source = "第八条" }]
//! "#).unwrap_err();
//! assert_eq!(error.paths(), ["place.measures[0]"]);
//! assert!(error.to_string().contains("UL-13"));
//! # Ok::<(), community_correction::policy::PolicyError>(())
//! ```

use governance_core::{
    citation::Instrument,
    provision::{Claim, Coverage, PolicyErrors, Setting, settle},
};
use serde::Deserialize;

use crate::policy::{PlaceLaw, Policy, PolicyError};

/// The rules of a place.
#[doc(alias("实施细则", "地方规定"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Local {
    /// The short name by which scenarios and hosts call the law of the place.
    pub name: String,
    /// The instrument whose articles are cited without a title.
    pub instrument: Instrument,
    /// What it sets.
    pub place: PlaceLaw,
}

/// The rules as they stand in a document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLocal {
    name: String,
    instrument: Instrument,
    coverage: Coverage,
    #[serde(default)]
    claim: Claim,
    #[serde(default)]
    place: PlaceLaw,
}

impl Local {
    /// Reads the rules of a place from TOML.
    ///
    /// # Errors
    ///
    /// Returns where the document cannot be read, or every point that a place may not set.
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        let RawLocal { name, instrument, coverage, claim, mut place } =
            governance_core::provision::read_toml(text)?;
        let mut errors = settle(&mut place, &instrument, coverage, claim);
        for error in &mut errors {
            error.path = format!("place.{}", error.path);
        }
        place.check("place", &mut errors);
        if errors.is_empty() {
            Ok(Self { name, instrument, place })
        } else {
            Err(PolicyError::Contents(PolicyErrors::new(errors)))
        }
    }

    /// Returns `law` with these rules laid over it, under their name.
    ///
    /// What the law leaves open (no national time for the announcement) is filled in; nothing that
    /// the law sets is touched.
    #[must_use]
    pub fn over(self, mut law: Policy) -> Policy {
        if let (Setting::Silent(_), Setting::Set(within)) =
            (&law.entry.announce_within, &self.place.announce_within)
        {
            law.entry.announce_within = Setting::Set(within.clone());
        }
        law.name = self.name;
        law.place = self.place;
        law
    }
}
