//! Queries and saved views.

use std::sync::Arc;

use desk::Desk;
use desk::model::query::{Check, Query, Test};
use desk::query::{self, View};

use desk::evidence::work::Done;
use desk::view_export::{TableAsked, TableForm};

use super::cases::order;
use super::evidence::coded;
use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) fn query_read(desk: &Arc<Desk>, request: QueryText) -> Result<QueryView, ApiError> {
    let query = query::read(&request.query)?;
    Ok(QueryView {
        groups: groups(&query),
        count: desk.query_count(&query)?,
        query: query.to_string(),
    })
}

/// A plain list of conditions; anything with "or" or more than one level is not.
fn groups(query: &Query) -> Option<Vec<QueryGroup>> {
    match query {
        Query::All(of) => of.iter().map(group).collect(),
        other => group(other).map(|group| vec![group]),
    }
}

fn group(query: &Query) -> Option<QueryGroup> {
    let mut made = QueryGroup {
        kind: String::new(),
        not: false,
        tests: Vec::new(),
        text: String::new(),
        mark: String::new(),
    };
    match query {
        Query::Some(kind, tests) => {
            kind.name.clone_into(&mut made.kind);
            made.tests = tests.iter().map(test).collect();
        }
        Query::Text(words) => made.text.clone_from(words),
        Query::Mark(mark) => mark.word().clone_into(&mut made.mark),
        Query::Not(inner) if !matches!(**inner, Query::Not(_)) => {
            made = group(inner)?;
            made.not = true;
        }
        Query::Not(_) | Query::All(_) | Query::Any(_) => return None,
    }
    Some(made)
}

fn test(test: &Test) -> QueryTest {
    let mut values = Vec::new();
    let mut when = String::new();
    let check = match &test.check {
        Check::OneOf(wanted) => {
            values.clone_from(wanted);
            "one_of"
        }
        Check::Has(words) => {
            values = vec![words.clone()];
            "has"
        }
        Check::Flag(true) => "yes",
        Check::Flag(false) => "no",
        Check::Filled => "known",
        Check::Empty => "empty",
        Check::Answer(answer) => answer.code(),
        Check::When(stretch) => {
            when = stretch.to_string();
            "when"
        }
        Check::Range(from, until) => {
            let end = |end: &Option<i64>| end.map(|end| end.to_string()).unwrap_or_default();
            values = vec![end(from), end(until)];
            "range"
        }
    };
    QueryTest {
        field: test.name().to_owned(),
        check: check.to_owned(),
        values,
        when,
    }
}

pub(crate) fn query_values(
    desk: &Arc<Desk>,
    request: QueryField,
) -> Result<QueryValuesView, ApiError> {
    let values = desk.query_values(&request.kind, &request.field)?;
    Ok(QueryValuesView {
        values: values
            .into_iter()
            .map(|(value, count)| QueryValue { value, count })
            .collect(),
    })
}

pub(crate) fn view_list(desk: &Arc<Desk>, _: Nothing) -> Result<SavedViewList, ApiError> {
    let line = |view: View| {
        let View {
            id,
            name,
            query,
            shared,
            owner,
            pinned,
            count,
        } = view;
        SavedViewLine {
            id,
            name,
            query,
            shared,
            owner,
            pinned,
            count,
        }
    };
    Ok(SavedViewList {
        views: desk.views()?.into_iter().map(line).collect(),
    })
}

pub(crate) fn view_save(
    desk: &Arc<Desk>,
    request: SavedViewSave,
) -> Result<SavedViewList, ApiError> {
    let SavedViewSave {
        id,
        name,
        query,
        shared,
        pinned,
    } = request;
    let id = desk.view_save(id.as_deref(), &name, &query, shared)?;
    desk.view_pin(&id, pinned)?;
    view_list(desk, Nothing {})
}

pub(crate) fn view_remove(
    desk: &Arc<Desk>,
    request: SavedViewName,
) -> Result<SavedViewList, ApiError> {
    desk.view_remove(&request.id)?;
    view_list(desk, Nothing {})
}

pub(crate) fn view_export(desk: &Arc<Desk>, request: ViewExport) -> Result<WorkName, ApiError> {
    let ViewExport {
        query,
        sort,
        ascending,
        form,
        recipient_type,
        recipient,
        level,
        columns,
        language,
        words,
        about,
        sheet,
        about_sheet,
    } = request;
    let form = match form.as_str() {
        "csv" => TableForm::Csv,
        "semicolon" => TableForm::Semicolon,
        "xlsx" => TableForm::Xlsx,
        _ => return Err(ApiError::of(Code::BadRequest)),
    };
    let asked = TableAsked {
        form,
        recipient_type,
        recipient,
        level,
        columns: columns
            .into_iter()
            .map(|column| (column.kind, column.field, column.head))
            .collect(),
        language,
        words,
        about: about
            .into_iter()
            .map(|line| (line.label, line.words))
            .collect(),
        sheets: [sheet, about_sheet],
    };
    let order = (order(&sort)?, ascending);
    let query = query::read(&query)?;
    let work = desk.start_work(move |desk, work| {
        let file = desk.export_view(work, &query, order, &asked);
        coded(file.map(|file| Done::Exported(Arc::new(file))))
    })?;
    Ok(WorkName { work })
}

pub(crate) fn view_export_take(
    desk: &Arc<Desk>,
    request: WorkName,
) -> Result<ViewExportView, ApiError> {
    let file = desk.take_export(&request.work)?;
    Ok(ViewExportView {
        base64: desk::base64(&file.bytes),
        cases: file.cases,
        held: file.held,
        columns_held: file.columns_held,
    })
}
