//! Cases at rest, for the terms of keeping.

use model::RecordId;
use model::retention::Term;
use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// A case at rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtRest {
    /// The case.
    pub case: RecordId,
    /// Its reference.
    pub reference: String,
    /// The day it rests since.
    pub since: i64,
}

const RESTING: &str = "SELECT rest.case_id, coalesce(cases.reference, ''), rest.since
     FROM case_rest rest INDEXED BY case_rest_by_term CROSS JOIN cases ON cases.id = rest.case_id
     WHERE rest.held = 0 AND rest.term = ?3 AND rest.since <= ?1
       AND rest.case_id NOT IN (SELECT \"case\" FROM erasures WHERE withdrawn = 0 AND \"case\" IS NOT NULL
         AND returned_at IS NULL AND carried_out_at IS NULL)
     ORDER BY rest.since, rest.case_id LIMIT ?2";
const DRAFTS: &str =
    "SELECT id, coalesce(reference, ''), touched / 86400 FROM cases INDEXED BY cases_drafts
     WHERE withdrawn = 0 AND coalesce(status, 'draft') = 'draft' AND coalesce(legal_hold, 0) = 0
       AND touched <= ?1 AND ?3 = 'draft'
       AND id NOT IN (SELECT \"case\" FROM erasures WHERE withdrawn = 0 AND \"case\" IS NOT NULL
         AND returned_at IS NULL AND carried_out_at IS NULL)
     ORDER BY touched, id LIMIT ?2";

impl Store {
    /// Cases under `term` that rest since the day `since` or longer, that nothing holds and whose
    /// erasure nobody proposed: those longest at rest first, `limit` at most.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_at_rest(
        &self,
        term: Term,
        since: i64,
        limit: usize,
    ) -> Result<Vec<AtRest>, StoreError> {
        let (rows, bound) = match term {
            Term::Draft => (DRAFTS, since.saturating_add(1).saturating_mul(86_400) - 1),
            _ => (RESTING, since),
        };
        let mut query = self.connection.prepare_cached(rows)?;
        let rows = query.query_map((bound, limit as i64, term.code()), |row| {
            Ok(AtRest {
                case: log::record_from(row.get(0)?)?,
                reference: row.get(1)?,
                since: row.get(2)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// When a case or anything in it was changed last, seconds.
    ///
    /// # Errors
    /// As for reading.
    pub fn touched(&self, case: RecordId) -> Result<Option<i64>, StoreError> {
        self.connection
            .prepare_cached("SELECT touched FROM cases WHERE id = ?1")?
            .query_row([case.number()], |row| row.get(0))
            .optional()
            .map_err(Into::into)
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
