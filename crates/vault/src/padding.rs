//! Padmé padding: the length of what was sealed shows only to within a few per cent.

use zeroize::Zeroizing;

use crate::error::CryptError;

/// No padded plaintext is shorter, so that a short remark looks like a form.
pub const FLOOR: usize = 256;

const PREFIX: usize = 4;

/// Length after padding, for a plaintext of this length.
#[must_use]
pub fn padded_len(plaintext: usize) -> usize {
    padme(plaintext.saturating_add(PREFIX)).max(FLOOR)
}

fn padme(length: usize) -> usize {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let mantissa = exponent.checked_ilog2().map_or(1, |bits| bits + 1);
    let mask = (1_usize << exponent.saturating_sub(mantissa)) - 1;
    length.saturating_add(mask) & !mask
}

/// Length (4 bytes, little-endian), plaintext, zeroes.
///
/// # Errors
/// `TooLarge` for 4 GiB and more.
pub fn pad(plaintext: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    pad_with_room(plaintext, 0)
}

/// Pads, and reserves room behind so that sealing in place copies no plaintext.
pub(crate) fn pad_with_room(
    plaintext: &[u8],
    room: usize,
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let length = u32::try_from(plaintext.len()).map_err(|_| CryptError::TooLarge)?;
    let padded = padded_len(plaintext.len());
    let mut out = Zeroizing::new(Vec::with_capacity(padded + room));
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(plaintext);
    out.resize(padded, 0);
    Ok(out)
}

/// The plaintext of a padded one.
///
/// # Errors
/// `Malformed` for any form [`pad`] does not write, so that one plaintext has one padding.
pub fn unpad(padded: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (prefix, rest) = padded
        .split_first_chunk::<PREFIX>()
        .ok_or(CryptError::Malformed)?;
    let length = usize::try_from(u32::from_le_bytes(*prefix)).map_err(|_| CryptError::Malformed)?;
    if padded_len(length) != padded.len() || length > rest.len() {
        return Err(CryptError::Malformed);
    }
    let (plaintext, zeroes) = rest.split_at(length);
    if zeroes.iter().any(|byte| *byte != 0) {
        return Err(CryptError::Malformed);
    }
    Ok(Zeroizing::new(plaintext.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_remark_and_a_page_weigh_the_same() {
        assert_eq!(padded_len(0), 256);
        assert_eq!(padded_len(252), 256);
        assert_eq!(padded_len(253), 272);
        assert_eq!(padme(9), 10, "example of the Padmé paper");
        assert_eq!(padme(1_048_577), 1_081_344);
    }

    proptest! {
        #[test]
        fn padding_wastes_at_most_an_eighth_and_is_taken_off_again(
            length in 0_usize..70_000, fill: u8
        ) {
            let plaintext = vec![fill; length];
            let padded = pad(&plaintext).unwrap();
            prop_assert_eq!(padded.len(), padded_len(length));
            prop_assert!(padded.len() == FLOOR || padded.len() <= (length + 4) * 9 / 8);
            prop_assert_eq!(&*unpad(&padded).unwrap(), &plaintext);
        }

        #[test]
        fn no_bytes_make_unpad_panic(bytes: Vec<u8>) {
            let _ = unpad(&bytes);
        }
    }

    #[test]
    fn a_length_or_a_zero_that_pad_would_not_write_is_refused() {
        let padded = pad(b"witness").unwrap();
        for (index, value) in [(0, 6), (3, 1), (255, 1)] {
            let mut changed = padded.to_vec();
            changed[index] = value;
            assert_eq!(unpad(&changed), Err(CryptError::Malformed), "byte {index}");
        }
        assert_eq!(unpad(&padded[..255]), Err(CryptError::Malformed));
        assert_eq!(unpad(&[]), Err(CryptError::Malformed));
    }
}
