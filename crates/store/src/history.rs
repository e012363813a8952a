//! What was written when: the log of one record, of a whole case, and since the last visit.

use model::record::{ORGANISATION, PERSON};
use model::{Change, RecordId, VersionVector};
use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// Seconds after which opening a case again is another visit.
const VISIT_SECONDS: i64 = 1800;

impl Store {
    /// All changes of one record in the order they were applied here, each with what its writer had
    /// seen and its place in the log.
    ///
    /// # Errors
    /// As for reading.
    pub fn history_with_contexts(
        &self,
        record: RecordId,
    ) -> Result<Vec<(i64, Change, VersionVector)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT rowid FROM change WHERE record = ?1 ORDER BY rowid")?;
        let places: Vec<i64> = query
            .query_map([record.number()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let changes = self.history(record)?;
        let mut all = Vec::with_capacity(changes.len());
        for (place, change) in places.into_iter().zip(changes) {
            let context = log::context_of(&self.connection, change.dot)?.unwrap_or_default();
            all.push((place, change, context));
        }
        Ok(all)
    }

    /// The case, everything that stands in it, and its people and organisations; withdrawn records
    /// too, because taking back is part of what happened.
    ///
    /// # Errors
    /// As for reading.
    pub fn records_of_case(&self, case: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT ?1
             UNION SELECT record FROM part WHERE case_id = ?1
             UNION SELECT person FROM cases WHERE id = ?1 AND person IS NOT NULL
             UNION SELECT organisation FROM cases WHERE id = ?1 AND organisation IS NOT NULL
             UNION SELECT victim FROM violations WHERE \"case\" = ?1 AND victim IS NOT NULL
             UNION SELECT victim_organisation FROM violations WHERE \"case\" = ?1 AND victim_organisation IS NOT NULL",
        )?;
        let rows = query.query_map([case.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// True for people and organisations, which stand in cases without being parts of them.
    #[must_use]
    pub const fn is_party(kind: u16) -> bool {
        kind == PERSON.tag || kind == ORGANISATION.tag
    }

    /// Notes a visit to a case. Opening it again within half an hour is the same visit.
    ///
    /// # Errors
    /// As for writing.
    pub fn visit(&mut self, case: RecordId, now: i64) -> Result<(), StoreError> {
        let known: Option<(i64, i64)> = self
            .connection
            .prepare_cached("SELECT at, row FROM visit WHERE case_id = ?1")?
            .query_row([case.number()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let newest: i64 = self
            .connection
            .prepare_cached("SELECT coalesce(max(rowid), 0) FROM change")?
            .query_row([], |row| row.get(0))?;
        let sql = match known {
            Some((at, row)) if now - at < VISIT_SECONDS && row == newest => return Ok(()),
            Some((at, _)) if now - at < VISIT_SECONDS => {
                "UPDATE visit SET at = ?2, row = ?3 WHERE case_id = ?1"
            }
            _ => {
                "INSERT INTO visit (case_id, at, row, before) VALUES (?1, ?2, ?3, 0)
                 ON CONFLICT (case_id) DO UPDATE SET before = row, at = excluded.at, row = excluded.row"
            }
        };
        // A power cut may take the note of a visit; it must not slow the opening of a case.
        self.connection
            .pragma_update(None, "synchronous", "NORMAL")?;
        let done = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut write| write.execute((case.number(), now, newest)));
        self.connection.pragma_update(None, "synchronous", "FULL")?;
        done?;
        Ok(())
    }

    /// Where the log ended at the visit before this one; `None` when there was none.
    ///
    /// # Errors
    /// As for reading.
    pub fn visited_before(&self, case: RecordId) -> Result<Option<i64>, StoreError> {
        self.connection
            .prepare_cached("SELECT before FROM visit WHERE case_id = ?1 AND before > 0")?
            .query_row([case.number()], |row| row.get(0))
            .optional()
            .map_err(Into::into)
    }
}
