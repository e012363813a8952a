//! Cases, people, search, today.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decision::JudgedView;
use super::record::RecordView;

/// Asks for a stretch of the case list.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CaseListRequest {
    /// `updated`, `risk`, `opened`, `title`, `reference`; empty is `updated`.
    pub sort: String,
    /// Smallest first instead of largest first.
    pub ascending: bool,
    /// Codes of `case_status`; empty is any.
    pub status: Vec<String>,
    /// Codes of `risk_level`; empty is any.
    pub risk: Vec<String>,
    /// Only cases of this officer; empty is any.
    pub officer: String,
    /// Leave out closed, rejected, referred and archived cases.
    pub open_only: bool,
    /// Or, instead of the conditions above, a written query; empty is none.
    pub query: String,
    /// Continue after this cursor (from the last answer): the fast way for the next page.
    pub after: Option<String>,
    /// Or skip so many rows, for a jump of the scroll bar.
    pub offset: u32,
    /// At most so many rows, 1 to 500.
    pub limit: u32,
}

/// One row of the case list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseRow {
    /// The case.
    pub id: String,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Code of `case_status`, empty when none.
    pub status: String,
    /// Code of `risk_level`, empty when none.
    pub risk: String,
    /// Who follows it.
    pub officer: String,
    /// Partial date, empty when none.
    pub opened_on: String,
    /// Milliseconds.
    #[ts(type = "number")]
    pub updated_at: i64,
    /// Open tasks past their day.
    pub overdue: u32,
    /// Fields where people have to choose.
    pub conflicts: u32,
    /// Has changes without a receipt.
    pub unsent: bool,
    /// The restricted circle it is in; empty: none.
    pub circle: String,
    /// Shown without names and texts: this laptop is not in its circle, or reads no identities.
    pub veiled: bool,
}

/// A stretch of the case list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseListView {
    /// Rows.
    pub rows: Vec<CaseRow>,
    /// Rows in the whole list.
    pub total: u32,
    /// Cursor after the last row; none at the end.
    pub next: Option<String>,
}

/// A whole case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseView {
    /// The case itself.
    pub case: RecordView,
    /// The protected person, when linked.
    pub person: Option<RecordView>,
    /// The protected organisation, when linked.
    pub organisation: Option<RecordView>,
    /// People named in violations.
    pub people: Vec<RecordView>,
    /// Incidents, newest first.
    pub incidents: Vec<RecordView>,
    /// Violations.
    pub violations: Vec<JudgedView>,
    /// Alleged perpetrators.
    pub involvements: Vec<JudgedView>,
    /// Sources.
    pub sources: Vec<RecordView>,
    /// Consents.
    pub consents: Vec<RecordView>,
    /// Notes, newest first.
    pub notes: Vec<RecordView>,
    /// Tasks, open ones first, by day.
    pub tasks: Vec<RecordView>,
    /// Codes of what intake still lacks; label keys `missing-<code>`.
    pub missing: Vec<String>,
    /// Changes of this case without a receipt.
    pub unsent: u32,
}

/// Asks for people or organisations.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RegistryRequest {
    /// `person` or `organisation`.
    pub kind: String,
    /// Part of a name or alias; empty is all.
    pub query: String,
    /// Skip so many.
    pub offset: u32,
    /// At most so many.
    pub limit: u32,
}

/// One row of the registry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegistryRow {
    /// The record.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name went with an erased case.
    pub erased: bool,
    /// Its name is sealed to a circle this laptop is not in.
    pub veiled: bool,
    /// Other names.
    pub aliases: Vec<String>,
    /// Code of the main role or type, empty when none.
    pub role: String,
    /// Cases it is part of.
    pub cases: u32,
}

/// A stretch of the registry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegistryView {
    /// Rows.
    pub rows: Vec<RegistryRow>,
    /// Rows in all.
    pub total: u32,
}

/// The cases of a person or organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyCasesView {
    /// Newest first.
    pub cases: Vec<CaseRow>,
}

/// Searches everything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    /// As typed.
    pub query: String,
    /// Names of kinds; empty is all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// At most so many hits, 1 to 200.
    pub limit: u32,
}

/// A piece of text around what was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SnippetPart {
    /// The text.
    pub text: String,
    /// It is what was searched for.
    pub hit: bool,
}

/// One hit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HitView {
    /// The record.
    pub id: String,
    /// Name of its kind.
    pub kind: String,
    /// One line that names it.
    pub title: String,
    /// Where it was found.
    pub snippet: Vec<SnippetPart>,
    /// Its case, when it belongs to one.
    pub case: Option<String>,
    /// That case's reference.
    pub case_reference: Option<String>,
}

/// Hits, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchView {
    /// Hits.
    pub hits: Vec<HitView>,
    /// There are more than asked for.
    pub more: bool,
}

/// Asks for today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayRequest {
    /// The calendar day on this laptop, `2026-11-24`.
    pub day: String,
}

/// The morning list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// Things overdue.
    pub overdue: u32,
    /// Things due before the day ends.
    pub due_today: u32,
    /// Open cases at high or extreme risk.
    pub high_risk: Vec<CaseRow>,
    /// Open cases by risk level, in vocabulary order, then without level.
    pub open_by_risk: Vec<u32>,
    /// Fields where people have to choose.
    pub conflicts: u32,
    /// Open cases.
    pub open_cases: u32,
    /// Cases not past intake that lack part of the minimum data.
    pub drafts: Vec<CaseRow>,
}
