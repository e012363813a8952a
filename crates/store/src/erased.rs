//! What the desk asks about erasures: which were carried out, who stands where, what is to be swept.

use model::RecordId;
use rusqlite::limits::Limit;

use crate::erase::{erased_with, is_alone, stands_elsewhere};
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::settings;

/// An erasure that was carried out here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// The case.
    pub case: RecordId,
    /// Its erasure record.
    pub erasure: RecordId,
    /// Seconds, by the clock of whoever carried it out.
    pub at: i64,
}

impl Store {
    /// Cases erased here, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn erased_cases(&self) -> Result<Vec<Erased>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, erasure, at FROM erased_case ORDER BY at DESC, id")?;
        let rows = query.query_map([], |row| {
            Ok(Erased {
                case: log::record_from(row.get(0)?)?,
                erasure: log::record_from(row.get(1)?)?,
                at: row.get(2)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Seconds of the last erasure carried out here: copies of the file from before still hold what
    /// it erased.
    ///
    /// # Errors
    /// As for reading.
    pub fn last_erasure(&self) -> Result<Option<i64>, StoreError> {
        Ok(self
            .connection
            .query_row("SELECT max(at) FROM erased_case", [], |row| row.get(0))?)
    }

    /// True when the record lost its words to an erasure.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_erased(&self, record: RecordId) -> Result<bool, StoreError> {
        Ok(erased_with(&self.connection, record)?.is_some())
    }

    /// True while traces of an erasure may lie in the search or in the write-ahead log.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_erasing(&self) -> Result<bool, StoreError> {
        Ok(settings::get(&self.connection, settings::name::ERASING)?.is_some())
    }

    /// Merges the search indexes, whose deleted words stay readable until then, writes all pages of
    /// the file anew and empties the write-ahead log.
    ///
    /// # Errors
    /// As for writing; it is asked for again at the next opening.
    pub fn sweep_erased(&mut self) -> Result<(), StoreError> {
        self.connection.execute_batch(
            "INSERT INTO search (search) VALUES ('optimize');
             INSERT INTO name_search (name_search) VALUES ('optimize');",
        )?;
        // What was deleted is overwritten, but pages that were split or filled again keep pieces
        // of what once stood there between their cells. Only writing all pages anew ends that.
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let vacuumed = self.connection.execute_batch("VACUUM");
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        vacuumed?;
        settings::set(&self.connection, settings::name::ERASING, None)?;
        self.checkpoint()
    }

    /// Where people and organisations stand besides a case: true when any record outside it, or in
    /// another case, links to this one.
    ///
    /// # Errors
    /// As for reading.
    pub fn stands_elsewhere(&self, party: RecordId, case: RecordId) -> Result<bool, StoreError> {
        stands_elsewhere(&self.connection, party, case)
    }

    /// No other laptop was ever let in.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_alone(&self, me: model::DeviceId) -> Result<bool, StoreError> {
        is_alone(&self.connection, log::device_number(me))
    }

    /// True when an organisation stands anywhere but in a case and with people who go with it.
    ///
    /// # Errors
    /// As for reading.
    pub fn stands_besides(
        &self,
        organisation: RecordId,
        case: RecordId,
        going: &[RecordId],
    ) -> Result<bool, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id FROM persons WHERE organisation = ?1 AND withdrawn = 0")?;
        let rows = query.query_map([organisation.number()], |row| log::record_from(row.get(0)?))?;
        for member in rows {
            if !going.contains(&member?) {
                return Ok(true);
            }
        }
        let mut query = self.connection.prepare_cached(
            "SELECT 1 FROM cases WHERE organisation = ?1 AND id <> ?2 AND withdrawn = 0
             UNION ALL SELECT 1 FROM violations WHERE victim_organisation = ?1 AND coalesce(\"case\", 0) <> ?2 AND withdrawn = 0
             UNION ALL SELECT 1 FROM involvements WHERE organisation = ?1 AND coalesce(\"case\", 0) <> ?2 AND withdrawn = 0
             LIMIT 1",
        )?;
        Ok(query.exists((organisation.number(), case.number()))?)
    }

    /// Cases with an erasure that was proposed and neither returned nor carried out.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_with_open_erasure(&self) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT DISTINCT \"case\" FROM erasures WHERE withdrawn = 0 AND \"case\" IS NOT NULL
               AND returned_at IS NULL AND carried_out_at IS NULL ORDER BY \"case\"",
        )?;
        let rows = query.query_map([], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// People somebody stands in a relationship with.
    ///
    /// # Errors
    /// As for reading.
    pub fn related_to(&self, person: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT \"other\" FROM relationships WHERE person = ?1 AND \"other\" IS NOT NULL AND withdrawn = 0
             UNION SELECT person FROM relationships WHERE \"other\" = ?1 AND person IS NOT NULL AND withdrawn = 0",
        )?;
        let rows = query.query_map([person.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Every case a record stands in.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_with(&self, record: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT case_id FROM part WHERE record = ?1 ORDER BY case_id")?;
        let rows = query.query_map([record.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// All records that stand in a case, withdrawn ones too: (record, kind).
    ///
    /// # Errors
    /// As for reading.
    pub fn all_parts(&self, case: RecordId) -> Result<Vec<(RecordId, u16)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT record, kind FROM part WHERE case_id = ?1 ORDER BY kind, record",
        )?;
        let rows = query.query_map([case.number()], |row| {
            Ok((log::record_from(row.get(0)?)?, row.get(1)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}
