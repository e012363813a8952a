//! Civic space events, and how people stand to each other.

use std::sync::Arc;

use desk::Desk;
use desk::model::Value;

use super::convert;
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn civic_events(
    desk: &Arc<Desk>,
    request: CivicEventsRequest,
) -> Result<CivicEventsView, ApiError> {
    let (events, total) = desk.civic_events(&request.dimension, request.offset, request.limit)?;
    Ok(CivicEventsView {
        events: convert::records(&events),
        total,
    })
}

pub(crate) fn relationship_list(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<RelationshipListView, ApiError> {
    let person = convert::record_id(&request.id)?;
    let relationships = desk
        .relationships(person)?
        .into_iter()
        .map(|(record, other)| RelationshipView {
            forward: record.shown("person") == Some(&Value::Link(person)),
            record: convert::record(&record),
            other: other.as_ref().map(convert::record),
        })
        .collect();
    Ok(RelationshipListView { relationships })
}
