//! Envelopes in SQLite's words.

use super::sqlite::SqliteTables;
use super::sqlite_registry::{damaged, hash, number};
use super::tables::{Body, LogRow, NewFrame, Shelf, Tables, signed};
use super::{KeptNonce, StorageError};
use rusqlite::{Row, params};
use wire::{DeviceId, Hash, InstitutionId, Lane, LogId, Seq};

type Result<T> = std::result::Result<T, StorageError>;

fn log_id(row: &Row<'_>) -> rusqlite::Result<LogId> {
    Ok(LogId {
        institution: InstitutionId(row.get(0)?),
        device: DeviceId(row.get(1)?),
        lane: Lane::try_from(row.get::<_, u8>(2)?).map_err(|_| damaged(2))?,
    })
}

/// Four columns from `first` on.
fn log_row(row: &Row<'_>, first: usize) -> rusqlite::Result<LogRow> {
    Ok(LogRow {
        row: row.get(first)?,
        seq: Seq(number(row, first + 1)?),
        hash: hash(row, first + 2)?,
        total: number(row, first + 3)?,
    })
}

/// Two columns, `body` and `blob`, from `first` on.
fn body(row: &Row<'_>, first: usize) -> rusqlite::Result<Body> {
    Ok(match row.get::<_, Option<[u8; 32]>>(first + 1)? {
        Some(blob) => Body::Blob(Hash(blob)),
        None => Body::Here(row.get(first)?),
    })
}

fn parts(body: Body) -> (Vec<u8>, Option<[u8; 32]>) {
    match body {
        Body::Here(bytes) => (bytes, None),
        Body::Blob(hash) => (Vec::new(), Some(hash.0)),
    }
}

impl Tables for SqliteTables {
    fn add_entry(
        &mut self,
        id: InstitutionId,
        number: u32,
        hash: &Hash,
        body: &[u8],
    ) -> Result<()> {
        self.run(
            "INSERT INTO entry (institution, number, hash, body) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, number, hash.0, body],
        )
        .map(drop)
    }

    fn entry_hash(&mut self, id: InstitutionId, number: u32) -> Result<Option<Hash>> {
        self.one(
            "SELECT hash FROM entry WHERE institution = ?1 AND number = ?2",
            params![id.0, number],
            |row| hash(row, 0),
        )
    }

    fn logs(&mut self, id: InstitutionId) -> Result<Vec<(LogId, LogRow)>> {
        self.all(
            "SELECT institution, device, lane, id, seq, hash, total FROM log
             WHERE institution = ?1 ORDER BY lane, device",
            [id.0],
            |row| Ok((log_id(row)?, log_row(row, 3)?)),
        )
    }

    fn log(&mut self, log: LogId) -> Result<Option<LogRow>> {
        self.one(
            "SELECT id, seq, hash, total FROM log
             WHERE institution = ?1 AND device = ?2 AND lane = ?3",
            params![log.institution.0, log.device.0, log.lane.number()],
            |row| log_row(row, 0),
        )
    }

    fn logs_to(&mut self, recipient: InstitutionId) -> Result<Vec<LogId>> {
        self.all(
            "SELECT institution, device, lane FROM log
             WHERE id IN (SELECT DISTINCT log FROM frame WHERE recipient = ?1)
             ORDER BY institution, device",
            [recipient.0],
            log_id,
        )
    }

    fn log_count(&mut self, id: InstitutionId) -> Result<u64> {
        let sql = "SELECT count(*) FROM log WHERE institution = ?1";
        Ok(self.one(sql, [id.0], |row| number(row, 0))?.unwrap_or(0))
    }

    fn add_log(&mut self, log: LogId) -> Result<i64> {
        self.run(
            "INSERT INTO log (institution, device, lane, seq, hash, total)
             VALUES (?1, ?2, ?3, 0, ?4, 0)",
            params![
                log.institution.0,
                log.device.0,
                log.lane.number(),
                Hash::NONE.0
            ],
        )?;
        Ok(self.0.last_insert_rowid())
    }

    fn set_log(&mut self, log: &LogRow) -> Result<()> {
        self.run(
            "UPDATE log SET seq = ?2, hash = ?3, total = ?4 WHERE id = ?1",
            params![log.row, signed(log.seq.0), log.hash.0, signed(log.total)],
        )
        .map(drop)
    }

    fn frame_hash(&mut self, row: i64, seq: Seq) -> Result<Option<Hash>> {
        self.one(
            "SELECT hash FROM frame WHERE log = ?1 AND seq = ?2",
            params![row, signed(seq.0)],
            |row| hash(row, 0),
        )
    }

    fn frame_place(&mut self, row: i64, seq: Seq) -> Result<Option<(u64, Option<Hash>)>> {
        self.one(
            "SELECT size, blob FROM frame WHERE log = ?1 AND seq = ?2",
            params![row, signed(seq.0)],
            |row| {
                let blob = row.get::<_, Option<[u8; 32]>>(1)?;
                Ok((number(row, 0)?, blob.map(Hash)))
            },
        )
    }

    fn frames(&mut self, row: i64, after: Seq, limit: u32) -> Result<Vec<NewFrame>> {
        self.all(
            "SELECT seq, hash, recipient, size, total, body, blob FROM frame
             WHERE log = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3",
            params![row, signed(after.0), limit],
            |row| {
                Ok(NewFrame {
                    seq: Seq(number(row, 0)?),
                    hash: hash(row, 1)?,
                    to: row.get::<_, Option<[u8; 16]>>(2)?.map(InstitutionId),
                    size: number(row, 3)?,
                    total: number(row, 4)?,
                    body: body(row, 5)?,
                })
            },
        )
    }

    fn add_frames(&mut self, row: i64, frames: Vec<NewFrame>) -> Result<()> {
        for frame in frames {
            let (body, blob) = parts(frame.body);
            self.run(
                "INSERT INTO frame (log, seq, hash, recipient, size, total, body, blob)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    row,
                    signed(frame.seq.0),
                    frame.hash.0,
                    frame.to.map(|to| to.0),
                    signed(frame.size),
                    signed(frame.total),
                    body,
                    blob
                ],
            )?;
        }
        Ok(())
    }

    fn replace_frame(
        &mut self,
        row: i64,
        seq: Seq,
        size: u64,
        body: Body,
        grown: i64,
    ) -> Result<()> {
        let (body, blob) = parts(body);
        self.run(
            "UPDATE frame SET body = ?3, blob = ?4, size = ?5 WHERE log = ?1 AND seq = ?2",
            params![row, signed(seq.0), body, blob, signed(size)],
        )?;
        self.run(
            "UPDATE frame SET total = total + ?3 WHERE log = ?1 AND seq >= ?2",
            params![row, signed(seq.0), grown],
        )
        .map(drop)
    }

    fn blob_used(&mut self, blob: &Hash) -> Result<bool> {
        let sql = "SELECT 1 FROM frame WHERE blob = ?1 LIMIT 1";
        Ok(self.one(sql, [blob.0], |_| Ok(()))?.is_some())
    }

    fn left(&mut self, shelf: Shelf, after: i64) -> Result<u64> {
        let left = |row: &Row<'_>| number(row, 0);
        let found = match shelf {
            Shelf::Log(row) => self.one(
                "SELECT total - coalesce((SELECT total FROM frame WHERE log = ?1 AND seq = ?2), 0)
                 FROM log WHERE id = ?1 AND seq > ?2",
                params![row, after],
                left,
            ),
            Shelf::To(recipient, row) => self.one(
                "SELECT coalesce(sum(size), 0) FROM frame
                 WHERE recipient = ?1 AND log = ?2 AND seq > ?3",
                params![recipient.0, row, after],
                left,
            ),
            Shelf::Entries(id) => self.one(
                "SELECT coalesce(sum(length(body)), 0) FROM entry
                 WHERE institution = ?1 AND number > ?2",
                params![id.0, after],
                left,
            ),
        };
        Ok(found?.unwrap_or(0))
    }

    fn sizes(&mut self, shelf: Shelf, after: i64, limit: u32) -> Result<Vec<(i64, u64)>> {
        let size = |row: &Row<'_>| Ok((row.get(0)?, number(row, 1)?));
        match shelf {
            Shelf::Log(row) => self.all(
                "SELECT seq, size FROM frame WHERE log = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3",
                params![row, after, limit],
                size,
            ),
            Shelf::To(recipient, row) => self.all(
                "SELECT seq, size FROM frame
                 WHERE recipient = ?1 AND log = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4",
                params![recipient.0, row, after, limit],
                size,
            ),
            Shelf::Entries(id) => self.all(
                "SELECT number, length(body) FROM entry
                 WHERE institution = ?1 AND number > ?2 ORDER BY number LIMIT ?3",
                params![id.0, after, limit],
                size,
            ),
        }
    }

    fn bodies(&mut self, shelf: Shelf, after: i64, to: i64) -> Result<Vec<Body>> {
        let read = |row: &Row<'_>| body(row, 0);
        match shelf {
            Shelf::Log(row) => self.all(
                "SELECT body, blob FROM frame
                 WHERE log = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq",
                params![row, after, to],
                read,
            ),
            Shelf::To(recipient, row) => self.all(
                "SELECT body, blob FROM frame
                 WHERE recipient = ?1 AND log = ?2 AND seq > ?3 AND seq <= ?4 ORDER BY seq",
                params![recipient.0, row, after, to],
                read,
            ),
            Shelf::Entries(id) => self.all(
                "SELECT body, NULL FROM entry
                 WHERE institution = ?1 AND number > ?2 AND number <= ?3 ORDER BY number",
                params![id.0, after, to],
                read,
            ),
        }
    }

    fn add_nonce(
        &mut self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
    ) -> Result<()> {
        self.run(
            "INSERT OR IGNORE INTO nonce_ahead (institution, device, nonce, at)
             VALUES (?1, ?2, ?3, ?4)",
            params![id.0, device.0, nonce, signed(at)],
        )
        .map(drop)
    }

    fn forget_nonces(&mut self, before: u64) -> Result<()> {
        self.run("DELETE FROM nonce_ahead WHERE at < ?1", [signed(before)])
            .map(drop)
    }

    fn nonces(&mut self) -> Result<Vec<KeptNonce>> {
        self.all(
            "SELECT institution, device, nonce, at FROM nonce_ahead",
            [],
            |row| {
                let institution = InstitutionId(row.get(0)?);
                let device = DeviceId(row.get(1)?);
                Ok((institution, device, row.get(2)?, number(row, 3)?))
            },
        )
    }
}
