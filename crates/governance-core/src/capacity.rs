//! Civil capacity (民事行为能力).
//!
//! ```
//! use governance_core::capacity::CivilCapacity;
//!
//! // Sixteen and living mainly on own wages counts as full capacity; seventeen and at school does not.
//! assert_eq!(CivilCapacity::of(16, true, false), CivilCapacity::Full);
//! assert_eq!(CivilCapacity::of(17, false, false), CivilCapacity::Limited);
//! ```

crate::vocabulary! {
    /// The capacity to act in civil law.
    ///
    /// # Source
    ///
    /// 《民法典》第十七条至第二十二条.
    #[doc(alias = "民事行为能力")]
    pub enum CivilCapacity {
        /// 完全民事行为能力.
        Full = "full", "完全民事行为能力", "full civil capacity";
        /// 限制民事行为能力.
        Limited = "limited", "限制民事行为能力", "limited civil capacity";
        /// 无民事行为能力.
        None = "none", "无民事行为能力", "no civil capacity";
    }
}

impl CivilCapacity {
    /// Returns the capacity of a person of `age` full years who does or does not live mainly on own
    /// wages, and who has or has not been declared unable to recognise the own conduct.
    ///
    /// A person who recognises it only in part has limited capacity (Art. 22): hosts state that
    /// themselves.
    pub const fn of(age: u8, lives_on_own_wages: bool, declared_incapable: bool) -> Self {
        if declared_incapable || age < 8 {
            Self::None
        } else if age < 16 || (age < 18 && !lives_on_own_wages) {
            Self::Limited
        } else {
            Self::Full
        }
    }
}
