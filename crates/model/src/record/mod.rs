//! The declaration of every record type, once.
//!
//! From this table come the change encoding, the columns of `store`, the TypeScript of the ui,
//! the label keys checked against `locales/`, the data dictionary and the paper form. A field
//! is one line in one of the files below; its `tag` is for ever and is never given a new meaning.

mod case;
mod clock;
mod evidence;
mod facts;
mod office;
mod parties;
mod protection;

use crate::value::Value;

pub use case::{CASE, CONSENT, DECISION, DISCLOSURE, NOTE, TASK, TRANSITION};
pub use clock::CLOCK_TERM;
pub use evidence::{CASE_KEY, CUSTODY_EVENT, EVIDENCE};
pub use facts::{CIVIC_SPACE_EVENT, INCIDENT, INVOLVEMENT, SOURCE, VIOLATION};
pub use office::{AUDIT_ANCHOR, BREACH, ERASURE, RETENTION_TERMS, SAVED_VIEW};
pub use parties::{ORGANISATION, PERSON, RELATIONSHIP};
pub use protection::{FOLLOWUP, INTERVENTION, MEASURE, PROTECTION_PLAN, RISK_ASSESSMENT};

/// A record type.
#[derive(Debug)]
pub struct Kind {
    /// Its number in changes, for ever.
    pub tag: u16,
    /// Its name: in files, tables, commands and label keys.
    pub name: &'static str,
    /// Its fields in the order a form shows them.
    pub fields: &'static [Field],
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Kind {}

/// A field of a record type.
#[derive(Debug)]
pub struct Field {
    /// Its number in changes, for ever. 1 to 9 mean the same in every kind.
    pub tag: u16,
    /// Its name: column, TypeScript property, label key `field-<kind>-<name>`.
    pub name: &'static str,
    /// What it can hold.
    pub holds: FieldType,
    /// What happens when two people write it unaware of each other.
    pub merge: Merge,
    /// Who may ever see it.
    pub sensitivity: Sensitivity,
    /// The part of the form it stands in; label key `section-<name>`.
    pub section: &'static str,
    /// It tells of what has been: its date cannot lie ahead ([`crate::plausible`]).
    pub is_past: bool,
}

/// What a field can hold. Every one also takes an [`crate::Answer`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldType {
    /// One line of text.
    Text,
    /// One line that names somebody; searched also by parts and misspellings.
    Name,
    /// Text of any length.
    Long,
    /// One term of the vocabulary.
    Code(&'static str),
    /// Calendar date, partial or whole.
    Date,
    /// Moment, UTC milliseconds.
    Instant,
    /// Whole number.
    Number,
    /// Yes or no.
    Flag,
    /// Another record of that kind.
    Link(&'static str),
    /// Set of lines of text.
    Texts,
    /// Set of names.
    Names,
    /// Set of terms of the vocabulary.
    Codes(&'static str),
    /// Set of records of that kind.
    Links(&'static str),
    /// Answers on a scale of 0 to [`SCORE_MAX`] by term of the vocabulary.
    Scores(&'static str),
    /// The institution's own fields: key `x_…` to text.
    Own,
    /// Text of which only the desk itself knows: never shown, searched, exported or typed.
    Secret,
}

/// The highest answer on the scale of [`FieldType::Scores`].
pub const SCORE_MAX: i64 = 4;

impl FieldType {
    /// True for sets and maps, which have elements.
    pub const fn has_elements(self) -> bool {
        matches!(
            self,
            Self::Texts
                | Self::Names
                | Self::Codes(_)
                | Self::Links(_)
                | Self::Scores(_)
                | Self::Own
        )
    }

    /// True when its text belongs into the full-text search.
    pub const fn is_searched(self) -> bool {
        matches!(
            self,
            Self::Text | Self::Name | Self::Long | Self::Texts | Self::Names | Self::Own
        )
    }

    /// True when it names somebody.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Names)
    }
}

/// Merge policy: what happens to concurrent writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Merge {
    /// Written once. A second, different first value stands beside it for a person to see.
    Fixed,
    /// Rivals are kept, the newest is shown, a person resolves.
    Value,
    /// Rivals are kept, the safer one holds until a person resolves.
    Restrictive(Safer),
    /// Adding an element wins over removing it.
    Set,
    /// A stamp the desk writes by itself: the earliest moment holds and nobody has to choose.
    Earliest,
}

/// Which of two values is the safer one for the people concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Safer {
    /// Codes from least to most protective.
    Last(&'static [&'static str]),
    /// Yes is safer than no.
    Yes,
    /// No is safer than yes.
    No,
    /// Something is safer than nothing.
    Filled,
}

impl Safer {
    /// Larger is safer. What cannot be compared (an unknown code, an answer without a value)
    /// is safest: nothing is shared on the strength of something not understood.
    pub(crate) fn rank(self, value: &Value) -> usize {
        match (self, value) {
            (Self::Last(order), Value::Code(code)) => order
                .iter()
                .position(|known| known == code)
                .unwrap_or(order.len()),
            (Self::Filled, value) => usize::from(!value.is_empty() && value.text() != Some("")),
            (Self::Yes, Value::Flag(yes)) => usize::from(*yes),
            (Self::No, Value::Flag(yes)) => usize::from(!*yes),
            _ => usize::MAX,
        }
    }
}

/// How closely a field is held; codes of the vocabulary `confidentiality_level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sensitivity {
    /// May be published as a count.
    C1,
    /// May be seen in the network.
    C2,
    /// Stays in the institution.
    C3,
    /// Identity, place, health, source: the narrowest circle.
    C4,
}

/// Field number of "withdrawn", the same in every kind.
pub const WITHDRAWN: u16 = 1;
/// Field number of the case (or cases) a record belongs to.
pub const IN_CASE: u16 = 2;
/// Field number of the institution's own fields.
pub const OWN: u16 = 3;

/// "Withdrawn": a record taken back, kept in the history. Concurrently restoring it wins.
pub static WITHDRAWN_FIELD: Field = Field {
    tag: WITHDRAWN,
    name: "withdrawn",
    holds: FieldType::Flag,
    merge: Merge::Restrictive(Safer::No),
    sensitivity: Sensitivity::C3,
    section: "record",
    is_past: false,
};

const fn f(
    tag: u16,
    name: &'static str,
    holds: FieldType,
    merge: Merge,
    sensitivity: Sensitivity,
    section: &'static str,
) -> Field {
    Field {
        tag,
        name,
        holds,
        merge,
        sensitivity,
        section,
        is_past: false,
    }
}

/// A date or moment that tells of what has been.
const fn past(field: Field) -> Field {
    Field {
        is_past: true,
        ..field
    }
}

const WITHDRAWN_LINE: Field = f(
    WITHDRAWN,
    "withdrawn",
    FieldType::Flag,
    Merge::Restrictive(Safer::No),
    Sensitivity::C3,
    "record",
);
const IN_CASE_LINE: Field = f(
    IN_CASE,
    "case",
    FieldType::Link("case"),
    Merge::Value,
    Sensitivity::C3,
    "record",
);
const OWN_LINE: Field = f(
    OWN,
    "own",
    FieldType::Own,
    Merge::Set,
    Sensitivity::C3,
    "own",
);

const RISK_ORDER: &[&str] = &["low", "medium", "high", "extreme"];
const CONFIDENTIALITY_ORDER: &[&str] =
    &["c1_public", "c2_network", "c3_institution", "c4_restricted"];
pub(crate) const CONSENT_ORDER: &[&str] = &[
    "given",
    "given_limited",
    "pending",
    "impossible",
    "expired",
    "refused",
    "withdrawn",
];

/// All record types, in tag order.
pub static KINDS: [&Kind; 29] = [
    &CASE,
    &PERSON,
    &ORGANISATION,
    &INCIDENT,
    &VIOLATION,
    &SOURCE,
    &CONSENT,
    &NOTE,
    &TASK,
    &TRANSITION,
    &DECISION,
    &DISCLOSURE,
    &RELATIONSHIP,
    &INVOLVEMENT,
    &CIVIC_SPACE_EVENT,
    &EVIDENCE,
    &CUSTODY_EVENT,
    &RISK_ASSESSMENT,
    &PROTECTION_PLAN,
    &MEASURE,
    &INTERVENTION,
    &FOLLOWUP,
    &SAVED_VIEW,
    &BREACH,
    &ERASURE,
    &AUDIT_ANCHOR,
    &RETENTION_TERMS,
    &CLOCK_TERM,
    &CASE_KEY,
];

/// The record type with that number.
pub fn kind(tag: u16) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.tag == tag)
}

/// The record type with that name.
pub fn kind_named(name: &str) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.name == name)
}

impl Field {
    /// True when nobody types it: the desk writes it when it takes a file in.
    pub fn is_kept_by_desk(&self) -> bool {
        self.holds == FieldType::Secret || self.section == "file"
    }

    /// True when a rule settles concurrent writes, and no person is ever asked to choose.
    pub fn settles_itself(&self) -> bool {
        matches!(self.merge, Merge::Set | Merge::Earliest) || self.is_kept_by_desk()
    }
}

impl Kind {
    /// True when nobody makes, edits or withdraws one by hand: the desk writes it, once.
    pub fn is_kept_by_desk(&self) -> bool {
        [
            CUSTODY_EVENT.tag,
            CASE_KEY.tag,
            ERASURE.tag,
            AUDIT_ANCHOR.tag,
        ]
        .contains(&self.tag)
    }

    /// The field with that number.
    pub fn field(&self, tag: u16) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.tag == tag)
    }

    /// The field with that name.
    pub fn field_named(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::vocabulary;

    #[test]
    fn every_kind_and_field_has_its_own_number_and_name() {
        let mut tags = BTreeSet::new();
        for kind in KINDS {
            assert!(tags.insert(kind.tag), "kind {}", kind.name);
            let mut fields = BTreeSet::new();
            let mut names = BTreeSet::new();
            for field in kind.fields {
                assert!(fields.insert(field.tag), "{}.{}", kind.name, field.name);
                assert!(names.insert(field.name), "{}.{}", kind.name, field.name);
                assert!(
                    !["id", "answers", "touched"].contains(&field.name),
                    "{}.{} is a column of every table",
                    kind.name,
                    field.name
                );
                assert!(
                    field.tag >= 10 || field.tag <= OWN,
                    "{}.{}",
                    kind.name,
                    field.name
                );
                assert_eq!(
                    field.merge == Merge::Set,
                    field.holds.has_elements(),
                    "{}.{}",
                    kind.name,
                    field.name
                );
                assert!(
                    !field.is_past || matches!(field.holds, FieldType::Date | FieldType::Instant),
                    "{}.{} is no date",
                    kind.name,
                    field.name
                );
            }
            assert_eq!(kind.field(WITHDRAWN).unwrap().name, "withdrawn");
            assert_eq!(kind.field(OWN).unwrap().holds, FieldType::Own);
        }
    }

    #[test]
    fn every_vocabulary_and_kind_a_field_names_exists() {
        for kind in KINDS {
            for field in kind.fields {
                match field.holds {
                    FieldType::Code(name) | FieldType::Codes(name) | FieldType::Scores(name) => {
                        assert!(
                            vocabulary::named(name).is_some(),
                            "{}.{}",
                            kind.name,
                            field.name
                        );
                    }
                    FieldType::Link(name) | FieldType::Links(name) => {
                        assert!(kind_named(name).is_some(), "{}.{}", kind.name, field.name);
                    }
                    _ => {}
                }
                if let (Merge::Restrictive(Safer::Last(order)), FieldType::Code(name)) =
                    (field.merge, field.holds)
                {
                    let terms: BTreeSet<_> = vocabulary::named(name)
                        .unwrap()
                        .terms
                        .iter()
                        .map(|t| t.code.as_str())
                        .collect();
                    assert_eq!(
                        terms,
                        order.iter().copied().collect(),
                        "{}.{} ranks every term",
                        kind.name,
                        field.name
                    );
                }
            }
        }
    }
}
