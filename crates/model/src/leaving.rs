//! What of a record may leave the institution at a level of redaction, field by field, from the
//! declaration alone. Whether anything may leave at all is [`crate::consent`]'s question.
//!
//! What is not named here stays: a new kind or a new field of the narrowest circle leaves only
//! after somebody wrote a line for it.

use crate::consent::Level;
use crate::record::{Field, FieldType, IN_CASE, Kind, OWN, Sensitivity, WITHDRAWN};

/// What becomes of a field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fate {
    /// It leaves as it is.
    Leaves,
    /// Free text that may hold names: it leaves once a person has read it for that.
    Read,
    /// It stays here.
    Held(Hold),
}

/// Why a field stays; codes are label keys `hold-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Hold {
    /// It says who somebody is.
    Identity,
    /// Free text at a level that lets none out.
    FreeText,
    /// Only the institution works with it.
    Institution,
    /// Health, belief, orientation and the like.
    Special,
    /// It could lead to a source.
    Source,
    /// How to reach the person safely.
    Contact,
    /// It names an alleged perpetrator.
    Perpetrator,
}

impl Hold {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::Identity,
        Self::FreeText,
        Self::Institution,
        Self::Special,
        Self::Source,
        Self::Contact,
        Self::Perpetrator,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::FreeText => "free_text",
            Self::Institution => "institution",
            Self::Special => "special",
            Self::Source => "source",
            Self::Contact => "contact",
            Self::Perpetrator => "perpetrator",
        }
    }
}

/// Kinds of which anything may ever leave. Notes, tasks, decisions, steps and the words on consent
/// are how the institution works; nobody outside needs them.
pub const KINDS_THAT_LEAVE: [&str; 10] = [
    "case",
    "person",
    "organisation",
    "incident",
    "violation",
    "involvement",
    "source",
    "evidence",
    "risk_assessment",
    "intervention",
];

/// What any recipient needs to answer at all, in the escalation bundle too (domain §4.3).
const ALWAYS: [(&str, &str); 5] = [
    ("case", "reference"),
    ("case", "status"),
    ("case", "risk_level"),
    ("risk_assessment", "decided_level"),
    ("risk_assessment", "assessed_on"),
];

const SPECIAL: [(&str, &str); 6] = [
    ("person", "groups"),
    ("person", "disability"),
    ("person", "gender_identity"),
    ("person", "sexual_orientation"),
    ("case", "urgent_medical"),
    ("case", "dependants"),
];

const PERPETRATOR: [(&str, &str); 4] = [
    ("involvement", "perpetrator"),
    ("involvement", "unit_or_rank"),
    ("involvement", "organisation"),
    ("involvement", "remarks"),
];

/// What becomes of a field for a recipient (code of `recipient_type`) at a level.
pub fn fate(kind: &Kind, field: &Field, level: Level, recipient: &str) -> Fate {
    let this = (kind.name, field.name);
    let public = matches!(recipient, "media" | "other");
    if field.tag == WITHDRAWN || field.tag == IN_CASE {
        return Fate::Leaves;
    }
    if !KINDS_THAT_LEAVE.contains(&kind.name) || field.tag == OWN {
        return Fate::Held(Hold::Institution);
    }
    if ALWAYS.contains(&this) && !public {
        return Fate::Leaves;
    }
    if matches!(kind.name, "case" | "risk_assessment") && is_internal(kind, field) {
        return Fate::Held(Hold::Institution);
    }
    match level {
        Level::Anonymous => anonymous(field),
        Level::Pseudonymous => pseudonymous(kind, field),
        Level::Full => full(kind, field, recipient),
    }
}

/// How the institution judged and handles the case, and what it found in its assessments.
fn is_internal(kind: &Kind, field: &Field) -> bool {
    kind.name == "risk_assessment"
        || matches!(field.section, "admissibility" | "retention" | "record")
}

/// Coded facts that the network may see; nothing anybody typed.
fn anonymous(field: &Field) -> Fate {
    let coded = matches!(
        field.holds,
        FieldType::Code(_) | FieldType::Codes(_) | FieldType::Flag | FieldType::Date
    );
    match (field.sensitivity, coded) {
        (Sensitivity::C1 | Sensitivity::C2, true) => Fate::Leaves,
        (Sensitivity::C4, _) => Fate::Held(Hold::Identity),
        (_, false) if is_typed(field) => Fate::Held(Hold::FreeText),
        _ => Fate::Held(Hold::Institution),
    }
}

/// The story without its names: what was typed has to be read for them first.
fn pseudonymous(kind: &Kind, field: &Field) -> Fate {
    if field.sensitivity == Sensitivity::C4 || field.holds.is_name() {
        return Fate::Held(closest(kind, field));
    }
    if kind.name == "source" {
        return match field.holds {
            FieldType::Code(_) | FieldType::Codes(_) => Fate::Leaves,
            _ => Fate::Held(Hold::Source),
        };
    }
    if is_typed(field) {
        Fate::Read
    } else {
        Fate::Leaves
    }
}

fn full(kind: &Kind, field: &Field, recipient: &str) -> Fate {
    if field.sensitivity < Sensitivity::C4 {
        return Fate::Leaves;
    }
    let hold = closest(kind, field);
    let may = match hold {
        Hold::Special => matches!(recipient, "defender" | "court"),
        // Do no harm: the source is stronger than the completeness of a record.
        Hold::Source => recipient == "court",
        Hold::Contact => matches!(
            recipient,
            "defender" | "regional_network" | "ganhri" | "ngo" | "nhri"
        ),
        Hold::Perpetrator => matches!(recipient, "authority" | "court" | "un_mechanism"),
        _ => true,
    };
    if may { Fate::Leaves } else { Fate::Held(hold) }
}

/// The reason that names best why a field of the narrowest circle stays.
fn closest(kind: &Kind, field: &Field) -> Hold {
    let this = (kind.name, field.name);
    if SPECIAL.contains(&this) {
        Hold::Special
    } else if PERPETRATOR.contains(&this) {
        Hold::Perpetrator
    } else if matches!(kind.name, "source" | "evidence") {
        Hold::Source
    } else if field.section == "safe_contact" || this == ("person", "contact") {
        Hold::Contact
    } else {
        Hold::Identity
    }
}

const fn is_typed(field: &Field) -> bool {
    matches!(
        field.holds,
        FieldType::Text
            | FieldType::Long
            | FieldType::Texts
            | FieldType::Name
            | FieldType::Names
            | FieldType::Own
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{KINDS, kind_named};
    use crate::vocabulary;

    fn of(kind: &str, field: &str, level: Level, recipient: &str) -> Fate {
        let kind = kind_named(kind).unwrap();
        fate(kind, kind.field_named(field).unwrap(), level, recipient)
    }

    fn recipients() -> impl Iterator<Item = &'static str> {
        let terms = &vocabulary::named("recipient_type").unwrap().terms;
        terms.iter().map(|term| term.code.as_str())
    }

    #[test]
    fn without_identity_nothing_leaves_that_anybody_typed() {
        for kind in KINDS {
            for field in kind.fields.iter().filter(|field| is_typed(field)) {
                for recipient in recipients() {
                    let fate = fate(kind, field, Level::Anonymous, recipient);
                    let reference = (kind.name, field.name) == ("case", "reference");
                    assert!(
                        matches!(fate, Fate::Held(_)) || reference,
                        "{}.{} to {recipient}",
                        kind.name,
                        field.name
                    );
                }
            }
        }
    }

    #[test]
    fn without_names_nothing_of_the_narrowest_circle_leaves_and_every_text_is_read_first() {
        for kind in KINDS {
            for field in kind.fields {
                for recipient in recipients() {
                    let fate = fate(kind, field, Level::Pseudonymous, recipient);
                    if field.sensitivity == Sensitivity::C4 || field.holds.is_name() {
                        assert!(
                            matches!(fate, Fate::Held(_)),
                            "{}.{}",
                            kind.name,
                            field.name
                        );
                    }
                    if is_typed(field) && field.name != "reference" {
                        assert_ne!(fate, Fate::Leaves, "{}.{}", kind.name, field.name);
                    }
                }
            }
        }
    }

    #[test]
    fn a_source_leaves_to_a_court_and_to_nobody_else() {
        for recipient in recipients() {
            for (kind, field) in [
                ("source", "name"),
                ("source", "statement"),
                ("source", "contact"),
                ("evidence", "collected_by"),
                ("evidence", "file_name"),
            ] {
                let leaves = of(kind, field, Level::Full, recipient) == Fate::Leaves;
                assert_eq!(
                    leaves,
                    recipient == "court",
                    "{kind}.{field} to {recipient}"
                );
            }
        }
    }

    #[test]
    fn health_and_orientation_stay_even_when_names_leave() {
        for recipient in ["authority", "ganhri", "un_mechanism", "ngo", "media"] {
            assert_eq!(of("person", "name", Level::Full, recipient), Fate::Leaves);
            for field in ["sexual_orientation", "disability", "groups"] {
                assert_eq!(
                    of("person", field, Level::Full, recipient),
                    Fate::Held(Hold::Special)
                );
            }
        }
    }

    #[test]
    fn the_network_is_told_how_to_reach_somebody_and_an_authority_is_not() {
        let channel = |recipient| of("case", "contact_channel", Level::Full, recipient);
        assert_eq!(channel("ganhri"), Fate::Leaves);
        assert_eq!(channel("authority"), Fate::Held(Hold::Contact));
        assert_eq!(channel("media"), Fate::Held(Hold::Contact));
    }

    #[test]
    fn how_the_institution_works_stays_in_it_at_every_level() {
        for kind in [
            "note",
            "task",
            "decision",
            "transition",
            "consent",
            "relationship",
        ] {
            let kind = kind_named(kind).unwrap();
            for field in kind.fields.iter().filter(|field| field.tag > OWN) {
                for level in Level::ALL {
                    for recipient in recipients() {
                        assert_eq!(
                            fate(kind, field, level, recipient),
                            Fate::Held(Hold::Institution),
                            "{}.{}",
                            kind.name,
                            field.name
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_stricter_level_never_lets_more_out() {
        let openness = |fate| match fate {
            Fate::Leaves => 2,
            Fate::Read => 1,
            Fate::Held(_) => 0,
        };
        for kind in KINDS {
            for field in kind.fields {
                for recipient in recipients() {
                    let at = |level| openness(fate(kind, field, level, recipient));
                    let name = format!("{}.{} to {recipient}", kind.name, field.name);
                    let full = at(Level::Full);
                    assert!(full >= at(Level::Pseudonymous), "{name}");
                    assert!(full >= at(Level::Anonymous), "{name}");
                    assert!(at(Level::Pseudonymous) >= at(Level::Anonymous), "{name}");
                }
            }
        }
    }
}
