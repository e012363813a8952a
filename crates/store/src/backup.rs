//! A copy of the file as it is at one moment, made while people go on working.
//!
//! Pages keep their numbers, so that a page of the file that rots later can be read from the
//! copy ([`crate::salvage`]). The copy is under the same key: whoever holds a header of this vault
//! and its passphrase opens it.

use std::fs::File;
use std::path::Path;

use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use vault::DbKey;

use crate::error::StoreError;
use crate::open::{self, Store};

/// Pages copied between two looks at whether to stop: 8 MiB.
const STEP_PAGES: i32 = 2048;

/// How far a copy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Pages done.
    pub done: u64,
    /// Pages in all, as far as known.
    pub all: u64,
}

/// How a copy ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyEnd {
    /// Everything is in it, durably.
    Whole,
    /// Somebody stopped it; nothing is left of it.
    Stopped,
}

/// Copies the file at `from` to the new file `to`, page by page and consistent. `on` hears after
/// every step how far it is and answers whether to go on.
///
/// # Errors
/// As for reading and writing; what was begun is removed.
pub fn copy(
    from: &Path,
    key: &DbKey,
    to: &Path,
    on: impl FnMut(Copied) -> bool,
) -> Result<CopyEnd, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists);
    }
    let end = copy_pages(from, key, to, on);
    if end != Ok(CopyEnd::Whole) {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut path = to.as_os_str().to_owned();
            path.push(ending);
            // What is left of a copy that failed holds nothing that anybody reads.
            let _ = std::fs::remove_file(path);
        }
    }
    end
}

fn copy_pages(
    from: &Path,
    key: &DbKey,
    to: &Path,
    mut on: impl FnMut(Copied) -> bool,
) -> Result<CopyEnd, StoreError> {
    let source = open::connect(from, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut target = open::connect(to, key, flags)?;
    {
        let backup = Backup::new(&source, &mut target)?;
        loop {
            match backup.step(STEP_PAGES)? {
                StepResult::Done => break,
                StepResult::More => {}
                // Somebody writes at this moment; the next step waits for its turn.
                _ => std::thread::yield_now(),
            }
            let progress = backup.progress();
            let all = u64::try_from(progress.pagecount).unwrap_or(0);
            let left = u64::try_from(progress.remaining).unwrap_or(0);
            let done = all.saturating_sub(left);
            if !on(Copied { done, all }) {
                return Ok(CopyEnd::Stopped);
            }
        }
    }
    drop(target);
    File::open(to)
        .and_then(|file| file.sync_all())
        .map_err(|_| StoreError::Access)?;
    Ok(CopyEnd::Whole)
}

/// Opens a copy without changing it and checks every page, the log and the tables; gives the hash
/// over what laptops agree on.
///
/// # Errors
/// [`StoreError::Unreadable`] when a page or a table is wrong.
pub fn check(path: &Path, key: &DbKey) -> Result<[u8; 32], StoreError> {
    let connection = open::connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let store = Store::of(connection);
    if store.is_sound()? {
        store.shared_digest()
    } else {
        Err(StoreError::Unreadable)
    }
}
