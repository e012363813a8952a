//! One exchange, without HTTP: open the request, take its frames, answer.
//!
//! Everything here blocks on storage and runs on blocking threads.

mod answer;
mod intake;

use crate::authority::HubKey;
use crate::limiter::Limiter;
use crate::nonces::{Fresh, Nonces};
use crate::storage::sqlite_write::refusal;
use crate::storage::{CheckedFrame, Founding, Storage, StorageError};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use std::time::Instant;
use wire::{
    Act, DeviceId, Entry, ExchangeRequest, ExchangeResponse, Hash, InstitutionId, Lane, LogId,
    Members, PublicKey, Refusal, RefusalCode, Seq, Signed, Trust, exchange::request_hash, limits,
};

/// The hub behind any door.
pub struct Hub {
    storage: Arc<dyn Storage>,
    key: HubKey,
    id: [u8; 8],
    nonces: Nonces,
    devices: Limiter<(InstitutionId, DeviceId)>,
}

/// What became of the first section.
pub enum Opening {
    /// Not a request; there is nothing to answer to.
    Unreadable,
    /// Too often; come again after these seconds.
    Slow(u64),
    /// The whole answer, whatever follows in the body.
    Answered(Vec<u8>),
    /// A member; its frames may come.
    Session(Box<Session>),
}

/// A request that was let in.
pub struct Session {
    request: ExchangeRequest,
    hash: [u8; 16],
    members: Arc<Members>,
    pending: Vec<CheckedFrame>,
    pending_bytes: usize,
    frames: usize,
    stored: usize,
    touched: BTreeSet<LogId>,
    touched_members: bool,
    skip: HashSet<LogId>,
    refused: Vec<Refusal>,
    closed: bool,
}

/// Numbers for the log; nothing in them names anybody.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Frames kept, now or before.
    pub kept: usize,
    /// Refusals.
    pub refused: usize,
    /// Frames sent.
    pub sent: usize,
}

impl Hub {
    /// `now` is hub time at the start, `per_minute` and `burst` bound each device.
    pub fn new(
        storage: Arc<dyn Storage>,
        key: HubKey,
        now: u64,
        per_minute: u32,
        burst: u32,
    ) -> Result<Hub, StorageError> {
        let nonces = Nonces::new(now, storage.nonces()?);
        let (id, devices) = (key.public().hub_id(), Limiter::new(per_minute, burst));
        Ok(Hub {
            storage,
            key,
            id,
            nonces,
            devices,
        })
    }

    /// Whether the storage answers.
    pub fn is_healthy(&self) -> bool {
        self.storage.is_healthy()
    }

    /// Look at the first section of a body.
    pub fn open(&self, section: &[u8], now: u64) -> Result<Opening, StorageError> {
        let Ok(signed) = Signed::decode(section, limits::REQUEST_SIGNED + 128) else {
            return Ok(Opening::Unreadable);
        };
        let Ok(request) = signed.read_request() else {
            return Ok(Opening::Unreadable);
        };
        let hash = request_hash(&signed);
        let members = self.storage.members(request.institution)?;
        let key = match &members {
            Some(members) => members.active(request.device).map(|keys| keys.sign),
            None => founder(&request).map(|(_, key)| key),
        };
        // A stranger costs the same check as a member.
        let fits = signed
            .verify_request(&key.unwrap_or(self.key.public()))
            .is_ok();
        if key.is_none() || !fits || request.hub != self.id {
            return Ok(self.refuse(&hash, RefusalCode::Unknown, now));
        }
        if let Err(wait) = self
            .devices
            .take((request.institution, request.device), Instant::now())
        {
            return Ok(Opening::Slow(wait));
        }
        let seen = (request.institution, request.device, request.nonce);
        match self.nonces.check(seen, request.at, now) {
            Fresh::Yes => {}
            Fresh::Ahead => {
                let forget = now.saturating_sub(limits::CLOCK_WINDOW);
                self.storage
                    .keep_nonce(seen.0, seen.1, seen.2, request.at, forget)?;
            }
            Fresh::Clock(_) => return Ok(self.refuse(&hash, RefusalCode::Clock, now)),
            Fresh::Replayed => return Ok(self.refuse(&hash, RefusalCode::Unknown, now)),
            Fresh::Busy => return Ok(Opening::Slow(30)),
        }
        match members {
            Some(members) => self.admit(request, hash, members),
            None => self.found(request, hash, now),
        }
    }

    fn found(
        &self,
        request: ExchangeRequest,
        hash: [u8; 16],
        now: u64,
    ) -> Result<Opening, StorageError> {
        let token = request.found.as_ref().map(|token| Hash::of(&[&token.0]));
        let alliance = self.storage.alliance()?;
        let (Some((entry, _)), Some(token_hash), Some(alliance)) =
            (founder(&request), token, alliance)
        else {
            return Ok(self.refuse(&hash, RefusalCode::Token, now));
        };
        let trust = Trust::FirstSeen { alliance };
        let members = match Members::found(request.institution, &trust, entry) {
            Ok(members) => members,
            Err(error) => {
                let frame = Some((control(request.institution, entry.author), Seq(0)));
                let refused = vec![Refusal {
                    code: refusal(error),
                    frame,
                }];
                return Ok(Opening::Answered(
                    self.sign(&self.blank(&hash, refused, now)),
                ));
            }
        };
        let entry = entry.clone();
        let founding = Founding {
            members: members.clone(),
            entry,
            token_hash,
            at: now,
        };
        match self.storage.found(founding)? {
            Ok(()) => self.admit(request, hash, Arc::new(members)),
            Err(code) => Ok(self.refuse(&hash, code, now)),
        }
    }

    /// Start a session and take its membership entries.
    fn admit(
        &self,
        request: ExchangeRequest,
        hash: [u8; 16],
        members: Arc<Members>,
    ) -> Result<Opening, StorageError> {
        let mut session = Session {
            request,
            hash,
            members,
            pending: Vec::new(),
            pending_bytes: 0,
            frames: 0,
            stored: 0,
            touched: BTreeSet::new(),
            touched_members: false,
            skip: HashSet::new(),
            refused: Vec::new(),
            closed: false,
        };
        session.take_entries(self)?;
        Ok(Opening::Session(Box::new(session)))
    }

    fn refuse(&self, hash: &[u8; 16], code: RefusalCode, now: u64) -> Opening {
        let answer = self.blank(hash, vec![Refusal { code, frame: None }], now);
        Opening::Answered(self.sign(&answer))
    }

    fn blank(&self, hash: &[u8; 16], refused: Vec<Refusal>, now: u64) -> ExchangeResponse {
        ExchangeResponse {
            version: wire::VERSION,
            at: self.nonces.said(now),
            request_hash: *hash,
            receipts: Vec::new(),
            entries: Vec::new(),
            frames: 0,
            more: 0,
            refused,
        }
    }

    fn sign(&self, answer: &ExchangeResponse) -> Vec<u8> {
        let mut body = Vec::new();
        wire::Sections::put(&mut body, &Signed::answer(answer, &self.key).encode());
        body
    }
}

/// The founding entry of a request and the key of the device it brings.
fn founder(request: &ExchangeRequest) -> Option<(&Entry, PublicKey)> {
    let entry = request.push_entries.first()?;
    match entry.body().ok()?.act {
        Act::Found { device, .. } if device.id == request.device => Some((entry, device.sign)),
        _ => None,
    }
}

/// The membership log, as refusals and receipts name it.
fn control(institution: InstitutionId, device: DeviceId) -> LogId {
    LogId {
        institution,
        device,
        lane: Lane::Control,
    }
}
