//! Pictures made safe to hand on: decoded within bounds, turned upright, boxes burnt into the
//! pixels, and encoded anew, so that nothing but the pixels is left. Pages are bound into a PDF.
//!
//! What comes in was made by strangers: size and memory are bounded before a pixel is believed, and
//! a decoder that stops in the middle is a picture that cannot be read. Not here: records, keys,
//! any file on disk.
//!
//! Start reading at [`Raster::decode`].

mod binding;
mod raster;

pub use binding::bind;
pub use raster::{Area, Raster};

/// Largest file that is decoded, bytes.
pub const FILE_BYTES_MAX: u64 = 128 << 20;
/// Longest side of a picture, pixels.
pub const SIDE_MAX: u32 = 30_000;
/// Most pixels of a picture.
pub const PIXELS_MAX: u64 = 120_000_000;
/// Pixels to an inch of the pages of a document made of pictures.
pub const PAGE_DPI: u32 = 150;
/// Most pages of such a document.
pub const PAGES_MAX: usize = 400;

/// Why no picture was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// More bytes, pixels or pages than are taken.
    #[error("too large")]
    TooLarge,
    /// Not a picture, or a damaged one.
    #[error("unreadable")]
    Unreadable,
    /// A picture that moves: one frame would not be the same evidence.
    #[error("moving")]
    Moving,
    /// A type that is not written anew here.
    #[error("other type")]
    OtherType,
}

/// Bytes of a picture and what they are.
#[derive(Debug, Clone)]
pub struct Made {
    /// The file.
    pub bytes: zeroize::Zeroizing<Vec<u8>>,
    /// Ending of its name.
    pub ending: &'static str,
}
