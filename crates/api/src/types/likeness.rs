//! Duplicates in the registry.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecordView;

/// Asks who in the registry may be meant.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AlikeRequest {
    /// `person` or `organisation`.
    pub kind: String,
    /// The name as typed so far.
    pub name: String,
    /// The record that is being named, when it exists.
    #[ts(optional)]
    pub id: Option<String>,
}

/// Somebody who may be meant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AlikeRow {
    /// The record.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 40 and above; 90 is nearly certain.
    pub score: i32,
    /// Codes of the reasons, strongest first; label key `likeness-<code>`.
    pub reasons: Vec<String>,
}

/// Who may be meant, best first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AlikeView {
    /// Rows.
    pub rows: Vec<AlikeRow>,
}

/// Asks for pairs that may be one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DoublesRequest {
    /// `person` or `organisation`.
    pub kind: String,
    /// Where the page before ended.
    #[ts(optional)]
    pub after: Option<String>,
}

/// Two records that may be one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoubleView {
    /// The one.
    pub one: RecordView,
    /// The other.
    pub other: RecordView,
    /// 55 and above; 90 is nearly certain.
    pub score: i32,
    /// Codes of the reasons, strongest first.
    pub reasons: Vec<String>,
}

/// A page of pairs; it may be empty and still have a next one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoublesView {
    /// Pairs.
    pub pairs: Vec<DoubleView>,
    /// Where the next page begins; none at the end.
    pub next: Option<String>,
}

/// Two records of the registry; for a merge the first one leads.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyPair {
    /// The one.
    pub one: String,
    /// The other.
    pub other: String,
}

/// Who stands for whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyView {
    /// The record that stands for all.
    pub leader: RecordView,
    /// Those it stands for.
    pub others: Vec<RecordView>,
}
