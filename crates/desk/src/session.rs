//! Making, opening, recovering and re-keying the vault.

use std::collections::BTreeSet;
use std::fs;
use std::time::Instant;

use model::DeviceId;
use store::settings::name;
use store::{Store, StoreError};
use vault::{
    DeviceSecrets, KdfParams, Language, Passphrase, PassphraseError, RecoveryKey, RecoveryKeyError,
    Unlocked, VaultError,
};
use wire::Invitation;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::home::{Preferences, Tries};
use crate::members;

/// Guesses (log10) a chosen passphrase must take.
pub const STRENGTH_LOG10_MIN: f64 = 15.0;

/// How far this laptop has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// No vault here.
    NoVault,
    /// A vault, closed.
    Locked,
    /// Open, not part of an institution.
    Alone,
    /// Open, waiting for approval.
    Waiting,
    /// Open, part of an institution.
    Open,
}

/// What a check of the vault found.
#[derive(Debug, Clone, Copy)]
pub struct Verified {
    /// Pages and tables.
    pub file_sound: bool,
    /// Tables equal what the log says.
    pub log_agrees: bool,
    /// Changes in the log.
    pub changes: u64,
    /// Records.
    pub records: u64,
    /// Argon2id memory, MiB.
    pub kdf_memory_mib: u32,
    /// Argon2id passes.
    pub kdf_passes: u32,
}

/// Judges a passphrase: log10 of the guesses needed.
pub fn strength(passphrase: &str) -> f64 {
    vault::strength(passphrase, &["sanad", "سند"]).guesses_log10
}

/// Six random words.
///
/// # Errors
/// When the system has no randomness.
pub fn propose(language: &str) -> Result<String, Error> {
    let language = Language::from_code(language).unwrap_or(Language::ALL[0]);
    Ok(Passphrase::generate(language)?.expose().to_owned())
}

fn checked(passphrase: &str) -> Result<Passphrase, Error> {
    let have = strength(passphrase);
    if have < STRENGTH_LOG10_MIN {
        return Err(Error::WeakPassphrase {
            have,
            need: STRENGTH_LOG10_MIN,
        });
    }
    typed(passphrase)
}

fn typed(passphrase: &str) -> Result<Passphrase, Error> {
    Passphrase::new(passphrase).map_err(|error| match error {
        PassphraseError::Empty => Error::Vault(VaultError::WrongPassphrase),
        _ => Error::TooLong {
            field: "passphrase".into(),
            limit: 1024,
        },
    })
}

fn calibrated() -> Result<KdfParams, Error> {
    let start = Instant::now();
    Ok(vault::calibrate(None, &move || start.elapsed())?)
}

impl Desk {
    /// How far this laptop has come.
    pub fn stage(&self) -> Stage {
        if !vault::exists(&self.home.vault()) {
            return Stage::NoVault;
        }
        let Ok(session) = self.guard() else {
            return Stage::Locked;
        };
        match session.as_ref().map(|session| session.keys.as_ref()) {
            None => Stage::Locked,
            Some(None) => Stage::Alone,
            Some(Some(keys)) if keys.is_member() => Stage::Open,
            Some(Some(_)) => Stage::Waiting,
        }
    }

    /// Settings readable without the passphrase.
    pub fn preferences(&self) -> Preferences {
        self.home.preferences().checked()
    }

    /// Keeps them.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn set_preferences(&self, preferences: Preferences) -> Result<(), Error> {
        self.home.set_preferences(&preferences.checked())
    }

    /// Seconds until the next passphrase is taken.
    pub fn wait_seconds(&self) -> u32 {
        self.home.tries().wait(self.now())
    }

    /// Makes a vault and leaves it open. Gives the recovery key for paper, once.
    ///
    /// # Errors
    /// [`Error::VaultExists`], [`Error::WeakPassphrase`], or why the folder could not be written.
    pub fn create_vault(&self, passphrase: &str) -> Result<RecoveryKey, Error> {
        if vault::exists(&self.home.vault()) || self.home.vault().exists() {
            return Err(Error::VaultExists);
        }
        let passphrase = checked(passphrase)?;
        // Made beside and moved into place whole: a power cut leaves either no vault or one.
        let beside = self.home.vault_new();
        if beside.exists() {
            fs::remove_dir_all(&beside)?;
        }
        fs::create_dir_all(&beside)?;
        let (unlocked, recovery) = vault::create(&beside, &passphrase, calibrated()?)?;
        let mut store = Store::create(&beside.join("sanad.db"), &unlocked.master.derive_db_key())?;
        let me = DeviceId(u32::from_le_bytes(vault::hash::random()?));
        let device =
            DeviceSecrets::generate()?.seal_identity(&unlocked.master.derive_identity_key())?;
        store.write::<_, StoreError>(me, self.now(), |tx| {
            tx.set_setting(name::DEVICE_ID, Some(&me.0.to_le_bytes()))?;
            tx.set_setting(name::DEVICE_SECRETS, Some(&device))?;
            tx.set_setting(name::GENERATION, Some(&unlocked.generation.to_le_bytes()))?;
            tx.note("vault_create")
        })?;
        store.checkpoint()?;
        drop(store);
        fs::rename(&beside, self.home.vault())?;
        sync_folder(self.home.path());
        self.start(unlocked)?;
        Ok(recovery)
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// Each way it can fail has its variant; nothing is ever made anew.
    pub fn unlock(&self, passphrase: &str) -> Result<(), Error> {
        let tries = self.home.tries();
        let unlocked = self.try_open(|| {
            vault::unlock(&self.home.vault(), &typed(passphrase)?).map_err(Into::into)
        })?;
        self.start(unlocked)?;
        self.write(|tx| Ok(crate::audit::note_login(tx, tries)?))
    }

    /// True when the passphrase opens this vault; changes nothing.
    ///
    /// # Errors
    /// As for [`Desk::unlock`].
    pub fn test_passphrase(&self, passphrase: &str) -> Result<(), Error> {
        let unlocked = self.try_open(|| {
            vault::unlock(&self.home.vault(), &typed(passphrase)?).map_err(Into::into)
        })?;
        Store::open(&self.home.file(), &unlocked.master.derive_db_key())?;
        Ok(())
    }

    /// Opens the vault with the printed key and sets a new passphrase. The key used is replaced
    /// by the new one returned.
    ///
    /// # Errors
    /// As for [`Desk::unlock`]; a typing error in the key is located.
    pub fn recover(&self, recovery_key: &str, passphrase: &str) -> Result<RecoveryKey, Error> {
        let key = RecoveryKey::parse(recovery_key).map_err(|error| match error {
            RecoveryKeyError::Length { .. } => Error::RecoveryLength,
            RecoveryKeyError::Character { pair } | RecoveryKeyError::Typo { pair } => {
                Error::RecoveryTypo { pair }
            }
        })?;
        let passphrase = checked(passphrase)?;
        let mut unlocked = self.try_open(|| {
            vault::unlock_with_recovery(&self.home.vault(), &key).map_err(Into::into)
        })?;
        // The store is opened first: a header that opens beside an unreadable file changes nothing.
        Store::open(&self.home.file(), &unlocked.master.derive_db_key())?;
        vault::change_passphrase(
            &self.home.vault(),
            &mut unlocked,
            &passphrase,
            calibrated()?,
        )?;
        let fresh = vault::renew_recovery_key(&self.home.vault(), &mut unlocked)?;
        self.start(unlocked)?;
        self.write(|tx| Ok(tx.note("vault_recover")?))?;
        Ok(fresh)
    }

    /// Sets a new passphrase. Copies of the old header still open with the old one; that is what
    /// re-keying is for.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when `old` does not open the vault.
    pub fn change_passphrase(&self, old: &str, new: &str) -> Result<(), Error> {
        let new = checked(new)?;
        self.try_open(|| vault::unlock(&self.home.vault(), &typed(old)?).map_err(Into::into))?;
        self.with(|session| {
            vault::change_passphrase(
                &self.home.vault(),
                &mut session.unlocked,
                &new,
                calibrated()?,
            )?;
            let generation = session.unlocked.generation.to_le_bytes();
            session
                .store
                .set_setting(name::GENERATION, Some(&generation))?;
            Ok(())
        })?;
        self.write(|tx| Ok(tx.note("vault_change_passphrase")?))
    }

    /// New keys for everything: exports the file under a new key, then commits the new header.
    /// The passphrase stays; the recovery key is new.
    ///
    /// # Errors
    /// As for unlocking and writing; the old vault stays whole until the new one is.
    pub fn rekey(&self, passphrase: &str) -> Result<RecoveryKey, Error> {
        let passphrase = typed(passphrase)?;
        self.try_open(|| vault::unlock(&self.home.vault(), &passphrase).map_err(Into::into))?;
        let mut guard = self.guard()?;
        let session = guard.as_mut().ok_or(Error::Locked)?;
        let export = self.home.export();
        if export.exists() {
            fs::remove_file(&export)?;
        }
        let prepared = vault::prepare_rekey(&self.home.vault(), &passphrase, calibrated()?)?;
        let fresh_key = prepared.master.derive_db_key();
        session.store.export(&export, &fresh_key)?;
        let mut fresh = Store::open(&export, &fresh_key)?;
        reseal(&mut fresh, session, &prepared.master.derive_identity_key())?;
        fresh.checkpoint()?;
        drop(fresh);
        let recovery = RecoveryKey::parse(&prepared.recovery.expose_for_paper())
            .map_err(|_| Error::Internal)?;
        // From here on the new header counts; the file follows, and if the power fails between,
        // the next start finishes it.
        *guard = None;
        let unlocked = vault::commit_rekey(&self.home.vault(), prepared)?;
        self.place_export()?;
        drop(guard);
        self.start(unlocked)?;
        self.write(|tx| Ok(tx.note("vault_rekey")?))?;
        Ok(recovery)
    }

    /// Checks the file page by page and against its own log.
    ///
    /// # Errors
    /// When the check itself cannot run.
    pub fn verify(&self) -> Result<Verified, Error> {
        self.with(|session| {
            let (changes, records) = session.store.sizes()?;
            Ok(Verified {
                file_sound: session.store.is_sound()?,
                log_agrees: session.store.log_agrees()?,
                changes,
                records,
                kdf_memory_mib: session.unlocked.params.m_kib() / 1024,
                kdf_passes: session.unlocked.params.t(),
            })
        })
    }

    fn try_open(&self, open: impl FnOnce() -> Result<Unlocked, Error>) -> Result<Unlocked, Error> {
        if !self.home.vault().exists() {
            return Err(Error::NoVault);
        }
        let now = self.now();
        let tries = self.home.tries();
        let seconds = tries.wait(now);
        if seconds > 0 {
            return Err(Error::Wait { seconds });
        }
        if !self.is_open() {
            // Claimed first: another Sanad may be in the middle of a re-key right now.
            let _claim = self.home.claim()?;
            self.finish_rekey()?;
        }
        match open() {
            Ok(unlocked) => {
                if tries.failed > 0 {
                    self.home.set_tries(Tries::default())?;
                }
                Ok(unlocked)
            }
            Err(error) => {
                if matches!(
                    error,
                    Error::Vault(VaultError::WrongPassphrase | VaultError::WrongRecoveryKey)
                ) {
                    self.home.set_tries(Tries {
                        failed: tries.failed.saturating_add(1),
                        last: now,
                    })?;
                }
                Err(error)
            }
        }
    }

    /// Takes an interrupted re-key back, or finishes it when it was committed.
    fn finish_rekey(&self) -> Result<(), Error> {
        let export = self.home.export();
        vault::recover_interrupted_rekey(&self.home.vault(), || {
            if export.exists() {
                fs::remove_file(&export)
            } else {
                Ok(())
            }
        })?;
        if export.exists() {
            self.place_export()?;
        }
        Ok(())
    }

    /// Moves the exported file over the old one, whose write-ahead log goes first: it belongs to
    /// the old key.
    fn place_export(&self) -> Result<(), Error> {
        for end in ["-wal", "-shm"] {
            let mut path = self.home.file().into_os_string();
            path.push(end);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        fs::rename(self.home.export(), self.home.file())?;
        sync_folder(&self.home.vault());
        Ok(())
    }

    pub(crate) fn start(&self, unlocked: Unlocked) -> Result<(), Error> {
        let mut guard = self.guard()?;
        if guard.is_some() {
            *guard = None;
        }
        let store = Store::open(&self.home.file(), &unlocked.master.derive_db_key())?;
        *guard = Some(self.session_over(store, unlocked)?);
        Ok(())
    }

    /// What lives while the vault is open, over an open file.
    pub(crate) fn session_over(
        &self,
        mut store: Store,
        unlocked: Unlocked,
    ) -> Result<Session, Error> {
        let claim = self.home.claim()?;
        let me = number(&store, name::DEVICE_ID)?
            .map(|bytes| DeviceId(u32::from_le_bytes(bytes)))
            .ok_or(StoreError::Unreadable)?;
        note_generation(&mut store, &unlocked)?;
        let mut session = Session {
            store,
            unlocked,
            me,
            keys: None,
            undo: Vec::new(),
            now_ms: 0,
            noted_reads: BTreeSet::new(),
            clock_noted: false,
            _claim: claim,
        };
        session.begin(&self.home.blobs(), self.now())?;
        Ok(session)
    }
}

impl Session {
    /// Loads identity and membership, when this laptop has any.
    pub(crate) fn load_keys(&mut self) -> Result<(), Error> {
        self.keys = None;
        let Some(invitation) = self.invitation()? else {
            return Ok(());
        };
        let mut keys = members::load_keys(self, &invitation)?;
        sync::circles::settle(&mut self.store, &mut keys)?;
        self.keys = Some(keys);
        Ok(())
    }

    pub(crate) fn invitation(&self) -> Result<Option<Invitation>, Error> {
        let Some(text) = self.store.setting(name::INVITATION)? else {
            return Ok(None);
        };
        let text = String::from_utf8(text).map_err(|_| StoreError::Unreadable)?;
        Invitation::from_text(&text)
            .map(Some)
            .map_err(|_| Error::BadInvitation)
    }

    pub(crate) fn text_setting(&self, name: &str) -> Result<String, Error> {
        let bytes = self.store.setting(name)?.unwrap_or_default();
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }
}

/// An older header than the one last seen means somebody put back an old copy.
fn note_generation(store: &mut Store, unlocked: &Unlocked) -> Result<(), Error> {
    let seen = number(store, name::GENERATION)?.map_or(0, u64::from_le_bytes);
    if unlocked.generation < seen {
        return Err(Error::Vault(VaultError::TamperedHeader));
    }
    if unlocked.generation > seen {
        store.set_setting(name::GENERATION, Some(&unlocked.generation.to_le_bytes()))?;
    }
    Ok(())
}

pub(crate) fn number<const N: usize>(
    store: &Store,
    name: &str,
) -> Result<Option<[u8; N]>, StoreError> {
    Ok(store.setting(name)?.and_then(|bytes| bytes.try_into().ok()))
}

/// Seals every secret inside the file under the new identity key.
fn reseal(
    fresh: &mut Store,
    session: &Session,
    identity: &vault::IdentityKey,
) -> Result<(), Error> {
    let old = session.unlocked.master.derive_identity_key();
    for secrets_name in [name::DEVICE_SECRETS, name::FORMER_SECRETS] {
        if let Some(sealed) = session.store.setting(secrets_name)? {
            let secrets = DeviceSecrets::open_identity(&old, &sealed)?;
            fresh.set_setting(secrets_name, Some(&secrets.seal_identity(identity)?))?;
        }
    }
    if let Some(sealed) = session.store.setting(name::ROOT)? {
        let root = vault::InstitutionRoot::open_identity(&old, &sealed)?;
        fresh.set_setting(name::ROOT, Some(&root.seal_identity(identity)?))?;
    }
    let mut epochs = Vec::new();
    for (number, id, sealed) in session.store.epochs()? {
        epochs.push((
            number,
            id,
            vault::EpochSecret::open_local(&old, &sealed)?.seal_local(identity)?,
        ));
    }
    fresh.reseal_epochs(&epochs)?;
    let mut circles = Vec::new();
    for (id, number, sealed) in session.store.circle_epochs()? {
        let secret = vault::EpochSecret::open_local(&old, &sealed)?;
        circles.push((id, number, secret.seal_local(identity)?));
    }
    fresh.reseal_circle_epochs(&circles)?;
    Ok(())
}

pub(crate) fn sync_folder(folder: &std::path::Path) {
    // A folder cannot be flushed on every system; where it can, it is.
    if let Ok(handle) = fs::File::open(folder) {
        let _ = handle.sync_all();
    }
}
