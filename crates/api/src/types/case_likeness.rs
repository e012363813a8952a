//! Cases that may be about the same thing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CaseRow;

/// A case as far as it is compared.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseSideView {
    /// Its line in the list.
    pub row: CaseRow,
    /// Names of those concerned.
    pub people: Vec<String>,
    /// Codes of `violation_type`.
    pub acts: Vec<String>,
    /// When it happened first, a partial date; empty when unknown.
    pub when: String,
    /// Where, in words.
    pub place: String,
}

/// A case that may be about the same, or of which it was said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AlikeCaseView {
    /// That case.
    pub side: CaseSideView,
    /// How much speaks for it.
    pub score: i32,
    /// Codes of the reasons, strongest first.
    pub reasons: Vec<String>,
    /// `same`, `related`, or empty when nothing was said.
    pub said: String,
    /// Of two that are the same: this one counts; of two that may be, it is the older one.
    pub leads: bool,
}

/// Cases that may be about the same as one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AlikeCasesView {
    /// Those of which something was said first, then best first.
    pub cases: Vec<AlikeCaseView>,
}

/// Asks for pairs of cases that may be one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CaseDoublesRequest {
    /// Where the page before ended.
    #[ts(optional)]
    pub after: Option<String>,
}

/// Two cases that may be one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDoubleView {
    /// The older one.
    pub one: CaseSideView,
    /// The newer one.
    pub other: CaseSideView,
    /// How much speaks for it.
    pub score: i32,
    /// Codes of the reasons, strongest first.
    pub reasons: Vec<String>,
}

/// A page of pairs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseDoublesView {
    /// Pairs; a page may be empty and still have a next one.
    pub pairs: Vec<CaseDoubleView>,
    /// Where the next page begins; none at the end.
    pub next: Option<String>,
}

/// Says how two cases stand to each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseSay {
    /// Of two that are the same, the one that counts.
    pub one: String,
    /// The other.
    pub other: String,
    /// `same`, `related`, `different`; empty takes back what was said.
    pub said: String,
}
