//! Records of any kind: read, write, history, rivals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

/// A record as shown. Field values follow the declaration: text and codes are strings, dates
/// `2026-11-03` (shorter when only month or year is known, `~` before "about"), instants
/// milliseconds, links record ids, sets arrays, own fields an object, an answer without a value
/// `{"answer": "unknown" | "not_disclosed" | "not_asked"}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecordView {
    /// Thirteen characters.
    pub id: String,
    /// Name of its kind.
    pub kind: String,
    /// Written fields only, by name.
    #[ts(type = "Record<string, FieldValue>")]
    pub fields: BTreeMap<String, Json>,
    /// Fields where two or more values stand.
    pub contested: Vec<String>,
    /// Taken back.
    pub withdrawn: bool,
    /// A change of it has no receipt from the hub yet.
    pub unsent: bool,
    /// Sealed to a circle this laptop is not in: names and texts are left out.
    pub veiled: bool,
    /// Milliseconds, by the clocks of the writers.
    #[ts(type = "number")]
    pub created_at: i64,
    /// Milliseconds, by the clocks of the writers.
    #[ts(type = "number")]
    pub updated_at: i64,
    /// Who wrote last.
    pub updated_by: String,
    /// Dates that cannot be; they came from elsewhere and are kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<OddDateView>>")]
    pub odd: Vec<OddDateView>,
    /// One line that names it in lists.
    pub title: String,
}

/// A date that cannot be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OddDateView {
    /// The field.
    pub field: String,
    /// Why: message `date-odd-<why>`.
    pub why: String,
    /// The field it does not go with, when there is one.
    pub other: String,
}

/// One field gets one value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldWrite {
    /// Field name.
    pub field: String,
    /// For sets the element (text, code or record id), for own fields the `x_` key.
    #[serde(default)]
    #[ts(optional)]
    pub element: Option<String>,
    /// New value; for a set `true` adds and `null` removes; `null` clears.
    #[ts(type = "FieldValue")]
    pub value: Json,
}

/// Makes a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordCreate {
    /// Name of its kind.
    pub kind: String,
    /// First values.
    pub writes: Vec<FieldWrite>,
}

/// Writes fields of a record in one save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordSave {
    /// The record.
    pub id: String,
    /// New values.
    pub writes: Vec<FieldWrite>,
}

/// Names a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordName {
    /// The record.
    pub id: String,
}

/// Asks for the parts of a case that are of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordListRequest {
    /// The case.
    pub case: String,
    /// Which record type.
    pub kind: String,
}

/// Records of one kind, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordListView {
    /// The records.
    pub records: Vec<RecordView>,
}

/// Takes a record back, or restores it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordWithdraw {
    /// The record.
    pub id: String,
    /// True takes it back.
    pub withdrawn: bool,
}

/// What stands after a save. Only sent after the commit reached the disk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// The record as it now stands.
    pub record: RecordView,
    /// When, milliseconds.
    #[ts(type = "number")]
    pub saved_at: i64,
    /// Changes waiting for an exchange.
    pub waiting: u32,
}

/// What undo did; empty when there was nothing to undo.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UndoView {
    /// The record that was put back.
    pub record: Option<RecordView>,
}

/// One value a field once had.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Names the change that wrote it.
    pub dot: String,
    /// Field name, or `#12` for a field of a newer version.
    pub field: String,
    /// Element for sets and own fields.
    pub element: Option<String>,
    /// The value written.
    #[ts(type = "FieldValue")]
    pub value: Json,
    /// Milliseconds by the writer's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Still stands now.
    pub current: bool,
    /// Stood beside another value until somebody chose that one.
    pub lost: bool,
    /// The writer's clock was wrong then.
    pub clock_suspect: bool,
}

/// Takes an older value up again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValueRestore {
    /// The record.
    pub id: String,
    /// Field name.
    pub field: String,
    /// Element of a set, key of an own field.
    #[serde(default)]
    #[ts(optional)]
    pub element: Option<String>,
    /// The change that wrote the value.
    pub dot: String,
    /// Why, for a note in the case; may be empty.
    pub reason: String,
}

/// Asks what happened in a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseHistoryRequest {
    /// The case.
    pub case: String,
    /// Only what this person did; empty is everybody.
    pub person: String,
    /// Only what others did since the last visit.
    pub news: bool,
    /// Only steps before this place.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// One save in a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseStep {
    /// Its place in the log of this laptop.
    #[ts(type = "number")]
    pub place: i64,
    /// The record.
    pub record: String,
    /// Name of its kind.
    pub kind: String,
    /// One line that names it.
    pub title: String,
    /// `made`, `changed`, `withdrawn`, `restored`.
    pub act: String,
    /// Names of the fields written.
    pub fields: Vec<String>,
    /// Milliseconds by the writer's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Came after the last visit, from somebody else.
    pub news: bool,
    /// The writer's clock was wrong then.
    pub clock_suspect: bool,
}

/// What happened in a case, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseHistoryView {
    /// Steps.
    pub steps: Vec<CaseStep>,
    /// The records they speak of, once each, as they are now: what names them stands in them.
    pub records: Vec<RecordView>,
    /// Everybody who wrote in it.
    pub people: Vec<String>,
    /// Steps of others since the last visit.
    pub news: u32,
}

/// The history of a record, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryView {
    /// Entries.
    pub entries: Vec<HistoryEntry>,
}

/// One of several values that stand in a field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RivalView {
    /// Names the change that wrote it.
    pub dot: String,
    /// The value.
    #[ts(type = "FieldValue")]
    pub value: Json,
    /// Milliseconds by the writer's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Shown now.
    pub shown: bool,
}

/// A field where people have to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// The record.
    pub record: String,
    /// Name of its kind.
    pub kind: String,
    /// One line that names it.
    pub title: String,
    /// The case it belongs to, when one.
    pub case: Option<String>,
    /// That case's reference.
    pub case_reference: Option<String>,
    /// Field name.
    pub field: String,
    /// Element for own fields.
    pub element: Option<String>,
    /// The values that stand.
    pub rivals: Vec<RivalView>,
}

/// All fields where people have to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConflictListView {
    /// Conflicts.
    pub conflicts: Vec<ConflictView>,
}

/// Settles a conflict: by one of the rivals, or by a new value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConflictResolve {
    /// The record.
    pub record: String,
    /// Field name.
    pub field: String,
    /// Element for own fields.
    #[serde(default)]
    #[ts(optional)]
    pub element: Option<String>,
    /// The rivals the person saw; refused when others have arrived since.
    pub seen: Vec<String>,
    /// Keep this rival.
    #[serde(default)]
    #[ts(optional)]
    pub keep: Option<String>,
    /// Or write this value.
    #[serde(default)]
    #[ts(optional, type = "FieldValue")]
    pub value: Option<Json>,
}
