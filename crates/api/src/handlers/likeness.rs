//! Duplicates in the registry.

use std::sync::Arc;

use desk::Desk;
use desk::likeness::{Alike, Double};
use desk::model::RecordId;
use desk::model::likeness::{Likeness, Reason};
use desk::store_lines::Pair;

use super::convert;
use crate::error::{ApiError, Code};
use crate::types::*;

/// Pairs on one page.
const PAGE_PAIRS: usize = 30;

pub(crate) fn party_alike(desk: &Arc<Desk>, request: AlikeRequest) -> Result<AlikeView, ApiError> {
    let AlikeRequest { kind, name, id } = request;
    let id = id.as_deref().map(convert::record_id).transpose()?;
    let rows = desk
        .alike(&kind, &name, id)?
        .into_iter()
        .map(|Alike { record, likeness }| AlikeRow {
            id: record.stored.id.to_string(),
            name: record.title(),
            score: likeness.score,
            reasons: reasons(&likeness),
        })
        .collect();
    Ok(AlikeView { rows })
}

fn reasons(likeness: &Likeness) -> Vec<String> {
    let codes = likeness.reasons.iter().copied().map(Reason::code);
    codes.map(str::to_owned).collect()
}

pub(crate) fn party_doubles(
    desk: &Arc<Desk>,
    request: DoublesRequest,
) -> Result<DoublesView, ApiError> {
    let DoublesRequest { kind, after } = request;
    let after = after.as_deref().map(place).transpose()?;
    let page = desk.doubles(&kind, after.as_ref(), PAGE_PAIRS)?;
    let pairs = page
        .pairs
        .iter()
        .map(
            |Double {
                 one,
                 other,
                 likeness,
             }| DoubleView {
                one: convert::record(one),
                other: convert::record(other),
                score: likeness.score,
                reasons: reasons(likeness),
            },
        )
        .collect();
    let next = page.next.map(|pair| {
        let Pair { key, one, other } = pair;
        format!("{one}:{other}:{key}")
    });
    Ok(DoublesView { pairs, next })
}

fn place(text: &str) -> Result<Pair, ApiError> {
    let mut parts = text.splitn(3, ':');
    let mut id = || parts.next().and_then(RecordId::parse);
    let (one, other) = (id(), id());
    match (one, other, parts.next()) {
        (Some(one), Some(other), Some(key)) => Ok(Pair {
            key: key.to_owned(),
            one,
            other,
        }),
        _ => Err(ApiError::of(Code::BadRequest)),
    }
}

fn standing(desk: &Arc<Desk>, id: RecordId) -> Result<PartyView, ApiError> {
    let (leader, others) = desk.standing_for(id)?;
    Ok(PartyView {
        leader: convert::record(&desk.record(leader)?),
        others: convert::records(&others),
    })
}

pub(crate) fn party_standing(desk: &Arc<Desk>, request: RecordName) -> Result<PartyView, ApiError> {
    standing(desk, convert::record_id(&request.id)?)
}

pub(crate) fn party_apart(desk: &Arc<Desk>, request: PartyPair) -> Result<PartyView, ApiError> {
    let one = convert::record_id(&request.one)?;
    desk.keep_apart(one, convert::record_id(&request.other)?)?;
    standing(desk, one)
}

pub(crate) fn party_merge(desk: &Arc<Desk>, request: PartyPair) -> Result<PartyView, ApiError> {
    let lead = convert::record_id(&request.one)?;
    let leader = desk.merge(lead, convert::record_id(&request.other)?)?;
    standing(desk, leader.stored.id)
}

pub(crate) fn party_separate(desk: &Arc<Desk>, request: RecordName) -> Result<PartyView, ApiError> {
    let record = desk.separate(convert::record_id(&request.id)?)?;
    standing(desk, record.stored.id)
}
