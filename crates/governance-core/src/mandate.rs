//! Bodies (draft).
crate::vocabulary! {
    /// A kind.
    pub enum BodyKind {
        /// PSB.
        PublicSecurity = "public_security", "公安机关", "public security organ";
    }
}
