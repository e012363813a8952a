//! The embedded database: one file.

use super::StorageError;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The form that the last of the migrations makes.
const NEWEST: u32 = 2;
const MIGRATIONS: [&str; NEWEST as usize] = [
    include_str!("../../migrations/sqlite/0001.sql"),
    include_str!("../../migrations/sqlite/0002.sql"),
];
/// The file inside the data folder.
pub const FILE: &str = "hub.sqlite";

/// One connection to the file.
pub struct SqliteTables(pub(super) Connection);

/// Open the file of a data folder and bring it to the current form. The seam for a file key:
/// a backend that encrypts gives its key to the fresh connection here, before the first statement.
pub fn connect(folder: &Path) -> Result<SqliteTables, StorageError> {
    let path = folder.join(FILE);
    make_private(&path)?;
    let connection = open(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;",
        )
        .map_err(storage)?;
    migrate(&connection, folder)?;
    Ok(SqliteTables(connection))
}

/// Look at a file and change nothing, not even its form.
pub fn look(file: &Path) -> Result<SqliteTables, StorageError> {
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    match version(&connection)?.cmp(&NEWEST) {
        Ordering::Greater => Err(StorageError::Newer),
        Ordering::Less => Err(StorageError::Older),
        Ordering::Equal => Ok(SqliteTables(connection)),
    }
}

fn open(path: &Path, how: OpenFlags) -> Result<Connection, StorageError> {
    let flags = how | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(storage)?;
    connection
        .busy_timeout(Duration::from_secs(20))
        .map_err(storage)?;
    Ok(connection)
}

/// The file is created by us, so that nobody else on the machine may read it.
fn make_private(path: &Path) -> Result<(), StorageError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(|_| ())
        .map_err(|_| StorageError::Unavailable)
}

fn version(connection: &Connection) -> Result<u32, StorageError> {
    connection
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(storage)
}

fn migrate(connection: &Connection, folder: &Path) -> Result<(), StorageError> {
    let before = version(connection)?;
    if before == NEWEST {
        return Ok(());
    }
    if before > NEWEST {
        return Err(StorageError::Newer);
    }
    if before > 0 {
        keep_old(connection, &old_file(folder, before))?;
    }
    connection
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(storage)?;
    let found = usize::try_from(version(connection)?).unwrap_or(usize::MAX);
    let outcome = MIGRATIONS
        .get(found..)
        .ok_or(StorageError::Newer)
        .and_then(|steps| {
            for step in steps {
                connection.execute_batch(step).map_err(storage)?;
            }
            connection
                .pragma_update(None, "user_version", NEWEST)
                .map_err(storage)
        });
    let end = if outcome.is_ok() {
        "COMMIT"
    } else {
        "ROLLBACK"
    };
    connection.execute_batch(end).map_err(storage)?;
    outcome
}

/// The name of the copy of a file of an older form.
pub fn old_file(folder: &Path, version: u32) -> PathBuf {
    folder.join(format!("{FILE}.form-{version}"))
}

/// The way back: the older program cannot read the newer form.
fn keep_old(connection: &Connection, file: &Path) -> Result<(), StorageError> {
    if file.exists() {
        return Ok(());
    }
    let part = file.with_extension("part");
    // Of an earlier try that was cut off; if it cannot go, the next line says so.
    let _ = std::fs::remove_file(&part);
    copy_whole(connection, &part)?;
    std::fs::rename(&part, file).map_err(|_| StorageError::Unavailable)
}

/// A consistent copy, made while others read and write; durable when it returns.
fn copy_whole(connection: &Connection, file: &Path) -> Result<(), StorageError> {
    let text = file.to_str().ok_or(StorageError::Unavailable)?;
    connection
        .execute("VACUUM INTO ?1", [text])
        .map_err(storage)?;
    #[cfg(unix)]
    std::fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))
        .map_err(|_| StorageError::Unavailable)?;
    std::fs::File::open(file)
        .and_then(|file| file.sync_all())
        .map_err(|_| StorageError::Unavailable)
}

/// Which of our errors an SQLite error is. Its text may hold content and goes nowhere.
pub(super) fn storage(error: rusqlite::Error) -> StorageError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StorageError::Full,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Damaged,
        _ => StorageError::Unavailable,
    }
}

impl SqliteTables {
    /// A consistent copy of the whole file in a new one, made while the hub serves.
    pub fn copy_to(&self, file: &Path) -> Result<(), StorageError> {
        copy_whole(&self.0, file)
    }

    /// Refuse to let the file grow over this.
    pub fn limit(&self, bytes: u64) -> Result<(), StorageError> {
        let pages = i64::try_from(bytes / 4096).unwrap_or(i64::MAX);
        self.0
            .pragma_update(None, "max_page_count", pages)
            .map_err(storage)
    }
}
