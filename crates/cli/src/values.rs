//! Field values as people read them: labels for codes, days for instants.

use desk::model::{FieldType, record, vocabulary};
use serde_json::Value as Json;

use crate::days;
use crate::words::Words;

/// The value of `field` of `kind` in words.
pub(crate) fn shown(words: &Words, kind: &str, field: &str, value: &Json) -> String {
    let holds = record::kind_named(kind)
        .and_then(|kind| kind.field_named(field))
        .map(|field| field.holds);
    match value {
        Json::Null => String::new(),
        Json::Array(elements) => elements
            .iter()
            .map(|element| one(words, holds, element))
            .collect::<Vec<_>>()
            .join(", "),
        Json::Object(object) => match object.get("answer").and_then(Json::as_str) {
            Some(answer) => words.say(&format!("answer-{answer}"), &[]),
            None => object
                .iter()
                .map(|(key, value)| format!("{key}: {}", one(words, None, value)))
                .collect::<Vec<_>>()
                .join(", "),
        },
        value => one(words, holds, value),
    }
}

/// The line that names a record. Where that is a code, as of a violation, its label.
pub(crate) fn title(words: &Words, kind: &str, title: &str) -> String {
    let fields = record::kind_named(kind).map_or(&[][..], |kind| kind.fields);
    fields
        .iter()
        .filter_map(|field| match field.holds {
            FieldType::Code(list) => vocabulary::named(list)?.term(title),
            _ => None,
        })
        .next()
        .map_or(title, |term| term.label(words.language()))
        .to_owned()
}

fn one(words: &Words, holds: Option<FieldType>, value: &Json) -> String {
    match (holds, value) {
        (Some(FieldType::Code(list) | FieldType::Codes(list)), Json::String(code)) => {
            words.term(list, code)
        }
        (Some(FieldType::Instant), Json::Number(ms)) => {
            ms.as_i64().map(days::moment).unwrap_or_default()
        }
        (_, Json::Bool(flag)) => words.say(if *flag { "flag-yes" } else { "flag-no" }, &[]),
        (_, Json::Object(_)) => shown(words, "", "", value),
        (_, Json::String(text)) => text.clone(),
        (_, value) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_read_in_the_language_of_the_run() {
        let words = Words::of("fr");
        let show = |kind: &str, field: &str, value: Json| shown(&words, kind, field, &value);
        assert_eq!(
            show("violation", "violation_type", json!("killing")),
            "Meurtre"
        );
        assert_eq!(
            show("case", "received_at", json!(0)),
            "1970-01-01 00:00 UTC"
        );
        assert_eq!(title(&words, "violation", "killing"), "Meurtre");
        assert_eq!(title(&words, "task", "killing"), "killing");
        assert_eq!(
            show("case", "own", json!({ "x_file": "12/b" })),
            "x_file: 12/b"
        );
        assert_ne!(
            show("case", "risk_level", json!({ "answer": "not_asked" })),
            "answer-not_asked"
        );
    }
}
