//! The office around the cases: shared views, breaches, tombstones.

use super::FieldType::{Code, Date, Instant, Links, Long, Number, Text};
use super::Merge::{Fixed, Set, Value};
use super::Sensitivity::{C2, C3, C4};
use super::{IN_CASE_LINE, Kind, OWN_LINE, WITHDRAWN_LINE, f, past};

/// A saved way of looking at the cases, for everybody in the institution.
#[rustfmt::skip]
pub static SAVED_VIEW: Kind = Kind {
    tag: 23,
    name: "saved_view",
    fields: &[
        f(10, "name", Text, Value, C3, "view"),
        f(11, "query", Long, Value, C3, "view"),
        f(12, "owner", Text, Value, C3, "view"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A breach of data protection and what was done about it.
#[rustfmt::skip]
pub static BREACH: Kind = Kind {
    tag: 24,
    name: "breach",
    fields: &[
        past(f(10, "noticed_at", Instant, Value, C3, "breach")),
        f(11, "title", Text, Value, C3, "breach"),
        f(12, "what_happened", Long, Value, C4, "breach"),
        f(13, "people_affected", Long, Value, C4, "breach"),
        f(14, "done_about_it", Long, Value, C3, "breach"),
        past(f(15, "authority_told_at", Instant, Value, C3, "breach")),
        past(f(16, "people_told_at", Instant, Value, C3, "breach")),
        past(f(17, "closed_on", Date, Value, C3, "breach")),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// How long the institution keeps cases; one record, the newest holds.
#[rustfmt::skip]
pub static RETENTION_TERMS: Kind = Kind {
    tag: 40,
    name: "retention_terms",
    fields: &[
        f(10, "grave_years", Number, Value, C2, "retention"),
        f(11, "other_years", Number, Value, C2, "retention"),
        f(12, "rejected_years", Number, Value, C2, "retention"),
        f(13, "draft_days", Number, Value, C2, "retention"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// The tombstone of an erased case.
#[rustfmt::skip]
pub static ERASURE: Kind = Kind {
    tag: 25,
    name: "erasure",
    fields: &[
        f(10, "reason", Code("erasure_reason"), Fixed, C3, "erasure"),
        f(11, "at", Instant, Fixed, C3, "erasure"),
        f(12, "note", Long, Fixed, C3, "erasure"),
        f(13, "people", Links("person"), Set, C3, "erasure"),
        f(14, "organisations", Links("organisation"), Set, C3, "erasure"),
        f(15, "incidents", Links("incident"), Set, C3, "erasure"),
        // A second person's yes, from another laptop; without it nothing is erased.
        f(16, "approved_at", Instant, Fixed, C3, "erasure"),
        f(17, "returned_at", Instant, Fixed, C3, "erasure"),
        f(18, "return_reason", Long, Fixed, C3, "erasure"),
        // By the first person, with the list of what goes: from here on there is no way back.
        f(19, "carried_out_at", Instant, Fixed, C3, "erasure"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// The end of a laptop's audit trail at the moment of an exchange, so that colleagues' laptops hold
/// it too: one record a laptop, written again and again, by the program and not by a person.
#[rustfmt::skip]
pub static AUDIT_ANCHOR: Kind = Kind {
    tag: 26,
    name: "audit_anchor",
    fields: &[
        f(10, "device", Text, Fixed, C3, "record"),
        f(11, "number", Number, Value, C3, "record"),
        f(12, "head", Text, Value, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
