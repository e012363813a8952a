//! Making and opening the file.

use std::cell::RefCell;
use std::fs::File;
use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use vault::DbKey;

use crate::error::StoreError;
use crate::indexes;
use crate::migrate;
use crate::query::{Answers, FEW_MAX};
use crate::query_sql;

pub(crate) const PAGE_BYTES: u64 = 4096;
/// Pages kept in memory: 64 MiB.
const CACHE_KIB: i64 = -65_536;

/// The encrypted file, open. Closing is dropping.
pub struct Store {
    pub(crate) connection: Connection,
    /// Answers of the last questions, until something is written.
    pub(crate) answers: RefCell<Answers>,
    /// Up to so many cases a query looks at one by one.
    pub(crate) few_max: usize,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    pub(crate) fn of(connection: Connection) -> Self {
        Self {
            connection,
            answers: RefCell::default(),
            few_max: FEW_MAX,
        }
    }

    /// Makes a new file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something is there already.
    pub fn create(path: &Path, key: &DbKey) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = open_with(path, flags)?;
        unlock(&connection, key)?;
        prepare(&connection)?;
        migrate::migrate(&mut connection)?;
        indexes::settle(&connection)?;
        Ok(Self::of(connection))
    }

    /// Opens an existing file. Never makes one: an absent or unreadable file is an error.
    ///
    /// # Errors
    /// Each way a file can be wrong has its variant.
    pub fn open(path: &Path, key: &DbKey) -> Result<Self, StoreError> {
        check_length(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = open_with(path, flags)?;
        unlock(&connection, key).map_err(|error| why_unreadable(&connection, error))?;
        prepare(&connection)?;
        check_pages(&connection, path)?;
        migrate::migrate(&mut connection)?;
        indexes::settle(&connection)?;
        Ok(Self::of(connection))
    }

    /// Writes all rows into a new file under a new key, for a re-key. The new file is durable
    /// when this returns.
    ///
    /// # Errors
    /// As for writing.
    pub fn export(&self, path: &Path, key: &DbKey) -> Result<(), StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        // An opened store never makes a file, so neither does what is attached to it.
        File::create_new(path).map_err(|_| StoreError::Access)?;
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let result = self.export_attached(path, key);
        let _ = self.connection.execute_batch("DETACH DATABASE fresh");
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        result?;
        File::open(path)
            .and_then(|file| file.sync_all())
            .map_err(|_| StoreError::Access)
    }

    fn export_attached(&self, path: &Path, key: &DbKey) -> Result<(), StoreError> {
        let path = path.to_str().ok_or(StoreError::Access)?;
        let version: i64 = self
            .connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let attach = format!("x'{}'", hex_key(key)?.as_str());
        self.connection.execute(
            "ATTACH DATABASE ?1 AS fresh KEY ?2",
            [path, attach.as_str()],
        )?;
        // Else a new page could keep what its piece of memory held before.
        self.connection
            .execute_batch("PRAGMA fresh.secure_delete = ON")?;
        self.connection
            .query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
        self.connection
            .execute_batch(&format!("PRAGMA fresh.user_version = {version}"))?;
        Ok(())
    }

    /// True when every page authenticates and every index agrees with its table. Slow.
    ///
    /// # Errors
    /// When the check itself cannot run.
    pub fn is_sound(&self) -> Result<bool, StoreError> {
        let mut pages = self.connection.prepare("PRAGMA cipher_integrity_check")?;
        if pages.query([])?.next()?.is_some() {
            return Ok(false);
        }
        let answer: String = self
            .connection
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok(answer == "ok")
    }

    /// Moves the write-ahead log into the file and empties it.
    ///
    /// # Errors
    /// As for writing.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(Into::into)
    }
}

/// The first connection of the process is made alone: SQLite lets go of its start-up lock before
/// SQLCipher has set itself up (`SQLITE_EXTRA_INIT`), and a second thread would meet a half-made
/// cipher.
fn open_with(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    static CIPHER_READY: Once = Once::new();
    CIPHER_READY.call_once(|| drop(Connection::open_in_memory()));
    Ok(Connection::open_with_flags(path, flags)?)
}

/// A bare connection to a file under `key`: no schema step, no journal change. Only for copying,
/// checking and salvaging.
pub(crate) fn connect(
    path: &Path,
    key: &DbKey,
    flags: OpenFlags,
) -> Result<Connection, StoreError> {
    let connection = open_with(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    key_in(&connection, key)?;
    Ok(connection)
}

fn hex_key(key: &DbKey) -> Result<vault::Zeroizing<String>, StoreError> {
    let hex = key.expose_96_hex_digits_for_pragma_key();
    if hex.len() == 96 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(hex)
    } else {
        Err(StoreError::KeyForm)
    }
}

fn unlock(connection: &Connection, key: &DbKey) -> Result<(), StoreError> {
    key_in(connection, key)?;
    // The first page is read here: a wrong key shows now.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(())
}

fn key_in(connection: &Connection, key: &DbKey) -> Result<(), StoreError> {
    // SQLCipher reports to standard error by itself otherwise.
    connection.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_log_source = NONE;")?;
    let statement =
        vault::Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", hex_key(key)?.as_str()));
    connection.execute_batch(&statement)?;
    Ok(())
}

fn prepare(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;",
    )?;
    connection.pragma_update(None, "cache_size", CACHE_KIB)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_prepared_statement_cache_capacity(128);
    query_sql::teach(connection)?;
    Ok(())
}

fn check_length(path: &Path) -> Result<(), StoreError> {
    let length = match path.metadata() {
        Ok(meta) => meta.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::Missing);
        }
        Err(_) => return Err(StoreError::Access),
    };
    if length == 0 || length % PAGE_BYTES != 0 {
        Err(StoreError::Truncated)
    } else {
        Ok(())
    }
}

/// SQLite calls a file damaged that is shorter than its first page says, unless somebody asks for
/// leave to repair it: then, and only then, that page can be read.
fn why_unreadable(connection: &Connection, error: StoreError) -> StoreError {
    let first_page = || {
        let version: rusqlite::Result<i64> =
            connection.query_row("PRAGMA schema_version", [], |row| row.get(0));
        version.is_ok()
    };
    if first_page()
        || connection
            .execute_batch("PRAGMA writable_schema = ON")
            .is_err()
    {
        return error;
    }
    if first_page() {
        StoreError::Truncated
    } else {
        error
    }
}

/// A file cut at a page border still opens; its first page says how long it should be.
fn check_pages(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let length = path.metadata().map_err(|_| StoreError::Access)?.len();
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    let wal = std::fs::metadata(wal).map_or(0, |meta| meta.len());
    if u64::try_from(pages).unwrap_or(0) * PAGE_BYTES > length + wal {
        Err(StoreError::Truncated)
    } else {
        Ok(())
    }
}
