//! Frames of an answer: checked, opened, applied in causal order, or held, or put aside.

use payload::DecodeError;
use store::Store;
use store::apply::ReceiveTx;
use store::exchange::HeldHead;
use wire::{Frame, FrameHeader, Lane};

use crate::accept::{Accepted, is_own};
use crate::error::{Contradiction, SyncError};
use crate::keys::{Keys, model_device};
use crate::report;

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

pub(crate) fn take(
    store: &mut Store,
    keys: &Keys,
    frames: Vec<Vec<u8>>,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    let mut forged = false;
    for bytes in frames {
        match one(store, keys, &bytes, done) {
            Err(SyncError::Contradiction(_)) => forged = true,
            other => {
                other?;
            }
        }
    }
    retry_held(store, keys, done)?;
    if forged {
        Err(SyncError::Contradiction(Contradiction::Frame))
    } else {
        Ok(())
    }
}

/// Held frames may have become ready; each success can make others ready.
fn retry_held(store: &mut Store, keys: &Keys, done: &mut Accepted) -> Result<(), SyncError> {
    loop {
        let held: Vec<Vec<u8>> = store.receive::<_, SyncError>(|tx| Ok(tx.held()?))?;
        let mut progress = false;
        for bytes in held {
            progress |= one(store, keys, &bytes, done)?;
        }
        if !progress {
            return Ok(());
        }
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
    let head = HeldHead {
        institution: header.institution,
        device,
        lane: header.lane,
        seq: header.seq.0,
        hash: frame.hash(),
    };
    let Some(members) = keys.members_of(header.institution) else {
        // Its author's institution is not known yet; its members come with a later answer.
        return store.receive(|tx| {
            tx.hold(&head, bytes)?;
            Ok(false)
        });
    };
    let author = members
        .member(header.device)
        .ok_or(SyncError::Contradiction(Contradiction::Frame))?;
    frame
        .verify(&author.keys.sign)
        .map_err(|_| SyncError::Contradiction(Contradiction::Frame))?;
    let counts = members.counts(header.device, header.lane, header.seq, &head.hash);
    let (changes, reports, moved) = store.receive::<_, SyncError>(|tx| {
        let fate = if counts {
            judge(tx, keys, &frame, &header)?
        } else {
            Fate::Unreadable("after_removal")
        };
        let mut moved = true;
        let (changes, reports) = match fate {
            Fate::Applied(changes, reports) => {
                tx.set_head(&head)?;
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
    let context = match payload::peek_context(&plain) {
        Ok(context) => context,
        // Kept until this laptop has a newer Sanad.
        Err(DecodeError::Newer(_)) => return Ok(Fate::Early),
        Err(_) => return Ok(Fate::Unreadable("form")),
    };
    let seen = tx.seen()?;
    if !seen.covers_all(&context) {
        return Ok(Fate::Early);
    }
    let Ok(body) = payload::decode_frame(&plain, device, &tx.births()) else {
        return Ok(Fate::Unreadable("form"));
    };
    let first = body.changes.first().map_or(0, |change| change.dot.counter);
    if first != seen.seen(device) + 1 {
        return Ok(if first > seen.seen(device) {
            Fate::Early
        } else {
            Fate::Unreadable("counter")
        });
    }
    tx.apply_changes(&body.changes, &context, header.seq.0)?;
    tx.known_by(device, context.seen(keys.me))?;
    Ok(Fate::Applied(
        u32::try_from(body.changes.len()).unwrap_or(u32::MAX),
        0,
    ))
}
