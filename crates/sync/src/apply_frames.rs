//! Frames of an answer: checked, opened, applied in causal order, or held, or put aside.

use model::{DeviceId, VersionVector};
use payload::{DecodeError, FrameBody};
use store::Store;
use store::apply::ReceiveTx;
use store::circles::KeptSection;
use store::exchange::HeldHead;
use wire::{Frame, FrameHeader, Lane};

use crate::accept::{Accepted, is_own};
use crate::circles;
use crate::error::{Contradiction, SyncError};
use crate::keys::{Keys, model_device, wire_device};
use crate::{report, rights};

/// Why frames of a removed device beyond its end are put aside.
const AFTER_REMOVAL: &str = "after_removal";
/// Why frames with words beyond the roles of their author are put aside.
const NOT_ALLOWED: &str = "role";

/// What became of one frame.
enum Fate {
    /// Applied: changes, reports.
    Applied(u32, u32),
    /// Known already.
    Known,
    /// Something it builds on is missing.
    Early,
    /// Signed by its author, but not understood.
    Unreadable(&'static str),
}

/// Takes one frame in. True when it contradicts signed facts; nothing of it is used then.
pub(crate) fn take(
    store: &mut Store,
    keys: &Keys,
    frame: &[u8],
    done: &mut Accepted,
) -> Result<bool, SyncError> {
    match one(store, keys, frame, done) {
        Err(SyncError::Contradiction(_)) => Ok(true),
        other => other.map(|_| false),
    }
}

/// Held frames may have become ready; each success can make others ready. True when one of them
/// turned out to be forged.
pub(crate) fn retry_held(
    store: &mut Store,
    keys: &Keys,
    done: &mut Accepted,
) -> Result<bool, SyncError> {
    let mut forged = false;
    loop {
        let held: Vec<Vec<u8>> = store.receive::<_, SyncError>(|tx| Ok(tx.held()?))?;
        let mut progress = false;
        for bytes in held {
            match one(store, keys, &bytes, done) {
                // Kept before its author was known, or before its turn: it must not stop others.
                Err(SyncError::Contradiction(_)) => {
                    forged = true;
                    give_up(store, &bytes)?;
                }
                moved => progress |= moved?,
            }
        }
        if !progress {
            return Ok(forged);
        }
    }
}

/// A held frame that contradicts its log is put aside.
fn give_up(store: &mut Store, bytes: &[u8]) -> Result<(), SyncError> {
    let forged = SyncError::Contradiction(Contradiction::Frame);
    let Some((frame, header)) = Frame::decode(bytes)
        .ok()
        .and_then(|frame| frame.header().ok().map(|header| (frame, header)))
    else {
        return Err(forged);
    };
    let head = head_of(&frame, &header);
    store.receive(|tx| {
        tx.quarantine(&head, "contradiction", bytes)?;
        tx.release(head.institution, head.device, head.lane, head.seq)?;
        Ok(())
    })
}

/// The place of a frame.
pub(crate) fn head_of(frame: &Frame, header: &FrameHeader) -> HeldHead {
    HeldHead {
        institution: header.institution,
        device: model_device(header.device),
        lane: header.lane,
        seq: header.seq.0,
        hash: frame.hash(),
    }
}

/// One frame, in one transaction. True when it moved its log.
fn one(
    store: &mut Store,
    keys: &Keys,
    bytes: &[u8],
    done: &mut Accepted,
) -> Result<bool, SyncError> {
    let frame = Frame::decode(bytes).map_err(|_| SyncError::Contradiction(Contradiction::Frame))?;
    let header = frame
        .header()
        .map_err(|_| SyncError::Contradiction(Contradiction::Frame))?;
    let device = model_device(header.device);
    if header.institution == keys.institution && is_own(keys, device) {
        return Ok(false);
    }
    let head = head_of(&frame, &header);
    // Members come before frames in every answer; a frame of nobody known is not kept, or a hub
    // could fill the disk with them.
    let members = keys
        .members_of(header.institution)
        .ok_or(SyncError::Contradiction(Contradiction::Frame))?;
    let key = members
        .vouches(header.device, frame.replaced_by())
        .ok_or(SyncError::Contradiction(Contradiction::Frame))?;
    frame
        .verify(&key)
        .map_err(|_| SyncError::Contradiction(Contradiction::Frame))?;
    let counts = members.counts(header.device, header.lane, header.seq, &head.hash);
    let (changes, reports, moved) = store.receive::<_, SyncError>(|tx| {
        let fate = judge(tx, keys, &frame, &header, counts)?;
        let mut moved = true;
        let (changes, reports) = match fate {
            Fate::Applied(changes, reports) => {
                tx.set_head(&head)?;
                tx.know_frame(&head, header.previous)?;
                (changes, reports)
            }
            Fate::Known => {
                moved = false;
                (0, 0)
            }
            Fate::Early => {
                tx.hold(&head, bytes)?;
                return Ok((0, 0, false));
            }
            Fate::Unreadable(reason) => {
                tx.quarantine(&head, reason, bytes)?;
                if continues(tx, &header)? {
                    tx.set_head(&head)?;
                }
                (0, 0)
            }
        };
        tx.release(head.institution, head.device, head.lane, head.seq)?;
        Ok((changes, reports, moved))
    })?;
    done.received += changes;
    done.reports_received += reports;
    Ok(moved)
}

fn continues(tx: &ReceiveTx<'_>, header: &FrameHeader) -> Result<bool, SyncError> {
    let (seq, hash) = tx.head(header.institution, model_device(header.device), header.lane)?;
    Ok(header.seq.0 == seq + 1 && header.previous == hash)
}

fn judge(
    tx: &mut ReceiveTx<'_>,
    keys: &Keys,
    frame: &Frame,
    header: &FrameHeader,
    counts: bool,
) -> Result<Fate, SyncError> {
    let (seq, hash) = tx.head(header.institution, model_device(header.device), header.lane)?;
    if header.seq.0 <= seq {
        return Ok(Fate::Known);
    }
    if header.seq.0 > seq + 1 {
        return Ok(Fate::Early);
    }
    if header.previous != hash {
        return Err(SyncError::Contradiction(Contradiction::Frame));
    }
    if !counts {
        return Ok(Fate::Unreadable(AFTER_REMOVAL));
    }
    match header.lane {
        Lane::Cases if header.institution == keys.institution => changes(tx, keys, frame, header),
        Lane::Reports if header.to == Some(keys.institution) => {
            Ok(match report::open(keys, frame, header) {
                Some(plain) => {
                    let made_at = report::made_at(&plain).unwrap_or(0);
                    tx.put_report(
                        header.institution,
                        model_device(header.device),
                        header.seq.0,
                        made_at,
                        &plain,
                    )?;
                    Fate::Applied(0, 1)
                }
                None => Fate::Unreadable("sealed_to_another_key"),
            })
        }
        // A colleague's report to headquarters: only its place in the log is kept.
        Lane::Reports => Ok(Fate::Applied(0, 0)),
        _ => Ok(Fate::Unreadable("unknown_lane")),
    }
}

/// The changes of a frame with all that can be opened here, and the sections that cannot.
fn read(
    tx: &ReceiveTx<'_>,
    keys: &Keys,
    header: &FrameHeader,
    plain: &[u8],
) -> Option<(FrameBody, Vec<KeptSection>)> {
    let handles = tx.births();
    let frame = payload::decode_any(plain, model_device(header.device), &handles).ok()?;
    let mut body = frame.body;
    let kept = circles::open_sections(keys, header, &mut body.changes, frame.sections, &handles);
    Some((body, kept))
}

fn changes(
    tx: &mut ReceiveTx<'_>,
    keys: &Keys,
    frame: &Frame,
    header: &FrameHeader,
) -> Result<Fate, SyncError> {
    let Some(secret) = keys.epoch(header.epoch) else {
        return Ok(Fate::Early);
    };
    let Ok(plain) = vault::open_frame(secret, &frame.header, &frame.sealed) else {
        return Ok(Fate::Unreadable("seal"));
    };
    let device = model_device(header.device);
    let (entries, context) = match payload::peek(&plain) {
        Ok(start) => start,
        // Kept until this laptop has a newer Sanad.
        Err(DecodeError::Newer(_)) => return Ok(Fate::Early),
        Err(_) => return Ok(Fate::Unreadable("form")),
    };
    let members = keys.members_of(header.institution);
    // Roles are judged by the membership its author knew, which must be known here too.
    if members.is_none_or(|members| members.next() < entries) {
        return Ok(Fate::Early);
    }
    let mut seen = tx.seen()?;
    if !seen.covers_all(&context) {
        acknowledge(tx, keys, header.institution, &context)?;
        seen = tx.seen()?;
    }
    if !seen.covers_all(&context) {
        return Ok(Fate::Early);
    }
    let Some((mut body, kept)) = read(tx, keys, header, &plain) else {
        return Ok(Fate::Unreadable("form"));
    };
    if tx.is_healing(device)? {
        // It comes a second time: what survived here stays as it is.
        body.changes
            .retain(|change| change.dot.counter > seen.seen(device));
        if body.changes.is_empty() {
            return Ok(Fate::Applied(0, 0));
        }
    }
    let first = body.changes.first().map_or(0, |change| change.dot.counter);
    if first != seen.seen(device) + 1 {
        return Ok(if first > seen.seen(device) {
            Fate::Early
        } else {
            Fate::Unreadable("counter")
        });
    }
    if !rights::hold(tx, keys, header, entries, &body.changes)? {
        return Ok(Fate::Unreadable(NOT_ALLOWED));
    }
    tx.apply_changes(&body.changes, &context, header.seq.0)?;
    for section in &kept {
        tx.keep_section(section)?;
    }
    tx.set_basis(device, header.seq.0, entries)?;
    tx.known_by(device, context.seen(keys.me))?;
    let by_people = body
        .changes
        .iter()
        .filter(|change| change.kind != model::record::AUDIT_ANCHOR.tag)
        .count();
    Ok(Fate::Applied(
        u32::try_from(by_people).unwrap_or(u32::MAX),
        0,
    ))
}

/// What a removed device wrote beyond its end counts as far as a colleague had applied it before
/// hearing of the removal: the colleague's own words build on it, and would never be read again
/// otherwise. `context` is that colleague's, from a frame that counts.
fn acknowledge(
    tx: &mut ReceiveTx<'_>,
    keys: &Keys,
    institution: wire::InstitutionId,
    context: &VersionVector,
) -> Result<(), SyncError> {
    let Some(members) = keys.members_of(institution) else {
        return Ok(());
    };
    let removed = |device: DeviceId| {
        members
            .member(wire_device(device))
            .is_some_and(|member| member.removed.is_some())
    };
    // The colleague's frame must be the next step: as long as it waits for others too, it
    // acknowledges nothing.
    let seen = tx.seen()?;
    let waits =
        |(device, counter): (DeviceId, u64)| !removed(device) && seen.seen(device) < counter;
    if context.iter().any(waits) {
        return Ok(());
    }
    let mut progress = true;
    while progress {
        progress = false;
        for (device, counter) in context.iter() {
            if removed(device) && tx.seen()?.seen(device) < counter {
                progress |= take_back_next(tx, keys, institution, device)?;
            }
        }
    }
    Ok(())
}

/// Applies the next frame of a removed device that was put aside, if it is there and ready.
fn take_back_next(
    tx: &mut ReceiveTx<'_>,
    keys: &Keys,
    institution: wire::InstitutionId,
    device: DeviceId,
) -> Result<bool, SyncError> {
    let log = HeldHead {
        institution,
        device,
        lane: Lane::Cases,
        seq: 0,
        hash: wire::Hash::NONE,
    };
    for bytes in tx.put_aside(&log, AFTER_REMOVAL)? {
        let Ok(frame) = Frame::decode(&bytes) else {
            continue;
        };
        let Ok(header) = frame.header() else { continue };
        if let Fate::Applied(..) = changes(tx, keys, &frame, &header)? {
            tx.take_back(&head_of(&frame, &header))?;
            return Ok(true);
        }
    }
    Ok(false)
}
