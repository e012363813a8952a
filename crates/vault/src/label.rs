//! Every derivation label, in one place, so that no two uses can share a key by accident.
//!
//! A label is never reused for something else and never changes its spelling.

/// SQLCipher raw key.
pub const DB: &str = "sanad/v1/db";
/// SQLCipher file salt.
pub const DB_SALT: &str = "sanad/v1/db-salt";
/// Attachments kept beside the database.
pub const BLOB: &str = "sanad/v1/blob";
/// One key per chunk of a file.
pub const CHUNK: &str = "sanad/v1/chunk";
/// Header MAC.
pub const HEADER_MAC: &str = "sanad/v1/header-mac";
/// Wraps the device keys.
pub const IDENTITY: &str = "sanad/v1/identity";
/// Backup files.
pub const BACKUP: &str = "sanad/v1/backup";
/// The public name of a master key (tells one generation of keys from the next).
pub const KEY_ID: &str = "sanad/v1/key-id";
/// Wrapping key of the passphrase slot.
pub const SLOT_PASSPHRASE: &str = "sanad/v1/slot-passphrase";
/// Wrapping key of the recovery slot.
pub const SLOT_RECOVERY: &str = "sanad/v1/slot-recovery";
/// Local small secrets, followed by their purpose.
pub const LOCAL: &str = "sanad/v1/local";
/// Key of the salts of frames.
pub const FRAME_SALT: &str = "sanad/v1/frame-salt";
/// One key per frame.
pub const FRAME_KEY: &str = "sanad/v1/frame-key";
/// Key of the salts of sections.
pub const SECTION_SALT: &str = "sanad/v1/section-salt";
/// One key per section of a frame.
pub const SECTION_KEY: &str = "sanad/v1/section-key";
/// The public name of an epoch.
pub const EPOCH_ID: &str = "sanad/v1/epoch-id";
/// The inbox key pair of an epoch.
pub const INBOX: &str = "sanad/v1/inbox";
/// HPKE info of an epoch secret wrapped to a device.
pub const EPOCH_WRAP: &str = "sanad/v1/epoch-wrap";
/// Stretches randomness for HPKE encapsulation.
pub const RNG: &str = "sanad/v1/rng";
/// HPKE info of a report to another institution.
pub const REPORT: &str = "sanad/v1/report";
/// Purpose of sealed device keys.
pub const PURPOSE_DEVICE: &str = "device-identity";
/// Purpose of a sealed institution root.
pub const PURPOSE_ROOT: &str = "institution-root";
/// Purpose of a sealed epoch secret.
pub const PURPOSE_EPOCH: &str = "epoch-secret";
/// Purpose of a sealed key of a file, followed by its record.
pub const PURPOSE_FILE: &str = "file-key";
