//! Key slots: each one wraps the same master key under another secret.
//!
//! Body of a slot: m, t, p (u32, little-endian; zero for the recovery key) ‖ salt (16) ‖ wrapped
//! master key (48). The salt is fresh for each writing, so each wrapping key is used once.

use crate::error::{CryptError, VaultError};
use crate::frame::{open_once, seal_once};
use crate::hash::{hkdf32, random};
use crate::kdf::{KdfParams, argon2};
use crate::label;
use crate::master::MasterKey;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryKey;
use crate::secret::Secret32;

pub(crate) const BODY: usize = 12 + SALT + WRAPPED;
const SALT: usize = 16;
const WRAPPED: usize = 48;

/// What opens a slot. The numbers are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Passphrase = 1,
    Recovery = 2,
    /// Reserved: sealed to an institution. Kept byte for byte, never opened by this version.
    Escrow = 3,
}

impl Kind {
    pub(crate) fn from_byte(byte: u8) -> Option<Self> {
        [Self::Passphrase, Self::Recovery, Self::Escrow]
            .into_iter()
            .find(|kind| *kind as u8 == byte)
    }
}

/// A passphrase or recovery slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) kind: Kind,
    /// Of a passphrase slot, within bounds; of a recovery slot, none.
    params: Option<KdfParams>,
    salt: [u8; SALT],
    wrapped: [u8; WRAPPED],
}

impl Slot {
    pub(crate) fn wrap_passphrase(
        prefix: &[u8],
        vault_id: &[u8; 16],
        master: &MasterKey,
        passphrase: &Passphrase,
        params: KdfParams,
    ) -> Result<Self, VaultError> {
        let salt = random()?;
        let key = passphrase_key(passphrase, params, &salt, vault_id)?;
        Ok(wrap(
            prefix,
            master,
            &key,
            Kind::Passphrase,
            Some(params),
            salt,
        )?)
    }

    pub(crate) fn wrap_recovery(
        prefix: &[u8],
        vault_id: &[u8; 16],
        master: &MasterKey,
        recovery: &RecoveryKey,
    ) -> Result<Self, VaultError> {
        let salt = random()?;
        let key = recovery_key(recovery, &salt, vault_id);
        Ok(wrap(prefix, master, &key, Kind::Recovery, None, salt)?)
    }

    pub(crate) fn open_with_passphrase(
        &self,
        prefix: &[u8],
        vault_id: &[u8; 16],
        passphrase: &Passphrase,
    ) -> Result<MasterKey, VaultError> {
        let params = self.params.ok_or(VaultError::TamperedHeader)?;
        let key = passphrase_key(passphrase, params, &self.salt, vault_id)?;
        self.unwrap(prefix, &key)
            .map_err(|_| VaultError::WrongPassphrase)
    }

    pub(crate) fn open_with_recovery(
        &self,
        prefix: &[u8],
        vault_id: &[u8; 16],
        recovery: &RecoveryKey,
    ) -> Result<MasterKey, VaultError> {
        let key = recovery_key(recovery, &self.salt, vault_id);
        self.unwrap(prefix, &key)
            .map_err(|_| VaultError::WrongRecoveryKey)
    }

    pub(crate) fn params(&self) -> Option<KdfParams> {
        self.params
    }

    pub(crate) fn write_body(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&params_bytes(self.params));
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.wrapped);
    }

    /// Reads a body. Bounds of the parameters are checked here, before anybody allocates.
    pub(crate) fn read(kind: Kind, body: &[u8]) -> Result<Self, VaultError> {
        let body: &[u8; BODY] = body.try_into().map_err(|_| VaultError::TamperedHeader)?;
        let number = |at: usize| {
            body[at..at + 4]
                .iter()
                .rev()
                .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte))
        };
        let (m, t, p) = (number(0), number(4), number(8));
        let params = match kind {
            Kind::Passphrase => Some(KdfParams::new(m, t, p)?),
            _ if (m, t, p) == (0, 0, 0) => None,
            _ => return Err(VaultError::TamperedHeader),
        };
        let mut slot = Self {
            kind,
            params,
            salt: [0; SALT],
            wrapped: [0; WRAPPED],
        };
        slot.salt.copy_from_slice(&body[12..12 + SALT]);
        slot.wrapped.copy_from_slice(&body[12 + SALT..]);
        Ok(slot)
    }

    fn unwrap(&self, prefix: &[u8], key: &Secret32) -> Result<MasterKey, CryptError> {
        let aad = aad(prefix, self.kind, self.params, &self.salt);
        let plain = open_once(key, &aad, &self.wrapped)?;
        let bytes = <&[u8; 32]>::try_from(plain.as_slice()).map_err(|_| CryptError::Malformed)?;
        Ok(MasterKey::from_secret(&Secret32::copied_from(bytes)))
    }
}

fn wrap(
    prefix: &[u8],
    master: &MasterKey,
    key: &Secret32,
    kind: Kind,
    params: Option<KdfParams>,
    salt: [u8; SALT],
) -> Result<Slot, CryptError> {
    // Full capacity from the start: growing would leave the master key in freed memory.
    let mut buffer = Vec::with_capacity(WRAPPED);
    buffer.extend_from_slice(master.bytes());
    seal_once(key, &aad(prefix, kind, params, &salt), &mut buffer)?;
    let wrapped = buffer
        .as_slice()
        .try_into()
        .map_err(|_| CryptError::Malformed)?;
    Ok(Slot {
        kind,
        params,
        salt,
        wrapped,
    })
}

/// Everything that stands before the ciphertext, without the generation: a slot moves unchanged
/// into the next generation, where the MAC of the header binds it.
fn aad(prefix: &[u8], kind: Kind, params: Option<KdfParams>, salt: &[u8; SALT]) -> Vec<u8> {
    [prefix, &[kind as u8], &params_bytes(params), salt].concat()
}

fn params_bytes(params: Option<KdfParams>) -> [u8; 12] {
    let mut out = [0; 12];
    if let Some(params) = params {
        out[..4].copy_from_slice(&params.m_kib().to_le_bytes());
        out[4..8].copy_from_slice(&params.t().to_le_bytes());
        out[8..].copy_from_slice(&params.p().to_le_bytes());
    }
    out
}

fn passphrase_key(
    passphrase: &Passphrase,
    params: KdfParams,
    salt: &[u8; SALT],
    vault_id: &[u8; 16],
) -> Result<Secret32, VaultError> {
    let stretched = argon2(params, passphrase, salt)?;
    Ok(hkdf32(
        salt,
        stretched.bytes(),
        &[label::SLOT_PASSPHRASE.as_bytes(), vault_id],
    ))
}

fn recovery_key(recovery: &RecoveryKey, salt: &[u8; SALT], vault_id: &[u8; 16]) -> Secret32 {
    hkdf32(
        salt,
        recovery.bytes(),
        &[label::SLOT_RECOVERY.as_bytes(), vault_id],
    )
}
