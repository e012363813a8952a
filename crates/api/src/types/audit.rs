//! The audit trail.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which entries of the audit trail.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AuditListRequest {
    /// Operations; empty is any.
    pub ops: Vec<String>,
    /// A case or a record; empty is any.
    pub about: String,
    /// Person; empty is any.
    pub person: String,
    /// First moment, milliseconds.
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    /// Moment to stop before, milliseconds.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
    /// Only entries before this number.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
    /// At most so many, 1 to 500.
    pub limit: u32,
}

/// One entry of the audit trail.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditLine {
    /// Its number, from 1.
    #[ts(type = "number")]
    pub number: i64,
    /// Milliseconds by this laptop's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// Whose laptop it was.
    pub person: String,
    /// What was done.
    pub op: String,
    /// Kind of the record, empty for none.
    pub kind: String,
    /// The record, empty for none.
    pub record: String,
    /// One line that names the record as it is now, empty for none.
    pub title: String,
    /// The case, empty for none.
    pub case: String,
    /// Reference of the case, empty for none.
    pub case_reference: String,
    /// Names of fields.
    pub fields: Vec<String>,
    /// Codes and counts.
    pub what: String,
    /// Hash of what left, in hex.
    pub sha256: String,
    /// `done`, `refused`, `failed`.
    pub result: String,
}

/// Entries of the audit trail, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditListView {
    /// Entries.
    pub lines: Vec<AuditLine>,
    /// How many in all.
    pub total: u32,
    /// Operations that occur in the trail.
    pub ops: Vec<String>,
}

/// What a check of an audit trail found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditCheckView {
    /// Its laptop, eight hex digits.
    pub device: String,
    /// Entries.
    #[ts(type = "number")]
    pub entries: i64,
    /// Hash of the newest entry, in hex.
    pub head: String,
    /// Empty when the chain holds; else `gap`, `changed`, `cut`, `anchor`.
    pub fault: String,
    /// The entry the fault is at.
    #[ts(type = "number")]
    pub at: i64,
    /// Hashes sent out in exchanges that were compared.
    pub anchors: u32,
    /// Signed by its laptop; absent when that was not asked or cannot be known.
    pub signed: Option<bool>,
}

/// An audit trail on its way into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditExportView {
    /// Proposed file name.
    pub name: String,
    /// JSON lines.
    pub text: String,
}

/// An exported audit trail.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuditText {
    /// JSON lines.
    pub text: String,
}
