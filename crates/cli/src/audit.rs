//! `sanad audit` and `sanad history`: who did what, and what stood there before.

use std::io::Write as _;
use std::path::Path;

use api::types::{
    AuditCheckView, AuditExportView, AuditText, HistoryView, Nothing, RecordName, RecordView,
};
use api::{ApiError, Code};

use crate::args::Audit;
use crate::cases;
use crate::days;
use crate::out;
use crate::records::private;
use crate::seat::{Seat, read_text};
use crate::values;

/// Exit code when a trail does not hold.
const BROKEN: u8 = 23;

pub(crate) fn run(seat: &Seat<'_>, command: Audit) -> Result<u8, ApiError> {
    seat.open()?;
    match command {
        Audit::Verify => {
            let (view, found) = seat.view::<AuditCheckView>("audit_verify", Nothing {})?;
            seat.out.document(&view);
            Ok(tell(seat, &found))
        }
        Audit::Check { file } => {
            let text = read_text(&file)?;
            let (view, found) = seat.view::<AuditCheckView>("audit_check", AuditText { text })?;
            seat.out.document(&view);
            Ok(tell(seat, &found))
        }
        Audit::Export { out } => export(seat, out.as_deref()),
    }
}

fn tell(seat: &Seat<'_>, found: &AuditCheckView) -> u8 {
    let count = || {
        (
            "count",
            u32::try_from(found.entries).unwrap_or(u32::MAX).into(),
        )
    };
    if !found.fault.is_empty() {
        let key = format!("audit-fault-{}", found.fault);
        seat.out
            .say(&key, &[("number", found.at.to_string().into())]);
        return BROKEN;
    }
    seat.out.say("audit-holds", &[count()]);
    seat.out
        .say("audit-anchors", &[("count", found.anchors.into())]);
    match found.signed {
        Some(true) => seat.out.say("audit-signed", &[]),
        Some(false) => {
            seat.out.say("audit-signed-not", &[]);
            return BROKEN;
        }
        None => {}
    }
    0
}

fn export(seat: &Seat<'_>, path: Option<&Path>) -> Result<u8, ApiError> {
    let access = |_| ApiError::of(Code::FileAccess);
    let (view, trail) = seat.view::<AuditExportView>("audit_export", Nothing {})?;
    let Some(path) = path else {
        if seat.out.is_json() {
            seat.out.document(&view);
        } else {
            out::raw(&trail.text);
        }
        return Ok(0);
    };
    let mut file = private(path)?;
    file.write_all(trail.text.as_bytes()).map_err(access)?;
    file.sync_all().map_err(access)?;
    let name = path.display().to_string();
    seat.out
        .document(&serde_json::json!({ "exported": true, "file": name }));
    seat.out.say("audit-exported", &[("file", name.into())]);
    Ok(0)
}

/// Every value a record's fields once had, or those of one field, newest first.
pub(crate) fn history(seat: &Seat<'_>, name: &str, field: Option<&str>) -> Result<u8, ApiError> {
    seat.open()?;
    let id = cases::find(seat, name)?;
    let (_, record) = seat.view::<RecordView>("record_get", RecordName { id: id.clone() })?;
    let (_, mut found) = seat.view::<HistoryView>("record_history", RecordName { id })?;
    if let Some(field) = field {
        found.entries.retain(|entry| entry.field == field);
        if found.entries.is_empty() {
            return Err(ApiError::of(Code::UnknownField).with("field", field));
        }
    }
    let view = serde_json::to_value(&found).map_err(|_| ApiError::of(Code::Internal))?;
    seat.out.document(&view);
    let words = &seat.out.words;
    let rows: Vec<Vec<String>> = found
        .entries
        .iter()
        .map(|entry| {
            let state = match (entry.current, entry.lost) {
                (true, _) => words.say("history-stands", &[]),
                (false, true) => words.say("history-lost", &[]),
                (false, false) => String::new(),
            };
            let clock = if entry.clock_suspect { " ?" } else { "" };
            let element = entry
                .element
                .as_deref()
                .map(|element| format!(" {element}"));
            vec![
                format!("{}{clock}", days::moment(entry.at)),
                entry.person.clone(),
                entry.device.clone(),
                format!(
                    "{}{}",
                    words.field(&record.kind, &entry.field),
                    element.unwrap_or_default()
                ),
                values::shown(words, &record.kind, &entry.field, &entry.value),
                state,
            ]
        })
        .collect();
    let heads = [
        "cli-column-written",
        "cli-column-person",
        "cli-column-device",
        "cli-column-field",
        "cli-column-value",
        "cli-column-state",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}
