//! The rules of the domain without a vault, for trainers and auditors: answers in, result with
//! its reasons out.

use crate::error::ApiError;
use crate::handlers::risk;
use crate::types::{RiskAnswers, RiskView};

/// Weighs the answers of one risk assessment.
///
/// # Errors
/// The scale with an answer that is none.
pub fn risk(answers: RiskAnswers) -> Result<RiskView, ApiError> {
    risk::weighed(answers)
}
