//! People and organisations by name.

use model::record::{self, Kind};
use model::{RecordId, text};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project;

/// Names a search in the registry gives at most; who has more goes on typing.
const FOUND_MAX: usize = 200;

impl Store {
    /// A page of the registry of `kind` in name order; with a query, those whose names hold it.
    /// Gives the ids and the number in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn registry_page(
        &self,
        kind: &Kind,
        query: &str,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<RecordId>, u32), StoreError> {
        if !text::words(query).is_empty() {
            let mut all = Vec::new();
            // Somebody merged is found by any of the names, and shown once.
            for found in self.search_names(query, &[kind.tag], FOUND_MAX)? {
                let leader = self.leader_of(found)?;
                if !all.contains(&leader) {
                    all.push(leader);
                }
            }
            let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
            return Ok((
                all.into_iter()
                    .skip(offset as usize)
                    .take(limit as usize)
                    .collect(),
                total,
            ));
        }
        let table = project::table(kind);
        let total = self.connection.query_row(
            &format!("SELECT count(*) FROM {table} WHERE withdrawn = 0 AND id NOT IN (SELECT record FROM merged)"),
            [],
            |row| row.get(0),
        )?;
        let sql = format!(
            "SELECT id FROM {table} WHERE withdrawn = 0 AND id NOT IN (SELECT record FROM merged) ORDER BY name_key, id LIMIT ?1 OFFSET ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((limit, offset), |row| log::record_from(row.get(0)?))?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// Cases a person or organisation is part of: as the one protected, as a victim, in a consent;
    /// itself, or one merged into it.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_of(&self, party: RecordId, kind: &Kind) -> Result<Vec<RecordId>, StoreError> {
        let mut cases = cases_of(&self.connection, party, kind)?;
        for member in self.merged_into(party)? {
            cases.extend(cases_of(&self.connection, member, kind)?);
        }
        cases.sort_unstable();
        cases.dedup();
        Ok(cases)
    }
}

pub(crate) fn cases_of(
    connection: &Connection,
    party: RecordId,
    kind: &Kind,
) -> Result<Vec<RecordId>, StoreError> {
    let sql = if kind.tag == record::PERSON.tag {
        "SELECT id FROM cases WHERE withdrawn = 0 AND person = ?1
         UNION SELECT \"case\" FROM violations WHERE withdrawn = 0 AND victim = ?1 AND \"case\" IS NOT NULL
         UNION SELECT \"case\" FROM consents WHERE withdrawn = 0 AND person = ?1 AND \"case\" IS NOT NULL"
    } else {
        "SELECT id FROM cases WHERE withdrawn = 0 AND organisation = ?1
         UNION SELECT \"case\" FROM violations WHERE withdrawn = 0 AND victim_organisation = ?1 AND \"case\" IS NOT NULL"
    };
    let mut query = connection.prepare_cached(sql)?;
    let rows = query.query_map([party.number()], |row| log::record_from(row.get(0)?))?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}
