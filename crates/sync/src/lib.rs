//! Plan and run one exchange with the hub.
//!
//! Sans-IO: [`prepare()`] turns what waits in the store into the bytes of one request, [`accept()`]
//! and [`Accepting`] turn the bytes of an answer into what the store then holds. Time, randomness and the network
//! come in from outside, so a simulator runs the same code. Nothing here holds a transaction or a
//! key while the network is used. Not here: screens, who may do what, words.
//!
//! Start reading at [`prepare::prepare`], then [`accept::accept`].

pub mod accept;
pub mod acts;
mod apply_frames;
pub mod budget;
pub mod circles;
mod entries;
pub mod error;
pub mod heal;
pub mod keys;
pub mod names;
pub mod pace;
pub mod prepare;
pub mod redact;
pub mod report;
pub mod retry;
mod rights;
pub mod transport;

pub use accept::{Accepted, Accepting, End, accept};
pub use budget::{LineSettings, Mode};
pub use error::SyncError;
pub use keys::Keys;
pub use pace::{Pace, Went};
pub use prepare::{Limits, Prepared, note_pace, nothing_left, prepare};
pub use retry::Retry;
pub use transport::{Https, Issuer, Proxy, Transport, TransportError};
