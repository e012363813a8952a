//! Packing of columns: zstd, with a dictionary that every Sanad carries.
//!
//! The dictionary is public, was made of invented sentences (`examples/train_dictionary.rs`) and is
//! part of the protocol. What was packed with it names it, and is packed with nothing else: no
//! frame is made smaller by words of another.

use zstd::bulk::{Compressor, Decompressor};
use zstd::zstd_safe::get_dict_id_from_frame;

use crate::DecodeError;

/// Columns larger than this are refused before they are unpacked.
pub(crate) const COLUMNS_BYTES_MAX: usize = 8 << 20;
const ZSTD_LEVEL: i32 = 19;
/// Larger columns bring words enough of their own.
const DICTIONARY_FOR_BYTES_MAX: usize = 128 << 10;

/// The dictionary of version 1.
pub static DICTIONARY: &[u8] = include_bytes!("../data/frames-1.dict");

/// Packs columns, or leaves them as they are when that is shorter.
pub(crate) fn pack(columns: &[u8]) -> Vec<u8> {
    // In-memory compression fails only for want of memory; stored as they are, the columns are
    // still a valid frame, because a reader compares lengths first.
    let mut ways = vec![zstd::bulk::compress(columns, ZSTD_LEVEL)];
    if columns.len() <= DICTIONARY_FOR_BYTES_MAX {
        let with = Compressor::with_dictionary(ZSTD_LEVEL, DICTIONARY);
        ways.push(with.and_then(|mut packer| packer.compress(columns)));
    }
    ways.into_iter()
        .flatten()
        .filter(|packed| packed.len() < columns.len())
        .min_by_key(Vec::len)
        .unwrap_or_else(|| columns.to_vec())
}

/// The opposite of [`pack`], for columns that are `length` bytes long.
///
/// # Errors
/// When there are more bytes than a frame may have, other bytes than those, or a dictionary of a
/// newer version is wanted.
pub fn unpack(packed: &[u8], length: usize) -> Result<Vec<u8>, DecodeError> {
    if length > COLUMNS_BYTES_MAX {
        return Err(DecodeError::TooLarge);
    }
    if packed.len() == length {
        return Ok(packed.to_vec());
    }
    let columns = match get_dict_id_from_frame(packed) {
        None => zstd::bulk::decompress(packed, length),
        named if named == zstd::zstd_safe::get_dict_id_from_dict(DICTIONARY) => {
            Decompressor::with_dictionary(DICTIONARY)
                .and_then(|mut unpacker| unpacker.decompress(packed, length))
        }
        Some(_) => return Err(DecodeError::Newer(2)),
    };
    match columns {
        Ok(columns) if columns.len() == length => Ok(columns),
        _ => Err(DecodeError::Malformed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE_CALL: &str = "She was summoned again and her lawyer was not allowed to see the file.";

    #[test]
    fn what_is_packed_with_the_dictionary_says_so_and_comes_back() {
        let packed = pack(ONE_CALL.as_bytes());
        assert!(get_dict_id_from_frame(&packed).is_some());
        assert!(packed.len() < ONE_CALL.len() * 2 / 3, "{}", packed.len());
        assert_eq!(
            unpack(&packed, ONE_CALL.len()).unwrap(),
            ONE_CALL.as_bytes()
        );
    }

    #[test]
    fn what_was_packed_before_there_was_a_dictionary_is_still_read() {
        let columns = ONE_CALL.repeat(20);
        let packed = zstd::bulk::compress(columns.as_bytes(), ZSTD_LEVEL).unwrap();
        assert_eq!(unpack(&packed, columns.len()).unwrap(), columns.as_bytes());
    }

    #[test]
    fn a_dictionary_of_a_newer_version_is_named_as_such() {
        let mut packed = pack(ONE_CALL.as_bytes());
        let named = get_dict_id_from_frame(&packed).unwrap().get().to_le_bytes();
        let at = packed
            .windows(4)
            .position(|bytes| bytes == named)
            .expect("the number of the dictionary stands in the head");
        packed[at] ^= 1;
        assert_eq!(unpack(&packed, ONE_CALL.len()), Err(DecodeError::Newer(2)));
    }

    #[test]
    fn the_dictionary_never_changes() {
        let sum = DICTIONARY
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
            });
        assert_eq!(
            (DICTIONARY.len(), sum),
            (16_384, 11_480_551_452_841_142_530)
        );
    }
}
