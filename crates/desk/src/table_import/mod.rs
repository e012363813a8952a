//! Import of spreadsheets: guess what the columns mean, try without writing, run, take back.
//!
//! One row may make a case, its person, an organisation, an incident, a violation, a source
//! and a consent, linked to each other. Rows with the same key, in one sheet or in several, belong to one case.
//!
//! Start reading at [`guess::guess`], then [`plan::plan`] (rows to records, pure), then [`run`].

pub mod guess;
pub mod plan;
pub mod run;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use model::RecordId;
use serde::{Deserialize, Serialize};

/// What the columns of a file mean. Kept by name on this laptop when somebody wants to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableMap {
    /// One for each sheet that is read.
    pub sheets: Vec<SheetMap>,
}

/// What the columns of one sheet mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SheetMap {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// Row of the headers, from 0.
    pub head: u32,
    /// The columns that are read.
    pub columns: Vec<ColumnMap>,
}

/// What one column means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnMap {
    /// Its header, by which it is found again in another file.
    pub header: String,
    /// `person.name`; `key` for what names the case of the row; empty leaves the column out.
    pub to: String,
    /// Cells that mean a term without saying it: folded text to code.
    pub terms: BTreeMap<String, String>,
}

/// What to do with a cell that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unread {
    /// Its row is left out.
    #[default]
    LeaveRowOut,
    /// The row is imported, the cell kept as a text of the institution's own fields.
    KeepAsText,
}

/// What to do when a person of the file is nearly certainly in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// A new record all the same; the list of duplicates will show the pair.
    #[default]
    New,
    /// The record that is there.
    Link,
}

/// What a person decided for one row after trying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowChoice {
    /// It stays out.
    Skip,
    /// Whoever stands in it is new, however alike somebody in the registry is.
    Take,
    /// Whoever stands in it is that one of the registry.
    Link(RecordId),
}

/// Decisions by sheet and row, as the spreadsheet counts.
pub type RowChoices = BTreeMap<(String, u32), RowChoice>;

/// A cell or row that cannot be imported as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the sheet.
    pub sheet: String,
    /// Row as the spreadsheet counts, from 1.
    pub row: u32,
    /// Header of the column; empty for the whole row.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why, a code; label key `import-why-<code>`.
    pub why: &'static str,
}

/// The file in hand and the run, if one is under way. Forgotten when the vault closes.
#[derive(Debug, Default)]
pub(crate) struct ImportState {
    pub(crate) table: Mutex<Option<Table>>,
    pub(crate) running: AtomicBool,
    pub(crate) cancel: AtomicBool,
    pub(crate) done: AtomicU32,
    pub(crate) total: AtomicU32,
}

/// A file that was read.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its name, without its folder.
    pub name: String,
    /// Its sheets.
    pub sheets: Vec<sheet::Sheet>,
}

impl ImportState {
    pub(crate) fn stop(&self) {
        self.cancel.store(true, Ordering::Release);
    }

    pub(crate) fn forget(&self) {
        self.stop();
        if let Ok(mut table) = self.table.lock() {
            *table = None;
        }
    }
}
