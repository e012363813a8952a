//! Civic space events, and how people stand to each other: records that belong to no case.

use model::RecordId;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

impl Store {
    /// A page of the civic space events of one dimension or of all, newest first, and the number
    /// in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn civic_events(
        &self,
        dimension: &str,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<RecordId>, u32), StoreError> {
        let total = self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM civic_space_events WHERE withdrawn = 0 AND (?1 = '' OR dimension = ?1)",
            )?
            .query_row([dimension], |row| row.get(0))?;
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM civic_space_events WHERE withdrawn = 0 AND (?1 = '' OR dimension = ?1)
             ORDER BY ltrim(starts_on, '~') DESC, id DESC LIMIT ?2 OFFSET ?3",
        )?;
        let rows = query.query_map((dimension, limit, offset), |row| {
            log::record_from(row.get(0)?)
        })?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// The relationships of a person, whichever of the two they are.
    ///
    /// # Errors
    /// As for reading.
    pub fn relationships(&self, person: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM relationships WHERE person = ?1 AND withdrawn = 0
             UNION SELECT id FROM relationships WHERE other = ?1 AND withdrawn = 0 ORDER BY id",
        )?;
        let rows = query.query_map([person.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}
