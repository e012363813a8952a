//! `sanad report`: sealing the report of a year, and reading reports.

use api::ApiError;
use api::types::{Nothing, ReportListView, ReportName, ReportPeriod, ReportView, TableView};

use crate::args::Report;
use crate::days;
use crate::seat::Seat;
use crate::table;

/// Stands before the total.
const SUM: &str = "Σ";
/// Stands for a count that is not printed.
const HIDDEN: &str = "…";

pub(crate) fn run(seat: &Seat<'_>, command: Report) -> Result<u8, ApiError> {
    seat.open()?;
    match command {
        Report::Send { period } => {
            let request = ReportPeriod { year: period };
            let (view, report) = seat.view::<ReportView>("report_send", request)?;
            seat.out.document(&view);
            let key = if report.state == "sent" {
                "cli-report-sent"
            } else {
                "cli-report-queued"
            };
            seat.out
                .say(key, &[("year", report.year.to_string().into())]);
        }
        Report::List => list(seat)?,
        Report::Show { id } => {
            let (view, report) = seat.view::<ReportView>("report_show", ReportName { id })?;
            seat.out.document(&view);
            show(seat, &report);
        }
    }
    Ok(0)
}

fn list(seat: &Seat<'_>) -> Result<(), ApiError> {
    let (view, found) = seat.view::<ReportListView>("report_list", Nothing {})?;
    seat.out.document(&view);
    let rows: Vec<Vec<String>> = found
        .reports
        .into_iter()
        .map(|report| {
            vec![
                report.id,
                report.year.to_string(),
                seat.out
                    .words
                    .say(&format!("report-state-{}", report.state), &[]),
                days::moment(report.made_at),
                report.institution,
            ]
        })
        .collect();
    let heads = [
        "cli-column-number",
        "cli-column-year",
        "cli-column-state",
        "cli-column-written",
        "cli-column-institution",
    ];
    seat.out.table(&heads, &rows);
    Ok(())
}

fn show(seat: &Seat<'_>, report: &ReportView) {
    seat.out.say(
        "cli-report-from",
        &[
            ("institution", report.institution.as_str().into()),
            ("year", report.year.to_string().into()),
        ],
    );
    let mut hidden = false;
    for counts in &report.tables {
        seat.out.line("");
        seat.out.say(&format!("table-{}", counts.table), &[]);
        let rows = rows(seat, counts);
        hidden |= rows.iter().flatten().any(|cell| cell == HIDDEN);
        seat.out.line(&table::aligned(None, &rows));
    }
    if hidden {
        seat.out.line("");
        seat.out.say(
            "cli-report-small-cells",
            &[("threshold", report.small_cell.to_string().into())],
        );
    }
}

fn rows(seat: &Seat<'_>, counts: &TableView) -> Vec<Vec<String>> {
    let vocabulary = match counts.table.as_str() {
        "cases_by_risk" => "risk_level",
        _ => "marrakech_class",
    };
    let printed =
        |count: Option<u32>| count.map_or_else(|| HIDDEN.to_owned(), |count| count.to_string());
    let named = counts.cells.iter().map(|cell| {
        let label = seat.out.words.term(vocabulary, &cell.code);
        (label, cell.count)
    });
    named
        .chain([(SUM.to_owned(), counts.total)])
        .map(|(label, count)| vec![String::new(), label, printed(count)])
        .collect()
}
