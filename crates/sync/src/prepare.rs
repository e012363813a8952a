//! From what waits in the store to the bytes of one request.

use model::{DeviceId, Dot};
use payload::FrameBody;
use store::apply::WriteTx;
use store::exchange::{HeldHead, OutFrame};
use store::settings::name;
use store::{Store, StoreError};
use wire::exchange::{
    DeviceHeads, ExchangeRequest, FoundToken, LaneHead, LaneMask, MembersHead, Part, Sections,
    Signed, request_hash,
};
use wire::members::{Act, DESK, Entry, Members};
use wire::{Frame, FrameHeader, InstitutionId, Lane, Seq};

use crate::apply_frames::head_of;
use crate::budget;
use crate::circles;
use crate::error::SyncError;
use crate::keys::{Keys, wire_device};
use crate::pace::{Pace, Went};

/// Named maxima of one request.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Stored size of the changes sealed into one frame.
    pub frame_bytes_max: usize,
    /// Bytes of frames pushed in one request.
    pub push_bytes_max: usize,
    /// Bytes of frames and entries wanted back.
    pub pull_bytes_max: u32,
    /// The last lane that travels; later ones wait.
    pub last_lane: Lane,
    /// What this exchange has cost already, bytes.
    pub spent: u64,
    /// Nothing larger goes, not even one frame alone.
    pub strict: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // Small enough that a line that holds for twenty seconds at 32 kbit/s brings some
            // across whole; a frame is never cut smaller once it is sealed.
            frame_bytes_max: 64 << 10,
            push_bytes_max: 12 << 20,
            pull_bytes_max: 4 << 20,
            last_lane: Lane::Attachments,
            spent: 0,
            strict: false,
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
    /// Bytes of frames in it.
    pub pushed: usize,
    /// Bytes the answer may have, when there is a budget.
    pub answer_bytes_max: Option<u64>,
}

/// Of what one request may carry, the part for snapshots and attachments: so short that an alert
/// that is saved meanwhile goes soon.
const BULK_SHARE: usize = 8;
const BULK_BYTES_MIN: usize = 16 << 10;

/// Seals what this request will carry and builds it, at the pace of the line as it was last. `now`
/// is this laptop's clock in seconds, `nonce` random.
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
    let limits = Pace::kept(store)?.cap(limits);
    let limits = budget::cap(store, now, limits)?.ok_or(SyncError::BudgetSpent)?;
    let entries = entries_to_push(store, keys)?;
    // A new epoch is sealed to once the hub has taken its entry: if somebody else's entry was
    // first, nobody will ever hold this one's key.
    let turning = entries
        .iter()
        .any(|(pushed, entry)| !pushed && turns_epoch(entry));
    // When the answer to a push never came, the hub may hold some of its frames: ask first,
    // without any, and go on from the receipts. Else a line that is always cut at the same place
    // would carry the same frames for ever.
    let unanswered = store.setting(name::PUSHING)?.is_some();
    if keys.is_member() && !turning && circles::can_seal(keys) {
        if !unanswered {
            seal_waiting(store, keys, now, limits)?;
        }
        crate::redact::reissue(store, keys, now)?;
    }
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    let founds = entries.first().is_some_and(is_founding);
    let request = request(store, keys, now, nonce, limits, entries)?;
    let signed = Signed::request(&request, &keys.device);
    let mut prepared = Prepared {
        body: Vec::new(),
        request_hash: request_hash(&signed),
        more_to_push: turning,
        founds,
        pushed: 0,
        answer_bytes_max: limits.strict.then_some(u64::from(limits.pull_bytes_max)),
    };
    Sections::put(&mut prepared.body, &signed.encode());
    if keys.is_member() {
        push(store, keys, limits, unanswered, &mut prepared)?;
    }
    if prepared.pushed > 0 {
        store.set_setting(name::PUSHING, Some(&[1]))?;
    }
    Ok(prepared)
}

/// Puts the frames of this request behind it, by urgency.
fn push(
    store: &mut Store,
    keys: &Keys,
    limits: Limits,
    unanswered: bool,
    prepared: &mut Prepared,
) -> Result<(), SyncError> {
    let (chosen, more) = choose(&store.sizes_waiting()?, limits);
    if unanswered {
        prepared.more_to_push |= more || !chosen.is_empty() || unsealed(store, keys, limits)?;
        return Ok(());
    }
    prepared.more_to_push |= more || unsealed(store, keys, limits)?;
    let mut part = number(store, name::PART_THERE)?.map(Part::from_bytes);
    let continues = part.is_some();
    for (lane, seq) in chosen {
        let frame = store.frame_waiting(lane, seq)?;
        let before = prepared.body.len();
        match part.take_if(|part| part.begins(&frame)) {
            Some(part) => part.put_rest(&mut prepared.body, &frame),
            None => Sections::put(&mut prepared.body, &frame),
        }
        prepared.pushed += prepared.body.len() - before;
    }
    if continues && prepared.pushed > 0 {
        store.set_setting(name::PART_THERE, None)?;
    }
    if !prepared.more_to_push {
        let room = limits.push_bytes_max.saturating_sub(prepared.pushed);
        let hash = prepared.request_hash;
        let (bytes, more) = crate::redact::push(store, &hash, room, &mut prepared.body)?;
        prepared.pushed += bytes;
        prepared.more_to_push |= more;
    }
    Ok(())
}

/// Whether changes wait unsealed that may travel.
fn unsealed(store: &Store, keys: &Keys, limits: Limits) -> Result<bool, StoreError> {
    Ok(limits.last_lane >= Lane::Cases && circles::can_seal(keys) && store.is_unsealed(keys.me)?)
}

/// Which frames go in one request, by urgency: a large one of a later lane waits for the next, and
/// at least one goes. True when some that may travel stay behind.
fn choose(waiting: &[(Lane, u64, usize)], limits: Limits) -> (Vec<(Lane, u64)>, bool) {
    let bulk_max = (limits.push_bytes_max / BULK_SHARE)
        .max(BULK_BYTES_MIN)
        .min(limits.push_bytes_max);
    let (mut chosen, mut bytes, mut bulk) = (Vec::new(), 0, 0);
    for &(lane, seq, size) in waiting
        .iter()
        .filter(|(lane, ..)| *lane <= limits.last_lane)
    {
        let is_bulk = lane > Lane::Cases;
        let fits = bytes + size <= limits.push_bytes_max
            && (!is_bulk || bulk + size <= bulk_max)
            && chosen.len() < wire::limits::FRAMES_PER_REQUEST / 2;
        if !fits && (limits.strict || !chosen.is_empty()) {
            return (chosen, true);
        }
        chosen.push((lane, seq));
        bytes += size;
        bulk += if is_bulk { size } else { 0 };
    }
    (chosen, false)
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
        lanes: lanes(limits.last_lane),
        part: store
            .setting(name::PART_HERE)?
            .and_then(|beginning| Part::of(&beginning)),
    })
}

/// What is wanted: what this program understands, and no lane that waits.
fn lanes(last: Lane) -> LaneMask {
    let mut wanted = vec![Lane::Control, Lane::Alerts, Lane::Reports, Lane::Cases];
    wanted.retain(|lane| *lane <= last);
    LaneMask::of(&wanted)
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

/// Seals unsealed changes into frames, in one durable transaction, and no more of them than one
/// request carries: what is sealed cannot be cut smaller when the line turns out to be a bad one.
fn seal_waiting(store: &mut Store, keys: &Keys, now: u64, limits: Limits) -> Result<(), SyncError> {
    if limits.last_lane < Lane::Cases || !store.is_unsealed(keys.me)? {
        return Ok(());
    }
    let sealed = store.sizes_waiting()?;
    let mut bytes: usize = sealed
        .iter()
        .filter(|(lane, ..)| *lane <= Lane::Cases)
        .map(|(.., size)| size)
        .sum();
    if bytes >= limits.push_bytes_max {
        return Ok(());
    }
    store.write(keys.me, now, |tx| {
        while bytes < limits.push_bytes_max
            && let Some((context, changes)) = tx.unsealed_run(keys.me, limits.frame_bytes_max)?
        {
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
            bytes += sealed.len();
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

/// No connection came about, so that nothing of a prepared request can be at the hub. What an
/// earlier one carried is as unknown as before.
///
/// # Errors
/// As for writing.
pub fn nothing_left(store: &mut Store, prepared: &Prepared) -> Result<(), StoreError> {
    match prepared.pushed {
        0 => Ok(()),
        _ => store.set_setting(name::PUSHING, None),
    }
}

/// Notes how a request went, so that the next ones fit the line. `told` is what a later answer said
/// of a push that had stayed without one.
///
/// # Errors
/// As for writing.
pub fn note_pace(store: &mut Store, went: Went, told: Option<u64>) -> Result<(), StoreError> {
    let mut pace = Pace::kept(store)?;
    if let Some(carried) = told {
        pace = pace.told(carried);
    }
    pace.after(went).keep(store)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(push_bytes_max: usize, last_lane: Lane) -> Limits {
        Limits {
            push_bytes_max,
            last_lane,
            ..Limits::default()
        }
    }

    #[test]
    fn an_alert_goes_before_everything_and_attachments_come_in_short_requests() {
        let megabytes = (1..=80).map(|seq| (Lane::Attachments, seq, 64 << 10));
        let mut waiting = vec![(Lane::Alerts, 1, 900), (Lane::Cases, 1, 50_000)];
        waiting.extend(megabytes);
        let (chosen, more) = choose(&waiting, limits(1 << 20, Lane::Attachments));
        assert_eq!(chosen[..2], [(Lane::Alerts, 1), (Lane::Cases, 1)]);
        assert_eq!(
            chosen.len(),
            4,
            "two attachments of an eighth of a megabyte"
        );
        assert!(more);
        let (chosen, more) = choose(&waiting, limits(1 << 20, Lane::Alerts));
        assert_eq!((chosen, more), (vec![(Lane::Alerts, 1)], false));
    }

    #[test]
    fn a_frame_larger_than_any_request_goes_alone() {
        let waiting = [(Lane::Cases, 1, 60_000), (Lane::Cases, 2, 60_000)];
        let (chosen, more) = choose(&waiting, limits(32_768, Lane::Attachments));
        assert_eq!((chosen, more), (vec![(Lane::Cases, 1)], true));
    }
}
