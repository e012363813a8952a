//! What happened, who did it, who says so.

use super::FieldType::{Code, Codes, Date, Flag, Link, Links, Long, Name, Number, Text};
use super::Merge::{Restrictive, Set, Value};
use super::Safer::Last;
use super::Sensitivity::{C1, C2, C3, C4};
use super::{CONSENT_ORDER, IN_CASE, IN_CASE_LINE, Kind, OWN_LINE, WITHDRAWN_LINE, f, past};

/// Something that happened at one place and time, or over one continuous stretch.
#[rustfmt::skip]
pub static INCIDENT: Kind = Kind {
    tag: 4,
    name: "incident",
    fields: &[
        f(10, "title", Text, Value, C3, "what"),
        f(20, "narrative", Long, Value, C3, "what"),
        f(19, "attack_space", Code("attack_space"), Value, C2, "what"),
        past(f(11, "starts_on", Date, Value, C2, "when")),
        past(f(12, "ends_on", Date, Value, C2, "when")),
        f(23, "ongoing", Flag, Value, C2, "when"),
        f(14, "country", Text, Value, C2, "where"),
        f(15, "adm1", Text, Value, C2, "where"),
        f(16, "adm2", Text, Value, C3, "where"),
        f(17, "place", Text, Value, C4, "where"),
        f(18, "place_precision", Code("place_precision"), Value, C3, "where"),
        f(21, "latitude_e6", Number, Value, C4, "where"),
        f(22, "longitude_e6", Number, Value, C4, "where"),
        // A raid on five people is one incident in five cases.
        f(IN_CASE, "cases", Links("case"), Set, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One violation type on one victim in one incident (the HURIDOCS act).
#[rustfmt::skip]
pub static VIOLATION: Kind = Kind {
    tag: 5,
    name: "violation",
    fields: &[
        f(14, "violation_type", Code("violation_type"), Value, C2, "what"),
        f(10, "incident", Link("incident"), Value, C3, "what"),
        f(11, "victim", Link("person"), Value, C4, "what"),
        f(12, "victim_organisation", Link("organisation"), Value, C4, "what"),
        f(13, "victim_unit", Code("victim_unit"), Value, C2, "what"),
        f(16, "motive_link", Code("motive_link"), Value, C2, "link"),
        f(17, "reprisal_trigger", Code("reprisal_trigger"), Value, C2, "link"),
        f(19, "perpetrator_types", Codes("perpetrator_type"), Set, C2, "link"),
        f(15, "verification_level", Code("verification_level"), Value, C2, "verification"),
        f(20, "attribution_level", Code("verification_level"), Value, C3, "verification"),
        f(22, "sdg_component", Code("sdg_component"), Value, C1, "verification"),
        f(21, "accountability_stage", Code("accountability_stage"), Value, C2, "verification"),
        f(18, "method_note", Long, Value, C3, "verification"),
        f(23, "finding", Link("evidence"), Value, C3, "verification"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One alleged perpetrator of one violation.
#[rustfmt::skip]
pub static INVOLVEMENT: Kind = Kind {
    tag: 14,
    name: "involvement",
    fields: &[
        f(10, "violation", Link("violation"), Value, C3, "involvement"),
        f(11, "perpetrator_type", Code("perpetrator_type"), Value, C2, "involvement"),
        f(12, "degree", Code("perpetrator_involvement"), Value, C2, "involvement"),
        f(13, "group", Text, Value, C3, "involvement"),
        f(14, "unit_or_rank", Text, Value, C4, "involvement"),
        f(15, "perpetrator", Link("person"), Value, C4, "involvement"),
        f(16, "organisation", Link("organisation"), Value, C4, "involvement"),
        f(17, "attribution_level", Code("verification_level"), Value, C3, "involvement"),
        f(18, "remarks", Long, Value, C4, "involvement"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A source and what it said about a violation or an incident.
#[rustfmt::skip]
pub static SOURCE: Kind = Kind {
    tag: 6,
    name: "source",
    fields: &[
        f(12, "source_type", Code("source_type"), Value, C3, "source"),
        f(13, "name", Name, Value, C4, "source"),
        past(f(19, "received_on", Date, Value, C3, "source")),
        f(18, "statement", Long, Value, C4, "source"),
        f(17, "supports", Codes("verification_element"), Set, C3, "grading"),
        f(14, "reliability", Code("source_reliability"), Value, C3, "grading"),
        f(15, "credibility", Code("information_credibility"), Value, C3, "grading"),
        f(16, "independence", Code("source_independence"), Value, C3, "grading"),
        f(20, "contact", Long, Value, C4, "source"),
        f(21, "consent_to_use", Code("consent_status"), Restrictive(Last(CONSENT_ORDER)), C3, "grading"),
        f(10, "violation", Link("violation"), Value, C3, "source"),
        f(11, "incident", Link("incident"), Value, C3, "source"),
        f(22, "repeats", Link("source"), Value, C3, "grading"),
        f(23, "contradicts", Codes("verification_element"), Set, C3, "grading"),
        f(24, "involvement", Link("involvement"), Value, C3, "grading"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A law, shutdown or ban that narrows civic space without an individual victim.
#[rustfmt::skip]
pub static CIVIC_SPACE_EVENT: Kind = Kind {
    tag: 15,
    name: "civic_space_event",
    fields: &[
        f(10, "title", Text, Value, C2, "what"),
        f(11, "dimension", Code("civic_space_dimension"), Value, C2, "what"),
        f(12, "rating_effect", Code("civic_space_rating"), Value, C2, "what"),
        f(13, "description", Long, Value, C3, "what"),
        f(14, "starts_on", Date, Value, C2, "when"),
        f(15, "ends_on", Date, Value, C2, "when"),
        f(16, "country", Text, Value, C2, "where"),
        f(17, "adm1", Text, Value, C2, "where"),
        f(18, "groups", Codes("group_affiliation"), Set, C2, "what"),
        f(19, "legal_reference", Text, Value, C2, "what"),
        f(20, "verification_level", Code("verification_level"), Value, C2, "verification"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
