//! `sanad exchange`: one exchange with the hub, and what it did.

use api::types::{AppState, ExchangeOutcome, ExchangeStatus, Nothing, ReportListView, ReportView};
use api::{ApiError, Code};
use serde_json::Value as Json;

use crate::seat::Seat;

pub(crate) fn run(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let queued = reports(seat, "queued")?;
    let (view, outcome) = attempt(seat)?;
    seat.out.document(&view);
    show(seat, &outcome)?;
    for report in reports(seat, "sent")? {
        if queued.iter().any(|before| before.id == report.id) {
            let year = report.year.to_string();
            seat.out.say("cli-report-sent", &[("year", year.into())]);
        }
    }
    Ok(0)
}

/// Reports in that state. None for a laptop that has only asked to join.
fn reports(seat: &Seat<'_>, state: &str) -> Result<Vec<ReportView>, ApiError> {
    match seat.view::<ReportListView>("report_list", Nothing {}) {
        Ok((_, list)) => Ok(list
            .reports
            .into_iter()
            .filter(|report| report.state == state)
            .collect()),
        Err(error) if matches!(error.code, Code::NotEnrolled | Code::NotApproved) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// One exchange, as the dispatcher tells it.
pub(crate) fn attempt(seat: &Seat<'_>) -> Result<(Json, ExchangeOutcome), ApiError> {
    seat.view("exchange_run", Nothing {})
}

/// What an exchange did, one line each.
pub(crate) fn show(seat: &Seat<'_>, outcome: &ExchangeOutcome) -> Result<(), ApiError> {
    let out = seat.out;
    if out.is_json() {
        return Ok(());
    }
    if outcome.joined {
        let (_, state) = seat.view::<AppState>("app_state", Nothing {})?;
        let name = state.institution.map(|institution| institution.name);
        let name = name.unwrap_or_default();
        out.say("cli-institution-joined", &[("institution", name.into())]);
    }
    let counted = [
        ("cli-exchange-sent", outcome.sent),
        ("cli-exchange-received", outcome.received),
        ("cli-exchange-conflicts", outcome.conflicts),
        ("cli-exchange-reports-received", outcome.reports_received),
    ];
    if outcome.entries_sent > 0 {
        out.say("cli-exchange-laptops-sent", &[]);
    }
    let mut did = outcome.joined || outcome.reports_sent > 0 || outcome.entries_sent > 0;
    for (key, count) in counted {
        if count > 0 {
            out.say(key, &[("count", count.into())]);
            did = true;
        }
    }
    if outcome.hub_lost {
        out.say("cli-exchange-hub-lost", &[]);
        did = true;
    }
    if !did {
        out.say("cli-nothing-to-do", &[]);
    }
    out.say(
        "cli-exchange-cost",
        &[
            ("requests", outcome.requests.into()),
            ("up", size(outcome.bytes_up).into()),
            ("down", size(outcome.bytes_down).into()),
        ],
    );
    show_waiting(seat)
}

/// What still waits, and what was put aside.
pub(crate) fn show_waiting(seat: &Seat<'_>) -> Result<(), ApiError> {
    let (_, status) = seat.view::<ExchangeStatus>("exchange_status", Nothing {})?;
    if status.last_at.is_none() {
        seat.out.say("cli-exchange-never", &[]);
    }
    let count = |number: u32| [("count", number.into())];
    if status.waiting_changes > 0 {
        seat.out
            .say("cli-exchange-waiting", &count(status.waiting_changes));
    }
    if status.held > 0 {
        seat.out.warn("cli-warning-held", &count(status.held));
    }
    if status.quarantined > 0 {
        seat.out
            .warn("cli-warning-quarantined", &count(status.quarantined));
    }
    Ok(())
}

/// A size as people read it; units are those of the SI in every language.
fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")];
    for (unit, name) in UNITS {
        if bytes >= unit {
            let tenths = bytes / (unit / 10);
            return if tenths >= 100 {
                format!("{} {name}", tenths / 10)
            } else {
                format!("{}.{} {name}", tenths / 10, tenths % 10)
            };
        }
    }
    format!("{bytes} B")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_short() {
        let said: Vec<String> = [999, 1000, 1_990, 182_400, 2_500_000].map(size).into();
        assert_eq!(said, ["999 B", "1.0 kB", "1.9 kB", "182 kB", "2.5 MB"]);
    }
}
