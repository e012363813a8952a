//! Risk, the plan against it, what was done, and how the person fares.

use super::FieldType::{Code, Date, Flag, Link, Links, Long, Number, Scores, Text};
use super::Merge::{Restrictive, Set, Value};
use super::Safer::{Last, Yes};
use super::Sensitivity::{C2, C3, C4};
use super::{IN_CASE_LINE, Kind, OWN_LINE, RISK_ORDER, WITHDRAWN_LINE, f, past};

/// A dated assessment of the risk of one person; fixed once a second person approved it.
#[rustfmt::skip]
pub static RISK_ASSESSMENT: Kind = Kind {
    tag: 18,
    name: "risk_assessment",
    fields: &[
        f(10, "person", Link("person"), Value, C4, "assessment"),
        past(f(11, "assessed_on", Date, Value, C3, "assessment")),
        f(12, "assessor", Text, Value, C3, "assessment"),
        f(13, "status", Code("assessment_status"), Value, C3, "assessment"),
        f(14, "with_the_defender", Flag, Value, C3, "assessment"),
        f(20, "threats", Scores("threat_indicator"), Set, C3, "threats"),
        f(21, "threat_source", Text, Value, C4, "threats"),
        f(22, "threats_note", Long, Value, C4, "threats"),
        f(23, "vulnerabilities", Scores("vulnerability_factor"), Set, C4, "vulnerabilities"),
        f(24, "vulnerabilities_note", Long, Value, C4, "vulnerabilities"),
        f(25, "capacities", Scores("capacity_factor"), Set, C3, "capacities"),
        f(26, "capacities_note", Long, Value, C4, "capacities"),
        f(27, "digital", Scores("digital_risk_question"), Set, C3, "digital"),
        f(28, "digital_note", Long, Value, C4, "digital"),
        f(29, "gender", Scores("gender_risk_question"), Set, C4, "gender"),
        f(30, "gender_note", Long, Value, C4, "gender"),
        f(31, "recent_abduction", Flag, Restrictive(Yes), C3, "overrides"),
        f(32, "minor", Flag, Restrictive(Yes), C3, "overrides"),
        f(33, "recent_attack_same_perpetrator", Flag, Restrictive(Yes), C3, "overrides"),
        f(40, "computed_level", Code("risk_level"), Value, C3, "level"),
        f(41, "computed_score", Number, Value, C3, "level"),
        f(42, "decided_level", Code("risk_level"), Restrictive(Last(RISK_ORDER)), C3, "level"),
        f(43, "difference_reason", Long, Value, C3, "level"),
        f(44, "review_on", Date, Value, C3, "level"),
        f(45, "reason_for_review", Text, Value, C3, "level"),
        f(46, "previous", Link("risk_assessment"), Value, C3, "record"),
        // The contacts and interventions after which things were worse: this assessment is the
        // review they opened. Once it is approved they block nothing any more.
        f(47, "answers_contacts", Links("followup"), Set, C3, "record"),
        f(48, "answers_interventions", Links("intervention"), Set, C3, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// What was agreed with the defender to lower the risk.
#[rustfmt::skip]
pub static PROTECTION_PLAN: Kind = Kind {
    tag: 19,
    name: "protection_plan",
    fields: &[
        f(10, "status", Code("plan_status"), Value, C3, "plan"),
        past(f(11, "agreed_on", Date, Value, C3, "plan")),
        f(12, "agreed_mode", Code("consent_mode"), Value, C3, "plan"),
        f(13, "objectives", Long, Value, C3, "plan"),
        f(14, "self_protection", Long, Value, C4, "plan"),
        f(15, "red_lines", Long, Value, C4, "plan"),
        f(16, "red_line_contacts", Long, Value, C4, "plan"),
        f(17, "review_on", Date, Value, C3, "plan"),
        f(20, "assessment", Link("risk_assessment"), Value, C3, "record"),
        f(21, "person", Link("person"), Value, C4, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One measure of a protection plan, against a named threat or vulnerability.
#[rustfmt::skip]
pub static MEASURE: Kind = Kind {
    tag: 20,
    name: "measure",
    fields: &[
        f(10, "title", Text, Value, C3, "measure"),
        f(11, "detail", Long, Value, C4, "measure"),
        f(12, "threat", Code("threat_indicator"), Value, C3, "measure"),
        f(13, "vulnerability", Code("vulnerability_factor"), Value, C4, "measure"),
        f(14, "owner", Text, Value, C3, "measure"),
        f(15, "due_on", Date, Value, C3, "measure"),
        f(16, "status", Code("intervention_status"), Value, C3, "measure"),
        past(f(17, "done_on", Date, Value, C3, "measure")),
        f(20, "could_raise_risk", Flag, Restrictive(Yes), C3, "harm"),
        f(21, "who_will_know", Long, Value, C4, "harm"),
        f(22, "harm_answer", Long, Value, C3, "harm"),
        f(23, "addressee", Text, Value, C3, "harm"),
        f(24, "consent_scope", Code("consent_scope"), Value, C3, "harm"),
        f(25, "publishes", Flag, Restrictive(Yes), C3, "harm"),
        f(30, "outcome", Long, Value, C3, "outcome"),
        f(31, "plan", Link("protection_plan"), Value, C3, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// What the institution did for the defender, and what came of it.
#[rustfmt::skip]
pub static INTERVENTION: Kind = Kind {
    tag: 21,
    name: "intervention",
    fields: &[
        f(10, "intervention_type", Code("intervention_type"), Value, C2, "intervention"),
        f(11, "addressee", Text, Value, C3, "intervention"),
        f(12, "recipient_type", Code("recipient_type"), Value, C2, "intervention"),
        past(f(13, "done_on", Date, Value, C3, "intervention")),
        f(14, "status", Code("intervention_status"), Value, C3, "intervention"),
        f(15, "detail", Long, Value, C4, "intervention"),
        f(16, "publishes", Flag, Restrictive(Yes), C3, "intervention"),
        f(17, "consent_scope", Code("consent_scope"), Value, C3, "intervention"),
        f(20, "response", Code("intervention_response"), Value, C2, "outcome"),
        past(f(21, "response_on", Date, Value, C3, "outcome")),
        f(22, "response_note", Long, Value, C3, "outcome"),
        f(23, "impact", Code("intervention_impact"), Value, C2, "outcome"),
        f(24, "measure", Link("measure"), Value, C3, "record"),
        f(25, "violations", Links("violation"), Set, C3, "record"),
        f(26, "next_on", Date, Value, C3, "outcome"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One contact with the defender, or one attempt.
#[rustfmt::skip]
pub static FOLLOWUP: Kind = Kind {
    tag: 22,
    name: "followup",
    fields: &[
        past(f(10, "on", Date, Value, C3, "followup")),
        f(11, "mode", Code("contact_mode"), Value, C3, "followup"),
        f(12, "result", Code("followup_result"), Value, C3, "followup"),
        f(13, "by", Text, Value, C3, "followup"),
        f(14, "situation", Long, Value, C4, "followup"),
        f(15, "impact", Code("intervention_impact"), Value, C2, "followup"),
        f(16, "impact_of", Link("intervention"), Value, C3, "followup"),
        f(17, "next_on", Date, Value, C3, "followup"),
        f(18, "told_of_closure", Flag, Value, C3, "followup"),
        f(19, "wishes", Long, Value, C4, "followup"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
