//! Bodies too large for a row of a database, kept under the SHA-256 of their bytes.
//!
//! A blob is durable before the row that names it commits, and goes after the row has gone. A
//! crash between the two leaves a blob that nobody names; `sanad-hub check` finds it.

mod disk;

pub use disk::Disk;

use super::StorageError;
use wire::{Hash, Lane};

/// Bytes above which a body leaves the database.
pub const LARGE: usize = 64 * 1024;

/// Whether a frame goes to the blobs: pieces of attachments, and what is large.
pub fn is_large(lane: Lane, bytes: usize) -> bool {
    bytes > LARGE || (lane == Lane::Attachments && bytes > LARGE / 16)
}

/// A place for bodies.
pub trait Blobs: Send + Sync {
    /// Keep these bytes, durably, under their hash. Again is a success.
    fn put(&self, hash: &Hash, bytes: &[u8]) -> Result<(), StorageError>;
    /// The bytes, checked against their hash; `Damaged` when they are absent or others.
    fn get(&self, hash: &Hash) -> Result<Vec<u8>, StorageError>;
    /// Whether something is there.
    fn has(&self, hash: &Hash) -> Result<bool, StorageError>;
    /// Forget; what is not there is forgotten already.
    fn remove(&self, hash: &Hash) -> Result<(), StorageError>;
    /// Names of everything there.
    fn all(&self) -> Result<Vec<Hash>, StorageError>;
}
