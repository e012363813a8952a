//! Bytes as characters people and JSON can carry: Crockford base32, hex, base64.

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Crockford base32, most significant bit first, zero bits at the end.
pub fn crockford(bytes: &[u8]) -> String {
    regroup(bytes, 5, CROCKFORD)
}

/// Read Crockford base32: lower case, hyphens and spaces, and O, I, L for 0, 1, 1 are forgiven.
pub fn from_crockford(text: &str) -> Option<Vec<u8>> {
    let digits = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        value(c, CROCKFORD)
    });
    ungroup(digits, 5)
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Reads what [`hex`] wrote, in either case.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(
        digits
            .chunks(2)
            .map(|two| two.iter().fold(0, |byte, digit| byte << 4 | digit))
            .collect(),
    )
}

/// Base64 with padding, as in RFC 4648.
pub fn base64(bytes: &[u8]) -> String {
    let mut text = regroup(bytes, 6, BASE64);
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// Read base64; padding may be absent.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    ungroup(
        text.trim()
            .trim_end_matches('=')
            .chars()
            .map(|c| value(c, BASE64)),
        6,
    )
}

fn value(c: char, alphabet: &[u8]) -> Option<u32> {
    let at = alphabet.iter().position(|&a| char::from(a) == c)?;
    u32::try_from(at).ok()
}

fn regroup(bytes: &[u8], width: u32, alphabet: &[u8]) -> String {
    let (mut held, mut count, mut text) = (0u32, 0u32, String::new());
    let mask = (1u32 << width) - 1;
    let mut put = |index: u32| text.push(char::from(alphabet[(index & mask) as usize]));
    for &byte in bytes {
        held = (held << 8) | u32::from(byte);
        count += 8;
        while count >= width {
            count -= width;
            put(held >> count);
        }
        held &= (1 << count) - 1;
    }
    if count > 0 {
        put(held << (width - count));
    }
    text
}

fn ungroup(digits: impl Iterator<Item = Option<u32>>, width: u32) -> Option<Vec<u8>> {
    let (mut held, mut count, mut bytes) = (0u32, 0u32, Vec::new());
    for digit in digits {
        held = (held << width) | digit?;
        count += width;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(held >> count).ok()?);
            held &= (1 << count) - 1;
        }
    }
    (count < width && held == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_read_out_on_the_telephone_comes_back_the_same() {
        let bytes: Vec<u8> = (0..16).map(|i| i * 17).collect();
        let spoken = crockford(&bytes)
            .to_lowercase()
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(from_crockford(&spoken), Some(bytes));
        assert_eq!(from_crockford("U"), None);
    }

    #[test]
    fn hexadecimal_reads_back_and_refuses_what_is_none() {
        assert_eq!(unhex(&hex(&[0, 10, 255])), Some(vec![0, 10, 255]));
        assert_eq!(unhex("0Aff"), Some(vec![10, 255]));
        assert_eq!((unhex("abc"), unhex("zz")), (None, None));
    }

    #[test]
    fn base64_matches_the_vectors_of_rfc_4648() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
            assert_eq!(from_base64(coded), Some(plain.as_bytes().to_vec()));
        }
        assert_eq!(
            from_base64("Zh=="),
            None,
            "bits that carry nothing must be zero"
        );
    }
}
