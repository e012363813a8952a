//! Sealed reports.

use std::sync::Arc;

use desk::Desk;
use desk::reports::{Report, Table};

use crate::error::{ApiError, Code};
use crate::types::*;

fn view(report: Report) -> ReportView {
    let Report {
        id,
        institution,
        institution_mark,
        year,
        made_at,
        state,
        small_cell,
        vocabulary_version,
        tables,
        aside,
    } = report;
    ReportView {
        id: id.to_string(),
        institution,
        institution_mark,
        year,
        made_at,
        state: state.to_owned(),
        small_cell: count(small_cell),
        vocabulary_version,
        tables: tables.into_iter().map(table).collect(),
        undecided: count(aside.undecided),
        changed: count(aside.changed),
        unchecked: count(aside.unchecked),
    }
}

fn table(table: Table) -> TableView {
    let Table {
        table,
        cells,
        total,
    } = table;
    let cells = cells
        .into_iter()
        .map(|(code, flag, number)| CellView {
            code,
            flag: flag.code().to_owned(),
            count: number.map(count),
        })
        .collect();
    TableView {
        table,
        cells,
        total: total.map(count),
    }
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn report_preview(
    desk: &Arc<Desk>,
    request: ReportPeriod,
) -> Result<ReportView, ApiError> {
    Ok(view(desk.report_preview(request.year)?))
}

pub(crate) fn report_send(desk: &Arc<Desk>, request: ReportPeriod) -> Result<ReportView, ApiError> {
    Ok(view(desk.report_send(request.year)?))
}

pub(crate) fn report_list(desk: &Arc<Desk>, _: Nothing) -> Result<ReportListView, ApiError> {
    Ok(ReportListView {
        reports: desk.reports()?.into_iter().map(view).collect(),
    })
}

pub(crate) fn report_show(desk: &Arc<Desk>, request: ReportName) -> Result<ReportView, ApiError> {
    let id = request
        .id
        .parse()
        .map_err(|_| ApiError::of(Code::NoReport))?;
    Ok(view(desk.report(id)?))
}
