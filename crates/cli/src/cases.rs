//! `sanad case`: the list, one case, search.

use std::collections::BTreeMap;

use api::types::{
    CaseListRequest, CaseListView, CaseView, RecordName, RecordView, SearchRequest, SearchView,
};
use api::{ApiError, Code};
use desk::model::RecordId;
use desk::model::record::{self, FieldType};
use serde_json::Value as Json;

use crate::args::{Case, Sort};
use crate::circles;
use crate::days;
use crate::seat::Seat;
use crate::table;
use crate::today;
use crate::values;

/// Rows asked for at once while looking for a reference.
const PAGE: u32 = 500;
const HITS_MAX: u32 = 200;
const GAP: &str = "  ";

pub(crate) fn run(seat: &Seat<'_>, command: Case) -> Result<u8, ApiError> {
    match command {
        Case::List {
            sort,
            limit,
            status,
            risk,
            query,
        } => {
            let wanted = CaseListRequest {
                status,
                risk,
                query: query.unwrap_or_default(),
                limit,
                ..CaseListRequest::default()
            };
            list(seat, sort, wanted)
        }
        Case::Show { name } => show(seat, &name),
        Case::Step(step) => today::step(seat, step),
        Case::Restrict { name, circle } => {
            circles::restrict(seat, &find_open(seat, &name)?, circle)
        }
        Case::Search { query } => search(seat, query),
    }
}

fn list(seat: &Seat<'_>, sort: Sort, wanted: CaseListRequest) -> Result<u8, ApiError> {
    seat.open()?;
    let request = CaseListRequest {
        sort: sort.code().to_owned(),
        ascending: sort.is_ascending(),
        ..wanted
    };
    let (view, found) = seat.view::<CaseListView>("case_list", request)?;
    seat.out.document(&view);
    let words = &seat.out.words;
    let rows: Vec<Vec<String>> = found
        .rows
        .into_iter()
        .map(|row| {
            vec![
                row.reference,
                words.term("risk_level", &row.risk),
                words.term("case_status", &row.status),
                days::moment(row.updated_at),
                row.title,
            ]
        })
        .collect();
    let heads = [
        "cli-column-reference",
        "cli-column-risk",
        "cli-column-state",
        "cli-column-changed",
        "cli-column-title",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

fn find_open(seat: &Seat<'_>, name: &str) -> Result<String, ApiError> {
    seat.open()?;
    find(seat, name)
}

/// The case with that record id or reference.
pub(crate) fn find(seat: &Seat<'_>, name: &str) -> Result<String, ApiError> {
    if RecordId::parse(name).is_some() {
        return Ok(name.to_owned());
    }
    let mut after = None;
    loop {
        let request = CaseListRequest {
            sort: "reference".into(),
            ascending: true,
            limit: PAGE,
            after,
            ..CaseListRequest::default()
        };
        let (_, page) = seat.view::<CaseListView>("case_list", request)?;
        if let Some(row) = page.rows.into_iter().find(|row| row.reference == name) {
            return Ok(row.id);
        }
        after = Some(page.next.ok_or(ApiError::of(Code::NoRecord))?);
    }
}

fn show(seat: &Seat<'_>, name: &str) -> Result<u8, ApiError> {
    seat.open()?;
    let id = find(seat, name)?;
    let (view, case) = seat.view::<CaseView>("case_get", RecordName { id })?;
    seat.out.document(&view);
    if seat.out.is_json() {
        return Ok(0);
    }
    let CaseView {
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
        missing: _,
        unsent: _,
    } = case;
    let violations = violations.into_iter().map(|violation| violation.record);
    let involvements = involvements.into_iter().map(|one| one.record);
    let groups: [Vec<RecordView>; 10] = [
        vec![case],
        person.into_iter().chain(people).collect(),
        organisation.into_iter().collect(),
        incidents,
        violations.collect(),
        involvements.collect(),
        sources,
        consents,
        notes,
        tasks,
    ];
    let titles: BTreeMap<String, String> = groups
        .iter()
        .flatten()
        .map(|record| {
            let title = values::title(&seat.out.words, &record.kind, &record.title);
            (record.id.clone(), title)
        })
        .collect();
    let mut told = std::collections::BTreeSet::new();
    for record in groups.iter().flatten() {
        if told.insert(&record.id) {
            show_record(seat, record, &titles);
        }
    }
    Ok(0)
}

fn show_record(seat: &Seat<'_>, record: &RecordView, titles: &BTreeMap<String, String>) {
    let words = &seat.out.words;
    let kind = words.say(&format!("kind-{}", record.kind), &[]);
    let title = values::title(words, &record.kind, &record.title);
    seat.out
        .line(&format!("{kind}{GAP}{}{GAP}{title}", record.id));
    let declared = record::kind_named(&record.kind).map_or(&[][..], |kind| kind.fields);
    let rows: Vec<Vec<String>> = declared
        .iter()
        .filter_map(|field| {
            let value = record.fields.get(field.name)?;
            let text = match field.holds {
                FieldType::Link(_) | FieldType::Links(_) => linked(value, titles),
                _ => values::shown(words, &record.kind, field.name, value),
            };
            Some(vec![
                String::new(),
                words.field(&record.kind, field.name),
                text,
            ])
        })
        .collect();
    seat.out.line(&table::aligned(None, &rows));
    seat.out.line("");
}

/// Records by their titles where they are part of what is shown.
fn linked(value: &Json, titles: &BTreeMap<String, String>) -> String {
    let title = |value: &Json| {
        let id = value.as_str().unwrap_or_default();
        titles.get(id).map_or(id, String::as_str).to_owned()
    };
    match value {
        Json::Array(ids) => ids.iter().map(title).collect::<Vec<_>>().join(", "),
        id => title(id),
    }
}

fn search(seat: &Seat<'_>, query: String) -> Result<u8, ApiError> {
    seat.open()?;
    let request = SearchRequest {
        query,
        kinds: Vec::new(),
        limit: HITS_MAX,
    };
    let (view, found) = seat.view::<SearchView>("search", request)?;
    seat.out.document(&view);
    let words = &seat.out.words;
    let rows: Vec<Vec<String>> = found
        .hits
        .into_iter()
        .map(|hit| {
            let snippet: String = hit.snippet.into_iter().map(|part| part.text).collect();
            vec![
                hit.id,
                hit.case_reference.unwrap_or_default(),
                words.say(&format!("kind-{}", hit.kind), &[]),
                values::title(words, &hit.kind, &hit.title),
                snippet,
            ]
        })
        .collect();
    if rows.is_empty() {
        seat.out.say("cli-search-none", &[]);
        return Ok(0);
    }
    let heads = [
        "cli-column-id",
        "cli-column-reference",
        "cli-column-record",
        "cli-column-title",
        "cli-column-value",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}
