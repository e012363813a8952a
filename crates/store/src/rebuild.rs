//! Every table about records follows from the change log: rebuilding proves it.

use model::VersionVector;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;
use crate::open::Store;
use crate::{apply, log, project};

impl Store {
    /// Rebuilds every table from the log in a transaction that is rolled back, and compares.
    /// True when nothing differs.
    ///
    /// # Errors
    /// As for reading.
    pub fn log_agrees(&mut self) -> Result<bool, StoreError> {
        let before = self.digest()?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        rebuild(&transaction)?;
        let after = digest(&transaction)?;
        transaction.rollback()?;
        Ok(before == after)
    }

    /// Empties every table that follows from the log and fills it again.
    ///
    /// # Errors
    /// As for writing; the file is then as it was.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        rebuild(&transaction)?;
        transaction.commit().map_err(Into::into)
    }

    /// Hash over every row that follows from the log, for comparing.
    ///
    /// # Errors
    /// As for reading.
    pub fn digest(&self) -> Result<[u8; 32], StoreError> {
        digest(&self.connection)
    }

    /// Hash over what two laptops that have seen the same changes must agree on: every record's
    /// state, whatever the order of arrival.
    ///
    /// # Errors
    /// As for reading.
    pub fn shared_digest(&self) -> Result<[u8; 32], StoreError> {
        hash_query(
            &self.connection,
            "SELECT id, kind, born_device, born_counter, withdrawn, state FROM record ORDER BY id",
            [0; 32],
        )
    }
}

pub(crate) fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    for table in [
        "record",
        "element",
        "part",
        "contested",
        "likeness",
        "merged",
        "case_clock",
        "case_rest",
    ] {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    connection
        .execute_batch("DELETE FROM search; DELETE FROM name_search; DELETE FROM search_doc;")?;
    for kind in model::record::KINDS {
        connection.execute(&format!("DELETE FROM {}", project::table(kind)), [])?;
    }
    let mut query = connection.prepare("SELECT device, counter, seconds, logical, kind, record, writes, context FROM change ORDER BY rowid")?;
    let mut rows = query.query([])?;
    let mut known: Option<(i64, VersionVector)> = None;
    while let Some(row) = rows.next()? {
        let context: i64 = row.get(7)?;
        let vector = match &known {
            Some((id, vector)) if *id == context => vector.clone(),
            _ => {
                let bytes: Vec<u8> = connection
                    .prepare_cached("SELECT vector FROM context WHERE id = ?1")?
                    .query_row([context], |row| row.get(0))?;
                log::decode_vector(&bytes)?
            }
        };
        known = Some((context, vector.clone()));
        let change = model::Change {
            dot: model::Dot {
                device: log::device_from(row.get(0)?),
                counter: row.get::<_, i64>(1)? as u64,
            },
            stamp: model::Stamp {
                seconds: row.get::<_, i64>(2)? as u64,
                logical: row.get(3)?,
            },
            kind: row.get(4)?,
            record: log::record_from(row.get(5)?)?,
            writes: payload::decode_writes(&row.get::<_, Vec<u8>>(6)?)?,
        };
        apply::apply(connection, &change, &vector)?;
    }
    Ok(())
}

fn digest(connection: &Connection) -> Result<[u8; 32], StoreError> {
    let mut hash = [0_u8; 32];
    let mut queries = vec![
        "SELECT id, kind, born_device, born_counter, created, updated, updated_by, withdrawn, state FROM record ORDER BY id".to_owned(),
        "SELECT record, field, element, value FROM element ORDER BY record, field, element".to_owned(),
        "SELECT case_id, kind, record FROM part ORDER BY case_id, kind, record".to_owned(),
        "SELECT record, field, element FROM contested ORDER BY record, field, element".to_owned(),
        "SELECT kind, key, record FROM likeness ORDER BY kind, key, record".to_owned(),
        "SELECT record, leader FROM merged ORDER BY record".to_owned(),
        "SELECT case_id, clock, risk_rank, since, fixed, officer FROM case_clock ORDER BY case_id, clock".to_owned(),
        "SELECT case_id, term, since, held FROM case_rest ORDER BY case_id".to_owned(),
        // Document numbers grow with every edit; what is indexed must agree.
        "SELECT record, hash FROM search_doc ORDER BY record".to_owned(),
    ];
    for kind in model::record::KINDS {
        let columns = project::columns(kind)
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect::<Vec<_>>()
            .join(", ");
        queries.push(format!(
            "SELECT {columns} FROM {} ORDER BY id",
            project::table(kind)
        ));
    }
    for query in queries {
        hash = hash_query(connection, &query, hash)?;
    }
    Ok(hash)
}

fn hash_query(connection: &Connection, sql: &str, start: [u8; 32]) -> Result<[u8; 32], StoreError> {
    let mut query = connection.prepare(sql)?;
    let width = query.column_count();
    let mut rows = query.query([])?;
    let mut hash = start;
    while let Some(row) = rows.next()? {
        let mut line = Vec::new();
        for at in 0..width {
            match row.get_ref(at)? {
                ValueRef::Null => line.push(0),
                ValueRef::Integer(number) => {
                    line.push(1);
                    line.extend(number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    line.push(2);
                    line.extend(number.to_le_bytes());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    line.push(3);
                    line.extend((bytes.len() as u64).to_le_bytes());
                    line.extend(bytes);
                }
            }
        }
        hash = vault::hash::sha256_of(&[&hash, &line]);
    }
    Ok(hash)
}
