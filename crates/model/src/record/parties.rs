//! People, organisations, and how people stand to each other.

use super::FieldType::{Code, Codes, Date, Flag, Link, Links, Long, Name, Names, Text, Texts};
use super::Merge::{Restrictive, Set, Value};
use super::Safer::Yes;
use super::Sensitivity::{C2, C3, C4};
use super::{Kind, OWN_LINE, WITHDRAWN_LINE, f, past};

/// Any individual: defender, relative, witness, source, alleged perpetrator.
#[rustfmt::skip]
pub static PERSON: Kind = Kind {
    tag: 2,
    name: "person",
    fields: &[
        f(10, "name", Name, Value, C4, "identity"),
        f(11, "aliases", Names, Set, C4, "identity"),
        past(f(14, "birth_date", Date, Value, C4, "identity")),
        f(25, "nationality", Text, Value, C3, "identity"),
        f(26, "languages", Texts, Set, C3, "identity"),
        f(27, "contact", Long, Value, C4, "identity"),
        f(29, "organisation", Link("organisation"), Value, C4, "identity"),
        f(13, "sex", Code("sex"), Value, C2, "profile"),
        f(15, "age_band", Code("age_band"), Value, C2, "profile"),
        f(20, "whrd", Code("whrd_flag"), Value, C2, "profile"),
        f(21, "primary_role", Code("defender_role"), Value, C2, "profile"),
        f(22, "roles", Codes("defender_role"), Set, C2, "profile"),
        f(23, "primary_right", Code("right_defended"), Value, C2, "profile"),
        f(24, "rights", Codes("right_defended"), Set, C2, "profile"),
        f(19, "groups", Codes("group_affiliation"), Set, C4, "profile"),
        f(18, "disability", Code("disability"), Value, C4, "profile"),
        f(16, "gender_identity", Code("gender_identity"), Value, C4, "profile"),
        f(17, "sexual_orientation", Code("sexual_orientation"), Value, C4, "profile"),
        f(30, "remarks", Long, Value, C4, "profile"),
        f(40, "merged_into", Link("person"), Value, C3, "record"),
        f(41, "not_same_as", Links("person"), Set, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// NGO, NHRI, media, union, company, authority.
#[rustfmt::skip]
pub static ORGANISATION: Kind = Kind {
    tag: 3,
    name: "organisation",
    fields: &[
        f(10, "name", Name, Value, C3, "identity"),
        f(11, "aliases", Names, Set, C3, "identity"),
        f(12, "organisation_type", Code("organisation_type"), Value, C2, "identity"),
        f(13, "country", Text, Value, C2, "identity"),
        f(14, "contact", Long, Value, C4, "identity"),
        f(15, "description", Long, Value, C3, "identity"),
        f(40, "merged_into", Link("organisation"), Value, C3, "record"),
        f(41, "not_same_as", Links("organisation"), Set, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// How two people stand to each other.
#[rustfmt::skip]
pub static RELATIONSHIP: Kind = Kind {
    tag: 13,
    name: "relationship",
    fields: &[
        f(10, "person", Link("person"), Value, C4, "relationship"),
        f(11, "relation", Code("relationship_type"), Value, C4, "relationship"),
        f(12, "other", Link("person"), Value, C4, "relationship"),
        past(f(13, "since", Date, Value, C4, "relationship")),
        f(14, "until", Date, Value, C4, "relationship"),
        f(15, "at_risk", Flag, Restrictive(Yes), C4, "relationship"),
        f(16, "remarks", Long, Value, C4, "relationship"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
