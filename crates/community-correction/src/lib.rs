//! community-correction.
