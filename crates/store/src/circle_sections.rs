//! Received sections of circles: kept while they cannot be read, opened once the key is here.

use std::collections::BTreeSet;

use model::record;
use model::{Change, DeviceId, RecordId, RecordState, Value, VersionVector, Write, compartment};
use rusqlite::{Connection, OptionalExtension};

use crate::apply::{self, ReceiveTx};
use crate::circles::*;
use crate::error::StoreError;
use crate::log;

impl ReceiveTx<'_> {
    /// Keeps a key of a circle.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_circle_epoch(&self, epoch: &SealedCircleEpoch) -> Result<(), StoreError> {
        put_circle_epoch(&self.transaction, epoch)
    }

    /// The circle a case is in, as far as applied.
    ///
    /// # Errors
    /// As for reading.
    pub fn circle_of_case(&self, case: RecordId) -> Result<Option<String>, StoreError> {
        circle_of_case(&self.transaction, case)
    }

    /// Keeps a section for the day its key comes.
    ///
    /// # Errors
    /// As for writing.
    pub fn keep_section(&self, section: &KeptSection) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT OR REPLACE INTO section (device, frame, circle, epoch, place, first, changes, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                log::device_number(section.device),
                section.frame as i64,
                section.circle,
                section.epoch,
                &section.place,
                section.first as i64,
                section.changes,
                &section.bytes,
            ))?;
        Ok(())
    }

    /// Sections kept that one of these epochs opens, in the order of their frames.
    ///
    /// # Errors
    /// As for reading.
    pub fn sections_for(&self, epochs: &[[u8; 8]]) -> Result<Vec<KeptSection>, StoreError> {
        let mut found = Vec::new();
        let mut query = self.transaction.prepare_cached(
            "SELECT device, frame, circle, place, first, changes, bytes FROM section
             WHERE epoch = ?1 ORDER BY device, frame, circle",
        )?;
        for epoch in epochs {
            let rows = query.query_map([epoch], |row| {
                Ok(KeptSection {
                    device: log::device_from(row.get(0)?),
                    frame: row.get::<_, i64>(1)? as u64,
                    circle: row.get(2)?,
                    epoch: *epoch,
                    place: row.get(3)?,
                    first: row.get::<_, i64>(4)? as u64,
                    changes: row.get(5)?,
                    bytes: row.get(6)?,
                })
            })?;
            for row in rows {
                found.push(row?);
            }
        }
        Ok(found)
    }

    /// The changes of the frame a kept section belongs to, as they stand in the log.
    ///
    /// # Errors
    /// As for reading.
    pub fn changes_of_section(&self, section: &KeptSection) -> Result<Vec<Change>, StoreError> {
        let end = section.first.saturating_add(u64::from(section.changes));
        log::changes_between(&self.transaction, section.device, section.first, end)
    }

    /// Puts the writes of an opened section into the log and forgets the sealed one. Gives the
    /// records concerned, which must be folded again.
    ///
    /// # Errors
    /// As for writing.
    pub fn fill_changes(
        &self,
        section: &KeptSection,
        changes: &[Change],
    ) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut records = BTreeSet::new();
        for change in changes {
            self.transaction
                .prepare_cached(
                    "UPDATE change SET writes = ?3 WHERE device = ?1 AND counter = ?2 AND writes <> ?3",
                )?
                .execute((
                    log::device_number(change.dot.device),
                    change.dot.counter as i64,
                    payload::encode_writes(&change.writes),
                ))?;
            records.insert(change.record);
        }
        self.transaction
            .prepare_cached("DELETE FROM section WHERE device = ?1 AND frame = ?2 AND circle = ?3")?
            .execute((
                log::device_number(section.device),
                section.frame as i64,
                section.circle,
            ))?;
        Ok(records)
    }

    /// Makes records anew from their changes in the log.
    ///
    /// # Errors
    /// As for writing.
    pub fn fold_again(&self, records: &BTreeSet<RecordId>) -> Result<(), StoreError> {
        for record in records {
            apply::fold_again(&self.transaction, *record)?;
            crate::erase::keep_empty(&self.transaction, *record)?;
        }
        Ok(())
    }

    /// The circles as the membership log has them now; shows or veils what that changes.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_circles(&self, circles: &[CircleLine]) -> Result<(), StoreError> {
        let connection = &self.transaction;
        let before = circle_lines(connection)?;
        let mine = |lines: &[CircleLine], number| {
            let line = lines.iter().find(|line| line.number == number);
            line.map(|line| line.mine)
        };
        let desk_moves = mine(&before, DESK).unwrap_or(true) != mine(circles, DESK).unwrap_or(true);
        connection.execute("DELETE FROM circle", [])?;
        for line in circles {
            connection
                .prepare_cached("INSERT INTO circle (number, name, mine) VALUES (?1, ?2, ?3)")?
                .execute((line.number, &line.name, line.mine))?;
        }
        if desk_moves {
            return apply::project_all(connection);
        }
        for line in circles {
            if mine(&before, line.number) != Some(line.mine) {
                project_circle(connection, &line.name)?;
            }
        }
        Ok(())
    }

    /// How many membership entries a device has said it knew, at most so far.
    ///
    /// # Errors
    /// As for reading.
    pub fn basis(&self, device: DeviceId) -> Result<u32, StoreError> {
        let found = self
            .transaction
            .prepare_cached("SELECT entries FROM basis WHERE device = ?1")?
            .query_row([log::device_number(device)], |row| row.get(0))
            .optional()?;
        Ok(found.unwrap_or(0))
    }

    /// Notes it, for the device and for its frame.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_basis(&self, device: DeviceId, frame: u64, entries: u32) -> Result<(), StoreError> {
        set_frame_basis(&self.transaction, device, frame, entries)?;
        self.transaction
            .prepare_cached(
                "INSERT INTO basis (device, entries) VALUES (?1, ?2)
                 ON CONFLICT (device) DO UPDATE SET entries = max(entries, excluded.entries)",
            )?
            .execute((log::device_number(device), entries))?;
        Ok(())
    }
}

/// The record a write links to.
pub(crate) fn linked_by(kind: u16, write: &Write) -> Option<RecordId> {
    if let Value::Link(named) = &write.value {
        return Some(*named);
    }
    let field = record::kind(kind)?.field(write.field)?;
    let links = matches!(field.holds, model::FieldType::Links(_));
    (links && !write.value.is_empty())
        .then(|| RecordId::parse(&write.element))
        .flatten()
}

/// Notes how many membership entries the writer of a frame knew.
pub(crate) fn set_frame_basis(
    connection: &Connection,
    device: DeviceId,
    frame: u64,
    entries: u32,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO frame_basis (device, frame, entries) VALUES (?1, ?2, ?3)",
        )?
        .execute((log::device_number(device), frame as i64, entries))?;
    Ok(())
}

/// Projects the cases of one circle again, with all that stands in them.
fn project_circle(connection: &Connection, name: &str) -> Result<(), StoreError> {
    let mut cases = connection.prepare_cached(
        "SELECT id FROM cases INDEXED BY cases_restricted WHERE circle = ?1 AND circle <> ''",
    )?;
    let rows = cases.query_map([name], |row| log::record_from(row.get(0)?))?;
    let mut all: BTreeSet<RecordId> = BTreeSet::new();
    for case in rows {
        let case = case?;
        let mut parts = connection.prepare_cached("SELECT record FROM part WHERE case_id = ?1")?;
        let parts = parts.query_map([case.number()], |row| log::record_from(row.get(0)?))?;
        for record in parts.chain(std::iter::once(Ok(case))) {
            let record = record?;
            all.insert(record);
            if let Some((kind, state)) = apply::stored_state(connection, record)?
                && let Some(kind) = record::kind(kind)
            {
                all.extend(linked(kind, &state, &["person", "organisation"]));
            }
        }
    }
    for record in all {
        apply::project_again(connection, record)?;
    }
    Ok(())
}

/// The history of a record as it may be shown here.
pub(crate) fn veil_history(
    connection: &Connection,
    record: RecordId,
    mut changes: Vec<Change>,
) -> Result<Vec<Change>, StoreError> {
    let Some((kind, state)) = apply::stored_state(connection, record)? else {
        return Ok(changes);
    };
    if is_veiled(connection, kind, record, &state)? {
        let kind = record::kind(kind);
        for change in &mut changes {
            change
                .writes
                .retain(|write| compartment::is_open(kind, write.field));
        }
    }
    Ok(changes)
}

/// Folds changes in the order of the log.
pub(crate) fn fold(changes: impl IntoIterator<Item = (Change, VersionVector)>) -> RecordState {
    let mut state = RecordState::new();
    for (change, context) in changes {
        state.apply(&change, &context);
    }
    state
}
