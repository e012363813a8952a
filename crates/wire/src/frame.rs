//! A frame: the unit of signing, sealing, storage and resume. Its content is opaque here.

use crate::auth::{BadSignature, PublicKey, Signature, Signer, domain};
use crate::encoding::{self, DecodeError};
use crate::id::{DeviceId, EpochRef, Hash, InstitutionId, Lane, LogId, Seq};
use crate::{VERSION, limits};
use serde::{Deserialize, Serialize};

/// A frame as it travels and as it is stored: byte for byte what the author signed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Postcard of [`FrameHeader`]; the associated data of the seal.
    #[serde(with = "crate::bytes")]
    pub header: Vec<u8>,
    /// What the epoch secret or the recipient's inbox opens.
    #[serde(with = "crate::bytes")]
    pub sealed: Vec<u8>,
    /// By the device, over `SHA-256(header) ‖ SHA-256(sealed)`.
    pub signature: Signature,
}

/// Where a frame belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameHeader {
    /// 1.
    pub version: u8,
    /// Of the author.
    pub institution: InstitutionId,
    /// The author.
    pub device: DeviceId,
    /// Not `Control`.
    pub lane: Lane,
    /// Dense, from 1.
    pub seq: Seq,
    /// Which secret opens it. For reports: the author's own epoch at the time.
    pub epoch: EpochRef,
    /// Hash of the frame before in this log; `Hash::NONE` for the first.
    pub previous: Hash,
    /// The institution a report is for. Set in lane `Reports` and nowhere else.
    pub to: Option<InstitutionId>,
    /// Length of `sealed`.
    pub sealed_len: u32,
}

/// What `sealed` holds in lane `Reports`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedReport {
    /// 1: base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305.
    pub suite: u8,
    /// Number of the recipient's epoch whose inbox key was used.
    pub inbox_epoch: u32,
    /// HPKE encapsulated key.
    #[serde(with = "crate::bytes")]
    pub encapsulated: Vec<u8>,
    /// HPKE ciphertext; associated data is the frame header.
    #[serde(with = "crate::bytes")]
    pub ciphertext: Vec<u8>,
}

impl FrameHeader {
    /// The log this frame belongs to.
    pub fn log(&self) -> LogId {
        LogId {
            institution: self.institution,
            device: self.device,
            lane: self.lane,
        }
    }

    /// The bytes that are sealed with and signed. Once per header: never re-encode a received one.
    pub fn encode(&self) -> Vec<u8> {
        encoding::encode(self)
    }
}

impl SealedReport {
    /// Bytes for `Frame::sealed`.
    pub fn encode(&self) -> Vec<u8> {
        encoding::encode(self)
    }

    /// From `Frame::sealed`.
    pub fn decode(bytes: &[u8]) -> Result<SealedReport, DecodeError> {
        encoding::decode(bytes, limits::FRAME_SEALED)
    }
}

impl Frame {
    /// Put a sealed body under its header and sign both. `header` is the result of
    /// [`FrameHeader::encode`] that the body was sealed with.
    pub fn sign(header: Vec<u8>, sealed: Vec<u8>, signer: &dyn Signer) -> Frame {
        let signature = Signature(signer.sign(domain::FRAME, &signed(&header, &sealed)));
        Frame {
            header,
            sealed,
            signature,
        }
    }

    /// Bytes for a section of a body, a bundle, a row.
    pub fn encode(&self) -> Vec<u8> {
        encoding::encode(self)
    }

    /// From bytes. The header is not looked at.
    pub fn decode(bytes: &[u8]) -> Result<Frame, DecodeError> {
        encoding::decode(bytes, limits::FRAME)
    }

    /// Read the header and check its form: version, lane, place, address, length of the body.
    pub fn header(&self) -> Result<FrameHeader, DecodeError> {
        match self.header.first() {
            Some(&version) if version > VERSION => return Err(DecodeError::Newer(version)),
            Some(&VERSION) => {}
            _ => return Err(DecodeError::Malformed),
        }
        let header: FrameHeader = encoding::decode_exact(&self.header, limits::FRAME_HEADER)?;
        let addressed = header.to.is_some() == (header.lane == Lane::Reports);
        let first = (header.seq == Seq(1)) == (header.previous == Hash::NONE);
        let length = usize::try_from(header.sealed_len) == Ok(self.sealed.len());
        let place = header.seq > Seq(0) && header.lane != Lane::Control;
        if addressed && first && length && place {
            Ok(header)
        } else {
            Err(DecodeError::Malformed)
        }
    }

    /// `SHA-256(header ‖ sealed ‖ signature)`: the `previous` of the next frame.
    pub fn hash(&self) -> Hash {
        Hash::of(&[&self.header, &self.sealed, &self.signature.0])
    }

    /// Check the author's signature.
    pub fn verify(&self, author: &PublicKey) -> Result<(), BadSignature> {
        author.verify(
            domain::FRAME,
            &signed(&self.header, &self.sealed),
            &self.signature,
        )
    }
}

fn signed(header: &[u8], sealed: &[u8]) -> [u8; 64] {
    let mut out = [0; 64];
    out[..32].copy_from_slice(&Hash::of(&[header]).0);
    out[32..].copy_from_slice(&Hash::of(&[sealed]).0);
    out
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frame")
            .field("header", &self.header())
            .field("sealed_bytes", &self.sealed.len())
            .finish()
    }
}
