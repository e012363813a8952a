//! From a backup to a vault again, and from a damaged file to a sound one.
//!
//! A restored vault does not know what its original wrote after the backup, so it never writes
//! under the original's name: it takes a new identity first (`crate::identity`).

use std::fs;
use std::path::{Path, PathBuf};

use store::{Store, StoreError, salvage};
use sync::heal::{self, Healed};
use vault::{Passphrase, PassphraseError, RecoveryKey, Unlocked, VaultError};

use crate::backups;
use crate::desk::Desk;
use crate::error::Error;

/// What a repair did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repaired {
    /// Pages whose seal was broken.
    pub damaged_pages: u32,
    /// When the backup used was made, milliseconds; none was needed or there.
    pub backup_made_at: Option<i64>,
    /// What became of the changes.
    pub healed: Healed,
}

/// What opens a vault.
#[derive(Debug, Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase.
    Passphrase(&'a str),
    /// The printed key.
    RecoveryKey(&'a str),
}

fn open_header(folder: &Path, secret: Secret<'_>) -> Result<Unlocked, Error> {
    match secret {
        Secret::Passphrase(text) => {
            let passphrase = Passphrase::new(text).map_err(|error| match error {
                PassphraseError::Empty => Error::Vault(VaultError::WrongPassphrase),
                _ => Error::TooLong {
                    field: "passphrase".into(),
                    limit: 1024,
                },
            })?;
            Ok(vault::unlock(folder, &passphrase)?)
        }
        Secret::RecoveryKey(text) => {
            let key = RecoveryKey::parse(text).map_err(|error| match error {
                vault::RecoveryKeyError::Length { .. } => Error::RecoveryLength,
                vault::RecoveryKeyError::Character { pair }
                | vault::RecoveryKeyError::Typo { pair } => Error::RecoveryTypo { pair },
            })?;
            Ok(vault::unlock_with_recovery(folder, &key)?)
        }
    }
}

impl Desk {
    /// Makes the vault of this laptop from a backup. A vault that is already here is moved aside,
    /// never removed; its new place is returned.
    ///
    /// # Errors
    /// When the folder holds no backup, the secret is wrong or the backup is damaged; the laptop
    /// is then as it was.
    pub fn restore(&self, backup: &Path, secret: Secret<'_>) -> Result<Option<PathBuf>, Error> {
        backups::read_manifest(backup).ok_or(Error::NoBackup)?;
        let beside = self.home.vault_new();
        if beside.exists() {
            fs::remove_dir_all(&beside)?;
        }
        fs::create_dir_all(&beside)?;
        let made = self.fill_restored(backup, &beside, secret);
        let unlocked = match made {
            Ok(unlocked) => unlocked,
            Err(error) => {
                let _ = fs::remove_dir_all(&beside);
                return Err(error);
            }
        };
        self.lock(crate::LockReason::Closed);
        let aside = self.move_vault_aside()?;
        fs::rename(&beside, self.home.vault())?;
        crate::session::sync_folder(self.home.path());
        self.start(unlocked)?;
        self.take_new_identity()?;
        self.write(|tx| Ok(tx.note("vault_restore")?))?;
        Ok(aside)
    }

    fn fill_restored(
        &self,
        backup: &Path,
        beside: &Path,
        secret: Secret<'_>,
    ) -> Result<Unlocked, Error> {
        backups::unpack(backup, beside)?;
        let unlocked = open_header(beside, secret)?;
        let store = Store::open(&beside.join("sanad.db"), &unlocked.master.derive_db_key())?;
        if !store.is_sound()? {
            return Err(StoreError::Unreadable.into());
        }
        store.checkpoint()?;
        Ok(unlocked)
    }

    fn move_vault_aside(&self) -> Result<Option<PathBuf>, Error> {
        let vault = self.home.vault();
        if !vault.exists() {
            return Ok(None);
        }
        let aside = self
            .home
            .path()
            .join(format!("vault-before-{}", self.now_ms()));
        fs::rename(&vault, &aside)?;
        Ok(Some(aside))
    }

    /// Makes the damaged file sound again from what can be read of it, the newest good backup and
    /// own frames; what only the hub holds comes with the next exchange. The damaged file is kept
    /// beside the new one. Leaves the vault open.
    ///
    /// # Errors
    /// When the secret is wrong, or neither file nor backup can be read; nothing has changed then.
    pub fn repair(&self, secret: Secret<'_>) -> Result<Repaired, Error> {
        self.lock(crate::LockReason::Closed);
        let claim = self.home.claim()?;
        let unlocked = open_header(&self.home.vault(), secret)?;
        let key = unlocked.master.derive_db_key();
        // The newest backup that opens with these keys and is sound.
        let copy = self
            .backups()
            .into_iter()
            .find(|found| store::backup::check(&backups::file_in(&found.folder), &key).is_ok());
        let file = self.home.file();
        let out = self.home.vault().join("sanad-repair.db");
        let from = copy.as_ref().map(|found| backups::file_in(&found.folder));
        let (store, salvaged) = salvage::gather(&file, from.as_deref(), &out, &key)?;
        drop(claim);
        let mut session = self.session_over(store, unlocked)?;
        let me = session.me;
        let healed = heal::heal(&mut session.store, session.keys.as_ref(), me, &salvaged)?;
        if !session.store.is_sound()? {
            return Err(StoreError::Unreadable.into());
        }
        session.store.checkpoint()?;
        let crate::desk::Session {
            store,
            unlocked,
            _claim: claim,
            ..
        } = session;
        drop(store);
        self.swap_in(&out)?;
        drop(claim);
        self.start(unlocked)?;
        self.write(|tx| Ok(tx.note("vault_repair")?))?;
        Ok(Repaired {
            damaged_pages: u32::try_from(salvaged.damaged_pages.len()).unwrap_or(u32::MAX),
            backup_made_at: copy.map(|found| found.manifest.made_at),
            healed,
        })
    }

    /// The repaired file takes the place of the damaged one, which stays beside it.
    fn swap_in(&self, out: &Path) -> Result<(), Error> {
        let damaged = self
            .home
            .vault()
            .join(format!("sanad-damaged-{}.db", self.now_ms()));
        if fs::hard_link(self.home.file(), &damaged).is_err() {
            fs::copy(self.home.file(), &damaged)?;
        }
        // The write-ahead log belongs to the damaged file and goes with it: beside the new file it
        // would be taken for its own.
        for end in ["-shm", "-wal"] {
            let named = |path: &Path| {
                let mut path = path.as_os_str().to_owned();
                path.push(end);
                PathBuf::from(path)
            };
            match fs::rename(named(&self.home.file()), named(&damaged)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        fs::rename(out, self.home.file())?;
        crate::session::sync_folder(&self.home.vault());
        Ok(())
    }
}
