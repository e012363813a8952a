//! What the hub needs of a database, so that another one can stand in for the embedded one.
//!
//! Methods block; callers run them on blocking threads. Every method that writes has made its
//! result durable when it returns.

pub mod blobs;
mod cache;
pub(crate) mod changes;
pub mod ledger;
pub mod place;
pub mod postgres;
mod postgres_registry;
mod postgres_tables;
pub(crate) mod reading;
pub mod sqlite;
mod sqlite_registry;
mod sqlite_tables;
pub mod tables;
mod writer;

pub use changes::Bounds;
pub use place::Place;

use std::sync::Arc;
use wire::{
    DeviceId, Entry, Hash, InstitutionId, LogId, Members, PublicKey, RefusalCode, Role, Seq,
};

/// Why the storage did not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// No space left; nothing of the call was kept.
    #[error("storage is full")]
    Full,
    /// What is stored does not verify any more: an operator must look.
    #[error("storage is damaged")]
    Damaged,
    /// The file was made by a newer hub.
    #[error("storage is of a newer version")]
    Newer,
    /// The file was made by an older hub, and may not be changed here.
    #[error("storage is of an older version: let a hub start once on a copy of it")]
    Older,
    /// Another hub serves from the same tables.
    #[error("another hub serves from this database")]
    Busy,
    /// The server may lose what it said was kept; it must be told otherwise first.
    #[error("the database runs with fsync or full_page_writes off")]
    Careless,
    /// Anything else; the caller may try again later.
    #[error("storage is unavailable")]
    Unavailable,
}

/// A frame whose form and signature were checked.
#[derive(Debug)]
pub struct CheckedFrame {
    /// Where it goes.
    pub log: LogId,
    /// At this place.
    pub seq: Seq,
    /// After this one.
    pub previous: Hash,
    /// Its own hash.
    pub hash: Hash,
    /// For another institution.
    pub to: Option<InstitutionId>,
    /// Takes the place of a frame with that hash, whose bytes go.
    pub replaces: bool,
    /// As it came.
    pub bytes: Vec<u8>,
}

/// What became of one frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Stored now or before.
    Yes,
    /// Not stored, and why.
    No(RefusalCode),
    /// An earlier frame of its log was refused, so nobody looked.
    Skipped,
}

/// The end of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Which log.
    pub log: LogId,
    /// Last place.
    pub seq: Seq,
    /// Hash there.
    pub hash: Hash,
}

/// Some bytes now, and how many are left.
#[derive(Debug, Default)]
pub struct Slice {
    /// Encoded frames or entries, in order.
    pub items: Vec<Vec<u8>>,
    /// Bytes left after them.
    pub more: u64,
}

/// A founding that passed every check but the token.
#[derive(Debug)]
pub struct Founding {
    /// State after the founding entry.
    pub members: Members,
    /// The founding entry.
    pub entry: Entry,
    /// SHA-256 of the token offered.
    pub token_hash: Hash,
    /// Hub time.
    pub at: u64,
}

/// A nonce on disk: institution, device, nonce, time of its request.
pub type KeptNonce = (InstitutionId, DeviceId, [u8; 12], u64);

/// How an operator sees an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It exchanges.
    Good,
    /// It does not, until the operator says so.
    Suspended,
}

/// What the hub asks of its storage.
pub trait Storage: Send + Sync + 'static {
    /// The membership of an institution, verified.
    fn members(&self, id: InstitutionId) -> Result<Option<Arc<Members>>, StorageError>;
    /// Whether the institution may exchange.
    fn standing(&self, id: InstitutionId) -> Result<Standing, StorageError>;
    /// The Alliance key, once anybody was invited.
    fn alliance(&self) -> Result<Option<PublicKey>, StorageError>;
    /// Found an institution: token used, entry stored, or a refusal and nothing changed.
    fn found(&self, founding: Founding) -> Result<Result<(), RefusalCode>, StorageError>;
    /// Append entries in order until the first that is refused; gives its place in `entries`.
    fn append_entries(
        &self,
        id: InstitutionId,
        entries: Vec<Entry>,
    ) -> Result<Option<(usize, RefusalCode)>, StorageError>;
    /// Append frames of one institution; one outcome per frame, in order.
    fn append_frames(
        &self,
        id: InstitutionId,
        frames: Vec<CheckedFrame>,
    ) -> Result<Vec<Kept>, StorageError>;
    /// Heads of all logs of an institution, by device and lane.
    fn heads(&self, id: InstitutionId) -> Result<Vec<Head>, StorageError>;
    /// Hash of one frame.
    fn frame_hash(&self, log: LogId, seq: Seq) -> Result<Option<Hash>, StorageError>;
    /// Frames of a log after a place, up to `budget` bytes; the first goes over it if `force`.
    fn frames_after(
        &self,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError>;
    /// Logs that hold a frame for a recipient.
    fn logs_to(&self, recipient: InstitutionId) -> Result<Vec<LogId>, StorageError>;
    /// Like `frames_after`, but only frames for this recipient.
    fn frames_to(
        &self,
        recipient: InstitutionId,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError>;
    /// Entries from a number on, up to `budget` bytes; the first goes over it if `force`.
    fn entries_from(
        &self,
        id: InstitutionId,
        next: u32,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError>;
    /// Institutions with role headquarters or network.
    fn public_institutions(&self) -> Result<Vec<(InstitutionId, Role)>, StorageError>;
    /// Keep the nonce of a request dated ahead; forget those from before `forget`.
    fn keep_nonce(
        &self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
    ) -> Result<(), StorageError>;
    /// Nonces kept so.
    fn nonces(&self) -> Result<Vec<KeptNonce>, StorageError>;
    /// How many institutions there are, and the bytes of all.
    fn totals(&self) -> Result<(usize, u64), StorageError>;
    /// Whether it answers at all.
    fn is_healthy(&self) -> bool;
}
