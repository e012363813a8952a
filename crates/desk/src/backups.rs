//! Backups: made while people work, checked by opening, few enough to keep, good enough to trust.
//!
//! A backup is a folder: the header, the encrypted file as it was, the evidence chunks, and a
//! manifest of sizes and hashes. It opens with the passphrase or recovery key of its time, on any
//! machine. It holds nothing readable without them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use store::backup::{self, CopyEnd};
use vault::{DbKey, hash};

use crate::desk::Desk;
use crate::error::Error;

const DAY_MS: i64 = 86_400_000;
const MANIFEST: &str = "manifest.json";
const FILE: &str = "sanad.db";
const BLOBS: &str = "blobs";
const HEADERS: [&str; 2] = ["header-a", "header-b"];

/// What a backup says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Form of the folder; 1.
    pub form: u32,
    /// When, milliseconds by this laptop's clock.
    pub made_at: i64,
    /// Made by itself, so it may be cleared away by itself.
    pub automatic: bool,
    /// Changes in the log.
    pub changes: u64,
    /// Records.
    pub records: u64,
    /// Bytes of the encrypted file.
    pub bytes: u64,
    /// SHA-256 of the encrypted file, hex.
    pub sha256: String,
    /// Hash over what all laptops agree on, hex: equal states have equal digests.
    pub digest: String,
}

/// A backup found in a folder.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its folder.
    pub folder: PathBuf,
    /// What it says.
    pub manifest: Manifest,
}

/// A copy in the making, for showing and stopping.
#[derive(Debug, Default)]
pub(crate) struct Making {
    running: AtomicBool,
    stop: AtomicBool,
    done: AtomicU64,
    all: AtomicU64,
}

/// How far a backup in the making is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// One is being made.
    pub running: bool,
    /// Pages done.
    pub done: u64,
    /// Pages in all.
    pub all: u64,
}

struct Running<'a>(&'a Making);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.running.store(false, Ordering::Release);
    }
}

impl Desk {
    /// Where backups made by themselves lie.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        self.home.path().join("backups")
    }

    /// Makes a backup, checks it by opening it, and clears away what is no longer needed. `to` is
    /// a folder somebody chose, like a stick; none means the laptop's own.
    ///
    /// # Errors
    /// Why it could not be made; nothing half is left.
    pub fn back_up(&self, to: Option<&Path>, automatic: bool) -> Result<Found, Error> {
        if self.backup.running.swap(true, Ordering::AcqRel) {
            return Err(Error::AlreadyRunning);
        }
        let running = Running(&self.backup);
        self.backup.stop.store(false, Ordering::Release);
        let own = self.backup_folder();
        let found = self.make_backup(to.unwrap_or(&own), automatic)?;
        if to.is_none() {
            self.clear_old_backups()?;
        }
        drop(running);
        let op = if automatic { "backup_auto" } else { "backup" };
        self.write(|tx| Ok(tx.note(op)?))?;
        Ok(found)
    }

    fn make_backup(&self, folder: &Path, automatic: bool) -> Result<Found, Error> {
        let made_at = self.now_ms();
        let key = self.with(|session| Ok(session.unlocked.master.derive_db_key()))?;
        fs::create_dir_all(folder)?;
        let target = folder.join(name_of(made_at));
        let beside = folder.join(format!("{}.new", name_of(made_at)));
        let made = self.fill(&beside, &key, made_at, automatic);
        let manifest = match made {
            Ok(manifest) => manifest,
            Err(error) => {
                // What was begun helps nobody and takes room.
                let _ = fs::remove_dir_all(&beside);
                return Err(error);
            }
        };
        fs::rename(&beside, &target)?;
        crate::session::sync_folder(folder);
        Ok(Found {
            folder: target,
            manifest,
        })
    }

    fn fill(
        &self,
        beside: &Path,
        key: &DbKey,
        made_at: i64,
        automatic: bool,
    ) -> Result<Manifest, Error> {
        if beside.exists() {
            fs::remove_dir_all(beside)?;
        }
        fs::create_dir_all(beside)?;
        let file = beside.join(FILE);
        let end = backup::copy(&self.home.file(), key, &file, |copied| {
            self.backup.done.store(copied.done, Ordering::Release);
            self.backup.all.store(copied.all, Ordering::Release);
            // A vault that was locked meanwhile has its key wiped, and so shall this copy of it.
            !self.backup.stop.load(Ordering::Acquire) && self.is_open()
        })?;
        if end == CopyEnd::Stopped {
            return Err(Error::Cancelled);
        }
        for header in HEADERS {
            let from = self.home.vault().join(header);
            if from.exists() {
                copy_synced(&from, &beside.join(header))?;
            }
        }
        link_blobs(&self.home.vault().join(BLOBS), &beside.join(BLOBS))?;
        let digest = backup::check(&file, key)?;
        let (changes, records) = self.with(|session| Ok(session.store.sizes()?))?;
        let manifest = Manifest {
            form: 1,
            made_at,
            automatic,
            changes,
            records,
            bytes: file.metadata()?.len(),
            sha256: hex(&file_hash(&file)?),
            digest: hex(&digest),
        };
        let bytes = serde_json::to_vec_pretty(&manifest).map_err(|_| Error::Internal)?;
        let path = beside.join(MANIFEST);
        fs::write(&path, bytes)?;
        fs::File::open(&path)?.sync_all()?;
        crate::session::sync_folder(beside);
        Ok(manifest)
    }

    /// Stops a backup in the making.
    pub fn stop_backup(&self) {
        self.backup.stop.store(true, Ordering::Release);
    }

    /// How far a backup in the making is.
    pub fn backup_progress(&self) -> Progress {
        Progress {
            running: self.backup.running.load(Ordering::Acquire),
            done: self.backup.done.load(Ordering::Acquire),
            all: self.backup.all.load(Ordering::Acquire),
        }
    }

    /// The laptop's own backups, newest first.
    pub fn backups(&self) -> Vec<Found> {
        backups_in(&self.backup_folder())
    }

    /// True when a day has passed since the last backup, or there is none.
    pub fn backup_is_due(&self) -> bool {
        let newest = self.backups().first().map(|found| found.manifest.made_at);
        // A clock that was set back must not put backups off for ever.
        newest.is_none_or(|made| (self.now_ms() - made).abs() >= DAY_MS)
    }

    /// Opens a backup with the present keys and checks every page and table of it.
    ///
    /// # Errors
    /// When it is damaged, or under other keys.
    pub fn check_backup(&self, folder: &Path) -> Result<Manifest, Error> {
        let manifest = read_manifest(folder).ok_or(Error::NoBackup)?;
        let key = self.with(|session| Ok(session.unlocked.master.derive_db_key()))?;
        let file = folder.join(FILE);
        if hex(&file_hash(&file)?) != manifest.sha256
            || hex(&backup::check(&file, &key)?) != manifest.digest
        {
            return Err(Error::NoBackup);
        }
        Ok(manifest)
    }

    /// Removes every backup the laptop made for itself and makes a fresh one: after an erasure or
    /// a re-key nothing older may stay.
    ///
    /// # Errors
    /// As for making one.
    pub fn renew_backups(&self) -> Result<Found, Error> {
        let before = self.backups();
        let fresh = self.back_up(None, true)?;
        for old in before {
            if old.folder != fresh.folder {
                fs::remove_dir_all(&old.folder)?;
            }
        }
        Ok(fresh)
    }

    fn clear_old_backups(&self) -> Result<(), Error> {
        let found = self.backups();
        let stamps: Vec<i64> = found
            .iter()
            .filter(|found| found.manifest.automatic)
            .map(|found| found.manifest.made_at)
            .collect();
        let keep = kept(&stamps);
        for old in found {
            if old.manifest.automatic && !keep.contains(&old.manifest.made_at) {
                fs::remove_dir_all(&old.folder)?;
            }
        }
        Ok(())
    }
}

/// Backups in a folder, newest first. What is none is passed over.
pub fn backups_in(folder: &Path) -> Vec<Found> {
    let mut found: Vec<Found> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_none_or(|end| end != "new"))
        .filter_map(|folder| read_manifest(&folder).map(|manifest| Found { folder, manifest }))
        .collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.manifest.made_at));
    found
}

pub(crate) fn read_manifest(folder: &Path) -> Option<Manifest> {
    let bytes = fs::read(folder.join(MANIFEST)).ok()?;
    let manifest: Manifest = serde_json::from_slice(&bytes).ok()?;
    (manifest.form == 1 && folder.join(FILE).exists()).then_some(manifest)
}

/// The encrypted file of a backup.
pub(crate) fn file_in(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Copies a backup's parts into a vault folder that is being made.
pub(crate) fn unpack(folder: &Path, into: &Path) -> Result<(), Error> {
    for name in HEADERS {
        let from = folder.join(name);
        if from.exists() {
            copy_synced(&from, &into.join(name))?;
        }
    }
    copy_synced(&folder.join(FILE), &into.join(FILE))?;
    link_blobs(&folder.join(BLOBS), &into.join(BLOBS))
}

/// Of automatic backups: the newest three, the newest of each of the last seven days that have
/// one, and of each of the last four weeks.
fn kept(stamps: &[i64]) -> Vec<i64> {
    let mut newest = stamps.to_vec();
    newest.sort_unstable_by(|a, b| b.cmp(a));
    let mut keep: Vec<i64> = newest.iter().take(3).copied().collect();
    for (span, count) in [(DAY_MS, 7), (7 * DAY_MS, 4)] {
        let mut periods: Vec<i64> = Vec::new();
        for stamp in &newest {
            let period = stamp.div_euclid(span);
            if !periods.contains(&period) && periods.len() < count {
                periods.push(period);
                keep.push(*stamp);
            }
        }
    }
    keep.sort_unstable();
    keep.dedup();
    keep
}

fn name_of(made_at: i64) -> String {
    format!("sanad-{made_at}")
}

fn copy_synced(from: &Path, to: &Path) -> Result<(), Error> {
    fs::copy(from, to)?;
    fs::File::open(to)?.sync_all()?;
    Ok(())
}

/// Evidence chunks never change, so on the same disk a second name is as good as a copy.
fn link_blobs(from: &Path, to: &Path) -> Result<(), Error> {
    if !from.exists() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            link_blobs(&path, &target)?;
        } else if fs::hard_link(&path, &target).is_err() {
            copy_synced(&path, &target)?;
        }
    }
    Ok(())
}

fn file_hash(path: &Path) -> Result<[u8; 32], Error> {
    use std::io::Read as _;
    let mut file = fs::File::open(path)?;
    let mut hasher = hash::Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hasher.finish()),
            length => hasher.update(piece.get(..length).unwrap_or_default()),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_year_of_daily_backups_ten_stay_and_the_newest_always() {
        let days: Vec<i64> = (0..365).map(|day| day * DAY_MS + 9_000_000).collect();
        let keep = kept(&days);
        assert_eq!(keep.last(), days.last());
        assert!((9..=10).contains(&keep.len()), "{}", keep.len());
        let oldest = 364 - keep.first().unwrap() / DAY_MS;
        assert!((14..28).contains(&oldest), "{oldest} days back");
    }

    #[test]
    fn three_of_one_morning_all_stay() {
        assert_eq!(kept(&[1, 2, 3]), [1, 2, 3]);
        assert_eq!(kept(&[1, 2, 3, 4]), [2, 3, 4]);
    }
}
