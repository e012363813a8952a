//! SHA-256, HMAC, HKDF, comparison in constant time, randomness.

use ring::rand::SecureRandom;
use ring::{digest, hkdf, hmac, rand};

use crate::error::CryptError;
use crate::secret::Secret32;

/// SHA-256 of bytes that come piece by piece.
pub struct Sha256(digest::Context);

impl std::fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sha256")
    }
}

impl Default for Sha256 {
    fn default() -> Self {
        Self::new()
    }
}

impl Sha256 {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(digest::Context::new(&digest::SHA256))
    }

    /// The next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all pieces.
    pub fn finish(self) -> [u8; 32] {
        let digest = self.0.finish();
        let mut out = [0; 32];
        out.copy_from_slice(digest.as_ref());
        out
    }
}

/// SHA-256 of the bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    sha256_of(&[bytes])
}

/// SHA-256 of the parts one after the other. The caller sees to it that their borders are plain.
#[must_use]
pub fn sha256_of(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(part);
    }
    to_32(context.finish().as_ref())
}

/// HMAC-SHA-256 of the bytes.
#[must_use]
pub fn hmac_sha256(key: &[u8], bytes: &[u8]) -> [u8; 32] {
    to_32(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), bytes).as_ref())
}

/// Whether `tag` is the HMAC-SHA-256 of the bytes, in constant time.
#[must_use]
pub fn hmac_matches(key: &[u8], bytes: &[u8], tag: &[u8]) -> bool {
    hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, key), bytes, tag).is_ok()
}

/// Whether both are equal, in a time that depends on the lengths only.
#[must_use]
pub fn equal(left: &[u8], right: &[u8]) -> bool {
    // ring's own comparison is deprecated; comparing MACs of both sides is its documented way.
    let key = hmac::Key::new(hmac::HMAC_SHA256, b"sanad/v1/equal");
    hmac::verify(&key, right, hmac::sign(&key, left).as_ref()).is_ok()
}

/// `N` random bytes of the operating system.
///
/// # Errors
/// `NoRandomness` when the system gives none.
pub fn random<const N: usize>() -> Result<[u8; N], CryptError> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

/// Fills a buffer with randomness of the operating system.
///
/// # Errors
/// `NoRandomness` when the system gives none.
pub fn fill_random(bytes: &mut [u8]) -> Result<(), CryptError> {
    rand::SystemRandom::new()
        .fill(bytes)
        .map_err(|_| CryptError::NoRandomness)
}

pub(crate) fn random_secret() -> Result<Secret32, CryptError> {
    let mut secret = Secret32::zeroed();
    fill_random(secret.bytes_mut())?;
    Ok(secret)
}

struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

/// HKDF-SHA-256 into a buffer of at most 255 · 32 bytes.
pub(crate) fn hkdf_into(salt: &[u8], ikm: &[u8], info: &[&[u8]], out: &mut [u8]) {
    debug_assert!(out.len() <= 255 * 32);
    let prk = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(ikm);
    let filled = prk
        .expand(info, Length(out.len()))
        .and_then(|okm| okm.fill(out));
    // HKDF fails only for more than 8,160 bytes, which no caller asks for.
    debug_assert!(filled.is_ok());
}

/// HKDF-SHA-256 into a new 32-byte secret.
pub(crate) fn hkdf32(salt: &[u8], ikm: &[u8], info: &[&[u8]]) -> Secret32 {
    let mut secret = Secret32::zeroed();
    hkdf_into(salt, ikm, info, secret.bytes_mut());
    secret
}

fn to_32(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(bytes);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn sha256_of_abc_is_the_published_one() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&sha256(b"abc")), expected);
        assert_eq!(hex(&sha256_of(&[b"a", b"", b"bc"])), expected);
    }

    #[test]
    fn hkdf_gives_the_first_vector_of_rfc_5869() {
        let salt: Vec<u8> = (0..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        let mut out = [0; 42];
        hkdf_into(&salt, &[0x0b; 22], &[&info], &mut out);
        assert_eq!(
            hex(&out),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        );
    }

    #[test]
    fn equality_sees_content_and_length() {
        assert!(equal(b"", b"") && equal(b"abc", b"abc"));
        assert!(!equal(b"abc", b"abd") && !equal(b"abc", b"ab") && !equal(b"", b"\0"));
    }

    #[test]
    fn a_mac_of_another_key_does_not_match() {
        let tag = hmac_sha256(b"one", b"text");
        assert!(hmac_matches(b"one", b"text", &tag));
        assert!(!hmac_matches(b"two", b"text", &tag) && !hmac_matches(b"one", b"texts", &tag));
        assert!(!hmac_matches(b"one", b"text", &tag[..31]));
    }
}
