//! The life cycle of a case, and everything due.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{FieldWrite, RecordView};

/// One step a case could take.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Code of `case_status` it leads to.
    pub to: String,
    /// Codes of `user_role` that may take it.
    pub who: Vec<String>,
    /// Codes of `transition_guard` that lack; on the emergency path they become tasks.
    pub missing: Vec<String>,
    /// Nothing stands in the way.
    pub open: bool,
    /// `no`, `offered`, `needed`.
    pub reason: String,
    /// The emergency path.
    pub emergency: bool,
}

/// One running clock of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockView {
    /// Code of `case_clock`.
    pub clock: String,
    /// Milliseconds.
    #[ts(type = "number")]
    pub due_at: i64,
    /// It is due on a day, not at an hour.
    pub whole_day: bool,
    /// Somebody named the moment; else it follows from the risk level.
    pub named: bool,
}

/// A step that was taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakenView {
    /// The record.
    pub record: RecordView,
    /// Who took it.
    pub person: String,
}

/// Where a case stands and where it can go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PathView {
    /// Code of `case_status`.
    pub state: String,
    /// Steps from here.
    pub steps: Vec<StepView>,
    /// Steps taken, newest first.
    pub taken: Vec<TakenView>,
    /// Clocks that run.
    pub clocks: Vec<ClockView>,
    /// Minutes this laptop's clock lies behind what was signed last; 0 when it does not.
    pub clock_behind_minutes: u32,
}

/// Takes a step.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepRequest {
    /// The case.
    pub id: String,
    /// Code of `case_status`.
    pub to: String,
    /// By the emergency path.
    #[serde(default)]
    pub emergency: bool,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Asks for what is due.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DueRequest {
    /// The calendar day on this laptop, `2026-11-24`.
    pub day: String,
    /// Minutes its clock is ahead of UTC.
    pub offset_minutes: i32,
    /// One officer; empty is everybody.
    pub officer: String,
    /// `clock`, `task`, `measure`, `review`, `consent`, `reply`, `breach`, `retention`, `approval`;
    /// empty is all.
    pub sort: String,
    /// What is of whoever sits here: their own, what reached a role of theirs by being overdue, and
    /// what waits for their approval. `officer` does not count then.
    pub mine: bool,
    /// Pages asked for beyond the first.
    pub more_pages: u32,
}

/// One thing asked when it is done from the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskView {
    /// Field of the kind.
    pub field: String,
    /// Must be answered.
    pub needed: bool,
}

/// How it is done from the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueForm {
    /// Kind of the record that is written.
    pub kind: String,
    /// What is asked.
    pub asks: Vec<AskView>,
}

/// Something due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueView {
    /// `clock`, `task`, `measure`, `review`, `consent`, `reply`, `breach`, `retention`, `approval`.
    pub sort: String,
    /// Code of `case_clock`, `consent_scope`, `task_origin`, `intervention_type`; may be empty.
    pub what: String,
    /// The record; none for a clock.
    pub record: Option<String>,
    /// Its title as written; may be empty.
    pub title: String,
    /// What a task of its own accord is about: a code of `transition_guard` or `case_status`.
    pub key: String,
    /// Milliseconds.
    #[ts(type = "number")]
    pub due_at: i64,
    /// Partial date when no hour is known, else empty.
    pub due_on: String,
    /// `asked` (it waits for whoever sits here), `overdue`, `today`, `week`, `later`.
    pub when: String,
    /// Days past its day; negative when ahead.
    pub days_late: i32,
    /// Its case.
    pub case: Option<String>,
    /// That case's title.
    pub case_title: String,
    /// That case's reference.
    pub case_reference: String,
    /// That case's risk level.
    pub risk: String,
    /// Who answers for it.
    pub officer: String,
    /// Codes of `user_role` it has reached by being overdue.
    pub reached: Vec<String>,
    /// When that was written down, milliseconds; none when not yet.
    #[ts(type = "number | null")]
    pub escalated_at: Option<i64>,
    /// The office is asked whether to turn to the network.
    pub prompt_network: bool,
    /// Why it may not be done: code of a consent reason; none when nothing stands in the way.
    pub blocked: Option<String>,
    /// How it is done from the list; none where it takes the case.
    pub form: Option<DueForm>,
}

/// Everything due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueListView {
    /// Most urgent first.
    pub items: Vec<DueView>,
    /// There is more than is shown.
    pub more: bool,
    /// People who answer for open cases.
    pub officers: Vec<String>,
    /// Whoever sits here.
    pub me: String,
    /// Minutes this laptop's clock lies behind what was signed last; 0 when it does not.
    pub clock_behind_minutes: u32,
}

/// Does something from the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueAnswer {
    /// As in the list.
    pub sort: String,
    /// As in the list.
    #[serde(default)]
    pub what: String,
    /// As in the list.
    pub record: Option<String>,
    /// As in the list.
    pub case: Option<String>,
    /// The calendar day on this laptop.
    pub day: String,
    /// What was answered.
    #[serde(default)]
    pub answers: Vec<FieldWrite>,
}

/// What was written down because it was overdue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SweptView {
    /// Things marked as escalated.
    pub escalated: u32,
    /// Marks closed because what they stood for was done.
    pub settled: u32,
}
