//! Postcard with size limits: the only way in and out of bytes.

use serde::{Serialize, de::DeserializeOwned};

/// Why bytes were not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Longer than the named limit allows; nothing was parsed.
    #[error("too large")]
    TooLarge,
    /// Not the expected form: cut, overlong, with bytes left over, or not the shortest encoding.
    #[error("malformed")]
    Malformed,
    /// Made by a newer version; the reader should ask for an update.
    #[error("newer version {0}")]
    Newer(u8),
}

/// Encode a value. Values of this crate always encode; an impossible failure yields no bytes,
/// which no reader accepts.
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

/// Decode a value that must fill `bytes` exactly and be at most `limit` bytes long.
pub fn decode<T: DeserializeOwned>(bytes: &[u8], limit: usize) -> Result<T, DecodeError> {
    if bytes.len() > limit {
        return Err(DecodeError::TooLarge);
    }
    let (value, rest) = postcard::take_from_bytes(bytes).map_err(|_| DecodeError::Malformed)?;
    if rest.is_empty() {
        Ok(value)
    } else {
        Err(DecodeError::Malformed)
    }
}

/// Decode like [`decode`], and refuse any encoding but the one [`encode`] makes.
pub fn decode_exact<T: Serialize + DeserializeOwned>(
    bytes: &[u8],
    limit: usize,
) -> Result<T, DecodeError> {
    let value: T = decode(bytes, limit)?;
    if encode(&value) == bytes {
        Ok(value)
    } else {
        Err(DecodeError::Malformed)
    }
}
