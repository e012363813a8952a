//! Decisions of two people: what is decided, what exactly is signed, what it was decided upon.
//!
//! One person proposes, another approves or returns. Each step is a record of its own, written
//! once and signed by the laptop it was taken on; [`Statement::text`] is what the signature
//! covers. What a decision rests on is named record by record ([`said`]), so that whoever
//! approves sees what changed since the proposal.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::id::{DeviceId, RecordId};
use crate::record::{FieldType, Kind, WITHDRAWN};
use crate::state::RecordState;
use crate::value::Value;

/// What can be decided.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Topic {
    /// How well a violation is established.
    Verification,
    /// How well an alleged perpetrator is established.
    Attribution,
    /// The risk of a person.
    RiskAssessment,
    /// What is agreed to be done about it.
    ProtectionPlan,
    /// That a case is closed.
    Closure,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Verification,
        Self::Attribution,
        Self::RiskAssessment,
        Self::ProtectionPlan,
        Self::Closure,
    ];

    /// Its code in `decision_topic`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::Attribution => "attribution",
            Self::RiskAssessment => "risk_assessment",
            Self::ProtectionPlan => "protection_plan",
            Self::Closure => "closure",
        }
    }

    /// The topic with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// The field of a decision that names what is decided about.
    pub const fn subject_field(self) -> &'static str {
        match self {
            Self::Verification => "violation",
            Self::Attribution => "involvement",
            Self::RiskAssessment => "assessment",
            Self::ProtectionPlan => "plan",
            Self::Closure => "case",
        }
    }

    /// The kind of what is decided about.
    pub const fn subject_kind(self) -> &'static str {
        match self {
            Self::Verification => "violation",
            Self::Attribution => "involvement",
            Self::RiskAssessment => "risk_assessment",
            Self::ProtectionPlan => "protection_plan",
            Self::Closure => "case",
        }
    }

    /// The vocabulary of its values.
    pub const fn values(self) -> &'static str {
        match self {
            Self::Verification | Self::Attribution => "verification_level",
            Self::RiskAssessment => "risk_level",
            Self::ProtectionPlan => "plan_status",
            Self::Closure => "closure_outcome",
        }
    }
}

/// A step of a decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Somebody proposes.
    Proposed,
    /// Another person approves; the value holds from now on.
    Approved,
    /// Another person gives it back.
    Returned,
    /// Whoever proposed takes it back.
    Withdrawn,
}

impl Step {
    /// Its code in `decision_step`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The step with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::Proposed,
            Self::Approved,
            Self::Returned,
            Self::Withdrawn,
        ]
        .into_iter()
        .find(|step| step.code() == code)
    }
}

/// True for the levels of `verification_level` that only two people set; while one of them
/// stands, only two people replace it.
pub fn needs_two(level: &str) -> bool {
    !matches!(level, "" | "unverified" | "under_verification")
}

/// True for the levels that say something was found: nothing but sources or a finding bears them.
pub fn needs_source(level: &str) -> bool {
    matches!(level, "credible" | "verified" | "confirmed")
}

/// Everything a step says, as it is signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// About what.
    pub topic: Topic,
    /// Which step.
    pub step: Step,
    /// The record decided about.
    pub subject: RecordId,
    /// The code decided for.
    pub value: String,
    /// What the rule of the program proposed.
    pub computed: String,
    /// Why.
    pub reason: String,
    /// Milliseconds by the signer's clock.
    pub at: i64,
    /// What it rests on, one line a record.
    pub basis: String,
    /// The proposal this answers.
    pub replies_to: Option<RecordId>,
    /// The laptop that signs.
    pub signer: DeviceId,
}

impl Statement {
    /// The exact text under the signature. Every part stands behind its name and its length in
    /// bytes, so that nothing can move from one part into the next. Frozen: older signatures are
    /// checked for ever.
    pub fn text(&self) -> String {
        let mut text = String::from("sanad decision 1\n");
        let replies_to = self.replies_to.map(|id| id.to_string()).unwrap_or_default();
        for (name, part) in [
            ("topic", self.topic.code()),
            ("step", self.step.code()),
            ("subject", &self.subject.to_string()),
            ("value", &self.value),
            ("computed", &self.computed),
            ("reason", &self.reason),
            ("at", &self.at.to_string()),
            ("basis", &self.basis),
            ("replies_to", &replies_to),
            ("signer", &self.signer.to_string()),
        ] {
            let _ = writeln!(text, "{name} {} {part}", part.len());
        }
        text
    }
}

/// What a record says, as text to be hashed: every written field except `skip`, in the order of
/// the tags, each with its length.
pub fn said(kind: &Kind, state: &RecordState, skip: &[&str]) -> String {
    let mut parts: BTreeMap<(u16, String), String> = BTreeMap::new();
    for field in kind.fields {
        if field.tag == WITHDRAWN || skip.contains(&field.name) {
            continue;
        }
        if field.holds.has_elements() {
            for (element, value) in state.elements(field) {
                parts.insert((field.tag, element.to_owned()), plain(field.holds, value));
            }
        } else if let Some(value) = state.shown(field).filter(|value| !value.is_empty()) {
            parts.insert((field.tag, String::new()), plain(field.holds, value));
        }
    }
    let mut text = String::new();
    for ((tag, element), value) in parts {
        let _ = writeln!(
            text,
            "{tag} {} {element} {} {value}",
            element.len(),
            value.len()
        );
    }
    text
}

fn plain(holds: FieldType, value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Answer(answer) => format!("?{}", answer.code()),
        Value::Text(text) | Value::Code(text) => format!("={text}"),
        Value::Date(date) => format!("={date}"),
        Value::Instant(number) | Value::Number(number) => format!("={number}"),
        Value::Flag(flag) => format!("={flag}"),
        Value::Link(record) => format!("={record}"),
        Value::Foreign(number, bytes) => format!("#{holds:?} {number} {bytes:?}"),
    }
}

/// What became of a record a decision rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Became {
    /// Came to it.
    Added,
    /// Says something else now.
    Changed,
    /// Is gone from it.
    Gone,
}

impl Became {
    /// Its code; message `decision-became-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Gone => "gone",
        }
    }
}

/// What differs between two bases: kind, record, what became of it.
pub fn differences(before: &str, now: &str) -> Vec<(String, RecordId, Became)> {
    let (before, now) = (lines(before), lines(now));
    let mut found = Vec::new();
    for (id, (kind, hash)) in &now {
        match before.get(id) {
            None => found.push((kind.clone(), *id, Became::Added)),
            Some((_, old)) if old != hash => found.push((kind.clone(), *id, Became::Changed)),
            Some(_) => {}
        }
    }
    for (id, (kind, _)) in &before {
        if !now.contains_key(id) {
            found.push((kind.clone(), *id, Became::Gone));
        }
    }
    found
}

/// How many records of that kind a basis names.
pub fn names(basis: &str, kind: &Kind) -> usize {
    let lines = lines(basis);
    lines.values().filter(|(name, _)| name == kind.name).count()
}

/// A line of a basis.
pub fn basis_line(kind: &Kind, record: RecordId, hash: &str) -> String {
    format!("{} {record} {hash}\n", kind.name)
}

fn lines(basis: &str) -> BTreeMap<RecordId, (String, String)> {
    basis
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ');
            let (kind, id, hash) = (parts.next()?, parts.next()?, parts.next()?);
            Some((RecordId::parse(id)?, (kind.to_owned(), hash.to_owned())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Change, Stamp, Write};
    use crate::id::{Dot, VersionVector};
    use crate::record::VIOLATION;

    fn amina_proposes() -> Statement {
        Statement {
            topic: Topic::Verification,
            step: Step::Proposed,
            subject: RecordId::from_random([1; 8]),
            value: "verified".into(),
            computed: "verified".into(),
            reason: "ثلاثة مصادر".into(),
            at: 1_795_510_800_000,
            basis: String::new(),
            replies_to: None,
            signer: DeviceId(0xab),
        }
    }

    #[test]
    fn what_is_signed_stays_as_it_was_released() {
        let subject = RecordId::from_random([1; 8]);
        assert_eq!(
            amina_proposes().text(),
            format!(
                "sanad decision 1\ntopic 12 verification\nstep 8 proposed\nsubject 13 {subject}\n\
                 value 8 verified\ncomputed 8 verified\nreason 21 ثلاثة مصادر\nat 13 1795510800000\n\
                 basis 0 \nreplies_to 0 \nsigner 8 000000ab\n"
            )
        );
    }

    #[test]
    fn a_reason_cannot_pretend_to_be_another_part() {
        let honest = amina_proposes();
        let mut sly = honest.clone();
        sly.value = "credible".into();
        sly.reason = "x\nvalue 8 verified".into();
        assert_ne!(honest.text(), sly.text());
        let mut shifted = honest.clone();
        shifted.computed = String::new();
        shifted.value = "verified\ncomputed 8 verified".into();
        assert_ne!(honest.text(), shifted.text());
    }

    #[test]
    fn the_names_of_topics_and_steps_are_the_terms_of_their_lists() {
        let terms = |list: &str| {
            let list = crate::vocabulary::named(list).unwrap();
            list.terms.iter().map(|term| term.code.clone()).collect()
        };
        let topics: Vec<String> = terms("decision_topic");
        assert_eq!(topics, Topic::ALL.map(|topic| topic.code().to_owned()));
        for step in terms("decision_step") as Vec<String> {
            assert_eq!(Step::from_code(&step).unwrap().code(), step);
        }
        for topic in Topic::ALL {
            assert!(crate::vocabulary::named(topic.values()).is_some());
            let kind = crate::record::kind_named(topic.subject_kind()).unwrap();
            let field = crate::record::DECISION.field_named(topic.subject_field());
            assert_eq!(field.unwrap().holds, FieldType::Link(kind.name));
        }
    }

    #[test]
    fn whoever_approves_sees_what_came_changed_and_went() {
        let (a, b, c) = (
            RecordId::from_random([1; 8]),
            RecordId::from_random([2; 8]),
            RecordId::from_random([3; 8]),
        );
        let before = [
            basis_line(&VIOLATION, a, "11"),
            basis_line(&VIOLATION, b, "22"),
        ]
        .concat();
        let now = [
            basis_line(&VIOLATION, a, "12"),
            basis_line(&VIOLATION, c, "33"),
        ]
        .concat();
        let mut found = differences(&before, &now);
        found.sort_by_key(|(_, _, became)| *became);
        assert_eq!(
            found,
            [
                ("violation".to_owned(), c, Became::Added),
                ("violation".to_owned(), a, Became::Changed),
                ("violation".to_owned(), b, Became::Gone),
            ]
        );
        assert_eq!(differences(&before, &before), []);
    }

    #[test]
    fn the_decided_level_itself_is_no_part_of_what_it_rests_on() {
        let write = |field: &str, value: &str| Write {
            field: VIOLATION.field_named(field).unwrap().tag,
            element: String::new(),
            value: Value::Code(value.into()),
        };
        let mut state = RecordState::new();
        let mut change = Change {
            dot: Dot {
                device: DeviceId(1),
                counter: 1,
            },
            stamp: Stamp::default(),
            kind: VIOLATION.tag,
            record: RecordId::from_random([9; 8]),
            writes: vec![write("violation_type", "torture")],
        };
        state.apply(&change, &VersionVector::new());
        let before = said(&VIOLATION, &state, &["verification_level"]);
        assert!(before.contains("torture"));
        change.dot.counter = 2;
        change.writes = vec![write("verification_level", "verified")];
        state.apply(&change, &VersionVector::new());
        assert_eq!(said(&VIOLATION, &state, &["verification_level"]), before);
        assert_ne!(said(&VIOLATION, &state, &[]), before);
    }

    #[test]
    fn one_person_may_open_the_question_and_two_must_answer_it() {
        for free in ["", "unverified", "under_verification"] {
            assert!(!needs_two(free), "{free}");
        }
        for level in [
            "credible",
            "verified",
            "confirmed",
            "inconclusive",
            "disproved",
        ] {
            assert!(needs_two(level), "{level}");
        }
    }
}
