//! Signatures: the registry of domains, what is signed, and the check.
//!
//! Signing itself lives behind [`Signer`], which `vault` implements for devices and roots.
//!
//! About the check: `ring` rejects a non-canonical `S` and compares `R` byte for byte
//! (cofactorless), so a signature has one valid form. It does not reject public keys of small
//! order, under which one signature fits many messages; [`PublicKey::is_weak`] does, and
//! `members` refuses such keys when they are introduced.

use crate::id::{Hash, InstitutionId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeTuple};
use std::fmt;

/// What a signature is for. Every signature covers `domain ‖ 0x00 ‖ bytes`.
pub mod domain {
    /// A frame, by its device.
    pub const FRAME: &str = "sanad/v1/frame";
    /// A membership entry, by a device, or by the institution root when it founds.
    pub const ENTRY: &str = "sanad/v1/entry";
    /// A request, by a device.
    pub const REQUEST: &str = "sanad/v1/request";
    /// An answer with its receipts, by the hub.
    pub const RECEIPT: &str = "sanad/v1/receipt";
    /// The proof that an institution's root belongs to the Alliance, by the Alliance key.
    pub const ALLIANCE: &str = "sanad/v1/alliance";
    /// An exported audit trail, by its device.
    pub const AUDIT: &str = "sanad/v1/audit";
    /// A step of a decision of two people, by the laptop it was taken on.
    pub const DECISION: &str = "sanad/v1/decision";
    /// A frame in the place of another one, from which something was erased.
    pub const REPLACEMENT: &str = "sanad/v1/replacement";
    /// A link of a chain of custody, by a device.
    pub const CUSTODY: &str = "sanad/v1/custody";
    /// An evidence package, by a device.
    pub const PACKAGE: &str = "sanad/v1/evidence-package";
    /// All of them, so that a test can see that none is the beginning of another.
    pub const ALL: [&str; 10] = [
        FRAME,
        ENTRY,
        REQUEST,
        RECEIPT,
        ALLIANCE,
        AUDIT,
        DECISION,
        REPLACEMENT,
        CUSTODY,
        PACKAGE,
    ];
}

/// Somebody who can sign. Implemented by `vault` (devices, roots) and by the hub.
pub trait Signer {
    /// An Ed25519 signature over [`to_sign`]`(domain, bytes)`.
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64];
}

/// An Ed25519 public key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PublicKey(pub [u8; 32]);

/// An Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

/// The signature does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("bad signature")]
pub struct BadSignature;

/// The exact bytes under a signature.
pub fn to_sign(domain: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(domain.len() + 1 + bytes.len());
    out.extend_from_slice(domain.as_bytes());
    out.push(0);
    out.extend_from_slice(bytes);
    out
}

/// What the Alliance key signs to vouch for an institution: `institution ‖ root`.
pub fn alliance_statement(institution: &InstitutionId, root: &PublicKey) -> [u8; 48] {
    let mut out = [0; 48];
    out[..16].copy_from_slice(&institution.0);
    out[16..].copy_from_slice(&root.0);
    out
}

impl PublicKey {
    /// Check a signature by this key.
    pub fn verify(&self, domain: &str, bytes: &[u8], sig: &Signature) -> Result<(), BadSignature> {
        ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, &self.0)
            .verify(&to_sign(domain, bytes), &sig.0)
            .map_err(|_| BadSignature)
    }

    /// Short name of a hub in requests: first 8 bytes of SHA-256 of its key.
    pub fn hub_id(&self) -> [u8; 8] {
        Hash::of(&[&self.0]).short()
    }

    /// Short form of a key, to compare by eye or to read out: the second half of its SHA-256 as
    /// one number, its four last groups of five digits, lowest first. 66 bits: two groups are
    /// matched by a search of one night, and the marks are what tells a forged invitation or an
    /// invented institution from the true one.
    pub fn mark(&self) -> String {
        let hash = Hash::of(&[&self.0]).0;
        let half = hash
            .last_chunk()
            .map_or(0, |half| u128::from_be_bytes(*half));
        (0..MARK_GROUPS)
            .map(|group| half / 100_000_u128.pow(group) % 100_000)
            .map(|digits| format!("{digits:05}"))
            .collect::<Vec<_>>()
            .join("-")
    }

    /// Whether the key is a point of small order, under which signatures prove nothing.
    pub fn is_weak(&self) -> bool {
        let mut y = self.0;
        y[31] &= 0x7f;
        let tail =
            |first: u8| y[0] == first && y[1..31].iter().all(|&b| b == 0xff) && y[31] == 0x7f;
        let small = y[1..].iter().all(|&b| b == 0) && y[0] <= 1;
        small
            || tail(0xec)
            || tail(0xed)
            || tail(0xee)
            || y == ORDER_EIGHT[0]
            || y == ORDER_EIGHT[1]
    }
}

/// Groups of five digits in a mark.
const MARK_GROUPS: u32 = 4;

/// The two `y` of the points of order eight.
const ORDER_EIGHT: [[u8; 32]; 2] = [
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ],
];

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({}…)", crate::text::hex(&self.0[..6]))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

impl Serialize for Signature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(64)?;
        for byte in &self.0 {
            tuple.serialize_element(byte)?;
        }
        tuple.end()
    }
}

impl<'de> Deserialize<'de> for Signature {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'de> de::Visitor<'de> for Bytes {
            type Value = Signature;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("64 bytes")
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Signature, A::Error> {
                let mut out = [0; 64];
                for (at, byte) in out.iter_mut().enumerate() {
                    *byte = seq
                        .next_element()?
                        .ok_or_else(|| de::Error::invalid_length(at, &self))?;
                }
                Ok(Signature(out))
            }
        }
        deserializer.deserialize_tuple(64, Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_domain_can_be_mistaken_for_another() {
        for a in domain::ALL {
            assert!(!a.contains('\0'));
            assert_eq!(
                domain::ALL.iter().filter(|b| b.starts_with(a)).count(),
                1,
                "{a}"
            );
        }
    }

    #[test]
    fn keys_that_prove_nothing_are_recognised() {
        let mut one = [0; 32];
        one[0] = 1;
        for y in [[0; 32], one, ORDER_EIGHT[0], ORDER_EIGHT[1]] {
            let mut negative = y;
            negative[31] |= 0x80;
            assert!(PublicKey(y).is_weak() && PublicKey(negative).is_weak());
        }
        assert!(!PublicKey([7; 32]).is_weak());
    }
}
