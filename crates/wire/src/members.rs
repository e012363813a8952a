//! The membership log and its pure verifier: who belongs to an institution, with which keys.
//!
//! [`Members`] folds entries from a trusted start to the current set. Both the hub and every
//! client run it; a client never takes a key from anywhere else. Every move that is not allowed
//! is a variant of [`MemberError`], and a refused entry changes nothing.

mod circles;
mod rules;

pub use circles::{Circle, DESK, Offices};

use crate::auth::{PublicKey, Signature, Signer, domain};
use crate::encoding::{self, DecodeError};
use crate::id::{DeviceId, EpochRef, Hash, InstitutionId, Lane, Seq};
use crate::invitation::Role;
use crate::limits;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One link of the log, byte for byte as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Postcard of [`EntryBody`].
    #[serde(with = "crate::bytes")]
    pub body: Vec<u8>,
    /// Who signed; for `Found` the first device, though the root key signed.
    pub author: DeviceId,
    /// Over `body`.
    pub signature: Signature,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryBody {
    /// Whose log.
    pub institution: InstitutionId,
    /// 0 for the founding, then dense.
    pub number: u32,
    /// Hash of the entry before; `Hash::NONE` for the founding.
    pub previous: Hash,
    /// Seconds, by the author's clock; shown, never decided on.
    pub at: u64,
    /// The move.
    pub act: Act,
}

/// A move. Variant numbers are never reused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// The institution begins. Signed by its root key.
    Found {
        /// Institution root key.
        root: PublicKey,
        /// What it is.
        role: Role,
        /// The Alliance key over [`crate::auth::alliance_statement`].
        alliance_proof: Option<Signature>,
        /// The first device; an admin.
        device: DeviceKeys,
        /// Epoch 1.
        epoch: Epoch,
        /// Epoch 1 for the first device, if it likes.
        wraps: Vec<Wrap>,
        /// Names, sealed to the epoch.
        #[serde(with = "crate::bytes")]
        sealed_names: Vec<u8>,
    },
    /// A device joins.
    Add {
        /// The new device.
        device: DeviceKeys,
        /// Every epoch so far, for the new device.
        wraps: Vec<Wrap>,
        /// Names, sealed.
        #[serde(with = "crate::bytes")]
        sealed_names: Vec<u8>,
    },
    /// A device leaves and a new epoch starts.
    Remove {
        /// Who leaves.
        device: DeviceId,
        /// The last frame of each of its logs that counts; a log not named counts for nothing
        /// more.
        last: Vec<LogEnd>,
        /// The new epoch.
        epoch: Epoch,
        /// The new epoch, for everyone left (the author may leave itself out).
        wraps: Vec<Wrap>,
        /// Names, sealed.
        #[serde(with = "crate::bytes")]
        sealed_names: Vec<u8>,
    },
    /// A new epoch starts.
    Rotate {
        /// The new epoch.
        epoch: Epoch,
        /// The new epoch, for every device (the author may leave itself out).
        wraps: Vec<Wrap>,
    },
    /// A device joins with its roles.
    Admit {
        /// The new device; an admin exactly when its roles administer.
        device: DeviceKeys,
        /// Its roles.
        offices: Offices,
        /// Every epoch so far, for the new device; keys of circles come by `Grant`.
        wraps: Vec<Wrap>,
        /// Names, sealed.
        #[serde(with = "crate::bytes")]
        sealed_names: Vec<u8>,
    },
    /// A device gets other roles.
    Appoint {
        /// Which.
        device: DeviceId,
        /// All its roles from now on.
        offices: Offices,
    },
    /// A circle begins, or turns to a new epoch with these members.
    Circle {
        /// Its number: the next one begins a circle.
        circle: u16,
        /// Everyone in it from now on.
        members: Vec<DeviceId>,
        /// The new epoch of the circle.
        epoch: EpochRef,
        /// The new epoch, for every member (the author may leave itself out).
        wraps: Vec<Wrap>,
        /// Its name, sealed to the new epoch.
        #[serde(with = "crate::bytes")]
        sealed_name: Vec<u8>,
    },
    /// A device is given the keys of a circle.
    Grant {
        /// Which circle.
        circle: u16,
        /// Who.
        device: DeviceId,
        /// Every epoch of the circle so far.
        wraps: Vec<Wrap>,
    },
}

/// Public keys of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKeys {
    /// Its name, never used twice in an institution.
    pub id: DeviceId,
    /// Ed25519.
    pub sign: PublicKey,
    /// X25519.
    pub seal: [u8; 32],
    /// May add and remove devices.
    pub admin: bool,
}

/// A period with one secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Epoch {
    /// From 1, dense.
    pub number: u32,
    /// First 8 bytes of `SHA-256("sanad/v1/epoch-id" ‖ secret)`.
    pub id: [u8; 8],
    /// X25519 key derived from the secret: reports to the institution are sealed to it.
    pub inbox: [u8; 32],
}

/// An epoch secret sealed to one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrap {
    /// For whom.
    pub device: DeviceId,
    /// Which secret.
    pub epoch: EpochRef,
    /// HPKE encapsulated key.
    pub encapsulated: [u8; 32],
    /// HPKE ciphertext.
    #[serde(with = "crate::bytes")]
    pub ciphertext: Vec<u8>,
}

/// The last frame of a log that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEnd {
    /// Which of the device's logs.
    pub lane: Lane,
    /// Its last place.
    pub seq: Seq,
    /// Hash of the frame there.
    pub hash: Hash,
}

/// From what the log is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// The root was pinned at enrolment: nothing else founds this institution.
    Root(PublicKey),
    /// Pinned Alliance key: headquarters has it as root, others carry a proof by it.
    Alliance(PublicKey),
    /// Own founding, or an institution seen for the first time. The caller pins the root. A
    /// headquarters is only believed with the Alliance key.
    FirstSeen {
        /// The pinned Alliance key.
        alliance: PublicKey,
    },
}

/// A device that belongs or belonged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its keys.
    pub keys: DeviceKeys,
    /// Number of the entry that brought it.
    pub joined: u32,
    /// Its roles, oldest first, each with the number of the entry that gave them.
    pub offices: Vec<(u32, Offices)>,
    /// Set once it was removed.
    pub removed: Option<Removed>,
}

/// When and where a device stopped counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Number of the entry that removed it.
    pub entry: u32,
    /// Its last frames that count.
    pub last: Vec<LogEnd>,
}

/// The state of an institution after the entries so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members {
    institution: InstitutionId,
    root: PublicKey,
    role: Role,
    alliance_proof: Option<Signature>,
    devices: BTreeMap<DeviceId, Member>,
    epochs: Vec<Epoch>,
    circles: Vec<Circle>,
    next: u32,
    head: Hash,
}

/// Why an entry is not allowed. The log stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MemberError {
    /// The bytes are not an entry.
    #[error("membership entry: {0}")]
    Decode(#[from] DecodeError),
    /// It belongs to another institution.
    #[error("entry of another institution")]
    ForeignInstitution,
    /// Its number is not the next one; `expected` says which is.
    #[error("entry out of order, expected {expected}")]
    Gap {
        /// The next number.
        expected: u32,
    },
    /// It names another past: somebody else was first, or somebody lies.
    #[error("entry on another past")]
    Fork,
    /// The signature does not fit the author's key.
    #[error("bad signature on an entry")]
    BadSignature,
    /// The founding is not by the root that is trusted.
    #[error("founded by an untrusted root")]
    UntrustedRoot,
    /// A proof by the Alliance is missing or wrong.
    #[error("bad proof by the Alliance")]
    BadAllianceProof,
    /// The log starts with something else, or founds twice.
    #[error("founding in the wrong place")]
    FoundingPlace,
    /// The author is not a member.
    #[error("unknown author")]
    UnknownAuthor,
    /// The author was removed before.
    #[error("author was removed")]
    RemovedAuthor,
    /// Only an admin may do this.
    #[error("author is no admin")]
    NotAdmin,
    /// The device to remove is not a member now.
    #[error("no such device")]
    UnknownDevice,
    /// The identifier was used before.
    #[error("device identifier used before")]
    DeviceReused,
    /// A key was used before in this institution.
    #[error("key used before")]
    KeyReused,
    /// A key proves or hides nothing.
    #[error("weak key")]
    WeakKey,
    /// Nobody would be left who can add and remove.
    #[error("last admin")]
    LastAdmin,
    /// The epoch number is not the next, or its id or inbox key were used before.
    #[error("bad epoch")]
    BadEpoch,
    /// Somebody who must get a secret does not.
    #[error("missing wrap")]
    MissingWrap,
    /// A secret goes to somebody who must not get it, or twice to the same.
    #[error("wrap too many")]
    ExtraWrap,
    /// The ends of a removed device's logs name a lane twice or make no sense.
    #[error("bad log ends")]
    BadEnds,
    /// No roles, or roles nobody knows, or an admin flag that contradicts them.
    #[error("bad roles")]
    BadOffices,
    /// Nobody gives oneself more than one has.
    #[error("self-promotion")]
    SelfPromotion,
    /// Only a head makes a head, or ends one's office.
    #[error("author is no head")]
    NotHead,
    /// The author does not hold the circle, or may not run circles.
    #[error("author is not in the circle")]
    NotInCircle,
    /// The circle or its members are not as they must be.
    #[error("bad circle")]
    BadCircle,
    /// A limit of `limits` is reached.
    #[error("too many")]
    TooMany,
}

impl Entry {
    /// Sign a body. For `Found` the signer is the institution root.
    pub fn sign(body: &EntryBody, author: DeviceId, signer: &dyn Signer) -> Entry {
        let body = encoding::encode(body);
        let signature = Signature(signer.sign(domain::ENTRY, &body));
        Entry {
            body,
            author,
            signature,
        }
    }

    /// Bytes to keep and forward.
    pub fn encode(&self) -> Vec<u8> {
        encoding::encode(self)
    }

    /// From bytes.
    pub fn decode(bytes: &[u8]) -> Result<Entry, DecodeError> {
        encoding::decode(bytes, limits::ENTRY)
    }

    /// What it says. Nothing is verified.
    pub fn body(&self) -> Result<EntryBody, DecodeError> {
        encoding::decode_exact(&self.body, limits::ENTRY)
    }

    /// `SHA-256(body ‖ author as 4 bytes big-endian ‖ signature)`: the `previous` of the next.
    pub fn hash(&self) -> Hash {
        Hash::of(&[&self.body, &self.author.0.to_be_bytes(), &self.signature.0])
    }
}

/// What a wrapped secret is bound to: institution ‖ device ‖ number ‖ id of the epoch, numbers
/// little-endian, and the word `circle` behind it when the secret is a circle's. The circle's own
/// number is not in it, because another circle may take that number first.
pub fn wrap_place(
    institution: &InstitutionId,
    device: DeviceId,
    epoch: EpochRef,
    of_circle: bool,
) -> Vec<u8> {
    let mut place = institution.0.to_vec();
    place.extend(device.0.to_le_bytes());
    place.extend(epoch.number.to_le_bytes());
    place.extend(epoch.id);
    if of_circle {
        place.extend(b"circle");
    }
    place
}

impl Epoch {
    /// Its short name in frames and wraps.
    pub fn reference(&self) -> EpochRef {
        EpochRef {
            number: self.number,
            id: self.id,
        }
    }
}

impl Members {
    /// Whose log this is.
    pub fn institution(&self) -> InstitutionId {
        self.institution
    }

    /// The root key; pin it.
    pub fn root(&self) -> PublicKey {
        self.root
    }

    /// What the institution is.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Number of the next entry, which is also the number of entries so far.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// Hash of the last entry: `previous` of the next.
    pub fn head(&self) -> Hash {
        self.head
    }

    /// A device that belongs or belonged.
    pub fn member(&self, id: DeviceId) -> Option<&Member> {
        self.devices.get(&id)
    }

    /// A device that belongs now.
    pub fn active(&self, id: DeviceId) -> Option<&DeviceKeys> {
        self.devices
            .get(&id)
            .filter(|m| m.removed.is_none())
            .map(|m| &m.keys)
    }

    /// Everyone who belongs or belonged, by identifier.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.devices.values()
    }

    /// Everyone who belongs now, by identifier.
    pub fn actives(&self) -> impl Iterator<Item = &DeviceKeys> {
        self.devices
            .values()
            .filter(|m| m.removed.is_none())
            .map(|m| &m.keys)
    }

    /// All epochs, oldest first.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// The current epoch. Its inbox key is the institution's.
    pub fn epoch(&self) -> Option<&Epoch> {
        self.epochs.last()
    }

    /// Whether an epoch reference names an epoch of this institution.
    pub fn knows_epoch(&self, reference: EpochRef) -> bool {
        let at = usize::try_from(reference.number)
            .unwrap_or(usize::MAX)
            .wrapping_sub(1);
        self.epochs
            .get(at)
            .is_some_and(|e| e.reference() == reference)
    }

    /// Whether the Alliance vouches for this institution, so that reports may be sealed to it.
    pub fn alliance_backed(&self, alliance: &PublicKey) -> bool {
        self.root == *alliance
            || self.alliance_proof.is_some_and(|proof| {
                let statement = crate::auth::alliance_statement(&self.institution, &self.root);
                alliance
                    .verify(domain::ALLIANCE, &statement, &proof)
                    .is_ok()
            })
    }

    /// The key that must have signed a frame of `author`: its own, or of a replacement that of
    /// `signer`, which may be an administrator's once the author was removed and can sign nothing.
    pub fn vouches(&self, author: DeviceId, signer: Option<DeviceId>) -> Option<PublicKey> {
        let member = self.devices.get(&author)?;
        let Some(signer) = signer.filter(|signer| *signer != author) else {
            return Some(member.keys.sign);
        };
        let signer = self.devices.get(&signer)?;
        (member.removed.is_some() && signer.keys.admin).then_some(signer.keys.sign)
    }

    /// Whether a frame of a device counts: it belongs now, or the frame lies at or before the end
    /// that its removal named. `hash` is compared at the end itself.
    pub fn counts(&self, device: DeviceId, lane: Lane, seq: Seq, hash: &Hash) -> bool {
        match self.devices.get(&device) {
            None => false,
            Some(Member { removed: None, .. }) => true,
            Some(Member {
                removed: Some(removed),
                ..
            }) => removed.last.iter().any(|end| {
                end.lane == lane && (seq < end.seq || (seq == end.seq && *hash == end.hash))
            }),
        }
    }
}
