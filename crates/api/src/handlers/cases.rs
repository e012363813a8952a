//! Cases, registry, search, today.

use std::sync::Arc;

use desk::Desk;
use desk::cases::Case;
use desk::registry::Party;
use desk::search::Hit;
use desk::store_lines::{CaseFilter, CaseOrder, Key, Start};
use desk::today::Today;

use super::convert;
use super::decisions::judged;
use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) fn order(sort: &str) -> Result<CaseOrder, ApiError> {
    match sort {
        "" | "updated" => Ok(CaseOrder::Touched),
        "risk" => Ok(CaseOrder::Risk),
        "opened" => Ok(CaseOrder::Opened),
        "title" => Ok(CaseOrder::Title),
        "reference" => Ok(CaseOrder::Reference),
        _ => Err(ApiError::of(Code::BadRequest)),
    }
}

/// A cursor: type of the sort value, id, the value.
fn cursor(key: &Key, id: i64) -> String {
    match key {
        Key::Integer(number) => format!("i:{id}:{number}"),
        Key::Text(text) => format!("t:{id}:{text}"),
        _ => format!("n:{id}:"),
    }
}

fn start(request: &CaseListRequest) -> Result<Start, ApiError> {
    let Some(after) = &request.after else {
        return Ok(Start::Offset(request.offset));
    };
    let bad = || ApiError::of(Code::BadRequest);
    let mut parts = after.splitn(3, ':');
    let (Some(kind), Some(id), Some(value)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(bad());
    };
    let id = id.parse().map_err(|_| bad())?;
    let key = match kind {
        "i" => Key::Integer(value.parse().map_err(|_| bad())?),
        "t" => Key::Text(value.to_owned()),
        "n" => Key::Null,
        _ => return Err(bad()),
    };
    Ok(Start::After(key, id))
}

pub(crate) fn case_list(
    desk: &Arc<Desk>,
    request: CaseListRequest,
) -> Result<CaseListView, ApiError> {
    let order = (order(&request.sort)?, request.ascending);
    let start = start(&request)?;
    let limit = if request.limit == 0 {
        100
    } else {
        request.limit
    };
    if !request.query.is_empty() {
        let Start::Offset(offset) = start else {
            return Err(ApiError::of(Code::BadRequest));
        };
        let query = desk::query::read(&request.query)?;
        let page = desk.query_page(&query, order, (offset, limit))?;
        return Ok(CaseListView {
            rows: page.lines.iter().map(convert::case_row).collect(),
            total: page.total,
            // The answer is remembered, so that skipping rows costs nothing.
            next: None,
        });
    }
    let CaseListRequest {
        status,
        risk,
        officer,
        open_only,
        ..
    } = request;
    let page = desk.case_page(
        &CaseFilter {
            status,
            risk,
            officer,
            open_only,
        },
        order,
        &start,
        limit,
    )?;
    let full = page.lines.len() >= limit.min(500) as usize;
    let next = page
        .lines
        .last()
        .filter(|_| full)
        .map(|last| cursor(&last.key, last.id.number()));
    Ok(CaseListView {
        rows: page.lines.iter().map(convert::case_row).collect(),
        total: page.total,
        next,
    })
}

pub(crate) fn case_get(desk: &Arc<Desk>, request: RecordName) -> Result<CaseView, ApiError> {
    let Case {
        case,
        person,
        organisation,
        people,
        incidents,
        violations,
        involvements,
        sources,
        consents,
        notes,
        tasks,
        missing,
        unsent,
    } = desk.case(convert::record_id(&request.id)?)?;
    Ok(CaseView {
        case: convert::record(&case),
        person: person.as_ref().map(convert::record),
        organisation: organisation.as_ref().map(convert::record),
        people: convert::records(&people),
        incidents: convert::records(&incidents),
        violations: violations.into_iter().map(judged).collect(),
        involvements: involvements.into_iter().map(judged).collect(),
        sources: convert::records(&sources),
        consents: convert::records(&consents),
        notes: convert::records(&notes),
        tasks: convert::records(&tasks),
        missing: missing
            .into_iter()
            .map(|missing| missing.code().to_owned())
            .collect(),
        unsent,
    })
}

pub(crate) fn registry_list(
    desk: &Arc<Desk>,
    request: RegistryRequest,
) -> Result<RegistryView, ApiError> {
    let (parties, total) =
        desk.registry(&request.kind, &request.query, request.offset, request.limit)?;
    let rows = parties
        .into_iter()
        .map(
            |Party {
                 record,
                 erased,
                 aliases,
                 role,
                 cases,
             }| RegistryRow {
                id: record.stored.id.to_string(),
                name: record.title(),
                erased,
                veiled: record.stored.veiled,
                aliases,
                role,
                cases: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            },
        )
        .collect();
    Ok(RegistryView { rows, total })
}

pub(crate) fn party_cases(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<PartyCasesView, ApiError> {
    let lines = desk.party_cases(convert::record_id(&request.id)?)?;
    Ok(PartyCasesView {
        cases: lines.iter().map(convert::case_row).collect(),
    })
}

pub(crate) fn search(desk: &Arc<Desk>, request: SearchRequest) -> Result<SearchView, ApiError> {
    let (hits, more) = desk.search(&request.query, &request.kinds, request.limit)?;
    let hits = hits
        .into_iter()
        .map(
            |Hit {
                 record,
                 case,
                 snippet,
             }| HitView {
                id: record.stored.id.to_string(),
                kind: record
                    .kind
                    .map_or_else(String::new, |kind| kind.name.to_owned()),
                title: record.title(),
                snippet: snippet
                    .into_iter()
                    .map(|(text, hit)| SnippetPart { text, hit })
                    .collect(),
                case: case.as_ref().map(|case| case.stored.id.to_string()),
                // A case that was found itself is known by its own reference.
                case_reference: case
                    .as_ref()
                    .or(Some(&record))
                    .and_then(|case| case.shown("reference"))
                    .and_then(|value| value.text().map(str::to_owned)),
            },
        )
        .collect();
    Ok(SearchView { hits, more })
}

pub(crate) fn today(desk: &Arc<Desk>, request: TodayRequest) -> Result<TodayView, ApiError> {
    let Today {
        overdue,
        due_today,
        high_risk,
        open_by_risk,
        conflicts,
        open_cases,
        drafts,
    } = desk.today(&request.day)?;
    Ok(TodayView {
        overdue,
        due_today,
        high_risk: high_risk.iter().map(convert::case_row).collect(),
        open_by_risk: open_by_risk.to_vec(),
        conflicts,
        open_cases,
        drafts: drafts.iter().map(convert::case_row).collect(),
    })
}
