//! Erasure: what was written of an erased case goes from the log, the states, the rows and the
//! search; what arrives later for it is applied without its words.
//!
//! An erasure record takes effect once it was carried out and a second laptop had approved it, and
//! for what that laptop approved only ([`approval`]). The rule lies here and not at the desk, so that
//! one laptop with a changed program erases nothing on the others. Everything goes through `settle`, which `apply` calls after each change.

mod approval;

mod traces;

use model::record::{self, ERASURE, FieldType, IN_CASE, RELATIONSHIP};
use model::{Change, RecordId, RecordState, Value, erasure};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::log;
use crate::project;
use crate::settings;

/// Called after a change was applied: carries out an erasure, or keeps an erased case empty.
pub(crate) fn settle(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    if change.kind == ERASURE.tag {
        return carry_out(connection, change.record, change.stamp.seconds);
    }
    if !connection
        .prepare_cached("SELECT 1 FROM erased_case LIMIT 1")?
        .exists([])?
    {
        return Ok(());
    }
    if let Some(case) = erased_with(connection, change.record)? {
        return scrub(connection, case, &[change.record]);
    }
    match late_case(connection, change)? {
        Some(case) => scrub(connection, case, &[change.record]),
        None => Ok(()),
    }
}

/// Words that come later for an erased record, out of a section whose key came late, go too.
pub(crate) fn keep_empty(connection: &Connection, record: RecordId) -> Result<(), StoreError> {
    match erased_with(connection, record)? {
        Some(case) => scrub(connection, case, &[record]),
        None => Ok(()),
    }
}

fn number(connection: &Connection, sql: &str, record: RecordId) -> Result<Option<i64>, StoreError> {
    connection
        .prepare_cached(sql)?
        .query_row([record.number()], |row| row.get(0))
        .optional()
        .map_err(Into::into)
}

pub(crate) fn erased_with(
    connection: &Connection,
    record: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    let case = number(
        connection,
        "SELECT case_id FROM erased WHERE record = ?1",
        record,
    )?;
    Ok(case.and_then(RecordId::from_number))
}

fn is_erased_case(connection: &Connection, case: RecordId) -> Result<bool, StoreError> {
    Ok(number(connection, "SELECT id FROM erased_case WHERE id = ?1", case)?.is_some())
}

/// The erased case a record has come into with this change, written by somebody who did not know.
fn late_case(connection: &Connection, change: &Change) -> Result<Option<RecordId>, StoreError> {
    if change.kind == RELATIONSHIP.tag {
        return late_relationship(connection, change);
    }
    let kind = record::kind(change.kind);
    let many = kind
        .and_then(|kind| kind.field(IN_CASE))
        .is_some_and(|field| matches!(field.holds, FieldType::Links(_)));
    let mut found = None;
    for write in change.writes.iter().filter(|write| write.field == IN_CASE) {
        let case = match &write.value {
            Value::Link(case) => Some(*case),
            Value::Flag(true) => RecordId::parse(&write.element),
            _ => None,
        };
        let Some(case) = case else { continue };
        if is_erased_case(connection, case)? {
            found = Some(case);
        } else if many {
            // What happened to people of other cases as well stays theirs.
            return Ok(None);
        }
    }
    if many && found.is_some() && !is_birth(connection, change)? {
        return Ok(None);
    }
    Ok(found)
}

fn is_birth(connection: &Connection, change: &Change) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT 1 FROM record WHERE id = ?1 AND born_device = ?2 AND born_counter = ?3",
        )?
        .exists((
            change.record.number(),
            log::device_number(change.dot.device),
            change.dot.counter as i64,
        ))?)
}

fn late_relationship(
    connection: &Connection,
    change: &Change,
) -> Result<Option<RecordId>, StoreError> {
    for write in &change.writes {
        if let Value::Link(person) = write.value
            && let Some(case) = erased_with(connection, person)?
        {
            return Ok(Some(case));
        }
    }
    Ok(None)
}

/// Carries out an erasure record, when it may be; once.
fn carry_out(connection: &Connection, id: RecordId, at: u64) -> Result<(), StoreError> {
    let Some((case, listed)) = approval::goes(connection, id)? else {
        return Ok(());
    };
    connection
        .prepare_cached("INSERT OR IGNORE INTO erased_case (id, erasure, at) VALUES (?1, ?2, ?3)")?
        .execute((case.number(), id.number(), at as i64))?;
    let mut all = vec![case];
    all.extend(listed);
    all.extend(parts_alone(connection, case)?);
    all.extend(relationships(connection, &all)?);
    let names = traces::Names::of(connection, &all)?;
    all.extend(names.views(connection)?);
    scrub(connection, case, &all)?;
    names.forget_files(connection)?;
    // Files that were on their way in; the sweep takes their chunks.
    connection.execute(
        "DELETE FROM blob_import_chunk WHERE record IN (SELECT record FROM blob_import WHERE case_id = ?1)",
        [case.number()],
    )?;
    connection.execute(
        "DELETE FROM blob_import WHERE case_id = ?1",
        [case.number()],
    )?;
    // Early frames of others are sealed and cannot be looked into yet: the hub sends them again.
    connection.execute("DELETE FROM frame_held WHERE lane = 3", [])?;
    settings::set(connection, settings::name::ERASING, Some(&[1]))
}

/// No other laptop was ever let in: then nobody else can approve.
pub(crate) fn is_alone(connection: &Connection, device: i64) -> Result<bool, StoreError> {
    Ok(!connection
        .prepare_cached(
            "SELECT 1 FROM device WHERE id <> ?1
             UNION ALL SELECT 1 FROM seen WHERE device <> ?1 AND counter > 0 LIMIT 1",
        )?
        .exists([device])?)
}

/// Records of the case that stand in one case only by their nature; incidents are named one by one.
fn parts_alone(connection: &Connection, case: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let mut query = connection
        .prepare_cached("SELECT record FROM part WHERE case_id = ?1 AND kind NOT IN (4, 25)")?;
    let rows = query.query_map([case.number()], |row| log::record_from(row.get(0)?))?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}

fn relationships(
    connection: &Connection,
    people: &[RecordId],
) -> Result<Vec<RecordId>, StoreError> {
    let mut found = Vec::new();
    let mut query = connection
        .prepare_cached("SELECT id FROM relationships WHERE person = ?1 OR \"other\" = ?1")?;
    for person in people {
        let rows = query.query_map([person.number()], |row| log::record_from(row.get(0)?))?;
        found.extend(rows.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(found)
}

/// Takes the words out of records: first all are marked, because links among them stay.
fn scrub(connection: &Connection, case: RecordId, records: &[RecordId]) -> Result<(), StoreError> {
    for record in records {
        connection
            .prepare_cached("INSERT OR IGNORE INTO erased (record, case_id) VALUES (?1, ?2)")?
            .execute((record.number(), case.number()))?;
    }
    for record in records {
        scrub_one(connection, *record)?;
        drop_sections(connection, *record)?;
    }
    Ok(())
}

/// Sections sealed to others that may hold words of the record: nobody can take them out one by
/// one, so the whole section goes from here.
fn drop_sections(connection: &Connection, record: RecordId) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "DELETE FROM section WHERE EXISTS (
               SELECT 1 FROM change INDEXED BY change_of_record
               WHERE record = ?1 AND device = section.device
                 AND counter >= section.first AND counter < section.first + section.changes)",
        )?
        .execute([record.number()])?;
    Ok(())
}

fn scrub_one(connection: &Connection, record: RecordId) -> Result<(), StoreError> {
    let changes = log::changes_of(connection, record)?;
    let Some(last) = changes.last() else {
        return Ok(());
    };
    let kind = record::kind(last.kind);
    let mut state = RecordState::new();
    let mut moved = false;
    for mut change in changes {
        let before = change.writes.len();
        let mut kept = Vec::with_capacity(before);
        for write in std::mem::take(&mut change.writes) {
            let leads_nowhere = |id: RecordId| leads_nowhere(connection, id, record);
            if erasure::stays(kind, &write, leads_nowhere) {
                kept.push(write);
            }
        }
        change.writes = kept;
        if change.writes.len() < before {
            moved = true;
            rewrite(connection, &change)?;
        }
        let context = log::context_of(connection, change.dot)?.unwrap_or_default();
        state.apply(&change, &context);
    }
    if moved {
        restate(connection, record, last_kind(connection, record)?, &state)?;
    }
    Ok(())
}

/// A link stays to whoever was erased too; and to somebody nobody else names, whom a colleague wrote
/// down unaware of the erasure: otherwise nobody could see that they remain.
fn leads_nowhere(connection: &Connection, party: RecordId, from: RecordId) -> bool {
    match erased_with(connection, party) {
        Ok(Some(_)) => true,
        Ok(None) => erased_with(connection, from)
            .ok()
            .flatten()
            .is_some_and(|case| matches!(stands_elsewhere(connection, party, case), Ok(false))),
        Err(_) => false,
    }
}

fn last_kind(connection: &Connection, record: RecordId) -> Result<u16, StoreError> {
    connection
        .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
        .query_row([record.number()], |row| row.get(0))
        .map_err(Into::into)
}

/// The change keeps its place and loses its words; the frame that carries it has to be replaced.
fn rewrite(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    let device = log::device_number(change.dot.device);
    connection
        .prepare_cached("UPDATE change SET writes = ?3 WHERE device = ?1 AND counter = ?2")?
        .execute((
            device,
            change.dot.counter as i64,
            payload::encode_writes(&change.writes),
        ))?;
    connection
        .prepare_cached(
            "INSERT INTO frame_replaced (device, seq, frame)
             SELECT device, frame, x'' FROM change WHERE device = ?1 AND counter = ?2 AND frame IS NOT NULL
             ON CONFLICT (device, seq) DO UPDATE SET frame = x'', request = NULL",
        )?
        .execute((device, change.dot.counter as i64))?;
    Ok(())
}

fn restate(
    connection: &Connection,
    record: RecordId,
    kind: u16,
    state: &RecordState,
) -> Result<(), StoreError> {
    let withdrawn = crate::apply::is_withdrawn(connection, state)?;
    connection
        .prepare_cached("UPDATE record SET state = ?2, withdrawn = ?3 WHERE id = ?1")?
        .execute((record.number(), payload::encode_state(state), withdrawn))?;
    let updated: i64 = connection
        .prepare_cached("SELECT updated FROM record WHERE id = ?1")?
        .query_row([record.number()], |row| row.get(0))?;
    crate::apply::project_veiled(
        connection,
        kind,
        record,
        state,
        project::Facts {
            updated,
            withdrawn,
            known: true,
        },
    )
}

/// True when a record outside the case, or of another case, links to this party or to one it was
/// merged with: they are one.
pub(crate) fn stands_elsewhere(
    connection: &Connection,
    party: RecordId,
    case: RecordId,
) -> Result<bool, StoreError> {
    for one in crate::likeness::one_party(connection, party)? {
        if is_linked_elsewhere(connection, one, case)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_linked_elsewhere(
    connection: &Connection,
    party: RecordId,
    case: RecordId,
) -> Result<bool, StoreError> {
    for kind in record::KINDS
        .into_iter()
        .filter(|kind| kind.name != "relationship")
    {
        for field in kind.fields {
            let to_party = matches!(field.holds, FieldType::Link("person" | "organisation"));
            if !to_party || field.name == "merged_into" {
                continue;
            }
            let table = project::table(kind);
            let outside = match kind.name {
                "case" => "id <> ?2",
                // An organisation stands where its people do; they are asked for themselves.
                "person" | "organisation" => "?2 = ?2 AND id NOT IN (SELECT record FROM erased)",
                _ => "coalesce(\"case\", 0) <> ?2",
            };
            let sql = format!(
                "SELECT 1 FROM {table} WHERE \"{}\" = ?1 AND withdrawn = 0 AND {outside} LIMIT 1",
                field.name
            );
            if connection
                .prepare_cached(&sql)?
                .exists((party.number(), case.number()))?
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
