//! What the law sets about leave and about recurrent activity.

use governance_core::{legal_time::TimeLimit, provision::Setting};

governance_core::provisions! {
    /// What the law sets about leave and about recurrent activity.
    pub struct LeaveLaw {
        /// The longest leave, in days, that an entrusted justice office may approve; the figure is
        /// included.
        pub short_days: Setting<u32>,
        /// The longest leave, in days, that the county institution may approve; included.
        pub days: Setting<u32>,
        /// The most days of leave within the window that the county institution may approve;
        /// included.
        pub sum_days: Setting<u32>,
        /// The length of the window, in months.
        pub window_months: Setting<u32>,
        /// How many days ahead leave is applied for, as a rule.
        pub ahead_days: Setting<u32>,
        /// Whether moving within the urban area of the city is no leaving of the city.
        pub urban_area_free: Setting<bool>,
        /// Whether going abroad is outside what leave can open.
        pub abroad_barred: Setting<bool>,
        /// Whether the person returns before the leave is over, and is ordered back otherwise.
        pub back_in_time: Setting<bool>,
        /// The longest time of one permit for recurrent activity.
        pub permit_longest: Setting<TimeLimit>,
    }
}
