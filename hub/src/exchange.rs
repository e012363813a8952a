//! One exchange, without HTTP: open the request, take its frames, answer.
//!
//! Everything here blocks on storage and runs on blocking threads.

mod answer;
mod intake;
mod parts;

use crate::authority::HubKey;
use crate::limiter::Limiter;
use crate::nonces::{Fresh, Nonces};
use crate::storage::changes::refusal;
use crate::storage::{CheckedFrame, Founding, Standing, Storage, StorageError};
use parts::Parts;
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
    institutions: Limiter<InstitutionId>,
    parts: Parts,
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
    turn: u64,
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
        // Wider than one device, narrower than all it may have: nobody takes the hub for itself.
        let institutions = Limiter::new(per_minute.saturating_mul(10), burst.saturating_mul(10));
        Ok(Hub {
            storage,
            key,
            id,
            nonces,
            devices,
            institutions,
            parts: Parts::default(),
        })
    }

    /// Whether the storage answers.
    pub fn is_healthy(&self) -> bool {
        self.storage.is_healthy()
    }

    /// How many institutions there are, and the bytes of all.
    pub fn totals(&self) -> Result<(usize, u64), StorageError> {
        self.storage.totals()
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
        let mut members = self.storage.members(request.institution)?;
        if request.found.is_some() && founder(&request).is_some() {
            // Who founds and is no member hears the same whether the institution is there or not.
            members = members.filter(|members| members.active(request.device).is_some());
        }
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
        let Some(members) = members else {
            // A stranger fills none of our tables: the time, then the token, then the nonce.
            return match self.nonces.in_window(request.at, now) {
                true => self.found(request, hash, now),
                false => Ok(self.refuse(&hash, RefusalCode::Clock, now)),
            };
        };
        let device = (request.institution, request.device);
        if let Err(wait) = self.devices.take(device, Instant::now()) {
            return Ok(Opening::Slow(wait));
        }
        if let Err(wait) = self.institutions.take(request.institution, Instant::now()) {
            return Ok(Opening::Slow(wait));
        }
        if self.storage.standing(request.institution)? == Standing::Suspended {
            // Not "unknown": its laptops are not removed, and must not believe so.
            return Ok(self.refuse(&hash, RefusalCode::Quota, now));
        }
        match self.not_fresh(&request, &hash, now)? {
            Some(refused) => Ok(refused),
            None => self.admit(request, hash, members),
        }
    }

    /// Refuse a request of another time or one that was here before; else remember it.
    fn not_fresh(
        &self,
        request: &ExchangeRequest,
        hash: &[u8; 16],
        now: u64,
    ) -> Result<Option<Opening>, StorageError> {
        let (id, device, nonce) = (request.institution, request.device, request.nonce);
        Ok(
            match self.nonces.check((id, device, nonce), request.at, now) {
                Fresh::Yes => None,
                Fresh::Ahead => {
                    let forget = now.saturating_sub(limits::CLOCK_WINDOW);
                    match self
                        .storage
                        .keep_nonce(id, device, nonce, request.at, forget)
                    {
                        Ok(()) => None,
                        // Without space a request dated now still gets in: it needs no disk.
                        Err(StorageError::Full) => Some(self.refuse(hash, RefusalCode::Clock, now)),
                        Err(error) => return Err(error),
                    }
                }
                Fresh::Clock(_) => Some(self.refuse(hash, RefusalCode::Clock, now)),
                Fresh::Replayed => Some(self.refuse(hash, RefusalCode::Unknown, now)),
                Fresh::Busy => Some(Opening::Slow(30)),
            },
        )
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
            Ok(()) => match self.not_fresh(&request, &hash, now)? {
                Some(refused) => Ok(refused),
                None => self.admit(request, hash, Arc::new(members)),
            },
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
            turn: self.parts.turn(),
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
            part: None,
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
