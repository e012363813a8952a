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
    /// Set when it stands in the place of another frame, from which something was erased.
    #[serde(skip)]
    replaces: Option<Replaces>,
}

/// What a replacement says besides its content: whose place it takes, and who vouches for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Replaces {
    /// Hash of the frame that stood here first: the chain goes on through it.
    original: Hash,
    /// The author, or an administrator when the author was removed.
    signer: DeviceId,
}

/// A replacement as it travels, behind one zero byte: no frame begins with an empty header.
#[derive(Serialize, Deserialize)]
struct Replacement {
    replaces: Replaces,
    #[serde(with = "crate::bytes")]
    header: Vec<u8>,
    #[serde(with = "crate::bytes")]
    sealed: Vec<u8>,
    signature: Signature,
}

/// The byte before a replacement.
const REPLACEMENT: u8 = 0;

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

    /// What the seal of a section of a circle is bound to: the header without length and epoch,
    /// then the number of the circle, two bytes little-endian. The frame's length follows from the
    /// section's, and a frame made anew is sealed to the epoch of its day.
    pub fn section_place(&self, circle: u16) -> Vec<u8> {
        let bound = FrameHeader {
            sealed_len: 0,
            epoch: EpochRef {
                number: 0,
                id: [0; 8],
            },
            ..*self
        };
        let mut place = bound.encode();
        place.extend(circle.to_le_bytes());
        place
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
            replaces: None,
        }
    }

    /// A frame in the place of the one with the hash `original`: same log, same number, same frame
    /// before it, less content. Signed in a domain of its own, so that neither passes for the other.
    pub fn replace(
        header: Vec<u8>,
        sealed: Vec<u8>,
        original: Hash,
        signer: DeviceId,
        key: &dyn Signer,
    ) -> Frame {
        let replaces = Replaces { original, signer };
        let bytes = signed_replacement(&header, &sealed, &replaces);
        let signature = Signature(key.sign(domain::REPLACEMENT, &bytes));
        Frame {
            header,
            sealed,
            signature,
            replaces: Some(replaces),
        }
    }

    /// Who vouches for it, when it stands in the place of another frame.
    pub fn replaced_by(&self) -> Option<DeviceId> {
        self.replaces.map(|replaces| replaces.signer)
    }

    /// Bytes for a section of a body, a bundle, a row.
    pub fn encode(&self) -> Vec<u8> {
        let Some(replaces) = self.replaces else {
            return encoding::encode(self);
        };
        let mut out = vec![REPLACEMENT];
        out.extend(encoding::encode(&Replacement {
            replaces,
            header: self.header.clone(),
            sealed: self.sealed.clone(),
            signature: self.signature,
        }));
        out
    }

    /// From bytes. The header is not looked at.
    pub fn decode(bytes: &[u8]) -> Result<Frame, DecodeError> {
        let Some(bytes) = bytes.strip_prefix(&[REPLACEMENT]) else {
            return encoding::decode(bytes, limits::FRAME);
        };
        let Replacement {
            replaces,
            header,
            sealed,
            signature,
        } = encoding::decode(bytes, limits::FRAME)?;
        Ok(Frame {
            header,
            sealed,
            signature,
            replaces: Some(replaces),
        })
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

    /// `SHA-256(header ‖ sealed ‖ signature)`: the `previous` of the next frame. For a replacement
    /// that of the frame in whose place it stands.
    pub fn hash(&self) -> Hash {
        if let Some(replaces) = self.replaces {
            return replaces.original;
        }
        Hash::of(&[&self.header, &self.sealed, &self.signature.0])
    }

    /// Check the signature: the author's, or of a replacement that of [`Frame::replaced_by`].
    pub fn verify(&self, author: &PublicKey) -> Result<(), BadSignature> {
        if let Some(replaces) = &self.replaces {
            let bytes = signed_replacement(&self.header, &self.sealed, replaces);
            return author.verify(domain::REPLACEMENT, &bytes, &self.signature);
        }
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

fn signed_replacement(header: &[u8], sealed: &[u8], replaces: &Replaces) -> [u8; 100] {
    let mut out = [0; 100];
    out[..64].copy_from_slice(&signed(header, sealed));
    out[64..96].copy_from_slice(&replaces.original.0);
    out[96..].copy_from_slice(&replaces.signer.0.to_be_bytes());
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
