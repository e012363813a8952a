//! Who is like whom in the registry, by keys; and who stands for whom after merging.

use std::collections::{BTreeMap, BTreeSet};

use model::likeness::Traits;
use model::record::{self, Kind};
use model::{RecordId, RecordState, merging};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project;

/// Keys of one record that are stored; who has more aliases than that is found by the first.
const KEYS_MAX: usize = 400;

/// Two records that share a key; the smaller id first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What they share.
    pub key: String,
    /// The one.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
}

fn is_party(kind: &Kind) -> bool {
    kind.tag == record::PERSON.tag || kind.tag == record::ORGANISATION.tag
}

/// Renews the keys of a record and the groups it is or was part of.
pub(crate) fn index(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    withdrawn: bool,
) -> Result<(), StoreError> {
    if !is_party(kind) {
        return Ok(());
    }
    let keys = if withdrawn {
        BTreeSet::new()
    } else {
        Traits::of(kind, state).keys()
    };
    let before: BTreeSet<String> = connection
        .prepare_cached("SELECT key FROM likeness WHERE record = ?1")?
        .query_map([id.number()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let keys: BTreeSet<String> = keys.into_iter().take(KEYS_MAX).collect();
    for gone in before.difference(&keys) {
        connection
            .prepare_cached("DELETE FROM likeness WHERE kind = ?1 AND key = ?2 AND record = ?3")?
            .execute((kind.tag, gone, id.number()))?;
    }
    for new in keys.difference(&before) {
        connection
            .prepare_cached("INSERT INTO likeness (kind, key, record) VALUES (?1, ?2, ?3)")?
            .execute((kind.tag, new, id.number()))?;
    }
    regroup(connection, kind, id)
}

/// Finds everybody who is or was connected with `id` by links and sets down their leaders anew.
fn regroup(connection: &Connection, kind: &Kind, id: RecordId) -> Result<(), StoreError> {
    let mut waiting: Vec<i64> = vec![id.number()];
    let before: Option<i64> = connection
        .prepare_cached("SELECT leader FROM merged WHERE record = ?1")?
        .query_row([id.number()], |row| row.get(0))
        .optional()?;
    for leader in before.into_iter().chain([id.number()]) {
        waiting.push(leader);
        let members: Vec<i64> = connection
            .prepare_cached("SELECT record FROM merged WHERE leader = ?1")?
            .query_map([leader], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        waiting.extend(members);
    }
    let table = project::table(kind);
    let out = format!("SELECT merged_into, withdrawn FROM {table} WHERE id = ?1");
    let into = format!("SELECT id FROM {table} WHERE merged_into = ?1");
    let mut links: BTreeMap<i64, i64> = BTreeMap::new();
    let mut standing: BTreeSet<i64> = BTreeSet::new();
    let mut all: BTreeSet<i64> = BTreeSet::new();
    while let Some(at) = waiting.pop() {
        if !all.insert(at) {
            continue;
        }
        let row: Option<(Option<i64>, bool)> = connection
            .prepare_cached(&out)?
            .query_row([at], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((target, withdrawn)) = row {
            if !withdrawn {
                standing.insert(at);
            }
            if let Some(target) = target.filter(|target| *target != at) {
                links.insert(at, target);
                waiting.push(target);
            }
        }
        let sources: Vec<i64> = connection
            .prepare_cached(&into)?
            .query_map([at], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        waiting.extend(sources);
    }
    links.retain(|_, target| standing.contains(target));
    for at in all {
        connection
            .prepare_cached("DELETE FROM merged WHERE record = ?1")?
            .execute([at])?;
        let next = |id: RecordId| {
            let target = links.get(&id.number())?;
            RecordId::from_number(*target)
        };
        let member = log::record_from(at)?;
        let leader = merging::leader(member, next);
        if leader != member {
            connection
                .prepare_cached("INSERT INTO merged (record, leader) VALUES (?1, ?2)")?
                .execute((at, leader.number()))?;
        }
    }
    Ok(())
}

/// Who stands for a record; itself when it was merged into none.
pub(crate) fn leader_of(connection: &Connection, id: RecordId) -> Result<RecordId, StoreError> {
    let found = connection
        .prepare_cached("SELECT leader FROM merged WHERE record = ?1")?
        .query_row([id.number()], |row| log::record_from(row.get(0)?))
        .optional()?;
    Ok(found.unwrap_or(id))
}

/// A person or organisation with everybody merged with it, both ways; itself alone otherwise.
pub(crate) fn one_party(
    connection: &Connection,
    id: RecordId,
) -> Result<Vec<RecordId>, StoreError> {
    let mut found = BTreeSet::from([id]);
    for kind in [&record::PERSON, &record::ORGANISATION] {
        let table = project::table(kind);
        let sql = format!(
            "WITH RECURSIVE one (id) AS (
               VALUES (?1)
               UNION SELECT t.merged_into FROM {table} t JOIN one ON t.id = one.id
                 WHERE t.merged_into IS NOT NULL
               UNION SELECT t.id FROM {table} t JOIN one ON t.merged_into = one.id)
             SELECT id FROM one"
        );
        let mut query = connection.prepare_cached(&sql)?;
        let rows = query.query_map([id.number()], |row| log::record_from(row.get(0)?))?;
        for row in rows {
            found.insert(row?);
        }
    }
    Ok(found.into_iter().collect())
}

impl Store {
    /// A person or organisation with everybody merged with it, both ways; itself alone otherwise.
    ///
    /// # Errors
    /// As for reading.
    pub fn one_party(&self, id: RecordId) -> Result<Vec<RecordId>, StoreError> {
        one_party(&self.connection, id)
    }

    /// Who stands for a record; itself when it was merged into none.
    ///
    /// # Errors
    /// As for reading.
    pub fn leader_of(&self, id: RecordId) -> Result<RecordId, StoreError> {
        leader_of(&self.connection, id)
    }

    /// The records `leader` stands for, without itself.
    ///
    /// # Errors
    /// As for reading.
    pub fn merged_into(&self, leader: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT record FROM merged WHERE leader = ?1 ORDER BY record")?;
        let rows = query.query_map([leader.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Records of `kind` that share one of `keys`, at most `limit`, the newest first within a key.
    ///
    /// # Errors
    /// As for reading.
    pub fn sharing(
        &self,
        kind: &Kind,
        keys: &BTreeSet<String>,
        limit: usize,
    ) -> Result<Vec<RecordId>, StoreError> {
        let mut found = BTreeSet::new();
        for key in keys {
            let mut query = self.connection.prepare_cached(
                "SELECT record FROM likeness WHERE kind = ?1 AND key = ?2 LIMIT ?3",
            )?;
            let left = limit.saturating_sub(found.len()) as i64;
            let rows =
                query.query_map((kind.tag, key, left), |row| log::record_from(row.get(0)?))?;
            for row in rows {
                found.insert(row?);
            }
        }
        Ok(found.into_iter().collect())
    }

    /// Pairs of `kind` that share a key, in the order of the key, from after `after` on.
    ///
    /// # Errors
    /// As for reading.
    pub fn pairs_sharing(
        &self,
        kind: &Kind,
        after: Option<&Pair>,
        limit: usize,
    ) -> Result<Vec<Pair>, StoreError> {
        let start = after.cloned();
        let (key, one, other) = start.map_or((String::new(), i64::MIN, i64::MIN), |pair| {
            (pair.key, pair.one.number(), pair.other.number())
        });
        let mut query = self.connection.prepare_cached(
            "SELECT a.key, a.record, b.record FROM likeness a
             CROSS JOIN likeness b ON b.kind = a.kind AND b.key = a.key AND b.record > a.record
             WHERE a.kind = ?1 AND a.key >= ?2 AND (a.key, a.record, b.record) > (?2, ?3, ?4)
             ORDER BY a.key, a.record, b.record LIMIT ?5",
        )?;
        let rows = query.query_map((kind.tag, key, one, other, limit as i64), |row| {
            Ok(Pair {
                key: row.get(0)?,
                one: log::record_from(row.get(1)?)?,
                other: log::record_from(row.get(2)?)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

impl crate::apply::WriteTx<'_> {
    /// Who stands for a record; itself when it was merged into none.
    ///
    /// # Errors
    /// As for reading.
    pub fn leader_of(&self, id: RecordId) -> Result<RecordId, StoreError> {
        leader_of(&self.transaction, id)
    }
}
