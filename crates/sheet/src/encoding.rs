//! Which encoding a text file is in. Programs in the field still write code page 1256, and
//! spreadsheets write UTF-16 with or without its mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// Bytes looked at for a guess.
const SAMPLE_BYTES: usize = 64 << 10;

/// The text; what cannot be read becomes a replacement mark.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned();
    }
    if let Some(wide) = wide(bytes) {
        return wide.decode_without_bom_handling(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => code_page(bytes)
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}

/// UTF-16 without a mark: every other byte is one of very few, the block of the script.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let blocks = |start: usize| {
        let high = sample.iter().skip(start).step_by(2);
        let block = high
            .filter(|byte| matches!(byte, 0x00 | 0x06 | 0x20))
            .count();
        block * 10 >= sample.len() / 2 * 9
            && sample.iter().skip(start).step_by(2).any(|byte| *byte == 0)
    };
    match (blocks(1), blocks(0)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Arabic words are runs of high bytes; accented letters of European words stand alone.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let high = sample.iter().filter(|byte| **byte >= 0xC0).count();
    let beside = sample
        .windows(2)
        .filter(|pair| pair.iter().all(|byte| *byte >= 0xC0))
        .count();
    if beside * 2 > high {
        WINDOWS_1256
    } else {
        WINDOWS_1252
    }
}
