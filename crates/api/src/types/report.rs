//! Sealed reports to headquarters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a calendar year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportPeriod {
    /// Calendar year.
    pub year: u16,
}

/// One published or suppressed cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CellView {
    /// Code of the row: a risk level or a Marrakech class.
    pub code: String,
    /// Code of `cell_flag`.
    pub flag: String,
    /// The count, when published.
    pub count: Option<u32>,
}

/// One table of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TableView {
    /// `cases_by_risk` or `violations_by_class`.
    pub table: String,
    /// Cells in order.
    pub cells: Vec<CellView>,
    /// The total, when publishing it reveals nothing.
    pub total: Option<u32>,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportView {
    /// Names the report.
    pub id: String,
    /// Institution that sent it.
    pub institution: String,
    /// Short form of that institution's root key.
    pub institution_mark: String,
    /// Calendar year.
    pub year: u16,
    /// When it was made, milliseconds by the sender's clock.
    #[ts(type = "number")]
    pub made_at: i64,
    /// `draft`, `queued`, `sent`, `received`.
    pub state: String,
    /// Suppression threshold.
    pub small_cell: u32,
    /// Version of the vocabularies used.
    pub vocabulary_version: String,
    /// The tables.
    pub tables: Vec<TableView>,
    /// In a preview: acts with a level that nobody decided; not counted.
    pub undecided: u32,
    /// In a preview: acts that were changed since their level was decided; not counted.
    pub changed: u32,
    /// In a preview: acts counted although the decision cannot be read here.
    pub unchecked: u32,
}

/// Names a report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportName {
    /// The report.
    pub id: String,
}

/// Reports, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportListView {
    /// Reports sent by this institution or received by headquarters.
    pub reports: Vec<ReportView>,
}
