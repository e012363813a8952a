//! `sanad conflict`: fields where two or more values stand, and choosing.

use api::types::{ConflictListView, ConflictResolve, ConflictView, Nothing, SavedView};
use api::{ApiError, Code};
use desk::model::record::{self, FieldType};
use serde_json::Value as Json;

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
        "cli-column-id",
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
    let (name, element) = match field.strip_prefix(OWN) {
        Some(key) => ("own".to_owned(), Some(key.to_owned())),
        None => (field.to_owned(), None),
    };
    let held = held(&name).ok_or(ApiError::of(Code::UnknownField).with("field", field))?;
    let value = value
        .map(|typed| value_typed(typed, &held))
        .transpose()
        .map_err(|_| ApiError::of(Code::BadValue).with("field", field))?;
    seat.open()?;
    let (_, found) = seat.view::<ConflictListView>("conflict_list", Nothing {})?;
    // Values only arrive in an exchange of their own, so those standing now are those listed.
    let seen: Vec<String> = found
        .conflicts
        .into_iter()
        .find(|conflict| {
            conflict.record == record && conflict.field == name && conflict.element == element
        })
        .map(|conflict| conflict.rivals.into_iter().map(|rival| rival.dot).collect())
        .ok_or(ApiError::of(Code::NoConflict))?;
    if keep.as_ref().is_some_and(|keep| !seen.contains(keep)) {
        let dots = seen.join(", ");
        seat.out
            .aside("cli-conflict-dots", &[("dots", dots.as_str().into())]);
        return Err(ApiError::of(Code::BadRequest).with("standing", dots));
    }
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

/// What fields of that name hold, in all kinds that have one. None when no kind has.
fn held(name: &str) -> Option<Vec<FieldType>> {
    let held: Vec<FieldType> = record::KINDS
        .iter()
        .filter_map(|kind| kind.field_named(name))
        .map(|field| field.holds)
        .collect();
    (!held.is_empty()).then_some(held)
}

/// A value as typed. Where a field holds text, a code, a date or a link, what is not a JSON string
/// or an answer without a value is the text itself: nobody should have to quote for two readers.
fn value_typed(typed: &str, held: &[FieldType]) -> serde_json::Result<Json> {
    let plain = held.iter().all(|holds| {
        matches!(
            holds,
            FieldType::Text
                | FieldType::Name
                | FieldType::Long
                | FieldType::Code(_)
                | FieldType::Date
                | FieldType::Link(_)
                | FieldType::Own
        )
    });
    match serde_json::from_str(typed) {
        Ok(value @ (Json::String(_) | Json::Object(_) | Json::Null)) => Ok(value),
        _ if plain => Ok(Json::from(typed)),
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn amina_types_a_text_as_she_would_say_it() {
        let typed = |field: &str, text: &str| value_typed(text, &held(field).unwrap());
        assert_eq!(
            typed("narrative", "Held at the gate.").unwrap(),
            json!("Held at the gate.")
        );
        assert_eq!(typed("narrative", "\"Quoted\"").unwrap(), json!("Quoted"));
        assert_eq!(typed("title", "2026").unwrap(), json!("2026"));
        assert_eq!(typed("risk_level", "high").unwrap(), json!("high"));
        assert_eq!(
            typed("narrative", r#"{"answer":"unknown"}"#).unwrap(),
            json!({ "answer": "unknown" })
        );
        assert_eq!(typed("received_at", "5").unwrap(), json!(5));
        assert!(typed("received_at", "soon").is_err());
        assert!(held("narative").is_none());
    }
}
