//! Sealed chunks of files in the folder `blobs` beside the database, and the journal of imports
//! that have begun and not ended.
//!
//! A chunk's file is named by the SHA-256 of its bytes. It is durable before a row names it, and
//! named by a row before a record does: a power cut leaves a chunk too many, never one too few.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use model::RecordId;
use rusqlite::{OptionalExtension, Row};

use crate::apply::WriteTx;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::records::StoredRecord;

/// Name of a chunk.
pub type ChunkName = [u8; 32];

/// A chunk has at most 256 KiB; the sealed list of a file's chunks may be longer.
const BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The folder of sealed chunks.
#[derive(Debug, Clone)]
pub struct BlobFolder {
    folder: PathBuf,
}

/// An import that has begun.
#[derive(Debug, Clone)]
pub struct BlobImport {
    /// Id of the record it will become.
    pub record: RecordId,
    /// The case it belongs to.
    pub case: RecordId,
    /// Record of the key of its case.
    pub case_key: RecordId,
    /// Its own key, sealed under that, hex.
    pub file_key: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Its size.
    pub size: i64,
    /// Its name.
    pub file_name: String,
    /// Seconds when it began.
    pub begun: i64,
}

impl BlobFolder {
    /// The folder at that path; made when the first chunk is written.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Writes chunks durably, each under its name; then the folders that hold them.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`], [`StoreError::Access`]; a chunk is whole or not there.
    pub fn write(&self, chunks: &[(ChunkName, Vec<u8>)]) -> Result<(), StoreError> {
        let mut folders = BTreeSet::new();
        for (name, bytes) in chunks {
            let path = self.path(name);
            let folder = path.parent().unwrap_or(&self.folder).to_owned();
            make_folder(&folder).map_err(failed)?;
            write_whole(&path, bytes).map_err(failed)?;
            folders.insert(folder);
        }
        for folder in folders.iter().chain([&self.folder]) {
            sync_folder(folder).map_err(failed)?;
        }
        Ok(())
    }

    /// The bytes under a name; `None` when this laptop does not have them.
    ///
    /// # Errors
    /// [`StoreError::Access`].
    pub fn read(&self, name: &ChunkName) -> Result<Option<Vec<u8>>, StoreError> {
        let file = match File::open(self.path(name)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        let mut bytes = Vec::new();
        file.take(BYTES_MAX)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        Ok(Some(bytes))
    }

    /// Takes chunks away. One that is not there is fine.
    ///
    /// # Errors
    /// [`StoreError::Access`].
    pub fn remove(&self, names: &[ChunkName]) -> Result<(), StoreError> {
        for name in names {
            match fs::remove_file(self.path(name)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(failed(error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Names of all chunks, and leftovers of interrupted writes taken away.
    ///
    /// # Errors
    /// [`StoreError::Access`].
    pub fn names(&self) -> Result<BTreeSet<ChunkName>, StoreError> {
        let mut names = BTreeSet::new();
        for folder in entries(&self.folder)? {
            if !folder.is_dir() {
                continue;
            }
            for path in entries(&folder)? {
                let text = path.file_name().unwrap_or_default().to_string_lossy();
                match name_of(&text) {
                    Some(name) => {
                        names.insert(name);
                    }
                    None if text.ends_with(".part") => {
                        fs::remove_file(&path).map_err(failed)?;
                    }
                    None => {}
                }
            }
        }
        Ok(names)
    }

    fn path(&self, name: &ChunkName) -> PathBuf {
        let hex: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let start = hex.get(..2).unwrap_or_default();
        self.folder.join(start).join(&hex)
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    match fs::read_dir(folder) {
        Ok(found) => found
            .map(|entry| entry.map(|entry| entry.path()).map_err(failed))
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(error)),
    }
}

fn name_of(hex: &str) -> Option<ChunkName> {
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut name = [0; 32];
    for (at, byte) in name.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(name)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("part");
    let written = (|| {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        // Nobody reads half a chunk, and on a full disk it takes room.
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn failed(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::Access,
    }
}

const COLUMNS: &str = "record, case_id, case_key, file_key, sha256, size, file_name, begun";

fn import(row: &Row<'_>) -> rusqlite::Result<BlobImport> {
    Ok(BlobImport {
        record: log::record_from(row.get(0)?)?,
        case: log::record_from(row.get(1)?)?,
        case_key: log::record_from(row.get(2)?)?,
        file_key: row.get(3)?,
        sha256: row.get(4)?,
        size: row.get(5)?,
        file_name: row.get(6)?,
        begun: row.get(7)?,
    })
}

impl Store {
    /// Imports that have begun and not ended, oldest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn blob_imports(&self) -> Result<Vec<BlobImport>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM blob_import ORDER BY begun, record");
        let mut query = self.connection.prepare_cached(&sql)?;
        let rows = query.query_map([], import)?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// An import of the same file into the same case that has begun.
    ///
    /// # Errors
    /// As for reading.
    pub fn blob_import_of(
        &self,
        case: RecordId,
        sha256: &str,
    ) -> Result<Option<BlobImport>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM blob_import WHERE case_id = ?1 AND sha256 = ?2");
        self.connection
            .prepare_cached(&sql)?
            .query_row((case.number(), sha256), import)
            .optional()
            .map_err(Into::into)
    }

    /// Durable chunks of an import, in order.
    ///
    /// # Errors
    /// As for reading.
    pub fn blob_import_chunks(&self, record: RecordId) -> Result<Vec<ChunkName>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT name FROM blob_import_chunk WHERE record = ?1 ORDER BY at")?;
        let rows = query.query_map([record.number()], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// All links of the chain of custody of an item, taken back or not: what was signed stays.
    ///
    /// # Errors
    /// As for reading.
    pub fn custody_of(&self, evidence: RecordId) -> Result<Vec<StoredRecord>, StoreError> {
        custody(&self.connection, evidence)
    }

    /// Records of one kind by a case, taken back or not.
    ///
    /// # Errors
    /// As for reading.
    pub fn each_of_kind(&self, kind: u16) -> Result<Vec<StoredRecord>, StoreError> {
        let mut ids = Vec::new();
        let mut query = self
            .connection
            .prepare_cached("SELECT id FROM record WHERE kind = ?1 ORDER BY id")?;
        let rows = query.query_map([kind], |row| log::record_from(row.get(0)?))?;
        for id in rows {
            ids.push(id?);
        }
        ids.into_iter().map(|id| self.record(id)).collect()
    }
}

fn custody(
    connection: &rusqlite::Connection,
    evidence: RecordId,
) -> Result<Vec<StoredRecord>, StoreError> {
    let mut ids = Vec::new();
    // What nobody signed, or has no place, is no link: one empty line must not break an honest chain.
    let mut query = connection.prepare_cached(
        "SELECT id FROM custody_events
         WHERE evidence = ?1 AND signature IS NOT NULL AND signer IS NOT NULL AND \"number\" IS NOT NULL
         ORDER BY \"number\", id",
    )?;
    let rows = query.query_map([evidence.number()], |row| log::record_from(row.get(0)?))?;
    for id in rows {
        ids.push(id?);
    }
    ids.into_iter()
        .map(|id| crate::records::get(connection, id))
        .collect()
}

impl WriteTx<'_> {
    /// All links of the chain of custody of an item, inside this transaction.
    ///
    /// # Errors
    /// As for reading.
    pub fn custody_of(&self, evidence: RecordId) -> Result<Vec<StoredRecord>, StoreError> {
        custody(&self.transaction, evidence)
    }

    /// Notes that an import has begun.
    ///
    /// # Errors
    /// As for writing.
    pub fn begin_blob(&self, begun: &BlobImport) -> Result<(), StoreError> {
        let sql =
            format!("INSERT INTO blob_import ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        self.transaction.prepare_cached(&sql)?.execute((
            begun.record.number(),
            begun.case.number(),
            begun.case_key.number(),
            &begun.file_key,
            &begun.sha256,
            begun.size,
            &begun.file_name,
            begun.begun,
        ))?;
        Ok(())
    }

    /// Notes chunks that are durable, from position `first`.
    ///
    /// # Errors
    /// As for writing.
    pub fn note_chunks(
        &self,
        record: RecordId,
        first: u64,
        names: &[ChunkName],
    ) -> Result<(), StoreError> {
        for (at, name) in (first..).zip(names) {
            self.transaction
                .prepare_cached(
                    "INSERT INTO blob_import_chunk (record, at, name) VALUES (?1, ?2, ?3)",
                )?
                .execute((record.number(), at as i64, name))?;
        }
        Ok(())
    }

    /// Ends an import: its record names its chunks, or it was given up.
    ///
    /// # Errors
    /// As for writing.
    pub fn end_blob(&self, record: RecordId) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM blob_import_chunk WHERE record = ?1")?
            .execute([record.number()])?;
        self.transaction
            .prepare_cached("DELETE FROM blob_import WHERE record = ?1")?
            .execute([record.number()])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_is_found_under_its_name_and_leftovers_are_swept() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = BlobFolder::at(folder.path().join("blobs"));
        assert!(blobs.names().unwrap().is_empty());
        blobs.write(&[([7; 32], b"sealed".to_vec())]).unwrap();
        assert_eq!(blobs.read(&[7; 32]).unwrap().unwrap(), b"sealed");
        assert_eq!(blobs.read(&[8; 32]).unwrap(), None);
        let left = folder.path().join("blobs/07/half.part");
        fs::write(&left, "half").unwrap();
        assert_eq!(blobs.names().unwrap().len(), 1);
        assert!(!left.exists());
        blobs.remove(&[[7; 32], [9; 32]]).unwrap();
        assert!(blobs.names().unwrap().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn chunks_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let blobs = BlobFolder::at(folder.path().join("blobs"));
        blobs.write(&[([7; 32], b"sealed".to_vec())]).unwrap();
        let mode = |path: PathBuf| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(blobs.path(&[7; 32])), 0o600);
        assert_eq!(mode(folder.path().join("blobs")), 0o700);
    }
}
