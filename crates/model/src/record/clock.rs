//! The institution's own terms for the clocks of its cases.

use super::FieldType::{Code, Flag, Number};
use super::Merge::{Fixed, Value};
use super::Sensitivity::C3;
use super::{Kind, OWN_LINE, WITHDRAWN_LINE, f};

/// The terms of one risk level, in hours; the newest of a level holds. What is left empty is as
/// the specification gives it.
#[rustfmt::skip]
pub static CLOCK_TERM: Kind = Kind {
    tag: 31,
    name: "clock_term",
    fields: &[
        f(10, "level", Code("risk_level"), Fixed, C3, "terms"),
        f(11, "first_action_hours", Number, Value, C3, "terms"),
        f(12, "verification_hours", Number, Value, C3, "terms"),
        f(13, "reassessment_hours", Number, Value, C3, "terms"),
        f(14, "contact_hours", Number, Value, C3, "terms"),
        f(15, "supervisor_after_hours", Number, Value, C3, "terms"),
        f(16, "head_after_hours", Number, Value, C3, "terms"),
        f(17, "prompt_network", Flag, Value, C3, "terms"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
