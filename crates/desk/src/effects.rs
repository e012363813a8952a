//! What follows from a step of a decision, written in the same commit; and the guard that keeps
//! everything else from writing what two people decide.

use model::decision::{Statement, Step, Topic, needs_two};
use model::record::{self, DECISION, IN_CASE, Kind};
use model::{Dot, RecordId, Value, Write};
use store::apply::WriteTx;

use crate::consents::fields;
use crate::error::Error;
use crate::record::Record;

pub(crate) fn link(kind: &Kind, field: &str, to: Option<RecordId>) -> Option<Write> {
    Some(Write {
        field: kind.field_named(field)?.tag,
        element: String::new(),
        value: Value::Link(to?),
    })
}

fn code(subject: &Record, field: &str, value: &str) -> Option<Write> {
    let field = subject.kind?.field_named(field)?;
    let code = Value::Code(value.to_owned());
    (subject.stored.state.shown(field) != Some(&code)).then(|| Write {
        field: field.tag,
        element: String::new(),
        value: code,
    })
}

/// What a proposal itself changes.
pub(crate) fn propose_effect(
    tx: &mut WriteTx<'_>,
    topic: Topic,
    subject: &Record,
) -> Result<(), Error> {
    if topic == Topic::RiskAssessment {
        put(tx, "decision_propose", subject, "status", "submitted")?;
    }
    Ok(())
}

/// What an answer changes besides itself.
pub(crate) fn answer_effect(
    tx: &mut WriteTx<'_>,
    said: &Statement,
    subject: &Record,
) -> Result<(), Error> {
    let approved = said.step == Step::Approved;
    match (said.topic, approved) {
        (Topic::Verification, true) => {
            put(
                tx,
                "decision_approve",
                subject,
                "verification_level",
                &said.value,
            )?;
            crate::protection::came_down(tx, said, subject)?;
        }
        (Topic::Attribution, true) => {
            put(
                tx,
                "decision_approve",
                subject,
                "attribution_level",
                &said.value,
            )?;
        }
        (Topic::RiskAssessment, true) => {
            put(tx, "decision_approve", subject, "status", "approved")?;
            risk_of_case(tx, said, subject)?;
            close_reviews(tx, said.at, subject)?;
        }
        (Topic::RiskAssessment, false) => {
            put(tx, "decision_return", subject, "status", "returned")?;
        }
        (Topic::ProtectionPlan, true) => {
            if said.value == "agreed" {
                crate::protection::check_measures(tx, &subject.stored)?;
            }
            put(tx, "decision_approve", subject, "status", &said.value)?;
        }
        // Closing itself is a step of the life cycle, which asks for this decision.
        (Topic::Closure, true) | (_, false) => {}
    }
    Ok(())
}

pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    op: &str,
    subject: &Record,
    field: &str,
    value: &str,
) -> Result<Option<Dot>, Error> {
    let Some(write) = code(subject, field, value) else {
        return Ok(None);
    };
    Ok(Some(tx.change(
        op,
        subject.stored.kind,
        subject.stored.id,
        vec![write],
    )?))
}

/// The case is as much at risk as the newest approved assessment of it says.
fn risk_of_case(tx: &mut WriteTx<'_>, said: &Statement, subject: &Record) -> Result<(), Error> {
    let field = subject.kind.and_then(|kind| kind.field(IN_CASE));
    let Some(Value::Link(case)) = field.and_then(|field| subject.stored.state.shown(field)) else {
        return Ok(());
    };
    let stored = tx.record(*case)?;
    let Some(risk) = record::CASE.field_named("risk_level") else {
        return Ok(());
    };
    let level = Value::Code(said.value.clone());
    if stored.kind == record::CASE.tag && stored.state.shown(risk) != Some(&level) {
        let write = Write {
            field: risk.tag,
            element: String::new(),
            value: level,
        };
        tx.change("decision_approve", stored.kind, *case, vec![write])?;
    }
    Ok(())
}

/// The reviews this assessment answers are done.
fn close_reviews(tx: &mut WriteTx<'_>, at: i64, assessment: &Record) -> Result<(), Error> {
    let Some(case) = assessment.link("case") else {
        return Ok(());
    };
    let answered: Vec<String> = ["answers_contacts", "answers_interventions"]
        .into_iter()
        .filter_map(|name| record::RISK_ASSESSMENT.field_named(name))
        .flat_map(|field| assessment.stored.state.elements(field))
        .map(|(element, _)| format!("review/{element}"))
        .collect();
    for task in tx.parts(case, record::TASK.tag)? {
        let task = Record::bare(task);
        let open = !matches!(task.code("status"), "done" | "cancelled");
        if open && answered.iter().any(|key| key == task.text("origin_key")) {
            let writes = fields(
                &record::TASK,
                [
                    ("status", Value::Code("done".into())),
                    ("done_at", Value::Instant(at)),
                ],
            );
            tx.change("task_settled", record::TASK.tag, task.stored.id, writes)?;
        }
    }
    Ok(())
}

/// Refuses what only two people may write: levels above "under verification", and any other
/// value while such a level stands; and steps of decisions, which only their own door writes.
pub(crate) fn guard(
    kind: &Kind,
    stands: Option<&model::RecordState>,
    writes: &[Write],
) -> Result<(), Error> {
    if kind.tag == DECISION.tag {
        return Err(Error::DecisionNeeded("step".into()));
    }
    if !matches!(kind.name, "violation" | "involvement") {
        return Ok(());
    }
    for write in writes {
        let Some(field) = kind.field(write.field) else {
            continue;
        };
        if !matches!(field.name, "verification_level" | "attribution_level") {
            continue;
        }
        let before = stands.and_then(|state| state.shown(field));
        let asked = write.value.code().unwrap_or_default();
        let held = before.and_then(Value::code).unwrap_or_default();
        if before != Some(&write.value) && (needs_two(asked) || needs_two(held)) {
            return Err(Error::DecisionNeeded(field.name.to_owned()));
        }
    }
    Ok(())
}
