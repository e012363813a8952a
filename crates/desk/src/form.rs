//! Field values between the typed model and JSON, as the ui, the command line and import files
//! write them. One place decides what fits a field.

use model::record::{FieldType, Kind};
use model::{Answer, Field, PartialDate, RecordId, RecordState, Value, Write, vocabulary};
use serde_json::{Map, Value as Json};

use crate::error::Error;

/// Longest single line, characters.
pub const LINE_CHARS_MAX: usize = 500;
/// Longest text, characters.
pub const TEXT_CHARS_MAX: usize = 200_000;
/// Longest key of an own field, bytes.
const OWN_KEY_BYTES_MAX: usize = 40;

/// One field gets one value, as somebody asks for it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Field name.
    pub field: String,
    /// Element of a set, key of an own field.
    pub element: Option<String>,
    /// The value.
    pub value: Json,
}

/// Checks what is asked against the declaration.
///
/// # Errors
/// The field to blame, never its value.
pub fn write(kind: &Kind, asked: &Asked) -> Result<Write, Error> {
    let field = kind
        .field_named(&asked.field)
        .ok_or_else(|| Error::UnknownField(asked.field.clone()))?;
    if field.is_kept_by_desk() {
        return Err(Error::FixedField(asked.field.clone()));
    }
    let element = asked.element.as_deref().unwrap_or_default();
    let value = if field.holds.has_elements() {
        element_value(field, element, &asked.value)?
    } else if element.is_empty() {
        plain_value(field, &asked.value)?
    } else {
        return Err(bad(field));
    };
    Ok(Write {
        field: field.tag,
        element: element.to_owned(),
        value,
    })
}

fn bad(field: &Field) -> Error {
    Error::BadValue(field.name.to_owned())
}

fn plain_value(field: &Field, json: &Json) -> Result<Value, Error> {
    if let Some(answer) = answer(json) {
        return Ok(answer);
    }
    match (field.holds, json) {
        (_, Json::Null) => Ok(Value::Empty),
        (FieldType::Text | FieldType::Name, Json::String(text)) => line(field, text),
        (FieldType::Long, Json::String(text)) => long(field, text),
        (FieldType::Code(of), Json::String(code))
            if code.is_empty() || vocabulary::accepts(of, code) =>
        {
            Ok(if code.is_empty() {
                Value::Empty
            } else {
                Value::Code(code.clone())
            })
        }
        (FieldType::Date, Json::String(text)) if text.is_empty() => Ok(Value::Empty),
        (FieldType::Date, Json::String(text)) => PartialDate::parse(text)
            .map(Value::Date)
            .ok_or_else(|| bad(field)),
        (FieldType::Instant, Json::Number(number)) => number
            .as_i64()
            .map(Value::Instant)
            .ok_or_else(|| bad(field)),
        (FieldType::Number, Json::Number(number)) => {
            number.as_i64().map(Value::Number).ok_or_else(|| bad(field))
        }
        (FieldType::Flag, Json::Bool(flag)) => Ok(Value::Flag(*flag)),
        (FieldType::Link(_), Json::String(text)) if text.is_empty() => Ok(Value::Empty),
        (FieldType::Link(_), Json::String(text)) => RecordId::parse(text)
            .map(Value::Link)
            .ok_or_else(|| bad(field)),
        _ => Err(bad(field)),
    }
}

fn answer(json: &Json) -> Option<Value> {
    let code = json.as_object()?.get("answer")?.as_str()?;
    Answer::from_code(code).map(Value::Answer)
}

fn line(field: &Field, text: &str) -> Result<Value, Error> {
    let text = text.trim();
    if text.chars().count() > LINE_CHARS_MAX {
        return Err(Error::TooLong {
            field: field.name.to_owned(),
            limit: LINE_CHARS_MAX,
        });
    }
    if text.chars().any(|c| c.is_control() && c != '\t') {
        return Err(bad(field));
    }
    Ok(if text.is_empty() {
        Value::Empty
    } else {
        Value::Text(text.to_owned())
    })
}

fn long(field: &Field, text: &str) -> Result<Value, Error> {
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(Error::TooLong {
            field: field.name.to_owned(),
            limit: TEXT_CHARS_MAX,
        });
    }
    Ok(if text.trim().is_empty() {
        Value::Empty
    } else {
        Value::Text(text.to_owned())
    })
}

fn element_value(field: &Field, element: &str, json: &Json) -> Result<Value, Error> {
    let fits = match field.holds {
        FieldType::Texts | FieldType::Names => {
            !element.trim().is_empty()
                && element.chars().count() <= LINE_CHARS_MAX
                // What somebody else let in can still be taken out.
                && (*json != Json::Bool(true)
                    || !element.chars().any(|c| c.is_control() && c != '\t'))
        }
        FieldType::Codes(of) | FieldType::Scores(of) => vocabulary::accepts(of, element),
        FieldType::Links(_) => RecordId::parse(element).is_some(),
        FieldType::Own => is_own_key(element),
        _ => false,
    };
    if !fits {
        return Err(bad(field));
    }
    if field.holds == FieldType::Own {
        return match json {
            Json::Null => Ok(Value::Empty),
            Json::String(text) => long(field, text),
            _ => answer(json).ok_or_else(|| bad(field)),
        };
    }
    if matches!(field.holds, FieldType::Scores(_)) {
        return match json {
            Json::Null => Ok(Value::Empty),
            Json::Number(number) => number
                .as_i64()
                .filter(|score| (0..=model::record::SCORE_MAX).contains(score))
                .map(Value::Number)
                .ok_or_else(|| bad(field)),
            _ => answer(json).ok_or_else(|| bad(field)),
        };
    }
    match json {
        Json::Bool(true) => Ok(Value::Flag(true)),
        Json::Bool(false) | Json::Null => Ok(Value::Empty),
        _ => Err(bad(field)),
    }
}

fn is_own_key(key: &str) -> bool {
    key.len() <= OWN_KEY_BYTES_MAX
        && key.strip_prefix("x_").is_some_and(|rest| {
            !rest.is_empty()
                && rest
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        })
}

/// A value as JSON.
pub fn json(value: &Value) -> Json {
    match value {
        Value::Empty | Value::Foreign(..) => Json::Null,
        Value::Answer(answer) => {
            let mut object = Map::new();
            object.insert("answer".into(), answer.code().into());
            Json::Object(object)
        }
        Value::Text(text) | Value::Code(text) => text.as_str().into(),
        Value::Date(date) => date.to_string().into(),
        Value::Instant(number) | Value::Number(number) => (*number).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Link(record) => record.to_string().into(),
    }
}

/// All written fields of a record, by name, in form order; empty ones left out.
pub fn fields(kind: &Kind, state: &RecordState) -> Map<String, Json> {
    let mut fields = Map::new();
    for field in kind
        .fields
        .iter()
        .filter(|field| field.tag != model::record::WITHDRAWN)
        .filter(|field| field.holds != FieldType::Secret)
    {
        let shown = if matches!(field.holds, FieldType::Own | FieldType::Scores(_)) {
            let own: Map<String, Json> = state
                .elements(field)
                .map(|(key, value)| (key.to_owned(), json(value)))
                .collect();
            (!own.is_empty()).then_some(Json::Object(own))
        } else if field.holds.has_elements() {
            let elements: Vec<Json> = state
                .elements(field)
                .map(|(element, _)| element.into())
                .collect();
            (!elements.is_empty()).then_some(Json::Array(elements))
        } else {
            state.shown(field).map(json).filter(|json| !json.is_null())
        };
        if let Some(shown) = shown {
            fields.insert(field.name.to_owned(), shown);
        }
    }
    fields
}

/// What one field of an import line asks for: a plain value, or each element of a set.
pub fn asked_from_line(field: &Field, value: &Json) -> Vec<Asked> {
    let one = |element: Option<&str>, value: Json| Asked {
        field: field.name.to_owned(),
        element: element.map(str::to_owned),
        value,
    };
    match (field.holds.has_elements(), value) {
        (true, Json::Array(elements)) => elements
            .iter()
            .map(|element| one(element.as_str().or(Some("")), Json::Bool(true)))
            .collect(),
        (true, Json::Object(own)) => own
            .iter()
            .map(|(key, value)| one(Some(key), value.clone()))
            .collect(),
        _ => vec![one(None, value.clone())],
    }
}

#[cfg(test)]
mod tests {
    use model::record::{CASE, INCIDENT, PERSON};
    use serde_json::json;

    use super::*;

    fn ask(kind: &Kind, field: &str, element: Option<&str>, value: Json) -> Result<Write, Error> {
        write(
            kind,
            &Asked {
                field: field.into(),
                element: element.map(str::to_owned),
                value,
            },
        )
    }

    #[test]
    fn what_fits_a_field_is_taken_as_typed() {
        assert_eq!(
            ask(&CASE, "title", None, json!("  محتجز  ")).unwrap().value,
            Value::Text("محتجز".into())
        );
        assert_eq!(
            ask(&CASE, "risk_level", None, json!("high")).unwrap().value,
            Value::Code("high".into())
        );
        assert_eq!(
            ask(&CASE, "risk_level", None, json!({"answer": "not_asked"}))
                .unwrap()
                .value,
            Value::Answer(Answer::NotAsked)
        );
        assert_eq!(
            ask(&INCIDENT, "starts_on", None, json!("~2026-11"))
                .unwrap()
                .value,
            Value::Date(PartialDate::parse("~2026-11").unwrap())
        );
        assert_eq!(
            ask(&PERSON, "aliases", Some("Abu Sami"), json!(true))
                .unwrap()
                .value,
            Value::Flag(true)
        );
        assert_eq!(
            ask(&CASE, "own", Some("x_file"), json!("12/b"))
                .unwrap()
                .value,
            Value::Text("12/b".into())
        );
        assert_eq!(
            ask(&CASE, "summary", None, json!("")).unwrap().value,
            Value::Empty
        );
    }

    #[test]
    fn what_does_not_fit_is_refused_with_the_field_to_blame() {
        for (field, element, value) in [
            ("risk_level", None, json!("enormous")),
            ("risk_level", None, json!(3)),
            ("opened_on", None, json!("2026-02-30")),
            ("do_not_contact", None, json!("yes")),
            ("person", None, json!("not an id")),
            ("title", Some("x"), json!("a")),
            ("own", Some("file"), json!("a")),
            ("contact_never", Some(""), json!(true)),
            ("contact_never", Some("a\0\nb"), json!(true)),
            ("contact_never", Some("voice"), json!("yes")),
            ("title", None, json!("line\nbreak")),
        ] {
            match ask(&CASE, field, element, value) {
                Err(Error::BadValue(blamed)) => assert_eq!(blamed, field),
                other => panic!("{field}: {other:?}"),
            }
        }
        assert!(matches!(
            ask(&CASE, "titel", None, json!("a")),
            Err(Error::UnknownField(_))
        ));
        assert!(matches!(
            ask(&CASE, "title", None, json!("a".repeat(501))),
            Err(Error::TooLong { .. })
        ));
    }
}
