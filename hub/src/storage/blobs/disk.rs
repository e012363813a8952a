//! Blobs as files: written beside, flushed, renamed, and the folder flushed.

use super::Blobs;
use crate::storage::StorageError;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use wire::Hash;

/// Ends the name of a file that is not whole yet.
const UNFINISHED: &str = "part";

/// A folder of blobs: `ab/abcdef….`, two levels, so that no folder gets too long to list.
pub struct Disk {
    folder: PathBuf,
    counter: AtomicU64,
}

impl Disk {
    /// Use this folder; made if absent. What a crash left half written is thrown away. Only one
    /// hub serves from a folder, so nobody is writing now.
    pub fn open(folder: &Path) -> Result<Disk, StorageError> {
        let disk = Disk::at(folder);
        private_folder(folder)?;
        for path in disk.files()? {
            if path.extension().is_some_and(|end| end == UNFINISHED) {
                fs::remove_file(path).map_err(error)?;
            }
        }
        Ok(disk)
    }

    /// The same folder beside a hub that serves: nothing is made or thrown away.
    pub fn at(folder: &Path) -> Disk {
        Disk {
            folder: folder.to_owned(),
            counter: AtomicU64::new(0),
        }
    }

    /// The file of a blob.
    pub fn path(&self, hash: &Hash) -> PathBuf {
        let name = hash.to_string();
        let shelf = name.get(..2).unwrap_or("00");
        self.folder.join(shelf).join(&name)
    }

    fn files(&self) -> Result<Vec<PathBuf>, StorageError> {
        let mut files = Vec::new();
        for shelf in listed(&self.folder)? {
            if shelf.is_dir() {
                files.extend(listed(&shelf)?);
            }
        }
        Ok(files)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, StorageError> {
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| entry.map(|entry| entry.path()).map_err(error))
            .collect(),
        Err(missing) if missing.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(other) => Err(error(other)),
    }
}

fn private_folder(folder: &Path) -> Result<(), StorageError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(error)
}

/// The entry of a file in its folder is durable only when the folder was flushed too.
fn flush_folder(folder: &Path) -> Result<(), StorageError> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(error)?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

fn error(error: std::io::Error) -> StorageError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StorageError::Full,
        _ => StorageError::Unavailable,
    }
}

impl Blobs for Disk {
    fn put(&self, hash: &Hash, bytes: &[u8]) -> Result<(), StorageError> {
        let path = self.path(hash);
        if path.exists() {
            return Ok(());
        }
        let shelf = path.parent().ok_or(StorageError::Unavailable)?;
        if !shelf.exists() {
            private_folder(shelf)?;
            flush_folder(&self.folder)?;
        }
        let number = self.counter.fetch_add(1, Ordering::Relaxed);
        let part = shelf.join(format!("{hash}-{number}.{UNFINISHED}"));
        let written = self
            .write(&part, bytes)
            .and_then(|()| fs::rename(&part, &path));
        if let Err(failed) = written {
            // Nothing half written stays behind; if this fails too, the next start does it.
            let _ = fs::remove_file(&part);
            return Err(error(failed));
        }
        flush_folder(shelf)
    }

    fn get(&self, hash: &Hash) -> Result<Vec<u8>, StorageError> {
        let bytes = match fs::read(self.path(hash)) {
            Ok(bytes) => bytes,
            Err(missing) if missing.kind() == ErrorKind::NotFound => {
                return Err(StorageError::Damaged);
            }
            Err(other) => return Err(error(other)),
        };
        if Hash::of(&[&bytes]) == *hash {
            Ok(bytes)
        } else {
            Err(StorageError::Damaged)
        }
    }

    fn has(&self, hash: &Hash) -> Result<bool, StorageError> {
        Ok(self.path(hash).exists())
    }

    fn remove(&self, hash: &Hash) -> Result<(), StorageError> {
        match fs::remove_file(self.path(hash)) {
            Err(missing) if missing.kind() == ErrorKind::NotFound => Ok(()),
            other => other.map_err(error),
        }
    }

    fn all(&self) -> Result<Vec<Hash>, StorageError> {
        let names = self.files()?;
        Ok(names.iter().filter_map(|path| named(path)).collect())
    }
}

/// The hash in the name of a file.
fn named(path: &Path) -> Option<Hash> {
    let name = path.file_name()?.to_str()?;
    let mut hash = [0; 32];
    if name.len() != 64 {
        return None;
    }
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(name.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(Hash(hash))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end so")]
    use super::*;

    #[test]
    fn what_was_put_comes_back_and_what_was_changed_on_the_disk_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::open(folder.path()).unwrap();
        let (bytes, hash) = (b"sealed".to_vec(), Hash::of(&[b"sealed"]));
        disk.put(&hash, &bytes).unwrap();
        disk.put(&hash, &bytes).unwrap();
        assert_eq!(disk.get(&hash), Ok(bytes));
        assert_eq!(disk.all(), Ok(vec![hash]));
        fs::write(disk.path(&hash), b"sealec").unwrap();
        assert_eq!(disk.get(&hash), Err(StorageError::Damaged));
        disk.remove(&hash).unwrap();
        disk.remove(&hash).unwrap();
        assert_eq!((disk.has(&hash), disk.all()), (Ok(false), Ok(vec![])));
    }

    #[test]
    fn what_a_power_cut_left_half_written_is_gone_after_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::open(folder.path()).unwrap();
        let hash = Hash::of(&[b"whole"]);
        disk.put(&hash, b"whole").unwrap();
        let half = disk.path(&hash).with_file_name("half.part");
        fs::write(&half, b"wh").unwrap();
        let disk = Disk::open(folder.path()).unwrap();
        assert!(!half.exists());
        assert_eq!(disk.get(&hash), Ok(b"whole".to_vec()));
    }
}
