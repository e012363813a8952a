//! Cases at rest, for the terms of keeping.

use model::RecordId;
use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

impl Store {
    /// Cases whose term could have come: drafts not touched since `draft_before` (seconds), closed
    /// ones from before `closed_before`, rejected and referred ones opened before
    /// `opened_before` (days, `2026-11-24`).
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_at_rest(
        &self,
        draft_before: i64,
        closed_before: &str,
        opened_before: &str,
    ) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM cases WHERE withdrawn = 0 AND (
               (status = 'draft' AND touched <= ?1)
               OR (status = 'closed' AND (closed_on IS NULL OR ltrim(closed_on, '~') <= ?2))
               OR (status IN ('rejected', 'referred_out') AND (opened_on IS NULL OR ltrim(opened_on, '~') <= ?3)))
             ORDER BY coalesce(nullif(ltrim(closed_on, '~'), ''), opened_on, ''), id",
        )?;
        let rows = query.query_map((draft_before, closed_before, opened_before), |row| {
            log::record_from(row.get(0)?)
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// All records of a kind, newest first, withdrawn ones left out.
    ///
    /// # Errors
    /// As for reading.
    pub fn all_of_kind(&self, kind: u16, limit: u32) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM record WHERE kind = ?1 AND withdrawn = 0 ORDER BY created DESC, id DESC LIMIT ?2",
        )?;
        let rows = query.query_map((kind, limit), |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// The record of a kind that was written last, withdrawn ones left out.
    ///
    /// # Errors
    /// As for reading.
    pub fn newest_of_kind(&self, kind: u16) -> Result<Option<RecordId>, StoreError> {
        let Some(kind) = model::record::kind(kind) else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT id FROM {} WHERE withdrawn = 0 ORDER BY touched DESC, id DESC LIMIT 1",
            crate::project::table(kind)
        );
        self.connection
            .prepare_cached(&sql)?
            .query_row([], |row| log::record_from(row.get(0)?))
            .optional()
            .map_err(Into::into)
    }
}
