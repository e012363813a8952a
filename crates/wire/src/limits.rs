//! Every maximum of the protocol, in one place.
//!
//! A limit is checked before memory is taken for what it limits.

/// Bytes of one request body, frames included.
pub const REQUEST_BODY: usize = 16 * 1024 * 1024;
/// Bytes of the signed first section of a request: heads, membership entries, token.
pub const REQUEST_SIGNED: usize = 1024 * 1024;
/// Bytes of entries and frames that the hub puts in one answer.
pub const ANSWER: usize = 4 * 1024 * 1024;
/// Bytes of the signed first section of an answer. One entry may go over `ANSWER`, never over this.
pub const ANSWER_SIGNED: usize = ANSWER + ENTRY + 64 * 1024;
/// Bytes of one encoded frame.
pub const FRAME: usize = 8 * 1024 * 1024;
/// Bytes of one answer body: the hub stops adding at `ANSWER`, after the frame that reached it.
pub const ANSWER_BODY: usize = ANSWER_SIGNED + ANSWER + FRAME + 64 * 1024;
/// Bytes of a frame header.
pub const FRAME_HEADER: usize = 160;
/// Bytes of the sealed part of a frame.
pub const FRAME_SEALED: usize = FRAME - FRAME_HEADER - 128;
/// Frames in one request.
pub const FRAMES_PER_REQUEST: usize = 16_384;
/// Bytes of one encoded membership entry.
pub const ENTRY: usize = 512 * 1024;
/// Membership entries pushed in one request.
pub const ENTRIES_PER_REQUEST: usize = 64;
/// Entries in the membership log of one institution.
pub const ENTRIES: u32 = 20_000;
/// Devices an institution may ever have had; identifiers are never used twice.
pub const DEVICES: usize = 256;
/// Epochs an institution may ever have had.
pub const EPOCHS: usize = 2_048;
/// Circles an institution may ever have had.
pub const CIRCLES: usize = 256;
/// Wraps in one membership entry.
pub const WRAPS: usize = 4_096;
/// Bytes of the sealed epoch secret in one wrap.
pub const WRAP_CIPHERTEXT: usize = 128;
/// Bytes of the sealed names of one membership entry.
pub const SEALED_NAMES: usize = 64 * 1024;
/// Other institutions named in one request.
pub const INSTITUTIONS_PER_REQUEST: usize = 255;
/// Devices whose heads are named in one request.
pub const HEADS_PER_REQUEST: usize = 4_096;
/// Refusals in one answer; after the last the hub stops looking at frames.
pub const REFUSALS: usize = 64;
/// Characters of an institution or device name.
pub const NAME_CHARS: usize = 120;
/// Characters of a hub address.
pub const URL_CHARS: usize = 255;
/// Bytes of the hub certificate.
pub const CERTIFICATE: usize = 2_048;
/// Bytes of an invitation as text.
pub const INVITATION: usize = 8 * 1024;
/// Bytes of a device request file.
pub const DEVICE_REQUEST: usize = 2 * 1024;
/// Seconds a request may differ from hub time.
pub const CLOCK_WINDOW: u64 = 600;
