//! Files kept beside the database: sealed in chunks, so that any size is read and written in
//! constant memory and any part can be opened alone.
//!
//! A file has a random key of its own; that key is sealed under the key of its case, which is
//! random too and derived from nothing. Destroying the case key makes all its files unreadable,
//! wherever copies of the chunks or of the vault lie.
//!
//! Form of a chunk: version (1) ‖ salt (32 random bytes) ‖ ciphertext and tag. File, position and
//! whether it is the last are in the AAD: chunks cannot be swapped, moved between files, dropped
//! from the end or appended. The salt makes each key unique, so a chunk sealed twice repeats no
//! nonce. The last chunk is padded; a chunk's name is the SHA-256 of its bytes.

use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::frame::{TAG, open_once, seal_once};
use crate::hash::{hkdf32, random, random_secret, sha256};
use crate::label;
use crate::local::{open_local, seal_for_local};
use crate::padding::padded_len;
use crate::secret::{Secret32, key_type};

const VERSION: u8 = 1;
const SALT: usize = 32;
const HEAD: usize = 1 + SALT;
/// Ends the data of the last chunk; zeroes follow.
const END: u8 = 0x80;

/// Bytes of a sealed chunk, except the last of a file, which may be shorter.
pub const CHUNK_BYTES: usize = 256 * 1024;
/// Bytes of the file in each chunk but the last.
pub const CHUNK_DATA: usize = CHUNK_BYTES - HEAD - TAG;

key_type!(
    /// Seals the keys of the files of one case. Random; nothing else leads to it.
    CaseKey
);
key_type!(
    /// Seals the chunks of one file.
    FileKey
);

/// A sealed chunk and its name.
#[derive(Debug, Clone)]
pub struct SealedChunk {
    /// SHA-256 of `bytes`.
    pub name: [u8; 32],
    /// What lies on the disk.
    pub bytes: Vec<u8>,
}

impl CaseKey {
    /// A new one from the operating system.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make_random() -> Result<Self, CryptError> {
        Ok(Self(random_secret()?))
    }

    /// From the text of the record `case_key`.
    ///
    /// # Errors
    /// `Malformed` for anything but 64 hex digits.
    pub fn from_record(text: &str) -> Result<Self, CryptError> {
        let mut secret = Secret32::zeroed();
        if text.len() != 64 || !text.is_ascii() {
            return Err(CryptError::Malformed);
        }
        for (at, byte) in secret.bytes_mut().iter_mut().enumerate() {
            let digits = text.get(2 * at..2 * at + 2).ok_or(CryptError::Malformed)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| CryptError::Malformed)?;
        }
        Ok(Self(secret))
    }

    /// The text for the record `case_key` inside the encrypted file, and for nothing else.
    #[must_use]
    pub fn expose_for_case_key_record(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.bytes() {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        hex
    }
}

impl FileKey {
    /// A new one from the operating system.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make_random() -> Result<Self, CryptError> {
        Ok(Self(random_secret()?))
    }

    /// This key, sealed under its case's; `file` is the number of the file's record.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn seal_for_case(&self, case: &CaseKey, file: i64) -> Result<Vec<u8>, CryptError> {
        seal_for_local(case, &purpose(file), self.0.bytes())
    }

    /// Opens what [`Self::seal_for_case`] gave.
    ///
    /// # Errors
    /// `NotAuthentic`, `Malformed`.
    pub fn open_from_case(case: &CaseKey, file: i64, sealed: &[u8]) -> Result<Self, CryptError> {
        let bytes = open_local(case, &purpose(file), sealed)?;
        let bytes = <&[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| CryptError::Malformed)?;
        Ok(Self(Secret32::copied_from(bytes)))
    }
}

/// Seals bytes `at · CHUNK_DATA` and following of a file. All but the last chunk are full; the last
/// holds less than a full one, perhaps nothing.
///
/// # Errors
/// `TooLarge` for data of another length, `NoRandomness`.
pub fn seal_chunk(
    key: &FileKey,
    file: i64,
    at: u64,
    last: bool,
    data: &[u8],
) -> Result<SealedChunk, CryptError> {
    if last && data.len() >= CHUNK_DATA || !last && data.len() != CHUNK_DATA {
        return Err(CryptError::TooLarge);
    }
    let mut head = [VERSION; HEAD];
    head[1..].copy_from_slice(&random::<SALT>()?);
    let mut buffer = Zeroizing::new(Vec::with_capacity(CHUNK_DATA + TAG));
    buffer.extend_from_slice(data);
    if last {
        buffer.push(END);
        let padded = padded_len(buffer.len()).min(CHUNK_DATA);
        buffer.resize(padded.max(data.len() + 1), 0);
    }
    seal_once(
        &chunk_key(key, &head),
        &aad(&head, file, at, last),
        &mut buffer,
    )?;
    let bytes = [&head[..], &buffer].concat();
    Ok(SealedChunk {
        name: sha256(&bytes),
        bytes,
    })
}

/// Opens a chunk at its place.
///
/// # Errors
/// `NotAuthentic` for another key, file, place or content; `Malformed` for another form.
pub fn open_chunk(
    key: &FileKey,
    file: i64,
    at: u64,
    last: bool,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (head, ciphertext) = sealed
        .split_first_chunk::<HEAD>()
        .ok_or(CryptError::Malformed)?;
    if head[0] != VERSION {
        return Err(CryptError::Malformed);
    }
    let mut data = open_once(
        &chunk_key(key, head),
        &aad(head, file, at, last),
        ciphertext,
    )?;
    if last {
        let end = data.iter().rposition(|byte| *byte != 0);
        let end = end.filter(|end| data[*end] == END);
        data.truncate(end.ok_or(CryptError::Malformed)?);
    } else if data.len() != CHUNK_DATA {
        return Err(CryptError::Malformed);
    }
    Ok(data)
}

fn purpose(file: i64) -> String {
    format!("{}/{file:016x}", label::PURPOSE_FILE)
}

fn chunk_key(key: &FileKey, head: &[u8; HEAD]) -> Secret32 {
    hkdf32(&head[1..], key.0.bytes(), &[label::CHUNK.as_bytes()])
}

fn aad(head: &[u8; HEAD], file: i64, at: u64, last: bool) -> Vec<u8> {
    let mut aad = head.to_vec();
    aad.extend_from_slice(&file.to_le_bytes());
    aad.extend_from_slice(&at.to_le_bytes());
    aad.push(u8::from(last));
    aad
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: i64 = 77;

    #[test]
    fn a_chunk_opens_at_its_place_in_its_file_and_nowhere_else() {
        let key = FileKey::make_random().unwrap();
        let sealed = seal_chunk(&key, FILE, 3, true, b"the end").unwrap();
        let open = |file, at, last| open_chunk(&key, file, at, last, &sealed.bytes);
        assert_eq!(&*open(FILE, 3, true).unwrap(), b"the end");
        assert_eq!(open(FILE, 2, true), Err(CryptError::NotAuthentic), "moved");
        assert_eq!(
            open(FILE + 1, 3, true),
            Err(CryptError::NotAuthentic),
            "other file"
        );
        assert_eq!(
            open(FILE, 3, false),
            Err(CryptError::NotAuthentic),
            "cut off after it"
        );
        let other = FileKey::make_random().unwrap();
        assert!(open_chunk(&other, FILE, 3, true, &sealed.bytes).is_err());
    }

    #[test]
    fn every_changed_or_missing_byte_of_a_chunk_is_seen() {
        let key = FileKey::make_random().unwrap();
        let sealed = seal_chunk(&key, FILE, 0, true, b"a short statement")
            .unwrap()
            .bytes;
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(
                open_chunk(&key, FILE, 0, true, &changed).is_err(),
                "byte {at}"
            );
            assert!(
                open_chunk(&key, FILE, 0, true, &sealed[..at]).is_err(),
                "length {at}"
            );
        }
    }

    #[test]
    fn lengths_around_a_whole_chunk_come_back_exactly() {
        let key = FileKey::make_random().unwrap();
        for length in [0, 1, 255, CHUNK_DATA - 2, CHUNK_DATA - 1] {
            let data = vec![0x80; length];
            let sealed = seal_chunk(&key, FILE, 0, true, &data).unwrap();
            assert!(sealed.bytes.len() <= CHUNK_BYTES);
            assert_eq!(
                &*open_chunk(&key, FILE, 0, true, &sealed.bytes).unwrap(),
                &data
            );
        }
        let full = vec![0; CHUNK_DATA];
        assert!(seal_chunk(&key, FILE, 0, true, &full).is_err());
        let sealed = seal_chunk(&key, FILE, 0, false, &full).unwrap();
        assert_eq!(sealed.bytes.len(), CHUNK_BYTES);
        assert_eq!(
            &*open_chunk(&key, FILE, 0, false, &sealed.bytes).unwrap(),
            &full
        );
    }

    #[test]
    fn short_files_look_alike_on_the_disk() {
        let key = FileKey::make_random().unwrap();
        let length = |data: &[u8]| seal_chunk(&key, FILE, 0, true, data).unwrap().bytes.len();
        assert_eq!(length(b"no"), length(&[7; 200]));
    }

    #[test]
    fn a_file_key_opens_with_its_case_and_for_its_file_only() {
        let (case, other) = (
            CaseKey::make_random().unwrap(),
            CaseKey::make_random().unwrap(),
        );
        let key = FileKey::make_random().unwrap();
        let sealed = key.seal_for_case(&case, FILE).unwrap();
        let text = case.expose_for_case_key_record();
        let again = CaseKey::from_record(&text).unwrap();
        let opened = FileKey::open_from_case(&again, FILE, &sealed).unwrap();
        assert_eq!(opened.0.bytes(), key.0.bytes());
        assert!(FileKey::open_from_case(&other, FILE, &sealed).is_err());
        assert!(FileKey::open_from_case(&case, FILE + 1, &sealed).is_err());
        assert!(
            CaseKey::from_record("").is_err() && CaseKey::from_record(&"g".repeat(64)).is_err()
        );
    }
}
