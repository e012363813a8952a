//! Tasks that only say that something else is overdue, and whether it still waits.

use model::RecordId;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

impl Store {
    /// Open tasks that only say that something else is overdue: (task, what they stand for).
    ///
    /// # Errors
    /// As for reading.
    pub fn shadows(&self, limit: u32) -> Result<Vec<(RecordId, String)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, origin_key FROM tasks INDEXED BY tasks_by_origin
             WHERE origin_key IS NOT NULL AND origin IN ('clock', 'measure') AND withdrawn = 0
               AND (status IS NULL OR status = 'open') ORDER BY id LIMIT ?1",
        )?;
        let rows = query.query_map([limit], |row| {
            Ok((log::record_from(row.get(0)?)?, row.get(1)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// True while what a shadow stands for still waits.
    ///
    /// # Errors
    /// As for reading.
    pub fn still_waits(&self, key: &str) -> Result<bool, StoreError> {
        let mut parts = key.split('/');
        let (Some(what), Some(id), Some(at)) = (parts.next(), parts.next(), parts.next()) else {
            return Ok(false);
        };
        let (Ok(id), true) = (id.parse::<i64>(), parts.next().is_none()) else {
            return Ok(false);
        };
        let sql = if what == "measure" {
            "SELECT 1 FROM measures WHERE id = ?2 AND withdrawn = 0 AND ?1 = 'measure' AND due_on = ?3
               AND (status IS NULL OR status IN ('planned', 'in_progress', 'awaiting_reply'))"
        } else {
            "SELECT 1 FROM case_clock WHERE case_id = ?2 AND clock = ?1 AND CAST(coalesce(fixed, since) AS TEXT) = ?3"
        };
        Ok(self
            .connection
            .prepare_cached(sql)?
            .exists((what, id, at))?)
    }
}
