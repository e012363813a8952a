//! The terms of the clocks of cases.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The terms of every risk level, mildest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClockTermsView {
    /// One a level.
    pub levels: Vec<LevelTermsView>,
}

/// The terms of one risk level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LevelTermsView {
    /// Code of `risk_level`.
    pub level: String,
    /// As the specification gives them; an empty one is never.
    pub usual: ClockTerms,
    /// What the institution has set; an empty one stays as usual.
    pub own: ClockTerms,
}

/// Terms in hours, named as the fields of the record they are kept in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ClockTerms {
    /// To the first protective action.
    pub first_action_hours: Option<u32>,
    /// To the end of verification.
    pub verification_hours: Option<u32>,
    /// Between assessments.
    pub reassessment_hours: Option<u32>,
    /// Between contacts with the defender.
    pub contact_hours: Option<u32>,
    /// After so many hours overdue a supervisor sees it.
    pub supervisor_after_hours: Option<u32>,
    /// After so many hours overdue the head of the institution sees it.
    pub head_after_hours: Option<u32>,
    /// The office is asked whether to turn to the network.
    pub prompt_network: Option<bool>,
}

/// Sets the terms of one level; what is left empty goes back to the usual.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockTermsSave {
    /// Code of `risk_level`.
    pub level: String,
    /// What the institution sets.
    pub own: ClockTerms,
}
