//! What can still be read from a damaged file, put on top of the newest good copy.
//!
//! The damaged file is never written. Pages whose seal is broken are taken from the copy where it
//! has them ([`crate::backup`] keeps page numbers), so that the rest of the file can be walked.
//! What follows from the log is not salvaged at all: it is made anew. Changes are staged here and
//! put back in causal order by `sync::heal`, which also reads own changes out of own frames.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use model::{Change, DeviceId, VersionVector};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params_from_iter};
use vault::DbKey;

use crate::apply::ReceiveTx;
use crate::error::StoreError;
use crate::exchange::{HeldHead, OutFrame, out_frames};
use crate::open::{self, PAGE_BYTES, Store};
use crate::{log, rebuild};

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
const MADE_ANEW: [&str; 13] = [
    "likeness",
    "merged",
    "record",
    "element",
    "part",
    "contested",
    "case_clock",
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

impl Store {
    /// The first staged change of a device from `counter` on, with its place.
    ///
    /// # Errors
    /// As for reading.
    pub fn staged_from(
        &self,
        device: DeviceId,
        counter: u64,
    ) -> Result<Option<Staged>, StoreError> {
        let row = self
            .connection
            .prepare_cached(
                "SELECT device, counter, seconds, logical, kind, record, vector, frame, writes
                 FROM staged WHERE device = ?1 AND counter >= ?2 ORDER BY counter LIMIT 1",
            )?
            .query_row((log::device_number(device), counter as i64), |row| {
                let change = Change {
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
                    writes: Vec::new(),
                };
                let frame = row.get::<_, Option<i64>>(7)?.map(|seq| seq as u64);
                let vector: Vec<u8> = row.get(6)?;
                let writes: Vec<u8> = row.get(8)?;
                Ok((change, frame, vector, writes))
            })
            .optional()?;
        let Some((mut change, frame, vector, writes)) = row else {
            return Ok(None);
        };
        change.writes = payload::decode_writes(&writes)?;
        Ok(Some(Staged {
            change,
            context: log::decode_vector(&vector)?,
            frame,
        }))
    }

    /// Devices with staged changes.
    ///
    /// # Errors
    /// As for reading.
    pub fn staged_devices(&self) -> Result<Vec<DeviceId>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT DISTINCT device FROM staged ORDER BY device")?;
        let rows = query.query_map([], |row| Ok(log::device_from(row.get(0)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Ends a salvage and gives the number of changes that found no place. The logs of
    /// `incomplete` devices go back to `heads`, so that the hub sends the rest again; until it has,
    /// the frames that come again are healing ([`ReceiveTx::is_healing`]).
    ///
    /// # Errors
    /// As for writing.
    pub fn finish_salvage(
        &mut self,
        incomplete: &[DeviceId],
        heads: &[HeldHead],
    ) -> Result<u64, StoreError> {
        let left: i64 = self
            .connection
            .query_row("SELECT count(*) FROM staged", [], |row| row.get(0))?;
        self.receive::<_, StoreError>(|tx| {
            for device in incomplete {
                tx.transaction
                    .prepare_cached(
                        "INSERT OR REPLACE INTO healing (device, lane, seq)
                         SELECT device, lane, seq FROM log_head WHERE device = ?1",
                    )?
                    .execute([log::device_number(*device)])?;
                tx.transaction
                    .prepare_cached("DELETE FROM log_head WHERE device = ?1")?
                    .execute([log::device_number(*device)])?;
                for head in heads.iter().filter(|head| head.device == *device) {
                    tx.set_head(head)?;
                }
            }
            tx.transaction.execute_batch("DROP TABLE staged")?;
            Ok(())
        })?;
        self.settle_log()?;
        self.checkpoint()?;
        Ok(left as u64)
    }

    /// After an exchange: when all that was missing has come, the log is put in causal order and
    /// every table made anew. True when nothing is healing any more.
    ///
    /// # Errors
    /// As for writing.
    pub fn healed(&mut self) -> Result<bool, StoreError> {
        let (asked, open): (i64, i64) = self.connection.query_row(
            "SELECT count(*), coalesce(sum(coalesce(log_head.seq, 0) < healing.seq), 0) FROM healing
             LEFT JOIN log_head ON log_head.device = healing.device AND log_head.lane = healing.lane",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if asked > 0 && open == 0 {
            self.settle_log()?;
            self.connection.execute("DELETE FROM healing", [])?;
        }
        Ok(open == 0)
    }

    /// Puts the log in causal order and makes every table anew from it.
    fn settle_log(&mut self) -> Result<(), StoreError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let order = causal_order(&transaction)?;
        {
            let mut place = transaction.prepare("UPDATE change SET rowid = ?2 WHERE rowid = ?1")?;
            for (at, rowid) in order.iter().enumerate() {
                place.execute((rowid, -(at as i64) - 1))?;
            }
            transaction.execute("UPDATE change SET rowid = -rowid", [])?;
        }
        rebuild::rebuild(&transaction)?;
        transaction.commit().map_err(Into::into)
    }
}

/// Row numbers of all changes so that each comes after what its writer knew. Rows that wait for
/// something not here come last, as they lie.
fn causal_order(connection: &Connection) -> Result<Vec<i64>, StoreError> {
    let mut vectors: BTreeMap<i64, VersionVector> = BTreeMap::new();
    let mut query = connection.prepare("SELECT id, vector FROM context")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        vectors.insert(row.get(0)?, log::decode_vector(&row.get::<_, Vec<u8>>(1)?)?);
    }
    let mut logs: BTreeMap<DeviceId, VecDeque<(u64, i64, i64)>> = BTreeMap::new();
    let mut query = connection
        .prepare("SELECT device, counter, context, rowid FROM change ORDER BY device, counter")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let device = log::device_from(row.get(0)?);
        let line = (row.get::<_, i64>(1)? as u64, row.get(2)?, row.get(3)?);
        logs.entry(device).or_default().push_back(line);
    }
    let mut done = VersionVector::new();
    let mut order = Vec::new();
    let mut progress = true;
    while progress {
        progress = false;
        for (device, log) in &mut logs {
            while let Some((counter, context, rowid)) = log.front().copied() {
                let ready = vectors.get(&context).is_none_or(|vector| {
                    vector
                        .iter()
                        .all(|(known, upto)| known == *device || done.seen(known) >= upto)
                });
                if !ready {
                    break;
                }
                log.pop_front();
                done.see(*device, counter);
                order.push(rowid);
                progress = true;
            }
        }
    }
    let mut waiting: Vec<i64> = logs
        .values()
        .flatten()
        .map(|(_, _, rowid)| *rowid)
        .collect();
    waiting.sort_unstable();
    order.extend(waiting);
    Ok(order)
}

/// Names of records by the log alone, while the tables are not made yet.
#[derive(Debug)]
pub struct LogBirths<'a>(&'a Connection);

impl payload::Handles for LogBirths<'_> {
    fn birth_of(&self, record: model::RecordId) -> Option<model::Dot> {
        self.0
            .prepare_cached(
                "SELECT device, counter FROM change WHERE record = ?1 ORDER BY rowid LIMIT 1",
            )
            .ok()?
            .query_row([record.number()], |row| {
                Ok(model::Dot {
                    device: log::device_from(row.get(0)?),
                    counter: row.get::<_, i64>(1)? as u64,
                })
            })
            .ok()
    }

    fn born_by(&self, dot: model::Dot) -> Option<model::RecordId> {
        self.0
            .prepare_cached("SELECT record FROM change WHERE device = ?1 AND counter = ?2")
            .ok()?
            .query_row(
                (log::device_number(dot.device), dot.counter as i64),
                |row| log::record_from(row.get(0)?),
            )
            .ok()
    }
}

impl Store {
    /// Names of records by the log alone.
    pub fn log_births(&self) -> LogBirths<'_> {
        LogBirths(&self.connection)
    }

    /// Own frames of the cases lane, in order.
    ///
    /// # Errors
    /// As for reading.
    pub fn own_case_frames(&self) -> Result<Vec<OutFrame>, StoreError> {
        out_frames(
            &self.connection,
            "SELECT lane, seq, frame, hash, items, receipt_at FROM frame_out WHERE lane = ?1 ORDER BY seq",
            [u8::from(wire::Lane::Cases)],
        )
    }
}

impl Store {
    /// The original of this restored vault went on: what this copy of its log has not sent is part
    /// of what the original sent, and comes back with the next exchange.
    ///
    /// # Errors
    /// As for writing.
    pub fn drop_unsent(&mut self, former: DeviceId) -> Result<(), StoreError> {
        let device = log::device_number(former);
        let dropped = self.receive::<_, StoreError>(|tx| {
            let dropped = tx.transaction.execute(
                "DELETE FROM change WHERE device = ?1 AND (frame IS NULL OR frame IN
                   (SELECT seq FROM frame_out WHERE lane = ?2 AND receipt_at IS NULL))",
                (device, u8::from(wire::Lane::Cases)),
            )?;
            tx.transaction
                .execute("DELETE FROM frame_out WHERE receipt_at IS NULL", [])?;
            tx.transaction.execute(
                "UPDATE seen SET counter = coalesce((SELECT max(counter) FROM change WHERE device = ?1), 0) WHERE device = ?1",
                [device],
            )?;
            Ok(dropped)
        })?;
        if dropped > 0 {
            self.settle_log()?;
        }
        Ok(())
    }

    /// The former name has nothing left to finish: its frames are at the hub, and its log is one
    /// like any colleague's from now on.
    ///
    /// # Errors
    /// As for writing.
    pub fn end_former_name(&mut self, former: DeviceId) -> Result<(), StoreError> {
        self.receive::<_, StoreError>(|tx| {
            tx.transaction.execute(
                "UPDATE change SET frame = 0 WHERE device = ?1 AND frame IS NULL",
                [log::device_number(former)],
            )?;
            tx.transaction
                .execute_batch("DELETE FROM frame_out; DELETE FROM known_by;")?;
            tx.set_setting(crate::settings::name::FORMER_ID, None)?;
            tx.set_setting(crate::settings::name::FORMER_SECRETS, None)
        })
    }
}

impl ReceiveTx<'_> {
    /// True while frames of `device` come a second time, because changes in them were lost here.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_healing(&self, device: DeviceId) -> Result<bool, StoreError> {
        self.transaction
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM healing WHERE device = ?1)")?
            .query_row([log::device_number(device)], |row| row.get(0))
            .map_err(Into::into)
    }

    /// Puts a salvaged change back into the log; the tables follow at the end.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_back(&mut self, staged: &Staged) -> Result<(), StoreError> {
        let context = log::context_row(&self.transaction, &staged.context)?;
        let change = &staged.change;
        log::insert(&self.transaction, change, context, staged.frame)?;
        log::see(&self.transaction, change.dot.device, change.dot.counter)
    }

    /// Takes a staged change off the list.
    ///
    /// # Errors
    /// As for writing.
    pub fn unstage(&mut self, device: DeviceId, counter: u64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM staged WHERE device = ?1 AND counter = ?2")?
            .execute((log::device_number(device), counter as i64))?;
        Ok(())
    }
}
