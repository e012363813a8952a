//! After a salvage or a restore: staged changes are handed out and put back, the log is put in
//! causal order, and every table is made anew from it.

use std::collections::{BTreeMap, VecDeque};

use model::{Change, DeviceId, VersionVector};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::apply::ReceiveTx;
use crate::error::StoreError;
use crate::exchange::{HeldHead, OutFrame, out_frames};
use crate::open::Store;
use crate::salvage::Staged;
use crate::{log, rebuild};

impl Store {
    /// The first staged change of a device from `counter` on, with its place.
    ///
    /// # Errors
    /// As for reading.
    pub fn staged_from(
        &self,
        device: DeviceId,
        counter: u64,
    ) -> Result<Option<Staged>, StoreError> {
        let row = self
            .connection
            .prepare_cached(
                "SELECT device, counter, seconds, logical, kind, record, vector, frame, writes
                 FROM staged WHERE device = ?1 AND counter >= ?2 ORDER BY counter LIMIT 1",
            )?
            .query_row((log::device_number(device), counter as i64), |row| {
                let change = Change {
                    dot: model::Dot {
                        device: log::device_from(row.get(0)?),
                        counter: row.get::<_, i64>(1)? as u64,
                    },
                    stamp: model::Stamp {
                        seconds: row.get::<_, i64>(2)? as u64,
                        logical: row.get(3)?,
                    },
                    kind: row.get(4)?,
                    record: log::record_from(row.get(5)?)?,
                    writes: Vec::new(),
                };
                let frame = row.get::<_, Option<i64>>(7)?.map(|seq| seq as u64);
                let vector: Vec<u8> = row.get(6)?;
                let writes: Vec<u8> = row.get(8)?;
                Ok((change, frame, vector, writes))
            })
            .optional()?;
        let Some((mut change, frame, vector, writes)) = row else {
            return Ok(None);
        };
        change.writes = payload::decode_writes(&writes)?;
        Ok(Some(Staged {
            change,
            context: log::decode_vector(&vector)?,
            frame,
        }))
    }

    /// Devices with staged changes.
    ///
    /// # Errors
    /// As for reading.
    pub fn staged_devices(&self) -> Result<Vec<DeviceId>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT DISTINCT device FROM staged ORDER BY device")?;
        let rows = query.query_map([], |row| Ok(log::device_from(row.get(0)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Ends a salvage and gives the number of changes that found no place. The logs of
    /// `incomplete` devices go back to `heads`, so that the hub sends the rest again; until it has,
    /// the frames that come again are healing ([`ReceiveTx::is_healing`]).
    ///
    /// # Errors
    /// As for writing.
    pub fn finish_salvage(
        &mut self,
        incomplete: &[DeviceId],
        heads: &[HeldHead],
    ) -> Result<u64, StoreError> {
        let left: i64 = self
            .connection
            .query_row("SELECT count(*) FROM staged", [], |row| row.get(0))?;
        self.receive::<_, StoreError>(|tx| {
            for device in incomplete {
                tx.transaction
                    .prepare_cached(
                        "INSERT OR REPLACE INTO healing (device, lane, seq)
                         SELECT device, lane, seq FROM log_head WHERE device = ?1",
                    )?
                    .execute([log::device_number(*device)])?;
                tx.transaction
                    .prepare_cached("DELETE FROM log_head WHERE device = ?1")?
                    .execute([log::device_number(*device)])?;
                for head in heads.iter().filter(|head| head.device == *device) {
                    tx.set_head(head)?;
                }
            }
            tx.transaction.execute_batch("DROP TABLE staged")?;
            Ok(())
        })?;
        self.settle_log()?;
        self.checkpoint()?;
        Ok(left as u64)
    }

    /// After an exchange: when all that was missing has come, the log is put in causal order and
    /// every table made anew. True when nothing is healing any more.
    ///
    /// # Errors
    /// As for writing.
    pub fn healed(&mut self) -> Result<bool, StoreError> {
        let (asked, open): (i64, i64) = self.connection.query_row(
            "SELECT count(*), coalesce(sum(coalesce(log_head.seq, 0) < healing.seq), 0) FROM healing
             LEFT JOIN log_head ON log_head.device = healing.device AND log_head.lane = healing.lane",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if asked > 0 && open == 0 {
            self.settle_log()?;
            self.connection.execute("DELETE FROM healing", [])?;
        }
        Ok(open == 0)
    }

    /// Puts the log in causal order and makes every table anew from it.
    fn settle_log(&mut self) -> Result<(), StoreError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let order = causal_order(&transaction)?;
        {
            let mut place = transaction.prepare("UPDATE change SET rowid = ?2 WHERE rowid = ?1")?;
            for (at, rowid) in order.iter().enumerate() {
                place.execute((rowid, -(at as i64) - 1))?;
            }
            transaction.execute("UPDATE change SET rowid = -rowid", [])?;
        }
        rebuild::rebuild(&transaction)?;
        transaction.commit().map_err(Into::into)
    }
}

/// Row numbers of all changes so that each comes after what its writer knew. Rows that wait for
/// something not here come last, as they lie.
fn causal_order(connection: &Connection) -> Result<Vec<i64>, StoreError> {
    let mut vectors: BTreeMap<i64, VersionVector> = BTreeMap::new();
    let mut query = connection.prepare("SELECT id, vector FROM context")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        vectors.insert(row.get(0)?, log::decode_vector(&row.get::<_, Vec<u8>>(1)?)?);
    }
    let mut logs: BTreeMap<DeviceId, VecDeque<(u64, i64, i64)>> = BTreeMap::new();
    let mut query = connection
        .prepare("SELECT device, counter, context, rowid FROM change ORDER BY device, counter")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let device = log::device_from(row.get(0)?);
        let line = (row.get::<_, i64>(1)? as u64, row.get(2)?, row.get(3)?);
        logs.entry(device).or_default().push_back(line);
    }
    let mut done = VersionVector::new();
    let mut order = Vec::new();
    let mut progress = true;
    while progress {
        progress = false;
        for (device, log) in &mut logs {
            while let Some((counter, context, rowid)) = log.front().copied() {
                let ready = vectors.get(&context).is_none_or(|vector| {
                    vector
                        .iter()
                        .all(|(known, upto)| known == *device || done.seen(known) >= upto)
                });
                if !ready {
                    break;
                }
                log.pop_front();
                done.see(*device, counter);
                order.push(rowid);
                progress = true;
            }
        }
    }
    let mut waiting: Vec<i64> = logs
        .values()
        .flatten()
        .map(|(_, _, rowid)| *rowid)
        .collect();
    waiting.sort_unstable();
    order.extend(waiting);
    Ok(order)
}

/// Names of records by the log alone, while the tables are not made yet.
#[derive(Debug)]
pub struct LogBirths<'a>(&'a Connection);

impl payload::Handles for LogBirths<'_> {
    fn birth_of(&self, record: model::RecordId) -> Option<model::Dot> {
        self.0
            .prepare_cached(
                "SELECT device, counter FROM change WHERE record = ?1 ORDER BY rowid LIMIT 1",
            )
            .ok()?
            .query_row([record.number()], |row| {
                Ok(model::Dot {
                    device: log::device_from(row.get(0)?),
                    counter: row.get::<_, i64>(1)? as u64,
                })
            })
            .ok()
    }

    fn born_by(&self, dot: model::Dot) -> Option<model::RecordId> {
        self.0
            .prepare_cached("SELECT record FROM change WHERE device = ?1 AND counter = ?2")
            .ok()?
            .query_row(
                (log::device_number(dot.device), dot.counter as i64),
                |row| log::record_from(row.get(0)?),
            )
            .ok()
    }

    fn text_at(&self, change: model::Dot, cell: &payload::Cell<'_>) -> Option<String> {
        log::text_at(self.0, change, cell)
    }
}

impl Store {
    /// Names of records by the log alone.
    pub fn log_births(&self) -> LogBirths<'_> {
        LogBirths(&self.connection)
    }

    /// Own frames of the cases lane, in order.
    ///
    /// # Errors
    /// As for reading.
    pub fn own_case_frames(&self) -> Result<Vec<OutFrame>, StoreError> {
        out_frames(
            &self.connection,
            "SELECT lane, seq, frame, hash, items, receipt_at FROM frame_out WHERE lane = ?1 ORDER BY seq",
            [u8::from(wire::Lane::Cases)],
        )
    }
}

impl Store {
    /// The original of this restored vault went on: what this copy of its log has not sent is part
    /// of what the original sent, and comes back with the next exchange.
    ///
    /// # Errors
    /// As for writing.
    pub fn drop_unsent(&mut self, former: DeviceId) -> Result<(), StoreError> {
        let device = log::device_number(former);
        let dropped = self.receive::<_, StoreError>(|tx| {
            let dropped = tx.transaction.execute(
                "DELETE FROM change WHERE device = ?1 AND (frame IS NULL OR frame IN
                   (SELECT seq FROM frame_out WHERE lane = ?2 AND receipt_at IS NULL))",
                (device, u8::from(wire::Lane::Cases)),
            )?;
            tx.transaction
                .execute("DELETE FROM frame_out WHERE receipt_at IS NULL", [])?;
            tx.transaction.execute(
                "UPDATE seen SET counter = coalesce((SELECT max(counter) FROM change WHERE device = ?1), 0) WHERE device = ?1",
                [device],
            )?;
            Ok(dropped)
        })?;
        if dropped > 0 {
            self.settle_log()?;
        }
        Ok(())
    }

    /// The former name has nothing left to finish: its frames are at the hub, and its log is one
    /// like any colleague's from now on.
    ///
    /// # Errors
    /// As for writing.
    pub fn end_former_name(&mut self, former: DeviceId) -> Result<(), StoreError> {
        self.receive::<_, StoreError>(|tx| {
            tx.transaction.execute(
                "UPDATE change SET frame = 0 WHERE device = ?1 AND frame IS NULL",
                [log::device_number(former)],
            )?;
            tx.transaction
                .execute_batch("DELETE FROM frame_out; DELETE FROM known_by;")?;
            tx.set_setting(crate::settings::name::FORMER_ID, None)?;
            tx.set_setting(crate::settings::name::FORMER_SECRETS, None)
        })
    }
}

impl ReceiveTx<'_> {
    /// True while frames of `device` come a second time, because changes in them were lost here.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_healing(&self, device: DeviceId) -> Result<bool, StoreError> {
        self.transaction
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM healing WHERE device = ?1)")?
            .query_row([log::device_number(device)], |row| row.get(0))
            .map_err(Into::into)
    }

    /// Puts a salvaged change back into the log; the tables follow at the end.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_back(&mut self, staged: &Staged) -> Result<(), StoreError> {
        let context = log::context_row(&self.transaction, &staged.context)?;
        let change = &staged.change;
        log::insert(&self.transaction, change, context, staged.frame)?;
        log::see(&self.transaction, change.dot.device, change.dot.counter)
    }

    /// Takes a staged change off the list.
    ///
    /// # Errors
    /// As for writing.
    pub fn unstage(&mut self, device: DeviceId, counter: u64) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM staged WHERE device = ?1 AND counter = ?2")?
            .execute((log::device_number(device), counter as i64))?;
        Ok(())
    }
}
