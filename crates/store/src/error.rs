//! Why the file could not do what was asked. Variants are what somebody acts on.

use rusqlite::ErrorCode;

/// A failure of the encrypted file.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum StoreError {
    /// No file there; never made anew in its place.
    #[error("no file")]
    Missing,
    /// A file is already there.
    #[error("file exists")]
    Exists,
    /// The bytes are not a database under this key.
    #[error("unreadable file")]
    Unreadable,
    /// The file is shorter than it says.
    #[error("truncated file")]
    Truncated,
    /// Written by a newer Sanad.
    #[error("file of a newer version: {found}")]
    Newer {
        /// Its schema number.
        found: i64,
    },
    /// No space left; the transaction did not happen.
    #[error("disk full")]
    DiskFull,
    /// Another process has it.
    #[error("in use")]
    InUse,
    /// The system refused.
    #[error("file access")]
    Access,
    /// No such record.
    #[error("no such record")]
    NoRecord,
    /// The writer's roles do not reach this far.
    #[error("role")]
    Role(model::role::Act),
    /// The record is sealed to a circle this laptop is not in.
    #[error("veiled")]
    Veiled,
    /// A stored form this version cannot read.
    #[error("stored form: {0}")]
    Form(#[from] payload::DecodeError),
    /// The key form was not as SQLCipher takes it; asserted, because SQLCipher would silently
    /// treat it as a passphrase.
    #[error("key form")]
    KeyForm,
    /// SQL that should not fail failed: a mistake of ours.
    #[error("sql: {0:?}")]
    Sql(ErrorCode),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // Only the code leaves: messages may quote values.
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::Unreadable,
            Some(ErrorCode::DatabaseCorrupt) => Self::Unreadable,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::SystemIoFailure,
            ) => Self::Access,
            Some(code) => Self::Sql(code),
            None if matches!(error, rusqlite::Error::QueryReturnedNoRows) => Self::NoRecord,
            None => Self::Sql(ErrorCode::Unknown),
        }
    }
}
