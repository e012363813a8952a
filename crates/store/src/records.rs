//! Records by id: state, rivals, history, parts of a case.

use model::record::Kind;
use model::{Change, DeviceId, RecordId, RecordState, VersionVector};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::apply::WriteTx;
use crate::circles;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project;

/// A record as stored.
#[derive(Debug, Clone)]
pub struct StoredRecord {
    /// Its id.
    pub id: RecordId,
    /// Number of its kind.
    pub kind: u16,
    /// All its cells.
    pub state: RecordState,
    /// Taken back.
    pub withdrawn: bool,
    /// Seconds of its first change, by that writer's clock.
    pub created: i64,
    /// Seconds of its newest stamp.
    pub updated: i64,
    /// Device of its newest stamp.
    pub updated_by: DeviceId,
    /// Sealed to a circle this laptop is not in: names and texts are left out.
    pub veiled: bool,
}

const COLUMNS: &str = "id, kind, state, withdrawn, created, updated, updated_by";

fn stored(row: &Row<'_>) -> rusqlite::Result<(StoredRecord, Vec<u8>)> {
    let record = StoredRecord {
        id: log::record_from(row.get(0)?)?,
        kind: row.get(1)?,
        state: RecordState::new(),
        withdrawn: row.get(3)?,
        created: row.get(4)?,
        updated: row.get(5)?,
        updated_by: log::device_from(row.get(6)?),
        veiled: false,
    };
    Ok((record, row.get(2)?))
}

/// What is sealed to a circle this laptop is not in is left out, although an older time or another
/// program may have left it in the file.
fn with_state(
    connection: &Connection,
    (mut record, state): (StoredRecord, Vec<u8>),
) -> Result<StoredRecord, StoreError> {
    let state = payload::decode_state(&state)?;
    (record.state, record.veiled) = circles::veil(connection, record.kind, record.id, state)?;
    Ok(record)
}

pub(crate) fn get(connection: &Connection, id: RecordId) -> Result<StoredRecord, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE id = ?1");
    connection
        .prepare_cached(&sql)?
        .query_row([id.number()], stored)
        .optional()?
        .ok_or(StoreError::NoRecord)
        .and_then(|found| with_state(connection, found))
}

fn parts(
    connection: &Connection,
    case: RecordId,
    kind: u16,
) -> Result<Vec<StoredRecord>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM record WHERE withdrawn = 0 AND id IN
               (SELECT record FROM part WHERE case_id = ?1 AND kind = ?2)
             ORDER BY created DESC, id DESC"
    );
    let mut query = connection.prepare_cached(&sql)?;
    let rows = query.query_map((case.number(), kind), stored)?;
    rows.map(|row| with_state(connection, row?)).collect()
}

impl Store {
    /// One record.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] when there is none.
    pub fn record(&self, id: RecordId) -> Result<StoredRecord, StoreError> {
        get(&self.connection, id)
    }

    /// The records of one kind that stand in a case, withdrawn ones left out, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn parts(&self, case: RecordId, kind: u16) -> Result<Vec<StoredRecord>, StoreError> {
        parts(&self.connection, case, kind)
    }

    /// All records in id order, for exports and checks; `each` may stop with an error.
    ///
    /// # Errors
    /// As for reading, and those of `each`.
    pub fn each_record<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(StoredRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT {COLUMNS} FROM record ORDER BY id");
        let mut query = self
            .connection
            .prepare_cached(&sql)
            .map_err(StoreError::from)?;
        let mut rows = query.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let found = stored(row).map_err(StoreError::from)?;
            each(with_state(&self.connection, found)?)?;
        }
        Ok(())
    }

    /// All records of a kind that are not withdrawn, in id order.
    ///
    /// # Errors
    /// As for reading.
    pub fn records_of_kind(&self, kind: &Kind) -> Result<Vec<RecordId>, StoreError> {
        let sql = format!(
            "SELECT id FROM {} WHERE withdrawn = 0 ORDER BY id",
            project::table(kind)
        );
        let mut query = self.connection.prepare_cached(&sql)?;
        let rows = query.query_map([], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// True when a change of `me` is in no frame yet.
    ///
    /// # Errors
    /// As for reading.
    pub fn has_unsealed(&self, me: DeviceId) -> Result<bool, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM change INDEXED BY change_unsealed WHERE device = ?1 AND frame IS NULL LIMIT 1")?
            .exists([log::device_number(me)])?)
    }

    /// The case (or first case) a record stands in.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_of(&self, record: RecordId) -> Result<Option<RecordId>, StoreError> {
        self.connection
            .prepare_cached("SELECT case_id FROM part WHERE record = ?1 ORDER BY case_id LIMIT 1")?
            .query_row([record.number()], |row| log::record_from(row.get(0)?))
            .optional()
            .map_err(Into::into)
    }

    /// All changes of one record, in the order they were applied here.
    ///
    /// # Errors
    /// As for reading.
    pub fn history(&self, record: RecordId) -> Result<Vec<Change>, StoreError> {
        let changes = log::changes_of(&self.connection, record)?;
        circles::veil_history(&self.connection, record, changes)
    }

    /// True when a change of `me` on the record, or on a part of it, has no receipt.
    ///
    /// # Errors
    /// As for reading.
    pub fn unsent(&self, record: RecordId, me: DeviceId) -> Result<bool, StoreError> {
        Ok(self.unsent_changes(record, me, false)? > 0)
    }

    /// Number of changes of `me` without a receipt, on the record and, `with_parts`, on all
    /// records that stand in it.
    ///
    /// # Errors
    /// As for reading.
    pub fn unsent_changes(
        &self,
        record: RecordId,
        me: DeviceId,
        with_parts: bool,
    ) -> Result<u32, StoreError> {
        let first_waiting = self.first_waiting_counter(me)?;
        // By record: by device and counter would walk all that waits.
        let sql = if with_parts {
            "SELECT (SELECT count(*) FROM change INDEXED BY change_of_record WHERE record = ?1 AND device = ?2 AND counter >= ?3)
               + (SELECT count(*) FROM change INDEXED BY change_of_record
                  WHERE record IN (SELECT record FROM part WHERE case_id = ?1) AND device = ?2 AND counter >= ?3)"
        } else {
            "SELECT count(*) FROM change INDEXED BY change_of_record WHERE record = ?1 AND device = ?2 AND counter >= ?3"
        };
        let count = self.connection.prepare_cached(sql)?.query_row(
            (
                record.number(),
                log::device_number(me),
                first_waiting as i64,
            ),
            |row| row.get(0),
        )?;
        Ok(count)
    }

    /// The first own change without a receipt; one past the last when all have one.
    ///
    /// # Errors
    /// As for reading.
    pub fn first_waiting_counter(&self, me: DeviceId) -> Result<u64, StoreError> {
        let waiting: Option<i64> = self
            .connection
            .prepare_cached("SELECT min(seq) FROM frame_out WHERE lane = 3 AND receipt_at IS NULL")?
            .query_row([], |row| row.get(0))?;
        match waiting {
            Some(seq) => log::first_beyond(&self.connection, me, seq - 1),
            None => {
                let unsealed: Option<i64> = self
                    .connection
                    .prepare_cached("SELECT min(counter) FROM change INDEXED BY change_unsealed WHERE device = ?1 AND frame IS NULL")?
                    .query_row([log::device_number(me)], |row| row.get(0))?;
                Ok(unsealed.map_or(u64::MAX >> 1, |counter| counter as u64))
            }
        }
    }

    /// Every cell where a person has to choose: (record, field, element), oldest record first.
    ///
    /// # Errors
    /// As for reading.
    pub fn contested(&self) -> Result<Vec<(RecordId, u16, String)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT record, field, element FROM contested ORDER BY record, field, element",
        )?;
        let rows = query.query_map([], |row| {
            Ok((log::record_from(row.get(0)?)?, row.get(1)?, row.get(2)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Seconds of the newest thing signed for this laptop: its own newest stamp, or the hub's
    /// newest receipt. Colleagues' clocks are theirs and say nothing about this one.
    ///
    /// # Errors
    /// As for reading.
    pub fn newest_signed(&self, me: DeviceId) -> Result<i64, StoreError> {
        let own = log::last_stamp(&self.connection, me)?.seconds;
        let receipt: Option<i64> = self
            .connection
            .prepare_cached("SELECT at FROM receipt ORDER BY id DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(i64::try_from(own)
            .unwrap_or(i64::MAX)
            .max(receipt.unwrap_or(0)))
    }

    /// How far every device's changes have been applied here.
    ///
    /// # Errors
    /// As for reading.
    pub fn seen(&self) -> Result<VersionVector, StoreError> {
        log::seen(&self.connection)
    }

    /// Numbers of changes and of records.
    ///
    /// # Errors
    /// As for reading.
    pub fn sizes(&self) -> Result<(u64, u64), StoreError> {
        let count = |sql: &str| {
            self.connection
                .query_row(sql, [], |row| row.get::<_, i64>(0))
        };
        Ok((
            count("SELECT count(*) FROM change")? as u64,
            count("SELECT count(*) FROM record")? as u64,
        ))
    }
}

impl WriteTx<'_> {
    /// The records of one kind that stand in a case, as they stand inside this transaction,
    /// withdrawn ones left out, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn parts(&self, case: RecordId, kind: u16) -> Result<Vec<StoredRecord>, StoreError> {
        parts(&self.transaction, case, kind)
    }

    /// One record, as it stands inside this transaction.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] when there is none.
    pub fn record(&self, id: RecordId) -> Result<StoredRecord, StoreError> {
        get(&self.transaction, id)
    }

    /// True when the record exists.
    ///
    /// # Errors
    /// As for reading.
    pub fn has_record(&self, id: RecordId) -> Result<bool, StoreError> {
        Ok(self
            .transaction
            .prepare_cached("SELECT 1 FROM record WHERE id = ?1")?
            .exists([id.number()])?)
    }
}
