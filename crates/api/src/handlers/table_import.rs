//! Import of spreadsheets.

use std::sync::Arc;

use desk::Desk;
use desk::model::likeness::Reason;
use desk::table_import::run::{Choices, Met, Trial};
use desk::table_import::{ColumnMap, Known, Problem, RowChoice, SheetMap, TableMap, Unread, guess};

use super::convert;
use crate::error::{ApiError, Code};
use crate::types::*;

fn map(sheets: Vec<SheetMapView>) -> TableMap {
    let column = |ColumnMapView { header, to, terms }| ColumnMap { header, to, terms };
    let sheets = sheets
        .into_iter()
        .map(
            |SheetMapView {
                 sheet,
                 head,
                 columns,
             }| SheetMap {
                sheet,
                head,
                columns: columns.into_iter().map(column).collect(),
            },
        )
        .collect();
    TableMap { sheets }
}

fn map_view(map: TableMap) -> Vec<SheetMapView> {
    let column = |ColumnMap { header, to, terms }| ColumnMapView { header, to, terms };
    map.sheets
        .into_iter()
        .map(
            |SheetMap {
                 sheet,
                 head,
                 columns,
             }| SheetMapView {
                sheet,
                head,
                columns: columns.into_iter().map(column).collect(),
            },
        )
        .collect()
}

fn choices(request: TableChoices) -> Result<Choices, ApiError> {
    let TableChoices {
        map: sheets,
        keep_unread,
        link_known,
        rows,
    } = request;
    Ok(Choices {
        rows: rows.into_iter().map(row_choice).collect::<Result<_, _>>()?,
        map: map(sheets),
        unread: if keep_unread {
            Unread::KeepAsText
        } else {
            Unread::LeaveRowOut
        },
        known: if link_known { Known::Link } else { Known::New },
    })
}

fn row_choice(row: TableRowChoice) -> Result<((String, u32), RowChoice), ApiError> {
    let TableRowChoice {
        sheet,
        row,
        choice,
        to,
    } = row;
    let choice = match (choice.as_str(), to) {
        ("skip", None) => RowChoice::Skip,
        ("take", None) => RowChoice::Take,
        ("link", Some(to)) => RowChoice::Link(convert::record_id(&to)?),
        _ => return Err(ApiError::of(Code::BadValue).with("field", "choice")),
    };
    Ok(((sheet, row), choice))
}

pub(crate) fn table_open(desk: &Arc<Desk>, request: TableOpen) -> Result<OpenTableView, ApiError> {
    let bytes = desk::from_base64(&request.data).ok_or_else(|| ApiError::of(Code::BadRequest))?;
    let (table, map) = desk.table_open(&request.name, &bytes, request.like.as_deref())?;
    Ok(OpenTableView {
        name: table.name,
        sheets: table
            .sheets
            .into_iter()
            .map(|sheet| SheetView {
                name: sheet.name,
                rows: sheet.rows,
            })
            .collect(),
        map: map_view(map),
        targets: guess::targets(),
        saved: desk.table_maps()?.into_keys().collect(),
    })
}

pub(crate) fn table_try(desk: &Arc<Desk>, request: TableChoices) -> Result<TrialView, ApiError> {
    let Trial {
        rows,
        left_out,
        counts,
        problems,
        met,
    } = desk.table_try(&choices(request)?)?;
    Ok(TrialView {
        rows,
        left_out,
        counts: counts
            .into_iter()
            .map(|(kind, count)| (kind.to_owned(), count))
            .collect(),
        problems: problems.into_iter().map(problem).collect(),
        met: met.into_iter().map(met_view).collect(),
    })
}

fn problem(problem: Problem) -> TableProblem {
    let Problem {
        sheet,
        row,
        column,
        value,
        why,
    } = problem;
    TableProblem {
        sheet,
        row,
        column,
        value,
        why: why.to_owned(),
    }
}

fn met_view(met: Met) -> TableMet {
    let Met {
        from: (sheet, row),
        name,
        record,
        likeness,
    } = met;
    let reasons = likeness.reasons.iter().copied().map(Reason::code);
    TableMet {
        kind: record.kind.map_or("", |kind| kind.name).to_owned(),
        sheet,
        row,
        name,
        id: record.stored.id.to_string(),
        known: record.title(),
        score: likeness.score,
        reasons: reasons.map(str::to_owned).collect(),
    }
}

pub(crate) fn table_run(desk: &Arc<Desk>, request: TableChoices) -> Result<ImportDone, ApiError> {
    let (job, records) = desk.table_run(&choices(request)?)?;
    Ok(ImportDone { job, records })
}

pub(crate) fn table_progress(desk: &Arc<Desk>, _: Nothing) -> Result<ImportProgress, ApiError> {
    let progress = desk.table_progress();
    let (done, total) = progress.unwrap_or_default();
    Ok(ImportProgress {
        running: progress.is_some(),
        done,
        total,
    })
}

pub(crate) fn table_cancel(desk: &Arc<Desk>, _: Nothing) -> Result<ImportProgress, ApiError> {
    desk.table_cancel();
    table_progress(desk, Nothing {})
}

pub(crate) fn table_map_save(desk: &Arc<Desk>, request: TableMapSave) -> Result<Nothing, ApiError> {
    desk.table_map_save(&request.name, Some(map(request.map)))?;
    Ok(Nothing {})
}

pub(crate) fn import_list(desk: &Arc<Desk>, _: Nothing) -> Result<ImportListView, ApiError> {
    let rows = desk
        .import_jobs()?
        .into_iter()
        .map(|job| ImportRow {
            job: job.id,
            at: job.at.saturating_mul(1000),
            name: job.name,
            records: job.records,
            undone: job.undone_at > 0,
        })
        .collect();
    Ok(ImportListView { rows })
}

pub(crate) fn import_undo(desk: &Arc<Desk>, request: ImportName) -> Result<ImportUndone, ApiError> {
    let back = desk.import_take_back(request.job)?;
    Ok(ImportUndone {
        withdrawn: back.withdrawn,
        kept: convert::records(&back.kept),
    })
}

pub(crate) fn form_blank(_: &Arc<Desk>, request: FormBlank) -> Result<FormView, ApiError> {
    Ok(FormView {
        html: paper::blank_form(&paper::Words::of(&request.language)),
    })
}
