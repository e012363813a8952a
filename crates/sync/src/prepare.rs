//! From what waits in the store to the bytes of one request.

use model::{DeviceId, Dot};
use payload::FrameBody;
use store::apply::WriteTx;
use store::exchange::{HeldHead, OutFrame};
use store::settings::name;
use store::{Store, StoreError};
use wire::exchange::{
    DeviceHeads, ExchangeRequest, FoundToken, LaneHead, LaneMask, MembersHead, Sections, Signed,
    request_hash,
};
use wire::members::{Act, DESK, Entry, Members};
use wire::{Frame, FrameHeader, InstitutionId, Lane, Seq};

use crate::apply_frames::head_of;
use crate::circles;
use crate::error::SyncError;
use crate::keys::{Keys, wire_device};

/// Named maxima of one request.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Stored size of the changes sealed into one frame.
    pub frame_bytes_max: usize,
    /// Bytes of frames pushed in one request.
    pub push_bytes_max: usize,
    /// Bytes of frames and entries wanted back.
    pub pull_bytes_max: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // Small enough that a line that holds for twenty seconds at 32 kbit/s brings some
            // across whole; a frame is never cut smaller once it is sealed.
            frame_bytes_max: 64 << 10,
            push_bytes_max: 12 << 20,
            pull_bytes_max: 4 << 20,
        }
    }
}

/// A request ready to be sent.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The body.
    pub body: Vec<u8>,
    /// Names the request in the answer.
    pub request_hash: [u8; 16],
    /// Not everything that waits fitted.
    pub more_to_push: bool,
    /// The founding is in it.
    pub founds: bool,
}

/// Seals what waits and builds one request. `now` is this laptop's clock in seconds, `nonce`
/// random.
///
/// # Errors
/// When the file or a key fails.
pub fn prepare(
    store: &mut Store,
    keys: &Keys,
    now: u64,
    nonce: [u8; 12],
    limits: Limits,
) -> Result<Prepared, SyncError> {
    let entries = entries_to_push(store, keys)?;
    // A new epoch is sealed to once the hub has taken its entry: if somebody else's entry was
    // first, nobody will ever hold this one's key.
    let turning = entries
        .iter()
        .any(|(pushed, entry)| !pushed && turns_epoch(entry));
    if keys.is_member() && !turning && circles::can_seal(keys) {
        seal_waiting(store, keys, now, limits)?;
        crate::redact::reissue(store, keys, now)?;
    }
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    let founds = entries.first().is_some_and(is_founding);
    let request = request(store, keys, now, nonce, limits, entries)?;
    let signed = Signed::request(&request, &keys.device);
    let mut body = Vec::new();
    Sections::put(&mut body, &signed.encode());
    let mut more_to_push = turning;
    let mut pushed = 0;
    if keys.is_member() {
        // When the answer to a push never came, the hub may hold some of its frames: ask first,
        // without any, and go on from the receipts. Else a line that is always cut at the same
        // place would carry the same frames for ever.
        let unanswered = store.setting(name::PUSHING)?.is_some();
        for frame in store.frames_waiting()? {
            if unanswered {
                more_to_push = true;
                break;
            }
            pushed += frame.frame.len();
            if pushed > limits.push_bytes_max && pushed > frame.frame.len() {
                more_to_push = true;
                break;
            }
            Sections::put(&mut body, &frame.frame);
        }
    }
    let request_hash = request_hash(&signed);
    if keys.is_member() && !more_to_push {
        let room = limits.push_bytes_max.saturating_sub(pushed);
        let (bytes, more) = crate::redact::push(store, &request_hash, room, &mut body)?;
        pushed += bytes;
        more_to_push |= more;
    }
    if pushed > 0 {
        store.set_setting(name::PUSHING, Some(&[1]))?;
    }
    Ok(Prepared {
        body,
        request_hash,
        more_to_push,
        founds,
    })
}

/// Entries the hub has not confirmed, and those it has said it lost; true for what it once had.
fn entries_to_push(store: &Store, keys: &Keys) -> Result<Vec<(bool, Entry)>, SyncError> {
    let waiting = crate::keys::decode(&store.entries_to_push(keys.institution)?)?;
    let mut entries = Vec::new();
    if let Some(from) = number(store, name::ENTRIES_LOST)?.map(u32::from_le_bytes) {
        let all = crate::keys::decode(&store.entries(keys.institution)?)?;
        let until = all.len().saturating_sub(waiting.len());
        let lost = all.into_iter().take(until).skip(from as usize);
        entries.extend(lost.map(|entry| (true, entry)));
    }
    entries.extend(waiting.into_iter().map(|entry| (false, entry)));
    entries.truncate(wire::limits::ENTRIES_PER_REQUEST);
    Ok(entries)
}

fn turns_epoch(entry: &Entry) -> bool {
    entry.body().is_ok_and(|body| match body.act {
        Act::Remove { .. } | Act::Rotate { .. } => true,
        // The desk that begins with the institution has no rival.
        Act::Circle { circle, .. } => body.number > 1 || circle != DESK,
        _ => false,
    })
}

pub(crate) fn number<const N: usize>(
    store: &Store,
    name: &str,
) -> Result<Option<[u8; N]>, StoreError> {
    Ok(store.setting(name)?.and_then(|bytes| bytes.try_into().ok()))
}

fn is_founding(entry: &Entry) -> bool {
    entry.body().is_ok_and(|body| body.number == 0)
}

fn request(
    store: &Store,
    keys: &Keys,
    now: u64,
    nonce: [u8; 12],
    limits: Limits,
    push_entries: Vec<Entry>,
) -> Result<ExchangeRequest, SyncError> {
    let mut others: Vec<InstitutionId> = Vec::new();
    let mut index = |institution: InstitutionId| -> Option<u8> {
        if institution == keys.institution {
            return Some(0);
        }
        let at = others
            .iter()
            .position(|known| *known == institution)
            .unwrap_or_else(|| {
                others.push(institution);
                others.len() - 1
            });
        u8::try_from(at + 1).ok()
    };
    let mut have: Vec<DeviceHeads> = Vec::new();
    for head in heads_with_kept(store)? {
        let Some(institution) = index(head.institution) else {
            continue;
        };
        let lane = LaneHead {
            lane: head.lane,
            seq: Seq(head.seq),
            hash6: head.hash.short(),
        };
        let device = wire_device(head.device);
        match have
            .iter_mut()
            .find(|heads| heads.institution == institution && heads.device == device)
        {
            Some(heads) => heads.lanes.push(lane),
            None => have.push(DeviceHeads {
                institution,
                device,
                lanes: vec![lane],
            }),
        }
    }
    let mut members = Vec::new();
    for (institution, next) in store.institutions()? {
        if let Some(institution) = index(institution) {
            members.push(MembersHead { institution, next });
        }
    }
    let found = match (&keys.token, push_entries.first()) {
        (Some(token), Some(first)) if is_founding(first) => Some(FoundToken(**token)),
        (None, Some(first)) if is_founding(first) => number(store, name::FOUNDED)?.map(FoundToken),
        _ => None,
    };
    Ok(ExchangeRequest {
        version: wire::VERSION,
        hub: keys.hub.hub_id(),
        institution: keys.institution,
        device: wire_device(keys.me),
        at: hub_time(store, now)?,
        nonce,
        others,
        have,
        members,
        push_entries,
        budget_down: limits.pull_bytes_max,
        found,
        lanes: LaneMask::of(&[Lane::Control, Lane::Alerts, Lane::Reports, Lane::Cases]),
    })
}

/// Ends of all logs, with what is kept until its turn: otherwise the same early frames would come
/// again with every answer, and fill it.
fn heads_with_kept(store: &Store) -> Result<Vec<HeldHead>, StoreError> {
    let mut heads = store.heads()?;
    for bytes in store.held()? {
        let Ok(frame) = Frame::decode(&bytes) else {
            continue;
        };
        let Ok(header) = frame.header() else { continue };
        let kept = head_of(&frame, &header);
        let end = heads.iter_mut().find(|head| {
            (head.institution, head.device, head.lane) == (kept.institution, kept.device, kept.lane)
        });
        match end {
            Some(end) if kept.seq == end.seq + 1 && header.previous == end.hash => *end = kept,
            None if kept.seq == 1 => heads.push(kept),
            _ => {}
        }
    }
    Ok(heads)
}

/// The hub's clock as far as known: laptop clocks run wrong, and are never asked to be right.
pub(crate) fn hub_time(store: &Store, now: u64) -> Result<u64, StoreError> {
    let offset = store
        .setting(name::HUB_OFFSET)?
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, i64::from_le_bytes);
    Ok(now.saturating_add_signed(offset))
}

/// Seals all unsealed changes into frames, in one durable transaction.
pub(crate) fn seal_waiting(
    store: &mut Store,
    keys: &Keys,
    now: u64,
    limits: Limits,
) -> Result<(), SyncError> {
    if store.waiting(keys.me)?.is_empty() {
        return Ok(());
    }
    store.write(keys.me, now, |tx| {
        while let Some((context, changes)) = tx.unsealed_run(keys.me, limits.frame_bytes_max)? {
            let (epoch, secret) = keys.newest_epoch().ok_or(SyncError::NoEpoch)?;
            let (seq, previous) = tx.next_frame(Lane::Cases)?;
            let mut header = FrameHeader {
                version: wire::VERSION,
                institution: keys.institution,
                device: wire_device(keys.me),
                lane: Lane::Cases,
                seq: Seq(seq),
                epoch,
                previous,
                to: None,
                sealed_len: 0,
            };
            let mut body = FrameBody { context, changes };
            let entries = keys.members.as_ref().map_or(0, Members::next);
            let plain = freeze(tx, keys, &header, &mut body, entries)?;
            tx.note_basis(seq, entries)?;
            header.sealed_len = u32::try_from(vault::sealed_len(plain.len())).unwrap_or(u32::MAX);
            let header = header.encode();
            let sealed = vault::seal_frame(secret, &header, &plain)?;
            queue(tx, keys, header, sealed, Lane::Cases, seq, &body.changes)?;
        }
        Ok::<_, SyncError>(())
    })
}

/// The first change of an empty frame: before everything.
const NO_CHANGE: Dot = Dot {
    device: DeviceId(0),
    counter: 0,
};

/// A frame in sections; in one piece as long as the institution has no desk that could read less
/// than everybody.
pub(crate) fn freeze(
    tx: &WriteTx<'_>,
    keys: &Keys,
    header: &FrameHeader,
    body: &mut FrameBody,
    entries: u32,
) -> Result<Vec<u8>, SyncError> {
    let members = keys.members.as_ref();
    let context = body.context.clone();
    let first = body.changes.first().map_or(NO_CHANGE, |change| change.dot);
    let births = tx.births_before(&context, first);
    if members.is_none_or(|members| members.circle(DESK).is_none()) {
        return Ok(payload::encode_frame(body, &births));
    }
    let sections = circles::seal_sections(tx, keys, header, &mut body.changes, &births)?;
    Ok(payload::encode_parts(entries, body, &sections, &births))
}

/// Signs a frame and puts it into the outbox.
pub(crate) fn queue(
    tx: &WriteTx<'_>,
    keys: &Keys,
    header: Vec<u8>,
    sealed: Vec<u8>,
    lane: Lane,
    seq: u64,
    changes: &[model::Change],
) -> Result<(), SyncError> {
    let frame = Frame::sign(header, sealed, &keys.device);
    // What the program adds by itself is nobody's work waiting to be sent.
    let by_people = changes
        .iter()
        .filter(|change| change.kind != model::record::AUDIT_ANCHOR.tag)
        .count();
    let items = if changes.is_empty() { 1 } else { by_people };
    let items = u32::try_from(items).unwrap_or(u32::MAX);
    let out = OutFrame {
        lane,
        seq,
        hash: frame.hash(),
        frame: frame.encode(),
        items,
        receipt_at: None,
    };
    tx.queue_frame(&out, changes)?;
    Ok(())
}

/// No connection came about, so that nothing of a prepared request can be at the hub.
///
/// # Errors
/// As for writing.
pub fn nothing_left(store: &mut Store) -> Result<(), StoreError> {
    store.set_setting(name::PUSHING, None)
}
