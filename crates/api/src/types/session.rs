//! Vault, lock, settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far this laptop has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No vault on this laptop yet.
    NoVault,
    /// A vault, closed.
    Locked,
    /// Open, not yet part of an institution.
    Alone,
    /// Open, has asked to join and waits for approval.
    Waiting,
    /// Open, part of an institution.
    Open,
}

/// What the first screen needs to know.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AppState {
    /// How far this laptop has come.
    pub stage: Stage,
    /// Version of this app.
    pub version: String,
    /// Settings readable without the passphrase.
    pub preferences: Preferences,
    /// The institution, once part of one.
    pub institution: Option<InstitutionView>,
    /// What whoever sits here may do, by codes of acts; empty while closed.
    pub may: Vec<String>,
    /// Seconds to wait before the next passphrase is taken; 0 normally.
    pub wait_seconds: u32,
}

/// The institution this laptop belongs to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InstitutionView {
    /// Its name.
    pub name: String,
    /// `nhri`, `headquarters` or `network`.
    pub role: String,
    /// ISO 3166 alpha-3 country code, for references.
    pub country: String,
    /// Six-word-independent fingerprint of its root key, groups of hex.
    pub fingerprint: String,
    /// The person using this laptop.
    pub person: String,
    /// This laptop's name.
    pub device: String,
    /// What the person is: codes of `user_role`.
    pub roles: Vec<String>,
    /// True for the demo institution; shown everywhere.
    pub demo: bool,
}

/// How far the clock on the wall is ahead of UTC: days begin by that clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WallClock {
    /// Minutes, less than nought to the west.
    pub ahead_minutes: i32,
}

/// Settings kept outside the vault, because the lock screen needs them. Nothing about cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// `ar`, `en`, `fr`, `es`.
    pub language: String,
    /// `latn` (0123) or `arab` (٠١٢٣).
    pub digits: String,
    /// `system`, `light`, `dark`, `contrast`.
    pub theme: String,
    /// Per cent: 100, 125, 150, 200.
    pub text_size: u16,
    /// Minutes without a key or click until the vault closes, 1 to 15.
    pub auto_lock_minutes: u8,
}

/// Asks for a generated passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassphraseProposal {
    /// Language of the words.
    pub language: String,
}

/// A generated passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseView {
    /// Six words separated by spaces.
    pub passphrase: String,
}

/// A passphrase to judge.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseQuestion {
    /// As typed.
    pub passphrase: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StrengthView {
    /// Decimal logarithm of the guesses needed.
    pub log10_guesses: f64,
    /// What a new vault requires.
    pub required: f64,
    /// At or above the requirement.
    pub acceptable: bool,
}

/// Makes a vault.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultCreate {
    /// Passphrase, at least the required strength.
    pub passphrase: String,
}

/// A recovery key, shown once, for paper.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoveryView {
    /// Its groups in order.
    pub groups: Vec<String>,
    /// The whole key as one line.
    pub text: String,
    /// The same as an SVG QR picture.
    pub qr_svg: String,
}

/// Opens a vault.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultUnlock {
    /// Passphrase as typed.
    pub passphrase: String,
}

/// Opens a vault with the printed key and sets a new passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultRecover {
    /// The printed key, in any spacing.
    pub recovery_key: String,
    /// New passphrase.
    pub passphrase: String,
}

/// Sets a new passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PassphraseChange {
    /// The present one.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// What a check of the vault found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VerifyView {
    /// Every page authenticates and every table is consistent.
    pub file_sound: bool,
    /// Every table equals the one rebuilt from the change log.
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
