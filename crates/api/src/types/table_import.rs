//! Import of spreadsheets.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecordView;

/// A file to read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TableOpen {
    /// Its name without its folder.
    pub name: String,
    /// Its bytes, base64.
    pub data: String,
    /// Name of a saved map to begin with.
    #[serde(default)]
    #[ts(optional)]
    pub like: Option<String>,
}

/// What one column means.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ColumnMapView {
    /// Its header.
    pub header: String,
    /// `person.name`; `key` names the case of the row; empty leaves the column out.
    pub to: String,
    /// Folded cells to codes, for cells that mean a term without saying it.
    pub terms: BTreeMap<String, String>,
}

/// What the columns of one sheet mean.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SheetMapView {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// Row of the headers, from 0.
    pub head: u32,
    /// The columns, in order.
    pub columns: Vec<ColumnMapView>,
}

/// The first rows of a sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// Its name.
    pub name: String,
    /// Rows.
    pub rows: Vec<Vec<String>>,
}

/// An open file and what its columns seem to mean.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenTableView {
    /// Its name.
    pub name: String,
    /// Its sheets, the first rows of each.
    pub sheets: Vec<SheetView>,
    /// The map to begin with.
    pub map: Vec<SheetMapView>,
    /// Everything a column can mean, as `person.name`.
    pub targets: Vec<String>,
    /// Names of saved maps.
    pub saved: Vec<String>,
}

/// How to import the open file.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TableChoices {
    /// What columns mean.
    pub map: Vec<SheetMapView>,
    /// Keep cells that cannot be read as a text beside, instead of leaving their row out.
    pub keep_unread: bool,
    /// Take people and organisations who are nearly certainly in the registry from there.
    pub link_known: bool,
    /// What was decided for single rows; it counts before `link_known`.
    pub rows: Vec<TableRowChoice>,
}

/// What a person decided for one row.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TableRowChoice {
    /// Name of the sheet.
    pub sheet: String,
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// `skip`: it stays out; `take`: whoever stands in it is new; `link`: it is `to`.
    pub choice: String,
    /// Somebody of the registry, for `link`.
    pub to: Option<String>,
}

/// A cell or row that cannot be imported as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TableProblem {
    /// Name of the sheet.
    pub sheet: String,
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// Header of the column.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why; label key `import-why-<code>`.
    pub why: String,
}

/// Somebody of the file, or an organisation, that may be in the registry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TableMet {
    /// `person` or `organisation`.
    pub kind: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// The name in the file.
    pub name: String,
    /// Who is there.
    pub id: String,
    /// Their name.
    pub known: String,
    /// 90 is nearly certain.
    pub score: i32,
    /// Codes of the reasons.
    pub reasons: Vec<String>,
}

/// What a dry run found; nothing was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrialView {
    /// Rows that hold something.
    pub rows: u32,
    /// Rows left out.
    pub left_out: u32,
    /// Records by kind.
    pub counts: BTreeMap<String, u32>,
    /// What cannot be read.
    pub problems: Vec<TableProblem>,
    /// People who may be in the registry.
    pub met: Vec<TableMet>,
}

/// An import that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportDone {
    /// Its number.
    #[ts(type = "number")]
    pub job: i64,
    /// Records made.
    pub records: u32,
}

/// Names an import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportName {
    /// Its number.
    #[ts(type = "number")]
    pub job: i64,
}

/// What taking an import back did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportUndone {
    /// Records withdrawn.
    pub withdrawn: u32,
    /// Records left, since somebody has worked on them.
    pub kept: Vec<RecordView>,
}

/// An import of this laptop.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its number.
    #[ts(type = "number")]
    pub job: i64,
    /// When, milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Name of the file.
    pub name: String,
    /// Records it made.
    pub records: u32,
    /// It was taken back.
    pub undone: bool,
}

/// Imports of this laptop, newest first, and the one under way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportListView {
    /// Rows.
    pub rows: Vec<ImportRow>,
}

/// The import under way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportProgress {
    /// One is under way.
    pub running: bool,
    /// Records made.
    pub done: u32,
    /// Records to make.
    pub total: u32,
}

/// Keeps a map by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TableMapSave {
    /// Its name.
    pub name: String,
    /// The map.
    pub map: Vec<SheetMapView>,
}

/// Asks for a blank form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormBlank {
    /// `ar`, `en`, `fr` or `es`.
    pub language: String,
}

/// A page to print; nothing in it comes from outside or from the vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormView {
    /// HTML.
    pub html: String,
}
