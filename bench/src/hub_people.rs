//! Institutions and laptops as a hub sees them: keys that sign, frames that chain. What is sealed
//! in the frames is nothing, because the hub cannot tell.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, anyhow};
use ring::signature::{Ed25519KeyPair, KeyPair};
use wire::auth::to_sign;
use wire::exchange::{FoundToken, Sections};
use wire::*;

static COUNTER: AtomicU64 = AtomicU64::new(1);

/// Bytes that nobody had before, and the same in each run.
fn fresh() -> [u8; 32] {
    Hash::of(&[&COUNTER.fetch_add(1, Ordering::Relaxed).to_le_bytes()]).0
}

struct Key(Ed25519KeyPair);

impl Key {
    fn new() -> Result<Key> {
        let pair = Ed25519KeyPair::from_seed_unchecked(&fresh());
        pair.map(Key).map_err(|_| anyhow!("no key"))
    }

    fn public(&self) -> PublicKey {
        let mut key = [0; 32];
        key.copy_from_slice(self.0.public_key().as_ref());
        PublicKey(key)
    }
}

impl Signer for Key {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        let mut out = [0; 64];
        out.copy_from_slice(self.0.sign(&to_sign(domain, bytes)).as_ref());
        out
    }
}

/// An institution of one laptop that pushes.
pub(crate) struct Pusher {
    pub(crate) invitation: Invitation,
    key: Key,
    device: DeviceId,
    epoch: EpochRef,
    founding: Entry,
    seq: Seq,
    previous: Hash,
}

impl Pusher {
    pub(crate) fn new(invitation: Invitation) -> Result<Pusher> {
        let (root, key) = (Key::new()?, Key::new()?);
        let tag = COUNTER.fetch_add(1, Ordering::Relaxed);
        let device = DeviceId(u32::try_from(tag)? | 0x4000_0000);
        let epoch = Epoch {
            number: 1,
            id: Hash(fresh()).short(),
            inbox: fresh(),
        };
        let body = EntryBody {
            institution: invitation.institution_id,
            number: 0,
            previous: Hash::NONE,
            at: 1,
            act: Act::Found {
                root: root.public(),
                role: invitation.role,
                alliance_proof: None,
                device: DeviceKeys {
                    id: device,
                    sign: key.public(),
                    seal: fresh(),
                    admin: true,
                },
                epoch,
                wraps: vec![],
                sealed_names: vec![1; 40],
            },
        };
        Ok(Pusher {
            founding: Entry::sign(&body, device, &root),
            epoch: epoch.reference(),
            invitation,
            key,
            device,
            seq: Seq(0),
            previous: Hash::NONE,
        })
    }

    pub(crate) fn log(&self) -> LogId {
        LogId {
            institution: self.invitation.institution_id,
            device: self.device,
            lane: Lane::Cases,
        }
    }

    /// The next frame, with so many sealed bytes.
    pub(crate) fn frame(&mut self, size: usize) -> Result<(Frame, FrameHeader)> {
        let mut sealed = fresh().repeat(size.div_ceil(32));
        sealed.truncate(size);
        let header = FrameHeader {
            version: 1,
            institution: self.invitation.institution_id,
            device: self.device,
            lane: Lane::Cases,
            seq: self.seq.next(),
            epoch: self.epoch,
            previous: self.previous,
            to: None,
            sealed_len: u32::try_from(size)?,
        };
        let frame = Frame::sign(header.encode(), sealed, &self.key);
        (self.seq, self.previous) = (header.seq, frame.hash());
        Ok((frame, header))
    }

    fn request(&self, at: u64) -> Result<ExchangeRequest> {
        let nonce = fresh();
        Ok(ExchangeRequest {
            version: 1,
            hub: self.invitation.hub_key.hub_id(),
            institution: self.invitation.institution_id,
            device: self.device,
            at,
            nonce: nonce.get(..12).context("12 of 32")?.try_into()?,
            others: vec![],
            have: vec![],
            members: vec![MembersHead {
                institution: 0,
                next: 1,
            }],
            push_entries: vec![],
            budget_down: 1024 * 1024,
            found: None,
            lanes: LaneMask::ALL,
            part: None,
        })
    }

    /// The body that founds.
    pub(crate) fn found(&self, at: u64) -> Result<Vec<u8>> {
        let request = ExchangeRequest {
            push_entries: vec![self.founding.clone()],
            found: Some(FoundToken(self.invitation.token.0)),
            ..self.request(at)?
        };
        let mut body = Vec::new();
        Sections::put(&mut body, &Signed::request(&request, &self.key).encode());
        Ok(body)
    }

    /// The body of an exchange that pushes one frame.
    pub(crate) fn push(&mut self, at: u64, size: usize) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        let request = Signed::request(&self.request(at)?, &self.key);
        Sections::put(&mut body, &request.encode());
        Sections::put(&mut body, &self.frame(size)?.0.encode());
        Ok(body)
    }
}

/// Whether the hub answered that everything was kept: one section, one receipt up to the frame.
pub(crate) fn is_kept(invitation: &Invitation, body: &[u8], answer: &[u8]) -> Result<bool> {
    let first = |bytes: &[u8], most: usize| -> Result<Signed> {
        let mut sections = Sections::new(most, limits::FRAME);
        sections.feed(bytes);
        let section = sections.next_section().ok().flatten();
        let section = section.context("no section")?;
        Signed::decode(&section, most).map_err(|_| anyhow!("not signed"))
    };
    let asked = first(body, limits::REQUEST_SIGNED + 128)?;
    let said = first(answer, limits::ANSWER_SIGNED)?;
    let said = said.read_answer(&invitation.hub_key, &exchange::request_hash(&asked))?;
    Ok(said.refused.is_empty() && !said.receipts.is_empty())
}
