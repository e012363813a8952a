//! `sanad conflict`: fields where two or more values stand, and choosing.

use api::types::{ConflictListView, ConflictResolve, ConflictView, Nothing, SavedView};
use api::{ApiError, Code};

use crate::args::Conflict;
use crate::days;
use crate::seat::Seat;
use crate::values;

/// Before the key of a field of the institution.
const OWN: &str = "own.";

pub(crate) fn run(seat: &Seat<'_>, command: Conflict) -> Result<u8, ApiError> {
    match command {
        Conflict::List => list(seat),
        Conflict::Resolve {
            record,
            field,
            keep,
            value,
        } => resolve(seat, record, &field, keep, value.as_deref()),
    }
}

/// `narrative`, or `own.x_file`: what `resolve` takes.
fn name_of(conflict: &ConflictView) -> String {
    match &conflict.element {
        Some(element) => format!("{}.{element}", conflict.field),
        None => conflict.field.clone(),
    }
}

fn list(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, found) = seat.view::<ConflictListView>("conflict_list", Nothing {})?;
    seat.out.document(&view);
    let words = &seat.out.words;
    let mut rows = Vec::new();
    for conflict in &found.conflicts {
        for rival in &conflict.rivals {
            let shown = rival.shown.then(|| words.say("cli-conflict-shown", &[]));
            rows.push(vec![
                conflict.record.clone(),
                name_of(conflict),
                rival.dot.clone(),
                rival.person.clone(),
                days::moment(rival.at),
                shown.unwrap_or_default(),
                values::shown(words, &conflict.kind, &conflict.field, &rival.value),
            ]);
        }
    }
    let heads = [
        "cli-column-record",
        "cli-column-field",
        "cli-column-number",
        "cli-column-person",
        "cli-column-written",
        "cli-column-state",
        "cli-column-value",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

fn resolve(
    seat: &Seat<'_>,
    record: String,
    field: &str,
    keep: Option<String>,
    value: Option<&str>,
) -> Result<u8, ApiError> {
    let value = value
        .map(serde_json::from_str)
        .transpose()
        .map_err(|_| ApiError::of(Code::BadValue).with("field", field))?;
    let (name, element) = match field.strip_prefix(OWN) {
        Some(key) => ("own".to_owned(), Some(key.to_owned())),
        None => (field.to_owned(), None),
    };
    seat.open()?;
    let (_, found) = seat.view::<ConflictListView>("conflict_list", Nothing {})?;
    // Values only arrive in an exchange of their own, so those standing now are those listed.
    let seen = found
        .conflicts
        .iter()
        .find(|conflict| {
            conflict.record == record && conflict.field == name && conflict.element == element
        })
        .map(|conflict| {
            conflict
                .rivals
                .iter()
                .map(|rival| rival.dot.clone())
                .collect()
        })
        .ok_or(ApiError::of(Code::NoConflict))?;
    let request = ConflictResolve {
        record,
        field: name,
        element,
        seen,
        keep,
        value,
    };
    let (view, _) = seat.view::<SavedView>("conflict_resolve", request)?;
    seat.out.document(&view);
    seat.out.say("cli-conflict-resolved", &[]);
    Ok(0)
}
