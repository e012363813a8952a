//! Frames on their way out and in: outbox, receipts, heads, held and quarantined frames.

use model::{Change, DeviceId, Dot, VersionVector};
use rusqlite::{Connection, OptionalExtension};
use wire::{Hash, InstitutionId, Lane};

use crate::apply::{ReceiveTx, WriteTx};
use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// An own frame in the outbox.
#[derive(Debug, Clone)]
pub struct OutFrame {
    /// Its lane.
    pub lane: Lane,
    /// Its sequence number.
    pub seq: u64,
    /// Its bytes, as they go out.
    pub frame: Vec<u8>,
    /// Its hash.
    pub hash: Hash,
    /// Changes or objects in it.
    pub items: u32,
    /// Hub seconds of its receipt.
    pub receipt_at: Option<i64>,
}

/// The end of one log as held here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldHead {
    /// Whose.
    pub institution: InstitutionId,
    /// Which device.
    pub device: DeviceId,
    /// Which lane.
    pub lane: Lane,
    /// Last sequence number.
    pub seq: u64,
    /// Hash of that frame.
    pub hash: Hash,
}

/// What waits in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Which lane.
    pub lane: Lane,
    /// Changes or objects.
    pub items: u32,
    /// Bytes: exact for sealed frames, stored size of the writes for what is not sealed yet.
    pub bytes: u64,
}

fn hash_from(bytes: &[u8]) -> Hash {
    Hash(bytes.try_into().unwrap_or([0; 32]))
}

pub(crate) fn lane_from(number: u8) -> rusqlite::Result<Lane> {
    Lane::try_from(number)
        .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, i64::from(number)))
}

fn institution_from(bytes: &[u8]) -> rusqlite::Result<InstitutionId> {
    bytes
        .try_into()
        .map(InstitutionId)
        .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, 0))
}

pub(crate) fn out_frames(
    connection: &Connection,
    sql: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<OutFrame>, StoreError> {
    let mut query = connection.prepare_cached(sql)?;
    let rows = query.query_map(values, |row| {
        Ok(OutFrame {
            lane: lane_from(row.get(0)?)?,
            seq: row.get::<_, i64>(1)? as u64,
            frame: row.get(2)?,
            hash: hash_from(&row.get::<_, Vec<u8>>(3)?),
            items: row.get(4)?,
            receipt_at: row.get(5)?,
        })
    })?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}

fn held(connection: &Connection) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut query = connection
        .prepare_cached("SELECT frame FROM frame_held ORDER BY institution, lane, device, seq")?;
    let rows = query.query_map([], |row| row.get(0))?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}

impl Store {
    /// Own frames without a receipt, in lane and sequence order.
    ///
    /// # Errors
    /// As for reading.
    pub fn frames_waiting(&self) -> Result<Vec<OutFrame>, StoreError> {
        out_frames(
            &self.connection,
            "SELECT lane, seq, frame, hash, items, receipt_at FROM frame_out WHERE receipt_at IS NULL ORDER BY lane, seq",
            [],
        )
    }

    /// The newest own frames with a receipt, newest first, without their bytes.
    ///
    /// # Errors
    /// As for reading.
    pub fn frames_received_by_hub(&self, limit: u32) -> Result<Vec<OutFrame>, StoreError> {
        out_frames(
            &self.connection,
            "SELECT lane, seq, x'', hash, items, receipt_at FROM frame_out
             WHERE receipt_at IS NOT NULL ORDER BY receipt_at DESC, lane, seq DESC LIMIT ?1",
            [limit],
        )
    }

    /// Last own changes in each frame of the cases lane: counter of the newest change in it.
    ///
    /// # Errors
    /// As for reading.
    pub fn last_counter_of_frame(&self, me: DeviceId, seq: u64) -> Result<u64, StoreError> {
        Ok(log::first_beyond(&self.connection, me, seq as i64)? - 1)
    }

    /// Highest own change each other device has said it knows.
    ///
    /// # Errors
    /// As for reading.
    pub fn known_by(&self) -> Result<Vec<(DeviceId, u64)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT device, counter FROM known_by ORDER BY device")?;
        let rows = query.query_map([], |row| {
            Ok((log::device_from(row.get(0)?), row.get::<_, i64>(1)? as u64))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Ends of all logs held here, own ones up to their last receipt.
    ///
    /// # Errors
    /// As for reading.
    pub fn heads(&self) -> Result<Vec<HeldHead>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT institution, device, lane, seq, hash FROM log_head ORDER BY institution, device, lane")?;
        let rows = query.query_map([], |row| {
            Ok(HeldHead {
                institution: institution_from(&row.get::<_, Vec<u8>>(0)?)?,
                device: log::device_from(row.get(1)?),
                lane: lane_from(row.get(2)?)?,
                seq: row.get::<_, i64>(3)? as u64,
                hash: hash_from(&row.get::<_, Vec<u8>>(4)?),
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// All held frames, in log and sequence order.
    ///
    /// # Errors
    /// As for reading.
    pub fn held(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        held(&self.connection)
    }

    /// What waits, by lane, in lane order.
    ///
    /// # Errors
    /// As for reading.
    pub fn waiting(&self, me: DeviceId) -> Result<Vec<Waiting>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT lane, sum(items), sum(length(frame)) FROM frame_out WHERE receipt_at IS NULL GROUP BY lane ORDER BY lane",
        )?;
        let rows = query.query_map([], |row| {
            Ok(Waiting {
                lane: lane_from(row.get(0)?)?,
                items: row.get(1)?,
                bytes: row.get::<_, i64>(2)? as u64,
            })
        })?;
        let mut waiting: Vec<Waiting> = rows.collect::<Result<_, _>>()?;
        let (items, bytes): (u32, i64) = self
            .connection
            .prepare_cached(
                // What the program adds by itself is nobody's work waiting to be sent.
                "SELECT count(*), coalesce(sum(length(writes)), 0) FROM change
                 WHERE device = ?1 AND frame IS NULL AND kind <> ?2",
            )?
            .query_row(
                (log::device_number(me), model::record::AUDIT_ANCHOR.tag),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
        if items > 0 {
            match waiting
                .iter_mut()
                .find(|waiting| waiting.lane == Lane::Cases)
            {
                Some(cases) => {
                    cases.items += items;
                    cases.bytes += bytes as u64;
                }
                None => waiting.push(Waiting {
                    lane: Lane::Cases,
                    items,
                    bytes: bytes as u64,
                }),
            }
        }
        Ok(waiting)
    }

    /// Numbers of held and of quarantined frames.
    ///
    /// # Errors
    /// As for reading.
    pub fn set_aside(&self) -> Result<(u32, u32), StoreError> {
        let count = |sql: &str| self.connection.query_row(sql, [], |row| row.get(0));
        Ok((
            count("SELECT count(*) FROM frame_held")?,
            count("SELECT count(*) FROM quarantine")?,
        ))
    }
}

impl WriteTx<'_> {
    /// A run of own changes to seal: context and changes, or none when nothing is unsealed.
    ///
    /// # Errors
    /// As for reading.
    pub fn unsealed_run(
        &self,
        me: DeviceId,
        writes_bytes_max: usize,
    ) -> Result<Option<(VersionVector, Vec<Change>)>, StoreError> {
        log::unsealed_run(&self.transaction, me, writes_bytes_max)
    }

    /// Names of records by their first change.
    pub fn births(&self) -> log::Births<'_> {
        log::Births {
            connection: &self.transaction,
            frame: None,
        }
    }

    /// Notes how many membership entries this laptop knew when it sealed its frame `seq`.
    ///
    /// # Errors
    /// As for writing.
    pub fn note_basis(&self, seq: u64, entries: u32) -> Result<(), StoreError> {
        crate::circle_sections::set_frame_basis(&self.transaction, self.me, seq, entries)
    }

    /// The same for writing a frame that begins with `first`, to readers who hold `context`.
    pub fn births_before<'a>(&'a self, context: &'a VersionVector, first: Dot) -> log::Births<'a> {
        log::Births {
            connection: &self.transaction,
            frame: Some((context, first)),
        }
    }

    /// Sequence number and `previous` of the next own frame of a lane.
    ///
    /// # Errors
    /// As for reading.
    pub fn next_frame(&self, lane: Lane) -> Result<(u64, Hash), StoreError> {
        let last: Option<(i64, Vec<u8>)> = self
            .transaction
            .prepare_cached(
                "SELECT seq, hash FROM frame_out WHERE lane = ?1 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([lane.number()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(last.map_or((1, Hash::NONE), |(seq, hash)| {
            (seq as u64 + 1, hash_from(&hash))
        }))
    }

    /// Puts a sealed frame into the outbox and marks the changes in it.
    ///
    /// # Errors
    /// As for writing.
    pub fn queue_frame(&self, frame: &OutFrame, changes: &[Change]) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO frame_out (lane, seq, frame, hash, items) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((
                frame.lane.number(),
                frame.seq as i64,
                &frame.frame,
                &frame.hash.0,
                frame.items,
            ))?;
        let mut mark = self
            .transaction
            .prepare_cached("UPDATE change SET frame = ?3 WHERE device = ?1 AND counter = ?2")?;
        for change in changes {
            mark.execute((
                log::device_number(change.dot.device),
                change.dot.counter as i64,
                frame.seq as i64,
            ))?;
        }
        Ok(())
    }
}

impl ReceiveTx<'_> {
    /// Stores that the hub holds an own log up to `seq`, with the signed answer that says so.
    /// Gives the number of changes or objects newly covered, and the bytes of their frames.
    ///
    /// # Errors
    /// As for writing.
    pub fn receipt(&self, head: &HeldHead, at: u64) -> Result<(u32, u64), StoreError> {
        let (covered, bytes): (u32, i64) = self
            .transaction
            .prepare_cached("SELECT coalesce(sum(items), 0), coalesce(sum(length(frame)), 0) FROM frame_out WHERE lane = ?1 AND seq <= ?2 AND receipt_at IS NULL")?
            .query_row((head.lane.number(), head.seq as i64), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        self.transaction
            .prepare_cached("UPDATE frame_out SET receipt_at = ?3 WHERE lane = ?1 AND seq <= ?2 AND receipt_at IS NULL")?
            .execute((head.lane.number(), head.seq as i64, at as i64))?;
        self.set_head(head)?;
        Ok((covered, bytes as u64))
    }

    /// Hash of the own frame with that place, to compare with a receipt.
    ///
    /// # Errors
    /// As for reading.
    pub fn own_frame_hash(&self, lane: Lane, seq: u64) -> Result<Option<Hash>, StoreError> {
        self.transaction
            .prepare_cached("SELECT hash FROM frame_out WHERE lane = ?1 AND seq = ?2")?
            .query_row((lane.number(), seq as i64), |row| {
                Ok(hash_from(&row.get::<_, Vec<u8>>(0)?))
            })
            .optional()
            .map_err(Into::into)
    }

    /// The hub no longer holds an own log beyond `seq`: those frames wait again.
    ///
    /// # Errors
    /// As for writing.
    pub fn hub_lost(&self, head: &HeldHead) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("UPDATE frame_out SET receipt_at = NULL WHERE lane = ?1 AND seq > ?2")?
            .execute((head.lane.number(), head.seq as i64))?;
        self.set_head(head)
    }

    /// Keeps a signed answer that carries receipts, as it came.
    ///
    /// # Errors
    /// As for writing.
    pub fn keep_answer(&self, answer: &[u8], at: u64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("INSERT INTO receipt (answer, at) VALUES (?1, ?2)")?
            .execute((answer, at as i64))?;
        Ok(())
    }

    /// The end of one log as held here.
    ///
    /// # Errors
    /// As for reading.
    pub fn head(
        &self,
        institution: InstitutionId,
        device: DeviceId,
        lane: Lane,
    ) -> Result<(u64, Hash), StoreError> {
        let found: Option<(i64, Vec<u8>)> = self
            .transaction
            .prepare_cached("SELECT seq, hash FROM log_head WHERE institution = ?1 AND device = ?2 AND lane = ?3")?
            .query_row((&institution.0, log::device_number(device), lane.number()), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.map_or((0, Hash::NONE), |(seq, hash)| {
            (seq as u64, hash_from(&hash))
        }))
    }

    /// Moves the end of one log; only in the transaction that applies the frame.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_head(&self, head: &HeldHead) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO log_head (institution, device, lane, seq, hash) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (institution, device, lane) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            )?
            .execute((&head.institution.0, log::device_number(head.device), head.lane.number(), head.seq as i64, &head.hash.0))?;
        Ok(())
    }

    /// Notes how far another device has said it knows own changes.
    ///
    /// # Errors
    /// As for writing.
    pub fn known_by(&self, device: DeviceId, counter: u64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO known_by (device, counter) VALUES (?1, ?2)
                 ON CONFLICT (device) DO UPDATE SET counter = max(counter, excluded.counter)",
            )?
            .execute((log::device_number(device), counter as i64))?;
        Ok(())
    }

    /// Keeps a whole, signed frame that came early.
    ///
    /// # Errors
    /// As for writing.
    pub fn hold(&self, head: &HeldHead, frame: &[u8]) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("INSERT OR IGNORE INTO frame_held (institution, device, lane, seq, frame) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((&head.institution.0, log::device_number(head.device), head.lane.number(), head.seq as i64, frame))?;
        Ok(())
    }

    /// All held frames, in log and sequence order.
    ///
    /// # Errors
    /// As for reading.
    pub fn held(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        held(&self.transaction)
    }

    /// Forgets a held frame once it is applied or put aside.
    ///
    /// # Errors
    /// As for writing.
    pub fn release(
        &self,
        institution: InstitutionId,
        device: DeviceId,
        lane: Lane,
        seq: u64,
    ) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM frame_held WHERE institution = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4")?
            .execute((&institution.0, log::device_number(device), lane.number(), seq as i64))?;
        Ok(())
    }

    /// Puts a frame aside with a reason.
    ///
    /// # Errors
    /// As for writing.
    pub fn quarantine(
        &self,
        head: &HeldHead,
        reason: &str,
        frame: &[u8],
    ) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("INSERT INTO quarantine (institution, device, lane, seq, reason, frame) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute((&head.institution.0, log::device_number(head.device), head.lane.number(), head.seq as i64, reason, frame))?;
        Ok(())
    }

    /// Frames of one log that were put aside for `reason`, in sequence order.
    ///
    /// # Errors
    /// As for reading.
    pub fn put_aside(&self, log: &HeldHead, reason: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut query = self.transaction.prepare_cached(
            "SELECT frame FROM quarantine WHERE institution = ?1 AND device = ?2 AND lane = ?3
             AND reason = ?4 ORDER BY seq",
        )?;
        let log = (
            &log.institution.0,
            log::device_number(log.device),
            log.lane.number(),
            reason,
        );
        let rows = query.query_map(log, |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Takes a frame out of the quarantine again.
    ///
    /// # Errors
    /// As for writing.
    pub fn take_back(&self, head: &HeldHead) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM quarantine WHERE institution = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4")?
            .execute((&head.institution.0, log::device_number(head.device), head.lane.number(), head.seq as i64))?;
        Ok(())
    }
}
