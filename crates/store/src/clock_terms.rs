//! The institution's own terms for the clocks of its cases.

use model::RecordId;
use model::clock::{LEVELS, OwnTerms, Table};
use rusqlite::{OptionalExtension, Row};

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

impl Store {
    /// The institution's own terms over those of the specification.
    ///
    /// # Errors
    /// As for reading.
    pub fn clock_table(&self) -> Result<Table, StoreError> {
        Ok(Table::with(&self.own_clock_terms()?))
    }

    /// What the institution has set, in the order of the levels; of two records of a level the
    /// newest holds.
    ///
    /// # Errors
    /// As for reading.
    pub fn own_clock_terms(&self) -> Result<[OwnTerms; 4], StoreError> {
        let mut own = [OwnTerms::default(); 4];
        let mut query = self.connection.prepare_cached(
            "SELECT level, first_action_hours, verification_hours, reassessment_hours, contact_hours,
               supervisor_after_hours, head_after_hours, prompt_network
             FROM clock_terms WHERE withdrawn = 0 ORDER BY touched, id",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let level: Option<String> = row.get(0)?;
            let at = LEVELS
                .iter()
                .position(|known| Some(*known) == level.as_deref());
            if let Some(terms) = at.and_then(|at| own.get_mut(at)) {
                *terms = own_terms(row)?;
            }
        }
        Ok(own)
    }

    /// The record that holds for a level, when the institution has set one.
    ///
    /// # Errors
    /// As for reading.
    pub fn clock_term_of(&self, level: &str) -> Result<Option<RecordId>, StoreError> {
        self.connection
            .prepare_cached(
                "SELECT id FROM clock_terms WHERE withdrawn = 0 AND level = ?1
                 ORDER BY touched DESC, id DESC LIMIT 1",
            )?
            .query_row([level], |row| log::record_from(row.get(0)?))
            .optional()
            .map_err(Into::into)
    }
}

fn own_terms(row: &Row<'_>) -> rusqlite::Result<OwnTerms> {
    Ok(OwnTerms {
        first_action: row.get(1)?,
        verification: row.get(2)?,
        reassessment: row.get(3)?,
        contact: row.get(4)?,
        supervisor_after: row.get(5)?,
        head_after: row.get(6)?,
        prompt_network: row.get(7)?,
    })
}
