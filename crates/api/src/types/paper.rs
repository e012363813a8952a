//! Papers of a case.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::leaving::LeavingView;

/// Asks for a paper of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperRequest {
    /// The case.
    pub case: String,
    /// `summary`, `referral`, `appeal` or `interview`.
    pub document: String,
    /// Language of the paper.
    pub language: String,
    /// Code of `redaction_level`.
    pub level: String,
    /// Code of `recipient_type`; none for a paper that stays inside.
    pub recipient_type: Option<String>,
    /// To whom, in words.
    pub recipient: String,
    /// What is asked of the recipient, as typed.
    pub ask: String,
    /// Only these parts, when somebody chose; empty for all.
    pub only: Vec<String>,
    /// Known names in what was typed become the letters of the paper.
    #[serde(default)]
    pub hide_names: bool,
    /// Why a known name may stand on a paper without names, in words.
    #[serde(default)]
    pub confirmed: String,
}

/// A known name in a text of a paper without names.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NameStandingView {
    /// Kind of the text; empty for what is asked of the recipient.
    pub kind: String,
    /// Field of the text.
    pub field: String,
    /// The word as it stands.
    pub word: String,
    /// The letter that would stand instead.
    pub called: String,
}

/// A paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperView {
    /// The paper as HTML without script, style or outside address; none when it may not leave.
    pub html: Option<String>,
    /// Why it may or may not leave; none for a paper that stays.
    pub leaving: Option<LeavingView>,
    /// Known names that still stand in what was typed, on a paper without names.
    pub named: Vec<NameStandingView>,
}
