//! Cases that may be about the same thing, and cases that were found to be one.

use std::collections::BTreeSet;

use model::record::PERSON;
use model::{RecordId, merging};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// Cases looked at for one reason to compare.
const LOOKED_AT_MAX: i64 = 200;

/// Cases that are counted by another one, since they were found to be the same.
pub(crate) fn counted_by_another(connection: &Connection) -> Result<BTreeSet<i64>, StoreError> {
    let mut query = connection.prepare_cached(
        "SELECT one.id, one.same_as FROM cases one JOIN cases other ON other.id = one.same_as
         WHERE one.same_as IS NOT NULL AND one.withdrawn = 0 AND other.withdrawn = 0",
    )?;
    let rows = query.query_map([], |row| {
        Ok((
            log::record_from(row.get(0)?)?,
            log::record_from(row.get(1)?)?,
        ))
    })?;
    let links = rows.collect::<Result<std::collections::BTreeMap<_, _>, _>>()?;
    // Two laptops may each have said it the other way round: one of them still counts.
    let next = |id: RecordId| links.get(&id).copied();
    let follows = links
        .keys()
        .filter(|id| merging::leader(**id, next) != **id);
    Ok(follows.map(|id| id.number()).collect())
}

/// The same as one bound value, for `json_each`.
pub(crate) fn counted_by_another_text(connection: &Connection) -> Result<String, StoreError> {
    let numbers: Vec<String> = counted_by_another(connection)?
        .iter()
        .map(i64::to_string)
        .collect();
    Ok(format!("[{}]", numbers.join(",")))
}

impl Store {
    /// Cases in which one of `people`, or somebody with a name like theirs, stands.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_of_people(
        &self,
        people: &BTreeSet<RecordId>,
        keys: &BTreeSet<String>,
    ) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut all: BTreeSet<RecordId> = BTreeSet::new();
        for person in people {
            all.extend(self.one_party(*person)?);
        }
        let limit = usize::try_from(LOOKED_AT_MAX).unwrap_or(usize::MAX);
        all.extend(self.sharing(&PERSON, keys, limit)?);
        let mut found = BTreeSet::new();
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM cases WHERE withdrawn = 0 AND person = ?1
             UNION SELECT \"case\" FROM violations WHERE withdrawn = 0 AND victim = ?1 AND \"case\" IS NOT NULL
             LIMIT ?2",
        )?;
        for person in all {
            let rows = query.query_map((person.number(), LOOKED_AT_MAX), |row| {
                log::record_from(row.get(0)?)
            })?;
            for row in rows {
                found.insert(row?);
            }
        }
        Ok(found)
    }

    /// Cases with something that happened in a region between two days, both `YYYY-MM-DD`.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_near(
        &self,
        adm1: &str,
        from: &str,
        until: &str,
    ) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT part.case_id FROM incidents CROSS JOIN part ON part.record = incidents.id
             WHERE incidents.starts_on BETWEEN ?2 AND ?3 AND incidents.withdrawn = 0
               AND (incidents.adm1 = ?1 COLLATE NOCASE OR ?1 = '') LIMIT ?4",
        )?;
        let asked = (adm1, from, until, LOOKED_AT_MAX);
        let rows = query.query_map(asked, |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// The case that counts for a case: itself, or the one it was found to be the same as.
    ///
    /// # Errors
    /// As for reading.
    pub fn leading_case(&self, id: RecordId) -> Result<RecordId, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT other.id FROM cases one JOIN cases other ON other.id = one.same_as
             WHERE one.id = ?1 AND other.withdrawn = 0",
        )?;
        let mut next = |id: RecordId| -> Option<RecordId> {
            let row = query.query_row([id.number()], |row| log::record_from(row.get(0)?));
            row.ok()
        };
        let mut walked = vec![id];
        let mut at = id;
        while let Some(to) = next(at) {
            if let Some(from) = walked.iter().position(|seen| *seen == to) {
                return Ok(walked[from..].iter().copied().min().unwrap_or(at));
            }
            walked.push(to);
            at = to;
        }
        Ok(at)
    }

    /// Cases that were found to be the same as this one, directly.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_same_as(&self, id: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM cases WHERE same_as = ?1 AND withdrawn = 0 ORDER BY id",
        )?;
        let rows = query.query_map([id.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Cases that name this one in a set of theirs.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_naming(&self, field: &str, id: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT e.record FROM element e JOIN cases ON cases.id = e.record
             WHERE e.field = ?1 AND e.element = ?2 AND cases.withdrawn = 0",
        )?;
        let rows = query.query_map((field, id.to_string()), |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Cases in descending order of their numbers, from before `before` on.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_before(
        &self,
        before: Option<RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, StoreError> {
        let before = before.map_or(i64::MAX, RecordId::number);
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM cases WHERE withdrawn = 0 AND id < ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let rows = query.query_map((before, limit), |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}
