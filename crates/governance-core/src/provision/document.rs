//! Documents of law: reading one, and why one does not load.

use std::fmt;

use super::DocumentError;

/// Reads a document, so that an error names the path of the value at fault.
///
/// # Errors
///
/// Returns where the document cannot be read.
#[cfg(feature = "toml")]
pub fn read_toml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, PolicyError> {
    let document = toml::Deserializer::parse(text).map_err(PolicyError::Syntax)?;
    serde_path_to_error::deserialize(document).map_err(|error| PolicyError::Value {
        path: error.path().to_string(),
        fault: Box::new(error.into_inner()),
    })
}

/// A policy does not load.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// The document is no TOML.
    #[cfg(feature = "toml")]
    #[error("{0}")]
    Syntax(toml::de::Error),
    /// A value of the document is not what belongs there.
    #[cfg(feature = "toml")]
    #[error("{path}: {fault}", fault = fault.message())]
    Value {
        /// The path of the value in the document.
        path: String,
        /// What is wrong with it, and in which line.
        fault: Box<toml::de::Error>,
    },
    /// The document can be read and cannot stand.
    #[error("{0}")]
    Contents(PolicyErrors),
}

impl PolicyError {
    /// Returns the paths of the values at fault; none where the document is no TOML.
    #[must_use]
    pub fn paths(&self) -> Vec<&str> {
        match self {
            #[cfg(feature = "toml")]
            Self::Syntax(_) => Vec::new(),
            #[cfg(feature = "toml")]
            Self::Value { path, .. } => vec![path.as_str()],
            Self::Contents(errors) => errors.0.iter().map(|error| error.path.as_str()).collect(),
        }
    }
}

/// Every point of a policy that cannot stand.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PolicyErrors(Vec<DocumentError>);

impl PolicyErrors {
    /// Constructs the errors.
    pub const fn new(errors: Vec<DocumentError>) -> Self {
        Self(errors)
    }

    /// Returns the errors, in the order of the document.
    pub fn errors(&self) -> &[DocumentError] {
        &self.0
    }
}

impl fmt::Display for PolicyErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for PolicyErrors {}
