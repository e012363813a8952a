//! After an erasure: frames that carry words of the erased case are made anew without them, for the
//! hub and for whoever joins later.
//!
//! A laptop replaces its own frames; those of a removed laptop are replaced by an administrator's.
//! What stands in the place of a frame keeps its log, its number, what came before and the hash the
//! next frame names, so the chain holds.

use payload::FrameBody;
use store::Store;
use store::apply::WriteTx;
use store::replace::ToReplace;
use wire::exchange::{ExchangeResponse, Sections};
use wire::{Frame, FrameHeader, Lane, Seq};

use crate::error::SyncError;
use crate::keys::{Keys, model_device, wire_device};

/// Makes anew what this laptop has to replace; true when that was anything. Costs one look when
/// there is nothing.
///
/// # Errors
/// As for writing and sealing.
pub fn reissue(store: &mut Store, keys: &Keys, now: u64) -> Result<bool, SyncError> {
    let mut places = store.frames_to_replace()?;
    places.retain(|(device, _)| is_mine(keys, *device));
    // Sections sealed to others would be lost: whoever holds their keys makes the frame anew.
    let sealed = store.frames_with_sections()?;
    places.retain(|place| !sealed.contains(place));
    if places.is_empty() {
        return Ok(false);
    }
    store.write(keys.me, now, |tx| {
        for (device, seq) in places {
            match tx.to_replace(device, seq)? {
                Some(place) => {
                    let frame = make(tx, keys, &place)?;
                    tx.put_replacement(device, seq, &frame.encode())?;
                }
                None => tx.no_replacement(device, seq)?,
            }
        }
        clear_aside(tx, keys)?;
        Ok(true)
    })
}

/// Own frames, and as an administrator those of laptops that are no more.
fn is_mine(keys: &Keys, device: model::DeviceId) -> bool {
    let Some(members) = &keys.members else {
        return false;
    };
    let admin = members
        .active(wire_device(keys.me))
        .is_some_and(|keys| keys.admin);
    let removed = members
        .member(wire_device(device))
        .is_some_and(|member| member.removed.is_some());
    device == keys.me || (admin && removed)
}

fn make(tx: &WriteTx<'_>, keys: &Keys, place: &ToReplace) -> Result<Frame, SyncError> {
    let (epoch, secret) = keys.newest_epoch().ok_or(SyncError::NoEpoch)?;
    let mut header = FrameHeader {
        version: wire::VERSION,
        institution: keys.institution,
        device: wire_device(place.device),
        lane: Lane::Cases,
        seq: Seq(place.seq),
        epoch,
        previous: place.previous,
        to: None,
        sealed_len: 0,
    };
    let mut body = FrameBody {
        context: place.context.clone(),
        changes: place.changes.clone(),
    };
    let plain = crate::prepare::freeze(tx, keys, &header, &mut body, place.entries)?;
    header.sealed_len = u32::try_from(vault::sealed_len(plain.len())).unwrap_or(u32::MAX);
    let header = header.encode();
    let sealed = vault::seal_frame(secret, &header, &plain)?;
    let signer = wire_device(keys.me);
    Ok(Frame::replace(
        header,
        sealed,
        place.original,
        signer,
        &keys.device,
    ))
}

/// Frames put aside are opened once more: one that touches an erased record, or that nobody can
/// tell about, is emptied.
fn clear_aside(tx: &WriteTx<'_>, keys: &Keys) -> Result<(), SyncError> {
    for (row, bytes) in tx.quarantined()? {
        let read = Frame::decode(&bytes)
            .ok()
            .and_then(|frame| frame.header().ok().map(|header| (frame, header)));
        let Some((frame, header)) = read else {
            continue;
        };
        let Some(plain) = keys
            .epoch(header.epoch)
            .and_then(|secret| vault::open_frame(secret, &frame.header, &frame.sealed).ok())
        else {
            continue;
        };
        let body = payload::decode_any(&plain, model_device(header.device), &tx.births());
        let mut clean = body.is_ok();
        for change in body.iter().flat_map(|frame| &frame.body.changes) {
            clean &= !tx.is_erased(change.record)?;
        }
        if !clean {
            tx.empty_quarantined(row)?;
        }
    }
    Ok(())
}

/// Puts replacements that wait into a request. Gives their bytes, and whether some did not fit.
pub(crate) fn push(
    store: &mut Store,
    request: &[u8; 16],
    room: usize,
    body: &mut Vec<u8>,
) -> Result<(usize, bool), SyncError> {
    let mut pushed = 0;
    for (device, seq, frame) in store.replacements_waiting()? {
        if pushed + frame.len() > room && pushed > 0 {
            return Ok((pushed, true));
        }
        pushed += frame.len();
        Sections::put(body, &frame);
        store.replacement_pushed(device, seq, request)?;
    }
    Ok((pushed, false))
}

/// What an answer says of the replacements its request carried. A whole request that was refused
/// says nothing of any.
pub(crate) fn taken(
    store: &mut Store,
    answer: &ExchangeResponse,
    request: &[u8; 16],
) -> Result<(), SyncError> {
    if answer.refused.iter().any(|refusal| refusal.frame.is_none()) {
        return Ok(());
    }
    // After a refused frame the hub passes over further ones of the same log without a word.
    let refused: Vec<_> = answer
        .refused
        .iter()
        .filter_map(|refusal| refusal.frame)
        .filter(|(log, _)| log.lane == Lane::Cases)
        .collect();
    let mut waiting = Vec::new();
    for (device, seq, _) in store.replacements_waiting()? {
        let passed = refused
            .iter()
            .any(|(log, from)| model_device(log.device) == device && seq >= from.0);
        if passed {
            waiting.push((device, seq));
        }
    }
    store.replacements_taken(request, &waiting)?;
    Ok(())
}
