//! Sealing of small secrets that stay on this laptop.
//!
//! Form: version (1) ‖ salt (32 random bytes) ‖ ciphertext and tag. The salt makes the key unique,
//! so the nonce can be zero; the purpose is part of key and AAD, so that a sealed device key put in
//! the place of a sealed root does not open.

use zeroize::Zeroizing;

use crate::blob::CaseKey;
use crate::error::CryptError;
use crate::frame::{TAG, open_once, seal_once};
use crate::hash::{hkdf32, random};
use crate::label;
use crate::master::{BackupKey, BlobKey, IdentityKey};
use crate::secret::Secret32;

const VERSION: u8 = 1;
const SALT: usize = 32;

mod private {
    pub trait Key {
        fn bytes(&self) -> &[u8; 32];
    }
}

/// A key that may seal local secrets.
pub trait LocalKey: private::Key {}

macro_rules! local_key {
    ($($name:ty),+) => {$(
        impl private::Key for $name {
            fn bytes(&self) -> &[u8; 32] {
                self.0.bytes()
            }
        }
        impl LocalKey for $name {}
    )+};
}
local_key!(BlobKey, IdentityKey, BackupKey, CaseKey);

/// Seals under a fresh salt. `purpose` is a constant that says what this is.
///
/// # Errors
/// `NoRandomness`, `TooLarge`.
pub fn seal_for_local(
    key: &impl LocalKey,
    purpose: &str,
    plaintext: &[u8],
) -> Result<Vec<u8>, CryptError> {
    let prefix = prefix(&random()?);
    let mut buffer = Zeroizing::new(Vec::with_capacity(plaintext.len() + TAG));
    buffer.extend_from_slice(plaintext);
    seal_once(
        &key_of(key, purpose, &prefix),
        &aad(purpose, &prefix),
        &mut buffer,
    )?;
    let mut out = Vec::with_capacity(prefix.len() + buffer.len());
    out.extend_from_slice(&prefix);
    out.extend_from_slice(&buffer);
    Ok(out)
}

/// Opens what [`seal_for_local`] gave, under the same purpose.
///
/// # Errors
/// `Malformed` for another form, `NotAuthentic` for another key, purpose or content.
pub fn open_local(
    key: &impl LocalKey,
    purpose: &str,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (prefix, ciphertext) = sealed
        .split_first_chunk::<{ 1 + SALT }>()
        .ok_or(CryptError::Malformed)?;
    if prefix[0] != VERSION {
        return Err(CryptError::Malformed);
    }
    open_once(
        &key_of(key, purpose, prefix),
        &aad(purpose, prefix),
        ciphertext,
    )
}

fn prefix(salt: &[u8; SALT]) -> [u8; 1 + SALT] {
    let mut out = [VERSION; 1 + SALT];
    out[1..].copy_from_slice(salt);
    out
}

fn key_of(key: &impl LocalKey, purpose: &str, prefix: &[u8; 1 + SALT]) -> Secret32 {
    let info: [&[u8]; 3] = [label::LOCAL.as_bytes(), &[0], purpose.as_bytes()];
    hkdf32(&prefix[1..], key.bytes(), &info)
}

fn aad(purpose: &str, prefix: &[u8]) -> Vec<u8> {
    [prefix, purpose.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::random_secret;

    #[test]
    fn a_local_secret_opens_only_with_its_key_purpose_and_bytes() {
        let key = IdentityKey(random_secret().unwrap());
        let sealed = seal_for_local(&key, "one", b"seed").unwrap();
        assert_eq!(&*open_local(&key, "one", &sealed).unwrap(), b"seed");
        assert_eq!(
            open_local(&key, "two", &sealed),
            Err(CryptError::NotAuthentic)
        );
        let other = IdentityKey(random_secret().unwrap());
        assert_eq!(
            open_local(&other, "one", &sealed),
            Err(CryptError::NotAuthentic)
        );
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert!(open_local(&key, "one", &changed).is_err(), "byte {index}");
            assert!(
                open_local(&key, "one", &sealed[..index]).is_err(),
                "length {index}"
            );
        }
    }

    #[test]
    fn a_local_secret_of_an_independent_implementation_opens() {
        let key = IdentityKey(Secret32::copied_from(&std::array::from_fn(|i| i as u8)));
        let mut sealed = vec![5; 33];
        sealed[0] = VERSION;
        sealed.extend_from_slice(&[
            0x85, 0xf8, 0x93, 0x23, 0x49, 0xed, 0xb4, 0x84, 0x3b, 0xfe, 0xe8, 0xc2, 0x60, 0xc9,
            0xbc, 0x8b, 0xf4, 0x68, 0x2e, 0x21,
        ]);
        assert_eq!(
            &*open_local(&key, label::PURPOSE_DEVICE, &sealed).unwrap(),
            b"seed"
        );
    }

    #[test]
    fn sealing_twice_never_gives_the_same_bytes() {
        let key = BlobKey(random_secret().unwrap());
        let (one, two) = (
            seal_for_local(&key, "p", b"x"),
            seal_for_local(&key, "p", b"x"),
        );
        assert_ne!(one.unwrap(), two.unwrap());
    }
}
