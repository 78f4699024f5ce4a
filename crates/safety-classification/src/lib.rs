//! safety-classification.
