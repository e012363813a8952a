//! Erasing a case: what goes, what stays, two people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Records of one kind whose words go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasureKindView {
    /// Name of the kind.
    pub kind: String,
    /// How many.
    pub records: u32,
}

/// A person, organisation or incident of the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BystanderView {
    /// The record.
    pub id: String,
    /// Name of its kind.
    pub kind: String,
    /// Its name or title.
    pub name: String,
    /// It stands somewhere else too, and stays.
    pub stays: bool,
}

/// How far an erasure has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasureProposalView {
    /// Code of `erasure_reason`.
    pub reason: String,
    /// The note that stays.
    pub note: String,
    /// Milliseconds of the proposal.
    #[ts(type = "number")]
    pub at: i64,
    /// Who proposed it.
    pub proposed_by: String,
    /// It was proposed on this laptop.
    pub own: bool,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Milliseconds of carrying it out.
    #[ts(type = "number | null")]
    pub carried_out_at: Option<i64>,
}

/// What an erasure would do, and how far it has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasurePlanView {
    /// The case.
    pub case: String,
    /// Its reference.
    pub reference: String,
    /// Code of `case_status`.
    pub status: String,
    /// A legal hold stops it.
    pub held: bool,
    /// At rest, or asked for.
    pub possible: bool,
    /// It was erased here.
    pub erased: bool,
    /// What goes, by kind.
    pub goes: Vec<ErasureKindView>,
    /// People, organisations and incidents, each with whether it stays.
    pub bystanders: Vec<BystanderView>,
    /// Disclosures whose recipients were not said to have deleted it.
    pub outside: u32,
    /// The proposal, if any.
    pub proposal: Option<ErasureProposalView>,
}

/// Proposes to erase a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ErasurePropose {
    /// The case.
    pub case: String,
    /// Code of `erasure_reason`.
    pub reason: String,
    /// A note that stays; no names.
    pub note: String,
}

/// Answers a proposal as the second person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ErasureAnswer {
    /// The case.
    pub case: String,
    /// Approves; otherwise it is returned.
    pub approve: bool,
    /// Why it is returned.
    pub reason: String,
}

/// A case whose term of keeping has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RetentionDueView {
    /// The case.
    pub case: String,
    /// Its reference.
    pub reference: String,
    /// `grave`, `other`, `rejected`, `draft`.
    pub term: String,
    /// The day from which it may be erased.
    pub until: String,
}

/// What waits around erasure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasureListView {
    /// There are more cases whose time is over than are listed.
    pub more: bool,
    /// Cases whose term has come, longest due first.
    pub due: Vec<RetentionDueView>,
    /// Proposals that wait for somebody.
    pub waiting: Vec<ErasurePlanView>,
}
