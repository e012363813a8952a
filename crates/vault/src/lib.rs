//! The only cryptography of Sanad: key slots and the vault header, sealing and opening, signing,
//! HPKE, passphrases and recovery keys.
//!
//! What it is not: it knows nothing of records, of SQL, of the network or of screens. It takes
//! bytes and gives bytes. It chooses no policy a person should choose (which passphrase is good
//! enough is *measured* here and *decided* in `desk`).
//!
//! Where to start reading: [`header`] for what lies on the disk and how a passphrase becomes the
//! [`master::MasterKey`]; [`label`] for the list of every key derived from it; [`frame`] and
//! [`hpke`] for what travels. The reasons are in `docs/decisions/0002-cryptography.md`.

pub mod blob;
pub mod device;
pub mod error;
pub mod frame;
pub mod hash;
pub mod header;
pub mod hpke;
pub mod kdf;
pub mod label;
pub mod local;
pub mod master;
pub mod memory;
pub mod padding;
pub mod passphrase;
#[cfg(test)]
mod published_tests;
pub mod recovery;
pub mod rekey;
pub mod sas;
mod secret;
mod slot;
mod strength;
mod vault_dir;
#[cfg(test)]
mod vectors_tests;
pub mod words;

pub use blob::{CaseKey, FileKey};
pub use device::{DeviceSecrets, InstitutionRoot};
pub use error::{CryptError, VaultError};
pub use frame::{
    EpochSecret, epoch_id, open_frame, open_section, seal_frame, seal_section, sealed_len,
};
pub use header::{
    Heal, Unlocked, change_passphrase, create, erase, exists, renew_recovery_key, unlock,
    unlock_with_recovery, verify,
};
pub use hpke::{HpkeSealed, ReceiveKey, derive_inbox, open_with, seal_to};
pub use kdf::{KdfParams, calibrate};
pub use local::{open_local, seal_for_local};
pub use master::{BackupKey, BlobKey, DbKey, IdentityKey, MasterKey};
pub use passphrase::{Passphrase, PassphraseError, Strength, strength};
pub use recovery::{RecoveryKey, RecoveryKeyError};
pub use rekey::{
    PreparedRekey, RekeyState, commit_rekey, prepare_rekey, recover_interrupted_rekey,
};
pub use words::Language;
/// The wrapper of plaintexts handed out: wiped when dropped.
pub use zeroize::Zeroizing;
