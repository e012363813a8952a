//! The tables of the hub, as both databases have them: rows in, rows out, no rule.
//!
//! One value is one connection. What decides is [`super::changes`]; what may be read is decided in
//! [`crate::exchange`].

use super::{KeptNonce, StorageError};
use wire::{DeviceId, Hash, InstitutionId, LogId, Role, Seq};

type Result<T> = std::result::Result<T, StorageError>;

/// A row of things in order, of which a part is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Frames of the log in this row, by place.
    Log(i64),
    /// Those of them for one recipient.
    To(InstitutionId, i64),
    /// Membership entries, by number.
    Entries(InstitutionId),
}

/// Where a log stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogRow {
    /// Its row.
    pub row: i64,
    /// Last place.
    pub seq: Seq,
    /// Hash there.
    pub hash: Hash,
    /// Bytes up to there.
    pub total: u64,
}

/// A frame on its way into a row.
#[derive(Debug, Clone)]
pub struct NewFrame {
    /// At this place.
    pub seq: Seq,
    /// Its hash.
    pub hash: Hash,
    /// For another institution.
    pub to: Option<InstitutionId>,
    /// Its length.
    pub size: u64,
    /// Bytes of the log up to its end.
    pub total: u64,
    /// Where its bytes are.
    pub body: Body,
}

/// The bytes of a frame or entry, or where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// In the row.
    Here(Vec<u8>),
    /// Among the blobs, under the SHA-256 of the bytes.
    Blob(Hash),
}

/// What is known of an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenant {
    /// Which.
    pub id: InstitutionId,
    /// What it is.
    pub role: Role,
    /// What it keeps here.
    pub bytes: u64,
    /// What an operator said of it.
    pub bounds: TenantBounds,
    /// Since when it is suspended; 0 when it is not.
    pub suspended_at: u64,
}

/// Bounds of one institution; 0 stands for what the hub says for all.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct TenantBounds {
    /// Bytes.
    pub quota: u64,
    /// Devices that belong at once.
    pub devices: u64,
    /// Logs.
    pub logs: u64,
}

/// An invitation that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invited {
    /// Whom it founds.
    pub institution: InstitutionId,
    /// SHA-256 of its token.
    pub token_hash: Hash,
    /// As what.
    pub role: Role,
    /// When it was written.
    pub issued_at: u64,
    /// When it was used.
    pub used_at: Option<u64>,
}

/// What a database knows beside envelopes: transactions, keys, invitations, institutions.
pub trait Registry: Send {
    /// Begin to write; other writers wait.
    fn begin(&mut self) -> Result<()>;
    /// Make it durable.
    fn commit(&mut self) -> Result<()>;
    /// Forget it. An error of this is an error nobody needs.
    fn rollback(&mut self);
    /// Begin a change that can be taken back by itself.
    fn savepoint(&mut self) -> Result<()>;
    /// End it: kept, or taken back.
    fn end_savepoint(&mut self, keep: bool) -> Result<()>;
    /// After a commit: see that bytes which were replaced lie nowhere in the logs of the database
    /// any more. False when somebody was in the way.
    fn scrub(&mut self) -> Result<bool>;
    /// Begin to read: until the end everything is seen as of now.
    fn begin_reading(&mut self) -> Result<()>;
    /// Whether this connection is lost for good.
    fn is_lost(&self) -> bool;

    /// A value of `meta`.
    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>>;
    /// Set a value of `meta`.
    fn put_meta(&mut self, name: &str, value: &[u8]) -> Result<()>;
    /// A secret.
    fn secret(&mut self, name: &str) -> Result<Option<Vec<u8>>>;
    /// Keep a secret, which is not there yet.
    fn put_secret(&mut self, name: &str, value: &[u8]) -> Result<()>;
    /// Forget a secret.
    fn forget_secret(&mut self, name: &str) -> Result<()>;
    /// Names of everything in `meta`.
    fn meta_names(&mut self) -> Result<Vec<String>>;
    /// Names of all secrets.
    fn secret_names(&mut self) -> Result<Vec<String>>;

    /// All invitations, oldest first.
    fn invitations(&mut self) -> Result<Vec<Invited>>;
    /// One invitation.
    fn invitation(&mut self, institution: InstitutionId) -> Result<Option<Invited>>;
    /// Write one down.
    fn add_invitation(&mut self, invited: &Invited) -> Result<()>;
    /// It was used.
    fn use_invitation(&mut self, institution: InstitutionId, at: u64) -> Result<()>;
    /// Take back one that nobody used; false when there is none such.
    fn revoke_invitation(&mut self, institution: InstitutionId) -> Result<bool>;

    /// All institutions, by identifier.
    fn tenants(&mut self) -> Result<Vec<Tenant>>;
    /// One institution.
    fn tenant(&mut self, id: InstitutionId) -> Result<Option<Tenant>>;
    /// Institutions with role headquarters or network, headquarters first.
    fn public_institutions(&mut self) -> Result<Vec<(InstitutionId, Role)>>;
    /// A new one.
    fn add_tenant(&mut self, id: InstitutionId, role: Role) -> Result<()>;
    /// Bound or suspend it.
    fn set_tenant(&mut self, id: InstitutionId, bounds: TenantBounds, suspended: u64)
    -> Result<()>;
    /// It keeps more bytes, or less.
    fn grow(&mut self, id: InstitutionId, bytes: i64) -> Result<()>;
    /// Bytes of all institutions.
    fn bytes(&mut self) -> Result<u64>;
}

/// One connection to a database of the hub.
pub trait Tables: Registry {
    /// A new entry.
    fn add_entry(&mut self, id: InstitutionId, number: u32, hash: &Hash, body: &[u8])
    -> Result<()>;
    /// The hash of an entry.
    fn entry_hash(&mut self, id: InstitutionId, number: u32) -> Result<Option<Hash>>;

    /// Logs of an institution with their heads, by lane and device.
    fn logs(&mut self, id: InstitutionId) -> Result<Vec<(LogId, LogRow)>>;
    /// One log.
    fn log(&mut self, log: LogId) -> Result<Option<LogRow>>;
    /// Logs that hold a frame for a recipient.
    fn logs_to(&mut self, recipient: InstitutionId) -> Result<Vec<LogId>>;
    /// How many logs an institution has.
    fn log_count(&mut self, id: InstitutionId) -> Result<u64>;
    /// A new log; gives its row.
    fn add_log(&mut self, log: LogId) -> Result<i64>;
    /// Its head moved, or its bytes changed.
    fn set_log(&mut self, log: &LogRow) -> Result<()>;

    /// The hash of a frame.
    fn frame_hash(&mut self, row: i64, seq: Seq) -> Result<Option<Hash>>;
    /// The length of a frame and where its bytes lie, if among the blobs.
    fn frame_place(&mut self, row: i64, seq: Seq) -> Result<Option<(u64, Option<Hash>)>>;
    /// Rows of a log, one after the other.
    fn frames(&mut self, row: i64, after: Seq, limit: u32) -> Result<Vec<NewFrame>>;
    /// New frames of a log.
    fn add_frames(&mut self, row: i64, frames: Vec<NewFrame>) -> Result<()>;
    /// Other bytes in the place of a frame; totals from there on change by `grown`.
    fn replace_frame(
        &mut self,
        row: i64,
        seq: Seq,
        size: u64,
        body: Body,
        grown: i64,
    ) -> Result<()>;
    /// Whether any frame lies there.
    fn blob_used(&mut self, blob: &Hash) -> Result<bool>;

    /// Bytes of everything after a place.
    fn left(&mut self, shelf: Shelf, after: i64) -> Result<u64>;
    /// Places and lengths of the next things.
    fn sizes(&mut self, shelf: Shelf, after: i64, limit: u32) -> Result<Vec<(i64, u64)>>;
    /// Everything after a place up to another.
    fn bodies(&mut self, shelf: Shelf, after: i64, to: i64) -> Result<Vec<Body>>;

    /// Keep a nonce.
    fn add_nonce(
        &mut self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
    ) -> Result<()>;
    /// Forget those from before.
    fn forget_nonces(&mut self, before: u64) -> Result<()>;
    /// All of them.
    fn nonces(&mut self) -> Result<Vec<KeptNonce>>;
}

/// Numbers are stored as databases have them; ours never reach the sign bit.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// The number of a role in the database.
pub(crate) fn role_number(role: Role) -> i64 {
    match role {
        Role::Nhri => 0,
        Role::Headquarters => 1,
        Role::Network => 2,
    }
}

/// The role with a number.
pub(crate) fn role_from(number: i64) -> Result<Role> {
    match number {
        0 => Ok(Role::Nhri),
        1 => Ok(Role::Headquarters),
        2 => Ok(Role::Network),
        _ => Err(StorageError::Damaged),
    }
}
