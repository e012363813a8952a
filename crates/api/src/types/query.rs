//! Queries and saved views.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A query in its written form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryText {
    /// The query.
    pub query: String,
}

/// A test of one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryTest {
    /// Field name, or the key `x_…` of one of the institution's own fields.
    pub field: String,
    /// `one_of`, `has`, `yes`, `no`, `known`, `empty`, `unknown`, `not_disclosed`, `not_asked`,
    /// `when`, `range`.
    pub check: String,
    /// For `one_of` the values; for `has` the words; for `range` from and until, empty when open.
    pub values: Vec<String>,
    /// For `when` the stretch as written: `last 28 days`, `this month`, `2026-11..2026-12`.
    pub when: String,
}

/// One condition: a kind and tests that one record of it passes, words, or a mark.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryGroup {
    /// Name of the kind; empty for words and marks.
    pub kind: String,
    /// The condition must not hold.
    pub not: bool,
    /// Tests of one record of that kind.
    pub tests: Vec<QueryTest>,
    /// Words to find; empty for none.
    pub text: String,
    /// `open`, `overdue`, `contested`, `unsent`; empty for none.
    pub mark: String,
}

/// A query taken apart.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryView {
    /// The query in its usual form.
    pub query: String,
    /// Its conditions, which all hold; absent when it is no plain list of conditions.
    pub groups: Option<Vec<QueryGroup>>,
    /// Cases it finds.
    pub count: u32,
}

/// Asks for the values a field of text has.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryField {
    /// Name of the kind.
    pub kind: String,
    /// Field name; `own` gives the keys of the institution's own fields, a key `x_…` its values.
    pub field: String,
}

/// A value and how often it occurs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryValue {
    /// The value.
    pub value: String,
    /// Records that have it.
    pub count: u32,
}

/// The values of a field, most frequent first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QueryValuesView {
    /// Values.
    pub values: Vec<QueryValue>,
}

/// A saved view.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedViewLine {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The query, written.
    pub query: String,
    /// For everybody in the institution.
    pub shared: bool,
    /// Who made a shared one.
    pub owner: String,
    /// Stands in the navigation of this laptop.
    pub pinned: bool,
    /// Cases it finds now; absent when this version cannot read it.
    pub count: Option<u32>,
}

/// All saved views, pinned first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedViewList {
    /// Views.
    pub views: Vec<SavedViewLine>,
}

/// Keeps a view.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SavedViewSave {
    /// The one to write anew; absent for a new one.
    pub id: Option<String>,
    /// What people call it.
    pub name: String,
    /// The query, written.
    pub query: String,
    /// For everybody in the institution.
    pub shared: bool,
    /// Stands in the navigation of this laptop.
    pub pinned: bool,
}

/// Names a view.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedViewName {
    /// Its id.
    pub id: String,
}

/// A column of an exported table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportColumn {
    /// Name of the kind.
    pub kind: String,
    /// Field name.
    pub field: String,
    /// What stands above it.
    pub head: String,
}

/// A line about an exported table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportAbout {
    /// What it says.
    pub label: String,
    /// The words.
    pub words: String,
}

/// Asks for the cases of a query as a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewExport {
    /// The query, written.
    pub query: String,
    /// As for the case list.
    pub sort: String,
    /// Smallest first.
    pub ascending: bool,
    /// `csv`, `semicolon`, `xlsx`.
    pub form: String,
    /// Code of `recipient_type`; empty stays in the institution.
    pub recipient_type: String,
    /// To whom, in words.
    pub recipient: String,
    /// Code of `redaction_level`.
    pub level: String,
    /// Columns.
    pub columns: Vec<ExportColumn>,
    /// `ar`, `en`, `fr`, `es`.
    pub language: String,
    /// Words for `yes`, `no` and the answers, by code.
    pub words: BTreeMap<String, String>,
    /// The second sheet of a workbook.
    pub about: Vec<ExportAbout>,
    /// Name of the sheet with the cases.
    pub sheet: String,
    /// Name of the second sheet.
    pub about_sheet: String,
}

/// A written table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewExportView {
    /// Its bytes, base64.
    pub base64: String,
    /// Cases in it.
    pub cases: u32,
    /// Cases of the view that may not leave.
    pub held: u32,
    /// Columns left out by the level.
    pub columns_held: u32,
}
