//! How changes are frozen into bytes, for ever.
//!
//! Four forms: the writes of one change (kept in the local log), the state of one record (kept
//! beside its row), and the frame body (many changes, columnar, compressed) that travels, and its second version in
//! sections, each of which a circle of members can be given alone. Not
//! here: keys, disk, network. Each form opens with a version number; old versions stay readable.
//!
//! Start reading at [`frame`]; [`bytes`] is the little alphabet all forms are spelled in.

pub mod bytes;
mod column;
mod difference;
pub mod frame;
mod packing;
mod reference;
pub mod sections;
mod single;

pub use frame::{Cell, FrameBody, Handles, decode_frame, encode_frame, lacks_base, peek_context};
pub use packing::{DICTIONARY, unpack};
pub use sections::{
    Frame, Sealed, decode_any, decode_section, encode_parts, encode_section, merge, peek,
    sealed_sections, split,
};
pub use single::{decode_state, decode_writes, encode_state, encode_writes};

/// Bytes that are not what they claim to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes end too early, run on too long, or contradict themselves.
    #[error("malformed bytes")]
    Malformed,
    /// Larger than any honest sender makes it.
    #[error("larger than the limit")]
    TooLarge,
    /// Written by a newer version in a form this one cannot read.
    #[error("form of a newer version: {0}")]
    Newer(u8),
    /// Names a record whose first change has not been applied here.
    #[error("names a record not seen yet")]
    UnknownRecord,
}
