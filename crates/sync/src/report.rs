//! Sealed reports: frozen bytes to headquarters' inbox, and back.
//!
//! The plaintext is opaque here but for its first nine bytes: a version and the moment it was
//! made (milliseconds), so that a list can be shown in order.

use store::Store;
use wire::frame::SealedReport;
use wire::{Frame, FrameHeader, Lane, Seq};

use crate::error::SyncError;
use crate::keys::{Keys, wire_device};
use crate::prepare;

const SUITE: u8 = vault::hpke::SUITE;

/// Seals `plain` to headquarters and queues it in the report lane. Gives its row number.
///
/// # Errors
/// [`SyncError::NotApproved`] while headquarters is not known or this laptop is no member.
pub fn queue(store: &mut Store, keys: &Keys, plain: &[u8], now: u64) -> Result<i64, SyncError> {
    let headquarters = keys.headquarters().ok_or(SyncError::NotApproved)?;
    let inbox = headquarters.epoch().ok_or(SyncError::NoEpoch)?;
    let (epoch, _) = keys.newest_epoch().ok_or(SyncError::NoEpoch)?;
    let padded = vault::padding::pad(plain)?;
    // Sizes are fixed, so the header (which is authenticated) can name the sealed length first.
    let envelope = SealedReport {
        suite: SUITE,
        inbox_epoch: inbox.number,
        encapsulated: vec![0; 32],
        ciphertext: vec![0; padded.len() + 16],
    };
    let sealed_len = u32::try_from(envelope.encode().len()).unwrap_or(u32::MAX);
    let made = made_at(plain).unwrap_or(0);
    store.write(keys.me, now, |tx| {
        let (seq, previous) = tx.next_frame(Lane::Reports)?;
        let header = FrameHeader {
            version: wire::VERSION,
            institution: keys.institution,
            device: wire_device(keys.me),
            lane: Lane::Reports,
            seq: Seq(seq),
            epoch,
            previous,
            to: Some(headquarters.institution()),
            sealed_len,
        }
        .encode();
        let sealed = vault::seal_to(
            &inbox.inbox,
            vault::label::REPORT.as_bytes(),
            &header,
            &padded,
        )?;
        let envelope = SealedReport {
            suite: SUITE,
            inbox_epoch: inbox.number,
            encapsulated: sealed.encapsulated.to_vec(),
            ciphertext: sealed.ciphertext,
        };
        prepare::queue(tx, keys, header, envelope.encode(), Lane::Reports, seq, &[])?;
        tx.note("report_send")?;
        Ok(tx.put_report(keys.institution, keys.me, seq, made, plain)?)
    })
}

/// Opens a report sealed to this institution; `None` when it is not.
pub(crate) fn open(keys: &Keys, frame: &Frame, header: &FrameHeader) -> Option<Vec<u8>> {
    let envelope = SealedReport::decode(&frame.sealed).ok()?;
    if envelope.suite != SUITE || header.to != Some(keys.institution) {
        return None;
    }
    let encapsulated: [u8; 32] = envelope.encapsulated.as_slice().try_into().ok()?;
    keys.epochs
        .iter()
        .filter(|((number, _), _)| *number == envelope.inbox_epoch)
        .find_map(|(_, secret)| {
            let inbox = vault::derive_inbox(secret);
            let padded = vault::open_with(
                &inbox,
                &encapsulated,
                vault::label::REPORT.as_bytes(),
                &frame.header,
                &envelope.ciphertext,
            )
            .ok()?;
            vault::padding::unpad(&padded)
                .ok()
                .map(|plain| plain.to_vec())
        })
}

/// Milliseconds by the sender's clock, from the frozen form.
pub fn made_at(plain: &[u8]) -> Option<i64> {
    plain.get(1..9)?.try_into().ok().map(i64::from_le_bytes)
}
