//! What can go wrong, told apart where somebody can act differently.

use std::io;

/// An operation on the vault folder failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The passphrase does not open its slot. Try again.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is well formed but belongs to another vault or an older generation.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The header was changed by something that is not Sanad, or both copies are damaged.
    #[error("the vault header was tampered with or is damaged in both copies")]
    TamperedHeader,
    /// The header asks for a cheaper passphrase derivation than Sanad ever writes.
    #[error("the vault header asks for weakened passphrase protection")]
    LoweredParameters,
    /// Written by a newer Sanad. Update the program.
    #[error("vault header version {found} is newer than this program")]
    NewerVersion {
        /// The version read.
        found: u16,
    },
    /// There is no header in this folder.
    #[error("no vault header")]
    MissingHeader,
    /// A header is there, and the system does not let us read it.
    #[error("the vault header cannot be read")]
    Unreadable,
    /// Both copies end too early.
    #[error("the vault header is truncated")]
    Truncated,
    /// No room to write. Nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// Not enough memory for the passphrase derivation.
    #[error("not enough memory")]
    OutOfMemory,
    /// A vault is in this folder already.
    #[error("a vault exists already")]
    AlreadyExists,
    /// The operating system gave no randomness.
    #[error("no randomness from the operating system")]
    NoRandomness,
    /// Any other failure of the file system.
    #[error("file system: {0}")]
    Io(io::ErrorKind),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::OutOfMemory => Self::OutOfMemory,
            kind => Self::Io(kind),
        }
    }
}

/// Sealing, opening, signing or deriving failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CryptError {
    /// The bytes do not authenticate under this key and context.
    #[error("not authentic")]
    NotAuthentic,
    /// The bytes authenticate, and are not in the form this version writes.
    #[error("malformed")]
    Malformed,
    /// A public key that would give everyone the same shared secret.
    #[error("weak public key")]
    WeakKey,
    /// Too long for its form.
    #[error("too large")]
    TooLarge,
    /// The operating system gave no randomness.
    #[error("no randomness from the operating system")]
    NoRandomness,
}

impl From<CryptError> for VaultError {
    fn from(error: CryptError) -> Self {
        match error {
            CryptError::NoRandomness => Self::NoRandomness,
            _ => Self::TamperedHeader,
        }
    }
}
