//! Civic space events, and how people stand to each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::RecordView;

/// Asks for civic space events.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CivicEventsRequest {
    /// Code of `civic_space_dimension`; empty is all.
    pub dimension: String,
    /// Skip so many.
    pub offset: u32,
    /// At most so many, 1 to 500.
    pub limit: u32,
}

/// A stretch of the civic space events, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CivicEventsView {
    /// The events.
    pub events: Vec<RecordView>,
    /// Events in the whole list.
    pub total: u32,
}

/// How two people stand to each other, seen from one of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RelationshipView {
    /// The record.
    pub record: RecordView,
    /// The other of the two, when named.
    pub other: Option<RecordView>,
    /// The person asked about is the one the relation is told of: the other is *their* lawyer.
    pub forward: bool,
}

/// The relationships of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RelationshipListView {
    /// The relationships.
    pub relationships: Vec<RelationshipView>,
}
