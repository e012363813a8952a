//! Sealing to somebody's public key: RFC 9180 base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
//! ChaCha20-Poly1305 (suite byte 1).
//!
//! Base mode names no sender: who sealed is said by the Ed25519 signature around or inside.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::frame::EpochSecret;
use crate::hash::{equal, hkdf_into, hkdf32, random_secret};
use crate::label;
use crate::secret::Secret32;

/// The suite byte of everything sealed here. 2 is kept for X-Wing.
pub const SUITE: u8 = 1;

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// An X25519 key pair that receives: a device's, or the inbox of an epoch.
pub struct ReceiveKey {
    seed: Secret32,
    private: Private,
    public: [u8; 32],
}

impl ReceiveKey {
    pub(crate) fn from_seed(seed: Secret32) -> Self {
        let (private, public) = X25519HkdfSha256::derive_keypair(seed.bytes());
        let mut bytes = [0; 32];
        public.write_exact(&mut bytes);
        Self {
            seed,
            private,
            public: bytes,
        }
    }

    pub(crate) fn seed(&self) -> &Secret32 {
        &self.seed
    }

    /// The public key to give away.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.public
    }
}

impl std::fmt::Debug for ReceiveKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

/// What [`seal_to`] gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HpkeSealed {
    /// The encapsulated key.
    pub encapsulated: [u8; 32],
    /// Ciphertext and tag.
    pub ciphertext: Vec<u8>,
}

/// The inbox key pair of an epoch: whoever knows the epoch secret can open reports sealed to it.
#[must_use]
pub fn derive_inbox(secret: &EpochSecret) -> ReceiveKey {
    ReceiveKey::from_seed(hkdf32(&[], secret.0.bytes(), &[label::INBOX.as_bytes()]))
}

/// Seals to a public key.
///
/// # Errors
/// `WeakKey` for a key under which everyone shares the secret, `NoRandomness`, `TooLarge`.
pub fn seal_to(
    recipient: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
) -> Result<HpkeSealed, CryptError> {
    seal_with_rng(recipient, info, aad, plaintext, &mut Expanded::new()?)
}

/// Opens what was sealed to this key.
///
/// # Errors
/// `WeakKey` for a degenerate encapsulated key, `NotAuthentic` for everything else.
pub fn open_with(
    key: &ReceiveKey,
    encapsulated: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    ciphertext: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    refuse_weak(encapsulated)?;
    let encapped = Encapped::from_bytes(encapsulated).map_err(|_| CryptError::WeakKey)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &key.private,
        &encapped,
        info,
        ciphertext,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| CryptError::NotAuthentic)
}

/// Wraps an epoch secret to a device. `aad` is institution ‖ device ‖ epoch.
///
/// # Errors
/// As [`seal_to`].
pub fn wrap_epoch(
    device: &[u8; 32],
    aad: &[u8],
    secret: &EpochSecret,
) -> Result<HpkeSealed, CryptError> {
    seal_to(device, label::EPOCH_WRAP.as_bytes(), aad, secret.0.bytes())
}

/// Opens a wrapped epoch secret, and checks that it is the epoch it says it is.
///
/// # Errors
/// `NotAuthentic` also when the secret has another id than `epoch_id`.
pub fn unwrap_epoch(
    key: &ReceiveKey,
    encapsulated: &[u8; 32],
    aad: &[u8],
    ciphertext: &[u8],
    epoch_id: &[u8; 8],
) -> Result<EpochSecret, CryptError> {
    let bytes = open_with(
        key,
        encapsulated,
        label::EPOCH_WRAP.as_bytes(),
        aad,
        ciphertext,
    )?;
    let secret = EpochSecret::from_slice(&bytes)?;
    if equal(&secret.id(), epoch_id) {
        Ok(secret)
    } else {
        Err(CryptError::NotAuthentic)
    }
}

pub(crate) fn seal_with_rng(
    recipient: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
    rng: &mut impl hpke::rand_core::CryptoRng,
) -> Result<HpkeSealed, CryptError> {
    refuse_weak(recipient)?;
    let public = Public::from_bytes(recipient).map_err(|_| CryptError::WeakKey)?;
    let (encapped, ciphertext) = hpke::single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(&OpModeS::Base, &public, info, plaintext, aad, rng)
    .map_err(|error| match error {
        hpke::HpkeError::EncapError => CryptError::WeakKey,
        _ => CryptError::TooLarge,
    })?;
    let mut encapsulated = [0; 32];
    encapped.write_exact(&mut encapsulated);
    Ok(HpkeSealed {
        encapsulated,
        ciphertext,
    })
}

/// The u-coordinates of small order below 2^255, little-endian (the list of RFC 7748 readers:
/// 0, 1, two of order 8, p-1, p, p+1). The library also refuses the zero shared secret they give;
/// naming them tells a degenerate key from a forged message.
const SMALL_ORDER: [[u8; 32]; 7] = [
    [0; 32],
    with_ends(1, [0; 30], 0),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
    with_ends(0xec, [0xff; 30], 0x7f),
    with_ends(0xed, [0xff; 30], 0x7f),
    with_ends(0xee, [0xff; 30], 0x7f),
];

const fn with_ends(first: u8, middle: [u8; 30], last: u8) -> [u8; 32] {
    let mut out = [0; 32];
    out[0] = first;
    let mut index = 0;
    while index < 30 {
        out[index + 1] = middle[index];
        index += 1;
    }
    out[31] = last;
    out
}

/// Refuses a public key of small order. Readers of a membership log call this on keys they meet.
///
/// # Errors
/// `WeakKey`.
pub fn refuse_weak(public: &[u8; 32]) -> Result<(), CryptError> {
    let mut masked = *public;
    // X25519 ignores the highest bit, so both spellings are the same point.
    masked[31] &= 0x7f;
    if SMALL_ORDER.contains(&masked) {
        Err(CryptError::WeakKey)
    } else {
        Ok(())
    }
}

/// Randomness of the operating system, drawn once and stretched, because the library cannot be
/// told that drawing failed.
struct Expanded {
    seed: Secret32,
    block: u64,
}

impl Expanded {
    fn new() -> Result<Self, CryptError> {
        Ok(Self {
            seed: random_secret()?,
            block: 0,
        })
    }
}

impl TryRng for Expanded {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for chunk in out.chunks_mut(255 * 32) {
            let block = self.block.to_le_bytes();
            hkdf_into(
                &[],
                self.seed.bytes(),
                &[label::RNG.as_bytes(), &block],
                chunk,
            );
            self.block += 1;
        }
        Ok(())
    }
}

impl TryCryptoRng for Expanded {}

#[cfg(test)]
#[path = "hpke_tests.rs"]
mod tests;
