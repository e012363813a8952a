//! Frames that have to be replaced after an erasure, and those that were.

use model::{Change, DeviceId, RecordId, VersionVector};
use rusqlite::OptionalExtension;
use wire::{Hash, Lane};

use crate::apply::{ReceiveTx, WriteTx};
use crate::error::StoreError;
use crate::exchange::HeldHead;
use crate::log;
use crate::open::Store;

/// A frame that carries words of an erased case, as it has to be made anew.
#[derive(Debug, Clone)]
pub struct ToReplace {
    /// Whose log.
    pub device: DeviceId,
    /// Its number there.
    pub seq: u64,
    /// Hash of the frame that stood there first.
    pub original: Hash,
    /// Hash of the one before.
    pub previous: Hash,
    /// What its writer had applied from others.
    pub context: VersionVector,
    /// How many membership entries its writer knew; 0 when it did not say.
    pub entries: u32,
    /// What is left of its changes.
    pub changes: Vec<Change>,
}

/// Hash of a frame, and of the one before it.
type HashAndPrevious = ([u8; 32], [u8; 32]);

impl Store {
    /// Frames still to be made anew: (device, number).
    ///
    /// # Errors
    /// As for reading.
    pub fn frames_to_replace(&self) -> Result<Vec<(DeviceId, u64)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT device, seq FROM frame_replaced WHERE length(frame) = 0 ORDER BY device, seq",
        )?;
        let rows = query.query_map([], |row| {
            Ok((log::device_from(row.get(0)?), row.get::<_, i64>(1)? as u64))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Replacements the hub has not taken, as they go out, with their places.
    ///
    /// # Errors
    /// As for reading.
    pub fn replacements_waiting(&self) -> Result<Vec<(DeviceId, u64, Vec<u8>)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT device, seq, frame FROM frame_replaced WHERE length(frame) > 0 ORDER BY device, seq",
        )?;
        let rows = query.query_map([], |row| {
            Ok((
                log::device_from(row.get(0)?),
                row.get::<_, i64>(1)? as u64,
                row.get(2)?,
            ))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Notes which request carries a replacement.
    ///
    /// # Errors
    /// As for writing.
    pub fn replacement_pushed(
        &mut self,
        device: DeviceId,
        seq: u64,
        request: &[u8; 16],
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE frame_replaced SET request = ?3 WHERE device = ?1 AND seq = ?2",
            )?
            .execute((log::device_number(device), seq as i64, request))?;
        Ok(())
    }

    /// The hub has taken what that request carried, but for `refused`.
    ///
    /// # Errors
    /// As for writing.
    pub fn replacements_taken(
        &mut self,
        request: &[u8; 16],
        refused: &[(DeviceId, u64)],
    ) -> Result<(), StoreError> {
        for (device, seq) in refused {
            self.connection
                .prepare_cached(
                    "UPDATE frame_replaced SET request = NULL WHERE device = ?1 AND seq = ?2",
                )?
                .execute((log::device_number(*device), *seq as i64))?;
        }
        self.connection
            .prepare_cached("DELETE FROM frame_replaced WHERE request = ?1")?
            .execute([request])?;
        Ok(())
    }
}

impl WriteTx<'_> {
    /// What a frame has to be made anew from; `None` when this laptop never saw its place.
    ///
    /// # Errors
    /// As for reading.
    pub fn to_replace(&self, device: DeviceId, seq: u64) -> Result<Option<ToReplace>, StoreError> {
        let place = (log::device_number(device), seq as i64);
        let hashes = if device == self.me {
            self.own_hashes(seq)?
        } else {
            self.transaction
                .prepare_cached(
                    "SELECT hash, previous FROM frame_known WHERE device = ?1 AND seq = ?2",
                )?
                .query_row(place, |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
        };
        let (Some((original, previous)), Some((context, changes))) = (
            hashes,
            log::changes_of_frame(&self.transaction, device, seq)?,
        ) else {
            return Ok(None);
        };
        let entries = self
            .transaction
            .prepare_cached("SELECT entries FROM frame_basis WHERE device = ?1 AND frame = ?2")?
            .query_row(place, |row| row.get(0))
            .optional()?;
        Ok(Some(ToReplace {
            device,
            seq,
            original: Hash(original),
            previous: Hash(previous),
            entries: entries.unwrap_or(0),
            context,
            changes,
        }))
    }

    fn own_hashes(&self, seq: u64) -> Result<Option<HashAndPrevious>, StoreError> {
        let hash = |seq: i64| -> Result<Option<[u8; 32]>, StoreError> {
            self.transaction
                .prepare_cached("SELECT hash FROM frame_out WHERE lane = ?1 AND seq = ?2")?
                .query_row((Lane::Cases.number(), seq), |row| row.get(0))
                .optional()
                .map_err(Into::into)
        };
        let previous = if seq == 1 {
            Some([0; 32])
        } else {
            hash(seq as i64 - 1)?
        };
        Ok(hash(seq as i64)?.zip(previous))
    }

    /// Keeps a replacement for the hub, and in the place of an own frame.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_replacement(
        &self,
        device: DeviceId,
        seq: u64,
        frame: &[u8],
    ) -> Result<(), StoreError> {
        let place = (log::device_number(device), seq as i64, frame);
        self.transaction
            .prepare_cached(
                "UPDATE frame_replaced SET frame = ?3, request = NULL WHERE device = ?1 AND seq = ?2",
            )?
            .execute(place)?;
        if device == self.me {
            self.transaction
                .prepare_cached("UPDATE frame_out SET frame = ?3 WHERE lane = ?1 AND seq = ?2")?
                .execute((Lane::Cases.number(), seq as i64, frame))?;
        }
        Ok(())
    }

    /// Forgets a frame that cannot be made anew here.
    ///
    /// # Errors
    /// As for writing.
    pub fn no_replacement(&self, device: DeviceId, seq: u64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM frame_replaced WHERE device = ?1 AND seq = ?2")?
            .execute((log::device_number(device), seq as i64))?;
        Ok(())
    }

    /// Frames of the cases lane that were put aside: (row, bytes).
    ///
    /// # Errors
    /// As for reading.
    pub fn quarantined(&self) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let mut query = self.transaction.prepare_cached(
            "SELECT id, frame FROM quarantine WHERE lane = ?1 AND length(frame) > 0",
        )?;
        let rows = query.query_map([Lane::Cases.number()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Empties a frame that was put aside; that there was one, and why, stays known.
    ///
    /// # Errors
    /// As for writing.
    pub fn empty_quarantined(&self, row: i64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("UPDATE quarantine SET frame = x'' WHERE id = ?1")?
            .execute([row])?;
        Ok(())
    }

    /// True when the record lost its words to an erasure.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_erased(&self, record: RecordId) -> Result<bool, StoreError> {
        Ok(self
            .transaction
            .prepare_cached("SELECT 1 FROM erased WHERE record = ?1")?
            .exists([record.number()])?)
    }
}

impl ReceiveTx<'_> {
    /// Remembers the hash of an applied frame, in case somebody has to replace it.
    ///
    /// # Errors
    /// As for writing.
    pub fn know_frame(&self, head: &HeldHead, previous: Hash) -> Result<(), StoreError> {
        if head.lane != Lane::Cases {
            return Ok(());
        }
        self.transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO frame_known (device, seq, hash, previous) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((
                log::device_number(head.device),
                head.seq as i64,
                &head.hash.0,
                &previous.0,
            ))?;
        Ok(())
    }
}
