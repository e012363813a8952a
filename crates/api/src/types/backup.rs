//! Backups, restoring, repairing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupMake {
    /// A folder somebody chose, like a stick; none for the laptop's own.
    pub folder: Option<String>,
    /// Made by itself; it may be cleared away by itself.
    pub automatic: bool,
}

/// Names a backup by its folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupName {
    /// Its folder.
    pub folder: String,
}

/// A backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// Its folder.
    pub folder: String,
    /// When, milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
    /// Made by itself.
    pub automatic: bool,
    /// Changes in it.
    #[ts(type = "number")]
    pub changes: u64,
    /// Records in it.
    #[ts(type = "number")]
    pub records: u64,
    /// Bytes of its encrypted file.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// The laptop's own backups.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupListView {
    /// Newest first.
    pub backups: Vec<BackupView>,
    /// A day has passed since the newest.
    pub due: bool,
}

/// How far a backup in the making is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupProgress {
    /// One is being made.
    pub running: bool,
    /// Pages done.
    #[ts(type = "number")]
    pub done: u64,
    /// Pages in all.
    #[ts(type = "number")]
    pub all: u64,
}

/// Makes this laptop's vault from a backup.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultRestore {
    /// The backup's folder.
    pub folder: String,
    /// The passphrase of its time, or
    pub passphrase: Option<String>,
    /// the printed key of its time.
    pub recovery_key: Option<String>,
}

/// What a restore did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestoreView {
    /// Where the vault that was here lies now.
    pub moved_aside: Option<String>,
    /// This laptop still has to be let in by an administrator.
    pub waits_for_approval: bool,
}

/// Opens the vault for a repair.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultRepair {
    /// The passphrase, or
    pub passphrase: Option<String>,
    /// the printed key.
    pub recovery_key: Option<String>,
}

/// What a repair did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RepairView {
    /// Pages whose seal was broken.
    pub damaged_pages: u32,
    /// When the backup used was made, milliseconds.
    #[ts(type = "number | null")]
    pub backup_made_at: Option<i64>,
    /// Changes put back from the damaged file.
    #[ts(type = "number")]
    pub from_file: u64,
    /// Changes put back from own frames.
    #[ts(type = "number")]
    pub from_frames: u64,
    /// Own changes that are nowhere any more.
    #[ts(type = "number")]
    pub lost: u64,
    /// Colleagues' laptops whose changes come again with the next exchange.
    pub from_hub: u32,
}
