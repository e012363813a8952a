//! Casework records: the fields of the domain's core model and the intake minimum data set.
//!
//! Add a field at the end of its section with the next free number, then a migration and four
//! labels; the build names what is missing.

use super::FieldType::{
    Code, Codes, Date, Flag, Instant, Link, Links, Long, Name, Names, Number, Own, Text, Texts,
};
use super::Merge::{Fixed, Restrictive, Set, Value};
use super::Safer::{Last, Yes};
use super::Sensitivity::{C1, C2, C3, C4};
use super::{Field, FieldType, IN_CASE, Kind, Merge, OWN, Safer, Sensitivity, WITHDRAWN};

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
    }
}

const WITHDRAWN_LINE: Field = f(
    WITHDRAWN,
    "withdrawn",
    Flag,
    Restrictive(Safer::No),
    C3,
    "record",
);
const IN_CASE_LINE: Field = f(IN_CASE, "case", Link("case"), Value, C3, "record");
const OWN_LINE: Field = f(OWN, "own", Own, Set, C3, "own");

const RISK_ORDER: &[&str] = &["low", "medium", "high", "extreme"];
const CONFIDENTIALITY_ORDER: &[&str] =
    &["c1_public", "c2_network", "c3_institution", "c4_restricted"];
const CONSENT_ORDER: &[&str] = &[
    "given",
    "given_limited",
    "pending",
    "impossible",
    "expired",
    "refused",
    "withdrawn",
];

/// The institution's unit of work for one protected person or entity.
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
        f(
            46,
            "do_not_contact",
            Flag,
            Restrictive(Yes),
            C3,
            "safe_contact",
        ),
        f(10, "reference", Text, Fixed, C3, "about"),
        f(11, "title", Text, Value, C3, "about"),
        f(22, "person", Link("person"), Value, C4, "about"),
        f(23, "organisation", Link("organisation"), Value, C4, "about"),
        f(21, "summary", Long, Value, C3, "about"),
        f(12, "status", Code("case_status"), Value, C3, "about"),
        f(
            13,
            "risk_level",
            Code("risk_level"),
            Restrictive(Last(RISK_ORDER)),
            C3,
            "about",
        ),
        f(
            14,
            "confidentiality",
            Code("confidentiality_level"),
            Restrictive(Last(CONFIDENTIALITY_ORDER)),
            C3,
            "about",
        ),
        f(15, "officer", Text, Value, C3, "about"),
        f(
            20,
            "intake_channel",
            Code("intake_channel"),
            Value,
            C2,
            "intake",
        ),
        f(16, "received_at", Instant, Value, C3, "intake"),
        f(17, "opened_on", Date, Value, C3, "intake"),
        f(26, "previous_threats", Flag, Value, C3, "intake"),
        f(27, "previous_threats_where", Long, Value, C3, "intake"),
        f(28, "protection_in_place", Long, Value, C3, "intake"),
        f(29, "urgent_medical", Flag, Restrictive(Yes), C4, "intake"),
        f(30, "urgent_legal", Flag, Restrictive(Yes), C3, "intake"),
        f(31, "urgent_needs", Long, Value, C4, "intake"),
        f(32, "dependants", Long, Value, C4, "intake"),
        f(
            33,
            "conflict_of_interest",
            Flag,
            Restrictive(Yes),
            C3,
            "admissibility",
        ),
        f(34, "conflict_note", Long, Value, C3, "admissibility"),
        f(
            35,
            "legal_basis",
            Code("legal_basis"),
            Value,
            C3,
            "admissibility",
        ),
        f(37, "within_mandate", Flag, Value, C3, "admissibility"),
        f(38, "defender_test", Flag, Value, C3, "admissibility"),
        f(
            36,
            "inadmissibility_reason",
            Code("inadmissibility_reason"),
            Value,
            C3,
            "admissibility",
        ),
        f(18, "closed_on", Date, Value, C3, "closure"),
        f(
            19,
            "closure_outcome",
            Code("closure_outcome"),
            Value,
            C3,
            "closure",
        ),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// Any individual: defender, relative, witness, source, alleged perpetrator.
pub static PERSON: Kind = Kind {
    tag: 2,
    name: "person",
    fields: &[
        f(10, "name", Name, Value, C4, "identity"),
        f(11, "aliases", Names, Set, C4, "identity"),
        f(14, "birth_date", Date, Value, C4, "identity"),
        f(25, "nationality", Text, Value, C3, "identity"),
        f(26, "languages", Texts, Set, C3, "identity"),
        f(27, "contact", Long, Value, C4, "identity"),
        f(
            29,
            "organisation",
            Link("organisation"),
            Value,
            C4,
            "identity",
        ),
        f(13, "sex", Code("sex"), Value, C2, "profile"),
        f(15, "age_band", Code("age_band"), Value, C2, "profile"),
        f(20, "whrd", Code("whrd_flag"), Value, C2, "profile"),
        f(
            21,
            "primary_role",
            Code("defender_role"),
            Value,
            C2,
            "profile",
        ),
        f(22, "roles", Codes("defender_role"), Set, C2, "profile"),
        f(
            23,
            "primary_right",
            Code("right_defended"),
            Value,
            C2,
            "profile",
        ),
        f(24, "rights", Codes("right_defended"), Set, C2, "profile"),
        f(19, "groups", Codes("group_affiliation"), Set, C4, "profile"),
        f(18, "disability", Code("disability"), Value, C4, "profile"),
        f(
            16,
            "gender_identity",
            Code("gender_identity"),
            Value,
            C4,
            "profile",
        ),
        f(
            17,
            "sexual_orientation",
            Code("sexual_orientation"),
            Value,
            C4,
            "profile",
        ),
        f(30, "remarks", Long, Value, C4, "profile"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// NGO, NHRI, media, union, company, authority.
pub static ORGANISATION: Kind = Kind {
    tag: 3,
    name: "organisation",
    fields: &[
        f(10, "name", Name, Value, C3, "identity"),
        f(11, "aliases", Names, Set, C3, "identity"),
        f(
            12,
            "organisation_type",
            Code("organisation_type"),
            Value,
            C2,
            "identity",
        ),
        f(13, "country", Text, Value, C2, "identity"),
        f(14, "contact", Long, Value, C4, "identity"),
        f(15, "description", Long, Value, C3, "identity"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// Something that happened at one place and time, or over one continuous stretch.
pub static INCIDENT: Kind = Kind {
    tag: 4,
    name: "incident",
    fields: &[
        f(10, "title", Text, Value, C3, "what"),
        f(20, "narrative", Long, Value, C3, "what"),
        f(19, "attack_space", Code("attack_space"), Value, C2, "what"),
        f(11, "starts_on", Date, Value, C2, "when"),
        f(12, "ends_on", Date, Value, C2, "when"),
        f(23, "ongoing", Flag, Value, C2, "when"),
        f(14, "country", Text, Value, C2, "where"),
        f(15, "adm1", Text, Value, C2, "where"),
        f(16, "adm2", Text, Value, C3, "where"),
        f(17, "place", Text, Value, C4, "where"),
        f(
            18,
            "place_precision",
            Code("place_precision"),
            Value,
            C3,
            "where",
        ),
        f(21, "latitude_e6", Number, Value, C4, "where"),
        f(22, "longitude_e6", Number, Value, C4, "where"),
        // A raid on five people is one incident in five cases.
        f(IN_CASE, "cases", Links("case"), Set, C3, "record"),
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One violation type on one victim in one incident (the HURIDOCS act).
pub static VIOLATION: Kind = Kind {
    tag: 5,
    name: "violation",
    fields: &[
        f(
            14,
            "violation_type",
            Code("violation_type"),
            Value,
            C2,
            "what",
        ),
        f(10, "incident", Link("incident"), Value, C3, "what"),
        f(11, "victim", Link("person"), Value, C4, "what"),
        f(
            12,
            "victim_organisation",
            Link("organisation"),
            Value,
            C4,
            "what",
        ),
        f(13, "victim_unit", Code("victim_unit"), Value, C2, "what"),
        f(16, "motive_link", Code("motive_link"), Value, C2, "link"),
        f(
            17,
            "reprisal_trigger",
            Code("reprisal_trigger"),
            Value,
            C2,
            "link",
        ),
        f(
            19,
            "perpetrator_types",
            Codes("perpetrator_type"),
            Set,
            C2,
            "link",
        ),
        f(
            15,
            "verification_level",
            Code("verification_level"),
            Value,
            C2,
            "verification",
        ),
        f(
            20,
            "attribution_level",
            Code("verification_level"),
            Value,
            C3,
            "verification",
        ),
        f(
            22,
            "sdg_component",
            Code("sdg_component"),
            Value,
            C1,
            "verification",
        ),
        f(
            21,
            "accountability_stage",
            Code("accountability_stage"),
            Value,
            C2,
            "verification",
        ),
        f(18, "method_note", Long, Value, C3, "verification"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A source and what it said about a violation or an incident.
pub static SOURCE: Kind = Kind {
    tag: 6,
    name: "source",
    fields: &[
        f(12, "source_type", Code("source_type"), Value, C3, "source"),
        f(13, "name", Name, Value, C4, "source"),
        f(19, "received_on", Date, Value, C3, "source"),
        f(18, "statement", Long, Value, C4, "source"),
        f(
            17,
            "supports",
            Codes("verification_element"),
            Set,
            C3,
            "grading",
        ),
        f(
            14,
            "reliability",
            Code("source_reliability"),
            Value,
            C3,
            "grading",
        ),
        f(
            15,
            "credibility",
            Code("information_credibility"),
            Value,
            C3,
            "grading",
        ),
        f(
            16,
            "independence",
            Code("source_independence"),
            Value,
            C3,
            "grading",
        ),
        f(20, "contact", Long, Value, C4, "source"),
        f(
            21,
            "consent_to_use",
            Code("consent_status"),
            Restrictive(Last(CONSENT_ORDER)),
            C3,
            "grading",
        ),
        f(10, "violation", Link("violation"), Value, C3, "record"),
        f(11, "incident", Link("incident"), Value, C3, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// A person's dated word on one scope of use.
pub static CONSENT: Kind = Kind {
    tag: 7,
    name: "consent",
    fields: &[
        f(11, "scope", Code("consent_scope"), Fixed, C3, "consent"),
        f(
            12,
            "status",
            Code("consent_status"),
            Restrictive(Last(CONSENT_ORDER)),
            C3,
            "consent",
        ),
        f(13, "mode", Code("consent_mode"), Value, C3, "consent"),
        f(14, "given_on", Date, Value, C3, "consent"),
        f(15, "expires_on", Date, Value, C3, "consent"),
        f(18, "withdrawn_on", Date, Value, C3, "consent"),
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
pub static TASK: Kind = Kind {
    tag: 9,
    name: "task",
    fields: &[
        f(10, "title", Text, Value, C3, "task"),
        f(11, "due_on", Date, Value, C3, "task"),
        f(13, "assignee", Text, Value, C3, "task"),
        f(14, "status", Code("task_status"), Value, C3, "task"),
        f(15, "done_at", Instant, Value, C3, "task"),
        f(16, "detail", Long, Value, C3, "task"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
