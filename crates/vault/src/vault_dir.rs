//! Small files written so that a power cut leaves either the old or the new one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::VaultError;
use crate::hash::fill_random;

pub(crate) const HEADER_A: &str = "header-a";
pub(crate) const HEADER_B: &str = "header-b";
pub(crate) const HEADER_NEXT: &str = "header-next";
/// A header is a few hundred bytes; more is no header.
const LONGEST: u64 = 64 * 1024;

/// Makes the folder, for its owner only.
pub(crate) fn create_folder(dir: &Path) -> Result<(), VaultError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    if let Some(parent) = dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        sync_folder(parent)?;
    }
    Ok(())
}

/// The file's bytes, or `None` when there is no such file.
pub(crate) fn read(dir: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(dir.join(name)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Temp file, fsync, rename, fsync of the folder.
pub(crate) fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
    let temporary = dir.join(format!("{name}.tmp"));
    let written = write_synced(&temporary, bytes).and_then(|()| {
        fs::rename(&temporary, dir.join(name))?;
        sync_folder(dir)
    });
    if written.is_err() {
        // A half-written temp file holds nothing that anybody reads, and takes room.
        let _ = fs::remove_file(&temporary);
    }
    Ok(written?)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Renames inside the folder, durably.
pub(crate) fn rename(dir: &Path, from: &str, to: &str) -> Result<(), VaultError> {
    fs::rename(dir.join(from), dir.join(to))?;
    Ok(sync_folder(dir)?)
}

/// Overwrites with randomness, then removes, durably. A file that is not there is fine.
pub(crate) fn overwrite_and_remove(dir: &Path, name: &str) -> Result<(), VaultError> {
    let path = dir.join(name);
    match overwrite(&path) {
        Err(VaultError::Io(io::ErrorKind::NotFound)) => return Ok(()),
        other => other?,
    }
    fs::remove_file(path)?;
    Ok(sync_folder(dir)?)
}

fn overwrite(path: &PathBuf) -> Result<(), VaultError> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = usize::try_from(file.metadata()?.len().min(LONGEST)).unwrap_or_default();
    let mut noise = vec![0; length];
    fill_random(&mut noise)?;
    file.write_all(&noise)?;
    Ok(file.sync_all()?)
}

#[cfg(unix)]
fn sync_folder(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_dir: &Path) -> io::Result<()> {
    // Windows offers no flush of a folder; the rename itself is journalled by NTFS.
    Ok(())
}
