//! Exchange with the hub.

use std::sync::Arc;

use desk::exchange::{Left, Outcome, Status};
use desk::line::Line;
use desk::{Desk, LineSettings, Mode, Proxy};

use crate::error::{ApiError, Code};
use crate::types::*;

fn lane_name(lane: desk::Lane) -> &'static str {
    match lane {
        desk::Lane::Control => "members",
        desk::Lane::Alerts => "alerts",
        desk::Lane::Reports => "reports",
        desk::Lane::Cases => "cases",
        desk::Lane::Snapshots => "snapshots",
        desk::Lane::Attachments => "attachments",
    }
}

pub(crate) fn exchange_status(desk: &Arc<Desk>, _: Nothing) -> Result<ExchangeStatus, ApiError> {
    let Status {
        ready,
        running,
        last_at,
        waiting,
        set_aside,
        conflicts,
        left,
        others,
    } = desk.exchange_status()?;
    let waiting: Vec<LaneView> = waiting
        .into_iter()
        .map(|lane| LaneView {
            lane: lane_name(lane.lane).to_owned(),
            items: lane.items,
            bytes: lane.bytes,
        })
        .collect();
    Ok(ExchangeStatus {
        ready,
        running,
        last_at,
        last_error: desk.last_exchange_error().map(str::to_owned),
        waiting_changes: waiting.iter().map(|lane| lane.items).sum(),
        waiting_bytes: waiting.iter().map(|lane| lane.bytes).sum(),
        waiting,
        held: set_aside.0,
        quarantined: set_aside.1,
        conflicts,
        receipts: left.into_iter().map(|left| receipt(left, others)).collect(),
        line: line(desk.line_state()?),
    })
}

fn line(line: Line) -> LineView {
    let Line {
        settings,
        spent_today,
        next_in_ms,
        failures,
        clock_ahead,
    } = line;
    let LineSettings {
        mode,
        automatic,
        day_bytes_max,
        once_bytes_max,
        proxy,
    } = settings;
    let seconds = |ms: i64| u32::try_from((ms + 999) / 1000).unwrap_or(u32::MAX);
    LineView {
        mode: mode_name(mode).to_owned(),
        automatic,
        day_bytes_max,
        once_bytes_max,
        proxy: proxy.map_or_else(String::new, |proxy| proxy.to_string()),
        spent_today,
        next_in_seconds: next_in_ms.map(seconds),
        failures,
        clock_ahead_minutes: clock_ahead.map(|ahead| {
            i32::try_from(ahead / 60).unwrap_or(if ahead < 0 { i32::MIN } else { i32::MAX })
        }),
    }
}

const fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Everything => "everything",
        Mode::Metered => "metered",
        Mode::AlertsOnly => "alerts_only",
    }
}

pub(crate) fn line_set(desk: &Arc<Desk>, request: LineRequest) -> Result<ExchangeStatus, ApiError> {
    let LineRequest {
        mode,
        automatic,
        day_bytes_max,
        once_bytes_max,
        proxy,
    } = request;
    let all = [Mode::Everything, Mode::Metered, Mode::AlertsOnly];
    let wrong = |field: &str| ApiError::of(Code::BadValue).with("field", field);
    let mode = all.into_iter().find(|one| mode_name(*one) == mode);
    let proxy = match proxy.trim() {
        "" => None,
        text => Some(Proxy::read(text).ok_or_else(|| wrong("proxy"))?),
    };
    desk.set_line(&LineSettings {
        mode: mode.ok_or_else(|| wrong("mode"))?,
        automatic,
        day_bytes_max,
        once_bytes_max,
        proxy,
    })?;
    exchange_status(desk, Nothing {})
}

fn receipt(left: Left, others: u32) -> ReceiptView {
    let Left { frame, received_by } = left;
    ReceiptView {
        lane: lane_name(frame.lane).to_owned(),
        items: frame.items,
        at: frame.receipt_at.unwrap_or(0).saturating_mul(1000),
        mark: frame.hash.to_string().chars().take(8).collect(),
        received_by: received_by.min(others),
        others,
    }
}

pub(crate) fn exchange_run(desk: &Arc<Desk>, _: Nothing) -> Result<ExchangeOutcome, ApiError> {
    let outcome = desk.exchange().map_err(ApiError::from);
    desk.note_exchange_error(outcome.as_ref().err().map(|error| error.code.as_str()));
    let Outcome {
        accepted,
        entries_sent,
        conflicts,
        requests,
        bytes_up,
        bytes_down,
        cost,
        budget_reached,
    } = outcome?;
    Ok(ExchangeOutcome {
        sent: accepted.sent,
        received: accepted.received,
        entries_sent,
        conflicts,
        reports_sent: accepted.reports_sent,
        reports_received: accepted.reports_received,
        requests,
        bytes_up,
        bytes_down,
        joined: accepted.joined,
        hub_lost: accepted.hub_lost,
        cost,
        budget_reached,
    })
}

pub(crate) fn exchange_cancel(
    desk: &Arc<Desk>,
    request: Nothing,
) -> Result<ExchangeStatus, ApiError> {
    desk.stop_exchange();
    exchange_status(desk, request)
}
