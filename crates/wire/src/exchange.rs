//! The one exchange: a signed request with frames behind it, a signed answer with frames behind
//! it.
//!
//! Bodies are sections, each a little-endian `u32` length and that many bytes. The first is
//! [`Signed`]; each further one is a frame. Frames are signed and chained by their authors, so the
//! first section need not cover them; what arrived whole before a cut counts.

mod part;
mod sections;

use crate::auth::{BadSignature, PublicKey, Signature, Signer, domain};
use crate::encoding::{self, DecodeError};
use crate::id::{DeviceId, Hash, InstitutionId, Lane, LogId, Seq};
use crate::members::Entry;
use crate::receipt::Receipt;
use crate::{VERSION, limits};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

pub use part::Part;
pub use sections::Sections;

/// Signed bytes, kept as they came.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Postcard of a request or an answer.
    #[serde(with = "crate::bytes")]
    pub bytes: Vec<u8>,
    /// Over `bytes`, in the domain of a request or a receipt.
    pub signature: Signature,
}

/// What a device asks and offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeRequest {
    /// 1.
    pub version: u8,
    /// [`PublicKey::hub_id`] of the hub meant.
    pub hub: [u8; 8],
    /// The device's institution: number 0 of the table.
    pub institution: InstitutionId,
    /// The device.
    pub device: DeviceId,
    /// Hub time in seconds, as far as known.
    pub at: u64,
    /// Random, never used twice.
    pub nonce: [u8; 12],
    /// Numbers 1, 2, … of the table of institutions.
    pub others: Vec<InstitutionId>,
    /// What the device has. Of its own logs: up to where it holds a receipt.
    pub have: Vec<DeviceHeads>,
    /// How much of which membership log the device has; one not named is sent from its start.
    pub members: Vec<MembersHead>,
    /// New membership entries of the own institution.
    pub push_entries: Vec<Entry>,
    /// Bytes of frames and entries the device wants at most.
    pub budget_down: u32,
    /// With the founding entry in `push_entries`.
    pub found: Option<FoundToken>,
    /// Lanes the device wants.
    pub lanes: LaneMask,
    /// The beginning of a frame that a cut answer left with the device.
    pub part: Option<Part>,
}

/// Heads of the logs of one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceHeads {
    /// Number in the table of institutions.
    pub institution: u8,
    /// Author of the logs.
    pub device: DeviceId,
    /// One per lane with anything in it.
    pub lanes: Vec<LaneHead>,
}

/// Head of one log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneHead {
    /// Which.
    pub lane: Lane,
    /// Last frame held.
    pub seq: Seq,
    /// First six bytes of its hash: enough to see an accident; the chain sees malice.
    pub hash6: [u8; 6],
}

/// How much of a membership log is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersHead {
    /// Number in the table of institutions.
    pub institution: u8,
    /// Number of the first entry wanted, which is the number of entries held.
    pub next: u32,
}

/// The token of an invitation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct FoundToken(pub [u8; 32]);

/// A set of lanes, bit `n` for lane `n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneMask(pub u8);

/// What the hub answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeResponse {
    /// 1.
    pub version: u8,
    /// Hub time in seconds, in every answer.
    pub at: u64,
    /// [`request_hash`] of the request answered.
    pub request_hash: [u8; 16],
    /// Heads of logs the request wrote to, and of every log of the institution whose head at the
    /// hub is not what the request said (own logs: any difference; others: the hub has less).
    pub receipts: Vec<Receipt>,
    /// Membership entries, in order, from where the request said.
    pub entries: Vec<(InstitutionId, Vec<Entry>)>,
    /// How many frames follow this section.
    pub frames: u32,
    /// Bytes that did not fit the budget; ask again.
    pub more: u64,
    /// What was not accepted, and why.
    pub refused: Vec<Refusal>,
    /// The beginning of a frame that a cut request of this device left with the hub.
    pub part: Option<Part>,
}

/// Something was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Why.
    pub code: RefusalCode,
    /// Which frame; `None` when the whole request is meant. For a membership entry the lane is
    /// `Control`, the device its author, `seq` its number.
    pub frame: Option<(LogId, Seq)>,
}

/// Why. Numbers are never reused; a newer hub's reason arrives as `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub enum RefusalCode {
    /// The hub does not know this device, or no longer, or the request proves nothing. Constant.
    Unknown,
    /// The request is too far from hub time: take `at`, repeat once.
    Clock,
    /// Another frame or entry has this place. Nothing was overwritten.
    Fork,
    /// Something before it is missing.
    Gap,
    /// The author's signature does not fit.
    BadSignature,
    /// It does not continue what the hub has, or breaks a rule of its log.
    BadChain,
    /// Larger than the limit.
    TooLarge,
    /// The institution's space at this hub is used up.
    Quota,
    /// The hub's disk is full; nothing was half kept.
    Full,
    /// This institution may not write that, or not to that address.
    Role,
    /// The invitation token is wrong, used, or for something else.
    Token,
    /// The author is not in the membership the hub knows; push or pull entries first.
    StaleMembers,
    /// Of a newer hub.
    Other(u8),
}

/// Why an answer is not believed. Nothing of it may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Not the form of an answer.
    #[error("answer: {0}")]
    Decode(#[from] DecodeError),
    /// Not signed by the pinned hub.
    #[error("answer not by the pinned hub")]
    BadSignature,
    /// It answers another request.
    #[error("answer to another request")]
    OtherRequest,
}

/// First 16 bytes of SHA-256 of the signed request bytes.
pub fn request_hash(signed: &Signed) -> [u8; 16] {
    Hash::of(&[&signed.bytes, &signed.signature.0]).short()
}

impl Signed {
    /// Sign a request.
    pub fn request(request: &ExchangeRequest, signer: &dyn Signer) -> Signed {
        Signed::sign(encoding::encode(request), domain::REQUEST, signer)
    }

    /// Sign an answer.
    pub fn answer(answer: &ExchangeResponse, signer: &dyn Signer) -> Signed {
        Signed::sign(encoding::encode(answer), domain::RECEIPT, signer)
    }

    fn sign(bytes: Vec<u8>, domain: &str, signer: &dyn Signer) -> Signed {
        let signature = Signature(signer.sign(domain, &bytes));
        Signed { bytes, signature }
    }

    /// The first section of a body.
    pub fn encode(&self) -> Vec<u8> {
        encoding::encode(self)
    }

    /// From the first section of a body of at most `limit` bytes.
    pub fn decode(bytes: &[u8], limit: usize) -> Result<Signed, DecodeError> {
        encoding::decode(bytes, limit)
    }

    /// What the request says; not verified yet, because the key depends on what it says.
    pub fn read_request(&self) -> Result<ExchangeRequest, DecodeError> {
        newer(&self.bytes)?;
        let request: ExchangeRequest = encoding::decode(&self.bytes, limits::REQUEST_SIGNED)?;
        let fits = request.others.len() <= limits::INSTITUTIONS_PER_REQUEST
            && request.have.len() <= limits::HEADS_PER_REQUEST
            && request.members.len() <= limits::INSTITUTIONS_PER_REQUEST + 1
            && request
                .have
                .iter()
                .all(|heads| heads.lanes.len() <= Lane::FRAMES.len());
        if !fits || request.push_entries.len() > limits::ENTRIES_PER_REQUEST {
            return Err(DecodeError::TooLarge);
        }
        Ok(request)
    }

    /// Check that a device signed this request.
    pub fn verify_request(&self, device: &PublicKey) -> Result<(), BadSignature> {
        device.verify(domain::REQUEST, &self.bytes, &self.signature)
    }

    /// Believe an answer: by the pinned hub, to this very request.
    pub fn read_answer(
        &self,
        hub: &PublicKey,
        request: &[u8; 16],
    ) -> Result<ExchangeResponse, AnswerError> {
        hub.verify(domain::RECEIPT, &self.bytes, &self.signature)
            .map_err(|_| AnswerError::BadSignature)?;
        newer(&self.bytes)?;
        let answer: ExchangeResponse = encoding::decode(&self.bytes, limits::ANSWER_SIGNED)?;
        if answer.request_hash == *request {
            Ok(answer)
        } else {
            Err(AnswerError::OtherRequest)
        }
    }
}

fn newer(bytes: &[u8]) -> Result<(), DecodeError> {
    match bytes.first() {
        Some(&VERSION) => Ok(()),
        Some(&version) if version > VERSION => Err(DecodeError::Newer(version)),
        _ => Err(DecodeError::Malformed),
    }
}

impl ExchangeRequest {
    /// The institution with this number in the table.
    pub fn institution_at(&self, index: u8) -> Option<InstitutionId> {
        match index {
            0 => Some(self.institution),
            n => self.others.get(usize::from(n) - 1).copied(),
        }
    }
}

impl LaneMask {
    /// Every lane.
    pub const ALL: LaneMask = LaneMask(0b0011_1111);

    /// Bit 7: also the device's own logs, for a laptop that was restored from a backup and lacks
    /// frames it once wrote.
    pub fn with_own(self) -> LaneMask {
        LaneMask(self.0 | 0x80)
    }

    /// Whether the device wants its own logs too.
    pub fn own(self) -> bool {
        self.0 & 0x80 != 0
    }

    /// These lanes.
    pub fn of(lanes: &[Lane]) -> LaneMask {
        LaneMask(lanes.iter().fold(0, |mask, lane| mask | 1 << lane.number()))
    }

    /// Whether a lane is in the set.
    pub fn has(self, lane: Lane) -> bool {
        self.0 & (1 << lane.number()) != 0
    }
}

const CODES: [RefusalCode; 12] = [
    RefusalCode::Unknown,
    RefusalCode::Clock,
    RefusalCode::Fork,
    RefusalCode::Gap,
    RefusalCode::BadSignature,
    RefusalCode::BadChain,
    RefusalCode::TooLarge,
    RefusalCode::Quota,
    RefusalCode::Full,
    RefusalCode::Role,
    RefusalCode::Token,
    RefusalCode::StaleMembers,
];

impl From<u8> for RefusalCode {
    fn from(number: u8) -> RefusalCode {
        let known = usize::from(number)
            .checked_sub(1)
            .and_then(|at| CODES.get(at));
        known.copied().unwrap_or(RefusalCode::Other(number))
    }
}

impl From<RefusalCode> for u8 {
    fn from(code: RefusalCode) -> u8 {
        match code {
            RefusalCode::Other(number) => number,
            known => CODES
                .iter()
                .position(|&c| c == known)
                .and_then(|at| u8::try_from(at + 1).ok())
                .unwrap_or(0),
        }
    }
}

impl std::fmt::Debug for FoundToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

impl std::fmt::Debug for Signed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signed({} bytes)", self.bytes.len())
    }
}
