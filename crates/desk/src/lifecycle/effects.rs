//! What is written by itself with a step.

use model::clock::{Clock, DAY_MS, HOUR_MS};
use model::lifecycle::{EMERGENCY_HOURS, Effect, State};
use model::record::{CASE, RISK_ASSESSMENT, TASK};
use model::{PartialDate, Value, Write};
use store::apply::WriteTx;

use super::{Taking, change, write};
use crate::desk::new_record;
use crate::error::Error;

/// Days until the letter to somebody who was turned away is due.
const LETTER_DAYS: i64 = 7;

/// Fields of the case that change with its state.
pub(super) fn on_case(taking: &Taking<'_>) -> Vec<Write> {
    let mut writes = Vec::new();
    let today = PartialDate::from_day_number(taking.now_ms.div_euclid(DAY_MS));
    let ends = matches!(
        taking.step.to,
        State::Closed | State::Rejected | State::ReferredOut
    );
    if let (true, Some(today)) = (ends, today) {
        writes.push(write(&CASE, "closed_on", Value::Date(today)));
    }
    for effect in taking.step.writes {
        match effect {
            Effect::ClosureUndone => {
                // Closing again asks again; what was answered stays in the history.
                let mut fields = vec!["closed_on", "closure_outcome", "closure_justification"];
                if taking.may_write {
                    fields.extend(["informed_on", "not_informed_reason"]);
                }
                writes.extend(
                    fields
                        .into_iter()
                        .filter(|field| taking.case.shown(field).is_some_and(|v| !v.is_empty()))
                        .map(|field| write(&CASE, field, Value::Empty)),
                );
            }
            Effect::EmergencyTasks => {
                writes.push(write(&CASE, "emergency_at", Value::Instant(taking.now_ms)));
            }
            _ => {}
        }
    }
    writes
}

/// Records beside the case. Where the role moves cases and writes nothing else, somebody who may
/// write finds the same in the list of steps; nothing is lost but the start.
pub(super) fn beside(tx: &mut WriteTx<'_>, taking: &Taking<'_>) -> Result<(), Error> {
    if !taking.may_write {
        return Ok(());
    }
    for effect in taking.step.writes {
        match effect {
            Effect::Letter => {
                let due = taking.now_ms + LETTER_DAYS * DAY_MS;
                task(tx, taking, ("letter", taking.step.to.code()), due)?;
            }
            Effect::EmergencyTasks => {
                let due = taking.now_ms + EMERGENCY_HOURS * HOUR_MS;
                for guard in &taking.step.missing {
                    task(tx, taking, ("emergency", guard.code()), due)?;
                }
            }
            Effect::NewAssessment => new_assessment(tx, taking)?,
            Effect::ReviewDate => review_date(tx, taking)?,
            _ => {}
        }
    }
    Ok(())
}

/// A task whose words follow from its origin and what it is about.
fn task(
    tx: &mut WriteTx<'_>,
    taking: &Taking<'_>,
    (origin, what): (&str, &str),
    due_ms: i64,
) -> Result<(), Error> {
    let officer = taking
        .case
        .shown("officer")
        .and_then(Value::text)
        .unwrap_or(taking.person);
    let mut writes = vec![
        write(&TASK, "status", Value::Code("open".into())),
        write(&TASK, "origin", Value::Code(origin.into())),
        write(&TASK, "origin_key", Value::Text(what.into())),
        write(&TASK, "due_at", Value::Instant(due_ms)),
        write(&TASK, "case", Value::Link(taking.case.stored.id)),
    ];
    if !officer.is_empty() {
        writes.push(write(&TASK, "assignee", Value::Text(officer.into())));
    }
    if let Some(day) = PartialDate::from_day_number(due_ms.div_euclid(DAY_MS)) {
        writes.push(write(&TASK, "due_on", Value::Date(day)));
    }
    change(tx, "task_written", &TASK, new_record()?, writes)
}

/// Begins a new version of the assessment, unless one is being written already.
fn new_assessment(tx: &mut WriteTx<'_>, taking: &Taking<'_>) -> Result<(), Error> {
    let newest = taking.parts.assessments.first();
    let status = |code: &str| {
        newest.is_some_and(|newest| newest.shown("status") == Some(&Value::Code(code.into())))
    };
    if ["draft", "submitted", "returned"].into_iter().any(status) {
        return Ok(());
    }
    let mut writes = vec![
        write(&RISK_ASSESSMENT, "status", Value::Code("draft".into())),
        write(&RISK_ASSESSMENT, "case", Value::Link(taking.case.stored.id)),
    ];
    if let Some(Value::Link(person)) = taking.case.shown("person") {
        writes.push(write(&RISK_ASSESSMENT, "person", Value::Link(*person)));
    }
    if let Some(newest) = newest {
        let before = Value::Link(newest.stored.id);
        writes.push(write(&RISK_ASSESSMENT, "previous", before));
    }
    change(
        tx,
        "assessment_start",
        &RISK_ASSESSMENT,
        new_record()?,
        writes,
    )
}

/// The approved assessment gets its day of review by level, when it names none.
fn review_date(tx: &mut WriteTx<'_>, taking: &Taking<'_>) -> Result<(), Error> {
    let Some(newest) = taking.parts.assessments.first() else {
        return Ok(());
    };
    if newest.date("review_on").is_some() {
        return Ok(());
    }
    let risk = taking.case.code("risk_level");
    let days = taking
        .table
        .of(risk)
        .hours(Clock::Reassessment)
        .div_euclid(24)
        .max(1);
    let from = newest
        .date("assessed_on")
        .map_or(taking.now_ms.div_euclid(DAY_MS), PartialDate::last_day);
    let Some(review) = PartialDate::from_day_number(from + days) else {
        return Ok(());
    };
    let writes = vec![write(&RISK_ASSESSMENT, "review_on", Value::Date(review))];
    change(tx, "review_set", &RISK_ASSESSMENT, newest.stored.id, writes)
}
