//! After a salvage: puts changes back from what was read of the damaged file and from the frames
//! this laptop sealed itself. What only the hub holds comes with the next exchange, because the
//! logs concerned start again from where they are known to be whole.

use model::{DeviceId, Dot};
use store::Store;
use store::exchange::OutFrame;
use store::salvage::{Salvaged, Staged};
use wire::Frame;

use crate::error::SyncError;
use crate::keys::Keys;

/// What became of the changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Healed {
    /// Put back from the damaged file.
    pub from_file: u64,
    /// Put back from own frames.
    pub from_frames: u64,
    /// Own changes that nobody else has and no page holds any more.
    pub lost: u64,
    /// Devices whose changes the hub has to send again.
    pub from_hub: u32,
    /// Own changes read from the file that found no place, because a sealed one before them is
    /// nowhere any more.
    pub left: u64,
}

/// Puts back all it can. `me` is this laptop; `keys` are there when it belongs to an institution.
///
/// # Errors
/// As for writing.
pub fn heal(
    store: &mut Store,
    keys: Option<&Keys>,
    me: DeviceId,
    salvaged: &Salvaged,
) -> Result<Healed, SyncError> {
    let mut healed = Healed::default();
    let frames = store.own_case_frames()?;
    for device in store.staged_devices()? {
        if device != me {
            while next_in_line(store, device, &mut healed)? {}
        }
    }
    while next_in_line(store, me, &mut healed)?
        || from_frame(store, keys, &frames, me, &mut healed)?
        || close_gap(store, me, &mut healed)?
    {}
    let seen = store.seen()?;
    let mut incomplete = store.staged_devices()?;
    incomplete.extend(salvaged.claimed.iter().map(|(device, _)| device));
    incomplete.sort_unstable();
    incomplete.dedup();
    let staged = store.staged_devices()?;
    incomplete.retain(|device| {
        let short = salvaged.claimed.seen(*device) > seen.seen(*device);
        *device != me && (short || staged.contains(device))
    });
    // At the very end of the own log a lost change leaves no gap behind it.
    healed.lost += salvaged
        .claimed
        .seen(me)
        .saturating_sub(seen.seen(me) + healed.lost);
    healed.from_hub = u32::try_from(incomplete.len()).unwrap_or(u32::MAX);
    let left = store.finish_salvage(&incomplete, &salvaged.copy_heads)?;
    if incomplete.is_empty() {
        healed.left = left;
    }
    Ok(healed)
}

/// The next change of a device, when the damaged file had it.
fn next_in_line(
    store: &mut Store,
    device: DeviceId,
    healed: &mut Healed,
) -> Result<bool, SyncError> {
    let next = store.seen()?.seen(device) + 1;
    match store.staged_from(device, next)? {
        Some(staged) if staged.change.dot.counter == next => {
            put_back(store, staged, next)?;
            healed.from_file += 1;
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn put_back(store: &mut Store, mut staged: Staged, counter: u64) -> Result<(), SyncError> {
    let dot = staged.change.dot;
    staged.change.dot = Dot { counter, ..dot };
    store.receive::<_, SyncError>(|tx| {
        tx.put_back(&staged)?;
        tx.unstage(dot.device, dot.counter)?;
        Ok(())
    })
}

/// Reads the next change of this laptop, and those after it, out of the own frame that holds it.
fn from_frame(
    store: &mut Store,
    keys: Option<&Keys>,
    frames: &[OutFrame],
    me: DeviceId,
    healed: &mut Healed,
) -> Result<bool, SyncError> {
    let Some(keys) = keys else { return Ok(false) };
    let next = store.seen()?.seen(me) + 1;
    for out in frames {
        let Some(body) = read_own(store, keys, out) else {
            continue;
        };
        let rest = body.changes.into_iter();
        let mut rest = rest
            .skip_while(|change| change.dot.counter < next)
            .peekable();
        if rest.peek().is_none_or(|change| change.dot.counter != next) {
            continue;
        }
        for change in rest {
            let counter = change.dot.counter;
            let staged = Staged {
                change,
                context: body.context.clone(),
                frame: Some(out.seq),
            };
            put_back(store, staged, counter)?;
            healed.from_frames += 1;
        }
        return Ok(true);
    }
    Ok(false)
}

fn read_own(store: &Store, keys: &Keys, out: &OutFrame) -> Option<payload::FrameBody> {
    let frame = Frame::decode(&out.frame).ok()?;
    let header = frame.header().ok()?;
    let secret = keys.epoch(header.epoch)?;
    let plain = vault::open_frame(secret, &frame.header, &frame.sealed).ok()?;
    let handles = store.log_births();
    let payload::Frame {
        mut body, sections, ..
    } = payload::decode_any(&plain, keys.me, &handles).ok()?;
    crate::circles::open_sections(keys, &header, &mut body.changes, sections, &handles);
    Some(body)
}

/// Moves the next unsealed change of this laptop down to where one is missing: nobody has seen
/// its number yet. A sealed one keeps its number for ever.
fn close_gap(store: &mut Store, me: DeviceId, healed: &mut Healed) -> Result<bool, SyncError> {
    let next = store.seen()?.seen(me) + 1;
    let staged = store.staged_from(me, next)?;
    let Some(staged) = staged.filter(|staged| staged.frame.is_none()) else {
        return Ok(false);
    };
    healed.lost = healed.lost.max(staged.change.dot.counter - next);
    put_back(store, staged, next)?;
    healed.from_file += 1;
    Ok(true)
}
