//! The vault master key and the keys derived from it.

use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::hash::{hkdf_into, hkdf32, random_secret};
use crate::label;
use crate::memory::LockedPage;
use crate::secret::{Secret32, key_type};

/// 32 random bytes, made once per vault (and again by a re-key). Never stored in the clear, never
/// leaves this crate; everything else is derived from it.
pub struct MasterKey(LockedPage);

key_type!(
    /// Seals attachments kept beside the database.
    BlobKey
);
key_type!(
    /// Seals the device keys, the institution root and epoch secrets.
    IdentityKey
);
key_type!(
    /// Seals backup files.
    BackupKey
);

/// Raw key and file salt of the SQLCipher database.
pub struct DbKey {
    key: Secret32,
    salt: [u8; 16],
}

impl MasterKey {
    /// A new one from the operating system.
    pub fn generate() -> Result<Self, CryptError> {
        Ok(Self::from_secret(&random_secret()?))
    }

    pub(crate) fn from_secret(secret: &Secret32) -> Self {
        let mut page = LockedPage::zeroed();
        page.fill(secret.bytes());
        Self(page)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// Whether the system keeps this key out of the swap file.
    #[must_use]
    pub fn is_memory_locked(&self) -> bool {
        self.0.is_locked()
    }

    /// Key and salt of the database.
    #[must_use]
    pub fn derive_db_key(&self) -> DbKey {
        let mut salt = [0; 16];
        hkdf_into(&[], self.bytes(), &[label::DB_SALT.as_bytes()], &mut salt);
        DbKey {
            key: self.derive(label::DB),
            salt,
        }
    }

    /// Key of the attachments.
    #[must_use]
    pub fn derive_blob_key(&self) -> BlobKey {
        BlobKey(self.derive(label::BLOB))
    }

    /// Key that wraps the device's own keys.
    #[must_use]
    pub fn derive_identity_key(&self) -> IdentityKey {
        IdentityKey(self.derive(label::IDENTITY))
    }

    /// Key of the backups.
    #[must_use]
    pub fn derive_backup_key(&self) -> BackupKey {
        BackupKey(self.derive(label::BACKUP))
    }

    /// Public name of this key, to tell the files of one re-key from those of the next.
    #[must_use]
    pub fn key_id(&self) -> [u8; 8] {
        let mut id = [0; 8];
        hkdf_into(&[], self.bytes(), &[label::KEY_ID.as_bytes()], &mut id);
        id
    }

    pub(crate) fn derive_header_key(&self) -> Secret32 {
        self.derive(label::HEADER_MAC)
    }

    fn derive(&self, label: &str) -> Secret32 {
        hkdf32(&[], self.bytes(), &[label.as_bytes()])
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

impl DbKey {
    /// 64 hex digits of key and 32 of salt, for `PRAGMA key = "x'…'"` and nothing else.
    ///
    /// Always 96 digits: SQLCipher takes a text of another length as a passphrase, silently.
    #[must_use]
    pub fn expose_96_hex_digits_for_pragma_key(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = Zeroizing::new(String::with_capacity(96));
        for byte in self.key.bytes().iter().chain(&self.salt) {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        hex
    }

    /// The file salt. It lies in the open in the first 16 bytes of the file otherwise.
    #[must_use]
    pub fn salt(&self) -> &[u8; 16] {
        &self.salt
    }
}

impl std::fmt::Debug for DbKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn master() -> MasterKey {
        MasterKey::from_secret(&Secret32::copied_from(&[9; 32]))
    }

    #[test]
    fn every_derived_key_is_another_one_and_the_same_next_time() {
        let one = master();
        let keys = [
            *one.bytes(),
            *one.derive_db_key().key.bytes(),
            *one.derive_blob_key().0.bytes(),
            *one.derive_identity_key().0.bytes(),
            *one.derive_backup_key().0.bytes(),
            *one.derive_header_key().bytes(),
        ];
        for (index, key) in keys.iter().enumerate() {
            assert!(!keys[..index].contains(key), "key {index} repeats another");
        }
        assert_eq!(master().derive_blob_key().0.bytes(), &keys[2]);
        assert_ne!(&one.key_id()[..], &one.bytes()[..8]);
    }

    #[test]
    fn the_pragma_text_is_96_hex_digits_key_first() {
        let key = master().derive_db_key();
        let hex = key.expose_96_hex_digits_for_pragma_key();
        assert_eq!(hex.len(), 96);
        assert!(hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        assert_eq!(&hex[..2], format!("{:02x}", key.key.bytes()[0]));
        assert_eq!(&hex[94..], format!("{:02x}", key.salt[15]));
    }

    #[test]
    fn no_key_shows_itself_in_debug_output() {
        let one = master();
        let shown = format!(
            "{one:?} {:?} {:?} {:?}",
            one.derive_db_key(),
            one.derive_blob_key(),
            one.derive_identity_key()
        );
        assert_eq!(shown, "[secret] [secret] [secret] [secret]");
    }
}
