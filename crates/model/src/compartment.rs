//! Which part of a record is sealed to whom: what may be counted lies open in the institution,
//! what names or describes somebody is sealed to the desk, or to the circle of a restricted case.

use crate::record::{self, Field, FieldType, Kind, Sensitivity};

/// Fields that lie open although their sensitivity or form would close them: (kind, field).
/// A reference is what people call a case by when they may not know more. The links say which
/// record is meant, never whose name it bears, and without them nobody could be counted.
const OPEN: [(&str, &str); 5] = [
    ("case", "reference"),
    ("case", "person"),
    ("case", "organisation"),
    ("violation", "victim"),
    ("violation", "victim_organisation"),
];

/// True when every member of the institution may see the field, the statistician too. Kinds and
/// fields of a newer version are closed.
pub fn is_open(kind: Option<&Kind>, field: u16) -> bool {
    kind.is_some_and(|kind| {
        kind.field(field)
            .is_some_and(|field| is_coded(field) || OPEN.contains(&(kind.name, field.name)))
    })
}

fn is_coded(field: &Field) -> bool {
    match field.sensitivity {
        Sensitivity::C1 | Sensitivity::C2 => field.holds != FieldType::Own,
        Sensitivity::C3 => matches!(
            field.holds,
            FieldType::Code(_)
                | FieldType::Codes(_)
                | FieldType::Scores(_)
                | FieldType::Date
                | FieldType::Instant
                | FieldType::Number
                | FieldType::Flag
                | FieldType::Link(_)
                | FieldType::Links(_)
        ),
        Sensitivity::C4 => false,
    }
}

/// Kinds whose records belong to the institution and to no case: never sealed to a circle.
pub fn is_of_the_office(kind: u16) -> bool {
    record::kind(kind).is_some_and(|kind| {
        matches!(
            kind.name,
            "saved_view" | "breach" | "erasure" | "retention_terms" | "clock_term" | "audit_anchor"
        )
    })
}

/// Kinds without names of others: a laptop's own words in them are shown to it whatever it reads.
pub fn is_never_veiled(kind: u16) -> bool {
    record::kind(kind).is_some_and(|kind| matches!(kind.name, "saved_view" | "audit_anchor"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{CASE, INCIDENT, KINDS, NOTE, OWN, PERSON, WITHDRAWN};

    fn open(kind: &'static Kind, field: &str) -> bool {
        is_open(Some(kind), kind.field_named(field).unwrap().tag)
    }

    #[test]
    fn names_contacts_and_free_text_are_never_open() {
        for kind in KINDS {
            for field in kind.fields {
                let says = matches!(
                    field.holds,
                    FieldType::Name | FieldType::Names | FieldType::Long | FieldType::Own
                );
                let contact = field.holds == FieldType::Text && field.name.starts_with("contact");
                if says || contact {
                    assert!(!open(kind, field.name), "{}.{}", kind.name, field.name);
                }
            }
        }
    }

    #[test]
    fn nothing_of_the_highest_sensitivity_is_open_but_the_links_people_are_counted_by() {
        for kind in KINDS {
            for field in kind.fields {
                if field.sensitivity == Sensitivity::C4 && open(kind, field.name) {
                    assert!(OPEN.contains(&(kind.name, field.name)));
                    assert!(matches!(field.holds, FieldType::Link(_)));
                }
            }
        }
    }

    #[test]
    fn a_case_can_be_named_counted_and_known_to_be_restricted() {
        for field in ["reference", "status", "risk_level", "circle", "received_at"] {
            assert!(open(&CASE, field), "{field}");
        }
        for field in ["title", "summary", "officer", "urgent_medical"] {
            assert!(!open(&CASE, field), "{field}");
        }
        assert!(open(&PERSON, "sex") && !open(&PERSON, "birth_date"));
        assert!(open(&INCIDENT, "country") && !open(&INCIDENT, "latitude_e6"));
    }

    #[test]
    fn what_a_newer_version_adds_is_closed() {
        assert!(!is_open(None, 1));
        assert!(!is_open(Some(&NOTE), 9_999));
        assert!(is_open(Some(&NOTE), WITHDRAWN) && !is_open(Some(&NOTE), OWN));
    }
}
