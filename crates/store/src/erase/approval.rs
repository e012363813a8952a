//! What of an erasure counts: the case it was proposed for, the people, organisations and incidents
//! the second person said yes to, and all that only as the one who carried it out knew it then.
//! Whatever is written into the record later, or was written before by somebody alone, is nothing.
//! Every laptop has the same changes with the same contexts, and so comes to the same answer.

use std::collections::BTreeSet;

use model::record::{CASE, ERASURE, FieldType, IN_CASE};
use model::{Change, Dot, RecordId, RecordState, Value, VersionVector, second_person};
use rusqlite::{Connection, OptionalExtension};

use super::is_alone;
use crate::error::StoreError;
use crate::log;

/// The case and what goes with it by name; nothing while the erasure may not be carried out.
pub(super) fn goes(
    connection: &Connection,
    id: RecordId,
) -> Result<Option<(RecordId, Vec<RecordId>)>, StoreError> {
    let changes = log::changes_of(connection, id)?;
    let born = born(connection, id)?;
    let case = changes
        .iter()
        .filter(|change| is_born(change.dot, born))
        .flat_map(|change| &change.writes)
        .find_map(|write| match write.value {
            Value::Link(case) if write.field == IN_CASE => Some(case),
            _ => None,
        });
    let Some(case) = case else { return Ok(None) };
    let mut listed = BTreeSet::new();
    let mut may = false;
    for carrier in changes.iter().filter(|one| says(one, "carried_out_at")) {
        let knew = Knew::of(connection, carrier.dot)?;
        let returned = |one: &Change| knew.of_it(one.dot) && says(one, "returned_at");
        if changes.iter().any(returned) || is_held(connection, case, &knew)? {
            continue;
        }
        let lists = list(carrier);
        let mut approved = BTreeSet::new();
        let mut is_approved = false;
        for yes in changes.iter().filter(|one| says(one, "approved_at")) {
            if knew.of_it(yes.dot) && is_second(connection, born.0, yes.dot)? {
                is_approved = true;
                approved.extend(list(yes));
            }
        }
        if is_approved {
            may = true;
            listed.extend(lists.intersection(&approved));
        } else if is_alone(connection, born.0)? {
            may = true;
            listed.extend(lists);
        }
    }
    Ok(may.then(|| (case, listed.into_iter().collect())))
}

/// What the writer of a change had before them.
struct Knew {
    dot: Dot,
    context: VersionVector,
}

impl Knew {
    fn of(connection: &Connection, dot: Dot) -> Result<Self, StoreError> {
        let context = log::context_of(connection, dot)?.unwrap_or_default();
        Ok(Self { dot, context })
    }

    fn of_it(&self, dot: Dot) -> bool {
        self.context.covers(dot)
            || (dot.device == self.dot.device && dot.counter <= self.dot.counter)
    }
}

fn born(connection: &Connection, id: RecordId) -> Result<(i64, i64), StoreError> {
    connection
        .prepare_cached("SELECT born_device, born_counter FROM record WHERE id = ?1")?
        .query_row([id.number()], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(Into::into)
}

fn is_born(dot: Dot, born: (i64, i64)) -> bool {
    log::device_number(dot.device) == born.0 && dot.counter as i64 == born.1
}

/// The change writes that moment.
fn says(change: &Change, name: &str) -> bool {
    let tag = ERASURE.field_named(name).map(|field| field.tag);
    change
        .writes
        .iter()
        .any(|write| Some(write.field) == tag && matches!(write.value, Value::Instant(_)))
}

/// The records a change of an erasure names.
fn list(change: &Change) -> BTreeSet<RecordId> {
    let named = change.writes.iter().filter(|write| {
        let field = ERASURE.field(write.field);
        field.is_some_and(|field| matches!(field.holds, FieldType::Links(_)))
            && write.value == Value::Flag(true)
    });
    named
        .filter_map(|write| RecordId::parse(&write.element))
        .collect()
}

/// A legal hold the carrier knew of stops it, also one that somebody else lifted unaware of it.
fn is_held(connection: &Connection, case: RecordId, knew: &Knew) -> Result<bool, StoreError> {
    let Some(hold) = CASE.field_named("legal_hold") else {
        return Ok(false);
    };
    let mut state = RecordState::new();
    for change in log::changes_of(connection, case)? {
        if knew.of_it(change.dot) {
            let context = log::context_of(connection, change.dot)?.unwrap_or_default();
            state.apply(&change, &context);
        }
    }
    let cell = state.cell(hold.tag, "");
    Ok(cell.is_some_and(|cell| {
        let mut rivals = cell.rivals().iter();
        rivals.any(|rival| rival.value == Value::Flag(true))
    }))
}

/// Another person on another laptop. A laptop whose person is not known here is told from others by
/// itself alone.
fn is_second(connection: &Connection, born: i64, dot: Dot) -> Result<bool, StoreError> {
    let device = log::device_number(dot.device);
    if device == born {
        return Ok(false);
    }
    Ok(
        match (person_of(connection, born)?, person_of(connection, device)?) {
            (Some(one), Some(other)) => !second_person::is_same_person(&one, &other),
            _ => true,
        },
    )
}

/// The person behind a laptop, as the membership log names them.
fn person_of(connection: &Connection, device: i64) -> Result<Option<String>, StoreError> {
    let person: Option<String> = connection
        .prepare_cached("SELECT person FROM device WHERE id = ?1")?
        .query_row([device], |row| row.get(0))
        .optional()?;
    Ok(person.filter(|person| !person.trim().is_empty()))
}
