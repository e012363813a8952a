//! Epoch secrets and the sealing of frames, as `docs/protocol.md` has it.
//!
//! The nonce is zero because the key is used once. The key is derived from the whole header (a
//! place in a log) and from a salt that is itself derived from the content: a laptop restored from
//! an older copy takes the same place again with other words, and must not take the same key.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::hash::{hkdf32, hmac_sha256, random_secret, sha256, sha256_of};
use crate::label;
use crate::master::IdentityKey;
use crate::padding;
use crate::secret::{Secret32, key_type};

pub(crate) const TAG: usize = 16;
/// Bytes before the ciphertext, derived from the content.
const SALT: usize = 16;

key_type!(
    /// The shared secret of an institution during one epoch.
    EpochSecret
);

impl EpochSecret {
    /// A new epoch, from the operating system.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, CryptError> {
        Ok(Self(random_secret()?))
    }

    /// Public name of the epoch.
    #[must_use]
    pub fn id(&self) -> [u8; 8] {
        epoch_id(self)
    }

    /// Sealed for this vault.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn seal_local(&self, key: &IdentityKey) -> Result<Vec<u8>, CryptError> {
        crate::local::seal_for_local(key, label::PURPOSE_EPOCH, self.0.bytes())
    }

    /// Opens what [`Self::seal_local`] gave.
    ///
    /// # Errors
    /// `NotAuthentic` or `Malformed`.
    pub fn open_local(key: &IdentityKey, sealed: &[u8]) -> Result<Self, CryptError> {
        Self::from_slice(&crate::local::open_local(
            key,
            label::PURPOSE_EPOCH,
            sealed,
        )?)
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Result<Self, CryptError> {
        let bytes = <&[u8; 32]>::try_from(bytes).map_err(|_| CryptError::Malformed)?;
        Ok(Self(Secret32::copied_from(bytes)))
    }
}

/// First 8 bytes of SHA-256("sanad/v1/epoch-id" ‖ secret).
#[must_use]
pub fn epoch_id(secret: &EpochSecret) -> [u8; 8] {
    let hash = sha256_of(&[label::EPOCH_ID.as_bytes(), secret.0.bytes()]);
    hash.first_chunk().copied().unwrap_or_default()
}

/// Length of the sealed form, which the header has to name before it is sealed.
#[must_use]
pub fn sealed_len(plaintext: usize) -> usize {
    padding::padded_len(plaintext).saturating_add(SALT + TAG)
}

/// Pads and seals; the header is authenticated with it.
///
/// # Errors
/// `TooLarge`.
pub fn seal_frame(
    secret: &EpochSecret,
    header: &[u8],
    plaintext: &[u8],
) -> Result<Vec<u8>, CryptError> {
    let mut buffer = padding::pad_with_room(plaintext, TAG)?;
    let salt = content_salt(secret, header, &buffer);
    seal_once(&frame_key(secret, header, &salt), header, &mut buffer)?;
    let mut sealed = Vec::with_capacity(SALT + buffer.len());
    sealed.extend_from_slice(&salt);
    sealed.extend_from_slice(&buffer);
    Ok(sealed)
}

/// Opens a sealed frame.
///
/// # Errors
/// `NotAuthentic` for another header, epoch or content; `Malformed` for a wrong padding.
pub fn open_frame(
    secret: &EpochSecret,
    header: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (salt, ciphertext) = sealed
        .split_first_chunk::<SALT>()
        .ok_or(CryptError::NotAuthentic)?;
    padding::unpad(&open_once(
        &frame_key(secret, header, salt),
        header,
        ciphertext,
    )?)
}

/// Seals a part of a frame for a circle of members. It stands inside the padding and the seal of
/// the frame, so it has none of its own; `place` names the frame and the circle.
///
/// # Errors
/// `TooLarge`.
pub fn seal_section(
    secret: &EpochSecret,
    place: &[u8],
    plaintext: &[u8],
) -> Result<Vec<u8>, CryptError> {
    let key = hkdf32(&[], secret.0.bytes(), &[label::SECTION_SALT.as_bytes()]);
    let said = Zeroizing::new([&sha256(place), plaintext].concat());
    let tag = hmac_sha256(key.bytes(), &said);
    let salt: [u8; SALT] = tag.first_chunk().copied().unwrap_or_default();
    let mut buffer = Vec::with_capacity(plaintext.len() + TAG);
    buffer.extend_from_slice(plaintext);
    seal_once(&section_key(secret, place, &salt), place, &mut buffer)?;
    let mut sealed = Vec::with_capacity(SALT + buffer.len());
    sealed.extend_from_slice(&salt);
    sealed.extend_from_slice(&buffer);
    Ok(sealed)
}

/// Opens what [`seal_section`] made.
///
/// # Errors
/// `NotAuthentic` for another place, epoch or content.
pub fn open_section(
    secret: &EpochSecret,
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (salt, ciphertext) = sealed
        .split_first_chunk::<SALT>()
        .ok_or(CryptError::NotAuthentic)?;
    open_once(&section_key(secret, place, salt), place, ciphertext)
}

fn section_key(secret: &EpochSecret, place: &[u8], salt: &[u8; SALT]) -> Secret32 {
    hkdf32(
        &sha256_of(&[place, salt]),
        secret.0.bytes(),
        &[label::SECTION_KEY.as_bytes()],
    )
}

/// First 16 bytes of HMAC-SHA-256 under a key of its own, over the header's hash and the padded
/// content.
fn content_salt(secret: &EpochSecret, header: &[u8], padded: &[u8]) -> [u8; SALT] {
    let key = hkdf32(&[], secret.0.bytes(), &[label::FRAME_SALT.as_bytes()]);
    let said = Zeroizing::new([&sha256(header), padded].concat());
    let tag = hmac_sha256(key.bytes(), &said);
    tag.first_chunk().copied().unwrap_or_default()
}

fn frame_key(secret: &EpochSecret, header: &[u8], salt: &[u8; SALT]) -> Secret32 {
    hkdf32(
        &sha256_of(&[header, salt]),
        secret.0.bytes(),
        &[label::FRAME_KEY.as_bytes()],
    )
}

/// ChaCha20-Poly1305 in place, under a key that is used for this one message.
pub(crate) fn seal_once(
    key: &Secret32,
    aad: &[u8],
    buffer: &mut Vec<u8>,
) -> Result<(), CryptError> {
    aead(key)?
        .seal_in_place_append_tag(zero_nonce(), Aad::from(aad), buffer)
        .map_err(|_| CryptError::TooLarge)
}

/// Opens what [`seal_once`] made.
pub(crate) fn open_once(
    key: &Secret32,
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let mut buffer = Zeroizing::new(sealed.to_vec());
    let length = aead(key)?
        .open_in_place(zero_nonce(), Aad::from(aad), &mut buffer)
        .map_err(|_| CryptError::NotAuthentic)?
        .len();
    buffer.truncate(length);
    Ok(buffer)
}

fn aead(key: &Secret32) -> Result<LessSafeKey, CryptError> {
    // The key is 32 bytes long by its type, which is the only thing ring checks here.
    UnboundKey::new(&CHACHA20_POLY1305, key.bytes())
        .map(LessSafeKey::new)
        .map_err(|_| CryptError::Malformed)
}

fn zero_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epoch() -> EpochSecret {
        EpochSecret::from_slice(&[3; 32]).unwrap()
    }

    #[test]
    fn what_amina_seals_her_colleague_opens() {
        let sealed = seal_frame(&epoch(), b"header", b"visited twice this week").unwrap();
        assert_eq!(sealed.len(), sealed_len(23));
        assert_eq!(
            &*open_frame(&epoch(), b"header", &sealed).unwrap(),
            b"visited twice this week"
        );
    }

    #[test]
    fn a_hub_that_changes_any_byte_of_header_or_content_is_noticed() {
        let header = [0x5a; 90];
        let sealed = seal_frame(&epoch(), &header, b"text").unwrap();
        for index in 0..header.len() {
            let mut other = header;
            other[index] ^= 1;
            let result = open_frame(&epoch(), &other, &sealed);
            assert_eq!(result, Err(CryptError::NotAuthentic), "header byte {index}");
        }
        for index in 0..sealed.len() {
            let mut other = sealed.clone();
            other[index] ^= 0x80;
            let result = open_frame(&epoch(), &header, &other);
            assert_eq!(result, Err(CryptError::NotAuthentic), "sealed byte {index}");
        }
        for length in 0..sealed.len() {
            assert!(open_frame(&epoch(), &header, &sealed[..length]).is_err());
        }
        assert!(open_frame(&epoch(), &header[..89], &sealed).is_err());
    }

    #[test]
    fn the_next_epoch_does_not_open_the_last() {
        let sealed = seal_frame(&epoch(), b"header", b"text").unwrap();
        let next = EpochSecret::generate().unwrap();
        assert_ne!(next.id(), epoch().id());
        assert_eq!(
            open_frame(&next, b"header", &sealed),
            Err(CryptError::NotAuthentic)
        );
    }

    #[test]
    fn the_same_text_under_two_headers_has_nothing_in_common() {
        let one = seal_frame(&epoch(), b"seq 1", b"text").unwrap();
        let two = seal_frame(&epoch(), b"seq 2", b"text").unwrap();
        let same = one
            .iter()
            .zip(&two)
            .filter(|(left, right)| left == right)
            .count();
        assert!(same < 16, "{same} equal bytes of {}", one.len());
    }

    #[test]
    fn the_same_place_with_other_words_takes_another_key() {
        // A laptop restored from an older copy. One key for both would give their words away.
        let one = seal_frame(&epoch(), b"seq 7", b"the first telling").unwrap();
        let two = seal_frame(&epoch(), b"seq 7", b"another telling!!").unwrap();
        let same = one
            .iter()
            .zip(&two)
            .filter(|(left, right)| left == right)
            .count();
        assert!(same < 16, "{same} equal bytes of {}", one.len());
        assert_eq!(
            one,
            seal_frame(&epoch(), b"seq 7", b"the first telling").unwrap()
        );
    }

    #[test]
    fn a_section_opens_in_its_place_for_its_circle_and_nowhere_else() {
        let sealed = seal_section(&epoch(), b"place", b"the name of the witness").unwrap();
        assert_eq!(sealed.len(), 23 + SALT + TAG);
        let open = |secret: &EpochSecret, place: &[u8]| open_section(secret, place, &sealed);
        assert_eq!(
            &*open(&epoch(), b"place").unwrap(),
            b"the name of the witness"
        );
        assert_eq!(open(&epoch(), b"other"), Err(CryptError::NotAuthentic));
        let next = EpochSecret::generate().unwrap();
        assert_eq!(open(&next, b"place"), Err(CryptError::NotAuthentic));
        for index in 0..sealed.len() {
            let mut other = sealed.clone();
            other[index] ^= 1;
            assert!(open_section(&epoch(), b"place", &other).is_err());
        }
        // A frame and a section under one secret never share a key.
        assert!(open_frame(&epoch(), b"place", &sealed).is_err());
    }

    #[test]
    fn the_sealed_bytes_are_those_of_an_independent_implementation() {
        let secret =
            EpochSecret::from_slice(&std::array::from_fn::<u8, 32, _>(|i| i as u8)).unwrap();
        let sealed = seal_frame(&secret, b"frame header", b"visited twice this week").unwrap();
        let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        assert_eq!(hex(&sealed[..16]), "4c73f67aecd36209bc84c0464c5053e4");
        assert_eq!(
            hex(&sha256(&sealed)),
            "591ab45c0f38e178c17c1b76b8bc38d370e994a757407e43ca4a04290db692a6"
        );
        assert_eq!(hex(&secret.id()), "2e5ae60c8f8277b8");
    }

    #[test]
    fn an_epoch_secret_kept_in_the_vault_comes_back() {
        let key = IdentityKey(random_secret().unwrap());
        let kept = epoch().seal_local(&key).unwrap();
        assert_eq!(
            EpochSecret::open_local(&key, &kept).unwrap().id(),
            epoch().id()
        );
        assert_eq!(format!("{:?}", epoch()), "[secret]");
    }
}
