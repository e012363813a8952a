//! The case and what is decided about it: consents, notes, tasks, steps, decisions, disclosures.
//!
//! Add a field at the end of its section with the next free number, then a migration and four
//! labels; the build names what is missing.

use super::FieldType::{Code, Codes, Date, Flag, Instant, Link, Links, Long, Text, Texts};
use super::Merge::{Earliest, Fixed, Restrictive, Set, Value};
use super::Safer::{Filled, Last, Yes};
use super::Sensitivity::{C2, C3, C4};
use super::{
    CONFIDENTIALITY_ORDER, CONSENT_ORDER, IN_CASE_LINE, Kind, OWN_LINE, RISK_ORDER, WITHDRAWN_LINE,
    f, past,
};

/// The institution's unit of work for one protected person or entity.
#[rustfmt::skip]
pub static CASE: Kind = Kind {
    tag: 1,
    name: "case",
    fields: &[
        f(40, "contact_channel", Text, Value, C4, "safe_contact"),
        f(41, "contact_hours", Text, Value, C4, "safe_contact"),
        f(42, "contact_code_word", Text, Value, C4, "safe_contact"),
        f(43, "contact_person", Text, Value, C4, "safe_contact"),
        f(44, "contact_language", Text, Value, C3, "safe_contact"),
        f(45, "contact_never", Texts, Set, C4, "safe_contact"),
        f(46, "do_not_contact", Flag, Restrictive(Yes), C3, "safe_contact"),
        f(10, "reference", Text, Fixed, C3, "about"),
        f(11, "title", Text, Value, C3, "about"),
        f(22, "person", Link("person"), Value, C4, "about"),
        f(23, "organisation", Link("organisation"), Value, C4, "about"),
        f(21, "summary", Long, Value, C3, "about"),
        f(12, "status", Code("case_status"), Value, C3, "about"),
        f(13, "risk_level", Code("risk_level"), Restrictive(Last(RISK_ORDER)), C3, "about"),
        f(14, "confidentiality", Code("confidentiality_level"), Restrictive(Last(CONFIDENTIALITY_ORDER)), C3, "about"),
        f(15, "officer", Text, Value, C3, "about"),
        f(20, "intake_channel", Code("intake_channel"), Value, C2, "intake"),
        past(f(16, "received_at", Instant, Value, C3, "intake")),
        past(f(17, "opened_on", Date, Value, C3, "intake")),
        f(26, "previous_threats", Flag, Value, C3, "intake"),
        f(27, "previous_threats_where", Long, Value, C3, "intake"),
        f(28, "protection_in_place", Long, Value, C3, "intake"),
        f(29, "urgent_medical", Flag, Restrictive(Yes), C4, "intake"),
        f(30, "urgent_legal", Flag, Restrictive(Yes), C3, "intake"),
        f(31, "urgent_needs", Long, Value, C4, "intake"),
        f(32, "dependants", Long, Value, C4, "intake"),
        f(33, "conflict_of_interest", Flag, Restrictive(Yes), C3, "admissibility"),
        f(34, "conflict_note", Long, Value, C3, "admissibility"),
        f(35, "legal_basis", Code("legal_basis"), Value, C3, "admissibility"),
        f(37, "within_mandate", Flag, Value, C3, "admissibility"),
        f(38, "defender_test", Flag, Value, C3, "admissibility"),
        f(36, "inadmissibility_reason", Code("inadmissibility_reason"), Value, C3, "admissibility"),
        past(f(50, "emergency_at", Instant, Value, C3, "admissibility")),
        f(51, "no_measure_reason", Long, Value, C3, "closure"),
        past(f(52, "informed_on", Date, Value, C3, "closure")),
        f(53, "not_informed_reason", Long, Value, C3, "closure"),
        past(f(18, "closed_on", Date, Value, C3, "closure")),
        f(19, "closure_outcome", Code("closure_outcome"), Value, C3, "closure"),
        f(54, "closure_justification", Long, Value, C3, "closure"),
        f(55, "legal_hold", Flag, Restrictive(Yes), C3, "retention"),
        f(56, "legal_hold_reason", Long, Value, C3, "retention"),
        past(f(57, "erasure_requested_on", Date, Value, C3, "retention")),
        f(58, "erasure_reason", Code("erasure_reason"), Value, C3, "retention"),
        f(59, "circle", Text, Restrictive(Filled), C2, "retention"),
        // The same case written down twice: this one is kept, and counted by the other.
        f(60, "same_as", Link("case"), Value, C3, "record"),
        f(61, "related_to", Links("case"), Set, C3, "record"),
        f(62, "not_same_as", Links("case"), Set, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A person's dated word on one scope of use.
#[rustfmt::skip]
pub static CONSENT: Kind = Kind {
    tag: 7,
    name: "consent",
    fields: &[
        f(11, "scope", Code("consent_scope"), Fixed, C3, "consent"),
        f(12, "status", Code("consent_status"), Restrictive(Last(CONSENT_ORDER)), C3, "consent"),
        f(13, "mode", Code("consent_mode"), Value, C3, "consent"),
        past(f(14, "given_on", Date, Value, C3, "consent")),
        f(15, "expires_on", Date, Value, C3, "consent"),
        past(f(18, "withdrawn_on", Date, Value, C3, "consent")),
        f(16, "witness", Text, Value, C4, "consent"),
        f(17, "limits", Long, Value, C3, "consent"),
        f(19, "reason", Long, Value, C3, "consent"),
        f(10, "person", Link("person"), Value, C4, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A remark in the running log of a case; written once.
#[rustfmt::skip]
pub static NOTE: Kind = Kind {
    tag: 8,
    name: "note",
    fields: &[
        f(10, "text", Long, Fixed, C3, "note"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// Something to be done by a day.
#[rustfmt::skip]
pub static TASK: Kind = Kind {
    tag: 9,
    name: "task",
    fields: &[
        f(10, "title", Text, Value, C3, "task"),
        f(11, "due_on", Date, Value, C3, "task"),
        f(13, "assignee", Text, Value, C3, "task"),
        f(14, "status", Code("task_status"), Value, C3, "task"),
        past(f(15, "done_at", Instant, Earliest, C3, "task")),
        f(16, "detail", Long, Value, C3, "task"),
        f(17, "due_at", Instant, Value, C3, "task"),
        f(18, "origin", Code("task_origin"), Fixed, C3, "task"),
        f(19, "origin_key", Text, Fixed, C3, "task"),
        f(20, "escalated_at", Instant, Earliest, C3, "task"),
        f(21, "escalated_to", Codes("user_role"), Set, C3, "task"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One step of a case through its life cycle; written once.
#[rustfmt::skip]
pub static TRANSITION: Kind = Kind {
    tag: 10,
    name: "transition",
    fields: &[
        f(10, "from", Code("case_status"), Fixed, C3, "step"),
        f(11, "to", Code("case_status"), Fixed, C3, "step"),
        f(12, "at", Instant, Fixed, C3, "step"),
        f(13, "reason", Long, Fixed, C3, "step"),
        f(14, "missing", Codes("transition_guard"), Set, C3, "step"),
        f(15, "emergency", Flag, Fixed, C3, "step"),
        f(16, "clock_suspect", Flag, Fixed, C3, "step"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One step of a four-eyes decision: somebody proposes, a second person approves or returns.
#[rustfmt::skip]
pub static DECISION: Kind = Kind {
    tag: 11,
    name: "decision",
    fields: &[
        f(10, "topic", Code("decision_topic"), Fixed, C3, "decision"),
        f(11, "step", Code("decision_step"), Fixed, C3, "decision"),
        f(12, "value", Text, Fixed, C3, "decision"),
        f(13, "reason", Long, Fixed, C3, "decision"),
        f(14, "at", Instant, Fixed, C3, "decision"),
        f(15, "basis", Long, Fixed, C3, "record"),
        f(16, "computed", Text, Fixed, C3, "decision"),
        f(17, "replies_to", Link("decision"), Fixed, C3, "decision"),
        f(20, "violation", Link("violation"), Fixed, C3, "record"),
        f(21, "assessment", Link("risk_assessment"), Fixed, C3, "record"),
        f(22, "plan", Link("protection_plan"), Fixed, C3, "record"),
        f(23, "involvement", Link("involvement"), Fixed, C3, "record"),
        f(24, "signature", Text, Fixed, C3, "record"),
        f(25, "signer", Text, Fixed, C3, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// What left the institution: to whom, on which consent, at which level.
#[rustfmt::skip]
pub static DISCLOSURE: Kind = Kind {
    tag: 12,
    name: "disclosure",
    fields: &[
        f(10, "at", Instant, Fixed, C3, "disclosure"),
        f(11, "form", Code("disclosure_form"), Fixed, C3, "disclosure"),
        f(12, "recipient_type", Code("recipient_type"), Fixed, C3, "disclosure"),
        f(13, "recipient", Text, Fixed, C3, "disclosure"),
        f(14, "scope", Code("consent_scope"), Fixed, C3, "disclosure"),
        f(15, "level", Code("redaction_level"), Fixed, C3, "disclosure"),
        f(16, "what", Long, Fixed, C3, "disclosure"),
        f(17, "sha256", Text, Fixed, C3, "disclosure"),
        f(18, "legal_basis", Code("legal_basis"), Fixed, C3, "disclosure"),
        past(f(19, "deletion_asked_on", Date, Value, C3, "disclosure")),
        past(f(20, "deletion_confirmed_on", Date, Value, C3, "disclosure")),
        f(21, "consent", Link("consent"), Fixed, C3, "record"),
        f(22, "person", Link("person"), Fixed, C4, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
