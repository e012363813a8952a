//! The keys of this device and the root key of an institution.
//!
//! Both live in memory while the vault is open and leave it only sealed under the identity key.
//! Signing key and receiving key come from two seeds; one is never converted into the other.

use ring::signature::{Ed25519KeyPair, KeyPair};
use wire::auth::{Signer, to_sign};
use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::hash::random_secret;
use crate::hpke::ReceiveKey;
use crate::label;
use crate::local::{open_local, seal_for_local};
use crate::master::IdentityKey;
use crate::secret::Secret32;

/// An Ed25519 key with its seed, so that it can be sealed.
struct SignKey {
    seed: Secret32,
    pair: Ed25519KeyPair,
    public: [u8; 32],
}

impl SignKey {
    fn from_seed(seed: Secret32) -> Result<Self, CryptError> {
        let pair =
            Ed25519KeyPair::from_seed_unchecked(seed.bytes()).map_err(|_| CryptError::Malformed)?;
        let public = pair
            .public_key()
            .as_ref()
            .try_into()
            .map_err(|_| CryptError::Malformed)?;
        Ok(Self { seed, pair, public })
    }

    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        let signature = self.pair.sign(&to_sign(domain, bytes));
        // An Ed25519 signature is 64 bytes; an all-zero one would be refused by every reader.
        signature.as_ref().try_into().unwrap_or([0; 64])
    }
}

/// What makes a device itself: an Ed25519 key to sign and an X25519 key to receive.
pub struct DeviceSecrets {
    sign: SignKey,
    seal: ReceiveKey,
}

impl DeviceSecrets {
    /// New keys from the operating system.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, CryptError> {
        Ok(Self {
            sign: SignKey::from_seed(random_secret()?)?,
            seal: ReceiveKey::from_seed(random_secret()?),
        })
    }

    /// The Ed25519 public key.
    #[must_use]
    pub fn sign_public(&self) -> [u8; 32] {
        self.sign.public
    }

    /// The X25519 public key.
    #[must_use]
    pub fn seal_public(&self) -> [u8; 32] {
        self.seal.public()
    }

    /// The key to open what was sealed to this device.
    #[must_use]
    pub fn receive_key(&self) -> &ReceiveKey {
        &self.seal
    }

    /// Signs `domain ‖ 0x00 ‖ bytes`.
    #[must_use]
    pub fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.sign.sign(domain, bytes)
    }

    /// The two seeds, sealed for this vault.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn seal_identity(&self, key: &IdentityKey) -> Result<Vec<u8>, CryptError> {
        let mut seeds = Zeroizing::new([0; 64]);
        seeds[..32].copy_from_slice(self.sign.seed.bytes());
        seeds[32..].copy_from_slice(self.seal.seed().bytes());
        seal_for_local(key, label::PURPOSE_DEVICE, &*seeds)
    }

    /// Opens what [`Self::seal_identity`] gave.
    ///
    /// # Errors
    /// `NotAuthentic`, `Malformed`.
    pub fn open_identity(key: &IdentityKey, sealed: &[u8]) -> Result<Self, CryptError> {
        let seeds = open_local(key, label::PURPOSE_DEVICE, sealed)?;
        let (sign, seal) = seeds
            .split_first_chunk::<32>()
            .ok_or(CryptError::Malformed)?;
        let seal = <&[u8; 32]>::try_from(seal).map_err(|_| CryptError::Malformed)?;
        Ok(Self {
            sign: SignKey::from_seed(Secret32::copied_from(sign))?,
            seal: ReceiveKey::from_seed(Secret32::copied_from(seal)),
        })
    }
}

impl Signer for DeviceSecrets {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.sign.sign(domain, bytes)
    }
}

impl std::fmt::Debug for DeviceSecrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

/// The key under which an institution founds its membership log. At headquarters it is the
/// Alliance key.
pub struct InstitutionRoot(SignKey);

impl InstitutionRoot {
    /// A new root from the operating system.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, CryptError> {
        Ok(Self(SignKey::from_seed(random_secret()?)?))
    }

    /// The root of a given seed: headquarters receives it in its invitation. The caller wipes its
    /// own copy.
    ///
    /// # Errors
    /// `Malformed`, which 32 bytes cannot be.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, CryptError> {
        Ok(Self(SignKey::from_seed(Secret32::copied_from(seed))?))
    }

    /// The Ed25519 public key.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.0.public
    }

    /// Signs `domain ‖ 0x00 ‖ bytes`.
    #[must_use]
    pub fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(domain, bytes)
    }

    /// The seed, sealed for this vault.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn seal_identity(&self, key: &IdentityKey) -> Result<Vec<u8>, CryptError> {
        seal_for_local(key, label::PURPOSE_ROOT, self.0.seed.bytes())
    }

    /// Opens what [`Self::seal_identity`] gave.
    ///
    /// # Errors
    /// `NotAuthentic`, `Malformed`.
    pub fn open_identity(key: &IdentityKey, sealed: &[u8]) -> Result<Self, CryptError> {
        let seed = open_local(key, label::PURPOSE_ROOT, sealed)?;
        Self::from_seed(<&[u8; 32]>::try_from(seed.as_slice()).map_err(|_| CryptError::Malformed)?)
    }
}

impl Signer for InstitutionRoot {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(domain, bytes)
    }
}

impl std::fmt::Debug for InstitutionRoot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature::{ED25519, UnparsedPublicKey};

    fn verifies(public: [u8; 32], message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, public)
            .verify(message, signature)
            .is_ok()
    }

    #[test]
    fn a_signature_counts_for_its_domain_only() {
        let device = DeviceSecrets::generate().unwrap();
        let signature = device.sign("sanad/v1/frame", b"bytes");
        assert!(verifies(
            device.sign_public(),
            b"sanad/v1/frame\0bytes",
            &signature
        ));
        assert!(!verifies(
            device.sign_public(),
            b"sanad/v1/entry\0bytes",
            &signature
        ));
        let other = DeviceSecrets::generate().unwrap();
        assert!(!verifies(
            other.sign_public(),
            b"sanad/v1/frame\0bytes",
            &signature
        ));
    }

    #[test]
    fn a_device_reopened_from_its_sealed_keys_is_the_same_device() {
        let key = IdentityKey(random_secret().unwrap());
        let device = DeviceSecrets::generate().unwrap();
        let sealed = device.seal_identity(&key).unwrap();
        let again = DeviceSecrets::open_identity(&key, &sealed).unwrap();
        assert_eq!(again.sign_public(), device.sign_public());
        assert_eq!(again.seal_public(), device.seal_public());
        assert_ne!(device.sign_public(), device.seal_public());
    }

    #[test]
    fn sealed_device_keys_are_no_root_and_no_other_vault_opens_them() {
        let key = IdentityKey(random_secret().unwrap());
        let sealed = DeviceSecrets::generate()
            .unwrap()
            .seal_identity(&key)
            .unwrap();
        let as_root = InstitutionRoot::open_identity(&key, &sealed).map(|root| root.public());
        assert_eq!(as_root, Err(CryptError::NotAuthentic));
        let other = IdentityKey(random_secret().unwrap());
        assert!(DeviceSecrets::open_identity(&other, &sealed).is_err());
    }

    #[test]
    fn headquarters_gets_the_alliance_key_its_invitation_names() {
        // First vector of RFC 8032, section 7.1.
        let seed = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec,
            0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03,
            0x1c, 0xae, 0x7f, 0x60,
        ];
        let root = InstitutionRoot::from_seed(&seed).unwrap();
        assert_eq!(root.public()[..4], [0xd7, 0x5a, 0x98, 0x01]);
        let key = IdentityKey(random_secret().unwrap());
        let sealed = root.seal_identity(&key).unwrap();
        assert_eq!(
            InstitutionRoot::open_identity(&key, &sealed)
                .unwrap()
                .public(),
            root.public()
        );
        assert_eq!(
            format!("{root:?} {:?}", DeviceSecrets::generate()),
            "[secret] Ok([secret])"
        );
    }
}
