//! What was missed and had to reach somebody is written down, once, with its moment.

use std::collections::{BTreeMap, BTreeSet};

use model::clock::{self, DAY_MS};
use model::lifecycle::{Facts, Guard};
use model::record::TASK;
use model::role::Act;
use model::{PartialDate, RecordId, Value, Write};
use store::apply::WriteTx;
use store::due::{DueFilter, DueRow, Sort};

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::lifecycle::{change, write};

/// Rows written down in one go; the rest waits for the next.
const WRITES_MAX: usize = 100;
/// Rows looked at in one go.
const LOOKED_AT_MAX: u32 = 2000;

/// What a sweep wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Things marked as escalated.
    pub escalated: u32,
    /// Marks closed because what they stood for was done.
    pub settled: u32,
}

impl Desk {
    /// Writes down what is overdue and reached a supervisor or the head, and closes what was
    /// written so once it is done. Somebody who may not write casework writes nothing here.
    ///
    /// # Errors
    /// As for writing.
    pub fn sweep_due(&self) -> Result<Swept, Error> {
        let now_ms = self.now_ms();
        let now = self.now();
        self.with(|session| {
            let roles = session.roles();
            if !roles.may(Act::WriteCasework) {
                return Ok(Swept::default());
            }
            let table = session.store.clock_table()?;
            let mut missed: Vec<(DueRow, clock::Escalation)> = Vec::new();
            for sort in [Sort::Clock, Sort::Task, Sort::Measure] {
                let filter = DueFilter {
                    until: now_ms,
                    sort: Some(sort),
                    limit: LOOKED_AT_MAX,
                    ..DueFilter::default()
                };
                for row in session.store.due(&table, &filter)? {
                    let reached = clock::escalation(&table, &row.risk, row.due_at, now_ms);
                    if row.escalated_at.is_none() && !reached.reached().is_empty() {
                        missed.push((row, reached));
                    }
                }
            }
            let rank = |risk: &str| clock::LEVELS.iter().position(|level| *level == risk);
            missed.sort_by_key(|(row, _)| (std::cmp::Reverse(rank(&row.risk)), row.due_at));
            missed.truncate(WRITES_MAX);
            let mut settled = Vec::new();
            let mut told = BTreeSet::new();
            for (task, key) in session.store.shadows(LOOKED_AT_MAX)? {
                // Two laptops may have written the same down before they met: one mark is enough,
                // and every laptop keeps the same one.
                let again = !told.insert(key.clone());
                if settled.len() < WRITES_MAX && (again || !session.store.still_waits(&key)?) {
                    settled.push(task);
                }
            }
            session.caught_up(&mut settled, now_ms)?;
            if missed.is_empty() && settled.is_empty() {
                return Ok(Swept::default());
            }
            session.store.write(session.me, now, |tx| {
                tx.write_as(roles);
                for (row, reached) in &missed {
                    mark(tx, row, reached, now_ms)?;
                }
                for task in &settled {
                    let writes = vec![
                        write(&TASK, "status", Value::Code("done".into())),
                        write(&TASK, "done_at", Value::Instant(now_ms)),
                    ];
                    change(tx, "task_settled", &TASK, *task, writes)?;
                }
                Ok(Swept {
                    escalated: u32::try_from(missed.len()).unwrap_or(u32::MAX),
                    settled: u32::try_from(settled.len()).unwrap_or(u32::MAX),
                })
            })
        })
    }
}

impl Session {
    /// Tasks of an emergency jump whose guard is met by now.
    fn caught_up(&self, settled: &mut Vec<RecordId>, now_ms: i64) -> Result<(), Error> {
        let mut known: BTreeMap<RecordId, Option<Facts>> = BTreeMap::new();
        for (task, case, code) in self.store.emergency_tasks(LOOKED_AT_MAX)? {
            if settled.len() >= WRITES_MAX {
                break;
            }
            let facts = known.entry(case).or_insert_with(|| {
                let parts = self.gather(case, now_ms).ok()?;
                Some(parts.facts(now_ms, false))
            });
            let guard = Guard::ALL.iter().find(|guard| guard.code() == code);
            if let (Some(facts), Some(guard)) = (facts, guard)
                && guard.holds(facts)
            {
                settled.push(task);
            }
        }
        Ok(())
    }
}

fn mark(
    tx: &mut WriteTx<'_>,
    row: &DueRow,
    reached: &clock::Escalation,
    now_ms: i64,
) -> Result<(), Error> {
    let mut writes = vec![write(&TASK, "escalated_at", Value::Instant(now_ms))];
    writes.extend(reached.reached().into_iter().map(|role| Write {
        element: role.into(),
        ..write(&TASK, "escalated_to", Value::Flag(true))
    }));
    if let (Sort::Task, Some(task)) = (row.sort, row.record) {
        return change(tx, "task_escalated", &TASK, task, writes);
    }
    let key = match (row.sort, row.record) {
        (Sort::Measure, Some(measure)) => format!("measure/{}/{}", measure.number(), row.due_on),
        _ => row.key.clone(),
    };
    let origin = row.sort.code();
    writes.extend([
        write(&TASK, "status", Value::Code("open".into())),
        write(&TASK, "origin", Value::Code(origin.into())),
        write(&TASK, "origin_key", Value::Text(key)),
        write(&TASK, "due_at", Value::Instant(row.due_at)),
    ]);
    if let Some(case) = row.case {
        writes.push(write(&TASK, "case", Value::Link(case)));
    }
    if !row.officer.is_empty() {
        writes.push(write(&TASK, "assignee", Value::Text(row.officer.clone())));
    }
    if let Some(day) = PartialDate::from_day_number(row.due_at.div_euclid(DAY_MS)) {
        writes.push(write(&TASK, "due_on", Value::Date(day)));
    }
    change(tx, "task_escalated", &TASK, new_record()?, writes)
}
