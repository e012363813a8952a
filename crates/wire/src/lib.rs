//! What device and hub say to each other, and how each checks the other's word.
//!
//! It is: identifiers, frames, the membership log and its verifier, the one exchange, the files
//! that people carry by hand, the refusal codes, and every limit. Signatures are *checked* here.
//! It is not: sealing, signing or key storage (`vault`), disk, network, or anything about what a
//! frame contains. Nothing here reads a clock, a random source or a file.
//!
//! Start with [`exchange`], then [`frame`] and [`members`]. The page for people is
//! `docs/protocol.md`.

pub mod auth;
mod bytes;
pub mod device_request;
pub mod encoding;
pub mod exchange;
pub mod frame;
pub mod id;
pub mod invitation;
pub mod limits;
pub mod members;
pub mod receipt;
pub mod text;

pub use auth::{PublicKey, Signature, Signer};
pub use encoding::DecodeError;
pub use exchange::{
    DeviceHeads, ExchangeRequest, ExchangeResponse, FoundToken, LaneHead, LaneMask, MembersHead,
    Part, Refusal, RefusalCode, Sections, Signed,
};
pub use frame::{Frame, FrameHeader};
pub use id::{DeviceId, EpochRef, Hash, InstitutionId, Lane, LogId, Seq};
pub use invitation::{Invitation, Role};
pub use members::{
    Act, DeviceKeys, Entry, EntryBody, Epoch, LogEnd, Member, MemberError, Members, Trust, Wrap,
};
pub use receipt::Receipt;

/// The version of the protocol that this crate speaks.
pub const VERSION: u8 = 1;
