//! Imports of this laptop and what each made, so that one can be taken back as a whole.

use model::{Dot, RecordId};

use crate::apply::WriteTx;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// One import.
#[derive(Debug, Clone)]
pub struct ImportJob {
    /// Its number.
    pub id: i64,
    /// Seconds by this laptop's clock.
    pub at: i64,
    /// Name of the file, without its folder.
    pub name: String,
    /// Records it made.
    pub records: u32,
    /// Seconds when it was taken back; 0 while it stands.
    pub undone_at: i64,
}

impl Store {
    /// All imports, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn import_jobs(&self) -> Result<Vec<ImportJob>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, at, name, (SELECT count(*) FROM import_made WHERE job = id), undone_at
             FROM import_job ORDER BY id DESC",
        )?;
        let rows = query.query_map([], |row| {
            Ok(ImportJob {
                id: row.get(0)?,
                at: row.get(1)?,
                name: row.get(2)?,
                records: row.get(3)?,
                undone_at: row.get(4)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// What an import made: record and the change that made it, in the order of making.
    ///
    /// # Errors
    /// As for reading.
    pub fn import_made(&self, job: i64) -> Result<Vec<(RecordId, Dot)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT record, device, counter FROM import_made WHERE job = ?1 ORDER BY counter",
        )?;
        let rows = query.query_map([job], |row| {
            let dot = Dot {
                device: log::device_from(row.get(1)?),
                counter: row.get::<_, i64>(2)? as u64,
            };
            Ok((log::record_from(row.get(0)?)?, dot))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Records that stand in a case, of any kind, withdrawn ones left out.
    ///
    /// # Errors
    /// As for reading.
    pub fn parts_of(&self, case: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT part.record FROM part JOIN record ON record.id = part.record
             WHERE part.case_id = ?1 AND record.withdrawn = 0 ORDER BY part.record",
        )?;
        let rows = query.query_map([case.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

impl WriteTx<'_> {
    /// Begins an import; gives its number.
    ///
    /// # Errors
    /// As for writing.
    pub fn import_begin(&mut self, at: i64, name: &str, rows: u32) -> Result<i64, StoreError> {
        self.transaction
            .prepare_cached("INSERT INTO import_job (at, name, rows) VALUES (?1, ?2, ?3)")?
            .execute((at, name, rows))?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Remembers that an import made a record.
    ///
    /// # Errors
    /// As for writing.
    pub fn import_note(&mut self, job: i64, record: RecordId, dot: Dot) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO import_made (job, record, device, counter) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((
                job,
                record.number(),
                log::device_number(dot.device),
                dot.counter as i64,
            ))?;
        Ok(())
    }

    /// Says that an import was taken back.
    ///
    /// # Errors
    /// As for writing.
    pub fn import_undone(&mut self, job: i64, at: i64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("UPDATE import_job SET undone_at = ?2 WHERE id = ?1")?
            .execute((job, at))?;
        Ok(())
    }
}
