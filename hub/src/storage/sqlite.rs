//! The embedded database: one file, one writer, a few readers.

use super::writer::{self, Job, Writer};
use super::{
    CheckedFrame, Founding, Head, Kept, KeptNonce, Slice, Storage, StorageError,
    sqlite_read as read,
};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;
use wire::{
    DeviceId, Entry, Hash, InstitutionId, LogId, Members, PublicKey, RefusalCode, Role, Seq,
};

/// The form that the last of the migrations makes.
const NEWEST: u32 = 1;
const MIGRATIONS: [&str; NEWEST as usize] = [include_str!("../../migrations/0001.sql")];
/// The file inside the data folder.
const FILE: &str = "hub.sqlite";

/// What an operator may bound.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Bytes one institution may keep here.
    pub quota: u64,
    /// Bytes of the whole file; 0 for no bound but the disk.
    pub file: u64,
}

/// Verified memberships by institution. Entries are replaced and never leave: a reader that was
/// slow could otherwise put back an older one.
pub(super) type MembersCache = Arc<RwLock<HashMap<InstitutionId, Arc<Members>>>>;

/// The hub's file, open for serving.
pub struct Sqlite {
    readers: Mutex<Vec<Connection>>,
    folder: std::path::PathBuf,
    writer: Writer,
    members: MembersCache,
}

/// Open the file of a data folder and bring it to the current form. The seam for a file key:
/// a backend that encrypts gives its key to the fresh connection here, before the first statement.
pub fn connect(folder: &Path) -> Result<Connection, StorageError> {
    let path = folder.join(FILE);
    make_private(&path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(storage)?;
    connection
        .busy_timeout(Duration::from_secs(20))
        .map_err(storage)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;",
        )
        .map_err(storage)?;
    migrate(&connection)?;
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

fn migrate(connection: &Connection) -> Result<(), StorageError> {
    let version = || -> Result<u32, StorageError> {
        connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(storage)
    };
    if usize::try_from(version()?) == Ok(MIGRATIONS.len()) {
        return Ok(());
    }
    connection
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(storage)?;
    let found = usize::try_from(version()?).unwrap_or(usize::MAX);
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

/// Which of our errors an SQLite error is. Its text may hold content and goes nowhere.
pub(crate) fn storage(error: rusqlite::Error) -> StorageError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StorageError::Full,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Damaged,
        _ => StorageError::Unavailable,
    }
}

impl Sqlite {
    /// Open for serving and start the writer.
    pub fn open(folder: &Path, bounds: Bounds) -> Result<Sqlite, StorageError> {
        let connection = connect(folder)?;
        if bounds.file > 0 {
            let pages = i64::try_from(bounds.file / 4096).unwrap_or(i64::MAX);
            connection
                .pragma_update(None, "max_page_count", pages)
                .map_err(storage)?;
        }
        let members = MembersCache::default();
        let writer = writer::start(connection, members.clone(), bounds.quota)?;
        Ok(Sqlite {
            readers: Mutex::default(),
            folder: folder.to_owned(),
            writer,
            members,
        })
    }

    fn read<T>(
        &self,
        ask: impl FnOnce(&Connection) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let free = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let connection = match free {
            Some(connection) => connection,
            None => connect(&self.folder)?,
        };
        let answer = ask(&connection);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < 16 {
            readers.push(connection);
        }
        answer
    }
}

impl Storage for Sqlite {
    fn members(&self, id: InstitutionId) -> Result<Option<Arc<Members>>, StorageError> {
        if let Some(known) = self
            .members
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&id)
            .cloned()
        {
            return Ok(Some(known));
        }
        let Some(loaded) = self.read(|c| read::members(c, id))?.map(Arc::new) else {
            return Ok(None);
        };
        let mut cache = self.members.write().unwrap_or_else(PoisonError::into_inner);
        // The writer may have published a longer log since we read.
        let kept = cache.entry(id).or_insert_with(|| loaded.clone());
        if kept.next() < loaded.next() {
            *kept = loaded;
        }
        Ok(Some(kept.clone()))
    }

    fn alliance(&self) -> Result<Option<PublicKey>, StorageError> {
        self.read(read::alliance)
    }

    fn found(&self, founding: Founding) -> Result<Result<(), RefusalCode>, StorageError> {
        self.writer
            .ask(|reply| Job::Found(Box::new(founding), reply))
    }

    fn append_entries(
        &self,
        id: InstitutionId,
        entries: Vec<Entry>,
    ) -> Result<Option<(usize, RefusalCode)>, StorageError> {
        self.writer.ask(|reply| Job::Entries(id, entries, reply))
    }

    fn append_frames(
        &self,
        id: InstitutionId,
        frames: Vec<CheckedFrame>,
    ) -> Result<Vec<Kept>, StorageError> {
        self.writer.ask(|reply| Job::Frames(id, frames, reply))
    }

    fn heads(&self, id: InstitutionId) -> Result<Vec<Head>, StorageError> {
        self.read(|c| read::heads(c, id))
    }

    fn frame_hash(&self, log: LogId, seq: Seq) -> Result<Option<Hash>, StorageError> {
        self.read(|c| read::frame_hash(c, log, seq))
    }

    fn frames_after(
        &self,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        self.read(|c| read::frames_after(c, log, after, budget, force))
    }

    fn logs_to(&self, recipient: InstitutionId) -> Result<Vec<LogId>, StorageError> {
        self.read(|c| read::logs_to(c, recipient))
    }

    fn frames_to(
        &self,
        recipient: InstitutionId,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        self.read(|c| read::frames_to(c, recipient, log, after, budget, force))
    }

    fn entries_from(
        &self,
        id: InstitutionId,
        next: u32,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        self.read(|c| read::entries_from(c, id, next, budget, force))
    }

    fn public_institutions(&self) -> Result<Vec<(InstitutionId, Role)>, StorageError> {
        self.read(read::public_institutions)
    }

    fn keep_nonce(
        &self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
    ) -> Result<(), StorageError> {
        self.writer.ask(|reply| Job::Nonce {
            id,
            device,
            nonce,
            at,
            forget,
            reply,
        })
    }

    fn nonces(&self) -> Result<Vec<KeptNonce>, StorageError> {
        self.read(read::nonces)
    }

    fn is_healthy(&self) -> bool {
        self.read(|c| c.query_row("SELECT 1", [], |_| Ok(())).map_err(storage))
            .is_ok()
    }
}
