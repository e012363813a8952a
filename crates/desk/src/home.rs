//! The folder Sanad keeps everything in: `vault/` (header copies, encrypted file), and two small
//! files readable without the passphrase: preferences and the count of failed tries.

use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// Where things lie.
#[derive(Debug, Clone)]
pub struct Home {
    folder: PathBuf,
}

/// Settings the lock screen needs. Nothing about cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `ar`, `en`, `fr`, `es`.
    pub language: String,
    /// `latn` or `arab`.
    pub digits: String,
    /// `system`, `light`, `dark`, `contrast`.
    pub theme: String,
    /// Per cent.
    pub text_size: u16,
    /// Minutes until the vault closes by itself.
    pub auto_lock_minutes: u8,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: String::new(),
            digits: "latn".into(),
            theme: "system".into(),
            text_size: 100,
            auto_lock_minutes: 5,
        }
    }
}

impl Preferences {
    /// The same with every value inside its range.
    #[must_use]
    pub fn checked(mut self) -> Self {
        let or = |value: &mut String, allowed: &[&str]| {
            if !allowed.contains(&value.as_str()) {
                *value = allowed.first().copied().unwrap_or_default().to_owned();
            }
        };
        or(&mut self.language, &["", "ar", "en", "fr", "es"]);
        or(&mut self.digits, &["latn", "arab"]);
        or(&mut self.theme, &["system", "light", "dark", "contrast"]);
        if ![100, 125, 150, 200].contains(&self.text_size) {
            self.text_size = 100;
        }
        self.auto_lock_minutes = self.auto_lock_minutes.clamp(1, 15);
        self
    }
}

/// Failed passphrase tries; slows down somebody at the keyboard, nobody with a copy of the file.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Tries {
    pub(crate) failed: u32,
    /// Seconds by this laptop's clock.
    pub(crate) last: u64,
}

/// Tries before waiting begins.
const FREE_TRIES: u32 = 3;
const WAIT_SECONDS_MAX: u32 = 300;

impl Tries {
    /// Seconds still to wait at `now`.
    pub(crate) fn wait(self, now: u64) -> u32 {
        if self.failed < FREE_TRIES {
            return 0;
        }
        let pause = 2_u32
            .saturating_pow(self.failed - FREE_TRIES)
            .min(WAIT_SECONDS_MAX);
        // A clock set back must not lock anyone out for longer than one pause.
        let passed = u32::try_from(now.saturating_sub(self.last)).unwrap_or(u32::MAX);
        pause.saturating_sub(passed)
    }
}

impl Home {
    /// The folder at `path`, made when absent, readable by its owner only.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn at(path: &Path) -> Result<Self, Error> {
        fs::create_dir_all(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
        }
        Ok(Self {
            folder: path.to_owned(),
        })
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Header copies and the encrypted file.
    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }

    /// Where a vault is made before it is moved into place whole.
    pub(crate) fn vault_new(&self) -> PathBuf {
        self.folder.join("vault.new")
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.vault().join("sanad.db")
    }

    /// Sealed chunks of files.
    pub(crate) fn blobs(&self) -> store::blobs::BlobFolder {
        store::blobs::BlobFolder::at(self.vault().join("blobs"))
    }

    pub(crate) fn export(&self) -> PathBuf {
        self.vault().join("sanad-next.db")
    }

    /// Keeps other Sanads out while the returned file lives.
    pub(crate) fn claim(&self) -> Result<File, Error> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.vault().join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    pub(crate) fn preferences(&self) -> Preferences {
        read(&self.folder.join("preferences.json")).unwrap_or_default()
    }

    pub(crate) fn set_preferences(&self, preferences: &Preferences) -> Result<(), Error> {
        write(&self.folder.join("preferences.json"), preferences)
    }

    pub(crate) fn tries(&self) -> Tries {
        read(&self.folder.join("tries.json")).unwrap_or_default()
    }

    pub(crate) fn set_tries(&self, tries: Tries) -> Result<(), Error> {
        write(&self.folder.join("tries.json"), &tries)
    }
}

fn read<T: for<'a> Deserialize<'a>>(path: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// Whole or not at all: written beside, flushed, moved over.
fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Error> {
    let bytes = serde_json::to_vec(value).map_err(|_| Error::Internal)?;
    // A name of its own each time: two savings at once must not take each other's file.
    let random = u64::from_le_bytes(vault::hash::random()?);
    let beside = path.with_extension(format!("{random:016x}.tmp"));
    let mut file = File::create(&beside)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_with_wrong_tries_and_ends() {
        let wait = |failed, passed: u64| Tries { failed, last: 1000 }.wait(1000 + passed);
        assert_eq!(wait(2, 0), 0);
        assert_eq!(wait(3, 0), 1);
        assert_eq!(wait(6, 0), 8);
        assert_eq!(wait(6, 8), 0);
        assert_eq!(wait(60, 0), 300);
        assert_eq!(
            Tries {
                failed: 4,
                last: 1000
            }
            .wait(1),
            2,
            "a clock set back waits one pause, not for ever"
        );
    }
}
