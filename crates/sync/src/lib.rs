//! Plan and run one exchange with the hub.
//!
//! Sans-IO: [`prepare()`] turns what waits in the store into the bytes of one request, [`accept()`]
//! turns the bytes of an answer into what the store then holds. Time, randomness and the network
//! come in from outside, so a simulator runs the same code. Nothing here holds a transaction or a
//! key while the network is used. Not here: screens, who may do what, words.
//!
//! Start reading at [`prepare::prepare`], then [`accept::accept`].

pub mod accept;
pub mod acts;
mod apply_frames;
pub mod circles;
mod entries;
pub mod error;
pub mod heal;
pub mod keys;
pub mod names;
pub mod prepare;
pub mod redact;
pub mod report;
mod rights;
pub mod transport;

pub use accept::{Accepted, accept};
pub use error::SyncError;
pub use keys::Keys;
pub use prepare::{Limits, Prepared, nothing_left, prepare};
pub use transport::{Https, Transport, TransportError};
