//! Re-key: a new master key, a new passphrase slot, a new recovery key, a new database file.
//!
//! Changing the passphrase does not make an old copy of the header useless; a re-key does, because
//! the new database is under a key that no old header wraps.
//!
//! The order, and what a crash at each point leaves:
//!
//! 1. [`prepare_rekey`] writes `header-next` (durable). *Crash: old vault whole.*
//! 2. The store exports into a new file beside the old one, under
//!    `PreparedRekey::master`, and syncs it and its folder. *Crash: old vault whole.*
//! 3. [`commit_rekey`] renames `header-next` to `header-a`: **the one moment of change**; then it
//!    writes `header-b`. *Crash: new vault, export not yet in its place.*
//! 4. The store renames the export over the old database and syncs the folder.
//!
//! At every start, before unlocking, the store calls [`recover_interrupted_rekey`]. After it
//! returned, **an export that still lies there belongs to a committed re-key**: finish step 4.
//! That holds because the unfinished export is removed before `header-next` is.

use std::path::Path;

use crate::error::VaultError;
use crate::header::{Header, Heal, Unlocked, fresh, read_newest, unlock};
use crate::kdf::KdfParams;
use crate::master::MasterKey;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryKey;
use crate::vault_dir::{self, HEADER_A, HEADER_B, HEADER_NEXT};

/// A re-key between steps 1 and 3.
#[derive(Debug)]
pub struct PreparedRekey {
    /// The new master key: the export is written under its database key.
    pub master: MasterKey,
    /// The new recovery key, to be shown and typed back before the commit.
    pub recovery: RecoveryKey,
}

/// What [`recover_interrupted_rekey`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RekeyState {
    /// No uncommitted re-key. If an export is there, its re-key was committed: finish step 4.
    Nothing,
    /// An uncommitted re-key was taken back. The old vault is as it was.
    Discarded,
}

/// Step 1. `passphrase` is the present one, and stays the passphrase.
///
/// # Errors
/// As `unlock`; `AlreadyExists` when another re-key is under way.
pub fn prepare_rekey(
    dir: &Path,
    passphrase: &Passphrase,
    params: KdfParams,
) -> Result<PreparedRekey, VaultError> {
    if dir.join(HEADER_NEXT).exists() {
        return Err(VaultError::AlreadyExists);
    }
    let present = unlock(dir, passphrase)?;
    let generation = present
        .generation
        .checked_add(1)
        .ok_or(VaultError::TamperedHeader)?;
    let (header, master, recovery) = fresh(present.vault_id, generation, passphrase, params)?;
    vault_dir::write(dir, HEADER_NEXT, &header.sealed(&master))?;
    Ok(PreparedRekey { master, recovery })
}

/// Step 3, after the export is durable. From here on only the new keys open the vault.
///
/// # Errors
/// `MissingHeader` when nothing was prepared; `TamperedHeader` when `header-next` is not the
/// prepared one or the vault was written to since. Before the rename nothing has changed; an error
/// of the second copy is no error, it is healed at the next unlocking.
pub fn commit_rekey(dir: &Path, prepared: PreparedRekey) -> Result<Unlocked, VaultError> {
    let bytes = vault_dir::read(dir, HEADER_NEXT)
        .map_err(|_| VaultError::Unreadable)?
        .ok_or(VaultError::MissingHeader)?;
    let header = Header::parse(&bytes)?;
    Header::check_mac(&bytes, &prepared.master)?;
    let present = read_newest(dir)?.header;
    if header.vault_id != present.vault_id || header.generation <= present.generation {
        // A passphrase changed in between would be lost without a word.
        return Err(VaultError::TamperedHeader);
    }
    vault_dir::rename(dir, HEADER_NEXT, HEADER_A)?;
    let second = vault_dir::write(dir, HEADER_B, &bytes);
    let heal = if second.is_ok() {
        Heal::NotNeeded
    } else {
        Heal::Failed
    };
    header.unlocked(prepared.master, heal)
}

/// Takes back a re-key that never reached its commit. `remove_export` removes the unfinished
/// export durably (and is content when there is none); it runs before `header-next` goes.
///
/// # Errors
/// The error of `remove_export`, or `Io`. Calling again is safe.
pub fn recover_interrupted_rekey(
    dir: &Path,
    remove_export: impl FnOnce() -> std::io::Result<()>,
) -> Result<RekeyState, VaultError> {
    if !dir.join(HEADER_NEXT).exists() {
        return Ok(RekeyState::Nothing);
    }
    remove_export()?;
    vault_dir::overwrite_and_remove(dir, HEADER_NEXT)?;
    Ok(RekeyState::Discarded)
}
