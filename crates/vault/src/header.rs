//! The vault header: how a passphrase or a recovery key becomes the master key.
//!
//! Two copies, `header-a` and `header-b`, in the vault folder. Form (integers little-endian):
//!
//! ```text
//! magic "SANADVLT" ‖ format version u16 = 1 ‖ vault id (16)      <- prefix, in the AAD of slots
//! generation u64 ‖ number of slots u8
//! for each slot: kind u8 ‖ length u16 ‖ body (see `slot`)
//! HMAC-SHA-256 under the header key, over everything before (32)
//! SHA-256 over everything before (32)
//! ```
//!
//! The checksum at the end tells a damaged copy from a wrong passphrase before any key is known;
//! the MAC, checked right after unwrapping, is what an attacker cannot make. The checksum stays
//! the last 32 bytes in every future version, so that a damaged version number is not taken for a
//! newer program.
//!
//! The newest copy whose checksum fits is used, and a broken or older copy is written again after
//! the MAC was found right. An attacker who puts back *both* copies of an earlier generation is
//! not noticed here: `Unlocked::generation` is for the store to remember and compare.

use std::path::Path;

use crate::error::VaultError;
use crate::hash::{hmac_matches, hmac_sha256, random, sha256};
use crate::kdf::KdfParams;
use crate::master::MasterKey;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryKey;
use crate::slot::{BODY, Kind, Slot};
use crate::vault_dir::{self, HEADER_A, HEADER_B, HEADER_NEXT};

const MAGIC: &[u8; 8] = b"SANADVLT";
const VERSION: u16 = 1;
const PREFIX: usize = 8 + 2 + 16;
const MAC: usize = 32;
const CHECKSUM: usize = 32;
const SHORTEST: usize = PREFIX + 8 + 1 + MAC + CHECKSUM;
const MOST_SLOTS: usize = 8;

/// An open vault.
#[derive(Debug)]
pub struct Unlocked {
    /// The master key.
    pub master: MasterKey,
    /// Random name of the vault, the same for its whole life.
    pub vault_id: [u8; 16],
    /// Counts the writings of the header. The store remembers the highest one it saw.
    pub generation: u64,
    /// What the passphrase costs to guess here.
    pub params: KdfParams,
    /// Whether a copy of the header had to be written again.
    pub heal: Heal,
}

/// What became of the second copy of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heal {
    /// Both copies were right.
    NotNeeded,
    /// One was damaged, missing or old, and is right again.
    Healed,
    /// One is not right and could not be written (a read-only disk, say).
    Failed,
}

/// Whether a vault is in this folder, in whatever state.
#[must_use]
pub fn exists(dir: &Path) -> bool {
    [HEADER_A, HEADER_B, HEADER_NEXT]
        .iter()
        .any(|name| dir.join(name).exists())
}

/// Makes a vault. The recovery key exists only in the value returned.
///
/// # Errors
/// `AlreadyExists`, `DiskFull`, `OutOfMemory`, `NoRandomness`, `Io`.
pub fn create(
    dir: &Path,
    passphrase: &Passphrase,
    params: KdfParams,
) -> Result<(Unlocked, RecoveryKey), VaultError> {
    if exists(dir) {
        return Err(VaultError::AlreadyExists);
    }
    let vault_id = random()?;
    let (header, master, recovery) = fresh(vault_id, 1, passphrase, params)?;
    vault_dir::create_folder(dir)?;
    if let Err(error) = write_both(dir, &header.sealed(&master)) {
        // Nothing is in this vault yet; half of it would only stand in the way of the next try.
        let _ = erase(dir);
        return Err(error);
    }
    Ok((header.unlocked(master, Heal::NotNeeded)?, recovery))
}

/// Opens with the passphrase.
///
/// # Errors
/// `WrongPassphrase`, `OutOfMemory`, and what [`verify`] says.
pub fn unlock(dir: &Path, passphrase: &Passphrase) -> Result<Unlocked, VaultError> {
    unlock_by(dir, |header| {
        let slot = header.slot(Kind::Passphrase)?;
        slot.open_with_passphrase(&header.prefix(), &header.vault_id, passphrase)
    })
}

/// Opens with the recovery key.
///
/// # Errors
/// `WrongRecoveryKey`, and what [`verify`] says.
pub fn unlock_with_recovery(dir: &Path, recovery: &RecoveryKey) -> Result<Unlocked, VaultError> {
    unlock_by(dir, |header| {
        let slot = header.slot(Kind::Recovery)?;
        slot.open_with_recovery(&header.prefix(), &header.vault_id, recovery)
    })
}

/// Sets another passphrase, after `unlock` or `unlock_with_recovery`. The recovery key stays.
/// A copy of the old header still opens with the old passphrase: see [`crate::rekey`].
///
/// # Errors
/// As `unlock`; `TamperedHeader` when the header is not the one of this master key.
pub fn change_passphrase(
    dir: &Path,
    unlocked: &mut Unlocked,
    passphrase: &Passphrase,
    params: KdfParams,
) -> Result<(), VaultError> {
    rewrite(dir, unlocked, |header, master| {
        let prefix = header.prefix();
        Slot::wrap_passphrase(&prefix, &header.vault_id, master, passphrase, params)
    })?;
    unlocked.params = params;
    Ok(())
}

/// Makes another recovery key; the one on the old paper no longer opens this header.
///
/// # Errors
/// As [`change_passphrase`].
pub fn renew_recovery_key(dir: &Path, unlocked: &mut Unlocked) -> Result<RecoveryKey, VaultError> {
    let recovery = RecoveryKey::generate()?;
    rewrite(dir, unlocked, |header, master| {
        Slot::wrap_recovery(&header.prefix(), &header.vault_id, master, &recovery)
    })?;
    Ok(recovery)
}

/// Whether a usable header is there, without any key: checksum and structure only.
///
/// # Errors
/// `MissingHeader`, `Unreadable`, `Truncated`, `TamperedHeader`, `LoweredParameters`,
/// `NewerVersion`.
pub fn verify(dir: &Path) -> Result<(), VaultError> {
    read_newest(dir).map(|_| ())
}

/// Destroys the slots: overwrites and removes every header. Without the recovery of an old disk
/// block or a copy made before, nothing opens the vault again. The store removes its files after.
///
/// # Errors
/// `Io`; calling again goes on where it stopped.
pub fn erase(dir: &Path) -> Result<(), VaultError> {
    let results =
        [HEADER_A, HEADER_B, HEADER_NEXT].map(|name| vault_dir::overwrite_and_remove(dir, name));
    results.into_iter().collect()
}

/// A header as it is in the file, with right checksum and structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault_id: [u8; 16],
    pub(crate) generation: u64,
    slots: Vec<AnySlot>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum AnySlot {
    Known(Slot),
    /// Escrow: kept as it is.
    Opaque(Vec<u8>),
}

/// A header of a new master key, with its slots and its recovery key.
pub(crate) fn fresh(
    vault_id: [u8; 16],
    generation: u64,
    passphrase: &Passphrase,
    params: KdfParams,
) -> Result<(Header, MasterKey, RecoveryKey), VaultError> {
    let master = MasterKey::generate()?;
    let recovery = RecoveryKey::generate()?;
    let mut header = Header {
        vault_id,
        generation,
        slots: Vec::new(),
    };
    let prefix = header.prefix();
    let slots = [
        Slot::wrap_passphrase(&prefix, &vault_id, &master, passphrase, params)?,
        Slot::wrap_recovery(&prefix, &vault_id, &master, &recovery)?,
    ];
    header.slots.extend(slots.map(AnySlot::Known));
    Ok((header, master, recovery))
}

impl Header {
    fn prefix(&self) -> [u8; PREFIX] {
        let mut prefix = [0; PREFIX];
        prefix[..8].copy_from_slice(MAGIC);
        prefix[8..10].copy_from_slice(&VERSION.to_le_bytes());
        prefix[10..].copy_from_slice(&self.vault_id);
        prefix
    }

    fn slot(&self, kind: Kind) -> Result<&Slot, VaultError> {
        let known = self.slots.iter().find_map(|slot| match slot {
            AnySlot::Known(slot) if slot.kind == kind => Some(slot),
            _ => None,
        });
        known.ok_or(VaultError::TamperedHeader)
    }

    fn replace(&mut self, new: Slot) {
        for slot in &mut self.slots {
            if matches!(slot, AnySlot::Known(known) if known.kind == new.kind) {
                *slot = AnySlot::Known(new);
                return;
            }
        }
        self.slots.push(AnySlot::Known(new));
    }

    /// The bytes of the file.
    pub(crate) fn sealed(&self, master: &MasterKey) -> Vec<u8> {
        let mut out = self.prefix().to_vec();
        out.extend_from_slice(&self.generation.to_le_bytes());
        out.push(u8::try_from(self.slots.len()).unwrap_or(u8::MAX));
        for slot in &self.slots {
            let (kind, body) = match slot {
                AnySlot::Known(slot) => {
                    let mut body = Vec::with_capacity(BODY);
                    slot.write_body(&mut body);
                    (slot.kind, body)
                }
                AnySlot::Opaque(body) => (Kind::Escrow, body.clone()),
            };
            out.push(kind as u8);
            // A body read from a file had a two-byte length, and ours have 76 bytes.
            out.extend_from_slice(&u16::try_from(body.len()).unwrap_or_default().to_le_bytes());
            out.extend_from_slice(&body);
        }
        let mac = hmac_sha256(master.derive_header_key().bytes(), &out);
        out.extend_from_slice(&mac);
        let checksum = sha256(&out);
        out.extend_from_slice(&checksum);
        out
    }

    /// Reads a file. Everything a stranger may have put there is refused here.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        const TAMPERED: VaultError = VaultError::TamperedHeader;
        if bytes.len() < SHORTEST {
            return Err(VaultError::Truncated);
        }
        let (content, checksum) = bytes.split_at(bytes.len() - CHECKSUM);
        if sha256(content) != *checksum {
            return Err(if is_cut(bytes) {
                VaultError::Truncated
            } else {
                TAMPERED
            });
        }
        let mut rest = Reader(content);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(TAMPERED);
        }
        let version = u16::from_le_bytes(rest.array()?);
        if version != VERSION {
            let newer = VaultError::NewerVersion { found: version };
            return Err(if version > VERSION { newer } else { TAMPERED });
        }
        let (vault_id, generation) = (rest.array()?, u64::from_le_bytes(rest.array()?));
        let count = usize::from(rest.array::<1>()?[0]);
        if count > MOST_SLOTS {
            return Err(TAMPERED);
        }
        let mut slots = Vec::with_capacity(count);
        let mut seen = [false; 4];
        for _ in 0..count {
            let kind = Kind::from_byte(rest.array::<1>()?[0]).ok_or(TAMPERED)?;
            if std::mem::replace(&mut seen[kind as usize], true) {
                return Err(TAMPERED);
            }
            let length = usize::from(u16::from_le_bytes(rest.array()?));
            let body = rest.take(length)?;
            slots.push(match kind {
                Kind::Escrow => AnySlot::Opaque(body.to_vec()),
                _ => AnySlot::Known(Slot::read(kind, body)?),
            });
        }
        let header = Self {
            vault_id,
            generation,
            slots,
        };
        header.slot(Kind::Passphrase)?;
        header.slot(Kind::Recovery)?;
        if rest.0.len() == MAC {
            Ok(header)
        } else {
            Err(TAMPERED)
        }
    }

    /// Whether the bytes this header was parsed from carry the MAC of this master key.
    pub(crate) fn check_mac(bytes: &[u8], master: &MasterKey) -> Result<(), VaultError> {
        let covered = bytes.len().saturating_sub(MAC + CHECKSUM);
        let (content, end) = bytes.split_at(covered);
        let mac = end.get(..MAC).ok_or(VaultError::Truncated)?;
        let key = master.derive_header_key();
        if hmac_matches(key.bytes(), content, mac) {
            Ok(())
        } else {
            Err(VaultError::TamperedHeader)
        }
    }

    pub(crate) fn unlocked(&self, master: MasterKey, heal: Heal) -> Result<Unlocked, VaultError> {
        let params = self
            .slot(Kind::Passphrase)?
            .params()
            .ok_or(VaultError::TamperedHeader)?;
        let (vault_id, generation) = (self.vault_id, self.generation);
        Ok(Unlocked {
            master,
            vault_id,
            generation,
            params,
            heal,
        })
    }
}

/// Whether the file ends before the slots it announces: cut short rather than changed.
fn is_cut(bytes: &[u8]) -> bool {
    let Some(count) = bytes.get(PREFIX + 8) else {
        return true;
    };
    let mut at = PREFIX + 9;
    for _ in 0..*count {
        let Some([low, high]) = bytes.get(at + 1..at + 3) else {
            return true;
        };
        at += 3 + usize::from(u16::from_le_bytes([*low, *high]));
    }
    bytes.starts_with(MAGIC) && bytes.len() < at + MAC + CHECKSUM
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], VaultError> {
        let (taken, rest) = self
            .0
            .split_at_checked(count)
            .ok_or(VaultError::TamperedHeader)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], VaultError> {
        let mut out = [0; N];
        out.copy_from_slice(self.take(N)?);
        Ok(out)
    }
}

/// The newest header of the folder with its bytes, and the names of the copies that differ.
pub(crate) struct Newest {
    pub(crate) header: Header,
    pub(crate) bytes: Vec<u8>,
    stale: Vec<&'static str>,
}

pub(crate) fn read_newest(dir: &Path) -> Result<Newest, VaultError> {
    let copies = [HEADER_A, HEADER_B].map(|name| (name, read_copy(dir, name)));
    let mut newest: Option<(Header, Vec<u8>)> = None;
    let mut worst = VaultError::MissingHeader;
    for (_, copy) in &copies {
        match copy {
            // A header of a newer program is never taken for damage and never written over.
            Err(newer @ VaultError::NewerVersion { .. }) => return Err(newer.clone()),
            Err(error) => worst = worse(worst, error.clone()),
            Ok((header, bytes)) => match &newest {
                Some((other, _)) if other.generation > header.generation => {}
                Some((other, other_bytes)) if other.generation == header.generation => {
                    // Sanad writes the same bytes to both copies of a generation.
                    if other_bytes != bytes {
                        return Err(VaultError::TamperedHeader);
                    }
                }
                _ => newest = Some((header.clone(), bytes.clone())),
            },
        }
    }
    let (header, bytes) = newest.ok_or(worst)?;
    let differs = |copy: &Result<(Header, Vec<u8>), VaultError>| !matches!(copy, Ok((_, other)) if *other == bytes);
    let stale = copies
        .iter()
        .filter(|(_, copy)| differs(copy))
        .map(|(name, _)| *name)
        .collect();
    Ok(Newest {
        header,
        bytes,
        stale,
    })
}

fn read_copy(dir: &Path, name: &str) -> Result<(Header, Vec<u8>), VaultError> {
    let bytes = vault_dir::read(dir, name)
        .map_err(|_| VaultError::Unreadable)?
        .ok_or(VaultError::MissingHeader)?;
    Ok((Header::parse(&bytes)?, bytes))
}

/// Of two broken copies, the error that says more about what to do.
fn worse(left: VaultError, right: VaultError) -> VaultError {
    let rank = |error: &VaultError| match error {
        VaultError::MissingHeader => 0,
        VaultError::Truncated => 1,
        VaultError::Unreadable => 2,
        VaultError::LoweredParameters => 4,
        _ => 3,
    };
    if rank(&right) > rank(&left) {
        right
    } else {
        left
    }
}

fn unlock_by(
    dir: &Path,
    open: impl FnOnce(&Header) -> Result<MasterKey, VaultError>,
) -> Result<Unlocked, VaultError> {
    let newest = read_newest(dir)?;
    let master = open(&newest.header)?;
    Header::check_mac(&newest.bytes, &master)?;
    let mut heal = Heal::NotNeeded;
    for name in &newest.stale {
        let written = vault_dir::write(dir, name, &newest.bytes);
        heal = if written.is_ok() && heal != Heal::Failed {
            Heal::Healed
        } else {
            Heal::Failed
        };
    }
    newest.header.unlocked(master, heal)
}

fn rewrite(
    dir: &Path,
    unlocked: &mut Unlocked,
    slot: impl FnOnce(&Header, &MasterKey) -> Result<Slot, VaultError>,
) -> Result<(), VaultError> {
    let newest = read_newest(dir)?;
    Header::check_mac(&newest.bytes, &unlocked.master)?;
    let mut header = newest.header;
    header.generation = header
        .generation
        .checked_add(1)
        .ok_or(VaultError::TamperedHeader)?;
    header.replace(slot(&header, &unlocked.master)?);
    write_both(dir, &header.sealed(&unlocked.master))?;
    unlocked.generation = header.generation;
    Ok(())
}

/// First one copy, then the other: at every moment one of them is whole.
pub(crate) fn write_both(dir: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    vault_dir::write(dir, HEADER_A, bytes)?;
    vault_dir::write(dir, HEADER_B, bytes)
}
