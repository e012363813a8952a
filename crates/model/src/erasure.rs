//! What stays of an erased case: its profile for statistics. Codes that the network may see, the
//! days and links counting needs; no name, no free text, no day of birth, no place (domain
//! specification §7.2: erasure and tombstone).

use crate::change::Write;
use crate::id::RecordId;
use crate::record::{FieldType, IN_CASE, Kind, Sensitivity, WITHDRAWN};
use crate::value::Value;

/// Fields of a closer circle that counting needs, or that answer "what became of it, and who was
/// told?". Codes, moments and links only.
const ALSO: [(&str, &str); 24] = [
    ("case", "reference"),
    ("case", "status"),
    ("case", "risk_level"),
    ("case", "opened_on"),
    ("case", "closed_on"),
    ("case", "closure_outcome"),
    ("case", "legal_hold"),
    ("case", "person"),
    ("case", "organisation"),
    ("violation", "incident"),
    ("violation", "victim"),
    ("violation", "victim_organisation"),
    ("involvement", "violation"),
    ("consent", "scope"),
    ("consent", "status"),
    ("consent", "person"),
    ("disclosure", "at"),
    ("disclosure", "form"),
    ("disclosure", "recipient_type"),
    ("disclosure", "scope"),
    ("disclosure", "level"),
    ("transition", "from"),
    ("transition", "to"),
    ("transition", "at"),
];

/// True when a write on an erased record stays. `leads_nowhere` knows the people and organisations
/// whose link may stay: one to somebody who still stands elsewhere by name would say whose case
/// this was.
pub fn stays(kind: Option<&Kind>, write: &Write, leads_nowhere: impl Fn(RecordId) -> bool) -> bool {
    if matches!(write.field, WITHDRAWN | IN_CASE) {
        return matches!(write.value, Value::Flag(_) | Value::Link(_) | Value::Empty)
            && (write.element.is_empty() || RecordId::parse(&write.element).is_some());
    }
    let Some(kind) = kind else { return false };
    // The tombstone itself says who decided what, and names nobody.
    if kind.name == "erasure" {
        return true;
    }
    let Some(field) = kind.field(write.field) else {
        return false;
    };
    let named = ALSO.contains(&(kind.name, field.name));
    if field.sensitivity > Sensitivity::C2 && !named {
        return false;
    }
    match (field.holds, &write.value) {
        (FieldType::Code(_), Value::Code(code)) => !code.starts_with("x_"),
        (FieldType::Codes(_), Value::Flag(_) | Value::Empty) => !write.element.starts_with("x_"),
        (FieldType::Date, Value::Date(_))
        | (FieldType::Instant, Value::Instant(_))
        | (FieldType::Flag, Value::Flag(_)) => true,
        (
            FieldType::Code(_) | FieldType::Date | FieldType::Instant | FieldType::Flag,
            Value::Answer(_) | Value::Empty,
        ) => true,
        (FieldType::Link("person" | "organisation"), Value::Link(id)) => leads_nowhere(*id),
        (FieldType::Link(_), Value::Link(_)) => true,
        (FieldType::Text, Value::Text(text)) => named && is_reference(text),
        _ => false,
    }
}

/// The form that Sanad makes; one typed by hand could hold anything.
fn is_reference(text: &str) -> bool {
    let mut parts = text.split('-');
    let fits = |part: Option<&str>, length: usize, of: fn(u8) -> bool| {
        part.is_some_and(|part| part.len() == length && part.bytes().all(of))
    };
    fits(parts.next(), 3, |byte| byte.is_ascii_uppercase())
        && fits(parts.next(), 4, |byte| byte.is_ascii_digit())
        && fits(parts.next(), 5, |byte| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit()
        })
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{CASE, KINDS, PERSON, VIOLATION};

    fn write(field: u16, element: &str, value: Value) -> Write {
        Write {
            field,
            element: element.to_owned(),
            value,
        }
    }

    #[test]
    fn no_text_of_any_kind_survives_but_a_made_reference() {
        for kind in KINDS.into_iter().filter(|kind| kind.name != "erasure") {
            for field in kind.fields {
                for element in ["", "Salma"] {
                    let text = write(field.tag, element, Value::Text("Salma".into()));
                    let own = write(field.tag, "x_salma", Value::Code("x_salma".into()));
                    for write in [text, own] {
                        assert!(
                            !stays(Some(kind), &write, |_| true),
                            "{}.{}",
                            kind.name,
                            field.name
                        );
                    }
                }
            }
        }
        let reference = CASE.field_named("reference").unwrap().tag;
        let typed = |text: &str| write(reference, "", Value::Text(text.into()));
        assert!(stays(Some(&CASE), &typed("JOR-2026-0A1B2"), |_| true));
        for other in [
            "Salma",
            "JOR-2026-0A1B2-Salma",
            "JOR-2026-salma",
            "JOR-Salm-12345",
        ] {
            assert!(!stays(Some(&CASE), &typed(other), |_| true), "{other}");
        }
    }

    #[test]
    fn no_element_of_a_set_survives_that_somebody_typed() {
        for kind in KINDS.into_iter().filter(|kind| kind.name != "erasure") {
            for field in kind
                .fields
                .iter()
                .filter(|field| field.holds.has_elements())
            {
                if matches!(field.holds, FieldType::Codes(_)) {
                    continue;
                }
                for value in [Value::Flag(true), Value::Empty, Value::Number(2)] {
                    let write = write(field.tag, "Salma", value);
                    assert!(
                        !stays(Some(kind), &write, |_| true),
                        "{}.{}",
                        kind.name,
                        field.name
                    );
                }
            }
        }
    }

    #[test]
    fn what_statistics_count_survives() {
        let code = |kind: &Kind, field: &str, code: &str| {
            let tag = kind.field_named(field).unwrap().tag;
            stays(
                Some(kind),
                &write(tag, "", Value::Code(code.into())),
                |_| true,
            )
        };
        assert!(code(&VIOLATION, "violation_type", "torture"));
        assert!(code(&VIOLATION, "verification_level", "verified"));
        assert!(code(&PERSON, "sex", "female"));
        assert!(code(&CASE, "risk_level", "high"));
        assert!(!code(&PERSON, "sexual_orientation", "gay"), "never");
        assert!(!code(&CASE, "legal_basis", "consent"));
    }

    #[test]
    fn a_link_to_somebody_who_stands_elsewhere_by_name_goes() {
        let person = CASE.field_named("person").unwrap().tag;
        let link = Value::Link(RecordId::from_number(7).unwrap());
        let link = write(person, "", link);
        assert!(stays(Some(&CASE), &link, |_| true));
        assert!(!stays(Some(&CASE), &link, |_| false));
    }

    #[test]
    fn of_what_this_version_does_not_know_only_its_place_survives() {
        assert!(!stays(
            None,
            &write(77, "", Value::Code("a".into())),
            |_| true
        ));
        assert!(!stays(
            Some(&CASE),
            &write(999, "", Value::Flag(true)),
            |_| true
        ));
        assert!(!stays(None, &write(1, "Salma", Value::Flag(true)), |_| {
            true
        }));
        let id = RecordId::from_number(7).unwrap();
        assert!(stays(None, &write(2, "", Value::Link(id)), |_| true));
    }
}
