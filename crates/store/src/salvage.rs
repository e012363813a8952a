//! What can still be read from a damaged file, put on top of the newest good copy.
//!
//! The damaged file is never written. Pages whose seal is broken are taken from the copy where it
//! has them ([`crate::backup`] keeps page numbers), so that the rest of the file can be walked.
//! What follows from the log is not salvaged at all: it is made anew. Changes are staged here and
//! put back in causal order by `sync::heal`, which also reads own changes out of own frames.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use model::{Change, VersionVector};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use vault::DbKey;

use crate::error::StoreError;
use crate::exchange::HeldHead;
use crate::log;
use crate::open::{self, PAGE_BYTES, Store};

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Pages whose seal is broken.
    pub damaged_pages: Vec<u32>,
    /// Of these, pages taken from the copy.
    pub pages_from_copy: u32,
    /// Changes read from the damaged file that the copy does not have.
    pub changes_staged: u64,
    /// Ends of the logs as the copy knows them.
    pub copy_heads: Vec<HeldHead>,
    /// How far each device had been applied, by the damaged file's own word.
    pub claimed: VersionVector,
}

/// A change waiting to be put back.
#[derive(Debug, Clone)]
pub struct Staged {
    /// The change as it was.
    pub change: Change,
    /// What its writer had applied from others.
    pub context: VersionVector,
    /// The frame it was sealed in.
    pub frame: Option<u64>,
}

/// Tables that are not copied row by row: those that follow from the log, and the log itself.
const MADE_ANEW: [&str; 14] = [
    "likeness",
    "merged",
    "record",
    "element",
    "part",
    "contested",
    "case_clock",
    "case_rest",
    "search_doc",
    "seen",
    "context",
    "change",
    "staged",
    "sqlite_sequence",
];

/// Makes the new file `out` from the damaged one and the newest good copy, if there is any.
///
/// # Errors
/// As for writing, and when neither can be read.
pub fn gather(
    damaged: &Path,
    copy: Option<&Path>,
    out: &Path,
    key: &DbKey,
) -> Result<(Store, Salvaged), StoreError> {
    if out.exists() {
        fs::remove_file(out).map_err(|_| StoreError::Access)?;
    }
    let mut found = Salvaged::default();
    let mut store = match copy {
        Some(copy) => {
            fs::copy(copy, out).map_err(|_| StoreError::Access)?;
            Store::open(out, key)?
        }
        None => Store::create(out, key)?,
    };
    found.copy_heads = store.heads()?;
    let patched = Patched::of(damaged, copy, key, &mut found)?;
    let source = || patched.open(key);
    if let Some(first) = source() {
        found.changes_staged = take_over(&mut store, &source)?;
        // A broken page of that table claims nothing; the log itself still says what is missing.
        found.claimed = log::seen(&first).unwrap_or_default();
    } else if copy.is_none() {
        return Err(StoreError::Unreadable);
    } else {
        stage_table(&store.connection)?;
    }
    Ok((store, found))
}

/// A working copy of the damaged file, removed when dropped.
struct Patched {
    path: PathBuf,
}

impl Drop for Patched {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(with_end(&self.path, end));
        }
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(end);
    PathBuf::from(path)
}

impl Patched {
    fn of(
        damaged: &Path,
        copy: Option<&Path>,
        key: &DbKey,
        found: &mut Salvaged,
    ) -> Result<Self, StoreError> {
        let patched = Self {
            path: with_end(damaged, "-work"),
        };
        for end in ["", "-wal"] {
            let from = with_end(damaged, end);
            if from.exists() {
                fs::copy(from, with_end(&patched.path, end)).map_err(|_| StoreError::Access)?;
            }
        }
        found.damaged_pages = damaged_pages(&patched.path, key)?;
        if let Some(copy) = copy {
            found.pages_from_copy = patched.take_pages(copy, &found.damaged_pages)?;
        }
        Ok(patched)
    }

    fn take_pages(&self, copy: &Path, pages: &[u32]) -> Result<u32, StoreError> {
        let access = |_| StoreError::Access;
        let mut from = fs::File::open(copy).map_err(access)?;
        let mut to = fs::File::options()
            .write(true)
            .open(&self.path)
            .map_err(access)?;
        let pages_in_copy = from.metadata().map_err(access)?.len() / PAGE_BYTES;
        let mut taken = 0;
        let mut page = vec![0; PAGE_BYTES as usize];
        for number in pages.iter().map(|page| u64::from(*page)) {
            if number == 0 || number > pages_in_copy {
                continue;
            }
            let at = SeekFrom::Start((number - 1) * PAGE_BYTES);
            from.seek(at).map_err(access)?;
            from.read_exact(&mut page).map_err(access)?;
            to.seek(at).map_err(access)?;
            to.write_all(&page).map_err(access)?;
            taken += 1;
        }
        // What was cut off at the end.
        let length = to.metadata().map_err(access)?.len();
        for number in length / PAGE_BYTES..pages_in_copy {
            from.seek(SeekFrom::Start(number * PAGE_BYTES))
                .map_err(access)?;
            from.read_exact(&mut page).map_err(access)?;
            to.seek(SeekFrom::Start(number * PAGE_BYTES))
                .map_err(access)?;
            to.write_all(&page).map_err(access)?;
            taken += 1;
        }
        Ok(taken)
    }

    /// Nothing when not even the list of tables can be read.
    fn open(&self, key: &DbKey) -> Option<Connection> {
        let connection = open::connect(&self.path, key, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
        connection
            .execute_batch("PRAGMA writable_schema = ON; PRAGMA query_only = ON;")
            .ok()?;
        let tables: rusqlite::Result<i64> =
            connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0));
        tables.ok().map(|_| connection)
    }
}

/// Numbers of the pages whose seal does not hold. A file cut short ends in a broken page.
///
/// # Errors
/// When the check itself cannot run.
pub fn damaged_pages(path: &Path, key: &DbKey) -> Result<Vec<u32>, StoreError> {
    let connection = open::connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut check = connection.prepare("PRAGMA cipher_integrity_check")?;
    let lines = check.query_map([], |row| row.get::<_, String>(0))?;
    let mut pages = Vec::new();
    for line in lines {
        // "HMAC verification failed for page 12", "page 13 has an invalid size of 100 bytes"
        let number: Option<u32> = line?
            .split(|c: char| !c.is_ascii_digit())
            .find_map(|digits| digits.parse().ok());
        pages.extend(number);
    }
    Ok(pages)
}

fn stage_table(connection: &Connection) -> Result<(), StoreError> {
    connection
        .execute_batch(
            "CREATE TABLE IF NOT EXISTS staged (
               device INTEGER NOT NULL, counter INTEGER NOT NULL, seconds INTEGER NOT NULL,
               logical INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL,
               vector BLOB NOT NULL, frame INTEGER, writes BLOB NOT NULL,
               PRIMARY KEY (device, counter)) STRICT, WITHOUT ROWID;",
        )
        .map_err(Into::into)
}

/// Opens the damaged file anew: SQLCipher reads nothing more over a connection that met a broken
/// page.
type Source<'a> = dyn Fn() -> Option<Connection> + 'a;

/// Rows of everything that does not follow from the log, and the changes beyond the copy's.
fn take_over(store: &mut Store, source: &Source<'_>) -> Result<u64, StoreError> {
    let target = store.connection.transaction()?;
    stage_table(&target)?;
    for table in tables_to_copy(&target)? {
        copy_rows(source, &target, &table)?;
    }
    let staged = stage_changes(source, &target)?;
    target.commit()?;
    Ok(staged)
}

fn tables_to_copy(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut query = connection.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )?;
    let names = query.query_map([], |row| row.get::<_, String>(0))?;
    let kinds: Vec<String> = model::record::KINDS
        .iter()
        .map(|kind| crate::project::table(kind))
        .collect();
    let mut tables = Vec::new();
    for name in names {
        let name = name?;
        let anew = MADE_ANEW.contains(&name.as_str())
            || kinds.contains(&name)
            || name.starts_with("search_")
            || name.starts_with("name_search_");
        if !anew {
            tables.push(name);
        }
    }
    Ok(tables)
}

fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut query = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = query.query_map([table], |row| row.get(0))?;
    names.collect::<Result<_, _>>().map_err(Into::into)
}

/// Copies the rows that can be read, from both ends, so that one broken page costs its own rows
/// only. A row of the damaged file is the newer one.
fn copy_rows(source: &Source<'_>, target: &Connection, table: &str) -> Result<(), StoreError> {
    let columns = columns_of(target, table)?;
    let names = columns
        .iter()
        .map(|name| format!("\"{name}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    let insert = format!("INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})");
    each_row(source, table, &names, columns.len(), |row| {
        target
            .prepare_cached(&insert)?
            .execute(params_from_iter(row))?;
        Ok(())
    })
}

/// Walks a table forwards until a page cannot be read, then backwards until one cannot.
fn each_row(
    source: &Source<'_>,
    table: &str,
    names: &str,
    width: usize,
    mut each: impl FnMut(Vec<Sql>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    for direction in ["", " DESC"] {
        let Some(connection) = source() else { break };
        let Some(order) = order_of(&connection, table) else {
            break;
        };
        let order: Vec<String> = order
            .iter()
            .map(|key| format!("{key}{direction}"))
            .collect();
        let sql = format!("SELECT {names} FROM {table} ORDER BY {}", order.join(", "));
        let Ok(mut query) = connection.prepare(&sql) else {
            break;
        };
        let Ok(mut rows) = query.query([]) else {
            continue;
        };
        loop {
            match rows.next() {
                Ok(Some(row)) => {
                    let values: Result<Vec<Sql>, _> = (0..width).map(|at| row.get(at)).collect();
                    if let Ok(values) = values {
                        each(values)?;
                    }
                }
                Ok(None) => return Ok(()),
                Err(_) => break,
            }
        }
    }
    Ok(())
}

/// The order in which the table itself lies, so that no other page is read.
fn order_of(source: &Connection, table: &str) -> Option<Vec<String>> {
    let rowid = source
        .prepare(&format!("SELECT rowid FROM {table} LIMIT 0"))
        .is_ok();
    if rowid {
        return Some(vec!["rowid".to_owned()]);
    }
    let mut query = source
        .prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")
        .ok()?;
    let names = query
        .query_map([table], |row| row.get::<_, String>(0))
        .ok()?;
    let names: Vec<String> = names.filter_map(Result::ok).collect();
    (!names.is_empty()).then_some(names)
}

fn stage_changes(source: &Source<'_>, target: &Connection) -> Result<u64, StoreError> {
    let mut vectors: BTreeMap<i64, Vec<u8>> = BTreeMap::new();
    // The copy's contexts are the same rows; those of a lost page may still stand there.
    let mut query = target.prepare("SELECT id, vector FROM context")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        vectors.insert(row.get(0)?, row.get(1)?);
    }
    each_row(source, "context", "id, vector", 2, |row| {
        if let [Sql::Integer(id), Sql::Blob(vector)] = row.as_slice() {
            vectors.insert(*id, vector.clone());
        }
        Ok(())
    })?;
    let seen = log::seen(target)?;
    let mut staged = 0;
    let columns = "device, counter, seconds, logical, kind, record, context, frame, writes";
    each_row(source, "change", columns, 9, |mut row| {
        let (Some(Sql::Integer(device)), Some(Sql::Integer(counter)), Some(Sql::Integer(context))) =
            (row.first(), row.get(1), row.get(6))
        else {
            return Ok(());
        };
        let (device, counter) = (*device, *counter);
        if seen.seen(log::device_from(device)) >= counter as u64 {
            // The copy has it; since then it may have been sealed.
            target
                .prepare_cached("UPDATE change SET frame = ?3 WHERE device = ?1 AND counter = ?2 AND frame IS NULL")?
                .execute((device, counter, row.get(7).cloned()))?;
            return Ok(());
        }
        let Some(vector) = vectors.get(context) else {
            return Ok(());
        };
        if let Some(place) = row.get_mut(6) {
            *place = Sql::Blob(vector.clone());
        }
        staged += target
            .prepare_cached("INSERT OR IGNORE INTO staged (device, counter, seconds, logical, kind, record, vector, frame, writes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")?
            .execute(params_from_iter(row))? as u64;
        Ok(())
    })?;
    Ok(staged)
}
